"use strict";
exports.id = 5449;
exports.ids = [5449,6153,7830];
exports.modules = {

/***/ 36153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* unused harmony export variableOf */
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32192);


function readInputs({ name: action, inputs }, ports) {
    warnOfUnknown(action, Object.keys(inputs), ports);
    const values = {};
    const faults = [];
    for (const [name, input] of Object.entries(inputs)) {
        const given = ports.environment[variableOf(name)]?.trim();
        if (input.secret === true && given)
            ports.mask(given);
        const text = given || input.fallback;
        if (text === undefined) {
            if (input.required === true)
                faults.push({ name, why: 'is required and is not given', input });
            continue;
        }
        const value = input.type.read(text);
        if (value === undefined) {
            const shown = input.secret === true ? 'its value' : JSON.stringify(text);
            faults.push({ name, why: `cannot be ${shown}`, input });
        }
        values[name] = value;
    }
    if (faults.length > 0)
        throw faultsError(action, faults);
    return values;
}
function variableOf(input) {
    return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}
function faultsError(action, faults) {
    const sentences = faults.map(({ name, why }) => `The input ${name} ${why}.`);
    const fixes = faults.map(({ name, input }) => {
        const usual = input.fallback === undefined ? '' : `; left out, it is ${input.fallback}`;
        return `${name}: ${input.type.form.replaceAll('`', '')}${usual}.`;
    });
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', sentences.join(' '), {
        hint: `Write below \`with:\` of ${action}: ${fixes.join(' ')}`,
    });
}
function warnOfUnknown(action, known, ports) {
    const names = new Map(known.map((name) => [variableOf(name), name]));
    for (const variable of Object.keys(ports.environment).sort()) {
        if (!variable.startsWith('INPUT_') || names.has(variable))
            continue;
        const given = variable.slice('INPUT_'.length).toLowerCase();
        const near = (0,_pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(given, known);
        ports.warn(`${action} has no input ${given}; it is not used.${near === undefined ? '' : ` Did you mean ${near}?`}`);
    }
}


/***/ }),

/***/ 35449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  submitToCloud: () => (/* binding */ submitToCloud),
  submitWorkflowAction: () => (/* binding */ submitWorkflowAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/execution/cloud/connect-cloud.js
var connect_cloud = __webpack_require__(26226);
// EXTERNAL MODULE: ./build/execution/cloud/plan-cloud-run.js + 10 modules
var plan_cloud_run = __webpack_require__(21128);
// EXTERNAL MODULE: ./build/execution/cloud/plan-requests.js
var plan_requests = __webpack_require__(16748);
// EXTERNAL MODULE: ./build/execution/cloud/prepare-cloud-run.js + 1 modules
var prepare_cloud_run = __webpack_require__(69973);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/pipeline/job-difference.js
var job_difference = __webpack_require__(6457);
// EXTERNAL MODULE: ./build/pipeline/stage.js
var pipeline_stage = __webpack_require__(22176);
// EXTERNAL MODULE: ./build/report/cloud-progress-text.js
var cloud_progress_text = __webpack_require__(16895);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(70569);
;// CONCATENATED MODULE: ./build/report/cloud-run-parts.js





function cloudRunPart(facts) {
    const { expId, runId, executionId, attempt, project, region, workflow, tries, jobs } = facts;
    const execution = executionId === '' ? '' : `, execution ${(0,markdown/* codeText */.ph)(executionId)}`;
    const sentences = [
        `${(0,markdown/* codeText */.ph)(expId)}, run ${(0,markdown/* codeText */.ph)(runId)}: attempt ${attempt} in ${(0,markdown/* plainText */.wh)(project)} (${(0,markdown/* plainText */.wh)(region)}), workflow ${(0,markdown/* codeText */.ph)(workflow)}${execution}.`,
        ...(jobs.length === 0 ? [] : [`${(0,counted/* counted */.h)(jobs.length, 'job')} of Cloud Batch.`]),
        ...(tries === undefined || tries.total === 0 ? [] : [`Of all tasks, ${(0,cloud_progress_text/* triesText */.X9)(tries)}.`]),
        ...(facts.note === undefined ? [] : [(0,markdown/* plainText */.wh)(facts.note)]),
        ...(facts.left === undefined
            ? []
            : [`${(0,markdown/* plainText */.wh)(facts.left)} The run is in ${(0,markdown/* codeText */.ph)(facts.runPath)}.`]),
    ];
    const rows = jobs.map(({ id, stage, state, counts }) => [
        stage === undefined ? '–' : `${(0,pipeline_stage/* letterOf */.UB)(stage)} ${stage}`,
        (0,markdown/* codeText */.ph)(id),
        (0,markdown/* plainText */.wh)(state),
        `${counts.succeeded}/${counts.total}`,
        String(counts.failed),
    ]);
    const table = rows.length === 0
        ? []
        : ['', (0,markdown/* markdownTable */.Qj)(['stage', 'job', 'state', 'done', 'failed'], rows, [3, 4])];
    const warnings = facts.differences.map((difference) => `\n⚠️ ${(0,markdown/* plainText */.wh)((0,job_difference/* jobDifferenceText */.e)(difference))}.`);
    return [sentences.join(' '), ...warnings, ...table].join('\n');
}

// EXTERNAL MODULE: ./build/report/run-report-page.js + 1 modules
var run_report_page = __webpack_require__(64800);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/report/read-run-report.js + 1 modules
var read_run_report = __webpack_require__(9350);
;// CONCATENATED MODULE: ./build/actions/cloud/cloud-run-report.js



async function reportOfEnded(context, run) {
    const { outcome, followed, cloud } = run;
    const outputs = 'outputs' in outcome ? outcome.outputs : undefined;
    const missing = 'missing' in outcome ? (outcome.missing ?? []) : [];
    const failure = outcome.status === 'failed'
        ? { message: outcome.message, hint: outcome.hint, problems: [] }
        : undefined;
    const end = {
        status: outcome.status,
        durationSeconds: outcome.duration_seconds,
        missing,
        failure,
        outputs,
    };
    if (!context.signal.aborted) {
        try {
            return await (0,read_run_report/* readRunReport */.m)(cloud.bucket, followed.run, end);
        }
        catch (thrown) {
            const { message } = (0,errors/* toEpycloudError */.x8)(thrown);
            context.log.warning(`${run.expId}: not all of the run could be read for the page: ${message}`);
        }
    }
    return {
        ...NOTHING,
        ...end,
        expId: run.expId,
        runId: followed.run.runId,
        numTasks: 'num_tasks' in outcome ? outcome.num_tasks : undefined,
        runPath: pathOf(cloud, run),
        outputsPath: outputs === undefined
            ? undefined
            : cloud.bucket.getPath((0,artifacts/* artifactsOf */.Ns)(followed.run).output(outputs, '')),
    };
}
function reportOfRefused({ expId, error }, runId) {
    const { code, message, hint, problems } = error;
    return {
        ...NOTHING,
        expId,
        runId: runId ?? '–',
        status: code === 'interrupted' ? 'interrupted' : 'failed',
        failure: { message, hint, problems },
    };
}
function factsOf(run) {
    if (run.kind === 'refused' || run.kind === 'planned')
        return undefined;
    const { target, followed, cloud, expId } = run;
    const progress = run.kind === 'ended' ? run.progress : undefined;
    return {
        expId,
        runId: followed.run.runId,
        runPath: pathOf(cloud, run),
        project: target.project,
        region: target.region,
        workflow: followed.workflow,
        executionId: followed.executionId,
        attempt: followed.attempt,
        tries: progress?.tries,
        jobs: progress?.jobs ?? [],
        differences: progress?.differences ?? [],
        left: leftText(run),
        note: run.kind === 'ended' ? run.note : undefined,
    };
}
function leftText(run) {
    if (run.kind === 'submitted')
        return 'Submitted, and left to itself.';
    if (run.kind !== 'left')
        return undefined;
    return run.error?.message ?? 'Submitted, and left to itself.';
}
function pathOf({ bucket }, { followed }) {
    return bucket.getPath((0,artifacts/* artifactsOf */.Ns)(followed.run).root);
}
const NOTHING = {
    durationSeconds: undefined,
    numTasks: undefined,
    missing: [],
    failure: undefined,
    engine: undefined,
    seed: undefined,
    limits: {},
    stages: [],
    curves: undefined,
    runPath: undefined,
    outputsPath: undefined,
    files: [],
};

;// CONCATENATED MODULE: ./build/actions/cloud/cloud-outputs.js

const WORST_FIRST = [
    'interrupted',
    'failed',
    'running',
    'submitted',
    'partial',
    'succeeded',
    'planned',
];
function outcomeOf(run) {
    switch (run.kind) {
        case 'refused':
            return run.error.code === 'interrupted' ? 'interrupted' : 'failed';
        case 'ended':
            return run.outcome.status;
        case 'left':
            return run.error === undefined ? 'submitted' : 'running';
        case 'submitted':
        case 'planned':
            return run.kind;
    }
}
function outputsOfRuns(runs, reports) {
    const entries = runs.map((run) => entryOf(run, reports.get(run)));
    const [first] = entries;
    const sum = (name) => entries.reduce((total, entry) => total + (entry[name] ?? 0), 0);
    return {
        outcome: WORST_FIRST.find((word) => entries.some(({ outcome }) => outcome === word)) ?? 'nothing',
        'run-id': first?.['run-id'],
        execution: first?.execution,
        attempt: first?.attempt,
        'num-tasks': sum('num-tasks'),
        'failed-tasks': sum('failed-tasks'),
        'run-path': first?.['run-path'],
        'outputs-path': first?.['outputs-path'],
        runs: JSON.stringify(entries),
    };
}
function entryOf(run, report) {
    const facts = factsOf(run);
    return {
        'exp-id': run.expId,
        'run-id': run.kind === 'planned' ? run.runId : facts?.runId,
        outcome: outcomeOf(run),
        execution: facts?.executionId || undefined,
        attempt: facts?.attempt,
        'num-tasks': report?.numTasks,
        'failed-tasks': report?.missing.length,
        'run-path': withoutSlash(facts?.runPath),
        'outputs-path': withoutSlash(report?.outputsPath),
    };
}
function withoutSlash(path) {
    return path?.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./build/actions/cloud/end-submission.js








const TITLE = 'epycloud, in the cloud';
async function endSubmission(context, end) {
    const { environment, log } = context;
    const { inputs, runs } = end;
    const reports = new Map();
    for (const run of runs) {
        if (run.kind === 'ended')
            reports.set(run, await reportOfEnded(context, run));
        if (run.kind === 'refused')
            reports.set(run, reportOfRefused(run, inputs['run-id']));
    }
    const notes = [
        ...(runs.length === 0 ? ['No experiment was changed, so nothing was submitted.'] : []),
        ...runs.flatMap((run) => {
            const facts = factsOf(run);
            return facts === undefined ? [] : [cloudRunPart(facts)];
        }),
        ...(runs.some(({ kind }) => kind === 'planned') ? ['A dry run: nothing was sent.'] : []),
    ];
    const page = { title: TITLE, runs: [...reports.values()], notes, limit: run_report_page/* SUMMARY_LIMIT */.Jt };
    const summary = (0,run_report_page/* runReportPage */.by)(page);
    const summaryPath = (0,external_node_path_.join)(environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `epycloud-summary-${context.token()}.md`);
    await (0,promises_.writeFile)(summaryPath, summary);
    if (inputs.summary && !(await context.addSummary(summary))) {
        log.notice(`There is no job summary here; what it would say is in ${summaryPath}.`);
    }
    context.setOutputs({
        ...outputsOfRuns(runs, reports),
        'summary-path': summaryPath,
    });
    throwWhereFailed(context, end, reports);
}
function throwWhereFailed({ log, signal }, { runs }, reports) {
    for (const { expId, status, missing, numTasks } of reports.values()) {
        if (status === 'partial') {
            log.warning(`${expId}: ${missing.length} of ${numTasks} tasks failed, as was tolerated.${reasonsOf(missing)}`);
        }
    }
    if (signal.aborted || runs.some((run) => outcomeOf(run) === 'interrupted')) {
        throw new errors/* EpycloudError */.yx('interrupted', 'The job was cancelled, and its runs with it; what is done is kept.');
    }
    const bad = runs.flatMap((run) => {
        const left = run.kind === 'left' ? run.error : undefined;
        const failure = left ?? reports.get(run)?.failure;
        const reasons = reasonsOf(reports.get(run)?.missing ?? []);
        return failure === undefined ? [] : [{ expId: run.expId, failure, reasons }];
    });
    const [first] = bad;
    if (first === undefined)
        return;
    const told = bad.map(({ expId, failure, reasons }) => `${expId}: ${failure.message}${reasons}`);
    const of = runs.length === 1 ? '' : `${bad.length} of ${runs.length} runs failed. `;
    const hints = new Set(bad.flatMap(({ failure }) => failure.hint ?? []));
    const { failure } = first;
    const code = failure instanceof errors/* EpycloudError */.yx ? failure.code : 'stage_failed';
    throw new errors/* EpycloudError */.yx(code === 'internal' ? code : 'stage_failed', `${of}${told.join(' ')}`, {
        hint: [...hints].join(' ') || undefined,
        cause: failure instanceof errors/* EpycloudError */.yx ? failure : undefined,
    });
}
const REASONS = 3;
function reasonsOf(missing) {
    const told = missing.slice(0, REASONS).map(({ name, why }) => ` ${name}: ${why}`);
    const more = missing.length > REASONS ? ` And ${missing.length - REASONS} more.` : '';
    return `${told.join('')}${more}`;
}

// EXTERNAL MODULE: ./build/settings/lay-over.js
var lay_over = __webpack_require__(72510);
// EXTERNAL MODULE: ./build/settings/load-settings.js + 1 modules
var load_settings = __webpack_require__(29734);
// EXTERNAL MODULE: ./build/settings/settings-files.js
var settings_files = __webpack_require__(86130);
;// CONCATENATED MODULE: ./build/actions/cloud/input-settings.js





const SETTINGS = {
    'project-id': 'google_cloud.project_id',
    region: 'google_cloud.region',
    bucket: 'google_cloud.bucket_name',
    'dir-prefix': 'storage.dir_prefix',
    'stage-a-machine-type': 'google_cloud.batch.stage_a.machine_type',
    'stage-b-machine-type': 'google_cloud.batch.stage_b.machine_type',
    'stage-c-machine-type': 'google_cloud.batch.stage_c.machine_type',
    'max-parallelism': 'google_cloud.batch.max_parallelism',
    'tasks-per-slice': 'google_cloud.batch.tasks_per_slice',
    'max-waves': 'google_cloud.batch.max_waves',
    'task-service-account': 'google_cloud.batch.service_account',
    network: 'google_cloud.batch.network',
    subnetwork: 'google_cloud.batch.subnetwork',
    'no-external-ip': 'google_cloud.batch.no_external_ip',
    'workflow-name': 'google_cloud.workflow_name',
    'billing-project': 'google_cloud.billing_project',
};
async function settingsOfInputs({ environment, workspace, log }, inputs) {
    const places = {
        userDir: (0,settings_files/* userSettingsDir */.Wd)(environment, undefined),
        repoDir: (0,external_node_path_.resolve)(workspace, inputs['experiment-dir']),
        env: environmentName(environment, inputs),
        profile: profileName(environment, inputs),
    };
    const settings = (0,load_settings/* requireSettings */.Z)(await (0,load_settings/* loadSettings */.M)(places, environment));
    for (const { message, hint, ...place } of settings.warnings) {
        log.warning(`${(0,errors/* placeOf */.$t)({ ...place, message })}: ${message} ${hint ?? ''}`);
    }
    const over = Object.entries(SETTINGS).map(([name, key]) => ({
        key,
        value: inputs[name],
        flag: `input ${name}`,
    }));
    const { spot } = inputs;
    const provisioning = spot === undefined ? undefined : spot ? 'SPOT' : 'STANDARD';
    return (0,lay_over/* layOver */.T)(settings, [
        ...over,
        { key: 'google_cloud.batch.stage_b.provisioning', value: provisioning, flag: 'input spot' },
    ]);
}
function environmentName(environment, inputs) {
    return inputs.environment ?? (environment['EPYCLOUD_ENV'] || undefined);
}
function profileName(environment, inputs) {
    return inputs.profile ?? (environment['EPYCLOUD_PROFILE'] || undefined);
}

// EXTERNAL MODULE: ./build/pipeline/dir-prefix.js
var dir_prefix = __webpack_require__(59870);
// EXTERNAL MODULE: ./build/pipeline/experiment-id.js
var experiment_id = __webpack_require__(46161);
;// CONCATENATED MODULE: ./build/actions/cloud/input-wish.js





function wishOfInputs({ environment, workspace }, inputs, { expId, settings }) {
    const pairs = inputs.labels?.map((word) => {
        const at = word.indexOf('=');
        return [word.slice(0, at), word.slice(at + 1)];
    });
    return {
        expId: (0,experiment_id/* parseExperimentId */.g)(expId),
        dirPrefix: (0,dir_prefix/* parseDirPrefix */.x)((0,lay_over/* textSetting */.Q)(settings, 'storage.dir_prefix') ?? ''),
        repoDir: (0,external_node_path_.resolve)(workspace, inputs['experiment-dir']),
        runId: inputs['run-id'],
        resume: inputs.resume,
        source: inputs.source,
        image: inputs.image,
        simulationsLimit: inputs['simulations-limit'],
        tasksLimit: inputs['tasks-limit'],
        skipOutput: inputs['skip-output'] ? true : undefined,
        outputConfig: inputs['output-config'],
        maxFailedTasks: inputs['max-failed-tasks'],
        requiredTasks: inputs['required-tasks']?.join(','),
        populationData: inputs['population-data'],
        jobs: inputs.jobs,
        engineCommand: inputs['engine-command'],
        labels: pairs && Object.fromEntries(pairs),
        env: environmentName(environment, inputs),
        profile: profileName(environment, inputs),
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/execution/cloud/stop-submitting.js
var stop_submitting = __webpack_require__(68559);
// EXTERNAL MODULE: ./build/execution/cloud/submit-step-text.js
var submit_step_text = __webpack_require__(29621);
;// CONCATENATED MODULE: ./build/actions/cloud/cancel-command.js

function cancelCommand({ expId, runId, dirPrefix }, target) {
    const { project, region, bucket } = target;
    return [
        `epycloud workflow cancel --exp-id ${expId} --run-id ${runId}`,
        `--project ${project} --region ${region} --bucket ${bucket}`,
        ...(dirPrefix === dir_prefix/* DEFAULT_DIR_PREFIX */.h ? [] : [`--dir-prefix ${dirPrefix || '/'}`]),
    ].join(' ');
}

// EXTERNAL MODULE: ./build/execution/cloud/cancel-step-text.js
var cancel_step_text = __webpack_require__(10075);
;// CONCATENATED MODULE: ./build/actions/cloud/say-cancel-step.js

function sayCancelStep(log, expId, step) {
    const isBad = step.kind === 'failed' || step.kind === 'incomplete';
    const say = isBad ? log.warning : log.info;
    say(`${expId}: ${(0,cancel_step_text/* cancelStepText */.k)(step)}`);
}

;// CONCATENATED MODULE: ./build/actions/cloud/submit-experiment.js







async function submitExperiment(context, prepared, cloud) {
    const { environment, signal, now, random, log } = context;
    const { expId } = prepared.wish;
    const { target } = prepared;
    try {
        const plan = await (0,plan_cloud_run/* planCloudRun */.IL)(prepared, cloud, { environment, signal, now, random });
        if (plan.kind === 'finished') {
            const { run, outcome, attempt, record } = plan.settled;
            const workflow = record.cloud?.workflow ?? prepared.workflow;
            log.info(`${expId}: run ${run.runId} is finished, there is nothing left to do.`);
            const followed = { run, workflow, attempt: Math.max(1, attempt), executionId: '' };
            const rest = { outcome, note: undefined, progress: undefined };
            return { kind: 'ended', expId, target, cloud, followed, ...rest };
        }
        if (plan.kind === 'watch') {
            const { run, workflow, attempt, execution } = plan.settled;
            log.info(`${expId}: run ${run.runId} is at work already, execution ${execution.id}.`);
            const followed = { run, workflow, attempt, executionId: execution.id };
            return { kind: 'submitted', expId, target, cloud, followed };
        }
        for (const note of plan.source?.notes ?? [])
            log.notice(`${expId}: ${note}`);
        if (plan.image.note !== undefined)
            log.warning(plan.image.note);
        const { submission } = plan;
        const { run, workflow } = submission;
        log.info(`${expId}: run ${run.runId}, attempt ${submission.attempt}, ${plan.image.reference}`);
        const startedAt = now();
        const clock = clockOf(context);
        try {
            const submitted = await (0,plan_cloud_run/* carryOutPlan */.Ly)(plan, cloud, {
                clock,
                onStep: (step) => log.info(`${expId}: ${(0,submit_step_text/* submitStepText */._)(step)}`),
            });
            if (!signal.aborted) {
                return {
                    kind: 'submitted',
                    expId,
                    target,
                    cloud,
                    followed: { run, workflow, ...submitted },
                };
            }
        }
        catch (error) {
            if (!signal.aborted)
                throw error;
        }
        await (0,stop_submitting/* stopSubmitting */.j)(submission, {
            ...{ cloud, clock, startedAt },
            cancelCommand: cancelCommand(run, target),
            why: 'the job was cancelled while it was being submitted',
            onStep: (step) => sayCancelStep(log, expId, step),
        });
        throw new errors/* EpycloudError */.yx('interrupted', 'The job was cancelled while it was being submitted.');
    }
    catch (thrown) {
        return { kind: 'refused', expId, error: (0,errors/* toEpycloudError */.x8)(thrown) };
    }
}
function clockOf({ now }) {
    return {
        now,
        sleep: (milliseconds, signal) => (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }),
    };
}

// EXTERNAL MODULE: ./build/execution/cloud/follow-run.js + 3 modules
var follow_run = __webpack_require__(39112);
// EXTERNAL MODULE: ./build/execution/cloud/poll-pace.js
var poll_pace = __webpack_require__(82539);
// EXTERNAL MODULE: ./build/report/cloud-progress-lines.js
var cloud_progress_lines = __webpack_require__(66045);
;// CONCATENATED MODULE: ./build/actions/cloud/wait-for-run.js







async function waitForRun(context, submitted, { settings, deadline }) {
    const { log, now, random, signal } = context;
    const { expId, cloud, followed } = submitted;
    let progress;
    const say = (0,cloud_progress_lines/* cloudProgressLines */.A)({
        now,
        line: (text) => log.info(`${expId}: ${text}`),
        warning: (text) => log.warning(`${expId}: ${text}`),
    });
    try {
        const { executionId, attempt, outcome, note } = await (0,follow_run/* followRun */.R)(followed, {
            cloud,
            clock: clockOf(context),
            random: () => random() / 2 ** 32,
            signal,
            onInterrupt: 'cancel',
            pace: (0,poll_pace/* paceOf */.x3)(settings),
            deadline,
            why: 'the job on GitHub was cancelled',
            cancelCommand: cancelCommand(followed.run, submitted.target),
            onProgress: (current) => {
                progress = current;
                say(current);
            },
            onDuplicate: (id) => log.notice(`${expId}: a duplicate of ${id}, which is watched instead.`),
            onCancelStep: (step) => sayCancelStep(log, expId, step),
        });
        const ended = { ...followed, executionId, attempt };
        return { ...submitted, kind: 'ended', followed: ended, outcome, note, progress };
    }
    catch (thrown) {
        return { ...submitted, kind: 'left', error: (0,errors/* toEpycloudError */.x8)(thrown) };
    }
}

// EXTERNAL MODULE: ./build/actions/definitions/submit-workflow.js
var submit_workflow = __webpack_require__(17912);
// EXTERNAL MODULE: ./build/actions/github/event.js
var github_event = __webpack_require__(48871);
// EXTERNAL MODULE: ./build/actions/in-group.js
var in_group = __webpack_require__(25570);
// EXTERNAL MODULE: ./build/actions/pipeline/changed-experiments.js
var changed_experiments = __webpack_require__(94059);
// EXTERNAL MODULE: ./build/actions/pipeline/choose-experiments.js
var choose_experiments = __webpack_require__(1820);
// EXTERNAL MODULE: ./build/actions/read-inputs.js
var read_inputs = __webpack_require__(36153);
// EXTERNAL MODULE: ./build/actions/show-action-error.js
var show_action_error = __webpack_require__(40182);
;// CONCATENATED MODULE: ./build/actions/submit-workflow.js


















async function submitWorkflowAction(context) {
    const { environment, log } = context;
    const ports = { environment, warn: log.warning, mask: log.mask };
    await submitToCloud(context, (0,read_inputs/* readInputs */.K)(submit_workflow/* submitWorkflow */.Cc, ports));
}
async function submitToCloud(context, inputs) {
    const { environment, workspace, signal, log } = context;
    const repoDir = (0,external_node_path_.resolve)(workspace, inputs['experiment-dir']);
    const ids = await (0,choose_experiments/* chooseExperiments */.G)(inputs['exp-id'], {
        repoDir,
        changed: async () => {
            const baseSha = await (0,github_event/* findBaseSha */.P)(environment);
            return await (0,changed_experiments/* changedExperiments */.H)({ repoDir, environment, signal, baseSha });
        },
    });
    if (ids.length === 0)
        log.notice('No experiment was changed: nothing is submitted.');
    const runs = ids.length === 0 ? [] : await runAll(context, inputs, ids);
    for (const run of runs) {
        if (run.kind === 'refused')
            (0,show_action_error/* showActionError */.C)(context, run.error, repoDir);
    }
    await endSubmission(context, { inputs, runs });
}
async function runAll(context, inputs, ids) {
    const { environment, signal, now } = context;
    const settings = await settingsOfInputs(context, inputs);
    const checked = [];
    for (const expId of ids) {
        try {
            const wish = wishOfInputs(context, inputs, { expId, settings });
            checked.push(await (0,prepare_cloud_run/* prepareCloudRun */.u)(wish, settings, context.distDir));
        }
        catch (thrown) {
            checked.push({ kind: 'refused', expId, error: (0,errors/* toEpycloudError */.x8)(thrown) });
        }
    }
    if (inputs['dry-run']) {
        const planned = [];
        for (const each of checked) {
            planned.push('kind' in each ? each : await planOnly(context, each));
        }
        return planned;
    }
    const ready = checked.find((each) => !('kind' in each));
    if (ready === undefined || 'kind' in ready)
        return checked.filter((each) => 'kind' in each);
    const cloud = await (0,connect_cloud/* connectCloud */.g)({
        ...{ target: ready.target, settings, environment, signal },
        workloadIdentityProvider: inputs['workload-identity-provider'],
        serviceAccount: inputs['service-account'],
    });
    const submitted = [];
    for (const each of checked) {
        submitted.push('kind' in each ? each : await submitExperiment(context, each, cloud));
    }
    if (!inputs.wait)
        return submitted;
    const deadline = inputs.timeout === undefined ? undefined : now() + inputs.timeout * 60_000;
    return await Promise.all(submitted.map((run) => run.kind === 'submitted' ? waitForRun(context, run, { settings, deadline }) : run));
}
async function planOnly(context, prepared) {
    const { expId } = prepared.wish;
    const { environment, signal, now, random, log } = context;
    try {
        const plan = await (0,plan_cloud_run/* planUnasked */.P6)(prepared, { environment, signal, now, random });
        await (0,in_group/* inGroup */.H)(context, `${expId}: what would be sent`, async (onLine) => {
            for (const { what, method, url, body } of (0,plan_requests/* planRequests */._)(prepared, plan, environment)) {
                onLine(`# ${what}`);
                onLine(`${method} ${url}`);
                if (body !== undefined)
                    onLine(JSON.stringify(body, undefined, 2));
            }
        });
        for (const note of plan.source?.notes ?? [])
            log.notice(`${expId}: ${note}`);
        return { kind: 'planned', expId, runId: plan.settled.run.runId };
    }
    catch (thrown) {
        return { kind: 'refused', expId, error: (0,errors/* toEpycloudError */.x8)(thrown) };
    }
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


/***/ }),

/***/ 32192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
function suggest(name, candidates) {
    let best;
    let least = Math.max(2, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
        if (distance < least) {
            best = candidate;
            least = distance;
        }
    }
    return best;
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, letter] of [...a].entries()) {
        const next = [i + 1];
        for (const [j, other] of [...b].entries()) {
            const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
            next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}


/***/ })

};
;