import type { DockerClient } from '../../../shell/docker/docker-client.ts';
import { containersWith, removeContainer } from '../../../shell/docker/docker-containers.ts';
import type { ProcessIdentity } from '../../../storage/process-identity.ts';
import { OWNER_LABEL, parseOwner } from './container-owner.ts';

export interface LeftoverSearch {
  readonly docker: DockerClient;
  readonly identity: ProcessIdentity;
  /** Whether a process of this host still runs. */
  readonly isAlive: (identity: ProcessIdentity) => Promise<boolean>;
  readonly signal: AbortSignal;
}

/**
 * Removes the containers of processes of this host that were killed before they could do so. Those of other
 * hosts stay, as whether they are still wanted cannot be seen from here.
 * @returns how many there were
 */
export async function removeLeftovers(search: LeftoverSearch): Promise<number> {
  const { docker, identity } = search;
  let removed = 0;
  for (const { id, label } of await containersWith(docker, OWNER_LABEL, search.signal)) {
    const owner = parseOwner(label);
    if (owner === undefined || owner.host !== identity.host) continue;
    if (await search.isAlive(owner)) continue;
    await removeContainer(docker, id);
    removed++;
  }
  return removed;
}
