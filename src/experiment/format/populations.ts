import type { AgeGroup } from './age-groups.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Name } from './fields.ts';
import { CODES, codeOf, epydemixNames } from './locations.ts';
import type { Model } from './model.ts';
import type { Modelset } from './modelset.ts';
import type { Sources } from './population-table.ts';
import type { Problems } from './problems.ts';

/** So many locations are still a hint. */
const FEW = 12;

/** A population of a run: its name and contact source in the data; the likely name and none without data. */
export interface Place {
  readonly written: string;
  readonly name: string;
  readonly source: string;
}

/**
 * The populations of a run in order; what is wrong is noted.
 * @param sources what the population data has; undefined where that is not known
 */
export function placesOf(
  model: Model,
  modelset: Modelset | undefined,
  sources: Sources | undefined,
  problems: Problems,
): readonly Place[] {
  const written = writtenIn(model, modelset);
  const found = new Map<string, Place>();
  for (const name of written) {
    if (name.text === 'all') {
      for (const place of allPlaces(sources)) found.set(place.name, place);
      if (found.size === 0) {
        problems.add(name.at, "'all' finds no known location in the population data");
      }
      continue;
    }
    const place = placeOf(name, sources, problems);
    if (place === undefined) continue;
    const other = found.get(place.name);
    if (other === undefined) found.set(place.name, place);
    else if (written[0]?.text !== 'all') {
      const message = `'${name.text}' and '${other.written}' are the same population`;
      problems.add(name.at, message, 'remove one of them');
    }
  }
  const places = [...found.values()];
  // The age groups may be among what is wrong.
  if (!problems.found) checkGroups(places, model, problems);
  return places;
}

function writtenIn(model: Model, modelset: Modelset | undefined): readonly Name[] {
  if (modelset === undefined) return model.population === undefined ? [] : [model.population];
  // `all` comes first: it gives its order to those that are also named.
  const isAll = ({ text }: Name) => text === 'all';
  const { populations } = modelset;
  return [...populations.filter(isAll), ...populations.filter((name) => !isAll(name))];
}

function allPlaces(sources: Sources | undefined): readonly Place[] {
  return CODES.flatMap((code) => {
    const name =
      sources === undefined
        ? epydemixNames(code)[0]
        : epydemixNames(code).find((each) => sources.has(each));
    if (name === undefined) return [];
    return [{ written: code, name, source: sources?.get(name) ?? '' }];
  });
}

function placeOf(
  { text, at }: Name,
  sources: Sources | undefined,
  problems: Problems,
): Place | undefined {
  const names = epydemixNames(text);
  if (sources === undefined) {
    const known = CODES.flatMap((code) => [code, ...epydemixNames(code)]);
    // A name that looks like a code can be judged without data; any other may be in it.
    if (/^(US|us)-/.test(text) && !known.includes(text)) {
      problems.add(at, `unknown location '${text}'`, didYouMean(text, CODES));
    }
    return { written: text, name: names[0] ?? text, source: '' };
  }
  const name = names.find((each) => sources.has(each));
  if (name !== undefined) return { written: text, name, source: sources.get(name) ?? '' };
  const message = `unknown location '${text}': the population data does not have it`;
  problems.add(at, message, hintOf(text, sources));
  return undefined;
}

function hintOf(written: string, sources: Sources): string | undefined {
  if (sources.size > 0 && sources.size <= FEW) {
    return `the population data has: ${[...sources.keys()].map(codeOf).join(', ')}`;
  }
  const codes = allPlaces(sources).map((place) => place.written);
  return didYouMean(written, [...codes, ...sources.keys()]);
}

// epydemix groups people by five years for these sources, before it makes the model's age groups.
const FIVE_YEARS: ReadonlySet<string> = new Set(['prem_2017', 'prem_2021', 'litvinova_2025']);

function checkGroups(places: readonly Place[], model: Model, problems: Problems): void {
  for (const source of new Set(places.map((place) => place.source))) {
    const wrong = source === '' ? undefined : model.ageGroups.find((each) => !fits(each, source));
    if (wrong === undefined) continue;
    problems.add(
      wrong.label.at,
      `the age group '${wrong.label.text}' cannot be made from the contact matrices of ${source}`,
      "Mistry's have single years up to 84+, the others groups of 5 years up to 75+",
    );
  }
}

function fits({ first, last }: AgeGroup, source: string): boolean {
  const [step, oldest] = FIVE_YEARS.has(source) ? [5, 75] : [1, 84];
  if (first % step !== 0 || first > oldest) return false;
  return last === undefined || ((last + 1) % step === 0 && last < oldest);
}
