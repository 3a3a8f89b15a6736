import type * as z from 'zod';
import { EpycloudError, type Problem } from '../pipeline/errors.ts';
import type { Variable } from './variable.ts';

export type Values<V extends Record<string, Variable>> = {
  readonly [Name in keyof V]: z.infer<V[Name]['schema']> | undefined;
};

/**
 * Reads variables from an environment; an empty one counts as absent. All faults are reported at once.
 * @throws EpycloudError `invalid_settings`
 */
export function readVariables<V extends Record<string, Variable>>(
  variables: V,
  environment: Readonly<Record<string, string | undefined>>,
): Values<V> {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries(variables)) {
    const text = environment[name];
    if (text === undefined || text === '') continue;
    const result = variable.schema.safeParse(text);
    if (result.success) values[name] = result.data;
    else {
      const fault = result.error.issues[0]?.message ?? 'is wrong';
      problems.push({
        file: 'environment',
        message: `${name}=${JSON.stringify(text)} ${fault}.`,
        hint: `${name} is written as: ${variable.form}.`,
      });
    }
  }
  const first = problems[0];
  if (first !== undefined) {
    throw new EpycloudError(
      'invalid_settings',
      problems.map((problem) => problem.message).join(' '),
      {
        hint: first.hint,
        problems,
      },
    );
  }
  return values as Values<V>;
}
