import * as z from 'zod';
import { type CommandResult, runCommand } from '../../shell/command.ts';

/** The oldest Python that the engine runs on. */
export const OLDEST_PYTHON = { major: 3, minor: 11 } as const;

/** What a Python says of itself. */
export interface PythonFacts {
  readonly version: string;
  readonly major: number;
  readonly minor: number;
  /** The interpreter's own path, where shims and links lead to. */
  readonly executable: string;
  readonly hasVenv: boolean;
  /** Debian takes `ensurepip` out of Python and puts it into the package python3-venv. */
  readonly hasEnsurepip: boolean;
  /** Like `linux-x86_64`. */
  readonly platform: string;
  readonly machine: string;
  /** The installation that a virtual environment of this interpreter stands on. */
  readonly basePrefix: string;
}

export type ProbeResult =
  | { readonly kind: 'python'; readonly facts: PythonFacts }
  | { readonly kind: 'not_found' }
  /** It is there and does not answer as a Python does. */
  | { readonly kind: 'broken'; readonly message: string };

// Python 2 must be able to read this too, so that it can be named as too old.
const PROBE = `
import json, platform, sys, sysconfig
def has(name):
    try:
        __import__(name)
        return True
    except Exception:
        return False
print(json.dumps({
    "version": platform.python_version(),
    "major": sys.version_info[0],
    "minor": sys.version_info[1],
    "executable": sys.executable,
    "has_venv": has("venv"),
    "has_ensurepip": has("ensurepip"),
    "platform": sysconfig.get_platform(),
    "machine": platform.machine(),
    "base_prefix": getattr(sys, "base_prefix", sys.prefix),
}))
`;

const answerSchema = z
  .object({
    version: z.string().min(1),
    major: z.int(),
    minor: z.int(),
    executable: z.string().min(1),
    has_venv: z.boolean(),
    has_ensurepip: z.boolean(),
    platform: z.string(),
    machine: z.string(),
    base_prefix: z.string(),
  })
  .transform(
    ({ has_venv, has_ensurepip, base_prefix, ...rest }): PythonFacts => ({
      ...rest,
      hasVenv: has_venv,
      hasEnsurepip: has_ensurepip,
      basePrefix: base_prefix,
    }),
  );

export interface ProbeRequest {
  /** A name to be looked up on the PATH, or a path. */
  readonly program: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

/** Asks one candidate what it is: one process. */
export async function probePython(request: ProbeRequest): Promise<ProbeResult> {
  const result = await runCommand({
    program: request.program,
    args: ['-c', PROBE],
    environment: request.environment,
    signal: request.signal,
    timeoutMs: request.timeoutMs ?? 30_000,
  });
  if (result.kind === 'not_found') return { kind: 'not_found' };
  if (result.kind !== 'exited' || result.exitCode !== 0) {
    return { kind: 'broken', message: whyBroken(result) };
  }
  // A site's sitecustomize may print before us: ours is the last line.
  const answer = result.stdout.trimEnd().split('\n').at(-1) ?? '';
  const facts = answerSchema.safeParse(parseJson(answer));
  if (facts.success) return { kind: 'python', facts: facts.data };
  return { kind: 'broken', message: 'it does not answer as Python does' };
}

function whyBroken(result: Exclude<CommandResult, { kind: 'not_found' }>): string {
  switch (result.kind) {
    case 'not_executable':
      return 'it cannot be executed';
    case 'timed_out':
      return `it gave no answer within ${result.timeoutMs / 1000} s`;
    case 'killed':
      return `it was ended by ${result.signal}`;
    case 'exited': {
      const lastLine = result.stderr.trimEnd().split('\n').at(-1) ?? '';
      return `it ended with code ${result.exitCode}${lastLine === '' ? '' : `: ${lastLine}`}`;
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
