import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chooseOutputConfig, outputId } from '../experiment/experiment.ts';
import { counted } from '../pipeline/counted.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import { judgeGate } from '../pipeline/gate.ts';
import type { Manifest } from '../pipeline/manifest.ts';
import type { RunRecord } from '../pipeline/run-record.ts';
import { findSettled, settleAttempt } from './attempt-outcome.ts';
import { loadRunExperiment, writeConfigFolder } from './config-folder.ts';
import { type StageContext, type StageEnd, startStageEngine } from './context.ts';
import { type Survey, surveyTasks, unpackResults } from './gather-results.ts';
import { loadBuiltRun, requireSameEngine } from './load-run.ts';
import { MissingTasks, nameMissing } from './missing-tasks.ts';
import { askForWave } from './next-wave.ts';
import { withUserPlaces } from './problem-places.ts';
import { openSharedFiles } from './shared-files.ts';
import { recordStage } from './stage-record.ts';
import { withSource } from './stage-source.ts';
import { storeOutputs } from './store-outputs.ts';
import { recordWorkflow } from './workflow-summary.ts';

/**
 * Stage C: checks that the results are there, as many as were asked for, and has the engine make the outputs
 * of them. What is missing is named, also where it is tolerated.
 */
export async function runOutput(context: StageContext): Promise<StageEnd> {
  const { settings, log } = context;
  const started = context.now();
  const settled = await findSettled(context);
  if (settled !== undefined) {
    const { status, num_tasks: tasks, outputs } = settled;
    return {
      exitCode: EXIT.done,
      message: `Ended before: ${status}.`,
      details: { tasks, outputs, missing: status === 'partial' ? settled.missing : [] },
    };
  }
  const { record, manifest } = await loadBuiltRun(context);
  const survey = await surveyTasks(context, manifest);
  for (const { index, name, why } of survey.missing) {
    context.log.warning(`Task ${index} (${name}) is missing: ${why}`, {
      event: 'task.missing',
      task: index,
      name,
      why,
    });
  }
  const wave = await askForWave(context, manifest, survey);
  if (wave !== undefined) return wave;
  requireTolerable(context, manifest, survey);
  await context.requireWanted();
  const made = settings.skipOutput
    ? undefined
    : await withSource(context, ({ dir }) =>
        makeOutputs(context, { repoDir: dir, record, manifest, survey }),
      );
  await recordWorkflow(context, { manifest, survey, outputs: made?.folder });
  const details = {
    tasks: manifest.num_tasks,
    missing: survey.missing,
    ...(made === undefined ? {} : { outputs: made.folder, files: made.files }),
  };
  await recordStage(context, { started, tasks: survey.whole.length, details });
  log.debug('Outputs are made.', details);
  await settleAttempt(context, {
    kind: 'done',
    numTasks: manifest.num_tasks,
    outputs: made?.folder,
    missing: survey.missing,
  });
  const what =
    made === undefined ? 'Results are checked' : `${counted(made.files.length, 'file')} made`;
  return {
    exitCode: EXIT.done,
    message:
      survey.missing.length === 0
        ? `${what}, of ${manifest.num_tasks === 1 ? 'the one task' : `all ${manifest.num_tasks} tasks`}.`
        : `${what}, of ${survey.whole.length} of ${manifest.num_tasks} tasks. MISSING: ${nameMissing(survey.missing)}.`,
    details,
  };
}

function requireTolerable(context: StageContext, manifest: Manifest, survey: Survey): void {
  const verdict = judgeGate(
    manifest.num_tasks,
    survey.missing,
    context.settings.tolerance,
    survey.names,
  );
  if (verdict.kind === 'refused') {
    throw new MissingTasks(manifest.num_tasks, survey.missing, verdict.why);
  }
  if (verdict.kind === 'tolerated') {
    context.log.warning(
      `PARTIAL RESULTS: ${survey.missing.length} of ${manifest.num_tasks} tasks ${survey.missing.length === 1 ? 'is' : 'are'} missing from the outputs: ${nameMissing(survey.missing)}.`,
      { event: 'output.partial', missing: survey.missing },
    );
  }
}

async function makeOutputs(
  context: StageContext,
  built: {
    readonly repoDir: string;
    readonly record: RunRecord;
    readonly manifest: Manifest;
    readonly survey: Survey;
  },
) {
  const { settings, run, log } = context;
  const { repoDir, record, manifest, survey } = built;
  const experiment = await loadRunExperiment(context, record);
  const outputConfig = chooseOutputConfig(experiment, settings.outputConfig);
  const configDir = await writeConfigFolder(context, experiment);
  const shared = await openSharedFiles(context, manifest);
  await shared.fetch(manifest.shared.map((file) => file.path));
  const list = await unpackResults(context, manifest, survey);
  const outDir = join(context.workFolder, 'outputs');
  await mkdir(outDir);
  await using engine = await startStageEngine(context);
  requireSameEngine(record, manifest, engine.description);
  const answer = await engine
    .request(
      'output',
      {
        config_dir: configDir,
        repo_dir: resolve(repoDir),
        experiment_dir: resolve(repoDir, 'experiments', run.expId),
        output_config: outputConfig.name,
        shared_dir: shared.folder,
        results_list: list,
        out_dir: outDir,
      },
      {
        timeout: settings.taskTimeout,
        onProgress: (progress) =>
          log.debug('Making outputs.', { event: 'output.progress', progress }),
      },
    )
    .catch((error: unknown) => {
      throw withUserPlaces(error, configDir, `experiments/${run.expId}`);
    });
  return await storeOutputs(context, {
    answer,
    outDir,
    id: outputId(outputConfig),
    tasks: manifest.num_tasks,
    missing: survey.missing,
  });
}
