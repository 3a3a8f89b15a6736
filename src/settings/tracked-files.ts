import { basename, dirname } from 'node:path';
import { runCommand } from '../shell/command.ts';

/** Whether git tracks a file; not where there is no git, or no repository. */
export async function isTracked(
  path: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const result = await runCommand({
    program: 'git',
    args: ['-C', dirname(path), 'ls-files', '--error-unmatch', '--', basename(path)],
    environment: { ...environment },
  });
  return result.kind === 'exited' && result.exitCode === 0;
}
