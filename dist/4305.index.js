"use strict";
exports.id = 4305;
exports.ids = [4305];
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

/***/ 94305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workflowsClient: () => (/* binding */ workflowsClient)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19572);



const workflow = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    revisionId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    sourceContents: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    serviceAccount: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    labels: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).optional(),
});
const operation = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    done: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional(),
    error: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ code: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(), message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() }).optional(),
});
const ALREADY_EXISTS = 6;
const FIRST_POLL_MS = 500;
const LONGEST_POLL_MS = 5_000;
const DEADLINE_MS = 300_000;
function workflowsClient(session, place) {
    const { clock, addresses } = session;
    const root = `${addresses.workflows}/v1`;
    const base = `${root}/projects/${place.project}/locations/${place.region}/workflows`;
    async function get(name, signal = place.signal) {
        const what = `read the workflow ${name}`;
        const url = `${base}/${encodeURIComponent(name)}`;
        const answer = await session.request({ method: 'GET', url, repeatable: true, what, signal });
        return answer.status === 404 ? undefined : (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .understood */ .S)(workflow, answer, what);
    }
    async function polled(what, signal, look) {
        const start = clock.now();
        for (let pause = FIRST_POLL_MS;; pause = Math.min(pause * 1.5, LONGEST_POLL_MS)) {
            const found = await look();
            if (found !== undefined)
                return found;
            if (clock.now() - start > DEADLINE_MS) {
                throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('cloud_unavailable', `Could not ${what} within 5 minutes.`, {
                    hint: 'Cloud Workflows may still come to an end with it: ask again later.',
                });
            }
            await session.sleep(pause, signal);
        }
    }
    async function isDone(path, what, signal) {
        const asked = {
            method: 'GET',
            url: `${root}/${path}`,
            repeatable: true,
            what,
            signal,
        };
        const { done, error } = (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .understood */ .S)(operation, await session.request(asked), what);
        if (error === undefined || error.code === ALREADY_EXISTS)
            return done === true ? true : undefined;
        const said = error.message ?? `code ${error.code}`;
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('cloud_refused', `Google refuses to ${what}: ${said}`);
    }
    return {
        getWorkflow: (name) => get(name),
        async createWorkflow(name, { source, description, labels, serviceAccount, signal: own }) {
            const signal = own ?? place.signal;
            const what = `create the workflow ${name}`;
            const answer = await session.request({
                method: 'POST',
                url: `${base}?${new URLSearchParams({ workflowId: name })}`,
                body: { sourceContents: source, description, labels, serviceAccount },
                repeatable: true,
                what,
                signal,
            });
            if (answer.status === 404) {
                throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('cloud_refused', `Google refuses to ${what}: there is no ${place.region} in ${place.project}.`);
            }
            if (answer.status !== 409) {
                const begun = (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .understood */ .S)(operation, answer, what);
                await polled(what, signal, () => isDone(begun.name, what, signal));
            }
            return await polled(what, signal, async () => {
                const found = await get(name, signal);
                return found?.state === 'ACTIVE' || found?.state === 'UNAVAILABLE' ? found : undefined;
            });
        },
    };
}


/***/ })

};
;