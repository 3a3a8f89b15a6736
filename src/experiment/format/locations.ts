// Names of places: ISO 3166 codes as experiments write them, names as epydemix-data has them.

const COUNTRY = 'United_States';

/** Code and name in epydemix-data of the states and of the District of Columbia: those with a FIPS code. */
const STATES: readonly (readonly [code: string, name: string])[] = [
  ['AL', 'Alabama'],
  ['AK', 'Alaska'],
  ['AZ', 'Arizona'],
  ['AR', 'Arkansas'],
  ['CA', 'California'],
  ['CO', 'Colorado'],
  ['CT', 'Connecticut'],
  ['DE', 'Delaware'],
  ['DC', 'District_of_Columbia'],
  ['FL', 'Florida'],
  ['GA', 'Georgia'],
  ['HI', 'Hawaii'],
  ['ID', 'Idaho'],
  ['IL', 'Illinois'],
  ['IN', 'Indiana'],
  ['IA', 'Iowa'],
  ['KS', 'Kansas'],
  ['KY', 'Kentucky'],
  ['LA', 'Louisiana'],
  ['ME', 'Maine'],
  ['MD', 'Maryland'],
  ['MA', 'Massachusetts'],
  ['MI', 'Michigan'],
  ['MN', 'Minnesota'],
  ['MS', 'Mississippi'],
  ['MO', 'Missouri'],
  ['MT', 'Montana'],
  ['NE', 'Nebraska'],
  ['NV', 'Nevada'],
  ['NH', 'New_Hampshire'],
  ['NJ', 'New_Jersey'],
  ['NM', 'New_Mexico'],
  ['NY', 'New_York'],
  ['NC', 'North_Carolina'],
  ['ND', 'North_Dakota'],
  ['OH', 'Ohio'],
  ['OK', 'Oklahoma'],
  ['OR', 'Oregon'],
  ['PA', 'Pennsylvania'],
  ['RI', 'Rhode_Island'],
  ['SC', 'South_Carolina'],
  ['SD', 'South_Dakota'],
  ['TN', 'Tennessee'],
  ['TX', 'Texas'],
  ['UT', 'Utah'],
  ['VT', 'Vermont'],
  ['VA', 'Virginia'],
  ['WA', 'Washington'],
  ['WV', 'West_Virginia'],
  ['WI', 'Wisconsin'],
  ['WY', 'Wyoming'],
];

const NAMES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['US', [COUNTRY]],
  // Newer editions of the data write two underscores between a country and its states.
  ...STATES.map(([code, name]): [string, readonly string[]] => [
    `US-${code}`,
    [`${COUNTRY}_${name}`, `${COUNTRY}__${name}`],
  ]),
]);

/** All places with a code, in the order in which `all` runs them: the country, then by name. */
export const CODES: readonly string[] = [...NAMES.keys()];

/** The names that a place may have in epydemix-data, the most likely first. */
export function epydemixNames(written: string): readonly string[] {
  return NAMES.get(written) ?? [written];
}

/** The short name for readers: the ISO code where there is one. */
export function codeOf(name: string): string {
  return CODES.find((code) => epydemixNames(code).includes(name)) ?? name;
}

/** Whether the FluSight hub has a name for a place: a FIPS code, or US. */
export function isHubLocation(name: string): boolean {
  return NAMES.has(codeOf(name));
}
