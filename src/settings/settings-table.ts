import { cloudSettings } from './cloud-settings.ts';
import { runSettings } from './run-settings.ts';
import type { Setting } from './setting.ts';
import { text, truth, wholeNumber, word } from './value-type.ts';

/**
 * Every setting there is. Files, variables, `config` and its completion, and the table in docs/settings.md are
 * all read by this.
 */
export const settingsTable = {
  ...runSettings,
  ...cloudSettings,
  'docker.registry': {
    type: text(),
    fallback: 'us-central1-docker.pkg.dev',
    meaning: 'The registry of images.',
    use: 'now',
  },
  'docker.repo_name': {
    type: text(),
    example: 'my-images',
    meaning: 'The repository in the registry.',
    use: 'now',
  },
  'docker.image_name': {
    type: text(),
    example: 'my-image',
    meaning: 'The name of the image; `epycloud` unless set.',
    use: 'now',
  },
  'docker.image_tag': {
    type: text(),
    fallback: 'latest',
    meaning: 'The tag of the image.',
    use: 'now',
  },
  'github.modeling_suite_repo': {
    type: text('owner/name'),
    example: 'my-org/my-suite',
    meaning: 'The modelling package that goes into the image.',
    use: 'now',
  },
  'github.modeling_suite_ref': {
    type: text('branch, tag or commit'),
    fallback: 'main',
    meaning: 'Which state of it.',
    use: 'now',
  },
  'github.forecast_repo': {
    type: text('owner/name'),
    example: 'my-org/flu-forecast',
    meaning: 'The experiment repository, where cloud tasks fetch it themselves.',
    use: 'now',
  },
  'github.forecast_repo_ref': {
    type: text('branch, tag or commit'),
    example: 'main',
    meaning: 'Which state of it; empty is the default branch.',
    use: 'now',
  },
  'github.personal_access_token': {
    type: text(),
    example: 'see-secrets-yaml',
    meaning: 'A token that reads private repositories. Belongs into secrets.yaml.',
    use: 'now',
  },
  'logging.level': {
    type: word('DEBUG', 'INFO', 'WARNING', 'ERROR'),
    fallback: 'INFO',
    meaning: 'The least severe lines that cloud tasks log. Local runs show all with --verbose.',
    use: 'now',
  },
  'logging.storage_verbose': {
    type: truth(),
    fallback: true,
    meaning: 'Whether cloud tasks log what they read and write.',
    use: 'now',
  },
  'workflow.retry_policy.max_attempts': {
    type: wholeNumber(0, 10),
    fallback: 3,
    meaning:
      'How often Cloud Batch repeats a task that the platform ended, where a stage does not say it.',
    use: 'now',
  },
  'workflow.retry_policy.backoff_seconds': {
    type: wholeNumber(0),
    fallback: 60,
    meaning: 'Waiting in between. Cloud Batch knows no such wait.',
    use: 'never',
    asks: () => false,
  },
  'workflow.notification.enabled': {
    type: truth(),
    fallback: false,
    meaning: 'Mail about the end of a run. epycloud sends none.',
    use: 'never',
    asks: (value: unknown) => value === true,
  },
  'workflow.notification.email': {
    type: text(),
    example: 'me@example.org',
    meaning: 'To whom. epycloud sends none.',
    use: 'never',
    asks: () => false,
  },
  'profile.name': note('What a profile is called.', 'flu'),
  'profile.description': note('What a profile is for.', 'Influenza, season 2026/27'),
  'profile.version': note('Which state of a profile.', '"1.0"'),
  name: note('The same as profile.name, in older files.', 'flu'),
  description: note('The same as profile.description, in older files.', 'Influenza'),
} as const satisfies Record<string, object>;

type Table = typeof settingsTable;

export type SettingKey = keyof Table & string;

/** All keys, in the order of the documentation. */
export const settingKeys: readonly SettingKey[] = Object.keys(settingsTable) as SettingKey[];

/** The setting of a key; undefined for a key that is none. */
export function settingOf(key: string): Setting | undefined {
  return Object.hasOwn(settingsTable, key)
    ? (settingsTable[key as SettingKey] as Setting)
    : undefined;
}

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settingsTable, key);
}

function note(meaning: string, example: string) {
  return { type: text(), example, meaning, use: 'note' } as const;
}
