import type { gaxios } from 'google-auth-library';
import type { Failure } from './retry-policy.ts';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  /** Until the whole answer is there. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Asked directly, whatever proxies there are. */
  readonly isNear?: boolean | undefined;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** No answer came, or not a whole one. */
export class NoAnswer extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, message: string) {
    super(message);
    this.failure = failure;
  }
}

/**
 * One HTTP request, through the same library as Google's own clients, so that proxies and certificates are the
 * same for all. Any status is an answer.
 * @throws NoAnswer; the signal's reason where it was aborted
 */
export async function call(asked: Call): Promise<Answered> {
  const { gaxios: http } = await import('google-auth-library');
  const { signal, timeoutMs } = asked;
  signal?.throwIfAborted();
  const late = AbortSignal.timeout(timeoutMs);
  try {
    const response = await http.request<string>({
      method: asked.method,
      url: asked.url,
      ...(asked.headers === undefined ? {} : { headers: { ...asked.headers } }),
      ...(asked.body === undefined ? {} : { data: asked.body }),
      ...(asked.isNear === true ? { noProxy: [new URL(asked.url).hostname] } : {}),
      responseType: 'text',
      retry: false,
      validateStatus: () => true,
      signal: signal === undefined ? late : AbortSignal.any([signal, late]),
    });
    return { status: response.status, headers: response.headers, text: response.data ?? '' };
  } catch (thrown) {
    signal?.throwIfAborted();
    if (late.aborted) {
      throw new NoAnswer({ kind: 'timeout' }, `no answer within ${timeoutMs / 1000} s`);
    }
    throw noAnswerOf(thrown);
  }
}

/** Node's codes of connections, streams and certificates; others are of keys, files and programs. */
const NETWORK = /^(E(?!RR_)[A-Z_]+|ERR_(STREAM|SOCKET|TLS|HTTP2?)_\w+|\w*(CERT|SIGNATURE|CRL)\w*)$/;

/** What is known of a request without an answer. The library's error is not kept: it holds the whole request. */
export function noAnswerOf(thrown: unknown): NoAnswer {
  const chain: unknown[] = [];
  for (let at = thrown; at instanceof Error && !chain.includes(at); at = at.cause) chain.push(at);
  const codes = chain.map((error) => (error as Partial<gaxios.GaxiosError>).code);
  const code = codes.find((known): known is string => NETWORK.test(String(known)));
  const message = chain.map((error) => (error as Error).message).find(Boolean) ?? String(thrown);
  return new NoAnswer({ kind: 'network', code }, message);
}
