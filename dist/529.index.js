"use strict";
exports.id = 529;
exports.ids = [529];
exports.modules = {

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

/***/ 9231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RR: () => (/* binding */ chooseOutputConfig),
  Dn: () => (/* binding */ outputId),
  sE: () => (/* binding */ readExperiment)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/pipeline/suggest.js
var suggest = __webpack_require__(2192);
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

/***/ 3662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ listExperiments)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6161);



async function listExperiments(repoDir) {
    const found = [];
    const visit = async (id) => {
        const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repoDir, 'experiments', id);
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(dir, { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            if (!entry.isDirectory() || entry.name.startsWith('.'))
                continue;
            if (entry.name === 'config')
                found.push(id);
            else
                await visit(id === '' ? entry.name : `${id}/${entry.name}`);
        }
    };
    await visit('');
    return found.filter(isExperimentId).sort();
}
function isExperimentId(text) {
    try {
        (0,_pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExperimentId */ .g)(text);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 1267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ findExperiment),
/* harmony export */   MY: () => (/* binding */ loadExperiment),
/* harmony export */   w: () => (/* binding */ isExperimentRepository),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* unused harmony export withPlaces */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6331);
/* harmony import */ var _pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2192);
/* harmony import */ var _experiment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9231);
/* harmony import */ var _list_experiments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3662);






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

/***/ 764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
function counted(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 1982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseExecutionMode),
/* harmony export */   p: () => (/* binding */ DEFAULT_EXECUTION_MODE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);

const DEFAULT_EXECUTION_MODE = 'cloud';
function parseExecutionMode(text) {
    if (text === undefined)
        return DEFAULT_EXECUTION_MODE;
    const mode = text.toLowerCase();
    if (mode === 'cloud' || mode === 'local')
        return mode;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_settings', `EXECUTION_MODE is ${JSON.stringify(text)}.`, {
        hint: 'It is cloud or local.',
    });
}


/***/ }),

/***/ 6161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseExperimentId)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7246);
/* harmony import */ var _run_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6101);



const MAX_LENGTH = 200;
function parseExperimentId(text) {
    const fault = faultOf(text);
    if (fault !== undefined) {
        const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_id', `The experiment id ${shown} ${fault}.`, {
            hint: 'Use the path of the folder below experiments/: letters, digits, ".", "_", "-", and "/" for grouping.',
        });
    }
    return text;
}
function faultOf(text) {
    if (text === '')
        return 'is empty';
    if (text.length > MAX_LENGTH)
        return `has ${text.length} letters, ${MAX_LENGTH} at most`;
    if (text.startsWith('/'))
        return 'begins with "/"';
    for (const part of text.split('/')) {
        const fault = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfName */ .n)(part);
        if (fault !== undefined)
            return fault;
        if ((0,_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .looksGenerated */ .At)(part))
            return `has the part "${part}", which looks like a run id`;
    }
    return undefined;
}


/***/ }),

/***/ 6101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ looksGenerated),
/* harmony export */   _G: () => (/* binding */ parseRunId),
/* harmony export */   fN: () => (/* binding */ makeRunId)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7246);


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

/***/ 1073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ parseRequiredTasks),
/* harmony export */   Wx: () => (/* binding */ toleratedOf),
/* harmony export */   hp: () => (/* binding */ parseMaxFailed)
/* harmony export */ });
/* unused harmony export NO_TOLERANCE */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);

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

/***/ 2059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseEngineCommand),
/* harmony export */   r: () => (/* binding */ formatEngineCommand)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5586);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);


const words = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1)).min(1);
function parseEngineCommand(text) {
    if (!text.trimStart().startsWith('[')) {
        const parts = text.split(/\s+/).filter((part) => part !== '');
        if (parts.length > 0)
            return parts;
    }
    try {
        return words.parse(JSON.parse(text));
    }
    catch (cause) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_settings', `${JSON.stringify(text)} is no engine command.`, {
            hint: 'Write words parted by spaces, or a JSON list of strings: ["python3", "-m", "my_engine"].',
            cause,
        });
    }
}
function formatEngineCommand(command) {
    return JSON.stringify(command);
}


/***/ }),

/***/ 3459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./build/shell/output-lines.js

const LONGEST_LINE = 65_536;
function outputLines(tailCharacters, onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let open = '';
    let kept = '';
    function take(text) {
        kept += text;
        if (kept.length > 2 * tailCharacters)
            kept = kept.slice(-tailCharacters);
        if (onLine === undefined)
            return;
        const lines = (open + text).split(/\r\n|[\r\n]/);
        open = lines.pop() ?? '';
        for (const line of lines)
            if (line !== '')
                onLine(line);
        if (open.length > LONGEST_LINE) {
            onLine(open);
            open = '';
        }
    }
    return {
        write: (chunk) => take(decoder.write(chunk)),
        end() {
            take(decoder.end());
            if (open !== '')
                onLine?.(open);
            open = '';
        },
        tail: () => kept.slice(-tailCharacters),
    };
}

// EXTERNAL MODULE: ./build/shell/process-group.js
var process_group = __webpack_require__(5977);
;// CONCATENATED MODULE: ./build/shell/command.js



const NOT_EXECUTABLE = new Set(['EACCES', 'EPERM', 'ENOEXEC', 'ENOTDIR']);
async function runCommand(command) {
    const { program, signal, timeoutMs, graceMs = 5_000, tailCharacters = 65_536, onLine } = command;
    throwIfAborted(signal, program);
    const { execa } = await __webpack_require__.e(/* import() */ 993).then(__webpack_require__.bind(__webpack_require__, 6993));
    const child = execa(program, command.args, {
        env: command.environment,
        extendEnv: false,
        ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
        stdin: 'ignore',
        buffer: false,
        reject: false,
        detached: true,
    });
    const { pid } = child;
    const stdout = outputLines(tailCharacters, onLine && ((line) => onLine(line, 'stdout')));
    const stderr = outputLines(tailCharacters, onLine && ((line) => onLine(line, 'stderr')));
    child.stdout.on('data', stdout.write);
    child.stderr.on('data', stderr.write);
    let timedOut = false;
    let killTimer;
    function stop() {
        if (pid === undefined || killTimer !== undefined)
            return;
        (0,process_group/* signalGroup */.i)(pid, 'SIGTERM');
        killTimer = setTimeout(() => (0,process_group/* signalGroup */.i)(pid, 'SIGKILL'), graceMs);
    }
    const timer = timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            stop();
        }, timeoutMs);
    signal?.addEventListener('abort', stop, { once: true });
    const release = pid === undefined ? undefined : (0,process_group/* endWithThisProcess */.D)(pid);
    try {
        const ended = await child;
        stdout.end();
        stderr.end();
        if (ended.code === 'ENOENT')
            return { kind: 'not_found' };
        if (NOT_EXECUTABLE.has(ended.code ?? '')) {
            return {
                kind: 'not_executable',
                message: ended.originalMessage ?? `${program}: ${ended.code}`,
            };
        }
        throwIfAborted(signal, program);
        const output = { stdout: stdout.tail(), stderr: stderr.tail() };
        if (timedOut && timeoutMs !== undefined)
            return { kind: 'timed_out', timeoutMs, ...output };
        if (ended.signal !== undefined)
            return { kind: 'killed', signal: ended.signal, ...output };
        if (ended.exitCode !== undefined)
            return { kind: 'exited', exitCode: ended.exitCode, ...output };
        throw new errors/* EpycloudError */.yx('internal', `${program} could not be run: ${ended.shortMessage}`, {
            cause: ended.cause,
        });
    }
    finally {
        clearTimeout(timer);
        clearTimeout(killTimer);
        signal?.removeEventListener('abort', stop);
        release?.();
    }
}
function throwIfAborted(signal, program) {
    if (signal?.aborted !== true)
        return;
    throw new errors/* EpycloudError */.yx('interrupted', `Interrupted while running ${program}.`, {
        cause: signal.reason,
    });
}


/***/ })

};
;