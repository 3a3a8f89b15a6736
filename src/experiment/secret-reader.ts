/**
 * Reads secrets of Secret Manager with the credentials that the environment leads to. Nothing is loaded before the
 * first one.
 * @returns a function that throws EpycloudError `secret_unavailable`, `credentials_missing`, `credentials_refused`,
 * `cloud_unavailable`
 */
export function secretReader(environment: NodeJS.ProcessEnv): (version: string) => Promise<string> {
  return async (version) => {
    const [{ openGoogleSession }, { accessSecret }] = await Promise.all([
      import('../google/session.ts'),
      import('../google/secret-manager.ts'),
    ]);
    const value = await accessSecret(openGoogleSession({ environment }), version);
    return value.toString('utf8');
  };
}
