import { EpycloudError } from '../pipeline/errors.ts';
import { type ErrorDocument, readErrorDocument } from './error-document.ts';

export interface RefusedAnswer {
  readonly status: number;
  readonly body: unknown;
  /** What was being done: "create the Batch job x". */
  readonly what: string;
}

/** The role that is usually given for a permission: https://cloud.google.com/iam/docs/roles-permissions */
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/^batch\.(jobs|tasks)\.(get|list)$/, 'roles/batch.jobsViewer'],
  [/^batch\./, 'roles/batch.jobsEditor'],
  [/^workflows\.executions\.(get|list)$/, 'roles/workflows.viewer'],
  // Who submits looks whether it is there; who deploys does so too.
  [/^workflows\.workflows\.get$/, 'roles/workflows.viewer (to deploy: roles/workflows.editor)'],
  [/^workflows\.executions\./, 'roles/workflows.invoker'],
  [/^workflows\./, 'roles/workflows.editor'],
  [/^secretmanager\.versions\.access$/, 'roles/secretmanager.secretAccessor'],
  [/^logging\./, 'roles/logging.viewer'],
  [/^storage\.objects\.(get|list)$/, 'roles/storage.objectViewer'],
  [/^storage\./, 'roles/storage.objectUser'],
  [/^iam\.serviceAccounts\.actAs$/i, 'roles/iam.serviceAccountUser'],
  [/^iam\.serviceAccounts\.getAccessToken$/, 'roles/iam.serviceAccountTokenCreator'],
];

/** What a refusal of Google's means to the user; never with a token in it. */
export function refusalOf({ status, body, what }: RefusedAnswer): EpycloudError {
  const document = readErrorDocument(body);
  const said = document.message || `HTTP ${status}`;
  if (status === 401) {
    return new EpycloudError('credentials_refused', `Google refuses to ${what}: ${said}`, {
      hint: 'The login may have ended or been revoked: log in again, or look at what the job’s identity is.',
    });
  }
  const violations = document.violations.map(({ field, description }) =>
    [field, description].filter(Boolean).join(': '),
  );
  const news = violations.filter((text) => !said.includes(text));
  return new EpycloudError(
    'cloud_refused',
    [`Google refuses to ${what}: ${said}`, ...news].join(' '),
    { hint: status === 403 ? permissionHint(document) : undefined },
  );
}

function permissionHint(document: ErrorDocument): string {
  const { reason, metadata, message } = document;
  const project = projectOf(document);
  if (reason === 'SERVICE_DISABLED') {
    const service = metadata['service'] ?? /\b([a-z]+\.googleapis\.com)\b/.exec(message)?.[1];
    return `Enable the API: gcloud services enable ${service ?? 'SERVICE'} --project ${project ?? 'PROJECT'}. It takes some minutes to take effect.`;
  }
  if (reason === 'BILLING_DISABLED') {
    return `Link a billing account to the project ${project ?? ''}`.trimEnd().concat('.');
  }
  const permission = permissionOf(document);
  const role = ROLES.find(([known]) => known.test(permission ?? ''))?.[1];
  const where = project === undefined ? '' : ` in the project ${project}`;
  if (permission === undefined) {
    return `The identity lacks a permission${where}: docs/cloud-runs.md lists the roles that cloud mode needs.`;
  }
  const by = role === undefined ? '' : `, which the role ${role} has`;
  return `The identity lacks the permission ${permission}${by}${where}. Somebody with rights there may give it.`;
}

/** `service.resources.verb`, which is not within an address. */
const PERMISSION = /(?<![\w.@-])[a-z]+\.[a-zA-Z]+\.[a-z][a-zA-Z]+(?![\w.-]*\.com|[\w-])/;

function permissionOf({ metadata, message }: ErrorDocument): string | undefined {
  return metadata['permission'] ?? PERMISSION.exec(message)?.[0];
}

function projectOf({ metadata, message }: ErrorDocument): string | undefined {
  const named = metadata['consumer'] ?? metadata['resource'] ?? message;
  return /\bprojects\/([a-z0-9:.-]+)/.exec(named)?.[1];
}
