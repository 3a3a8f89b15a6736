import { type Failure, isPassing } from '../../google/retry-policy.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import { type Attempt, missingArtifact } from '../storage-errors.ts';

export interface FaultDetails {
  /** Absent where there was no answer. */
  readonly status?: number;
  /** Absent where trying again is of no use. */
  readonly failure?: Failure | undefined;
}

/**
 * What came back instead of an answer; it does not leave this folder. What the library throws is not kept: it
 * holds the whole request, and the address of an upload is as good as a password for it.
 */
export class GcsFault extends Error {
  readonly status: number | undefined;
  readonly failure: Failure | undefined;

  constructor(message: string, details: FaultDetails) {
    super(message);
    this.status = details.status;
    this.failure = details.failure;
  }

  /** Whether the same request may succeed later. */
  get isPassing(): boolean {
    return this.failure !== undefined && isPassing(this.failure);
  }
}

/** A fault without an answer of Cloud Storage: what came or went was not whole, or not the right thing. */
export function passingFault(message: string, code?: string): GcsFault {
  return new GcsFault(message, { failure: { kind: 'network', code } });
}

export function hasStatus(thrown: unknown, ...statuses: readonly number[]): boolean {
  return thrown instanceof GcsFault && statuses.includes(thrown.status ?? 0);
}

/** The server says that the bytes that it got are not those of which it got the checksum. */
export function isDamagedUpload(thrown: unknown): boolean {
  return hasStatus(thrown, 400) && /crc32c|md5|checksum/i.test((thrown as GcsFault).message);
}

/** Whether it is the bucket that is missing, and not an object in it. */
export function isMissingBucket(thrown: unknown): boolean {
  return hasStatus(thrown, 404) && /bucket does not exist/i.test((thrown as GcsFault).message);
}

export interface GcsAttempt extends Attempt {
  readonly bucket: string;
}

/** Gives a fault the project's form, once trying again is over; what has that form already stays as it is. */
export function gcsErrorOf(thrown: unknown, attempt: GcsAttempt): unknown {
  if (!(thrown instanceof GcsFault)) return thrown;
  const { status, message } = thrown;
  const target = `${attempt.action === 'write' ? 'write to' : attempt.action} ${attempt.path}`;
  const fail = (code: EpycloudError['code'], why: string, hint: string) =>
    new EpycloudError(code, `Cannot ${target}: ${why}`, { hint, cause: thrown });
  if (isMissingBucket(thrown)) {
    return fail(
      'storage_unavailable',
      `there is no bucket ${attempt.bucket}.`,
      `Check its name (--bucket, google_cloud.bucket_name; BUCKET_NAME of a stage), or make it: gcloud storage buckets create gs://${attempt.bucket}`,
    );
  }
  if (thrown.isPassing) {
    return fail(
      'storage_unavailable',
      `Cloud Storage could not be reached or did not do it (${message}), also when asked again and again.`,
      'Check the network and https://status.cloud.google.com, and go on with --resume: what is done is kept.',
    );
  }
  switch (status) {
    case 401:
      return fail(
        'credentials_refused',
        `Google does not take the credentials (${message}).`,
        'They may have been revoked or have run out: log in anew, or check what GOOGLE_APPLICATION_CREDENTIALS names.',
      );
    case 403:
      return fail(
        'storage_unavailable',
        `this account may not (${message}).`,
        `It needs ${PERMISSIONS[attempt.action]} on the bucket, as in roles/storage.objectUser: gcloud storage buckets add-iam-policy-binding gs://${attempt.bucket} --member=serviceAccount:ADDRESS --role=roles/storage.objectUser`,
      );
    case 404:
      return missingArtifact(attempt.path, thrown);
    default:
      return fail(
        'cloud_refused',
        `Cloud Storage refuses it (${status === undefined ? '' : `${status}: `}${message}).`,
        'Check the names and settings that the message speaks of.',
      );
  }
}

/** https://cloud.google.com/storage/docs/access-control/iam-json */
const PERMISSIONS: Readonly<Record<Attempt['action'], string>> = {
  read: 'storage.objects.get',
  write: 'storage.objects.create and storage.objects.delete (to replace)',
  delete: 'storage.objects.delete',
  list: 'storage.objects.list',
};
