import { InvalidArgumentError, Option } from 'commander';
import { toEpycloudError } from '../pipeline/errors.ts';
import { parseStage, STAGES } from '../pipeline/stage.ts';
import { suggest } from '../pipeline/suggest.ts';

/** `--stage`, which takes letters and names in either case. */
export function stageOption(): Option {
  return new Option('--stage <stage>', 'A or builder, B or runner, C or output')
    .choices(['A', 'B', 'C', ...STAGES])
    .makeOptionMandatory()
    .argParser((text: string) => {
      try {
        return parseStage(text);
      } catch (error) {
        const near = suggest(text, STAGES);
        const { message, hint } = toEpycloudError(error);
        throw new InvalidArgumentError(
          near === undefined ? `${message} ${hint}` : `(Did you mean ${near}?)`,
        );
      }
    });
}
