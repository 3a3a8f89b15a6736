import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { runCommand } from '../../src/shell/command.ts';
import { commandPaths, quietContext } from '../support/command-tree.ts';
import { ROOT, runCli } from '../support/program.ts';

/**
 * The commands of the documentation. A fenced block marked `sh run` or `python run` is executed; in other `sh`
 * blocks, and in the text, the options of our own commands are compared with `--help`.
 */
interface Block {
  readonly language: string;
  readonly run: boolean;
  readonly text: string;
}

const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe.each(PAGES.filter((page) => blocksOf(page).some(({ run }) => run)))('%s', (page) => {
  test('its commands do what they are there for', { timeout: 600_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'epycloud-readme-'));
    try {
      for (const name of ['dist', 'docker', 'examples']) {
        await symlink(join(ROOT, name), join(folder, name));
      }
      for (const { language, text } of blocksOf(page).filter(({ run }) => run)) {
        const [program, flag] = language === 'sh' ? ['sh', '-ec'] : [python(), '-c'];
        const result = await runCommand({
          program,
          args: [flag, text],
          cwd: folder,
          environment: userEnvironment(),
        });
        expect(result, `${text}\n${JSON.stringify(result)}`).toMatchObject({ exitCode: 0 });
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('options', () => {
  const commands = PAGES.flatMap((page) =>
    blocksOf(page)
      .filter(({ language }) => language === 'sh')
      .flatMap(({ text }) => text.replaceAll(/\\\n\s*/g, '').split('\n'))
      .filter((line) => line.startsWith('node dist/cli.js '))
      .map((line) => [page, line.slice('node dist/cli.js '.length)] as const),
  );

  test.each(commands)('%s: %s', async (_, command) => {
    const words = command.split(/\s+/);
    const path = words.slice(0, words.findIndex((word) => word.startsWith('-')) >>> 0);
    const known = await optionsOf(path);
    for (const word of words.filter((word) => word.startsWith('--'))) expect(known).toContain(word);
  });

  test('that are named in the text are there', async () => {
    const program = createProgram(quietContext(), () => {});
    const all = await Promise.all(commandPaths(program).map((path) => optionsOf(path)));
    const known = new Set([...all.flat(), ...optionsIn(await testCloudHelp())]);
    for (const page of PAGES) {
      for (const [, option = ''] of read(page).matchAll(/`(--[a-z-]+)/g)) {
        expect(known, `${page}: ${option}`).toContain(option);
      }
    }
  });
});

function read(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

function blocksOf(page: string): readonly Block[] {
  return [...read(page).matchAll(/^```(\w+)( run)?\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', run, text = '']) => ({ language, run: run !== undefined, text }),
  );
}

async function optionsOf(path: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runCli([...path, '--help'], { cwd: ROOT });
  return optionsIn(stdout);
}

function optionsIn(help: string): readonly string[] {
  return [...help.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)].map((match) => match[1] ?? '');
}

/** The one program beside the CLI that people start with options. */
async function testCloudHelp(): Promise<string> {
  const script = join(ROOT, 'scripts/test-cloud.mjs');
  return (await promisify(execFile)(process.execPath, [script, '--help'])).stdout;
}

/** The environment of whoever runs the tests, less what would change what the commands do. */
function userEnvironment(): NodeJS.ProcessEnv {
  const { EXECUTION_MODE: _mode, ENGINE_COMMAND: _engine, ...environment } = process.env;
  return environment;
}

function python(): string {
  return process.env['EPYCLOUD_PYTHON'] || 'python3';
}
