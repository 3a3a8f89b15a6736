"use strict";
exports.id = 1307;
exports.ids = [1307];
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

/***/ 59106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cancelCommand: () => (/* binding */ cancelCommand)
/* harmony export */ });
/* harmony import */ var _execution_cloud_cancel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18956);
/* harmony import */ var _execution_cloud_find_execution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7458);
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66487);
/* harmony import */ var _document_head_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29076);
/* harmony import */ var _cloud_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65375);
/* harmony import */ var _find_cloud_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23633);
/* harmony import */ var _watch_on_terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26498);
/* harmony import */ var _workflow_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1063);









async function cancelCommand(context, command, given) {
    const { terminal } = context;
    const found = await (0,_find_cloud_run_js__WEBPACK_IMPORTED_MODULE_4__/* .findCloudRun */ .a)(context, command, given);
    const { options, cloud, settled, workflow } = found;
    const { run } = settled;
    const execution = settled.kind === 'live' ? settled.execution : undefined;
    terminal.err(execution === undefined
        ? `No execution is at work on run ${run.runId} of ${run.expId}; jobs that it left are looked for.`
        : `Run ${run.runId} of ${run.expId} is at work: attempt ${execution.attempt}, execution ${execution.id}.`);
    if (options.yes !== true && terminal.canAsk && !(await terminal.confirm('Cancel it?'))) {
        terminal.err('Nothing was ended.');
        return _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.done;
    }
    const attempt = execution?.attempt ?? Math.max(1, await (0,_execution_cloud_find_execution_js__WEBPACK_IMPORTED_MODULE_1__/* .newestAttempt */ ._)(cloud.bucket, run));
    const cancelled = await (0,_execution_cloud_cancel_js__WEBPACK_IMPORTED_MODULE_0__/* .cancelRun */ .S)({
        run,
        attempt,
        executionId: execution?.id,
        why: 'epycloud workflow cancel',
        hurried: false,
        again: (0,_workflow_words_js__WEBPACK_IMPORTED_MODULE_6__/* .workflowWords */ .F)(context, 'cancel', options, run),
    }, {
        bucket: cloud.bucket,
        executions: cloud.executionsOf(workflow),
        batch: cloud.batch,
        clock: (0,_cloud_context_js__WEBPACK_IMPORTED_MODULE_3__/* .clockOf */ .ie)(context),
        onStep: (step) => (0,_watch_on_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .sayCancelStep */ .e)(terminal, step),
    });
    const exitCode = cancelled.failures.length === 0 ? _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.done : _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.failed;
    if (options.json === true) {
        const document = {
            ...(0,_document_head_js__WEBPACK_IMPORTED_MODULE_7__/* .documentHead */ .K)('cancellation', exitCode),
            status: cancelled.outcome.status,
            exp_id: run.expId,
            run_id: run.runId,
            attempt,
            ...(execution === undefined ? {} : { execution: execution.id }),
            jobs: [...cancelled.endedJobs],
            failures: cancelled.failures.map(({ message }) => message),
            run_path: cloud.bucket.getPath((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_8__/* .artifactsOf */ .Ns)(run).root),
        };
        terminal.out(JSON.stringify(document, undefined, 2));
    }
    else if (exitCode === _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.done) {
        terminal.err('Nothing of it is at work any more; what is done is kept.');
    }
    return exitCode;
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

/***/ 96852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ sliceCount),
/* harmony export */   Mz: () => (/* binding */ sliceOf),
/* harmony export */   Rd: () => (/* binding */ parseTaskRanges),
/* harmony export */   X9: () => (/* binding */ formatTaskRanges),
/* harmony export */   m5: () => (/* binding */ allTasks),
/* harmony export */   ok: () => (/* binding */ sliceOfRanges),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   wA: () => (/* binding */ rangesOf)
/* harmony export */ });
/* unused harmony export indicesOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

function parseTaskRanges(text) {
    const pairs = text.split(',').map((part) => {
        const match = /^\s*(\d{1,9})(?:-(\d{1,9}))?\s*$/.exec(part);
        const first = Number(match?.[1]);
        const last = Number(match?.[2] ?? match?.[1]);
        if (match === null || last < first) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_settings', `${JSON.stringify(part)} is not a range of tasks.`, {
                hint: 'Write task indices as 0-25,40.',
            });
        }
        return [first, last];
    });
    return merge(pairs);
}
function formatTaskRanges(ranges) {
    return ranges
        .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`))
        .join(',');
}
function rangesOf(indices) {
    return merge([...indices].map((index) => [index, index]));
}
function allTasks(count) {
    return count > 0 ? [[0, count - 1]] : [];
}
function* indicesOf(ranges) {
    for (const [first, last] of ranges)
        for (let index = first; index <= last; index++)
            yield index;
}
function countOf(ranges) {
    return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}
function sliceOfRanges(ranges, size, slice) {
    let skipped = slice * size;
    let wanted = size;
    const taken = [];
    for (const [first, last] of ranges) {
        const begin = first + skipped;
        if (begin > last) {
            skipped -= last - first + 1;
            continue;
        }
        if (wanted === 0)
            break;
        const end = Math.min(last, begin + wanted - 1);
        taken.push([begin, end]);
        wanted -= end - begin + 1;
        skipped = 0;
    }
    return taken;
}
function sliceOf(count, size, slice) {
    const first = slice * size;
    return first >= count ? [] : [[first, Math.min(first + size, count) - 1]];
}
function sliceCount(count, size) {
    return Math.ceil(count / size);
}
function merge(pairs) {
    const merged = [];
    for (const [first, last] of [...pairs].sort((a, b) => a[0] - b[0])) {
        const previous = merged.at(-1);
        if (previous !== undefined && first <= previous[1] + 1)
            previous[1] = Math.max(previous[1], last);
        else
            merged.push([first, last]);
    }
    return merged;
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


/***/ })

};
;