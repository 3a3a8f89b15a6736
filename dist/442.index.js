"use strict";
exports.id = 442;
exports.ids = [442,6153];
exports.modules = {

/***/ 42761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildImagesAction: () => (/* binding */ buildImagesAction)
});

// EXTERNAL MODULE: ./build/images/build-client.js
var build_client = __webpack_require__(84200);
// EXTERNAL MODULE: ./build/images/build-plan.js + 3 modules
var build_plan = __webpack_require__(21487);
// EXTERNAL MODULE: ./build/images/image-reference.js
var image_reference = __webpack_require__(79507);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(70569);
// EXTERNAL MODULE: ./build/report/number-text.js
var number_text = __webpack_require__(79969);
;// CONCATENATED MODULE: ./build/report/images-page.js


function imagesPage(images) {
    const rows = images.map(({ target, image, tags, pushed, bytes }) => [
        target,
        tags.map(markdown/* codeText */.ph).join('<br>'),
        (0,markdown/* codeText */.ph)(image),
        pushed ? 'yes' : 'no',
        bytes === undefined ? '–' : `${(0,number_text/* numberText */.$)(bytes / 1e6)} MB`,
    ]);
    const table = (0,markdown/* markdownTable */.Qj)(['target', 'tags', 'image', 'pushed', 'unpacked'], rows, [4]);
    return `## epycloud images\n\n${table}\n`;
}

// EXTERNAL MODULE: ./build/actions/definitions/build-images.js
var build_images = __webpack_require__(87121);
// EXTERNAL MODULE: ./build/actions/images/carry-out-build.js
var carry_out_build = __webpack_require__(90265);
// EXTERNAL MODULE: ./build/actions/read-inputs.js
var read_inputs = __webpack_require__(36153);
;// CONCATENATED MODULE: ./build/actions/build-images.js








async function buildImagesAction(context) {
    const { environment, log } = context;
    const inputs = (0,read_inputs/* readInputs */.K)(build_images/* buildImages */.r, { environment, warn: log.warning, mask: log.mask });
    requireRegistry(inputs);
    const request = await (0,carry_out_build/* settle */.G9)(context, wishesOf(inputs), {
        imageName: inputs['image-name'],
        gitToken: inputs['git-token'],
    });
    if (inputs['dry-run'])
        return await showPlan(context, request);
    const images = (await (0,carry_out_build/* carryOutBuild */.Wc)(context, request)).map((image) => ({
        target: image.target,
        image: image.reference,
        digest: image.digest,
        'image-id': image.imageId,
        tags: image.tags,
        pushed: image.pushed,
        bytes: image.bytes,
    }));
    for (const { target, image } of images)
        log.info(`${target}: ${image}`);
    if (inputs.summary)
        await context.addSummary(imagesPage(images));
    const [first] = images;
    context.setOutputs({
        image: first?.image,
        digest: first?.digest,
        'image-id': first?.['image-id'],
        tags: first?.tags.join(','),
        pushed: String(first?.pushed === true),
        images: JSON.stringify(images.map(({ bytes: _, ...image }) => image)),
    });
}
function requireRegistry({ push, registry, tags }) {
    if (!push || registry !== undefined)
        return;
    if (tags?.every((tag) => tag.includes('/')) === true)
        return;
    throw new errors/* EpycloudError */.yx('usage', 'The input push is true, and where to push is not said.', {
        hint: 'Give the input registry, such as ghcr.io/org, or whole names as tags: ghcr.io/org/epycloud:v1.',
    });
}
function wishesOf(inputs) {
    return {
        targets: inputs.targets,
        tags: inputs.tags ?? [],
        push: inputs.push,
        registry: inputs.registry,
        platforms: inputs.platforms ?? [],
        engine: inputs.engine,
        engineSource: inputs['engine-source'],
        pythonImage: inputs['python-image'],
        nodeImage: inputs['node-image'],
        gcloudImage: inputs['gcloud-image'],
        cache: inputs.cache,
        fresh: inputs['no-cache'],
        secrets: inputs.secrets ?? [],
        provenance: inputs.provenance,
        sbom: inputs.sbom,
        username: inputs.username,
        password: inputs.password,
        googleLogin: inputs['google-login'],
        workloadIdentityProvider: inputs['workload-identity-provider'],
        serviceAccount: inputs['service-account'],
    };
}
async function showPlan(context, request) {
    const { environment, signal, log } = context;
    const client = await (0,build_client/* findBuildClient */.V)({ environment, signal }).catch((error) => {
        if (!(error instanceof errors/* EpycloudError */.yx) || !error.code.startsWith('docker_'))
            throw error;
        log.warning(`${error.message} The commands are those of a client with buildx.`);
        return { kind: 'buildx', program: 'docker', driver: 'docker-container', isFull: true };
    });
    const plan = (0,build_plan/* planBuild */.C)(request, client, 'RESULTS');
    for (const { target, build, pushes } of plan.builds) {
        log.info(target);
        for (const words of [build, ...pushes])
            log.info(`  ${[client.program, ...words].join(' ')}`);
    }
    const images = request.images.map(({ target, tags }) => ({
        target,
        tags: tags.map(image_reference/* formatImageReference */.my),
        pushed: false,
    }));
    context.setOutputs({ pushed: 'false', images: JSON.stringify(images) });
}


/***/ }),

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

/***/ 79969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ numberText),
/* harmony export */   f: () => (/* binding */ percentText)
/* harmony export */ });
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