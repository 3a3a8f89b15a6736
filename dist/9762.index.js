"use strict";
exports.id = 9762;
exports.ids = [9762];
exports.modules = {

/***/ 19572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed),
/* harmony export */   S: () => (/* binding */ understood)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

function understood(schema, { body }, what) {
    const read = schema.safeParse(body);
    if (read.success)
        return read.data;
    const [issue] = read.error.issues;
    const where = issue === undefined ? '' : `: ${[issue.path.join('.'), issue.message].join(' ')}`;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('cloud_unavailable', `Could not ${what}: the answer is none of Google's${where}.`, {
        hint: 'Something between here and Google may have answered in its place, such as a proxy that wants a login.',
    });
}
async function* listed(session, list) {
    const { request, url, query, page } = list;
    for (let pageToken;;) {
        const asked = new URLSearchParams({
            ...query,
            ...(pageToken === undefined ? {} : { pageToken }),
        });
        const whole = `${url}?${asked}`;
        const answer = await session.request({
            ...request,
            method: 'GET',
            repeatable: true,
            url: whole,
        });
        const { items, nextPageToken } = understood(page, answer, request.what);
        yield* items;
        if (nextPageToken === undefined || nextPageToken === '')
            return;
        pageToken = nextPageToken;
    }
}


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

/***/ 89762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   accessSecret: () => (/* binding */ accessSecret)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19572);
/* harmony import */ var _crc32c_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33287);




const VERSION = /^projects\/([^/\s]+)\/secrets\/([\w-]{1,255})\/versions\/(latest|[1-9]\d*|[a-zA-Z][\w-]*)$/;
const accessed = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    payload: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        data: zod__WEBPACK_IMPORTED_MODULE_3__/* .base64 */ .K39().default(''),
        dataCrc32c: zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()]).optional(),
    }),
});
async function accessSecret(session, version, signal) {
    const parts = VERSION.exec(version);
    if (parts === null) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${JSON.stringify(version)} is no version of a secret.`, {
            hint: 'The form is projects/PROJECT/secrets/NAME/versions/VERSION, where VERSION may be latest.',
        });
    }
    try {
        return await byRequest(session, version, signal);
    }
    catch (error) {
        const { gcloud } = session;
        const hasNoCredentials = error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx &&
            (error.code === 'credentials_missing' || error.code === 'credentials_refused');
        if (!hasNoCredentials || gcloud === undefined)
            throw error;
        return await byGcloud(gcloud, parts, signal);
    }
}
async function byRequest(session, version, signal) {
    const what = `read the secret ${version}`;
    const url = `${session.addresses.secretManager}/v1/${version}:access`;
    const asked = { method: 'GET', url, repeatable: true, what, signal };
    const answer = await session.request(asked).catch((error) => {
        if (!(error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx) || error.code !== 'cloud_refused')
            throw error;
        throw unavailable(error.message, error);
    });
    if (answer.status !== 200) {
        throw unavailable(`There is no secret version ${version}.`, undefined);
    }
    const { data, dataCrc32c } = (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .understood */ .S)(accessed, answer, what).payload;
    const value = Buffer.from(data, 'base64');
    if (dataCrc32c !== undefined && Number(dataCrc32c) !== (0,_crc32c_js__WEBPACK_IMPORTED_MODULE_2__/* .crc32c */ .d)(value)) {
        throw unavailable(`The secret ${version} did not come as it was sent: its checksum is wrong.`);
    }
    return value;
}
async function byGcloud(gcloud, [version = '', project = '', secret = '', number = ''], signal) {
    const args = ['secrets', 'versions', 'access', number, `--secret=${secret}`];
    const format = '--format=get(payload.data)';
    try {
        const printed = await gcloud([...args, `--project=${project}`, format], signal);
        return Buffer.from(printed.trim(), 'base64url');
    }
    catch (error) {
        if (error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx && error.code === 'interrupted')
            throw error;
        throw unavailable(`gcloud cannot read the secret ${version} either.`, error);
    }
}
function unavailable(message, cause) {
    const hint = cause instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx ? cause.hint : undefined;
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('secret_unavailable', message, {
        hint: hint ??
            'Look at what is there: gcloud secrets versions list NAME --project PROJECT. It must be enabled, and readable for this identity (roles/secretmanager.secretAccessor).',
        cause,
    });
}


/***/ })

};
;