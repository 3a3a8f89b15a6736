"use strict";
exports.id = 6045;
exports.ids = [6045];
exports.modules = {

/***/ 11701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ EngineFailure),
/* harmony export */   aJ: () => (/* binding */ failureOfAnswer),
/* harmony export */   tS: () => (/* binding */ failureOfEnd)
/* harmony export */ });
/* harmony import */ var _pipeline_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(764);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);


class EngineFailure extends _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx {
    retryable;
    engineUsable;
    stderrTail;
    constructor(code, message, details) {
        super(code, message, details);
        this.name = 'EngineFailure';
        this.retryable = details.retryable;
        this.engineUsable = details.engineUsable;
        this.stderrTail = details.stderrTail;
    }
}
function failureOfEnd(what, end, stop, facts) {
    const broken = { engineUsable: false, stderrTail: facts.stderrTail };
    switch (stop?.kind) {
        case 'aborted':
            return new EngineFailure('interrupted', `${what} was interrupted.`, {
                ...broken,
                retryable: true,
            });
        case 'timeout':
            return new EngineFailure('engine_timeout', `The engine gave no answer to ${what} within ${stop.seconds} s and was ended.`, {
                ...broken,
                retryable: true,
                hint: 'It hung, or needs more time: TASK_TIMEOUT_SECONDS (--task-timeout) sets the limit.',
            });
        case 'pipe_closed':
            return new EngineFailure('engine_crashed', `The engine closed its stdout while at ${what}.`, {
                ...broken,
                retryable: true,
            });
        case 'garbage':
            return new EngineFailure('engine_garbage', `The engine wrote something to stdout that is not of the protocol while at ${what}: ${shorten(stop.line)}`, {
                ...broken,
                retryable: true,
                hint: 'An engine keeps stdout for answers and logs to stderr.',
            });
    }
    if ((end.kind === 'signalled' && end.signal === 'SIGKILL') ||
        (end.kind === 'exited' && end.code === 137)) {
        const cause = facts.memoryKill === true
            ? 'it ran out of memory'
            : facts.memoryKill === undefined
                ? 'probably out of memory'
                : 'not by this program, and the system counted no kill for want of memory';
        return new EngineFailure('engine_killed', `The engine was killed while at ${what}: ${cause}.`, {
            ...broken,
            retryable: true,
            hint: 'Give it more memory, or fewer engines at a time (--jobs).',
        });
    }
    const how = end.kind === 'signalled' ? `by ${end.signal}` : `with exit code ${end.code}`;
    return new EngineFailure('engine_crashed', `The engine ended ${how} while at ${what}.${lastLine(facts.stderrTail)}`, {
        ...broken,
        retryable: true,
        hint: 'The last lines that it wrote to stderr are kept with the task.',
    });
}
function failureOfAnswer(answer, stderrTail) {
    const invalid = answer.code === 'invalid_experiment';
    const problems = invalid ? problemsOf(answer) : [];
    const listed = problems.length > 0;
    const message = listed
        ? `The experiment has ${(0,_pipeline_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(problems.length, 'fault')}.`
        : answer.message;
    return new EngineFailure(invalid ? 'invalid_experiment' : 'engine_error', message, {
        retryable: answer.retryable ?? false,
        engineUsable: true,
        stderrTail,
        hint: listed ? undefined : (answer.hint ?? undefined),
        problems,
    });
}
function problemsOf(answer) {
    const listed = (answer.problems ?? []).map((problem) => ({
        file: problem.file,
        line: problem.line ?? undefined,
        column: problem.column ?? undefined,
        message: problem.message,
        hint: problem.hint ?? undefined,
    }));
    if (listed.length > 0 || answer.file === undefined || answer.file === null)
        return listed;
    return [
        {
            file: answer.file,
            line: answer.line ?? undefined,
            column: answer.column ?? undefined,
            message: answer.message,
            hint: answer.hint ?? undefined,
        },
    ];
}
function shorten(line) {
    return JSON.stringify(line.length > 120 ? `${line.slice(0, 117)}...` : line);
}
function lastLine(tail) {
    const line = tail.trimEnd().split('\n').at(-1) ?? '';
    return line === '' ? '' : ` Its last words: ${line.slice(0, 300)}`;
}


/***/ }),

/***/ 30130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ startEngine)
});

// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/shell/line-process.js + 1 modules
var line_process = __webpack_require__(29078);
// EXTERNAL MODULE: ./build/engine/engine-failure.js
var engine_failure = __webpack_require__(11701);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/engine/memory-kills.js

const V2 = /^0::(.*)$/m;
const V1 = /^\d+:(?:[^:]*,)?memory(?:,[^:]*)?:(.*)$/m;
function findMemoryKillCounter() {
    const groups = readText('/proc/self/cgroup');
    const v1 = V1.exec(groups)?.[1];
    const v2 = V2.exec(groups)?.[1];
    const files = [
        ...(v1 === undefined ? [] : [`/sys/fs/cgroup/memory${v1}/memory.oom_control`]),
        '/sys/fs/cgroup/memory/memory.oom_control',
        ...(v2 === undefined ? [] : [`/sys/fs/cgroup${v2}/memory.events`]),
        '/sys/fs/cgroup/memory.events',
    ];
    for (const file of files) {
        if (readCount(file) !== undefined)
            return () => readCount(file);
    }
    return () => undefined;
}
function readCount(file) {
    const count = /^oom_kill (\d+)$/m.exec(readText(file))?.[1];
    return count === undefined ? undefined : Number(count);
}
function readText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./build/engine/protocol.js
var protocol = __webpack_require__(524);
;// CONCATENATED MODULE: ./build/engine/engine.js






const TAIL_LINES = 40;
const PIPE_GRACE_MS = 1000;
async function startEngine(options) {
    let pending;
    let busy = false;
    let ended;
    let pipeTimer;
    let stop;
    let tail = [];
    let nextId = 1;
    const countMemoryKills = findMemoryKillCounter();
    const endBecause = (reason) => {
        stop ??= reason;
        child.signal('SIGKILL');
    };
    const onLine = (line) => {
        if (stop !== undefined || line.trim() === '')
            return;
        const parsed = parseLine(line);
        if (parsed === undefined || parsed.id !== pending?.id)
            endBecause({ kind: 'garbage', line });
        else if ('progress' in parsed)
            pending.onProgress(parsed.progress);
        else if ('error' in parsed)
            pending.settle({ kind: 'error', value: parsed.error });
        else
            pending.settle({ kind: 'result', value: parsed.result });
    };
    const onErrorLine = (line) => {
        tail.push(line.slice(0, 2000));
        if (tail.length > TAIL_LINES)
            tail = tail.slice(-TAIL_LINES);
        options.onErrorLine?.(line);
    };
    const child = await (0,line_process/* startLineProcess */.y)({
        command: [...options.command, 'serve'],
        env: options.env,
        onLine,
        onErrorLine,
        onOutputEnd: () => {
            pipeTimer = setTimeout(() => endBecause({ kind: 'pipe_closed' }), PIPE_GRACE_MS);
        },
    }).catch((cause) => {
        throw missing(options.command, cause);
    });
    const onAbort = () => endBecause({ kind: 'aborted' });
    if (options.signal.aborted)
        onAbort();
    options.signal.addEventListener('abort', onAbort, { once: true });
    void child.ended.then((end) => {
        options.signal.removeEventListener('abort', onAbort);
        clearTimeout(pipeTimer);
        ended = { kind: 'ended', end };
        pending?.settle(ended);
    });
    const ask = async (op, members, ropts) => {
        if (busy)
            throw new Error(`the engine is busy; ${op} was not sent`);
        busy = true;
        const id = nextId++;
        tail = [];
        const killsBefore = countMemoryKills();
        const answered = new Promise((settle) => {
            pending = { id, settle, onProgress: ropts.onProgress ?? (() => { }) };
            if (ended !== undefined)
                settle(ended);
        });
        const timer = setTimeout(() => endBecause({ kind: 'timeout', seconds: ropts.timeout }), Math.min(ropts.timeout * 1000, 2 ** 31 - 1));
        try {
            child.writeLine(JSON.stringify({ protocol: protocol/* PROTOCOL */.nl, id, op, ...members }));
            const first = await answered;
            if (first.kind === 'ended') {
                const killsAfter = countMemoryKills();
                const memoryKill = killsBefore === undefined || killsAfter === undefined
                    ? undefined
                    : killsAfter > killsBefore;
                throw (0,engine_failure/* failureOfEnd */.tS)(what(op, members), first.end, stop, {
                    stderrTail: tail.join('\n'),
                    memoryKill,
                });
            }
            if (first.kind === 'error')
                throw (0,engine_failure/* failureOfAnswer */.aJ)(first.value, tail.join('\n'));
            return readAnswer(op, first.value, tail.join('\n'));
        }
        finally {
            clearTimeout(timer);
            pending = undefined;
            busy = false;
        }
    };
    try {
        const description = await ask('describe', {}, { timeout: options.startTimeout });
        requireProtocol(description);
        return {
            pid: child.pid,
            description,
            request: ask,
            [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
        };
    }
    catch (error) {
        await child[Symbol.asyncDispose]();
        throw error;
    }
}
function parseLine(line) {
    try {
        return protocol/* lineSchema */.mA.safeParse(JSON.parse(line)).data;
    }
    catch {
        return undefined;
    }
}
function readAnswer(op, value, stderrTail) {
    const answer = protocol/* answerSchemas */.T1[op].safeParse(value);
    if (answer.success)
        return answer.data;
    const issue = answer.error.issues[0];
    throw new engine_failure/* EngineFailure */.F7('engine_protocol', `The engine's answer to ${op} is not of the protocol: ${issue?.path.join('.') || 'result'}: ${issue?.message}.`, { retryable: false, engineUsable: false, stderrTail, hint: 'See docs/engine-contract.md.' });
}
function requireProtocol(description) {
    for (const extension of Object.values(description.extensions)) {
        if ((0,artifacts/* isExtension */.o)(extension))
            continue;
        throw new errors/* EpycloudError */.yx('engine_protocol', `${description.name} names the file ending ${JSON.stringify(extension)}.`, {
            hint: 'A file ending is of letters and digits, without a dot.',
        });
    }
    if (description.protocol === protocol/* PROTOCOL */.nl)
        return;
    throw new errors/* EpycloudError */.yx('engine_protocol', `${description.name} ${description.version} speaks protocol ${description.protocol}; this epycloud speaks ${protocol/* PROTOCOL */.nl}.`, { hint: 'Use versions of the two that belong together.' });
}
function missing(command, cause) {
    if (!(cause instanceof errors/* EpycloudError */.yx) || cause.code !== 'engine_missing')
        return cause;
    return new errors/* EpycloudError */.yx('engine_missing', `There is no engine: ${cause.message}`, {
        hint: `It is started as: ${command.join(' ')} serve. ENGINE_COMMAND (--engine-command) says how.`,
        cause,
    });
}
function what(op, members) {
    const input = members.input;
    return input === undefined ? op : `${op} of ${input.split('/').at(-1)}`;
}


/***/ }),

/***/ 524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ builtTaskSchema),
/* harmony export */   T1: () => (/* binding */ answerSchemas),
/* harmony export */   mA: () => (/* binding */ lineSchema),
/* harmony export */   nl: () => (/* binding */ PROTOCOL)
/* harmony export */ });
/* unused harmony exports descriptionSchema, validationSchema, buildSchema, factsSchema, outputSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26501);


const PROTOCOL = 1;
const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const place = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    file: text,
    line: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).nullish(),
    column: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).nullish(),
    message: text,
    hint: text.nullish(),
});
const errorSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    code: text,
    message: text,
    file: text.nullish(),
    line: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullish(),
    column: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullish(),
    hint: text.nullish(),
    retryable: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().nullish(),
    problems: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(place).nullish(),
});
const progressSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    done: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
    total: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
    unit: text.optional(),
});
const lineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), progress: progressSchema }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), error: errorSchema }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), result: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J() }),
]);
const descriptionSchema = _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .engineSchema */ .Oc.extend({
    protocol: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
    capabilities: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).default([]),
});
const validationSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    problems: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(place),
    tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullish(),
});
const builtTaskSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: text.min(1),
    path: text.min(1),
    shared: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).default([]),
});
const buildSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(builtTaskSchema).nullish(),
    tasks_file: text.nullish(),
    shared: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).default([]),
});
const factsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J());
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        path: text.min(1),
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['table', 'figure', 'hub', 'other']).catch('other'),
    })),
});
const answerSchemas = {
    describe: descriptionSchema,
    validate: validationSchema,
    build: buildSchema,
    run: factsSchema,
    output: outputSchema,
};


/***/ }),

/***/ 96852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ sliceCount),
/* harmony export */   Mz: () => (/* binding */ sliceOf),
/* harmony export */   Rd: () => (/* binding */ parseTaskRanges),
/* harmony export */   X9: () => (/* binding */ formatTaskRanges),
/* harmony export */   m5: () => (/* binding */ allTasks),
/* harmony export */   ok: () => (/* binding */ sliceOfRanges),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   wA: () => (/* binding */ rangesOf)
/* harmony export */ });
/* unused harmony export indicesOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

function parseTaskRanges(text) {
    const pairs = text.split(',').map((part) => {
        const match = /^\s*(\d{1,9})(?:-(\d{1,9}))?\s*$/.exec(part);
        const first = Number(match?.[1]);
        const last = Number(match?.[2] ?? match?.[1]);
        if (match === null || last < first) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_settings', `${JSON.stringify(part)} is not a range of tasks.`, {
                hint: 'Write task indices as 0-25,40.',
            });
        }
        return [first, last];
    });
    return merge(pairs);
}
function formatTaskRanges(ranges) {
    return ranges
        .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`))
        .join(',');
}
function rangesOf(indices) {
    return merge([...indices].map((index) => [index, index]));
}
function allTasks(count) {
    return count > 0 ? [[0, count - 1]] : [];
}
function* indicesOf(ranges) {
    for (const [first, last] of ranges)
        for (let index = first; index <= last; index++)
            yield index;
}
function countOf(ranges) {
    return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}
function sliceOfRanges(ranges, size, slice) {
    let skipped = slice * size;
    let wanted = size;
    const taken = [];
    for (const [first, last] of ranges) {
        const begin = first + skipped;
        if (begin > last) {
            skipped -= last - first + 1;
            continue;
        }
        if (wanted === 0)
            break;
        const end = Math.min(last, begin + wanted - 1);
        taken.push([begin, end]);
        wanted -= end - begin + 1;
        skipped = 0;
    }
    return taken;
}
function sliceOf(count, size, slice) {
    const first = slice * size;
    return first >= count ? [] : [[first, Math.min(first + size, count) - 1]];
}
function sliceCount(count, size) {
    return Math.ceil(count / size);
}
function merge(pairs) {
    const merged = [];
    for (const [first, last] of [...pairs].sort((a, b) => a[0] - b[0])) {
        const previous = merged.at(-1);
        if (previous !== undefined && first <= previous[1] + 1)
            previous[1] = Math.max(previous[1], last);
        else
            merged.push([first, last]);
    }
    return merged;
}


/***/ }),

/***/ 80941:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ judgeTask)
/* harmony export */ });
function judgeTask(run, task, sidecar, result) {
    if (sidecar === undefined) {
        return result === undefined
            ? { kind: 'absent' }
            : { kind: 'broken', why: 'its result has no record' };
    }
    if (sidecar.exp_id !== run.expId || sidecar.run_id !== run.runId) {
        return {
            kind: 'broken',
            why: `its record is of another run (${sidecar.exp_id}/${sidecar.run_id})`,
        };
    }
    if (sidecar.index !== task.index || sidecar.input_sha256 !== task.sha256) {
        return { kind: 'broken', why: 'its record is of another input' };
    }
    if (sidecar.status === 'failed')
        return { kind: 'failed', sidecar };
    if (result === undefined)
        return { kind: 'broken', why: 'its result is missing' };
    if (result.bytes !== sidecar.result.bytes || result.sha256 !== sidecar.result.sha256) {
        return {
            kind: 'broken',
            why: `its result is not the one recorded (${result.bytes} bytes, ${sidecar.result.bytes} recorded)`,
        };
    }
    return { kind: 'whole', sidecar };
}


/***/ }),

/***/ 21691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ stageVariables)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./build/settings/variable.js

function wholeNumber(least) {
    return schemas/* string */.YjP()
        .regex(/^\d{1,9}$/, 'is not a whole number')
        .transform(Number)
        .refine((value) => value >= least, `is less than ${least}`);
}
function seconds() {
    return schemas/* string */.YjP()
        .regex(/^\d+(\.\d+)?$/, 'is not a number of seconds')
        .transform(Number)
        .refine((value) => value > 0, 'is not above zero');
}
function truth() {
    return schemas/* string */.YjP()
        .regex(/^(true|false|1|0|yes|no)$/i, 'is neither true nor false')
        .transform((text) => /^(true|1|yes)$/i.test(text));
}
function word(...words) {
    return schemas/* string */.YjP().transform((text, context) => {
        const found = words.find((candidate) => candidate === text.toLowerCase());
        if (found !== undefined)
            return found;
        context.addIssue({ code: 'custom', message: `is not one of ${words.join(', ')}` });
        return core/* NEVER */.tm;
    });
}
function variable_text() {
    return schemas/* string */.YjP();
}

;// CONCATENATED MODULE: ./build/settings/cloud-stage-variables.js

const cloudStageVariables = {
    BUCKET_NAME: {
        schema: variable_text(),
        form: 'name, without gs://',
        meaning: 'The bucket in cloud mode. Required there.',
    },
    GOOGLE_CLOUD_PROJECT: {
        schema: variable_text(),
        form: 'project id',
        meaning: 'The project of secrets that are named without one.',
    },
    ATTEMPT: {
        schema: wholeNumber(1),
        form: 'number',
        fallback: '1',
        meaning: 'Which attempt at the run this is. One that a newer attempt overtook writes no outcome.',
    },
    SOURCE_KEY: {
        schema: variable_text(),
        form: 'key',
        meaning: 'The packed experiment repository in the bucket: sources/<sha256>.tar.gz. In place of FORECAST_REPO_DIR.',
    },
    GITHUB_FORECAST_REPO: {
        schema: variable_text(),
        form: 'owner/name',
        meaning: 'The experiment repository on GitHub. In place of SOURCE_KEY; read by the builder only.',
    },
    GITHUB_FORECAST_REPO_REF: {
        schema: variable_text(),
        form: 'branch, tag or commit',
        fallback: "the repository's default branch",
        meaning: 'What of that repository. The builder pins the commit.',
    },
    GITHUB_PAT_SECRET: {
        schema: variable_text(),
        form: 'name, or projects/P/secrets/S/versions/V',
        meaning: 'The secret in Secret Manager that holds a token for it, where it is private.',
    },
    GITHUB_API_URL: {
        schema: variable_text(),
        form: 'URL',
        fallback: 'https://api.github.com',
        meaning: 'Where that GitHub is asked.',
    },
    WAVE: {
        schema: wholeNumber(0),
        form: 'number',
        fallback: '0',
        meaning: 'For a runner: take the tasks of waves/<number>.json, BATCH_TASK_INDEX counting slices of them. For the output stage: the last wave that was run.',
    },
    MAX_WAVES: {
        schema: wholeNumber(0),
        form: 'number',
        fallback: '1 in cloud mode, 0 in local mode',
        meaning: 'How often the output stage may ask for missing tasks to be repeated.',
    },
    BATCH_TASK_RETRY_ATTEMPT: {
        schema: wholeNumber(0),
        form: 'number',
        meaning: 'Set by Cloud Batch: how often it began this task before. Counts into the attempts of a task.',
    },
    STORAGE_ADDRESS: {
        schema: variable_text(),
        form: 'URL',
        fallback: 'https://storage.googleapis.com',
        meaning: 'Where Cloud Storage is asked.',
    },
    SECRET_MANAGER_ADDRESS: {
        schema: variable_text(),
        form: 'URL',
        fallback: 'https://secretmanager.googleapis.com',
        meaning: 'Where Secret Manager is asked.',
    },
    TOKEN_EXCHANGE_ADDRESS: {
        schema: variable_text(),
        form: 'URL',
        fallback: 'https://sts.googleapis.com',
        meaning: 'Where an identity token is exchanged for an access token.',
    },
    IAM_CREDENTIALS_ADDRESS: {
        schema: variable_text(),
        form: 'URL',
        fallback: 'https://iamcredentials.googleapis.com',
        meaning: 'Where access tokens of service accounts are made.',
    },
};

;// CONCATENATED MODULE: ./build/settings/stage-variables.js


const stageVariables = {
    STAGE: {
        schema: variable_text(),
        form: 'builder, runner, output, or A, B, C; or doctor',
        meaning: 'Which stage to carry out. May be given as the argument of the program instead.',
    },
    EXECUTION_MODE: {
        schema: word('cloud', 'local'),
        form: 'cloud or local',
        fallback: 'cloud',
        meaning: 'The single switch between the two modes.',
    },
    EXP_ID: { schema: variable_text(), form: 'experiment id', meaning: 'The experiment. Required.' },
    RUN_ID: { schema: variable_text(), form: 'run id', meaning: 'The run. Required.' },
    DIR_PREFIX: {
        schema: variable_text(),
        form: 'path',
        fallback: 'pipeline/flu/',
        meaning: 'Where in the bucket all runs lie.',
    },
    LOCAL_DATA_PATH: {
        schema: variable_text(),
        form: 'folder',
        fallback: './local/bucket',
        meaning: 'The bucket in local mode.',
    },
    FORECAST_REPO_DIR: {
        schema: variable_text(),
        form: 'folder',
        fallback: './local/forecast',
        meaning: 'The experiment repository, with its folder experiments/.',
    },
    POPULATION_DATA: {
        schema: variable_text(),
        form: 'folder or URL',
        fallback: 'population-data/ in the experiment repository, where there is one',
        meaning: 'Populations and contact matrices in the layout of epydemix-data. Read by the builder only.',
    },
    OUTPUT_CONFIG_FILE: {
        schema: variable_text(),
        form: 'file name',
        fallback: 'output.yaml',
        meaning: 'Which file of the experiment says what outputs to make, where there are several.',
    },
    ...cloudStageVariables,
    TASK_INDICES: {
        schema: variable_text(),
        form: 'ranges',
        meaning: 'The tasks that a runner takes: 0-25,40. Not with TASK_INDEX.',
    },
    TASK_INDICES_KEY: {
        schema: variable_text(),
        form: 'key',
        meaning: 'An object in the bucket that holds such ranges, where they are too long for a variable.',
    },
    TASK_INDEX: {
        schema: wholeNumber(0),
        form: 'number',
        meaning: 'The one task that a runner takes. Wins over BATCH_TASK_INDEX.',
    },
    BATCH_TASK_INDEX: {
        schema: wholeNumber(0),
        form: 'number',
        meaning: 'Set by Cloud Batch: a task, or with TASKS_PER_SLICE or WAVE a slice of them.',
    },
    TASKS_PER_SLICE: {
        schema: wholeNumber(1),
        form: 'number',
        meaning: 'How many tasks a slice has. BATCH_TASK_INDEX then counts slices. The output stage needs it to say how many slices a wave has.',
    },
    NUM_TASKS: {
        schema: wholeNumber(1),
        form: 'number',
        meaning: 'How many tasks the caller thinks the run has. Checked against the manifest.',
    },
    JOBS: {
        schema: wholeNumber(1),
        form: 'number',
        fallback: 'the number of cores',
        meaning: 'How many engine processes a runner keeps busy. 1 is one task after the other.',
    },
    TASK_ATTEMPTS: {
        schema: wholeNumber(1),
        form: 'number',
        fallback: '2',
        meaning: 'How often a runner tries a task whose engine crashed, hung or was killed.',
    },
    TASK_TIMEOUT_SECONDS: {
        schema: seconds(),
        form: 'seconds',
        fallback: '86400',
        meaning: 'How long an engine may work on one request before it counts as hung.',
    },
    ENGINE_START_TIMEOUT_SECONDS: {
        schema: seconds(),
        form: 'seconds',
        fallback: '120',
        meaning: 'How long an engine may take to answer its first request.',
    },
    ENGINE_COMMAND: {
        schema: variable_text(),
        form: 'words, or a JSON list',
        meaning: 'How the engine is started; "serve" is added. Required.',
    },
    RERUN: {
        schema: truth(),
        form: 'true or false',
        fallback: 'false',
        meaning: 'Run the selected tasks also where their results are whole.',
    },
    ALLOW_PARTIAL_RESULTS: {
        schema: truth(),
        form: 'true or false',
        fallback: 'false',
        meaning: 'Make outputs of whatever tasks there are. The same as MAX_FAILED_TASKS=100%.',
    },
    MAX_FAILED_TASKS: {
        schema: variable_text(),
        form: 'number or percent',
        fallback: '0',
        meaning: 'How many tasks may be missing from the outputs.',
    },
    REQUIRED_TASKS: {
        schema: variable_text(),
        form: 'names, parted by commas',
        meaning: 'Tasks that may not be missing, however many are tolerated.',
    },
    SKIP_OUTPUT: {
        schema: truth(),
        form: 'true or false',
        fallback: 'false',
        meaning: 'The output stage checks the results and makes no outputs.',
    },
    SIMULATIONS_LIMIT: {
        schema: wholeNumber(1),
        form: 'number',
        meaning: 'The most simulations a task makes. For smoke runs; acts in the builder.',
    },
    TASKS_LIMIT: {
        schema: wholeNumber(1),
        form: 'number',
        meaning: 'The most tasks the run has. For smoke runs; acts in the builder.',
    },
    LOG_LEVEL: {
        schema: word('debug', 'info', 'warning', 'error'),
        form: 'debug, info, warning or error',
        fallback: 'info',
        meaning: 'The least severe lines that are written.',
    },
    LOG_FORMAT: {
        schema: word('auto', 'json', 'text'),
        form: 'auto, json or text',
        fallback: 'auto',
        meaning: 'JSON lines, or lines for people; auto is the latter on a terminal, but not where EXECUTION_MODE is cloud.',
    },
    WORK_DIR: {
        schema: variable_text(),
        form: 'folder',
        fallback: "the system's temporary folder",
        meaning: 'Where inputs and results lie while an engine works on them.',
    },
    ENVIRONMENT_ON_STDIN: {
        schema: truth(),
        form: 'true or false',
        fallback: 'false',
        meaning: 'Wait for a line on stdin, a JSON object of variables, and take it for the environment. A stage can so be started before it is known what it shall do. Ends when stdin closes first.',
    },
    EXIT_ON_STDIN_CLOSE: {
        schema: truth(),
        form: 'true or false',
        fallback: 'false',
        meaning: 'End when stdin closes, so that nothing goes on when the starter was killed.',
    },
};


/***/ }),

/***/ 45742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readSidecar),
/* harmony export */   f: () => (/* binding */ examineTask)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_task_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80941);
/* harmony import */ var _run_documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47647);





async function examineTask({ bucket, run }, manifest, task) {
    const sidecar = await readSidecar(bucket, run, task.index);
    if (sidecar === 'broken')
        return { kind: 'broken', why: 'its record is not whole' };
    const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .artifactsOf */ .Ns)(run).result(task.index, manifest.engine.extensions.result);
    if (sidecar === undefined) {
        return (0,_pipeline_task_state_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeTask */ .v)(run, task, undefined, (await bucket.exists(key)) ? { bytes: 0, sha256: '' } : undefined);
    }
    if (sidecar.status === 'failed')
        return (0,_pipeline_task_state_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeTask */ .v)(run, task, sidecar, undefined);
    const stored = await bucket.loadStored(key).catch((error) => {
        if (error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx && error.code === 'artifact_missing')
            return undefined;
        throw error;
    });
    return (0,_pipeline_task_state_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeTask */ .v)(run, task, sidecar, stored && { bytes: stored.length, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(stored).digest('hex') });
}
async function readSidecar(bucket, run, index) {
    try {
        return await (0,_run_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .findSidecar */ .Ll)(bucket, run, index);
    }
    catch (error) {
        if (error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx && error.code === 'artifact_corrupt')
            return 'broken';
        throw error;
    }
}


/***/ }),

/***/ 36673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ saveTasks),
/* harmony export */   h: () => (/* binding */ loadTasks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12437);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26501);
/* harmony import */ var _pipeline_task_ranges_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96852);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10451);







async function saveTasks(bucket, run, tasks) {
    const shards = [];
    let batch = [];
    const flush = async () => {
        const document = { schema_version: _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .SCHEMA_VERSION */ .f$, min_reader_version: 1, tasks: batch };
        const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .artifactsOf */ .Ns)(run).shard(shards.length);
        const { sha256 } = await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .saveJson */ .oG)(bucket, key, document);
        shards.push({ key, tasks: batch.length, sha256 });
        batch = [];
    };
    for await (const task of tasks) {
        const index = shards.length * _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .SHARD_SIZE */ .jX + batch.length;
        if (task.index !== index) {
            throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('internal', `Task ${task.index} stands where ${index} belongs.`);
        }
        batch.push(task);
        if (batch.length === _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .SHARD_SIZE */ .jX)
            await flush();
    }
    if (batch.length > 0)
        await flush();
    return shards;
}
async function* loadTasks(bucket, run, manifest, ranges = (0,_pipeline_task_ranges_js__WEBPACK_IMPORTED_MODULE_4__/* .allTasks */ .m5)(manifest.num_tasks)) {
    let loaded;
    for (const [first, last] of ranges) {
        for (let index = first; index <= last; index++) {
            const number = Math.floor(index / manifest.shard_size);
            if (loaded?.number !== number) {
                loaded = { number, tasks: await loadShard(bucket, run, manifest, number) };
            }
            const task = loaded.tasks[index - number * manifest.shard_size];
            if (task === undefined) {
                throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('artifact_missing', `There is no task ${index}: this run has ${manifest.num_tasks}.`, { hint: `Task indices go from 0 to ${manifest.num_tasks - 1}.` });
            }
            yield task;
        }
    }
}
async function loadShard(bucket, run, manifest, number) {
    const entry = manifest.shards[number];
    if (entry === undefined)
        return [];
    const stored = await bucket.loadStored(entry.key);
    if ((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(stored).digest('hex') !== entry.sha256) {
        throw (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .corruptDocument */ .V9)(entry.key, 'its hash is not the one in the manifest');
    }
    const { tasks } = (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(_pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .shardSchema */ .Id, stored, entry.key);
    const start = number * manifest.shard_size;
    tasks.forEach((task, position) => {
        if (task.index !== start + position) {
            throw (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .corruptDocument */ .V9)(entry.key, `task ${task.index} stands where ${start + position} belongs`);
        }
        (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .requireBelow */ .Nc)(run, task.key);
    });
    if (tasks.length !== entry.tasks) {
        throw (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .corruptDocument */ .V9)(entry.key, `it has ${tasks.length} tasks, and the manifest says ${entry.tasks}`);
    }
    return tasks;
}


/***/ })

};
;