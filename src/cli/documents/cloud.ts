import * as z from 'zod';
import { STAGES } from '../../pipeline/stage.ts';
import { head } from './head.ts';

/** Where a run in the cloud is. */
export const cloudPlace = z.strictObject({
  project: z.string(),
  region: z.string(),
  bucket: z.string(),
  workflow: z.string().describe('The name of the workflow.'),
  execution: z
    .string()
    .optional()
    .describe('The id of the execution; absent where there was none.'),
  attempt: z.int().min(1).describe('Which attempt at the run it is.'),
  failed_tries: z
    .int()
    .optional()
    .describe('Tries of tasks that failed, most of which were repeated; as far as they were seen.'),
  preemptions: z.int().optional().describe('Of them: machines that were taken away.'),
  differences: z
    .array(
      z.strictObject({
        job: z.string().describe('The id of the job.'),
        field: z.string().describe('As Cloud Batch names it, as a path.'),
        asked: z.string(),
        created: z.string(),
      }),
    )
    .optional()
    .describe('Where jobs are not what was asked for; absent where they were not compared.'),
});

const labels = z.record(z.string(), z.string());

const source = z
  .strictObject({
    kind: z.enum(['bundle', 'github']),
    key: z.string().optional().describe('Where in the bucket the bundle lies.'),
    sha256: z.string().optional(),
    bytes: z.int().optional().describe('Of the archive before it is compressed.'),
    files: z.int().optional(),
    commit: z.string().optional(),
    changed_files: z.array(z.string()).optional().describe('Files that differ from the commit.'),
    repository: z.string().optional(),
    ref: z.string().optional(),
    notes: z.array(z.string()).describe('What a person should know of it.'),
  })
  .describe('Where the stages take the experiment repository from.');

export const cloudPlanDocument = z
  .strictObject({
    ...head('cloud_plan'),
    status: z
      .enum(['planned', 'declined'])
      .describe('`declined` where somebody was asked, and said no.'),
    exp_id: z.string(),
    run_id: z
      .string()
      .describe('Made of the time where none was given: the run itself has another.'),
    attempt: z.int().min(1),
    resumed: z.boolean().describe('Whether the run is there already.'),
    files: z.array(z.string()).describe("The experiment's files."),
    tasks: z.int().min(1).optional().describe('How many there are, where the files tell it.'),
    project: z.string(),
    region: z.string(),
    image: z.string().describe('By digest, where that is known.'),
    source: source.optional().describe('Absent where the run has it already.'),
    labels,
    run_path: z.string(),
    settings: z
      .array(z.strictObject({ key: z.string(), origin: z.string() }))
      .describe('The settings that no flag gives and no default, with where they were set.'),
    requests: z
      .array(
        z.strictObject({
          what: z.string(),
          method: z.enum(['GET', 'POST']),
          url: z.string(),
          body: z.unknown().optional().describe('As it is sent.'),
        }),
      )
      .describe('What is sent, in this order.'),
    jobs: z
      .array(
        z.strictObject({
          stage: z.enum(STAGES),
          tasks: z.int().optional().describe('Where the files tell it.'),
          body: z.record(z.string(), z.unknown()).describe('As Cloud Batch takes it.'),
        }),
      )
      .describe('The jobs that the workflow creates, as far as they are known.'),
  })
  .describe('What a run in the cloud would do: `run workflow --dry-run`.');

export const submissionDocument = z
  .strictObject({
    ...head('submission'),
    status: z
      .enum(['submitted', 'under_way'])
      .describe('`under_way`: an execution was at work on the run already.'),
    exp_id: z.string(),
    run_id: z.string(),
    run_path: z.string(),
    cloud: cloudPlace,
    labels,
    next_command: z.string().describe('What to type to wait for it.'),
  })
  .describe('That a run was submitted: `run workflow --detach`.');

export const cancellationDocument = z
  .strictObject({
    ...head('cancellation'),
    status: z
      .enum(['interrupted', 'succeeded', 'partial', 'failed'])
      .describe('How the run ended; other than `interrupted` where it had ended before.'),
    exp_id: z.string(),
    run_id: z.string(),
    attempt: z.int().min(1),
    execution: z.string().optional().describe('The one that was ended.'),
    jobs: z.array(z.string()).describe('The jobs that were ended.'),
    failures: z.array(z.string()).describe('What could not be done.'),
    run_path: z.string(),
  })
  .describe('What was ended of a run: `workflow cancel`.');

export type CloudPlanDocument = z.infer<typeof cloudPlanDocument>;
export type SubmissionDocument = z.infer<typeof submissionDocument>;
export type CancellationDocument = z.infer<typeof cancellationDocument>;
