import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { prepareEnvironment } from '../../../src/engine/python/environment.ts';
import type { PreparationProgress } from '../../../src/engine/python/preparation-progress.ts';
import { runCommand } from '../../../src/shell/command.ts';
import { localPackages } from './support/local-packages.ts';
import { pathWithPython } from './support/real-python.ts';
import { testFolder } from './support/test-folder.ts';

// Making a virtual environment with pip takes seconds, more on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** A cache of its own and two small packages to be had without network. */
async function setting() {
  const folder = await testFolder();
  const packages = await localPackages(folder, ['tiny_model', 'tiny_numbers']);
  const cacheDir = path.join(folder, 'cache');
  const environment: Record<string, string> = {
    ...packages.environment,
    PATH: await pathWithPython(folder),
  };
  const options = { ...packages, environment, cacheDir, name: 'tiny' };
  return { ...options, options, engines: path.join(cacheDir, 'engines') };
}

async function importsIn(python: string): Promise<string> {
  const result = await runCommand({
    program: python,
    args: ['-c', 'import tiny_model, tiny_numbers; print(tiny_model.VERSION)'],
    environment: {},
  });
  return result.kind === 'exited' ? result.stdout.trim() : JSON.stringify(result);
}

describe('an environment', () => {
  test('is made once, and found the next time', async () => {
    const { options, engines, environment } = await setting();
    const progress: PreparationProgress[] = [];
    const first = await prepareEnvironment({
      ...options,
      // These would lead it to another Python's modules.
      environment: { ...environment, PYTHONHOME: '/nowhere', PYTHONPATH: '/nowhere' },
      onProgress: (each) => progress.push(each),
    });
    expect(first).toMatchObject({ reused: false, tool: 'pip' });
    expect(await importsIn(first.python)).toBe('1.0');
    expect(await readdir(engines)).toEqual([expect.stringMatching(/^tiny-[0-9a-f]{16}$/)]);
    expect(
      progress
        .filter(({ heartbeat }) => !heartbeat)
        .map(({ elapsedMs, heartbeat, ...rest }) => rest),
    ).toEqual([
      { phase: 'looking_for_python' },
      { phase: 'creating', tool: 'pip', directory: first.directory },
      { phase: 'installing', tool: 'pip', step: 'fetching', done: 0, total: 2 },
      {
        phase: 'installing',
        tool: 'pip',
        step: 'fetching',
        done: 0,
        total: 2,
        package: expect.stringMatching(/^tiny.model$/),
      },
      {
        phase: 'installing',
        tool: 'pip',
        step: 'fetching',
        done: 1,
        total: 2,
        package: expect.stringMatching(/^tiny.numbers$/),
      },
      { phase: 'installing', tool: 'pip', step: 'writing', done: 0, total: 2 },
      { phase: 'installing', tool: 'pip', step: 'writing', done: 2, total: 2 },
      { phase: 'checking' },
      { phase: 'done', reused: false },
    ]);

    const second = await prepareEnvironment(options);
    expect(second).toEqual({ ...first, reused: true });

    // Whatever its path: the packages count.
    const elsewhere = path.join(path.dirname(options.requirementsFile), 'the same.txt');
    await writeFile(elsewhere, await readFile(options.requirementsFile));
    const third = await prepareEnvironment({ ...options, requirementsFile: elsewhere });
    expect(third).toEqual({ ...first, reused: true });
  });

  test('is made again where its Python is gone, and other packages get another one', async () => {
    const { options, engines } = await setting();
    const first = await prepareEnvironment(options);
    await rm(first.python);
    const second = await prepareEnvironment(options);
    expect(second).toMatchObject({ reused: false });
    expect(second.directory).not.toBe(first.directory);
    expect(await importsIn(second.python)).toBe('1.0');

    const [folder = ''] = await readdir(engines);
    expect((await readdir(path.join(engines, folder))).sort()).toEqual([
      'ready.json',
      path.basename(second.directory),
    ]);

    const lock = await readFile(options.requirementsFile, 'utf8');
    await writeFile(options.requirementsFile, `# changed\n${lock}`);
    await expect(prepareEnvironment(options)).resolves.toMatchObject({ reused: false });
    expect(await readdir(engines)).toHaveLength(2);
  });
});

describe('a failure', () => {
  test('a package that is not the locked one is refused, and nothing is kept', async () => {
    const { options, engines, requirementsFile } = await setting();
    const good = await readFile(requirementsFile, 'utf8');
    const corrupted = good.replace(/sha256:./g, (hash) =>
      hash.endsWith('0') ? 'sha256:1' : 'sha256:0',
    );
    await writeFile(requirementsFile, corrupted);
    await expect(prepareEnvironment(options)).rejects.toMatchObject({
      code: 'environment_failed',
      message: expect.stringMatching(
        /its hash differs[\s\S]*last lines of pip:[\s\S]*Expected sha256/,
      ),
      hint: expect.stringContaining('PIP_NO_CACHE_DIR'),
    });
    const [folder = ''] = await readdir(engines);
    expect(await readdir(path.join(engines, folder))).toEqual([]);

    await writeFile(requirementsFile, good);
    await expect(prepareEnvironment(options)).resolves.toMatchObject({ reused: false });
  });

  test('no network', async () => {
    const { options, environment } = await setting();
    const { PIP_NO_INDEX: _, ...online } = environment;
    await expect(
      prepareEnvironment({
        ...options,
        environment: {
          ...online,
          PIP_INDEX_URL: 'http://127.0.0.1:9/simple',
          PIP_FIND_LINKS: '',
          PIP_RETRIES: '1',
        },
      }),
    ).rejects.toMatchObject({
      code: 'environment_failed',
      message: expect.stringContaining('the package index could not be reached'),
      hint: expect.stringContaining('HTTPS_PROXY'),
    });
  });

  test('a package that is nowhere', async () => {
    const { options, requirementsFile } = await setting();
    await writeFile(requirementsFile, `tiny_gone==9 --hash=sha256:${'0'.repeat(64)}\n`);
    await expect(prepareEnvironment(options)).rejects.toMatchObject({
      code: 'environment_failed',
      message: expect.stringContaining('not to be had for this platform'),
    });
  });

  test('no Python, no requirements file, a cache that cannot be one, an uv that is none', async () => {
    const { options, environment, requirementsFile } = await setting();
    const bare = { ...environment, PATH: path.dirname(requirementsFile) };
    await expect(prepareEnvironment({ ...options, environment: bare })).rejects.toMatchObject({
      code: 'python_missing',
    });
    await expect(
      prepareEnvironment({ ...options, requirementsFile: `${requirementsFile}.gone` }),
    ).rejects.toMatchObject({ code: 'environment_failed' });
    await expect(
      prepareEnvironment({ ...options, cacheDir: requirementsFile }),
    ).rejects.toMatchObject({
      code: 'environment_failed',
      hint: expect.stringContaining('EPYCLOUD_CACHE_DIR'),
    });
    await expect(
      prepareEnvironment({ ...options, environment: { ...environment, EPYCLOUD_UV: 'no-uv' } }),
    ).rejects.toMatchObject({
      code: 'environment_failed',
      message: 'EPYCLOUD_UV names no-uv, which is not there.',
    });
  });
});

test('an interruption leaves nothing half-made behind', async () => {
  const { options, engines } = await setting();
  const controller = new AbortController();
  await expect(
    prepareEnvironment({
      ...options,
      signal: controller.signal,
      onProgress: ({ phase }) => {
        if (phase === 'installing') controller.abort();
      },
    }),
  ).rejects.toMatchObject({ code: 'interrupted' });
  const [folder = ''] = await readdir(engines);
  expect(await readdir(path.join(engines, folder))).toEqual([]);
});
