import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chooseSource } from '../../../../src/execution/cloud/choose-source.ts';
import { parseDirPrefix } from '../../../../src/pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../../../src/pipeline/experiment-id.ts';
import { loadSettings } from '../../../../src/settings/load-settings.ts';
import { gitRepository } from '../../../support/git/git-repository.ts';

test('GitHub is the source of a repository whose experiments lie where it begins, and of no other', async () => {
  await using repo = await gitRepository({
    'forecasts/experiments/a/config/model.yaml': 'model:\n',
  });
  const environment = { ...process.env, GITHUB_REPOSITORY: 'org/experiments' };
  const choose = async (repoDir: string) => {
    const places = { userDir: repoDir, repoDir: undefined, env: undefined, profile: undefined };
    const settings = await loadSettings(places, {});
    const wish = {
      repoDir,
      expId: parseExperimentId('a'),
      dirPrefix: parseDirPrefix(''),
      resume: false,
      source: 'github' as const,
    };
    return await chooseSource(
      { wish, settings },
      { environment, signal: new AbortController().signal },
    );
  };
  expect((await choose(repo.dir)).source).toMatchObject({ repository: 'org/experiments' });
  await expect(choose(join(repo.dir, 'forecasts'))).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining('in the folder forecasts of their repository'),
    hint: expect.stringContaining('Leave --source out'),
  });
});
