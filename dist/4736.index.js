"use strict";
exports.id = 4736;
exports.ids = [4736];
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

/***/ 4736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  batchClient: () => (/* binding */ batchClient)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/google/answers.js
var answers = __webpack_require__(19572);
;// CONCATENATED MODULE: ./build/google/batch-documents.js

const int64 = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP().regex(/^-?\d+$/)]).transform(Number);
const statusEvent = schemas/* looseObject */._H3({
    type: schemas/* string */.YjP().optional(),
    description: schemas/* string */.YjP().optional(),
    eventTime: schemas/* string */.YjP().optional(),
    taskExecution: schemas/* looseObject */._H3({ exitCode: schemas/* number */.aig().optional() }).optional(),
    taskState: schemas/* string */.YjP().optional(),
});
const batchJob = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP(),
    uid: schemas/* string */.YjP(),
    labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    createTime: schemas/* string */.YjP().optional(),
    updateTime: schemas/* string */.YjP().optional(),
    status: schemas/* looseObject */._H3({
        state: schemas/* string */.YjP().optional(),
        statusEvents: schemas/* array */.YOg(statusEvent).optional(),
        taskGroups: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ counts: schemas/* record */.g1P(schemas/* string */.YjP(), int64).optional() }))
            .optional(),
        runDuration: schemas/* string */.YjP().optional(),
    })
        .optional(),
});
const batchTask = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP(),
    status: schemas/* looseObject */._H3({
        state: schemas/* string */.YjP().optional(),
        statusEvents: schemas/* array */.YOg(statusEvent).optional(),
    })
        .optional(),
});

;// CONCATENATED MODULE: ./build/google/batch.js




const PAGE = '1000';
const jobs = schemas/* looseObject */._H3({ jobs: schemas/* array */.YOg(batchJob).default([]), nextPageToken: schemas/* string */.YjP().optional() })
    .transform((page) => ({ items: page.jobs, nextPageToken: page.nextPageToken }));
const tasks = schemas/* looseObject */._H3({ tasks: schemas/* array */.YOg(batchTask).default([]), nextPageToken: schemas/* string */.YjP().optional() })
    .transform((page) => ({ items: page.tasks, nextPageToken: page.nextPageToken }));
function batchClient(session, place) {
    const { project, region, signal } = place;
    const base = `${session.addresses.batch}/v1/projects/${project}/locations/${region}/jobs`;
    const urlOf = (jobId) => `${base}/${encodeURIComponent(jobId)}`;
    async function getJob(jobId) {
        const what = `read the Batch job ${jobId}`;
        const url = urlOf(jobId);
        const answer = await session.request({ method: 'GET', url, repeatable: true, what, signal });
        return answer.status === 404 ? undefined : (0,answers/* understood */.S)(batchJob, answer, what);
    }
    async function unless(done, jobId, isSo) {
        try {
            return await done;
        }
        catch (error) {
            const job = await getJob(jobId).catch(() => undefined);
            if (isSo(job?.status?.state ?? ''))
                return false;
            throw error;
        }
    }
    return {
        getJob,
        async createJob(jobId, job, requestId) {
            const what = `create the Batch job ${jobId}`;
            const url = `${base}?${new URLSearchParams({ jobId, requestId })}`;
            const asked = { method: 'POST', url, body: job, repeatable: true, what, signal };
            const answer = await session.request(asked);
            if (answer.status === 409) {
                const there = await getJob(jobId);
                if (there !== undefined)
                    return { ...there, existed: true };
            }
            if (answer.status !== 200)
                throw unexpected(answer.status, what, `${project} ${region}`);
            return { ...(0,answers/* understood */.S)(batchJob, answer, what), existed: false };
        },
        listJobs: (filter) => (0,answers/* listed */.K)(session, {
            url: base,
            query: { pageSize: PAGE, ...(filter === undefined ? {} : { filter }) },
            request: { what: 'list the Batch jobs', signal },
            page: jobs,
        }),
        async deleteJob(jobId) {
            const what = `delete the Batch job ${jobId}`;
            const url = urlOf(jobId);
            const asked = { method: 'DELETE', url, repeatable: true, what, signal };
            const done = session.request(asked).then(({ status }) => status === 200);
            return await unless(done, jobId, (state) => state === 'DELETION_IN_PROGRESS');
        },
        async cancelJob(jobId) {
            const what = `cancel the Batch job ${jobId}`;
            const url = `${urlOf(jobId)}:cancel`;
            const asked = { method: 'POST', url, body: {}, repeatable: true, what, signal };
            const done = session.request(asked).then(({ status }) => status === 200);
            return await unless(done, jobId, (state) => ENDING.test(state));
        },
        listTasks: (jobId, filter) => (0,answers/* listed */.K)(session, {
            url: `${urlOf(jobId)}/taskGroups/group0/tasks`,
            query: { pageSize: PAGE, ...(filter === undefined ? {} : { filter }) },
            request: { what: `list the tasks of the Batch job ${jobId}`, signal },
            page: tasks,
        }),
    };
}
const ENDING = /^(SUCCEEDED|FAILED|CANCELLED|(DELETION|CANCELLATION)_IN_PROGRESS)$/;
function unexpected(status, what, place) {
    return new errors/* EpycloudError */.yx('cloud_refused', `Could not ${what}: HTTP ${status} (${place}).`, {
        hint: 'Check the project and the region.',
    });
}


/***/ })

};
;