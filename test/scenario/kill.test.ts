import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeTestRepo } from '../support/experiment-repo.ts';
import { runCli, startProgram } from '../support/program.ts';
import { expectedOutputs, outputsOf, runFolder, wholeTasks } from '../support/run-folder.ts';

const TASKS = 40;
const RUN = ['run', 'workflow', '--local', '--exp-id', 'flu/test', '--run-id', 'r', '--jobs', '2'];

/** How often, and from which seed the moments are drawn; EPYCLOUD_KILLS=50 is the long form. */
const KILLS = Number(process.env['EPYCLOUD_KILLS'] ?? 10);
const SEED = Number(process.env['EPYCLOUD_KILL_SEED'] ?? Date.now() % 100_000);
const VICTIMS = ['cli', 'stage', 'engine'] as const;

test.each(plan())(
  'kill -9 of the $victim after $delay ms: a resume ends with the same outputs',
  async ({ victim, delay }) => {
    await using repo = await makeTestRepo({ tasks: TASKS, milliseconds: 60 });
    const { child, ended } = startProgram('cli', RUN, repo.options);
    await sleep(delay);
    // Between two stages there is none of them for a moment.
    await expect
      .poll(() => killOne(child.pid ?? 0, victim), { interval: 5, timeout: 10_000 })
      .toBe(true);
    await ended;
    await quiet(repo.dir);

    const before = await wholeTasks(runFolder(repo.dir, 'r'));
    const begunBefore = await begun(repo.engineLog);
    const resumed = await runCli([...RUN, '--resume'], repo.options);
    expect(resumed.stderr).toMatch(/Done|done/);
    expect(resumed.exit).toBe(0);
    const folder = runFolder(repo.dir, 'r');
    expect(await outputsOf(folder)).toBe(expectedOutputs(TASKS));
    const after = await wholeTasks(folder);
    for (const [index, record] of before) expect(after.get(index)).toBe(record);
    const again = (await begun(repo.engineLog)).slice(begunBefore.length);
    expect(again.filter((index) => before.has(index))).toEqual([]);
  },
);

function plan() {
  let state = SEED;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return Array.from({ length: KILLS }, (_, turn) => ({
    victim: VICTIMS[turn % VICTIMS.length] ?? 'cli',
    delay: Math.round(random() * 1500),
  }));
}

/** The process to kill: the CLI itself, the stage that it started, or an engine of that stage. */
function pick(cli: number, victim: (typeof VICTIMS)[number]): number | undefined {
  if (victim === 'cli') return cli;
  const stage = childrenOf(cli)[0];
  if (victim === 'stage' || stage === undefined) return stage;
  return childrenOf(stage)[0];
}

function childrenOf(pid: number): number[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child]) => child ?? 0);
}

/** Kills the victim where there is one now; whether it did. */
function killOne(cli: number, victim: (typeof VICTIMS)[number]): boolean {
  const target = pick(cli, victim);
  if (target === undefined) return false;
  try {
    process.kill(target, 'SIGKILL');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** Waits until no process of the test's folder is left: nothing may go on when the CLI is gone. */
async function quiet(dir: string): Promise<void> {
  await expect
    .poll(
      () => {
        const lines = execFileSync('ps', ['-A', '-o', 'args=,pid=', '-ww', 'e'], {
          encoding: 'utf8',
        });
        return lines.split('\n').filter((line) => line.includes(dir) && !line.includes('ps -A'))
          .length;
      },
      { timeout: 20_000, interval: 50 },
    )
    .toBe(0);
}

async function begun(log: string): Promise<number[]> {
  const text = await readFile(log, 'utf8').catch(() => '');
  return text === '' ? [] : text.trim().split('\n').map(Number);
}
