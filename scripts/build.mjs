// Builds dist/: tsc to build/, then one CommonJS bundle with a chunk for each program, and a stub a program.
// ncc runs in CommonJS mode on code that import()s lazily; its ES module output dies at load.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource } from './sources.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const out = resolve(process.argv[2] ?? join(root, 'dist'));
const OLDEST_NODE = 20;

rmSync(join(root, 'build'), { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const compiled = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(1);
writeFileSync(join(root, 'build/package.json'), '{}\n');

const { default: ncc } = await import('@vercel/ncc');
const bundle = await ncc(join(root, 'build/index.js'), {
  cache: false,
  minify: false,
  license: 'licenses.txt',
  quiet: true,
  target: 'es2022',
  // Files that come with the program are found at run time; none is copied into the bundle.
  customEmit: () => false,
});

const { actions } = await importSource('actions/definitions/actions.ts');
const PROGRAMS = ['cli', 'stage', ...Object.keys(actions)];
mkdirSync(out, { recursive: true });
for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });
writeFileSync(join(out, 'index.js'), bundle.code);
for (const [name, { source }] of Object.entries(bundle.assets)) {
  mkdirSync(join(out, name, '..'), { recursive: true });
  writeFileSync(join(out, name), source);
}
writeFileSync(join(out, 'package.json'), '{"type":"commonjs"}\n');
copyFileSync(join(root, 'src/execution/cloud/workflow.yaml'), join(out, 'workflow.yaml'));
for (const program of PROGRAMS) {
  const file = join(out, `${program}.js`);
  writeFileSync(file, stub(program));
  chmodSync(file, 0o755);
}
for (const name of readdirSync(out)) {
  if (name.endsWith('.js') && readFileSync(join(out, name), 'utf8').includes(root)) {
    throw new Error(`dist/${name} holds a path of this machine`);
  }
}

function stub(program) {
  return `#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < ${OLDEST_NODE}) {
  console.error('epycloud needs Node ${OLDEST_NODE} or newer; this is ' + process.version + '.');
  process.exit(2);
}
require('./index.js').start('${program}', __dirname);
`;
}
