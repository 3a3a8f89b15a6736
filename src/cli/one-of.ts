import { InvalidArgumentError, Option } from 'commander';
import { suggest } from '../pipeline/suggest.ts';

/** An option that takes one of a few words; a misspelt one is told which was meant. */
export function oneOf(flags: string, description: string, words: readonly string[]): Option {
  return new Option(flags, description).choices(words).argParser((text: string) => {
    if (words.includes(text)) return text;
    const near = suggest(text, words);
    throw new InvalidArgumentError(
      near === undefined ? `It is one of ${words.join(', ')}.` : `(Did you mean ${near}?)`,
    );
  });
}

/** `Did you mean …?`, or what there is. */
export function nearestHint(name: string, known: readonly string[], none: string): string {
  const near = suggest(name, known);
  if (near !== undefined) return `Did you mean ${near}?`;
  if (known.length === 0) return none;
  return `There are: ${known.slice(0, 10).join(', ')}${known.length > 10 ? ', …' : ''}.`;
}
