import * as fc from 'fast-check';
import { type RunRef, runRoot } from '../../../src/pipeline/artifacts.ts';
import { parseDirPrefix } from '../../../src/pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../../src/pipeline/experiment-id.ts';
import { RESERVED_NAMES } from '../../../src/pipeline/names.ts';
import { looksGenerated, parseRunId } from '../../../src/pipeline/run-id.ts';

/**
 * Names that an id can be made of: few and short ones too, so that two runs often come near each other.
 * Names that runs use are filtered out as long as they are reserved: once one no longer is, it is tried.
 */
export const someName = fc
  .oneof(
    fc.constantFrom(
      'a',
      'b',
      'flu',
      'x.y',
      '_',
      'Config',
      'input_00000',
      'run',
      'config',
      'claims',
      'outputs',
    ),
    fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,20}$/),
  )
  .filter((name) => !name.includes('..') && name !== '.' && !RESERVED_NAMES.has(name));

const partOfExperiment = someName.filter((name) => !looksGenerated(name));

/** Valid experiment ids of one to four parts. */
export const someExperiment = fc
  .array(partOfExperiment, { minLength: 1, maxLength: 4 })
  .map((parts) => parseExperimentId(parts.join('/')));

export const someRunId = someName.map(parseRunId);

export const somePrefix = fc
  .array(someName, { maxLength: 3 })
  .map((parts) => parseDirPrefix(parts.join('/')));

export const someRun: fc.Arbitrary<RunRef> = fc.record({
  dirPrefix: somePrefix,
  expId: someExperiment,
  runId: someRunId,
});

/** Two runs, the second often inside, above or beside the first: the folders are the same, cut elsewhere. */
export const twoRuns: fc.Arbitrary<readonly [RunRef, RunRef]> = fc.oneof(
  fc.tuple(someRun, someRun),
  fc
    .tuple(fc.array(partOfExperiment, { minLength: 2, maxLength: 7 }), fc.nat(), fc.nat(), fc.nat())
    .map(([parts, length, cutOne, cutOther]): readonly [RunRef, RunRef] => [
      cut(parts, cutOne),
      cut(parts.slice(0, 2 + (length % (parts.length - 1))), cutOther),
    ]),
);

/** Makes a run of folders: some of the first are the prefix, the last is the run. */
function cut(parts: readonly string[], at: number): RunRef {
  const prefix = at % (parts.length - 1);
  return {
    dirPrefix: parseDirPrefix(parts.slice(0, prefix).join('/')),
    expId: parseExperimentId(parts.slice(prefix, -1).join('/')),
    runId: parseRunId(parts.at(-1) ?? ''),
  };
}

export function isSameRun(one: RunRef, other: RunRef): boolean {
  return runRoot(one) === runRoot(other);
}
