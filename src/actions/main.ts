import { randomBytes, randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import * as core from '@actions/core';
import { toEpycloudError } from '../pipeline/errors.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import type { ActionContext } from './action-context.ts';
import { type ActionName, actions } from './definitions/actions.ts';
import { inputWords } from './input-words.ts';
import { showActionError } from './show-action-error.ts';

/** An action: reads the process once, does its one thing, and fails the step where that did not work out. */
export async function main(name: ActionName, distDir: string): Promise<void> {
  const context = contextOf(distDir);
  try {
    await carryOut(name, context);
  } catch (thrown) {
    const error = toEpycloudError(thrown);
    showActionError(context, error);
    const hint = error.hint === undefined ? '' : inputWords(error.hint, actions[name]);
    core.setFailed(hint === '' ? error.message : `${error.message}\n${hint}`);
    if (error.code === 'internal') core.info(error.stack ?? '');
    if (error.code === 'interrupted') process.exitCode = EXIT.interrupted;
  }
}

async function carryOut(name: ActionName, context: ActionContext): Promise<void> {
  switch (name) {
    case 'build-images':
      return await (await import('./build-images.ts')).buildImagesAction(context);
    case 'pipeline':
      return await (await import('./pipeline.ts')).pipelineAction(context);
    case 'run-local-pipeline':
      return await (await import('./run-local-pipeline.ts')).runLocalPipelineAction(context);
    case 'submit-workflow':
      return await (await import('./submit-workflow.ts')).submitWorkflowAction(context);
  }
}

function contextOf(distDir: string): ActionContext {
  const stop = new AbortController();
  const force = new AbortController();
  // GitHub sends SIGINT to cancel, SIGTERM 7.5 s later, and kills after 2.5 s more.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) force.abort();
      else core.info('Stopping; what is done is kept.');
      stop.abort();
    });
  }
  return {
    environment: process.env,
    workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
    distDir,
    cores: availableParallelism(),
    signal: stop.signal,
    force: force.signal,
    now: Date.now,
    random: () => randomBytes(4).readUInt32BE(),
    token: randomUUID,
    log: {
      info: core.info,
      notice: (message) => core.notice(message),
      warning: (message) => core.warning(message),
      command: core.info,
      mask: core.setSecret,
    },
    addSummary: async (markdown) => {
      if (!process.env['GITHUB_STEP_SUMMARY']) return false;
      await core.summary.addRaw(markdown, true).write();
      return true;
    },
    setOutputs: (outputs) => {
      for (const [output, value] of Object.entries(outputs)) core.setOutput(output, value ?? '');
    },
  };
}
