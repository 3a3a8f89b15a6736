"use strict";
exports.id = 3530;
exports.ids = [3530];
exports.modules = {

/***/ 87121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ buildImages)
/* harmony export */ });
/* harmony import */ var _images_layer_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43812);
/* harmony import */ var _build_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80730);
/* harmony import */ var _input_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71798);



const cacheSpelling = (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .readableBy */ .a6)('`local`, `gha`, `registry`, `registry=<image>`', (value) => (0,_images_layer_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .readLayerCache */ .A)(value, { registry: 'localhost', repository: 'epycloud' }));
const buildImages = {
    name: 'build-images',
    folder: 'actions/build-images',
    page: 'actions/build-images/README.md',
    title: 'epycloud: build images',
    description: 'Builds the container images of the pipeline, and pushes them where that is asked for.',
    branding: { icon: 'package', color: 'blue' },
    inputs: {
        targets: {
            description: 'Which images: `local` for runs on a runner or laptop, `cloud` with the gcloud CLI, `cloud-slim` without it. Parted by commas, spaces or lines.',
            type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('local', 'cloud', 'cloud-slim')),
            fallback: 'local',
            badValue: 'local,clowd',
        },
        tags: {
            description: 'Tags (`v1`) or whole names (`ghcr.io/org/epycloud:v1`), parted by commas, spaces or lines. With several targets each gets `-<target>`. Left out: `epycloud:<target>`, or `latest` where a registry is given.',
            type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .like */ .mj)('tag or name', /^[\w.:@/-]+$/)),
            badValue: 'v1 v?',
        },
        push: {
            description: 'Push the images, and tell their digests.',
            type: _input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .truth */ .Im,
            fallback: 'false',
            badValue: 'maybe',
        },
        registry: {
            description: 'The registry, with what stands before the name: `us-central1-docker.pkg.dev/my-project/my-images`, `ghcr.io/org`.',
            type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .like */ .mj)('host, with a path where there is one', /^[\w.:[\]-]+(\/[\w.-]+)*\/?$/),
            badValue: 'https://ghcr.io',
        },
        'image-name': {
            description: 'The name of the image in the registry.',
            type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .like */ .mj)('name in small letters', /^[a-z0-9]+([._-]+[a-z0-9]+)*$/),
            fallback: 'epycloud',
            badValue: 'Epycloud',
        },
        username: {
            description: 'Log in with this name and `password`, for this build alone.',
            type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('user name'),
            badValue: 'one\ntwo',
        },
        password: {
            description: 'The password or token of `username`.',
            type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('password'),
            secret: true,
            badValue: 'one\ntwo',
        },
        'google-login': {
            description: 'Log in to Artifact Registry with Google’s credentials of the job, as google-github-actions/auth leaves them.',
            type: _input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .truth */ .Im,
            fallback: 'false',
            badValue: 'maybe',
        },
        'workload-identity-provider': {
            description: 'The same by federation, without any key: trusts the identity of this job (`permissions: id-token: write`).',
            type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .like */ .mj)('`projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>`', /^projects\/[\w-]+\/locations\/[\w-]+\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+$/),
            badValue: 'my-provider',
        },
        'service-account': {
            description: 'The service account to act as, by its address.',
            type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .like */ .mj)('address', /^[^@\s]+@[^@\s]+$/),
            badValue: 'builder',
        },
        ..._build_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .buildInputs */ ._,
        'gcloud-image': {
            description: 'The image that gcloud is taken from. Left out: the one that docker/Dockerfile names.',
            type: _build_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .buildInputs */ ._['python-image'].type,
            badValue: 'GCLOUD',
        },
        platforms: {
            description: 'Several need buildx and a push. Left out: that of the runner.',
            type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .like */ .mj)('`linux/amd64`, `linux/arm64`', /^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9.]+)?$/)),
            badValue: 'amd64',
        },
        cache: {
            description: 'Layers of other builds: `gha` is the cache of GitHub Actions and needs docker/setup-buildx-action before, `registry` is an image beside the one that is pushed.',
            type: cacheSpelling,
            fallback: 'local',
            badValue: 'github',
        },
        'no-cache': {
            description: 'Take no layer from any cache.',
            type: _input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .truth */ .Im,
            fallback: 'false',
            badValue: 'maybe',
        },
        secrets: {
            description: 'Other secrets of the build: `id=pip_config,src=pip.conf` of a file, `id=git_token,env=NAME` of a variable of the step.',
            type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)((0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .like */ .mj)('`id=…,env=…` or `id=…,src=…`', /^[a-z]+=[^,]+(,[a-z]+=[^,]+)+$/)),
            secret: true,
            badValue: 'git_token',
        },
        provenance: {
            description: 'A statement of how an image was built, beside it in the registry.',
            type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('auto', 'none', 'min', 'max'),
            fallback: 'auto',
            badValue: 'true',
        },
        sbom: {
            description: 'A list of what is inside an image, beside it in the registry.',
            type: _input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .truth */ .Im,
            fallback: 'false',
            badValue: 'maybe',
        },
        'dry-run': {
            description: 'Say what would be built and how, and build nothing.',
            type: _input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .truth */ .Im,
            fallback: 'false',
            badValue: 'maybe',
        },
        summary: {
            description: 'Whether the images are described in the summary of the job.',
            type: _input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .truth */ .Im,
            fallback: 'true',
            badValue: 'short',
        },
    },
    outputs: {
        image: {
            description: 'The first image as everything downstream takes it: `name@sha256:…` where it was pushed, else its id.',
        },
        digest: { description: 'Its digest in the registry, where it was pushed.' },
        'image-id': { description: 'Its id on this runner, where it is there.' },
        tags: { description: 'Its names, parted by commas.' },
        pushed: { description: '`true` where the images were pushed, else `false`.' },
        images: {
            description: 'All images as JSON: a list of objects with `target`, `image`, `digest`, `image-id`, `tags`, `pushed`.',
        },
    },
};


/***/ }),

/***/ 80730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ buildInputs)
/* harmony export */ });
/* harmony import */ var _images_image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79507);
/* harmony import */ var _input_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71798);


const imageReference = (0,_input_types_js__WEBPACK_IMPORTED_MODULE_1__/* .readableBy */ .a6)('image reference', _images_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o_);
const buildInputs = {
    engine: {
        description: 'The engine inside: `epydemix`, or `epymodelingsuite` from `engine-source`. Left out: `epydemix`, or the one that a source is given for.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('epydemix', 'epymodelingsuite'),
        badValue: 'epidemics',
    },
    'engine-source': {
        description: 'Where epymodelingsuite comes from: `git+https://…@ref`, a pip requirement, or a folder as `./name`.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('requirement or folder'),
        badValue: 'one\ntwo',
    },
    'git-token': {
        description: 'A token that reads the repository in `engine-source`, where it is private. It is in no layer of the image.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('token'),
        secret: true,
        badValue: 'one\ntwo',
    },
    'python-image': {
        description: 'The base image with Python. Left out: the one that docker/Dockerfile names.',
        type: imageReference,
        badValue: 'Python',
    },
    'node-image': {
        description: 'The image that node is taken from. Left out: the one that docker/Dockerfile names.',
        type: imageReference,
        badValue: 'node:',
    },
};


/***/ }),

/***/ 71798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   _: () => (/* binding */ countOrShare),
/* harmony export */   a6: () => (/* binding */ readableBy),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   mj: () => (/* binding */ like),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zm: () => (/* binding */ countAboveZero)
/* harmony export */ });
/* harmony import */ var _pipeline_tolerance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31073);

function text(form = 'text') {
    return { form, read: (value) => (/[\r\n]/.test(value) ? undefined : value) };
}
function list(form) {
    return {
        form,
        read: (value) => {
            const words = value.split(/[\s,]+/).filter((word) => word !== '');
            return words.length === 0 ? undefined : [...new Set(words)];
        },
    };
}
function names(form) {
    return {
        form,
        read: (value) => {
            const kept = value
                .split(/[,\r\n]+/)
                .map((name) => name.trim())
                .filter((name) => name !== '');
            return kept.length === 0 ? undefined : kept;
        },
    };
}
function oneOf(...words) {
    return {
        form: words.map((word) => `\`${word}\``).join(', '),
        read: (value) => words.find((word) => word === value),
    };
}
const truth = {
    form: '`true`, `false`',
    read: (value) => {
        if (/^(true|True|TRUE)$/.test(value))
            return true;
        return /^(false|False|FALSE)$/.test(value) ? false : undefined;
    },
};
const countAboveZero = {
    form: 'whole number above zero',
    read: (value) => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined),
};
const artifactName = {
    form: 'name without `" : < > | * ? \\ /`',
    read: (value) => (/^[^":<>|*?\r\n\\/]{1,200}$/.test(value) ? value : undefined),
};
const countOrShare = readableBy('whole number, or percentage with its sign', _pipeline_tolerance_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMaxFailed */ .hp);
function listOf(one) {
    const words = list(`one or several of: ${one.form}`);
    return {
        form: words.form,
        read: (value) => {
            const found = words.read(value);
            return found?.every((word) => one.read(word) !== undefined) ? found : undefined;
        },
    };
}
function lines(one) {
    return {
        form: `${one.form}, one a line`,
        read: (value) => {
            const found = value
                .split(/\r?\n/)
                .map((line) => line.trim())
                .filter((line) => line !== '');
            return found.every((line) => one.read(line) !== undefined) ? found : undefined;
        },
    };
}
function like(form, pattern) {
    return { form, read: (value) => (pattern.test(value) ? value : undefined) };
}
function readableBy(form, read) {
    return {
        form,
        read: (value) => {
            try {
                read(value);
                return value;
            }
            catch {
                return undefined;
            }
        },
    };
}


/***/ }),

/***/ 66926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ inputsOfMode),
/* harmony export */   T: () => (/* binding */ pipeline)
/* harmony export */ });
/* harmony import */ var _input_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71798);
/* harmony import */ var _run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7456);
/* harmony import */ var _submit_workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17912);



const pipeline = {
    name: 'pipeline',
    folder: '.',
    page: 'docs/actions.md',
    title: 'epycloud',
    description: 'Runs epidemic-modelling experiments through one pipeline.',
    branding: { icon: 'activity', color: 'blue' },
    inputs: {
        'execution-mode': {
            description: 'Where the pipeline runs: `local` is inside this runner, as run-local-pipeline; `cloud` is Google Cloud, as submit-workflow. Left out: the variable EXECUTION_MODE, else `cloud`.',
            type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('cloud', 'local'),
            badValue: 'remote',
        },
        ..._run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .runLocalPipelineInputs */ .QM,
        image: {
            ..._run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .runLocalPipelineInputs */ .QM.image,
            description: 'The image that the tasks run in, by tag or digest. On a runner it must be there already, unless `build` makes it, and is `epycloud:local` where it is left out; in the cloud it is one of a registry, as the settings say where it is left out.',
        },
        jobs: {
            ..._run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .runLocalPipelineInputs */ .QM.jobs,
            description: 'How many tasks run at a time: on the runner, or on each machine in the cloud. Left out: as many as it has cores.',
        },
        'population-data': {
            ..._run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .runLocalPipelineInputs */ .QM['population-data'],
            description: 'A folder or address with populations and contact matrices, in the layout of epydemix-data; in the cloud an address. Left out: `population-data/` of the experiment repository.',
        },
        ..._submit_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .cloudInputs */ .TA,
    },
    outputs: {
        ..._run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .runLocalPipelineOutputs */ .DY,
        ..._submit_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .submitWorkflowOutputs */ .O1,
        outcome: {
            description: 'How it ended: `succeeded`, `partial`, `failed` or `interrupted`; of several runs the worst; `nothing` where `changed` found no experiment; in the cloud also `submitted`, `running`, `planned`.',
        },
        'outputs-path': {
            description: 'Where the tables lie: an absolute path on the runner, `gs://…` in the cloud; of several runs, of the first.',
        },
        runs: {
            description: 'All runs as JSON: a list of objects with `exp-id`, `run-id`, `outcome`, `num-tasks`, `failed-tasks`, `run-path`, `outputs-path`; in the cloud also `execution`, `attempt`.',
        },
    },
};
const inputsOfMode = {
    local: Object.keys(_run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .runLocalPipelineInputs */ .QM).filter((name) => !Object.hasOwn(_submit_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .submitWorkflowInputs */ .BQ, name)),
    cloud: Object.keys(_submit_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .cloudInputs */ .TA),
};


/***/ }),

/***/ 7456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ runLocalPipelineOutputs),
/* harmony export */   QM: () => (/* binding */ runLocalPipelineInputs),
/* harmony export */   fm: () => (/* binding */ runLocalPipeline)
/* harmony export */ });
/* harmony import */ var _images_image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79507);
/* harmony import */ var _build_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80730);
/* harmony import */ var _input_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71798);



const runLocalPipelineInputs = {
    'exp-id': {
        description: 'Which experiments to run: ids, globs such as `flu/*`, or the word `changed` for those that a pull request changes against its base (needs `fetch-depth: 0` at the checkout). Parted by commas, spaces or lines.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)('experiment ids, globs, `changed`'),
        required: true,
        badValue: ',',
    },
    'experiment-dir': {
        description: 'The experiment repository: the folder that has `experiments/`.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('folder'),
        fallback: '.',
        badValue: 'one\ntwo',
    },
    image: {
        description: 'The image that Docker Compose runs, by tag or digest. It must be on this machine already, unless `build` makes it. Left out: `epycloud:local`.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .readableBy */ .a6)('image reference', _images_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o_),
        badValue: 'Epycloud:local',
    },
    build: {
        description: 'Whether to build the image first: `auto` where `executor` is `compose` and the image is not there, `always`, `never`.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('auto', 'always', 'never'),
        fallback: 'auto',
        badValue: 'sometimes',
    },
    ..._build_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .buildInputs */ ._,
    executor: {
        description: 'What carries the stages out: `compose` is Docker Compose, `process` is plain processes, `auto` is Compose where Docker and the image are there, or an image is named.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('auto', 'compose', 'process'),
        fallback: 'auto',
        badValue: 'kubernetes',
    },
    jobs: {
        description: 'How many tasks run at a time. Left out: as many as the runner has cores.',
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .countAboveZero */ .zm,
        badValue: '0',
    },
    'tasks-limit': {
        description: 'The most tasks a run has, for a smoke run.',
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .countAboveZero */ .zm,
        badValue: 'some',
    },
    'simulations-limit': {
        description: 'The most simulations a task makes, for a smoke run.',
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .countAboveZero */ .zm,
        badValue: '-1',
    },
    'skip-output': {
        description: 'Check the results, and make no tables of them.',
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .truth */ .Im,
        fallback: 'false',
        badValue: 'maybe',
    },
    'output-config': {
        description: 'Which file says what outputs to make, where an experiment has several.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('file name'),
        badValue: 'one\ntwo',
    },
    'max-failed-tasks': {
        description: 'How many tasks may be missing from the outputs: a number or a percentage. Left out: as the settings say, else none.',
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .countOrShare */ ._,
        badValue: '101%',
    },
    'required-tasks': {
        description: 'Names of tasks that may not be missing, parted by commas or lines.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .names */ .Dy)('task names'),
        badValue: ',',
    },
    'population-data': {
        description: 'A folder or address with populations and contact matrices, in the layout of epydemix-data. Left out: `population-data/` of the experiment repository.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('folder or address'),
        badValue: 'one\ntwo',
    },
    'bucket-path': {
        description: 'The folder on the runner that all of the runs are written to.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('folder'),
        fallback: 'local/bucket',
        badValue: 'one\ntwo',
    },
    'upload-artifact': {
        description: 'Whether the outputs are uploaded as an artifact of the workflow: `auto` where that is possible, `true` makes it an error where it is not, `false`.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('auto', 'true', 'false'),
        fallback: 'auto',
        badValue: 'yes',
    },
    'artifact-name': {
        description: 'The name of that artifact. Left out: `epycloud-` and the experiment, or `epycloud-outputs` of several.',
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactName */ .Cs,
        badValue: 'flu/smoke',
    },
    summary: {
        description: 'Whether the runs are described in the summary of the job.',
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .truth */ .Im,
        fallback: 'true',
        badValue: 'short',
    },
    comment: {
        description: 'Whether the runs are described in a comment of the pull request, one that is updated in place: `auto` where the event is a pull request and the token allows it, `true` warns where it could not be done, `false`. Needs `permissions: pull-requests: write`.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('auto', 'true', 'false'),
        fallback: 'auto',
        badValue: 'always',
    },
    token: {
        description: 'What the comment is written with.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('token'),
        expression: 'github.token',
        secret: true,
        badValue: 'one\ntwo',
    },
};
const runLocalPipelineOutputs = {
    outcome: {
        description: 'How it ended: `succeeded`, `partial`, `failed` or `interrupted`; of several runs the worst; `nothing` where `changed` found no experiment.',
    },
    'run-id': { description: 'The id of the run; of several, of the first.' },
    'num-tasks': { description: 'How many tasks there were, of all runs together.' },
    'failed-tasks': {
        description: 'How many of them are missing from the outputs, of all runs together.',
    },
    'bucket-path': { description: 'The folder that all runs were written to, as an absolute path.' },
    'outputs-path': {
        description: 'The folder of the tables, as an absolute path; of several runs, of the first.',
    },
    'artifact-id': { description: 'The id of the artifact, where one was uploaded.' },
    'summary-path': {
        description: 'A Markdown file with what the summary of the job says, also where `summary` is `false`.',
    },
    runs: {
        description: 'All runs as JSON: a list of objects with `exp-id`, `run-id`, `outcome`, `num-tasks`, `failed-tasks`, `run-path`, `outputs-path`.',
    },
};
const runLocalPipeline = {
    name: 'run-local-pipeline',
    folder: 'actions/run-local-pipeline',
    page: 'actions/run-local-pipeline/README.md',
    title: 'epycloud: run the pipeline on this runner',
    description: 'Runs experiments through all stages inside the runner, against a bucket that is a folder of it.',
    branding: { icon: 'activity', color: 'blue' },
    inputs: runLocalPipelineInputs,
    outputs: runLocalPipelineOutputs,
};


/***/ }),

/***/ 17912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ submitWorkflowInputs),
/* harmony export */   Cc: () => (/* binding */ submitWorkflow),
/* harmony export */   O1: () => (/* binding */ submitWorkflowOutputs),
/* harmony export */   TA: () => (/* binding */ cloudInputs)
/* harmony export */ });
/* harmony import */ var _execution_cloud_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57417);
/* harmony import */ var _images_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79507);
/* harmony import */ var _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59870);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36101);
/* harmony import */ var _build_images_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87121);
/* harmony import */ var _input_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71798);
/* harmony import */ var _run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7456);







const label = {
    form: '`key=value`',
    read: (word) => {
        const [, key, value] = /^([^=]+)=(.*)$/.exec(word) ?? [];
        if (key === undefined || value === undefined)
            return undefined;
        return (0,_execution_cloud_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOfLabel */ .A9)(key, value) === undefined ? word : undefined;
    },
};
const upTo = (most) => ({
    form: `whole number, ${most} at most`,
    read: (value) => (/^\d{1,6}$/.test(value) && Number(value) <= most ? Number(value) : undefined),
});
const address = (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .like */ .mj)('address', /^[^@\s]+@[^@\s]+$/);
const machineType = (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .like */ .mj)('kind of machine', /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/);
const AS_SETTINGS = 'Left out: as the settings say.';
const shared = {
    'exp-id': {
        ..._run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_6__/* .runLocalPipelineInputs */ .QM['exp-id'],
        description: 'Which experiments to submit: ids, globs such as `flu/*`, or the word `changed` for those that a push or a pull request changes (needs `fetch-depth: 0` at the checkout). Parted by commas, spaces or lines.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)('experiment ids, globs, `changed`'),
    },
    'experiment-dir': _run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_6__/* .runLocalPipelineInputs */ .QM['experiment-dir'],
    image: {
        ..._run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_6__/* .runLocalPipelineInputs */ .QM.image,
        description: `The image of the tasks, best by digest; a tag is turned into the digest that it stands for when the run begins. In a registry that the machines reach. ${AS_SETTINGS}`,
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .readableBy */ .a6)('image reference', _images_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_),
    },
    'tasks-limit': _run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_6__/* .runLocalPipelineInputs */ .QM['tasks-limit'],
    'simulations-limit': _run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_6__/* .runLocalPipelineInputs */ .QM['simulations-limit'],
    'skip-output': _run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_6__/* .runLocalPipelineInputs */ .QM['skip-output'],
    'output-config': _run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_6__/* .runLocalPipelineInputs */ .QM['output-config'],
    'max-failed-tasks': _run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_6__/* .runLocalPipelineInputs */ .QM['max-failed-tasks'],
    'required-tasks': _run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_6__/* .runLocalPipelineInputs */ .QM['required-tasks'],
    'population-data': {
        ..._run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_6__/* .runLocalPipelineInputs */ .QM['population-data'],
        description: 'An address with populations and contact matrices, in the layout of epydemix-data, which the machines reach. Left out: `population-data/` of the experiment repository.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .like */ .mj)('address', /^https?:\/\/\S+$/),
        badValue: './elsewhere',
    },
    jobs: {
        ..._run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_6__/* .runLocalPipelineInputs */ .QM.jobs,
        description: 'How many engine processes a task of Stage B keeps busy. Left out: as many as its machine has cores.',
    },
    summary: _run_local_pipeline_js__WEBPACK_IMPORTED_MODULE_6__/* .runLocalPipelineInputs */ .QM.summary,
};
const cloudInputs = {
    'project-id': {
        description: `The project that runs and pays. ${AS_SETTINGS}`,
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .like */ .mj)('project id', /^[a-z][a-z0-9-]{4,28}[a-z0-9]$|^[a-z.-]+:[a-z][a-z0-9-]+$/),
        badValue: 'My Project',
    },
    region: {
        description: `Where jobs and bucket are. ${AS_SETTINGS}`,
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .like */ .mj)('region', /^[a-z]+(-[a-z]+)+\d+$/),
        badValue: 'Europe',
    },
    bucket: {
        description: `The bucket that holds all runs. ${AS_SETTINGS}`,
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .like */ .mj)('name of a bucket', /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/),
        badValue: 'gs://my-bucket',
    },
    'dir-prefix': {
        description: `Where in the bucket runs lie. ${AS_SETTINGS}`,
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .readableBy */ .a6)('path', _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDirPrefix */ .x),
        badValue: '../elsewhere',
    },
    'workload-identity-provider': {
        ..._build_images_js__WEBPACK_IMPORTED_MODULE_4__/* .buildImages */ .r.inputs['workload-identity-provider'],
        description: 'Trust the identity of this job (`permissions: id-token: write`), without any key. Left out: Google’s credentials of the job, as google-github-actions/auth leaves them.',
    },
    'service-account': {
        description: 'The service account to submit as, by its address.',
        type: address,
        badValue: 'submitter',
    },
    source: {
        description: 'Where the stages get the repository from: `bundle` is what git tracks in the checkout, `github` the commit as GitHub has it.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .oneOf */ .yL)('bundle', 'github'),
        fallback: 'bundle',
        badValue: 'tarball',
    },
    'engine-command': {
        description: 'How to start another engine of the image than its own. Only that engine then checks the experiment files.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)('command'),
        badValue: 'one\ntwo',
    },
    'run-id': {
        description: 'A name for the run. Left out: made of the time.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .readableBy */ .a6)('letters, digits, `.`, `_`, `-`', _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRunId */ ._G),
        badValue: 'week/40',
    },
    resume: {
        description: 'Go on with the run of that name, or with the newest one that did not end well: wait for it where it is at work, try again what is missing where it has ended.',
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .truth */ .Im,
        fallback: 'false',
        badValue: 'maybe',
    },
    wait: {
        description: 'Wait until the runs have ended. `false` leaves them to themselves; another job picks them up with `resume` and `run-id`.',
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .truth */ .Im,
        fallback: 'true',
        badValue: 'maybe',
    },
    timeout: {
        description: 'How many minutes to wait at most. Then the step fails, and the runs go on; a job on GitHub’s runners ends after 360.',
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .countAboveZero */ .zm,
        badValue: '5h',
    },
    'dry-run': {
        description: 'Print the requests that would be sent, and send none; needs neither credentials nor a network.',
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .truth */ .Im,
        fallback: 'false',
        badValue: 'maybe',
    },
    'stage-a-machine-type': {
        description: `The kind of machine for the builder. ${AS_SETTINGS}`,
        type: machineType,
        badValue: 'large',
    },
    'stage-b-machine-type': {
        description: `The kind of machine for the tasks. ${AS_SETTINGS}`,
        type: machineType,
        badValue: 'large',
    },
    'stage-c-machine-type': {
        description: `The kind of machine for the output stage. ${AS_SETTINGS}`,
        type: machineType,
        badValue: 'large',
    },
    spot: {
        description: `Whether the tasks run on machines that Google may take back, which costs less. ${AS_SETTINGS}`,
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .truth */ .Im,
        badValue: 'maybe',
    },
    'max-parallelism': {
        description: `The most tasks at a time. ${AS_SETTINGS}`,
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .countAboveZero */ .zm,
        badValue: '0',
    },
    'tasks-per-slice': {
        description: `How many tasks of the experiment one task of Cloud Batch works off. ${AS_SETTINGS}`,
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .countAboveZero */ .zm,
        badValue: '0',
    },
    'max-waves': {
        description: `How many more jobs may repeat the tasks that are missing. ${AS_SETTINGS}`,
        type: upTo(20),
        badValue: '21',
    },
    'task-service-account': {
        description: `The service account that the tasks act as, by its address. ${AS_SETTINGS}`,
        type: address,
        badValue: 'tasks',
    },
    network: {
        description: `The network of the machines. ${AS_SETTINGS}`,
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)('network'),
        badValue: 'one\ntwo',
    },
    subnetwork: {
        description: `The subnetwork of the machines. ${AS_SETTINGS}`,
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)('subnetwork'),
        badValue: 'one\ntwo',
    },
    'no-external-ip': {
        description: `Whether the machines go without an external address. ${AS_SETTINGS}`,
        type: _input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .truth */ .Im,
        badValue: 'maybe',
    },
    'workflow-name': {
        description: 'The workflow of Cloud Workflows. Left out: that of this version, as `epycloud deploy` names it.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .like */ .mj)('name of a workflow', /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/),
        badValue: '9 lives',
    },
    'billing-project': {
        description: `A label by which billing reports tell costs apart. ${AS_SETTINGS}`,
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)('label'),
        badValue: 'one\ntwo',
    },
    environment: {
        description: 'The environment whose settings count.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .like */ .mj)('name', /^[\w.-]+$/),
        badValue: 'a b',
    },
    profile: {
        description: 'The profile whose settings count.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .like */ .mj)('name', /^[\w.-]+$/),
        badValue: 'a b',
    },
    labels: {
        description: 'Labels for jobs and machines, besides those of the run.',
        type: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .Mn)(label),
        badValue: 'Team=north',
    },
};
const submitWorkflowInputs = { ...shared, ...cloudInputs };
const submitWorkflowOutputs = {
    outcome: {
        description: 'How it ended: `succeeded`, `partial`, `failed` or `interrupted`; of several runs the worst. `submitted` where nobody waited, `running` where the time to wait was over, `planned` of a dry run, `nothing` where `changed` found no experiment.',
    },
    'run-id': { description: 'The id of the run; of several, of the first.' },
    execution: { description: 'The id of its execution.' },
    attempt: { description: 'Which attempt at the run it is.' },
    'num-tasks': { description: 'How many tasks there were, of all runs together.' },
    'failed-tasks': {
        description: 'How many of them are missing from the outputs, of all runs together.',
    },
    'run-path': { description: 'Where the run lies: `gs://…`; of several, the first.' },
    'outputs-path': { description: 'Where its tables lie: `gs://…`; of several, of the first.' },
    'summary-path': {
        description: 'A Markdown file with what the summary of the job says, also where `summary` is `false`.',
    },
    runs: {
        description: 'All runs as JSON: a list of objects with `exp-id`, `run-id`, `outcome`, `execution`, `attempt`, `num-tasks`, `failed-tasks`, `run-path`, `outputs-path`.',
    },
};
const submitWorkflow = {
    name: 'submit-workflow',
    folder: 'actions/submit-workflow',
    page: 'actions/submit-workflow/README.md',
    aliases: ['submit'],
    title: 'epycloud: submit a run',
    description: 'Submits experiments to Google Cloud, waits for them, and says how they ended.',
    branding: { icon: 'upload-cloud', color: 'blue' },
    inputs: submitWorkflowInputs,
    outputs: submitWorkflowOutputs,
};


/***/ }),

/***/ 43530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(66487);
// EXTERNAL MODULE: ./build/actions/definitions/build-images.js
var build_images = __webpack_require__(87121);
// EXTERNAL MODULE: ./build/actions/definitions/pipeline.js
var pipeline = __webpack_require__(66926);
// EXTERNAL MODULE: ./build/actions/definitions/run-local-pipeline.js
var run_local_pipeline = __webpack_require__(7456);
// EXTERNAL MODULE: ./build/actions/definitions/submit-workflow.js
var submit_workflow = __webpack_require__(17912);
;// CONCATENATED MODULE: ./build/actions/definitions/actions.js




const actions = {
    'build-images': build_images/* buildImages */.r,
    pipeline: pipeline/* pipeline */.T,
    'run-local-pipeline': run_local_pipeline/* runLocalPipeline */.fm,
    'submit-workflow': submit_workflow/* submitWorkflow */.Cc,
};

;// CONCATENATED MODULE: ./build/actions/input-words.js
const OTHER_NAMES = {
    'forecast-dir': 'experiment-dir',
    'password-env': 'password',
    'password-stdin': 'password',
    platform: 'platforms',
    secret: 'secrets',
    tag: 'tags',
    target: 'targets',
};
function inputWords(hint, { inputs }) {
    const sentences = hint.split(/(?<=\.)\s+/);
    return sentences
        .filter((sentence) => !sentence.includes('--verbose'))
        .map((sentence) => (/\bepycloud [a-z]/.test(sentence) ? sentence : translated(sentence)))
        .join(' ');
    function translated(sentence) {
        return sentence.replaceAll(/(?<![\w-])--([a-z][a-z-]*[a-z])/g, (option, name) => {
            const input = OTHER_NAMES[name] ?? name;
            return Object.hasOwn(inputs, input) ? `the input ${input}` : option;
        });
    }
}

// EXTERNAL MODULE: ./build/actions/show-action-error.js
var show_action_error = __webpack_require__(40182);
;// CONCATENATED MODULE: ./build/actions/main.js








async function main(name, distDir) {
    const context = contextOf(distDir);
    try {
        await carryOut(name, context);
    }
    catch (thrown) {
        const error = (0,errors/* toEpycloudError */.x8)(thrown);
        (0,show_action_error/* showActionError */.C)(context, error);
        const hint = error.hint === undefined ? '' : inputWords(error.hint, actions[name]);
        core/* setFailed */.C1(hint === '' ? error.message : `${error.message}\n${hint}`);
        if (error.code === 'internal')
            core/* info */.pq(error.stack ?? '');
        if (error.code === 'interrupted')
            process.exitCode = exit_codes/* EXIT */.d.interrupted;
    }
}
async function carryOut(name, context) {
    switch (name) {
        case 'build-images':
            return await (await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(4871), __webpack_require__.e(442)]).then(__webpack_require__.bind(__webpack_require__, 42761))).buildImagesAction(context);
        case 'pipeline':
            return await (await __webpack_require__.e(/* import() */ 3633).then(__webpack_require__.bind(__webpack_require__, 43633))).pipelineAction(context);
        case 'run-local-pipeline':
            return await (await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(1006), __webpack_require__.e(1660), __webpack_require__.e(4871), __webpack_require__.e(3320), __webpack_require__.e(6051), __webpack_require__.e(6153)]).then(__webpack_require__.bind(__webpack_require__, 61286))).runLocalPipelineAction(context);
        case 'submit-workflow':
            return await (await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(1006), __webpack_require__.e(268), __webpack_require__.e(9301), __webpack_require__.e(1660), __webpack_require__.e(8181), __webpack_require__.e(5053), __webpack_require__.e(2590), __webpack_require__.e(7501), __webpack_require__.e(3320), __webpack_require__.e(5449)]).then(__webpack_require__.bind(__webpack_require__, 35449))).submitWorkflowAction(context);
    }
}
function contextOf(distDir) {
    const stop = new AbortController();
    const force = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.on(signal, () => {
            if (stop.signal.aborted)
                force.abort();
            else
                core/* info */.pq('Stopping; what is done is kept.');
            stop.abort();
        });
    }
    return {
        environment: process.env,
        workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
        distDir,
        cores: (0,external_node_os_.availableParallelism)(),
        signal: stop.signal,
        force: force.signal,
        now: Date.now,
        random: () => (0,external_node_crypto_.randomBytes)(4).readUInt32BE(),
        token: external_node_crypto_.randomUUID,
        log: {
            info: core/* info */.pq,
            notice: (message) => core/* notice */.lm(message),
            warning: (message) => core/* warning */.$e(message),
            command: core/* info */.pq,
            mask: core/* setSecret */.Pq,
        },
        addSummary: async (markdown) => {
            if (!process.env['GITHUB_STEP_SUMMARY'])
                return false;
            await core/* summary */.z.addRaw(markdown, true).write();
            return true;
        },
        setOutputs: (outputs) => {
            for (const [output, value] of Object.entries(outputs))
                core/* setOutput */.uH(output, value ?? '');
        },
    };
}


/***/ }),

/***/ 40182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ showActionError)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);
/* harmony import */ var _report_annotations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57728);



function showActionError({ log, workspace }, error, repoDir = workspace) {
    for (const problem of error.problems) {
        log.info(`${(0,_pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(problem)}: ${problem.message}`);
        log.command((0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAnnotation */ .I)(problem, fileInCheckout(workspace, repoDir, problem.file)));
    }
}
function fileInCheckout(workspace, repoDir, file) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(repoDir, file)).replaceAll('\\', '/');
}


/***/ }),

/***/ 57417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ faultOfLabel),
/* harmony export */   ct: () => (/* binding */ labelsOfRun),
/* harmony export */   w: () => (/* binding */ labelValue),
/* harmony export */   xU: () => (/* binding */ runLabels)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36101);



const VALUE = /^[a-z0-9_-]{1,63}$/;
const KEY = /^[a-z][a-z0-9_-]{0,62}$/;
const LOOKS_HASHED = /-[0-9a-f]{8}$/;
const SLUG_LENGTH = 54;
const MOST = 64;
const OWN = [
    'component',
    'stage',
    'exp_id',
    'run_id',
    'attempt',
    'environment',
    'profile',
    'billing_project',
    'num_tasks',
];
function labelValue(text) {
    if ((0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .looksGenerated */ .At)(text))
        return text;
    if (VALUE.test(text) && !LOOKS_HASHED.test(text))
        return text;
    const slug = text
        .toLowerCase()
        .replace(/[^a-z0-9_-]+/g, '-')
        .slice(0, SLUG_LENGTH);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8);
    const value = `${slug}-${hash}`;
    return (0,_pipeline_run_id_js__WEBPACK_IMPORTED_MODULE_2__/* .looksGenerated */ .At)(value) ? `${slug}--${hash}` : value;
}
function labelsOfRun(facts) {
    const { extra = {}, environment, profile, billingProject } = facts;
    requireSound(extra);
    return {
        ...extra,
        component: 'epycloud',
        ...runLabels(facts.run),
        attempt: String(facts.attempt),
        ...optional('environment', environment),
        ...optional('profile', profile),
        ...optional('billing_project', billingProject),
    };
}
function runLabels({ expId, runId }) {
    return { exp_id: labelValue(expId), run_id: labelValue(runId) };
}
function faultOfLabel(key, value) {
    if (!KEY.test(key)) {
        return 'a key is small letters, digits, "_" and "-", begins with a letter, and has 63 at most';
    }
    if (OWN.some((own) => own === key))
        return 'epycloud sets it itself';
    if (key.startsWith('batch-') || key.startsWith('goog-'))
        return 'the cloud keeps such keys';
    if (!VALUE.test(value))
        return 'a value is small letters, digits, "_" and "-", 63 at most';
    return undefined;
}
function requireSound(extra) {
    for (const [key, value] of Object.entries(extra)) {
        const fault = faultOfLabel(key, value);
        if (fault === undefined)
            continue;
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('invalid_settings', `The label ${key}=${value} cannot be: ${fault}.`);
    }
    if (Object.keys(extra).length > MOST - OWN.length) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EpycloudError */ .yx('invalid_settings', `There are ${Object.keys(extra).length} labels of your own; ${MOST - OWN.length} at most.`);
    }
}
function optional(key, text) {
    return text === undefined || text === '' ? {} : { [key]: labelValue(text) };
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

/***/ 36331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   x8: () => (/* binding */ toEpycloudError),
/* harmony export */   yx: () => (/* binding */ EpycloudError)
/* harmony export */ });
class EpycloudError extends Error {
    code;
    hint;
    problems;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.name = 'EpycloudError';
        this.code = code;
        this.hint = details.hint;
        this.problems = details.problems ?? [];
    }
}
function toEpycloudError(thrown) {
    if (thrown instanceof EpycloudError)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new EpycloudError('internal', message, { cause: thrown });
}
function placeOf(problem) {
    return [problem.file, problem.line, problem.column]
        .filter((part) => part !== undefined)
        .join(':');
}


/***/ }),

/***/ 66487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
const EXIT = {
    done: 0,
    failed: 1,
    usage: 2,
    partial: 3,
    retryable: 75,
    waveNeeded: 76,
    interrupted: 130,
};
const USAGE = new Set([
    'usage',
    'invalid_id',
    'invalid_settings',
    'experiment_not_found',
    'invalid_experiment',
    'run_exists',
    'run_not_found',
    'run_changed',
    'run_in_use',
    'python_missing',
    'python_unfit',
    'engine_missing',
    'engine_protocol',
    'docker_missing',
    'docker_unavailable',
    'docker_unfit',
    'image_missing',
    'image_unfit',
    'base_image_missing',
    'credentials_missing',
    'source_refused',
    'workflow_missing',
]);
function exitCodeOf(code) {
    if (code === 'interrupted')
        return EXIT.interrupted;
    return USAGE.has(code) ? EXIT.usage : EXIT.failed;
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
    'source.json',
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

/***/ 57728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ errorAnnotation)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

function errorAnnotation(problem, file) {
    const { line, column, message, hint } = problem;
    const properties = [
        ['file', file],
        ['line', line],
        ['col', column],
        ['title', (0,_pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)({ ...problem, file: file.split('/').at(-1) ?? file })],
    ]
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    const text = hint === undefined ? message : `${message}\n${hint}`;
    return `::error ${properties.join(',')}::${escapeData(text)}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ })

};
;