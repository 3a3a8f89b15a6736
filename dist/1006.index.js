"use strict";
exports.id = 1006;
exports.ids = [1006];
exports.modules = {

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

/***/ 764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
function counted(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 12437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   Tq: () => (/* binding */ formatDocument),
/* harmony export */   f$: () => (/* binding */ SCHEMA_VERSION),
/* harmony export */   iF: () => (/* binding */ versioned)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37428);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);


const versioned = {
    schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    min_reader_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).default(1),
};
const SCHEMA_VERSION = 1;
function parseDocument(schema, bytes, key) {
    const text = new TextDecoder().decode(bytes);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('artifact_corrupt', `${key} is not whole: it is no JSON (${text.length} characters).`, {
            hint: 'It was cut off or changed by hand. Run the experiment again, or resume to make again what is broken.',
            cause,
        });
    }
    const versions = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc(versioned).safeParse(value);
    if (versions.success && versions.data.min_reader_version > SCHEMA_VERSION) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('artifact_corrupt', `${key} was written by a newer epycloud (form ${versions.data.schema_version}; this one reads ${SCHEMA_VERSION}).`, { hint: 'Update epycloud, or read the run with the version that made it.' });
    }
    const result = schema.safeParse(value);
    if (!result.success) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('artifact_corrupt', `${key} is not what it should be: ${zod__WEBPACK_IMPORTED_MODULE_2__/* .prettifyError */ .S1(result.error)}`, { hint: 'It was changed by hand, or another program wrote it.' });
    }
    return result.data;
}
function formatDocument(value) {
    return new TextEncoder().encode(`${JSON.stringify(value, undefined, 1)}\n`);
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

/***/ 15038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ directoryBucket)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/storage/storage-errors.js
var storage_errors = __webpack_require__(44614);
;// CONCATENATED MODULE: ./build/storage/directory-folders.js






const flush = (0,external_node_util_.promisify)(external_node_fs_.fsync);
function foldersOf(root) {
    const made = new Map();
    const checked = new Set();
    const flushes = coalesced((folder) => flushFolder((0,external_node_path_.join)(root, folder)));
    async function check(folder) {
        if (checked.has(folder))
            return;
        const real = await (0,promises_.realpath)((0,external_node_path_.join)(root, folder));
        if (real !== (0,external_node_path_.join)(await (0,promises_.realpath)(root), folder))
            throw linkedFolder((0,external_node_path_.join)(root, folder));
        checked.add(folder);
    }
    return {
        check,
        flush: flushes,
        make(folder) {
            const making = made.get(folder) ?? makeDurably((0,external_node_path_.join)(root, folder)).then(() => check(folder));
            made.set(folder, making);
            making.catch(() => made.delete(folder));
            return making;
        },
        forget() {
            made.clear();
            checked.clear();
        },
    };
}
async function makeDurably(path) {
    try {
        await (0,promises_.mkdir)(path);
    }
    catch (error) {
        if ((0,storage_errors/* isErrno */.r)(error, 'EEXIST'))
            return;
        if (!(0,storage_errors/* isErrno */.r)(error, 'ENOENT') || (0,external_node_path_.dirname)(path) === path)
            throw error;
        await makeDurably((0,external_node_path_.dirname)(path));
        await (0,promises_.mkdir)(path).catch((again) => {
            if (!(0,storage_errors/* isErrno */.r)(again, 'EEXIST'))
                throw again;
        });
    }
    await flushFolder((0,external_node_path_.dirname)(path));
}
async function flushFolder(path) {
    const folder = (0,external_node_fs_.openSync)(path, 'r');
    try {
        await flush(folder);
    }
    catch (error) {
        if (!(0,storage_errors/* isErrno */.r)(error, 'EINVAL', 'ENOTSUP', 'EBADF'))
            throw error;
    }
    finally {
        (0,external_node_fs_.closeSync)(folder);
    }
}
function coalesced(work) {
    const running = new Map();
    const waiting = new Map();
    function start(name) {
        waiting.delete(name);
        const run = work(name).finally(() => {
            if (running.get(name) === run)
                running.delete(name);
        });
        running.set(name, run);
        return run;
    }
    return (name) => {
        const current = running.get(name);
        if (current === undefined)
            return start(name);
        const next = waiting.get(name) ??
            current.then(() => start(name), () => start(name));
        waiting.set(name, next);
        return next;
    };
}
function linkedFolder(path) {
    return new errors/* EpycloudError */.yx('storage_unavailable', `${path} lies behind a symbolic link inside the bucket.`, {
        hint: 'Only the root of a bucket may be a link. Put the folder itself in the place of the link.',
    });
}

// EXTERNAL MODULE: ./build/storage/temporary-files.js
var temporary_files = __webpack_require__(8956);
;// CONCATENATED MODULE: ./build/storage/directory-listing.js




const BATCH = 64;
async function* listObjects(root, folder, start) {
    let batch = [];
    for await (const entry of await entriesOf((0,external_node_path_.join)(root, folder))) {
        if (!entry.name.startsWith(start) || (0,temporary_files/* isHiddenName */.sg)(entry.name))
            continue;
        if (entry.isDirectory())
            yield* listObjects(root, `${folder}${entry.name}/`, '');
        if (!entry.isFile())
            continue;
        batch.push(`${folder}${entry.name}`);
        if (batch.length < BATCH)
            continue;
        yield* await measure(root, batch);
        batch = [];
    }
    yield* await measure(root, batch);
}
async function* listFolderNames(path) {
    for await (const entry of await entriesOf(path)) {
        if (entry.isDirectory() && !(0,temporary_files/* isHiddenName */.sg)(entry.name))
            yield entry.name;
    }
}
async function entriesOf(path) {
    try {
        return await (0,promises_.opendir)(path, { bufferSize: 256 });
    }
    catch (error) {
        if ((0,storage_errors/* isErrno */.r)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    }
}
async function measure(root, keys) {
    const found = await Promise.all(keys.map(async (key) => {
        try {
            const { size, mtimeMs } = await (0,promises_.lstat)((0,external_node_path_.join)(root, key));
            return [{ key, bytes: size, updated: mtimeMs }];
        }
        catch (error) {
            if ((0,storage_errors/* isErrno */.r)(error, 'ENOENT'))
                return [];
            throw error;
        }
    }));
    return found.flat();
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/pipeline/document.js
var pipeline_document = __webpack_require__(12437);
;// CONCATENATED MODULE: ./build/storage/directory-stat.js





const metadataSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
async function statObject(key, path) {
    let missing;
    for (;;) {
        const file = (0,external_node_fs_.lstatSync)(path);
        if (!file.isFile())
            return undefined;
        const found = { key, bytes: file.size, updated: file.mtimeMs };
        const neighbour = (0,temporary_files/* metadataName */.FF)(path, file);
        const metadata = await (0,storage_errors/* unlessMissing */.F2)(readMetadata(neighbour));
        if (metadata !== undefined) {
            return { ...found, metadata: (0,pipeline_document/* parseDocument */.Tp)(metadataSchema, metadata, neighbour) };
        }
        if (neighbour === missing)
            return { ...found, metadata: {} };
        missing = neighbour;
    }
}
async function isFile(path) {
    return (0,external_node_fs_.lstatSync)(path).isFile();
}
async function readMetadata(path) {
    return (0,external_node_fs_.readFileSync)(path);
}

// EXTERNAL MODULE: ./build/storage/object-key.js
var object_key = __webpack_require__(9900);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/storage/gzip.js
var gzip = __webpack_require__(92589);
// EXTERNAL MODULE: ./build/storage/quick-file.js
var quick_file = __webpack_require__(63461);
;// CONCATENATED MODULE: ./build/storage/stored-file.js







const READ_OBJECT = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
async function fillWithBytes(file, key, contents) {
    const stored = (0,gzip/* isCompressed */.cx)(key) ? await (0,gzip/* compress */.Bc)(contents) : contents;
    await (0,quick_file/* writeQuickly */.sZ)(file, stored);
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(stored).digest('hex');
    return { bytes: stored.byteLength, sha256 };
}
async function fillWithStream(file, key, contents) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    const sink = async (pieces) => {
        for await (const piece of pieces) {
            const data = Buffer.from(piece);
            hash.update(data);
            bytes += data.byteLength;
            await (0,quick_file/* writeQuickly */.sZ)(file, data);
        }
    };
    await ((0,gzip/* isCompressed */.cx)(key) ? (0,external_node_stream_promises_.pipeline)(contents, (0,gzip/* compressStream */.fR)(), sink) : (0,external_node_stream_promises_.pipeline)(contents, sink));
    return { bytes, sha256: hash.digest('hex') };
}
async function* piecesOf(path, key) {
    const file = await (0,promises_.open)(path, READ_OBJECT);
    const stored = file.createReadStream();
    try {
        yield* (0,gzip/* isCompressed */.cx)(key) ? (0,gzip/* decompressPieces */.nh)(stored, key) : stored;
    }
    finally {
        stored.destroy();
    }
}
async function equalStored(pair) {
    const { key, shown, path, temporary, stored } = pair;
    try {
        const there = await factsOf(rawPiecesOf(path));
        if (there.sha256 === stored.sha256)
            return there;
        if ((0,gzip/* isCompressed */.cx)(key)) {
            const [theirs, ours] = [
                await factsOf(piecesOf(path, key)),
                await factsOf(piecesOf(temporary, key)),
            ];
            if (theirs.sha256 === ours.sha256)
                return there;
        }
    }
    catch (error) {
        if ((0,storage_errors/* isErrno */.r)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
    throw (0,storage_errors/* conflictingObject */.E2)(shown);
}
function rawPiecesOf(path) {
    return piecesOf(path, '');
}
async function factsOf(pieces) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    for await (const piece of pieces) {
        hash.update(piece);
        bytes += piece.byteLength;
    }
    return { bytes, sha256: hash.digest('hex') };
}

;// CONCATENATED MODULE: ./build/storage/directory-write.js








const directory_write_flush = (0,external_node_util_.promisify)(external_node_fs_.fsync);
async function writeObject(write) {
    const { root, folders, key, options } = write;
    const folder = (0,object_key/* folderOf */.yS)(key);
    const path = (0,external_node_path_.join)(root, key);
    const temporary = (0,external_node_path_.join)(root, folder, (0,temporary_files/* temporaryName */.NT)());
    const file = await openIn(folders, folder, temporary);
    const leftovers = new Set([temporary]);
    try {
        const stored = await fillFile(file, write.fill);
        if (options.metadata !== undefined) {
            const neighbour = (0,temporary_files/* metadataName */.FF)(path, (0,external_node_fs_.lstatSync)(temporary));
            leftovers.add(neighbour);
            await (0,promises_.writeFile)(neighbour, JSON.stringify(options.metadata), { flush: true });
        }
        const saved = options.ifAbsent === true
            ? await placeNew(write, temporary, stored)
            : replace(path, temporary, stored);
        if (saved === stored)
            leftovers.clear();
        if (options.ifAbsent === true)
            leftovers.add(temporary);
        await folders.flush(folder);
        return { key, ...saved };
    }
    finally {
        for (const leftover of leftovers)
            removeFile(leftover);
    }
}
async function deleteObject(path, flush) {
    const before = (0,external_node_fs_.lstatSync)(path);
    if (!before.isFile())
        return;
    removeFile(path);
    removeFile((0,temporary_files/* metadataName */.FF)(path, before));
    await flush();
}
async function openIn(folders, folder, temporary) {
    await folders.make(folder);
    try {
        return (0,external_node_fs_.openSync)(temporary, 'wx');
    }
    catch (error) {
        if (!(0,storage_errors/* isErrno */.r)(error, 'ENOENT'))
            throw error;
        folders.forget();
        await folders.make(folder);
        return (0,external_node_fs_.openSync)(temporary, 'wx');
    }
}
async function fillFile(file, fill) {
    try {
        const stored = await fill(file);
        await directory_write_flush(file);
        return stored;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function replace(path, temporary, stored) {
    const before = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    (0,external_node_fs_.renameSync)(temporary, path);
    if (before !== undefined)
        removeFile((0,temporary_files/* metadataName */.FF)(path, before));
    return stored;
}
async function placeNew({ root, key, shown }, temporary, stored) {
    const path = (0,external_node_path_.join)(root, key);
    for (;;) {
        try {
            (0,external_node_fs_.linkSync)(temporary, path);
            return stored;
        }
        catch (error) {
            if (!(0,storage_errors/* isErrno */.r)(error, 'EEXIST'))
                throw error;
        }
        const equal = await equalStored({ key, shown, path, temporary, stored });
        if (equal !== undefined)
            return equal;
    }
}
function removeFile(path) {
    try {
        (0,external_node_fs_.unlinkSync)(path);
    }
    catch (error) {
        if (!(0,storage_errors/* isErrno */.r)(error, 'ENOENT'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/storage/directory-bucket.js












function directoryBucket(root) {
    const base = (0,external_node_path_.resolve)(root);
    const folders = foldersOf(base);
    const getPath = (key) => `${root.replace(/\/+$/, '')}/${key}`;
    async function attempt(action, key, work) {
        (0,object_key/* requireObjectKey */.yr)(key);
        await (0,quick_file/* takeTurns */.WD)();
        try {
            if (action !== 'write')
                await (0,storage_errors/* unlessMissing */.F2)(folders.check((0,object_key/* folderOf */.yS)(key)));
            return await work((0,external_node_path_.join)(base, key));
        }
        catch (error) {
            throw (0,storage_errors/* storageErrorOf */.nP)(error, { action, path: getPath(key) });
        }
    }
    const loadStored = (key) => attempt('read', key, (path) => (0,quick_file/* readQuickly */.xF)(path, READ_OBJECT));
    async function* loadPieces(key) {
        const pieces = await attempt('read', key, async (path) => piecesOf(path, key));
        try {
            yield* pieces;
        }
        catch (error) {
            throw (0,storage_errors/* storageErrorOf */.nP)(error, { action: 'read', path: getPath(key) });
        }
    }
    async function* list(prefix, entries) {
        if (!(0,object_key/* canBeginKey */.jP)(prefix))
            return;
        const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
        try {
            await (0,storage_errors/* unlessMissing */.F2)(folders.check(folder.slice(0, -1)));
            yield* entries(folder);
        }
        catch (error) {
            throw (0,storage_errors/* storageErrorOf */.nP)(error, { action: 'list', path: getPath(prefix) });
        }
    }
    const save = (key, options, fill) => attempt('write', key, () => writeObject({ root: base, folders, key, options, shown: getPath(key), fill }));
    return {
        getPath,
        loadStored,
        async loadBytes(key) {
            const stored = await loadStored(key);
            return (0,gzip/* isCompressed */.cx)(key) ? (0,gzip/* decompress */.mF)(stored, key) : stored;
        },
        async loadStream(key) {
            return external_node_stream_.Readable.from(loadPieces(key), { objectMode: false });
        },
        exists: (key) => attempt('read', key, async (path) => (await (0,storage_errors/* unlessMissing */.F2)(isFile(path))) ?? false),
        stat: (key) => attempt('read', key, (path) => (0,storage_errors/* unlessMissing */.F2)(statObject(key, path))),
        listFiles: (prefix) => list(prefix, (folder) => listObjects(base, folder, prefix.slice(folder.length))),
        listFolders: (prefix) => list(prefix, (folder) => listFolderNames((0,external_node_path_.join)(base, folder))),
        saveBytes: (key, contents, options = {}) => save(key, options, (file) => fillWithBytes(file, key, contents)),
        async saveStream(key, contents, options = {}) {
            let fault;
            contents.once('error', (error) => {
                fault = error;
            });
            try {
                return await save(key, options, (file) => fillWithStream(file, key, contents));
            }
            catch (error) {
                contents.destroy();
                throw error instanceof errors/* EpycloudError */.yx && error.cause === fault ? (fault ?? error) : error;
            }
        },
        delete: (key) => attempt('delete', key, async (path) => {
            await (0,storage_errors/* unlessMissing */.F2)(deleteObject(path, () => folders.flush((0,object_key/* folderOf */.yS)(key))));
        }),
    };
}


/***/ }),

/***/ 92589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ compress),
/* harmony export */   cx: () => (/* binding */ isCompressed),
/* harmony export */   fR: () => (/* binding */ compressStream),
/* harmony export */   mF: () => (/* binding */ decompress),
/* harmony export */   nh: () => (/* binding */ decompressPieces)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36331);
/* harmony import */ var _quick_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63461);





const LEVEL = 4;
const gzipAsync = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.gzip);
const gunzipAsync = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.gunzip);
function isCompressed(key) {
    return key.endsWith('.gz');
}
async function compress(contents) {
    if (contents.byteLength <= _quick_file_js__WEBPACK_IMPORTED_MODULE_4__/* .QUICK_BYTES */ .us)
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.gzipSync)(contents, { level: LEVEL });
    return await gzipAsync(contents, { level: LEVEL, chunkSize: chunkSizeFor(contents.byteLength) });
}
function compressStream() {
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createGzip)({ level: LEVEL });
}
async function decompress(stored, key) {
    try {
        if (stored.byteLength <= _quick_file_js__WEBPACK_IMPORTED_MODULE_4__/* .QUICK_BYTES */ .us / 4)
            return (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.gunzipSync)(stored);
        return await gunzipAsync(stored, { chunkSize: chunkSizeFor(stored.byteLength * 3) });
    }
    catch (cause) {
        throw isZlibError(cause) ? corrupt(key, cause) : cause;
    }
}
async function* decompressPieces(stored, key) {
    const unzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createGunzip)();
    (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(stored, unzip, () => { });
    try {
        yield* unzip;
    }
    catch (cause) {
        throw isZlibError(cause) ? corrupt(key, cause) : cause;
    }
}
function chunkSizeFor(bytes) {
    return Math.min(Math.max(bytes, 16 * 1024), 1024 * 1024);
}
function isZlibError(thrown) {
    return thrown instanceof Error && 'code' in thrown && /^Z_/.test(String(thrown.code));
}
function corrupt(key, cause) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EpycloudError */ .yx('artifact_corrupt', `${key} is not whole: its compressed bytes are cut off or changed (${cause.message}).`, { hint: 'Resume the run to make it again, or run the experiment anew.', cause });
}


/***/ }),

/***/ 9900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Px: () => (/* binding */ isObjectKey),
/* harmony export */   jP: () => (/* binding */ canBeginKey),
/* harmony export */   yS: () => (/* binding */ folderOf),
/* harmony export */   yr: () => (/* binding */ requireObjectKey)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const MAX_BYTES = 1024;
function requireObjectKey(key) {
    const fault = faultOf(key);
    if (fault === undefined)
        return;
    const shown = JSON.stringify(key.length > 100 ? `${key.slice(0, 97)}...` : key);
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_id', `${shown} cannot name an object: it ${fault}.`, {
        hint: 'Use names without "~", "\\" and control characters, and no "." or ".." as a part.',
    });
}
function isObjectKey(text) {
    return faultOf(text) === undefined;
}
function canBeginKey(prefix) {
    return prefix === '' || faultOf(prefix) === undefined || faultOf(`${prefix}x`) === undefined;
}
function folderOf(key) {
    return key.slice(0, Math.max(key.lastIndexOf('/'), 0));
}
function faultOf(key) {
    if (key === '')
        return 'is empty';
    if (key.startsWith('/'))
        return 'begins with "/"';
    const odd = /[\p{Cc}\p{Surrogate}\\~]/u.exec(key);
    if (odd !== null)
        return `has the character ${JSON.stringify(odd[0])}`;
    if (Buffer.byteLength(key) > MAX_BYTES)
        return `is longer than ${MAX_BYTES} bytes`;
    for (const part of key.split('/')) {
        if (part === '')
            return 'has an empty part';
        if (part === '.' || part === '..')
            return `has the part "${part}"`;
    }
    return undefined;
}


/***/ }),

/***/ 63461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WD: () => (/* binding */ takeTurns),
/* harmony export */   sZ: () => (/* binding */ writeQuickly),
/* harmony export */   us: () => (/* binding */ QUICK_BYTES),
/* harmony export */   xF: () => (/* binding */ readQuickly)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);



const QUICK_BYTES = 64 * 1024;
const readLarge = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFile);
const writeLarge = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.write);
async function readQuickly(path, flags) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size <= QUICK_BYTES ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file) : await readLarge(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
async function writeQuickly(file, contents) {
    let written = 0;
    while (written < contents.byteLength) {
        const rest = contents.byteLength - written;
        written +=
            rest <= QUICK_BYTES
                ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, contents, written, rest)
                : (await writeLarge(file, contents, written, rest, null)).bytesWritten;
    }
}
const FILES_A_TURN = 16;
let files = 0;
async function takeTurns() {
    files = (files + 1) % FILES_A_TURN;
    if (files === 0)
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
}


/***/ }),

/***/ 44614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ conflictingObject),
/* harmony export */   F2: () => (/* binding */ unlessMissing),
/* harmony export */   fX: () => (/* binding */ missingArtifact),
/* harmony export */   nP: () => (/* binding */ storageErrorOf),
/* harmony export */   r: () => (/* binding */ isErrno)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

function storageErrorOf(thrown, attempt) {
    if (thrown instanceof _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx || !(thrown instanceof Error))
        return thrown;
    const { code, syscall } = thrown;
    if (code === undefined)
        return thrown;
    if (attempt.action === 'read' && MISSING.has(code))
        return missingArtifact(attempt.path, thrown);
    const target = attempt.action === 'write' ? `write to ${attempt.path}` : shown(attempt);
    const fail = (why, hint) => new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('storage_unavailable', `Cannot ${target}: ${why}.`, { hint, cause: thrown });
    if (syscall === 'link' && (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP')) {
        return fail('its file system knows no hard links, which keep two runs apart', 'Put the bucket on a file system of Linux or macOS, such as ext4, xfs, btrfs or APFS.');
    }
    switch (code) {
        case 'EACCES':
        case 'EPERM':
            return attempt.action === 'read' || attempt.action === 'list'
                ? fail('this user may not read it', ACCESS_HINT)
                : fail('the folder is read-only for this user', ACCESS_HINT);
        case 'EROFS':
            return fail('the folder is read-only', ACCESS_HINT);
        case 'ENOSPC':
        case 'EDQUOT':
            return fail(code === 'ENOSPC' ? 'the disk is full' : "this user's share of the disk is full", 'Free some space and go on with --resume: what is done is kept.');
        case 'ENOTDIR':
        case 'EISDIR':
        case 'ENOTEMPTY':
        case 'EEXIST':
            return fail('a file stands where a folder belongs, or the other way round', 'Move what is in the way, or choose another bucket.');
        case 'ENAMETOOLONG':
            return fail('its name is too long', 'Choose a shorter id or folder.');
        case 'ELOOP':
            return fail('it is a symbolic link', 'Objects are plain files. Put the file itself in the place of the link.');
        case 'EMFILE':
        case 'ENFILE':
            return fail('too many files are open', 'Raise the limit (ulimit -n 4096) or lower --jobs, and go on with --resume.');
        case 'ENOENT':
            return fail('its folder is gone, or a link that leads nowhere', 'See that the disk is mounted and that nothing else clears the folder, and go on with --resume.');
        default:
            return fail(thrown.message, 'See that the disk is sound and mounted, and go on with --resume.');
    }
}
function missingArtifact(path, cause) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('artifact_missing', `There is no ${path}.`, {
        hint: 'The run has not come that far, or it was deleted. Resume the run to make it.',
        cause,
    });
}
function conflictingObject(path) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('storage_conflict', `${path} is there already, with other contents.`, {
        hint: 'Something else wrote it first. Look at it, and use another run id or resume that run.',
    });
}
function isErrno(thrown, ...codes) {
    return thrown instanceof Error && codes.includes(String(thrown.code));
}
async function unlessMissing(work) {
    try {
        return await work;
    }
    catch (error) {
        if (isErrno(error, ...MISSING))
            return undefined;
        throw error;
    }
}
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);
const ACCESS_HINT = 'Give this user access to the bucket (owner and mode of the folder, or the mount), or choose another.';
function shown(attempt) {
    return `${attempt.action} ${attempt.path}`;
}


/***/ }),

/***/ 8956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ metadataName),
/* harmony export */   NT: () => (/* binding */ temporaryName),
/* harmony export */   SZ: () => (/* binding */ sweepTemporaries),
/* harmony export */   sg: () => (/* binding */ isHiddenName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _storage_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44614);




const PROCESS = `${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
let count = 0;
function temporaryName() {
    return `~${PROCESS}-${++count}`;
}
function metadataName(name, file) {
    return `${name}~${file.ino}-${file.mtimeMs}`;
}
function isHiddenName(name) {
    return name.includes('~');
}
async function sweepTemporaries(request) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(request.root), request.prefix);
    try {
        return await sweepFolder(path, request.isAlive);
    }
    catch (error) {
        throw (0,_storage_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .storageErrorOf */ .nP)(error, { action: 'delete', path });
    }
}
async function sweepFolder(folder, isAlive) {
    const metadata = [];
    let removed = 0;
    let beingWritten = false;
    for await (const entry of await entriesOf(folder)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name);
        if (entry.isDirectory())
            removed += await sweepFolder(path, isAlive);
        if (!entry.isFile() || !isHiddenName(entry.name))
            continue;
        const pid = /^~(\d+)-/.exec(entry.name)?.[1];
        if (pid === undefined)
            metadata.push(entry.name);
        else if (isAlive(Number(pid)))
            beingWritten = true;
        else
            removed += await remove(path);
    }
    if (beingWritten)
        return removed;
    for (const name of metadata) {
        if (!(await belongsToObject(folder, name)))
            removed += await remove((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    }
    return removed;
}
async function entriesOf(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.opendir)(folder, { bufferSize: 256 });
    }
    catch (error) {
        if ((0,_storage_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    }
}
async function belongsToObject(folder, name) {
    const object = name.slice(0, name.indexOf('~'));
    try {
        return metadataName(object, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, object))) === name;
    }
    catch (error) {
        if ((0,_storage_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOENT'))
            return false;
        throw error;
    }
}
async function remove(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path);
        return 1;
    }
    catch (error) {
        if ((0,_storage_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOENT'))
            return 0;
        throw error;
    }
}


/***/ })

};
;