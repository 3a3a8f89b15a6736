"use strict";
exports.id = 1120;
exports.ids = [1120];
exports.modules = {

/***/ 23633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findCloudRun)
/* harmony export */ });
/* harmony import */ var _execution_cloud_cloud_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63935);
/* harmony import */ var _execution_cloud_prepare_cloud_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69973);
/* harmony import */ var _execution_cloud_settle_cloud_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11661);
/* harmony import */ var _execution_find_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42219);
/* harmony import */ var _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59870);
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46161);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36101);
/* harmony import */ var _storage_run_documents_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47647);
/* harmony import */ var _cloud_context_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65375);
/* harmony import */ var _cloud_settings_of_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15681);










async function findCloudRun(context, command, given) {
    const { options, settings } = await (0,_cloud_settings_of_js__WEBPACK_IMPORTED_MODULE_9__/* .settleCloudOptions */ .H)(context, command, given);
    const prepared = { target: (0,_execution_cloud_cloud_target_js__WEBPACK_IMPORTED_MODULE_0__/* .cloudTarget */ .b)(settings), settings };
    const experiment = {
        expId: (0,_pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_5__/* .parseExperimentId */ .g)(options.expId),
        dirPrefix: (0,_pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDirPrefix */ .x)(options.dirPrefix),
    };
    const named = options.runId === undefined ? undefined : (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_6__/* .parseRunId */ ._G)(options.runId);
    const usual = await (0,_execution_cloud_prepare_cloud_run_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowOf */ .B)(settings, context.distDir);
    const cloud = await (0,_cloud_context_js__WEBPACK_IMPORTED_MODULE_8__/* .connect */ .Ng)(context, prepared);
    const run = named && { ...experiment, runId: named };
    const found = run === undefined
        ? await (0,_execution_find_run_js__WEBPACK_IMPORTED_MODULE_3__/* .newestUnfinishedRun */ .P)(cloud.bucket, experiment)
        : { run, record: await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_7__/* .loadRunRecord */ .F3)(cloud.bucket, run) };
    const workflow = found.record.cloud?.workflow ?? usual;
    const settled = await (0,_execution_cloud_settle_cloud_run_js__WEBPACK_IMPORTED_MODULE_2__/* .settleKnownRun */ .S)(found, {
        bucket: cloud.bucket,
        bucketName: prepared.target.bucket,
        executionsOf: (name) => cloud.executionsOf(name),
        workflow,
    });
    return { options, prepared, cloud, settled, workflow };
}


/***/ }),

/***/ 81793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   watchCommand: () => (/* binding */ watchCommand)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _storage_run_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47647);
/* harmony import */ var _find_cloud_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23633);
/* harmony import */ var _show_cloud_end_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5939);
/* harmony import */ var _watch_on_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26498);
/* harmony import */ var _workflow_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1063);






async function watchCommand(context, command, given) {
    const found = await (0,_find_cloud_run_js__WEBPACK_IMPORTED_MODULE_2__/* .findCloudRun */ .a)(context, command, given);
    const { options, prepared, cloud, settled, workflow } = found;
    const { run, record } = settled;
    const shown = {
        run,
        bucket: cloud.bucket,
        target: prepared.target,
        image: record.image,
        workflow,
        resume: (0,_workflow_words_js__WEBPACK_IMPORTED_MODULE_5__/* .resumeWords */ .T)(context, options, run),
        asJson: options.json === true,
    };
    if (settled.kind !== 'live') {
        const outcome = await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .findOutcome */ .Cn)(cloud.bucket, run);
        if (outcome === undefined)
            throw nobodyWorks(run, shown.resume);
        const attempt = outcome.attempt ?? 1;
        return await (0,_show_cloud_end_js__WEBPACK_IMPORTED_MODULE_3__/* .showCloudEnd */ .E)(context, {
            ...shown,
            outcome,
            attempt,
            executionId: undefined,
            tries: undefined,
        });
    }
    const { attempt, execution } = settled;
    context.terminal.err(`Waiting     for run ${run.runId}: attempt ${attempt}, ${execution.id}`);
    const end = await (0,_watch_on_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .watchOnTerminal */ .$)(context, {
        followed: { run, attempt, workflow, executionId: execution.id },
        place: prepared,
        cloud,
        timeout: options.timeout,
        onInterrupt: 'leave',
        pickUp: (0,_workflow_words_js__WEBPACK_IMPORTED_MODULE_5__/* .workflowWords */ .F)(context, 'watch', options, run),
        cancelCommand: (0,_workflow_words_js__WEBPACK_IMPORTED_MODULE_5__/* .workflowWords */ .F)(context, 'cancel', options, run),
    });
    return await (0,_show_cloud_end_js__WEBPACK_IMPORTED_MODULE_3__/* .showCloudEnd */ .E)(context, { ...shown, ...end });
}
function nobodyWorks(run, resume) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('run_not_found', `Nobody works on run ${run.runId} of ${run.expId}, and it has not ended: it was cut off.`, { hint: `Go on with: ${resume}` });
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