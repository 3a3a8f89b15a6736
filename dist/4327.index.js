"use strict";
exports.id = 4327;
exports.ids = [4327];
exports.modules = {

/***/ 74327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  carryOutRun: () => (/* binding */ carryOutRun)
});

// EXTERNAL MODULE: ./build/storage/run-documents.js + 2 modules
var run_documents = __webpack_require__(47647);
// EXTERNAL MODULE: ./build/execution/outcome-of-run.js
var outcome_of_run = __webpack_require__(18202);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/suggest.js
var suggest = __webpack_require__(32192);
// EXTERNAL MODULE: ./build/pipeline/tolerance.js
var tolerance = __webpack_require__(31073);
// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(44416);
// EXTERNAL MODULE: ./build/storage/task-list.js
var task_list = __webpack_require__(36673);
;// CONCATENATED MODULE: ./build/execution/required-tasks.js





async function requireKnownTasks(bucket, run, required) {
    if (required === undefined)
        return;
    const names = new Set();
    const manifest = await (0,manifest_document/* loadManifest */.eY)(bucket, run);
    for await (const task of (0,task_list/* loadTasks */.h)(bucket, run, manifest))
        names.add(task.name);
    for (const name of (0,tolerance/* parseRequiredTasks */.Bs)(required)) {
        if (names.has(name))
            continue;
        const near = (0,suggest/* suggest */.Z)(name, names);
        throw new errors/* EpycloudError */.yx('usage', `No task is named ${JSON.stringify(name)}, which is required.`, {
            hint: near === undefined
                ? `The tasks are: ${[...names].slice(0, 10).join(', ')}${names.size > 10 ? ', …' : ''}.`
                : `Did you mean ${JSON.stringify(near)}?`,
        });
    }
}

;// CONCATENATED MODULE: ./build/execution/run-workflow.js



async function runWorkflow(request, ports) {
    const started = ports.now();
    let failed;
    let last;
    const missing = [];
    for (const stage of request.stages) {
        if (ports.signal.aborted)
            break;
        if (stage === 'runner') {
            await requireKnownTasks(ports.bucket, request.run, request.requiredTasks);
        }
        ports.onStage(stage);
        const result = await ports.executor.runStage({ ...request, stage, rerun: false }, {
            signal: ports.signal,
            onEvent: (event) => {
                if (event.event === 'task.missing')
                    missing.push(missingOf(event));
                ports.onEvent(stage, event);
            },
        });
        if (result.kind === 'failed') {
            failed = { stage, result };
            break;
        }
        last = result;
    }
    const outcome = (0,outcome_of_run/* outcomeOfRun */.z)({
        expId: request.run.expId,
        runId: request.run.runId,
        started,
        finished: ports.now(),
        interrupted: ports.signal.aborted,
        ...(failed === undefined ? {} : { failed }),
        ...(last === undefined ? {} : { last }),
        missing,
    });
    const saving = (0,run_documents/* saveOutcome */.Go)(ports.bucket, request.run, outcome);
    if (failed === undefined) {
        await saving;
        return { outcome };
    }
    await saving.catch(() => { });
    return { outcome, failure: failed.result.failure, exitCode: failed.result.exitCode };
}
function missingOf(event) {
    return { index: event.task ?? 0, name: event.name ?? '', why: String(event['why'] ?? '') };
}

// EXTERNAL MODULE: ./build/experiment/source.js
var experiment_source = __webpack_require__(55926);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/pipeline/run-record.js
var run_record = __webpack_require__(35073);
// EXTERNAL MODULE: ./build/storage/process-identity.js
var process_identity = __webpack_require__(60823);
// EXTERNAL MODULE: ./build/storage/run-claim.js
var run_claim = __webpack_require__(63597);
// EXTERNAL MODULE: ./build/storage/temporary-files.js
var temporary_files = __webpack_require__(8956);
// EXTERNAL MODULE: ./build/cli/executor-facts.js
var executor_facts = __webpack_require__(63727);
;// CONCATENATED MODULE: ./build/cli/note-other-carrier.js

function noteOtherCarrier({ terminal }, { run_id, executor, image }, chosen) {
    if (executor === undefined)
        return;
    const before = image === undefined ? 'as processes' : inImage(image.reference, image.id ?? image.digest ?? '');
    const now = chosen.name === 'process' ? 'as processes' : inImage(chosen.image.reference, chosen.image.id);
    const isSame = image?.id === (chosen.name === 'compose' ? chosen.image.id : undefined) ||
        (image?.digest !== undefined &&
            chosen.name === 'compose' &&
            image.digest === chosen.image.digest);
    if (isSame)
        return;
    terminal.err(terminal.yellow(`Run ${run_id} began ${before} and goes on ${now}: another environment, with the same engine.`));
}
function inImage(reference, id) {
    return `in ${reference} (${(0,executor_facts/* shortId */.m_)(id)})`;
}

// EXTERNAL MODULE: ./build/cli/open-carrier.js + 14 modules
var open_carrier = __webpack_require__(25846);
// EXTERNAL MODULE: ./build/cli/prepare-run.js
var prepare_run = __webpack_require__(41881);
// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(71915);
// EXTERNAL MODULE: ./build/execution/github-context.js
var github_context = __webpack_require__(2413);
;// CONCATENATED MODULE: ./build/cli/record-run.js




async function recordRun(context, options, prepared, { engine, source }) {
    const { bucket, experiment, settled, populationData, chosen } = prepared;
    const { environment, terminal } = context;
    const seed = { value: experiment.seed ?? context.random(), drawn: experiment.seed === undefined };
    const record = (0,run_record/* newRunRecord */.pB)({
        run: settled.run,
        createdAt: context.now(),
        mode: 'local',
        configHash: experiment.configHash,
        configFiles: experiment.files.map((file) => file.name),
        seed,
        engine,
        executor: chosen.name,
        image: chosen.name === 'compose' ? (0,executor_facts/* imageFacts */.JC)(chosen) : undefined,
        simulationsLimit: options.simulationsLimit,
        tasksLimit: options.tasksLimit,
        source,
        github: (0,github_context/* githubContext */.h)(environment),
        request: {
            jobs: options.jobs,
            population_data: populationData,
            output_config: options.outputConfig,
            max_failed_tasks: options.maxFailedTasks,
            required_tasks: options.requiredTasks,
            skip_output: options.skipOutput,
            engine_command: options.engineCommand,
            executor: options.executor === 'auto' ? undefined : options.executor,
            image: options.image,
            isolate: options.isolate,
            task_timeout: options.taskTimeout,
            forecast_dir: options.forecastDir,
        },
    });
    await (0,run_documents/* saveRunRecord */.Yx)(bucket, settled.run, record);
    if (seed.drawn) {
        terminal.err(`Seed        ${seed.value}, drawn, as the model names none; it is kept in run.json.`);
    }
}

// EXTERNAL MODULE: ./build/cli/run-place.js
var run_place = __webpack_require__(13637);
// EXTERNAL MODULE: ./build/cli/stage-call.js
var stage_call = __webpack_require__(47293);
;// CONCATENATED MODULE: ./build/cli/carry-out-run.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});














async function carryOutRun(context, options, prepared, programs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { bucket, settled, chosen } = prepared;
        const { run } = settled;
        const carrier = __addDisposableResource(env_1, await (0,open_carrier/* openCarrier */.d)(context, options, chosen, { ...prepared, run, programs }), true);
        const repoDir = (0,run_place/* absolute */.ys)(context, prepared.place.repoDir);
        const [identity, source] = await Promise.all([
            carrier.identify(options, prepared),
            settled.kind === 'new' ? (0,experiment_source/* describeSource */.B)(repoDir, context.environment) : undefined,
        ]);
        const claim = __addDisposableResource(env_1, await (0,run_claim/* claimRun */.S)({
            bucket,
            run,
            identity: await (0,process_identity/* ownIdentity */.h)(),
            isAlive: process_identity/* isAlive */._,
            now: context.now,
        }), true);
        if (claim.number > 0) {
            const root = (0,run_place/* absolute */.ys)(context, prepared.place.bucketDir);
            await (0,temporary_files/* sweepTemporaries */.SZ)({ root, prefix: (0,artifacts/* runRoot */.cS)(run), isAlive: () => false });
        }
        if (settled.kind === 'new') {
            await recordRun(context, options, prepared, { engine: identity, source });
        }
        else {
            (0,run_record/* requireSameRun */.Bn)(settled.record, { engine: identity });
            noteOtherCarrier(context, settled.record, chosen);
        }
        const plan = await (0,prepare_run/* planOf */.X)(bucket, settled);
        if (plan.kind === 'finished')
            return { outcome: plan.outcome };
        carrier.expect(plan.stages);
        const progress = (0,cli_progress/* showProgress */.R)({
            terminal: context.terminal,
            now: context.now,
            verbose: options.verbose === true,
        });
        try {
            return await runWorkflow({ ...(0,stage_call/* stageRequestOf */.F)(context, options, { ...prepared, run, carrier }), stages: plan.stages }, {
                bucket,
                executor: carrier.executor,
                signal: context.signal,
                now: context.now,
                onStage: progress.stage,
                onEvent: progress.event,
            });
        }
        finally {
            progress.end();
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}


/***/ }),

/***/ 2413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ githubContext)
/* harmony export */ });
const GITHUB_VARIABLES = [
    'GITHUB_REPOSITORY',
    'GITHUB_SHA',
    'GITHUB_REF',
    'GITHUB_EVENT_NAME',
    'GITHUB_WORKFLOW_REF',
    'GITHUB_RUN_ID',
    'GITHUB_RUN_ATTEMPT',
    'GITHUB_ACTOR',
];
function githubContext(environment) {
    const found = GITHUB_VARIABLES.flatMap((name) => {
        const value = environment[name];
        return value === undefined ? [] : [[name.slice('GITHUB_'.length).toLowerCase(), value]];
    });
    return found.length === 0 ? undefined : Object.fromEntries(found);
}


/***/ }),

/***/ 55926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ describeSource)
/* harmony export */ });
/* harmony import */ var _shell_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53459);

async function describeSource(repoDir, environment) {
    const git = async (...args) => {
        const result = await (0,_shell_command_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)({
            program: 'git',
            args: ['-C', repoDir, ...args],
            environment,
        });
        return result.kind === 'exited' && result.exitCode === 0 ? result.stdout : undefined;
    };
    const [commit, changes] = await Promise.all([
        git('rev-parse', 'HEAD'),
        git('status', '--porcelain', '--untracked-files=no', '.'),
    ]);
    if (commit === undefined || changes === undefined)
        return undefined;
    return { commit: commit.trim(), changed: changes.trim() !== '' };
}


/***/ }),

/***/ 60823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isAlive),
/* harmony export */   h: () => (/* binding */ ownIdentity)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shell_process_exists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62212);



async function ownIdentity() {
    const start = await startOf(process.pid);
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), pid: process.pid, startedAt: start?.startedAt };
}
async function isAlive(identity) {
    if (!(0,_shell_process_exists_js__WEBPACK_IMPORTED_MODULE_2__/* .processExists */ ._)(identity.pid))
        return false;
    const now = await startOf(identity.pid);
    if (now === undefined)
        return true;
    if (now.ended)
        return false;
    return identity.startedAt === undefined || identity.startedAt === now.startedAt;
}
async function startOf(pid) {
    try {
        const [stat, boot] = await Promise.all([
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8'),
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8'),
        ]);
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const ended = fields[0] === 'Z' || fields[0] === 'X';
        return { startedAt: `${boot.trim()}/${fields[19]}`, ended };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 63597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findHolder),
/* harmony export */   S: () => (/* binding */ claimRun)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12437);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36331);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10451);






const claimSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    ..._pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .versioned */ .iF,
    exp_id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    host: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    pid: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr(),
    process_started: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    since: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    nonce: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    released_at: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
});
const MAX_RACES = 20;
async function claimRun(request) {
    const { bucket, run } = request;
    for (let race = 0; race < MAX_RACES; race++) {
        const number = (await highestClaim(bucket, run)) + 1;
        if (number > 0)
            await requireFree(request, number - 1);
        const document = newClaim(request);
        const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claim(number);
        if (!(await isFirst((0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .saveJson */ .oG)(bucket, key, document, { ifAbsent: true }))))
            continue;
        return { number, [Symbol.asyncDispose]: () => release(request, key, document) };
    }
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('run_in_use', `Too many processes want run ${run.runId} at the same time.`, { hint: 'Start one of them only.' });
}
async function highestClaim(bucket, run) {
    let highest = -1;
    for await (const { key } of bucket.listFiles((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claims)) {
        const number = Number(/\/(\d{5,9})\.json$/.exec(key)?.[1] ?? -1);
        if ((0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claim(number) === key)
            highest = Math.max(highest, number);
    }
    return highest;
}
async function findHolder(request) {
    const number = await highestClaim(request.bucket, request.run);
    return number < 0 ? undefined : await holderOf(request, number);
}
async function holderOf({ bucket, run, identity, isAlive }, number) {
    const claim = await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .findJson */ .ov)(bucket, claimSchema, (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claim(number));
    if (claim === undefined || claim.released_at !== undefined)
        return undefined;
    const { host, pid, since } = claim;
    const here = host === identity.host;
    if (here && !(await isAlive({ host, pid, startedAt: claim.process_started })))
        return undefined;
    return { host, pid, since, here };
}
async function requireFree(request, number) {
    const { bucket, run } = request;
    const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactsOf */ .Ns)(run).claim(number);
    const holder = await holderOf(request, number);
    if (holder === undefined)
        return;
    const { here } = holder;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('run_in_use', `Run ${run.runId} of ${run.expId} is in use by process ${holder.pid} on ${holder.host}, since ${holder.since}.`, {
        hint: here
            ? `Wait until it has ended, or end it (kill ${holder.pid}) and try again.`
            : `Wait until it has ended. If ${holder.host} is gone or no longer works on it, delete ${bucket.getPath(key)} and try again.`,
    });
}
function newClaim({ run, identity, now }) {
    return {
        schema_version: _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .SCHEMA_VERSION */ .f$,
        min_reader_version: 1,
        exp_id: run.expId,
        run_id: run.runId,
        host: identity.host,
        pid: identity.pid,
        process_started: identity.startedAt,
        since: new Date(now()).toISOString(),
        nonce: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
    };
}
async function isFirst(saving) {
    try {
        await saving;
        return true;
    }
    catch (error) {
        if (error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx && error.code === 'storage_conflict')
            return false;
        throw error;
    }
}
async function release(request, key, document) {
    const { bucket, now } = request;
    const released = { ...document, released_at: new Date(now()).toISOString() };
    try {
        const held = await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .findJson */ .ov)(bucket, claimSchema, key);
        if (held?.nonce === document.nonce)
            await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .saveJson */ .oG)(bucket, key, released);
    }
    catch (error) {
        if (!(error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx))
            throw error;
    }
}


/***/ })

};
;