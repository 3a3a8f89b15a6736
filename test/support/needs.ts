import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What some tests cannot do without and not every machine has. */
export type Need =
  | 'root'
  | 'reference data'
  | 'Node 24'
  | 'zsh'
  | 'fish'
  | 'docker'
  | 'docker registry'
  | 'gcloud'
  | 'act'
  | 'linters'
  | 'fake-gcs-server';

const CHECKS: Readonly<Record<Need, () => boolean>> = {
  root: canMount,
  'Node 24': () => process.env['EPYCLOUD_NODE_24'] !== undefined,
  'reference data': () => referenceData() !== undefined,
  zsh: () => starts('zsh'),
  fish: () => starts('fish'),
  docker: buildsImages,
  'docker registry': () => starts('docker-registry', '--version'),
  gcloud: () => starts('gcloud', '--version'),
  act: () => process.env['EPYCLOUD_ACT'] !== undefined,
  linters: () => process.env['EPYCLOUD_LINTERS'] !== undefined,
  'fake-gcs-server': () => process.env['EPYCLOUD_FAKE_GCS'] !== undefined,
};

/**
 * Whether to skip a test that needs something; for `test.skipIf`.
 * @throws Error where EPYCLOUD_REQUIRE_ALL=1 says that nothing may be skipped, but for what EPYCLOUD_LACKS names
 */
export function needs(need: Need): boolean {
  if (CHECKS[need]()) return false;
  if ((process.env['EPYCLOUD_LACKS'] ?? '').split(',').includes(need)) return true;
  if (process.env['EPYCLOUD_REQUIRE_ALL'] === '1') {
    throw new Error(`EPYCLOUD_REQUIRE_ALL=1, and this machine lacks: ${need}`);
  }
  return true;
}

/**
 * The folder with reference experiments (`reference/`) and real populations (`epydemix-data/`), whose licence
 * keeps them out of this repository.
 */
export function referenceData(): string | undefined {
  const folder = process.env['EPYCLOUD_REFERENCE_DATA'];
  return folder === undefined || folder === '' ? undefined : resolve(folder);
}

function starts(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args.length === 0 ? ['-c', 'true'] : args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** An engine that answers, Compose, and a client that builds with BuildKit. */
function buildsImages(): boolean {
  const output = (...args: string[]) =>
    execFileSync(dockerClient(), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    output('version');
    output('compose', 'version');
    // A client has BuildKit in itself before 23, and by the plugin buildx from then on.
    if (Number(/version (\d+)\./.exec(output('--version'))?.[1]) >= 23) output('buildx', 'version');
    return true;
  } catch {
    return false;
  }
}

/** The docker client that tests are to use. */
export function dockerClient(): string {
  return process.env['EPYCLOUD_DOCKER'] || 'docker';
}

/** Root within a container is often not allowed to mount; so this tries, where it leaves no trace. */
function canMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}
