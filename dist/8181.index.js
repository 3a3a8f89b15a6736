"use strict";
exports.id = 8181;
exports.ids = [8181];
exports.modules = {

/***/ 42219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ newestUnfinishedRun)
/* harmony export */ });
/* unused harmony export listRuns */
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88014);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36101);
/* harmony import */ var _storage_run_documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47647);




async function listRuns(bucket, experiment, onBroken = () => { }) {
    const found = [];
    for await (const name of bucket.listFolders(`${experiment.dirPrefix}${experiment.expId}/`)) {
        const run = runNamed(experiment, name);
        if (run === undefined)
            continue;
        const record = await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .findRunRecord */ .ss)(bucket, run).catch((error) => {
            if (!(error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx) || !error.code.startsWith('artifact_'))
                throw error;
            onBroken(run);
            return undefined;
        });
        if (record !== undefined)
            found.push({ run, record });
    }
    return found.sort((a, b) => (a.record.created_at < b.record.created_at ? 1 : -1));
}
async function newestUnfinishedRun(bucket, experiment) {
    const broken = [];
    const runs = await listRuns(bucket, experiment, (run) => broken.push(run.runId));
    for (const found of runs) {
        const outcome = await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .findOutcome */ .Cn)(bucket, found.run);
        if (outcome === undefined || !(0,_pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(outcome))
            return found;
    }
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('run_not_found', `There is no unfinished run of ${experiment.expId}.`, {
        hint: broken.length > 0
            ? `The run.json of ${broken.join(', ')} is broken: begin a new run.`
            : runs.length === 0
                ? 'It has no run at all: leave --resume out to begin one.'
                : `${runs.length === 1 ? 'Its one run is' : `All ${runs.length} are`} finished: leave --resume out to begin a new one.`,
    });
}
function runNamed(experiment, name) {
    try {
        return { ...experiment, runId: (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRunId */ ._G)(name) };
    }
    catch (error) {
        if (error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 9359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ settleRun)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36101);
/* harmony import */ var _pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35073);
/* harmony import */ var _storage_nesting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56623);
/* harmony import */ var _storage_run_documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47647);
/* harmony import */ var _find_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42219);






async function settleRun(bucket, wish, source) {
    const { expId, dirPrefix } = wish;
    const named = wish.runId === undefined ? undefined : (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRunId */ ._G)(wish.runId);
    if (wish.resume) {
        const found = named === undefined
            ? await (0,_find_run_js__WEBPACK_IMPORTED_MODULE_5__/* .newestUnfinishedRun */ .P)(bucket, { expId, dirPrefix })
            : await findNamed(bucket, { expId, dirPrefix, runId: named });
        if (found !== undefined) {
            (0,_pipeline_run_record_js__WEBPACK_IMPORTED_MODULE_2__/* .requireSameRun */ .Bn)(found.record, wish);
            return { kind: 'resumed', ...found };
        }
    }
    const run = {
        expId,
        dirPrefix,
        runId: named ?? (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_1__/* .makeRunId */ .fN)(source.now(), source.random()),
    };
    await (0,_storage_nesting_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseNesting */ .Z)(bucket, run);
    if ((await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .findRunRecord */ .ss)(bucket, run)) !== undefined) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('run_exists', `There is a run ${run.runId} of ${expId} already.`, {
            hint: 'Add --resume to go on with it, or choose another --run-id.',
        });
    }
    return { kind: 'new', run };
}
async function findNamed(bucket, run) {
    const record = await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .findRunRecord */ .ss)(bucket, run);
    return record && { run, record };
}


/***/ }),

/***/ 22993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ estimateTasks)
/* harmony export */ });
function estimateTasks(experiment) {
    const file = experiment.files.find((candidate) => candidate.kind === 'modelset');
    if (file === undefined)
        return 1;
    const modelset = object(file.value['modelset']);
    const populations = modelset['population_names'];
    if (!Array.isArray(populations) || populations.includes('all'))
        return undefined;
    const sampling = modelset['sampling'];
    if (sampling === undefined || sampling === null)
        return populations.length;
    const section = object(sampling);
    const parameters = object(section['parameters']);
    const samplers = Array.isArray(section['samplers']) ? section['samplers'].map(object) : [];
    let count = populations.length;
    for (const sampler of samplers) {
        if (sampler['strategy'] === 'grid') {
            for (const name of Array.isArray(sampler['parameters']) ? sampler['parameters'] : []) {
                const values = object(parameters[String(name)])['values'];
                if (!Array.isArray(values))
                    return undefined;
                count *= values.length;
            }
        }
        else {
            const samples = sampler['n_samples'];
            if (typeof samples !== 'number')
                return undefined;
            count *= samples;
        }
    }
    return count;
}
function object(value) {
    return typeof value === 'object' && value !== null ? value : {};
}


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

/***/ 46727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ planRun)
/* harmony export */ });
function planRun(progress) {
    const { outcome } = progress;
    if (outcome?.status === 'succeeded' && progress.outputsWhole)
        return { kind: 'finished', outcome };
    return {
        kind: 'stages',
        stages: progress.built ? ['runner', 'output'] : ['builder', 'runner', 'output'],
    };
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

/***/ 56623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ refuseNesting)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27246);



async function refuseNesting(bucket, run) {
    for (const key of (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .enclosingRunKeys */ .iT)(run)) {
        if (!(await bucket.exists(key)))
            continue;
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('run_exists', `${bucket.getPath(key)} is there: a run cannot lie in another run.`, {
            hint: 'Give the experiment an id that does not pass through a run.',
        });
    }
    for await (const name of bucket.listFolders((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .runRoot */ .cS)(run))) {
        if (_pipeline_names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESERVED_NAMES */ .g.has(name))
            continue;
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('run_exists', `${bucket.getPath((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .runRoot */ .cS)(run))} has the folder ${name} in it: a run cannot have other runs in it.`, { hint: 'Choose another --run-id.' });
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