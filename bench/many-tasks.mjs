// How time and memory grow with the number of trivial tasks: the shell engine of the tests, two workers, whole
// pipeline, beside xargs -P 2 copying the same number of files in the same run (no hash, no fsync, no record).
// Usage: node bench/many-tasks.mjs [N …]        (default 2500 5000 10000 20000)
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const sizes = process.argv.slice(2).map(Number);
const rows = [];

for (const tasks of sizes.length > 0 ? sizes : [2500, 5000, 10_000, 20_000]) {
  const dir = mkdtempSync(join(tmpdir(), 'epycloud-bench-'));
  try {
    rows.push(measure(dir, tasks));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
const first = rows[0];
console.table(
  rows.map((row) => ({
    ...row,
    'ms a task': round((row.seconds / row.tasks) * 1000),
    'times xargs': round(row.seconds / row.xargsSeconds),
    'growth of time': round(row.seconds / first.seconds / (row.tasks / first.tasks)),
  })),
);
console.log(
  JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, rows }),
);

function measure(dir, tasks) {
  const config = join(dir, 'experiments/many/config');
  mkdirSync(config, { recursive: true });
  writeFileSync(join(config, 'basemodel.yaml'), 'model: {name: many, random_seed: 1}\n');
  writeFileSync(join(config, 'output.yaml'), 'output: {quantiles: true}\n');
  writeFileSync(join(dir, 'experiments/many/tasks'), String(tasks));
  const flags = ['--local', '--exp-id', 'many', '--run-id', 'r', '--jobs', '2', '--json'];
  const engine = JSON.stringify(['sh', join(root, 'test/support/engines/shell-engine.sh')]);
  const began = process.hrtime.bigint();
  const ended = spawnSync(
    process.execPath,
    [join(root, 'dist/cli.js'), 'run', 'workflow', ...flags, '--engine-command', engine],
    { cwd: dir, encoding: 'utf8' },
  );
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  if (ended.status !== 0) throw new Error(ended.stderr.slice(-2000));
  const summaries = join(dir, 'local/bucket/pipeline/flu/many/r/summaries/json');
  const stages = ['builder_summary', 'runner_summary_00000', 'output_summary'].map((name) =>
    JSON.parse(readFileSync(join(summaries, `${name}.json`), 'utf8')),
  );
  const peak = Math.max(...stages.map((stage) => stage.details.process.peak_memory_bytes));
  return {
    tasks,
    seconds: round(seconds),
    ...Object.fromEntries(
      stages.map((stage) => [`${stage.stage}Seconds`, round(stage.duration_seconds)]),
    ),
    peakMemoryMb: Math.round(peak / 1e6),
    xargsSeconds: round(xargs(dir, tasks)),
  };
}

function xargs(dir, tasks) {
  mkdirSync(join(dir, 'copies'));
  writeFileSync(join(dir, 'copies/in'), '1\n');
  const script = `seq ${tasks} | xargs -P 2 -n 1 sh -c 'cat in > out.$0'`;
  const began = process.hrtime.bigint();
  execFileSync('sh', ['-c', script], { cwd: join(dir, 'copies') });
  return Number(process.hrtime.bigint() - began) / 1e9;
}

function round(value) {
  return Math.round(value * 100) / 100;
}
