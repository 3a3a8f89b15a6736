import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { makeTestRepo } from '../../support/experiment-repo.ts';
import { startFakeResults } from '../../support/github/results-server.ts';
import { runStep } from '../../support/github/step.ts';
import { filesOfZip } from '../../support/github/zip-file.ts';

const INPUTS = { 'exp-id': 'flu/test', executor: 'process' };

/** Every file below the folders, named from the bucket as an artifact names it. */
async function filesIn(bucket: string, folders: readonly string[]) {
  const files = new Map<string, Buffer>();
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      // A name with `~` is metadata, and none of the bucket's objects.
      if (!entry.isFile() || entry.name.includes('~')) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(relative(bucket, path), await readFile(path));
    }
  }
  return files;
}

test('the artifact holds the outputs, byte for byte', async () => {
  await using repo = await makeTestRepo({ tasks: 3, tables: true });
  await using results = await startFakeResults();
  const end = await runStep('run-local-pipeline', {
    inputs: INPUTS,
    workspace: repo.dir,
    env: { ...repo.options.env, ...results.environment, GITHUB_REPOSITORY: 'org/experiments' },
  });
  expect(end.exit, end.stdout + end.stderr).toBe(0);
  expect(results.artifacts).toHaveLength(1);
  const [artifact] = results.artifacts;
  expect(artifact?.name).toBe('epycloud-flu-test');
  expect(end.outputs['artifact-id']).toBe(String(artifact?.id));
  expect(end.summary).toContain(
    `Artifact: [epycloud-flu-test](https://github.com/org/experiments/actions/runs/77/artifacts/${artifact?.id})`,
  );
  const outputs = await filesIn(end.outputs['bucket-path'] ?? '', [
    end.outputs['outputs-path'] ?? '',
  ]);
  expect(outputs.size).toBeGreaterThan(4);
  const uploaded = filesOfZip(artifact?.contents ?? Buffer.alloc(0));
  expect([...uploaded.keys()].sort()).toEqual([...outputs.keys()].sort());
  for (const [name, bytes] of outputs) expect(uploaded.get(name)?.equals(bytes), name).toBe(true);
});

test('one artifact holds the outputs of several experiments, under the name that is given', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  for (const [path, text] of [
    ['config/basemodel.yaml', 'model:\n  name: x\n  random_seed: 1\n'],
    ['config/output.yaml', 'output:\n  quantiles: true\n'],
    ['engine.json', '{"tasks":1}'],
  ] as const) {
    await repo.write(`experiments/flu/second/${path}`, text);
  }
  await using results = await startFakeResults();
  const step = (inputs: Readonly<Record<string, string>>) =>
    runStep('run-local-pipeline', {
      inputs: { ...INPUTS, 'exp-id': 'flu/*', ...inputs },
      workspace: repo.dir,
      env: { ...repo.options.env, ...results.environment },
    });
  const end = await step({ 'artifact-name': 'smoke' });
  expect(end.exit, end.stdout).toBe(0);
  const folders = JSON.parse(end.outputs['runs'] ?? '[]').map(
    (run: Record<string, string>) => run['outputs-path'],
  );
  const outputs = await filesIn(end.outputs['bucket-path'] ?? '', folders);
  const [artifact] = results.artifacts;
  expect(artifact?.name).toBe('smoke');
  expect([...filesOfZip(artifact?.contents ?? Buffer.alloc(0)).keys()].sort()).toEqual(
    [...outputs.keys()].sort(),
  );

  // A name is there once a run of the workflow.
  const again = await step({ 'artifact-name': 'smoke' });
  expect(again.exit, again.stdout).toBe(0);
  expect(again.stdout).toMatch(/::warning::The artifact smoke was not uploaded: .*already exists/);
  expect(again.stdout).toContain('give each its own artifact-name');
  const wanted = await step({ 'artifact-name': 'smoke', 'upload-artifact': 'true' });
  expect(wanted.exit).toBe(1);
  expect(wanted.outputs['outcome']).toBe('succeeded');
});

test('where nothing can be uploaded to, it is a notice or an error, as is asked', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const step = (wanted: string) =>
    runStep('run-local-pipeline', {
      inputs: { ...INPUTS, 'upload-artifact': wanted },
      workspace: repo.dir,
      env: repo.options.env,
    });
  const auto = await step('auto');
  expect(auto.exit).toBe(0);
  expect(auto.stdout).toContain('::notice::No artifact can be uploaded');
  const always = await step('true');
  expect(always.exit).toBe(1);
  expect(always.stdout).toContain('::error::No artifact can be uploaded');
  expect(always.outputs).toMatchObject({ outcome: 'succeeded', 'artifact-id': '' });
  expect((await step('false')).stdout).not.toContain('artifact');
});
