import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EpycloudError } from '../pipeline/errors.ts';
import type { Manifest } from '../pipeline/manifest.ts';
import type { StageContext } from './context.ts';
import { insideOf } from './store-build.ts';

/** The files that several tasks need, fetched once however many ask for them. */
export interface SharedFiles {
  /** The folder that holds them under the paths that the engine gave them. */
  readonly folder: string;
  /** Resolves when these are there. */
  fetch(paths: Iterable<string>): Promise<void>;
}

export async function openSharedFiles(
  context: StageContext,
  manifest: Manifest,
): Promise<SharedFiles> {
  const folder = join(context.workFolder, 'shared');
  await mkdir(folder, { recursive: true });
  const known = new Map(manifest.shared.map((file) => [file.path, file]));
  const fetched = new Map<string, Promise<void>>();
  const fetchOne = async (path: string): Promise<void> => {
    const file = known.get(path);
    if (file === undefined) throw corrupt(`the manifest does not know the shared file ${path}`);
    const contents = await context.bucket.loadBytes(file.key);
    if (createHash('sha256').update(contents).digest('hex') !== file.sha256) {
      throw corrupt(`${context.bucket.getPath(file.key)} is not what the builder stored`);
    }
    const target = insideOf(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(`${target}.part`, contents);
    await rename(`${target}.part`, target);
  };
  return {
    folder,
    fetch: async (paths) => {
      await Promise.all(
        [...paths].map((path) => {
          const running = fetched.get(path) ?? fetchOne(path);
          fetched.set(path, running);
          return running;
        }),
      );
    },
  };
}

function corrupt(fault: string): EpycloudError {
  return new EpycloudError('artifact_corrupt', `A shared input is broken: ${fault}.`, {
    hint: 'Start a new run.',
  });
}
