import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../program.ts';
import type { BackEnd, ContainerEnd, ContainerRun } from './back-end.ts';
import { runChild, signalGroup } from './child-run.ts';
import { type Ending, startedRuns } from './started-runs.ts';
import { turnstile } from './turnstile.ts';

export interface ProcessBackEndOptions {
  /** What the image's entry point is here; by default the stage program with the Node that runs the tests. */
  readonly command?: readonly [string, ...string[]];
  /** What the image's variables are here, such as ENGINE_COMMAND. A job's own win. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How many run at a time; by default as many as the machine has cores. */
  readonly cores?: number;
  /** How long after a SIGTERM comes the SIGKILL, in milliseconds; docker waits for ten seconds. */
  readonly graceMs?: number;
}

const STAGE_PROGRAM = [process.execPath, join(ROOT, 'dist/stage.js')] as const;

/**
 * Runs containers as processes of this machine, each in a process group and a folder of its own. The image is not
 * looked at. There is no limit of memory but a variable, EPYCLOUD_TEST_MEMORY_MIB: a test's engine that wants more
 * sends itself a SIGKILL, which stands in for the control group of a machine.
 */
export function processBackEnd(options: ProcessBackEndOptions = {}): BackEnd {
  const enter = turnstile(options.cores ?? availableParallelism());
  const runs = startedRuns();

  async function run(run: ContainerRun, ending: Ending): Promise<ContainerEnd> {
    const leave = await enter(ending.signal, ending.closed);
    const folder = await mkdtemp(join(tmpdir(), 'epycloud-batch-'));
    try {
      const { entrypoint, commands = [], volumes = [] } = run.container;
      if (volumes.length > 0) throw new Error('A process has no volumes of its own.');
      const [program, ...args] = entrypoint ? [entrypoint] : (options.command ?? STAGE_PROGRAM);
      const child = {
        words: [program, ...args, ...commands] as const,
        cwd: folder,
        env: {
          PATH: process.env['PATH'],
          HOME: folder,
          TMPDIR: folder,
          EXECUTION_MODE: 'cloud',
          ...options.environment,
          ...run.environment,
          EPYCLOUD_TEST_MEMORY_MIB: String(run.limits.memoryMib),
        },
        end: signalGroup,
        graceMs: options.graceMs ?? 10_000,
      };
      return await runChild(child, run, ending);
    } finally {
      leave();
      await rm(folder, { recursive: true, force: true });
    }
  }

  return { run: (each) => runs.add(each, run), [Symbol.asyncDispose]: runs.endAll };
}
