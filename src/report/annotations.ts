import { type Problem, placeOf } from '../pipeline/errors.ts';

/**
 * A problem as a line that GitHub Actions shows at its place in the changed files. Source:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
 * @param file relative to the root of the checkout
 */
export function errorAnnotation(problem: Problem, file: string): string {
  const { line, column, message, hint } = problem;
  const properties = [
    ['file', file],
    ['line', line],
    ['col', column],
    ['title', placeOf({ ...problem, file: file.split('/').at(-1) ?? file })],
  ]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::error ${properties.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
