"use strict";
exports.id = 5588;
exports.ids = [5588];
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

/***/ 67901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resultsCommand: () => (/* binding */ resultsCommand)
});

// EXTERNAL MODULE: ./build/execution/run-overview.js
var run_overview = __webpack_require__(91255);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(66487);
// EXTERNAL MODULE: ./build/report/csv.js
var csv = __webpack_require__(56886);
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
var result_summary = __webpack_require__(19168);
// EXTERNAL MODULE: ./build/report/result-tables.js
var result_tables = __webpack_require__(31387);
// EXTERNAL MODULE: ./build/report/result-target.js
var result_target = __webpack_require__(4831);
// EXTERNAL MODULE: ./build/cli/choose-run.js
var choose_run = __webpack_require__(47161);
// EXTERNAL MODULE: ./build/cli/document-head.js
var document_head = __webpack_require__(29076);
// EXTERNAL MODULE: ./build/cli/one-of.js
var one_of = __webpack_require__(63414);
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
var quantile_table = __webpack_require__(12160);
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
var read_side = __webpack_require__(10430);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/report/text-style.js
var text_style = __webpack_require__(45779);
// EXTERNAL MODULE: ./build/report/text-table.js
var text_table = __webpack_require__(77278);
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
var result_summary_text = __webpack_require__(38984);
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
var manifest_document = __webpack_require__(44416);
// EXTERNAL MODULE: ./build/storage/task-list.js
var task_list = __webpack_require__(36673);
// EXTERNAL MODULE: ./build/storage/whole-outputs.js + 1 modules
var whole_outputs = __webpack_require__(53937);
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
var show_partial = __webpack_require__(80017);
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