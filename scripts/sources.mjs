// Lets a script import the TypeScript sources: Node 20 reads none, so a copy is stripped of its types first.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const stripped = new Set();
let folder;

/** Imports a module of src/, by its path below it. */
export async function importSource(path) {
  stripTree('src');
  return await imported(`src/${path}`);
}

/** Imports a module of test/support/, by its path below it. */
export async function importTestSupport(path) {
  stripTree('src');
  stripTree('test/support');
  return await imported(`test/support/${path}`);
}

async function imported(path) {
  return await import(pathToFileURL(join(folder, path.replace(/\.ts$/, '.js'))).href);
}

function stripTree(tree) {
  folder ??= emptyCopy();
  if (stripped.has(tree)) return;
  stripped.add(tree);
  const names = readdirSync(join(root, tree), { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => each.endsWith('.ts'))) strip(join(tree, name), folder);
}

function emptyCopy() {
  const copy = mkdtempSync(join(tmpdir(), 'epycloud-sources-'));
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
  return copy;
}

function strip(path, copy) {
  const { outputText } = ts.transpileModule(readFileSync(join(root, path), 'utf8'), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      rewriteRelativeImportExtensions: true,
      verbatimModuleSyntax: true,
    },
  });
  const file = join(copy, path.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, outputText);
}
