import type { ActionName } from './actions/definitions/actions.ts';

/**
 * The one bundle behind every program in dist/. Each program is a stub that calls `start` with its name, so
 * that what one does not need is never loaded.
 */
export type Program = 'cli' | 'stage' | ActionName;

/**
 * @param distDir the folder that the stub lies in: the files that come with the program are found from it
 */
export async function start(program: Program, distDir: string): Promise<void> {
  switch (program) {
    case 'cli':
      return await (await import('./cli/main.ts')).main(distDir);
    case 'stage':
      return await (await import('./stage/main.ts')).main();
    default:
      return await (await import('./actions/main.ts')).main(program, distDir);
  }
}
