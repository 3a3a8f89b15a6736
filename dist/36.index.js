"use strict";
exports.id = 36;
exports.ids = [36];
exports.modules = {

/***/ 54036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  configInit: () => (/* binding */ configInit)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(66487);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/settings/secret.js
var secret = __webpack_require__(98893);
// EXTERNAL MODULE: ./build/settings/settings-table.js + 3 modules
var settings_table = __webpack_require__(28125);
;// CONCATENATED MODULE: ./build/settings/initial-file.js



function initialSettingsFile({ forRepository, }) {
    const lines = forRepository
        ? ['# Settings for all who use this repository. What you take the # away from counts.']
        : ['# Your own settings. What you take the # away from counts.'];
    let open = [];
    for (const key of settings_table/* settingKeys */.Rf) {
        const setting = (0,settings_table/* settingOf */.y7)(key);
        if (setting === undefined || (0,secret/* isSecretKey */.uE)(key) || setting.use === 'never')
            continue;
        if (forRepository && setting.personal !== undefined)
            continue;
        const parts = key.split('.');
        for (const [level, part] of parts.slice(0, -1).entries()) {
            if (open[level] === part && level < open.length)
                continue;
            if (level === 0)
                lines.push('');
            lines.push(`# ${'  '.repeat(level)}${part}:`);
            open = [...open.slice(0, level), part];
        }
        open = open.slice(0, parts.length - 1);
        const indent = '  '.repeat(parts.length - 1);
        const shown = setting.fallback === undefined ? setting.example : (0,dist/* stringify */.As)(setting.fallback).trim();
        lines.push(`# ${indent}${parts.at(-1)}: ${shown ?? ''}  # ${setting.meaning}`);
    }
    return `${lines.join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/settings/settings-files.js
var settings_files = __webpack_require__(86130);
// EXTERNAL MODULE: ./build/settings/write-settings-file.js
var write_settings_file = __webpack_require__(48289);
// EXTERNAL MODULE: ./build/cli/config-target.js
var config_target = __webpack_require__(18142);
;// CONCATENATED MODULE: ./build/cli/config-init.js







async function configInit(context, options) {
    const file = (0,settings_files/* fileOfLayer */.Ft)(await (0,config_target/* targetOf */.$)(context, options), 'main');
    const exists = await (0,promises_.access)(file).then(() => true, () => false);
    if (exists && options.force !== true) {
        throw new errors/* EpycloudError */.yx('usage', `There is ${file} already.`, {
            hint: 'Add --force to write it anew; what is in it is then lost.',
        });
    }
    await (0,write_settings_file/* writeSettingsFile */.H)(file, initialSettingsFile({ forRepository: options.repo === true }));
    (0,config_target/* reportChange */.R)(context, options, { file });
    return exit_codes/* EXIT */.d.done;
}


/***/ }),

/***/ 18142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOf),
/* harmony export */   R: () => (/* binding */ reportChange)
/* harmony export */ });
/* harmony import */ var _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66487);
/* harmony import */ var _document_head_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29076);
/* harmony import */ var _read_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75336);



async function targetOf(context, { repo, configDir, forecastDir }) {
    const chosen = configDir === undefined ? {} : { configDir };
    const environment = { ...context.environment, EPYCLOUD_ENV: '', EPYCLOUD_PROFILE: '' };
    const { places } = await (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .readSettings */ .s)({ ...context, environment }, chosen, forecastDir);
    const { userDir, repoDir } = places;
    return repo === true && repoDir !== undefined ? { repoDir } : { userDir };
}
function reportChange({ terminal }, { json }, change) {
    if (json !== true) {
        terminal.out(change.file);
        return;
    }
    const document = {
        ...(0,_document_head_js__WEBPACK_IMPORTED_MODULE_2__/* .documentHead */ .K)('settings_change', _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.done),
        ...change,
    };
    terminal.out(JSON.stringify(document, undefined, 2));
}


/***/ }),

/***/ 48289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeSettingsFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36331);



async function writeSettingsFile(path, text) {
    const temporary = `${path}.${process.pid}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(temporary, text, { flush: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, path);
    }
    catch (cause) {
        const { code } = cause;
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('invalid_settings', `${path} cannot be written: ${code}.`, {
            hint: 'See who owns the folder, and its mode.',
            cause,
        });
    }
}


/***/ })

};
;