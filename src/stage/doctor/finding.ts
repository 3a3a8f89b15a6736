/** What one check of the doctor found. Only `failed` makes the doctor end with 1. */
export interface Finding {
  readonly check:
    | 'settings'
    | 'mode'
    | 'user'
    | 'node'
    | 'engine'
    | 'python'
    | 'work_dir'
    | 'bucket'
    | 'forecast';
  readonly state: 'ok' | 'warning' | 'failed' | 'skipped';
  readonly message: string;
  readonly hint?: string;
  /** Facts for programs: versions, paths. */
  readonly facts?: Readonly<Record<string, unknown>>;
}
