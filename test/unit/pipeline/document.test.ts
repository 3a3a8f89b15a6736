import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import {
  formatDocument,
  parseDocument,
  SCHEMA_VERSION,
  versioned,
} from '../../../src/pipeline/document.ts';
import { manifestSchema } from '../../../src/pipeline/manifest.ts';
import { outcomeSchema } from '../../../src/pipeline/outcome.ts';
import { sidecarSchema } from '../../../src/pipeline/sidecar.ts';
import { thrownBy } from './thrown.ts';

const schema = z.object({ ...versioned, name: z.string(), count: z.int().min(1) });
const KEY = 'pipeline/flu/exp/run/run.json';

function read(text: string) {
  return parseDocument(schema, new TextEncoder().encode(text), KEY);
}

describe('a document', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1 }), (name, count) => {
        const value = { schema_version: 1, min_reader_version: 1, name, count };
        expect(parseDocument(schema, formatDocument(value), KEY)).toEqual(value);
      }),
    );
  });

  test('is JSON of several lines that ends with a line feed', () => {
    const text = new TextDecoder().decode(formatDocument({ a: [1] }));
    expect(text).toBe('{\n "a": [\n  1\n ]\n}\n');
  });

  test('of a newer writer is read as far as it is known', () => {
    const text = JSON.stringify({
      schema_version: SCHEMA_VERSION + 6,
      min_reader_version: SCHEMA_VERSION,
      name: 'x',
      count: 1,
      new_member: { of: 'the future' },
    });
    expect(read(text)).toEqual({
      schema_version: SCHEMA_VERSION + 6,
      min_reader_version: SCHEMA_VERSION,
      name: 'x',
      count: 1,
    });
  });

  test('that names no least reader is for all', () => {
    expect(read('{"schema_version":9,"name":"x","count":1}').min_reader_version).toBe(1);
  });

  test('for newer readers only is refused, and says so rather than that it is broken', () => {
    const error = thrownBy(() =>
      read(`{"schema_version":9,"min_reader_version":${SCHEMA_VERSION + 1}}`),
    );
    expect(error.code).toBe('artifact_corrupt');
    expect(error.message).toContain(KEY);
    expect(error.message).toContain('written by a newer epycloud');
    expect(error.hint).toContain('Update epycloud');
  });

  test('that was cut off anywhere is refused with its key', () => {
    const whole = formatDocument({ schema_version: 1, name: 'a name', count: 12 });
    for (let length = 0; length < whole.length - 2; length++) {
      const error = thrownBy(() => parseDocument(schema, whole.slice(0, length), KEY));
      expect(error.code).toBe('artifact_corrupt');
      expect(error.message).toContain(`${KEY} is not whole`);
      expect(error.hint).toContain('cut off');
    }
  });

  test.each([
    ['null', 'expected object'],
    ['[]', 'expected object'],
    ['{}', 'schema_version'],
    ['{"schema_version":0,"name":"x","count":1}', 'schema_version'],
    ['{"schema_version":"1","name":"x","count":1}', 'schema_version'],
    ['{"schema_version":1,"name":"x"}', 'count'],
    ['{"schema_version":1,"name":"x","count":0}', 'count'],
    ['{"schema_version":1,"name":7,"count":1.5}', 'name'],
  ])('%s is refused, and what is wrong is named: %s', (text, fault) => {
    const error = thrownBy(() => read(text));
    expect(error.code).toBe('artifact_corrupt');
    expect(error.message).toContain(`${KEY} is not what it should be`);
    expect(error.message).toContain(fault);
    expect(error.hint).toBeDefined();
  });

  test('of bytes that are no text is refused', () => {
    const error = thrownBy(() => parseDocument(schema, Uint8Array.of(0x1f, 0x8b, 8, 0), KEY));
    expect(error.code).toBe('artifact_corrupt');
  });
});

describe('the documents of a run', () => {
  const manifest = {
    schema_version: 1,
    exp_id: 'exp',
    run_id: 'run',
    num_tasks: 1,
    seed: 1,
    config_hash: 'a'.repeat(64),
    engine: { name: 'shell', version: '1', extensions: { input: 'txt', result: 'txt' } },
    shard_size: 1000,
    shards: [],
    shared: [],
  };

  test('a manifest of no tasks is none', () => {
    expect(manifestSchema.safeParse(manifest).success).toBe(true);
    expect(manifestSchema.safeParse({ ...manifest, num_tasks: 0 }).success).toBe(false);
  });

  test('a manifest with a hash that is none is none', () => {
    for (const config_hash of ['', 'A'.repeat(64), 'a'.repeat(63)])
      expect(manifestSchema.safeParse({ ...manifest, config_hash }).success).toBe(false);
  });

  test('an outcome and a record of a task say which of their kinds they are', () => {
    for (const known of [outcomeSchema, sidecarSchema])
      expect(known.safeParse({ schema_version: 1, status: 'unheard of' }).success).toBe(false);
  });
});
