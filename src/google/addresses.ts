import { EpycloudError } from '../pipeline/errors.ts';

/** Where Google's APIs are asked, without a closing slash. Each can be another: a private endpoint, a test cloud. */
export interface GoogleAddresses {
  readonly workflows: string;
  readonly workflowExecutions: string;
  readonly batch: string;
  readonly storage: string;
  readonly secretManager: string;
  readonly logging: string;
  /** Security token service: exchanges an identity token for an access token. */
  readonly tokenExchange: string;
  /** Makes access tokens of service accounts. */
  readonly iamCredentials: string;
}

/** The variable that names another address, and Google's own. */
export const ADDRESS_VARIABLES: {
  readonly [K in keyof GoogleAddresses]: { readonly variable: string; readonly usual: string };
} = {
  workflows: { variable: 'WORKFLOWS_ADDRESS', usual: 'https://workflows.googleapis.com' },
  workflowExecutions: {
    variable: 'WORKFLOW_EXECUTIONS_ADDRESS',
    usual: 'https://workflowexecutions.googleapis.com',
  },
  batch: { variable: 'BATCH_ADDRESS', usual: 'https://batch.googleapis.com' },
  storage: { variable: 'STORAGE_ADDRESS', usual: 'https://storage.googleapis.com' },
  secretManager: {
    variable: 'SECRET_MANAGER_ADDRESS',
    usual: 'https://secretmanager.googleapis.com',
  },
  logging: { variable: 'LOGGING_ADDRESS', usual: 'https://logging.googleapis.com' },
  tokenExchange: { variable: 'TOKEN_EXCHANGE_ADDRESS', usual: 'https://sts.googleapis.com' },
  iamCredentials: {
    variable: 'IAM_CREDENTIALS_ADDRESS',
    usual: 'https://iamcredentials.googleapis.com',
  },
};

/**
 * Google's addresses, or those that the environment names instead.
 * @throws EpycloudError `invalid_settings` where a variable holds no HTTP address
 */
export function googleAddresses(environment: NodeJS.ProcessEnv): GoogleAddresses {
  const named = namedAddresses(environment);
  const address = (name: keyof GoogleAddresses) => named[name] ?? ADDRESS_VARIABLES[name].usual;
  return {
    workflows: address('workflows'),
    workflowExecutions: address('workflowExecutions'),
    batch: address('batch'),
    storage: address('storage'),
    secretManager: address('secretManager'),
    logging: address('logging'),
    tokenExchange: address('tokenExchange'),
    iamCredentials: address('iamCredentials'),
  };
}

/**
 * Those alone that the environment names.
 * @throws EpycloudError as googleAddresses
 */
export function namedAddresses(
  environment: Readonly<Record<string, string | undefined>>,
): Partial<GoogleAddresses> {
  const named: Partial<Record<keyof GoogleAddresses, string>> = {};
  for (const [name, { variable }] of Object.entries(ADDRESS_VARIABLES)) {
    const wanted = environment[variable]?.trim() ?? '';
    if (wanted !== '') named[name as keyof GoogleAddresses] = checked(variable, wanted);
  }
  return named;
}

function checked(variable: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isAddress =
    url !== undefined &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === '';
  if (isAddress) return url.href.replace(/\/+$/, '');
  // The text is not shown: somebody may have put a password into it.
  throw new EpycloudError('invalid_settings', `${variable} holds no address of an API.`, {
    hint: 'Write https://HOST, with a port or a path where there is one, and no user, query or fragment.',
  });
}
