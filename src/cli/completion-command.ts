import { Argument, type Command } from 'commander';
import type { CliContext, End } from './cli-context.ts';
import { addExamples } from './command-examples.ts';
import { SHELLS, type Shell } from './completion-shells.ts';

/** Adds `completion`, and the hidden command that its scripts ask on each press of the tab key. */
export function addCompletionCommand(program: Command, context: CliContext, end: End): void {
  const completion = program
    .command('completion')
    .description(
      'Print a script that teaches a shell to complete commands, options, ids and values.',
    )
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .action(async (shell: Shell) => {
      const { completionScript } = await import('./completion-scripts.ts');
      context.terminal.out(completionScript(shell));
      end(0);
    });
  addExamples(completion, context, [
    ['completion bash', 'For bash: source <(epycloud completion bash), in ~/.bashrc.'],
    ['completion zsh', 'For zsh: source <(epycloud completion zsh), in ~/.zshrc below compinit.'],
    ['completion fish', 'For fish: epycloud completion fish | source, in its config.fish.'],
  ]);
  program
    .command('__complete', { hidden: true })
    .argument('[words...]')
    .description('Print what the last of these words can become.')
    .helpOption(false)
    .allowUnknownOption()
    .action(async (words: readonly string[]) => {
      const { completeWords } = await import('./complete-words.ts');
      for (const line of await completeWords(program, context, words)) context.terminal.out(line);
      end(0);
    });
}
