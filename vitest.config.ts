import { defineConfig } from 'vitest/config';

const project = (name: string, more: object = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...more },
});

/** Scenarios start the bundles and real engines, several at a time; these machines have few cores. */
const slow = { testTimeout: 300_000, hookTimeout: 600_000, fileParallelism: false };

export default defineConfig({
  test: {
    projects: [
      project('unit', { testTimeout: 60_000 }),
      project('contract', { testTimeout: 60_000 }),
      project('architecture', { testTimeout: 120_000 }),
      project('engine', slow),
      project('scenario', slow),
    ],
  },
});
