import * as z from 'zod';
import { versioned } from './document.ts';
import { sliceCount } from './task-ranges.ts';

/** `waves/<k>.json`: the tasks that Stage B repeats, and with what. Written by Stage C, of the run's newest attempt. */
export const waveSchema = z.object({
  ...versioned,
  exp_id: z.string(),
  run_id: z.string(),
  /** Which attempt at the run. Each counts its waves from 1. */
  attempt: z.int().min(1),
  wave: z.int().min(1),
  /** As ranges: `3,7-9`. */
  indices: z.string(),
  num_tasks: z.int().min(1),
  /** How many of the tasks are repeated for which reason. */
  reasons: z.object({
    /** There is no record: the machine went away, or the task never began. */
    lost: z.int().min(0),
    /** Killed, probably for want of memory. */
    killed: z.int().min(0),
    /** Failed in a way that another try may mend. */
    failed: z.int().min(0),
  }),
  /** Whether the wave runs on machines that are not taken away. */
  on_demand: z.boolean(),
  /** How many times the memory of the first job a task of the wave gets. */
  memory_factor: z.number().min(1),
});

export type Wave = z.infer<typeof waveSchema>;

/** The object metadata that repeats what a job of the wave is made of, for readers who want one small request. */
export const WAVE_METADATA = {
  attempt: 'attempt',
  numTasks: 'num-tasks',
  /** How many Batch tasks to create. */
  numSlices: 'num-slices',
  /** As Batch names it. */
  provisioning: 'provisioning',
  memoryFactor: 'memory-factor',
} as const;

/** @param tasksPerSlice how many tasks of the wave one Batch task takes */
export function metadataOfWave(
  wave: Wave,
  tasksPerSlice: number,
): Readonly<Record<string, string>> {
  return {
    [WAVE_METADATA.attempt]: String(wave.attempt),
    [WAVE_METADATA.numTasks]: String(wave.num_tasks),
    [WAVE_METADATA.numSlices]: String(sliceCount(wave.num_tasks, tasksPerSlice)),
    [WAVE_METADATA.provisioning]: wave.on_demand ? 'STANDARD' : 'SPOT',
    [WAVE_METADATA.memoryFactor]: String(wave.memory_factor),
  };
}
