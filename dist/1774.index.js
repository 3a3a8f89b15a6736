"use strict";
exports.id = 1774;
exports.ids = [1774];
exports.modules = {

/***/ 21774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gcloudCommand: () => (/* binding */ gcloudCommand)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36331);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53459);




const TIMEOUT_MS = 60_000;
const MOST_CHARACTERS = 100_000;
const QUIET = {
    CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
    CLOUDSDK_CORE_DISABLE_FILE_LOGGING: '1',
    CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: '1',
    CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: '1',
};
function gcloudCommand(environment) {
    const program = (environment['PATH'] ?? '')
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)
        .filter((folder) => folder !== '')
        .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'gcloud'))
        .find(isProgram);
    if (program === undefined)
        return undefined;
    return async (args, signal) => {
        const result = await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .runCommand */ .d)({
            program,
            args,
            environment: { ...environment, ...QUIET },
            timeoutMs: TIMEOUT_MS,
            tailCharacters: MOST_CHARACTERS,
            signal,
        });
        if (result.kind === 'exited' && result.exitCode === 0)
            return result.stdout;
        const said = 'stderr' in result ? lastWords(result.stderr) : '';
        const what = result.kind === 'timed_out' ? `gave no answer in ${TIMEOUT_MS / 1000} s` : 'failed';
        const message = `gcloud ${args.slice(0, 3).join(' ')} ${what}${said === '' ? '.' : `: ${said}`}`;
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('cloud_refused', message);
    };
}
function lastWords(stderr) {
    const at = stderr.lastIndexOf('ERROR:');
    return stderr.slice(Math.max(at, 0)).replace(/\s+/g, ' ').trim().slice(0, 500);
}
function isProgram(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}


/***/ })

};
;