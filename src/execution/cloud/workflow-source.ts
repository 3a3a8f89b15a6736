import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EpycloudError } from '../../pipeline/errors.ts';

/** The definition of the workflow that comes with this epycloud. */
export interface WorkflowSource {
  /** `epycloud-` and the first twelve digits of the sha256: two versions live side by side. */
  readonly name: string;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly text: string;
}

/** The definition's file, beside the programs. */
export const WORKFLOW_FILE = 'workflow.yaml';

/**
 * @param distDir the folder of the program's own bundles
 * @throws EpycloudError `workflow_missing` where the program is not whole
 */
export async function readWorkflowSource(distDir: string): Promise<WorkflowSource> {
  const path = join(distDir, WORKFLOW_FILE);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new EpycloudError(
      'workflow_missing',
      `The definition of the workflow cannot be read: ${path}.`,
      { hint: 'It comes with epycloud: install epycloud again.', cause },
    );
  }
  return workflowSource(text);
}

export function workflowSource(text: string): WorkflowSource {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { name: `epycloud-${sha256.slice(0, 12)}`, sha256, text };
}
