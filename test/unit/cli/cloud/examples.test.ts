import { expect, test } from 'vitest';
import { examplesOf } from '../../../../src/cli/command-examples.ts';
import { createProgram } from '../../../../src/cli/program.ts';
import { startCloudProject } from '../../../support/cloud-project.ts';
import { quietContext, visibleCommands } from '../../../support/command-tree.ts';
import { runGit } from '../../../support/git/git-repository.ts';
import { SOUND_MODEL, SOUND_OUTPUT } from '../../../support/sound-experiment.ts';

test('the examples of the help that are of the cloud do what they say', async () => {
  const program = createProgram(quietContext(), () => {});
  const examples = visibleCommands(program)
    .flatMap((command) => examplesOf(command).map(([words]) => words))
    .filter((words) => /^(workflow|run workflow)\b/.test(words) && !/--local/.test(words));
  expect(examples.length).toBeGreaterThan(5);
  await using project = await startCloudProject();
  await project.repo.write('experiments/flu/smoke/config/model.yaml', SOUND_MODEL);
  await project.repo.write('experiments/flu/smoke/config/output.yaml', SOUND_OUTPUT);
  await project.repo.write('experiments/flu/smoke/engine.json', '{"tasks": 2, "tables": true}');
  await runGit(project.repo.dir, 'add', '-A');
  await runGit(project.repo.dir, 'commit', '-q', '-m', 'Smoke');
  for (const words of new Set(examples)) {
    const ended = await project.run(words.split(' '));
    expect(ended.exit, `${words}\n${ended.err}`).toBe(0);
    await project.workflows.settled();
  }
});
