"use strict";
exports.id = 588;
exports.ids = [588];
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

/***/ 7901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resultsCommand: () => (/* binding */ resultsCommand)
});

// EXTERNAL MODULE: ./build/execution/run-overview.js
var run_overview = __webpack_require__(1255);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(6753);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(6487);
// EXTERNAL MODULE: ./build/report/csv.js
var csv = __webpack_require__(6886);
;// CONCATENATED MODULE: ./build/report/posterior-summary.js


const KEY_COLUMNS = ['primary_id', 'population', 'generation', 'weight'];
const POSTERIORS = 'posteriors.csv.gz';
async function summarisePosteriors(bucket, folder, options) {
    const key = `${folder}${POSTERIORS}`;
    const stream = await bucket.loadStream(key);
    const tasks = new Map();
    let header;
    let parameters = [];
    try {
        for await (const rows of (0,csv/* csvRows */.K)(stream)) {
            for (const row of rows) {
                if (header === undefined) {
                    header = row;
                    parameters = row.filter((name) => !KEY_COLUMNS.includes(name));
                    const missing = KEY_COLUMNS.filter((name) => !row.includes(name));
                    if (missing.length > 0) {
                        throw corrupt(bucket.getPath(key), `it has no column ${missing.join(', ')}`);
                    }
                }
                else if (!take(tasks, header, row, parameters, options.names)) {
                    throw corrupt(bucket.getPath(key), `a row is not of numbers: ${row.join(',')}`);
                }
            }
        }
    }
    finally {
        stream.destroy();
    }
    return [...tasks.values()]
        .filter(({ facts }) => options.shows?.(facts) ?? true)
        .flatMap((task) => parameters.map((parameter, at) => posteriorOf(task, parameter, at)));
}
function take(tasks, header, row, parameters, names) {
    const field = (name) => row[header.indexOf(name)] ?? '';
    const index = Number(field('primary_id'));
    const generation = Number(field('generation'));
    const weight = Number(field('weight'));
    const values = parameters.map((name) => Number(field(name)));
    const numbers = [index, generation, weight, ...values];
    if (row.length !== header.length || !numbers.every(Number.isFinite))
        return false;
    let task = tasks.get(index);
    if (task === undefined || task.generation < generation) {
        const population = field('population');
        const facts = { index, name: names.get(index) ?? population, population };
        task = { facts, generation, weights: [], values: parameters.map(() => []) };
        tasks.set(index, task);
    }
    if (task.generation > generation)
        return true;
    task.weights.push(weight);
    for (const [at, value] of values.entries())
        task.values[at]?.push(value);
    return true;
}
function posteriorOf(task, parameter, at) {
    const pairs = (task.values[at] ?? [])
        .map((value, particle) => ({ value, weight: task.weights[particle] ?? 0 }))
        .sort((a, b) => a.value - b.value);
    const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
    return {
        ...task.facts,
        parameter,
        mean: pairs.reduce((sum, { value, weight }) => sum + (value * weight) / total, 0),
        lower: weightedQuantile(pairs, 0.025 * total),
        median: weightedQuantile(pairs, 0.5 * total),
        upper: weightedQuantile(pairs, 0.975 * total),
        generation: task.generation,
        particles: pairs.length,
    };
}
function weightedQuantile(sorted, share) {
    let sum = 0;
    for (const { value, weight } of sorted) {
        sum += weight;
        if (sum >= share)
            return value;
    }
    return sorted.at(-1)?.value ?? Number.NaN;
}
function corrupt(path, why) {
    return new errors/* EpycloudError */.yx('artifact_corrupt', `${path} cannot be read as a table of posteriors: ${why}.`, { hint: 'Make the outputs again.' });
}

// EXTERNAL MODULE: ./build/report/result-summary.js
var result_summary = __webpack_require__(9168);
// EXTERNAL MODULE: ./build/report/result-tables.js
var result_tables = __webpack_require__(1387);
// EXTERNAL MODULE: ./build/report/result-target.js
var result_target = __webpack_require__(4831);
// EXTERNAL MODULE: ./build/cli/choose-run.js
var choose_run = __webpack_require__(7161);
// EXTERNAL MODULE: ./build/cli/document-head.js
var document_head = __webpack_require__(9076);
// EXTERNAL MODULE: ./build/cli/one-of.js
var one_of = __webpack_require__(3414);
;// CONCATENATED MODULE: ./build/cli/population-choice.js


function namesOf(task) {
    return [task.population, task.name.split(' ')[0] ?? '', task.name];
}
function choosePopulations(wanted) {
    const known = new Set();
    const found = new Set();
    return {
        shows(task) {
            const [population = '', code = ''] = namesOf(task);
            known.add(population).add(code);
            if (wanted === undefined)
                return true;
            const names = namesOf(task).map((name) => name.toLowerCase());
            const hits = wanted.filter((name) => names.includes(name.toLowerCase()));
            for (const name of hits)
                found.add(name);
            return hits.length > 0;
        },
        requireFound() {
            const missing = wanted?.find((name) => !found.has(name));
            if (missing === undefined)
                return;
            throw new errors/* EpycloudError */.yx('usage', `The results have no population ${missing}.`, {
                hint: (0,one_of/* nearestHint */.A)(missing, [...known], 'They have none at all.'),
            });
        },
    };
}

// EXTERNAL MODULE: ./build/report/quantile-levels.js
var quantile_levels = __webpack_require__(2097);
// EXTERNAL MODULE: ./build/report/quantile-table.js
var quantile_table = __webpack_require__(2160);
;// CONCATENATED MODULE: ./build/cli/quantile-csv.js



async function writeQuantileCsv(terminal, options) {
    const { tables, names, shows } = options;
    const targets = await (0,result_tables/* chooseTargets */.u)(tables, options.targets);
    terminal.out('task,name,population,target,date,quantile,value');
    for (const kind of ['transitions', 'compartments']) {
        const columns = targets.filter((each) => each.kind === kind).map(({ column }) => column);
        if (columns.length === 0)
            continue;
        const { bucket } = tables;
        for await (const task of (0,quantile_table/* readQuantiles */.J)({ bucket, key: tables.keyOf(kind), columns })) {
            const { index, population, dates } = task;
            const name = names.get(index) ?? population;
            if (!shows({ index, name, population }))
                continue;
            if (options.quantiles !== undefined)
                (0,quantile_levels/* requireQuantiles */.kA)(task.quantiles, options.quantiles);
            for (const column of columns) {
                for (const quantile of options.quantiles ?? task.quantiles) {
                    const course = task.course(column, quantile);
                    const head = [String(index), field(name), field(population), field(column)].join(',');
                    const lines = dates.map((date, at) => {
                        const value = course[at];
                        const text = value !== undefined && Number.isFinite(value) ? String(value) : '';
                        return `${head},${date},${quantile},${text}`;
                    });
                    if (lines.length > 0)
                        terminal.out(lines.join('\n'));
                }
            }
        }
    }
}
function field(text) {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// EXTERNAL MODULE: ./build/cli/read-side.js
var read_side = __webpack_require__(430);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/report/text-style.js
var text_style = __webpack_require__(5779);
// EXTERNAL MODULE: ./build/report/text-table.js
var text_table = __webpack_require__(7278);
;// CONCATENATED MODULE: ./build/report/posterior-text.js


function posteriorText(posteriors, options = {}) {
    const { width = 100, maxRows = 40, style = text_style/* PLAIN */.t, ascii = false } = options;
    const shown = posteriors.slice(0, maxRows);
    const hidden = posteriors.length - shown.length;
    const dash = ascii ? '-' : '–';
    return [
        `${style.accent('Posteriors')}: of the last generation, by weight`,
        '',
        ...(0,text_table/* textTable */.e)({
            columns: [
                { header: 'task', shrinkTo: 12 },
                { header: 'parameter' },
                { header: 'mean', align: 'right' },
                { header: `2.5${dash}97.5 %`, align: 'right', dropOrder: 1 },
                { header: 'particles', align: 'right', dropOrder: 2 },
            ],
            rows: shown.map(({ name, parameter, mean, lower, upper, particles }) => [
                name,
                parameter,
                digits(mean),
                `${digits(lower)} ${dash} ${digits(upper)}`,
                String(particles),
            ]),
        }, { width, style, ascii }),
        ...(hidden > 0 ? [style.faint(`${ascii ? '...' : '…'} and ${hidden} more`)] : []),
    ];
}
function digits(value) {
    return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '–';
}

// EXTERNAL MODULE: ./build/report/result-summary-text.js + 1 modules
var result_summary_text = __webpack_require__(8984);
;// CONCATENATED MODULE: ./build/cli/result-pages.js





const HUB_TABLE = 'output_hub_formatted.csv.gz';
function showResultTables({ terminal }, page) {
    const { overview, record } = page.outputs;
    const style = terminal.color ? text_style/* COLOURED */.u : text_style/* PLAIN */.t;
    const options = {
        width: terminal.columns,
        style,
        ...(page.all ? { maxRows: Number.POSITIVE_INFINITY } : {}),
    };
    const there = record.num_tasks - record.missing.length;
    const whole = record.missing.length === 0;
    const ofTasks = whole
        ? `of ${there === 1 ? 'its one task' : `all ${(0,counted/* counted */.h)(there, 'task')}`}`
        : `PARTIAL RESULTS: of ${there} of ${(0,counted/* counted */.h)(record.num_tasks, 'task')}`;
    terminal.out(`${style.heading(overview.run.expId)} ${overview.run.runId}, ${ofTasks}`);
    for (const summary of page.summaries) {
        terminal.out('');
        for (const line of (0,result_summary_text/* resultSummaryText */.L)(summary, options))
            terminal.out(line);
    }
    if (page.posteriors.length > 0) {
        terminal.out('');
        for (const line of posteriorText(page.posteriors, options))
            terminal.out(line);
    }
    terminal.out('');
    terminal.out(`Files in ${page.path}`);
    const files = record.files.map(({ path, kind, bytes }) => [path, kind, sizeText(bytes)]);
    const table = (0,text_table/* textTable */.e)({
        columns: [{ header: 'file' }, { header: 'kind' }, { header: 'size', align: 'right' }],
        rows: files,
    }, { style });
    for (const line of table)
        terminal.out(line);
    if (record.files.some(({ path }) => path === HUB_TABLE)) {
        terminal.out('');
        terminal.out(`For the forecast hub: gunzip -c ${page.path}${HUB_TABLE} > submission.csv`);
    }
}
function sizeText(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    if (bytes < 999_500)
        return `${Math.round(bytes / 1000)} KB`;
    return `${(bytes / 1e6).toFixed(1)} MB`;
}

// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(4416);
// EXTERNAL MODULE: ./build/storage/task-list.js
var task_list = __webpack_require__(9054);
// EXTERNAL MODULE: ./build/storage/whole-outputs.js + 1 modules
var whole_outputs = __webpack_require__(3937);
;// CONCATENATED MODULE: ./build/cli/run-results.js







function isRead(path) {
    return path === POSTERIORS || /^quantiles_.*\.csv\.gz$/.test(path);
}
async function openOutputs(bucket, overview) {
    const { run } = overview;
    const name = await (0,run_overview/* outputsOf */.Yz)(bucket, overview);
    if (name === undefined) {
        throw new errors/* EpycloudError */.yx('run_not_found', `Run ${run.runId} of ${run.expId} has no outputs: it is ${overview.status}.`, { hint: `epycloud status --exp-id ${run.expId} --run-id ${run.runId} says more.` });
    }
    const record = await (0,whole_outputs/* loadOutputs */.jB)(bucket, run, name);
    await (0,whole_outputs/* requireWholeOutputs */.L6)(bucket, run, name, record, isRead);
    return {
        overview,
        folder: (0,artifacts/* artifactsOf */.Ns)(run).output(name, ''),
        record,
        names: await taskNames(bucket, overview),
    };
}
async function taskNames(bucket, { run }) {
    const names = new Map();
    const manifest = await (0,manifest_document/* findManifest */.J9)(bucket, run);
    if (manifest === undefined)
        return names;
    for await (const task of (0,task_list/* loadTasks */.h)(bucket, run, manifest))
        names.set(task.index, task.name);
    return names;
}

// EXTERNAL MODULE: ./build/cli/show-partial.js
var show_partial = __webpack_require__(17);
;// CONCATENATED MODULE: ./build/cli/show-run-results.js

















async function resultsCommand(context, options) {
    const side = await (0,read_side/* openReadSide */.q)(context, options);
    const outputs = await findRunOutputs(side, options);
    const { missing, num_tasks: count } = outputs.record;
    const exitCode = missing.length === 0 ? exit_codes/* EXIT */.d.done : exit_codes/* EXIT */.d.partial;
    const tables = await findTables(side, outputs);
    const targets = targetChoice(tables, options);
    if (options.json !== true && options.format === 'csv') {
        await writeCsv(context, outputs, tables, targets, options);
    }
    else {
        const found = await readFindings(side, outputs, tables, targets, options);
        if (options.json === true || options.format === 'json') {
            const document = documentOf(side, outputs, found, exitCode);
            context.terminal.out(JSON.stringify(document, undefined, 2));
        }
        else {
            showResultTables(context, {
                ...found,
                outputs,
                path: side.bucket.getPath(outputs.folder),
                all: options.all === true,
            });
        }
    }
    if (missing.length > 0)
        (0,show_partial/* showPartial */.f)(context.terminal, count, missing);
    return exitCode;
}
async function findRunOutputs(side, options) {
    const chosen = await (0,choose_run/* chooseRun */.j)(side, options, async (overview) => (await (0,run_overview/* outputsOf */.Yz)(side.bucket, overview)) !== undefined);
    if (chosen.kind === 'found')
        return await openOutputs(side.bucket, chosen.overview);
    const what = chosen.expId === undefined ? 'No run' : `No run of ${chosen.expId}`;
    throw new errors/* EpycloudError */.yx('run_not_found', `${what} has outputs yet.`, {
        hint: 'epycloud experiment list shows which runs there are, and how they went.',
    });
}
async function findTables(side, { folder }) {
    try {
        return await (0,result_tables/* openResultTables */.N)(side.bucket, folder);
    }
    catch (error) {
        if (error instanceof errors/* EpycloudError */.yx && error.code === 'artifact_missing')
            return undefined;
        throw error;
    }
}
function targetChoice(tables, { target, all }) {
    if (target === undefined)
        return all === true ? 'all' : 'usual';
    const { transitions, compartments } = tables?.columns ?? {};
    for (const name of target) {
        if (tables !== undefined && (0,result_target/* findTarget */.FB)(tables.columns, name) !== undefined)
            continue;
        const known = [...(transitions ?? []), ...(compartments ?? [])];
        const short = known.map((column) => column.replace(/_total$/, ''));
        throw new errors/* EpycloudError */.yx('usage', `The results have no target ${name}.`, {
            hint: (0,one_of/* nearestHint */.A)(name, [...new Set([...short, ...known])], 'They have no table of quantiles.'),
        });
    }
    return target;
}
async function readFindings(side, outputs, tables, targets, options) {
    const { folder, names, record } = outputs;
    const { bucket } = side;
    const populations = choosePopulations(options.population);
    const { shows } = populations;
    const summaries = tables === undefined
        ? []
        : await (0,result_summary/* summariseTargets */.d)({
            bucket,
            folder,
            names,
            targets,
            shows,
            quantiles: options.quantile,
        });
    const posteriors = record.files.some(({ path }) => path === POSTERIORS)
        ? await summarisePosteriors(bucket, folder, { names, shows })
        : [];
    populations.requireFound();
    return { summaries, posteriors };
}
async function writeCsv(context, outputs, tables, targets, options) {
    if (tables === undefined) {
        throw new errors/* EpycloudError */.yx('usage', 'The results have no table of quantiles.', {
            hint: 'Without --format csv, their files are listed.',
        });
    }
    const populations = choosePopulations(options.population);
    await writeQuantileCsv(context.terminal, {
        tables,
        targets,
        names: outputs.names,
        shows: populations.shows,
        quantiles: options.quantile,
    });
    populations.requireFound();
}
function documentOf(side, { overview, folder, record }, { summaries, posteriors }, exitCode) {
    const { run } = overview;
    return {
        ...(0,document_head/* documentHead */.K)('results', exitCode),
        exp_id: run.expId,
        run_id: run.runId,
        status: record.missing.length === 0 ? 'whole' : 'partial',
        num_tasks: record.num_tasks,
        missing: record.missing,
        run_path: side.bucket.getPath((0,artifacts/* artifactsOf */.Ns)(run).root),
        outputs_path: side.bucket.getPath(folder),
        files: record.files,
        summaries: [...summaries],
        posteriors: [...posteriors],
    };
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