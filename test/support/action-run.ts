import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionContext } from '../../src/actions/action-context.ts';
import { variableOf } from '../../src/actions/read-inputs.ts';
import { type EpycloudError, toEpycloudError } from '../../src/pipeline/errors.ts';

export interface ActionRunOptions {
  readonly inputs: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Where workflow.yaml lies. */
  readonly distDir: string;
}

/** How a step ended that was carried out in this process. */
export interface ActionRun {
  readonly error: EpycloudError | undefined;
  /** The log; notices, warnings and commands with what they are. */
  readonly log: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Carries out an action in this process, with inputs as the runner passes them. */
export async function runAction(
  action: (context: ActionContext) => Promise<void>,
  options: ActionRunOptions,
): Promise<ActionRun> {
  const temporary = await mkdtemp(join(tmpdir(), 'epycloud-test-'));
  const log: string[] = [];
  const outputs: Record<string, string> = {};
  let summary = '';
  let error: EpycloudError | undefined;
  const inputs = Object.entries(options.inputs).map(([name, value]) => [variableOf(name), value]);
  try {
    await action({
      environment: {
        ...options.environment,
        ...Object.fromEntries(inputs),
        RUNNER_TEMP: temporary,
      },
      workspace: options.workspace,
      distDir: options.distDir,
      cores: 2,
      signal: options.signal ?? new AbortController().signal,
      force: new AbortController().signal,
      now: Date.now,
      random: () => Math.floor(Math.random() * 2 ** 32),
      token: () => 'token',
      log: {
        info: (line) => log.push(line),
        notice: (message) => log.push(`notice: ${message}`),
        warning: (message) => log.push(`warning: ${message}`),
        command: (line) => log.push(line),
        mask: (secret) => log.push(`mask: ${secret}`),
      },
      addSummary: async (markdown) => {
        summary += markdown;
        return true;
      },
      setOutputs: (set) => {
        for (const [name, value] of Object.entries(set)) outputs[name] = String(value ?? '');
      },
    });
  } catch (thrown) {
    error = toEpycloudError(thrown);
  }
  const page = outputs['summary-path'];
  if (page !== undefined) summary = summary || (await readFile(page, 'utf8'));
  await rm(temporary, { recursive: true, force: true });
  return { error, log, outputs, summary };
}
