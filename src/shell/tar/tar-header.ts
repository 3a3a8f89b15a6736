/** What goes into an archive; owner and time are the same for all, so that equal contents make equal bytes. */
export type TarEntry =
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly size: number;
      readonly executable: boolean;
    }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'link'; readonly name: string; readonly target: string };

const BLOCK = 512;
/** The largest size that eleven octal digits hold. */
const LARGEST = 0o77777777777;

/**
 * The header of an entry, after which a file's contents come, filled up by `tarPadding`. Names that do not fit
 * stand in a header of their own before it (pax, POSIX.1-2001).
 */
export function tarHeader(entry: TarEntry): Uint8Array {
  const name = entry.kind === 'folder' ? `${entry.name}/` : entry.name;
  const target = entry.kind === 'link' ? entry.target : '';
  const records = [
    ...(byteLength(name) > 100 ? [paxRecord('path', name)] : []),
    ...(byteLength(target) > 100 ? [paxRecord('linkpath', target)] : []),
  ];
  const main = header({
    name,
    mode: entry.kind === 'file' && !entry.executable ? 0o644 : 0o755,
    size: entry.kind === 'file' ? entry.size : 0,
    type: { file: '0', folder: '5', link: '2' }[entry.kind],
    target,
  });
  if (records.length === 0) return main;
  const body = Buffer.from(records.join(''));
  const pax = header({ name: 'pax', mode: 0o644, size: body.length, type: 'x', target: '' });
  return Buffer.concat([pax, body, tarPadding(body.length), main]);
}

/** Zeros up to the next whole block. */
export function tarPadding(size: number): Uint8Array {
  return new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);
}

/** The end of an archive. */
export function tarEnd(): Uint8Array {
  return new Uint8Array(2 * BLOCK);
}

interface HeaderFields {
  readonly name: string;
  readonly mode: number;
  readonly size: number;
  readonly type: string;
  readonly target: string;
}

function header({ name, mode, size, type, target }: HeaderFields): Uint8Array {
  if (size > LARGEST) throw new RangeError(`${name} is too large for a tar archive`);
  const block = Buffer.alloc(BLOCK);
  const put = (text: string, at: number, length: number) => block.write(text, at, length, 'utf8');
  put(name, 0, 100);
  put(octal(mode, 8), 100, 8);
  put(octal(0, 8), 108, 8);
  put(octal(0, 8), 116, 8);
  put(octal(size, 12), 124, 12);
  put(octal(0, 12), 136, 12);
  put(' '.repeat(8), 148, 8);
  put(type, 156, 1);
  put(target, 157, 100);
  put('ustar\u000000', 257, 8);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8);
  return block;
}

function octal(value: number, length: number): string {
  return value.toString(8).padStart(length - 1, '0');
}

/** `<length> <key>=<value>\n`, where the length counts itself. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = byteLength(rest);
  while (byteLength(`${length}${rest}`) !== length) length = byteLength(`${length}${rest}`);
  return `${length}${rest}`;
}

function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
