import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Position, Problems } from './problems.ts';
import { plainScalar } from './yaml-scalar.ts';
import { type Data, type Field, isMapping, type Value } from './yaml-value.ts';

/** Deeper than any experiment; a file that refers to itself is deeper still. */
const DEEPEST = 100;
const TAG = 'tag:yaml.org,2002:';
const TAGS: ReadonlySet<string> = new Set(
  ['null', 'bool', 'int', 'float', 'str', 'timestamp'].map((name) => TAG + name),
);

/**
 * Reads one document of YAML as values that know their places.
 * @returns undefined where it cannot be read, which is then noted
 */
export function readYaml(file: string, bytes: Uint8Array, problems: Problems): Value | undefined {
  const start: Position = { file, line: 1, column: 1 };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.add(start, 'the file is not UTF-8', 'save it as UTF-8 text');
    return undefined;
  }
  const lines = new LineCounter();
  // Scalars are left as they are written: what they stand for is decided by plainScalar.
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'silent',
  });
  for (const error of document.errors.slice(0, 1)) {
    const [place] = error.linePos ?? [];
    const at = place === undefined ? start : { file, line: place.line, column: place.col };
    const what = (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '');
    problems.add(at, `this is not valid YAML: ${what}`, 'check indentation, colons and quotes');
  }
  if (document.errors.length > 0) return undefined;
  if (document.contents === null || isEmpty(document.contents)) {
    problems.add(start, 'the file is empty', 'remove it, or write model:, modelset: or output:');
    return undefined;
  }
  const converter: Converter = { file, lines, document, problems, depth: 0 };
  return convert(converter, document.contents);
}

interface Converter {
  readonly file: string;
  readonly lines: LineCounter;
  readonly document: Document.Parsed;
  readonly problems: Problems;
  readonly depth: number;
}

function convert(converter: Converter, node: Node): Value {
  const at = placeOf(converter, node);
  if (converter.depth > DEEPEST) {
    converter.problems.add(at, 'the file is nested too deeply, or refers to itself');
    return { data: null, at };
  }
  const deeper = { ...converter, depth: converter.depth + 1 };
  if (isAlias(node)) return convertAlias(deeper, node, at);
  if (isSeq(node)) return { data: node.items.map((item) => convert(deeper, item as Node)), at };
  if (isMap(node)) return { data: mappingOf(deeper, node), at };
  return { data: isScalar(node) ? scalarOf(converter, node, at) : null, at };
}

function convertAlias(converter: Converter, alias: Alias, at: Position): Value {
  const target = alias.resolve(converter.document);
  if (target !== undefined) return convert(converter, target);
  converter.problems.add(
    at,
    `nothing above is marked with &${alias.source}`,
    'an alias (*name) repeats what an anchor (&name) marks',
  );
  return { data: null, at };
}

function scalarOf(converter: Converter, node: Scalar, at: Position): Data {
  const text = String(node.value ?? '');
  if (node.tag !== undefined && !TAGS.has(node.tag)) {
    converter.problems.add(at, `the tag '${node.tag}' is not supported`, 'remove it');
    return null;
  }
  if (node.tag === `${TAG}str`) return text;
  return node.type === 'PLAIN' || node.tag !== undefined ? plainScalar(text) : text;
}

function mappingOf(converter: Converter, node: YAMLMap): ReadonlyMap<string, Field> {
  const own = new Map<string, Field>();
  const merged = new Map<string, Field>();
  for (const { key, value } of node.items) {
    if (!isScalar(key)) {
      converter.problems.add(placeOf(converter, key as Node), 'a key must be plain text');
      continue;
    }
    const keyAt = placeOf(converter, key);
    const converted = isNode(value) ? convert(converter, value) : { data: null, at: keyAt };
    const name = String(key.value ?? '');
    if (name === '<<') {
      mergeInto(merged, converted);
      continue;
    }
    const before = own.get(name);
    if (before !== undefined) {
      converter.problems.add(
        keyAt,
        `the key '${name}' is here twice (first on line ${before.keyAt.line})`,
        'keep one of them',
      );
      continue;
    }
    own.set(name, { keyAt, value: converted });
  }
  return new Map([...merged, ...own]);
}

/** A merge key (`<<`) gives what is not there; of several mappings the first wins. */
function mergeInto(merged: Map<string, Field>, { data }: Value): void {
  for (const each of Array.isArray(data) ? (data as readonly Value[]) : [{ data }]) {
    if (!isMapping(each.data)) continue;
    for (const [key, field] of each.data) if (!merged.has(key)) merged.set(key, field);
  }
}

function placeOf({ file, lines }: Converter, node: Node): Position {
  const offset = node.range?.[0];
  if (offset === undefined) return { file, line: 1, column: 1 };
  const { line, col } = lines.linePos(offset);
  return { file, line, column: col };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.type === 'PLAIN' && node.value === '';
}
