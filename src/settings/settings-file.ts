import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import type { Problem } from '../pipeline/errors.ts';
import { readValue } from './read-value.ts';
import { isSecretKey } from './secret.ts';
import { isSection, suggestKey } from './setting-names.ts';
import { isSettingKey, type SettingKey, settingOf } from './settings-table.ts';

/** One value that a file sets; undefined where it sets it to nothing. */
export interface FileEntry {
  readonly key: SettingKey;
  readonly value: unknown;
  readonly line: number;
  readonly column: number;
}

export interface FileContents {
  /** In the order in which they count: the last one of a key is its value. */
  readonly entries: readonly FileEntry[];
  readonly problems: readonly Problem[];
  /** Lines that name a secret and give it a value. */
  readonly secretLines: readonly number[];
}

/** How deep anchors and merges may lie in one another. */
const DEEPEST = 20;

/**
 * Reads the text of a settings file. An empty one sets nothing. All faults are reported, each with its place.
 * @param file its name, as problems show it
 */
export function readSettingsText(file: string, text: string): FileContents {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const problems = faults.map((fault) => ({
      file,
      line: fault.linePos?.[0].line,
      column: fault.linePos?.[0].col,
      message: `This is no YAML: ${reasonOf(fault.message)}.`,
      hint: 'Check indentation, quotes and brackets here and in the line above.',
    }));
    return { entries: [], problems, secretLines: [] };
  }
  const reader = new Reader(file, document, lines);
  reader.section(document.contents, [], 0);
  return reader.contents();
}

/** The parser repeats the line at fault, which may hold a secret; the first line says what is wrong. */
function reasonOf(message: string): string {
  const first = message.split('\n')[0] ?? '';
  return first.replace(/ at line \d+.*$/, '').replace(/:\s*".*$|: -----.*$/, '');
}

class Reader {
  readonly #entries: FileEntry[] = [];
  readonly #problems: Problem[] = [];
  readonly #secretLines: number[] = [];
  readonly #file: string;
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;

  constructor(file: string, document: Document.Parsed, lines: LineCounter) {
    this.#file = file;
    this.#document = document;
    this.#lines = lines;
  }

  contents(): FileContents {
    return {
      entries: this.#entries,
      problems: this.#problems,
      secretLines: this.#secretLines,
    };
  }

  section(node: unknown, path: readonly string[], depth: number): void {
    const target = this.#target(node);
    if (target === null || (isScalar(target) && target.value === null)) return;
    if (!isMap(target) || depth > DEEPEST) {
      const name = path.length === 0 ? 'The file' : path.join('.');
      const hint = 'A section has settings below it, each in a line of its own: name: value.';
      this.#problem(node, `${name} is a section, and has no settings here.`, hint);
      return;
    }
    for (const pair of target.items) {
      // What is merged in by << counts less than what stands beside it.
      if (keyText(pair) === '<<') this.#merge(pair, path, depth);
    }
    for (const pair of target.items) if (keyText(pair) !== '<<') this.#pair(pair, path, depth);
  }

  #merge(pair: Pair, path: readonly string[], depth: number): void {
    const target = this.#target(pair.value);
    // Of several, the first counts most.
    const parts = isSeq(target) ? [...target.items].reverse() : [pair.value];
    for (const part of parts) this.section(part, path, depth + 1);
  }

  #pair(pair: Pair, path: readonly string[], depth: number): void {
    const name = keyText(pair);
    const key = [...path, name].join('.');
    const target = this.#target(pair.value);
    const place = this.#place(pair.key);
    if (isSecretKey(key) && isScalar(target) && target.value !== null && target.value !== '') {
      this.#secretLines.push(place.line);
    }
    // A name with a dot is no path: `storage.dir_prefix: …` sets nothing in the older format either.
    if (name.includes('.') || !(isSettingKey(key) || isSection(key))) {
      this.#unknown(pair.key, key, name);
    } else if (isSettingKey(key)) this.#value(key, pair, place);
    else this.section(pair.value, [...path, name], depth + 1);
  }

  #value(key: SettingKey, pair: Pair, place: { line: number; column: number }): void {
    const setting = settingOf(key);
    if (setting === undefined) return;
    const target = this.#target(pair.value);
    if (isMap(target)) {
      this.#problem(pair.value, `${key} is a setting, and no section.`, formHint(setting));
      return;
    }
    const read = readValue(key, setting, rawOf(target, setting.type.textual, this.#document));
    if (read.kind === 'fault') this.#problem(pair.value, read.message, read.hint);
    else
      this.#entries.push({ key, value: read.kind === 'value' ? read.value : undefined, ...place });
  }

  #unknown(node: unknown, key: string, name: string): void {
    if (isSettingKey(key)) {
      const parts = key.split('.');
      const nested = parts.map((part, level) => `${' '.repeat(level * 2)}${part}:`);
      const hint = `Write each part in a line of its own: ${nested.map((p) => p.trim()).join(' ')}`;
      this.#problem(node, `Unknown setting "${name}".`, hint);
      return;
    }
    const near = suggestKey(key);
    const hint =
      near === undefined ? '`epycloud config show` lists all settings.' : `Did you mean ${near}?`;
    this.#problem(node, `Unknown setting ${JSON.stringify(key)}.`, hint);
  }

  #target(node: unknown): unknown {
    let target = node;
    for (let steps = 0; isAlias(target) && steps < DEEPEST; steps++) {
      target = target.resolve(this.#document);
    }
    return target;
  }

  #problem(node: unknown, message: string, hint: string): void {
    this.#problems.push({ file: this.#file, ...this.#place(node), message, hint });
  }

  #place(node: unknown): { line: number; column: number } {
    const offset = (node as Node | null)?.range?.[0] ?? 0;
    const { line, col } = this.#lines.linePos(offset);
    return { line, column: col };
  }
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function formHint(setting: { readonly type: { readonly form: string } }): string {
  return `It is written as: ${setting.type.form}.`;
}

/** A value as plain data; numbers as they are written where the setting is a text. */
function rawOf(node: unknown, textual: boolean, document: Document.Parsed): unknown {
  if (isScalar(node)) {
    const isNumber = typeof node.value === 'number' || typeof node.value === 'bigint';
    return textual && isNumber ? (node.source ?? String(node.value)) : node.value;
  }
  if (isSeq(node)) {
    return node.items.map((item) =>
      rawOf(isAlias(item) ? item.resolve(document) : item, textual, document),
    );
  }
  return isMap(node) ? {} : node;
}
