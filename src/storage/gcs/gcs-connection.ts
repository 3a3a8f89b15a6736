import type { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import type { AuthClient } from 'google-auth-library';
import { retryAfterMs } from '../../google/retry-policy.ts';
import { noAnswerOf } from '../../google/transport.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import { type Authorization, authorizationOf } from './authorization.ts';
import { GcsFault, isMissingBucket, passingFault } from './gcs-fault.ts';
import { type RequestWatch, throwIfInterrupted, watchRequest } from './request-watch.ts';

/** One request of the JSON API. */
export interface GcsRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: Uint8Array | undefined;
  /** Answers, beside those of 2xx, that the caller wants to see; all others are faults. */
  readonly expects?: readonly number[] | undefined;
}

export interface OpenAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it comes, not decompressed; to be read once. */
  pieces(): AsyncGenerator<Buffer>;
  /** For whoever does not read it. */
  discard(): void;
}

export interface GcsAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/**
 * One try each.
 * @throws GcsFault; EpycloudError `interrupted`, `credentials_missing`, `credentials_refused`
 */
export interface GcsConnection {
  open(request: GcsRequest): Promise<OpenAnswer>;
  /** As open, with the whole body. */
  ask(request: GcsRequest): Promise<GcsAnswer>;
}

export interface ConnectionOptions {
  readonly authClient?: (() => Promise<AuthClient>) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** For so many milliseconds nothing may come. */
  readonly idleMs: number;
}

/** The slowest connection on which an upload is not taken for one that hangs. */
const BYTES_A_MS = 64;

/**
 * Requests over the HTTP client of Google's authentication library, which knows proxies. Its retries stay off:
 * ours know what may be repeated.
 */
export function gcsConnection(options: ConnectionOptions): GcsConnection {
  let authorization: Promise<Authorization> | undefined;

  async function open(request: GcsRequest): Promise<OpenAnswer> {
    throwIfInterrupted(options.signal);
    authorization ??= authorizationOf(options.authClient);
    const who = await authorization.catch((error: unknown) => {
      authorization = undefined;
      throw error;
    });
    const headers = await who.headers();
    const answer = await send(who.client, headers, request);
    if (answer.status !== 401) return await expected(request, answer);
    // Revoked, or this machine's clock is wrong: a new token may do.
    answer.discard();
    who.forget(headers);
    return await expected(request, await send(who.client, await who.headers(), request));
  }

  async function send(client: AuthClient, who: Headers, request: GcsRequest): Promise<OpenAnswer> {
    const watch = watchRequest(options.signal);
    watch.expectWithin(options.idleMs + (request.body?.byteLength ?? 0) / BYTES_A_MS);
    const headers = new Headers(request.headers);
    who.forEach((value, name) => {
      headers.set(name, value);
    });
    // Without it the client opens a connection for each request.
    headers.set('Connection', 'keep-alive');
    try {
      const wish = {
        method: request.method,
        url: request.url,
        headers,
        ...(request.body === undefined ? {} : { data: request.body }),
        signal: watch.signal,
        responseType: 'stream' as const,
        validateStatus: () => true,
        redirect: 'manual' as const,
        // Of node-fetch: the bytes are to come as they are stored.
        compress: false,
      };
      const answer = await client.transporter.request<Readable | ''>(wish);
      watch.rest();
      const body = answer.data === '' ? undefined : answer.data;
      return {
        status: answer.status,
        headers: answer.headers,
        pieces: () => piecesOf(body, watch),
        discard() {
          body?.on('error', () => {}).destroy();
          watch.end();
        },
      };
    } catch (cause) {
      watch.end();
      throw connectionFault(cause, watch);
    }
  }

  async function* piecesOf(body: Readable | undefined, watch: RequestWatch) {
    const pieces = body?.iterator({ destroyOnReturn: true });
    try {
      for (;;) {
        watch.expectWithin(options.idleMs);
        const piece = await pieces?.next();
        watch.rest();
        if (piece === undefined || piece.done === true) return;
        yield piece.value as Buffer;
      }
    } catch (cause) {
      throw connectionFault(cause, watch);
    } finally {
      await pieces?.return?.(undefined);
      watch.end();
    }
  }

  function connectionFault(cause: unknown, watch: RequestWatch): unknown {
    throwIfInterrupted(options.signal);
    if (cause instanceof EpycloudError) return cause;
    if (watch.isLate) {
      const message = `nothing came for ${options.idleMs / 1000} s`;
      return new GcsFault(message, { failure: { kind: 'timeout' } });
    }
    const { failure, message } = noAnswerOf(cause);
    const code = failure.kind === 'network' ? failure.code : undefined;
    // A certificate that is not trusted now will not be in a second.
    if (isUntrusted(cause)) return new GcsFault(message.replace(URLS, '…'), {});
    return passingFault(code ?? message.replace(URLS, '…'), code);
  }

  async function expected(request: GcsRequest, answer: OpenAnswer): Promise<OpenAnswer> {
    const { status, headers } = answer;
    if (status >= 200 && status < 300) return answer;
    const { message, reason } = readRefusal(await wholeBody(answer).catch(() => Buffer.alloc(0)));
    const fault = new GcsFault(message || `HTTP status ${status}`, {
      status,
      failure: {
        kind: 'status',
        status,
        retryAfterMs: retryAfterMs(headers.get('retry-after'), options.now()),
        isRateLimit: status === 403 && /^(user)?rateLimitExceeded$/i.test(reason ?? ''),
      },
    });
    // Who expects an object to be missing does not expect the bucket to be.
    if (request.expects?.includes(status) !== true || isMissingBucket(fault)) throw fault;
    return {
      status,
      headers,
      pieces: () => piecesOf(undefined, watchRequest(undefined)),
      discard() {},
    };
  }

  return {
    open,
    async ask(request) {
      const answer = await open(request);
      return { status: answer.status, headers: answer.headers, body: await wholeBody(answer) };
    },
  };
}

async function wholeBody(answer: OpenAnswer): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of answer.pieces()) pieces.push(piece);
  const body = Buffer.concat(pieces);
  return answer.headers.get('content-encoding') === 'gzip' ? gunzipSync(body) : body;
}

/** Google's error document; downloads are refused in plain text. */
function readRefusal(body: Buffer): { readonly message: string; readonly reason?: string } {
  const text = body.toString().trim();
  try {
    const { error } = JSON.parse(text);
    return { message: String(error.message), reason: error.errors?.[0]?.reason };
  } catch {
    return { message: text.length > 300 ? `${text.slice(0, 300)}…` : text };
  }
}

/** The address of an upload is as good as a password for it. */
const URLS = /https?:\/\/\S+/g;

function isUntrusted(cause: unknown): boolean {
  const code = String((cause as { readonly code?: unknown }).code);
  return /^(CERT_|ERR_TLS_|DEPTH_ZERO_|UNABLE_TO_|SELF_SIGNED_)/.test(code);
}
