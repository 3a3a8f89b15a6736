"use strict";
exports.id = 3046;
exports.ids = [3046];
exports.modules = {

/***/ 20851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refuseOtherMode),
/* harmony export */   q: () => (/* binding */ isGiven)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const FLAGS = {
    local: {
        '--executor': 'Cloud Batch carries the stages out there.',
        '--isolate': 'Each task has a container of its own there.',
        '--bucket-dir': 'Runs lie in a bucket there: --bucket, or the setting google_cloud.bucket_name.',
        '--verbose': 'What the stages log is in Cloud Logging.',
    },
    cloud: {
        '--project': 'It is for runs in the cloud.',
        '--region': 'It is for runs in the cloud.',
        '--bucket': 'On this machine it is --bucket-dir.',
        '--source': 'On this machine the repository is read as it is.',
        '--label': 'It is for runs in the cloud.',
        '--detach': 'A run on this machine ends with its command.',
        '--timeout': 'On this machine it is --task-timeout, for a task.',
    },
};
function refuseOtherMode(command, mode) {
    const other = FLAGS[mode === 'cloud' ? 'local' : 'cloud'];
    for (const option of command.options) {
        const instead = other[option.long ?? ''];
        if (instead === undefined || !isGiven(command, option.attributeName()))
            continue;
        const where = mode === 'cloud' ? 'in the cloud' : 'on this machine';
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `${option.long} means nothing for a run ${where}.`, {
            hint: mode === 'cloud' ? `${instead} To run on this machine add --local.` : instead,
        });
    }
}
function isGiven(command, attribute) {
    return command.getOptionValueSource(attribute) === 'cli';
}


/***/ }),

/***/ 29076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ documentHead)
/* harmony export */ });
/* unused harmony export DOCUMENT_VERSION */
const DOCUMENT_VERSION = 1;
function documentHead(kind, exitCode) {
    return { kind, version: DOCUMENT_VERSION, exit_code: exitCode };
}


/***/ }),

/***/ 6602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ DEFAULT_IMAGE),
/* harmony export */   v: () => (/* binding */ addExecutorOptions)
/* harmony export */ });
/* harmony import */ var _one_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63414);

const EXECUTORS = ['auto', 'compose', 'process'];
const DEFAULT_IMAGE = 'epycloud:local';
function addExecutorOptions(command) {
    return command
        .addOption((0,_one_of_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .y)('--executor <name>', 'what carries the stages out: compose (containers), process, or auto: containers where they can be had', EXECUTORS).default('auto'))
        .option('--image <ref>', `the image of the containers (default: ${DEFAULT_IMAGE}; in the cloud as the settings say)`)
        .option('--isolate', 'a container for each task, not one for all of them');
}


/***/ }),

/***/ 93046:
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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/pipeline/exit-codes.js
var exit_codes = __webpack_require__(66487);
;// CONCATENATED MODULE: ./build/cli/global-options.js

function readGlobalFlags(words) {
    const end = words.indexOf('--');
    const flags = end === -1 ? words : words.slice(0, end);
    return {
        quiet: flags.includes('--quiet') || flags.includes('-q'),
        color: !flags.includes('--no-color'),
    };
}
function isBare(words) {
    return words.every((word) => ['--quiet', '-q', '--no-color'].includes(word));
}
function addGlobalOptions(program) {
    program
        .addOption(new esm/* Option */.c$('-q, --quiet', 'print results and errors only, and ask nothing'))
        .addOption(new esm/* Option */.c$('--no-color', 'print no colours (as with NO_COLOR=1)'));
}
function showsColor(wish) {
    const { flag, environment, isTerminal } = wish;
    const force = environment['FORCE_COLOR'];
    if (!flag || environment['NO_COLOR'] || force === '0' || force === 'false')
        return false;
    return force !== undefined || (isTerminal && environment['TERM'] !== 'dumb');
}

// EXTERNAL MODULE: ./build/pipeline/version.js
var version = __webpack_require__(86946);
;// CONCATENATED MODULE: ./build/cli/command-examples.js
const EXAMPLES = new WeakMap();
function addExamples(command, context, examples) {
    EXAMPLES.set(command, examples);
    const lines = examples.map(([words, meaning]) => `  ${context.command} ${words}\n      ${meaning}`);
    return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}
function examplesOf(command) {
    return EXAMPLES.get(command) ?? [];
}

// EXTERNAL MODULE: ./build/cli/one-of.js
var one_of = __webpack_require__(63414);
// EXTERNAL MODULE: ./build/cli/settings-options.js
var settings_options = __webpack_require__(18426);
;// CONCATENATED MODULE: ./build/cli/build-command.js



const BUILD_TARGETS = ['local', 'cloud', 'cloud-slim'];
function addBuildCommand(program, context, end) {
    const build = program
        .command('build')
        .description('Build container images of the pipeline, and push them where asked.')
        .optionsGroup('What:')
        .addOption((0,one_of/* oneOf */.y)('--target <target>', 'local, cloud or cloud-slim; may be repeated (default: local)', BUILD_TARGETS).argParser(collect))
        .option('--tag <tag>', 'a tag, or a whole name; may be repeated (default: epycloud:<target>)', collect)
        .addOption((0,one_of/* oneOf */.y)('--engine <name>', 'the engine inside (default: epydemix)', [
        'epydemix',
        'epymodelingsuite',
    ]))
        .option('--engine-source <dir|requirement>', 'where epymodelingsuite comes from: a folder, git+https://…@ref, or a pip requirement')
        .option('--python-image <image>', 'the base image with Python')
        .option('--node-image <image>', 'the image that node is taken from')
        .option('--gcloud-image <image>', 'the image that gcloud is taken from')
        .option('--platform <platform>', 'linux/amd64, linux/arm64; may be repeated', collect)
        .optionsGroup('Where to:')
        .option('--push', 'push the images, and tell their digests')
        .option('--registry <host[/path]>', 'the registry, with what stands before the name (default: settings docker.*)')
        .option('--username <name>', 'log in with a password, for this build alone')
        .option('--password-stdin', 'read the password from stdin')
        .option('--password-env <name>', 'read the password from this variable')
        .option('--google-login', "log in to Artifact Registry with Google's credentials of this machine or job")
        .option('--workload-identity-provider <name>', 'the same, trusting the identity of a GitHub job: projects/…/providers/…')
        .option('--service-account <address>', 'the service account to act as')
        .option('--provenance <mode>', 'a statement of how it was built: auto, none, min, max (default: auto)')
        .option('--sbom', 'a list of what is inside, beside the image in the registry')
        .optionsGroup('How:')
        .option('--cache <cache>', 'layers of other builds: local, gha, registry, registry=<image> (default: local)')
        .option('--no-cache', 'take no layer from any cache')
        .option('--secret <secret>', 'id=git_token,env=NAME or id=pip_config,src=FILE; may be repeated', collect)
        .option('--dry-run', 'show what would be built, and by which commands')
        .option('--verbose', 'show all that the build writes')
        .option('--json', 'print the result as one JSON document')
        .addHelpText('after', NOTES);
    (0,settings_options/* addSettingsOptions */.n)(build).action(async (options) => {
        const { buildCommand } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(268), __webpack_require__.e(4871), __webpack_require__.e(4711)]).then(__webpack_require__.bind(__webpack_require__, 5646));
        end(await buildCommand(context, options));
    });
    addExamples(build, context, [
        ['build', 'The image for this machine: epycloud:local.'],
        [
            'build --target cloud --push --registry localhost:5000 --tag v1',
            'Build for the cloud, and push.',
        ],
        [
            'build --target cloud --target cloud-slim --push --google-login --registry us-central1-docker.pkg.dev/my-project/my-images',
            'Two images into Artifact Registry, each tag with its target behind it.',
        ],
        [
            'build --engine-source git+https://github.com/my-org/my-suite@v2 --dry-run',
            'Another engine inside; show the commands only.',
        ],
    ]);
}
function collect(text, before) {
    return [...(before ?? []), text];
}
const NOTES = `
EPYCLOUD_DOCKER names the docker client, where it is not the one on the PATH.

Exit codes:
  0 built · 1 the build, the push or the login failed · 2 something to put right first, as a missing Docker · 130 interrupted`;

;// CONCATENATED MODULE: ./build/cli/completion-shells.js
const SHELLS = ['bash', 'zsh', 'fish'];

;// CONCATENATED MODULE: ./build/cli/completion-command.js



function addCompletionCommand(program, context, end) {
    const completion = program
        .command('completion')
        .description('Print a script that teaches a shell to complete commands, options, ids and values.')
        .addArgument(new esm/* Argument */.ef('<shell>', 'which shell').choices(SHELLS))
        .action(async (shell) => {
        const { completionScript } = await __webpack_require__.e(/* import() */ 1799).then(__webpack_require__.bind(__webpack_require__, 1799));
        context.terminal.out(completionScript(shell));
        end(0);
    });
    addExamples(completion, context, [
        ['completion bash', 'For bash: source <(epycloud completion bash), in ~/.bashrc.'],
        ['completion zsh', 'For zsh: source <(epycloud completion zsh), in ~/.zshrc below compinit.'],
        ['completion fish', 'For fish: epycloud completion fish | source, in its config.fish.'],
    ]);
    program
        .command('__complete', { hidden: true })
        .argument('[words...]')
        .description('Print what the last of these words can become.')
        .helpOption(false)
        .allowUnknownOption()
        .action(async (words) => {
        const { completeWords } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(1006), __webpack_require__.e(695)]).then(__webpack_require__.bind(__webpack_require__, 60695));
        for (const line of await completeWords(program, context, words))
            context.terminal.out(line);
        end(0);
    });
}

// EXTERNAL MODULE: ./build/pipeline/suggest.js
var suggest = __webpack_require__(32192);
;// CONCATENATED MODULE: ./build/cli/help-command.js


const GROUP_HELP = ['help [command]', 'Show the help of a command.'];
function addHelpCommand(program) {
    program
        .command('help')
        .argument('[command...]', 'the words of a command, such as: run workflow')
        .description('Show the help of a command; the same as its --help.')
        .action((words) => {
        let command = program;
        for (const word of words)
            command = subcommand(command, word);
        command.outputHelp();
    });
}
function subcommand(command, word) {
    const known = command.commands.map((each) => each.name()).filter((name) => !name.startsWith('_'));
    const found = command.commands.find((each) => each.name() === word);
    if (found !== undefined)
        return found;
    const near = (0,suggest/* suggest */.Z)(word, known);
    throw new errors/* EpycloudError */.yx('usage', `${[...pathOf(command), word].join(' ')} is no command of epycloud.`, {
        hint: near !== undefined
            ? `Did you mean ${near}?`
            : known.length > 0
                ? `There are: ${known.join(', ')}.`
                : `${pathOf(command).join(' ')} has no commands below it.`,
    });
}
function pathOf(command) {
    return command.parent === null ? [] : [...pathOf(command.parent), command.name()];
}

;// CONCATENATED MODULE: ./build/cli/config-command.js



const REPOSITORY = [
    '--forecast-dir <dir>',
    'the experiment repository (default: this folder where it has experiments/, else ./local/forecast)',
];
function addConfigCommand(program, context, end) {
    const config = program
        .command('config')
        .description('Show, check and change settings: those of yours and those of a repository.')
        .helpCommand(...GROUP_HELP);
    addExamples(config, context, [
        ['config show --changed', 'What is set, and where.'],
        ['config validate', 'Whether all of it is right.'],
    ]);
    const add = (name, description) => (0,settings_options/* addSettingsOptions */.n)(config.command(name).description(description)).option(...REPOSITORY);
    const show = add('show [key]', 'Show all settings, each with where it came from.')
        .option('--changed', 'only what differs from the defaults')
        .option('--json', 'print them as one JSON document')
        .action(async (key, options) => {
        const { configShow } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(268), __webpack_require__.e(5408)]).then(__webpack_require__.bind(__webpack_require__, 17358));
        end(await configShow(context, key, options));
    });
    addExamples(show, context, [
        ['config show', 'Every setting, its value, and its origin.'],
        ['config show run --changed', 'What is set of one section.'],
    ]);
    const get = add('get <key>', 'Print the value of one setting, for scripts.')
        .option('--reveal', 'print it also where it is a secret')
        .option('--json', 'print it as one JSON document')
        .action(async (key, options) => {
        const { configGet } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(268), __webpack_require__.e(5408)]).then(__webpack_require__.bind(__webpack_require__, 17358));
        end(await configGet(context, key, options));
    });
    addExamples(get, context, [['config get storage.dir_prefix', 'Where in the bucket runs lie.']]);
    const set = config
        .command('set <key> <value>')
        .description('Set one setting in a file; comments and order stay.')
        .option('--repo', "in the repository's epycloud.yaml, not in your own file")
        .option('--env <name>', 'for this environment only')
        .option('--profile <name>', 'for this profile only')
        .option('--config-dir <dir>', 'your folder of settings (default: ~/.config/epycloud)')
        .option(...REPOSITORY)
        .option('--json', 'print what was done as one JSON document')
        .action(async (key, value, options) => {
        const { configSet } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(268), __webpack_require__.e(8379)]).then(__webpack_require__.bind(__webpack_require__, 38647));
        end(await configSet(context, key, value, options));
    });
    addExamples(set, context, [
        ['config set run.jobs 2 --repo', 'Two tasks at a time, for all who use this repository.'],
    ]);
    const validate = add('validate', 'Say everything that is wrong with the settings.')
        .option('--json', 'print it as one JSON document')
        .action(async (options) => {
        const { configValidate } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(268), __webpack_require__.e(8738)]).then(__webpack_require__.bind(__webpack_require__, 46109));
        end(await configValidate(context, options));
    });
    addExamples(validate, context, [['config validate', 'All files, environments and profiles.']]);
    const init = config
        .command('init')
        .description('Write a file of settings with every setting in it, as a comment.')
        .option('--repo', "the repository's epycloud.yaml, not your own file")
        .option('--config-dir <dir>', 'your folder of settings (default: ~/.config/epycloud)')
        .option(...REPOSITORY)
        .option('--force', 'also where there is one')
        .option('--json', 'print what was done as one JSON document')
        .action(async (options) => {
        const { configInit } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(268), __webpack_require__.e(7138)]).then(__webpack_require__.bind(__webpack_require__, 54036));
        end(await configInit(context, options));
    });
    addExamples(init, context, [['config init --repo --force', 'Begin the file of a repository.']]);
    const path = add('path', 'Say which files are read, in the order in which they count.')
        .option('--json', 'print them as one JSON document')
        .action(async (options) => {
        const { configPath } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(268), __webpack_require__.e(7950)]).then(__webpack_require__.bind(__webpack_require__, 84256));
        end(await configPath(context, options));
    });
    addExamples(path, context, [['config path', 'Each file, and whether it is there.']]);
}

// EXTERNAL MODULE: ./build/cli/executor-options.js
var executor_options = __webpack_require__(6602);
// EXTERNAL MODULE: ./build/cli/place-options.js
var place_options = __webpack_require__(72982);
;// CONCATENATED MODULE: ./build/cli/cloud/cloud-options.js


function addCloudOptions(command) {
    return addWaitOptions(addCloudPlaceOptions(command))
        .addOption((0,one_of/* oneOf */.y)('--source <where>', 'where the stages get the repository from: bundle, what git tracks here; github, what GitHub has (default: bundle)', ['bundle', 'github']))
        .option('--label <key=value...>', 'labels for jobs and machines, besides those of the run');
}
function addCloudPlaceOptions(command) {
    return command
        .optionsGroup('In the cloud:')
        .option('--project <id>', 'the project that runs and pays')
        .option('--region <name>', 'where jobs and bucket are')
        .option('--bucket <name>', 'the bucket that holds all runs');
}
function addWaitOptions(command) {
    return command
        .option('--detach', 'do not wait: the run goes on by itself')
        .option('--timeout <minutes>', 'how long to wait at most; the run goes on after it', minutes);
}
function addTimeoutOption(command) {
    return command.option('--timeout <minutes>', 'how long to wait at most', minutes);
}
function minutes(text) {
    if (!/^\d{1,6}(\.\d{1,3})?$/.test(text) || Number(text) <= 0) {
        throw new esm/* InvalidArgumentError */.Di('It is a number of minutes above zero.');
    }
    return Number(text);
}

;// CONCATENATED MODULE: ./build/cli/run-options.js




function addCommonRunOptions(command) {
    command
        .optionsGroup('What:')
        .option('--local', 'run on this machine (the same as EXECUTION_MODE=local)')
        .requiredOption('--exp-id <id>', 'the experiment: its folder below experiments/');
    (0,place_options/* addPlaceOptions */.RH)(command)
        .optionsGroup('Where:')
        .option('--population-data <dir|url>', 'populations and contact matrices, in the layout of epydemix-data (default: population-data/ in the experiment repository)')
        .optionsGroup('How:')
        .option('--jobs <n>', 'how many tasks run at a time (default: the number of cores)', atLeastOne);
    (0,executor_options/* addExecutorOptions */.v)(command)
        .option('--engine-command <command>', 'an engine of your own instead of the epydemix adapter')
        .option('--task-timeout <seconds>', 'how long a task may take before its engine counts as hung', positive)
        .option('--output-config <file>', 'which file says what outputs to make, where there are several')
        .option('--max-failed-tasks <n|p%>', 'how many tasks may be missing from the outputs')
        .option('--required-tasks <names>', 'tasks that may not be missing, parted by commas')
        .option('--verbose', 'show everything that the stages log')
        .option('--json', 'print the result as one JSON document');
    return addCloudOptions(command);
}
function atLeastOne(text) {
    if (!/^[1-9]\d{0,8}$/.test(text))
        throw new esm/* InvalidArgumentError */.Di('It is a whole number, 1 at least.');
    return Number(text);
}
function wholeNumber(text) {
    if (!/^\d{1,9}$/.test(text))
        throw new esm/* InvalidArgumentError */.Di('It is a whole number.');
    return Number(text);
}
function positive(text) {
    if (!/^\d{1,9}(\.\d{1,6})?$/.test(text) || Number(text) <= 0) {
        throw new esm/* InvalidArgumentError */.Di('It is a number above zero.');
    }
    return Number(text);
}

// EXTERNAL MODULE: ./build/shell/line-process.js + 1 modules
var line_process = __webpack_require__(29078);
;// CONCATENATED MODULE: ./build/execution/local/process/stage-process.js

async function startStageProcess(options) {
    let listeners;
    let alive = true;
    const early = [];
    const child = await (0,line_process/* startLineProcess */.y)({
        command: options.command,
        env: { ...options.environment, ENVIRONMENT_ON_STDIN: 'true' },
        onLine: (line) => listeners?.onLine(line),
        onErrorLine: (line) => {
            if (listeners === undefined)
                early.push(line);
            else
                listeners.onErrorLine(line);
        },
    });
    void child.ended.then(() => {
        alive = false;
    });
    return {
        isAlive: () => alive,
        ended: child.ended,
        signal: child.signal,
        begin: (environment, given) => {
            listeners = given;
            for (const line of early)
                given.onErrorLine(line);
            child.writeLine(JSON.stringify(environment));
        },
        [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
    };
}

// EXTERNAL MODULE: ./build/execution/local/programs-ahead.js
var programs_ahead = __webpack_require__(87625);
;// CONCATENATED MODULE: ./build/cli/stage-programs.js



function stageProgramsOf(context, options) {
    return (0,programs_ahead/* startProgramsAhead */.n)({
        start: () => startStageProcess({
            command: [process.execPath, (0,external_node_path_.join)(context.distDir, 'stage.js')],
            environment: context.environment,
        }),
        oneAtOnce: options.dryRun !== true && options.executor !== 'compose',
    });
}

;// CONCATENATED MODULE: ./build/cli/demo-command.js
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





const loadDemo = () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(1006), __webpack_require__.e(9301), __webpack_require__.e(8181), __webpack_require__.e(9537), __webpack_require__.e(119)]).then(__webpack_require__.bind(__webpack_require__, 20119));
function addDemoCommand(program, context, end) {
    const demo = program
        .command('demo')
        .description('Run an example experiment on this machine, from its files to a table of results.')
        .option('--experiment <id>', 'which one of examples/experiment-repo', 'flu-season-sampling')
        .addOption((0,place_options/* bucketDirOption */.pt)())
        .option('--jobs <n>', 'how many tasks run at a time (default: the number of cores)', atLeastOne)
        .option('--json', 'print the result as one JSON document');
    (0,executor_options/* addExecutorOptions */.v)(demo).action(async (options) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const programs = __addDisposableResource(env_1, stageProgramsOf(context, options), true);
            const { runDemo } = await loadDemo();
            end(await runDemo(context, options, programs));
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
    });
    addExamples(demo, context, [
        ['demo', 'Four states and a grid of parameters; then a table of results.'],
        ['demo --experiment flu-calibration', 'Calibrate to observations, and project from there.'],
        [
            'demo --experiment basemodel-alone --jobs 1 --json',
            'One task, and a document for a program.',
        ],
    ]);
}

;// CONCATENATED MODULE: ./build/cli/deploy-command.js


function addDeployCommand(program, context, end) {
    const deploy = program
        .command('deploy')
        .description('Put the workflow of this epycloud into Google Cloud, once a version.')
        .optionsGroup('Where to:')
        .option('--project <id>', 'the project (default: setting google_cloud.project_id)')
        .option('--region <region>', 'the region (default: setting google_cloud.region)')
        .option('--name <name>', 'another name than epycloud- and the hash of the definition')
        .optionsGroup('How:')
        .option('--service-account <address>', 'as whom the workflow acts')
        .option('--dry-run', 'show the request; needs no credentials')
        .option('--json', 'print the result as one JSON document')
        .addHelpText('after', deploy_command_NOTES);
    (0,settings_options/* addSettingsOptions */.n)(deploy).action(async (options) => {
        const { deployCommand } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(268), __webpack_require__.e(3715)]).then(__webpack_require__.bind(__webpack_require__, 36239));
        end(await deployCommand(context, options));
    });
    addExamples(deploy, context, [
        ['deploy', 'Where the settings say.'],
        ['deploy --project my-project --region europe-west1', 'Somewhere else.'],
        ['deploy --dry-run --json', 'The exact request, without sending it.'],
    ]);
}
const deploy_command_NOTES = `
The workflow takes runs through their stages. It is the same for all experiments, and nothing is baked in: whoever
begins a run says with what resources. Workflows of other versions stay beside it.

Exit codes:
  0 deployed, or there already · 1 Google refuses, or does not answer · 2 something to put right first, as a missing project · 130 interrupted`;

;// CONCATENATED MODULE: ./build/pipeline/run-status.js
const RUN_STATUSES = [
    'running',
    'interrupted',
    'succeeded',
    'partial',
    'failed',
    'broken',
];

;// CONCATENATED MODULE: ./build/cli/experiment-command.js





function addExperimentCommand(program, context, end) {
    const experiment = program
        .command('experiment')
        .description('Look at the experiments of a repository and their runs.')
        .helpCommand(...GROUP_HELP);
    const list = experiment
        .command('list')
        .description('List experiments, each with its newest run; also those whose folder is gone.')
        .optionsGroup('What:')
        .option('--latest', 'the newest run that has outputs; experiments without one are left out')
        .option('--runs', 'every run, the newest first')
        .option('--exp-id <pattern>', 'these experiments only; * stands for any letters: "flu/*"')
        .addOption((0,one_of/* oneOf */.y)('--status <status>', 'experiments whose run has this status', [
        'none',
        ...RUN_STATUSES,
    ]));
    (0,place_options/* addPlaceOptions */.RH)(list)
        .optionsGroup('Form:')
        .addOption((0,one_of/* oneOf */.y)('--format <format>', 'table; uri: a folder a line; args: options for other commands; json', ['table', 'uri', 'args', 'json']).default('table'))
        .option('--json', 'the same as --format json')
        .action(async (options, command) => {
        const { applySettings } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(268), __webpack_require__.e(7120)]).then(__webpack_require__.bind(__webpack_require__, 80878));
        const { experimentListCommand } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(1006), __webpack_require__.e(1976), __webpack_require__.e(4246)]).then(__webpack_require__.bind(__webpack_require__, 26139));
        end(await experimentListCommand(context, await applySettings(context, command, options)));
    });
    addExamples(experiment, context, [
        ['experiment list', 'What there is, and how the newest run of each went.'],
    ]);
    addExamples(list, context, [
        ['experiment list', 'What there is, and how the newest run of each went.'],
        ['experiment list --runs --status failed --exp-id "flu/*"', 'Which runs failed.'],
        ['experiment list --latest --format uri', 'The folders of the newest results, for a script.'],
        [
            'experiment list --latest --format args --exp-id flu/smoke',
            'As options: results $(epycloud experiment list … --format args) shows that very run.',
        ],
    ]);
}

;// CONCATENATED MODULE: ./build/cli/results-command.js




function addResultsCommand(program, context, end) {
    const results = program
        .command('results')
        .description('What the tables of a run show: quantiles by population and target, posteriors.')
        .optionsGroup('What:')
        .option('--exp-id <id>', 'the experiment (default: that of the newest run with outputs)')
        .option('--run-id <id>', 'the run (default: the newest one with outputs)')
        .option('--population <name...>', 'these populations only: US-MA, United_States_Massachusetts')
        .option('--target <column...>', 'these columns, such as I_to_H or I_to_H_65+')
        .option('--all', 'every total, and every task')
        .option('--quantile <p...>', 'these quantiles, from 0 to 1; the table shows them at the peak', quantiles);
    (0,place_options/* addPlaceOptions */.RH)(results)
        .optionsGroup('Form:')
        .addOption((0,one_of/* oneOf */.y)('--format <format>', 'table; csv: a row a task, date and quantile; json', [
        'table',
        'csv',
        'json',
    ]).default('table'))
        .option('--json', 'the same as --format json')
        .addHelpText('after', EXIT_CODES)
        .action(async (options, command) => {
        const { applySettings } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(268), __webpack_require__.e(7120)]).then(__webpack_require__.bind(__webpack_require__, 80878));
        const { resultsCommand } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(1006), __webpack_require__.e(1660), __webpack_require__.e(1976), __webpack_require__.e(5588)]).then(__webpack_require__.bind(__webpack_require__, 67901));
        end(await resultsCommand(context, await applySettings(context, command, options)));
    });
    addExamples(results, context, [
        ['results', 'The newest run that has outputs.'],
        ['results --exp-id flu/smoke --population US-MA --all', 'Every total of one population.'],
        [
            'results --exp-id flu/smoke --target I_to_H --quantile 0.05 0.95',
            'Two quantiles at the peak.',
        ],
        ['results --exp-id flu/smoke --format csv', 'The quantiles for another program.'],
    ]);
}
function quantiles(text, before) {
    const value = /^(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= 0 && value <= 1)) {
        throw new esm/* InvalidArgumentError */.Di('It is a number from 0 to 1: 0.5 is the median.');
    }
    return [...(before ?? []), value];
}
const EXIT_CODES = `
Exit codes:
  0 the results of all tasks · 3 PARTIAL RESULTS · 2 no such run, population or target · 1 outputs that are broken`;

// EXTERNAL MODULE: ./build/cli/cloud/mode-flags.js
var mode_flags = __webpack_require__(20851);
// EXTERNAL MODULE: ./build/pipeline/execution-mode.js
var execution_mode = __webpack_require__(81982);
;// CONCATENATED MODULE: ./build/cli/execution-mode-option.js


function executionMode({ environment }, options) {
    const variable = environment['EXECUTION_MODE'] || undefined;
    const mode = (0,execution_mode/* parseExecutionMode */.H)(variable);
    if (options.local !== true)
        return mode;
    if (variable === undefined || mode === 'local')
        return 'local';
    throw new errors/* EpycloudError */.yx('usage', `--local is given, and EXECUTION_MODE is ${variable}.`, {
        hint: 'Leave one of them out: EXECUTION_MODE is the switch, --local only sets it.',
    });
}

// EXTERNAL MODULE: ./build/pipeline/stage.js
var stage = __webpack_require__(22176);
;// CONCATENATED MODULE: ./build/cli/stage-option.js




function stageOption() {
    return new esm/* Option */.c$('--stage <stage>', 'A or builder, B or runner, C or output')
        .choices(['A', 'B', 'C', ...stage/* STAGES */.an])
        .makeOptionMandatory()
        .argParser((text) => {
        try {
            return (0,stage/* parseStage */.YA)(text);
        }
        catch (error) {
            const near = (0,suggest/* suggest */.Z)(text, stage/* STAGES */.an);
            const { message, hint } = (0,errors/* toEpycloudError */.x8)(error);
            throw new esm/* InvalidArgumentError */.Di(near === undefined ? `${message} ${hint}` : `(Did you mean ${near}?)`);
        }
    });
}

;// CONCATENATED MODULE: ./build/cli/run-command.js
var run_command_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var run_command_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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







const loadRunWorkflow = () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(1006), __webpack_require__.e(9301), __webpack_require__.e(8181), __webpack_require__.e(9537), __webpack_require__.e(9111)]).then(__webpack_require__.bind(__webpack_require__, 59111));
const loadSettings = () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(268), __webpack_require__.e(7120)]).then(__webpack_require__.bind(__webpack_require__, 80878));
const loadRunJob = () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(1006), __webpack_require__.e(9537), __webpack_require__.e(1976), __webpack_require__.e(6045), __webpack_require__.e(5209), __webpack_require__.e(2836)]).then(__webpack_require__.bind(__webpack_require__, 95837));
const loadRunCloudWorkflow = () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(1006), __webpack_require__.e(268), __webpack_require__.e(9301), __webpack_require__.e(1660), __webpack_require__.e(8181), __webpack_require__.e(5053), __webpack_require__.e(2590), __webpack_require__.e(7501), __webpack_require__.e(9358), __webpack_require__.e(1838)]).then(__webpack_require__.bind(__webpack_require__, 21838));
const loadRunCloudJob = () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(1006), __webpack_require__.e(268), __webpack_require__.e(9301), __webpack_require__.e(8181), __webpack_require__.e(5053), __webpack_require__.e(7501), __webpack_require__.e(4931)]).then(__webpack_require__.bind(__webpack_require__, 51201));
function addRunCommand(program, context, end) {
    const run = program
        .command('run')
        .description('Run an experiment, or one stage of it.')
        .helpCommand(...GROUP_HELP);
    const workflow = addCommonRunOptions(run.command('workflow'))
        .description('Run an experiment through all stages.')
        .optionsGroup('What:')
        .option('--run-id <id>', 'a name for the run (default: made of the time)')
        .option('--resume', 'go on with the run --run-id, or with the newest unfinished one')
        .option('--skip-output', 'check the results, and make no outputs')
        .option('--simulations-limit <n>', 'the most simulations a task makes, for a smoke run', atLeastOne)
        .option('--tasks-limit <n>', 'the most tasks the run has, for a smoke run', atLeastOne)
        .option('--dry-run', 'say what would be done, and do nothing')
        .option('--yes', 'do not ask before the run begins')
        .addHelpText('after', run_command_EXIT_CODES)
        .action(async (options, command) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if (executionMode(context, options) === 'cloud') {
                const { runCloudWorkflow } = await loadRunCloudWorkflow();
                return end(await runCloudWorkflow(context, command, options));
            }
            (0,mode_flags/* refuseOtherMode */.O)(command, 'local');
            const programs = run_command_addDisposableResource(env_1, stageProgramsOf(context, options), true);
            const { applySettings } = await loadSettings();
            const { runWorkflowCommand } = await loadRunWorkflow();
            const settled = await applySettings(context, command, options);
            end(await runWorkflowCommand(context, settled, programs));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = run_command_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    });
    const job = addCommonRunOptions(run.command('job'))
        .description('Run one stage of a run by itself, for debugging.')
        .optionsGroup('What:')
        .addOption(stageOption())
        .requiredOption('--run-id <id>', 'the run')
        .option('--task-index <n>', 'runner: this task only', wholeNumber)
        .option('--num-tasks <n>', 'how many tasks the run should have; checked', atLeastOne)
        .option('--rerun', 'do it again also where it is done')
        .action(async (options, command) => {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            if (executionMode(context, options) === 'cloud') {
                const { runCloudJob } = await loadRunCloudJob();
                return end(await runCloudJob(context, command, options));
            }
            (0,mode_flags/* refuseOtherMode */.O)(command, 'local');
            const programs = run_command_addDisposableResource(env_2, stageProgramsOf(context, options), true);
            const { applySettings } = await loadSettings();
            const { runJobCommand } = await loadRunJob();
            end(await runJobCommand(context, await applySettings(context, command, options), programs));
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = run_command_disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    });
    addExamples(run, context, [
        ['run workflow --local --exp-id flu/smoke', 'All stages of an experiment, on this machine.'],
        ['help run workflow', 'All options of it.'],
    ]);
    addExamples(workflow, context, [
        ['run workflow --local --exp-id flu/smoke', 'Builder, all tasks, output.'],
        [
            'run workflow --local --exp-id flu/smoke --jobs 1 --simulations-limit 2 --tasks-limit 3',
            'A quick look before the real run.',
        ],
        ['run workflow --local --exp-id flu/smoke --run-id week-40', 'Under a name of its own.'],
        [
            'run workflow --local --exp-id flu/smoke --run-id week-40 --resume',
            'Go on with it, however early it was cut off.',
        ],
        [
            'run workflow --local --exp-id flu/smoke --max-failed-tasks 5% --required-tasks US-MA,US-NY',
            'Outputs also where a few tasks failed, but never without these.',
        ],
        [
            'run workflow --local --exp-id flu/smoke --dry-run --json',
            'What would be done, for a program.',
        ],
        [
            'run workflow --exp-id flu/smoke --dry-run',
            'What would be sent to Google Cloud; needs no credentials.',
        ],
        [
            'run workflow --exp-id flu/smoke --run-id week-40 --detach',
            'Submit it there, and leave it to itself.',
        ],
    ]);
    addExamples(job, context, [
        ['run job --local --stage A --exp-id flu/smoke --run-id debug', 'Make the inputs.'],
        [
            'run job --local --stage B --exp-id flu/smoke --run-id debug --task-index 1 --rerun --verbose',
            'Run one task, again and with all that is logged.',
        ],
        ['run job --local --stage B --exp-id flu/smoke --run-id debug', 'Run all tasks that are left.'],
        ['run job --local --stage C --exp-id flu/smoke --run-id debug', 'Make the tables.'],
    ]);
}
const run_command_EXIT_CODES = `
Exit codes:
  0 done · 1 failed · 2 wrong use or configuration · 3 done with fewer tasks than there are · 130 interrupted`;

;// CONCATENATED MODULE: ./build/cli/status-command.js


function addStatusCommand(program, context, end) {
    const status = program
        .command('status')
        .description('How a run gets on or ended, what failed, and how to go on.')
        .optionsGroup('What:')
        .option('--exp-id <id>', 'the experiment (default: that of the newest run)')
        .option('--run-id <id>', 'the run (default: the newest one)');
    (0,place_options/* addPlaceOptions */.RH)(status)
        .optionsGroup('How:')
        .option('--watch', 'follow the run until it ends')
        .option('--exit-status', 'end with an exit code that tells the status (see below)')
        .option('--json', 'print the status as one JSON document')
        .addHelpText('after', status_command_EXIT_CODES)
        .action(async (options, command) => {
        const { applySettings } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(268), __webpack_require__.e(7120)]).then(__webpack_require__.bind(__webpack_require__, 80878));
        const { statusCommand } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(1006), __webpack_require__.e(1976), __webpack_require__.e(550)]).then(__webpack_require__.bind(__webpack_require__, 83115));
        end(await statusCommand(context, await applySettings(context, command, options)));
    });
    addExamples(status, context, [
        ['status', 'The newest run of all.'],
        ['status --exp-id flu/smoke --run-id week-40', 'A run by its name.'],
        ['status --exp-id flu/smoke --watch', 'Follow the newest run of an experiment until it ends.'],
        [
            'status --exp-id flu/smoke --exit-status --quiet',
            'For scripts that decide by the exit code.',
        ],
    ]);
}
const status_command_EXIT_CODES = `
Exit codes:
  0 whenever the status could be read · 2 no such experiment or run
  with --exit-status: 0 succeeded · 1 failed or broken · 3 partial · 75 running, or there is no run yet ·
  130 interrupted`;

;// CONCATENATED MODULE: ./build/cli/validate-command.js



function addValidateCommand(program, context, end) {
    const validate = program
        .command('validate')
        .description('Say everything that is wrong with an experiment, before anything runs.')
        .optionsGroup('What:')
        .option('--exp-id <id>', 'the experiment: its folder below experiments/')
        .option('--path <dir>', 'a folder with YAML files, or one that has them in config/')
        .option('--all', 'every experiment of the repository')
        .option('--output-config <file>', 'which file says what outputs to make')
        .optionsGroup('Where:')
        .option('--forecast-dir <dir>', 'the experiment repository (default: this folder where it has experiments/, else ./local/forecast)')
        .option('--population-data <dir|url>', 'populations and contact matrices (default: population-data/ in the experiment repository)')
        .optionsGroup('How:')
        .option('--engine', 'ask the engine too; without it, no Python is started')
        .option('--engine-command <command>', 'an engine of your own, and nothing of epydemix is asked for')
        .addOption((0,one_of/* oneOf */.y)('--format <form>', 'text, json, or github for annotations in a workflow', [
        'text',
        'json',
        'github',
    ]).default('text'))
        .option('--json', 'the same as --format json')
        .addHelpText('after', validate_command_EXIT_CODES);
    (0,settings_options/* addSettingsOptions */.n)(validate).action(async (options, command) => {
        const { applySettings } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(268), __webpack_require__.e(7120)]).then(__webpack_require__.bind(__webpack_require__, 80878));
        const { validateCommand } = await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(9301), __webpack_require__.e(9537), __webpack_require__.e(9726)]).then(__webpack_require__.bind(__webpack_require__, 45722));
        end(await validateCommand(context, await applySettings(context, command, options)));
    });
    addExamples(validate, context, [
        ['validate --exp-id flu/smoke', 'One experiment of the repository you are in.'],
        ['validate --path experiments/flu/smoke', 'The same by its folder.'],
        ['validate --all --format github', 'All of them, as annotations of a pull request.'],
    ]);
}
const validate_command_EXIT_CODES = `
Exit codes:
  0 nothing is wrong · 2 something is`;

;// CONCATENATED MODULE: ./build/cli/workflow-command.js





const loadWatch = () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(1006), __webpack_require__.e(268), __webpack_require__.e(9301), __webpack_require__.e(1660), __webpack_require__.e(8181), __webpack_require__.e(5053), __webpack_require__.e(2590), __webpack_require__.e(9358), __webpack_require__.e(1120)]).then(__webpack_require__.bind(__webpack_require__, 81793));
const loadCancel = () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(1006), __webpack_require__.e(268), __webpack_require__.e(9301), __webpack_require__.e(8181), __webpack_require__.e(5053), __webpack_require__.e(2590), __webpack_require__.e(1307)]).then(__webpack_require__.bind(__webpack_require__, 59106));
function addWorkflowCommand(program, context, end) {
    const workflow = program
        .command('workflow')
        .description('Wait for a run in the cloud, or cancel it.')
        .helpCommand(...GROUP_HELP);
    const watch = addTimeoutOption(addWhich(workflow
        .command('watch')
        .description('Wait for a run in the cloud that was submitted before, wherever that was.')).optionsGroup('How:'))
        .option('--json', 'print the result as one JSON document')
        .addHelpText('after', WATCH_EXIT_CODES)
        .action(async (options, command) => {
        const { watchCommand } = await loadWatch();
        end(await watchCommand(context, command, options));
    });
    const cancel = addWhich(workflow
        .command('cancel')
        .description('End a run in the cloud: its execution, then all its jobs.'))
        .optionsGroup('How:')
        .option('--yes', 'do not ask before')
        .option('--json', 'print the result as one JSON document')
        .addHelpText('after', CANCEL_EXIT_CODES)
        .action(async (options, command) => {
        const { cancelCommand } = await loadCancel();
        end(await cancelCommand(context, command, options));
    });
    addExamples(workflow, context, [
        ['workflow watch --exp-id flu/smoke --run-id week-40', 'Wait for a run.'],
        ['workflow cancel --exp-id flu/smoke --run-id week-40', 'End it.'],
    ]);
    addExamples(watch, context, [
        ['workflow watch --exp-id flu/smoke --run-id week-40', 'How it gets on, until it has ended.'],
        [
            'workflow watch --exp-id flu/smoke --run-id week-40 --timeout 300 --json',
            'For five hours at most; how it ended, for a program.',
        ],
    ]);
    addExamples(cancel, context, [
        ['workflow cancel --exp-id flu/smoke --run-id week-40', 'What is done is kept.'],
        [
            'workflow cancel --exp-id flu/smoke --run-id week-40 --yes',
            'The same, asked nothing; also to end jobs that a run has left.',
        ],
    ]);
}
function addWhich(command) {
    command
        .optionsGroup('What:')
        .requiredOption('--exp-id <id>', 'the experiment')
        .option('--run-id <id>', 'the run (default: the newest one that did not end well)');
    addCloudPlaceOptions((0,place_options/* addPrefixOption */.j7)((0,place_options/* addRepositoryOption */.f1)(command.optionsGroup('Where:'))));
    return (0,settings_options/* addSettingsOptions */.n)(command);
}
const WATCH_EXIT_CODES = `
Ctrl-C ends the watching, and not the run.

Exit codes: those of the run
  0 done · 1 failed, or not known how it ended · 2 wrong use or configuration · 3 done with fewer tasks than there are · 130 interrupted`;
const CANCEL_EXIT_CODES = `
Exit codes:
  0 nothing of the run is at work any more · 1 something could not be ended · 2 wrong use, or no such run`;

;// CONCATENATED MODULE: ./build/cli/program.js
















function createProgram(context, end) {
    const program = new esm/* Command */.uB('epycloud')
        .description('Runs epidemic-modelling experiments: builder, N parallel runners, output.')
        .usage('<command> [options]')
        .version(version/* VERSION */.x, '-V, --version', 'print the version')
        .helpOption('-h, --help', 'show help')
        .helpCommand(false)
        .showHelpAfterError('(--help shows all options)')
        .configureHelp({ showGlobalOptions: true })
        .exitOverride();
    addGlobalOptions(program);
    program.commandsGroup('Run:');
    addDemoCommand(program, context, end);
    addValidateCommand(program, context, end);
    addRunCommand(program, context, end);
    addWorkflowCommand(program, context, end);
    program.commandsGroup('Look:');
    addExperimentCommand(program, context, end);
    addStatusCommand(program, context, end);
    addResultsCommand(program, context, end);
    program.commandsGroup('Set up:');
    addBuildCommand(program, context, end);
    addDeployCommand(program, context, end);
    addConfigCommand(program, context, end);
    program.commandsGroup('Help:');
    addCompletionCommand(program, context, end);
    addHelpCommand(program);
    addExamples(program, context, [
        ['demo', 'See a run from end to end; needs Python 3.11 or newer, nothing else.'],
        [
            'run workflow --local --exp-id flu/smoke',
            'Run an experiment of the repository you are in, on this machine.',
        ],
        ['status', 'How the newest run gets on, or how it ended.'],
        ['results --exp-id flu/smoke', 'What the newest results of an experiment show.'],
    ]);
    return program;
}

// EXTERNAL MODULE: ./build/cli/show-error.js
var show_error = __webpack_require__(93262);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/cli/terminal.js




function systemTerminal(environment, flags) {
    let liveLine = false;
    const isColored = (stream) => showsColor({ flag: flags.color, environment, isTerminal: stream.isTTY === true });
    const errColor = isColored(process.stderr);
    const isLive = process.stderr.isTTY === true && environment['TERM'] !== 'dumb' && !flags.quiet;
    const paint = (style) => (text) => errColor ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
    const clear = () => {
        if (liveLine)
            process.stderr.write('\r\u001b[2K');
        liveLine = false;
    };
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => { });
    const fault = (line) => {
        clear();
        process.stderr.write(`${line}\n`);
    };
    return {
        out: (line) => {
            clear();
            process.stdout.write(`${line}\n`);
        },
        err: flags.quiet ? () => { } : fault,
        fault,
        live: (line) => {
            if (!isLive)
                return;
            process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
            liveLine = true;
        },
        isLive,
        canAsk: process.stdin.isTTY === true && process.stderr.isTTY === true && !flags.quiet,
        columns: process.stdout.columns || 100,
        color: isColored(process.stdout),
        confirm: (question) => {
            clear();
            return new Promise((resolve, reject) => {
                const reader = (0,external_node_readline_.createInterface)({ input: process.stdin, output: process.stderr });
                reader.question(`${question} [Y/n] `, (answer) => {
                    resolve(!/^\s*n/i.test(answer));
                    reader.close();
                });
                reader.on('SIGINT', () => reader.close());
                reader.on('close', () => reject(new errors/* EpycloudError */.yx('interrupted', 'Interrupted before anything was begun.')));
            });
        },
        bold: paint('bold'),
        red: paint('red'),
        yellow: paint('yellow'),
        green: paint('green'),
        dim: paint('dim'),
    };
}

;// CONCATENATED MODULE: ./build/cli/main.js










async function main(distDir) {
    const words = process.argv.slice(2);
    const context = contextOf(distDir, words);
    let exitCode = exit_codes/* EXIT */.d.done;
    const program = createProgram(context, (code) => {
        exitCode = code;
    });
    try {
        if (isBare(words))
            program.outputHelp();
        else
            await program.parseAsync();
    }
    catch (thrown) {
        exitCode = endOfError(thrown, context, words);
    }
    process.exitCode = exitCode;
}
function endOfError(thrown, context, words) {
    if (thrown instanceof esm/* CommanderError */.b7 && thrown.exitCode === 0)
        return exit_codes/* EXIT */.d.done;
    const error = thrown instanceof esm/* CommanderError */.b7 ? errorOfCommander(thrown) : (0,errors/* toEpycloudError */.x8)(thrown);
    if (!(thrown instanceof esm/* CommanderError */.b7))
        (0,show_error/* showError */.Q)(context.terminal, error);
    if (asksForJson(words)) {
        context.terminal.out(JSON.stringify((0,show_error/* errorDocument */.U)(error), undefined, 2));
    }
    return (0,exit_codes/* exitCodeOf */.F)(error.code);
}
function asksForJson(words) {
    return (words.includes('--json') ||
        words.includes('--format=json') ||
        words.some((word, at) => word === '--format' && words[at + 1] === 'json'));
}
function errorOfCommander(error) {
    if (error.code === 'commander.help') {
        return new errors/* EpycloudError */.yx('usage', 'There is more to say: this command has others below it.');
    }
    const [, message = '', near] = /^(?:error: )?(.*?)(?:\s*\((Did you mean .*\?)\))?$/s.exec(error.message) ?? [];
    return new errors/* EpycloudError */.yx('usage', message, { hint: near });
}
function contextOf(distDir, words) {
    const terminal = systemTerminal(process.env, readGlobalFlags(words));
    const stop = new AbortController();
    let asked = 0;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.on(name, () => {
            asked++;
            if (asked > 1)
                process.exit(exit_codes/* EXIT */.d.interrupted);
            terminal.err('Stopping; what is done is kept. (Once more stops at once.)');
            stop.abort();
        });
    }
    if (process.env['EXIT_ON_STDIN_CLOSE'] === 'true') {
        process.stdin.once('end', () => stop.abort()).resume();
        if ('unref' in process.stdin)
            process.stdin.unref();
    }
    return {
        terminal,
        environment: process.env,
        cwd: process.cwd(),
        distDir,
        command: commandOf(process.argv[1]),
        cores: (0,external_node_os_.availableParallelism)(),
        signal: stop.signal,
        now: Date.now,
        random: () => (0,external_node_crypto_.randomBytes)(4).readUInt32BE(),
    };
}
function commandOf(script) {
    return script?.endsWith('cli.js') === true
        ? `node ${(0,external_node_path_.relative)(process.cwd(), script)}`
        : 'epycloud';
}


/***/ }),

/***/ 63414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ nearestHint),
/* harmony export */   y: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32192);


function oneOf(flags, description, words) {
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(flags, description).choices(words).argParser((text) => {
        if (words.includes(text))
            return text;
        const near = (0,_pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(text, words);
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di(near === undefined ? `It is one of ${words.join(', ')}.` : `(Did you mean ${near}?)`);
    });
}
function nearestHint(name, known, none) {
    const near = (0,_pipeline_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(name, known);
    if (near !== undefined)
        return `Did you mean ${near}?`;
    if (known.length === 0)
        return none;
    return `There are: ${known.slice(0, 10).join(', ')}${known.length > 10 ? ', …' : ''}.`;
}


/***/ }),

/***/ 72982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ DEFAULT_BUCKET_DIR),
/* harmony export */   RH: () => (/* binding */ addPlaceOptions),
/* harmony export */   f1: () => (/* binding */ addRepositoryOption),
/* harmony export */   j7: () => (/* binding */ addPrefixOption),
/* harmony export */   pt: () => (/* binding */ bucketDirOption)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59870);
/* harmony import */ var _settings_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18426);



const DEFAULT_BUCKET_DIR = './local/bucket';
function addPlaceOptions(command) {
    addRepositoryOption(command.optionsGroup('Where:')).addOption(bucketDirOption());
    return (0,_settings_options_js__WEBPACK_IMPORTED_MODULE_2__/* .addSettingsOptions */ .n)(addPrefixOption(command));
}
function addRepositoryOption(command) {
    return command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--forecast-dir <dir>', 'the experiment repository (default: this folder where it has experiments/, else ./local/forecast)'));
}
function addPrefixOption(command) {
    return command.option('--dir-prefix <path>', 'where in the bucket runs lie', _pipeline_dir_prefix_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_DIR_PREFIX */ .h);
}
function bucketDirOption() {
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--bucket-dir <dir>', 'the folder that holds all runs').default(DEFAULT_BUCKET_DIR);
}


/***/ }),

/***/ 18426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ addSettingsOptions)
/* harmony export */ });
function addSettingsOptions(command) {
    return command
        .optionsGroup('Settings:')
        .option('--env <name>', 'the environment whose settings count (or EPYCLOUD_ENV)')
        .option('--profile <name>', 'the profile whose settings count (or EPYCLOUD_PROFILE)')
        .option('--config-dir <dir>', 'your folder of settings (default: ~/.config/epycloud)');
}


/***/ }),

/***/ 93262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ showError),
/* harmony export */   U: () => (/* binding */ errorDocument)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66487);
/* harmony import */ var _document_head_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29076);



function showError(terminal, error) {
    terminal.fault(`${terminal.red('error')}: ${error.message}`);
    for (const problem of error.problems) {
        terminal.fault(`  ${terminal.bold((0,_pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(problem))}: ${problem.message}`);
        if (problem.hint !== undefined)
            terminal.fault(`      ${problem.hint}`);
    }
    if (error.hint !== undefined)
        terminal.fault(`${terminal.dim('hint')}: ${error.hint}`);
    if (error.code === 'internal') {
        terminal.fault(error.stack ?? '');
        if (error.cause instanceof Error)
            terminal.fault(`caused by ${error.cause.stack}`);
        terminal.fault('This is a fault of epycloud, not of yours. Please report it with the lines above.');
    }
}
function errorDocument(error) {
    return {
        ...(0,_document_head_js__WEBPACK_IMPORTED_MODULE_2__/* .documentHead */ .K)('error', (0,_pipeline_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodeOf */ .F)(error.code)),
        status: 'error',
        error: {
            code: error.code,
            message: error.message,
            ...(error.hint === undefined ? {} : { hint: error.hint }),
            ...(error.problems.length === 0 ? {} : { problems: [...error.problems] }),
        },
    };
}


/***/ }),

/***/ 87625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ startProgramsAhead)
/* harmony export */ });
function startProgramsAhead({ start, oneAtOnce }) {
    const waiting = [];
    const startAhead = (stage) => {
        waiting.push({ stage, program: start(stage).catch(() => undefined) });
    };
    if (oneAtOnce)
        startAhead(undefined);
    let toCome = [];
    return {
        expect(stages) {
            toCome = stages;
            if (waiting.length === 0 && stages[0] !== undefined)
                startAhead(stages[0]);
        },
        async take(stage) {
            const at = waiting.findIndex((each) => each.stage === stage || each.stage === undefined);
            const [taken] = at === -1 ? [] : waiting.splice(at, 1);
            const ahead = await taken?.program;
            toCome = toCome.filter((each) => each !== stage);
            for (const next of toCome.slice(waiting.length))
                startAhead(next);
            return ahead?.isAlive() === true ? ahead : await start(stage);
        },
        async [Symbol.asyncDispose]() {
            toCome = [];
            const left = await Promise.all(waiting.splice(0).map(({ program }) => program));
            await Promise.all(left.map((program) => program?.[Symbol.asyncDispose]()));
        },
    };
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

/***/ 81982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseExecutionMode),
/* harmony export */   p: () => (/* binding */ DEFAULT_EXECUTION_MODE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const DEFAULT_EXECUTION_MODE = 'cloud';
function parseExecutionMode(text) {
    if (text === undefined)
        return DEFAULT_EXECUTION_MODE;
    const mode = text.toLowerCase();
    if (mode === 'cloud' || mode === 'local')
        return mode;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_settings', `EXECUTION_MODE is ${JSON.stringify(text)}.`, {
        hint: 'It is cloud or local.',
    });
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

/***/ 29078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ startLineProcess)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: ./build/shell/process-group.js
var process_group = __webpack_require__(85977);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/shell/split-lines.js

const LONGEST = 64 * 1024 * 1024;
function splitLines(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let pending = [];
    let length = 0;
    return (chunk) => {
        const lines = decoder.write(chunk).split('\n');
        const last = lines.pop() ?? '';
        for (const line of lines) {
            onLine((pending.length === 0 ? line : pending.join('') + line).replace(/\r$/, ''));
            pending = [];
            length = 0;
        }
        if (last === '')
            return;
        pending.push(last);
        length += last.length;
        if (length > LONGEST) {
            onLine(pending.join(''));
            pending = [];
            length = 0;
        }
    };
}

;// CONCATENATED MODULE: ./build/shell/line-process.js




async function startLineProcess(options) {
    const [program, ...args] = options.command;
    const child = (0,external_node_child_process_.spawn)(program ?? '', args, {
        cwd: options.cwd,
        env: options.env,
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
    });
    const pid = await started(child, program ?? '');
    const letGo = (0,process_group/* endWithThisProcess */.D)(pid);
    child.stdin.on('error', () => { });
    child.stdout.on('data', splitLines(options.onLine));
    child.stdout.on('end', () => options.onOutputEnd?.());
    child.stderr.on('data', splitLines(options.onErrorLine ?? (() => { })));
    const ended = new Promise((resolve) => {
        const end = (code, signal) => resolve(signal === null ? { kind: 'exited', code: code ?? 0 } : { kind: 'signalled', signal });
        child.on('close', end);
        child.on('exit', (code, signal) => {
            (0,process_group/* signalGroup */.i)(pid, 'SIGKILL');
            setTimeout(end, 500, code, signal).unref();
        });
    });
    void ended.then(letGo);
    const signal = (name) => (0,process_group/* signalGroup */.i)(pid, name);
    return {
        pid,
        ended,
        writeLine: (line) => {
            child.stdin.write(`${line}\n`);
        },
        closeInput: () => child.stdin.end(),
        signal,
        [Symbol.asyncDispose]: async () => {
            if (child.exitCode === null && child.signalCode === null)
                signal('SIGKILL');
            await ended;
        },
    };
}
function started(child, program) {
    return new Promise((resolve, reject) => {
        child.once('spawn', () => resolve(child.pid ?? 0));
        child.once('error', (cause) => reject(new errors/* EpycloudError */.yx('engine_missing', `${program} cannot be started: ${reasonOf(cause)}.`, {
            cause,
        })));
    });
}
function reasonOf(error) {
    if (error.code === 'ENOENT')
        return 'there is no such program';
    if (error.code === 'EACCES')
        return 'it may not be executed';
    return error.message;
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