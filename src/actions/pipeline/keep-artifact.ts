import { join } from 'node:path';
import { EpycloudError } from '../../pipeline/errors.ts';
import type { ActionContext } from '../action-context.ts';
import { canUploadArtifacts, uploadArtifact } from '../github/upload-artifact.ts';
import type { ActionEnd } from './action-end.ts';

export interface KeptArtifact {
  readonly id: number;
  /** What to say of it, as Markdown. */
  readonly note: string;
}

/**
 * Uploads the outputs of all runs, where that is wanted and possible. A file is named as in the bucket.
 * @throws EpycloudError where it was asked for and is not possible
 */
export async function keepArtifact(
  { environment, log }: ActionContext,
  { inputs, runs, bucketDir }: ActionEnd,
): Promise<KeptArtifact | undefined> {
  const wanted = inputs['upload-artifact'];
  const keys = runs.flatMap(({ outputs }) => outputs);
  if (wanted === 'false') return undefined;
  if (keys.length === 0) {
    if (runs.length > 0) log.notice('There are no outputs, so no artifact was uploaded.');
    return undefined;
  }
  if (!canUploadArtifacts(environment)) {
    const why = 'No artifact can be uploaded: there is no ACTIONS_RUNTIME_TOKEN here';
    if (wanted === 'auto') {
      log.notice(`${why}. The outputs are in ${bucketDir}.`);
      return undefined;
    }
    throw new EpycloudError('usage', `${why}, which GitHub gives to actions.`, {
      hint: 'Run it on GitHub, or write `upload-artifact: auto` or `false`.',
    });
  }
  const name = inputs['artifact-name'] ?? usualName(runs.map(({ report }) => report.expId));
  try {
    const id = await uploadArtifact({
      name,
      files: keys.map((key) => join(bucketDir, key)),
      root: bucketDir,
      environment,
    });
    return { id, note: `Artifact: ${linkTo(environment, id, name)}` };
  } catch (error) {
    if (wanted === 'true' || !(error instanceof EpycloudError)) throw error;
    log.warning(error.hint === undefined ? error.message : `${error.message}\n${error.hint}`);
    return undefined;
  }
}

function usualName(expIds: readonly string[]): string {
  const [only] = expIds;
  return expIds.length === 1 && only !== undefined
    ? `epycloud-${only.replaceAll('/', '-')}`
    : 'epycloud-outputs';
}

function linkTo(environment: NodeJS.ProcessEnv, id: number, name: string): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  const run = environment['GITHUB_RUN_ID'];
  if (!server || !repository || !run) return `\`${name}\` (${id})`;
  return `[${name}](${server}/${repository}/actions/runs/${run}/artifacts/${id})`;
}
