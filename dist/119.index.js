"use strict";
exports.id = 119;
exports.ids = [119,111];
exports.modules = {

/***/ 25185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ chooseExecutor)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(45586);
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
    throw new errors/* EpycloudError */.yx('invalid_settings', `${name}=${JSON.stringify(environment[name])} ${message}.`, { hint: 'It limits what each container may use; leave it out for none.' });
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

/***/ 20119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDemo: () => (/* binding */ runDemo)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59870);
/* harmony import */ var _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66487);
/* harmony import */ var _place_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72982);
/* harmony import */ var _run_workflow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59111);





async function runDemo(context, options, programs) {
    const { terminal, command } = context;
    const examples = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)(`${context.distDir}/../examples/experiment-repo`);
    const repoDir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(context.cwd, examples) || '.';
    const exitCode = await (0,_run_workflow_js__WEBPACK_IMPORTED_MODULE_4__.runWorkflowCommand)(context, {
        local: true,
        expId: options.experiment,
        forecastDir: repoDir,
        bucketDir: options.bucketDir,
        dirPrefix: _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_DIR_PREFIX */ .h,
        executor: options.executor,
        ...(options.image === undefined ? {} : { image: options.image }),
        ...(options.isolate === undefined ? {} : { isolate: options.isolate }),
        yes: true,
        ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
        ...(options.json === undefined ? {} : { json: options.json }),
    }, programs);
    if (exitCode !== _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.done || options.json === true)
        return exitCode;
    terminal.err('');
    terminal.err('What next:');
    const where = options.bucketDir === _place_options_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_BUCKET_DIR */ .Fs ? '' : ` --bucket-dir ${options.bucketDir}`;
    terminal.err(`  see the tables again     ${command} results${where}`);
    terminal.err(`  look at the experiment   ${repoDir}/experiments/${options.experiment}/config`);
    terminal.err(`  change it and run it     ${command} run workflow --local --exp-id ${options.experiment} --forecast-dir ${repoDir}`);
    terminal.err(`  run one of your own      ${command} run workflow --local --exp-id <id> --forecast-dir <your repository>`);
    terminal.err(`  see all options          ${command} run workflow --help`);
    return exitCode;
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

/***/ 79649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ planOf),
  Z: () => (/* binding */ prepareRun)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/run-id.js
var run_id = __webpack_require__(36101);
// EXTERNAL MODULE: ./build/pipeline/run-record.js
var run_record = __webpack_require__(35073);
// EXTERNAL MODULE: ./build/storage/nesting.js
var nesting = __webpack_require__(56623);
// EXTERNAL MODULE: ./build/storage/run-documents.js + 2 modules
var run_documents = __webpack_require__(47647);
// EXTERNAL MODULE: ./build/pipeline/outcome.js
var pipeline_outcome = __webpack_require__(88014);
;// CONCATENATED MODULE: ./build/execution/find-run.js




async function listRuns(bucket, experiment, onBroken = () => { }) {
    const found = [];
    for await (const name of bucket.listFolders(`${experiment.dirPrefix}${experiment.expId}/`)) {
        const run = runNamed(experiment, name);
        if (run === undefined)
            continue;
        const record = await (0,run_documents/* findRunRecord */.ss)(bucket, run).catch((error) => {
            if (!(error instanceof errors/* EpycloudError */.yx) || !error.code.startsWith('artifact_'))
                throw error;
            onBroken(run);
            return undefined;
        });
        if (record !== undefined)
            found.push({ run, record });
    }
    return found.sort((a, b) => (a.record.created_at < b.record.created_at ? 1 : -1));
}
async function newestUnfinishedRun(bucket, experiment) {
    const broken = [];
    const runs = await listRuns(bucket, experiment, (run) => broken.push(run.runId));
    for (const found of runs) {
        const outcome = await (0,run_documents/* findOutcome */.Cn)(bucket, found.run);
        if (outcome === undefined || !(0,pipeline_outcome/* isFinal */.dR)(outcome))
            return found;
    }
    throw new errors/* EpycloudError */.yx('run_not_found', `There is no unfinished run of ${experiment.expId}.`, {
        hint: broken.length > 0
            ? `The run.json of ${broken.join(', ')} is broken: begin a new run.`
            : runs.length === 0
                ? 'It has no run at all: leave --resume out to begin one.'
                : `${runs.length === 1 ? 'Its one run is' : `All ${runs.length} are`} finished: leave --resume out to begin a new one.`,
    });
}
function runNamed(experiment, name) {
    try {
        return { ...experiment, runId: (0,run_id/* parseRunId */._G)(name) };
    }
    catch (error) {
        if (error instanceof errors/* EpycloudError */.yx)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/execution/settle-run.js






async function settleRun(bucket, wish, source) {
    const { expId, dirPrefix } = wish;
    const named = wish.runId === undefined ? undefined : (0,run_id/* parseRunId */._G)(wish.runId);
    if (wish.resume) {
        const found = named === undefined
            ? await newestUnfinishedRun(bucket, { expId, dirPrefix })
            : await findNamed(bucket, { expId, dirPrefix, runId: named });
        if (found !== undefined) {
            (0,run_record/* requireSameRun */.Bn)(found.record, wish);
            return { kind: 'resumed', ...found };
        }
    }
    const run = {
        expId,
        dirPrefix,
        runId: named ?? (0,run_id/* makeRunId */.fN)(source.now(), source.random()),
    };
    await (0,nesting/* refuseNesting */.Z)(bucket, run);
    if ((await (0,run_documents/* findRunRecord */.ss)(bucket, run)) !== undefined) {
        throw new errors/* EpycloudError */.yx('run_exists', `There is a run ${run.runId} of ${expId} already.`, {
            hint: 'Add --resume to go on with it, or choose another --run-id.',
        });
    }
    return { kind: 'new', run };
}
async function findNamed(bucket, run) {
    const record = await (0,run_documents/* findRunRecord */.ss)(bucket, run);
    return record && { run, record };
}

// EXTERNAL MODULE: ./build/experiment/experiment.js + 1 modules
var experiment_experiment = __webpack_require__(99231);
// EXTERNAL MODULE: ./build/experiment/population-data.js
var population_data = __webpack_require__(56409);
// EXTERNAL MODULE: ./build/experiment/repository.js
var repository = __webpack_require__(41267);
// EXTERNAL MODULE: ./build/experiment/validate.js + 41 modules
var validate = __webpack_require__(65737);
;// CONCATENATED MODULE: ./build/pipeline/plan.js
function planRun(progress) {
    const { outcome } = progress;
    if (outcome?.status === 'succeeded' && progress.outputsWhole)
        return { kind: 'finished', outcome };
    return {
        kind: 'stages',
        stages: progress.built ? ['runner', 'output'] : ['builder', 'runner', 'output'],
    };
}

// EXTERNAL MODULE: ./build/storage/directory-bucket.js + 6 modules
var directory_bucket = __webpack_require__(33355);
// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(44416);
// EXTERNAL MODULE: ./build/storage/whole-outputs.js + 1 modules
var whole_outputs = __webpack_require__(53937);
// EXTERNAL MODULE: ./build/cli/choose-executor.js + 3 modules
var choose_executor = __webpack_require__(25185);
// EXTERNAL MODULE: ./build/cli/local-engine.js + 12 modules
var local_engine = __webpack_require__(31443);
// EXTERNAL MODULE: ./build/cli/require-sound.js
var require_sound = __webpack_require__(82743);
// EXTERNAL MODULE: ./build/cli/run-place.js
var run_place = __webpack_require__(13637);
;// CONCATENATED MODULE: ./build/cli/prepare-run.js














async function prepareRun(context, options) {
    const place = await (0,run_place/* settlePlace */.Pz)(context, options);
    const folder = await (0,repository/* findExperiment */.F0)((0,run_place/* absolute */.ys)(context, place.repoDir), place.expId);
    const experiment = await (0,repository/* loadExperiment */.MY)(folder);
    if (options.skipOutput !== true)
        (0,experiment_experiment/* chooseOutputConfig */.RR)(experiment, options.outputConfig);
    const populationData = await (0,population_data/* findPopulationData */.R)((0,run_place/* populationDataOf */.r0)(context, options), (0,run_place/* absolute */.ys)(context, place.repoDir));
    const bucket = (0,directory_bucket/* directoryBucket */.O)(place.bucketDir);
    const settled = await settleRun(bucket, {
        expId: place.expId,
        dirPrefix: place.dirPrefix,
        runId: options.runId,
        resume: options.resume === true,
        configHash: experiment.configHash,
        simulationsLimit: options.simulationsLimit,
        tasksLimit: options.tasksLimit,
    }, context);
    const record = settled.kind === 'resumed' ? settled.record : undefined;
    const chosen = await (0,choose_executor/* chooseExecutor */.d)(context, options, record);
    if (settled.kind === 'new' && !(0,local_engine/* hasOwnEngine */.Vd)(context, options.engineCommand)) {
        const { outputConfig } = options;
        const coverage = chosen.name === 'process' || chosen.identity?.name === 'epydemix';
        const checked = { folder, outputConfig, populationData, coverage };
        (0,require_sound/* requireSound */.b)((await (0,validate/* validateExperiment */.c)(checked)).problems);
    }
    const plan = await planOf(bucket, settled);
    const manifest = settled.kind === 'resumed' ? await (0,manifest_document/* findManifest */.J9)(bucket, settled.run) : undefined;
    const numTasks = manifest?.num_tasks;
    return { place, bucket, experiment, populationData, settled, chosen, plan, numTasks };
}
async function planOf(bucket, { kind, run }) {
    if (kind === 'new')
        return planRun({ built: false, outputsWhole: false });
    const outcome = await (0,run_documents/* findOutcome */.Cn)(bucket, run);
    const outputs = outcome?.status === 'succeeded' ? outcome.outputs : undefined;
    return planRun({
        outcome,
        outputsWhole: outputs !== undefined && (await (0,whole_outputs/* areOutputsWhole */.Ky)(bucket, run, outputs)),
        built: (await (0,manifest_document/* findManifest */.J9)(bucket, run)) !== undefined,
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
// EXTERNAL MODULE: ./build/cli/prepare-run.js + 3 modules
var prepare_run = __webpack_require__(79649);
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
    const { showOutcome } = await Promise.all(/* import() */[__webpack_require__.e(660), __webpack_require__.e(806)]).then(__webpack_require__.bind(__webpack_require__, 4806));
    if (plan.kind === 'finished') {
        return await showOutcome(context, options, prepared, { outcome: plan.outcome });
    }
    const { carryOutRun } = await Promise.all(/* import() */[__webpack_require__.e(353), __webpack_require__.e(229), __webpack_require__.e(85)]).then(__webpack_require__.bind(__webpack_require__, 80085));
    return await showOutcome(context, options, prepared, await carryOutRun(context, options, prepared, programs));
}


/***/ }),

/***/ 22993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ estimateTasks)
/* harmony export */ });
function estimateTasks(experiment) {
    const file = experiment.files.find((candidate) => candidate.kind === 'modelset');
    if (file === undefined)
        return 1;
    const modelset = object(file.value['modelset']);
    const populations = modelset['population_names'];
    if (!Array.isArray(populations) || populations.includes('all'))
        return undefined;
    const sampling = modelset['sampling'];
    if (sampling === undefined || sampling === null)
        return populations.length;
    const section = object(sampling);
    const parameters = object(section['parameters']);
    const samplers = Array.isArray(section['samplers']) ? section['samplers'].map(object) : [];
    let count = populations.length;
    for (const sampler of samplers) {
        if (sampler['strategy'] === 'grid') {
            for (const name of Array.isArray(sampler['parameters']) ? sampler['parameters'] : []) {
                const values = object(parameters[String(name)])['values'];
                if (!Array.isArray(values))
                    return undefined;
                count *= values.length;
            }
        }
        else {
            const samples = sampler['n_samples'];
            if (typeof samples !== 'number')
                return undefined;
            count *= samples;
        }
    }
    return count;
}
function object(value) {
    return typeof value === 'object' && value !== null ? value : {};
}


/***/ }),

/***/ 56623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ refuseNesting)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27246);



async function refuseNesting(bucket, run) {
    for (const key of (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .enclosingRunKeys */ .iT)(run)) {
        if (!(await bucket.exists(key)))
            continue;
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('run_exists', `${bucket.getPath(key)} is there: a run cannot lie in another run.`, {
            hint: 'Give the experiment an id that does not pass through a run.',
        });
    }
    for await (const name of bucket.listFolders((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .runRoot */ .cS)(run))) {
        if (_pipeline_names_js__WEBPACK_IMPORTED_MODULE_1__/* .RESERVED_NAMES */ .g.has(name))
            continue;
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('run_exists', `${bucket.getPath((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .runRoot */ .cS)(run))} has the folder ${name} in it: a run cannot have other runs in it.`, { hint: 'Choose another --run-id.' });
    }
}


/***/ })

};
;