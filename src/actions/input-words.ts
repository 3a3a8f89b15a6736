import type { ActionDefinition } from './definitions/action-definition.ts';

/** Options of the command line whose input has another name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'forecast-dir': 'experiment-dir',
  'password-env': 'password',
  'password-stdin': 'password',
  platform: 'platforms',
  secret: 'secrets',
  tag: 'tags',
  target: 'targets',
};

/**
 * Says a hint in the words of an action: `--push` is the input push. Commands to be typed stay as they are, and
 * what only a command line can do is left out.
 */
export function inputWords(hint: string, { inputs }: Pick<ActionDefinition, 'inputs'>): string {
  const sentences = hint.split(/(?<=\.)\s+/);
  return sentences
    .filter((sentence) => !sentence.includes('--verbose'))
    .map((sentence) => (/\bepycloud [a-z]/.test(sentence) ? sentence : translated(sentence)))
    .join(' ');

  function translated(sentence: string): string {
    return sentence.replaceAll(/(?<![\w-])--([a-z][a-z-]*[a-z])/g, (option, name: string) => {
      const input = OTHER_NAMES[name] ?? name;
      return Object.hasOwn(inputs, input) ? `the input ${input}` : option;
    });
  }
}
