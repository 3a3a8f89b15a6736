import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from '../pipeline/errors.ts';
import { suggest } from '../pipeline/suggest.ts';

/** What a file of an experiment is about, told by its root key. */
export type ConfigKind = 'basemodel' | 'modelset' | 'output';

/** One YAML file of an experiment. */
export interface ConfigFile {
  /** Its name in the folder config/. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: ConfigKind;
  /** Its contents as plain values. */
  readonly value: Readonly<Record<string, unknown>>;
}

const KINDS: Readonly<Record<string, ConfigKind>> = {
  model: 'basemodel',
  modelset: 'modelset',
  output: 'output',
};

/** Reads one file and tells what it is; or what is wrong with it, each fault with its place. */
export function readConfigFile(
  name: string,
  bytes: Uint8Array,
): { readonly file: ConfigFile } | { readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(new TextDecoder().decode(bytes), { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file: name,
        line: error.linePos?.[0].line,
        column: error.linePos?.[0].col,
        message: `This is no YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '')}.`,
        hint: 'Check indentation, quotes and brackets here and in the line above.',
      })),
    };
  }
  const root = document.contents;
  if (!isMap(root) || root.items.length === 0) {
    return {
      problems: [
        { file: name, line: 1, message: 'The file is empty, or no mapping.', hint: ROOT_HINT },
      ],
    };
  }
  const problems: Problem[] = [];
  let kind: ConfigKind | undefined;
  for (const item of root.items) {
    const key = isScalar(item.key) ? String(item.key.value) : String(item.key);
    const offset = isScalar(item.key) ? item.key.range?.[0] : undefined;
    const position = offset === undefined ? undefined : lines.linePos(offset);
    const place = { file: name, line: position?.line, column: position?.col };
    const found = KINDS[key];
    if (found === undefined) {
      const near = suggest(key, Object.keys(KINDS));
      problems.push({
        ...place,
        message: `Unknown root key "${key}".`,
        hint: near === undefined ? ROOT_HINT : `Did you mean "${near}"?`,
      });
    } else if (kind !== undefined) {
      problems.push({
        ...place,
        message: `A second root key, "${key}".`,
        hint: 'One root key a file: move it out.',
      });
    } else kind = found;
  }
  if (problems.length > 0 || kind === undefined) return { problems };
  try {
    return { file: { name, bytes, kind, value: document.toJS() as Record<string, unknown> } };
  } catch (error) {
    // The parser leaves aliases to toJS, which throws on an unknown one and on too many of them.
    const offset = unknownAlias(document);
    const position = offset === undefined ? undefined : lines.linePos(offset);
    return {
      problems: [
        {
          file: name,
          line: position?.line,
          column: position?.col,
          message: `This is no YAML: ${error instanceof Error ? error.message : String(error)}.`,
          hint: 'An alias (*name) repeats what was marked by an anchor (&name) above it.',
        },
      ],
    };
  }
}

/** Where the first alias stands that has no anchor above it. */
function unknownAlias(document: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0];
      return visit.BREAK;
    },
  });
  return offset;
}

const ROOT_HINT = 'A file of an experiment begins with model:, modelset: or output:.';
