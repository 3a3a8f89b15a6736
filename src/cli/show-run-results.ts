import { outputsOf } from '../execution/run-overview.ts';
import { artifactsOf } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import { POSTERIORS, type Posterior, summarisePosteriors } from '../report/posterior-summary.ts';
import { type ResultSummary, summariseTargets } from '../report/result-summary.ts';
import { openResultTables, type ResultTables, type TargetChoice } from '../report/result-tables.ts';
import { findTarget } from '../report/result-target.ts';
import { chooseRun, type RunWords } from './choose-run.ts';
import type { CliContext } from './cli-context.ts';
import { documentHead } from './document-head.ts';
import type { ResultsDocument } from './documents/results.ts';
import { nearestHint } from './one-of.ts';
import type { PlaceOptions } from './place-options.ts';
import { choosePopulations } from './population-choice.ts';
import { writeQuantileCsv } from './quantile-csv.ts';
import { openReadSide, type ReadSide } from './read-side.ts';
import { showResultTables } from './result-pages.ts';
import { openOutputs, type RunOutputs } from './run-results.ts';
import { showPartial } from './show-partial.ts';

export interface ResultsOptions extends PlaceOptions, RunWords {
  readonly population?: readonly string[];
  readonly target?: readonly string[];
  readonly quantile?: readonly number[];
  readonly all?: true;
  readonly format: 'table' | 'csv' | 'json';
  readonly json?: true;
}

/**
 * `results`: what the tables of a run show, once they are seen to be whole.
 * @returns the exit code: 3 where tasks are missing from them
 */
export async function resultsCommand(
  context: CliContext,
  options: ResultsOptions,
): Promise<number> {
  const side = await openReadSide(context, options);
  const outputs = await findRunOutputs(side, options);
  const { missing, num_tasks: count } = outputs.record;
  const exitCode = missing.length === 0 ? EXIT.done : EXIT.partial;
  const tables = await findTables(side, outputs);
  const targets = targetChoice(tables, options);
  if (options.json !== true && options.format === 'csv') {
    await writeCsv(context, outputs, tables, targets, options);
  } else {
    const found = await readFindings(side, outputs, tables, targets, options);
    if (options.json === true || options.format === 'json') {
      const document = documentOf(side, outputs, found, exitCode);
      context.terminal.out(JSON.stringify(document, undefined, 2));
    } else {
      showResultTables(context, {
        ...found,
        outputs,
        path: side.bucket.getPath(outputs.folder),
        all: options.all === true,
      });
    }
  }
  if (missing.length > 0) showPartial(context.terminal, count, missing);
  return exitCode;
}

async function findRunOutputs(side: ReadSide, options: ResultsOptions): Promise<RunOutputs> {
  const chosen = await chooseRun(
    side,
    options,
    async (overview) => (await outputsOf(side.bucket, overview)) !== undefined,
  );
  if (chosen.kind === 'found') return await openOutputs(side.bucket, chosen.overview);
  const what = chosen.expId === undefined ? 'No run' : `No run of ${chosen.expId}`;
  throw new EpycloudError('run_not_found', `${what} has outputs yet.`, {
    hint: 'epycloud experiment list shows which runs there are, and how they went.',
  });
}

async function findTables(
  side: ReadSide,
  { folder }: RunOutputs,
): Promise<ResultTables | undefined> {
  try {
    return await openResultTables(side.bucket, folder);
  } catch (error) {
    // Another engine need not make any.
    if (error instanceof EpycloudError && error.code === 'artifact_missing') return undefined;
    throw error;
  }
}

/** @throws EpycloudError `usage` for a target that is not there, with the one that was meant */
function targetChoice(
  tables: ResultTables | undefined,
  { target, all }: ResultsOptions,
): TargetChoice {
  if (target === undefined) return all === true ? 'all' : 'usual';
  const { transitions, compartments } = tables?.columns ?? {};
  for (const name of target) {
    if (tables !== undefined && findTarget(tables.columns, name) !== undefined) continue;
    const known = [...(transitions ?? []), ...(compartments ?? [])];
    const short = known.map((column) => column.replace(/_total$/, ''));
    throw new EpycloudError('usage', `The results have no target ${name}.`, {
      hint: nearestHint(
        name,
        [...new Set([...short, ...known])],
        'They have no table of quantiles.',
      ),
    });
  }
  return target;
}

interface Findings {
  readonly summaries: readonly ResultSummary[];
  readonly posteriors: readonly Posterior[];
}

async function readFindings(
  side: ReadSide,
  outputs: RunOutputs,
  tables: ResultTables | undefined,
  targets: TargetChoice,
  options: ResultsOptions,
): Promise<Findings> {
  const { folder, names, record } = outputs;
  const { bucket } = side;
  const populations = choosePopulations(options.population);
  const { shows } = populations;
  const summaries =
    tables === undefined
      ? []
      : await summariseTargets({
          bucket,
          folder,
          names,
          targets,
          shows,
          quantiles: options.quantile,
        });
  const posteriors = record.files.some(({ path }) => path === POSTERIORS)
    ? await summarisePosteriors(bucket, folder, { names, shows })
    : [];
  populations.requireFound();
  return { summaries, posteriors };
}

async function writeCsv(
  context: CliContext,
  outputs: RunOutputs,
  tables: ResultTables | undefined,
  targets: TargetChoice,
  options: ResultsOptions,
): Promise<void> {
  if (tables === undefined) {
    throw new EpycloudError('usage', 'The results have no table of quantiles.', {
      hint: 'Without --format csv, their files are listed.',
    });
  }
  const populations = choosePopulations(options.population);
  await writeQuantileCsv(context.terminal, {
    tables,
    targets,
    names: outputs.names,
    shows: populations.shows,
    quantiles: options.quantile,
  });
  populations.requireFound();
}

function documentOf(
  side: ReadSide,
  { overview, folder, record }: RunOutputs,
  { summaries, posteriors }: Findings,
  exitCode: number,
): ResultsDocument {
  const { run } = overview;
  return {
    ...documentHead('results', exitCode),
    exp_id: run.expId,
    run_id: run.runId,
    status: record.missing.length === 0 ? 'whole' : 'partial',
    num_tasks: record.num_tasks,
    missing: record.missing,
    run_path: side.bucket.getPath(artifactsOf(run).root),
    outputs_path: side.bucket.getPath(folder),
    files: record.files,
    summaries: [...summaries],
    posteriors: [...posteriors],
  };
}
