import { relative } from 'node:path';
import type { CheckedExperiment } from '../experiment/format/check-experiment.ts';
import { findPopulationData } from '../experiment/population-data.ts';
import { validateExperiment } from '../experiment/validate.ts';
import { counted } from '../pipeline/counted.ts';
import type { Problem } from '../pipeline/errors.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import { errorAnnotation } from '../report/annotations.ts';
import { engineProblems } from './ask-engine.ts';
import type { CliContext } from './cli-context.ts';
import { documentHead } from './document-head.ts';
import type { ValidationDocument } from './documents/validation.ts';
import { hasOwnEngine, type LocalEngine, prepareLocalEngine } from './local-engine.ts';
import { showProblems } from './show-problems.ts';
import { type Target, type TargetOptions, targetsOf } from './validation-targets.ts';

export interface ValidateOptions extends TargetOptions {
  readonly outputConfig?: string;
  readonly populationData?: string;
  readonly engine?: true;
  readonly engineCommand?: string;
  readonly format: 'text' | 'json' | 'github';
  readonly json?: true;
}

interface Validated extends CheckedExperiment {
  readonly target: Target;
}

/**
 * `validate`: everything that is wrong with experiments.
 * @returns the exit code
 */
export async function validateCommand(
  context: CliContext,
  options: ValidateOptions,
): Promise<number> {
  const targets = await targetsOf(context, options);
  const engine =
    options.engine === true ? await prepareLocalEngine(context, options.engineCommand) : undefined;
  const validated: Validated[] = [];
  for (const target of targets) {
    validated.push({ target, ...(await validate(context, options, target, engine)) });
  }
  const sound = validated.every(({ problems }) => problems.length === 0);
  const exitCode = sound ? EXIT.done : EXIT.usage;
  if (options.json === true || options.format === 'json') {
    context.terminal.out(JSON.stringify(documentOf(validated, exitCode), undefined, 2));
  } else if (options.format === 'github') showAnnotations(context, validated);
  else await showText(context, validated);
  return exitCode;
}

async function validate(
  context: CliContext,
  options: ValidateOptions,
  { folder }: Target,
  engine: LocalEngine | undefined,
): Promise<CheckedExperiment> {
  const wanted = options.populationData ?? (context.environment['POPULATION_DATA'] || undefined);
  const populationData = await findPopulationData(wanted, folder.repoDir);
  const { outputConfig } = options;
  const coverage = !hasOwnEngine(context, options.engineCommand);
  const checked = await validateExperiment({ folder, outputConfig, populationData, coverage });
  if (engine === undefined) return checked;
  const asked = await engineProblems(context, engine, { folder, outputConfig, populationData });
  // What both found is said once, in the words of the first.
  const isNew = (problem: Problem) =>
    !checked.problems.some(({ file, line }) => file === problem.file && line === problem.line);
  const problems = [...checked.problems, ...asked.filter(isNew)];
  return problems.length === 0 ? checked : { problems };
}

function documentOf(validated: readonly Validated[], exitCode: number): ValidationDocument {
  return {
    ...documentHead('validation', exitCode),
    status: exitCode === EXIT.done ? 'sound' : 'faulty',
    experiments: validated.map(({ target, problems, size }) => ({
      experiment: target.name,
      problems: [...problems],
      ...(size === undefined
        ? {}
        : {
            populations: size.populations,
            parameter_sets: size.parameterSets,
            tasks: size.populations * size.parameterSets,
          }),
    })),
  };
}

async function showText(context: CliContext, validated: readonly Validated[]): Promise<void> {
  const { terminal } = context;
  for (const { target, problems, size } of validated) {
    await showProblems(terminal, problems, target.folder.repoDir);
    if (size === undefined) continue;
    const { populations, parameterSets } = size;
    terminal.out(
      `${target.name}: nothing is wrong. ${counted(populations, 'population')} × ${counted(parameterSets, 'parameter set')} = ${counted(populations * parameterSets, 'task')}.`,
    );
  }
  showSum(context, validated);
}

function showAnnotations(context: CliContext, validated: readonly Validated[]): void {
  const root = context.environment['GITHUB_WORKSPACE'] || context.cwd;
  for (const { target, problems } of validated) {
    const inRoot = relative(root, target.folder.repoDir);
    for (const problem of problems) {
      const outside = inRoot === '' || inRoot.startsWith('..');
      const file = outside ? problem.file : `${inRoot}/${problem.file}`;
      context.terminal.out(errorAnnotation(problem, file));
    }
  }
  showSum(context, validated);
}

function showSum({ terminal }: CliContext, validated: readonly Validated[]): void {
  const problems = validated.flatMap((each) => each.problems);
  if (problems.length === 0) return;
  const files = new Set(problems.map(({ file }) => file)).size;
  terminal.fault(`${counted(problems.length, 'problem')} in ${counted(files, 'file')}.`);
}
