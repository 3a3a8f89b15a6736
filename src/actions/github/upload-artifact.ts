import { EpycloudError } from '../../pipeline/errors.ts';

export interface ArtifactRequest {
  readonly name: string;
  /** Absolute paths. */
  readonly files: readonly string[];
  /** The folder that the files are named from in the artifact. */
  readonly root: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Whether the runner gives what an upload needs, which it does only to actions on GitHub. */
export function canUploadArtifacts(environment: NodeJS.ProcessEnv): boolean {
  return !!environment['ACTIONS_RUNTIME_TOKEN'] && !!environment['ACTIONS_RESULTS_URL'];
}

/**
 * Uploads files as one artifact of the workflow's run.
 * @returns the artifact's id
 * @throws EpycloudError `storage_unavailable`
 */
export async function uploadArtifact(request: ArtifactRequest): Promise<number> {
  const { name, files, root } = request;
  // The library reads the runner's variables by itself.
  const { DefaultArtifactClient } = await import('@actions/artifact');
  try {
    // What is stored is compressed already.
    const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], root, {
      compressionLevel: 0,
    });
    if (id === undefined) throw new Error('it was given no id');
    return id;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new EpycloudError(
      'storage_unavailable',
      `The artifact ${name} was not uploaded: ${why}`,
      {
        hint: /already exists|409|conflict/i.test(why)
          ? 'A job before has uploaded one of this name: give each its own artifact-name.'
          : 'The runs are whole in the bucket folder. `upload-artifact: false` does without.',
        cause,
      },
    );
  }
}
