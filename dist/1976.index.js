"use strict";
exports.id = 1976;
exports.ids = [1976];
exports.modules = {

/***/ 10430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ openReadSide)
/* harmony export */ });
/* harmony import */ var _experiment_list_experiments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43662);
/* harmony import */ var _storage_directory_bucket_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15038);
/* harmony import */ var _storage_process_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60823);
/* harmony import */ var _run_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13637);




async function openReadSide(context, options) {
    const place = await (0,_run_place_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlace */ .yI)(context, options);
    return {
        place,
        bucket: (0,_storage_directory_bucket_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryBucket */ .O)(place.bucketDir),
        watchers: { identity: await (0,_storage_process_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .ownIdentity */ .h)(), isAlive: _storage_process_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._ },
        experiments: await (0,_experiment_list_experiments_js__WEBPACK_IMPORTED_MODULE_0__/* .listExperiments */ .l)((0,_run_place_js__WEBPACK_IMPORTED_MODULE_3__/* .absolute */ .ys)(context, place.repoDir)),
    };
}


/***/ }),

/***/ 52557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapAtMost)
/* harmony export */ });
async function mapAtMost(limit, items, work) {
    const results = new Array(items.length);
    let next = 0;
    const worker = async () => {
        for (let at = next++; at < items.length; at = next++)
            results[at] = await work(items[at]);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}


/***/ }),

/***/ 78775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ catalogueRuns),
/* harmony export */   h: () => (/* binding */ runIdsOf)
/* harmony export */ });
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46161);
/* harmony import */ var _pipeline_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27246);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36101);
/* harmony import */ var _at_most_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52557);




const AT_ONCE = 16;
async function catalogueRuns(bucket, dirPrefix) {
    const runs = new Map();
    const visit = async (id) => {
        const folder = id === '' ? dirPrefix : `${dirPrefix}${id}/`;
        const expId = id === '' ? undefined : valid(_pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExperimentId */ .g, id);
        const found = [];
        await (0,_at_most_js__WEBPACK_IMPORTED_MODULE_3__/* .mapAtMost */ .X)(AT_ONCE, await folderNames(bucket, folder), async (name) => {
            if (_pipeline_names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESERVED_NAMES */ .g.has(name))
                return;
            const isRun = (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .looksGenerated */ .At)(name) || (await bucket.exists(`${folder}${name}/run.json`));
            if (!isRun)
                return await visit(id === '' ? name : `${id}/${name}`);
            const runId = valid(_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRunId */ ._G, name);
            if (runId !== undefined)
                found.push(runId);
        });
        if (expId !== undefined && found.length > 0)
            runs.set(expId, found.sort());
    };
    await visit('');
    return new Map([...runs].sort(([a], [b]) => (a < b ? -1 : 1)));
}
async function runIdsOf(bucket, experiment) {
    const folder = `${experiment.dirPrefix}${experiment.expId}/`;
    const names = await folderNames(bucket, folder);
    const found = await (0,_at_most_js__WEBPACK_IMPORTED_MODULE_3__/* .mapAtMost */ .X)(AT_ONCE, names, async (name) => {
        const isRun = (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .looksGenerated */ .At)(name) ||
            (!_pipeline_names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESERVED_NAMES */ .g.has(name) && (await bucket.exists(`${folder}${name}/run.json`)));
        return isRun ? valid(_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRunId */ ._G, name) : undefined;
    });
    return found.filter((id) => id !== undefined).sort();
}
async function folderNames(bucket, folder) {
    const names = [];
    for await (const name of bucket.listFolders(folder))
        names.push(name);
    return names;
}
function valid(parse, text) {
    try {
        return parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 91255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   bq: () => (/* binding */ overviewOf),
/* harmony export */   ll: () => (/* binding */ newestFirst)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36101);
/* harmony import */ var _storage_run_claim_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63597);
/* harmony import */ var _storage_run_documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47647);
/* harmony import */ var _storage_whole_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53937);
/* harmony import */ var _at_most_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52557);






async function overviewOf(bucket, run, watchers) {
    try {
        const record = await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .findRunRecord */ .ss)(bucket, run);
        if (record === undefined)
            return undefined;
        const [outcome, holder] = await Promise.all([
            (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .findOutcome */ .Cn)(bucket, run),
            (0,_storage_run_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .findHolder */ .I)({ bucket, run, ...watchers }),
        ]);
        const status = holder !== undefined ? 'running' : (outcome?.status ?? 'interrupted');
        return { run, createdAt: record.created_at, status, record, outcome, holder };
    }
    catch (error) {
        if (!(error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx) || !error.code.startsWith('artifact_'))
            throw error;
        return { run, createdAt: timeInName(run.runId), status: 'broken', why: error.message };
    }
}
async function outputsOf(bucket, overview) {
    const outcome = overview.status === 'broken' ? undefined : overview.outcome;
    const named = outcome !== undefined && 'outputs' in outcome ? outcome.outputs : undefined;
    return await (0,_storage_whole_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .findOutputs */ .Gm)(bucket, overview.run, named);
}
const AT_ONCE = 16;
async function* newestFirst(bucket, runs, watchers) {
    const named = runs.filter(({ runId }) => !(0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_1__/* .looksGenerated */ .At)(runId));
    const read = await (0,_at_most_js__WEBPACK_IMPORTED_MODULE_5__/* .mapAtMost */ .X)(AT_ONCE, named, (run) => overviewOf(bucket, run, watchers));
    const known = read.flatMap((overview) => overview === undefined ? [] : [{ time: overview.createdAt ?? '', run: overview.run, overview }]);
    const others = runs
        .filter(({ runId }) => (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_1__/* .looksGenerated */ .At)(runId))
        .map((run) => ({ time: timeInName(run.runId) ?? '', run, overview: undefined }));
    for (const each of [...known, ...others].sort(byTimeThenName)) {
        const overview = each.overview ?? (await overviewOf(bucket, each.run, watchers));
        if (overview !== undefined)
            yield overview;
    }
}
function byTimeThenName(a, b) {
    if (a.time !== b.time)
        return a.time < b.time ? 1 : -1;
    return a.run.runId < b.run.runId ? 1 : -1;
}
function timeInName(runId) {
    const [, ...parts] = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-[0-9a-f]{8}$/.exec(runId) ?? [];
    const [year, month, day, hour, minute, second] = parts;
    return year === undefined ? undefined : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}


/***/ }),

/***/ 56753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ns: () => (/* binding */ artifactsOf),
/* harmony export */   Zt: () => (/* binding */ sourceKey),
/* harmony export */   cS: () => (/* binding */ runRoot),
/* harmony export */   gk: () => (/* binding */ taskDigits),
/* harmony export */   iT: () => (/* binding */ enclosingRunKeys),
/* harmony export */   jX: () => (/* binding */ SHARD_SIZE),
/* harmony export */   jr: () => (/* binding */ sha256OfSourceKey),
/* harmony export */   o: () => (/* binding */ isExtension)
/* harmony export */ });
const SHARD_SIZE = 1000;
function runRoot(run) {
    return `${run.dirPrefix}${run.expId}/${run.runId}/`;
}
function taskDigits(index) {
    return String(index).padStart(5, '0');
}
function artifactsOf(run) {
    const root = runRoot(run);
    return {
        root,
        run: `${root}run.json`,
        outcome: `${root}outcome.json`,
        claims: `${root}claims/`,
        claim: (number) => `${root}claims/${taskDigits(number)}.json`,
        attempts: `${root}attempts/`,
        attempt: (number) => `${root}attempts/${taskDigits(number)}.json`,
        cancelled: `${root}cancelled.json`,
        sourcePin: `${root}source.json`,
        configs: `${root}config/`,
        config: (file) => `${root}config/${file}`,
        input: (index, extension) => `${root}builder-artifacts/input_${taskDigits(index)}.${extension}.gz`,
        shared: (sha256) => `${root}builder-artifacts/shared/${sha256}`,
        shard: (number) => `${root}builder-artifacts/tasks/${taskDigits(number)}.json`,
        manifest: `${root}builder-artifacts/manifest.json`,
        results: `${root}runner-artifacts/`,
        result: (index, extension) => `${root}runner-artifacts/result_${taskDigits(index)}.${extension}.gz`,
        sidecar: (index) => `${root}runner-artifacts/result_${taskDigits(index)}.json`,
        wave: (number) => `${root}waves/${number}.json`,
        summaries: `${root}summaries/json/`,
        summaryJson: (name) => `${root}summaries/json/${name}.json`,
        summaryText: (name) => `${root}summaries/txt/${name}.txt`,
        outputs: `${root}outputs/`,
        output: (folder, path) => `${root}outputs/${folder}/${path}`,
        checksums: (folder) => `${root}outputs/${folder}/checksums.json`,
    };
}
function sourceKey(sha256) {
    return `sources/${sha256}.tar.gz`;
}
function sha256OfSourceKey(key) {
    return /^sources\/([0-9a-f]{64})\.tar\.gz$/.exec(key)?.[1];
}
function enclosingRunKeys(run) {
    const parts = `${run.dirPrefix}${run.expId}`.split('/');
    return parts.slice(1).map((_, count) => `${parts.slice(0, count + 2).join('/')}/run.json`);
}
const EXTENSION = /^[A-Za-z0-9]{1,12}$/;
function isExtension(text) {
    return EXTENSION.test(text);
}


/***/ }),

/***/ 26501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ shardSchema),
/* harmony export */   Oc: () => (/* binding */ engineSchema),
/* harmony export */   rc: () => (/* binding */ manifestSchema),
/* harmony export */   wQ: () => (/* binding */ NUM_TASKS_METADATA)
/* harmony export */ });
/* unused harmony export taskSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);


const sha256 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const bytes = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0);
const engineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    extensions: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ input: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), result: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ..._document_js__WEBPACK_IMPORTED_MODULE_0__/* .versioned */ .iF,
    exp_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    num_tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    seed: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0),
    config_hash: sha256,
    engine: engineSchema,
    shard_size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    shards: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1), sha256 })),
    shared: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha256, bytes })),
});
const taskSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    index: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    bytes,
    sha256,
    shared: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const shardSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ..._document_js__WEBPACK_IMPORTED_MODULE_0__/* .versioned */ .iF, tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(taskSchema) });
const NUM_TASKS_METADATA = 'num-tasks';


/***/ }),

/***/ 88014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ metadataOfOutcome),
/* harmony export */   D9: () => (/* binding */ missingTaskSchema),
/* harmony export */   He: () => (/* binding */ exitCodeOfOutcome),
/* harmony export */   Ws: () => (/* binding */ outcomeSchema),
/* harmony export */   dR: () => (/* binding */ isFinal)
/* harmony export */ });
/* unused harmony export OUTCOME_METADATA */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13798);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66487);



const missingTaskSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    index: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0),
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    why: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const missing = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(missingTaskSchema);
const common = {
    ..._document_js__WEBPACK_IMPORTED_MODULE_0__/* .versioned */ .iF,
    exp_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).optional(),
    finished_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    duration_seconds: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0),
};
const counted = {
    num_tasks: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1),
    outputs: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
};
const outcomeSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('status', [
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...common, ...counted, status: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('succeeded') }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...common, ...counted, status: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('partial'), missing }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        ...common,
        status: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('failed'),
        stage: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['builder', 'runner', 'output']),
        code: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        hint: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
        num_tasks: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).optional(),
        missing: missing.optional(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...common, status: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('interrupted') }),
]);
const OUTCOME_METADATA = {
    attempt: 'attempt',
    status: 'status',
    numTasks: 'num-tasks',
    failedTasks: 'failed-tasks',
    outputs: 'outputs',
};
function metadataOfOutcome(outcome) {
    const numTasks = 'num_tasks' in outcome ? (outcome.num_tasks ?? 0) : 0;
    const missing = 'missing' in outcome ? (outcome.missing ?? []) : [];
    return {
        [OUTCOME_METADATA.attempt]: String(outcome.attempt ?? 1),
        [OUTCOME_METADATA.status]: outcome.status,
        [OUTCOME_METADATA.numTasks]: String(numTasks),
        [OUTCOME_METADATA.failedTasks]: String(missing.length),
        [OUTCOME_METADATA.outputs]: 'outputs' in outcome ? (outcome.outputs ?? '') : '',
    };
}
function isFinal(outcome) {
    return outcome.status === 'succeeded' || outcome.status === 'partial';
}
function exitCodeOfOutcome(outcome) {
    switch (outcome.status) {
        case 'succeeded':
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done;
        case 'partial':
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.partial;
        case 'failed':
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.failed;
        case 'interrupted':
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.interrupted;
    }
}


/***/ }),

/***/ 35073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ requireSameRun),
/* harmony export */   _A: () => (/* binding */ runRecordSchema),
/* harmony export */   pB: () => (/* binding */ newRunRecord)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13798);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26501);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86946);





const runRecordSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ..._document_js__WEBPACK_IMPORTED_MODULE_0__/* .versioned */ .iF,
    exp_id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    epycloud_version: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    execution_mode: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['cloud', 'local']),
    config_hash: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    config_files: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    seed: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(0),
    seed_drawn: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    engine: _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .engineSchema */ .Oc.partial({ extensions: true }).optional(),
    executor: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['process', 'compose', 'batch']).optional(),
    image: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        reference: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
        digest: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    })
        .optional(),
    simulations_limit: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).optional(),
    tasks_limit: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).optional(),
    source: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ commit: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), changed: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() }).optional(),
    source_place: zod__WEBPACK_IMPORTED_MODULE_3__/* .discriminatedUnion */ .gMt('kind', [
        zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('bundle'), key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), sha256: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
        zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('github'),
            repository: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
            ref: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
            pat_secret: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
        }),
    ])
        .optional(),
    cloud: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        project: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        region: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        bucket: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        workflow: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    })
        .optional(),
    github: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional(),
    request: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).optional(),
});
function newRunRecord(fields) {
    return {
        schema_version: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$,
        min_reader_version: 1,
        exp_id: fields.run.expId,
        run_id: fields.run.runId,
        created_at: new Date(fields.createdAt).toISOString(),
        epycloud_version: _version_js__WEBPACK_IMPORTED_MODULE_4__/* .VERSION */ .x,
        execution_mode: fields.mode,
        config_hash: fields.configHash,
        config_files: [...fields.configFiles],
        seed: fields.seed.value,
        seed_drawn: fields.seed.drawn,
        engine: fields.engine,
        executor: fields.executor,
        image: fields.image,
        simulations_limit: fields.simulationsLimit,
        tasks_limit: fields.tasksLimit,
        source: fields.source,
        source_place: fields.sourcePlace,
        cloud: fields.cloud,
        github: fields.github && { ...fields.github },
        request: fields.request,
    };
}
function requireSameRun(record, now) {
    if (now.configHash !== undefined && now.configHash !== record.config_hash) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('run_changed', `The experiment's files have changed since run ${record.run_id} began.`, {
            hint: 'Start a new run; or put the files back (the run keeps its own in config/) and resume.',
        });
    }
    requireSameLimit('simulations-limit', record.simulations_limit, now.simulationsLimit);
    requireSameLimit('tasks-limit', record.tasks_limit, now.tasksLimit);
    const before = record.engine;
    if (before === undefined || now.engine === undefined)
        return;
    if (before.name !== now.engine.name || before.version !== now.engine.version) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('run_changed', `Run ${record.run_id} began with ${before.name} ${before.version}; this is ${now.engine.name} ${now.engine.version}.`, { hint: 'Start a new run, or resume with the epycloud that began this one.' });
    }
}
function requireSameLimit(name, before, now) {
    if (now === undefined || now === before)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('run_changed', `The run began with ${before === undefined ? 'no' : 'another'} --${name} (${before ?? 'none'}; now ${now}).`, {
        hint: `A run keeps its limits: leave --${name} out, or start a new run.`,
    });
}


/***/ }),

/***/ 10451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ loadJson),
/* harmony export */   Nc: () => (/* binding */ requireBelow),
/* harmony export */   SW: () => (/* binding */ requireOwn),
/* harmony export */   V9: () => (/* binding */ corruptDocument),
/* harmony export */   oG: () => (/* binding */ saveJson),
/* harmony export */   ov: () => (/* binding */ findJson)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);



async function loadJson(bucket, schema, key) {
    return (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, await bucket.loadBytes(key), key);
}
async function findJson(bucket, schema, key) {
    try {
        return await loadJson(bucket, schema, key);
    }
    catch (error) {
        if (error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx && error.code === 'artifact_missing')
            return undefined;
        throw error;
    }
}
function saveJson(bucket, key, document, options) {
    return bucket.saveBytes(key, (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDocument */ .Tq)(document), options);
}
function requireOwn(run, key, document) {
    if (document.exp_id === run.expId && document.run_id === run.runId)
        return document;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('artifact_foreign', `${key} belongs to another run (${document.exp_id}/${document.run_id}).`, { hint: 'It was copied or moved there. Put it back, or start a new run.' });
}
function requireBelow(run, key) {
    if (key.startsWith((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(run).root))
        return;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('artifact_foreign', `${key} lies outside of run ${run.runId}.`, {
        hint: `The run was copied or moved: its keys must begin with ${(0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(run).root}.`,
    });
}
function corruptDocument(key, why) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('artifact_corrupt', `${key} is not what it should be: ${why}.`, {
        hint: 'It was changed by hand or cut off. Run the experiment again.',
    });
}


/***/ }),

/***/ 60823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isAlive),
/* harmony export */   h: () => (/* binding */ ownIdentity)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shell_process_exists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62212);



async function ownIdentity() {
    const start = await startOf(process.pid);
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), pid: process.pid, startedAt: start?.startedAt };
}
async function isAlive(identity) {
    if (!(0,_shell_process_exists_js__WEBPACK_IMPORTED_MODULE_2__/* .processExists */ ._)(identity.pid))
        return false;
    const now = await startOf(identity.pid);
    if (now === undefined)
        return true;
    if (now.ended)
        return false;
    return identity.startedAt === undefined || identity.startedAt === now.startedAt;
}
async function startOf(pid) {
    try {
        const [stat, boot] = await Promise.all([
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8'),
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8'),
        ]);
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const ended = fields[0] === 'Z' || fields[0] === 'X';
        return { startedAt: `${boot.trim()}/${fields[19]}`, ended };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 63597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findHolder),
/* harmony export */   S: () => (/* binding */ claimRun)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12437);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36331);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10451);






const claimSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    ..._pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .versioned */ .iF,
    exp_id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    host: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    pid: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr(),
    process_started: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    since: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    nonce: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    released_at: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
});
const MAX_RACES = 20;
async function claimRun(request) {
    const { bucket, run } = request;
    for (let race = 0; race < MAX_RACES; race++) {
        const number = (await highestClaim(bucket, run)) + 1;
        if (number > 0)
            await requireFree(request, number - 1);
        const document = newClaim(request);
        const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claim(number);
        if (!(await isFirst((0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .saveJson */ .oG)(bucket, key, document, { ifAbsent: true }))))
            continue;
        return { number, [Symbol.asyncDispose]: () => release(request, key, document) };
    }
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('run_in_use', `Too many processes want run ${run.runId} at the same time.`, { hint: 'Start one of them only.' });
}
async function highestClaim(bucket, run) {
    let highest = -1;
    for await (const { key } of bucket.listFiles((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claims)) {
        const number = Number(/\/(\d{5,9})\.json$/.exec(key)?.[1] ?? -1);
        if ((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claim(number) === key)
            highest = Math.max(highest, number);
    }
    return highest;
}
async function findHolder(request) {
    const number = await highestClaim(request.bucket, request.run);
    return number < 0 ? undefined : await holderOf(request, number);
}
async function holderOf({ bucket, run, identity, isAlive }, number) {
    const claim = await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .findJson */ .ov)(bucket, claimSchema, (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claim(number));
    if (claim === undefined || claim.released_at !== undefined)
        return undefined;
    const { host, pid, since } = claim;
    const here = host === identity.host;
    if (here && !(await isAlive({ host, pid, startedAt: claim.process_started })))
        return undefined;
    return { host, pid, since, here };
}
async function requireFree(request, number) {
    const { bucket, run } = request;
    const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claim(number);
    const holder = await holderOf(request, number);
    if (holder === undefined)
        return;
    const { here } = holder;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('run_in_use', `Run ${run.runId} of ${run.expId} is in use by process ${holder.pid} on ${holder.host}, since ${holder.since}.`, {
        hint: here
            ? `Wait until it has ended, or end it (kill ${holder.pid}) and try again.`
            : `Wait until it has ended. If ${holder.host} is gone or no longer works on it, delete ${bucket.getPath(key)} and try again.`,
    });
}
function newClaim({ run, identity, now }) {
    return {
        schema_version: _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .SCHEMA_VERSION */ .f$,
        min_reader_version: 1,
        exp_id: run.expId,
        run_id: run.runId,
        host: identity.host,
        pid: identity.pid,
        process_started: identity.startedAt,
        since: new Date(now()).toISOString(),
        nonce: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
    };
}
async function isFirst(saving) {
    try {
        await saving;
        return true;
    }
    catch (error) {
        if (error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx && error.code === 'storage_conflict')
            return false;
        throw error;
    }
}
async function release(request, key, document) {
    const { bucket, now } = request;
    const released = { ...document, released_at: new Date(now()).toISOString() };
    try {
        const held = await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .findJson */ .ov)(bucket, claimSchema, key);
        if (held?.nonce === document.nonce)
            await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .saveJson */ .oG)(bucket, key, released);
    }
    catch (error) {
        if (!(error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx))
            throw error;
    }
}


/***/ }),

/***/ 47647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cn: () => (/* binding */ findOutcome),
  ss: () => (/* binding */ findRunRecord),
  Ll: () => (/* binding */ findSidecar),
  Qh: () => (/* binding */ findStageSummary),
  F3: () => (/* binding */ loadRunRecord),
  Go: () => (/* binding */ saveOutcome),
  Yx: () => (/* binding */ saveRunRecord),
  nY: () => (/* binding */ saveSidecar),
  i9: () => (/* binding */ saveStageSummary)
});

// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/outcome.js
var pipeline_outcome = __webpack_require__(88014);
// EXTERNAL MODULE: ./build/pipeline/run-record.js
var run_record = __webpack_require__(35073);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/pipeline/document.js
var pipeline_document = __webpack_require__(12437);
;// CONCATENATED MODULE: ./build/pipeline/sidecar.js


const failureSchema = schemas/* object */.Ikc({
    code: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    hint: schemas/* string */.YjP().optional(),
    retryable: schemas/* boolean */.zMY(),
    stderr_tail: schemas/* string */.YjP().optional(),
});
const common = {
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    index: schemas/* int */.Whr().min(0),
    name: schemas/* string */.YjP(),
    input_sha256: schemas/* string */.YjP(),
    engine: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP() }),
    attempt: schemas/* int */.Whr().min(1),
    run_attempt: schemas/* int */.Whr().min(1).optional(),
    wave: schemas/* int */.Whr().min(1).optional(),
    started_at: schemas/* string */.YjP(),
    duration_seconds: schemas/* number */.aig().min(0),
    peak_memory_bytes: schemas/* int */.Whr().optional(),
};
const sidecarSchema = schemas/* discriminatedUnion */.gMt('status', [
    schemas/* object */.Ikc({
        ...common,
        status: schemas/* literal */.euz('succeeded'),
        result: schemas/* object */.Ikc({ key: schemas/* string */.YjP(), sha256: schemas/* string */.YjP(), bytes: schemas/* int */.Whr().min(0) }),
        facts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
    }),
    schemas/* object */.Ikc({ ...common, status: schemas/* literal */.euz('failed'), failure: failureSchema }),
]);

;// CONCATENATED MODULE: ./build/pipeline/summary.js


const stageSummarySchema = schemas/* object */.Ikc({
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    stage: schemas/* enum */.k5n(['builder', 'runner', 'output']),
    started_at: schemas/* string */.YjP(),
    duration_seconds: schemas/* number */.aig().min(0),
    tasks: schemas/* int */.Whr().min(0),
    details: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
});

// EXTERNAL MODULE: ./build/storage/json-object.js
var json_object = __webpack_require__(10451);
;// CONCATENATED MODULE: ./build/storage/run-documents.js







async function saveRunRecord(bucket, run, record) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).run;
    try {
        return await (0,json_object/* saveJson */.oG)(bucket, key, record, { ifAbsent: true });
    }
    catch (cause) {
        if (!(cause instanceof errors/* EpycloudError */.yx) || cause.code !== 'storage_conflict')
            throw cause;
        throw new errors/* EpycloudError */.yx('run_exists', `There is a run ${run.runId} of ${run.expId} already (${bucket.getPath(key)}).`, { hint: 'Go on with it with --resume, or choose another --run-id.', cause });
    }
}
async function findRunRecord(bucket, run) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).run;
    const record = await (0,json_object/* findJson */.ov)(bucket, run_record/* runRecordSchema */._A, key);
    return record && (0,json_object/* requireOwn */.SW)(run, key, record);
}
async function loadRunRecord(bucket, run) {
    const record = await findRunRecord(bucket, run);
    if (record !== undefined)
        return record;
    const place = bucket.getPath((0,artifacts/* artifactsOf */.Ns)(run).root);
    throw new errors/* EpycloudError */.yx('run_not_found', `There is no run ${run.runId} of ${run.expId}.`, {
        hint: `It was looked for in ${place}. See that experiment id, run id and bucket are right.`,
    });
}
function findSidecar(bucket, run, index) {
    return (0,json_object/* findJson */.ov)(bucket, sidecarSchema, (0,artifacts/* artifactsOf */.Ns)(run).sidecar(index));
}
function saveSidecar(bucket, run, sidecar) {
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).sidecar(sidecar.index), sidecar);
}
async function findOutcome(bucket, run) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).outcome;
    const outcome = await (0,json_object/* findJson */.ov)(bucket, pipeline_outcome/* outcomeSchema */.Ws, key);
    return outcome && (0,json_object/* requireOwn */.SW)(run, key, outcome);
}
function saveOutcome(bucket, run, outcome) {
    const options = outcome.attempt === undefined ? {} : { metadata: (0,pipeline_outcome/* metadataOfOutcome */.$W)(outcome) };
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).outcome, outcome, options);
}
async function findStageSummary(bucket, run, name) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).summaryJson(name);
    const summary = await (0,json_object/* findJson */.ov)(bucket, stageSummarySchema, key);
    return summary && (0,json_object/* requireOwn */.SW)(run, key, summary);
}
function saveStageSummary(bucket, run, summary, name = summary.stage) {
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).summaryJson(name), summary);
}


/***/ }),

/***/ 53937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ky: () => (/* binding */ areOutputsWhole),
  Gm: () => (/* binding */ findOutputs),
  jB: () => (/* binding */ loadOutputs),
  L6: () => (/* binding */ requireWholeOutputs)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/pipeline/document.js
var pipeline_document = __webpack_require__(12437);
// EXTERNAL MODULE: ./build/pipeline/outcome.js
var outcome = __webpack_require__(88014);
;// CONCATENATED MODULE: ./build/pipeline/checksums.js



const checksumsSchema = schemas/* object */.Ikc({
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    num_tasks: schemas/* int */.Whr().min(1),
    missing: schemas/* array */.YOg(outcome/* missingTaskSchema */.D9),
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), kind: schemas/* string */.YjP(), bytes: schemas/* int */.Whr().min(0), sha256: schemas/* string */.YjP() })),
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/storage/json-object.js
var json_object = __webpack_require__(10451);
;// CONCATENATED MODULE: ./build/storage/whole-outputs.js





async function findOutputs(bucket, run, named) {
    if (named !== undefined)
        return named;
    const keys = (0,artifacts/* artifactsOf */.Ns)(run);
    const folders = [];
    for await (const name of bucket.listFolders(keys.outputs))
        folders.push(name);
    for (const name of folders.sort().reverse()) {
        if (await bucket.exists(keys.checksums(name)))
            return name;
    }
    return undefined;
}
async function loadOutputs(bucket, run, folder) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).checksums(folder);
    return (0,json_object/* requireOwn */.SW)(run, key, await (0,json_object/* loadJson */.Fj)(bucket, checksumsSchema, key));
}
async function requireWholeOutputs(bucket, run, folder, outputs, isRead) {
    for (const { path, bytes, sha256 } of outputs.files) {
        const key = (0,artifacts/* artifactsOf */.Ns)(run).output(folder, path);
        const agrees = isRead(path)
            ? (0,external_node_crypto_.createHash)('sha256')
                .update(await bucket.loadStored(key))
                .digest('hex') === sha256
            : (await bucket.stat(key))?.bytes === bytes;
        if (agrees)
            continue;
        throw new errors/* EpycloudError */.yx('artifact_corrupt', `${bucket.getPath(key)} is not the file that checksums.json names: it was changed, cut off or removed.`, { hint: 'Make the outputs again: run the workflow with --run-id and --resume.' });
    }
}
async function areOutputsWhole(bucket, run, folder) {
    const keys = (0,artifacts/* artifactsOf */.Ns)(run);
    try {
        const { files } = await (0,json_object/* loadJson */.Fj)(bucket, checksumsSchema, keys.checksums(folder));
        for (const file of files) {
            const stored = await bucket.loadStored(keys.output(folder, file.path));
            if ((0,external_node_crypto_.createHash)('sha256').update(stored).digest('hex') !== file.sha256)
                return false;
        }
        return true;
    }
    catch (error) {
        if (error instanceof errors/* EpycloudError */.yx && error.code.startsWith('artifact_'))
            return false;
        throw error;
    }
}


/***/ })

};
;