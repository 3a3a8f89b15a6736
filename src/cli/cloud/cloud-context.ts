import { setTimeout as wait } from 'node:timers/promises';
import type { Cloud } from '../../execution/cloud/cloud.ts';
import type { CloudTarget } from '../../execution/cloud/cloud-target.ts';
import { connectCloud } from '../../execution/cloud/connect-cloud.ts';
import type { Settings } from '../../settings/load-settings.ts';
import type { Clock } from '../../shell/clock.ts';
import type { CliContext } from '../cli-context.ts';

/** The clock of a command. */
export function clockOf({ now }: Pick<CliContext, 'now'>): Clock {
  return {
    now,
    sleep: (milliseconds, signal) =>
      wait(milliseconds, undefined, signal === undefined ? {} : { signal }),
  };
}

/** A number from 0 to 1. */
export function fractionOf({ random }: Pick<CliContext, 'random'>): () => number {
  return () => random() / 2 ** 32;
}

/** Connects a command, by a connection that Ctrl-C breaks. */
export async function connect(
  { environment, signal }: CliContext,
  place: { readonly target: CloudTarget; readonly settings: Settings },
): Promise<Cloud> {
  return await connectCloud({ ...place, environment, signal });
}
