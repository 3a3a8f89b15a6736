import { EpycloudError } from './errors.ts';
import { faultOfName } from './names.ts';

/** Where in the bucket all runs lie: empty, or parts that each end in one slash. */
export type DirPrefix = string & { readonly __brand: 'DirPrefix' };

export const DEFAULT_DIR_PREFIX = 'pipeline/flu/' as DirPrefix;

/**
 * Takes a prefix however its slashes are written; `""` and `"/"` are the bucket's root.
 * @throws EpycloudError `invalid_id`
 */
export function parseDirPrefix(text: string): DirPrefix {
  const parts = text.split('/').filter((part) => part !== '');
  for (const part of parts) {
    const fault = faultOfName(part);
    if (fault !== undefined) {
      throw new EpycloudError(
        'invalid_id',
        `The directory prefix ${JSON.stringify(text)} ${fault}.`,
        {
          hint: 'Use parts of letters, digits, ".", "_" and "-", for example pipeline/flu/.',
        },
      );
    }
  }
  return parts.map((part) => `${part}/`).join('') as DirPrefix;
}
