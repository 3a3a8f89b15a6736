import type { RunOverview } from '../execution/run-overview.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import { type Clock, systemClock } from '../shell/clock.ts';
import { chooseRun, type RunWords } from './choose-run.ts';
import type { CliContext } from './cli-context.ts';
import { documentHead } from './document-head.ts';
import type { StatusDocument } from './documents/status.ts';
import type { PlaceOptions } from './place-options.ts';
import { openReadSide, type ReadSide } from './read-side.ts';
import { readStatus, type StatusFacts } from './read-status.ts';
import { type ResumeWishes, resumeCommand } from './resume-command.ts';
import { statusText, tasksText } from './status-text.ts';

export interface StatusOptions extends PlaceOptions, RunWords {
  readonly watch?: true;
  readonly exitStatus?: true;
  readonly json?: true;
}

const WATCH_MS = 1000;

/**
 * `status`: reads how a run stands, with --watch until it has ended.
 * @returns the exit code
 */
export async function statusCommand(
  context: CliContext,
  options: StatusOptions,
  clock: Clock = systemClock,
): Promise<number> {
  const side = await openReadSide(context, options);
  let facts = await factsNow(context, side, options);
  if (options.watch === true) {
    // Another run may begin meanwhile: what is followed is the one that was the newest at first.
    const words = { ...options, ...wordsOf(facts) };
    let shown = '';
    while (facts.status === 'running' && !context.signal.aborted) {
      const line = `  ${facts.run_id}: ${facts.stage ?? ''} ${tasksText(facts)}`.trimEnd();
      if (context.terminal.isLive) context.terminal.live(line);
      else if (line !== shown) context.terminal.err(line);
      shown = line;
      await clock.sleep(WATCH_MS, context.signal).catch(() => {});
      facts = await factsNow(context, side, words);
    }
  }
  if (context.signal.aborted) {
    throw new EpycloudError('interrupted', 'No longer watched; the run goes on.');
  }
  const exitCode = options.exitStatus === true ? exitCodeOf(facts.status) : EXIT.done;
  if (options.json === true) {
    const document: StatusDocument = { ...documentHead('status', exitCode), ...facts };
    context.terminal.out(JSON.stringify(document, undefined, 2));
  } else {
    for (const line of statusText(facts, context.now())) context.terminal.out(line);
  }
  return exitCode;
}

type ShownStatus = StatusFacts & Pick<StatusDocument, 'next_command'>;

async function factsNow(
  context: CliContext,
  side: ReadSide,
  options: StatusOptions,
): Promise<ShownStatus> {
  const chosen = await chooseRun(side, options);
  if (chosen.kind === 'none') {
    const { expId } = chosen;
    if (expId === undefined) return { status: 'none' };
    return { exp_id: expId, status: 'none', next_command: beginCommand(context, expId, options) };
  }
  const { overview } = chosen;
  const facts = await readStatus(side.bucket, overview, context.now());
  const next = nextCommand(context, overview, options);
  return { ...facts, ...(next === undefined ? {} : { next_command: next }) };
}

function wordsOf(facts: StatusFacts): RunWords {
  const { exp_id: expId, run_id: runId } = facts;
  return expId === undefined || runId === undefined ? {} : { expId, runId };
}

function beginCommand(context: CliContext, expId: string, options: StatusOptions): string {
  const where = options.forecastDir === undefined ? '' : ` --forecast-dir ${options.forecastDir}`;
  return `${context.command} run workflow --local --exp-id ${expId}${where}`;
}

/** What to type to look at the results, or to go on, with all that the run was asked for when it began. */
function nextCommand(
  context: CliContext,
  overview: RunOverview,
  options: StatusOptions,
): string | undefined {
  const { run, status } = overview;
  if (status === 'running' || status === 'broken') return undefined;
  const request = overview.record.request ?? {};
  const text = (name: string) => {
    const value = request[name];
    return typeof value === 'string' ? value : undefined;
  };
  const number = (name: string) => {
    const value = request[name];
    return typeof value === 'number' ? value : undefined;
  };
  const { bucketDir, dirPrefix } = options;
  const wishes: Record<keyof ResumeWishes, string | number | boolean | undefined> = {
    bucketDir,
    dirPrefix,
    forecastDir: options.forecastDir ?? text('forecast_dir'),
    populationData: text('population_data'),
    jobs: number('jobs'),
    engineCommand: text('engine_command'),
    executor: text('executor'),
    image: text('image'),
    isolate: request['isolate'] === true,
    taskTimeout: number('task_timeout'),
    outputConfig: text('output_config'),
    maxFailedTasks: text('max_failed_tasks'),
    requiredTasks: text('required_tasks'),
    skipOutput: request['skip_output'] === true,
  };
  if (status === 'succeeded') return undefined;
  const known = Object.fromEntries(
    Object.entries(wishes).filter(([, value]) => value !== undefined && value !== false),
  );
  return resumeCommand(context, known as unknown as ResumeWishes, run);
}

function exitCodeOf(status: StatusDocument['status']): number {
  switch (status) {
    case 'succeeded':
      return EXIT.done;
    case 'partial':
      return EXIT.partial;
    case 'failed':
    case 'broken':
      return EXIT.failed;
    case 'interrupted':
      return EXIT.interrupted;
    case 'running':
    case 'none':
      return EXIT.retryable;
  }
}
