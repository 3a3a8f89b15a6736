import { gitLines } from '../../experiment/bundle/git-repository.ts';
import { packBundle, type RepositoryBundle } from '../../experiment/bundle/pack-bundle.ts';
import { describeSource, type Source } from '../../experiment/source.ts';
import { sourceKey } from '../../pipeline/artifacts.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import { textSetting } from '../../settings/lay-over.ts';
import type { PreparedCloudRun } from './prepare-cloud-run.ts';
import type { SubmittedSource } from './submitted-source.ts';

/** Where the stages will take the repository from, and what is to be said of it. */
export interface ChosenSource {
  readonly source: SubmittedSource;
  readonly commit: Source | undefined;
  /** What was packed; undefined where GitHub has it. */
  readonly bundle: RepositoryBundle | undefined;
  /** In sentences. */
  readonly notes: readonly string[];
}

export interface ChooseSourcePorts {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/**
 * Packs the repository, or finds out which state of it GitHub is to give.
 * @throws EpycloudError `source_refused`, `usage`
 */
export async function chooseSource(
  prepared: Pick<PreparedCloudRun, 'wish' | 'settings'>,
  ports: ChooseSourcePorts,
): Promise<ChosenSource> {
  const { wish, settings } = prepared;
  if (wish.source === 'github') return await githubSource(prepared, ports);
  const { repoDir, expId } = wish;
  const limit = settings.values.get(LIMIT)?.value;
  const bundle = await packBundle({
    ...{ repoDir, expId, limitName: LIMIT },
    limitBytes: typeof limit === 'number' ? limit * 1_000_000 : undefined,
    ...ports,
  });
  const { sha256, commit, changed, notes } = bundle;
  return {
    source: { kind: 'bundle', key: sourceKey(sha256), sha256 },
    commit: { commit, changed },
    bundle,
    notes,
  };
}

const LIMIT = 'google_cloud.source_limit_mb';

async function githubSource(
  { wish, settings }: Pick<PreparedCloudRun, 'wish' | 'settings'>,
  ports: ChooseSourcePorts,
): Promise<ChosenSource> {
  const { environment } = ports;
  const ours = environment['GITHUB_REPOSITORY'] || undefined;
  const repository = textSetting(settings, 'github.forecast_repo') ?? ours;
  if (repository === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new EpycloudError('usage', 'Which repository of GitHub is meant is not known.', {
      hint: 'Set github.forecast_repo to owner/name; in a GitHub job GITHUB_REPOSITORY says it.',
    });
  }
  await requireOwnFolder(wish.repoDir, ports);
  const commit = await describeSource(wish.repoDir, environment);
  const sha = repository === ours ? environment['GITHUB_SHA'] || undefined : undefined;
  // The experiment was checked in this state, so this one is to run.
  const ref = textSetting(settings, 'github.forecast_repo_ref') ?? sha ?? commit?.commit;
  const notes =
    commit?.changed === true
      ? [
          'Files differ from the commit: GitHub has not got the changes, so they are not in the run.',
        ]
      : [];
  return {
    source: {
      kind: 'github',
      repository,
      ref,
      patSecret: textSetting(settings, 'google_cloud.github_pat_secret'),
    },
    commit,
    bundle: undefined,
    notes,
  };
}

/**
 * The stages look for experiments/ where the repository begins; a bundle begins where the user says.
 * @throws EpycloudError `usage`
 */
async function requireOwnFolder(dir: string, ports: ChooseSourcePorts): Promise<void> {
  // Without git here there is nothing to compare: the stages say what they do not find.
  const [folder = ''] = await gitLines({ dir, ...ports }, ['rev-parse', '--show-prefix']).catch(
    (error: unknown) => {
      if (ports.signal.aborted) throw error;
      return [];
    },
  );
  if (folder === '') return;
  throw new EpycloudError(
    'usage',
    `The experiments are in the folder ${folder.replace(/\/$/, '')} of their repository; with --source github they have to be where it begins.`,
    { hint: 'Leave --source out: then what git tracks below that folder is packed and sent.' },
  );
}
