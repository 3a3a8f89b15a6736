import { expect, test } from 'vitest';
import { actions } from '../../../src/actions/definitions/actions.ts';
import { inputWords } from '../../../src/actions/input-words.ts';

test.each([
  [
    'build-images',
    'Add --push, or name it: --cache registry=HOST/NAME.',
    'Add the input push, or name it: the input cache registry=HOST/NAME.',
  ],
  [
    'build-images',
    'Give it as a secret: --secret id=git_token,env=NAME.',
    'Give it as a secret: the input secrets id=git_token,env=NAME.',
  ],
  [
    'build-images',
    'Make a builder that can: docker buildx create --use --driver docker-container.',
    'Make a builder that can: docker buildx create --use --driver docker-container.',
  ],
  ['build-images', 'Look at the disk. With --verbose, all is shown.', 'Look at the disk.'],
  [
    'run-local-pipeline',
    'Without Docker, --executor process runs the same.',
    'Without Docker, the input executor process runs the same.',
  ],
  [
    'run-local-pipeline',
    'Try again:\n  epycloud run workflow --local --executor process',
    'Try again:\n  epycloud run workflow --local --executor process',
  ],
] as const)('%s: %j', (name, hint, said) => {
  expect(inputWords(hint, actions[name])).toBe(said);
});
