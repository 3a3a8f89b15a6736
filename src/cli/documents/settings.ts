import * as z from 'zod';
import { head, problem } from './head.ts';

const setting = z.strictObject({
  key: z.string(),
  value: z.json().optional().describe('Secrets are masked; nothing where it is not set.'),
  origin: z.string().describe('`default`, a place in a file, or a variable.'),
  meaning: z.string(),
});

export const settingsDocument = z
  .strictObject({ ...head('settings'), settings: z.array(setting) })
  .describe('Settings with where they came from: `config show` and `config get`.');

export const settingsProblemsDocument = z
  .strictObject({
    ...head('settings_problems'),
    problems: z.array(problem).describe('What is wrong.'),
    warnings: z
      .array(problem)
      .describe('What is set and not done, and files that others can read.'),
    files: z.array(z.string()).describe('The files that were read.'),
  })
  .describe('What is wrong with the settings: `config validate`.');

export const settingsFilesDocument = z
  .strictObject({
    ...head('settings_files'),
    files: z.array(
      z.strictObject({
        layer: z.string(),
        path: z.string(),
        exists: z.boolean().describe('Whether it is there.'),
      }),
    ),
  })
  .describe(
    'The files that settings are read from, the one that counts least first: `config path`.',
  );

export const settingsChangeDocument = z
  .strictObject({
    ...head('settings_change'),
    file: z.string().describe('The file that was written.'),
    key: z.string().optional().describe('What was set in it; nothing for `config init`.'),
  })
  .describe('What `config set` and `config init` have written.');

export type SettingsDocument = z.infer<typeof settingsDocument>;
export type SettingsProblemsDocument = z.infer<typeof settingsProblemsDocument>;
export type SettingsFilesDocument = z.infer<typeof settingsFilesDocument>;
export type SettingsChangeDocument = z.infer<typeof settingsChangeDocument>;
