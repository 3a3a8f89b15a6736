import { inRounds } from '../measure/rounds.mjs';
import { timedCommand } from '../measure/timed-command.mjs';
import { cleanEnvironment, epycloud, repositoryFile } from '../programs.mjs';
import { row } from '../report/rows.mjs';

const DRY_RUN = [
  ...[
    'run',
    'workflow',
    '--local',
    '--exp-id',
    'flu-season-sampling',
    '--dry-run',
    '--executor',
    'process',
  ],
  ...['--forecast-dir', repositoryFile('examples/experiment-repo')],
];

/** How long the CLI takes to do what needs no engine, beside a Node that does nothing. */
const COMMANDS = {
  'node -e 0': [process.execPath, '-e', '0'],
  'epycloud --version': epycloud('--version'),
  'epycloud --help': epycloud('--help'),
  'epycloud run workflow --dry-run': epycloud(...DRY_RUN),
};

export async function measure({ quick, rounds, scratch, environment, say }) {
  const env = cleanEnvironment(environment);
  const all = await inRounds(
    Object.entries(COMMANDS).map(([key, command]) => ({
      key,
      measure: () =>
        timedCommand(command, { cwd: scratch.folder, env, signal: scratch.signal }).then(
          ({ seconds }) => seconds * 1000,
        ),
    })),
    { rounds: rounds ?? (quick ? 2 : 15), say: quick ? say : () => {} },
  );
  const names = Object.keys(COMMANDS);
  const [nothing = ''] = names;
  return {
    rows: [
      ...names.map((name) =>
        row(
          name,
          'ms',
          all.map((round) => round[name]),
        ),
      ),
      ...names
        .filter((name) => name !== nothing)
        .map((name) =>
          row(
            `${name} ÷ ${nothing}`,
            '×',
            all.map((round) => round[name] / round[nothing]),
          ),
        ),
    ],
  };
}
