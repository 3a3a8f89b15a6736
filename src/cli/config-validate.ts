import { counted } from '../pipeline/counted.ts';
import type { Problem } from '../pipeline/errors.ts';
import { placeOf } from '../pipeline/errors.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import { overlayNames } from '../settings/settings-files.ts';
import type { CliContext } from './cli-context.ts';
import { isOpenName } from './config-show.ts';
import { documentHead } from './document-head.ts';
import type { SettingsProblemsDocument } from './documents/settings.ts';
import { readSettings } from './read-settings.ts';
import type { SettingsOptions } from './settings-options.ts';

interface ValidateOptions extends SettingsOptions {
  readonly forecastDir?: string;
  readonly json?: true;
}

/**
 * `config validate`: what is wrong with any file of settings, those of all environments and profiles too unless
 * one is chosen.
 * @returns the exit code
 */
export async function configValidate(
  context: CliContext,
  options: ValidateOptions,
): Promise<number> {
  const first = await readSettings(context, options, options.forecastDir);
  const read = [first];
  if (first.places.env === undefined && first.places.profile === undefined) {
    for (const env of await overlayNames(first.places, 'environments')) {
      read.push(await readSettings(context, { ...options, env }, options.forecastDir));
    }
    for (const profile of await overlayNames(first.places, 'profiles')) {
      read.push(await readSettings(context, { ...options, profile }, options.forecastDir));
    }
  }
  // Which profile the prefix needs is known only where one is chosen.
  const isOpen = ({ message }: Problem) => isOpenName(message);
  const problems = distinct(read.flatMap((each) => each.problems)).filter(
    (problem) => first.places.profile !== undefined || !isOpen(problem),
  );
  const warnings = distinct(read.flatMap((each) => each.warnings));
  const there = read.flatMap((each) => each.files).filter(({ text }) => text !== undefined);
  const files = [...new Set(there.map(({ path }) => path))];
  const exitCode = problems.length === 0 ? EXIT.done : EXIT.usage;
  if (options.json === true) {
    const document: SettingsProblemsDocument = {
      ...documentHead('settings_problems', exitCode),
      problems,
      warnings,
      files,
    };
    context.terminal.out(JSON.stringify(document, undefined, 2));
    return exitCode;
  }
  for (const problem of problems) show(context, '', problem);
  for (const warning of warnings) show(context, 'warning: ', warning);
  context.terminal.out(
    `${counted(files.length, 'file')} read: ${problems.length === 0 ? 'nothing is wrong' : counted(problems.length, 'problem')}.`,
  );
  return exitCode;
}

function show({ terminal }: CliContext, kind: string, problem: Problem): void {
  terminal.out(`${kind}${placeOf(problem)}: ${problem.message}`);
  if (problem.hint !== undefined) terminal.out(`    ${problem.hint}`);
}

function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
