/** The Castagnoli polynomial, its bits reversed: https://www.rfc-editor.org/rfc/rfc3720#appendix-B.4 */
const POLYNOMIAL = 0x82f63b78;

/** Eight tables of 256: eight bytes a step go five times as fast as one does. */
const TABLES = makeTables();

/** The checksum that Cloud Storage keeps of every object. */
export interface Crc32c {
  update(bytes: Uint8Array): void;
  /** As Cloud Storage writes it: base64 of the four bytes, the highest first. */
  text(): string;
}

export function crc32c(): Crc32c {
  let state = 0xffffffff;
  return {
    update(bytes) {
      state = advance(state, bytes);
    },
    text() {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE((state ^ 0xffffffff) >>> 0);
      return bytes.toString('base64');
    },
  };
}

export function crc32cOf(bytes: Uint8Array): string {
  const checksum = crc32c();
  checksum.update(bytes);
  return checksum.text();
}

function advance(from: number, bytes: Uint8Array): number {
  const table = TABLES;
  const end = bytes.length - (bytes.length % 8);
  let state = from;
  let at = 0;
  for (; at < end; at += 8) {
    state ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    state =
      (table[1792 + (state & 0xff)] as number) ^
      (table[1536 + ((state >>> 8) & 0xff)] as number) ^
      (table[1280 + ((state >>> 16) & 0xff)] as number) ^
      (table[1024 + (state >>> 24)] as number) ^
      (table[768 + (bytes[at + 4] as number)] as number) ^
      (table[512 + (bytes[at + 5] as number)] as number) ^
      (table[256 + (bytes[at + 6] as number)] as number) ^
      (table[bytes[at + 7] as number] as number);
  }
  for (; at < bytes.length; at++) {
    state = (table[(state ^ (bytes[at] as number)) & 0xff] as number) ^ (state >>> 8);
  }
  return state;
}

function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? POLYNOMIAL : 0);
    tables[byte] = value;
  }
  for (let at = 256; at < tables.length; at++) {
    const before = tables[at - 256] as number;
    tables[at] = (before >>> 8) ^ (tables[before & 0xff] as number);
  }
  return tables;
}
