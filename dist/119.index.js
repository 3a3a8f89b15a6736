"use strict";
exports.id = 119;
exports.ids = [119];
exports.modules = {

/***/ 119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDemo: () => (/* binding */ runDemo)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9870);
/* harmony import */ var _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6487);
/* harmony import */ var _run_workflow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8458);




async function runDemo(context, options, programs) {
    const { terminal, command } = context;
    const examples = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)(`${context.distDir}/../examples/experiment-repo`);
    const repoDir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(context.cwd, examples) || '.';
    const exitCode = await (0,_run_workflow_js__WEBPACK_IMPORTED_MODULE_3__.runWorkflowCommand)(context, {
        local: true,
        expId: options.experiment,
        forecastDir: repoDir,
        bucketDir: options.bucketDir,
        dirPrefix: _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_DIR_PREFIX */ .h,
        executor: 'process',
        yes: true,
        ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
        ...(options.json === undefined ? {} : { json: options.json }),
    }, programs);
    if (exitCode !== _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.done || options.json === true)
        return exitCode;
    terminal.err('');
    terminal.err('What next:');
    terminal.err(`  look at the experiment   ${repoDir}/experiments/${options.experiment}/config`);
    terminal.err(`  change it and run it     ${command} run workflow --local --exp-id ${options.experiment} --forecast-dir ${repoDir}`);
    terminal.err(`  run one of your own      ${command} run workflow --local --exp-id <id> --forecast-dir <your repository>`);
    terminal.err(`  see all options          ${command} run workflow --help`);
    return exitCode;
}


/***/ })

};
;