"use strict";
exports.id = 4931;
exports.ids = [4931];
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

/***/ 94279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ cloudWishOf)
/* harmony export */ });
/* harmony import */ var _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59870);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46161);
/* harmony import */ var _run_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13637);
/* harmony import */ var _mode_flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20851);





async function cloudWishOf(context, command, options) {
    const given = (attribute, value) => (0,_mode_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .isGiven */ .q)(command, attribute) ? value : undefined;
    const { populationData } = options;
    const isAddress = populationData !== undefined && /^https?:\/\//.test(populationData);
    return {
        expId: (0,_pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExperimentId */ .g)(options.expId),
        dirPrefix: (0,_pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDirPrefix */ .x)(options.dirPrefix),
        repoDir: (0,_run_place_js__WEBPACK_IMPORTED_MODULE_3__/* .absolute */ .ys)(context, await (0,_run_place_js__WEBPACK_IMPORTED_MODULE_3__/* .repoDirOf */ .XX)(context, options.forecastDir)),
        runId: options.runId,
        resume: options.resume === true,
        source: options.source ?? 'bundle',
        image: given('image', options.image),
        simulationsLimit: options.simulationsLimit,
        tasksLimit: options.tasksLimit,
        skipOutput: options.skipOutput,
        outputConfig: options.outputConfig,
        maxFailedTasks: options.maxFailedTasks,
        requiredTasks: options.requiredTasks,
        populationData: isAddress
            ? populationData
            : folderGiven(context, given('populationData', populationData)),
        jobs: given('jobs', options.jobs),
        taskTimeout: options.taskTimeout,
        engineCommand: given('engineCommand', options.engineCommand),
        labels: labelsOf(options.label ?? []),
        env: options.env ?? (context.environment['EPYCLOUD_ENV'] || undefined),
        profile: options.profile ?? (context.environment['EPYCLOUD_PROFILE'] || undefined),
    };
}
function folderGiven(context, folder) {
    return folder === undefined ? undefined : (0,_run_place_js__WEBPACK_IMPORTED_MODULE_3__/* .absolute */ .ys)(context, folder);
}
function labelsOf(words) {
    const labels = {};
    for (const word of words) {
        const [, key, value] = /^([^=]+)=(.*)$/s.exec(word) ?? [];
        if (key === undefined || value === undefined || Object.hasOwn(labels, key)) {
            throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('usage', `--label ${word} is no label of its own.`, {
                hint: 'Write key=value, each key once: --label team=north season=2026',
            });
        }
        labels[key] = value;
    }
    return labels;
}


/***/ }),

/***/ 51201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCloudJob: () => (/* binding */ runCloudJob)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/experiment/bundle/store-bundle.js
var store_bundle = __webpack_require__(18674);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(66487);
// EXTERNAL MODULE: ./build/pipeline/job-difference.js
var job_difference = __webpack_require__(6457);
// EXTERNAL MODULE: ./build/pipeline/outcome.js
var pipeline_outcome = __webpack_require__(88014);
// EXTERNAL MODULE: ./build/storage/run-documents.js + 2 modules
var run_documents = __webpack_require__(47647);
// EXTERNAL MODULE: ./build/execution/cloud/batch-job.js
var batch_job = __webpack_require__(36146);
// EXTERNAL MODULE: ./build/execution/cloud/job-read-back.js
var job_read_back = __webpack_require__(29898);
// EXTERNAL MODULE: ./build/execution/cloud/poll-pace.js
var poll_pace = __webpack_require__(82539);
// EXTERNAL MODULE: ./build/execution/cloud/steady.js
var steady = __webpack_require__(2564);
// EXTERNAL MODULE: ./build/execution/cloud/within.js
var within = __webpack_require__(88393);
;// CONCATENATED MODULE: ./build/execution/cloud/carry-out-job.js













const PATIENCE_MS = 30 * 60_000;
async function carryOutJob(planned, cloud, ports) {
    const { jobId, requestId, body, begins, run } = planned;
    const startedAt = ports.clock.now();
    if (begins !== undefined) {
        const { bundle } = begins.source ?? {};
        if (bundle !== undefined)
            await (0,store_bundle/* storeBundle */.A)(bundle, cloud.bucket);
        await (0,run_documents/* saveRunRecord */.Yx)(cloud.bucket, run, planned.record);
    }
    try {
        await cloud.batch.createJob(jobId, body, requestId);
        await requireJobAsAsked(planned, cloud);
        if (ports.detach) {
            const message = `The job ${jobId} is created.`;
            return {
                kind: 'ended',
                exitCode: exit_codes/* EXIT */.d.done,
                seconds: 0,
                message,
                details: { job: jobId },
                outcome: undefined,
            };
        }
        const job = await waitForJob(planned, cloud, ports);
        return await endOfJob(planned, cloud, { job, seconds: (ports.clock.now() - startedAt) / 1000 });
    }
    catch (error) {
        if (!ports.signal.aborted)
            throw error;
        throw await interruption(jobId, cloud, ports);
    }
}
async function interruption(jobId, cloud, { clock }) {
    const broken = new AbortController();
    try {
        const again = await cloud.again(broken.signal);
        await (0,within/* within */.u)(CANCEL_MS, again.batch.cancelJob(jobId), clock);
        return new errors/* EpycloudError */.yx('interrupted', `Interrupted; the job ${jobId} was cancelled.`);
    }
    catch (cause) {
        const { message } = (0,errors/* toEpycloudError */.x8)(cause);
        return new errors/* EpycloudError */.yx('interrupted', `Interrupted; the job ${jobId} could not be cancelled: ${message}`, { hint: `Cancel it: gcloud batch jobs cancel ${jobId}`, cause });
    }
    finally {
        broken.abort();
    }
}
const CANCEL_MS = 6000;
async function requireJobAsAsked({ jobId, body }, { batch }) {
    const wrong = (0,job_read_back/* jobDifferences */.I)(body, await batch.getJob(jobId));
    if (wrong.length === 0)
        return;
    await batch.cancelJob(jobId);
    throw new errors/* EpycloudError */.yx('cloud_refused', `${wrong.map(job_difference/* jobDifferenceText */.e).join('. ')}.`, {
        hint: 'It was cancelled.',
    });
}
async function waitForJob({ jobId }, { batch }, ports) {
    const { clock, signal, pace, deadline } = ports;
    const asking = {
        clock,
        signal,
        patienceMs: PATIENCE_MS,
        pauseMs: pace.firstMs,
        onTrouble: (trouble) => {
            if (trouble !== undefined)
                ports.onState(`It is asked again: ${trouble}`);
        },
    };
    let said = '';
    for (let polls = 0;; polls++) {
        const job = (0,batch_job/* readJob */.cd)(await (0,steady/* steadily */.Q)(asking, () => batch.getJob(jobId)));
        if (job === undefined) {
            throw new errors/* EpycloudError */.yx('workflow_failed', `The job ${jobId} was deleted.`);
        }
        const text = stateText(job);
        if (text !== said)
            ports.onState(text);
        said = text;
        if ((0,batch_job/* hasEnded */.hY)(job))
            return job;
        if (deadline !== undefined && clock.now() >= deadline) {
            throw new errors/* EpycloudError */.yx('deadline_passed', `The time to wait for the job ${jobId} is over.`, {
                hint: 'The job itself goes on.',
            });
        }
        await clock.sleep((0,poll_pace/* waitBefore */.fI)(pace, polls, ports.random()), signal);
        await (0,promises_.setImmediate)();
    }
}
function stateText({ state, counts }) {
    const { total, succeeded, failed, running } = counts;
    const parts = [
        `${succeeded}/${total} done`,
        ...(failed > 0 ? [`${failed} failed`] : []),
        ...(running > 0 ? [`${running} running`] : []),
    ];
    return `${state}: ${parts.join(' · ')}`;
}
async function endOfJob({ run, stage, attempt }, cloud, { job, seconds }) {
    const found = stage === 'output' ? await (0,run_documents/* findOutcome */.Cn)(cloud.bucket, run) : undefined;
    const outcome = (found?.attempt ?? 1) === attempt ? found : undefined;
    const details = { job: job.id, ...job.counts };
    if (job.state === 'SUCCEEDED') {
        const exitCode = outcome === undefined ? exit_codes/* EXIT */.d.done : (0,pipeline_outcome/* exitCodeOfOutcome */.He)(outcome);
        const message = `The ${stage} stage is done: ${(0,counted/* counted */.h)(job.counts.succeeded, 'task')} of Cloud Batch.`;
        return { kind: 'ended', exitCode, seconds, message, details, outcome };
    }
    const { exitCode, codes } = await exitCodeOf(cloud, job);
    const said = outcome?.status === 'failed' ? outcome : undefined;
    return {
        kind: 'failed',
        exitCode,
        seconds,
        failure: {
            code: said?.code ?? 'stage_failed',
            message: said?.message ??
                `The job ${job.id} ended as ${job.state}: ${(0,counted/* counted */.h)(job.counts.failed, 'task')} of ${job.counts.total} failed${codes}.`,
            hint: said?.hint ??
                'What the stage logged is in Cloud Logging, and of tasks in their records in the bucket.',
        },
    };
}
async function exitCodeOf({ batch }, job) {
    const codes = new Set();
    for await (const task of batch.listTasks(job.id)) {
        const last = (0,batch_job/* failedTries */.zN)(task).at(-1);
        if (last !== undefined)
            codes.add(last);
    }
    const [only] = codes;
    const known = Object.values(exit_codes/* EXIT */.d);
    const shown = codes.size === 0 ? '' : `, with exit code ${[...codes].join(', ')}`;
    const exitCode = codes.size === 1 && only !== undefined && known.includes(only) ? only : exit_codes/* EXIT */.d.failed;
    return { exitCode, codes: shown };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/pipeline/stage.js
var pipeline_stage = __webpack_require__(22176);
// EXTERNAL MODULE: ./build/pipeline/task-ranges.js
var task_ranges = __webpack_require__(96852);
// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(44416);
// EXTERNAL MODULE: ./build/execution/cloud/labels.js
var labels = __webpack_require__(57417);
// EXTERNAL MODULE: ./build/execution/cloud/plan-cloud-run.js + 10 modules
var plan_cloud_run = __webpack_require__(21128);
// EXTERNAL MODULE: ./build/execution/cloud/stage-job.js
var stage_job = __webpack_require__(8708);
;// CONCATENATED MODULE: ./build/execution/cloud/plan-job.js









async function planJob(prepared, cloud, job, ports) {
    const wish = { ...prepared.wish, runId: job.runId, resume: true };
    const plan = await (0,plan_cloud_run/* planCloudRun */.IL)({ ...prepared, wish }, cloud, ports);
    if (plan.kind === 'watch') {
        const { run, execution } = plan.settled;
        throw new errors/* EpycloudError */.yx('run_in_use', `The execution ${execution.id} is at work on run ${run.runId} of ${run.expId}.`, { hint: 'Wait for it (epycloud workflow watch), or end it (epycloud workflow cancel).' });
    }
    if (plan.kind === 'finished') {
        throw new errors/* EpycloudError */.yx('run_exists', `Run ${plan.settled.run.runId} is finished.`, {
            hint: 'A stage of a finished run is not repeated: begin a new run.',
        });
    }
    const { submission, settled } = plan;
    if (settled.kind === 'new' && job.stage !== 'builder') {
        throw new errors/* EpycloudError */.yx('run_not_found', `There is no run ${job.runId} of ${wish.expId}.`, {
            hint: 'Stage A makes it; or see that experiment id, run id and bucket are right.',
        });
    }
    const { argument, run, record, attempt } = submission;
    const counts = await countsOf(cloud, submission, job);
    const requestId = (0,external_node_crypto_.randomUUID)();
    return {
        run,
        stage: job.stage,
        jobId: jobIdOf(submission, job.stage, requestId),
        requestId,
        body: (0,stage_job/* stageJob */.E)(argument, {
            stage: job.stage,
            wave: 0,
            ...counts,
            variables: {
                ...(job.taskIndex === undefined ? {} : { TASK_INDEX: String(job.taskIndex) }),
                ...(job.numTasks === undefined ? {} : { NUM_TASKS: String(job.numTasks) }),
                ...(job.rerun ? { RERUN: 'true' } : {}),
                MAX_WAVES: '0',
            },
        }),
        record,
        attempt,
        image: argument.image,
        notes: plan.image.note === undefined ? [] : [plan.image.note],
        begins: settled.kind === 'new' ? plan : undefined,
    };
}
async function countsOf({ bucket }, { run, argument }, { stage, taskIndex }) {
    if (stage === 'builder')
        return { tasks: 1 };
    if (!(await bucket.exists((0,artifacts/* artifactsOf */.Ns)(run).manifest))) {
        throw new errors/* EpycloudError */.yx('run_not_found', `Stage A of run ${run.runId} has not made its inputs.`, {
            hint: 'Run stage A first.',
        });
    }
    const { num_tasks: numTasks } = await (0,manifest_document/* loadManifest */.eY)(bucket, run);
    if (stage === 'output' || taskIndex !== undefined)
        return { tasks: 1, numTasks };
    return { tasks: (0,task_ranges/* sliceCount */.EF)(numTasks, argument.tasks_per_slice ?? 1), numTasks };
}
function jobIdOf({ run }, stage, requestId) {
    const slug = (0,labels/* labelValue */.w)(run.runId)
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 40)
        .replace(/-$/, '');
    return `j-${slug}-${(0,pipeline_stage/* letterOf */.UB)(stage).toLowerCase()}-${requestId.slice(0, 8)}`;
}

// EXTERNAL MODULE: ./build/execution/cloud/prepare-cloud-run.js + 1 modules
var prepare_cloud_run = __webpack_require__(69973);
// EXTERNAL MODULE: ./build/report/duration-text.js
var duration_text = __webpack_require__(13510);
// EXTERNAL MODULE: ./build/cli/document-head.js
var document_head = __webpack_require__(29076);
// EXTERNAL MODULE: ./build/cli/show-error.js
var show_error = __webpack_require__(93262);
// EXTERNAL MODULE: ./build/cli/show-partial.js
var show_partial = __webpack_require__(80017);
// EXTERNAL MODULE: ./build/cli/cloud/batch-facts.js
var batch_facts = __webpack_require__(36522);
// EXTERNAL MODULE: ./build/cli/cloud/cloud-context.js
var cloud_context = __webpack_require__(65375);
// EXTERNAL MODULE: ./build/cli/cloud/cloud-settings-of.js
var cloud_settings_of = __webpack_require__(15681);
// EXTERNAL MODULE: ./build/cli/cloud/cloud-wish-of.js
var cloud_wish_of = __webpack_require__(94279);
// EXTERNAL MODULE: ./build/cli/cloud/mode-flags.js
var mode_flags = __webpack_require__(20851);
;// CONCATENATED MODULE: ./build/cli/cloud/run-cloud-job.js














async function runCloudJob(context, command, given) {
    (0,mode_flags/* refuseOtherMode */.O)(command, 'cloud');
    const { terminal } = context;
    const { options, settings } = await (0,cloud_settings_of/* settleCloudOptions */.H)(context, command, given);
    const { stage, taskIndex, numTasks, rerun } = options;
    if (taskIndex !== undefined && stage !== 'runner') {
        throw new errors/* EpycloudError */.yx('usage', `The ${stage} stage has no task index.`, {
            hint: 'Leave --task-index out, or run stage B.',
        });
    }
    const wish = await (0,cloud_wish_of/* cloudWishOf */.I)(context, command, options);
    const prepared = await (0,prepare_cloud_run/* prepareCloudRun */.u)(wish, settings, context.distDir);
    const cloud = await (0,cloud_context/* connect */.Ng)(context, prepared);
    const { environment, signal, now, random } = context;
    const planned = await planJob(prepared, cloud, { stage, runId: options.runId, taskIndex, numTasks, rerun: rerun === true }, { environment, signal, now, random });
    const { run } = planned;
    terminal.err(`Job         ${planned.jobId} in ${prepared.target.region}: ${planned.image}`);
    for (const note of planned.notes)
        terminal.err(terminal.yellow(note));
    const end = await carryOutJob(planned, cloud, {
        clock: (0,cloud_context/* clockOf */.ie)(context),
        random: (0,cloud_context/* fractionOf */.Am)(context),
        pace: (0,poll_pace/* paceOf */.x3)(settings),
        detach: options.detach === true,
        deadline: options.timeout === undefined ? undefined : now() + options.timeout * 60_000,
        signal,
        onState: (text) => terminal.err(`  ${text}`),
    });
    if (options.json === true) {
        const document = {
            ...(0,document_head/* documentHead */.K)('job', end.exitCode),
            exp_id: run.expId,
            run_id: run.runId,
            stage,
            executor: (0,batch_facts/* batchFacts */.w)(planned.record.image),
            ...resultOf(end),
        };
        terminal.out(JSON.stringify(document, undefined, 2));
    }
    if (end.kind === 'failed') {
        const { code, message, hint } = end.failure;
        (0,show_error/* showError */.Q)(terminal, new errors/* EpycloudError */.yx(code, message, { hint }));
        return end.exitCode;
    }
    const { outcome } = end;
    if (outcome?.status === 'partial')
        (0,show_partial/* showPartial */.f)(terminal, outcome.num_tasks, outcome.missing);
    if (options.json !== true)
        terminal.out(`${end.message} (${(0,duration_text/* durationText */.S)(end.seconds)})`);
    return end.exitCode;
}
function resultOf(end) {
    return end.kind === 'ended'
        ? { status: 'ended', message: end.message, details: { ...end.details } }
        : { status: 'failed', failure: { ...end.failure, problems: [] } };
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