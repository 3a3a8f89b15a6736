export interface SecretPorts {
  /** Says who this program is to Google, and where its APIs are. */
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the text of a version of a secret; with the login of gcloud where there are no application default
 * credentials. Google's parts are loaded here: only private repositories need them.
 * @param version `projects/P/secrets/S/versions/V`
 * @throws EpycloudError `secret_unavailable`, `credentials_missing`, `credentials_refused`, `cloud_unavailable`,
 * `interrupted`
 */
export async function secretText(version: string, ports: SecretPorts): Promise<string> {
  const { openGoogleSession } = await import('../google/session.ts');
  const { accessSecret } = await import('../google/secrets.ts');
  const { gcloudCommand } = await import('../shell/gcloud.ts');
  const session = openGoogleSession({ ...ports, gcloud: gcloudCommand(ports.environment) });
  return (await accessSecret(session, version, ports.signal)).toString('utf8');
}
