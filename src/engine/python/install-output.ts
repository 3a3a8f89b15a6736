import type { InstallProgress } from './preparation-progress.ts';

/** Reads an installer's lines; answers with what changed, or undefined. */
export type InstallOutputReader = (line: string) => InstallProgress | undefined;

const NAME = '([A-Za-z0-9][A-Za-z0-9._-]*?)';

/** For `pip install --progress-bar off`. */
export function pipOutput(packages: number): InstallOutputReader {
  const collecting = new RegExp(`^Collecting ${NAME}(?:\\[[^\\]]*\\])?(?:[ @=<>!~;].*)?$`);
  const satisfied = new RegExp(`^Requirement already satisfied: ${NAME}(?:[ @=<>!~;].*)?$`);
  // A wheel in a folder (PIP_FIND_LINKS) is not collected but processed.
  const processing = /^Processing .*?([A-Za-z0-9][\w.]*)-[^-/]+-[^/]+\.whl(?: .*)?$/;
  let total = packages;
  let begun = 0;
  return (line) => {
    const name = (collecting.exec(line) ?? processing.exec(line) ?? satisfied.exec(line))?.[1];
    if (name !== undefined) {
      begun += 1;
      total = Math.max(total, begun);
      return { step: 'fetching', done: begun - 1, total, package: name };
    }
    if (/^Ignoring \S+: markers /.test(line)) {
      total = Math.max(total - 1, begun);
      return undefined;
    }
    if (line.startsWith('Installing collected packages:'))
      return { step: 'writing', done: 0, total };
    if (line.startsWith('Successfully installed')) return { step: 'writing', done: total, total };
    return undefined;
  };
}

/** For `uv pip install` into a pipe; it names only the packages whose download takes a while. */
export function uvOutput(packages: number): InstallOutputReader {
  const downloading = new RegExp(`^\\s*(Downloading|Downloaded) ${NAME}(?: \\(.*\\))?$`);
  let total = packages;
  let done = 0;
  return (line) => {
    const resolved = /^Resolved (\d+) packages? in /.exec(line);
    if (resolved !== null) {
      total = Number(resolved[1]);
      return { step: 'fetching', done, total };
    }
    // Compiling to bytecode comes last and takes longest.
    if (/^(?:Prepared|Installed) \d+ packages? in /.test(line))
      return { step: 'writing', done: 0, total };
    if (/^Bytecode compiled /.test(line)) return { step: 'writing', done: total, total };
    const match = downloading.exec(line);
    if (match === null) return undefined;
    if (match[1] === 'Downloaded') done = Math.min(done + 1, total);
    return { step: 'fetching', done, total, package: match[2] };
  };
}
