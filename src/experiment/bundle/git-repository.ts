import { EpycloudError } from '../../pipeline/errors.ts';
import { runCommand } from '../../shell/command.ts';

/** A folder that git is asked about. */
export interface GitFolder {
  readonly dir: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
}

/** A hook of git's is started with these, and they would name another repository than the folder's. */
const OF_ANOTHER_REPOSITORY = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
];

/**
 * The lines that git writes; it only reads. Odd paths come in quotes.
 * @throws EpycloudError `source_refused`, saying why git does not answer
 */
export async function gitLines(
  folder: GitFolder,
  args: readonly string[],
): Promise<readonly string[]> {
  const lines: string[] = [];
  const environment = { ...folder.environment, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  for (const name of OF_ANOTHER_REPOSITORY) Reflect.deleteProperty(environment, name);
  const result = await runCommand({
    program: 'git',
    args: ['-C', folder.dir, '-c', 'core.quotePath=true', ...args],
    environment,
    signal: folder.signal,
    tailCharacters: 4096,
    onLine: (line, stream) => {
      if (stream === 'stdout') lines.push(line);
    },
  });
  if (result.kind === 'exited' && result.exitCode === 0) return lines;
  if (result.kind === 'not_found' || result.kind === 'not_executable') {
    throw new EpycloudError('source_refused', 'There is no git to say which files are tracked.', {
      hint: 'Install git, or name the repository on GitHub as the source.',
    });
  }
  throw refusalOf(folder.dir, result.stderr);
}

function refusalOf(dir: string, stderr: string): EpycloudError {
  const refused = (message: string, hint: string) =>
    new EpycloudError('source_refused', message, { hint });
  if (/dubious ownership/.test(stderr)) {
    const owned = /dubious ownership in repository at '(.+)'/.exec(stderr)?.[1] ?? dir;
    return refused(
      `git does not read ${owned}: it belongs to another user.`,
      `Where you trust it, call: git config --global --add safe.directory ${shellWord(owned)}`,
    );
  }
  if (/not a git repository/i.test(stderr)) {
    return refused(
      `${dir} is no git repository.`,
      'What runs in the cloud is what git tracks: call git init, git add and git commit there, or run it with --local.',
    );
  }
  if (/must be run in a work tree/.test(stderr)) {
    return refused(`${dir} is a bare repository.`, 'Check it out, and name that folder.');
  }
  const [said] = stderr.split('\n').filter((line) => line.startsWith('fatal:'));
  return refused(
    `git does not read ${dir}: ${(said ?? stderr.trim()) || 'it ended without a word'}.`,
    'Call git status there, and mend what it says.',
  );
}

function shellWord(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
