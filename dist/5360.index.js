"use strict";
exports.id = 5360;
exports.ids = [5360];
exports.modules = {

/***/ 71717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ machineClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const machineClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }),
};


/***/ }),

/***/ 33287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ startCrc32c),
/* harmony export */   d: () => (/* binding */ crc32c)
/* harmony export */ });
const POLYNOMIAL = 0x82f63b78;
const TABLES = makeTables();
function startCrc32c() {
    let state = 0xffffffff;
    return {
        update(data) {
            state = advance(state, data);
        },
        value: () => (state ^ 0xffffffff) >>> 0,
    };
}
function crc32c(data) {
    const checksum = startCrc32c();
    checksum.update(data);
    return checksum.value();
}
function advance(from, data) {
    const table = TABLES;
    const end = data.length - (data.length % 8);
    let state = from;
    let at = 0;
    for (; at < end; at += 8) {
        state ^=
            data[at] |
                (data[at + 1] << 8) |
                (data[at + 2] << 16) |
                (data[at + 3] << 24);
        state =
            table[1792 + (state & 0xff)] ^
                table[1536 + ((state >>> 8) & 0xff)] ^
                table[1280 + ((state >>> 16) & 0xff)] ^
                table[1024 + (state >>> 24)] ^
                table[768 + data[at + 4]] ^
                table[512 + data[at + 5]] ^
                table[256 + data[at + 6]] ^
                table[data[at + 7]];
    }
    for (; at < data.length; at++) {
        state = table[(state ^ data[at]) & 0xff] ^ (state >>> 8);
    }
    return state;
}
function makeTables() {
    const tables = new Int32Array(8 * 256);
    for (let byte = 0; byte < 256; byte++) {
        let value = byte;
        for (let bit = 0; bit < 8; bit++)
            value = (value >>> 1) ^ (value & 1 ? POLYNOMIAL : 0);
        tables[byte] = value;
    }
    for (let at = 256; at < tables.length; at++) {
        const before = tables[at - 256];
        tables[at] = (before >>> 8) ^ tables[before & 0xff];
    }
    return tables;
}


/***/ }),

/***/ 72056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   iM: () => (/* binding */ isCertificateFault),
/* harmony export */   nj: () => (/* binding */ nextAttempt),
/* harmony export */   yE: () => (/* binding */ RETRY_POLICY)
/* harmony export */ });
const RETRY_POLICY = {
    firstDelayMs: 1_000,
    longestDelayMs: 32_000,
    deadlineMs: 300_000,
};
const PASSING = new Set([408, 429, 500, 502, 503, 504]);
const NEVER_CONNECTED = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
]);
function nextAttempt(attempt, policy = RETRY_POLICY) {
    const { failure, number, elapsedMs, repeatable, random } = attempt;
    if (!(repeatable ? isPassing(failure) : wasNotDone(failure)))
        return undefined;
    const most = Math.min(policy.firstDelayMs * 2 ** (number - 1), policy.longestDelayMs);
    const own = most * (0.5 + random / 2);
    const asked = failure.kind === 'status' ? (failure.retryAfterMs ?? 0) : 0;
    const delay = Math.ceil(Math.max(own, asked));
    return elapsedMs + delay <= policy.deadlineMs ? delay : undefined;
}
function isCertificateFault(failure) {
    return failure.kind === 'network' && /CERT|SIGNATURE|CRL/.test(failure.code ?? '');
}
function isPassing(failure) {
    if (failure.kind !== 'status')
        return !isCertificateFault(failure);
    return PASSING.has(failure.status) || failure.isRateLimit === true;
}
function wasNotDone(failure) {
    switch (failure.kind) {
        case 'status':
            return failure.status === 429 || failure.isRateLimit === true;
        case 'network':
            return NEVER_CONNECTED.has(failure.code ?? '');
        case 'timeout':
            return false;
    }
}
function retryAfterMs(header, now) {
    const text = header?.trim() ?? '';
    if (/^\d+$/.test(text))
        return Number(text) * 1000;
    if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/.test(text))
        return undefined;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 85258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   W_: () => (/* binding */ NoAnswer),
/* harmony export */   f7: () => (/* binding */ noAnswerOf)
/* harmony export */ });
class NoAnswer extends Error {
    failure;
    constructor(failure, message) {
        super(message);
        this.failure = failure;
    }
}
async function call(asked) {
    const { gaxios: http } = await Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(9595), __webpack_require__.e(492)]).then(__webpack_require__.t.bind(__webpack_require__, 492, 23));
    const { signal, timeoutMs } = asked;
    signal?.throwIfAborted();
    const late = AbortSignal.timeout(timeoutMs);
    try {
        const response = await http.request({
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
    }
    catch (thrown) {
        signal?.throwIfAborted();
        if (late.aborted) {
            throw new NoAnswer({ kind: 'timeout' }, `no answer within ${timeoutMs / 1000} s`);
        }
        throw noAnswerOf(thrown);
    }
}
const NETWORK = /^(E(?!RR_)[A-Z_]+|ERR_(STREAM|SOCKET|TLS|HTTP2?)_\w+|\w*(CERT|SIGNATURE|CRL)\w*)$/;
function noAnswerOf(thrown) {
    const chain = [];
    for (let at = thrown; at instanceof Error && !chain.includes(at); at = at.cause)
        chain.push(at);
    const codes = chain.map((error) => error.code);
    const code = codes.find((known) => NETWORK.test(String(known)));
    const message = chain.map((error) => error.message).find(Boolean) ?? String(thrown);
    return new NoAnswer({ kind: 'network', code }, message);
}


/***/ }),

/***/ 25360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gcsBucket: () => (/* binding */ gcsBucket)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/google/clock.js
var google_clock = __webpack_require__(71717);
// EXTERNAL MODULE: ./build/google/retry-policy.js
var retry_policy = __webpack_require__(72056);
// EXTERNAL MODULE: ./build/storage/gzip.js
var storage_gzip = __webpack_require__(92589);
// EXTERNAL MODULE: ./build/storage/object-key.js
var object_key = __webpack_require__(9900);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/storage/storage-errors.js
var storage_errors = __webpack_require__(44614);
;// CONCATENATED MODULE: ./build/storage/gcs/gcs-fault.js



class GcsFault extends Error {
    status;
    failure;
    constructor(message, details) {
        super(message);
        this.status = details.status;
        this.failure = details.failure;
    }
    get isPassing() {
        return this.failure !== undefined && (0,retry_policy/* isPassing */.WG)(this.failure);
    }
}
function passingFault(message, code) {
    return new GcsFault(message, { failure: { kind: 'network', code } });
}
function hasStatus(thrown, ...statuses) {
    return thrown instanceof GcsFault && statuses.includes(thrown.status ?? 0);
}
function isDamagedUpload(thrown) {
    return hasStatus(thrown, 400) && /crc32c|md5|checksum/i.test(thrown.message);
}
function isMissingBucket(thrown) {
    return hasStatus(thrown, 404) && /bucket does not exist/i.test(thrown.message);
}
function gcsErrorOf(thrown, attempt) {
    if (!(thrown instanceof GcsFault))
        return thrown;
    const { status, message } = thrown;
    const target = `${attempt.action === 'write' ? 'write to' : attempt.action} ${attempt.path}`;
    const fail = (code, why, hint) => new errors/* EpycloudError */.yx(code, `Cannot ${target}: ${why}`, { hint, cause: thrown });
    if (isMissingBucket(thrown)) {
        return fail('storage_unavailable', `there is no bucket ${attempt.bucket}.`, `Check its name (--bucket, google_cloud.bucket_name; BUCKET_NAME of a stage), or make it: gcloud storage buckets create gs://${attempt.bucket}`);
    }
    if (thrown.isPassing) {
        return fail('storage_unavailable', `Cloud Storage could not be reached or did not do it (${message}), also when asked again and again.`, 'Check the network and https://status.cloud.google.com, and go on with --resume: what is done is kept.');
    }
    switch (status) {
        case 401:
            return fail('credentials_refused', `Google does not take the credentials (${message}).`, 'They may have been revoked or have run out: log in anew, or check what GOOGLE_APPLICATION_CREDENTIALS names.');
        case 403:
            return fail('storage_unavailable', `this account may not (${message}).`, `It needs ${PERMISSIONS[attempt.action]} on the bucket, as in roles/storage.objectUser: gcloud storage buckets add-iam-policy-binding gs://${attempt.bucket} --member=serviceAccount:ADDRESS --role=roles/storage.objectUser`);
        case 404:
            return (0,storage_errors/* missingArtifact */.fX)(attempt.path, thrown);
        default:
            return fail('cloud_refused', `Cloud Storage refuses it (${status === undefined ? '' : `${status}: `}${message}).`, 'Check the names and settings that the message speaks of.');
    }
}
const PERMISSIONS = {
    read: 'storage.objects.get',
    write: 'storage.objects.create and storage.objects.delete (to replace)',
    delete: 'storage.objects.delete',
    list: 'storage.objects.list',
};

;// CONCATENATED MODULE: ./build/storage/gcs/request-watch.js

function watchRequest(outer) {
    const controller = new AbortController();
    let timer;
    let isLate = false;
    const stop = () => controller.abort();
    outer?.addEventListener('abort', stop, { once: true });
    const rest = () => clearTimeout(timer);
    return {
        signal: controller.signal,
        get isLate() {
            return isLate;
        },
        rest,
        expectWithin(milliseconds) {
            clearTimeout(timer);
            timer = setTimeout(() => {
                isLate = true;
                controller.abort();
            }, milliseconds);
        },
        end() {
            rest();
            outer?.removeEventListener('abort', stop);
        },
    };
}
function throwIfInterrupted(signal) {
    if (signal?.aborted !== true)
        return;
    throw signal.reason instanceof errors/* EpycloudError */.yx
        ? signal.reason
        : new errors/* EpycloudError */.yx('interrupted', 'Interrupted while working with Cloud Storage.');
}

;// CONCATENATED MODULE: ./build/storage/gcs/retrying.js



function patienceOf(ports, attempt) {
    let tries = 0;
    let began = ports.clock.now();
    function nextDelay(failure) {
        if (failure === undefined)
            return undefined;
        const elapsedMs = ports.clock.now() - began;
        const tried = { failure, number: ++tries, elapsedMs, repeatable: true, random: ports.chance() };
        return (0,retry_policy/* nextAttempt */.nj)(tried, ports.policy);
    }
    return {
        renew() {
            tries = 0;
            began = ports.clock.now();
        },
        async wait(fault) {
            if (!(fault instanceof GcsFault))
                throw fault;
            const delay = nextDelay(fault.failure);
            if (delay === undefined)
                throw gcsErrorOf(fault, attempt);
            try {
                await ports.clock.sleep(delay, ports.signal);
            }
            catch (ended) {
                throwIfInterrupted(ports.signal);
                throw ended;
            }
        },
    };
}
async function retrying(ports, attempt, work) {
    const patience = patienceOf(ports, attempt);
    for (let tries = 0;; tries++) {
        try {
            return await work(tries);
        }
        catch (error) {
            await patience.wait(error);
        }
    }
}

;// CONCATENATED MODULE: ./build/storage/gcs/gcs-context.js

function getPath(context, key) {
    return `gs://${context.bucket}/${key}`;
}
function attemptAt(context, action, key) {
    return { action, bucket: context.bucket, path: getPath(context, key) };
}
function attempt(context, action, key, work) {
    return retrying(context, attemptAt(context, action, key), work);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(49567);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/storage/gcs/object-resource.js


const storedSchema = schemas/* object */.Ikc({
    size: coerce/* number */.ai(),
    generation: schemas/* string */.YjP(),
    metageneration: schemas/* string */.YjP(),
    crc32c: schemas/* string */.YjP(),
});
const statSchema = schemas/* object */.Ikc({
    size: coerce/* number */.ai(),
    updated: iso/* datetime */.w$({ offset: true }),
    metadata: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    crc32c: schemas/* string */.YjP().optional(),
});
const pageSchema = schemas/* object */.Ikc({
    nextPageToken: schemas/* string */.YjP().optional(),
    items: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        size: coerce/* number */.ai(),
        updated: iso/* datetime */.w$({ offset: true }),
    }))
        .optional(),
    prefixes: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
});
const STORED_FIELDS = 'size,generation,metageneration,crc32c';
const STAT_FIELDS = 'size,updated,metadata,crc32c';
const SHA256 = 'sha256';
function readStored(body) {
    return read(storedSchema, body);
}
function readStoredDocument(document) {
    return storedSchema.parse(document);
}
function readFound(key, body) {
    const { size, updated, metadata = {}, crc32c } = read(statSchema, body);
    const { [SHA256]: sha256, ...others } = metadata;
    const stat = { key, bytes: size, updated: Date.parse(updated), metadata: others };
    return { stat, sha256, crc32c };
}
function readPage(body) {
    return read(pageSchema, body);
}
function read(schema, body) {
    try {
        return schema.parse(JSON.parse(body.toString()));
    }
    catch {
        throw passingFault('the answer is not one of Cloud Storage');
    }
}

;// CONCATENATED MODULE: ./build/storage/gcs/find-object.js


function findObject(context, key) {
    return attempt(context, 'read', key, async () => {
        const answer = await context.connection.ask({
            method: 'GET',
            url: context.addresses.object(key, { fields: STAT_FIELDS }),
            expects: [404],
        });
        return answer.status === 404 ? undefined : readFound(key, answer.body);
    });
}
async function deleteObject(context, key) {
    await attempt(context, 'delete', key, () => context.connection.ask({
        method: 'DELETE',
        url: context.addresses.object(key, {}),
        expects: [404],
    }));
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/google/transport.js
var transport = __webpack_require__(85258);
;// CONCATENATED MODULE: ./build/storage/gcs/authorization.js


async function authorizationOf(authClient) {
    const client = authClient === undefined
        ? new (await Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(9595), __webpack_require__.e(492)]).then(__webpack_require__.t.bind(__webpack_require__, 492, 23))).PassThroughClient()
        : await authClient();
    return {
        client,
        async headers() {
            try {
                return await client.getRequestHeaders();
            }
            catch (cause) {
                throw tokenFault(cause);
            }
        },
        forget(refused) {
            const token = client.credentials.access_token;
            if (!token || !refused.get('authorization')?.endsWith(token))
                return;
            client.setCredentials({ ...client.credentials, expiry_date: 1 });
        },
    };
}
function tokenFault(cause) {
    if (cause instanceof errors/* EpycloudError */.yx || !(cause instanceof Error))
        return cause;
    const status = cause.status;
    if (status === undefined || Number(status) >= 500 || Number(status) === 429) {
        return passingFault(`no access token: ${cause.message}`);
    }
    return new errors/* EpycloudError */.yx('credentials_refused', `Google gives no access token: ${cause.message}`, {
        hint: 'The key or login may have been revoked: make it anew.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/storage/gcs/gcs-connection.js







const BYTES_A_MS = 64;
function gcsConnection(options) {
    let authorization;
    async function open(request) {
        throwIfInterrupted(options.signal);
        authorization ??= authorizationOf(options.authClient);
        const who = await authorization.catch((error) => {
            authorization = undefined;
            throw error;
        });
        const headers = await who.headers();
        const answer = await send(who.client, headers, request);
        if (answer.status !== 401)
            return await expected(request, answer);
        answer.discard();
        who.forget(headers);
        return await expected(request, await send(who.client, await who.headers(), request));
    }
    async function send(client, who, request) {
        const watch = watchRequest(options.signal);
        watch.expectWithin(options.idleMs + (request.body?.byteLength ?? 0) / BYTES_A_MS);
        const headers = new Headers(request.headers);
        who.forEach((value, name) => {
            headers.set(name, value);
        });
        headers.set('Connection', 'keep-alive');
        try {
            const wish = {
                method: request.method,
                url: request.url,
                headers,
                ...(request.body === undefined ? {} : { data: request.body }),
                signal: watch.signal,
                responseType: 'stream',
                validateStatus: () => true,
                redirect: 'manual',
                compress: false,
            };
            const answer = await client.transporter.request(wish);
            watch.rest();
            const body = answer.data === '' ? undefined : answer.data;
            return {
                status: answer.status,
                headers: answer.headers,
                pieces: () => piecesOf(body, watch),
                discard() {
                    body?.on('error', () => { }).destroy();
                    watch.end();
                },
            };
        }
        catch (cause) {
            watch.end();
            throw connectionFault(cause, watch);
        }
    }
    async function* piecesOf(body, watch) {
        const pieces = body?.iterator({ destroyOnReturn: true });
        try {
            for (;;) {
                watch.expectWithin(options.idleMs);
                const piece = await pieces?.next();
                watch.rest();
                if (piece === undefined || piece.done === true)
                    return;
                yield piece.value;
            }
        }
        catch (cause) {
            throw connectionFault(cause, watch);
        }
        finally {
            await pieces?.return?.(undefined);
            watch.end();
        }
    }
    function connectionFault(cause, watch) {
        throwIfInterrupted(options.signal);
        if (cause instanceof errors/* EpycloudError */.yx)
            return cause;
        if (watch.isLate) {
            const message = `nothing came for ${options.idleMs / 1000} s`;
            return new GcsFault(message, { failure: { kind: 'timeout' } });
        }
        const { failure, message } = (0,transport/* noAnswerOf */.f7)(cause);
        const code = failure.kind === 'network' ? failure.code : undefined;
        if (isUntrusted(cause))
            return new GcsFault(message.replace(URLS, '…'), {});
        return passingFault(code ?? message.replace(URLS, '…'), code);
    }
    async function expected(request, answer) {
        const { status, headers } = answer;
        if (status >= 200 && status < 300)
            return answer;
        const { message, reason } = readRefusal(await wholeBody(answer).catch(() => Buffer.alloc(0)));
        const fault = new GcsFault(message || `HTTP status ${status}`, {
            status,
            failure: {
                kind: 'status',
                status,
                retryAfterMs: (0,retry_policy/* retryAfterMs */.Vs)(headers.get('retry-after'), options.now()),
                isRateLimit: status === 403 && /^(user)?rateLimitExceeded$/i.test(reason ?? ''),
            },
        });
        if (request.expects?.includes(status) !== true || isMissingBucket(fault))
            throw fault;
        return {
            status,
            headers,
            pieces: () => piecesOf(undefined, watchRequest(undefined)),
            discard() { },
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
async function wholeBody(answer) {
    const pieces = [];
    for await (const piece of answer.pieces())
        pieces.push(piece);
    const body = Buffer.concat(pieces);
    return answer.headers.get('content-encoding') === 'gzip' ? (0,external_node_zlib_.gunzipSync)(body) : body;
}
function readRefusal(body) {
    const text = body.toString().trim();
    try {
        const { error } = JSON.parse(text);
        return { message: String(error.message), reason: error.errors?.[0]?.reason };
    }
    catch {
        return { message: text.length > 300 ? `${text.slice(0, 300)}…` : text };
    }
}
const URLS = /https?:\/\/\S+/g;
function isUntrusted(cause) {
    const code = String(cause.code);
    return /^(CERT_|ERR_TLS_|DEPTH_ZERO_|UNABLE_TO_|SELF_SIGNED_)/.test(code);
}

;// CONCATENATED MODULE: ./build/storage/gcs/list-objects.js



async function* listObjects(context, prefix) {
    const fields = 'nextPageToken,items(name,size,updated)';
    for await (const { items = [] } of pages(context, prefix, { fields })) {
        for (const { name, size, updated } of items) {
            if ((0,object_key/* isObjectKey */.Px)(name))
                yield { key: name, bytes: size, updated: Date.parse(updated) };
        }
    }
}
async function* listFolderNames(context, prefix) {
    const query = { fields: 'nextPageToken,prefixes', delimiter: '/' };
    for await (const { prefixes = [] } of pages(context, prefix, query)) {
        for (const folder of prefixes) {
            const name = folder.slice(prefix.length, -1);
            if ((0,object_key/* isObjectKey */.Px)(`${prefix}${name}`))
                yield name;
        }
    }
}
async function* pages(context, prefix, query) {
    let pageToken;
    do {
        const url = context.addresses.list({
            ...query,
            maxResults: '1000',
            prefix: prefix === '' ? undefined : prefix,
            pageToken,
        });
        const page = await attempt(context, 'list', prefix, async () => readPage((await context.connection.ask({ method: 'GET', url })).body));
        yield page;
        pageToken = page.nextPageToken;
    } while (pageToken !== undefined && pageToken !== '');
}

;// CONCATENATED MODULE: ./build/storage/gcs/object-addresses.js
function objectAddresses(address, bucket) {
    const objects = `/storage/v1/b/${encodeURIComponent(bucket)}/o`;
    return {
        list: (query) => withQuery(`${address}${objects}`, query),
        object: (key, query) => withQuery(`${address}${objects}/${encodeURIComponent(key)}`, query),
        upload: (query) => withQuery(`${address}/upload${objects}`, query),
    };
}
function withQuery(url, query) {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
        if (value !== undefined)
            parameters.set(name, value);
    }
    return parameters.size === 0 ? url : `${url}?${parameters}`;
}

// EXTERNAL MODULE: ./build/google/crc32c.js
var crc32c = __webpack_require__(33287);
;// CONCATENATED MODULE: ./build/storage/gcs/checksum.js

function startChecksum() {
    const crc = (0,crc32c/* startCrc32c */.J)();
    return {
        update: crc.update,
        text() {
            const bytes = Buffer.alloc(4);
            bytes.writeUInt32BE(crc.value());
            return bytes.toString('base64');
        },
    };
}

;// CONCATENATED MODULE: ./build/storage/gcs/read-object.js







function read_object_readStored(context, key) {
    return attempt(context, 'read', key, async () => {
        const pieces = [];
        for await (const piece of storedPieces(context, key))
            pieces.push(piece);
        return Buffer.concat(pieces);
    });
}
async function* readPieces(context, key) {
    try {
        if (!(0,storage_gzip/* isCompressed */.cx)(key)) {
            yield* storedPieces(context, key);
            return;
        }
        try {
            yield* unpackedPieces(context, key);
        }
        catch (error) {
            if (isCorrupt(error))
                await requireCorrupt(context, key);
            throw error;
        }
    }
    catch (error) {
        throw gcsErrorOf(error, attemptAt(context, 'read', key));
    }
}
function unpackedPieces(context, key) {
    return (0,storage_gzip/* decompressPieces */.nh)(external_node_stream_.Readable.from(storedPieces(context, key), { objectMode: false }), key);
}
async function requireCorrupt(context, key) {
    for await (const _ of unpackedPieces(context, key)) {
    }
    throw damaged('they could not be unpacked the first time');
}
function isCorrupt(thrown) {
    return thrown instanceof errors/* EpycloudError */.yx && thrown.code === 'artifact_corrupt';
}
async function* storedPieces(context, key) {
    const patience = patienceOf(context, attemptAt(context, 'read', key));
    const checksum = startChecksum();
    let object;
    let read = 0;
    for (;;) {
        const before = read;
        try {
            const answer = await openAt(context, key, read, object);
            object ??= describe(answer.headers);
            for await (const piece of answer.pieces()) {
                checksum.update(piece);
                read += piece.byteLength;
                yield piece;
            }
            if (object.bytes === undefined || read >= object.bytes)
                break;
            throw passingFault(`the answer ended after ${read} bytes`);
        }
        catch (error) {
            if (hasStatus(error, 404, 412) && object !== undefined)
                throw replaced();
            if (read > before)
                patience.renew();
            await patience.wait(error);
        }
    }
    if (object.bytes !== undefined && read !== object.bytes)
        throw damaged(`there are too many`);
    if (object.crc32c === undefined || checksum.text() === object.crc32c)
        return;
    throw damaged(`their checksum is ${checksum.text()} and should be ${object.crc32c}`);
}
async function openAt({ connection, addresses }, key, read, object) {
    const answer = await connection.open({
        method: 'GET',
        url: addresses.object(key, { alt: 'media', generation: object?.generation }),
        headers: {
            'Accept-Encoding': 'gzip',
            ...(read === 0 ? {} : { Range: `bytes=${read}-` }),
        },
    });
    if (read === 0 || answer.status === 206)
        return answer;
    answer.discard();
    throw passingFault('Cloud Storage sent more than was asked for');
}
function describe(headers) {
    const length = headers.get('content-length') ?? headers.get('x-goog-stored-content-length');
    return {
        generation: headers.get('x-goog-generation') ?? undefined,
        bytes: length === null ? undefined : Number(length),
        crc32c: /(?:^|[, ])crc32c=([^, ]+)/.exec(headers.get('x-goog-hash') ?? '')?.[1],
    };
}
function damaged(how) {
    return passingFault(`the bytes were damaged on their way: ${how}`);
}
function replaced() {
    return passingFault('the object was replaced while it was read');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/storage/gcs/stored-facts.js


function countFacts() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const checksum = startChecksum();
    let bytes = 0;
    return {
        add(piece) {
            hash.update(piece);
            checksum.update(piece);
            bytes += piece.byteLength;
        },
        facts: () => ({ bytes, sha256: hash.copy().digest('hex'), crc32c: checksum.text() }),
    };
}
function factsOf(stored) {
    const counter = countFacts();
    counter.add(stored);
    return counter.facts();
}

;// CONCATENATED MODULE: ./build/storage/gcs/equal-object.js









async function equalObject(context, rival) {
    const { key, facts } = rival;
    const found = await findObject(context, key);
    if (found === undefined)
        return undefined;
    const isAlike = found.stat.bytes === facts.bytes && found.crc32c === facts.crc32c;
    if (isAlike && found.sha256 === facts.sha256)
        return facts;
    if (!isAlike && !(0,storage_gzip/* isCompressed */.cx)(key))
        throw (0,storage_errors/* conflictingObject */.E2)(getPath(context, key));
    const there = await readFacts(context, key);
    if (there === undefined || there.facts.sha256 === facts.sha256)
        return there?.facts;
    if (there.contentsSha256 === rival.contentsSha256())
        return there.facts;
    throw (0,storage_errors/* conflictingObject */.E2)(getPath(context, key));
}
async function readFacts(context, key) {
    try {
        return await attempt(context, 'read', key, async () => {
            const counter = countFacts();
            const contents = (0,external_node_crypto_.createHash)('sha256');
            async function* counted() {
                for await (const piece of storedPieces(context, key)) {
                    counter.add(piece);
                    yield piece;
                }
            }
            const pieces = (0,storage_gzip/* isCompressed */.cx)(key)
                ? (0,storage_gzip/* decompressPieces */.nh)(external_node_stream_.Readable.from(counted(), { objectMode: false }), key)
                : counted();
            for await (const piece of pieces)
                contents.update(piece);
            return { facts: counter.facts(), contentsSha256: contents.digest('hex') };
        });
    }
    catch (error) {
        if (!(error instanceof errors/* EpycloudError */.yx))
            throw error;
        if (error.code === 'artifact_missing')
            return undefined;
        throw error.code === 'artifact_corrupt' ? (0,storage_errors/* conflictingObject */.E2)(getPath(context, key)) : error;
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/storage/gcs/library-request.js
const LIBRARY_ADDRESS = 'https://storage.googleapis.com';
function libraryAnswer(answer, data = '') {
    return { status: answer.status, headers: Object.fromEntries(answer.headers), data };
}
function urlOf({ url, params = {} }, address) {
    const whole = new URL(url.replace(LIBRARY_ADDRESS, address));
    for (const [name, value] of Object.entries(params))
        whole.searchParams.set(name, String(value));
    return whole;
}
function headersOf(request) {
    const headers = Object.entries(request.headers).filter(([name]) => name !== 'Content-Length');
    return Object.fromEntries(headers.map(([name, value]) => [name, String(value)]));
}
function isQuestion(request) {
    return request.headers['Content-Range'] === 'bytes */*';
}
function rangeOf(request) {
    const header = String(request.headers['Content-Range']);
    const [, first, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(header) ?? [];
    return { first: Number(first), total: total === '*' ? undefined : Number(total) };
}
async function bytesOf({ body }) {
    const pieces = [];
    for await (const piece of body ?? [])
        pieces.push(piece);
    const [only] = pieces;
    return pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces);
}
function persistedIn(answer) {
    const last = /^bytes=0-(\d+)$/.exec(answer.headers.get('range') ?? '')?.[1];
    return last === undefined ? 0 : Number(last) + 1;
}

;// CONCATENATED MODULE: ./build/storage/gcs/upload.js

function conditionsOf(options) {
    return options.ifAbsent === true ? { ifGenerationMatch: '0' } : {};
}
function writtenResource(key, options, facts) {
    const metadata = {
        ...options.metadata,
        ...(facts === undefined ? {} : { [SHA256]: facts.sha256 }),
    };
    return {
        name: key,
        contentType: contentTypeOf(key),
        ...(facts === undefined ? {} : { crc32c: facts.crc32c }),
        ...(Object.keys(metadata).length === 0 ? {} : { metadata }),
    };
}
function contentTypeOf(key) {
    if (key.endsWith('.json'))
        return 'application/json';
    return key.endsWith('.gz') ? 'application/gzip' : 'application/octet-stream';
}

;// CONCATENATED MODULE: ./build/storage/gcs/storage-library.js


async function openLibraryUpload(context, upload, transport) {
    const { Storage, IdempotencyStrategy } = await loadLibrary();
    const storage = new Storage({
        apiEndpoint: LIBRARY_ADDRESS,
        authClient: { request: transport.request },
        retryOptions: {
            autoRetry: true,
            maxRetries: 10_000,
            totalTimeout: Number.MAX_SAFE_INTEGER,
            maxRetryDelay: 1,
            retryableErrorFn: transport.isToGoOn,
            idempotencyStrategy: IdempotencyStrategy.RetryAlways,
        },
    });
    const file = storage.bucket(context.bucket).file(upload.key);
    const stream = file.createWriteStream({
        resumable: true,
        chunkSize: context.chunkBytes,
        gzip: false,
        validation: false,
        metadata: writtenResource(upload.key, upload.options, upload.facts),
        ...(upload.options.ifAbsent === true ? { preconditionOpts: { ifGenerationMatch: 0 } } : {}),
    });
    return { file, stream };
}
async function loadLibrary() {
    process.noDeprecation = true;
    return await Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3669), __webpack_require__.e(3452), __webpack_require__.e(9112), __webpack_require__.e(3665)]).then(__webpack_require__.bind(__webpack_require__, 73665));
}

;// CONCATENATED MODULE: ./build/storage/gcs/upload-whole.js





function uploadWhole(context, upload) {
    const { key, facts, options } = upload;
    const { body, type } = multipart(writtenResource(key, options, facts), upload.stored);
    const query = { uploadType: 'multipart', fields: STORED_FIELDS, ...conditionsOf(options) };
    return attempt(context, 'write', key, async () => {
        const answer = await context.connection
            .ask({
            method: 'POST',
            url: context.addresses.upload(query),
            headers: { 'Content-Type': type },
            body,
            expects: options.ifAbsent === true ? [412] : [],
        })
            .catch((error) => {
            throw isDamagedUpload(error) ? damagedUpload() : error;
        });
        if (answer.status === 412)
            return 'present';
        await requireStored(context, key, readStored(answer.body), facts);
        return 'stored';
    });
}
async function requireStored({ connection, addresses }, key, stored, facts) {
    if (stored.crc32c === facts.crc32c && stored.size === facts.bytes)
        return;
    await connection.ask({
        method: 'DELETE',
        url: addresses.object(key, { ifGenerationMatch: stored.generation }),
        expects: [404, 412],
    });
    throw damagedUpload();
}
function damagedUpload() {
    return passingFault('the bytes were damaged on their way');
}
function multipart(resource, stored) {
    const boundary = (0,external_node_crypto_.randomUUID)();
    const head = `--${boundary}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(resource)}\r\n--${boundary}\r\nContent-Type: application/octet-stream\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), stored, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    return { body, type: `multipart/related; boundary=${boundary}` };
}

;// CONCATENATED MODULE: ./build/storage/gcs/upload-transport.js






const STANDS = [308, 404, 410, 412];
function uploadTransport(context, upload) {
    const { connection } = context;
    const over = new AbortController();
    const signals = [context.signal, over.signal].filter((signal) => signal !== undefined);
    const ports = { ...context, signal: AbortSignal.any(signals) };
    const asked = attemptAt(context, 'write', upload.key);
    const patience = patienceOf(ports, asked);
    let starting;
    let session;
    let sent = 0;
    let persisted = 0;
    let again;
    let settle = () => { };
    let fail = () => { };
    const ended = new Promise((resolve, reject) => {
        settle = resolve;
        fail = reject;
    });
    ended.catch(() => { });
    async function start(request) {
        const url = urlOf(request, context.address);
        return await retrying(ports, asked, async () => {
            const answer = await connection.ask({
                method: 'POST',
                url: url.href,
                headers: { ...headersOf(request), 'Content-Type': 'application/json; charset=UTF-8' },
                body: Buffer.from(JSON.stringify(request.data)),
                expects: upload.isCreate ? [412] : [],
            });
            if (answer.status === 412)
                return 'present';
            const location = answer.headers.get('location');
            if (location === null || new URL(location).origin !== url.origin) {
                throw passingFault('the answer names no upload session');
            }
            session = location;
            return libraryAnswer(answer);
        });
    }
    async function send(request) {
        const { first, total } = rangeOf(request);
        const body = await bytesOf(request);
        sent = Math.max(sent, first + body.byteLength);
        const headers = {
            ...headersOf(request),
            ...(body.byteLength === 0 ? { 'Content-Range': `bytes */${total}` } : {}),
            ...(total === undefined ? {} : { 'X-Goog-Hash': `crc32c=${upload.facts().crc32c}` }),
        };
        const answer = await triedOnce(async () => {
            const put = { method: 'PUT', url: request.url, headers, body, expects: STANDS };
            const answer = await connection.ask(put);
            const isEnough = total === undefined && persistedIn(answer) > first;
            if (answer.status === 308 && !isEnough)
                throw passingFault('not all bytes were taken');
            if (answer.status < 300)
                readStored(answer.body);
            return answer;
        });
        if (answer.status === 412)
            return 'present';
        if (answer.status < 300)
            return libraryAnswer(answer, readStored(answer.body));
        take(answer);
        return libraryAnswer(answer);
    }
    async function triedOnce(work) {
        try {
            return await work();
        }
        catch (error) {
            if (isDamagedUpload(error))
                throw damagedUpload();
            await patience.wait(error);
            again = error;
            throw error;
        }
    }
    async function askHowFar(request) {
        const headers = headersOf(request);
        const body = new Uint8Array();
        const put = { method: 'PUT', url: request.url, headers, body, expects: STANDS };
        const answer = await retrying(ports, asked, async () => {
            const answer = await connection.ask(put);
            if (answer.status < 300)
                readStored(answer.body);
            return answer;
        });
        if (answer.status === 412)
            return 'present';
        if (answer.status < 300)
            return readStored(answer.body);
        take(answer);
        return libraryAnswer(answer);
    }
    function take(answer) {
        if (answer.status !== 308)
            throw lostUpload('it is gone');
        const now = persistedIn(answer);
        if (now < persisted || now > sent)
            throw lostUpload(`it has ${now} bytes`);
        if (now > persisted)
            patience.renew();
        persisted = now;
    }
    async function carry(request) {
        if (request.method !== 'POST') {
            return await (isQuestion(request) ? askHowFar(request) : send(request));
        }
        const started = start(request);
        starting = started;
        return await started;
    }
    return {
        async request(request) {
            if (over.signal.aborted)
                return await never();
            try {
                const result = await carry(request);
                if (typeof result === 'object' && 'headers' in result)
                    return result;
                settle(result);
            }
            catch (error) {
                if (error === again)
                    throw error;
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
            await starting?.catch(() => { });
            return session;
        },
    };
}
function never() {
    return new Promise(() => { });
}
function lostUpload(how) {
    return passingFault(`Cloud Storage has lost an upload: ${how}`);
}

;// CONCATENATED MODULE: ./build/storage/gcs/upload-large.js







async function uploadLarge(context, upload) {
    const { key, options, facts } = upload;
    const transport = uploadTransport(context, { key, isCreate: options.ifAbsent === true, facts });
    const library = await openLibraryUpload(context, { key, options, facts: upload.known }, transport);
    const { file, stream } = library;
    stream.on('error', () => { });
    let isDone = false;
    try {
        const finishing = (0,promises_.finished)(stream).then(() => readStoredDocument(file.metadata));
        const ending = Promise.race([transport.ended, finishing]);
        const [end] = await Promise.all([ending, feed(stream, upload.pieces, transport.over)]);
        isDone = true;
        if (end === 'present')
            return 'present';
        await requireStored(context, key, end, facts());
        if (upload.known === undefined)
            await addHash(context, upload, end);
        return 'stored';
    }
    finally {
        stream.destroy();
        const session = await transport.close();
        if (!isDone && session !== undefined)
            await cancelSession(context, session);
    }
}
async function feed(stream, pieces, over) {
    for await (const piece of pieces) {
        if (over.aborted || stream.write(piece))
            continue;
        await (0,external_node_events_.once)(stream, 'drain', { signal: over }).catch(() => { });
    }
    if (!over.aborted)
        stream.end();
}
async function addHash(context, { key, facts }, { generation, metageneration }) {
    const conditions = { ifGenerationMatch: generation, ifMetagenerationMatch: metageneration };
    await attempt(context, 'write', key, () => context.connection.ask({
        method: 'PATCH',
        url: context.addresses.object(key, { fields: 'generation', ...conditions }),
        headers: { 'Content-Type': 'application/json; charset=UTF-8' },
        body: Buffer.from(JSON.stringify({ metadata: { [SHA256]: facts().sha256 } })),
        expects: [403, 404, 412],
    }));
}
async function cancelSession({ connection }, url) {
    await connection.ask({ method: 'DELETE', url, expects: [404, 410, 499] }).catch(() => { });
}

;// CONCATENATED MODULE: ./build/storage/gcs/save-object.js











async function saveBytes(context, key, contents, options) {
    requireFreeMetadata(options);
    const stored = (0,storage_gzip/* isCompressed */.cx)(key) ? await (0,storage_gzip/* compress */.Bc)(contents) : contents;
    const contentsSha256 = () => (0,external_node_crypto_.createHash)('sha256').update(contents).digest('hex');
    return await saveStored(context, { key, stored, options, contentsSha256 });
}
async function saveStream(context, key, contents, options) {
    requireFreeMetadata(options);
    const plain = (0,external_node_crypto_.createHash)('sha256');
    const contentsSha256 = () => plain.copy().digest('hex');
    const counter = countFacts();
    const pieces = counted(save_object_storedPieces(key, contents, (piece) => plain.update(piece)), counter);
    try {
        const head = await readHead(pieces, context.chunkBytes);
        if (head.isWhole) {
            const stored = Buffer.concat(head.pieces);
            return await saveStored(context, { key, stored, options, contentsSha256 });
        }
        const all = startingWith(head.pieces, pieces);
        const result = await uploadLarge(context, { key, options, pieces: all, facts: counter.facts });
        const facts = counter.facts();
        return await settled(context, result, { key, facts, contentsSha256 }, () => {
            throw goneSince(getPath(context, key));
        });
    }
    catch (error) {
        throw gcsErrorOf(error, attemptAt(context, 'write', key));
    }
    finally {
        contents.destroy();
        await pieces.return(undefined).catch(() => { });
    }
}
async function saveStored(context, bytes) {
    const { key, stored, options, contentsSha256 } = bytes;
    const facts = factsOf(stored);
    const result = stored.byteLength <= context.chunkBytes
        ? await uploadWhole(context, { key, stored, facts, options })
        : await attempt(context, 'write', key, () => uploadLarge(context, {
            key,
            options,
            known: facts,
            pieces: [stored],
            facts: () => facts,
        }));
    return await settled(context, result, { key, facts, contentsSha256 }, () => saveStored(context, bytes));
}
async function settled(context, result, rival, again) {
    const there = result === 'stored' ? rival.facts : await equalObject(context, rival);
    if (there === undefined)
        return await again();
    return { key: rival.key, bytes: there.bytes, sha256: there.sha256 };
}
function save_object_storedPieces(key, contents, see) {
    async function* seen() {
        for await (const piece of contents) {
            const bytes = Buffer.from(piece);
            see(bytes);
            yield bytes;
        }
    }
    return (0,storage_gzip/* isCompressed */.cx)(key) ? packed(seen()) : seen();
}
async function* packed(pieces) {
    const gzip = (0,storage_gzip/* compressStream */.fR)();
    const source = external_node_stream_.Readable.from(pieces, { objectMode: false });
    (0,external_node_stream_.pipeline)(source, gzip, () => { });
    yield* gzip;
}
async function* counted(pieces, counter) {
    for await (const piece of pieces) {
        counter.add(piece);
        yield piece;
    }
}
async function readHead(pieces, limit) {
    const head = [];
    let bytes = 0;
    while (bytes <= limit) {
        const next = await pieces.next();
        if (next.done === true)
            return { pieces: head, isWhole: true };
        head.push(next.value);
        bytes += next.value.byteLength;
    }
    return { pieces: head, isWhole: false };
}
async function* startingWith(first, rest) {
    yield* first;
    yield* rest;
}
function requireFreeMetadata(options) {
    if (options.metadata?.[SHA256] === undefined)
        return;
    throw new errors/* EpycloudError */.yx('internal', `The metadata ${SHA256} is the bucket's own.`);
}
function goneSince(path) {
    return new errors/* EpycloudError */.yx('storage_unavailable', `Cannot write to ${path}: another object was there, and was deleted since.`, { hint: 'Something else deletes objects of this run. End it, and go on with --resume.' });
}

;// CONCATENATED MODULE: ./build/storage/gcs/gcs-bucket.js












const GOOGLE = 'https://storage.googleapis.com';
const IDLE_MS = 60_000;
const CHUNK_BYTES = 8 * 1024 * 1024;
function gcsBucket(options) {
    const { bucket, address = GOOGLE, authClient, signal, clock = google_clock/* machineClock */.w } = options;
    const context = {
        bucket,
        address,
        signal,
        clock,
        chunkBytes: options.chunkBytes ?? CHUNK_BYTES,
        policy: options.policy ?? retry_policy/* RETRY_POLICY */.yE,
        chance: Math.random,
        addresses: objectAddresses(address, bucket),
        connection: gcsConnection({
            authClient,
            signal,
            now: clock.now,
            idleMs: options.idleMs ?? IDLE_MS,
        }),
    };
    async function loadStored(key) {
        (0,object_key/* requireObjectKey */.yr)(key);
        return await read_object_readStored(context, key);
    }
    return {
        getPath: (key) => getPath(context, key),
        loadStored,
        async loadBytes(key) {
            const stored = await loadStored(key);
            return (0,storage_gzip/* isCompressed */.cx)(key) ? await (0,storage_gzip/* decompress */.mF)(stored, key) : stored;
        },
        async loadStream(key) {
            (0,object_key/* requireObjectKey */.yr)(key);
            return external_node_stream_.Readable.from(readPieces(context, key), { objectMode: false });
        },
        async exists(key) {
            (0,object_key/* requireObjectKey */.yr)(key);
            return (await findObject(context, key)) !== undefined;
        },
        async stat(key) {
            (0,object_key/* requireObjectKey */.yr)(key);
            return (await findObject(context, key))?.stat;
        },
        async *listFiles(prefix) {
            if ((0,object_key/* canBeginKey */.jP)(prefix))
                yield* listObjects(context, prefix);
        },
        async *listFolders(prefix) {
            if ((0,object_key/* canBeginKey */.jP)(prefix))
                yield* listFolderNames(context, prefix);
        },
        async saveBytes(key, contents, saveOptions = {}) {
            (0,object_key/* requireObjectKey */.yr)(key);
            return await saveBytes(context, key, contents, saveOptions);
        },
        async saveStream(key, contents, saveOptions = {}) {
            try {
                (0,object_key/* requireObjectKey */.yr)(key);
                return await saveStream(context, key, contents, saveOptions);
            }
            finally {
                contents.destroy();
            }
        },
        async delete(key) {
            (0,object_key/* requireObjectKey */.yr)(key);
            await deleteObject(context, key);
        },
    };
}


/***/ }),

/***/ 49567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ai: () => (/* binding */ number)
/* harmony export */ });
/* unused harmony exports string, boolean, bigint, date */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);


function string(params) {
    return core._coercedString(schemas.ZodString, params);
}
function number(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedNumber */ .qG(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodNumber */ .rSt, params);
}
function boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
;