import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EpycloudError } from '../pipeline/errors.ts';
import type { BuildSecret, EngineChoice } from './build-request.ts';

export interface SecretPlaces {
  readonly environment: NodeJS.ProcessEnv;
  /** What a file is relative to. */
  readonly cwd: string;
}

const FORM =
  'The form is id=git_token,env=NAME for a variable, or id=pip_config,src=FILE for a file.';

/**
 * Reads `id=git_token,env=NAME` and `id=pip_config,src=FILE`; each must be there.
 * @throws EpycloudError `usage`; no message holds a value
 */
export async function readSecret(text: string, places: SecretPlaces): Promise<BuildSecret> {
  const fields = new Map<string, string>();
  for (const part of text.split(',')) {
    const [, key = '', value = ''] = /^([a-z]+)=(.+)$/.exec(part) ?? [];
    if (!['id', 'env', 'src', 'source'].includes(key) || fields.has(key)) throw malformed();
    fields.set(key === 'source' ? 'src' : key, value);
  }
  const id = fields.get('id');
  const name = fields.get('env');
  const path = fields.get('src');
  if (id === undefined || !/^[\w.-]+$/.test(id)) throw malformed();
  if ((name === undefined) === (path === undefined)) throw malformed();
  if (name !== undefined) {
    if (!/^[A-Za-z_]\w*$/.test(name)) throw malformed();
    if (!places.environment[name]) {
      throw new EpycloudError(
        'usage',
        `The secret ${id} is to come from the variable ${name}, which is not set.`,
      );
    }
    return { id, from: { kind: 'variable', name } };
  }
  const file = resolve(places.cwd, path ?? '');
  const info = await stat(file).catch(() => undefined);
  if (info?.isFile() !== true) {
    throw new EpycloudError('usage', `The secret ${id} is to come from ${path}, which is no file.`);
  }
  return { id, from: { kind: 'file', path: file } };
}

/** What was given may be the secret itself, so it is not repeated. */
function malformed(): EpycloudError {
  return new EpycloudError('usage', 'A secret is not of the form that it should have.', {
    hint: FORM,
  });
}

/** The token of the settings, where the engine comes from a git address and no other token was given. */
export function gitTokenSecret(
  engine: EngineChoice,
  token: string | undefined,
  given: readonly BuildSecret[],
): readonly BuildSecret[] {
  const isGit =
    engine.name === 'epymodelingsuite' &&
    engine.source.kind === 'requirement' &&
    /git\+https:\/\/github\.com\//.test(engine.source.requirement);
  if (!isGit || token === undefined || given.some(({ id }) => id === 'git_token')) return [];
  return [{ id: 'git_token', from: { kind: 'value', value: token } }];
}
