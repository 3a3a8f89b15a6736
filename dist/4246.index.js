"use strict";
exports.id = 4246;
exports.ids = [4246];
exports.modules = {

/***/ 88216:
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

/***/ 965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
function shellWord(text) {
    return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
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


/***/ })

};
;