import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltImage, buildImage } from '../support/docker/built-image.ts';
import { dockerBackEnd } from '../support/google/batch/docker-back-end.ts';
import { commitAll } from '../support/google/cloud-repository.ts';
import { BUCKET, deployWorkflow, objectsOf, submit } from '../support/google/submit-to-cloud.ts';
import { virtualClock } from '../support/google/virtual-clock.ts';
import { startWholeCloud } from '../support/google/whole-cloud.ts';
import { needs } from '../support/needs.ts';
import { ROOT, runCli } from '../support/program.ts';

const EXPERIMENT = 'flu-season-sampling';
const MODELSET = `experiments/${EXPERIMENT}/config/modelset.yaml`;
const START = Date.parse('2026-01-31T09:30:00Z');

/** The example of the demo with 13 values of R0 in each of its four populations: 52 tasks. */
async function makeRepository(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'epycloud-cloud-'));
  await cp(join(ROOT, 'examples/experiment-repo'), dir, { recursive: true });
  const values = Array.from({ length: 13 }, (_, step) => (1.3 + step / 20).toFixed(2));
  const text = await readFile(join(dir, MODELSET), 'utf8');
  const changed = text
    .replace(/values: \[1\.6, .*\]/, `values: [${values.join(', ')}]`)
    .replace(/values: \[2\.5, 3\.0\]/, 'values: [2.5]');
  if (changed === text) throw new Error('the example has other values now');
  await writeFile(join(dir, MODELSET), changed);
  commitAll(dir);
  return dir;
}

describe.skipIf(needs('docker'))('a run in the cloud, in the real image', () => {
  let image: BuiltImage;
  let dir = '';
  beforeAll(async () => {
    image = await buildImage({ target: 'cloud-slim' });
    dir = await makeRepository();
  });
  afterAll(async () => {
    await image?.[Symbol.asyncDispose]();
    await rm(dir, { recursive: true, force: true });
  });

  test('has the tables that local mode has, for the same seed, of 52 tasks', async () => {
    await using cloud = await startWholeCloud({
      clock: virtualClock(START),
      backEnd: (environment) => dockerBackEnd({ environment, containers: 2 }),
    });
    await deployWorkflow(cloud);
    const smaller = { 'simulations-limit': '3' };
    const ended = await submit(cloud, {
      workspace: dir,
      inputs: { 'exp-id': EXPERIMENT, image: image.name, ...smaller },
    });
    expect(ended.exit, ended.stdout).toBe(0);
    expect(ended.outputs).toMatchObject({ outcome: 'succeeded', 'num-tasks': '52' });
    expect(ended.summary).toContain('```mermaid\nxychart');

    const local = await runCli(
      [
        ...['run', 'workflow', '--local', '--exp-id', EXPERIMENT, '--executor', 'process'],
        ...['--simulations-limit', '3', '--run-id', 'local-1', '--json'],
      ],
      { cwd: dir },
    );
    expect(local.exit, local.stderr).toBe(0);
    const folder = join(dir, JSON.parse(local.stdout).outputs_path);
    const outputs = [...objectsOf(cloud, `pipeline/flu/${EXPERIMENT}/run-1/outputs/`)];
    const tables = outputs.filter(([name]) => name.endsWith('.csv.gz'));
    expect(tables.length).toBeGreaterThan(2);
    for (const [name, contents] of tables) {
      const theirs = gunzipSync(await readFile(join(folder, name.slice(name.indexOf('/') + 1))));
      expect(contents.equals(theirs), name).toBe(true);
    }
    expect(ended.outputs['outputs-path']).toMatch(new RegExp(`^gs://${BUCKET}/`));
    expect(cloud.breakdowns).toEqual([]);
  });
});
