import { describe, expect, test } from 'vitest';
import { mermaidChart } from '../../../src/report/mermaid-chart.ts';
import type { RunReport } from '../../../src/report/run-report.ts';
import {
  COMMENT_LIMIT,
  runReportPage,
  SUMMARY_LIMIT,
} from '../../../src/report/run-report-page.ts';

const run: RunReport = {
  expId: 'flu/test',
  runId: 'r1',
  status: 'failed',
  durationSeconds: 75,
  numTasks: 3,
  missing: [],
  failure: undefined,
  engine: { name: 'epydemix', version: '1' },
  seed: 7,
  limits: {},
  stages: [{ stage: 'builder', seconds: 0.25, tasks: 3 }],
  curves: undefined,
  runPath: './local/bucket/r1/',
  outputsPath: undefined,
  files: [],
};

const bytes = (text: string) => new TextEncoder().encode(text).byteLength;

function pageOf(runs: readonly RunReport[], limit = SUMMARY_LIMIT): string {
  return runReportPage({ title: 'Runs', runs, notes: [], limit });
}

describe('a page about runs', () => {
  test('says what failed, by name and reason, and what to do', () => {
    const page = pageOf([
      {
        ...run,
        missing: [{ index: 2, name: 'US-TX R0=1.5', why: 'It diverged.' }],
        failure: {
          message: '1 of 3 tasks failed.',
          hint: 'See the log.',
          problems: [{ file: 'a.yaml', line: 3, column: 5, message: 'Wrong.', hint: 'Mend it.' }],
        },
      },
    ]);
    expect(page).toContain('| ❌ failed | `flu/test` | `r1` | 3 | 1 | 1 min 15 s |');
    expect(page).toContain('**1 of 3 tasks failed.**<br>See the log.');
    expect(page).toContain('- `a.yaml:3:5`: Wrong. Mend it.');
    expect(page).toContain('| 2 | US-TX R0=1.5 | It diverged. |');
    expect(page).toContain('| A builder | 0.3 s | 3 |');
  });

  test('takes nothing of what others wrote for markup or mentions', () => {
    const why = 'a|b\n```\n<script>x</script> @org/team fixes #12 [x](http://y) **b**';
    const page = pageOf([{ ...run, missing: [{ index: 0, name: 'n', why }] }]);
    const row = page.split('\n').find((line) => line.startsWith('| 0 |'));
    expect(row).toBe(
      '| 0 | n | a\\|b<br>\\`\\`\\`<br>&lt;script&gt;x&lt;/script&gt; &#64;org/team fixes &#35;12 \\[x\\](http://y) \\*\\*b\\*\\* |',
    );
  });

  test.each([SUMMARY_LIMIT, COMMENT_LIMIT])('is never longer than %d bytes', (limit) => {
    const missing = Array.from({ length: 60 }, (_, index) => ({
      index,
      name: `task-${index}`,
      why: 'ü'.repeat(300),
    }));
    const runs = Array.from({ length: 400 }, (_, at) => ({ ...run, expId: `flu/${at}`, missing }));
    const page = pageOf(runs, limit);
    expect(bytes(page)).toBeLessThanOrEqual(limit);
    expect(bytes(page)).toBeGreaterThan(limit * 0.8);
    expect(page).toMatch(/_\d+ parts are left out: GitHub shows no longer pages here\._\n$/);
    // How each run ended comes before all else.
    expect(page).toContain('`flu/399`');
  });

  test('counts what it does not list', () => {
    const missing = Array.from({ length: 51 }, (_, index) => ({ index, name: 'n', why: 'w' }));
    expect(pageOf([{ ...run, missing }])).toContain('… and 1 task more.');
  });
});

describe('a chart', () => {
  const dates = (count: number) =>
    Array.from({ length: count }, (_, at) => new Date(at * 604_800_000).toISOString().slice(0, 10));

  test('of few dates names them', () => {
    const chart = mermaidChart(
      {
        name: 'US-MA "x"',
        dates: dates(3),
        middle: [1, 2.5, 1],
        lower: [0, 1, 0],
        upper: [2, 4, 2],
      },
      'I_total',
    );
    expect(chart).toBe(
      [
        'xychart-beta',
        '  title "US-MA  x : I_total"',
        '  x-axis ["1970-01-01", "1970-01-08", "1970-01-15"]',
        '  y-axis 0 --> 4',
        '  line [0, 1, 0]',
        '  line [1, 2.5, 1]',
        '  line [2, 4, 2]',
      ].join('\n'),
    );
  });

  test('of many dates counts days and is thinned, first and last kept', () => {
    const middle = Array.from({ length: 300 }, (_, at) => at);
    const chart = mermaidChart({ name: 'a', dates: dates(300), middle }, 'b') ?? '';
    expect(chart).toContain('x-axis "days since 1970-01-01" 0 --> 2093');
    const points = /line \[(.+)\]/.exec(chart)?.[1]?.split(', ').map(Number) ?? [];
    expect(points).toHaveLength(60);
    expect([points[0], points.at(-1)]).toEqual([0, 299]);
  });

  test('leaves out dates without a value, and itself where too few are left', () => {
    const curves = { name: 'a', dates: dates(3), middle: [1, null, 3] };
    expect(mermaidChart(curves, 'b')).toContain('line [1, 3]');
    expect(mermaidChart({ ...curves, middle: [1, null, null] }, 'b')).toBeUndefined();
  });

  test('of zeros has an axis', () => {
    expect(mermaidChart({ name: 'a', dates: dates(2), middle: [0, 0] }, 'b')).toContain('0 --> 1');
  });
});
