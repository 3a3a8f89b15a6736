/**
 * Actions of others that the example workflows use and a machine without GitHub has not. What is not listed
 * here runs as it is; `actions/checkout` is act's own: it gives the repository that the workflow lies in.
 */
export const STAND_INS: readonly StandIn[] = [
  {
    // It makes a builder of BuildKit in a container of its own, which it pulls. The engine's own builder, which
    // is there without it, builds the same images; only GitHub's cache is then not used.
    action: 'docker/setup-buildx-action',
    ref: '37fe631027851001ddb9b187196cc803df7f5f0e',
    says: 'stand-in: the builder of the engine is used',
  },
];

export interface StandIn {
  readonly action: string;
  /** The commit that the workflows name. */
  readonly ref: string;
  /** All that it does: write this line. */
  readonly says: string;
}

/** The metadata of an action that does nothing else. */
export function standInAction({ action, says }: StandIn): string {
  const step = { shell: 'bash', run: `echo '${says}'` };
  return JSON.stringify({
    name: `stand-in for ${action}`,
    description: says,
    runs: { using: 'composite', steps: [step] },
  });
}
