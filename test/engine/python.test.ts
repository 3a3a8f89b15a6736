import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cacheDirectory } from '../../src/engine/python/cache-directory.ts';
import { prepareEnvironment } from '../../src/engine/python/environment.ts';
import { pythonVariables } from '../../src/engine/python/python-variables.ts';
import { runCommand } from '../../src/shell/command.ts';
import { ROOT } from '../support/program.ts';

/** The engine's own checks, in an environment made of its development lock file. */
describe('the epydemix engine', () => {
  const engineDir = join(ROOT, 'docker/engine');
  let python = '';

  beforeAll(async () => {
    const prepared = await prepareEnvironment({
      requirementsFile: join(engineDir, 'requirements-dev.txt'),
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
      cwd: engineDir,
      environment: { ...pythonVariables(process.env), PYTHONDONTWRITEBYTECODE: '1' },
      tailCharacters: 20_000,
    });
    expect(result, 'stdout' in result ? String(result.stdout) : '').toMatchObject({
      kind: 'exited',
      exitCode: 0,
    });
  });
});
