"use strict";
exports.id = 3715;
exports.ids = [3715,7120,3935,1774];
exports.modules = {

/***/ 80878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applySettings: () => (/* binding */ applySettings),
/* harmony export */   fillIn: () => (/* binding */ fillIn),
/* harmony export */   soundSettings: () => (/* binding */ soundSettings)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29734);
/* harmony import */ var _settings_origin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76003);
/* harmony import */ var _settings_settings_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28125);
/* harmony import */ var _read_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75336);





async function applySettings(context, command, options) {
    return fillIn(command, options, await soundSettings(context, options, options.forecastDir));
}
function fillIn(command, options, settings) {
    const filled = {};
    const settingsUsed = [];
    for (const key of _settings_settings_table_js__WEBPACK_IMPORTED_MODULE_2__/* .settingKeys */ .Rf) {
        const flag = (0,_settings_settings_table_js__WEBPACK_IMPORTED_MODULE_2__/* .settingOf */ .y7)(key)?.option;
        const placed = settings.values.get(key);
        if (flag === undefined || placed === undefined || placed.origin.kind === 'default')
            continue;
        const option = command.options.find(({ long }) => long === flag);
        const name = option?.attributeName();
        if (name === undefined || command.getOptionValueSource(name) === 'cli')
            continue;
        filled[name] = placed.value;
        settingsUsed.push({ key, origin: (0,_settings_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .originText */ .C)(placed.origin) });
    }
    return { ...options, ...filled, settingsUsed };
}
async function soundSettings(context, options, forecastDir) {
    const settings = (0,_settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .requireSettings */ .Z)(await (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .s)(context, options, forecastDir));
    for (const { message, hint, ...place } of settings.warnings) {
        context.terminal.err(`warning: ${(0,_pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)({ ...place, message })}: ${message} ${hint ?? ''}`);
    }
    return settings;
}


/***/ }),

/***/ 36239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployCommand: () => (/* binding */ deployCommand)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/version.js
var version = __webpack_require__(86946);
;// CONCATENATED MODULE: ./build/execution/cloud/deploy.js


function planDeployment(wish) {
    const { source, project, region, serviceAccount } = wish;
    return {
        name: wish.name ?? source.name,
        project,
        region,
        sha256: source.sha256,
        definition: {
            source: source.text,
            description: `epycloud ${version/* VERSION */.x}: takes a run through its stages. sha256 ${source.sha256}`,
            labels: { component: 'epycloud', version: version/* VERSION */.x.replace(/[^a-z0-9_-]/g, '-') },
            ...(serviceAccount === undefined ? {} : { serviceAccount }),
        },
    };
}
function deploymentRequest({ project, region, name, definition }, address) {
    const parent = `projects/${project}/locations/${region}`;
    const { source, description, labels, serviceAccount } = definition;
    return {
        method: 'POST',
        url: `${address}/v1/${parent}/workflows?workflowId=${encodeURIComponent(name)}`,
        body: {
            description,
            labels,
            sourceContents: source,
            ...(serviceAccount === undefined ? {} : { serviceAccount }),
        },
    };
}
async function deployWorkflow(deployment, store, ports) {
    const { name } = deployment;
    const before = await store.getWorkflow(name);
    if (before !== undefined) {
        requireSame(deployment, before);
        return 'existed';
    }
    ports.onCreating();
    const created = await createOrFind(deployment, store, ports.signal);
    requireSame(deployment, created.workflow);
    return created.how;
}
async function createOrFind({ name, definition }, store, signal) {
    try {
        const workflow = await store.createWorkflow(name, { ...definition, signal });
        return { how: 'created', workflow };
    }
    catch (error) {
        if (!(error instanceof errors/* EpycloudError */.yx) || error.code !== 'cloud_refused')
            throw error;
        const workflow = await store.getWorkflow(name);
        if (workflow === undefined)
            throw error;
        return { how: 'existed', workflow };
    }
}
function requireSame({ name, region, sha256, definition }, found) {
    const contents = sourceOf(found);
    if (contents === undefined || contents === definition.source)
        return;
    throw new errors/* EpycloudError */.yx('cloud_refused', `There is a workflow ${name} in ${region}, and its definition is not that of this epycloud (sha256 ${sha256}).`, {
        hint: `It is left as it is. Give another --name, or delete it first: gcloud workflows delete ${name} --location=${region}`,
    });
}
function sourceOf(found) {
    if (typeof found !== 'object' || found === null)
        return undefined;
    const { sourceContents } = found;
    return typeof sourceContents === 'string' ? sourceContents : undefined;
}

// EXTERNAL MODULE: ./build/execution/cloud/workflow-source.js
var workflow_source = __webpack_require__(67193);
// EXTERNAL MODULE: ./build/google/addresses.js
var addresses = __webpack_require__(43935);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(66487);
// EXTERNAL MODULE: ./build/shell/gcloud.js
var shell_gcloud = __webpack_require__(21774);
// EXTERNAL MODULE: ./build/cli/apply-settings.js
var apply_settings = __webpack_require__(80878);
// EXTERNAL MODULE: ./build/cli/document-head.js
var document_head = __webpack_require__(29076);
;// CONCATENATED MODULE: ./build/cli/deploy.js








async function deployCommand(context, options) {
    const settings = await (0,apply_settings.soundSettings)(context, options, undefined);
    const setting = (key) => {
        const value = settings.values.get(key)?.value;
        return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const project = options.project ?? setting('google_cloud.project_id');
    if (project === undefined) {
        throw new errors/* EpycloudError */.yx('usage', 'No project is named that the workflow could go to.', {
            hint: 'Give --project, or keep it: epycloud config set google_cloud.project_id ID',
        });
    }
    const deployment = planDeployment({
        source: await (0,workflow_source/* readWorkflowSource */.$Z)(context.distDir),
        project,
        region: options.region ?? setting('google_cloud.region') ?? '',
        name: options.name ?? setting('google_cloud.workflow_name'),
        serviceAccount: options.serviceAccount ?? setting('google_cloud.workflow_service_account'),
    });
    const isJson = options.json === true;
    if (options.dryRun === true) {
        showPlan(context, deployment, isJson);
        return exit_codes/* EXIT */.d.done;
    }
    const keyFile = setting('google_cloud.service_account_key_path');
    const status = await deploy(context, deployment, keyFile);
    showDeployment(context, deployment, { status, isJson });
    return exit_codes/* EXIT */.d.done;
}
async function deploy(context, deployment, keyFile) {
    const { terminal, signal, environment } = context;
    const { name, project, region } = deployment;
    const { openGoogleSession } = await __webpack_require__.e(/* import() */ 3573).then(__webpack_require__.bind(__webpack_require__, 43573));
    const { workflowsClient } = await __webpack_require__.e(/* import() */ 4305).then(__webpack_require__.bind(__webpack_require__, 94305));
    const gcloud = (0,shell_gcloud.gcloudCommand)(environment);
    const session = openGoogleSession({ environment, keyFile, gcloud, signal });
    const store = workflowsClient(session, { project, region, signal });
    return await deployWorkflow(deployment, store, {
        signal,
        onCreating: () => terminal.err(`Deploying ${name} to ${project}, ${region} …`),
    });
}
function showPlan(context, deployment, isJson) {
    const { terminal, environment } = context;
    const request = deploymentRequest(deployment, (0,addresses/* googleAddresses */.k0)(environment).workflows);
    if (isJson) {
        const document = {
            ...(0,document_head/* documentHead */.K)('deployment_plan', exit_codes/* EXIT */.d.done),
            status: 'planned',
            ...namesOf(deployment),
            request,
        };
        terminal.out(JSON.stringify(document, undefined, 2));
        return;
    }
    const { sourceContents, ...rest } = request.body;
    terminal.out(`${request.method} ${request.url}`);
    terminal.out(JSON.stringify(rest, undefined, 2));
    const bytes = Buffer.byteLength(sourceContents);
    terminal.out(`and as sourceContents the definition: ${bytes} bytes, sha256 ${deployment.sha256}.`);
    terminal.out('Nothing is sent where it is there already; --json shows the request in full.');
}
function showDeployment({ terminal }, deployment, { status, isJson }) {
    if (isJson) {
        const document = {
            ...(0,document_head/* documentHead */.K)('deployment', exit_codes/* EXIT */.d.done),
            status,
            ...namesOf(deployment),
        };
        terminal.out(JSON.stringify(document, undefined, 2));
        return;
    }
    const { name, project, region } = deployment;
    const what = status === 'created' ? 'Deployed' : 'There already';
    terminal.out(`${what}: ${terminal.bold(name)} in ${project}, ${region}.`);
}
function namesOf({ name, project, region, sha256 }) {
    return { workflow: name, project, region, sha256 };
}


/***/ }),

/***/ 75336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _experiment_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41267);
/* harmony import */ var _settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29734);
/* harmony import */ var _settings_settings_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86130);
/* harmony import */ var _run_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13637);




async function readSettings(context, options, forecastDir) {
    const { environment } = context;
    const places = {
        userDir: (0,_run_place_js__WEBPACK_IMPORTED_MODULE_3__/* .absolute */ .ys)(context, (0,_settings_settings_files_js__WEBPACK_IMPORTED_MODULE_2__/* .userSettingsDir */ .Wd)(environment, options.configDir)),
        env: options.env ?? (environment['EPYCLOUD_ENV'] || undefined),
        profile: options.profile ?? (environment['EPYCLOUD_PROFILE'] || undefined),
    };
    const repoDir = forecastDir ?? (await usualRepository(context, places));
    const all = { ...places, repoDir };
    return { ...(await (0,_settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSettings */ .M)(all, environment)), places: all };
}
async function usualRepository(context, places) {
    const own = { ...places, env: undefined, profile: undefined, repoDir: undefined };
    const settings = await (0,_settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSettings */ .M)(own, context.environment);
    const named = settings.values.get('run.forecast_dir')?.value;
    if (typeof named === 'string')
        return named;
    return (await (0,_experiment_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .isExperimentRepository */ .w)(context.cwd)) ? '.' : './local/forecast';
}


/***/ }),

/***/ 13637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pz: () => (/* binding */ settlePlace),
/* harmony export */   XX: () => (/* binding */ repoDirOf),
/* harmony export */   r0: () => (/* binding */ populationDataOf),
/* harmony export */   yI: () => (/* binding */ readPlace),
/* harmony export */   ys: () => (/* binding */ absolute)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _experiment_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41267);
/* harmony import */ var _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59870);
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46161);
/* harmony import */ var _pipeline_tolerance_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31073);





async function settlePlace(context, options) {
    if (options.maxFailedTasks !== undefined)
        (0,_pipeline_tolerance_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMaxFailed */ .hp)(options.maxFailedTasks);
    return { expId: (0,_pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_3__/* .parseExperimentId */ .g)(options.expId), ...(await readPlace(context, options)) };
}
async function readPlace(context, options) {
    return {
        dirPrefix: (0,_pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDirPrefix */ .x)(options.dirPrefix),
        repoDir: await repoDirOf(context, options.forecastDir),
        bucketDir: options.bucketDir,
    };
}
async function repoDirOf(context, wanted) {
    if (wanted !== undefined)
        return wanted;
    return (await (0,_experiment_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .isExperimentRepository */ .w)(context.cwd)) ? '.' : './local/forecast';
}
function absolute(context, folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, folder);
}
function populationDataOf(context, options) {
    return options.populationData ?? (context.environment['POPULATION_DATA'] || undefined);
}


/***/ }),

/***/ 67193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ readWorkflowSource)
/* harmony export */ });
/* unused harmony exports WORKFLOW_FILE, workflowSource */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36331);




const WORKFLOW_FILE = 'workflow.yaml';
async function readWorkflowSource(distDir) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(distDir, WORKFLOW_FILE);
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EpycloudError */ .yx('workflow_missing', `The definition of the workflow cannot be read: ${path}.`, { hint: 'It comes with epycloud: install epycloud again.', cause });
    }
    return workflowSource(text);
}
function workflowSource(text) {
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
    return { name: `epycloud-${sha256.slice(0, 12)}`, sha256, text };
}


/***/ }),

/***/ 43662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ listExperiments)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46161);



async function listExperiments(repoDir) {
    const found = [];
    const visit = async (id) => {
        const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repoDir, 'experiments', id);
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(dir, { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            if (!entry.isDirectory() || entry.name.startsWith('.'))
                continue;
            if (entry.name === 'config')
                found.push(id);
            else
                await visit(id === '' ? entry.name : `${id}/${entry.name}`);
        }
    };
    await visit('');
    return found.filter(isExperimentId).sort();
}
function isExperimentId(text) {
    try {
        (0,_pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExperimentId */ .g)(text);
        return true;
    }
    catch {
        return false;
    }
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


/***/ }),

/***/ 764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
function counted(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 46161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseExperimentId)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27246);
/* harmony import */ var _run_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36101);



const MAX_LENGTH = 200;
function parseExperimentId(text) {
    const fault = faultOf(text);
    if (fault !== undefined) {
        const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_id', `The experiment id ${shown} ${fault}.`, {
            hint: 'Use the path of the folder below experiments/: letters, digits, ".", "_", "-", and "/" for grouping.',
        });
    }
    return text;
}
function faultOf(text) {
    if (text === '')
        return 'is empty';
    if (text.length > MAX_LENGTH)
        return `has ${text.length} letters, ${MAX_LENGTH} at most`;
    if (text.startsWith('/'))
        return 'begins with "/"';
    for (const part of text.split('/')) {
        const fault = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfName */ .n)(part);
        if (fault !== undefined)
            return fault;
        if ((0,_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .looksGenerated */ .At)(part))
            return `has the part "${part}", which looks like a run id`;
    }
    return undefined;
}


/***/ }),

/***/ 36101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ looksGenerated),
/* harmony export */   _G: () => (/* binding */ parseRunId),
/* harmony export */   fN: () => (/* binding */ makeRunId)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27246);


const GENERATED = /^\d{8}-\d{6}-[0-9a-f]{8}$/;
const MAX_LENGTH = 100;
function parseRunId(text) {
    const fault = text.includes('/')
        ? 'has a "/"'
        : text.length > MAX_LENGTH
            ? `has ${text.length} letters, ${MAX_LENGTH} at most`
            : (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfName */ .n)(text);
    if (fault !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_id', `The run id ${quote(text)} ${fault}.`, {
            hint: 'Use letters, digits, ".", "_" and "-", for example smoke-1; or leave it out, and one is made.',
        });
    }
    return text;
}
function looksGenerated(name) {
    return GENERATED.test(name);
}
function makeRunId(now, random) {
    const digits = new Date(now).toISOString().replace(/[-:]/g, '');
    const suffix = (random >>> 0).toString(16).padStart(8, '0');
    return `${digits.slice(0, 8)}-${digits.slice(9, 15)}-${suffix}`;
}
function quote(text) {
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}


/***/ }),

/***/ 31073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ parseRequiredTasks),
/* harmony export */   Wx: () => (/* binding */ toleratedOf),
/* harmony export */   hp: () => (/* binding */ parseMaxFailed)
/* harmony export */ });
/* unused harmony export NO_TOLERANCE */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const NO_TOLERANCE = { maxFailed: { kind: 'number', value: 0 }, required: [] };
function parseMaxFailed(text) {
    const match = /^(\d{1,6})$|^(\d{1,3}(?:\.\d+)?)%$/.exec(text.trim());
    const percent = match?.[2] === undefined ? undefined : Number(match[2]);
    if (match === null || (percent ?? 0) > 100) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_settings', `${JSON.stringify(text)} is not a number of tasks.`, {
            hint: 'Write a number of tasks, such as 3, or a share of them, such as 5%.',
        });
    }
    return percent === undefined
        ? { kind: 'number', value: Number(match[1]) }
        : { kind: 'percent', value: percent };
}
function parseRequiredTasks(text) {
    return text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
}
function toleratedOf(tolerance, count) {
    const { kind, value } = tolerance.maxFailed;
    if (kind === 'number')
        return value;
    return Math.floor((count * value) / 100 + 1e-6);
}


/***/ }),

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