import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLine } from '../machine.mjs';
import { layInputs } from './inputs.mjs';
import { installSnakemake } from './install-snakemake.mjs';

/** Snakemake: the same rule as make's. Installed on first use. */
export async function snakemake({ environment, signal, say }) {
  const { program, why } = await installSnakemake({ environment, signal, say });
  return {
    name: 'snakemake',
    missing: why,
    versions: {
      snakemake: program && existsSync(program) ? firstLine(program, ['--version']) : undefined,
    },
    prepare(folder, tasks) {
      layInputs(folder, tasks);
      writeFileSync(
        join(folder, 'Snakefile'),
        [
          `rule all:`,
          `    input: expand("out/{n}.txt", n=range(${tasks}))`,
          `rule copy:`,
          `    input: "in/{n}.txt"`,
          `    output: result="out/{n}.txt", sum="out/{n}.sha256"`,
          `    shell: "cat {input} > {output.result} && sha256sum {output.result} > {output.sum}"`,
          '',
        ].join('\n'),
      );
    },
    command: () => [program, '-j2', '--quiet', 'all'],
  };
}
