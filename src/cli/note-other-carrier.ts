import type { RunRecord } from '../pipeline/run-record.ts';
import type { ChosenExecutor } from './choose-executor.ts';
import type { CliContext } from './cli-context.ts';
import { shortId } from './executor-facts.ts';

/**
 * Says that a run goes on in another image, or in none, than it began in. Its engine is the same, as another
 * one is refused; so it goes on all the same.
 */
export function noteOtherCarrier(
  { terminal }: Pick<CliContext, 'terminal'>,
  { run_id, executor, image }: RunRecord,
  chosen: ChosenExecutor,
): void {
  // Records of older versions do not say.
  if (executor === undefined) return;
  const before =
    image === undefined ? 'as processes' : inImage(image.reference, image.id ?? image.digest ?? '');
  const now =
    chosen.name === 'process' ? 'as processes' : inImage(chosen.image.reference, chosen.image.id);
  const isSame =
    image?.id === (chosen.name === 'compose' ? chosen.image.id : undefined) ||
    (image?.digest !== undefined &&
      chosen.name === 'compose' &&
      image.digest === chosen.image.digest);
  if (isSame) return;
  terminal.err(
    terminal.yellow(
      `Run ${run_id} began ${before} and goes on ${now}: another environment, with the same engine.`,
    ),
  );
}

function inImage(reference: string, id: string): string {
  return `in ${reference} (${shortId(id)})`;
}
