import type { AuthClient } from 'google-auth-library';
import { ADDRESS_VARIABLES } from '../google/addresses.ts';
import type { Bucket } from './bucket.ts';
import { directoryBucket } from './directory-bucket.ts';

/** Where runs are stored. */
export type BucketPlace =
  | { readonly kind: 'folder'; readonly dir: string }
  | { readonly kind: 'gcs'; readonly bucket: string };

export interface BucketPorts {
  readonly environment: NodeJS.ProcessEnv;
  /** Ends what is under way in the cloud. */
  readonly signal?: AbortSignal | undefined;
  /** Who asks; the credentials that the environment leads to unless given. */
  readonly authClient?: (() => Promise<AuthClient>) | undefined;
}

/**
 * Opens a bucket. Nothing is asked or looked for before it is used, and what talks to Google is loaded only
 * for a bucket there.
 */
export async function openBucket(place: BucketPlace, ports: BucketPorts): Promise<Bucket> {
  if (place.kind === 'folder') return directoryBucket(place.dir);
  const { gcsBucket } = await import('./gcs/gcs-bucket.ts');
  const { variable, usual } = ADDRESS_VARIABLES.storage;
  return gcsBucket({
    bucket: place.bucket,
    address: (ports.environment[variable] || usual).replace(/\/+$/, ''),
    authClient: ports.authClient ?? applicationDefault,
    signal: ports.signal,
  });
}

async function applicationDefault(): Promise<AuthClient> {
  const { GoogleAuth } = await import('google-auth-library');
  return await new GoogleAuth({
    scopes: ['https://www.googleapis.com/auth/cloud-platform'],
  }).getClient();
}
