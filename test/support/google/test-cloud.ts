import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { ADDRESS_VARIABLES } from '../../../src/google/addresses.ts';
import { type Fault, type Faults, plannedFaults } from './faults.ts';
import { type IdentityService, identityService } from './identity/identity-service.ts';
import { type CloudAnswer, type CloudRequest, type CloudService, googleError } from './service.ts';
import { withShortPages } from './short-pages.ts';

export interface TestCloudOptions {
  /** The APIs there are, besides identity. */
  readonly services?: readonly CloudService[];
  /** One that goes by the machine's clock unless given. */
  readonly identity?: IdentityService;
  /** Whether all calls must carry a token that identity gave and that has not expired. By default they must. */
  readonly requireToken?: boolean;
  /** A free one unless given. */
  readonly port?: number;
  /** Where to listen: loopback, unless containers are to reach it. */
  readonly host?: string;
}

/** A request as it was answered. */
export interface LoggedRequest {
  /** Which part answered; undefined where none knows the path, or the request did not get so far. */
  readonly service: CloudService['name'] | undefined;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: CloudRequest['headers'];
  /** 0 where the connection was broken off. */
  readonly status: number;
  /** Of the bodies. */
  readonly bytes: { readonly received: number; readonly sent: number };
}

export interface TestCloud extends AsyncDisposable {
  /** Without a closing slash. */
  readonly address: string;
  readonly identity: IdentityService;
  /** Every request, in the order of the answers. */
  readonly requests: readonly LoggedRequest[];
  readonly faults: Faults;
  requireToken: boolean;
  /** What parts have thrown, which is answered with 500. Anything in here is a mistake of the test cloud. */
  readonly breakdowns: readonly Error[];
  /** What a program is started with so that this is its Google; put it over what else the program needs. */
  environment(): Readonly<Record<string, string>>;
}

interface Served {
  readonly service: CloudService['name'] | undefined;
  /** Undefined: the connection is broken off. */
  readonly answer: CloudAnswer | undefined;
}

/** Starts the APIs given, and identity, as one HTTP server. Bodies are not bounded. */
export async function startTestCloud(options: TestCloudOptions = {}): Promise<TestCloud> {
  const { identity = identityService(), services = [], host = '127.0.0.1' } = options;
  const requests: LoggedRequest[] = [];
  const breakdowns: Error[] = [];
  const faults = plannedFaults();
  const server = createServer((incoming, response) => {
    void handle(incoming, response).catch(() => response.destroy());
  });
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, host, resolve);
  });
  const address = `http://${host}:${(server.address() as AddressInfo).port}`;

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await received(incoming);
    const hit = faults.hitting(request);
    for (const fault of hit) if (fault.kind === 'slow') await wait(fault.milliseconds);
    const { service, answer } = await serve(request, hit);
    const cut = hit.find((fault) => fault.kind === 'cut');
    const sent = send(response, answer, cut?.bytes);
    requests.push({
      service,
      method: request.method,
      path: request.path,
      query: Object.fromEntries(request.query),
      headers: request.headers,
      status: answer?.status ?? 0,
      bytes: { received: request.body.byteLength, sent },
    });
  }

  async function serve(request: CloudRequest, hit: readonly Fault[]): Promise<Served> {
    const refusal = hit.find((fault) => fault.kind === 'status' || fault.kind === 'reset');
    if (refusal !== undefined) {
      const served = refusal.done === true ? await answered(request) : { service: undefined };
      return { ...served, answer: refusal.kind === 'reset' ? undefined : refusedWith(refusal) };
    }
    const pages = hit.find((fault) => fault.kind === 'short_pages');
    return await answered(pages === undefined ? request : withShortPages(request, pages.size));
  }

  async function answered(request: CloudRequest): Promise<Served> {
    let service: CloudService['name'] | undefined;
    try {
      const known = await identity.answer(request);
      if (known !== undefined) return { service: identity.name, answer: known };
      const refusal = cloud.requireToken ? identity.refusal(request) : undefined;
      if (refusal !== undefined) return { service: undefined, answer: refusal };
      for (const part of services) {
        service = part.name;
        const answer = await part.answer(request);
        if (answer !== undefined) return { service, answer };
      }
      return { service: undefined, answer: unknownPath(request) };
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      breakdowns.push(error);
      return { service, answer: googleError(500, 'INTERNAL', error.message) };
    }
  }

  const cloud: TestCloud = {
    address,
    identity,
    requests,
    faults,
    requireToken: options.requireToken ?? true,
    breakdowns,
    environment: () => ({
      ...Object.fromEntries(
        Object.values(ADDRESS_VARIABLES).map(({ variable }) => [variable, address]),
      ),
      GOOGLE_CLOUD_PROJECT: identity.project,
      GCE_METADATA_HOST: new URL(address).host,
      METADATA_SERVER_DETECTION: 'assume-present',
      GOOGLE_APPLICATION_CREDENTIALS: '',
      ...NO_PROXIES,
    }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return cloud;
}

const NO_PROXIES = Object.fromEntries(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy']
    .map((name) => [name, ''])
    .concat([
      ['NO_PROXY', '*'],
      ['no_proxy', '*'],
    ]),
);

async function received(incoming: IncomingMessage): Promise<CloudRequest> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const [path = '/', ...query] = (incoming.url ?? '/').split('?');
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query.join('?')),
    headers: incoming.headers,
    body: Buffer.concat(pieces),
  };
}

/** How many bytes the body has; with `cut`, only so many of them are sent, and the connection ends. */
function send(
  response: ServerResponse,
  answer: CloudAnswer | undefined,
  cut: number | undefined,
): number {
  if (answer === undefined) {
    response.destroy();
    return 0;
  }
  const { status, headers, body } = answer;
  const isBytes = Buffer.isBuffer(body) || typeof body === 'string';
  const bytes = Buffer.from(isBytes ? body : body === undefined ? '' : JSON.stringify(body));
  response.writeHead(status, {
    ...(isBytes || body === undefined ? {} : { 'Content-Type': 'application/json; charset=UTF-8' }),
    ...(status === 204 || status === 304 ? {} : { 'Content-Length': bytes.byteLength }),
    ...headers,
  });
  if (cut === undefined || cut >= bytes.byteLength) response.end(bytes);
  else response.write(bytes.subarray(0, cut), () => response.destroy());
  return Math.min(bytes.byteLength, cut ?? Number.POSITIVE_INFINITY);
}

/** https://cloud.google.com/apis/design/errors#handling_errors */
const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  499: 'CANCELLED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

function refusedWith({ status, retryAfter }: Extract<Fault, { kind: 'status' }>): CloudAnswer {
  return {
    ...googleError(status, STATUS_NAMES[status] ?? 'UNKNOWN', `A planted fault: ${status}.`),
    ...(retryAfter === undefined ? {} : { headers: { 'Retry-After': String(retryAfter) } }),
  };
}

/** Google answers a path of no API with a page, not with JSON. */
function unknownPath({ path }: CloudRequest): CloudAnswer {
  return {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=UTF-8' },
    body: `<!DOCTYPE html><title>Error 404 (Not Found)!!1</title><p>The requested URL <code>${path}</code> was not found on this server.\n`,
  };
}
