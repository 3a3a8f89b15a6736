/** What can be said of a run: somebody works on it; or how it ended; or that its documents cannot be read. */
export const RUN_STATUSES = [
  'running',
  'interrupted',
  'succeeded',
  'partial',
  'failed',
  'broken',
] as const;

export type RunStatus = (typeof RUN_STATUSES)[number];
