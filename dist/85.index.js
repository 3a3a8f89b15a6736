"use strict";
exports.id = 85;
exports.ids = [85];
exports.modules = {

/***/ 80085:
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

// EXTERNAL MODULE: ./build/shell/command.js + 1 modules
var command = __webpack_require__(53459);
;// CONCATENATED MODULE: ./build/experiment/source.js

async function describeSource(repoDir, environment) {
    const git = async (...args) => {
        const result = await (0,command/* runCommand */.d)({
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
    const before = image === undefined ? 'as processes' : inImage(image.reference, image.id);
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
// EXTERNAL MODULE: ./build/cli/prepare-run.js + 3 modules
var prepare_run = __webpack_require__(79649);
// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(71915);
;// CONCATENATED MODULE: ./build/cli/record-run.js



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
        github: githubOf(environment),
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
function githubOf(environment) {
    const found = GITHUB_VARIABLES.flatMap((name) => {
        const value = environment[name];
        return value === undefined ? [] : [[name.slice('GITHUB_'.length).toLowerCase(), value]];
    });
    return found.length === 0 ? undefined : Object.fromEntries(found);
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
            settled.kind === 'new' ? describeSource(repoDir, context.environment) : undefined,
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


/***/ })

};
;