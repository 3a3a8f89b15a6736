"use strict";
exports.id = 336;
exports.ids = [336];
exports.modules = {

/***/ 5336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _experiment_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1267);
/* harmony import */ var _settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9734);
/* harmony import */ var _settings_settings_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6130);
/* harmony import */ var _run_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3637);




async function readSettings(context, options, forecastDir) {
    const { environment } = context;
    const places = {
        userDir: (0,_run_place_js__WEBPACK_IMPORTED_MODULE_3__/* .absolute */ .ys)(context, (0,_settings_settings_files_js__WEBPACK_IMPORTED_MODULE_2__/* .userSettingsDir */ .Wd)(environment, options.configDir)),
        env: options.env ?? (environment['EPYCLOUD_ENV'] || undefined),
        profile: options.profile ?? (environment['EPYCLOUD_PROFILE'] || undefined),
    };
    const repoDir = forecastDir ?? (await usualRepository(context, places));
    const all = { ...places, repoDir };
    return { ...(await (0,_settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSettings */ .M)(all, environment)), places: all };
}
async function usualRepository(context, places) {
    const own = { ...places, env: undefined, profile: undefined, repoDir: undefined };
    const settings = await (0,_settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSettings */ .M)(own, context.environment);
    const named = settings.values.get('run.forecast_dir')?.value;
    if (typeof named === 'string')
        return named;
    return (await (0,_experiment_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .isExperimentRepository */ .w)(context.cwd)) ? '.' : './local/forecast';
}


/***/ }),

/***/ 5230:
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

/***/ 9734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ loadSettings),
  Z: () => (/* binding */ requireSettings)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/settings/dir-prefix-template.js
var dir_prefix_template = __webpack_require__(5230);
// EXTERNAL MODULE: ./build/settings/origin.js
var settings_origin = __webpack_require__(6003);
// EXTERNAL MODULE: ./build/settings/secret.js
var secret = __webpack_require__(8893);
// EXTERNAL MODULE: ./build/settings/settings-file.js
var settings_file = __webpack_require__(1639);
// EXTERNAL MODULE: ./build/settings/settings-files.js
var settings_files = __webpack_require__(6130);
// EXTERNAL MODULE: ./build/settings/settings-table.js + 3 modules
var settings_table = __webpack_require__(8125);
// EXTERNAL MODULE: ./build/settings/read-value.js
var read_value = __webpack_require__(6965);
// EXTERNAL MODULE: ./build/settings/setting-names.js
var setting_names = __webpack_require__(680);
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

/***/ 6003:
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

/***/ 6965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readValue)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8893);

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

/***/ 8893:
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
const MASK = '********';
const SECRET_KEY = /token|passw(or)?d|passphrase|secret|credential|(^|[._-])(pat|key)s?($|[._-])|(api|access|private)_?key/i;
const SECRET_VALUES = [
    /\bgh[pousr]_[A-Za-z0-9]{10,}/,
    /\bgithub_pat_[A-Za-z0-9_]{10,}/,
    /\bglpat-[\w-]{10,}/,
    /\bya29\.[\w-]{5,}/,
    /\bAIza[\w-]{20,}/,
    /\bGOCSPX-[\w-]{10,}/,
    /\bAKIA[A-Z0-9]{12,}/,
    /\bxox[abprs]-[\w-]{8,}/,
    /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/,
    /-----BEGIN/,
    /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]+@/i,
];
function isSecretKey(key) {
    return SECRET_KEY.test(key);
}
function holdsSecret(text) {
    return SECRET_VALUES.some((form) => form.test(text));
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

/***/ 680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ suggestKey),
/* harmony export */   EP: () => (/* binding */ isSection),
/* harmony export */   Jc: () => (/* binding */ suggestVariable),
/* harmony export */   Jg: () => (/* binding */ keyOfVariable),
/* harmony export */   g9: () => (/* binding */ isMeantAsSetting)
/* harmony export */ });
/* unused harmony export variableOf */
/* harmony import */ var _pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2192);
/* harmony import */ var _settings_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8125);


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

/***/ 1639:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readSettingsText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _read_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6965);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8893);
/* harmony import */ var _setting_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(680);
/* harmony import */ var _settings_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8125);





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
        if ((0,_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .isSecretKey */ .uE)(key) && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(target) && target.value !== null && target.value !== '') {
            this.#secretLines.push(place.line);
        }
        if (name.includes('.') || !((0,_settings_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isSettingKey */ .sw)(key) || (0,_setting_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)(key))) {
            this.#unknown(pair.key, key, name);
        }
        else if ((0,_settings_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isSettingKey */ .sw)(key))
            this.#value(key, pair, place);
        else
            this.section(pair.value, [...path, name], depth + 1);
    }
    #value(key, pair, place) {
        const setting = (0,_settings_table_js__WEBPACK_IMPORTED_MODULE_2__/* .settingOf */ .y7)(key);
        if (setting === undefined)
            return;
        const target = this.#target(pair.value);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(target)) {
            this.#problem(pair.value, `${key} is a setting, and no section.`, formHint(setting));
            return;
        }
        const read = (0,_read_value_js__WEBPACK_IMPORTED_MODULE_4__/* .readValue */ .w)(key, setting, rawOf(target, setting.type.textual, this.#document));
        if (read.kind === 'fault')
            this.#problem(pair.value, read.message, read.hint);
        else
            this.#entries.push({ key, value: read.kind === 'value' ? read.value : undefined, ...place });
    }
    #unknown(node, key, name) {
        if ((0,_settings_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isSettingKey */ .sw)(key)) {
            const parts = key.split('.');
            const nested = parts.map((part, level) => `${' '.repeat(level * 2)}${part}:`);
            const hint = `Write each part in a line of its own: ${nested.map((p) => p.trim()).join(' ')}`;
            this.#problem(node, `Unknown setting "${name}".`, hint);
            return;
        }
        const near = (0,_setting_names_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestKey */ .Ax)(key);
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

/***/ 6130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ readSettingsFiles),
/* harmony export */   Ft: () => (/* binding */ fileOfLayer),
/* harmony export */   Vo: () => (/* binding */ overlayNames),
/* harmony export */   Wd: () => (/* binding */ userSettingsDir),
/* harmony export */   X: () => (/* binding */ isOpenToOthers)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6331);
/* harmony import */ var _pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2192);




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

/***/ 8125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sw: () => (/* binding */ isSettingKey),
  Rf: () => (/* binding */ settingKeys),
  y7: () => (/* binding */ settingOf)
});

// UNUSED EXPORTS: settingsTable

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(5586);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/pipeline/tolerance.js
var tolerance = __webpack_require__(1073);
// EXTERNAL MODULE: ./build/settings/dir-prefix-template.js
var dir_prefix_template = __webpack_require__(5230);
// EXTERNAL MODULE: ./build/settings/engine-command.js
var engine_command = __webpack_require__(2059);
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
        use: 'cloud',
    },
    'google_cloud.project_id': {
        type: value_type_text(),
        example: 'my-project',
        meaning: 'The project that runs and pays.',
        use: 'cloud',
    },
    'google_cloud.region': {
        type: value_type_text(),
        fallback: 'us-central1',
        meaning: 'Where jobs, bucket and images are.',
        use: 'cloud',
    },
    'google_cloud.bucket_name': {
        type: value_type_text(),
        example: 'my-bucket',
        meaning: 'The bucket that holds all runs, in cloud mode.',
        use: 'cloud',
    },
    'google_cloud.billing_project': {
        type: value_type_text(),
        example: 'flu-2026',
        meaning: 'A label by which billing reports tell costs apart.',
        use: 'cloud',
    },
    'google_cloud.workflow_name': {
        type: value_type_text(),
        example: 'my-pipeline',
        meaning: 'The workflow of Cloud Workflows that takes a run through its stages.',
        use: 'cloud',
    },
    'google_cloud.service_account_key_path': {
        type: value_type_text('file'),
        example: '~/key.json',
        meaning: 'The key of a service account. Belongs into secrets.yaml.',
        use: 'cloud',
        isPath: true,
    },
    'google_cloud.batch.max_parallelism': {
        type: wholeNumber(1, 5000),
        fallback: 100,
        meaning: 'The most tasks of Stage B at a time.',
        use: 'cloud',
    },
    'google_cloud.batch.task_count_per_node': {
        type: wholeNumber(1),
        fallback: 1,
        meaning: 'How many tasks share a machine.',
        use: 'cloud',
    },
    ...stageSettings('a', { cpu: 2000, memory: 7168, duration: 3600 }),
    ...stageSettings('b', { cpu: 2000, memory: 7168, duration: 36_000 }),
    ...stageSettings('c', { cpu: 4000, memory: 15_360, duration: 7200 }),
    'google_cloud.batch.stage_c.run_output_stage': {
        type: truth(),
        fallback: true,
        meaning: 'Whether outputs are made. For local runs it is --skip-output.',
        use: 'cloud',
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
            use: 'cloud',
        },
        [at('memory_mib')]: {
            type: wholeNumber(1),
            fallback: defaults.memory,
            meaning: `Memory for a task of Stage ${name}, in MiB.`,
            use: 'cloud',
        },
        [at('machine_type')]: {
            type: value_type_text(),
            example: 'c4d-standard-2',
            meaning: `The kind of machine for Stage ${name}; empty leaves it to Cloud Batch.`,
            use: 'cloud',
        },
        [at('machine_types')]: {
            type: list(),
            example: '[c4d-standard-2, c4-standard-2]',
            meaning: `Kinds of machine for Stage ${name}, in the order in which to try them.`,
            use: 'cloud',
        },
        [at('max_run_duration')]: {
            type: wholeSeconds(1, 604_800),
            fallback: defaults.duration,
            meaning: `How long a task of Stage ${name} may take, in seconds.`,
            use: 'cloud',
        },
    };
    return settings;
}

// EXTERNAL MODULE: ./build/pipeline/dir-prefix.js
var dir_prefix = __webpack_require__(9870);
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
};

;// CONCATENATED MODULE: ./build/settings/settings-table.js



const settingsTable = {
    ...runSettings,
    ...cloudSettings,
    'docker.registry': {
        type: value_type_text(),
        fallback: 'us-central1-docker.pkg.dev',
        meaning: 'The registry of images.',
        use: 'cloud',
    },
    'docker.repo_name': {
        type: value_type_text(),
        example: 'my-images',
        meaning: 'The repository in the registry.',
        use: 'cloud',
    },
    'docker.image_name': {
        type: value_type_text(),
        example: 'my-image',
        meaning: 'The name of the image.',
        use: 'cloud',
    },
    'docker.image_tag': {
        type: value_type_text(),
        fallback: 'latest',
        meaning: 'The tag of the image.',
        use: 'cloud',
    },
    'github.modeling_suite_repo': {
        type: value_type_text('owner/name'),
        example: 'my-org/my-suite',
        meaning: 'The modelling package that goes into the image.',
        use: 'cloud',
    },
    'github.modeling_suite_ref': {
        type: value_type_text('branch, tag or commit'),
        fallback: 'main',
        meaning: 'Which state of it.',
        use: 'cloud',
    },
    'github.forecast_repo': {
        type: value_type_text('owner/name'),
        example: 'my-org/flu-forecast',
        meaning: 'The experiment repository, where cloud tasks fetch it themselves.',
        use: 'cloud',
    },
    'github.forecast_repo_ref': {
        type: value_type_text('branch, tag or commit'),
        example: 'main',
        meaning: 'Which state of it; empty is the default branch.',
        use: 'cloud',
    },
    'github.personal_access_token': {
        type: value_type_text(),
        example: 'see-secrets-yaml',
        meaning: 'A token that reads private repositories. Belongs into secrets.yaml.',
        use: 'cloud',
    },
    'logging.level': {
        type: word('DEBUG', 'INFO', 'WARNING', 'ERROR'),
        fallback: 'INFO',
        meaning: 'The least severe lines that cloud tasks log. Local runs show all with --verbose.',
        use: 'cloud',
    },
    'logging.storage_verbose': {
        type: truth(),
        fallback: true,
        meaning: 'Whether cloud tasks log what they read and write.',
        use: 'cloud',
    },
    'workflow.retry_policy.max_attempts': {
        type: wholeNumber(0),
        fallback: 3,
        meaning: 'How often the cloud workflow tries a step.',
        use: 'cloud',
    },
    'workflow.retry_policy.backoff_seconds': {
        type: wholeNumber(0),
        fallback: 60,
        meaning: 'How long it waits in between.',
        use: 'cloud',
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shell_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3459);


async function isTracked(path, environment) {
    const result = await (0,_shell_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runCommand */ .d)({
        program: 'git',
        args: ['-C', (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), 'ls-files', '--error-unmatch', '--', (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)],
        environment: { ...environment },
    });
    return result.kind === 'exited' && result.exitCode === 0;
}


/***/ })

};
;