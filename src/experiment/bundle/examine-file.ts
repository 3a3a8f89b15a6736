import type { Problem } from '../../pipeline/errors.ts';
import { secretScan } from './secret-scan.ts';

export interface FileExamination {
  push(piece: Uint8Array): void;
  /** What is wrong with the file, once all of it was pushed. */
  problems(): readonly Problem[];
}

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md#the-pointer */
const POINTER = /^version https:\/\/(git-lfs|hawser)\.github\.com\/spec\/v1\r?\n/;
const LONGEST_POINTER = 1024;

/** How what was found is mended: it depends on where the tree came from. */
export interface Remedies {
  readonly pointer: string;
  readonly secret: string;
}

/** Looks through a file that comes in pieces, for what must not be packed. */
export function examineFile(file: string, size: number, remedies: Remedies): FileExamination {
  const scan = secretScan();
  let head = '';
  return {
    push(piece) {
      if (size < LONGEST_POINTER) head += Buffer.from(piece).toString('latin1');
      scan.push(piece);
    },
    problems() {
      const secrets = scan.end().map(({ line, what }) => ({
        file,
        line,
        message: `This looks like ${what}.`,
        hint: remedies.secret,
      }));
      if (!POINTER.test(head)) return secrets;
      const message = 'This is a pointer of Git LFS: its contents are not here.';
      return [{ file, line: 1, message, hint: remedies.pointer }, ...secrets];
    },
  };
}
