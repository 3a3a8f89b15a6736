"use strict";
exports.id = 837;
exports.ids = [837];
exports.modules = {

/***/ 7161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ unknownRun),
/* harmony export */   j: () => (/* binding */ chooseRun)
/* harmony export */ });
/* harmony import */ var _execution_run_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
/* harmony import */ var _execution_run_overview_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1255);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6331);
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6161);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6101);
/* harmony import */ var _one_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3414);






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

/***/ 5837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runJobCommand: () => (/* binding */ runJobCommand)
/* harmony export */ });
/* harmony import */ var _execution_local_process_process_executor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _execution_outcome_of_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8202);
/* harmony import */ var _experiment_population_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6409);
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(6753);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6331);
/* harmony import */ var _pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8014);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6101);
/* harmony import */ var _storage_directory_bucket_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3355);
/* harmony import */ var _storage_process_identity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(823);
/* harmony import */ var _storage_run_claim_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3597);
/* harmony import */ var _storage_run_documents_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7647);
/* harmony import */ var _choose_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7161);
/* harmony import */ var _document_head_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(9076);
/* harmony import */ var _local_engine_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1443);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1915);
/* harmony import */ var _read_side_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(430);
/* harmony import */ var _run_place_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3637);
/* harmony import */ var _show_error_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3262);
/* harmony import */ var _show_partial_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(17);
/* harmony import */ var _stage_call_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7293);
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
            throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EpycloudError */ .yx('usage', `The ${stage} stage has no task index.`, {
                hint: 'Leave --task-index out, or run stage B.',
            });
        }
        const place = await (0,_run_place_js__WEBPACK_IMPORTED_MODULE_14__/* .settlePlace */ .Pz)(context, options);
        const populationData = await (0,_experiment_population_data_js__WEBPACK_IMPORTED_MODULE_2__/* .findPopulationData */ .R)((0,_run_place_js__WEBPACK_IMPORTED_MODULE_14__/* .populationDataOf */ .r0)(context, options), (0,_run_place_js__WEBPACK_IMPORTED_MODULE_14__/* .absolute */ .ys)(context, place.repoDir));
        const run = { expId: place.expId, dirPrefix: place.dirPrefix, runId: (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRunId */ ._G)(options.runId) };
        const { terminal, now } = context;
        const bucket = (0,_storage_directory_bucket_js__WEBPACK_IMPORTED_MODULE_6__/* .directoryBucket */ .O)(place.bucketDir);
        if (stage !== 'builder' && !(await bucket.exists((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_17__/* .artifactsOf */ .Ns)(run).run))) {
            throw await (0,_choose_run_js__WEBPACK_IMPORTED_MODULE_10__/* .unknownRun */ .i)(await (0,_read_side_js__WEBPACK_IMPORTED_MODULE_13__/* .openReadSide */ .q)(context, options), run);
        }
        const engine = await (0,_local_engine_js__WEBPACK_IMPORTED_MODULE_11__/* .prepareLocalEngine */ .x)(context, options.engineCommand);
        const _claim = __addDisposableResource(env_1, await (0,_storage_run_claim_js__WEBPACK_IMPORTED_MODULE_8__/* .claimRun */ .S)({
            bucket,
            run,
            identity: await (0,_storage_process_identity_js__WEBPACK_IMPORTED_MODULE_7__/* .ownIdentity */ .h)(),
            isAlive: _storage_process_identity_js__WEBPACK_IMPORTED_MODULE_7__/* .isAlive */ ._,
            now: context.now,
        }), true);
        const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_12__/* .showProgress */ .R)({ terminal, now, verbose: options.verbose === true });
        progress.stage(stage);
        const started = now();
        const result = await (0,_execution_local_process_process_executor_js__WEBPACK_IMPORTED_MODULE_0__/* .processExecutor */ .P)({
            programs,
            environment: engine.environment,
            onErrorLine: (line) => terminal.err(`  ${line}`),
        }).runStage({ ...(0,_stage_call_js__WEBPACK_IMPORTED_MODULE_16__/* .stageRequestOf */ .F)(context, options, { place, run, populationData, engine }), stage }, { signal: context.signal, onEvent: (event) => progress.event(stage, event) });
        progress.end();
        const outcome = stage === 'output' && result.kind === 'ended'
            ? await keepOutcome(bucket, run, { started, finished: now(), last: result })
            : undefined;
        const exitCode = outcome === undefined ? result.exitCode : (0,_pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodeOfOutcome */ .He)(outcome);
        if (options.json === true) {
            terminal.out(JSON.stringify(jobDocumentOf(run, stage, result, exitCode), undefined, 2));
        }
        if (outcome?.status === 'partial')
            (0,_show_partial_js__WEBPACK_IMPORTED_MODULE_18__/* .showPartial */ .f)(terminal, outcome.num_tasks, outcome.missing);
        if (result.kind === 'failed') {
            const { code, message, hint, problems } = result.failure;
            (0,_show_error_js__WEBPACK_IMPORTED_MODULE_15__/* .showError */ .Q)(terminal, new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EpycloudError */ .yx(code, message, { hint, problems }));
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
    const outcome = (0,_execution_outcome_of_run_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOfRun */ .z)({ ...end, expId, runId, interrupted: false, missing: [] });
    await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_9__/* .saveOutcome */ .Go)(bucket, run, outcome);
    return outcome;
}
function jobDocumentOf(run, stage, result, exitCode) {
    const common = {
        ...(0,_document_head_js__WEBPACK_IMPORTED_MODULE_19__/* .documentHead */ .K)('job', exitCode),
        exp_id: run.expId,
        run_id: run.runId,
        stage,
    };
    return result.kind === 'ended'
        ? { ...common, status: 'ended', message: result.message, details: { ...result.details } }
        : { ...common, status: 'failed', failure: result.failure };
}


/***/ }),

/***/ 17:
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


/***/ })

};
;