import { describe, expect, test } from 'vitest';
import { showProgress } from '../../../src/cli/progress.ts';
import type { StageEvent } from '../../../src/execution/stage-events.ts';
import { durationText } from '../../../src/report/duration-text.ts';
import { recordingTerminal } from '../../support/recording-terminal.ts';

/** Shows a run on a terminal whose clock goes on only when it is told to. */
function shown(options: { readonly isLive?: boolean; readonly verbose?: boolean } = {}) {
  const terminal = recordingTerminal({ isLive: options.isLive ?? false });
  let time = 1_000_000;
  const progress = showProgress({
    terminal,
    now: () => time,
    verbose: options.verbose ?? false,
  });
  return {
    written: terminal.written,
    progress,
    wait: (seconds: number) => {
      time += seconds * 1000;
    },
    /** An event of the runner. */
    say: (event: string, more: Partial<StageEvent> = {}) =>
      progress.event('runner', { severity: 'INFO', message: event, event, ...more }),
  };
}

describe('a stage', () => {
  test('is named by its letter when it begins, and says how it ended', () => {
    const { progress, written, say } = shown();
    progress.stage('builder');
    progress.event('builder', {
      severity: 'INFO',
      message: 'Made 24 inputs.',
      event: 'stage.ended',
    });
    progress.stage('runner');
    say('stage.ended', { message: 'All 24 tasks are done.' });
    progress.stage('output');
    expect(written).toEqual([
      'err: <bold>A</> builder: one input a task',
      'err:   Made 24 inputs.',
      'err: <bold>B</> runner: the tasks',
      'err:   All 24 tasks are done.',
      'err: <bold>C</> output: tables of all tasks',
    ]);
  });
});

describe('on a terminal', () => {
  test('one line is replaced, with what is done, running and failed, how fast, and the time left', () => {
    const { written, wait, say } = shown({ isLive: true });
    say('runner.started', { tasks: 24, jobs: 2 });
    say('task.skipped', { task: 0 });
    say('task.started', { task: 1, name: 'US-MA R0=1.5' });
    wait(1);
    say('task.started', { task: 2, name: 'US-TX R0=1.5' });
    wait(9);
    say('task.done', { task: 1 });
    wait(10);
    say('task.failed', { task: 2 });
    expect(written).toEqual([
      'live:   1/24 done · 2 running: US-MA R0=1.5, US-TX R0=1.5',
      'live:   2/24 done · 0.1 tasks/s · 3 min 40 s left · 1 running: US-TX R0=1.5',
      'live:   2/24 done · 1 failed · 0.1 tasks/s · 3 min 30 s left',
    ]);
  });

  test('how far a task is stands behind its name, where its engine says so', () => {
    const { written, wait, say } = shown({ isLive: true });
    say('runner.started', { tasks: 2 });
    say('task.started', { task: 0, name: 'US-MA' });
    say('task.started', { task: 1, name: 'US-WA' });
    say('task.progress', {
      task: 0,
      name: 'US-MA',
      progress: { done: 45, total: 100, unit: 'particles', generation: 2, generations: 3 },
    });
    wait(1);
    say('task.progress', { task: 1, name: 'US-WA', progress: { done: 1, total: 10 } });
    expect(written).toEqual([
      'live:   0/2 done · 2 running: US-MA 45 %, generation 2 of 3, US-WA 10 %',
    ]);
  });

  test('two of many running tasks are named', () => {
    const { written, wait, say } = shown({ isLive: true });
    say('runner.started', { tasks: 9 });
    for (const task of [1, 2]) say('task.started', { task, name: `t${task}` });
    wait(1);
    say('task.started', { task: 3, name: 't3' });
    expect(written).toEqual(['live:   0/9 done · 3 running: t1, t2, …']);
  });

  test('the line is not replaced more often than an eye can follow', () => {
    const { written, wait, say } = shown({ isLive: true });
    say('runner.started', { tasks: 2000 });
    for (let task = 0; task < 1000; task++) {
      wait(0.001);
      say('task.done', { task });
    }
    expect(written).toHaveLength(10);
    expect(written.at(-1)).toBe('live:   1000/2000 done · 1000 tasks/s · 1 s left');
  });

  test('no time is said to be left where nothing is', () => {
    const { written, wait, say } = shown({ isLive: true });
    say('runner.started', { tasks: 1 });
    wait(2);
    say('task.done', { task: 0 });
    expect(written).toEqual(['live:   1/1 done · 0.5 tasks/s']);
  });
});

describe('elsewhere', () => {
  test('a plain line comes now and then, and a last one at the end', () => {
    const { written, wait, say } = shown();
    say('runner.started', { tasks: 25 });
    for (let task = 0; task < 25; task++) {
      wait(1);
      say('task.done', { task });
    }
    say('stage.ended', { message: 'All 25 tasks are done.' });
    expect(written).toEqual([
      'err:   10/25 done · 1.0 tasks/s · 15 s left',
      'err:   20/25 done · 1.0 tasks/s · 5 s left',
      'err:   25/25 done · 1.0 tasks/s',
      'err:   All 25 tasks are done.',
    ]);
  });

  test('a stage of which nothing was left to do says only how it ended', () => {
    const { written, say } = shown();
    say('runner.started', { tasks: 2 });
    say('task.skipped', { task: 0 });
    say('task.skipped', { task: 1 });
    say('stage.ended', { message: 'Both tasks were there.' });
    expect(written).toEqual(['err:   Both tasks were there.']);
  });

  test('nothing of an earlier stage is counted in the next', () => {
    const { progress, written, wait, say } = shown();
    say('runner.started', { tasks: 2 });
    say('task.done', { task: 0 });
    progress.stage('runner');
    wait(60);
    say('task.done', { task: 1 });
    progress.end();
    expect(written).toEqual(['err: <bold>B</> runner: the tasks']);
  });
});

test('a runner that is cut off leaves behind how far it was', () => {
  for (const isLive of [true, false]) {
    const { progress, written, say } = shown({ isLive });
    say('runner.started', { tasks: 3 });
    say('task.skipped', { task: 0 });
    say('task.done', { task: 1 });
    progress.end();
    progress.end();
    expect(written).toEqual(['err:   2/3 done']);
  }
});

describe('warnings and errors', () => {
  test('are told as they come, each in its colour', () => {
    const { written, say } = shown();
    say('task.retried', { severity: 'WARNING', message: 'US-MA crashed; it is tried again.' });
    say('task.failed', { severity: 'ERROR', message: 'US-MA failed.' });
    say('task.note', { severity: 'DEBUG', message: 'hidden' });
    expect(written).toEqual([
      'err:   <yellow>warning</>: US-MA crashed; it is tried again.',
      'err:   <red>error</>: US-MA failed.',
    ]);
  });

  test('that end the stage are left to the error that the command shows', () => {
    const { written, say } = shown();
    say('stage.failed', { severity: 'ERROR', message: 'No.' });
    say('stage.problem', { severity: 'ERROR', message: 'model.yaml:3: No.' });
    expect(written).toEqual([]);
  });

  test('are told once where everything is told', () => {
    const { written, say } = shown({ verbose: true });
    say('task.failed', { severity: 'ERROR', message: 'US-MA failed.' });
    say('task.note', { severity: 'DEBUG', message: 'a detail' });
    expect(written).toEqual([
      'err: <dim>  runner ERROR US-MA failed.</>',
      'err: <dim>  runner DEBUG a detail</>',
    ]);
  });
});

test.each([
  [0, '0 s'],
  [0.4, '0 s'],
  [8.2, '8 s'],
  [59.4, '59 s'],
  [59.6, '1 min 0 s'],
  [200, '3 min 20 s'],
  [3599.4, '59 min 59 s'],
  [3599.6, '1 h 0 min'],
  [7500, '2 h 5 min'],
  [360_000, '100 h 0 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});
