import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { EpycloudError } from '../pipeline/errors.ts';

/** Google's credential file as far as it matters here; the library reads the rest. */
const credentialFile = z.looseObject({
  type: z.enum([
    'service_account',
    'authorized_user',
    'external_account',
    'external_account_authorized_user',
    'impersonated_service_account',
  ]),
});

export type CredentialFile = z.infer<typeof credentialFile>;

export interface CredentialPlaces {
  readonly environment: NodeJS.ProcessEnv;
  /** Before all other places. */
  readonly keyFile?: string | undefined;
}

/**
 * The application default credentials: the key file given, GOOGLE_APPLICATION_CREDENTIALS, or what
 * `gcloud auth application-default login` has left. Undefined where there is no file: then the machine itself
 * may have an identity.
 * @throws EpycloudError `credentials_missing` where a file that was named cannot be read
 */
export async function findCredentials(
  places: CredentialPlaces,
): Promise<CredentialFile | undefined> {
  const { environment, keyFile } = places;
  const named = keyFile ?? (environment['GOOGLE_APPLICATION_CREDENTIALS'] || undefined);
  if (named !== undefined) return await readCredentials(named);
  const gcloud =
    environment['CLOUDSDK_CONFIG'] || join(environment['HOME'] || homedir(), '.config/gcloud');
  const path = join(gcloud, 'application_default_credentials.json');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseCredentials(path, text);
}

async function readCredentials(path: string): Promise<CredentialFile> {
  try {
    return parseCredentials(path, await readFile(path, 'utf8'));
  } catch (cause) {
    if (cause instanceof EpycloudError) throw cause;
    throw new EpycloudError('credentials_missing', `The credentials in ${path} cannot be read.`, {
      hint: 'GOOGLE_APPLICATION_CREDENTIALS and google_cloud.service_account_key_path name a file of Google’s.',
      cause,
    });
  }
}

function parseCredentials(path: string, text: string): CredentialFile {
  try {
    return credentialFile.parse(JSON.parse(text));
  } catch {
    // The cause would show parts of the file, which may be a key.
    throw new EpycloudError('credentials_missing', `${path} is no credential file of Google's.`, {
      hint: 'It is JSON with a "type": service_account, external_account, authorized_user and the like.',
    });
  }
}
