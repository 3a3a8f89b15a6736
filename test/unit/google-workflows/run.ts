import { virtualClock } from '../../support/google/virtual-clock.ts';
import type { HttpRequest, HttpResponse } from '../../support/google/workflows/http-call.ts';
import { parseWorkflow } from '../../support/google/workflows/parse-workflow.ts';
import {
  runWorkflow,
  type WorkflowEnd,
  type WorkflowRun,
} from '../../support/google/workflows/run-workflow.ts';

export const START = Date.UTC(2026, 0, 1);

/** Deploys and runs a workflow on a virtual clock; without `send`, a request is an error of the test. */
export function run(source: string, options: Partial<WorkflowRun> = {}): Promise<WorkflowEnd> {
  return runWorkflow({
    workflow: parseWorkflow(source),
    clock: virtualClock(START),
    send: async ({ url }) => {
      throw new Error(`nobody answers ${url} here`);
    },
    ...options,
  });
}

/** What a workflow returns. @throws Error where it fails */
export async function resultOf(source: string, options: Partial<WorkflowRun> = {}) {
  const end = await run(source, options);
  if (end.state === 'SUCCEEDED') return end.result;
  throw new Error(end.state === 'FAILED' ? end.error.context : end.state);
}

/** What a workflow raises and nobody catches. @throws Error where it ends otherwise */
export async function errorOf(source: string, options: Partial<WorkflowRun> = {}) {
  const end = await run(source, options);
  if (end.state === 'FAILED') return end.error;
  throw new Error(`${end.state}: ${JSON.stringify(end)}`);
}

/** What an expression is worth, with `args` as its only variable. */
export function worthOf(expression: string, argument: unknown = null) {
  return resultOf(workflowOf(expression), { argument });
}

/** A workflow that returns an expression. */
export function workflowOf(expression: string): string {
  return JSON.stringify({
    main: { params: ['args'], steps: [{ answer: { return: `\${${expression}}` } }] },
  });
}

/** Why a workflow cannot be deployed. @throws Error where it can be */
export function refusalOf(source: string): string {
  try {
    parseWorkflow(source);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it can be deployed');
}

/** Answers with JSON. */
export function json(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
    body: Buffer.from(JSON.stringify(body)),
  };
}

/** A sender with an answer for each request in turn, and the requests. */
export function answering(...answers: readonly (HttpResponse | Error)[]) {
  const requests: HttpRequest[] = [];
  const send = async (request: HttpRequest): Promise<HttpResponse> => {
    const answer = answers[requests.length];
    requests.push(request);
    if (answer === undefined) throw new Error(`no answer left for ${request.url}`);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { send, requests };
}
