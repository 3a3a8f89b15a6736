import { countTasks } from '../../execution/task-counts.ts';
import { artifactsOf, type RunRef } from '../../pipeline/artifacts.ts';
import { parseDirPrefix } from '../../pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../pipeline/experiment-id.ts';
import type { RunId } from '../../pipeline/run-id.ts';
import { type RunEnd, readRunReport } from '../../report/read-run-report.ts';
import type { RunReport } from '../../report/run-report.ts';
import { directoryBucket } from '../../storage/directory-bucket.ts';
import { findManifest } from '../../storage/manifest-document.ts';
import type { PipelineDocument } from './pipeline-document.ts';
import { callPipeline, type PipelineCall } from './pipeline-process.ts';

export interface ExperimentRun {
  /** As the workflow has it; the pipeline itself says what is wrong with it. */
  readonly expId: string;
  readonly runId: RunId;
  /** An absolute path. */
  readonly bucketDir: string;
  readonly call: PipelineCall;
}

/** A run that has ended, and the keys of the files that it put out. */
export interface EndedRun {
  readonly report: RunReport;
  readonly outputs: readonly string[];
}

/** Takes one experiment through the pipeline, however that ends, and reads what came of it. */
export async function runExperiment(run: ExperimentRun): Promise<EndedRun> {
  const { expId, runId, bucketDir, call } = run;
  const document = await callPipeline({
    ...call,
    args: ['--exp-id', expId, '--run-id', runId, '--bucket-dir', bucketDir, ...call.args],
  });
  if (document.kind === 'error') return { report: refusedRun(run, document.error), outputs: [] };
  const bucket = directoryBucket(bucketDir);
  const ref = refOf(run, document.run_path);
  const report = await readRunReport(bucket, ref, await endOf(bucket, ref, document));
  const folder = document.outputs;
  const keys = artifactsOf(ref);
  return {
    report,
    outputs:
      folder === undefined
        ? []
        : [...report.files.map(({ path }) => keys.output(folder, path)), keys.checksums(folder)],
  };
}

/** A run lies at `{bucket}/{dir-prefix}{exp-id}/{run-id}/`; the settings of the repository say which prefix. */
function refOf({ expId, runId, bucketDir }: ExperimentRun, runPath: string): RunRef {
  const below = runPath.slice(bucketDir.length).replaceAll('\\', '/').replace(/\/+$/, '');
  const prefix = below.slice(0, below.length - `${expId}/${runId}`.length);
  return { dirPrefix: parseDirPrefix(prefix), expId: parseExperimentId(expId), runId };
}

async function endOf(
  bucket: ReturnType<typeof directoryBucket>,
  run: RunRef,
  document: PipelineDocument & { kind: 'run' },
): Promise<RunEnd> {
  const { status, message, hint, failure } = document;
  return {
    status,
    durationSeconds: document.duration_seconds,
    missing: document.missing.length > 0 ? document.missing : await failedOf(bucket, run, status),
    failure:
      message === undefined && failure === undefined
        ? undefined
        : {
            message: message ?? failure?.message ?? '',
            hint: hint ?? failure?.hint,
            problems: failure?.problems ?? [],
          },
    outputs: document.outputs,
  };
}

/** A run that was cut short has nobody who counted. */
async function failedOf(
  bucket: ReturnType<typeof directoryBucket>,
  run: RunRef,
  status: RunEnd['status'],
): Promise<RunEnd['missing']> {
  if (status === 'succeeded') return [];
  const manifest = await findManifest(bucket, run);
  if (manifest === undefined) return [];
  return (await countTasks(bucket, run, manifest)).failed;
}

/** What there is to say of a run that did not begin. */
function refusedRun(
  { expId, runId }: ExperimentRun,
  error: (PipelineDocument & { kind: 'error' })['error'],
): RunReport {
  const { code, message, hint, problems } = error;
  return {
    expId,
    runId,
    status: code === 'interrupted' ? 'interrupted' : 'failed',
    durationSeconds: undefined,
    numTasks: undefined,
    missing: [],
    failure: { message, hint, problems },
    engine: undefined,
    seed: undefined,
    limits: {},
    stages: [],
    curves: undefined,
    runPath: undefined,
    outputsPath: undefined,
    files: [],
  };
}
