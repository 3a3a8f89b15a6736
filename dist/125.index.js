"use strict";
exports.id = 125;
exports.ids = [125];
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

/***/ 8216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ timeText),
/* harmony export */   W: () => (/* binding */ minuteText)
/* harmony export */ });
function timeText(time, now) {
    return `${minuteText(time)} UTC, ${agoText(Math.max(0, now - time) / 1000)}`;
}
function minuteText(time) {
    const [day = '', clock = ''] = new Date(time).toISOString().split('T');
    return `${day} ${clock.slice(0, 5)}`;
}
function agoText(seconds) {
    const units = [
        ['d', 86_400],
        ['h', 3600],
        ['min', 60],
    ];
    for (const [unit, size] of units) {
        if (seconds >= size)
            return `${Math.floor(seconds / size)} ${unit} ago`;
    }
    return 'just now';
}


/***/ }),

/***/ 1915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ showProgress),
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _pipeline_stage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2176);

const TITLES = {
    builder: 'builder: one input a task',
    runner: 'runner: the tasks',
    output: 'output: tables of all tasks',
};
const LIVE_MS = 100;
const PLAIN_MS = 10_000;
function showProgress(options) {
    const { terminal, now } = options;
    let counts;
    let shown = 0;
    const refresh = (force) => {
        if (counts === undefined)
            return;
        if (!force && now() - shown < (terminal.isLive ? LIVE_MS : PLAIN_MS))
            return;
        shown = now();
        const line = lineOf(counts, now());
        if (terminal.isLive)
            terminal.live(line);
        else
            terminal.err(line);
    };
    return {
        stage: (stage) => {
            counts = undefined;
            terminal.err(`${terminal.bold((0,_pipeline_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .letterOf */ .UB)(stage))} ${TITLES[stage]}`);
        },
        event: (stage, event) => {
            if (options.verbose)
                terminal.err(terminal.dim(`  ${stage} ${event.severity} ${event.message}`));
            if (event.event === 'runner.started') {
                counts = {
                    total: event.tasks ?? 0,
                    done: 0,
                    skipped: 0,
                    failed: 0,
                    running: new Map(),
                    began: now(),
                };
                shown = now();
            }
            else if (counts !== undefined && event.task !== undefined) {
                count(counts, event.task, event);
            }
            const isTold = event.severity === 'WARNING' || event.severity === 'ERROR';
            if (isTold &&
                event.event !== 'stage.failed' &&
                event.event !== 'stage.problem' &&
                !options.verbose) {
                const paint = event.severity === 'ERROR' ? terminal.red : terminal.yellow;
                terminal.err(`  ${paint(event.severity.toLowerCase())}: ${event.message}`);
            }
            if (event.event === 'stage.ended') {
                if (stage === 'runner')
                    refresh(!terminal.isLive && (counts?.done ?? 0) > 0);
                counts = undefined;
                terminal.err(`  ${event.message}`);
            }
            else
                refresh(false);
        },
        end: () => {
            if (counts !== undefined)
                terminal.err(`  ${counts.done + counts.skipped}/${counts.total} done`);
            counts = undefined;
        },
    };
}
function count(counts, task, event) {
    const name = event.name ?? String(task);
    if (event.event === 'task.started')
        counts.running.set(task, { name, within: '' });
    else if (event.event === 'task.progress')
        counts.running.set(task, { name, within: withinText(event) });
    else if (event.event === 'task.done') {
        counts.done++;
        counts.running.delete(task);
    }
    else if (event.event === 'task.failed') {
        counts.failed++;
        counts.running.delete(task);
    }
    else if (event.event === 'task.skipped')
        counts.skipped++;
}
function lineOf(counts, time) {
    const { total, done, skipped, failed, running } = counts;
    const seconds = (time - counts.began) / 1000;
    const rate = seconds > 0 ? (done + failed) / seconds : 0;
    const left = total - done - skipped - failed;
    const names = [...running.values()].map(({ name, within }) => name + within);
    return [
        `  ${done + skipped}/${total} done`,
        failed > 0 ? `${failed} failed` : '',
        rate > 0 ? rateText(rate) : '',
        rate > 0 && left > 0 ? `${duration(left / rate)} left` : '',
        names.length > 0
            ? `${names.length} running: ${names.slice(0, 2).join(', ')}${names.length > 2 ? ', …' : ''}`
            : '',
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
function withinText({ progress }) {
    const { done, total, generation, generations } = progress ?? {};
    if (done === undefined || total === undefined || total <= 0)
        return '';
    const share = ` ${Math.floor((100 * done) / total)} %`;
    return typeof generation === 'number' && typeof generations === 'number'
        ? `${share}, generation ${generation} of ${generations}`
        : share;
}
function rateText(rate) {
    if (rate < 0.1)
        return `${(rate * 60).toFixed(1)} tasks/min`;
    return `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} tasks/s`;
}
function duration(seconds) {
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}


/***/ }),

/***/ 9827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ resumeCommand)
/* harmony export */ });
/* harmony import */ var _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9870);
/* harmony import */ var _place_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2982);
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
        ['--engine-command', options.engineCommand],
        ['--task-timeout', options.taskTimeout],
        ['--output-config', options.outputConfig],
        ['--max-failed-tasks', options.maxFailedTasks],
        ['--required-tasks', options.requiredTasks],
    ];
    const flags = told.flatMap(([flag, value]) => value === undefined ? [] : [flag, (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(String(value))]);
    const skip = options.skipOutput === true ? ['--skip-output'] : [];
    return [context.command, 'run workflow --local', ...flags, ...skip, '--resume'].join(' ');
}


/***/ }),

/***/ 3637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pz: () => (/* binding */ settlePlace),
/* harmony export */   XX: () => (/* binding */ repoDirOf),
/* harmony export */   r0: () => (/* binding */ populationDataOf),
/* harmony export */   yI: () => (/* binding */ readPlace),
/* harmony export */   ys: () => (/* binding */ absolute)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _experiment_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1267);
/* harmony import */ var _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9870);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6331);
/* harmony import */ var _pipeline_execution_mode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1982);
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6161);
/* harmony import */ var _pipeline_tolerance_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1073);







async function settlePlace(context, options) {
    requireLocal(context, options);
    if (options.executor !== 'process') {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EpycloudError */ .yx('usage', `There is no executor ${JSON.stringify(options.executor)}.`, {
            hint: 'Local runs are carried out by: process.',
        });
    }
    if (options.maxFailedTasks !== undefined)
        (0,_pipeline_tolerance_js__WEBPACK_IMPORTED_MODULE_6__/* .parseMaxFailed */ .hp)(options.maxFailedTasks);
    return { expId: (0,_pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_5__/* .parseExperimentId */ .g)(options.expId), ...(await readPlace(context, options)) };
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
function requireLocal(context, options) {
    const variable = context.environment['EXECUTION_MODE'] || undefined;
    const mode = (0,_pipeline_execution_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .parseExecutionMode */ .H)(variable);
    if (options.local === true) {
        if (variable !== undefined && mode !== 'local') {
            throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EpycloudError */ .yx('usage', `--local is given, and EXECUTION_MODE is ${variable}.`, {
                hint: 'Leave one of them out: EXECUTION_MODE is the switch, --local only sets it.',
            });
        }
        return;
    }
    if (mode === 'local')
        return;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EpycloudError */ .yx('usage', 'Cloud mode is not there yet.', {
        hint: 'Add --local to run on this machine.',
    });
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

/***/ 2786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  statusCommand: () => (/* binding */ statusCommand)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(6487);
// EXTERNAL MODULE: ./build/shell/clock.js
var shell_clock = __webpack_require__(9836);
// EXTERNAL MODULE: ./build/cli/choose-run.js
var choose_run = __webpack_require__(7161);
// EXTERNAL MODULE: ./build/cli/document-head.js
var document_head = __webpack_require__(9076);
// EXTERNAL MODULE: ./build/cli/read-side.js
var read_side = __webpack_require__(430);
// EXTERNAL MODULE: ./build/execution/run-overview.js
var run_overview = __webpack_require__(1255);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(6753);
// EXTERNAL MODULE: ./build/storage/run-documents.js + 2 modules
var run_documents = __webpack_require__(7647);
// EXTERNAL MODULE: ./build/execution/at-most.js
var at_most = __webpack_require__(2557);
;// CONCATENATED MODULE: ./build/execution/task-counts.js




const AT_ONCE = 32;
async function countTasks(bucket, run, manifest) {
    const keys = (0,artifacts/* artifactsOf */.Ns)(run);
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
    const sidecars = await (0,at_most/* mapAtMost */.X)(AT_ONCE, recorded, async (index) => {
        try {
            return await (0,run_documents/* findSidecar */.Ll)(bucket, run, index);
        }
        catch (error) {
            if (error instanceof errors/* EpycloudError */.yx && error.code === 'artifact_corrupt')
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

// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(4416);
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
    const counts = manifest && (await countTasks(bucket, run, manifest));
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
var resume_command = __webpack_require__(9827);
// EXTERNAL MODULE: ./build/cli/elapsed-text.js
var elapsed_text = __webpack_require__(8216);
// EXTERNAL MODULE: ./build/cli/progress.js
var progress = __webpack_require__(1915);
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
    return status === 'running' ? `${(0,progress/* duration */.p)(seconds)}, since its last start` : (0,progress/* duration */.p)(seconds);
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

/***/ 6753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ns: () => (/* binding */ artifactsOf),
/* harmony export */   cS: () => (/* binding */ runRoot),
/* harmony export */   gk: () => (/* binding */ taskDigits),
/* harmony export */   iT: () => (/* binding */ enclosingRunKeys),
/* harmony export */   jX: () => (/* binding */ SHARD_SIZE),
/* harmony export */   o: () => (/* binding */ isExtension)
/* harmony export */ });
const SHARD_SIZE = 1000;
function runRoot(run) {
    return `${run.dirPrefix}${run.expId}/${run.runId}/`;
}
function taskDigits(index) {
    return String(index).padStart(5, '0');
}
function artifactsOf(run) {
    const root = runRoot(run);
    return {
        root,
        run: `${root}run.json`,
        outcome: `${root}outcome.json`,
        claims: `${root}claims/`,
        claim: (number) => `${root}claims/${taskDigits(number)}.json`,
        configs: `${root}config/`,
        config: (file) => `${root}config/${file}`,
        input: (index, extension) => `${root}builder-artifacts/input_${taskDigits(index)}.${extension}.gz`,
        shared: (sha256) => `${root}builder-artifacts/shared/${sha256}`,
        shard: (number) => `${root}builder-artifacts/tasks/${taskDigits(number)}.json`,
        manifest: `${root}builder-artifacts/manifest.json`,
        results: `${root}runner-artifacts/`,
        result: (index, extension) => `${root}runner-artifacts/result_${taskDigits(index)}.${extension}.gz`,
        sidecar: (index) => `${root}runner-artifacts/result_${taskDigits(index)}.json`,
        summaryJson: (name) => `${root}summaries/json/${name}.json`,
        summaryText: (name) => `${root}summaries/txt/${name}.txt`,
        outputs: `${root}outputs/`,
        output: (folder, path) => `${root}outputs/${folder}/${path}`,
        checksums: (folder) => `${root}outputs/${folder}/checksums.json`,
    };
}
function enclosingRunKeys(run) {
    const parts = `${run.dirPrefix}${run.expId}`.split('/');
    return parts.slice(1).map((_, count) => `${parts.slice(0, count + 2).join('/')}/run.json`);
}
const EXTENSION = /^[A-Za-z0-9]{1,12}$/;
function isExtension(text) {
    return EXTENSION.test(text);
}


/***/ }),

/***/ 6501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ shardSchema),
/* harmony export */   Oc: () => (/* binding */ engineSchema),
/* harmony export */   rc: () => (/* binding */ manifestSchema),
/* harmony export */   wQ: () => (/* binding */ NUM_TASKS_METADATA)
/* harmony export */ });
/* unused harmony export taskSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5586);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2437);


const sha256 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const bytes = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0);
const engineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    extensions: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ input: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), result: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ..._document_js__WEBPACK_IMPORTED_MODULE_0__/* .versioned */ .iF,
    exp_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    num_tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    seed: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0),
    config_hash: sha256,
    engine: engineSchema,
    shard_size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    shards: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1), sha256 })),
    shared: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha256, bytes })),
});
const taskSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    index: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    bytes,
    sha256,
    shared: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const shardSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ..._document_js__WEBPACK_IMPORTED_MODULE_0__/* .versioned */ .iF, tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(taskSchema) });
const NUM_TASKS_METADATA = 'num-tasks';


/***/ }),

/***/ 9836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }),
};


/***/ }),

/***/ 2212:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ processExists)
/* harmony export */ });
function processExists(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}


/***/ }),

/***/ 4416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ findManifest),
/* harmony export */   eY: () => (/* binding */ loadManifest),
/* harmony export */   tg: () => (/* binding */ saveManifest)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6753);
/* harmony import */ var _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6501);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(451);



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