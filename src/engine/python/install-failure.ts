import { EpycloudError } from '../../pipeline/errors.ts';
import type { CommandResult } from '../../shell/command.ts';
import type { InstallTool } from './preparation-progress.ts';

export interface InstallFailure {
  readonly tool: InstallTool;
  readonly result: CommandResult;
  readonly pythonVersion: string;
  readonly requirementsFile: string;
}

interface Cause {
  readonly signs: RegExp;
  readonly cause: string;
  readonly hint: string;
}

// In order: a full disk also looks like a failed download, and a download that failed like a missing package.
const CAUSES: readonly Cause[] = [
  {
    signs: /No space left on device|Errno 28\b|ENOSPC|os error 28\b|[Dd]isk quota exceeded/,
    cause: 'the disk is full',
    hint: 'Free some space (about 1 GB is needed), or let EPYCLOUD_CACHE_DIR name a folder on another disk.',
  },
  {
    signs:
      /DO NOT MATCH THE HASHES|Hash mismatch|hash mismatch|require-hashes mode|[Hh]ashes? (?:is|are) required/,
    cause: 'a package is not the one that was locked: its hash differs, or none is recorded',
    hint: 'Try again without the tool’s cache (pip: PIP_NO_CACHE_DIR=1; uv: UV_NO_CACHE=1). If it stays, the package index or a mirror in between serves other files: do not trust it.',
  },
  {
    signs:
      /CERTIFICATE_VERIFY_FAILED|SSLError|SSLCertVerification|invalid peer certificate|UnknownIssuer|TLSV1_ALERT/,
    cause: 'the package index’s certificate is not trusted',
    hint: 'Behind a proxy that inspects traffic, name its certificates: PIP_CERT and SSL_CERT_FILE.',
  },
  {
    signs:
      /NewConnectionError|ConnectTimeout|ReadTimeout|Connection (?:refused|reset|aborted)|ConnectionReset|Max retries exceeded|name resolution|Name or service not known|dns error|error sending request|Failed to fetch|[Cc]ould not connect|tcp connect error|ProxyError|Network is unreachable|Network connectivity is disabled|operation timed out/,
    cause: 'the package index could not be reached',
    hint: 'Check the network. Behind a proxy set HTTPS_PROXY; for a mirror set PIP_INDEX_URL (or UV_DEFAULT_INDEX).',
  },
  {
    signs: /Permission denied|Errno 13\b|os error 13\b|Read-only file system/,
    cause: 'a folder cannot be written',
    hint: 'Let EPYCLOUD_CACHE_DIR name a folder of your own.',
  },
  {
    signs:
      /No matching distribution found|Could not find a version|is not a supported wheel|no wheels? with a matching|has no (?:usable )?wheels|no (?:usable|compatible) wheels|no versions? of |was not found in the package registry|not found in the provided package locations/,
    cause: 'a package is not to be had for this platform and this version of Python',
    hint: 'Use a Python for which there are packages (EPYCLOUD_PYTHON=python3.12, say), or run in Docker. A mirror may also lack the package.',
  },
];

/** What went wrong in an installation: likely cause, the tool's last lines, and what to do. */
export function installFailure(failure: InstallFailure): EpycloudError {
  const { tool, result } = failure;
  const output = 'stdout' in result ? `${result.stdout}\n${result.stderr}` : '';
  const known = ofEnding(result) ?? CAUSES.find(({ signs }) => signs.test(output));
  const lines = lastLines(result);
  const message = [
    `The engine's Python environment could not be made: ${known?.cause ?? `${tool} failed (${ending(result)})`}.`,
    `Python ${failure.pythonVersion}, ${failure.requirementsFile}.`,
    ...(lines.length === 0
      ? []
      : [`The last lines of ${tool}:`, ...lines.map((line) => `  ${line}`)]),
  ].join('\n');
  return new EpycloudError('environment_failed', message, {
    hint:
      known?.hint ?? `Mend what ${tool} complains of and start again: nothing half-made is kept.`,
  });
}

function ofEnding(result: CommandResult): Omit<Cause, 'signs'> | undefined {
  if (result.kind === 'timed_out') {
    return {
      cause: `it was not done within ${Math.round(result.timeoutMs / 60_000)} minutes`,
      hint: 'Check the network, and start again: what was downloaded is kept in the tool’s cache.',
    };
  }
  if (result.kind === 'killed' && result.signal === 'SIGKILL') {
    return {
      cause: 'the installer was killed, probably because memory ran out',
      hint: 'Close other programs or use a machine with more memory, and start again.',
    };
  }
  return undefined;
}

function ending(result: CommandResult): string {
  switch (result.kind) {
    case 'exited':
      return `exit code ${result.exitCode}`;
    case 'killed':
      return result.signal;
    case 'timed_out':
      return 'timed out';
    case 'not_found':
      return 'not found';
    case 'not_executable':
      return 'cannot be executed';
  }
}

function lastLines(result: CommandResult): readonly string[] {
  if (!('stdout' in result)) return [];
  // pip says what fails on stderr, uv too; stdout only tells where it was.
  const source = result.stderr.trim() === '' ? result.stdout : result.stderr;
  return source
    .split(/\r?\n|\r/)
    .map((line) => withoutCredentials(line.trimEnd()))
    .filter((line) => line !== '')
    .slice(-12);
}

function withoutCredentials(line: string): string {
  return line.replace(/:\/\/[^/\s@]+@/g, '://***@');
}
