import type { Command } from 'commander';
import { EpycloudError } from '../pipeline/errors.ts';
import { suggest } from '../pipeline/suggest.ts';

/** `help` within a group of commands, for `helpCommand`. */
export const GROUP_HELP = ['help [command]', 'Show the help of a command.'] as const;

/** Adds `help`, which takes the words of a command however deep it lies. */
export function addHelpCommand(program: Command): void {
  program
    .command('help')
    .argument('[command...]', 'the words of a command, such as: run workflow')
    .description('Show the help of a command; the same as its --help.')
    .action((words: readonly string[]) => {
      let command = program;
      for (const word of words) command = subcommand(command, word);
      command.outputHelp();
    });
}

function subcommand(command: Command, word: string): Command {
  const known = command.commands.map((each) => each.name()).filter((name) => !name.startsWith('_'));
  const found = command.commands.find((each) => each.name() === word);
  if (found !== undefined) return found;
  const near = suggest(word, known);
  throw new EpycloudError(
    'usage',
    `${[...pathOf(command), word].join(' ')} is no command of epycloud.`,
    {
      hint:
        near !== undefined
          ? `Did you mean ${near}?`
          : known.length > 0
            ? `There are: ${known.join(', ')}.`
            : `${pathOf(command).join(' ')} has no commands below it.`,
    },
  );
}

/** The words by which a command is called, without the program's name. */
export function pathOf(command: Command): readonly string[] {
  return command.parent === null ? [] : [...pathOf(command.parent), command.name()];
}
