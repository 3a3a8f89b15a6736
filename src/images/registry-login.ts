import { EpycloudError } from '../pipeline/errors.ts';
import { runCommand } from '../shell/command.ts';
import { registryFailure } from './build-failure.ts';
import type { BuildPorts } from './build-ports.ts';
import type { RegistryLogin } from './build-request.ts';
import { type ClientConfig, privateClientConfig } from './client-config.ts';
import { maskOf } from './mask.ts';

export interface LoginRequest {
  readonly program: string;
  /** Absent: Docker Hub. */
  readonly registry: string | undefined;
  readonly login: RegistryLogin;
  readonly ports: BuildPorts;
}

/** The client's settings with a login in them, and what is to be masked from then on. */
export interface LoggedIn extends ClientConfig {
  readonly secret: string;
}

/** The user name that Artifact Registry takes access tokens under. */
const TOKEN_USER = 'oauth2accesstoken';

/**
 * Logs in to a registry, in a folder of settings that lives as long as the build. The password goes over
 * stdin, never over the command line.
 * @throws EpycloudError `registry_refused`, `registry_unreachable`, `credentials_missing`, `credentials_refused`
 */
export async function logIn({ program, registry, login, ports }: LoginRequest): Promise<LoggedIn> {
  const { environment, signal } = ports;
  const { username, password } = await credentialsOf(login, ports);
  const host = registry ?? 'docker.io';
  const config = await privateClientConfig(environment, registry);
  try {
    ports.onEvent({ kind: 'login', registry: host, username });
    const result = await runCommand({
      program,
      args: [
        'login',
        `--username=${username}`,
        '--password-stdin',
        ...(registry === undefined ? [] : [registry]),
      ],
      environment: { ...environment, DOCKER_CONFIG: config.dir },
      input: password,
      signal,
      timeoutMs: 60_000,
    });
    if (result.kind !== 'exited' || result.exitCode !== 0) {
      const said = 'stderr' in result ? `${result.stdout}\n${result.stderr}` : result.kind;
      const output = maskOf([password])(said);
      const doing = `log in to ${host} as ${username}`;
      const failure = { program, doing, output, environment };
      throw (
        registryFailure(failure) ??
        new EpycloudError('registry_refused', `Could not ${doing}: ${output.trim()}`)
      );
    }
  } catch (error) {
    await config[Symbol.asyncDispose]();
    throw error;
  }
  return { ...config, secret: password };
}

async function credentialsOf(login: RegistryLogin, ports: BuildPorts) {
  if (login.kind === 'password') return login;
  // Loaded where it is needed: most builds push nothing, or have a password.
  const { accessToken } = await import('../google/access-token.ts');
  const { environment, signal } = ports;
  const { workloadIdentityProvider, keyFile, serviceAccount } = login;
  const password = await accessToken({
    environment,
    signal,
    workloadIdentityProvider,
    keyFile,
    serviceAccount,
  });
  return { username: TOKEN_USER, password };
}
