"use strict";
exports.id = 9358;
exports.ids = [9358];
exports.modules = {

/***/ 80878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applySettings: () => (/* binding */ applySettings),
/* harmony export */   fillIn: () => (/* binding */ fillIn),
/* harmony export */   soundSettings: () => (/* binding */ soundSettings)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29734);
/* harmony import */ var _settings_origin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76003);
/* harmony import */ var _settings_settings_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28125);
/* harmony import */ var _read_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75336);





async function applySettings(context, command, options) {
    return fillIn(command, options, await soundSettings(context, options, options.forecastDir));
}
function fillIn(command, options, settings) {
    const filled = {};
    const settingsUsed = [];
    for (const key of _settings_settings_table_js__WEBPACK_IMPORTED_MODULE_2__/* .settingKeys */ .Rf) {
        const flag = (0,_settings_settings_table_js__WEBPACK_IMPORTED_MODULE_2__/* .settingOf */ .y7)(key)?.option;
        const placed = settings.values.get(key);
        if (flag === undefined || placed === undefined || placed.origin.kind === 'default')
            continue;
        const option = command.options.find(({ long }) => long === flag);
        const name = option?.attributeName();
        if (name === undefined || command.getOptionValueSource(name) === 'cli')
            continue;
        filled[name] = placed.value;
        settingsUsed.push({ key, origin: (0,_settings_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .originText */ .C)(placed.origin) });
    }
    return { ...options, ...filled, settingsUsed };
}
async function soundSettings(context, options, forecastDir) {
    const settings = (0,_settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .requireSettings */ .Z)(await (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .s)(context, options, forecastDir));
    for (const { message, hint, ...place } of settings.warnings) {
        context.terminal.err(`warning: ${(0,_pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)({ ...place, message })}: ${message} ${hint ?? ''}`);
    }
    return settings;
}


/***/ }),

/***/ 36522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ batchFacts)
/* harmony export */ });
function batchFacts(image) {
    return {
        name: 'batch',
        why: 'EXECUTION_MODE is cloud, which is the default',
        ...(image === undefined ? {} : { image }),
    };
}


/***/ }),

/***/ 65375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ fractionOf),
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   ie: () => (/* binding */ clockOf)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _execution_cloud_connect_cloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26226);


function clockOf({ now }) {
    return {
        now,
        sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }),
    };
}
function fractionOf({ random }) {
    return () => random() / 2 ** 32;
}
async function connect({ environment, signal }, place) {
    return await (0,_execution_cloud_connect_cloud_js__WEBPACK_IMPORTED_MODULE_1__/* .connectCloud */ .g)({ ...place, environment, signal });
}


/***/ }),

/***/ 15681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ settleCloudOptions)
/* harmony export */ });
/* harmony import */ var _settings_lay_over_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72510);
/* harmony import */ var _settings_origin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76003);
/* harmony import */ var _settings_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98893);
/* harmony import */ var _apply_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80878);




async function settleCloudOptions(context, command, given) {
    const read = await (0,_apply_settings_js__WEBPACK_IMPORTED_MODULE_2__.soundSettings)(context, given, given.forecastDir);
    const options = (0,_apply_settings_js__WEBPACK_IMPORTED_MODULE_2__.fillIn)(command, given, read);
    const { project, region, bucket } = given;
    const laid = (0,_settings_lay_over_js__WEBPACK_IMPORTED_MODULE_0__/* .layOver */ .T)(read, [
        { key: 'google_cloud.project_id', value: project, flag: '--project' },
        { key: 'google_cloud.region', value: region, flag: '--region' },
        { key: 'google_cloud.bucket_name', value: bucket, flag: '--bucket' },
    ]);
    const settings = { ...laid, places: read.places };
    return { options, settings, used: usedIn(settings, options.settingsUsed) };
}
function usedIn(settings, filled) {
    const used = filled.filter(({ key }) => key.startsWith('run.') || key === 'storage.dir_prefix');
    for (const [key, { value, origin }] of settings.values) {
        if (!/^(google_cloud|github\.forecast|docker)\b/.test(key))
            continue;
        if (origin.kind === 'default' || origin.kind === 'flag' || (0,_settings_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecret */ .$f)(key, value))
            continue;
        used.push({ key, origin: (0,_settings_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .originText */ .C)(origin) });
    }
    return used;
}


/***/ }),

/***/ 5939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ showCloudEnd)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_counted_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(764);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_job_difference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6457);
/* harmony import */ var _pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88014);
/* harmony import */ var _report_cloud_progress_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16895);
/* harmony import */ var _report_duration_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13510);
/* harmony import */ var _document_head_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29076);
/* harmony import */ var _show_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93262);
/* harmony import */ var _show_partial_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(80017);
/* harmony import */ var _show_results_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54202);
/* harmony import */ var _batch_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36522);












async function showCloudEnd(context, end) {
    const { terminal } = context;
    const { outcome, bucket, run } = end;
    const exitCode = (0,_pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodeOfOutcome */ .He)(outcome);
    const outputs = 'outputs' in outcome ? outcome.outputs : undefined;
    const results = outputs === undefined ? undefined : await (0,_show_results_js__WEBPACK_IMPORTED_MODULE_4__/* .readResults */ .x)(terminal, { bucket, run, outputs });
    if (end.asJson) {
        const document = {
            ...(0,_document_head_js__WEBPACK_IMPORTED_MODULE_5__/* .documentHead */ .K)('run', exitCode),
            ...outcome,
            executor: (0,_batch_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .batchFacts */ .w)(end.image),
            cloud: cloudFacts(end),
            ...pathsOf(end),
            ...(results === undefined ? {} : { results }),
        };
        terminal.out(JSON.stringify(document, undefined, 2));
    }
    else if (results !== undefined)
        (0,_show_results_js__WEBPACK_IMPORTED_MODULE_4__/* .showResults */ .G)(terminal, results);
    showEnd(context, end);
    for (const difference of end.differences ?? []) {
        terminal.err(terminal.yellow(`${(0,_pipeline_job_difference_js__WEBPACK_IMPORTED_MODULE_7__/* .jobDifferenceText */ .e)(difference)}.`));
    }
    return exitCode;
}
function cloudFacts(end) {
    const { target, workflow, executionId, attempt, tries, differences } = end;
    return {
        ...target,
        workflow,
        attempt,
        ...(executionId === undefined ? {} : { execution: executionId }),
        ...(tries === undefined ? {} : { failed_tries: tries.total, preemptions: tries.preemptions }),
        ...(differences === undefined ? {} : { differences: differences.map(plain) }),
    };
}
function plain({ job, field, asked, created }) {
    return { job, field, asked, created };
}
function pathsOf({ outcome, bucket, run }) {
    const keys = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_8__/* .artifactsOf */ .Ns)(run);
    const outputs = 'outputs' in outcome ? outcome.outputs : undefined;
    return {
        run_path: bucket.getPath(keys.root),
        ...(outputs === undefined ? {} : { outputs_path: bucket.getPath(keys.output(outputs, '')) }),
    };
}
function showEnd({ terminal }, end) {
    const { outcome, tries } = end;
    const paths = pathsOf(end);
    const where = 'outputs_path' in paths
        ? `The tables are in ${paths.outputs_path}`
        : `The run is in ${paths.run_path}`;
    const took = (0,_report_duration_text_js__WEBPACK_IMPORTED_MODULE_9__/* .durationText */ .S)(outcome.duration_seconds);
    const tried = tries === undefined || tries.total === 0 ? '' : ` (${(0,_report_cloud_progress_text_js__WEBPACK_IMPORTED_MODULE_2__/* .triesText */ .X9)(tries)})`;
    switch (outcome.status) {
        case 'succeeded':
            terminal.err(`${terminal.green('Done')}: ${(0,_pipeline_counted_js__WEBPACK_IMPORTED_MODULE_10__/* .counted */ .h)(outcome.num_tasks, 'task')} in ${took}${tried}. ${where}`);
            return;
        case 'partial':
            (0,_show_partial_js__WEBPACK_IMPORTED_MODULE_11__/* .showPartial */ .f)(terminal, outcome.num_tasks, outcome.missing);
            terminal.err(`${where}${tried}`);
            terminal.err(`Go on with: ${end.resume}`);
            return;
        case 'failed': {
            const { code, message, hint, missing = [], num_tasks: total } = outcome;
            (0,_show_error_js__WEBPACK_IMPORTED_MODULE_3__/* .showError */ .Q)(terminal, new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx(code, message, { hint }));
            if (missing.length > 0)
                (0,_show_partial_js__WEBPACK_IMPORTED_MODULE_11__/* .showPartial */ .f)(terminal, total ?? missing.length, missing);
            terminal.err(`${where}${tried}`);
            terminal.err(`Go on with: ${end.resume}`);
            return;
        }
        case 'interrupted':
            terminal.err(`${terminal.yellow('Cancelled')} after ${took}; what is done is kept. ${where}`);
            terminal.err(`Go on with: ${end.resume}`);
    }
}


/***/ }),

/***/ 26498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ watchOnTerminal),
/* harmony export */   e: () => (/* binding */ sayCancelStep)
/* harmony export */ });
/* harmony import */ var _execution_cloud_cancel_step_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10075);
/* harmony import */ var _execution_cloud_follow_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39112);
/* harmony import */ var _execution_cloud_poll_pace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82539);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36331);
/* harmony import */ var _report_cloud_progress_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66045);
/* harmony import */ var _report_cloud_progress_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16895);
/* harmony import */ var _cloud_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65375);







async function watchOnTerminal(context, watch) {
    const { terminal, now } = context;
    const { followed, place, cloud, timeout } = watch;
    let last;
    const show = progressOn(terminal, now);
    try {
        const end = await (0,_execution_cloud_follow_run_js__WEBPACK_IMPORTED_MODULE_0__/* .followRun */ .R)(followed, {
            cloud,
            clock: (0,_cloud_context_js__WEBPACK_IMPORTED_MODULE_5__/* .clockOf */ .ie)(context),
            random: (0,_cloud_context_js__WEBPACK_IMPORTED_MODULE_5__/* .fractionOf */ .Am)(context),
            signal: context.signal,
            onInterrupt: watch.onInterrupt,
            cancelCommand: watch.cancelCommand,
            pace: (0,_execution_cloud_poll_pace_js__WEBPACK_IMPORTED_MODULE_1__/* .paceOf */ .x3)(place.settings),
            deadline: timeout === undefined ? undefined : now() + timeout * 60_000,
            why: 'Ctrl-C at whoever waited for it',
            onProgress: (progress) => {
                last = progress;
                show(progress);
            },
            onDuplicate: (id) => terminal.err(`This execution is a duplicate of ${id}, which is watched from now on.`),
            onCancelStep: (step) => sayCancelStep(terminal, step),
        });
        if (end.note !== undefined)
            terminal.err(terminal.yellow(end.note));
        const { tries = { total: 0, preemptions: 0 }, differences = [] } = last ?? {};
        return { ...end, tries, differences };
    }
    catch (error) {
        throw withPickUp(error, watch.pickUp);
    }
}
function sayCancelStep(terminal, step) {
    const text = (0,_execution_cloud_cancel_step_text_js__WEBPACK_IMPORTED_MODULE_6__/* .cancelStepText */ .k)(step);
    if (step.kind === 'failed' || step.kind === 'incomplete')
        terminal.fault(`${terminal.red('error')}: ${text}`);
    else
        terminal.err(text);
}
function progressOn(terminal, now) {
    const warning = (text) => terminal.err(terminal.yellow(text));
    if (!terminal.isLive) {
        return (0,_report_cloud_progress_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .cloudProgressLines */ .A)({ now, line: (text) => terminal.err(`  ${text}`), warning });
    }
    const warn = (0,_report_cloud_progress_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .progressWarnings */ .t)(warning);
    return (progress) => {
        warn(progress);
        terminal.live(`  ${(0,_report_cloud_progress_text_js__WEBPACK_IMPORTED_MODULE_4__/* .cloudProgressText */ .Of)(progress)}`);
    };
}
function withPickUp(error, pickUp) {
    if (!(error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx))
        return error;
    const { code, message } = error;
    const leaves = ['deadline_passed', 'cloud_unavailable', 'storage_unavailable', 'interrupted'];
    if (!leaves.includes(code))
        return error;
    const hint = `The run goes on by itself. Pick it up with: ${pickUp}`;
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx(code, message, { hint, cause: error });
}


/***/ }),

/***/ 1063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ workflowWords),
/* harmony export */   T: () => (/* binding */ resumeWords)
/* harmony export */ });
/* harmony import */ var _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59870);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(965);


function workflowWords({ command }, verb, options, run) {
    return [command, 'workflow', verb, ...placeWords(options, run)].join(' ');
}
function resumeWords({ command }, options, run) {
    return [command, 'run workflow', ...placeWords(options, run), '--resume'].join(' ');
}
function placeWords(options, run) {
    const told = [
        ['--exp-id', run.expId],
        ['--run-id', run.runId],
        ['--forecast-dir', options.forecastDir],
        ['--dir-prefix', options.dirPrefix === _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_DIR_PREFIX */ .h ? undefined : options.dirPrefix],
        ['--project', options.project],
        ['--region', options.region],
        ['--bucket', options.bucket],
        ['--env', options.env],
        ['--profile', options.profile],
        ['--config-dir', options.configDir],
    ];
    return told.flatMap(([flag, value]) => (value === undefined ? [] : [flag, (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(value)]));
}


/***/ }),

/***/ 75336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _experiment_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41267);
/* harmony import */ var _settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29734);
/* harmony import */ var _settings_settings_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86130);
/* harmony import */ var _run_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13637);




async function readSettings(context, options, forecastDir) {
    const { environment } = context;
    const places = {
        userDir: (0,_run_place_js__WEBPACK_IMPORTED_MODULE_3__/* .absolute */ .ys)(context, (0,_settings_settings_files_js__WEBPACK_IMPORTED_MODULE_2__/* .userSettingsDir */ .Wd)(environment, options.configDir)),
        env: options.env ?? (environment['EPYCLOUD_ENV'] || undefined),
        profile: options.profile ?? (environment['EPYCLOUD_PROFILE'] || undefined),
    };
    const repoDir = forecastDir ?? (await usualRepository(context, places));
    const all = { ...places, repoDir };
    return { ...(await (0,_settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSettings */ .M)(all, environment)), places: all };
}
async function usualRepository(context, places) {
    const own = { ...places, env: undefined, profile: undefined, repoDir: undefined };
    const settings = await (0,_settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSettings */ .M)(own, context.environment);
    const named = settings.values.get('run.forecast_dir')?.value;
    if (typeof named === 'string')
        return named;
    return (await (0,_experiment_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .isExperimentRepository */ .w)(context.cwd)) ? '.' : './local/forecast';
}


/***/ }),

/***/ 13637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pz: () => (/* binding */ settlePlace),
/* harmony export */   XX: () => (/* binding */ repoDirOf),
/* harmony export */   r0: () => (/* binding */ populationDataOf),
/* harmony export */   yI: () => (/* binding */ readPlace),
/* harmony export */   ys: () => (/* binding */ absolute)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _experiment_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41267);
/* harmony import */ var _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59870);
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46161);
/* harmony import */ var _pipeline_tolerance_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31073);





async function settlePlace(context, options) {
    if (options.maxFailedTasks !== undefined)
        (0,_pipeline_tolerance_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMaxFailed */ .hp)(options.maxFailedTasks);
    return { expId: (0,_pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_3__/* .parseExperimentId */ .g)(options.expId), ...(await readPlace(context, options)) };
}
async function readPlace(context, options) {
    return {
        dirPrefix: (0,_pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDirPrefix */ .x)(options.dirPrefix),
        repoDir: await repoDirOf(context, options.forecastDir),
        bucketDir: options.bucketDir,
    };
}
async function repoDirOf(context, wanted) {
    if (wanted !== undefined)
        return wanted;
    return (await (0,_experiment_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .isExperimentRepository */ .w)(context.cwd)) ? '.' : './local/forecast';
}
function absolute(context, folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, folder);
}
function populationDataOf(context, options) {
    return options.populationData ?? (context.environment['POPULATION_DATA'] || undefined);
}


/***/ }),

/***/ 965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
function shellWord(text) {
    return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
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

/***/ 54202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ showResults),
/* harmony export */   x: () => (/* binding */ readResults)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _report_result_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19168);
/* harmony import */ var _report_result_summary_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38984);
/* harmony import */ var _report_text_style_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45779);
/* harmony import */ var _storage_manifest_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44416);
/* harmony import */ var _storage_task_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36673);







async function readResults(terminal, { bucket, run, outputs }) {
    const names = new Map();
    const manifest = await (0,_storage_manifest_document_js__WEBPACK_IMPORTED_MODULE_4__/* .loadManifest */ .eY)(bucket, run);
    for await (const task of (0,_storage_task_list_js__WEBPACK_IMPORTED_MODULE_5__/* .loadTasks */ .h)(bucket, run, manifest))
        names.set(task.index, task.name);
    try {
        return await (0,_report_result_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .summariseResults */ .x)({ bucket, folder: (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .artifactsOf */ .Ns)(run).output(outputs, ''), names });
    }
    catch (error) {
        if (!(error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx))
            throw error;
        if (error.code === 'artifact_missing')
            return undefined;
        if (error.code !== 'artifact_corrupt')
            throw error;
        terminal.err(`The results are not shown here: ${error.message}`);
        return undefined;
    }
}
function showResults(terminal, results) {
    terminal.out('');
    const style = terminal.color ? _report_text_style_js__WEBPACK_IMPORTED_MODULE_3__/* .COLOURED */ .u : _report_text_style_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAIN */ .t;
    for (const line of (0,_report_result_summary_text_js__WEBPACK_IMPORTED_MODULE_2__/* .resultSummaryText */ .L)(results, { width: terminal.columns, style }))
        terminal.out(line);
    terminal.out('');
}


/***/ }),

/***/ 57417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ faultOfLabel),
/* harmony export */   ct: () => (/* binding */ labelsOfRun),
/* harmony export */   w: () => (/* binding */ labelValue),
/* harmony export */   xU: () => (/* binding */ runLabels)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36101);



const VALUE = /^[a-z0-9_-]{1,63}$/;
const KEY = /^[a-z][a-z0-9_-]{0,62}$/;
const LOOKS_HASHED = /-[0-9a-f]{8}$/;
const SLUG_LENGTH = 54;
const MOST = 64;
const OWN = [
    'component',
    'stage',
    'exp_id',
    'run_id',
    'attempt',
    'environment',
    'profile',
    'billing_project',
    'num_tasks',
];
function labelValue(text) {
    if ((0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .looksGenerated */ .At)(text))
        return text;
    if (VALUE.test(text) && !LOOKS_HASHED.test(text))
        return text;
    const slug = text
        .toLowerCase()
        .replace(/[^a-z0-9_-]+/g, '-')
        .slice(0, SLUG_LENGTH);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8);
    const value = `${slug}-${hash}`;
    return (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .looksGenerated */ .At)(value) ? `${slug}--${hash}` : value;
}
function labelsOfRun(facts) {
    const { extra = {}, environment, profile, billingProject } = facts;
    requireSound(extra);
    return {
        ...extra,
        component: 'epycloud',
        ...runLabels(facts.run),
        attempt: String(facts.attempt),
        ...optional('environment', environment),
        ...optional('profile', profile),
        ...optional('billing_project', billingProject),
    };
}
function runLabels({ expId, runId }) {
    return { exp_id: labelValue(expId), run_id: labelValue(runId) };
}
function faultOfLabel(key, value) {
    if (!KEY.test(key)) {
        return 'a key is small letters, digits, "_" and "-", begins with a letter, and has 63 at most';
    }
    if (OWN.some((own) => own === key))
        return 'epycloud sets it itself';
    if (key.startsWith('batch-') || key.startsWith('goog-'))
        return 'the cloud keeps such keys';
    if (!VALUE.test(value))
        return 'a value is small letters, digits, "_" and "-", 63 at most';
    return undefined;
}
function requireSound(extra) {
    for (const [key, value] of Object.entries(extra)) {
        const fault = faultOfLabel(key, value);
        if (fault === undefined)
            continue;
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('invalid_settings', `The label ${key}=${value} cannot be: ${fault}.`);
    }
    if (Object.keys(extra).length > MOST - OWN.length) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('invalid_settings', `There are ${Object.keys(extra).length} labels of your own; ${MOST - OWN.length} at most.`);
    }
}
function optional(key, text) {
    return text === undefined || text === '' ? {} : { [key]: labelValue(text) };
}


/***/ }),

/***/ 79507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Cf: () => (/* binding */ isRegistry),
/* harmony export */   Kx: () => (/* binding */ TAG_RULE),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   eS: () => (/* binding */ formatImageName),
/* harmony export */   my: () => (/* binding */ formatImageReference),
/* harmony export */   o_: () => (/* binding */ parseImageReference)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const HOST = /^(localhost|\[[0-9a-f:]+\]|[a-z0-9]+(-+[a-z0-9]+)*(\.[a-z0-9]+(-+[a-z0-9]+)*)*)(:\d{1,5})?$/i;
const PART = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const LONGEST_NAME = 255;
function parseImageReference(text) {
    const at = text.indexOf('@');
    const digest = at === -1 ? undefined : text.slice(at + 1);
    if (digest !== undefined && !DIGEST.test(digest)) {
        throw fault(text, 'a digest is sha256: and 64 hexadecimal digits');
    }
    const named = at === -1 ? text : text.slice(0, at);
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const tag = colon === -1 ? undefined : named.slice(colon + 1);
    if (tag !== undefined && !isTag(tag))
        throw fault(text, TAG_RULE);
    const { registry, repository } = parseImageName(colon === -1 ? named : named.slice(0, colon), text);
    return {
        ...(registry === undefined ? {} : { registry }),
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
function formatImageReference(reference) {
    const { tag, digest } = reference;
    return [
        formatImageName(reference),
        tag === undefined ? '' : `:${tag}`,
        digest === undefined ? '' : `@${digest}`,
    ].join('');
}
function formatImageName({ registry, repository }) {
    return registry === undefined ? repository : `${registry}/${repository}`;
}
function isTag(text) {
    return TAG.test(text);
}
const TAG_RULE = 'a tag is up to 128 letters, digits, "_", "." and "-", and begins with none of the last two';
function isDigest(text) {
    return DIGEST.test(text);
}
function parseImageName(name, text) {
    if (name.length > LONGEST_NAME)
        throw fault(text, `a name has at most ${LONGEST_NAME} letters`);
    const parts = name.split('/');
    const [first = ''] = parts;
    const hasRegistry = parts.length > 1 && (/[.:]/.test(first) || first === 'localhost');
    if (hasRegistry && !isRegistry(first))
        throw fault(text, `${JSON.stringify(first)} is no host`);
    const repository = hasRegistry ? parts.slice(1) : parts;
    for (const part of repository) {
        if (!PART.test(part)) {
            const rule = 'parts of a name are small letters and digits, with ".", "_" or "-" in between';
            throw fault(text, `${JSON.stringify(part)} is no part of a name: ${rule}`);
        }
    }
    if (!hasRegistry && parts.length === 1 && DIGEST.test(`sha256:${first}`)) {
        throw fault(text, '64 hexadecimal digits are an image id, not a name');
    }
    return {
        ...(hasRegistry ? { registry: first } : {}),
        repository: repository.join('/'),
    };
}
function isRegistry(text) {
    const port = /:(\d+)$/.exec(text)?.[1];
    return HOST.test(text) && (port === undefined || Number(port) <= 65_535);
}
function fault(text, why) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${JSON.stringify(text)} is no image reference: ${why}.`, {
        hint: 'The form is registry/repository:tag, as in us-central1-docker.pkg.dev/my-project/my-images/epycloud:v1.',
    });
}


/***/ }),

/***/ 36101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ looksGenerated),
/* harmony export */   _G: () => (/* binding */ parseRunId),
/* harmony export */   fN: () => (/* binding */ makeRunId)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27246);


const GENERATED = /^\d{8}-\d{6}-[0-9a-f]{8}$/;
const MAX_LENGTH = 100;
function parseRunId(text) {
    const fault = text.includes('/')
        ? 'has a "/"'
        : text.length > MAX_LENGTH
            ? `has ${text.length} letters, ${MAX_LENGTH} at most`
            : (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfName */ .n)(text);
    if (fault !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_id', `The run id ${quote(text)} ${fault}.`, {
            hint: 'Use letters, digits, ".", "_" and "-", for example smoke-1; or leave it out, and one is made.',
        });
    }
    return text;
}
function looksGenerated(name) {
    return GENERATED.test(name);
}
function makeRunId(now, random) {
    const digits = new Date(now).toISOString().replace(/[-:]/g, '');
    const suffix = (random >>> 0).toString(16).padStart(8, '0');
    return `${digits.slice(0, 8)}-${digits.slice(9, 15)}-${suffix}`;
}
function quote(text) {
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}


/***/ }),

/***/ 31073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ parseRequiredTasks),
/* harmony export */   Wx: () => (/* binding */ toleratedOf),
/* harmony export */   hp: () => (/* binding */ parseMaxFailed)
/* harmony export */ });
/* unused harmony export NO_TOLERANCE */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const NO_TOLERANCE = { maxFailed: { kind: 'number', value: 0 }, required: [] };
function parseMaxFailed(text) {
    const match = /^(\d{1,6})$|^(\d{1,3}(?:\.\d+)?)%$/.exec(text.trim());
    const percent = match?.[2] === undefined ? undefined : Number(match[2]);
    if (match === null || (percent ?? 0) > 100) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_settings', `${JSON.stringify(text)} is not a number of tasks.`, {
            hint: 'Write a number of tasks, such as 3, or a share of them, such as 5%.',
        });
    }
    return percent === undefined
        ? { kind: 'number', value: Number(match[1]) }
        : { kind: 'percent', value: percent };
}
function parseRequiredTasks(text) {
    return text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
}
function toleratedOf(tolerance, count) {
    const { kind, value } = tolerance.maxFailed;
    if (kind === 'number')
        return value;
    return Math.floor((count * value) / 100 + 1e-6);
}


/***/ }),

/***/ 38984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ resultSummaryText)
});

// EXTERNAL MODULE: ./build/report/number-text.js
var number_text = __webpack_require__(79969);
;// CONCATENATED MODULE: ./build/report/sparkline.js
const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const ASCII = ['_', '.', '-', '~', '=', '+', '*', '#'];
function sparkline(values, options) {
    const levels = options.ascii === true ? ASCII : BLOCKS;
    const finite = values.filter(Number.isFinite);
    const from = options.from ?? finite.reduce((least, value) => Math.min(least, value), Infinity);
    const to = options.to ?? finite.reduce((most, value) => Math.max(most, value), -Infinity);
    return resampled(values, options)
        .map((value) => (value === undefined ? ' ' : levels[levelOf(value, from, to, levels.length)]))
        .join('');
}
function levelOf(value, from, to, levels) {
    if (!(to > from))
        return 0;
    const scale = Number.isFinite(to - from) ? 1 : 0.5;
    const share = (value * scale - from * scale) / (to * scale - from * scale);
    return Math.min(levels - 1, Math.max(0, Math.floor(share * levels)));
}
function resampled(values, { width, resample = 'max' }) {
    return Array.from({ length: width }, (_, column) => {
        const first = Math.floor((column * values.length) / width);
        const end = Math.max(first + 1, Math.floor(((column + 1) * values.length) / width));
        const here = values.slice(first, end).filter(Number.isFinite);
        if (here.length === 0)
            return undefined;
        if (resample === 'max')
            return here.reduce((most, value) => Math.max(most, value));
        return here.reduce((sum, value) => sum + value / here.length, 0);
    });
}

// EXTERNAL MODULE: ./build/report/text-style.js
var text_style = __webpack_require__(45779);
// EXTERNAL MODULE: ./build/report/text-table.js
var text_table = __webpack_require__(77278);
;// CONCATENATED MODULE: ./build/report/result-summary-text.js




const CURVE_WIDTHS = [32, 24, 16, 12];
function resultSummaryText(summary, options = {}) {
    const { width = 100, maxRows = 40, style = text_style/* PLAIN */.t, ascii = false } = options;
    if (summary.tasks.length === 0)
        return ['The tables of quantiles hold no task.'];
    const shown = summary.tasks.slice(0, maxRows);
    const hidden = summary.tasks.length - shown.length;
    const table = CURVE_WIDTHS.map((curveWidth) => tableOf(summary, shown, curveWidth, ascii)).find((each, at) => at === CURVE_WIDTHS.length - 1 || naturalWidth(each) <= width);
    return [
        style.accent(summary.target.column) + titleOf(summary, ascii),
        style.faint(`Each curve is the ${middleText(summary.middle)}, on its own scale from 0.`),
        '',
        ...(0,text_table/* textTable */.e)(table ?? { columns: [], rows: [] }, { width, style, ascii }),
        ...(hidden > 0 ? [style.faint(`${ascii ? '...' : '…'} and ${hidden} more`)] : []),
    ];
}
function titleOf({ dates, target }, ascii) {
    const first = dates[0] ?? '';
    const last = dates.at(-1) ?? '';
    const counted = target.kind === 'transitions' ? 'people per date' : 'people on each date';
    const dash = ascii ? 'to' : '–';
    return `: ${counted}, ${first} ${dash} ${last}`;
}
function middleText(middle) {
    return middle === 0.5 ? 'median' : `${(0,number_text/* percentText */.f)(middle)} % quantile`;
}
function tableOf(summary, shown, curveWidth, ascii) {
    const { interval } = summary;
    const dash = ascii ? '-' : '–';
    const asked = shown.find(({ peak }) => peak?.quantiles !== undefined)?.peak?.quantiles;
    const intervalColumns = asked !== undefined
        ? asked.map(({ quantile }) => ({ header: `${(0,number_text/* percentText */.f)(quantile)} %`, align: 'right' }))
        : interval === undefined
            ? []
            : [
                {
                    header: `${(0,number_text/* percentText */.f)(interval.lower)}${dash}${(0,number_text/* percentText */.f)(interval.upper)} %`,
                    align: 'right',
                    dropOrder: 1,
                },
            ];
    const columns = [
        { header: 'task', shrinkTo: 12 },
        { header: middleText(summary.middle), accent: true, dropOrder: 3 },
        { header: 'peak', align: 'right' },
        ...intervalColumns,
        { header: 'on', dropOrder: 2 },
    ];
    return {
        columns,
        rows: shown.map(({ name, medians, peak }) => [
            name,
            sparkline(medians.map((value) => value ?? Number.NaN), { width: curveWidth, from: 0, to: peak?.value, ascii }),
            peak === undefined ? dash : (0,number_text/* numberText */.$)(peak.value),
            ...(asked === undefined
                ? intervalColumns.map(() => intervalText(peak, dash))
                : asked.map((_, at) => valueText(peak?.quantiles?.[at]?.value, dash))),
            peak?.date ?? dash,
        ]),
    };
}
function valueText(value, dash) {
    return value === undefined || value === null ? dash : (0,number_text/* numberText */.$)(value);
}
function intervalText(peak, dash) {
    if (peak?.lower === undefined || peak.upper === undefined)
        return dash;
    return `${(0,number_text/* numberText */.$)(peak.lower)} ${dash} ${(0,number_text/* numberText */.$)(peak.upper)}`;
}
function naturalWidth(table) {
    return Math.max(...(0,text_table/* textTable */.e)(table).map((line) => [...line].length));
}


/***/ }),

/***/ 45779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ PLAIN),
/* harmony export */   u: () => (/* binding */ COLOURED)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const asIs = (text) => text;
const PLAIN = { heading: asIs, faint: asIs, accent: asIs };
const COLOURED = {
    heading: (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)('bold', text, { validateStream: false }),
    faint: (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)('dim', text, { validateStream: false }),
    accent: (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)('cyan', text, { validateStream: false }),
};


/***/ }),

/***/ 77278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/* harmony import */ var _text_style_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45779);

const GAP = '  ';
function textTable(table, options = {}) {
    const { width = Infinity, style = _text_style_js__WEBPACK_IMPORTED_MODULE_0__/* .PLAIN */ .t, ascii = false } = options;
    const { columns, rows, widths } = fitted(clean(table), width);
    const cell = (text, index) => {
        const room = widths[index] ?? 0;
        const cut = shortened(text, room, ascii ? '~' : '…');
        return columns[index]?.align === 'right' ? cut.padStart(room) : cut.padEnd(room);
    };
    const header = columns.map((column, index) => cell(column.header, index));
    const rule = widths.map((room) => (ascii ? '-' : '─').repeat(room));
    return [
        style.heading(header.join(GAP).trimEnd()),
        style.faint(rule.join(GAP)),
        ...rows.map((row) => {
            const last = row.findLastIndex((text) => text !== '');
            return row
                .slice(0, last + 1)
                .map((text, index) => {
                const padded = cell(text, index);
                const shown = index === last ? padded.trimEnd() : padded;
                return columns[index]?.accent === true ? style.accent(shown) : shown;
            })
                .join(GAP);
        }),
    ];
}
function fitted(table, width) {
    const natural = table.columns.map((column, index) => Math.max(length(column.header), ...table.rows.map((row) => length(row[index] ?? ''))));
    const widths = shrunk(table.columns, natural, width);
    if (total(widths) <= width)
        return { ...table, widths };
    const victim = table.columns.reduce((chosen, column, index) => {
        if (column.dropOrder === undefined)
            return chosen;
        const best = chosen === undefined ? undefined : table.columns[chosen]?.dropOrder;
        return best === undefined || column.dropOrder > best ? index : chosen;
    }, undefined);
    if (victim === undefined)
        return { ...table, widths };
    const others = (list) => list.filter((_, index) => index !== victim);
    return fitted({ columns: others(table.columns), rows: table.rows.map(others) }, width);
}
function shrunk(columns, natural, width) {
    const widths = [...natural];
    for (let excess = total(widths) - width; excess > 0; excess -= 1) {
        let widest;
        for (const [index, { shrinkTo }] of columns.entries()) {
            const room = widths[index] ?? 0;
            if (shrinkTo === undefined || room <= shrinkTo)
                continue;
            if (widest === undefined || room > (widths[widest] ?? 0))
                widest = index;
        }
        if (widest === undefined)
            break;
        widths[widest] = (widths[widest] ?? 0) - 1;
    }
    return widths;
}
function total(widths) {
    return widths.reduce((sum, room) => sum + room, 0) + GAP.length * Math.max(0, widths.length - 1);
}
function shortened(text, room, mark) {
    const characters = [...text];
    if (characters.length <= room)
        return text;
    const tail = Math.floor((room - 1) / 2);
    const head = Math.max(0, room - 1 - tail);
    return [...characters.slice(0, head), mark, ...characters.slice(characters.length - tail)].join('');
}
function length(text) {
    return [...text].length;
}
function clean(table) {
    const printable = (text) => text.replace(/\p{Cc}/gu, '?');
    return {
        columns: table.columns.map((column) => ({ ...column, header: printable(column.header) })),
        rows: table.rows.map((row) => row.map(printable)),
    };
}


/***/ })

};
;