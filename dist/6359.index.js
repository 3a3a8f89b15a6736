"use strict";
exports.id = 6359;
exports.ids = [6359,3935];
exports.modules = {

/***/ 43935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ ADDRESS_VARIABLES),
/* harmony export */   Sb: () => (/* binding */ namedAddresses),
/* harmony export */   k0: () => (/* binding */ googleAddresses)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const ADDRESS_VARIABLES = {
    workflows: { variable: 'WORKFLOWS_ADDRESS', usual: 'https://workflows.googleapis.com' },
    workflowExecutions: {
        variable: 'WORKFLOW_EXECUTIONS_ADDRESS',
        usual: 'https://workflowexecutions.googleapis.com',
    },
    batch: { variable: 'BATCH_ADDRESS', usual: 'https://batch.googleapis.com' },
    storage: { variable: 'STORAGE_ADDRESS', usual: 'https://storage.googleapis.com' },
    secretManager: {
        variable: 'SECRET_MANAGER_ADDRESS',
        usual: 'https://secretmanager.googleapis.com',
    },
    logging: { variable: 'LOGGING_ADDRESS', usual: 'https://logging.googleapis.com' },
    tokenExchange: { variable: 'TOKEN_EXCHANGE_ADDRESS', usual: 'https://sts.googleapis.com' },
    iamCredentials: {
        variable: 'IAM_CREDENTIALS_ADDRESS',
        usual: 'https://iamcredentials.googleapis.com',
    },
};
function googleAddresses(environment) {
    const named = namedAddresses(environment);
    const address = (name) => named[name] ?? ADDRESS_VARIABLES[name].usual;
    return {
        workflows: address('workflows'),
        workflowExecutions: address('workflowExecutions'),
        batch: address('batch'),
        storage: address('storage'),
        secretManager: address('secretManager'),
        logging: address('logging'),
        tokenExchange: address('tokenExchange'),
        iamCredentials: address('iamCredentials'),
    };
}
function namedAddresses(environment) {
    const named = {};
    for (const [name, { variable }] of Object.entries(ADDRESS_VARIABLES)) {
        const wanted = environment[variable]?.trim() ?? '';
        if (wanted !== '')
            named[name] = checked(variable, wanted);
    }
    return named;
}
function checked(variable, text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isAddress = url !== undefined &&
        (url.protocol === 'https:' || url.protocol === 'http:') &&
        url.username === '' &&
        url.password === '' &&
        url.search === '' &&
        url.hash === '';
    if (isAddress)
        return url.href.replace(/\/+$/, '');
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_settings', `${variable} holds no address of an API.`, {
        hint: 'Write https://HOST, with a port or a path where there is one, and no user, query or fragment.',
    });
}


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

/***/ 56359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  executionsClient: () => (/* binding */ executionsClient)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
;// CONCATENATED MODULE: ./build/google/execution-document.js
function readExecution(sent) {
    const name = sent.name ?? '';
    const error = sent.error;
    return {
        id: name.slice(name.lastIndexOf('/') + 1),
        name,
        state: (sent.state ?? 'STATE_UNSPECIFIED'),
        labels: sent.labels ?? {},
        argument: sent.argument || undefined,
        result: sent.result || undefined,
        error: error === undefined || error === null
            ? undefined
            : { payload: error.payload || undefined, context: error.context || undefined },
        startTime: timeOf(sent.startTime),
        endTime: timeOf(sent.endTime),
        currentSteps: (sent.status?.currentSteps ?? []).map(({ routine, step }) => ({
            routine: routine ?? '',
            step: step ?? '',
        })),
    };
}
function timeOf(time) {
    if (time === undefined || time === null)
        return undefined;
    const { seconds, nanos } = time;
    return new Date(Number(seconds ?? 0) * 1000 + Math.floor((nanos ?? 0) / 1e6)).toISOString();
}

// EXTERNAL MODULE: ./build/google/addresses.js
var addresses = __webpack_require__(43935);
;// CONCATENATED MODULE: ./build/google/executions-library.js


async function openExecutionsLibrary(session) {
    const address = new URL(session.addresses.workflowExecutions);
    if (address.pathname !== '/') {
        const { variable } = addresses/* ADDRESS_VARIABLES */.P1.workflowExecutions;
        throw new errors/* EpycloudError */.yx('invalid_settings', `${variable} names a path.`, {
            hint: 'Google’s client of this API takes a host only, with a port where there is one.',
        });
    }
    const authClient = throughProxies(await session.authClient());
    const { ExecutionsClient } = await Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(9112), __webpack_require__.e(9595), __webpack_require__.e(9505)]).then(__webpack_require__.bind(__webpack_require__, 71708));
    const isPlain = address.protocol === 'http:';
    return new ExecutionsClient({
        fallback: true,
        apiEndpoint: address.hostname,
        port: Number(address.port || (isPlain ? 80 : 443)),
        protocol: isPlain ? 'http' : 'https',
        authClient: authClient,
    });
}
function throughProxies(client) {
    const through = Object.create(client);
    through.fetch = ((url, asked) => client.fetch(url, { ...asked, agent: undefined }));
    return through;
}

// EXTERNAL MODULE: ./build/google/library-failure.js
var library_failure = __webpack_require__(31011);
// EXTERNAL MODULE: ./build/google/passing-refusal.js
var passing_refusal = __webpack_require__(66129);
// EXTERNAL MODULE: ./build/google/refusal.js
var refusal = __webpack_require__(66015);
// EXTERNAL MODULE: ./build/google/repeat.js
var repeat = __webpack_require__(86864);
// EXTERNAL MODULE: ./build/google/transport.js
var transport = __webpack_require__(85258);
// EXTERNAL MODULE: ./build/google/unless-aborted.js
var unless_aborted = __webpack_require__(69663);
;// CONCATENATED MODULE: ./build/google/executions.js









const PAGE = 100;
const CALL = { timeout: 60_000, autoPaginate: false };
function executionsClient(session, place) {
    const { clock } = session;
    const { project, region, workflow, signal } = place;
    const parent = `projects/${project}/locations/${region}/workflows/${workflow}`;
    const nameOf = (id) => `${parent}/executions/${id}`;
    let library;
    function opened() {
        library ??= openExecutionsLibrary(session).catch((error) => {
            library = undefined;
            throw error;
        });
        return library;
    }
    async function called(way, ask) {
        const client = await opened();
        const result = await (0,repeat/* repeated */.Z)({ ...way, clock, signal }, () => attempt(() => ask(client)));
        if (result.kind === 'done')
            return result.value;
        const { status, body } = result.sent;
        if (status === 404)
            return undefined;
        throw (0,refusal/* refusalOf */.O)({ status, body, what: way.what });
    }
    async function attempt(ask) {
        try {
            const value = await (0,unless_aborted/* unlessAborted */.W)(ask(), signal);
            return { kind: 'answer', answer: { kind: 'done', value } };
        }
        catch (thrown) {
            signal?.throwIfAborted();
            if (thrown instanceof errors/* EpycloudError */.yx)
                throw thrown;
            const sent = (0,library_failure/* libraryFailure */.S)(thrown);
            if (sent instanceof transport/* NoAnswer */.W_) {
                return { kind: 'failure', failure: sent.failure, message: sent.message };
            }
            const refused = { kind: 'answer', answer: { kind: 'refused', sent } };
            return (0,passing_refusal/* passingRefusal */.g)(sent, clock.now()) ?? refused;
        }
    }
    async function get(id) {
        const way = { what: `read the execution ${id}`, repeatable: true };
        const asked = { name: nameOf(id), view: 'FULL' };
        const done = await called(way, (client) => client.getExecution(asked, CALL));
        return done === undefined ? undefined : readExecution(done[0]);
    }
    return {
        get,
        async create({ argument, labels = {} }) {
            const way = { what: `start the workflow ${workflow}`, repeatable: false };
            const execution = { argument: JSON.stringify(argument), labels: { ...labels } };
            const done = await called(way, (client) => client.createExecution({ parent, execution }, CALL));
            if (done === undefined)
                throw missing(place);
            return readExecution(done[0]);
        },
        async *list(filter) {
            const way = { what: `list the executions of ${workflow}`, repeatable: true };
            const asked = { parent, view: 'FULL', pageSize: PAGE, filter: filter ?? '' };
            for (let pageToken = '';;) {
                const done = await called(way, (client) => client.listExecutions({ ...asked, pageToken }, CALL));
                if (done === undefined)
                    throw missing(place);
                const [items, , page] = done;
                for (const sent of items)
                    yield readExecution(sent);
                pageToken = page?.nextPageToken ?? '';
                if (pageToken === '')
                    return;
            }
        },
        async cancel(id) {
            const way = { what: `cancel the execution ${id}`, repeatable: true };
            try {
                const name = nameOf(id);
                return ((await called(way, (client) => client.cancelExecution({ name }, CALL))) !== undefined);
            }
            catch (error) {
                const there = await get(id).catch(() => undefined);
                if (there !== undefined && !/^(ACTIVE|QUEUED)$/.test(there.state))
                    return false;
                throw error;
            }
        },
    };
}
function missing({ workflow, region, project }) {
    const message = `There is no workflow ${workflow} in ${region} of the project ${project}.`;
    return new errors/* EpycloudError */.yx('workflow_missing', message, { hint: 'Deploy it: epycloud deploy' });
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


/***/ })

};
;