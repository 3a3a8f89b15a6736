import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { readActLog, type WorkflowLog } from './act-log.ts';
import { publishActions, writeAction } from './published-actions.ts';
import { STAND_INS, standInAction } from './stand-ins.ts';

export interface WorkflowRun {
  /** The checkout of the repository that has the workflow. */
  readonly repository: string;
  /** From its root. */
  readonly workflow: string;
  readonly event: 'pull_request' | 'push' | 'schedule' | 'workflow_dispatch';
  /** As GitHub sends it with the event. */
  readonly payload?: object;
  /** Who began it. */
  readonly actor?: string;
  /** Of a workflow_dispatch. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Of the repository: `vars.…`. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** What the runner gives each step besides. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface EndedWorkflow extends WorkflowLog {
  readonly exit: number | NodeJS.Signals;
  readonly stderr: string;
  /** All that act wrote, as it wrote it: no secret may be anywhere in it. */
  readonly everything: string;
}

/** A runner on this machine. Disposing removes all that it wrote. */
export interface Runner extends AsyncDisposable {
  /** A folder of the test's own, on the same disk. */
  readonly folder: string;
  run(run: WorkflowRun): Promise<EndedWorkflow>;
}

/** Variables that mean something to act, actions or epycloud: the tests may run in a job of GitHub's themselves. */
const OURS =
  /^(ACT_|ACTIONS_|GITHUB_|RUNNER_|INPUT_|EPYCLOUD_(?!CACHE_DIR|PYTHON|UV|DOCKER)|EXECUTION_MODE$|EXP_ID$|RUN_ID$|ENGINE_COMMAND$|JOBS$|LOG_|TASK_|NO_COLOR$|FORCE_COLOR$)/;

/** act, with the actions of this repository as `org/epycloud@v1`, and the stand-ins. Node 24 comes first. */
export async function startRunner(): Promise<Runner> {
  const folder = await mkdtemp(join(tmpdir(), 'epycloud-act-'));
  try {
    const actions = [{ name: 'org/epycloud@v1', path: join(folder, 'epycloud') }];
    await publishActions(join(folder, 'epycloud'));
    for (const standIn of STAND_INS) {
      const path = join(folder, 'stand-ins', standIn.action);
      await writeAction(path, standInAction(standIn));
      actions.push({ name: `${standIn.action}@${standIn.ref}`, path });
    }
    const local = actions.map(({ name, path }) => `--local-repository=${name}=${path}`);
    return {
      folder,
      run: (run) => runAct(folder, run, local),
      [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function runAct(
  folder: string,
  run: WorkflowRun,
  local: readonly string[],
): Promise<EndedWorkflow> {
  const payload = join(folder, 'event.json');
  await writeFile(payload, JSON.stringify({ ...run.payload, inputs: run.inputs }));
  const each = (option: string, values: Readonly<Record<string, string>> = {}) =>
    Object.entries(values).map(([name, value]) => `--${option}=${name}=${value}`);
  const inherited = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  const node = dirname(process.env['EPYCLOUD_NODE_24'] ?? process.execPath);
  const child = spawn(
    process.env['EPYCLOUD_ACT'] ?? 'act',
    [
      run.event,
      `--directory=${run.repository}`,
      `--workflows=${run.workflow}`,
      `--eventpath=${payload}`,
      `--action-cache-path=${join(folder, 'cache')}`,
      // On this machine itself, and with nothing from the network.
      ...['--platform=ubuntu-24.04=-self-hosted', '--pull=false', '--no-cache-server', '--json'],
      ...local,
      ...(run.actor === undefined ? [] : [`--actor=${run.actor}`]),
      ...each('input', run.inputs),
      ...each('var', run.variables),
      ...each('secret', run.secrets),
      ...each('env', run.env),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...Object.fromEntries(inherited),
        PATH: `${node}${delimiter}${process.env['PATH'] ?? ''}`,
        ACT_DISABLE_VERSION_CHECK: '1',
      },
    },
  );
  try {
    return await endOf(child);
  } finally {
    child.kill('SIGKILL');
  }
}

async function endOf(child: ReturnType<typeof spawn>): Promise<EndedWorkflow> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const exit = await new Promise<number | NodeJS.Signals>((done, fail) => {
    child.on('error', fail).on('close', (code, signal) => done(signal ?? code ?? -1));
  });
  return { ...readActLog(stdout), exit, stderr, everything: stdout + stderr };
}
