"use strict";
exports.id = 139;
exports.ids = [139];
exports.modules = {

/***/ 26139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  experimentListCommand: () => (/* binding */ experimentListCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/execution/at-most.js
var at_most = __webpack_require__(52557);
// EXTERNAL MODULE: ./build/execution/run-catalogue.js
var run_catalogue = __webpack_require__(78775);
// EXTERNAL MODULE: ./build/execution/run-overview.js
var run_overview = __webpack_require__(91255);
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

// EXTERNAL MODULE: ./build/experiment/name-pattern.js
var name_pattern = __webpack_require__(64423);
// EXTERNAL MODULE: ./build/experiment/repository.js
var repository = __webpack_require__(41267);
// EXTERNAL MODULE: ./build/experiment/task-estimate.js
var task_estimate = __webpack_require__(22993);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(66487);
// EXTERNAL MODULE: ./build/pipeline/experiment-id.js
var experiment_id = __webpack_require__(46161);
// EXTERNAL MODULE: ./build/cli/document-head.js
var document_head = __webpack_require__(29076);
// EXTERNAL MODULE: ./build/report/text-style.js
var text_style = __webpack_require__(45779);
// EXTERNAL MODULE: ./build/report/text-table.js
var text_table = __webpack_require__(77278);
// EXTERNAL MODULE: ./build/cli/elapsed-text.js
var elapsed_text = __webpack_require__(88216);
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

// EXTERNAL MODULE: ./build/cli/one-of.js
var one_of = __webpack_require__(63414);
// EXTERNAL MODULE: ./build/cli/read-side.js
var read_side = __webpack_require__(10430);
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
    const found = known.filter((id) => (0,name_pattern/* matchesPattern */.M)(id, pattern));
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

/***/ 64423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ matchesPattern)
/* harmony export */ });
function matchesPattern(name, pattern) {
    const source = [...pattern]
        .map((letter) => letter === '*' ? '.*' : letter === '?' ? '.' : letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'))
        .join('');
    return new RegExp(`^${source}$`, 's').test(name);
}


/***/ }),

/***/ 22993:
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