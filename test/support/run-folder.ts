import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The folder of a run of `flu/test` in a test repository's default bucket. */
export function runFolder(dir: string, runId: string): string {
  return join(dir, 'local/bucket/pipeline/flu/flu/test', runId);
}

/** Reads a JSON document of a run. */
export async function readJson(folder: string, path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(folder, path), 'utf8'));
}

/** The tasks of a run whose result and record are there and agree, with the text of the record. */
export async function wholeTasks(folder: string): Promise<ReadonlyMap<number, string>> {
  const whole = new Map<number, string>();
  const names = await readdir(join(folder, 'runner-artifacts')).catch(() => []);
  for (const name of names) {
    const index = /^result_(\d+)\.json$/.exec(name)?.[1];
    if (index === undefined) continue;
    const text = await readFile(join(folder, 'runner-artifacts', name), 'utf8');
    const sidecar = JSON.parse(text);
    if (sidecar.status !== 'succeeded') continue;
    const result = await readFile(join(folder, 'runner-artifacts', `result_${index}.txt.gz`)).catch(
      () => undefined,
    );
    const sha256 = result && createHash('sha256').update(result).digest('hex');
    if (sha256 === sidecar.result.sha256) whole.set(Number(index), text);
  }
  return whole;
}

/** The decompressed `all.csv` of a run's newest outputs that count. */
export async function outputsOf(folder: string): Promise<string> {
  const folders = (await readdir(join(folder, 'outputs'))).sort().reverse();
  for (const name of folders) {
    const checksums = await readFile(join(folder, 'outputs', name, 'checksums.json'), 'utf8').catch(
      () => undefined,
    );
    if (checksums === undefined) continue;
    return gunzipSync(await readFile(join(folder, 'outputs', name, 'all.csv.gz'))).toString();
  }
  throw new Error(`${folder} has no outputs that count`);
}

/** What a whole run of `count` tasks with seed 7 yields. */
export function expectedOutputs(count: number): string {
  return Array.from({ length: count }, (_, index) => `${index} 7 common\n`).join('');
}
