"use strict";
exports.id = 550;
exports.ids = [550];
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

/***/ 88216:
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

/***/ 99231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RR: () => (/* binding */ chooseOutputConfig),
  Dn: () => (/* binding */ outputId),
  sE: () => (/* binding */ readExperiment)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/pipeline/suggest.js
var suggest = __webpack_require__(32192);
;// CONCATENATED MODULE: ./build/experiment/config-file.js


const KINDS = {
    model: 'basemodel',
    modelset: 'modelset',
    output: 'output',
};
function readConfigFile(name, bytes) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(new TextDecoder().decode(bytes), { lineCounter: lines });
    if (document.errors.length > 0) {
        return {
            problems: document.errors.map((error) => ({
                file: name,
                line: error.linePos?.[0].line,
                column: error.linePos?.[0].col,
                message: `This is no YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '')}.`,
                hint: 'Check indentation, quotes and brackets here and in the line above.',
            })),
        };
    }
    const root = document.contents;
    if (!(0,dist/* isMap */.jh)(root) || root.items.length === 0) {
        return {
            problems: [
                { file: name, line: 1, message: 'The file is empty, or no mapping.', hint: ROOT_HINT },
            ],
        };
    }
    const problems = [];
    let kind;
    for (const item of root.items) {
        const key = (0,dist/* isScalar */.jn)(item.key) ? String(item.key.value) : String(item.key);
        const offset = (0,dist/* isScalar */.jn)(item.key) ? item.key.range?.[0] : undefined;
        const position = offset === undefined ? undefined : lines.linePos(offset);
        const place = { file: name, line: position?.line, column: position?.col };
        const found = KINDS[key];
        if (found === undefined) {
            const near = (0,suggest/* suggest */.Z)(key, Object.keys(KINDS));
            problems.push({
                ...place,
                message: `Unknown root key "${key}".`,
                hint: near === undefined ? ROOT_HINT : `Did you mean "${near}"?`,
            });
        }
        else if (kind !== undefined) {
            problems.push({
                ...place,
                message: `A second root key, "${key}".`,
                hint: 'One root key a file: move it out.',
            });
        }
        else
            kind = found;
    }
    if (problems.length > 0 || kind === undefined)
        return { problems };
    try {
        return { file: { name, bytes, kind, value: document.toJS() } };
    }
    catch (error) {
        const offset = unknownAlias(document);
        const position = offset === undefined ? undefined : lines.linePos(offset);
        return {
            problems: [
                {
                    file: name,
                    line: position?.line,
                    column: position?.col,
                    message: `This is no YAML: ${error instanceof Error ? error.message : String(error)}.`,
                    hint: 'An alias (*name) repeats what was marked by an anchor (&name) above it.',
                },
            ],
        };
    }
}
function unknownAlias(document) {
    let offset;
    (0,dist/* visit */.YR)(document, {
        Alias: (_, alias) => {
            if (alias.resolve(document) !== undefined)
                return undefined;
            offset = alias.range?.[0];
            return dist/* visit */.YR.BREAK;
        },
    });
    return offset;
}
const ROOT_HINT = 'A file of an experiment begins with model:, modelset: or output:.';

;// CONCATENATED MODULE: ./build/experiment/experiment.js




function readExperiment(files) {
    const problems = [];
    const read = [];
    const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, bytes } of sorted) {
        const result = readConfigFile(name, bytes);
        if ('file' in result)
            read.push(result.file);
        else
            problems.push(...result.problems);
    }
    problems.push(...onlyOne(read, 'basemodel', 'model'), ...onlyOne(read, 'modelset', 'modelset'));
    const model = read.find((file) => file.kind === 'basemodel');
    if (model === undefined && problems.length === 0) {
        problems.push({
            file: sorted[0]?.name ?? 'config',
            message: 'No file of the experiment has the root key model:.',
            hint: 'Add a basemodel: a YAML file that begins with model:.',
        });
    }
    if (problems.length > 0) {
        throw new errors/* EpycloudError */.yx('invalid_experiment', `The experiment has ${(0,counted/* counted */.h)(problems.length, 'fault')}.`, {
            problems,
        });
    }
    return { files: read, configHash: hashOf(sorted), seed: seedOf(model) };
}
function chooseOutputConfig(experiment, wanted) {
    const outputs = experiment.files.filter((file) => file.kind === 'output');
    const names = outputs.map((file) => file.name).join(', ');
    if (wanted !== undefined) {
        const name = wanted.split(/[/\\]/).at(-1);
        const file = outputs.find((candidate) => candidate.name === name);
        if (file !== undefined)
            return file;
        throw new errors/* EpycloudError */.yx('invalid_experiment', `The experiment has no output file ${JSON.stringify(wanted)}.`, {
            hint: names === '' ? 'No file has the root key output:.' : `It has: ${names}.`,
        });
    }
    const file = outputs.find(({ name }) => /^output\.ya?ml$/.test(name)) ??
        (outputs.length === 1 ? outputs[0] : undefined);
    if (file !== undefined)
        return file;
    throw outputs.length === 0
        ? new errors/* EpycloudError */.yx('invalid_experiment', 'No file of the experiment has the root key output:.', {
            hint: 'Add a file that says what tables to make, or leave the outputs out with --skip-output.',
        })
        : new errors/* EpycloudError */.yx('invalid_experiment', `Several files say what outputs to make: ${names}.`, {
            hint: 'Call one output.yaml, or name one with --output-config (OUTPUT_CONFIG_FILE).',
        });
}
function outputId(file) {
    const output = file.value['output'];
    const id = output?.meta?.id;
    if (typeof id !== 'string' && typeof id !== 'number')
        return undefined;
    return (String(id)
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .slice(0, 60) || undefined);
}
function onlyOne(files, kind, key) {
    const [first, ...others] = files.filter((file) => file.kind === kind);
    return others.map((file) => ({
        file: file.name,
        line: 1,
        message: `A second file with the root key ${key}:; the first is ${first?.name}.`,
        hint: 'An experiment has one: move the other to an experiment of its own.',
    }));
}
function seedOf(model) {
    const section = model?.value['model'];
    const seed = section?.random_seed;
    return typeof seed === 'number' && Number.isSafeInteger(seed) && seed >= 0 ? seed : undefined;
}
function hashOf(files) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { name, bytes } of files)
        hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    return hash.digest('hex');
}


/***/ }),

/***/ 41267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ findExperiment),
/* harmony export */   MY: () => (/* binding */ loadExperiment),
/* harmony export */   w: () => (/* binding */ isExperimentRepository),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* unused harmony export withPlaces */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32192);
/* harmony import */ var _experiment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99231);
/* harmony import */ var _list_experiments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43662);






const CONFIG_FILE = /\.ya?ml$/;
async function isExperimentRepository(dir) {
    return await isFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'experiments'));
}
function folderOf(repoDir, expId) {
    const experimentDir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repoDir, 'experiments', expId);
    return { repoDir, experimentDir, configDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(experimentDir, 'config') };
}
async function findExperiment(repoDir, expId) {
    const folder = folderOf(repoDir, expId);
    if (await isFolder(folder.configDir))
        return folder;
    if (!(await isFolder(repoDir))) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('experiment_not_found', `There is no experiment repository at ${repoDir}.`, {
            hint: 'Name it with --forecast-dir, or call this in a folder that has experiments/.',
        });
    }
    const known = await (0,_list_experiments_js__WEBPACK_IMPORTED_MODULE_4__/* .listExperiments */ .l)(repoDir);
    const near = (0,_pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_5__/* .suggest */ .Z)(expId, known);
    const shown = known.slice(0, 10).join(', ') + (known.length > 10 ? ', …' : '');
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('experiment_not_found', `There is no experiment ${expId} in ${repoDir}.`, {
        hint: near !== undefined
            ? `Did you mean ${near}?`
            : known.length > 0
                ? `It has: ${shown}. An experiment is a folder experiments/<id>/config/ with YAML files.`
                : 'It has none. An experiment is a folder experiments/<id>/config/ with YAML files.',
    });
}
async function loadExperiment(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder.configDir)).filter((name) => CONFIG_FILE.test(name)).sort();
    if (names.length === 0) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('experiment_not_found', `There is no YAML file in ${folder.configDir}.`, {
            hint: 'An experiment has at least a file that begins with model:.',
        });
    }
    const files = await Promise.all(names.map(async (name) => ({ name, bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.configDir, name)) })));
    try {
        return (0,_experiment_js__WEBPACK_IMPORTED_MODULE_3__/* .readExperiment */ .sE)(files);
    }
    catch (error) {
        throw withPlaces(error, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder.repoDir, folder.configDir));
    }
}
function withPlaces(error, folder) {
    if (!(error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx) || error.problems.length === 0)
        return error;
    const problems = error.problems.map((problem) => ({
        ...problem,
        file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, problem.file),
    }));
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx(error.code, error.message, { hint: error.hint, problems, cause: error });
}
async function isFolder(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((entry) => entry.isDirectory(), () => false);
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

/***/ 62212:
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