/** The version of the form of all documents that `--json` prints. */
export const DOCUMENT_VERSION = 1;

/** The members with which every document begins that `--json` prints. */
export function documentHead<K extends string>(kind: K, exitCode: number) {
  return { kind, version: DOCUMENT_VERSION, exit_code: exitCode } as const;
}
