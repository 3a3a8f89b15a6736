import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatDocument, parseDocument } from '../../../src/pipeline/document.ts';
import {
  type NewRun,
  newRunRecord,
  type RunIdentity,
  requireSameRun,
  runRecordSchema,
} from '../../../src/pipeline/run-record.ts';
import { VERSION } from '../../../src/pipeline/version.ts';
import { someRun } from '../../support/storage/some-run.ts';
import { thrownBy } from './thrown.ts';

const engine = { name: 'epydemix', version: '1.5.0', extensions: { input: 'npz', result: 'npz' } };

const begun: NewRun = {
  run: someRun('run-1', 'flu/smoke'),
  createdAt: Date.UTC(2026, 0, 31, 9, 30),
  mode: 'local',
  configHash: 'a'.repeat(64),
  configFiles: ['model.yaml', 'output.yaml'],
  seed: { value: 42, drawn: true },
  engine,
  simulationsLimit: 5,
};

describe('the record of a run', () => {
  test('says who asked for what, and is read as it was written', () => {
    const record = newRunRecord(begun);
    expect(record).toMatchObject({
      exp_id: 'flu/smoke',
      run_id: 'run-1',
      created_at: '2026-01-31T09:30:00.000Z',
      epycloud_version: VERSION,
      execution_mode: 'local',
      config_files: ['model.yaml', 'output.yaml'],
      seed: 42,
      seed_drawn: true,
      simulations_limit: 5,
    });
    expect(parseDocument(runRecordSchema, formatDocument(record), 'run.json')).toEqual(record);
  });

  test('leaves out of the stored document what is not known, rather than guess it', () => {
    const record = newRunRecord({ ...begun, engine: undefined, simulationsLimit: undefined });
    const stored = parseDocument(runRecordSchema, formatDocument(record), 'run.json');
    for (const member of ['engine', 'simulations_limit', 'tasks_limit'])
      expect(member in stored).toBe(false);
    expect(stored).toEqual(record);
  });
});

describe('a run goes on', () => {
  const record = newRunRecord(begun);

  test.each<[string, RunIdentity]>([
    [
      'with the same files, engine and limits',
      { configHash: 'a'.repeat(64), engine, simulationsLimit: 5 },
    ],
    ['where nothing is said', {}],
    ['where the engine is not known yet', { configHash: 'a'.repeat(64) }],
    [
      'where the engine changed its file endings only',
      { engine: { name: 'epydemix', version: '1.5.0' } },
    ],
  ])('%s', (_, now) => {
    expect(() => requireSameRun(record, now)).not.toThrow();
  });

  test('with any engine where it began with none', () => {
    const bare = newRunRecord({ ...begun, engine: undefined });
    expect(() => requireSameRun(bare, { engine })).not.toThrow();
  });
});

describe('a run does not go on, and the user is told why,', () => {
  test.each<[string, NewRun, RunIdentity, string]>([
    [
      'with changed files',
      begun,
      { configHash: 'b'.repeat(64) },
      'files have changed since run run-1',
    ],
    [
      'with another engine',
      begun,
      { engine: { name: 'other', version: '1.5.0' } },
      'began with epydemix 1.5.0; this is other 1.5.0',
    ],
    [
      'with another version of the engine',
      begun,
      { engine: { name: 'epydemix', version: '1.5.1' } },
      'began with epydemix 1.5.0; this is epydemix 1.5.1',
    ],
    [
      'with another limit',
      begun,
      { simulationsLimit: 6 },
      'another --simulations-limit (5; now 6)',
    ],
    ['with a limit where it had none', begun, { tasksLimit: 3 }, 'no --tasks-limit (none; now 3)'],
  ])('%s', (_, was, now, why) => {
    const error = thrownBy(() => requireSameRun(newRunRecord(was), now));
    expect(error.code).toBe('run_changed');
    expect(error.message).toContain(why);
    expect(error.hint).toMatch(/new run/);
  });
});

test("the program's version is that of its package", () => {
  const url = new URL('../../../package.json', import.meta.url);
  expect(VERSION).toBe((JSON.parse(readFileSync(url, 'utf8')) as { version: string }).version);
});
