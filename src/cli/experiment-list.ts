import { resolve } from 'node:path';
import { mapAtMost } from '../execution/at-most.ts';
import { catalogueRuns, type RunCatalogue } from '../execution/run-catalogue.ts';
import { newestFirst, outputsOf, type RunOverview } from '../execution/run-overview.ts';
import { kindOfExperiment } from '../experiment/experiment-kind.ts';
import { matchesPattern } from '../experiment/name-pattern.ts';
import { findExperiment, loadExperiment } from '../experiment/repository.ts';
import { estimateTasks } from '../experiment/task-estimate.ts';
import { artifactsOf } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import { type ExperimentId, parseExperimentId } from '../pipeline/experiment-id.ts';
import type { RunStatus } from '../pipeline/run-status.ts';
import type { CliContext } from './cli-context.ts';
import { documentHead } from './document-head.ts';
import type { ExperimentsDocument, ListedExperiment } from './documents/experiments.ts';
import { experimentTable } from './experiment-table.ts';
import { nearestHint } from './one-of.ts';
import type { PlaceOptions } from './place-options.ts';
import { openReadSide, type ReadSide } from './read-side.ts';
import { shellWord } from './shell-word.ts';

export interface ExperimentListOptions extends PlaceOptions {
  readonly latest?: true;
  readonly runs?: true;
  readonly expId?: string;
  readonly status?: RunStatus | 'none';
  readonly format: 'table' | 'uri' | 'args' | 'json';
  readonly json?: true;
}

/** So many experiments are looked at together; of each the runs one after the other. */
const AT_ONCE = 16;

/**
 * `experiment list`. Of each experiment no more runs are read than are shown.
 * @returns the exit code
 */
export async function experimentListCommand(
  context: CliContext,
  options: ExperimentListOptions,
): Promise<number> {
  if (options.latest === true && options.runs === true) {
    throw new EpycloudError('usage', '--latest and --runs are both given.', {
      hint: '--latest lists one run an experiment, --runs all of them.',
    });
  }
  const side = await openReadSide(context, options);
  const catalogue = await catalogueRuns(side.bucket, side.place.dirPrefix);
  const ids = chooseIds(side, catalogue, options.expId);
  const format = options.json === true ? 'json' : options.format;
  const listed = await mapAtMost(AT_ONCE, ids, (id) =>
    listExperiment(context, options, {
      side,
      catalogue,
      id,
      withFiles: format !== 'uri' && format !== 'args',
    }),
  );
  const experiments = listed.filter((each) => each !== undefined);
  show(context, side, format, experiments, options);
  return EXIT.done;
}

function chooseIds(
  side: ReadSide,
  catalogue: RunCatalogue,
  pattern: string | undefined,
): readonly string[] {
  const known = [...new Set([...side.experiments, ...catalogue.keys()])].sort();
  if (pattern === undefined) return known;
  const found = known.filter((id) => matchesPattern(id, pattern));
  if (found.length > 0 || pattern.includes('*') || pattern.includes('?')) return found;
  throw new EpycloudError('experiment_not_found', `There is no experiment ${pattern}.`, {
    hint: nearestHint(pattern, known, `There is none in ${side.place.repoDir}.`),
  });
}

async function listExperiment(
  context: CliContext,
  options: ExperimentListOptions,
  about: {
    readonly side: ReadSide;
    readonly catalogue: RunCatalogue;
    readonly id: string;
    readonly withFiles: boolean;
  },
): Promise<ListedExperiment | undefined> {
  const { side, id, withFiles } = about;
  const expId = parseExperimentId(id);
  const runs = await chooseRuns(side, about.catalogue, expId, options);
  if (runs.length === 0) {
    const isEmptyWanted = options.status === 'none' || options.status === undefined;
    if (!isEmptyWanted || options.latest === true) return undefined;
    if (options.status === 'none' && about.catalogue.has(expId)) return undefined;
  }
  const inRepository = side.experiments.includes(id);
  return {
    exp_id: id,
    in_repository: inRepository,
    ...(inRepository && withFiles ? await factsOfFiles(context, side, expId) : {}),
    runs,
  };
}

async function chooseRuns(
  side: ReadSide,
  catalogue: RunCatalogue,
  expId: ExperimentId,
  options: ExperimentListOptions,
): Promise<ListedExperiment['runs']> {
  const { dirPrefix } = side.place;
  const refs = (catalogue.get(expId) ?? []).map((runId) => ({ dirPrefix, expId, runId }));
  const chosen: ListedExperiment['runs'] = [];
  for await (const overview of newestFirst(side.bucket, refs, side.watchers)) {
    const outputs = await outputsOf(side.bucket, overview);
    if (options.latest === true && outputs === undefined) continue;
    if (options.status === undefined || options.status === overview.status) {
      chosen.push(listedRun(side, overview, outputs));
    }
    if (options.runs !== true) break;
  }
  return chosen;
}

function listedRun(
  { bucket }: ReadSide,
  overview: RunOverview,
  outputs: string | undefined,
): ListedExperiment['runs'][number] {
  const { run, status, createdAt } = overview;
  const keys = artifactsOf(run);
  const outcome = overview.status === 'broken' ? undefined : overview.outcome;
  return {
    run_id: run.runId,
    status,
    ...(createdAt === undefined ? {} : { created_at: createdAt }),
    ...(outcome === undefined || status === 'running' ? {} : { finished_at: outcome.finished_at }),
    ...(outcome !== undefined && 'num_tasks' in outcome ? { num_tasks: outcome.num_tasks } : {}),
    path: bucket.getPath(keys.root),
    ...(outputs === undefined ? {} : { outputs_path: bucket.getPath(keys.output(outputs, '')) }),
  };
}

/** What the files of an experiment say; where they are at fault, that. */
async function factsOfFiles(
  context: CliContext,
  side: ReadSide,
  expId: ExperimentId,
): Promise<Pick<ListedExperiment, 'experiment_kind' | 'tasks' | 'fault'>> {
  try {
    const repoDir = resolve(context.cwd, side.place.repoDir);
    const experiment = await loadExperiment(await findExperiment(repoDir, expId));
    const tasks = estimateTasks(experiment);
    return {
      experiment_kind: kindOfExperiment(experiment),
      ...(tasks === undefined ? {} : { tasks }),
    };
  } catch (error) {
    if (error instanceof EpycloudError) return { fault: error.message };
    throw error;
  }
}

function show(
  context: CliContext,
  side: ReadSide,
  format: ExperimentListOptions['format'],
  experiments: readonly ListedExperiment[],
  options: ExperimentListOptions,
): void {
  const { terminal } = context;
  switch (format) {
    case 'uri':
      for (const { runs } of experiments) for (const { path } of runs) terminal.out(path);
      return;
    case 'args':
      for (const { exp_id, runs } of experiments) {
        for (const { run_id } of runs) {
          terminal.out(`--exp-id ${shellWord(exp_id)} --run-id ${shellWord(run_id)}`);
        }
      }
      return;
    case 'json': {
      const document: ExperimentsDocument = {
        ...documentHead('experiments', EXIT.done),
        forecast_dir: side.place.repoDir,
        bucket: side.bucket.getPath(side.place.dirPrefix),
        experiments: [...experiments],
      };
      terminal.out(JSON.stringify(document, undefined, 2));
      return;
    }
    case 'table':
      if (experiments.length > 0) {
        for (const line of experimentTable(terminal, experiments)) terminal.out(line);
        return;
      }
      terminal.err(
        options.expId !== undefined || options.status !== undefined || options.latest === true
          ? 'Nothing matches.'
          : `There is no experiment in ${side.place.repoDir}, and no run in ${side.bucket.getPath(side.place.dirPrefix)}.`,
      );
  }
}
