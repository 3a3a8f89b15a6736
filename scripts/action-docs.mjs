// Writes what is made of the definitions of the actions: each action.yml as a whole, and in the README.md beside it
// the tables of inputs and outputs, between marks.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { importSource } from './sources.mjs';

/**
 * Each file that is made of the code, with its path below the root, what it is now and what it should be.
 * @param root the folder that has action.yml, actions/ and docs/
 */
export async function actionFiles(root) {
  const { actions } = await importSource('actions/definitions/actions.ts');
  return Object.values(actions).flatMap((action) => {
    const { page, folder, aliases = [] } = action;
    const text = readFileSync(join(root, page), 'utf8');
    const tables = { inputs: inputTable(action), outputs: outputTable(action) };
    return [
      ...[folder, ...aliases].map((each) => {
        const path = join(each, 'action.yml');
        const file = join(root, path);
        return {
          path,
          before: existsSync(file) ? readFileSync(file, 'utf8') : '',
          after: metadataOf({ ...action, folder: each }),
        };
      }),
      { path: page, before: text, after: withTables(text, tables, page) },
    ];
  });
}

/** Writes them, or with `check` names those that are not what the code says; true where there were any. */
export async function writeActionFiles(root, { check }) {
  const drifted = (await actionFiles(root)).filter(({ before, after }) => before !== after);
  for (const { path, after } of drifted) {
    if (check) console.error(`${path}: it is not what the code says. Run \`npm run docs\`.`);
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), after);
      console.log(`${path}: written.`);
    }
  }
  return drifted.length > 0;
}

function metadataOf({ name, folder, title, description, branding, inputs, outputs }) {
  const entries = (object, make) =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, make(value)]));
  const document = {
    name: title,
    description,
    branding,
    inputs: entries(inputs, (input) => {
      const usual = input.expression === undefined ? input.fallback : `\${{ ${input.expression} }}`;
      return {
        description: input.description,
        required: input.required === true,
        ...(usual === undefined ? {} : { default: usual }),
      };
    }),
    outputs: entries(outputs, ({ description: text }) => ({ description: text })),
    runs: { using: 'node24', main: join(relative(folder, 'dist'), `${name}.js`) },
  };
  const head = `# Made of src/actions/definitions/${name}.ts by \`npm run docs\`.\n`;
  return head + stringify(document, { lineWidth: 110, singleQuote: true });
}

function inputTable({ inputs }) {
  const rows = Object.entries(inputs).map(([name, { type, description, ...input }]) => [
    `\`${name}\``,
    type.form,
    defaultOf(input),
    description,
  ]);
  return tableOf(['input', 'form', 'default', 'what'], rows);
}

function defaultOf({ required, fallback, expression }) {
  if (required) return 'required';
  if (expression !== undefined) return `\`\${{ ${expression} }}\``;
  return fallback === undefined ? '' : `\`${fallback}\``;
}

function outputTable({ outputs }) {
  const rows = Object.entries(outputs).map(([name, { description }]) => [
    `\`${name}\``,
    description,
  ]);
  return tableOf(['output', 'what'], rows);
}

function tableOf(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

function withTables(text, tables, page) {
  return Object.entries(tables).reduce((written, [name, table]) => {
    const marks = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
    const [start, end] = marks.map((mark) => written.indexOf(mark));
    if (start === -1 || end < start)
      throw new Error(`${page} lacks the marks ${marks.join(' … ')}`);
    return `${written.slice(0, start)}${marks[0]}\n${table}\n${written.slice(end)}`;
  }, text);
}
