import type { ValueType } from './value-type.ts';

/**
 * What becomes of a setting.
 * - `now`: commands of today use it.
 * - `cloud`: for cloud runs and deployment, which are not there yet.
 * - `never`: known from older files; nothing is done about it.
 * - `note`: for people only.
 */
export type Use = 'now' | 'cloud' | 'never' | 'note';

/** A setting: how it is read, and how the documentation and `config init` show it. */
export interface Setting<T = unknown> {
  readonly type: ValueType<T>;
  /** Its value where nobody sets it. */
  readonly fallback?: T;
  /** What stands in the table where the default is no fixed value. */
  readonly fallbackText?: string;
  /** As YAML, where there is no fixed default to show. */
  readonly example?: string;
  readonly meaning: string;
  readonly use: Use;
  /** The option of `run` that sets it. */
  readonly option?: string;
  /** A variable without our prefix that sets it too. */
  readonly variable?: string;
  /** Names a file or folder, which in a repository's files is relative to the repository. */
  readonly isPath?: true;
  /** Why a repository's files may not set it. */
  readonly personal?: string;
  /** Whether a value asks for what we never do; `never` only. */
  readonly asks?: (value: unknown) => boolean;
}
