"use strict";
exports.id = 3573;
exports.ids = [3573];
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

/***/ 52894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ readErrorDocument)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
;// CONCATENATED MODULE: ./build/google/token-shapes.js
const SHAPES = [
    /\bya29\.[\w.-]+/g,
    /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
    /\b1\/\/[\w-]{20,}/g,
    /\b(Bearer|bearer|token)\s+[\w.~+/-]{16,}=*/g,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*/g,
];
function withoutTokens(text) {
    return SHAPES.reduce((cleaned, shape) => cleaned.replace(shape, '[hidden]'), text);
}

;// CONCATENATED MODULE: ./build/google/error-document.js


const error_document_document = schemas/* object */.Ikc({
    error: schemas/* object */.Ikc({
        message: schemas/* string */.YjP().default(''),
        status: schemas/* string */.YjP().optional(),
        details: schemas/* array */.YOg(schemas/* looseObject */._H3({ '@type': schemas/* string */.YjP() })).default([]),
        errors: schemas/* array */.YOg(schemas/* looseObject */._H3({ reason: schemas/* string */.YjP().optional() })).default([]),
    }),
});
const errorInfo = schemas/* looseObject */._H3({
    reason: schemas/* string */.YjP(),
    metadata: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
});
const badRequest = schemas/* looseObject */._H3({
    fieldViolations: schemas/* array */.YOg(schemas/* looseObject */._H3({ field: schemas/* string */.YjP().default(''), description: schemas/* string */.YjP().default('') }))
        .default([]),
});
const oauth = schemas/* object */.Ikc({ error: schemas/* string */.YjP(), error_description: schemas/* string */.YjP().optional() });
const LONGEST = 1000;
function readErrorDocument(body) {
    const known = error_document_document.safeParse(body);
    if (known.success) {
        const { message, status, details, errors } = known.data.error;
        const info = errorInfo.safeParse(details.find((detail) => isOf(detail, 'ErrorInfo')));
        const violations = details
            .filter((detail) => isOf(detail, 'BadRequest'))
            .flatMap((detail) => badRequest.safeParse(detail).data?.fieldViolations ?? []);
        return {
            message: shown(message),
            status,
            reason: info.data?.reason ?? errors[0]?.reason,
            metadata: info.data?.metadata ?? {},
            violations: violations.map(({ field, description }) => ({
                field,
                description: shown(description),
            })),
        };
    }
    const refused = oauth.safeParse(body);
    const message = refused.success
        ? [refused.data.error, refused.data.error_description].filter(Boolean).join(': ')
        : textOf(body);
    return { message: shown(message), metadata: {}, violations: [] };
}
const isOf = (detail, type) => detail['@type'] === `type.googleapis.com/google.rpc.${type}`;
function textOf(body) {
    if (body === undefined || body === '')
        return '';
    if (typeof body !== 'string')
        return JSON.stringify(body);
    return body
        .replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}
function shown(text) {
    const cleaned = withoutTokens(text);
    return cleaned.length > LONGEST ? `${cleaned.slice(0, LONGEST)}…` : cleaned;
}


/***/ }),

/***/ 88997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ jsonOf)
/* harmony export */ });
function jsonOf(text) {
    if (text === '')
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 31011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ libraryFailure)
/* harmony export */ });
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88997);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85258);


function libraryFailure(thrown) {
    if (thrown instanceof _transport_js__WEBPACK_IMPORTED_MODULE_0__/* .NoAnswer */ .W_)
        return thrown;
    for (let at = thrown, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
        const { response, code, message } = at;
        if (typeof response?.status === 'number') {
            const { status, data, headers } = response;
            return {
                status,
                body: bodyOf(data, message),
                retryAfter: headerOf(headers, 'retry-after'),
            };
        }
        if (typeof code === 'number' && code >= 400 && code < 600) {
            return { status: code, body: { error: { code, message } }, retryAfter: null };
        }
    }
    return (0,_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .noAnswerOf */ .f7)(thrown);
}
function bodyOf(data, message) {
    if (typeof data === 'string')
        return (0,_json_text_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOf */ .o)(data);
    const isRead = typeof data === 'object' && data !== null && 'error' in data;
    return isRead ? data : (0,_json_text_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOf */ .o)(message);
}
function headerOf(headers, name) {
    if (typeof headers !== 'object' || headers === null)
        return null;
    if ('get' in headers && typeof headers.get === 'function')
        return headers.get(name);
    const value = headers[name];
    return typeof value === 'string' ? value : null;
}


/***/ }),

/***/ 66129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ passingRefusal)
/* harmony export */ });
/* harmony import */ var _error_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52894);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72056);


const RATE_LIMITS = new Set([
    'RATE_LIMIT_EXCEEDED',
    'rateLimitExceeded',
    'userRateLimitExceeded',
]);
function passingRefusal({ status, body, retryAfter }, now) {
    if (status < 400)
        return undefined;
    const { reason = '', message } = (0,_error_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readErrorDocument */ .m)(body);
    const isRateLimit = status === 429 || (status === 403 && RATE_LIMITS.has(reason));
    if (!isRateLimit && status < 500 && status !== 408)
        return undefined;
    const wait = (0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterMs */ .Vs)(retryAfter, now);
    return {
        kind: 'failure',
        failure: { kind: 'status', status, retryAfterMs: wait, isRateLimit },
        message: `HTTP ${status}${message === '' ? '' : `: ${message}`}`,
    };
}


/***/ }),

/***/ 66015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _error_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52894);


const ROLES = [
    [/^batch\.(jobs|tasks)\.(get|list)$/, 'roles/batch.jobsViewer'],
    [/^batch\./, 'roles/batch.jobsEditor'],
    [/^workflows\.executions\.(get|list)$/, 'roles/workflows.viewer'],
    [/^workflows\.workflows\.get$/, 'roles/workflows.viewer (to deploy: roles/workflows.editor)'],
    [/^workflows\.executions\./, 'roles/workflows.invoker'],
    [/^workflows\./, 'roles/workflows.editor'],
    [/^secretmanager\.versions\.access$/, 'roles/secretmanager.secretAccessor'],
    [/^logging\./, 'roles/logging.viewer'],
    [/^storage\.objects\.(get|list)$/, 'roles/storage.objectViewer'],
    [/^storage\./, 'roles/storage.objectUser'],
    [/^iam\.serviceAccounts\.actAs$/i, 'roles/iam.serviceAccountUser'],
    [/^iam\.serviceAccounts\.getAccessToken$/, 'roles/iam.serviceAccountTokenCreator'],
];
function refusalOf({ status, body, what }) {
    const document = (0,_error_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readErrorDocument */ .m)(body);
    const said = document.message || `HTTP ${status}`;
    if (status === 401) {
        return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('credentials_refused', `Google refuses to ${what}: ${said}`, {
            hint: 'The login may have ended or been revoked: log in again, or look at what the job’s identity is.',
        });
    }
    const violations = document.violations.map(({ field, description }) => [field, description].filter(Boolean).join(': '));
    const news = violations.filter((text) => !said.includes(text));
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('cloud_refused', [`Google refuses to ${what}: ${said}`, ...news].join(' '), { hint: status === 403 ? permissionHint(document) : undefined });
}
function permissionHint(document) {
    const { reason, metadata, message } = document;
    const project = projectOf(document);
    if (reason === 'SERVICE_DISABLED') {
        const service = metadata['service'] ?? /\b([a-z]+\.googleapis\.com)\b/.exec(message)?.[1];
        return `Enable the API: gcloud services enable ${service ?? 'SERVICE'} --project ${project ?? 'PROJECT'}. It takes some minutes to take effect.`;
    }
    if (reason === 'BILLING_DISABLED') {
        return `Link a billing account to the project ${project ?? ''}`.trimEnd().concat('.');
    }
    const permission = permissionOf(document);
    const role = ROLES.find(([known]) => known.test(permission ?? ''))?.[1];
    const where = project === undefined ? '' : ` in the project ${project}`;
    if (permission === undefined) {
        return `The identity lacks a permission${where}: docs/cloud-runs.md lists the roles that cloud mode needs.`;
    }
    const by = role === undefined ? '' : `, which the role ${role} has`;
    return `The identity lacks the permission ${permission}${by}${where}. Somebody with rights there may give it.`;
}
const PERMISSION = /(?<![\w.@-])[a-z]+\.[a-zA-Z]+\.[a-z][a-zA-Z]+(?![\w.-]*\.com|[\w-])/;
function permissionOf({ metadata, message }) {
    return metadata['permission'] ?? PERMISSION.exec(message)?.[0];
}
function projectOf({ metadata, message }) {
    const named = metadata['consumer'] ?? metadata['resource'] ?? message;
    return /\bprojects\/([a-z0-9:.-]+)/.exec(named)?.[1];
}


/***/ }),

/***/ 86864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ repeated)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72056);


async function repeated(repetition, attempt) {
    const { clock, signal, repeatable, policy = _retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .RETRY_POLICY */ .yE } = repetition;
    const start = clock.now();
    for (let number = 1;; number += 1) {
        const tried = await interruptible(repetition, attempt);
        if (tried.kind === 'answer')
            return tried.answer;
        const { failure, message } = tried;
        const elapsedMs = clock.now() - start;
        const failed = { failure, number, elapsedMs, repeatable, random: Math.random() };
        const delay = (0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .nextAttempt */ .nj)(failed, policy);
        if (delay === undefined) {
            throw unavailable({ ...repetition, failure, number, elapsedMs, message });
        }
        await interruptible(repetition, () => clock.sleep(delay, signal));
    }
}
async function interruptible({ signal, what }, step) {
    try {
        signal?.throwIfAborted();
        return await step();
    }
    catch (thrown) {
        if (signal?.aborted !== true || thrown instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx)
            throw thrown;
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('interrupted', `Interrupted while trying to ${what}.`, {
            cause: signal.reason,
        });
    }
}
function unavailable(end) {
    const { what, number, elapsedMs, message, failure, repeatable } = end;
    const often = number === 1 ? '' : ` (${number} attempts in ${Math.round(elapsedMs / 1000)} s)`;
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('cloud_unavailable', `Could not ${what}: ${message}${often}.`, {
        hint: hintFor(failure, repeatable),
        cause: new Error(message),
    });
}
function hintFor(failure, repeatable) {
    if ((0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .isCertificateFault */ .iM)(failure)) {
        return 'Node does not trust the certificate. Where a proxy puts its own in its place, NODE_EXTRA_CA_CERTS names the file of its authority.';
    }
    return repeatable
        ? 'Google or the network does not answer as it should. Try again later; https://status.cloud.google.com says more.'
        : 'It may have been done all the same, and is not safe to ask for twice. See what is there before you try again.';
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

/***/ 43573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGoogleSession: () => (/* binding */ openGoogleSession)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/google/unless-aborted.js
var unless_aborted = __webpack_require__(69663);
;// CONCATENATED MODULE: ./build/google/access-token-cache.js


const LONGEST_MARGIN_MS = 225_000;
function accessTokenCache(clock, renew, first) {
    let kept = first && keep(first);
    let renewal;
    function keep(token) {
        const margin = Math.min(LONGEST_MARGIN_MS, (token.expires - clock.now()) / 4);
        return { ...token, renewFrom: token.expires - margin };
    }
    function renewed() {
        renewal ??= renew()
            .then((token) => {
            kept = keep(token);
            return token;
        })
            .finally(() => {
            renewal = undefined;
        });
        return renewal;
    }
    async function current(signal) {
        const old = kept;
        if (old !== undefined && clock.now() < old.renewFrom)
            return old;
        try {
            return await (0,unless_aborted/* unlessAborted */.W)(renewed(), signal);
        }
        catch (error) {
            const holds = old !== undefined && clock.now() < old.expires && signal?.aborted !== true;
            if (holds)
                return old;
            if (signal?.aborted !== true || error instanceof errors/* EpycloudError */.yx)
                throw error;
            throw new errors/* EpycloudError */.yx('interrupted', 'Interrupted while asking for an access token.', {
                cause: error,
            });
        }
    }
    return {
        current,
        kept: () => kept && { token: kept.token, expires: kept.expires },
        async instead(refused, signal) {
            if (kept?.token === refused)
                kept = undefined;
            return await current(signal);
        },
    };
}

// EXTERNAL MODULE: ./build/google/addresses.js
var google_addresses = __webpack_require__(43935);
// EXTERNAL MODULE: ./build/google/clock.js
var google_clock = __webpack_require__(71717);
// EXTERNAL MODULE: ./build/google/json-text.js
var json_text = __webpack_require__(88997);
// EXTERNAL MODULE: ./build/google/passing-refusal.js
var passing_refusal = __webpack_require__(66129);
// EXTERNAL MODULE: ./build/google/transport.js
var transport = __webpack_require__(85258);
;// CONCATENATED MODULE: ./build/google/google-request.js



const ATTEMPT_MS = 60_000;
async function attemptRequest(attempt) {
    const { method, url, body, headers, token, quotaProject, signal, clock } = attempt;
    try {
        const answered = await (0,transport/* call */.T1)({
            method,
            url,
            headers: {
                Accept: 'application/json',
                ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
                ...(quotaProject === undefined ? {} : { 'x-goog-user-project': quotaProject }),
                ...headers,
                Authorization: `Bearer ${token}`,
            },
            body: body === undefined ? undefined : JSON.stringify(body),
            timeoutMs: ATTEMPT_MS,
            signal,
        });
        const { status } = answered;
        const answer = { status, body: (0,json_text/* jsonOf */.o)(answered.text), headers: answered.headers };
        const retryAfter = answered.headers.get('retry-after');
        return ((0,passing_refusal/* passingRefusal */.g)({ status, body: answer.body, retryAfter }, clock.now()) ?? {
            kind: 'answer',
            answer,
        });
    }
    catch (thrown) {
        if (!(thrown instanceof transport/* NoAnswer */.W_))
            throw thrown;
        return { kind: 'failure', failure: thrown.failure, message: thrown.message };
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/google/credential-token.js


const CLOUD_SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
const OAUTH_TOKEN = 'https://oauth2.googleapis.com/token';
const TIMEOUT_MS = 30_000;
const USUAL_LIFETIME_MS = 3_000_000;
async function credentialToken(file, { addresses, clock, signal }) {
    const { GoogleAuth, gaxios: http } = await Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(9595), __webpack_require__.e(492)]).then(__webpack_require__.t.bind(__webpack_require__, 492, 23));
    const transporter = new http.Gaxios({ timeout: TIMEOUT_MS });
    transporter.interceptors.request.add({
        resolved: async (asked) => {
            asked.url = redirected(asked.url, file, addresses);
            asked.retry = false;
            delete asked.retryConfig;
            if (signal !== undefined)
                asked.signal = combined(asked.signal, signal);
            return asked;
        },
    });
    const auth = new GoogleAuth({
        scopes: [CLOUD_SCOPE],
        credentials: file,
        clientOptions: { transporter },
    });
    const client = await auth.getClient();
    const { stsCredential } = client;
    if (stsCredential !== undefined)
        stsCredential.transporter = transporter;
    const { token } = await client.getAccessToken();
    if (typeof token !== 'string' || token === '')
        throw new Error('the answer holds no token');
    const { expiry_date: ends } = client.credentials;
    const lifetime = typeof ends === 'number' ? ends - google_clock/* machineClock */.w.now() : USUAL_LIFETIME_MS;
    return { token, expires: clock.now() + lifetime };
}
function redirected(url, file, addresses) {
    const { token_uri: tokenUri } = file;
    if (url.href === OAUTH_TOKEN && typeof tokenUri === 'string')
        return new URL(tokenUri);
    for (const name of ['tokenExchange', 'iamCredentials']) {
        const { usual } = google_addresses/* ADDRESS_VARIABLES */.P1[name];
        if (url.href.startsWith(`${usual}/`)) {
            return new URL(`${addresses[name]}${url.href.slice(usual.length)}`);
        }
    }
    return url;
}
function combined(own, more) {
    return own instanceof AbortSignal ? AbortSignal.any([own, more]) : more;
}

;// CONCATENATED MODULE: ./build/google/impersonation.js




const ADDRESS = /^[a-z0-9-]+@[a-z0-9.:-]+$/;
const impersonation_TIMEOUT_MS = 30_000;
const given = schemas/* object */.Ikc({ accessToken: schemas/* string */.YjP().min(1), expireTime: iso/* datetime */.w$() });
function checkServiceAccount(address) {
    if (address === undefined || ADDRESS.test(address))
        return;
    throw new errors/* EpycloudError */.yx('usage', `${JSON.stringify(address)} is no service account.`, {
        hint: 'Name it by its address: NAME@PROJECT.iam.gserviceaccount.com.',
    });
}
async function impersonated(asked) {
    const { url, token, delegates, signal } = asked;
    const { status, text } = await (0,transport/* call */.T1)({
        method: 'POST',
        url,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({
            scope: [CLOUD_SCOPE],
            lifetime: '3600s',
            ...(delegates === undefined ? {} : { delegates }),
        }),
        timeoutMs: impersonation_TIMEOUT_MS,
        signal,
    });
    if (status !== 200)
        return { status, text };
    const { accessToken, expireTime } = given.parse(JSON.parse(text));
    return { token: accessToken, expires: Date.parse(expireTime) };
}

;// CONCATENATED MODULE: ./build/google/library-client.js
const EAGER_MS = 60_000;
async function libraryClient(options) {
    const { tokens, clock, quotaProject, signal } = options;
    const { OAuth2Client } = await Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(9595), __webpack_require__.e(492)]).then(__webpack_require__.t.bind(__webpack_require__, 492, 23));
    const client = new OAuth2Client({
        forceRefreshOnFailure: true,
        eagerRefreshThresholdMillis: EAGER_MS,
    });
    if (quotaProject !== undefined)
        client.quotaProjectId = quotaProject;
    let last;
    client.refreshHandler = async () => {
        const isRefused = last !== undefined && clock.now() < last.expires - EAGER_MS;
        last =
            last !== undefined && isRefused
                ? await tokens.instead(last.token, signal)
                : await tokens.current(signal);
        return { access_token: last.token, expiry_date: last.expires };
    };
    return client;
}

// EXTERNAL MODULE: ./build/google/refusal.js
var refusal = __webpack_require__(66015);
// EXTERNAL MODULE: ./build/google/error-document.js + 1 modules
var error_document = __webpack_require__(52894);
// EXTERNAL MODULE: ./build/google/library-failure.js
var library_failure = __webpack_require__(31011);
;// CONCATENATED MODULE: ./build/google/refused-token.js






class RefusedToken extends Error {
    answer;
    constructor(status, text) {
        super(`HTTP ${status}`);
        this.answer = { status, body: (0,json_text/* jsonOf */.o)(text), retryAfter: null };
    }
}
function failedToken(kind, thrown, now) {
    if (thrown instanceof errors/* EpycloudError */.yx)
        throw thrown;
    const sent = thrown instanceof RefusedToken ? thrown.answer : (0,library_failure/* libraryFailure */.S)(thrown);
    if (sent instanceof transport/* NoAnswer */.W_) {
        const { failure, message } = sent;
        if (failure.kind === 'network' && failure.code === undefined)
            throw refused_token_refusal(kind, message);
        return { kind: 'failure', failure, message };
    }
    const passing = (0,passing_refusal/* passingRefusal */.g)(sent, now);
    if (passing !== undefined)
        return passing;
    throw refused_token_refusal(kind, (0,error_document/* readErrorDocument */.m)(sent.body).message || `HTTP ${sent.status}`);
}
const HINTS = {
    external_account: 'Check that the provider trusts this repository (its attribute condition), and that the service account may be used through it (roles/iam.workloadIdentityUser).',
    machine: 'Check that the machine has a service account with the scope cloud-platform.',
    gcloud: 'Log in again: gcloud auth login.',
};
function refused_token_refusal(kind, said) {
    const message = `Google gives no access token for the credentials of the type ${kind}: ${said}`;
    return new errors/* EpycloudError */.yx('credentials_refused', message, {
        hint: HINTS[kind] ?? 'The key or login may have been revoked: make it anew.',
    });
}

// EXTERNAL MODULE: ./build/google/repeat.js
var repeat = __webpack_require__(86864);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/google/credentials.js





const credentialFile = schemas/* looseObject */._H3({
    type: schemas/* enum */.k5n([
        'service_account',
        'authorized_user',
        'external_account',
        'external_account_authorized_user',
        'impersonated_service_account',
    ]),
});
async function findCredentials(places) {
    const { environment, keyFile } = places;
    const named = keyFile ?? (environment['GOOGLE_APPLICATION_CREDENTIALS'] || undefined);
    if (named !== undefined)
        return await readCredentials(named);
    const gcloud = environment['CLOUDSDK_CONFIG'] || (0,external_node_path_.join)(environment['HOME'] || (0,external_node_os_.homedir)(), '.config/gcloud');
    const path = (0,external_node_path_.join)(gcloud, 'application_default_credentials.json');
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    return text === undefined ? undefined : parseCredentials(path, text);
}
async function readCredentials(path) {
    try {
        return parseCredentials(path, await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (cause) {
        if (cause instanceof errors/* EpycloudError */.yx)
            throw cause;
        throw new errors/* EpycloudError */.yx('credentials_missing', `The credentials in ${path} cannot be read.`, {
            hint: 'GOOGLE_APPLICATION_CREDENTIALS and google_cloud.service_account_key_path name a file of Google’s.',
            cause,
        });
    }
}
function parseCredentials(path, text) {
    try {
        return credentialFile.parse(JSON.parse(text));
    }
    catch {
        throw new errors/* EpycloudError */.yx('credentials_missing', `${path} is no credential file of Google's.`, {
            hint: 'It is JSON with a "type": service_account, external_account, authorized_user and the like.',
        });
    }
}

;// CONCATENATED MODULE: ./build/google/github-identity.js

const PROVIDER = /^(\/\/iam\.googleapis\.com\/)?(projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+)$/;
function githubCredentials(identity) {
    const { workloadIdentityProvider, environment, addresses } = identity;
    const provider = PROVIDER.exec(workloadIdentityProvider)?.[2];
    if (provider === undefined) {
        throw new errors/* EpycloudError */.yx('usage', `${JSON.stringify(workloadIdentityProvider)} is no workload identity provider.`, {
            hint: 'The form is projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER.',
        });
    }
    const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] || undefined;
    const token = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] || undefined;
    if (url === undefined || token === undefined) {
        throw new errors/* EpycloudError */.yx('credentials_missing', 'This job may not ask GitHub for its identity.', {
            hint: 'Give the job `permissions: id-token: write`. Jobs of pull requests from forks cannot have it.',
        });
    }
    const audience = `//iam.googleapis.com/${provider}`;
    const source = new URL(url);
    source.searchParams.set('audience', `https:${audience}`);
    return {
        type: 'external_account',
        audience,
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        token_url: `${addresses.tokenExchange}/v1/token`,
        credential_source: {
            url: source.href,
            headers: { Authorization: `Bearer ${token}` },
            format: { type: 'json', subject_token_field_name: 'value' },
        },
    };
}

;// CONCATENATED MODULE: ./build/google/metadata-server.js



const metadata_server_ADDRESS = '169.254.169.254';
const FLAVOR = { 'Metadata-Flavor': 'Google' };
const PROBE_MS = 500;
const metadata_server_TIMEOUT_MS = 10_000;
const SERVERLESS = ['CLOUD_RUN_JOB', 'FUNCTION_NAME', 'K_SERVICE'];
const PRODUCT = '/sys/class/dmi/id/product_name';
function metadataServer(environment) {
    const named = environment['GCE_METADATA_HOST'] || environment['GCE_METADATA_IP'] || undefined;
    const base = `http://${named ?? metadata_server_ADDRESS}/computeMetadata/v1`;
    const ask = (path, timeoutMs, signal) => (0,transport/* call */.T1)({
        method: 'GET',
        url: `${base}/${path}`,
        headers: FLAVOR,
        timeoutMs,
        signal,
        isNear: true,
    });
    async function answers(signal) {
        try {
            const { headers } = await ask('instance', PROBE_MS, signal);
            return headers.get('metadata-flavor') === 'Google';
        }
        catch {
            signal?.throwIfAborted();
            return false;
        }
    }
    return {
        async isThere(signal) {
            switch (environment['METADATA_SERVER_DETECTION']?.trim().toLowerCase()) {
                case 'none':
                    return false;
                case 'assume-present':
                    return true;
                case 'bios-only':
                    return await isOfGoogle(environment);
                case 'ping-only':
                    return await answers(signal);
                default:
                    if (environment['NO_GCE_CHECK'] === 'true')
                        return false;
                    return (await isOfGoogle(environment)) || (await answers(signal));
            }
        },
        token: (signal) => ask('instance/service-accounts/default/token', metadata_server_TIMEOUT_MS, signal),
    };
}
async function isOfGoogle(environment) {
    if (SERVERLESS.some((name) => environment[name] !== undefined))
        return true;
    const product = await (0,promises_.readFile)(PRODUCT, 'utf8').catch(() => '');
    return product.startsWith('Google');
}
const metadata_server_given = schemas/* object */.Ikc({ access_token: schemas/* string */.YjP().min(1), expires_in: schemas/* number */.aig() });
function machineToken(text, clock) {
    try {
        const { access_token: token, expires_in: seconds } = metadata_server_given.parse(JSON.parse(text));
        return { token, expires: clock.now() + seconds * 1000 };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/google/token-source.js








const GCLOUD_TOKEN_MS = 300_000;
async function findTokenSource(places, signal) {
    const source = await ownSource(places, signal);
    const { serviceAccount, addresses } = places;
    if (serviceAccount === undefined)
        return source;
    const url = `${addresses.iamCredentials}/v1/projects/-/serviceAccounts/${serviceAccount}:generateAccessToken`;
    return { ...source, token: (later) => actingAs(source, { url }, later) };
}
async function ownSource(places, signal) {
    const { environment, workloadIdentityProvider, keyFile, addresses, clock, gcloud } = places;
    const file = workloadIdentityProvider === undefined
        ? await findCredentials({ environment, keyFile })
        : githubCredentials({ workloadIdentityProvider, environment, addresses });
    if (file !== undefined)
        return fileSource(file, places);
    const server = metadataServer(environment);
    if (await server.isThere(signal)) {
        return {
            kind: 'machine',
            token: async (later) => {
                const { status, text } = await server.token(later);
                const token = status === 200 ? machineToken(text, clock) : undefined;
                if (token === undefined)
                    throw new RefusedToken(status, text);
                return token;
            },
        };
    }
    if (gcloud === undefined)
        throw noCredentials('none were found');
    return {
        kind: 'gcloud',
        token: async (later) => {
            const token = (await asked(gcloud, ['auth', 'print-access-token'], later)).trim();
            if (!/^\S+$/.test(token))
                throw noCredentials('gcloud has no login');
            return { token, expires: clock.now() + GCLOUD_TOKEN_MS };
        },
    };
}
function fileSource(file, places) {
    const { environment, addresses, clock } = places;
    const quotaProject = environment['GOOGLE_CLOUD_QUOTA_PROJECT'] || textOf(file['quota_project_id']) || undefined;
    const { source_credentials: inner, service_account_impersonation_url: url } = file;
    if (file.type !== 'impersonated_service_account') {
        const token = (signal) => credentialToken(file, { addresses, clock, signal });
        return { kind: file.type, quotaProject, token };
    }
    const source = fileSource(inner, places);
    const delegates = Array.isArray(file['delegates']) ? file['delegates'].map(String) : undefined;
    const { usual } = google_addresses/* ADDRESS_VARIABLES */.P1.iamCredentials;
    const asked = { url: String(url).replace(usual, addresses.iamCredentials), delegates };
    return { kind: file.type, quotaProject, token: (signal) => actingAs(source, asked, signal) };
}
async function actingAs(source, asked, signal) {
    const { token } = await source.token(signal);
    const given = await impersonated({ ...asked, token, signal });
    if ('token' in given)
        return given;
    throw new RefusedToken(given.status, given.text);
}
const textOf = (value) => (typeof value === 'string' ? value : undefined);
async function asked(gcloud, args, signal) {
    try {
        return await gcloud(args, signal);
    }
    catch (error) {
        if (!(error instanceof errors/* EpycloudError */.yx) || error.code === 'interrupted')
            throw error;
        throw noCredentials(error.message, error);
    }
}
function noCredentials(why, cause) {
    return new errors/* EpycloudError */.yx('credentials_missing', `There are no credentials for Google: ${why.replace(/\.$/, '')}.`, {
        hint: 'Run gcloud auth application-default login, set GOOGLE_APPLICATION_CREDENTIALS to a credential file, or in a GitHub job name a workload identity provider.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/google/session.js











const ANSWERS = new Set([404, 409, 412]);
function openGoogleSession(options) {
    return sessionWith(options, { source: undefined, token: undefined });
}
function sessionWith(options, inherited) {
    const { environment, clock = google_clock/* machineClock */.w, policy } = options;
    const addresses = options.addresses ?? (0,google_addresses/* googleAddresses */.k0)(environment);
    checkServiceAccount(options.serviceAccount);
    const tokens = accessTokenCache(clock, renew, inherited.token);
    let source = inherited.source;
    let client;
    const signalOf = (signal) => {
        const both = [options.signal, signal].filter((known) => known !== undefined);
        return both.length === 2 ? AbortSignal.any(both) : both[0];
    };
    function tokenSource() {
        const places = { ...options, addresses, clock };
        source ??= findTokenSource(places, options.signal).catch((error) => {
            source = undefined;
            throw error;
        });
        return source;
    }
    async function renew() {
        const { signal } = options;
        const what = 'get an access token from Google';
        const ways = { clock, signal, repeatable: true, what, policy };
        return await (0,repeat/* repeated */.Z)(ways, async () => {
            const { kind, token } = await tokenSource();
            try {
                return { kind: 'answer', answer: await token(signal) };
            }
            catch (thrown) {
                signal?.throwIfAborted();
                return failedToken(kind, thrown, clock.now());
            }
        });
    }
    async function request(asked) {
        const { repeatable, what } = asked;
        const signal = signalOf(asked.signal);
        const { token } = await tokens.current(signal);
        const { quotaProject } = await tokenSource();
        const ways = { clock, signal, repeatable, what, policy };
        const ask = (token) => (0,repeat/* repeated */.Z)(ways, () => attemptRequest({ ...asked, token, quotaProject, signal, clock }));
        let answer = await ask(token);
        if (answer.status === 401)
            answer = await ask((await tokens.instead(token, signal)).token);
        if (answer.status < 300 || ANSWERS.has(answer.status))
            return answer;
        throw (0,refusal/* refusalOf */.O)({ status: answer.status, body: answer.body, what });
    }
    async function sleep(milliseconds, own) {
        const signal = signalOf(own);
        try {
            await clock.sleep(milliseconds, signal);
        }
        catch (cause) {
            throw new errors/* EpycloudError */.yx('interrupted', 'Interrupted while waiting for Google.', { cause });
        }
    }
    async function newClient() {
        const { quotaProject } = await tokenSource();
        return await libraryClient({ tokens, clock, signal: options.signal, quotaProject });
    }
    return {
        addresses,
        clock,
        sleep,
        gcloud: options.gcloud,
        request,
        accessToken: async (signal) => (await tokens.current(signalOf(signal))).token,
        authClient: () => {
            client ??= newClient().catch((error) => {
                client = undefined;
                throw error;
            });
            return client;
        },
        again: (signal) => sessionWith({ ...options, signal }, { source, token: tokens.kept() }),
    };
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

/***/ 69663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unlessAborted)
/* harmony export */ });
async function unlessAborted(promise, signal) {
    if (signal === undefined)
        return await promise;
    let stop = () => { };
    const aborted = new Promise((_, reject) => {
        stop = () => reject(signal.reason);
        if (signal.aborted)
            stop();
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
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