import type { ExecutionsClient as Library } from '@google-cloud/workflows';
import { EpycloudError } from '../pipeline/errors.ts';
import { readExecution, type WorkflowExecution } from './execution-document.ts';
import { openExecutionsLibrary } from './executions-library.ts';
import { libraryFailure } from './library-failure.ts';
import { passingRefusal, type SentAnswer } from './passing-refusal.ts';
import { refusalOf } from './refusal.ts';
import { type Attempted, repeated } from './repeat.ts';
import type { GoogleSession } from './session.ts';
import { NoAnswer } from './transport.ts';
import { unlessAborted } from './unless-aborted.ts';

export interface ExecutionsPlace {
  readonly project: string;
  readonly region: string;
  /** Its name, without the path. */
  readonly workflow: string;
  readonly signal?: AbortSignal | undefined;
}

export interface NewExecution {
  /** At most 32 KB as JSON. */
  readonly argument: object;
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

/** The executions of one workflow: https://cloud.google.com/workflows/docs/reference/executions/rest */
export interface ExecutionsClient {
  /**
   * Creates an execution. There is no request id, so it is asked once: only what was certainly not done is asked
   * again.
   * @throws EpycloudError `workflow_missing`; `cloud_unavailable` where it may have been created all the same
   */
  create(execution: NewExecution): Promise<WorkflowExecution>;
  /** Undefined where there is none of that id. */
  get(id: string): Promise<WorkflowExecution | undefined>;
  /** With arguments and labels; the newest first. @param filter such as `labels.run_id="x" AND state="ACTIVE"` */
  list(filter?: string): AsyncIterable<WorkflowExecution>;
  /** False where there is none of that id, or it has ended. */
  cancel(id: string): Promise<boolean>;
}

/** The most that is given in full at once. */
const PAGE = 100;
/** The library repeats nothing by itself, nor does it follow pages: both are ours. */
const CALL = { timeout: 60_000, autoPaginate: false };

interface Way {
  readonly what: string;
  readonly repeatable: boolean;
}
type Called<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly sent: SentAnswer };

export function executionsClient(session: GoogleSession, place: ExecutionsPlace): ExecutionsClient {
  const { clock } = session;
  const { project, region, workflow, signal } = place;
  const parent = `projects/${project}/locations/${region}/workflows/${workflow}`;
  const nameOf = (id: string) => `${parent}/executions/${id}`;
  let library: Promise<Library> | undefined;

  function opened(): Promise<Library> {
    library ??= openExecutionsLibrary(session).catch((error) => {
      library = undefined;
      throw error;
    });
    return library;
  }

  /** @throws EpycloudError for all refusals but 404 */
  async function called<T>(way: Way, ask: (client: Library) => Promise<T>): Promise<T | undefined> {
    const client = await opened();
    const result = await repeated({ ...way, clock, signal }, () => attempt(() => ask(client)));
    if (result.kind === 'done') return result.value;
    const { status, body } = result.sent;
    if (status === 404) return undefined;
    throw refusalOf({ status, body, what: way.what });
  }

  async function attempt<T>(ask: () => Promise<T>): Promise<Attempted<Called<T>>> {
    try {
      const value = await unlessAborted(ask(), signal);
      return { kind: 'answer', answer: { kind: 'done', value } };
    } catch (thrown) {
      signal?.throwIfAborted();
      if (thrown instanceof EpycloudError) throw thrown;
      const sent = libraryFailure(thrown);
      if (sent instanceof NoAnswer) {
        return { kind: 'failure', failure: sent.failure, message: sent.message };
      }
      const refused = { kind: 'answer', answer: { kind: 'refused', sent } } as const;
      return passingRefusal(sent, clock.now()) ?? refused;
    }
  }

  async function get(id: string): Promise<WorkflowExecution | undefined> {
    const way = { what: `read the execution ${id}`, repeatable: true };
    const asked = { name: nameOf(id), view: 'FULL' as const };
    const done = await called(way, (client) => client.getExecution(asked, CALL));
    return done === undefined ? undefined : readExecution(done[0]);
  }

  return {
    get,
    async create({ argument, labels = {} }) {
      const way = { what: `start the workflow ${workflow}`, repeatable: false };
      const execution = { argument: JSON.stringify(argument), labels: { ...labels } };
      const done = await called(way, (client) =>
        client.createExecution({ parent, execution }, CALL),
      );
      if (done === undefined) throw missing(place);
      return readExecution(done[0]);
    },
    async *list(filter) {
      const way = { what: `list the executions of ${workflow}`, repeatable: true };
      const asked = { parent, view: 'FULL' as const, pageSize: PAGE, filter: filter ?? '' };
      for (let pageToken = ''; ; ) {
        const done = await called(way, (client) =>
          client.listExecutions({ ...asked, pageToken }, CALL),
        );
        if (done === undefined) throw missing(place);
        const [items, , page] = done;
        for (const sent of items) yield readExecution(sent);
        pageToken = page?.nextPageToken ?? '';
        if (pageToken === '') return;
      }
    },
    async cancel(id) {
      const way = { what: `cancel the execution ${id}`, repeatable: true };
      try {
        const name = nameOf(id);
        return (
          (await called(way, (client) => client.cancelExecution({ name }, CALL))) !== undefined
        );
      } catch (error) {
        // What has ended cannot be cancelled, and need not be.
        const there = await get(id).catch(() => undefined);
        if (there !== undefined && !/^(ACTIVE|QUEUED)$/.test(there.state)) return false;
        throw error;
      }
    },
  };
}

function missing({ workflow, region, project }: ExecutionsPlace): EpycloudError {
  const message = `There is no workflow ${workflow} in ${region} of the project ${project}.`;
  return new EpycloudError('workflow_missing', message, { hint: 'Deploy it: epycloud deploy' });
}
