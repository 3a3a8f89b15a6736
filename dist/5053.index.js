"use strict";
exports.id = 5053;
exports.ids = [5053,1774];
exports.modules = {

/***/ 36146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   Jy: () => (/* binding */ PREEMPTED),
/* harmony export */   cd: () => (/* binding */ readJob),
/* harmony export */   hY: () => (/* binding */ hasEnded),
/* harmony export */   zN: () => (/* binding */ failedTries)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49567);
/* harmony import */ var _pipeline_stage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22176);


const statusEvent = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default(''),
    description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default(''),
    eventTime: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    taskExecution: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ exitCode: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().default(0) }).optional(),
});
const count = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai().int().min(0);
const jobSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    createTime: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default(''),
    labels: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).default({}),
    taskGroups: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        taskCount: count.default(1),
        taskSpec: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ variables: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).default({}) })
                .optional(),
        })
            .optional(),
    }))
        .default([]),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        state: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default('STATE_UNSPECIFIED'),
        statusEvents: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(statusEvent).default([]),
        taskGroups: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ counts: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), count).default({}) }))
            .default({}),
    })
        .default({ state: 'STATE_UNSPECIFIED', statusEvents: [], taskGroups: {} }),
});
const taskSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ statusEvents: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(statusEvent).default([]) })
        .default({ statusEvents: [] }),
});
function readJob(sent) {
    const read = jobSchema.safeParse(sent);
    if (!read.success)
        return undefined;
    const { name, createTime, labels, taskGroups, status } = read.data;
    const { environment } = taskGroups[0]?.taskSpec ?? {};
    return {
        id: name.slice(name.lastIndexOf('/') + 1),
        createTime,
        state: status.state,
        labels,
        variables: environment?.variables ?? {},
        stage: stageOf(labels['stage']),
        counts: countsOf(taskGroups.reduce((sum, { taskCount }) => sum + taskCount, 0), Object.values(status.taskGroups).map(({ counts }) => counts)),
        events: status.statusEvents,
    };
}
function hasEnded({ state }) {
    return state === 'SUCCEEDED' || state === 'FAILED' || state === 'CANCELLED';
}
function isLive(job) {
    return !hasEnded(job) && !/^(DELETION|CANCELLATION)_IN_PROGRESS$/.test(job.state);
}
function failedTries(sentTask) {
    const read = taskSchema.safeParse(sentTask);
    if (!read.success)
        return [];
    return read.data.status.statusEvents
        .map(({ taskExecution }) => taskExecution?.exitCode ?? 0)
        .filter((code) => code !== 0);
}
const PREEMPTED = 50_001;
function countsOf(total, groups) {
    const of = (...states) => groups.reduce((sum, counts) => sum + states.reduce((part, state) => part + (counts[state] ?? 0), 0), 0);
    const running = of('RUNNING', 'ASSIGNED');
    const succeeded = of('SUCCEEDED');
    const failed = of('FAILED', 'UNEXECUTED');
    return {
        total,
        running,
        succeeded,
        failed,
        waiting: Math.max(0, total - running - succeeded - failed),
    };
}
function stageOf(label) {
    try {
        return label === undefined ? undefined : (0,_pipeline_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStage */ .YA)(label);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 63935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ cloudTarget)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _settings_lay_over_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72510);
/* harmony import */ var _settings_setting_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80680);



const NEEDED = {
    project: 'google_cloud.project_id',
    region: 'google_cloud.region',
    bucket: 'google_cloud.bucket_name',
};
function cloudTarget(settings) {
    const found = Object.entries(NEEDED).map(([name, key]) => ({
        name,
        key,
        value: (0,_settings_lay_over_js__WEBPACK_IMPORTED_MODULE_1__/* .textSetting */ .Q)(settings, key),
    }));
    const missing = found.filter(({ value }) => value === undefined).map(({ key }) => key);
    if (missing.length === 0) {
        return Object.fromEntries(found.map(({ name, value }) => [name, value]));
    }
    const one = missing.length === 1;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_settings', `A run in the cloud needs ${missing.join(' and ')}, which ${one ? 'is' : 'are'} set nowhere.`, {
        hint: `Set ${one ? 'it' : 'them'}: ${missing
            .map((key) => `epycloud config set ${key} VALUE (or ${(0,_settings_setting_names_js__WEBPACK_IMPORTED_MODULE_2__/* .variableOf */ .Qn)(key)})`)
            .join('; ')}. To run on this machine add --local.`,
    });
}


/***/ }),

/***/ 26226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ connectCloud)
/* harmony export */ });
/* harmony import */ var _settings_lay_over_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72510);
/* harmony import */ var _shell_gcloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21774);
/* harmony import */ var _storage_open_bucket_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45824);



async function connectCloud(options) {
    const { settings, environment, signal } = options;
    const { openGoogleSession } = await Promise.all(/* import() */[__webpack_require__.e(3573), __webpack_require__.e(3935)]).then(__webpack_require__.bind(__webpack_require__, 43573));
    const session = openGoogleSession({
        environment,
        signal,
        gcloud: (0,_shell_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.gcloudCommand)(environment),
        keyFile: (0,_settings_lay_over_js__WEBPACK_IMPORTED_MODULE_0__/* .textSetting */ .Q)(settings, 'google_cloud.service_account_key_path'),
        workloadIdentityProvider: options.workloadIdentityProvider,
        serviceAccount: options.serviceAccount,
    });
    return await cloudOf(session, options, signal);
}
async function cloudOf(session, options, signal) {
    const { target, environment } = options;
    const [{ batchClient }, { workflowsClient }, { executionsClient }] = await Promise.all([
        __webpack_require__.e(/* import() */ 4736).then(__webpack_require__.bind(__webpack_require__, 4736)),
        __webpack_require__.e(/* import() */ 4305).then(__webpack_require__.bind(__webpack_require__, 94305)),
        __webpack_require__.e(/* import() */ 6359).then(__webpack_require__.bind(__webpack_require__, 56359)),
    ]);
    const { project, region } = target;
    const place = { project, region, signal };
    const workflows = workflowsClient(session, place);
    return {
        bucket: await (0,_storage_open_bucket_js__WEBPACK_IMPORTED_MODULE_2__/* .openBucket */ .x)({ kind: 'gcs', bucket: target.bucket }, { environment, signal, session }),
        batch: batchClient(session, place),
        executionsOf: (workflow) => executionsClient(session, { ...place, workflow }),
        isDeployed: async (workflow) => (await workflows.getWorkflow(workflow)) !== undefined,
        accessToken: () => session.accessToken(),
        again: (other) => cloudOf(session.again(other), options, other),
    };
}


/***/ }),

/***/ 7458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ findLiveExecution),
/* harmony export */   _: () => (/* binding */ newestAttempt)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56753);


const LIVE_STATES = ['ACTIVE', 'QUEUED'];
const argumentSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    exp_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    dir_prefix: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    bucket: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).default(1),
});
async function findLiveExecution(executions, run) {
    const found = [];
    for (const state of LIVE_STATES) {
        for await (const execution of executions.list(`state="${state}"`)) {
            const attempt = attemptOf(execution, run);
            if (attempt !== undefined)
                found.push({ id: execution.id, attempt });
        }
    }
    const newest = Math.max(...found.map(({ attempt }) => attempt));
    return found.findLast(({ attempt }) => attempt === newest);
}
function attemptOf({ id, argument }, run) {
    const told = argumentSchema.safeParse(parsed(argument)).data;
    if (told === undefined)
        return undefined;
    const { exp_id, run_id, dir_prefix = run.dirPrefix, bucket, attempt } = told;
    const isMeant = exp_id === run.expId &&
        (run_id === undefined ? run.runId.endsWith(`-${id.slice(0, 8)}`) : run_id === run.runId) &&
        dir_prefix.replace(/^\/+$/, '') === run.dirPrefix &&
        bucket === run.bucket;
    return isMeant ? attempt : undefined;
}
async function newestAttempt(bucket, run) {
    const folder = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactsOf */ .Ns)(run).attempts;
    let newest = 0;
    for await (const { key } of bucket.listFiles(folder)) {
        const number = /^(\d+)\.json$/.exec(key.slice(folder.length))?.[1];
        newest = Math.max(newest, Number(number ?? 0));
    }
    return newest;
}
function parsed(json) {
    try {
        return json === undefined ? undefined : JSON.parse(json);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 29898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readBackJob),
/* harmony export */   I: () => (/* binding */ jobDifferences)
/* harmony export */ });
/* harmony import */ var _pipeline_stage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22176);
/* harmony import */ var _pipeline_task_ranges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96852);
/* harmony import */ var _batch_job_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36146);
/* harmony import */ var _read_back_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92468);
/* harmony import */ var _stage_job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8708);
/* harmony import */ var _workflow_arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1082);






function jobDifferences(asked, sent) {
    const job = (0,_batch_job_js__WEBPACK_IMPORTED_MODULE_2__/* .readJob */ .cd)(sent)?.id ?? '';
    return (0,_read_back_js__WEBPACK_IMPORTED_MODULE_3__/* .differences */ .t)(asked, sent ?? {}, meansTheSame).map((difference) => ({
        job,
        field: difference.field,
        asked: valueText(difference.asked),
        created: valueText(difference.created),
        isFatal: isFatal(difference),
    }));
}
function readBackJob(argument, sent) {
    const told = _workflow_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .workflowArgumentsSchema */ .rg.safeParse(argument).data;
    const job = (0,_batch_job_js__WEBPACK_IMPORTED_MODULE_2__/* .readJob */ .cd)(sent);
    if (told === undefined || job === undefined)
        return [];
    const stage = stageOf(job);
    if (stage === undefined)
        return [];
    const wave = Number(job.variables['WAVE'] ?? 0);
    const isWave = stage === 'runner' && wave > 0;
    const asked = (0,_stage_job_js__WEBPACK_IMPORTED_MODULE_4__/* .stageJob */ .E)(isWave ? widened(told, sent) : told, {
        stage,
        wave,
        ...countsOf(told, job, { stage, isWave }),
    });
    return jobDifferences(asked, sent);
}
function stageOf({ stage, variables }) {
    try {
        return stage ?? (0,_pipeline_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStage */ .YA)(variables['STAGE'] ?? '');
    }
    catch {
        return undefined;
    }
}
function countsOf({ tasks_per_slice: size = 1 }, { labels, counts }, { stage, isWave }) {
    if (stage === 'builder')
        return { tasks: 1 };
    const numTasks = Number(labels['num_tasks'] ?? 0);
    if (stage === 'output')
        return { tasks: 1, numTasks };
    const all = (0,_pipeline_task_ranges_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceCount */ .EF)(Math.max(1, numTasks), size);
    return { tasks: isWave ? Math.min(counts.total, all) : all, numTasks };
}
function widened(told, sent) {
    const usual = (0,_stage_job_js__WEBPACK_IMPORTED_MODULE_4__/* .resourcesOf */ .F)(told, 'runner');
    const { provisioning, memory } = resourcesSent(sent);
    const isMore = memory > (usual.memory_mib ?? 0);
    const resources = {
        ...usual,
        ...(provisioning === 'STANDARD' ? { provisioning } : {}),
        ...(isMore ? { memory_mib: memory, machine_type: undefined } : {}),
    };
    return { ...told, stage_b: resources };
}
function resourcesSent(sent) {
    const { allocationPolicy, taskGroups } = sent;
    return {
        provisioning: allocationPolicy?.instances?.[0]?.policy?.provisioningModel,
        memory: Number(taskGroups?.[0]?.taskSpec?.computeResource?.memoryMib ?? 0),
    };
}
function meansTheSame(asked, created, field) {
    if (asked === created)
        return true;
    if (created === undefined)
        return asked === 0 || asked === false || asked === '';
    if (typeof asked === 'number')
        return typeof created === 'string' && Number(created) === asked;
    if (field.endsWith('.allowedLocations') && Array.isArray(asked) && Array.isArray(created)) {
        return asked.every((place) => created.includes(place));
    }
    if (typeof asked !== 'string' || typeof created !== 'string')
        return false;
    if (DURATION.test(asked) && DURATION.test(created)) {
        return Number.parseFloat(asked) === Number.parseFloat(created);
    }
    return IN_FULL.test(field) && (created.endsWith(`/${asked}`) || asked.endsWith(`/${created}`));
}
const DURATION = /^\d+(\.\d+)?s$/;
const IN_FULL = /\.(network|subnetwork|type|machineType)$/;
function isFatal({ field }) {
    return 'taskGroups.0.taskSpec.runnables.0.container.imageUri'.startsWith(field);
}
const LONGEST = 120;
function valueText(value) {
    if (value === undefined)
        return 'not there';
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}


/***/ }),

/***/ 82539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R2: () => (/* binding */ USUAL_PACE),
/* harmony export */   fI: () => (/* binding */ waitBefore),
/* harmony export */   x3: () => (/* binding */ paceOf)
/* harmony export */ });
const USUAL_PACE = { firstMs: 5000, mostMs: 30_000 };
const GROWTH = 1.25;
const JITTER = 0.1;
function waitBefore(pace, polls, random) {
    const grown = Math.min(pace.mostMs, pace.firstMs * GROWTH ** Math.min(polls, 100));
    return Math.round(grown * (1 + JITTER * (2 * random - 1)));
}
function paceOf({ values }) {
    const seconds = values.get('google_cloud.poll_seconds')?.value;
    const firstMs = typeof seconds === 'number' ? seconds * 1000 : USUAL_PACE.firstMs;
    return { firstMs, mostMs: firstMs * (USUAL_PACE.mostMs / USUAL_PACE.firstMs) };
}


/***/ }),

/***/ 69973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ prepareCloudRun),
  B: () => (/* binding */ workflowOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/experiment/experiment.js + 1 modules
var experiment_experiment = __webpack_require__(99231);
// EXTERNAL MODULE: ./build/experiment/population-data.js
var population_data = __webpack_require__(56409);
// EXTERNAL MODULE: ./build/experiment/repository.js
var repository = __webpack_require__(41267);
// EXTERNAL MODULE: ./build/experiment/task-estimate.js
var task_estimate = __webpack_require__(22993);
// EXTERNAL MODULE: ./build/experiment/validate.js + 41 modules
var validate = __webpack_require__(65737);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/images/image-names.js
var image_names = __webpack_require__(73334);
// EXTERNAL MODULE: ./build/images/image-reference.js
var image_reference = __webpack_require__(79507);
;// CONCATENATED MODULE: ./build/images/cloud-image.js



function cloudImage(wanted, defaults) {
    const reference = wanted === undefined ? imageOfSettings(defaults) : (0,image_reference/* parseImageReference */.o_)(wanted);
    if (reference.registry !== undefined || reference.digest !== undefined)
        return reference;
    if (reference.repository.includes('/'))
        return reference;
    throw new errors/* EpycloudError */.yx('usage', `The image ${wanted} is one of this machine; machines in the cloud cannot fetch it.`, { hint: 'Push one (epycloud build --target cloud --push), and name it with its registry.' });
}
function imageOfSettings(defaults) {
    try {
        const [reference] = (0,image_names/* imageTags */.r)('cloud', PUSHED, defaults);
        if (reference !== undefined)
            return reference;
    }
    catch (cause) {
        if (!(cause instanceof errors/* EpycloudError */.yx))
            throw cause;
        throw new errors/* EpycloudError */.yx('usage', `No image is named for the cloud. ${cause.message}`, {
            hint: 'Name it: --image, the setting google_cloud.image, or docker.registry and docker.repo_name.',
            cause,
        });
    }
    throw new errors/* EpycloudError */.yx('usage', 'No image is named for the cloud.');
}
const PUSHED = {
    targets: ['cloud'],
    tags: [],
    push: true,
    platforms: [],
    fresh: false,
    secrets: [],
    sbom: false,
    googleLogin: false,
};

// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/pipeline/tolerance.js
var tolerance = __webpack_require__(31073);
// EXTERNAL MODULE: ./build/settings/lay-over.js
var lay_over = __webpack_require__(72510);
// EXTERNAL MODULE: ./build/execution/cloud/cloud-target.js
var cloud_target = __webpack_require__(63935);
// EXTERNAL MODULE: ./build/execution/cloud/labels.js
var cloud_labels = __webpack_require__(57417);
// EXTERNAL MODULE: ./build/execution/cloud/workflow-source.js
var workflow_source = __webpack_require__(67193);
;// CONCATENATED MODULE: ./build/execution/cloud/prepare-cloud-run.js














async function prepareCloudRun(asked, settings, distDir) {
    const target = (0,cloud_target/* cloudTarget */.b)(settings);
    const image = cloudImage(asked.image ?? (0,lay_over/* textSetting */.Q)(settings, 'google_cloud.image'), {
        registry: (0,lay_over/* textSetting */.Q)(settings, 'docker.registry') ?? '',
        repoName: (0,lay_over/* textSetting */.Q)(settings, 'docker.repo_name'),
        imageName: (0,lay_over/* textSetting */.Q)(settings, 'docker.image_name'),
        imageTag: (0,lay_over/* textSetting */.Q)(settings, 'docker.image_tag') ?? 'latest',
        projectId: target.project,
        suiteRef: 'main',
    });
    if (asked.maxFailedTasks !== undefined)
        (0,tolerance/* parseMaxFailed */.hp)(asked.maxFailedTasks);
    requireLabels(asked);
    const wish = { ...asked, populationData: populationDataOf(asked) };
    const folder = await (0,repository/* findExperiment */.F0)(wish.repoDir, wish.expId);
    const experiment = await (0,repository/* loadExperiment */.MY)(folder);
    const { outputConfig } = wish;
    if (wish.skipOutput !== true)
        (0,experiment_experiment/* chooseOutputConfig */.RR)(experiment, outputConfig);
    if (wish.engineCommand === undefined) {
        const populationData = await (0,population_data/* findPopulationData */.R)(isAddress(wish.populationData) ? wish.populationData : undefined, wish.repoDir);
        const { problems } = await (0,validate/* validateExperiment */.c)({
            folder,
            outputConfig,
            populationData,
            coverage: false,
        });
        if (problems.length > 0) {
            const message = `The experiment has ${(0,counted/* counted */.h)(problems.length, 'fault')}.`;
            throw new errors/* EpycloudError */.yx('invalid_experiment', message, { problems });
        }
    }
    const estimate = wish.engineCommand === undefined ? (0,task_estimate/* estimateTasks */.D)(experiment) : undefined;
    const limit = wish.tasksLimit ?? Number.POSITIVE_INFINITY;
    return {
        wish,
        settings,
        target,
        workflow: await workflowOf(settings, distDir),
        experiment,
        image,
        tasks: estimate === undefined ? undefined : Math.min(estimate, limit),
    };
}
function populationDataOf({ populationData: wanted, repoDir }) {
    if (wanted === undefined || isAddress(wanted))
        return wanted;
    if ((0,external_node_path_.relative)((0,external_node_path_.join)(repoDir, 'population-data'), (0,external_node_path_.resolve)(wanted)) === '')
        return undefined;
    throw new errors/* EpycloudError */.yx('usage', `Machines in the cloud cannot read the population data in ${wanted}.`, {
        hint: 'Put it into population-data/ of the experiment repository, or give --population-data an address.',
    });
}
function isAddress(text) {
    return text !== undefined && /^https?:\/\//.test(text);
}
function requireLabels({ labels = {} }) {
    for (const [key, value] of Object.entries(labels)) {
        const fault = (0,cloud_labels/* faultOfLabel */.A9)(key, value);
        if (fault === undefined)
            continue;
        throw new errors/* EpycloudError */.yx('usage', `The label ${key}=${value} cannot be: ${fault}.`);
    }
}
async function workflowOf(settings, distDir) {
    const named = (0,lay_over/* textSetting */.Q)(settings, 'google_cloud.workflow_name');
    return named ?? (await (0,workflow_source/* readWorkflowSource */.$Z)(distDir)).name;
}


/***/ }),

/***/ 92468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ requireAsAsked),
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

function differences(asked, created, isSame = (one, other) => one === other, field = '') {
    if (isSame(asked, created, field))
        return [];
    const isWhole = typeof asked !== 'object' || asked === null;
    if (isWhole || typeof created !== 'object' || created === null) {
        return [{ field, asked, created }];
    }
    const theirs = created;
    if (Array.isArray(asked) && asked.length !== Object.keys(theirs).length) {
        return [{ field, asked, created }];
    }
    return Object.entries(asked)
        .filter(([, value]) => value !== undefined)
        .flatMap(([key, value]) => differences(value, theirs[key], isSame, field === '' ? key : `${field}.${key}`));
}
function requireAsAsked(execution, { argument, labels }) {
    const told = JSON.parse(execution.argument ?? 'null');
    const created = { argument: told, labels: execution.labels };
    const wrong = differences({ argument, labels }, created).map(({ field }) => field);
    if (wrong.length === 0)
        return;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('cloud_refused', `The execution ${execution.id} is not what was asked for: ${wrong.join(', ')}.`, { hint: 'It was cancelled. Submit again; if it happens again, see what stands between.' });
}


/***/ }),

/***/ 11661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ settleCloudRun),
/* harmony export */   S: () => (/* binding */ settleKnownRun)
/* harmony export */ });
/* harmony import */ var _pipeline_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46727);
/* harmony import */ var _storage_attempt_documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86601);
/* harmony import */ var _storage_run_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47647);
/* harmony import */ var _storage_whole_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53937);
/* harmony import */ var _settle_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9359);
/* harmony import */ var _find_execution_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7458);






async function settleCloudRun(wish, ports) {
    const settled = await (0,_settle_run_js__WEBPACK_IMPORTED_MODULE_3__/* .settleRun */ .l)(ports.bucket, wish, ports);
    if (settled.kind === 'new')
        return { kind: 'new', run: settled.run, attempt: 1 };
    return await settleKnownRun(settled, ports);
}
async function settleKnownRun({ run, record }, ports) {
    const { bucket, bucketName } = ports;
    const workflow = record.cloud?.workflow ?? ports.workflow;
    const [outcome, execution, newest] = await Promise.all([
        (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .findOutcome */ .Cn)(bucket, run),
        (0,_find_execution_js__WEBPACK_IMPORTED_MODULE_4__/* .findLiveExecution */ .M)(ports.executionsOf(workflow), { ...run, bucket: bucketName }),
        (0,_find_execution_js__WEBPACK_IMPORTED_MODULE_4__/* .newestAttempt */ ._)(bucket, run),
    ]);
    const known = { run, record };
    if (execution !== undefined) {
        return { ...known, kind: 'live', attempt: execution.attempt, execution, workflow };
    }
    const outputs = outcome?.status === 'succeeded' ? outcome.outputs : undefined;
    const outputsWhole = outputs !== undefined && (await (0,_storage_whole_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .areOutputsWhole */ .Ky)(bucket, run, outputs));
    const plan = (0,_pipeline_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .planRun */ .n)({ outcome, built: false, outputsWhole });
    if (plan.kind === 'finished') {
        return {
            ...known,
            kind: 'finished',
            attempt: plan.outcome.attempt ?? newest,
            outcome: plan.outcome,
        };
    }
    return { ...known, kind: 'again', attempt: await nextAttempt(bucket, run, { newest, outcome }) };
}
async function nextAttempt(bucket, run, { newest, outcome }) {
    const next = Math.max(newest, outcome?.attempt ?? 0) + 1;
    return (await (0,_storage_attempt_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .isCancelled */ .mm)(bucket, run, next)) ? next + 1 : next;
}


/***/ }),

/***/ 8708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ stageJob),
/* harmony export */   F: () => (/* binding */ resourcesOf)
/* harmony export */ });
/* harmony import */ var _pipeline_stage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22176);

const REPEATED_EXIT_CODES = [50_001, 50_002, 50_003, 50_004, 50_006, 75];
function stageJob(argument, ask) {
    const { stage, tasks, numTasks } = ask;
    const resources = resourcesOf(argument, stage);
    const isRunner = stage === 'runner';
    const labels = {
        ...argument.labels,
        stage,
        ...(numTasks === undefined ? {} : { num_tasks: String(numTasks) }),
    };
    const retries = resources.retries ?? 3;
    return {
        labels,
        allocationPolicy: {
            ...(argument.region === undefined
                ? {}
                : { location: { allowedLocations: [`regions/${argument.region}`] } }),
            instances: [{ policy: machineOf(resources) }],
            labels,
            ...(argument.service_account === undefined
                ? {}
                : { serviceAccount: { email: argument.service_account } }),
            ...networkOf(argument),
        },
        taskGroups: [
            {
                taskCount: tasks,
                parallelism: isRunner ? Math.min(tasks, argument.max_parallelism ?? 100) : 1,
                taskCountPerNode: isRunner ? (argument.tasks_per_vm ?? 1) : 1,
                taskSpec: {
                    runnables: [{ container: { imageUri: argument.image, commands: [stage] } }],
                    environment: { variables: variablesOf(argument, ask) },
                    computeResource: {
                        cpuMilli: resources.cpu_milli,
                        memoryMib: resources.memory_mib,
                        ...(resources.boot_disk_mib === undefined
                            ? {}
                            : { bootDiskMib: resources.boot_disk_mib }),
                    },
                    ...(resources.max_run_seconds === undefined
                        ? {}
                        : { maxRunDuration: `${resources.max_run_seconds}s` }),
                    maxRetryCount: retries,
                    ...(retries === 0
                        ? {}
                        : {
                            lifecyclePolicies: [
                                {
                                    action: 'RETRY_TASK',
                                    actionCondition: { exitCodes: REPEATED_EXIT_CODES },
                                },
                            ],
                        }),
                },
            },
        ],
        logsPolicy: { destination: 'CLOUD_LOGGING' },
    };
}
function resourcesOf(argument, stage) {
    switch ((0,_pipeline_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .letterOf */ .UB)(stage)) {
        case 'A':
            return argument.stage_a ?? {};
        case 'B':
            return argument.stage_b ?? {};
        case 'C':
            return argument.stage_c ?? {};
    }
}
const HYPERDISK_FAMILIES = /^(c4|c4a|c4d|n4|n4a|n4d|z3)(-|$)/;
function machineOf({ machine_type: type, boot_disk_type: disk, provisioning }) {
    const usual = HYPERDISK_FAMILIES.test(type ?? '') ? 'hyperdisk-balanced' : 'pd-balanced';
    return {
        provisioningModel: provisioning,
        bootDisk: { type: disk ?? usual },
        ...(type === undefined ? {} : { machineType: type }),
    };
}
function networkOf(argument) {
    const { network, subnetwork, no_external_ip: isInternal = false } = argument;
    if (network === undefined && subnetwork === undefined && !isInternal)
        return {};
    const own = {
        noExternalIpAddress: isInternal,
        ...(network === undefined ? {} : { network }),
        ...(subnetwork === undefined ? {} : { subnetwork }),
    };
    return { network: { networkInterfaces: [own] } };
}
function variablesOf(argument, ask) {
    const told = {
        EXECUTION_MODE: 'cloud',
        STAGE: ask.stage,
        EXP_ID: argument.exp_id,
        RUN_ID: argument.run_id,
        DIR_PREFIX: argument.dir_prefix === '' ? '/' : argument.dir_prefix,
        BUCKET_NAME: argument.bucket,
        GOOGLE_CLOUD_PROJECT: argument.project,
        ATTEMPT: String(argument.attempt ?? 1),
        SOURCE_KEY: argument.source_key,
        GITHUB_FORECAST_REPO: argument.forecast_repo,
        GITHUB_FORECAST_REPO_REF: argument.forecast_repo_ref,
        GITHUB_PAT_SECRET: argument.github_pat_secret,
        TASKS_PER_SLICE: String(argument.tasks_per_slice ?? 1),
        WAVE: String(ask.wave),
        MAX_WAVES: String(argument.max_waves ?? 1),
        MAX_FAILED_TASKS: argument.max_failed_tasks,
        REQUIRED_TASKS: argument.required_tasks,
        SKIP_OUTPUT: argument.skip_output === true ? 'true' : undefined,
        OUTPUT_CONFIG_FILE: argument.output_config,
        STORAGE_ADDRESS: argument.storage_address ?? 'https://storage.googleapis.com',
        LOG_FORMAT: 'json',
        ...argument.environment,
        ...ask.variables,
    };
    return Object.fromEntries(Object.entries(told).filter((entry) => !!entry[1]));
}


/***/ }),

/***/ 2564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ steadily)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

async function steadily({ clock, signal, patienceMs, pauseMs, onTrouble }, ask) {
    let since;
    for (;;) {
        try {
            const answer = await ask();
            if (since !== undefined)
                onTrouble(undefined);
            return answer;
        }
        catch (error) {
            if (!isTrouble(error))
                throw error;
            since ??= clock.now();
            if (clock.now() - since >= patienceMs)
                throw error;
            onTrouble(error.message);
            await clock.sleep(pauseMs, signal);
        }
    }
}
function isTrouble(error) {
    return (error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx &&
        (error.code === 'cloud_unavailable' || error.code === 'storage_unavailable'));
}


/***/ }),

/***/ 88393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

async function within(limitMs, work, clock) {
    const done = new AbortController();
    const late = clock.sleep(limitMs, done.signal).then(() => {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('deadline_passed', `There was no answer within ${limitMs / 1000} s.`);
    });
    late.catch(() => { });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        done.abort();
    }
}


/***/ }),

/***/ 1082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gf: () => (/* binding */ workflowArguments),
/* harmony export */   hW: () => (/* binding */ formatArgument),
/* harmony export */   rg: () => (/* binding */ workflowArgumentsSchema)
/* harmony export */ });
/* unused harmony export ARGUMENT_LIMIT */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);


const ARGUMENT_LIMIT = 32 * 1024;
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1);
const seconds = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1);
const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1);
const stage = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    machine_type: text.optional().describe('The kind of machine; without it Cloud Batch chooses.'),
    cpu_milli: count.optional().describe('Thousandths of a CPU for a task.'),
    memory_mib: count.optional().describe('Memory for a task, in MiB.'),
    boot_disk_mib: count.optional().describe('Disk for a task beyond what the system needs, in MiB.'),
    boot_disk_type: text
        .optional()
        .describe('The kind of disk; without it the one that the family of machines knows.'),
    max_run_seconds: seconds.optional().describe('How long one try of a task may take.'),
    provisioning: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['SPOT', 'STANDARD'])
        .optional()
        .describe('Machines that Google may take back, or not.'),
    retries: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr()
        .min(0)
        .max(10)
        .optional()
        .describe('How often Cloud Batch repeats a task that the platform ended.'),
    deadline_seconds: seconds.optional().describe('How long the stage may take from its first task.'),
    queue_seconds: seconds.optional().describe('How long the job may wait for machines.'),
});
const workflowArgumentsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    exp_id: text.describe('The experiment. Required.'),
    run_id: text
        .optional()
        .describe('The run; without it one is made of the time and the execution.'),
    attempt: count.optional().describe('Which attempt at the run this is.'),
    bucket: text.describe('The bucket that holds all runs. Required.'),
    dir_prefix: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .optional()
        .describe('Where in the bucket runs lie, with its closing slash.'),
    image: text.describe('The image of the tasks, by digest. Required.'),
    source_key: text
        .optional()
        .describe('The bundle with the experiment repository. This or forecast_repo is required.'),
    forecast_repo: text.optional().describe('The experiment repository on GitHub, owner/name.'),
    forecast_repo_ref: text.optional().describe('Which state of it; without it the default branch.'),
    github_pat_secret: text
        .optional()
        .describe('The name of the secret with a token that reads the repository.'),
    project: text
        .optional()
        .describe('The project that runs and pays; without it the workflow’s own.'),
    region: text.optional().describe('Where jobs run; without it the workflow’s own.'),
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z]\w*$/), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .optional()
        .describe('More variables for the stage program. No secrets: their values can be read by others.'),
    labels: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[a-z][a-z0-9_-]{0,62}$/), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .optional()
        .describe('Labels of the jobs and machines; component, stage and num_tasks are added.'),
    job_prefix: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^[a-z][a-z0-9-]{0,45}$/)
        .optional()
        .describe('How the names of the jobs begin; without it one is made of experiment and run.'),
    service_account: text.optional().describe('The address of the account that tasks act as.'),
    network: text.optional().describe('The network of the machines.'),
    subnetwork: text.optional().describe('The subnetwork of the machines.'),
    no_external_ip: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe('Whether machines go without external address.'),
    max_parallelism: count.max(5000).optional().describe('The most tasks of Stage B at a time.'),
    tasks_per_vm: count.optional().describe('How many tasks of Stage B share a machine.'),
    tasks_per_slice: count
        .optional()
        .describe('How many tasks of the experiment one task of Cloud Batch works off.'),
    stage_a: stage.optional().describe('Resources and deadlines of Stage A.'),
    stage_b: stage.optional().describe('The same of Stage B.'),
    stage_c: stage.optional().describe('The same of Stage C.'),
    max_waves: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr()
        .min(0)
        .max(20)
        .optional()
        .describe('How many more jobs may repeat what is missing.'),
    max_failed_tasks: text.optional().describe('How many tasks may be missing: 3, or 5%.'),
    required_tasks: text.optional().describe('Names of tasks that may not be missing.'),
    skip_output: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .optional()
        .describe('Whether Stage C only checks, and makes no outputs.'),
    output_config: text
        .optional()
        .describe('Which file of the experiment says what outputs to make.'),
    storage_address: zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5().optional().describe('Where Cloud Storage is asked.'),
    batch_address: zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5().optional().describe('Where Cloud Batch is asked.'),
    poll: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        first_seconds: seconds
            .max(60)
            .optional()
            .describe('The shortest time between two looks at a job.'),
        max_seconds: seconds.max(60).optional().describe('The longest.'),
    })
        .optional()
        .describe('How often a job is looked at.'),
});
function formatArgument(argument) {
    const json = JSON.stringify(workflowArgumentsSchema.parse(argument));
    const bytes = Buffer.byteLength(json);
    if (bytes <= ARGUMENT_LIMIT)
        return json;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `The run's arguments take ${bytes} bytes; Cloud Workflows takes ${ARGUMENT_LIMIT}.`, {
        hint: 'Shorten what is long: the list of required tasks, or the variables for the stages.',
    });
}
function workflowArguments(cloudRun, settings) {
    const value = readerOf(settings);
    const { run, source } = cloudRun;
    return workflowArgumentsSchema.parse(withoutGaps({
        project: required(value, 'google_cloud.project_id'),
        region: value('google_cloud.region'),
        bucket: required(value, 'google_cloud.bucket_name'),
        dir_prefix: run.dirPrefix,
        exp_id: run.expId,
        run_id: run.runId,
        attempt: cloudRun.attempt,
        image: cloudRun.image,
        ...sourceArguments(source),
        environment: cloudRun.environment,
        labels: cloudRun.labels,
        job_prefix: cloudRun.jobPrefix,
        service_account: value('google_cloud.batch.service_account'),
        network: value('google_cloud.batch.network'),
        subnetwork: value('google_cloud.batch.subnetwork'),
        no_external_ip: value('google_cloud.batch.no_external_ip'),
        max_parallelism: cloudRun.maxParallelism ?? value('google_cloud.batch.max_parallelism'),
        tasks_per_vm: value('google_cloud.batch.task_count_per_node'),
        tasks_per_slice: value('google_cloud.batch.tasks_per_slice'),
        stage_a: stageArguments('a', value),
        stage_b: stageArguments('b', value),
        stage_c: stageArguments('c', value),
        max_waves: value('google_cloud.batch.max_waves'),
        max_failed_tasks: cloudRun.maxFailedTasks ?? value('run.max_failed_tasks'),
        required_tasks: cloudRun.requiredTasks ?? value('run.required_tasks'),
        skip_output: cloudRun.skipOutput ?? value('google_cloud.batch.stage_c.run_output_stage') === false,
        output_config: cloudRun.outputConfig ?? value('run.output_config'),
        storage_address: cloudRun.storageAddress,
        batch_address: cloudRun.batchAddress,
    }));
}
function readerOf({ values }) {
    return (key) => {
        const value = values.get(key)?.value;
        return value === '' ? undefined : value;
    };
}
function required(value, key) {
    const found = value(key);
    if (found !== undefined)
        return found;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `The setting ${key} is needed in cloud mode.`, {
        hint: `Set it: epycloud config set ${key} VALUE`,
    });
}
function sourceArguments(source) {
    return source.kind === 'bundle'
        ? { source_key: source.key }
        : {
            forecast_repo: source.repository,
            forecast_repo_ref: source.ref,
            github_pat_secret: source.patSecret,
        };
}
function stageArguments(name, value) {
    const at = (key) => value(`google_cloud.batch.stage_${name}.${key}`);
    const [firstType] = (at('machine_types') ?? []);
    return withoutGaps({
        machine_type: at('machine_type') ?? firstType,
        cpu_milli: at('cpu_milli'),
        memory_mib: at('memory_mib'),
        boot_disk_mib: at('boot_disk_mib'),
        boot_disk_type: at('boot_disk_type'),
        max_run_seconds: at('max_run_duration'),
        provisioning: at('provisioning'),
        retries: at('retries') ?? value('workflow.retry_policy.max_attempts'),
        deadline_seconds: at('deadline'),
        queue_seconds: at('queue_deadline'),
    });
}
function withoutGaps(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
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

/***/ 73334:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ cacheName),
/* harmony export */   r: () => (/* binding */ imageTags)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79507);


const LOCAL_NAME = 'epycloud';
function imageTags(target, wishes, defaults) {
    const isRemote = wishes.push || wishes.registry !== undefined;
    if (wishes.tags.length === 0 && !isRemote)
        return [{ repository: LOCAL_NAME, tag: target }];
    const isSeveral = new Set(wishes.targets).size > 1;
    const tags = wishes.tags.length === 0 ? [defaults.imageTag] : wishes.tags;
    return tags.map((text) => {
        const { tag, ...name } = taggedName(text, () => isRemote ? remoteName(wishes, defaults) : { repository: LOCAL_NAME });
        const whole = isSeveral ? `${tag}-${target}` : tag;
        if (!(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(whole))
            throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${whole} is no tag: ${_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG_RULE */ .Kx}.`);
        return { ...name, tag: whole };
    });
}
function taggedName(text, nameOfImage) {
    if (!/[/:@]/.test(text)) {
        if ((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(text))
            return { ...nameOfImage(), tag: text };
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${JSON.stringify(text)} is no tag: ${_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG_RULE */ .Kx}.`);
    }
    const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)(text);
    if (reference.digest !== undefined) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${text} names a digest, which nobody can choose.`, {
            hint: 'Give a tag; the digest is told once the image is pushed.',
        });
    }
    return { ...reference, tag: reference.tag ?? 'latest' };
}
function remoteName(wishes, defaults) {
    const where = (wishes.registry ?? defaults.registry).replace(/\/+$/, '');
    const [host = '', ...path] = where.toLowerCase().split('/');
    if (!(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegistry */ .Cf)(host) || !(/[.:]/.test(host) || host === 'localhost')) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${JSON.stringify(where)} is no registry.`, {
            hint: 'It is a host, with a path where there is one: us-central1-docker.pkg.dev/my-project/my-images.',
        });
    }
    const parts = path.length > 0 ? path : usualPath(host, defaults);
    return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)([host, ...parts, defaults.imageName ?? LOCAL_NAME].join('/'));
}
function usualPath(host, { projectId, repoName }) {
    if (!host.endsWith('.pkg.dev'))
        return repoName === undefined ? [] : [repoName];
    if (projectId !== undefined && repoName !== undefined)
        return [projectId, repoName];
    const missing = [
        ...(projectId === undefined ? ['google_cloud.project_id'] : []),
        ...(repoName === undefined ? ['docker.repo_name'] : []),
    ].join(' and ');
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `Where ${host} keeps the image is not known: ${missing} is not set.`, {
        hint: `Set it (epycloud config set), or give the path too: --registry ${host}/PROJECT/REPOSITORY. Another registry: --registry HOST.`,
    });
}
function cacheName(tags) {
    const [{ tag: _, ...name } = { repository: LOCAL_NAME }] = tags;
    return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageName */ .eS)(name));
}


/***/ }),

/***/ 6457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ jobDifferenceText)
/* harmony export */ });
function jobDifferenceText({ job, field, asked, created }) {
    return `The job ${job} is not what was asked for: ${field} is ${created} instead of ${asked}`;
}


/***/ }),

/***/ 13510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ durationText)
/* harmony export */ });
function durationText(seconds) {
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}


/***/ }),

/***/ 72510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ textSetting),
/* harmony export */   T: () => (/* binding */ layOver)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _read_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56965);
/* harmony import */ var _settings_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28125);



function layOver(settings, over) {
    const values = new Map(settings.values);
    for (const { key, value, flag } of over) {
        const setting = (0,_settings_table_js__WEBPACK_IMPORTED_MODULE_2__/* .settingOf */ .y7)(key);
        if (setting === undefined || value === undefined)
            continue;
        const read = (0,_read_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readValue */ .w)(key, setting, value);
        if (read.kind === 'fault') {
            throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${flag}: ${read.message}`, { hint: read.hint });
        }
        if (read.kind === 'none')
            continue;
        values.set(key, { value: read.value, origin: { kind: 'flag', flag } });
    }
    return { ...settings, values };
}
function textSetting({ values }, key) {
    const value = values.get(key)?.value;
    return typeof value === 'string' && value !== '' ? value : undefined;
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


/***/ }),

/***/ 86601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  er: () => (/* binding */ findSourcePin),
  rW: () => (/* binding */ findWave),
  mm: () => (/* binding */ isCancelled),
  NN: () => (/* binding */ listAttempts),
  uc: () => (/* binding */ loadWave),
  BX: () => (/* binding */ saveCancelled),
  M9: () => (/* binding */ saveSourcePin),
  Ju: () => (/* binding */ saveWave)
});

// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/pipeline/document.js
var pipeline_document = __webpack_require__(12437);
;// CONCATENATED MODULE: ./build/pipeline/cancelled.js


const cancelledSchema = schemas/* object */.Ikc({
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    attempt: schemas/* int */.Whr().min(1),
    cancelled_at: schemas/* string */.YjP(),
    why: schemas/* string */.YjP().optional(),
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
;// CONCATENATED MODULE: ./build/pipeline/source-pin.js


const sourcePinSchema = schemas/* object */.Ikc({
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    key: schemas/* string */.YjP(),
    sha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/),
    commit: schemas/* string */.YjP().optional(),
    repository: schemas/* string */.YjP().optional(),
    ref: schemas/* string */.YjP().optional(),
});

// EXTERNAL MODULE: ./build/pipeline/task-ranges.js
var task_ranges = __webpack_require__(96852);
;// CONCATENATED MODULE: ./build/pipeline/wave.js



const waveSchema = schemas/* object */.Ikc({
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    attempt: schemas/* int */.Whr().min(1),
    wave: schemas/* int */.Whr().min(1),
    indices: schemas/* string */.YjP(),
    num_tasks: schemas/* int */.Whr().min(1),
    reasons: schemas/* object */.Ikc({
        lost: schemas/* int */.Whr().min(0),
        killed: schemas/* int */.Whr().min(0),
        failed: schemas/* int */.Whr().min(0),
    }),
    on_demand: schemas/* boolean */.zMY(),
    memory_factor: schemas/* number */.aig().min(1),
});
const WAVE_METADATA = {
    attempt: 'attempt',
    numTasks: 'num-tasks',
    numSlices: 'num-slices',
    provisioning: 'provisioning',
    memoryFactor: 'memory-factor',
};
function metadataOfWave(wave, tasksPerSlice) {
    return {
        [WAVE_METADATA.attempt]: String(wave.attempt),
        [WAVE_METADATA.numTasks]: String(wave.num_tasks),
        [WAVE_METADATA.numSlices]: String((0,task_ranges/* sliceCount */.EF)(wave.num_tasks, tasksPerSlice)),
        [WAVE_METADATA.provisioning]: wave.on_demand ? 'STANDARD' : 'SPOT',
        [WAVE_METADATA.memoryFactor]: String(wave.memory_factor),
    };
}

// EXTERNAL MODULE: ./build/storage/json-object.js
var json_object = __webpack_require__(10451);
;// CONCATENATED MODULE: ./build/storage/attempt-documents.js






function saveWave(bucket, run, wave, tasksPerSlice) {
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).wave(wave.wave), wave, {
        metadata: metadataOfWave(wave, tasksPerSlice),
    });
}
async function loadWave(bucket, run, number) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).wave(number);
    return (0,json_object/* requireOwn */.SW)(run, key, await (0,json_object/* loadJson */.Fj)(bucket, waveSchema, key));
}
async function findWave(bucket, run, number) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).wave(number);
    const wave = await (0,json_object/* findJson */.ov)(bucket, waveSchema, key);
    return wave && (0,json_object/* requireOwn */.SW)(run, key, wave);
}
function saveCancelled(bucket, run, cancelled) {
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).cancelled, cancelled, {
        metadata: { attempt: String(cancelled.attempt) },
    });
}
async function isCancelled(bucket, run, attempt) {
    try {
        const found = await (0,json_object/* findJson */.ov)(bucket, cancelledSchema, (0,artifacts/* artifactsOf */.Ns)(run).cancelled);
        return found !== undefined && found.attempt >= attempt;
    }
    catch (error) {
        if (error instanceof errors/* EpycloudError */.yx && error.code === 'artifact_corrupt')
            return true;
        throw error;
    }
}
function saveSourcePin(bucket, run, pin) {
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).sourcePin, pin, { ifAbsent: true });
}
async function findSourcePin(bucket, run) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).sourcePin;
    const pin = await (0,json_object/* findJson */.ov)(bucket, sourcePinSchema, key);
    return pin && (0,json_object/* requireOwn */.SW)(run, key, pin);
}
async function listAttempts(bucket, run) {
    const keys = (0,artifacts/* artifactsOf */.Ns)(run);
    const attempts = new Map();
    for await (const { key, updated } of bucket.listFiles(keys.attempts)) {
        const number = Number(/\/(\d{5,9})\.json$/.exec(key)?.[1] ?? 0);
        if (keys.attempt(number) === key)
            attempts.set(number, updated);
    }
    return attempts;
}


/***/ }),

/***/ 45824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ openBucket)
/* harmony export */ });
/* harmony import */ var _directory_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15038);

async function openBucket(place, ports) {
    if (place.kind === 'folder')
        return (0,_directory_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .directoryBucket */ .O)(place.dir);
    const [{ gcsBucket }, session] = await Promise.all([
        __webpack_require__.e(/* import() */ 5360).then(__webpack_require__.bind(__webpack_require__, 25360)),
        ports.session ?? openSession(ports),
    ]);
    return gcsBucket({
        bucket: place.bucket,
        address: session.addresses.storage,
        authClient: session.authClient,
        clock: session.clock,
        signal: ports.signal,
    });
}
async function openSession({ environment, signal }) {
    const [{ openGoogleSession }, { gcloudCommand }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(3573), __webpack_require__.e(3935)]).then(__webpack_require__.bind(__webpack_require__, 43573)),
        __webpack_require__.e(/* import() */ 1774).then(__webpack_require__.bind(__webpack_require__, 21774)),
    ]);
    return openGoogleSession({ environment, signal, gcloud: gcloudCommand(environment) });
}


/***/ }),

/***/ 49567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ai: () => (/* binding */ number)
/* harmony export */ });
/* unused harmony exports string, boolean, bigint, date */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);


function string(params) {
    return core._coercedString(schemas.ZodString, params);
}
function number(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedNumber */ .qG(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodNumber */ .rSt, params);
}
function boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}


/***/ })

};
;