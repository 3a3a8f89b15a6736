"use strict";
exports.id = 4575;
exports.ids = [4575,3935];
exports.modules = {

/***/ 33121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   accessToken: () => (/* binding */ accessToken)
/* harmony export */ });
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43573);

const POLICY = { firstDelayMs: 1_000, longestDelayMs: 8_000, deadlineMs: 60_000 };
async function accessToken(request) {
    return await (0,_session_js__WEBPACK_IMPORTED_MODULE_0__.openGoogleSession)({ ...request, policy: POLICY }).accessToken();
}


/***/ }),

/***/ 43935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ ADDRESS_VARIABLES),
/* harmony export */   Sb: () => (/* binding */ namedAddresses),
/* harmony export */   k0: () => (/* binding */ googleAddresses)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const ADDRESS_VARIABLES = {
    workflows: { variable: 'WORKFLOWS_ADDRESS', usual: 'https://workflows.googleapis.com' },
    workflowExecutions: {
        variable: 'WORKFLOW_EXECUTIONS_ADDRESS',
        usual: 'https://workflowexecutions.googleapis.com',
    },
    batch: { variable: 'BATCH_ADDRESS', usual: 'https://batch.googleapis.com' },
    storage: { variable: 'STORAGE_ADDRESS', usual: 'https://storage.googleapis.com' },
    secretManager: {
        variable: 'SECRET_MANAGER_ADDRESS',
        usual: 'https://secretmanager.googleapis.com',
    },
    logging: { variable: 'LOGGING_ADDRESS', usual: 'https://logging.googleapis.com' },
    tokenExchange: { variable: 'TOKEN_EXCHANGE_ADDRESS', usual: 'https://sts.googleapis.com' },
    iamCredentials: {
        variable: 'IAM_CREDENTIALS_ADDRESS',
        usual: 'https://iamcredentials.googleapis.com',
    },
};
function googleAddresses(environment) {
    const named = namedAddresses(environment);
    const address = (name) => named[name] ?? ADDRESS_VARIABLES[name].usual;
    return {
        workflows: address('workflows'),
        workflowExecutions: address('workflowExecutions'),
        batch: address('batch'),
        storage: address('storage'),
        secretManager: address('secretManager'),
        logging: address('logging'),
        tokenExchange: address('tokenExchange'),
        iamCredentials: address('iamCredentials'),
    };
}
function namedAddresses(environment) {
    const named = {};
    for (const [name, { variable }] of Object.entries(ADDRESS_VARIABLES)) {
        const wanted = environment[variable]?.trim() ?? '';
        if (wanted !== '')
            named[name] = checked(variable, wanted);
    }
    return named;
}
function checked(variable, text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isAddress = url !== undefined &&
        (url.protocol === 'https:' || url.protocol === 'http:') &&
        url.username === '' &&
        url.password === '' &&
        url.search === '' &&
        url.hash === '';
    if (isAddress)
        return url.href.replace(/\/+$/, '');
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_settings', `${variable} holds no address of an API.`, {
        hint: 'Write https://HOST, with a port or a path where there is one, and no user, query or fragment.',
    });
}


/***/ })

};
;