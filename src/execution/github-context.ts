/** What GitHub says of the job that a program runs in. */
const GITHUB_VARIABLES = [
  'GITHUB_REPOSITORY',
  'GITHUB_SHA',
  'GITHUB_REF',
  'GITHUB_EVENT_NAME',
  'GITHUB_WORKFLOW_REF',
  'GITHUB_RUN_ID',
  'GITHUB_RUN_ATTEMPT',
  'GITHUB_ACTOR',
] as const;

/** As run.json has it: the variables' names in small letters, without what they begin with. */
export function githubContext(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> | undefined {
  const found = GITHUB_VARIABLES.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name.slice('GITHUB_'.length).toLowerCase(), value]];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
