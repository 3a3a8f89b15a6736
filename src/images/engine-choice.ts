import { isAbsolute, resolve } from 'node:path';
import { EpycloudError } from '../pipeline/errors.ts';
import { suggest } from '../pipeline/suggest.ts';
import type { EngineChoice, EngineSource } from './build-request.ts';
import type { BuildDefaults, BuildWishes } from './build-wishes.ts';

export const ENGINES = ['epydemix', 'epymodelingsuite'] as const;

/**
 * The engine that was asked for. One that is not named is the default, or the one that a source was given for.
 * @param cwd what a folder is relative to
 * @throws EpycloudError `usage`
 */
export function engineChoice(
  wishes: BuildWishes,
  defaults: BuildDefaults,
  cwd: string,
): EngineChoice {
  const { engineSource } = wishes;
  const name = wishes.engine ?? (engineSource === undefined ? 'epydemix' : 'epymodelingsuite');
  if (name === 'epydemix') {
    if (engineSource === undefined) return { name };
    throw new EpycloudError(
      'usage',
      'The engine epydemix is part of epycloud and has no other source.',
      {
        hint: 'Leave --engine-source out, or choose --engine epymodelingsuite.',
      },
    );
  }
  if (name !== 'epymodelingsuite') {
    const near = suggest(name, ENGINES);
    throw new EpycloudError('usage', `There is no engine ${JSON.stringify(name)}.`, {
      hint: near === undefined ? `There are: ${ENGINES.join(', ')}.` : `Did you mean ${near}?`,
    });
  }
  if (engineSource !== undefined) return { name, source: sourceOf(engineSource, cwd) };
  const { suiteRepo, suiteRef } = defaults;
  if (suiteRepo === undefined) {
    throw new EpycloudError('usage', 'Where the engine epymodelingsuite comes from is not said.', {
      hint: 'Give --engine-source git+https://github.com/OWNER/NAME@REF, a pip requirement or a folder; or set github.modeling_suite_repo.',
    });
  }
  if (!/^[\w.-]+\/[\w.-]+$/.test(suiteRepo)) {
    throw new EpycloudError(
      'usage',
      `github.modeling_suite_repo is ${JSON.stringify(suiteRepo)}, and not owner/name.`,
    );
  }
  const requirement = `git+https://github.com/${suiteRepo}@${suiteRef}`;
  return { name, source: requirementOf(requirement) };
}

/** A path is one that looks like it: a requirement has no slash at its beginning. */
function sourceOf(text: string, cwd: string): EngineSource {
  if (/^\.{1,2}(\/|$)|^~\//.test(text) || isAbsolute(text)) {
    return { kind: 'folder', dir: resolve(cwd, text) };
  }
  return requirementOf(text);
}

function requirementOf(requirement: string): EngineSource {
  if (holdsCredentials(requirement)) {
    throw new EpycloudError(
      'usage',
      'The source of the engine holds a password or token, which every user of the image could read.',
      {
        hint: 'Leave it out of the address, and give it as a secret: --secret id=git_token,env=NAME.',
      },
    );
  }
  // `local` is how the Dockerfile is told of a folder.
  if (
    /[\n\r]/.test(requirement) ||
    requirement.trim() === '' ||
    requirement === 'local' ||
    requirement.startsWith('-')
  ) {
    throw new EpycloudError('usage', `${JSON.stringify(requirement)} is no source of an engine.`, {
      hint: 'Give a pip requirement, git+https://…@ref, or a folder as ./name.',
    });
  }
  return { kind: 'requirement', requirement };
}

/** Whether an address names who reads it; `git+ssh://git@…` names no person. */
function holdsCredentials(requirement: string): boolean {
  const [, scheme = '', user] = /([a-z+]+):\/\/([^/@\s]*)@/i.exec(requirement) ?? [];
  if (user !== undefined && !(/ssh/.test(scheme) && user === 'git')) return true;
  return /\b(gh[pousr]_[A-Za-z0-9]{10,}|github_pat_\w{10,}|glpat-[\w-]{10,})/.test(requirement);
}
