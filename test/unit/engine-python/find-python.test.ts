import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPython } from '../../../src/engine/python/find-python.ts';
import type { EpycloudError } from '../../../src/pipeline/errors.ts';
import {
  pathWithPython,
  pathWithScript,
  pythonStandIn,
  realPython,
} from './support/real-python.ts';
import { testFolder } from './support/test-folder.ts';

async function errorOf(searching: Promise<unknown>): Promise<string> {
  const error = await searching.then(
    () => undefined,
    (thrown: EpycloudError) => thrown,
  );
  return `${error?.code}: ${error?.message}\nhint: ${error?.hint}`;
}

describe('the Python that is taken', () => {
  test.each([['python3'], ['python'], ['python3.11']])('%s on the PATH', async (name) => {
    const PATH = await pathWithPython(await testFolder(), name);
    const found = await findPython({ environment: { PATH }, needsVenv: true });
    expect(found).toMatchObject({
      candidate: name,
      version: (await realPython()).version,
      hasVenv: true,
      hasEnsurepip: true,
    });
    expect(found.minor).toBeGreaterThanOrEqual(11);
  });

  test('one that is too old is passed over for a newer one', async () => {
    const folder = await testFolder();
    const PATH = await pathWithScript(folder, {
      name: 'python3',
      lines: pythonStandIn({ version: '3.9.2' }),
    });
    await symlink((await realPython()).executable, path.join(PATH, 'python3.12'));
    await expect(findPython({ environment: { PATH }, needsVenv: true })).resolves.toMatchObject({
      candidate: 'python3.12',
    });
  });

  test('one without ensurepip will do where uv makes the environment', async () => {
    const PATH = await pathWithScript(await testFolder(), {
      name: 'python3',
      lines: pythonStandIn({ version: '3.11.2', ensurepip: false }),
    });
    await expect(findPython({ environment: { PATH }, needsVenv: false })).resolves.toMatchObject({
      version: '3.11.2',
    });
  });

  test('EPYCLOUD_PYTHON is taken and nothing else is looked at', async () => {
    const PATH = await pathWithScript(await testFolder(), {
      name: 'python3',
      lines: pythonStandIn({ version: '3.14.0' }),
    });
    const { executable } = await realPython();
    const found = await findPython({
      environment: { PATH, EPYCLOUD_PYTHON: executable },
      needsVenv: true,
    });
    expect(found.executable).toBe(executable);
  });

  test('variables that lead to other modules do not reach it', async () => {
    const PATH = await pathWithPython(await testFolder());
    await expect(
      findPython({ environment: { PATH, PYTHONHOME: '/nowhere' }, needsVenv: true }),
    ).resolves.toMatchObject({ candidate: 'python3' });
  });

  test('what else is printed at its start does not confuse', async () => {
    const PATH = await pathWithScript(await testFolder(), {
      name: 'python3',
      lines: ['echo hello', ...pythonStandIn({ version: '3.12.1' })],
    });
    await expect(findPython({ environment: { PATH }, needsVenv: true })).resolves.toMatchObject({
      version: '3.12.1',
    });
  });
});

describe('what a user is told where there is none', () => {
  test('no Python at all', async () => {
    const PATH = await testFolder();
    expect(
      await errorOf(findPython({ environment: { PATH }, needsVenv: true })),
    ).toMatchInlineSnapshot(`
        "python_missing: The engine needs Python, and none was found on the PATH (python3, python).
        hint: Install Python 3.11 or newer (Debian, Ubuntu: \`apt install python3 python3-venv\`; macOS: \`brew install python\`; Windows: use WSL), or name one with EPYCLOUD_PYTHON=/path/to/python3."
      `);
  });

  test('EPYCLOUD_PYTHON leads nowhere', async () => {
    const environment = { EPYCLOUD_PYTHON: '/no/such/python', PATH: await testFolder() };
    expect(await errorOf(findPython({ environment, needsVenv: true }))).toMatchInlineSnapshot(`
      "python_missing: EPYCLOUD_PYTHON names /no/such/python, which is not there.
      hint: Correct EPYCLOUD_PYTHON, or unset it to have a Python on the PATH used. Install Python 3.11 or newer (Debian, Ubuntu: \`apt install python3 python3-venv\`; macOS: \`brew install python\`; Windows: use WSL)."
    `);
  });

  test('all are too old', async () => {
    const folder = await testFolder();
    const PATH = await pathWithScript(folder, {
      name: 'python3',
      lines: pythonStandIn({ version: '3.9.2' }),
    });
    await pathWithScript(folder, { name: 'python', lines: pythonStandIn({ version: '2.7.18' }) });
    expect(
      await errorOf(findPython({ environment: { PATH }, needsVenv: true })),
    ).toMatchInlineSnapshot(`
        "python_unfit: Found Python 3.9.2 at /opt/python3.9.2/bin/python3, Python 2.7.18 at /opt/python2.7.18/bin/python3; 3.11 or newer is needed.
        hint: Install Python 3.11 or newer (Debian, Ubuntu: \`apt install python3 python3-venv\`; macOS: \`brew install python\`; Windows: use WSL), or name one with EPYCLOUD_PYTHON=/path/to/python3."
      `);
  });

  test('EPYCLOUD_PYTHON is too old', async () => {
    const bin = await pathWithScript(await testFolder(), {
      name: 'mine',
      lines: pythonStandIn({ version: '3.10.1' }),
    });
    const environment = { EPYCLOUD_PYTHON: 'mine', PATH: bin };
    expect(await errorOf(findPython({ environment, needsVenv: true }))).toMatchInlineSnapshot(`
      "python_unfit: Found Python 3.10.1 at /opt/python3.10.1/bin/python3 (named by EPYCLOUD_PYTHON); 3.11 or newer is needed.
      hint: Install Python 3.11 or newer (Debian, Ubuntu: \`apt install python3 python3-venv\`; macOS: \`brew install python\`; Windows: use WSL), or name one with EPYCLOUD_PYTHON=/path/to/python3."
    `);
  });

  test('venv is missing, as on a fresh Debian', async () => {
    const PATH = await pathWithScript(await testFolder(), {
      name: 'python3',
      lines: pythonStandIn({ version: '3.11.2', ensurepip: false }),
    });
    expect(
      await errorOf(findPython({ environment: { PATH }, needsVenv: true })),
    ).toMatchInlineSnapshot(`
        "python_unfit: Python 3.11.2 at /opt/python3.11.2/bin/python3 lacks the modules venv and ensurepip, which the engine's environment is made with.
        hint: Debian, Ubuntu: \`apt install python3-venv\`. Elsewhere use a Python that has them (macOS: \`brew install python\`), install uv, which needs neither, or name one with EPYCLOUD_PYTHON=/path/to/python3."
      `);
  });

  test('what is called python3 does not work', async () => {
    const PATH = await pathWithScript(await testFolder(), {
      name: 'python3',
      lines: ['echo "xcrun: error: no developer tools" >&2', 'exit 1'],
    });
    expect(
      await errorOf(findPython({ environment: { PATH }, needsVenv: true })),
    ).toMatchInlineSnapshot(`
        "python_unfit: No usable Python was found: python3: it ended with code 1: xcrun: error: no developer tools.
        hint: Install Python 3.11 or newer (Debian, Ubuntu: \`apt install python3 python3-venv\`; macOS: \`brew install python\`; Windows: use WSL), or name one with EPYCLOUD_PYTHON=/path/to/python3."
      `);
  });

  test('what is called python3 hangs', async () => {
    const PATH = await pathWithScript(await testFolder(), {
      name: 'python3',
      lines: ['while :; do :; done'],
    });
    const searching = findPython({ environment: { PATH }, needsVenv: true, probeTimeoutMs: 200 });
    expect(await errorOf(searching)).toMatch('python3: it gave no answer within 0.2 s');
  });
});
