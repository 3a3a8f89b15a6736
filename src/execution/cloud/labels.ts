import { createHash } from 'node:crypto';
import type { RunRef } from '../../pipeline/artifacts.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import { looksGenerated } from '../../pipeline/run-id.ts';

/**
 * Labels of executions, jobs and machines: small letters, digits, `_` and `-`, 63 at most; a key begins with
 * a letter. See https://cloud.google.com/batch/docs/organize-resources-using-labels#restrictions
 */
export type Labels = Readonly<Record<string, string>>;

const VALUE = /^[a-z0-9_-]{1,63}$/;
const KEY = /^[a-z][a-z0-9_-]{0,62}$/;
const LOOKS_HASHED = /-[0-9a-f]{8}$/;
const SLUG_LENGTH = 54;

/** The most labels that a resource takes. */
const MOST = 64;

/** Keys that epycloud sets itself; nobody else's may stand in their place. */
const OWN = [
  'component',
  'stage',
  'exp_id',
  'run_id',
  'attempt',
  'environment',
  'profile',
  'billing_project',
  'num_tasks',
] as const;

/**
 * A text as the value of a label. What fits is itself; of all else it is `slug[:54]-sha256[:8]`. So two texts
 * never give one label: what looks like such a value without being one is hashed too. Ids of runs, as they
 * are made here, look like it and stay as they are; no slug can be taken for one.
 */
export function labelValue(text: string): string {
  if (looksGenerated(text)) return text;
  if (VALUE.test(text) && !LOOKS_HASHED.test(text)) return text;
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .slice(0, SLUG_LENGTH);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const value = `${slug}-${hash}`;
  return looksGenerated(value) ? `${slug}--${hash}` : value;
}

/** What the labels of a run are made of. */
export interface LabelFacts {
  readonly run: RunRef;
  /** From 1. */
  readonly attempt: number;
  readonly environment?: string | undefined;
  readonly profile?: string | undefined;
  readonly billingProject?: string | undefined;
  /** The user's own. */
  readonly extra?: Labels | undefined;
}

/**
 * The labels of everything that belongs to a run; the workflow adds `stage` and `num_tasks` to those of jobs.
 * @throws EpycloudError `invalid_settings` where one of the user's own cannot be a label
 */
export function labelsOfRun(facts: LabelFacts): Labels {
  const { extra = {}, environment, profile, billingProject } = facts;
  requireSound(extra);
  return {
    ...extra,
    component: 'epycloud',
    ...runLabels(facts.run),
    attempt: String(facts.attempt),
    ...optional('environment', environment),
    ...optional('profile', profile),
    ...optional('billing_project', billingProject),
  };
}

/** The labels by which what belongs to a run is found, of whichever attempt. */
export function runLabels({ expId, runId }: RunRef): { readonly exp_id: string; run_id: string } {
  return { exp_id: labelValue(expId), run_id: labelValue(runId) };
}

/** What is wrong with a label of the user's own; undefined where nothing is. */
export function faultOfLabel(key: string, value: string): string | undefined {
  if (!KEY.test(key)) {
    return 'a key is small letters, digits, "_" and "-", begins with a letter, and has 63 at most';
  }
  if (OWN.some((own) => own === key)) return 'epycloud sets it itself';
  // https://cloud.google.com/batch/docs/organize-resources-using-labels#restrictions
  if (key.startsWith('batch-') || key.startsWith('goog-')) return 'the cloud keeps such keys';
  if (!VALUE.test(value)) return 'a value is small letters, digits, "_" and "-", 63 at most';
  return undefined;
}

function requireSound(extra: Labels): void {
  for (const [key, value] of Object.entries(extra)) {
    const fault = faultOfLabel(key, value);
    if (fault === undefined) continue;
    throw new EpycloudError('invalid_settings', `The label ${key}=${value} cannot be: ${fault}.`);
  }
  if (Object.keys(extra).length > MOST - OWN.length) {
    throw new EpycloudError(
      'invalid_settings',
      `There are ${Object.keys(extra).length} labels of your own; ${MOST - OWN.length} at most.`,
    );
  }
}

function optional(key: string, text: string | undefined): Labels {
  return text === undefined || text === '' ? {} : { [key]: labelValue(text) };
}
