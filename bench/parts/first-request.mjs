import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstRequest } from '../measure/first-request.mjs';
import { inRounds } from '../measure/rounds.mjs';
import { cleanEnvironment, repositoryFile } from '../programs.mjs';
import { row, skippedRow } from '../report/rows.mjs';

const SUBMIT = 'submit-workflow';
const FETCH = 'node -e fetch';
const GCLOUD = 'gcloud workflows execute';

/** How long it takes from the start of a program until Google hears of it. */
export async function measure({ quick, rounds, scratch, environment, say }) {
  const env = { ...cleanEnvironment(environment), NO_PROXY: '*', no_proxy: '*' };
  const repository = join(scratch.folder, 'repository');
  cpSync(repositoryFile('examples/experiment-repo'), repository, { recursive: true });
  const git = (...args) => execFileSync('git', ['-C', repository, ...args]);
  git('init', '--quiet');
  git('add', '--all');
  git(
    ...['-c', 'user.name=bench', '-c', 'user.email=bench@example.org'],
    ...['-c', 'commit.gpgSign=false', 'commit', '--quiet', '--message', 'experiments'],
  );
  const gcloud = gcloudVersion(env);
  const programs = {
    [SUBMIT]: (address) => submitWorkflow(address, { env, repository, folder: scratch.folder }),
    [FETCH]: (address) => ({ command: [process.execPath, '-e', `fetch('${address}')`], env }),
    ...(gcloud && { [GCLOUD]: (address) => gcloudExecute(address, { env, scratch }) }),
  };
  const all = await inRounds(
    Object.entries(programs).map(([key, program]) => ({
      key,
      measure: async () =>
        (await firstRequest(program, { cwd: repository, signal: scratch.signal })) * 1000,
    })),
    { rounds: rounds ?? (quick ? 2 : 11), say },
  );
  const of = (value) => all.map(value);
  const others = Object.keys(programs).filter((name) => name !== SUBMIT);
  return {
    versions: { ...(gcloud && { gcloud }) },
    rows: [
      row(
        SUBMIT,
        'ms',
        of((round) => round[SUBMIT]),
        { atMost: 500 },
      ),
      ...others.map((name) =>
        row(
          name,
          'ms',
          of((round) => round[name]),
        ),
      ),
      ...others.map((name) =>
        row(
          `${SUBMIT} ÷ ${name}`,
          '×',
          of((round) => round[SUBMIT] / round[name]),
        ),
      ),
      ...(gcloud ? [] : [skippedRow(GCLOUD, 'there is no gcloud on the PATH')]),
    ],
  };
}

/** The action's stub as GitHub's runner starts it. Its first request asks who the job is; all before needs no network. */
function submitWorkflow(address, { env, repository, folder }) {
  return {
    command: [process.execPath, repositoryFile('dist/submit-workflow.js')],
    env: {
      ...env,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: repository,
      RUNNER_TEMP: folder,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${address}/token?version=2`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token',
      'INPUT_EXP-ID': 'flu-season-sampling',
      'INPUT_PROJECT-ID': 'bench-project',
      INPUT_REGION: 'europe-west1',
      INPUT_BUCKET: 'bench-bucket',
      INPUT_IMAGE: `europe-west1-docker.pkg.dev/bench-project/images/epycloud@sha256:${'0'.repeat(64)}`,
      'INPUT_WORKLOAD-IDENTITY-PROVIDER':
        'projects/1/locations/global/workloadIdentityPools/github/providers/github',
    },
  };
}

/** With a token at hand, so that its first request is the one that creates the execution. */
function gcloudExecute(address, { env, scratch }) {
  const token = join(scratch.folder, 'access-token');
  writeFileSync(token, 'token');
  return {
    command: [
      ...['gcloud', 'workflows', 'execute', 'epycloud', '--data={}'],
      ...['--project=bench-project', '--location=europe-west1', '--quiet'],
    ],
    env: {
      ...env,
      CLOUDSDK_CONFIG: join(scratch.folder, 'gcloud'),
      CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: token,
      CLOUDSDK_API_ENDPOINT_OVERRIDES_WORKFLOWEXECUTIONS: `${address}/`,
      CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: 'true',
      CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: 'true',
      CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
    },
  };
}

function gcloudVersion(env) {
  const found = spawnSync('gcloud', ['--version'], { encoding: 'utf8', env });
  return found.status === 0 ? /^Google Cloud SDK (\S+)/m.exec(found.stdout)?.[1] : undefined;
}
