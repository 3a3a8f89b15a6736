import * as z from 'zod';

const lineSchema = z.object({
  msg: z.string().default(''),
  jobID: z.string().optional(),
  jobResult: z.string().optional(),
  step: z.string().optional(),
  stepID: z.array(z.string()).optional(),
  stage: z.string().optional(),
  stepResult: z.string().optional(),
  command: z.string().optional(),
  name: z.string().optional(),
  arg: z.string().optional(),
  content: z.string().optional(),
  kvPairs: z.record(z.string(), z.string()).optional(),
  raw_output: z.boolean().optional(),
});

type Line = z.infer<typeof lineSchema>;

export interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly file: string | undefined;
  readonly line: string | undefined;
}

/** What a workflow did, by act's log. */
export interface WorkflowLog {
  /** How each job that ran ended. A job that was skipped is not here. */
  readonly jobs: Readonly<Record<string, string>>;
  /** How the steps of all jobs that ran ended, in order: `[id or number, result]`. */
  readonly steps: readonly (readonly [string, string])[];
  /** By step id and name of the output. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** What steps wrote, and what commands they gave. */
  readonly output: string;
  /** All of it, for a failing test to show. */
  readonly text: string;
}

/** @param jsonLines act's standard output with `--json` */
export function readActLog(jsonLines: string): WorkflowLog {
  const lines = jsonLines.split('\n').flatMap(parsed);
  const commands = (name: string) => lines.filter(({ command }) => command === name);
  const outputs: Record<string, Record<string, string>> = {};
  for (const { stepID = [], name = '', arg = '' } of commands('set-output')) {
    const step = stepID.join('.');
    outputs[step] = { ...outputs[step], [name]: arg };
  }
  return {
    jobs: Object.fromEntries(
      lines.flatMap(({ jobID, jobResult }) =>
        jobID === undefined || jobResult === undefined ? [] : [[jobID, jobResult]],
      ),
    ),
    steps: lines
      .filter(({ stage, stepResult }) => stage === 'Main' && stepResult !== undefined)
      .map(({ stepID = [], stepResult = '' }) => [stepID.join('.'), stepResult] as const),
    outputs,
    summary: commands('summary')
      .map(({ content = '' }) => content)
      .join('\n'),
    annotations: (['error', 'warning', 'notice'] as const).flatMap((kind) =>
      commands(kind).map(({ arg = '', kvPairs = {} }) => ({
        kind,
        message: arg,
        file: kvPairs['file'],
        line: kvPairs['line'],
      })),
    ),
    output: lines
      .filter((line) => line.raw_output === true || line.command !== undefined)
      .map(({ msg }) => msg)
      .join(''),
    text: lines.map(({ msg }) => msg.replace(/\n?$/, '\n')).join(''),
  };
}

function parsed(text: string): readonly Line[] {
  if (text === '') return [];
  return [lineSchema.parse(JSON.parse(text))];
}
