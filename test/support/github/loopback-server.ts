import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request with its whole body. */
export interface LoopbackRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface LoopbackAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: object | Buffer | string;
}

export interface LoopbackServer extends AsyncDisposable {
  /** Without a closing slash. */
  readonly url: string;
  /** What was asked, in order: `GET /path?query`. */
  readonly log: readonly string[];
}

/** Starts an HTTP server on a port of its own. What `answer` throws is a 500 with the message. */
export async function startLoopbackServer(
  answer: (request: LoopbackRequest) => LoopbackAnswer | Promise<LoopbackAnswer>,
): Promise<LoopbackServer> {
  const log: string[] = [];
  const server = createServer((incoming, response) => void handle(incoming, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece as Buffer);
    const method = incoming.method ?? '';
    log.push(`${method} ${incoming.url}`);
    send(response, await answered(method, incoming, Buffer.concat(pieces)));
  }

  async function answered(
    method: string,
    incoming: IncomingMessage,
    body: Buffer,
  ): Promise<LoopbackAnswer> {
    try {
      return await answer({
        method,
        url: new URL(incoming.url ?? '', url),
        headers: incoming.headers,
        body,
      });
    } catch (error) {
      return { status: 500, body: { message: String(error) } };
    }
  }

  return {
    url,
    log,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function send(response: ServerResponse, { status, headers, body }: LoopbackAnswer): void {
  const isBytes = Buffer.isBuffer(body) || typeof body === 'string';
  response.writeHead(status, {
    ...(isBytes || body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
    ...headers,
  });
  response.end(isBytes ? body : body === undefined ? undefined : JSON.stringify(body));
}
