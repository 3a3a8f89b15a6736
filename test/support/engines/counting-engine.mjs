// An engine that keeps count: each task that it begins is a line of the file in ENGINE_LOG. The experiment's file
// `engine.json` says how many tasks there are, how long each takes, and which of them go wrong, and how.
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const log = process.env.ENGINE_LOG;
const version = process.env.ENGINE_VERSION ?? '1';
const write = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const operations = {
  describe: () => ({
    capabilities: process.env.ENGINE_VALIDATES ? ['validate'] : [],
    name: 'counting',
    version,
    protocol: 1,
    extensions: { input: 'json', result: 'txt' },
  }),
  validate: ({ experiment_dir }) => {
    const plan = JSON.parse(readFileSync(join(experiment_dir, 'engine.json'), 'utf8'));
    return { problems: plan.problems ?? [], tasks: plan.tasks };
  },
  build: ({ experiment_dir, out_dir, options }) => {
    const plan = JSON.parse(readFileSync(join(experiment_dir, 'engine.json'), 'utf8'));
    if (plan.problems)
      throw {
        code: 'invalid_experiment',
        message: 'The experiment has faults.',
        problems: plan.problems,
      };
    mkdirSync(join(out_dir, 'shared'));
    writeFileSync(join(out_dir, 'shared/common.txt'), 'common');
    const count = Math.min(plan.tasks, options.tasks_limit ?? Infinity);
    const tasks = Array.from({ length: count }, (_, index) => {
      const how = {
        index,
        seed: options.seed,
        milliseconds: plan.milliseconds ?? 0,
        fault: plan.faults?.[index],
      };
      writeFileSync(join(out_dir, `${index}.json`), JSON.stringify(how));
      return { name: `place-${index}`, path: `${index}.json`, shared: ['shared/common.txt'] };
    });
    return { tasks, shared: ['shared/common.txt'] };
  },
  run: async ({ input, shared_dir, output }, id) => {
    const { index, seed, milliseconds, fault } = JSON.parse(readFileSync(input, 'utf8'));
    if (log) appendFileSync(log, `${index}\n`);
    const common = readFileSync(join(shared_dir, 'shared/common.txt'), 'utf8');
    write({ id, progress: { done: 0, total: 1, unit: 'simulations' } });
    await sleep(milliseconds);
    const again = `${process.env.ENGINE_MARKS ?? ''}/fault-${index}`;
    if (fault?.once && existsSync(again)) return finish();
    if (fault?.once) writeFileSync(again, '');
    switch (fault?.kind) {
      case 'error':
        throw { code: 'simulation_failed', message: `Task ${index} diverged.`, retryable: false };
      case 'crash':
        process.stderr.write('Segfault-like end\n');
        process.exit(3);
        break;
      case 'killed':
        process.kill(process.pid, 'SIGKILL');
        await sleep(10_000);
        break;
      case 'memory':
        // Stands in for a machine's control group: it kills who wants more than the Batch task was given.
        if (!(Number(process.env.EPYCLOUD_TEST_MEMORY_MIB) < fault.mib)) break;
        process.kill(process.pid, 'SIGKILL');
        await sleep(10_000);
        break;
      case 'devour':
        for (const held = []; ; await sleep(1)) held.push(Buffer.alloc(16_000_000, 1));
      case 'hang':
        await sleep(3_600_000);
        break;
      case 'garbage':
        process.stdout.write('Warning: something printed by a library\n');
        await sleep(10_000);
        break;
      case 'no-result':
        return {};
    }
    return finish();
    function finish() {
      writeFileSync(output, `${index} ${seed} ${common}\n`);
      return { simulations: 1 };
    }
  },
  output: ({ results_list, out_dir, config_dir, experiment_dir }) => {
    if (existsSync(join(config_dir, 'empty.yaml'))) return { files: [] };
    const lines = readFileSync(results_list, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    writeFileSync(
      join(out_dir, 'all.csv'),
      lines.map((line) => readFileSync(line.result, 'utf8')).join(''),
    );
    const all = { path: 'all.csv', kind: 'table' };
    const plan = JSON.parse(readFileSync(join(experiment_dir, 'engine.json'), 'utf8'));
    if (!plan.tables) return { files: [all] };
    const indices = lines.map(({ result }) => Number(readFileSync(result, 'utf8').split(' ')[0]));
    return { files: [all, ...writeTables(out_dir, indices)] };
  },
};

// The peak of task i is 100 (i + 1) at the median, half of it and double of it at the other quantiles.
function writeTables(folder, indices) {
  const quantiles = (columns) => {
    const rows = indices.flatMap((index) =>
      [0.05, 0.5, 0.95].flatMap((quantile, level) =>
        [1, 4, 2].map((height, week) => {
          const value = 25 * height * (index + 1) * [0.5, 1, 2][level];
          return [
            index,
            7,
            `Place_${index}`,
            `2025-01-${11 + 7 * week}`,
            quantile,
            ...columns.map(() => value),
          ];
        }),
      ),
    );
    return [['primary_id', 'seed', 'population', 'date', 'quantile', ...columns], ...rows];
  };
  const tables = {
    'quantiles_transitions.csv': quantiles(['S_to_I_total', 'I_to_H_total', 'I_to_H_65+']),
    'quantiles_compartments.csv': quantiles(['I_total', 'H_total']),
    'posteriors.csv': [
      ['primary_id', 'population', 'generation', 'weight', 'R0'],
      ...indices.flatMap((index) => [
        [index, `Place_${index}`, 1, 1, 9],
        [index, `Place_${index}`, 2, 0.75, 1.5],
        [index, `Place_${index}`, 2, 0.25, 2.5],
      ]),
    ],
  };
  return Object.entries(tables).map(([path, rows]) => {
    writeFileSync(join(folder, path), `${rows.map((row) => row.join(',')).join('\n')}\n`);
    return { path, kind: 'table' };
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  try {
    write({ id: request.id, result: await operations[request.op](request, request.id) });
  } catch (error) {
    const { code = 'internal', message = String(error), ...more } = error;
    write({ id: request.id, error: { code, message, ...more } });
  }
}
