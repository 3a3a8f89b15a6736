"use strict";
exports.id = 9537;
exports.ids = [9537];
exports.modules = {

/***/ 31443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vd: () => (/* binding */ hasOwnEngine),
  OE: () => (/* binding */ ownEngineOf),
  xo: () => (/* binding */ prepareLocalEngine)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/engine/python/python-variables.js
const FOREIGN = ['PYTHONPATH', 'PYTHONHOME', '__PYVENV_LAUNCHER__'];
function pythonVariables(environment) {
    const variables = { ...environment };
    for (const name of FOREIGN)
        delete variables[name];
    return variables;
}
function variable(environment, name) {
    const value = environment[name];
    return value === undefined || value === '' ? undefined : value;
}

;// CONCATENATED MODULE: ./build/engine/python/cache-directory.js



function cacheDirectory(options) {
    const { environment, platform = process.platform } = options;
    const own = variable(environment, 'EPYCLOUD_CACHE_DIR');
    if (own !== undefined)
        return external_node_path_default().resolve(own);
    const xdg = variable(environment, 'XDG_CACHE_HOME');
    if (xdg !== undefined && external_node_path_default().isAbsolute(xdg))
        return external_node_path_default().join(xdg, 'epycloud');
    const home = variable(environment, 'HOME') ?? (0,external_node_os_.homedir)();
    return platform === 'darwin'
        ? external_node_path_default().join(home, 'Library', 'Caches', 'epycloud')
        : external_node_path_default().join(home, '.cache', 'epycloud');
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/shell/clock.js
var shell_clock = __webpack_require__(99836);
// EXTERNAL MODULE: ./build/shell/command.js + 1 modules
var command = __webpack_require__(53459);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/shell/process-exists.js
var process_exists = __webpack_require__(62212);
;// CONCATENATED MODULE: ./build/engine/python/environment-lock.js






const TOUCH_EVERY_MS = 10_000;
const NAME = /^preparing\.([0-9a-f]{8})\.(\d{1,10})\.[0-9a-f]{8}\.lock$/;
async function lockEnvironment(options) {
    const { directory, clock, signal, deadlineMs, onWait } = options;
    const place = await placeOfThisProcess();
    const watch = holderWatch({ ...options, place });
    const deadline = clock.now() + deadlineMs;
    const own = `preparing.${place}.${process.pid}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.lock`;
    for (let attempt = 0;; attempt += 1) {
        let holder = await watch.livingHolder(own);
        if (holder === undefined) {
            await (0,promises_.writeFile)(external_node_path_default().join(directory, own), '', { flag: 'wx' });
            holder = await watch.livingHolder(own);
            if (holder === undefined)
                return held(external_node_path_default().join(directory, own));
            await (0,promises_.rm)(external_node_path_default().join(directory, own), { force: true });
        }
        onWait?.(holder);
        if (clock.now() >= deadline)
            throw waitedTooLong(directory, holder, deadlineMs);
        const interval = Math.min(100 * 1.5 ** attempt, 2_000) * (0.5 + Math.random());
        await interruptible(clock.sleep(interval, signal), signal);
        watch.slept(interval);
    }
}
function held(file) {
    const touch = setInterval(() => {
        const now = new Date();
        (0,promises_.utimes)(file, now, now).catch(() => { });
    }, TOUCH_EVERY_MS);
    touch.unref();
    return {
        isHeld: async () => (await modifiedAt(file)) !== undefined,
        async [Symbol.asyncDispose]() {
            clearInterval(touch);
            await (0,promises_.rm)(file, { force: true });
        },
    };
}
function holderWatch(options) {
    const { directory, place, staleAfterMs = 60_000 } = options;
    const unchanged = new Map();
    async function isDead(name, holder) {
        if (holder.here && !(0,process_exists/* processExists */._)(holder.pid))
            return true;
        const modified = await modifiedAt(external_node_path_default().join(directory, name));
        if (modified === undefined)
            return true;
        const before = unchanged.get(name);
        if (before?.modified !== modified)
            unchanged.set(name, { modified, forMs: 0 });
        return before?.modified === modified && before.forMs >= staleAfterMs;
    }
    return {
        async livingHolder(own) {
            for (const name of await (0,promises_.readdir)(directory)) {
                const match = NAME.exec(name);
                if (match === null || name === own)
                    continue;
                const holder = { pid: Number(match[2]), here: match[1] === place };
                if (!(await isDead(name, holder)))
                    return holder;
                await (0,promises_.rm)(external_node_path_default().join(directory, name), { force: true });
            }
            return undefined;
        },
        slept(milliseconds) {
            for (const seen of unchanged.values())
                seen.forMs += milliseconds;
        },
    };
}
async function placeOfThisProcess() {
    const numbers = await (0,promises_.readlink)('/proc/self/ns/pid').catch(() => '');
    return (0,external_node_crypto_.createHash)('sha256').update(`${(0,external_node_os_.hostname)()}\n${numbers}`).digest('hex').slice(0, 8);
}
async function modifiedAt(file) {
    try {
        return (await (0,promises_.stat)(file)).mtimeMs;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
async function interruptible(waiting, signal) {
    try {
        await waiting;
    }
    catch (error) {
        if (signal?.aborted !== true)
            throw error;
        throw new errors/* EpycloudError */.yx('interrupted', "Interrupted while waiting for the engine's Python environment.", { cause: error });
    }
}
function waitedTooLong(directory, holder, deadlineMs) {
    return new errors/* EpycloudError */.yx('environment_failed', `${describeHolder(holder)} has been preparing the engine's Python environment for more than ${Math.round(deadlineMs / 60_000)} minutes.`, { hint: `See what it is doing; end it if it hangs. The environment is made in ${directory}.` });
}
function describeHolder(holder) {
    return holder.here ? `process ${holder.pid}` : `process ${holder.pid} on another machine`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
;// CONCATENATED MODULE: ./build/engine/python/environment-store.js





function environmentFolderName(identity) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(identity.requirements);
    hash.update(`\n${identity.pythonVersion}\n${identity.platform}\n${identity.arch}`);
    return `${identity.name}-${hash.digest('hex').slice(0, 16)}`;
}
const MARKER = 'ready.json';
const VENV = /^venv-[0-9a-f]{8}$/;
const markerSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(1),
    venv: schemas/* string */.YjP().regex(VENV),
    tool: schemas/* enum */.k5n(['uv', 'pip']),
});
function newVenv(folder) {
    return external_node_path_default().join(folder, `venv-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`);
}
function venvPython(venv) {
    return external_node_path_default().join(venv, 'bin', 'python');
}
async function readReady(folder) {
    try {
        const marker = markerSchema.parse(JSON.parse(await (0,promises_.readFile)(external_node_path_default().join(folder, MARKER), 'utf8')));
        const directory = external_node_path_default().join(folder, marker.venv);
        const python = venvPython(directory);
        await (0,promises_.access)(python, external_node_fs_.constants.X_OK);
        return { directory, python, tool: marker.tool };
    }
    catch {
        return undefined;
    }
}
async function writeReady(folder, attempt) {
    const marker = { schema: 1, venv: external_node_path_default().basename(attempt.venv), tool: attempt.tool };
    const temporary = external_node_path_default().join(folder, `${MARKER}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.tmp`);
    await (0,promises_.writeFile)(temporary, `${JSON.stringify(marker)}\n`, { flush: true });
    await (0,promises_.rename)(temporary, external_node_path_default().join(folder, MARKER));
}
async function removeLeftovers(folder) {
    for (const name of await (0,promises_.readdir)(folder)) {
        if (VENV.test(name) || name.startsWith(MARKER))
            await removeTree(external_node_path_default().join(folder, name));
    }
}
async function removeTree(folder) {
    await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => { });
}

;// CONCATENATED MODULE: ./build/engine/python/python-probe.js


const OLDEST_PYTHON = { major: 3, minor: 11 };
const PROBE = `
import json, platform, sys, sysconfig
def has(name):
    try:
        __import__(name)
        return True
    except Exception:
        return False
print(json.dumps({
    "version": platform.python_version(),
    "major": sys.version_info[0],
    "minor": sys.version_info[1],
    "executable": sys.executable,
    "has_venv": has("venv"),
    "has_ensurepip": has("ensurepip"),
    "platform": sysconfig.get_platform(),
    "machine": platform.machine(),
    "base_prefix": getattr(sys, "base_prefix", sys.prefix),
}))
`;
const answerSchema = schemas/* object */.Ikc({
    version: schemas/* string */.YjP().min(1),
    major: schemas/* int */.Whr(),
    minor: schemas/* int */.Whr(),
    executable: schemas/* string */.YjP().min(1),
    has_venv: schemas/* boolean */.zMY(),
    has_ensurepip: schemas/* boolean */.zMY(),
    platform: schemas/* string */.YjP(),
    machine: schemas/* string */.YjP(),
    base_prefix: schemas/* string */.YjP(),
})
    .transform(({ has_venv, has_ensurepip, base_prefix, ...rest }) => ({
    ...rest,
    hasVenv: has_venv,
    hasEnsurepip: has_ensurepip,
    basePrefix: base_prefix,
}));
async function probePython(request) {
    const result = await (0,command/* runCommand */.d)({
        program: request.program,
        args: ['-c', PROBE],
        environment: request.environment,
        signal: request.signal,
        timeoutMs: request.timeoutMs ?? 30_000,
    });
    if (result.kind === 'not_found')
        return { kind: 'not_found' };
    if (result.kind !== 'exited' || result.exitCode !== 0) {
        return { kind: 'broken', message: whyBroken(result) };
    }
    const answer = result.stdout.trimEnd().split('\n').at(-1) ?? '';
    const facts = answerSchema.safeParse(parseJson(answer));
    if (facts.success)
        return { kind: 'python', facts: facts.data };
    return { kind: 'broken', message: 'it does not answer as Python does' };
}
function whyBroken(result) {
    switch (result.kind) {
        case 'not_executable':
            return 'it cannot be executed';
        case 'timed_out':
            return `it gave no answer within ${result.timeoutMs / 1000} s`;
        case 'killed':
            return `it was ended by ${result.signal}`;
        case 'exited': {
            const lastLine = result.stderr.trimEnd().split('\n').at(-1) ?? '';
            return `it ended with code ${result.exitCode}${lastLine === '' ? '' : `: ${lastLine}`}`;
        }
    }
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/engine/python/find-python.js



const CANDIDATES = [
    'python3',
    'python',
    'python3.13',
    'python3.12',
    'python3.11',
    'python3.14',
];
async function findPython(options) {
    const { environment, needsVenv, signal, probeTimeoutMs } = options;
    const named = variable(environment, 'EPYCLOUD_PYTHON');
    const variables = pythonVariables(environment);
    const unfit = [];
    for (const candidate of named === undefined ? CANDIDATES : [named]) {
        const probe = await probePython({
            program: candidate,
            environment: variables,
            signal,
            timeoutMs: probeTimeoutMs,
        });
        if (probe.kind === 'not_found')
            continue;
        if (probe.kind === 'broken') {
            unfit.push({ candidate, reason: 'broken', found: `${candidate}: ${probe.message}` });
            continue;
        }
        const { facts } = probe;
        const found = `Python ${facts.version} at ${facts.executable}`;
        if (isTooOld(facts))
            unfit.push({ candidate, reason: 'too_old', found });
        else if (needsVenv && !(facts.hasVenv && facts.hasEnsurepip)) {
            unfit.push({ candidate, reason: 'no_venv', found });
        }
        else
            return { ...facts, candidate };
    }
    throw unfit.length === 0 ? missing(named) : notFit(unfit, named);
}
function isTooOld({ major, minor }) {
    return (major < OLDEST_PYTHON.major || (major === OLDEST_PYTHON.major && minor < OLDEST_PYTHON.minor));
}
const OLDEST = `${OLDEST_PYTHON.major}.${OLDEST_PYTHON.minor}`;
const INSTALL = `Install Python ${OLDEST} or newer (Debian, Ubuntu: \`apt install python3 python3-venv\`; macOS: \`brew install python\`; Windows: use WSL)`;
const OR_NAME = 'or name one with EPYCLOUD_PYTHON=/path/to/python3';
function missing(named) {
    if (named !== undefined) {
        return new errors/* EpycloudError */.yx('python_missing', `EPYCLOUD_PYTHON names ${named}, which is not there.`, {
            hint: `Correct EPYCLOUD_PYTHON, or unset it to have a Python on the PATH used. ${INSTALL}.`,
        });
    }
    return new errors/* EpycloudError */.yx('python_missing', 'The engine needs Python, and none was found on the PATH (python3, python).', { hint: `${INSTALL}, ${OR_NAME}.` });
}
function notFit(unfit, named) {
    const source = named === undefined ? '' : ' (named by EPYCLOUD_PYTHON)';
    const noVenv = unfit.find(({ reason }) => reason === 'no_venv');
    if (noVenv !== undefined) {
        return new errors/* EpycloudError */.yx('python_unfit', `${noVenv.found}${source} lacks the modules venv and ensurepip, which the engine's environment is made with.`, {
            hint: `Debian, Ubuntu: \`apt install python3-venv\`. Elsewhere use a Python that has them (macOS: \`brew install python\`), install uv, which needs neither, ${OR_NAME}.`,
        });
    }
    const tooOld = dedupe(unfit.filter(({ reason }) => reason === 'too_old'));
    if (tooOld.length > 0) {
        return new errors/* EpycloudError */.yx('python_unfit', `Found ${tooOld.join(', ')}${source}; ${OLDEST} or newer is needed.`, { hint: `${INSTALL}, ${OR_NAME}.` });
    }
    return new errors/* EpycloudError */.yx('python_unfit', `No usable Python was found${source}: ${dedupe(unfit).join('; ')}.`, { hint: `${INSTALL}, ${OR_NAME}.` });
}
function dedupe(unfit) {
    return [...new Set(unfit.map(({ found }) => found))];
}

;// CONCATENATED MODULE: ./build/engine/python/install-failure.js

const CAUSES = [
    {
        signs: /No space left on device|Errno 28\b|ENOSPC|os error 28\b|[Dd]isk quota exceeded/,
        cause: 'the disk is full',
        hint: 'Free some space (about 1 GB is needed), or let EPYCLOUD_CACHE_DIR name a folder on another disk.',
    },
    {
        signs: /DO NOT MATCH THE HASHES|Hash mismatch|hash mismatch|require-hashes mode|[Hh]ashes? (?:is|are) required/,
        cause: 'a package is not the one that was locked: its hash differs, or none is recorded',
        hint: 'Try again without the tool’s cache (pip: PIP_NO_CACHE_DIR=1; uv: UV_NO_CACHE=1). If it stays, the package index or a mirror in between serves other files: do not trust it.',
    },
    {
        signs: /CERTIFICATE_VERIFY_FAILED|SSLError|SSLCertVerification|invalid peer certificate|UnknownIssuer|TLSV1_ALERT/,
        cause: 'the package index’s certificate is not trusted',
        hint: 'Behind a proxy that inspects traffic, name its certificates: PIP_CERT and SSL_CERT_FILE.',
    },
    {
        signs: /NewConnectionError|ConnectTimeout|ReadTimeout|Connection (?:refused|reset|aborted)|ConnectionReset|Max retries exceeded|name resolution|Name or service not known|dns error|error sending request|Failed to fetch|[Cc]ould not connect|tcp connect error|ProxyError|Network is unreachable|Network connectivity is disabled|operation timed out/,
        cause: 'the package index could not be reached',
        hint: 'Check the network. Behind a proxy set HTTPS_PROXY; for a mirror set PIP_INDEX_URL (or UV_DEFAULT_INDEX).',
    },
    {
        signs: /Permission denied|Errno 13\b|os error 13\b|Read-only file system/,
        cause: 'a folder cannot be written',
        hint: 'Let EPYCLOUD_CACHE_DIR name a folder of your own.',
    },
    {
        signs: /No matching distribution found|Could not find a version|is not a supported wheel|no wheels? with a matching|has no (?:usable )?wheels|no (?:usable|compatible) wheels|no versions? of |was not found in the package registry|not found in the provided package locations/,
        cause: 'a package is not to be had for this platform and this version of Python',
        hint: 'Use a Python for which there are packages (EPYCLOUD_PYTHON=python3.12, say), or run in Docker. A mirror may also lack the package.',
    },
];
function installFailure(failure) {
    const { tool, result } = failure;
    const output = 'stdout' in result ? `${result.stdout}\n${result.stderr}` : '';
    const known = ofEnding(result) ?? CAUSES.find(({ signs }) => signs.test(output));
    const lines = lastLines(result);
    const message = [
        `The engine's Python environment could not be made: ${known?.cause ?? `${tool} failed (${ending(result)})`}.`,
        `Python ${failure.pythonVersion}, ${failure.requirementsFile}.`,
        ...(lines.length === 0
            ? []
            : [`The last lines of ${tool}:`, ...lines.map((line) => `  ${line}`)]),
    ].join('\n');
    return new errors/* EpycloudError */.yx('environment_failed', message, {
        hint: known?.hint ?? `Mend what ${tool} complains of and start again: nothing half-made is kept.`,
    });
}
function ofEnding(result) {
    if (result.kind === 'timed_out') {
        return {
            cause: `it was not done within ${Math.round(result.timeoutMs / 60_000)} minutes`,
            hint: 'Check the network, and start again: what was downloaded is kept in the tool’s cache.',
        };
    }
    if (result.kind === 'killed' && result.signal === 'SIGKILL') {
        return {
            cause: 'the installer was killed, probably because memory ran out',
            hint: 'Close other programs or use a machine with more memory, and start again.',
        };
    }
    return undefined;
}
function ending(result) {
    switch (result.kind) {
        case 'exited':
            return `exit code ${result.exitCode}`;
        case 'killed':
            return result.signal;
        case 'timed_out':
            return 'timed out';
        case 'not_found':
            return 'not found';
        case 'not_executable':
            return 'cannot be executed';
    }
}
function lastLines(result) {
    if (!('stdout' in result))
        return [];
    const source = result.stderr.trim() === '' ? result.stdout : result.stderr;
    return source
        .split(/\r?\n|\r/)
        .map((line) => withoutCredentials(line.trimEnd()))
        .filter((line) => line !== '')
        .slice(-12);
}
function withoutCredentials(line) {
    return line.replace(/:\/\/[^/\s@]+@/g, '://***@');
}

;// CONCATENATED MODULE: ./build/engine/python/install-output.js
const install_output_NAME = '([A-Za-z0-9][A-Za-z0-9._-]*?)';
function pipOutput(packages) {
    const collecting = new RegExp(`^Collecting ${install_output_NAME}(?:\\[[^\\]]*\\])?(?:[ @=<>!~;].*)?$`);
    const satisfied = new RegExp(`^Requirement already satisfied: ${install_output_NAME}(?:[ @=<>!~;].*)?$`);
    const processing = /^Processing .*?([A-Za-z0-9][\w.]*)-[^-/]+-[^/]+\.whl(?: .*)?$/;
    let total = packages;
    let begun = 0;
    return (line) => {
        const name = (collecting.exec(line) ?? processing.exec(line) ?? satisfied.exec(line))?.[1];
        if (name !== undefined) {
            begun += 1;
            total = Math.max(total, begun);
            return { step: 'fetching', done: begun - 1, total, package: name };
        }
        if (/^Ignoring \S+: markers /.test(line)) {
            total = Math.max(total - 1, begun);
            return undefined;
        }
        if (line.startsWith('Installing collected packages:'))
            return { step: 'writing', done: 0, total };
        if (line.startsWith('Successfully installed'))
            return { step: 'writing', done: total, total };
        return undefined;
    };
}
function uvOutput(packages) {
    const downloading = new RegExp(`^\\s*(Downloading|Downloaded) ${install_output_NAME}(?: \\(.*\\))?$`);
    let total = packages;
    let done = 0;
    return (line) => {
        const resolved = /^Resolved (\d+) packages? in /.exec(line);
        if (resolved !== null) {
            total = Number(resolved[1]);
            return { step: 'fetching', done, total };
        }
        if (/^(?:Prepared|Installed) \d+ packages? in /.test(line))
            return { step: 'writing', done: 0, total };
        if (/^Bytecode compiled /.test(line))
            return { step: 'writing', done: total, total };
        const match = downloading.exec(line);
        if (match === null)
            return undefined;
        if (match[1] === 'Downloaded')
            done = Math.min(done + 1, total);
        return { step: 'fetching', done, total, package: match[2] };
    };
}

;// CONCATENATED MODULE: ./build/engine/python/installers.js





const LOCKED = ['--require-hashes', '--no-deps', '--only-binary', ':all:'];
const pipInstaller = {
    tool: 'pip',
    create: (python, venv) => ({ program: python, args: ['-m', 'venv', venv] }),
    install: (venv, requirementsFile) => ({
        program: venvPython(venv),
        args: [
            ...['-m', 'pip', 'install', ...LOCKED],
            ...['--disable-pip-version-check', '--no-input', '--progress-bar', 'off'],
            ...['-r', requirementsFile],
        ],
    }),
    output: pipOutput,
};
function uvInstaller(uv) {
    return {
        tool: 'uv',
        create: (python, venv) => ({
            program: uv,
            args: ['venv', '--no-project', '--python', python, venv],
        }),
        install: (venv, requirementsFile) => ({
            program: uv,
            args: [
                ...['pip', 'install', '--python', venvPython(venv), ...LOCKED],
                ...['--compile-bytecode', '-r', requirementsFile],
            ],
        }),
        output: uvOutput,
    };
}
async function chooseInstaller(environment, signal) {
    const named = variable(environment, 'EPYCLOUD_UV');
    const uv = named ?? 'uv';
    const result = await (0,command/* runCommand */.d)({
        program: uv,
        args: ['--version'],
        environment,
        signal,
        timeoutMs: 30_000,
    });
    if (isUv(result))
        return uvInstaller(uv);
    if (named === undefined)
        return pipInstaller;
    throw new errors/* EpycloudError */.yx('environment_failed', `EPYCLOUD_UV names ${named}, which ${result.kind === 'not_found' ? 'is not there' : 'is no uv'}.`, { hint: 'Correct EPYCLOUD_UV, or unset it: without uv, pip is used.' });
}
function isUv(result) {
    return result.kind === 'exited' && result.exitCode === 0 && /^uv \d/.test(result.stdout);
}

;// CONCATENATED MODULE: ./build/engine/python/preparation-progress.js
function progressReporter(options) {
    const { clock, onProgress, heartbeatMs } = options;
    const began = clock.now();
    const ended = new AbortController();
    let current;
    let reports = 0;
    function emit(phase, heartbeat) {
        onProgress?.({ ...phase, elapsedMs: clock.now() - began, heartbeat });
    }
    async function beat() {
        while (!ended.signal.aborted) {
            const seen = reports;
            try {
                await clock.sleep(heartbeatMs, ended.signal);
            }
            catch {
                return;
            }
            if (current !== undefined && reports === seen && !ended.signal.aborted)
                emit(current, true);
        }
    }
    if (onProgress !== undefined)
        void beat();
    return {
        report(phase) {
            current = phase;
            reports += 1;
            emit(phase, false);
        },
        [Symbol.dispose]: () => ended.abort(),
    };
}

;// CONCATENATED MODULE: ./build/engine/python/requirements.js
function countRequirements(text) {
    return text
        .replace(/\\\r?\n/g, ' ')
        .split(/\r?\n/)
        .filter((line) => /^\s*[A-Za-z0-9]/.test(line)).length;
}

;// CONCATENATED MODULE: ./build/engine/python/environment.js
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













const DEADLINE_MS = 30 * 60_000;
async function prepareEnvironment(options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { environment, signal, clock = shell_clock/* systemClock */.m } = options;
        const reporter = __addDisposableResource(env_1, progressReporter({
            clock,
            onProgress: options.onProgress,
            heartbeatMs: options.heartbeatMs ?? 5_000,
        }), false);
        reporter.report({ phase: 'looking_for_python' });
        const installer = await chooseInstaller(environment, signal);
        const python = await findPython({ environment, needsVenv: installer.tool === 'pip', signal });
        const requirements = await readRequirements(options.requirementsFile);
        const folder = external_node_path_default().join(external_node_path_default().resolve(options.cacheDir), 'engines', environmentFolderName({
            name: options.name ?? 'python',
            requirements,
            pythonVersion: python.version,
            platform: python.platform,
            arch: python.machine,
        }));
        try {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                await (0,promises_.mkdir)(folder, { recursive: true });
                const made = await readReady(folder);
                if (made !== undefined)
                    return finished(reporter, made, true);
                const lock = __addDisposableResource(env_2, await lockEnvironment({
                    directory: folder,
                    clock,
                    signal,
                    deadlineMs: options.deadlineMs ?? DEADLINE_MS,
                    onWait: (holder) => reporter.report({ phase: 'waiting', holder: describeHolder(holder) }),
                }), true);
                const madeMeanwhile = await readReady(folder);
                if (madeMeanwhile !== undefined)
                    return finished(reporter, madeMeanwhile, true);
                await removeLeftovers(folder);
                const fresh = await make({ options, reporter, installer, python, requirements, folder });
                if (!(await lock.isHeld()))
                    throw takenOver(folder);
                await writeReady(folder, { venv: fresh.directory, tool: fresh.tool });
                return finished(reporter, fresh, false);
            }
            catch (e_1) {
                env_2.error = e_1;
                env_2.hasError = true;
            }
            finally {
                const result_1 = __disposeResources(env_2);
                if (result_1)
                    await result_1;
            }
        }
        catch (error) {
            throw asFailure(error, folder);
        }
    }
    catch (e_2) {
        env_1.error = e_2;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function make(making) {
    const { options, reporter, installer, python, requirements, folder } = making;
    const { tool } = installer;
    const directory = newVenv(folder);
    const variables = { ...pythonVariables(options.environment), PYTHONUNBUFFERED: '1' };
    const requirementsFile = external_node_path_default().resolve(options.requirementsFile);
    async function run(step, onLine) {
        const result = await (0,command/* runCommand */.d)({
            ...step,
            environment: variables,
            cwd: folder,
            signal: options.signal,
            timeoutMs: options.deadlineMs ?? DEADLINE_MS,
            onLine,
        });
        if (result.kind === 'exited' && result.exitCode === 0)
            return;
        throw installFailure({ tool, result, pythonVersion: python.version, requirementsFile });
    }
    try {
        reporter.report({ phase: 'creating', tool, directory });
        await run(installer.create(python.executable, directory));
        const total = countRequirements(Buffer.from(requirements).toString('utf8'));
        const readLine = installer.output(total);
        reporter.report({ phase: 'installing', tool, step: 'fetching', done: 0, total });
        await run(installer.install(directory, requirementsFile), (line) => {
            const progress = readLine(line);
            if (progress !== undefined)
                reporter.report({ phase: 'installing', tool, ...progress });
        });
        reporter.report({ phase: 'checking' });
        await run({
            program: venvPython(directory),
            args: ['-c', 'import sys; sys.exit(sys.prefix == sys.base_prefix)'],
        });
        return { directory, python: venvPython(directory), tool };
    }
    catch (error) {
        await removeTree(directory);
        throw error;
    }
}
function finished(reporter, ready, reused) {
    reporter.report({ phase: 'done', reused });
    return { ...ready, reused };
}
async function readRequirements(file) {
    try {
        return await (0,promises_.readFile)(file);
    }
    catch (error) {
        throw new errors/* EpycloudError */.yx('environment_failed', `The engine's list of Python packages cannot be read: ${(0,errors/* toEpycloudError */.x8)(error).message}.`, { cause: error, hint: 'The installation of epycloud is incomplete: install it again.' });
    }
}
function takenOver(folder) {
    return new errors/* EpycloudError */.yx('environment_failed', `Another process took the engine's Python environment over while this one made it: ${folder}.`, { hint: 'This machine was probably asleep meanwhile. Start again.' });
}
function asFailure(error, folder) {
    if (error instanceof errors/* EpycloudError */.yx)
        return error;
    const { code } = error;
    if (code === undefined)
        return (0,errors/* toEpycloudError */.x8)(error);
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    return new errors/* EpycloudError */.yx('environment_failed', `The engine's Python environment could not be made in ${folder}: ${full ? 'the disk is full' : (0,errors/* toEpycloudError */.x8)(error).message}.`, {
        cause: error,
        hint: full
            ? 'Free some space (about 1 GB is needed), or let EPYCLOUD_CACHE_DIR name a folder on another disk.'
            : 'Let EPYCLOUD_CACHE_DIR name a folder that can be written.',
    });
}

// EXTERNAL MODULE: ./build/settings/engine-command.js
var engine_command = __webpack_require__(62059);
;// CONCATENATED MODULE: ./build/cli/local-engine.js





function hasOwnEngine(context, wanted) {
    return ownEngineOf(context, wanted) !== undefined;
}
function ownEngineOf(context, wanted) {
    return (wanted ?? context.environment['ENGINE_COMMAND']) || undefined;
}
async function prepareLocalEngine(context, wanted) {
    const { environment, distDir, terminal } = context;
    const own = ownEngineOf(context, wanted);
    if (own !== undefined) {
        return { command: (0,engine_command/* parseEngineCommand */.P)(own), environment, reused: undefined };
    }
    const engineDir = (0,external_node_path_.normalize)(`${distDir}/../docker/engine`);
    const prepared = await prepareEnvironment({
        requirementsFile: (0,external_node_path_.join)(engineDir, 'requirements.txt'),
        cacheDir: cacheDirectory({ environment }),
        environment,
        name: 'epydemix',
        onProgress: (progress) => showPreparation(context, progress),
        signal: context.signal,
    });
    if (prepared.reused)
        terminal.err(`Engine: its Python environment is reused (${prepared.directory}).`);
    else
        terminal.err(`Engine: its Python environment is made (${prepared.directory}); the next run reuses it.`);
    return {
        command: [prepared.python, '-m', 'epycloud_engine.epydemix'],
        environment: { ...pythonVariables(environment), PYTHONPATH: (0,external_node_path_.join)(engineDir, 'src') },
        reused: prepared.reused,
    };
}
function showPreparation(context, progress) {
    const { terminal } = context;
    const seconds = Math.round(progress.elapsedMs / 1000);
    const say = (text) => {
        if (terminal.isLive)
            terminal.live(`Engine: ${text} (${seconds} s)`);
        else if (!progress.heartbeat || seconds % 10 === 0)
            terminal.err(`Engine: ${text} (${seconds} s)`);
    };
    const phase = phaseText(progress);
    if (phase !== undefined)
        say(phase);
}
function phaseText(progress) {
    switch (progress.phase) {
        case 'creating':
            return `making its Python environment with ${progress.tool}`;
        case 'installing': {
            if (progress.step === 'writing')
                return `writing ${progress.total} packages`;
            const name = progress.package === undefined ? '' : `, ${progress.package}`;
            return `fetching package ${Math.min(progress.done + 1, progress.total)} of ${progress.total}${name}`;
        }
        case 'waiting':
            return `waiting for ${progress.holder}, which makes the same environment`;
        default:
            return undefined;
    }
}


/***/ }),

/***/ 82743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ requireSound)
/* harmony export */ });
/* harmony import */ var _pipeline_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(764);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);


function requireSound(problems) {
    if (problems.length === 0)
        return;
    const message = `The experiment has ${(0,_pipeline_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(problems.length, 'fault')}.`;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_experiment', message, { problems });
}


/***/ }),

/***/ 13637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pz: () => (/* binding */ settlePlace),
/* harmony export */   XX: () => (/* binding */ repoDirOf),
/* harmony export */   r0: () => (/* binding */ populationDataOf),
/* harmony export */   yI: () => (/* binding */ readPlace),
/* harmony export */   ys: () => (/* binding */ absolute)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _experiment_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41267);
/* harmony import */ var _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59870);
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46161);
/* harmony import */ var _pipeline_tolerance_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31073);





async function settlePlace(context, options) {
    if (options.maxFailedTasks !== undefined)
        (0,_pipeline_tolerance_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMaxFailed */ .hp)(options.maxFailedTasks);
    return { expId: (0,_pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_3__/* .parseExperimentId */ .g)(options.expId), ...(await readPlace(context, options)) };
}
async function readPlace(context, options) {
    return {
        dirPrefix: (0,_pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDirPrefix */ .x)(options.dirPrefix),
        repoDir: await repoDirOf(context, options.forecastDir),
        bucketDir: options.bucketDir,
    };
}
async function repoDirOf(context, wanted) {
    if (wanted !== undefined)
        return wanted;
    return (await (0,_experiment_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .isExperimentRepository */ .w)(context.cwd)) ? '.' : './local/forecast';
}
function absolute(context, folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, folder);
}
function populationDataOf(context, options) {
    return options.populationData ?? (context.environment['POPULATION_DATA'] || undefined);
}


/***/ }),

/***/ 99231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RR: () => (/* binding */ chooseOutputConfig),
  Dn: () => (/* binding */ outputId),
  sE: () => (/* binding */ readExperiment)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/pipeline/suggest.js
var suggest = __webpack_require__(32192);
;// CONCATENATED MODULE: ./build/experiment/config-file.js


const KINDS = {
    model: 'basemodel',
    modelset: 'modelset',
    output: 'output',
};
function readConfigFile(name, bytes) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(new TextDecoder().decode(bytes), { lineCounter: lines });
    if (document.errors.length > 0) {
        return {
            problems: document.errors.map((error) => ({
                file: name,
                line: error.linePos?.[0].line,
                column: error.linePos?.[0].col,
                message: `This is no YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '')}.`,
                hint: 'Check indentation, quotes and brackets here and in the line above.',
            })),
        };
    }
    const root = document.contents;
    if (!(0,dist/* isMap */.jh)(root) || root.items.length === 0) {
        return {
            problems: [
                { file: name, line: 1, message: 'The file is empty, or no mapping.', hint: ROOT_HINT },
            ],
        };
    }
    const problems = [];
    let kind;
    for (const item of root.items) {
        const key = (0,dist/* isScalar */.jn)(item.key) ? String(item.key.value) : String(item.key);
        const offset = (0,dist/* isScalar */.jn)(item.key) ? item.key.range?.[0] : undefined;
        const position = offset === undefined ? undefined : lines.linePos(offset);
        const place = { file: name, line: position?.line, column: position?.col };
        const found = KINDS[key];
        if (found === undefined) {
            const near = (0,suggest/* suggest */.Z)(key, Object.keys(KINDS));
            problems.push({
                ...place,
                message: `Unknown root key "${key}".`,
                hint: near === undefined ? ROOT_HINT : `Did you mean "${near}"?`,
            });
        }
        else if (kind !== undefined) {
            problems.push({
                ...place,
                message: `A second root key, "${key}".`,
                hint: 'One root key a file: move it out.',
            });
        }
        else
            kind = found;
    }
    if (problems.length > 0 || kind === undefined)
        return { problems };
    try {
        return { file: { name, bytes, kind, value: document.toJS() } };
    }
    catch (error) {
        const offset = unknownAlias(document);
        const position = offset === undefined ? undefined : lines.linePos(offset);
        return {
            problems: [
                {
                    file: name,
                    line: position?.line,
                    column: position?.col,
                    message: `This is no YAML: ${error instanceof Error ? error.message : String(error)}.`,
                    hint: 'An alias (*name) repeats what was marked by an anchor (&name) above it.',
                },
            ],
        };
    }
}
function unknownAlias(document) {
    let offset;
    (0,dist/* visit */.YR)(document, {
        Alias: (_, alias) => {
            if (alias.resolve(document) !== undefined)
                return undefined;
            offset = alias.range?.[0];
            return dist/* visit */.YR.BREAK;
        },
    });
    return offset;
}
const ROOT_HINT = 'A file of an experiment begins with model:, modelset: or output:.';

;// CONCATENATED MODULE: ./build/experiment/experiment.js




function readExperiment(files) {
    const problems = [];
    const read = [];
    const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, bytes } of sorted) {
        const result = readConfigFile(name, bytes);
        if ('file' in result)
            read.push(result.file);
        else
            problems.push(...result.problems);
    }
    problems.push(...onlyOne(read, 'basemodel', 'model'), ...onlyOne(read, 'modelset', 'modelset'));
    const model = read.find((file) => file.kind === 'basemodel');
    if (model === undefined && problems.length === 0) {
        problems.push({
            file: sorted[0]?.name ?? 'config',
            message: 'No file of the experiment has the root key model:.',
            hint: 'Add a basemodel: a YAML file that begins with model:.',
        });
    }
    if (problems.length > 0) {
        throw new errors/* EpycloudError */.yx('invalid_experiment', `The experiment has ${(0,counted/* counted */.h)(problems.length, 'fault')}.`, {
            problems,
        });
    }
    return { files: read, configHash: hashOf(sorted), seed: seedOf(model) };
}
function chooseOutputConfig(experiment, wanted) {
    const outputs = experiment.files.filter((file) => file.kind === 'output');
    const names = outputs.map((file) => file.name).join(', ');
    if (wanted !== undefined) {
        const name = wanted.split(/[/\\]/).at(-1);
        const file = outputs.find((candidate) => candidate.name === name);
        if (file !== undefined)
            return file;
        throw new errors/* EpycloudError */.yx('invalid_experiment', `The experiment has no output file ${JSON.stringify(wanted)}.`, {
            hint: names === '' ? 'No file has the root key output:.' : `It has: ${names}.`,
        });
    }
    const file = outputs.find(({ name }) => /^output\.ya?ml$/.test(name)) ??
        (outputs.length === 1 ? outputs[0] : undefined);
    if (file !== undefined)
        return file;
    throw outputs.length === 0
        ? new errors/* EpycloudError */.yx('invalid_experiment', 'No file of the experiment has the root key output:.', {
            hint: 'Add a file that says what tables to make, or leave the outputs out with --skip-output.',
        })
        : new errors/* EpycloudError */.yx('invalid_experiment', `Several files say what outputs to make: ${names}.`, {
            hint: 'Call one output.yaml, or name one with --output-config (OUTPUT_CONFIG_FILE).',
        });
}
function outputId(file) {
    const output = file.value['output'];
    const id = output?.meta?.id;
    if (typeof id !== 'string' && typeof id !== 'number')
        return undefined;
    return (String(id)
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .slice(0, 60) || undefined);
}
function onlyOne(files, kind, key) {
    const [first, ...others] = files.filter((file) => file.kind === kind);
    return others.map((file) => ({
        file: file.name,
        line: 1,
        message: `A second file with the root key ${key}:; the first is ${first?.name}.`,
        hint: 'An experiment has one: move the other to an experiment of its own.',
    }));
}
function seedOf(model) {
    const section = model?.value['model'];
    const seed = section?.random_seed;
    return typeof seed === 'number' && Number.isSafeInteger(seed) && seed >= 0 ? seed : undefined;
}
function hashOf(files) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { name, bytes } of files)
        hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    return hash.digest('hex');
}


/***/ }),

/***/ 41267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ findExperiment),
/* harmony export */   MY: () => (/* binding */ loadExperiment),
/* harmony export */   w: () => (/* binding */ isExperimentRepository),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* unused harmony export withPlaces */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32192);
/* harmony import */ var _experiment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99231);
/* harmony import */ var _list_experiments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43662);






const CONFIG_FILE = /\.ya?ml$/;
async function isExperimentRepository(dir) {
    return await isFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'experiments'));
}
function folderOf(repoDir, expId) {
    const experimentDir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repoDir, 'experiments', expId);
    return { repoDir, experimentDir, configDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(experimentDir, 'config') };
}
async function findExperiment(repoDir, expId) {
    const folder = folderOf(repoDir, expId);
    if (await isFolder(folder.configDir))
        return folder;
    if (!(await isFolder(repoDir))) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('experiment_not_found', `There is no experiment repository at ${repoDir}.`, {
            hint: 'Name it with --forecast-dir, or call this in a folder that has experiments/.',
        });
    }
    const known = await (0,_list_experiments_js__WEBPACK_IMPORTED_MODULE_4__/* .listExperiments */ .l)(repoDir);
    const near = (0,_pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_5__/* .suggest */ .Z)(expId, known);
    const shown = known.slice(0, 10).join(', ') + (known.length > 10 ? ', …' : '');
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('experiment_not_found', `There is no experiment ${expId} in ${repoDir}.`, {
        hint: near !== undefined
            ? `Did you mean ${near}?`
            : known.length > 0
                ? `It has: ${shown}. An experiment is a folder experiments/<id>/config/ with YAML files.`
                : 'It has none. An experiment is a folder experiments/<id>/config/ with YAML files.',
    });
}
async function loadExperiment(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder.configDir)).filter((name) => CONFIG_FILE.test(name)).sort();
    if (names.length === 0) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('experiment_not_found', `There is no YAML file in ${folder.configDir}.`, {
            hint: 'An experiment has at least a file that begins with model:.',
        });
    }
    const files = await Promise.all(names.map(async (name) => ({ name, bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.configDir, name)) })));
    try {
        return (0,_experiment_js__WEBPACK_IMPORTED_MODULE_3__/* .readExperiment */ .sE)(files);
    }
    catch (error) {
        throw withPlaces(error, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder.repoDir, folder.configDir));
    }
}
function withPlaces(error, folder) {
    if (!(error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx) || error.problems.length === 0)
        return error;
    const problems = error.problems.map((problem) => ({
        ...problem,
        file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, problem.file),
    }));
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx(error.code, error.message, { hint: error.hint, problems, cause: error });
}
async function isFolder(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((entry) => entry.isDirectory(), () => false);
}


/***/ }),

/***/ 36101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ looksGenerated),
/* harmony export */   _G: () => (/* binding */ parseRunId),
/* harmony export */   fN: () => (/* binding */ makeRunId)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27246);


const GENERATED = /^\d{8}-\d{6}-[0-9a-f]{8}$/;
const MAX_LENGTH = 100;
function parseRunId(text) {
    const fault = text.includes('/')
        ? 'has a "/"'
        : text.length > MAX_LENGTH
            ? `has ${text.length} letters, ${MAX_LENGTH} at most`
            : (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfName */ .n)(text);
    if (fault !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_id', `The run id ${quote(text)} ${fault}.`, {
            hint: 'Use letters, digits, ".", "_" and "-", for example smoke-1; or leave it out, and one is made.',
        });
    }
    return text;
}
function looksGenerated(name) {
    return GENERATED.test(name);
}
function makeRunId(now, random) {
    const digits = new Date(now).toISOString().replace(/[-:]/g, '');
    const suffix = (random >>> 0).toString(16).padStart(8, '0');
    return `${digits.slice(0, 8)}-${digits.slice(9, 15)}-${suffix}`;
}
function quote(text) {
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}


/***/ }),

/***/ 31073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ parseRequiredTasks),
/* harmony export */   Wx: () => (/* binding */ toleratedOf),
/* harmony export */   hp: () => (/* binding */ parseMaxFailed)
/* harmony export */ });
/* unused harmony export NO_TOLERANCE */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const NO_TOLERANCE = { maxFailed: { kind: 'number', value: 0 }, required: [] };
function parseMaxFailed(text) {
    const match = /^(\d{1,6})$|^(\d{1,3}(?:\.\d+)?)%$/.exec(text.trim());
    const percent = match?.[2] === undefined ? undefined : Number(match[2]);
    if (match === null || (percent ?? 0) > 100) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_settings', `${JSON.stringify(text)} is not a number of tasks.`, {
            hint: 'Write a number of tasks, such as 3, or a share of them, such as 5%.',
        });
    }
    return percent === undefined
        ? { kind: 'number', value: Number(match[1]) }
        : { kind: 'percent', value: percent };
}
function parseRequiredTasks(text) {
    return text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
}
function toleratedOf(tolerance, count) {
    const { kind, value } = tolerance.maxFailed;
    if (kind === 'number')
        return value;
    return Math.floor((count * value) / 100 + 1e-6);
}


/***/ }),

/***/ 62059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseEngineCommand),
/* harmony export */   r: () => (/* binding */ formatEngineCommand)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);


const words = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1)).min(1);
function parseEngineCommand(text) {
    if (!text.trimStart().startsWith('[')) {
        const parts = text.split(/\s+/).filter((part) => part !== '');
        if (parts.length > 0)
            return parts;
    }
    try {
        return words.parse(JSON.parse(text));
    }
    catch (cause) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_settings', `${JSON.stringify(text)} is no engine command.`, {
            hint: 'Write words parted by spaces, or a JSON list of strings: ["python3", "-m", "my_engine"].',
            cause,
        });
    }
}
function formatEngineCommand(command) {
    return JSON.stringify(command);
}


/***/ }),

/***/ 99836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }),
};


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

/***/ 62212:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ processExists)
/* harmony export */ });
function processExists(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}


/***/ })

};
;