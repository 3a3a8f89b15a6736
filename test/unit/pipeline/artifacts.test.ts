import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  artifactsOf,
  enclosingRunKeys,
  isExtension,
  type RunRef,
  runRoot,
  sha256OfSourceKey,
  sourceKey,
  taskDigits,
} from '../../../src/pipeline/artifacts.ts';
import { parseDirPrefix } from '../../../src/pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../../src/pipeline/experiment-id.ts';
import { RESERVED_NAMES } from '../../../src/pipeline/names.ts';
import { parseRunId } from '../../../src/pipeline/run-id.ts';
import { isSameRun, someName, someRun, twoRuns } from './arbitraries.ts';

/** A run as it is written: prefix, experiment, run. */
function runOf(dirPrefix: string, expId: string, runId: string): RunRef {
  return {
    dirPrefix: parseDirPrefix(dirPrefix),
    expId: parseExperimentId(expId),
    runId: parseRunId(runId),
  };
}

/** What keys are made with: every key constructor is called with these. */
interface Names {
  readonly index: number;
  readonly extension: string;
  readonly name: string;
  readonly path: string;
}

const someNames: fc.Arbitrary<Names> = fc.record({
  index: fc.oneof(fc.nat(20), fc.nat(2_000_000)),
  extension: fc.constantFrom('npz', 'json', 'txt', 'gz'),
  name: fc.oneof(fc.constantFrom('run.json', 'outcome.json', 'a', 'b', 'config'), someName),
  path: fc
    .array(fc.oneof(fc.constantFrom('run.json', 'a', 'b'), someName), { minLength: 1 })
    .map((parts) => parts.join('/')),
});

/** Every object of a run, one of each kind. Fails to compile as soon as artifactsOf has a key that is not here. */
function keysOf(run: RunRef, { index, extension, name, path }: Names): readonly string[] {
  const { root, results, claims, attempts, configs, outputs, summaries, ...keys } =
    artifactsOf(run);
  for (const folder of [root, results, claims, attempts, configs, outputs, summaries])
    expect(folder).toMatch(/\/$/);
  const made: Readonly<Record<keyof typeof keys, string>> = {
    run: keys.run,
    outcome: keys.outcome,
    claim: keys.claim(index),
    attempt: keys.attempt(index),
    cancelled: keys.cancelled,
    sourcePin: keys.sourcePin,
    wave: keys.wave(index),
    config: keys.config(name),
    input: keys.input(index, extension),
    shared: keys.shared(name),
    shard: keys.shard(index),
    manifest: keys.manifest,
    result: keys.result(index, extension),
    sidecar: keys.sidecar(index),
    summaryJson: keys.summaryJson(name),
    summaryText: keys.summaryText(name),
    output: keys.output(name, path),
    checksums: keys.checksums(name),
  };
  expect(Object.keys(made).sort()).toEqual(Object.keys(keys).sort());
  return Object.values(made);
}

describe('the keys of a run', () => {
  test('are where the design says', () => {
    const keys = artifactsOf(runOf('pipeline/flu', 'us/smoke', 'r1'));
    const root = 'pipeline/flu/us/smoke/r1/';
    expect(keys.root).toBe(root);
    expect(keys.run).toBe(`${root}run.json`);
    expect(keys.outcome).toBe(`${root}outcome.json`);
    expect(keys.claim(3)).toBe(`${root}claims/00003.json`);
    expect(keys.attempt(2)).toBe(`${root}attempts/00002.json`);
    expect(keys.cancelled).toBe(`${root}cancelled.json`);
    expect(keys.sourcePin).toBe(`${root}source.json`);
    expect(keys.wave(1)).toBe(`${root}waves/1.json`);
    expect(keys.config('model.yaml')).toBe(`${root}config/model.yaml`);
    expect(keys.input(0, 'npz')).toBe(`${root}builder-artifacts/input_00000.npz.gz`);
    expect(keys.shared('ab12')).toBe(`${root}builder-artifacts/shared/ab12`);
    expect(keys.shard(1)).toBe(`${root}builder-artifacts/tasks/00001.json`);
    expect(keys.manifest).toBe(`${root}builder-artifacts/manifest.json`);
    expect(keys.result(41, 'npz')).toBe(`${root}runner-artifacts/result_00041.npz.gz`);
    expect(keys.sidecar(41)).toBe(`${root}runner-artifacts/result_00041.json`);
    expect(keys.summaryJson('runner')).toBe(`${root}summaries/json/runner.json`);
    expect(keys.summaryText('runner')).toBe(`${root}summaries/txt/runner.txt`);
    expect(keys.output('20260101-000000', 'a.csv')).toBe(`${root}outputs/20260101-000000/a.csv`);
    expect(keys.checksums('x')).toBe(`${root}outputs/x/checksums.json`);
  });

  it('all lie under its root, in a folder or file whose name no id can have', () => {
    fc.assert(
      fc.property(someRun, someNames, (run, names) => {
        for (const key of keysOf(run, names)) {
          expect(key.startsWith(runRoot(run))).toBe(true);
          const first = key.slice(runRoot(run).length).split('/')[0] ?? '';
          expect(RESERVED_NAMES.has(first)).toBe(true);
        }
      }),
    );
  });

  it('are shared with no other run, however the two lie to each other', () => {
    fc.assert(
      fc.property(twoRuns, someNames, someNames, ([one, other], ofOne, ofOther) => {
        fc.pre(!isSameRun(one, other));
        const keys = new Set(keysOf(one, ofOne));
        expect(keysOf(other, ofOther).filter((key) => keys.has(key))).toEqual([]);
        expect(keysOf(other, ofOne).filter((key) => keys.has(key))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('are not those of a run in an experiment that is named like the run', () => {
    const outer = runOf('', 'a', 'b');
    const inner = runOf('', 'a/b', 'c');
    const names = { index: 0, extension: 'npz', name: 'c', path: 'run.json' };
    const keys = new Set(keysOf(outer, names));
    expect(keysOf(inner, names).filter((key) => keys.has(key))).toEqual([]);
    expect(runRoot(inner).startsWith(runRoot(outer))).toBe(true);
  });

  it('begin alike for no two runs with the same prefix', () => {
    fc.assert(
      fc.property(twoRuns, ([one, other]) => {
        fc.pre(one.expId !== other.expId || one.runId !== other.runId);
        expect(runRoot({ ...other, dirPrefix: one.dirPrefix })).not.toBe(runRoot(one));
      }),
    );
  });

  it('are told apart for any two tasks, whatever their file endings', () => {
    const index = fc.nat(3_000_000);
    fc.assert(
      fc.property(someRun, index, index, someNames, (run, one, other, { extension }) => {
        fc.pre(one !== other);
        const keys = artifactsOf(run);
        for (const key of [keys.input, keys.result, keys.sidecar, keys.shard, keys.claim] as const)
          expect(key(one, extension)).not.toBe(key(other, extension));
        expect(keys.result(one, extension)).not.toBe(keys.sidecar(one));
      }),
    );
  });
});

test('a packed source lies in the root of the bucket, under its hash', () => {
  const sha256 = '0f'.repeat(32);
  expect(sourceKey(sha256)).toBe(`sources/${sha256}.tar.gz`);
  expect(sha256OfSourceKey(sourceKey(sha256))).toBe(sha256);
  for (const key of ['sources/abc.tar.gz', `a/${sourceKey(sha256)}`, `${sourceKey(sha256)}x`])
    expect(sha256OfSourceKey(key)).toBeUndefined();
});

test('task indices in keys sort as numbers up to 99999, and grow a digit after that', () => {
  expect([0, 7, 99_999, 100_000].map(taskDigits)).toEqual(['00000', '00007', '99999', '100000']);
});

describe('the runs that could enclose a run', () => {
  test('are all folders above it, those of its prefix too', () => {
    expect(enclosingRunKeys(runOf('pipeline/flu', 'us/smoke', 'r'))).toEqual([
      'pipeline/flu/run.json',
      'pipeline/flu/us/run.json',
      'pipeline/flu/us/smoke/run.json',
    ]);
    expect(enclosingRunKeys(runOf('', 'a', 'r'))).toEqual([]);
  });

  it('hold every run whose folder a run would lie in', () => {
    fc.assert(
      fc.property(twoRuns, ([one, other]) => {
        const isInside = !isSameRun(one, other) && runRoot(one).startsWith(runRoot(other));
        expect(enclosingRunKeys(one).includes(artifactsOf(other).run)).toBe(isInside);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['npz', true],
  ['h5', true],
  ['A1', true],
  ['', false],
  ['.npz', false],
  ['tar.gz', false],
  ['a/b', false],
  ['thirteenchars', false],
  ['ñ', false],
  ['a\n', false],
])('%j can be a file ending: %s', (text, can) => {
  expect(isExtension(text)).toBe(can);
});
