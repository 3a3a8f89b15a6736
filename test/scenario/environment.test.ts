import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { prepareEnvironment } from '../../src/engine/python/environment.ts';
import { runCommand } from '../../src/shell/command.ts';
import { localPackages } from '../unit/engine-python/support/local-packages.ts';
import {
  compilePreparingProgram,
  killHard,
  type PreparingProcess,
  startPreparing,
} from '../unit/engine-python/support/preparing-process.ts';
import { pathWithPython, realPython } from '../unit/engine-python/support/real-python.ts';
import { testFolder } from '../unit/engine-python/support/test-folder.ts';

const LOCKED = fileURLToPath(
  new URL('../unit/engine-python/fixtures/requirements.txt', import.meta.url),
);

async function setting() {
  const folder = await testFolder();
  const packages = await localPackages(folder, ['tiny_model']);
  return {
    program: await compilePreparingProgram(path.join(folder, 'program')),
    engines: path.join(folder, 'cache', 'engines'),
    options: {
      requirementsFile: packages.requirementsFile,
      cacheDir: path.join(folder, 'cache'),
      environment: { ...packages.environment, PATH: await pathWithPython(folder) },
    },
  };
}

function phasesOf({ progress }: PreparingProcess): ReadonlySet<string> {
  return new Set(progress.map(({ phase }) => phase));
}

describe('several processes', () => {
  test('one works, the others wait and use what it made', { timeout: 120_000 }, async () => {
    const { program, options, engines } = await setting();
    const all = [1, 2, 3].map(() => startPreparing(program, options));
    const results = (await Promise.all(all.map(({ outcome }) => outcome))).map(
      ({ result }) => result,
    );
    expect(results.map((result) => result?.reused).sort()).toEqual([false, true, true]);
    expect(new Set(results.map((result) => result?.python)).size).toBe(1);
    expect(all.filter((each) => phasesOf(each).has('creating'))).toHaveLength(1);
    const waiters = all.filter((each) => phasesOf(each).has('waiting'));
    for (const { progress } of waiters) {
      expect(progress).toContainEqual(
        expect.objectContaining({ holder: expect.stringMatching(/^process \d+$/) }),
      );
    }
    const [folder = ''] = await readdir(engines);
    expect(await readdir(path.join(engines, folder))).toHaveLength(2);
  });

  test('one is killed in the middle, the one that waited makes it anew', {
    timeout: 120_000,
  }, async () => {
    const { program, options, engines } = await setting();
    const killed = startPreparing(program, options);
    await killed.reached('creating');
    // Halted, it cannot be done before the other one is there.
    killed.process.kill('SIGSTOP');
    const waiting = startPreparing(program, options);
    await waiting.reached('waiting');
    await killHard(killed);
    await expect(waiting.outcome).resolves.toMatchObject({ result: { reused: false } });
    const [folder = ''] = await readdir(engines);
    expect(await readdir(path.join(engines, folder))).toContain('ready.json');
  });

  test.each([['creating'], ['installing'], ['checking']] as const)(
    'killed while %s: the next start makes it again',
    { timeout: 120_000 },
    async (phase) => {
      const { program, options } = await setting();
      const killed = startPreparing(program, options);
      await killed.reached(phase);
      await killHard(killed);
      const again = startPreparing(program, options);
      const { result } = await again.outcome;
      expect(result).toBeDefined();
      expect(
        await runCommand({
          program: result?.python ?? '',
          args: ['-c', 'import tiny_model'],
          environment: {},
        }),
      ).toMatchObject({ exitCode: 0 });
    },
  );

  test('asked to end in the middle, it says so and leaves nothing', {
    timeout: 120_000,
  }, async () => {
    const { program, options, engines } = await setting();
    const stopped = startPreparing(program, options);
    await stopped.reached('creating');
    stopped.process.kill('SIGTERM');
    await expect(stopped.outcome).resolves.toMatchObject({ error: { code: 'interrupted' } });
    const [folder = ''] = await readdir(engines);
    expect(await readdir(path.join(engines, folder))).toEqual([]);
  });
});

describe('from a package index', () => {
  /** The caller's mirror and certificates hold; only the PATH is ours. */
  async function online(folder: string): Promise<NodeJS.ProcessEnv> {
    return { ...process.env, EPYCLOUD_UV: '', PATH: await pathWithPython(folder) };
  }

  test('with pip', { timeout: 300_000 }, async () => {
    const folder = await testFolder();
    const prepared = await prepareEnvironment({
      requirementsFile: LOCKED,
      cacheDir: folder,
      environment: await online(folder),
    });
    expect(prepared).toMatchObject({ tool: 'pip', reused: false });
    await expectImport(prepared.python);
  });

  test('with uv', { timeout: 600_000 }, async () => {
    const folder = await testFolder();
    const alone = await online(folder);
    const environment = { ...alone, EPYCLOUD_UV: await findUv(folder, alone) };
    const options = { requirementsFile: LOCKED, cacheDir: folder, environment };
    const phases = new Set<string>();
    const prepared = await prepareEnvironment({
      ...options,
      onProgress: ({ phase }) => phases.add(phase),
    });
    expect(prepared).toMatchObject({ tool: 'uv', reused: false });
    expect(phases).toContain('installing');
    await expectImport(prepared.python);
    await expect(prepareEnvironment(options)).resolves.toEqual({ ...prepared, reused: true });

    const wrong = path.join(folder, 'wrong.txt');
    await writeFile(wrong, `iniconfig==2.0.0 --hash=sha256:${'0'.repeat(64)}\n`);
    await expect(prepareEnvironment({ ...options, requirementsFile: wrong })).rejects.toMatchObject(
      {
        code: 'environment_failed',
        message: expect.stringMatching(/its hash differs[\s\S]*last lines of uv/),
      },
    );
    await expect(
      prepareEnvironment({
        ...options,
        requirementsFile: wrong,
        environment: {
          ...environment,
          UV_DEFAULT_INDEX: 'http://127.0.0.1:9/simple',
          UV_NO_CACHE: '1',
          UV_HTTP_RETRIES: '0',
        },
      }),
    ).rejects.toMatchObject({
      code: 'environment_failed',
      message: expect.stringContaining('the package index could not be reached'),
    });
  });

  async function expectImport(python: string): Promise<void> {
    expect(
      await runCommand({ program: python, args: ['-c', 'import iniconfig'], environment: {} }),
    ).toMatchObject({ exitCode: 0 });
  }

  /** uv on the PATH, or one installed for this test. */
  /** The machine's uv where it starts in that environment (a version manager's shim may not), else one of our own. */
  async function findUv(folder: string, environment: NodeJS.ProcessEnv): Promise<string> {
    const there = await runCommand({
      program: 'sh',
      args: ['-c', 'command -v uv'],
      environment: process.env,
    });
    if (there.kind === 'exited' && there.exitCode === 0) {
      const program = there.stdout.trim();
      const started = await runCommand({ program, args: ['--version'], environment });
      if (started.kind === 'exited' && started.exitCode === 0) return program;
    }
    const venv = path.join(folder, 'uv');
    for (const [program, ...args] of [
      [(await realPython()).executable, '-m', 'venv', venv],
      [path.join(venv, 'bin', 'python'), '-m', 'pip', 'install', '--quiet', 'uv'],
    ] as const) {
      const result = await runCommand({ program, args, environment: process.env });
      if (result.kind !== 'exited' || result.exitCode !== 0)
        throw new Error(JSON.stringify(result));
    }
    return path.join(venv, 'bin', 'uv');
  }
});
