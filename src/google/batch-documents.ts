import * as z from 'zod';

/** Batch writes int64 as text. */
const int64 = z.union([z.number(), z.string().regex(/^-?\d+$/)]).transform(Number);

const statusEvent = z.looseObject({
  type: z.string().optional(),
  description: z.string().optional(),
  eventTime: z.string().optional(),
  taskExecution: z.looseObject({ exitCode: z.number().optional() }).optional(),
  taskState: z.string().optional(),
});

/** A job as Batch has it; what is not named here is there all the same, as Batch writes it. */
export const batchJob = z.looseObject({
  /** `projects/P/locations/L/jobs/ID` */
  name: z.string(),
  uid: z.string(),
  labels: z.record(z.string(), z.string()).optional(),
  createTime: z.string().optional(),
  updateTime: z.string().optional(),
  status: z
    .looseObject({
      /** https://cloud.google.com/batch/docs/reference/rest/v1/projects.locations.jobs#State_1 */
      state: z.string().optional(),
      statusEvents: z.array(statusEvent).optional(),
      taskGroups: z
        .record(z.string(), z.looseObject({ counts: z.record(z.string(), int64).optional() }))
        .optional(),
      runDuration: z.string().optional(),
    })
    .optional(),
});
export type BatchJobDocument = z.infer<typeof batchJob>;

export const batchTask = z.looseObject({
  /** `…/jobs/ID/taskGroups/group0/tasks/INDEX` */
  name: z.string(),
  status: z
    .looseObject({
      state: z.string().optional(),
      statusEvents: z.array(statusEvent).optional(),
    })
    .optional(),
});
export type BatchTaskDocument = z.infer<typeof batchTask>;
