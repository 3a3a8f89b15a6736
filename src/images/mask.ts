import { readFile } from 'node:fs/promises';
import type { BuildRequest } from './build-request.ts';

/** Replaces every secret in a text. */
export type Mask = (text: string) => string;

const MASKED = '********';
/** Shorter ones would mask half of every line. */
const SHORTEST = 4;

/** A mask for some secrets, line by line for those of several lines. */
export function maskOf(secrets: readonly string[]): Mask {
  const pieces = secrets
    .flatMap((secret) => [secret, ...secret.split(/\r?\n/)].map((piece) => piece.trim()))
    .filter((piece) => piece.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  return (text) => pieces.reduce((masked, piece) => masked.replaceAll(piece, MASKED), text);
}

/**
 * The values of a request's secrets: build steps may print what they are given.
 * @throws whatever reading a file throws
 */
export async function secretValues(
  request: BuildRequest,
  environment: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  const values = request.secrets.map(async ({ from }) => {
    if (from.kind === 'value') return from.value;
    if (from.kind === 'variable') return environment[from.name] ?? '';
    return await readFile(from.path, 'utf8');
  });
  const { login } = request;
  return [...(await Promise.all(values)), ...(login?.kind === 'password' ? [login.password] : [])];
}
