import { defineConfig } from 'vitest/config';

const project = (name: string, more: object = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...more },
});

/** Scenarios start the bundles and real engines, several at a time; these machines have few cores. */
const slow = { testTimeout: 300_000, hookTimeout: 600_000, fileParallelism: false };

/** Where a machine wants to read how the tests went. */
const report = process.env['EPYCLOUD_TEST_REPORT'];

export default defineConfig({
  test: {
    reporters: ['default', ...(report === undefined ? [] : ['json'])],
    ...(report === undefined ? {} : { outputFile: { json: report } }),
    projects: [
      project('unit', { testTimeout: 60_000 }),
      project('contract', { testTimeout: 60_000 }),
      project('architecture', { testTimeout: 120_000 }),
      project('engine', slow),
      project('scenario', slow),
      project('workflows', slow),
      project('docker', slow),
    ],
  },
});
