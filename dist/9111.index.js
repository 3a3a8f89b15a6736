"use strict";
exports.id = 9111;
exports.ids = [9111];
exports.modules = {

/***/ 25185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ chooseExecutor)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
;// CONCATENATED MODULE: ./build/execution/local/compose/container-limits.js


const limitsSchema = schemas/* object */.Ikc({
    EPYCLOUD_CPUS: schemas/* string */.YjP()
        .regex(/^\d{1,4}(\.\d{1,3})?$/, 'is not a number of cores, such as 2 or 1.5')
        .transform(Number)
        .optional(),
    EPYCLOUD_MEMORY: schemas/* string */.YjP()
        .regex(/^\d{1,15}([bkmg]b?)?$/i, 'is not an amount of memory, such as 4g or 512m')
        .optional(),
    EPYCLOUD_USER: schemas/* string */.YjP()
        .regex(/^[\w.-]+(:[\w.-]+)?$/, 'is not a user, such as 1000:1000')
        .optional(),
});
function readContainerLimits(environment) {
    const given = Object.fromEntries(Object.entries(environment).filter(([, text]) => text !== ''));
    const limits = limitsSchema.safeParse(given);
    if (limits.success)
        return { cpus: limits.data.EPYCLOUD_CPUS || undefined };
    const { path, message } = limits.error.issues[0] ?? { path: [], message: 'is wrong' };
    const name = String(path[0]);
    throw new errors/* EpycloudError */.yx('invalid_settings', `${name}=${JSON.stringify(environment[name])} ${message}.`, {
        hint: name === 'EPYCLOUD_USER'
            ? 'It says whose the files of a run will be; leave it out for your own user.'
            : 'It limits what each container may use; leave it out for none.',
    });
}

// EXTERNAL MODULE: ./build/pipeline/version.js
var version = __webpack_require__(86946);
// EXTERNAL MODULE: ./build/shell/docker/docker-client.js
var docker_client = __webpack_require__(15495);
// EXTERNAL MODULE: ./build/shell/docker/docker-faults.js
var docker_faults = __webpack_require__(66529);
;// CONCATENATED MODULE: ./build/shell/docker/docker-engine.js



const infoSchema = schemas/* object */.Ikc({
    ServerVersion: schemas/* string */.YjP().optional(),
    ServerErrors: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    NCPU: schemas/* int */.Whr().optional(),
    SecurityOptions: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    ClientInfo: schemas/* object */.Ikc({
        Plugins: schemas/* array */.YOg(schemas/* object */.Ikc({ Name: schemas/* string */.YjP(), Version: schemas/* string */.YjP().optional() })).nullish(),
    })
        .optional(),
});
async function askDockerEngine(client, signal) {
    const result = await (0,docker_client/* callDocker */.pQ)(client, ['info', '--format', '{{json .}}'], { signal });
    if (result.kind !== 'exited')
        throw (0,docker_faults/* dockerFault */.lp)(client.program, result);
    if (!result.stdout.trimStart().startsWith('{'))
        throw (0,docker_faults/* dockerFault */.lp)(client.program, result);
    const info = infoSchema.parse((0,docker_client/* parseDockerJson */.cc)(client, result.stdout));
    if ((info.ServerErrors ?? []).length > 0 || !info.ServerVersion) {
        throw (0,docker_faults/* engineFault */.jT)(`${(info.ServerErrors ?? []).join('\n')}\n${result.stderr}`);
    }
    const compose = info.ClientInfo?.Plugins?.find(({ Name }) => Name === 'compose');
    if (compose === undefined)
        throw (0,docker_faults/* composeFault */.rT)(undefined);
    const major = /^v?(\d+)\./.exec(compose.Version ?? '')?.[1];
    if (major !== undefined && Number(major) < 2)
        throw (0,docker_faults/* composeFault */.rT)(compose.Version);
    return {
        version: info.ServerVersion,
        compose: compose.Version ?? '',
        cpus: Math.max(1, info.NCPU ?? 1),
        rootless: (info.SecurityOptions ?? []).some((option) => option.includes('name=rootless')),
    };
}

// EXTERNAL MODULE: ./build/shell/docker/docker-image.js
var docker_image = __webpack_require__(4179);
// EXTERNAL MODULE: ./build/cli/executor-options.js
var executor_options = __webpack_require__(6602);
;// CONCATENATED MODULE: ./build/cli/image-engine.js

function engineOfImage({ labels, environment, reference }) {
    const name = labels['org.epycloud.engine.name'];
    const version = labels['org.epycloud.engine.version'];
    const command = environment['ENGINE_COMMAND'];
    if (name && version && command)
        return { name, version, command };
    throw new errors/* EpycloudError */.yx('image_unfit', `${reference} is no image of epycloud.`, {
        hint: 'It lacks ENGINE_COMMAND, or the labels org.epycloud.engine.name and .version. Build one with: epycloud build --target local',
    });
}

// EXTERNAL MODULE: ./build/cli/local-engine.js + 12 modules
var local_engine = __webpack_require__(31443);
;// CONCATENATED MODULE: ./build/cli/choose-executor.js









async function chooseExecutor(context, options, record) {
    const reference = options.image ?? executor_options/* DEFAULT_IMAGE */._;
    if (options.executor === 'process') {
        refuseContainerFlags(options);
        return { name: 'process', why: 'as asked for' };
    }
    if (options.executor === 'compose')
        return await compose(context, options, 'as asked for');
    const needs = containerFlag(options);
    if (needs !== undefined)
        return await compose(context, options, `as ${needs} is given`);
    if ((0,local_engine/* hasOwnEngine */.Vd)(context, options.engineCommand)) {
        return { name: 'process', why: 'an engine of your own is named' };
    }
    if (record?.executor === 'process')
        return { name: 'process', why: 'the run began with it' };
    try {
        const chosen = await compose(context, options, `Docker answers and has the image ${reference}`);
        return chosen.image.version === undefined || chosen.image.version === version/* VERSION */.x
            ? chosen
            : {
                name: 'process',
                why: `the image ${reference} is of epycloud ${chosen.image.version}, and this is ${version/* VERSION */.x}`,
            };
    }
    catch (error) {
        if (!(error instanceof errors/* EpycloudError */.yx) || error.code === 'interrupted')
            throw error;
        if (error.code === 'invalid_settings')
            throw error;
        return { name: 'process', why: withoutStop(error.message) };
    }
}
async function compose(context, options, why) {
    const { environment, signal } = context;
    const limits = readContainerLimits(environment);
    const docker = (0,docker_client/* dockerClient */._n)(environment);
    const looking = (0,docker_image/* inspectImage */.m)(docker, options.image ?? executor_options/* DEFAULT_IMAGE */._, signal);
    looking.catch(() => { });
    const engine = await askDockerEngine(docker, signal);
    const image = await looking;
    const own = (0,local_engine/* ownEngineOf */.OE)(context, options.engineCommand);
    const { name, version, command } = own === undefined
        ? engineOfImage(image)
        : { name: undefined, version: undefined, command: own };
    const cpus = Math.min(engine.cpus, Math.max(1, Math.ceil(limits.cpus ?? engine.cpus)));
    return {
        name: 'compose',
        why,
        docker,
        engine,
        image,
        isolate: options.isolate === true,
        engineCommand: command,
        identity: name === undefined ? undefined : { name, version },
        cpus,
    };
}
function containerFlag({ image, isolate, settingsUsed }) {
    if (isolate === true)
        return '--isolate';
    const isSetting = settingsUsed?.some(({ key }) => key === 'local.image') ?? false;
    return image !== undefined && !isSetting ? '--image' : undefined;
}
function refuseContainerFlags(options) {
    const flag = containerFlag(options);
    if (flag === undefined)
        return;
    throw new errors/* EpycloudError */.yx('usage', `${flag} is for containers, and --executor is process.`, {
        hint: `Leave ${flag} out, or use --executor compose.`,
    });
}
function withoutStop(message) {
    const text = message.replace(/\.$/, '');
    return text.charAt(0).toLowerCase() + text.slice(1);
}


/***/ }),

/***/ 63727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ imageFacts),
/* harmony export */   Jv: () => (/* binding */ executorFacts),
/* harmony export */   Vd: () => (/* binding */ executorText),
/* harmony export */   aG: () => (/* binding */ jobsOf),
/* harmony export */   m_: () => (/* binding */ shortId)
/* harmony export */ });
function executorFacts(chosen) {
    const { name, why } = chosen;
    if (name === 'process')
        return { name, why };
    return { name, why, isolate: chosen.isolate, image: imageFacts(chosen) };
}
function imageFacts({ image }) {
    const { reference, id, digest } = image;
    return { reference, id, ...(digest === undefined ? {} : { digest }) };
}
function executorText(chosen) {
    if (chosen.name === 'process')
        return `process: ${chosen.why}`;
    const each = chosen.isolate ? ', a container a task' : '';
    return `compose, ${shortId(chosen.image.id)}${each}: ${chosen.why}`;
}
function shortId(id) {
    return id.slice(0, 'sha256:'.length + 12);
}
function jobsOf(context, options, chosen) {
    return options.jobs ?? (chosen.name === 'compose' ? chosen.cpus : context.cores);
}


/***/ }),

/***/ 41881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ planOf),
/* harmony export */   Z: () => (/* binding */ prepareRun)
/* harmony export */ });
/* harmony import */ var _execution_settle_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9359);
/* harmony import */ var _experiment_experiment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99231);
/* harmony import */ var _experiment_population_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56409);
/* harmony import */ var _experiment_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41267);
/* harmony import */ var _experiment_validate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65737);
/* harmony import */ var _pipeline_plan_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(46727);
/* harmony import */ var _storage_directory_bucket_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15038);
/* harmony import */ var _storage_manifest_document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44416);
/* harmony import */ var _storage_run_documents_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47647);
/* harmony import */ var _storage_whole_outputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53937);
/* harmony import */ var _choose_executor_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(25185);
/* harmony import */ var _local_engine_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(31443);
/* harmony import */ var _require_sound_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(82743);
/* harmony import */ var _run_place_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(13637);














async function prepareRun(context, options) {
    const place = await (0,_run_place_js__WEBPACK_IMPORTED_MODULE_12__/* .settlePlace */ .Pz)(context, options);
    const folder = await (0,_experiment_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .findExperiment */ .F0)((0,_run_place_js__WEBPACK_IMPORTED_MODULE_12__/* .absolute */ .ys)(context, place.repoDir), place.expId);
    const experiment = await (0,_experiment_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .loadExperiment */ .MY)(folder);
    if (options.skipOutput !== true)
        (0,_experiment_experiment_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseOutputConfig */ .RR)(experiment, options.outputConfig);
    const populationData = await (0,_experiment_population_data_js__WEBPACK_IMPORTED_MODULE_2__/* .findPopulationData */ .R)((0,_run_place_js__WEBPACK_IMPORTED_MODULE_12__/* .populationDataOf */ .r0)(context, options), (0,_run_place_js__WEBPACK_IMPORTED_MODULE_12__/* .absolute */ .ys)(context, place.repoDir));
    const bucket = (0,_storage_directory_bucket_js__WEBPACK_IMPORTED_MODULE_5__/* .directoryBucket */ .O)(place.bucketDir);
    const settled = await (0,_execution_settle_run_js__WEBPACK_IMPORTED_MODULE_0__/* .settleRun */ .l)(bucket, {
        expId: place.expId,
        dirPrefix: place.dirPrefix,
        runId: options.runId,
        resume: options.resume === true,
        configHash: experiment.configHash,
        simulationsLimit: options.simulationsLimit,
        tasksLimit: options.tasksLimit,
    }, context);
    const record = settled.kind === 'resumed' ? settled.record : undefined;
    const chosen = await (0,_choose_executor_js__WEBPACK_IMPORTED_MODULE_9__/* .chooseExecutor */ .d)(context, options, record);
    if (settled.kind === 'new' && !(0,_local_engine_js__WEBPACK_IMPORTED_MODULE_10__/* .hasOwnEngine */ .Vd)(context, options.engineCommand)) {
        const { outputConfig } = options;
        const coverage = chosen.name === 'process' || chosen.identity?.name === 'epydemix';
        const checked = { folder, outputConfig, populationData, coverage };
        (0,_require_sound_js__WEBPACK_IMPORTED_MODULE_11__/* .requireSound */ .b)((await (0,_experiment_validate_js__WEBPACK_IMPORTED_MODULE_4__/* .validateExperiment */ .c)(checked)).problems);
    }
    const plan = await planOf(bucket, settled);
    const manifest = settled.kind === 'resumed' ? await (0,_storage_manifest_document_js__WEBPACK_IMPORTED_MODULE_6__/* .findManifest */ .J9)(bucket, settled.run) : undefined;
    const numTasks = manifest?.num_tasks;
    return { place, bucket, experiment, populationData, settled, chosen, plan, numTasks };
}
async function planOf(bucket, { kind, run }) {
    if (kind === 'new')
        return (0,_pipeline_plan_js__WEBPACK_IMPORTED_MODULE_13__/* .planRun */ .n)({ built: false, outputsWhole: false });
    const outcome = await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_7__/* .findOutcome */ .Cn)(bucket, run);
    const outputs = outcome?.status === 'succeeded' ? outcome.outputs : undefined;
    return (0,_pipeline_plan_js__WEBPACK_IMPORTED_MODULE_13__/* .planRun */ .n)({
        outcome,
        outputsWhole: outputs !== undefined && (await (0,_storage_whole_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .areOutputsWhole */ .Ky)(bucket, run, outputs)),
        built: (await (0,_storage_manifest_document_js__WEBPACK_IMPORTED_MODULE_6__/* .findManifest */ .J9)(bucket, run)) !== undefined,
    });
}


/***/ }),

/***/ 59111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runWorkflowCommand: () => (/* binding */ runWorkflowCommand)
});

// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(66487);
// EXTERNAL MODULE: ./build/cli/executor-facts.js
var executor_facts = __webpack_require__(63727);
// EXTERNAL MODULE: ./build/cli/prepare-run.js
var prepare_run = __webpack_require__(41881);
// EXTERNAL MODULE: ./build/experiment/task-estimate.js
var task_estimate = __webpack_require__(22993);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/cli/document-head.js
var document_head = __webpack_require__(29076);
;// CONCATENATED MODULE: ./build/cli/show-plan.js





function showPlan(context, options, prepared, how) {
    const { terminal } = context;
    const facts = planFacts(context, options, prepared);
    if (how.asJson) {
        const document = {
            ...(0,document_head/* documentHead */.K)('plan', exit_codes/* EXIT */.d.done),
            status: how.status,
            ...facts,
        };
        terminal.out(JSON.stringify(document, undefined, 2));
        return;
    }
    const say = options.dryRun === true ? terminal.out : terminal.err;
    const line = (name, text) => say(`${name.padEnd(12)}${text}`);
    line('Experiment', `${facts.exp_id} (${facts.files.join(', ')})`);
    line('Run', `${facts.run_id}${runNote(options, facts.resumed)}`);
    line('Tasks', `${facts.tasks ?? 'as many as the engine makes'}, ${facts.jobs} at a time`);
    line('Executor', (0,executor_facts/* executorText */.Vd)(prepared.chosen));
    if (facts.population_data !== undefined)
        line('Populations', facts.population_data);
    for (const { key, origin } of facts.settings)
        line('Setting', `${key} from ${origin}`);
    line('Results', facts.results);
    if (options.dryRun === true) {
        line('Stages', facts.stages.length === 0 ? 'none: the run is finished' : facts.stages.join(' → '));
        terminal.err('Nothing was done: --dry-run.');
    }
}
function planFacts(context, options, prepared) {
    const { settled, plan, bucket, experiment, populationData } = prepared;
    const own = options.engineCommand ?? context.environment['ENGINE_COMMAND'];
    const estimate = own === undefined ? (0,task_estimate/* estimateTasks */.D)(experiment) : undefined;
    const limit = options.tasksLimit;
    const limited = estimate === undefined || limit === undefined ? estimate : Math.min(estimate, limit);
    return {
        exp_id: settled.run.expId,
        run_id: settled.run.runId,
        resumed: settled.kind === 'resumed',
        files: experiment.files.map((file) => file.name),
        tasks: prepared.numTasks ?? limited,
        jobs: (0,executor_facts/* jobsOf */.aG)(context, options, prepared.chosen),
        executor: (0,executor_facts/* executorFacts */.Jv)(prepared.chosen),
        population_data: populationData,
        results: bucket.getPath((0,artifacts/* artifactsOf */.Ns)(settled.run).root),
        settings: [...(options.settingsUsed ?? [])],
        stages: plan.kind === 'finished' ? [] : [...plan.stages],
    };
}
function runNote(options, resumed) {
    if (resumed)
        return ', resumed';
    return options.resume === true ? ', new: there is none to go on with' : '';
}

;// CONCATENATED MODULE: ./build/cli/run-workflow.js




async function runWorkflowCommand(context, options, programs) {
    const prepared = await (0,prepare_run/* prepareRun */.Z)(context, options);
    const asJson = options.json === true;
    if (options.dryRun === true || !asJson) {
        showPlan(context, options, prepared, { asJson, status: 'planned' });
    }
    if (options.dryRun === true)
        return exit_codes/* EXIT */.d.done;
    if (asJson)
        context.terminal.err(`Executor    ${(0,executor_facts/* executorText */.Vd)(prepared.chosen)}`);
    const { plan } = prepared;
    if (plan.kind === 'stages' && options.yes !== true && context.terminal.canAsk) {
        if (!(await context.terminal.confirm('Begin?'))) {
            if (asJson)
                showPlan(context, options, prepared, { asJson, status: 'declined' });
            context.terminal.err('Nothing was done.');
            return exit_codes/* EXIT */.d.done;
        }
    }
    const { showOutcome } = await Promise.all(/* import() */[__webpack_require__.e(1660), __webpack_require__.e(7100)]).then(__webpack_require__.bind(__webpack_require__, 77100));
    if (plan.kind === 'finished') {
        return await showOutcome(context, options, prepared, { outcome: plan.outcome });
    }
    const { carryOutRun } = await Promise.all(/* import() */[__webpack_require__.e(6045), __webpack_require__.e(5209), __webpack_require__.e(4327)]).then(__webpack_require__.bind(__webpack_require__, 74327));
    return await showOutcome(context, options, prepared, await carryOutRun(context, options, prepared, programs));
}


/***/ }),

/***/ 15495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _n: () => (/* binding */ dockerClient),
/* harmony export */   c1: () => (/* binding */ requireDocker),
/* harmony export */   cc: () => (/* binding */ parseDockerJson),
/* harmony export */   pQ: () => (/* binding */ callDocker)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53459);
/* harmony import */ var _docker_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66529);



const ANSWER_MS = 30_000;
function dockerClient(environment) {
    return { program: environment['EPYCLOUD_DOCKER'] || 'docker', environment };
}
async function callDocker(client, args, call = {}) {
    return await (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runCommand */ .d)({ ...client, args, timeoutMs: ANSWER_MS, ...call });
}
async function requireDocker(client, args, call = {}) {
    const result = await callDocker(client, args, call);
    if (result.kind === 'exited' && result.exitCode === 0)
        return result;
    throw (0,_docker_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerFault */ .lp)(client.program, result);
}
function parseDockerJson(client, text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_unfit', `${client.program} did not answer in JSON.`, {
            hint: 'EPYCLOUD_DOCKER names the client of Docker; another program may stand in its place.',
            cause,
        });
    }
}


/***/ }),

/***/ 66529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jT: () => (/* binding */ engineFault),
/* harmony export */   lp: () => (/* binding */ dockerFault),
/* harmony export */   rT: () => (/* binding */ composeFault)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const PROCESSES = 'Without Docker, --executor process runs the same on this machine.';
function dockerFault(program, result) {
    switch (result.kind) {
        case 'not_found':
            return missing(program, 'there is no such program');
        case 'not_executable':
            return missing(program, 'it cannot be executed');
        case 'timed_out':
            return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_unavailable', `The Docker engine has not answered for ${Math.round(result.timeoutMs / 1000)} seconds.`, { hint: `It may hang: restart it (sudo systemctl restart docker). ${PROCESSES}` });
        default:
            return engineFault(`${result.stderr}\n${result.stdout}`);
    }
}
function engineFault(words) {
    const line = tellingLine(words);
    if (/permission denied/i.test(words) && /sock|daemon|pipe/i.test(words)) {
        return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_unavailable', `You may not talk to the Docker engine: ${line}`, {
            hint: `Join the group docker (sudo usermod -aG docker "$USER", then log in again), or run Docker rootless. ${PROCESSES}`,
        });
    }
    if (/cannot connect to the docker daemon|is the docker daemon running|connection refused|no such host|failed to connect to the docker api|error during connect|dial unix/i.test(words)) {
        return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_unavailable', `No Docker engine answers: ${line}`, {
            hint: `Start it (sudo systemctl start docker, or Docker Desktop); DOCKER_HOST and \`docker context\` say which one is meant. ${PROCESSES}`,
        });
    }
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_unfit', `Docker refused: ${line}`, {
        hint: '`docker info` says more.',
    });
}
function composeFault(found) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_unfit', found === undefined
        ? 'Docker has no Compose plugin: `docker compose` is no command of it.'
        : `Docker's Compose plugin is ${found}, and 2.0 at least is needed.`, {
        hint: `Install the package docker-compose-plugin (docker-compose is the old one). ${PROCESSES}`,
    });
}
function missing(program, why) {
    const named = program === 'docker' ? 'docker on the PATH' : `EPYCLOUD_DOCKER=${program}`;
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_missing', `There is no Docker client (${named}): ${why}.`, {
        hint: `Install Docker with its Compose plugin, or name the client with EPYCLOUD_DOCKER. ${PROCESSES}`,
    });
}
function tellingLine(words) {
    const lines = words
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const error = lines.find((line) => /error|denied|cannot|failed|refused/i.test(line));
    return (error ?? lines[0] ?? 'it said nothing').replace(/^(ERROR|error): /, '');
}


/***/ }),

/***/ 4179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ inspectImage)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _docker_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15495);
/* harmony import */ var _docker_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66529);




const imageSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    Id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    RepoDigests: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).nullish(),
    Config: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        Env: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).nullish(),
        Labels: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).nullish(),
    })
        .nullish(),
});
async function inspectImage(client, reference, signal) {
    const args = ['image', 'inspect', '--format', '{{json .}}', '--', reference];
    const result = await (0,_docker_client_js__WEBPACK_IMPORTED_MODULE_1__/* .callDocker */ .pQ)(client, args, { signal, tailCharacters: 1_000_000 });
    if (result.kind === 'exited' && /no such image/i.test(result.stderr))
        throw missing(reference);
    if (result.kind !== 'exited' || result.exitCode !== 0)
        throw (0,_docker_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerFault */ .lp)(client.program, result);
    const image = imageSchema.parse((0,_docker_client_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDockerJson */ .cc)(client, result.stdout));
    const labels = image.Config?.Labels ?? {};
    const version = labels['org.opencontainers.image.version'];
    return {
        reference,
        id: image.Id,
        digest: digestOf(reference, image.RepoDigests ?? []),
        labels,
        version: version === 'unknown' ? undefined : version,
        environment: variablesOf(image.Config?.Env ?? []),
    };
}
function missing(reference) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('image_missing', `There is no image ${reference} on this machine.`, {
        hint: `Build it (epycloud build --target local), or fetch it (docker pull ${reference}). Nothing is pulled by itself.`,
    });
}
function digestOf(reference, digests) {
    const name = reference.replace(/@.*$/, '').replace(/:[^:/]+$/, '');
    const found = digests.find((digest) => digest.startsWith(`${name}@`)) ?? digests[0];
    return found?.split('@')[1];
}
function variablesOf(lines) {
    return Object.fromEntries(lines.map((line) => {
        const at = line.indexOf('=');
        return [line.slice(0, at), line.slice(at + 1)];
    }));
}


/***/ }),

/***/ 44416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ findManifest),
/* harmony export */   eY: () => (/* binding */ loadManifest),
/* harmony export */   tg: () => (/* binding */ saveManifest)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26501);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10451);



function saveManifest(bucket, run, manifest) {
    return (0,_json_object_js__WEBPACK_IMPORTED_MODULE_1__/* .saveJson */ .oG)(bucket, (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(run).manifest, manifest, {
        metadata: { [_pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .NUM_TASKS_METADATA */ .wQ]: String(manifest.num_tasks) },
    });
}
async function loadManifest(bucket, run) {
    const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(run).manifest;
    return requireWhole(run, key, await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_1__/* .loadJson */ .Fj)(bucket, _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestSchema */ .rc, key));
}
async function findManifest(bucket, run) {
    const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(run).manifest;
    const manifest = await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_1__/* .findJson */ .ov)(bucket, _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestSchema */ .rc, key);
    return manifest && requireWhole(run, key, manifest);
}
function requireWhole(run, key, manifest) {
    (0,_json_object_js__WEBPACK_IMPORTED_MODULE_1__/* .requireOwn */ .SW)(run, key, manifest);
    for (const { key } of [...manifest.shards, ...manifest.shared])
        (0,_json_object_js__WEBPACK_IMPORTED_MODULE_1__/* .requireBelow */ .Nc)(run, key);
    const { shards, shard_size: size, num_tasks: count } = manifest;
    const full = shards.every((shard, number) => shard.tasks === Math.min(size, count - number * size));
    if (!full || shards.length !== Math.ceil(count / size)) {
        throw (0,_json_object_js__WEBPACK_IMPORTED_MODULE_1__/* .corruptDocument */ .V9)(key, `its shards do not make ${count} tasks`);
    }
    return manifest;
}


/***/ })

};
;