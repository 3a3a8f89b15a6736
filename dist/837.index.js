"use strict";
exports.id = 837;
exports.ids = [837];
exports.modules = {

/***/ 5837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runJobCommand: () => (/* binding */ runJobCommand)
/* harmony export */ });
/* harmony import */ var _execution_local_process_process_executor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _experiment_population_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6409);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6331);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6101);
/* harmony import */ var _pipeline_stage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2176);
/* harmony import */ var _storage_directory_bucket_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3355);
/* harmony import */ var _storage_process_identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(823);
/* harmony import */ var _storage_run_claim_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3597);
/* harmony import */ var _local_engine_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2551);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1915);
/* harmony import */ var _run_place_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3637);
/* harmony import */ var _show_error_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3262);
/* harmony import */ var _stage_call_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7293);
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
        const stage = (0,_pipeline_stage_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStage */ .YA)(options.stage);
        if (options.taskIndex !== undefined && stage !== 'runner') {
            throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('usage', `The ${stage} stage has no task index.`, {
                hint: 'Leave --task-index out, or run stage B.',
            });
        }
        const place = await (0,_run_place_js__WEBPACK_IMPORTED_MODULE_10__/* .settlePlace */ .Pz)(context, options);
        const populationData = await (0,_experiment_population_data_js__WEBPACK_IMPORTED_MODULE_1__/* .findPopulationData */ .R)((0,_run_place_js__WEBPACK_IMPORTED_MODULE_10__/* .populationDataOf */ .r0)(context, options), (0,_run_place_js__WEBPACK_IMPORTED_MODULE_10__/* .absolute */ .ys)(context, place.repoDir));
        const run = { expId: place.expId, dirPrefix: place.dirPrefix, runId: (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRunId */ ._G)(options.runId) };
        const { terminal, now } = context;
        const engine = await (0,_local_engine_js__WEBPACK_IMPORTED_MODULE_8__/* .prepareLocalEngine */ .x)(context, options.engineCommand);
        const bucket = (0,_storage_directory_bucket_js__WEBPACK_IMPORTED_MODULE_5__/* .directoryBucket */ .O)(place.bucketDir);
        const _claim = __addDisposableResource(env_1, await (0,_storage_run_claim_js__WEBPACK_IMPORTED_MODULE_7__/* .claimRun */ .S)({
            bucket,
            run,
            identity: await (0,_storage_process_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .ownIdentity */ .h)(),
            isAlive: _storage_process_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .isAlive */ ._,
            now: context.now,
        }), true);
        const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_9__/* .showProgress */ .R)({ terminal, now, verbose: options.verbose === true });
        progress.stage(stage);
        const result = await (0,_execution_local_process_process_executor_js__WEBPACK_IMPORTED_MODULE_0__/* .processExecutor */ .P)({
            programs,
            environment: engine.environment,
            onErrorLine: (line) => terminal.err(`  ${line}`),
        }).runStage({ ...(0,_stage_call_js__WEBPACK_IMPORTED_MODULE_12__/* .stageRequestOf */ .F)(context, options, { place, run, populationData, engine }), stage }, { signal: context.signal, onEvent: (event) => progress.event(stage, event) });
        progress.end();
        if (options.json === true)
            terminal.out(JSON.stringify({ stage, run_id: run.runId, ...result }, undefined, 2));
        if (result.kind === 'failed') {
            const { code, message, hint, problems } = result.failure;
            (0,_show_error_js__WEBPACK_IMPORTED_MODULE_11__/* .showError */ .Q)(terminal, new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx(code, message, { hint, problems }));
        }
        else if (options.json !== true) {
            terminal.out(result.message);
        }
        return result.exitCode;
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


/***/ })

};
;