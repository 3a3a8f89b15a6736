import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EpycloudError } from '../pipeline/errors.ts';

/**
 * Writes a file of settings whole or not at all.
 * @throws EpycloudError `invalid_settings` where the place cannot be written to
 */
export async function writeSettingsFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, text, { flush: true });
    await rename(temporary, path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new EpycloudError('invalid_settings', `${path} cannot be written: ${code}.`, {
      hint: 'See who owns the folder, and its mode.',
      cause,
    });
  }
}
