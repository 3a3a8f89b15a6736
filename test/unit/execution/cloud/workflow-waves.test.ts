import { describe, expect, test } from 'vitest';
import {
  type CloudRunWish,
  ROOT,
  runInCloud,
  type StageTask,
  usual,
} from '../../../support/google/flow/cloud-run.ts';

/** An output stage that asks for so many waves before it is content. */
const asking =
  (waves: number, metadata: (wave: number) => Readonly<Record<string, string>>) =>
  ({ stage, environment, put }: StageTask): number | undefined => {
    const done = Number(environment['WAVE']);
    if (stage !== 'output' || done >= waves) return undefined;
    put(`waves/${done + 1}.json`, { wave: done + 1 }, metadata(done + 1));
    return 76;
  };

const jobsOf = async (wish: CloudRunWish) => {
  const run = await runInCloud(wish);
  const jobs = run.jobs.map(({ id, spec }) => {
    const [group] = spec.taskGroups;
    const { computeResource, environment } = group.taskSpec;
    const { policy } = spec.allocationPolicy.instances[0];
    return {
      id: id.replace(/^.*-1-/, ''),
      tasks: group.taskCount,
      wave: environment.variables['WAVE'],
      provisioning: policy['provisioningModel'],
      machine: policy['machineType'],
      memory: computeResource['memoryMib'],
      stage: spec.labels['stage'],
    };
  });
  return { run, jobs };
};

describe('an output stage that asks for a wave', () => {
  test('gets it, and is asked again', async () => {
    const { run, jobs } = await jobsOf({
      tasks: 9,
      program: asking(1, () => ({
        ...{ 'num-tasks': '4', 'num-slices': '2', provisioning: 'STANDARD', 'memory-factor': '1' },
      })),
    });
    expect(jobs).toMatchObject([
      { id: 'a', tasks: 1, wave: '0' },
      { id: 'b', tasks: 9, wave: '0', provisioning: 'SPOT', memory: 7168 },
      { id: 'c', tasks: 1, wave: '0' },
      { id: 'b1', tasks: 2, wave: '1', provisioning: 'STANDARD', memory: 7168, stage: 'runner' },
      { id: 'c1', tasks: 1, wave: '1', stage: 'output' },
    ]);
    expect(run.result).toMatchObject({ outcome: 'succeeded', num_tasks: 9 });
    expect(
      run.jobs.every(
        ({ spec }) => spec.labels['num_tasks'] === '9' || spec.labels['stage'] === 'builder',
      ),
    ).toBe(true);
  });

  test('after a memory kill: with more memory, on a machine that has as much', async () => {
    const { jobs } = await jobsOf({
      argument: { stage_b: { machine_type: 'c4d-standard-2', memory_mib: 4000 } },
      program: asking(1, () => ({
        'num-slices': '1',
        provisioning: 'SPOT',
        'memory-factor': '2.5',
      })),
    });
    expect(jobs[1]).toMatchObject({
      machine: 'c4d-standard-2',
      memory: 4000,
      provisioning: 'SPOT',
    });
    expect(jobs[3]).toMatchObject({ machine: undefined, memory: 10_000, provisioning: 'SPOT' });
  });

  test('never gets spot machines where Stage B had such as stay', async () => {
    const { jobs } = await jobsOf({
      argument: { stage_b: { provisioning: 'STANDARD' } },
      program: asking(1, () => ({ 'num-slices': '1', provisioning: 'SPOT' })),
    });
    expect(jobs[1]).toMatchObject({ id: 'b', provisioning: 'STANDARD' });
    expect(jobs[3]).toMatchObject({ id: 'b1', provisioning: 'STANDARD' });
  });

  test('and leaves the wave of an earlier attempt there: the run fails', async () => {
    const { run } = await jobsOf({
      argument: { attempt: 2 },
      before: ({ put }) => put(`${ROOT}waves/1.json`, {}, { attempt: '1', 'num-slices': '1' }),
      program: ({ stage }) => (stage === 'output' ? 76 : undefined),
    });
    expect(run.result).toMatchObject({ outcome: 'failed', code: 'wave_missing' });
  });

  test('whose metadata says nothing: one task, as Stage B was', async () => {
    const { jobs } = await jobsOf({ program: asking(1, () => ({})) });
    expect(jobs[3]).toMatchObject({ id: 'b1', tasks: 1, provisioning: 'SPOT', memory: 7168 });
  });

  test('again and again, as far as waves are allowed', async () => {
    const { run, jobs } = await jobsOf({
      argument: { max_waves: 3 },
      program: asking(3, () => ({ 'num-slices': '1' })),
    });
    expect(jobs.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'b1', 'c1', 'b2', 'c2', 'b3', 'c3']);
    expect(run.result).toMatchObject({ outcome: 'succeeded' });
  });

  test.each([0, 1, 2])('once more than %i that are allowed: the run fails', async (max_waves) => {
    const { run, jobs } = await jobsOf({
      argument: { max_waves },
      program: asking(99, () => ({ 'num-slices': '1' })),
    });
    expect(jobs.filter(({ stage }) => stage === 'runner')).toHaveLength(max_waves + 1);
    expect(run.result).toMatchObject({ outcome: 'failed', code: 'waves_used_up', stage: 'output' });
  });

  test('and writes none: the run fails', async () => {
    const { run } = await jobsOf({ program: ({ stage }) => (stage === 'output' ? 76 : undefined) });
    expect(run.result).toMatchObject({ outcome: 'failed', code: 'wave_missing' });
  });

  test('whose wave fails is asked again all the same', async () => {
    const ask = asking(1, () => ({ 'num-slices': '1' }));
    const { run } = await jobsOf({
      program: (task) =>
        task.stage === 'runner' && task.environment['WAVE'] === '1' ? 1 : ask(task),
    });
    expect(run.jobs.map(({ state }) => state)).toEqual([
      ...['SUCCEEDED', 'SUCCEEDED', 'FAILED', 'FAILED', 'SUCCEEDED'],
    ]);
    expect(run.result).toMatchObject({ outcome: 'succeeded' });
  });

  test('after its machine was lost once: the last end of its task counts', async () => {
    const ask = asking(1, () => ({ 'num-slices': '1' }));
    const { run } = await jobsOf({
      program: (task) => ask(task) ?? usual(task, 3),
      scenario: {
        exit: ({ stage, attempt }) => (stage === 'output' && attempt === 0 ? 50_002 : undefined),
      },
    });
    expect(run.jobs).toHaveLength(5);
    expect(run.result).toMatchObject({ outcome: 'succeeded' });
  });
});
