import type { CloudAnswer, CloudRequest } from '../service.ts';

export interface MetadataOptions {
  readonly project: string;
  readonly projectNumber: string;
  readonly serviceAccount: string;
  readonly region: string;
  readonly token: () => { readonly token: string; readonly expiresInSeconds: number };
}

const FLAVOR = { 'Metadata-Flavor': 'Google', Server: 'Metadata Server for VM' };
const ROOT = '/computeMetadata/v1';
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

/**
 * The metadata server of a virtual machine, as far as clients ask it for the project and the identity. It
 * answers nobody who does not send `Metadata-Flavor: Google`, nor what a proxy has forwarded.
 * https://cloud.google.com/compute/docs/metadata/querying-metadata
 */
export function answerMetadata(
  { method, path, query, headers }: CloudRequest,
  options: MetadataOptions,
): CloudAnswer | undefined {
  const { project, projectNumber, serviceAccount, region } = options;
  const isProbe = path === '/' && headers['metadata-flavor'] !== undefined;
  if (path !== ROOT && !path.startsWith(`${ROOT}/`) && !isProbe) return undefined;
  if (headers['metadata-flavor'] !== 'Google') {
    return page(403, 'Missing Metadata-Flavor:Google header.');
  }
  if (headers['x-forwarded-for'] !== undefined) {
    return page(403, 'Metadata requests must not be forwarded.');
  }
  if (method !== 'GET') return page(405, 'Method Not Allowed');
  if (isProbe) return text('computeMetadata/\n');
  const account = () => ({ aliases: ['default'], email: serviceAccount, scopes: [SCOPE] });
  const known: Readonly<Record<string, () => CloudAnswer>> = {
    '': () => text('instance/\noslogin/\nproject/\n'),
    project: () => text('numeric-project-id\nproject-id\n'),
    'project/project-id': () => text(project),
    'project/numeric-project-id': () => text(projectNumber),
    'universe/universe-domain': () => text('googleapis.com'),
    'universe/universe_domain': () => text('googleapis.com'),
    instance: () => text('id\nservice-accounts/\nzone\n'),
    'instance/id': () => text('4520031799277581759'),
    'instance/zone': () => text(`projects/${projectNumber}/zones/${region}-b`),
    'instance/region': () => text(`projects/${projectNumber}/regions/${region}`),
    'instance/service-accounts': () =>
      query.get('recursive') === 'true'
        ? json({ default: account(), [serviceAccount]: account() })
        : text(`default/\n${serviceAccount}/\n`),
  };
  for (const name of ['default', serviceAccount]) {
    const base = `instance/service-accounts/${name}`;
    const of: Readonly<Record<string, () => CloudAnswer>> = {
      [base]: () =>
        query.get('recursive') === 'true'
          ? json(account())
          : text('aliases\nemail\nidentity\nscopes\ntoken\n'),
      [`${base}/email`]: () => text(serviceAccount),
      [`${base}/aliases`]: () => text('default\n'),
      [`${base}/scopes`]: () => text(`${SCOPE}\n`),
      [`${base}/token`]: () => {
        const { token, expiresInSeconds } = options.token();
        return json({
          access_token: token,
          expires_in: expiresInSeconds,
          token_type: 'Bearer',
        });
      },
    };
    Object.assign(known, of);
  }
  const asked = path.slice(ROOT.length).replace(/^\/|\/$/g, '');
  return known[asked]?.() ?? page(404, 'The requested metadata path was not found.');
}

function text(body: string): CloudAnswer {
  return { status: 200, headers: { ...FLAVOR, 'Content-Type': 'application/text' }, body };
}

function json(body: object): CloudAnswer {
  return { status: 200, headers: { ...FLAVOR, 'Content-Type': 'application/json' }, body };
}

function page(status: number, message: string): CloudAnswer {
  return { status, headers: { ...FLAVOR, 'Content-Type': 'text/html' }, body: `${message}\n` };
}
