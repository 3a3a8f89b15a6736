import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { counted } from '../../pipeline/counted.ts';
import { EpycloudError, type Problem } from '../../pipeline/errors.ts';
import { type TarFile, tarSize, writeTar } from '../../shell/tar/write-tar.ts';
import { BUNDLE_LIMITS, type Bundle } from './bundle.ts';
import { examineFile, type Remedies } from './examine-file.ts';
import { type Tree, treeFiles } from './tree-files.ts';

export interface Packing {
  readonly tree: Tree;
  readonly remedies: Remedies;
  /** What is wrong with the tree, as far as it was seen before. */
  readonly problems: readonly Problem[];
  /** The most bytes, compressed. */
  readonly limitBytes: number;
  /** What sets that limit, where it can be raised. */
  readonly limitName?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

const MOST_SHOWN = 50;

/**
 * Packs files: reads all of them once, for what must not leave the machine and for the hash.
 * @throws EpycloudError `source_refused` with every problem, `interrupted`
 */
export async function packTree(packing: Packing): Promise<Bundle> {
  const { tree, signal } = packing;
  const { files, problems: found, notes } = await treeFiles(tree);
  const size = tarSize(files);
  await requireRoom({ files, size, packing });
  const problems = [...packing.problems, ...found];
  const sha256 = await hashOf(examined(files, packing.remedies, problems), signal);
  if (problems.length > 0) throw refusalOf(problems);
  if (files.length === 0) {
    throw new EpycloudError('source_refused', `There is no file to pack in ${tree.dir}.`, {
      hint: 'What runs in the cloud is what git tracks: call git add and git commit there.',
    });
  }
  return {
    sha256,
    size,
    files: files.length,
    notes,
    stream: () => Readable.from(checked(files, sha256), { objectMode: false }),
  };
}

async function* examined(
  files: readonly TarFile[],
  remedies: Remedies,
  problems: Problem[],
): AsyncGenerator<Uint8Array> {
  let current: { readonly file: TarFile; readonly of: ReturnType<typeof examineFile> } | undefined;
  const finish = () => problems.push(...(current?.of.problems() ?? []));
  yield* writeTar(files, {
    changed,
    onPiece: (file, piece) => {
      if (current?.file !== file) {
        finish();
        const size = file.kind === 'file' ? file.size : 0;
        current = { file, of: examineFile(file.name, size, remedies) };
      }
      current.of.push(piece);
    },
  });
  finish();
}

async function hashOf(
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) {
    hash.update(piece);
    if (signal?.aborted === true) throw interrupted(signal);
  }
  return hash.digest('hex');
}

/** The archive once more; a file that has other contents by now fails it before it is whole. */
async function* checked(files: readonly TarFile[], sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | undefined;
  for await (const piece of writeTar(files, { changed })) {
    if (held !== undefined) yield held;
    hash.update(piece);
    held = piece;
  }
  if (hash.digest('hex') !== sha256) throw changedTree();
  if (held !== undefined) yield held;
}

async function requireRoom(wanted: {
  readonly files: readonly TarFile[];
  readonly size: number;
  readonly packing: Packing;
}): Promise<void> {
  const { files, size, packing } = wanted;
  if (size > BUNDLE_LIMITS.bytes) throw tooLarge(files, size, { limit: BUNDLE_LIMITS.bytes });
  if (files.length > BUNDLE_LIMITS.entries) {
    throw new EpycloudError(
      'source_refused',
      `The repository has ${files.length} files; a bundle holds ${BUNDLE_LIMITS.entries}.`,
      { hint: 'Keep in the repository what experiments read, and other files elsewhere.' },
    );
  }
  if (size <= packing.limitBytes) return;
  const packed = await packedSize(files, packing.signal);
  const { limitBytes: limit, limitName: name } = packing;
  if (packed > limit) throw tooLarge(files, packed, { limit, name });
}

async function packedSize(
  files: readonly TarFile[],
  signal: AbortSignal | undefined,
): Promise<number> {
  let bytes = 0;
  const gzip = createGzip({ level: 4 });
  await pipeline(writeTar(files, { changed }), gzip, async (pieces: AsyncIterable<Uint8Array>) => {
    for await (const piece of pieces) {
      bytes += piece.byteLength;
      if (signal?.aborted === true) throw interrupted(signal);
    }
  });
  return bytes;
}

function tooLarge(
  files: readonly TarFile[],
  bytes: number,
  { limit, name }: { readonly limit: number; readonly name?: string | undefined },
): EpycloudError {
  const largest = files
    .filter((file) => file.kind === 'file')
    .sort((a, b) => b.size - a.size)
    .slice(0, 5)
    .map(({ name, size }) => `${name} (${megabytes(size)})`);
  return new EpycloudError(
    'source_refused',
    `The repository is too large for a bundle: ${megabytes(bytes)} of at most ${megabytes(limit)}. Its largest files: ${largest.join(', ')}.`,
    {
      hint: `Take out of git what no experiment reads: git rm --cached FILE, and a line for it in .gitignore.${
        name === undefined ? '' : ` Or raise ${name}.`
      }`,
    },
  );
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function refusalOf(problems: readonly Problem[]): EpycloudError {
  const more = problems.length > MOST_SHOWN ? `, of which these are the first ${MOST_SHOWN}` : '';
  return new EpycloudError(
    'source_refused',
    `The repository cannot be packed: ${counted(problems.length, 'fault')}${more}.`,
    { problems: problems.slice(0, MOST_SHOWN) },
  );
}

function changed({ name }: TarFile): EpycloudError {
  return new EpycloudError('source_refused', `${name} changed while it was packed.`, {
    hint: 'Submit again once nothing writes there.',
  });
}

function changedTree(): EpycloudError {
  return new EpycloudError('source_refused', 'The repository changed while it was packed.', {
    hint: 'Submit again once nothing writes there.',
  });
}

function interrupted(signal: AbortSignal): EpycloudError {
  return new EpycloudError('interrupted', 'Interrupted while packing the repository.', {
    cause: signal.reason,
  });
}
