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
