import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runDocuments } from '../measure/run-documents.mjs';
import { timedCommand } from '../measure/timed-command.mjs';
import { watchTree } from '../measure/watch-tree.mjs';
import { whereTimeGoes } from '../measure/where-time-goes.mjs';
import { cleanEnvironment, epycloud } from '../programs.mjs';
import { layRealExperiment, valuesOfR0 } from '../real-experiment.mjs';
import { row } from '../report/rows.mjs';

const RUN = { expId: 'states', runId: 'bench' };

/** An experiment of believable size: the United States, their states and the capital, for ten values of R0. */
export async function measure({ quick, scratch, environment, say }) {
  const reference = environment.EPYCLOUD_REFERENCE_DATA;
  const populationData = reference && join(resolve(reference), 'epydemix-data');
  if (!populationData || !existsSync(populationData)) {
    return { skipped: 'EPYCLOUD_REFERENCE_DATA names no folder with epydemix-data' };
  }
  if (!existsSync('/proc/self/smaps_rollup')) {
    return { skipped: 'this system has no /proc/<pid>/smaps_rollup' };
  }
  return await scratch.within(async (cwd) => {
    const named = layRealExperiment(cwd, {
      expId: RUN.expId,
      populations: quick ? ['US-MA', 'US-VT'] : ['all'],
      r0: valuesOfR0(quick ? 2 : 10),
      simulations: quick ? 2 : 16,
      populationData,
    });
    const { watched, timed, cpuSeconds } = await watchedRun(
      epycloud(
        'run',
        'workflow',
        '--local',
        '--executor',
        'process',
        ...named,
        '--run-id',
        RUN.runId,
        '--jobs',
        '2',
        '--json',
      ),
      { cwd, env: cleanEnvironment(environment), signal: scratch.signal },
    );
    const documents = runDocuments(cwd, RUN);
    say(`${documents.stages.output.tasks} tasks in ${timed.seconds.toFixed(0)} s`);
    return resultOf({ documents, watched, timed, cpuSeconds });
  });
}

/** The shell says what CPU time all below it has used, those that nobody saw included. */
async function watchedRun(command, how) {
  let watching;
  const timed = await timedCommand(['sh', '-c', '"$@" && times >&2', 'sh', ...command], {
    ...how,
    watch(pid) {
      watching = watchTree(pid, (line) => line.includes('epycloud_engine.epydemix'));
      return watching.stop;
    },
  });
  const [user, system] = timed.stderr.trim().split('\n').at(-1).split(' ').map(secondsOf);
  return { timed, cpuSeconds: user + system, watched: watching.seen() };
}

/** `2m3.45s`, as `times` writes it. */
function secondsOf(text) {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s$/.exec(text);
  return Number(minutes) * 60 + Number(seconds);
}

function resultOf({ documents, watched, timed, cpuSeconds }) {
  const { stages, engine } = documents;
  const tasks = stages.output.tasks;
  const inEngine = (watched.engineCpuSeconds / cpuSeconds) * 100;
  const busy = stages.runner.details.seconds / (2 * stages.runner.duration_seconds);
  const where = whereTimeGoes(timed, stages);
  return {
    rows: [
      row(`${tasks} tasks: wall time`, 's', [timed.seconds]),
      row(`${tasks} tasks: CPU time`, 's', [cpuSeconds]),
      row('CPU time inside the engine', '%', [inEngine], { atLeast: 90 }),
      row('CPU time outside the engine, a task', 'ms', [
        ((cpuSeconds - watched.engineCpuSeconds) / tasks) * 1000,
      ]),
      row('memory of all processes together (PSS), peak', 'MB', [watched.peakBytes / 1e6], {
        atMost: 600,
      }),
      row('wall time in which no engine was at work', '%', [
        (1 - watched.samplesInEngine / watched.samples) * 100,
      ]),
      row('Stage B: time in which a worker had no task', '%', [(1 - busy) * 100]),
      ...Object.entries(where).map(([name, seconds]) => row(name, 's', [seconds])),
    ],
    versions: { engine: `${engine.name} ${engine.version}` },
    tasks,
    peak_of: watched.peakOf,
    cpu_seconds_of_stages: Object.fromEntries(
      Object.entries(stages).map(([name, { details }]) => [name, details.process.cpu_seconds]),
    ),
  };
}
