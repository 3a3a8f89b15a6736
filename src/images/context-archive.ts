import { EpycloudError } from '../pipeline/errors.ts';
import { writeTar } from '../shell/tar/write-tar.ts';
import type { ContextFile } from './context-files.ts';

/**
 * The build context as one tar archive, piece by piece. The same files make the same bytes, wherever and
 * whenever they were written.
 * @throws EpycloudError `usage` where a file changes while it is sent
 */
export function contextArchive(files: readonly ContextFile[]): AsyncGenerator<Uint8Array, void> {
  return writeTar(files, {
    changed: ({ path }) =>
      new EpycloudError('usage', `${path} changed while it was sent to the builder.`, {
        hint: 'Build once nothing writes there.',
      }),
  });
}
