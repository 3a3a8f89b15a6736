"use strict";
exports.id = 9726;
exports.ids = [9726];
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

/***/ 45722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validateCommand: () => (/* binding */ validateCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/experiment/population-data.js
var population_data = __webpack_require__(56409);
// EXTERNAL MODULE: ./build/experiment/validate.js + 41 modules
var validate = __webpack_require__(65737);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(66487);
// EXTERNAL MODULE: ./build/report/annotations.js
var annotations = __webpack_require__(57728);
// EXTERNAL MODULE: ./build/cli/ask-engine.js
var ask_engine = __webpack_require__(70046);
// EXTERNAL MODULE: ./build/cli/document-head.js
var document_head = __webpack_require__(29076);
// EXTERNAL MODULE: ./build/cli/local-engine.js + 12 modules
var local_engine = __webpack_require__(31443);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
;// CONCATENATED MODULE: ./build/cli/show-problems.js



async function showProblems(terminal, problems, repoDir) {
    const files = new Map();
    for (const problem of problems) {
        const { file, line, column, message, hint } = problem;
        if (!files.has(file))
            files.set(file, await linesOf((0,external_node_path_.join)(repoDir, file)));
        terminal.out(`${(0,errors/* placeOf */.$t)(problem)}: ${message}`);
        const source = line === undefined ? undefined : files.get(file)?.[line - 1];
        if (source !== undefined && line !== undefined) {
            const margin = `${line}`.padStart(5);
            terminal.out(`${margin} | ${source}`);
            const before = source.slice(0, (column ?? 1) - 1).replace(/[^\t]/g, ' ');
            terminal.out(`${' '.repeat(margin.length)} | ${before}^`);
        }
        if (hint !== undefined)
            terminal.out(`        ${hint}`);
        terminal.out('');
    }
}
async function linesOf(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
    return text.split(/\r?\n/);
}

// EXTERNAL MODULE: ./build/experiment/list-experiments.js
var list_experiments = __webpack_require__(43662);
// EXTERNAL MODULE: ./build/experiment/repository.js
var repository = __webpack_require__(41267);
// EXTERNAL MODULE: ./build/pipeline/experiment-id.js
var experiment_id = __webpack_require__(46161);
// EXTERNAL MODULE: ./build/cli/run-place.js
var run_place = __webpack_require__(13637);
;// CONCATENATED MODULE: ./build/cli/validation-targets.js







async function targetsOf(context, options) {
    const { expId, path, all } = options;
    if ([expId, path, all].filter((each) => each !== undefined).length !== 1) {
        throw new errors/* EpycloudError */.yx('usage', 'Say which experiment: by --exp-id, --path or --all.', {
            hint: 'One of the three, once.',
        });
    }
    if (path !== undefined)
        return [await targetAt((0,run_place/* absolute */.ys)(context, path), path)];
    const repoDir = (0,run_place/* absolute */.ys)(context, await (0,run_place/* repoDirOf */.XX)(context, options.forecastDir));
    const ids = expId === undefined ? await (0,list_experiments/* listExperiments */.l)(repoDir) : [expId];
    if (ids.length === 0) {
        throw new errors/* EpycloudError */.yx('experiment_not_found', `There is no experiment in ${repoDir}.`, {
            hint: 'Name the repository with --forecast-dir, or call this in a folder that has experiments/.',
        });
    }
    return await Promise.all(ids.map(async (id) => ({
        name: id,
        folder: await (0,repository/* findExperiment */.F0)(repoDir, (0,experiment_id/* parseExperimentId */.g)(id)),
    })));
}
async function targetAt(path, written) {
    const inside = (0,external_node_path_.join)(path, 'config');
    const configDir = (await exists(inside)) ? inside : path;
    if (!(await exists(configDir))) {
        throw new errors/* EpycloudError */.yx('experiment_not_found', `There is no folder ${written}.`, {
            hint: 'It is one with YAML files, or one that has them in config/.',
        });
    }
    const experimentDir = (0,external_node_path_.basename)(configDir) === 'config' ? (0,external_node_path_.dirname)(configDir) : configDir;
    const repoDir = repositoryAbove(experimentDir);
    const id = (0,external_node_path_.relative)((0,external_node_path_.join)(repoDir, 'experiments'), experimentDir);
    const name = id === '' || id.startsWith('..') ? written : id.split(external_node_path_.sep).join('/');
    return { name, folder: { repoDir, experimentDir, configDir } };
}
function repositoryAbove(experimentDir) {
    const parts = experimentDir.split(external_node_path_.sep);
    const at = parts.lastIndexOf('experiments');
    return at > 0 ? parts.slice(0, at).join(external_node_path_.sep) : experimentDir;
}
function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/cli/validate.js











async function validateCommand(context, options) {
    const targets = await targetsOf(context, options);
    const engine = options.engine === true ? await (0,local_engine/* prepareLocalEngine */.xo)(context, options.engineCommand) : undefined;
    const validated = [];
    for (const target of targets) {
        validated.push({ target, ...(await validate_validate(context, options, target, engine)) });
    }
    const sound = validated.every(({ problems }) => problems.length === 0);
    const exitCode = sound ? exit_codes/* EXIT */.d.done : exit_codes/* EXIT */.d.usage;
    if (options.json === true || options.format === 'json') {
        context.terminal.out(JSON.stringify(documentOf(validated, exitCode), undefined, 2));
    }
    else if (options.format === 'github')
        showAnnotations(context, validated);
    else
        await showText(context, validated);
    return exitCode;
}
async function validate_validate(context, options, { folder }, engine) {
    const wanted = options.populationData ?? (context.environment['POPULATION_DATA'] || undefined);
    const populationData = await (0,population_data/* findPopulationData */.R)(wanted, folder.repoDir);
    const { outputConfig } = options;
    const coverage = !(0,local_engine/* hasOwnEngine */.Vd)(context, options.engineCommand);
    const checked = await (0,validate/* validateExperiment */.c)({ folder, outputConfig, populationData, coverage });
    if (engine === undefined)
        return checked;
    const asked = await (0,ask_engine/* engineProblems */.p)(context, engine, { folder, outputConfig, populationData });
    const isNew = (problem) => !checked.problems.some(({ file, line }) => file === problem.file && line === problem.line);
    const problems = [...checked.problems, ...asked.filter(isNew)];
    return problems.length === 0 ? checked : { problems };
}
function documentOf(validated, exitCode) {
    return {
        ...(0,document_head/* documentHead */.K)('validation', exitCode),
        status: exitCode === exit_codes/* EXIT */.d.done ? 'sound' : 'faulty',
        experiments: validated.map(({ target, problems, size }) => ({
            experiment: target.name,
            problems: [...problems],
            ...(size === undefined
                ? {}
                : {
                    populations: size.populations,
                    parameter_sets: size.parameterSets,
                    tasks: size.populations * size.parameterSets,
                }),
        })),
    };
}
async function showText(context, validated) {
    const { terminal } = context;
    for (const { target, problems, size } of validated) {
        await showProblems(terminal, problems, target.folder.repoDir);
        if (size === undefined)
            continue;
        const { populations, parameterSets } = size;
        terminal.out(`${target.name}: nothing is wrong. ${(0,counted/* counted */.h)(populations, 'population')} × ${(0,counted/* counted */.h)(parameterSets, 'parameter set')} = ${(0,counted/* counted */.h)(populations * parameterSets, 'task')}.`);
    }
    showSum(context, validated);
}
function showAnnotations(context, validated) {
    const root = context.environment['GITHUB_WORKSPACE'] || context.cwd;
    for (const { target, problems } of validated) {
        const inRoot = (0,external_node_path_.relative)(root, target.folder.repoDir);
        for (const problem of problems) {
            const outside = inRoot === '' || inRoot.startsWith('..');
            const file = outside ? problem.file : `${inRoot}/${problem.file}`;
            context.terminal.out((0,annotations/* errorAnnotation */.I)(problem, file));
        }
    }
    showSum(context, validated);
}
function showSum({ terminal }, validated) {
    const problems = validated.flatMap((each) => each.problems);
    if (problems.length === 0)
        return;
    const files = new Set(problems.map(({ file }) => file)).size;
    terminal.fault(`${(0,counted/* counted */.h)(problems.length, 'problem')} in ${(0,counted/* counted */.h)(files, 'file')}.`);
}


/***/ }),

/***/ 11701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ EngineFailure),
/* harmony export */   aJ: () => (/* binding */ failureOfAnswer),
/* harmony export */   tS: () => (/* binding */ failureOfEnd)
/* harmony export */ });
/* harmony import */ var _pipeline_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(764);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);


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

/***/ 30130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ startEngine)
});

// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/shell/line-process.js + 1 modules
var line_process = __webpack_require__(29078);
// EXTERNAL MODULE: ./build/engine/engine-failure.js
var engine_failure = __webpack_require__(11701);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26501);


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

/***/ 43662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ listExperiments)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46161);



async function listExperiments(repoDir) {
    const found = [];
    const visit = async (id) => {
        const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repoDir, 'experiments', id);
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(dir, { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            if (!entry.isDirectory() || entry.name.startsWith('.'))
                continue;
            if (entry.name === 'config')
                found.push(id);
            else
                await visit(id === '' ? entry.name : `${id}/${entry.name}`);
        }
    };
    await visit('');
    return found.filter(isExperimentId).sort();
}
function isExperimentId(text) {
    try {
        (0,_pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExperimentId */ .g)(text);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
function counted(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 12437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   Tq: () => (/* binding */ formatDocument),
/* harmony export */   f$: () => (/* binding */ SCHEMA_VERSION),
/* harmony export */   iF: () => (/* binding */ versioned)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37428);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);


const versioned = {
    schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    min_reader_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).default(1),
};
const SCHEMA_VERSION = 1;
function parseDocument(schema, bytes, key) {
    const text = new TextDecoder().decode(bytes);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('artifact_corrupt', `${key} is not whole: it is no JSON (${text.length} characters).`, {
            hint: 'It was cut off or changed by hand. Run the experiment again, or resume to make again what is broken.',
            cause,
        });
    }
    const versions = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc(versioned).safeParse(value);
    if (versions.success && versions.data.min_reader_version > SCHEMA_VERSION) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('artifact_corrupt', `${key} was written by a newer epycloud (form ${versions.data.schema_version}; this one reads ${SCHEMA_VERSION}).`, { hint: 'Update epycloud, or read the run with the version that made it.' });
    }
    const result = schema.safeParse(value);
    if (!result.success) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('artifact_corrupt', `${key} is not what it should be: ${zod__WEBPACK_IMPORTED_MODULE_2__/* .prettifyError */ .S1(result.error)}`, { hint: 'It was changed by hand, or another program wrote it.' });
    }
    return result.data;
}
function formatDocument(value) {
    return new TextEncoder().encode(`${JSON.stringify(value, undefined, 1)}\n`);
}


/***/ }),

/***/ 46161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseExperimentId)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27246);
/* harmony import */ var _run_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36101);



const MAX_LENGTH = 200;
function parseExperimentId(text) {
    const fault = faultOf(text);
    if (fault !== undefined) {
        const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_id', `The experiment id ${shown} ${fault}.`, {
            hint: 'Use the path of the folder below experiments/: letters, digits, ".", "_", "-", and "/" for grouping.',
        });
    }
    return text;
}
function faultOf(text) {
    if (text === '')
        return 'is empty';
    if (text.length > MAX_LENGTH)
        return `has ${text.length} letters, ${MAX_LENGTH} at most`;
    if (text.startsWith('/'))
        return 'begins with "/"';
    for (const part of text.split('/')) {
        const fault = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfName */ .n)(part);
        if (fault !== undefined)
            return fault;
        if ((0,_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .looksGenerated */ .At)(part))
            return `has the part "${part}", which looks like a run id`;
    }
    return undefined;
}


/***/ }),

/***/ 57728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ errorAnnotation)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

function errorAnnotation(problem, file) {
    const { line, column, message, hint } = problem;
    const properties = [
        ['file', file],
        ['line', line],
        ['col', column],
        ['title', (0,_pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)({ ...problem, file: file.split('/').at(-1) ?? file })],
    ]
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    const text = hint === undefined ? message : `${message}\n${hint}`;
    return `::error ${properties.join(',')}::${escapeData(text)}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ })

};
;