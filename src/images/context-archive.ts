import { createReadStream } from 'node:fs';
import { EpycloudError } from '../pipeline/errors.ts';
import type { ContextFile } from './context-files.ts';
import { tarEnd, tarHeader, tarPadding } from './tar.ts';

/**
 * The build context as one tar archive, piece by piece. The same files make the same bytes, wherever and
 * whenever they were written.
 * @throws EpycloudError `usage` where a file changes while it is sent
 */
export async function* contextArchive(
  files: readonly ContextFile[],
): AsyncGenerator<Uint8Array, void> {
  for (const file of files) {
    yield tarHeader(file);
    if (file.kind !== 'file') continue;
    let sent = 0;
    for await (const piece of createReadStream(file.path)) {
      sent += (piece as Buffer).length;
      if (sent > file.size) break;
      yield piece as Buffer;
    }
    if (sent !== file.size) {
      throw new EpycloudError('usage', `${file.path} changed while it was sent to the builder.`, {
        hint: 'Build once nothing writes there.',
      });
    }
    yield tarPadding(file.size);
  }
  yield tarEnd();
}
