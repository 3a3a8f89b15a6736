import { describe, expect, test } from 'vitest';
import { documents } from '../../../../src/cli/documents/documents.ts';
import {
  type CloudProject,
  type CloudProjectOptions,
  RUN_WORDS,
  startCloudProject,
} from '../../../support/cloud-project.ts';

const ROOT = 'pipeline/flu/flu/test/r/';
const WHICH = ['--exp-id', 'flu/test', '--run-id', 'r'];
const RUN = [...RUN_WORDS, '--run-id', 'r'];

/** A project whose runner tasks wait until they are let go, or are ended. */
async function heldProject(more: CloudProjectOptions = {}) {
  let release = () => {};
  const gate = new Promise<void>((done) => {
    release = done;
  });
  let begin = () => {};
  const begun = new Promise<void>((done) => {
    begin = done;
  });
  const project = await startCloudProject({
    ...more,
    program: async ({ environment, signal }) => {
      if (environment['STAGE'] !== 'runner') return undefined;
      begin();
      await Promise.race([
        gate,
        new Promise((done) => signal.addEventListener('abort', done, { once: true })),
      ]);
      return signal.aborted ? 143 : undefined;
    },
  });
  return { project, release, begun };
}

const jobsOf = ({ batch }: CloudProject) => [...batch.jobs.values()].map(({ state }) => state);

describe('two submitters at once', () => {
  test('of one run end with one run, and both know how it ended', async () => {
    await using project = await startCloudProject();
    const ends = await Promise.all([project.run(RUN), project.run(RUN)]);
    for (const { exit, err } of ends) expect(exit, err).toBe(0);
    expect(project.keys(`${ROOT}attempts/`)).toEqual([`${ROOT}attempts/00001.json`]);
    expect(project.batch.jobs.size).toBe(3);
    const told = ends.filter(({ err }) => /in the same moment|duplicate of/.test(err));
    expect(told).toHaveLength(1);
  });

  test('of different states of the files: the second is told that there is such a run', async () => {
    const { project, release, begun } = await heldProject();
    await using _ = project;
    const first = project.run(RUN);
    await begun;
    await project.repo.write('experiments/flu/test/config/basemodel.yaml', 'model: {name: b}\n');
    const second = await project.run([...RUN, '--resume']);
    expect(second.exit).toBe(2);
    expect(second.err).toContain('run_changed');
    release();
    expect((await first).exit).toBe(0);
  });
});

describe('a submitter that was killed', () => {
  test.each([
    ['before the run was made', '/upload/storage/v1/', 1],
    ['before the execution was created', '/executions', 0],
  ])('%s: the same command with --resume does it', async (_when, path, after) => {
    await using project = await startCloudProject();
    const cut = project.cloud.faults.add({
      kind: 'status',
      status: 400,
      after,
      times: Number.POSITIVE_INFINITY,
      when: (request) => request.method === 'POST' && request.path.includes(path),
    });
    const killed = await project.run(RUN);
    expect(killed.exit, killed.err).toBe(1);
    cut.remove();
    const again = await project.run([...RUN, '--resume']);
    expect(again.exit, again.err).toBe(0);
    expect(project.batch.jobs.size).toBe(3);
    expect(project.json(`${ROOT}outcome.json`)).toMatchObject({ attempt: 1 });
  });

  test('while it waited: --resume waits for the run that is at work', async () => {
    const { project, release, begun } = await heldProject();
    await using _ = project;
    expect((await project.run([...RUN, '--detach'])).exit).toBe(0);
    await begun;
    const again = project.run([...RUN, '--resume']);
    setTimeout(release, 200);
    const ended = await again;
    expect(ended.exit, ended.err).toBe(0);
    expect(ended.err).toContain('is at work: attempt 1');
    expect(project.workflows.executions).toHaveLength(1);
  });

  test('when the answer to the creation was lost: one execution does the work', async () => {
    const { project, release, begun } = await heldProject();
    await using _ = project;
    project.cloud.faults.add({
      kind: 'reset',
      done: true,
      when: ({ method, path }) => method === 'POST' && path.endsWith('/executions'),
    });
    const run = project.run(RUN);
    await begun;
    release();
    const ended = await run;
    expect(ended.exit, ended.err).toBe(0);
    expect(project.batch.jobs.size).toBe(3);
    expect(project.keys(`${ROOT}attempts/`)).toHaveLength(1);
  });
});

describe('a run that was left to itself', () => {
  test('says how to wait for it, and is waited for by another command', async () => {
    const { project, release, begun } = await heldProject();
    await using _ = project;
    const left = await project.run([...RUN, '--detach', '--json']);
    expect(left.exit, left.err).toBe(0);
    const document = documents.submission.parse(JSON.parse(left.out));
    expect(document.next_command).toContain('workflow watch --exp-id flu/test --run-id r');
    await begun;
    const watch = project.run(['workflow', 'watch', ...WHICH, '--json']);
    setTimeout(release, 200);
    const ended = await watch;
    expect(ended.exit, ended.err).toBe(0);
    expect(documents.run.parse(JSON.parse(ended.out))).toMatchObject({
      status: 'succeeded',
      cloud: { execution: document.cloud.execution },
    });
    // Once more, when it has ended, and by the newest run.
    const after = await project.run(['workflow', 'watch', ...WHICH]);
    expect(after.exit, after.err).toBe(0);
  });

  test('goes on where the time to wait is over', async () => {
    const { project, release, begun } = await heldProject();
    await using _ = project;
    const run = project.run([...RUN, '--timeout', '0.002']);
    await begun;
    const ended = await run;
    expect(ended.exit).toBe(1);
    expect(ended.err).toContain('deadline_passed');
    expect(ended.err).toContain('Pick it up with: epycloud workflow watch');
    expect(project.workflows.executions[0]?.state).toBe('ACTIVE');
    release();
    await project.workflows.settled();
    expect(project.json(`${ROOT}outcome.json`)).toMatchObject({ status: 'succeeded' });
  });

  test('that is not there cannot be watched', async () => {
    await using project = await startCloudProject();
    const ended = await project.run(['workflow', 'watch', ...WHICH]);
    expect(ended.exit).toBe(2);
    expect(ended.err).toContain('run_not_found');
  });
});

describe('cancelling', () => {
  /** That nothing of the run is at work, and that it says so. */
  async function expectCancelled(project: CloudProject) {
    await project.workflows.settled();
    await project.batch.settled();
    expect(project.workflows.executions.at(-1)?.state).toBe('CANCELLED');
    for (const state of jobsOf(project)) expect(state).toMatch(/SUCCEEDED|CANCELLED/);
    expect(project.json(`${ROOT}cancelled.json`)).toMatchObject({ attempt: 1 });
    expect(project.json(`${ROOT}outcome.json`)).toMatchObject({
      status: 'interrupted',
      attempt: 1,
    });
  }

  test('by Ctrl-C ends the execution and its jobs; --resume then goes on', async () => {
    const { project, release, begun } = await heldProject();
    await using _ = project;
    const stop = new AbortController();
    const run = project.run(RUN, { signal: stop.signal });
    await begun;
    stop.abort();
    const ended = await run;
    expect(ended.exit, ended.err).toBe(130);
    expect(ended.err).toContain('Cancelled</> after');
    await expectCancelled(project);
    release();
    const again = await project.run([...RUN, '--resume']);
    expect(again.exit, again.err).toBe(0);
    expect(project.json(`${ROOT}outcome.json`)).toMatchObject({ status: 'succeeded', attempt: 2 });
  });

  test('by Ctrl-C, where jobs do not answer, ends the execution and says how to end the rest', async () => {
    const { project, begun } = await heldProject();
    await using _ = project;
    const stop = new AbortController();
    const run = project.run(RUN, { signal: stop.signal });
    await begun;
    project.cloud.faults.add({
      kind: 'slow',
      milliseconds: 20_000,
      times: Number.POSITIVE_INFINITY,
      when: ({ path }) => path.endsWith('/jobs'),
    });
    stop.abort();
    const ended = await run;
    expect(ended.exit, ended.err).toBe(130);
    expect(ended.err).toContain('Could not end the jobs: There was no answer within');
    expect(ended.err).toContain('epycloud workflow cancel --exp-id flu/test --run-id r');
    expect(project.workflows.executions.at(-1)?.state).toBe('CANCELLED');
    expect(project.json(`${ROOT}outcome.json`)).toMatchObject({ status: 'interrupted' });
    project.cloud.faults.clear();
    expect((await project.run(['workflow', 'cancel', ...WHICH])).exit).toBe(0);
    await expectCancelled(project);
  });

  test('by command does the same from elsewhere, and again is fine', async () => {
    const { project, begun } = await heldProject();
    await using _ = project;
    await project.run([...RUN, '--detach']);
    await begun;
    const ended = await project.run(['workflow', 'cancel', ...WHICH, '--json']);
    expect(ended.exit, ended.err).toBe(0);
    const document = documents.cancellation.parse(JSON.parse(ended.out));
    expect(document).toMatchObject({ status: 'interrupted', failures: [] });
    expect(document.jobs).toHaveLength(1);
    await expectCancelled(project);
    const again = await project.run(['workflow', 'cancel', ...WHICH]);
    expect(again.exit, again.err).toBe(0);
    expect(again.err).toContain('No job of Cloud Batch was at work');
  });

  test('of a run that has ended changes nothing', async () => {
    await using project = await startCloudProject();
    await project.run(RUN);
    const ended = await project.run(['workflow', 'cancel', ...WHICH]);
    expect(ended.exit, ended.err).toBe(0);
    expect(project.json(`${ROOT}outcome.json`)).toMatchObject({ status: 'succeeded' });
    expect(project.json(`${ROOT}cancelled.json`)).toBeUndefined();
  });

  test('ends jobs that an execution has left which was cancelled elsewhere', async () => {
    const { project, begun } = await heldProject();
    await using _ = project;
    await project.run([...RUN, '--detach']);
    await begun;
    const [execution] = project.workflows.executions;
    await fetch(`${project.cloud.address}/v1/${execution?.name}:cancel`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${project.cloud.identity.token()}` },
    });
    expect(jobsOf(project)).toContain('RUNNING');
    const ended = await project.run(['workflow', 'cancel', ...WHICH]);
    expect(ended.exit, ended.err).toBe(0);
    await expectCancelled(project);
  });

  test('tells what could not be ended, and ends all else', async () => {
    const { project, begun } = await heldProject();
    await using _ = project;
    await project.run([...RUN, '--detach']);
    await begun;
    const fault = project.cloud.faults.add({
      kind: 'status',
      status: 403,
      times: Number.POSITIVE_INFINITY,
      when: ({ path }) => path.endsWith(':cancel') && path.includes('/jobs/'),
    });
    const ended = await project.run(['workflow', 'cancel', ...WHICH]);
    expect(ended.exit).toBe(1);
    expect(ended.err).toContain('Could not end the jobs');
    expect(project.workflows.executions[0]?.state).toBe('CANCELLED');
    fault.remove();
    expect((await project.run(['workflow', 'cancel', ...WHICH])).exit).toBe(0);
    await expectCancelled(project);
  });
});

describe('a job that is not what was asked for', () => {
  const RUN_AS_TOLD = [...RUN, '--label', 'team=north', '--json'];

  test('is told with the field, what was asked and what is, and the run goes on', async () => {
    await using project = await startCloudProject({
      scenario: {
        heed: (spec) => {
          const { team: _, ...labels } = spec.labels ?? {};
          return { ...spec, labels };
        },
      },
    });
    const ended = await project.run(RUN_AS_TOLD);
    expect(ended.exit, ended.err).toBe(0);
    expect(ended.err).toContain('labels.team is not there instead of north');
    const { cloud } = documents.run.parse(JSON.parse(ended.out));
    expect(cloud?.differences).toHaveLength(3);
    expect(cloud?.differences?.[0]).toMatchObject({ field: 'labels.team', asked: 'north' });
  });

  test('by its image ends the run: it has failed, and nothing of it is at work', async () => {
    const { project, release, begun } = await heldProject({
      scenario: {
        heed: (spec) => JSON.parse(JSON.stringify(spec).replace(/sha256:a+/, 'sha256:bbbb')),
      },
    });
    await using _ = project;
    const run = project.run(RUN_AS_TOLD);
    void begun.then(release);
    const ended = await run;
    expect(ended.exit, ended.err).toBe(1);
    const document = documents.run.parse(JSON.parse(ended.out));
    expect(document).toMatchObject({ status: 'failed', code: 'cloud_refused' });
    expect(ended.err).toContain('Begin a new one');
    await project.workflows.settled();
    await project.batch.settled();
    for (const state of jobsOf(project)) expect(state).toMatch(/SUCCEEDED|CANCELLED/);
    expect(project.json(`${ROOT}outcome.json`)).toMatchObject({
      status: 'failed',
      code: 'cloud_refused',
    });
  });
});

describe('how a run ended', () => {
  test('with fewer tasks than there are, as was tolerated: exit code 3', async () => {
    await using project = await startCloudProject({
      engine: { tasks: 3, tables: true, faults: { 1: { kind: 'error' } } },
    });
    const ended = await project.run([...RUN, '--max-failed-tasks', '1', '--json']);
    expect(ended.exit, ended.err).toBe(3);
    expect(ended.err).toContain('PARTIAL RESULTS');
    const document = documents.run.parse(JSON.parse(ended.out));
    expect(document).toMatchObject({ status: 'partial', missing: [{ index: 1 }] });
  });

  test('with a task that may not be missing: exit code 1, and which it was', async () => {
    await using project = await startCloudProject({
      engine: { tasks: 3, tables: true, faults: { 1: { kind: 'error' } } },
    });
    const ended = await project.run(RUN);
    expect(ended.exit, ended.err).toBe(1);
    expect(ended.err).toContain('(task 1)');
    expect(ended.err).toContain('Go on with: epycloud run workflow');
  });

  test('after preemptions it succeeded, and they are told', async () => {
    const tried = new Set<number>();
    await using project = await startCloudProject({
      scenario: {
        preempt: ({ stage, index, attempt }) => {
          if (stage !== 'runner' || attempt > 0) return false;
          tried.add(index);
          return 'before';
        },
      },
    });
    const ended = await project.run([...RUN, '--json']);
    expect(ended.exit, ended.err).toBe(0);
    expect(tried.size).toBe(3);
    expect(documents.run.parse(JSON.parse(ended.out)).cloud).toMatchObject({
      failed_tries: 3,
      preemptions: 3,
    });
  });

  test('a job that gets no machines fails in the end, and why was said meanwhile', async () => {
    await using project = await startCloudProject({
      scenario: {
        stuck: () => ({ state: 'QUEUED', description: 'CODE_GCE_QUOTA_EXCEEDED: CPUS in region' }),
      },
    });
    const ended = await project.run(RUN);
    expect(ended.exit).toBe(1);
    expect(ended.err).toContain('got no machines');
    expect(ended.err).toContain('CODE_GCE_QUOTA_EXCEEDED');
  });

  test('also where for a while nobody answers', async () => {
    const { project, release, begun } = await heldProject();
    await using _ = project;
    const run = project.run(RUN);
    await begun;
    project.cloud.faults.add({ kind: 'status', status: 503, times: 8 });
    release();
    const ended = await run;
    expect(ended.exit, ended.err).toBe(0);
  });
});
