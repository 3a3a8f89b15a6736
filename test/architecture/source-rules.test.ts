import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

const sources = sourceFiles('src');

test('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(50);
});

/**
 * Where the world is read and written: the entries, the terminal that they write to, and the shell, which
 * is what all else is given instead. Whoever adds a file here says why: src/google may not import the shell,
 * so it has the machine's clock in a file of its own.
 */
const ENTRIES =
  /^src\/(actions\/main|cli\/main|cli\/terminal|stage\/main|google\/clock|shell\/[a-z-]+)\.ts$/;

/** The files below the entries in which something stands that only entries may have. */
function offenders(pattern: RegExp, files: readonly SourceFile[] = sources): readonly string[] {
  return files
    .filter(({ path }) => !ENTRIES.test(path))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
    );
}

/** Comments may speak of what the code may not do. Lines stay where they are. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/^[^\S\n]*\/\/.*$/gm, '');
}

const FORBIDDEN = [
  ['process.env', /\bprocess\s*\.\s*env\b|\bprocess\s*\[/],
  ['console', /\bconsole\s*\./],
  ['process.exit', /\bprocess\s*\.\s*(exit\b|exitCode\b|abort\b)/],
  ['Date.now', /\bDate\s*\.\s*now\b|\bperformance\s*\.\s*now\b/],
  ['the standard streams', /\bprocess\s*\.\s*(stdin|stdout|stderr|argv)\b/],
  ['the working folder', /\bprocess\s*\.\s*(cwd|chdir)\b/],
] as const;

describe('below the entries nothing reads or writes the world:', () => {
  test.each(FORBIDDEN)('no %s', (_, pattern) => {
    expect(offenders(pattern)).toEqual([]);
  });

  test.each([
    ['const a = process.env["HOME"];'],
    ['console.log(a);'],
    ['if (a) process.exit(1);'],
    ['process.exitCode = 1;'],
    ['const now = Date.now;'],
    ['process.stdout.write("x");'],
    ['const d = process.cwd();'],
  ])('and a file that has %j would be found, but not an entry', (line) => {
    const text = `/* process.env console.log process.exit\n   Date.now() */\n// process.cwd()\n${line}\n`;
    const found = (path: string) =>
      FORBIDDEN.flatMap(([, pattern]) => offenders(pattern, [{ path, text }]));
    expect(found('src/storage/planted.ts')).toEqual([`src/storage/planted.ts:4: ${line}`]);
    expect(found('src/cli/main.ts')).toEqual([]);
  });
});

describe('a file', () => {
  const named = [...sources, ...sourceFiles('test'), ...sourceFiles('scripts')];

  test('has one topic: 300 lines are the most', () => {
    const long = named
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => path.startsWith('src/') && lines > 300);
    expect(long).toEqual([]);
  });

  test('and its folders are named in kebab-case', () => {
    const odd = named
      .map(({ path }) => path)
      .filter(
        (path) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)+[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?\.ts$/.test(path),
      );
    expect(odd).toEqual([]);
  });

  test('and its folders are named after something in the domain', () => {
    const drawer = /^(utils?|helpers?|common|misc|lib|shared|tools?|managers?|types|constants)$/;
    const drawers = named
      .map(({ path }) => path)
      .filter((path) =>
        [...path.split('/').slice(0, -1), basename(path).split('.')[0] ?? ''].some(
          (name) => drawer.test(name) || /(^|-)(utils?|helpers?|impl|manager)$/.test(name),
        ),
      );
    expect(drawers).toEqual([]);
  });

  test('throws the one error of the project, where it is one that a user can see', () => {
    const thrown = sources.flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((line, at) =>
          /\bthrow ['"`]|\bPromise\.reject\(['"`]/.test(line) ? [`${path}:${at + 1}`] : [],
        ),
    );
    expect(thrown).toEqual([]);
  });

  test('mocks nothing of ours', () => {
    const mocks = sourceFiles('test')
      .filter(({ path }) => path !== 'test/architecture/source-rules.test.ts')
      .filter(({ text }) => /\bvi\s*\.\s*(mock|doMock|spyOn)\b/.test(text))
      .map(({ path }) => path);
    expect(mocks).toEqual([]);
  });
});
