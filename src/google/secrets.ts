import * as z from 'zod';
import { EpycloudError } from '../pipeline/errors.ts';
import { understood } from './answers.ts';
import { crc32c } from './crc32c.ts';
import type { GoogleSession } from './session.ts';

/** Which version of which secret. */
const VERSION =
  /^projects\/([^/\s]+)\/secrets\/([\w-]{1,255})\/versions\/(latest|[1-9]\d*|[a-zA-Z][\w-]*)$/;

const accessed = z.object({
  payload: z.object({
    /** None where the secret is empty. */
    data: z.base64().default(''),
    /** An int64, which is text. */
    dataCrc32c: z.union([z.string(), z.number()]).optional(),
  }),
});

/**
 * The value of a secret, which nobody may show or keep.
 * https://cloud.google.com/secret-manager/docs/access-secret-version
 * @param version `projects/P/secrets/S/versions/V`, V a number, an alias or `latest`
 * @throws EpycloudError `secret_unavailable` where it is not there, not enabled or not permitted, or was spoilt on
 * the way; `usage`, `credentials_missing`, `credentials_refused`, `cloud_unavailable`, `interrupted`
 */
export async function accessSecret(
  session: GoogleSession,
  version: string,
  signal?: AbortSignal,
): Promise<Buffer> {
  const parts = VERSION.exec(version);
  if (parts === null) {
    throw new EpycloudError('usage', `${JSON.stringify(version)} is no version of a secret.`, {
      hint: 'The form is projects/PROJECT/secrets/NAME/versions/VERSION, where VERSION may be latest.',
    });
  }
  try {
    return await byRequest(session, version, signal);
  } catch (error) {
    const { gcloud } = session;
    const hasNoCredentials =
      error instanceof EpycloudError &&
      (error.code === 'credentials_missing' || error.code === 'credentials_refused');
    if (!hasNoCredentials || gcloud === undefined) throw error;
    return await byGcloud(gcloud, parts, signal);
  }
}

async function byRequest(
  session: GoogleSession,
  version: string,
  signal: AbortSignal | undefined,
): Promise<Buffer> {
  const what = `read the secret ${version}`;
  const url = `${session.addresses.secretManager}/v1/${version}:access`;
  const asked = { method: 'GET', url, repeatable: true, what, signal } as const;
  const answer = await session.request(asked).catch((error) => {
    if (!(error instanceof EpycloudError) || error.code !== 'cloud_refused') throw error;
    throw unavailable(error.message, error);
  });
  if (answer.status !== 200) {
    throw unavailable(`There is no secret version ${version}.`, undefined);
  }
  const { data, dataCrc32c } = understood(accessed, answer, what).payload;
  const value = Buffer.from(data, 'base64');
  if (dataCrc32c !== undefined && Number(dataCrc32c) !== crc32c(value)) {
    throw unavailable(`The secret ${version} did not come as it was sent: its checksum is wrong.`);
  }
  return value;
}

/** Where this program has no credentials, gcloud may have a login, and refreshes it as it likes. */
async function byGcloud(
  gcloud: NonNullable<GoogleSession['gcloud']>,
  [version = '', project = '', secret = '', number = '']: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Buffer> {
  const args = ['secrets', 'versions', 'access', number, `--secret=${secret}`];
  const format = '--format=get(payload.data)';
  try {
    // In base64, with letters that URLs allow: gcloud would print other bytes as text.
    const printed = await gcloud([...args, `--project=${project}`, format], signal);
    return Buffer.from(printed.trim(), 'base64url');
  } catch (error) {
    if (error instanceof EpycloudError && error.code === 'interrupted') throw error;
    throw unavailable(`gcloud cannot read the secret ${version} either.`, error);
  }
}

function unavailable(message: string, cause?: unknown): EpycloudError {
  const hint = cause instanceof EpycloudError ? cause.hint : undefined;
  return new EpycloudError('secret_unavailable', message, {
    hint:
      hint ??
      'Look at what is there: gcloud secrets versions list NAME --project PROJECT. It must be enabled, and readable for this identity (roles/secretmanager.secretAccessor).',
    cause,
  });
}
