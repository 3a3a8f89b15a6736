import { spawnSync } from 'node:child_process';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '../support/storage/temporary-folder.ts';
import { ROOT } from './source-files.ts';

const CONFIG = '.dependency-cruiser.cjs';

/** Holds the sources in a folder against the law, with the real tool; what it says and how it ends. */
function cruise(folder: string): { readonly exitCode: number | null; readonly said: string } {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'src', '--config', CONFIG, '--output-type', 'err', '--no-progress'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } },
  );
  return { exitCode: status, said: `${stdout}${stderr}` };
}

test('no folder imports what it may not', () => {
  const { exitCode, said } = cruise(ROOT);
  expect(said).toContain('no dependency violations found');
  expect(exitCode).toBe(0);
});

describe('the law is awake:', () => {
  let copy: TemporaryFolder;

  // Violations are planted in a copy, so that none can stay behind when a test is killed.
  beforeAll(async () => {
    copy = await temporaryFolder();
    await symlink(join(ROOT, 'node_modules'), join(copy.path, 'node_modules'), 'junction');
    for (const name of ['src', CONFIG, 'tsconfig.json', 'package.json'])
      await cp(join(ROOT, name), join(copy.path, name), { recursive: true });
    for (const [file, text] of PLANTED) {
      await mkdir(dirname(join(copy.path, file)), { recursive: true });
      await writeFile(join(copy.path, file), text);
    }
    verdict = cruise(copy.path);
  });
  afterAll(async () => {
    await copy[Symbol.asyncDispose]();
  });

  let verdict: ReturnType<typeof cruise>;

  const importing = (path: string) => `import * as planted from '${path}';\nexport { planted };\n`;

  const PLANTED: readonly (readonly [file: string, text: string])[] = [
    ['src/pipeline/zz-core.ts', importing('node:fs')],
    ['src/pipeline/zz-npm.ts', importing('yaml')],
    ['src/pipeline/zz-up.ts', importing('../shell/clock.ts')],
    [
      'src/pipeline/zz-type.ts',
      "import type { Clock } from '../shell/clock.ts';\nexport type C = Clock;\n",
    ],
    ['src/pipeline/zz-cycle.ts', importing('./zz-cycle-back.ts')],
    ['src/pipeline/zz-cycle-back.ts', importing('./zz-cycle.ts')],
    ['src/cli/zz-stage.ts', importing('../stage/log.ts')],
    ['src/execution/zz-stage.ts', importing('../stage/log.ts')],
    ['src/storage/zz-experiment.ts', importing('../experiment/source.ts')],
    ['src/engine/zz-execa.ts', importing('execa')],
    ['src/settings/zz-commander.ts', importing('commander')],
    ['src/report/zz-engine.ts', importing('../engine/protocol.ts')],
    ['src/elsewhere/zz-new-folder.ts', importing('../pipeline/names.ts')],
  ];

  test('a tree with violations does not pass', () => {
    expect(verdict.exitCode).toBeGreaterThan(0);
  });

  test('every finding in it was planted, so the copy is a fair one', () => {
    const found = verdict.said.match(/^\s+error .*$/gm) ?? [];
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((line) => !line.includes('zz-'))).toEqual([]);
  });

  test.each([
    ['the domain imports a module of Node', 'pipeline-is-pure', 'src/pipeline/zz-core.ts'],
    ['the domain imports a library', 'pipeline-is-pure', 'src/pipeline/zz-npm.ts'],
    ['the domain imports the shell', 'not-in-allowed', 'src/pipeline/zz-up.ts'],
    ['the domain imports a type from above', 'not-in-allowed', 'src/pipeline/zz-type.ts'],
    ['two files import each other', 'no-cycles', 'src/pipeline/zz-cycle'],
    ['the CLI imports the stage program', 'not-in-allowed', 'src/cli/zz-stage.ts'],
    ['an executor imports the stage program', 'not-in-allowed', 'src/execution/zz-stage.ts'],
    ['the storage knows experiments', 'not-in-allowed', 'src/storage/zz-experiment.ts'],
    ['execa is used outside the shell', 'execa-in-shell', 'src/engine/zz-execa.ts'],
    ['commander is used outside the CLI', 'commander-in-cli', 'src/settings/zz-commander.ts'],
    ['the report knows the engine', 'not-in-allowed', 'src/report/zz-engine.ts'],
    ['a folder is there that no rule knows', 'not-in-allowed', 'src/elsewhere/zz-new-folder.ts'],
  ])('it sees that %s', (_, rule, file) => {
    const found = verdict.said
      .split('\n')
      .filter((line) => line.includes(`error ${rule}: `) && line.includes(file));
    expect(found, verdict.said).not.toEqual([]);
  });
});
