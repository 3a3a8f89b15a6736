"use strict";
exports.id = 695;
exports.ids = [695];
exports.modules = {

/***/ 695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  completeWords: () => (/* binding */ completeWords)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/execution/run-catalogue.js
var run_catalogue = __webpack_require__(8775);
// EXTERNAL MODULE: ./build/experiment/list-experiments.js
var list_experiments = __webpack_require__(3662);
// EXTERNAL MODULE: ./build/pipeline/dir-prefix.js
var dir_prefix = __webpack_require__(9870);
// EXTERNAL MODULE: ./build/pipeline/experiment-id.js
var experiment_id = __webpack_require__(6161);
// EXTERNAL MODULE: ./build/storage/directory-bucket.js + 6 modules
var directory_bucket = __webpack_require__(3355);
// EXTERNAL MODULE: ./build/cli/place-options.js
var place_options = __webpack_require__(2982);
// EXTERNAL MODULE: ./build/cli/run-place.js
var run_place = __webpack_require__(3637);
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

/***/ 2557:
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

/***/ 8775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ catalogueRuns),
/* harmony export */   h: () => (/* binding */ runIdsOf)
/* harmony export */ });
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6161);
/* harmony import */ var _pipeline_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7246);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6101);
/* harmony import */ var _at_most_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2557);




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


/***/ })

};
;