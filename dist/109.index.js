"use strict";
exports.id = 109;
exports.ids = [109];
exports.modules = {

/***/ 6109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configValidate: () => (/* binding */ configValidate)
/* harmony export */ });
/* harmony import */ var _pipeline_counted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(764);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);
/* harmony import */ var _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6487);
/* harmony import */ var _settings_settings_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6130);
/* harmony import */ var _document_head_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9076);
/* harmony import */ var _read_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5336);






async function configValidate(context, options) {
    const first = await (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .s)(context, options, options.forecastDir);
    const read = [first];
    if (first.places.env === undefined && first.places.profile === undefined) {
        for (const env of await (0,_settings_settings_files_js__WEBPACK_IMPORTED_MODULE_2__/* .overlayNames */ .Vo)(first.places, 'environments')) {
            read.push(await (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .s)(context, { ...options, env }, options.forecastDir));
        }
        for (const profile of await (0,_settings_settings_files_js__WEBPACK_IMPORTED_MODULE_2__/* .overlayNames */ .Vo)(first.places, 'profiles')) {
            read.push(await (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .s)(context, { ...options, profile }, options.forecastDir));
        }
    }
    const isOpen = ({ message }) => / names \{\w+\}, and no \w+ is chosen\.$/.test(message);
    const problems = distinct(read.flatMap((each) => each.problems)).filter((problem) => first.places.env !== undefined || !isOpen(problem));
    const warnings = distinct(read.flatMap((each) => each.warnings));
    const there = read.flatMap((each) => each.files).filter(({ text }) => text !== undefined);
    const files = [...new Set(there.map(({ path }) => path))];
    const exitCode = problems.length === 0 ? _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done : _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.usage;
    if (options.json === true) {
        const document = {
            ...(0,_document_head_js__WEBPACK_IMPORTED_MODULE_4__/* .documentHead */ .K)('settings_problems', exitCode),
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
    context.terminal.out(`${(0,_pipeline_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .h)(files.length, 'file')} read: ${problems.length === 0 ? 'nothing is wrong' : (0,_pipeline_counted_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .h)(problems.length, 'problem')}.`);
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