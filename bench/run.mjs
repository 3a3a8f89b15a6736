// Measures epycloud, beside other tools where the same can be asked of them. See docs/benchmarks.md.
import { writeFileSync } from 'node:fs';
import { describeMachine } from './machine.mjs';
import { readOptions, USAGE } from './options.mjs';
import { renderTable } from './report/table.mjs';
import { openScratch } from './scratch.mjs';

const PARTS = {
  orchestration: () => import('./parts/orchestration.mjs'),
  start: () => import('./parts/start.mjs'),
  'first-request': () => import('./parts/first-request.mjs'),
  workers: () => import('./parts/workers.mjs'),
  states: () => import('./parts/states.mjs'),
  containers: () => import('./parts/containers.mjs'),
  'many-tasks': () => import('./parts/many-tasks.mjs'),
};

const say = (text) => process.stderr.write(`${text}\n`);

/** A wrong option is the user's mistake: it shows no stack. */
function optionsOrEnd() {
  try {
    const options = readOptions(process.argv.slice(2));
    if (!options.help) return options;
    process.stdout.write(USAGE);
    process.exit(0);
  } catch (error) {
    say(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

const options = optionsOrEnd();
const scratch = openScratch();
const parts = {};
try {
  const machine = describeMachine(scratch.folder);
  const versions = { ...machine.versions };
  for (const name of options.parts) {
    say(`${name} …`);
    const { measure } = await PARTS[name]();
    const part = await measure({
      ...options,
      scratch,
      environment: process.env,
      say: (text) => say(`  ${text}`),
    });
    Object.assign(versions, part.versions);
    delete part.versions;
    parts[name] = part;
  }
  const report = {
    kind: 'bench',
    version: 1,
    date: new Date().toISOString(),
    quick: options.quick,
    versions,
    machine: machine.machine,
    parts,
  };
  writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${renderTable(report)}\n`);
  say(`All figures of all rounds are in ${options.json}.`);
} catch (error) {
  if (!scratch.signal.aborted) throw error;
} finally {
  scratch.remove();
}
if (scratch.signal.aborted) process.exitCode = 130;
