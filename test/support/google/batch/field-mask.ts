type Selection = Map<string, Selection>;

/**
 * Cuts an answer down to what the parameter `fields` asks for: `status.state`, `jobs(name,labels),nextPageToken`.
 * https://cloud.google.com/apis/docs/system-parameters
 * @throws SyntaxError where the text selects nothing
 */
export function selectFields(answer: object, fields: string | null): object {
  return fields === null || fields === '' ? answer : (cut(answer, parse(fields)) as object);
}

function parse(text: string): Selection {
  const tokens = text.match(/[^(),/.\s]+|[(),/.]/g) ?? [];
  const selection: Selection = new Map();
  let at = 0;
  list(selection);
  if (at < tokens.length) throw new SyntaxError(`unexpected "${tokens[at]}"`);
  return selection;

  function list(into: Selection): void {
    do path(into);
    while (take(','));
  }

  function path(into: Selection): void {
    const name = tokens[at++];
    if (name === undefined || /^[(),/.]$/.test(name))
      throw new SyntaxError(`no field in "${text}"`);
    const members: Selection = into.get(name) ?? new Map();
    into.set(name, members);
    if (take('.') || take('/')) path(members);
    else if (take('(')) {
      list(members);
      if (!take(')')) throw new SyntaxError('a bracket is not closed');
    }
  }

  function take(sign: string): boolean {
    if (tokens[at] !== sign) return false;
    at += 1;
    return true;
  }
}

function cut(value: unknown, selection: Selection): unknown {
  if (selection.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => cut(item, selection));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const members = selection.get(name) ?? selection.get('*');
      return members === undefined ? [] : [[name, cut(member, members)]];
    }),
  );
}
