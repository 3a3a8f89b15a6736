import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Answer } from '../engine/protocol.ts';
import { formatDocument, SCHEMA_VERSION } from '../pipeline/document.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { MissingTask } from '../pipeline/outcome.ts';
import type { StageContext } from './context.ts';
import { insideOf } from './store-build.ts';

/** What is stored compressed: tables are, figures are so already. */
const COMPRESSED = /\.(csv|tsv|json|jsonl|txt|svg)$/;

/**
 * Stores the files that the engine made in a new folder of the run's outputs; `checksums.json` last: without
 * it the folder does not count.
 * @returns the folder's name
 * @throws EpycloudError `nothing_saved` where the engine made no file
 */
export async function storeOutputs(
  context: StageContext,
  outputs: {
    readonly answer: Answer<'output'>;
    readonly outDir: string;
    readonly id: string | undefined;
    readonly tasks: number;
    readonly missing: readonly MissingTask[];
  },
): Promise<{
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}> {
  const { bucket, keys, run } = context;
  if (outputs.answer.files.length === 0) {
    throw new EpycloudError('nothing_saved', 'The output stage made no file.', {
      hint: 'The output file of the experiment asks for nothing: add quantiles: or trajectories: to it.',
    });
  }
  const folder = await freeFolder(context, outputs.id);
  const files = [];
  for (const { path, kind } of outputs.answer.files) {
    context.signal.throwIfAborted();
    const file = insideOf(outputs.outDir, path);
    if ((await stat(file).catch(() => undefined)) === undefined) {
      throw new EpycloudError(
        'engine_protocol',
        `The engine named the output ${path} and did not write it.`,
      );
    }
    const stored = COMPRESSED.test(path) ? `${path}.gz` : path;
    const saved = await bucket.saveStream(keys.output(folder, stored), createReadStream(file));
    files.push({ path: stored, kind, bytes: saved.bytes, sha256: saved.sha256 });
  }
  await bucket.saveBytes(
    keys.checksums(folder),
    formatDocument({
      schema_version: SCHEMA_VERSION,
      min_reader_version: 1,
      exp_id: run.expId,
      run_id: run.runId,
      num_tasks: outputs.tasks,
      missing: outputs.missing,
      files,
    }),
  );
  return { folder, files };
}

/** `YYYYMMDD-HHMMSS[_id]` in UTC, with a number where the second is taken. */
async function freeFolder(context: StageContext, id: string | undefined): Promise<string> {
  const digits = new Date(context.now()).toISOString().replace(/[-:]/g, '');
  const name = `${digits.slice(0, 8)}-${digits.slice(9, 15)}${id === undefined ? '' : `_${id}`}`;
  for (let number = 1; ; number++) {
    const folder = number === 1 ? name : `${name}-${number}`;
    let taken = false;
    for await (const _ of context.bucket.listFiles(context.keys.output(folder, ''))) {
      taken = true;
      break;
    }
    if (!taken) return folder;
  }
}
