import type { GcsAnswer } from './gcs-connection.ts';
import { attemptAt, type GcsContext } from './gcs-context.ts';
import { type GcsFault, isDamagedUpload, passingFault } from './gcs-fault.ts';
import {
  bytesOf,
  headersOf,
  isQuestion,
  type LibraryAnswer,
  type LibraryRequest,
  libraryAnswer,
  persistedIn,
  rangeOf,
  urlOf,
} from './library-request.ts';
import { readStored, type StoredResource } from './object-resource.ts';
import { patienceOf, retrying } from './retrying.ts';
import type { StoredFacts } from './stored-facts.ts';
import { damagedUpload } from './upload-whole.ts';

/** Carries the requests of one upload. */
export interface UploadTransport {
  request(this: void, request: LibraryRequest): Promise<LibraryAnswer>;
  /** Whether the client is to ask how far the upload has come, and go on, after what a request threw. */
  isToGoOn(this: void, thrown: unknown): boolean;
  /**
   * How the upload ended, where the client is not told: an object was there that is to stay; the object is
   * stored, and the answer that said so was lost; or it failed.
   */
  readonly ended: Promise<UploadEnd>;
  /** Aborted once it has ended so, or is closed. */
  readonly over: AbortSignal;
  /** From now on nothing is asked. Tells the address of the upload, where one was begun. */
  close(): Promise<string | undefined>;
}

export type UploadEnd = StoredResource | 'present';

export interface TransportedUpload {
  readonly key: string;
  /** Whether an object that is there is to stay. */
  readonly isCreate: boolean;
  /** Of the whole object; asked for with the last piece. */
  readonly facts: () => StoredFacts;
}

/** Statuses that say how an upload stands. */
const STANDS = [308, 404, 410, 412];

/**
 * Sends what Google's client asks for over our connection, which can be interrupted, knows our credentials and
 * proxies, and leaves what hangs. The client does the steps of the upload; here is decided when to try again,
 * and seen to what it gets wrong: a finished upload whose last answer was lost, and a last piece of which only
 * a part was taken. What is final it is not told, as it would go on all the same: such a request stays open.
 * https://cloud.google.com/storage/docs/performing-resumable-uploads
 */
export function uploadTransport(context: GcsContext, upload: TransportedUpload): UploadTransport {
  const { connection } = context;
  const over = new AbortController();
  const signals = [context.signal, over.signal].filter((signal) => signal !== undefined);
  const ports = { ...context, signal: AbortSignal.any(signals) };
  const asked = attemptAt(context, 'write', upload.key);
  const patience = patienceOf(ports, asked);
  let starting: Promise<unknown> | undefined;
  let session: string | undefined;
  let sent = 0;
  let persisted = 0;
  let again: unknown;
  let settle: (end: UploadEnd) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const ended = new Promise<UploadEnd>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  // Nobody may be left to hear of it.
  ended.catch(() => {});

  async function start(request: LibraryRequest): Promise<LibraryAnswer | 'present'> {
    const url = urlOf(request, context.address);
    return await retrying(ports, asked, async () => {
      const answer = await connection.ask({
        method: 'POST',
        url: url.href,
        headers: { ...headersOf(request), 'Content-Type': 'application/json; charset=UTF-8' },
        body: Buffer.from(JSON.stringify(request.data)),
        expects: upload.isCreate ? [412] : [],
      });
      if (answer.status === 412) return 'present';
      const location = answer.headers.get('location');
      // The token goes with each piece, and to nobody else.
      if (location === null || new URL(location).origin !== url.origin) {
        throw passingFault('the answer names no upload session');
      }
      session = location;
      return libraryAnswer(answer);
    });
  }

  async function send(request: LibraryRequest): Promise<LibraryAnswer | 'present'> {
    const { first, total } = rangeOf(request);
    const body = await bytesOf(request);
    sent = Math.max(sent, first + body.byteLength);
    const headers = {
      ...headersOf(request),
      // The client has no words for the end of an upload of which Cloud Storage has all bytes.
      ...(body.byteLength === 0 ? { 'Content-Range': `bytes */${total}` } : {}),
      ...(total === undefined ? {} : { 'X-Goog-Hash': `crc32c=${upload.facts().crc32c}` }),
    };
    const answer = await triedOnce(async () => {
      const put = { method: 'PUT' as const, url: request.url, headers, body, expects: STANDS };
      const answer = await connection.ask(put);
      const isEnough = total === undefined && persistedIn(answer) > first;
      if (answer.status === 308 && !isEnough) throw passingFault('not all bytes were taken');
      if (answer.status < 300) readStored(answer.body);
      return answer;
    });
    if (answer.status === 412) return 'present';
    if (answer.status < 300) return libraryAnswer(answer, readStored(answer.body));
    take(answer);
    return libraryAnswer(answer);
  }

  /** After what may pass, waits, and has the client ask how far the upload has come. */
  async function triedOnce<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isDamagedUpload(error)) throw damagedUpload();
      await patience.wait(error);
      again = error;
      throw error;
    }
  }

  async function askHowFar(request: LibraryRequest): Promise<LibraryAnswer | UploadEnd> {
    const headers = headersOf(request);
    const body = new Uint8Array();
    const put = { method: 'PUT' as const, url: request.url, headers, body, expects: STANDS };
    const answer = await retrying(ports, asked, async () => {
      const answer = await connection.ask(put);
      if (answer.status < 300) readStored(answer.body);
      return answer;
    });
    if (answer.status === 412) return 'present';
    if (answer.status < 300) return readStored(answer.body);
    take(answer);
    return libraryAnswer(answer);
  }

  /** @throws GcsFault where Cloud Storage has not what it had, or more than it was sent */
  function take(answer: GcsAnswer): void {
    if (answer.status !== 308) throw lostUpload('it is gone');
    const now = persistedIn(answer);
    if (now < persisted || now > sent) throw lostUpload(`it has ${now} bytes`);
    if (now > persisted) patience.renew();
    persisted = now;
  }

  async function carry(request: LibraryRequest): Promise<LibraryAnswer | UploadEnd> {
    if (request.method !== 'POST') {
      return await (isQuestion(request) ? askHowFar(request) : send(request));
    }
    const started = start(request);
    starting = started;
    return await started;
  }

  return {
    async request(request) {
      if (over.signal.aborted) return await never();
      try {
        const result = await carry(request);
        if (typeof result === 'object' && 'headers' in result) return result;
        settle(result);
      } catch (error) {
        if (error === again) throw error;
        fail(error);
      }
      over.abort();
      return await never();
    },
    isToGoOn: (thrown) => thrown !== undefined && thrown === again,
    ended,
    over: over.signal,
    async close() {
      over.abort();
      await starting?.catch(() => {});
      return session;
    },
  };
}

function never(): Promise<never> {
  return new Promise(() => {});
}

/** To be sent from the start, where it is still at hand. */
function lostUpload(how: string): GcsFault {
  return passingFault(`Cloud Storage has lost an upload: ${how}`);
}
