import { expect, test } from 'vitest';
import { makeTestRepo } from '../../support/experiment-repo.ts';
import { startFakeGitHub } from '../../support/github/api-server.ts';
import { runStep } from '../../support/github/step.ts';

const EVENT = {
  pull_request: {
    number: 5,
    base: { sha: '0'.repeat(40) },
    head: { repo: { full_name: 'org/experiments' } },
  },
};
const INPUTS = { 'exp-id': 'flu/test', executor: 'process', 'upload-artifact': 'false' };

test('a comment is created, and then updated in place, behind a page of others', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  await using github = await startFakeGitHub();
  for (let number = 0; number < 120; number++) github.addComment(5, `Comment ${number}`);
  github.addComment(6, 'Of another pull request');
  const step = (inputs: Readonly<Record<string, string>> = {}, env = {}) =>
    runStep('run-local-pipeline', {
      inputs: { ...INPUTS, token: 'test-token', ...inputs },
      workspace: repo.dir,
      env: { ...repo.options.env, ...github.environment, ...env },
      event: EVENT,
    });
  const first = await step();
  expect(first.exit, first.stdout).toBe(0);
  expect(first.stdout).toContain('::add-mask::test-token');
  expect(first.stdout).toContain('Comment created: https://github.com/org/experiments/pull/5#');
  expect(github.comments).toHaveLength(122);
  const comment = github.comments.at(-1);
  expect(comment).toMatchObject({ issue: 5 });
  expect(comment?.body).toMatch(/^<!-- epycloud:run-local-pipeline:[0-9a-f]{16} -->\n## epycloud/);
  expect(comment?.body).toContain(first.outputs['run-id']);

  const second = await step();
  expect(second.stdout).toContain('Comment updated: ');
  expect(github.comments).toHaveLength(122);
  expect(github.comments.at(-1)?.body).toContain(second.outputs['run-id']);
  expect(github.comments.at(-1)?.body).not.toContain(first.outputs['run-id']);

  // Another job has a comment of its own.
  await step({}, { GITHUB_JOB: 'other' });
  expect(github.comments).toHaveLength(123);
  await step({ comment: 'false' });
  expect(github.comments).toHaveLength(123);
});

test.each([
  ['a token that may only read', { token: 'reader' }, /pull-requests: write/],
  ['a token that may nothing', { token: 'stranger' }, /may not write to pull requests \(404\)/],
  ['a token that is not known', { token: 'wrong' }, /the token is not valid/],
  ['no token', {}, /there is no token/],
])('%s leaves the step green: %s', async (_, inputs, why) => {
  await using repo = await makeTestRepo({ tasks: 1 });
  await using github = await startFakeGitHub({ tokens: { reader: 'read', stranger: 'nothing' } });
  const step = (comment: string) =>
    runStep('run-local-pipeline', {
      inputs: { ...INPUTS, ...inputs, comment },
      workspace: repo.dir,
      env: { ...repo.options.env, ...github.environment },
      event: EVENT,
    });
  const wanted = await step('true');
  expect(wanted.exit, wanted.stdout).toBe(0);
  expect(wanted.stdout).toMatch(/^::warning::The pull request was not commented on: /m);
  expect(wanted.stdout).toMatch(why);
  expect((await step('auto')).stdout).toMatch(
    /^::notice::The pull request was not commented on: /m,
  );
  expect(github.comments).toEqual([]);
});

test('a pull request from a fork is told as such, and a server that is not there too', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  await using github = await startFakeGitHub({ tokens: { reader: 'read' } });
  const event = {
    pull_request: { ...EVENT.pull_request, head: { repo: { full_name: 'you/fork' } } },
  };
  const step = (env: Readonly<Record<string, string>>) =>
    runStep('run-local-pipeline', {
      inputs: { ...INPUTS, token: 'reader', comment: 'true' },
      workspace: repo.dir,
      env: { ...repo.options.env, ...env },
      event,
    });
  const fork = await step(github.environment);
  expect(fork.exit).toBe(0);
  expect(fork.stdout).toContain('the token of a pull request from a fork may not write (403)');
  const nowhere = await step({ ...github.environment, GITHUB_API_URL: 'http://127.0.0.1:9' });
  expect(nowhere.exit, nowhere.stdout).toBe(0);
  expect(nowhere.stdout).toMatch(/::warning::The pull request was not commented on: /);
});

test('without a pull request there is nothing to comment on', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const step = (comment: string) =>
    runStep('run-local-pipeline', {
      inputs: { ...INPUTS, comment, token: 'x' },
      workspace: repo.dir,
      env: repo.options.env,
    });
  expect((await step('true')).stdout).toContain('::notice::This is no pull request');
  expect((await step('auto')).stdout).not.toContain('pull request');
});
