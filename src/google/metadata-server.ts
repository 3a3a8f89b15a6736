import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { AccessToken } from './access-token-cache.ts';
import type { GoogleClock } from './clock.ts';
import { type Answered, call } from './transport.ts';

export interface MetadataServer {
  /** Whether this machine is one of Google's. */
  isThere(signal?: AbortSignal): Promise<boolean>;
  /** Of the machine's service account. Any status is an answer. */
  token(signal?: AbortSignal): Promise<Answered>;
}

/** The same in all of Google's machines; by name it would first have to be looked up. */
const ADDRESS = '169.254.169.254';
const FLAVOR = { 'Metadata-Flavor': 'Google' };
/** It is in the machine: where it does not answer at once, it is not there. */
const PROBE_MS = 500;
const TIMEOUT_MS = 10_000;
/** Set where Google runs containers without a machine of one's own. */
const SERVERLESS = ['CLOUD_RUN_JOB', 'FUNCTION_NAME', 'K_SERVICE'];
const PRODUCT = '/sys/class/dmi/id/product_name';

/**
 * The server in a machine of Google's that tells who the machine is. Looking for it costs half a second at
 * most; METADATA_SERVER_DETECTION (`none`, `assume-present`, `bios-only`, `ping-only`) and GCE_METADATA_HOST
 * are heard as Google's own libraries hear them.
 * https://cloud.google.com/compute/docs/metadata/overview
 */
export function metadataServer(environment: NodeJS.ProcessEnv): MetadataServer {
  const named = environment['GCE_METADATA_HOST'] || environment['GCE_METADATA_IP'] || undefined;
  const base = `http://${named ?? ADDRESS}/computeMetadata/v1`;
  const ask = (path: string, timeoutMs: number, signal: AbortSignal | undefined) =>
    call({
      method: 'GET',
      url: `${base}/${path}`,
      headers: FLAVOR,
      timeoutMs,
      signal,
      isNear: true,
    });

  async function answers(signal: AbortSignal | undefined): Promise<boolean> {
    try {
      const { headers } = await ask('instance', PROBE_MS, signal);
      // Other clouds have a server at the same address.
      return headers.get('metadata-flavor') === 'Google';
    } catch {
      signal?.throwIfAborted();
      return false;
    }
  }

  return {
    async isThere(signal) {
      switch (environment['METADATA_SERVER_DETECTION']?.trim().toLowerCase()) {
        case 'none':
          return false;
        case 'assume-present':
          return true;
        case 'bios-only':
          return await isOfGoogle(environment);
        case 'ping-only':
          return await answers(signal);
        default:
          if (environment['NO_GCE_CHECK'] === 'true') return false;
          return (await isOfGoogle(environment)) || (await answers(signal));
      }
    },
    token: (signal) => ask('instance/service-accounts/default/token', TIMEOUT_MS, signal),
  };
}

async function isOfGoogle(environment: NodeJS.ProcessEnv): Promise<boolean> {
  if (SERVERLESS.some((name) => environment[name] !== undefined)) return true;
  const product = await readFile(PRODUCT, 'utf8').catch(() => '');
  return product.startsWith('Google');
}

const given = z.object({ access_token: z.string().min(1), expires_in: z.number() });

/** The token in an answer of the metadata server's; undefined where there is none. */
export function machineToken(text: string, clock: GoogleClock): AccessToken | undefined {
  try {
    const { access_token: token, expires_in: seconds } = given.parse(JSON.parse(text));
    return { token, expires: clock.now() + seconds * 1000 };
  } catch {
    return undefined;
  }
}
