import { expect, it } from 'vitest';
import { startStorage } from '../../support/google/storage/start-storage.ts';
import { childPrograms } from '../../support/storage/compiled.ts';

it('a stream of 200 MB goes into the bucket and out again without being held in memory', async () => {
  await using storage = await startStorage({ buckets: ['team-bucket'] });
  await using programs = await childPrograms();
  const result = await programs.run('stream-to-cloud', [storage.address, '200']);
  const { saved, read, grownMegabytes } = result as {
    saved: { bytes: number; sha256: string };
    read: string;
    grownMegabytes: number;
  };
  expect(saved.bytes).toBe(200_000_000);
  expect(read).toBe(saved.sha256);
  expect(grownMegabytes).toBeLessThan(150);
  // A session, 24 chunks of 8 MiB, the hash, one download.
  expect(storage.cloud.requests.map(({ method }) => method)).toEqual([
    'POST',
    ...Array.from({ length: 24 }, () => 'PUT'),
    'PATCH',
    'GET',
  ]);
}, 300_000);

it("Google's own client is loaded with the first object above 8 MiB, and not before", async () => {
  await using storage = await startStorage({ buckets: ['team-bucket'] });
  await using programs = await childPrograms();
  const result = await programs.run('load-library', [storage.address]);
  expect(result).toEqual({ afterSmall: false, afterLarge: true });
});
