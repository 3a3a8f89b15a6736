"use strict";
exports.id = 439;
exports.ids = [439];
exports.modules = {

/***/ 1701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ EngineFailure),
/* harmony export */   aJ: () => (/* binding */ failureOfAnswer),
/* harmony export */   tS: () => (/* binding */ failureOfEnd)
/* harmony export */ });
/* harmony import */ var _pipeline_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(764);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);


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

/***/ 130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ startEngine)
});

// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(6753);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/shell/line-process.js + 1 modules
var line_process = __webpack_require__(9078);
// EXTERNAL MODULE: ./build/engine/engine-failure.js
var engine_failure = __webpack_require__(1701);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5586);
/* harmony import */ var _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6501);


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

/***/ 6501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ shardSchema),
/* harmony export */   Oc: () => (/* binding */ engineSchema),
/* harmony export */   rc: () => (/* binding */ manifestSchema),
/* harmony export */   wQ: () => (/* binding */ NUM_TASKS_METADATA)
/* harmony export */ });
/* unused harmony export taskSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5586);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2437);


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
    engine: _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .engineSchema */ .Oc.optional(),
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

/***/ 6852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ sliceOf),
/* harmony export */   Rd: () => (/* binding */ parseTaskRanges),
/* harmony export */   m5: () => (/* binding */ allTasks),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* unused harmony exports formatTaskRanges, rangesOf, indicesOf, sliceCount */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6331);

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

/***/ 9054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ saveTasks),
/* harmony export */   h: () => (/* binding */ loadTasks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6753);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2437);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6331);
/* harmony import */ var _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6501);
/* harmony import */ var _pipeline_task_ranges_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6852);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(451);







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