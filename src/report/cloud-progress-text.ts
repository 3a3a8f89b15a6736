import type { JobDifference } from '../pipeline/job-difference.ts';
import { durationText } from './duration-text.ts';

/** How a run in the cloud gets on, as far as it is said to people. */
export interface CloudProgressFacts {
  readonly phase: 'waiting' | 'between' | 'builder' | 'runner' | 'output';
  /** From 1; 0 is before all waves. */
  readonly wave: number;
  readonly job:
    | {
        readonly state: string;
        readonly counts: {
          readonly total: number;
          readonly waiting: number;
          readonly running: number;
          readonly succeeded: number;
          readonly failed: number;
        };
      }
    | undefined;
  readonly tries: { readonly total: number; readonly preemptions: number };
  readonly elapsedMs: number;
  readonly stuck: string | undefined;
  readonly trouble: string | undefined;
  readonly differences: readonly JobDifference[];
}

const PHASES: Readonly<Record<CloudProgressFacts['phase'], string>> = {
  waiting: 'before the first job',
  between: 'between two jobs',
  builder: 'A builder',
  runner: 'B runner',
  output: 'C output',
};

/** `B runner, wave 1: 12/52 done · 1 failed · 8 running · 3 tries repeated, 2 of them preempted · 12 min 5 s`. */
export function cloudProgressText(progress: CloudProgressFacts): string {
  const { phase, wave, job, tries, elapsedMs } = progress;
  const isRunner = phase === 'runner' || phase === 'between';
  const title = `${PHASES[phase]}${wave > 0 && isRunner ? `, wave ${wave}` : ''}`;
  const parts = [
    ...(job === undefined || phase === 'between' ? [] : countParts(job)),
    ...(tries.total === 0 ? [] : [triesText(tries)]),
    durationText(elapsedMs / 1000),
  ];
  return `${title}: ${parts.join(' · ')}`;
}

/** What changes of it are worth a line of their own. */
export function progressLandmark(progress: CloudProgressFacts): string {
  const { phase, wave, job, stuck, trouble } = progress;
  return JSON.stringify([phase, wave, job?.state, stuck === undefined, trouble === undefined]);
}

/** `3 tries failed, 2 of them preempted`. */
export function triesText({ total, preemptions }: CloudProgressFacts['tries']): string {
  const failed = `${total} ${total === 1 ? 'try' : 'tries'} failed`;
  return preemptions === 0 ? failed : `${failed}, ${preemptions} of them preempted`;
}

function countParts({ state, counts }: NonNullable<CloudProgressFacts['job']>): string[] {
  const { total, waiting, running, succeeded, failed } = counts;
  if (running + succeeded + failed === 0) return [state.toLowerCase()];
  return [
    `${succeeded}/${total} done`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(running > 0 ? [`${running} running`] : []),
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
  ];
}
