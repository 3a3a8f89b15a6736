import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseExperimentId } from '../pipeline/experiment-id.ts';

/** The ids of all experiments in a repository, in order. */
export async function listExperiments(repoDir: string): Promise<readonly string[]> {
  const found: string[] = [];
  const visit = async (id: string): Promise<void> => {
    const dir = join(repoDir, 'experiments', id);
    const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
      if (entry.name === 'config') found.push(id);
      else await visit(id === '' ? entry.name : `${id}/${entry.name}`);
    }
  };
  await visit('');
  return found.filter(isExperimentId).sort();
}

function isExperimentId(text: string): boolean {
  try {
    parseExperimentId(text);
    return true;
  } catch {
    return false;
  }
}
