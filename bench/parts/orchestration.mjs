import { coldEngine } from '../contenders/cold-engine.mjs';
import { copyEngine } from '../contenders/copy-engine.mjs';
import { epycloudPipeline } from '../contenders/epycloud.mjs';
import { requireOutputs } from '../contenders/inputs.mjs';
import { durableMake, make } from '../contenders/make.mjs';
import { snakemake } from '../contenders/snakemake.mjs';
import { inRounds } from '../measure/rounds.mjs';
import { fitLine } from '../measure/statistics.mjs';
import { timedCommand } from '../measure/timed-command.mjs';
import { whereTimeGoes } from '../measure/where-time-goes.mjs';
import { cleanEnvironment } from '../programs.mjs';
import { row, skippedRow } from '../report/rows.mjs';

/** A second task gives both workers work, so that the smallest run starts what the larger ones start. */
const SIZES = [2, 100, 200];
const QUICK_SIZES = [2, 10];

const FIXED_TARGET_SECONDS = 0.5;

/**
 * What orchestration costs with an engine that does next to nothing, two tasks at a time. Each round measures each
 * tool at each size; the line through a round's sizes has the cost a task as its slope, and the fixed cost as what it
 * has at no tasks.
 */
export async function measure({ quick, rounds, without, scratch, environment, say }) {
  const { signal, folder } = scratch;
  // Temporary files too lie where nothing is deleted meanwhile.
  const env = { ...cleanEnvironment(environment), TMPDIR: folder };
  const sizes = quick ? QUICK_SIZES : SIZES;
  const wanted = (name) => !without.includes(name);
  const contenders = [
    epycloudPipeline(),
    ...(wanted('make') ? [make(), durableMake()] : []),
    ...(wanted('snakemake') ? [await snakemake({ environment, signal, say })] : []),
    ...(wanted('cold') ? [coldEngine()] : []),
  ];
  const able = contenders.filter(({ missing }) => missing === undefined);
  const run = (contender, tasks) => () =>
    scratch.within(async (cwd) => {
      contender.prepare(cwd, tasks);
      const timed = await timedCommand(contender.command(tasks), { cwd, env, signal });
      const stages = contender.check?.(cwd, tasks) ?? requireOutputs(cwd, tasks);
      return { seconds: timed.seconds, where: stages && whereTimeGoes(timed, stages) };
    });
  const describe = '{"protocol":1,"id":1,"op":"describe"}\n';
  const startEngine = async () =>
    await timedCommand([...copyEngine(), 'serve'], { env, signal, input: describe });
  const all = await inRounds(
    [
      { key: 'engine', measure: startEngine },
      ...able.flatMap((contender) =>
        sizes.map((tasks) => ({
          key: `${contender.name} ${tasks}`,
          measure: run(contender, tasks),
        })),
      ),
    ],
    { rounds: rounds ?? (quick ? 1 : 7), say },
  );

  const lines = Object.fromEntries(
    able.map(({ name }) => [name, all.map((round) => fitLine(pointsOf(round, name, sizes)))]),
  );
  const engine = all.map((round) => round.engine.seconds);
  return {
    rows: rowsOf({ contenders, lines, all, engine, sizes }),
    versions: Object.assign({}, ...able.map(({ versions }) => versions)),
    sizes,
    engine_start_seconds: engine,
    seconds: all.map((round) =>
      Object.fromEntries(
        able.map(({ name }) => [name, pointsOf(round, name, sizes).map(({ seconds }) => seconds)]),
      ),
    ),
    lines,
  };
}

function pointsOf(round, name, sizes) {
  return sizes.map((tasks) => ({ tasks, seconds: round[`${name} ${tasks}`].seconds }));
}

function rowsOf({ contenders, lines, all, engine, sizes }) {
  const largest = sizes.at(-1);
  const slopes = (name) => lines[name].map(({ perTask }) => perTask);
  const times = (name) => slopes('epycloud').map((own, round) => own / slopes(name)[round]);
  const fixed = lines.epycloud.map((line) => line.fixed);
  const ratio = (name, atMost) =>
    lines[name] === undefined
      ? []
      : [row(`a task: epycloud ÷ ${name}`, '×', times(name), atMost && { atMost })];
  return [
    ...contenders.flatMap(({ name, missing }) =>
      missing === undefined
        ? [
            row(
              `a task: ${name}`,
              'ms',
              slopes(name).map((seconds) => seconds * 1000),
            ),
          ]
        : [skippedRow(`a task: ${name}`, missing)],
    ),
    ...ratio('make', 2.5),
    ...ratio('make, flushed'),
    ...ratio('snakemake', 0.2),
    ...ratio('engine started cold'),
    ...contenders
      .filter(({ name }) => lines[name] !== undefined)
      .map(({ name }) =>
        row(
          `fixed: ${name}`,
          's',
          lines[name].map((line) => line.fixed),
        ),
      ),
    row('engine: start, import, end', 's', engine),
    row(
      'fixed: epycloud − one start of the engine',
      's',
      fixed.map((seconds, round) => seconds - engine[round]),
      { atMost: FIXED_TARGET_SECONDS },
    ),
    ...[sizes[0], largest].flatMap((tasks) =>
      Object.keys(all[0][`epycloud ${tasks}`].where).map((where) =>
        row(
          `epycloud, ${tasks} tasks: ${where}`,
          's',
          all.map((round) => round[`epycloud ${tasks}`].where[where]),
        ),
      ),
    ),
  ];
}
