import type { Problem } from '../../pipeline/errors.ts';

/** A place in a file of the experiment. Lines and columns count from 1; 0 means that it is not known. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Collects what is wrong, so that a user sees all of it at once. */
export interface Problems {
  /** Notes a mistake in plain words, with its fix where one is known; the same one at the same place once. */
  add(at: Position, message: string, hint?: string): void;
  /** Notes what the format has and the epydemix adapter does not cover; nothing where another engine is asked. */
  refuse(at: Position, what: string, instead: string | undefined): void;
  readonly found: boolean;
  /** By file, line and column. */
  inOrder(): readonly Problem[];
}

/** @param coverage whether the epydemix adapter is the engine that the experiment is for */
export function collectProblems({ coverage }: { readonly coverage: boolean }): Problems {
  const notes = new Map<string, Position & { readonly message: string; readonly hint?: string }>();
  const add: Problems['add'] = (at, message, hint) => {
    const key = JSON.stringify([at.file, at.line, at.column, message]);
    if (notes.has(key)) return;
    notes.set(key, { ...at, message, ...(hint === undefined ? {} : { hint }) });
  };
  return {
    add,
    refuse(at, what, instead) {
      if (coverage) add(at, `${what} is not supported by this engine`, instead);
    },
    get found() {
      return notes.size > 0;
    },
    inOrder: () =>
      [...notes.values()]
        .sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column)
        .map(({ line, column, ...rest }) => (line === 0 ? rest : { ...rest, line, column })),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
