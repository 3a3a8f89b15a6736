import { join } from 'node:path';
import { EpycloudError } from '../../pipeline/errors.ts';
import { startLineProcess } from '../../shell/line-process.ts';
import { type PipelineDocument, pipelineDocument } from './pipeline-document.ts';

export interface PipelineCall {
  /** The folder with cli.js. */
  readonly distDir: string;
  /** Arguments of `epycloud run workflow`, but for `--local` and `--json`. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Asks it to end and keep what is done. */
  readonly signal: AbortSignal;
  /** Asks it to end at once. */
  readonly force: AbortSignal;
  /** What it says for people, a line each. */
  readonly onLine: (line: string) => void;
}

/** Variables of the runner and of the workflow that are none of the pipeline's. */
const NOT_PASSED_ON =
  /^(INPUT_|ACTIONS_|GITHUB_TOKEN$|GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$)/;

/**
 * Runs `epycloud run workflow` to its end, however it ends: the program is the one that people start, so a run
 * in a runner is the run on a laptop. It ends with this process, also where that is killed.
 * @throws EpycloudError `internal` where it says nothing that can be understood
 */
export async function callPipeline(call: PipelineCall): Promise<PipelineDocument> {
  const document: string[] = [];
  await using child = await startLineProcess({
    command: [
      process.execPath,
      join(call.distDir, 'cli.js'),
      ...['run', 'workflow', '--local', '--json', ...call.args],
    ],
    cwd: call.cwd,
    env: {
      ...Object.fromEntries(
        Object.entries(call.environment).filter(([name]) => !NOT_PASSED_ON.test(name)),
      ),
      EXECUTION_MODE: 'local',
      EXIT_ON_STDIN_CLOSE: 'true',
    },
    onLine: (line) => document.push(line),
    onErrorLine: call.onLine,
  });
  const stop = () => child.signal('SIGTERM');
  call.signal.addEventListener('abort', stop, { once: true });
  call.force.addEventListener('abort', stop, { once: true });
  if (call.signal.aborted) stop();
  try {
    const end = await child.ended;
    const read = pipelineDocument.safeParse(parsed(document.join('\n')));
    if (read.success) return read.data;
    const how = end.kind === 'exited' ? `with exit code ${end.code}` : `by ${end.signal}`;
    if (call.signal.aborted) throw new EpycloudError('interrupted', `epycloud ended ${how}.`);
    throw new EpycloudError('internal', `epycloud ended ${how} and did not say how the run went.`, {
      hint: 'The log of the step has what it said before.',
    });
  } finally {
    call.signal.removeEventListener('abort', stop);
    call.force.removeEventListener('abort', stop);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
