import { artifactsOf, type RunRef } from '../../src/pipeline/artifacts.ts';
import { parseDirPrefix } from '../../src/pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../src/pipeline/experiment-id.ts';
import { parseRunId } from '../../src/pipeline/run-id.ts';
import { readLogSettings } from '../../src/settings/stage-settings.ts';
import { carryOut } from '../../src/stage/carry-out.ts';
import { makeLog } from '../../src/stage/log.ts';
import type { Bucket } from '../../src/storage/bucket.ts';
import { memoryBucket } from '../../src/storage/memory-bucket.ts';
import { type EnginePlan, makeTestRepo, type TestRepo } from './experiment-repo.ts';
import { type BucketRequests, countingBucket } from './storage/counting-bucket.ts';

export interface StageRun {
  readonly exit: number;
  readonly lines: readonly Record<string, unknown>[];
  readonly last: Record<string, unknown> | undefined;
  /** What the stage asked the bucket for. */
  readonly requests: BucketRequests;
}

/** A run of `flu/test` in cloud mode, whose stages are carried out in this process on a bucket in memory. */
export interface CloudRun extends AsyncDisposable {
  readonly repo: TestRepo;
  readonly bucket: Bucket;
  readonly run: RunRef;
  readonly keys: ReturnType<typeof artifactsOf>;
  /** Carries out a stage with these variables. */
  stage(variables: Readonly<Record<string, string>>, more?: StageOptions): Promise<StageRun>;
  /** A document of the run. */
  json(key: string): Promise<Record<string, unknown>>;
  /** The decompressed `all.csv` of the outputs that the outcome names. */
  outputs(): Promise<string>;
}

export interface StageOptions {
  /** Called for each line of the log, with a way to end the stage as a signal does. */
  readonly onLine?: (line: Record<string, unknown>, end: () => void) => void;
  readonly bucket?: Bucket;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** By version. */
  readonly secrets?: Readonly<Record<string, string>>;
}

/** @param bucket where it is stored; in memory unless given */
export async function makeCloudRun(
  plan: EnginePlan,
  bucket: Bucket = memoryBucket(),
): Promise<CloudRun> {
  const repo = await makeTestRepo(plan);
  const run: RunRef = {
    dirPrefix: parseDirPrefix('pipeline/flu/'),
    expId: parseExperimentId('flu/test'),
    runId: parseRunId('r'),
  };
  const keys = artifactsOf(run);
  const json = async (key: string) =>
    JSON.parse(new TextDecoder().decode(await bucket.loadBytes(key)));
  return {
    repo,
    bucket,
    run,
    keys,
    json,
    async stage(variables, more = {}) {
      const { requests, bucket: counted } = countingBucket(more.bucket ?? bucket);
      const environment = {
        ...repo.options.env,
        PATH: process.env['PATH'],
        EXECUTION_MODE: 'cloud',
        EXP_ID: 'flu/test',
        RUN_ID: 'r',
        BUCKET_NAME: 'my-bucket',
        FORECAST_REPO_DIR: repo.dir,
        LOG_LEVEL: 'debug',
        ...variables,
      };
      const lines: Record<string, unknown>[] = [];
      let end = () => {};
      const { now = Date.now, secrets = {} } = more;
      const log = makeLog(readLogSettings(environment), {
        write: (text) => {
          const line = JSON.parse(text);
          lines.push(line);
          more.onLine?.(line, end);
        },
        isTerminal: false,
        now,
      });
      const exit = await carryOut({
        environment,
        argument: undefined,
        log,
        cores: 2,
        now,
        random: () => 42,
        openBucket: async () => counted,
        secret: async (version) => secrets[version] ?? '',
        listenForStop: (_, stop) => {
          end = () => stop('SIGTERM');
        },
      });
      return { exit, lines, last: lines.at(-1), requests };
    },
    async outputs() {
      const outcome = await json(keys.outcome);
      const key = keys.output(String(outcome['outputs']), 'all.csv.gz');
      return new TextDecoder().decode(await bucket.loadBytes(key));
    },
    [Symbol.asyncDispose]: () => repo[Symbol.asyncDispose](),
  };
}
