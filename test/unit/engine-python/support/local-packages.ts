import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../../../../src/shell/command.ts';
import { realPython } from './real-python.ts';

// The same bytes each time: a wheel is a zip file, and fixed dates are all it takes.
const MAKE_WHEEL = `
import sys, zipfile
folder, name, version = sys.argv[1:]
info = f"{name}-{version}.dist-info"
files = {
    f"{name}.py": f"VERSION = {version!r}\\n",
    f"{info}/METADATA": f"Metadata-Version: 2.1\\nName: {name}\\nVersion: {version}\\n",
    f"{info}/WHEEL": "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
}
files[f"{info}/RECORD"] = "".join(f"{each},,\\n" for each in [*files, f"{info}/RECORD"])
with zipfile.ZipFile(f"{folder}/{name}-{version}-py3-none-any.whl", "w") as wheel:
    for path, text in files.items():
        wheel.writestr(zipfile.ZipInfo(path), text)
`;

export interface LocalPackages {
  readonly requirementsFile: string;
  /** Has pip and uv look for packages in the folder alone: no network. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Makes small wheels in a folder, and a requirements file with their hashes. */
export async function localPackages(
  folder: string,
  names: readonly string[],
): Promise<LocalPackages> {
  const wheels = path.join(folder, 'wheels');
  await mkdir(wheels, { recursive: true });
  const lines: string[] = [];
  for (const name of names) {
    const made = await runCommand({
      program: (await realPython()).executable,
      args: ['-c', MAKE_WHEEL, wheels, name, '1.0'],
      environment: {},
    });
    if (made.kind !== 'exited' || made.exitCode !== 0) throw new Error(JSON.stringify(made));
    const bytes = await readFile(path.join(wheels, `${name}-1.0-py3-none-any.whl`));
    const hash = createHash('sha256').update(bytes).digest('hex');
    lines.push(`${name}==1.0 \\`, `    --hash=sha256:${hash}`);
  }
  const requirementsFile = path.join(folder, 'requirements.txt');
  await writeFile(requirementsFile, `# locked\n${lines.join('\n')}\n`);
  return {
    requirementsFile,
    environment: {
      PIP_NO_INDEX: '1',
      PIP_FIND_LINKS: wheels,
      PIP_CONFIG_FILE: '/dev/null',
      UV_NO_INDEX: '1',
      UV_FIND_LINKS: wheels,
      UV_NO_CONFIG: '1',
      HOME: folder,
    },
  };
}
