import { generateKeyPairSync, type KeyObject, randomBytes, verify } from 'node:crypto';
import type { CloudClock } from '../clock.ts';

/** The file that Google gives for a service account's key. */
export interface ServiceAccountFile {
  readonly type: 'service_account';
  readonly project_id: string;
  readonly private_key_id: string;
  readonly private_key: string;
  readonly client_email: string;
  readonly client_id: string;
  readonly token_uri: string;
}

/** Keys of service accounts, and who may log in with them. */
export class ServiceAccountKeys {
  readonly #clock: Pick<CloudClock, 'now'>;
  readonly #keys = new Map<
    string,
    { readonly key: KeyObject; readonly file: ServiceAccountFile }
  >();

  constructor(clock: Pick<CloudClock, 'now'>) {
    this.#clock = clock;
  }

  create(email: string, tokenUri: string): ServiceAccountFile {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const id = randomBytes(20).toString('hex');
    const file: ServiceAccountFile = {
      type: 'service_account',
      project_id: email.split('@')[1]?.split('.')[0] ?? '',
      private_key_id: id,
      private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      client_email: email,
      client_id: '100000000000000000001',
      token_uri: tokenUri,
    };
    this.#keys.set(id, { key: publicKey, file });
    return file;
  }

  /**
   * The account that an assertion is signed by; otherwise what Google says is wrong with it.
   * https://developers.google.com/identity/protocols/oauth2/service-account#httprest
   */
  signer(assertion: string): { readonly email: string } | { readonly wrong: string } {
    const [header = '', payload = '', signature = ''] = assertion.split('.');
    const { alg, kid } = decoded(header);
    const signed = Buffer.from(`${header}.${payload}`);
    // Some libraries do not say which key it is: then any of the account's may be it.
    const known = [...this.#keys.entries()].find(
      ([id, { key }]) =>
        alg === 'RS256' &&
        (kid === undefined || kid === id) &&
        verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url')),
    )?.[1];
    if (known === undefined) return { wrong: 'Invalid JWT Signature.' };
    const { iss, aud, scope, iat, exp } = decoded(payload);
    if (iss !== known.file.client_email) return { wrong: 'Invalid JWT: wrong issuer.' };
    const audiences = [known.file.token_uri, 'https://oauth2.googleapis.com/token'];
    if (!audiences.includes(String(aud))) return { wrong: 'Invalid JWT: wrong audience.' };
    if (typeof scope !== 'string' || scope === '') return { wrong: 'Invalid OAuth scope.' };
    const now = this.#clock.now() / 1000;
    const inTime = Number(exp) > now && Number(iat) < now + 60 && Number(exp) - Number(iat) <= 3600;
    return inTime
      ? { email: known.file.client_email }
      : { wrong: 'Invalid JWT: Token must be a short-lived token (60 minutes).' };
  }

  get canaries(): readonly string[] {
    // One line of a key is enough to know it by, however its line feeds are written.
    return [...this.#keys.values()].map(({ file }) => file.private_key.split('\n')[1] ?? '');
  }
}

function decoded(part: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return {};
  }
}
