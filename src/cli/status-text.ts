import { durationText } from '../report/duration-text.ts';
import type { StatusDocument } from './documents/status.ts';
import { timeText } from './elapsed-text.ts';
import type { StatusFacts } from './read-status.ts';

const NAMED = 20;

const TEXTS: Readonly<Record<StatusDocument['status'], string>> = {
  none: 'no run yet',
  running: 'running',
  interrupted: 'interrupted; what is done is kept',
  succeeded: 'succeeded',
  partial: 'PARTIAL RESULTS: outputs without all tasks',
  failed: 'failed',
  broken: 'broken: its documents cannot be read',
};

/** How a run stands, as lines for people. */
export function statusText(
  facts: StatusFacts & Pick<StatusDocument, 'next_command'>,
  now: number,
): readonly string[] {
  const lines: string[] = [];
  const line = (name: string, text: string | undefined) => {
    if (text !== undefined) lines.push(`${name.padEnd(12)}${text}`);
  };
  if (facts.exp_id === undefined) return ['There is no run.'];
  line('Experiment', facts.exp_id);
  line('Run', facts.run_id);
  line('Status', `${TEXTS[facts.status]}${stageText(facts)}`);
  if (facts.failure !== undefined) {
    line('Why', facts.failure.message);
    line('', facts.failure.hint);
  }
  if (facts.created_at !== undefined) line('Begun', timeText(Date.parse(facts.created_at), now));
  if (facts.duration_seconds !== undefined) {
    line(facts.status === 'running' ? 'For' : 'Took', tookText(facts, facts.duration_seconds));
  }
  line('Worked on by', holderText(facts));
  if (facts.tasks !== undefined) line('Tasks', tasksText(facts));
  const failed = facts.failed_tasks ?? [];
  for (const { name, index, why } of failed.slice(0, NAMED)) {
    lines.push(`  failed: ${name} (task ${index}): ${why}`);
  }
  if (failed.length > NAMED) lines.push(`  … and ${failed.length - NAMED} more`);
  const told = new Set(failed.map(({ index }) => index));
  const missing = (facts.missing ?? []).filter(({ index }) => !told.has(index));
  for (const { name, index, why } of missing.slice(0, NAMED)) {
    lines.push(`  missing: ${name} (task ${index}): ${why}`);
  }
  if (missing.length > NAMED) lines.push(`  … and ${missing.length - NAMED} more`);
  line('Folder', facts.run_path);
  line('Outputs', facts.outputs_path);
  if (facts.next_command !== undefined) {
    lines.push(`${facts.status === 'none' ? 'Begin' : 'Go on'} with: ${facts.next_command}`);
  }
  return lines;
}

/** `12 of 24 whole, 1 failed, 14 tries`; empty before they are made. */
export function tasksText({ tasks }: StatusFacts): string {
  if (tasks === undefined) return '';
  return [
    `${tasks.whole} of ${tasks.total} whole`,
    tasks.failed > 0 ? `${tasks.failed} failed` : '',
    tasks.attempts > tasks.whole + tasks.failed ? `${tasks.attempts} tries` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function stageText({ status, stage }: StatusFacts): string {
  if (stage === undefined) return '';
  return status === 'failed' ? `, in the ${stage} stage` : `, at the ${stage} stage`;
}

function tookText({ status }: StatusFacts, seconds: number): string {
  return status === 'running'
    ? `${durationText(seconds)}, since its last start`
    : durationText(seconds);
}

function holderText({ worked_on_by: holder }: StatusFacts): string | undefined {
  if (holder === undefined) return undefined;
  const { pid, host } = holder;
  return holder.here
    ? ` process ${pid} on this machine`
    : ` process ${pid} on ${host}; whether it still runs cannot be seen from here`;
}
