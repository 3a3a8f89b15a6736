import { expect, test } from 'vitest';
import { installFailure } from '../../../src/engine/python/install-failure.ts';
import type { CommandResult } from '../../../src/shell/command.ts';

function explain(result: CommandResult) {
  return installFailure({
    tool: 'pip',
    result,
    pythonVersion: '3.11.2',
    requirementsFile: 'engine/requirements.txt',
  });
}

const exited = (stderr: string): CommandResult => ({
  kind: 'exited',
  exitCode: 1,
  stdout: '',
  stderr,
});

// What pip 23–26 and uv 0.9–0.13 say.
test.each([
  ['OSError: [Errno 28] No space left on device', /the disk is full/],
  ['error: failed to write: No space left on device (os error 28)', /the disk is full/],
  ['ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.', /its hash differs/],
  ['  × Failed to read `six==1.17.0`\n  ╰─▶ Hash mismatch for `six==1.17.0`', /its hash differs/],
  ['SSLError(SSLCertVerificationError(1, "[SSL: CERTIFICATE_VERIFY_FAILED]"))', /not trusted/],
  ['  ╰─▶ invalid peer certificate: UnknownIssuer', /not trusted/],
  [
    'WARNING: Retrying (Retry(total=0)) after connection broken by NewConnectionError: refused\nERROR: No matching distribution found for six==1.17.0',
    /could not be reached/,
  ],
  ['error: Failed to fetch: `…`\n  Caused by: dns error: failed to lookup', /could not be reached/],
  ["PermissionError: [Errno 13] Permission denied: '/x'", /cannot be written/],
  ['ERROR: No matching distribution found for numpy==2.4.1', /not to be had for this platform/],
  ['  ╰─▶ Because numpy==2.4.1 has no usable wheels', /not to be had for this platform/],
  ['something new', /pip failed \(exit code 1\)/],
])('%j', (stderr, expected) => {
  const error = explain(exited(stderr));
  expect(error.code).toBe('environment_failed');
  expect(error.message).toMatch(expected);
  expect(error.message).toContain(stderr.split('\n').at(-1));
  expect(error.hint).toBeTruthy();
});

test('what a user reads', () => {
  const error = explain(
    exited(
      'Looking in indexes: https://ann:secret@mirror.example/simple\nERROR: Could not find a version that satisfies the requirement numpy==2.4.1\nERROR: No matching distribution found for numpy==2.4.1\n',
    ),
  );
  expect(`${error.message}\n${error.hint}`).toMatchInlineSnapshot(`
    "The engine's Python environment could not be made: a package is not to be had for this platform and this version of Python.
    Python 3.11.2, engine/requirements.txt.
    The last lines of pip:
      Looking in indexes: https://***@mirror.example/simple
      ERROR: Could not find a version that satisfies the requirement numpy==2.4.1
      ERROR: No matching distribution found for numpy==2.4.1
    Use a Python for which there are packages (EPYCLOUD_PYTHON=python3.12, say), or run in Docker. A mirror may also lack the package."
  `);
});

test('an installer that was killed or took too long', () => {
  const output = { stdout: 'Collecting numpy\n', stderr: '' };
  const killed = explain({ kind: 'killed', signal: 'SIGKILL', ...output });
  expect(killed.message).toMatch(/probably because memory ran out/);
  expect(killed.message).toMatch(/Collecting numpy/);
  expect(explain({ kind: 'killed', signal: 'SIGTERM', ...output }).message).toMatch(/SIGTERM/);
  const late = explain({ kind: 'timed_out', timeoutMs: 120_000, ...output });
  expect(late.message).toMatch(/not done within 2 minutes/);
});
