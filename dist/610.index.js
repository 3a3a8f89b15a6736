"use strict";
exports.id = 610;
exports.ids = [610];
exports.modules = {

/***/ 46:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ engineProblems),
/* harmony export */   s: () => (/* binding */ askEngine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _engine_engine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(130);
/* harmony import */ var _experiment_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1267);
/* harmony import */ var _require_sound_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2743);
/* harmony import */ var _run_place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3637);
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

/***/ 7610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  carryOutRun: () => (/* binding */ carryOutRun)
});

// EXTERNAL MODULE: ./build/execution/local/process/process-executor.js + 2 modules
var process_executor = __webpack_require__(1940);
// EXTERNAL MODULE: ./build/storage/run-documents.js + 2 modules
var run_documents = __webpack_require__(7647);
// EXTERNAL MODULE: ./build/execution/outcome-of-run.js
var outcome_of_run = __webpack_require__(8202);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/pipeline/suggest.js
var suggest = __webpack_require__(2192);
// EXTERNAL MODULE: ./build/pipeline/tolerance.js
var tolerance = __webpack_require__(1073);
// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(4416);
// EXTERNAL MODULE: ./build/storage/task-list.js
var task_list = __webpack_require__(9054);
;// CONCATENATED MODULE: ./build/execution/required-tasks.js





async function requireKnownTasks(bucket, run, required) {
    if (required === undefined)
        return;
    const names = new Set();
    const manifest = await (0,manifest_document/* loadManifest */.eY)(bucket, run);
    for await (const task of (0,task_list/* loadTasks */.h)(bucket, run, manifest))
        names.add(task.name);
    for (const name of (0,tolerance/* parseRequiredTasks */.Bs)(required)) {
        if (names.has(name))
            continue;
        const near = (0,suggest/* suggest */.Z)(name, names);
        throw new errors/* EpycloudError */.yx('usage', `No task is named ${JSON.stringify(name)}, which is required.`, {
            hint: near === undefined
                ? `The tasks are: ${[...names].slice(0, 10).join(', ')}${names.size > 10 ? ', …' : ''}.`
                : `Did you mean ${JSON.stringify(near)}?`,
        });
    }
}

;// CONCATENATED MODULE: ./build/execution/run-workflow.js



async function runWorkflow(request, ports) {
    const started = ports.now();
    let failed;
    let last;
    const missing = [];
    for (const stage of request.stages) {
        if (ports.signal.aborted)
            break;
        if (stage === 'runner') {
            await requireKnownTasks(ports.bucket, request.run, request.requiredTasks);
        }
        ports.onStage(stage);
        const result = await ports.executor.runStage({ ...request, stage, rerun: false }, {
            signal: ports.signal,
            onEvent: (event) => {
                if (event.event === 'task.missing')
                    missing.push(missingOf(event));
                ports.onEvent(stage, event);
            },
        });
        if (result.kind === 'failed') {
            failed = { stage, result };
            break;
        }
        last = result;
    }
    const outcome = (0,outcome_of_run/* outcomeOfRun */.z)({
        expId: request.run.expId,
        runId: request.run.runId,
        started,
        finished: ports.now(),
        interrupted: ports.signal.aborted,
        ...(failed === undefined ? {} : { failed }),
        ...(last === undefined ? {} : { last }),
        missing,
    });
    const saving = (0,run_documents/* saveOutcome */.Go)(ports.bucket, request.run, outcome);
    if (failed === undefined) {
        await saving;
        return { outcome };
    }
    await saving.catch(() => { });
    return { outcome, failure: failed.result.failure, exitCode: failed.result.exitCode };
}
function missingOf(event) {
    return { index: event.task ?? 0, name: event.name ?? '', why: String(event['why'] ?? '') };
}

// EXTERNAL MODULE: ./build/shell/command.js + 1 modules
var command = __webpack_require__(3459);
;// CONCATENATED MODULE: ./build/experiment/source.js

async function describeSource(repoDir, environment) {
    const git = async (...args) => {
        const result = await (0,command/* runCommand */.d)({
            program: 'git',
            args: ['-C', repoDir, ...args],
            environment,
        });
        return result.kind === 'exited' && result.exitCode === 0 ? result.stdout : undefined;
    };
    const [commit, changes] = await Promise.all([
        git('rev-parse', 'HEAD'),
        git('status', '--porcelain', '--untracked-files=no', '.'),
    ]);
    if (commit === undefined || changes === undefined)
        return undefined;
    return { commit: commit.trim(), changed: changes.trim() !== '' };
}

// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(6753);
// EXTERNAL MODULE: ./build/pipeline/run-record.js
var run_record = __webpack_require__(5073);
// EXTERNAL MODULE: ./build/storage/process-identity.js
var process_identity = __webpack_require__(823);
// EXTERNAL MODULE: ./build/storage/run-claim.js
var run_claim = __webpack_require__(3597);
// EXTERNAL MODULE: ./build/storage/temporary-files.js
var temporary_files = __webpack_require__(8956);
// EXTERNAL MODULE: ./build/cli/ask-engine.js
var ask_engine = __webpack_require__(46);
// EXTERNAL MODULE: ./build/cli/local-engine.js + 12 modules
var local_engine = __webpack_require__(1443);
// EXTERNAL MODULE: ./build/cli/prepare-run.js + 3 modules
var prepare_run = __webpack_require__(9649);
// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(1915);
;// CONCATENATED MODULE: ./build/cli/record-run.js


const GITHUB_VARIABLES = [
    'GITHUB_REPOSITORY',
    'GITHUB_SHA',
    'GITHUB_REF',
    'GITHUB_EVENT_NAME',
    'GITHUB_WORKFLOW_REF',
    'GITHUB_RUN_ID',
    'GITHUB_RUN_ATTEMPT',
    'GITHUB_ACTOR',
];
async function recordRun(context, options, prepared, { engine, source }) {
    const { bucket, experiment, settled, populationData } = prepared;
    const { environment, terminal } = context;
    const seed = { value: experiment.seed ?? context.random(), drawn: experiment.seed === undefined };
    const record = (0,run_record/* newRunRecord */.pB)({
        run: settled.run,
        createdAt: context.now(),
        mode: 'local',
        configHash: experiment.configHash,
        configFiles: experiment.files.map((file) => file.name),
        seed,
        engine,
        simulationsLimit: options.simulationsLimit,
        tasksLimit: options.tasksLimit,
        source,
        github: githubOf(environment),
        request: {
            jobs: options.jobs,
            population_data: populationData,
            output_config: options.outputConfig,
            max_failed_tasks: options.maxFailedTasks,
            required_tasks: options.requiredTasks,
            skip_output: options.skipOutput,
            engine_command: options.engineCommand,
            task_timeout: options.taskTimeout,
            forecast_dir: options.forecastDir,
        },
    });
    await (0,run_documents/* saveRunRecord */.Yx)(bucket, settled.run, record);
    if (seed.drawn) {
        terminal.err(`Seed        ${seed.value}, drawn, as the model names none; it is kept in run.json.`);
    }
}
function githubOf(environment) {
    const found = GITHUB_VARIABLES.flatMap((name) => {
        const value = environment[name];
        return value === undefined ? [] : [[name.slice('GITHUB_'.length).toLowerCase(), value]];
    });
    return found.length === 0 ? undefined : Object.fromEntries(found);
}

// EXTERNAL MODULE: ./build/cli/run-place.js
var run_place = __webpack_require__(3637);
// EXTERNAL MODULE: ./build/cli/stage-call.js
var stage_call = __webpack_require__(7293);
;// CONCATENATED MODULE: ./build/cli/carry-out-run.js
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















async function carryOutRun(context, options, prepared, programs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const engine = await (0,local_engine/* prepareLocalEngine */.x)(context, options.engineCommand);
        const { bucket, settled } = prepared;
        const { run } = settled;
        const repoDir = (0,run_place/* absolute */.ys)(context, prepared.place.repoDir);
        const [identity, source] = await Promise.all([
            (0,ask_engine/* askEngine */.s)(context, options, prepared, engine),
            settled.kind === 'new' ? describeSource(repoDir, context.environment) : undefined,
        ]);
        const claim = __addDisposableResource(env_1, await (0,run_claim/* claimRun */.S)({
            bucket,
            run,
            identity: await (0,process_identity/* ownIdentity */.h)(),
            isAlive: process_identity/* isAlive */._,
            now: context.now,
        }), true);
        if (claim.number > 0) {
            const root = (0,run_place/* absolute */.ys)(context, prepared.place.bucketDir);
            await (0,temporary_files/* sweepTemporaries */.SZ)({ root, prefix: (0,artifacts/* runRoot */.cS)(run), isAlive: () => false });
        }
        if (settled.kind === 'new') {
            await recordRun(context, options, prepared, { engine: identity, source });
        }
        else
            (0,run_record/* requireSameRun */.Bn)(settled.record, { engine: identity });
        const plan = await (0,prepare_run/* planOf */.X)(bucket, settled);
        if (plan.kind === 'finished')
            return { outcome: plan.outcome };
        programs.expect(plan.stages.length);
        const progress = (0,cli_progress/* showProgress */.R)({
            terminal: context.terminal,
            now: context.now,
            verbose: options.verbose === true,
        });
        try {
            return await runWorkflow({ ...(0,stage_call/* stageRequestOf */.F)(context, options, { ...prepared, run, engine }), stages: plan.stages }, {
                bucket,
                executor: (0,process_executor/* processExecutor */.P)({
                    programs,
                    environment: engine.environment,
                    onErrorLine: (line) => context.terminal.err(`  ${line}`),
                }),
                signal: context.signal,
                now: context.now,
                onStage: progress.stage,
                onEvent: progress.event,
            });
        }
        finally {
            progress.end();
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


/***/ }),

/***/ 1701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ EngineFailure),
/* harmony export */   aJ: () => (/* binding */ failureOfAnswer),
/* harmony export */   tS: () => (/* binding */ failureOfEnd)
/* harmony export */ });
/* harmony import */ var _pipeline_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(764);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);


class EngineFailure extends _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx {
    retryable;
    engineUsable;
    stderrTail;
    constructor(code, message, details) {
        super(code, message, details);
        this.name = 'EngineFailure';
        this.retryable = details.retryable;
        this.engineUsable = details.engineUsable;
        this.stderrTail = details.stderrTail;
    }
}
function failureOfEnd(what, end, stop, facts) {
    const broken = { engineUsable: false, stderrTail: facts.stderrTail };
    switch (stop?.kind) {
        case 'aborted':
            return new EngineFailure('interrupted', `${what} was interrupted.`, {
                ...broken,
                retryable: true,
            });
        case 'timeout':
            return new EngineFailure('engine_timeout', `The engine gave no answer to ${what} within ${stop.seconds} s and was ended.`, {
                ...broken,
                retryable: true,
                hint: 'It hung, or needs more time: TASK_TIMEOUT_SECONDS (--task-timeout) sets the limit.',
            });
        case 'pipe_closed':
            return new EngineFailure('engine_crashed', `The engine closed its stdout while at ${what}.`, {
                ...broken,
                retryable: true,
            });
        case 'garbage':
            return new EngineFailure('engine_garbage', `The engine wrote something to stdout that is not of the protocol while at ${what}: ${shorten(stop.line)}`, {
                ...broken,
                retryable: true,
                hint: 'An engine keeps stdout for answers and logs to stderr.',
            });
    }
    if ((end.kind === 'signalled' && end.signal === 'SIGKILL') ||
        (end.kind === 'exited' && end.code === 137)) {
        const cause = facts.memoryKill === true
            ? 'it ran out of memory'
            : facts.memoryKill === undefined
                ? 'probably out of memory'
                : 'not by this program, and the system counted no kill for want of memory';
        return new EngineFailure('engine_killed', `The engine was killed while at ${what}: ${cause}.`, {
            ...broken,
            retryable: true,
            hint: 'Give it more memory, or fewer engines at a time (--jobs).',
        });
    }
    const how = end.kind === 'signalled' ? `by ${end.signal}` : `with exit code ${end.code}`;
    return new EngineFailure('engine_crashed', `The engine ended ${how} while at ${what}.${lastLine(facts.stderrTail)}`, {
        ...broken,
        retryable: true,
        hint: 'The last lines that it wrote to stderr are kept with the task.',
    });
}
function failureOfAnswer(answer, stderrTail) {
    const invalid = answer.code === 'invalid_experiment';
    const problems = invalid ? problemsOf(answer) : [];
    const listed = problems.length > 0;
    const message = listed
        ? `The experiment has ${(0,_pipeline_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(problems.length, 'fault')}.`
        : answer.message;
    return new EngineFailure(invalid ? 'invalid_experiment' : 'engine_error', message, {
        retryable: answer.retryable ?? false,
        engineUsable: true,
        stderrTail,
        hint: listed ? undefined : (answer.hint ?? undefined),
        problems,
    });
}
function problemsOf(answer) {
    const listed = (answer.problems ?? []).map((problem) => ({
        file: problem.file,
        line: problem.line ?? undefined,
        column: problem.column ?? undefined,
        message: problem.message,
        hint: problem.hint ?? undefined,
    }));
    if (listed.length > 0 || answer.file === undefined || answer.file === null)
        return listed;
    return [
        {
            file: answer.file,
            line: answer.line ?? undefined,
            column: answer.column ?? undefined,
            message: answer.message,
            hint: answer.hint ?? undefined,
        },
    ];
}
function shorten(line) {
    return JSON.stringify(line.length > 120 ? `${line.slice(0, 117)}...` : line);
}
function lastLine(tail) {
    const line = tail.trimEnd().split('\n').at(-1) ?? '';
    return line === '' ? '' : ` Its last words: ${line.slice(0, 300)}`;
}


/***/ }),

/***/ 130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ startEngine)
});

// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(6753);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/shell/line-process.js + 1 modules
var line_process = __webpack_require__(9078);
// EXTERNAL MODULE: ./build/engine/engine-failure.js
var engine_failure = __webpack_require__(1701);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/engine/memory-kills.js

const V2 = /^0::(.*)$/m;
const V1 = /^\d+:(?:[^:]*,)?memory(?:,[^:]*)?:(.*)$/m;
function findMemoryKillCounter() {
    const groups = readText('/proc/self/cgroup');
    const v1 = V1.exec(groups)?.[1];
    const v2 = V2.exec(groups)?.[1];
    const files = [
        ...(v1 === undefined ? [] : [`/sys/fs/cgroup/memory${v1}/memory.oom_control`]),
        '/sys/fs/cgroup/memory/memory.oom_control',
        ...(v2 === undefined ? [] : [`/sys/fs/cgroup${v2}/memory.events`]),
        '/sys/fs/cgroup/memory.events',
    ];
    for (const file of files) {
        if (readCount(file) !== undefined)
            return () => readCount(file);
    }
    return () => undefined;
}
function readCount(file) {
    const count = /^oom_kill (\d+)$/m.exec(readText(file))?.[1];
    return count === undefined ? undefined : Number(count);
}
function readText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./build/engine/protocol.js
var protocol = __webpack_require__(524);
;// CONCATENATED MODULE: ./build/engine/engine.js






const TAIL_LINES = 40;
const PIPE_GRACE_MS = 1000;
async function startEngine(options) {
    let pending;
    let busy = false;
    let ended;
    let pipeTimer;
    let stop;
    let tail = [];
    let nextId = 1;
    const countMemoryKills = findMemoryKillCounter();
    const endBecause = (reason) => {
        stop ??= reason;
        child.signal('SIGKILL');
    };
    const onLine = (line) => {
        if (stop !== undefined || line.trim() === '')
            return;
        const parsed = parseLine(line);
        if (parsed === undefined || parsed.id !== pending?.id)
            endBecause({ kind: 'garbage', line });
        else if ('progress' in parsed)
            pending.onProgress(parsed.progress);
        else if ('error' in parsed)
            pending.settle({ kind: 'error', value: parsed.error });
        else
            pending.settle({ kind: 'result', value: parsed.result });
    };
    const onErrorLine = (line) => {
        tail.push(line.slice(0, 2000));
        if (tail.length > TAIL_LINES)
            tail = tail.slice(-TAIL_LINES);
        options.onErrorLine?.(line);
    };
    const child = await (0,line_process/* startLineProcess */.y)({
        command: [...options.command, 'serve'],
        env: options.env,
        onLine,
        onErrorLine,
        onOutputEnd: () => {
            pipeTimer = setTimeout(() => endBecause({ kind: 'pipe_closed' }), PIPE_GRACE_MS);
        },
    }).catch((cause) => {
        throw missing(options.command, cause);
    });
    const onAbort = () => endBecause({ kind: 'aborted' });
    if (options.signal.aborted)
        onAbort();
    options.signal.addEventListener('abort', onAbort, { once: true });
    void child.ended.then((end) => {
        options.signal.removeEventListener('abort', onAbort);
        clearTimeout(pipeTimer);
        ended = { kind: 'ended', end };
        pending?.settle(ended);
    });
    const ask = async (op, members, ropts) => {
        if (busy)
            throw new Error(`the engine is busy; ${op} was not sent`);
        busy = true;
        const id = nextId++;
        tail = [];
        const killsBefore = countMemoryKills();
        const answered = new Promise((settle) => {
            pending = { id, settle, onProgress: ropts.onProgress ?? (() => { }) };
            if (ended !== undefined)
                settle(ended);
        });
        const timer = setTimeout(() => endBecause({ kind: 'timeout', seconds: ropts.timeout }), Math.min(ropts.timeout * 1000, 2 ** 31 - 1));
        try {
            child.writeLine(JSON.stringify({ protocol: protocol/* PROTOCOL */.nl, id, op, ...members }));
            const first = await answered;
            if (first.kind === 'ended') {
                const killsAfter = countMemoryKills();
                const memoryKill = killsBefore === undefined || killsAfter === undefined
                    ? undefined
                    : killsAfter > killsBefore;
                throw (0,engine_failure/* failureOfEnd */.tS)(what(op, members), first.end, stop, {
                    stderrTail: tail.join('\n'),
                    memoryKill,
                });
            }
            if (first.kind === 'error')
                throw (0,engine_failure/* failureOfAnswer */.aJ)(first.value, tail.join('\n'));
            return readAnswer(op, first.value, tail.join('\n'));
        }
        finally {
            clearTimeout(timer);
            pending = undefined;
            busy = false;
        }
    };
    try {
        const description = await ask('describe', {}, { timeout: options.startTimeout });
        requireProtocol(description);
        return {
            pid: child.pid,
            description,
            request: ask,
            [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
        };
    }
    catch (error) {
        await child[Symbol.asyncDispose]();
        throw error;
    }
}
function parseLine(line) {
    try {
        return protocol/* lineSchema */.mA.safeParse(JSON.parse(line)).data;
    }
    catch {
        return undefined;
    }
}
function readAnswer(op, value, stderrTail) {
    const answer = protocol/* answerSchemas */.T1[op].safeParse(value);
    if (answer.success)
        return answer.data;
    const issue = answer.error.issues[0];
    throw new engine_failure/* EngineFailure */.F7('engine_protocol', `The engine's answer to ${op} is not of the protocol: ${issue?.path.join('.') || 'result'}: ${issue?.message}.`, { retryable: false, engineUsable: false, stderrTail, hint: 'See docs/engine-contract.md.' });
}
function requireProtocol(description) {
    for (const extension of Object.values(description.extensions)) {
        if ((0,artifacts/* isExtension */.o)(extension))
            continue;
        throw new errors/* EpycloudError */.yx('engine_protocol', `${description.name} names the file ending ${JSON.stringify(extension)}.`, {
            hint: 'A file ending is of letters and digits, without a dot.',
        });
    }
    if (description.protocol === protocol/* PROTOCOL */.nl)
        return;
    throw new errors/* EpycloudError */.yx('engine_protocol', `${description.name} ${description.version} speaks protocol ${description.protocol}; this epycloud speaks ${protocol/* PROTOCOL */.nl}.`, { hint: 'Use versions of the two that belong together.' });
}
function missing(command, cause) {
    if (!(cause instanceof errors/* EpycloudError */.yx) || cause.code !== 'engine_missing')
        return cause;
    return new errors/* EpycloudError */.yx('engine_missing', `There is no engine: ${cause.message}`, {
        hint: `It is started as: ${command.join(' ')} serve. ENGINE_COMMAND (--engine-command) says how.`,
        cause,
    });
}
function what(op, members) {
    const input = members.input;
    return input === undefined ? op : `${op} of ${input.split('/').at(-1)}`;
}


/***/ }),

/***/ 524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ builtTaskSchema),
/* harmony export */   T1: () => (/* binding */ answerSchemas),
/* harmony export */   mA: () => (/* binding */ lineSchema),
/* harmony export */   nl: () => (/* binding */ PROTOCOL)
/* harmony export */ });
/* unused harmony exports descriptionSchema, validationSchema, buildSchema, factsSchema, outputSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5586);
/* harmony import */ var _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6501);


const PROTOCOL = 1;
const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const place = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    file: text,
    line: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).nullish(),
    column: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).nullish(),
    message: text,
    hint: text.nullish(),
});
const errorSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    code: text,
    message: text,
    file: text.nullish(),
    line: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullish(),
    column: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullish(),
    hint: text.nullish(),
    retryable: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().nullish(),
    problems: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(place).nullish(),
});
const progressSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    done: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
    total: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
    unit: text.optional(),
});
const lineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), progress: progressSchema }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), error: errorSchema }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), result: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J() }),
]);
const descriptionSchema = _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .engineSchema */ .Oc.extend({
    protocol: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
    capabilities: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).default([]),
});
const validationSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    problems: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(place),
    tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullish(),
});
const builtTaskSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: text.min(1),
    path: text.min(1),
    shared: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).default([]),
});
const buildSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(builtTaskSchema).nullish(),
    tasks_file: text.nullish(),
    shared: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).default([]),
});
const factsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J());
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        path: text.min(1),
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['table', 'figure', 'hub', 'other']).catch('other'),
    })),
});
const answerSchemas = {
    describe: descriptionSchema,
    validate: validationSchema,
    build: buildSchema,
    run: factsSchema,
    output: outputSchema,
};


/***/ }),

/***/ 6852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ sliceOf),
/* harmony export */   Rd: () => (/* binding */ parseTaskRanges),
/* harmony export */   m5: () => (/* binding */ allTasks),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* unused harmony exports formatTaskRanges, rangesOf, indicesOf, sliceCount */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);

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

/***/ 823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isAlive),
/* harmony export */   h: () => (/* binding */ ownIdentity)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shell_process_exists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2212);



async function ownIdentity() {
    const start = await startOf(process.pid);
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), pid: process.pid, startedAt: start?.startedAt };
}
async function isAlive(identity) {
    if (!(0,_shell_process_exists_js__WEBPACK_IMPORTED_MODULE_2__/* .processExists */ ._)(identity.pid))
        return false;
    const now = await startOf(identity.pid);
    if (now === undefined)
        return true;
    if (now.ended)
        return false;
    return identity.startedAt === undefined || identity.startedAt === now.startedAt;
}
async function startOf(pid) {
    try {
        const [stat, boot] = await Promise.all([
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8'),
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8'),
        ]);
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const ended = fields[0] === 'Z' || fields[0] === 'X';
        return { startedAt: `${boot.trim()}/${fields[19]}`, ended };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findHolder),
/* harmony export */   S: () => (/* binding */ claimRun)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5586);
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6753);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2437);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6331);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(451);






const claimSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    ..._pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .versioned */ .iF,
    exp_id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    host: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    pid: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr(),
    process_started: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    since: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    nonce: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    released_at: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
});
const MAX_RACES = 20;
async function claimRun(request) {
    const { bucket, run } = request;
    for (let race = 0; race < MAX_RACES; race++) {
        const number = (await highestClaim(bucket, run)) + 1;
        if (number > 0)
            await requireFree(request, number - 1);
        const document = newClaim(request);
        const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claim(number);
        if (!(await isFirst((0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .saveJson */ .oG)(bucket, key, document, { ifAbsent: true }))))
            continue;
        return { number, [Symbol.asyncDispose]: () => release(request, key, document) };
    }
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('run_in_use', `Too many processes want run ${run.runId} at the same time.`, { hint: 'Start one of them only.' });
}
async function highestClaim(bucket, run) {
    let highest = -1;
    for await (const { key } of bucket.listFiles((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claims)) {
        const number = Number(/\/(\d{5,9})\.json$/.exec(key)?.[1] ?? -1);
        if ((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claim(number) === key)
            highest = Math.max(highest, number);
    }
    return highest;
}
async function findHolder(request) {
    const number = await highestClaim(request.bucket, request.run);
    return number < 0 ? undefined : await holderOf(request, number);
}
async function holderOf({ bucket, run, identity, isAlive }, number) {
    const claim = await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .findJson */ .ov)(bucket, claimSchema, (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claim(number));
    if (claim === undefined || claim.released_at !== undefined)
        return undefined;
    const { host, pid, since } = claim;
    const here = host === identity.host;
    if (here && !(await isAlive({ host, pid, startedAt: claim.process_started })))
        return undefined;
    return { host, pid, since, here };
}
async function requireFree(request, number) {
    const { bucket, run } = request;
    const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claim(number);
    const holder = await holderOf(request, number);
    if (holder === undefined)
        return;
    const { here } = holder;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('run_in_use', `Run ${run.runId} of ${run.expId} is in use by process ${holder.pid} on ${holder.host}, since ${holder.since}.`, {
        hint: here
            ? `Wait until it has ended, or end it (kill ${holder.pid}) and try again.`
            : `Wait until it has ended. If ${holder.host} is gone or no longer works on it, delete ${bucket.getPath(key)} and try again.`,
    });
}
function newClaim({ run, identity, now }) {
    return {
        schema_version: _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .SCHEMA_VERSION */ .f$,
        min_reader_version: 1,
        exp_id: run.expId,
        run_id: run.runId,
        host: identity.host,
        pid: identity.pid,
        process_started: identity.startedAt,
        since: new Date(now()).toISOString(),
        nonce: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
    };
}
async function isFirst(saving) {
    try {
        await saving;
        return true;
    }
    catch (error) {
        if (error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx && error.code === 'storage_conflict')
            return false;
        throw error;
    }
}
async function release(request, key, document) {
    const { bucket, now } = request;
    const released = { ...document, released_at: new Date(now()).toISOString() };
    try {
        const held = await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .findJson */ .ov)(bucket, claimSchema, key);
        if (held?.nonce === document.nonce)
            await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .saveJson */ .oG)(bucket, key, released);
    }
    catch (error) {
        if (!(error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx))
            throw error;
    }
}


/***/ }),

/***/ 9054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ saveTasks),
/* harmony export */   h: () => (/* binding */ loadTasks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6753);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2437);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6331);
/* harmony import */ var _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6501);
/* harmony import */ var _pipeline_task_ranges_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6852);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(451);







async function saveTasks(bucket, run, tasks) {
    const shards = [];
    let batch = [];
    const flush = async () => {
        const document = { schema_version: _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .SCHEMA_VERSION */ .f$, min_reader_version: 1, tasks: batch };
        const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .artifactsOf */ .Ns)(run).shard(shards.length);
        const { sha256 } = await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .saveJson */ .oG)(bucket, key, document);
        shards.push({ key, tasks: batch.length, sha256 });
        batch = [];
    };
    for await (const task of tasks) {
        const index = shards.length * _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .SHARD_SIZE */ .jX + batch.length;
        if (task.index !== index) {
            throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('internal', `Task ${task.index} stands where ${index} belongs.`);
        }
        batch.push(task);
        if (batch.length === _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .SHARD_SIZE */ .jX)
            await flush();
    }
    if (batch.length > 0)
        await flush();
    return shards;
}
async function* loadTasks(bucket, run, manifest, ranges = (0,_pipeline_task_ranges_js__WEBPACK_IMPORTED_MODULE_4__/* .allTasks */ .m5)(manifest.num_tasks)) {
    let loaded;
    for (const [first, last] of ranges) {
        for (let index = first; index <= last; index++) {
            const number = Math.floor(index / manifest.shard_size);
            if (loaded?.number !== number) {
                loaded = { number, tasks: await loadShard(bucket, run, manifest, number) };
            }
            const task = loaded.tasks[index - number * manifest.shard_size];
            if (task === undefined) {
                throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('artifact_missing', `There is no task ${index}: this run has ${manifest.num_tasks}.`, { hint: `Task indices go from 0 to ${manifest.num_tasks - 1}.` });
            }
            yield task;
        }
    }
}
async function loadShard(bucket, run, manifest, number) {
    const entry = manifest.shards[number];
    if (entry === undefined)
        return [];
    const stored = await bucket.loadStored(entry.key);
    if ((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(stored).digest('hex') !== entry.sha256) {
        throw (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .corruptDocument */ .V9)(entry.key, 'its hash is not the one in the manifest');
    }
    const { tasks } = (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(_pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .shardSchema */ .Id, stored, entry.key);
    const start = number * manifest.shard_size;
    tasks.forEach((task, position) => {
        if (task.index !== start + position) {
            throw (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .corruptDocument */ .V9)(entry.key, `task ${task.index} stands where ${start + position} belongs`);
        }
        (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .requireBelow */ .Nc)(run, task.key);
    });
    if (tasks.length !== entry.tasks) {
        throw (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .corruptDocument */ .V9)(entry.key, `it has ${tasks.length} tasks, and the manifest says ${entry.tasks}`);
    }
    return tasks;
}


/***/ })

};
;