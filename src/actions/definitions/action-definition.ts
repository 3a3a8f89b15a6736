import type { InputType } from './input-types.ts';

export interface InputDefinition<T = unknown> {
  /** One sentence or two, in action.yml and the table of the action's page. */
  readonly description: string;
  readonly type: InputType<T>;
  readonly required?: true;
  /** As the runner passes it where the workflow says nothing. */
  readonly fallback?: string;
  /** What action.yml has for it in place of `fallback`: an expression that only the runner can read, without its braces. */
  readonly expression?: string;
  /** Masked in the log. */
  readonly secret?: true;
  /** A value that is refused, for the test of every input; undefined where any text is fine. */
  readonly badValue: string | undefined;
}

export interface OutputDefinition {
  readonly description: string;
}

/** All that action.yml, the table of its page and the reading of its inputs are made of. */
export interface ActionDefinition<
  I extends Readonly<Record<string, InputDefinition>> = Readonly<Record<string, InputDefinition>>,
  O extends Readonly<Record<string, OutputDefinition>> = Readonly<Record<string, OutputDefinition>>,
> {
  /** As its stub in dist/. */
  readonly name: string;
  /** Where its action.yml lies, and the page that has its tables; from the root. */
  readonly folder: string;
  readonly page: string;
  /** Other folders from the root with the same action.yml, for shorter names. */
  readonly aliases?: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: I;
  readonly outputs: O;
}

type ValueOf<D> = D extends { readonly type: InputType<infer T> } ? T : never;

/** What the inputs of an action are once they are read. */
export type InputValues<I> = {
  readonly [K in keyof I]: I[K] extends { readonly required: true } | { readonly fallback: string }
    ? ValueOf<I[K]>
    : ValueOf<I[K]> | undefined;
};

/** What an action gives back: a text for each output; those that are left out are empty. */
export type OutputValues<O> = { readonly [K in keyof O]?: string | number | undefined };
