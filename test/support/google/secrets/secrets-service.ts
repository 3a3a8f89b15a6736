import { crc32c } from '../../../../src/google/crc32c.ts';
import { type CloudAnswer, type CloudService, googleError } from '../service.ts';

export type SecretState = 'ENABLED' | 'DISABLED' | 'DESTROYED';

export interface SecretsService extends CloudService {
  /** Adds a version, and the secret where it is not there. Yields the number of the version, from 1. */
  add(secret: string, value: string | Buffer): number;
  setState(secret: string, version: number, state: SecretState): void;
  /** From now on nobody may read this secret. */
  deny(secret: string): void;
  /** Makes the checksums of this secret's answers wrong, as if a byte were lost on the way. */
  spoilChecksum(secret: string): void;
  /** All values that were ever kept here, as text: no other text may hold one of them. */
  readonly canaries: readonly string[];
}

export interface SecretsOptions {
  readonly project?: string;
}

interface Secret {
  readonly versions: { readonly value: Buffer; state: SecretState }[];
  isDenied: boolean;
  isSpoilt: boolean;
}

const PATH = /^\/v1\/projects\/([^/]+)\/secrets\/([^/]+)\/versions\/([^/:]+):access$/;
const NUMBER = '123456789012';
const PERMISSION = 'secretmanager.versions.access';

/**
 * Secret Manager as far as secrets are read. `latest` is the version made last, whatever its state.
 * https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets.versions/access
 */
export function secretsService(options: SecretsOptions = {}): SecretsService {
  const { project = 'test-project' } = options;
  const secrets = new Map<string, Secret>();

  function access(name: string, wanted: string): CloudAnswer {
    const secret = secrets.get(name);
    if (secret?.isDenied === true) return denied(`projects/${project}/secrets/${name}`);
    const known = `projects/${NUMBER}/secrets/${name}`;
    if (secret === undefined) {
      return googleError(404, 'NOT_FOUND', `Secret [${known}] not found or has no versions.`);
    }
    if (wanted !== 'latest' && !/^[1-9]\d*$/.test(wanted)) {
      const message = `The provided Secret Version ID [${known}/versions/${wanted}] does not match the expected format [projects/*/secrets/*/versions/*]`;
      return googleError(400, 'INVALID_ARGUMENT', message);
    }
    const number = wanted === 'latest' ? secret.versions.length : Number(wanted);
    const version = secret.versions[number - 1];
    const path = `${known}/versions/${number}`;
    if (version === undefined) {
      return googleError(404, 'NOT_FOUND', `Secret Version [${path}] not found.`);
    }
    if (version.state !== 'ENABLED') {
      const message = `Secret Version [${path}] is in ${version.state} state.`;
      return googleError(400, 'FAILED_PRECONDITION', message);
    }
    const checksum = crc32c(version.value) + (secret.isSpoilt ? 1 : 0);
    const payload = { data: version.value.toString('base64'), dataCrc32c: String(checksum) };
    return { status: 200, body: { name: path, payload } };
  }

  const of = (name: string): Secret => {
    const secret = secrets.get(name);
    if (secret === undefined) throw new Error(`There is no secret ${name} in the test cloud.`);
    return secret;
  };

  return {
    name: 'secrets',
    add(name, value) {
      const secret = secrets.get(name) ?? { versions: [], isDenied: false, isSpoilt: false };
      secrets.set(name, secret);
      return secret.versions.push({ value: Buffer.from(value), state: 'ENABLED' });
    },
    setState(name, number, state) {
      const version = of(name).versions[number - 1];
      if (version === undefined) throw new Error(`The secret ${name} has no version ${number}.`);
      version.state = state;
    },
    deny: (name) => {
      of(name).isDenied = true;
    },
    spoilChecksum: (name) => {
      of(name).isSpoilt = true;
    },
    get canaries() {
      return [...secrets.values()].flatMap(({ versions }) =>
        versions.map(({ value }) => value.toString()),
      );
    },
    answer({ method, path }) {
      const [, of, name, version] = PATH.exec(path) ?? [];
      if (method !== 'GET' || name === undefined || version === undefined) return undefined;
      if (of !== project && of !== NUMBER) return denied(`projects/${of}/secrets/${name}`);
      return access(decodeURIComponent(name), version);
    },
  };
}

function denied(resource: string): CloudAnswer {
  const message = `Permission '${PERMISSION}' denied on resource (or it may not exist).`;
  return {
    status: 403,
    body: {
      error: {
        code: 403,
        message,
        status: 'PERMISSION_DENIED',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'IAM_PERMISSION_DENIED',
            domain: 'iam.googleapis.com',
            metadata: { permission: PERMISSION, resource },
          },
        ],
      },
    },
  };
}
