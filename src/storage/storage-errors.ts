import { EpycloudError } from '../pipeline/errors.ts';

/** What was tried when the file system refused, in terms of the bucket. */
export interface Attempt {
  readonly action: 'read' | 'write' | 'delete' | 'list';
  /** The object as it is shown to people. */
  readonly path: string;
}

/** Gives an error of the file system the project's form; what has that form already stays as it is. */
export function storageErrorOf(thrown: unknown, attempt: Attempt): unknown {
  if (thrown instanceof EpycloudError || !(thrown instanceof Error)) return thrown;
  const { code, syscall } = thrown as NodeJS.ErrnoException;
  if (code === undefined) return thrown;
  if (attempt.action === 'read' && MISSING.has(code)) return missingArtifact(attempt.path, thrown);
  const target = attempt.action === 'write' ? `write to ${attempt.path}` : shown(attempt);
  const fail = (why: string, hint: string) =>
    new EpycloudError('storage_unavailable', `Cannot ${target}: ${why}.`, { hint, cause: thrown });
  if (syscall === 'link' && (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP')) {
    return fail(
      'its file system knows no hard links, which keep two runs apart',
      'Put the bucket on a file system of Linux or macOS, such as ext4, xfs, btrfs or APFS.',
    );
  }
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return attempt.action === 'read' || attempt.action === 'list'
        ? fail('this user may not read it', ACCESS_HINT)
        : fail('the folder is read-only for this user', ACCESS_HINT);
    case 'EROFS':
      return fail('the folder is read-only', ACCESS_HINT);
    case 'ENOSPC':
    case 'EDQUOT':
      return fail(
        code === 'ENOSPC' ? 'the disk is full' : "this user's share of the disk is full",
        'Free some space and go on with --resume: what is done is kept.',
      );
    case 'ENOTDIR':
    case 'EISDIR':
    case 'ENOTEMPTY':
    case 'EEXIST':
      return fail(
        'a file stands where a folder belongs, or the other way round',
        'Move what is in the way, or choose another bucket.',
      );
    case 'ENAMETOOLONG':
      return fail('its name is too long', 'Choose a shorter id or folder.');
    case 'ELOOP':
      return fail(
        'it is a symbolic link',
        'Objects are plain files. Put the file itself in the place of the link.',
      );
    case 'EMFILE':
    case 'ENFILE':
      return fail(
        'too many files are open',
        'Raise the limit (ulimit -n 4096) or lower --jobs, and go on with --resume.',
      );
    case 'ENOENT':
      return fail(
        'its folder is gone, or a link that leads nowhere',
        'See that the disk is mounted and that nothing else clears the folder, and go on with --resume.',
      );
    default:
      return fail(
        thrown.message,
        'See that the disk is sound and mounted, and go on with --resume.',
      );
  }
}

/** Nothing is stored where something was expected. */
export function missingArtifact(path: string, cause?: unknown): EpycloudError {
  return new EpycloudError('artifact_missing', `There is no ${path}.`, {
    hint: 'The run has not come that far, or it was deleted. Resume the run to make it.',
    cause,
  });
}

/** Something else is stored where something was to be written only if nothing was there. */
export function conflictingObject(path: string): EpycloudError {
  return new EpycloudError('storage_conflict', `${path} is there already, with other contents.`, {
    hint: 'Something else wrote it first. Look at it, and use another run id or resume that run.',
  });
}

export function isErrno(thrown: unknown, ...codes: readonly string[]): boolean {
  return thrown instanceof Error && codes.includes(String((thrown as NodeJS.ErrnoException).code));
}

/** Undefined where there is no such file or folder. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isErrno(error, ...MISSING)) return undefined;
    throw error;
  }
}

const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

const ACCESS_HINT =
  'Give this user access to the bucket (owner and mode of the folder, or the mount), or choose another.';

function shown(attempt: Attempt): string {
  return `${attempt.action} ${attempt.path}`;
}
