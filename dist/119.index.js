"use strict";
exports.id = 119;
exports.ids = [119,111];
exports.modules = {

/***/ 3633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ chooseExecutor)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(5586);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
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

// EXTERNAL MODULE: ./build/shell/docker/docker-client.js
var docker_client = __webpack_require__(5495);
// EXTERNAL MODULE: ./build/shell/docker/docker-faults.js
var docker_faults = __webpack_require__(6529);
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

;// CONCATENATED MODULE: ./build/shell/docker/docker-image.js




const imageSchema = schemas/* object */.Ikc({
    Id: schemas/* string */.YjP(),
    RepoDigests: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    Config: schemas/* object */.Ikc({
        Env: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
        Labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
    })
        .nullish(),
});
async function inspectImage(client, reference, signal) {
    const args = ['image', 'inspect', '--format', '{{json .}}', '--', reference];
    const result = await (0,docker_client/* callDocker */.pQ)(client, args, { signal, tailCharacters: 1_000_000 });
    if (result.kind === 'exited' && /no such image/i.test(result.stderr))
        throw missing(reference);
    if (result.kind !== 'exited' || result.exitCode !== 0)
        throw (0,docker_faults/* dockerFault */.lp)(client.program, result);
    const image = imageSchema.parse((0,docker_client/* parseDockerJson */.cc)(client, result.stdout));
    return {
        reference,
        id: image.Id,
        digest: digestOf(reference, image.RepoDigests ?? []),
        labels: image.Config?.Labels ?? {},
        environment: variablesOf(image.Config?.Env ?? []),
    };
}
function missing(reference) {
    return new errors/* EpycloudError */.yx('image_missing', `There is no image ${reference} on this machine.`, {
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
var local_engine = __webpack_require__(1443);
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
        return await compose(context, options, `Docker answers and has the image ${reference}`);
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
    const looking = inspectImage(docker, options.image ?? executor_options/* DEFAULT_IMAGE */._, signal);
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
/* harmony import */ var _place_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2982);
/* harmony import */ var _run_workflow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9111);





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

/***/ 3727:
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

/***/ 9649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ planOf),
  Z: () => (/* binding */ prepareRun)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/pipeline/run-id.js
var run_id = __webpack_require__(6101);
// EXTERNAL MODULE: ./build/pipeline/run-record.js
var run_record = __webpack_require__(5073);
// EXTERNAL MODULE: ./build/storage/nesting.js
var nesting = __webpack_require__(6623);
// EXTERNAL MODULE: ./build/storage/run-documents.js + 2 modules
var run_documents = __webpack_require__(7647);
// EXTERNAL MODULE: ./build/pipeline/outcome.js
var pipeline_outcome = __webpack_require__(8014);
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
var experiment_experiment = __webpack_require__(9231);
// EXTERNAL MODULE: ./build/experiment/population-data.js
var population_data = __webpack_require__(6409);
// EXTERNAL MODULE: ./build/experiment/repository.js
var repository = __webpack_require__(1267);
// EXTERNAL MODULE: ./build/experiment/validate.js + 41 modules
var validate = __webpack_require__(5737);
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
var directory_bucket = __webpack_require__(3355);
// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(4416);
// EXTERNAL MODULE: ./build/storage/whole-outputs.js + 1 modules
var whole_outputs = __webpack_require__(3937);
// EXTERNAL MODULE: ./build/cli/choose-executor.js + 4 modules
var choose_executor = __webpack_require__(3633);
// EXTERNAL MODULE: ./build/cli/local-engine.js + 12 modules
var local_engine = __webpack_require__(1443);
// EXTERNAL MODULE: ./build/cli/require-sound.js
var require_sound = __webpack_require__(2743);
// EXTERNAL MODULE: ./build/cli/run-place.js
var run_place = __webpack_require__(3637);
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

/***/ 9111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runWorkflowCommand: () => (/* binding */ runWorkflowCommand)
});

// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(6487);
// EXTERNAL MODULE: ./build/cli/executor-facts.js
var executor_facts = __webpack_require__(3727);
// EXTERNAL MODULE: ./build/cli/prepare-run.js + 3 modules
var prepare_run = __webpack_require__(9649);
// EXTERNAL MODULE: ./build/experiment/task-estimate.js
var task_estimate = __webpack_require__(2993);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(6753);
// EXTERNAL MODULE: ./build/cli/document-head.js
var document_head = __webpack_require__(9076);
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
    const { showOutcome } = await Promise.all(/* import() */[__webpack_require__.e(697), __webpack_require__.e(806)]).then(__webpack_require__.bind(__webpack_require__, 4806));
    if (plan.kind === 'finished') {
        return await showOutcome(context, options, prepared, { outcome: plan.outcome });
    }
    const { carryOutRun } = await Promise.all(/* import() */[__webpack_require__.e(195), __webpack_require__.e(209), __webpack_require__.e(85)]).then(__webpack_require__.bind(__webpack_require__, 85));
    return await showOutcome(context, options, prepared, await carryOutRun(context, options, prepared, programs));
}


/***/ }),

/***/ 2993:
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

/***/ 8014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ missingTaskSchema),
/* harmony export */   He: () => (/* binding */ exitCodeOfOutcome),
/* harmony export */   Ws: () => (/* binding */ outcomeSchema),
/* harmony export */   dR: () => (/* binding */ isFinal)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5586);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2437);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6487);



const missingTaskSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    index: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0),
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    why: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const missing = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(missingTaskSchema);
const common = {
    ..._document_js__WEBPACK_IMPORTED_MODULE_0__/* .versioned */ .iF,
    exp_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    finished_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    duration_seconds: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0),
};
const counted = {
    num_tasks: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1),
    outputs: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
};
const outcomeSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('status', [
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...common, ...counted, status: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('succeeded') }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...common, ...counted, status: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('partial'), missing }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        ...common,
        status: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('failed'),
        stage: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['builder', 'runner', 'output']),
        code: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        hint: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
        missing: missing.optional(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...common, status: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('interrupted') }),
]);
function isFinal(outcome) {
    return outcome.status === 'succeeded' || outcome.status === 'partial';
}
function exitCodeOfOutcome(outcome) {
    switch (outcome.status) {
        case 'succeeded':
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done;
        case 'partial':
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.partial;
        case 'failed':
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.failed;
        case 'interrupted':
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.interrupted;
    }
}


/***/ }),

/***/ 5073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ requireSameRun),
/* harmony export */   _A: () => (/* binding */ runRecordSchema),
/* harmony export */   pB: () => (/* binding */ newRunRecord)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5586);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2437);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6331);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6501);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6946);





const runRecordSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ..._document_js__WEBPACK_IMPORTED_MODULE_0__/* .versioned */ .iF,
    exp_id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    epycloud_version: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    execution_mode: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['cloud', 'local']),
    config_hash: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    config_files: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    seed: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(0),
    seed_drawn: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    engine: _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .engineSchema */ .Oc.partial({ extensions: true }).optional(),
    executor: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['process', 'compose']).optional(),
    image: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ reference: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), digest: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional() })
        .optional(),
    simulations_limit: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).optional(),
    tasks_limit: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).optional(),
    source: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ commit: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), changed: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() }).optional(),
    github: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional(),
    request: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).optional(),
});
function newRunRecord(fields) {
    return {
        schema_version: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$,
        min_reader_version: 1,
        exp_id: fields.run.expId,
        run_id: fields.run.runId,
        created_at: new Date(fields.createdAt).toISOString(),
        epycloud_version: _version_js__WEBPACK_IMPORTED_MODULE_4__/* .VERSION */ .x,
        execution_mode: fields.mode,
        config_hash: fields.configHash,
        config_files: [...fields.configFiles],
        seed: fields.seed.value,
        seed_drawn: fields.seed.drawn,
        engine: fields.engine,
        executor: fields.executor,
        image: fields.image,
        simulations_limit: fields.simulationsLimit,
        tasks_limit: fields.tasksLimit,
        source: fields.source,
        github: fields.github,
        request: fields.request,
    };
}
function requireSameRun(record, now) {
    if (now.configHash !== undefined && now.configHash !== record.config_hash) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('run_changed', `The experiment's files have changed since run ${record.run_id} began.`, {
            hint: 'Start a new run; or put the files back (the run keeps its own in config/) and resume.',
        });
    }
    requireSameLimit('simulations-limit', record.simulations_limit, now.simulationsLimit);
    requireSameLimit('tasks-limit', record.tasks_limit, now.tasksLimit);
    const before = record.engine;
    if (before === undefined || now.engine === undefined)
        return;
    if (before.name !== now.engine.name || before.version !== now.engine.version) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('run_changed', `Run ${record.run_id} began with ${before.name} ${before.version}; this is ${now.engine.name} ${now.engine.version}.`, { hint: 'Start a new run, or resume with the epycloud that began this one.' });
    }
}
function requireSameLimit(name, before, now) {
    if (now === undefined || now === before)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('run_changed', `The run began with ${before === undefined ? 'no' : 'another'} --${name} (${before ?? 'none'}; now ${now}).`, {
        hint: `A run keeps its limits: leave --${name} out, or start a new run.`,
    });
}


/***/ }),

/***/ 5495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _n: () => (/* binding */ dockerClient),
/* harmony export */   c1: () => (/* binding */ requireDocker),
/* harmony export */   cc: () => (/* binding */ parseDockerJson),
/* harmony export */   pQ: () => (/* binding */ callDocker)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3459);
/* harmony import */ var _docker_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6529);



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

/***/ 6529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jT: () => (/* binding */ engineFault),
/* harmony export */   lp: () => (/* binding */ dockerFault),
/* harmony export */   rT: () => (/* binding */ composeFault)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);

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

/***/ 451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ loadJson),
/* harmony export */   Nc: () => (/* binding */ requireBelow),
/* harmony export */   SW: () => (/* binding */ requireOwn),
/* harmony export */   V9: () => (/* binding */ corruptDocument),
/* harmony export */   oG: () => (/* binding */ saveJson),
/* harmony export */   ov: () => (/* binding */ findJson)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6753);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2437);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6331);



async function loadJson(bucket, schema, key) {
    return (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, await bucket.loadBytes(key), key);
}
async function findJson(bucket, schema, key) {
    try {
        return await loadJson(bucket, schema, key);
    }
    catch (error) {
        if (error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx && error.code === 'artifact_missing')
            return undefined;
        throw error;
    }
}
function saveJson(bucket, key, document, options) {
    return bucket.saveBytes(key, (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDocument */ .Tq)(document), options);
}
function requireOwn(run, key, document) {
    if (document.exp_id === run.expId && document.run_id === run.runId)
        return document;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('artifact_foreign', `${key} belongs to another run (${document.exp_id}/${document.run_id}).`, { hint: 'It was copied or moved there. Put it back, or start a new run.' });
}
function requireBelow(run, key) {
    if (key.startsWith((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(run).root))
        return;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('artifact_foreign', `${key} lies outside of run ${run.runId}.`, {
        hint: `The run was copied or moved: its keys must begin with ${(0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(run).root}.`,
    });
}
function corruptDocument(key, why) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('artifact_corrupt', `${key} is not what it should be: ${why}.`, {
        hint: 'It was changed by hand or cut off. Run the experiment again.',
    });
}


/***/ }),

/***/ 4416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ findManifest),
/* harmony export */   eY: () => (/* binding */ loadManifest),
/* harmony export */   tg: () => (/* binding */ saveManifest)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6753);
/* harmony import */ var _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6501);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(451);



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


/***/ }),

/***/ 6623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ refuseNesting)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6753);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);
/* harmony import */ var _pipeline_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7246);



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


/***/ }),

/***/ 7647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cn: () => (/* binding */ findOutcome),
  ss: () => (/* binding */ findRunRecord),
  Ll: () => (/* binding */ findSidecar),
  F3: () => (/* binding */ loadRunRecord),
  Go: () => (/* binding */ saveOutcome),
  Yx: () => (/* binding */ saveRunRecord),
  nY: () => (/* binding */ saveSidecar),
  i9: () => (/* binding */ saveStageSummary)
});

// UNUSED EXPORTS: findStageSummary

// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(6753);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/pipeline/outcome.js
var pipeline_outcome = __webpack_require__(8014);
// EXTERNAL MODULE: ./build/pipeline/run-record.js
var run_record = __webpack_require__(5073);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(5586);
// EXTERNAL MODULE: ./build/pipeline/document.js
var pipeline_document = __webpack_require__(2437);
;// CONCATENATED MODULE: ./build/pipeline/sidecar.js


const failureSchema = schemas/* object */.Ikc({
    code: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    hint: schemas/* string */.YjP().optional(),
    retryable: schemas/* boolean */.zMY(),
    stderr_tail: schemas/* string */.YjP().optional(),
});
const common = {
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    index: schemas/* int */.Whr().min(0),
    name: schemas/* string */.YjP(),
    input_sha256: schemas/* string */.YjP(),
    engine: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP() }),
    attempt: schemas/* int */.Whr().min(1),
    started_at: schemas/* string */.YjP(),
    duration_seconds: schemas/* number */.aig().min(0),
    peak_memory_bytes: schemas/* int */.Whr().optional(),
};
const sidecarSchema = schemas/* discriminatedUnion */.gMt('status', [
    schemas/* object */.Ikc({
        ...common,
        status: schemas/* literal */.euz('succeeded'),
        result: schemas/* object */.Ikc({ key: schemas/* string */.YjP(), sha256: schemas/* string */.YjP(), bytes: schemas/* int */.Whr().min(0) }),
        facts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
    }),
    schemas/* object */.Ikc({ ...common, status: schemas/* literal */.euz('failed'), failure: failureSchema }),
]);

;// CONCATENATED MODULE: ./build/pipeline/summary.js


const summary_stageSummarySchema = schemas/* object */.Ikc({
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    stage: schemas/* enum */.k5n(['builder', 'runner', 'output']),
    started_at: schemas/* string */.YjP(),
    duration_seconds: schemas/* number */.aig().min(0),
    tasks: schemas/* int */.Whr().min(0),
    details: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
});

// EXTERNAL MODULE: ./build/storage/json-object.js
var json_object = __webpack_require__(451);
;// CONCATENATED MODULE: ./build/storage/run-documents.js







async function saveRunRecord(bucket, run, record) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).run;
    try {
        return await (0,json_object/* saveJson */.oG)(bucket, key, record, { ifAbsent: true });
    }
    catch (cause) {
        if (!(cause instanceof errors/* EpycloudError */.yx) || cause.code !== 'storage_conflict')
            throw cause;
        throw new errors/* EpycloudError */.yx('run_exists', `There is a run ${run.runId} of ${run.expId} already (${bucket.getPath(key)}).`, { hint: 'Go on with it with --resume, or choose another --run-id.', cause });
    }
}
async function findRunRecord(bucket, run) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).run;
    const record = await (0,json_object/* findJson */.ov)(bucket, run_record/* runRecordSchema */._A, key);
    return record && (0,json_object/* requireOwn */.SW)(run, key, record);
}
async function loadRunRecord(bucket, run) {
    const record = await findRunRecord(bucket, run);
    if (record !== undefined)
        return record;
    const place = bucket.getPath((0,artifacts/* artifactsOf */.Ns)(run).root);
    throw new errors/* EpycloudError */.yx('run_not_found', `There is no run ${run.runId} of ${run.expId}.`, {
        hint: `It was looked for in ${place}. See that experiment id, run id and bucket are right.`,
    });
}
function findSidecar(bucket, run, index) {
    return (0,json_object/* findJson */.ov)(bucket, sidecarSchema, (0,artifacts/* artifactsOf */.Ns)(run).sidecar(index));
}
function saveSidecar(bucket, run, sidecar) {
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).sidecar(sidecar.index), sidecar);
}
async function findOutcome(bucket, run) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).outcome;
    const outcome = await (0,json_object/* findJson */.ov)(bucket, pipeline_outcome/* outcomeSchema */.Ws, key);
    return outcome && (0,json_object/* requireOwn */.SW)(run, key, outcome);
}
function saveOutcome(bucket, run, outcome) {
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).outcome, outcome);
}
async function findStageSummary(bucket, run, name) {
    const key = artifactsOf(run).summaryJson(name);
    const summary = await findJson(bucket, stageSummarySchema, key);
    return summary && requireOwn(run, key, summary);
}
function saveStageSummary(bucket, run, summary, name = summary.stage) {
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).summaryJson(name), summary);
}


/***/ }),

/***/ 3937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ky: () => (/* binding */ areOutputsWhole),
  Gm: () => (/* binding */ findOutputs),
  jB: () => (/* binding */ loadOutputs),
  L6: () => (/* binding */ requireWholeOutputs)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(6753);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(5586);
// EXTERNAL MODULE: ./build/pipeline/document.js
var pipeline_document = __webpack_require__(2437);
// EXTERNAL MODULE: ./build/pipeline/outcome.js
var outcome = __webpack_require__(8014);
;// CONCATENATED MODULE: ./build/pipeline/checksums.js



const checksumsSchema = schemas/* object */.Ikc({
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    num_tasks: schemas/* int */.Whr().min(1),
    missing: schemas/* array */.YOg(outcome/* missingTaskSchema */.D9),
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), kind: schemas/* string */.YjP(), bytes: schemas/* int */.Whr().min(0), sha256: schemas/* string */.YjP() })),
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/storage/json-object.js
var json_object = __webpack_require__(451);
;// CONCATENATED MODULE: ./build/storage/whole-outputs.js





async function findOutputs(bucket, run, named) {
    if (named !== undefined)
        return named;
    const keys = (0,artifacts/* artifactsOf */.Ns)(run);
    const folders = [];
    for await (const name of bucket.listFolders(keys.outputs))
        folders.push(name);
    for (const name of folders.sort().reverse()) {
        if (await bucket.exists(keys.checksums(name)))
            return name;
    }
    return undefined;
}
async function loadOutputs(bucket, run, folder) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).checksums(folder);
    return (0,json_object/* requireOwn */.SW)(run, key, await (0,json_object/* loadJson */.Fj)(bucket, checksumsSchema, key));
}
async function requireWholeOutputs(bucket, run, folder, outputs, isRead) {
    for (const { path, bytes, sha256 } of outputs.files) {
        const key = (0,artifacts/* artifactsOf */.Ns)(run).output(folder, path);
        const agrees = isRead(path)
            ? (0,external_node_crypto_.createHash)('sha256')
                .update(await bucket.loadStored(key))
                .digest('hex') === sha256
            : (await bucket.stat(key))?.bytes === bytes;
        if (agrees)
            continue;
        throw new errors/* EpycloudError */.yx('artifact_corrupt', `${bucket.getPath(key)} is not the file that checksums.json names: it was changed, cut off or removed.`, { hint: 'Make the outputs again: run the workflow with --run-id and --resume.' });
    }
}
async function areOutputsWhole(bucket, run, folder) {
    const keys = (0,artifacts/* artifactsOf */.Ns)(run);
    try {
        const { files } = await (0,json_object/* loadJson */.Fj)(bucket, checksumsSchema, keys.checksums(folder));
        for (const file of files) {
            const stored = await bucket.loadStored(keys.output(folder, file.path));
            if ((0,external_node_crypto_.createHash)('sha256').update(stored).digest('hex') !== file.sha256)
                return false;
        }
        return true;
    }
    catch (error) {
        if (error instanceof errors/* EpycloudError */.yx && error.code.startsWith('artifact_'))
            return false;
        throw error;
    }
}


/***/ })

};
;