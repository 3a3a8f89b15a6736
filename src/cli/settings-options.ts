import type { Command } from 'commander';

/** Which settings a command reads, as commander yields it. */
export interface SettingsOptions {
  readonly env?: string;
  readonly profile?: string;
  readonly configDir?: string;
}

/** Adds the options that choose among settings. */
export function addSettingsOptions(command: Command): Command {
  return command
    .optionsGroup('Settings:')
    .option('--env <name>', 'the environment whose settings count (or EPYCLOUD_ENV)')
    .option('--profile <name>', 'the profile whose settings count (or EPYCLOUD_PROFILE)')
    .option('--config-dir <dir>', 'your folder of settings (default: ~/.config/epycloud)');
}
