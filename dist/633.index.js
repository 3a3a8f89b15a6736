"use strict";
exports.id = 633;
exports.ids = [633];
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
/* harmony import */ var _run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98965);





async function pipelineAction(context) {
    const { environment, log } = context;
    const inputs = (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .K)(_definitions_pipeline_js__WEBPACK_IMPORTED_MODULE_2__/* .pipeline */ .T, { environment, warn: log.warning, mask: log.mask });
    const variable = environment['EXECUTION_MODE'] || undefined;
    const wanted = inputs['execution-mode'];
    const mode = (0,_pipeline_execution_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExecutionMode */ .H)(wanted ?? variable);
    if (wanted !== undefined && variable !== undefined && (0,_pipeline_execution_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExecutionMode */ .H)(variable) !== wanted) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `The input execution-mode is ${wanted}, and EXECUTION_MODE is ${variable}.`, { hint: 'Leave one of them out: EXECUTION_MODE is the switch, the input only sets it.' });
    }
    if (mode === 'cloud') {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', 'Cloud mode is not there yet.', {
            hint: 'Write `execution-mode: local` to run inside this runner.',
        });
    }
    await (0,_run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_4__.runOnThisRunner)(context, inputs);
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


/***/ })

};
;