import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../program.ts';
import type { GitHubFile } from './workflow-files.ts';

interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

interface TextDocument {
  readonly uri: string;
  getText(): string;
  positionAt(offset: number): { line: number; character: number };
  offsetAt(position: { line: number; character: number }): number;
}

interface Service {
  validate(document: TextDocument): Promise<readonly Diagnostic[]>;
  clearCache(): void;
}

/** What GitHub's own editor says of a file: `path:line: message` each. */
export type LanguageService = (file: GitHubFile) => Promise<readonly string[]>;

/**
 * Loads GitHub's language service. Node cannot load the package as it is (it imports JSON without saying so),
 * so it is bundled first.
 */
export async function loadLanguageService(): Promise<LanguageService> {
  const { default: ncc } = await import('@vercel/ncc');
  const entry = join(ROOT, 'test/support/workflows/language-service-entry.mjs');
  const { code } = await ncc(entry, { cache: false, quiet: true });
  const folder = await mkdtemp(join(tmpdir(), 'epycloud-test-'));
  try {
    const bundle = join(folder, 'language-service.mjs');
    // The maps that it names are not there, and the test runner would complain of each.
    await writeFile(bundle, code.replaceAll(/^\/\/# sourceMappingURL=.*$/gm, ''));
    const service = (await import(pathToFileURL(bundle).href)) as Service;
    return async ({ path, text }) => {
      // It remembers files by name, and would answer for what a test has changed since.
      service.clearCache();
      const found = await service.validate(documentOf(`file:///${path}`, text));
      return found.map(({ message, range }) => `${path}:${range.start.line + 1}: ${message}`);
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function documentOf(uri: string, text: string): TextDocument {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return {
    uri,
    getText: () => text,
    positionAt: (offset) => {
      const line = starts.findLastIndex((start) => start <= offset);
      return { line, character: offset - (starts[line] ?? 0) };
    },
    offsetAt: ({ line, character }) => (starts[line] ?? text.length) + character,
  };
}
