import { DeployError } from './errors.ts';
import type { Position } from './program.ts';
import type { SourceEntry, SourceNode } from './source.ts';

/** The fields of a map of the source; what nobody asked for is refused. */
export class Fields {
  readonly #entries: ReadonlyMap<string, SourceEntry>;
  readonly #asked = new Set<string>();
  readonly #node: SourceNode;
  readonly #what: string;

  /** @throws DeployError where the node is no map */
  constructor(node: SourceNode, what: string) {
    if (node.content.kind !== 'map') throw new DeployError(`${what} is a map`, node);
    this.#node = node;
    this.#what = what;
    this.#entries = new Map(node.content.entries.map((entry) => [entry.key, entry]));
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** @throws DeployError where it is missing */
  get(key: string): SourceNode {
    const entry = this.#entries.get(key);
    if (entry === undefined) throw new DeployError(`${this.#what} needs '${key}'`, this.#node);
    this.#asked.add(key);
    return entry.value;
  }

  position(key: string): Position {
    return this.#entries.get(key) ?? this.#node;
  }

  /** @throws DeployError where there are fields that neither `get` nor the caller has asked for */
  refuseOthers(others: readonly string[] = []): void {
    for (const entry of this.#entries.values()) {
      if (this.#asked.has(entry.key) || others.includes(entry.key)) continue;
      throw new DeployError(`${this.#what} has no field '${entry.key}'`, entry);
    }
  }
}

/** @throws DeployError where a node is no text, or an expression */
export function textIn(node: SourceNode): string {
  const value = node.content.kind === 'scalar' ? node.content.value : undefined;
  if (typeof value !== 'string' || value.includes('${')) {
    throw new DeployError('this is a plain text', node);
  }
  return value;
}
