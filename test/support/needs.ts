import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What some tests cannot do without and not every machine has. */
export type Need = 'root' | 'reference data' | 'Node 24' | 'zsh' | 'fish' | 'act' | 'linters';

const CHECKS: Readonly<Record<Need, () => boolean>> = {
  root: canMount,
  'Node 24': () => process.env['EPYCLOUD_NODE_24'] !== undefined,
  'reference data': () => referenceData() !== undefined,
  zsh: () => starts('zsh'),
  fish: () => starts('fish'),
  act: () => process.env['EPYCLOUD_ACT'] !== undefined,
  linters: () => process.env['EPYCLOUD_LINTERS'] !== undefined,
};

/**
 * Whether to skip a test that needs something; for `test.skipIf`.
 * @throws Error where EPYCLOUD_REQUIRE_ALL=1 says that nothing may be skipped
 */
export function needs(need: Need): boolean {
  if (CHECKS[need]()) return false;
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

function starts(program: string): boolean {
  try {
    execFileSync(program, ['-c', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
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
