import { runCommand } from '../shell/command.ts';
import type { SourceState } from './build-request.ts';

/**
 * Which commit a checkout is at, and where it came from; nothing where git does not know it. A checkout with
 * changes of its own is no commit's: `-dirty` says so.
 */
export async function sourceState(
  dir: string,
  environment: NodeJS.ProcessEnv,
): Promise<SourceState> {
  const git = async (...args: readonly string[]) => {
    const result = await runCommand({ program: 'git', args: ['-C', dir, ...args], environment });
    return result.kind === 'exited' && result.exitCode === 0 ? result.stdout.trim() : undefined;
  };
  // A checkout within another repository, as under node_modules, has no commit of its own.
  if ((await git('rev-parse', '--show-cdup')) !== '') return {};
  const [commit, changes, remote] = await Promise.all([
    git('rev-parse', 'HEAD'),
    git('status', '--porcelain', '--untracked-files=no'),
    git('remote', 'get-url', 'origin'),
  ]);
  const url = publicUrl(remote);
  return {
    ...(commit === undefined ? {} : { revision: changes === '' ? commit : `${commit}-dirty` }),
    ...(url === undefined ? {} : { url }),
  };
}

/** An address as others can open it: without a password in it, and never a path of this machine. */
function publicUrl(remote: string | undefined): string | undefined {
  const [, host, path] =
    /^(?:https?:\/\/|ssh:\/\/|git:\/\/)?(?:[^@/\s]*@)?([\w-]+(?:\.[\w-]+)+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(
      remote ?? '',
    ) ?? [];
  return host === undefined ? undefined : `https://${host}/${path}`;
}
