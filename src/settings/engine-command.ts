import * as z from 'zod';
import { EpycloudError } from '../pipeline/errors.ts';

const words = z.array(z.string().min(1)).min(1);

/**
 * Reads how an engine is started: words parted by spaces, or a JSON list where a word holds a space.
 * @throws EpycloudError `invalid_settings`
 */
export function parseEngineCommand(text: string): readonly string[] {
  if (!text.trimStart().startsWith('[')) {
    const parts = text.split(/\s+/).filter((part) => part !== '');
    if (parts.length > 0) return parts;
  }
  try {
    return words.parse(JSON.parse(text));
  } catch (cause) {
    throw new EpycloudError('invalid_settings', `${JSON.stringify(text)} is no engine command.`, {
      hint: 'Write words parted by spaces, or a JSON list of strings: ["python3", "-m", "my_engine"].',
      cause,
    });
  }
}

/** The inverse of parseEngineCommand. */
export function formatEngineCommand(command: readonly string[]): string {
  return JSON.stringify(command);
}
