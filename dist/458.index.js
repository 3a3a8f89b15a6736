"use strict";
exports.id = 458;
exports.ids = [458];
exports.modules = {

/***/ 8458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runWorkflowCommand: () => (/* binding */ runWorkflowCommand)
});

// EXTERNAL MODULE: ./build/execution/local/process/process-executor.js + 2 modules
var process_executor = __webpack_require__(1940);
// EXTERNAL MODULE: ./build/storage/run-documents.js + 2 modules
var run_documents = __webpack_require__(7647);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(5586);
// EXTERNAL MODULE: ./build/pipeline/document.js
var pipeline_document = __webpack_require__(2437);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(6487);
// EXTERNAL MODULE: ./build/pipeline/outcome.js
var pipeline_outcome = __webpack_require__(8014);
;// CONCATENATED MODULE: ./build/execution/outcome-of-run.js




const outputDetailsSchema = schemas/* object */.Ikc({
    tasks: schemas/* int */.Whr().min(1),
    missing: schemas/* array */.YOg(pipeline_outcome/* missingTaskSchema */.D9).default([]),
    outputs: schemas/* string */.YjP().optional(),
});
function outcomeOfRun(end) {
    const common = {
        schema_version: pipeline_document/* SCHEMA_VERSION */.f$,
        min_reader_version: 1,
        exp_id: end.expId,
        run_id: end.runId,
        finished_at: new Date(end.finished).toISOString(),
        duration_seconds: (end.finished - end.started) / 1000,
    };
    const { failed } = end;
    if (end.interrupted || failed?.result.exitCode === exit_codes/* EXIT */.d.interrupted) {
        return { ...common, status: 'interrupted' };
    }
    if (failed !== undefined) {
        const { code, message, hint } = failed.result.failure;
        const missing = end.missing.length === 0 ? undefined : [...end.missing];
        return { ...common, status: 'failed', stage: failed.stage, code, message, hint, missing };
    }
    const details = outputDetailsSchema.parse(end.last?.details);
    const counted = { ...common, num_tasks: details.tasks, outputs: details.outputs };
    return details.missing.length === 0
        ? { ...counted, status: 'succeeded' }
        : { ...counted, status: 'partial', missing: details.missing };
}

// EXTERNAL MODULE: ./build/experiment/suggest.js
var suggest = __webpack_require__(3061);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/pipeline/tolerance.js
var tolerance = __webpack_require__(1073);
// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(4416);
// EXTERNAL MODULE: ./build/storage/task-list.js
var task_list = __webpack_require__(9054);
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
    const outcome = outcomeOfRun({
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

// EXTERNAL MODULE: ./build/pipeline/run-id.js
var run_id = __webpack_require__(6101);
// EXTERNAL MODULE: ./build/pipeline/run-record.js
var run_record = __webpack_require__(5073);
// EXTERNAL MODULE: ./build/storage/nesting.js
var nesting = __webpack_require__(6623);
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
                : `All ${runs.length} are finished: leave --resume out to begin a new one.`,
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
// EXTERNAL MODULE: ./build/shell/command.js + 1 modules
var command = __webpack_require__(3459);
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
var artifacts = __webpack_require__(6753);
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
// EXTERNAL MODULE: ./build/storage/process-identity.js
var process_identity = __webpack_require__(823);
// EXTERNAL MODULE: ./build/storage/run-claim.js
var run_claim = __webpack_require__(3597);
// EXTERNAL MODULE: ./build/storage/temporary-files.js
var temporary_files = __webpack_require__(8956);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/pipeline/checksums.js



const checksumsSchema = schemas/* object */.Ikc({
    ...pipeline_document/* versioned */.iF,
    exp_id: schemas/* string */.YjP(),
    run_id: schemas/* string */.YjP(),
    num_tasks: schemas/* int */.Whr().min(1),
    missing: schemas/* array */.YOg(pipeline_outcome/* missingTaskSchema */.D9),
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), kind: schemas/* string */.YjP(), bytes: schemas/* int */.Whr().min(0), sha256: schemas/* string */.YjP() })),
});

// EXTERNAL MODULE: ./build/storage/json-object.js
var json_object = __webpack_require__(451);
;// CONCATENATED MODULE: ./build/storage/whole-outputs.js





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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/engine/engine.js + 1 modules
var engine_engine = __webpack_require__(130);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/cli/run-place.js
var run_place = __webpack_require__(3637);
;// CONCATENATED MODULE: ./build/cli/ask-engine.js
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








const ANSWER_SECONDS = 120;
async function askEngine(context, options, prepared, engine) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const running = __addDisposableResource(env_1, await (0,engine_engine/* startEngine */.t)({
            command: engine.command,
            env: engine.environment,
            startTimeout: ANSWER_SECONDS,
            signal: context.signal,
        }), true);
        const { name, version, extensions, capabilities } = running.description;
        if (prepared.settled.kind === 'new' && capabilities.includes('validate')) {
            await requireSound(context, options, prepared, running);
        }
        return { name, version, extensions };
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
async function requireSound(context, options, prepared, engine) {
    const { experiment, place, populationData } = prepared;
    const folder = (0,external_node_path_.join)('experiments', place.expId);
    const repoDir = (0,run_place/* absolute */.ys)(context, place.repoDir);
    const configDir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'epycloud-validate-'));
    try {
        for (const { name, bytes } of experiment.files)
            await (0,promises_.writeFile)((0,external_node_path_.join)(configDir, name), bytes);
        const { problems } = await engine.request('validate', {
            config_dir: configDir,
            repo_dir: repoDir,
            experiment_dir: (0,external_node_path_.join)(repoDir, folder),
            ...(populationData === undefined ? {} : { population_data: populationData }),
            ...(options.outputConfig === undefined ? {} : { output_config: options.outputConfig }),
        }, { timeout: ANSWER_SECONDS });
        if (problems.length === 0)
            return;
        throw (0,repository/* withPlaces */.rd)(new errors/* EpycloudError */.yx('invalid_experiment', `The experiment has ${(0,counted/* counted */.h)(problems.length, 'fault')}.`, {
            problems: problems.map(({ file, line, column, message, hint }) => ({
                file,
                line: line ?? undefined,
                column: column ?? undefined,
                message,
                hint: hint ?? undefined,
            })),
        }), (0,external_node_path_.join)(folder, 'config'));
    }
    finally {
        await (0,promises_.rm)(configDir, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./build/cli/local-engine.js + 13 modules
var local_engine = __webpack_require__(2551);
// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(1915);
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
    const { bucket, experiment, settled, populationData } = prepared;
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

// EXTERNAL MODULE: ./build/pipeline/dir-prefix.js
var dir_prefix = __webpack_require__(9870);
// EXTERNAL MODULE: ./build/cli/run-options.js
var run_options = __webpack_require__(6588);
;// CONCATENATED MODULE: ./build/cli/resume-command.js


function resumeCommand(context, options, prepared) {
    const { run } = prepared.settled;
    const told = [
        ['--exp-id', run.expId],
        ['--run-id', run.runId],
        ['--forecast-dir', options.forecastDir],
        ['--bucket-dir', options.bucketDir === run_options/* DEFAULT_BUCKET_DIR */.Fs ? undefined : options.bucketDir],
        ['--dir-prefix', options.dirPrefix === dir_prefix/* DEFAULT_DIR_PREFIX */.h ? undefined : options.dirPrefix],
        ['--population-data', options.populationData],
        ['--jobs', options.jobs],
        ['--engine-command', options.engineCommand],
        ['--task-timeout', options.taskTimeout],
        ['--output-config', options.outputConfig],
        ['--max-failed-tasks', options.maxFailedTasks],
        ['--required-tasks', options.requiredTasks],
    ];
    const flags = told.flatMap(([flag, value]) => value === undefined ? [] : [flag, shellWord(String(value))]);
    const skip = options.skipOutput === true ? ['--skip-output'] : [];
    return [context.command, 'run workflow --local', ...flags, ...skip, '--resume'].join(' ');
}
function shellWord(text) {
    return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

// EXTERNAL MODULE: ./build/cli/show-error.js
var show_error = __webpack_require__(3262);
;// CONCATENATED MODULE: ./build/report/csv.js

const PIECE = 65_536;
async function* csvRows(chunks) {
    const decoder = new TextDecoder();
    let open = '';
    for await (const chunk of chunks) {
        for (let from = 0; from < chunk.length; from += PIECE) {
            const piece = decoder.decode(chunk.subarray(from, from + PIECE), { stream: true });
            const { rows, rest } = completeRows(open + piece);
            open = rest;
            if (rows.length > 0)
                yield rows;
        }
    }
    const { rows, rest } = completeRows(`${open}${decoder.decode()}\n`);
    if (rest !== '') {
        throw new errors/* EpycloudError */.yx('artifact_corrupt', 'A table ends in the middle of a quoted field.');
    }
    if (rows.length > 0)
        yield rows;
}
function completeRows(text) {
    const rows = [];
    let start = 0;
    let quote = text.indexOf('"');
    while (start < text.length) {
        let end = text.indexOf('\n', start);
        while (quote !== -1 && end !== -1 && quote < end) {
            const closing = text.indexOf('"', quote + 1);
            if (closing === -1)
                return { rows, rest: text.slice(start) };
            if (closing > end)
                end = text.indexOf('\n', closing);
            quote = text.indexOf('"', closing + 1);
        }
        if (end === -1)
            break;
        const line = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
        if (line !== '')
            rows.push(line.includes('"') ? quotedFields(line) : line.split(','));
        start = end + 1;
    }
    return { rows, rest: text.slice(start) };
}
function quotedFields(line) {
    const fields = [];
    let field = '';
    let quoted = false;
    for (let at = 0; at < line.length; at += 1) {
        const character = line[at];
        if (character === '"') {
            if (quoted && line[at + 1] === '"') {
                field += '"';
                at += 1;
            }
            else
                quoted = !quoted;
        }
        else if (character === ',' && !quoted) {
            fields.push(field);
            field = '';
        }
        else
            field += character;
    }
    fields.push(field);
    return fields;
}

;// CONCATENATED MODULE: ./build/report/quantile-table.js


const KEY_COLUMNS = ['primary_id', 'seed', 'population', 'date', 'quantile'];
async function quantileColumns(bucket, key) {
    const stream = await bucket.loadStream(key);
    try {
        for await (const [header] of csvRows(stream)) {
            return valueColumns(header ?? [], bucket.getPath(key));
        }
    }
    finally {
        stream.destroy();
    }
    throw corrupt(bucket.getPath(key), 'it is empty');
}
async function* readQuantiles(options) {
    const { bucket, key, columns } = options;
    const path = bucket.getPath(key);
    const stream = await bucket.loadStream(key);
    const finished = new Set();
    let layout;
    let task;
    try {
        for await (const rows of csvRows(stream)) {
            for (const row of rows) {
                if (layout === undefined) {
                    layout = layoutOf(row, columns, path);
                    continue;
                }
                if (row.length !== layout.width)
                    throw corrupt(path, `a row has ${row.length} fields`);
                const id = row[layout.primaryId] ?? '';
                if (task?.id !== id) {
                    if (task !== undefined) {
                        yield quantile_table_closed(task);
                        finished.add(task.id);
                    }
                    if (finished.has(id))
                        throw corrupt(path, `the rows of task ${id} are not together`);
                    task = openTask(id, row, layout);
                }
                if (!take(task, row, layout))
                    throw corrupt(path, `task ${id} has a row without numbers`);
            }
        }
        if (layout === undefined)
            throw corrupt(path, 'it is empty');
        if (task !== undefined)
            yield quantile_table_closed(task);
    }
    finally {
        stream.destroy();
    }
}
function layoutOf(header, columns, path) {
    const values = valueColumns(header, path);
    const missing = columns.find((column) => !values.includes(column));
    if (missing !== undefined)
        throw corrupt(path, `it has no column ${missing}`);
    return {
        width: header.length,
        primaryId: header.indexOf('primary_id'),
        population: header.indexOf('population'),
        date: header.indexOf('date'),
        quantile: header.indexOf('quantile'),
        columns: columns.map((name) => ({ name, at: header.indexOf(name) })),
    };
}
function valueColumns(header, path) {
    const missing = KEY_COLUMNS.filter((name) => !header.includes(name));
    if (missing.length > 0)
        throw corrupt(path, `it has no column ${missing.join(', ')}`);
    return header.filter((name) => !KEY_COLUMNS.some((key) => key === name));
}
function openTask(id, row, layout) {
    return {
        id,
        index: Number(id),
        population: row[layout.population] ?? '',
        dates: new Set(),
        values: new Map(),
    };
}
function take(task, row, layout) {
    const date = row[layout.date] ?? '';
    const quantile = numberIn(row[layout.quantile]);
    if (!Number.isSafeInteger(task.index) || Number.isNaN(quantile) || date === '')
        return false;
    task.dates.add(date);
    let byColumn = task.values.get(quantile);
    if (byColumn === undefined) {
        byColumn = new Map(layout.columns.map(({ name }) => [name, new Map()]));
        task.values.set(quantile, byColumn);
    }
    for (const { name, at } of layout.columns)
        byColumn.get(name)?.set(date, numberIn(row[at]));
    return true;
}
function quantile_table_closed(task) {
    const dates = [...task.dates].sort();
    return {
        index: task.index,
        population: task.population,
        dates,
        quantiles: [...task.values.keys()].sort((a, b) => a - b),
        course(column, quantile) {
            const byDate = task.values.get(quantile)?.get(column);
            return dates.map((date) => byDate?.get(date) ?? Number.NaN);
        },
    };
}
function numberIn(field) {
    return field === undefined || field.trim() === '' ? Number.NaN : Number(field);
}
function corrupt(path, why) {
    return new errors/* EpycloudError */.yx('artifact_corrupt', `${path} cannot be read as a table of quantiles: ${why}.`, {
        hint: 'Make the outputs again.',
    });
}

;// CONCATENATED MODULE: ./build/report/result-target.js

const TO_HOSPITAL = /_to_(?:H|H\d+|H_\w+|Hosp\w*|hosp\w*)_total$/;
function usualTarget(columns) {
    const transitions = columns.transitions ?? [];
    const compartments = columns.compartments ?? [];
    const admissions = transitions.find((name) => TO_HOSPITAL.test(name));
    if (admissions !== undefined)
        return { kind: 'transitions', column: admissions };
    const compartment = ['H_total', 'I_total'].find((name) => compartments.includes(name));
    return compartment === undefined ? undefined : { kind: 'compartments', column: compartment };
}
function totalTargets(columns) {
    return ['compartments', 'transitions'].flatMap((kind) => (columns[kind] ?? [])
        .filter((column) => column.endsWith('_total'))
        .map((column) => ({ kind, column })));
}
function namedTarget(columns, wanted) {
    for (const column of [wanted, `${wanted}_total`]) {
        for (const kind of ['transitions', 'compartments']) {
            if (columns[kind]?.includes(column) === true)
                return { kind, column };
        }
    }
    const available = totalTargets(columns).map(({ column }) => column);
    throw new errors/* EpycloudError */.yx('usage', `The results have no column ${wanted}.`, {
        hint: `There are: ${available.slice(0, 20).join(', ')}${available.length > 20 ? ', …' : ''}; and those of each age group.`,
    });
}
function isMonotone(values) {
    let rises = false;
    let falls = false;
    let before;
    for (const value of values) {
        if (!Number.isFinite(value))
            continue;
        if (before !== undefined && value > before)
            rises = true;
        if (before !== undefined && value < before)
            falls = true;
        before = value;
    }
    return !(rises && falls);
}

;// CONCATENATED MODULE: ./build/report/result-summary.js



async function summariseResults(options) {
    const { bucket, folder, names } = options;
    const tables = await tablesOf(bucket, folder);
    const columns = await columnsOf(bucket, folder, tables);
    const target = options.target === undefined
        ? (usualTarget(columns) ?? (await firstCurve(bucket, tables, columns)))
        : namedTarget(columns, options.target);
    const { column } = target;
    const key = tableKey(tables, target.kind);
    const read = [];
    let levels;
    for await (const task of readQuantiles({ bucket, key, columns: [column] })) {
        levels ??= levelsOf(task.quantiles);
        const medians = task.course(column, levels.middle);
        const name = names.get(task.index) ?? task.population;
        read.push({
            task: { index: task.index, name, dates: task.dates, medians },
            peak: peakOf(task, column, levels),
        });
    }
    const dates = [...new Set(read.flatMap(({ task }) => task.dates))].sort();
    return {
        target,
        dates,
        middle: levels?.middle ?? 0.5,
        ...(levels?.interval === undefined ? {} : { interval: levels.interval }),
        tasks: read.map(({ task, peak }) => ({
            index: task.index,
            name: task.name,
            medians: onDates(task, dates),
            ...(peak === undefined ? {} : { peak }),
        })),
    };
}
function levelsOf(quantiles) {
    const middle = quantiles.reduce((best, each) => Math.abs(each - 0.5) < Math.abs(best - 0.5) ? each : best);
    for (const lower of quantiles) {
        const upper = quantiles.find((each) => Math.abs(lower + each - 1) < 1e-9);
        if (lower < 0.5 && upper !== undefined)
            return { middle, interval: { lower, upper } };
    }
    return { middle, interval: undefined };
}
function peakOf(task, column, levels) {
    const medians = task.course(column, levels.middle);
    const at = medians.reduce((best, value, index) => {
        if (!Number.isFinite(value))
            return best;
        return best === undefined || value > (medians[best] ?? 0) ? index : best;
    }, undefined);
    if (at === undefined)
        return undefined;
    const lower = levels.interval && task.course(column, levels.interval.lower)[at];
    const upper = levels.interval && task.course(column, levels.interval.upper)[at];
    return {
        value: medians[at] ?? Number.NaN,
        date: task.dates[at] ?? '',
        ...(Number.isFinite(lower) && Number.isFinite(upper)
            ? { lower: Number(lower), upper: Number(upper) }
            : {}),
    };
}
function onDates(task, dates) {
    const byDate = new Map(task.dates.map((date, at) => [date, task.medians[at]]));
    return dates.map((date) => {
        const value = byDate.get(date);
        return value !== undefined && Number.isFinite(value) ? value : null;
    });
}
function tableKey(table, kind) {
    return `${table}${kind}.csv.gz`;
}
async function tablesOf(bucket, folder) {
    const projection = `${folder}quantiles_projection_`;
    for (const kind of ['transitions', 'compartments']) {
        if (await bucket.exists(tableKey(projection, kind)))
            return projection;
    }
    return `${folder}quantiles_`;
}
async function columnsOf(bucket, folder, tables) {
    const read = async (kind) => {
        const key = tableKey(tables, kind);
        return (await bucket.exists(key)) ? quantileColumns(bucket, key) : undefined;
    };
    const [transitions, compartments] = await Promise.all([
        read('transitions'),
        read('compartments'),
    ]);
    if (transitions === undefined && compartments === undefined) {
        throw new errors/* EpycloudError */.yx('artifact_missing', `There is no table of quantiles in ${bucket.getPath(folder)}.`, { hint: 'The experiment’s output file must ask for `quantiles`.' });
    }
    return { transitions, compartments };
}
async function firstCurve(bucket, tables, columns) {
    const totals = totalTargets(columns);
    for (const kind of ['compartments', 'transitions']) {
        const ofKind = totals.filter((target) => target.kind === kind);
        if (ofKind.length === 0)
            continue;
        const names = ofKind.map(({ column }) => column);
        for await (const task of readQuantiles({
            bucket,
            key: tableKey(tables, kind),
            columns: names,
        })) {
            const { middle } = levelsOf(task.quantiles);
            const curve = ofKind.find(({ column }) => !isMonotone(task.course(column, middle)));
            if (curve !== undefined)
                return curve;
            break;
        }
    }
    const [any] = totals;
    if (any !== undefined)
        return any;
    throw new errors/* EpycloudError */.yx('usage', 'The tables of quantiles have no totals to be shown.', {
        hint: `Name a column. There are: ${[...(columns.transitions ?? []), ...(columns.compartments ?? [])].slice(0, 20).join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./build/report/number-text.js
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const small = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });
function numberText(value) {
    if (!Number.isFinite(value))
        return '–';
    const size = Math.abs(value);
    if (size >= 1e15)
        return value.toExponential(2);
    if (size > 0 && size < 1e-4)
        return value.toExponential(0);
    if (size >= 99.95)
        return whole.format(value);
    return size >= 1 ? tenths.format(value) : small.format(value);
}
function percentText(share) {
    return String(Number((share * 100).toPrecision(6)));
}

;// CONCATENATED MODULE: ./build/report/sparkline.js
const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const ASCII = ['_', '.', '-', '~', '=', '+', '*', '#'];
function sparkline(values, options) {
    const levels = options.ascii === true ? ASCII : BLOCKS;
    const finite = values.filter(Number.isFinite);
    const from = options.from ?? finite.reduce((least, value) => Math.min(least, value), Infinity);
    const to = options.to ?? finite.reduce((most, value) => Math.max(most, value), -Infinity);
    return resampled(values, options)
        .map((value) => (value === undefined ? ' ' : levels[levelOf(value, from, to, levels.length)]))
        .join('');
}
function levelOf(value, from, to, levels) {
    if (!(to > from))
        return 0;
    const share = (value / 2 - from / 2) / (to / 2 - from / 2);
    return Math.min(levels - 1, Math.max(0, Math.floor(share * levels)));
}
function resampled(values, { width, resample = 'max' }) {
    return Array.from({ length: width }, (_, column) => {
        const first = Math.floor((column * values.length) / width);
        const end = Math.max(first + 1, Math.floor(((column + 1) * values.length) / width));
        const here = values.slice(first, end).filter(Number.isFinite);
        if (here.length === 0)
            return undefined;
        if (resample === 'max')
            return here.reduce((most, value) => Math.max(most, value));
        return here.reduce((sum, value) => sum + value / here.length, 0);
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/report/text-style.js

const asIs = (text) => text;
const PLAIN = { heading: asIs, faint: asIs, accent: asIs };
const COLOURED = {
    heading: (text) => (0,external_node_util_.styleText)('bold', text, { validateStream: false }),
    faint: (text) => (0,external_node_util_.styleText)('dim', text, { validateStream: false }),
    accent: (text) => (0,external_node_util_.styleText)('cyan', text, { validateStream: false }),
};

;// CONCATENATED MODULE: ./build/report/text-table.js

const GAP = '  ';
function textTable(table, options = {}) {
    const { width = Infinity, style = PLAIN, ascii = false } = options;
    const { columns, rows, widths } = fitted(clean(table), width);
    const cell = (text, index) => {
        const room = widths[index] ?? 0;
        const cut = shortened(text, room, ascii ? '~' : '…');
        return columns[index]?.align === 'right' ? cut.padStart(room) : cut.padEnd(room);
    };
    const header = columns.map((column, index) => cell(column.header, index));
    const rule = widths.map((room) => (ascii ? '-' : '─').repeat(room));
    return [
        style.heading(header.join(GAP).trimEnd()),
        style.faint(rule.join(GAP)),
        ...rows.map((row) => {
            const last = row.findLastIndex((text) => text !== '');
            return row
                .slice(0, last + 1)
                .map((text, index) => {
                const padded = cell(text, index);
                const shown = index === last ? padded.trimEnd() : padded;
                return columns[index]?.accent === true ? style.accent(shown) : shown;
            })
                .join(GAP);
        }),
    ];
}
function fitted(table, width) {
    const natural = table.columns.map((column, index) => Math.max(text_table_length(column.header), ...table.rows.map((row) => text_table_length(row[index] ?? ''))));
    const widths = shrunk(table.columns, natural, width);
    if (total(widths) <= width)
        return { ...table, widths };
    const victim = table.columns.reduce((chosen, column, index) => {
        if (column.dropOrder === undefined)
            return chosen;
        const best = chosen === undefined ? undefined : table.columns[chosen]?.dropOrder;
        return best === undefined || column.dropOrder > best ? index : chosen;
    }, undefined);
    if (victim === undefined)
        return { ...table, widths };
    const others = (list) => list.filter((_, index) => index !== victim);
    return fitted({ columns: others(table.columns), rows: table.rows.map(others) }, width);
}
function shrunk(columns, natural, width) {
    const widths = [...natural];
    for (let excess = total(widths) - width; excess > 0; excess -= 1) {
        let widest;
        for (const [index, { shrinkTo }] of columns.entries()) {
            const room = widths[index] ?? 0;
            if (shrinkTo === undefined || room <= shrinkTo)
                continue;
            if (widest === undefined || room > (widths[widest] ?? 0))
                widest = index;
        }
        if (widest === undefined)
            break;
        widths[widest] = (widths[widest] ?? 0) - 1;
    }
    return widths;
}
function total(widths) {
    return widths.reduce((sum, room) => sum + room, 0) + GAP.length * Math.max(0, widths.length - 1);
}
function shortened(text, room, mark) {
    const characters = [...text];
    if (characters.length <= room)
        return text;
    const tail = Math.floor((room - 1) / 2);
    const head = Math.max(0, room - 1 - tail);
    return [...characters.slice(0, head), mark, ...characters.slice(characters.length - tail)].join('');
}
function text_table_length(text) {
    return [...text].length;
}
function clean(table) {
    const printable = (text) => text.replace(/\p{Cc}/gu, '?');
    return {
        columns: table.columns.map((column) => ({ ...column, header: printable(column.header) })),
        rows: table.rows.map((row) => row.map(printable)),
    };
}

;// CONCATENATED MODULE: ./build/report/result-summary-text.js




const CURVE_WIDTHS = [32, 24, 16, 12];
function resultSummaryText(summary, options = {}) {
    const { width = 100, maxRows = 40, style = PLAIN, ascii = false } = options;
    if (summary.tasks.length === 0)
        return ['The tables of quantiles hold no task.'];
    const shown = summary.tasks.slice(0, maxRows);
    const hidden = summary.tasks.length - shown.length;
    const table = CURVE_WIDTHS.map((curveWidth) => tableOf(summary, shown, curveWidth, ascii)).find((each, at) => at === CURVE_WIDTHS.length - 1 || naturalWidth(each) <= width);
    return [
        style.accent(summary.target.column) + titleOf(summary, ascii),
        style.faint(`Each curve is the ${middleText(summary.middle)}, on its own scale from 0.`),
        '',
        ...textTable(table ?? { columns: [], rows: [] }, { width, style, ascii }),
        ...(hidden > 0 ? [style.faint(`${ascii ? '...' : '…'} and ${hidden} more`)] : []),
    ];
}
function titleOf({ dates, target }, ascii) {
    const first = dates[0] ?? '';
    const last = dates.at(-1) ?? '';
    const counted = target.kind === 'transitions' ? 'people per date' : 'people on each date';
    const dash = ascii ? 'to' : '–';
    return `: ${counted}, ${first} ${dash} ${last}`;
}
function middleText(middle) {
    return middle === 0.5 ? 'median' : `${percentText(middle)} % quantile`;
}
function tableOf(summary, shown, curveWidth, ascii) {
    const { interval } = summary;
    const dash = ascii ? '-' : '–';
    const intervalColumns = interval === undefined
        ? []
        : [
            {
                header: `${percentText(interval.lower)}${dash}${percentText(interval.upper)} %`,
                align: 'right',
                dropOrder: 1,
            },
        ];
    const columns = [
        { header: 'task', shrinkTo: 12 },
        { header: middleText(summary.middle), accent: true, dropOrder: 3 },
        { header: 'peak', align: 'right' },
        ...intervalColumns,
        { header: 'on', dropOrder: 2 },
    ];
    return {
        columns,
        rows: shown.map(({ name, medians, peak }) => [
            name,
            sparkline(medians.map((value) => value ?? Number.NaN), { width: curveWidth, from: 0, to: peak?.value, ascii }),
            peak === undefined ? dash : numberText(peak.value),
            ...intervalColumns.map(() => intervalText(peak, dash)),
            peak?.date ?? dash,
        ]),
    };
}
function intervalText(peak, dash) {
    if (peak?.lower === undefined || peak.upper === undefined)
        return dash;
    return `${numberText(peak.lower)} ${dash} ${numberText(peak.upper)}`;
}
function naturalWidth(table) {
    return Math.max(...textTable(table).map((line) => [...line].length));
}

;// CONCATENATED MODULE: ./build/cli/show-results.js







async function readResults(bucket, run, outputs) {
    const names = new Map();
    const manifest = await (0,manifest_document/* loadManifest */.eY)(bucket, run);
    for await (const task of (0,task_list/* loadTasks */.h)(bucket, run, manifest))
        names.set(task.index, task.name);
    try {
        return await summariseResults({ bucket, folder: (0,artifacts/* artifactsOf */.Ns)(run).output(outputs, ''), names });
    }
    catch (error) {
        if (error instanceof errors/* EpycloudError */.yx && error.code === 'artifact_missing')
            return undefined;
        throw error;
    }
}
function showResults(terminal, results) {
    terminal.out('');
    const style = terminal.color ? COLOURED : PLAIN;
    for (const line of resultSummaryText(results, { width: terminal.columns, style }))
        terminal.out(line);
    terminal.out('');
}

;// CONCATENATED MODULE: ./build/cli/show-outcome.js









async function showOutcome(context, options, prepared, end) {
    const { outcome } = end;
    const exitCode = exitCodeOfEnd(end);
    const outputs = 'outputs' in outcome ? outcome.outputs : undefined;
    const results = outputs === undefined
        ? undefined
        : await readResults(prepared.bucket, prepared.settled.run, outputs);
    if (options.json === true) {
        const paths = pathsOf(prepared, outputs);
        context.terminal.out(JSON.stringify({
            ...outcome,
            exit_code: exitCode,
            ...paths,
            ...(end.failure === undefined ? {} : { failure: end.failure }),
            ...(results === undefined ? {} : { results }),
        }, undefined, 2));
    }
    if (results !== undefined && options.json !== true)
        showResults(context.terminal, results);
    showEnd(context, options, prepared, end);
    return exitCode;
}
function exitCodeOfEnd(end) {
    if (end.failure !== undefined && end.outcome.status === 'failed') {
        return end.exitCode === exit_codes/* EXIT */.d.usage ? exit_codes/* EXIT */.d.usage : exit_codes/* EXIT */.d.failed;
    }
    return (0,pipeline_outcome/* exitCodeOfOutcome */.He)(end.outcome);
}
function pathsOf(prepared, outputs) {
    const keys = (0,artifacts/* artifactsOf */.Ns)(prepared.settled.run);
    return {
        run_path: prepared.bucket.getPath(keys.root),
        ...(outputs === undefined
            ? {}
            : { outputs_path: prepared.bucket.getPath(keys.output(outputs, '')) }),
    };
}
function showEnd(context, options, prepared, end) {
    const { terminal } = context;
    const { outcome } = end;
    const took = (0,cli_progress/* duration */.p)(outcome.duration_seconds);
    const paths = pathsOf(prepared, 'outputs' in outcome ? outcome.outputs : undefined);
    const where = 'outputs_path' in paths
        ? `The tables are in ${paths.outputs_path}`
        : `The run is in ${paths.run_path}`;
    switch (outcome.status) {
        case 'succeeded':
            terminal.err(`${terminal.green('Done')}: ${(0,counted/* counted */.h)(outcome.num_tasks, 'task')} in ${took}. ${where}`);
            return;
        case 'partial':
            terminal.err(`${terminal.yellow('PARTIAL RESULTS')}: ${outcome.missing.length} of ${outcome.num_tasks} tasks are missing:`);
            showMissing(context, outcome.missing);
            terminal.err(where);
            showResume(context, options, prepared);
            return;
        case 'failed':
            showFailure(context, outcome, end);
            if (end.exitCode !== exit_codes/* EXIT */.d.usage)
                showResume(context, options, prepared);
            return;
        case 'interrupted':
            terminal.err(`${terminal.yellow('Interrupted')} after ${took}; what is done is kept.`);
            showResume(context, options, prepared);
    }
}
function showFailure(context, outcome, end) {
    (0,show_error/* showError */.Q)(context.terminal, new errors/* EpycloudError */.yx(outcome.code, outcome.message, {
        hint: outcome.hint,
        problems: end.failure?.problems ?? [],
    }));
}
function showMissing(context, missing) {
    for (const task of missing.slice(0, 20)) {
        context.terminal.err(`  ${task.name} (task ${task.index}): ${task.why}`);
    }
    if (missing.length > 20)
        context.terminal.err(`  … and ${missing.length - 20} more`);
}
function showResume(context, options, prepared) {
    context.terminal.err(`Go on with: ${resumeCommand(context, options, prepared)}`);
}

;// CONCATENATED MODULE: ./build/experiment/task-estimate.js
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

;// CONCATENATED MODULE: ./build/cli/show-plan.js


function showPlan(context, options, prepared) {
    const { terminal } = context;
    const facts = planFacts(context, options, prepared);
    if (options.json === true) {
        terminal.out(JSON.stringify({ status: 'planned', ...facts }, undefined, 2));
        return;
    }
    const line = (name, text) => terminal.err(`${name.padEnd(12)}${text}`);
    line('Experiment', `${facts.exp_id} (${facts.files.join(', ')})`);
    line('Run', `${facts.run_id}${runNote(options, facts.resumed)}`);
    line('Tasks', `${facts.tasks ?? 'as many as the engine makes'}, ${facts.jobs} at a time`);
    if (facts.population_data !== undefined)
        line('Populations', facts.population_data);
    line('Results', facts.results);
    if (options.dryRun === true) {
        line('Stages', facts.stages.length === 0 ? 'none: the run is finished' : facts.stages.join(' → '));
        terminal.err('Nothing was done: --dry-run.');
    }
}
function planFacts(context, options, prepared) {
    const { settled, plan, bucket, experiment, populationData } = prepared;
    const own = options.engineCommand ?? context.environment['ENGINE_COMMAND'];
    const estimate = own === undefined ? estimateTasks(experiment) : undefined;
    const limit = options.tasksLimit;
    const limited = estimate === undefined || limit === undefined ? estimate : Math.min(estimate, limit);
    return {
        exp_id: settled.run.expId,
        run_id: settled.run.runId,
        resumed: settled.kind === 'resumed',
        files: experiment.files.map((file) => file.name),
        tasks: prepared.numTasks ?? limited,
        jobs: options.jobs ?? context.cores,
        population_data: populationData,
        results: bucket.getPath((0,artifacts/* artifactsOf */.Ns)(settled.run).root),
        stages: plan.kind === 'finished' ? [] : plan.stages,
    };
}
function runNote(options, resumed) {
    if (resumed)
        return ', resumed';
    return options.resume === true ? ', new: there is none to go on with' : '';
}

// EXTERNAL MODULE: ./build/cli/stage-call.js
var stage_call = __webpack_require__(7293);
;// CONCATENATED MODULE: ./build/cli/run-workflow.js
var run_workflow_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var run_workflow_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


























async function runWorkflowCommand(context, options, programs) {
    const prepared = await prepareRun(context, options);
    if (options.dryRun === true || options.json !== true)
        showPlan(context, options, prepared);
    if (options.dryRun === true)
        return exit_codes/* EXIT */.d.done;
    if (prepared.plan.kind === 'finished') {
        return await showOutcome(context, options, prepared, { outcome: prepared.plan.outcome });
    }
    if (options.yes !== true &&
        context.terminal.canAsk &&
        !(await context.terminal.confirm('Begin?'))) {
        context.terminal.err('Nothing was done.');
        return exit_codes/* EXIT */.d.done;
    }
    const engine = await (0,local_engine/* prepareLocalEngine */.x)(context, options.engineCommand);
    const end = await carryOut(context, options, prepared, { engine, programs });
    return await showOutcome(context, options, prepared, end);
}
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
    const plan = await planOf(bucket, settled);
    const manifest = settled.kind === 'resumed' ? await (0,manifest_document/* findManifest */.J9)(bucket, settled.run) : undefined;
    const numTasks = manifest?.num_tasks;
    return { place, bucket, experiment, populationData, settled, plan, numTasks };
}
async function planOf(bucket, { kind, run }) {
    if (kind === 'new')
        return planRun({ built: false, outputsWhole: false });
    const outcome = await (0,run_documents/* findOutcome */.Cn)(bucket, run);
    const outputs = outcome?.status === 'succeeded' ? outcome.outputs : undefined;
    return planRun({
        outcome,
        outputsWhole: outputs !== undefined && (await areOutputsWhole(bucket, run, outputs)),
        built: (await (0,manifest_document/* findManifest */.J9)(bucket, run)) !== undefined,
    });
}
async function carryOut(context, options, prepared, { engine, programs }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { bucket, settled } = prepared;
        const { run } = settled;
        const repoDir = (0,run_place/* absolute */.ys)(context, prepared.place.repoDir);
        const [identity, source] = await Promise.all([
            askEngine(context, options, prepared, engine),
            settled.kind === 'new' ? describeSource(repoDir, context.environment) : undefined,
        ]);
        const claim = run_workflow_addDisposableResource(env_1, await (0,run_claim/* claimRun */.S)({
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
        else
            (0,run_record/* requireSameRun */.Bn)(settled.record, { engine: identity });
        const plan = await planOf(bucket, settled);
        if (plan.kind === 'finished')
            return { outcome: plan.outcome };
        programs.expect(plan.stages.length);
        const progress = (0,cli_progress/* showProgress */.R)({
            terminal: context.terminal,
            now: context.now,
            verbose: options.verbose === true,
        });
        try {
            return await runWorkflow({ ...(0,stage_call/* stageRequestOf */.F)(context, options, { ...prepared, run, engine }), stages: plan.stages }, {
                bucket,
                executor: (0,process_executor/* processExecutor */.P)({
                    programs,
                    environment: engine.environment,
                    onErrorLine: (line) => context.terminal.err(`  ${line}`),
                }),
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
        const result_1 = run_workflow_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}


/***/ })

};
;