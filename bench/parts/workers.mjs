import { inRounds } from '../measure/rounds.mjs';
import { runDocuments } from '../measure/run-documents.mjs';
import { timedCommand } from '../measure/timed-command.mjs';
import { cleanEnvironment, epycloud } from '../programs.mjs';
import { layRealExperiment, valuesOfR0 } from '../real-experiment.mjs';
import { row } from '../report/rows.mjs';

const TASK_SECONDS = 1.5;
const PROBE_SIMULATIONS = 16;

/**
 * What a second worker gives: 16 tasks of epydemix, each sized to take about 1.5 s here, with one worker and with two.
 * Counted is Stage B, as its own record has it, without the workers' start.
 */
export async function measure({ quick, rounds, scratch, environment, say }) {
  const env = cleanEnvironment(environment);
  const { signal } = scratch;
  const run = (setting) =>
    scratch.within(async (cwd) => {
      const named = layRealExperiment(cwd, {
        expId: 'workers',
        populations: setting.populations,
        r0: valuesOfR0(setting.sets),
        simulations: setting.simulations,
      });
      await timedCommand(
        epycloud(
          'run',
          'workflow',
          '--local',
          '--executor',
          'process',
          ...named,
          '--run-id',
          'bench',
          '--jobs',
          String(setting.jobs),
          '--json',
        ),
        { cwd, env, signal },
      );
      const documents = runDocuments(cwd, { expId: 'workers', runId: 'bench' });
      return { ...stageB(documents, setting.jobs), engine: documents.engine };
    });
  const probe = await run({
    populations: ['US-MA'],
    sets: 4,
    simulations: PROBE_SIMULATIONS,
    jobs: 2,
  });
  const target = quick ? 0.1 : TASK_SECONDS;
  const simulations = Math.max(1, Math.round((target / probe.modelSeconds) * PROBE_SIMULATIONS));
  say(`${simulations} simulations a task`);
  const setting = { populations: ['US-MA', 'US-TX'], sets: quick ? 2 : 8, simulations };
  const all = await inRounds(
    [1, 2].map((jobs) => ({ key: `${jobs}`, measure: () => run({ ...setting, jobs }) })),
    { rounds: rounds ?? (quick ? 1 : 5), say },
  );
  const values = (key, what) => all.map((round) => round[key][what]);
  return {
    rows: [
      row('a task, in the model alone: 1 worker', 's', values('1', 'modelSeconds')),
      row('a task, in the model alone: 2 workers', 's', values('2', 'modelSeconds')),
      row('worker start, not counted: 1 worker', 's', values('1', 'startSeconds')),
      row('worker start, not counted: 2 workers', 's', values('2', 'startSeconds')),
      row(
        '16 tasks in Stage B: 1 worker'.replace('16', String(setting.sets * 2)),
        's',
        values('1', 'seconds'),
      ),
      row(
        '16 tasks in Stage B: 2 workers'.replace('16', String(setting.sets * 2)),
        's',
        values('2', 'seconds'),
      ),
      row(
        '2 workers ÷ 1 worker',
        '%',
        all.map((round) => (round['2'].seconds / round['1'].seconds) * 100),
        { atMost: 55 },
      ),
    ],
    versions: { engine: `${probe.engine.name} ${probe.engine.version}` },
    simulations_a_task: simulations,
    rounds: all,
  };
}

/**
 * Stage B without the start of its workers. A worker's first task waits for its engine to start; what it takes longer
 * than the engine's own account of the model is the start. Workers start side by side: their mean is taken off.
 */
function stageB(documents, jobs) {
  const tasks = documents.tasks().sort((a, b) => (a.started_at < b.started_at ? -1 : 1));
  const starts = tasks.slice(0, jobs).map((task) => task.duration_seconds - task.facts.seconds);
  const startSeconds = starts.reduce((sum, seconds) => sum + seconds, 0) / jobs;
  const inModel = tasks.map((task) => task.facts.seconds);
  return {
    seconds: documents.stages.runner.duration_seconds - startSeconds,
    startSeconds,
    modelSeconds: inModel.reduce((sum, seconds) => sum + seconds, 0) / tasks.length,
  };
}
