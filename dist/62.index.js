"use strict";
exports.id = 62;
exports.ids = [62];
exports.modules = {

/***/ 1062:
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
;// CONCATENATED MODULE: ./build/cli/demo-command.js

function addDemoCommand(program, context, end) {
    program
        .command('demo')
        .description('Run an example experiment on this machine, from its files to a table of results.')
        .option('--experiment <id>', 'which one of examples/experiment-repo', 'flu-season-sampling')
        .option('--bucket-dir <dir>', 'the folder that holds all runs', run_options/* DEFAULT_BUCKET_DIR */.Fs)
        .option('--jobs <n>', 'how many tasks run at a time (default: the number of cores)', run_options/* atLeastOne */.LU)
        .option('--json', 'print the result as one JSON document')
        .action(async (options) => {
        const { runDemo } = await Promise.all(/* import() */[__webpack_require__.e(688), __webpack_require__.e(993), __webpack_require__.e(81), __webpack_require__.e(272), __webpack_require__.e(439), __webpack_require__.e(458), __webpack_require__.e(119)]).then(__webpack_require__.bind(__webpack_require__, 119));
        end(await runDemo(context, options));
    });
}

;// CONCATENATED MODULE: ./build/cli/run-command.js

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
        const { runWorkflowCommand } = await Promise.all(/* import() */[__webpack_require__.e(688), __webpack_require__.e(993), __webpack_require__.e(81), __webpack_require__.e(272), __webpack_require__.e(439), __webpack_require__.e(458)]).then(__webpack_require__.bind(__webpack_require__, 8458));
        end(await runWorkflowCommand(context, options));
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
        const { runJobCommand } = await Promise.all(/* import() */[__webpack_require__.e(688), __webpack_require__.e(993), __webpack_require__.e(81), __webpack_require__.e(272), __webpack_require__.e(837)]).then(__webpack_require__.bind(__webpack_require__, 5837));
        end(await runJobCommand(context, options));
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


/***/ })

};
;