import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type ChunkBytes,
  describeLargest,
  loadedBy,
  type ProgramStart,
  totalBytes,
  wholeBundle,
} from '../support/bundle-bytes.ts';
import type { TestRepo } from '../support/experiment-repo.ts';
import { makeCloudRepo } from '../support/google/cloud-repository.ts';
import {
  BUCKET,
  countingEngine,
  IMAGE,
  startCloudWithWorkflow,
} from '../support/google/submit-to-cloud.ts';
import { virtualClock } from '../support/google/virtual-clock.ts';
import type { WholeCloud } from '../support/google/whole-cloud.ts';

/**
 * What a program loads is parsed before it does anything, and dist/ is fetched by every job of GitHub that uses an
 * action. So what is loaded is bounded: by what it was when the line here was written, and some room.
 */
const ROOM = 1.15;

interface Budget {
  readonly what: string;
  /** When the line was written. */
  readonly bytes: number;
  readonly start: () => Omit<ProgramStart, 'cwd'>;
  /** In what it says: that it came as far as it was meant to. */
  readonly says: string;
}

/** Of an archive that is not there. */
const HASH = 'a'.repeat(64);

const BUDGETS: readonly Budget[] = [
  {
    what: 'epycloud --version',
    bytes: 225_000,
    start: () => ({ program: 'cli', args: ['--version'] }),
    says: '0.1.0',
  },
  {
    what: 'epycloud run workflow --local --dry-run',
    bytes: 1_302_000,
    start: () => ({ program: 'cli', args: [...RUN, '--local', '--executor', 'process'] }),
    says: 'flu/test',
  },
  {
    what: 'epycloud run workflow --dry-run, in the cloud',
    bytes: 1_734_000,
    start: () => ({ program: 'cli', args: [...RUN, ...PLACE] }),
    says: 'flu/test',
  },
  {
    what: 'stage, to what is wrong with its variables',
    bytes: 980_000,
    start: () => ({ program: 'stage' }),
    says: 'STAGE is not set',
  },
  {
    what: 'stage in the cloud, to its first object',
    bytes: 1_997_000,
    start: () => ({ program: 'stage', args: ['A'], env: { ...cloud.environment(), ...STAGE } }),
    says: `sources/${HASH}.tar.gz`,
  },
  {
    what: 'submit-workflow, a dry run',
    bytes: 2_639_000,
    start: () => submit({ 'INPUT_DRY-RUN': 'true' }),
    says: 'what would be sent',
  },
  {
    what: 'submit-workflow, to its first request',
    bytes: 3_343_000,
    start: () => submit({ ...cloud.identity.githubJob(cloud.address, 'guest/experiments') }),
    says: 'attribute condition',
  },
  {
    what: 'submit-workflow, to the execution it creates',
    bytes: 7_652_000,
    start: () => submit({ ...cloud.identity.githubJob(cloud.address), INPUT_WAIT: 'false' }),
    says: 'is created',
  },
  {
    what: 'run-local-pipeline, to what is wrong with its inputs',
    bytes: 1_796_000,
    start: () => ({ program: 'run-local-pipeline', env: { INPUT_SUMMARY: 'short' } }),
    says: 'The input summary cannot be',
  },
  {
    what: 'build-images, to what is wrong with its inputs',
    bytes: 1_632_000,
    start: () => ({ program: 'build-images', env: { INPUT_SUMMARY: 'short' } }),
    says: 'The input summary cannot be',
  },
];

const RUN = ['run', 'workflow', '--exp-id', 'flu/test', '--run-id', 'look', '--dry-run'];
const PLACE = [
  ...['--project', 'test-project', '--region', 'europe-west1', '--bucket', BUCKET],
  ...['--image', IMAGE],
];
const STAGE = {
  EXECUTION_MODE: 'cloud',
  EXP_ID: 'flu/test',
  RUN_ID: 'run-1',
  BUCKET_NAME: BUCKET,
  SOURCE_KEY: `sources/${HASH}.tar.gz`,
  ENGINE_COMMAND: '["true"]',
};

let cloud: WholeCloud;
let repo: TestRepo;

beforeAll(async () => {
  repo = await makeCloudRepo({ tasks: 1 });
  cloud = await startCloudWithWorkflow(countingEngine(repo.dir), {
    clock: virtualClock(Date.parse('2026-01-31T09:30:00Z')),
  });
});

afterAll(async () => {
  await cloud?.[Symbol.asyncDispose]();
  await repo?.[Symbol.asyncDispose]();
});

function submit(env: Readonly<Record<string, string>>): Omit<ProgramStart, 'cwd'> {
  return {
    program: 'submit-workflow',
    env: {
      ...cloud.environment(),
      GITHUB_WORKSPACE: repo.dir,
      RUNNER_TEMP: repo.dir,
      'INPUT_EXP-ID': 'flu/test',
      'INPUT_RUN-ID': 'run-1',
      'INPUT_PROJECT-ID': cloud.project,
      INPUT_REGION: cloud.location,
      INPUT_BUCKET: BUCKET,
      INPUT_IMAGE: IMAGE,
      'INPUT_WORKLOAD-IDENTITY-PROVIDER': cloud.identity.workloadIdentityProvider,
      ...env,
    },
  };
}

test.each(BUDGETS)('$what loads $bytes bytes', async ({ start, bytes, says }) => {
  const { chunks, said } = await loadedBy({ ...start(), cwd: repo.dir });
  expect(said).toContain(says);
  expectWithin(bytes, chunks);
});

test('dist/ has 13,600,000 bytes', () => {
  expectWithin(13_600_000, wholeBundle());
});

function expectWithin(bytes: number, files: readonly ChunkBytes[]): void {
  const total = totalBytes(files);
  const largest = `${total} bytes, where it was ${bytes}. The largest:\n${describeLargest(files)}`;
  expect(total, largest).toBeLessThan(bytes * ROOM);
  // A budget that is far too wide guards nothing.
  expect(total, 'It is less now: write the smaller number.').toBeGreaterThan(bytes / ROOM);
}
