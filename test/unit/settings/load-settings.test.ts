import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadSettings, requireSettings } from '../../../src/settings/load-settings.ts';
import { originText } from '../../../src/settings/origin.ts';
import { isSecret } from '../../../src/settings/secret.ts';
import { isSettingKey, type SettingKey } from '../../../src/settings/settings-table.ts';
import { runCommand } from '../../../src/shell/command.ts';

const OLD = fileURLToPath(new URL('./old-format', import.meta.url));

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'epycloud-test-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), text);
}

interface Chosen {
  readonly env?: string;
  readonly profile?: string;
  readonly variables?: Readonly<Record<string, string>>;
}

function load({ env, profile, variables = {} }: Chosen = {}) {
  const places = { userDir: join(dir, 'user'), repoDir: join(dir, 'repo'), env, profile };
  return loadSettings(places, { PATH: process.env['PATH'], ...variables });
}

async function placedAt(key: SettingKey, chosen?: Chosen) {
  const placed = requireSettings(await load(chosen)).values.get(key);
  return placed && [placed.value, originText(placed.origin).replace(`${dir}/`, '')];
}

describe('layers', () => {
  test('without any file, defaults', async () => {
    expect(await placedAt('storage.bucket_dir')).toEqual(['./local/bucket', 'default']);
    expect(await placedAt('run.jobs')).toBeUndefined();
  });

  test('each layer wins over those before it', async () => {
    const steps: readonly (readonly [string, string, Chosen, string])[] = [
      ['user/config.yaml', 'run: {jobs: 1}\n', {}, 'user/config.yaml:1:7'],
      ['user/secrets.yaml', 'run: {jobs: 2}\n', {}, 'user/secrets.yaml:1:7'],
      ['repo/epycloud.yaml', 'run:\n  jobs: 3\n', {}, 'repo/epycloud.yaml:2:3'],
      [
        'user/environments/e.yaml',
        'run: {jobs: 4}\n',
        { env: 'e' },
        'user/environments/e.yaml:1:7',
      ],
      [
        'repo/epycloud/environments/e.yaml',
        'run: {jobs: 5}\n',
        { env: 'e' },
        'repo/epycloud/environments/e.yaml:1:7',
      ],
      [
        'user/profiles/p.yaml',
        'run: {jobs: 6}\n',
        { env: 'e', profile: 'p' },
        'user/profiles/p.yaml:1:7',
      ],
      [
        'repo/epycloud/profiles/p.yaml',
        'run: {jobs: 7}\n',
        { env: 'e', profile: 'p' },
        'repo/epycloud/profiles/p.yaml:1:7',
      ],
    ];
    for (const [index, [path, text, chosen, origin]] of steps.entries()) {
      await write(path, text);
      expect(await placedAt('run.jobs', chosen)).toEqual([index + 1, origin]);
    }
    const variables = { EPYCLOUD_RUN__JOBS: '8' };
    expect(await placedAt('run.jobs', { env: 'e', profile: 'p', variables })).toEqual([
      8,
      '$EPYCLOUD_RUN__JOBS',
    ]);
  });

  test('a section of one layer leaves what others set of it', async () => {
    await write('user/config.yaml', 'google_cloud: {region: a, batch: {max_parallelism: 3}}\n');
    await write('repo/epycloud.yaml', 'google_cloud: {batch: {task_count_per_node: 2}}\n');
    expect((await placedAt('google_cloud.region'))?.[0]).toBe('a');
    expect((await placedAt('google_cloud.batch.max_parallelism'))?.[0]).toBe(3);
    expect((await placedAt('google_cloud.batch.task_count_per_node'))?.[0]).toBe(2);
  });

  test('set to nothing, the default holds again', async () => {
    await write('user/config.yaml', 'storage: {bucket_dir: /data}\n');
    await write('repo/epycloud.yaml', 'storage: {bucket_dir: }\n');
    expect(await placedAt('storage.bucket_dir')).toEqual(['./local/bucket', 'default']);
  });

  test('a variable without our prefix counts less than one with it', async () => {
    const variables = { POPULATION_DATA: '/a' };
    expect(await placedAt('run.population_data', { variables })).toEqual([
      '/a',
      '$POPULATION_DATA',
    ]);
    const both = { ...variables, EPYCLOUD_RUN__POPULATION_DATA: '/b' };
    expect((await placedAt('run.population_data', { variables: both }))?.[0]).toBe('/b');
  });

  test("a repository's paths are relative to the repository, ~ is the home", async () => {
    await write('repo/epycloud.yaml', 'run: {population_data: data}\n');
    expect((await placedAt('run.population_data'))?.[0]).toBe(join(dir, 'repo/data'));
    await write('repo/epycloud.yaml', 'run: {population_data: ~/data}\n');
    const variables = { HOME: '/home/me' };
    expect((await placedAt('run.population_data', { variables }))?.[0]).toBe('/home/me/data');
  });

  test('the prefix takes the names that were chosen', async () => {
    await write('user/config.yaml', 'storage: {dir_prefix: "x/{environment}/{profile}"}\n');
    await write('user/environments/dev.yaml', '');
    await write('user/profiles/flu.yaml', '');
    const chosen = { env: 'dev', profile: 'flu' };
    expect((await placedAt('storage.dir_prefix', chosen))?.[0]).toBe('x/dev/flu');
    expect((await placedAt('storage.dir_prefix', { profile: 'flu' }))?.[0]).toBe('x/default/flu');
    const { problems } = await load({ env: 'dev' });
    expect(problems).toMatchObject([
      { line: 1, column: 11, message: expect.stringContaining('no profile is chosen') },
    ]);
  });
});

describe('files of the older format', () => {
  const flat = (value: unknown, path = ''): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) =>
          flat(each, path === '' ? key : `${path}.${key}`),
        )
      : [[path, value]];

  test('load as they are, every key of them', async () => {
    const places = { userDir: OLD, repoDir: undefined, env: 'dev', profile: 'flu' };
    const settings = await loadSettings(places, {});
    expect(settings.problems).toEqual([]);
    const text = await readFile(join(OLD, 'config.yaml'), 'utf8');
    const written = flat(parse(text)).filter(([, value]) => value !== '');
    expect(written.length).toBeGreaterThan(30);
    for (const [key, value] of written) {
      expect(isSettingKey(key), key).toBe(true);
      const placed = settings.values.get(key as SettingKey);
      expect(placed?.origin.kind, key).toBe('file');
      const overlaid = [
        'storage.dir_prefix',
        'docker.image_tag',
        'google_cloud.bucket_name',
        'google_cloud.batch.max_parallelism',
        'logging.level',
        'github.forecast_repo',
      ];
      if (!overlaid.includes(key)) expect(placed?.value, key).toEqual(value);
    }
    expect(settings.values.get('docker.image_tag')?.value).toBe('1.10');
    expect(settings.values.get('storage.dir_prefix')?.value).toBe('pipeline/dev/flu');
    expect(settings.values.get('google_cloud.bucket_name')?.value).toBe('example-bucket-dev');
    expect(settings.values.get('logging.level')?.value).toBe('DEBUG');
    expect(settings.values.get('github.forecast_repo')?.value).toBe(
      'example-org/flu-forecast-2026',
    );
    expect(settings.values.get('profile.name')).toBeUndefined();
  });

  test('what is set in them and not done is said, with its place', async () => {
    const places = { userDir: OLD, repoDir: undefined, env: 'dev', profile: 'flu' };
    expect((await loadSettings(places, {})).warnings).toMatchObject([
      { line: 51, message: 'workflow.notification.enabled is set, and nothing is done about it.' },
    ]);
  });
});

describe('faults', () => {
  test.each([
    ['run: {jbos: 2}', 1, 7, 'Unknown setting "run.jbos"', 'Did you mean run.jobs?'],
    ['storag: {bucket_dir: x}', 1, 1, 'Unknown setting "storag"', 'Did you mean storage?'],
    ['run:\n  jobs: two\n', 2, 9, 'run.jobs: "two" is not a whole number', 'whole number'],
    ['run:\n  jobs: 0\n', 2, 9, 'is less than 1', 'whole number'],
    ['run: 3', 1, 6, 'run is a section', 'settings below it'],
    ['run.jobs: 3', 1, 1, 'Unknown setting "run.jobs"', 'run: jobs:'],
    ['run:\n\tjobs: 3', 2, 1, 'This is no YAML', 'Check indentation'],
    ['logging: {level: LOUD}', 1, 18, 'is not one of', 'DEBUG'],
    ['storage: {dir_prefix: "{enviroment}"}', 1, 23, 'unknown placeholder', 'environment'],
  ])('%j: line %i, column %i', async (text, line, column, message, hint) => {
    await write('user/config.yaml', text);
    const { problems } = await load();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: join(dir, 'user/config.yaml'), line, column });
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.hint).toContain(hint);
  });

  test('all of all files at once', async () => {
    await write('user/config.yaml', 'run: {jobs: x, task_timeout: y}\n');
    await write('repo/epycloud.yaml', 'logging: {levle: INFO}\n');
    const variables = { EPYCLOUD_RUN__JOB: '3' };
    const { problems } = await load({ variables });
    expect(problems).toHaveLength(4);
    expect(problems[3]?.hint).toBe('Did you mean EPYCLOUD_RUN__JOBS?');
  });

  test.each([
    ['run.engine_command', 'run: {engine_command: rm}'],
    ['run.forecast_dir', 'run: {forecast_dir: x}'],
  ])('%s may not be set by a repository', async (key, text) => {
    await write('repo/epycloud.yaml', text);
    expect((await load()).problems).toMatchObject([
      { line: 1, column: 7, message: `${key} may not be set by a repository's file.` },
    ]);
  });

  test('an environment or profile that is not there: the ones that are', async () => {
    await write('user/environments/dev.yaml', '');
    await write('repo/epycloud/environments/prod.yaml', '');
    await expect(load({ env: 'prd' })).rejects.toMatchObject({ hint: 'Did you mean prod?' });
    await expect(load({ env: 'x/../y' })).rejects.toMatchObject({ code: 'usage' });
    await expect(load({ profile: 'flu' })).rejects.toMatchObject({
      hint: expect.stringContaining('There is none.'),
    });
  });

  test('variables of the programs and of tests are no settings', async () => {
    const variables = { EPYCLOUD_CACHE_DIR: '/x', EPYCLOUD_REQUIRE_ALL: '1', EPYCLOUD_ENV: '' };
    expect((await load({ variables })).problems).toEqual([]);
  });
});

describe('secrets', () => {
  const git = (...args: readonly string[]) =>
    runCommand({
      program: 'git',
      args: ['-C', join(dir, 'repo'), ...args],
      environment: process.env,
    });

  test.each([
    'github:\n  personal_access_token: abc\n',
    `# ghp_${'a'.repeat(36)}\nrun: {}\n`,
    `docker:\n  registry: "https://me:${'x'.repeat(8)}@example.org"\n`,
  ])('in a file that git tracks they are refused: %j', async (text) => {
    await write('repo/epycloud.yaml', text);
    expect((await load()).problems).toEqual([]);
    await git('init', '-q');
    await git('add', 'epycloud.yaml');
    const { problems } = await load();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ message: 'A secret in a file that git tracks.' });
    expect(text.split('\n')[(problems[0]?.line ?? 0) - 1]).toMatch(/token|ghp_|registry/);
    expect(JSON.stringify(problems)).not.toMatch(/abc"|aaaa|xxxx/);
  });

  test('the name of one is none, and is shown', async () => {
    await write('repo/epycloud.yaml', 'google_cloud: {github_pat_secret: github-pat}\n');
    await git('init', '-q');
    await git('add', 'epycloud.yaml');
    const settings = await load();
    expect(settings.problems).toEqual([]);
    expect(settings.values.get('google_cloud.github_pat_secret')?.value).toBe('github-pat');
    expect(isSecret('google_cloud.github_pat_secret', 'github-pat')).toBe(false);
  });

  test('where its name is wanted is not taken, and not repeated', async () => {
    const token = `ghp_${'a'.repeat(36)}`;
    await write('user/config.yaml', `google_cloud: {github_pat_secret: ${token}}\n`);
    const { problems } = await load();
    expect(problems).toMatchObject([
      { message: expect.stringContaining('is the secret itself; its name is wanted') },
    ]);
    expect(JSON.stringify(problems)).not.toContain('aaaa');
  });

  test('a faulty value is not repeated where it is a secret', async () => {
    await write('user/config.yaml', `run: {jobs: ghp_${'b'.repeat(36)}}\n`);
    const { problems } = await load();
    expect(problems[0]?.message).toBe('run.jobs: ******** is not a whole number.');
  });

  test('secrets.yaml that others can read is warned of', async () => {
    await write('user/secrets.yaml', 'github: {personal_access_token: abc}\n');
    await chmod(join(dir, 'user/secrets.yaml'), 0o644);
    const { warnings, problems } = await load();
    expect(problems).toEqual([]);
    expect(warnings).toMatchObject([{ hint: expect.stringContaining('chmod 600') }]);
    await chmod(join(dir, 'user/secrets.yaml'), 0o600);
    expect((await load()).warnings).toEqual([]);
  });
});
