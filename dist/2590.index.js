"use strict";
exports.id = 2590;
exports.ids = [2590];
exports.modules = {

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

/***/ 10075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ cancelStepText)
/* harmony export */ });
/* harmony import */ var _pipeline_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(764);

function cancelStepText(step) {
    switch (step.kind) {
        case 'execution_ended':
            return `Ended the execution ${step.id}.`;
        case 'marked':
            return 'Wrote cancelled.json: tasks that still run end on seeing it.';
        case 'jobs_ended':
            return step.ids.length === 0
                ? 'No job of Cloud Batch was at work.'
                : `Ended ${(0,_pipeline_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(step.ids.length, 'job')} of Cloud Batch: ${step.ids.join(', ')}.`;
        case 'outcome_kept':
            return step.status === 'interrupted'
                ? 'The run counts as interrupted.'
                : `The run ended as ${step.status}.`;
        case 'failed':
            return `Could not ${step.what}: ${step.error.message}`;
        case 'incomplete':
            return `Not all of the run could be ended. Do it once more: ${step.again}`;
    }
}


/***/ }),

/***/ 18956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ cancelRun)
/* harmony export */ });
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88014);
/* harmony import */ var _storage_attempt_documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86601);
/* harmony import */ var _storage_run_documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47647);
/* harmony import */ var _at_most_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(52557);
/* harmony import */ var _batch_job_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36146);
/* harmony import */ var _cloud_end_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47669);
/* harmony import */ var _run_jobs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24986);
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88393);










const AT_ONCE = 8;
const SETTLING_MS = [0, 250, 1000];
const PATIENT = { beginMs: 60_000, jobsMs: 120_000, outcomeMs: 60_000 };
const HURRIED = { beginMs: 3000, jobsMs: 2500, outcomeMs: 1500 };
async function cancelRun(cancelling, ports) {
    const { run, executionId, hurried } = cancelling;
    const { beginMs, jobsMs, outcomeMs } = hurried ? HURRIED : PATIENT;
    const endedJobs = new Set();
    const { failures, attempted } = attempts(ports);
    const end = (outcome) => {
        if (failures.size > 0)
            ports.onStep({ kind: 'incomplete', again: cancelling.again });
        return { outcome, endedJobs: [...endedJobs], failures: [...failures.values()] };
    };
    const endAllJobs = () => endJobs(cancelling, ports, endedJobs);
    if (executionId === undefined) {
        let before;
        await attempted('read the outcome', beginMs, async () => {
            before = await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .findOutcome */ .Cn)(ports.bucket, run);
        });
        if (before !== undefined && (0,_pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .isFinal */ .dR)(before)) {
            await attempted('end the jobs', jobsMs, endAllJobs);
            ports.onStep({ kind: 'jobs_ended', ids: [...endedJobs] });
            return end(before);
        }
    }
    await Promise.all([
        attempted('end the execution', beginMs, () => endExecution(cancelling, ports)),
        attempted('mark the run as cancelled', beginMs, () => mark(cancelling, ports)),
    ]);
    await attempted('end the jobs', jobsMs, async () => {
        await endAllJobs();
        await settled(cancelling, ports);
        await endAllJobs();
    });
    ports.onStep({ kind: 'jobs_ended', ids: [...endedJobs] });
    let outcome = outcomeOf(cancelling, ports);
    await attempted('keep the outcome', outcomeMs, async () => {
        const found = await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .findOutcome */ .Cn)(ports.bucket, run);
        if (isOver(found, cancelling))
            outcome = found;
        else
            await (0,_storage_run_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .saveOutcome */ .Go)(ports.bucket, run, outcome);
        ports.onStep({ kind: 'outcome_kept', status: outcome.status });
    });
    return end(outcome);
}
function attempts({ clock, onStep }) {
    const failures = new Map();
    const attempted = async (what, limitMs, work) => {
        const working = work();
        try {
            await (0,_within_js__WEBPACK_IMPORTED_MODULE_8__/* .within */ .u)(limitMs, working, clock);
        }
        catch (thrown) {
            const error = (0,_pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .toEpycloudError */ .x8)(thrown);
            failures.set(what, error);
            onStep({ kind: 'failed', what, error });
            working.then(() => failures.delete(what), () => { });
        }
    };
    return { failures, attempted };
}
async function endExecution({ executionId }, { executions, onStep }) {
    if (executionId === undefined)
        return;
    try {
        await executions.cancel(executionId);
    }
    catch (error) {
        const execution = await executions.get(executionId).catch(() => undefined);
        if (execution === undefined || !(0,_cloud_end_js__WEBPACK_IMPORTED_MODULE_6__/* .hasEndedExecution */ .jJ)(execution))
            throw error;
    }
    onStep({ kind: 'execution_ended', id: executionId });
}
async function settled({ executionId }, { executions, clock }) {
    if (executionId === undefined)
        return;
    for (const pause of SETTLING_MS) {
        await clock.sleep(pause);
        const execution = await executions.get(executionId).catch(() => undefined);
        if (execution === undefined || (0,_cloud_end_js__WEBPACK_IMPORTED_MODULE_6__/* .hasEndedExecution */ .jJ)(execution))
            return;
    }
}
async function mark({ run, attempt, why }, { bucket, clock, onStep }) {
    await (0,_storage_attempt_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .saveCancelled */ .BX)(bucket, run, {
        schema_version: _pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$,
        min_reader_version: 1,
        exp_id: run.expId,
        run_id: run.runId,
        attempt,
        cancelled_at: new Date(clock.now()).toISOString(),
        why,
    });
    onStep({ kind: 'marked' });
}
async function endJobs({ run }, { batch, bucket }, ended) {
    const live = [];
    for await (const sent of batch.listJobs((0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_7__/* .jobsOfRun */ .t)(run))) {
        const job = (0,_batch_job_js__WEBPACK_IMPORTED_MODULE_5__/* .readJob */ .cd)(sent);
        if (job !== undefined && (0,_batch_job_js__WEBPACK_IMPORTED_MODULE_5__/* .isLive */ .DG)(job) && (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_7__/* .belongsTo */ .g)(job, run, bucket))
            live.push(job.id);
    }
    await (0,_at_most_js__WEBPACK_IMPORTED_MODULE_9__/* .mapAtMost */ .X)(AT_ONCE, live.filter((id) => !ended.has(id)), async (id) => {
        await batch.cancelJob(id);
        ended.add(id);
    });
}
function isOver(outcome, { attempt, fault }) {
    if (outcome === undefined || fault !== undefined)
        return false;
    if ((0,_pipeline_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .isFinal */ .dR)(outcome) || (outcome.attempt ?? 1) > attempt)
        return true;
    if ((outcome.attempt ?? 1) < attempt)
        return false;
    return outcome.status !== 'failed' || outcome.code !== 'job_cancelled';
}
function outcomeOf({ run, attempt, startedAt, fault }, ports) {
    const now = ports.clock.now();
    const document = {
        schema_version: _pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$,
        min_reader_version: 1,
        exp_id: run.expId,
        run_id: run.runId,
        attempt,
        finished_at: new Date(now).toISOString(),
        duration_seconds: Math.max(0, now - (startedAt ?? now)) / 1000,
    };
    if (fault === undefined)
        return { ...document, status: 'interrupted' };
    const { stage, error } = fault;
    const { code, message, hint } = error;
    return { ...document, status: 'failed', stage, code, message, hint };
}


/***/ }),

/***/ 47669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jJ: () => (/* binding */ hasEndedExecution),
/* harmony export */   js: () => (/* binding */ duplicateOf),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* unused harmony export errorText */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12437);


const resultSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    duplicate_of: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
function hasEndedExecution({ state }) {
    return state === 'SUCCEEDED' || state === 'FAILED' || state === 'CANCELLED';
}
function duplicateOf(execution) {
    if (execution.state !== 'SUCCEEDED')
        return undefined;
    const result = resultSchema.safeParse(parsed(execution.result)).data;
    if (result?.outcome !== 'duplicate')
        return undefined;
    return { of: result.duplicate_of?.split('/').at(-1) };
}
function endOf(facts) {
    const { execution, attempt, found } = facts;
    const common = { executionId: execution.id, attempt };
    if (found !== undefined && (found.attempt ?? 1) === attempt) {
        return { ...common, outcome: found, note: disagreement(found, execution) };
    }
    return { ...common, outcome: outcomeOfExecution(facts) };
}
function outcomeOfExecution(facts) {
    const { run, execution, attempt, now, startedAt } = facts;
    const document = {
        schema_version: _pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$,
        min_reader_version: 1,
        exp_id: run.expId,
        run_id: run.runId,
        attempt,
        finished_at: new Date(now).toISOString(),
        duration_seconds: Math.max(0, now - startedAt) / 1000,
    };
    if (execution.state === 'CANCELLED')
        return { ...document, status: 'interrupted' };
    const said = execution.state === 'FAILED' ? `: ${errorText(execution)}` : ' and left no outcome';
    return {
        ...document,
        status: 'failed',
        stage: 'builder',
        code: 'workflow_failed',
        message: `The execution ${execution.id} of the workflow ended as ${execution.state}${said}.`,
        hint: hintOf(execution) ?? 'Its steps are to be seen in the console of Cloud Workflows.',
    };
}
function hintOf({ error }) {
    const hint = errorSchema.safeParse(parsed(error?.payload)).data?.hint;
    return hint === '' ? undefined : hint;
}
function disagreement(outcome, execution) {
    const isDone = outcome.status === 'succeeded' || outcome.status === 'partial';
    if (!isDone || execution.state === 'SUCCEEDED')
        return undefined;
    return `The run ${outcome.status === 'partial' ? 'ended with partial results' : 'succeeded'}, though its execution ended as ${execution.state}${execution.state === 'FAILED' ? `: ${errorText(execution)}` : ''}.`;
}
const errorSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    hint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().catch(undefined),
});
function errorText({ error }) {
    const payload = parsed(error?.payload);
    const read = errorSchema.safeParse(payload);
    const text = read.success
        ? read.data.message
        : typeof payload === 'string'
            ? payload
            : (error?.payload ?? error?.context ?? 'it does not say why');
    return text.replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 1000);
}
function parsed(json) {
    try {
        return json === undefined ? undefined : JSON.parse(json);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 39112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ followRun)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/job-difference.js
var job_difference = __webpack_require__(6457);
// EXTERNAL MODULE: ./build/execution/cloud/cancel.js
var cancel = __webpack_require__(18956);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/storage/run-documents.js + 2 modules
var run_documents = __webpack_require__(47647);
// EXTERNAL MODULE: ./build/execution/cloud/batch-job.js
var batch_job = __webpack_require__(36146);
// EXTERNAL MODULE: ./build/execution/cloud/cloud-end.js
var cloud_end = __webpack_require__(47669);
;// CONCATENATED MODULE: ./build/execution/cloud/failed-tries.js

const PAUSE_MS = 60_000;
const PAUSE_PER_TASK_MS = 60;
function countFailedTries(batch, clock) {
    const looks = new Map();
    return {
        of: async (jobs) => {
            for (const job of jobs) {
                const last = looks.get(job.id);
                const ended = (0,batch_job/* hasEnded */.hY)(job);
                const pause = PAUSE_MS + PAUSE_PER_TASK_MS * job.counts.total;
                const isDue = last === undefined ? !isNew(job) : clock.now() - last.at >= pause;
                if (last?.ended === true || !(isDue || ended))
                    continue;
                looks.set(job.id, { at: clock.now(), ended, tries: await triesOf(batch, job.id) });
            }
            const all = [...looks.values()].map(({ tries }) => tries);
            return {
                total: all.reduce((sum, { total }) => sum + total, 0),
                preemptions: all.reduce((sum, { preemptions }) => sum + preemptions, 0),
            };
        },
    };
}
function isNew({ counts }) {
    return counts.running + counts.succeeded + counts.failed === 0;
}
async function triesOf(batch, jobId) {
    let total = 0;
    let preemptions = 0;
    for await (const task of batch.listTasks(jobId)) {
        const codes = (0,batch_job/* failedTries */.zN)(task);
        total += codes.length;
        preemptions += codes.filter((code) => code === batch_job/* PREEMPTED */.Jy).length;
    }
    return { total, preemptions };
}

// EXTERNAL MODULE: ./build/execution/cloud/job-read-back.js
var job_read_back = __webpack_require__(29898);
// EXTERNAL MODULE: ./build/execution/cloud/poll-pace.js
var poll_pace = __webpack_require__(82539);
// EXTERNAL MODULE: ./build/execution/cloud/run-jobs.js
var run_jobs = __webpack_require__(24986);
// EXTERNAL MODULE: ./build/execution/cloud/steady.js
var steady = __webpack_require__(2564);
;// CONCATENATED MODULE: ./build/execution/cloud/watch-progress.js

const PATIENCE_MS = 5 * 60_000;
function progressOf(facts) {
    const { attempt, tries, elapsedMs, trouble } = facts;
    const jobs = facts.jobs.toSorted((a, b) => (a.createTime < b.createTime ? -1 : 1));
    const newest = jobs.at(-1);
    const runners = jobs.filter(({ stage }) => stage === 'runner').length;
    return {
        phase: phaseOf(newest),
        wave: Math.max(0, runners - 1),
        job: newest && seen(newest),
        jobs: jobs.map(seen),
        attempt,
        tries,
        elapsedMs,
        stuck: newest && stuckReason(newest, facts.unchangedMs),
        trouble,
        differences: facts.differences ?? [],
    };
}
function seen({ id, stage, state, counts }) {
    return { id, stage, state, counts };
}
function phaseOf(job) {
    if (job === undefined)
        return 'waiting';
    return (0,batch_job/* hasEnded */.hY)(job) ? 'between' : (job.stage ?? 'waiting');
}
function stuckReason(job, unchangedMs) {
    if ((0,batch_job/* hasEnded */.hY)(job) || job.counts.running > 0)
        return undefined;
    const told = job.events.findLast(({ type, description }) => /OPERATIONAL_INFO/.test(type) &&
        /quota|exhaust|unavailable|stockout|error|not enough/i.test(description));
    if (told !== undefined)
        return told.description;
    if (unchangedMs < PATIENCE_MS)
        return undefined;
    const latest = job.events.at(-1)?.description;
    const said = latest === undefined ? '' : `; the last that Batch said: ${latest}`;
    return `the job ${job.id} is ${job.state}, and for minutes no task of it has run${said}`;
}

;// CONCATENATED MODULE: ./build/execution/cloud/watch.js











const watch_PATIENCE_MS = 30 * 60_000;
async function watchRun(watched, ports) {
    const { clock, signal, pace = poll_pace/* USUAL_PACE */.R2 } = ports;
    const startedAt = clock.now();
    const seen = new Set([watched.executionId]);
    let current = watched;
    const view = progressView(watched, ports, startedAt);
    const asking = {
        clock,
        signal,
        patienceMs: ports.patienceMs ?? watch_PATIENCE_MS,
        pauseMs: pace.firstMs,
        onTrouble: (trouble) => view.trouble(trouble),
    };
    try {
        for (let polls = 0;; polls++) {
            const execution = await (0,steady/* steadily */.Q)(asking, () => loadExecution(ports.executions, current));
            if ((0,cloud_end/* hasEndedExecution */.jJ)(execution)) {
                const other = (0,cloud_end/* duplicateOf */.js)(execution)?.of;
                if (other !== undefined && !seen.has(other)) {
                    seen.add(other);
                    current = { ...current, executionId: other };
                    ports.onDuplicate?.(other);
                    continue;
                }
                await view.look(execution);
                if (view.wrong() !== undefined)
                    break;
                const found = await (0,steady/* steadily */.Q)(asking, () => (0,run_documents/* findOutcome */.Cn)(ports.bucket, watched.run));
                const { run, attempt } = watched;
                return (0,cloud_end/* endOf */.pJ)({ run, attempt, execution, found, now: clock.now(), startedAt });
            }
            if (await view.look(execution))
                polls = 0;
            if (view.wrong() !== undefined)
                break;
            requireTime(ports, watched);
            await clock.sleep((0,poll_pace/* waitBefore */.fI)(pace, polls, ports.random()), signal);
            await (0,promises_.setImmediate)();
        }
        return view.wrong();
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
        throw new errors/* EpycloudError */.yx('interrupted', 'The watching was interrupted.', { cause: error });
    }
}
async function loadExecution(executions, { executionId }) {
    const execution = await executions.get(executionId);
    if (execution !== undefined)
        return execution;
    throw new errors/* EpycloudError */.yx('workflow_failed', `There is no execution ${executionId} any more.`, {
        hint: 'Executions are kept for 90 days. outcome.json in the run’s folder says how it ended.',
    });
}
function requireTime({ clock, deadline }, { run }) {
    if (deadline === undefined || clock.now() < deadline)
        return;
    throw new errors/* EpycloudError */.yx('deadline_passed', `The time to wait for run ${run.runId} of ${run.expId} is over; the run itself goes on.`);
}
function progressView({ run, attempt }, ports, startedAt) {
    const { clock, onProgress } = ports;
    const tries = countFailedTries(ports.batch, clock);
    let trouble;
    let jobs = [];
    let states = '';
    let counts = '';
    let changedAt = startedAt;
    let failed = { total: 0, preemptions: 0 };
    let wrong;
    const differences = [];
    const compared = new Set();
    const compare = (sent, job, argument) => {
        if (compared.has(job.id))
            return;
        compared.add(job.id);
        for (const difference of (0,job_read_back/* readBackJob */.F)(argument, sent)) {
            differences.push(difference);
            if (difference.isFatal)
                wrong ??= { wrong: difference, stage: job.stage ?? 'builder' };
        }
    };
    const tell = () => {
        const now = clock.now();
        const facts = { jobs, attempt, tries: failed, trouble, differences: [...differences] };
        onProgress(progressOf({ ...facts, elapsedMs: now - startedAt, unchangedMs: now - changedAt }));
    };
    return {
        trouble: (now) => {
            trouble = now;
            tell();
        },
        wrong: () => wrong,
        look: async ({ argument }) => {
            try {
                const found = await jobsOfAttempt(ports, run, attempt);
                const asked = JSON.parse(argument ?? 'null');
                for (const { sent, job } of found)
                    compare(sent, job, asked);
                jobs = found.map(({ job }) => job);
                failed = await tries.of(jobs);
                trouble = undefined;
            }
            catch (error) {
                if (!(error instanceof errors/* EpycloudError */.yx) || error.code === 'interrupted')
                    throw error;
                trouble = error.message;
            }
            const before = { states, counts };
            states = JSON.stringify(jobs.map(({ id, state }) => [id, state]));
            counts = JSON.stringify(jobs.map((job) => job.counts));
            const isOther = states !== before.states;
            if (isOther || counts !== before.counts)
                changedAt = clock.now();
            tell();
            return isOther;
        },
    };
}
async function jobsOfAttempt({ batch, bucket }, run, attempt) {
    const jobs = [];
    for await (const sent of batch.listJobs((0,run_jobs/* jobsOfRun */.t)(run, attempt))) {
        const job = (0,batch_job/* readJob */.cd)(sent);
        if (job !== undefined && (0,run_jobs/* belongsTo */.g)(job, run, bucket))
            jobs.push({ sent, job });
    }
    return jobs;
}

;// CONCATENATED MODULE: ./build/execution/cloud/follow-run.js




async function followRun(followed, ports) {
    const { cloud, clock, signal } = ports;
    const startedAt = clock.now();
    let executionId = followed.executionId;
    try {
        const end = await watchRun(followed, {
            bucket: cloud.bucket,
            executions: cloud.executionsOf(followed.workflow),
            batch: cloud.batch,
            clock,
            random: ports.random,
            signal,
            pace: ports.pace,
            deadline: ports.deadline,
            onProgress: ports.onProgress,
            onDuplicate: (other) => {
                executionId = other;
                ports.onDuplicate(other);
            },
        });
        if (!('wrong' in end))
            return end;
        const why = `${(0,job_difference/* jobDifferenceText */.e)(end.wrong)}.`;
        const error = new errors/* EpycloudError */.yx('cloud_refused', why, {
            hint: 'The run was ended. Begin a new one: results of this one may be of the other image.',
        });
        const fault = { stage: end.stage, error };
        return await endRun({ ...followed, executionId, startedAt, why, fault, hurried: false }, ports);
    }
    catch (error) {
        if (ports.onInterrupt === 'leave' || !isInterrupted(error))
            throw error;
        const { why } = ports;
        return await endRun({ ...followed, executionId, startedAt, why, hurried: true }, ports);
    }
}
async function endRun(ending, { cloud, clock, cancelCommand, onCancelStep }) {
    const { workflow, attempt, executionId } = ending;
    const broken = new AbortController();
    const again = await cloud.again(broken.signal);
    const { outcome } = await (0,cancel/* cancelRun */.S)({ ...ending, again: cancelCommand }, {
        bucket: again.bucket,
        executions: again.executionsOf(workflow),
        batch: again.batch,
        clock,
        onStep: onCancelStep,
    });
    broken.abort();
    return { outcome, executionId, attempt };
}
function isInterrupted(error) {
    return error instanceof errors/* EpycloudError */.yx && error.code === 'interrupted';
}


/***/ }),

/***/ 24986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ belongsTo),
/* harmony export */   t: () => (/* binding */ jobsOfRun)
/* harmony export */ });
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57417);

function jobsOfRun(run, attempt) {
    const labels = {
        ...(0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .runLabels */ .xU)(run),
        ...(attempt === undefined ? {} : { attempt: String(attempt) }),
    };
    return Object.entries(labels)
        .map(([key, value]) => `labels.${key}="${value}"`)
        .join(' AND ');
}
function belongsTo({ labels, variables }, run, bucket) {
    const { exp_id, run_id } = (0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .runLabels */ .xU)(run);
    if (labels['exp_id'] !== exp_id || labels['run_id'] !== run_id)
        return false;
    const name = variables['BUCKET_NAME'];
    if (name !== undefined && !bucket.getPath('run.json').startsWith(`gs://${name}/`))
        return false;
    const prefix = variables['DIR_PREFIX'];
    return prefix === undefined || prefix.replace(/^\/$/, '') === run.dirPrefix;
}


/***/ }),

/***/ 66045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ cloudProgressLines),
/* harmony export */   t: () => (/* binding */ progressWarnings)
/* harmony export */ });
/* harmony import */ var _pipeline_job_difference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6457);
/* harmony import */ var _cloud_progress_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16895);


const AT_LEAST_EVERY_MS = 3 * 60_000;
function cloudProgressLines({ now, line, warning }) {
    let landmark = '';
    let said = Number.NEGATIVE_INFINITY;
    const warn = progressWarnings(warning);
    return (progress) => {
        const current = (0,_cloud_progress_text_js__WEBPACK_IMPORTED_MODULE_0__/* .progressLandmark */ .g)(progress);
        if (current !== landmark || now() - said >= AT_LEAST_EVERY_MS) {
            landmark = current;
            said = now();
            line((0,_cloud_progress_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cloudProgressText */ .Of)(progress));
        }
        warn(progress);
    };
}
function progressWarnings(warning) {
    let hindrance;
    let told = 0;
    return (progress) => {
        const { differences } = progress;
        for (const difference of differences.slice(told))
            warning(`${(0,_pipeline_job_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .jobDifferenceText */ .e)(difference)}.`);
        told = differences.length;
        const inTheWay = hindranceOf(progress);
        if (inTheWay !== undefined && inTheWay !== hindrance)
            warning(inTheWay);
        hindrance = inTheWay;
    };
}
function hindranceOf({ stuck, trouble }) {
    if (trouble !== undefined) {
        return `How the run gets on cannot be seen at the moment, it is asked again: ${trouble}`;
    }
    return stuck === undefined ? undefined : `The run does not get on: ${stuck}`;
}


/***/ }),

/***/ 16895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ cloudProgressText),
/* harmony export */   X9: () => (/* binding */ triesText),
/* harmony export */   g: () => (/* binding */ progressLandmark)
/* harmony export */ });
/* harmony import */ var _duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13510);

const PHASES = {
    waiting: 'before the first job',
    between: 'between two jobs',
    builder: 'A builder',
    runner: 'B runner',
    output: 'C output',
};
function cloudProgressText(progress) {
    const { phase, wave, job, tries, elapsedMs } = progress;
    const isRunner = phase === 'runner' || phase === 'between';
    const title = `${PHASES[phase]}${wave > 0 && isRunner ? `, wave ${wave}` : ''}`;
    const parts = [
        ...(job === undefined || phase === 'between' ? [] : countParts(job)),
        ...(tries.total === 0 ? [] : [triesText(tries)]),
        (0,_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(elapsedMs / 1000),
    ];
    return `${title}: ${parts.join(' · ')}`;
}
function progressLandmark(progress) {
    const { phase, wave, job, stuck, trouble } = progress;
    return JSON.stringify([phase, wave, job?.state, stuck === undefined, trouble === undefined]);
}
function triesText({ total, preemptions }) {
    const failed = `${total} ${total === 1 ? 'try' : 'tries'} failed`;
    return preemptions === 0 ? failed : `${failed}, ${preemptions} of them preempted`;
}
function countParts({ state, counts }) {
    const { total, waiting, running, succeeded, failed } = counts;
    if (running + succeeded + failed === 0)
        return [state.toLowerCase()];
    return [
        `${succeeded}/${total} done`,
        ...(failed > 0 ? [`${failed} failed`] : []),
        ...(running > 0 ? [`${running} running`] : []),
        ...(waiting > 0 ? [`${waiting} waiting`] : []),
    ];
}


/***/ })

};
;