import type { ChosenExecutor } from './choose-executor.ts';
import type { CliContext } from './cli-context.ts';
import type { ExecutorDocument } from './documents/executor.ts';

/** What carries a run out, for a document. */
export function executorFacts(chosen: ChosenExecutor): ExecutorDocument {
  const { name, why } = chosen;
  if (name === 'process') return { name, why };
  return { name, why, isolate: chosen.isolate, image: imageFacts(chosen) };
}

/** The image of containers, as documents and run.json name it. */
export function imageFacts({ image }: ChosenExecutor & { readonly name: 'compose' }) {
  const { reference, id, digest } = image;
  return { reference, id, ...(digest === undefined ? {} : { digest }) };
}

/** The same in one line for people. */
export function executorText(chosen: ChosenExecutor): string {
  if (chosen.name === 'process') return `process: ${chosen.why}`;
  const each = chosen.isolate ? ', a container a task' : '';
  return `compose, ${shortId(chosen.image.id)}${each}: ${chosen.why}`;
}

/** `sha256:` and as much of an id as tells images apart for people. */
export function shortId(id: string): string {
  return id.slice(0, 'sha256:'.length + 12);
}

/** How many tasks run at a time. */
export function jobsOf(
  context: Pick<CliContext, 'cores'>,
  options: { readonly jobs?: number },
  chosen: ChosenExecutor,
): number {
  return options.jobs ?? (chosen.name === 'compose' ? chosen.cpus : context.cores);
}
