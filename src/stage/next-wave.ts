import { counted } from '../pipeline/counted.ts';
import { SCHEMA_VERSION } from '../pipeline/document.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import type { Manifest } from '../pipeline/manifest.ts';
import { planWave } from '../pipeline/plan-wave.ts';
import type { Wave } from '../pipeline/wave.ts';
import { findWave, saveWave } from '../storage/attempt-documents.ts';
import type { StageContext, StageEnd } from './context.ts';
import type { Survey } from './gather-results.ts';

/**
 * Asks for the missing tasks to be repeated, where a wave is left and could mend some. Which waves were run is
 * what WAVE says; so a stage that is begun again after it has asked asks for the same wave.
 * @returns undefined where there is nothing to ask for
 */
export async function askForWave(
  context: StageContext,
  manifest: Manifest,
  survey: Survey,
): Promise<StageEnd | undefined> {
  const { settings, bucket, run, log } = context;
  const { wave: before, maxWaves } = settings;
  const unknown = settings.tolerance.required.some((name) => !survey.names.has(name));
  if (before >= maxWaves || survey.mendable.length === 0 || unknown) return undefined;
  const wave: Wave = {
    schema_version: SCHEMA_VERSION,
    min_reader_version: 1,
    exp_id: run.expId,
    run_id: run.runId,
    attempt: settings.attempt,
    wave: before + 1,
    ...planWave({ tasks: survey.mendable, factors: await factorsOf(context) }),
  };
  await saveWave(bucket, run, wave, settings.tasksPerSlice ?? 1);
  const details = {
    tasks: manifest.num_tasks,
    wave: wave.wave,
    repeated: wave.num_tasks,
    reasons: wave.reasons,
    memory_factor: wave.memory_factor,
  };
  log.warning(
    `${counted(survey.missing.length, 'task')} of ${manifest.num_tasks} missing; wave ${wave.wave} repeats ${wave.num_tasks}: ${shown(wave)}.`,
    { event: 'output.wave', ...details },
  );
  return {
    exitCode: EXIT.waveNeeded,
    message: `Wave ${wave.wave} of ${counted(wave.num_tasks, 'task')} is needed.`,
    details,
  };
}

async function factorsOf({ bucket, run, settings }: StageContext): Promise<readonly number[]> {
  const numbers = Array.from({ length: settings.wave }, (_, index) => index + 1);
  const waves = await Promise.all(numbers.map((number) => findWave(bucket, run, number)));
  return waves.map((wave) => (wave?.attempt === settings.attempt ? wave.memory_factor : 1));
}

function shown({ reasons, memory_factor }: Wave): string {
  const { lost, killed, failed } = reasons;
  return [
    ...(lost === 0 ? [] : [`${lost} lost`]),
    ...(killed === 0 ? [] : [`${killed} killed`]),
    ...(failed === 0 ? [] : [`${failed} failed`]),
    ...(memory_factor === 1 ? [] : [`with ${memory_factor} times the memory`]),
  ].join(', ');
}
