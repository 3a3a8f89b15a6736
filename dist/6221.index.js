"use strict";
exports.id = 6221;
exports.ids = [6221];
exports.modules = {

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

/***/ 86221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSource: () => (/* binding */ openSource)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/pipeline/artifacts.js
var artifacts = __webpack_require__(56753);
// EXTERNAL MODULE: ./build/pipeline/errors.js
var errors = __webpack_require__(36331);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/experiment/source-folder.js


async function inSourceFolder(workDir, fill) {
    const place = await (0,promises_.mkdtemp)((0,external_node_path_.join)(workDir, 'source-'));
    const remove = () => (0,promises_.rm)(place, { recursive: true, force: true });
    const dir = (0,external_node_path_.join)(place, 'tree');
    try {
        return { dir, ...(await fill(dir)), [Symbol.asyncDispose]: remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/shell/tar/byte-reader.js

function byteReader(source) {
    let rest = new Uint8Array(0);
    async function fill() {
        while (rest.byteLength === 0) {
            const next = await source.next();
            if (next.done === true)
                return false;
            rest = next.value;
        }
        return true;
    }
    async function* pieces(bytes) {
        let left = bytes;
        while (left > 0) {
            if (!(await fill()))
                throw cutOff();
            const piece = rest.subarray(0, left);
            rest = rest.subarray(piece.byteLength);
            left -= piece.byteLength;
            yield piece;
        }
    }
    return {
        pieces,
        async take(bytes) {
            if (!(await fill()))
                return undefined;
            if (rest.byteLength >= bytes) {
                const all = rest.subarray(0, bytes);
                rest = rest.subarray(bytes);
                return all;
            }
            const parts = [];
            for await (const piece of pieces(bytes))
                parts.push(piece);
            return Buffer.concat(parts);
        },
    };
}
function cutOff() {
    return new errors/* EpycloudError */.yx('artifact_corrupt', 'The archive is cut off.');
}

;// CONCATENATED MODULE: ./build/shell/tar/read-header.js

const CHECKSUM = { at: 148, length: 8 };
const KINDS = {
    '0': 'file',
    '\0': 'file',
    '2': 'link',
    '5': 'folder',
};
function readHeader(block) {
    const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
    if (bytes.every((byte) => byte === 0))
        return undefined;
    const sum = bytes.reduce((total, byte, at) => {
        const inChecksum = at >= CHECKSUM.at && at < CHECKSUM.at + CHECKSUM.length;
        return total + (inChecksum ? 32 : byte);
    }, 0);
    if (octal(bytes, CHECKSUM.at, CHECKSUM.length) !== sum)
        throw corrupt('a header is damaged');
    const prefix = bytes.toString('latin1', 257, 262) === 'ustar' ? read_header_text(bytes, 345, 155) : '';
    const name = read_header_text(bytes, 0, 100);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        target: read_header_text(bytes, 157, 100),
        size: octal(bytes, 124, 12),
        executable: (octal(bytes, 100, 8) & 0o100) !== 0,
        type: String.fromCharCode(bytes[156] ?? 0),
    };
}
function entryOf(header, pax) {
    const name = pax.get('path') ?? header.name;
    const target = pax.get('linkpath') ?? header.target;
    const size = pax.has('size') ? decimal(pax.get('size') ?? '') : header.size;
    const kind = KINDS[header.type];
    if (kind === undefined) {
        throw new errors/* EpycloudError */.yx('source_refused', `The archive has ${JSON.stringify(name)}, which is no file, folder or symbolic link.`);
    }
    if (kind !== 'file' && size !== 0)
        throw corrupt(`${JSON.stringify(name)} has contents`);
    if (kind === 'link')
        return { kind, name, target };
    if (kind === 'folder')
        return { kind, name: name.replace(/\/+$/, '') };
    return { kind, name, size, executable: header.executable };
}
function readPax(body) {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    const records = new Map();
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(32, at);
        const length = space === -1 ? 0 : decimal(bytes.toString('latin1', at, space));
        const end = at + length;
        const equals = bytes.indexOf(61, space);
        if (end > bytes.length || equals === -1 || equals >= end || bytes[end - 1] !== 10) {
            throw corrupt('a pax header is damaged');
        }
        records.set(utf8(bytes.subarray(space + 1, equals)), utf8(bytes.subarray(equals + 1, end - 1)));
        at = end;
    }
    return records;
}
function read_header_text(bytes, at, length) {
    const field = bytes.subarray(at, at + length);
    const end = field.indexOf(0);
    return utf8(end === -1 ? field : field.subarray(0, end));
}
function utf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new errors/* EpycloudError */.yx('source_refused', 'The archive has a name that is not UTF-8.');
    }
}
function octal(bytes, at, length) {
    const [, digits] = /^[ ]*([0-7]*)[ \0]*$/.exec(bytes.toString('latin1', at, at + length)) ?? [];
    if (digits === undefined)
        throw corrupt('a header has a number of an unknown form');
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
function decimal(written) {
    if (!/^\d{1,15}$/.test(written))
        throw corrupt('a pax header has a number of an unknown form');
    return Number(written);
}
function corrupt(reason) {
    return new errors/* EpycloudError */.yx('artifact_corrupt', `The archive is not whole: ${reason}.`);
}

;// CONCATENATED MODULE: ./build/shell/tar/read-tar.js



const BLOCK = 512;
const LONGEST_PAX = 64 * 1024;
const MOST_GLOBALS = 16;
const MOST_FILLING = 1024 * 1024;
async function* readTar(source, { onGlobal } = {}) {
    const iterator = source[Symbol.asyncIterator]();
    try {
        yield* entries(iterator, onGlobal);
    }
    finally {
        await iterator.return?.();
    }
}
async function* entries(iterator, onGlobal) {
    const reader = byteReader(iterator);
    let pax;
    let globals = 0;
    for (;;) {
        const block = await reader.take(BLOCK);
        if (block === undefined)
            throw damaged('it is cut off');
        const header = readHeader(block);
        if (header === undefined)
            break;
        if (header.type === 'x' || header.type === 'g') {
            if (header.size > LONGEST_PAX)
                throw damaged('a pax header is too long');
            if (pax !== undefined)
                throw damaged('a pax header has no entry');
            if (header.type === 'g' && ++globals > MOST_GLOBALS)
                throw damaged('it has too many headers');
            const body = await reader.take(padded(header.size));
            if (body === undefined && header.size > 0)
                throw damaged('it is cut off');
            const records = readPax((body ?? new Uint8Array(0)).subarray(0, header.size));
            if (header.type === 'x')
                pax = records;
            else
                onGlobal?.(records);
            continue;
        }
        const entry = entryOf(header, pax ?? new Map());
        pax = undefined;
        const size = entry.kind === 'file' ? entry.size : 0;
        let left = size;
        async function* contents() {
            for await (const piece of reader.pieces(left)) {
                left -= piece.byteLength;
                yield piece;
            }
        }
        yield { entry, contents };
        for await (const _ of reader.pieces(left + padded(size) - size))
            ;
    }
    await requireZeros(reader);
}
async function requireZeros(reader) {
    for (let read = 0; read <= MOST_FILLING; read += BLOCK) {
        const block = await reader.take(BLOCK);
        if (block === undefined)
            return;
        if (block.some((byte) => byte !== 0))
            break;
    }
    throw damaged('something follows its end');
}
function padded(size) {
    return Math.ceil(size / BLOCK) * BLOCK;
}
function damaged(reason) {
    return new errors/* EpycloudError */.yx('artifact_corrupt', `The archive is not whole: ${reason}.`);
}

// EXTERNAL MODULE: ./build/experiment/bundle/bundle.js
var bundle = __webpack_require__(98254);
// EXTERNAL MODULE: ./build/experiment/bundle/link-target.js
var link_target = __webpack_require__(34214);
;// CONCATENATED MODULE: ./build/experiment/bundle/entry-place.js



function entryPlaces() {
    const taken = new Map();
    let entries = 0;
    let bytes = 0;
    function requireFolders(name) {
        for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1)) {
            const above = name.slice(0, at);
            if (taken.get(above) !== undefined && taken.get(above) !== 'folder') {
                throw refused(name, 'lies behind what is no folder');
            }
            taken.set(above, 'folder');
        }
    }
    return {
        admit(entry) {
            const { kind, name } = entry;
            entries += 1;
            bytes += kind === 'file' ? entry.size : 0;
            if (entries > bundle/* BUNDLE_LIMITS */.k.entries || bytes > bundle/* BUNDLE_LIMITS */.k.bytes) {
                throw new errors/* EpycloudError */.yx('source_refused', 'The archive holds too much to be unpacked.', {
                    hint: `At most ${bundle/* BUNDLE_LIMITS */.k.entries} files and ${bundle/* BUNDLE_LIMITS */.k.bytes / 1024 ** 3} GiB.`,
                });
            }
            const fault = faultOf(name);
            if (fault !== undefined)
                throw refused(name, fault);
            const there = taken.get(name);
            if (there !== undefined && !(there === 'folder' && kind === 'folder')) {
                throw refused(name, 'is there twice');
            }
            requireFolders(name);
            taken.set(name, kind);
            if (kind === 'link' && (0,link_target/* placeInTree */.t)(name, entry.target) === undefined) {
                throw refused(name, 'is a link that may lead out of the folder');
            }
        },
    };
}
function faultOf(name) {
    if (name === '')
        return 'has no name';
    if (name.startsWith('/'))
        return 'is an absolute path';
    if (/\p{Cc}/u.test(name))
        return 'has a control character';
    if (Buffer.byteLength(name) > bundle/* BUNDLE_LIMITS */.k.path)
        return 'has too long a path';
    const parts = name.split('/');
    if (parts.includes('..'))
        return 'leads out of the folder';
    if (parts.includes('') || parts.includes('.'))
        return 'is no plain path';
    if (parts.some((part) => part.toLowerCase() === '.git'))
        return 'is a part of git';
    return undefined;
}
function refused(name, fault) {
    const shown = JSON.stringify(name.length > 200 ? `${name.slice(0, 197)}...` : name);
    return new errors/* EpycloudError */.yx('source_refused', `The archive's ${shown} ${fault}.`);
}

;// CONCATENATED MODULE: ./build/experiment/bundle/unpack-archive.js







const SMALL = 256 * 1024;
async function unpackArchive(unpacking) {
    const { source, dir, rename = ({ name }) => name, onGlobal } = unpacking;
    const places = entryPlaces();
    const unpacked = [];
    const folders = new Set();
    const makeFolder = async (name) => {
        if (folders.has(name))
            return;
        await (0,promises_.mkdir)((0,external_node_path_.join)(dir, name), { recursive: true });
        folders.add(name);
    };
    for await (const read of readTar(source, onGlobal === undefined ? {} : { onGlobal })) {
        const name = rename(read.entry);
        if (name === undefined)
            continue;
        const entry = { ...read.entry, name };
        places.admit(entry);
        unpacked.push(entry);
        await makeFolder(entry.kind === 'folder' ? name : (0,external_node_path_.dirname)(name));
        if (entry.kind === 'file')
            await writeEntry((0,external_node_path_.join)(dir, name), entry, read);
    }
    for (const entry of unpacked) {
        if (entry.kind === 'link')
            await (0,promises_.symlink)(entry.target, (0,external_node_path_.join)(dir, entry.name));
    }
    return unpacked;
}
async function writeEntry(path, entry, read) {
    const how = { flag: 'wx', mode: entry.executable ? 0o755 : 0o644 };
    try {
        if (entry.size > SMALL) {
            await (0,external_node_stream_promises_.pipeline)(read.contents(), (0,external_node_fs_.createWriteStream)(path, { flags: how.flag, mode: how.mode }));
        }
        else {
            const pieces = [];
            for await (const piece of read.contents())
                pieces.push(piece);
            await (0,promises_.writeFile)(path, Buffer.concat(pieces), how);
        }
    }
    catch (cause) {
        if (cause.code !== 'EEXIST')
            throw cause;
        throw new errors/* EpycloudError */.yx('source_refused', `Two files of the archive have one name here: ${entry.name}.`, { hint: 'Their names differ in case only; rename one, or unpack where case counts.', cause });
    }
}

;// CONCATENATED MODULE: ./build/experiment/bundle/unpack-bundle.js




async function unpackBundle({ contents, sha256, dir }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    async function* hashed() {
        for await (const piece of contents) {
            hash.update(piece);
            yield piece;
        }
    }
    await (0,promises_.mkdir)(dir, { recursive: true });
    try {
        await unpackArchive({ source: hashed(), dir });
        const found = hash.digest('hex');
        if (found === sha256)
            return;
        throw new errors/* EpycloudError */.yx('artifact_corrupt', `The source bundle ${sha256.slice(0, 12)} has other contents than its name says (${found.slice(0, 12)}).`, { hint: 'Delete it from the bucket and submit again.' });
    }
    catch (error) {
        await (0,promises_.rm)(dir, { recursive: true, force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/experiment/bundle/bundle-source.js




function bundleSource({ key, store, workDir }) {
    return {
        async open() {
            const sha256 = (0,artifacts/* sha256OfSourceKey */.jr)(key);
            if (sha256 === undefined) {
                throw new errors/* EpycloudError */.yx('source_refused', `${key} is not the key of a packed source.`, {
                    hint: 'It is written as: sources/<sha256>.tar.gz.',
                });
            }
            return await inSourceFolder(workDir, async (dir) => {
                const contents = await store.loadStream(key);
                try {
                    await unpackBundle({ contents, sha256, dir });
                }
                finally {
                    contents.destroy();
                }
                return { facts: { kind: 'bundle', key, sha256 }, notes: [] };
            });
        },
    };
}

// EXTERNAL MODULE: ./build/shell/clock.js
var shell_clock = __webpack_require__(99836);
// EXTERNAL MODULE: ./build/experiment/bundle/pack-tree.js + 3 modules
var pack_tree = __webpack_require__(27222);
// EXTERNAL MODULE: ./build/experiment/bundle/store-bundle.js
var store_bundle = __webpack_require__(18674);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/experiment/github/follow-redirects.js

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
async function followRedirects({ url, signal, headers }) {
    const home = new URL(url).origin;
    let address = url;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        const response = await fetch(address, {
            redirect: 'manual',
            signal: signal ?? null,
            headers: headers(new URL(address).origin === home),
        });
        if (!REDIRECTS.has(response.status))
            return response;
        await response.body?.cancel();
        address = targetOf(response.headers.get('location'), address);
    }
    throw misled('leads from one address to another without an end');
}
function targetOf(location, from) {
    if (location === null || !URL.canParse(location, from))
        throw misled('leads nowhere');
    const target = new URL(location, from);
    const isSafe = target.protocol === 'https:' || target.protocol === new URL(from).protocol;
    if (!isSafe)
        throw misled('leads to an address without encryption');
    return target.href;
}
function misled(what) {
    return new errors/* EpycloudError */.yx('source_unavailable', `GitHub's answer ${what}.`, {
        hint: 'Check GITHUB_API_URL.',
    });
}
function isFetchFault(thrown) {
    return thrown instanceof TypeError && /^(fetch failed|terminated)$/.test(thrown.message);
}

// EXTERNAL MODULE: ./build/pipeline/version.js
var version = __webpack_require__(86946);
;// CONCATENATED MODULE: ./build/experiment/github/rate-limit.js
function rateLimitPause({ status, headers }, said, now) {
    if (status !== 403 && status !== 429)
        return undefined;
    const after = numberIn(headers, 'retry-after');
    if (after !== undefined)
        return after * 1000;
    const reset = numberIn(headers, 'x-ratelimit-reset');
    if (headers.get('x-ratelimit-remaining') === '0' && reset !== undefined) {
        return Math.max(reset * 1000 - now, 0) + 1000;
    }
    return status === 429 || /rate limit/i.test(said) ? 60_000 : undefined;
}
function numberIn(headers, name) {
    const text = headers.get(name) ?? '';
    return /^\d{1,11}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./build/experiment/github/github-refusal.js


const NEW_TOKEN = 'Make a fine-grained token that may read the contents of the repository, and store it as a new version of the secret that GITHUB_PAT_SECRET names.';
async function refusalOf(response, asked, now) {
    const { status, headers } = response;
    const said = await messageOf(response);
    if (status >= 500 || status === 408) {
        const error = new errors/* EpycloudError */.yx('source_unavailable', `GitHub answers ${status}.`, {
            hint: 'Try again; https://www.githubstatus.com tells of outages.',
        });
        return { kind: 'passing', error };
    }
    const pauseMs = rateLimitPause(response, said, now);
    if (pauseMs !== undefined) {
        return { kind: 'passing', error: rateLimited(now + pauseMs, asked), pauseMs };
    }
    const [message, hint] = wordsFor(status, asked, said, headers.get('x-github-sso'));
    return { kind: 'final', error: new errors/* EpycloudError */.yx('source_refused', message, { hint }) };
}
function wordsFor(status, { repository, ref, withToken }, said, sso) {
    switch (status) {
        case 401:
            return ['GitHub does not accept the token: it has expired or was revoked.', NEW_TOKEN];
        case 403:
            if (sso !== null)
                return signOnNeeded(repository, sso);
            return [`GitHub does not let ${repository} be read${quoted(said)}.`, NEW_TOKEN];
        case 404:
            if (/^No commit found/.test(said))
                return noSuchRef(repository, ref);
            if (withToken) {
                return [
                    `There is no repository ${repository} on GitHub that the token may read.`,
                    `Check the name. ${NEW_TOKEN}`,
                ];
            }
            return [
                `There is no public repository ${repository} on GitHub.`,
                'Check the name. Where it is private, GITHUB_PAT_SECRET names the secret that holds a token for it.',
            ];
        case 409:
            return [`The repository ${repository} is empty${quoted(said)}.`, 'Push a commit to it.'];
        case 422:
            return noSuchRef(repository, ref);
        default:
            return [`GitHub does not give ${repository}: it answers ${status}${quoted(said)}.`];
    }
}
function noSuchRef(repository, ref) {
    return [
        `There is no ${ref ?? 'commit'} in ${repository}.`,
        'Name a branch, a tag or a commit that was pushed. refs/pull/NUMBER/merge is only there while the pull request has no conflicts.',
    ];
}
function signOnNeeded(repository, header) {
    const organisation = /\/orgs\/([\w-]+)\/sso/.exec(header)?.[1];
    const where = organisation === undefined ? '' : ` of ${organisation}`;
    return [
        `The token is not authorised for the single sign-on${where}, so GitHub does not give ${repository}.`,
        'Open the token in your settings on GitHub, and authorise it there under "Configure SSO".',
    ];
}
function rateLimited(until, { withToken }) {
    const time = new Date(until).toISOString().slice(0, 19).replace('T', ' ');
    return new errors/* EpycloudError */.yx('source_unavailable', `GitHub's limit on requests is reached; it ends at ${time} UTC.`, {
        hint: withToken
            ? 'Try again then, or with a token that others do not use up.'
            : 'Try again then. With a token (GITHUB_PAT_SECRET) the limit is far higher.',
    });
}
async function messageOf(response) {
    try {
        const body = JSON.parse(await response.text());
        const message = body?.message;
        return typeof message === 'string' ? message.slice(0, 200) : '';
    }
    catch {
        return '';
    }
}
function quoted(said) {
    return said === '' ? '' : ` (${JSON.stringify(said)})`;
}

;// CONCATENATED MODULE: ./build/experiment/github/github-api.js




const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 90_000;
async function askGithub(api, request, use) {
    for (let attempt = 1;; attempt += 1) {
        const answer = await tryOnce(api, request, use);
        if ('value' in answer)
            return answer.value;
        if (answer.kind === 'final' || attempt === ATTEMPTS)
            throw answer.error;
        const pauseMs = answer.pauseMs ?? FIRST_PAUSE_MS * 2 ** (attempt - 1);
        if (pauseMs > LONGEST_PAUSE_MS)
            throw answer.error;
        await api.clock.sleep(pauseMs, api.signal).catch((cause) => {
            throw interrupted(cause);
        });
    }
}
async function tryOnce(api, request, use) {
    try {
        const response = await get(api, request);
        if (response.ok)
            return { value: await use(response) };
        return await refusalOf(response, request.asked, api.clock.now());
    }
    catch (error) {
        if (api.signal?.aborted === true)
            throw interrupted(api.signal.reason);
        if (error instanceof errors/* EpycloudError */.yx) {
            return { kind: error.code === 'source_unavailable' ? 'passing' : 'final', error };
        }
        if (!isFetchFault(error))
            throw error;
        return { kind: 'passing', error: unreachable(api.url, error) };
    }
}
async function get({ url, token, signal }, request) {
    const always = { 'User-Agent': `epycloud/${version/* VERSION */.x}` };
    const atHome = {
        ...always,
        Accept: request.accept,
        'X-GitHub-Api-Version': '2022-11-28',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    };
    return await followRedirects({
        url: `${url}${request.path}`,
        signal,
        headers: (isHome) => (isHome ? atHome : always),
    });
}
function unreachable(url, thrown) {
    const code = thrown.cause?.code;
    const why = typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code) ? ` (${code})` : '';
    return new errors/* EpycloudError */.yx('source_unavailable', `GitHub at ${new URL(url).host} cannot be reached${why}.`, { hint: 'Check the network and GITHUB_API_URL, and try again.' });
}
function interrupted(cause) {
    return new errors/* EpycloudError */.yx('interrupted', 'Interrupted while fetching from GitHub.', { cause });
}

;// CONCATENATED MODULE: ./build/experiment/github/github-names.js

const REPOSITORY = /^(?!\.{1,2}\/)[\w.-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/;
const NO_REF = /[\s~^:?*[\\\p{Cc}]|\.\.|\/\/|@\{|^[-/]|[/.]$|(^|\/)\.|\.lock(\/|$)/u;
function repositoryPath(repository) {
    if (REPOSITORY.test(repository))
        return `/repos/${repository}`;
    throw new errors/* EpycloudError */.yx('source_refused', `${shown(repository)} is no repository of GitHub.`, {
        hint: 'Name it as owner/name.',
    });
}
function refPath(ref) {
    if (ref === undefined)
        return 'HEAD';
    if (ref === '' || NO_REF.test(ref)) {
        throw new errors/* EpycloudError */.yx('source_refused', `${shown(ref)} is no ref of git.`, {
            hint: 'Name a branch, a tag, a commit, or refs/pull/NUMBER/merge.',
        });
    }
    const name = ref.replace(/^refs\/(?=(heads|tags)\/)/, '');
    return name.split('/').map(encodeURIComponent).join('/');
}
function requireAddress(apiUrl) {
    const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
    if (url !== undefined && /^https?:$/.test(url.protocol) && url.username + url.password === '') {
        return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
    }
    throw new errors/* EpycloudError */.yx('source_refused', 'GITHUB_API_URL is not the address of an API.', {
        hint: 'It is written as: https://api.github.com, or https://HOST/api/v3.',
    });
}
function shown(text) {
    return JSON.stringify(text.length > 100 ? `${text.slice(0, 97)}...` : text);
}

;// CONCATENATED MODULE: ./build/experiment/github/fetch-tree.js








async function fetchTree(api, wanted) {
    const { repository, ref, commit, dir } = wanted;
    const request = {
        path: `${repositoryPath(repository)}/tarball/${commit}`,
        accept: 'application/vnd.github+json',
        asked: { repository, ref, withToken: api.token !== undefined },
    };
    return await askGithub(api, request, async ({ body }) => {
        await (0,promises_.rm)(dir, { recursive: true, force: true });
        await (0,promises_.mkdir)(dir, { recursive: true });
        if (body === null)
            throw fetch_tree_cutOff(repository);
        try {
            return await unpackBody(body, commit, dir);
        }
        catch (error) {
            throw isCutOff(error) ? fetch_tree_cutOff(repository) : error;
        }
    });
}
async function unpackBody(body, commit, dir) {
    const gunzip = (0,external_node_zlib_.createGunzip)();
    (0,external_node_stream_.pipeline)(external_node_stream_.Readable.fromWeb(body), gunzip, () => { });
    let top;
    try {
        return await unpackArchive({
            source: gunzip,
            dir,
            rename({ kind, name }) {
                const end = name.indexOf('/');
                const first = end === -1 ? name : name.slice(0, end);
                top ??= first;
                if (first !== top || (end === -1 && kind !== 'folder'))
                    throw unknownForm();
                return end === -1 ? undefined : name.slice(end + 1);
            },
            onGlobal(records) {
                if ((records.get('comment') ?? commit) !== commit)
                    throw unknownForm();
            },
        });
    }
    finally {
        gunzip.destroy();
    }
}
function isCutOff(error) {
    if (error instanceof errors/* EpycloudError */.yx)
        return error.code === 'artifact_corrupt';
    const code = String(error?.code ?? '');
    return isFetchFault(error) || /^(Z_|UND_ERR|ECONN|ERR_STREAM_PREMATURE)/.test(code);
}
function fetch_tree_cutOff(repository) {
    return new errors/* EpycloudError */.yx('source_unavailable', `The archive of ${repository} came cut off.`, {
        hint: 'Try again.',
    });
}
function unknownForm() {
    return new errors/* EpycloudError */.yx('source_unavailable', 'The archive has not the form of GitHub’s.', {
        hint: 'Try again, and check GITHUB_API_URL.',
    });
}

;// CONCATENATED MODULE: ./build/experiment/github/github-token.js

function requireToken(secret) {
    const token = secret.trim();
    if (/^[\x21-\x7e]{1,1000}$/.test(token))
        return token;
    throw new errors/* EpycloudError */.yx('secret_unavailable', 'The secret for GitHub holds no token.', {
        hint: 'It is empty, or has spaces or line feeds in it. Store the token alone as a new version of it.',
    });
}

;// CONCATENATED MODULE: ./build/experiment/github/resolve-commit.js



async function resolveCommit(api, wanted) {
    const { repository, ref } = wanted;
    const request = {
        path: `${repositoryPath(repository)}/commits/${refPath(ref)}`,
        accept: 'application/vnd.github.sha',
        asked: { repository, ref, withToken: api.token !== undefined },
    };
    return await askGithub(api, request, async (response) => {
        const commit = (await response.text()).trim();
        if (/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(commit))
            return commit;
        throw new errors/* EpycloudError */.yx('source_unavailable', 'GitHub answers with what is no commit.', {
            hint: `Check GITHUB_API_URL: does GitHub's API answer at ${new URL(api.url).host}?`,
        });
    });
}

;// CONCATENATED MODULE: ./build/experiment/github/submodules.js


const PATH = /^\s*path\s*=\s*"?(.+?)"?\s*$/gm;
async function missingSubmodules(dir, entries) {
    if (!entries.some(({ kind, name }) => kind === 'file' && name === '.gitmodules'))
        return [];
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(dir, '.gitmodules'), 'utf8');
    const folders = new Set(entries.flatMap(({ kind, name }) => (kind === 'folder' ? [name] : [])));
    return [...text.matchAll(PATH)]
        .map(([, path = '']) => path)
        .filter((path) => folders.has(path) && !entries.some(({ name }) => name.startsWith(`${path}/`)))
        .map((file) => ({
        file,
        message: 'This is a submodule, which GitHub leaves out of its archives.',
        hint: 'Submit from a checkout that has it (actions/checkout with `submodules: recursive`), so that its files are packed there.',
    }));
}

;// CONCATENATED MODULE: ./build/experiment/github/github-source.js










const REMEDIES = {
    pointer: 'In the settings of the repository on GitHub, include Git LFS objects in archives; or submit from a checkout that has them (actions/checkout with `lfs: true`).',
    secret: 'Take it out, and revoke it: it is on GitHub. A line that has none says so with "epycloud: not a secret" in it.',
};
function githubSource(source) {
    const { repository, ref, workDir, store, clock = shell_clock/* systemClock */.m, signal } = source;
    return {
        open: () => inSourceFolder(workDir, async (dir) => {
            const url = requireAddress(source.apiUrl);
            const token = source.token === undefined ? undefined : requireToken(await source.token());
            const api = { url, token, clock, signal };
            const commit = await resolveCommit(api, { repository, ref });
            const bundle = await fetchBundle(api, { ...source, commit, dir });
            const { key } = await (0,store_bundle/* storeBundle */.A)(bundle, store);
            const { sha256, notes } = bundle;
            const asked = ref === undefined ? {} : { ref };
            return { facts: { kind: 'github', key, sha256, commit, repository, ...asked }, notes };
        }),
    };
}
async function fetchBundle(api, wanted) {
    const { dir, limitBytes = bundle/* USUAL_LIMIT_BYTES */.X, signal } = wanted;
    const entries = await fetchTree(api, wanted);
    const paths = entries.flatMap((entry) => entry.kind === 'folder'
        ? []
        : [{ path: entry.name, executable: entry.kind === 'file' && entry.executable }]);
    return await (0,pack_tree/* packTree */.A)({
        tree: { dir, paths, fileModes: false },
        remedies: REMEDIES,
        problems: await missingSubmodules(dir, entries),
        limitBytes,
        signal,
    });
}

;// CONCATENATED MODULE: ./build/experiment/source-provider.js



async function openSource(place, ports) {
    return await providerOf(place, ports).open();
}
function providerOf(place, ports) {
    const { store, workDir = (0,external_node_os_.tmpdir)(), clock, signal } = ports;
    switch (place.kind) {
        case 'folder':
            return folderSource(place.dir);
        case 'bundle':
            return bundleSource({ key: place.key, store, workDir });
        case 'github': {
            const { tokenSecret } = place;
            const token = tokenSecret === undefined ? undefined : () => ports.secret(tokenSecret);
            return githubSource({ ...place, token, store, workDir, clock, signal });
        }
    }
}
function folderSource(dir) {
    const opened = {
        dir,
        facts: { kind: 'folder' },
        notes: [],
        async [Symbol.asyncDispose]() { },
    };
    return { open: async () => opened };
}


/***/ }),

/***/ 12663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SECRET_SHAPES)
/* harmony export */ });
const SECRET_SHAPES = [
    { what: 'a GitHub token', form: /\bgh[pousr]_[A-Za-z0-9]{10,}/ },
    { what: 'a GitHub token', form: /\bgithub_pat_[A-Za-z0-9_]{10,}/ },
    { what: 'a GitLab token', form: /\bglpat-[\w-]{10,}/ },
    { what: 'an access token of Google', form: /\bya29\.[\w-]{5,}/ },
    { what: 'a Google API key', form: /\bAIza[\w-]{20,}/ },
    { what: 'a Google client secret', form: /\bGOCSPX-[\w-]{10,}/ },
    { what: 'an AWS access key', form: /\bA[KS]IA[A-Z0-9]{12,}/ },
    {
        what: 'an AWS secret key',
        form: /aws_?secret_?access_?key["']?\s{0,8}[=:]\s{0,8}["']?[A-Za-z0-9/+]{40}/i,
    },
    { what: 'a Slack token', form: /\bxox[abeoprs]-[\w-]{8,}|\bxapp-\d-[\w-]{8,}/ },
    { what: 'a Slack address', form: /\bhooks\.slack\.com\/services\/T\w{4,}\/B\w{4,}\/\w{8,}/ },
    { what: 'a JSON web token', form: /\beyJ[\w-]{8,4096}\.eyJ[\w-]{8,4096}\.[\w-]*/ },
    { what: 'a private key', form: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/ },
    {
        what: 'an address with a password',
        form: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,200}:(?![$<{*%[])[^\s/@]{1,300}@/i,
    },
];


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