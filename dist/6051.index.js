"use strict";
exports.id = 6051;
exports.ids = [6051];
exports.modules = {

/***/ 90265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   Wc: () => (/* binding */ carryOutBuild),
/* harmony export */   gf: () => (/* binding */ NO_WISHES)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _images_build_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71856);
/* harmony import */ var _images_settle_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85140);
/* harmony import */ var _in_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25570);




const NO_DEFAULTS = { registry: '', imageTag: 'latest', suiteRef: 'main' };
const NO_WISHES = {
    targets: [],
    tags: [],
    push: false,
    platforms: [],
    fresh: false,
    secrets: [],
    sbom: false,
    googleLogin: false,
};
function settle({ distDir, workspace, environment }, wishes, defaults) {
    return (0,_images_settle_build_js__WEBPACK_IMPORTED_MODULE_2__/* .settleBuild */ .u)(wishes, { ...NO_DEFAULTS, ...defaults }, { contextDir: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(distDir, '..'), cwd: workspace, environment });
}
async function carryOutBuild(context, request) {
    const { environment, signal, now, log } = context;
    const targets = request.images.map(({ target }) => target).join(', ');
    const warnings = [];
    try {
        return await (0,_in_group_js__WEBPACK_IMPORTED_MODULE_3__/* .inGroup */ .H)(context, `Build ${targets}`, (onLine) => (0,_images_build_images_js__WEBPACK_IMPORTED_MODULE_1__/* .buildImages */ .r)(request, {
            environment,
            signal,
            now,
            onEvent: (event) => {
                const line = lineOf(event);
                if (line !== undefined)
                    onLine(line);
                if (event.kind === 'warning')
                    warnings.push(event.message);
            },
        }));
    }
    finally {
        for (const warning of warnings)
            log.warning(warning);
    }
}
function lineOf(event) {
    switch (event.kind) {
        case 'login':
            return `Logging in to ${event.registry} as ${event.username}`;
        case 'target_started':
            return `${event.target}: ${event.tags.join(', ')}`;
        case 'line':
            return `  ${event.line}`;
        case 'push':
            return `Pushing ${event.tag}`;
        case 'target_done':
            return `${event.target}: done`;
        case 'step':
        case 'warning':
            return undefined;
    }
}


/***/ }),

/***/ 61286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runLocalPipelineAction: () => (/* binding */ runLocalPipelineAction),
  runOnThisRunner: () => (/* binding */ runOnThisRunner)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/pipeline/run-id.js
var run_id = __webpack_require__(36101);
// EXTERNAL MODULE: ./build/actions/definitions/run-local-pipeline.js
var run_local_pipeline = __webpack_require__(7456);
// EXTERNAL MODULE: ./build/actions/github/event.js
var github_event = __webpack_require__(48871);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/shell/docker/docker-client.js
var docker_client = __webpack_require__(15495);
// EXTERNAL MODULE: ./build/shell/docker/docker-image.js
var docker_image = __webpack_require__(4179);
// EXTERNAL MODULE: ./build/actions/images/carry-out-build.js
var carry_out_build = __webpack_require__(90265);
;// CONCATENATED MODULE: ./build/actions/images/prepare-image.js




const USUAL_IMAGE = 'epycloud:local';
const ENGINE_LABEL = 'org.epycloud.engine.name';
async function prepareImage(context, inputs) {
    const reference = inputs.image ?? USUAL_IMAGE;
    const isBuilt = inputs.executor !== 'process' && (await isToBeBuilt(context, inputs, reference));
    if (!isBuilt)
        warnOfUnused(context, inputs);
    if (inputs.executor === 'process')
        return requireProcessOnly(inputs);
    if (isBuilt)
        return await build(context, inputs, reference);
    if (inputs.executor === 'auto' && inputs.image === undefined)
        return;
    if (inputs.engine !== undefined)
        await requireEngine(context, reference, inputs.engine);
}
function requireProcessOnly({ build, image, engine }) {
    const [name, value] = build === 'always'
        ? ['build', build]
        : image !== undefined
            ? ['image', image]
            : engine === 'epymodelingsuite'
                ? ['engine', engine]
                : [];
    if (name === undefined)
        return;
    throw new errors/* EpycloudError */.yx('usage', `The input ${name} is ${value}, and without containers there is no such thing.`, { hint: `Leave ${name} out, or write \`executor: compose\`.` });
}
function warnOfUnused({ log }, inputs) {
    for (const name of ['engine-source', 'git-token', 'python-image', 'node-image']) {
        if (inputs[name] !== undefined) {
            log.warning(`The input ${name} is not used: no image is built here.`);
        }
    }
}
async function isToBeBuilt(context, { build, executor }, reference) {
    if (build !== 'auto' || executor !== 'compose')
        return build === 'always';
    return (await labelsOf(context, reference)) === undefined;
}
async function build(context, inputs, reference) {
    const request = await (0,carry_out_build/* settle */.G9)(context, {
        ...carry_out_build/* NO_WISHES */.gf,
        targets: ['local'],
        tags: [reference],
        engine: inputs.engine,
        engineSource: inputs['engine-source'],
        pythonImage: inputs['python-image'],
        nodeImage: inputs['node-image'],
    }, { gitToken: inputs['git-token'] });
    await (0,carry_out_build/* carryOutBuild */.Wc)(context, request);
}
async function requireEngine(context, reference, engine) {
    const there = (await labelsOf(context, reference))?.[ENGINE_LABEL];
    if (there === undefined || there === engine)
        return;
    throw new errors/* EpycloudError */.yx('usage', `The input engine is ${engine}, and the engine of ${reference} is ${there}.`, { hint: 'Leave engine out, name another image, or write `build: always`.' });
}
async function labelsOf({ environment, signal }, reference) {
    try {
        return (await (0,docker_image/* inspectImage */.m)((0,docker_client/* dockerClient */._n)(environment), reference, signal)).labels;
    }
    catch (error) {
        if (error instanceof errors/* EpycloudError */.yx && error.code === 'image_missing')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/actions/in-group.js
var in_group = __webpack_require__(25570);
// EXTERNAL MODULE: ./build/actions/pipeline/changed-experiments.js
var changed_experiments = __webpack_require__(94059);
// EXTERNAL MODULE: ./build/actions/pipeline/choose-experiments.js
var choose_experiments = __webpack_require__(1820);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/report/run-report-page.js + 1 modules
var run_report_page = __webpack_require__(64800);
;// CONCATENATED MODULE: ./build/actions/github/upload-artifact.js

function canUploadArtifacts(environment) {
    return !!environment['ACTIONS_RUNTIME_TOKEN'] && !!environment['ACTIONS_RESULTS_URL'];
}
async function uploadArtifact(request) {
    const { name, files, root } = request;
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(3452), __webpack_require__.e(1351), __webpack_require__.e(4695)]).then(__webpack_require__.bind(__webpack_require__, 89432));
    try {
        const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], root, {
            compressionLevel: 0,
        });
        if (id === undefined)
            throw new Error('it was given no id');
        return id;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* EpycloudError */.yx('storage_unavailable', `The artifact ${name} was not uploaded: ${why}`, {
            hint: /already exists|409|conflict/i.test(why)
                ? 'A job before has uploaded one of this name: give each its own artifact-name.'
                : 'The runs are whole in the bucket folder. `upload-artifact: false` does without.',
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./build/actions/pipeline/keep-artifact.js



async function keepArtifact({ environment, log }, { inputs, runs, bucketDir }) {
    const wanted = inputs['upload-artifact'];
    const keys = runs.flatMap(({ outputs }) => outputs);
    if (wanted === 'false')
        return undefined;
    if (keys.length === 0) {
        if (runs.length > 0)
            log.notice('There are no outputs, so no artifact was uploaded.');
        return undefined;
    }
    if (!canUploadArtifacts(environment)) {
        const why = 'No artifact can be uploaded: there is no ACTIONS_RUNTIME_TOKEN here';
        if (wanted === 'auto') {
            log.notice(`${why}. The outputs are in ${bucketDir}.`);
            return undefined;
        }
        throw new errors/* EpycloudError */.yx('usage', `${why}, which GitHub gives to actions.`, {
            hint: 'Run it on GitHub, or write `upload-artifact: auto` or `false`.',
        });
    }
    const name = inputs['artifact-name'] ?? usualName(runs.map(({ report }) => report.expId));
    try {
        const id = await uploadArtifact({
            name,
            files: keys.map((key) => (0,external_node_path_.join)(bucketDir, key)),
            root: bucketDir,
            environment,
        });
        return { id, note: `Artifact: ${linkTo(environment, id, name)}` };
    }
    catch (error) {
        if (wanted === 'true' || !(error instanceof errors/* EpycloudError */.yx))
            throw error;
        log.warning(error.hint === undefined ? error.message : `${error.message}\n${error.hint}`);
        return undefined;
    }
}
function usualName(expIds) {
    const [only] = expIds;
    return expIds.length === 1 && only !== undefined
        ? `epycloud-${only.replaceAll('/', '-')}`
        : 'epycloud-outputs';
}
function linkTo(environment, id, name) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
    const run = environment['GITHUB_RUN_ID'];
    if (!server || !repository || !run)
        return `\`${name}\` (${id})`;
    return `[${name}](${server}/${repository}/actions/runs/${run}/artifacts/${id})`;
}

;// CONCATENATED MODULE: ./build/actions/pipeline/pipeline-outputs.js

const WORST_FIRST = ['interrupted', 'failed', 'partial', 'succeeded'];
function worstOf(reports) {
    return WORST_FIRST.find((status) => reports.some((report) => report.status === status));
}
function outputsOf(reports) {
    const [first] = reports;
    const sum = (count) => reports.reduce((total, report) => total + (count(report) ?? 0), 0);
    return {
        outcome: worstOf(reports) ?? 'nothing',
        'run-id': first?.runPath === undefined ? undefined : first.runId,
        'num-tasks': sum(({ numTasks }) => numTasks),
        'failed-tasks': sum(({ missing }) => missing.length),
        'outputs-path': first && absolute(first.outputsPath),
        runs: JSON.stringify(reports.map(entryOf)),
    };
}
function entryOf(report) {
    const begun = report.runPath !== undefined;
    return {
        'exp-id': report.expId,
        'run-id': begun ? report.runId : undefined,
        outcome: report.status,
        'num-tasks': report.numTasks,
        'failed-tasks': report.missing.length,
        'run-path': absolute(report.runPath),
        'outputs-path': absolute(report.outputsPath),
    };
}
function absolute(path) {
    return path === undefined ? undefined : (0,external_node_path_.resolve)(path);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/actions/github/pull-request-comment.js

function commentMarker(environment, key) {
    const parts = [environment['GITHUB_WORKFLOW'], environment['GITHUB_JOB'], key];
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
    return `<!-- epycloud:run-local-pipeline:${hash} -->`;
}
async function writeComment(request) {
    const { pullRequest, token, environment } = request;
    const [owner = '', repo = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
    if (!token)
        return { kind: 'not_written', why: 'there is no token; give the input `token`' };
    const { getOctokit } = await __webpack_require__.e(/* import() */ 1351).then(__webpack_require__.bind(__webpack_require__, 61351));
    const { rest, paginate } = getOctokit(token);
    const marker = commentMarker(environment, request.key);
    const body = `${marker}\n${request.body}`;
    try {
        const place = { owner, repo, issue_number: pullRequest.number };
        for await (const page of paginate.iterator(rest.issues.listComments, {
            ...place,
            per_page: 100,
        })) {
            const found = page.data.find((comment) => comment.body?.startsWith(marker));
            if (found === undefined)
                continue;
            const { data } = await rest.issues.updateComment({ owner, repo, comment_id: found.id, body });
            return { kind: 'updated', url: data.html_url };
        }
        const { data } = await rest.issues.createComment({ ...place, body });
        return { kind: 'created', url: data.html_url };
    }
    catch (thrown) {
        return { kind: 'not_written', why: reasonOf(thrown, pullRequest) };
    }
}
function reasonOf(thrown, { isFork }) {
    const status = thrown?.status;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    if (status === 403 || status === 404) {
        return isFork
            ? `the token of a pull request from a fork may not write (${status})`
            : `the token may not write to pull requests (${status}); the job needs \`permissions: pull-requests: write\``;
    }
    if (status === 401)
        return 'the token is not valid (401)';
    return message;
}

;// CONCATENATED MODULE: ./build/actions/pipeline/say-in-pull-request.js

async function sayInPullRequest({ environment, log }, { inputs, pullRequest }, page) {
    if (inputs.comment === 'false')
        return;
    const tell = inputs.comment === 'true' ? log.warning : log.notice;
    if (pullRequest === undefined) {
        if (inputs.comment === 'true') {
            log.notice('This is no pull request, so there is none to comment on.');
        }
        return;
    }
    const result = await writeComment({
        pullRequest,
        token: inputs.token,
        environment,
        key: inputs['exp-id'].join(' '),
        body: page,
    });
    switch (result.kind) {
        case 'not_written':
            return tell(`The pull request was not commented on: ${result.why}.`);
        case 'created':
        case 'updated':
            return log.info(`Comment ${result.kind}: ${result.url}`);
    }
}

;// CONCATENATED MODULE: ./build/actions/pipeline/end-action.js








const TITLE = 'epycloud, on this runner';
async function endAction(context, end) {
    const { environment, log, signal } = context;
    const { inputs, bucketDir } = end;
    const runs = end.runs.map(({ report }) => report);
    if (end.ids.length === 0)
        log.notice('The pull request changes no experiment: nothing was run.');
    const artifact = signal.aborted ? {} : await settled(keepArtifact(context, end));
    const notes = [
        ...(end.ids.length === 0 ? ['No experiment was changed, so nothing was run.'] : []),
        ...notRun(end),
        ...(artifact.value === undefined ? [] : [artifact.value.note]),
    ];
    const page = { title: TITLE, runs, notes };
    const summaryPath = (0,external_node_path_.join)(environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `epycloud-summary-${runs[0]?.runId ?? context.token()}.md`);
    const summary = (0,run_report_page/* runReportPage */.by)({ ...page, limit: run_report_page/* SUMMARY_LIMIT */.Jt });
    await (0,promises_.writeFile)(summaryPath, summary);
    if (inputs.summary && !(await context.addSummary(summary))) {
        log.notice(`There is no job summary here; what it would say is in ${summaryPath}.`);
    }
    if (!signal.aborted) {
        await sayInPullRequest(context, end, (0,run_report_page/* runReportPage */.by)({ ...page, limit: run_report_page/* COMMENT_LIMIT */.W$ - 200 }));
    }
    context.setOutputs({
        ...outputsOf(runs),
        'bucket-path': bucketDir,
        'artifact-id': artifact.value?.id,
        'summary-path': summaryPath,
    });
    if (artifact.error !== undefined)
        throw artifact.error;
    throwWhereFailed(context, end);
}
function notRun({ ids, runs }) {
    const left = ids.slice(runs.length);
    return left.length === 0 ? [] : [`Not run, as the job was cancelled: ${left.join(', ')}.`];
}
async function settled(work) {
    try {
        return { value: await work };
    }
    catch (thrown) {
        return { error: (0,errors/* toEpycloudError */.x8)(thrown) };
    }
}
function throwWhereFailed({ log, signal }, { runs }) {
    const reports = runs.map(({ report }) => report);
    for (const { expId, status, missing, numTasks } of reports) {
        if (status === 'partial') {
            log.warning(`${expId}: ${missing.length} of ${numTasks} tasks failed, as was tolerated.`);
        }
    }
    const worst = worstOf(reports);
    if (signal.aborted || worst === 'interrupted') {
        throw new errors/* EpycloudError */.yx('interrupted', 'The run was interrupted; what is done is kept.');
    }
    if (worst !== 'failed')
        return;
    const failed = reports.filter(({ status }) => status === 'failed');
    const told = failed.map(({ expId, failure }) => `${expId}: ${failure?.message ?? 'failed'}`);
    const of = reports.length === 1 ? '' : `${failed.length} of ${reports.length} runs failed. `;
    throw new errors/* EpycloudError */.yx('stage_failed', `${of}${told.join(' ')}`, {
        hint: [...new Set(failed.flatMap(({ failure }) => failure?.hint ?? []))].join(' ') || undefined,
    });
}

;// CONCATENATED MODULE: ./build/actions/pipeline/pipeline-arguments.js
function pipelineArguments(inputs) {
    const options = [
        ['--executor', inputs.executor],
        ['--image', inputs.image],
        ['--jobs', inputs.jobs],
        ['--tasks-limit', inputs['tasks-limit']],
        ['--simulations-limit', inputs['simulations-limit']],
        ['--output-config', inputs['output-config']],
        ['--max-failed-tasks', inputs['max-failed-tasks']],
        ['--required-tasks', inputs['required-tasks']?.join(',')],
        ['--population-data', inputs['population-data']],
    ];
    return [
        ...options.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])),
        ...(inputs['skip-output'] ? ['--skip-output'] : []),
        '--yes',
    ];
}

// EXTERNAL MODULE: ./build/execution/task-counts.js
var task_counts = __webpack_require__(71530);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/pipeline/dir-prefix.js
var dir_prefix = __webpack_require__(59870);
// EXTERNAL MODULE: ./build/pipeline/experiment-id.js
var experiment_id = __webpack_require__(46161);
// EXTERNAL MODULE: ./build/report/read-run-report.js + 1 modules
var read_run_report = __webpack_require__(9350);
// EXTERNAL MODULE: ./build/storage/directory-bucket.js + 5 modules
var directory_bucket = __webpack_require__(15038);
// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(44416);
// EXTERNAL MODULE: ./build/shell/line-process.js + 1 modules
var line_process = __webpack_require__(29078);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
;// CONCATENATED MODULE: ./build/actions/pipeline/pipeline-document.js

const problem = schemas/* object */.Ikc({
    file: schemas/* string */.YjP(),
    line: schemas/* int */.Whr().optional(),
    column: schemas/* int */.Whr().optional(),
    message: schemas/* string */.YjP(),
    hint: schemas/* string */.YjP().optional(),
});
const failure = schemas/* object */.Ikc({
    code: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    hint: schemas/* string */.YjP().optional(),
    problems: schemas/* array */.YOg(problem).default([]),
});
const missingTask = schemas/* object */.Ikc({ index: schemas/* int */.Whr(), name: schemas/* string */.YjP(), why: schemas/* string */.YjP() });
const pipelineDocument = schemas/* union */.KCZ([
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('run'),
        version: schemas/* literal */.euz(1),
        status: schemas/* enum */.k5n(['succeeded', 'partial', 'failed', 'interrupted']),
        run_id: schemas/* string */.YjP(),
        run_path: schemas/* string */.YjP(),
        duration_seconds: schemas/* number */.aig(),
        num_tasks: schemas/* int */.Whr().optional(),
        outputs: schemas/* string */.YjP().optional(),
        missing: schemas/* array */.YOg(missingTask).default([]),
        stage: schemas/* string */.YjP().optional(),
        message: schemas/* string */.YjP().optional(),
        hint: schemas/* string */.YjP().optional(),
        failure: failure.optional(),
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('error'), version: schemas/* literal */.euz(1), error: failure }),
]);

;// CONCATENATED MODULE: ./build/actions/pipeline/pipeline-process.js
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




const NOT_PASSED_ON = /^(INPUT_|ACTIONS_|GITHUB_TOKEN$|GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$)/;
async function callPipeline(call) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const document = [];
        const child = __addDisposableResource(env_1, await (0,line_process/* startLineProcess */.y)({
            command: [
                process.execPath,
                (0,external_node_path_.join)(call.distDir, 'cli.js'),
                ...['run', 'workflow', '--local', '--json', ...call.args],
            ],
            cwd: call.cwd,
            env: {
                ...Object.fromEntries(Object.entries(call.environment).filter(([name]) => !NOT_PASSED_ON.test(name))),
                EXECUTION_MODE: 'local',
                EXIT_ON_STDIN_CLOSE: 'true',
            },
            onLine: (line) => document.push(line),
            onErrorLine: call.onLine,
        }), true);
        const stop = () => child.signal('SIGTERM');
        call.signal.addEventListener('abort', stop, { once: true });
        call.force.addEventListener('abort', stop, { once: true });
        if (call.signal.aborted)
            stop();
        try {
            const end = await child.ended;
            const read = pipelineDocument.safeParse(parsed(document.join('\n')));
            if (read.success)
                return read.data;
            const how = end.kind === 'exited' ? `with exit code ${end.code}` : `by ${end.signal}`;
            if (call.signal.aborted)
                throw new errors/* EpycloudError */.yx('interrupted', `epycloud ended ${how}.`);
            throw new errors/* EpycloudError */.yx('internal', `epycloud ended ${how} and did not say how the run went.`, {
                hint: 'The log of the step has what it said before.',
            });
        }
        finally {
            call.signal.removeEventListener('abort', stop);
            call.force.removeEventListener('abort', stop);
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
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/pipeline/run-experiment.js








async function runExperiment(run) {
    const { expId, runId, bucketDir, call } = run;
    const document = await callPipeline({
        ...call,
        args: ['--exp-id', expId, '--run-id', runId, '--bucket-dir', bucketDir, ...call.args],
    });
    if (document.kind === 'error')
        return { report: refusedRun(run, document.error), outputs: [] };
    const bucket = (0,directory_bucket/* directoryBucket */.O)(bucketDir);
    const ref = refOf(run, document.run_path);
    const report = await (0,read_run_report/* readRunReport */.m)(bucket, ref, await endOf(bucket, ref, document));
    const folder = document.outputs;
    const keys = (0,artifacts/* artifactsOf */.Ns)(ref);
    return {
        report,
        outputs: folder === undefined
            ? []
            : [...report.files.map(({ path }) => keys.output(folder, path)), keys.checksums(folder)],
    };
}
function refOf({ expId, runId, bucketDir }, runPath) {
    const below = runPath.slice(bucketDir.length).replaceAll('\\', '/').replace(/\/+$/, '');
    const prefix = below.slice(0, below.length - `${expId}/${runId}`.length);
    return { dirPrefix: (0,dir_prefix/* parseDirPrefix */.x)(prefix), expId: (0,experiment_id/* parseExperimentId */.g)(expId), runId };
}
async function endOf(bucket, run, document) {
    const { status, message, hint, failure } = document;
    return {
        status,
        durationSeconds: document.duration_seconds,
        missing: document.missing.length > 0 ? document.missing : await failedOf(bucket, run, status),
        failure: message === undefined && failure === undefined
            ? undefined
            : {
                message: message ?? failure?.message ?? '',
                hint: hint ?? failure?.hint,
                problems: failure?.problems ?? [],
            },
        outputs: document.outputs,
    };
}
async function failedOf(bucket, run, status) {
    if (status === 'succeeded')
        return [];
    const manifest = await (0,manifest_document/* findManifest */.J9)(bucket, run);
    if (manifest === undefined)
        return [];
    return (await (0,task_counts/* countTasks */.g)(bucket, run, manifest)).failed;
}
function refusedRun({ expId, runId }, error) {
    const { code, message, hint, problems } = error;
    return {
        expId,
        runId,
        status: code === 'interrupted' ? 'interrupted' : 'failed',
        durationSeconds: undefined,
        numTasks: undefined,
        missing: [],
        failure: { message, hint, problems },
        engine: undefined,
        seed: undefined,
        limits: {},
        stages: [],
        curves: undefined,
        runPath: undefined,
        outputsPath: undefined,
        files: [],
    };
}

// EXTERNAL MODULE: ./build/actions/read-inputs.js
var read_inputs = __webpack_require__(36153);
// EXTERNAL MODULE: ./build/actions/show-action-error.js
var show_action_error = __webpack_require__(40182);
;// CONCATENATED MODULE: ./build/actions/run-local-pipeline.js













async function runLocalPipelineAction(context) {
    const { environment, log } = context;
    const ports = { environment, warn: log.warning, mask: log.mask };
    await runOnThisRunner(context, (0,read_inputs/* readInputs */.K)(run_local_pipeline/* runLocalPipeline */.fm, ports));
}
async function runOnThisRunner(context, inputs) {
    const { environment, workspace, signal } = context;
    const repoDir = (0,external_node_path_.resolve)(workspace, inputs['experiment-dir']);
    const bucketDir = (0,external_node_path_.resolve)(workspace, inputs['bucket-path']);
    const pullRequest = await (0,github_event/* findPullRequest */._)(environment);
    const ids = await (0,choose_experiments/* chooseExperiments */.G)(inputs['exp-id'], {
        repoDir,
        changed: () => (0,changed_experiments/* changedExperiments */.H)({ repoDir, baseSha: pullRequest?.baseSha, environment, signal }),
    });
    if (ids.length > 0)
        await prepareImage(context, inputs);
    const runs = [];
    for (const expId of ids) {
        if (signal.aborted)
            break;
        const ended = await (0,in_group/* inGroup */.H)(context, expId, (onLine) => runExperiment({
            expId,
            runId: (0,run_id/* makeRunId */.fN)(context.now(), context.random()),
            bucketDir,
            call: {
                distDir: context.distDir,
                args: ['--forecast-dir', repoDir, ...pipelineArguments(inputs)],
                cwd: workspace,
                environment,
                signal,
                force: context.force,
                onLine,
            },
        }));
        (0,show_action_error/* showActionError */.C)(context, { problems: ended.report.failure?.problems ?? [] }, repoDir);
        runs.push(ended);
    }
    await endAction(context, { inputs, ids, runs, bucketDir, pullRequest });
}


/***/ }),

/***/ 52557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapAtMost)
/* harmony export */ });
async function mapAtMost(limit, items, work) {
    const results = new Array(items.length);
    let next = 0;
    const worker = async () => {
        for (let at = next++; at < items.length; at = next++)
            results[at] = await work(items[at]);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}


/***/ }),

/***/ 71530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ countTasks)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _storage_run_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47647);
/* harmony import */ var _at_most_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52557);




const AT_ONCE = 32;
async function countTasks(bucket, run, manifest) {
    const keys = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsOf */ .Ns)(run);
    const sizes = new Map();
    const recorded = [];
    for await (const { key, bytes } of bucket.listFiles(keys.results)) {
        sizes.set(key, bytes);
        const index = Number(/result_(\d+)\.json$/.exec(key)?.[1] ?? -1);
        if (index >= 0 && index < manifest.num_tasks && keys.sidecar(index) === key) {
            recorded.push(index);
        }
    }
    recorded.sort((a, b) => a - b);
    let whole = 0;
    let attempts = 0;
    const failed = [];
    const sidecars = await (0,_at_most_js__WEBPACK_IMPORTED_MODULE_3__/* .mapAtMost */ .X)(AT_ONCE, recorded, async (index) => {
        try {
            return await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .findSidecar */ .Ll)(bucket, run, index);
        }
        catch (error) {
            if (error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx && error.code === 'artifact_corrupt')
                return undefined;
            throw error;
        }
    });
    for (const sidecar of sidecars) {
        if (sidecar === undefined || sidecar.run_id !== run.runId)
            continue;
        attempts += sidecar.attempt;
        if (sidecar.status === 'failed') {
            const { index, name, failure } = sidecar;
            failed.push({ index, name, code: failure.code, why: failure.message });
        }
        else if (sizes.get(sidecar.result.key) === sidecar.result.bytes)
            whole++;
    }
    return { total: manifest.num_tasks, whole, attempts, failed };
}


/***/ }),

/***/ 56753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ns: () => (/* binding */ artifactsOf),
/* harmony export */   Zt: () => (/* binding */ sourceKey),
/* harmony export */   cS: () => (/* binding */ runRoot),
/* harmony export */   gk: () => (/* binding */ taskDigits),
/* harmony export */   iT: () => (/* binding */ enclosingRunKeys),
/* harmony export */   jX: () => (/* binding */ SHARD_SIZE),
/* harmony export */   jr: () => (/* binding */ sha256OfSourceKey),
/* harmony export */   o: () => (/* binding */ isExtension)
/* harmony export */ });
const SHARD_SIZE = 1000;
function runRoot(run) {
    return `${run.dirPrefix}${run.expId}/${run.runId}/`;
}
function taskDigits(index) {
    return String(index).padStart(5, '0');
}
function artifactsOf(run) {
    const root = runRoot(run);
    return {
        root,
        run: `${root}run.json`,
        outcome: `${root}outcome.json`,
        claims: `${root}claims/`,
        claim: (number) => `${root}claims/${taskDigits(number)}.json`,
        attempts: `${root}attempts/`,
        attempt: (number) => `${root}attempts/${taskDigits(number)}.json`,
        cancelled: `${root}cancelled.json`,
        sourcePin: `${root}source.json`,
        configs: `${root}config/`,
        config: (file) => `${root}config/${file}`,
        input: (index, extension) => `${root}builder-artifacts/input_${taskDigits(index)}.${extension}.gz`,
        shared: (sha256) => `${root}builder-artifacts/shared/${sha256}`,
        shard: (number) => `${root}builder-artifacts/tasks/${taskDigits(number)}.json`,
        manifest: `${root}builder-artifacts/manifest.json`,
        results: `${root}runner-artifacts/`,
        result: (index, extension) => `${root}runner-artifacts/result_${taskDigits(index)}.${extension}.gz`,
        sidecar: (index) => `${root}runner-artifacts/result_${taskDigits(index)}.json`,
        wave: (number) => `${root}waves/${number}.json`,
        summaries: `${root}summaries/json/`,
        summaryJson: (name) => `${root}summaries/json/${name}.json`,
        summaryText: (name) => `${root}summaries/txt/${name}.txt`,
        outputs: `${root}outputs/`,
        output: (folder, path) => `${root}outputs/${folder}/${path}`,
        checksums: (folder) => `${root}outputs/${folder}/checksums.json`,
    };
}
function sourceKey(sha256) {
    return `sources/${sha256}.tar.gz`;
}
function sha256OfSourceKey(key) {
    return /^sources\/([0-9a-f]{64})\.tar\.gz$/.exec(key)?.[1];
}
function enclosingRunKeys(run) {
    const parts = `${run.dirPrefix}${run.expId}`.split('/');
    return parts.slice(1).map((_, count) => `${parts.slice(0, count + 2).join('/')}/run.json`);
}
const EXTENSION = /^[A-Za-z0-9]{1,12}$/;
function isExtension(text) {
    return EXTENSION.test(text);
}


/***/ }),

/***/ 26501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ shardSchema),
/* harmony export */   Oc: () => (/* binding */ engineSchema),
/* harmony export */   rc: () => (/* binding */ manifestSchema),
/* harmony export */   wQ: () => (/* binding */ NUM_TASKS_METADATA)
/* harmony export */ });
/* unused harmony export taskSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);


const sha256 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const bytes = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0);
const engineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    extensions: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ input: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), result: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ..._document_js__WEBPACK_IMPORTED_MODULE_0__/* .versioned */ .iF,
    exp_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    num_tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    seed: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0),
    config_hash: sha256,
    engine: engineSchema,
    shard_size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    shards: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1), sha256 })),
    shared: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha256, bytes })),
});
const taskSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    index: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    bytes,
    sha256,
    shared: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const shardSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ..._document_js__WEBPACK_IMPORTED_MODULE_0__/* .versioned */ .iF, tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(taskSchema) });
const NUM_TASKS_METADATA = 'num-tasks';


/***/ }),

/***/ 88014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ metadataOfOutcome),
/* harmony export */   D9: () => (/* binding */ missingTaskSchema),
/* harmony export */   He: () => (/* binding */ exitCodeOfOutcome),
/* harmony export */   Ws: () => (/* binding */ outcomeSchema),
/* harmony export */   dR: () => (/* binding */ isFinal)
/* harmony export */ });
/* unused harmony export OUTCOME_METADATA */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13798);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66487);



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
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).optional(),
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
        num_tasks: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).optional(),
        missing: missing.optional(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...common, status: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('interrupted') }),
]);
const OUTCOME_METADATA = {
    attempt: 'attempt',
    status: 'status',
    numTasks: 'num-tasks',
    failedTasks: 'failed-tasks',
    outputs: 'outputs',
};
function metadataOfOutcome(outcome) {
    const numTasks = 'num_tasks' in outcome ? (outcome.num_tasks ?? 0) : 0;
    const missing = 'missing' in outcome ? (outcome.missing ?? []) : [];
    return {
        [OUTCOME_METADATA.attempt]: String(outcome.attempt ?? 1),
        [OUTCOME_METADATA.status]: outcome.status,
        [OUTCOME_METADATA.numTasks]: String(numTasks),
        [OUTCOME_METADATA.failedTasks]: String(missing.length),
        [OUTCOME_METADATA.outputs]: 'outputs' in outcome ? (outcome.outputs ?? '') : '',
    };
}
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

/***/ 35073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ requireSameRun),
/* harmony export */   _A: () => (/* binding */ runRecordSchema),
/* harmony export */   pB: () => (/* binding */ newRunRecord)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13798);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26501);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86946);





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
    executor: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['process', 'compose', 'batch']).optional(),
    image: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        reference: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
        digest: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    })
        .optional(),
    simulations_limit: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).optional(),
    tasks_limit: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).optional(),
    source: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ commit: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), changed: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() }).optional(),
    source_place: zod__WEBPACK_IMPORTED_MODULE_3__/* .discriminatedUnion */ .gMt('kind', [
        zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('bundle'), key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), sha256: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
        zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('github'),
            repository: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
            ref: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
            pat_secret: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
        }),
    ])
        .optional(),
    cloud: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        project: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        region: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        bucket: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        workflow: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    })
        .optional(),
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
        source_place: fields.sourcePlace,
        cloud: fields.cloud,
        github: fields.github && { ...fields.github },
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

/***/ 53459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/shell/output-lines.js

const LONGEST_LINE = 65_536;
function outputLines(tailCharacters, onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let open = '';
    let kept = '';
    function take(text) {
        kept += text;
        if (kept.length > 2 * tailCharacters)
            kept = kept.slice(-tailCharacters);
        if (onLine === undefined)
            return;
        const lines = (open + text).split(/\r\n|[\r\n]/);
        open = lines.pop() ?? '';
        for (const line of lines)
            if (line !== '')
                onLine(line);
        if (open.length > LONGEST_LINE) {
            onLine(open);
            open = '';
        }
    }
    return {
        write: (chunk) => take(decoder.write(chunk)),
        end() {
            take(decoder.end());
            if (open !== '')
                onLine?.(open);
            open = '';
        },
        tail: () => kept.slice(-tailCharacters),
    };
}

// EXTERNAL MODULE: ./build/shell/process-group.js
var process_group = __webpack_require__(85977);
;// CONCATENATED MODULE: ./build/shell/command.js



const NOT_EXECUTABLE = new Set(['EACCES', 'EPERM', 'ENOEXEC', 'ENOTDIR']);
async function runCommand(command) {
    const { program, signal, timeoutMs, graceMs = 5_000, tailCharacters = 65_536, onLine } = command;
    throwIfAborted(signal, program);
    const { execa } = await __webpack_require__.e(/* import() */ 6993).then(__webpack_require__.bind(__webpack_require__, 16993));
    const child = execa(program, command.args, {
        env: command.environment,
        extendEnv: false,
        ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
        ...stdinOf(command.input),
        buffer: false,
        reject: false,
        detached: true,
    });
    const { pid } = child;
    const stdout = outputLines(tailCharacters, onLine && ((line) => onLine(line, 'stdout')));
    const stderr = outputLines(tailCharacters, onLine && ((line) => onLine(line, 'stderr')));
    child.stdout.on('data', stdout.write);
    child.stderr.on('data', stderr.write);
    let timedOut = false;
    let killTimer;
    function stop() {
        if (pid === undefined || killTimer !== undefined)
            return;
        (0,process_group/* signalGroup */.i)(pid, 'SIGTERM');
        killTimer = setTimeout(() => (0,process_group/* signalGroup */.i)(pid, 'SIGKILL'), graceMs);
    }
    const timer = timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            stop();
        }, timeoutMs);
    signal?.addEventListener('abort', stop, { once: true });
    const release = pid === undefined ? undefined : (0,process_group/* endWithThisProcess */.D)(pid);
    try {
        const ended = await child;
        stdout.end();
        stderr.end();
        if (ended.code === 'ENOENT')
            return { kind: 'not_found' };
        if (NOT_EXECUTABLE.has(ended.code ?? '')) {
            return {
                kind: 'not_executable',
                message: ended.originalMessage ?? `${program}: ${ended.code}`,
            };
        }
        throwIfAborted(signal, program);
        const output = { stdout: stdout.tail(), stderr: stderr.tail() };
        if (timedOut && timeoutMs !== undefined)
            return { kind: 'timed_out', timeoutMs, ...output };
        if (ended.signal !== undefined)
            return { kind: 'killed', signal: ended.signal, ...output };
        if (ended.exitCode !== undefined)
            return { kind: 'exited', exitCode: ended.exitCode, ...output };
        throw new errors/* EpycloudError */.yx('internal', `${program} could not be run: ${ended.shortMessage}`, {
            cause: ended.cause,
        });
    }
    finally {
        clearTimeout(timer);
        clearTimeout(killTimer);
        signal?.removeEventListener('abort', stop);
        release?.();
    }
}
function stdinOf(input) {
    if (input === undefined)
        return { stdin: 'ignore' };
    return typeof input === 'string' ? { input } : { stdin: input };
}
function throwIfAborted(signal, program) {
    if (signal?.aborted !== true)
        return;
    throw new errors/* EpycloudError */.yx('interrupted', `Interrupted while running ${program}.`, {
        cause: signal.reason,
    });
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

/***/ 29078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ startLineProcess)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/shell/process-group.js
var process_group = __webpack_require__(85977);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/shell/split-lines.js

const LONGEST = 64 * 1024 * 1024;
function splitLines(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let pending = [];
    let length = 0;
    return (chunk) => {
        const lines = decoder.write(chunk).split('\n');
        const last = lines.pop() ?? '';
        for (const line of lines) {
            onLine((pending.length === 0 ? line : pending.join('') + line).replace(/\r$/, ''));
            pending = [];
            length = 0;
        }
        if (last === '')
            return;
        pending.push(last);
        length += last.length;
        if (length > LONGEST) {
            onLine(pending.join(''));
            pending = [];
            length = 0;
        }
    };
}

;// CONCATENATED MODULE: ./build/shell/line-process.js




async function startLineProcess(options) {
    const [program, ...args] = options.command;
    const child = (0,external_node_child_process_.spawn)(program ?? '', args, {
        cwd: options.cwd,
        env: options.env,
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
    });
    const pid = await started(child, program ?? '');
    const letGo = (0,process_group/* endWithThisProcess */.D)(pid);
    child.stdin.on('error', () => { });
    child.stdout.on('data', splitLines(options.onLine));
    child.stdout.on('end', () => options.onOutputEnd?.());
    child.stderr.on('data', splitLines(options.onErrorLine ?? (() => { })));
    const ended = new Promise((resolve) => {
        const end = (code, signal) => resolve(signal === null ? { kind: 'exited', code: code ?? 0 } : { kind: 'signalled', signal });
        child.on('close', end);
        child.on('exit', (code, signal) => {
            (0,process_group/* signalGroup */.i)(pid, 'SIGKILL');
            setTimeout(end, 500, code, signal).unref();
        });
    });
    void ended.then(letGo);
    const signal = (name) => (0,process_group/* signalGroup */.i)(pid, name);
    return {
        pid,
        ended,
        writeLine: (line) => {
            child.stdin.write(`${line}\n`);
        },
        closeInput: () => child.stdin.end(),
        signal,
        [Symbol.asyncDispose]: async () => {
            if (child.exitCode === null && child.signalCode === null)
                signal('SIGKILL');
            await ended;
        },
    };
}
function started(child, program) {
    return new Promise((resolve, reject) => {
        child.once('spawn', () => resolve(child.pid ?? 0));
        child.once('error', (cause) => reject(new errors/* EpycloudError */.yx('engine_missing', `${program} cannot be started: ${reasonOf(cause)}.`, {
            cause,
        })));
    });
}
function reasonOf(error) {
    if (error.code === 'ENOENT')
        return 'there is no such program';
    if (error.code === 'EACCES')
        return 'it may not be executed';
    return error.message;
}


/***/ }),

/***/ 10451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ loadJson),
/* harmony export */   Nc: () => (/* binding */ requireBelow),
/* harmony export */   SW: () => (/* binding */ requireOwn),
/* harmony export */   V9: () => (/* binding */ corruptDocument),
/* harmony export */   oG: () => (/* binding */ saveJson),
/* harmony export */   ov: () => (/* binding */ findJson)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);



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


/***/ }),

/***/ 47647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cn: () => (/* binding */ findOutcome),
  ss: () => (/* binding */ findRunRecord),
  Ll: () => (/* binding */ findSidecar),
  Qh: () => (/* binding */ findStageSummary),
  F3: () => (/* binding */ loadRunRecord),
  Go: () => (/* binding */ saveOutcome),
  Yx: () => (/* binding */ saveRunRecord),
  nY: () => (/* binding */ saveSidecar),
  i9: () => (/* binding */ saveStageSummary)
});

// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/outcome.js
var pipeline_outcome = __webpack_require__(88014);
// EXTERNAL MODULE: ./build/pipeline/run-record.js
var run_record = __webpack_require__(35073);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/pipeline/document.js
var pipeline_document = __webpack_require__(12437);
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
    run_attempt: schemas/* int */.Whr().min(1).optional(),
    wave: schemas/* int */.Whr().min(1).optional(),
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


const stageSummarySchema = schemas/* object */.Ikc({
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
var json_object = __webpack_require__(10451);
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
    const options = outcome.attempt === undefined ? {} : { metadata: (0,pipeline_outcome/* metadataOfOutcome */.$W)(outcome) };
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).outcome, outcome, options);
}
async function findStageSummary(bucket, run, name) {
    const key = (0,artifacts/* artifactsOf */.Ns)(run).summaryJson(name);
    const summary = await (0,json_object/* findJson */.ov)(bucket, stageSummarySchema, key);
    return summary && (0,json_object/* requireOwn */.SW)(run, key, summary);
}
function saveStageSummary(bucket, run, summary, name = summary.stage) {
    return (0,json_object/* saveJson */.oG)(bucket, (0,artifacts/* artifactsOf */.Ns)(run).summaryJson(name), summary);
}


/***/ }),

/***/ 53937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ky: () => (/* binding */ areOutputsWhole),
  Gm: () => (/* binding */ findOutputs),
  jB: () => (/* binding */ loadOutputs),
  L6: () => (/* binding */ requireWholeOutputs)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/pipeline/document.js
var pipeline_document = __webpack_require__(12437);
// EXTERNAL MODULE: ./build/pipeline/outcome.js
var outcome = __webpack_require__(88014);
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
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/storage/json-object.js
var json_object = __webpack_require__(10451);
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