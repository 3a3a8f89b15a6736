import { describe, expect, test } from 'vitest';
import { examplesOf } from '../../../src/cli/command-examples.ts';
import { pathOf } from '../../../src/cli/help-command.ts';
import { createProgram } from '../../../src/cli/program.ts';
import { quietContext, visibleCommands } from '../../support/command-tree.ts';

const program = createProgram(quietContext(), () => {});
const commands = visibleCommands(program).map(
  (command) => [['epycloud', ...pathOf(command)].join(' '), command] as const,
);

test('there are commands', () => {
  expect(commands.length).toBeGreaterThan(8);
});

describe.each(commands)('%s', (name, command) => {
  test('says what it does, with options that all say what they are for', () => {
    expect(command.description()).toMatch(/^[A-Z].*\.$/);
    for (const { flags, description } of command.options) expect(description, flags).not.toBe('');
  });

  test.skipIf(name === 'epycloud help')('has an example, and only options that are there', () => {
    const examples = examplesOf(command);
    expect(examples.length).toBeGreaterThan(0);
    for (const [words] of examples) {
      const [path, flags] = parsed(words);
      expect(path, words).toBeDefined();
      const known = path?.options.map(({ long }) => long) ?? [];
      const everywhere = ['--quiet', '--no-color', '--help'];
      for (const flag of flags) expect([...known, ...everywhere], words).toContain(flag);
    }
  });
});

test('no two options of a command differ in their meaning of a short flag', () => {
  for (const [, command] of commands) {
    const short = [...command.options, ...program.options].flatMap((option) => option.short ?? []);
    if (command !== program) expect(new Set(short).size).toBe(short.length);
  }
});

/** The command that an example calls, and its long flags. */
function parsed(words: string) {
  const all = words.split(' ');
  const flags = all.filter((word) => /^--[a-z]/.test(word));
  let command: (typeof commands)[number][1] | undefined = program;
  for (const word of all) {
    if (word.startsWith('-') || command === undefined) break;
    const below: typeof command | undefined = command.commands.find((each) => each.name() === word);
    if (below === undefined && command.registeredArguments.length > 0) break;
    command = below;
  }
  return [command, flags] as const;
}
