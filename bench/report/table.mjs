const HEAD = ['part', 'what', 'median', 'min – max', 'target', 'of target', ''];
const DIGITS = { s: 2, ms: 2, '×': 2, '%': 1, MB: 0, '': 0 };

/** The report as one Markdown table, below the machine and the versions. */
export function renderTable(report) {
  const lines = Object.entries(report.parts).flatMap(([name, part]) =>
    (part.skipped ? [{ what: '(all)', skipped: part.skipped }] : part.rows).map((row) =>
      cells(name, row),
    ),
  );
  const { machine, versions } = report;
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${report.date.slice(0, 10)}, ${machine.cpu}, ${machine.cores} cores, ${machine.memory_gb} GB, ` +
      `Linux ${machine.kernel}, ${machine.filesystem}`.replace(/^Linux/, machine.system),
    named.join(', '),
    '',
    ...markdown([HEAD, ...lines]),
  ].join('\n');
}

function cells(part, row) {
  if (row.skipped !== undefined) return [part, row.what, 'skipped', row.skipped, '', '', ''];
  const number = (value) => `${value.toFixed(DIGITS[row.unit])} ${row.unit}`.trimEnd();
  const short = (value) => value.toFixed(DIGITS[row.unit]);
  const { target } = row;
  return [
    part,
    row.what,
    number(row.median),
    row.values.length === 1 ? '' : `${short(row.min)} – ${short(row.max)}`,
    target === undefined
      ? ''
      : `${target.atMost === undefined ? '≥' : '≤'} ${number(wanted(target))}`,
    target === undefined ? '' : row.of_target.toFixed(2),
    target === undefined ? '' : row.met ? 'met' : 'missed',
  ];
}

function wanted(target) {
  return target.atMost ?? target.atLeast;
}

function markdown(rows) {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  return [
    line(rows[0]),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.slice(1).map(line),
  ];
}
