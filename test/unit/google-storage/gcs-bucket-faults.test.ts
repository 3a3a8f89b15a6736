import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type GcsBucketOptions, gcsBucket } from '../../../src/storage/gcs/gcs-bucket.ts';
import {
  counts,
  expectSame,
  inPieces,
  loadByStream,
  noise,
  sha256,
  text,
} from '../../contract/bucket/contents.ts';
import type { CloudRequest } from '../../support/google/service.ts';
import {
  type StartedStorage,
  type StartStorageOptions,
  startStorage,
} from '../../support/google/storage/start-storage.ts';

const QUICK = { firstDelayMs: 1, longestDelayMs: 4, deadlineMs: 60_000 };
const MIB = 1024 * 1024;
/** In three chunks. */
const LARGE = noise(2.5 * MIB);

let storage: StartedStorage | undefined;
afterEach(async () => {
  await storage?.[Symbol.asyncDispose]();
  storage = undefined;
});

async function open(
  options: Partial<StartStorageOptions> = {},
  more: Partial<GcsBucketOptions> = {},
) {
  storage = await startStorage({ buckets: ['bkt'], ...options });
  const { service, cloud, address } = storage;
  const bucket = gcsBucket({ bucket: 'bkt', address, policy: QUICK, chunkBytes: MIB, ...more });
  return { bucket, cloud, service, faults: cloud.faults, requests: cloud.requests };
}

const isUpload = ({ path }: CloudRequest) => path.startsWith('/upload/');
const isDownload = ({ query }: CloudRequest) => query.get('alt') === 'media';
const isChunk = ({ method, headers }: CloudRequest) =>
  method === 'PUT' && /^bytes \d/.test(String(headers['content-range']));
const isLastChunk = (request: CloudRequest) =>
  isChunk(request) && !/\*$/.test(String(request.headers['content-range']));

describe('requests in proportion', () => {
  it('takes one request for each small thing, and none for opening', async () => {
    const { bucket, requests } = await open();
    expect(requests).toHaveLength(0);
    const counted = async (work: () => Promise<unknown>) => {
      const before = requests.length;
      await work();
      return requests.length - before;
    };
    expect(await counted(() => bucket.saveBytes('a', text('1'), { metadata: { n: '1' } }))).toBe(1);
    expect(await counted(() => bucket.saveBytes('z.gz', text('1'), { ifAbsent: true }))).toBe(1);
    expect(await counted(() => bucket.saveStream('s', inPieces(noise(MIB), 5000)))).toBe(1);
    expect(await counted(() => bucket.loadBytes('z.gz'))).toBe(1);
    expect(await counted(() => bucket.loadStored('a'))).toBe(1);
    expect(await counted(() => loadByStream(bucket, 's'))).toBe(1);
    expect(await counted(() => bucket.stat('a'))).toBe(1);
    expect(await counted(() => bucket.exists('none'))).toBe(1);
    expect(await counted(() => bucket.delete('none'))).toBe(1);
    // A create that loses looks at what is there, and does not fetch it.
    expect(await counted(() => bucket.saveBytes('a', text('1'), { ifAbsent: true }))).toBe(2);
  });

  it('sends what is large in chunks', async () => {
    const { bucket, requests } = await open();
    await bucket.saveBytes('large', LARGE);
    expect(requests.map(({ method }) => method)).toEqual(['POST', 'PUT', 'PUT', 'PUT']);
    await bucket.saveStream('stream', inPieces(LARGE, 300_000));
    expect(requests.slice(4).map(({ method }) => method)).toEqual([
      'POST',
      'PUT',
      'PUT',
      'PUT',
      'PATCH',
    ]);
    expectSame(await bucket.loadBytes('stream'), LARGE);
  });
});

describe('what is kept of an object', () => {
  it.each([
    ['small', noise(1000)],
    ['large', LARGE],
  ])('holds its hash and never an encoding: %s', async (_, contents) => {
    const { bucket, service } = await open();
    await bucket.saveBytes('by-bytes.gz', contents, { metadata: { n: '1' } });
    await bucket.saveStream('by-stream.gz', inPieces(contents, 65_536), { metadata: { n: '1' } });
    for (const key of ['by-bytes.gz', 'by-stream.gz']) {
      const object = service.objects.get('bkt', key);
      expect(object.metadata).toEqual({ n: '1', sha256: sha256(object.bytes) });
      expect(object.contentEncoding).toBeUndefined();
      expect((await bucket.stat(key))?.metadata).toEqual({ n: '1' });
    }
  });

  it('comes back as it is stored also where others have set an encoding', async () => {
    const { bucket, service } = await open();
    await bucket.saveBytes('ours.gz', text('contents'));
    const packed = Buffer.from(await bucket.loadStored('ours.gz'));
    service.objects.put('bkt', 'theirs.gz', packed, { contentEncoding: 'gzip' });
    expectSame(await bucket.loadStored('theirs.gz'), packed);
    expectSame(await bucket.loadBytes('theirs.gz'), text('contents'));
    expectSame(await loadByStream(bucket, 'theirs.gz'), text('contents'));
  });
});

describe('a server in trouble', () => {
  it.each([408, 429, 500, 502, 503, 504])('is asked again after %d', async (status) => {
    const { bucket, faults } = await open();
    const fault = faults.add({ kind: 'status', status, times: 9 });
    await bucket.saveBytes('a', text('1'));
    await bucket.saveStream('s', inPieces(text('2'), 1));
    expect(fault.hits).toBe(9);
    fault.remove();
    for (const work of [
      () => bucket.loadBytes('a'),
      () => loadByStream(bucket, 's'),
      () => bucket.stat('a'),
      () => bucket.delete('none'),
      async () => {
        for await (const _ of bucket.listFiles('')) break;
      },
    ]) {
      const one = faults.add({ kind: 'status', status, times: 2 });
      await work();
      expect(one.hits).toBe(2);
    }
  });

  it('is given up on in the end, with a word on what to do', async () => {
    const { bucket, faults } = await open({}, { policy: { ...QUICK, deadlineMs: 50 } });
    faults.add({ kind: 'status', status: 503, times: Infinity });
    await expect(bucket.saveBytes('a', text('1'))).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringContaining('gs://bkt/a'),
      hint: expect.stringContaining('--resume'),
    });
    await expect(bucket.loadBytes('a')).rejects.toMatchObject({ code: 'storage_unavailable' });
    await expect(loadByStream(bucket, 'a')).rejects.toMatchObject({ code: 'storage_unavailable' });
    await expect(bucket.saveStream('s', inPieces(LARGE, 100_000))).rejects.toMatchObject({
      code: 'storage_unavailable',
    });
  });

  it('is given the time that it asks for', async () => {
    const slept: number[] = [];
    const clock = {
      now: () => slept.reduce((sum, delay) => sum + delay, 0),
      sleep: async (delay: number) => void slept.push(delay),
    };
    const { bucket, faults } = await open({}, { clock });
    faults.add({ kind: 'status', status: 429, retryAfter: 1 });
    await bucket.saveBytes('a', text('1'));
    expect(slept).toEqual([1000]);
    // Not more than there is.
    faults.add({ kind: 'status', status: 503, retryAfter: 3600 });
    await expect(bucket.stat('a')).rejects.toMatchObject({ code: 'storage_unavailable' });
    expect(slept).toEqual([1000]);
  });

  it('that hangs is left, and asked again', async () => {
    const { bucket, faults } = await open({}, { idleMs: 100 });
    await bucket.saveBytes('a', text('1'));
    faults.add({ kind: 'slow', milliseconds: 1_500 });
    expectSame(await bucket.loadBytes('a'), text('1'));
  });

  it('that cannot be reached at all is named', async () => {
    const { bucket } = await open(
      {},
      { address: 'http://127.0.0.1:1', policy: { ...QUICK, deadlineMs: 20 } },
    );
    await expect(bucket.exists('a')).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

describe('an answer that is lost', () => {
  it.each(['reset', 'status'] as const)(
    'to a create that was done is a success: %s',
    async (kind) => {
      const { bucket, faults, service } = await open();
      const lost = kind === 'reset' ? { kind, done: true } : { kind, status: 503, done: true };
      faults.add({ ...lost, when: isUpload });
      const saved = await bucket.saveBytes('lock.json', text('ours'), { ifAbsent: true });
      expect(saved.sha256).toBe(sha256(text('ours')));
      faults.add({ ...lost, when: isUpload });
      await bucket.saveStream('lock.gz', inPieces(text('ours'), 2), { ifAbsent: true });
      expect(service.objects.bucket('bkt').objects.size).toBe(2);
    },
  );

  it('to a create is a conflict where another was first', async () => {
    const { bucket, faults } = await open();
    await bucket.saveBytes('lock.json', text('theirs'), { ifAbsent: true });
    faults.add({ kind: 'reset', when: isUpload });
    await expect(
      bucket.saveBytes('lock.json', text('ours'), { ifAbsent: true }),
    ).rejects.toMatchObject({ code: 'storage_conflict' });
  });

  it.each([true, undefined])(
    'to the last chunk of a large object is a success, ifAbsent %s',
    async (ifAbsent) => {
      const { bucket, faults } = await open();
      for (const done of [true, false]) {
        const key = `large-${done}`;
        faults.add({ kind: 'reset', done, when: isLastChunk });
        const saved = await bucket.saveStream(key, inPieces(LARGE, 500_000), {
          ...(ifAbsent && { ifAbsent }),
        });
        expect(saved).toEqual({ key, bytes: LARGE.byteLength, sha256: sha256(LARGE) });
        expectSame(await bucket.loadStored(key), LARGE);
      }
    },
  );

  it('to the patch that adds the hash is a success', async () => {
    const { bucket, faults, service } = await open();
    faults.add({ kind: 'reset', done: true, when: ({ method }) => method === 'PATCH' });
    await bucket.saveStream('large', inPieces(LARGE, 500_000));
    expect(service.objects.get('bkt', 'large').metadata).toEqual({ sha256: sha256(LARGE) });
  });

  it('to a delete is a success', async () => {
    const { bucket, faults, service } = await open();
    await bucket.saveBytes('a', text('1'));
    faults.add({ kind: 'reset', done: true });
    await bucket.delete('a');
    expect(service.objects.find('bkt', 'a')).toBeUndefined();
  });
});

describe('a connection that breaks', () => {
  it('in the middle of a download goes on from there', async () => {
    const { bucket, faults, requests } = await open();
    await bucket.saveBytes('large', LARGE);
    for (const load of [bucket.loadStored, (key: string) => loadByStream(bucket, key)]) {
      const before = requests.length;
      faults.add({ kind: 'cut', bytes: MIB + 11, when: isDownload });
      faults.add({ kind: 'cut', bytes: MIB / 2, when: isDownload, after: 1 });
      expectSame(await load('large'), LARGE);
      const ranges = requests.slice(before).map(({ headers }) => headers['range']);
      expect(ranges).toHaveLength(3);
      expect(ranges[0]).toBeUndefined();
      for (const range of ranges.slice(1)) expect(range).toMatch(/^bytes=\d+-$/);
    }
  });

  it('never mixes two versions of an object', async () => {
    let replacements = 1;
    const { bucket, faults, service } = await open({
      onAnswer(answer, request) {
        if (isDownload(request) && replacements-- > 0) {
          service.objects.put('bkt', 'k', Buffer.alloc(MIB, 2), {});
        }
        return answer;
      },
    });
    await bucket.saveBytes('k', new Uint8Array(MIB).fill(1));
    faults.add({ kind: 'cut', bytes: 1000, when: isDownload });
    expectSame(await bucket.loadStored('k'), new Uint8Array(MIB).fill(2));
  });

  it('in the middle of a chunk goes on where the server has come to', async () => {
    // Half of the second chunk arrives.
    let broken = 0;
    const { bucket, faults, requests } = await open({
      onRequest: (request) => {
        if (
          !isChunk(request) ||
          !/^bytes 1048576-/.test(String(request.headers['content-range'])) ||
          broken++ > 0
        )
          return request;
        return { ...request, body: request.body.subarray(0, MIB / 2 + 1) };
      },
    });
    faults.add({ kind: 'reset', done: true, when: isChunk, after: 1 });
    await bucket.saveStream('large', inPieces(LARGE, 1_000_003));
    expectSame(await bucket.loadStored('large'), LARGE);
    const ranges = requests
      .map(({ headers }) => headers['content-range'])
      .filter((range) => range !== undefined);
    expect(ranges).toEqual([
      'bytes 0-1048575/*',
      'bytes 1048576-2097151/*',
      'bytes */*',
      // The next piece is whole again.
      'bytes 1572864-2621439/2621440',
    ]);
  });

  it('in the middle of the last chunk goes on where the server has come to', async () => {
    let broken = 0;
    const { bucket, requests } = await open({
      onRequest: (request) =>
        isLastChunk(request) && broken++ === 0
          ? { ...request, body: request.body.subarray(0, MIB / 4 + 1) }
          : request,
    });
    await bucket.saveStream('large', inPieces(LARGE, 1_000_003));
    expectSame(await bucket.loadStored('large'), LARGE);
    expect(requests.map(({ headers }) => headers['content-range'])).toContain(
      'bytes 2359296-2621439/2621440',
    );
  });

  it('when all has come but the word that it is all, ends the upload', async () => {
    let broken = 0;
    const { bucket, faults, service, requests } = await open({
      onRequest: (request) => {
        if (!isLastChunk(request) || broken++ > 0) return request;
        const range = String(request.headers['content-range']).replace(/\d+$/, '*');
        return { ...request, headers: { ...request.headers, 'content-range': range } };
      },
    });
    faults.add({ kind: 'reset', done: true, when: isLastChunk });
    await bucket.saveStream('large', inPieces(LARGE, 1_000_003));
    expectSame(await bucket.loadStored('large'), LARGE);
    expect(requests.map(({ headers }) => headers['content-range'])).toContain('bytes */2621440');
    expect(service.openUploads).toBe(0);
  });

  it.each([404, 410])('for good, with %d, begins anew where all is at hand', async (status) => {
    let lost = 1;
    const { bucket, service } = await open({
      onAnswer: (answer, request) =>
        isChunk(request) && !/ 0-/.test(String(request.headers['content-range'])) && lost-- > 0
          ? { status, body: { error: { code: status, message: 'No such upload' } } }
          : answer,
    });
    await bucket.saveBytes('large', LARGE);
    expectSame(await bucket.loadStored('large'), LARGE);
    lost = 1;
    await expect(bucket.saveStream('stream', inPieces(LARGE, 100_000))).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringContaining('has lost an upload'),
    });
    expect(service.objects.find('bkt', 'stream')).toBeUndefined();
  });

  it('between chunks of all kinds leaves one whole object and no open upload', async () => {
    const { bucket, faults, service } = await open();
    faults.add({ kind: 'status', status: 503, when: isChunk, times: 2 });
    faults.add({ kind: 'reset', done: true, when: isChunk, after: 1, times: 2 });
    faults.add({
      kind: 'status',
      status: 500,
      when: ({ method }) => method === 'PUT',
      after: 3,
      times: 2,
    });
    await bucket.saveBytes('large', LARGE, { ifAbsent: true });
    expectSame(await bucket.loadStored('large'), LARGE);
    expect(service.openUploads).toBe(0);
  });

  it('where the stream itself fails leaves no open upload', async () => {
    const { bucket, service } = await open();
    async function* failing() {
      yield noise(2 * MIB);
      throw new Error('the disk is gone');
    }
    const { Readable } = await import('node:stream');
    await expect(bucket.saveStream('large', Readable.from(failing()))).rejects.toThrow(
      'the disk is gone',
    );
    expect(service.openUploads).toBe(0);
    expect(service.objects.bucket('bkt').objects.size).toBe(0);
  });
});

describe('bytes that are damaged on their way', () => {
  const flip = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  };

  it.each(['a', 'a.gz'])('to the bucket are refused and sent again: %s', async (key) => {
    let damages = 2;
    const { bucket, requests } = await open({
      onRequest: (request) =>
        isUpload(request) && damages-- > 0
          ? { ...request, body: flip(request.body, request.body.length - 50) }
          : request,
    });
    await bucket.saveBytes(key, text('the contents'));
    expectSame(await bucket.loadBytes(key), text('the contents'));
    expect(requests.map(({ status }) => status)).toEqual([400, 400, 200, 200]);
  });

  it('in chunks are refused at the end, and sent again where they are at hand', async () => {
    let damages = 1;
    const { bucket, service } = await open({
      onRequest: (request) =>
        isChunk(request) && damages-- > 0 ? { ...request, body: flip(request.body, 5) } : request,
    });
    await bucket.saveBytes('large', LARGE);
    expectSame(await bucket.loadBytes('large'), LARGE);
    damages = 1;
    await expect(bucket.saveStream('stream', inPieces(LARGE, 100_000))).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringContaining('damaged'),
    });
    expect(service.objects.find('bkt', 'stream')).toBeUndefined();
  });

  it('are found by us where the server does not look', async () => {
    let damages = 1;
    const { bucket } = await open({
      onAnswer: (answer, request) =>
        isUpload(request) && damages-- > 0
          ? { ...answer, body: { ...(answer.body as object), crc32c: 'AAAAAA==' } }
          : answer,
    });
    await bucket.saveBytes('a', text('1'), { ifAbsent: true });
    expectSame(await bucket.loadBytes('a'), text('1'));
  });

  it.each(['k', 'k.gz'])('from the bucket are read again: %s', async (key) => {
    let damages = 0;
    const { bucket } = await open({
      onAnswer: (answer, request) =>
        isDownload(request) && damages-- > 0
          ? { ...answer, body: flip(answer.body as Buffer, 20) }
          : answer,
    });
    await bucket.saveBytes(key, counts(8000));
    damages = 2;
    expectSame(await bucket.loadBytes(key), counts(8000));
    // A reader of a stream has some of them already.
    damages = 1;
    await expect(loadByStream(bucket, key)).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringContaining('damaged'),
    });
  });

  it('that stay so are told apart from an object that is corrupt', async () => {
    const { bucket, service } = await open({}, { policy: { ...QUICK, deadlineMs: 50 } });
    service.objects.put('bkt', 'k.gz', Buffer.from('no gzip'), {});
    await expect(bucket.loadBytes('k.gz')).rejects.toMatchObject({ code: 'artifact_corrupt' });
    await expect(loadByStream(bucket, 'k.gz')).rejects.toMatchObject({ code: 'artifact_corrupt' });
  });
});

describe('pages', () => {
  it('of any size give each object and each folder once', async () => {
    const { bucket, requests } = await open({ pageSize: 2 });
    const keys = ['a', 'p/1/x', 'p/1/y', 'p/2/x', 'p/3', 'p/4/x', 'p/4/y/z', 'q'];
    for (const key of keys) await bucket.saveBytes(key, text(key));
    const before = requests.length;
    const files: string[] = [];
    for await (const { key } of bucket.listFiles('')) files.push(key);
    expect(files).toEqual(keys);
    expect(requests.length - before).toBe(4);
    const folders: string[] = [];
    for await (const name of bucket.listFolders('p/')) folders.push(name);
    expect(folders).toEqual(['1', '2', '4']);
  });

  it('are asked for only as far as somebody reads', async () => {
    const { bucket, requests } = await open({ pageSize: 2 });
    for (const key of ['a', 'bkt', 'c', 'd', 'e']) await bucket.saveBytes(key, text(key));
    const before = requests.length;
    for await (const { key } of bucket.listFiles('')) if (key === 'bkt') break;
    expect(requests.length - before).toBe(1);
  });

  it('pass over what no key can be', async () => {
    const { bucket, service } = await open();
    for (const name of ['p/', 'p/~tmp', 'p//x', 'p/a'])
      service.objects.put('bkt', name, Buffer.from('1'), {});
    const files: string[] = [];
    for await (const { key } of bucket.listFiles('p/')) files.push(key);
    expect(files).toEqual(['p/a']);
  });
});

describe('what Google refuses', () => {
  const refusing = (status: number, reason: string, message: string) =>
    open({
      onAnswer: () => ({
        status,
        body: { error: { code: status, message, errors: [{ message, reason, domain: 'global' }] } },
      }),
    });

  it('for want of a permission names it, a role, and the bucket', async () => {
    const { bucket } = await refusing(
      403,
      'forbidden',
      'x@y does not have storage.objects.create access',
    );
    await expect(bucket.saveBytes('a', text('1'))).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringMatching(/gs:\/\/bkt\/a.*x@y does not have/),
      hint: expect.stringMatching(
        /storage\.objects\.create.*gs:\/\/bkt.*roles\/storage\.objectUser/,
      ),
    });
    await expect(bucket.loadBytes('a')).rejects.toMatchObject({
      hint: expect.stringContaining('storage.objects.get'),
    });
    await expect(bucket.delete('a')).rejects.toMatchObject({
      hint: expect.stringContaining('storage.objects.delete'),
    });
  });

  it('because there is no such bucket names it', async () => {
    const { cloud } = await open();
    const bucket = gcsBucket({ bucket: 'missing', address: cloud.address, policy: QUICK });
    const listing = async () => {
      for await (const _ of bucket.listFiles('')) break;
    };
    for (const work of [
      () => bucket.saveBytes('a', text('1')),
      () => bucket.saveStream('a', inPieces(LARGE, MIB)),
      () => bucket.loadBytes('a'),
      () => loadByStream(bucket, 'a'),
      () => bucket.stat('a'),
      () => bucket.exists('a'),
      () => bucket.delete('a'),
      listing,
    ]) {
      await expect(work()).rejects.toMatchObject({
        code: 'storage_unavailable',
        message: expect.stringContaining('there is no bucket missing'),
        hint: expect.stringContaining('gs://missing'),
      });
    }
  });

  it('as no request of ours should be is cloud_refused, at once', async () => {
    const { bucket, requests } = await refusing(400, 'invalid', 'Bad name');
    await expect(bucket.stat('a')).rejects.toMatchObject({
      code: 'cloud_refused',
      message: expect.stringContaining('Bad name'),
    });
    expect(requests).toHaveLength(1);
  });

  it('because too much was asked is asked again', async () => {
    let times = 2;
    const { bucket } = await open({
      onAnswer: (answer) =>
        times-- > 0
          ? {
              status: 403,
              body: {
                error: { code: 403, message: 'slow', errors: [{ reason: 'rateLimitExceeded' }] },
              },
            }
          : answer,
    });
    await bucket.saveBytes('a', text('1'));
  });
});

describe('an interrupt', () => {
  it('ends what is under way, and all that would come', async () => {
    const stop = new AbortController();
    const { bucket, faults, requests } = await open({}, { signal: stop.signal });
    await bucket.saveBytes('a', text('1'));
    faults.add({ kind: 'slow', milliseconds: 3_000, times: Infinity });
    const works = [
      bucket.saveBytes('bkt', text('1')),
      bucket.loadBytes('a'),
      bucket.stat('a'),
      loadByStream(bucket, 'a'),
    ];
    const ended = Promise.allSettled(works);
    await wait(50);
    stop.abort();
    for (const result of await ended) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'interrupted' } });
    }
    const before = requests.length;
    await expect(bucket.exists('a')).rejects.toMatchObject({ code: 'interrupted' });
    expect(requests.length).toBe(before);
  });

  it('ends a large upload', async () => {
    const stop = new AbortController();
    const { bucket, faults, service } = await open({}, { signal: stop.signal });
    faults.add({ kind: 'slow', milliseconds: 3_000, when: isChunk, after: 1, times: Infinity });
    const works = [
      bucket.saveBytes('bytes', LARGE),
      bucket.saveStream('stream', inPieces(LARGE, 100_000)),
    ];
    const ended = Promise.allSettled(works);
    await wait(200);
    stop.abort();
    for (const result of await ended) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'interrupted' } });
    }
    expect(service.objects.bucket('bkt').objects.size).toBe(0);
  });

  it('ends a wait for the next try', async () => {
    const stop = new AbortController();
    const patient = { firstDelayMs: 60_000, longestDelayMs: 60_000, deadlineMs: 600_000 };
    const { bucket, faults } = await open({}, { signal: stop.signal, policy: patient });
    faults.add({ kind: 'status', status: 503 });
    const work = bucket.stat('a');
    await wait(50);
    stop.abort();
    await expect(work).rejects.toMatchObject({ code: 'interrupted' });
  });
});
