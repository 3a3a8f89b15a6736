import type { RunRecord } from '../../pipeline/run-record.ts';

/** Where the stages of a run take the experiment repository from. */
export type SubmittedSource =
  | {
      readonly kind: 'bundle';
      /** Where in the bucket it lies, or is to lie. */
      readonly key: string;
      readonly sha256: string;
    }
  | {
      readonly kind: 'github';
      readonly repository: string;
      readonly ref?: string | undefined;
      /** The name of the secret with a token that reads it. */
      readonly patSecret?: string | undefined;
    };

/** As run.json keeps it. */
export function recordOfSource(source: SubmittedSource): RunRecord['source_place'] {
  if (source.kind === 'bundle') return { kind: 'bundle', key: source.key, sha256: source.sha256 };
  const { repository, ref, patSecret } = source;
  return { kind: 'github', repository, ref, pat_secret: patSecret };
}

/** As run.json has it; undefined where it says none, as of a run that was begun elsewhere. */
export function sourceOfRecord({ source_place: place }: RunRecord): SubmittedSource | undefined {
  if (place === undefined) return undefined;
  if (place.kind === 'bundle') return place;
  const { repository, ref, pat_secret: patSecret } = place;
  return { kind: 'github', repository, ref, patSecret };
}

export function isSameSource(a: SubmittedSource, b: SubmittedSource): boolean {
  if (a.kind === 'bundle') return b.kind === 'bundle' && a.sha256 === b.sha256;
  return b.kind === 'github' && a.repository === b.repository && a.ref === b.ref;
}
