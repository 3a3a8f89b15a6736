import { expect, test } from 'vitest';
import { crc32c } from '../../../src/google/crc32c.ts';

// https://www.rfc-editor.org/rfc/rfc3720#appendix-B.4
test.each([
  ['nothing', Buffer.alloc(0), 0],
  ['32 bytes of zeroes', Buffer.alloc(32), 0x8a9136aa],
  ['32 bytes of ones', Buffer.alloc(32, 0xff), 0x62a8ab43],
  ['0 to 31', Buffer.from(Array.from({ length: 32 }, (_, i) => i)), 0x46dd794e],
  ['the usual check', Buffer.from('123456789'), 0xe3069283],
])('the checksum of %s is that of the standard', (_what, data, checksum) => {
  expect(crc32c(data)).toBe(checksum);
});
