/** The Castagnoli polynomial, reversed. */
const POLYNOMIAL = 0x82f63b78;

/** Eight tables of 256 entries: eight bytes a step go several times as fast as one does. */
const TABLES = makeTables();

/** Takes data in pieces. */
export interface Crc32c {
  update(data: Uint8Array): void;
  /** Of the data so far, as a number without a sign. */
  value(): number;
}

/** The checksum that Google gives with data: https://www.rfc-editor.org/rfc/rfc3720#appendix-B.4 */
export function startCrc32c(): Crc32c {
  let state = 0xffffffff;
  return {
    update(data) {
      state = advance(state, data);
    },
    value: () => (state ^ 0xffffffff) >>> 0,
  };
}

/** The checksum of data that is at hand, as a number without a sign. */
export function crc32c(data: Uint8Array): number {
  const checksum = startCrc32c();
  checksum.update(data);
  return checksum.value();
}

function advance(from: number, data: Uint8Array): number {
  const table = TABLES;
  const end = data.length - (data.length % 8);
  let state = from;
  let at = 0;
  for (; at < end; at += 8) {
    state ^=
      (data[at] as number) |
      ((data[at + 1] as number) << 8) |
      ((data[at + 2] as number) << 16) |
      ((data[at + 3] as number) << 24);
    state =
      (table[1792 + (state & 0xff)] as number) ^
      (table[1536 + ((state >>> 8) & 0xff)] as number) ^
      (table[1280 + ((state >>> 16) & 0xff)] as number) ^
      (table[1024 + (state >>> 24)] as number) ^
      (table[768 + (data[at + 4] as number)] as number) ^
      (table[512 + (data[at + 5] as number)] as number) ^
      (table[256 + (data[at + 6] as number)] as number) ^
      (table[data[at + 7] as number] as number);
  }
  for (; at < data.length; at++) {
    state = (table[(state ^ (data[at] as number)) & 0xff] as number) ^ (state >>> 8);
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
