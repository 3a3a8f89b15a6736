"use strict";
exports.id = 5209;
exports.ids = [5209];
exports.modules = {

/***/ 70046:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ engineProblems),
/* harmony export */   s: () => (/* binding */ askEngine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _engine_engine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30130);
/* harmony import */ var _experiment_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41267);
/* harmony import */ var _require_sound_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82743);
/* harmony import */ var _run_place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13637);
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







const ANSWER_SECONDS = 120;
async function askEngine(context, options, prepared, engine) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const running = __addDisposableResource(env_1, await start(context, engine), true);
        const { name, version, extensions } = running.description;
        if (prepared.settled.kind === 'new') {
            const { place, populationData } = prepared;
            const { outputConfig } = options;
            const folder = (0,_experiment_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .folderOf */ .yS)((0,_run_place_js__WEBPACK_IMPORTED_MODULE_6__/* .absolute */ .ys)(context, place.repoDir), place.expId);
            (0,_require_sound_js__WEBPACK_IMPORTED_MODULE_5__/* .requireSound */ .b)(await askForProblems(running, { folder, populationData, outputConfig }));
        }
        return { name, version, extensions };
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
async function engineProblems(context, engine, question) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const running = __addDisposableResource(env_2, await start(context, engine), true);
        return await askForProblems(running, question);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
function start(context, engine) {
    return (0,_engine_engine_js__WEBPACK_IMPORTED_MODULE_3__/* .startEngine */ .t)({
        command: engine.command,
        env: engine.environment,
        startTimeout: ANSWER_SECONDS,
        signal: context.signal,
    });
}
async function askForProblems(engine, { folder, populationData, outputConfig }) {
    if (!engine.description.capabilities.includes('validate'))
        return [];
    const { repoDir, experimentDir } = folder;
    const configDir = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'epycloud-validate-'));
    try {
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder.configDir)) {
            if (!/\.ya?ml$/.test(name))
                continue;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(configDir, name), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.configDir, name)));
        }
        const { problems } = await engine.request('validate', {
            config_dir: configDir,
            repo_dir: repoDir,
            experiment_dir: experimentDir,
            ...(populationData === undefined ? {} : { population_data: populationData }),
            ...(outputConfig === undefined ? {} : { output_config: outputConfig }),
        }, { timeout: ANSWER_SECONDS });
        const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(repoDir, folder.configDir);
        return problems.map(({ file, line, column, message, hint }) => ({
            file: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, file),
            line: line ?? undefined,
            column: column ?? undefined,
            message,
            hint: hint ?? undefined,
        }));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(configDir, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 25846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ openCarrier)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/settings/engine-command.js
var engine_command = __webpack_require__(62059);
;// CONCATENATED MODULE: ./build/execution/stage-environment.js

function stageEnvironment(request) {
    const { run } = request;
    const variables = {
        STAGE: request.stage,
        EXECUTION_MODE: request.mode,
        EXP_ID: run.expId,
        RUN_ID: run.runId,
        DIR_PREFIX: run.dirPrefix === '' ? '/' : run.dirPrefix,
        LOCAL_DATA_PATH: request.bucketDir,
        FORECAST_REPO_DIR: request.repoDir,
        ENGINE_COMMAND: (0,engine_command/* formatEngineCommand */.r)(request.engineCommand),
        POPULATION_DATA: request.populationData,
        OUTPUT_CONFIG_FILE: request.outputConfig,
        JOBS: stage_environment_text(request.jobs),
        NUM_TASKS: stage_environment_text(request.numTasks),
        TASK_INDEX: stage_environment_text(request.taskIndex),
        TASK_TIMEOUT_SECONDS: stage_environment_text(request.taskTimeout),
        MAX_FAILED_TASKS: request.maxFailedTasks,
        REQUIRED_TASKS: request.requiredTasks,
        SIMULATIONS_LIMIT: stage_environment_text(request.simulationsLimit),
        TASKS_LIMIT: stage_environment_text(request.tasksLimit),
        SKIP_OUTPUT: request.skipOutput ? 'true' : undefined,
        RERUN: request.rerun ? 'true' : undefined,
    };
    return Object.fromEntries(Object.entries(variables).filter((entry) => entry[1] !== undefined));
}
function stage_environment_text(value) {
    return value === undefined ? undefined : String(value);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
;// CONCATENATED MODULE: ./build/execution/stage-events.js

const problem = schemas/* object */.Ikc({
    file: schemas/* string */.YjP(),
    line: schemas/* int */.Whr().optional(),
    column: schemas/* int */.Whr().optional(),
    message: schemas/* string */.YjP(),
    hint: schemas/* string */.YjP().optional(),
});
const progress = schemas/* looseObject */._H3({
    done: schemas/* number */.aig().optional(),
    total: schemas/* number */.aig().optional(),
    unit: schemas/* string */.YjP().optional(),
});
const stageEventSchema = schemas/* looseObject */._H3({
    severity: schemas/* enum */.k5n(['DEBUG', 'INFO', 'WARNING', 'ERROR']),
    message: schemas/* string */.YjP(),
    event: schemas/* string */.YjP().optional(),
    code: schemas/* string */.YjP().optional(),
    hint: schemas/* string */.YjP().optional(),
    problems: schemas/* array */.YOg(problem).optional(),
    exit_code: schemas/* int */.Whr().optional(),
    details: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    task: schemas/* int */.Whr().optional(),
    name: schemas/* string */.YjP().optional(),
    tasks: schemas/* int */.Whr().optional(),
    jobs: schemas/* int */.Whr().optional(),
    progress: progress.optional(),
});
function parseStageEvent(line) {
    try {
        const event = stageEventSchema.safeParse(JSON.parse(line));
        if (event.success)
            return event.data;
    }
    catch {
    }
    return { severity: 'WARNING', message: line };
}

;// CONCATENATED MODULE: ./build/execution/local/carry-out-stage.js
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


const END_GRACE_MS = 10_000;
async function carryOutStage(call) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { request, watch } = call;
        let last;
        const program = __addDisposableResource(env_1, call.program, true);
        program.begin({
            ...call.environment,
            ...stageEnvironment(request),
            LOG_FORMAT: 'json',
            LOG_LEVEL: 'debug',
            EXIT_ON_STDIN_CLOSE: 'true',
        }, {
            onLine: (line) => {
                const event = parseStageEvent(line);
                if (event.event === 'stage.ended' || event.event === 'stage.failed')
                    last = event;
                watch.onEvent(event);
            },
            onErrorLine: call.onErrorLine,
        });
        let killer;
        const onAbort = () => {
            program.signal('SIGTERM');
            killer = setTimeout(() => program.signal('SIGKILL'), END_GRACE_MS);
        };
        if (watch.signal.aborted)
            onAbort();
        watch.signal.addEventListener('abort', onAbort, { once: true });
        try {
            const end = await program.ended;
            const exitCode = end.kind === 'exited' ? end.code : 1;
            if (last?.event === 'stage.ended') {
                return { kind: 'ended', exitCode, message: last.message, details: last.details ?? {} };
            }
            const failure = last === undefined ? call.explain(end) : failureOf(last);
            return { kind: 'failed', exitCode, failure };
        }
        finally {
            clearTimeout(killer);
            watch.signal.removeEventListener('abort', onAbort);
        }
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
function failureOf(last) {
    return {
        code: last.code ?? 'stage_failed',
        message: last.message,
        hint: last.hint,
        problems: (last.problems ?? []).map((problem) => ({ ...problem })),
    };
}
function silentEnd(request, how) {
    return {
        code: 'stage_failed',
        message: `The ${request.stage} stage ${how} and said nothing.`,
        hint: 'What is done is kept: --resume goes on. If the machine ran out of memory, use fewer --jobs.',
        problems: [],
    };
}

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(66487);
// EXTERNAL MODULE: ./build/storage/examine-task.js
var examine_task = __webpack_require__(45742);
// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(44416);
// EXTERNAL MODULE: ./build/storage/task-list.js
var task_list = __webpack_require__(36673);
;// CONCATENATED MODULE: ./build/execution/local/compose/isolated-tasks.js





const SILENT_ENDS = 3;
const OF_ONE_RUNNER = new Set(['runner.started', 'stage.ended']);
async function runIsolatedTasks(setting) {
    const { request, bucket, jobs, watch } = setting;
    const manifest = await (0,manifest_document/* findManifest */.J9)(bucket, request.run);
    if (manifest === undefined)
        return await setting.runTask({ ...request, jobs: 1 }, watch);
    const total = manifest.num_tasks;
    const emit = (event) => watch.onEvent(event);
    emit({
        severity: 'INFO',
        event: 'runner.started',
        message: `Running ${total} tasks, each in a container of its own, ${Math.min(jobs, total)} at a time.`,
        tasks: total,
        jobs,
    });
    const stop = new AbortController();
    const signal = AbortSignal.any([watch.signal, stop.signal]);
    const tally = { done: 0, skipped: 0, failed: 0, retryable: 0 };
    const tasks = (0,task_list/* loadTasks */.h)(bucket, request.run, manifest);
    let fatal;
    let silentEnds = 0;
    const runOne = async (task) => {
        const { index, name } = task;
        const state = await (0,examine_task/* examineTask */.f)({ bucket, run: request.run }, manifest, task);
        if (state.kind === 'whole' && !request.rerun) {
            tally.skipped++;
            const message = `Task ${index} (${name}) is whole.`;
            emit({ severity: 'DEBUG', event: 'task.skipped', message, task: index });
            return;
        }
        const result = await setting.runTask({ ...request, taskIndex: index, numTasks: total, jobs: 1 }, { signal, onEvent: (event) => OF_ONE_RUNNER.has(event.event) || emit(event) });
        if (result.kind === 'ended') {
            silentEnds = 0;
            if (result.exitCode === exit_codes/* EXIT */.d.done)
                tally.done++;
            else if (result.exitCode === exit_codes/* EXIT */.d.retryable)
                tally.retryable++;
            else
                tally.failed++;
            return;
        }
        const { code, message, hint } = result.failure;
        if (code === 'stage_failed' && ++silentEnds < SILENT_ENDS) {
            tally.retryable++;
            emit({ severity: 'ERROR', event: 'task.failed', message, code, hint, task: index, name });
            return;
        }
        fatal ??= result;
        stop.abort();
    };
    const worker = async () => {
        while (!signal.aborted) {
            const { value, done } = await tasks.next();
            if (done === true)
                return;
            await runOne(value);
        }
    };
    await Promise.all(Array.from({ length: Math.min(jobs, total) }, worker));
    if (fatal !== undefined)
        return fatal;
    if (watch.signal.aborted)
        return interrupted();
    const end = endOf(total, tally);
    emit({ severity: 'INFO', event: 'stage.ended', message: end.message, details: end.details });
    return end;
}
function endOf(total, tally) {
    const lost = tally.failed + tally.retryable;
    const before = tally.skipped === 0 ? '' : `, ${tally.skipped} done before`;
    const message = lost === 0
        ? `Ran ${tally.done} tasks, each in a container of its own${before}.`
        : `${lost} of ${total} tasks failed, ${tally.done} done${before}.`;
    const exitCode = lost === 0 ? exit_codes/* EXIT */.d.done : tally.failed > 0 ? exit_codes/* EXIT */.d.failed : exit_codes/* EXIT */.d.retryable;
    return { kind: 'ended', exitCode, message, details: { tasks: total, ...tally } };
}
function interrupted() {
    const error = new errors/* EpycloudError */.yx('interrupted', 'Interrupted. What is done is kept.', {
        hint: 'Resume the run to go on.',
    });
    const { code, message, hint, problems } = error;
    return { kind: 'failed', exitCode: exit_codes/* EXIT */.d.interrupted, failure: { code, message, hint, problems } };
}

;// CONCATENATED MODULE: ./build/execution/local/compose/compose-executor.js


const LAST_LINES = 5;
const KILLED = 128 + 9;
function composeExecutor(options) {
    const { isolate } = options;
    return {
        runStage: async (request, watch) => {
            const runTask = async (one, watchOne) => one.taskIndex === undefined || isolate === undefined
                ? await inContainer(options, await options.programs.take(one.stage), one, watchOne)
                : await inContainer(options, await isolate.startTask(one.taskIndex), one, watchOne);
            return isolate === undefined || request.stage !== 'runner' || request.taskIndex !== undefined
                ? await runTask(request, watch)
                : await runIsolatedTasks({ request, watch, runTask, ...isolate });
        },
    };
}
async function inContainer({ places, environment, onErrorLine }, program, request, watch) {
    const held = [];
    let speaks = false;
    const onErrorLineOf = (line) => {
        if (line.trim() === '')
            return;
        if (speaks)
            onErrorLine(places.outside(line));
        else
            held.push(line);
    };
    const onEvent = (event) => {
        speaks = true;
        for (const line of held.splice(0))
            onErrorLineOf(line);
        watch.onEvent(places.outside(event));
    };
    const result = await carryOutStage({
        program,
        request: places.inside(request),
        environment,
        watch: { ...watch, onEvent },
        onErrorLine: onErrorLineOf,
        explain: (end) => explain(request, end, held.slice(-LAST_LINES)),
    });
    return places.outside(withLabelHint(result, request));
}
function withLabelHint(result, { stage }) {
    if (result.kind !== 'failed' || stage !== 'builder')
        return result;
    const { failure } = result;
    if (failure.code !== 'run_changed')
        return result;
    const hint = `${failure.hint ?? ''} For a new run: the labels of the image do not say which engine is in it; build it again.`;
    return { ...result, failure: { ...failure, hint: hint.trim() } };
}
function explain(request, end, lastErrorLines) {
    if (end.kind === 'signalled')
        return silentEnd(request, `lost its client to ${end.signal}`);
    if (end.code === KILLED) {
        return silentEnd(request, 'was killed in its container, probably out of memory,');
    }
    if (lastErrorLines.length === 0)
        return silentEnd(request, `ended with exit code ${end.code}`);
    return {
        code: 'container_failed',
        message: `The container of the ${request.stage} stage did not start: ${lastErrorLines.join(' ')}`,
        hint: '`docker info` and `docker compose version` say whether Docker itself is well. --executor process does without.',
        problems: [],
    };
}

;// CONCATENATED MODULE: ./build/execution/local/compose/container-places.js



const INSIDE = {
    bucket: '/data/bucket',
    repo: '/data/forecast',
    population: '/data/population',
};
async function containerPlaces(places) {
    const { bucket, repo, population } = places;
    const populationInside = population === undefined ? undefined : await insidePathOf(population, repo);
    const mounted = populationInside === INSIDE.population ? population?.path : undefined;
    if (mounted?.includes(':')) {
        throw new errors/* EpycloudError */.yx('usage', `${mounted} cannot be mounted: its path has a colon.`, {
            hint: 'Rename the folder, or use --executor process.',
        });
    }
    const shown = new Map([
        [INSIDE.bucket, bucket.shown],
        [INSIDE.repo, repo.shown],
    ]);
    if (mounted !== undefined)
        shown.set(INSIDE.population, population?.shown ?? mounted);
    return {
        bucketDir: bucket.path,
        repoDir: repo.path,
        populationDir: mounted,
        needsNetwork: population !== undefined && isAddress(population.path),
        inside: (request) => ({
            ...request,
            bucketDir: INSIDE.bucket,
            repoDir: INSIDE.repo,
            populationData: populationInside,
        }),
        outside: (value) => inTexts(value, (text) => withShownPaths(text, shown)),
    };
}
function isAddress(text) {
    return /^https?:\/\//.test(text);
}
async function insidePathOf(population, repo) {
    if (isAddress(population.path))
        return population.path;
    const [real, root] = await Promise.all([(0,promises_.realpath)(population.path), (0,promises_.realpath)(repo.path)]);
    const path = (0,external_node_path_.relative)(root, real);
    const isInside = path !== '..' && !path.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(path);
    if (!isInside)
        return INSIDE.population;
    return path === '' ? INSIDE.repo : `${INSIDE.repo}/${path.split(external_node_path_.sep).join('/')}`;
}
function withShownPaths(text, shown) {
    const paths = new RegExp(`(?<![\\w./-])(?:${[...shown.keys()].join('|')})(?![\\w-]|\\.\\w)`, 'g');
    return text.replace(paths, (path) => (shown.get(path) ?? path).replace(/(?<=.)\/+$/, ''));
}
function inTexts(value, change) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map((each) => inTexts(each, change));
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).map(([name, each]) => [name, inTexts(each, change)]);
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: ./build/execution/local/programs-ahead.js
var programs_ahead = __webpack_require__(87625);
// EXTERNAL MODULE: ./build/shell/docker/docker-client.js
var docker_client = __webpack_require__(15495);
;// CONCATENATED MODULE: ./build/shell/docker/docker-containers.js

async function containersWith(client, label, signal) {
    const format = `{{.ID}} {{.Label ${JSON.stringify(label)}}}`;
    const args = ['ps', '--all', '--no-trunc', '--filter', `label=${label}`, '--format', format];
    const { stdout } = await (0,docker_client/* requireDocker */.c1)(client, args, { signal, tailCharacters: 1_000_000 });
    return stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
        const at = line.indexOf(' ');
        return { id: line.slice(0, at), label: line.slice(at + 1) };
    });
}
async function signalContainer(client, name, signal) {
    const result = await (0,docker_client/* callDocker */.pQ)(client, ['kill', '--signal', signal, name]);
    return result.kind === 'exited' && result.exitCode === 0;
}
async function removeContainer(client, name) {
    await (0,docker_client/* callDocker */.pQ)(client, ['rm', '--force', '--volumes', name]);
}

// EXTERNAL MODULE: ./build/shell/line-process.js + 1 modules
var line_process = __webpack_require__(29078);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
;// CONCATENATED MODULE: ./build/execution/local/compose/container-owner.js



const OWNER_LABEL = 'org.epycloud.owner';
const RUN_LABEL = 'org.epycloud.run';
const ownerSchema = schemas/* object */.Ikc({
    host: schemas/* string */.YjP(),
    pid: schemas/* int */.Whr(),
    started: schemas/* string */.YjP().optional(),
});
function labelsOf(run, owner) {
    const { host, pid, startedAt } = owner;
    return {
        [RUN_LABEL]: (0,artifacts/* runRoot */.cS)(run).replace(/\/$/, ''),
        [OWNER_LABEL]: JSON.stringify({ host, pid, started: startedAt }),
    };
}
function parseOwner(label) {
    try {
        const { host, pid, started } = ownerSchema.parse(JSON.parse(label));
        return { host, pid, startedAt: started };
    }
    catch {
        return undefined;
    }
}
function containerName(run, stage, task) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update((0,artifacts/* runRoot */.cS)(run)).digest('hex').slice(0, 8);
    const nonce = (0,external_node_crypto_.randomUUID)().slice(0, 8);
    return ['epycloud', hash, stage, ...(task === undefined ? [] : [task]), nonce].join('-');
}

;// CONCATENATED MODULE: ./build/execution/local/compose/stage-container.js




const END_MS = 10_000;
const RETRY_MS = 200;
async function startStageContainer(options, stage, task) {
    const { docker, run, owner } = options;
    const name = containerName(run, stage, task);
    let listeners;
    let alive = true;
    const early = [];
    const child = await (0,line_process/* startLineProcess */.y)({
        command: [docker.program, ...composeArguments(options, { stage, name, run, owner })],
        env: composeEnvironment(options),
        onLine: (line) => listeners?.onLine(line),
        onErrorLine: (line) => {
            if (listeners === undefined)
                early.push(line);
            else
                listeners.onErrorLine(line);
        },
    });
    void child.ended.then(() => {
        alive = false;
    });
    const isAlive = () => alive;
    return {
        isAlive,
        ended: child.ended,
        begin: (environment, given) => {
            listeners = given;
            for (const line of early)
                given.onErrorLine(line);
            child.writeLine(JSON.stringify(environment));
        },
        signal: (signal) => {
            void (signal === 'SIGTERM' ? ask(docker, name, isAlive) : remove(docker, name, child));
        },
        async [Symbol.asyncDispose]() {
            if (!alive)
                return;
            child.closeInput();
            if (listeners === undefined && (await endsWithin(child, END_MS)))
                return;
            await remove(docker, name, child);
        },
    };
}
async function ask(docker, name, isAlive) {
    while (isAlive() && !(await signalContainer(docker, name, 'SIGTERM').catch(() => true))) {
        await new Promise((done) => setTimeout(done, RETRY_MS));
    }
}
async function remove(docker, name, child) {
    await removeContainer(docker, name).catch(() => { });
    if (await endsWithin(child, END_MS))
        return;
    child.signal('SIGKILL');
    await child.ended;
    await removeContainer(docker, name).catch(() => { });
}
async function endsWithin(child, milliseconds) {
    let timer;
    const late = new Promise((done) => {
        timer = setTimeout(() => done(false), milliseconds);
    });
    const ended = await Promise.race([child.ended.then(() => true), late]);
    clearTimeout(timer);
    return ended;
}
function composeArguments({ composeFile, places }, what) {
    const labels = Object.entries(labelsOf(what.run, what.owner)).flatMap(([label, value]) => [
        '--label',
        `${label}=${value}`,
    ]);
    const population = places.populationDir === undefined
        ? []
        : ['--volume', `${places.populationDir}:/data/population:ro`];
    return [
        ...['compose', '--file', composeFile, '--project-directory', (0,external_node_path_.dirname)(composeFile)],
        ...['--project-name', 'epycloud', '--progress', 'quiet'],
        ...['run', '--rm', '--no-TTY', '--no-deps', '--name', what.name],
        ...labels,
        ...population,
        ...['--env', 'ENVIRONMENT_ON_STDIN=true', what.stage],
    ];
}
function composeEnvironment(options) {
    const { docker, imageId, user, places } = options;
    return {
        ...docker.environment,
        COMPOSE_DISABLE_ENV_FILE: '1',
        COMPOSE_IGNORE_ORPHANS: 'true',
        EPYCLOUD_IMAGE: imageId,
        EPYCLOUD_BUCKET_DIR: places.bucketDir,
        EPYCLOUD_FORECAST_DIR: places.repoDir,
        EPYCLOUD_BUILD_NETWORK: places.needsNetwork ? 'bridge' : 'none',
        ...(user === undefined ? {} : { EPYCLOUD_USER: user }),
    };
}

;// CONCATENATED MODULE: ./build/execution/local/compose/container-programs.js


function containerPrograms(options) {
    return (0,programs_ahead/* startProgramsAhead */.n)({
        start: (stage) => startStageContainer(options, stage ?? 'builder'),
        oneAtOnce: false,
    });
}

;// CONCATENATED MODULE: ./build/execution/local/compose/remove-leftovers.js


async function removeLeftovers(search) {
    const { docker, identity } = search;
    let removed = 0;
    for (const { id, label } of await containersWith(docker, OWNER_LABEL, search.signal)) {
        const owner = parseOwner(label);
        if (owner === undefined || owner.host !== identity.host)
            continue;
        if (await search.isAlive(owner))
            continue;
        await removeContainer(docker, id);
        removed++;
    }
    return removed;
}

// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/storage/process-identity.js
var process_identity = __webpack_require__(60823);
// EXTERNAL MODULE: ./build/storage/storage-errors.js
var storage_errors = __webpack_require__(44614);
// EXTERNAL MODULE: ./build/cli/run-place.js
var run_place = __webpack_require__(13637);
;// CONCATENATED MODULE: ./build/cli/compose-carrier.js












const PASSED = [
    ...['ENGINE_START_TIMEOUT_SECONDS', 'TASK_ATTEMPTS'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
];
async function composeCarrier(context, options, chosen, load) {
    const { docker, image, isolate } = chosen;
    const { terminal, environment, signal } = context;
    const { place, run, bucket } = load;
    const owner = await (0,process_identity/* ownIdentity */.h)();
    const removed = await removeLeftovers({ docker, identity: owner, isAlive: process_identity/* isAlive */._, signal });
    if (removed > 0) {
        terminal.err(`Containers  ${(0,counted/* counted */.h)(removed, 'container')} of a killed process removed.`);
    }
    const places = await containerPlaces({
        bucket: { path: (0,run_place/* absolute */.ys)(context, place.bucketDir), shown: place.bucketDir },
        repo: { path: (0,run_place/* absolute */.ys)(context, place.repoDir), shown: place.repoDir },
        population: load.populationData === undefined
            ? undefined
            : {
                path: load.populationData,
                shown: (0,run_place/* populationDataOf */.r0)(context, options) ?? load.populationData,
            },
    });
    await makeBucket(places.bucketDir, place.bucketDir);
    const containers = {
        docker,
        composeFile: (0,external_node_path_.normalize)(`${context.distDir}/../docker/compose.yaml`),
        imageId: image.id,
        user: environment['EPYCLOUD_USER'] || userOf(chosen),
        places,
        run,
        owner,
    };
    const programs = containerPrograms(containers);
    const jobs = options.jobs ?? chosen.cpus;
    return {
        engineCommand: (0,engine_command/* parseEngineCommand */.P)(chosen.engineCommand),
        jobs,
        executor: composeExecutor({
            programs,
            places,
            environment: { ...image.environment, ...passed(environment) },
            isolate: isolate
                ? { bucket, jobs, startTask: (task) => startStageContainer(containers, 'runner', task) }
                : undefined,
            onErrorLine: (line) => terminal.err(`  ${line}`),
        }),
        identify: async () => chosen.identity,
        expect: (stages) => programs.expect(isolate ? stages.filter((stage) => stage !== 'runner') : stages),
        [Symbol.asyncDispose]: () => programs[Symbol.asyncDispose](),
    };
}
async function makeBucket(path, shown) {
    try {
        await (0,promises_.mkdir)(path, { recursive: true });
    }
    catch (error) {
        throw (0,storage_errors/* storageErrorOf */.nP)(error, { action: 'write', path: `${shown.replace(/\/+$/, '')}/` });
    }
}
function userOf({ engine }) {
    if (engine.rootless)
        return '0:0';
    const [uid, gid] = [process.getuid?.(), process.getgid?.()];
    return uid === undefined || gid === undefined ? undefined : `${uid}:${gid}`;
}
function passed(environment) {
    return Object.fromEntries(PASSED.flatMap((name) => {
        const value = environment[name];
        return value === undefined ? [] : [[name, value]];
    }));
}

// EXTERNAL MODULE: ./build/settings/stage-variables.js + 2 modules
var stage_variables = __webpack_require__(21691);
;// CONCATENATED MODULE: ./build/execution/local/process/process-executor.js


const INHERITED = [
    'WORK_DIR',
    'ENGINE_START_TIMEOUT_SECONDS',
    'TASK_ATTEMPTS',
    'GOOGLE_CLOUD_PROJECT',
    'GITHUB_API_URL',
];
function processExecutor(options) {
    return {
        runStage: async (request, watch) => await carryOutStage({
            program: await options.programs.take(request.stage),
            request,
            environment: withoutStageVariables(options.environment),
            watch,
            onErrorLine: options.onErrorLine,
            explain: (end) => silentEnd(request, end.kind === 'signalled'
                ? `was killed by ${end.signal}`
                : `ended with exit code ${end.code}`),
        }),
    };
}
function withoutStageVariables(environment) {
    const inherited = INHERITED;
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !(name in stage_variables/* stageVariables */.U) || inherited.includes(name)));
}

// EXTERNAL MODULE: ./build/cli/ask-engine.js
var ask_engine = __webpack_require__(70046);
// EXTERNAL MODULE: ./build/cli/local-engine.js + 12 modules
var local_engine = __webpack_require__(31443);
;// CONCATENATED MODULE: ./build/cli/process-carrier.js



async function processCarrier(context, options, { programs }) {
    const engine = await (0,local_engine/* prepareLocalEngine */.xo)(context, options.engineCommand);
    return {
        engineCommand: engine.command,
        jobs: options.jobs,
        executor: processExecutor({
            programs,
            environment: engine.environment,
            onErrorLine: (line) => context.terminal.err(`  ${line}`),
        }),
        identify: (asked, prepared) => (0,ask_engine/* askEngine */.s)(context, asked, prepared, engine),
        expect: (stages) => programs.expect(stages),
        async [Symbol.asyncDispose]() { },
    };
}

;// CONCATENATED MODULE: ./build/cli/open-carrier.js


async function openCarrier(context, options, chosen, load) {
    if (chosen.name === 'process')
        return await processCarrier(context, options, load);
    await load.programs[Symbol.asyncDispose]();
    return await composeCarrier(context, options, chosen, load);
}


/***/ }),

/***/ 71915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ showProgress)
/* harmony export */ });
/* harmony import */ var _pipeline_stage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22176);
/* harmony import */ var _report_duration_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13510);


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
        rate > 0 && left > 0 ? `${(0,_report_duration_text_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S)(left / rate)} left` : '',
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


/***/ }),

/***/ 47293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stageRequestOf)
/* harmony export */ });
/* harmony import */ var _run_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13637);

function stageRequestOf(context, options, facts) {
    return {
        mode: 'local',
        run: facts.run,
        bucketDir: (0,_run_place_js__WEBPACK_IMPORTED_MODULE_0__/* .absolute */ .ys)(context, facts.place.bucketDir),
        repoDir: (0,_run_place_js__WEBPACK_IMPORTED_MODULE_0__/* .absolute */ .ys)(context, facts.place.repoDir),
        engineCommand: facts.carrier.engineCommand,
        populationData: facts.populationData,
        outputConfig: options.outputConfig,
        jobs: facts.carrier.jobs,
        numTasks: options.numTasks,
        taskIndex: options.taskIndex,
        taskTimeout: options.taskTimeout,
        maxFailedTasks: options.maxFailedTasks,
        requiredTasks: options.requiredTasks,
        simulationsLimit: options.simulationsLimit,
        tasksLimit: options.tasksLimit,
        skipOutput: options.skipOutput === true,
        rerun: options.rerun === true,
    };
}


/***/ }),

/***/ 18202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ outcomeOfRun)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);
/* harmony import */ var _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66487);
/* harmony import */ var _pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88014);




const outputDetailsSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    tasks: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1),
    missing: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .missingTaskSchema */ .D9).default([]),
    outputs: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
});
function outcomeOfRun(end) {
    const common = {
        schema_version: _pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$,
        min_reader_version: 1,
        exp_id: end.expId,
        run_id: end.runId,
        finished_at: new Date(end.finished).toISOString(),
        duration_seconds: (end.finished - end.started) / 1000,
    };
    const { failed } = end;
    if (end.interrupted || failed?.result.exitCode === _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.interrupted) {
        return { ...common, status: 'interrupted' };
    }
    if (failed !== undefined) {
        const { code, message, hint } = failed.result.failure;
        const missing = end.missing.length === 0 ? undefined : [...end.missing];
        return { ...common, status: 'failed', stage: failed.stage, code, message, hint, missing };
    }
    const details = outputDetailsSchema.parse(end.last?.details);
    const counted = { ...common, num_tasks: details.tasks, outputs: details.outputs };
    return details.missing.length === 0
        ? { ...counted, status: 'succeeded' }
        : { ...counted, status: 'partial', missing: details.missing };
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


/***/ })

};
;