import type { BuildDefaults, BuildWishes } from '../images/build-wishes.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { Settings } from '../settings/load-settings.ts';
import type { SettingKey } from '../settings/settings-table.ts';
import { readStandardInput } from '../shell/standard-input.ts';
import type { CliContext } from './cli-context.ts';
import type { SettingsOptions } from './settings-options.ts';

/** The options of `build`, as commander yields them. */
export interface BuildOptions extends SettingsOptions {
  readonly target?: readonly string[];
  readonly tag?: readonly string[];
  readonly push?: true;
  readonly registry?: string;
  readonly platform?: readonly string[];
  readonly engine?: string;
  readonly engineSource?: string;
  readonly pythonImage?: string;
  readonly nodeImage?: string;
  readonly gcloudImage?: string;
  /** False for `--no-cache`. */
  readonly cache?: string | boolean;
  readonly secret?: readonly string[];
  readonly provenance?: string;
  readonly sbom?: true;
  readonly username?: string;
  readonly passwordStdin?: true;
  readonly passwordEnv?: string;
  readonly googleLogin?: true;
  readonly workloadIdentityProvider?: string;
  readonly serviceAccount?: string;
  readonly dryRun?: true;
  readonly verbose?: true;
  readonly json?: true;
}

/** What the command line asks for. @throws EpycloudError `usage`, `interrupted` */
export async function buildWishes(
  context: CliContext,
  options: BuildOptions,
): Promise<BuildWishes> {
  return {
    targets: options.target ?? [],
    tags: options.tag ?? [],
    push: options.push === true,
    registry: options.registry,
    platforms: options.platform ?? [],
    engine: options.engine,
    engineSource: options.engineSource,
    pythonImage: options.pythonImage,
    nodeImage: options.nodeImage,
    gcloudImage: options.gcloudImage,
    cache: typeof options.cache === 'string' ? options.cache : undefined,
    fresh: options.cache === false,
    secrets: options.secret ?? [],
    provenance: options.provenance,
    sbom: options.sbom === true,
    username: options.username,
    password: await passwordOf(context, options),
    googleLogin: options.googleLogin === true,
    workloadIdentityProvider: options.workloadIdentityProvider,
    serviceAccount: options.serviceAccount,
  };
}

/** What settings say of images. */
export function buildDefaults({ values }: Settings): BuildDefaults {
  const text = (key: SettingKey) => {
    const value = values.get(key)?.value;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    registry: text('docker.registry') ?? '',
    repoName: text('docker.repo_name'),
    imageName: text('docker.image_name'),
    imageTag: text('docker.image_tag') ?? 'latest',
    projectId: text('google_cloud.project_id'),
    suiteRepo: text('github.modeling_suite_repo'),
    suiteRef: text('github.modeling_suite_ref') ?? 'main',
    gitToken: text('github.personal_access_token'),
    keyFile: text('google_cloud.service_account_key_path'),
  };
}

async function passwordOf(
  { environment, signal }: CliContext,
  { passwordStdin, passwordEnv }: BuildOptions,
): Promise<string | undefined> {
  if (passwordStdin === true && passwordEnv !== undefined) {
    throw new EpycloudError(
      'usage',
      '--password-stdin and --password-env are given: one is enough.',
    );
  }
  if (passwordStdin === true) return (await readStandardInput(signal)).replace(/\r?\n$/, '');
  if (passwordEnv === undefined) return undefined;
  const password = environment[passwordEnv];
  if (password) return password;
  throw new EpycloudError(
    'usage',
    `The password is to come from the variable ${passwordEnv}, which is not set.`,
  );
}
