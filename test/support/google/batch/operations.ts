import { randomBytes } from 'node:crypto';
import type { CloudClock } from '../clock.ts';

const TYPES = 'type.googleapis.com';

/** Long-running operations: https://google.aip.dev/151 */
export interface Operations {
  /** Begins one that is done when `work` settles, and answers it as it is now. */
  begin(operation: {
    readonly verb: 'delete' | 'cancel';
    readonly target: string;
    readonly work: Promise<void>;
  }): object;
  /** By its full name; undefined where there is none. */
  get(name: string): object | undefined;
  all(): readonly object[];
}

export function operations(parent: string, clock: CloudClock): Operations {
  const known = new Map<
    string,
    { createTime: string; verb: string; target: string; end?: string }
  >();

  function view(name: string): object | undefined {
    const found = known.get(name);
    if (found === undefined) return undefined;
    const { createTime, verb, target, end } = found;
    const answer =
      verb === 'delete'
        ? `${TYPES}/google.protobuf.Empty`
        : `${TYPES}/google.cloud.batch.v1.CancelJobResponse`;
    return {
      name,
      metadata: {
        '@type': `${TYPES}/google.cloud.batch.v1.OperationMetadata`,
        createTime,
        ...(end === undefined ? {} : { endTime: end }),
        target,
        verb,
        requestedCancellation: false,
        apiVersion: 'v1',
      },
      done: end !== undefined,
      ...(end === undefined ? {} : { response: { '@type': answer } }),
    };
  }

  return {
    begin({ verb, target, work }) {
      const time = clock.now();
      const name = `${parent}/operations/operation-${time}-${randomBytes(6).toString('hex')}`;
      const record: { createTime: string; verb: string; target: string; end?: string } = {
        createTime: new Date(time).toISOString(),
        verb,
        target,
      };
      known.set(name, record);
      void work.then(() => {
        record.end = new Date(clock.now()).toISOString();
      });
      return view(name) ?? {};
    },
    get: view,
    all: () => [...known.keys()].flatMap((name) => view(name) ?? []),
  };
}
