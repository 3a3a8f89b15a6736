import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { documents } from '../../../../src/cli/documents/documents.ts';
import { runRecordSchema } from '../../../../src/pipeline/run-record.ts';
import {
  BUCKET,
  type CloudProject,
  IMAGE,
  PROJECT,
  RUN_WORDS,
  startCloudProject,
} from '../../../support/cloud-project.ts';
import { runGit } from '../../../support/git/git-repository.ts';

const ROOT = 'pipeline/flu/flu/test/r/';
const RUN = [...RUN_WORDS, '--run-id', 'r'];

let project: CloudProject;
beforeEach(async () => {
  project = await startCloudProject();
});
afterEach(() => project[Symbol.asyncDispose]());

describe('a run in the cloud', () => {
  test('goes through all stages, and its results are shown with where they are', async () => {
    const ended = await project.run(RUN);
    expect(ended.exit, ended.err).toBe(0);
    expect(ended.err).toContain('Done</>: 3 tasks');
    expect(ended.err).toContain(`The tables are in gs://${BUCKET}/${ROOT}outputs/`);
    expect(ended.out).toContain('place-2');
    expect(project.json(`${ROOT}outcome.json`)).toMatchObject({ status: 'succeeded', attempt: 1 });
    expect(runRecordSchema.parse(project.json(`${ROOT}run.json`))).toMatchObject({
      execution_mode: 'cloud',
      executor: 'batch',
      image: { digest: IMAGE.split('@')[1] },
      source_place: { kind: 'bundle' },
      cloud: { project: PROJECT, bucket: BUCKET },
      seed: 7,
    });
    expect(project.cloud.breakdowns).toEqual([]);
  });

  test('is told as one document, with the jobs that were labelled', async () => {
    const ended = await project.run([...RUN, '--json', '--label', 'team=north']);
    expect(ended.exit, ended.err).toBe(0);
    const document = documents.run.parse(JSON.parse(ended.out));
    expect(document).toMatchObject({
      status: 'succeeded',
      executor: { name: 'batch' },
      cloud: { project: PROJECT, attempt: 1, preemptions: 0 },
    });
    const [execution] = project.workflows.executions;
    expect(document.cloud?.execution).toBe(execution?.id);
    expect(execution?.fields.labels).toMatchObject({ team: 'north', run_id: 'r', attempt: '1' });
    for (const { spec } of project.batch.jobs.values()) {
      expect(spec.labels).toMatchObject({ team: 'north', component: 'epycloud', run_id: 'r' });
    }
  });

  test('that is finished is not run again', async () => {
    await project.run(RUN);
    const again = await project.run([...RUN, '--resume', '--json']);
    expect(again.exit, again.err).toBe(0);
    expect(again.err).toContain('is finished');
    expect(documents.run.parse(JSON.parse(again.out)).status).toBe('succeeded');
    expect(project.workflows.executions).toHaveLength(1);
    const other = await project.run(RUN);
    expect(other.exit).toBe(2);
    expect(other.err).toContain('run_exists');
  });
});

describe('a dry run', () => {
  const requestsDuring = async (words: readonly string[], environment = {}) => {
    const before = project.cloud.requests.length;
    const ended = await project.run([...words, '--dry-run'], { environment });
    return { ended, sent: project.cloud.requests.slice(before) };
  };

  test('prints what would be sent, and sends nothing', async () => {
    const { ended, sent } = await requestsDuring(RUN);
    expect(ended.exit, ended.err).toBe(0);
    expect(sent).toEqual([]);
    expect(ended.out).toContain(`POST ${project.cloud.address}/v1/projects/`);
    expect(ended.out).toContain('"RUN_ID": "r"');
    expect(ended.err).toContain('Nothing was sent');
  });

  test('is told as a document whose requests are those that a run sends', async () => {
    const { ended } = await requestsDuring([...RUN, '--json']);
    const plan = documents.cloud_plan.parse(JSON.parse(ended.out));
    await project.run(RUN);
    const [execution] = project.workflows.executions;
    const begin = plan.requests.at(-1)?.body as { argument: string; labels: object };
    expect(JSON.parse(begin.argument)).toEqual(JSON.parse(execution?.fields.argument ?? ''));
    // Those of the workflow come on top.
    expect(execution?.fields.labels).toMatchObject(begin.labels);
    const record = plan.requests.find(({ url }) => url.includes('run.json'))?.body;
    const { created_at: _, ...rest } = project.json(`${ROOT}run.json`) ?? {};
    expect(record).toMatchObject(rest);
    expect(project.keys('sources/')).toEqual([plan.source?.key]);
  });

  test('names Google’s own addresses where no others are set, and tells no slash at the end', async () => {
    const usual = { WORKFLOWS_ADDRESS: '', WORKFLOW_EXECUTIONS_ADDRESS: '' };
    const storage = { STORAGE_ADDRESS: `${project.cloud.address}/` };
    const { ended } = await requestsDuring(RUN, { ...usual, ...storage });
    expect(ended.out).toContain('POST https://workflowexecutions.googleapis.com/v1/projects/');
    expect(ended.out).toContain(`POST ${project.cloud.address}/upload/storage/v1/b/`);
    expect(ended.out).toContain(`"STORAGE_ADDRESS": "${project.cloud.address}"`);
  });

  test('says that it does not know of a run that is there already', async () => {
    const { ended } = await requestsDuring([...RUN, '--resume']);
    expect(ended.err).toContain('Nobody was asked: a run that is there already goes on');
  });

  test('needs neither credentials nor an answer', async () => {
    await project.cloud[Symbol.asyncDispose]();
    const nothing = { HOME: '/nonexistent', GOOGLE_APPLICATION_CREDENTIALS: '' };
    const { ended } = await requestsDuring(RUN, nothing);
    expect(ended.exit, ended.err).toBe(0);
  });
});

describe('what is refused before anything is spent', () => {
  test.each([
    [['--executor', 'compose'], '--executor means nothing for a run in the cloud'],
    [['--isolate'], '--isolate means nothing'],
    [['--bucket-dir', 'x'], '--bucket-dir means nothing'],
    [['--verbose'], '--verbose means nothing'],
    [['--image', 'epycloud:local'], 'is one of this machine'],
    [['--population-data', '/elsewhere'], 'cannot read the population data'],
    [['--label', 'Team=x'], 'cannot be'],
    [['--label', 'team'], 'is no label'],
    [['--max-failed-tasks', '101%'], 'is not a number of tasks'],
    [['--output-config', 'none.yaml'], 'none.yaml'],
    [['--region', 'r', '--exp-id', 'flu/tset'], 'Did you mean flu/test'],
    [['--local', '--detach'], '--detach means nothing for a run on this machine'],
    [['--local', '--bucket', 'x'], '--bucket means nothing for a run on this machine'],
  ])('%j', async (words, why) => {
    const before = project.cloud.requests.length;
    const ended = await project.run([...RUN, ...words]);
    expect(ended.exit, ended.err).toBe(2);
    expect(ended.err).toContain(why);
    expect(project.cloud.requests).toHaveLength(before);
  });

  test('a repository that is larger than its setting allows', async () => {
    await project.repo.write('noise.bin', randomBytes(1_500_000).toString('base64'));
    await runGit(project.repo.dir, 'add', 'noise.bin');
    const ended = await project.run(RUN, {
      environment: { EPYCLOUD_GOOGLE_CLOUD__SOURCE_LIMIT_MB: '1' },
    });
    expect(ended.exit, ended.err).toBe(2);
    expect(ended.err).toMatch(/of at most 1.0 MB.* noise.bin .*raise google_cloud.source_limit_mb/);
    expect(project.keys()).toEqual([]);
  });

  test('settings that are nowhere, all at once', async () => {
    const environment = {
      EPYCLOUD_GOOGLE_CLOUD__PROJECT_ID: '',
      EPYCLOUD_GOOGLE_CLOUD__BUCKET_NAME: '',
    };
    const ended = await project.run(RUN, { environment });
    expect(ended.exit).toBe(2);
    expect(ended.err).toContain('google_cloud.project_id and google_cloud.bucket_name');
    expect(ended.err).toContain('--local');
  });
});

test('a workflow that is not deployed is said, and nothing is stored', async () => {
  const ended = await project.run(RUN, {
    environment: { EPYCLOUD_GOOGLE_CLOUD__WORKFLOW_NAME: 'another' },
  });
  expect(ended.exit).toBe(2);
  expect(ended.err).toContain('workflow_missing');
  expect(ended.err).toContain('epycloud deploy');
  expect(project.keys()).toEqual([]);
});

test('a permission that is missing is said with what was tried', async () => {
  project.cloud.faults.add({
    kind: 'status',
    status: 403,
    times: Number.POSITIVE_INFINITY,
    when: ({ method, path }) => method === 'POST' && path.endsWith('/executions'),
  });
  const ended = await project.run(RUN);
  expect(ended.exit).toBe(1);
  expect(ended.err).toContain('cloud_refused');
});
