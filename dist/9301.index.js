"use strict";
exports.id = 9301;
exports.ids = [9301];
exports.modules = {

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

/***/ 65737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ validateExperiment)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/pipeline/suggest.js
var suggest = __webpack_require__(32192);
;// CONCATENATED MODULE: ./build/experiment/format/calendar.js
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_A_DAY = 86_400_000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
function dayOf(text) {
    const match = FORM.exec(text);
    if (match === null)
        return undefined;
    const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
    return isoOf(time) === text ? text : undefined;
}
function addDays(day, days) {
    return isoOf(timeOf(day) + Math.floor(days) * MS_A_DAY);
}
function daysBetween(first, second) {
    return (timeOf(second) - timeOf(first)) / MS_A_DAY;
}
function weekdayOf(day) {
    return new Date(timeOf(day)).getUTCDay();
}
function weekdayName(day) {
    return WEEKDAYS[weekdayOf(day)] ?? '';
}
function timeOf(day) {
    return Date.parse(`${day}T00:00:00Z`);
}
function isoOf(time) {
    return new Date(time).toISOString().slice(0, 10);
}

;// CONCATENATED MODULE: ./build/experiment/format/did-you-mean.js

const FEW = 12;
function didYouMean(name, known) {
    const names = [...new Set(known)];
    const near = (0,suggest/* suggest */.Z)(name, names);
    if (near !== undefined)
        return `did you mean '${near}'?`;
    return names.length > 0 && names.length <= FEW ? `known here: ${names.join(', ')}` : undefined;
}

;// CONCATENATED MODULE: ./build/experiment/format/calibration-references.js



const SEASONALITY_MIN = 'seasonality_min';
const ADD_PRIOR = 'add its prior to modelset.calibration, or give it a value';
function checkCalibration(model, calibration, problems) {
    if (calibration !== undefined) {
        checkParameters(model, calibration, problems);
        checkCompartments(model, calibration, problems);
        checkTransitions(model, calibration, problems);
        checkWindow(model, calibration, problems);
        checkStart(model, calibration, problems);
        checkProjection(calibration, problems);
    }
    checkCalibrated(model, calibration, problems);
}
function checkParameters(model, calibration, problems) {
    for (const { text, at } of calibration.parameterNames) {
        const parameter = model.parameters.get(text);
        if (parameter?.kind === 'calibrated')
            continue;
        if (parameter !== undefined) {
            problems.add(at, `the prior '${text}' is not used: the parameter's type is '${parameter.kind}'`, "make its type 'calibrated', or remove the prior");
        }
        else if (text !== SEASONALITY_MIN) {
            const hint = didYouMean(text, [...model.parameters.keys(), SEASONALITY_MIN]);
            problems.add(at, `the prior '${text}' is for no parameter of the model`, hint);
        }
        else if (model.seasonality === undefined) {
            problems.add(at, "the prior 'seasonality_min' is not used: the model has no seasonality", 'add the section `seasonality` to the model, or remove the prior');
        }
    }
}
function checkCompartments(model, calibration, problems) {
    const known = new Map(model.compartments.map((each) => [each.id.text, each]));
    for (const { text, at } of calibration.compartmentNames) {
        if (calibration.parameterNames.some((name) => name.text === text)) {
            const message = `there are two priors '${text}', for a parameter and a compartment`;
            problems.add(at, message, 'rename the parameter');
        }
        const compartment = known.get(text);
        if (compartment === undefined) {
            const hint = didYouMean(text, known.keys());
            problems.add(at, `the prior '${text}' is for no compartment of the model`, hint);
        }
        else if (compartment.initial !== 'calibrated') {
            problems.add(at, `the prior '${text}' is not used: the compartment's init is not 'calibrated'`, "make its init 'calibrated', or remove the prior");
        }
    }
}
function checkCalibrated(model, calibration, problems) {
    const parameters = calibration?.parameterNames ?? [];
    const names = [...model.parameters.keys(), SEASONALITY_MIN];
    for (const { kind, name } of model.parameters.values()) {
        if (kind !== 'calibrated' || isGiven(name.text, parameters, names))
            continue;
        problems.add(name.at, `parameter '${name.text}' is calibrated, and has no prior`, ADD_PRIOR);
    }
    const compartments = calibration?.compartmentNames ?? [];
    const ids = model.compartments.map(({ id }) => id.text);
    for (const { initial, initialAt, id } of model.compartments) {
        if (initial !== 'calibrated' || isGiven(id.text, compartments, ids))
            continue;
        problems.add(initialAt, `init of '${id.text}' is calibrated, and has no prior`, ADD_PRIOR);
    }
    const { startFrom, startAt } = model.timespan;
    if (startFrom === 'calibrated' && calibration?.startAt === undefined) {
        problems.add(startAt, 'start_date is calibrated, and has no prior', 'add start_date: {reference_date: …, prior: …} to modelset.calibration');
    }
}
function isGiven(name, priors, known) {
    return priors.some(({ text }) => text === name || (!known.includes(text) && (0,suggest/* suggest */.Z)(text, known) === name));
}
function checkTransitions(model, { comparison }, problems) {
    const flows = model.transitions.map(({ source, target }) => `${source.text}_to_${target.text}`);
    const groups = ['total', ...model.ageGroups.map(({ label }) => label.text)];
    const known = groups.flatMap((group) => flows.map((flow) => `${flow}_${group}`));
    for (const { text, at } of comparison?.transitions ?? []) {
        if (known.includes(text) || model.ageGroups.length === 0)
            continue;
        const hint = flows.includes(text)
            ? `write '${text}_total' or '${text}_${groups.at(-1)}'`
            : didYouMean(text, known);
        problems.add(at, `'${text}' is no transition of the model`, hint);
    }
}
function checkWindow(model, { window }, problems) {
    const { start, end } = model.timespan;
    if (window === undefined)
        return;
    if (end !== undefined && window.end > end) {
        problems.add(window.endAt, `fitting_window ends on ${window.end}, after the model's end_date ${end}`, 'end it earlier, or the model later');
    }
    if (start !== undefined && window.start < start) {
        problems.add(window.startAt, `fitting_window starts on ${window.start}, before the model's start_date ${start}`, 'start it later, or the model earlier');
    }
}
function checkStart(model, calibration, problems) {
    const { start, startFrom, step } = model.timespan;
    const { window, startAt } = calibration;
    if (startAt !== undefined && (start !== undefined || startFrom === 'sampled')) {
        problems.add(startAt, "the prior of start_date is not used: the model's start_date is not 'calibrated'", "write start_date: calibrated in the model's timespan, or remove the prior");
    }
    if (calibration.start !== undefined && /^\d/.test(model.resample?.text ?? '')) {
        problems.add(model.resample?.at ?? model.at, `'${model.resample?.text}' makes other dates for each calibrated start_date`, 'use D or W-SAT');
    }
    if (window === undefined)
        return;
    const steps = Math.ceil(2 * step);
    if (calibration.start !== undefined) {
        const { latest, prior } = calibration.start;
        if (latest === undefined || addDays(latest, steps) <= window.end)
            return;
        problems.add(prior.at, `a calibrated start_date can be as late as ${latest}, and needs 3 time steps until fitting_window ends on ${window.end}`, "lower the prior's largest value, or end the window later");
    }
    else if (start !== undefined && start <= window.start && addDays(start, steps) > window.end) {
        const message = 'a calibration needs at least 3 time steps until fitting_window ends';
        problems.add(window.endAt, message, 'end it later');
    }
}
function checkProjection({ strategy, projection }, problems) {
    if (strategy === undefined || projection?.generation === undefined)
        return;
    checkGeneration(projection.generation, strategy.generations, projection.at, problems);
}
function checkGeneration(wanted, count, at, problems) {
    if (wanted < count)
        return;
    problems.add(at, `generation ${wanted} is never made: the calibration makes ${count}, counted from 0`, `at most ${count - 1} here`);
}

;// CONCATENATED MODULE: ./build/experiment/format/expression.js
const OPERATORS = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
    '**': (a, b) => a ** b,
};
const CALLS = {
    exp: Math.exp,
    expm1: Math.expm1,
    log: Math.log,
    log1p: Math.log1p,
    log2: Math.log2,
    log10: Math.log10,
    sqrt: Math.sqrt,
    abs: Math.abs,
    sin: Math.sin,
    cos: Math.cos,
    tan: Math.tan,
    tanh: Math.tanh,
    minimum: Math.min,
    maximum: Math.max,
    power: (a, b) => a ** b,
};
const TWO_ARGUMENTS = new Set(['minimum', 'maximum', 'power']);
const FUNCTIONS = new Map(Object.keys(CALLS).map((name) => [name, TWO_ARGUMENTS.has(name) ? 2 : 1]));
function namesIn(tree) {
    const found = new Set();
    const visit = (part) => {
        if (part.kind === 'variable')
            found.add(part.name);
        if ('operands' in part)
            part.operands.forEach(visit);
    };
    visit(tree);
    return [...found];
}
function evaluate(tree, values) {
    switch (tree.kind) {
        case 'constant':
            return [tree.value];
        case 'variable':
            return values.get(tree.name) ?? [Number.NaN];
        case 'call':
            return combine(CALLS[tree.name], tree.operands.map((each) => evaluate(each, values)));
        case 'operation': {
            const operands = tree.operands.map((each) => evaluate(each, values));
            const sign = operands.length === 1 ? [[0], ...operands] : operands;
            return combine(OPERATORS[tree.sign], sign);
        }
    }
}
function combine(work, [left = [], right = [0]]) {
    const length = Math.max(left.length, right.length);
    const at = (numbers, index) => numbers[numbers.length === 1 ? 0 : index] ?? Number.NaN;
    return Array.from({ length }, (_, i) => work?.(at(left, i), at(right, i)) ?? Number.NaN);
}

;// CONCATENATED MODULE: ./build/experiment/format/yaml-value.js
function isMapping(data) {
    return data instanceof Map;
}
function isList(data) {
    return Array.isArray(data);
}
function isDate(data) {
    return typeof data === 'object' && data !== null && 'day' in data;
}
function isEmptyList(value) {
    return value !== undefined && isList(value.data) && value.data.length === 0;
}
function kindOf({ data }) {
    if (data === null)
        return 'but it is empty';
    if (isList(data))
        return 'not a list';
    if (isMapping(data))
        return 'not a mapping';
    if (typeof data === 'boolean')
        return `not the truth value ${data}`;
    return `not '${isDate(data) ? data.day : data}'`;
}

;// CONCATENATED MODULE: ./build/experiment/format/fields.js



const FIRST_YEAR = '1700';
const LAST_YEAR = '2200';
function fields_text(value, problems, what) {
    if (value === undefined)
        return undefined;
    const { data, at } = value;
    if (typeof data === 'string' && data.trim() !== '')
        return { text: data, at };
    const scalar = typeof data === 'boolean' || typeof data === 'number' || isDate(data);
    problems.add(at, `${what} must be text, ${kindOf(value)}`, scalar ? 'put it in quotes, or YAML reads it as something else' : undefined);
    return undefined;
}
function freeText(value, problems, what) {
    if (value === undefined)
        return undefined;
    const { data, at } = value;
    if (isList(data) || isMapping(data)) {
        problems.add(at, `${what} must be text, ${kindOf(value)}`);
        return undefined;
    }
    return isDate(data) ? data.day : String(data);
}
const NUMBER = /^\s*[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;
function asNumber({ data }) {
    if (typeof data === 'number')
        return data;
    if (typeof data !== 'string')
        return undefined;
    if (NUMBER.test(data))
        return Number(data.replaceAll('_', ''));
    const word = /^\s*([-+]?)(inf|infinity|nan)\s*$/i.exec(data);
    if (word === null)
        return undefined;
    if (word[2]?.toLowerCase() === 'nan')
        return Number.NaN;
    return word[1] === '-' ? -Infinity : Infinity;
}
function shown(number) {
    return String(Number(number.toPrecision(6)));
}
function number(value, problems, what, limits = {}) {
    if (value === undefined)
        return undefined;
    const { minimum, above } = limits;
    const found = asNumber(value);
    if (found === undefined)
        problems.add(value.at, `${what} must be a number, ${kindOf(value)}`);
    else if (!Number.isFinite(found))
        problems.add(value.at, `${what} must be finite, not ${found}`);
    else if (minimum !== undefined && found < minimum) {
        problems.add(value.at, `${what} must be at least ${shown(minimum)}, not ${shown(found)}`);
    }
    else if (above !== undefined && found <= above) {
        problems.add(value.at, `${what} must be more than ${shown(above)}, not ${shown(found)}`);
    }
    else
        return found;
    return undefined;
}
function integer(value, problems, what, minimum) {
    if (value === undefined)
        return undefined;
    const { data, at } = value;
    if (typeof data !== 'number' || !Number.isInteger(data)) {
        problems.add(at, `${what} must be a whole number, ${kindOf(value)}`);
        return undefined;
    }
    if (minimum !== undefined && data < minimum) {
        problems.add(at, `${what} must be at least ${minimum}, not ${data}`);
        return undefined;
    }
    return data;
}
function day(value, problems, what) {
    if (value === undefined)
        return undefined;
    const { data, at } = value;
    const found = isDate(data) ? data.day : typeof data === 'string' ? dayOf(data.trim()) : undefined;
    if (found === undefined) {
        problems.add(at, `${what} must be a date, ${kindOf(value)}`, "write it as YYYY-MM-DD: '2024-10-01'");
        return undefined;
    }
    if (found < FIRST_YEAR || found.slice(0, 4) > LAST_YEAR) {
        problems.add(at, `${what} must lie between ${FIRST_YEAR} and ${LAST_YEAR}: ${found}`);
        return undefined;
    }
    return found;
}
function fields_boolean(value, problems, what) {
    if (value === undefined)
        return undefined;
    if (typeof value.data === 'boolean')
        return value.data;
    problems.add(value.at, `${what} must be true or false, ${kindOf(value)}`);
    return undefined;
}
function choice(value, problems, what, known, refused = {}) {
    const found = fields_text(value, problems, what);
    if (found === undefined)
        return undefined;
    const word = known.find((candidate) => candidate === found.text);
    if (word !== undefined)
        return word;
    if (Object.hasOwn(refused, found.text)) {
        problems.refuse(found.at, `${what} '${found.text}'`, refused[found.text]);
    }
    else {
        problems.add(found.at, `${what} cannot be '${found.text}'`, didYouMean(found.text, known));
    }
    return undefined;
}
function items(value, problems, what) {
    if (value === undefined)
        return [];
    if (isList(value.data))
        return value.data;
    problems.add(value.at, `${what} must be a list (\`- item\` lines), ${kindOf(value)}`);
    return [];
}
function entries(value, problems, what) {
    if (value === undefined)
        return [];
    if (!isMapping(value.data)) {
        problems.add(value.at, `${what} must be a mapping (\`name: …\` lines), ${kindOf(value)}`);
        return [];
    }
    return [...value.data].map(([key, field]) => [{ text: key, at: field.keyAt }, field.value]);
}
function names(value, problems, what) {
    const found = new Map();
    for (const item of items(value, problems, what)) {
        const name = fields_text(item, problems, `an item of ${what}`);
        if (name === undefined)
            continue;
        if (found.has(name.text))
            problems.add(name.at, `'${name.text}' is in ${what} twice`);
        else
            found.set(name.text, name);
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./build/experiment/format/expression-parser.js

const TOKEN = /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)?)|(?<mark>\*\*|[-+*/(),]))/uy;
const CONSTANTS = new Map([
    ['np.pi', Math.PI],
    ['numpy.pi', Math.PI],
    ['np.e', Math.E],
    ['numpy.e', Math.E],
]);
const DEEPEST = 60;
const MOST_TOKENS = 500;
class Fault extends Error {
    column;
    constructor(message, column) {
        super(message);
        this.column = column;
    }
}
function parseExpression(text) {
    try {
        return { tree: wholeOf(tokensOf(text)) };
    }
    catch (error) {
        if (!(error instanceof Fault))
            throw error;
        return { message: error.message, column: error.column };
    }
}
function wholeOf(tokens) {
    const late = tokens[MOST_TOKENS];
    if (late !== undefined)
        throw new Fault('it is too long', late.column);
    const end = tokens.at(-1) ?? { kind: 'end', word: '', column: 0 };
    let next = 0;
    let depth = 0;
    const peek = () => tokens[next] ?? end;
    const take = (...words) => {
        const { kind, word } = peek();
        if (kind !== 'mark' || !words.includes(word))
            return undefined;
        next++;
        return word;
    };
    const deeper = (work) => {
        if (++depth > DEEPEST)
            throw new Fault('it is nested too deeply', peek().column);
        const tree = work();
        depth--;
        return tree;
    };
    const chain = (part, ...signs) => {
        let tree = part();
        for (let sign = take(...signs); sign !== undefined; sign = take(...signs)) {
            tree = { kind: 'operation', sign, operands: [tree, part()] };
        }
        return tree;
    };
    const sum = () => deeper(() => chain(product, '+', '-'));
    const product = () => chain(signed, '*', '/');
    const signed = () => {
        const signs = [];
        for (let sign = take('+', '-'); sign !== undefined; sign = take('+', '-'))
            signs.push(sign);
        return signs.reduceRight((tree, sign) => ({ kind: 'operation', sign, operands: [tree] }), power());
    };
    const power = () => {
        const base = atom();
        if (take('**') === undefined)
            return base;
        return { kind: 'operation', sign: '**', operands: [base, deeper(signed)] };
    };
    const atom = () => {
        const { kind, word, column } = peek();
        next++;
        if (kind === 'number')
            return { kind: 'constant', value: Number(word) };
        if (kind === 'name')
            return named(word, column);
        if (kind === 'mark' && word === '(')
            return closed(sum());
        if (kind === 'end')
            throw new Fault('the expression ends too early', column);
        throw new Fault(`'${word}' is not expected here`, column);
    };
    const closed = (tree) => {
        if (take(')') === undefined)
            throw new Fault("a ')' is missing", peek().column);
        return tree;
    };
    const named = (word, column) => {
        if (take('(') !== undefined)
            return call(word, column);
        const value = CONSTANTS.get(word);
        if (value !== undefined)
            return { kind: 'constant', value };
        if (word.includes('.'))
            throw new Fault(`'${word}' is not known`, column);
        return { kind: 'variable', name: word };
    };
    const call = (word, column) => {
        const name = word.replace(/^(np|numpy)\./, '');
        const wanted = FUNCTIONS.get(name);
        if (wanted === undefined)
            throw new Fault(`the function '${word}' is not known`, column);
        const operands = [sum()];
        while (take(',') !== undefined)
            operands.push(sum());
        const tree = closed({ kind: 'call', name, operands });
        if (operands.length !== wanted) {
            throw new Fault(`'${word}' takes ${wanted} argument(s)`, column);
        }
        return tree;
    };
    const tree = sum();
    const { kind, word, column } = peek();
    if (kind !== 'end')
        throw new Fault(`'${word}' is not expected here`, column);
    return tree;
}
function tokensOf(text) {
    const end = text.trimEnd().length;
    const found = [];
    let at = 0;
    while (at < end) {
        TOKEN.lastIndex = at;
        const match = TOKEN.exec(text);
        if (match === null) {
            const column = end - text.slice(at, end).trimStart().length;
            throw new Fault(`'${text[column]}' is not expected here`, column);
        }
        const { number, name, mark } = match.groups ?? {};
        const word = number ?? name ?? mark ?? '';
        const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : 'mark';
        at = TOKEN.lastIndex;
        found.push({ kind, word, column: at - word.length });
    }
    return [...found, { kind: 'end', word: '', column: end }];
}

;// CONCATENATED MODULE: ./build/experiment/format/formulas.js




function formula(value, problems, what) {
    if (value === undefined)
        return undefined;
    const { data, at } = value;
    if (typeof data !== 'number' && typeof data !== 'string') {
        problems.add(at, `${what} must be a number or an expression`);
        return undefined;
    }
    const source = String(data);
    const read = parseExpression(source);
    if ('tree' in read) {
        return { text: source.trim(), tree: read.tree, names: namesIn(read.tree), at };
    }
    problems.add(at, `${what} '${source}' cannot be read: ${read.message} (character ${read.column + 1})`, 'allowed: + - * / **, parentheses, numbers, names, exp(), log() …');
    return undefined;
}
function constant(value, problems, what) {
    if (value === undefined)
        return undefined;
    const plain = typeof value.data === 'number' ? asNumber(value) : undefined;
    if (plain !== undefined && Number.isFinite(plain))
        return plain;
    const made = formula(value, problems, what);
    if (made === undefined)
        return undefined;
    const [name] = made.names;
    if (name === undefined)
        return constantValue(made, problems, what);
    problems.add(made.at, `${what} '${made.text}' uses the name '${name}'; only numbers are allowed here`, "make it a parameter of type 'calculated'");
    return undefined;
}
function constantValue(made, problems, what) {
    const [result = Number.NaN] = evaluate(made.tree, new Map());
    if (Number.isFinite(result))
        return result;
    problems.add(made.at, `${what} '${made.text}' is not a finite number`, 'see that it divides by nothing that is 0, and takes no root or logarithm of a negative number');
    return undefined;
}
function checkNames(made, known, problems, what) {
    const names = [...known];
    for (const name of made.names) {
        if (names.includes(name))
            continue;
        const message = `${what} uses '${name}', which is no parameter`;
        problems.add(made.at, message, didYouMean(name, names));
    }
}

;// CONCATENATED MODULE: ./build/experiment/format/section.js



function readSection(value, problems, what, known, refused = {}) {
    const { data, at } = value;
    const readable = isMapping(data);
    const fields = isMapping(data) ? data : new Map();
    if (!readable) {
        const kind = kindOf(value);
        problems.add(at, `${what} must be a mapping (\`key: value\` lines), ${kind}`);
    }
    for (const [key, field] of fields) {
        if (known.includes(key))
            continue;
        const reason = Object.hasOwn(refused, key) ? refused[key] : undefined;
        if (reason === undefined) {
            problems.add(field.keyAt, `unknown key '${key}' in ${what}`, didYouMean(key, known));
        }
        else if (field.value.data !== null && field.value.data !== false) {
            problems.refuse(field.keyAt, `'${key}' in ${what}`, reason);
        }
    }
    const optional = (key) => {
        const found = fields.get(key)?.value;
        return found?.data === null ? undefined : found;
    };
    return {
        at,
        optional,
        required(key) {
            const found = optional(key);
            const isMisspelt = [...fields.keys()].some((each) => !known.includes(each) && (0,suggest/* suggest */.Z)(each, known) === key);
            if (found === undefined && readable && !isMisspelt) {
                problems.add(fields.get(key)?.keyAt ?? at, `${what} needs '${key}'`, `add \`${key}:\``);
            }
            return found;
        },
        forbid(key, reason) {
            const field = optional(key) === undefined ? undefined : fields.get(key);
            if (field !== undefined)
                problems.add(field.keyAt, `${what} cannot have '${key}': ${reason}`);
        },
        has: (key) => optional(key) !== undefined,
    };
}

;// CONCATENATED MODULE: ./build/experiment/format/parameters.js




const EIGENVALUE = 'eigenvalue';
const KINDS = ['scalar', 'age_varying', 'sampled', 'calibrated', 'calculated'];
const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
function readParameters(value, problems) {
    const found = new Map();
    for (const [name, item] of entries(value, problems, 'parameters')) {
        if (name.text === EIGENVALUE || FUNCTIONS.has(name.text) || !NAME.test(name.text)) {
            problems.add(name.at, `'${name.text}' cannot be a parameter's name`, 'use letters, digits and _; eigenvalue and functions such as exp are taken');
            continue;
        }
        found.set(name.text, parameterOf(name, item, problems));
    }
    return found;
}
function parameterOf(name, item, problems) {
    const what = `parameter '${name.text}'`;
    const section = readSection(item, problems, what, ['type', 'value', 'values']);
    const kind = choice(section.required('type'), problems, `the type of ${what}`, KINDS);
    const made = { name, numbers: [], at: item.at };
    switch (kind) {
        case 'scalar':
            section.forbid('values', "a scalar has one 'value'");
            return { ...made, kind, numbers: [constant(section.required('value'), problems, what) ?? 0] };
        case 'age_varying': {
            section.forbid('value', "an age_varying parameter has a list of 'values'");
            const listed = section.required('values');
            const numbers = items(listed, problems, `values of ${what}`).map((each) => constant(each, problems, `a value of ${what}`) ?? 0);
            return { ...made, kind, numbers, at: listed?.at ?? item.at };
        }
        case 'sampled':
        case 'calibrated': {
            const origin = kind === 'sampled' ? 'modelset.sampling' : 'a prior in modelset.calibration';
            for (const key of ['value', 'values'])
                section.forbid(key, `its values come from ${origin}`);
            return { ...made, kind };
        }
        case 'calculated':
            section.forbid('values', "a calculated parameter has one expression in 'value'");
            return { ...made, kind, formula: formula(section.required('value'), problems, what) };
        case undefined:
            return { ...made, kind: 'scalar', numbers: [0] };
    }
}
function calculationOrder(parameters) {
    const done = new Map();
    const path = [];
    const visit = (name) => {
        const parameter = parameters.get(name);
        if (parameter?.formula === undefined || done.has(name))
            return undefined;
        if (path.includes(name))
            return [...path.slice(path.indexOf(name)), name];
        path.push(name);
        for (const used of parameter.formula.names) {
            const cycle = visit(used);
            if (cycle !== undefined)
                return cycle;
        }
        path.pop();
        done.set(name, parameter);
        return undefined;
    };
    for (const name of parameters.keys()) {
        const cycle = visit(name);
        if (cycle !== undefined)
            return { cycle };
    }
    return { order: [...done.values()] };
}

;// CONCATENATED MODULE: ./build/experiment/format/constant-formulas.js


function checkConstants(model, modelset, problems) {
    const values = givenNumbers(model.parameters, drawnIn(modelset));
    const found = calculationOrder(model.parameters);
    for (const { name, formula } of 'order' in found ? found.order : []) {
        if (formula === undefined || !isKnown(formula, values))
            continue;
        const result = evaluate(formula.tree, values);
        values.set(name.text, result);
        requireFinite(model, formula, { what: `parameter '${name.text}'`, result }, problems);
    }
    const forced = forcedIn(model);
    for (const { source, target, channels } of model.transitions) {
        for (const { rate } of channels) {
            const known = isKnown(rate, values) && !rate.names.some((name) => forced.has(name));
            if (rate.names.length === 0 || !known)
                continue;
            const result = evaluate(rate.tree, values);
            const what = `the rate from ${source.text} to ${target.text}`;
            requireFinite(model, rate, { what, result }, problems);
        }
    }
}
function requireFinite({ ageGroups }, { text, at }, { what, result }, problems) {
    const wrong = result.findIndex((value) => !Number.isFinite(value));
    if (wrong === -1)
        return;
    const group = result.length > 1 ? ` in age group '${ageGroups[wrong]?.label.text}'` : '';
    problems.add(at, `${what} ('${text}') is not finite: it is ${result[wrong]}${group}`, 'see that it divides by nothing that is 0, and takes no root or logarithm of a negative number');
}
function givenNumbers(parameters, drawn) {
    const known = [...parameters.values()].filter(({ name, kind }) => (kind === 'scalar' || kind === 'age_varying') && !drawn.has(name.text));
    return new Map(known.map(({ name, numbers }) => [name.text, numbers]));
}
function isKnown({ names }, values) {
    return names.every((name) => values.has(name));
}
function drawnIn(modelset) {
    const { sampling, calibration } = modelset ?? {};
    const names = [
        ...(calibration?.parameterNames ?? []),
        ...(sampling?.grid?.parameters ?? []),
        ...(sampling?.hypercube?.parameters ?? []),
    ];
    return new Set(names.map(({ text }) => text));
}
function forcedIn({ interventions, seasonality }) {
    const targets = interventions.flatMap((each) => ('target' in each ? [each.target.text] : []));
    return new Set(seasonality === undefined ? targets : [...targets, seasonality.target.text]);
}

;// CONCATENATED MODULE: ./build/experiment/format/frequency.js

const frequency_WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const PLAIN = 'D B C W ME MS BME BMS CBME CBMS SME SMS h bh cbh min s ms us ns'.split(' ');
const OLDER = 'M BM CBM SM Q BQ A BA Y BY AS BAS H BH CBH T S L U N'.split(' ');
const YEARLY = 'QE QS BQE BQS YE YS BYE BYS'.split(' ');
const OLDER_YEARLY = 'Q BQ A BA Y BY AS BAS'.split(' ');
const ALIASES = new Set([
    ...PLAIN,
    ...OLDER,
    ...YEARLY,
    ...frequency_WEEKDAYS.map((day) => `W-${day}`),
    ...[...YEARLY, ...OLDER_YEARLY].flatMap((alias) => MONTHS.map((month) => `${alias}-${month}`)),
]);
const PARTS = /^(?:[-+]?\d*(?:\.\d+)?\s*[A-Za-z]+(?:-[A-Z]{3})?\s*)+$/;
const PART = /[-+]?\d*(?:\.\d+)?\s*([A-Za-z]+(?:-[A-Z]{3})?)/g;
const USUAL = ['D', ...frequency_WEEKDAYS.map((day) => `W-${day}`), 'ME'];
function checkFrequency(wanted, problems) {
    if (wanted === undefined)
        return;
    const parts = [...wanted.text.matchAll(PART)].map((match) => match[1] ?? '');
    if (PARTS.test(wanted.text) && parts.every((part) => ALIASES.has(part)))
        return;
    problems.add(wanted.at, `resample_frequency '${wanted.text}' is no frequency of pandas`, didYouMean(wanted.text, USUAL) ?? 'use D, W-SAT, ME …');
}
function weekdayOfFrequency(frequency) {
    const match = /^W(?:-([A-Z]{3}))?$/.exec(frequency);
    if (match === null)
        return undefined;
    const index = frequency_WEEKDAYS.indexOf(match[1] ?? 'SUN');
    return index === -1 ? undefined : index;
}
function weeklyFrequency(weekday) {
    return `W-${frequency_WEEKDAYS[weekday]}`;
}

;// CONCATENATED MODULE: ./build/experiment/format/locations.js
const COUNTRY = 'United_States';
const STATES = [
    ['AL', 'Alabama'],
    ['AK', 'Alaska'],
    ['AZ', 'Arizona'],
    ['AR', 'Arkansas'],
    ['CA', 'California'],
    ['CO', 'Colorado'],
    ['CT', 'Connecticut'],
    ['DE', 'Delaware'],
    ['DC', 'District_of_Columbia'],
    ['FL', 'Florida'],
    ['GA', 'Georgia'],
    ['HI', 'Hawaii'],
    ['ID', 'Idaho'],
    ['IL', 'Illinois'],
    ['IN', 'Indiana'],
    ['IA', 'Iowa'],
    ['KS', 'Kansas'],
    ['KY', 'Kentucky'],
    ['LA', 'Louisiana'],
    ['ME', 'Maine'],
    ['MD', 'Maryland'],
    ['MA', 'Massachusetts'],
    ['MI', 'Michigan'],
    ['MN', 'Minnesota'],
    ['MS', 'Mississippi'],
    ['MO', 'Missouri'],
    ['MT', 'Montana'],
    ['NE', 'Nebraska'],
    ['NV', 'Nevada'],
    ['NH', 'New_Hampshire'],
    ['NJ', 'New_Jersey'],
    ['NM', 'New_Mexico'],
    ['NY', 'New_York'],
    ['NC', 'North_Carolina'],
    ['ND', 'North_Dakota'],
    ['OH', 'Ohio'],
    ['OK', 'Oklahoma'],
    ['OR', 'Oregon'],
    ['PA', 'Pennsylvania'],
    ['RI', 'Rhode_Island'],
    ['SC', 'South_Carolina'],
    ['SD', 'South_Dakota'],
    ['TN', 'Tennessee'],
    ['TX', 'Texas'],
    ['UT', 'Utah'],
    ['VT', 'Vermont'],
    ['VA', 'Virginia'],
    ['WA', 'Washington'],
    ['WV', 'West_Virginia'],
    ['WI', 'Wisconsin'],
    ['WY', 'Wyoming'],
];
const NAMES = new Map([
    ['US', [COUNTRY]],
    ...STATES.map(([code, name]) => [
        `US-${code}`,
        [`${COUNTRY}_${name}`, `${COUNTRY}__${name}`],
    ]),
]);
const CODES = [...NAMES.keys()];
function epydemixNames(written) {
    return NAMES.get(written) ?? [written];
}
function codeOf(name) {
    return CODES.find((code) => epydemixNames(code).includes(name)) ?? name;
}
function isHubLocation(name) {
    return NAMES.has(codeOf(name));
}

;// CONCATENATED MODULE: ./build/experiment/format/age-groups.js


function readAgeGroups(value, problems) {
    const labels = names(value, problems, 'age_groups');
    const groups = labels.flatMap((label) => ageGroup(label, problems) ?? []);
    if (value === undefined || !isList(value.data) || groups.length < value.data.length)
        return [];
    checkContiguous(groups, value.at, problems);
    return groups;
}
function ageGroup(label, problems) {
    const text = label.text.trim();
    const open = /^(\d+)\+$/.exec(text);
    if (open !== null)
        return { label, first: Number(open[1]) };
    const closed = /^(\d+)-(\d+)$/.exec(text);
    const [first, last] = [Number(closed?.[1]), Number(closed?.[2])];
    if (first <= last)
        return { label, first, last };
    problems.add(label.at, `'${label.text}' is no age group`, "write '5-17', or '65+' for the last");
    return undefined;
}
function checkContiguous(groups, at, problems) {
    const end = groups.at(-1);
    if (end === undefined) {
        problems.add(at, 'age_groups is empty', "use ['0+'] for one group");
        return;
    }
    let expected = 0;
    for (const group of groups) {
        const { text, at: place } = group.label;
        if (group.first !== expected) {
            problems.add(place, `age groups must follow each other: '${text}' begins at ${group.first}, and ${expected} was expected`, `begin it at ${expected}`);
            return;
        }
        if (group.last === undefined) {
            if (group !== end)
                problems.add(place, `'${text}' must be the last age group`);
            return;
        }
        expected = group.last + 1;
    }
    problems.add(end.label.at, `the last age group, '${end.label.text}', leaves people older than ${end.last} out`, `write '${end.first}+'`);
}

;// CONCATENATED MODULE: ./build/experiment/format/compartments.js



const FOUND = ['default', 'sampled', 'calibrated'];
function readCompartments(value, problems) {
    const found = new Map();
    for (const item of items(value, problems, 'compartments')) {
        const section = readSection(item, problems, 'a compartment', ['id', 'label', 'init']);
        freeText(section.optional('label'), problems, 'label');
        const id = fields_text(section.required('id'), problems, "a compartment's id");
        const initial = section.optional('init');
        if (id === undefined)
            continue;
        if (found.has(id.text)) {
            problems.add(id.at, `the compartment '${id.text}' is here twice`, 'remove one of them');
            continue;
        }
        const read = initialOf(initial, problems, id.text);
        found.set(id.text, {
            id,
            initial: read,
            isFaulty: initial !== undefined && read === undefined,
            initialAt: initial?.at ?? item.at,
        });
    }
    if (isEmptyList(value))
        problems.add(value.at, 'compartments is empty', 'add `- id: S`');
    return [...found.values()];
}
function initialOf(value, problems, name) {
    if (value === undefined)
        return undefined;
    const what = `init of '${name}'`;
    const { data } = value;
    if (isList(data)) {
        return data.map((item) => number(item, problems, what, { minimum: 0 }) ?? 0);
    }
    if (typeof data !== 'string' || asNumber(value) !== undefined) {
        return number(value, problems, what, { minimum: 0 });
    }
    const word = FOUND.find((candidate) => candidate === data);
    if (word !== undefined)
        return word;
    problems.add(value.at, `${what} cannot be '${data}'`, 'write default, sampled, calibrated, people, a share below 1, or a list by group');
    return undefined;
}

;// CONCATENATED MODULE: ./build/experiment/format/coverage.js
const VACCINATION = 'take it out, or run it with an engine that has vaccination';
const NOT_COVERED = {
    modelKeys: {
        vaccination: 'take the section out, or run it with an engine that has vaccination',
    },
    transitionTypes: { vaccination: VACCINATION },
    interventionTypes: {
        school_closure: "use a contact_matrix intervention on the layer 'school' with dates",
    },
    calibrationKeys: { post_hoc_transformation: "it runs Python code of the repository's own" },
    strategyOptions: {
        perturbations: "epydemix' own kernels are used; others are Python objects",
    },
    priorTypes: { custom: 'use a distribution of scipy.stats' },
    outputKeys: {
        covid19_format: "it is empty in the original engine too; use 'quantiles'",
        flusmh_format: "it is empty in the original engine too; use 'quantiles'",
        figure_output_types: 'figures are not made by this engine; use the tables',
    },
    tableTypes: {
        Parquet: 'write CSV',
        DataFrame: 'a DataFrame is not saved anywhere; write CSV',
    },
    hubKeys: {
        rate_trends: "only the quantiles of 'wk inc flu hosp' are made; take it out",
    },
};

;// CONCATENATED MODULE: ./build/experiment/format/forcing.js



const LAYERS = ['school', 'work', 'home', 'community'];
function readSeasonality(value, problems) {
    if (value === undefined)
        return undefined;
    const section = readSection(value, problems, 'seasonality', [
        'target_parameter',
        'method',
        'seasonality_max_date',
        'seasonality_min_date',
        'max_value',
        'min_value',
    ]);
    const target = fields_text(section.required('target_parameter'), problems, 'target_parameter');
    choice(section.required('method'), problems, 'the seasonality method', ['balcan']);
    const peak = day(section.required('seasonality_max_date'), problems, 'seasonality_max_date');
    const troughValue = section.optional('seasonality_min_date');
    const trough = day(troughValue, problems, 'seasonality_min_date');
    const maximum = number(section.required('max_value'), problems, 'max_value', { above: 0 });
    const minimumValue = section.required('min_value');
    const minimum = number(minimumValue, problems, 'min_value', { minimum: 0 });
    if (minimumValue && minimum !== undefined && maximum !== undefined && minimum > maximum) {
        const message = `min_value ${shown(minimum)} is more than max_value ${shown(maximum)}`;
        problems.add(minimumValue.at, message, 'exchange the two');
    }
    if (troughValue && trough !== undefined && peak !== undefined && trough <= peak) {
        const message = `seasonality_min_date ${trough} is not after the peak ${peak}`;
        problems.add(troughValue.at, message, 'give the trough that follows the peak');
    }
    return target === undefined ? undefined : { target };
}
const INTERVENTION_KEYS = [
    'type',
    'scaling_factor',
    'override_value',
    'contact_matrix_layer',
    'target_parameter',
    'start_date',
    'end_date',
];
function readInterventions(value, problems) {
    return items(value, problems, 'interventions').flatMap((item) => {
        const section = readSection(item, problems, 'an intervention', INTERVENTION_KEYS);
        const kind = choice(section.required('type'), problems, 'the intervention type', ['contact_matrix', 'parameter'], NOT_COVERED.interventionTypes);
        if (kind === undefined)
            return [];
        return (kind === 'contact_matrix' ? contact : parameter)(section, problems) ?? [];
    });
}
function contact(section, problems) {
    section.forbid('override_value', "contacts are scaled by 'scaling_factor'");
    section.forbid('target_parameter', 'it changes contacts, not a parameter');
    const layer = fields_text(section.required('contact_matrix_layer'), problems, 'contact_matrix_layer');
    number(section.required('scaling_factor'), problems, 'scaling_factor', { minimum: 0 });
    const days = daysOf(section, problems);
    return layer === undefined || days === undefined ? undefined : { layer, ...days };
}
function parameter(section, problems) {
    section.forbid('contact_matrix_layer', 'it changes a parameter, not contacts');
    const target = fields_text(section.required('target_parameter'), problems, 'target_parameter');
    number(section.optional('scaling_factor'), problems, 'scaling_factor', { minimum: 0 });
    number(section.optional('override_value'), problems, 'override_value');
    if (section.has('scaling_factor') === section.has('override_value')) {
        problems.add(section.at, "a parameter intervention needs exactly one of 'scaling_factor' and 'override_value'");
    }
    const days = daysOf(section, problems);
    return target === undefined || days === undefined ? undefined : { target, ...days };
}
function daysOf(section, problems) {
    const start = day(section.required('start_date'), problems, 'start_date');
    const endValue = section.required('end_date');
    const end = day(endValue, problems, 'end_date');
    if (start === undefined || end === undefined || endValue === undefined)
        return undefined;
    if (start <= end)
        return { start, end };
    problems.add(endValue.at, `end_date ${end} is before start_date ${start}`, 'exchange the two');
    return undefined;
}

;// CONCATENATED MODULE: ./build/experiment/format/transitions.js





const KEYS = ['type', 'source', 'target', 'rate', 'mediator', 'mediators'];
const TYPES = ['spontaneous', 'mediated', 'multi_mediated'];
function readTransitions(value, problems) {
    const found = [];
    for (const item of items(value, problems, 'transitions')) {
        const section = readSection(item, problems, 'a transition', KEYS);
        const kind = choice(section.required('type'), problems, 'the transition type', TYPES, NOT_COVERED.transitionTypes);
        const source = fields_text(section.required('source'), problems, 'source');
        const target = fields_text(section.required('target'), problems, 'target');
        const channels = kind === undefined ? [] : channelsOf(section, kind, problems);
        if (source !== undefined && target !== undefined)
            found.push({ source, target, channels });
    }
    if (isEmptyList(value)) {
        problems.add(value.at, 'transitions is empty', 'a model needs at least one transition');
    }
    return found;
}
function channelsOf(section, kind, problems) {
    switch (kind) {
        case 'spontaneous': {
            section.forbid('mediator', 'a spontaneous transition has only a rate');
            section.forbid('mediators', 'a spontaneous transition has only a rate');
            const rate = formula(section.required('rate'), problems, 'rate');
            return rate === undefined ? [] : [{ rate }];
        }
        case 'mediated': {
            section.forbid('mediators', "a mediated transition has one 'mediator'");
            const rate = formula(section.required('rate'), problems, 'rate');
            const mediator = fields_text(section.required('mediator'), problems, 'mediator');
            return rate === undefined || mediator === undefined ? [] : [{ rate, mediator }];
        }
        case 'multi_mediated':
            section.forbid('rate', "the rates stand within 'mediators'");
            section.forbid('mediator', "a multi_mediated transition has 'mediators'");
            return channelsByMediator(section.required('mediators'), problems);
    }
}
function channelsByMediator(value, problems) {
    if (isEmptyList(value))
        problems.add(value.at, 'mediators is empty', 'add `- rate: …`');
    return items(value, problems, 'mediators').flatMap((item) => {
        const section = readSection(item, problems, 'a mediator', ['rate', 'source']);
        const rate = formula(section.required('rate'), problems, 'rate');
        const source = section.required('source');
        if (isEmptyList(source)) {
            problems.add(source.at, "a mediator needs at least one compartment in 'source'");
        }
        const mediators = names(source, problems, 'source');
        return rate === undefined ? [] : mediators.map((mediator) => ({ rate, mediator }));
    });
}

;// CONCATENATED MODULE: ./build/experiment/format/model.js








const model_KEYS = [
    'meta',
    'name',
    'random_seed',
    'timespan',
    'simulation',
    'population',
    'compartments',
    'transitions',
    'parameters',
    'seasonality',
    'interventions',
];
function readModel(value, problems) {
    const section = readSection(value, problems, 'model', model_KEYS, NOT_COVERED.modelKeys);
    readMeta(section.optional('meta'), problems);
    freeText(section.optional('name'), problems, 'model.name');
    integer(section.optional('random_seed'), problems, 'random_seed', 0);
    return {
        resample: readSimulation(section.optional('simulation'), problems),
        ...readPopulation(section.required('population'), value.at, problems),
        timespan: readTimespan(section.required('timespan'), value.at, problems),
        compartments: readCompartments(section.required('compartments'), problems),
        transitions: readTransitions(section.required('transitions'), problems),
        parameters: readParameters(section.optional('parameters'), problems),
        seasonality: readSeasonality(section.optional('seasonality'), problems),
        interventions: readInterventions(section.optional('interventions'), problems),
        at: value.at,
    };
}
const META_KEYS = ['id', 'description', 'author', 'version', 'date'];
function readMeta(value, problems) {
    if (value === undefined)
        return;
    const section = readSection(value, problems, 'meta', META_KEYS);
    for (const key of META_KEYS)
        freeText(section.optional(key), problems, `meta.${key}`);
}
function readTimespan(value, near, problems) {
    const none = { start: undefined, startFrom: undefined, end: undefined, step: 1 };
    if (value === undefined)
        return { ...none, startAt: near, endAt: near };
    const section = readSection(value, problems, 'timespan', ['start_date', 'end_date', 'delta_t']);
    const startValue = section.required('start_date');
    const endValue = section.required('end_date');
    const word = startValue?.data;
    const startFrom = word === 'sampled' || word === 'calibrated' ? word : undefined;
    const start = startFrom === undefined ? day(startValue, problems, 'start_date') : undefined;
    const end = day(endValue, problems, 'end_date');
    const step = number(section.optional('delta_t'), problems, 'delta_t', { above: 0 }) ?? 1;
    const startAt = startValue?.at ?? value.at;
    const endAt = endValue?.at ?? value.at;
    if (start !== undefined && end !== undefined && end < start) {
        problems.add(endAt, `end_date ${end} is before start_date ${start}`, 'exchange the two');
    }
    return { start, startFrom, startAt, end, endAt, step };
}
function readSimulation(value, problems) {
    if (value === undefined)
        return undefined;
    const section = readSection(value, problems, 'simulation', ['n_sims', 'resample_frequency']);
    integer(section.optional('n_sims'), problems, 'n_sims', 1);
    return fields_text(section.optional('resample_frequency'), problems, 'resample_frequency');
}
function readPopulation(value, near, problems) {
    if (value === undefined)
        return { population: undefined, ageGroups: [], ageGroupsAt: near };
    const section = readSection(value, problems, 'population', ['name', 'age_groups']);
    const population = fields_text(section.optional('name'), problems, 'population.name');
    const groups = section.required('age_groups');
    return {
        population,
        ageGroups: readAgeGroups(groups, problems),
        ageGroupsAt: groups?.at ?? value.at,
    };
}

;// CONCATENATED MODULE: ./build/experiment/format/model-references.js






const MOST_STEPS = 1_000_000;
function checkModel(model, modelset, problems) {
    checkShares(model, problems);
    checkInitial(model, problems);
    model_references_checkTransitions(model, problems);
    model_references_checkParameters(model, problems);
    checkForcing(model, problems);
    checkPopulation(model, modelset, problems);
    checkSteps(model, modelset, problems);
}
function requireKnown(name, { known, kind, where }, problems) {
    const names = [...known];
    if (names.includes(name.text))
        return;
    const message = `${where} names '${name.text}', which is no ${kind}`;
    problems.add(name.at, message, didYouMean(name.text, names));
}
function checkShares(model, problems) {
    const groups = model.ageGroups.length;
    let shares = new Array(groups).fill(0);
    for (const { id, initial, initialAt } of model.compartments) {
        if (typeof initial !== 'number' && !Array.isArray(initial))
            continue;
        const values = typeof initial === 'number' ? new Array(groups).fill(initial) : initial;
        if (groups > 0 && values.length !== groups) {
            problems.add(initialAt, `init of '${id.text}' has ${values.length} values, and there are ${groups} age groups`, 'give one value for each age group');
            continue;
        }
        shares = shares.map((share, index) => share + shareOf(values[index] ?? 0));
        if (shares.some((share) => share > 1 + 1e-12)) {
            const message = 'the shares of the initial conditions add up to more than 1';
            problems.add(initialAt, message, 'lower them, or give people instead of shares');
            shares = shares.map(() => 0);
        }
    }
}
function shareOf(value) {
    return value > 0 && value < 1 ? value : 0;
}
function checkInitial(model, problems) {
    if (model.compartments.some(({ isFaulty }) => isFaulty))
        return;
    const given = model.compartments.filter(({ initial }) => initial !== undefined);
    const [first] = given;
    const mediated = model.transitions.some(({ channels }) => channels.some(({ mediator }) => mediator !== undefined));
    const [compartment] = model.compartments;
    if (compartment !== undefined && first === undefined && !mediated) {
        problems.add(compartment.id.at, 'no compartment has an init, and without mediated transitions none can be inferred', 'give the compartments an init');
    }
    if (first !== undefined && !given.some((each) => each.initial === 'default')) {
        problems.add(first.initialAt, "no compartment has 'init: default', so most people are nowhere", 'give it to the compartment that holds the rest, such as S');
    }
}
function model_references_checkTransitions(model, problems) {
    const known = model.compartments.map(({ id }) => id.text);
    const compartment = (name, where) => requireKnown(name, { known, kind: 'compartment', where }, problems);
    for (const { source, target, channels } of model.transitions) {
        compartment(source, 'source');
        compartment(target, 'target');
        if (source.text === target.text) {
            problems.add(target.at, "a transition's source and target are the same");
        }
        for (const { rate, mediator } of channels) {
            if (mediator !== undefined)
                compartment(mediator, 'mediator');
            checkNames(rate, model.parameters.keys(), problems, 'the rate');
            if (rate.names.length === 0)
                constantValue(rate, problems, 'the rate');
        }
    }
}
function model_references_checkParameters({ ageGroups, parameters }, problems) {
    const groups = ageGroups.length;
    for (const { name, kind, numbers, formula, at } of parameters.values()) {
        const what = `parameter '${name.text}'`;
        if (kind === 'age_varying' && groups > 0 && numbers.length !== groups) {
            problems.add(at, `${what} has ${numbers.length} values, and there are ${groups} age groups`, 'give one value for each age group');
        }
        if (formula === undefined)
            continue;
        checkNames(formula, [...parameters.keys(), EIGENVALUE], problems, what);
        if (formula.names.length === 0)
            constantValue(formula, problems, what);
    }
    const found = calculationOrder(parameters);
    if (!('cycle' in found))
        return;
    const [first = ''] = found.cycle;
    const parameter = parameters.get(first);
    if (parameter === undefined)
        return;
    problems.add(parameter.at, `calculated parameters depend on each other in a circle: ${found.cycle.join(' → ')}`, 'give one of them a value');
}
function checkForcing(model, problems) {
    const { seasonality, interventions, parameters } = model;
    const parameter = (name, where) => requireKnown(name, { known: parameters.keys(), kind: 'parameter', where }, problems);
    if (seasonality !== undefined)
        parameter(seasonality.target, 'seasonality');
    for (const intervention of interventions) {
        const where = 'the intervention';
        if ('target' in intervention)
            parameter(intervention.target, where);
        else {
            const kind = 'contact layer';
            requireKnown(intervention.layer, { known: LAYERS, kind, where }, problems);
        }
    }
}
function checkPopulation({ population, ageGroupsAt }, modelset, problems) {
    if (modelset === undefined) {
        if (population !== undefined)
            return;
        const hint = 'add population.name, or a modelset with population_names';
        problems.add(ageGroupsAt, 'there is no population', hint);
        return;
    }
    const listed = modelset.populations.map(({ text }) => text);
    if (!modelset.isListed)
        return;
    if (listed.length === 0) {
        problems.add(modelset.populationsAt, 'population_names is empty, so there is nothing to run', 'list populations such as US-MA, or all');
    }
    else if (population && !listed.includes(population.text) && !listed.includes('all')) {
        problems.add(population.at, `population.name '${population.text}' is not in the modelset's population_names`, 'remove population.name: the modelset gives the populations');
    }
}
function checkSteps({ timespan, resample }, modelset, problems) {
    const { end, endAt, step } = timespan;
    const start = modelset?.sampling?.start?.latest ?? modelset?.calibration?.start?.reference ?? timespan.start;
    if (start === undefined || end === undefined || end < start)
        return;
    const steps = daysBetween(start, end) / step + 1;
    if (steps > MOST_STEPS) {
        problems.add(endAt, `delta_t ${shown(step)} makes ${shown(steps)} time steps, above ${MOST_STEPS}`, 'delta_t is in days; choose a larger one');
    }
    if (resample !== undefined && Math.floor(steps) < 3) {
        problems.add(endAt, 'resample_frequency needs at least 3 time steps', 'choose a later end_date or a smaller delta_t');
    }
}

;// CONCATENATED MODULE: ./build/experiment/format/scipy-families.js

const CONTINUOUS = [
    'anglit arcsine cauchy cosine expon gibrat gumbel_l gumbel_r halfcauchy halflogistic halfnorm hypsecant kstwobign landau laplace levy levy_l logistic maxwell moyal norm rayleigh semicircular uniform wald',
    'alpha argus bradford chi chi2 dgamma dweibull erlang exponnorm exponpow fatiguelife fisk foldcauchy foldnorm gamma genextreme genhalflogistic genlogistic gennorm genpareto gompertz halfgennorm invgamma invgauss invweibull irwinhall kappa3 ksone kstwo laplace_asymmetric loggamma loglaplace lognorm lomax nakagami pareto pearson3 powerlaw powernorm rdist recipinvgauss rel_breitwigner rice skewcauchy skewnorm t triang truncexpon tukeylambda vonmises vonmises_line weibull_max weibull_min wrapcauchy',
    'beta betaprime burr burr12 crystalball exponweib f gengamma geninvgauss jf_skew_t johnsonsb johnsonsu kappa4 levy_stable loguniform mielke nct ncx2 norminvgauss powerlognorm reciprocal studentized_range trapezoid truncnorm truncpareto',
    'genexpon genhyperbolic ncf truncweibull_min',
    'dpareto_lognorm gausshyper',
];
const DISCRETE = [
    '',
    'bernoulli dlaplace geom logser planck poisson poisson_binom yulesimon zipf',
    'binom boltzmann nbinom randint skellam zipfian',
    'betabinom betanbinom hypergeom nhypergeom',
    'nchypergeom_fisher nchypergeom_wallenius',
];
const FAMILIES = new Map([
    ...CONTINUOUS.flatMap((names, shapes) => familiesOf(names, { shapes, more: 2 })),
    ...DISCRETE.flatMap((names, shapes) => familiesOf(names, { shapes, more: 1 })),
]);
const KNOWN_WELL = new Set(['uniform', 'norm', 'randint']);
function checkFamily(name, given, problems, what) {
    const family = FAMILIES.get(name.text);
    if (family === undefined) {
        problems.add(name.at, `${what}: scipy.stats has no distribution '${name.text}'`, didYouMean(name.text, FAMILIES.keys()));
        return false;
    }
    const { shapes, more } = family;
    const least = KNOWN_WELL.has(name.text) ? 0 : shapes;
    const named = [...given.kwargs.keys()].filter((key) => key !== 'loc' && key !== 'scale').length;
    const count = given.args.length;
    if (count + named >= least && count <= shapes + more)
        return true;
    problems.add(given.at, `${what}: '${name.text}' takes ${shapes} to ${shapes + more} args, not ${count}`, `args are those of scipy.stats.${name.text}, in its order`);
    return false;
}
function familiesOf(names, family) {
    return names
        .split(' ')
        .filter((name) => name !== '')
        .map((name) => [name, family]);
}

;// CONCATENATED MODULE: ./build/experiment/format/priors.js





const MOST_DAYS = 10_000;
const ARGUMENTS = {
    uniform: { loc: 0, scale: 1 },
    norm: { loc: 0, scale: 1 },
    randint: { low: Number.NaN, high: Number.NaN, loc: 0 },
};
function boundsOf(prior) {
    const values = argumentsOf(prior);
    if (values === undefined)
        return undefined;
    const { loc = 0, scale = 1, low = Number.NaN, high = Number.NaN } = values;
    if (prior.name === 'uniform')
        return [loc, loc + scale];
    if (prior.name === 'norm')
        return [-Infinity, Infinity];
    return [low + loc, high - 1 + loc];
}
function readPriors(value, problems, what) {
    const names = [];
    const priors = new Map();
    const refused = { distribution: "a calibration takes a 'prior'" };
    for (const [name, item] of entries(value, problems, what)) {
        names.push(name);
        const section = readSection(item, problems, `'${name.text}' in ${what}`, ['prior'], refused);
        const prior = readPrior(section.required('prior'), problems, name.text);
        if (prior !== undefined)
            priors.set(name.text, prior);
    }
    return { names, priors };
}
function readPrior(value, problems, whose) {
    if (value === undefined)
        return undefined;
    const what = `the prior of '${whose}'`;
    const section = readSection(value, problems, what, ['type', 'name', 'args', 'kwargs']);
    const type = section.optional('type');
    choice(type, problems, `the type of ${what}`, ['scipy'], NOT_COVERED.priorTypes);
    const name = fields_text(section.required('name'), problems, `the name of ${what}`);
    const listed = section.optional('args');
    const args = items(listed, problems, 'args').map((each) => number(each, problems, `an argument of ${what}`));
    const kwargs = new Map();
    const named = entries(section.optional('kwargs'), problems, 'kwargs');
    for (const [key, each] of named) {
        const found = number(each, problems, `'${key.text}' of ${what}`);
        if (found !== undefined)
            kwargs.set(key.text, found);
    }
    const numbers = args.filter((each) => each !== undefined);
    if (name === undefined || numbers.length < args.length || kwargs.size < named.length) {
        return undefined;
    }
    const prior = { name: name.text, args: numbers, kwargs, at: listed?.at ?? value.at };
    if (!checkFamily(name, prior, problems, what))
        return undefined;
    return isRight(prior, problems, what) ? prior : undefined;
}
function readStartPrior(value, problems) {
    if (value === undefined)
        return undefined;
    const refused = {
        distribution: "a distribution belongs to sampling; a calibration takes a 'prior'",
    };
    const keys = ['reference_date', 'prior'];
    const section = readSection(value, problems, 'start_date', keys, refused);
    const reference = day(section.required('reference_date'), problems, 'reference_date');
    const prior = readPrior(section.required('prior'), problems, 'start_date');
    if (prior === undefined || reference === undefined)
        return undefined;
    const [low, high] = boundsOf(prior) ?? [-Infinity, Infinity];
    const bounded = Number.isFinite(low) && Number.isFinite(high);
    if (bounded && Math.max(Math.abs(low), Math.abs(high)) > MOST_DAYS) {
        problems.add(prior.at, `start_date is at most ${MOST_DAYS} days from reference_date`);
        return undefined;
    }
    return { reference, prior, latest: bounded ? addDays(reference, high) : undefined };
}
function argumentsOf(prior) {
    const defaults = Object.hasOwn(ARGUMENTS, prior.name) ? ARGUMENTS[prior.name] : undefined;
    const order = Object.keys(defaults ?? {});
    if (defaults === undefined || prior.args.length > order.length)
        return undefined;
    const given = Object.fromEntries(prior.args.map((value, index) => [order[index] ?? '', value]));
    const free = order.slice(prior.args.length);
    if ([...prior.kwargs.keys()].some((key) => !free.includes(key)))
        return undefined;
    return { ...defaults, ...given, ...Object.fromEntries(prior.kwargs) };
}
function isRight(prior, problems, what) {
    const values = argumentsOf(prior);
    if (values === undefined)
        return true;
    const numbers = Object.values(values);
    const { scale, low = 0, high = 1 } = values;
    if (numbers.some(Number.isNaN)) {
        problems.add(prior.at, `${what}: randint takes two args, low and high`, 'write args: [low, high]');
    }
    else if (scale !== undefined && scale <= 0) {
        problems.add(prior.at, `${what}: scale must be more than 0, not ${shown(scale)}`, "args are scipy's [loc, scale] here, not [low, high]");
    }
    else if (prior.name === 'randint' && !numbers.every(Number.isInteger)) {
        problems.add(prior.at, `${what}: 'randint' takes whole numbers`, "or use 'uniform'");
    }
    else if (prior.name === 'randint' && high <= low) {
        problems.add(prior.at, `${what}: high (${shown(high)}) must be more than low (${shown(low)})`, 'randint takes [low, high], and high itself is never drawn');
    }
    else
        return true;
    return false;
}

;// CONCATENATED MODULE: ./build/experiment/format/durations.js

const SECONDS = new Map([
    ['w', 604_800],
    ['d', 86_400],
    ['h', 3600],
    ['m', 60],
    ['min', 60],
    ['t', 60],
    ['s', 1],
]);
const LONG = new Map([
    ['week', 'w'],
    ['day', 'd'],
    ['hour', 'h'],
    ['hr', 'h'],
    ['minute', 'm'],
    ['sec', 's'],
    ['second', 's'],
]);
const durations_PART = /([0-9]+(?:\.[0-9]*)?|\.[0-9]+)?\s*([A-Za-z]+)\s*/y;
const CLOCK = /^(?:([0-9]+)\s*(?:d|days?)\s+)?([0-9]+):([0-5][0-9])(?::([0-5][0-9]))?$/;
const HINT = 'write a number with a unit: 30m, 6h, 1h30m, 2D';
const LONGEST = 3650 * 86_400;
function checkDuration(value, problems, what) {
    const { data, at } = value;
    if (typeof data !== 'string') {
        problems.add(at, `${what} must be a length of time, ${kindOf(value)}`, HINT);
        return;
    }
    const seconds = secondsOf(data.trim());
    if (seconds === undefined)
        problems.add(at, `${what} '${data}' is no length of time`, HINT);
    else if (seconds <= 0 || seconds > LONGEST) {
        problems.add(at, `${what} must be more than 0 and at most ten years`, HINT);
    }
}
function secondsOf(text) {
    const clock = CLOCK.exec(text);
    if (clock !== null) {
        const [days = 0, hours = 0, minutes = 0, seconds = 0] = clock
            .slice(1)
            .map((part) => Number(part ?? 0));
        return days * 86_400 + hours * 3600 + minutes * 60 + seconds;
    }
    let total = 0;
    let at = 0;
    while (at < text.length) {
        durations_PART.lastIndex = at;
        const match = durations_PART.exec(text);
        const unit = match === null ? undefined : unitOf(match[2] ?? '');
        if (match === null || unit === undefined)
            return undefined;
        if (match[1] === undefined && match[0] !== text)
            return undefined;
        total += Number(match[1] ?? 1) * unit;
        at = durations_PART.lastIndex;
    }
    return text === '' ? undefined : total;
}
function unitOf(text) {
    if (text === 'M')
        return undefined;
    const word = text.toLowerCase();
    const single = word.length > 1 ? word.replace(/s$/, '') : word;
    const short = LONG.get(single) ?? word;
    return SECONDS.get(short === 'mins' ? 'min' : short);
}

;// CONCATENATED MODULE: ./build/experiment/format/strategy.js






const STRATEGIES = ['smc', 'rejection', 'top_fraction'];
const count = (minimum) => (value, problems, what) => integer(value, problems, what, minimum);
const aboveZero = (value, problems, what) => number(value, problems, what, { above: 0 });
const fromZero = (value, problems, what) => number(value, problems, what, { minimum: 0 });
const share = (value, problems, what) => {
    const found = number(value, problems, what, { above: 0 });
    if (found !== undefined && found > 1) {
        problems.add(value.at, `${what} must be at most 1, not ${shown(found)}`);
    }
};
const numbers = (value, problems, what) => {
    for (const item of items(value, problems, what)) {
        number(item, problems, `a value of ${what}`, { above: 0 });
    }
};
const BUDGET = { max_time: checkDuration, total_simulations_budget: count(1) };
const OPTIONS = {
    smc: {
        num_particles: count(2),
        num_generations: count(1),
        epsilon_schedule: numbers,
        epsilon_quantile_level: share,
        minimum_epsilon: fromZero,
        ...BUDGET,
        verbose: fields_boolean,
    },
    rejection: {
        epsilon: aboveZero,
        num_particles: count(1),
        ...BUDGET,
        verbose: fields_boolean,
        progress_update_interval: count(1),
    },
    top_fraction: { top_fraction: share, Nsim: count(1), verbose: fields_boolean },
};
const USUAL_GENERATIONS = 10;
function readStrategy(value, problems) {
    if (value === undefined)
        return undefined;
    const section = readSection(value, problems, 'strategy', ['name', 'options']);
    const written = fields_text(section.required('name'), problems, "the strategy's name");
    if (written === undefined)
        return undefined;
    const name = STRATEGIES.find((known) => known === written.text.toLowerCase());
    if (name === undefined) {
        const message = `unknown calibration strategy '${written.text}'`;
        problems.add(written.at, message, didYouMean(written.text, STRATEGIES));
        return undefined;
    }
    const given = section.optional('options');
    const generations = given === undefined ? USUAL_GENERATIONS : checkOptions(name, given, problems);
    return { name, generations: name === 'smc' ? generations : 1 };
}
function checkOptions(name, given, problems) {
    const checks = OPTIONS[name];
    const refused = name === 'smc' ? NOT_COVERED.strategyOptions : {};
    const known = Object.keys(checks);
    const section = readSection(given, problems, `the options of ${name}`, known, refused);
    for (const [key, check] of Object.entries(checks)) {
        const value = section.optional(key);
        if (value !== undefined)
            check(value, problems, key);
    }
    const wanted = section.optional('num_generations')?.data;
    const generations = typeof wanted === 'number' ? wanted : USUAL_GENERATIONS;
    const schedule = section.optional('epsilon_schedule');
    if (schedule && isList(schedule.data) && schedule.data.length < generations) {
        problems.add(schedule.at, `epsilon_schedule has ${schedule.data.length} values, and there are ${generations} generations`, 'give one value a generation, or lower num_generations');
    }
    return generations;
}

;// CONCATENATED MODULE: ./build/experiment/format/calibration.js






const DISTANCES = ['rmse', 'wmape', 'ae', 'mae', 'mape'];
const calibration_KEYS = [
    'strategy',
    'distance_function',
    'observed_data_path',
    'comparison',
    'fitting_window',
    'parameters',
    'compartments',
    'start_date',
    'projection',
];
function readCalibration(value, problems) {
    const section = readSection(value, problems, 'calibration', calibration_KEYS, NOT_COVERED.calibrationKeys);
    const distanceValue = section.optional('distance_function');
    const distance = choice(distanceValue, problems, 'distance_function', DISTANCES);
    const parametersValue = section.optional('parameters');
    const parameters = readPriors(parametersValue, problems, 'calibration.parameters');
    const compartmentsValue = section.optional('compartments');
    const compartments = readPriors(compartmentsValue, problems, 'calibration.compartments');
    const startValue = section.optional('start_date');
    if (parameters.names.length + compartments.names.length === 0 && startValue === undefined) {
        problems.add(value.at, 'this calibration has no prior, so there is nothing to calibrate', 'add parameters: {<name>: {prior: {name: uniform, args: [loc, scale]}}}');
    }
    const start = readStartPrior(startValue, problems);
    const projection = section.optional('projection');
    return {
        strategy: readStrategy(section.required('strategy'), problems),
        distance: distance ?? 'rmse',
        dataPath: fields_text(section.required('observed_data_path'), problems, 'observed_data_path'),
        comparison: readComparison(section.required('comparison'), problems),
        window: readWindow(section.required('fitting_window'), problems),
        parameterNames: parameters.names,
        compartmentNames: compartments.names,
        priors: new Map([
            ...parameters.priors,
            ...compartments.priors,
            ...(start === undefined ? [] : [['start_date', start.prior]]),
        ]),
        start,
        startAt: startValue?.at,
        projection: readProjection(projection, problems),
        projectionAt: projection?.at,
    };
}
function readComparison(value, problems) {
    const [first, ...others] = items(value, problems, 'comparison');
    if (isEmptyList(value)) {
        problems.add(value.at, 'comparison is empty, so there is nothing to compare with');
    }
    for (const extra of others) {
        problems.add(extra.at, 'a second comparison: a calibration has one', "name all transitions that are summed in the first one's 'simulation'");
    }
    if (first === undefined)
        return undefined;
    const keys = ['observed_value_column', 'observed_date_column', 'simulation'];
    const section = readSection(first, problems, 'a comparison', keys);
    const valueColumn = fields_text(section.required(keys[0]), problems, keys[0]);
    const dateColumn = fields_text(section.required(keys[1]), problems, keys[1]);
    const simulation = section.required(keys[2]);
    const transitions = names(simulation, problems, keys[2]);
    if (isEmptyList(simulation)) {
        problems.add(simulation.at, 'simulation is empty', 'name a transition: I_to_H_total');
    }
    if (valueColumn === undefined || dateColumn === undefined)
        return undefined;
    return { valueColumn, dateColumn, transitions };
}
function readWindow(value, problems) {
    if (value === undefined)
        return undefined;
    const section = readSection(value, problems, 'fitting_window', ['start_date', 'end_date']);
    const startValue = section.required('start_date');
    const endValue = section.required('end_date');
    const start = day(startValue, problems, 'start_date of fitting_window');
    const end = day(endValue, problems, 'end_date of fitting_window');
    if (!startValue || !endValue || start === undefined || end === undefined)
        return undefined;
    if (end < start) {
        const message = `fitting_window: end_date ${end} is before start_date ${start}`;
        problems.add(endValue.at, message, 'exchange the two');
        return undefined;
    }
    return { start, startAt: startValue.at, end, endAt: endValue.at };
}
function readProjection(value, problems) {
    if (value === undefined)
        return undefined;
    const keys = ['n_trajectories', 'generation_number'];
    const section = readSection(value, problems, 'projection', keys);
    integer(section.required('n_trajectories'), problems, 'n_trajectories', 1);
    const wanted = section.optional('generation_number');
    const generation = integer(wanted, problems, 'generation_number', 0);
    return { generation, at: wanted?.at ?? value.at };
}

;// CONCATENATED MODULE: ./build/experiment/format/distributions.js




const distributions_MOST_DAYS = 10_000;
function readSpread(value, problems, what) {
    if (value === undefined)
        return undefined;
    const keys = ['type', 'name', 'args', 'kwargs'];
    const section = readSection(value, problems, `the distribution of ${what}`, keys);
    choice(section.optional('type'), problems, "the distribution's type", ['scipy']);
    const kind = choice(section.required('name'), problems, 'the distribution', [
        'uniform',
        'randint',
    ]);
    const extra = section.optional('kwargs');
    if (extra !== undefined && !(isMapping(extra.data) && extra.data.size === 0)) {
        problems.add(extra.at, "'kwargs' of a distribution is not supported", "use 'args'");
    }
    const listed = section.required('args');
    const numbers = items(listed, problems, 'args').map((each) => number(each, problems, 'an argument of a distribution'));
    if (listed === undefined || kind === undefined)
        return undefined;
    if (numbers.length !== 2) {
        const message = `'${kind}' takes two args, low and high, not ${numbers.length}`;
        problems.add(listed.at, message, 'write args: [low, high]');
        return undefined;
    }
    const [low, high] = numbers;
    if (low === undefined || high === undefined)
        return undefined;
    if (high <= low) {
        problems.add(listed.at, `high (${shown(high)}) must be more than low (${shown(low)})`, "args are [low, high] here, not scipy's [loc, scale]");
        return undefined;
    }
    if (kind === 'randint' && !(Number.isInteger(low) && Number.isInteger(high))) {
        problems.add(listed.at, "'randint' takes whole numbers", "or use 'uniform'");
    }
    return { low, high, at: listed.at };
}
function readRange(name, item, problems) {
    const what = `the range of '${name.text}'`;
    const section = readSection(item, problems, what, ['min', 'max']);
    const low = number(section.required('min'), problems, 'min', { minimum: 0 });
    const highValue = section.required('max');
    const high = number(highValue, problems, 'max');
    if (low === undefined || high === undefined || highValue === undefined)
        return undefined;
    if (high <= low) {
        const message = `${what}: max (${shown(high)}) must be more than min (${shown(low)})`;
        problems.add(highValue.at, message);
        return undefined;
    }
    if (high > 1) {
        problems.add(highValue.at, `${what} is in shares of the population, at most 1`);
        return undefined;
    }
    return { low, high, at: item.at };
}
function readStart(value, problems) {
    if (value === undefined)
        return undefined;
    const section = readSection(value, problems, 'start_date', ['reference_date', 'distribution'], {
        prior: "a prior belongs to a calibration; use 'distribution'",
    });
    const reference = day(section.required('reference_date'), problems, 'reference_date');
    const spread = readSpread(section.required('distribution'), problems, 'start_date');
    if (reference === undefined || spread === undefined)
        return undefined;
    if (Math.max(Math.abs(spread.low), Math.abs(spread.high)) > distributions_MOST_DAYS) {
        problems.add(spread.at, `start_date is at most ${distributions_MOST_DAYS} days from reference_date`);
        return undefined;
    }
    return { spread, latest: addDays(reference, Math.ceil(spread.high) - 1) };
}

;// CONCATENATED MODULE: ./build/experiment/format/sampling.js




function countSets(sampling) {
    const { grid, hypercube, values } = sampling ?? {};
    const combinations = (grid?.parameters ?? []).reduce((product, { text }) => product * (values?.get(text) ?? 1), 1);
    return combinations * (hypercube?.samples ?? 1);
}
const sampling_KEYS = ['samplers', 'compartments', 'parameters', 'start_date'];
function readSampling(value, problems) {
    const section = readSection(value, problems, 'sampling', sampling_KEYS);
    const samplers = readSamplers(section.required('samplers'), problems);
    const values = new Map();
    const distributed = new Set();
    const parameterNames = [];
    for (const [name, item] of entries(section.optional('parameters'), problems, 'parameters')) {
        parameterNames.push(name);
        const count = readParameter(name, item, problems);
        if (typeof count === 'number')
            values.set(name.text, count);
        if (count === 'distribution')
            distributed.add(name.text);
    }
    const ranges = new Map();
    const compartmentNames = [];
    const compartments = section.optional('compartments');
    for (const [name, item] of entries(compartments, problems, 'compartments')) {
        compartmentNames.push(name);
        const range = readRange(name, item, problems);
        if (range !== undefined)
            ranges.set(name.text, range);
    }
    const start = section.optional('start_date');
    return {
        ...samplers,
        distributed,
        values,
        parameterNames,
        ranges,
        compartmentNames,
        start: readStart(start, problems),
        startAt: start?.at,
    };
}
const SAMPLER_KEYS = ['strategy', 'n_samples', 'parameters', 'compartments'];
function readSamplers(value, problems) {
    const drawnOtherwise = [];
    let grid;
    let hypercube;
    for (const item of items(value, problems, 'samplers')) {
        const section = readSection(item, problems, 'a sampler', SAMPLER_KEYS);
        const strategy = choice(section.required('strategy'), problems, 'the sampling strategy', [
            'grid',
            'LHS',
        ]);
        const parameters = names(section.optional('parameters'), problems, 'parameters');
        const compartments = names(section.optional('compartments'), problems, 'compartments');
        if (strategy === undefined)
            drawnOtherwise.push(...parameters, ...compartments);
        if (strategy === 'grid') {
            section.forbid('n_samples', 'a grid takes every combination of its values');
            section.forbid('compartments', 'only an LHS sampler draws compartments');
            if (grid !== undefined)
                problems.add(item.at, 'there can be only one grid sampler');
            grid ??= { parameters };
        }
        else if (strategy === 'LHS') {
            const samples = integer(section.required('n_samples'), problems, 'n_samples', 1) ?? 0;
            if (hypercube !== undefined)
                problems.add(item.at, 'there can be only one LHS sampler');
            if (!section.has('parameters') && !section.has('compartments')) {
                problems.add(item.at, "an LHS sampler needs 'parameters' or 'compartments'");
            }
            hypercube ??= { samples, parameters, compartments, at: item.at };
        }
    }
    if (isEmptyList(value)) {
        problems.add(value.at, 'samplers is empty, so there is nothing to run', 'add a sampler');
    }
    return { grid, hypercube, drawnOtherwise };
}
function readParameter(name, item, problems) {
    const what = `sampling of '${name.text}'`;
    const keys = ['values', 'distribution'];
    const section = readSection(item, problems, what, keys);
    const isNoted = isMapping(item.data) && [...item.data.keys()].some((key) => !keys.includes(key));
    if (isNoted && !section.has('values') && !section.has('distribution'))
        return undefined;
    if (section.has('values') === section.has('distribution')) {
        problems.add(item.at, `${what} needs exactly one of 'values' and 'distribution'`);
        return undefined;
    }
    if (section.has('distribution')) {
        readSpread(section.required('distribution'), problems, what);
        return 'distribution';
    }
    const listed = section.required('values');
    if (isEmptyList(listed)) {
        problems.add(listed.at, `${what} has no values, so there is nothing to run`);
    }
    const values = items(listed, problems, `values in ${what}`);
    for (const each of values)
        number(each, problems, `a value in ${what}`);
    return values.length;
}

;// CONCATENATED MODULE: ./build/experiment/format/modelset.js






const modelset_KEYS = ['meta', 'population_names', 'sampling', 'calibration'];
function readModelset(value, problems) {
    const section = readSection(value, problems, 'modelset', modelset_KEYS);
    if (section.has('sampling') && section.has('calibration') && isMapping(value.data)) {
        problems.add(value.data.get('calibration')?.keyAt ?? value.at, "a modelset has 'sampling' or 'calibration', never both", 'keep one of them');
    }
    readMeta(section.optional('meta'), problems);
    const listed = section.required('population_names');
    const sampling = section.optional('sampling');
    const calibration = section.optional('calibration');
    return {
        populations: names(listed, problems, 'population_names'),
        isListed: listed !== undefined,
        populationsAt: listed?.at ?? value.at,
        sampling: sampling === undefined || sampling.data === 'populations'
            ? undefined
            : readSampling(sampling, problems),
        calibration: calibration && readCalibration(calibration, problems),
    };
}

;// CONCATENATED MODULE: ./build/experiment/format/csv-rows.js
function* csvRows(text) {
    let cells = [];
    let cell = '';
    let quoted = false;
    let line = 1;
    for (let at = 0; at < text.length; at++) {
        const letter = text[at] ?? '';
        if (quoted) {
            if (letter === '"' && text[at + 1] === '"')
                cell += text[++at];
            else if (letter === '"')
                quoted = false;
            else
                cell += letter;
            if (letter === '\n')
                line++;
        }
        else if (letter === '"' && cell === '')
            quoted = true;
        else if (letter === ',') {
            cells.push(cell);
            cell = '';
        }
        else if (letter === '\n') {
            cells.push(cell.replace(/\r$/, ''));
            if (cells.length > 1 || cells[0] !== '')
                yield { line, cells };
            cells = [];
            cell = '';
            line++;
        }
        else
            cell += letter;
    }
    if (cell !== '' || cells.length > 0)
        yield { line, cells: [...cells, cell] };
}

;// CONCATENATED MODULE: ./build/experiment/format/observations.js




const PLACE_COLUMN = 'geo_value';
const SHOWN = 5;
function checkObservations(calibration, file, { codes, resample }, problems) {
    const { dataPath, comparison, window } = calibration;
    if (dataPath === undefined || comparison === undefined || window === undefined)
        return;
    if (file.text === undefined) {
        problems.add(dataPath.at, `the data file '${dataPath.text}' does not exist`, "a path is tried in the experiment's folder, then from the repository's root");
        return;
    }
    const rows = csvRows(file.text.replace(/^\uFEFF/, ''));
    const head = rows.next().value?.cells ?? [];
    if (!hasColumns(head, dataPath, comparison, problems))
        return;
    const found = collect(rows, head, { calibration, comparison, codes, file }, problems);
    checkFound(found, calibration, dataPath, problems);
    checkWeekdays(found, comparison, resample, problems);
}
function hasColumns(head, dataPath, { valueColumn, dateColumn }, problems) {
    const missing = [valueColumn, dateColumn].filter(({ text }) => !head.includes(text));
    for (const { text, at } of missing) {
        problems.add(at, `'${dataPath.text}' has no column '${text}'`, didYouMean(text, head));
    }
    if (head.includes(PLACE_COLUMN))
        return missing.length === 0;
    const message = `'${dataPath.text}' has no column '${PLACE_COLUMN}', by which rows are chosen`;
    problems.add(dataPath.at, message, didYouMean(PLACE_COLUMN, head));
    return false;
}
function collect(rows, head, { calibration, comparison, codes, file }, problems) {
    const { window } = calibration;
    const found = new Map(codes.map((code) => [code, new Map()]));
    const cellOf = (row, column) => row.cells[head.indexOf(column)]?.trim() ?? '';
    const [dateColumn, valueColumn] = [comparison.dateColumn.text, comparison.valueColumn.text];
    let wrong = 0;
    const note = (row, message, hint) => {
        wrong++;
        if (wrong <= SHOWN)
            problems.add({ file: file.name, line: row.line, column: 1 }, message, hint);
    };
    for (const row of rows) {
        const code = cellOf(row, PLACE_COLUMN);
        const series = found.get(code);
        if (series === undefined || wrong >= SHOWN)
            continue;
        const written = cellOf(row, dateColumn);
        const day = observedDay(written);
        if (day === undefined) {
            note(row, `'${written}' in column '${dateColumn}' is no date`, 'write YYYY-MM-DD');
            continue;
        }
        if (window === undefined || day < window.start || day > window.end)
            continue;
        if (series.has(day)) {
            note(row, `there is a second row of ${code} on ${day}`, 'keep one of them');
            continue;
        }
        const cell = cellOf(row, valueColumn);
        const value = cell === '' ? Number.NaN : Number(cell);
        if (!Number.isFinite(value)) {
            note(row, `the row of ${code} on ${day} has no number in column '${valueColumn}'`, 'remove the row: a date without a row is not compared');
        }
        series.set(day, Number.isFinite(value) ? value : 0);
    }
    return found;
}
function observedDay(text) {
    const [plain = '', ...time] = text.split(/[T ]/);
    return /^[0:.Z]*$/.test(time.join('')) ? dayOf(plain) : undefined;
}
function checkFound(found, { window, distance }, dataPath, problems) {
    const codes = (test) => [...found].filter(([, series]) => test(series)).map(([code]) => code);
    const missing = codes((series) => series.size === 0);
    if (missing.length > 0) {
        const more = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : '';
        problems.add(dataPath.at, `'${dataPath.text}' has no row of ${missing.slice(0, SHOWN).join(', ')}${more} from ${window?.start} to ${window?.end}`, `rows are chosen by '${PLACE_COLUMN}', such as US-MA, and by fitting_window`);
    }
    if (distance !== 'mape' && distance !== 'wmape')
        return;
    const nothing = codes((series) => series.size > 0 && [...series.values()].every((value) => value === 0));
    if (nothing.length === 0)
        return;
    problems.add(dataPath.at, `all observations of ${nothing.slice(0, SHOWN).join(', ')} are 0, and ${distance} divides by them`, 'use rmse or mae');
}
function checkWeekdays(found, { dateColumn }, resample, problems) {
    const weekday = weekdayOfFrequency(resample?.text ?? 'D');
    if (weekday === undefined || resample === undefined)
        return;
    const days = [...found.values()].flatMap((series) => [...series.keys()]).sort();
    const off = days.find((day) => weekdayOf(day) !== weekday);
    if (off === undefined)
        return;
    problems.add(dateColumn.at, `an observed date, ${off} (${weekdayName(off)}), is no date of the simulations: resample_frequency is '${resample.text}'`, `for weeks that end on that day use ${weeklyFrequency(weekdayOf(off))}`);
}

;// CONCATENATED MODULE: ./build/experiment/format/hub.js




function readHub(value, problems) {
    if (value === undefined || value.data === false)
        return undefined;
    const keys = ['reference_date'];
    const section = readSection(value, problems, 'flusight_format', keys, NOT_COVERED.hubKeys);
    const referenceValue = section.required('reference_date');
    const reference = day(referenceValue, problems, 'reference_date');
    if (reference === undefined || referenceValue === undefined)
        return undefined;
    const weekday = weekdayName(reference);
    if (weekday !== 'Saturday') {
        problems.add(referenceValue.at, `reference_date ${reference} is a ${weekday}, and the hub's weeks end on Saturday`, 'give the Saturday of that week');
    }
    return { reference, referenceAt: referenceValue.at, at: value.at };
}

;// CONCATENATED MODULE: ./build/experiment/format/output.js






const NOTHING = { compartments: false, transitions: false };
const output_KEYS = [
    'meta',
    'tabular_output_types',
    'quantiles',
    'trajectories',
    'posteriors',
    'flusight_format',
    'model_meta',
];
function readOutput(value, problems) {
    const section = readSection(value, problems, 'output', output_KEYS, NOT_COVERED.outputKeys);
    readMeta(section.optional('meta'), problems);
    checkTypes(section.optional('tabular_output_types'), problems);
    const { quantiles, fit, leavesFit } = readQuantiles(section.optional('quantiles'), problems);
    const trajectories = readTrajectories(section.optional('trajectories'), problems);
    const posteriors = readPosteriors(section.optional('posteriors'), problems);
    const hub = readHub(section.optional('flusight_format'), problems);
    const metadata = section.optional('model_meta');
    const draws = readMetadata(metadata, problems);
    const wanted = [
        ...[quantiles, trajectories].flatMap((tables) => [tables.compartments, tables.transitions]),
        fit,
        posteriors,
        section.has('flusight_format') || undefined,
        metadata !== undefined && metadata.data !== false,
    ];
    const isEmpty = wanted.every((each) => each === undefined || each === false);
    const empty = isEmpty ? { emptyAt: value.at, leavesFit } : {};
    return { quantiles, trajectories, fit, posteriors, hub, draws, ...empty };
}
function checkTypes(value, problems) {
    const types = ['CSV', 'CSVBytes'];
    for (const item of items(value, problems, 'tabular_output_types')) {
        choice(item, problems, 'the table type', types, NOT_COVERED.tableTypes);
    }
    if (isEmptyList(value)) {
        problems.add(value.at, 'tabular_output_types is empty', 'write [CSV], or leave it out');
    }
}
const QUANTILE_KEYS = ['selections', 'compartments', 'transitions', 'calibration'];
function readQuantiles(value, problems) {
    if (value === undefined)
        return { quantiles: NOTHING, fit: undefined, leavesFit: false };
    const section = readSection(value, problems, 'quantiles', QUANTILE_KEYS);
    const fitValue = section.optional('calibration');
    const fit = fitValue && readGenerations(fitValue, problems, { key: 'calibration', near: fitValue });
    checkLevels(section.optional('selections'), problems);
    return { quantiles: readTables(section, problems), fit, leavesFit: fitValue?.data !== false };
}
function checkLevels(value, problems) {
    const levels = new Set();
    for (const item of items(value, problems, 'selections')) {
        const level = number(item, problems, 'a quantile level', { above: 0 });
        if (level === undefined)
            continue;
        if (level >= 1) {
            problems.add(item.at, `a quantile level must be less than 1, not ${shown(level)}`);
        }
        else if (levels.has(level)) {
            problems.add(item.at, `the quantile level ${shown(level)} is here twice`, 'keep one');
        }
        levels.add(level);
    }
    if (isEmptyList(value)) {
        problems.add(value.at, 'selections is empty', 'leave it out for the 23 of FluSight');
    }
}
function readPosteriors(value, problems) {
    if (value === undefined || value.data === false)
        return undefined;
    if (value.data === true)
        return { numbers: new Map(), at: value.at };
    const section = readSection(value, problems, 'posteriors', ['generations']);
    const listed = section.optional('generations');
    if (listed === undefined)
        return { numbers: new Map(), at: value.at };
    return readGenerations(listed, problems, { key: 'posteriors', near: value });
}
function readGenerations(value, problems, { key, near }) {
    const numbers = new Map();
    if (typeof value.data === 'boolean') {
        return value.data ? { numbers, at: near.at } : undefined;
    }
    for (const item of items(value, problems, `the generations of ${key}`)) {
        const generation = integer(item, problems, 'a generation', 0);
        if (generation === undefined)
            continue;
        if (numbers.has(generation)) {
            problems.add(item.at, `generation ${generation} is here twice`, 'keep one');
        }
        else
            numbers.set(generation, item.at);
    }
    if (isEmptyList(value)) {
        problems.add(value.at, `${key} names no generation`, 'write true for the last one');
    }
    return { numbers, at: near.at };
}
function readTrajectories(value, problems) {
    if (value === undefined)
        return NOTHING;
    const keys = ['compartments', 'transitions'];
    return readTables(readSection(value, problems, 'trajectories', keys), problems);
}
function readTables(section, problems) {
    return {
        compartments: selection(section.optional('compartments'), problems, 'compartments'),
        transitions: selection(section.optional('transitions'), problems, 'transitions'),
    };
}
function selection(value, problems, what) {
    if (value === undefined)
        return false;
    if (typeof value.data === 'boolean')
        return value.data;
    if (isEmptyList(value)) {
        problems.add(value.at, `${what} is an empty list`, 'write true for all, or list some');
    }
    if (isList(value.data))
        return names(value, problems, what);
    problems.add(value.at, `${what} must be true, false, or a list of columns`);
    return false;
}
function readMetadata(value, problems) {
    if (value === undefined || typeof value.data === 'boolean')
        return undefined;
    const section = readSection(value, problems, 'model_meta', ['projection_parameters']);
    const wanted = section.optional('projection_parameters');
    return fields_boolean(wanted, problems, 'projection_parameters') === true ? wanted?.at : undefined;
}

;// CONCATENATED MODULE: ./build/experiment/format/output-references.js


const NEEDS_CALIBRATION = "take it out, or add 'calibration' to the modelset";
const WEEKLY = new Set(['D', 'W-SAT']);
function checkOutput(model, calibration, output, problems) {
    const groups = [...model.ageGroups.map(({ label }) => label.text), 'total'];
    const compared = calibration?.comparison?.valueColumn.text;
    const check = (wanted, things, what) => {
        const known = things.flatMap((thing) => groups.map((group) => `${thing}_${group}`));
        const all = compared === undefined ? known : [...known, compared];
        checkColumns(wanted, { all, things, groups, what }, problems);
    };
    const states = model.compartments.map(({ id }) => id.text);
    const flows = model.transitions.map(({ source, target }) => `${source.text}_to_${target.text}`);
    const asked = model.ageGroups.length > 0 ? [output.quantiles, output.trajectories] : [];
    for (const tables of asked) {
        check(tables.compartments, states, 'compartments');
        check(tables.transitions, flows, 'transitions');
    }
    const { emptyAt, leavesFit } = output;
    if (emptyAt !== undefined && (calibration === undefined || leavesFit !== true)) {
        problems.add(emptyAt, 'this output asks for no table, so a run would save nothing', 'add quantiles: {compartments: true, transitions: true}');
    }
    if (calibration === undefined)
        refuseWithout(output, problems);
    else {
        checkGenerations(calibration, output, problems);
        checkProjected(calibration, output, problems);
        checkHub(model, output, problems);
    }
}
function checkColumns(wanted, columns, problems) {
    if (typeof wanted === 'boolean')
        return;
    const { all, things, groups, what } = columns;
    for (const { text, at } of wanted) {
        if (all.includes(text))
            continue;
        const hint = things.includes(text)
            ? `write '${text}_total' or '${text}_${groups[0]}'`
            : didYouMean(text, all);
        problems.add(at, `'${text}' is no column of ${what}`, hint);
    }
}
function refuseWithout(output, problems) {
    const asked = [
        ['calibration', output.fit?.at],
        ['posteriors', output.posteriors?.at],
        ['flusight_format', output.hub?.at],
        ['projection_parameters', output.draws],
    ];
    for (const [key, at] of asked) {
        if (at === undefined)
            continue;
        problems.add(at, `'${key}' in output needs a calibration`, NEEDS_CALIBRATION);
    }
}
function checkGenerations(calibration, output, problems) {
    if (calibration.strategy === undefined)
        return;
    for (const wanted of [output.fit, output.posteriors]) {
        for (const [generation, at] of wanted?.numbers ?? []) {
            checkGeneration(generation, calibration.strategy.generations, at, problems);
        }
    }
}
function checkProjected(calibration, output, problems) {
    if (calibration.projectionAt !== undefined)
        return;
    for (const [key, at] of [
        ['flusight_format', output.hub?.at],
        ['projection_parameters', output.draws],
    ]) {
        if (at === undefined)
            continue;
        problems.add(at, `'${key}' in output needs a projection`, 'add projection: {n_trajectories: 100} to modelset.calibration');
    }
}
function checkHub({ timespan, resample }, { hub }, problems) {
    if (hub === undefined)
        return;
    const { end } = timespan;
    if (end !== undefined && end < hub.reference) {
        problems.add(hub.referenceAt, `reference_date ${hub.reference} is after the model's end_date ${end}, so there is no forecast`, 'end the model three weeks after the reference_date');
    }
    if (resample === undefined || WEEKLY.has(resample.text))
        return;
    problems.add(resample.at, `resample_frequency '${resample.text}' gives no weeks that end on Saturday, and flusight_format needs them`, 'use W-SAT or D');
}

;// CONCATENATED MODULE: ./build/experiment/format/populations.js


const populations_FEW = 12;
function placesOf(model, modelset, sources, problems) {
    const written = writtenIn(model, modelset);
    const found = new Map();
    for (const name of written) {
        if (name.text === 'all') {
            for (const place of allPlaces(sources))
                found.set(place.name, place);
            if (found.size === 0) {
                problems.add(name.at, "'all' finds no known location in the population data");
            }
            continue;
        }
        const place = placeOf(name, sources, problems);
        if (place === undefined)
            continue;
        const other = found.get(place.name);
        if (other === undefined)
            found.set(place.name, place);
        else if (written[0]?.text !== 'all') {
            const message = `'${name.text}' and '${other.written}' are the same population`;
            problems.add(name.at, message, 'remove one of them');
        }
    }
    const places = [...found.values()];
    if (!problems.found)
        checkGroups(places, model, problems);
    return places;
}
function writtenIn(model, modelset) {
    if (modelset === undefined)
        return model.population === undefined ? [] : [model.population];
    const isAll = ({ text }) => text === 'all';
    const { populations } = modelset;
    return [...populations.filter(isAll), ...populations.filter((name) => !isAll(name))];
}
function allPlaces(sources) {
    return CODES.flatMap((code) => {
        const name = sources === undefined
            ? epydemixNames(code)[0]
            : epydemixNames(code).find((each) => sources.has(each));
        if (name === undefined)
            return [];
        return [{ written: code, name, source: sources?.get(name) ?? '' }];
    });
}
function placeOf({ text, at }, sources, problems) {
    const names = epydemixNames(text);
    if (sources === undefined) {
        const known = CODES.flatMap((code) => [code, ...epydemixNames(code)]);
        if (/^(US|us)-/.test(text) && !known.includes(text)) {
            problems.add(at, `unknown location '${text}'`, didYouMean(text, CODES));
        }
        return { written: text, name: names[0] ?? text, source: '' };
    }
    const name = names.find((each) => sources.has(each));
    if (name !== undefined)
        return { written: text, name, source: sources.get(name) ?? '' };
    const message = `unknown location '${text}': the population data does not have it`;
    problems.add(at, message, hintOf(text, sources));
    return undefined;
}
function hintOf(written, sources) {
    if (sources.size > 0 && sources.size <= populations_FEW) {
        return `the population data has: ${[...sources.keys()].map(codeOf).join(', ')}`;
    }
    const codes = allPlaces(sources).map((place) => place.written);
    return didYouMean(written, [...codes, ...sources.keys()]);
}
const FIVE_YEARS = new Set(['prem_2017', 'prem_2021', 'litvinova_2025']);
function checkGroups(places, model, problems) {
    for (const source of new Set(places.map((place) => place.source))) {
        const wrong = source === '' ? undefined : model.ageGroups.find((each) => !fits(each, source));
        if (wrong === undefined)
            continue;
        problems.add(wrong.label.at, `the age group '${wrong.label.text}' cannot be made from the contact matrices of ${source}`, "Mistry's have single years up to 84+, the others groups of 5 years up to 75+");
    }
}
function fits({ first, last }, source) {
    const [step, oldest] = FIVE_YEARS.has(source) ? [5, 75] : [1, 84];
    if (first % step !== 0 || first > oldest)
        return false;
    return last === undefined || ((last + 1) % step === 0 && last < oldest);
}

;// CONCATENATED MODULE: ./build/experiment/format/problems.js
function collectProblems({ coverage }) {
    const notes = new Map();
    const add = (at, message, hint) => {
        const key = JSON.stringify([at.file, at.line, at.column, message]);
        if (notes.has(key))
            return;
        notes.set(key, { ...at, message, ...(hint === undefined ? {} : { hint }) });
    };
    return {
        add,
        refuse(at, what, instead) {
            if (coverage)
                add(at, `${what} is not supported by this engine`, instead);
        },
        get found() {
            return notes.size > 0;
        },
        inOrder: () => [...notes.values()]
            .sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column)
            .map(({ line, column, ...rest }) => (line === 0 ? rest : { ...rest, line, column })),
    };
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/experiment/format/yaml-scalar.js

const TRUE = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const NULL = /^(?:~|null|Null|NULL|)$/;
const DECIMAL = /^[-+]?(?:0|[1-9][0-9_]*)$/;
const OCTAL = /^([-+]?)0([0-7_]+)$/;
const HEXADECIMAL = /^([-+]?)0x([0-9a-fA-F_]+)$/;
const BINARY = /^([-+]?)0b([01_]+)$/;
const FLOAT = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})(?:[Tt]|[ \t]+)0?0:00:00(?:\.0*)?$/;
function plainScalar(text) {
    if (NULL.test(text))
        return null;
    if (TRUE.test(text))
        return true;
    if (FALSE.test(text))
        return false;
    const day = dayOf(MIDNIGHT.exec(text)?.[1] ?? text);
    if (day !== undefined)
        return { day };
    return numberOf(text) ?? text;
}
function numberOf(text) {
    const digits = text.replaceAll('_', '');
    if (DECIMAL.test(text) || FLOAT.test(text))
        return Number(digits);
    for (const [form, base] of [
        [OCTAL, 8],
        [HEXADECIMAL, 16],
        [BINARY, 2],
    ]) {
        const match = form.exec(digits);
        if (match !== null)
            return (match[1] === '-' ? -1 : 1) * Number.parseInt(match[2] ?? '', base);
    }
    const infinite = INFINITE.exec(text);
    if (infinite !== null)
        return infinite[1] === '-' ? -Infinity : Infinity;
    return NOT_A_NUMBER.test(text) ? Number.NaN : undefined;
}

;// CONCATENATED MODULE: ./build/experiment/format/yaml-source.js



const yaml_source_DEEPEST = 100;
const TAG = 'tag:yaml.org,2002:';
const TAGS = new Set(['null', 'bool', 'int', 'float', 'str', 'timestamp'].map((name) => TAG + name));
function readYaml(file, bytes, problems) {
    const start = { file, line: 1, column: 1 };
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        problems.add(start, 'the file is not UTF-8', 'save it as UTF-8 text');
        return undefined;
    }
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        schema: 'failsafe',
        uniqueKeys: false,
        logLevel: 'silent',
    });
    for (const error of document.errors.slice(0, 1)) {
        const [place] = error.linePos ?? [];
        const at = place === undefined ? start : { file, line: place.line, column: place.col };
        const what = (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '');
        problems.add(at, `this is not valid YAML: ${what}`, 'check indentation, colons and quotes');
    }
    if (document.errors.length > 0)
        return undefined;
    if (document.contents === null || isEmpty(document.contents)) {
        problems.add(start, 'the file is empty', 'remove it, or write model:, modelset: or output:');
        return undefined;
    }
    const converter = { file, lines, document, problems, depth: 0 };
    return convert(converter, document.contents);
}
function convert(converter, node) {
    const at = yaml_source_placeOf(converter, node);
    if (converter.depth > yaml_source_DEEPEST) {
        converter.problems.add(at, 'the file is nested too deeply, or refers to itself');
        return { data: null, at };
    }
    const deeper = { ...converter, depth: converter.depth + 1 };
    if ((0,dist/* isAlias */.Vj)(node))
        return convertAlias(deeper, node, at);
    if ((0,dist/* isSeq */.oP)(node))
        return { data: node.items.map((item) => convert(deeper, item)), at };
    if ((0,dist/* isMap */.jh)(node))
        return { data: mappingOf(deeper, node), at };
    return { data: (0,dist/* isScalar */.jn)(node) ? scalarOf(converter, node, at) : null, at };
}
function convertAlias(converter, alias, at) {
    const target = alias.resolve(converter.document);
    if (target !== undefined)
        return convert(converter, target);
    converter.problems.add(at, `nothing above is marked with &${alias.source}`, 'an alias (*name) repeats what an anchor (&name) marks');
    return { data: null, at };
}
function scalarOf(converter, node, at) {
    const text = String(node.value ?? '');
    if (node.tag !== undefined && !TAGS.has(node.tag)) {
        converter.problems.add(at, `the tag '${node.tag}' is not supported`, 'remove it');
        return null;
    }
    if (node.tag === `${TAG}str`)
        return text;
    return node.type === 'PLAIN' || node.tag !== undefined ? plainScalar(text) : text;
}
function mappingOf(converter, node) {
    const own = new Map();
    const merged = new Map();
    for (const { key, value } of node.items) {
        if (!(0,dist/* isScalar */.jn)(key)) {
            converter.problems.add(yaml_source_placeOf(converter, key), 'a key must be plain text');
            continue;
        }
        const keyAt = yaml_source_placeOf(converter, key);
        const converted = isNode(value) ? convert(converter, value) : { data: null, at: keyAt };
        const name = String(key.value ?? '');
        if (name === '<<') {
            mergeInto(merged, converted);
            continue;
        }
        const before = own.get(name);
        if (before !== undefined) {
            converter.problems.add(keyAt, `the key '${name}' is here twice (first on line ${before.keyAt.line})`, 'keep one of them');
            continue;
        }
        own.set(name, { keyAt, value: converted });
    }
    return new Map([...merged, ...own]);
}
function mergeInto(merged, { data }) {
    for (const each of Array.isArray(data) ? data : [{ data }]) {
        if (!isMapping(each.data))
            continue;
        for (const [key, field] of each.data)
            if (!merged.has(key))
                merged.set(key, field);
    }
}
function yaml_source_placeOf({ file, lines }, node) {
    const offset = node.range?.[0];
    if (offset === undefined)
        return { file, line: 1, column: 1 };
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
}
function isNode(value) {
    return typeof value === 'object' && value !== null;
}
function isEmpty(node) {
    return (0,dist/* isScalar */.jn)(node) && node.type === 'PLAIN' && node.value === '';
}

;// CONCATENATED MODULE: ./build/experiment/format/roots.js



const ROOTS = ['model', 'modelset', 'output'];
const roots_HINT = 'one of model:, modelset:, output:';
const PREFERRED_OUTPUT = 'output.yaml';
function sortByRoot({ files, outputConfig, folder }, problems) {
    const found = { model: [], modelset: [], output: [] };
    for (const { name, bytes } of files) {
        const value = readYaml(name, bytes, problems);
        if (value === undefined)
            continue;
        if (!isMapping(value.data)) {
            problems.add(value.at, 'the file must be a mapping with a root key', roots_HINT);
            continue;
        }
        for (const [key, field] of value.data) {
            const root = ROOTS.find((known) => known === key);
            if (root !== undefined)
                found[root].push(field);
            else {
                const hint = didYouMean(key, ROOTS) ?? roots_HINT;
                problems.add(field.keyAt, `unknown root key '${key}'`, hint);
            }
        }
    }
    const place = { file: folder, line: 0, column: 0 };
    const unreadable = problems.found;
    const model = single(found.model, 'model', problems);
    if (model === undefined && !unreadable) {
        problems.add(place, "no file has the root key 'model:'", "add a basemodel file to the experiment's config folder");
    }
    const modelset = single(found.modelset, 'modelset', problems);
    const output = chooseOutput(found.output, outputConfig, problems);
    if (output === undefined && outputConfig !== undefined) {
        problems.add(place, `the output file '${outputConfig}' is missing, or has no root key 'output:'`, didYouMean(outputConfig, found.output.map(({ keyAt }) => keyAt.file)));
    }
    return {
        ...(model === undefined ? {} : { model }),
        ...(modelset === undefined ? {} : { modelset }),
        ...(output === undefined ? {} : { output }),
    };
}
function single(found, root, problems) {
    const [first, ...others] = found;
    for (const { keyAt } of others) {
        problems.add(keyAt, `a second '${root}:' (the first is in ${first?.keyAt.file}, line ${first?.keyAt.line})`, 'an experiment has one; remove or merge the other');
    }
    return first?.value;
}
function chooseOutput(found, wanted, problems) {
    const named = wanted?.split('/').at(-1) ?? (found.length > 1 ? PREFERRED_OUTPUT : undefined);
    const chosen = found.find(({ keyAt }) => keyAt.file === named);
    if (chosen !== undefined || wanted !== undefined)
        return chosen?.value;
    return single(found, 'output', problems);
}

;// CONCATENATED MODULE: ./build/experiment/format/sampling-references.js



const START = 'start_date';
function checkSampling(model, sampling, problems) {
    if (sampling !== undefined) {
        checkGrid(model, sampling, problems);
        checkHypercube(model, sampling, problems);
        sampling_references_checkCompartments(model, sampling, problems);
        checkUnused(sampling, problems);
        checkRanges(model, sampling, problems);
    }
    checkDrawn(model, sampling, problems);
}
function drawnParameters(sampling) {
    return [
        ...(sampling?.grid?.parameters ?? []),
        ...(sampling?.hypercube?.parameters ?? []),
        ...(sampling?.drawnOtherwise ?? []),
    ];
}
function drawnCompartments(sampling) {
    return [...(sampling?.hypercube?.compartments ?? []), ...(sampling?.drawnOtherwise ?? [])];
}
function isMisspelt(name, drawn, known) {
    return drawn.some(({ text }) => !known.includes(text) && (0,suggest/* suggest */.Z)(text, known) === name);
}
function checkParameter(name, model, problems) {
    const parameter = model.parameters.get(name.text);
    if (parameter === undefined) {
        const message = `the sampler names '${name.text}', which is no parameter of the model`;
        problems.add(name.at, message, didYouMean(name.text, model.parameters.keys()));
    }
    else if (parameter.kind === 'calculated') {
        problems.add(name.at, `the sampler draws '${name.text}', which is calculated`, "make its type 'sampled', or sample what it is calculated from");
    }
}
function checkGrid(model, { grid, distributed, parameterNames }, problems) {
    for (const name of grid?.parameters ?? []) {
        if (name.text === START) {
            problems.add(name.at, 'a grid cannot take start_date', 'use an LHS sampler for it');
            continue;
        }
        checkParameter(name, model, problems);
        const listed = parameterNames.some(({ text }) => text === name.text);
        const isFaulty = !listed || distributed.has(name.text);
        if (!isFaulty || !isNew(name, model, parameterNames))
            continue;
        problems.add(name.at, `the grid takes '${name.text}', which has no 'values' in sampling.parameters`, `add ${name.text}: {values: [...]} to sampling.parameters`);
    }
}
function isNew(name, model, listed) {
    return model.parameters.has(name.text) || listed.some(({ text }) => text === name.text);
}
function checkHypercube(model, sampling, problems) {
    const { grid, hypercube, parameterNames, values } = sampling;
    const taken = new Set(grid?.parameters.map(({ text }) => text));
    for (const name of hypercube?.parameters ?? []) {
        if (taken.has(name.text)) {
            problems.add(name.at, `two samplers draw '${name.text}', and the grid's values are the ones that count`, 'take it out of one of them');
            continue;
        }
        if (name.text === START) {
            if (sampling.startAt !== undefined)
                continue;
            problems.add(name.at, "the sampler draws start_date, and sampling has no 'start_date'", 'add start_date: {reference_date: …, distribution: …}');
            continue;
        }
        checkParameter(name, model, problems);
        const listed = parameterNames.some(({ text }) => text === name.text);
        if ((listed && !values.has(name.text)) || !isNew(name, model, parameterNames))
            continue;
        problems.add(name.at, `the LHS sampler draws '${name.text}', and sampling.parameters has no 'distribution' for it`, `add ${name.text}: {distribution: {name: uniform, args: [low, high]}}`);
    }
}
function sampling_references_checkCompartments(model, sampling, problems) {
    const initial = new Map(model.compartments.map((each) => [each.id.text, each.initial]));
    for (const name of sampling.hypercube?.compartments ?? []) {
        if (!initial.has(name.text)) {
            const message = `the sampler names '${name.text}', which is no compartment`;
            problems.add(name.at, message, didYouMean(name.text, initial.keys()));
            continue;
        }
        if (initial.get(name.text) === 'default') {
            problems.add(name.at, `the sampler draws '${name.text}', which takes the rest (init: default)`, "make its init 'sampled', and another compartment the default");
            continue;
        }
        if (sampling.compartmentNames.some(({ text }) => text === name.text))
            continue;
        problems.add(name.at, `the sampler draws '${name.text}', and sampling.compartments has no range`, `add ${name.text}: {min: 0, max: 0.1} to sampling.compartments`);
    }
}
function checkUnused(sampling, problems) {
    const drawn = drawnParameters(sampling);
    const names = sampling.parameterNames.map(({ text }) => text);
    for (const name of sampling.parameterNames) {
        if (has(drawn, name.text) || isMisspelt(name.text, drawn, names))
            continue;
        const hint = "add it to a sampler's parameters, or remove it";
        problems.add(name.at, `no sampler draws '${name.text}'`, hint);
    }
    const compartments = drawnCompartments(sampling);
    const listed = sampling.compartmentNames.map(({ text }) => text);
    for (const name of sampling.compartmentNames) {
        if (has(compartments, name.text) || isMisspelt(name.text, compartments, listed))
            continue;
        problems.add(name.at, `no sampler draws the compartment '${name.text}'`, "add it to the LHS sampler's compartments, or remove it");
    }
    if (sampling.startAt !== undefined && !has(drawn, START)) {
        problems.add(sampling.startAt, 'no sampler draws start_date', "add start_date to the LHS sampler's parameters, or remove it");
    }
}
function has(names, text) {
    return names.some((name) => name.text === text);
}
function checkRanges(model, sampling, problems) {
    const { start, hypercube, ranges } = sampling;
    const { end } = model.timespan;
    if (start !== undefined && end !== undefined && start.latest > end) {
        problems.add(start.spread.at, `a sampled start_date can be as late as ${start.latest}, after end_date ${end}`, 'lower the largest value, or end the model later');
    }
    const lowest = (hypercube?.compartments ?? []).reduce((sum, { text }) => sum + (ranges.get(text)?.low ?? 0), 0);
    if (hypercube !== undefined && lowest > 1) {
        const message = `the compartments' least shares add up to ${shown(lowest)}, above 1`;
        problems.add(hypercube.at, message, 'lower the ranges');
    }
}
function checkDrawn(model, sampling, problems) {
    const drawn = drawnParameters(sampling);
    const parameters = [...model.parameters.keys()];
    for (const { kind, name } of model.parameters.values()) {
        if (kind !== 'sampled' || has(drawn, name.text))
            continue;
        if (isMisspelt(name.text, drawn, parameters))
            continue;
        problems.add(name.at, `parameter '${name.text}' is sampled, and no sampler draws it`, 'add it to a sampler in modelset.sampling, or give it a value');
    }
    const compartments = drawnCompartments(sampling);
    const ids = model.compartments.map(({ id }) => id.text);
    for (const { initial, initialAt, id } of model.compartments) {
        if (initial !== 'sampled' || has(compartments, id.text))
            continue;
        if (isMisspelt(id.text, compartments, ids))
            continue;
        problems.add(initialAt, `init of '${id.text}' is sampled, and no sampler draws it`, 'add it to the compartments of an LHS sampler');
    }
    const { startFrom, startAt } = model.timespan;
    if (startFrom !== 'sampled' || has(drawn, START))
        return;
    if (isMisspelt(START, drawn, [...parameters, START]))
        return;
    problems.add(startAt, 'start_date is sampled, and no sampler draws it', 'add start_date to the parameters of an LHS sampler');
}

;// CONCATENATED MODULE: ./build/experiment/format/check-experiment.js
















async function checkExperiment(given) {
    const problems = collectProblems(given);
    const roots = sortByRoot(given, problems);
    const isWhole = !problems.found;
    const modelset = roots.modelset && readModelset(roots.modelset, problems);
    const output = roots.output && readOutput(roots.output, problems);
    const model = roots.model && readModel(roots.model, problems);
    if (model === undefined || !isWhole)
        return { problems: problems.inOrder() };
    const places = checkTogether({ model, modelset, output }, given.sources, problems);
    if (modelset?.calibration?.dataPath !== undefined) {
        const { calibration } = modelset;
        const file = await given.readData(modelset.calibration.dataPath.text);
        const codes = places.map(({ name }) => codeOf(name));
        checkObservations(calibration, file, { codes, resample: model.resample }, problems);
    }
    if (problems.found)
        return { problems: problems.inOrder() };
    return {
        problems: [],
        size: { populations: places.length, parameterSets: countSets(modelset?.sampling) },
    };
}
function checkTogether({ model, modelset, output }, sources, problems) {
    checkModel(model, modelset, problems);
    checkSampling(model, modelset?.sampling, problems);
    checkCalibration(model, modelset?.calibration, problems);
    if (output !== undefined)
        checkOutput(model, modelset?.calibration, output, problems);
    checkFrequency(model.resample, problems);
    if (!problems.found)
        checkConstants(model, modelset, problems);
    if (modelset?.calibration !== undefined)
        checkDiscrete(modelset.calibration, problems);
    const places = placesOf(model, modelset, sources, problems);
    if (output?.hub !== undefined) {
        for (const { name, written } of places) {
            if (isHubLocation(name))
                continue;
            problems.add(output.hub.at, `'${written}' has no FIPS code, by which the hub names locations`, 'calibrate the United States and its states, or take flusight_format out');
        }
    }
    return places;
}
function checkDiscrete({ strategy, priors }, problems) {
    if (strategy?.name !== 'smc')
        return;
    for (const [name, prior] of priors) {
        const [low, high] = boundsOf(prior) ?? [0, 1];
        if (prior.name !== 'randint' || high > low)
            continue;
        problems.add(prior.at, `the prior of '${name}': smc needs a discrete prior with at least two values`, 'widen it, or use another strategy');
    }
}

;// CONCATENATED MODULE: ./build/experiment/format/population-table.js



async function readSources(place) {
    if (place === undefined || /^https?:\/\//.test(place))
        return undefined;
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(place, 'locations.csv'), 'utf8').catch(() => undefined);
    if (text === undefined)
        return undefined;
    const [head, ...rows] = csvRows(text.replace(/^\uFEFF/, ''));
    const location = head?.cells.indexOf('location') ?? -1;
    const source = head?.cells.indexOf('primary_contact_source') ?? -1;
    if (location === -1 || source === -1)
        return undefined;
    return new Map(rows.map(({ cells }) => [cells[location] ?? '', cells[source] ?? '']));
}

;// CONCATENATED MODULE: ./build/experiment/validate.js






async function validateExperiment(validation) {
    const { folder, outputConfig, populationData, coverage } = validation;
    const names = (await (0,promises_.readdir)(folder.configDir)).filter((name) => /\.ya?ml$/.test(name)).sort();
    const files = await Promise.all(names.map(async (name) => ({ name, bytes: await (0,promises_.readFile)((0,external_node_path_.join)(folder.configDir, name)) })));
    const checked = await checkExperiment({
        files,
        outputConfig,
        folder: '',
        coverage,
        sources: await readSources(populationData),
        readData: (written) => readDataFile(folder, written),
    });
    const place = (0,external_node_path_.relative)(folder.repoDir, folder.configDir);
    const ofConfig = new Set(['', ...names]);
    const named = (problem) => ofConfig.has(problem.file) ? { ...problem, file: (0,external_node_path_.join)(place, problem.file) } : problem;
    return { ...checked, problems: checked.problems.map(named) };
}
const unpack = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);
async function readDataFile(folder, written) {
    for (const place of [folder.experimentDir, folder.repoDir]) {
        const path = (0,external_node_path_.join)(place, written);
        const bytes = await (0,promises_.readFile)(path).catch(() => undefined);
        if (bytes === undefined)
            continue;
        const contents = path.endsWith('.gz') ? await unpack(bytes).catch(() => bytes) : bytes;
        return { name: (0,external_node_path_.relative)(folder.repoDir, path), text: new TextDecoder().decode(contents) };
    }
    return { name: written, text: undefined };
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


/***/ })

};
;