import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyEngine } from '../contenders/copy-engine.mjs';
import { epycloudPipeline } from '../contenders/epycloud.mjs';
import { timedCommand } from '../measure/timed-command.mjs';
import { cleanEnvironment } from '../programs.mjs';
import { row } from '../report/rows.mjs';

const SIZES = [2500, 5000, 10_000, 20_000];

/**
 * How time and memory grow with the number of trivial tasks: two workers, whole pipeline, beside xargs -P 2 that
 * copies the same number of files (no hash, no flush, no record).
 */
export async function measure({ quick, sizes, scratch, environment, say }) {
  const env = cleanEnvironment(environment);
  const { signal } = scratch;
  const measured = [];
  for (const tasks of sizes ?? (quick ? [20, 40] : SIZES)) {
    measured.push(
      await scratch.within(async (cwd) => ({
        tasks,
        ...(await pipeline(cwd, tasks)),
        xargsSeconds: await xargs(cwd, tasks),
      })),
    );
    say(`${tasks} tasks are done`);
  }
  return { rows: rowsOf(measured), engine: copyEngine(), measured };

  async function pipeline(cwd, tasks) {
    const own = epycloudPipeline();
    own.prepare(cwd, tasks);
    const { seconds } = await timedCommand(own.command(tasks), { cwd, env, signal });
    const stages = own.check(cwd, tasks);
    const peaks = Object.values(stages).map(({ details }) => details.process.peak_memory_bytes);
    return { seconds, stages, peakBytes: Math.max(...peaks) };
  }

  async function xargs(cwd, tasks) {
    writeFileSync(join(cwd, 'in'), '1\n');
    const script = `seq ${tasks} | xargs -P 2 -n 1 sh -c 'cat in > out.$0'`;
    return (await timedCommand(['sh', '-c', script], { cwd, env, signal })).seconds;
  }
}

function rowsOf(measured) {
  const [first] = measured;
  return measured.flatMap(({ tasks, seconds, xargsSeconds, peakBytes }) => [
    row(`${tasks} tasks: wall time`, 's', [seconds]),
    row(`${tasks} tasks: a task`, 'ms', [(seconds / tasks) * 1000]),
    row(`${tasks} tasks: epycloud ÷ xargs`, '×', [seconds / xargsSeconds]),
    row(`${tasks} tasks: largest stage program`, 'MB', [peakBytes / 1e6]),
    row(`${tasks} tasks: a task, of that of ${first.tasks}`, '×', [
      seconds / tasks / (first.seconds / first.tasks),
    ]),
  ]);
}
