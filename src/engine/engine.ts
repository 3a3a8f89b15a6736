import { isExtension } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { type LineProcess, type ProcessEnd, startLineProcess } from '../shell/line-process.ts';
import { EngineFailure, failureOfAnswer, failureOfEnd, type StopReason } from './engine-failure.ts';
import { findMemoryKillCounter } from './memory-kills.ts';
import {
  type Answer,
  answerSchemas,
  type EngineDescription,
  type EngineErrorAnswer,
  type EngineProgress,
  lineSchema,
  type Operation,
  type Operations,
  PROTOCOL,
} from './protocol.ts';

export interface EngineOptions {
  /** How the engine is started; `serve` is added. */
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Seconds until the first answer must be there. */
  readonly startTimeout: number;
  /** Aborting ends the engine; a request under way then fails as `interrupted`. */
  readonly signal: AbortSignal;
  readonly onErrorLine?: (line: string) => void;
}

export interface RequestOptions {
  /** Seconds until the answer must be there. */
  readonly timeout: number;
  readonly onProgress?: (progress: EngineProgress) => void;
}

/** A running engine. It answers one request at a time. Disposing ends it. */
export interface Engine extends AsyncDisposable {
  readonly pid: number;
  readonly description: EngineDescription;
  /** @throws EngineFailure */
  request<O extends Operation>(
    op: O,
    members: Operations[O],
    options: RequestOptions,
  ): Promise<Answer<O>>;
}

type Settled =
  | { readonly kind: 'result'; readonly value: unknown }
  | { readonly kind: 'error'; readonly value: EngineErrorAnswer }
  | { readonly kind: 'ended'; readonly end: ProcessEnd };

interface Pending {
  readonly id: number;
  readonly settle: (settled: Settled) => void;
  readonly onProgress: (progress: EngineProgress) => void;
}

const TAIL_LINES = 40;

/** How long a process may live on after it has closed its stdout. */
const PIPE_GRACE_MS = 1000;

/**
 * Starts an engine and asks what it is.
 * @throws EpycloudError `engine_missing` where it cannot be started, `engine_protocol` where it speaks
 * another protocol; EngineFailure where it crashes, hangs or writes garbage instead of answering
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  let pending: Pending | undefined;
  let busy = false;
  let ended: Settled | undefined;
  let pipeTimer: NodeJS.Timeout | undefined;
  let stop: StopReason | undefined;
  let tail: string[] = [];
  let nextId = 1;
  const countMemoryKills = findMemoryKillCounter();

  const endBecause = (reason: StopReason) => {
    stop ??= reason;
    child.signal('SIGKILL');
  };
  const onLine = (line: string) => {
    if (stop !== undefined || line.trim() === '') return;
    const parsed = parseLine(line);
    if (parsed === undefined || parsed.id !== pending?.id) endBecause({ kind: 'garbage', line });
    else if ('progress' in parsed) pending.onProgress(parsed.progress);
    else if ('error' in parsed) pending.settle({ kind: 'error', value: parsed.error });
    else pending.settle({ kind: 'result', value: parsed.result });
  };
  const onErrorLine = (line: string) => {
    tail.push(line.slice(0, 2000));
    if (tail.length > TAIL_LINES) tail = tail.slice(-TAIL_LINES);
    options.onErrorLine?.(line);
  };

  const child: LineProcess = await startLineProcess({
    command: [...options.command, 'serve'],
    env: options.env,
    onLine,
    onErrorLine,
    onOutputEnd: () => {
      pipeTimer = setTimeout(() => endBecause({ kind: 'pipe_closed' }), PIPE_GRACE_MS);
    },
  }).catch((cause: unknown) => {
    throw missing(options.command, cause);
  });
  const onAbort = () => endBecause({ kind: 'aborted' });
  if (options.signal.aborted) onAbort();
  options.signal.addEventListener('abort', onAbort, { once: true });
  void child.ended.then((end) => {
    options.signal.removeEventListener('abort', onAbort);
    clearTimeout(pipeTimer);
    ended = { kind: 'ended', end };
    pending?.settle(ended);
  });

  const ask = async <O extends Operation>(
    op: O,
    members: object,
    ropts: RequestOptions,
  ): Promise<Answer<O>> => {
    if (busy) throw new Error(`the engine is busy; ${op} was not sent`);
    busy = true;
    const id = nextId++;
    tail = [];
    const killsBefore = countMemoryKills();
    const answered = new Promise<Settled>((settle) => {
      pending = { id, settle, onProgress: ropts.onProgress ?? (() => {}) };
      if (ended !== undefined) settle(ended);
    });
    const timer = setTimeout(
      () => endBecause({ kind: 'timeout', seconds: ropts.timeout }),
      Math.min(ropts.timeout * 1000, 2 ** 31 - 1),
    );
    try {
      child.writeLine(JSON.stringify({ protocol: PROTOCOL, id, op, ...members }));
      const first = await answered;
      if (first.kind === 'ended') {
        const killsAfter = countMemoryKills();
        const memoryKill =
          killsBefore === undefined || killsAfter === undefined
            ? undefined
            : killsAfter > killsBefore;
        throw failureOfEnd(what(op, members), first.end, stop, {
          stderrTail: tail.join('\n'),
          memoryKill,
        });
      }
      if (first.kind === 'error') throw failureOfAnswer(first.value, tail.join('\n'));
      return readAnswer(op, first.value, tail.join('\n'));
    } finally {
      clearTimeout(timer);
      pending = undefined;
      busy = false;
    }
  };

  try {
    const description = await ask('describe', {}, { timeout: options.startTimeout });
    requireProtocol(description);
    return {
      pid: child.pid,
      description,
      request: ask,
      [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
    };
  } catch (error) {
    await child[Symbol.asyncDispose]();
    throw error;
  }
}

function parseLine(line: string) {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function readAnswer<O extends Operation>(op: O, value: unknown, stderrTail: string): Answer<O> {
  const answer = answerSchemas[op].safeParse(value);
  if (answer.success) return answer.data as Answer<O>;
  const issue = answer.error.issues[0];
  throw new EngineFailure(
    'engine_protocol',
    `The engine's answer to ${op} is not of the protocol: ${issue?.path.join('.') || 'result'}: ${issue?.message}.`,
    { retryable: false, engineUsable: false, stderrTail, hint: 'See docs/engine-contract.md.' },
  );
}

function requireProtocol(description: EngineDescription): void {
  for (const extension of Object.values(description.extensions)) {
    if (isExtension(extension)) continue;
    throw new EpycloudError(
      'engine_protocol',
      `${description.name} names the file ending ${JSON.stringify(extension)}.`,
      {
        hint: 'A file ending is of letters and digits, without a dot.',
      },
    );
  }
  if (description.protocol === PROTOCOL) return;
  throw new EpycloudError(
    'engine_protocol',
    `${description.name} ${description.version} speaks protocol ${description.protocol}; this epycloud speaks ${PROTOCOL}.`,
    { hint: 'Use versions of the two that belong together.' },
  );
}

function missing(command: readonly string[], cause: unknown): unknown {
  if (!(cause instanceof EpycloudError) || cause.code !== 'engine_missing') return cause;
  return new EpycloudError('engine_missing', `There is no engine: ${cause.message}`, {
    hint: `It is started as: ${command.join(' ')} serve. ENGINE_COMMAND (--engine-command) says how.`,
    cause,
  });
}

function what(op: Operation, members: object): string {
  const input = (members as { readonly input?: string }).input;
  return input === undefined ? op : `${op} of ${input.split('/').at(-1)}`;
}
