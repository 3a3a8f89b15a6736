"use strict";
exports.id = 109;
exports.ids = [109,358];
exports.modules = {

/***/ 17358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ requireKey),
/* harmony export */   Y: () => (/* binding */ isOpenName),
/* harmony export */   configGet: () => (/* binding */ configGet),
/* harmony export */   configShow: () => (/* binding */ configShow)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66487);
/* harmony import */ var _settings_load_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29734);
/* harmony import */ var _settings_origin_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76003);
/* harmony import */ var _settings_secret_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98893);
/* harmony import */ var _settings_setting_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80680);
/* harmony import */ var _settings_settings_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28125);
/* harmony import */ var _document_head_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29076);
/* harmony import */ var _read_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75336);









async function configShow(context, wanted, options) {
    const settings = requireShowable(await (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .readSettings */ .s)(context, options, options.forecastDir));
    const rows = keysBelow(wanted)
        .map((key) => rowOf(key, settings))
        .filter(({ origin }) => options.changed !== true || origin !== 'default');
    if (options.json === true) {
        print(context, { ...(0,_document_head_js__WEBPACK_IMPORTED_MODULE_6__/* .documentHead */ .K)('settings', _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done), settings: rows });
        return _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done;
    }
    const width = Math.max(0, ...rows.map(({ key }) => key.length));
    const valueWidth = Math.min(40, Math.max(0, ...rows.map((row) => (0,_settings_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(row.value).length)));
    for (const row of rows) {
        const value = row.value === undefined ? '-' : (0,_settings_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(row.value);
        context.terminal.out(`${row.key.padEnd(width)}  ${value.padEnd(valueWidth)}  ${row.origin}`);
    }
    if (rows.length === 0)
        context.terminal.err('Nothing differs from the defaults.');
    return _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done;
}
async function configGet(context, wanted, options) {
    const key = requireKey(wanted);
    const settings = requireShowable(await (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .readSettings */ .s)(context, options, options.forecastDir));
    const row = rowOf(key, settings, options.reveal === true);
    if (options.json === true) {
        print(context, { ...(0,_document_head_js__WEBPACK_IMPORTED_MODULE_6__/* .documentHead */ .K)('settings', _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done), settings: [row] });
    }
    else
        context.terminal.out((0,_settings_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(row.value));
    return _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done;
}
function requireShowable(settings) {
    const problems = settings.problems.filter(({ message }) => !isOpenName(message));
    return (0,_settings_load_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .requireSettings */ .Z)({ ...settings, problems });
}
function isOpenName(message) {
    return / names \{\w+\}, and no \w+ is chosen\.$/.test(message);
}
function requireKey(wanted) {
    if ((0,_settings_settings_table_js__WEBPACK_IMPORTED_MODULE_4__/* .isSettingKey */ .sw)(wanted))
        return wanted;
    const near = (0,_settings_setting_names_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestKey */ .Ax)(wanted);
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `There is no setting ${JSON.stringify(wanted)}.`, {
        hint: near === undefined ? '`config show` lists all settings.' : `Did you mean ${near}?`,
    });
}
function keysBelow(wanted) {
    if (wanted === undefined)
        return _settings_settings_table_js__WEBPACK_IMPORTED_MODULE_4__/* .settingKeys */ .Rf;
    const below = _settings_settings_table_js__WEBPACK_IMPORTED_MODULE_4__/* .settingKeys */ .Rf.filter((key) => key === wanted || key.startsWith(`${wanted}.`));
    return below.length > 0 ? below : [requireKey(wanted)];
}
function rowOf(key, settings, reveal = false) {
    const placed = settings.values.get(key);
    const value = placed === undefined || reveal ? placed?.value : (0,_settings_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .shownValue */ .JJ)(key, placed.value);
    return {
        key,
        ...(value === undefined ? {} : { value: value }),
        origin: placed === undefined ? 'default' : (0,_settings_origin_js__WEBPACK_IMPORTED_MODULE_8__/* .originText */ .C)(placed.origin),
        meaning: (0,_settings_settings_table_js__WEBPACK_IMPORTED_MODULE_4__/* .settingOf */ .y7)(key)?.meaning ?? '',
    };
}
function print(context, document) {
    context.terminal.out(JSON.stringify(document, undefined, 2));
}


/***/ }),

/***/ 46109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configValidate: () => (/* binding */ configValidate)
/* harmony export */ });
/* harmony import */ var _pipeline_counted_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(764);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66487);
/* harmony import */ var _settings_settings_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86130);
/* harmony import */ var _config_show_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17358);
/* harmony import */ var _document_head_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29076);
/* harmony import */ var _read_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75336);







async function configValidate(context, options) {
    const first = await (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .readSettings */ .s)(context, options, options.forecastDir);
    const read = [first];
    if (first.places.env === undefined && first.places.profile === undefined) {
        for (const env of await (0,_settings_settings_files_js__WEBPACK_IMPORTED_MODULE_2__/* .overlayNames */ .Vo)(first.places, 'environments')) {
            read.push(await (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .readSettings */ .s)(context, { ...options, env }, options.forecastDir));
        }
        for (const profile of await (0,_settings_settings_files_js__WEBPACK_IMPORTED_MODULE_2__/* .overlayNames */ .Vo)(first.places, 'profiles')) {
            read.push(await (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .readSettings */ .s)(context, { ...options, profile }, options.forecastDir));
        }
    }
    const isOpen = ({ message }) => (0,_config_show_js__WEBPACK_IMPORTED_MODULE_3__/* .isOpenName */ .Y)(message);
    const problems = distinct(read.flatMap((each) => each.problems)).filter((problem) => first.places.profile !== undefined || !isOpen(problem));
    const warnings = distinct(read.flatMap((each) => each.warnings));
    const there = read.flatMap((each) => each.files).filter(({ text }) => text !== undefined);
    const files = [...new Set(there.map(({ path }) => path))];
    const exitCode = problems.length === 0 ? _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done : _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.usage;
    if (options.json === true) {
        const document = {
            ...(0,_document_head_js__WEBPACK_IMPORTED_MODULE_5__/* .documentHead */ .K)('settings_problems', exitCode),
            problems,
            warnings,
            files,
        };
        context.terminal.out(JSON.stringify(document, undefined, 2));
        return exitCode;
    }
    for (const problem of problems)
        show(context, '', problem);
    for (const warning of warnings)
        show(context, 'warning: ', warning);
    context.terminal.out(`${(0,_pipeline_counted_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .h)(files.length, 'file')} read: ${problems.length === 0 ? 'nothing is wrong' : (0,_pipeline_counted_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .h)(problems.length, 'problem')}.`);
    return exitCode;
}
function show({ terminal }, kind, problem) {
    terminal.out(`${kind}${(0,_pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(problem)}: ${problem.message}`);
    if (problem.hint !== undefined)
        terminal.out(`    ${problem.hint}`);
}
function distinct(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}


/***/ })

};
;