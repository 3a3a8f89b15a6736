import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, placeOf } from '../pipeline/errors.ts';
import type { Terminal } from './terminal.ts';

/** Shows each problem with the line of its file, and a mark below the place. */
export async function showProblems(
  terminal: Terminal,
  problems: readonly Problem[],
  repoDir: string,
): Promise<void> {
  const files = new Map<string, readonly string[]>();
  for (const problem of problems) {
    const { file, line, column, message, hint } = problem;
    if (!files.has(file)) files.set(file, await linesOf(join(repoDir, file)));
    terminal.out(`${placeOf(problem)}: ${message}`);
    const source = line === undefined ? undefined : files.get(file)?.[line - 1];
    if (source !== undefined && line !== undefined) {
      const margin = `${line}`.padStart(5);
      terminal.out(`${margin} | ${source}`);
      const before = source.slice(0, (column ?? 1) - 1).replace(/[^\t]/g, ' ');
      terminal.out(`${' '.repeat(margin.length)} | ${before}^`);
    }
    if (hint !== undefined) terminal.out(`        ${hint}`);
    terminal.out('');
  }
}

async function linesOf(path: string): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split(/\r?\n/);
}
