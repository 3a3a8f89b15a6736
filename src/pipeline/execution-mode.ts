import { EpycloudError } from './errors.ts';

/** Where a run is carried out. `EXECUTION_MODE` is the one switch. */
export type ExecutionMode = 'cloud' | 'local';

export const DEFAULT_EXECUTION_MODE: ExecutionMode = 'cloud';

/** @throws EpycloudError `invalid_settings` */
export function parseExecutionMode(text: string | undefined): ExecutionMode {
  if (text === undefined) return DEFAULT_EXECUTION_MODE;
  const mode = text.toLowerCase();
  if (mode === 'cloud' || mode === 'local') return mode;
  throw new EpycloudError('invalid_settings', `EXECUTION_MODE is ${JSON.stringify(text)}.`, {
    hint: 'It is cloud or local.',
  });
}
