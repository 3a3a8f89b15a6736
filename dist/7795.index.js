"use strict";
exports.id = 7795;
exports.ids = [7795];
exports.modules = {

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

/***/ 56409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ findPopulationData)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36331);



const URL_LIKE = /^https?:\/\//;
async function findPopulationData(wanted, repoDir) {
    if (wanted !== undefined && URL_LIKE.test(wanted))
        return wanted;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(wanted ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repoDir, 'population-data'));
    const hasLocations = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'locations.csv')).then((entry) => entry.isFile(), () => false);
    if (hasLocations)
        return folder;
    if (wanted === undefined)
        return undefined;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('invalid_settings', `There is no population data in ${folder}: it has no locations.csv.`, {
        hint: '--population-data (POPULATION_DATA) names a folder or an address in the layout of epydemix-data.',
    });
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

/***/ 56753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ns: () => (/* binding */ artifactsOf),
/* harmony export */   Zt: () => (/* binding */ sourceKey),
/* harmony export */   cS: () => (/* binding */ runRoot),
/* harmony export */   gk: () => (/* binding */ taskDigits),
/* harmony export */   iT: () => (/* binding */ enclosingRunKeys),
/* harmony export */   jX: () => (/* binding */ SHARD_SIZE),
/* harmony export */   jr: () => (/* binding */ sha256OfSourceKey),
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
        attempts: `${root}attempts/`,
        attempt: (number) => `${root}attempts/${taskDigits(number)}.json`,
        cancelled: `${root}cancelled.json`,
        sourcePin: `${root}source.json`,
        configs: `${root}config/`,
        config: (file) => `${root}config/${file}`,
        input: (index, extension) => `${root}builder-artifacts/input_${taskDigits(index)}.${extension}.gz`,
        shared: (sha256) => `${root}builder-artifacts/shared/${sha256}`,
        shard: (number) => `${root}builder-artifacts/tasks/${taskDigits(number)}.json`,
        manifest: `${root}builder-artifacts/manifest.json`,
        results: `${root}runner-artifacts/`,
        result: (index, extension) => `${root}runner-artifacts/result_${taskDigits(index)}.${extension}.gz`,
        sidecar: (index) => `${root}runner-artifacts/result_${taskDigits(index)}.json`,
        wave: (number) => `${root}waves/${number}.json`,
        summaries: `${root}summaries/json/`,
        summaryJson: (name) => `${root}summaries/json/${name}.json`,
        summaryText: (name) => `${root}summaries/txt/${name}.txt`,
        outputs: `${root}outputs/`,
        output: (folder, path) => `${root}outputs/${folder}/${path}`,
        checksums: (folder) => `${root}outputs/${folder}/checksums.json`,
    };
}
function sourceKey(sha256) {
    return `sources/${sha256}.tar.gz`;
}
function sha256OfSourceKey(key) {
    return /^sources\/([0-9a-f]{64})\.tar\.gz$/.exec(key)?.[1];
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

/***/ 59870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ DEFAULT_DIR_PREFIX),
/* harmony export */   x: () => (/* binding */ parseDirPrefix)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27246);


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

/***/ 36331:
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

/***/ 81982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseExecutionMode),
/* harmony export */   p: () => (/* binding */ DEFAULT_EXECUTION_MODE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

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

/***/ 66487:
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
    waveNeeded: 76,
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
    'docker_missing',
    'docker_unavailable',
    'docker_unfit',
    'image_missing',
    'image_unfit',
    'base_image_missing',
    'credentials_missing',
    'source_refused',
    'workflow_missing',
]);
function exitCodeOf(code) {
    if (code === 'interrupted')
        return EXIT.interrupted;
    return USAGE.has(code) ? EXIT.usage : EXIT.failed;
}


/***/ }),

/***/ 26501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ shardSchema),
/* harmony export */   Oc: () => (/* binding */ engineSchema),
/* harmony export */   rc: () => (/* binding */ manifestSchema),
/* harmony export */   wQ: () => (/* binding */ NUM_TASKS_METADATA)
/* harmony export */ });
/* unused harmony export taskSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);


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

/***/ 27246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ RESERVED_NAMES),
/* harmony export */   n: () => (/* binding */ faultOfName)
/* harmony export */ });
const RESERVED_NAMES = new Set([
    'run.json',
    'outcome.json',
    'cancelled.json',
    'source.json',
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

/***/ 88014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ metadataOfOutcome),
/* harmony export */   D9: () => (/* binding */ missingTaskSchema),
/* harmony export */   He: () => (/* binding */ exitCodeOfOutcome),
/* harmony export */   Ws: () => (/* binding */ outcomeSchema),
/* harmony export */   dR: () => (/* binding */ isFinal)
/* harmony export */ });
/* unused harmony export OUTCOME_METADATA */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13798);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66487);



const missingTaskSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    index: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0),
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    why: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const missing = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(missingTaskSchema);
const common = {
    ..._document_js__WEBPACK_IMPORTED_MODULE_0__/* .versioned */ .iF,
    exp_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).optional(),
    finished_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    duration_seconds: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0),
};
const counted = {
    num_tasks: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1),
    outputs: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
};
const outcomeSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('status', [
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...common, ...counted, status: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('succeeded') }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...common, ...counted, status: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('partial'), missing }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        ...common,
        status: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('failed'),
        stage: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['builder', 'runner', 'output']),
        code: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        hint: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
        num_tasks: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).optional(),
        missing: missing.optional(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...common, status: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('interrupted') }),
]);
const OUTCOME_METADATA = {
    attempt: 'attempt',
    status: 'status',
    numTasks: 'num-tasks',
    failedTasks: 'failed-tasks',
    outputs: 'outputs',
};
function metadataOfOutcome(outcome) {
    const numTasks = 'num_tasks' in outcome ? (outcome.num_tasks ?? 0) : 0;
    const missing = 'missing' in outcome ? (outcome.missing ?? []) : [];
    return {
        [OUTCOME_METADATA.attempt]: String(outcome.attempt ?? 1),
        [OUTCOME_METADATA.status]: outcome.status,
        [OUTCOME_METADATA.numTasks]: String(numTasks),
        [OUTCOME_METADATA.failedTasks]: String(missing.length),
        [OUTCOME_METADATA.outputs]: 'outputs' in outcome ? (outcome.outputs ?? '') : '',
    };
}
function isFinal(outcome) {
    return outcome.status === 'succeeded' || outcome.status === 'partial';
}
function exitCodeOfOutcome(outcome) {
    switch (outcome.status) {
        case 'succeeded':
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done;
        case 'partial':
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.partial;
        case 'failed':
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.failed;
        case 'interrupted':
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.interrupted;
    }
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

/***/ 35073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ requireSameRun),
/* harmony export */   _A: () => (/* binding */ runRecordSchema),
/* harmony export */   pB: () => (/* binding */ newRunRecord)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13798);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26501);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86946);





const runRecordSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ..._document_js__WEBPACK_IMPORTED_MODULE_0__/* .versioned */ .iF,
    exp_id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    epycloud_version: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    execution_mode: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['cloud', 'local']),
    config_hash: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    config_files: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    seed: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(0),
    seed_drawn: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    engine: _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .engineSchema */ .Oc.partial({ extensions: true }).optional(),
    executor: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['process', 'compose', 'batch']).optional(),
    image: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        reference: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
        digest: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    })
        .optional(),
    simulations_limit: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).optional(),
    tasks_limit: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).optional(),
    source: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ commit: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), changed: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() }).optional(),
    source_place: zod__WEBPACK_IMPORTED_MODULE_3__/* .discriminatedUnion */ .gMt('kind', [
        zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('bundle'), key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), sha256: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
        zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('github'),
            repository: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
            ref: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
            pat_secret: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
        }),
    ])
        .optional(),
    cloud: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        project: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        region: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        bucket: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        workflow: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    })
        .optional(),
    github: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional(),
    request: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).optional(),
});
function newRunRecord(fields) {
    return {
        schema_version: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$,
        min_reader_version: 1,
        exp_id: fields.run.expId,
        run_id: fields.run.runId,
        created_at: new Date(fields.createdAt).toISOString(),
        epycloud_version: _version_js__WEBPACK_IMPORTED_MODULE_4__/* .VERSION */ .x,
        execution_mode: fields.mode,
        config_hash: fields.configHash,
        config_files: [...fields.configFiles],
        seed: fields.seed.value,
        seed_drawn: fields.seed.drawn,
        engine: fields.engine,
        executor: fields.executor,
        image: fields.image,
        simulations_limit: fields.simulationsLimit,
        tasks_limit: fields.tasksLimit,
        source: fields.source,
        source_place: fields.sourcePlace,
        cloud: fields.cloud,
        github: fields.github && { ...fields.github },
        request: fields.request,
    };
}
function requireSameRun(record, now) {
    if (now.configHash !== undefined && now.configHash !== record.config_hash) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('run_changed', `The experiment's files have changed since run ${record.run_id} began.`, {
            hint: 'Start a new run; or put the files back (the run keeps its own in config/) and resume.',
        });
    }
    requireSameLimit('simulations-limit', record.simulations_limit, now.simulationsLimit);
    requireSameLimit('tasks-limit', record.tasks_limit, now.tasksLimit);
    const before = record.engine;
    if (before === undefined || now.engine === undefined)
        return;
    if (before.name !== now.engine.name || before.version !== now.engine.version) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('run_changed', `Run ${record.run_id} began with ${before.name} ${before.version}; this is ${now.engine.name} ${now.engine.version}.`, { hint: 'Start a new run, or resume with the epycloud that began this one.' });
    }
}
function requireSameLimit(name, before, now) {
    if (now === undefined || now === before)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('run_changed', `The run began with ${before === undefined ? 'no' : 'another'} --${name} (${before ?? 'none'}; now ${now}).`, {
        hint: `A run keeps its limits: leave --${name} out, or start a new run.`,
    });
}


/***/ }),

/***/ 22176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UB: () => (/* binding */ letterOf),
/* harmony export */   YA: () => (/* binding */ parseStage),
/* harmony export */   an: () => (/* binding */ STAGES)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const STAGES = ['builder', 'runner', 'output'];
const LETTERS = {
    builder: 'A',
    runner: 'B',
    output: 'C',
};
function letterOf(stage) {
    return LETTERS[stage];
}
function parseStage(text) {
    const wanted = text.toLowerCase();
    const stage = STAGES.find((name) => name === wanted || LETTERS[name].toLowerCase() === wanted);
    if (stage === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `There is no stage ${JSON.stringify(text)}.`, {
            hint: 'The stages are A (builder), B (runner) and C (output).',
        });
    }
    return stage;
}


/***/ }),

/***/ 32192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
function suggest(name, candidates) {
    let best;
    let least = Math.max(2, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
        if (distance < least) {
            best = candidate;
            least = distance;
        }
    }
    return best;
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, letter] of [...a].entries()) {
        const next = [i + 1];
        for (const [j, other] of [...b].entries()) {
            const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
            next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
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

/***/ 86946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


/***/ }),

/***/ 62059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseEngineCommand),
/* harmony export */   r: () => (/* binding */ formatEngineCommand)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);


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

/***/ 53459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
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
var process_group = __webpack_require__(85977);
;// CONCATENATED MODULE: ./build/shell/command.js



const NOT_EXECUTABLE = new Set(['EACCES', 'EPERM', 'ENOEXEC', 'ENOTDIR']);
async function runCommand(command) {
    const { program, signal, timeoutMs, graceMs = 5_000, tailCharacters = 65_536, onLine } = command;
    throwIfAborted(signal, program);
    const { execa } = await __webpack_require__.e(/* import() */ 6993).then(__webpack_require__.bind(__webpack_require__, 16993));
    const child = execa(program, command.args, {
        env: command.environment,
        extendEnv: false,
        ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
        ...stdinOf(command.input),
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
function stdinOf(input) {
    if (input === undefined)
        return { stdin: 'ignore' };
    return typeof input === 'string' ? { input } : { stdin: input };
}
function throwIfAborted(signal, program) {
    if (signal?.aborted !== true)
        return;
    throw new errors/* EpycloudError */.yx('interrupted', `Interrupted while running ${program}.`, {
        cause: signal.reason,
    });
}


/***/ }),

/***/ 29078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ startLineProcess)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/shell/process-group.js
var process_group = __webpack_require__(85977);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
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

/***/ 85977:
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


/***/ }),

/***/ 42188:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/experiment/secret-text.js
async function secretText(version, ports) {
    const { openGoogleSession } = await Promise.all(/* import() */[__webpack_require__.e(3573), __webpack_require__.e(3935)]).then(__webpack_require__.bind(__webpack_require__, 43573));
    const { accessSecret } = await __webpack_require__.e(/* import() */ 9762).then(__webpack_require__.bind(__webpack_require__, 89762));
    const { gcloudCommand } = await __webpack_require__.e(/* import() */ 1774).then(__webpack_require__.bind(__webpack_require__, 21774));
    const session = openGoogleSession({ ...ports, gcloud: gcloudCommand(ports.environment) });
    return (await accessSecret(session, version, ports.signal)).toString('utf8');
}

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(66487);
// EXTERNAL MODULE: ./build/pipeline/execution-mode.js
var execution_mode = __webpack_require__(81982);
// EXTERNAL MODULE: ./build/settings/engine-command.js
var engine_command = __webpack_require__(62059);
;// CONCATENATED MODULE: ./build/settings/read-variables.js

function readVariables(variables, environment) {
    const problems = [];
    const values = {};
    for (const [name, variable] of Object.entries(variables)) {
        const text = environment[name];
        if (text === undefined || text === '')
            continue;
        const result = variable.schema.safeParse(text);
        if (result.success)
            values[name] = result.data;
        else {
            const fault = result.error.issues[0]?.message ?? 'is wrong';
            problems.push({
                file: 'environment',
                message: `${name}=${JSON.stringify(text)} ${fault}.`,
                hint: `${name} is written as: ${variable.form}.`,
            });
        }
    }
    const first = problems[0];
    if (first !== undefined) {
        throw new errors/* EpycloudError */.yx('invalid_settings', problems.map((problem) => problem.message).join(' '), {
            hint: first.hint,
            problems,
        });
    }
    return values;
}

// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
;// CONCATENATED MODULE: ./build/settings/stage-places.js


const DEFAULT_FOLDERS = { bucket: './local/bucket', repo: './local/forecast' };
const GITHUB_API = 'https://api.github.com';
const BUCKET_NAME = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/;
function bucketPlaceOf(mode, values) {
    if (mode === 'local') {
        return { kind: 'folder', dir: values.LOCAL_DATA_PATH ?? DEFAULT_FOLDERS.bucket };
    }
    const bucket = values.BUCKET_NAME;
    if (bucket === undefined) {
        throw invalid('BUCKET_NAME is not set.', {
            hint: 'In cloud mode it names the bucket that holds all runs. For a bucket in a folder, set EXECUTION_MODE=local.',
        });
    }
    if (!BUCKET_NAME.test(bucket)) {
        throw invalid(`BUCKET_NAME=${JSON.stringify(bucket)} is not the name of a bucket.`, {
            hint: 'Write the name alone: my-bucket, not gs://my-bucket/.',
        });
    }
    return { kind: 'gcs', bucket };
}
function sourcePlaceOf(mode, values) {
    const { SOURCE_KEY: key, GITHUB_FORECAST_REPO: repository } = values;
    if (mode === 'local') {
        for (const name of ['SOURCE_KEY', 'GITHUB_FORECAST_REPO']) {
            if (values[name] !== undefined)
                throw onlyInCloud(name, 'FORECAST_REPO_DIR names a folder.');
        }
    }
    if (key !== undefined && repository !== undefined) {
        throw invalid('SOURCE_KEY and GITHUB_FORECAST_REPO are both set.', {
            hint: 'The experiment repository comes from one of them: a packed one in the bucket, or GitHub.',
        });
    }
    if (key !== undefined) {
        if ((0,artifacts/* sha256OfSourceKey */.jr)(key) === undefined) {
            throw invalid(`SOURCE_KEY=${JSON.stringify(key)} is not the key of a packed source.`, {
                hint: 'It is written as: sources/<sha256>.tar.gz.',
            });
        }
        return { kind: 'bundle', key };
    }
    if (repository === undefined) {
        return { kind: 'folder', dir: values.FORECAST_REPO_DIR ?? DEFAULT_FOLDERS.repo };
    }
    if (!/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(repository)) {
        throw invalid(`GITHUB_FORECAST_REPO=${JSON.stringify(repository)} is not a repository.`, {
            hint: 'It is written as: owner/name.',
        });
    }
    return {
        kind: 'github',
        repository,
        ref: values.GITHUB_FORECAST_REPO_REF,
        tokenSecret: secretVersionOf(values.GITHUB_PAT_SECRET, values.GOOGLE_CLOUD_PROJECT),
        apiUrl: values.GITHUB_API_URL ?? GITHUB_API,
    };
}
function secretVersionOf(secret, project) {
    if (secret === undefined)
        return undefined;
    const full = /^projects\/[^/]+\/secrets\/[\w-]+(\/versions\/[\w-]+)?$/.exec(secret);
    if (full !== null)
        return full[1] === undefined ? `${secret}/versions/latest` : secret;
    if (!/^[\w-]{1,255}$/.test(secret)) {
        throw invalid('GITHUB_PAT_SECRET is not the name of a secret.', {
            hint: 'It is the name of a secret in Secret Manager, or projects/P/secrets/S/versions/V; never the token itself.',
        });
    }
    if (project === undefined) {
        throw invalid('GITHUB_PAT_SECRET names no project, and GOOGLE_CLOUD_PROJECT is not set.', {
            hint: 'Set GOOGLE_CLOUD_PROJECT, or write projects/P/secrets/S/versions/V.',
        });
    }
    return `projects/${project}/secrets/${secret}/versions/latest`;
}
function onlyInCloud(name, instead) {
    return invalid(`${name} is set, and EXECUTION_MODE is local.`, {
        hint: `It belongs to cloud mode. In local mode ${instead}`,
    });
}
function invalid(message, { hint }) {
    return new errors/* EpycloudError */.yx('invalid_settings', message, { hint });
}

// EXTERNAL MODULE: ./build/pipeline/dir-prefix.js
var dir_prefix = __webpack_require__(59870);
// EXTERNAL MODULE: ./build/pipeline/experiment-id.js
var experiment_id = __webpack_require__(46161);
// EXTERNAL MODULE: ./build/pipeline/run-id.js
var run_id = __webpack_require__(36101);
// EXTERNAL MODULE: ./build/pipeline/stage.js
var pipeline_stage = __webpack_require__(22176);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/pipeline/task-ranges.js
var task_ranges = __webpack_require__(96852);
;// CONCATENATED MODULE: ./build/pipeline/task-selection.js



function selectTasks(variables) {
    const { taskIndices, taskIndicesKey, taskIndex, batchTaskIndex, tasksPerSlice } = variables;
    const wave = variables.wave === 0 ? undefined : variables.wave;
    const named = Object.entries({
        TASK_INDICES: taskIndices,
        TASK_INDICES_KEY: taskIndicesKey,
        TASK_INDEX: taskIndex,
        WAVE: wave,
    }).filter(([, value]) => value !== undefined);
    if (named.length > 1) {
        throw new errors/* EpycloudError */.yx('invalid_settings', `${named.map(([name]) => name).join(' and ')} are both set.`, {
            hint: 'Set one of them: TASK_INDICES=0-25,40 for several tasks, TASK_INDEX=7 for one.',
        });
    }
    if (taskIndices !== undefined)
        return { kind: 'ranges', ranges: (0,task_ranges/* parseTaskRanges */.Rd)(taskIndices) };
    if (taskIndicesKey !== undefined)
        return { kind: 'object', key: taskIndicesKey };
    if (taskIndex !== undefined)
        return { kind: 'ranges', ranges: [[taskIndex, taskIndex]] };
    if (batchTaskIndex !== undefined) {
        if (wave !== undefined) {
            return { kind: 'wave', wave, slice: batchTaskIndex, size: tasksPerSlice ?? 1 };
        }
        return tasksPerSlice === undefined
            ? { kind: 'ranges', ranges: [[batchTaskIndex, batchTaskIndex]] }
            : { kind: 'slice', slice: batchTaskIndex, size: tasksPerSlice };
    }
    if (variables.mode === 'local')
        return { kind: 'all' };
    throw new errors/* EpycloudError */.yx('invalid_settings', 'No task index is set.', {
        hint: 'In cloud mode Batch sets BATCH_TASK_INDEX; by hand, set TASK_INDEX or TASK_INDICES.',
    });
}
function resolveSelection(selection, count) {
    switch (selection.kind) {
        case 'all':
            return (0,task_ranges/* allTasks */.m5)(count);
        case 'slice':
            return (0,task_ranges/* sliceOf */.Mz)(count, selection.size, selection.slice);
        case 'ranges': {
            const last = selection.ranges.at(-1)?.[1] ?? -1;
            if (last >= count) {
                throw new errors/* EpycloudError */.yx('invalid_settings', `There is no task ${last}: this run has ${(0,counted/* counted */.h)(count, 'task')}.`, {
                    hint: `Task indices go from 0 to ${count - 1}.`,
                });
            }
            return selection.ranges;
        }
    }
}

// EXTERNAL MODULE: ./build/pipeline/tolerance.js
var pipeline_tolerance = __webpack_require__(31073);
// EXTERNAL MODULE: ./build/settings/stage-variables.js + 2 modules
var stage_variables = __webpack_require__(21691);
;// CONCATENATED MODULE: ./build/settings/stage-settings.js












const DEFAULT_SECONDS = { task: 86_400, engineStart: 120 };
function readsEnvironmentLine(environment) {
    const wanted = stage_variables/* stageVariables */.U.ENVIRONMENT_ON_STDIN.schema.safeParse(environment['ENVIRONMENT_ON_STDIN']);
    return wanted.data ?? false;
}
function readLogSettings(environment) {
    const level = stage_variables/* stageVariables */.U.LOG_LEVEL.schema.safeParse(environment['LOG_LEVEL']);
    const format = stage_variables/* stageVariables */.U.LOG_FORMAT.schema.safeParse(environment['LOG_FORMAT']);
    const auto = environment['EXECUTION_MODE']?.toLowerCase() === 'cloud' ? 'json' : 'auto';
    const wanted = format.data === 'auto' ? undefined : format.data;
    return { level: level.data ?? 'info', format: wanted ?? auto };
}
function readStageSettings(environment, argument) {
    const values = readVariables(stage_variables/* stageVariables */.U, environment);
    const mode = values.EXECUTION_MODE ?? execution_mode/* DEFAULT_EXECUTION_MODE */.p;
    return {
        stage: stageOf(values, argument),
        mode,
        run: {
            dirPrefix: values.DIR_PREFIX === undefined ? dir_prefix/* DEFAULT_DIR_PREFIX */.h : (0,dir_prefix/* parseDirPrefix */.x)(values.DIR_PREFIX),
            expId: (0,experiment_id/* parseExperimentId */.g)(required(values, 'EXP_ID')),
            runId: (0,run_id/* parseRunId */._G)(required(values, 'RUN_ID')),
        },
        bucket: bucketPlaceOf(mode, values),
        source: sourcePlaceOf(mode, values),
        attempt: mode === 'local' ? 1 : (values.ATTEMPT ?? 1),
        ...wavesOf(mode, values),
        tasksPerSlice: values.TASKS_PER_SLICE,
        retryAttempt: values.BATCH_TASK_RETRY_ATTEMPT ?? 0,
        populationData: values.POPULATION_DATA,
        outputConfig: values.OUTPUT_CONFIG_FILE,
        numTasks: values.NUM_TASKS,
        jobs: values.JOBS,
        attempts: values.TASK_ATTEMPTS ?? 2,
        taskTimeout: values.TASK_TIMEOUT_SECONDS ?? DEFAULT_SECONDS.task,
        engineStartTimeout: values.ENGINE_START_TIMEOUT_SECONDS ?? DEFAULT_SECONDS.engineStart,
        engineCommand: (0,engine_command/* parseEngineCommand */.P)(required(values, 'ENGINE_COMMAND')),
        rerun: values.RERUN ?? false,
        tolerance: toleranceOf(values),
        skipOutput: values.SKIP_OUTPUT ?? false,
        simulationsLimit: values.SIMULATIONS_LIMIT,
        tasksLimit: values.TASKS_LIMIT,
        workDir: values.WORK_DIR,
        exitOnStdinClose: values.EXIT_ON_STDIN_CLOSE ?? false,
        selection: () => selectTasks({
            mode,
            taskIndices: values.TASK_INDICES,
            taskIndicesKey: values.TASK_INDICES_KEY,
            taskIndex: values.TASK_INDEX,
            batchTaskIndex: values.BATCH_TASK_INDEX,
            tasksPerSlice: values.TASKS_PER_SLICE,
            wave: values.WAVE,
        }),
    };
}
function readOutcomePlace(environment, argument) {
    const kept = [
        'STAGE',
        'EXECUTION_MODE',
        'EXP_ID',
        'RUN_ID',
        'DIR_PREFIX',
        'BUCKET_NAME',
        'ATTEMPT',
    ];
    const least = Object.fromEntries(Object.entries(environment).filter(([name]) => kept.includes(name)));
    try {
        return readStageSettings({ ...least, ENGINE_COMMAND: 'none' }, argument);
    }
    catch {
        return undefined;
    }
}
function wavesOf(mode, values) {
    if (mode === 'cloud')
        return { wave: values.WAVE ?? 0, maxWaves: values.MAX_WAVES ?? 1 };
    for (const name of ['WAVE', 'MAX_WAVES']) {
        if ((values[name] ?? 0) > 0)
            throw onlyInCloud(name, 'a resume repeats what is missing.');
    }
    return { wave: 0, maxWaves: 0 };
}
function stageOf(values, argument) {
    if (argument === undefined)
        return (0,pipeline_stage/* parseStage */.YA)(required(values, 'STAGE'));
    const stage = (0,pipeline_stage/* parseStage */.YA)(argument);
    if (values.STAGE !== undefined && (0,pipeline_stage/* parseStage */.YA)(values.STAGE) !== stage) {
        throw new errors/* EpycloudError */.yx('usage', `The argument says ${argument}, STAGE says ${values.STAGE}.`, {
            hint: 'Give one of the two.',
        });
    }
    return stage;
}
function required(values, name) {
    const value = values[name];
    if (typeof value === 'string')
        return value;
    throw new errors/* EpycloudError */.yx('invalid_settings', `${name} is not set.`, {
        hint: `${stage_variables/* stageVariables */.U[name].meaning} It is written as: ${stage_variables/* stageVariables */.U[name].form}.`,
    });
}
function toleranceOf(values) {
    const limit = values.MAX_FAILED_TASKS;
    if (values.ALLOW_PARTIAL_RESULTS === true && limit !== undefined) {
        throw new errors/* EpycloudError */.yx('invalid_settings', 'ALLOW_PARTIAL_RESULTS and MAX_FAILED_TASKS are both set.', {
            hint: 'ALLOW_PARTIAL_RESULTS=true is MAX_FAILED_TASKS=100%: set one of them.',
        });
    }
    return {
        maxFailed: (0,pipeline_tolerance/* parseMaxFailed */.hp)(values.ALLOW_PARTIAL_RESULTS === true ? '100%' : (limit ?? '0')),
        required: (0,pipeline_tolerance/* parseRequiredTasks */.Bs)(values.REQUIRED_TASKS ?? ''),
    };
}

;// CONCATENATED MODULE: ./build/settings/doctor-settings.js







function asksForDoctor(args, environment) {
    return (args[0] ?? environment['STAGE']) === 'doctor';
}
function readDoctorForm(args, environment) {
    const unknown = args.find((arg) => arg !== '--json');
    if (unknown !== undefined) {
        throw new errors/* EpycloudError */.yx('usage', `The doctor knows no ${JSON.stringify(unknown)}.`, {
            hint: 'It is asked as: doctor [--json]',
        });
    }
    return args.length > 0 || environment['LOG_FORMAT'] === 'json' ? 'json' : 'text';
}
function readDoctorSettings(environment) {
    const values = readVariables(stage_variables/* stageVariables */.U, environment);
    return {
        mode: values.EXECUTION_MODE ?? execution_mode/* DEFAULT_EXECUTION_MODE */.p,
        engineCommand: values.ENGINE_COMMAND === undefined ? undefined : (0,engine_command/* parseEngineCommand */.P)(values.ENGINE_COMMAND),
        engineStartTimeout: values.ENGINE_START_TIMEOUT_SECONDS ?? DEFAULT_SECONDS.engineStart,
        bucketDir: values.LOCAL_DATA_PATH ?? DEFAULT_FOLDERS.bucket,
        repoDir: values.FORECAST_REPO_DIR ?? DEFAULT_FOLDERS.repo,
        workDir: values.WORK_DIR,
    };
}

// EXTERNAL MODULE: ./build/storage/open-bucket.js
var open_bucket = __webpack_require__(45824);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/pipeline/version.js
var version = __webpack_require__(86946);
// EXTERNAL MODULE: ./build/pipeline/document.js
var pipeline_document = __webpack_require__(12437);
// EXTERNAL MODULE: ./build/storage/attempt-documents.js + 3 modules
var attempt_documents = __webpack_require__(86601);
// EXTERNAL MODULE: ./build/storage/run-documents.js + 2 modules
var run_documents = __webpack_require__(47647);
;// CONCATENATED MODULE: ./build/stage/missing-tasks.js

class MissingTasks extends errors/* EpycloudError */.yx {
    numTasks;
    missing;
    constructor(numTasks, missing, why) {
        super('tasks_failed', `No outputs are made: ${why}. ${nameMissing(missing)}`.trim(), {
            hint: 'Resume the run to try the missing tasks again, or say how many may be missing: MAX_FAILED_TASKS (--max-failed-tasks).',
        });
        this.name = 'MissingTasks';
        this.numTasks = numTasks;
        this.missing = missing;
    }
}
const NAMED = 20;
function nameMissing(missing) {
    const named = missing.slice(0, NAMED).map((task) => `${task.name} (task ${task.index})`);
    const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
    return `${named.join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./build/stage/attempt-outcome.js





async function requireNewestAttempt({ settings, bucket }) {
    if (settings.mode === 'local')
        return;
    const newest = Math.max(...(await (0,attempt_documents/* listAttempts */.NN)(bucket, settings.run)).keys(), 0);
    if (newest > settings.attempt)
        throw overtaken(settings.attempt, newest);
}
async function findSettled({ settings, bucket, }) {
    if (settings.mode === 'local' || settings.retryAttempt === 0)
        return undefined;
    const outcome = await (0,run_documents/* findOutcome */.Cn)(bucket, settings.run);
    const isOurs = outcome?.attempt === settings.attempt;
    return isOurs && (outcome.status === 'succeeded' || outcome.status === 'partial')
        ? outcome
        : undefined;
}
async function settleAttempt(place, end) {
    const { settings, bucket, log } = place;
    if (settings.mode === 'local')
        return;
    const attempts = await (0,attempt_documents/* listAttempts */.NN)(bucket, settings.run);
    const newest = Math.max(...attempts.keys(), 0);
    if (newest > settings.attempt) {
        log.warning(overtaken(settings.attempt, newest).message);
        return;
    }
    const began = attempts.get(settings.attempt);
    await (0,run_documents/* saveOutcome */.Go)(bucket, settings.run, outcomeOf(place, end, began ?? place.now()));
}
function outcomeOf({ settings, now }, end, began) {
    const finished = now();
    const common = {
        schema_version: pipeline_document/* SCHEMA_VERSION */.f$,
        min_reader_version: 1,
        exp_id: settings.run.expId,
        run_id: settings.run.runId,
        attempt: settings.attempt,
        finished_at: new Date(finished).toISOString(),
        duration_seconds: Math.max(0, finished - began) / 1000,
    };
    if (end.kind === 'done') {
        const counted = { ...common, num_tasks: end.numTasks, outputs: end.outputs };
        return end.missing.length === 0
            ? { ...counted, status: 'succeeded' }
            : { ...counted, status: 'partial', missing: [...end.missing] };
    }
    const { error } = end;
    return {
        ...common,
        status: 'failed',
        stage: settings.stage,
        code: error.code,
        message: messageOf(error),
        hint: error.hint,
        ...(error instanceof MissingTasks
            ? { num_tasks: error.numTasks, missing: [...error.missing] }
            : {}),
    };
}
const PLACES = 20;
function messageOf({ message, problems }) {
    const told = problems
        .slice(0, PLACES)
        .map((problem) => `${(0,errors/* placeOf */.$t)(problem)}: ${problem.message}`)
        .filter((line) => !message.includes(line));
    const more = problems.length > PLACES ? [`and ${problems.length - PLACES} more`] : [];
    return [message, ...told, ...more].join('\n');
}
function overtaken(attempt, newest) {
    return new errors/* EpycloudError */.yx('run_in_use', `Attempt ${attempt} was overtaken by attempt ${newest}, which has the run now.`, { hint: `Watch attempt ${newest}; this one writes nothing more.` });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/experiment/experiment.js + 1 modules
var experiment_experiment = __webpack_require__(99231);
// EXTERNAL MODULE: ./build/experiment/population-data.js
var population_data = __webpack_require__(56409);
// EXTERNAL MODULE: ./build/experiment/repository.js
var repository = __webpack_require__(41267);
// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(44416);
// EXTERNAL MODULE: ./build/pipeline/run-record.js
var run_record = __webpack_require__(35073);
// EXTERNAL MODULE: ./build/storage/nesting.js
var nesting = __webpack_require__(56623);
;// CONCATENATED MODULE: ./build/stage/begin-run.js



async function beginRun(context, beginning) {
    const { experiment, engine, source } = beginning;
    const { commit } = source.facts;
    const { bucket, run, keys, settings } = context;
    let record = await (0,run_documents/* findRunRecord */.ss)(bucket, run);
    if (record === undefined) {
        await (0,nesting/* refuseNesting */.Z)(bucket, run);
        record = (0,run_record/* newRunRecord */.pB)({
            run,
            createdAt: context.now(),
            mode: settings.mode,
            configHash: experiment.configHash,
            configFiles: experiment.files.map((file) => file.name),
            seed: { value: experiment.seed ?? context.random(), drawn: experiment.seed === undefined },
            engine,
            simulationsLimit: settings.simulationsLimit,
            tasksLimit: settings.tasksLimit,
            ...(commit === undefined ? {} : { source: { commit, changed: false } }),
        });
        await (0,run_documents/* saveRunRecord */.Yx)(bucket, run, record);
    }
    else {
        (0,run_record/* requireSameRun */.Bn)(record, { configHash: experiment.configHash, engine });
    }
    for (const { name, bytes } of experiment.files)
        await bucket.saveBytes(keys.config(name), bytes);
    return record;
}

;// CONCATENATED MODULE: ./build/stage/config-folder.js




async function writeConfigFolder(context, experiment) {
    const folder = (0,external_node_path_.join)(context.workFolder, 'config');
    await (0,promises_.mkdir)(folder, { recursive: true });
    for (const { name, bytes } of experiment.files)
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), bytes);
    return folder;
}
async function loadRunExperiment(context, record) {
    const { bucket, keys } = context;
    const files = await Promise.all(record.config_files.map(async (name) => ({
        name,
        bytes: await bucket.loadBytes(keys.config(name)),
    })));
    const experiment = (0,experiment_experiment/* readExperiment */.sE)(files);
    if (experiment.configHash !== record.config_hash) {
        throw new errors/* EpycloudError */.yx('artifact_corrupt', `The files in ${bucket.getPath(keys.configs)} are not those the run began with.`, {
            hint: 'Somebody changed them. Start a new run.',
        });
    }
    return experiment;
}

// EXTERNAL MODULE: ./build/engine/engine.js + 1 modules
var engine_engine = __webpack_require__(30130);
;// CONCATENATED MODULE: ./build/stage/context.js

async function startStageEngine(context, log = context.log, signal = context.signal) {
    return await (0,engine_engine/* startEngine */.t)({
        command: context.settings.engineCommand,
        env: context.engineEnvironment,
        startTimeout: context.settings.engineStartTimeout,
        signal,
        onErrorLine: (line) => log.debug(line, { event: 'engine.log' }),
    });
}
function identityOf(description) {
    const { name, version, extensions } = description;
    return { name, version, extensions };
}

;// CONCATENATED MODULE: ./build/stage/problem-places.js


function withUserPlaces(error, configDir, experimentFolder) {
    if (!(error instanceof errors/* EpycloudError */.yx) || error.problems.length === 0)
        return error;
    const problems = error.problems.map((problem) => ({
        ...problem,
        file: placeOf(problem, configDir, experimentFolder),
    }));
    return new errors/* EpycloudError */.yx(error.code, error.message, { hint: error.hint, problems, cause: error });
}
function placeOf(problem, configDir, experimentFolder) {
    const file = (0,external_node_path_.isAbsolute)(problem.file) ? (0,external_node_path_.relative)(configDir, problem.file) : problem.file;
    if (file.startsWith('..'))
        return problem.file;
    return (0,external_node_path_.basename)(file) === file ? `${experimentFolder}/config/${file}` : file;
}

;// CONCATENATED MODULE: ./build/stage/stage-record.js


async function recordStage(context, record) {
    const { stage } = context.settings;
    const summary = {
        schema_version: pipeline_document/* SCHEMA_VERSION */.f$,
        min_reader_version: 1,
        exp_id: context.run.expId,
        run_id: context.run.runId,
        stage,
        started_at: new Date(record.started).toISOString(),
        duration_seconds: (context.now() - record.started) / 1000,
        tasks: record.tasks,
        details: { ...record.details, process: processUse() },
    };
    const name = record.part === undefined ? `${stage}_summary` : `${stage}_summary_${record.part}`;
    await (0,run_documents/* saveStageSummary */.i9)(context.bucket, context.run, summary, name);
}
function processUse() {
    const use = process.resourceUsage();
    return {
        cpu_seconds: (use.userCPUTime + use.systemCPUTime) / 1e6,
        peak_memory_bytes: use.maxRSS * 1024,
    };
}

;// CONCATENATED MODULE: ./build/stage/stage-source.js
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



async function withSource(context, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const place = context.settings.source;
        if (place.kind === 'folder') {
            return await work({ dir: place.dir, facts: { kind: 'folder' } });
        }
        const source = __addDisposableResource(env_1, await openPinned(context, place), true);
        for (const note of source.notes)
            context.log.warning(note);
        try {
            return await work(source);
        }
        catch (error) {
            throw withoutFolder(error, source.dir, nameOf(place));
        }
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
}
async function openPinned(context, place) {
    const { bucket, run, keys, settings, workFolder, signal, secret } = context;
    const { openSource } = await __webpack_require__.e(/* import() */ 6221).then(__webpack_require__.bind(__webpack_require__, 86221));
    const ports = { store: bucket, secret, workDir: workFolder, signal };
    const pin = await (0,attempt_documents/* findSourcePin */.er)(bucket, run);
    if (pin !== undefined) {
        requirePinned(place, pin);
        return await openSource({ kind: 'bundle', key: pin.key }, ports);
    }
    if (place.kind === 'github' && settings.stage !== 'builder') {
        throw new errors/* EpycloudError */.yx('artifact_missing', `The run is pinned to no source: ${bucket.getPath(keys.sourcePin)} is not there.`, { hint: 'The builder writes it. Start a new run, or name the packed source: SOURCE_KEY.' });
    }
    const source = await openSource(place, ports);
    try {
        if (settings.stage === 'builder')
            await (0,attempt_documents/* saveSourcePin */.M9)(bucket, run, pinOf(context, source.facts));
        return source;
    }
    catch (error) {
        await source[Symbol.asyncDispose]();
        throw error;
    }
}
function requirePinned(place, pin) {
    if (place.kind !== 'bundle' || place.key === pin.key)
        return;
    throw new errors/* EpycloudError */.yx('run_changed', `The run was built of ${pin.key}; this is ${place.key}: the experiment repository has changed.`, { hint: 'Start a new run, or go on with the source that it began with.' });
}
function pinOf({ run }, facts) {
    const { key, sha256, commit, repository, ref } = facts;
    if (key === undefined || sha256 === undefined) {
        throw new errors/* EpycloudError */.yx('internal', 'A fetched source has no key.');
    }
    return {
        schema_version: pipeline_document/* SCHEMA_VERSION */.f$,
        min_reader_version: 1,
        exp_id: run.expId,
        run_id: run.runId,
        key,
        sha256,
        ...(commit === undefined ? {} : { commit }),
        ...(repository === undefined ? {} : { repository }),
        ...(ref === undefined ? {} : { ref }),
    };
}
function nameOf(place) {
    return place.kind === 'bundle' ? place.key : place.repository;
}
function withoutFolder(error, dir, name) {
    if (!(error instanceof errors/* EpycloudError */.yx))
        return error;
    const told = (text) => text.replaceAll(`${dir}/`, '').replaceAll(dir, name);
    const hint = error.hint === undefined ? undefined : told(error.hint);
    const problems = error.problems.map((problem) => ({ ...problem, file: told(problem.file) }));
    const isSame = told(error.message) === error.message &&
        hint === error.hint &&
        problems.every(({ file }, index) => file === error.problems[index]?.file);
    if (isSame)
        return error;
    return new errors/* EpycloudError */.yx(error.code, told(error.message), { hint, problems, cause: error });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./build/engine/protocol.js
var protocol = __webpack_require__(524);
// EXTERNAL MODULE: ./build/storage/task-list.js
var task_list = __webpack_require__(36673);
;// CONCATENATED MODULE: ./build/stage/concurrency.js
async function* mapConcurrently(items, limit, work) {
    const running = [];
    let index = 0;
    let failed = false;
    try {
        for await (const item of items) {
            if (failed)
                break;
            const call = work(item, index++);
            call.catch(() => {
                failed = true;
            });
            running.push(call);
            if (running.length >= limit)
                yield await running.shift();
        }
        while (running.length > 0)
            yield await running.shift();
    }
    finally {
        await Promise.allSettled(running);
    }
}
async function forEachWithin(items, { calls, weight: most, weightOf }, work) {
    let held = 0;
    const ended = [];
    await forEachConcurrently(admitted(), calls, async (item) => {
        try {
            await work(item);
        }
        finally {
            held -= weightOf(item);
            for (const wake of ended.splice(0))
                wake();
        }
    });
    async function* admitted() {
        for await (const item of items) {
            const weight = weightOf(item);
            while (held > 0 && held + weight > most)
                await new Promise((done) => ended.push(done));
            held += weight;
            yield item;
        }
    }
}
async function forEachConcurrently(items, limit, work) {
    for await (const _ of mapConcurrently(items, limit, work)) {
    }
}

;// CONCATENATED MODULE: ./build/stage/task-count.js


function requireTaskCount(said, actual) {
    if (said === undefined || said === actual)
        return;
    throw new errors/* EpycloudError */.yx('invalid_settings', `NUM_TASKS says ${said}, the run has ${(0,counted/* counted */.h)(actual, 'task')}.`, {
        hint: 'Leave NUM_TASKS (--num-tasks) out: the manifest knows.',
    });
}

// EXTERNAL MODULE: ./build/storage/quick-file.js
var quick_file = __webpack_require__(63461);
// EXTERNAL MODULE: ./build/storage/storage-errors.js
var storage_errors = __webpack_require__(44614);
;// CONCATENATED MODULE: ./build/stage/work-file.js



async function writeWorkFile(path, contents) {
    const file = (0,external_node_fs_.openSync)(path, 'w');
    try {
        await (0,quick_file/* writeQuickly */.sZ)(file, contents);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function readWorkFile(path) {
    return (0,quick_file/* readQuickly */.xF)(path, external_node_fs_.constants.O_RDONLY);
}
function removeWorkFile(path) {
    try {
        (0,external_node_fs_.unlinkSync)(path);
    }
    catch (error) {
        if (!(0,storage_errors/* isErrno */.r)(error, 'ENOENT'))
            throw error;
    }
}
function workFileSize(path) {
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    return found?.isFile() === true ? found.size : undefined;
}

;// CONCATENATED MODULE: ./build/stage/store-build.js













const STORES = { local: 16, cloud: 64 };
async function storeBuild(context, build) {
    const { bucket, run, keys, log, signal } = context;
    const shared = await storeShared(context, build);
    const sharedPaths = new Set(shared.map((file) => file.path));
    const names = new Set();
    const store = async (built, index) => {
        if (names.has(built.name))
            throw breach(`two tasks are named ${JSON.stringify(built.name)}`);
        names.add(built.name);
        const lacking = built.shared.find((path) => !sharedPaths.has(path));
        if (lacking !== undefined) {
            throw breach(`task ${built.name} needs ${lacking}, which it did not name as shared`);
        }
        const key = keys.input(index, build.engine.extensions.input);
        const saved = await bucket.saveBytes(key, await readBuilt(build.outDir, built.path));
        return { index, name: built.name, ...saved, shared: [...built.shared] };
    };
    const storesAtOnce = STORES[context.settings.mode];
    const stored = mapConcurrently(builtTasks(build), storesAtOnce, async (built, index) => {
        signal.throwIfAborted();
        const task = await store(built, index);
        if ((index + 1) % artifacts/* SHARD_SIZE */.jX === 0) {
            log.info(`Stored ${index + 1} inputs.`, { event: 'builder.progress', tasks: index + 1 });
        }
        return task;
    });
    const shards = await (0,task_list/* saveTasks */.C)(bucket, run, stored);
    if (names.size === 0) {
        throw new errors/* EpycloudError */.yx('invalid_experiment', 'The experiment has no tasks.', {
            hint: 'A modelset needs at least one population, and each sampled parameter at least one value.',
        });
    }
    requireTaskCount(context.settings.numTasks, names.size);
    await (0,manifest_document/* saveManifest */.tg)(bucket, run, {
        schema_version: pipeline_document/* SCHEMA_VERSION */.f$,
        min_reader_version: 1,
        exp_id: run.expId,
        run_id: run.runId,
        num_tasks: names.size,
        seed: build.record.seed,
        config_hash: build.record.config_hash,
        engine: build.engine,
        shard_size: artifacts/* SHARD_SIZE */.jX,
        shards,
        shared,
    });
    return names.size;
}
async function storeShared(context, build) {
    const stored = [];
    for (const path of new Set(build.answer.shared)) {
        const contents = await readBuilt(build.outDir, path);
        const sha256 = (0,external_node_crypto_.createHash)('sha256').update(contents).digest('hex');
        const saved = await context.bucket.saveBytes(context.keys.shared(sha256), contents);
        stored.push({ path, ...saved });
    }
    return stored;
}
async function* builtTasks(build) {
    if (build.answer.tasks_file === undefined || build.answer.tasks_file === null) {
        yield* build.answer.tasks ?? [];
        return;
    }
    const file = insideOf(build.outDir, build.answer.tasks_file);
    for await (const line of (0,external_node_readline_.createInterface)({
        input: (0,external_node_fs_.createReadStream)(file),
        crlfDelay: Infinity,
    })) {
        if (line.trim() === '')
            continue;
        const task = protocol/* builtTaskSchema */.Pf.safeParse(JSON.parse(line));
        if (!task.success)
            throw breach(`a line of its task list is ${line.slice(0, 100)}`);
        yield task.data;
    }
}
async function readBuilt(outDir, path) {
    const file = insideOf(outDir, path);
    return await readWorkFile(file).catch((cause) => {
        throw breach(`${path}, which it named, cannot be read`, cause);
    });
}
function insideOf(folder, path) {
    const file = (0,external_node_path_.resolve)(folder, path);
    if (!file.startsWith((0,external_node_path_.resolve)(folder) + external_node_path_.sep))
        throw breach(`${path} leads out of its folder`);
    return file;
}
function breach(fault, cause) {
    return new errors/* EpycloudError */.yx('engine_protocol', `The engine's answer cannot be used: ${fault}.`, {
        hint: 'This is a fault of the engine; docs/engine-contract.md says what it owes.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/stage/builder.js
var builder_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var builder_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
















async function runBuilder(context) {
    const { settings, bucket, run } = context;
    const started = context.now();
    const built = settings.rerun ? undefined : await (0,manifest_document/* findManifest */.J9)(bucket, run);
    if (built !== undefined) {
        requireTaskCount(settings.numTasks, built.num_tasks);
        return endOf(built.num_tasks, true);
    }
    return await withSource(context, (source) => buildFrom(context, source, started));
}
async function buildFrom(context, source, started) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { run, log } = context;
        const folder = await (0,repository/* findExperiment */.F0)(source.dir, run.expId);
        const experiment = await (0,repository/* loadExperiment */.MY)(folder);
        const engine = builder_addDisposableResource(env_1, await startStageEngine(context), true);
        const identity = identityOf(engine.description);
        const record = await beginRun(context, { experiment, engine: identity, source });
        log.info(`Building with ${identity.name} ${identity.version}, seed ${record.seed}${record.seed_drawn ? ' (drawn)' : ''}.`, {
            event: 'builder.started',
            engine: identity,
            seed: record.seed,
            seed_drawn: record.seed_drawn,
        });
        const outDir = (0,external_node_path_.join)(context.workFolder, 'build');
        await (0,promises_.mkdir)(outDir);
        const answer = await build(context, {
            engine,
            repoDir: source.dir,
            folder,
            experiment,
            outDir,
            record,
        });
        const count = await storeBuild(context, { answer, outDir, record, engine: identity });
        await recordStage(context, {
            started,
            tasks: count,
            details: { engine: identity, seed: record.seed },
        });
        return endOf(count, false);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = builder_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function build(context, request) {
    const { settings, run, log } = context;
    const { engine, repoDir, folder, experiment, outDir, record } = request;
    const configDir = await writeConfigFolder(context, experiment);
    const populationData = await (0,population_data/* findPopulationData */.R)(settings.populationData, repoDir);
    const outputConfig = settings.skipOutput
        ? undefined
        : (0,experiment_experiment/* chooseOutputConfig */.RR)(experiment, settings.outputConfig).name;
    const { simulations_limit, tasks_limit } = record;
    try {
        return await engine.request('build', {
            config_dir: configDir,
            repo_dir: (0,external_node_path_.resolve)(repoDir),
            experiment_dir: (0,external_node_path_.resolve)(folder.experimentDir),
            out_dir: outDir,
            options: {
                seed: record.seed,
                ...(simulations_limit === undefined ? {} : { simulations_limit }),
                ...(tasks_limit === undefined ? {} : { tasks_limit }),
            },
            ...(populationData === undefined ? {} : { population_data: populationData }),
            ...(outputConfig === undefined ? {} : { output_config: outputConfig }),
        }, {
            timeout: settings.taskTimeout,
            onProgress: (progress) => log.debug('Building.', { event: 'builder.progress', progress }),
        });
    }
    catch (error) {
        throw withUserPlaces(error, configDir, `experiments/${run.expId}`);
    }
}
function endOf(tasks, reused) {
    const noun = (0,counted/* counted */.h)(tasks, 'task');
    return {
        exitCode: exit_codes/* EXIT */.d.done,
        message: reused ? `Built before: ${noun}.` : `Built ${noun}.`,
        details: { tasks, reused },
    };
}

;// CONCATENATED MODULE: ./build/stage/cancellation.js


const LOOK_MS = 30_000;
function cancellationCheck(context) {
    const { settings, bucket, run, now } = context;
    if (settings.mode === 'local')
        return async () => { };
    let looked = Number.NEGATIVE_INFINITY;
    return async () => {
        if (now() - looked < LOOK_MS)
            return;
        looked = now();
        if (!(await (0,attempt_documents/* isCancelled */.mm)(bucket, run, settings.attempt)))
            return;
        throw new errors/* EpycloudError */.yx('interrupted', 'The run was cancelled. What is done is kept.', {
            hint: 'Another attempt at the run goes on from there.',
        });
    };
}

;// CONCATENATED MODULE: ./build/pipeline/gate.js

function judgeGate(count, missing, tolerance, names) {
    const unknown = tolerance.required.filter((name) => !names.has(name));
    if (unknown.length > 0) {
        return { kind: 'refused', why: `no task is named ${unknown.join(', ')}, which is required` };
    }
    if (missing.length === 0)
        return { kind: 'whole' };
    if (missing.length === count)
        return {
            kind: 'refused',
            why: count === 1 ? 'its one task has no result' : `none of the ${count} tasks has a result`,
        };
    const absent = new Set(missing.map((task) => task.name));
    const required = tolerance.required.filter((name) => absent.has(name));
    if (required.length > 0)
        return { kind: 'refused', why: `required tasks are missing: ${required.join(', ')}` };
    const tolerated = (0,pipeline_tolerance/* toleratedOf */.Wx)(tolerance, count);
    if (missing.length <= tolerated)
        return { kind: 'tolerated' };
    return {
        kind: 'refused',
        why: `${missing.length} of ${count} tasks ${missing.length === 1 ? 'is' : 'are'} missing, ${tolerated} tolerated`,
    };
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/pipeline/plan-wave.js

function mendOf(state, attempt) {
    switch (state.kind) {
        case 'whole':
            return undefined;
        case 'absent':
        case 'broken':
            return { reason: 'lost', wave: 0 };
        case 'failed': {
            const { failure, run_attempt = attempt, wave = 0 } = state.sidecar;
            const ofBefore = run_attempt < attempt;
            if (failure.code === 'engine_killed') {
                return { reason: 'killed', wave: ofBefore ? 0 : wave };
            }
            return failure.retryable || ofBefore ? { reason: 'failed', wave: 0 } : undefined;
        }
    }
}
const MEMORY_STEP = 2;
function planWave({ tasks, factors, }) {
    const reasons = { lost: 0, killed: 0, failed: 0 };
    let factor = 1;
    for (const { mend } of tasks) {
        reasons[mend.reason]++;
        if (mend.reason === 'failed')
            continue;
        const wave = mend.reason === 'lost' ? factors.length : mend.wave;
        if (mend.reason === 'lost' && wave === 0)
            continue;
        factor = Math.max(factor, MEMORY_STEP * (factors[wave - 1] ?? 1));
    }
    return {
        indices: (0,task_ranges/* formatTaskRanges */.X9)((0,task_ranges/* rangesOf */.wA)(tasks.map((task) => task.index))),
        num_tasks: tasks.length,
        reasons,
        on_demand: true,
        memory_factor: factor,
    };
}

// EXTERNAL MODULE: ./build/pipeline/task-state.js
var task_state = __webpack_require__(80941);
// EXTERNAL MODULE: ./build/storage/examine-task.js
var examine_task = __webpack_require__(45742);
;// CONCATENATED MODULE: ./build/storage/examine-by-size.js



async function listResults(bucket, run) {
    const listed = new Map();
    for await (const { key, bytes } of bucket.listFiles((0,artifacts/* artifactsOf */.Ns)(run).results)) {
        listed.set(key, bytes);
    }
    return listed;
}
async function examineBySize({ bucket, run }, manifest, task, listed) {
    const keys = (0,artifacts/* artifactsOf */.Ns)(run);
    const key = keys.result(task.index, manifest.engine.extensions.result);
    const sidecar = listed === undefined || listed.has(keys.sidecar(task.index))
        ? await (0,examine_task/* readSidecar */.Y)(bucket, run, task.index)
        : undefined;
    if (sidecar === 'broken')
        return { kind: 'broken', why: 'its record is not whole' };
    if (sidecar === undefined) {
        const there = listed?.has(key) === true;
        return (0,task_state/* judgeTask */.v)(run, task, undefined, there ? { bytes: 0, sha256: '' } : undefined);
    }
    if (sidecar.status === 'failed')
        return (0,task_state/* judgeTask */.v)(run, task, sidecar, undefined);
    const bytes = listed === undefined ? (await bucket.stat(key))?.bytes : listed.get(key);
    const { sha256 } = sidecar.result;
    return (0,task_state/* judgeTask */.v)(run, task, sidecar, bytes === undefined ? undefined : { bytes, sha256 });
}

;// CONCATENATED MODULE: ./build/stage/gather-results.js
var gather_results_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var gather_results_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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










const READS = { local: 8, cloud: 64 };
async function surveyTasks(context, manifest) {
    const names = new Set();
    const missing = [];
    const mendable = [];
    const examine = await examinerOf(context, manifest);
    const whole = [];
    const totals = { succeeded: 0, failed: 0, attempts: 0, seconds: 0, resultBytes: 0 };
    let slowest;
    let peakMemoryBytes;
    await forEachConcurrently((0,task_list/* loadTasks */.h)(context.bucket, context.run, manifest), READS[context.settings.mode], async (task) => {
        context.signal.throwIfAborted();
        names.add(task.name);
        const state = await examine(task);
        const mend = mendOf(state, context.settings.attempt);
        if (mend !== undefined)
            mendable.push({ index: task.index, mend });
        if (state.kind !== 'whole')
            missing.push({ index: task.index, name: task.name, why: whyOf(state) });
        if (state.kind === 'failed')
            totals.failed++;
        if (!('sidecar' in state))
            return;
        totals.attempts += state.sidecar.attempt;
        if (state.kind !== 'whole')
            return;
        const { duration_seconds, peak_memory_bytes, result } = state.sidecar;
        whole.push({ index: task.index, name: task.name, bytes: result.bytes });
        totals.succeeded++;
        totals.seconds += duration_seconds;
        totals.resultBytes += result.bytes;
        if (duration_seconds > (slowest?.seconds ?? -1))
            slowest = { name: task.name, seconds: duration_seconds };
        peakMemoryBytes = Math.max(peakMemoryBytes ?? 0, peak_memory_bytes ?? 0) || undefined;
    });
    const byIndex = (a, b) => a.index - b.index;
    missing.sort(byIndex);
    whole.sort(byIndex);
    return {
        names,
        missing,
        mendable,
        whole,
        totals: { ...totals, slowest, peakMemoryBytes, missing },
    };
}
async function examinerOf(context, manifest) {
    if (context.settings.mode === 'local')
        return (task) => (0,examine_task/* examineTask */.f)(context, manifest, task);
    const listed = await listResults(context.bucket, context.run);
    return (task) => examineBySize(context, manifest, task, listed);
}
async function unpackResults(context, manifest, survey) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const folder = (0,external_node_path_.join)(context.workFolder, 'results');
        await (0,promises_.mkdir)(folder);
        const extension = manifest.engine.extensions.result;
        const pathOf = (task) => (0,external_node_path_.join)(folder, `result_${task.index}.${extension}`);
        const calls = READS[context.settings.mode];
        const weightOf = ({ bytes }) => (bytes < STREAMED_BYTES ? bytes : 0);
        await forEachWithin(survey.whole, { calls, weight: HELD_BYTES, weightOf }, async (task) => {
            context.signal.throwIfAborted();
            const key = context.keys.result(task.index, extension);
            if (task.bytes < STREAMED_BYTES) {
                await writeWorkFile(pathOf(task), await context.bucket.loadBytes(key));
            }
            else {
                await (0,external_node_stream_promises_.pipeline)(await context.bucket.loadStream(key), (0,external_node_fs_.createWriteStream)(pathOf(task)));
            }
        });
        const list = (0,external_node_path_.join)(context.workFolder, 'results.jsonl');
        const file = gather_results_addDisposableResource(env_1, await (0,promises_.open)(list, 'w'), true);
        for (const task of survey.whole) {
            await file.write(`${JSON.stringify({ index: task.index, name: task.name, result: pathOf(task) })}\n`);
        }
        return list;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = gather_results_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const STREAMED_BYTES = 1024 * 1024;
const HELD_BYTES = 8 * 1024 * 1024;
function whyOf(state) {
    switch (state.kind) {
        case 'failed':
            return `${state.sidecar.failure.code}: ${state.sidecar.failure.message}`;
        case 'broken':
            return state.why;
        case 'absent':
            return 'it was not run';
        case 'whole':
            return '';
    }
}

;// CONCATENATED MODULE: ./build/stage/load-run.js





async function loadBuiltRun(context) {
    const { bucket, run, keys, settings } = context;
    const record = await (0,run_documents/* loadRunRecord */.F3)(bucket, run);
    const manifest = await (0,manifest_document/* findManifest */.J9)(bucket, run);
    if (manifest === undefined) {
        throw new errors/* EpycloudError */.yx('artifact_missing', `The builder has not finished: ${bucket.getPath(keys.manifest)} is not there.`, {
            hint: 'Run the builder first (stage A).',
        });
    }
    requireTaskCount(settings.numTasks, manifest.num_tasks);
    return { record, manifest };
}
function requireSameEngine(record, manifest, engine) {
    (0,run_record/* requireSameRun */.Bn)({ ...record, engine: manifest.engine }, { engine });
}

;// CONCATENATED MODULE: ./build/stage/next-wave.js





async function askForWave(context, manifest, survey) {
    const { settings, bucket, run, log } = context;
    const { wave: before, maxWaves } = settings;
    const unknown = settings.tolerance.required.some((name) => !survey.names.has(name));
    if (before >= maxWaves || survey.mendable.length === 0 || unknown)
        return undefined;
    const wave = {
        schema_version: pipeline_document/* SCHEMA_VERSION */.f$,
        min_reader_version: 1,
        exp_id: run.expId,
        run_id: run.runId,
        attempt: settings.attempt,
        wave: before + 1,
        ...planWave({ tasks: survey.mendable, factors: await factorsOf(context) }),
    };
    await (0,attempt_documents/* saveWave */.Ju)(bucket, run, wave, settings.tasksPerSlice ?? 1);
    const details = {
        tasks: manifest.num_tasks,
        wave: wave.wave,
        repeated: wave.num_tasks,
        reasons: wave.reasons,
        memory_factor: wave.memory_factor,
    };
    log.warning(`${(0,counted/* counted */.h)(survey.missing.length, 'task')} of ${manifest.num_tasks} missing; wave ${wave.wave} repeats ${wave.num_tasks}: ${shown(wave)}.`, { event: 'output.wave', ...details });
    return {
        exitCode: exit_codes/* EXIT */.d.waveNeeded,
        message: `Wave ${wave.wave} of ${(0,counted/* counted */.h)(wave.num_tasks, 'task')} is needed.`,
        details,
    };
}
async function factorsOf({ bucket, run, settings }) {
    const numbers = Array.from({ length: settings.wave }, (_, index) => index + 1);
    const waves = await Promise.all(numbers.map((number) => (0,attempt_documents/* findWave */.rW)(bucket, run, number)));
    return waves.map((wave) => (wave?.attempt === settings.attempt ? wave.memory_factor : 1));
}
function shown({ reasons, memory_factor }) {
    const { lost, killed, failed } = reasons;
    return [
        ...(lost === 0 ? [] : [`${lost} lost`]),
        ...(killed === 0 ? [] : [`${killed} killed`]),
        ...(failed === 0 ? [] : [`${failed} failed`]),
        ...(memory_factor === 1 ? [] : [`with ${memory_factor} times the memory`]),
    ].join(', ');
}

;// CONCATENATED MODULE: ./build/stage/shared-files.js





async function openSharedFiles(context, manifest) {
    const folder = (0,external_node_path_.join)(context.workFolder, 'shared');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const known = new Map(manifest.shared.map((file) => [file.path, file]));
    const fetched = new Map();
    const fetchOne = async (path) => {
        const file = known.get(path);
        if (file === undefined)
            throw corrupt(`the manifest does not know the shared file ${path}`);
        const contents = await context.bucket.loadBytes(file.key);
        if ((0,external_node_crypto_.createHash)('sha256').update(contents).digest('hex') !== file.sha256) {
            throw corrupt(`${context.bucket.getPath(file.key)} is not what the builder stored`);
        }
        const target = insideOf(folder, path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.writeFile)(`${target}.part`, contents);
        await (0,promises_.rename)(`${target}.part`, target);
    };
    return {
        folder,
        fetch: async (paths) => {
            await Promise.all([...paths].map((path) => {
                const running = fetched.get(path) ?? fetchOne(path);
                fetched.set(path, running);
                return running;
            }));
        },
    };
}
function corrupt(fault) {
    return new errors/* EpycloudError */.yx('artifact_corrupt', `A shared input is broken: ${fault}.`, {
        hint: 'Start a new run.',
    });
}

;// CONCATENATED MODULE: ./build/stage/store-outputs.js





const COMPRESSED = /\.(csv|tsv|json|jsonl|txt|svg)$/;
async function storeOutputs(context, outputs) {
    const { bucket, keys, run } = context;
    if (outputs.answer.files.length === 0) {
        throw new errors/* EpycloudError */.yx('nothing_saved', 'The output stage made no file.', {
            hint: 'The output file of the experiment asks for nothing: add quantiles: or trajectories: to it.',
        });
    }
    const folder = await freeFolder(context, outputs.id);
    const files = [];
    for (const { path, kind } of outputs.answer.files) {
        context.signal.throwIfAborted();
        const file = insideOf(outputs.outDir, path);
        if ((await (0,promises_.stat)(file).catch(() => undefined)) === undefined) {
            throw new errors/* EpycloudError */.yx('engine_protocol', `The engine named the output ${path} and did not write it.`);
        }
        const stored = COMPRESSED.test(path) ? `${path}.gz` : path;
        const saved = await bucket.saveStream(keys.output(folder, stored), (0,external_node_fs_.createReadStream)(file));
        files.push({ path: stored, kind, bytes: saved.bytes, sha256: saved.sha256 });
    }
    await bucket.saveBytes(keys.checksums(folder), (0,pipeline_document/* formatDocument */.Tq)({
        schema_version: pipeline_document/* SCHEMA_VERSION */.f$,
        min_reader_version: 1,
        exp_id: run.expId,
        run_id: run.runId,
        num_tasks: outputs.tasks,
        missing: outputs.missing,
        files,
    }));
    return { folder, files };
}
async function freeFolder(context, id) {
    const digits = new Date(context.now()).toISOString().replace(/[-:]/g, '');
    const name = `${digits.slice(0, 8)}-${digits.slice(9, 15)}${id === undefined ? '' : `_${id}`}`;
    for (let number = 1;; number++) {
        const folder = number === 1 ? name : `${name}-${number}`;
        let taken = false;
        for await (const _ of context.bucket.listFiles(context.keys.output(folder, ''))) {
            taken = true;
            break;
        }
        if (!taken)
            return folder;
    }
}

;// CONCATENATED MODULE: ./build/stage/workflow-summary.js

async function recordWorkflow(context, facts) {
    const { bucket, keys, run } = context;
    const { manifest, survey, outputs } = facts;
    const { totals } = survey;
    await bucket.saveBytes(keys.summaryJson('workflow_summary'), (0,pipeline_document/* formatDocument */.Tq)({
        schema_version: pipeline_document/* SCHEMA_VERSION */.f$,
        min_reader_version: 1,
        exp_id: run.expId,
        run_id: run.runId,
        engine: manifest.engine,
        seed: manifest.seed,
        num_tasks: manifest.num_tasks,
        succeeded: totals.succeeded,
        failed: totals.failed,
        missing: totals.missing,
        attempts: totals.attempts,
        task_seconds: totals.seconds,
        slowest_task: totals.slowest,
        peak_memory_bytes: totals.peakMemoryBytes,
        result_bytes: totals.resultBytes,
        outputs,
    }));
    const lines = [
        `Experiment   ${run.expId}`,
        `Run          ${run.runId}`,
        `Engine       ${manifest.engine.name} ${manifest.engine.version}, seed ${manifest.seed}`,
        `Tasks        ${totals.succeeded} of ${manifest.num_tasks} whole, ${totals.attempts} attempts`,
        `Task time    ${totals.seconds.toFixed(1)} s together${totals.slowest === undefined
            ? ''
            : `, slowest ${totals.slowest.name}: ${totals.slowest.seconds.toFixed(1)} s`}`,
        ...(totals.peakMemoryBytes === undefined
            ? []
            : [`Peak memory  ${(totals.peakMemoryBytes / 2 ** 20).toFixed(0)} MiB`]),
        `Results      ${(totals.resultBytes / 2 ** 20).toFixed(1)} MiB`,
        ...totals.missing.map((task) => `MISSING      ${task.name} (task ${task.index}): ${task.why}`),
    ];
    await bucket.saveBytes(keys.summaryText('workflow_summary'), new TextEncoder().encode(`${lines.join('\n')}\n`));
}

;// CONCATENATED MODULE: ./build/stage/output.js
var output_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var output_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



















async function runOutput(context) {
    const { settings, log } = context;
    const started = context.now();
    const settled = await findSettled(context);
    if (settled !== undefined) {
        const { status, num_tasks: tasks, outputs } = settled;
        return {
            exitCode: exit_codes/* EXIT */.d.done,
            message: `Ended before: ${status}.`,
            details: { tasks, outputs, missing: status === 'partial' ? settled.missing : [] },
        };
    }
    const { record, manifest } = await loadBuiltRun(context);
    const survey = await surveyTasks(context, manifest);
    for (const { index, name, why } of survey.missing) {
        context.log.warning(`Task ${index} (${name}) is missing: ${why}`, {
            event: 'task.missing',
            task: index,
            name,
            why,
        });
    }
    const wave = await askForWave(context, manifest, survey);
    if (wave !== undefined)
        return wave;
    requireTolerable(context, manifest, survey);
    await context.requireWanted();
    const made = settings.skipOutput
        ? undefined
        : await withSource(context, ({ dir }) => makeOutputs(context, { repoDir: dir, record, manifest, survey }));
    await recordWorkflow(context, { manifest, survey, outputs: made?.folder });
    const details = {
        tasks: manifest.num_tasks,
        missing: survey.missing,
        ...(made === undefined ? {} : { outputs: made.folder, files: made.files }),
    };
    await recordStage(context, { started, tasks: survey.whole.length, details });
    log.debug('Outputs are made.', details);
    await settleAttempt(context, {
        kind: 'done',
        numTasks: manifest.num_tasks,
        outputs: made?.folder,
        missing: survey.missing,
    });
    const what = made === undefined ? 'Results are checked' : `${(0,counted/* counted */.h)(made.files.length, 'file')} made`;
    return {
        exitCode: exit_codes/* EXIT */.d.done,
        message: survey.missing.length === 0
            ? `${what}, of ${manifest.num_tasks === 1 ? 'the one task' : `all ${manifest.num_tasks} tasks`}.`
            : `${what}, of ${survey.whole.length} of ${manifest.num_tasks} tasks. MISSING: ${nameMissing(survey.missing)}.`,
        details,
    };
}
function requireTolerable(context, manifest, survey) {
    const verdict = judgeGate(manifest.num_tasks, survey.missing, context.settings.tolerance, survey.names);
    if (verdict.kind === 'refused') {
        throw new MissingTasks(manifest.num_tasks, survey.missing, verdict.why);
    }
    if (verdict.kind === 'tolerated') {
        context.log.warning(`PARTIAL RESULTS: ${survey.missing.length} of ${manifest.num_tasks} tasks ${survey.missing.length === 1 ? 'is' : 'are'} missing from the outputs: ${nameMissing(survey.missing)}.`, { event: 'output.partial', missing: survey.missing });
    }
}
async function makeOutputs(context, built) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { settings, run, log } = context;
        const { repoDir, record, manifest, survey } = built;
        const experiment = await loadRunExperiment(context, record);
        const outputConfig = (0,experiment_experiment/* chooseOutputConfig */.RR)(experiment, settings.outputConfig);
        const configDir = await writeConfigFolder(context, experiment);
        const shared = await openSharedFiles(context, manifest);
        await shared.fetch(manifest.shared.map((file) => file.path));
        const list = await unpackResults(context, manifest, survey);
        const outDir = (0,external_node_path_.join)(context.workFolder, 'outputs');
        await (0,promises_.mkdir)(outDir);
        const engine = output_addDisposableResource(env_1, await startStageEngine(context), true);
        requireSameEngine(record, manifest, engine.description);
        const answer = await engine
            .request('output', {
            config_dir: configDir,
            repo_dir: (0,external_node_path_.resolve)(repoDir),
            experiment_dir: (0,external_node_path_.resolve)(repoDir, 'experiments', run.expId),
            output_config: outputConfig.name,
            shared_dir: shared.folder,
            results_list: list,
            out_dir: outDir,
        }, {
            timeout: settings.taskTimeout,
            onProgress: (progress) => log.debug('Making outputs.', { event: 'output.progress', progress }),
        })
            .catch((error) => {
            throw withUserPlaces(error, configDir, `experiments/${run.expId}`);
        });
        return await storeOutputs(context, {
            answer,
            outDir,
            id: (0,experiment_experiment/* outputId */.Dn)(outputConfig),
            tasks: manifest.num_tasks,
            missing: survey.missing,
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = output_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./build/engine/engine-failure.js
var engine_failure = __webpack_require__(11701);
;// CONCATENATED MODULE: ./build/stage/store-result.js





const store_result_STREAMED_BYTES = 32 * 1024 * 1024;
async function storeAttempt(context, manifest, attempted) {
    const { bucket, run, keys, log } = context;
    const { task } = attempted;
    const common = {
        schema_version: pipeline_document/* SCHEMA_VERSION */.f$,
        min_reader_version: 1,
        exp_id: run.expId,
        run_id: run.runId,
        index: task.index,
        name: task.name,
        input_sha256: task.sha256,
        engine: { name: attempted.engine.name, version: attempted.engine.version },
        attempt: attempted.attempt,
        ...attemptOf(context),
        started_at: new Date(attempted.startedAt).toISOString(),
        duration_seconds: attempted.seconds,
    };
    const fields = {
        task: task.index,
        name: task.name,
        attempt: attempted.attempt,
        seconds: attempted.seconds,
    };
    if (attempted.kind === 'failed') {
        const failure = describeFailure(attempted.error);
        const sidecar = { ...common, status: 'failed', failure };
        if (!attempted.wasWhole)
            await (0,run_documents/* saveSidecar */.nY)(bucket, run, sidecar);
        const kept = attempted.wasWhole ? ' The result of before is kept.' : '';
        log.error(`Task ${task.index} (${task.name}) failed: ${attempted.error.message}${kept}`, {
            ...fields,
            event: 'task.failed',
            code: failure.code,
            ...(failure.hint === undefined ? {} : { hint: failure.hint }),
        });
        return;
    }
    const result = await saveResult(context, keys.result(task.index, manifest.engine.extensions.result), attempted.output);
    await (0,run_documents/* saveSidecar */.nY)(bucket, run, {
        ...common,
        status: 'succeeded',
        result,
        facts: { ...attempted.facts },
        ...(attempted.peakMemory === undefined ? {} : { peak_memory_bytes: attempted.peakMemory }),
    });
    log.info(`Task ${task.index} (${task.name}) is done.`, {
        ...fields,
        event: 'task.done',
        bytes: result.bytes,
    });
}
function attemptOf({ settings }) {
    if (settings.mode === 'local')
        return {};
    const { attempt, wave } = settings;
    return wave === 0 ? { run_attempt: attempt } : { run_attempt: attempt, wave };
}
async function saveResult(context, key, file) {
    const saved = (workFileSize(file) ?? 0) > store_result_STREAMED_BYTES
        ? await context.bucket.saveStream(key, (0,external_node_fs_.createReadStream)(file))
        : await context.bucket.saveBytes(key, await readWorkFile(file));
    removeWorkFile(file);
    return saved;
}
function describeFailure(error) {
    const engine = error instanceof engine_failure/* EngineFailure */.F7 ? error : undefined;
    const tail = engine?.stderrTail.slice(-4000);
    return {
        code: error.code,
        message: error.message,
        retryable: engine?.retryable ?? false,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
        ...(tail === undefined || tail === '' ? {} : { stderr_tail: tail }),
    };
}

;// CONCATENATED MODULE: ./build/stage/record-fault.js






async function recordFault(context, manifest, ranges, thrown) {
    const { settings, bucket, run } = context;
    const error = (0,errors/* toEpycloudError */.x8)(thrown);
    if (settings.mode === 'local' || !isLasting(error))
        return;
    for await (const task of (0,task_list/* loadTasks */.h)(bucket, run, manifest, ranges)) {
        const state = await examineBySize(context, manifest, task);
        const isOpen = state.kind !== 'whole' && mendOf(state, settings.attempt) !== undefined;
        if (!isOpen)
            continue;
        await storeAttempt(context, manifest, {
            kind: 'failed',
            task,
            engine: manifest.engine,
            startedAt: context.now(),
            seconds: 0,
            attempt: ('sidecar' in state ? state.sidecar.attempt : 0) + 1,
            wasWhole: false,
            error,
        });
    }
}
function isLasting({ code }) {
    return (0,exit_codes/* exitCodeOf */.F)(code) === exit_codes/* EXIT */.d.usage || code.startsWith('artifact_');
}

// EXTERNAL MODULE: ./build/storage/gzip.js
var gzip = __webpack_require__(92589);
;// CONCATENATED MODULE: ./build/stage/task-queue.js








function openTaskQueue(context, manifest, tasks, shared) {
    const { settings, log } = context;
    const iterator = tasks[Symbol.asyncIterator]();
    let turn = Promise.resolve();
    let skipped = 0;
    let failedBefore = 0;
    const take = () => {
        const taken = turn.then(() => iterator.next());
        turn = taken.catch(() => { });
        return taken;
    };
    const next = async () => {
        for (;;) {
            await context.requireWanted();
            const { value: task, done } = await take();
            if (done === true || task === undefined)
                return undefined;
            const state = await examine(context, manifest, task);
            if (!settings.rerun && failedForGood(context, state)) {
                failedBefore++;
                log.debug(`Task ${task.index} (${task.name}) failed for good before.`, {
                    event: 'task.skipped',
                    task: task.index,
                });
                continue;
            }
            if (state.kind === 'whole' && !settings.rerun) {
                skipped++;
                log.debug(`Task ${task.index} (${task.name}) is whole.`, {
                    event: 'task.skipped',
                    task: task.index,
                });
                continue;
            }
            if (state.kind === 'broken') {
                log.warning(`Task ${task.index} (${task.name}) is done again: ${state.why}.`, {
                    task: task.index,
                });
            }
            const recorded = 'sidecar' in state ? state.sidecar.attempt : 0;
            const triedBefore = Math.max(recorded, settings.retryAttempt + settings.wave);
            return {
                ...(await makeReady(context, task, shared)),
                triedBefore,
                wasWhole: state.kind === 'whole',
            };
        }
    };
    return { next, skipped: () => skipped, failedBefore: () => failedBefore };
}
function examine(context, manifest, task) {
    return context.settings.mode === 'cloud'
        ? examineBySize(context, manifest, task)
        : (0,examine_task/* examineTask */.f)(context, manifest, task);
}
function failedForGood({ settings }, state) {
    return (settings.mode === 'cloud' &&
        state.kind === 'failed' &&
        state.sidecar.run_attempt === settings.attempt &&
        mendOf(state, settings.attempt) === undefined);
}
async function makeReady(context, task, shared) {
    const { bucket, workFolder } = context;
    try {
        const [contents] = await Promise.all([loadInput(context, task), shared.fetch(task.shared)]);
        const name = task.key.split('/').at(-1)?.replace(/\.gz$/, '') ?? `input_${task.index}`;
        const input = (0,external_node_path_.join)(workFolder, name);
        await writeWorkFile(input, contents);
        return { task, input };
    }
    catch (error) {
        const fault = (0,errors/* toEpycloudError */.x8)(error);
        if (!fault.code.startsWith('artifact_'))
            throw fault;
        const told = new errors/* EpycloudError */.yx(fault.code, `The input of task ${task.index} (${task.name}) is broken: ${fault.message}`, {
            hint: `Somebody changed ${bucket.getPath(task.key)}, or it was cut off. Start a new run.`,
            cause: fault,
        });
        return { task, fault: told };
    }
}
async function loadInput(context, task) {
    const stored = await context.bucket.loadStored(task.key);
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(stored).digest('hex');
    if (sha256 !== task.sha256) {
        throw new errors/* EpycloudError */.yx('artifact_corrupt', `${context.bucket.getPath(task.key)} has ${stored.length} bytes that are not those the builder stored (${task.bytes}).`);
    }
    return (0,gzip/* isCompressed */.cx)(task.key) ? await (0,gzip/* decompress */.mF)(stored, task.key) : stored;
}

;// CONCATENATED MODULE: ./build/engine/peak-memory.js

function resetPeakMemory(pid) {
    if (process.platform !== 'linux')
        return;
    try {
        (0,external_node_fs_.writeFileSync)(`/proc/${pid}/clear_refs`, '5');
    }
    catch {
    }
}
function readPeakMemory(pid) {
    if (process.platform !== 'linux')
        return undefined;
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(statusOf(pid))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}
function statusOf(pid) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/status`, 'utf8');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/stage/stores-under-way.js
function storesUnderWay(limit) {
    const running = new Set();
    let failed;
    const requireSound = () => {
        if (failed !== undefined)
            throw failed.error;
    };
    return {
        async begin(store) {
            while (running.size >= limit)
                await Promise.race(running);
            requireSound();
            const one = store()
                .catch((error) => {
                failed ??= { error };
            })
                .finally(() => running.delete(one));
            running.add(one);
        },
        async end() {
            await Promise.all(running);
            requireSound();
        },
    };
}

;// CONCATENATED MODULE: ./build/stage/task-worker.js
var task_worker_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var task_worker_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









const FAILED_STARTS = 3;
const task_worker_STORES = 4;
async function workTasks(setting) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { context, queue, signal } = setting;
        const engines = task_worker_addDisposableResource(env_1, new EngineSeat(setting), true);
        let upcoming = queue.next();
        const stores = storesUnderWay(task_worker_STORES);
        try {
            for (;;) {
                signal.throwIfAborted();
                const ready = await upcoming;
                if (ready === undefined)
                    break;
                upcoming = queue.next();
                upcoming.catch(() => { });
                const attempted = await attempt(setting, engines, ready);
                await stores.begin(async () => {
                    await storeAttempt(context, setting.manifest, attempted);
                    setting.onStored(attempted);
                });
            }
        }
        finally {
            await stores.end();
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = task_worker_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function attempt(setting, engines, ready) {
    const { context, manifest, shared } = setting;
    const { settings, log } = context;
    const { task } = ready;
    const base = {
        task,
        engine: manifest.engine,
        startedAt: context.now(),
        wasWhole: ready.wasWhole,
    };
    const fail = (tries, error) => ({
        ...base,
        kind: 'failed',
        attempt: ready.triedBefore + tries,
        seconds: (context.now() - base.startedAt) / 1000,
        error,
    });
    if ('fault' in ready)
        return fail(1, ready.fault);
    const output = (0,external_node_path_.join)(context.workFolder, `result_${task.index}.${manifest.engine.extensions.result}`);
    for (let tries = 1;; tries++) {
        const startedAt = context.now();
        log.debug(`Task ${task.index} (${task.name}) begins.`, {
            event: 'task.started',
            task: task.index,
            name: task.name,
        });
        try {
            const engine = await engines.take();
            resetPeakMemory(engine.pid);
            const facts = await engine.request('run', { input: ready.input, shared_dir: shared.folder, output }, {
                timeout: settings.taskTimeout,
                onProgress: (progress) => log.debug('Under way.', {
                    event: 'task.progress',
                    task: task.index,
                    name: task.name,
                    progress,
                }),
            });
            const peakMemory = readPeakMemory(engine.pid);
            requireOutput(output);
            removeWorkFile(ready.input);
            const seconds = (context.now() - startedAt) / 1000;
            return {
                ...base,
                startedAt,
                kind: 'succeeded',
                attempt: ready.triedBefore + tries,
                seconds,
                output,
                facts,
                peakMemory,
            };
        }
        catch (thrown) {
            setting.signal.throwIfAborted();
            const error = (0,errors/* toEpycloudError */.x8)(thrown);
            if (!(error instanceof engine_failure/* EngineFailure */.F7))
                throw error;
            if (!error.engineUsable)
                await engines.discard();
            removeWorkFile(output);
            if (!error.retryable || tries >= settings.attempts)
                return fail(tries, error);
            log.warning(`Task ${task.index} (${task.name}) is tried again: ${error.message}`, {
                event: 'task.retried',
                task: task.index,
                name: task.name,
                code: error.code,
            });
        }
    }
}
function requireOutput(output) {
    if (workFileSize(output) !== undefined)
        return;
    throw new engine_failure/* EngineFailure */.F7('engine_error', 'The engine said that it was done, and wrote no result.', {
        retryable: false,
        engineUsable: true,
        stderrTail: '',
        hint: 'This is a fault of the engine; docs/engine-contract.md says what it owes.',
    });
}
class EngineSeat {
    #setting;
    #engine;
    #failedStarts = 0;
    constructor(setting) {
        this.#setting = setting;
    }
    async take() {
        if (this.#engine !== undefined)
            return this.#engine;
        const { context, record, manifest, signal } = this.#setting;
        try {
            this.#engine = await startStageEngine(context, context.log, signal);
            this.#failedStarts = 0;
        }
        catch (error) {
            this.#failedStarts++;
            if (error instanceof engine_failure/* EngineFailure */.F7 &&
                this.#failedStarts >= FAILED_STARTS &&
                !signal.aborted) {
                throw new errors/* EpycloudError */.yx('engine_missing', `The engine failed to start ${FAILED_STARTS} times in a row. ${error.message}`, {
                    hint: 'Start it by hand to see why, or run with LOG_LEVEL=debug.',
                    cause: error,
                });
            }
            throw error;
        }
        requireSameEngine(record, manifest, this.#engine.description);
        return this.#engine;
    }
    async discard() {
        const engine = this.#engine;
        this.#engine = undefined;
        await engine?.[Symbol.asyncDispose]();
    }
    async [Symbol.asyncDispose]() {
        await this.discard();
    }
}

;// CONCATENATED MODULE: ./build/stage/runner.js















async function runRunner(context) {
    const { settings, log } = context;
    const started = context.now();
    const { record, manifest } = await loadBuiltRun(context);
    const ranges = await selectedRanges(context, manifest);
    const selected = (0,task_ranges/* countOf */.pq)(ranges);
    const jobs = Math.max(1, Math.min(settings.jobs ?? context.cores, selected));
    log.info(`Running ${selected} of ${(0,counted/* counted */.h)(manifest.num_tasks, 'task')}, ${jobs} at a time.`, {
        event: 'runner.started',
        tasks: selected,
        jobs,
    });
    const stop = new AbortController();
    const signal = AbortSignal.any([context.signal, stop.signal]);
    (0,external_node_events_.setMaxListeners)(0, signal);
    const shared = await openSharedFiles(context, manifest);
    const queue = openTaskQueue(context, manifest, (0,task_list/* loadTasks */.h)(context.bucket, context.run, manifest, ranges), shared);
    const tally = { done: 0, failed: 0, retryable: 0, seconds: 0 };
    const onStored = (attempted) => {
        tally.seconds += attempted.seconds;
        if (attempted.kind === 'succeeded')
            tally.done++;
        else if (isRetryable(attempted))
            tally.retryable++;
        else
            tally.failed++;
    };
    const setting = { context, record, manifest, queue, shared, signal, onStored };
    const workers = Array.from({ length: jobs }, () => workTasks(setting).catch((error) => {
        stop.abort(error);
        throw error;
    }));
    const ends = await Promise.allSettled(workers);
    context.signal.throwIfAborted();
    const fault = ends.find((end) => end.status === 'rejected');
    if (fault !== undefined) {
        await recordFault(context, manifest, ranges, stop.signal.reason).catch(() => { });
        throw stop.signal.reason;
    }
    tally.failed += queue.failedBefore();
    const details = { tasks: selected, skipped: queue.skipped(), ...tally, jobs };
    const first = (0,artifacts/* taskDigits */.gk)(ranges[0]?.[0] ?? 0);
    const part = settings.wave === 0 ? first : `wave${settings.wave}_${first}`;
    await recordStage(context, { started, tasks: selected, details, part });
    return runner_endOf(selected, queue.skipped(), tally, details);
}
async function selectedRanges(context, manifest) {
    const selection = context.settings.selection();
    switch (selection.kind) {
        case 'object':
            return rangesIn(new TextDecoder().decode(await context.bucket.loadBytes(selection.key)), manifest);
        case 'wave': {
            const ranges = rangesIn(await indicesOfWave(context, selection.wave), manifest);
            return (0,task_ranges/* sliceOfRanges */.ok)(ranges, selection.size, selection.slice);
        }
        default:
            return resolveSelection(selection, manifest.num_tasks);
    }
}
function rangesIn(text, manifest) {
    return resolveSelection({ kind: 'ranges', ranges: (0,task_ranges/* parseTaskRanges */.Rd)(text) }, manifest.num_tasks);
}
async function indicesOfWave({ bucket, run, settings }, number) {
    const wave = await (0,attempt_documents/* loadWave */.uc)(bucket, run, number);
    if (wave.attempt === settings.attempt)
        return wave.indices;
    throw new errors/* EpycloudError */.yx('artifact_foreign', `Wave ${number} is of attempt ${wave.attempt}; this is attempt ${settings.attempt}.`, { hint: 'The output stage of this attempt says which tasks its waves repeat.' });
}
function isRetryable(attempted) {
    return (attempted.kind === 'failed' &&
        'retryable' in attempted.error &&
        attempted.error.retryable === true);
}
function runner_endOf(selected, skipped, tally, details) {
    const lost = tally.failed + tally.retryable;
    const before = skipped === 0 ? '' : `, ${skipped} done before`;
    const message = lost === 0
        ? `Ran ${(0,counted/* counted */.h)(tally.done, 'task')}${before}.`
        : `${lost} of ${selected} tasks failed, ${tally.done} done${before}.`;
    const exitCode = lost === 0 ? exit_codes/* EXIT */.d.done : tally.failed > 0 ? exit_codes/* EXIT */.d.failed : exit_codes/* EXIT */.d.retryable;
    return { exitCode, message, details };
}

// EXTERNAL MODULE: ./build/storage/process-identity.js
var process_identity = __webpack_require__(60823);
;// CONCATENATED MODULE: ./build/stage/work-folder.js





const PREFIX = 'epycloud-stage-';
async function makeWorkFolder(parent) {
    const place = (0,external_node_path_.resolve)(parent ?? (0,external_node_os_.tmpdir)());
    try {
        await (0,promises_.mkdir)(place, { recursive: true });
        await sweep(place);
        const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)(place, `${PREFIX}${process.pid}-`));
        return { path, [Symbol.asyncDispose]: () => (0,promises_.rm)(path, { recursive: true, force: true }) };
    }
    catch (cause) {
        throw new errors/* EpycloudError */.yx('storage_unavailable', `No work folder can be made in ${place}.`, {
            hint: 'It is read-only or full. WORK_DIR names another.',
            cause,
        });
    }
}
async function sweep(place) {
    for (const name of await (0,promises_.readdir)(place)) {
        const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
        if (pid === undefined || (await (0,process_identity/* isAlive */._)({ host: (0,external_node_os_.hostname)(), pid: Number(pid) })))
            continue;
        await (0,promises_.rm)((0,external_node_path_.join)(place, name), { recursive: true, force: true }).catch(() => { });
    }
}

;// CONCATENATED MODULE: ./build/stage/carry-out.js
var carry_out_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var carry_out_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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












const STAGE_PROGRAMS = {
    builder: runBuilder,
    runner: runRunner,
    output: runOutput,
};
async function carryOut(own) {
    const settings = await settingsOf(own);
    if (typeof settings === 'number')
        return settings;
    const { stage, run, mode } = settings;
    const log = own.log.with({ stage, exp: run.expId, run: run.runId });
    const stop = new AbortController();
    let bucket;
    try {
        own.listenForStop(settings, (why) => stop.abort(interrupted(why)));
        bucket = await own.openBucket(settings.bucket);
        const end = await inContext(own, { settings, bucket, log, signal: stop.signal });
        log.info(end.message, {
            event: 'stage.ended',
            exit_code: end.exitCode,
            details: end.details,
        });
        return end.exitCode;
    }
    catch (thrown) {
        const error = (0,errors/* toEpycloudError */.x8)(stop.signal.aborted ? stop.signal.reason : thrown);
        tellFault(log, error);
        const again = stop.signal.aborted || PASSING.has(error.code);
        if (mode === 'cloud' && again)
            return exit_codes/* EXIT */.d.retryable;
        if (bucket !== undefined) {
            await tellOutcome({ settings, bucket, log, now: own.now }, error);
        }
        return (0,exit_codes/* exitCodeOf */.F)(error.code);
    }
}
async function settingsOf(own) {
    try {
        return readStageSettings(own.environment, own.argument);
    }
    catch (thrown) {
        const error = (0,errors/* toEpycloudError */.x8)(thrown);
        tellFault(own.log, error);
        const settings = readOutcomePlace(own.environment, own.argument);
        if (settings?.mode === 'cloud' && settings.stage !== 'runner') {
            try {
                const bucket = await own.openBucket(settings.bucket);
                await tellOutcome({ settings, bucket, log: own.log, now: own.now }, error);
            }
            catch (fault) {
                own.log.warning(`The outcome is not kept: ${(0,errors/* toEpycloudError */.x8)(fault).message}`);
            }
        }
        return (0,exit_codes/* exitCodeOf */.F)(error.code);
    }
}
const PASSING = new Set([
    'cloud_unavailable',
    'storage_unavailable',
]);
const NO_OUTCOME = new Set([
    'interrupted',
    'run_in_use',
    'internal',
]);
async function tellOutcome(place, error) {
    if (place.settings.stage === 'runner')
        return;
    if (NO_OUTCOME.has(error.code))
        return;
    try {
        await settleAttempt(place, { kind: 'failed', error });
    }
    catch (fault) {
        place.log.warning(`The outcome is not kept: ${(0,errors/* toEpycloudError */.x8)(fault).message}`);
    }
}
function tellFault(log, error) {
    log.error(error.message, {
        event: 'stage.failed',
        code: error.code,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
        ...(error.problems.length === 0 ? {} : { problems: error.problems }),
        ...(error.code === 'internal' ? { stack: error.stack } : {}),
    });
    for (const problem of error.problems) {
        log.error(`${(0,errors/* placeOf */.$t)(problem)}: ${problem.message}`, {
            event: 'stage.problem',
            ...(problem.hint === undefined ? {} : { hint: problem.hint }),
        });
    }
}
async function inContext(own, stage) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { settings, bucket, log } = stage;
        const { run } = settings;
        const { now, random, cores } = own;
        const requireWanted = cancellationCheck({ settings, bucket, run, now });
        await requireWanted();
        if (settings.stage !== 'runner')
            await requireNewestAttempt({ settings, bucket, log, now });
        const work = carry_out_addDisposableResource(env_1, await makeWorkFolder(settings.workDir), true);
        const context = {
            ...stage,
            run,
            keys: (0,artifacts/* artifactsOf */.Ns)(run),
            secret: own.secret,
            requireWanted,
            workFolder: (0,external_node_path_.resolve)(work.path),
            engineEnvironment: own.environment,
            cores,
            version: version/* VERSION */.x,
            now,
            random,
        };
        return await STAGE_PROGRAMS[settings.stage](context);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = carry_out_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function interrupted(why) {
    return new errors/* EpycloudError */.yx('interrupted', `Interrupted: ${why}. What is done is kept.`, {
        hint: 'Resume the run to go on.',
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/shell/command.js + 1 modules
var command = __webpack_require__(53459);
;// CONCATENATED MODULE: ./build/engine/python/adapter-probe.js



const PROBE = `
import importlib, importlib.util, json, pkgutil, platform, sys
from importlib.metadata import packages_distributions, version
package = importlib.import_module(sys.argv[1])
for found in pkgutil.iter_modules(getattr(package, "__path__", [])):
    if found.name != "__main__":
        importlib.import_module(package.__name__ + "." + found.name)
for library in sys.argv[2:]:
    if importlib.util.find_spec(library) is not None:
        importlib.import_module(library)
known = packages_distributions()
names = {name for module in list(sys.modules) for name in known.get(module, [])}
print(json.dumps({
    "python": platform.python_version(),
    "packages": {name: version(name) for name in sorted(names)},
}))
`;
const answerSchema = schemas/* object */.Ikc({
    python: schemas/* string */.YjP().min(1),
    packages: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
});
async function probeAdapter(request) {
    const [program, flag, module] = request.command;
    if (program === undefined || flag !== '-m' || module === undefined)
        return { kind: 'no_python' };
    if (!/^python[\d.]*$/.test((0,external_node_path_.basename)(program)))
        return { kind: 'no_python' };
    const result = await (0,command/* runCommand */.d)({
        program,
        args: ['-c', PROBE, module, ...(isModuleName(request.engine) ? [request.engine] : [])],
        environment: request.environment,
        signal: request.signal,
        timeoutMs: request.timeoutMs,
    });
    const facts = answerSchema.safeParse(answerOf(result));
    if (facts.success)
        return { kind: 'imported', facts: facts.data };
    return { kind: 'broken', message: whyBroken(result) };
}
function isModuleName(name) {
    return name !== undefined && /^[A-Za-z_]\w*$/.test(name);
}
function answerOf(result) {
    if (result.kind !== 'exited' || result.exitCode !== 0)
        return undefined;
    try {
        return JSON.parse(result.stdout.trimEnd().split('\n').at(-1) ?? '');
    }
    catch {
        return undefined;
    }
}
function whyBroken(result) {
    switch (result.kind) {
        case 'not_found':
            return 'there is no such program';
        case 'not_executable':
            return 'it cannot be executed';
        case 'timed_out':
            return `nothing came within ${result.timeoutMs / 1000} s`;
        case 'killed':
            return `it was ended by ${result.signal}`;
        case 'exited':
            return result.stderr.trimEnd().split('\n').at(-1) || `it ended with code ${result.exitCode}`;
    }
}

;// CONCATENATED MODULE: ./build/stage/doctor/engine-checks.js
var engine_checks_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var engine_checks_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



async function checkEngine(check) {
    const { command, environment, startTimeout, signal } = check;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const engine = engine_checks_addDisposableResource(env_1, await (0,engine_engine/* startEngine */.t)({ command, env: environment, startTimeout, signal }), true);
            const { name, version } = engine.description;
            return {
                check: 'engine',
                state: 'ok',
                message: `${name} ${version} answers.`,
                facts: { name, version, command },
            };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = engine_checks_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (thrown) {
        const error = (0,errors/* toEpycloudError */.x8)(thrown);
        if (error.code === 'interrupted')
            throw error;
        return {
            check: 'engine',
            state: 'failed',
            message: error.message,
            ...(error.hint === undefined ? {} : { hint: error.hint }),
            facts: { command },
        };
    }
}
async function checkPython(check, engine) {
    const probe = await probeAdapter({
        command: check.command,
        engine,
        environment: { ...check.environment },
        signal: check.signal,
        timeoutMs: check.startTimeout * 1000,
    });
    switch (probe.kind) {
        case 'no_python':
            return {
                check: 'python',
                state: 'skipped',
                message: 'The engine is not started as a module of Python.',
            };
        case 'imported': {
            const { python, packages } = probe.facts;
            const list = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
            return {
                check: 'python',
                state: 'ok',
                message: `Python ${python} imports all of the engine${list.length === 0 ? '' : `: ${list.join(', ')}`}.`,
                facts: { version: python, packages },
            };
        }
        case 'broken':
            return {
                check: 'python',
                state: 'failed',
                message: `The engine's modules cannot be imported: ${probe.message}.`,
                hint: 'Install what the engine needs, or build the image anew.',
            };
    }
}

;// CONCATENATED MODULE: ./build/stage/doctor/folder-checks.js


async function checkWritable({ check, folder, variable }) {
    const path = (0,external_node_path_.resolve)(folder);
    const facts = { path };
    let probe;
    try {
        probe = await (0,promises_.mkdtemp)((0,external_node_path_.join)(path, '.epycloud-doctor-'));
        await (0,promises_.writeFile)((0,external_node_path_.join)(probe, 'written'), 'by epycloud doctor\n');
        return { check, state: 'ok', message: `${path} can be written.`, facts };
    }
    catch (error) {
        const missing = codeOf(error) === 'ENOENT';
        return {
            check,
            state: 'failed',
            message: missing ? `${path} is not there.` : `${path} cannot be written: ${codeOf(error)}.`,
            hint: `Mount a folder there that the user of this process owns, or name another one with ${variable}.`,
            facts,
        };
    }
    finally {
        if (probe !== undefined)
            await (0,promises_.rm)(probe, { recursive: true, force: true }).catch(() => { });
    }
}
async function checkForecast(folder) {
    const path = (0,external_node_path_.resolve)(folder);
    const facts = { path };
    try {
        await (0,promises_.readdir)(path);
        await (0,promises_.access)(path, promises_.constants.R_OK | promises_.constants.X_OK);
    }
    catch (error) {
        return {
            check: 'forecast',
            state: 'failed',
            message: `${path} cannot be read: ${codeOf(error)}.`,
            hint: 'Mount an experiment repository there, readable for the user of this process, or name another folder with FORECAST_REPO_DIR.',
            facts,
        };
    }
    try {
        await (0,promises_.readdir)((0,external_node_path_.join)(path, 'experiments'));
        return { check: 'forecast', state: 'ok', message: `${path} can be read.`, facts };
    }
    catch (error) {
        const missing = codeOf(error) === 'ENOENT';
        return {
            check: 'forecast',
            state: missing ? 'warning' : 'failed',
            message: missing
                ? `${path} can be read, and has no folder experiments/.`
                : `${(0,external_node_path_.join)(path, 'experiments')} cannot be read: ${codeOf(error)}.`,
            hint: 'A builder needs an experiment repository there.',
            facts,
        };
    }
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

;// CONCATENATED MODULE: ./build/stage/doctor/examine.js





const OLDEST_NODE = 20;
async function examine_examine(patient) {
    const { settings, fault } = examine_settingsOf(patient);
    const always = [userOf(patient), nodeOf(patient)];
    if (settings === undefined)
        return [fault, ...always];
    return [
        modeOf(settings),
        ...always,
        ...(await engineOf(settings, patient)),
        ...(await foldersOf(settings)),
    ];
}
function examine_settingsOf(patient) {
    try {
        return { settings: readDoctorSettings(patient.environment) };
    }
    catch (thrown) {
        const { message, hint } = (0,errors/* toEpycloudError */.x8)(thrown);
        const fault = { check: 'settings', state: 'failed', message };
        return { fault: hint === undefined ? fault : { ...fault, hint } };
    }
}
function modeOf({ mode }) {
    return { check: 'mode', state: 'ok', message: `EXECUTION_MODE is ${mode}.`, facts: { mode } };
}
function userOf({ userId, groupId }) {
    const facts = { uid: userId, gid: groupId };
    if (userId !== 0) {
        return { check: 'user', state: 'ok', message: `The user is ${userId}:${groupId}.`, facts };
    }
    return {
        check: 'user',
        state: 'warning',
        message: 'The user is root.',
        hint: 'Leave out --user, or name another one: nothing here needs root.',
        facts,
    };
}
function nodeOf({ nodeVersion }) {
    const major = Number(/^v(\d+)/.exec(nodeVersion)?.[1]);
    const facts = { version: nodeVersion };
    if (major >= OLDEST_NODE) {
        return { check: 'node', state: 'ok', message: `Node ${nodeVersion}.`, facts };
    }
    return {
        check: 'node',
        state: 'failed',
        message: `Node ${nodeVersion} is too old.`,
        hint: `Take Node ${OLDEST_NODE} or newer.`,
        facts,
    };
}
async function engineOf(settings, { environment, signal }) {
    const { engineCommand: command, engineStartTimeout: startTimeout } = settings;
    if (command === undefined) {
        return [
            {
                check: 'engine',
                state: 'failed',
                message: 'ENGINE_COMMAND is not set.',
                hint: 'An image of epycloud sets it; by hand it is words, or a JSON list of words.',
            },
        ];
    }
    const check = { command, environment, startTimeout, signal };
    const engine = await checkEngine(check);
    const name = engine.facts?.['name'];
    return [engine, await checkPython(check, typeof name === 'string' ? name : undefined)];
}
async function foldersOf(settings) {
    const work = await checkWritable({
        check: 'work_dir',
        folder: settings.workDir ?? (0,external_node_os_.tmpdir)(),
        variable: 'WORK_DIR',
    });
    if (settings.mode === 'cloud')
        return [work];
    const bucket = await checkWritable({
        check: 'bucket',
        folder: settings.bucketDir,
        variable: 'LOCAL_DATA_PATH',
    });
    return [work, bucket, await checkForecast(settings.repoDir)];
}

;// CONCATENATED MODULE: ./build/stage/doctor/report.js
function reportOf(findings) {
    const failed = findings.some(({ state }) => state === 'failed');
    return { kind: 'doctor', version: 1, exit_code: failed ? 1 : 0, findings };
}
const MARKS = {
    ok: 'ok      ',
    warning: 'warning ',
    failed: 'FAILED  ',
    skipped: 'skipped ',
};
function textOf(report) {
    const lines = report.findings.flatMap(({ check, state, message, hint }) => [
        `${MARKS[state]}${check.padEnd(9)} ${message}`,
        ...(hint === undefined || state === 'ok' ? [] : [`${' '.repeat(18)}${hint}`]),
    ]);
    const failed = report.findings.filter(({ state }) => state === 'failed').length;
    lines.push(failed === 0 ? 'All is well.' : `${failed} of ${report.findings.length} failed.`);
    return lines.join('\n');
}

;// CONCATENATED MODULE: ./build/stage/environment-line.js


const environmentSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
async function readEnvironmentLine(input) {
    const line = await firstLine(input);
    if (line === undefined)
        return undefined;
    try {
        return environmentSchema.parse(JSON.parse(line));
    }
    catch (cause) {
        throw new errors/* EpycloudError */.yx('invalid_settings', 'The first line on stdin is no JSON object of variables.', { hint: 'It is written as: {"STAGE":"builder","EXP_ID":"flu/smoke",…}', cause });
    }
}
function firstLine(input) {
    return new Promise((resolve) => {
        let text = '';
        const onData = (piece) => {
            text += piece.toString();
            const end = text.indexOf('\n');
            if (end === -1)
                return;
            settle(text.slice(0, end));
        };
        const onEnd = () => settle(undefined);
        const settle = (line) => {
            input.removeListener('data', onData);
            input.removeListener('end', onEnd);
            input.removeListener('error', onEnd);
            resolve(line);
        };
        input.on('data', onData);
        input.on('end', onEnd);
        input.on('error', onEnd);
    });
}

;// CONCATENATED MODULE: ./build/stage/log.js
const ORDER = ['DEBUG', 'INFO', 'WARNING', 'ERROR'];
function makeLog(settings, sink, fields = {}) {
    const least = ORDER.indexOf(settings.level.toUpperCase());
    const asText = settings.format === 'text' || (settings.format === 'auto' && sink.isTerminal);
    const write = (severity) => (message, more = {}) => {
        if (ORDER.indexOf(severity) < least)
            return;
        const all = { ...fields, ...more };
        const time = new Date(sink.now()).toISOString();
        sink.write(asText
            ? textLine(time, severity, message, all)
            : JSON.stringify({ severity, time, message, ...all }));
    };
    return {
        debug: write('DEBUG'),
        info: write('INFO'),
        warning: write('WARNING'),
        error: write('ERROR'),
        with: (more) => makeLog(settings, sink, { ...fields, ...more }),
    };
}
function textLine(time, severity, message, fields) {
    const place = [
        fields['stage'],
        fields['task'] === undefined ? undefined : `task ${fields['task']}`,
    ]
        .filter((part) => part !== undefined)
        .join(' ');
    const label = severity === 'INFO' ? '' : `${severity.toLowerCase()}: `;
    const hint = typeof fields['hint'] === 'string' ? `\n         ${fields['hint']}` : '';
    return `${time.slice(11, 19)} ${place === '' ? '' : `[${place}] `}${label}${message}${hint}`;
}

;// CONCATENATED MODULE: ./build/stage/main.js













async function main() {
    process.stdout.on('error', () => { });
    try {
        const environment = readsEnvironmentLine(process.env)
            ? await readEnvironmentLine(process.stdin)
            : process.env;
        if (environment === undefined)
            return;
        process.exitCode = asksForDoctor(process.argv.slice(2), environment)
            ? await seeDoctor(environment)
            : await carryOut({
                environment,
                argument: process.argv[2],
                log: logOf(environment),
                cores: (0,external_node_os_.availableParallelism)(),
                now: Date.now,
                random: () => (0,external_node_crypto_.randomBytes)(4).readUInt32BE(),
                openBucket: (place) => (0,open_bucket/* openBucket */.x)(place, { environment }),
                secret: (version) => secretText(version, { environment }),
                listenForStop,
            });
    }
    catch (thrown) {
        const error = (0,errors/* toEpycloudError */.x8)(thrown);
        tellFault(logOf(process.env), error);
        process.exitCode = (0,exit_codes/* exitCodeOf */.F)(error.code);
    }
}
async function seeDoctor(environment) {
    const asJson = readDoctorForm(process.argv.slice(3), environment) === 'json';
    const stop = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.once(name, () => stop.abort());
    const report = reportOf(await examine_examine({
        environment,
        nodeVersion: process.version,
        userId: process.getuid?.(),
        groupId: process.getgid?.(),
        signal: stop.signal,
    }));
    process.stdout.write(`${asJson ? JSON.stringify(report) : textOf(report)}\n`);
    return report.exit_code;
}
function logOf(environment) {
    return makeLog(readLogSettings(environment), {
        write: (line) => process.stdout.write(`${line}\n`),
        isTerminal: process.stdout.isTTY === true,
        now: Date.now,
    });
}
function listenForStop(settings, end) {
    for (const name of ['SIGINT', 'SIGTERM'])
        process.once(name, () => end(name));
    if (!settings.exitOnStdinClose)
        return;
    process.stdin.on('end', () => end('whoever started this stage is gone'));
    process.stdin.on('error', () => end('whoever started this stage is gone'));
    process.stdin.resume();
    process.stdin.unref?.();
}


/***/ }),

/***/ 86601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  er: () => (/* binding */ findSourcePin),
  rW: () => (/* binding */ findWave),
  mm: () => (/* binding */ isCancelled),
  NN: () => (/* binding */ listAttempts),
  uc: () => (/* binding */ loadWave),
  BX: () => (/* binding */ saveCancelled),
  M9: () => (/* binding */ saveSourcePin),
  Ju: () => (/* binding */ saveWave)
});

// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/pipeline/document.js
var pipeline_document = __webpack_require__(12437);
;// CONCATENATED MODULE: ./build/pipeline/cancelled.js


const cancelledSchema = schemas/* object */.Ikc({
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    attempt: schemas/* int */.Whr().min(1),
    cancelled_at: schemas/* string */.YjP(),
    why: schemas/* string */.YjP().optional(),
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
;// CONCATENATED MODULE: ./build/pipeline/source-pin.js


const sourcePinSchema = schemas/* object */.Ikc({
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    key: schemas/* string */.YjP(),
    sha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/),
    commit: schemas/* string */.YjP().optional(),
    repository: schemas/* string */.YjP().optional(),
    ref: schemas/* string */.YjP().optional(),
});

// EXTERNAL MODULE: ./build/pipeline/task-ranges.js
var task_ranges = __webpack_require__(96852);
;// CONCATENATED MODULE: ./build/pipeline/wave.js



const waveSchema = schemas/* object */.Ikc({
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    attempt: schemas/* int */.Whr().min(1),
    wave: schemas/* int */.Whr().min(1),
    indices: schemas/* string */.YjP(),
    num_tasks: schemas/* int */.Whr().min(1),
    reasons: schemas/* object */.Ikc({
        lost: schemas/* int */.Whr().min(0),
        killed: schemas/* int */.Whr().min(0),
        failed: schemas/* int */.Whr().min(0),
    }),
    on_demand: schemas/* boolean */.zMY(),
    memory_factor: schemas/* number */.aig().min(1),
});
const WAVE_METADATA = {
    attempt: 'attempt',
    numTasks: 'num-tasks',
    numSlices: 'num-slices',
    provisioning: 'provisioning',
    memoryFactor: 'memory-factor',
};
function metadataOfWave(wave, tasksPerSlice) {
    return {
        [WAVE_METADATA.attempt]: String(wave.attempt),
        [WAVE_METADATA.numTasks]: String(wave.num_tasks),
        [WAVE_METADATA.numSlices]: String((0,task_ranges/* sliceCount */.EF)(wave.num_tasks, tasksPerSlice)),
        [WAVE_METADATA.provisioning]: wave.on_demand ? 'STANDARD' : 'SPOT',
        [WAVE_METADATA.memoryFactor]: String(wave.memory_factor),
    };
}

// EXTERNAL MODULE: ./build/storage/json-object.js
var json_object = __webpack_require__(10451);
;// CONCATENATED MODULE: ./build/storage/attempt-documents.js






function saveWave(bucket, run, wave, tasksPerSlice) {
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).wave(wave.wave), wave, {
        metadata: metadataOfWave(wave, tasksPerSlice),
    });
}
async function loadWave(bucket, run, number) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).wave(number);
    return (0,json_object/* requireOwn */.SW)(run, key, await (0,json_object/* loadJson */.Fj)(bucket, waveSchema, key));
}
async function findWave(bucket, run, number) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).wave(number);
    const wave = await (0,json_object/* findJson */.ov)(bucket, waveSchema, key);
    return wave && (0,json_object/* requireOwn */.SW)(run, key, wave);
}
function saveCancelled(bucket, run, cancelled) {
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).cancelled, cancelled, {
        metadata: { attempt: String(cancelled.attempt) },
    });
}
async function isCancelled(bucket, run, attempt) {
    try {
        const found = await (0,json_object/* findJson */.ov)(bucket, cancelledSchema, (0,artifacts/* artifactsOf */.Ns)(run).cancelled);
        return found !== undefined && found.attempt >= attempt;
    }
    catch (error) {
        if (error instanceof errors/* EpycloudError */.yx && error.code === 'artifact_corrupt')
            return true;
        throw error;
    }
}
function saveSourcePin(bucket, run, pin) {
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).sourcePin, pin, { ifAbsent: true });
}
async function findSourcePin(bucket, run) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).sourcePin;
    const pin = await (0,json_object/* findJson */.ov)(bucket, sourcePinSchema, key);
    return pin && (0,json_object/* requireOwn */.SW)(run, key, pin);
}
async function listAttempts(bucket, run) {
    const keys = (0,artifacts/* artifactsOf */.Ns)(run);
    const attempts = new Map();
    for await (const { key, updated } of bucket.listFiles(keys.attempts)) {
        const number = Number(/\/(\d{5,9})\.json$/.exec(key)?.[1] ?? 0);
        if (keys.attempt(number) === key)
            attempts.set(number, updated);
    }
    return attempts;
}


/***/ }),

/***/ 10451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ loadJson),
/* harmony export */   Nc: () => (/* binding */ requireBelow),
/* harmony export */   SW: () => (/* binding */ requireOwn),
/* harmony export */   V9: () => (/* binding */ corruptDocument),
/* harmony export */   oG: () => (/* binding */ saveJson),
/* harmony export */   ov: () => (/* binding */ findJson)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);



async function loadJson(bucket, schema, key) {
    return (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, await bucket.loadBytes(key), key);
}
async function findJson(bucket, schema, key) {
    try {
        return await loadJson(bucket, schema, key);
    }
    catch (error) {
        if (error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx && error.code === 'artifact_missing')
            return undefined;
        throw error;
    }
}
function saveJson(bucket, key, document, options) {
    return bucket.saveBytes(key, (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDocument */ .Tq)(document), options);
}
function requireOwn(run, key, document) {
    if (document.exp_id === run.expId && document.run_id === run.runId)
        return document;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('artifact_foreign', `${key} belongs to another run (${document.exp_id}/${document.run_id}).`, { hint: 'It was copied or moved there. Put it back, or start a new run.' });
}
function requireBelow(run, key) {
    if (key.startsWith((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(run).root))
        return;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('artifact_foreign', `${key} lies outside of run ${run.runId}.`, {
        hint: `The run was copied or moved: its keys must begin with ${(0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(run).root}.`,
    });
}
function corruptDocument(key, why) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('artifact_corrupt', `${key} is not what it should be: ${why}.`, {
        hint: 'It was changed by hand or cut off. Run the experiment again.',
    });
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


/***/ }),

/***/ 56623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ refuseNesting)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27246);



async function refuseNesting(bucket, run) {
    for (const key of (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .enclosingRunKeys */ .iT)(run)) {
        if (!(await bucket.exists(key)))
            continue;
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('run_exists', `${bucket.getPath(key)} is there: a run cannot lie in another run.`, {
            hint: 'Give the experiment an id that does not pass through a run.',
        });
    }
    for await (const name of bucket.listFolders((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .runRoot */ .cS)(run))) {
        if (_pipeline_names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESERVED_NAMES */ .g.has(name))
            continue;
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('run_exists', `${bucket.getPath((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .runRoot */ .cS)(run))} has the folder ${name} in it: a run cannot have other runs in it.`, { hint: 'Choose another --run-id.' });
    }
}


/***/ }),

/***/ 45824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ openBucket)
/* harmony export */ });
/* harmony import */ var _directory_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15038);

async function openBucket(place, ports) {
    if (place.kind === 'folder')
        return (0,_directory_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .directoryBucket */ .O)(place.dir);
    const [{ gcsBucket }, session] = await Promise.all([
        __webpack_require__.e(/* import() */ 5360).then(__webpack_require__.bind(__webpack_require__, 25360)),
        ports.session ?? openSession(ports),
    ]);
    return gcsBucket({
        bucket: place.bucket,
        address: session.addresses.storage,
        authClient: session.authClient,
        clock: session.clock,
        signal: ports.signal,
    });
}
async function openSession({ environment, signal }) {
    const [{ openGoogleSession }, { gcloudCommand }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(3573), __webpack_require__.e(3935)]).then(__webpack_require__.bind(__webpack_require__, 43573)),
        __webpack_require__.e(/* import() */ 1774).then(__webpack_require__.bind(__webpack_require__, 21774)),
    ]);
    return openGoogleSession({ environment, signal, gcloud: gcloudCommand(environment) });
}


/***/ }),

/***/ 60823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isAlive),
/* harmony export */   h: () => (/* binding */ ownIdentity)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shell_process_exists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62212);



async function ownIdentity() {
    const start = await startOf(process.pid);
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), pid: process.pid, startedAt: start?.startedAt };
}
async function isAlive(identity) {
    if (!(0,_shell_process_exists_js__WEBPACK_IMPORTED_MODULE_2__/* .processExists */ ._)(identity.pid))
        return false;
    const now = await startOf(identity.pid);
    if (now === undefined)
        return true;
    if (now.ended)
        return false;
    return identity.startedAt === undefined || identity.startedAt === now.startedAt;
}
async function startOf(pid) {
    try {
        const [stat, boot] = await Promise.all([
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8'),
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8'),
        ]);
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const ended = fields[0] === 'Z' || fields[0] === 'X';
        return { startedAt: `${boot.trim()}/${fields[19]}`, ended };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 47647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cn: () => (/* binding */ findOutcome),
  ss: () => (/* binding */ findRunRecord),
  Ll: () => (/* binding */ findSidecar),
  Qh: () => (/* binding */ findStageSummary),
  F3: () => (/* binding */ loadRunRecord),
  Go: () => (/* binding */ saveOutcome),
  Yx: () => (/* binding */ saveRunRecord),
  nY: () => (/* binding */ saveSidecar),
  i9: () => (/* binding */ saveStageSummary)
});

// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/outcome.js
var pipeline_outcome = __webpack_require__(88014);
// EXTERNAL MODULE: ./build/pipeline/run-record.js
var run_record = __webpack_require__(35073);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/pipeline/document.js
var pipeline_document = __webpack_require__(12437);
;// CONCATENATED MODULE: ./build/pipeline/sidecar.js


const failureSchema = schemas/* object */.Ikc({
    code: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    hint: schemas/* string */.YjP().optional(),
    retryable: schemas/* boolean */.zMY(),
    stderr_tail: schemas/* string */.YjP().optional(),
});
const common = {
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    index: schemas/* int */.Whr().min(0),
    name: schemas/* string */.YjP(),
    input_sha256: schemas/* string */.YjP(),
    engine: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP() }),
    attempt: schemas/* int */.Whr().min(1),
    run_attempt: schemas/* int */.Whr().min(1).optional(),
    wave: schemas/* int */.Whr().min(1).optional(),
    started_at: schemas/* string */.YjP(),
    duration_seconds: schemas/* number */.aig().min(0),
    peak_memory_bytes: schemas/* int */.Whr().optional(),
};
const sidecarSchema = schemas/* discriminatedUnion */.gMt('status', [
    schemas/* object */.Ikc({
        ...common,
        status: schemas/* literal */.euz('succeeded'),
        result: schemas/* object */.Ikc({ key: schemas/* string */.YjP(), sha256: schemas/* string */.YjP(), bytes: schemas/* int */.Whr().min(0) }),
        facts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
    }),
    schemas/* object */.Ikc({ ...common, status: schemas/* literal */.euz('failed'), failure: failureSchema }),
]);

;// CONCATENATED MODULE: ./build/pipeline/summary.js


const stageSummarySchema = schemas/* object */.Ikc({
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    stage: schemas/* enum */.k5n(['builder', 'runner', 'output']),
    started_at: schemas/* string */.YjP(),
    duration_seconds: schemas/* number */.aig().min(0),
    tasks: schemas/* int */.Whr().min(0),
    details: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
});

// EXTERNAL MODULE: ./build/storage/json-object.js
var json_object = __webpack_require__(10451);
;// CONCATENATED MODULE: ./build/storage/run-documents.js







async function saveRunRecord(bucket, run, record) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).run;
    try {
        return await (0,json_object/* saveJson */.oG)(bucket, key, record, { ifAbsent: true });
    }
    catch (cause) {
        if (!(cause instanceof errors/* EpycloudError */.yx) || cause.code !== 'storage_conflict')
            throw cause;
        throw new errors/* EpycloudError */.yx('run_exists', `There is a run ${run.runId} of ${run.expId} already (${bucket.getPath(key)}).`, { hint: 'Go on with it with --resume, or choose another --run-id.', cause });
    }
}
async function findRunRecord(bucket, run) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).run;
    const record = await (0,json_object/* findJson */.ov)(bucket, run_record/* runRecordSchema */._A, key);
    return record && (0,json_object/* requireOwn */.SW)(run, key, record);
}
async function loadRunRecord(bucket, run) {
    const record = await findRunRecord(bucket, run);
    if (record !== undefined)
        return record;
    const place = bucket.getPath((0,artifacts/* artifactsOf */.Ns)(run).root);
    throw new errors/* EpycloudError */.yx('run_not_found', `There is no run ${run.runId} of ${run.expId}.`, {
        hint: `It was looked for in ${place}. See that experiment id, run id and bucket are right.`,
    });
}
function findSidecar(bucket, run, index) {
    return (0,json_object/* findJson */.ov)(bucket, sidecarSchema, (0,artifacts/* artifactsOf */.Ns)(run).sidecar(index));
}
function saveSidecar(bucket, run, sidecar) {
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).sidecar(sidecar.index), sidecar);
}
async function findOutcome(bucket, run) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).outcome;
    const outcome = await (0,json_object/* findJson */.ov)(bucket, pipeline_outcome/* outcomeSchema */.Ws, key);
    return outcome && (0,json_object/* requireOwn */.SW)(run, key, outcome);
}
function saveOutcome(bucket, run, outcome) {
    const options = outcome.attempt === undefined ? {} : { metadata: (0,pipeline_outcome/* metadataOfOutcome */.$W)(outcome) };
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).outcome, outcome, options);
}
async function findStageSummary(bucket, run, name) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).summaryJson(name);
    const summary = await (0,json_object/* findJson */.ov)(bucket, stageSummarySchema, key);
    return summary && (0,json_object/* requireOwn */.SW)(run, key, summary);
}
function saveStageSummary(bucket, run, summary, name = summary.stage) {
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).summaryJson(name), summary);
}


/***/ })

};
;