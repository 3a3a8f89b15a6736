// Makes the table of the workflow's arguments for docs/cloud-workflow.md: their forms and meanings from the schema,
// their defaults from the definition itself.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { importSource } from './sources.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');

/** Stages have the same members; the table says them once. */
const STAGES = ['stage_a', 'stage_b', 'stage_c'];

export async function argumentTable() {
  const { workflowArgumentsSchema } = await importSource('execution/cloud/workflow-arguments.ts');
  const { properties } = z.toJSONSchema(workflowArgumentsSchema);
  const { standard, standard_poll, ...stages } = defaults();
  const rows = Object.entries(properties).flatMap(([name, member]) => {
    if (name === 'poll') {
      return membersOf(member).map(([inner, of]) =>
        row(`poll.${inner}`, of, [standard_poll[inner]]),
      );
    }
    if (!STAGES.includes(name)) return [row(name, member, [standard[name]])];
    if (name !== 'stage_a') return [];
    return membersOf(member).map(([inner, of]) =>
      row(
        `stage_a.${inner}`,
        of,
        STAGES.map((stage) => stages[`standard_${stage}`][inner]),
      ),
    );
  });
  return ['| argument | form | default | meaning |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function membersOf({ properties }) {
  return Object.entries(properties);
}

/** @param values one, or one a stage where stages differ */
function row(name, { type, enum: words, description = '' }, values) {
  const form =
    words?.join(' or ') ??
    { integer: 'whole number', string: 'text', object: 'map', boolean: 'true or false' }[type];
  const shown = values.map(textOf);
  const fallback = new Set(shown).size === 1 ? shown[0] : shown.join(', ');
  return `| \`${name}\` | ${form} | ${fallback} | ${description.replaceAll('|', '\\|')} |`;
}

function textOf(value) {
  if (value === '' || value === 0 || typeof value === 'object') return '';
  const expression = /^\$\{sys\.get_env\("(.*)"\)\}$/.exec(value)?.[1];
  return expression === undefined ? `\`${value}\`` : "the workflow's own";
}

/** The maps of the first step of the subworkflow that settles the arguments. */
function defaults() {
  const text = readFileSync(join(root, 'src/execution/cloud/workflow.yaml'), 'utf8');
  const [first] = parse(text).settle_arguments.steps;
  return Object.assign({}, ...first.defaults.assign);
}
