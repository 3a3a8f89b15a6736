"use strict";
exports.id = 571;
exports.ids = [571];
exports.modules = {

/***/ 7571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(6487);
// EXTERNAL MODULE: ./build/pipeline/version.js
var version = __webpack_require__(6946);
// EXTERNAL MODULE: ./build/cli/run-options.js
var run_options = __webpack_require__(6588);
// EXTERNAL MODULE: ./build/shell/line-process.js + 1 modules
var line_process = __webpack_require__(9078);
;// CONCATENATED MODULE: ./build/execution/local/process/stage-process.js

async function startStageProcess(options) {
    let listeners;
    let alive = true;
    const early = [];
    const child = await (0,line_process/* startLineProcess */.y)({
        command: options.command,
        env: { ...options.environment, ENVIRONMENT_ON_STDIN: 'true' },
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
    return {
        isAlive: () => alive,
        ended: child.ended,
        signal: child.signal,
        begin: (environment, given) => {
            listeners = given;
            for (const line of early)
                given.onErrorLine(line);
            child.writeLine(JSON.stringify(environment));
        },
        [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
    };
}

;// CONCATENATED MODULE: ./build/execution/local/process/stage-programs.js

function startStagePrograms(options, expected = 1) {
    const startAhead = () => startStageProcess(options).catch(() => undefined);
    const waiting = expected > 0 ? [startAhead()] : [];
    let toCome = expected;
    return {
        expect: (count) => {
            toCome = count;
        },
        async take() {
            const ahead = await waiting.shift();
            toCome--;
            while (waiting.length < toCome)
                waiting.push(startAhead());
            return ahead?.isAlive() === true ? ahead : await startStageProcess(options);
        },
        async [Symbol.asyncDispose]() {
            const left = await Promise.all(waiting.splice(0));
            await Promise.all(left.map((process) => process?.[Symbol.asyncDispose]()));
        },
    };
}

;// CONCATENATED MODULE: ./build/cli/stage-programs.js


function stageProgramsOf(context, options = {}) {
    return startStagePrograms({
        command: [process.execPath, (0,external_node_path_.join)(context.distDir, 'stage.js')],
        environment: context.environment,
    }, options.dryRun === true ? 0 : 1);
}

;// CONCATENATED MODULE: ./build/cli/demo-command.js
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


const loadDemo = () => Promise.all(/* import() */[__webpack_require__.e(688), __webpack_require__.e(491), __webpack_require__.e(272), __webpack_require__.e(439), __webpack_require__.e(458), __webpack_require__.e(119)]).then(__webpack_require__.bind(__webpack_require__, 119));
function addDemoCommand(program, context, end) {
    program
        .command('demo')
        .description('Run an example experiment on this machine, from its files to a table of results.')
        .option('--experiment <id>', 'which one of examples/experiment-repo', 'flu-season-sampling')
        .option('--bucket-dir <dir>', 'the folder that holds all runs', run_options/* DEFAULT_BUCKET_DIR */.Fs)
        .option('--jobs <n>', 'how many tasks run at a time (default: the number of cores)', run_options/* atLeastOne */.LU)
        .option('--json', 'print the result as one JSON document')
        .action(async (options) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const programs = __addDisposableResource(env_1, stageProgramsOf(context), true);
            const { runDemo } = await loadDemo();
            end(await runDemo(context, options, programs));
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
    });
}

;// CONCATENATED MODULE: ./build/cli/run-command.js
var run_command_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var run_command_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


const loadRunWorkflow = () => Promise.all(/* import() */[__webpack_require__.e(688), __webpack_require__.e(491), __webpack_require__.e(272), __webpack_require__.e(439), __webpack_require__.e(458)]).then(__webpack_require__.bind(__webpack_require__, 8458));
const loadRunJob = () => Promise.all(/* import() */[__webpack_require__.e(688), __webpack_require__.e(491), __webpack_require__.e(272), __webpack_require__.e(837)]).then(__webpack_require__.bind(__webpack_require__, 5837));
function addRunCommand(program, context, end) {
    const run = program.command('run').description('Run an experiment, or one stage of it.');
    (0,run_options/* addCommonRunOptions */.m4)(run.command('workflow'))
        .description('Run an experiment through all stages.')
        .option('--run-id <id>', 'a name for the run (default: made of the time)')
        .option('--resume', 'go on with the run --run-id, or with the newest unfinished one')
        .option('--skip-output', 'check the results, and make no outputs')
        .option('--simulations-limit <n>', 'the most simulations a task makes, for a smoke run', run_options/* atLeastOne */.LU)
        .option('--tasks-limit <n>', 'the most tasks the run has, for a smoke run', run_options/* atLeastOne */.LU)
        .option('--dry-run', 'say what would be done, and do nothing')
        .option('--yes', 'do not ask before the run begins')
        .addHelpText('after', workflowExamples(context.command))
        .action(async (options) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const programs = run_command_addDisposableResource(env_1, stageProgramsOf(context, options), true);
            const { runWorkflowCommand } = await loadRunWorkflow();
            end(await runWorkflowCommand(context, options, programs));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = run_command_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    });
    (0,run_options/* addCommonRunOptions */.m4)(run.command('job'))
        .description('Run one stage of a run by itself, for debugging.')
        .requiredOption('--stage <stage>', 'A or builder, B or runner, C or output')
        .requiredOption('--run-id <id>', 'the run')
        .option('--task-index <n>', 'runner: this task only', run_options/* wholeNumber */.rD)
        .option('--num-tasks <n>', 'how many tasks the run should have; checked', run_options/* atLeastOne */.LU)
        .option('--rerun', 'do it again also where it is done')
        .addHelpText('after', jobExamples(context.command))
        .action(async (options) => {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const programs = run_command_addDisposableResource(env_2, stageProgramsOf(context), true);
            const { runJobCommand } = await loadRunJob();
            end(await runJobCommand(context, options, programs));
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = run_command_disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    });
}
function workflowExamples(command) {
    return `
Exit codes:
  0 done · 1 failed · 2 wrong use or configuration · 3 done with fewer tasks than there are · 130 interrupted

Examples:
  ${command} run workflow --local --exp-id flu/smoke
  ${command} run workflow --local --exp-id flu/smoke --jobs 1 --simulations-limit 2 --tasks-limit 3
  ${command} run workflow --local --exp-id flu/smoke --max-failed-tasks 5% --required-tasks US-MA,US-NY
`;
}
function jobExamples(command) {
    return `
Examples:
  ${command} run job --local --stage A --exp-id flu/smoke --run-id debug
  ${command} run job --local --stage B --exp-id flu/smoke --run-id debug --task-index 7 --rerun
  ${command} run job --local --stage C --exp-id flu/smoke --run-id debug
`;
}

// EXTERNAL MODULE: ./build/cli/show-error.js
var show_error = __webpack_require__(3262);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/cli/terminal.js



function systemTerminal(environment) {
    let liveLine = false;
    const errColor = process.stderr.isTTY === true && !environment['NO_COLOR'];
    const paint = (style) => (text) => errColor ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
    const clear = () => {
        if (liveLine)
            process.stderr.write('\r\u001b[2K');
        liveLine = false;
    };
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => { });
    return {
        out: (line) => {
            clear();
            process.stdout.write(`${line}\n`);
        },
        err: (line) => {
            clear();
            process.stderr.write(`${line}\n`);
        },
        live: (line) => {
            if (process.stderr.isTTY !== true)
                return;
            process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
            liveLine = true;
        },
        isLive: process.stderr.isTTY === true && environment['TERM'] !== 'dumb',
        canAsk: process.stdin.isTTY === true && process.stderr.isTTY === true,
        columns: process.stdout.columns ?? 100,
        color: process.stdout.isTTY === true && !environment['NO_COLOR'],
        confirm: (question) => {
            clear();
            return new Promise((resolve, reject) => {
                const reader = (0,external_node_readline_.createInterface)({ input: process.stdin, output: process.stderr });
                reader.question(`${question} [Y/n] `, (answer) => {
                    resolve(!/^\s*n/i.test(answer));
                    reader.close();
                });
                reader.on('SIGINT', () => reader.close());
                reader.on('close', () => reject(new errors/* EpycloudError */.yx('interrupted', 'Interrupted before anything was begun.')));
            });
        },
        bold: paint('bold'),
        red: paint('red'),
        yellow: paint('yellow'),
        green: paint('green'),
        dim: paint('dim'),
    };
}

;// CONCATENATED MODULE: ./build/cli/main.js











async function main(distDir) {
    const context = contextOf(distDir);
    let exitCode = exit_codes/* EXIT */.d.done;
    const program = new esm/* Command */.uB('epycloud')
        .description('Runs epidemic-modelling experiments: builder, N parallel runners, output.')
        .version(version/* VERSION */.x)
        .showHelpAfterError('(--help shows all options)')
        .addHelpText('after', exampleText(context.command))
        .exitOverride();
    const end = (code) => {
        exitCode = code;
    };
    addDemoCommand(program, context, end);
    addRunCommand(program, context, end);
    try {
        await program.parseAsync();
    }
    catch (thrown) {
        exitCode = endOfError(thrown, context);
    }
    process.exitCode = exitCode;
}
function endOfError(thrown, context) {
    if (thrown instanceof esm/* CommanderError */.b7 && thrown.exitCode === 0)
        return exit_codes/* EXIT */.d.done;
    const error = thrown instanceof esm/* CommanderError */.b7
        ? new errors/* EpycloudError */.yx('usage', thrown.message.replace(/^error: /, ''))
        : (0,errors/* toEpycloudError */.x8)(thrown);
    if (!(thrown instanceof esm/* CommanderError */.b7))
        (0,show_error/* showError */.Q)(context.terminal, error);
    if (process.argv.includes('--json')) {
        context.terminal.out(JSON.stringify((0,show_error/* errorDocument */.U)(error), undefined, 2));
    }
    return (0,exit_codes/* exitCodeOf */.F)(error.code);
}
function contextOf(distDir) {
    const terminal = systemTerminal(process.env);
    const stop = new AbortController();
    let asked = 0;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.on(name, () => {
            asked++;
            if (asked > 1)
                process.exit(exit_codes/* EXIT */.d.interrupted);
            terminal.err('Stopping; what is done is kept. (Once more stops at once.)');
            stop.abort();
        });
    }
    return {
        terminal,
        environment: process.env,
        cwd: process.cwd(),
        distDir,
        command: commandOf(process.argv[1]),
        cores: (0,external_node_os_.availableParallelism)(),
        signal: stop.signal,
        now: Date.now,
        random: () => (0,external_node_crypto_.randomBytes)(4).readUInt32BE(),
    };
}
function commandOf(script) {
    return script?.endsWith('cli.js') === true
        ? `node ${(0,external_node_path_.relative)(process.cwd(), script)}`
        : 'epycloud';
}
function exampleText(command) {
    return `
Examples:
  ${command} demo
      See a run from end to end; needs Python 3.11 or newer, nothing else.
  ${command} run workflow --local --exp-id flu/smoke
      Run an experiment of the repository you are in, on this machine.
  ${command} run workflow --local --exp-id flu/smoke --resume
      Go on with its newest unfinished run.
`;
}


/***/ }),

/***/ 6588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ DEFAULT_BUCKET_DIR),
/* harmony export */   LU: () => (/* binding */ atLeastOne),
/* harmony export */   m4: () => (/* binding */ addCommonRunOptions),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9870);


const DEFAULT_BUCKET_DIR = './local/bucket';
function addCommonRunOptions(command) {
    return command
        .option('--local', 'run on this machine (the same as EXECUTION_MODE=local)')
        .requiredOption('--exp-id <id>', 'the experiment: its folder below experiments/')
        .option('--forecast-dir <dir>', 'the experiment repository (default: this folder where it has experiments/, else ./local/forecast)')
        .option('--bucket-dir <dir>', 'the folder that holds all runs', DEFAULT_BUCKET_DIR)
        .option('--dir-prefix <path>', 'where in the bucket runs lie', _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_DIR_PREFIX */ .h)
        .option('--population-data <dir|url>', 'populations and contact matrices, in the layout of epydemix-data (default: population-data/ in the experiment repository)')
        .option('--jobs <n>', 'how many tasks run at a time (default: the number of cores)', atLeastOne)
        .option('--executor <name>', 'what carries the stages out: process', 'process')
        .option('--engine-command <command>', 'an engine of your own instead of the epydemix adapter')
        .option('--task-timeout <seconds>', 'how long a task may take before its engine counts as hung', positive)
        .option('--output-config <file>', 'which file says what outputs to make, where there are several')
        .option('--max-failed-tasks <n|p%>', 'how many tasks may be missing from the outputs')
        .option('--required-tasks <names>', 'tasks that may not be missing, parted by commas')
        .option('--verbose', 'show everything that the stages log')
        .option('--json', 'print the result as one JSON document');
}
function atLeastOne(text) {
    if (!/^[1-9]\d{0,8}$/.test(text))
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di('It is a whole number, 1 at least.');
    return Number(text);
}
function wholeNumber(text) {
    if (!/^\d{1,9}$/.test(text))
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di('It is a whole number.');
    return Number(text);
}
function positive(text) {
    if (!/^\d{1,9}(\.\d{1,6})?$/.test(text) || Number(text) <= 0) {
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di('It is a number above zero.');
    }
    return Number(text);
}


/***/ }),

/***/ 3262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ showError),
/* harmony export */   U: () => (/* binding */ errorDocument)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);

function showError(terminal, error) {
    terminal.err(`${terminal.red('error')}: ${error.message}`);
    for (const problem of error.problems) {
        terminal.err(`  ${terminal.bold((0,_pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(problem))}: ${problem.message}`);
        if (problem.hint !== undefined)
            terminal.err(`      ${problem.hint}`);
    }
    if (error.hint !== undefined)
        terminal.err(`${terminal.dim('hint')}: ${error.hint}`);
    if (error.code === 'internal') {
        terminal.err(error.stack ?? '');
        if (error.cause instanceof Error)
            terminal.err(`caused by ${error.cause.stack}`);
        terminal.err('This is a fault of epycloud, not of yours. Please report it with the lines above.');
    }
}
function errorDocument(error) {
    return {
        status: 'error',
        error: {
            code: error.code,
            message: error.message,
            ...(error.hint === undefined ? {} : { hint: error.hint }),
            ...(error.problems.length === 0 ? {} : { problems: error.problems }),
        },
    };
}


/***/ }),

/***/ 9870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ DEFAULT_DIR_PREFIX),
/* harmony export */   x: () => (/* binding */ parseDirPrefix)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7246);


const DEFAULT_DIR_PREFIX = 'pipeline/flu/';
function parseDirPrefix(text) {
    const parts = text.split('/').filter((part) => part !== '');
    for (const part of parts) {
        const fault = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfName */ .n)(part);
        if (fault !== undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_id', `The directory prefix ${JSON.stringify(text)} ${fault}.`, {
                hint: 'Use parts of letters, digits, ".", "_" and "-", for example pipeline/flu/.',
            });
        }
    }
    return parts.map((part) => `${part}/`).join('');
}


/***/ }),

/***/ 6331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   x8: () => (/* binding */ toEpycloudError),
/* harmony export */   yx: () => (/* binding */ EpycloudError)
/* harmony export */ });
class EpycloudError extends Error {
    code;
    hint;
    problems;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.name = 'EpycloudError';
        this.code = code;
        this.hint = details.hint;
        this.problems = details.problems ?? [];
    }
}
function toEpycloudError(thrown) {
    if (thrown instanceof EpycloudError)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new EpycloudError('internal', message, { cause: thrown });
}
function placeOf(problem) {
    return [problem.file, problem.line, problem.column]
        .filter((part) => part !== undefined)
        .join(':');
}


/***/ }),

/***/ 6487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
const EXIT = {
    done: 0,
    failed: 1,
    usage: 2,
    partial: 3,
    retryable: 75,
    interrupted: 130,
};
const USAGE = new Set([
    'usage',
    'invalid_id',
    'invalid_settings',
    'experiment_not_found',
    'invalid_experiment',
    'run_exists',
    'run_not_found',
    'run_changed',
    'run_in_use',
    'python_missing',
    'python_unfit',
    'engine_missing',
    'engine_protocol',
]);
function exitCodeOf(code) {
    if (code === 'interrupted')
        return EXIT.interrupted;
    return USAGE.has(code) ? EXIT.usage : EXIT.failed;
}


/***/ }),

/***/ 7246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ RESERVED_NAMES),
/* harmony export */   n: () => (/* binding */ faultOfName)
/* harmony export */ });
const RESERVED_NAMES = new Set([
    'run.json',
    'outcome.json',
    'cancelled.json',
    'config',
    'builder-artifacts',
    'runner-artifacts',
    'waves',
    'attempts',
    'claims',
    'summaries',
    'outputs',
    'sources',
]);
const SAFE_NAME = /^[A-Za-z0-9._-]+$/;
function faultOfName(name) {
    if (name === '')
        return 'has an empty part';
    if (name === '.' || name === '..' || name.includes('..'))
        return `has "${name}", which leads elsewhere`;
    if (name.startsWith('-'))
        return `has a part that begins with "-" ("${name}")`;
    if (!SAFE_NAME.test(name)) {
        const odd = [...name].find((letter) => !SAFE_NAME.test(letter));
        return `has the character ${JSON.stringify(odd)}`;
    }
    if (RESERVED_NAMES.has(name))
        return `has the part "${name}", a name that runs use for their own files`;
    return undefined;
}


/***/ }),

/***/ 6946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


/***/ }),

/***/ 9078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ startLineProcess)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/shell/process-group.js
var process_group = __webpack_require__(5977);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./build/shell/split-lines.js

const LONGEST = 64 * 1024 * 1024;
function splitLines(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let pending = [];
    let length = 0;
    return (chunk) => {
        const lines = decoder.write(chunk).split('\n');
        const last = lines.pop() ?? '';
        for (const line of lines) {
            onLine((pending.length === 0 ? line : pending.join('') + line).replace(/\r$/, ''));
            pending = [];
            length = 0;
        }
        if (last === '')
            return;
        pending.push(last);
        length += last.length;
        if (length > LONGEST) {
            onLine(pending.join(''));
            pending = [];
            length = 0;
        }
    };
}

;// CONCATENATED MODULE: ./build/shell/line-process.js




async function startLineProcess(options) {
    const [program, ...args] = options.command;
    const child = (0,external_node_child_process_.spawn)(program ?? '', args, {
        cwd: options.cwd,
        env: options.env,
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
    });
    const pid = await started(child, program ?? '');
    const letGo = (0,process_group/* endWithThisProcess */.D)(pid);
    child.stdin.on('error', () => { });
    child.stdout.on('data', splitLines(options.onLine));
    child.stdout.on('end', () => options.onOutputEnd?.());
    child.stderr.on('data', splitLines(options.onErrorLine ?? (() => { })));
    const ended = new Promise((resolve) => {
        const end = (code, signal) => resolve(signal === null ? { kind: 'exited', code: code ?? 0 } : { kind: 'signalled', signal });
        child.on('close', end);
        child.on('exit', (code, signal) => {
            (0,process_group/* signalGroup */.i)(pid, 'SIGKILL');
            setTimeout(end, 500, code, signal).unref();
        });
    });
    void ended.then(letGo);
    const signal = (name) => (0,process_group/* signalGroup */.i)(pid, name);
    return {
        pid,
        ended,
        writeLine: (line) => {
            child.stdin.write(`${line}\n`);
        },
        closeInput: () => child.stdin.end(),
        signal,
        [Symbol.asyncDispose]: async () => {
            if (child.exitCode === null && child.signalCode === null)
                signal('SIGKILL');
            await ended;
        },
    };
}
function started(child, program) {
    return new Promise((resolve, reject) => {
        child.once('spawn', () => resolve(child.pid ?? 0));
        child.once('error', (cause) => reject(new errors/* EpycloudError */.yx('engine_missing', `${program} cannot be started: ${reasonOf(cause)}.`, {
            cause,
        })));
    });
}
function reasonOf(error) {
    if (error.code === 'ENOENT')
        return 'there is no such program';
    if (error.code === 'EACCES')
        return 'it may not be executed';
    return error.message;
}


/***/ }),

/***/ 5977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ endWithThisProcess),
/* harmony export */   i: () => (/* binding */ signalGroup)
/* harmony export */ });
const living = new Set();
function killAll() {
    for (const leader of living)
        signalGroup(leader, 'SIGKILL');
}
function signalGroup(leader, signal) {
    try {
        process.kill(-leader, signal);
    }
    catch (error) {
        const code = error.code;
        if (code !== 'ESRCH' && code !== 'EPERM')
            throw error;
    }
}
function endWithThisProcess(leader) {
    if (living.size === 0)
        process.on('exit', killAll);
    living.add(leader);
    return () => {
        living.delete(leader);
        if (living.size === 0)
            process.removeListener('exit', killAll);
    };
}


/***/ })

};
;