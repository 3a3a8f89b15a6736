"use strict";
exports.id = 150;
exports.ids = [150];
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
/* harmony import */ var _images_build_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63095);
/* harmony import */ var _images_settle_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73257);
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

/***/ 25570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inGroup)
/* harmony export */ });
async function inGroup({ log, token }, title, work) {
    const secret = token();
    log.command(`::group::${title}`);
    log.command(`::stop-commands::${secret}`);
    try {
        return await work(log.info);
    }
    finally {
        log.command(`::${secret}::`);
        log.command('::endgroup::');
    }
}


/***/ }),

/***/ 36153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* unused harmony export variableOf */
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32192);


function readInputs({ name: action, inputs }, ports) {
    warnOfUnknown(action, Object.keys(inputs), ports);
    const values = {};
    const faults = [];
    for (const [name, input] of Object.entries(inputs)) {
        const given = ports.environment[variableOf(name)]?.trim();
        if (input.secret === true && given)
            ports.mask(given);
        const text = given || input.fallback;
        if (text === undefined) {
            if (input.required === true)
                faults.push({ name, why: 'is required and is not given', input });
            continue;
        }
        const value = input.type.read(text);
        if (value === undefined) {
            const shown = input.secret === true ? 'its value' : JSON.stringify(text);
            faults.push({ name, why: `cannot be ${shown}`, input });
        }
        values[name] = value;
    }
    if (faults.length > 0)
        throw faultsError(action, faults);
    return values;
}
function variableOf(input) {
    return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}
function faultsError(action, faults) {
    const sentences = faults.map(({ name, why }) => `The input ${name} ${why}.`);
    const fixes = faults.map(({ name, input }) => {
        const usual = input.fallback === undefined ? '' : `; left out, it is ${input.fallback}`;
        return `${name}: ${input.type.form.replaceAll('`', '')}${usual}.`;
    });
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', sentences.join(' '), {
        hint: `Write below \`with:\` of ${action}: ${fixes.join(' ')}`,
    });
}
function warnOfUnknown(action, known, ports) {
    const names = new Map(known.map((name) => [variableOf(name), name]));
    for (const variable of Object.keys(ports.environment).sort()) {
        if (!variable.startsWith('INPUT_') || names.has(variable))
            continue;
        const given = variable.slice('INPUT_'.length).toLowerCase();
        const near = (0,_pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(given, known);
        ports.warn(`${action} has no input ${given}; it is not used.${near === undefined ? '' : ` Did you mean ${near}?`}`);
    }
}


/***/ }),

/***/ 98965:
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(45586);
;// CONCATENATED MODULE: ./build/actions/github/event.js


const eventSchema = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({
        number: schemas/* int */.Whr(),
        base: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }),
        head: schemas/* object */.Ikc({ repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish() }).optional(),
    })
        .optional(),
});
async function findPullRequest(environment) {
    const path = environment['GITHUB_EVENT_PATH'];
    if (!path)
        return undefined;
    const event = await (0,promises_.readFile)(path, 'utf8').then(JSON.parse, () => undefined);
    const found = eventSchema.safeParse(event).data?.pull_request;
    if (found === undefined)
        return undefined;
    const { number, base, head } = found;
    const name = head?.repo?.full_name;
    return {
        number,
        baseSha: base.sha,
        isFork: name !== undefined && name !== environment['GITHUB_REPOSITORY'],
    };
}

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
// EXTERNAL MODULE: ./build/experiment/list-experiments.js
var list_experiments = __webpack_require__(43662);
// EXTERNAL MODULE: ./build/shell/command.js + 1 modules
var command = __webpack_require__(53459);
;// CONCATENATED MODULE: ./build/actions/pipeline/changed-experiments.js



async function changedExperiments(request) {
    const { repoDir, baseSha } = request;
    if (baseSha === undefined) {
        throw new errors/* EpycloudError */.yx('usage', 'exp-id is `changed`, and this is no pull request.', {
            hint: 'Run the workflow `on: pull_request`, or name the experiments.',
        });
    }
    const git = (...args) => (0,command/* runCommand */.d)({
        program: 'git',
        args: ['-C', repoDir, ...args],
        environment: request.environment,
        signal: request.signal,
        tailCharacters: 2 ** 26,
    });
    const from = await git('merge-base', baseSha, 'HEAD');
    if (!succeeded(from))
        throw await noBase(baseSha, from, git);
    const diff = await git(...['diff', '--name-only', '--no-renames', '-z', '--relative'], ...[from.stdout.trim(), 'HEAD', '--', 'experiments']);
    if (!succeeded(diff))
        throw gitFailed(diff);
    const files = diff.stdout.split('\0');
    const known = await (0,list_experiments/* listExperiments */.l)(repoDir);
    return known.filter((id) => files.some((file) => belongsTo(file, id, known)));
}
function belongsTo(file, id, known) {
    const isIn = (each) => file.startsWith(`experiments/${each}/`);
    return isIn(id) && !known.some((other) => other.length > id.length && isIn(other));
}
async function noBase(baseSha, result, git) {
    const shallow = await git('rev-parse', '--is-shallow-repository');
    if (!succeeded(shallow))
        return gitFailed(result);
    const why = shallow.stdout.trim() === 'true'
        ? `this checkout does not reach back to its base (${baseSha.slice(0, 10)})`
        : `its base (${baseSha.slice(0, 10)}) is not in this checkout`;
    return new errors/* EpycloudError */.yx('usage', `What the pull request changes cannot be told: ${why}.`, {
        hint: 'Give actions/checkout `fetch-depth: 0`.',
    });
}
function gitFailed(result) {
    if (result.kind === 'not_found') {
        return new errors/* EpycloudError */.yx('usage', 'exp-id is `changed`, and git is not installed.', {
            hint: 'Install git before the checkout, or name the experiments.',
        });
    }
    const said = result.kind === 'exited' ? result.stderr.trim().split('\n')[0] : result.kind;
    return new errors/* EpycloudError */.yx('usage', `What the pull request changes cannot be told: git: ${said}`, {
        hint: 'See that experiment-dir lies in a checkout. In a container, `git config --global --add safe.directory "$GITHUB_WORKSPACE"` may be missing.',
    });
}
function succeeded(result) {
    return result.kind === 'exited' && result.exitCode === 0;
}

// EXTERNAL MODULE: ./build/experiment/name-pattern.js
var name_pattern = __webpack_require__(64423);
;// CONCATENATED MODULE: ./build/actions/pipeline/choose-experiments.js



const CHANGED = 'changed';
async function chooseExperiments(words, { repoDir, changed }) {
    const chosen = new Set();
    for (const word of words) {
        for (const id of await meantBy(word))
            chosen.add(id);
    }
    return [...chosen];
    async function meantBy(word) {
        if (word === CHANGED)
            return await changed();
        if (!/[*?]/.test(word))
            return [word];
        const known = await (0,list_experiments/* listExperiments */.l)(repoDir);
        const found = known.filter((id) => (0,name_pattern/* matchesPattern */.M)(id, word));
        if (found.length > 0)
            return found;
        throw new errors/* EpycloudError */.yx('experiment_not_found', `No experiment in ${repoDir} is like ${word}.`, {
            hint: known.length === 0
                ? 'It has none. See that experiment-dir is the folder that has experiments/, and that the repository was checked out.'
                : `It has: ${known.slice(0, 10).join(', ')}${known.length > 10 ? ', …' : ''}.`,
        });
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/pipeline/stage.js
var pipeline_stage = __webpack_require__(22176);
// EXTERNAL MODULE: ./build/report/duration-text.js
var duration_text = __webpack_require__(13510);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(70569);
// EXTERNAL MODULE: ./build/report/number-text.js
var number_text = __webpack_require__(79969);
;// CONCATENATED MODULE: ./build/report/mermaid-chart.js

const MOST_POINTS = 60;
const MOST_LABELS = 13;
function mermaidChart(curves, column) {
    const kept = thinned(curves.middle.length);
    const pick = (course) => kept.map((at) => course[at] ?? null);
    const courses = [curves.lower, curves.middle, curves.upper].flatMap((course) => course === undefined ? [] : [pick(course)]);
    const dates = kept.map((at) => curves.dates[at] ?? '');
    const whole = dates.flatMap((_, at) => courses.every((course) => course[at] !== null) ? [at] : []);
    if (whole.length < 2)
        return undefined;
    const values = courses.map((course) => whole.map((at) => course[at] ?? 0));
    const top = Math.max(...values.flat());
    const bottom = Math.min(0, ...values.flat());
    return [
        'xychart-beta',
        `  title "${quoted(`${curves.name}: ${column}`)}"`,
        `  x-axis ${axisOf(whole.map((at) => dates[at] ?? ''))}`,
        `  y-axis ${numeral(bottom)} --> ${numeral(top > bottom ? top : bottom + 1)}`,
        ...values.map((course) => `  line [${course.map(numeral).join(', ')}]`),
    ].join('\n');
}
function peakText(curves) {
    const at = curves.middle.reduce((best, value, index) => ((value ?? -1) > (curves.middle[best] ?? -1) ? index : best), 0);
    return `peak ${(0,number_text/* numberText */.$)(curves.middle[at] ?? Number.NaN)} on ${curves.dates[at] ?? '–'}`;
}
function axisOf(dates) {
    const [first = '', last = ''] = [dates[0], dates.at(-1)];
    if (dates.length <= MOST_LABELS)
        return `[${dates.map((date) => `"${quoted(date)}"`).join(', ')}]`;
    const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
    return Number.isFinite(days)
        ? `"days since ${quoted(first)}" 0 --> ${Math.round(days)}`
        : `"${quoted(first)} to ${quoted(last)}" 0 --> ${dates.length - 1}`;
}
function thinned(count) {
    if (count <= MOST_POINTS)
        return Array.from({ length: count }, (_, at) => at);
    return Array.from({ length: MOST_POINTS }, (_, at) => Math.round((at * (count - 1)) / (MOST_POINTS - 1)));
}
function numeral(value) {
    return String(Number(Math.abs(value) >= 1000 ? value.toFixed(0) : value.toFixed(4)));
}
function quoted(text) {
    return text
        .replace(/["\r\n`]/g, ' ')
        .replaceAll(';', ',')
        .replaceAll('#', ' ');
}

;// CONCATENATED MODULE: ./build/report/run-report-page.js







const SUMMARY_LIMIT = 1024 * 1024;
const COMMENT_LIMIT = 65_536;
const MOST_FAILURES = 50;
const MOST_PEAKS = 20;
const MOST_FILES = 30;
const MOST_PROBLEMS = 50;
const SIGNS = {
    succeeded: '✅',
    partial: '⚠️',
    failed: '❌',
    interrupted: '🛑',
};
function runReportPage({ title, runs, notes, limit }) {
    const details = runs.flatMap((run) => partsOf(run, runs.length > 1));
    return (0,markdown/* withinLimit */.zl)([
        `## ${(0,markdown/* plainText */.wh)(title)}`,
        ...(runs.length === 0 ? [] : [overview(runs)]),
        ...notes,
        ...details,
    ], limit);
}
function overview(runs) {
    const rows = runs.map((run) => [
        `${SIGNS[run.status]} ${run.status}`,
        (0,markdown/* codeText */.ph)(run.expId),
        (0,markdown/* codeText */.ph)(run.runId),
        run.numTasks === undefined ? '–' : String(run.numTasks),
        String(run.missing.length),
        run.durationSeconds === undefined ? '–' : (0,duration_text/* durationText */.S)(run.durationSeconds),
    ]);
    return (0,markdown/* markdownTable */.Qj)(['outcome', 'experiment', 'run', 'tasks', 'failed', 'time'], rows, [3, 4]);
}
function partsOf(run, isOneOfSeveral) {
    const parts = [
        failurePart(run),
        missingPart(run),
        ...(run.curves === undefined ? [] : curveParts(run.curves)),
        factsPart(run),
        timingPart(run),
        filesPart(run),
    ].filter((part) => part !== undefined);
    return isOneOfSeveral ? [`### ${SIGNS[run.status]} ${(0,markdown/* plainText */.wh)(run.expId)}`, ...parts] : parts;
}
function failurePart({ failure }) {
    if (failure === undefined)
        return undefined;
    const { message, hint, problems } = failure;
    const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => {
        const fix = problem.hint === undefined ? '' : ` ${(0,markdown/* plainText */.wh)(problem.hint)}`;
        return `- ${(0,markdown/* codeText */.ph)((0,errors/* placeOf */.$t)(problem))}: ${(0,markdown/* plainText */.wh)(problem.message)}${fix}`;
    });
    return [
        `**${(0,markdown/* plainText */.wh)(message)}**${hint === undefined ? '' : `<br>${(0,markdown/* plainText */.wh)(hint)}`}`,
        ...(shown.length === 0 ? [] : ['', ...shown]),
        ...more(problems.length - shown.length, 'problem'),
    ].join('\n');
}
function missingPart({ missing }) {
    if (missing.length === 0)
        return undefined;
    const rows = missing
        .slice(0, MOST_FAILURES)
        .map(({ index, name, why }) => [String(index), (0,markdown/* plainText */.wh)(name), (0,markdown/* plainText */.wh)(why)]);
    return [
        `**${(0,counted/* counted */.h)(missing.length, 'task')} failed**`,
        '',
        (0,markdown/* markdownTable */.Qj)(['task', 'name', 'why'], rows, [0]),
        ...more(missing.length - rows.length, 'task'),
    ].join('\n');
}
function curveParts({ summary, highest }) {
    const { target, interval, middle } = summary;
    const range = interval === undefined
        ? ''
        : `, ${(0,number_text/* percentText */.f)(interval.lower)} % and ${(0,number_text/* percentText */.f)(interval.upper)} %`;
    const levels = `${middle === 0.5 ? 'median' : `${(0,number_text/* percentText */.f)(middle)} %`}${range}`;
    const charts = highest.flatMap((curves) => {
        const chart = mermaidChart(curves, target.column);
        if (chart === undefined)
            return [];
        return [
            `${(0,markdown/* codeText */.ph)(target.column)} of ${(0,markdown/* plainText */.wh)(curves.name)} (${levels}): ${(0,markdown/* plainText */.wh)(peakText(curves))}\n\n\`\`\`mermaid\n${chart}\n\`\`\``,
        ];
    });
    const ranked = [...summary.tasks]
        .filter(({ peak }) => peak !== undefined)
        .sort((a, b) => (b.peak?.value ?? 0) - (a.peak?.value ?? 0));
    const rows = ranked
        .slice(0, MOST_PEAKS)
        .map(({ name, peak }) => [
        (0,markdown/* plainText */.wh)(name),
        (0,number_text/* numberText */.$)(peak?.value ?? Number.NaN),
        peak?.lower === undefined || peak.upper === undefined
            ? '–'
            : `${(0,number_text/* numberText */.$)(peak.lower)} – ${(0,number_text/* numberText */.$)(peak.upper)}`,
        peak?.date ?? '–',
    ]);
    if (rows.length === 0)
        return charts;
    const table = [
        (0,markdown/* markdownTable */.Qj)(['task', `peak of ${target.column}`, 'interval', 'date'], rows, [1]),
        ...more(ranked.length - rows.length, 'task'),
    ].join('\n');
    return [...charts, table];
}
function factsPart(run) {
    const { engine, seed, limits, runPath, outputsPath } = run;
    const smoke = [
        limits.tasks === undefined ? '' : `${limits.tasks} tasks at most`,
        limits.simulations === undefined ? '' : `${limits.simulations} simulations a task at most`,
    ].filter((part) => part !== '');
    const facts = [
        ['Engine', engine && (0,markdown/* codeText */.ph)(`${engine.name} ${engine.version}`)],
        ['Seed', seed === undefined ? undefined : (0,markdown/* codeText */.ph)(String(seed))],
        ['Smoke run', smoke.length === 0 ? undefined : smoke.join(', ')],
        ['Run', runPath && (0,markdown/* codeText */.ph)(runPath)],
        ['Outputs', outputsPath && (0,markdown/* codeText */.ph)(outputsPath)],
    ];
    return facts
        .flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}: ${value}`]))
        .join('\n');
}
function timingPart({ stages }) {
    if (stages.length === 0)
        return undefined;
    const rows = stages.map(({ stage, seconds, tasks }) => [
        `${(0,pipeline_stage/* letterOf */.UB)(stage)} ${stage}`,
        seconds < 10 ? `${seconds.toFixed(1)} s` : (0,duration_text/* durationText */.S)(seconds),
        String(tasks),
    ]);
    return (0,markdown/* markdownTable */.Qj)(['stage', 'time', 'tasks'], rows, [2]);
}
function filesPart({ files }) {
    if (files.length === 0)
        return undefined;
    const rows = files
        .slice(0, MOST_FILES)
        .map(({ path, bytes }) => [(0,markdown/* codeText */.ph)(path), `${(0,number_text/* numberText */.$)(bytes / 1024)} KiB`]);
    return [
        `<details><summary>${(0,counted/* counted */.h)(files.length, 'file')} of outputs</summary>`,
        '',
        (0,markdown/* markdownTable */.Qj)(['file', 'size'], rows, [1]),
        ...more(files.length - rows.length, 'file'),
        '',
        '</details>',
    ].join('\n');
}
function more(count, what) {
    return count > 0 ? ['', `… and ${(0,counted/* counted */.h)(count, what)} more.`] : [];
}

;// CONCATENATED MODULE: ./build/actions/github/upload-artifact.js

function canUploadArtifacts(environment) {
    return !!environment['ACTIONS_RUNTIME_TOKEN'] && !!environment['ACTIONS_RESULTS_URL'];
}
async function uploadArtifact(request) {
    const { name, files, root } = request;
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(669), __webpack_require__.e(86)]).then(__webpack_require__.bind(__webpack_require__, 1086));
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
    const { getOctokit } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 61351));
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
    const summary = runReportPage({ ...page, limit: SUMMARY_LIMIT });
    await (0,promises_.writeFile)(summaryPath, summary);
    if (inputs.summary && !(await context.addSummary(summary))) {
        log.notice(`There is no job summary here; what it would say is in ${summaryPath}.`);
    }
    if (!signal.aborted) {
        await sayInPullRequest(context, end, runReportPage({ ...page, limit: COMMENT_LIMIT - 200 }));
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
// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(44416);
// EXTERNAL MODULE: ./build/storage/run-documents.js + 2 modules
var run_documents = __webpack_require__(47647);
// EXTERNAL MODULE: ./build/storage/task-list.js
var task_list = __webpack_require__(36673);
// EXTERNAL MODULE: ./build/storage/whole-outputs.js + 1 modules
var whole_outputs = __webpack_require__(53937);
// EXTERNAL MODULE: ./build/report/quantile-levels.js
var quantile_levels = __webpack_require__(2097);
// EXTERNAL MODULE: ./build/report/quantile-table.js
var quantile_table = __webpack_require__(12160);
// EXTERNAL MODULE: ./build/report/result-summary.js
var result_summary = __webpack_require__(19168);
// EXTERNAL MODULE: ./build/report/result-tables.js
var result_tables = __webpack_require__(31387);
;// CONCATENATED MODULE: ./build/report/result-curves.js





async function readCurves(options) {
    const { bucket, folder, names, most } = options;
    let summary;
    try {
        summary = await (0,result_summary/* summariseResults */.x)({ bucket, folder, names });
    }
    catch (error) {
        if (error instanceof errors/* EpycloudError */.yx && error.code === 'artifact_missing')
            return undefined;
        throw error;
    }
    const ranked = [...summary.tasks]
        .filter((task) => task.peak !== undefined)
        .sort((a, b) => (b.peak?.value ?? 0) - (a.peak?.value ?? 0))
        .slice(0, most);
    const wanted = new Map(ranked.map(({ index, name }) => [index, name]));
    const { kind, column } = summary.target;
    const key = (await (0,result_tables/* openResultTables */.N)(bucket, folder)).keyOf(kind);
    const curves = new Map();
    for await (const task of (0,quantile_table/* readQuantiles */.J)({ bucket, key, columns: [column] })) {
        const name = wanted.get(task.index);
        if (name === undefined)
            continue;
        const { middle, interval } = (0,quantile_levels/* levelsOf */.pd)(task.quantiles);
        const course = (quantile) => task.course(column, quantile).map((value) => (Number.isFinite(value) ? value : null));
        curves.set(task.index, {
            name,
            dates: task.dates,
            middle: course(middle),
            ...(interval && { lower: course(interval.lower), upper: course(interval.upper) }),
        });
    }
    return { summary, highest: ranked.flatMap(({ index }) => curves.get(index) ?? []) };
}

;// CONCATENATED MODULE: ./build/report/read-run-report.js







const CURVES = 3;
async function readRunReport(bucket, run, end) {
    const keys = (0,artifacts/* artifactsOf */.Ns)(run);
    const record = await (0,run_documents/* findRunRecord */.ss)(bucket, run);
    const manifest = await (0,manifest_document/* findManifest */.J9)(bucket, run);
    const names = new Map();
    if (manifest !== undefined) {
        for await (const task of (0,task_list/* loadTasks */.h)(bucket, run, manifest))
            names.set(task.index, task.name);
    }
    const folder = end.outputs === undefined ? undefined : keys.output(end.outputs, '');
    return {
        expId: run.expId,
        runId: run.runId,
        status: end.status,
        durationSeconds: end.durationSeconds,
        numTasks: manifest?.num_tasks,
        missing: end.missing,
        failure: end.failure,
        engine: record?.engine,
        seed: record?.seed,
        limits: { tasks: record?.tasks_limit, simulations: record?.simulations_limit },
        stages: await timingsOf(bucket, run),
        curves: folder === undefined ? undefined : await readCurves({ bucket, folder, names, most: CURVES }),
        runPath: record && bucket.getPath(keys.root),
        outputsPath: folder && bucket.getPath(folder),
        files: end.outputs === undefined ? [] : (await (0,whole_outputs/* loadOutputs */.jB)(bucket, run, end.outputs)).files,
    };
}
async function timingsOf(bucket, run) {
    const timings = [];
    const keys = (0,artifacts/* artifactsOf */.Ns)(run);
    const folder = keys.summaries;
    for (const stage of pipeline_stage/* STAGES */.an) {
        let seconds = 0;
        let tasks = 0;
        let parts = 0;
        for await (const { key } of bucket.listFiles(`${folder}${stage}_summary`)) {
            const name = key.slice(folder.length).replace(/\.json$/, '');
            const summary = await (0,run_documents/* findStageSummary */.Qh)(bucket, run, name);
            if (summary === undefined)
                continue;
            seconds = Math.max(seconds, summary.duration_seconds);
            tasks += summary.tasks;
            parts++;
        }
        if (parts > 0)
            timings.push({ stage, seconds, tasks });
    }
    return timings;
}

// EXTERNAL MODULE: ./build/storage/directory-bucket.js + 6 modules
var directory_bucket = __webpack_require__(33355);
// EXTERNAL MODULE: ./build/shell/line-process.js + 1 modules
var line_process = __webpack_require__(29078);
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
    const report = await readRunReport(bucket, ref, await endOf(bucket, ref, document));
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
    const pullRequest = await findPullRequest(environment);
    const ids = await chooseExperiments(inputs['exp-id'], {
        repoDir,
        changed: () => changedExperiments({ repoDir, baseSha: pullRequest?.baseSha, environment, signal }),
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

/***/ 64423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ matchesPattern)
/* harmony export */ });
function matchesPattern(name, pattern) {
    const source = [...pattern]
        .map((letter) => letter === '*' ? '.*' : letter === '?' ? '.' : letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'))
        .join('');
    return new RegExp(`^${source}$`, 's').test(name);
}


/***/ }),

/***/ 59870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ DEFAULT_DIR_PREFIX),
/* harmony export */   x: () => (/* binding */ parseDirPrefix)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27246);


const DEFAULT_DIR_PREFIX = 'pipeline/flu/';
function parseDirPrefix(text) {
    const parts = text.split('/').filter((part) => part !== '');
    for (const part of parts) {
        const fault = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfName */ .n)(part);
        if (fault !== undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_id', `The directory prefix ${JSON.stringify(text)} ${fault}.`, {
                hint: 'Use parts of letters, digits, ".", "_" and "-", for example pipeline/flu/.',
            });
        }
    }
    return parts.map((part) => `${part}/`).join('');
}


/***/ }),

/***/ 27246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ RESERVED_NAMES),
/* harmony export */   n: () => (/* binding */ faultOfName)
/* harmony export */ });
const RESERVED_NAMES = new Set([
    'run.json',
    'outcome.json',
    'cancelled.json',
    'config',
    'builder-artifacts',
    'runner-artifacts',
    'waves',
    'attempts',
    'claims',
    'summaries',
    'outputs',
    'sources',
]);
const SAFE_NAME = /^[A-Za-z0-9._-]+$/;
function faultOfName(name) {
    if (name === '')
        return 'has an empty part';
    if (name === '.' || name === '..' || name.includes('..'))
        return `has "${name}", which leads elsewhere`;
    if (name.startsWith('-'))
        return `has a part that begins with "-" ("${name}")`;
    if (!SAFE_NAME.test(name)) {
        const odd = [...name].find((letter) => !SAFE_NAME.test(letter));
        return `has the character ${JSON.stringify(odd)}`;
    }
    if (RESERVED_NAMES.has(name))
        return `has the part "${name}", a name that runs use for their own files`;
    return undefined;
}


/***/ }),

/***/ 22176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UB: () => (/* binding */ letterOf),
/* harmony export */   YA: () => (/* binding */ parseStage),
/* harmony export */   an: () => (/* binding */ STAGES)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const STAGES = ['builder', 'runner', 'output'];
const LETTERS = {
    builder: 'A',
    runner: 'B',
    output: 'C',
};
function letterOf(stage) {
    return LETTERS[stage];
}
function parseStage(text) {
    const wanted = text.toLowerCase();
    const stage = STAGES.find((name) => name === wanted || LETTERS[name].toLowerCase() === wanted);
    if (stage === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `There is no stage ${JSON.stringify(text)}.`, {
            hint: 'The stages are A (builder), B (runner) and C (output).',
        });
    }
    return stage;
}


/***/ }),

/***/ 32192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
function suggest(name, candidates) {
    let best;
    let least = Math.max(2, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
        if (distance < least) {
            best = candidate;
            least = distance;
        }
    }
    return best;
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, letter] of [...a].entries()) {
        const next = [i + 1];
        for (const [j, other] of [...b].entries()) {
            const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
            next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}


/***/ }),

/***/ 86946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


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

/***/ 70569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   ph: () => (/* binding */ codeText),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   zl: () => (/* binding */ withinLimit)
/* harmony export */ });
function plainText(text) {
    return text
        .replace(/[\\`*_{}[\]<>|~]/g, (sign) => sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`)
        .replace(/#(?=\d)/g, '&#35;')
        .replaceAll('@', '&#64;')
        .replace(/\s*[\r\n]+\s*/g, '<br>');
}
function codeText(text) {
    const line = text.replace(/[\r\n]+/g, ' ');
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${space}${line}${space}${fence}`;
}
function markdownTable(head, rows, numbers = []) {
    const rule = head.map((_, at) => (numbers.includes(at) ? '---:' : '---'));
    return [head, rule, ...rows]
        .map((cells) => `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`)
        .join('\n');
}
function withinLimit(parts, limit) {
    const whole = parts.join('\n\n');
    if (bytesOf(whole) <= limit)
        return `${whole}\n`;
    const kept = [];
    const note = (count) => `_${count} ${count === 1 ? 'part is' : 'parts are'} left out: GitHub shows no longer pages here._`;
    let room = limit - bytesOf(note(parts.length)) - 4;
    for (const part of parts) {
        const size = bytesOf(part) + 2;
        if (size > room)
            continue;
        kept.push(part);
        room -= size;
    }
    return `${[...kept, note(parts.length - kept.length)].join('\n\n')}\n`;
}
function bytesOf(text) {
    return new TextEncoder().encode(text).byteLength;
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

/***/ 85977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ endWithThisProcess),
/* harmony export */   i: () => (/* binding */ signalGroup)
/* harmony export */ });
const living = new Set();
function killAll() {
    for (const leader of living)
        signalGroup(leader, 'SIGKILL');
}
function signalGroup(leader, signal) {
    try {
        process.kill(-leader, signal);
    }
    catch (error) {
        const code = error.code;
        if (code !== 'ESRCH' && code !== 'EPERM')
            throw error;
    }
}
function endWithThisProcess(leader) {
    if (living.size === 0)
        process.on('exit', killAll);
    living.add(leader);
    return () => {
        living.delete(leader);
        if (living.size === 0)
            process.removeListener('exit', killAll);
    };
}


/***/ })

};
;