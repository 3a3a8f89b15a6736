import { DeployError } from './errors.ts';
import { Fields, textIn } from './fields.ts';
import { namedIn, parseTemplate, variableName } from './parse-template.ts';
import type { Position, Retry, Step, Template, TryAction } from './program.ts';
import type { SourceNode } from './source.ts';
import type { Value } from './values.ts';

/** https://cloud.google.com/workflows/docs/reference/stdlib/http/default_retry */
const POLICIES: Readonly<Record<string, string>> = {
  'http.default_retry': 'http.default_retry_predicate',
  'http.default_retry_non_idempotent': 'http.default_retry_predicate_non_idempotent',
};

/**
 * https://cloud.google.com/workflows/docs/reference/syntax/retrying
 * https://cloud.google.com/workflows/docs/reference/syntax/catching-errors
 * @param inline parses a step without a name, but for the fields that are not its own
 */
export function parseTry(
  fields: Fields,
  inline: (node: SourceNode, others: readonly string[]) => Step,
): TryAction {
  const hasRetry = fields.has('retry');
  const hasExcept = fields.has('except');
  if (!hasRetry && !hasExcept) {
    throw new DeployError("try needs 'retry' or 'except'", fields.position('try'));
  }
  return {
    kind: 'try',
    body: somethingIn(inline(fields.get('try'), []), fields.position('try')),
    ...(hasRetry ? { retry: parseRetry(fields.get('retry')) } : {}),
    ...(hasExcept ? { except: parseExcept(fields.get('except'), inline) } : {}),
  };
}

function somethingIn(step: Step, position: Position): readonly Step[] {
  if (step.action.kind === 'none' && step.next === undefined) {
    throw new DeployError('there is nothing to do', position);
  }
  return [step];
}

function parseExcept(
  node: SourceNode,
  inline: (node: SourceNode, others: readonly string[]) => Step,
): NonNullable<TryAction['except']> {
  const fields = new Fields(node, 'except');
  const steps = somethingIn(inline(node, ['as']), node);
  if (!fields.has('as')) return { steps };
  return { as: variableName(textIn(fields.get('as')), fields.position('as')), steps };
}

function parseRetry(node: SourceNode): Retry {
  const constant = (value: Value): Template => ({
    kind: 'constant',
    value,
    line: node.line,
    column: node.column,
  });
  const defaults = {
    initialDelay: constant(1n),
    maxDelay: constant(60n),
    multiplier: constant(1.25),
  };
  if (node.content.kind !== 'map') {
    const policy = namedIn(node) ?? '';
    const predicate = POLICIES[policy];
    if (predicate === undefined) {
      throw new DeployError(
        `retry is a map or one of ${Object.keys(POLICIES).join(', ')} in \${}`,
        node,
      );
    }
    return { predicate, maxRetries: constant(5n), ...defaults };
  }
  const fields = new Fields(node, 'retry');
  const predicateNode = fields.get('predicate');
  const predicate = namedIn(predicateNode);
  if (predicate === undefined) {
    throw new DeployError('predicate is the name of a function, as an expression', predicateNode);
  }
  const retry = {
    predicate,
    maxRetries: parseTemplate(fields.get('max_retries')),
    ...backoffIn(fields.get('backoff'), defaults),
  };
  fields.refuseOthers();
  return retry;
}

function backoffIn(
  node: SourceNode,
  defaults: Pick<Retry, 'initialDelay' | 'maxDelay' | 'multiplier'>,
): Pick<Retry, 'initialDelay' | 'maxDelay' | 'multiplier'> {
  if (node.content.kind !== 'map') {
    if (namedIn(node) === 'retry.default_backoff') return defaults;
    throw new DeployError('backoff is a map, or retry.default_backoff as an expression', node);
  }
  const fields = new Fields(node, 'backoff');
  const backoff = {
    initialDelay: parseTemplate(fields.get('initial_delay')),
    maxDelay: parseTemplate(fields.get('max_delay')),
    multiplier: parseTemplate(fields.get('multiplier')),
  };
  fields.refuseOthers();
  return backoff;
}
