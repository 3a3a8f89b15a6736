import { counted } from '../pipeline/counted.ts';
import { placeOf } from '../pipeline/errors.ts';
import type { Outcome } from '../pipeline/outcome.ts';
import { letterOf } from '../pipeline/stage.ts';
import { durationText } from './duration-text.ts';
import { codeText, markdownTable, plainText, withinLimit } from './markdown.ts';
import { mermaidChart, peakText } from './mermaid-chart.ts';
import { numberText, percentText } from './number-text.ts';
import type { ResultCurves } from './result-curves.ts';
import type { RunReport } from './run-report.ts';

/** What GitHub takes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits */
export const SUMMARY_LIMIT = 1024 * 1024;
/** The longest body of a comment, of which GitHub counts the letters; bytes are never fewer. */
export const COMMENT_LIMIT = 65_536;

const MOST_FAILURES = 50;
const MOST_PEAKS = 20;
const MOST_FILES = 30;
const MOST_PROBLEMS = 50;

const SIGNS: Readonly<Record<Outcome['status'], string>> = {
  succeeded: '✅',
  partial: '⚠️',
  failed: '❌',
  interrupted: '🛑',
};

export interface RunReportPage {
  readonly title: string;
  readonly runs: readonly RunReport[];
  /** What else to say below the title, as Markdown. */
  readonly notes: readonly string[];
  /** The greatest length in bytes. */
  readonly limit: number;
}

/** A page in GitHub's Markdown about some runs: how they ended, then each by itself. */
export function runReportPage({ title, runs, notes, limit }: RunReportPage): string {
  const details = runs.flatMap((run) => partsOf(run, runs.length > 1));
  return withinLimit(
    [
      `## ${plainText(title)}`,
      ...(runs.length === 0 ? [] : [overview(runs)]),
      ...notes,
      ...details,
    ],
    limit,
  );
}

function overview(runs: readonly RunReport[]): string {
  const rows = runs.map((run) => [
    `${SIGNS[run.status]} ${run.status}`,
    codeText(run.expId),
    codeText(run.runId),
    run.numTasks === undefined ? '–' : String(run.numTasks),
    String(run.missing.length),
    run.durationSeconds === undefined ? '–' : durationText(run.durationSeconds),
  ]);
  return markdownTable(['outcome', 'experiment', 'run', 'tasks', 'failed', 'time'], rows, [3, 4]);
}

function partsOf(run: RunReport, isOneOfSeveral: boolean): readonly string[] {
  const parts = [
    failurePart(run),
    missingPart(run),
    ...(run.curves === undefined ? [] : curveParts(run.curves)),
    factsPart(run),
    timingPart(run),
    filesPart(run),
  ].filter((part) => part !== undefined);
  return isOneOfSeveral ? [`### ${SIGNS[run.status]} ${plainText(run.expId)}`, ...parts] : parts;
}

function failurePart({ failure }: RunReport): string | undefined {
  if (failure === undefined) return undefined;
  const { message, hint, problems } = failure;
  const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => {
    const fix = problem.hint === undefined ? '' : ` ${plainText(problem.hint)}`;
    return `- ${codeText(placeOf(problem))}: ${plainText(problem.message)}${fix}`;
  });
  return [
    `**${plainText(message)}**${hint === undefined ? '' : `<br>${plainText(hint)}`}`,
    ...(shown.length === 0 ? [] : ['', ...shown]),
    ...more(problems.length - shown.length, 'problem'),
  ].join('\n');
}

function missingPart({ missing }: RunReport): string | undefined {
  if (missing.length === 0) return undefined;
  const rows = missing
    .slice(0, MOST_FAILURES)
    .map(({ index, name, why }) => [String(index), plainText(name), plainText(why)]);
  return [
    `**${counted(missing.length, 'task')} failed**`,
    '',
    markdownTable(['task', 'name', 'why'], rows, [0]),
    ...more(missing.length - rows.length, 'task'),
  ].join('\n');
}

function curveParts({ summary, highest }: ResultCurves): readonly string[] {
  const { target, interval, middle } = summary;
  const range =
    interval === undefined
      ? ''
      : `, ${percentText(interval.lower)} % and ${percentText(interval.upper)} %`;
  const levels = `${middle === 0.5 ? 'median' : `${percentText(middle)} %`}${range}`;
  const charts = highest.flatMap((curves) => {
    const chart = mermaidChart(curves, target.column);
    if (chart === undefined) return [];
    return [
      `${codeText(target.column)} of ${plainText(curves.name)} (${levels}): ${plainText(peakText(curves))}\n\n\`\`\`mermaid\n${chart}\n\`\`\``,
    ];
  });
  const ranked = [...summary.tasks]
    .filter(({ peak }) => peak !== undefined)
    .sort((a, b) => (b.peak?.value ?? 0) - (a.peak?.value ?? 0));
  const rows = ranked
    .slice(0, MOST_PEAKS)
    .map(({ name, peak }) => [
      plainText(name),
      numberText(peak?.value ?? Number.NaN),
      peak?.lower === undefined || peak.upper === undefined
        ? '–'
        : `${numberText(peak.lower)} – ${numberText(peak.upper)}`,
      peak?.date ?? '–',
    ]);
  if (rows.length === 0) return charts;
  const table = [
    markdownTable(['task', `peak of ${target.column}`, 'interval', 'date'], rows, [1]),
    ...more(ranked.length - rows.length, 'task'),
  ].join('\n');
  return [...charts, table];
}

function factsPart(run: RunReport): string {
  const { engine, seed, limits, runPath, outputsPath } = run;
  const smoke = [
    limits.tasks === undefined ? '' : `${limits.tasks} tasks at most`,
    limits.simulations === undefined ? '' : `${limits.simulations} simulations a task at most`,
  ].filter((part) => part !== '');
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Engine', engine && codeText(`${engine.name} ${engine.version}`)],
    ['Seed', seed === undefined ? undefined : codeText(String(seed))],
    ['Smoke run', smoke.length === 0 ? undefined : smoke.join(', ')],
    ['Run', runPath && codeText(runPath)],
    ['Outputs', outputsPath && codeText(outputsPath)],
  ];
  return facts
    .flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}: ${value}`]))
    .join('\n');
}

function timingPart({ stages }: RunReport): string | undefined {
  if (stages.length === 0) return undefined;
  const rows = stages.map(({ stage, seconds, tasks }) => [
    `${letterOf(stage)} ${stage}`,
    seconds < 10 ? `${seconds.toFixed(1)} s` : durationText(seconds),
    String(tasks),
  ]);
  return markdownTable(['stage', 'time', 'tasks'], rows, [2]);
}

function filesPart({ files }: RunReport): string | undefined {
  if (files.length === 0) return undefined;
  const rows = files
    .slice(0, MOST_FILES)
    .map(({ path, bytes }) => [codeText(path), `${numberText(bytes / 1024)} KiB`]);
  return [
    `<details><summary>${counted(files.length, 'file')} of outputs</summary>`,
    '',
    markdownTable(['file', 'size'], rows, [1]),
    ...more(files.length - rows.length, 'file'),
    '',
    '</details>',
  ].join('\n');
}

function more(count: number, what: string): readonly string[] {
  return count > 0 ? ['', `… and ${counted(count, what)} more.`] : [];
}
