import { EpycloudError } from '../pipeline/errors.ts';
import { suggest } from '../pipeline/suggest.ts';
import type {
  ActionDefinition,
  InputDefinition,
  InputValues,
} from './definitions/action-definition.ts';

export interface ReadInputsPorts {
  readonly environment: NodeJS.ProcessEnv;
  readonly warn: (message: string) => void;
  /** Called with each value that must not be seen in the log. */
  readonly mask: (secret: string) => void;
}

/**
 * Reads an action's inputs as the runner passes them: `INPUT_` and the name in capitals. An input that the
 * action does not know is warned of, whether or not the runner does so too.
 * @throws EpycloudError `usage`, naming all inputs that are not as they should be
 */
export function readInputs<I extends Readonly<Record<string, InputDefinition>>>(
  { name: action, inputs }: ActionDefinition<I>,
  ports: ReadInputsPorts,
): InputValues<I> {
  warnOfUnknown(action, Object.keys(inputs), ports);
  const values: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [name, input] of Object.entries(inputs)) {
    const given = ports.environment[variableOf(name)]?.trim();
    if (input.secret === true && given) ports.mask(given);
    const text = given || input.fallback;
    if (text === undefined) {
      if (input.required === true)
        faults.push({ name, why: 'is required and is not given', input });
      continue;
    }
    const value = input.type.read(text);
    if (value === undefined) {
      const shown = input.secret === true ? 'its value' : JSON.stringify(text);
      faults.push({ name, why: `cannot be ${shown}`, input });
    }
    values[name] = value;
  }
  if (faults.length > 0) throw faultsError(action, faults);
  return values as InputValues<I>;
}

/** The variable that the runner passes an input in. */
export function variableOf(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}

interface Fault {
  readonly name: string;
  readonly why: string;
  readonly input: InputDefinition;
}

function faultsError(action: string, faults: readonly Fault[]): EpycloudError {
  const sentences = faults.map(({ name, why }) => `The input ${name} ${why}.`);
  const fixes = faults.map(({ name, input }) => {
    const usual = input.fallback === undefined ? '' : `; left out, it is ${input.fallback}`;
    return `${name}: ${input.type.form.replaceAll('`', '')}${usual}.`;
  });
  return new EpycloudError('usage', sentences.join(' '), {
    hint: `Write below \`with:\` of ${action}: ${fixes.join(' ')}`,
  });
}

function warnOfUnknown(action: string, known: readonly string[], ports: ReadInputsPorts): void {
  const names = new Map(known.map((name) => [variableOf(name), name]));
  for (const variable of Object.keys(ports.environment).sort()) {
    if (!variable.startsWith('INPUT_') || names.has(variable)) continue;
    const given = variable.slice('INPUT_'.length).toLowerCase();
    const near = suggest(given, known);
    ports.warn(
      `${action} has no input ${given}; it is not used.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    );
  }
}
