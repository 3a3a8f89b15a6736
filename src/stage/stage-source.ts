import type { StageSettings } from '../settings/stage-settings.ts';

/** The tree of an experiment repository in a folder. */
export interface OpenedSource extends AsyncDisposable {
  readonly dir: string;
}

export async function openStageSource(settings: StageSettings): Promise<OpenedSource> {
  const { source } = settings;
  if (source.kind !== 'folder') throw new Error('not yet');
  return { dir: source.dir, [Symbol.asyncDispose]: async () => {} };
}
