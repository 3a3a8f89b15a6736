import { expect, it } from 'vitest';
import { childPrograms } from '../../support/storage/compiled.ts';
import { temporaryFolder } from '../../support/storage/temporary-folder.ts';

it('lists 100,000 files without holding them', async () => {
  await using folder = await temporaryFolder();
  await using programs = await childPrograms();
  const node = ['--max-old-space-size=64', '--expose-gc'];
  const result = await programs.run('list-many', [folder.path, '100000'], { node });
  expect(result).toMatchObject({ listed: 100_000 });
  expect((result as { growth: number }).growth).toBeLessThan(4_000_000);
}, 60_000);
