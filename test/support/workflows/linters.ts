import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { EXAMPLE, type GitHubFile } from './workflow-files.ts';

/** A linter of .ci/linters: its findings on files of a repository as it writes them; none is ''. */
export type Linter = (root: string, files: readonly GitHubFile[]) => string;

/**
 * Expressions, references and scripts. Other linters that it would call where they are installed are left out:
 * its findings are the same everywhere.
 */
export const actionlint: Linter = (root, files) => {
  const lint = (folder: string, paths: readonly string[]) =>
    run({ root: folder, program: 'actionlint', options: ACTIONLINT_OPTIONS, files: paths });
  const workflows = files.filter(({ kind }) => kind === 'workflow').map(({ path }) => path);
  const actions = files.filter(({ kind }) => kind === 'action');
  return `${lint(root, workflows)}${usingEachOf(actions, root, lint)}`;
};

const ACTIONLINT_OPTIONS = ['-no-color', '-shellcheck=', '-pyflakes='];

/**
 * actionlint looks at actions only where a workflow of the same repository uses them. So it gets one that uses
 * them all, in a folder with links to all that the repository has.
 */
function usingEachOf(
  actions: readonly GitHubFile[],
  root: string,
  lint: (folder: string, paths: readonly string[]) => string,
): string {
  if (actions.length === 0) return '';
  const folder = mkdtempSync(join(tmpdir(), 'epycloud-test-'));
  try {
    for (const name of readdirSync(root)) {
      if (!/^\.git(hub)?$/.test(name)) symlinkSync(join(root, name), join(folder, name));
    }
    execFileSync('git', ['init', '--quiet', folder]);
    const workflow = '.github/workflows/every-action.yml';
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    writeFileSync(join(folder, workflow), workflowWith(actions));
    return lint(folder, [workflow]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** GitHub's own schemas. */
export const checkJsonschema: Linter = (root, files) =>
  (['workflow', 'action'] as const)
    .map((kind) => {
      const options = ['--color', 'never', '--builtin-schema', `vendor.github-${kind}s`];
      const paths = files.filter((file) => file.kind === kind).map(({ path }) => path);
      return run({ root, program: 'check-jsonschema', options, files: paths });
    })
    .join('');

/**
 * Security, at its most pedantic. The example is a repository of its own with exemptions of its own, which
 * zizmor would not look for below the root of this one.
 */
export const zizmor: Linter = (root, files) => {
  const options = ['--offline', '--no-progress', '--persona', 'pedantic'];
  return ['.', EXAMPLE]
    .map((repository) => {
      const paths = files
        .map(({ path }) => path)
        .filter((path) => repositoryOf(path) === repository);
      const exemptions = join(root, repository, '.github/zizmor.yml');
      const config = existsSync(exemptions) ? ['--config', exemptions] : [];
      return run({ root, program: 'zizmor', options: [...options, ...config], files: paths });
    })
    .join('');
};

function repositoryOf(path: string): string {
  return path.startsWith(`${EXAMPLE}/`) ? EXAMPLE : '.';
}

function run(call: {
  readonly root: string;
  readonly program: string;
  readonly options: readonly string[];
  readonly files: readonly string[];
}): string {
  if (call.files.length === 0) return '';
  const path = join(process.env['EPYCLOUD_LINTERS'] ?? '', 'bin', call.program);
  const ended = spawnSync(path, [...call.options, ...call.files], {
    cwd: call.root,
    encoding: 'utf8',
  });
  if (ended.error !== undefined) throw ended.error;
  if (ended.status === 0) return '';
  return `${call.program} ended with ${ended.status}\n${ended.stdout}${ended.stderr}`;
}

function workflowWith(actions: readonly GitHubFile[]): string {
  const steps = actions.map(({ path, text }) => {
    const uses = `./${path.replace(/\/?action\.ya?ml$/, '')}`;
    const inputs = requiredInputs(text);
    return inputs.length === 0 ? { uses } : { uses, with: Object.fromEntries(inputs) };
  });
  const job = { 'runs-on': 'ubuntu-24.04', steps };
  return JSON.stringify({ on: 'push', jobs: { all: job } });
}

function requiredInputs(text: string): readonly (readonly [string, string])[] {
  const { inputs = {} } = parse(text) as { inputs?: Record<string, { required?: boolean }> };
  const required = Object.entries(inputs).filter(([, input]) => input.required === true);
  return required.map(([name]) => [name, 'x']);
}
