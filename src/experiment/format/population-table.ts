import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvRows } from './csv-rows.ts';

/** The primary source of contact matrices of each location, by its name in the data. */
export type Sources = ReadonlyMap<string, string>;

/**
 * Reads `locations.csv` of a folder in the layout of epydemix-data.
 * @param place the folder; at an address, nothing is read
 * @returns undefined where it is not there or not of this form: then the engine judges
 */
export async function readSources(place: string | undefined): Promise<Sources | undefined> {
  if (place === undefined || /^https?:\/\//.test(place)) return undefined;
  const text = await readFile(join(place, 'locations.csv'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const [head, ...rows] = csvRows(text.replace(/^\uFEFF/, ''));
  const location = head?.cells.indexOf('location') ?? -1;
  const source = head?.cells.indexOf('primary_contact_source') ?? -1;
  if (location === -1 || source === -1) return undefined;
  return new Map(rows.map(({ cells }) => [cells[location] ?? '', cells[source] ?? '']));
}
