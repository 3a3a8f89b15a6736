"use strict";
exports.id = 3320;
exports.ids = [3320];
exports.modules = {

/***/ 48871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findBaseSha),
/* harmony export */   _: () => (/* binding */ findPullRequest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);


const eventSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    before: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    pull_request: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
        base: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
        head: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ repo: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).nullish() }).optional(),
    })
        .optional(),
});
async function findPullRequest(environment) {
    const found = (await readEvent(environment))?.pull_request;
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
async function findBaseSha(environment) {
    const event = await readEvent(environment);
    const before = event?.before;
    return event?.pull_request?.base.sha ?? (/^0*$/.test(before ?? '') ? undefined : before);
}
async function readEvent(environment) {
    const path = environment['GITHUB_EVENT_PATH'];
    if (!path)
        return undefined;
    const event = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').then(JSON.parse, () => undefined);
    return eventSchema.safeParse(event).data;
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

/***/ 94059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ changedExperiments)
/* harmony export */ });
/* harmony import */ var _experiment_list_experiments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43662);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);
/* harmony import */ var _shell_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53459);



async function changedExperiments(request) {
    const { repoDir, baseSha } = request;
    if (baseSha === undefined) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('usage', 'exp-id is `changed`, and this is no pull request.', {
            hint: 'Run the workflow `on: pull_request`, or name the experiments.',
        });
    }
    const git = (...args) => (0,_shell_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)({
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
    const known = await (0,_experiment_list_experiments_js__WEBPACK_IMPORTED_MODULE_0__/* .listExperiments */ .l)(repoDir);
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
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('usage', `What the pull request changes cannot be told: ${why}.`, {
        hint: 'Give actions/checkout `fetch-depth: 0`.',
    });
}
function gitFailed(result) {
    if (result.kind === 'not_found') {
        return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('usage', 'exp-id is `changed`, and git is not installed.', {
            hint: 'Install git before the checkout, or name the experiments.',
        });
    }
    const said = result.kind === 'exited' ? result.stderr.trim().split('\n')[0] : result.kind;
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('usage', `What the pull request changes cannot be told: git: ${said}`, {
        hint: 'See that experiment-dir lies in a checkout. In a container, `git config --global --add safe.directory "$GITHUB_WORKSPACE"` may be missing.',
    });
}
function succeeded(result) {
    return result.kind === 'exited' && result.exitCode === 0;
}


/***/ }),

/***/ 1820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ chooseExperiments)
/* harmony export */ });
/* unused harmony export CHANGED */
/* harmony import */ var _experiment_list_experiments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43662);
/* harmony import */ var _experiment_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64423);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);



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
        const known = await (0,_experiment_list_experiments_js__WEBPACK_IMPORTED_MODULE_0__/* .listExperiments */ .l)(repoDir);
        const found = known.filter((id) => (0,_experiment_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesPattern */ .M)(id, word));
        if (found.length > 0)
            return found;
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('experiment_not_found', `No experiment in ${repoDir} is like ${word}.`, {
            hint: known.length === 0
                ? 'It has none. See that experiment-dir is the folder that has experiments/, and that the repository was checked out.'
                : `It has: ${known.slice(0, 10).join(', ')}${known.length > 10 ? ', …' : ''}.`,
        });
    }
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

/***/ 86946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


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

/***/ 9350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ readRunReport)
});

// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/pipeline/stage.js
var pipeline_stage = __webpack_require__(22176);
// EXTERNAL MODULE: ./build/storage/manifest-document.js
var manifest_document = __webpack_require__(44416);
// EXTERNAL MODULE: ./build/storage/run-documents.js + 2 modules
var run_documents = __webpack_require__(47647);
// EXTERNAL MODULE: ./build/storage/task-list.js
var task_list = __webpack_require__(36673);
// EXTERNAL MODULE: ./build/storage/whole-outputs.js + 1 modules
var whole_outputs = __webpack_require__(53937);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
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


/***/ }),

/***/ 64800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W$: () => (/* binding */ COMMENT_LIMIT),
  Jt: () => (/* binding */ SUMMARY_LIMIT),
  by: () => (/* binding */ runReportPage)
});

// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
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