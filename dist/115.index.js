"use strict";
exports.id = 115;
exports.ids = [115];
exports.modules = {

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

/***/ 99827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ resumeCommand)
/* harmony export */ });
/* harmony import */ var _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59870);
/* harmony import */ var _place_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72982);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(965);



function resumeCommand(context, options, run) {
    const told = [
        ['--exp-id', run.expId],
        ['--run-id', run.runId],
        ['--forecast-dir', options.forecastDir],
        ['--bucket-dir', options.bucketDir === _place_options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_BUCKET_DIR */ .Fs ? undefined : options.bucketDir],
        ['--dir-prefix', options.dirPrefix === _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_DIR_PREFIX */ .h ? undefined : options.dirPrefix],
        ['--population-data', options.populationData],
        ['--jobs', options.jobs],
        ['--executor', options.executor === 'auto' ? undefined : options.executor],
        ['--image', options.image],
        ['--engine-command', options.engineCommand],
        ['--task-timeout', options.taskTimeout],
        ['--output-config', options.outputConfig],
        ['--max-failed-tasks', options.maxFailedTasks],
        ['--required-tasks', options.requiredTasks],
    ];
    const flags = told.flatMap(([flag, value]) => value === undefined ? [] : [flag, (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(String(value))]);
    const switches = [
        ...(options.isolate === true ? ['--isolate'] : []),
        ...(options.skipOutput === true ? ['--skip-output'] : []),
    ];
    return [context.command, 'run workflow --local', ...flags, ...switches, '--resume'].join(' ');
}


/***/ }),

/***/ 83115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  statusCommand: () => (/* binding */ statusCommand)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(66487);
// EXTERNAL MODULE: ./build/shell/clock.js
var shell_clock = __webpack_require__(99836);
// EXTERNAL MODULE: ./build/cli/choose-run.js
var choose_run = __webpack_require__(47161);
// EXTERNAL MODULE: ./build/cli/document-head.js
var document_head = __webpack_require__(29076);
// EXTERNAL MODULE: ./build/cli/read-side.js
var read_side = __webpack_require__(10430);
// EXTERNAL MODULE: ./build/execution/run-overview.js
var run_overview = __webpack_require__(91255);
// EXTERNAL MODULE: ./build/execution/task-counts.js
var task_counts = __webpack_require__(71530);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(44416);
;// CONCATENATED MODULE: ./build/cli/read-status.js





async function readStatus(bucket, overview, now) {
    const { run, status, createdAt } = overview;
    const keys = (0,artifacts/* artifactsOf */.Ns)(run);
    const common = {
        exp_id: run.expId,
        run_id: run.runId,
        status,
        ...(createdAt === undefined ? {} : { created_at: createdAt }),
        run_path: bucket.getPath(keys.root),
    };
    if (overview.status === 'broken') {
        return { ...common, failure: { code: 'artifact_corrupt', message: overview.why } };
    }
    const { outcome, holder } = overview;
    const manifest = await readManifest(bucket, overview);
    const counts = manifest && (await (0,task_counts/* countTasks */.g)(bucket, run, manifest));
    const outputs = await (0,run_overview/* outputsOf */.Yz)(bucket, overview);
    const ended = status === 'running' ? undefined : outcome;
    const stage = ended?.status === 'failed'
        ? ended.stage
        : status === 'running' || status === 'interrupted'
            ? stageOf(counts)
            : undefined;
    return {
        ...common,
        ...(stage === undefined ? {} : { stage }),
        ...(ended === undefined
            ? {}
            : { finished_at: ended.finished_at, duration_seconds: ended.duration_seconds }),
        ...(holder === undefined
            ? {}
            : {
                worked_on_by: holder,
                duration_seconds: Math.max(0, now - Date.parse(holder.since)) / 1000,
            }),
        ...(counts === undefined ? {} : tasksOf(counts)),
        ...(ended !== undefined && 'missing' in ended && ended.missing !== undefined
            ? { missing: ended.missing }
            : {}),
        ...(ended?.status === 'failed' ? { failure: failureOf(ended) } : {}),
        ...(outputs === undefined ? {} : { outputs_path: bucket.getPath(keys.output(outputs, '')) }),
    };
}
async function readManifest(bucket, { run }) {
    try {
        return await (0,manifest_document/* findManifest */.J9)(bucket, run);
    }
    catch (error) {
        if (error instanceof errors/* EpycloudError */.yx && error.code.startsWith('artifact_'))
            return undefined;
        throw error;
    }
}
function stageOf(counts) {
    if (counts === undefined)
        return 'builder';
    return counts.whole < counts.total ? 'runner' : 'output';
}
function tasksOf({ total, whole, attempts, failed }) {
    return {
        tasks: { total, whole, failed: failed.length, attempts },
        ...(failed.length === 0 ? {} : { failed_tasks: [...failed] }),
    };
}
function failureOf({ code, message, hint, }) {
    return { code, message, ...(hint === undefined ? {} : { hint }) };
}

// EXTERNAL MODULE: ./build/cli/resume-command.js
var resume_command = __webpack_require__(99827);
// EXTERNAL MODULE: ./build/report/duration-text.js
var duration_text = __webpack_require__(13510);
// EXTERNAL MODULE: ./build/cli/elapsed-text.js
var elapsed_text = __webpack_require__(88216);
;// CONCATENATED MODULE: ./build/cli/status-text.js


const NAMED = 20;
const TEXTS = {
    none: 'no run yet',
    running: 'running',
    interrupted: 'interrupted; what is done is kept',
    succeeded: 'succeeded',
    partial: 'PARTIAL RESULTS: outputs without all tasks',
    failed: 'failed',
    broken: 'broken: its documents cannot be read',
};
function statusText(facts, now) {
    const lines = [];
    const line = (name, text) => {
        if (text !== undefined)
            lines.push(`${name.padEnd(12)}${text}`);
    };
    if (facts.exp_id === undefined)
        return ['There is no run.'];
    line('Experiment', facts.exp_id);
    line('Run', facts.run_id);
    line('Status', `${TEXTS[facts.status]}${stageText(facts)}`);
    if (facts.failure !== undefined) {
        line('Why', facts.failure.message);
        line('', facts.failure.hint);
    }
    if (facts.created_at !== undefined)
        line('Begun', (0,elapsed_text/* timeText */.T)(Date.parse(facts.created_at), now));
    if (facts.duration_seconds !== undefined) {
        line(facts.status === 'running' ? 'For' : 'Took', tookText(facts, facts.duration_seconds));
    }
    line('Worked on by', holderText(facts));
    if (facts.tasks !== undefined)
        line('Tasks', tasksText(facts));
    const failed = facts.failed_tasks ?? [];
    for (const { name, index, why } of failed.slice(0, NAMED)) {
        lines.push(`  failed: ${name} (task ${index}): ${why}`);
    }
    if (failed.length > NAMED)
        lines.push(`  … and ${failed.length - NAMED} more`);
    const told = new Set(failed.map(({ index }) => index));
    const missing = (facts.missing ?? []).filter(({ index }) => !told.has(index));
    for (const { name, index, why } of missing.slice(0, NAMED)) {
        lines.push(`  missing: ${name} (task ${index}): ${why}`);
    }
    if (missing.length > NAMED)
        lines.push(`  … and ${missing.length - NAMED} more`);
    line('Folder', facts.run_path);
    line('Outputs', facts.outputs_path);
    if (facts.next_command !== undefined) {
        lines.push(`${facts.status === 'none' ? 'Begin' : 'Go on'} with: ${facts.next_command}`);
    }
    return lines;
}
function tasksText({ tasks }) {
    if (tasks === undefined)
        return '';
    return [
        `${tasks.whole} of ${tasks.total} whole`,
        tasks.failed > 0 ? `${tasks.failed} failed` : '',
        tasks.attempts > tasks.whole + tasks.failed ? `${tasks.attempts} tries` : '',
    ]
        .filter((part) => part !== '')
        .join(', ');
}
function stageText({ status, stage }) {
    if (stage === undefined)
        return '';
    return status === 'failed' ? `, in the ${stage} stage` : `, at the ${stage} stage`;
}
function tookText({ status }, seconds) {
    return status === 'running'
        ? `${(0,duration_text/* durationText */.S)(seconds)}, since its last start`
        : (0,duration_text/* durationText */.S)(seconds);
}
function holderText({ worked_on_by: holder }) {
    if (holder === undefined)
        return undefined;
    const { pid, host } = holder;
    return holder.here
        ? ` process ${pid} on this machine`
        : ` process ${pid} on ${host}; whether it still runs cannot be seen from here`;
}

;// CONCATENATED MODULE: ./build/cli/show-status.js









const WATCH_MS = 1000;
async function statusCommand(context, options, clock = shell_clock/* systemClock */.m) {
    const side = await (0,read_side/* openReadSide */.q)(context, options);
    let facts = await factsNow(context, side, options);
    if (options.watch === true) {
        const words = { ...options, ...wordsOf(facts) };
        let shown = '';
        while (facts.status === 'running' && !context.signal.aborted) {
            const line = `  ${facts.run_id}: ${facts.stage ?? ''} ${tasksText(facts)}`.trimEnd();
            if (context.terminal.isLive)
                context.terminal.live(line);
            else if (line !== shown)
                context.terminal.err(line);
            shown = line;
            await clock.sleep(WATCH_MS, context.signal).catch(() => { });
            facts = await factsNow(context, side, words);
        }
    }
    if (context.signal.aborted) {
        throw new errors/* EpycloudError */.yx('interrupted', 'No longer watched; the run goes on.');
    }
    const exitCode = options.exitStatus === true ? exitCodeOf(facts.status) : exit_codes/* EXIT */.d.done;
    if (options.json === true) {
        const document = { ...(0,document_head/* documentHead */.K)('status', exitCode), ...facts };
        context.terminal.out(JSON.stringify(document, undefined, 2));
    }
    else {
        for (const line of statusText(facts, context.now()))
            context.terminal.out(line);
    }
    return exitCode;
}
async function factsNow(context, side, options) {
    const chosen = await (0,choose_run/* chooseRun */.j)(side, options);
    if (chosen.kind === 'none') {
        const { expId } = chosen;
        if (expId === undefined)
            return { status: 'none' };
        return { exp_id: expId, status: 'none', next_command: beginCommand(context, expId, options) };
    }
    const { overview } = chosen;
    const facts = await readStatus(side.bucket, overview, context.now());
    const next = nextCommand(context, overview, options);
    return { ...facts, ...(next === undefined ? {} : { next_command: next }) };
}
function wordsOf(facts) {
    const { exp_id: expId, run_id: runId } = facts;
    return expId === undefined || runId === undefined ? {} : { expId, runId };
}
function beginCommand(context, expId, options) {
    const where = options.forecastDir === undefined ? '' : ` --forecast-dir ${options.forecastDir}`;
    return `${context.command} run workflow --local --exp-id ${expId}${where}`;
}
function nextCommand(context, overview, options) {
    const { run, status } = overview;
    if (status === 'running' || status === 'broken')
        return undefined;
    const request = overview.record.request ?? {};
    const text = (name) => {
        const value = request[name];
        return typeof value === 'string' ? value : undefined;
    };
    const number = (name) => {
        const value = request[name];
        return typeof value === 'number' ? value : undefined;
    };
    const { bucketDir, dirPrefix } = options;
    const wishes = {
        bucketDir,
        dirPrefix,
        forecastDir: options.forecastDir ?? text('forecast_dir'),
        populationData: text('population_data'),
        jobs: number('jobs'),
        engineCommand: text('engine_command'),
        executor: text('executor'),
        image: text('image'),
        isolate: request['isolate'] === true,
        taskTimeout: number('task_timeout'),
        outputConfig: text('output_config'),
        maxFailedTasks: text('max_failed_tasks'),
        requiredTasks: text('required_tasks'),
        skipOutput: request['skip_output'] === true,
    };
    if (status === 'succeeded')
        return undefined;
    const known = Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined && value !== false));
    return (0,resume_command/* resumeCommand */.V)(context, known, run);
}
function exitCodeOf(status) {
    switch (status) {
        case 'succeeded':
            return exit_codes/* EXIT */.d.done;
        case 'partial':
            return exit_codes/* EXIT */.d.partial;
        case 'failed':
        case 'broken':
            return exit_codes/* EXIT */.d.failed;
        case 'interrupted':
            return exit_codes/* EXIT */.d.interrupted;
        case 'running':
        case 'none':
            return exit_codes/* EXIT */.d.retryable;
    }
}


/***/ }),

/***/ 71530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ countTasks)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _storage_run_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47647);
/* harmony import */ var _at_most_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52557);




const AT_ONCE = 32;
async function countTasks(bucket, run, manifest) {
    const keys = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(run);
    const sizes = new Map();
    const recorded = [];
    for await (const { key, bytes } of bucket.listFiles(keys.results)) {
        sizes.set(key, bytes);
        const index = Number(/result_(\d+)\.json$/.exec(key)?.[1] ?? -1);
        if (index >= 0 && index < manifest.num_tasks && keys.sidecar(index) === key) {
            recorded.push(index);
        }
    }
    recorded.sort((a, b) => a - b);
    let whole = 0;
    let attempts = 0;
    const failed = [];
    const sidecars = await (0,_at_most_js__WEBPACK_IMPORTED_MODULE_3__/* .mapAtMost */ .X)(AT_ONCE, recorded, async (index) => {
        try {
            return await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .findSidecar */ .Ll)(bucket, run, index);
        }
        catch (error) {
            if (error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx && error.code === 'artifact_corrupt')
                return undefined;
            throw error;
        }
    });
    for (const sidecar of sidecars) {
        if (sidecar === undefined || sidecar.run_id !== run.runId)
            continue;
        attempts += sidecar.attempt;
        if (sidecar.status === 'failed') {
            const { index, name, failure } = sidecar;
            failed.push({ index, name, code: failure.code, why: failure.message });
        }
        else if (sizes.get(sidecar.result.key) === sidecar.result.bytes)
            whole++;
    }
    return { total: manifest.num_tasks, whole, attempts, failed };
}


/***/ }),

/***/ 13510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ durationText)
/* harmony export */ });
function durationText(seconds) {
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}


/***/ }),

/***/ 99836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }),
};


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