/** Which kind of place a file has among the layers. */
export type FileLayer = 'user' | 'secrets' | 'repository' | 'environment' | 'profile';

export interface FileOrigin {
  readonly kind: 'file';
  readonly layer: FileLayer;
  /** As it is shown to people. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where a value came from. */
export type Origin =
  | { readonly kind: 'default' }
  | FileOrigin
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'flag'; readonly flag: string };

/** `default`, `epycloud.yaml:3:5`, `$EPYCLOUD_RUN__JOBS`, `--jobs`. */
export function originText(origin: Origin): string {
  switch (origin.kind) {
    case 'default':
      return 'default';
    case 'file':
      return `${origin.file}:${origin.line}:${origin.column}`;
    case 'variable':
      return `$${origin.name}`;
    case 'flag':
      return origin.flag;
  }
}
