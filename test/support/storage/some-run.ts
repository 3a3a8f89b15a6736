import type { RunRef } from '../../../src/pipeline/artifacts.ts';
import { parseDirPrefix } from '../../../src/pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../../src/pipeline/experiment-id.ts';
import { parseRunId } from '../../../src/pipeline/run-id.ts';

/** A run's name. */
export function someRun(name = 'run-0', experiment = 'exp'): RunRef {
  return {
    dirPrefix: parseDirPrefix(''),
    expId: parseExperimentId(experiment),
    runId: parseRunId(name),
  };
}
