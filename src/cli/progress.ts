import type { StageEvent } from '../execution/stage-events.ts';
import { letterOf, type Stage } from '../pipeline/stage.ts';
import { durationText } from '../report/duration-text.ts';
import type { Terminal } from './terminal.ts';

/** Shows how a run gets on: one live line on a terminal, plain lines now and then elsewhere. */
export interface Progress {
  stage(stage: Stage): void;
  event(stage: Stage, event: StageEvent): void;
  /** Clears the live line; where tasks were cut short, says how many are done. */
  end(): void;
}

export interface ProgressOptions {
  readonly terminal: Terminal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Shows everything that the stages log. */
  readonly verbose: boolean;
}

const TITLES: Readonly<Record<Stage, string>> = {
  builder: 'builder: one input a task',
  runner: 'runner: the tasks',
  output: 'output: tables of all tasks',
};

const LIVE_MS = 100;
const PLAIN_MS = 10_000;

interface Counts {
  total: number;
  done: number;
  skipped: number;
  failed: number;
  /** The tasks under way, and how far each is, where its engine says so. */
  readonly running: Map<number, { readonly name: string; readonly within: string }>;
  began: number;
}

export function showProgress(options: ProgressOptions): Progress {
  const { terminal, now } = options;
  let counts: Counts | undefined;
  let shown = 0;
  const refresh = (force: boolean) => {
    if (counts === undefined) return;
    if (!force && now() - shown < (terminal.isLive ? LIVE_MS : PLAIN_MS)) return;
    shown = now();
    const line = lineOf(counts, now());
    if (terminal.isLive) terminal.live(line);
    else terminal.err(line);
  };
  return {
    stage: (stage) => {
      counts = undefined;
      terminal.err(`${terminal.bold(letterOf(stage))} ${TITLES[stage]}`);
    },
    event: (stage, event) => {
      if (options.verbose)
        terminal.err(terminal.dim(`  ${stage} ${event.severity} ${event.message}`));
      if (event.event === 'runner.started') {
        counts = {
          total: event.tasks ?? 0,
          done: 0,
          skipped: 0,
          failed: 0,
          running: new Map(),
          began: now(),
        };
        shown = now();
      } else if (counts !== undefined && event.task !== undefined) {
        count(counts, event.task, event);
      }
      const isTold = event.severity === 'WARNING' || event.severity === 'ERROR';
      if (
        isTold &&
        event.event !== 'stage.failed' &&
        event.event !== 'stage.problem' &&
        !options.verbose
      ) {
        const paint = event.severity === 'ERROR' ? terminal.red : terminal.yellow;
        terminal.err(`  ${paint(event.severity.toLowerCase())}: ${event.message}`);
      }
      if (event.event === 'stage.ended') {
        if (stage === 'runner') refresh(!terminal.isLive && (counts?.done ?? 0) > 0);
        counts = undefined;
        terminal.err(`  ${event.message}`);
      } else refresh(false);
    },
    end: () => {
      if (counts !== undefined)
        terminal.err(`  ${counts.done + counts.skipped}/${counts.total} done`);
      counts = undefined;
    },
  };
}

function count(counts: Counts, task: number, event: StageEvent): void {
  const name = event.name ?? String(task);
  if (event.event === 'task.started') counts.running.set(task, { name, within: '' });
  else if (event.event === 'task.progress')
    counts.running.set(task, { name, within: withinText(event) });
  else if (event.event === 'task.done') {
    counts.done++;
    counts.running.delete(task);
  } else if (event.event === 'task.failed') {
    counts.failed++;
    counts.running.delete(task);
  } else if (event.event === 'task.skipped') counts.skipped++;
}

/** `12/24 done · 1 failed · 1.3 tasks/s · 9 s left · running US-TX R0=1.5, US-WA R0=1.5`. */
function lineOf(counts: Counts, time: number): string {
  const { total, done, skipped, failed, running } = counts;
  const seconds = (time - counts.began) / 1000;
  const rate = seconds > 0 ? (done + failed) / seconds : 0;
  const left = total - done - skipped - failed;
  const names = [...running.values()].map(({ name, within }) => name + within);
  return [
    `  ${done + skipped}/${total} done`,
    failed > 0 ? `${failed} failed` : '',
    rate > 0 ? rateText(rate) : '',
    rate > 0 && left > 0 ? `${durationText(left / rate)} left` : '',
    // Last, as a narrow terminal cuts the line off.
    names.length > 0
      ? `${names.length} running: ${names.slice(0, 2).join(', ')}${names.length > 2 ? ', …' : ''}`
      : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** How far a task is: ` 45 %`, with the generation of a calibration ` 45 %, generation 2 of 3`. */
function withinText({ progress }: StageEvent): string {
  const { done, total, generation, generations } = progress ?? {};
  if (done === undefined || total === undefined || total <= 0) return '';
  const share = ` ${Math.floor((100 * done) / total)} %`;
  return typeof generation === 'number' && typeof generations === 'number'
    ? `${share}, generation ${generation} of ${generations}`
    : share;
}

/** `12 tasks/s`, `1.3 tasks/s`, `2.0 tasks/min`. */
function rateText(rate: number): string {
  if (rate < 0.1) return `${(rate * 60).toFixed(1)} tasks/min`;
  return `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} tasks/s`;
}
