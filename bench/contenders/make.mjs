import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLine } from '../machine.mjs';
import { layInputs } from './inputs.mjs';

/** GNU make: a rule that copies its input to its output and writes a checksum. make starts it with `sh -c`. */
export function make() {
  return contender('make', 'cat $< > $@ && sha256sum $@ > out/$*.sha256');
}

/** The same, and what it wrote is flushed to the disk, as epycloud's results are. */
export function durableMake() {
  return contender(
    'make, flushed',
    'cat $< > $@ && sha256sum $@ > out/$*.sha256 && sync $@ out/$*.sha256 out',
  );
}

function contender(name, recipe) {
  const version = /^GNU Make (\S+)/.exec(firstLine('make', ['--version']))?.[1];
  return {
    name,
    missing: version === undefined ? 'GNU make is not there' : undefined,
    versions: { 'GNU make': version },
    prepare(folder, tasks) {
      layInputs(folder, tasks);
      const names = Array.from({ length: tasks }, (_, index) => `out/${index}.txt`);
      writeFileSync(
        join(folder, 'Makefile'),
        `all: ${names.join(' ')}\nout/%.txt: in/%.txt\n\t@${recipe}\n`,
      );
    },
    command: () => ['make', '-j2'],
  };
}
