import { parseArgs } from 'node:util';
import { PART_NAMES } from './parts/names.mjs';

export const USAGE = `Usage: npm run bench -- [options] [part …]

Parts: ${PART_NAMES.join(', ')}
Without any: all of them but many-tasks.

  --only a,b      the same as naming parts
  --without a,b   leave out what orchestration is compared with: make, snakemake, cold
  --rounds n      how often each thing is measured
  --json FILE     write the JSON there (default: bench.json)
  --quick         small sizes and one round: does the bench itself work?
  --sizes n,m     many-tasks: how many tasks
`;

/** What the user asked for. Throws an Error whose message is for the user. */
export function readOptions(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      without: { type: 'string' },
      rounds: { type: 'string' },
      json: { type: 'string', default: 'bench.json' },
      quick: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const named = [...positionals, ...words(values.only)];
  const unknown = named.filter((name) => !PART_NAMES.includes(name));
  if (unknown.length > 0) {
    throw new Error(`No part is named ${unknown.join(', ')}. The parts: ${PART_NAMES.join(', ')}.`);
  }
  return {
    help: values.help,
    quick: values.quick,
    json: values.json,
    parts: named.length > 0 ? named : PART_NAMES.filter((name) => name !== 'many-tasks'),
    without: words(values.without),
    rounds: values.rounds === undefined ? undefined : count('--rounds', values.rounds),
    sizes: values.sizes && words(values.sizes).map((size) => count('--sizes', size)),
  };
}

function words(text = '') {
  return text.split(',').filter((word) => word !== '');
}

function count(option, text) {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`${option} takes whole numbers above zero, not ${JSON.stringify(text)}.`);
}
