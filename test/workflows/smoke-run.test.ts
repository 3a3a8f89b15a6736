import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeGitHub, startFakeGitHub } from '../support/github/api-server.ts';
import { type FakeResults, startFakeResults } from '../support/github/results-server.ts';
import { filesOfZip } from '../support/github/zip-file.ts';
import { needs } from '../support/needs.ts';
import { type EndedWorkflow, type Runner, startRunner } from '../support/workflows/act.ts';
import { baseImageVariables, hasImage, removeImage } from '../support/workflows/example-images.ts';
import {
  type Change,
  type ExperimentRepository,
  makeExperimentRepository,
} from '../support/workflows/experiment-repository.ts';

const REPOSITORY = 'team/forecasts';
const WORKFLOW = '.github/workflows/smoke-run.yml';
const SAMPLING = 'experiments/flu-season-sampling/config/basemodel.yaml';

const fewerSimulations: Change = [SAMPLING, (text) => text.replace('n_sims: 16', 'n_sims: 12')];
const noEpsilon: Change = [SAMPLING, (text) => text.replace('n_sims: 16', 'n_sims: many')];
const readmeAlone: Change = ['README.md', (text) => `${text}\nMore of it.\n`];

/** The workflow asks for containers. Where this machine has no engine, its variable says so. */
const EXECUTOR = needs('docker') ? 'process' : 'compose';
/** Not the usual name: what somebody has under that one is left alone. */
const IMAGE = 'epycloud-test-smoke:local';

interface Services {
  readonly github: FakeGitHub;
  readonly results?: FakeResults;
  readonly token?: string;
  readonly executor?: 'compose' | 'process';
}

describe.skipIf(needs('act') || needs('Node 24'))(
  `the smoke run of a pull request, in act, with the executor ${EXECUTOR}`,
  () => {
    let runner: Runner;
    let repositories = 0;
    beforeAll(async () => {
      runner = await startRunner();
    });
    afterAll(async () => {
      if (EXECUTOR === 'compose') removeImage(IMAGE);
      await runner?.[Symbol.asyncDispose]();
    });

    const makeRepository = (...changes: readonly Change[]) => {
      repositories += 1;
      return makeExperimentRepository(join(runner.folder, `repository-${repositories}`), changes);
    };

    function smokeRun(
      { dir, base, head }: ExperimentRepository,
      { github, results, token = 'test-token', executor = EXECUTOR }: Services,
    ): Promise<EndedWorkflow> {
      const headRepository = { full_name: token === 'test-token' ? REPOSITORY : 'guest/forecasts' };
      return runner.run({
        repository: dir,
        workflow: WORKFLOW,
        event: 'pull_request',
        payload: {
          number: 7,
          pull_request: {
            number: 7,
            base: { ref: 'main', sha: base },
            head: { ref: 'change', sha: head, repo: headRepository },
          },
        },
        variables:
          executor === 'compose'
            ? { EPYCLOUD_IMAGE: IMAGE, ...baseImageVariables() }
            : { EPYCLOUD_EXECUTOR: executor },
        secrets: { GITHUB_TOKEN: token },
        env: { ...github.environment, ...results?.environment },
      });
    }

    test('runs what changed and nothing else; summary, comment, artifact and outputs say how it went', async () => {
      await using github = await startFakeGitHub({ repository: REPOSITORY });
      await using results = await startFakeResults();
      const repository = await makeRepository(fewerSimulations);
      const ended = await smokeRun(repository, { github, results });
      expect(ended.jobs, ended.text).toEqual({ 'smoke-run': 'success' });
      expect(ended.exit).toBe(0);
      expect(Object.fromEntries(ended.steps)).toMatchObject({ smoke: 'success' });
      expect(ended.outputs['smoke']).toMatchObject({
        outcome: 'succeeded',
        'num-tasks': '4',
        'failed-tasks': '0',
        'artifact-id': String(results.artifacts[0]?.id),
      });
      const runs = JSON.parse(ended.outputs['smoke']?.['runs'] ?? '');
      expect(runs).toMatchObject([{ 'exp-id': 'flu-season-sampling', outcome: 'succeeded' }]);

      expect(ended.summary).toContain('flu-season-sampling');
      expect(ended.summary).not.toContain('basemodel-alone');
      expect(ended.summary).toContain('```mermaid\nxychart');
      expect(ended.summary).toContain('4 tasks at most, 8 simulations a task at most');
      expect(github.comments).toHaveLength(1);
      expect(github.comments[0]).toMatchObject({ issue: 7 });
      expect(github.comments[0]?.body).toContain('flu-season-sampling');
      const files = [...filesOfZip(results.artifacts[0]?.contents ?? Buffer.of()).keys()];
      expect(files.filter((name) => /quantiles_transitions\.csv\.gz$/.test(name))).toHaveLength(1);

      if (EXECUTOR === 'compose') {
        expect(ended.output).toContain('Build local');
        expect(hasImage(IMAGE)).toBe(true);
      }

      // The next push of the same pull request, on a runner that has the image.
      const again = await smokeRun(repository, { github });
      expect(again.jobs, again.text).toEqual({ 'smoke-run': 'success' });
      expect(again.output).not.toContain('Build local');
      expect(github.comments).toHaveLength(1);
      expect(github.comments[0]?.body).toContain(again.outputs['smoke']?.['run-id']);
    });

    test('a mistake in an experiment fails the job and is marked at its line', async () => {
      await using github = await startFakeGitHub({ repository: REPOSITORY });
      const ended = await smokeRun(await makeRepository(noEpsilon), { github });
      expect(ended.jobs, ended.text).toEqual({ 'smoke-run': 'failure' });
      expect(ended.exit).toBe(1);
      const marked = ended.annotations.filter(({ kind, file }) => kind === 'error' && file);
      expect(marked[0], ended.text).toMatchObject({ file: SAMPLING });
      expect(Number(marked[0]?.line)).toBeGreaterThan(1);
      expect(marked[0]?.message).toContain('whole number');
    });

    test('a pull request of a fork, whose token may not comment, stays green', async () => {
      await using github = await startFakeGitHub({
        repository: REPOSITORY,
        tokens: { 'fork-token': 'read' },
      });
      const repository = await makeRepository(fewerSimulations);
      const ended = await smokeRun(repository, { github, token: 'fork-token' });
      expect(ended.jobs, ended.text).toEqual({ 'smoke-run': 'success' });
      expect(github.comments).toEqual([]);
      expect(ended.summary).toContain('flu-season-sampling');
    });

    test('where the variable says so, it does without containers', async () => {
      await using github = await startFakeGitHub({ repository: REPOSITORY });
      const repository = await makeRepository(fewerSimulations);
      const ended = await smokeRun(repository, { github, executor: 'process' });
      expect(ended.jobs, ended.text).toEqual({ 'smoke-run': 'success' });
      expect(ended.outputs['smoke']).toMatchObject({ outcome: 'succeeded', 'num-tasks': '4' });
      expect(ended.output).toContain('Executor    process: as asked for');
    });

    test('a pull request that changes no experiment runs nothing and is green', async () => {
      await using github = await startFakeGitHub({ repository: REPOSITORY });
      const ended = await smokeRun(await makeRepository(readmeAlone), { github });
      expect(ended.jobs, ended.text).toEqual({ 'smoke-run': 'success' });
      expect(ended.outputs['smoke']).toMatchObject({ outcome: 'nothing' });
    });
  },
);
