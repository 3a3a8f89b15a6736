import type { BuildEvent } from '../images/build-events.ts';
import { durationText } from '../report/duration-text.ts';
import type { Terminal } from './terminal.ts';

export interface BuildProgress {
  event(event: BuildEvent): void;
  /** Ends the live line. */
  end(): void;
}

export interface BuildProgressOptions {
  readonly terminal: Terminal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Shows all that the client writes. */
  readonly verbose: boolean;
}

const TICK_MS = 1000;
const LONG_MS = 10_000;
/** A command of the Dockerfile may fill pages; what it is for stands at its beginning. */
const LONGEST_STEP = 100;

interface RunningStep {
  readonly since: number;
  isTold: boolean;
}

/**
 * Shows how a build gets on: on a terminal one live line with the step and its time, elsewhere a line a step.
 */
export function showBuildProgress(options: BuildProgressOptions): BuildProgress {
  const { terminal, now, verbose } = options;
  const running = new Map<string, RunningStep>();
  let began = now();
  const seconds = (since: number) => (now() - since) / 1000;

  function refresh(): void {
    const last = [...running.entries()].at(-1);
    if (!terminal.isLive || last === undefined) return;
    const [step, { since }] = last;
    terminal.live(`  ${stepText(step)} · ${durationText(seconds(since))}`);
  }

  /** Without a live line, nothing is heard of a step until its end: one that takes long is told before. */
  function tick(): void {
    refresh();
    if (terminal.isLive || verbose) return;
    for (const [step, state] of running) {
      if (state.isTold || now() - state.since < LONG_MS) continue;
      terminal.err(`  ${stepText(step)} …`);
      state.isTold = true;
    }
  }
  const timer = setInterval(tick, TICK_MS);
  timer.unref();

  function showStep({ step, state }: Extract<BuildEvent, { kind: 'step' }>): void {
    const { since } = running.get(step) ?? { since: now() };
    if (state === 'running') running.set(step, { since, isTold: false });
    else running.delete(step);
    if (terminal.isLive) refresh();
    else if (!verbose && state !== 'running') {
      const how = state === 'cached' ? 'cached' : durationText(seconds(since));
      terminal.err(`  ${stepText(step)} · ${how}`);
    }
  }

  return {
    event: (event) => {
      switch (event.kind) {
        case 'login':
          terminal.err(`logging in to ${event.registry} as ${event.username}`);
          return;
        case 'target_started':
          running.clear();
          began = now();
          terminal.err(`${terminal.bold(event.target)} ${event.tags.join(', ')}`);
          return;
        case 'step':
          showStep(event);
          return;
        case 'line':
          if (verbose) terminal.err(terminal.dim(`  ${event.line}`));
          return;
        case 'push':
          running.clear();
          terminal.err(`  pushing ${event.tag}`);
          return;
        case 'target_done':
          running.clear();
          terminal.err(`  done in ${durationText((now() - began) / 1000)}`);
          return;
        case 'warning':
          terminal.err(`${terminal.yellow('warning')}: ${event.message}`);
          return;
      }
    },
    end: () => clearInterval(timer),
  };
}

function stepText(step: string): string {
  const text = step.replace(/\s+/g, ' ');
  return text.length > LONGEST_STEP ? `${text.slice(0, LONGEST_STEP - 1)}…` : text;
}
