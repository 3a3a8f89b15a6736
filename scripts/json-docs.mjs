// Makes the reference of the --json documents for docs/json.md, from the schemas that the tests hold them to.
import { z } from 'zod';
import { importSource } from './sources.mjs';

/** What every document has; the page says it once. */
const HEAD = new Set(['kind', 'version', 'exit_code']);

export async function documentReference() {
  const { documents } = await importSource('cli/documents/documents.ts');
  const pages = Object.entries(documents).map(([kind, schema]) => {
    const json = z.toJSONSchema(schema, { reused: 'inline' });
    const rows = variantsOf(json);
    return `### ${kind}\n\n${json.description}\n\n${tableOf(rows)}`;
  });
  return `\n${pages.join('\n\n')}\n`;
}

/** The members of all variants of a document; one that some variants have alone says so. */
function variantsOf(schema) {
  const variants = schema.anyOf ?? schema.oneOf ?? [schema];
  const seen = new Map();
  for (const variant of variants) {
    const status = variant.properties.status?.const;
    for (const row of membersOf(variant, '')) {
      if (HEAD.has(row.path)) continue;
      const known = seen.get(row.path);
      if (known === undefined)
        seen.set(row.path, { ...row, statuses: [status], types: [row.type] });
      else {
        known.statuses.push(status);
        known.required &&= row.required;
        if (!known.types.includes(row.type)) known.types.push(row.type);
        known.meaning ||= row.meaning;
      }
    }
  }
  return [...seen.values()].map((row) => ({
    ...row,
    type: row.types.join(', '),
    only: row.statuses.length < variants.length ? row.statuses.join(', ') : '',
  }));
}

function* membersOf(schema, prefix) {
  const required = new Set(schema.required ?? []);
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const path = `${prefix}${name}`;
    const { inner, suffix } = elementOf(member);
    yield {
      path: `${path}${suffix}`,
      type: typeOf(inner),
      required: required.has(name),
      meaning: member.description ?? inner.description ?? '',
    };
    yield* membersOf(inner, `${path}${suffix}.`);
  }
}

/** What an array holds, however deep. */
function elementOf(schema) {
  let inner = schema;
  let suffix = '';
  while (inner.type === 'array') {
    inner = inner.items;
    suffix += '[]';
  }
  return { inner, suffix };
}

function typeOf(schema) {
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeOf).join(' or ');
  if (schema.type === 'integer') return 'whole number';
  return schema.type ?? 'anything';
}

function tableOf(rows) {
  const lines = rows.map(({ path, type, required, only, meaning }) => {
    const when = [only === '' ? '' : only, required ? '' : 'may be absent']
      .filter((part) => part !== '')
      .join('; ');
    return `| \`${path}\` | ${type} | ${when} | ${meaning.replaceAll('|', '\\|')} |`;
  });
  return ['| member | type | where | meaning |', '| --- | --- | --- | --- |', ...lines].join('\n');
}
