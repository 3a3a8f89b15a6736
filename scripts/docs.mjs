// Writes the parts of docs/ that are made of the code, between marks:
//   <!-- generated:NAME -->…<!-- /generated:NAME -->
// `--check` writes nothing; it names each file that is not what the code says, and exits with 1.
// `--docs DIR` works on another folder than docs/, `--actions DIR` on another one that has actions/.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeActionFiles } from './action-docs.mjs';
import { commandReference } from './cli-docs.mjs';
import { documentReference } from './json-docs.mjs';
import { importSource } from './sources.mjs';
import { argumentTable } from './workflow-docs.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    docs: { type: 'string' },
    actions: { type: 'string' },
  },
});
const docs = resolve(options.docs ?? join(root, 'docs'));

const SECTIONS = [
  { file: 'architecture.md', name: 'dependencies', make: dependencyDiagram },
  { file: 'stage-program.md', name: 'variables', make: variableTable },
  { file: 'settings.md', name: 'settings', make: settingsTableOf },
  { file: 'cli.md', name: 'commands', make: commandReference },
  { file: 'json.md', name: 'documents', make: documentReference },
  { file: 'cloud-workflow.md', name: 'arguments', make: argumentTable },
  { file: 'adr/README.md', name: 'decisions', make: decisionTable },
];

let drifted = false;
for (const { file, name, make } of SECTIONS) {
  const path = join(docs, file);
  const before = readFileSync(path, 'utf8');
  const after = withSection(before, name, await make(), file);
  if (after === before) continue;
  if (options.check) {
    drifted = true;
    console.error(`${file}: the part "${name}" is not what the code says. Run \`npm run docs\`.`);
  } else {
    writeFileSync(path, after);
    console.log(`${file}: wrote the part "${name}".`);
  }
}
const actionsDrifted = await writeActionFiles(resolve(options.actions ?? root), options);
process.exitCode = drifted || (options.check && actionsDrifted) ? 1 : 0;

function withSection(text, name, contents, file) {
  const marks = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
  const [start, end] = marks.map((mark) => text.indexOf(mark));
  if (start === -1 || end < start) throw new Error(`${file} lacks the marks ${marks.join(' … ')}`);
  return `${text.slice(0, start)}${marks[0]}\n${contents}\n${text.slice(end)}`;
}

/** Which folder of src/ imports which, as dependency-cruiser sees it. */
function dependencyDiagram() {
  const cruised = execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['src', '--output-type', 'json'],
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const folderOf = (path) => /^src\/([^/]+)/.exec(path)?.[1];
  const arrows = new Set();
  for (const { source, dependencies } of JSON.parse(cruised).modules) {
    const from = folderOf(source);
    for (const to of dependencies.map(({ resolved }) => folderOf(resolved))) {
      if (from && to && from !== to) arrows.add(`  ${from} --> ${to}`);
    }
  }
  return ['```mermaid', 'flowchart TD', ...[...arrows].sort(), '```'].join('\n');
}

/** Every variable of the stage program, from the table that the program itself reads by. */
async function variableTable() {
  const { stageVariables } = await importSource('settings/stage-variables.ts');
  const rows = Object.entries(stageVariables).map(([name, { form, fallback, meaning }]) =>
    [`\`${name}\``, form, fallback ?? '', meaning].map((cell) => cell.replaceAll('|', '\\|')),
  );
  return tableOf(['variable', 'form', 'default', 'meaning'], rows);
}

/** Every setting, from the table that files and variables are read by. */
async function settingsTableOf() {
  const { settingsTable } = await importSource('settings/settings-table.ts');
  const { variableOf } = await importSource('settings/setting-names.ts');
  const uses = {
    now: '',
    cloud: 'for cloud runs, which are not there yet',
    never: 'not done',
    note: 'a note',
  };
  const rows = Object.entries(settingsTable).map(([key, setting]) => {
    const { type, fallback, fallbackText, meaning, use, option, variable } = setting;
    const shown = fallback === undefined ? (fallbackText ?? '') : `\`${fallback}\``;
    const variables = [key.includes('.') ? variableOf(key) : undefined, variable];
    const also = [option, ...variables.map((name) => name && `\`${name}\``)]
      .filter(Boolean)
      .join(', ');
    const what = uses[use] === '' ? meaning : `${meaning} (${uses[use]})`;
    return [`\`${key}\``, type.form, shown, what, also].map((cell) => cell.replaceAll('|', '\\|'));
  });
  return tableOf(['setting', 'form', 'default', 'meaning', 'also set by'], rows);
}

/** Number and title of each decision, from the first line of its file. */
function decisionTable() {
  const names = readdirSync(join(docs, 'adr')).filter((name) => /^\d{4}-.*\.md$/.test(name));
  const rows = names.sort().map((name) => {
    const title = readFileSync(join(docs, 'adr', name), 'utf8').split('\n')[0];
    const [, number, text] = /^# (\d{4}) (.+)$/.exec(title) ?? [];
    if (number !== name.slice(0, 4))
      throw new Error(`adr/${name} does not begin with "# NNNN title"`);
    return [number, `[${text}](${name})`];
  });
  return tableOf(['number', 'decision'], rows);
}

function tableOf(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
