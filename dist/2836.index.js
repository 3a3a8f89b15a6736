"use strict";
exports.id = 2836;
exports.ids = [2836];
exports.modules = {

/***/ 25185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ chooseExecutor)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
;// CONCATENATED MODULE: ./build/execution/local/compose/container-limits.js


const limitsSchema = schemas/* object */.Ikc({
    EPYCLOUD_CPUS: schemas/* string */.YjP()
        .regex(/^\d{1,4}(\.\d{1,3})?$/, 'is not a number of cores, such as 2 or 1.5')
        .transform(Number)
        .optional(),
    EPYCLOUD_MEMORY: schemas/* string */.YjP()
        .regex(/^\d{1,15}([bkmg]b?)?$/i, 'is not an amount of memory, such as 4g or 512m')
        .optional(),
    EPYCLOUD_USER: schemas/* string */.YjP()
        .regex(/^[\w.-]+(:[\w.-]+)?$/, 'is not a user, such as 1000:1000')
        .optional(),
});
function readContainerLimits(environment) {
    const given = Object.fromEntries(Object.entries(environment).filter(([, text]) => text !== ''));
    const limits = limitsSchema.safeParse(given);
    if (limits.success)
        return { cpus: limits.data.EPYCLOUD_CPUS || undefined };
    const { path, message } = limits.error.issues[0] ?? { path: [], message: 'is wrong' };
    const name = String(path[0]);
    throw new errors/* EpycloudError */.yx('invalid_settings', `${name}=${JSON.stringify(environment[name])} ${message}.`, {
        hint: name === 'EPYCLOUD_USER'
            ? 'It says whose the files of a run will be; leave it out for your own user.'
            : 'It limits what each container may use; leave it out for none.',
    });
}

// EXTERNAL MODULE: ./build/pipeline/version.js
var version = __webpack_require__(86946);
// EXTERNAL MODULE: ./build/shell/docker/docker-client.js
var docker_client = __webpack_require__(15495);
// EXTERNAL MODULE: ./build/shell/docker/docker-faults.js
var docker_faults = __webpack_require__(66529);
;// CONCATENATED MODULE: ./build/shell/docker/docker-engine.js



const infoSchema = schemas/* object */.Ikc({
    ServerVersion: schemas/* string */.YjP().optional(),
    ServerErrors: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    NCPU: schemas/* int */.Whr().optional(),
    SecurityOptions: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    ClientInfo: schemas/* object */.Ikc({
        Plugins: schemas/* array */.YOg(schemas/* object */.Ikc({ Name: schemas/* string */.YjP(), Version: schemas/* string */.YjP().optional() })).nullish(),
    })
        .optional(),
});
async function askDockerEngine(client, signal) {
    const result = await (0,docker_client/* callDocker */.pQ)(client, ['info', '--format', '{{json .}}'], { signal });
    if (result.kind !== 'exited')
        throw (0,docker_faults/* dockerFault */.lp)(client.program, result);
    if (!result.stdout.trimStart().startsWith('{'))
        throw (0,docker_faults/* dockerFault */.lp)(client.program, result);
    const info = infoSchema.parse((0,docker_client/* parseDockerJson */.cc)(client, result.stdout));
    if ((info.ServerErrors ?? []).length > 0 || !info.ServerVersion) {
        throw (0,docker_faults/* engineFault */.jT)(`${(info.ServerErrors ?? []).join('\n')}\n${result.stderr}`);
    }
    const compose = info.ClientInfo?.Plugins?.find(({ Name }) => Name === 'compose');
    if (compose === undefined)
        throw (0,docker_faults/* composeFault */.rT)(undefined);
    const major = /^v?(\d+)\./.exec(compose.Version ?? '')?.[1];
    if (major !== undefined && Number(major) < 2)
        throw (0,docker_faults/* composeFault */.rT)(compose.Version);
    return {
        version: info.ServerVersion,
        compose: compose.Version ?? '',
        cpus: Math.max(1, info.NCPU ?? 1),
        rootless: (info.SecurityOptions ?? []).some((option) => option.includes('name=rootless')),
    };
}

// EXTERNAL MODULE: ./build/shell/docker/docker-image.js
var docker_image = __webpack_require__(4179);
// EXTERNAL MODULE: ./build/cli/executor-options.js
var executor_options = __webpack_require__(6602);
;// CONCATENATED MODULE: ./build/cli/image-engine.js

function engineOfImage({ labels, environment, reference }) {
    const name = labels['org.epycloud.engine.name'];
    const version = labels['org.epycloud.engine.version'];
    const command = environment['ENGINE_COMMAND'];
    if (name && version && command)
        return { name, version, command };
    throw new errors/* EpycloudError */.yx('image_unfit', `${reference} is no image of epycloud.`, {
        hint: 'It lacks ENGINE_COMMAND, or the labels org.epycloud.engine.name and .version. Build one with: epycloud build --target local',
    });
}

// EXTERNAL MODULE: ./build/cli/local-engine.js + 12 modules
var local_engine = __webpack_require__(31443);
;// CONCATENATED MODULE: ./build/cli/choose-executor.js









async function chooseExecutor(context, options, record) {
    const reference = options.image ?? executor_options/* DEFAULT_IMAGE */._;
    if (options.executor === 'process') {
        refuseContainerFlags(options);
        return { name: 'process', why: 'as asked for' };
    }
    if (options.executor === 'compose')
        return await compose(context, options, 'as asked for');
    const needs = containerFlag(options);
    if (needs !== undefined)
        return await compose(context, options, `as ${needs} is given`);
    if ((0,local_engine/* hasOwnEngine */.Vd)(context, options.engineCommand)) {
        return { name: 'process', why: 'an engine of your own is named' };
    }
    if (record?.executor === 'process')
        return { name: 'process', why: 'the run began with it' };
    try {
        const chosen = await compose(context, options, `Docker answers and has the image ${reference}`);
        return chosen.image.version === undefined || chosen.image.version === version/* VERSION */.x
            ? chosen
            : {
                name: 'process',
                why: `the image ${reference} is of epycloud ${chosen.image.version}, and this is ${version/* VERSION */.x}`,
            };
    }
    catch (error) {
        if (!(error instanceof errors/* EpycloudError */.yx) || error.code === 'interrupted')
            throw error;
        if (error.code === 'invalid_settings')
            throw error;
        return { name: 'process', why: withoutStop(error.message) };
    }
}
async function compose(context, options, why) {
    const { environment, signal } = context;
    const limits = readContainerLimits(environment);
    const docker = (0,docker_client/* dockerClient */._n)(environment);
    const looking = (0,docker_image/* inspectImage */.m)(docker, options.image ?? executor_options/* DEFAULT_IMAGE */._, signal);
    looking.catch(() => { });
    const engine = await askDockerEngine(docker, signal);
    const image = await looking;
    const own = (0,local_engine/* ownEngineOf */.OE)(context, options.engineCommand);
    const { name, version, command } = own === undefined
        ? engineOfImage(image)
        : { name: undefined, version: undefined, command: own };
    const cpus = Math.min(engine.cpus, Math.max(1, Math.ceil(limits.cpus ?? engine.cpus)));
    return {
        name: 'compose',
        why,
        docker,
        engine,
        image,
        isolate: options.isolate === true,
        engineCommand: command,
        identity: name === undefined ? undefined : { name, version },
        cpus,
    };
}
function containerFlag({ image, isolate, settingsUsed }) {
    if (isolate === true)
        return '--isolate';
    const isSetting = settingsUsed?.some(({ key }) => key === 'local.image') ?? false;
    return image !== undefined && !isSetting ? '--image' : undefined;
}
function refuseContainerFlags(options) {
    const flag = containerFlag(options);
    if (flag === undefined)
        return;
    throw new errors/* EpycloudError */.yx('usage', `${flag} is for containers, and --executor is process.`, {
        hint: `Leave ${flag} out, or use --executor compose.`,
    });
}
function withoutStop(message) {
    const text = message.replace(/\.$/, '');
    return text.charAt(0).toLowerCase() + text.slice(1);
}


/***/ }),

/***/ 47161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ unknownRun),
/* harmony export */   j: () => (/* binding */ chooseRun)
/* harmony export */ });
/* harmony import */ var _execution_run_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78775);
/* harmony import */ var _execution_run_overview_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91255);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46161);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36101);
/* harmony import */ var _one_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63414);






async function chooseRun(side, words, isMeant = async () => true) {
    const { bucket, watchers } = side;
    const { dirPrefix } = side.place;
    const runs = [];
    let expId;
    if (words.expId === undefined) {
        if (words.runId !== undefined) {
            throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('usage', '--run-id is given without --exp-id.', {
                hint: 'Runs are named within an experiment: add --exp-id.',
            });
        }
        for (const [id, runIds] of await (0,_execution_run_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogueRuns */ .K)(bucket, dirPrefix)) {
            runs.push(...runIds.map((runId) => ({ dirPrefix, expId: id, runId })));
        }
    }
    else {
        const known = (0,_pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_3__/* .parseExperimentId */ .g)(words.expId);
        expId = known;
        if (words.runId !== undefined)
            return await namedRun(side, known, words.runId);
        const runIds = await (0,_execution_run_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .runIdsOf */ .h)(bucket, { dirPrefix, expId: known });
        if (runIds.length === 0)
            await requireKnown(side, known);
        runs.push(...runIds.map((runId) => ({ dirPrefix, expId: known, runId })));
    }
    for await (const overview of (0,_execution_run_overview_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .ll)(bucket, runs, watchers)) {
        if (await isMeant(overview))
            return { kind: 'found', overview };
    }
    return { kind: 'none', expId };
}
async function namedRun(side, expId, name) {
    const { bucket, watchers } = side;
    const run = { dirPrefix: side.place.dirPrefix, expId, runId: (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRunId */ ._G)(name) };
    const overview = await (0,_execution_run_overview_js__WEBPACK_IMPORTED_MODULE_1__/* .overviewOf */ .bq)(bucket, run, watchers);
    if (overview !== undefined)
        return { kind: 'found', overview };
    throw await unknownRun(side, run);
}
async function unknownRun(side, run) {
    const { expId, dirPrefix } = run;
    const runIds = await (0,_execution_run_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .runIdsOf */ .h)(side.bucket, { dirPrefix, expId });
    if (runIds.length === 0)
        await requireKnown(side, expId);
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('run_not_found', `There is no run ${run.runId} of ${expId}.`, {
        hint: (0,_one_of_js__WEBPACK_IMPORTED_MODULE_5__/* .nearestHint */ .A)(run.runId, [...runIds].reverse(), `It has none in ${side.bucket.getPath(`${dirPrefix}${expId}/`)}.`),
    });
}
async function requireKnown(side, expId) {
    if (side.experiments.includes(expId))
        return;
    const catalogue = await (0,_execution_run_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogueRuns */ .K)(side.bucket, side.place.dirPrefix);
    if (catalogue.has(expId))
        return;
    const known = [...new Set([...side.experiments, ...catalogue.keys()])].sort();
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('experiment_not_found', `There is no experiment ${expId} in ${side.place.repoDir}, and no run of it in ${side.bucket.getPath(side.place.dirPrefix)}.`, { hint: (0,_one_of_js__WEBPACK_IMPORTED_MODULE_5__/* .nearestHint */ .A)(expId, known, 'Name the repository with --forecast-dir.') });
}


/***/ }),

/***/ 63727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ imageFacts),
/* harmony export */   Jv: () => (/* binding */ executorFacts),
/* harmony export */   Vd: () => (/* binding */ executorText),
/* harmony export */   aG: () => (/* binding */ jobsOf),
/* harmony export */   m_: () => (/* binding */ shortId)
/* harmony export */ });
function executorFacts(chosen) {
    const { name, why } = chosen;
    if (name === 'process')
        return { name, why };
    return { name, why, isolate: chosen.isolate, image: imageFacts(chosen) };
}
function imageFacts({ image }) {
    const { reference, id, digest } = image;
    return { reference, id, ...(digest === undefined ? {} : { digest }) };
}
function executorText(chosen) {
    if (chosen.name === 'process')
        return `process: ${chosen.why}`;
    const each = chosen.isolate ? ', a container a task' : '';
    return `compose, ${shortId(chosen.image.id)}${each}: ${chosen.why}`;
}
function shortId(id) {
    return id.slice(0, 'sha256:'.length + 12);
}
function jobsOf(context, options, chosen) {
    return options.jobs ?? (chosen.name === 'compose' ? chosen.cpus : context.cores);
}


/***/ }),

/***/ 95837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runJobCommand: () => (/* binding */ runJobCommand)
/* harmony export */ });
/* harmony import */ var _execution_outcome_of_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18202);
/* harmony import */ var _experiment_population_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56409);
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88014);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36101);
/* harmony import */ var _storage_directory_bucket_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15038);
/* harmony import */ var _storage_process_identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60823);
/* harmony import */ var _storage_run_claim_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63597);
/* harmony import */ var _storage_run_documents_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47647);
/* harmony import */ var _choose_executor_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(25185);
/* harmony import */ var _choose_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(47161);
/* harmony import */ var _document_head_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(29076);
/* harmony import */ var _executor_facts_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(63727);
/* harmony import */ var _open_carrier_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(25846);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(71915);
/* harmony import */ var _read_side_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(10430);
/* harmony import */ var _run_place_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(13637);
/* harmony import */ var _show_error_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(93262);
/* harmony import */ var _show_partial_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(80017);
/* harmony import */ var _stage_call_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(47293);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





















async function runJobCommand(context, options, programs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { stage } = options;
        if (options.taskIndex !== undefined && stage !== 'runner') {
            throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('usage', `The ${stage} stage has no task index.`, {
                hint: 'Leave --task-index out, or run stage B.',
            });
        }
        const place = await (0,_run_place_js__WEBPACK_IMPORTED_MODULE_14__/* .settlePlace */ .Pz)(context, options);
        const populationData = await (0,_experiment_population_data_js__WEBPACK_IMPORTED_MODULE_1__/* .findPopulationData */ .R)((0,_run_place_js__WEBPACK_IMPORTED_MODULE_14__/* .populationDataOf */ .r0)(context, options), (0,_run_place_js__WEBPACK_IMPORTED_MODULE_14__/* .absolute */ .ys)(context, place.repoDir));
        const run = { expId: place.expId, dirPrefix: place.dirPrefix, runId: (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRunId */ ._G)(options.runId) };
        const { terminal, now } = context;
        const bucket = (0,_storage_directory_bucket_js__WEBPACK_IMPORTED_MODULE_5__/* .directoryBucket */ .O)(place.bucketDir);
        if (stage !== 'builder' && !(await bucket.exists((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_17__/* .artifactsOf */ .Ns)(run).run))) {
            throw await (0,_choose_run_js__WEBPACK_IMPORTED_MODULE_10__/* .unknownRun */ .i)(await (0,_read_side_js__WEBPACK_IMPORTED_MODULE_13__/* .openReadSide */ .q)(context, options), run);
        }
        const chosen = await (0,_choose_executor_js__WEBPACK_IMPORTED_MODULE_9__/* .chooseExecutor */ .d)(context, options);
        terminal.err(`Executor    ${(0,_executor_facts_js__WEBPACK_IMPORTED_MODULE_18__/* .executorText */ .Vd)(chosen)}`);
        const load = { place, run, bucket, populationData, programs };
        const carrier = __addDisposableResource(env_1, await (0,_open_carrier_js__WEBPACK_IMPORTED_MODULE_11__/* .openCarrier */ .d)(context, options, chosen, load), true);
        const _claim = __addDisposableResource(env_1, await (0,_storage_run_claim_js__WEBPACK_IMPORTED_MODULE_7__/* .claimRun */ .S)({
            bucket,
            run,
            identity: await (0,_storage_process_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .ownIdentity */ .h)(),
            isAlive: _storage_process_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .isAlive */ ._,
            now: context.now,
        }), true);
        const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_12__/* .showProgress */ .R)({ terminal, now, verbose: options.verbose === true });
        carrier.expect([stage]);
        progress.stage(stage);
        const started = now();
        const result = await carrier.executor.runStage({ ...(0,_stage_call_js__WEBPACK_IMPORTED_MODULE_16__/* .stageRequestOf */ .F)(context, options, { place, run, populationData, carrier }), stage }, { signal: context.signal, onEvent: (event) => progress.event(stage, event) });
        progress.end();
        const outcome = stage === 'output' && result.kind === 'ended'
            ? await keepOutcome(bucket, run, { started, finished: now(), last: result })
            : undefined;
        const exitCode = outcome === undefined ? result.exitCode : (0,_pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodeOfOutcome */ .He)(outcome);
        if (options.json === true) {
            terminal.out(JSON.stringify(jobDocumentOf({ run, stage, chosen }, result, exitCode), undefined, 2));
        }
        if (outcome?.status === 'partial')
            (0,_show_partial_js__WEBPACK_IMPORTED_MODULE_19__/* .showPartial */ .f)(terminal, outcome.num_tasks, outcome.missing);
        if (result.kind === 'failed') {
            const { code, message, hint, problems } = result.failure;
            (0,_show_error_js__WEBPACK_IMPORTED_MODULE_15__/* .showError */ .Q)(terminal, new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx(code, message, { hint, problems }));
        }
        else if (options.json !== true) {
            terminal.out(result.message);
        }
        return exitCode;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function keepOutcome(bucket, run, end) {
    const { expId, runId } = run;
    const outcome = (0,_execution_outcome_of_run_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomeOfRun */ .z)({ ...end, expId, runId, interrupted: false, missing: [] });
    await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_8__/* .saveOutcome */ .Go)(bucket, run, outcome);
    return outcome;
}
function jobDocumentOf({ run, stage, chosen, }, result, exitCode) {
    const common = {
        ...(0,_document_head_js__WEBPACK_IMPORTED_MODULE_20__/* .documentHead */ .K)('job', exitCode),
        exp_id: run.expId,
        run_id: run.runId,
        stage,
        executor: (0,_executor_facts_js__WEBPACK_IMPORTED_MODULE_18__/* .executorFacts */ .Jv)(chosen),
    };
    return result.kind === 'ended'
        ? { ...common, status: 'ended', message: result.message, details: { ...result.details } }
        : { ...common, status: 'failed', failure: result.failure };
}


/***/ }),

/***/ 80017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ showPartial)
/* harmony export */ });
/* harmony import */ var _pipeline_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(764);

const NAMED = 20;
function showPartial(terminal, count, missing) {
    const verb = missing.length === 1 ? 'is' : 'are';
    terminal.fault(`${terminal.yellow('PARTIAL RESULTS')}: ${missing.length} of ${(0,_pipeline_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(count, 'task')} ${verb} missing:`);
    for (const task of missing.slice(0, NAMED)) {
        terminal.fault(`  ${task.name} (task ${task.index}): ${task.why}`);
    }
    if (missing.length > NAMED)
        terminal.fault(`  … and ${missing.length - NAMED} more`);
}


/***/ }),

/***/ 56409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ findPopulationData)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36331);



const URL_LIKE = /^https?:\/\//;
async function findPopulationData(wanted, repoDir) {
    if (wanted !== undefined && URL_LIKE.test(wanted))
        return wanted;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(wanted ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repoDir, 'population-data'));
    const hasLocations = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'locations.csv')).then((entry) => entry.isFile(), () => false);
    if (hasLocations)
        return folder;
    if (wanted === undefined)
        return undefined;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('invalid_settings', `There is no population data in ${folder}: it has no locations.csv.`, {
        hint: '--population-data (POPULATION_DATA) names a folder or an address in the layout of epydemix-data.',
    });
}


/***/ }),

/***/ 15495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _n: () => (/* binding */ dockerClient),
/* harmony export */   c1: () => (/* binding */ requireDocker),
/* harmony export */   cc: () => (/* binding */ parseDockerJson),
/* harmony export */   pQ: () => (/* binding */ callDocker)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53459);
/* harmony import */ var _docker_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66529);



const ANSWER_MS = 30_000;
function dockerClient(environment) {
    return { program: environment['EPYCLOUD_DOCKER'] || 'docker', environment };
}
async function callDocker(client, args, call = {}) {
    return await (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runCommand */ .d)({ ...client, args, timeoutMs: ANSWER_MS, ...call });
}
async function requireDocker(client, args, call = {}) {
    const result = await callDocker(client, args, call);
    if (result.kind === 'exited' && result.exitCode === 0)
        return result;
    throw (0,_docker_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerFault */ .lp)(client.program, result);
}
function parseDockerJson(client, text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_unfit', `${client.program} did not answer in JSON.`, {
            hint: 'EPYCLOUD_DOCKER names the client of Docker; another program may stand in its place.',
            cause,
        });
    }
}


/***/ }),

/***/ 66529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jT: () => (/* binding */ engineFault),
/* harmony export */   lp: () => (/* binding */ dockerFault),
/* harmony export */   rT: () => (/* binding */ composeFault)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const PROCESSES = 'Without Docker, --executor process runs the same on this machine.';
function dockerFault(program, result) {
    switch (result.kind) {
        case 'not_found':
            return missing(program, 'there is no such program');
        case 'not_executable':
            return missing(program, 'it cannot be executed');
        case 'timed_out':
            return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_unavailable', `The Docker engine has not answered for ${Math.round(result.timeoutMs / 1000)} seconds.`, { hint: `It may hang: restart it (sudo systemctl restart docker). ${PROCESSES}` });
        default:
            return engineFault(`${result.stderr}\n${result.stdout}`);
    }
}
function engineFault(words) {
    const line = tellingLine(words);
    if (/permission denied/i.test(words) && /sock|daemon|pipe/i.test(words)) {
        return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_unavailable', `You may not talk to the Docker engine: ${line}`, {
            hint: `Join the group docker (sudo usermod -aG docker "$USER", then log in again), or run Docker rootless. ${PROCESSES}`,
        });
    }
    if (/cannot connect to the docker daemon|is the docker daemon running|connection refused|no such host|failed to connect to the docker api|error during connect|dial unix/i.test(words)) {
        return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_unavailable', `No Docker engine answers: ${line}`, {
            hint: `Start it (sudo systemctl start docker, or Docker Desktop); DOCKER_HOST and \`docker context\` say which one is meant. ${PROCESSES}`,
        });
    }
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_unfit', `Docker refused: ${line}`, {
        hint: '`docker info` says more.',
    });
}
function composeFault(found) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_unfit', found === undefined
        ? 'Docker has no Compose plugin: `docker compose` is no command of it.'
        : `Docker's Compose plugin is ${found}, and 2.0 at least is needed.`, {
        hint: `Install the package docker-compose-plugin (docker-compose is the old one). ${PROCESSES}`,
    });
}
function missing(program, why) {
    const named = program === 'docker' ? 'docker on the PATH' : `EPYCLOUD_DOCKER=${program}`;
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_missing', `There is no Docker client (${named}): ${why}.`, {
        hint: `Install Docker with its Compose plugin, or name the client with EPYCLOUD_DOCKER. ${PROCESSES}`,
    });
}
function tellingLine(words) {
    const lines = words
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const error = lines.find((line) => /error|denied|cannot|failed|refused/i.test(line));
    return (error ?? lines[0] ?? 'it said nothing').replace(/^(ERROR|error): /, '');
}


/***/ }),

/***/ 4179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ inspectImage)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _docker_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15495);
/* harmony import */ var _docker_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66529);




const imageSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    Id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    RepoDigests: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).nullish(),
    Config: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        Env: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).nullish(),
        Labels: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).nullish(),
    })
        .nullish(),
});
async function inspectImage(client, reference, signal) {
    const args = ['image', 'inspect', '--format', '{{json .}}', '--', reference];
    const result = await (0,_docker_client_js__WEBPACK_IMPORTED_MODULE_1__/* .callDocker */ .pQ)(client, args, { signal, tailCharacters: 1_000_000 });
    if (result.kind === 'exited' && /no such image/i.test(result.stderr))
        throw missing(reference);
    if (result.kind !== 'exited' || result.exitCode !== 0)
        throw (0,_docker_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerFault */ .lp)(client.program, result);
    const image = imageSchema.parse((0,_docker_client_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDockerJson */ .cc)(client, result.stdout));
    const labels = image.Config?.Labels ?? {};
    const version = labels['org.opencontainers.image.version'];
    return {
        reference,
        id: image.Id,
        digest: digestOf(reference, image.RepoDigests ?? []),
        labels,
        version: version === 'unknown' ? undefined : version,
        environment: variablesOf(image.Config?.Env ?? []),
    };
}
function missing(reference) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('image_missing', `There is no image ${reference} on this machine.`, {
        hint: `Build it (epycloud build --target local), or fetch it (docker pull ${reference}). Nothing is pulled by itself.`,
    });
}
function digestOf(reference, digests) {
    const name = reference.replace(/@.*$/, '').replace(/:[^:/]+$/, '');
    const found = digests.find((digest) => digest.startsWith(`${name}@`)) ?? digests[0];
    return found?.split('@')[1];
}
function variablesOf(lines) {
    return Object.fromEntries(lines.map((line) => {
        const at = line.indexOf('=');
        return [line.slice(0, at), line.slice(at + 1)];
    }));
}


/***/ }),

/***/ 44416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ findManifest),
/* harmony export */   eY: () => (/* binding */ loadManifest),
/* harmony export */   tg: () => (/* binding */ saveManifest)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26501);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10451);



function saveManifest(bucket, run, manifest) {
    return (0,_json_object_js__WEBPACK_IMPORTED_MODULE_1__/* .saveJson */ .oG)(bucket, (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(run).manifest, manifest, {
        metadata: { [_pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .NUM_TASKS_METADATA */ .wQ]: String(manifest.num_tasks) },
    });
}
async function loadManifest(bucket, run) {
    const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(run).manifest;
    return requireWhole(run, key, await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_1__/* .loadJson */ .Fj)(bucket, _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestSchema */ .rc, key));
}
async function findManifest(bucket, run) {
    const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(run).manifest;
    const manifest = await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_1__/* .findJson */ .ov)(bucket, _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestSchema */ .rc, key);
    return manifest && requireWhole(run, key, manifest);
}
function requireWhole(run, key, manifest) {
    (0,_json_object_js__WEBPACK_IMPORTED_MODULE_1__/* .requireOwn */ .SW)(run, key, manifest);
    for (const { key } of [...manifest.shards, ...manifest.shared])
        (0,_json_object_js__WEBPACK_IMPORTED_MODULE_1__/* .requireBelow */ .Nc)(run, key);
    const { shards, shard_size: size, num_tasks: count } = manifest;
    const full = shards.every((shard, number) => shard.tasks === Math.min(size, count - number * size));
    if (!full || shards.length !== Math.ceil(count / size)) {
        throw (0,_json_object_js__WEBPACK_IMPORTED_MODULE_1__/* .corruptDocument */ .V9)(key, `its shards do not make ${count} tasks`);
    }
    return manifest;
}


/***/ })

};
;