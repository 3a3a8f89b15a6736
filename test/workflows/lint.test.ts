import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../support/needs.ts';
import { ROOT } from '../support/program.ts';
import {
  type LanguageService,
  loadLanguageService,
} from '../support/workflows/language-service.ts';
import { actionlint, checkJsonschema, type Linter, zizmor } from '../support/workflows/linters.ts';
import { EXAMPLE, type GitHubFile, gitHubFiles } from '../support/workflows/workflow-files.ts';

/** Of a workflow without a mistake; each planted one changes a line of it. */
const SOUND = `name: sound
on:
  workflow_dispatch:
permissions: {}
concurrency:
  group: sound
  cancel-in-progress: true
jobs:
  greet:
    name: Greet
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - id: greeting
        name: Make one
        run: echo "word=hello" >> "$GITHUB_OUTPUT"
      - name: Say it
        env:
          WORD: \${{ steps.greeting.outputs.word }}
        run: echo "$WORD"
`;

const SOUND_ACTION = `name: greet
description: Says hello.
outputs:
  word:
    description: What was said.
    value: \${{ steps.greeting.outputs.word }}
runs:
  using: composite
  steps:
    - id: greeting
      shell: bash
      run: echo "word=hello" >> "$GITHUB_OUTPUT"
`;

const WORKFLOW: GitHubFile = { kind: 'workflow', path: '.github/workflows/sound.yml', text: SOUND };
const ACTION: GitHubFile = { kind: 'action', path: 'greet/action.yml', text: SOUND_ACTION };

/** What a file has, what it is changed to, and what a linter that is awake says then. */
type Mistake = readonly [file: GitHubFile, from: string, to: string, found: string];

const LINTERS: readonly (readonly [string, Linter, readonly Mistake[]])[] = [
  [
    'actionlint',
    actionlint,
    [
      [WORKFLOW, 'steps.greeting.', 'steps.greting.', 'greting'],
      [WORKFLOW, 'timeout-minutes', 'timeout-minuts', 'timeout-minuts'],
      [ACTION, 'shell: bash', 'shel: bash', 'shel'],
    ],
  ],
  [
    'check-jsonschema',
    checkJsonschema,
    [
      [WORKFLOW, 'timeout-minutes', 'timeout-minuts', 'timeout-minuts'],
      [ACTION, 'description: Says', 'descripton: Says', 'descripton'],
    ],
  ],
  [
    'zizmor',
    zizmor,
    [
      [WORKFLOW, 'permissions: {}', 'permissions: write-all', 'excessive-permissions'],
      [WORKFLOW, '"$WORD"', `"\${{ github.ref_name }}"`, 'template-injection'],
      [ACTION, 'run: echo', `run: echo "\${{ github.head_ref }}" #`, 'template-injection'],
    ],
  ],
];

/** Calls with a repository that holds these files and nothing else. */
async function inRepository<T>(
  files: readonly Pick<GitHubFile, 'path' | 'text'>[],
  call: (root: string) => T,
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'epycloud-test-'));
  try {
    execFileSync('git', ['init', '--quiet', root]);
    for (const { path, text } of files) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    return call(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function changed(file: GitHubFile, from: string, to: string): GitHubFile {
  expect(file.text).toContain(from);
  return { ...file, text: file.text.replace(from, to) };
}

test('there are workflows of the project and of the example', () => {
  const paths = gitHubFiles().map((file) => file.path);
  expect(paths).toContain('.github/workflows/ci.yml');
  expect(paths.filter((path) => path.startsWith(EXAMPLE)).length).toBeGreaterThanOrEqual(2);
});

describe.skipIf(needs('linters'))('linters of workflows and actions', () => {
  for (const [name, lint, mistakes] of LINTERS) {
    test(`${name} finds nothing in any workflow or action`, () => {
      expect(lint(ROOT, gitHubFiles())).toBe('');
    });

    test(`${name} finds nothing in files that are sound`, async () => {
      const files = [WORKFLOW, ACTION];
      expect(await inRepository(files, (root) => lint(root, files))).toBe('');
    });

    test.each(mistakes)(`${name} finds a planted mistake: %#`, async (file, from, to, found) => {
      const planted = changed(file, from, to);
      expect(
        await inRepository([WORKFLOW, ACTION, planted], (root) => lint(root, [planted])),
      ).toContain(found);
    });
  }

  test('zizmor takes epycloud by tag as the example says, and no other action', async () => {
    const uses = (action: string): GitHubFile =>
      changed(WORKFLOW, '        run: echo "$WORD"', `        uses: ${action}`);
    const exemptions = await readFile(join(ROOT, EXAMPLE, '.github/zizmor.yml'), 'utf8');
    const lint = async (file: GitHubFile) =>
      inRepository([file, { path: '.github/zizmor.yml', text: exemptions }], (root) =>
        zizmor(root, [file]),
      );
    expect(await lint(uses('org/epycloud/actions/run-local-pipeline@v1'))).toBe('');
    expect(await lint(uses('org/epycloud-too/x@v1'))).toContain('unpinned-uses');
    expect(await lint(uses('other/epycloud/x@v1'))).toContain('unpinned-uses');
    expect(await lint(uses('actions/checkout@v7'))).toContain('unpinned-uses');
  });
});

describe("GitHub's language service", () => {
  let validate: LanguageService;
  beforeAll(async () => {
    validate = await loadLanguageService();
  });

  test('finds nothing in any workflow or action', async () => {
    const found = await Promise.all(gitHubFiles().map(validate));
    expect(found.flat()).toEqual([]);
  });

  test.each<Mistake>([
    [WORKFLOW, 'steps.greeting.', 'steps.greting.', 'greting'],
    [WORKFLOW, 'timeout-minutes', 'timeout-minuts', 'timeout-minuts'],
    [ACTION, 'using: composite', 'using: composit', 'composit'],
    [ACTION, 'shell: bash', 'shel: bash', 'shel'],
  ])('finds a planted mistake: %#', async (file, from, to, found) => {
    expect(await validate(file)).toEqual([]);
    expect((await validate(changed(file, from, to))).join('\n')).toContain(found);
  });
});
