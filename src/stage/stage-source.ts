import type { OpenedSource, SourceFacts } from '../experiment/opened-source.ts';
import { SCHEMA_VERSION } from '../pipeline/document.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { SourcePin } from '../pipeline/source-pin.ts';
import type { SourcePlace } from '../settings/stage-places.ts';
import { findSourcePin, saveSourcePin } from '../storage/attempt-documents.ts';
import type { StageContext } from './context.ts';

/** The tree of the experiment repository that a run is built of. */
export interface StageSource {
  readonly dir: string;
  readonly facts: SourceFacts;
}

/**
 * Works with the tree of the experiment repository: a folder that is there, or the packed one that the run is pinned
 * to, or what is asked for, which the builder then pins. Errors name files as the user knows them.
 * @throws EpycloudError `source_refused`, `source_unavailable`, `secret_unavailable`, `artifact_missing`,
 * `run_changed` where the run is pinned to another one, and what the work throws
 */
export async function withSource<T>(
  context: StageContext,
  work: (source: StageSource) => Promise<T>,
): Promise<T> {
  const place = context.settings.source;
  if (place.kind === 'folder') {
    return await work({ dir: place.dir, facts: { kind: 'folder' } });
  }
  await using source = await openPinned(context, place);
  for (const note of source.notes) context.log.warning(note);
  try {
    return await work(source);
  } catch (error) {
    throw withoutFolder(error, source.dir, nameOf(place));
  }
}

async function openPinned(
  context: StageContext,
  place: Exclude<SourcePlace, { kind: 'folder' }>,
): Promise<OpenedSource> {
  const { bucket, run, keys, settings, workFolder, signal, secret } = context;
  // What packs and fetches is not loaded where a folder is there.
  const { openSource } = await import('../experiment/source-provider.ts');
  const ports = { store: bucket, secret, workDir: workFolder, signal };
  const pin = await findSourcePin(bucket, run);
  if (pin !== undefined) {
    requirePinned(place, pin);
    return await openSource({ kind: 'bundle', key: pin.key }, ports);
  }
  if (place.kind === 'github' && settings.stage !== 'builder') {
    // What the ref stands for now need not be what the run was built of.
    throw new EpycloudError(
      'artifact_missing',
      `The run is pinned to no source: ${bucket.getPath(keys.sourcePin)} is not there.`,
      { hint: 'The builder writes it. Start a new run, or name the packed source: SOURCE_KEY.' },
    );
  }
  const source = await openSource(place, ports);
  try {
    if (settings.stage === 'builder')
      await saveSourcePin(bucket, run, pinOf(context, source.facts));
    return source;
  } catch (error) {
    await source[Symbol.asyncDispose]();
    throw error;
  }
}

function requirePinned(place: SourcePlace, pin: SourcePin): void {
  if (place.kind !== 'bundle' || place.key === pin.key) return;
  throw new EpycloudError(
    'run_changed',
    `The run was built of ${pin.key}; this is ${place.key}: the experiment repository has changed.`,
    { hint: 'Start a new run, or go on with the source that it began with.' },
  );
}

function pinOf({ run }: StageContext, facts: SourceFacts): SourcePin {
  const { key, sha256, commit, repository, ref } = facts;
  if (key === undefined || sha256 === undefined) {
    throw new EpycloudError('internal', 'A fetched source has no key.');
  }
  return {
    schema_version: SCHEMA_VERSION,
    min_reader_version: 1,
    exp_id: run.expId,
    run_id: run.runId,
    key,
    sha256,
    ...(commit === undefined ? {} : { commit }),
    ...(repository === undefined ? {} : { repository }),
    ...(ref === undefined ? {} : { ref }),
  };
}

function nameOf(place: Exclude<SourcePlace, { kind: 'folder' }>): string {
  return place.kind === 'bundle' ? place.key : place.repository;
}

/** Takes the folder out of an error, which is gone when somebody reads it: its files are the repository's. */
function withoutFolder(error: unknown, dir: string, name: string): unknown {
  if (!(error instanceof EpycloudError)) return error;
  const told = (text: string) => text.replaceAll(`${dir}/`, '').replaceAll(dir, name);
  const hint = error.hint === undefined ? undefined : told(error.hint);
  const problems = error.problems.map((problem) => ({ ...problem, file: told(problem.file) }));
  const isSame =
    told(error.message) === error.message &&
    hint === error.hint &&
    problems.every(({ file }, index) => file === error.problems[index]?.file);
  if (isSame) return error;
  return new EpycloudError(error.code, told(error.message), { hint, problems, cause: error });
}
