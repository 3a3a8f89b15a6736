"use strict";
exports.id = 7501;
exports.ids = [7501,3935];
exports.modules = {

/***/ 21128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ly: () => (/* binding */ carryOutPlan),
  IL: () => (/* binding */ planCloudRun),
  P6: () => (/* binding */ planUnasked)
});

// EXTERNAL MODULE: ./build/experiment/bundle/store-bundle.js
var store_bundle = __webpack_require__(18674);
// EXTERNAL MODULE: ./build/images/image-reference.js
var image_reference = __webpack_require__(79507);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
;// CONCATENATED MODULE: ./build/images/resolve-digest.js


const MANIFEST_TYPES = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
const TIMEOUT_MS = 10_000;
const DOCKER_HUB = 'registry-1.docker.io';
async function resolveDigest(image, ports) {
    const written = (0,image_reference/* formatImageReference */.my)(image);
    if (image.digest !== undefined) {
        const reference = `${(0,image_reference/* formatImageName */.eS)(image)}@${image.digest}`;
        return { reference, digest: image.digest, note: undefined };
    }
    try {
        const digest = await askRegistry(image, ports);
        return { reference: `${(0,image_reference/* formatImageName */.eS)(image)}@${digest}`, digest, note: undefined };
    }
    catch (error) {
        if (error instanceof errors/* EpycloudError */.yx)
            throw error;
        if (ports.signal.aborted)
            throw new errors/* EpycloudError */.yx('interrupted', 'Interrupted.');
        const why = error instanceof Error ? error.message : String(error);
        return {
            reference: written,
            digest: undefined,
            note: `The digest of ${written} could not be learnt (${why}), so the tag is used: should it be moved during the run, tasks differ. Name the image by its digest.`,
        };
    }
}
async function askRegistry(image, ports) {
    const host = image.registry ?? DOCKER_HUB;
    const repository = image.registry === undefined && !image.repository.includes('/')
        ? `library/${image.repository}`
        : image.repository;
    const scheme = /^(localhost|127\.|\[::1\])/.test(host) ? 'http' : 'https';
    const url = `${scheme}://${host}/v2/${repository}/manifests/${image.tag ?? 'latest'}`;
    const ask = (authorization) => fetch(url, {
        method: 'HEAD',
        headers: {
            Accept: MANIFEST_TYPES,
            ...(authorization === undefined ? {} : { Authorization: authorization }),
        },
        signal: AbortSignal.any([ports.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const isGoogles = /(^|\.)(pkg\.dev|gcr\.io)$/.test(host);
    let answer = await ask(isGoogles ? `Bearer ${await ports.accessToken()}` : undefined);
    if (answer.status === 401 && !isGoogles) {
        const token = await anonymousToken(answer.headers.get('www-authenticate') ?? '', ports);
        if (token !== undefined)
            answer = await ask(`Bearer ${token}`);
    }
    if (answer.status === 404) {
        throw new errors/* EpycloudError */.yx('image_missing', `There is no image ${(0,image_reference/* formatImageReference */.my)(image)}.`, {
            hint: 'Build and push it: epycloud build --target cloud --push',
        });
    }
    if (!answer.ok)
        throw new Error(`${host} answers ${answer.status}`);
    const digest = answer.headers.get('docker-content-digest') ?? '';
    if (!(0,image_reference/* isDigest */.Bc)(digest))
        throw new Error(`${host} names no digest`);
    return digest;
}
async function anonymousToken(challenge, { signal }) {
    const part = (name) => new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1];
    const realm = part('realm');
    if (!/^Bearer /i.test(challenge) || realm === undefined)
        return undefined;
    const url = new URL(realm);
    for (const name of ['service', 'scope']) {
        const value = part(name);
        if (value !== undefined)
            url.searchParams.set(name, value);
    }
    const answer = await fetch(url, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    if (!answer.ok)
        return undefined;
    const body = await answer.json();
    const { token, access_token: access } = body;
    const found = token ?? access;
    return typeof found === 'string' ? found : undefined;
}

// EXTERNAL MODULE: ./build/pipeline/run-id.js
var run_id = __webpack_require__(36101);
// EXTERNAL MODULE: ./build/shell/command.js + 1 modules
var command = __webpack_require__(53459);
;// CONCATENATED MODULE: ./build/experiment/bundle/git-repository.js


const OF_ANOTHER_REPOSITORY = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_PREFIX',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
];
async function gitLines(folder, args) {
    const lines = [];
    const environment = { ...folder.environment, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
    for (const name of OF_ANOTHER_REPOSITORY)
        Reflect.deleteProperty(environment, name);
    const result = await (0,command/* runCommand */.d)({
        program: 'git',
        args: ['-C', folder.dir, '-c', 'core.quotePath=true', ...args],
        environment,
        signal: folder.signal,
        tailCharacters: 4096,
        onLine: (line, stream) => {
            if (stream === 'stdout')
                lines.push(line);
        },
    });
    if (result.kind === 'exited' && result.exitCode === 0)
        return lines;
    if (result.kind === 'not_found' || result.kind === 'not_executable') {
        throw new errors/* EpycloudError */.yx('source_refused', 'There is no git to say which files are tracked.', {
            hint: 'Install git, or name the repository on GitHub as the source.',
        });
    }
    throw refusalOf(folder.dir, result.stderr);
}
function refusalOf(dir, stderr) {
    const refused = (message, hint) => new errors/* EpycloudError */.yx('source_refused', message, { hint });
    if (/dubious ownership/.test(stderr)) {
        const owned = /dubious ownership in repository at '(.+)'/.exec(stderr)?.[1] ?? dir;
        return refused(`git does not read ${owned}: it belongs to another user.`, `Where you trust it, call: git config --global --add safe.directory ${shellWord(owned)}`);
    }
    if (/not a git repository/i.test(stderr)) {
        return refused(`${dir} is no git repository.`, 'What runs in the cloud is what git tracks: call git init, git add and git commit there, or run it with --local.');
    }
    if (/must be run in a work tree/.test(stderr)) {
        return refused(`${dir} is a bare repository.`, 'Check it out, and name that folder.');
    }
    const [said] = stderr.split('\n').filter((line) => line.startsWith('fatal:'));
    return refused(`git does not read ${dir}: ${(said ?? stderr.trim()) || 'it ended without a word'}.`, 'Call git status there, and mend what it says.');
}
function shellWord(path) {
    return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/experiment/bundle/bundle.js
var bundle_bundle = __webpack_require__(98254);
// EXTERNAL MODULE: ./build/experiment/bundle/pack-tree.js + 3 modules
var pack_tree = __webpack_require__(27222);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/experiment/bundle/quoted-path.js
const NAMED = {
    a: 7,
    b: 8,
    t: 9,
    n: 10,
    v: 11,
    f: 12,
    r: 13,
    '"': 34,
    '\\': 92,
};
function unquotePath(written) {
    if (!written.startsWith('"') || !written.endsWith('"') || written.length < 2) {
        return Buffer.from(written);
    }
    const bytes = [];
    for (const [piece, octal, named] of written
        .slice(1, -1)
        .matchAll(/\\([0-3][0-7]{2})|\\(.)|[^\\]/gu)) {
        if (octal !== undefined)
            bytes.push(Number.parseInt(octal, 8));
        else if (named !== undefined)
            bytes.push(NAMED[named] ?? named.charCodeAt(0));
        else
            bytes.push(...Buffer.from(piece));
    }
    return Buffer.from(bytes);
}

;// CONCATENATED MODULE: ./build/experiment/bundle/tracked-tree.js




const LINE = /^(\S) (\d{6}) [0-9a-f]+ (\d)\t(.+)$/s;
const SKIPPED = 'S';
async function trackedTree(folder) {
    const found = { paths: [], submodules: [], sparse: 0 };
    const problems = [];
    await gitLines(folder, ['rev-parse', '--show-toplevel']);
    const fileModes = await hasFileModes(folder);
    async function collect(below) {
        const inFolder = { ...folder, dir: (0,external_node_path_.join)(folder.dir, below) };
        for (const line of await gitLines(inFolder, ['ls-files', '-t', '--stage'])) {
            const [, tag, mode, stage, written = ''] = LINE.exec(line) ?? [];
            const bytes = unquotePath(written);
            const name = `${below}${bytes.toString('utf8')}`;
            const fault = faultOfPath(name, bytes);
            if (fault !== undefined)
                problems.push(fault);
            else if (stage !== '0')
                problems.push(unmerged(name));
            else if (mode === '160000')
                await collectSubmodule(name);
            else if (tag === SKIPPED)
                found.sparse += 1;
            else
                found.paths.push({ path: name, executable: mode === '100755' });
        }
    }
    async function collectSubmodule(name) {
        if (!(await isThere((0,external_node_path_.join)(folder.dir, name, '.git')))) {
            problems.push({
                file: name,
                message: 'This submodule is not checked out.',
                hint: 'Call git submodule update --init --recursive; in a GitHub workflow, give actions/checkout `submodules: recursive`.',
            });
            return;
        }
        found.submodules.push(name);
        await collect(`${name}/`);
    }
    await collect('');
    return { ...found, fileModes, problems: withoutRepeats(problems) };
}
function faultOfPath(name, bytes) {
    if (!Buffer.from(name.slice(-bytes.toString('utf8').length)).equals(bytes)) {
        return {
            file: name,
            message: 'The name is not UTF-8.',
            hint: 'Rename the file with git mv, or take it out with git rm --cached.',
        };
    }
    if (!/\p{Cc}/u.test(name))
        return undefined;
    return {
        file: JSON.stringify(name),
        message: 'The name has a line feed or another control character.',
        hint: 'Rename the file with git mv.',
    };
}
function unmerged(file) {
    return {
        file,
        message: 'A merge has left conflicts here.',
        hint: 'Resolve them and call git add, or git merge --abort.',
    };
}
function withoutRepeats(problems) {
    return [...new Map(problems.map((problem) => [problem.file, problem])).values()];
}
async function hasFileModes(folder) {
    const [value] = await gitLines(folder, [
        'config',
        '--type=bool',
        '--default=true',
        '--get',
        'core.fileMode',
    ]);
    return value !== 'false';
}
async function isThere(path) {
    return await (0,promises_.lstat)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/experiment/bundle/working-state.js




async function workingState(folder, submodules) {
    const [commit, changed, ...inSubmodules] = await Promise.all([
        commitOf(folder),
        changedIn(folder, ''),
        ...submodules.map((name) => changedIn(folder, `${name}/`)),
    ]);
    return { commit, changedFiles: [...new Set([changed, ...inSubmodules].flat())].sort() };
}
async function untrackedFiles(folder, below) {
    const list = async (...args) => (await gitLines(folder, ['ls-files', '--others', ...args, '--', `:(literal)${below}`])).map((line) => unquotePath(line).toString('utf8'));
    const [others, ignored] = await Promise.all([
        list('--exclude-standard'),
        list('--ignored', '--exclude-standard'),
    ]);
    return { others, ignored };
}
async function commitOf(folder) {
    const [commit] = await gitLines(folder, [
        'rev-parse',
        '--verify',
        '--quiet',
        'HEAD^{commit}',
    ]).catch(() => []);
    if (commit !== undefined)
        return commit;
    throw new errors/* EpycloudError */.yx('source_refused', `${folder.dir} has no commit yet.`, {
        hint: 'Call git add and git commit there: a run is recorded with the commit that it was made of.',
    });
}
async function changedIn(folder, below) {
    const place = { ...folder, dir: (0,external_node_path_.join)(folder.dir, below) };
    const [prefix] = await gitLines(place, ['rev-parse', '--show-prefix']);
    const lines = await gitLines(place, [
        'status',
        '--porcelain=v1',
        '--no-renames',
        '--untracked-files=no',
        '--ignore-submodules=dirty',
        '.',
    ]);
    return lines.map((line) => {
        const path = unquotePath(line.slice(3)).toString('utf8');
        return `${below}${path.slice((prefix ?? '').length)}`;
    });
}

;// CONCATENATED MODULE: ./build/experiment/bundle/pack-bundle.js







const REMEDIES = {
    pointer: 'Call git lfs pull; in a GitHub workflow, give actions/checkout `lfs: true`.',
    secret: 'Take it out, and revoke it: it is in git. A line that has none says so with "epycloud: not a secret" in it.',
};
const MOST_NAMED = 5;
async function packBundle(request) {
    const { expId, environment, signal, limitBytes = bundle_bundle/* USUAL_LIMIT_BYTES */.X } = request;
    const folder = { dir: (0,external_node_path_.resolve)(request.repoDir), environment, signal };
    const tracked = await trackedTree(folder);
    const state = await workingState(folder, tracked.submodules);
    const hidden = await notesOfUntracked(folder, tracked, expId);
    const bundle = await (0,pack_tree/* packTree */.A)({
        tree: { dir: folder.dir, paths: tracked.paths, fileModes: tracked.fileModes },
        remedies: REMEDIES,
        problems: tracked.problems,
        limitBytes,
        limitName: request.limitName,
        signal,
    });
    const { commit, changedFiles } = state;
    const notes = [...notesOf(tracked, state), ...hidden, ...bundle.notes];
    return { ...bundle, notes, commit, changed: changedFiles.length > 0, changedFiles };
}
function notesOf({ sparse }, { commit, changedFiles }) {
    const notes = [];
    if (changedFiles.length > 0) {
        notes.push(`Packed as they are, other than in commit ${commit.slice(0, 10)}: ${listed(changedFiles)}.`);
    }
    if (sparse > 0)
        notes.push(`Not packed, left out by the sparse checkout: ${(0,counted/* counted */.h)(sparse, 'file')}.`);
    return notes;
}
async function notesOfUntracked(folder, tracked, expId) {
    const below = expId === undefined ? 'experiments' : `experiments/${expId}`;
    const { others, ignored } = await untrackedFiles(folder, below);
    const configs = ignored.filter((file) => /\/config\/[^/]+\.ya?ml$/.test(file));
    const isTracked = tracked.paths.some(({ path }) => path.startsWith(`${below}/`));
    if (expId !== undefined && !isTracked && [...others, ...configs].length > 0) {
        throw new errors/* EpycloudError */.yx('source_refused', `git tracks no file of experiment ${expId}.`, {
            hint: `Call git add ${below} and git commit, then submit again.`,
        });
    }
    return [
        ...(others.length === 0 ? [] : [`Not packed, as git does not track it: ${listed(others)}.`]),
        ...(configs.length === 0 ? [] : [`Not packed, as git ignores it: ${listed(configs)}.`]),
    ];
}
function listed(files) {
    const more = files.length - MOST_NAMED;
    return files.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

// EXTERNAL MODULE: ./build/experiment/source.js
var source = __webpack_require__(55926);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/settings/lay-over.js
var lay_over = __webpack_require__(72510);
;// CONCATENATED MODULE: ./build/execution/cloud/choose-source.js






async function chooseSource(prepared, ports) {
    const { wish, settings } = prepared;
    if (wish.source === 'github')
        return await githubSource(prepared, ports);
    const { repoDir, expId } = wish;
    const limit = settings.values.get(LIMIT)?.value;
    const bundle = await packBundle({
        ...{ repoDir, expId, limitName: LIMIT },
        limitBytes: typeof limit === 'number' ? limit * 1_000_000 : undefined,
        ...ports,
    });
    const { sha256, commit, changed, notes } = bundle;
    return {
        source: { kind: 'bundle', key: (0,artifacts/* sourceKey */.Zt)(sha256), sha256 },
        commit: { commit, changed },
        bundle,
        notes,
    };
}
const LIMIT = 'google_cloud.source_limit_mb';
async function githubSource({ wish, settings }, ports) {
    const { environment } = ports;
    const ours = environment['GITHUB_REPOSITORY'] || undefined;
    const repository = (0,lay_over/* textSetting */.Q)(settings, 'github.forecast_repo') ?? ours;
    if (repository === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
        throw new errors/* EpycloudError */.yx('usage', 'Which repository of GitHub is meant is not known.', {
            hint: 'Set github.forecast_repo to owner/name; in a GitHub job GITHUB_REPOSITORY says it.',
        });
    }
    await requireOwnFolder(wish.repoDir, ports);
    const commit = await (0,source/* describeSource */.B)(wish.repoDir, environment);
    const sha = repository === ours ? environment['GITHUB_SHA'] || undefined : undefined;
    const ref = (0,lay_over/* textSetting */.Q)(settings, 'github.forecast_repo_ref') ?? sha ?? commit?.commit;
    const notes = commit?.changed === true
        ? [
            'Files differ from the commit: GitHub has not got the changes, so they are not in the run.',
        ]
        : [];
    return {
        source: {
            kind: 'github',
            repository,
            ref,
            patSecret: (0,lay_over/* textSetting */.Q)(settings, 'google_cloud.github_pat_secret'),
        },
        commit,
        bundle: undefined,
        notes,
    };
}
async function requireOwnFolder(dir, ports) {
    const [folder = ''] = await gitLines({ dir, ...ports }, ['rev-parse', '--show-prefix']).catch((error) => {
        if (ports.signal.aborted)
            throw error;
        return [];
    });
    if (folder === '')
        return;
    throw new errors/* EpycloudError */.yx('usage', `The experiments are in the folder ${folder.replace(/\/$/, '')} of their repository; with --source github they have to be where it begins.`, { hint: 'Leave --source out: then what git tracks below that folder is packed and sent.' });
}

// EXTERNAL MODULE: ./build/execution/cloud/settle-cloud-run.js
var settle_cloud_run = __webpack_require__(11661);
// EXTERNAL MODULE: ./build/google/addresses.js
var google_addresses = __webpack_require__(43935);
// EXTERNAL MODULE: ./build/pipeline/run-record.js
var run_record = __webpack_require__(35073);
// EXTERNAL MODULE: ./build/execution/github-context.js
var github_context = __webpack_require__(2413);
// EXTERNAL MODULE: ./build/execution/cloud/labels.js
var cloud_labels = __webpack_require__(57417);
;// CONCATENATED MODULE: ./build/execution/cloud/submitted-source.js
function recordOfSource(source) {
    if (source.kind === 'bundle')
        return { kind: 'bundle', key: source.key, sha256: source.sha256 };
    const { repository, ref, patSecret } = source;
    return { kind: 'github', repository, ref, pat_secret: patSecret };
}
function sourceOfRecord({ source_place: place }) {
    if (place === undefined)
        return undefined;
    if (place.kind === 'bundle')
        return place;
    const { repository, ref, pat_secret: patSecret } = place;
    return { kind: 'github', repository, ref, patSecret };
}
function isSameSource(a, b) {
    if (a.kind === 'bundle')
        return b.kind === 'bundle' && a.sha256 === b.sha256;
    return b.kind === 'github' && a.repository === b.repository && a.ref === b.ref;
}

// EXTERNAL MODULE: ./build/execution/cloud/workflow-arguments.js
var workflow_arguments = __webpack_require__(1082);
;// CONCATENATED MODULE: ./build/execution/cloud/submission.js







function submissionOf(facts) {
    const { wish, settings, environment, run, attempt, workflow, source, image } = facts;
    const named = (0,google_addresses/* namedAddresses */.Sb)(environment);
    const labels = (0,cloud_labels/* labelsOfRun */.ct)({
        run,
        attempt,
        environment: wish.env,
        profile: wish.profile,
        billingProject: (0,lay_over/* textSetting */.Q)(settings, 'google_cloud.billing_project'),
        extra: wish.labels,
    });
    const argument = (0,workflow_arguments/* workflowArguments */.gf)({
        run,
        attempt,
        image: image.reference,
        source,
        environment: stageVariables(facts),
        labels,
        skipOutput: wish.skipOutput,
        outputConfig: wish.outputConfig,
        maxFailedTasks: wish.maxFailedTasks,
        requiredTasks: wish.requiredTasks,
        storageAddress: named.storage,
        batchAddress: named.batch,
    }, settings);
    return { run, attempt, workflow, record: recordOf(facts), source, argument, labels };
}
function recordOf(facts) {
    const { wish, experiment, image, target, workflow, environment } = facts;
    if (facts.record !== undefined)
        return facts.record;
    return (0,run_record/* newRunRecord */.pB)({
        run: facts.run,
        createdAt: facts.now,
        mode: 'cloud',
        configHash: experiment.configHash,
        configFiles: experiment.files.map((file) => file.name),
        seed: { value: experiment.seed ?? facts.random(), drawn: experiment.seed === undefined },
        executor: 'batch',
        image: { reference: facts.imageReference, digest: image.digest },
        simulationsLimit: wish.simulationsLimit,
        tasksLimit: wish.tasksLimit,
        source: facts.commit,
        sourcePlace: recordOfSource(facts.source),
        cloud: { ...target, workflow },
        github: (0,github_context/* githubContext */.h)(environment),
        request: {
            jobs: wish.jobs,
            population_data: wish.populationData,
            output_config: wish.outputConfig,
            max_failed_tasks: wish.maxFailedTasks,
            required_tasks: wish.requiredTasks,
            skip_output: wish.skipOutput,
            engine_command: wish.engineCommand,
            image: wish.image,
            task_timeout: wish.taskTimeout,
            source: wish.source,
            environment: wish.env,
            profile: wish.profile,
        },
    });
}
function stageVariables(facts) {
    const { wish, settings, environment } = facts;
    const variables = {
        SIMULATIONS_LIMIT: submission_text(wish.simulationsLimit),
        TASKS_LIMIT: submission_text(wish.tasksLimit),
        JOBS: submission_text(wish.jobs),
        TASK_TIMEOUT_SECONDS: submission_text(wish.taskTimeout),
        ENGINE_COMMAND: wish.engineCommand,
        POPULATION_DATA: wish.populationData,
        LOG_LEVEL: (0,lay_over/* textSetting */.Q)(settings, 'logging.level')?.toLowerCase(),
        GITHUB_API_URL: wish.source === 'github' ? environment['GITHUB_API_URL'] : undefined,
    };
    const addresses = Object.entries((0,google_addresses/* namedAddresses */.Sb)(environment)).map(([name, address]) => [
        google_addresses/* ADDRESS_VARIABLES */.P1[name].variable,
        address,
    ]);
    return Object.fromEntries([...Object.entries(variables), ...addresses].filter((entry) => entry[1] !== undefined));
}
function submission_text(value) {
    return value === undefined ? undefined : String(value);
}

// EXTERNAL MODULE: ./build/storage/run-documents.js + 2 modules
var run_documents = __webpack_require__(47647);
// EXTERNAL MODULE: ./build/execution/cloud/find-execution.js
var find_execution = __webpack_require__(7458);
// EXTERNAL MODULE: ./build/execution/cloud/read-back.js
var read_back = __webpack_require__(92468);
;// CONCATENATED MODULE: ./build/execution/cloud/submit.js






async function submit_submit(submission, ports) {
    const { run, attempt, workflow } = submission;
    if (!(await ports.isDeployed(workflow)))
        throw workflowMissing(workflow);
    if (ports.storeBundle !== undefined) {
        const { sent } = await ports.storeBundle(ports.bucket);
        ports.onStep({ kind: 'bundle', sent });
    }
    if (await isJoined(submission, ports)) {
        ports.onStep({ kind: 'joined' });
        const live = await (0,find_execution/* findLiveExecution */.M)(ports.executions, place(submission));
        if (live !== undefined)
            return { executionId: live.id, attempt: live.attempt, joined: true };
    }
    const execution = await createOnce(submission, ports);
    await readBack(execution, submission, ports);
    return { executionId: execution.id, attempt, joined: false };
    function place({ argument }) {
        return { ...run, bucket: argument.bucket };
    }
}
async function isJoined(submission, ports) {
    const { run, record, source } = submission;
    try {
        await (0,run_documents/* saveRunRecord */.Yx)(ports.bucket, run, record);
        ports.onStep({ kind: 'record' });
        return false;
    }
    catch (error) {
        if (!(error instanceof errors/* EpycloudError */.yx) || error.code !== 'run_exists')
            throw error;
        const theirs = await (0,run_documents/* loadRunRecord */.F3)(ports.bucket, run);
        (0,run_record/* requireSameRun */.Bn)(theirs, {
            configHash: record.config_hash,
            simulationsLimit: record.simulations_limit,
            tasksLimit: record.tasks_limit,
        });
        const taken = sourceOfRecord(theirs);
        if (taken === undefined || !isSameSource(taken, source))
            throw error;
        return true;
    }
}
const TRIES = 3;
const PAUSE_MS = 2000;
async function createOnce(submission, ports) {
    const { argument, labels, run, attempt } = submission;
    for (let tries = 1;; tries++) {
        try {
            const execution = await ports.executions.create({ argument, labels });
            ports.onStep({ kind: 'created', execution: execution.id });
            return execution;
        }
        catch (error) {
            const isLost = error instanceof errors/* EpycloudError */.yx && error.code === 'cloud_unavailable';
            if (!isLost)
                throw error;
            await ports.clock.sleep(PAUSE_MS);
            const place = { ...run, bucket: argument.bucket };
            const live = await (0,find_execution/* findLiveExecution */.M)(ports.executions, place);
            if (live !== undefined && live.attempt === attempt) {
                ports.onStep({ kind: 'found', execution: live.id });
                return await loadExecution(ports.executions, live.id);
            }
            if (tries >= TRIES)
                throw error;
        }
    }
}
async function readBack(execution, submission, ports) {
    const created = await loadExecution(ports.executions, execution.id);
    try {
        (0,read_back/* requireAsAsked */.q)(created, submission);
    }
    catch (error) {
        await ports.executions.cancel(created.id).catch(() => { });
        throw error;
    }
}
async function loadExecution(executions, id) {
    const execution = await executions.get(id);
    if (execution !== undefined)
        return execution;
    throw new errors/* EpycloudError */.yx('cloud_unavailable', `The execution ${id} was created and is not there.`);
}
function workflowMissing(workflow) {
    return new errors/* EpycloudError */.yx('workflow_missing', `The workflow ${workflow} is not deployed.`, {
        hint: 'Deploy it once for each version of epycloud, project and region: epycloud deploy',
    });
}

;// CONCATENATED MODULE: ./build/execution/cloud/plan-cloud-run.js










async function planCloudRun(prepared, cloud, ports) {
    const { wish, target, workflow } = prepared;
    const settled = await (0,settle_cloud_run/* settleCloudRun */.O)({ ...wish, configHash: prepared.experiment.configHash }, {
        bucket: cloud.bucket,
        bucketName: target.bucket,
        executionsOf: (name) => cloud.executionsOf(name),
        workflow,
        now: ports.now,
        random: ports.random,
    });
    if (settled.kind === 'live')
        return { kind: 'watch', settled };
    if (settled.kind === 'finished')
        return { kind: 'finished', settled };
    const record = settled.kind === 'again' ? settled.record : undefined;
    const resolving = resolveDigest(prepared.image, {
        accessToken: () => cloud.accessToken(),
        signal: ports.signal,
    });
    if (record !== undefined) {
        const image = keptImage(record, prepared, await resolving);
        const source = sourceOfRecord(record);
        if (source !== undefined) {
            const submission = submissionIn(prepared, ports, { settled, image, source, record });
            return { kind: 'submit', settled, submission, image, source: undefined };
        }
    }
    const [image, chosen] = await Promise.all([resolving, chooseSource(prepared, ports)]);
    const { source, commit } = chosen;
    const submission = submissionIn(prepared, ports, { settled, image, source, record, commit });
    return { kind: 'submit', settled, submission, image, source: chosen };
}
async function planUnasked(prepared, ports) {
    const { wish } = prepared;
    const runId = wish.runId === undefined ? (0,run_id/* makeRunId */.fN)(ports.now(), ports.random()) : (0,run_id/* parseRunId */._G)(wish.runId);
    const run = { dirPrefix: wish.dirPrefix, expId: wish.expId, runId };
    const settled = { kind: 'new', run, attempt: 1 };
    const reference = (0,image_reference/* formatImageReference */.my)(prepared.image);
    const { digest } = prepared.image;
    const note = digest === undefined ? 'The tag is turned into a digest when the run is submitted.' : undefined;
    const image = { reference, digest, note };
    const chosen = await chooseSource(prepared, ports);
    const { source, commit } = chosen;
    const submission = submissionIn(prepared, ports, { settled, image, source, commit });
    return { kind: 'submit', settled, submission, image, source: chosen };
}
async function carryOutPlan({ submission, source }, cloud, ports) {
    const bundle = source?.bundle;
    return await submit_submit(submission, {
        bucket: cloud.bucket,
        executions: cloud.executionsOf(submission.workflow),
        isDeployed: (workflow) => cloud.isDeployed(workflow),
        storeBundle: bundle && ((bucket) => (0,store_bundle/* storeBundle */.A)(bundle, bucket)),
        ...ports,
    });
}
function submissionIn(prepared, { environment, now, random }, { settled, image, source, commit, record }) {
    const { wish, settings, target, workflow, experiment } = prepared;
    const { run, attempt } = settled;
    const imageReference = (0,image_reference/* formatImageReference */.my)(prepared.image);
    return submissionOf({
        ...{ wish, settings, target, workflow, experiment, environment, random },
        ...{ run, attempt, image, imageReference, source, commit, record },
        now: now(),
    });
}
function keptImage(record, { wish, image }, resolved) {
    const kept = record.image;
    if (kept?.digest === undefined || kept.digest === resolved.digest)
        return resolved;
    if (wish.image !== undefined && resolved.digest !== undefined) {
        throw new errors/* EpycloudError */.yx('run_changed', `Run ${record.run_id} began with the image ${kept.digest}; ${(0,image_reference/* formatImageReference */.my)(image)} is ${resolved.digest}.`, { hint: 'Leave --image out to go on with the image that it began with, or start a new run.' });
    }
    const name = kept.reference.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
    return { reference: `${name}@${kept.digest}`, digest: kept.digest, note: undefined };
}


/***/ }),

/***/ 2413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ githubContext)
/* harmony export */ });
const GITHUB_VARIABLES = [
    'GITHUB_REPOSITORY',
    'GITHUB_SHA',
    'GITHUB_REF',
    'GITHUB_EVENT_NAME',
    'GITHUB_WORKFLOW_REF',
    'GITHUB_RUN_ID',
    'GITHUB_RUN_ATTEMPT',
    'GITHUB_ACTOR',
];
function githubContext(environment) {
    const found = GITHUB_VARIABLES.flatMap((name) => {
        const value = environment[name];
        return value === undefined ? [] : [[name.slice('GITHUB_'.length).toLowerCase(), value]];
    });
    return found.length === 0 ? undefined : Object.fromEntries(found);
}


/***/ }),

/***/ 98254:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ USUAL_LIMIT_BYTES),
/* harmony export */   k: () => (/* binding */ BUNDLE_LIMITS)
/* harmony export */ });
const BUNDLE_LIMITS = {
    entries: 200_000,
    bytes: 4 * 1024 ** 3,
    path: 4000,
};
const USUAL_LIMIT_BYTES = 100_000_000;


/***/ }),

/***/ 34214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ placeInTree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

function placeInTree(link, target) {
    if (target === '' || target.startsWith('/') || /\p{Cc}/u.test(target))
        return undefined;
    const parts = target.split('/').filter((part) => part !== '' && part !== '.');
    const down = parts.findIndex((part) => part !== '..');
    if (down !== -1 && parts.slice(down).includes('..'))
        return undefined;
    const place = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(link), target));
    return place === '..' || place.startsWith('../') ? undefined : place.replace(/\/$/, '');
}


/***/ }),

/***/ 27222:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ packTree)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/pipeline/counted.js
var counted = __webpack_require__(764);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/shell/tar/write-tar.js + 1 modules
var write_tar = __webpack_require__(36301);
// EXTERNAL MODULE: ./build/experiment/bundle/bundle.js
var bundle = __webpack_require__(98254);
// EXTERNAL MODULE: ./build/pipeline/secret-shapes.js
var secret_shapes = __webpack_require__(12663);
;// CONCATENATED MODULE: ./build/experiment/bundle/secret-scan.js

const ALLOWED = /epycloud: not a secret/i;
const MARKS = /gh[pousr]_|github_pat_|glpat-|ya29\.|AIza|GOCSPX-|A[KS]IA|access_?key|xox|xapp-|hooks\.slack|eyJ|-----BEGIN|:\/\//i;
const HEAD_BYTES = 8000;
const LONGEST_LINE = 128 * 1024;
const OVERLAP = 16 * 1024;
const MOST = 20;
function secretScan() {
    const found = new Map();
    let state = 'new';
    let open = '';
    let line = 1;
    function search(text) {
        if (!MARKS.test(text))
            return;
        for (const [index, each] of text.split('\n').entries()) {
            if (found.size >= MOST || !MARKS.test(each) || ALLOWED.test(each))
                continue;
            const shape = secret_shapes/* SECRET_SHAPES */.A.find(({ form }) => form.test(each));
            if (shape !== undefined)
                found.set(line + index, { line: line + index, what: shape.what });
        }
    }
    return {
        push(piece) {
            let bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
            if (state === 'new' && bytes.length > 0)
                state = kindOf(bytes);
            if (state === 'binary')
                return;
            if (state === 'utf16')
                bytes = bytes.filter((byte) => byte !== 0);
            const end = bytes.lastIndexOf(10);
            const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
            if (end !== -1) {
                const whole = open + text.slice(0, end);
                search(whole);
                line += linesIn(whole) + 1;
                open = text.slice(end + 1);
            }
            else
                open += text;
            if (open.length > LONGEST_LINE) {
                search(open);
                open = open.slice(-OVERLAP);
            }
        },
        end() {
            search(open);
            open = '';
            return [...found.values()];
        },
    };
}
function kindOf(bytes) {
    const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
    if (mark === 0xfffe || mark === 0xfeff)
        return 'utf16';
    return bytes.subarray(0, HEAD_BYTES).includes(0) ? 'binary' : 'text';
}
function linesIn(text) {
    let lines = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        lines += 1;
    return lines;
}

;// CONCATENATED MODULE: ./build/experiment/bundle/examine-file.js

const POINTER = /^version https:\/\/(git-lfs|hawser)\.github\.com\/spec\/v1\r?\n/;
const LONGEST_POINTER = 1024;
function examineFile(file, size, remedies) {
    const scan = secretScan();
    let head = '';
    return {
        push(piece) {
            if (size < LONGEST_POINTER)
                head += Buffer.from(piece).toString('latin1');
            scan.push(piece);
        },
        problems() {
            const secrets = scan.end().map(({ line, what }) => ({
                file,
                line,
                message: `This looks like ${what}.`,
                hint: remedies.secret,
            }));
            if (!POINTER.test(head))
                return secrets;
            const message = 'This is a pointer of Git LFS: its contents are not here.';
            return [{ file, line: 1, message, hint: remedies.pointer }, ...secrets];
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/experiment/bundle/link-target.js
var link_target = __webpack_require__(34214);
;// CONCATENATED MODULE: ./build/experiment/bundle/tree-files.js



const CREDENTIALS = /^gha-creds-.*\.json$/;
const AT_ONCE = 64;
async function treeFiles(tree) {
    const found = [];
    const problems = [];
    const notes = [];
    const isFolder = folderCheck(tree.dir);
    const sorted = [...tree.paths].sort((a, b) => (a.path < b.path ? -1 : 1));
    for (let at = 0; at < sorted.length; at += AT_ONCE) {
        const some = sorted.slice(at, at + AT_ONCE).map(async ({ path, executable }) => {
            if (CREDENTIALS.test((0,external_node_path_.basename)(path))) {
                notes.push(`${path} holds credentials, and is not packed.`);
                return undefined;
            }
            const stat = (await isFolder((0,external_node_path_.dirname)(path))) ? await statOf((0,external_node_path_.join)(tree.dir, path)) : undefined;
            if (stat === undefined)
                return undefined;
            const file = await fileOf({ tree, name: path, executable, stat });
            return file === undefined ? undefined : { file, stat };
        });
        for (const each of await Promise.all(some))
            if (each !== undefined)
                found.push(each);
    }
    const files = found.map(({ file }) => file);
    problems.push(...sameFiles(found), ...strayLinks(files));
    return { files, problems, notes: [...notes.sort(), ...danglingLinks(files)] };
}
function folderCheck(root) {
    const known = new Map([['.', Promise.resolve(true)]]);
    function isFolder(path) {
        const before = known.get(path);
        if (before !== undefined)
            return before;
        const answer = isFolder((0,external_node_path_.dirname)(path)).then(async (above) => above && (await statOf((0,external_node_path_.join)(root, path)))?.isDirectory() === true);
        known.set(path, answer);
        return answer;
    }
    return isFolder;
}
async function statOf(path) {
    return await (0,external_node_fs_promises_.lstat)(path).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return undefined;
        throw error;
    });
}
async function fileOf(found) {
    const { tree, name, stat } = found;
    const path = (0,external_node_path_.join)(tree.dir, name);
    if (stat.isSymbolicLink())
        return { kind: 'link', name, path, target: await (0,external_node_fs_promises_.readlink)(path) };
    if (!stat.isFile())
        return undefined;
    const executable = tree.fileModes ? (stat.mode & 0o100) !== 0 : found.executable;
    return { kind: 'file', name, path, size: stat.size, executable };
}
function sameFiles(found) {
    const first = new Map();
    return found.flatMap((each) => {
        const key = each.file.name.normalize('NFC').toLowerCase();
        const other = first.get(key);
        if (other === undefined) {
            first.set(key, each);
            return [];
        }
        if (other.stat.ino !== each.stat.ino || other.stat.dev !== each.stat.dev)
            return [];
        return {
            file: each.file.name,
            message: `This and ${other.file.name} are one file here, as their names differ in case only.`,
            hint: 'Rename one of them with git mv.',
        };
    });
}
function strayLinks(files) {
    return files.flatMap((file) => file.kind !== 'link' || (0,link_target/* placeInTree */.t)(file.name, file.target) !== undefined
        ? []
        : {
            file: file.name,
            message: `This link leads to ${JSON.stringify(file.target)}, which is not surely in the repository.`,
            hint: 'Put the file itself there, or a relative link with ".." at its beginning only.',
        });
}
function danglingLinks(files) {
    const places = new Set(['.']);
    for (const { name } of files) {
        for (let place = name; place !== '.'; place = (0,external_node_path_.dirname)(place))
            places.add(place);
    }
    const links = new Set(files.filter(({ kind }) => kind === 'link').map(({ name }) => name));
    return files.flatMap((file) => {
        const place = file.kind === 'link' ? (0,link_target/* placeInTree */.t)(file.name, file.target) : undefined;
        if (place === undefined || places.has(place) || isBehind(place, links))
            return [];
        return [`${file.name} leads to ${place}, which is not packed.`];
    });
}
function isBehind(place, links) {
    for (let above = (0,external_node_path_.dirname)(place); above !== '.'; above = (0,external_node_path_.dirname)(above)) {
        if (links.has(above))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/experiment/bundle/pack-tree.js










const MOST_SHOWN = 50;
async function packTree(packing) {
    const { tree, signal } = packing;
    const { files, problems: found, notes } = await treeFiles(tree);
    const size = (0,write_tar/* tarSize */.v)(files);
    await requireRoom({ files, size, packing });
    const problems = [...packing.problems, ...found];
    const sha256 = await hashOf(examined(files, packing.remedies, problems), signal);
    if (problems.length > 0)
        throw refusalOf(problems);
    if (files.length === 0) {
        throw new errors/* EpycloudError */.yx('source_refused', `There is no file to pack in ${tree.dir}.`, {
            hint: 'What runs in the cloud is what git tracks: call git add and git commit there.',
        });
    }
    return {
        sha256,
        size,
        files: files.length,
        notes,
        stream: () => external_node_stream_.Readable.from(checked(files, sha256), { objectMode: false }),
    };
}
async function* examined(files, remedies, problems) {
    let current;
    const finish = () => problems.push(...(current?.of.problems() ?? []));
    yield* (0,write_tar/* writeTar */.F)(files, {
        changed,
        onPiece: (file, piece) => {
            if (current?.file !== file) {
                finish();
                const size = file.kind === 'file' ? file.size : 0;
                current = { file, of: examineFile(file.name, size, remedies) };
            }
            current.of.push(piece);
        },
    });
    finish();
}
async function hashOf(pieces, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const piece of pieces) {
        hash.update(piece);
        if (signal?.aborted === true)
            throw interrupted(signal);
    }
    return hash.digest('hex');
}
async function* checked(files, sha256) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let held;
    for await (const piece of (0,write_tar/* writeTar */.F)(files, { changed })) {
        if (held !== undefined)
            yield held;
        hash.update(piece);
        held = piece;
    }
    if (hash.digest('hex') !== sha256)
        throw changedTree();
    if (held !== undefined)
        yield held;
}
async function requireRoom(wanted) {
    const { files, size, packing } = wanted;
    if (size > bundle/* BUNDLE_LIMITS */.k.bytes)
        throw tooLarge(files, size, { limit: bundle/* BUNDLE_LIMITS */.k.bytes });
    if (files.length > bundle/* BUNDLE_LIMITS */.k.entries) {
        throw new errors/* EpycloudError */.yx('source_refused', `The repository has ${files.length} files; a bundle holds ${bundle/* BUNDLE_LIMITS */.k.entries}.`, { hint: 'Keep in the repository what experiments read, and other files elsewhere.' });
    }
    if (size <= packing.limitBytes)
        return;
    const packed = await packedSize(files, packing.signal);
    const { limitBytes: limit, limitName: name } = packing;
    if (packed > limit)
        throw tooLarge(files, packed, { limit, name });
}
async function packedSize(files, signal) {
    let bytes = 0;
    const gzip = (0,external_node_zlib_.createGzip)({ level: 4 });
    await (0,promises_.pipeline)((0,write_tar/* writeTar */.F)(files, { changed }), gzip, async (pieces) => {
        for await (const piece of pieces) {
            bytes += piece.byteLength;
            if (signal?.aborted === true)
                throw interrupted(signal);
        }
    });
    return bytes;
}
function tooLarge(files, bytes, { limit, name }) {
    const largest = files
        .filter((file) => file.kind === 'file')
        .sort((a, b) => b.size - a.size)
        .slice(0, 5)
        .map(({ name, size }) => `${name} (${megabytes(size)})`);
    return new errors/* EpycloudError */.yx('source_refused', `The repository is too large for a bundle: ${megabytes(bytes)} of at most ${megabytes(limit)}. Its largest files: ${largest.join(', ')}.`, {
        hint: `Take out of git what no experiment reads: git rm --cached FILE, and a line for it in .gitignore.${name === undefined ? '' : ` Or raise ${name}.`}`,
    });
}
function megabytes(bytes) {
    return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
function refusalOf(problems) {
    const more = problems.length > MOST_SHOWN ? `, of which these are the first ${MOST_SHOWN}` : '';
    return new errors/* EpycloudError */.yx('source_refused', `The repository cannot be packed: ${(0,counted/* counted */.h)(problems.length, 'fault')}${more}.`, { problems: problems.slice(0, MOST_SHOWN) });
}
function changed({ name }) {
    return new errors/* EpycloudError */.yx('source_refused', `${name} changed while it was packed.`, {
        hint: 'Submit again once nothing writes there.',
    });
}
function changedTree() {
    return new errors/* EpycloudError */.yx('source_refused', 'The repository changed while it was packed.', {
        hint: 'Submit again once nothing writes there.',
    });
}
function interrupted(signal) {
    return new errors/* EpycloudError */.yx('interrupted', 'Interrupted while packing the repository.', {
        cause: signal.reason,
    });
}


/***/ }),

/***/ 18674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ storeBundle)
/* harmony export */ });
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);


async function storeBundle(bundle, store) {
    const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceKey */ .Zt)(bundle.sha256);
    if (await store.exists(key))
        return { key, sent: false };
    try {
        await store.saveStream(key, bundle.stream(), { ifAbsent: true });
        return { key, sent: true };
    }
    catch (error) {
        if (error instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx && error.code === 'storage_conflict') {
            return { key, sent: false };
        }
        throw error;
    }
}


/***/ }),

/***/ 55926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ describeSource)
/* harmony export */ });
/* harmony import */ var _shell_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53459);

async function describeSource(repoDir, environment) {
    const git = async (...args) => {
        const result = await (0,_shell_command_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)({
            program: 'git',
            args: ['-C', repoDir, ...args],
            environment,
        });
        return result.kind === 'exited' && result.exitCode === 0 ? result.stdout : undefined;
    };
    const [commit, changes] = await Promise.all([
        git('rev-parse', 'HEAD'),
        git('status', '--porcelain', '--untracked-files=no', '.'),
    ]);
    if (commit === undefined || changes === undefined)
        return undefined;
    return { commit: commit.trim(), changed: changes.trim() !== '' };
}


/***/ }),

/***/ 43935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ ADDRESS_VARIABLES),
/* harmony export */   Sb: () => (/* binding */ namedAddresses),
/* harmony export */   k0: () => (/* binding */ googleAddresses)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const ADDRESS_VARIABLES = {
    workflows: { variable: 'WORKFLOWS_ADDRESS', usual: 'https://workflows.googleapis.com' },
    workflowExecutions: {
        variable: 'WORKFLOW_EXECUTIONS_ADDRESS',
        usual: 'https://workflowexecutions.googleapis.com',
    },
    batch: { variable: 'BATCH_ADDRESS', usual: 'https://batch.googleapis.com' },
    storage: { variable: 'STORAGE_ADDRESS', usual: 'https://storage.googleapis.com' },
    secretManager: {
        variable: 'SECRET_MANAGER_ADDRESS',
        usual: 'https://secretmanager.googleapis.com',
    },
    logging: { variable: 'LOGGING_ADDRESS', usual: 'https://logging.googleapis.com' },
    tokenExchange: { variable: 'TOKEN_EXCHANGE_ADDRESS', usual: 'https://sts.googleapis.com' },
    iamCredentials: {
        variable: 'IAM_CREDENTIALS_ADDRESS',
        usual: 'https://iamcredentials.googleapis.com',
    },
};
function googleAddresses(environment) {
    const named = namedAddresses(environment);
    const address = (name) => named[name] ?? ADDRESS_VARIABLES[name].usual;
    return {
        workflows: address('workflows'),
        workflowExecutions: address('workflowExecutions'),
        batch: address('batch'),
        storage: address('storage'),
        secretManager: address('secretManager'),
        logging: address('logging'),
        tokenExchange: address('tokenExchange'),
        iamCredentials: address('iamCredentials'),
    };
}
function namedAddresses(environment) {
    const named = {};
    for (const [name, { variable }] of Object.entries(ADDRESS_VARIABLES)) {
        const wanted = environment[variable]?.trim() ?? '';
        if (wanted !== '')
            named[name] = checked(variable, wanted);
    }
    return named;
}
function checked(variable, text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isAddress = url !== undefined &&
        (url.protocol === 'https:' || url.protocol === 'http:') &&
        url.username === '' &&
        url.password === '' &&
        url.search === '' &&
        url.hash === '';
    if (isAddress)
        return url.href.replace(/\/+$/, '');
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_settings', `${variable} holds no address of an API.`, {
        hint: 'Write https://HOST, with a port or a path where there is one, and no user, query or fragment.',
    });
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


/***/ })

};
;