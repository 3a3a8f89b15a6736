import { randomBytes } from 'node:crypto';
import type { CloudClock } from '../clock.ts';

/** https://cloud.google.com/workflows/docs/reference/rest/Shared.Types/ListOperationsResponse#Operation */
interface Operation {
  readonly name: string;
  readonly createTime: string;
  readonly verb: 'create' | 'update' | 'delete';
  readonly target: string;
  outcome?: OperationOutcome & { readonly endTime: string };
}

/** gRPC's codes: https://grpc.github.io/grpc/core/md_doc_statuscodes.html */
export type OperationOutcome =
  | { readonly response: object }
  | { readonly error: { readonly code: number; readonly message: string } };

export interface DeployOperations {
  /** Begins an operation that takes a moment of the clock, and answers it as it is now. */
  begin(verb: Operation['verb'], target: string, work: () => OperationOutcome): object;
  /** By its full name. */
  get(name: string): object | undefined;
  settled(): Promise<void>;
}

export function deployOperations(
  parent: string,
  clock: CloudClock,
  milliseconds: number,
): DeployOperations {
  const known = new Map<string, Operation>();
  const running = new Set<Promise<void>>();

  return {
    begin: (verb, target, work) => {
      const id = `operation-${clock.now()}-${randomBytes(6).toString('hex')}`;
      const operation: Operation = {
        name: `${parent}/operations/${id}`,
        createTime: timestamp(clock.now()),
        verb,
        target,
      };
      known.set(operation.name, operation);
      const ending = clock.sleep(milliseconds).then(() => {
        operation.outcome = { ...work(), endTime: timestamp(clock.now()) };
        running.delete(ending);
      });
      running.add(ending);
      return view(operation);
    },
    get: (name) => {
      const operation = known.get(name);
      return operation && view(operation);
    },
    settled: async () => {
      await Promise.all(running);
    },
  };
}

function view({ name, createTime, target, verb, outcome }: Operation): object {
  const { endTime, ...answer } = outcome ?? { endTime: undefined };
  return {
    name,
    metadata: {
      '@type': 'type.googleapis.com/google.cloud.workflows.v1.OperationMetadata',
      createTime,
      ...(endTime === undefined ? {} : { endTime }),
      target,
      verb,
      apiVersion: 'v1',
    },
    done: outcome !== undefined,
    ...answer,
  };
}

/** RFC 3339. */
export function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
