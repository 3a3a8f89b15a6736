import { resolve } from 'node:path';
import { counted } from '../../pipeline/counted.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import type { ExperimentId } from '../../pipeline/experiment-id.ts';
import { type Bundle, USUAL_LIMIT_BYTES } from './bundle.ts';
import type { GitFolder } from './git-repository.ts';
import { packTree } from './pack-tree.ts';
import { type TrackedTree, trackedTree } from './tracked-tree.ts';
import { untrackedFiles, type WorkingState, workingState } from './working-state.ts';

export interface BundleRequest {
  /** The folder that has `experiments/`: a git repository, or a folder within one. */
  readonly repoDir: string;
  /** The experiment that is to run: what it has that git does not track is said. */
  readonly expId?: ExperimentId | undefined;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  /** The most bytes, compressed; 100 MB by default. */
  readonly limitBytes?: number | undefined;
  /** What sets that limit, for whoever is above it. */
  readonly limitName?: string | undefined;
}

/** A bundle of a git repository. */
export interface RepositoryBundle extends Bundle {
  readonly commit: string;
  /** Whether files that git tracks differ from the commit; what is packed are the files as they are. */
  readonly changed: boolean;
  readonly changedFiles: readonly string[];
}

const REMEDIES = {
  pointer: 'Call git lfs pull; in a GitHub workflow, give actions/checkout `lfs: true`.',
  secret:
    'Take it out, and revoke it: it is in git. A line that has none says so with "epycloud: not a secret" in it.',
};
const MOST_NAMED = 5;

/**
 * Packs the files that git tracks, as they are in the folder: changed ones with their changes, deleted ones not
 * at all. The same files make the same bytes on any machine.
 * @throws EpycloudError `source_refused` with every file that cannot be packed, `interrupted`
 */
export async function packBundle(request: BundleRequest): Promise<RepositoryBundle> {
  const { expId, environment, signal, limitBytes = USUAL_LIMIT_BYTES } = request;
  const folder = { dir: resolve(request.repoDir), environment, signal };
  const tracked = await trackedTree(folder);
  const state = await workingState(folder, tracked.submodules);
  const hidden = await notesOfUntracked(folder, tracked, expId);
  const bundle = await packTree({
    tree: { dir: folder.dir, paths: tracked.paths, fileModes: tracked.fileModes },
    remedies: REMEDIES,
    problems: tracked.problems,
    limitBytes,
    limitName: request.limitName,
    signal,
  });
  const { commit, changedFiles } = state;
  const notes = [...notesOf(tracked, state), ...hidden, ...bundle.notes];
  return { ...bundle, notes, commit, changed: changedFiles.length > 0, changedFiles };
}

function notesOf({ sparse }: TrackedTree, { commit, changedFiles }: WorkingState) {
  const notes: string[] = [];
  if (changedFiles.length > 0) {
    notes.push(
      `Packed as they are, other than in commit ${commit.slice(0, 10)}: ${listed(changedFiles)}.`,
    );
  }
  if (sparse > 0)
    notes.push(`Not packed, left out by the sparse checkout: ${counted(sparse, 'file')}.`);
  return notes;
}

/** @throws EpycloudError `source_refused` where git tracks nothing of the experiment that is to run */
async function notesOfUntracked(
  folder: GitFolder,
  tracked: TrackedTree,
  expId: ExperimentId | undefined,
): Promise<readonly string[]> {
  const below = expId === undefined ? 'experiments' : `experiments/${expId}`;
  const { others, ignored } = await untrackedFiles(folder, below);
  const configs = ignored.filter((file) => /\/config\/[^/]+\.ya?ml$/.test(file));
  const isTracked = tracked.paths.some(({ path }) => path.startsWith(`${below}/`));
  if (expId !== undefined && !isTracked && [...others, ...configs].length > 0) {
    throw new EpycloudError('source_refused', `git tracks no file of experiment ${expId}.`, {
      hint: `Call git add ${below} and git commit, then submit again.`,
    });
  }
  return [
    ...(others.length === 0 ? [] : [`Not packed, as git does not track it: ${listed(others)}.`]),
    ...(configs.length === 0 ? [] : [`Not packed, as git ignores it: ${listed(configs)}.`]),
  ];
}

function listed(files: readonly string[]): string {
  const more = files.length - MOST_NAMED;
  return files.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
