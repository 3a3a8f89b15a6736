import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type RunRef, runRoot } from '../../../pipeline/artifacts.ts';
import type { Stage } from '../../../pipeline/stage.ts';
import type { ProcessIdentity } from '../../../storage/process-identity.ts';

/** The label that says who started a container; whose owner is dead, that container is nobody's. */
export const OWNER_LABEL = 'org.epycloud.owner';
const RUN_LABEL = 'org.epycloud.run';

const ownerSchema = z.object({
  host: z.string(),
  pid: z.int(),
  started: z.string().optional(),
});

/** What a container is labelled with: its run, and the process that started it. */
export function labelsOf(run: RunRef, owner: ProcessIdentity): Readonly<Record<string, string>> {
  const { host, pid, startedAt } = owner;
  return {
    [RUN_LABEL]: runRoot(run).replace(/\/$/, ''),
    [OWNER_LABEL]: JSON.stringify({ host, pid, started: startedAt }),
  };
}

/** Reads the owner's label; undefined where it is none of ours. */
export function parseOwner(label: string): ProcessIdentity | undefined {
  try {
    const { host, pid, started } = ownerSchema.parse(JSON.parse(label));
    return { host, pid, startedAt: started };
  } catch {
    return undefined;
  }
}

/** A name that no other container has: of the run, the stage, the task where there is one, and of chance. */
export function containerName(run: RunRef, stage: Stage, task?: number): string {
  const hash = createHash('sha256').update(runRoot(run)).digest('hex').slice(0, 8);
  const nonce = randomUUID().slice(0, 8);
  return ['epycloud', hash, stage, ...(task === undefined ? [] : [task]), nonce].join('-');
}
