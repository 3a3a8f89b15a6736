import { EpycloudError } from '../../pipeline/errors.ts';
import { requireSameRun } from '../../pipeline/run-record.ts';
import type { Clock } from '../../shell/clock.ts';
import type { Bucket } from '../../storage/bucket.ts';
import { loadRunRecord, saveRunRecord } from '../../storage/run-documents.ts';
import type { Execution, Executions } from './cloud-ports.ts';
import { findLiveExecution } from './find-execution.ts';
import { requireAsAsked } from './read-back.ts';
import type { Submission } from './submission.ts';
import { isSameSource, sourceOfRecord } from './submitted-source.ts';

/** Stores the packed repository under its key, where it is not there yet. */
export type StoreBundle = (bucket: Bucket) => Promise<{ readonly sent: boolean }>;

export interface SubmitPorts {
  readonly bucket: Bucket;
  /** Of the submission's workflow. */
  readonly executions: Executions;
  /** Whether a workflow of that name is deployed. */
  readonly isDeployed: (workflow: string) => Promise<boolean>;
  /** Undefined where the stages fetch the source themselves, or the run has it. */
  readonly storeBundle: StoreBundle | undefined;
  readonly clock: Clock;
  readonly onStep: (step: SubmitStep) => void;
}

export type SubmitStep =
  | { readonly kind: 'bundle'; readonly sent: boolean }
  | { readonly kind: 'record' }
  /** Somebody else made the run in the same moment. */
  | { readonly kind: 'joined' }
  | { readonly kind: 'created'; readonly execution: string }
  /** The answer to the creation was lost, and the execution was found. */
  | { readonly kind: 'found'; readonly execution: string };

/** What came of it: an execution that is at work on the run. */
export interface Submitted {
  readonly executionId: string;
  readonly attempt: number;
  /** Whether it was somebody else who created it. */
  readonly joined: boolean;
}

/**
 * Submits a run: the source, then run.json, which makes the run, then the execution. Each step can be done
 * again: whoever is killed in between does the same with `--resume`. Creating an execution takes no request id
 * (docs/adr/0028), so an answer that is lost is looked for before it is asked again; and where there are two in the
 * end, the second finds the attempt claimed and does nothing.
 * @throws EpycloudError `workflow_missing`, `run_exists`, `run_changed`, `cloud_refused`, `cloud_unavailable`,
 * `storage_unavailable`
 */
export async function submit(submission: Submission, ports: SubmitPorts): Promise<Submitted> {
  const { run, attempt, workflow } = submission;
  if (!(await ports.isDeployed(workflow))) throw workflowMissing(workflow);
  if (ports.storeBundle !== undefined) {
    const { sent } = await ports.storeBundle(ports.bucket);
    ports.onStep({ kind: 'bundle', sent });
  }
  if (await isJoined(submission, ports)) {
    ports.onStep({ kind: 'joined' });
    const live = await findLiveExecution(ports.executions, place(submission));
    if (live !== undefined) return { executionId: live.id, attempt: live.attempt, joined: true };
  }
  const execution = await createOnce(submission, ports);
  await readBack(execution, submission, ports);
  return { executionId: execution.id, attempt, joined: false };

  function place({ argument }: Submission) {
    return { ...run, bucket: argument.bucket };
  }
}

/** Writes run.json; true where another submitter was a moment faster with the same run. */
async function isJoined(submission: Submission, ports: SubmitPorts): Promise<boolean> {
  const { run, record, source } = submission;
  try {
    await saveRunRecord(ports.bucket, run, record);
    ports.onStep({ kind: 'record' });
    return false;
  } catch (error) {
    if (!(error instanceof EpycloudError) || error.code !== 'run_exists') throw error;
    const theirs = await loadRunRecord(ports.bucket, run);
    // Its own cause says what to do about a run that is another one.
    requireSameRun(theirs, {
      configHash: record.config_hash,
      simulationsLimit: record.simulations_limit,
      tasksLimit: record.tasks_limit,
    });
    const taken = sourceOfRecord(theirs);
    if (taken === undefined || !isSameSource(taken, source)) throw error;
    return true;
  }
}

const TRIES = 3;
const PAUSE_MS = 2000;

async function createOnce(submission: Submission, ports: SubmitPorts): Promise<Execution> {
  const { argument, labels, run, attempt } = submission;
  for (let tries = 1; ; tries++) {
    try {
      const execution = await ports.executions.create({ argument, labels });
      ports.onStep({ kind: 'created', execution: execution.id });
      return execution;
    } catch (error) {
      const isLost = error instanceof EpycloudError && error.code === 'cloud_unavailable';
      if (!isLost) throw error;
      await ports.clock.sleep(PAUSE_MS);
      const place = { ...run, bucket: argument.bucket };
      const live = await findLiveExecution(ports.executions, place);
      if (live !== undefined && live.attempt === attempt) {
        ports.onStep({ kind: 'found', execution: live.id });
        return await loadExecution(ports.executions, live.id);
      }
      if (tries >= TRIES) throw error;
    }
  }
}

async function readBack(execution: Execution, submission: Submission, ports: SubmitPorts) {
  const created = await loadExecution(ports.executions, execution.id);
  try {
    requireAsAsked(created, submission);
  } catch (error) {
    await ports.executions.cancel(created.id).catch(() => {});
    throw error;
  }
}

async function loadExecution(executions: Executions, id: string): Promise<Execution> {
  const execution = await executions.get(id);
  if (execution !== undefined) return execution;
  throw new EpycloudError('cloud_unavailable', `The execution ${id} was created and is not there.`);
}

function workflowMissing(workflow: string): EpycloudError {
  return new EpycloudError('workflow_missing', `The workflow ${workflow} is not deployed.`, {
    hint: 'Deploy it once for each version of epycloud, project and region: epycloud deploy',
  });
}
