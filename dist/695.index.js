"use strict";
exports.id = 695;
exports.ids = [695];
exports.modules = {

/***/ 60695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  completeWords: () => (/* binding */ completeWords)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/execution/run-catalogue.js
var run_catalogue = __webpack_require__(78775);
// EXTERNAL MODULE: ./build/experiment/list-experiments.js
var list_experiments = __webpack_require__(43662);
// EXTERNAL MODULE: ./build/pipeline/dir-prefix.js
var dir_prefix = __webpack_require__(59870);
// EXTERNAL MODULE: ./build/pipeline/experiment-id.js
var experiment_id = __webpack_require__(46161);
// EXTERNAL MODULE: ./build/storage/directory-bucket.js + 5 modules
var directory_bucket = __webpack_require__(15038);
// EXTERNAL MODULE: ./build/cli/place-options.js
var place_options = __webpack_require__(72982);
// EXTERNAL MODULE: ./build/cli/run-place.js
var run_place = __webpack_require__(13637);
;// CONCATENATED MODULE: ./build/cli/complete-ids.js







async function knownExperiments(context, values) {
    const place = await placeOf(context, values);
    const [inRepository, catalogue] = await Promise.all([
        (0,list_experiments/* listExperiments */.l)((0,run_place/* absolute */.ys)(context, place.repoDir)),
        (0,run_catalogue/* catalogueRuns */.K)((0,directory_bucket/* directoryBucket */.O)(place.bucketDir), place.dirPrefix),
    ]);
    const gone = [...catalogue.keys()].filter((id) => !inRepository.includes(id));
    return [
        ...inRepository.map((value) => ({ value, meaning: 'experiment' })),
        ...gone.map((value) => ({ value, meaning: 'runs only; its folder is gone' })),
    ];
}
async function knownRuns(context, values) {
    const id = values.get('--exp-id');
    if (id === undefined)
        return [];
    const place = await placeOf(context, values);
    const bucket = (0,directory_bucket/* directoryBucket */.O)(place.bucketDir);
    const expId = (0,experiment_id/* parseExperimentId */.g)(id);
    const runs = await (0,run_catalogue/* runIdsOf */.h)(bucket, { dirPrefix: place.dirPrefix, expId });
    return [...runs].reverse().map((value) => ({ value, meaning: `run of ${expId}` }));
}
async function placeOf(context, values) {
    const forecastDir = values.get('--forecast-dir');
    return await (0,run_place/* readPlace */.yI)(context, {
        bucketDir: values.get('--bucket-dir') ?? place_options/* DEFAULT_BUCKET_DIR */.Fs,
        dirPrefix: (0,dir_prefix/* parseDirPrefix */.x)(values.get('--dir-prefix') ?? dir_prefix/* DEFAULT_DIR_PREFIX */.h),
        ...(forecastDir === undefined ? {} : { forecastDir }),
    });
}

;// CONCATENATED MODULE: ./build/cli/complete-words.js


const FILES = ':files';
async function completeWords(program, context, given) {
    const isBash = given[0] === '--shell=bash';
    const words = given.filter((word, at) => !(at <= 1 && (word === '--' || /^--shell=/.test(word))));
    const typed = parseTyped(program, isBash ? joined(words) : words);
    const found = await candidatesOf(context, typed);
    if (found === FILES)
        return [FILES];
    const { current, glued } = typed;
    return found
        .filter(({ value }) => value.startsWith(current))
        .map(({ value, meaning }) => {
        const whole = isBash ? value : `${glued}${value}`;
        return `${whole}\t${meaning.replace(/\s+/g, ' ')}`;
    });
}
function joined(words) {
    const whole = [];
    for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? '';
        const last = whole.at(-1);
        if (word === '=' && last !== undefined && /^--[a-z-]+$/.test(last)) {
            whole[whole.length - 1] = `${last}=${words[++at] ?? ''}`;
        }
        else
            whole.push(word);
    }
    return whole;
}
function parseTyped(program, words) {
    let command = program;
    const values = new Map();
    const used = new Set();
    const operands = [];
    let waiting;
    for (const word of words.slice(0, -1)) {
        if (waiting !== undefined && !(waiting.variadic && word.startsWith('-'))) {
            values.set(waiting.long ?? '', word);
            if (!waiting.variadic)
                waiting = undefined;
            continue;
        }
        waiting = undefined;
        const [, flag = word, value] = /^(--[a-z-]+)=(.*)$/s.exec(word) ?? [];
        if (flag.startsWith('-')) {
            const option = findOption(command, flag);
            if (option === undefined)
                continue;
            used.add(option.long ?? '');
            if (value !== undefined)
                values.set(option.long ?? '', value);
            else if (takesValue(option))
                waiting = option;
            continue;
        }
        const below = command.commands.find((each) => each.name() === word);
        if (below === undefined)
            operands.push(word);
        else
            command = below;
    }
    const last = words.at(-1) ?? '';
    const glue = /^(--[a-z-]+=)(.*)$/s.exec(last);
    const gluedOption = glue === null ? undefined : findOption(command, (glue[1] ?? '').slice(0, -1));
    if (glue !== null && gluedOption !== undefined) {
        const [, glued = '', current = ''] = glue;
        return { command, values, option: gluedOption, current, glued, operands, used };
    }
    const option = waiting?.variadic && last.startsWith('-') ? undefined : waiting;
    return { command, values, option, current: last, glued: '', operands, used };
}
function takesValue(option) {
    return option.required || option.optional;
}
function findOption(command, flag) {
    return optionsOf(command).find(({ long, short }) => long === flag || short === flag);
}
function optionsOf(command) {
    const own = command.createHelp().visibleOptions(command);
    return command.parent === null ? own : [...own, ...command.parent.options.filter(isGlobal)];
}
function isGlobal(option) {
    return option.long === '--quiet' || option.long === '--no-color';
}
async function candidatesOf(context, typed) {
    const { command, option, current, used, operands } = typed;
    if (option !== undefined)
        return await valuesOf(context, typed, option);
    if (current.startsWith('-')) {
        return optionsOf(command)
            .filter(({ long, variadic }) => long !== undefined && (variadic || !used.has(long)))
            .map(({ long, description }) => ({ value: long ?? '', meaning: description }));
    }
    if (command.name() === 'help')
        return commandsAt(command.parent ?? command, operands);
    if (command.commands.length > 0)
        return commandsOf(command);
    const argument = command.registeredArguments[operands.length];
    return (argument?.argChoices ?? []).map((value) => ({ value, meaning: '' }));
}
async function valuesOf(context, typed, option) {
    if (option.argChoices !== undefined) {
        return option.argChoices.map((value) => ({ value, meaning: '' }));
    }
    if (/<(dir|file)/.test(option.flags))
        return FILES;
    try {
        if (option.long === '--exp-id')
            return await knownExperiments(context, typed.values);
        if (option.long === '--run-id')
            return await knownRuns(context, typed.values);
    }
    catch (error) {
        if (!(error instanceof errors/* EpycloudError */.yx))
            throw error;
    }
    return [];
}
function commandsAt(root, words) {
    let command = root;
    for (const word of words) {
        const below = command.commands.find((each) => each.name() === word);
        if (below === undefined)
            return [];
        command = below;
    }
    return commandsOf(command);
}
function commandsOf(command) {
    return command
        .createHelp()
        .visibleCommands(command)
        .map((each) => ({ value: each.name(), meaning: each.description() }));
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

/***/ 52557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapAtMost)
/* harmony export */ });
async function mapAtMost(limit, items, work) {
    const results = new Array(items.length);
    let next = 0;
    const worker = async () => {
        for (let at = next++; at < items.length; at = next++)
            results[at] = await work(items[at]);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}


/***/ }),

/***/ 78775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ catalogueRuns),
/* harmony export */   h: () => (/* binding */ runIdsOf)
/* harmony export */ });
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46161);
/* harmony import */ var _pipeline_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27246);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36101);
/* harmony import */ var _at_most_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52557);




const AT_ONCE = 16;
async function catalogueRuns(bucket, dirPrefix) {
    const runs = new Map();
    const visit = async (id) => {
        const folder = id === '' ? dirPrefix : `${dirPrefix}${id}/`;
        const expId = id === '' ? undefined : valid(_pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExperimentId */ .g, id);
        const found = [];
        await (0,_at_most_js__WEBPACK_IMPORTED_MODULE_3__/* .mapAtMost */ .X)(AT_ONCE, await folderNames(bucket, folder), async (name) => {
            if (_pipeline_names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESERVED_NAMES */ .g.has(name))
                return;
            const isRun = (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .looksGenerated */ .At)(name) || (await bucket.exists(`${folder}${name}/run.json`));
            if (!isRun)
                return await visit(id === '' ? name : `${id}/${name}`);
            const runId = valid(_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRunId */ ._G, name);
            if (runId !== undefined)
                found.push(runId);
        });
        if (expId !== undefined && found.length > 0)
            runs.set(expId, found.sort());
    };
    await visit('');
    return new Map([...runs].sort(([a], [b]) => (a < b ? -1 : 1)));
}
async function runIdsOf(bucket, experiment) {
    const folder = `${experiment.dirPrefix}${experiment.expId}/`;
    const names = await folderNames(bucket, folder);
    const found = await (0,_at_most_js__WEBPACK_IMPORTED_MODULE_3__/* .mapAtMost */ .X)(AT_ONCE, names, async (name) => {
        const isRun = (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .looksGenerated */ .At)(name) ||
            (!_pipeline_names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESERVED_NAMES */ .g.has(name) && (await bucket.exists(`${folder}${name}/run.json`)));
        return isRun ? valid(_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRunId */ ._G, name) : undefined;
    });
    return found.filter((id) => id !== undefined).sort();
}
async function folderNames(bucket, folder) {
    const names = [];
    for await (const name of bucket.listFolders(folder))
        names.push(name);
    return names;
}
function valid(parse, text) {
    try {
        return parse(text);
    }
    catch {
        return undefined;
    }
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


/***/ })

};
;