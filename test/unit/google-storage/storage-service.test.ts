import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CloudAnswer } from '../../support/google/service.ts';
import { storageService } from '../../support/google/storage/storage-service.ts';

/** Asks our server as HTTP would; `fields` and the like stand in the path. */
function open(options: { readonly pageSize?: number; readonly now?: () => number } = {}) {
  const { now = () => Date.UTC(2026, 10, 1), ...more } = options;
  const service = storageService({ clock: { now }, buckets: ['bucket'], ...more });
  const ask = async (
    method: string,
    path: string,
    body: string | Buffer = '',
    headers: Readonly<Record<string, string>> = {},
  ): Promise<CloudAnswer> => {
    const url = new URL(path, 'http://storage.test');
    const request = {
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: { host: 'storage.test', ...headers },
      body: Buffer.from(body),
    };
    return (await service.answer(request)) ?? { status: 0 };
  };
  return { service, ask };
}

const OBJECTS = '/storage/v1/b/bucket/o';
const UPLOAD = '/upload/storage/v1/b/bucket/o';
const MULTIPART = { 'content-type': 'multipart/related; boundary=xyz' };

function multipart(resource: object, bytes: string): string {
  return `--xyz\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(resource)}\r\n--xyz\r\nContent-Type: text/plain\r\n\r\n${bytes}\r\n--xyz--\r\n`;
}

/** The error document's code and reason. */
function refusal({ status, body }: CloudAnswer) {
  const { error } = body as { error: { code: number; errors: { reason: string }[] } };
  expect(error.code).toBe(status);
  return [status, error.errors[0]?.reason];
}

// https://cloud.google.com/storage/docs/json_api/v1/objects/insert
describe('uploads in one request', () => {
  it('store bytes, type, metadata and both checksums', async () => {
    const { ask } = open();
    const resource = { name: 'a/b', metadata: { k: 'v' }, crc32c: '4waSgw==' };
    const answer = await ask(
      'POST',
      `${UPLOAD}?uploadType=multipart`,
      multipart(resource, '123456789'),
      MULTIPART,
    );
    expect(answer).toMatchObject({
      status: 200,
      body: {
        kind: 'storage#object',
        name: 'a/b',
        bucket: 'bucket',
        size: '9',
        contentType: 'text/plain',
        metadata: { k: 'v' },
        crc32c: '4waSgw==',
        md5Hash: 'JfnnlDI7RTiF9RgfG2JNCw==',
        metageneration: '1',
        timeCreated: '2026-11-01T00:00:00.000Z',
        updated: '2026-11-01T00:00:00.000Z',
      },
    });
    expect((await ask('GET', `${OBJECTS}/a%2Fb?alt=media`)).body).toEqual(Buffer.from('123456789'));
  });

  it('take plain bytes with a name in the query', async () => {
    const { ask, service } = open();
    await ask('POST', `${UPLOAD}?uploadType=media&name=x%2Fy`, 'bytes');
    expect(service.objects.get('bucket', 'x/y').bytes.toString()).toBe('bytes');
  });

  // https://cloud.google.com/storage/docs/data-validation
  it.each([{ crc32c: 'AAAAAA==' }, { md5Hash: 'AAAAAAAAAAAAAAAAAAAAAA==' }])(
    'refuse bytes whose checksum is another: %j',
    async (checksum) => {
      const { ask, service } = open();
      const body = multipart({ name: 'a', ...checksum }, 'x');
      expect(refusal(await ask('POST', `${UPLOAD}?uploadType=multipart`, body, MULTIPART))).toEqual(
        [400, 'invalid'],
      );
      expect(service.objects.find('bucket', 'a')).toBeUndefined();
    },
  );

  it('refuse a wrong checksum in a header', async () => {
    const { ask } = open();
    const hash = { 'x-goog-hash': 'crc32c=AAAAAA==' };
    expect((await ask('POST', `${UPLOAD}?uploadType=media&name=a`, 'x', hash)).status).toBe(400);
  });

  it.each([
    ['no name', 'uploadType=media', ''],
    ['a name that is none', 'uploadType=media&name=..', ''],
    ['a name with a line break', 'uploadType=media&name=a%0Ab', ''],
    ['a name that is too long', `uploadType=media&name=${'a'.repeat(1025)}`, ''],
    ['another kind of upload', 'uploadType=other&name=a', ''],
    ['a parameter that there is none of', 'uploadType=media&name=a&ifGenerationMatsch=0', ''],
    [
      'a resource with members that there are none of',
      'uploadType=multipart',
      multipart({ name: 'a', metdata: {} }, ''),
    ],
    [
      'metadata that is no text',
      'uploadType=multipart',
      multipart({ name: 'a', metadata: { n: 1 } }, ''),
    ],
    ['one part alone', 'uploadType=multipart', '--xyz\r\n\r\n{}\r\n--xyz--\r\n'],
    ['a cut off body', 'uploadType=multipart', multipart({ name: 'a' }, 'x').slice(0, -12)],
    ['a condition that is no number', 'uploadType=media&name=a&ifGenerationMatch=none', ''],
  ])('refuse %s', async (_, query, body) => {
    const { ask } = open();
    expect((await ask('POST', `${UPLOAD}?${query}`, body, MULTIPART)).status).toBe(400);
  });

  it('find no bucket that there is none of', async () => {
    const { ask } = open();
    const answer = await ask('POST', '/upload/storage/v1/b/other/o?uploadType=media&name=a', 'x');
    expect(refusal(answer)).toEqual([404, 'notFound']);
    expect(JSON.stringify(answer.body)).toContain('The specified bucket does not exist.');
  });
});

// https://cloud.google.com/storage/docs/request-preconditions
describe('preconditions', () => {
  const put = async (ask: ReturnType<typeof open>['ask'], query = '') => {
    const answer = await ask('POST', `${UPLOAD}?uploadType=media&name=a${query}`, 'x');
    return answer;
  };

  it('let one writer create an object', async () => {
    const { ask } = open();
    expect((await put(ask, '&ifGenerationMatch=0')).status).toBe(200);
    expect(refusal(await put(ask, '&ifGenerationMatch=0'))).toEqual([412, 'conditionNotMet']);
  });

  it('compare generations, which grow with each write, and metagenerations', async () => {
    const { ask } = open();
    const first = ((await put(ask)).body as { generation: string }).generation;
    const second = ((await put(ask)).body as { generation: string }).generation;
    expect(Number(second)).toBeGreaterThan(Number(first));
    expect((await ask('DELETE', `${OBJECTS}/a?ifGenerationMatch=${first}`)).status).toBe(412);
    expect((await ask('GET', `${OBJECTS}/a?generation=${first}`)).status).toBe(404);
    expect((await ask('GET', `${OBJECTS}/a?ifGenerationNotMatch=${second}`)).status).toBe(304);
    expect((await ask('GET', `${OBJECTS}/a?ifGenerationMatch=${second}`)).status).toBe(200);
    const patch = (query: string) =>
      ask('PATCH', `${OBJECTS}/a?${query}`, '{"metadata":{"k":"v"}}');
    expect((await patch('ifMetagenerationMatch=1')).body).toMatchObject({
      metageneration: '2',
      generation: second,
    });
    expect((await patch('ifMetagenerationMatch=1')).status).toBe(412);
    expect(
      (await ask('DELETE', `${OBJECTS}/a?ifGenerationMatch=${second}&ifMetagenerationMatch=2`))
        .status,
    ).toBe(204);
    expect(refusal(await ask('DELETE', `${OBJECTS}/a`))).toEqual([404, 'notFound']);
  });
});

// https://cloud.google.com/storage/docs/json_api/v1/objects/patch
it('a patch adds to metadata, and takes away what is null', async () => {
  const { ask } = open();
  const resource = { name: 'a', metadata: { keep: '1', drop: '2' } };
  await ask('POST', `${UPLOAD}?uploadType=multipart`, multipart(resource, 'x'), MULTIPART);
  const patch = JSON.stringify({ metadata: { drop: null, more: '3' }, contentType: 'text/html' });
  expect((await ask('PATCH', `${OBJECTS}/a`, patch)).body).toMatchObject({
    metadata: { keep: '1', more: '3' },
    contentType: 'text/html',
    size: '1',
  });
});

// https://cloud.google.com/storage/docs/json_api/v1/objects/get
describe('downloads', () => {
  it('carry the checksums, and parts of an object on demand', async () => {
    const { ask, service } = open();
    const { generation } = service.objects.put('bucket', 'a', Buffer.from('123456789'), {});
    const media = `${OBJECTS}/a?alt=media`;
    expect(await ask('GET', media)).toMatchObject({
      status: 200,
      headers: {
        'X-Goog-Hash': 'crc32c=4waSgw==,md5=JfnnlDI7RTiF9RgfG2JNCw==',
        'X-Goog-Generation': String(generation),
        'X-Goog-Metageneration': '1',
        'X-Goog-Stored-Content-Length': '9',
        'X-Goog-Stored-Content-Encoding': 'identity',
      },
    });
    const part = async (range: string) => {
      const { status, headers, body } = await ask('GET', media, '', { range });
      return [status, headers?.['Content-Range'], String(body)];
    };
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/9', '345']);
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-8/9', '89']);
    expect(await part('bytes=-2')).toEqual([206, 'bytes 7-8/9', '89']);
    expect(await part('bytes=7-99')).toEqual([206, 'bytes 7-8/9', '89']);
    expect((await part('bytes=9-'))[0]).toBe(416);
    expect((await ask('GET', `/download${media}`)).status).toBe(200);
  });

  it('of what is not there are refused in plain text', async () => {
    const { ask } = open();
    expect(await ask('GET', `${OBJECTS}/a?alt=media`)).toMatchObject({
      status: 404,
      body: 'No such object: bucket/a',
    });
    expect(refusal(await ask('GET', `${OBJECTS}/a`))).toEqual([404, 'notFound']);
  });

  // https://cloud.google.com/storage/docs/transcoding
  it('unpack what is stored with an encoding, for those who do not say that they can', async () => {
    const { ask, service } = open();
    const packed = gzipSync('contents');
    service.objects.put('bucket', 'a', packed, { contentEncoding: 'gzip' });
    const media = `${OBJECTS}/a?alt=media`;
    const unpacked = await ask('GET', media, '', { range: 'bytes=0-1' });
    expect(unpacked).toMatchObject({ status: 200, body: Buffer.from('contents') });
    expect(unpacked.headers?.['X-Goog-Stored-Content-Encoding']).toBe('gzip');
    const asIs = await ask('GET', media, '', { 'accept-encoding': 'gzip, deflate' });
    expect(asIs).toMatchObject({
      status: 200,
      body: packed,
      headers: { 'Content-Encoding': 'gzip' },
    });
    service.objects.put('bucket', 'a', packed, {
      contentEncoding: 'gzip',
      cacheControl: 'no-transform',
    });
    expect((await ask('GET', media)).body).toEqual(packed);
  });
});

// https://cloud.google.com/storage/docs/json_api/v1/objects/list
describe('listings', () => {
  const NAMES = ['b/1', 'b/2/x', 'b/2/y', 'b/3', 'a', 'é', '\u{1f9a0}', '\uffee'];
  const list = async (ask: ReturnType<typeof open>['ask'], query: string) => {
    const found: string[] = [];
    let pages = 0;
    let token = '';
    do {
      const { body } = await ask('GET', `${OBJECTS}?${query}${token}`);
      const page = body as {
        items?: { name: string }[];
        prefixes?: string[];
        nextPageToken?: string;
      };
      found.push(...(page.items ?? []).map(({ name }) => name), ...(page.prefixes ?? []));
      token = page.nextPageToken === undefined ? '' : `&pageToken=${page.nextPageToken}`;
      pages++;
    } while (token !== '');
    return { found, pages };
  };

  it.each([1, 2, 3, 1000])(
    'are in the order of the names in UTF-8, in pages of %d',
    async (size) => {
      const { ask, service } = open();
      for (const name of NAMES) service.objects.put('bucket', name, Buffer.from(name), {});
      const { found, pages } = await list(ask, `maxResults=${size}`);
      expect(found).toEqual(['a', 'b/1', 'b/2/x', 'b/2/y', 'b/3', 'é', '\uffee', '\u{1f9a0}']);
      expect(pages).toBe(Math.ceil(NAMES.length / size));
      const folders = await list(ask, `maxResults=${size}&delimiter=/&prefix=b/`);
      expect(folders.found.sort()).toEqual(['b/1', 'b/2/', 'b/3']);
      expect(folders.pages).toBe(Math.ceil(3 / size));
    },
  );

  it('end where they are told to, and hold at most 1,000', async () => {
    const { ask, service } = open();
    for (let n = 0; n < 1001; n++)
      service.objects.put('bucket', `n/${n + 1000}`, Buffer.alloc(0), {});
    expect(await list(ask, 'maxResults=5000')).toMatchObject({ pages: 2 });
    expect((await list(ask, 'startOffset=n/1998&endOffset=n/2000')).found).toEqual([
      'n/1998',
      'n/1999',
    ]);
    expect((await ask('GET', `${OBJECTS}?pageToken=bm9uZQ`)).status).toBe(400);
  });
});

// https://cloud.google.com/storage/docs/json_api#partial-response
describe('partial answers', () => {
  it.each([
    ['size,name', { size: '1', name: 'a' }],
    ['metadata/num-tasks', { metadata: { 'num-tasks': '3' } }],
    ['metadata(num-tasks),size', { metadata: { 'num-tasks': '3' }, size: '1' }],
    ['metadata', { metadata: { 'num-tasks': '3', more: '1' } }],
    ['none', {}],
  ])('hold what %s names', async (fields, expected) => {
    const { ask, service } = open();
    service.objects.put('bucket', 'a', Buffer.from('x'), {
      metadata: { 'num-tasks': '3', more: '1' },
    });
    expect((await ask('GET', `${OBJECTS}/a?fields=${fields}`)).body).toEqual(expected);
  });

  it('reach into lists, and are refused where they make no sense', async () => {
    const { ask, service } = open();
    service.objects.put('bucket', 'a', Buffer.from('x'), {});
    const fields = (text: string) => ask('GET', `${OBJECTS}?fields=${encodeURIComponent(text)}`);
    expect((await fields('items(name,size),nextPageToken')).body).toEqual({
      items: [{ name: 'a', size: '1' }],
    });
    expect((await fields('items/name')).body).toEqual({ items: [{ name: 'a' }] });
    for (const text of ['items(name', 'items)', ',', 'items/'])
      expect((await fields(text)).status).toBe(400);
  });
});

// https://cloud.google.com/storage/docs/performing-resumable-uploads
describe('resumable uploads', () => {
  const QUANTUM = 256 * 1024;
  const start = async (ask: ReturnType<typeof open>['ask'], query = '', resource = {}) => {
    const answer = await ask(
      'POST',
      `${UPLOAD}?uploadType=resumable&name=big${query}`,
      JSON.stringify(resource),
    );
    return { answer, session: answer.headers?.['Location'] ?? '' };
  };
  const range = (text: string) => ({ 'content-range': `bytes ${text}` });

  it('take pieces, tell how far they have come, and end with the object', async () => {
    const { ask, service } = open();
    const { session } = await start(ask, '', { metadata: { k: 'v' }, contentType: 'text/plain' });
    expect(session).toContain('http://storage.test/upload/storage/v1/b/bucket/o?');
    const status = () => ask('PUT', session, '', range('*/*'));
    expect(await status()).toEqual({ status: 308, headers: { 'Content-Length': '0' } });
    const piece = Buffer.alloc(QUANTUM, 1);
    const first = await ask('PUT', session, piece, range(`0-${QUANTUM - 1}/*`));
    expect(first).toMatchObject({ status: 308, headers: { Range: `bytes=0-${QUANTUM - 1}` } });
    expect(await status()).toMatchObject({
      status: 308,
      headers: { Range: `bytes=0-${QUANTUM - 1}` },
    });
    expect(service.openUploads).toBe(1);
    const last = await ask(
      'PUT',
      session,
      'end',
      range(`${QUANTUM}-${QUANTUM + 2}/${QUANTUM + 3}`),
    );
    expect(last).toMatchObject({
      status: 200,
      body: { name: 'big', size: `${QUANTUM + 3}`, metadata: { k: 'v' } },
    });
    // An answer that was lost can be asked for again.
    expect(await status()).toMatchObject({ status: 200, body: { name: 'big' } });
    expect(service.openUploads).toBe(0);
  });

  it('take all in one piece, or the end without bytes', async () => {
    const { ask, service } = open();
    await ask('PUT', (await start(ask)).session, 'all');
    expect(service.objects.get('bucket', 'big').bytes.toString()).toBe('all');
    const { session } = await start(ask);
    await ask('PUT', session, Buffer.alloc(QUANTUM), range(`0-${QUANTUM - 1}/*`));
    expect(await ask('PUT', session, '', range(`*/${QUANTUM}`))).toMatchObject({ status: 200 });
  });

  it('keep whole quanta of a piece whose connection broke, and pass over what comes twice', async () => {
    const { ask, service } = open();
    const { session } = await start(ask);
    const bytes = Buffer.from(Array.from({ length: 3 * QUANTUM }, (_, n) => n % 251));
    const broken = await ask(
      'PUT',
      session,
      bytes.subarray(0, QUANTUM + 5),
      range(`0-${2 * QUANTUM - 1}/*`),
    );
    expect(broken.headers?.['Range']).toBe(`bytes=0-${QUANTUM - 1}`);
    await ask('PUT', session, bytes.subarray(0, 2 * QUANTUM), range(`0-${2 * QUANTUM - 1}/*`));
    await ask(
      'PUT',
      session,
      bytes.subarray(QUANTUM),
      range(`${QUANTUM}-${3 * QUANTUM - 1}/${3 * QUANTUM}`),
    );
    expect(service.objects.get('bucket', 'big').bytes.equals(bytes)).toBe(true);
  });

  it('check conditions at both ends', async () => {
    const { ask, service } = open();
    const { session } = await start(ask, '&ifGenerationMatch=0');
    service.objects.put('bucket', 'big', Buffer.from('theirs'), {});
    expect((await start(ask, '&ifGenerationMatch=0')).answer.status).toBe(412);
    expect((await ask('PUT', session, 'ours', range('0-3/4'))).status).toBe(412);
    expect(service.objects.get('bucket', 'big').bytes.toString()).toBe('theirs');
  });

  it('check checksums at the end', async () => {
    const { ask, service } = open();
    const { session } = await start(ask);
    const wrong = { ...range('0-3/4'), 'x-goog-hash': 'crc32c=AAAAAA==' };
    expect((await ask('PUT', session, 'ours', wrong)).status).toBe(400);
    const other = await start(ask, '', { crc32c: 'AAAAAA==' });
    expect((await ask('PUT', other.session, 'ours', range('0-3/4'))).status).toBe(400);
    expect(service.objects.find('bucket', 'big')).toBeUndefined();
  });

  it.each([
    ['a gap', '262144-524287/*', QUANTUM],
    ['an odd piece that is not the last', '0-2/*', 3],
    ['a range that is none', '5-2/9', 3],
    ['words', 'all of it', 3],
    ['more bytes than the range has', `0-${QUANTUM - 1}/*`, QUANTUM + 1],
  ])('refuse %s', async (_, text, length) => {
    const { ask } = open();
    const { session } = await start(ask);
    expect((await ask('PUT', session, Buffer.alloc(length), range(text))).status).toBe(400);
  });

  it('can be given up, and end after a week', async () => {
    let now = 0;
    const { ask } = open({ now: () => now });
    const { session } = await start(ask);
    expect((await ask('DELETE', session)).status).toBe(499);
    expect((await ask('PUT', session, '', range('*/*'))).status).toBe(404);
    const other = await start(ask);
    now = 8 * 24 * 3600 * 1000;
    expect((await ask('PUT', other.session, '', range('*/*'))).status).toBe(410);
  });
});

// https://cloud.google.com/storage/docs/json_api/v1/buckets
describe('buckets', () => {
  it('are made, found and listed', async () => {
    const { ask } = open();
    const make = (name: string) => ask('POST', '/storage/v1/b?project=p', JSON.stringify({ name }));
    expect(await make('more')).toMatchObject({
      status: 200,
      body: { kind: 'storage#bucket', name: 'more' },
    });
    expect(refusal(await make('more'))).toEqual([409, 'conflict']);
    expect((await ask('GET', '/storage/v1/b/more')).status).toBe(200);
    expect(refusal(await ask('GET', '/storage/v1/b/none'))).toEqual([404, 'notFound']);
    expect((await ask('GET', '/storage/v1/b?project=p')).body).toMatchObject({
      items: [{ name: 'bucket' }, { name: 'more' }],
    });
  });

  // https://cloud.google.com/storage/docs/buckets#naming
  it.each([
    'ab',
    'Big',
    'a_',
    '-ab',
    'goog-x',
    'my-google-data',
    '1.2.3.4',
    'a..b',
    'a'.repeat(64),
  ])('are not called %s', async (name) => {
    const { ask } = open();
    expect((await ask('POST', '/storage/v1/b?project=p', JSON.stringify({ name }))).status).toBe(
      400,
    );
  });
});

it('a path of another API is none of ours', async () => {
  const { ask } = open();
  expect((await ask('GET', '/v1/projects/p/locations/l/jobs')).status).toBe(0);
  expect((await ask('PUT', OBJECTS)).status).toBe(405);
});
