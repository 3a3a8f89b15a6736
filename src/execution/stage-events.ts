import * as z from 'zod';

const problem = z.object({
  file: z.string(),
  line: z.int().optional(),
  column: z.int().optional(),
  message: z.string(),
  hint: z.string().optional(),
});

const progress = z.looseObject({
  done: z.number().optional(),
  total: z.number().optional(),
  unit: z.string().optional(),
});

/** A log line of the stage program, read as far as it is known; the rest is kept. */
export const stageEventSchema = z.looseObject({
  severity: z.enum(['DEBUG', 'INFO', 'WARNING', 'ERROR']),
  message: z.string(),
  event: z.string().optional(),
  code: z.string().optional(),
  hint: z.string().optional(),
  problems: z.array(problem).optional(),
  exit_code: z.int().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
  task: z.int().optional(),
  name: z.string().optional(),
  tasks: z.int().optional(),
  jobs: z.int().optional(),
  progress: progress.optional(),
});

export type StageEvent = z.infer<typeof stageEventSchema>;

/** Reads one line of a stage's log; a line that is none of it becomes a plain one. */
export function parseStageEvent(line: string): StageEvent {
  try {
    const event = stageEventSchema.safeParse(JSON.parse(line));
    if (event.success) return event.data;
  } catch {
    // Not JSON: something below the stage program wrote to its stdout.
  }
  return { severity: 'WARNING', message: line };
}
