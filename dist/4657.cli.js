export const id = 4657;
export const ids = [4657];
export const modules = {

/***/ 64657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MAX_SARIF_BYTES: () => (/* binding */ MAX_SARIF_BYTES),
  parseSarif: () => (/* binding */ parseSarif),
  sarifInvalid: () => (/* binding */ sarifInvalid)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(68656);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(71576);
;// CONCATENATED MODULE: ./build/policy/scanners/sarif-paths.js

const MAX_BASES = 10;
const MAX_URI = 100_000;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const DRIVE = /^[a-z]:\//i;
function pathsOf(place, bases, root) {
    const { uri, uriBaseId } = place;
    if (uri === undefined || uri.length > MAX_URI)
        return [null];
    const base = baseOf(uriBaseId, bases, root, MAX_BASES);
    const meant = readUri(uri, base, root);
    const literal = literalPath(uri, base, root);
    return literal === null || literal === meant ? [meant] : [meant, literal];
}
function literalPath(uri, base, root) {
    const full = bytewise(uri.replace(/^file:\/\/(?=\/)/i, ''));
    if (full.startsWith('/'))
        return below(root, full);
    return full.includes('://') ? null : normal(`${base}/${full}`);
}
function baseOf(id, bases, root, left) {
    const place = id === undefined ? undefined : bases.get(id);
    if (place?.uri === undefined || place.uri.length > MAX_URI || left === 0)
        return '';
    return readUri(place.uri, baseOf(place.uriBaseId, bases, root, left - 1), root) ?? '';
}
function readUri(uri, base, root) {
    const slashed = uri.replaceAll('\\', '/');
    if (DRIVE.test(slashed))
        return below(root, decoded(slashed));
    const local = /^file:(?:\/\/(?:localhost)?)?(?=\/)/i.exec(slashed);
    if (local !== null)
        return below(root, decoded(slashed.slice(local[0].length)));
    if (SCHEME.test(slashed) || slashed.startsWith('//'))
        return null;
    return slashed.startsWith('/') ? below(root, decoded(slashed)) : normal(`${base}/${decoded(slashed)}`);
}
function below(root, path) {
    const top = comparable(root.replace(/[\\/]+$/, ''));
    const full = comparable(path);
    return full.startsWith(`${top}/`) ? normal(full.slice(top.length)) : null;
}
function comparable(path) {
    const drive = /^\/?([a-z]:[\\/].*|[a-z]:)$/is.exec(path)?.[1];
    return drive === undefined
        ? path
        : `${drive.slice(0, 1).toUpperCase()}${drive.slice(1)}`.replaceAll('\\', '/');
}
function normal(path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    return parts.length === 0 || parts.includes('..') || path.includes('\0') ? null : parts.join('/');
}
function decoded(uri) {
    if (!uri.includes('%'))
        return bytewise(uri);
    const bytes = (0,names/* pathToBytes */.iJ)(uri)
        .toString('latin1')
        .replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return (0,names/* pathFromBytes */.nP)(Buffer.from(bytes, 'latin1'));
}
const bytewise = (text) => (0,names/* pathFromBytes */.nP)((0,names/* pathToBytes */.iJ)(text));

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
;// CONCATENATED MODULE: ./build/policy/scanners/sarif-schema.js

const MAX_RUNS = 100;
const MAX_RESULTS = 100_000;
const MAX_LIST = 100_000;
const MAX_KEYS = 10_000;
function optional(type) {
    return type.nullish().transform((value) => value ?? undefined);
}
function list(item, most = MAX_LIST) {
    return optional(schemas.array(schemas.unknown()).max(most).pipe(schemas.array(item)));
}
function dictionary(item) {
    const capped = schemas.custom(isSmallObject).pipe(schemas.record(schemas.string(), item));
    return optional(capped).transform((value) => new Map(Object.entries(value ?? {})));
}
function isSmallObject(value) {
    return typeof value === 'object' && value !== null && Object.keys(value).length <= MAX_KEYS;
}
const sarif_schema_text = optional(schemas.string());
const index = optional(schemas.int().min(-1)).transform((value) => (value === -1 ? undefined : value));
const line = optional(schemas.int().min(0)).transform((value) => (value === 0 ? undefined : value));
const level = optional(schemas["enum"](['none', 'note', 'warning', 'error']));
const artifactLocation = schemas.object({ uri: sarif_schema_text, uriBaseId: sarif_schema_text, index });
const messageString = schemas.object({ text: sarif_schema_text, markdown: sarif_schema_text });
const messageStrings = dictionary(messageString);
const rule = schemas.object({
    id: sarif_schema_text,
    helpUri: sarif_schema_text,
    defaultConfiguration: optional(schemas.object({ level })),
    messageStrings,
});
const toolComponent = schemas.object({ name: sarif_schema_text, rules: list(rule), globalMessageStrings: messageStrings });
const suppression = schemas.object({
    kind: optional(schemas["enum"](['inSource', 'external'])),
    status: optional(schemas["enum"](['accepted', 'underReview', 'rejected'])),
});
const physicalLocation = schemas.object({
    artifactLocation: optional(artifactLocation),
    region: optional(schemas.object({ startLine: line, endLine: line })),
});
const result = schemas.object({
    ruleId: sarif_schema_text,
    ruleIndex: index,
    rule: optional(schemas.object({ id: sarif_schema_text, index, toolComponent: optional(schemas.object({ name: sarif_schema_text, index })) })),
    level,
    kind: optional(schemas["enum"](['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'])),
    baselineState: optional(schemas["enum"](['new', 'unchanged', 'updated', 'absent'])),
    message: schemas.object({ text: sarif_schema_text, markdown: sarif_schema_text, id: sarif_schema_text, arguments: list(schemas.string(), 1000) }),
    locations: list(schemas.object({ physicalLocation: optional(physicalLocation) }), 1000),
    suppressions: list(suppression, 1000),
});
const run = schemas.object({
    tool: schemas.object({
        driver: toolComponent.extend({ name: schemas.string().min(1).max(1000) }),
        extensions: list(toolComponent, 1000),
    }),
    results: list(result, MAX_RESULTS),
    originalUriBaseIds: dictionary(artifactLocation),
    artifacts: list(schemas.object({ location: optional(artifactLocation) })),
    versionControlProvenance: list(schemas.object({ revisionId: sarif_schema_text }), 1000),
    invocations: list(schemas.object({ executionSuccessful: optional(schemas.boolean()) }), 1000),
});
const outlineSchema = schemas.object({
    version: schemas.literal('2.1.0'),
    runs: schemas.array(schemas.unknown())
        .max(MAX_RUNS)
        .pipe(schemas.array(schemas.object({ results: optional(schemas.array(schemas.unknown())) }))),
});
const sarifSchema = schemas.object({ runs: schemas.array(run) });

;// CONCATENATED MODULE: ./build/policy/scanners/sarif.js





const MAX_SARIF_BYTES = 64 * 1024 * 1024;
const MAX_VALUES = 4_000_000;
const MAX_DEPTH = 500;
const MAX_MESSAGE = 1000;
const MAX_RULE_ID = 300;
const MAX_TOOL = 100;
const sarif_MAX_URI = 1000;
function parseSarif(bytes, { file, root }) {
    if (bytes.length === 0)
        throw sarifInvalid(file, 'it is empty');
    if (bytes.length > MAX_SARIF_BYTES)
        throw sarifInvalid(file, 'it is larger than 64 MiB');
    const document = parseJson(bytes, file);
    const outline = parseAs(outlineSchema, document, file);
    const count = outline.runs.reduce((sum, { results }) => sum + (results?.length ?? 0), 0);
    if (count > MAX_RESULTS)
        throw sarifInvalid(file, `it holds more than ${MAX_RESULTS} results`);
    return parseAs(sarifSchema, document, file).runs.map((run) => toScan(run, { file, root }));
}
function sarifInvalid(file, why) {
    return new errors/* RunError */.e4('SARIF_INVALID', `${(0,names/* quotePath */.WG)(file)} is not taken for scanner results: ${why}`, {
        hint: 'run the scanner again with SARIF 2.1.0 output to a new file, or leave --sarif away',
    });
}
function parseJson(bytes, file) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw sarifInvalid(file, 'it is not UTF-8');
    }
    if (isExcessive(bytes))
        throw sarifInvalid(file, 'it is nested too deeply, or holds too many values');
    try {
        return JSON.parse(text);
    }
    catch {
        throw sarifInvalid(file, 'it is not JSON, or cut off');
    }
}
function isExcessive(bytes) {
    let depth = 0;
    let values = 0;
    let inString = false;
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at];
        if (byte === QUOTE)
            inString = !inString;
        else if (inString)
            at += byte === BACKSLASH ? 1 : 0;
        else if (byte === COMMA)
            values++;
        else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT)
            depth--;
        else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
            depth++;
            values++;
        }
        if (depth > MAX_DEPTH || values > MAX_VALUES)
            return true;
    }
    return false;
}
const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
function parseAs(schema, document, file) {
    const parsed = schema.safeParse(document);
    if (parsed.success)
        return parsed.data;
    const path = (parsed.error.issues[0]?.path ?? []).map((part) => (0,inert/* inert */.t)(String(part)).slice(0, 60));
    const where = path.length === 0 ? 'at its top' : `at ${path.join('.')}`;
    throw sarifInvalid(file, `it is not SARIF 2.1.0 ${where}`);
}
function toScan(run, { file, root }) {
    const rules = ruleTable(run.tool);
    const tool = oneLine(run.tool.driver.name, MAX_TOOL);
    const standing = (run.results ?? []).filter(stands);
    return {
        tool,
        file,
        revisions: (run.versionControlProvenance ?? []).flatMap(({ revisionId = '' }) => revisionId === '' ? [] : [revisionId]),
        successful: run.results !== undefined &&
            (run.invocations ?? []).every(({ executionSuccessful }) => executionSuccessful !== false),
        results: standing.flatMap((result) => toResults(result, { run, rules, tool, root })),
    };
}
function stands({ kind, baselineState, suppressions }) {
    if ((kind ?? 'fail') !== 'fail' || baselineState === 'absent')
        return false;
    const outside = (suppressions ?? []).filter((suppression) => suppression.kind === 'external');
    return outside.length === 0 || outside.some(({ status }) => (status ?? 'accepted') !== 'accepted');
}
function ruleTable({ driver, extensions = [] }) {
    const byId = new Map();
    for (const { rules } of [driver, ...extensions])
        for (const rule of rules ?? [])
            if (rule.id !== undefined && !byId.has(rule.id))
                byId.set(rule.id, rule);
    return {
        driver: driver.rules ?? [],
        extensions: extensions.map(({ name, rules }) => ({ name, rules: rules ?? [] })),
        byId,
    };
}
function toResults(result, { run, rules, tool, root }) {
    const rule = ruleOf(result, rules);
    const id = oneLine(result.ruleId ?? result.rule?.id ?? rule?.id ?? '', MAX_RULE_ID);
    const said = {
        ruleId: id === '' ? tool : id,
        level: result.level ?? rule?.defaultConfiguration?.level ?? 'warning',
        message: messageOf(result.message, [rule?.messageStrings, run.tool.driver.globalMessageStrings]),
        helpUri: linkOf(rule?.helpUri),
    };
    const [...locations] = result.locations ?? [];
    if (locations.length === 0)
        locations.push({ physicalLocation: undefined });
    return locations.flatMap(({ physicalLocation }) => {
        const { artifactLocation, region } = physicalLocation ?? {};
        const place = artifactLocation?.uri === undefined ? artifactAt(run, artifactLocation?.index) : artifactLocation;
        const startLine = region?.startLine ?? null;
        const endLine = startLine === null ? null : Math.max(startLine, region?.endLine ?? startLine);
        const paths = pathsOf(place ?? {}, run.originalUriBaseIds, root);
        return paths.map((path, i) => ({
            ...said,
            path,
            located: i === 0 && place?.uri !== undefined,
            startLine,
            endLine,
        }));
    });
}
function artifactAt({ artifacts }, index) {
    return index === undefined ? undefined : artifacts?.[index]?.location;
}
function ruleOf(result, { driver, extensions, byId }) {
    const id = result.ruleId ?? result.rule?.id;
    const index = result.rule?.index ?? result.ruleIndex;
    const of = result.rule?.toolComponent;
    const named = of?.name === undefined ? undefined : extensions.find(({ name }) => name === of.name);
    const component = of?.index === undefined ? named : extensions[of.index];
    const found = index === undefined ? undefined : (component?.rules ?? driver)[index];
    if (id === undefined)
        return found;
    if (found?.id !== undefined && (id === found.id || id.startsWith(`${found.id}/`)))
        return found;
    return byId.get(id) ?? byId.get(id.slice(0, Math.max(0, id.lastIndexOf('/'))));
}
function messageOf(message, strings) {
    const { id, arguments: values = [] } = message;
    const named = id === undefined ? undefined : strings.map((each) => each?.get(id)).find((each) => each !== undefined);
    const template = message.text ?? message.markdown ?? named?.text ?? named?.markdown ?? '';
    let room = MAX_MESSAGE;
    const filled = template.slice(0, MAX_MESSAGE).replace(/\{(\d{1,3})\}/g, (whole, number) => {
        const value = (values[Number(number)] ?? whole).slice(0, room);
        room -= value.length;
        return value;
    });
    return oneLine(filled, MAX_MESSAGE);
}
function oneLine(text, most) {
    const start = text.slice(0, 4 * most);
    const line = PLAIN.test(start) ? start : (0,inert/* inert */.t)(start.replace(/[\s\p{Cc}]+/gu, ' ').trim());
    return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
const PLAIN = /^(?!.*##)[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
function linkOf(uri) {
    if (uri === undefined || uri.length > sarif_MAX_URI)
        return null;
    return /^https?:\/\/[\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]+$/i.test(uri) ? uri : null;
}


/***/ })

};
