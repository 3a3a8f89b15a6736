import type { GcsAnswer } from './gcs-connection.ts';

/** Where Google's client believes Cloud Storage to be. */
export const LIBRARY_ADDRESS = 'https://storage.googleapis.com';

/** What Google's client hands to what authenticates it. */
export interface LibraryRequest {
  readonly method: string;
  readonly url: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly data?: object;
  readonly body?: AsyncIterable<Uint8Array>;
}

/** What it expects back. */
export interface LibraryAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: unknown;
}

export function libraryAnswer(answer: GcsAnswer, data: unknown = ''): LibraryAnswer {
  return { status: answer.status, headers: Object.fromEntries(answer.headers), data };
}

/** @param address where Cloud Storage is asked; without a closing slash */
export function urlOf({ url, params = {} }: LibraryRequest, address: string): URL {
  const whole = new URL(url.replace(LIBRARY_ADDRESS, address));
  for (const [name, value] of Object.entries(params)) whole.searchParams.set(name, String(value));
  return whole;
}

/** All but the length, which whoever sends it sees. */
export function headersOf(request: LibraryRequest): Record<string, string> {
  const headers = Object.entries(request.headers).filter(([name]) => name !== 'Content-Length');
  return Object.fromEntries(headers.map(([name, value]) => [name, String(value)]));
}

/** Whether it asks how far an upload has come. */
export function isQuestion(request: LibraryRequest): boolean {
  return request.headers['Content-Range'] === 'bytes */*';
}

/** Which bytes a piece begins with, and how many there are in all, where it is the last one. */
export function rangeOf(request: LibraryRequest) {
  const header = String(request.headers['Content-Range']);
  const [, first, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(header) ?? [];
  return { first: Number(first), total: total === '*' ? undefined : Number(total) };
}

export async function bytesOf({ body }: LibraryRequest): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body ?? []) pieces.push(piece);
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces);
}

/** How many bytes Cloud Storage has of an upload. */
export function persistedIn(answer: GcsAnswer): number {
  const last = /^bytes=0-(\d+)$/.exec(answer.headers.get('range') ?? '')?.[1];
  return last === undefined ? 0 : Number(last) + 1;
}
