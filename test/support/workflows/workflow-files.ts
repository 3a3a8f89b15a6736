import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../program.ts';

/** A file that GitHub reads: a workflow, or the metadata of an action. */
export interface GitHubFile {
  readonly kind: 'workflow' | 'action';
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The experiment repository that users copy. */
export const EXAMPLE = 'examples/experiment-repo';

/** All of them in this repository, the examples' too; none that git ignores. */
export function gitHubFiles(): readonly GitHubFile[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', '*.yml', '*.yaml'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return listed
    .split('\0')
    .flatMap((path) => {
      const kind = kindOf(path);
      return kind === undefined
        ? []
        : [{ kind, path, text: readFileSync(join(ROOT, path), 'utf8') }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function kindOf(path: string): GitHubFile['kind'] | undefined {
  if (/(^|\/)\.github\/workflows\/[^/]+$/.test(path)) return 'workflow';
  return /^action\.ya?ml$/.test(basename(path)) ? 'action' : undefined;
}
