// Makes the reference of the commands for docs/cli.md, from the tree of commands that the program itself parses by.
import { importSource } from './sources.mjs';

const LIMIT = 110;

export async function commandReference() {
  const { createProgram } = await importSource('cli/program.ts');
  const { examplesOf } = await importSource('cli/command-examples.ts');
  const { pathOf } = await importSource('cli/help-command.ts');
  const program = createProgram({ command: 'epycloud' }, () => {});
  const pages = [];
  const visit = (command) => {
    pages.push(pageOf(command, pathOf(command), examplesOf(command)));
    const below = command.createHelp().visibleCommands(command);
    for (const each of below.filter((one) => one.parent !== null && command.commands.includes(one)))
      visit(each);
  };
  visit(program);
  return `\n${pages.join('\n\n')}\n`;
}

function pageOf(command, path, examples) {
  const help = command.createHelp();
  const words = ['epycloud', ...path].join(' ');
  const parts = [`### ${words}`, wrapped(command.description())];
  const subcommands = help
    .visibleCommands(command)
    .filter((each) => command.commands.includes(each));
  if (subcommands.length > 0) {
    const rows = subcommands.map((each) => [`\`${each.name()}\``, each.description()]);
    parts.push(tableOf(['command', 'what'], rows));
  }
  const options = help.visibleOptions(command).filter(({ long }) => long !== '--help');
  if (options.length > 0) {
    const rows = options.map((option) => [
      `\`${option.flags}\``,
      option.description,
      option.mandatory ? 'required' : defaultOf(option),
    ]);
    parts.push(tableOf(['option', 'what', 'default'], rows));
  }
  if (examples.length > 0) {
    const lines = examples.flatMap(([example, meaning]) => [
      `# ${meaning}`,
      ...folded(`epycloud ${example}`),
    ]);
    parts.push(['```sh', ...lines, '```'].join('\n'));
  }
  return parts.join('\n\n');
}

function defaultOf({ defaultValue, negate }) {
  return defaultValue === undefined || negate ? '' : `\`${defaultValue}\``;
}

/** A command line that is not too long, in lines that a shell takes as one. */
function folded(line) {
  const lines = [];
  let rest = line;
  while (rest.length > LIMIT - 2) {
    const cut = rest.lastIndexOf(' --', LIMIT - 2);
    lines.push(`${rest.slice(0, cut)} \\`);
    rest = ` ${rest.slice(cut)}`;
  }
  return [...lines, rest];
}

function wrapped(text) {
  const lines = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (`${line} ${word}`.length > LIMIT) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

function tableOf(head, rows) {
  const cells = (row) => row.map((cell) => cell.replaceAll('|', '\\|').replaceAll('<', '&lt;'));
  // Within backticks nothing is escaped but the bar.
  const shown = (row) =>
    row.map((cell, at) => (cell.startsWith('`') ? cell.replaceAll('|', '\\|') : cells(row)[at]));
  const lines = [head, head.map(() => '---'), ...rows.map(shown)];
  return lines.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
