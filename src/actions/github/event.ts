import { readFile } from 'node:fs/promises';
import * as z from 'zod';

const eventSchema = z.object({
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
  const path = environment['GITHUB_EVENT_PATH'];
  if (!path) return undefined;
  const event = await readFile(path, 'utf8').then(JSON.parse, () => undefined);
  const found = eventSchema.safeParse(event).data?.pull_request;
  if (found === undefined) return undefined;
  const { number, base, head } = found;
  const name = head?.repo?.full_name;
  return {
    number,
    baseSha: base.sha,
    isFork: name !== undefined && name !== environment['GITHUB_REPOSITORY'],
  };
}
