/** What a filter is asked of. */
export type LoggedFields = Readonly<Record<string, unknown>>;

export type LoggingFilter = (entry: LoggedFields) => boolean;

/** A filter that this test cloud does not know, or nobody does. */
export class UnknownFilter extends Error {}

const LONGEST = 20_000;
const FIELD = /^[A-Za-z_][\w]*(?:\.(?:[A-Za-z_][\w]*|"(?:[^"\\]|\\.)*"))*/;
const OPERATOR = /^(?:!=|>=|<=|[=><:])/;
const VALUE = /^(?:"((?:[^"\\]|\\.)*)"|([\w./-]+))/;

/** From the least to the gravest; unknown ones are DEFAULT. */
const SEVERITIES = [
  'DEFAULT',
  'DEBUG',
  'INFO',
  'NOTICE',
  'WARNING',
  'ERROR',
  'CRITICAL',
  'ALERT',
  'EMERGENCY',
];

/**
 * The part of the Logging query language that is used: comparisons joined by AND, or by white space, which is
 * the same. Upper and lower case are one, but for AND. Everything else (OR, NOT, parentheses, functions,
 * regular expressions) is refused rather than misunderstood.
 * https://cloud.google.com/logging/docs/view/logging-query-language
 */
export function parseLoggingFilter(filter: string): LoggingFilter {
  if (filter.length > LONGEST)
    throw new UnknownFilter('The filter is longer than 20,000 characters.');
  const comparisons: LoggingFilter[] = [];
  let rest = filter.trim();
  while (rest !== '') {
    if (comparisons.length > 0) rest = rest.replace(/^AND\s+/, '');
    const take = (form: RegExp, what: string): RegExpExecArray => {
      const found = form.exec(rest);
      if (found === null) {
        throw new UnknownFilter(`Unparseable filter: ${what} expected at ${JSON.stringify(rest)}.`);
      }
      rest = rest.slice(found[0].length).trimStart();
      return found;
    };
    const [field] = take(FIELD, 'a field');
    if (['AND', 'OR', 'NOT'].includes(field)) {
      throw new UnknownFilter(`Unparseable filter: ${field} is not known here.`);
    }
    const [operator] = take(OPERATOR, 'a comparison');
    const value = take(VALUE, 'a value');
    const wanted = value[1]?.replace(/\\(.)/g, '$1') ?? value[2] ?? '';
    comparisons.push(comparison(field, operator, wanted));
  }
  return (entry) => comparisons.every((holds) => holds(entry));
}

function comparison(field: string, operator: string, wanted: string): LoggingFilter {
  const path = [...field.matchAll(/"((?:[^"\\]|\\.)*)"|[^."]+/g)].map(
    ([plain, quoted]) => quoted?.replace(/\\(.)/g, '$1') ?? plain,
  );
  const order = orderOf(field, wanted);
  return (entry) => {
    const found = path.reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as LoggedFields)[name] : undefined,
      entry,
    );
    // A field that is not there equals nothing, and is not equal to anything.
    if (found === undefined || found === null) return operator === '!=';
    const text = String(found).toLowerCase();
    const difference = order(String(found));
    switch (operator) {
      case ':':
        return text.includes(wanted.toLowerCase());
      case '=':
        return difference === 0;
      case '!=':
        return difference !== 0;
      case '>':
        return difference > 0;
      case '>=':
        return difference >= 0;
      case '<':
        return difference < 0;
      default:
        return difference <= 0;
    }
  };
}

/** How a value stands to the wanted one: times and severities by their order, all else by its letters. */
function orderOf(field: string, wanted: string): (found: string) => number {
  if (field === 'timestamp' || field === 'receiveTimestamp') {
    const time = Date.parse(wanted);
    if (Number.isNaN(time)) throw new UnknownFilter(`Unparseable filter: ${wanted} is no time.`);
    return (found) => Date.parse(found) - time;
  }
  if (field === 'severity') {
    const rank = SEVERITIES.indexOf(wanted.toUpperCase());
    if (rank === -1) throw new UnknownFilter(`Unparseable filter: ${wanted} is no severity.`);
    return (found) => Math.max(0, SEVERITIES.indexOf(found.toUpperCase())) - rank;
  }
  const lower = wanted.toLowerCase();
  return (found) => {
    const other = found.toLowerCase();
    return other < lower ? -1 : other > lower ? 1 : 0;
  };
}
