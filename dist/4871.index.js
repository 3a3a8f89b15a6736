"use strict";
exports.id = 4871;
exports.ids = [4871];
exports.modules = {

/***/ 84200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ findBuildClient)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13798);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);
/* harmony import */ var _shell_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53459);
/* harmony import */ var _daemon_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82775);





const versions = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    Client: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ Version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }),
    Server: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ Version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }).nullish(),
});
const OLDEST_BUILDX_MINOR = 10;
const FIRST_WITHOUT_BUILDKIT = 23;
const FIRST_WITH_BUILDKIT = 18;
const TIMEOUT_MS = 30_000;
async function findBuildClient(search) {
    const named = search.environment['EPYCLOUD_DOCKER'] || undefined;
    const programs = named === undefined ? programsOnPath(search.environment) : [named];
    let unfit;
    for (const program of programs) {
        const version = await clientVersion(program, search);
        if (version === undefined)
            continue;
        const buildx = await buildxOf(program, search);
        if (buildx !== undefined)
            return buildx;
        if (version.major >= FIRST_WITH_BUILDKIT && version.major < FIRST_WITHOUT_BUILDKIT) {
            return { kind: 'buildkit', program };
        }
        unfit ??= { program, version: version.text };
    }
    if (unfit !== undefined)
        throw unfitError(unfit);
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('docker_missing', named === undefined
        ? 'There is no docker on the PATH.'
        : `EPYCLOUD_DOCKER is ${named}, and that cannot be started.`, {
        hint: 'Install Docker (https://docs.docker.com/get-docker/), or set EPYCLOUD_DOCKER to its client.',
    });
}
function unfitError({ program, version }) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('docker_unfit', `${program} ${version} can build with its legacy builder alone, which knows no build secrets.`, {
        hint: 'Install its plugin buildx (https://docs.docker.com/go/buildx/; the package docker-buildx-plugin or docker-buildx), or set EPYCLOUD_DOCKER to a client that has it.',
    });
}
function programsOnPath(environment) {
    const folders = (environment['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter).filter((each) => each !== '');
    return [...new Set(folders)].map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'docker'));
}
async function clientVersion(program, { environment, signal }) {
    const args = ['version', '--format', '{{json .}}'];
    const result = await (0,_shell_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)({ program, args, environment, signal, timeoutMs: TIMEOUT_MS });
    if (result.kind === 'not_found' || result.kind === 'not_executable')
        return undefined;
    if (result.kind === 'timed_out') {
        const error = `no answer in ${TIMEOUT_MS / 1000} s`;
        throw (0,_daemon_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .daemonFailure */ .N)({ program, output: error, environment });
    }
    const read = versions.safeParse(jsonOf(result.stdout));
    if (!read.success || !read.data.Server) {
        throw (0,_daemon_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .daemonFailure */ .N)({ program, output: result.stderr.trim() || result.stdout, environment });
    }
    const text = read.data.Client.Version;
    return { text, major: Number(/^\d+/.exec(text)?.[0] ?? 0) };
}
async function buildxOf(program, { environment, signal }) {
    const ask = (...args) => (0,_shell_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)({ program, args, environment, signal, timeoutMs: TIMEOUT_MS });
    const version = await ask('buildx', 'version');
    if (version.kind !== 'exited' || version.exitCode !== 0)
        return undefined;
    const [, major = '0', minor = '0'] = /\bv?(\d+)\.(\d+)\.\d+/.exec(version.stdout) ?? [];
    const isOld = Number(major) === 0 && Number(minor) > 0 && Number(minor) < OLDEST_BUILDX_MINOR;
    if (isOld)
        return undefined;
    const builder = await ask('buildx', 'inspect');
    const driver = builder.kind === 'exited' ? /^Driver:\s*(\S+)/m.exec(builder.stdout)?.[1] : undefined;
    if (driver !== undefined && driver !== 'docker') {
        return { kind: 'buildx', program, driver, isFull: true };
    }
    const store = await ask('info', '--format', '{{json .DriverStatus}}');
    const isFull = store.kind === 'exited' && store.stdout.includes('io.containerd.snapshotter');
    return { kind: 'buildx', program, driver: driver ?? 'docker', isFull };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 71856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ buildImages)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/shell/command.js + 1 modules
var shell_command = __webpack_require__(53459);
// EXTERNAL MODULE: ./build/images/image-reference.js
var image_reference = __webpack_require__(79507);
;// CONCATENATED MODULE: ./build/images/base-images.js



const inspected = schemas/* array */.YOg(schemas/* object */.Ikc({ Id: schemas/* string */.YjP(), RepoDigests: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() }))
    .min(1);
async function baseImagesUsed(search) {
    const digests = new Map();
    for (const source of search.sources) {
        const [name = '', digest] = source.split('@');
        digests.set(fullName(name), digest ?? digests.get(fullName(name)));
    }
    const used = [];
    for (const [argument, reference] of Object.entries(search.asked)) {
        const [name = '', pinned] = reference.split('@');
        if (!digests.has(fullName(name)))
            continue;
        const digest = pinned ?? digests.get(fullName(name));
        used.push({
            argument,
            reference,
            ...(digest === undefined ? await localImage(reference, search) : { digest }),
        });
    }
    return used;
}
function dockerfileBaseImages(dockerfile) {
    const lines = dockerfile.matchAll(/^ARG ([A-Z]+_IMAGE)=(\S+)$/gm);
    return Object.fromEntries([...lines].map(([, name = '', image = '']) => [name, image]));
}
async function localImage(reference, { program, environment }) {
    const args = ['image', 'inspect', reference];
    const result = await (0,shell_command/* runCommand */.d)({ program, args, environment, tailCharacters: 1_000_000 });
    if (result.kind !== 'exited' || result.exitCode !== 0)
        return {};
    const [image] = inspected.parse(JSON.parse(result.stdout));
    const own = (image?.RepoDigests ?? []).map((each) => each.split('@'));
    const digest = own.find(([name = '']) => fullName(name) === fullName(nameOf(reference)))?.[1];
    if (digest !== undefined && (0,image_reference/* isDigest */.Bc)(digest))
        return { digest };
    return image === undefined ? {} : { imageId: image.Id };
}
function nameOf(reference) {
    const { registry, repository } = (0,image_reference/* parseImageReference */.o_)(reference);
    return registry === undefined ? repository : `${registry}/${repository}`;
}
function fullName(name) {
    const { registry, repository, tag } = (0,image_reference/* parseImageReference */.o_)(name);
    const host = registry ?? 'docker.io';
    const path = host === 'docker.io' && !repository.includes('/') ? `library/${repository}` : repository;
    return `${host}/${path}:${tag ?? 'latest'}`;
}

// EXTERNAL MODULE: ./build/images/build-client.js
var build_client = __webpack_require__(84200);
;// CONCATENATED MODULE: ./build/images/build-result.js





const digest = schemas/* string */.YjP().refine(image_reference/* isDigest */.Bc);
const metadata = schemas/* looseObject */._H3({
    'containerimage.digest': digest.optional(),
    'containerimage.config.digest': digest.optional(),
});
const build_result_image = schemas/* array */.YOg(schemas/* object */.Ikc({ Id: digest, Size: schemas/* int */.Whr() })).length(1);
async function readBuildResult(client, file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '');
    if (client.kind === 'buildkit') {
        const id = digest.safeParse(text.trim());
        if (id.success)
            return { imageId: id.data };
    }
    else {
        const read = metadata.safeParse(jsonOf(text));
        if (read.success) {
            const { data } = read;
            return {
                imageId: data['containerimage.config.digest'],
                digest: data['containerimage.digest'],
            };
        }
    }
    throw new errors/* EpycloudError */.yx('image_build_failed', `${client.program} did not say what it has built.`);
}
async function inspectImage(name, { program, environment }) {
    const args = ['image', 'inspect', name];
    const result = await (0,shell_command/* runCommand */.d)({ program, args, environment, tailCharacters: 1_000_000 });
    if (result.kind !== 'exited' || result.exitCode !== 0)
        return undefined;
    const [found] = build_result_image.parse(JSON.parse(result.stdout));
    return found === undefined ? undefined : { imageId: found.Id, bytes: found.Size };
}
function pushedDigest(output) {
    return /digest: (sha256:[0-9a-f]{64})/.exec(output)?.[1];
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/images/daemon-failure.js
var daemon_failure = __webpack_require__(82775);
;// CONCATENATED MODULE: ./build/images/build-failure.js


function clientFailure(failure) {
    const { output, failedStep, program, environment } = failure;
    if ((0,daemon_failure/* isDaemonFailure */.x)(output))
        return (0,daemon_failure/* daemonFailure */.N)({ program, output, environment });
    if (/no space left on device|disk quota exceeded/i.test(output))
        return diskFull(failure);
    const refused = registryFailure(failure);
    if (failedStep === undefined || isLookUp(failedStep.step)) {
        const missing = missingBaseImage(failure);
        if (missing !== undefined)
            return missing;
        if (refused !== undefined)
            return refused;
    }
    else if (/^(exporting|pushing)/.test(failedStep.step) && refused !== undefined)
        return refused;
    return failedStep === undefined ? otherFailure(failure) : stepFailure(failure, failedStep);
}
function diskFull({ doing }) {
    return new errors/* EpycloudError */.yx('disk_full', `The disk is full: could not ${doing}.`, {
        hint: 'See what takes the space with docker system df, and free some: docker builder prune, docker image prune.',
    });
}
function isLookUp(step) {
    return step.startsWith('[internal] load metadata for') || /^\[[^\]]*\] FROM /.test(step);
}
function missingBaseImage({ output, failedStep }) {
    const named = /(?:load metadata for|\] FROM) (\S+)/.exec(failedStep?.step ?? '')?.[1] ??
        /failed to resolve source metadata for ([^\s:]+(?::[^\s:]+)*):/.exec(output)?.[1];
    if (named === undefined)
        return undefined;
    const image = named.replace(/^docker\.io\/(library\/)?/, '');
    const why = lastLine(failedStep?.message || output);
    return new errors/* EpycloudError */.yx('base_image_missing', `The base image ${image} cannot be had: ${why}`, {
        hint: 'Check its name and the network; or choose another one with --python-image, --node-image or --gcloud-image, or log in to its registry with docker login.',
    });
}
function registryFailure({ output, doing }) {
    const said = lastLine(output);
    if (/unauthori[sz]ed|no basic auth credentials|denied|forbidden|\b40[13]\b/i.test(output)) {
        return new errors/* EpycloudError */.yx('registry_refused', `The registry does not let you ${doing}: ${said}`, {
            hint: 'Log in: --username with --password-stdin or a password variable, --google-login for Artifact Registry, or docker login before. Whoever pushes needs the right to write there.',
        });
    }
    if (/server gave HTTP response to HTTPS client/i.test(output)) {
        return new errors/* EpycloudError */.yx('registry_unreachable', `The registry speaks plain HTTP: could not ${doing}.`, {
            hint: 'Docker takes that from this machine alone (localhost, 127.0.0.1), or from what the daemon knows as insecure-registries.',
        });
    }
    if (/connection refused|no such host|i\/o timeout|network is unreachable|dial tcp|EOF$|certificate/i.test(output)) {
        return new errors/* EpycloudError */.yx('registry_unreachable', `The registry cannot be reached: could not ${doing}: ${said}`, {
            hint: 'Check the host in --registry or --tag, and the network.',
        });
    }
    return undefined;
}
function stepFailure({ doing }, failed) {
    const exitCode = /exit code: (\d+)/.exec(failed.message)?.[1];
    const how = exitCode === undefined ? failed.message : `it ended with exit code ${exitCode}`;
    const output = failed.output.map((line) => `\n  ${line}`).join('');
    return new errors/* EpycloudError */.yx('image_build_failed', `Could not ${doing}: the step "${failed.step}" failed: ${how}.${output}`, { hint: 'With --verbose, all that the build writes is shown.' });
}
function otherFailure({ doing, output }) {
    return new errors/* EpycloudError */.yx('image_build_failed', `Could not ${doing}: ${lastLine(output)}`, {
        hint: 'With --verbose, all that the client writes is shown.',
    });
}
function lastLine(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^-+$/.test(line));
    return (lines.at(-1) ?? 'it gave no reason').replace(/^ERROR: |^error: /i, '');
}

;// CONCATENATED MODULE: ./build/images/build-output.js
const KEPT_LINES = 12;
function readBuildOutput(target, onEvent) {
    const steps = new Map();
    const sources = new Set();
    function readStep(number, text) {
        const step = steps.get(number);
        if (step === undefined || text === step.name) {
            if (step === undefined)
                begin(number, text);
            return;
        }
        const failed = /^ERROR:? (.*)$/.exec(text)?.[1];
        if (failed !== undefined) {
            step.error = failed;
        }
        else if (text === 'CACHED' || /^DONE\b/.test(text)) {
            if (isShown(step.name)) {
                const state = text === 'CACHED' ? 'cached' : 'done';
                onEvent({ kind: 'step', target, step: step.name, state });
            }
        }
        else {
            step.output.push(text.replace(/^\d+\.\d+ /, ''));
            if (step.output.length > KEPT_LINES)
                step.output.shift();
        }
    }
    function begin(number, name) {
        steps.set(number, { name, output: [] });
        const source = /^\[[^\]]*\] FROM (\S+)/.exec(name)?.[1];
        if (source !== undefined)
            sources.add(source);
        if (isShown(name))
            onEvent({ kind: 'step', target, step: name, state: 'running' });
    }
    return {
        read: (line) => {
            const [, number, text] = /^#(\d+) (.+)$/.exec(line) ?? [];
            if (number !== undefined && text !== undefined)
                readStep(number, text);
            onEvent({ kind: 'line', target, line });
        },
        failedStep: () => {
            const failed = [...steps.values()].find(({ error }) => error !== undefined && error !== 'CANCELED');
            return failed === undefined
                ? undefined
                : { step: failed.name, message: failed.error ?? '', output: failed.output };
        },
        sources: () => [...sources],
    };
}
function isShown(name) {
    return !name.startsWith('[internal]');
}

// EXTERNAL MODULE: ./build/shell/tar/write-tar.js + 1 modules
var write_tar = __webpack_require__(36301);
;// CONCATENATED MODULE: ./build/images/context-archive.js


function contextArchive(files) {
    return (0,write_tar/* writeTar */.F)(files, {
        changed: ({ path }) => new errors/* EpycloudError */.yx('usage', `${path} changed while it was sent to the builder.`, {
            hint: 'Build once nothing writes there.',
        }),
    });
}

;// CONCATENATED MODULE: ./build/images/run-build.js





const GRACE_MS = 2_000;
async function runBuild(session, command) {
    const { client, files, mask, environment, ports } = session;
    const { target, args, doing } = command;
    const output = readBuildOutput(target, ports.onEvent);
    const context = remembered(contextArchive(files));
    const ended = await (0,shell_command/* runCommand */.d)({
        program: client.program,
        args,
        environment,
        input: context.pieces(),
        signal: ports.signal,
        graceMs: GRACE_MS,
        onLine: (line) => output.read(mask(line)),
    });
    const fault = context.fault();
    if (fault !== undefined)
        throw fault;
    requireDone(ended, { session, doing, failedStep: output.failedStep() });
    return output;
}
async function runClient(session, command) {
    const { client, mask, environment, ports } = session;
    const { target, args, doing } = command;
    const ended = await (0,shell_command/* runCommand */.d)({
        program: client.program,
        args,
        environment,
        signal: ports.signal,
        onLine: (line) => ports.onEvent({ kind: 'line', target, line: mask(line) }),
    });
    return requireDone(ended, { session, doing }).stdout;
}
function requireDone(ended, { session, doing, failedStep }) {
    if (ended.kind === 'exited' && ended.exitCode === 0)
        return ended;
    const { client, mask, environment } = session;
    const { program } = client;
    if (ended.kind === 'exited') {
        const output = mask(`${ended.stdout}\n${ended.stderr}`);
        throw clientFailure({ program, doing, output, failedStep, environment });
    }
    const how = ended.kind === 'killed' ? `was ended by ${ended.signal}` : 'could not be started';
    throw new errors/* EpycloudError */.yx('image_build_failed', `Could not ${doing}: ${program} ${how}.`);
}
function remembered(pieces) {
    let thrown;
    return {
        async *pieces() {
            try {
                yield* pieces;
            }
            catch (error) {
                thrown = error;
                throw error;
            }
        },
        fault: () => thrown,
    };
}

;// CONCATENATED MODULE: ./build/images/build-one-image.js





async function buildOneImage(session, planned, asked) {
    const { client, environment, ports } = session;
    const { program } = client;
    const { target, tags } = planned;
    const began = ports.now();
    ports.onEvent({ kind: 'target_started', target, tags });
    const doing = `build the image ${target}`;
    const output = await runBuild(session, { target, args: planned.build, doing });
    const result = await readBuildResult(client, planned.resultFile);
    const digest = await push(session, planned, result);
    const here = await inspectImage(tags[0] ?? '', { program, environment });
    const sources = output.sources();
    const baseImages = await baseImagesUsed({ sources, asked, program, environment });
    ports.onEvent({ kind: 'target_done', target });
    const isKept = client.kind === 'buildkit' || client.driver === 'docker' || digest === undefined;
    const isHere = here !== undefined && (result.imageId === undefined ? isKept : here.imageId === result.imageId);
    const imageId = result.imageId ?? (isHere ? here.imageId : undefined);
    const reference = digest === undefined ? imageId : `${build_one_image_nameOf(tags[0] ?? '')}@${digest}`;
    if (reference === undefined)
        throw silent(program, 'which image it has built');
    return {
        target,
        tags,
        reference,
        imageId,
        pushed: digest !== undefined,
        digest,
        bytes: isHere ? here.bytes : undefined,
        baseImages,
        durationMs: ports.now() - began,
    };
}
async function push(session, planned, result) {
    const { target, tags, build, pushes } = planned;
    const { program } = session.client;
    if (!build.includes('--push') && pushes.length === 0)
        return undefined;
    let digest = build.includes('--push') ? result.digest : undefined;
    for (const args of pushes) {
        const tag = args.at(-1) ?? '';
        session.ports.onEvent({ kind: 'push', target, tag });
        const output = await runClient(session, { target, args, doing: `push ${tag}` });
        if (tags.includes(tag))
            digest ??= pushedDigest(output);
    }
    if (digest === undefined)
        throw silent(program, 'the digest of what it has pushed');
    return digest;
}
function silent(program, what) {
    return new errors/* EpycloudError */.yx('image_build_failed', `${program} did not say ${what}.`);
}
function build_one_image_nameOf(tag) {
    return (0,image_reference/* formatImageName */.eS)((0,image_reference/* parseImageReference */.o_)(tag));
}

// EXTERNAL MODULE: ./build/images/build-plan.js + 3 modules
var build_plan = __webpack_require__(21487);
// EXTERNAL MODULE: ./build/images/context-files.js + 2 modules
var context_files = __webpack_require__(1901);
;// CONCATENATED MODULE: ./build/images/engine-version.js



async function askEngineVersion(session, question, target) {
    const doing = 'install the engine';
    await runBuild(session, { target, args: question.build, doing });
    const version = (await (0,promises_.readFile)(question.answerFile, 'utf8')).trim();
    if (/^[\w.+!-]{1,100}$/.test(version))
        return version;
    throw new errors/* EpycloudError */.yx('image_build_failed', `The engine's version is ${JSON.stringify(version)}.`, {
        hint: 'It becomes a label of the image: letters, digits, ".", "_", "+", "!" and "-", at most 100.',
    });
}

;// CONCATENATED MODULE: ./build/images/mask.js

const MASKED = '********';
const SHORTEST = 4;
function maskOf(secrets) {
    const pieces = secrets
        .flatMap((secret) => [secret, ...secret.split(/\r?\n/)].map((piece) => piece.trim()))
        .filter((piece) => piece.length >= SHORTEST)
        .sort((a, b) => b.length - a.length);
    return (text) => pieces.reduce((masked, piece) => masked.replaceAll(piece, MASKED), text);
}
async function secretValues(request, environment) {
    const values = request.secrets.map(async ({ from }) => {
        if (from.kind === 'value')
            return from.value;
        if (from.kind === 'variable')
            return environment[from.name] ?? '';
        return await (0,promises_.readFile)(from.path, 'utf8');
    });
    const { login } = request;
    return [...(await Promise.all(values)), ...(login?.kind === 'password' ? [login.password] : [])];
}

// EXTERNAL MODULE: ./build/shell/process-exists.js
var process_exists = __webpack_require__(62212);
;// CONCATENATED MODULE: ./build/images/client-config.js





const PREFIX = 'epycloud-docker-';
const settings = schemas/* looseObject */._H3({ credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional() });
async function privateClientConfig(environment, registry) {
    await removeLeftBehind();
    const own = environment['DOCKER_CONFIG'] || (0,external_node_path_.join)(environment['HOME'] || (0,external_node_os_.homedir)(), '.docker');
    const dir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `${PREFIX}${process.pid}-`));
    const remove = () => (0,promises_.rm)(dir, { recursive: true, force: true });
    try {
        for (const name of await namesIn(own)) {
            if (name !== 'config.json')
                await (0,promises_.symlink)((0,external_node_path_.join)(own, name), (0,external_node_path_.join)(dir, name));
        }
        await (0,promises_.mkdir)((0,external_node_path_.join)(own, 'buildx'), { recursive: true }).catch(() => { });
        const config = await readConfig((0,external_node_path_.join)(own, 'config.json'));
        const credHelpers = { ...config.credHelpers, [loginKey(registry)]: '' };
        const text = JSON.stringify({ ...config, credHelpers });
        await (0,promises_.writeFile)((0,external_node_path_.join)(dir, 'config.json'), text, { mode: 0o600 });
    }
    catch (error) {
        await remove();
        throw error;
    }
    return { dir, [Symbol.asyncDispose]: remove };
}
function loginKey(registry) {
    const isHub = registry === undefined || ['docker.io', 'index.docker.io'].includes(registry);
    return isHub ? 'https://index.docker.io/v1/' : registry;
}
async function readConfig(path) {
    try {
        return settings.parse(JSON.parse(await (0,promises_.readFile)(path, 'utf8')));
    }
    catch {
        return {};
    }
}
async function namesIn(dir) {
    return await (0,promises_.readdir)(dir).catch(() => []);
}
async function removeLeftBehind() {
    for (const name of await namesIn((0,external_node_os_.tmpdir)())) {
        const pid = name.startsWith(PREFIX)
            ? /^(\d+)-/.exec(name.slice(PREFIX.length))?.[1]
            : undefined;
        if (pid === undefined || (0,process_exists/* processExists */._)(Number(pid)))
            continue;
        await (0,promises_.rm)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), name), { recursive: true, force: true }).catch(() => { });
    }
}

;// CONCATENATED MODULE: ./build/images/registry-login.js





const TOKEN_USER = 'oauth2accesstoken';
async function logIn({ program, registry, login, ports }) {
    const { environment, signal } = ports;
    const { username, password } = await credentialsOf(login, ports);
    const host = registry ?? 'docker.io';
    const config = await privateClientConfig(environment, registry);
    try {
        ports.onEvent({ kind: 'login', registry: host, username });
        const result = await (0,shell_command/* runCommand */.d)({
            program,
            args: [
                'login',
                `--username=${username}`,
                '--password-stdin',
                ...(registry === undefined ? [] : [registry]),
            ],
            environment: { ...environment, DOCKER_CONFIG: config.dir },
            input: password,
            signal,
            timeoutMs: 60_000,
        });
        if (result.kind !== 'exited' || result.exitCode !== 0) {
            const said = 'stderr' in result ? `${result.stdout}\n${result.stderr}` : result.kind;
            const output = maskOf([password])(said);
            const doing = `log in to ${host} as ${username}`;
            const failure = { program, doing, output, environment };
            throw (registryFailure(failure) ??
                new errors/* EpycloudError */.yx('registry_refused', `Could not ${doing}: ${output.trim()}`));
        }
    }
    catch (error) {
        await config[Symbol.asyncDispose]();
        throw error;
    }
    return { ...config, secret: password };
}
async function credentialsOf(login, ports) {
    if (login.kind === 'password')
        return login;
    const { accessToken } = await Promise.all(/* import() */[__webpack_require__.e(3573), __webpack_require__.e(4575)]).then(__webpack_require__.bind(__webpack_require__, 33121));
    const { environment, signal } = ports;
    const { workloadIdentityProvider, keyFile, serviceAccount } = login;
    const password = await accessToken({
        environment,
        signal,
        workloadIdentityProvider,
        keyFile,
        serviceAccount,
    });
    return { username: TOKEN_USER, password };
}

;// CONCATENATED MODULE: ./build/images/build-images.js
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












async function buildImages(request, ports) {
    const { environment, signal } = ports;
    const client = await (0,build_client/* findBuildClient */.V)({ environment, signal });
    const { contextDir, engine } = request;
    const resultDir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'epycloud-build-'));
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const plan = (0,build_plan/* planBuild */.C)(request, client, resultDir);
            for (const message of plan.warnings)
                ports.onEvent({ kind: 'warning', message });
            const engineDir = engine.name === 'epymodelingsuite' && engine.source.kind === 'folder'
                ? engine.source.dir
                : undefined;
            const files = await (0,context_files/* contextFiles */.X)({ contextDir, engineDir, environment });
            const login = __addDisposableResource(env_1, await loginOf(request, plan, ports), true);
            const mask = maskOf([
                ...(await secretValues(request, environment)),
                ...(login === undefined ? [] : [login.secret]),
            ]);
            const session = {
                client,
                files,
                mask,
                environment: {
                    ...environment,
                    ...plan.variables,
                    ...(login === undefined ? {} : { DOCKER_CONFIG: login.dir }),
                },
                ports,
            };
            const dockerfile = await (0,promises_.readFile)((0,external_node_path_.join)(contextDir, 'docker/Dockerfile'), 'utf8');
            const asked = { ...dockerfileBaseImages(dockerfile), ...plan.baseImages };
            const builds = await settledBuilds(plan, session);
            const built = [];
            for (const planned of builds)
                built.push(await buildOneImage(session, planned, asked));
            return built;
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
    finally {
        await (0,promises_.rm)(resultDir, { recursive: true, force: true });
    }
}
async function settledBuilds({ builds, engineQuestion }, session) {
    const [first] = builds;
    if (engineQuestion === undefined || first === undefined)
        return builds;
    const version = await askEngineVersion(session, engineQuestion, first.target);
    return builds.map((planned) => (0,build_plan/* withEngineVersion */.j)(planned, version));
}
async function loginOf(request, plan, ports) {
    const { login, images } = request;
    if (login === undefined)
        return undefined;
    const registries = new Set(images.flatMap(({ tags }) => tags.map(({ registry }) => registry)));
    const [registry, ...others] = registries;
    if (others.length > 0) {
        throw new errors/* EpycloudError */.yx('usage', 'The tags are in several registries, and a login is for one.', {
            hint: 'Push to one registry at a time, or log in to each with docker login before.',
        });
    }
    return await logIn({ program: plan.client.program, registry, login, ports });
}


/***/ }),

/***/ 21487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ planBuild),
  j: () => (/* binding */ withEngineVersion)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
;// CONCATENATED MODULE: ./build/images/build-abilities.js

const BUILDER_HINT = 'Make a builder that can: docker buildx create --use --driver docker-container. In GitHub Actions, docker/setup-buildx-action does it.';
function requireAbilities(request, client) {
    const isFull = client.kind === 'buildx' && client.isFull;
    const { attestations, platforms, cache, push } = request;
    const asked = attestations.sbom || ['min', 'max'].includes(attestations.provenance);
    if (asked && !push) {
        throw new errors/* EpycloudError */.yx('usage', 'Attestations lie beside an image in its registry: they need --push.');
    }
    if (asked && !isFull)
        throw unfit(client, 'makes no attestations');
    if (platforms.length > 1 && !push) {
        throw new errors/* EpycloudError */.yx('usage', 'Images of several platforms need --push.', {
            hint: 'This machine keeps an image of one platform; a registry keeps them all.',
        });
    }
    if (platforms.length > 1 && !isFull)
        throw unfit(client, 'builds for one platform at a time');
    if (cache.kind === 'gha' && !isFull)
        throw unfit(client, 'cannot use the cache of GitHub Actions');
    const { provenance } = attestations;
    return {
        provenance: provenance === 'auto' ? (push && isFull ? 'max' : 'none') : provenance,
        sbom: attestations.sbom,
        warnings: [
            ...(cache.kind === 'registry' && !isFull && push
                ? [
                    'This builder leaves only the last stage’s layers in the cache image, not those of all stages.',
                ]
                : []),
        ],
    };
}
function unfit(client, what) {
    return client.kind === 'buildkit'
        ? new errors/* EpycloudError */.yx('docker_unfit', `${client.program} has no buildx, and ${what}.`, {
            hint: `Install buildx (https://docs.docker.com/go/buildx/). ${BUILDER_HINT}`,
        })
        : new errors/* EpycloudError */.yx('docker_unfit', `The builder with the driver ${client.driver} ${what}.`, {
            hint: BUILDER_HINT,
        });
}

// EXTERNAL MODULE: ./build/images/image-reference.js
var image_reference = __webpack_require__(79507);
;// CONCATENATED MODULE: ./build/images/build-arguments.js

const ENGINE_VERSION = '<engine-version>';
function buildArguments(request) {
    const { engine, source, version } = request;
    return {
        ...engineArguments(request),
        ...(engine.name === 'epydemix' ? {} : { ENGINE_VERSION }),
        VERSION: version,
        ...(source.revision === undefined ? {} : { SOURCE_REVISION: source.revision }),
        ...(source.url === undefined ? {} : { SOURCE_URL: source.url }),
    };
}
function engineArguments(request) {
    const { engine } = request;
    const base = { ...baseImageArguments(request), ENGINE: engine.name };
    if (engine.name === 'epydemix')
        return base;
    const { source } = engine;
    return { ...base, ENGINE_SOURCE: source.kind === 'folder' ? 'local' : source.requirement };
}
function baseImageArguments({ baseImages }) {
    const { python, node, gcloud } = baseImages;
    const chosen = { PYTHON_IMAGE: python, NODE_IMAGE: node, GCLOUD_IMAGE: gcloud };
    return Object.fromEntries(Object.entries(chosen).flatMap(([name, image]) => image === undefined ? [] : [[name, (0,image_reference/* formatImageReference */.my)(image)]]));
}
function secretArgument({ id, from }) {
    if (from.kind === 'file')
        return `--secret=id=${id},src=${from.path}`;
    return `--secret=id=${id},env=${from.kind === 'variable' ? from.name : variableOf(id)}`;
}
function secretVariables(secrets) {
    return Object.fromEntries(secrets.flatMap(({ id, from }) => from.kind === 'value' ? [[variableOf(id), from.value]] : []));
}
function variableOf(id) {
    return `BUILD_SECRET_${id.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
}

;// CONCATENATED MODULE: ./build/images/cache-arguments.js

function cacheArguments(use) {
    const { cache, client, image, push } = use;
    if (cache.kind === 'local')
        return [];
    if (cache.kind === 'gha') {
        const scope = `epycloud-${image.target}`;
        return [
            `--cache-from=type=gha,scope=${scope}`,
            `--cache-to=type=gha,scope=${scope},mode=max,ignore-error=true`,
        ];
    }
    const reference = cacheReference(use);
    if (client.kind === 'buildx' && client.isFull) {
        return [
            `--cache-from=type=registry,ref=${reference}`,
            ...(push ? [`--cache-to=type=registry,ref=${reference},mode=max`] : []),
        ];
    }
    return [
        client.kind === 'buildx'
            ? `--cache-from=type=registry,ref=${reference}`
            : `--cache-from=${reference}`,
        ...(push ? ['--build-arg=BUILDKIT_INLINE_CACHE=1'] : []),
    ];
}
function cacheImage(use) {
    const { cache, client } = use;
    const isFull = client.kind === 'buildx' && client.isFull;
    return cache.kind === 'registry' && !isFull ? cacheReference(use) : undefined;
}
function cacheReference({ cache, image }) {
    if (cache.kind !== 'registry')
        return '';
    const { reference } = cache;
    return (0,image_reference/* formatImageReference */.my)({
        ...reference,
        tag: `${reference.tag ?? 'buildcache'}-${image.target}`,
    });
}

;// CONCATENATED MODULE: ./build/images/build-plan.js




function withEngineVersion(planned, version) {
    return { ...planned, build: planned.build.map((word) => word.replace(ENGINE_VERSION, version)) };
}
function planBuild(request, client, resultDir) {
    const abilities = requireAbilities(request, client);
    return {
        client,
        engineQuestion: engineQuestion({ request, client, resultDir, image: request.images[0] }),
        builds: request.images.map((image) => planImage({ request, client, image, resultDir, abilities })),
        variables: {
            DOCKER_BUILDKIT: '1',
            DOCKER_CLI_HINTS: 'false',
            ...secretVariables(request.secrets),
        },
        baseImages: baseImageArguments(request),
        warnings: abilities.warnings,
    };
}
function planImage(planning) {
    const { request, client, image, resultDir, abilities } = planning;
    const tags = image.tags.map(image_reference/* formatImageReference */.my);
    const isBuildx = client.kind === 'buildx';
    const cache = { cache: request.cache, client, image, push: request.push };
    const cached = cacheImage(cache);
    const pushed = request.push ? [...tags, ...(cached === undefined ? [] : [cached])] : [];
    const resultFile = `${resultDir}/${image.target}.${isBuildx ? 'json' : 'id'}`;
    const build = [
        ...(isBuildx ? ['buildx', 'build'] : ['build']),
        '--progress=plain',
        '--file=docker/Dockerfile',
        `--target=${image.target}`,
        ...[...tags, ...(request.push && cached !== undefined ? [cached] : [])].map((tag) => `--tag=${tag}`),
        ...Object.entries(buildArguments(request)).map(([name, value]) => `--build-arg=${name}=${value}`),
        ...request.secrets.map(secretArgument),
        ...(request.platforms.length === 0 ? [] : [`--platform=${request.platforms.join(',')}`]),
        ...cacheArguments(cache),
        ...(request.fresh ? ['--no-cache'] : []),
        ...(isBuildx ? attestationArguments(abilities) : []),
        ...(isBuildx ? [`--metadata-file=${resultFile}`] : [`--iidfile=${resultFile}`]),
        ...(isBuildx ? [request.push ? '--push' : '--load'] : []),
        '-',
    ];
    return {
        target: image.target,
        tags,
        build,
        pushes: isBuildx ? [] : pushed.map((tag) => ['push', tag]),
        resultFile,
    };
}
function engineQuestion({ request, client, image, resultDir, }) {
    if (request.engine.name === 'epydemix' || image === undefined)
        return undefined;
    const build = [
        ...(client.kind === 'buildx' ? ['buildx', 'build'] : ['build']),
        '--progress=plain',
        '--file=docker/Dockerfile',
        '--target=engine-version',
        ...Object.entries(engineArguments(request)).map(([name, value]) => `--build-arg=${name}=${value}`),
        ...request.secrets.map(secretArgument),
        ...request.platforms.slice(0, 1).map((platform) => `--platform=${platform}`),
        ...cacheArguments({ cache: request.cache, client, image, push: false }),
        ...(request.fresh ? ['--no-cache'] : []),
        ...(client.kind === 'buildx' ? ['--provenance=false'] : []),
        `--output=type=local,dest=${resultDir}/engine`,
        '-',
    ];
    return { build, answerFile: `${resultDir}/engine/engine-version` };
}
function attestationArguments({ provenance, sbom }) {
    return [
        provenance === 'none' ? '--provenance=false' : `--provenance=mode=${provenance}`,
        ...(sbom ? ['--sbom=true'] : []),
    ];
}


/***/ }),

/***/ 1901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ contextFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
;// CONCATENATED MODULE: ./build/images/context-rules.js

const DOCKERFILE = 'docker/Dockerfile';
function readContextRules(dockerignore) {
    const included = [DOCKERFILE];
    const excludedNames = new Set();
    for (const line of dockerignore.split('\n').map((each) => each.trim())) {
        const [, path] = /^!([\w.][\w./-]*)$/.exec(line) ?? [];
        const [, name] = /^\*\*\/([\w.-]+)$/.exec(line) ?? [];
        if (path !== undefined)
            included.push(path.replace(/\/+$/, ''));
        else if (name !== undefined)
            excludedNames.add(name);
        else if (line !== '' && line !== '*' && !line.startsWith('#')) {
            throw new errors/* EpycloudError */.yx('internal', `.dockerignore has a line of an unknown form: ${line}`);
        }
    }
    return { included: [...new Set(included)].sort(), excludedNames };
}

// EXTERNAL MODULE: ./build/shell/command.js + 1 modules
var command = __webpack_require__(53459);
;// CONCATENATED MODULE: ./build/images/engine-files.js




const LEFT_OUT = /^(\.git|\.hg|\.svn|\.venv|venv|\.tox|\.nox|\.env|\.env\..+|\.netrc|__pycache__|node_modules|\.(mypy|ruff|pytest)_cache|.+\.egg-info|\.idea|\.vscode)$/;
const IS_PACKAGE = ['pyproject.toml', 'setup.py', 'setup.cfg'];
async function engineFiles(dir, environment) {
    await requirePackage(dir);
    const files = (await trackedFiles(dir, environment)) ?? (await allFiles(dir, ''));
    return files.filter((file) => !file.split('/').some((part) => LEFT_OUT.test(part)));
}
async function requirePackage(dir) {
    const info = await (0,promises_.stat)(dir).catch(() => undefined);
    if (info?.isDirectory() !== true) {
        throw new errors/* EpycloudError */.yx('usage', `There is no folder ${dir} to take the engine from.`);
    }
    const names = await (0,promises_.readdir)(dir);
    if (names.some((name) => IS_PACKAGE.includes(name)))
        return;
    throw new errors/* EpycloudError */.yx('usage', `${dir} holds no Python package: it has no pyproject.toml.`, {
        hint: 'Name the folder that pip could install: with pyproject.toml or setup.py in it.',
    });
}
async function trackedFiles(dir, environment) {
    const files = [];
    const result = await (0,command/* runCommand */.d)({
        program: 'git',
        args: [
            '-C',
            dir,
            '-c',
            'core.quotePath=false',
            'ls-files',
            '--cached',
            '--others',
            '--exclude-standard',
        ],
        environment,
        onLine: (line, stream) => {
            if (stream === 'stdout')
                files.push(line);
        },
    });
    return result.kind === 'exited' && result.exitCode === 0 && files.length > 0 ? files : undefined;
}
async function allFiles(dir, below) {
    const files = [];
    for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(dir, below), { withFileTypes: true })) {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        if (LEFT_OUT.test(entry.name))
            continue;
        if (entry.isDirectory())
            files.push(...(await allFiles(dir, name)));
        else
            files.push(name);
    }
    return files;
}

;// CONCATENATED MODULE: ./build/images/context-files.js





const ENGINE_SOURCE = 'docker/engine-source';
async function contextFiles(place) {
    const { contextDir, engineDir } = place;
    const rules = await rulesOf(contextDir);
    const found = new Map();
    for (const name of rules.included) {
        if (engineDir !== undefined && name === ENGINE_SOURCE)
            continue;
        await collect({ name, path: (0,external_node_path_.join)(contextDir, name), rules, found });
    }
    if (engineDir !== undefined) {
        found.set(ENGINE_SOURCE, { kind: 'folder', name: ENGINE_SOURCE, path: engineDir });
        for (const file of await engineFiles(engineDir, place.environment)) {
            const entry = await entryOf(`${ENGINE_SOURCE}/${file}`, (0,external_node_path_.join)(engineDir, file));
            if (entry !== undefined)
                found.set(entry.name, entry);
        }
    }
    for (const name of found.keys())
        addParents(name, found);
    return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function rulesOf(contextDir) {
    try {
        await (0,promises_.lstat)((0,external_node_path_.join)(contextDir, 'docker/Dockerfile'));
        return readContextRules(await (0,promises_.readFile)((0,external_node_path_.join)(contextDir, '.dockerignore'), 'utf8'));
    }
    catch (cause) {
        if (cause.code !== 'ENOENT')
            throw cause;
        throw new errors/* EpycloudError */.yx('usage', `There is no docker/Dockerfile in ${contextDir}.`, {
            hint: 'Images are built from a whole checkout of epycloud: clone it, and start its dist/cli.js.',
            cause,
        });
    }
}
async function collect({ name, path, rules, found }) {
    const entry = await entryOf(name, path);
    if (entry === undefined)
        return;
    found.set(name, entry);
    if (entry.kind !== 'folder')
        return;
    for (const child of await (0,promises_.readdir)(path)) {
        if (rules.excludedNames.has(child))
            continue;
        await collect({ name: `${name}/${child}`, path: (0,external_node_path_.join)(path, child), rules, found });
    }
}
async function entryOf(name, path) {
    const stat = await (0,promises_.lstat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (stat === undefined)
        return undefined;
    if (stat.isSymbolicLink())
        return { kind: 'link', name, path, target: await (0,promises_.readlink)(path) };
    if (stat.isDirectory())
        return { kind: 'folder', name, path };
    if (!stat.isFile())
        return undefined;
    return { kind: 'file', name, path, size: stat.size, executable: (stat.mode & 0o111) !== 0 };
}
function addParents(name, found) {
    for (let folder = (0,external_node_path_.dirname)(name); folder !== '.'; folder = (0,external_node_path_.dirname)(folder)) {
        if (!found.has(folder))
            found.set(folder, { kind: 'folder', name: folder, path: folder });
    }
}


/***/ }),

/***/ 82775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ daemonFailure),
/* harmony export */   x: () => (/* binding */ isDaemonFailure)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

function isDaemonFailure(output) {
    return /cannot connect to the docker daemon|error during connect|permission denied while trying to connect|is the docker daemon running|failed to connect to the docker API/i.test(output);
}
function daemonFailure({ program, output, environment }) {
    const said = output.trim().split('\n').at(-1) ?? '';
    if (/permission denied/i.test(output)) {
        return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_unavailable', 'You may not use the Docker daemon.', {
            hint: 'Add yourself to the group docker (sudo usermod -aG docker $USER, then log in anew), or use rootless Docker.',
            cause: said,
        });
    }
    const host = environment['DOCKER_HOST'] || undefined;
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('docker_unavailable', `No Docker daemon answers ${program}: ${said}`, {
        hint: host === undefined
            ? 'Start it: Docker Desktop, or sudo systemctl start docker.'
            : `DOCKER_HOST is ${host}: start that daemon, or unset the variable for the one of this machine.`,
    });
}


/***/ }),

/***/ 73334:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ cacheName),
/* harmony export */   r: () => (/* binding */ imageTags)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79507);


const LOCAL_NAME = 'epycloud';
function imageTags(target, wishes, defaults) {
    const isRemote = wishes.push || wishes.registry !== undefined;
    if (wishes.tags.length === 0 && !isRemote)
        return [{ repository: LOCAL_NAME, tag: target }];
    const isSeveral = new Set(wishes.targets).size > 1;
    const tags = wishes.tags.length === 0 ? [defaults.imageTag] : wishes.tags;
    return tags.map((text) => {
        const { tag, ...name } = taggedName(text, () => isRemote ? remoteName(wishes, defaults) : { repository: LOCAL_NAME });
        const whole = isSeveral ? `${tag}-${target}` : tag;
        if (!(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(whole))
            throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${whole} is no tag: ${_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG_RULE */ .Kx}.`);
        return { ...name, tag: whole };
    });
}
function taggedName(text, nameOfImage) {
    if (!/[/:@]/.test(text)) {
        if ((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(text))
            return { ...nameOfImage(), tag: text };
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${JSON.stringify(text)} is no tag: ${_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG_RULE */ .Kx}.`);
    }
    const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)(text);
    if (reference.digest !== undefined) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${text} names a digest, which nobody can choose.`, {
            hint: 'Give a tag; the digest is told once the image is pushed.',
        });
    }
    return { ...reference, tag: reference.tag ?? 'latest' };
}
function remoteName(wishes, defaults) {
    const where = (wishes.registry ?? defaults.registry).replace(/\/+$/, '');
    const [host = '', ...path] = where.toLowerCase().split('/');
    if (!(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegistry */ .Cf)(host) || !(/[.:]/.test(host) || host === 'localhost')) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${JSON.stringify(where)} is no registry.`, {
            hint: 'It is a host, with a path where there is one: us-central1-docker.pkg.dev/my-project/my-images.',
        });
    }
    const parts = path.length > 0 ? path : usualPath(host, defaults);
    return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)([host, ...parts, defaults.imageName ?? LOCAL_NAME].join('/'));
}
function usualPath(host, { projectId, repoName }) {
    if (!host.endsWith('.pkg.dev'))
        return repoName === undefined ? [] : [repoName];
    if (projectId !== undefined && repoName !== undefined)
        return [projectId, repoName];
    const missing = [
        ...(projectId === undefined ? ['google_cloud.project_id'] : []),
        ...(repoName === undefined ? ['docker.repo_name'] : []),
    ].join(' and ');
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `Where ${host} keeps the image is not known: ${missing} is not set.`, {
        hint: `Set it (epycloud config set), or give the path too: --registry ${host}/PROJECT/REPOSITORY. Another registry: --registry HOST.`,
    });
}
function cacheName(tags) {
    const [{ tag: _, ...name } = { repository: LOCAL_NAME }] = tags;
    return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageName */ .eS)(name));
}


/***/ }),

/***/ 85140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ settleBuild)
});

// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/suggest.js
var suggest = __webpack_require__(32192);
// EXTERNAL MODULE: ./build/pipeline/version.js
var version = __webpack_require__(86946);
;// CONCATENATED MODULE: ./build/images/build-request.js
const IMAGE_TARGETS = ['local', 'cloud', 'cloud-slim'];

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/images/build-secrets.js



const FORM = 'The form is id=git_token,env=NAME for a variable, or id=pip_config,src=FILE for a file.';
async function readSecret(text, places) {
    const fields = new Map();
    for (const part of text.split(',')) {
        const [, key = '', value = ''] = /^([a-z]+)=(.+)$/.exec(part) ?? [];
        if (!['id', 'env', 'src', 'source'].includes(key) || fields.has(key))
            throw malformed();
        fields.set(key === 'source' ? 'src' : key, value);
    }
    const id = fields.get('id');
    const name = fields.get('env');
    const path = fields.get('src');
    if (id === undefined || !/^[\w.-]+$/.test(id))
        throw malformed();
    if ((name === undefined) === (path === undefined))
        throw malformed();
    if (name !== undefined) {
        if (!/^[A-Za-z_]\w*$/.test(name))
            throw malformed();
        if (!places.environment[name]) {
            throw new errors/* EpycloudError */.yx('usage', `The secret ${id} is to come from the variable ${name}, which is not set.`);
        }
        return { id, from: { kind: 'variable', name } };
    }
    const file = (0,external_node_path_.resolve)(places.cwd, path ?? '');
    const info = await (0,promises_.stat)(file).catch(() => undefined);
    if (info?.isFile() !== true) {
        throw new errors/* EpycloudError */.yx('usage', `The secret ${id} is to come from ${path}, which is no file.`);
    }
    return { id, from: { kind: 'file', path: file } };
}
function malformed() {
    return new errors/* EpycloudError */.yx('usage', 'A secret is not of the form that it should have.', {
        hint: FORM,
    });
}
function gitTokenSecret(engine, token, given) {
    const isGit = engine.name === 'epymodelingsuite' &&
        engine.source.kind === 'requirement' &&
        /git\+https:\/\/github\.com\//.test(engine.source.requirement);
    if (!isGit || token === undefined || given.some(({ id }) => id === 'git_token'))
        return [];
    return [{ id: 'git_token', from: { kind: 'value', value: token } }];
}

;// CONCATENATED MODULE: ./build/images/engine-choice.js



const ENGINES = ['epydemix', 'epymodelingsuite'];
function engineChoice(wishes, defaults, cwd) {
    const { engineSource } = wishes;
    const name = wishes.engine ?? (engineSource === undefined ? 'epydemix' : 'epymodelingsuite');
    if (name === 'epydemix') {
        if (engineSource === undefined)
            return { name };
        throw new errors/* EpycloudError */.yx('usage', 'The engine epydemix is part of epycloud and has no other source.', {
            hint: 'Leave --engine-source out, or choose --engine epymodelingsuite.',
        });
    }
    if (name !== 'epymodelingsuite') {
        const near = (0,suggest/* suggest */.Z)(name, ENGINES);
        throw new errors/* EpycloudError */.yx('usage', `There is no engine ${JSON.stringify(name)}.`, {
            hint: near === undefined ? `There are: ${ENGINES.join(', ')}.` : `Did you mean ${near}?`,
        });
    }
    if (engineSource !== undefined)
        return { name, source: sourceOf(engineSource, cwd) };
    const { suiteRepo, suiteRef } = defaults;
    if (suiteRepo === undefined) {
        throw new errors/* EpycloudError */.yx('usage', 'Where the engine epymodelingsuite comes from is not said.', {
            hint: 'Give --engine-source git+https://github.com/OWNER/NAME@REF, a pip requirement or a folder; or set github.modeling_suite_repo.',
        });
    }
    if (!/^[\w.-]+\/[\w.-]+$/.test(suiteRepo)) {
        throw new errors/* EpycloudError */.yx('usage', `github.modeling_suite_repo is ${JSON.stringify(suiteRepo)}, and not owner/name.`);
    }
    const requirement = `git+https://github.com/${suiteRepo}@${suiteRef}`;
    return { name, source: requirementOf(requirement) };
}
function sourceOf(text, cwd) {
    if (/^\.{1,2}(\/|$)|^~\//.test(text) || (0,external_node_path_.isAbsolute)(text)) {
        return { kind: 'folder', dir: (0,external_node_path_.resolve)(cwd, text) };
    }
    return requirementOf(text);
}
function requirementOf(requirement) {
    if (holdsCredentials(requirement)) {
        throw new errors/* EpycloudError */.yx('usage', 'The source of the engine holds a password or token, which every user of the image could read.', {
            hint: 'Leave it out of the address, and give it as a secret: --secret id=git_token,env=NAME.',
        });
    }
    if (/[\n\r]/.test(requirement) ||
        requirement.trim() === '' ||
        requirement === 'local' ||
        requirement.startsWith('-')) {
        throw new errors/* EpycloudError */.yx('usage', `${JSON.stringify(requirement)} is no source of an engine.`, {
            hint: 'Give a pip requirement, git+https://…@ref, or a folder as ./name.',
        });
    }
    return { kind: 'requirement', requirement };
}
function holdsCredentials(requirement) {
    const [, scheme = '', user] = /([a-z+]+):\/\/([^/@\s]*)@/i.exec(requirement) ?? [];
    if (user !== undefined && !(/ssh/.test(scheme) && user === 'git'))
        return true;
    return /\b(gh[pousr]_[A-Za-z0-9]{10,}|github_pat_\w{10,}|glpat-[\w-]{10,})/.test(requirement);
}

// EXTERNAL MODULE: ./build/images/image-names.js
var image_names = __webpack_require__(73334);
// EXTERNAL MODULE: ./build/images/image-reference.js
var image_reference = __webpack_require__(79507);
// EXTERNAL MODULE: ./build/images/layer-cache.js
var layer_cache = __webpack_require__(43812);
// EXTERNAL MODULE: ./build/shell/command.js + 1 modules
var command = __webpack_require__(53459);
;// CONCATENATED MODULE: ./build/images/source-state.js

async function sourceState(dir, environment) {
    const git = async (...args) => {
        const result = await (0,command/* runCommand */.d)({ program: 'git', args: ['-C', dir, ...args], environment });
        return result.kind === 'exited' && result.exitCode === 0 ? result.stdout.trim() : undefined;
    };
    if ((await git('rev-parse', '--show-cdup')) !== '')
        return {};
    const [commit, changes, remote] = await Promise.all([
        git('rev-parse', 'HEAD'),
        git('status', '--porcelain', '--untracked-files=no'),
        git('remote', 'get-url', 'origin'),
    ]);
    const url = publicUrl(remote);
    return {
        ...(commit === undefined ? {} : { revision: changes === '' ? commit : `${commit}-dirty` }),
        ...(url === undefined ? {} : { url }),
    };
}
function publicUrl(remote) {
    const [, host, path] = /^(?:https?:\/\/|ssh:\/\/|git:\/\/)?(?:[^@/\s]*@)?([\w-]+(?:\.[\w-]+)+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote ?? '') ?? [];
    return host === undefined ? undefined : `https://${host}/${path}`;
}

;// CONCATENATED MODULE: ./build/images/settle-build.js










async function settleBuild(wishes, defaults, places) {
    const targets = wishes.targets.length === 0 ? ['local'] : wishes.targets;
    const images = [...new Set(targets.map(targetOf))].map((target) => ({
        target,
        tags: (0,image_names/* imageTags */.r)(target, wishes, defaults),
    }));
    const engine = engineChoice(wishes, defaults, places.cwd);
    const secrets = await Promise.all(wishes.secrets.map((text) => readSecret(text, places)));
    const ids = secrets.map(({ id }) => id);
    const twice = ids.find((id, at) => ids.indexOf(id) !== at);
    if (twice !== undefined)
        throw new errors/* EpycloudError */.yx('usage', `The secret ${twice} is given twice.`);
    const cache = (0,layer_cache/* readLayerCache */.A)(wishes.cache ?? 'local', (0,image_names/* cacheName */.U)(images[0]?.tags ?? []));
    (0,layer_cache/* requireActionsCache */.x)(cache, places.environment);
    return {
        contextDir: places.contextDir,
        images,
        engine,
        baseImages: baseImagesOf(wishes),
        platforms: platformsOf(wishes.platforms),
        cache,
        fresh: wishes.fresh,
        secrets: [...secrets, ...gitTokenSecret(engine, defaults.gitToken, secrets)],
        push: wishes.push,
        login: loginOf(wishes, defaults),
        attestations: { provenance: provenanceOf(wishes.provenance ?? 'auto'), sbom: wishes.sbom },
        source: await sourceState(places.contextDir, places.environment),
        version: version/* VERSION */.x,
    };
}
function targetOf(text) {
    return wordOf(text, IMAGE_TARGETS, 'target');
}
function provenanceOf(text) {
    return wordOf(text, ['auto', 'none', 'min', 'max'], 'provenance');
}
function wordOf(text, words, what) {
    const word = words.find((each) => each === text);
    if (word !== undefined)
        return word;
    const near = (0,suggest/* suggest */.Z)(text, words);
    throw new errors/* EpycloudError */.yx('usage', `There is no ${what} ${JSON.stringify(text)}.`, {
        hint: near === undefined ? `There are: ${words.join(', ')}.` : `Did you mean ${near}?`,
    });
}
function baseImagesOf({ pythonImage, nodeImage, gcloudImage }) {
    return {
        ...(pythonImage === undefined ? {} : { python: (0,image_reference/* parseImageReference */.o_)(pythonImage) }),
        ...(nodeImage === undefined ? {} : { node: (0,image_reference/* parseImageReference */.o_)(nodeImage) }),
        ...(gcloudImage === undefined ? {} : { gcloud: (0,image_reference/* parseImageReference */.o_)(gcloudImage) }),
    };
}
function platformsOf(texts) {
    const platforms = texts.flatMap((text) => text.split(',')).map((text) => text.trim());
    for (const platform of platforms) {
        if (/^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9.]+)?$/.test(platform))
            continue;
        throw new errors/* EpycloudError */.yx('usage', `${JSON.stringify(platform)} is no platform.`, {
            hint: 'The form is linux/amd64, linux/arm64.',
        });
    }
    return [...new Set(platforms)];
}
function loginOf(wishes, defaults) {
    const { username, password, googleLogin, workloadIdentityProvider, serviceAccount } = wishes;
    const isGoogle = googleLogin || workloadIdentityProvider !== undefined || serviceAccount !== undefined;
    if ((username === undefined) !== (password === undefined)) {
        throw new errors/* EpycloudError */.yx('usage', 'A login is a user name and a password.', {
            hint: username === undefined
                ? 'Add --username.'
                : 'Add --password-stdin, or --password-env with the name of a variable.',
        });
    }
    if (isGoogle && username !== undefined) {
        throw new errors/* EpycloudError */.yx('usage', 'A login is by a password or by Google, not by both.');
    }
    if ((isGoogle || username !== undefined) && !wishes.push) {
        throw new errors/* EpycloudError */.yx('usage', 'A login is for pushing, and nothing is to be pushed.', {
            hint: 'Add --push, or leave the login out.',
        });
    }
    if (username !== undefined && password !== undefined) {
        if (username.trim() === '' || password === '') {
            throw new errors/* EpycloudError */.yx('usage', 'The user name or the password is empty.');
        }
        return { kind: 'password', username, password };
    }
    if (!isGoogle)
        return undefined;
    return { kind: 'google', workloadIdentityProvider, keyFile: defaults.keyFile, serviceAccount };
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


/***/ }),

/***/ 36301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ tarSize),
  F: () => (/* binding */ writeTar)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/shell/tar/tar-header.js
const BLOCK = 512;
const LARGEST = 0o77777777777;
function tarHeader(entry) {
    const name = entry.kind === 'folder' ? `${entry.name}/` : entry.name;
    const target = entry.kind === 'link' ? entry.target : '';
    const records = [
        ...(byteLength(name) > 100 ? [paxRecord('path', name)] : []),
        ...(byteLength(target) > 100 ? [paxRecord('linkpath', target)] : []),
    ];
    const main = header({
        name,
        mode: entry.kind === 'file' && !entry.executable ? 0o644 : 0o755,
        size: entry.kind === 'file' ? entry.size : 0,
        type: { file: '0', folder: '5', link: '2' }[entry.kind],
        target,
    });
    if (records.length === 0)
        return main;
    const body = Buffer.from(records.join(''));
    const pax = header({ name: 'pax', mode: 0o644, size: body.length, type: 'x', target: '' });
    return Buffer.concat([pax, body, tarPadding(body.length), main]);
}
function tarPadding(size) {
    return new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);
}
function tarEnd() {
    return new Uint8Array(2 * BLOCK);
}
function header({ name, mode, size, type, target }) {
    if (size > LARGEST)
        throw new RangeError(`${name} is too large for a tar archive`);
    const block = Buffer.alloc(BLOCK);
    const put = (text, at, length) => block.write(text, at, length, 'utf8');
    put(name, 0, 100);
    put(octal(mode, 8), 100, 8);
    put(octal(0, 8), 108, 8);
    put(octal(0, 8), 116, 8);
    put(octal(size, 12), 124, 12);
    put(octal(0, 12), 136, 12);
    put(' '.repeat(8), 148, 8);
    put(type, 156, 1);
    put(target, 157, 100);
    put('ustar\u000000', 257, 8);
    const sum = block.reduce((total, byte) => total + byte, 0);
    put(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8);
    return block;
}
function octal(value, length) {
    return value.toString(8).padStart(length - 1, '0');
}
function paxRecord(key, value) {
    const rest = ` ${key}=${value}\n`;
    let length = byteLength(rest);
    while (byteLength(`${length}${rest}`) !== length)
        length = byteLength(`${length}${rest}`);
    return `${length}${rest}`;
}
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}

;// CONCATENATED MODULE: ./build/shell/tar/write-tar.js



const SMALL = 256 * 1024;
const AHEAD = 16;
async function* writeTar(files, { changed, onPiece }) {
    const contents = readAhead(files);
    for (const file of files) {
        yield tarHeader(file);
        if (file.kind !== 'file')
            continue;
        const small = await contents();
        let sent = 0;
        for await (const piece of small === undefined ? (0,external_node_fs_.createReadStream)(file.path) : [small]) {
            sent += piece.length;
            if (sent > file.size)
                break;
            onPiece?.(file, piece);
            yield piece;
        }
        if (sent !== file.size)
            throw changed(file);
        if (file.size % 512 !== 0)
            yield tarPadding(file.size);
    }
    yield tarEnd();
}
function tarSize(files) {
    return files.reduce((total, file) => {
        const contents = file.kind === 'file' ? file.size + tarPadding(file.size).length : 0;
        return total + tarHeader(file).length + contents;
    }, tarEnd().length);
}
function readAhead(files) {
    const plain = files.filter((file) => file.kind === 'file');
    const begun = [];
    let next = 0;
    return () => {
        while (begun.length < AHEAD && next < plain.length) {
            const file = plain[next++];
            const read = file === undefined || file.size > SMALL ? Promise.resolve(undefined) : (0,promises_.readFile)(file.path);
            read.catch(() => { });
            begun.push(read);
        }
        return begun.shift() ?? Promise.resolve(undefined);
    };
}


/***/ })

};
;