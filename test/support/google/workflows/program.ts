import type { Expression } from './parse-expression.ts';
import type { Value } from './values.ts';

/** In the source, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A value as it stands in the source. */
export type Template = Position &
  (
    | { readonly kind: 'constant'; readonly value: Value }
    | { readonly kind: 'expression'; readonly expression: Expression }
    | { readonly kind: 'list'; readonly items: readonly Template[] }
    | { readonly kind: 'map'; readonly entries: readonly TemplateEntry[] }
  );

export interface TemplateEntry extends Position {
  readonly key: string | Expression;
  readonly value: Template;
}

export interface Step extends Position {
  readonly name: string;
  /** Stands in another step without a name of its own, as what is tried does; not counted as a step. */
  readonly isInline: boolean;
  readonly action: Action;
  /** The name of a step, or `end`, `break`, `continue`. */
  readonly next?: string;
}

export type Action =
  | { readonly kind: 'none' }
  | { readonly kind: 'assign'; readonly assignments: readonly Assignment[] }
  | CallAction
  | { readonly kind: 'switch'; readonly conditions: readonly Condition[] }
  | LoopAction
  | ParallelAction
  | TryAction
  | { readonly kind: 'raise' | 'return'; readonly value: Template }
  | { readonly kind: 'steps'; readonly steps: readonly Step[] };

export interface Assignment extends Position {
  readonly variable: string;
  /** Keys and indices within the variable. */
  readonly path: readonly Expression[];
  readonly value: Template;
}

export interface CallAction extends Position {
  readonly kind: 'call';
  readonly function: string;
  readonly args: ReadonlyMap<string, Template> | readonly Template[];
  readonly result?: string;
}

export interface Condition {
  readonly condition: Template;
  readonly step: Step;
}

export interface LoopAction {
  readonly kind: 'for';
  readonly value: string;
  readonly index?: string;
  readonly over:
    | { readonly kind: 'list'; readonly list: Template }
    | { readonly kind: 'range'; readonly from: Template; readonly to: Template };
  readonly steps: readonly Step[];
}

export interface ParallelAction extends Position {
  readonly kind: 'parallel';
  readonly shared: readonly string[];
  readonly concurrencyLimit?: Template;
  readonly work: LoopAction | { readonly kind: 'branches'; readonly branches: readonly Branch[] };
}

export interface Branch {
  readonly name: string;
  readonly steps: readonly Step[];
}

export interface TryAction {
  readonly kind: 'try';
  readonly body: readonly Step[];
  readonly retry?: Retry;
  readonly except?: { readonly as?: string; readonly steps: readonly Step[] };
}

export interface Retry {
  /** A function of the library or a subworkflow. */
  readonly predicate: string;
  readonly maxRetries: Template;
  readonly initialDelay: Template;
  readonly maxDelay: Template;
  readonly multiplier: Template;
}

export interface Parameter {
  readonly name: string;
  readonly default?: Template;
}

export interface Routine extends Position {
  readonly name: string;
  readonly params: readonly Parameter[];
  readonly steps: readonly Step[];
}

/** A workflow that could be deployed. */
export interface Workflow {
  readonly source: string;
  readonly main: Routine;
  /** Main too. */
  readonly routines: ReadonlyMap<string, Routine>;
}
