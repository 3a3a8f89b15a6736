import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../support/storage/temporary-folder.ts';

export interface TestRepository extends AsyncDisposable {
  readonly path: string;
}

/** A folder with these files, path by path; it goes when it is disposed of. */
export async function repositoryOf(
  files: Readonly<Record<string, string>>,
): Promise<TestRepository> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder.path, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

/** The files of an experiment as readExperiment takes them. */
export function filesOf(files: Readonly<Record<string, string>>) {
  return Object.entries(files).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
}
