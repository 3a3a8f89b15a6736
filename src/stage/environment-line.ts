import * as z from 'zod';
import { EpycloudError } from '../pipeline/errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const environmentSchema = z.record(z.string(), z.string());

/**
 * Waits for the line that brings a stage its environment (ENVIRONMENT_ON_STDIN).
 * @returns undefined where the stream ends first: nobody wants the stage any more
 * @throws EpycloudError `invalid_settings` where the line is no JSON object of texts
 */
export async function readEnvironmentLine(
  input: NodeJS.ReadableStream,
): Promise<Environment | undefined> {
  const line = await firstLine(input);
  if (line === undefined) return undefined;
  try {
    return environmentSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new EpycloudError(
      'invalid_settings',
      'The first line on stdin is no JSON object of variables.',
      { hint: 'It is written as: {"STAGE":"builder","EXP_ID":"flu/smoke",…}', cause },
    );
  }
}

function firstLine(input: NodeJS.ReadableStream): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const onData = (piece: Buffer | string) => {
      text += piece.toString();
      const end = text.indexOf('\n');
      if (end === -1) return;
      settle(text.slice(0, end));
    };
    const onEnd = () => settle(undefined);
    const settle = (line: string | undefined) => {
      input.removeListener('data', onData);
      input.removeListener('end', onEnd);
      input.removeListener('error', onEnd);
      resolve(line);
    };
    input.on('data', onData);
    input.on('end', onEnd);
    input.on('error', onEnd);
  });
}
