"use strict";
exports.id = 3633;
exports.ids = [3633,6153];
exports.modules = {

/***/ 43633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pipelineAction: () => (/* binding */ pipelineAction)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_execution_mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81982);
/* harmony import */ var _definitions_pipeline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66926);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36153);




async function pipelineAction(context) {
    const { environment, log } = context;
    const inputs = (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .K)(_definitions_pipeline_js__WEBPACK_IMPORTED_MODULE_2__/* .pipeline */ .T, { environment, warn: log.warning, mask: log.mask });
    const variable = environment['EXECUTION_MODE'] || undefined;
    const wanted = inputs['execution-mode'];
    const mode = (0,_pipeline_execution_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExecutionMode */ .H)(wanted ?? variable);
    if (wanted !== undefined && variable !== undefined && (0,_pipeline_execution_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExecutionMode */ .H)(variable) !== wanted) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `The input execution-mode is ${wanted}, and EXECUTION_MODE is ${variable}.`, { hint: 'Leave one of them out: EXECUTION_MODE is the switch, the input only sets it.' });
    }
    refuseOtherMode(inputs, mode);
    if (mode === 'local') {
        const { runOnThisRunner } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(1006), __webpack_require__.e(1660), __webpack_require__.e(4871), __webpack_require__.e(3320), __webpack_require__.e(6051)]).then(__webpack_require__.bind(__webpack_require__, 61286));
        return await runOnThisRunner(context, inputs);
    }
    const { submitToCloud } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(1006), __webpack_require__.e(268), __webpack_require__.e(9301), __webpack_require__.e(1660), __webpack_require__.e(8181), __webpack_require__.e(5053), __webpack_require__.e(2590), __webpack_require__.e(7501), __webpack_require__.e(3320), __webpack_require__.e(7830)]).then(__webpack_require__.bind(__webpack_require__, 35449));
    await submitToCloud(context, inputs);
}
function refuseOtherMode(inputs, mode) {
    const definitions = _definitions_pipeline_js__WEBPACK_IMPORTED_MODULE_2__/* .pipeline */ .T.inputs;
    const others = _definitions_pipeline_js__WEBPACK_IMPORTED_MODULE_2__/* .inputsOfMode */ .A[mode === 'local' ? 'cloud' : 'local'].filter((name) => {
        const { fallback, type, expression } = definitions[name] ?? {};
        const value = inputs[name];
        const usual = fallback === undefined ? undefined : type?.read(fallback);
        return expression === undefined && value !== undefined && value !== usual;
    });
    if (others.length === 0)
        return;
    const verb = others.length === 1 ? 'means' : 'mean';
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${others.length === 1 ? 'The input' : 'The inputs'} ${others.join(', ')} ${verb} nothing where execution-mode is ${mode}.`, { hint: `Leave ${others.length === 1 ? 'it' : 'them'} out, or change execution-mode.` });
}


/***/ }),

/***/ 36153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* unused harmony export variableOf */
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32192);


function readInputs({ name: action, inputs }, ports) {
    warnOfUnknown(action, Object.keys(inputs), ports);
    const values = {};
    const faults = [];
    for (const [name, input] of Object.entries(inputs)) {
        const given = ports.environment[variableOf(name)]?.trim();
        if (input.secret === true && given)
            ports.mask(given);
        const text = given || input.fallback;
        if (text === undefined) {
            if (input.required === true)
                faults.push({ name, why: 'is required and is not given', input });
            continue;
        }
        const value = input.type.read(text);
        if (value === undefined) {
            const shown = input.secret === true ? 'its value' : JSON.stringify(text);
            faults.push({ name, why: `cannot be ${shown}`, input });
        }
        values[name] = value;
    }
    if (faults.length > 0)
        throw faultsError(action, faults);
    return values;
}
function variableOf(input) {
    return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}
function faultsError(action, faults) {
    const sentences = faults.map(({ name, why }) => `The input ${name} ${why}.`);
    const fixes = faults.map(({ name, input }) => {
        const usual = input.fallback === undefined ? '' : `; left out, it is ${input.fallback}`;
        return `${name}: ${input.type.form.replaceAll('`', '')}${usual}.`;
    });
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', sentences.join(' '), {
        hint: `Write below \`with:\` of ${action}: ${fixes.join(' ')}`,
    });
}
function warnOfUnknown(action, known, ports) {
    const names = new Map(known.map((name) => [variableOf(name), name]));
    for (const variable of Object.keys(ports.environment).sort()) {
        if (!variable.startsWith('INPUT_') || names.has(variable))
            continue;
        const given = variable.slice('INPUT_'.length).toLowerCase();
        const near = (0,_pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(given, known);
        ports.warn(`${action} has no input ${given}; it is not used.${near === undefined ? '' : ` Did you mean ${near}?`}`);
    }
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


/***/ })

};
;