import type { Command } from 'commander';
import type { CliContext } from './cli-context.ts';

/** A command line without the program's name, and what it is good for. */
export type Example = readonly [words: string, meaning: string];

const EXAMPLES = new WeakMap<Command, readonly Example[]>();

/** Adds examples to a command's help, below all else. */
export function addExamples(
  command: Command,
  context: CliContext,
  examples: readonly Example[],
): Command {
  EXAMPLES.set(command, examples);
  const lines = examples.map(
    ([words, meaning]) => `  ${context.command} ${words}\n      ${meaning}`,
  );
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

/** The examples that a command's help has. */
export function examplesOf(command: Command): readonly Example[] {
  return EXAMPLES.get(command) ?? [];
}
