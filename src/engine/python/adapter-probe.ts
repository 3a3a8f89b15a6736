import { basename } from 'node:path';
import * as z from 'zod';
import { type CommandResult, runCommand } from '../../shell/command.ts';

/** What a Python engine stands on. */
export interface AdapterFacts {
  /** Python's own version. */
  readonly python: string;
  /** The packages that the adapter's modules imported, by name, with their versions. */
  readonly packages: Readonly<Record<string, string>>;
}

export type AdapterProbe =
  /** The engine is not started as `python -m module`: there is nothing to look at. */
  | { readonly kind: 'no_python' }
  | { readonly kind: 'imported'; readonly facts: AdapterFacts }
  | { readonly kind: 'broken'; readonly message: string };

// `describe` imports next to nothing, so that an engine starts at once; this imports all that a task would.
const PROBE = `
import importlib, json, pkgutil, platform, sys
from importlib.metadata import packages_distributions, version
package = importlib.import_module(sys.argv[1])
for found in pkgutil.iter_modules(getattr(package, "__path__", [])):
    if found.name != "__main__":
        importlib.import_module(package.__name__ + "." + found.name)
known = packages_distributions()
names = {name for module in list(sys.modules) for name in known.get(module, [])}
print(json.dumps({
    "python": platform.python_version(),
    "packages": {name: version(name) for name in sorted(names)},
}))
`;

const answerSchema = z.object({
  python: z.string().min(1),
  packages: z.record(z.string(), z.string()),
});

export interface AdapterProbeRequest {
  /** How the engine is started, without `serve`. */
  readonly command: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/** Imports all modules of a Python engine's package, in a process of its own. */
export async function probeAdapter(request: AdapterProbeRequest): Promise<AdapterProbe> {
  const [program, flag, module] = request.command;
  if (program === undefined || flag !== '-m' || module === undefined) return { kind: 'no_python' };
  if (!/^python[\d.]*$/.test(basename(program))) return { kind: 'no_python' };
  const result = await runCommand({
    program,
    args: ['-c', PROBE, module],
    environment: request.environment,
    signal: request.signal,
    timeoutMs: request.timeoutMs,
  });
  const facts = answerSchema.safeParse(answerOf(result));
  if (facts.success) return { kind: 'imported', facts: facts.data };
  return { kind: 'broken', message: whyBroken(result) };
}

function answerOf(result: CommandResult): unknown {
  if (result.kind !== 'exited' || result.exitCode !== 0) return undefined;
  try {
    // A module may print while it is imported: ours is the last line.
    return JSON.parse(result.stdout.trimEnd().split('\n').at(-1) ?? '');
  } catch {
    return undefined;
  }
}

function whyBroken(result: CommandResult): string {
  switch (result.kind) {
    case 'not_found':
      return 'there is no such program';
    case 'not_executable':
      return 'it cannot be executed';
    case 'timed_out':
      return `nothing came within ${result.timeoutMs / 1000} s`;
    case 'killed':
      return `it was ended by ${result.signal}`;
    case 'exited':
      return result.stderr.trimEnd().split('\n').at(-1) || `it ended with code ${result.exitCode}`;
  }
}
