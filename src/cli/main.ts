import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { Command, CommanderError } from 'commander';
import { EpycloudError, toEpycloudError } from '../pipeline/errors.ts';
import { EXIT, exitCodeOf } from '../pipeline/exit-codes.ts';
import { VERSION } from '../pipeline/version.ts';
import type { CliContext } from './cli-context.ts';
import { addDemoCommand } from './demo-command.ts';
import { addRunCommand } from './run-command.ts';
import { errorDocument, showError } from './show-error.ts';
import { systemTerminal } from './terminal.ts';

/** The command line program: reads the process once, carries out one command, sets the exit code. */
export async function main(distDir: string): Promise<void> {
  const context = contextOf(distDir);
  let exitCode: number = EXIT.done;
  const program = new Command('epycloud')
    .description('Runs epidemic-modelling experiments: builder, N parallel runners, output.')
    .version(VERSION)
    .showHelpAfterError('(--help shows all options)')
    .addHelpText('after', exampleText(context.command))
    .exitOverride();
  const end = (code: number) => {
    exitCode = code;
  };
  addDemoCommand(program, context, end);
  addRunCommand(program, context, end);
  try {
    await program.parseAsync();
  } catch (thrown) {
    exitCode = endOfError(thrown, context);
  }
  process.exitCode = exitCode;
}

function endOfError(thrown: unknown, context: CliContext): number {
  if (thrown instanceof CommanderError && thrown.exitCode === 0) return EXIT.done;
  const error =
    thrown instanceof CommanderError
      ? new EpycloudError('usage', thrown.message.replace(/^error: /, ''))
      : toEpycloudError(thrown);
  // Commander has said its own already, with the option that was meant.
  if (!(thrown instanceof CommanderError)) showError(context.terminal, error);
  if (process.argv.includes('--json')) {
    context.terminal.out(JSON.stringify(errorDocument(error), undefined, 2));
  }
  return exitCodeOf(error.code);
}

function contextOf(distDir: string): CliContext {
  const terminal = systemTerminal(process.env);
  const stop = new AbortController();
  let asked = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      asked++;
      if (asked > 1) process.exit(EXIT.interrupted);
      terminal.err('Stopping; what is done is kept. (Once more stops at once.)');
      stop.abort();
    });
  }
  return {
    terminal,
    environment: process.env,
    cwd: process.cwd(),
    distDir,
    command: commandOf(process.argv[1]),
    cores: availableParallelism(),
    signal: stop.signal,
    now: Date.now,
    random: () => randomBytes(4).readUInt32BE(),
  };
}

function commandOf(script: string | undefined): string {
  return script?.endsWith('cli.js') === true
    ? `node ${relative(process.cwd(), script)}`
    : 'epycloud';
}

function exampleText(command: string): string {
  return `
Examples:
  ${command} demo
      See a run from end to end; needs Python 3.11 or newer, nothing else.
  ${command} run workflow --local --exp-id flu/smoke
      Run an experiment of the repository you are in, on this machine.
  ${command} run workflow --local --exp-id flu/smoke --resume
      Go on with its newest unfinished run.
`;
}
