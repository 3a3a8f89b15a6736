"use strict";
exports.id = 1660;
exports.ids = [1660];
exports.modules = {

/***/ 96852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ sliceCount),
/* harmony export */   Mz: () => (/* binding */ sliceOf),
/* harmony export */   Rd: () => (/* binding */ parseTaskRanges),
/* harmony export */   X9: () => (/* binding */ formatTaskRanges),
/* harmony export */   m5: () => (/* binding */ allTasks),
/* harmony export */   ok: () => (/* binding */ sliceOfRanges),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   wA: () => (/* binding */ rangesOf)
/* harmony export */ });
/* unused harmony export indicesOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

function parseTaskRanges(text) {
    const pairs = text.split(',').map((part) => {
        const match = /^\s*(\d{1,9})(?:-(\d{1,9}))?\s*$/.exec(part);
        const first = Number(match?.[1]);
        const last = Number(match?.[2] ?? match?.[1]);
        if (match === null || last < first) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('invalid_settings', `${JSON.stringify(part)} is not a range of tasks.`, {
                hint: 'Write task indices as 0-25,40.',
            });
        }
        return [first, last];
    });
    return merge(pairs);
}
function formatTaskRanges(ranges) {
    return ranges
        .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`))
        .join(',');
}
function rangesOf(indices) {
    return merge([...indices].map((index) => [index, index]));
}
function allTasks(count) {
    return count > 0 ? [[0, count - 1]] : [];
}
function* indicesOf(ranges) {
    for (const [first, last] of ranges)
        for (let index = first; index <= last; index++)
            yield index;
}
function countOf(ranges) {
    return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}
function sliceOfRanges(ranges, size, slice) {
    let skipped = slice * size;
    let wanted = size;
    const taken = [];
    for (const [first, last] of ranges) {
        const begin = first + skipped;
        if (begin > last) {
            skipped -= last - first + 1;
            continue;
        }
        if (wanted === 0)
            break;
        const end = Math.min(last, begin + wanted - 1);
        taken.push([begin, end]);
        wanted -= end - begin + 1;
        skipped = 0;
    }
    return taken;
}
function sliceOf(count, size, slice) {
    const first = slice * size;
    return first >= count ? [] : [[first, Math.min(first + size, count) - 1]];
}
function sliceCount(count, size) {
    return Math.ceil(count / size);
}
function merge(pairs) {
    const merged = [];
    for (const [first, last] of [...pairs].sort((a, b) => a[0] - b[0])) {
        const previous = merged.at(-1);
        if (previous !== undefined && first <= previous[1] + 1)
            previous[1] = Math.max(previous[1], last);
        else
            merged.push([first, last]);
    }
    return merged;
}


/***/ }),

/***/ 56886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ csvRows)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const PIECE = 65_536;
async function* csvRows(chunks) {
    const decoder = new TextDecoder();
    let open = '';
    for await (const chunk of chunks) {
        for (let from = 0; from < chunk.length; from += PIECE) {
            const piece = decoder.decode(chunk.subarray(from, from + PIECE), { stream: true });
            const { rows, rest } = completeRows(open + piece);
            open = rest;
            if (rows.length > 0)
                yield rows;
        }
    }
    const { rows, rest } = completeRows(`${open}${decoder.decode()}\n`);
    if (rest !== '') {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('artifact_corrupt', 'A table ends in the middle of a quoted field.');
    }
    if (rows.length > 0)
        yield rows;
}
function completeRows(text) {
    const rows = [];
    let start = 0;
    let quote = text.indexOf('"');
    while (start < text.length) {
        let end = text.indexOf('\n', start);
        while (quote !== -1 && end !== -1 && quote < end) {
            const closing = text.indexOf('"', quote + 1);
            if (closing === -1)
                return { rows, rest: text.slice(start) };
            if (closing > end)
                end = text.indexOf('\n', closing);
            quote = text.indexOf('"', closing + 1);
        }
        if (end === -1)
            break;
        const line = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
        if (line !== '')
            rows.push(line.includes('"') ? quotedFields(line) : line.split(','));
        start = end + 1;
    }
    return { rows, rest: text.slice(start) };
}
function quotedFields(line) {
    const fields = [];
    let field = '';
    let quoted = false;
    for (let at = 0; at < line.length; at += 1) {
        const character = line[at];
        if (character === '"') {
            if (quoted && line[at + 1] === '"') {
                field += '"';
                at += 1;
            }
            else
                quoted = !quoted;
        }
        else if (character === ',' && !quoted) {
            fields.push(field);
            field = '';
        }
        else
            field += character;
    }
    fields.push(field);
    return fields;
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

/***/ 2097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XV: () => (/* binding */ middleOf),
/* harmony export */   kA: () => (/* binding */ requireQuantiles),
/* harmony export */   pd: () => (/* binding */ levelsOf)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79969);


function levelsOf(quantiles) {
    const middle = middleOf(quantiles);
    for (const lower of quantiles) {
        const upper = quantiles.find((each) => Math.abs(lower + each - 1) < 1e-9);
        if (lower < 0.5 && upper !== undefined)
            return { middle, interval: { lower, upper } };
    }
    return { middle, interval: undefined };
}
function middleOf(quantiles) {
    return quantiles.reduce((best, each) => Math.abs(each - 0.5) < Math.abs(best - 0.5) ? each : best);
}
function requireQuantiles(there, wanted) {
    const missing = wanted.find((quantile) => !there.includes(quantile));
    if (missing === undefined)
        return there;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `The results have no quantile ${missing}.`, {
        hint: `There are: ${there.join(', ')} (the median is 0.5). The output file of the experiment says which are written (${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percentText */ .f)(missing)} % is ${missing}).`,
    });
}


/***/ }),

/***/ 12160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ quantileColumns),
/* harmony export */   J: () => (/* binding */ readQuantiles)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56886);


const KEY_COLUMNS = ['primary_id', 'seed', 'population', 'date', 'quantile'];
async function quantileColumns(bucket, key) {
    const stream = await bucket.loadStream(key);
    try {
        for await (const [header] of (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .csvRows */ .K)(stream)) {
            return valueColumns(header ?? [], bucket.getPath(key));
        }
    }
    finally {
        stream.destroy();
    }
    throw corrupt(bucket.getPath(key), 'it is empty');
}
async function* readQuantiles(options) {
    const { bucket, key, columns } = options;
    const path = bucket.getPath(key);
    const stream = await bucket.loadStream(key);
    const finished = new Set();
    let layout;
    let task;
    try {
        for await (const rows of (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .csvRows */ .K)(stream)) {
            for (const row of rows) {
                if (layout === undefined) {
                    layout = layoutOf(row, columns, path);
                    continue;
                }
                if (row.length !== layout.width)
                    throw corrupt(path, `a row has ${row.length} fields`);
                const id = row[layout.primaryId] ?? '';
                if (task?.id !== id) {
                    if (task !== undefined) {
                        yield closed(task);
                        finished.add(task.id);
                    }
                    if (finished.has(id))
                        throw corrupt(path, `the rows of task ${id} are not together`);
                    task = openTask(id, row, layout);
                }
                if (!take(task, row, layout))
                    throw corrupt(path, `task ${id} has a row without numbers`);
            }
        }
        if (layout === undefined)
            throw corrupt(path, 'it is empty');
        if (task !== undefined)
            yield closed(task);
    }
    finally {
        stream.destroy();
    }
}
function layoutOf(header, columns, path) {
    const values = valueColumns(header, path);
    const missing = columns.find((column) => !values.includes(column));
    if (missing !== undefined)
        throw corrupt(path, `it has no column ${missing}`);
    return {
        width: header.length,
        primaryId: header.indexOf('primary_id'),
        population: header.indexOf('population'),
        date: header.indexOf('date'),
        quantile: header.indexOf('quantile'),
        columns: columns.map((name) => ({ name, at: header.indexOf(name) })),
    };
}
function valueColumns(header, path) {
    const missing = KEY_COLUMNS.filter((name) => !header.includes(name));
    if (missing.length > 0)
        throw corrupt(path, `it has no column ${missing.join(', ')}`);
    return header.filter((name) => !KEY_COLUMNS.some((key) => key === name));
}
function openTask(id, row, layout) {
    return {
        id,
        index: Number(id),
        population: row[layout.population] ?? '',
        dates: new Set(),
        values: new Map(),
    };
}
function take(task, row, layout) {
    const date = row[layout.date] ?? '';
    const quantile = numberIn(row[layout.quantile]);
    if (!Number.isSafeInteger(task.index) || Number.isNaN(quantile) || date === '')
        return false;
    task.dates.add(date);
    let byColumn = task.values.get(quantile);
    if (byColumn === undefined) {
        byColumn = new Map(layout.columns.map(({ name }) => [name, new Map()]));
        task.values.set(quantile, byColumn);
    }
    for (const { name, at } of layout.columns)
        byColumn.get(name)?.set(date, numberIn(row[at]));
    return true;
}
function closed(task) {
    const dates = [...task.dates].sort();
    return {
        index: task.index,
        population: task.population,
        dates,
        quantiles: [...task.values.keys()].sort((a, b) => a - b),
        course(column, quantile) {
            const byDate = task.values.get(quantile)?.get(column);
            return dates.map((date) => byDate?.get(date) ?? Number.NaN);
        },
    };
}
function numberIn(field) {
    return field === undefined || field.trim() === '' ? Number.NaN : Number(field);
}
function corrupt(path, why) {
    return new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('artifact_corrupt', `${path} cannot be read as a table of quantiles: ${why}.`, {
        hint: 'Make the outputs again.',
    });
}


/***/ }),

/***/ 19168:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ summariseTargets),
/* harmony export */   x: () => (/* binding */ summariseResults)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _quantile_levels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2097);
/* harmony import */ var _quantile_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12160);
/* harmony import */ var _result_tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31387);




async function summariseTargets(options) {
    const tables = await (0,_result_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .openResultTables */ .N)(options.bucket, options.folder);
    const targets = await (0,_result_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseTargets */ .u)(tables, options.targets);
    const summaries = new Map();
    for (const kind of ['transitions', 'compartments']) {
        const ofKind = targets.filter((target) => target.kind === kind);
        if (ofKind.length === 0)
            continue;
        for (const summary of await summariseTable(options, tables, ofKind)) {
            summaries.set(`${kind} ${summary.target.column}`, summary);
        }
    }
    return targets.flatMap(({ kind, column }) => summaries.get(`${kind} ${column}`) ?? []);
}
async function summariseResults({ target, ...options }) {
    const targets = target === undefined ? 'usual' : [target];
    const [summary] = await summariseTargets({ ...options, targets });
    if (summary === undefined)
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('internal', 'There is no target.');
    return summary;
}
async function summariseTable(options, { bucket, keyOf }, targets) {
    const { names, shows = () => true, quantiles = [] } = options;
    const columns = targets.map(({ column }) => column);
    const kind = targets[0]?.kind ?? 'transitions';
    const read = columns.map(() => []);
    let levels;
    for await (const task of (0,_quantile_table_js__WEBPACK_IMPORTED_MODULE_2__/* .readQuantiles */ .J)({ bucket, key: keyOf(kind), columns })) {
        const { index, population } = task;
        const name = names.get(index) ?? population;
        if (!shows({ index, name, population }))
            continue;
        levels ??= (0,_quantile_levels_js__WEBPACK_IMPORTED_MODULE_1__/* .levelsOf */ .pd)((0,_quantile_levels_js__WEBPACK_IMPORTED_MODULE_1__/* .requireQuantiles */ .kA)(task.quantiles, quantiles));
        for (const [at, column] of columns.entries()) {
            read[at]?.push({
                facts: { index, name, population },
                dates: task.dates,
                medians: task.course(column, levels.middle),
                peak: peakOf(task, column, levels, quantiles),
            });
        }
    }
    return targets.map((target, at) => summaryOf(target, levels, read[at] ?? []));
}
function summaryOf(target, levels, tasks) {
    const dates = [...new Set(tasks.flatMap((task) => task.dates))].sort();
    return {
        target,
        dates,
        middle: levels?.middle ?? 0.5,
        ...(levels?.interval === undefined ? {} : { interval: levels.interval }),
        tasks: tasks.map((task) => ({
            ...task.facts,
            medians: onDates(task, dates),
            ...(task.peak === undefined ? {} : { peak: task.peak }),
        })),
    };
}
function peakOf(task, column, levels, quantiles) {
    const medians = task.course(column, levels.middle);
    const at = medians.reduce((best, value, index) => {
        if (!Number.isFinite(value))
            return best;
        return best === undefined || value > (medians[best] ?? 0) ? index : best;
    }, undefined);
    if (at === undefined)
        return undefined;
    const valueAt = (quantile, index) => {
        const value = task.course(column, quantile)[index];
        return value !== undefined && Number.isFinite(value) ? value : null;
    };
    const lower = levels.interval && task.course(column, levels.interval.lower)[at];
    const upper = levels.interval && task.course(column, levels.interval.upper)[at];
    return {
        value: medians[at] ?? Number.NaN,
        date: task.dates[at] ?? '',
        ...(Number.isFinite(lower) && Number.isFinite(upper)
            ? { lower: Number(lower), upper: Number(upper) }
            : {}),
        ...(quantiles.length === 0
            ? {}
            : { quantiles: quantiles.map((quantile) => ({ quantile, value: valueAt(quantile, at) })) }),
    };
}
function onDates(task, dates) {
    const byDate = new Map(task.dates.map((date, at) => [date, task.medians[at]]));
    return dates.map((date) => {
        const value = byDate.get(date);
        return value !== undefined && Number.isFinite(value) ? value : null;
    });
}


/***/ }),

/***/ 31387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openResultTables),
/* harmony export */   u: () => (/* binding */ chooseTargets)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);
/* harmony import */ var _quantile_levels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2097);
/* harmony import */ var _quantile_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12160);
/* harmony import */ var _result_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4831);




async function openResultTables(bucket, folder) {
    const tables = await tablesOf(bucket, folder);
    return {
        bucket,
        columns: await columnsOf(bucket, folder, tables),
        keyOf: (kind) => tableKey(tables, kind),
    };
}
async function chooseTargets(tables, choice) {
    const { columns } = tables;
    if (choice === 'all') {
        const totals = (0,_result_target_js__WEBPACK_IMPORTED_MODULE_3__/* .totalTargets */ .Je)(columns);
        return totals.length > 0 ? totals : everyColumn(columns);
    }
    if (choice !== 'usual')
        return choice.map((name) => (0,_result_target_js__WEBPACK_IMPORTED_MODULE_3__/* .namedTarget */ .Jt)(columns, name));
    return [(0,_result_target_js__WEBPACK_IMPORTED_MODULE_3__/* .usualTarget */ .Su)(columns) ?? (await firstCurve(tables))];
}
function tableKey(table, kind) {
    return `${table}${kind}.csv.gz`;
}
async function tablesOf(bucket, folder) {
    const projection = `${folder}quantiles_projection_`;
    for (const kind of ['transitions', 'compartments']) {
        if (await bucket.exists(tableKey(projection, kind)))
            return projection;
    }
    return `${folder}quantiles_`;
}
async function columnsOf(bucket, folder, tables) {
    const read = async (kind) => {
        const key = tableKey(tables, kind);
        return (await bucket.exists(key)) ? (0,_quantile_table_js__WEBPACK_IMPORTED_MODULE_2__/* .quantileColumns */ .D)(bucket, key) : undefined;
    };
    const [transitions, compartments] = await Promise.all([
        read('transitions'),
        read('compartments'),
    ]);
    if (transitions === undefined && compartments === undefined) {
        throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('artifact_missing', `There is no table of quantiles in ${bucket.getPath(folder)}.`, { hint: 'The experiment’s output file must ask for `quantiles`.' });
    }
    return { transitions, compartments };
}
function everyColumn(columns) {
    return ['compartments', 'transitions'].flatMap((kind) => (columns[kind] ?? []).map((column) => ({ kind, column })));
}
async function firstCurve({ bucket, columns, keyOf }) {
    const totals = (0,_result_target_js__WEBPACK_IMPORTED_MODULE_3__/* .totalTargets */ .Je)(columns);
    for (const kind of ['compartments', 'transitions']) {
        const ofKind = totals.filter((target) => target.kind === kind);
        if (ofKind.length === 0)
            continue;
        const names = ofKind.map(({ column }) => column);
        for await (const task of (0,_quantile_table_js__WEBPACK_IMPORTED_MODULE_2__/* .readQuantiles */ .J)({
            bucket,
            key: keyOf(kind),
            columns: names,
        })) {
            const middle = (0,_quantile_levels_js__WEBPACK_IMPORTED_MODULE_1__/* .middleOf */ .XV)(task.quantiles);
            const curve = ofKind.find(({ column }) => !(0,_result_target_js__WEBPACK_IMPORTED_MODULE_3__/* .isMonotone */ .Em)(task.course(column, middle)));
            if (curve !== undefined)
                return curve;
            break;
        }
    }
    const [any] = totals;
    if (any !== undefined)
        return any;
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', 'The tables of quantiles have no totals to be shown.', {
        hint: `Name a column. There are: ${[...(columns.transitions ?? []), ...(columns.compartments ?? [])].slice(0, 20).join(', ')}.`,
    });
}


/***/ }),

/***/ 4831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ isMonotone),
/* harmony export */   FB: () => (/* binding */ findTarget),
/* harmony export */   Je: () => (/* binding */ totalTargets),
/* harmony export */   Jt: () => (/* binding */ namedTarget),
/* harmony export */   Su: () => (/* binding */ usualTarget)
/* harmony export */ });
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36331);

const TO_HOSPITAL = /_to_(?:H|H\d+|H_\w+|Hosp\w*|hosp\w*)_total$/;
function usualTarget(columns) {
    const transitions = columns.transitions ?? [];
    const compartments = columns.compartments ?? [];
    const admissions = transitions.find((name) => TO_HOSPITAL.test(name));
    if (admissions !== undefined)
        return { kind: 'transitions', column: admissions };
    const compartment = ['H_total', 'I_total'].find((name) => compartments.includes(name));
    return compartment === undefined ? undefined : { kind: 'compartments', column: compartment };
}
function totalTargets(columns) {
    return ['compartments', 'transitions'].flatMap((kind) => (columns[kind] ?? [])
        .filter((column) => column.endsWith('_total'))
        .map((column) => ({ kind, column })));
}
function findTarget(columns, wanted) {
    for (const column of [wanted, `${wanted}_total`]) {
        for (const kind of ['transitions', 'compartments']) {
            if (columns[kind]?.includes(column) === true)
                return { kind, column };
        }
    }
    return undefined;
}
function namedTarget(columns, wanted) {
    const found = findTarget(columns, wanted);
    if (found !== undefined)
        return found;
    const available = totalTargets(columns).map(({ column }) => column);
    throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EpycloudError */ .yx('usage', `The results have no column ${wanted}.`, {
        hint: `There are: ${available.slice(0, 20).join(', ')}${available.length > 20 ? ', …' : ''}; and those of each age group.`,
    });
}
function isMonotone(values) {
    let rises = false;
    let falls = false;
    let before;
    for (const value of values) {
        if (!Number.isFinite(value))
            continue;
        if (before !== undefined && value > before)
            rises = true;
        if (before !== undefined && value < before)
            falls = true;
        before = value;
    }
    return !(rises && falls);
}


/***/ }),

/***/ 36673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ saveTasks),
/* harmony export */   h: () => (/* binding */ loadTasks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56753);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12437);
/* harmony import */ var _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36331);
/* harmony import */ var _pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26501);
/* harmony import */ var _pipeline_task_ranges_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96852);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10451);







async function saveTasks(bucket, run, tasks) {
    const shards = [];
    let batch = [];
    const flush = async () => {
        const document = { schema_version: _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .SCHEMA_VERSION */ .f$, min_reader_version: 1, tasks: batch };
        const key = (0,_pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .artifactsOf */ .Ns)(run).shard(shards.length);
        const { sha256 } = await (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .saveJson */ .oG)(bucket, key, document);
        shards.push({ key, tasks: batch.length, sha256 });
        batch = [];
    };
    for await (const task of tasks) {
        const index = shards.length * _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .SHARD_SIZE */ .jX + batch.length;
        if (task.index !== index) {
            throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('internal', `Task ${task.index} stands where ${index} belongs.`);
        }
        batch.push(task);
        if (batch.length === _pipeline_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .SHARD_SIZE */ .jX)
            await flush();
    }
    if (batch.length > 0)
        await flush();
    return shards;
}
async function* loadTasks(bucket, run, manifest, ranges = (0,_pipeline_task_ranges_js__WEBPACK_IMPORTED_MODULE_4__/* .allTasks */ .m5)(manifest.num_tasks)) {
    let loaded;
    for (const [first, last] of ranges) {
        for (let index = first; index <= last; index++) {
            const number = Math.floor(index / manifest.shard_size);
            if (loaded?.number !== number) {
                loaded = { number, tasks: await loadShard(bucket, run, manifest, number) };
            }
            const task = loaded.tasks[index - number * manifest.shard_size];
            if (task === undefined) {
                throw new _pipeline_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EpycloudError */ .yx('artifact_missing', `There is no task ${index}: this run has ${manifest.num_tasks}.`, { hint: `Task indices go from 0 to ${manifest.num_tasks - 1}.` });
            }
            yield task;
        }
    }
}
async function loadShard(bucket, run, manifest, number) {
    const entry = manifest.shards[number];
    if (entry === undefined)
        return [];
    const stored = await bucket.loadStored(entry.key);
    if ((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(stored).digest('hex') !== entry.sha256) {
        throw (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .corruptDocument */ .V9)(entry.key, 'its hash is not the one in the manifest');
    }
    const { tasks } = (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(_pipeline_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .shardSchema */ .Id, stored, entry.key);
    const start = number * manifest.shard_size;
    tasks.forEach((task, position) => {
        if (task.index !== start + position) {
            throw (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .corruptDocument */ .V9)(entry.key, `task ${task.index} stands where ${start + position} belongs`);
        }
        (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .requireBelow */ .Nc)(run, task.key);
    });
    if (tasks.length !== entry.tasks) {
        throw (0,_json_object_js__WEBPACK_IMPORTED_MODULE_5__/* .corruptDocument */ .V9)(entry.key, `it has ${tasks.length} tasks, and the manifest says ${entry.tasks}`);
    }
    return tasks;
}


/***/ })

};
;