import { describe, expect, test } from 'vitest';
import { errorDocument, showError } from '../../../src/cli/show-error.ts';
import { EpycloudError, toEpycloudError } from '../../../src/pipeline/errors.ts';
import { recordingTerminal } from '../../support/recording-terminal.ts';

/** What a user reads of an error. */
function shown(error: EpycloudError): readonly string[] {
  const terminal = recordingTerminal();
  showError(terminal, error);
  return terminal.written;
}

const mistake = new EpycloudError('invalid_experiment', 'The experiment has 2 faults.', {
  hint: 'Mend them.',
  problems: [
    { file: 'model.yaml', line: 3, column: 5, message: 'No such thing.', hint: 'Leave it out.' },
    { file: 'output.yaml', message: 'It is empty.' },
  ],
  cause: new Error('below'),
});

describe("a user's mistake", () => {
  test('is shown with every place, what to do about each, and no stack', () => {
    expect(shown(mistake)).toEqual([
      'err: <red>error</>: The experiment has 2 faults.',
      'err:   <bold>model.yaml:3:5</>: No such thing.',
      'err:       Leave it out.',
      'err:   <bold>output.yaml</>: It is empty.',
      'err: <dim>hint</>: Mend them.',
    ]);
  });

  test('is one line where there is nothing more to say', () => {
    expect(shown(new EpycloudError('run_not_found', 'There is no run.'))).toEqual([
      'err: <red>error</>: There is no run.',
    ]);
  });
});

test('a fault of the program shows where it happened, below too, and asks for a report', () => {
  const cause = new TypeError('x is not a function');
  const text = shown(toEpycloudError(cause)).join('\n');
  expect(text).toContain('<red>error</>: x is not a function');
  expect(text).toContain('show-error.test.ts');
  expect(text).toContain('caused by TypeError: x is not a function');
  expect(text).toContain('Please report it');
});

describe('an error for programs', () => {
  test('has its code, its hint and its places', () => {
    const document: unknown = JSON.parse(JSON.stringify(errorDocument(mistake)));
    expect(document).toEqual({
      kind: 'error',
      version: 1,
      exit_code: 2,
      status: 'error',
      error: {
        code: 'invalid_experiment',
        message: 'The experiment has 2 faults.',
        hint: 'Mend them.',
        problems: [
          {
            file: 'model.yaml',
            line: 3,
            column: 5,
            message: 'No such thing.',
            hint: 'Leave it out.',
          },
          { file: 'output.yaml', message: 'It is empty.' },
        ],
      },
    });
  });

  test('leaves out what it has not', () => {
    expect(errorDocument(new EpycloudError('usage', 'No.'))).toEqual({
      kind: 'error',
      version: 1,
      exit_code: 2,
      status: 'error',
      error: { code: 'usage', message: 'No.' },
    });
  });
});
