"use strict";
exports.id = 1838;
exports.ids = [1838];
exports.modules = {

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

/***/ 21838:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCloudWorkflow: () => (/* binding */ runCloudWorkflow)
});

// EXTERNAL MODULE: ./build/execution/cloud/plan-cloud-run.js + 10 modules
var plan_cloud_run = __webpack_require__(21128);
// EXTERNAL MODULE: ./build/execution/cloud/prepare-cloud-run.js + 1 modules
var prepare_cloud_run = __webpack_require__(69973);
// EXTERNAL MODULE: ./build/execution/cloud/stop-submitting.js
var stop_submitting = __webpack_require__(68559);
// EXTERNAL MODULE: ./build/execution/cloud/submit-step-text.js
var submit_step_text = __webpack_require__(29621);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(66487);
// EXTERNAL MODULE: ./build/cli/cloud/cloud-context.js
var cloud_context = __webpack_require__(65375);
// EXTERNAL MODULE: ./build/cli/cloud/cloud-settings-of.js
var cloud_settings_of = __webpack_require__(15681);
// EXTERNAL MODULE: ./build/cli/cloud/cloud-wish-of.js
var cloud_wish_of = __webpack_require__(94279);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/cli/document-head.js
var document_head = __webpack_require__(29076);
// EXTERNAL MODULE: ./build/cli/cloud/show-cloud-end.js
var show_cloud_end = __webpack_require__(5939);
// EXTERNAL MODULE: ./build/cli/cloud/watch-on-terminal.js
var watch_on_terminal = __webpack_require__(26498);
// EXTERNAL MODULE: ./build/cli/cloud/workflow-words.js
var workflow_words = __webpack_require__(1063);
;// CONCATENATED MODULE: ./build/cli/cloud/follow-on-terminal.js






async function followOnTerminal(context, options, follow) {
    const { terminal } = context;
    const { prepared, cloud, followed, isOurs } = follow;
    const { run, executionId, workflow } = followed;
    if (!isOurs) {
        terminal.err(`Run ${run.runId} of ${run.expId} is at work: attempt ${followed.attempt}, execution ${executionId}.`);
        if (options.detach === true) {
            return showSubmission(context, options, { prepared, followed, status: 'under_way' });
        }
    }
    const pickUp = (0,workflow_words/* workflowWords */.F)(context, 'watch', options, run);
    terminal.err(isOurs
        ? 'Waiting     Ctrl-C cancels the run. To leave it running, submit with --detach.'
        : 'Waiting     Ctrl-C cancels the run. To leave it running, use workflow watch.');
    const end = await (0,watch_on_terminal/* watchOnTerminal */.$)(context, {
        followed,
        place: prepared,
        cloud,
        timeout: options.timeout,
        onInterrupt: 'cancel',
        pickUp,
        cancelCommand: (0,workflow_words/* workflowWords */.F)(context, 'cancel', options, run),
    });
    const reader = context.signal.aborted ? await cloud.again() : cloud;
    return await (0,show_cloud_end/* showCloudEnd */.E)(context, {
        run,
        bucket: reader.bucket,
        target: prepared.target,
        outcome: end.outcome,
        image: follow.image,
        workflow,
        executionId: end.executionId,
        attempt: end.attempt,
        tries: end.tries,
        differences: end.differences,
        resume: (0,workflow_words/* resumeWords */.T)(context, options, run),
        asJson: options.json === true,
    });
}
function showSubmission(context, options, { prepared: { target }, followed, labels = {}, status, }) {
    const { terminal } = context;
    const { run, executionId, attempt, workflow } = followed;
    const next = (0,workflow_words/* workflowWords */.F)(context, 'watch', options, run);
    const path = `gs://${target.bucket}/${(0,artifacts/* runRoot */.cS)(run)}`;
    if (options.json === true) {
        const document = {
            ...(0,document_head/* documentHead */.K)('submission', exit_codes/* EXIT */.d.done),
            status,
            exp_id: run.expId,
            run_id: run.runId,
            run_path: path,
            cloud: { ...target, workflow, execution: executionId, attempt },
            labels: { ...labels },
            next_command: next,
        };
        terminal.out(JSON.stringify(document, undefined, 2));
    }
    else
        terminal.out(`${path}`);
    terminal.err(`Submitted   run ${run.runId}, attempt ${attempt}, execution ${executionId}`);
    terminal.err(`Wait with:  ${next}`);
    terminal.err(`Cancel with: ${(0,workflow_words/* workflowWords */.F)(context, 'cancel', options, run)}`);
    return exit_codes/* EXIT */.d.done;
}

// EXTERNAL MODULE: ./build/cli/cloud/mode-flags.js
var mode_flags = __webpack_require__(20851);
// EXTERNAL MODULE: ./build/execution/cloud/plan-requests.js
var plan_requests = __webpack_require__(16748);
// EXTERNAL MODULE: ./build/execution/cloud/stage-job.js
var stage_job = __webpack_require__(8708);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
;// CONCATENATED MODULE: ./build/cli/cloud/show-cloud-plan.js






function showCloudPlan({ terminal, environment }, shown) {
    const facts = planFacts(shown, environment);
    if (shown.asJson) {
        const document = { ...(0,document_head/* documentHead */.K)('cloud_plan', exit_codes/* EXIT */.d.done), status: shown.status, ...facts };
        terminal.out(JSON.stringify(document, undefined, 2));
        return;
    }
    const { prepared, plan, dryRun } = shown;
    const say = dryRun ? terminal.out : terminal.err;
    const line = (name, text) => say(`${name.padEnd(12)}${text}`);
    line('Experiment', `${facts.exp_id} (${facts.files.join(', ')})`);
    line('Run', `${facts.run_id}${facts.resumed ? `, attempt ${facts.attempt}` : ''}`);
    line('Tasks', `${facts.tasks ?? 'as many as the engine makes'}, ${parallelText(plan)} at a time`);
    line('Cloud', `project ${facts.project}, ${facts.region}, workflow ${plan.submission.workflow}`);
    line('Image', facts.image);
    line('Source', sourceText(facts.source));
    for (const note of facts.source?.notes ?? [])
        line('', note);
    for (const { key, origin } of facts.settings)
        line('Setting', `${key} from ${origin}`);
    line('Labels', Object.entries(facts.labels)
        .map(([key, value]) => `${key}=${value}`)
        .join(' '));
    line('Results', facts.run_path);
    if (plan.image.note !== undefined)
        terminal.err(terminal.yellow(plan.image.note));
    if (!dryRun)
        return;
    for (const { what, method, url, body } of facts.requests) {
        terminal.out('');
        terminal.out(`# ${what}`);
        terminal.out(`${method} ${url}`);
        if (body !== undefined)
            terminal.out(JSON.stringify(body, undefined, 2));
    }
    for (const { stage, tasks, body } of facts.jobs) {
        terminal.out('');
        terminal.out(`# The workflow creates the job of the ${stage}: ${manyText(tasks)}`);
        terminal.out(JSON.stringify(body, undefined, 2));
    }
    if (prepared.wish.resume === true) {
        terminal.err('Nobody was asked: a run that is there already goes on from where it is.');
    }
    terminal.err('Nothing was sent: --dry-run.');
}
function planFacts({ prepared, plan, used }, environment) {
    const { settled, submission, image } = plan;
    const { experiment, target, tasks } = prepared;
    return {
        exp_id: settled.run.expId,
        run_id: settled.run.runId,
        attempt: submission.attempt,
        resumed: settled.kind === 'again',
        files: experiment.files.map((file) => file.name),
        ...(tasks === undefined ? {} : { tasks }),
        project: target.project,
        region: target.region,
        image: image.reference,
        ...(plan.source === undefined ? {} : { source: sourceFacts(plan.source) }),
        labels: { ...submission.labels },
        run_path: `gs://${target.bucket}/${(0,artifacts/* runRoot */.cS)(settled.run)}`,
        settings: [...used],
        requests: [...(0,plan_requests/* planRequests */._)(prepared, plan, environment)],
        jobs: jobsOf(prepared, plan),
    };
}
function sourceFacts({ source, bundle, notes }) {
    if (source.kind === 'github') {
        const { repository, ref } = source;
        return {
            kind: source.kind,
            repository,
            ...(ref === undefined ? {} : { ref }),
            notes: [...notes],
        };
    }
    return {
        kind: source.kind,
        key: source.key,
        sha256: source.sha256,
        ...(bundle === undefined
            ? {}
            : {
                bytes: bundle.size,
                files: bundle.files,
                commit: bundle.commit,
                changed_files: [...bundle.changedFiles],
            }),
        notes: [...notes],
    };
}
function jobsOf({ tasks }, { submission: { argument } }) {
    const slices = Math.ceil((tasks ?? 1) / (argument.tasks_per_slice ?? 1));
    const numbered = tasks === undefined ? {} : { numTasks: tasks };
    const job = (stage, count) => ({
        stage,
        ...(stage === 'runner' && tasks === undefined ? {} : { tasks: count }),
        body: (0,stage_job/* stageJob */.E)(argument, {
            stage,
            tasks: count,
            wave: 0,
            ...(stage === 'builder' ? {} : numbered),
        }),
    });
    return [job('builder', 1), job('runner', slices), job('output', 1)];
}
function manyText(tasks) {
    return tasks === undefined ? 'as many tasks as the builder makes' : (0,counted/* counted */.h)(tasks, 'task');
}
function parallelText({ submission }) {
    const { max_parallelism: most = 100, tasks_per_slice: slice = 1 } = submission.argument;
    return slice === 1 ? `${most}` : `${most} slices of ${slice}`;
}
function sourceText(source) {
    if (source === undefined)
        return 'as the run began with it';
    if (source.kind === 'github') {
        return `github.com/${source.repository} at ${source.ref ?? 'its default branch'}`;
    }
    const { sha256 = '', files = 0, bytes = 0, commit } = source;
    const at = commit === undefined ? '' : ` of commit ${commit.slice(0, 10)}`;
    return `bundle ${sha256.slice(0, 12)}: ${files} files${at}, ${(bytes / 1e6).toFixed(1)} MB`;
}

;// CONCATENATED MODULE: ./build/cli/cloud/run-cloud-workflow.js















async function runCloudWorkflow(context, command, given) {
    (0,mode_flags/* refuseOtherMode */.O)(command, 'cloud');
    const settled = await (0,cloud_settings_of/* settleCloudOptions */.H)(context, command, given);
    const { options, settings } = settled;
    const wish = await (0,cloud_wish_of/* cloudWishOf */.I)(context, command, options);
    const prepared = await (0,prepare_cloud_run/* prepareCloudRun */.u)(wish, settings, context.distDir);
    const ports = planPorts(context);
    if (options.dryRun === true) {
        const plan = await (0,plan_cloud_run/* planUnasked */.P6)(prepared, ports);
        show(context, settled, { prepared, plan, status: 'planned', dryRun: true });
        return exit_codes/* EXIT */.d.done;
    }
    const cloud = await (0,cloud_context/* connect */.Ng)(context, prepared);
    const plan = await (0,plan_cloud_run/* planCloudRun */.IL)(prepared, cloud, ports);
    switch (plan.kind) {
        case 'finished':
            return await showFinished(context, options, { prepared, cloud, plan });
        case 'watch':
            return await followOnTerminal(context, options, {
                prepared,
                cloud,
                followed: followedOf(plan),
                image: plan.settled.record.image,
                isOurs: false,
            });
        case 'submit':
            return await submitAndFollow(context, settled, { prepared, cloud, plan });
    }
}
async function submitAndFollow(context, settled, { prepared, cloud, plan }) {
    const { terminal } = context;
    const { options } = settled;
    const asJson = options.json === true;
    if (!asJson)
        show(context, settled, { prepared, plan, status: 'planned', dryRun: false });
    if (options.yes !== true && terminal.canAsk && !(await terminal.confirm('Submit?'))) {
        if (asJson)
            show(context, settled, { prepared, plan, status: 'declined', dryRun: false });
        terminal.err('Nothing was sent.');
        return exit_codes/* EXIT */.d.done;
    }
    const { run, workflow, record, labels } = plan.submission;
    if (plan.settled.kind === 'new' && record.seed_drawn) {
        terminal.err(`Seed        ${record.seed}, drawn, as the model names none; it is kept in run.json.`);
    }
    const submitted = await submitOrStop(context, settled, { cloud, plan });
    const followed = { run, workflow, ...submitted };
    if (options.detach === true) {
        return showSubmission(context, options, { prepared, followed, labels, status: 'submitted' });
    }
    return await followOnTerminal(context, options, {
        prepared,
        cloud,
        followed,
        image: record.image,
        isOurs: true,
    });
}
async function submitOrStop(context, { options }, { cloud, plan }) {
    const { terminal, signal } = context;
    const startedAt = context.now();
    const clock = (0,cloud_context/* clockOf */.ie)(context);
    try {
        const submitted = await (0,plan_cloud_run/* carryOutPlan */.Ly)(plan, cloud, {
            clock,
            onStep: (step) => terminal.err(`Submitting  ${(0,submit_step_text/* submitStepText */._)(step)}`),
        });
        if (!signal.aborted)
            return submitted;
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
    }
    const stopped = await (0,stop_submitting/* stopSubmitting */.j)(plan.submission, {
        ...{ cloud, clock, startedAt },
        cancelCommand: (0,workflow_words/* workflowWords */.F)(context, 'cancel', options, plan.submission.run),
        why: 'Ctrl-C while it was being submitted',
        onStep: (step) => (0,watch_on_terminal/* sayCancelStep */.e)(terminal, step),
    });
    if (stopped === undefined) {
        throw new errors/* EpycloudError */.yx('interrupted', 'Interrupted before there was a run.');
    }
    throw new errors/* EpycloudError */.yx('interrupted', 'Interrupted; what had begun of the run was ended.', {
        hint: `Go on with: ${(0,workflow_words/* resumeWords */.T)(context, options, plan.submission.run)}`,
    });
}
async function showFinished(context, options, { prepared, cloud, plan }) {
    const { run, record, outcome, attempt } = plan.settled;
    context.terminal.err(`Run ${run.runId} is finished: there is nothing left to do.`);
    return await (0,show_cloud_end/* showCloudEnd */.E)(context, {
        run,
        bucket: cloud.bucket,
        target: prepared.target,
        outcome,
        image: record.image,
        workflow: record.cloud?.workflow ?? prepared.workflow,
        executionId: undefined,
        attempt: Math.max(1, attempt),
        tries: undefined,
        resume: (0,workflow_words/* resumeWords */.T)(context, options, run),
        asJson: options.json === true,
    });
}
function followedOf({ settled }) {
    const { run, attempt, workflow, execution } = settled;
    return { run, attempt, workflow, executionId: execution.id };
}
function show(context, { options, used }, shown) {
    showCloudPlan(context, { ...shown, used, asJson: options.json === true });
}
function planPorts({ environment, signal, now, random }) {
    return { environment, signal, now, random };
}


/***/ }),

/***/ 16748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ planRequests)
/* harmony export */ });
/* harmony import */ var _google_addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43935);
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56753);
/* harmony import */ var _workflow_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1082);



function planRequests({ target }, { submission, source, settled }, environment) {
    const addresses = (0,_google_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .googleAddresses */ .k0)(environment);
    const { project, region, bucket } = target;
    const { workflow, argument, labels, record } = submission;
    const parent = `projects/${project}/locations/${region}/workflows/${workflow}`;
    const upload = (key) => `${addresses.storage}/upload/storage/v1/b/${bucket}/o?uploadType=multipart&ifGenerationMatch=0&name=${encodeURIComponent(key)}`;
    return [
        {
            what: 'Is the workflow deployed?',
            method: 'GET',
            url: `${addresses.workflows}/v1/${parent}`,
        },
        ...(source?.source.kind === 'bundle'
            ? [
                {
                    what: `Store the repository, where it is not there yet: ${source.bundle?.files} files, gzip`,
                    method: 'POST',
                    url: upload(source.source.key),
                },
            ]
            : []),
        ...(settled.kind === 'new'
            ? [
                {
                    what: 'Make the run, unless somebody has',
                    method: 'POST',
                    url: upload((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(settled.run).run),
                    body: record,
                },
            ]
            : []),
        {
            what: 'Begin the execution',
            method: 'POST',
            url: `${addresses.workflowExecutions}/v1/${parent}/executions`,
            body: { argument: (0,_workflow_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .formatArgument */ .hW)(argument), labels },
        },
    ];
}


/***/ }),

/***/ 68559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ stopSubmitting)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _cancel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18956);
/* harmony import */ var _find_execution_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7458);
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88393);





async function stopSubmitting({ run, attempt, workflow, argument }, { cloud, clock, startedAt, why, cancelCommand, onStep }) {
    const broken = new AbortController();
    const again = await cloud.again(broken.signal);
    const executions = again.executionsOf(workflow);
    try {
        const found = again.bucket.exists((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactsOf */ .Ns)(run).run);
        if (!(await (0,_within_js__WEBPACK_IMPORTED_MODULE_3__/* .within */ .u)(LOOK_MS, found, clock)))
            return undefined;
        const looking = (0,_find_execution_js__WEBPACK_IMPORTED_MODULE_2__/* .findLiveExecution */ .M)(executions, { ...run, bucket: argument.bucket });
        const live = await (0,_within_js__WEBPACK_IMPORTED_MODULE_3__/* .within */ .u)(LOOK_MS, looking, clock);
        return await (0,_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelRun */ .S)({
            run,
            attempt: live?.attempt ?? attempt,
            executionId: live?.id,
            ...{ why, startedAt },
            hurried: true,
            again: cancelCommand,
        }, { bucket: again.bucket, executions, batch: again.batch, clock, onStep });
    }
    catch (thrown) {
        onStep({ kind: 'failed', what: 'find out what had begun', error: (0,_pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toEpycloudError */ .x8)(thrown) });
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('interrupted', 'Interrupted; it is not known what had begun.', {
            hint: `End what there is: ${cancelCommand}`,
            cause: thrown,
        });
    }
    finally {
        broken.abort();
    }
}
const LOOK_MS = 1500;


/***/ }),

/***/ 29621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ submitStepText)
/* harmony export */ });
function submitStepText(step) {
    switch (step.kind) {
        case 'bundle':
            return step.sent ? 'The repository is stored.' : 'The repository was stored before.';
        case 'record':
            return 'run.json is written.';
        case 'joined':
            return 'Another submitter made this run in the same moment.';
        case 'created':
            return `The execution ${step.execution} is created.`;
        case 'found':
            return `The execution ${step.execution} was created, though the answer was lost.`;
    }
}


/***/ })

};
;