import { createHash, randomUUID } from 'node:crypto';
import {
  type LoopbackAnswer,
  type LoopbackRequest,
  type LoopbackServer,
  startLoopbackServer,
} from './loopback-server.ts';

export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  /** Of the job that uploaded it. */
  readonly job: string;
  /** The zip. */
  readonly contents: Buffer;
  readonly sha256: string;
}

export interface FakeResults extends LoopbackServer {
  /** Those that were finished. */
  readonly artifacts: readonly StoredArtifact[];
  /** What a step of a workflow is started with. */
  readonly environment: Readonly<Record<string, string>>;
}

const RUN = 'ce7f54c7-61c7-4aae-887f-30da475f5f1a';
const JOB = 'ca395085-040a-526b-2ce8-bdc85f692774';

/** A token as the runner gives it: of its parts only the scope is read. */
function runtimeToken(): string {
  const part = (object: object) => Buffer.from(JSON.stringify(object)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ scp: `Actions.Results:${RUN}:${JOB}` })}.none`;
}

interface Blob {
  readonly name: string;
  readonly job: string;
  readonly signature: string;
  readonly blocks: Map<string, Buffer>;
  contents?: Buffer;
  artifact?: StoredArtifact;
}

/**
 * The service that GitHub keeps artifacts in: Twirp over JSON, and block blobs behind signed addresses, as
 * @actions/artifact speaks with it. Strict: tokens, signatures, sizes and hashes have to be right, and a name is
 * there once a run.
 */
export async function startFakeResults(): Promise<FakeResults> {
  const token = runtimeToken();
  const blobs: Blob[] = [];
  const artifacts: StoredArtifact[] = [];
  let server: LoopbackServer;

  const signed = (blob: Blob) =>
    `${server.url}/blobs/${blobs.indexOf(blob)}?sig=${blob.signature}&se=2099-01-01`;
  const ofName = (name: unknown) => {
    const blob = blobs.findLast((each) => each.name === name);
    if (blob === undefined) throw new TwirpError(404, `there is no artifact ${name}`);
    return blob;
  };

  const methods: Readonly<Record<string, (request: Record<string, unknown>) => object>> = {
    CreateArtifact: ({ name, version, workflow_job_run_backend_id: job }) => {
      if (typeof name !== 'string' || name === '') throw new TwirpError(400, 'name is required');
      if (Number(version) < 4) throw new TwirpError(400, 'version is not supported');
      if (blobs.some((blob) => blob.name === name)) {
        throw new TwirpError(409, 'an artifact with this name already exists on the workflow run');
      }
      const blob = { name, job: String(job), signature: randomUUID(), blocks: new Map() };
      blobs.push(blob);
      return { ok: true, signed_upload_url: signed(blob) };
    },
    FinalizeArtifact: ({ name, size, hash }) => {
      const blob = ofName(name);
      const { contents } = blob;
      if (contents === undefined) throw new TwirpError(400, 'nothing was uploaded');
      const sha256 = createHash('sha256').update(contents).digest('hex');
      if (Number(size) !== contents.length) throw new TwirpError(400, `size is ${contents.length}`);
      if (hash !== `sha256:${sha256}`) throw new TwirpError(400, `hash is sha256:${sha256}`);
      const artifact = {
        id: 501 + artifacts.length,
        name: blob.name,
        job: blob.job,
        contents,
        sha256,
      };
      blob.artifact = artifact;
      artifacts.push(artifact);
      return { ok: true, artifact_id: String(artifact.id) };
    },
    ListArtifacts: ({ name_filter: name, id_filter: id }) => ({
      artifacts: artifacts
        .filter((each) => name === undefined || each.name === name)
        .filter((each) => id === undefined || String(each.id) === id)
        .map((each) => ({
          workflow_run_backend_id: RUN,
          workflow_job_run_backend_id: each.job,
          database_id: String(each.id),
          name: each.name,
          size: String(each.contents.length),
          created_at: '2026-01-01T00:00:00Z',
          digest: `sha256:${each.sha256}`,
        })),
    }),
    GetSignedArtifactURL: ({ name }) => ({ signed_url: signed(ofName(name)) }),
    DeleteArtifact: ({ name }) => {
      const { artifact } = ofName(name);
      if (artifact === undefined) throw new TwirpError(404, 'it was never finished');
      artifacts.splice(artifacts.indexOf(artifact), 1);
      blobs.splice(blobs.indexOf(ofName(name)), 1);
      return { ok: true, artifact_id: String(artifact.id) };
    },
  };

  function call(request: LoopbackRequest, method: string): LoopbackAnswer {
    if (request.method !== 'POST') throw new TwirpError(405, 'only POST');
    if (request.headers.authorization !== `Bearer ${token}`) throw new TwirpError(401, 'bad token');
    const carryOut = methods[method];
    if (carryOut === undefined) throw new TwirpError(404, `no method ${method}`);
    const message = JSON.parse(request.body.toString()) as Record<string, unknown>;
    if (message['workflow_run_backend_id'] !== RUN) throw new TwirpError(403, 'another run');
    return { status: 200, body: carryOut(message) };
  }

  /** https://learn.microsoft.com/rest/api/storageservices/put-block and put-block-list */
  function store({ method, url, body }: LoopbackRequest, blob: Blob): LoopbackAnswer {
    if (method === 'GET') {
      return blob.contents === undefined
        ? { status: 404 }
        : { status: 200, headers: { 'Content-Type': 'zip' }, body: blob.contents };
    }
    if (method !== 'PUT') return { status: 405 };
    const headers = {
      ETag: `"${blob.blocks.size}"`,
      'Last-Modified': new Date(0).toUTCString(),
      'x-ms-request-id': randomUUID(),
      'x-ms-version': '2024-01-01',
      'x-ms-request-server-encrypted': 'true',
    };
    const block = url.searchParams.get('blockid');
    if (url.searchParams.get('comp') === 'block' && block !== null) {
      blob.blocks.set(block, body);
      return { status: 201, headers };
    }
    if (url.searchParams.get('comp') !== 'blocklist') return { status: 400 };
    const ids = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(
      ([, id = '']) => id,
    );
    const blocks = ids.flatMap((id) => blob.blocks.get(id) ?? []);
    if (blocks.length !== ids.length)
      return { status: 400, headers: { 'x-ms-error-code': 'InvalidBlockList' } };
    blob.contents = Buffer.concat(blocks);
    return { status: 201, headers };
  }

  server = await startLoopbackServer((request) => {
    const { url } = request;
    const method = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(
      url.pathname,
    )?.[1];
    try {
      if (method !== undefined) return call(request, method);
      const blob = blobs[Number(/^\/blobs\/(\d+)$/.exec(url.pathname)?.[1] ?? -1)];
      if (blob === undefined) return { status: 404 };
      return url.searchParams.get('sig') === blob.signature
        ? store(request, blob)
        : { status: 403 };
    } catch (error) {
      if (!(error instanceof TwirpError)) throw error;
      return { status: error.status, body: { code: 'refused', msg: error.message } };
    }
  });
  return {
    ...server,
    artifacts,
    environment: { ACTIONS_RESULTS_URL: `${server.url}/`, ACTIONS_RUNTIME_TOKEN: token },
  };
}

class TwirpError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
