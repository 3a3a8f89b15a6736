import type { Command } from 'commander';
import type { CliContext } from '../../src/cli/cli-context.ts';
import { pathOf } from '../../src/cli/help-command.ts';
import { recordingTerminal } from './recording-terminal.ts';

/** What commands are made with where none of them is carried out. */
export function quietContext(more: Partial<CliContext> = {}): CliContext {
  return {
    terminal: recordingTerminal(),
    environment: {},
    cwd: '/nowhere',
    distDir: '/nowhere/dist',
    command: 'epycloud',
    cores: 1,
    signal: new AbortController().signal,
    now: () => 0,
    random: () => 0,
    ...more,
  };
}

/** Every command that is shown to users, the program itself first. */
export function visibleCommands(command: Command): readonly Command[] {
  const below = command
    .createHelp()
    .visibleCommands(command)
    .filter((each) => command.commands.includes(each));
  return [command, ...below.flatMap(visibleCommands)];
}

/** The words of every command that users see. */
export function commandPaths(program: Command): readonly (readonly string[])[] {
  return visibleCommands(program).map(pathOf);
}
