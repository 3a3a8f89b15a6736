import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../src/engine/engine.ts';
import { cacheDirectory } from '../../src/engine/python/cache-directory.ts';
import { prepareEnvironment } from '../../src/engine/python/environment.ts';
import { pythonVariables } from '../../src/engine/python/python-variables.ts';
import { validateExperiment } from '../../src/experiment/validate.ts';
import {
  ALONE,
  CALIBRATION,
  type Files,
  MISTAKES,
  plant,
  SAMPLING,
} from '../support/planted-mistakes.ts';
import { ROOT } from '../support/program.ts';

const ENGINE = join(ROOT, 'docker/engine');
const POPULATIONS = join(ROOT, 'examples/experiment-repo/population-data');

let engine: Engine;
let dir: string;
beforeAll(async () => {
  const { env: environment } = process;
  const { python } = await prepareEnvironment({
    requirementsFile: join(ENGINE, 'requirements.txt'),
    cacheDir: cacheDirectory({ environment }),
    environment,
    name: 'epydemix',
  });
  engine = await startEngine({
    command: [python, '-m', 'epycloud_engine.epydemix'],
    env: { ...pythonVariables(environment), PYTHONPATH: join(ENGINE, 'src') },
    startTimeout: 120,
    signal: new AbortController().signal,
  });
  dir = await mkdtemp(join(tmpdir(), 'epycloud-test-'));
}, 300_000);
afterAll(async () => {
  await engine?.[Symbol.asyncDispose]();
  await rm(dir, { recursive: true, force: true });
});

let count = 0;

/** What both say of an experiment, as places: `basemodel.yaml:12`. */
async function judge(files: Files) {
  const repoDir = join(dir, String(count++));
  const experimentDir = join(repoDir, 'experiments/x');
  const configDir = join(experimentDir, 'config');
  for (const [name, text] of Object.entries(files)) {
    const path = join(name.includes('/') ? experimentDir : configDir, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const folder = { repoDir, experimentDir, configDir };
  const ours = await validateExperiment({ folder, coverage: true, populationData: POPULATIONS });
  const theirs = await engine.request(
    'validate',
    {
      config_dir: configDir,
      repo_dir: repoDir,
      experiment_dir: experimentDir,
      population_data: POPULATIONS,
    },
    { timeout: 120 },
  );
  const places = (
    problems: readonly { readonly file: string; readonly line?: number | null | undefined }[],
  ) => new Set(problems.map(({ file, line }) => `${file.split('/').at(-1)}:${line ?? 1}`));
  return { ours: places(ours.problems), theirs: places(theirs.problems) };
}

test.each([
  ['sampling', SAMPLING],
  ['calibration', CALIBRATION],
  ['a basemodel alone', ALONE],
])('the engine too finds nothing wrong with %s', async (_, files) => {
  expect(await judge(files)).toEqual({ ours: new Set(), theirs: new Set() });
});

test.each(MISTAKES.map((each) => [`${each.file}: ${each.find} → ${each.replace}`, each] as const))(
  'the engine finds the same place in %s',
  async (_, mistake) => {
    const { ours, theirs } = await judge(plant(mistake));
    // The engine may go on to say what follows from a mistake; what is found without it is no less right.
    expect(theirs.size).toBeGreaterThan(0);
    expect([...theirs]).toEqual(expect.arrayContaining([...ours]));
  },
);
