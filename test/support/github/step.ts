import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, ROOT, type Running } from '../program.ts';

export interface StepOptions {
  /** As below `with:`. Defaults of action.yml are not filled in. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The checkout. */
  readonly workspace: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string | undefined;
  /** The payload of the event. */
  readonly event?: object;
  /** The folder with the stubs; by default dist/. */
  readonly distDir?: string;
}

export interface StepEnd extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  /** What was added to the summary of the job. */
  readonly summary: string;
  /** What the file of the output `summary-path` says. */
  readonly summaryPage: string;
}

export interface RunningStep {
  readonly running: Running;
  readonly ended: Promise<StepEnd>;
}

/** Variables of whoever runs the tests that would change what an action does. */
const OURS =
  /^(INPUT_|GITHUB_|RUNNER_|ACTIONS_|CI$|EPYCLOUD_(?!CACHE_DIR|PYTHON|UV)|EXECUTION_MODE$|ENGINE_COMMAND$|EXP_ID$|RUN_ID$|JOBS$|LOG_|TASK_|NO_COLOR$|FORCE_COLOR$)/;

/** Starts an action's stub as GitHub's runner does: inputs and files in variables, nothing else. */
export async function startStep(name: string, options: StepOptions): Promise<RunningStep> {
  const folder = await mkdtemp(join(tmpdir(), 'epycloud-step-'));
  const path = (file: string) => join(folder, file);
  await mkdir(path('temp'));
  await Promise.all(['output', 'summary', 'env', 'state'].map((file) => writeFile(path(file), '')));
  await writeFile(path('event.json'), JSON.stringify(options.event ?? {}));
  const inherited = Object.entries(process.env).filter(([key]) => !OURS.test(key));
  const inputs = Object.entries(options.inputs).map(([input, value]) => [
    `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  const child = spawn(
    options.node ?? process.execPath,
    [join(options.distDir ?? join(ROOT, 'dist'), `${name}.js`)],
    {
      cwd: options.workspace,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...Object.fromEntries([...inherited, ...inputs]),
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: options.workspace,
        GITHUB_EVENT_PATH: path('event.json'),
        GITHUB_OUTPUT: path('output'),
        GITHUB_STEP_SUMMARY: path('summary'),
        GITHUB_ENV: path('env'),
        GITHUB_STATE: path('state'),
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_RUN_ID: '77',
        GITHUB_WORKFLOW: 'smoke',
        GITHUB_JOB: 'smoke',
        RUNNER_TEMP: path('temp'),
        ...options.env,
      },
    },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const closed = new Promise<Ended>((done) =>
    child.on('close', (code, signal) => done({ exit: signal ?? code ?? -1, stdout, stderr })),
  );
  const ended = closed.then(async (end) => {
    const outputs = outputsIn(await readFile(path('output'), 'utf8'));
    const summary = await readFile(path('summary'), 'utf8');
    const summaryPath = outputs['summary-path'] ?? '';
    // Where it lies is for the runner to clean, which is us.
    const page = await readFile(summaryPath, 'utf8').catch(() => '');
    await rm(folder, { recursive: true, force: true });
    return { ...end, outputs, summary, summaryPage: page };
  });
  return { running: { child, ended: closed }, ended };
}

/** Runs an action to its end. */
export async function runStep(name: string, options: StepOptions): Promise<StepEnd> {
  return await (await startStep(name, options)).ended;
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions#multiline-strings */
function outputsIn(file: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = file.split('\n');
  while (lines.length > 0) {
    const [, name, mark] = /^(.+?)<<(.+)$/.exec(lines.shift() ?? '') ?? [];
    if (name === undefined) continue;
    const end = lines.indexOf(mark ?? '');
    outputs[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return outputs;
}
