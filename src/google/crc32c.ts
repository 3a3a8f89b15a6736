/** The Castagnoli polynomial, reversed. */
const POLYNOMIAL = 0x82f63b78;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = (remainder & 1) === 0 ? remainder >>> 1 : (remainder >>> 1) ^ POLYNOMIAL;
  }
  return remainder;
});

/** The checksum that Google gives with data, as a number without a sign: https://www.rfc-editor.org/rfc/rfc3720#appendix-B.4 */
export function crc32c(data: Uint8Array): number {
  let state = 0xffffffff;
  for (const byte of data) state = (TABLE[(state ^ byte) & 0xff] ?? 0) ^ (state >>> 8);
  return (state ^ 0xffffffff) >>> 0;
}
