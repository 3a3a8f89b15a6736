import { Command } from 'commander';
import { VERSION } from '../pipeline/version.ts';
import { addBuildCommand } from './build-command.ts';
import type { CliContext, End } from './cli-context.ts';
import { addExamples } from './command-examples.ts';
import { addCompletionCommand } from './completion-command.ts';
import { addConfigCommand } from './config-command.ts';
import { addDemoCommand } from './demo-command.ts';
import { addDeployCommand } from './deploy-command.ts';
import { addExperimentCommand } from './experiment-command.ts';
import { addGlobalOptions } from './global-options.ts';
import { addHelpCommand } from './help-command.ts';
import { addResultsCommand } from './results-command.ts';
import { addRunCommand } from './run-command.ts';
import { addStatusCommand } from './status-command.ts';
import { addValidateCommand } from './validate-command.ts';
import { addWorkflowCommand } from './workflow-command.ts';

/**
 * All commands with their options. Nothing that a command works with is loaded before its turn: help and
 * completion ask for the tree alone.
 */
export function createProgram(context: CliContext, end: End): Command {
  const program = new Command('epycloud')
    .description('Runs epidemic-modelling experiments: builder, N parallel runners, output.')
    .usage('<command> [options]')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .showHelpAfterError('(--help shows all options)')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  addGlobalOptions(program);
  program.commandsGroup('Run:');
  addDemoCommand(program, context, end);
  addValidateCommand(program, context, end);
  addRunCommand(program, context, end);
  addWorkflowCommand(program, context, end);
  program.commandsGroup('Look:');
  addExperimentCommand(program, context, end);
  addStatusCommand(program, context, end);
  addResultsCommand(program, context, end);
  program.commandsGroup('Set up:');
  addBuildCommand(program, context, end);
  addDeployCommand(program, context, end);
  addConfigCommand(program, context, end);
  program.commandsGroup('Help:');
  addCompletionCommand(program, context, end);
  addHelpCommand(program);
  addExamples(program, context, [
    ['demo', 'See a run from end to end; needs Python 3.11 or newer, nothing else.'],
    [
      'run workflow --local --exp-id flu/smoke',
      'Run an experiment of the repository you are in, on this machine.',
    ],
    ['status', 'How the newest run gets on, or how it ended.'],
    ['results --exp-id flu/smoke', 'What the newest results of an experiment show.'],
  ]);
  return program;
}
