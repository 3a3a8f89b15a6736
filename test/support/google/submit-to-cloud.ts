import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type RunningStep, type StepEnd, startStep } from '../github/step.ts';
import { ROOT, runCli } from '../program.ts';
import { processBackEnd } from './batch/process-back-end.ts';
import { canariesOf, placesOf, textsOfStep } from './canaries.ts';
import { startWholeCloud, type WholeCloud, type WholeCloudOptions } from './whole-cloud.ts';

/** By digest, as everything downstream of a build takes it. Processes do not look at it. */
export const IMAGE = `europe-west1-docker.pkg.dev/test-project/images/epycloud@sha256:${createHash('sha256').update('image').digest('hex')}`;

export const BUCKET = 'test-bucket';

/** A cloud whose tasks are processes of this machine with the given variables, and the workflow deployed in it. */
export async function startCloudWithWorkflow(
  engine: Readonly<Record<string, string>>,
  options: Omit<WholeCloudOptions, 'backEnd'>,
): Promise<WholeCloud> {
  const cloud = await startWholeCloud({
    ...options,
    backEnd: (environment) => processBackEnd({ environment: { ...environment, ...engine } }),
  });
  await deployWorkflow(cloud);
  return cloud;
}

/** `epycloud deploy`, as somebody does once a version. */
export async function deployWorkflow(cloud: WholeCloud): Promise<void> {
  const place = ['--project', cloud.project, '--region', cloud.location];
  const ended = await runCli(['deploy', ...place], { cwd: ROOT, env: cloud.environment() });
  if (ended.exit !== 0) throw new Error(`deploy ended with ${ended.exit}: ${ended.stderr}`);
}

export interface SubmitOptions {
  /** The checkout. */
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string | undefined;
  /** The folder with the stubs; by default dist/. */
  readonly distDir?: string;
}

/** The action's step, from its stub, as GitHub's runner starts it. */
export async function startSubmit(cloud: WholeCloud, options: SubmitOptions): Promise<RunningStep> {
  return await startStep('submit-workflow', {
    workspace: options.workspace,
    inputs: {
      'exp-id': 'flu/test',
      'project-id': cloud.project,
      region: cloud.location,
      bucket: BUCKET,
      image: IMAGE,
      'run-id': 'run-1',
      ...options.inputs,
    },
    env: { ...cloud.environment(), ...options.env },
    node: options.node,
    ...(options.distDir === undefined ? {} : { distDir: options.distDir }),
  });
}

/** The same, to its end. @throws Error where it shows a token, a key or a secret */
export async function submit(cloud: WholeCloud, options: SubmitOptions): Promise<StepEnd> {
  const ended = await (await startSubmit(cloud, options)).ended;
  const places = placesOf(canariesOf(cloud), textsOfStep(ended));
  if (places.length > 0) throw new Error(`A secret stands in: ${places.join(', ')}`);
  return ended;
}

/** The objects of a run by the rest of their names, unpacked where they end in `.gz`. */
export function objectsOf(
  cloud: WholeCloud,
  runPath = 'pipeline/flu/flu/test/run-1/',
): ReadonlyMap<string, Buffer> {
  const objects = [...cloud.storage.objects.bucket(BUCKET).objects.values()];
  return new Map(
    objects
      .filter(({ name }) => name.startsWith(runPath))
      .map(({ name, bytes }) => [
        name.slice(runPath.length),
        name.endsWith('.gz') ? gunzipSync(bytes) : bytes,
      ]),
  );
}

/** A document of a run. */
export function documentOf(cloud: WholeCloud, name: string): Record<string, unknown> {
  const bytes = objectsOf(cloud).get(name);
  if (bytes === undefined) {
    throw new Error(`no ${name} among ${[...objectsOf(cloud).keys()].join(', ')}`);
  }
  return JSON.parse(bytes.toString());
}

/** A table of the one outputs folder of a run. */
export function tableOf(cloud: WholeCloud, table: string, runPath?: string): string {
  const found = [...objectsOf(cloud, runPath)].filter(
    ([name]) => name.startsWith('outputs/') && name.endsWith(`/${table}.gz`),
  );
  if (found.length !== 1) throw new Error(`${found.length} tables ${table}`);
  return String(found[0]?.[1]);
}

/** The variables by which a task's process finds an engine of the tests. */
export function countingEngine(repoDir: string): Readonly<Record<string, string>> {
  return {
    ENGINE_COMMAND: JSON.stringify([
      process.execPath,
      join(ROOT, 'test/support/engines/counting-engine.mjs'),
    ]),
    ENGINE_MARKS: join(repoDir, 'marks'),
    JOBS: '1',
  };
}
