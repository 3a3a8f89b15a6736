import { createProgram } from '../../src/cli/program.ts';
import { toEpycloudError } from '../../src/pipeline/errors.ts';
import { exitCodeOf } from '../../src/pipeline/exit-codes.ts';
import { readLogSettings } from '../../src/settings/stage-settings.ts';
import { carryOut } from '../../src/stage/carry-out.ts';
import { makeLog } from '../../src/stage/log.ts';
import { openBucket } from '../../src/storage/open-bucket.ts';
import { quietContext } from './command-tree.ts';
import {
  COUNTING_ENGINE,
  type EnginePlan,
  makeTestRepo,
  type TestRepo,
} from './experiment-repo.ts';
import { runGit } from './git/git-repository.ts';
import type { BackEnd, ContainerRun } from './google/batch/back-end.ts';
import { type BatchService, batchService } from './google/batch/batch-service.ts';
import type { Scenario } from './google/batch/scenario.ts';
import { identityService } from './google/identity/identity-service.ts';
import { type StorageService, storageService } from './google/storage/storage-service.ts';
import { startTestCloud, type TestCloud } from './google/test-cloud.ts';
import { virtualClock } from './google/virtual-clock.ts';
import { fetchSender } from './google/workflows/fetch-sender.ts';
import { type WorkflowsService, workflowsService } from './google/workflows/workflows-service.ts';
import { type RecordingTerminal, recordingTerminal } from './recording-terminal.ts';

export const PROJECT = 'test-project';
export const REGION = 'europe-west1';
export const BUCKET = 'test-bucket';
/** The experiment of the repository, with the engine that counts. */
export const RUN_WORDS = [
  ...['run', 'workflow', '--exp-id', 'flu/test'],
  ...['--engine-command', COUNTING_ENGINE],
] as const;

export const IMAGE = `europe-west1-docker.pkg.dev/test-project/images/epycloud@sha256:${'a'.repeat(64)}`;

export interface CloudProjectOptions {
  readonly engine?: EnginePlan;
  readonly scenario?: Scenario;
  /** In place of the stage program: an exit code, or undefined for the stage program itself. */
  readonly program?: (run: ContainerRun) => Promise<number | undefined>;
  /** Not deployed: `epycloud deploy` is for the test. */
  readonly undeployed?: true;
}

/** What a command wrote, and how it ended. */
export interface CommandEnd {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export interface CommandOptions {
  readonly signal?: AbortSignal;
  readonly environment?: Readonly<Record<string, string>>;
  readonly onTerminal?: (terminal: RecordingTerminal) => void;
}

/**
 * A project in the test cloud, with all its APIs on one virtual clock, and an experiment repository under git that is
 * submitted from. Tasks are carried out by the stage program itself, in this process, on the bucket over HTTP.
 */
export interface CloudProject extends AsyncDisposable {
  readonly cloud: TestCloud;
  readonly storage: StorageService;
  readonly batch: BatchService;
  readonly workflows: WorkflowsService;
  readonly repo: TestRepo;
  /** What programs are started with. */
  readonly environment: Readonly<Record<string, string>>;
  /** Carries out a command of the CLI in this process. */
  run(words: readonly string[], options?: CommandOptions): Promise<CommandEnd>;
  /** A JSON object of the bucket. */
  json(key: string): Record<string, unknown> | undefined;
  keys(prefix?: string): readonly string[];
}

const NO_LATENCIES = { queued: 0, machines: 0, assigned: 0, replaced: 0, ended: 0, cleanedUp: 0 };

export async function startCloudProject(options: CloudProjectOptions = {}): Promise<CloudProject> {
  const clock = virtualClock(Date.now());
  const storage = storageService({ clock, buckets: [BUCKET] });
  const identity = identityService({ project: PROJECT, region: REGION });
  const repo = await makeTestRepo(options.engine ?? { tasks: 3, tables: true });
  await repo.write('.gitignore', 'engine.log\nmarks\nwork\n');
  await runGit(repo.dir, 'init', '-q');
  await runGit(repo.dir, 'add', '-A');
  await runGit(repo.dir, 'commit', '-q', '-m', 'An experiment');
  const stages: Record<string, string> = {};
  const batch = batchService({
    clock,
    backEnd: inProcess(options, repo, stages),
    project: PROJECT,
    location: REGION,
    scenario: {
      ...options.scenario,
      latencies: { ...NO_LATENCIES, ...options.scenario?.latencies },
    },
  });
  const workflows = workflowsService({
    clock,
    send: fetchSender({ token: async () => identity.token() }),
    project: PROJECT,
    location: REGION,
    deployMilliseconds: 0,
  });
  const cloud = await startTestCloud({ services: [workflows, batch, storage], identity });
  Object.assign(stages, cloud.environment());
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: repo.dir,
    GIT_CONFIG_GLOBAL: '/dev/null',
    ...cloud.environment(),
    EPYCLOUD_GOOGLE_CLOUD__PROJECT_ID: PROJECT,
    EPYCLOUD_GOOGLE_CLOUD__REGION: REGION,
    EPYCLOUD_GOOGLE_CLOUD__BUCKET_NAME: BUCKET,
    EPYCLOUD_GOOGLE_CLOUD__IMAGE: IMAGE,
    EPYCLOUD_GOOGLE_CLOUD__POLL_SECONDS: '0.02',
  };
  const project: CloudProject = {
    cloud,
    storage,
    batch,
    workflows,
    repo,
    environment,
    run: (words, how = {}) => runCommand({ repo, environment }, words, how),
    json: (key) => {
      const found = storage.objects.find(BUCKET, key);
      return found === undefined ? undefined : JSON.parse(found.bytes.toString());
    },
    keys: (prefix = '') =>
      [...(storage.objects.buckets.get(BUCKET)?.objects.keys() ?? [])].filter((key) =>
        key.startsWith(prefix),
      ),
    [Symbol.asyncDispose]: async () => {
      await workflows[Symbol.asyncDispose]();
      await batch[Symbol.asyncDispose]();
      await cloud[Symbol.asyncDispose]();
      await repo[Symbol.asyncDispose]();
    },
  };
  if (options.undeployed !== true) {
    const deployed = await project.run(['deploy']);
    if (deployed.exit !== 0) throw new Error(`The workflow was not deployed: ${deployed.err}`);
  }
  return project;
}

async function runCommand(
  { repo, environment }: Pick<CloudProject, 'repo' | 'environment'>,
  words: readonly string[],
  how: CommandOptions,
): Promise<CommandEnd> {
  const terminal = recordingTerminal();
  how.onTerminal?.(terminal);
  let exit = 0;
  const context = quietContext({
    terminal,
    cwd: repo.dir,
    distDir: 'src/execution/cloud',
    environment: { ...environment, ...how.environment },
    now: Date.now,
    random: () => Math.floor(Math.random() * 2 ** 32),
    ...(how.signal === undefined ? {} : { signal: how.signal }),
  });
  try {
    const program = createProgram(context, (code) => {
      exit = code;
    });
    program.configureOutput({ writeErr: (text) => terminal.err(text) });
    await program.parseAsync(words, { from: 'user' });
  } catch (thrown) {
    const error = toEpycloudError(thrown);
    terminal.fault(`${error.code}: ${error.message} ${error.hint ?? ''}`);
    if (error.code === 'internal') terminal.fault(error.stack ?? '');
    exit = exitCodeOf(error.code);
  }
  const linesOf = (kind: string) =>
    terminal.written
      .filter((line) => line.startsWith(`${kind}: `))
      .map((line) => line.slice(kind.length + 2))
      .join('\n');
  return { exit, out: linesOf('out'), err: linesOf('err') };
}

/** Each task is the stage program, as the image would start it; a signal ends it as it would there. */
function inProcess(
  { program }: CloudProjectOptions,
  repo: TestRepo,
  cloud: Readonly<Record<string, string>>,
): BackEnd {
  return {
    async run(run) {
      const { environment, signal, onStart, onLine } = run;
      onStart();
      const own = await program?.(run);
      if (own !== undefined) return { exitCode: own, milliseconds: 0 };
      const variables = {
        ...repo.options.env,
        PATH: process.env['PATH'],
        ...cloud,
        ...environment,
      };
      const began = Date.now();
      const exitCode = await carryOut({
        environment: variables,
        argument: undefined,
        log: makeLog(readLogSettings(variables), {
          write: (line) => onLine(line, 'stdout'),
          isTerminal: false,
          now: Date.now,
        }),
        cores: 2,
        now: Date.now,
        random: () => 42,
        openBucket: (place) => openBucket(place, { environment: variables }),
        secret: async () => '',
        listenForStop: (_, stop) =>
          signal.addEventListener('abort', () => stop(String(signal.reason))),
      });
      return { exitCode: signal.aborted ? 143 : exitCode, milliseconds: Date.now() - began };
    },
    async [Symbol.asyncDispose]() {},
  };
}
