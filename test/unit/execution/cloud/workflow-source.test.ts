import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflowArgumentsSchema } from '../../../../src/execution/cloud/workflow-arguments.ts';
import {
  readWorkflowSource,
  workflowSource,
} from '../../../../src/execution/cloud/workflow-source.ts';
import { WORKFLOW_TEXT } from '../../../support/google/flow/cloud-run.ts';

type Step = Readonly<Record<string, unknown>>;

const routines: Readonly<Record<string, { readonly steps: readonly Step[] }>> =
  parse(WORKFLOW_TEXT);

/** All maps in a value, however deep. */
function* mapsIn(value: unknown): Generator<Step> {
  if (Array.isArray(value)) for (const item of value) yield* mapsIn(item);
  else if (typeof value === 'object' && value !== null) {
    yield value as Step;
    for (const member of Object.values(value)) yield* mapsIn(member);
  }
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) yield* textsIn(member);
  }
}

// https://cloud.google.com/workflows/quotas#resource_limits
test('the definition keeps to the limits of the language', () => {
  expect(Buffer.byteLength(WORKFLOW_TEXT)).toBeLessThan(128 * 1024);
  for (const text of textsIn(routines)) expect(text.length, text).toBeLessThanOrEqual(400);
  for (const map of mapsIn(routines)) {
    if (Array.isArray(map['assign'])) expect(map['assign'].length).toBeLessThanOrEqual(50);
    if (Array.isArray(map['switch'])) expect(map['switch'].length).toBeLessThanOrEqual(50);
  }
});

test('an expression is the whole of a value', () => {
  for (const text of textsIn(routines)) {
    if (text.includes('${')) expect(text).toMatch(/^\$\{[^$]*\}$/s);
  }
});

test('a condition does nothing that the language’s reference does not show', () => {
  for (const map of mapsIn(routines)) {
    if (!Array.isArray(map['switch'])) continue;
    for (const { condition, ...act } of map['switch']) {
      expect(typeof condition).toBe('string');
      expect(['next', 'steps', 'return', 'raise']).toEqual(
        expect.arrayContaining(Object.keys(act)),
      );
      expect(Object.keys(act)).toHaveLength(1);
    }
  }
});

test('every request goes with a token, and is repeated where it was not heard', () => {
  let requests = 0;
  const lookAt = (value: unknown, isRepeated: boolean): void => {
    if (Array.isArray(value)) for (const item of value) lookAt(item, isRepeated);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const step = value as Step;
    if (String(step['call']).startsWith('http.')) {
      requests++;
      expect(isRepeated, JSON.stringify(step)).toBe(true);
      expect(step['args']).toMatchObject({ auth: { type: 'OAuth2' } });
    }
    for (const [name, member] of Object.entries(step)) {
      lookAt(member, name === 'try' ? isRepeated || 'retry' in step : isRepeated);
    }
  };
  lookAt(routines, false);
  expect(requests).toBeGreaterThan(8);
});

test('whatever an answer is asked for is what is used of it', () => {
  for (const map of mapsIn(routines)) {
    if (!/^http\.(get|post|patch)$/.test(String(map['call']))) continue;
    const { url, query = {} } = map['args'] as { url: string; query?: Step };
    if (!url.includes(':cancel')) expect(Object.keys(query).join(), url).toMatch(/fields|alt/);
  }
});

test('arguments that are known have a default, and nothing else has', () => {
  const [first = {}] = routines['settle_arguments']?.steps ?? [];
  const { assign: assigned } = first['defaults'] as { readonly assign: readonly Step[] };
  const standard = Object.assign({}, ...assigned) as Record<string, Step>;
  const keysOf = (schema: { shape: object }) => Object.keys(schema.shape).sort();
  expect(Object.keys(standard['standard'] ?? {}).sort()).toEqual(keysOf(workflowArgumentsSchema));
  const { stage_a, poll } = workflowArgumentsSchema.shape;
  for (const letter of ['a', 'b', 'c']) {
    expect(Object.keys(standard[`standard_stage_${letter}`] ?? {}).sort()).toEqual(
      keysOf(stage_a.unwrap()),
    );
  }
  expect(Object.keys(standard['standard_poll'] ?? {}).sort()).toEqual(keysOf(poll.unwrap()));
});

test('the name of the workflow is that of its definition', () => {
  const one = workflowSource('main:\n');
  expect(one.name).toMatch(/^epycloud-[0-9a-f]{12}$/);
  expect(one.sha256.startsWith(one.name.slice('epycloud-'.length))).toBe(true);
  expect(workflowSource('main: \n').name).not.toBe(one.name);
  expect(workflowSource('main:\n')).toEqual(one);
});

test('the definition is read beside the programs; without it, epycloud is not whole', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'epycloud-test-'));
  try {
    await expect(readWorkflowSource(dir)).rejects.toMatchObject({ code: 'workflow_missing' });
    await cp('src/execution/cloud/workflow.yaml', join(dir, 'workflow.yaml'));
    expect(await readWorkflowSource(dir)).toEqual(workflowSource(WORKFLOW_TEXT));
  } finally {
    await rm(dir, { recursive: true });
  }
});
