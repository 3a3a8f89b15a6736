import { badParameter } from './storage-answers.ts';

const KNOWN: ReadonlySet<string> = new Set([
  ...['alt', 'fields', 'prettyPrint', 'quotaUser', 'userProject', 'project', 'projection'],
  ...['uploadType', 'upload_id', 'name', 'generation'],
  ...['ifGenerationMatch', 'ifGenerationNotMatch'],
  ...['ifMetagenerationMatch', 'ifMetagenerationNotMatch'],
  ...['prefix', 'delimiter', 'pageToken', 'maxResults', 'startOffset', 'endOffset'],
]);

/** Clients send these with what is the same as nothing; other values are no part of this server. */
const ONLY_AS: Readonly<Record<string, readonly string[]>> = {
  // Nothing here keeps versions: all there are is the live one.
  versions: ['false', 'False', 'true', 'True'],
  softDeleted: ['false', 'False'],
  includeTrailingDelimiter: ['false', 'False'],
  includeFoldersAsPrefixes: ['false', 'False', 'true', 'True'],
  enableObjectRetention: ['false', 'False'],
};

/**
 * A misspelt parameter would go unseen: Google's servers pass over some.
 * @throws StorageRefusal 400
 */
export function requireKnownParameters(query: URLSearchParams): void {
  for (const [name, value] of query) {
    if (KNOWN.has(name) || ONLY_AS[name]?.includes(value) === true) continue;
    throw badParameter(name, `The test cloud knows no parameter ${name}=${value}.`);
  }
}
