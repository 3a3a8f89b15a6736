// Starts the whole test cloud for a person to play with: Cloud Storage, Batch, Workflows, Secret Manager and Logging on
// one port of this machine, in memory. It tells the variables by which programs find it. Ctrl-C ends it, and all that
// runs in it. docs/test-cloud.md
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { importSource, importTestSupport } from './sources.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const usage = `Usage: npm run test-cloud -- [options]
  --port <n>                 where it listens on 127.0.0.1 (default: 8470; 0: any)
  --clock <n>                how many times as fast as real time its clock goes (default: 1)
  --back-end <name>          what runs the tasks: process or docker (default: process)
  --engine-command <command> the engine of processes (default: epydemix, made ready first)
  --project <id>             (default: test-project)
  --region <name>            (default: europe-west1)
  --bucket <name>            a bucket that is there at first (default: test-bucket)
  --secret <name>=<file>     a secret that is there at first; may be given often
  --no-deploy                do not deploy the workflow
  --require-token            refuse calls without a token, as Google does
  --verbose                  show every request`;

const { values } = readOptions();
const ending = new AbortController();
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => ending.abort());
const folder = mkdtempSync(join(tmpdir(), 'epycloud-test-cloud-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const [{ startWholeCloud }, { scaledClock }] = await Promise.all([
  importTestSupport('google/whole-cloud.ts'),
  importTestSupport('google/virtual-clock.ts'),
]);
const engine = values['back-end'] === 'process' ? await engineVariables() : {};
const { processBackEnd, dockerBackEnd } = await backEnds();
const cloud = await startWholeCloud({
  clock: scaledClock(Number(values.clock)),
  project: values.project,
  location: values.region,
  buckets: [values.bucket],
  port: Number(values.port),
  backEnd: (found) =>
    values['back-end'] === 'docker'
      ? dockerBackEnd({ environment: found })
      : processBackEnd({
          environment: { ...found, ...engine },
          command: [process.execPath, join(root, 'dist/stage.js')],
        }),
});
try {
  cloud.requireToken = values['require-token'];
  for (const secret of values.secret) {
    const at = secret.indexOf('=');
    cloud.secrets.add(secret.slice(0, at), readFileSync(secret.slice(at + 1)));
  }
  const variables = { ...cloud.environment(), ...ours(), ...forGcloud(cloud.address) };
  if (!values['no-deploy']) await deploy(variables);
  const file = join(folder, 'environment.sh');
  const lines = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'\n`);
  writeFileSync(file, lines.join(''));
  console.log(`The test cloud is at ${cloud.address}. In another terminal:\n\n  . ${file}\n`);
  console.log(lines.join(''));
  console.log('Ctrl-C ends it; nothing is kept.');
  await untilEnded();
} finally {
  console.log('\nEnding what runs …');
  await cloud[Symbol.asyncDispose]();
}

function readOptions() {
  try {
    const read = parseArgs({
      options: {
        port: { type: 'string', default: '8470' },
        clock: { type: 'string', default: '1' },
        'back-end': { type: 'string', default: 'process' },
        'engine-command': { type: 'string' },
        project: { type: 'string', default: 'test-project' },
        region: { type: 'string', default: 'europe-west1' },
        bucket: { type: 'string', default: 'test-bucket' },
        secret: { type: 'string', multiple: true, default: [] },
        'no-deploy': { type: 'boolean', default: false },
        'require-token': { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { port, clock, secret, help } = read.values;
    if (help) {
      console.log(usage);
      process.exit(0);
    }
    if (!/^\d{1,5}$/.test(port)) throw new Error(`--port ${port} is no port`);
    if (!(Number(clock) > 0)) throw new Error(`--clock ${clock} is not above 0`);
    if (!['process', 'docker'].includes(read.values['back-end'])) {
      throw new Error(`--back-end ${read.values['back-end']} is neither process nor docker`);
    }
    if (secret.some((each) => !/^[\w-]+=./.test(each))) throw new Error('--secret is NAME=FILE');
    return read;
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

/** Where the engine is, as local mode finds it. */
async function engineVariables() {
  const own = values['engine-command'];
  if (own !== undefined) return { ENGINE_COMMAND: own };
  const [{ prepareEnvironment }, { cacheDirectory }, { pythonVariables }] = await Promise.all([
    importSource('engine/python/environment.ts'),
    importSource('engine/python/cache-directory.ts'),
    importSource('engine/python/python-variables.ts'),
  ]);
  console.log('Making the engine ready …');
  const { python } = await prepareEnvironment({
    requirementsFile: join(root, 'docker/engine/requirements.txt'),
    cacheDir: cacheDirectory({ environment: process.env }),
    environment: process.env,
    name: 'epydemix',
    signal: ending.signal,
  });
  return {
    ...pythonVariables(process.env),
    PYTHONPATH: join(root, 'docker/engine/src'),
    ENGINE_COMMAND: JSON.stringify([python, '-m', 'epycloud_engine.epydemix']),
  };
}

async function backEnds() {
  return {
    ...(await importTestSupport('google/batch/process-back-end.ts')),
    ...(await importTestSupport('google/batch/docker-back-end.ts')),
  };
}

/** What epycloud's commands are to take for granted. */
function ours() {
  const image = `${values.region}-docker.pkg.dev/${values.project}/images/epycloud@sha256:${'0'.repeat(64)}`;
  return {
    EPYCLOUD_GOOGLE_CLOUD__PROJECT_ID: values.project,
    EPYCLOUD_GOOGLE_CLOUD__REGION: values.region,
    EPYCLOUD_GOOGLE_CLOUD__BUCKET_NAME: values.bucket,
    // Processes do not look at the image.
    ...(values['back-end'] === 'process' ? { EPYCLOUD_GOOGLE_CLOUD__IMAGE: image } : {}),
  };
}

/** https://cloud.google.com/sdk/docs/properties#setting_properties_via_environment_variables */
function forGcloud(address) {
  const token = join(folder, 'token');
  writeFileSync(token, cloud.identity.token());
  const apis = ['BATCH', 'WORKFLOWS', 'WORKFLOWEXECUTIONS', 'SECRETMANAGER', 'LOGGING'];
  return {
    CLOUDSDK_CONFIG: folder,
    CLOUDSDK_CORE_PROJECT: values.project,
    CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: token,
    CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE: `${address}/storage/v1/`,
    ...Object.fromEntries(
      apis.map((api) => [`CLOUDSDK_API_ENDPOINT_OVERRIDES_${api}`, `${address}/`]),
    ),
  };
}

async function deploy(variables) {
  const env = { ...process.env, ...variables };
  const cli = join(root, 'dist/cli.js');
  const { signal } = ending;
  const run = promisify(execFile)(process.execPath, [cli, 'deploy'], { cwd: folder, env, signal });
  console.log((await run).stdout.trim());
}

async function untilEnded() {
  let shown = 0;
  let broken = 0;
  while (!ending.signal.aborted) {
    const next = cloud.requests.slice(shown);
    shown += next.length;
    if (values.verbose) {
      for (const { method, path, status } of next) console.log(`${status} ${method} ${path}`);
    }
    for (const error of cloud.breakdowns.slice(broken)) console.error(error);
    broken = cloud.breakdowns.length;
    await sleep(500, undefined, { signal: ending.signal }).catch(() => {});
  }
}
