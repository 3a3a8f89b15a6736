import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeSettingsText } from '../../../src/settings/change-settings.ts';
import { initialSettingsFile } from '../../../src/settings/initial-file.ts';
import { keyOfVariable, variableOf } from '../../../src/settings/setting-names.ts';
import { readSettingsText } from '../../../src/settings/settings-file.ts';
import { settingKeys } from '../../../src/settings/settings-table.ts';

const change = (
  text: string,
  key: 'run.jobs' | 'docker.image_tag' | 'logging.level',
  value: string,
) => changeSettingsText({ file: 'f.yaml', text, key, value });

describe('a change', () => {
  test('keeps comments and order', () => {
    const before =
      '# mine\nrun:\n  task_timeout: 5 # s\n  jobs: 2 # cores\nlogging:\n  level: INFO\n';
    expect(change(before, 'run.jobs', '3')).toBe(before.replace('jobs: 2', 'jobs: 3'));
  });

  test('makes the sections that are missing', () => {
    expect(change('', 'run.jobs', '3')).toBe('run:\n  jobs: 3\n');
    expect(change('logging:\n  level: INFO\n', 'run.jobs', '3')).toBe(
      'logging:\n  level: INFO\nrun:\n  jobs: 3\n',
    );
  });

  test('keeps a text that looks like a number a text', () => {
    const after = change('', 'docker.image_tag', '1.10');
    expect(readSettingsText('f', after).entries).toMatchObject([{ value: '1.10' }]);
  });

  test('refuses a wrong value, and leaves a faulty file alone', () => {
    expect(() => change('', 'run.jobs', 'many')).toThrow('run.jobs: "many" is not a whole number.');
    expect(() => change('run: [', 'run.jobs', '1')).toThrow('faulty already');
    expect(() => change('run: {x: 1}', 'run.jobs', '1')).toThrow('faulty already');
  });

  test('what was set is what is read', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('', 'run: {task_timeout: 3}\n', '# x\n'),
        (jobs, text) => {
          const { entries, problems } = readSettingsText(
            'f',
            change(text, 'run.jobs', String(jobs)),
          );
          expect(problems).toEqual([]);
          expect(entries.find(({ key }) => key === 'run.jobs')?.value).toBe(jobs);
        },
      ),
    );
  });
});

test('variables and settings belong together one by one', () => {
  for (const key of settingKeys.filter((each) => each.includes('.'))) {
    expect(keyOfVariable(variableOf(key))).toBe(key);
  }
});

test.each([true, false])(
  'a new file is sound, and so with all its lines in use (repository: %s)',
  (forRepository) => {
    const text = initialSettingsFile({ forRepository });
    expect(readSettingsText('f', text)).toMatchObject({ entries: [], problems: [] });
    const used = text
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^# /, ''))
      .join('\n');
    const { entries, problems } = readSettingsText('f', used);
    expect(problems).toEqual([]);
    expect(entries.length).toBeGreaterThan(35);
  },
);
