"use strict";
exports.id = 806;
exports.ids = [806];
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

/***/ 965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
function shellWord(text) {
    return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 4806:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showOutcome: () => (/* binding */ showOutcome)
});

// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(6753);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(6487);
// EXTERNAL MODULE: ./build/pipeline/outcome.js
var outcome = __webpack_require__(8014);
// EXTERNAL MODULE: ./build/cli/document-head.js
var document_head = __webpack_require__(9076);
// EXTERNAL MODULE: ./build/cli/progress.js
var progress = __webpack_require__(1915);
// EXTERNAL MODULE: ./build/cli/resume-command.js
var resume_command = __webpack_require__(9827);
// EXTERNAL MODULE: ./build/cli/show-error.js
var show_error = __webpack_require__(3262);
// EXTERNAL MODULE: ./build/cli/show-partial.js
var show_partial = __webpack_require__(17);
// EXTERNAL MODULE: ./build/report/result-summary.js
var result_summary = __webpack_require__(9168);
// EXTERNAL MODULE: ./build/report/result-summary-text.js + 1 modules
var result_summary_text = __webpack_require__(8984);
// EXTERNAL MODULE: ./build/report/text-style.js
var text_style = __webpack_require__(5779);
// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(4416);
// EXTERNAL MODULE: ./build/storage/task-list.js
var task_list = __webpack_require__(9054);
;// CONCATENATED MODULE: ./build/cli/show-results.js







async function readResults(terminal, { bucket, run, outputs }) {
    const names = new Map();
    const manifest = await (0,manifest_document/* loadManifest */.eY)(bucket, run);
    for await (const task of (0,task_list/* loadTasks */.h)(bucket, run, manifest))
        names.set(task.index, task.name);
    try {
        return await (0,result_summary/* summariseResults */.x)({ bucket, folder: (0,artifacts/* artifactsOf */.Ns)(run).output(outputs, ''), names });
    }
    catch (error) {
        if (!(error instanceof errors/* EpycloudError */.yx))
            throw error;
        if (error.code === 'artifact_missing')
            return undefined;
        if (error.code !== 'artifact_corrupt')
            throw error;
        terminal.err(`The results are not shown here: ${error.message}`);
        return undefined;
    }
}
function showResults(terminal, results) {
    terminal.out('');
    const style = terminal.color ? text_style/* COLOURED */.u : text_style/* PLAIN */.t;
    for (const line of (0,result_summary_text/* resultSummaryText */.L)(results, { width: terminal.columns, style }))
        terminal.out(line);
    terminal.out('');
}

;// CONCATENATED MODULE: ./build/cli/show-outcome.js











async function showOutcome(context, options, prepared, end) {
    const { outcome } = end;
    const exitCode = exitCodeOfEnd(end);
    const outputs = 'outputs' in outcome ? outcome.outputs : undefined;
    const results = outputs === undefined
        ? undefined
        : await readResults(context.terminal, {
            bucket: prepared.bucket,
            run: prepared.settled.run,
            outputs,
        });
    if (options.json === true) {
        const document = {
            ...(0,document_head/* documentHead */.K)('run', exitCode),
            ...outcome,
            ...pathsOf(prepared, outputs),
            ...(end.failure === undefined ? {} : { failure: end.failure }),
            ...(results === undefined ? {} : { results }),
        };
        context.terminal.out(JSON.stringify(document, undefined, 2));
    }
    if (results !== undefined && options.json !== true)
        showResults(context.terminal, results);
    showEnd(context, options, prepared, end);
    return exitCode;
}
function exitCodeOfEnd(end) {
    if (end.failure !== undefined && end.outcome.status === 'failed') {
        return end.exitCode === exit_codes/* EXIT */.d.usage ? exit_codes/* EXIT */.d.usage : exit_codes/* EXIT */.d.failed;
    }
    return (0,outcome/* exitCodeOfOutcome */.He)(end.outcome);
}
function pathsOf(prepared, outputs) {
    const keys = (0,artifacts/* artifactsOf */.Ns)(prepared.settled.run);
    return {
        run_path: prepared.bucket.getPath(keys.root),
        ...(outputs === undefined
            ? {}
            : { outputs_path: prepared.bucket.getPath(keys.output(outputs, '')) }),
    };
}
function showEnd(context, options, prepared, end) {
    const { terminal } = context;
    const { outcome } = end;
    const took = (0,progress/* duration */.p)(outcome.duration_seconds);
    const paths = pathsOf(prepared, 'outputs' in outcome ? outcome.outputs : undefined);
    const where = 'outputs_path' in paths
        ? `The tables are in ${paths.outputs_path}`
        : `The run is in ${paths.run_path}`;
    switch (outcome.status) {
        case 'succeeded':
            terminal.err(`${terminal.green('Done')}: ${(0,counted/* counted */.h)(outcome.num_tasks, 'task')} in ${took}. ${where}`);
            return;
        case 'partial':
            (0,show_partial/* showPartial */.f)(terminal, outcome.num_tasks, outcome.missing);
            terminal.err(where);
            showResume(context, options, prepared);
            return;
        case 'failed':
            showFailure(context, outcome, end);
            if (end.exitCode !== exit_codes/* EXIT */.d.usage)
                showResume(context, options, prepared);
            return;
        case 'interrupted':
            terminal.err(`${terminal.yellow('Interrupted')} after ${took}; what is done is kept.`);
            showResume(context, options, prepared);
    }
}
function showFailure(context, outcome, end) {
    (0,show_error/* showError */.Q)(context.terminal, new errors/* EpycloudError */.yx(outcome.code, outcome.message, {
        hint: outcome.hint,
        problems: end.failure?.problems ?? [],
    }));
}
function showResume(context, options, prepared) {
    context.terminal.err(`Go on with: ${(0,resume_command/* resumeCommand */.V)(context, options, prepared.settled.run)}`);
}


/***/ })

};
;