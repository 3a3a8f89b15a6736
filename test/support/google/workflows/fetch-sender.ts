import { type HttpAuth, type HttpResponse, type Send, SendError } from './http-call.ts';

/** Where nothing could be connected to, as Node names it. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

export interface FetchSenderOptions {
  /** The token that goes along with a call. Without it, calls with `auth` end in an AuthError. */
  readonly token?: (auth: HttpAuth, signal: AbortSignal) => Promise<string>;
}

/** Makes calls by real HTTP. Their timeouts are of the machine's time. */
export function fetchSender({ token }: FetchSenderOptions = {}): Send {
  return async ({ method, url, headers, body, auth, timeoutSeconds, signal }) => {
    const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
    const authorization = auth && `Bearer ${await tokenFor(auth, signal)}`;
    try {
      const response = await fetch(url, {
        method,
        headers: { ...headers, ...(authorization ? { Authorization: authorization } : {}) },
        ...(body === undefined ? {} : { body: Buffer.from(body) }),
        signal: AbortSignal.any([signal, timeout]),
      });
      return await read(response);
    } catch (error) {
      signal.throwIfAborted();
      if (timeout.aborted) throw new SendError('TimeoutError', 'request timed out');
      const { code, message } = reasonOf(error);
      const isUnconnected = code !== undefined && NOT_CONNECTED.has(code);
      throw new SendError(isUnconnected ? 'ConnectionFailedError' : 'ConnectionError', message);
    }
  };

  async function tokenFor(auth: HttpAuth, signal: AbortSignal): Promise<string> {
    if (token === undefined) throw new SendError('AuthError', 'there is no account to call as');
    try {
      return await token(auth, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw new SendError('AuthError', error instanceof Error ? error.message : String(error));
    }
  }
}

async function read(response: Response): Promise<HttpResponse> {
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

function reasonOf(error: unknown): { code?: string; message: string } {
  const cause = error instanceof Error ? error.cause : undefined;
  const { code } = (cause ?? {}) as { code?: string };
  const message = cause instanceof Error && cause.message !== '' ? cause.message : String(error);
  return { ...(code === undefined ? {} : { code }), message };
}
