import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type FoundPython, findPython } from '../../../../src/engine/python/find-python.ts';

let found: Promise<FoundPython> | undefined;

/** The machine's Python: these tests need a real one. */
export function realPython(): Promise<FoundPython> {
  found ??= findPython({ environment: process.env, needsVenv: true });
  return found;
}

/** A folder to be the whole PATH: the machine's Python under `name`, and nothing else. */
export async function pathWithPython(folder: string, name = 'python3'): Promise<string> {
  const bin = path.join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  await symlink((await realPython()).executable, path.join(bin, name));
  return bin;
}

/** A folder to be the PATH, with a script that stands in for a program. */
export async function pathWithScript(
  folder: string,
  script: { readonly name: string; readonly lines: readonly string[] },
): Promise<string> {
  const bin = path.join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  const file = path.join(bin, script.name);
  await writeFile(file, ['#!/bin/sh', ...script.lines, ''].join('\n'));
  await chmod(file, 0o755);
  return bin;
}

/** The lines of a script that answers as a Python with these properties would. */
export function pythonStandIn(facts: {
  readonly version: string;
  readonly ensurepip?: boolean;
}): readonly string[] {
  const [major, minor] = facts.version.split('.').map(Number);
  const answer = {
    version: facts.version,
    major,
    minor,
    executable: `/opt/python${facts.version}/bin/python3`,
    has_venv: true,
    has_ensurepip: facts.ensurepip ?? true,
    platform: 'linux-x86_64',
    machine: 'x86_64',
    base_prefix: `/opt/python${facts.version}`,
  };
  return [`echo '${JSON.stringify(answer)}'`];
}
