"use strict";
exports.id = 611;
exports.ids = [611];
exports.modules = {

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

/***/ 7293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stageRequestOf)
/* harmony export */ });
/* harmony import */ var _run_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3637);

function stageRequestOf(context, options, facts) {
    return {
        mode: 'local',
        run: facts.run,
        bucketDir: (0,_run_place_js__WEBPACK_IMPORTED_MODULE_0__/* .absolute */ .ys)(context, facts.place.bucketDir),
        repoDir: (0,_run_place_js__WEBPACK_IMPORTED_MODULE_0__/* .absolute */ .ys)(context, facts.place.repoDir),
        engineCommand: facts.engine.command,
        populationData: facts.populationData,
        outputConfig: options.outputConfig,
        jobs: options.jobs,
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

/***/ 1940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ processExecutor)
});

// EXTERNAL MODULE: ./build/settings/stage-variables.js + 1 modules
var stage_variables = __webpack_require__(5601);
// EXTERNAL MODULE: ./build/settings/engine-command.js
var engine_command = __webpack_require__(2059);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(5586);
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

;// CONCATENATED MODULE: ./build/execution/local/process/process-executor.js
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



const INHERITED = ['WORK_DIR', 'ENGINE_START_TIMEOUT_SECONDS', 'TASK_ATTEMPTS'];
const END_GRACE_MS = 10_000;
function processExecutor(options) {
    return { runStage: (request, watch) => runStage(options, request, watch) };
}
async function runStage(options, request, watch) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        let last;
        const child = __addDisposableResource(env_1, await options.programs.take(), true);
        child.begin({
            ...withoutStageVariables(options.environment),
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
            onErrorLine: options.onErrorLine,
        });
        let killer;
        const onAbort = () => {
            child.signal('SIGTERM');
            killer = setTimeout(() => child.signal('SIGKILL'), END_GRACE_MS);
        };
        if (watch.signal.aborted)
            onAbort();
        watch.signal.addEventListener('abort', onAbort, { once: true });
        try {
            const end = await child.ended;
            const exitCode = end.kind === 'exited' ? end.code : 1;
            if (last?.event === 'stage.ended') {
                return { kind: 'ended', exitCode, message: last.message, details: last.details ?? {} };
            }
            return { kind: 'failed', exitCode, failure: failureOf(last, request, end) };
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
function failureOf(last, request, end) {
    if (last !== undefined) {
        return {
            code: last.code ?? 'stage_failed',
            message: last.message,
            hint: last.hint,
            problems: (last.problems ?? []).map((problem) => ({ ...problem })),
        };
    }
    const how = end.kind === 'signalled' ? `was killed by ${end.signal}` : `ended with exit code ${end.code}`;
    return {
        code: 'stage_failed',
        message: `The ${request.stage} stage ${how} and said nothing.`,
        hint: 'What is done is kept: --resume goes on. If the machine ran out of memory, use fewer --jobs.',
        problems: [],
    };
}
function withoutStageVariables(environment) {
    const inherited = INHERITED;
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !(name in stage_variables/* stageVariables */.U) || inherited.includes(name)));
}


/***/ }),

/***/ 8202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ outcomeOfRun)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5586);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2437);
/* harmony import */ var _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6487);
/* harmony import */ var _pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8014);




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

/***/ 5601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ stageVariables)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(5586);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./build/settings/variable.js

function wholeNumber(least) {
    return schemas/* string */.YjP()
        .regex(/^\d{1,9}$/, 'is not a whole number')
        .transform(Number)
        .refine((value) => value >= least, `is less than ${least}`);
}
function seconds() {
    return schemas/* string */.YjP()
        .regex(/^\d+(\.\d+)?$/, 'is not a number of seconds')
        .transform(Number)
        .refine((value) => value > 0, 'is not above zero');
}
function truth() {
    return schemas/* string */.YjP()
        .regex(/^(true|false|1|0|yes|no)$/i, 'is neither true nor false')
        .transform((text) => /^(true|1|yes)$/i.test(text));
}
function word(...words) {
    return schemas/* string */.YjP().transform((text, context) => {
        const found = words.find((candidate) => candidate === text.toLowerCase());
        if (found !== undefined)
            return found;
        context.addIssue({ code: 'custom', message: `is not one of ${words.join(', ')}` });
        return core/* NEVER */.tm;
    });
}
function variable_text() {
    return schemas/* string */.YjP();
}

;// CONCATENATED MODULE: ./build/settings/stage-variables.js

const stageVariables = {
    STAGE: {
        schema: variable_text(),
        form: 'builder, runner, output, or A, B, C; or doctor',
        meaning: 'Which stage to carry out. May be given as the argument of the program instead.',
    },
    EXECUTION_MODE: {
        schema: word('cloud', 'local'),
        form: 'cloud or local',
        fallback: 'cloud',
        meaning: 'The single switch between the two modes.',
    },
    EXP_ID: { schema: variable_text(), form: 'experiment id', meaning: 'The experiment. Required.' },
    RUN_ID: { schema: variable_text(), form: 'run id', meaning: 'The run. Required.' },
    DIR_PREFIX: {
        schema: variable_text(),
        form: 'path',
        fallback: 'pipeline/flu/',
        meaning: 'Where in the bucket all runs lie.',
    },
    LOCAL_DATA_PATH: {
        schema: variable_text(),
        form: 'folder',
        fallback: './local/bucket',
        meaning: 'The bucket in local mode.',
    },
    FORECAST_REPO_DIR: {
        schema: variable_text(),
        form: 'folder',
        fallback: './local/forecast',
        meaning: 'The experiment repository, with its folder experiments/.',
    },
    POPULATION_DATA: {
        schema: variable_text(),
        form: 'folder or URL',
        fallback: 'population-data/ in the experiment repository, where there is one',
        meaning: 'Populations and contact matrices in the layout of epydemix-data. Read by the builder only.',
    },
    OUTPUT_CONFIG_FILE: {
        schema: variable_text(),
        form: 'file name',
        fallback: 'output.yaml',
        meaning: 'Which file of the experiment says what outputs to make, where there are several.',
    },
    TASK_INDICES: {
        schema: variable_text(),
        form: 'ranges',
        meaning: 'The tasks that a runner takes: 0-25,40. Not with TASK_INDEX.',
    },
    TASK_INDICES_KEY: {
        schema: variable_text(),
        form: 'key',
        meaning: 'An object in the bucket that holds such ranges, where they are too long for a variable.',
    },
    TASK_INDEX: {
        schema: wholeNumber(0),
        form: 'number',
        meaning: 'The one task that a runner takes. Wins over BATCH_TASK_INDEX.',
    },
    BATCH_TASK_INDEX: {
        schema: wholeNumber(0),
        form: 'number',
        meaning: 'Set by Cloud Batch: a task, or with TASKS_PER_SLICE a slice of them.',
    },
    TASKS_PER_SLICE: {
        schema: wholeNumber(1),
        form: 'number',
        meaning: 'How many tasks a slice has. BATCH_TASK_INDEX then counts slices.',
    },
    NUM_TASKS: {
        schema: wholeNumber(1),
        form: 'number',
        meaning: 'How many tasks the caller thinks the run has. Checked against the manifest.',
    },
    JOBS: {
        schema: wholeNumber(1),
        form: 'number',
        fallback: 'the number of cores',
        meaning: 'How many engine processes a runner keeps busy. 1 is one task after the other.',
    },
    TASK_ATTEMPTS: {
        schema: wholeNumber(1),
        form: 'number',
        fallback: '2',
        meaning: 'How often a runner tries a task whose engine crashed, hung or was killed.',
    },
    TASK_TIMEOUT_SECONDS: {
        schema: seconds(),
        form: 'seconds',
        fallback: '86400',
        meaning: 'How long an engine may work on one request before it counts as hung.',
    },
    ENGINE_START_TIMEOUT_SECONDS: {
        schema: seconds(),
        form: 'seconds',
        fallback: '120',
        meaning: 'How long an engine may take to answer its first request.',
    },
    ENGINE_COMMAND: {
        schema: variable_text(),
        form: 'words, or a JSON list',
        meaning: 'How the engine is started; "serve" is added. Required.',
    },
    RERUN: {
        schema: truth(),
        form: 'true or false',
        fallback: 'false',
        meaning: 'Run the selected tasks also where their results are whole.',
    },
    ALLOW_PARTIAL_RESULTS: {
        schema: truth(),
        form: 'true or false',
        fallback: 'false',
        meaning: 'Make outputs of whatever tasks there are. The same as MAX_FAILED_TASKS=100%.',
    },
    MAX_FAILED_TASKS: {
        schema: variable_text(),
        form: 'number or percent',
        fallback: '0',
        meaning: 'How many tasks may be missing from the outputs.',
    },
    REQUIRED_TASKS: {
        schema: variable_text(),
        form: 'names, parted by commas',
        meaning: 'Tasks that may not be missing, however many are tolerated.',
    },
    SKIP_OUTPUT: {
        schema: truth(),
        form: 'true or false',
        fallback: 'false',
        meaning: 'The output stage checks the results and makes no outputs.',
    },
    SIMULATIONS_LIMIT: {
        schema: wholeNumber(1),
        form: 'number',
        meaning: 'The most simulations a task makes. For smoke runs; acts in the builder.',
    },
    TASKS_LIMIT: {
        schema: wholeNumber(1),
        form: 'number',
        meaning: 'The most tasks the run has. For smoke runs; acts in the builder.',
    },
    LOG_LEVEL: {
        schema: word('debug', 'info', 'warning', 'error'),
        form: 'debug, info, warning or error',
        fallback: 'info',
        meaning: 'The least severe lines that are written.',
    },
    LOG_FORMAT: {
        schema: word('auto', 'json', 'text'),
        form: 'auto, json or text',
        fallback: 'auto',
        meaning: 'JSON lines, or lines for people; auto is the latter on a terminal.',
    },
    WORK_DIR: {
        schema: variable_text(),
        form: 'folder',
        fallback: "the system's temporary folder",
        meaning: 'Where inputs and results lie while an engine works on them.',
    },
    ENVIRONMENT_ON_STDIN: {
        schema: truth(),
        form: 'true or false',
        fallback: 'false',
        meaning: 'Wait for a line on stdin, a JSON object of variables, and take it for the environment. A stage can so be started before it is known what it shall do. Ends when stdin closes first.',
    },
    EXIT_ON_STDIN_CLOSE: {
        schema: truth(),
        form: 'true or false',
        fallback: 'false',
        meaning: 'End when stdin closes, so that nothing goes on when the starter was killed.',
    },
};


/***/ })

};
;