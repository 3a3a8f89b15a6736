import { badParameter } from './storage-answers.ts';

type Selection = Map<string, Selection>;

/**
 * Cuts a document down to the members that `fields` names, as `nextPageToken,items(name,metadata/num-tasks)`:
 * https://cloud.google.com/storage/docs/json_api#partial-response
 * @throws StorageRefusal 400 where the text is no selection
 */
export function selectFields(document: object, fields: string | null): object {
  if (fields === null || fields === '') return document;
  return cut(document, parseFields(fields)) as object;
}

function parseFields(text: string): Selection {
  const tokens = text.match(/[^(),/]+|[(),/]/g) ?? [];
  let at = 0;
  const refuse = () => badParameter('fields', `Invalid field selection ${text}`);

  function list(): Selection {
    const selection: Selection = new Map();
    do {
      const name = tokens[at++];
      if (name === undefined || /^[(),/]$/.test(name)) throw refuse();
      const members = below();
      for (const [member, deeper] of members) merge(selection, name.trim(), member, deeper);
      if (members.size === 0) selection.set(name.trim(), selection.get(name.trim()) ?? new Map());
    } while (tokens[at] === ',' && at++ >= 0);
    return selection;
  }

  function below(): Selection {
    if (tokens[at] === '/') {
      at++;
      const name = tokens[at++];
      if (name === undefined || /^[(),/]$/.test(name)) throw refuse();
      return new Map([[name, below()]]);
    }
    if (tokens[at] !== '(') return new Map();
    at++;
    const inner = list();
    if (tokens[at++] !== ')') throw refuse();
    return inner;
  }

  const selection = list();
  if (at !== tokens.length) throw refuse();
  return selection;
}

function merge(selection: Selection, name: string, member: string, deeper: Selection): void {
  const members = selection.get(name) ?? new Map<string, Selection>();
  members.set(member, deeper);
  selection.set(name, members);
}

function cut(value: unknown, selection: Selection): unknown {
  if (selection.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => cut(item, selection));
  const all = selection.get('*');
  const members = Object.entries(value).flatMap(([name, member]) => {
    const deeper = selection.get(name) ?? all;
    return deeper === undefined ? [] : [[name, cut(member, deeper)]];
  });
  return Object.fromEntries(members);
}
