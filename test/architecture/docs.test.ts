import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/shell/command.ts';
import { ROOT } from '../support/program.ts';

const PAGES = pagesBelow(ROOT);
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');
/** A page's text without its fenced blocks. */
const prose = (page: string) => read(page).replace(/^```[\s\S]*?^```$/gm, '');

/** What stands on a page, and what somebody makes of it by hand. */
const PLANTED: Readonly<Record<string, readonly [is: string, wrong: string]>> = {
  'stage-program.md': ['| `JOBS` | number |', '| `JOBS` | text |'],
  'architecture.md': ['  cli --> engine', '  engine --> cli'],
  'adr/README.md': ['[One bundle', '[Two bundles'],
};

describe('the generated parts of docs/', () => {
  test('are what the code says', async () => {
    expect(await docs(['--check'])).toMatchObject({ exitCode: 0 });
  });

  test('are caught where they were changed by hand, and mended', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'epycloud-docs-'));
    const pageOf = (page: string) => readFile(join(folder, page), 'utf8');
    try {
      await cp(join(ROOT, 'docs'), folder, { recursive: true });
      await docs(['--docs', folder]);
      const pages = Object.keys(PLANTED);
      const originals = await Promise.all(pages.map(pageOf));
      for (const [page, [is, wrong]] of Object.entries(PLANTED)) {
        const text = await pageOf(page);
        expect(text).toContain(is);
        await writeFile(join(folder, page), text.replace(is, wrong));
      }
      const checked = await docs(['--check', '--docs', folder]);
      expect(checked).toMatchObject({ exitCode: 1 });
      for (const page of pages) {
        expect(checked).toMatchObject({ stderr: expect.stringContaining(`${page}: `) });
      }
      await docs(['--docs', folder]);
      expect(await Promise.all(pages.map(pageOf))).toEqual(originals);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

test('metadata and pages of the actions are caught where they were changed by hand, and mended', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'epycloud-docs-'));
  try {
    const files = ['action.yml', 'actions', 'submit', 'docs'];
    for (const file of files) await cp(join(ROOT, file), join(folder, file), { recursive: true });
    const planted = [
      'action.yml',
      'actions/build-images/action.yml',
      'actions/build-images/README.md',
    ];
    for (const file of planted) {
      const text = await readFile(join(folder, file), 'utf8');
      await writeFile(join(folder, file), text.replace('epydemix', 'epidemics'));
    }
    const checked = await docs(['--check', '--actions', folder]);
    expect(checked).toMatchObject({ exitCode: 1 });
    for (const file of planted) {
      expect(checked).toMatchObject({ stderr: expect.stringContaining(`${file}: `) });
    }
    await docs(['--actions', folder]);
    expect(await docs(['--check', '--actions', folder])).toMatchObject({ exitCode: 0 });
    for (const file of planted) {
      expect(await readFile(join(folder, file), 'utf8')).toBe(read(file));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

describe.each(PAGES)('%s', (page) => {
  test('links to what is there', () => {
    const targets = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
    const dead = targets.filter((target) => !isThere(page, target));
    expect(dead).toEqual([]);
  });

  test('names files that are there', () => {
    const paths = /`((?:src|test|docker|docs|scripts|examples)\/[\w./-]+)`/g;
    const named = [...prose(page).matchAll(paths)].map((match) => match[1] ?? '');
    const places = [ROOT, join(ROOT, dirname(page))];
    const missing = named.filter((path) => !places.some((place) => existsSync(join(place, path))));
    expect(missing).toEqual([]);
  });

  test('names npm scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, name = ''] of read(page).matchAll(/npm run ([\w:]+)/g)) {
      expect(Object.keys(scripts)).toContain(name);
    }
  });
});

describe('docs/architecture.md', () => {
  const section =
    /## Where is the rule for …\n([\s\S]*?)\n## /.exec(read('docs/architecture.md'))?.[1] ?? '';
  const questions = [...section.matchAll(/^\| …(.+?)\|(.+)\|$/gm)];

  test('answers more than twenty questions, each with files that are there', () => {
    expect(questions.length).toBeGreaterThan(20);
    for (const [, question, answer = ''] of questions) {
      const files = [...answer.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
      expect(files.length, question).toBeGreaterThan(0);
      for (const file of files) expect(existsSync(join(ROOT, file)), file).toBe(true);
    }
  });

  test('lists every folder of src/', () => {
    for (const entry of readdirSync(join(ROOT, 'src'), { withFileTypes: true })) {
      if (entry.isDirectory())
        expect(read('docs/architecture.md')).toContain(`\`src/${entry.name}/\``);
    }
  });
});

test('CONTRIBUTING.md names every variable of ours that the sources and the tests read', () => {
  const sources = ['src', 'test', 'docker/engine/tests'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|py)$/.test(name))
      .map((name) => read(join(folder, name))),
  );
  const known = read('CONTRIBUTING.md');
  for (const [name] of sources.join('\n').matchAll(/\bEPYCLOUD_[A-Z0-9_]*[A-Z0-9]\b/g)) {
    // Those with two underscores are settings, which docs/settings.md lists.
    if (!name.includes('__')) expect(known).toContain(`\`${name}\``);
  }
});

test.each(['README.md', 'CONTRIBUTING.md', ...PAGES.filter((page) => page.startsWith('docs/'))])(
  '%s keeps its lines short',
  (page) => {
    const long = read(page)
      .split('\n')
      .filter((line) => [...line].length > 110 && !line.startsWith('|'));
    expect(long).toEqual([]);
  },
);

async function docs(args: readonly string[]) {
  return await runCommand({
    program: process.execPath,
    args: [join(ROOT, 'scripts/docs.mjs'), ...args],
    cwd: ROOT,
    environment: process.env,
  });
}

function isThere(page: string, target: string): boolean {
  if (/^[a-z]+:/.test(target)) return true;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? join(ROOT, page) : resolve(ROOT, dirname(page), path);
  if (!existsSync(file)) return false;
  return anchor === undefined || anchorsOf(readFileSync(file, 'utf8')).includes(anchor);
}

/** The anchors that GitHub gives a page's headings. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function pagesBelow(root: string): readonly string[] {
  const elsewhere = new Set(['node_modules', 'dist', 'build', 'local', 'coverage']);
  const visit = (folder: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (entry.name.startsWith('.') || elsewhere.has(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return visit(path);
      return entry.name.endsWith('.md') ? [relative(root, path)] : [];
    });
  return [...visit(root)].sort();
}
