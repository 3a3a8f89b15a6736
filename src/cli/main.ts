import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { CommanderError } from 'commander';
import { EpycloudError, toEpycloudError } from '../pipeline/errors.ts';
import { EXIT, exitCodeOf } from '../pipeline/exit-codes.ts';
import type { CliContext } from './cli-context.ts';
import { isBare, readGlobalFlags } from './global-options.ts';
import { createProgram } from './program.ts';
import { errorDocument, showError } from './show-error.ts';
import { systemTerminal } from './terminal.ts';

/** The command line program: reads the process once, carries out one command, sets the exit code. */
export async function main(distDir: string): Promise<void> {
  const words = process.argv.slice(2);
  const context = contextOf(distDir, words);
  let exitCode: number = EXIT.done;
  const program = createProgram(context, (code) => {
    exitCode = code;
  });
  try {
    // Whoever types the name alone wants to know what there is.
    if (isBare(words)) program.outputHelp();
    else await program.parseAsync();
  } catch (thrown) {
    exitCode = endOfError(thrown, context, words);
  }
  process.exitCode = exitCode;
}

function endOfError(thrown: unknown, context: CliContext, words: readonly string[]): number {
  if (thrown instanceof CommanderError && thrown.exitCode === 0) return EXIT.done;
  const error =
    thrown instanceof CommanderError ? errorOfCommander(thrown) : toEpycloudError(thrown);
  // Commander has said its own already, with the option that was meant.
  if (!(thrown instanceof CommanderError)) showError(context.terminal, error);
  if (asksForJson(words)) {
    context.terminal.out(JSON.stringify(errorDocument(error), undefined, 2));
  }
  return exitCodeOf(error.code);
}

/** A document is wanted by `--json`, and where there are several formats by `--format json` too. */
function asksForJson(words: readonly string[]): boolean {
  return (
    words.includes('--json') ||
    words.includes('--format=json') ||
    words.some((word, at) => word === '--format' && words[at + 1] === 'json')
  );
}

function errorOfCommander(error: CommanderError): EpycloudError {
  // It has shown the help of a command that is a group of others.
  if (error.code === 'commander.help') {
    return new EpycloudError('usage', 'There is more to say: this command has others below it.');
  }
  const [, message = '', near] =
    /^(?:error: )?(.*?)(?:\s*\((Did you mean .*\?)\))?$/s.exec(error.message) ?? [];
  return new EpycloudError('usage', message, { hint: near });
}

function contextOf(distDir: string, words: readonly string[]): CliContext {
  const terminal = systemTerminal(process.env, readGlobalFlags(words));
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
  // As for a stage: whoever starts it with a pipe may be killed without a word.
  if (process.env['EXIT_ON_STDIN_CLOSE'] === 'true') {
    process.stdin.once('end', () => stop.abort()).resume();
    // Once the command is done, an open pipe must not keep the program.
    if ('unref' in process.stdin) process.stdin.unref();
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
