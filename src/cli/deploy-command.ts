import type { Command } from 'commander';
import type { CliContext, End } from './cli-context.ts';
import { addExamples } from './command-examples.ts';
import { addSettingsOptions } from './settings-options.ts';

/** Adds `deploy`. */
export function addDeployCommand(program: Command, context: CliContext, end: End): void {
  const deploy = program
    .command('deploy')
    .description('Put the workflow of this epycloud into Google Cloud, once a version.')
    .optionsGroup('Where to:')
    .option('--project <id>', 'the project (default: setting google_cloud.project_id)')
    .option('--region <region>', 'the region (default: setting google_cloud.region)')
    .option('--name <name>', 'another name than epycloud- and the hash of the definition')
    .optionsGroup('How:')
    .option('--service-account <address>', 'as whom the workflow acts')
    .option('--dry-run', 'show the request; needs no credentials')
    .option('--json', 'print the result as one JSON document')
    .addHelpText('after', NOTES);
  addSettingsOptions(deploy).action(async (options) => {
    const { deployCommand } = await import('./deploy.ts');
    end(await deployCommand(context, options));
  });
  addExamples(deploy, context, [
    ['deploy', 'Where the settings say.'],
    ['deploy --project my-project --region europe-west1', 'Somewhere else.'],
    ['deploy --dry-run --json', 'The exact request, without sending it.'],
  ]);
}

const NOTES = `
The workflow takes runs through their stages. It is the same for all experiments, and nothing is baked in: whoever
begins a run says with what resources. Workflows of other versions stay beside it.

Exit codes:
  0 deployed, or there already · 1 Google refuses, or does not answer · 2 something to put right first, as a missing project · 130 interrupted`;
