"use strict";
exports.id = 404;
exports.ids = [404];
exports.modules = {

/***/ 8216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ timeText),
/* harmony export */   W: () => (/* binding */ minuteText)
/* harmony export */ });
function timeText(time, now) {
    return `${minuteText(time)} UTC, ${agoText(Math.max(0, now - time) / 1000)}`;
}
function minuteText(time) {
    const [day = '', clock = ''] = new Date(time).toISOString().split('T');
    return `${day} ${clock.slice(0, 5)}`;
}
function agoText(seconds) {
    const units = [
        ['d', 86_400],
        ['h', 3600],
        ['min', 60],
    ];
    for (const [unit, size] of units) {
        if (seconds >= size)
            return `${Math.floor(seconds / size)} ${unit} ago`;
    }
    return 'just now';
}


/***/ }),

/***/ 8097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  experimentListCommand: () => (/* binding */ experimentListCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/execution/at-most.js
var at_most = __webpack_require__(2557);
// EXTERNAL MODULE: ./build/execution/run-catalogue.js
var run_catalogue = __webpack_require__(8775);
// EXTERNAL MODULE: ./build/execution/run-overview.js
var run_overview = __webpack_require__(1255);
;// CONCATENATED MODULE: ./build/experiment/experiment-kind.js
const EXPERIMENT_KINDS = (/* unused pure expression or super */ null && (['simulation', 'sampling', 'calibration']));
function kindOfExperiment(experiment) {
    const modelset = experiment.files.find(({ kind }) => kind === 'modelset')?.value['modelset'];
    if (typeof modelset !== 'object' || modelset === null)
        return 'simulation';
    if ('calibration' in modelset)
        return 'calibration';
    return 'sampling' in modelset ? 'sampling' : 'simulation';
}

// EXTERNAL MODULE: ./build/experiment/repository.js
var repository = __webpack_require__(1267);
// EXTERNAL MODULE: ./build/experiment/task-estimate.js
var task_estimate = __webpack_require__(2993);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(6753);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(6487);
// EXTERNAL MODULE: ./build/pipeline/experiment-id.js
var experiment_id = __webpack_require__(6161);
// EXTERNAL MODULE: ./build/cli/document-head.js
var document_head = __webpack_require__(9076);
// EXTERNAL MODULE: ./build/report/text-style.js
var text_style = __webpack_require__(5779);
// EXTERNAL MODULE: ./build/report/text-table.js
var text_table = __webpack_require__(7278);
// EXTERNAL MODULE: ./build/cli/elapsed-text.js
var elapsed_text = __webpack_require__(8216);
;// CONCATENATED MODULE: ./build/cli/experiment-table.js



function experimentTable(terminal, experiments) {
    const rows = experiments.flatMap((experiment) => {
        const facts = [experiment.exp_id, kindText(experiment), String(experiment.tasks ?? '–')];
        if (experiment.runs.length === 0)
            return [[...facts, '–', 'no run', '']];
        return experiment.runs.map(({ run_id, status, created_at }) => [
            ...facts,
            run_id,
            status,
            created_at === undefined ? '–' : (0,elapsed_text/* minuteText */.W)(Date.parse(created_at)),
        ]);
    });
    return (0,text_table/* textTable */.e)({
        columns: [
            { header: 'experiment', shrinkTo: 16 },
            { header: 'kind', dropOrder: 3 },
            { header: 'tasks', align: 'right', dropOrder: 2 },
            { header: 'run' },
            { header: 'status', accent: true },
            { header: 'begun (UTC)', dropOrder: 1 },
        ],
        rows,
    }, { width: terminal.columns, style: terminal.color ? text_style/* COLOURED */.u : text_style/* PLAIN */.t });
}
function kindText(experiment) {
    if (!experiment.in_repository)
        return 'folder gone';
    return experiment.fault === undefined ? (experiment.experiment_kind ?? '–') : 'faulty';
}

;// CONCATENATED MODULE: ./build/cli/name-pattern.js
function matchesPattern(name, pattern) {
    const source = [...pattern]
        .map((letter) => letter === '*' ? '.*' : letter === '?' ? '.' : letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'))
        .join('');
    return new RegExp(`^${source}$`, 's').test(name);
}

// EXTERNAL MODULE: ./build/cli/one-of.js
var one_of = __webpack_require__(3414);
// EXTERNAL MODULE: ./build/cli/read-side.js
var read_side = __webpack_require__(430);
// EXTERNAL MODULE: ./build/cli/shell-word.js
var shell_word = __webpack_require__(965);
;// CONCATENATED MODULE: ./build/cli/experiment-list.js

















const AT_ONCE = 16;
async function experimentListCommand(context, options) {
    if (options.latest === true && options.runs === true) {
        throw new errors/* EpycloudError */.yx('usage', '--latest and --runs are both given.', {
            hint: '--latest lists one run an experiment, --runs all of them.',
        });
    }
    const side = await (0,read_side/* openReadSide */.q)(context, options);
    const catalogue = await (0,run_catalogue/* catalogueRuns */.K)(side.bucket, side.place.dirPrefix);
    const ids = chooseIds(side, catalogue, options.expId);
    const format = options.json === true ? 'json' : options.format;
    const listed = await (0,at_most/* mapAtMost */.X)(AT_ONCE, ids, (id) => listExperiment(context, options, {
        side,
        catalogue,
        id,
        withFiles: format !== 'uri' && format !== 'args',
    }));
    const experiments = listed.filter((each) => each !== undefined);
    show(context, side, format, experiments, options);
    return exit_codes/* EXIT */.d.done;
}
function chooseIds(side, catalogue, pattern) {
    const known = [...new Set([...side.experiments, ...catalogue.keys()])].sort();
    if (pattern === undefined)
        return known;
    const found = known.filter((id) => matchesPattern(id, pattern));
    if (found.length > 0 || pattern.includes('*') || pattern.includes('?'))
        return found;
    throw new errors/* EpycloudError */.yx('experiment_not_found', `There is no experiment ${pattern}.`, {
        hint: (0,one_of/* nearestHint */.A)(pattern, known, `There is none in ${side.place.repoDir}.`),
    });
}
async function listExperiment(context, options, about) {
    const { side, id, withFiles } = about;
    const expId = (0,experiment_id/* parseExperimentId */.g)(id);
    const runs = await chooseRuns(side, about.catalogue, expId, options);
    if (runs.length === 0) {
        const isEmptyWanted = options.status === 'none' || options.status === undefined;
        if (!isEmptyWanted || options.latest === true)
            return undefined;
        if (options.status === 'none' && about.catalogue.has(expId))
            return undefined;
    }
    const inRepository = side.experiments.includes(id);
    return {
        exp_id: id,
        in_repository: inRepository,
        ...(inRepository && withFiles ? await factsOfFiles(context, side, expId) : {}),
        runs,
    };
}
async function chooseRuns(side, catalogue, expId, options) {
    const { dirPrefix } = side.place;
    const refs = (catalogue.get(expId) ?? []).map((runId) => ({ dirPrefix, expId, runId }));
    const chosen = [];
    for await (const overview of (0,run_overview/* newestFirst */.ll)(side.bucket, refs, side.watchers)) {
        const outputs = await (0,run_overview/* outputsOf */.Yz)(side.bucket, overview);
        if (options.latest === true && outputs === undefined)
            continue;
        if (options.status === undefined || options.status === overview.status) {
            chosen.push(listedRun(side, overview, outputs));
        }
        if (options.runs !== true)
            break;
    }
    return chosen;
}
function listedRun({ bucket }, overview, outputs) {
    const { run, status, createdAt } = overview;
    const keys = (0,artifacts/* artifactsOf */.Ns)(run);
    const outcome = overview.status === 'broken' ? undefined : overview.outcome;
    return {
        run_id: run.runId,
        status,
        ...(createdAt === undefined ? {} : { created_at: createdAt }),
        ...(outcome === undefined || status === 'running' ? {} : { finished_at: outcome.finished_at }),
        ...(outcome !== undefined && 'num_tasks' in outcome ? { num_tasks: outcome.num_tasks } : {}),
        path: bucket.getPath(keys.root),
        ...(outputs === undefined ? {} : { outputs_path: bucket.getPath(keys.output(outputs, '')) }),
    };
}
async function factsOfFiles(context, side, expId) {
    try {
        const repoDir = (0,external_node_path_.resolve)(context.cwd, side.place.repoDir);
        const experiment = await (0,repository/* loadExperiment */.MY)(await (0,repository/* findExperiment */.F0)(repoDir, expId));
        const tasks = (0,task_estimate/* estimateTasks */.D)(experiment);
        return {
            experiment_kind: kindOfExperiment(experiment),
            ...(tasks === undefined ? {} : { tasks }),
        };
    }
    catch (error) {
        if (error instanceof errors/* EpycloudError */.yx)
            return { fault: error.message };
        throw error;
    }
}
function show(context, side, format, experiments, options) {
    const { terminal } = context;
    switch (format) {
        case 'uri':
            for (const { runs } of experiments)
                for (const { path } of runs)
                    terminal.out(path);
            return;
        case 'args':
            for (const { exp_id, runs } of experiments) {
                for (const { run_id } of runs) {
                    terminal.out(`--exp-id ${(0,shell_word/* shellWord */.r)(exp_id)} --run-id ${(0,shell_word/* shellWord */.r)(run_id)}`);
                }
            }
            return;
        case 'json': {
            const document = {
                ...(0,document_head/* documentHead */.K)('experiments', exit_codes/* EXIT */.d.done),
                forecast_dir: side.place.repoDir,
                bucket: side.bucket.getPath(side.place.dirPrefix),
                experiments: [...experiments],
            };
            terminal.out(JSON.stringify(document, undefined, 2));
            return;
        }
        case 'table':
            if (experiments.length > 0) {
                for (const line of experimentTable(terminal, experiments))
                    terminal.out(line);
                return;
            }
            terminal.err(options.expId !== undefined || options.status !== undefined || options.latest === true
                ? 'Nothing matches.'
                : `There is no experiment in ${side.place.repoDir}, and no run in ${side.bucket.getPath(side.place.dirPrefix)}.`);
    }
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

/***/ 965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
function shellWord(text) {
    return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 2993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ estimateTasks)
/* harmony export */ });
function estimateTasks(experiment) {
    const file = experiment.files.find((candidate) => candidate.kind === 'modelset');
    if (file === undefined)
        return 1;
    const modelset = object(file.value['modelset']);
    const populations = modelset['population_names'];
    if (!Array.isArray(populations) || populations.includes('all'))
        return undefined;
    const sampling = modelset['sampling'];
    if (sampling === undefined || sampling === null)
        return populations.length;
    const section = object(sampling);
    const parameters = object(section['parameters']);
    const samplers = Array.isArray(section['samplers']) ? section['samplers'].map(object) : [];
    let count = populations.length;
    for (const sampler of samplers) {
        if (sampler['strategy'] === 'grid') {
            for (const name of Array.isArray(sampler['parameters']) ? sampler['parameters'] : []) {
                const values = object(parameters[String(name)])['values'];
                if (!Array.isArray(values))
                    return undefined;
                count *= values.length;
            }
        }
        else {
            const samples = sampler['n_samples'];
            if (typeof samples !== 'number')
                return undefined;
            count *= samples;
        }
    }
    return count;
}
function object(value) {
    return typeof value === 'object' && value !== null ? value : {};
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

/***/ 5779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ PLAIN),
/* harmony export */   u: () => (/* binding */ COLOURED)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const asIs = (text) => text;
const PLAIN = { heading: asIs, faint: asIs, accent: asIs };
const COLOURED = {
    heading: (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)('bold', text, { validateStream: false }),
    faint: (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)('dim', text, { validateStream: false }),
    accent: (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)('cyan', text, { validateStream: false }),
};


/***/ }),

/***/ 7278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/* harmony import */ var _text_style_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5779);

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


/***/ })

};
;