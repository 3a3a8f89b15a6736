import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type {
  ActionDefinition,
  InputDefinition,
} from '../../../src/actions/definitions/action-definition.ts';
import { actions } from '../../../src/actions/definitions/actions.ts';
import { readInputs, variableOf } from '../../../src/actions/read-inputs.ts';
import type { EpycloudError } from '../../../src/pipeline/errors.ts';
import { ROOT } from '../../support/program.ts';

type Inputs = Readonly<Record<string, InputDefinition>>;

const all = Object.values(actions).flatMap((action) =>
  Object.entries(action.inputs as Inputs).map(([name, input]) => ({ action, name, input })),
);

/** Reads inputs as the runner passes them; what an action requires is filled in. */
function read(action: (typeof all)[number]['action'], given: Readonly<Record<string, string>>) {
  const warnings: string[] = [];
  const masked: string[] = [];
  const required = 'exp-id' in action.inputs ? { 'exp-id': 'flu/test' } : {};
  const environment = Object.fromEntries(
    Object.entries({ ...required, ...given }).map(([name, value]) => [variableOf(name), value]),
  );
  const values = () =>
    readInputs(action as unknown as ActionDefinition, {
      environment,
      warn: (message) => warnings.push(message),
      mask: (secret) => masked.push(secret),
    }) as Readonly<Record<string, unknown>>;
  return { values, warnings, masked };
}

function errorOf(work: () => unknown): EpycloudError {
  try {
    work();
  } catch (error) {
    return error as EpycloudError;
  }
  throw new Error('it was accepted');
}

describe.each(all)('$action.name: the input $name', ({ action, name, input }) => {
  test('refuses a bad value, and says which, and what to write', () => {
    const bad = input.badValue ?? '';
    const error = errorOf(read(action, { [name]: bad }).values);
    expect(error.code).toBe('usage');
    expect(error.message).toContain(`The input ${name} cannot be `);
    if (input.secret === true) expect(error.message).not.toContain(bad);
    else expect(error.message).toContain(JSON.stringify(bad));
    expect(error.hint).toContain(action.name);
    expect(error.hint).toContain(`${name}: ${input.type.form.replaceAll('`', '')}`);
  });

  test('has a default that it takes itself, and counts as left out where it is empty', () => {
    const { values } = read(action, input.required === true ? {} : { [name]: '' });
    const value = values()[name];
    if (input.fallback !== undefined) expect(value).toEqual(input.type.read(input.fallback));
    else if (input.required !== true) expect(value).toBeUndefined();
  });

  test('is in action.yml as the runner needs it', () => {
    const path = join(ROOT, action.folder, 'action.yml');
    const metadata = parse(readFileSync(path, 'utf8')).inputs[name];
    expect(metadata.description.length).toBeGreaterThan(10);
    expect(metadata.required).toBe(input.required === true);
    const usual = input.expression === undefined ? input.fallback : `\${{ ${input.expression} }}`;
    expect(metadata.default).toBe(usual);
  });
});

test('a required input that is missing is named', () => {
  const action = actions['run-local-pipeline'];
  const error = errorOf(read(action, { 'exp-id': '' }).values);
  expect(error.message).toBe('The input exp-id is required and is not given.');
});

test('all that is wrong is said at once', () => {
  const error = errorOf(
    read(actions['run-local-pipeline'], { jobs: '0', executor: 'kube', comment: 'never' }).values,
  );
  for (const name of ['jobs', 'executor', 'comment']) {
    expect(error.message).toContain(`The input ${name} cannot be`);
    expect(error.hint).toContain(`${name}: `);
  }
});

test('an unknown input is warned of, with what was meant', () => {
  const { values, warnings } = read(actions['run-local-pipeline'], { 'task-limit': '3', zzz: '1' });
  values();
  expect(warnings).toEqual([
    'run-local-pipeline has no input task-limit; it is not used. Did you mean tasks-limit?',
    'run-local-pipeline has no input zzz; it is not used.',
  ]);
});

test('a secret is masked before anything is said', () => {
  const { values, masked } = read(actions['run-local-pipeline'], { token: 'abc', jobs: '-' });
  errorOf(values);
  expect(masked).toEqual(['abc']);
});

test.each([
  ['exp-id', ' flu/a,  flu/b\n\nrsv/* flu/a ', ['flu/a', 'flu/b', 'rsv/*']],
  ['required-tasks', 'US-TX R0=1.5, US-WA\nUS-NY', ['US-TX R0=1.5', 'US-WA', 'US-NY']],
  ['max-failed-tasks', '2.5%', '2.5%'],
  ['jobs', '4', 4],
  ['skip-output', 'True', true],
])('%s: %j is read', (name, text, value) => {
  expect(read(actions['run-local-pipeline'], { [name]: text }).values()[name]).toEqual(value);
});
