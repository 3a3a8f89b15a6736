import { sha256OfSourceKey } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { ExecutionMode } from '../pipeline/execution-mode.ts';
import type { Values } from './read-variables.ts';
import type { stageVariables } from './stage-variables.ts';

/** Where a stage's bucket is. */
export type BucketPlace =
  | { readonly kind: 'folder'; readonly dir: string }
  | { readonly kind: 'gcs'; readonly bucket: string };

/** Where the experiment repository comes from. */
export type SourcePlace =
  | { readonly kind: 'folder'; readonly dir: string }
  | { readonly kind: 'bundle'; readonly key: string }
  | {
      readonly kind: 'github';
      /** `owner/name` */
      readonly repository: string;
      /** The default branch where undefined. */
      readonly ref: string | undefined;
      /** `projects/P/secrets/S/versions/V`; undefined for a public repository. */
      readonly tokenSecret: string | undefined;
      readonly apiUrl: string;
    };

type StageValues = Values<typeof stageVariables>;

/** What the stage program takes where a variable says nothing else. */
export const DEFAULT_FOLDERS = { bucket: './local/bucket', repo: './local/forecast' } as const;

const GITHUB_API = 'https://api.github.com';

/** Source: https://cloud.google.com/storage/docs/buckets#naming */
const BUCKET_NAME = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/;

/** @throws EpycloudError `invalid_settings` */
export function bucketPlaceOf(mode: ExecutionMode, values: StageValues): BucketPlace {
  if (mode === 'local') {
    return { kind: 'folder', dir: values.LOCAL_DATA_PATH ?? DEFAULT_FOLDERS.bucket };
  }
  const bucket = values.BUCKET_NAME;
  if (bucket === undefined) {
    throw invalid('BUCKET_NAME is not set.', {
      hint: 'In cloud mode it names the bucket that holds all runs. For a bucket in a folder, set EXECUTION_MODE=local.',
    });
  }
  if (!BUCKET_NAME.test(bucket)) {
    throw invalid(`BUCKET_NAME=${JSON.stringify(bucket)} is not the name of a bucket.`, {
      hint: 'Write the name alone: my-bucket, not gs://my-bucket/.',
    });
  }
  return { kind: 'gcs', bucket };
}

/** @throws EpycloudError `invalid_settings` */
export function sourcePlaceOf(mode: ExecutionMode, values: StageValues): SourcePlace {
  const { SOURCE_KEY: key, GITHUB_FORECAST_REPO: repository } = values;
  if (mode === 'local') {
    for (const name of ['SOURCE_KEY', 'GITHUB_FORECAST_REPO'] as const) {
      if (values[name] !== undefined) throw onlyInCloud(name, 'FORECAST_REPO_DIR names a folder.');
    }
  }
  if (key !== undefined && repository !== undefined) {
    throw invalid('SOURCE_KEY and GITHUB_FORECAST_REPO are both set.', {
      hint: 'The experiment repository comes from one of them: a packed one in the bucket, or GitHub.',
    });
  }
  if (key !== undefined) {
    if (sha256OfSourceKey(key) === undefined) {
      throw invalid(`SOURCE_KEY=${JSON.stringify(key)} is not the key of a packed source.`, {
        hint: 'It is written as: sources/<sha256>.tar.gz.',
      });
    }
    return { kind: 'bundle', key };
  }
  if (repository === undefined) {
    return { kind: 'folder', dir: values.FORECAST_REPO_DIR ?? DEFAULT_FOLDERS.repo };
  }
  if (!/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(repository)) {
    throw invalid(`GITHUB_FORECAST_REPO=${JSON.stringify(repository)} is not a repository.`, {
      hint: 'It is written as: owner/name.',
    });
  }
  return {
    kind: 'github',
    repository,
    ref: values.GITHUB_FORECAST_REPO_REF,
    tokenSecret: secretVersionOf(values.GITHUB_PAT_SECRET, values.GOOGLE_CLOUD_PROJECT),
    apiUrl: values.GITHUB_API_URL ?? GITHUB_API,
  };
}

/** A secret's full name, of its latest version where none is said. */
function secretVersionOf(
  secret: string | undefined,
  project: string | undefined,
): string | undefined {
  if (secret === undefined) return undefined;
  const full = /^projects\/[^/]+\/secrets\/[\w-]+(\/versions\/[\w-]+)?$/.exec(secret);
  if (full !== null) return full[1] === undefined ? `${secret}/versions/latest` : secret;
  if (!/^[\w-]{1,255}$/.test(secret)) {
    // It may be the token itself, set here by mistake: it is not repeated.
    throw invalid('GITHUB_PAT_SECRET is not the name of a secret.', {
      hint: 'It is the name of a secret in Secret Manager, or projects/P/secrets/S/versions/V; never the token itself.',
    });
  }
  if (project === undefined) {
    throw invalid('GITHUB_PAT_SECRET names no project, and GOOGLE_CLOUD_PROJECT is not set.', {
      hint: 'Set GOOGLE_CLOUD_PROJECT, or write projects/P/secrets/S/versions/V.',
    });
  }
  return `projects/${project}/secrets/${secret}/versions/latest`;
}

/** For a variable that means nothing in local mode. */
export function onlyInCloud(name: keyof StageValues, instead: string): EpycloudError {
  return invalid(`${name} is set, and EXECUTION_MODE is local.`, {
    hint: `It belongs to cloud mode. In local mode ${instead}`,
  });
}

function invalid(message: string, { hint }: { readonly hint: string }): EpycloudError {
  return new EpycloudError('invalid_settings', message, { hint });
}
