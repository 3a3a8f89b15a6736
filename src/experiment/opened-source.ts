/** What is known of where a tree came from. */
export interface SourceFacts {
  readonly kind: 'folder' | 'bundle' | 'github';
  /** Of the bundle in the bucket. */
  readonly key?: string;
  readonly sha256?: string;
  readonly commit?: string;
  /** `owner/name`, and what was asked for there. */
  readonly repository?: string;
  readonly ref?: string;
}

/** The tree of an experiment repository in a folder, until it is disposed of. */
export interface OpenedSource extends AsyncDisposable {
  readonly dir: string;
  readonly facts: SourceFacts;
  /** What a person should know, in sentences. */
  readonly notes: readonly string[];
}

export interface SourceProvider {
  open(): Promise<OpenedSource>;
}
