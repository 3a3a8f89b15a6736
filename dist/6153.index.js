"use strict";
exports.id = 6153;
exports.ids = [6153];
exports.modules = {

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