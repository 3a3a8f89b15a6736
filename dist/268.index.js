"use strict";
exports.id = 268;
exports.ids = [268];
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

/***/ 12663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SECRET_SHAPES)
/* harmony export */ });
const SECRET_SHAPES = [
    { what: 'a GitHub token', form: /\bgh[pousr]_[A-Za-z0-9]{10,}/ },
    { what: 'a GitHub token', form: /\bgithub_pat_[A-Za-z0-9_]{10,}/ },
    { what: 'a GitLab token', form: /\bglpat-[\w-]{10,}/ },
    { what: 'an access token of Google', form: /\bya29\.[\w-]{5,}/ },
    { what: 'a Google API key', form: /\bAIza[\w-]{20,}/ },
    { what: 'a Google client secret', form: /\bGOCSPX-[\w-]{10,}/ },
    { what: 'an AWS access key', form: /\bA[KS]IA[A-Z0-9]{12,}/ },
    {
        what: 'an AWS secret key',
        form: /aws_?secret_?access_?key["']?\s{0,8}[=:]\s{0,8}["']?[A-Za-z0-9/+]{40}/i,
    },
    { what: 'a Slack token', form: /\bxox[abeoprs]-[\w-]{8,}|\bxapp-\d-[\w-]{8,}/ },
    { what: 'a Slack address', form: /\bhooks\.slack\.com\/services\/T\w{4,}\/B\w{4,}\/\w{8,}/ },
    { what: 'a JSON web token', form: /\beyJ[\w-]{8,4096}\.eyJ[\w-]{8,4096}\.[\w-]*/ },
    { what: 'a private key', form: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/ },
    {
        what: 'an address with a password',
        form: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,200}:(?![$<{*%[])[^\s/@]{1,300}@/i,
    },
];


/***/ }),

/***/ 55230:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dr: () => (/* binding */ fillDirPrefix),
/* harmony export */   iJ: () => (/* binding */ placeholdersOf),
/* harmony export */   sH: () => (/* binding */ DIR_PREFIX_PLACEHOLDERS)
/* harmony export */ });
const DIR_PREFIX_PLACEHOLDERS = ['environment', 'profile'];
const PLACEHOLDER = /\{([^{}]*)\}/g;
function placeholdersOf(template) {
    return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}
function fillDirPrefix(template, names) {
    const known = names;
    const missing = placeholdersOf(template).filter((name) => known[name] === undefined);
    const text = template.replace(PLACEHOLDER, (whole, name) => known[name] ?? whole);
    return { text, missing };
}


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

/***/ 29734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ loadSettings),
  Z: () => (/* binding */ requireSettings)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/settings/dir-prefix-template.js
var dir_prefix_template = __webpack_require__(55230);
// EXTERNAL MODULE: ./build/settings/origin.js
var settings_origin = __webpack_require__(76003);
// EXTERNAL MODULE: ./build/settings/secret.js
var secret = __webpack_require__(98893);
// EXTERNAL MODULE: ./build/settings/settings-file.js
var settings_file = __webpack_require__(81639);
// EXTERNAL MODULE: ./build/settings/settings-files.js
var settings_files = __webpack_require__(86130);
// EXTERNAL MODULE: ./build/settings/settings-table.js + 3 modules
var settings_table = __webpack_require__(28125);
// EXTERNAL MODULE: ./build/settings/read-value.js
var read_value = __webpack_require__(56965);
// EXTERNAL MODULE: ./build/settings/setting-names.js
var setting_names = __webpack_require__(80680);
;// CONCATENATED MODULE: ./build/settings/settings-variables.js



function settingsOfVariables(environment, problems) {
    const found = [];
    const take = (key, name, text) => {
        const setting = (0,settings_table/* settingOf */.y7)(key);
        if (setting === undefined || text === '')
            return;
        const read = (0,read_value/* readValue */.w)(key, setting, text);
        if (read.kind === 'fault') {
            problems.push({ file: `$${name}`, message: read.message, hint: read.hint });
        }
        else if (read.kind === 'value') {
            found.push([key, { value: read.value, origin: { kind: 'variable', name } }]);
        }
    };
    for (const key of settings_table/* settingKeys */.Rf) {
        const name = (0,settings_table/* settingOf */.y7)(key)?.variable;
        if (name !== undefined)
            take(key, name, environment[name] ?? '');
    }
    for (const [name, text = ''] of Object.entries(environment)) {
        const key = (0,setting_names/* keyOfVariable */.Jg)(name);
        if (key !== undefined)
            take(key, name, text);
        else if ((0,setting_names/* isMeantAsSetting */.g9)(name)) {
            const near = (0,setting_names/* suggestVariable */.Jc)(name);
            problems.push({
                file: `$${name}`,
                message: `No setting is set by ${name}.`,
                hint: near === undefined
                    ? 'Levels are parted by two underscores: EPYCLOUD_RUN__JOBS.'
                    : `Did you mean ${near}?`,
            });
        }
    }
    return found;
}

// EXTERNAL MODULE: ./build/settings/tracked-files.js
var tracked_files = __webpack_require__(7361);
;// CONCATENATED MODULE: ./build/settings/load-settings.js











async function loadSettings(places, environment) {
    const files = await (0,settings_files/* readSettingsFiles */.Dm)(places);
    const problems = [];
    const warnings = [];
    const values = new Map();
    for (const key of settings_table/* settingKeys */.Rf) {
        const fallback = (0,settings_table/* settingOf */.y7)(key)?.fallback;
        if (fallback !== undefined)
            values.set(key, { value: fallback, origin: { kind: 'default' } });
    }
    for (const file of files) {
        if (file.text === undefined)
            continue;
        const contents = (0,settings_file/* readSettingsText */.B)(file.path, file.text);
        problems.push(...contents.problems);
        for (const entry of contents.entries) {
            const { key, value, line, column } = entry;
            const place = { file: file.path, line, column };
            const setting = (0,settings_table/* settingOf */.y7)(key);
            if (file.inRepository && setting?.personal !== undefined) {
                const message = `${key} may not be set by a repository's file.`;
                problems.push({ ...place, message, hint: setting.personal });
                continue;
            }
            if (setting?.use === 'never' && setting.asks?.(value) === true) {
                const hint = setting.meaning;
                warnings.push({ ...place, message: `${key} is set, and nothing is done about it.`, hint });
            }
            const origin = { kind: 'file', layer: file.layer, ...place };
            if (value === undefined)
                restore(values, key);
            else
                values.set(key, {
                    value: setting?.isPath ? pathIn(value, file, places, environment) : value,
                    origin,
                });
        }
        problems.push(...(await trackedSecrets(file, contents.secretLines, environment)));
        if (file.layer === 'secrets' && (await (0,settings_files/* isOpenToOthers */.X)(file.path))) {
            const message = 'Others on this machine can read this file.';
            warnings.push({ file: file.path, message, hint: `chmod 600 ${file.path}` });
        }
    }
    for (const [key, placed] of settingsOfVariables(environment, problems))
        values.set(key, placed);
    fillPrefix(values, places, problems);
    return { values, files, problems, warnings };
}
function requireSettings(settings) {
    const { problems } = settings;
    if (problems.length === 0)
        return settings;
    const message = `The settings have ${(0,counted/* counted */.h)(problems.length, 'fault')}.`;
    throw new errors/* EpycloudError */.yx('invalid_settings', message, { problems });
}
function restore(values, key) {
    const fallback = (0,settings_table/* settingOf */.y7)(key)?.fallback;
    if (fallback === undefined)
        values.delete(key);
    else
        values.set(key, { value: fallback, origin: { kind: 'default' } });
}
function pathIn(value, file, { repoDir }, environment) {
    if (typeof value !== 'string' || /^https?:\/\//.test(value))
        return value;
    if (value === '~' || value.startsWith('~/')) {
        return (0,external_node_path_.join)(environment['HOME'] || '~', value.slice(1));
    }
    const inRepository = file.inRepository && repoDir !== undefined && !(0,external_node_path_.isAbsolute)(value);
    return inRepository ? (0,external_node_path_.join)(repoDir, value) : value;
}
async function trackedSecrets(file, namedLines, environment) {
    const text = file.text ?? '';
    const lines = new Set([...namedLines, ...((0,secret/* holdsSecret */.hK)(text) ? (0,secret/* secretLines */._o)(text) : [])]);
    if (lines.size === 0 || !(await (0,tracked_files/* isTracked */.X)(file.path, environment)))
        return [];
    return [...lines]
        .sort((a, b) => a - b)
        .map((line) => ({
        file: file.path,
        line,
        message: 'A secret in a file that git tracks.',
        hint: 'Move it to secrets.yaml in your own folder of settings, and have it replaced where it was issued: what was committed stays readable.',
    }));
}
function fillPrefix(values, { env, profile }, problems) {
    const placed = values.get('storage.dir_prefix');
    if (placed === undefined)
        return;
    const environment = env ?? 'default';
    const { text, missing } = (0,dir_prefix_template/* fillDirPrefix */.dr)(String(placed.value), { environment, profile });
    values.set('storage.dir_prefix', { ...placed, value: text });
    for (const name of missing) {
        const { origin } = placed;
        const place = origin.kind === 'file' ? origin : { file: (0,settings_origin/* originText */.C)(origin) };
        problems.push({
            file: place.file,
            ...('line' in place ? { line: place.line, column: place.column } : {}),
            message: `storage.dir_prefix names {${name}}, and no ${name} is chosen.`,
            hint: 'Choose one with --profile or EPYCLOUD_PROFILE.',
        });
    }
}


/***/ }),

/***/ 76003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ originText)
/* harmony export */ });
function originText(origin) {
    switch (origin.kind) {
        case 'default':
            return 'default';
        case 'file':
            return `${origin.file}:${origin.line}:${origin.column}`;
        case 'variable':
            return `$${origin.name}`;
        case 'flag':
            return origin.flag;
    }
}


/***/ }),

/***/ 56965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readValue)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98893);

function readValue(key, setting, raw) {
    if (raw === undefined || raw === null)
        return { kind: 'none' };
    if (raw === '' && key !== 'storage.dir_prefix')
        return { kind: 'none' };
    const result = setting.type.schema.safeParse(raw);
    if (result.success)
        return { kind: 'value', value: result.data };
    const fault = result.error.issues[0]?.message ?? 'is wrong';
    const shown = (0,_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecret */ .$f)(key, raw) ? _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .MASK */ .v5 : shortened((0,_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(raw));
    return {
        kind: 'fault',
        message: `${key}: ${shown} ${fault}.`,
        hint: hintOf(setting, raw),
    };
}
function hintOf(setting, raw) {
    if (setting.type.textual && typeof raw === 'boolean')
        return `Write it in quotes: "${raw}".`;
    return `It is written as: ${setting.type.form}.`;
}
function shortened(text) {
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}


/***/ }),

/***/ 98893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ isSecret),
/* harmony export */   JJ: () => (/* binding */ shownValue),
/* harmony export */   _o: () => (/* binding */ secretLines),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   hK: () => (/* binding */ holdsSecret),
/* harmony export */   uE: () => (/* binding */ isSecretKey),
/* harmony export */   v5: () => (/* binding */ MASK)
/* harmony export */ });
/* harmony import */ var _pipeline_secret_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12663);

const MASK = '********';
const SECRET_KEY = /token|passw(or)?d|passphrase|secret|credential|(^|[._-])(pat|key)s?($|[._-])|(api|access|private)_?key/i;
const NAMES_SECRET = /(^|\.)github_pat_secret$/;
const HIDDEN_TOO = [
    /-----BEGIN/,
    /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]+@/i,
];
function isSecretKey(key) {
    return SECRET_KEY.test(key) && !NAMES_SECRET.test(key);
}
function holdsSecret(text) {
    return [..._pipeline_secret_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_SHAPES */ .A.map(({ form }) => form), ...HIDDEN_TOO].some((form) => form.test(text));
}
function isSecret(key, value) {
    if (value === undefined || value === null || value === '')
        return false;
    return isSecretKey(key) || holdsSecret(textOf(value));
}
function shownValue(key, value) {
    return isSecret(key, value) ? MASK : value;
}
function textOf(value) {
    if (value === undefined || value === null)
        return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
}
function secretLines(text) {
    return text.split('\n').flatMap((line, index) => (holdsSecret(line) ? [index + 1] : []));
}


/***/ }),

/***/ 80680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ suggestKey),
/* harmony export */   EP: () => (/* binding */ isSection),
/* harmony export */   Jc: () => (/* binding */ suggestVariable),
/* harmony export */   Jg: () => (/* binding */ keyOfVariable),
/* harmony export */   Qn: () => (/* binding */ variableOf),
/* harmony export */   g9: () => (/* binding */ isMeantAsSetting)
/* harmony export */ });
/* harmony import */ var _pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32192);
/* harmony import */ var _settings_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28125);


const PREFIX = 'EPYCLOUD_';
const LEVEL = '__';
function variableOf(key) {
    return PREFIX + key.split('.').join(LEVEL).toUpperCase();
}
const KEY_OF_VARIABLE = new Map(_settings_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingKeys */ .Rf.filter((key) => key.includes('.')).map((key) => [variableOf(key), key]));
function keyOfVariable(variable) {
    return KEY_OF_VARIABLE.get(variable);
}
function isMeantAsSetting(variable) {
    return (variable.startsWith(PREFIX) &&
        (variable.includes(LEVEL, PREFIX.length) || looseMatch(variable) !== undefined));
}
function suggestVariable(variable) {
    return looseMatch(variable) ?? (0,_pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(variable, KEY_OF_VARIABLE.keys());
}
function looseMatch(variable) {
    const loose = (name) => name.replaceAll('_', '').toUpperCase();
    return [...KEY_OF_VARIABLE.keys()].find((name) => loose(name) === loose(variable));
}
const SECTIONS = new Set(_settings_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingKeys */ .Rf.flatMap((key) => key
    .split('.')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('.'))));
function isSection(path) {
    return SECTIONS.has(path);
}
function suggestKey(path) {
    const parent = path.slice(0, path.lastIndexOf('.') + 1);
    const level = [...SECTIONS, ..._settings_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingKeys */ .Rf].filter((name) => name.startsWith(parent) && !name.slice(parent.length).includes('.'));
    const name = path.slice(parent.length);
    const near = (0,_pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(name, level.map((sibling) => sibling.slice(parent.length)));
    if (near !== undefined)
        return parent + near;
    const leaf = name.slice(name.lastIndexOf('.') + 1);
    return _settings_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingKeys */ .Rf.find((key) => key.endsWith(`.${leaf}`)) ?? (0,_pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(path, [..._settings_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingKeys */ .Rf]);
}


/***/ }),

/***/ 81639:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readSettingsText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _read_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56965);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98893);
/* harmony import */ var _setting_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80680);
/* harmony import */ var _settings_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28125);





const DEEPEST = 20;
function readSettingsText(file, text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines });
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0) {
        const problems = faults.map((fault) => ({
            file,
            line: fault.linePos?.[0].line,
            column: fault.linePos?.[0].col,
            message: `This is no YAML: ${reasonOf(fault.message)}.`,
            hint: 'Check indentation, quotes and brackets here and in the line above.',
        }));
        return { entries: [], problems, secretLines: [] };
    }
    const reader = new Reader(file, document, lines);
    reader.section(document.contents, [], 0);
    return reader.contents();
}
function reasonOf(message) {
    const first = message.split('\n')[0] ?? '';
    return first.replace(/ at line \d+.*$/, '').replace(/:\s*".*$|: -----.*$/, '');
}
class Reader {
    #entries = [];
    #problems = [];
    #secretLines = [];
    #file;
    #document;
    #lines;
    constructor(file, document, lines) {
        this.#file = file;
        this.#document = document;
        this.#lines = lines;
    }
    contents() {
        return {
            entries: this.#entries,
            problems: this.#problems,
            secretLines: this.#secretLines,
        };
    }
    section(node, path, depth) {
        const target = this.#target(node);
        if (target === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(target) && target.value === null))
            return;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(target) || depth > DEEPEST) {
            const name = path.length === 0 ? 'The file' : path.join('.');
            const hint = 'A section has settings below it, each in a line of its own: name: value.';
            this.#problem(node, `${name} is a section, and has no settings here.`, hint);
            return;
        }
        for (const pair of target.items) {
            if (keyText(pair) === '<<')
                this.#merge(pair, path, depth);
        }
        for (const pair of target.items)
            if (keyText(pair) !== '<<')
                this.#pair(pair, path, depth);
    }
    #merge(pair, path, depth) {
        const target = this.#target(pair.value);
        const parts = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(target) ? [...target.items].reverse() : [pair.value];
        for (const part of parts)
            this.section(part, path, depth + 1);
    }
    #pair(pair, path, depth) {
        const name = keyText(pair);
        const key = [...path, name].join('.');
        const target = this.#target(pair.value);
        const place = this.#place(pair.key);
        if ((0,_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretKey */ .uE)(key) && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(target) && target.value !== null && target.value !== '') {
            this.#secretLines.push(place.line);
        }
        if (name.includes('.') || !((0,_settings_table_js__WEBPACK_IMPORTED_MODULE_4__/* .isSettingKey */ .sw)(key) || (0,_setting_names_js__WEBPACK_IMPORTED_MODULE_3__/* .isSection */ .EP)(key))) {
            this.#unknown(pair.key, key, name);
        }
        else if ((0,_settings_table_js__WEBPACK_IMPORTED_MODULE_4__/* .isSettingKey */ .sw)(key))
            this.#value(key, pair, place);
        else
            this.section(pair.value, [...path, name], depth + 1);
    }
    #value(key, pair, place) {
        const setting = (0,_settings_table_js__WEBPACK_IMPORTED_MODULE_4__/* .settingOf */ .y7)(key);
        if (setting === undefined)
            return;
        const target = this.#target(pair.value);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(target)) {
            this.#problem(pair.value, `${key} is a setting, and no section.`, formHint(setting));
            return;
        }
        const read = (0,_read_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readValue */ .w)(key, setting, rawOf(target, setting.type.textual, this.#document));
        if (read.kind === 'fault')
            this.#problem(pair.value, read.message, read.hint);
        else
            this.#entries.push({ key, value: read.kind === 'value' ? read.value : undefined, ...place });
    }
    #unknown(node, key, name) {
        if ((0,_settings_table_js__WEBPACK_IMPORTED_MODULE_4__/* .isSettingKey */ .sw)(key)) {
            const parts = key.split('.');
            const nested = parts.map((part, level) => `${' '.repeat(level * 2)}${part}:`);
            const hint = `Write each part in a line of its own: ${nested.map((p) => p.trim()).join(' ')}`;
            this.#problem(node, `Unknown setting "${name}".`, hint);
            return;
        }
        const near = (0,_setting_names_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestKey */ .Ax)(key);
        const hint = near === undefined ? '`epycloud config show` lists all settings.' : `Did you mean ${near}?`;
        this.#problem(node, `Unknown setting ${JSON.stringify(key)}.`, hint);
    }
    #target(node) {
        let target = node;
        for (let steps = 0; (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(target) && steps < DEEPEST; steps++) {
            target = target.resolve(this.#document);
        }
        return target;
    }
    #problem(node, message, hint) {
        this.#problems.push({ file: this.#file, ...this.#place(node), message, hint });
    }
    #place(node) {
        const offset = node?.range?.[0] ?? 0;
        const { line, col } = this.#lines.linePos(offset);
        return { line, column: col };
    }
}
function keyText(pair) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? String(pair.key.value) : String(pair.key);
}
function formHint(setting) {
    return `It is written as: ${setting.type.form}.`;
}
function rawOf(node, textual, document) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) {
        const isNumber = typeof node.value === 'number' || typeof node.value === 'bigint';
        return textual && isNumber ? (node.source ?? String(node.value)) : node.value;
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
        return node.items.map((item) => rawOf((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(item) ? item.resolve(document) : item, textual, document));
    }
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? {} : node;
}


/***/ }),

/***/ 86130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ readSettingsFiles),
/* harmony export */   Ft: () => (/* binding */ fileOfLayer),
/* harmony export */   Vo: () => (/* binding */ overlayNames),
/* harmony export */   Wd: () => (/* binding */ userSettingsDir),
/* harmony export */   X: () => (/* binding */ isOpenToOthers)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32192);




function userSettingsDir(environment, wanted) {
    const named = wanted ?? (environment['EPYCLOUD_CONFIG_DIR'] || undefined);
    if (named !== undefined)
        return named;
    const base = environment['XDG_CONFIG_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['HOME'] || '~', '.config');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, 'epycloud');
}
function fileOfLayer(base, layer) {
    const isUser = 'userDir' in base;
    const folder = isUser ? base.userDir : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base.repoDir, 'epycloud');
    if (layer === 'main') {
        return isUser ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base.userDir, 'config.yaml') : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base.repoDir, 'epycloud.yaml');
    }
    return 'env' in layer
        ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'environments', `${layer.env}.yaml`)
        : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'profiles', `${layer.profile}.yaml`);
}
async function readSettingsFiles(places) {
    const { userDir, repoDir, env, profile } = places;
    const bases = [{ userDir }, ...(repoDir === undefined ? [] : [{ repoDir }])];
    const overlay = async (layer, name, of) => {
        if (name === undefined)
            return [];
        requirePlainName(layer, name);
        const files = await Promise.all(bases.map((base) => readLayer(layer, fileOfLayer(base, of(name)), 'repoDir' in base)));
        if (files.every(({ text }) => text === undefined))
            throw await unknownName(places, layer, name);
        return files;
    };
    return [
        await readLayer('user', fileOfLayer({ userDir }, 'main'), false),
        await readLayer('secrets', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(userDir, 'secrets.yaml'), false),
        ...(repoDir === undefined
            ? []
            : [await readLayer('repository', fileOfLayer({ repoDir }, 'main'), true)]),
        ...(await overlay('environment', env, (name) => ({ env: name }))),
        ...(await overlay('profile', profile, (name) => ({ profile: name }))),
    ];
}
async function overlayNames({ userDir, repoDir }, kind) {
    const folders = [userDir, ...(repoDir === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repoDir, 'epycloud')])];
    const lists = await Promise.all(folders.map((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, kind)).catch(() => [])));
    const files = lists.flat().filter((name) => name.endsWith('.yaml'));
    return [...new Set(files.map((name) => name.slice(0, -'.yaml'.length)))].sort();
}
async function isOpenToOthers(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    return found !== undefined && (found.mode & 0o077) !== 0;
}
async function readLayer(layer, path, inRepository) {
    try {
        return { layer, path, inRepository, text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8') };
    }
    catch (cause) {
        const { code } = cause;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return { layer, path, inRepository, text: undefined };
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('invalid_settings', `The settings in ${path} cannot be read: ${code}.`, {
            hint: 'See who owns the file, and its mode.',
            cause,
        });
    }
}
function requirePlainName(layer, name) {
    if (/^[\w.-]+$/.test(name) && !name.startsWith('.'))
        return;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('usage', `${JSON.stringify(name)} cannot be the name of a ${layer}.`, {
        hint: 'It is of letters, digits, ".", "_" and "-".',
    });
}
async function unknownName(places, layer, name) {
    const kind = layer === 'environment' ? 'environments' : 'profiles';
    const known = await overlayNames(places, kind);
    const near = (0,_pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .suggest */ .Z)(name, known);
    const there = known.length === 0 ? 'There is none.' : `There are: ${known.join(', ')}.`;
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('invalid_settings', `There is no ${layer} ${JSON.stringify(name)}.`, {
        hint: near === undefined
            ? `${there} It is a file ${kind}/<name>.yaml in ${places.userDir}, or below epycloud/ in the repository.`
            : `Did you mean ${near}?`,
    });
}


/***/ }),

/***/ 28125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sw: () => (/* binding */ isSettingKey),
  Rf: () => (/* binding */ settingKeys),
  y7: () => (/* binding */ settingOf)
});

// UNUSED EXPORTS: settingsTable

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/tolerance.js
var tolerance = __webpack_require__(31073);
// EXTERNAL MODULE: ./build/settings/dir-prefix-template.js
var dir_prefix_template = __webpack_require__(55230);
// EXTERNAL MODULE: ./build/settings/engine-command.js
var engine_command = __webpack_require__(62059);
// EXTERNAL MODULE: ./build/settings/secret.js
var secret = __webpack_require__(98893);
;// CONCATENATED MODULE: ./build/settings/value-type.js






function value_type_text(form = 'text') {
    return { schema: plainText(), form, textual: true };
}
function wholeNumber(least, most = 999_999_999) {
    const schema = numberOf(/^\d[\d_]*$/, 'is not a whole number')
        .refine(Number.isInteger, 'is not a whole number')
        .refine((value) => value >= least, `is less than ${least}`)
        .refine((value) => value <= most, `is more than ${most}`);
    return { schema, form: `whole number, ${least} at least`, textual: false };
}
function wholeSeconds(least, most) {
    const { schema } = wholeNumber(least, most);
    const written = schemas/* preprocess */.vkY((raw) => (typeof raw === 'string' ? raw.replace(/^(\d[\d_]*)s$/, '$1') : raw), schema);
    return { schema: written, form: `whole seconds, ${least} at least`, textual: false };
}
function seconds() {
    const schema = numberOf(/^\d{1,9}(\.\d{1,6})?$/, 'is not a number of seconds')
        .refine((value) => value > 0, 'is not above zero')
        .refine((value) => /^\d{1,9}(\.\d{1,6})?$/.test(String(value)), 'is not a number of seconds');
    return { schema, form: 'seconds', textual: false };
}
function truth() {
    const fault = 'is neither true nor false';
    const words = schemas/* string */.YjP(fault)
        .regex(/^(true|false|yes|no|on|off|1|0)$/i, fault)
        .transform((word) => /^(true|yes|on|1)$/i.test(word));
    return { schema: schemas/* union */.KCZ([schemas/* boolean */.zMY(), words], fault), form: 'true or false', textual: false };
}
function word(...words) {
    const form = words.join(', ').replace(/, ([^,]+)$/, ' or $1');
    const schema = plainText().transform((written, context) => {
        const found = words.find((candidate) => candidate.toLowerCase() === written.toLowerCase());
        if (found !== undefined)
            return found;
        context.addIssue({ code: 'custom', message: `is not one of ${words.join(', ')}` });
        return core/* NEVER */.tm;
    });
    return { schema, form, textual: true };
}
function list(form = 'list of texts') {
    const parts = plainText().transform((written) => written
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''));
    const schema = schemas/* union */.KCZ([schemas/* array */.YOg(plainText()), parts], 'is no list of texts');
    return { schema, form, textual: true };
}
function taskNames() {
    const name = plainText().regex(/^[^,]*$/, 'has a name with a comma');
    const schema = schemas/* union */.KCZ([schemas/* array */.YOg(name), plainText()], 'is no list of names')
        .transform((names) => (typeof names === 'string' ? names : names.join(',')));
    return { schema, form: 'list of names, or names parted by commas', textual: true };
}
function value_type_tolerance() {
    const schema = plainText().refine(passes(tolerance/* parseMaxFailed */.hp), 'is neither a number of tasks, such as 3, nor a share, such as 5%');
    return { schema, form: 'number or percent', textual: true };
}
function engineCommand() {
    const words = schemas/* array */.YOg(plainText().min(1, 'has an empty word')).min(1, 'is empty');
    const schema = schemas/* union */.KCZ([words.transform(engine_command/* formatEngineCommand */.r), plainText()], 'is no command')
        .refine(passes(engine_command/* parseEngineCommand */.P), 'is no command');
    return { schema, form: 'words, or a list of words', textual: true };
}
function secretName() {
    const schema = plainText()
        .refine((name) => !(0,secret/* holdsSecret */.hK)(name), 'is the secret itself; its name is wanted')
        .refine((name) => /^(projects\/[^/]+\/secrets\/)?[\w-]{1,255}(\/versions\/[\w-]+)?$/.test(name), 'is no name of a secret');
    return { schema, form: 'name of a secret', textual: true };
}
function dirPrefixTemplate() {
    const schema = plainText().superRefine((written, context) => {
        for (const name of (0,dir_prefix_template/* placeholdersOf */.iJ)(written)) {
            if (dir_prefix_template/* DIR_PREFIX_PLACEHOLDERS */.sH.some((known) => known === name))
                continue;
            context.addIssue({ code: 'custom', message: `has the unknown placeholder {${name}}` });
        }
    });
    return { schema, form: 'path, with {environment} and {profile}', textual: true };
}
function plainText() {
    return schemas/* string */.YjP('is no text');
}
function numberOf(form, fault) {
    const written = schemas/* string */.YjP(fault)
        .regex(form, fault)
        .transform((digits) => Number(digits.replaceAll('_', '')));
    return schemas/* union */.KCZ([schemas/* number */.aig(fault), written], fault);
}
function passes(parse) {
    return (text) => {
        try {
            parse(text);
            return true;
        }
        catch (error) {
            if (error instanceof errors/* EpycloudError */.yx)
                return false;
            throw error;
        }
    };
}

;// CONCATENATED MODULE: ./build/settings/cloud-settings.js

const cloudSettings = {
    'execution.provider': {
        type: word('gcp'),
        fallback: 'gcp',
        meaning: 'Whose cloud. Whether a run is local or in the cloud, EXECUTION_MODE alone decides.',
        use: 'now',
    },
    'google_cloud.project_id': {
        type: value_type_text(),
        example: 'my-project',
        meaning: 'The project that runs and pays.',
        use: 'now',
    },
    'google_cloud.region': {
        type: value_type_text(),
        fallback: 'us-central1',
        meaning: 'Where jobs, bucket and images are.',
        use: 'now',
    },
    'google_cloud.bucket_name': {
        type: value_type_text(),
        example: 'my-bucket',
        meaning: 'The bucket that holds all runs, in cloud mode.',
        use: 'now',
    },
    'google_cloud.billing_project': {
        type: value_type_text(),
        example: 'flu-2026',
        meaning: 'A label by which billing reports tell costs apart.',
        use: 'now',
    },
    'google_cloud.workflow_name': {
        type: value_type_text(),
        fallbackText: '`epycloud-` and the hash of the definition that comes with epycloud',
        example: 'my-pipeline',
        meaning: 'The workflow of Cloud Workflows that takes a run through its stages.',
        use: 'now',
    },
    'google_cloud.workflow_service_account': {
        type: value_type_text('address'),
        fallbackText: "the project's default of Compute Engine",
        example: 'pipeline@my-project.iam.gserviceaccount.com',
        meaning: 'As whom the workflow acts that `epycloud deploy` writes.',
        use: 'now',
    },
    'google_cloud.image': {
        type: value_type_text('image'),
        fallbackText: 'the image that the settings docker.* name',
        example: 'us-central1-docker.pkg.dev/my-project/my-images/epycloud:v1-cloud',
        meaning: 'The image of the tasks in cloud mode. A tag is turned into a digest when a run begins.',
        use: 'now',
    },
    'google_cloud.github_pat_secret': {
        type: secretName(),
        example: 'github-pat',
        meaning: 'The secret of Secret Manager with a token that reads the experiment repository, where cloud tasks fetch it themselves.',
        use: 'now',
    },
    'google_cloud.source_limit_mb': {
        type: wholeNumber(1, 4000),
        fallback: 100,
        meaning: 'The most that the packed experiment repository may have, compressed, in MB (1,000,000 bytes); above it nothing is submitted.',
        use: 'now',
    },
    'google_cloud.service_account_key_path': {
        type: value_type_text('file'),
        example: '~/key.json',
        meaning: 'The key of a service account. Belongs into secrets.yaml.',
        use: 'now',
        isPath: true,
    },
    'google_cloud.poll_seconds': {
        type: seconds(),
        fallback: 5,
        meaning: 'How often a command that waits asks how the run gets on: after so many seconds at first, six times as many later.',
        use: 'now',
    },
    'google_cloud.batch.max_parallelism': {
        type: wholeNumber(1, 5000),
        fallback: 100,
        meaning: 'The most tasks of Stage B at a time.',
        use: 'now',
    },
    'google_cloud.batch.task_count_per_node': {
        type: wholeNumber(1),
        fallback: 1,
        meaning: 'How many tasks share a machine.',
        use: 'now',
    },
    'google_cloud.batch.tasks_per_slice': {
        type: wholeNumber(1),
        fallback: 1,
        meaning: 'How many tasks of the experiment one task of Cloud Batch works off, one machine start for all.',
        use: 'now',
    },
    'google_cloud.batch.max_waves': {
        type: wholeNumber(0, 20),
        fallback: 1,
        meaning: 'How many more jobs may repeat the tasks that are missing after Stage B.',
        use: 'now',
    },
    'google_cloud.batch.service_account': {
        type: value_type_text('address'),
        fallbackText: "the project's default of Compute Engine",
        example: 'tasks@my-project.iam.gserviceaccount.com',
        meaning: 'As whom the tasks act.',
        use: 'now',
    },
    'google_cloud.batch.network': {
        type: value_type_text('network'),
        example: 'projects/my-project/global/networks/my-network',
        meaning: 'The network of the machines; empty is the default one of the project.',
        use: 'now',
    },
    'google_cloud.batch.subnetwork': {
        type: value_type_text('subnetwork'),
        example: 'projects/my-project/regions/us-central1/subnetworks/my-subnetwork',
        meaning: 'The subnetwork of the machines.',
        use: 'now',
    },
    'google_cloud.batch.no_external_ip': {
        type: truth(),
        fallback: false,
        meaning: 'Whether the machines go without an external address. The network has to reach Google then.',
        use: 'now',
    },
    ...stageSettings('a', { cpu: 2000, memory: 7168, duration: 3600, provisioning: 'STANDARD' }),
    ...stageSettings('b', { cpu: 2000, memory: 7168, duration: 36_000, provisioning: 'SPOT' }),
    ...stageSettings('c', { cpu: 4000, memory: 15_360, duration: 7200, provisioning: 'STANDARD' }),
    'google_cloud.batch.stage_c.run_output_stage': {
        type: truth(),
        fallback: true,
        meaning: 'Whether outputs are made. For local runs it is --skip-output.',
        use: 'now',
    },
};
function stageSettings(stage, defaults) {
    const at = (name) => `google_cloud.batch.stage_${stage}.${name}`;
    const name = stage.toUpperCase();
    const settings = {
        [at('cpu_milli')]: {
            type: wholeNumber(1),
            fallback: defaults.cpu,
            meaning: `Thousandths of a CPU for a task of Stage ${name}.`,
            use: 'now',
        },
        [at('memory_mib')]: {
            type: wholeNumber(1),
            fallback: defaults.memory,
            meaning: `Memory for a task of Stage ${name}, in MiB.`,
            use: 'now',
        },
        [at('boot_disk_mib')]: {
            type: wholeNumber(1),
            fallbackText: 'what Cloud Batch gives',
            example: '20480',
            meaning: `Disk for a task of Stage ${name} beyond what the system needs, in MiB.`,
            use: 'now',
        },
        [at('boot_disk_type')]: {
            type: value_type_text('kind of disk'),
            fallbackText: 'the kind that the family of machines knows',
            example: 'pd-ssd',
            meaning: `The kind of disk of the machines for Stage ${name}.`,
            use: 'now',
        },
        [at('machine_type')]: {
            type: value_type_text(),
            example: 'c4d-standard-2',
            meaning: `The kind of machine for Stage ${name}; empty leaves it to Cloud Batch.`,
            use: 'now',
        },
        [at('machine_types')]: {
            type: list(),
            example: '[c4d-standard-2, c4-standard-2]',
            meaning: `Kinds of machine for Stage ${name}. A job of Cloud Batch knows one: the first is taken.`,
            use: 'now',
        },
        [at('provisioning')]: {
            type: word('SPOT', 'STANDARD'),
            fallback: defaults.provisioning,
            meaning: `Whether Google may take the machines of Stage ${name} back (SPOT), which costs less.`,
            use: 'now',
        },
        [at('max_run_duration')]: {
            type: wholeSeconds(1, 604_800),
            fallback: defaults.duration,
            meaning: `How long a task of Stage ${name} may take, in seconds.`,
            use: 'now',
        },
        [at('retries')]: {
            type: wholeNumber(0, 10),
            fallbackText: '`workflow.retry_policy.max_attempts`',
            example: '3',
            meaning: `How often Cloud Batch repeats a task of Stage ${name} that the platform ended.`,
            use: 'now',
        },
        [at('deadline')]: {
            type: wholeSeconds(1, 604_800),
            fallbackText: 'what all tries of all tasks may take, three days at most',
            example: '86400',
            meaning: `How long Stage ${name} may take from its first task, in seconds; then the run fails.`,
            use: 'now',
        },
        [at('queue_deadline')]: {
            type: wholeSeconds(1, 172_800),
            fallback: 7200,
            meaning: `How long Stage ${name} may wait for machines, in seconds; then the run fails.`,
            use: 'now',
        },
    };
    return settings;
}

// EXTERNAL MODULE: ./build/pipeline/dir-prefix.js
var dir_prefix = __webpack_require__(59870);
;// CONCATENATED MODULE: ./build/settings/run-settings.js


const runSettings = {
    'storage.bucket_dir': {
        type: value_type_text('folder'),
        fallback: './local/bucket',
        meaning: 'The folder that holds all runs, in local mode.',
        use: 'now',
        option: '--bucket-dir',
        isPath: true,
    },
    'storage.dir_prefix': {
        type: dirPrefixTemplate(),
        fallback: dir_prefix/* DEFAULT_DIR_PREFIX */.h,
        meaning: 'Where in the bucket runs lie. {environment} and {profile} stand for the chosen ones.',
        use: 'now',
        option: '--dir-prefix',
    },
    'run.forecast_dir': {
        type: value_type_text('folder'),
        fallbackText: 'this folder where it has experiments/, else ./local/forecast',
        example: '~/flu-forecast',
        meaning: 'The experiment repository.',
        use: 'now',
        option: '--forecast-dir',
        isPath: true,
        personal: 'It says where the repository is, so it has to be known before this file is read.',
    },
    'run.population_data': {
        type: value_type_text('folder or URL'),
        fallbackText: 'population-data/ in the experiment repository, where there is one',
        example: '~/epydemix-data',
        meaning: 'Populations and contact matrices in the layout of epydemix-data.',
        use: 'now',
        option: '--population-data',
        variable: 'POPULATION_DATA',
        isPath: true,
    },
    'run.jobs': {
        type: wholeNumber(1),
        fallbackText: 'the number of cores',
        example: '4',
        meaning: 'How many tasks run at a time.',
        use: 'now',
        option: '--jobs',
    },
    'run.task_timeout': {
        type: seconds(),
        fallbackText: '86400, a day',
        example: '3600',
        meaning: 'How long a task may take before its engine counts as hung.',
        use: 'now',
        option: '--task-timeout',
    },
    'run.max_failed_tasks': {
        type: value_type_tolerance(),
        fallbackText: '0',
        example: '5%',
        meaning: 'How many tasks may be missing from the outputs.',
        use: 'now',
        option: '--max-failed-tasks',
    },
    'run.required_tasks': {
        type: taskNames(),
        example: '[US-MA, US-NY]',
        meaning: 'Tasks that may not be missing, however many are tolerated.',
        use: 'now',
        option: '--required-tasks',
    },
    'run.output_config': {
        type: value_type_text('file name'),
        fallbackText: 'output.yaml, where there are several',
        example: 'output.yaml',
        meaning: 'Which file of an experiment says what outputs to make.',
        use: 'now',
        option: '--output-config',
    },
    'run.engine_command': {
        type: engineCommand(),
        fallbackText: 'the epydemix adapter that comes with epycloud',
        example: '[python3, -m, my_engine]',
        meaning: 'An engine of your own.',
        use: 'now',
        option: '--engine-command',
        variable: 'ENGINE_COMMAND',
        personal: 'A repository that was cloned does not decide which programs run on your machine.',
    },
    'local.executor': {
        type: word('auto', 'compose', 'process'),
        fallback: 'auto',
        meaning: 'What carries the stages out on this machine: containers, or processes.',
        use: 'now',
        option: '--executor',
    },
    'local.image': {
        type: value_type_text('image'),
        fallbackText: '`epycloud:local`',
        example: 'epycloud:local',
        meaning: 'The image of the containers. It has to be on this machine: none is pulled.',
        use: 'now',
        option: '--image',
        personal: 'A repository that was cloned does not decide which programs run on your machine.',
    },
};

;// CONCATENATED MODULE: ./build/settings/settings-table.js



const settingsTable = {
    ...runSettings,
    ...cloudSettings,
    'docker.registry': {
        type: value_type_text(),
        fallback: 'us-central1-docker.pkg.dev',
        meaning: 'The registry of images.',
        use: 'now',
    },
    'docker.repo_name': {
        type: value_type_text(),
        example: 'my-images',
        meaning: 'The repository in the registry.',
        use: 'now',
    },
    'docker.image_name': {
        type: value_type_text(),
        example: 'my-image',
        meaning: 'The name of the image; `epycloud` unless set.',
        use: 'now',
    },
    'docker.image_tag': {
        type: value_type_text(),
        fallback: 'latest',
        meaning: 'The tag of the image.',
        use: 'now',
    },
    'github.modeling_suite_repo': {
        type: value_type_text('owner/name'),
        example: 'my-org/my-suite',
        meaning: 'The modelling package that goes into the image.',
        use: 'now',
    },
    'github.modeling_suite_ref': {
        type: value_type_text('branch, tag or commit'),
        fallback: 'main',
        meaning: 'Which state of it.',
        use: 'now',
    },
    'github.forecast_repo': {
        type: value_type_text('owner/name'),
        example: 'my-org/flu-forecast',
        meaning: 'The experiment repository, where cloud tasks fetch it themselves.',
        use: 'now',
    },
    'github.forecast_repo_ref': {
        type: value_type_text('branch, tag or commit'),
        example: 'main',
        meaning: 'Which state of it; empty is the default branch.',
        use: 'now',
    },
    'github.personal_access_token': {
        type: value_type_text(),
        example: 'see-secrets-yaml',
        meaning: 'A token that reads private repositories. Belongs into secrets.yaml.',
        use: 'now',
    },
    'logging.level': {
        type: word('DEBUG', 'INFO', 'WARNING', 'ERROR'),
        fallback: 'INFO',
        meaning: 'The least severe lines that cloud tasks log. Local runs show all with --verbose.',
        use: 'now',
    },
    'logging.storage_verbose': {
        type: truth(),
        fallback: true,
        meaning: 'Whether cloud tasks log what they read and write.',
        use: 'now',
    },
    'workflow.retry_policy.max_attempts': {
        type: wholeNumber(0, 10),
        fallback: 3,
        meaning: 'How often Cloud Batch repeats a task that the platform ended, where a stage does not say it.',
        use: 'now',
    },
    'workflow.retry_policy.backoff_seconds': {
        type: wholeNumber(0),
        fallback: 60,
        meaning: 'Waiting in between. Cloud Batch knows no such wait.',
        use: 'never',
        asks: () => false,
    },
    'workflow.notification.enabled': {
        type: truth(),
        fallback: false,
        meaning: 'Mail about the end of a run. epycloud sends none.',
        use: 'never',
        asks: (value) => value === true,
    },
    'workflow.notification.email': {
        type: value_type_text(),
        example: 'me@example.org',
        meaning: 'To whom. epycloud sends none.',
        use: 'never',
        asks: () => false,
    },
    'profile.name': note('What a profile is called.', 'flu'),
    'profile.description': note('What a profile is for.', 'Influenza, season 2026/27'),
    'profile.version': note('Which state of a profile.', '"1.0"'),
    name: note('The same as profile.name, in older files.', 'flu'),
    description: note('The same as profile.description, in older files.', 'Influenza'),
};
const settingKeys = Object.keys(settingsTable);
function settingOf(key) {
    return Object.hasOwn(settingsTable, key)
        ? settingsTable[key]
        : undefined;
}
function isSettingKey(key) {
    return Object.hasOwn(settingsTable, key);
}
function note(meaning, example) {
    return { type: value_type_text(), example, meaning, use: 'note' };
}


/***/ }),

/***/ 7361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ isTracked)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shell_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53459);


async function isTracked(path, environment) {
    const result = await (0,_shell_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runCommand */ .d)({
        program: 'git',
        args: ['-C', (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), 'ls-files', '--error-unmatch', '--', (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)],
        environment: { ...environment },
    });
    return result.kind === 'exited' && result.exitCode === 0;
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


/***/ })

};
;