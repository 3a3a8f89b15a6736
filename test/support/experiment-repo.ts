import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './program.ts';

/** How the counting engine is to behave; engine.json of an experiment. */
export interface EnginePlan {
  readonly tasks: number;
  readonly milliseconds?: number;
  readonly faults?: Readonly<
    Record<
      number,
      {
        readonly kind: string;
        readonly once?: boolean;
        /** Of `memory`: how much the task wants. Less kills it, where the machine's memory is known. */
        readonly mib?: number;
      }
    >
  >;
  readonly problems?: readonly object[];
  /** Tables of quantiles and posteriors too. */
  readonly tables?: true;
}

/** A folder with an experiment repository for the counting engine. Disposing removes it. */
export interface TestRepo extends AsyncDisposable {
  readonly dir: string;
  /** What the CLI is started with, in this folder. */
  readonly options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> };
  /** The file in which the engine notes the tasks that it begins. */
  readonly engineLog: string;
  write(path: string, contents: string): Promise<void>;
}

export const COUNTING_ENGINE = JSON.stringify([
  process.execPath,
  join(ROOT, 'test/support/engines/counting-engine.mjs'),
]);

export const SHELL_ENGINE = JSON.stringify([
  'sh',
  join(ROOT, 'test/support/engines/shell-engine.sh'),
]);

/** Makes a repository with the experiment `flu/test`, driven by the counting engine. */
export async function makeTestRepo(plan: EnginePlan): Promise<TestRepo> {
  const dir = await mkdtemp(join(tmpdir(), 'epycloud-test-'));
  const write = async (path: string, contents: string) => {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), contents);
  };
  await write(
    'experiments/flu/test/config/basemodel.yaml',
    'model:\n  name: test\n  random_seed: 7\n',
  );
  await write('experiments/flu/test/config/output.yaml', 'output:\n  quantiles: true\n');
  await write('experiments/flu/test/engine.json', JSON.stringify(plan));
  await mkdir(join(dir, 'marks'));
  await mkdir(join(dir, 'work'));
  const engineLog = join(dir, 'engine.log');
  return {
    dir,
    engineLog,
    write,
    options: {
      cwd: dir,
      env: {
        ENGINE_COMMAND: COUNTING_ENGINE,
        ENGINE_LOG: engineLog,
        ENGINE_MARKS: join(dir, 'marks'),
        WORK_DIR: join(dir, 'work'),
      },
    },
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}
