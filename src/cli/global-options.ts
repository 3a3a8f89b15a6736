import { type Command, Option } from 'commander';

/** What every command is told alike, before or after its name. */
export interface GlobalFlags {
  /** Only results and errors are written. */
  readonly quiet: boolean;
  /** False where colours are forbidden; otherwise it depends. */
  readonly color: boolean;
}

/**
 * Reads them before the rest of the command line is read: a fault in that is shown as they say.
 * @param words what follows the program's name
 */
export function readGlobalFlags(words: readonly string[]): GlobalFlags {
  const end = words.indexOf('--');
  const flags = end === -1 ? words : words.slice(0, end);
  return {
    quiet: flags.includes('--quiet') || flags.includes('-q'),
    color: !flags.includes('--no-color'),
  };
}

/** Whether words are left when those options are taken away. */
export function isBare(words: readonly string[]): boolean {
  return words.every((word) => ['--quiet', '-q', '--no-color'].includes(word));
}

/** Adds them, so that they are known and shown in every command's help. */
export function addGlobalOptions(program: Command): void {
  program
    .addOption(new Option('-q, --quiet', 'print results and errors only, and ask nothing'))
    .addOption(new Option('--no-color', 'print no colours (as with NO_COLOR=1)'));
}

/**
 * Whether a stream is written to in colours: never with `--no-color` or NO_COLOR, always with FORCE_COLOR,
 * else where it is a terminal that can show them. See https://no-color.org and https://force-color.org
 */
export function showsColor(wish: {
  readonly flag: boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly isTerminal: boolean;
}): boolean {
  const { flag, environment, isTerminal } = wish;
  const force = environment['FORCE_COLOR'];
  if (!flag || environment['NO_COLOR'] || force === '0' || force === 'false') return false;
  return force !== undefined || (isTerminal && environment['TERM'] !== 'dumb');
}
