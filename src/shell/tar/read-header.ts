import { EpycloudError } from '../../pipeline/errors.ts';
import type { TarEntry } from './tar-header.ts';

/** A header as it stands in an archive; pax headers (`x`, `g`) are not applied yet. */
export interface RawHeader {
  readonly name: string;
  readonly target: string;
  readonly size: number;
  readonly executable: boolean;
  readonly type: string;
}

/** What a pax header says of the entry after it, or of all. */
export type PaxRecords = ReadonlyMap<string, string>;

const CHECKSUM = { at: 148, length: 8 };
const KINDS: Readonly<Record<string, TarEntry['kind']>> = {
  '0': 'file',
  '\0': 'file',
  '2': 'link',
  '5': 'folder',
};

/**
 * Reads a header (ustar, POSIX.1-1988); undefined for a block of zeros, which ends an archive.
 * @throws EpycloudError `artifact_corrupt`
 */
export function readHeader(block: Uint8Array): RawHeader | undefined {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  if (bytes.every((byte) => byte === 0)) return undefined;
  const sum = bytes.reduce((total, byte, at) => {
    const inChecksum = at >= CHECKSUM.at && at < CHECKSUM.at + CHECKSUM.length;
    return total + (inChecksum ? 32 : byte);
  }, 0);
  if (octal(bytes, CHECKSUM.at, CHECKSUM.length) !== sum) throw corrupt('a header is damaged');
  const prefix = bytes.toString('latin1', 257, 262) === 'ustar' ? text(bytes, 345, 155) : '';
  const name = text(bytes, 0, 100);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    target: text(bytes, 157, 100),
    size: octal(bytes, 124, 12),
    executable: (octal(bytes, 100, 8) & 0o100) !== 0,
    type: String.fromCharCode(bytes[156] ?? 0),
  };
}

/**
 * The entry that a header and the pax records before it describe.
 * @throws EpycloudError `source_refused` for what is no file, folder or symbolic link
 */
export function entryOf(header: RawHeader, pax: PaxRecords): TarEntry {
  const name = pax.get('path') ?? header.name;
  const target = pax.get('linkpath') ?? header.target;
  const size = pax.has('size') ? decimal(pax.get('size') ?? '') : header.size;
  const kind = KINDS[header.type];
  if (kind === undefined) {
    throw new EpycloudError(
      'source_refused',
      `The archive has ${JSON.stringify(name)}, which is no file, folder or symbolic link.`,
    );
  }
  if (kind !== 'file' && size !== 0) throw corrupt(`${JSON.stringify(name)} has contents`);
  if (kind === 'link') return { kind, name, target };
  if (kind === 'folder') return { kind, name: name.replace(/\/+$/, '') };
  return { kind, name, size, executable: header.executable };
}

/**
 * Reads the records of a pax header: `<length> <key>=<value>\n`, where the length counts itself.
 * @throws EpycloudError `artifact_corrupt`
 */
export function readPax(body: Uint8Array): PaxRecords {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const length = space === -1 ? 0 : decimal(bytes.toString('latin1', at, space));
    const end = at + length;
    const equals = bytes.indexOf(61, space);
    if (end > bytes.length || equals === -1 || equals >= end || bytes[end - 1] !== 10) {
      throw corrupt('a pax header is damaged');
    }
    records.set(utf8(bytes.subarray(space + 1, equals)), utf8(bytes.subarray(equals + 1, end - 1)));
    at = end;
  }
  return records;
}

function text(bytes: Buffer, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return utf8(end === -1 ? field : field.subarray(0, end));
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new EpycloudError('source_refused', 'The archive has a name that is not UTF-8.');
  }
}

function octal(bytes: Buffer, at: number, length: number): number {
  const [, digits] = /^[ ]*([0-7]*)[ \0]*$/.exec(bytes.toString('latin1', at, at + length)) ?? [];
  if (digits === undefined) throw corrupt('a header has a number of an unknown form');
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

function decimal(written: string): number {
  if (!/^\d{1,15}$/.test(written)) throw corrupt('a pax header has a number of an unknown form');
  return Number(written);
}

function corrupt(reason: string): EpycloudError {
  return new EpycloudError('artifact_corrupt', `The archive is not whole: ${reason}.`);
}
