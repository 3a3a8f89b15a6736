import { suggest } from '../../pipeline/suggest.ts';

/** So many names are still a hint. */
const FEW = 12;

/** A hint with the closest known name, else the known ones where they are few. */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  const names = [...new Set(known)];
  const near = suggest(name, names);
  if (near !== undefined) return `did you mean '${near}'?`;
  return names.length > 0 && names.length <= FEW ? `known here: ${names.join(', ')}` : undefined;
}
