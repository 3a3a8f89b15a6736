import { readFile } from 'node:fs/promises';
import * as z from 'zod';

const eventSchema = z.object({
  /** Of a push: what the branch pointed to before; zeros where it is new. */
  before: z.string().optional(),
  pull_request: z
    .object({
      number: z.int(),
      base: z.object({ sha: z.string() }),
      head: z.object({ repo: z.object({ full_name: z.string() }).nullish() }).optional(),
    })
    .optional(),
});

export interface PullRequest {
  readonly number: number;
  /** The commit that it is to be merged into, as it was when the event happened. */
  readonly baseSha: string;
  /** Whether its branch lies in another repository: its token then may not write. */
  readonly isFork: boolean;
}

/** The pull request that the workflow runs for; undefined for other events, and outside of GitHub. */
export async function findPullRequest(
  environment: NodeJS.ProcessEnv,
): Promise<PullRequest | undefined> {
  const found = (await readEvent(environment))?.pull_request;
  if (found === undefined) return undefined;
  const { number, base, head } = found;
  const name = head?.repo?.full_name;
  return {
    number,
    baseSha: base.sha,
    isFork: name !== undefined && name !== environment['GITHUB_REPOSITORY'],
  };
}

/**
 * The commit that the changes of this job are told against: the base of a pull request, or what a push found.
 * Undefined for other events, for new branches, and outside of GitHub.
 */
export async function findBaseSha(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const event = await readEvent(environment);
  const before = event?.before;
  return event?.pull_request?.base.sha ?? (/^0*$/.test(before ?? '') ? undefined : before);
}

async function readEvent(environment: NodeJS.ProcessEnv) {
  const path = environment['GITHUB_EVENT_PATH'];
  if (!path) return undefined;
  const event = await readFile(path, 'utf8').then(JSON.parse, () => undefined);
  return eventSchema.safeParse(event).data;
}
