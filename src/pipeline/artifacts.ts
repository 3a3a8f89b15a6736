import type { DirPrefix } from './dir-prefix.ts';
import type { ExperimentId } from './experiment-id.ts';
import type { RunId } from './run-id.ts';

/** Which run: all its keys begin with `{dirPrefix}{expId}/{runId}/`. */
export interface RunRef {
  readonly dirPrefix: DirPrefix;
  readonly expId: ExperimentId;
  readonly runId: RunId;
}

/** How many tasks one shard of the task list holds. */
export const SHARD_SIZE = 1000;

/** The key under which all of a run lies, with its closing slash. */
export function runRoot(run: RunRef): string {
  return `${run.dirPrefix}${run.expId}/${run.runId}/`;
}

/** A task index as it stands in keys: five digits, more where there are more tasks than that. */
export function taskDigits(index: number): string {
  return String(index).padStart(5, '0');
}

/** Every key of a run. What is not here is no artifact. */
export function artifactsOf(run: RunRef) {
  const root = runRoot(run);
  return {
    root,
    run: `${root}run.json`,
    outcome: `${root}outcome.json`,
    claims: `${root}claims/`,
    claim: (number: number) => `${root}claims/${taskDigits(number)}.json`,
    attempts: `${root}attempts/`,
    attempt: (number: number) => `${root}attempts/${taskDigits(number)}.json`,
    cancelled: `${root}cancelled.json`,
    sourcePin: `${root}source.json`,
    configs: `${root}config/`,
    config: (file: string) => `${root}config/${file}`,
    input: (index: number, extension: string) =>
      `${root}builder-artifacts/input_${taskDigits(index)}.${extension}.gz`,
    shared: (sha256: string) => `${root}builder-artifacts/shared/${sha256}`,
    shard: (number: number) => `${root}builder-artifacts/tasks/${taskDigits(number)}.json`,
    manifest: `${root}builder-artifacts/manifest.json`,
    results: `${root}runner-artifacts/`,
    result: (index: number, extension: string) =>
      `${root}runner-artifacts/result_${taskDigits(index)}.${extension}.gz`,
    sidecar: (index: number) => `${root}runner-artifacts/result_${taskDigits(index)}.json`,
    wave: (number: number) => `${root}waves/${number}.json`,
    summaries: `${root}summaries/json/`,
    summaryJson: (name: string) => `${root}summaries/json/${name}.json`,
    summaryText: (name: string) => `${root}summaries/txt/${name}.txt`,
    outputs: `${root}outputs/`,
    output: (folder: string, path: string) => `${root}outputs/${folder}/${path}`,
    checksums: (folder: string) => `${root}outputs/${folder}/checksums.json`,
  } as const;
}

/** Where the bucket keeps a packed experiment repository, whatever run asked for it first. */
export function sourceKey(sha256: string): string {
  return `sources/${sha256}.tar.gz`;
}

/** The sha256 in such a key; undefined where it is none. */
export function sha256OfSourceKey(key: string): string | undefined {
  return /^sources\/([0-9a-f]{64})\.tar\.gz$/.exec(key)?.[1];
}

/**
 * The keys of `run.json` in the folders above a run, where none may be: runs do not nest, also not where
 * one is written with another prefix. The first folder of all is none: a run lies in an experiment's.
 */
export function enclosingRunKeys(run: RunRef): readonly string[] {
  const parts = `${run.dirPrefix}${run.expId}`.split('/');
  return parts.slice(1).map((_, count) => `${parts.slice(0, count + 2).join('/')}/run.json`);
}

const EXTENSION = /^[A-Za-z0-9]{1,12}$/;

/** Whether a file ending that an engine named can stand in a key. */
export function isExtension(text: string): boolean {
  return EXTENSION.test(text);
}
