import { execFileSync } from 'node:child_process';

/** What some tests cannot do without and not every machine has. */
export type Need = 'root';

const CHECKS: Readonly<Record<Need, () => boolean>> = {
  root: canMount,
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
