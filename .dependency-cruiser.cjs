// Which folder may import which: docs/architecture.md says why. What is not allowed here is forbidden.
const may = (from, ...to) => ({
  from: { path: `^src/${from}/` },
  to: { path: [`^src/${from}/`, ...to.map((folder) => `^src/${folder}/`)] },
});
const BELOW_EXECUTION = [
  'pipeline',
  'shell',
  'google',
  'settings',
  'engine',
  'storage',
  'experiment',
  'images',
];
const BELOW_ENTRIES = [...BELOW_EXECUTION, 'execution', 'report'];

/** Libraries that belong to some folders only. */
const only = (name, library, ...folders) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: folders.map((folder) => `^src/${folder}/`) },
  to: { path: `node_modules/${library}` },
});

module.exports = {
  allowed: [
    { from: { path: '^src/' }, to: { dependencyTypes: ['npm', 'core'] } },
    may('pipeline'),
    may('shell', 'pipeline'),
    may('google', 'pipeline'),
    may('settings', 'pipeline', 'shell'),
    may('engine', 'pipeline', 'shell'),
    may('storage', 'pipeline', 'shell', 'google'),
    may('experiment', 'pipeline', 'shell', 'google'),
    may('images', 'pipeline', 'shell', 'google'),
    may('stage', 'pipeline', 'settings', 'storage', 'experiment', 'engine'),
    may('execution', ...BELOW_EXECUTION),
    may('report', 'pipeline', 'storage'),
    may('cli', ...BELOW_ENTRIES),
    may('actions', ...BELOW_ENTRIES),
    { from: { path: '^src/index\\.ts$' }, to: { path: '^src/(cli|stage|actions)/' } },
  ],
  allowedSeverity: 'error',
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pipeline-is-pure',
      comment: 'The domain imports nothing but zod.',
      severity: 'error',
      from: { path: '^src/pipeline/' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: 'node_modules/zod/' },
    },
    only('actions-toolkit-in-actions', '@actions/', 'actions'),
    only('execa-in-shell', 'execa/', 'shell'),
    only('google-libraries-below', '@?google-', 'google', 'storage'),
    only('commander-in-cli', 'commander/', 'cli'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
