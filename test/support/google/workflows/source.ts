import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { DeployError } from './errors.ts';
import { LIMITS } from './limits.ts';
import type { Position } from './program.ts';

/** A node of the source, in which everything is a map, a list or a scalar. */
export interface SourceNode extends Position {
  readonly content:
    | { readonly kind: 'map'; readonly entries: readonly SourceEntry[] }
    | { readonly kind: 'list'; readonly items: readonly SourceNode[] }
    | { readonly kind: 'scalar'; readonly value: string | bigint | number | boolean | null };
}

export interface SourceEntry extends Position {
  readonly key: string;
  readonly value: SourceNode;
}

/** Words that some readers of YAML take for booleans. */
const AMBIGUOUS = /^(?:y|n|yes|no|on|off)$/i;

/**
 * Reads YAML, of which JSON is a part.
 * @throws DeployError for what is no YAML, and for what not every reader of YAML reads alike
 */
export function readSource(source: string): SourceNode {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (Buffer.byteLength(source) > LIMITS.source) {
    throw new DeployError(`the source has more than ${LIMITS.source} bytes`, {
      line: 1,
      column: 1,
    });
  }
  const document = parseDocument(source, { lineCounter: lines, intAsBigInt: true, merge: false });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) {
    throw new DeployError(`parse error: ${error.message.split(' at line')[0]}`, at(error.pos[0]));
  }
  if (document.contents === null) {
    throw new DeployError('the source is empty', { line: 1, column: 1 });
  }
  return nodeOf(document.contents as Node, { line: 1, column: 1 });

  function nodeOf(node: Node | null | undefined, parent: Position): SourceNode {
    if (node === null || node === undefined) {
      return { ...parent, content: { kind: 'scalar', value: null } };
    }
    const position = at((node as ParsedNode).range[0]);
    if (isAlias(node) || (node as Scalar | YAMLMap | YAMLSeq).anchor !== undefined) {
      throw new DeployError('anchors and aliases are not supported here', position);
    }
    if (node.tag !== undefined) throw new DeployError('tags are not supported here', position);
    if (isSeq(node)) {
      return {
        ...position,
        content: { kind: 'list', items: node.items.map((item) => nodeOf(item as Node, position)) },
      };
    }
    if (isMap(node)) {
      return {
        ...position,
        content: { kind: 'map', entries: node.items.map((pair) => entryOf(pair, position)) },
      };
    }
    if (isScalar(node)) return { ...position, content: { kind: 'scalar', value: scalarOf(node) } };
    throw new DeployError('unexpected content', position);
  }

  function entryOf(pair: unknown, parent: Position): SourceEntry {
    if (!isPair(pair) || !isScalar(pair.key)) throw new DeployError('a key is a text', parent);
    const position = at((pair.key as unknown as ParsedNode).range[0]);
    const key = pair.key as Scalar;
    return {
      ...position,
      // Numbers and the like are keys as they are written.
      key: typeof key.value === 'string' ? key.value : (key.source ?? String(key.value)),
      value: nodeOf(pair.value as Node | null, position),
    };
  }

  function scalarOf(node: Scalar): string | bigint | number | boolean | null {
    const { value } = node;
    if (node.type === 'PLAIN' && typeof value === 'string' && AMBIGUOUS.test(value)) {
      throw new DeployError(
        `'${value}' is a boolean to some readers of YAML: quote it`,
        at((node as unknown as ParsedNode).range[0]),
      );
    }
    return value as string | bigint | number | boolean | null;
  }
}
