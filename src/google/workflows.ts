import * as z from 'zod';
import { EpycloudError } from '../pipeline/errors.ts';
import { understood } from './answers.ts';
import type { GoogleSession } from './session.ts';

export interface WorkflowsPlace {
  readonly project: string;
  readonly region: string;
  readonly signal?: AbortSignal | undefined;
}

/** A workflow as Cloud Workflows has it; what is not named here is there all the same. */
export type WorkflowDocument = z.infer<typeof workflow>;

export interface NewWorkflow {
  /** YAML. */
  readonly source: string;
  readonly description?: string | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** As whom it acts. */
  readonly serviceAccount?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Cloud Workflows: https://cloud.google.com/workflows/docs/reference/rest */
export interface WorkflowsClient {
  /** Undefined where there is none of that name. */
  getWorkflow(name: string): Promise<WorkflowDocument | undefined>;
  /**
   * Creates a workflow and waits until it can be executed. Where there is one of that name, it is left as it is
   * and yielded: compare its `sourceContents`.
   * @throws EpycloudError `cloud_refused` also where the source is not accepted
   */
  createWorkflow(name: string, definition: NewWorkflow): Promise<WorkflowDocument>;
}

const workflow = z.looseObject({
  /** `projects/P/locations/L/workflows/NAME` */
  name: z.string(),
  state: z.string().optional(),
  revisionId: z.string().optional(),
  sourceContents: z.string().optional(),
  serviceAccount: z.string().optional(),
  labels: z.record(z.string(), z.string()).optional(),
});

const operation = z.looseObject({
  name: z.string(),
  done: z.boolean().optional(),
  error: z.looseObject({ code: z.number().optional(), message: z.string().optional() }).optional(),
});

/** https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto */
const ALREADY_EXISTS = 6;
const FIRST_POLL_MS = 500;
const LONGEST_POLL_MS = 5_000;
const DEADLINE_MS = 300_000;

export function workflowsClient(session: GoogleSession, place: WorkflowsPlace): WorkflowsClient {
  const { clock, addresses } = session;
  const root = `${addresses.workflows}/v1`;
  const base = `${root}/projects/${place.project}/locations/${place.region}/workflows`;

  async function get(name: string, signal = place.signal): Promise<WorkflowDocument | undefined> {
    const what = `read the workflow ${name}`;
    const url = `${base}/${encodeURIComponent(name)}`;
    const answer = await session.request({ method: 'GET', url, repeatable: true, what, signal });
    return answer.status === 404 ? undefined : understood(workflow, answer, what);
  }

  /** Asks until there is an answer, oftener at first. */
  async function polled<T>(
    what: string,
    signal: AbortSignal | undefined,
    look: () => Promise<T | undefined>,
  ): Promise<T> {
    const start = clock.now();
    for (let pause = FIRST_POLL_MS; ; pause = Math.min(pause * 1.5, LONGEST_POLL_MS)) {
      const found = await look();
      if (found !== undefined) return found;
      if (clock.now() - start > DEADLINE_MS) {
        throw new EpycloudError('cloud_unavailable', `Could not ${what} within 5 minutes.`, {
          hint: 'Cloud Workflows may still come to an end with it: ask again later.',
        });
      }
      await session.sleep(pause, signal);
    }
  }

  async function isDone(path: string, what: string, signal: AbortSignal | undefined) {
    const asked = {
      method: 'GET',
      url: `${root}/${path}`,
      repeatable: true,
      what,
      signal,
    } as const;
    const { done, error } = understood(operation, await session.request(asked), what);
    // Made by the first of two requests, whose answer was lost, or by somebody else.
    if (error === undefined || error.code === ALREADY_EXISTS)
      return done === true ? true : undefined;
    const said = error.message ?? `code ${error.code}`;
    throw new EpycloudError('cloud_refused', `Google refuses to ${what}: ${said}`);
  }

  return {
    getWorkflow: (name) => get(name),
    async createWorkflow(name, { source, description, labels, serviceAccount, signal: own }) {
      const signal = own ?? place.signal;
      const what = `create the workflow ${name}`;
      const answer = await session.request({
        method: 'POST',
        url: `${base}?${new URLSearchParams({ workflowId: name })}`,
        body: { sourceContents: source, description, labels, serviceAccount },
        // A second time it is refused as one that is there.
        repeatable: true,
        what,
        signal,
      });
      if (answer.status === 404) {
        throw new EpycloudError(
          'cloud_refused',
          `Google refuses to ${what}: there is no ${place.region} in ${place.project}.`,
        );
      }
      if (answer.status !== 409) {
        const begun = understood(operation, answer, what);
        await polled(what, signal, () => isDone(begun.name, what, signal));
      }
      return await polled(what, signal, async () => {
        const found = await get(name, signal);
        return found?.state === 'ACTIVE' || found?.state === 'UNAVAILABLE' ? found : undefined;
      });
    },
  };
}
