"use strict";
exports.id = 256;
exports.ids = [256];
exports.modules = {

/***/ 84256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configPath: () => (/* binding */ configPath)
/* harmony export */ });
/* harmony import */ var _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66487);
/* harmony import */ var _document_head_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29076);
/* harmony import */ var _read_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75336);



async function configPath(context, options) {
    const { files } = await (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .readSettings */ .s)(context, options, options.forecastDir);
    const rows = files.map(({ layer, path, text }) => ({ layer, path, exists: text !== undefined }));
    if (options.json === true) {
        const document = {
            ...(0,_document_head_js__WEBPACK_IMPORTED_MODULE_2__/* .documentHead */ .K)('settings_files', _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.done),
            files: rows,
        };
        context.terminal.out(JSON.stringify(document, undefined, 2));
        return _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.done;
    }
    for (const { layer, path, exists } of rows) {
        context.terminal.out(`${layer.padEnd(12)}${exists ? '' : '(not there) '}${path}`);
    }
    return _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.done;
}


/***/ })

};
;