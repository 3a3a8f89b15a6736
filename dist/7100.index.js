"use strict";
exports.id = 7100;
exports.ids = [7100];
exports.modules = {

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

/***/ 965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
function shellWord(text) {
    return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 77100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showOutcome: () => (/* binding */ showOutcome)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_counted_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(764);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66487);
/* harmony import */ var _pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88014);
/* harmony import */ var _report_duration_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13510);
/* harmony import */ var _document_head_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29076);
/* harmony import */ var _executor_facts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63727);
/* harmony import */ var _resume_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99827);
/* harmony import */ var _show_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93262);
/* harmony import */ var _show_partial_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(80017);
/* harmony import */ var _show_results_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54202);












async function showOutcome(context, options, prepared, end) {
    const { outcome } = end;
    const exitCode = exitCodeOfEnd(end);
    const outputs = 'outputs' in outcome ? outcome.outputs : undefined;
    const results = outputs === undefined
        ? undefined
        : await (0,_show_results_js__WEBPACK_IMPORTED_MODULE_5__/* .readResults */ .x)(context.terminal, {
            bucket: prepared.bucket,
            run: prepared.settled.run,
            outputs,
        });
    if (options.json === true) {
        const document = {
            ...(0,_document_head_js__WEBPACK_IMPORTED_MODULE_6__/* .documentHead */ .K)('run', exitCode),
            ...outcome,
            executor: (0,_executor_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .executorFacts */ .Jv)(prepared.chosen),
            ...pathsOf(prepared, outputs),
            ...(end.failure === undefined ? {} : { failure: end.failure }),
            ...(results === undefined ? {} : { results }),
        };
        context.terminal.out(JSON.stringify(document, undefined, 2));
    }
    if (results !== undefined && options.json !== true)
        (0,_show_results_js__WEBPACK_IMPORTED_MODULE_5__/* .showResults */ .G)(context.terminal, results);
    showEnd(context, options, prepared, end);
    return exitCode;
}
function exitCodeOfEnd(end) {
    if (end.failure !== undefined && end.outcome.status === 'failed') {
        return end.exitCode === _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.usage ? _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.usage : _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.failed;
    }
    return (0,_pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOfOutcome */ .He)(end.outcome);
}
function pathsOf(prepared, outputs) {
    const keys = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_8__/* .artifactsOf */ .Ns)(prepared.settled.run);
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
    const took = (0,_report_duration_text_js__WEBPACK_IMPORTED_MODULE_9__/* .durationText */ .S)(outcome.duration_seconds);
    const paths = pathsOf(prepared, 'outputs' in outcome ? outcome.outputs : undefined);
    const where = 'outputs_path' in paths
        ? `The tables are in ${paths.outputs_path}`
        : `The run is in ${paths.run_path}`;
    switch (outcome.status) {
        case 'succeeded':
            terminal.err(`${terminal.green('Done')}: ${(0,_pipeline_counted_js__WEBPACK_IMPORTED_MODULE_10__/* .counted */ .h)(outcome.num_tasks, 'task')} in ${took}. ${where}`);
            return;
        case 'partial':
            (0,_show_partial_js__WEBPACK_IMPORTED_MODULE_11__/* .showPartial */ .f)(terminal, outcome.num_tasks, outcome.missing);
            terminal.err(where);
            showResume(context, options, prepared);
            return;
        case 'failed':
            showFailure(context, outcome, end);
            if (end.exitCode !== _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.usage)
                showResume(context, options, prepared);
            return;
        case 'interrupted':
            terminal.err(`${terminal.yellow('Interrupted')} after ${took}; what is done is kept.`);
            showResume(context, options, prepared);
    }
}
function showFailure(context, outcome, end) {
    (0,_show_error_js__WEBPACK_IMPORTED_MODULE_4__/* .showError */ .Q)(context.terminal, new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx(outcome.code, outcome.message, {
        hint: outcome.hint,
        problems: end.failure?.problems ?? [],
    }));
}
function showResume(context, options, prepared) {
    context.terminal.err(`Go on with: ${(0,_resume_command_js__WEBPACK_IMPORTED_MODULE_3__/* .resumeCommand */ .V)(context, options, prepared.settled.run)}`);
}


/***/ }),

/***/ 80017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ showPartial)
/* harmony export */ });
/* harmony import */ var _pipeline_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(764);

const NAMED = 20;
function showPartial(terminal, count, missing) {
    const verb = missing.length === 1 ? 'is' : 'are';
    terminal.fault(`${terminal.yellow('PARTIAL RESULTS')}: ${missing.length} of ${(0,_pipeline_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(count, 'task')} ${verb} missing:`);
    for (const task of missing.slice(0, NAMED)) {
        terminal.fault(`  ${task.name} (task ${task.index}): ${task.why}`);
    }
    if (missing.length > NAMED)
        terminal.fault(`  … and ${missing.length - NAMED} more`);
}


/***/ }),

/***/ 54202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ showResults),
/* harmony export */   x: () => (/* binding */ readResults)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _report_result_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19168);
/* harmony import */ var _report_result_summary_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38984);
/* harmony import */ var _report_text_style_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45779);
/* harmony import */ var _storage_manifest_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44416);
/* harmony import */ var _storage_task_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36673);







async function readResults(terminal, { bucket, run, outputs }) {
    const names = new Map();
    const manifest = await (0,_storage_manifest_document_js__WEBPACK_IMPORTED_MODULE_4__/* .loadManifest */ .eY)(bucket, run);
    for await (const task of (0,_storage_task_list_js__WEBPACK_IMPORTED_MODULE_5__/* .loadTasks */ .h)(bucket, run, manifest))
        names.set(task.index, task.name);
    try {
        return await (0,_report_result_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .summariseResults */ .x)({ bucket, folder: (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .artifactsOf */ .Ns)(run).output(outputs, ''), names });
    }
    catch (error) {
        if (!(error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx))
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
    const style = terminal.color ? _report_text_style_js__WEBPACK_IMPORTED_MODULE_3__/* .COLOURED */ .u : _report_text_style_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAIN */ .t;
    for (const line of (0,_report_result_summary_text_js__WEBPACK_IMPORTED_MODULE_2__/* .resultSummaryText */ .L)(results, { width: terminal.columns, style }))
        terminal.out(line);
    terminal.out('');
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

/***/ 38984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ resultSummaryText)
});

// EXTERNAL MODULE: ./build/report/number-text.js
var number_text = __webpack_require__(79969);
;// CONCATENATED MODULE: ./build/report/sparkline.js
const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const ASCII = ['_', '.', '-', '~', '=', '+', '*', '#'];
function sparkline(values, options) {
    const levels = options.ascii === true ? ASCII : BLOCKS;
    const finite = values.filter(Number.isFinite);
    const from = options.from ?? finite.reduce((least, value) => Math.min(least, value), Infinity);
    const to = options.to ?? finite.reduce((most, value) => Math.max(most, value), -Infinity);
    return resampled(values, options)
        .map((value) => (value === undefined ? ' ' : levels[levelOf(value, from, to, levels.length)]))
        .join('');
}
function levelOf(value, from, to, levels) {
    if (!(to > from))
        return 0;
    const scale = Number.isFinite(to - from) ? 1 : 0.5;
    const share = (value * scale - from * scale) / (to * scale - from * scale);
    return Math.min(levels - 1, Math.max(0, Math.floor(share * levels)));
}
function resampled(values, { width, resample = 'max' }) {
    return Array.from({ length: width }, (_, column) => {
        const first = Math.floor((column * values.length) / width);
        const end = Math.max(first + 1, Math.floor(((column + 1) * values.length) / width));
        const here = values.slice(first, end).filter(Number.isFinite);
        if (here.length === 0)
            return undefined;
        if (resample === 'max')
            return here.reduce((most, value) => Math.max(most, value));
        return here.reduce((sum, value) => sum + value / here.length, 0);
    });
}

// EXTERNAL MODULE: ./build/report/text-style.js
var text_style = __webpack_require__(45779);
// EXTERNAL MODULE: ./build/report/text-table.js
var text_table = __webpack_require__(77278);
;// CONCATENATED MODULE: ./build/report/result-summary-text.js




const CURVE_WIDTHS = [32, 24, 16, 12];
function resultSummaryText(summary, options = {}) {
    const { width = 100, maxRows = 40, style = text_style/* PLAIN */.t, ascii = false } = options;
    if (summary.tasks.length === 0)
        return ['The tables of quantiles hold no task.'];
    const shown = summary.tasks.slice(0, maxRows);
    const hidden = summary.tasks.length - shown.length;
    const table = CURVE_WIDTHS.map((curveWidth) => tableOf(summary, shown, curveWidth, ascii)).find((each, at) => at === CURVE_WIDTHS.length - 1 || naturalWidth(each) <= width);
    return [
        style.accent(summary.target.column) + titleOf(summary, ascii),
        style.faint(`Each curve is the ${middleText(summary.middle)}, on its own scale from 0.`),
        '',
        ...(0,text_table/* textTable */.e)(table ?? { columns: [], rows: [] }, { width, style, ascii }),
        ...(hidden > 0 ? [style.faint(`${ascii ? '...' : '…'} and ${hidden} more`)] : []),
    ];
}
function titleOf({ dates, target }, ascii) {
    const first = dates[0] ?? '';
    const last = dates.at(-1) ?? '';
    const counted = target.kind === 'transitions' ? 'people per date' : 'people on each date';
    const dash = ascii ? 'to' : '–';
    return `: ${counted}, ${first} ${dash} ${last}`;
}
function middleText(middle) {
    return middle === 0.5 ? 'median' : `${(0,number_text/* percentText */.f)(middle)} % quantile`;
}
function tableOf(summary, shown, curveWidth, ascii) {
    const { interval } = summary;
    const dash = ascii ? '-' : '–';
    const asked = shown.find(({ peak }) => peak?.quantiles !== undefined)?.peak?.quantiles;
    const intervalColumns = asked !== undefined
        ? asked.map(({ quantile }) => ({ header: `${(0,number_text/* percentText */.f)(quantile)} %`, align: 'right' }))
        : interval === undefined
            ? []
            : [
                {
                    header: `${(0,number_text/* percentText */.f)(interval.lower)}${dash}${(0,number_text/* percentText */.f)(interval.upper)} %`,
                    align: 'right',
                    dropOrder: 1,
                },
            ];
    const columns = [
        { header: 'task', shrinkTo: 12 },
        { header: middleText(summary.middle), accent: true, dropOrder: 3 },
        { header: 'peak', align: 'right' },
        ...intervalColumns,
        { header: 'on', dropOrder: 2 },
    ];
    return {
        columns,
        rows: shown.map(({ name, medians, peak }) => [
            name,
            sparkline(medians.map((value) => value ?? Number.NaN), { width: curveWidth, from: 0, to: peak?.value, ascii }),
            peak === undefined ? dash : (0,number_text/* numberText */.$)(peak.value),
            ...(asked === undefined
                ? intervalColumns.map(() => intervalText(peak, dash))
                : asked.map((_, at) => valueText(peak?.quantiles?.[at]?.value, dash))),
            peak?.date ?? dash,
        ]),
    };
}
function valueText(value, dash) {
    return value === undefined || value === null ? dash : (0,number_text/* numberText */.$)(value);
}
function intervalText(peak, dash) {
    if (peak?.lower === undefined || peak.upper === undefined)
        return dash;
    return `${(0,number_text/* numberText */.$)(peak.lower)} ${dash} ${(0,number_text/* numberText */.$)(peak.upper)}`;
}
function naturalWidth(table) {
    return Math.max(...(0,text_table/* textTable */.e)(table).map((line) => [...line].length));
}


/***/ }),

/***/ 45779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ PLAIN),
/* harmony export */   u: () => (/* binding */ COLOURED)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const asIs = (text) => text;
const PLAIN = { heading: asIs, faint: asIs, accent: asIs };
const COLOURED = {
    heading: (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)('bold', text, { validateStream: false }),
    faint: (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)('dim', text, { validateStream: false }),
    accent: (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)('cyan', text, { validateStream: false }),
};


/***/ }),

/***/ 77278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/* harmony import */ var _text_style_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45779);

const GAP = '  ';
function textTable(table, options = {}) {
    const { width = Infinity, style = _text_style_js__WEBPACK_IMPORTED_MODULE_0__/* .PLAIN */ .t, ascii = false } = options;
    const { columns, rows, widths } = fitted(clean(table), width);
    const cell = (text, index) => {
        const room = widths[index] ?? 0;
        const cut = shortened(text, room, ascii ? '~' : '…');
        return columns[index]?.align === 'right' ? cut.padStart(room) : cut.padEnd(room);
    };
    const header = columns.map((column, index) => cell(column.header, index));
    const rule = widths.map((room) => (ascii ? '-' : '─').repeat(room));
    return [
        style.heading(header.join(GAP).trimEnd()),
        style.faint(rule.join(GAP)),
        ...rows.map((row) => {
            const last = row.findLastIndex((text) => text !== '');
            return row
                .slice(0, last + 1)
                .map((text, index) => {
                const padded = cell(text, index);
                const shown = index === last ? padded.trimEnd() : padded;
                return columns[index]?.accent === true ? style.accent(shown) : shown;
            })
                .join(GAP);
        }),
    ];
}
function fitted(table, width) {
    const natural = table.columns.map((column, index) => Math.max(length(column.header), ...table.rows.map((row) => length(row[index] ?? ''))));
    const widths = shrunk(table.columns, natural, width);
    if (total(widths) <= width)
        return { ...table, widths };
    const victim = table.columns.reduce((chosen, column, index) => {
        if (column.dropOrder === undefined)
            return chosen;
        const best = chosen === undefined ? undefined : table.columns[chosen]?.dropOrder;
        return best === undefined || column.dropOrder > best ? index : chosen;
    }, undefined);
    if (victim === undefined)
        return { ...table, widths };
    const others = (list) => list.filter((_, index) => index !== victim);
    return fitted({ columns: others(table.columns), rows: table.rows.map(others) }, width);
}
function shrunk(columns, natural, width) {
    const widths = [...natural];
    for (let excess = total(widths) - width; excess > 0; excess -= 1) {
        let widest;
        for (const [index, { shrinkTo }] of columns.entries()) {
            const room = widths[index] ?? 0;
            if (shrinkTo === undefined || room <= shrinkTo)
                continue;
            if (widest === undefined || room > (widths[widest] ?? 0))
                widest = index;
        }
        if (widest === undefined)
            break;
        widths[widest] = (widths[widest] ?? 0) - 1;
    }
    return widths;
}
function total(widths) {
    return widths.reduce((sum, room) => sum + room, 0) + GAP.length * Math.max(0, widths.length - 1);
}
function shortened(text, room, mark) {
    const characters = [...text];
    if (characters.length <= room)
        return text;
    const tail = Math.floor((room - 1) / 2);
    const head = Math.max(0, room - 1 - tail);
    return [...characters.slice(0, head), mark, ...characters.slice(characters.length - tail)].join('');
}
function length(text) {
    return [...text].length;
}
function clean(table) {
    const printable = (text) => text.replace(/\p{Cc}/gu, '?');
    return {
        columns: table.columns.map((column) => ({ ...column, header: printable(column.header) })),
        rows: table.rows.map((row) => row.map(printable)),
    };
}


/***/ })

};
;