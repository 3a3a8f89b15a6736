import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { repositoryFile } from './programs.mjs';

/** Names of what figures depend on. @param folder where the measurements write */
export function describeMachine(folder) {
  const { version } = JSON.parse(readFileSync(repositoryFile('package.json'), 'utf8'));
  return {
    versions: {
      epycloud: [version, commit()].filter(Boolean).join('+'),
      node: process.version.slice(1),
      python: firstLine('python3', ['--version']).replace('Python ', ''),
    },
    machine: {
      system: type(),
      kernel: release(),
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memory_gb: Math.round(totalmem() / 2 ** 30),
      filesystem: firstLine('findmnt', ['-n', '-o', 'FSTYPE', '-T', folder]) || 'unknown',
    },
  };
}

function commit() {
  const short = firstLine('git', ['-C', repositoryFile('.'), 'rev-parse', '--short', 'HEAD']);
  const changed = firstLine('git', ['-C', repositoryFile('.'), 'status', '--porcelain']);
  return short === '' ? '' : `${short}${changed === '' ? '' : '.changed'}`;
}

/** The first line that a program writes; empty where it cannot be had. */
export function firstLine(program, args) {
  const ended = spawnSync(program, args, { encoding: 'utf8' });
  return ended.status === 0 ? (ended.stdout.trim().split('\n')[0] ?? '') : '';
}
