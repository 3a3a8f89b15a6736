import type { Command, Option } from 'commander';
import { EpycloudError } from '../pipeline/errors.ts';
import type { CliContext } from './cli-context.ts';
import { knownExperiments, knownRuns } from './complete-ids.ts';
import type { Candidate } from './completion-candidate.ts';

/** Said in place of candidates where a path is wanted, which shells complete better themselves. */
const FILES = ':files';

/**
 * What the last of some words can become, a candidate a line.
 * @param given `--shell=NAME`, `--`, and the words after the program's name, the last one being written
 */
export async function completeWords(
  program: Command,
  context: CliContext,
  given: readonly string[],
): Promise<readonly string[]> {
  const isBash = given[0] === '--shell=bash';
  const words = given.filter((word, at) => !(at <= 1 && (word === '--' || /^--shell=/.test(word))));
  const typed = parseTyped(program, isBash ? joined(words) : words);
  const found = await candidatesOf(context, typed);
  if (found === FILES) return [FILES];
  const { current, glued } = typed;
  return found
    .filter(({ value }) => value.startsWith(current))
    .map(({ value, meaning }) => {
      // bash parts words at "=", so there only what follows it is replaced.
      const whole = isBash ? value : `${glued}${value}`;
      return `${whole}\t${meaning.replace(/\s+/g, ' ')}`;
    });
}

interface Typed {
  readonly command: Command;
  /** Values of options that stand before, by their long flags. */
  readonly values: ReadonlyMap<string, string>;
  /** The option whose value is being written. */
  readonly option: Option | undefined;
  /** What is there of the value or word. */
  readonly current: string;
  /** `--option=` where the value is written in one word with it. */
  readonly glued: string;
  /** How many arguments stand before. */
  readonly operands: readonly string[];
  /** Long flags that stand before. */
  readonly used: ReadonlySet<string>;
}

/** Joins `--option`, `=`, `value`, as bash hands them over. */
function joined(words: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const last = whole.at(-1);
    if (word === '=' && last !== undefined && /^--[a-z-]+$/.test(last)) {
      whole[whole.length - 1] = `${last}=${words[++at] ?? ''}`;
    } else whole.push(word);
  }
  return whole;
}

function parseTyped(program: Command, words: readonly string[]): Typed {
  let command = program;
  const values = new Map<string, string>();
  const used = new Set<string>();
  const operands: string[] = [];
  let waiting: Option | undefined;
  for (const word of words.slice(0, -1)) {
    if (waiting !== undefined && !(waiting.variadic && word.startsWith('-'))) {
      values.set(waiting.long ?? '', word);
      if (!waiting.variadic) waiting = undefined;
      continue;
    }
    waiting = undefined;
    const [, flag = word, value] = /^(--[a-z-]+)=(.*)$/s.exec(word) ?? [];
    if (flag.startsWith('-')) {
      const option = findOption(command, flag);
      if (option === undefined) continue;
      used.add(option.long ?? '');
      if (value !== undefined) values.set(option.long ?? '', value);
      else if (takesValue(option)) waiting = option;
      continue;
    }
    const below = command.commands.find((each) => each.name() === word);
    if (below === undefined) operands.push(word);
    else command = below;
  }
  const last = words.at(-1) ?? '';
  const glue = /^(--[a-z-]+=)(.*)$/s.exec(last);
  const gluedOption = glue === null ? undefined : findOption(command, (glue[1] ?? '').slice(0, -1));
  if (glue !== null && gluedOption !== undefined) {
    const [, glued = '', current = ''] = glue;
    return { command, values, option: gluedOption, current, glued, operands, used };
  }
  const option = waiting?.variadic && last.startsWith('-') ? undefined : waiting;
  return { command, values, option, current: last, glued: '', operands, used };
}

function takesValue(option: Option): boolean {
  return option.required || option.optional;
}

function findOption(command: Command, flag: string): Option | undefined {
  return optionsOf(command).find(({ long, short }) => long === flag || short === flag);
}

/** Those of the command and of all above it, with `--help`. */
function optionsOf(command: Command): readonly Option[] {
  const own = command.createHelp().visibleOptions(command);
  return command.parent === null ? own : [...own, ...command.parent.options.filter(isGlobal)];
}

function isGlobal(option: Option): boolean {
  return option.long === '--quiet' || option.long === '--no-color';
}

async function candidatesOf(
  context: CliContext,
  typed: Typed,
): Promise<readonly Candidate[] | typeof FILES> {
  const { command, option, current, used, operands } = typed;
  if (option !== undefined) return await valuesOf(context, typed, option);
  if (current.startsWith('-')) {
    return optionsOf(command)
      .filter(({ long, variadic }) => long !== undefined && (variadic || !used.has(long)))
      .map(({ long, description }) => ({ value: long ?? '', meaning: description }));
  }
  if (command.name() === 'help') return commandsAt(command.parent ?? command, operands);
  if (command.commands.length > 0) return commandsOf(command);
  const argument = command.registeredArguments[operands.length];
  return (argument?.argChoices ?? []).map((value) => ({ value, meaning: '' }));
}

async function valuesOf(
  context: CliContext,
  typed: Typed,
  option: Option,
): Promise<readonly Candidate[] | typeof FILES> {
  if (option.argChoices !== undefined) {
    return option.argChoices.map((value) => ({ value, meaning: '' }));
  }
  if (/<(dir|file)/.test(option.flags)) return FILES;
  try {
    if (option.long === '--exp-id') return await knownExperiments(context, typed.values);
    if (option.long === '--run-id') return await knownRuns(context, typed.values);
  } catch (error) {
    // A line that is half written may hold what is no id yet.
    if (!(error instanceof EpycloudError)) throw error;
  }
  return [];
}

function commandsAt(root: Command, words: readonly string[]): readonly Candidate[] {
  let command = root;
  for (const word of words) {
    const below = command.commands.find((each) => each.name() === word);
    if (below === undefined) return [];
    command = below;
  }
  return commandsOf(command);
}

function commandsOf(command: Command): readonly Candidate[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((each) => ({ value: each.name(), meaning: each.description() }));
}
