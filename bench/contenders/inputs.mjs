import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lays ready `in/0.txt`, … for the tools that begin with files, and an empty `out/`. */
export function layInputs(folder, tasks) {
  for (const name of ['in', 'out']) mkdirSync(join(folder, name));
  for (let index = 0; index < tasks; index++) {
    writeFileSync(join(folder, `in/${index}.txt`), `${index}\n`);
  }
}

/** A tool that did not do all of its tasks was not measured. */
export function requireOutputs(folder, tasks) {
  const names = readdirSync(join(folder, 'out'));
  const results = names.filter((name) => name.endsWith('.txt')).length;
  const sums = names.filter((name) => name.endsWith('.sha256')).length;
  if (results === tasks && sums === tasks) return;
  throw new Error(`${results} results and ${sums} checksums of ${tasks} tasks in ${folder}.`);
}
