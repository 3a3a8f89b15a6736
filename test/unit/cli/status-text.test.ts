import { describe, expect, test } from 'vitest';
import type { StatusFacts } from '../../../src/cli/read-status.ts';
import { statusText, tasksText } from '../../../src/cli/status-text.ts';

const NOW = Date.parse('2026-01-31T12:00:00Z');
const RUN = { exp_id: 'flu/test', run_id: 'one', created_at: '2026-01-31T09:30:12.000Z' } as const;

describe('how a run stands', () => {
  test('where it is at work', () => {
    const facts: StatusFacts = {
      ...RUN,
      status: 'running',
      stage: 'runner',
      duration_seconds: 200,
      worked_on_by: { host: 'vm', pid: 7, since: '2026-01-31T11:56:40Z', here: true },
      tasks: { total: 24, whole: 12, failed: 1, attempts: 15 },
      failed_tasks: [{ index: 3, name: 'US-MA', code: 'engine_crashed', why: 'It crashed.' }],
      run_path: './b/one/',
    };
    expect(statusText(facts, NOW)).toEqual([
      'Experiment  flu/test',
      'Run         one',
      'Status      running, at the runner stage',
      'Begun       2026-01-31 09:30 UTC, 2 h ago',
      'For         3 min 20 s, since its last start',
      'Worked on by process 7 on this machine',
      'Tasks       12 of 24 whole, 1 failed, 15 tries',
      '  failed: US-MA (task 3): It crashed.',
      'Folder      ./b/one/',
    ]);
  });

  test('where another machine works on it', () => {
    const worked_on_by = { host: 'far', pid: 7, since: '', here: false };
    expect(statusText({ ...RUN, status: 'running', worked_on_by }, NOW).join('\n')).toContain(
      'process 7 on far; whether it still runs cannot be seen from here',
    );
  });

  test('where it failed: why, and how to go on', () => {
    const facts = {
      ...RUN,
      status: 'failed',
      stage: 'output',
      failure: { code: 'tasks_failed', message: '1 of 3 tasks is missing.', hint: 'Do this.' },
      missing: [{ index: 1, name: 'US-VT', why: 'it failed' }],
      next_command: 'epycloud run …',
    } as const;
    const lines = statusText({ ...facts, missing: [...facts.missing] }, NOW);
    expect(lines).toContain('Status      failed, in the output stage');
    expect(lines).toContain('Why         1 of 3 tasks is missing.');
    expect(lines).toContain('            Do this.');
    expect(lines).toContain('  missing: US-VT (task 1): it failed');
    expect(lines.at(-1)).toBe('Go on with: epycloud run …');
  });

  test('where there is none', () => {
    expect(statusText({ status: 'none' }, NOW)).toEqual(['There is no run.']);
    expect(statusText({ status: 'none', exp_id: 'x', next_command: 'go' }, NOW)).toEqual([
      'Experiment  x',
      'Status      no run yet',
      'Begin with: go',
    ]);
  });

  test('a long list of failures is cut', () => {
    const failed_tasks = Array.from({ length: 25 }, (_, index) => ({
      index,
      name: `t${index}`,
      code: 'x',
      why: 'y',
    }));
    const lines = statusText({ ...RUN, status: 'interrupted', failed_tasks }, NOW);
    expect(lines.filter((line) => line.includes('failed:'))).toHaveLength(20);
    expect(lines).toContain('  … and 5 more');
  });
});

test('before there are tasks nothing is counted', () => {
  expect(tasksText({ status: 'running' })).toBe('');
});
