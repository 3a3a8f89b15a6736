import { type Crc32c, startCrc32c } from '../../google/crc32c.ts';

/** The CRC32C of bytes in the form of Cloud Storage: base64 of the four bytes, the highest first. */
export interface Checksum {
  update: Crc32c['update'];
  text(): string;
}

export function startChecksum(): Checksum {
  const crc = startCrc32c();
  return {
    update: crc.update,
    text() {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(crc.value());
      return bytes.toString('base64');
    },
  };
}
