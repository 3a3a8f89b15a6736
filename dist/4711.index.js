"use strict";
exports.id = 4711;
exports.ids = [4711,7120];
exports.modules = {

/***/ 80878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applySettings: () => (/* binding */ applySettings),
/* harmony export */   fillIn: () => (/* binding */ fillIn),
/* harmony export */   soundSettings: () => (/* binding */ soundSettings)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29734);
/* harmony import */ var _settings_origin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76003);
/* harmony import */ var _settings_settings_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28125);
/* harmony import */ var _read_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75336);





async function applySettings(context, command, options) {
    return fillIn(command, options, await soundSettings(context, options, options.forecastDir));
}
function fillIn(command, options, settings) {
    const filled = {};
    const settingsUsed = [];
    for (const key of _settings_settings_table_js__WEBPACK_IMPORTED_MODULE_2__/* .settingKeys */ .Rf) {
        const flag = (0,_settings_settings_table_js__WEBPACK_IMPORTED_MODULE_2__/* .settingOf */ .y7)(key)?.option;
        const placed = settings.values.get(key);
        if (flag === undefined || placed === undefined || placed.origin.kind === 'default')
            continue;
        const option = command.options.find(({ long }) => long === flag);
        const name = option?.attributeName();
        if (name === undefined || command.getOptionValueSource(name) === 'cli')
            continue;
        filled[name] = placed.value;
        settingsUsed.push({ key, origin: (0,_settings_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .originText */ .C)(placed.origin) });
    }
    return { ...options, ...filled, settingsUsed };
}
async function soundSettings(context, options, forecastDir) {
    const settings = (0,_settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .requireSettings */ .Z)(await (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .s)(context, options, forecastDir));
    for (const { message, hint, ...place } of settings.warnings) {
        context.terminal.err(`warning: ${(0,_pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)({ ...place, message })}: ${message} ${hint ?? ''}`);
    }
    return settings;
}


/***/ }),

/***/ 5646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildCommand: () => (/* binding */ buildCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/images/build-client.js
var build_client = __webpack_require__(84200);
// EXTERNAL MODULE: ./build/images/build-images.js + 11 modules
var build_images = __webpack_require__(71856);
// EXTERNAL MODULE: ./build/images/build-plan.js + 3 modules
var build_plan = __webpack_require__(21487);
// EXTERNAL MODULE: ./build/images/settle-build.js + 4 modules
var settle_build = __webpack_require__(85140);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(66487);
// EXTERNAL MODULE: ./build/cli/apply-settings.js
var apply_settings = __webpack_require__(80878);
;// CONCATENATED MODULE: ./build/shell/standard-input.js

const MOST = 65_536;
async function readStandardInput(signal) {
    const { stdin } = process;
    if (stdin.isTTY === true) {
        throw new errors/* EpycloudError */.yx('usage', 'Nothing is piped into stdin.', {
            hint: 'For example: … --password-stdin < password.txt',
        });
    }
    const stop = () => stdin.destroy();
    signal.addEventListener('abort', stop, { once: true });
    try {
        let text = '';
        for await (const piece of stdin.setEncoding('utf8')) {
            text += piece;
            if (text.length > MOST)
                throw new errors/* EpycloudError */.yx('usage', 'Too much is piped into stdin.');
        }
        return text;
    }
    catch (cause) {
        if (!signal.aborted)
            throw cause;
        throw new errors/* EpycloudError */.yx('interrupted', 'Interrupted while reading stdin.', { cause });
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}

;// CONCATENATED MODULE: ./build/cli/build-options.js


async function buildWishes(context, options) {
    return {
        targets: options.target ?? [],
        tags: options.tag ?? [],
        push: options.push === true,
        registry: options.registry,
        platforms: options.platform ?? [],
        engine: options.engine,
        engineSource: options.engineSource,
        pythonImage: options.pythonImage,
        nodeImage: options.nodeImage,
        gcloudImage: options.gcloudImage,
        cache: typeof options.cache === 'string' ? options.cache : undefined,
        fresh: options.cache === false,
        secrets: options.secret ?? [],
        provenance: options.provenance,
        sbom: options.sbom === true,
        username: options.username,
        password: await passwordOf(context, options),
        googleLogin: options.googleLogin === true,
        workloadIdentityProvider: options.workloadIdentityProvider,
        serviceAccount: options.serviceAccount,
    };
}
function buildDefaults({ values }) {
    const text = (key) => {
        const value = values.get(key)?.value;
        return typeof value === 'string' && value !== '' ? value : undefined;
    };
    return {
        registry: text('docker.registry') ?? '',
        repoName: text('docker.repo_name'),
        imageName: text('docker.image_name'),
        imageTag: text('docker.image_tag') ?? 'latest',
        projectId: text('google_cloud.project_id'),
        suiteRepo: text('github.modeling_suite_repo'),
        suiteRef: text('github.modeling_suite_ref') ?? 'main',
        gitToken: text('github.personal_access_token'),
        keyFile: text('google_cloud.service_account_key_path'),
    };
}
async function passwordOf({ environment, signal }, { passwordStdin, passwordEnv }) {
    if (passwordStdin === true && passwordEnv !== undefined) {
        throw new errors/* EpycloudError */.yx('usage', '--password-stdin and --password-env are given: one is enough.');
    }
    if (passwordStdin === true)
        return (await readStandardInput(signal)).replace(/\r?\n$/, '');
    if (passwordEnv === undefined)
        return undefined;
    const password = environment[passwordEnv];
    if (password)
        return password;
    throw new errors/* EpycloudError */.yx('usage', `The password is to come from the variable ${passwordEnv}, which is not set.`);
}

// EXTERNAL MODULE: ./build/report/duration-text.js
var duration_text = __webpack_require__(13510);
;// CONCATENATED MODULE: ./build/cli/build-progress.js

const TICK_MS = 1000;
const LONG_MS = 10_000;
const LONGEST_STEP = 100;
function showBuildProgress(options) {
    const { terminal, now, verbose } = options;
    const running = new Map();
    let began = now();
    const seconds = (since) => (now() - since) / 1000;
    function refresh() {
        const last = [...running.entries()].at(-1);
        if (!terminal.isLive || last === undefined)
            return;
        const [step, { since }] = last;
        terminal.live(`  ${stepText(step)} · ${(0,duration_text/* durationText */.S)(seconds(since))}`);
    }
    function tick() {
        refresh();
        if (terminal.isLive || verbose)
            return;
        for (const [step, state] of running) {
            if (state.isTold || now() - state.since < LONG_MS)
                continue;
            terminal.err(`  ${stepText(step)} …`);
            state.isTold = true;
        }
    }
    const timer = setInterval(tick, TICK_MS);
    timer.unref();
    function showStep({ step, state }) {
        const { since } = running.get(step) ?? { since: now() };
        if (state === 'running')
            running.set(step, { since, isTold: false });
        else
            running.delete(step);
        if (terminal.isLive)
            refresh();
        else if (!verbose && state !== 'running') {
            const how = state === 'cached' ? 'cached' : (0,duration_text/* durationText */.S)(seconds(since));
            terminal.err(`  ${stepText(step)} · ${how}`);
        }
    }
    return {
        event: (event) => {
            switch (event.kind) {
                case 'login':
                    terminal.err(`logging in to ${event.registry} as ${event.username}`);
                    return;
                case 'target_started':
                    running.clear();
                    began = now();
                    terminal.err(`${terminal.bold(event.target)} ${event.tags.join(', ')}`);
                    return;
                case 'step':
                    showStep(event);
                    return;
                case 'line':
                    if (verbose)
                        terminal.err(terminal.dim(`  ${event.line}`));
                    return;
                case 'push':
                    running.clear();
                    terminal.err(`  pushing ${event.tag}`);
                    return;
                case 'target_done':
                    running.clear();
                    terminal.err(`  done in ${(0,duration_text/* durationText */.S)((now() - began) / 1000)}`);
                    return;
                case 'warning':
                    terminal.err(`${terminal.yellow('warning')}: ${event.message}`);
                    return;
            }
        },
        end: () => clearInterval(timer),
    };
}
function stepText(step) {
    const text = step.replace(/\s+/g, ' ');
    return text.length > LONGEST_STEP ? `${text.slice(0, LONGEST_STEP - 1)}…` : text;
}

// EXTERNAL MODULE: ./build/images/context-files.js + 2 modules
var context_files = __webpack_require__(1901);
// EXTERNAL MODULE: ./build/cli/document-head.js
var document_head = __webpack_require__(29076);
// EXTERNAL MODULE: ./build/cli/shell-word.js
var shell_word = __webpack_require__(965);
;// CONCATENATED MODULE: ./build/cli/show-build-plan.js




async function showBuildPlan(context, shown) {
    const document = await documentOf(context, shown);
    if (shown.isJson) {
        context.terminal.out(JSON.stringify(document, undefined, 2));
        return;
    }
    const { terminal } = context;
    const { context: sent, engine, images } = document;
    terminal.out(`context  ${sent.folder}: ${sent.files} files, ${megabytes(sent.bytes)}`);
    terminal.out(`engine   ${engine.name}${engine.source === undefined ? '' : ` from ${engine.source}`}`);
    for (const { id, from } of document.secrets)
        terminal.out(`secret   ${id} from ${from}`);
    if (document.login !== undefined)
        terminal.out(`login    ${document.login}`);
    for (const command of document.commands_before)
        terminal.out(command);
    for (const { target, tags, push, commands } of images) {
        terminal.out(`${terminal.bold(target)} ${tags.join(', ')}${push ? ', pushed' : ''}`);
        for (const command of commands)
            terminal.out(`  ${command}`);
    }
}
async function documentOf(context, { request, plan }) {
    const { contextDir, engine, push } = request;
    const source = engine.name === 'epydemix' ? undefined : engine.source;
    const engineDir = source?.kind === 'folder' ? source.dir : undefined;
    const files = await (0,context_files/* contextFiles */.X)({ contextDir, engineDir, environment: context.environment });
    const line = (words) => commandLine(plan.client.program, words);
    return {
        ...(0,document_head/* documentHead */.K)('images_plan', exit_codes/* EXIT */.d.done),
        status: 'planned',
        context: {
            folder: contextDir,
            files: files.filter(({ kind }) => kind === 'file').length,
            bytes: files.reduce((sum, file) => sum + (file.kind === 'file' ? file.size : 0), 0),
        },
        engine: {
            name: engine.name,
            ...(source === undefined
                ? {}
                : { source: source.kind === 'folder' ? source.dir : source.requirement }),
        },
        secrets: request.secrets.map(({ id, from }) => ({ id, from: originOf(from) })),
        ...(request.login === undefined ? {} : { login: loginText(request.login) }),
        commands_before: plan.engineQuestion === undefined ? [] : [line(plan.engineQuestion.build)],
        images: plan.builds.map(({ target, tags, build, pushes }) => ({
            target,
            tags: [...tags],
            push,
            commands: [line(build), ...pushes.map(line)],
        })),
        warnings: [...plan.warnings],
    };
}
function commandLine(program, words) {
    return ['DOCKER_BUILDKIT=1', program, ...words].map(shell_word/* shellWord */.r).join(' ');
}
function originOf(from) {
    if (from.kind === 'file')
        return from.path;
    return from.kind === 'variable' ? `$${from.name}` : 'github.personal_access_token';
}
function loginText(login) {
    if (login.kind === 'password')
        return `as ${login.username}, by a password`;
    const as = login.serviceAccount === undefined ? '' : `, as ${login.serviceAccount}`;
    const by = login.workloadIdentityProvider === undefined
        ? 'application default credentials'
        : `the GitHub identity of this job, through ${login.workloadIdentityProvider}`;
    return `by Google: ${by}${as}`;
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}

;// CONCATENATED MODULE: ./build/cli/show-built-images.js


function showBuiltImages(context, images, isJson) {
    const { terminal } = context;
    if (isJson) {
        terminal.out(JSON.stringify(show_built_images_documentOf(images), undefined, 2));
        return;
    }
    for (const image of images) {
        terminal.out(`${terminal.bold(image.target)} ${image.tags.join(', ')}`);
        if (image.digest !== undefined)
            terminal.out(`  pushed  ${image.reference}`);
        if (image.imageId !== undefined)
            terminal.out(`  id      ${image.imageId}`);
        if (image.bytes !== undefined) {
            terminal.out(`  size    ${Math.round(image.bytes / 1e6)} MB unpacked`);
        }
        for (const { reference, digest, imageId } of image.baseImages) {
            terminal.out(`  from    ${reference}  ${digest ?? imageId ?? ''}`.trimEnd());
        }
    }
}
function show_built_images_documentOf(images) {
    return {
        ...(0,document_head/* documentHead */.K)('images', exit_codes/* EXIT */.d.done),
        status: 'built',
        images: images.map((image) => ({
            target: image.target,
            tags: [...image.tags],
            reference: image.reference,
            pushed: image.pushed,
            ...(image.digest === undefined ? {} : { digest: image.digest }),
            ...(image.imageId === undefined ? {} : { image_id: image.imageId }),
            ...(image.bytes === undefined ? {} : { bytes: image.bytes }),
            base_images: image.baseImages.map(({ argument, reference, digest, imageId }) => ({
                argument,
                reference,
                ...(digest === undefined ? {} : { digest }),
                ...(imageId === undefined ? {} : { image_id: imageId }),
            })),
            duration_seconds: image.durationMs / 1000,
        })),
    };
}

;// CONCATENATED MODULE: ./build/cli/build.js












async function buildCommand(context, options) {
    const settings = await (0,apply_settings.soundSettings)(context, options, undefined);
    const request = await (0,settle_build/* settleBuild */.u)(await buildWishes(context, options), buildDefaults(settings), {
        contextDir: (0,external_node_path_.resolve)(context.distDir, '..'),
        cwd: context.cwd,
        environment: context.environment,
    });
    const isJson = options.json === true;
    if (options.dryRun === true) {
        const client = await clientForShowing(context);
        const plan = (0,build_plan/* planBuild */.C)(request, client, 'RESULTS');
        await showBuildPlan(context, { request, plan, isJson });
        return exit_codes/* EXIT */.d.done;
    }
    const images = await build(context, request, options.verbose === true);
    showBuiltImages(context, images, isJson);
    return exit_codes/* EXIT */.d.done;
}
async function build(context, request, verbose) {
    const { terminal, environment, signal, now } = context;
    const progress = showBuildProgress({ terminal, now, verbose });
    try {
        return await (0,build_images/* buildImages */.r)(request, { environment, signal, now, onEvent: progress.event });
    }
    finally {
        progress.end();
    }
}
async function clientForShowing({ environment, signal, terminal, }) {
    try {
        return await (0,build_client/* findBuildClient */.V)({ environment, signal });
    }
    catch (error) {
        if (!(error instanceof errors/* EpycloudError */.yx) || !error.code.startsWith('docker_'))
            throw error;
        terminal.err(`${terminal.yellow('warning')}: ${error.message} The commands are those of a client with buildx.`);
        return { kind: 'buildx', program: 'docker', driver: 'docker-container', isFull: true };
    }
}


/***/ }),

/***/ 75336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _experiment_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41267);
/* harmony import */ var _settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29734);
/* harmony import */ var _settings_settings_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86130);
/* harmony import */ var _run_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13637);




async function readSettings(context, options, forecastDir) {
    const { environment } = context;
    const places = {
        userDir: (0,_run_place_js__WEBPACK_IMPORTED_MODULE_3__/* .absolute */ .ys)(context, (0,_settings_settings_files_js__WEBPACK_IMPORTED_MODULE_2__/* .userSettingsDir */ .Wd)(environment, options.configDir)),
        env: options.env ?? (environment['EPYCLOUD_ENV'] || undefined),
        profile: options.profile ?? (environment['EPYCLOUD_PROFILE'] || undefined),
    };
    const repoDir = forecastDir ?? (await usualRepository(context, places));
    const all = { ...places, repoDir };
    return { ...(await (0,_settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSettings */ .M)(all, environment)), places: all };
}
async function usualRepository(context, places) {
    const own = { ...places, env: undefined, profile: undefined, repoDir: undefined };
    const settings = await (0,_settings_load_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSettings */ .M)(own, context.environment);
    const named = settings.values.get('run.forecast_dir')?.value;
    if (typeof named === 'string')
        return named;
    return (await (0,_experiment_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .isExperimentRepository */ .w)(context.cwd)) ? '.' : './local/forecast';
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

/***/ 965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
function shellWord(text) {
    return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 43662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ listExperiments)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46161);



async function listExperiments(repoDir) {
    const found = [];
    const visit = async (id) => {
        const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repoDir, 'experiments', id);
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(dir, { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            if (!entry.isDirectory() || entry.name.startsWith('.'))
                continue;
            if (entry.name === 'config')
                found.push(id);
            else
                await visit(id === '' ? entry.name : `${id}/${entry.name}`);
        }
    };
    await visit('');
    return found.filter(isExperimentId).sort();
}
function isExperimentId(text) {
    try {
        (0,_pipeline_experiment_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExperimentId */ .g)(text);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 79507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Cf: () => (/* binding */ isRegistry),
/* harmony export */   Kx: () => (/* binding */ TAG_RULE),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   eS: () => (/* binding */ formatImageName),
/* harmony export */   my: () => (/* binding */ formatImageReference),
/* harmony export */   o_: () => (/* binding */ parseImageReference)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const HOST = /^(localhost|\[[0-9a-f:]+\]|[a-z0-9]+(-+[a-z0-9]+)*(\.[a-z0-9]+(-+[a-z0-9]+)*)*)(:\d{1,5})?$/i;
const PART = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const LONGEST_NAME = 255;
function parseImageReference(text) {
    const at = text.indexOf('@');
    const digest = at === -1 ? undefined : text.slice(at + 1);
    if (digest !== undefined && !DIGEST.test(digest)) {
        throw fault(text, 'a digest is sha256: and 64 hexadecimal digits');
    }
    const named = at === -1 ? text : text.slice(0, at);
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const tag = colon === -1 ? undefined : named.slice(colon + 1);
    if (tag !== undefined && !isTag(tag))
        throw fault(text, TAG_RULE);
    const { registry, repository } = parseImageName(colon === -1 ? named : named.slice(0, colon), text);
    return {
        ...(registry === undefined ? {} : { registry }),
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
function formatImageReference(reference) {
    const { tag, digest } = reference;
    return [
        formatImageName(reference),
        tag === undefined ? '' : `:${tag}`,
        digest === undefined ? '' : `@${digest}`,
    ].join('');
}
function formatImageName({ registry, repository }) {
    return registry === undefined ? repository : `${registry}/${repository}`;
}
function isTag(text) {
    return TAG.test(text);
}
const TAG_RULE = 'a tag is up to 128 letters, digits, "_", "." and "-", and begins with none of the last two';
function isDigest(text) {
    return DIGEST.test(text);
}
function parseImageName(name, text) {
    if (name.length > LONGEST_NAME)
        throw fault(text, `a name has at most ${LONGEST_NAME} letters`);
    const parts = name.split('/');
    const [first = ''] = parts;
    const hasRegistry = parts.length > 1 && (/[.:]/.test(first) || first === 'localhost');
    if (hasRegistry && !isRegistry(first))
        throw fault(text, `${JSON.stringify(first)} is no host`);
    const repository = hasRegistry ? parts.slice(1) : parts;
    for (const part of repository) {
        if (!PART.test(part)) {
            const rule = 'parts of a name are small letters and digits, with ".", "_" or "-" in between';
            throw fault(text, `${JSON.stringify(part)} is no part of a name: ${rule}`);
        }
    }
    if (!hasRegistry && parts.length === 1 && DIGEST.test(`sha256:${first}`)) {
        throw fault(text, '64 hexadecimal digits are an image id, not a name');
    }
    return {
        ...(hasRegistry ? { registry: first } : {}),
        repository: repository.join('/'),
    };
}
function isRegistry(text) {
    const port = /:(\d+)$/.exec(text)?.[1];
    return HOST.test(text) && (port === undefined || Number(port) <= 65_535);
}
function fault(text, why) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${JSON.stringify(text)} is no image reference: ${why}.`, {
        hint: 'The form is registry/repository:tag, as in us-central1-docker.pkg.dev/my-project/my-images/epycloud:v1.',
    });
}


/***/ }),

/***/ 43812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readLayerCache),
/* harmony export */   x: () => (/* binding */ requireActionsCache)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79507);


function readLayerCache(text, nameOfImage) {
    if (text === 'local' || text === 'gha')
        return { kind: text };
    const [, given] = /^registry(?:=(.+))?$/.exec(text) ?? [];
    if (given === undefined && text !== 'registry') {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${JSON.stringify(text)} is no cache.`, {
            hint: 'There are: local, gha, registry, registry=HOST/NAME:TAG.',
        });
    }
    const reference = given === undefined ? nameOfImage : (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)(given);
    if (reference.registry === undefined && given === undefined) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', 'A cache in a registry needs a registry.', {
            hint: 'Add --push, --registry, or name it: --cache registry=HOST/NAME.',
        });
    }
    if (reference.digest !== undefined) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', 'A cache is written anew each time, and has no digest to be named by.');
    }
    return { kind: 'registry', reference };
}
function requireActionsCache(cache, environment) {
    if (cache.kind !== 'gha')
        return;
    const hasUrl = Boolean(environment['ACTIONS_CACHE_URL'] || environment['ACTIONS_RESULTS_URL']);
    if (hasUrl && environment['ACTIONS_RUNTIME_TOKEN'])
        return;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', 'There is no cache of GitHub Actions here: ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set.', {
        hint: 'GitHub gives them to actions alone, not to `run:` steps: use the action build-images, or --cache registry.',
    });
}


/***/ }),

/***/ 764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
function counted(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 46161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseExperimentId)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27246);
/* harmony import */ var _run_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36101);



const MAX_LENGTH = 200;
function parseExperimentId(text) {
    const fault = faultOf(text);
    if (fault !== undefined) {
        const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_id', `The experiment id ${shown} ${fault}.`, {
            hint: 'Use the path of the folder below experiments/: letters, digits, ".", "_", "-", and "/" for grouping.',
        });
    }
    return text;
}
function faultOf(text) {
    if (text === '')
        return 'is empty';
    if (text.length > MAX_LENGTH)
        return `has ${text.length} letters, ${MAX_LENGTH} at most`;
    if (text.startsWith('/'))
        return 'begins with "/"';
    for (const part of text.split('/')) {
        const fault = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfName */ .n)(part);
        if (fault !== undefined)
            return fault;
        if ((0,_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .looksGenerated */ .At)(part))
            return `has the part "${part}", which looks like a run id`;
    }
    return undefined;
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


/***/ })

};
;