import type { RunRecord } from '../../pipeline/run-record.ts';
import type { ExecutorDocument } from '../documents/executor.ts';

/** What carries a run out in the cloud, for a document. */
export function batchFacts(image: RunRecord['image']): ExecutorDocument {
  return {
    name: 'batch',
    why: 'EXECUTION_MODE is cloud, which is the default',
    ...(image === undefined ? {} : { image }),
  };
}
