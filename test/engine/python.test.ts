import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cacheDirectory } from '../../src/engine/python/cache-directory.ts';
import { prepareEnvironment } from '../../src/engine/python/environment.ts';
import { pythonVariables } from '../../src/engine/python/python-variables.ts';
import { runCommand } from '../../src/shell/command.ts';
import { ENGINE_DIR, suitePython } from '../support/suite-engine.ts';

/** The engine's own checks, in an environment made of its development lock file. */
describe('the epydemix engine', () => {
  let python = '';

  beforeAll(async () => {
    const prepared = await prepareEnvironment({
      requirementsFile: join(ENGINE_DIR, 'requirements-dev.txt'),
      cacheDir: cacheDirectory({ environment: process.env }),
      environment: process.env,
      name: 'epydemix-dev',
    });
    python = prepared.python;
  });

  test.each([
    ['its tests', ['pytest', '-q', '-p', 'no:cacheprovider']],
    ['strict types', ['mypy', '--cache-dir', '/dev/null']],
    ['lint', ['ruff', 'check', '--no-cache', '.']],
    ['format', ['ruff', 'format', '--check', '--no-cache', '.']],
  ])('passes %s', async (_, [tool = '', ...args]) => {
    const result = await runCommand({
      program: python,
      args: ['-m', tool, ...args],
      cwd: ENGINE_DIR,
      environment: { ...pythonVariables(process.env), PYTHONDONTWRITEBYTECODE: '1' },
      tailCharacters: 20_000,
    });
    expect(result, 'stdout' in result ? String(result.stdout) : '').toMatchObject({
      kind: 'exited',
      exitCode: 0,
    });
  });
});

/** The other adapter needs other versions, so an environment of its own. */
test('the epymodelingsuite adapter passes its tests, with the stand-in of the package', async () => {
  const result = await runCommand({
    program: await suitePython(),
    args: [
      ...['-m', 'pytest', '-q', '-p', 'no:cacheprovider'],
      ...['tests/epymodelingsuite', 'tests/test_numerics.py'],
    ],
    cwd: ENGINE_DIR,
    environment: { ...pythonVariables(process.env), PYTHONDONTWRITEBYTECODE: '1' },
    tailCharacters: 20_000,
  });
  expect(result, 'stdout' in result ? String(result.stdout) : '').toMatchObject({
    kind: 'exited',
    exitCode: 0,
  });
});
