import type { GoogleSession } from '../google/session.ts';
import type { Bucket } from './bucket.ts';
import { directoryBucket } from './directory-bucket.ts';

/** Where runs are stored. */
export type BucketPlace =
  | { readonly kind: 'folder'; readonly dir: string }
  | { readonly kind: 'gcs'; readonly bucket: string };

export interface BucketPorts {
  /** Names credentials and addresses of the cloud. */
  readonly environment: NodeJS.ProcessEnv;
  /** Ends what is under way in the cloud. */
  readonly signal?: AbortSignal | undefined;
  /** Of whoever has one already; else one is opened with what the environment says. */
  readonly session?: Pick<GoogleSession, 'addresses' | 'authClient' | 'clock'> | undefined;
}

/**
 * Opens a bucket. Nothing is asked before it is used, and what talks to Google is loaded only for a bucket
 * there.
 * @throws EpycloudError `invalid_settings` where an address of the cloud is none
 */
export async function openBucket(place: BucketPlace, ports: BucketPorts): Promise<Bucket> {
  if (place.kind === 'folder') return directoryBucket(place.dir);
  const [{ gcsBucket }, session] = await Promise.all([
    import('./gcs/gcs-bucket.ts'),
    ports.session ?? openSession(ports),
  ]);
  return gcsBucket({
    bucket: place.bucket,
    address: session.addresses.storage,
    authClient: session.authClient,
    clock: session.clock,
    signal: ports.signal,
  });
}

async function openSession({ environment, signal }: BucketPorts): Promise<GoogleSession> {
  const [{ openGoogleSession }, { gcloudCommand }] = await Promise.all([
    import('../google/session.ts'),
    import('../shell/gcloud.ts'),
  ]);
  return openGoogleSession({ environment, signal, gcloud: gcloudCommand(environment) });
}
