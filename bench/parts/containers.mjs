import { composeByHand, epycloudContainers, lackOfContainers } from '../contenders/containers.mjs';
import { firstLine } from '../machine.mjs';
import { inRounds } from '../measure/rounds.mjs';
import { fitLine } from '../measure/statistics.mjs';
import { timedCommand } from '../measure/timed-command.mjs';
import { cleanEnvironment } from '../programs.mjs';
import { row } from '../report/rows.mjs';

/** By hand a task takes a good part of a second, and the line is as straight through fewer. */
const SIZES = { warm: [2, 100, 200], cold: [2, 6, 12] };
const QUICK = { warm: [2, 10], cold: [2, 4] };

const TIMES_LOWER = 10;

/**
 * What a task costs in containers, two at a time, with an engine that does next to nothing: one container with all
 * tasks (the default), one a task (`--isolate`), and `docker compose run --rm` a task.
 */
export async function measure({ quick, rounds, scratch, environment, say }) {
  const docker = environment.EPYCLOUD_DOCKER || 'docker';
  const image = environment.EPYCLOUD_BENCH_IMAGE || 'epycloud:local';
  const lack = lackOfContainers({ docker, image });
  if (lack !== undefined) return { skipped: lack, rows: [] };
  const env = cleanEnvironment(environment);
  const { signal } = scratch;
  const sizes = quick ? QUICK : SIZES;
  const contenders = [
    { ...epycloudContainers('epycloud', { image }), sizes: sizes.warm },
    {
      ...epycloudContainers('epycloud --isolate', { image, flags: ['--isolate'] }),
      sizes: sizes.cold,
    },
    { ...composeByHand({ docker, image }), sizes: sizes.cold },
  ];
  const run = (contender, tasks) => () =>
    scratch.within(async (cwd) => {
      contender.prepare(cwd, tasks);
      if (contender.before !== undefined) {
        await timedCommand(contender.before(), { cwd, env, signal });
      }
      const own = { ...env, ...contender.environment?.(cwd) };
      const { seconds } = await timedCommand(contender.command(tasks), { cwd, env: own, signal });
      contender.check(cwd, tasks);
      return { tasks, seconds };
    });
  const all = await inRounds(
    contenders.flatMap((contender) =>
      contender.sizes.map((tasks) => ({
        key: `${contender.name} ${tasks}`,
        measure: run(contender, tasks),
      })),
    ),
    { rounds: rounds ?? (quick ? 1 : 5), say },
  );
  const lines = Object.fromEntries(
    contenders.map(({ name, sizes: own }) => [
      name,
      all.map((round) => fitLine(own.map((tasks) => round[`${name} ${tasks}`]))),
    ]),
  );
  const slopes = (name) => lines[name].map(({ perTask }) => perTask);
  const byHand = slopes('docker compose run a task');
  return {
    rows: [
      ...contenders.map(({ name }) =>
        row(
          `a task: ${name}`,
          'ms',
          slopes(name).map((seconds) => seconds * 1000),
        ),
      ),
      row(
        'a task: docker compose run a task ÷ epycloud',
        '×',
        slopes('epycloud').map((own, round) => byHand[round] / own),
        { atLeast: TIMES_LOWER },
      ),
      row(
        'fixed: epycloud, all three stages',
        's',
        lines.epycloud.map(({ fixed }) => fixed),
      ),
    ],
    versions: {
      docker: firstLine(docker, ['version', '--format', '{{.Server.Version}}']),
      compose: firstLine(docker, ['compose', 'version', '--short']),
    },
    sizes,
    seconds: all,
  };
}
