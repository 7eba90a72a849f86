export const id = 6780;
export const ids = [6780];
export const modules = {

/***/ 44204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ loadGatewayTrust),
/* harmony export */   SS: () => (/* binding */ MAX_TRUST_BYTES),
/* harmony export */   _c: () => (/* binding */ parseGatewayTrust)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);
/* harmony import */ var _lib_strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9182);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8305);
/* harmony import */ var _tlog_note_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4510);






const url = zod__WEBPACK_IMPORTED_MODULE_5__.url({ protocol: /^https?$/ });
const keys = zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.object({ keyid: zod__WEBPACK_IMPORTED_MODULE_5__.string().min(1), public_key: zod__WEBPACK_IMPORTED_MODULE_5__.string().min(1) })).min(1);
const trustSchema = zod__WEBPACK_IMPORTED_MODULE_5__.object({
    issuer: url,
    token_endpoint: url,
    jwks_uri: url,
    log: zod__WEBPACK_IMPORTED_MODULE_5__.object({ origin: zod__WEBPACK_IMPORTED_MODULE_5__.string().min(1), public_key: zod__WEBPACK_IMPORTED_MODULE_5__.string().min(1) }),
    evidence_keys: keys,
    policy_keys: keys,
});
const MAX_TRUST_BYTES = 262_144;
const ALGORITHM = 'ECDSA P-256';
function loadGatewayTrust(path, name) {
    let bytes;
    try {
        bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readAtMost */ .rU)(path, MAX_TRUST_BYTES);
    }
    catch (cause) {
        throw unreadable(name, 'the file cannot be read', cause);
    }
    return parseGatewayTrust(bytes, name);
}
function parseGatewayTrust(bytes, name) {
    if (bytes.length > MAX_TRUST_BYTES)
        throw unreadable(name, `it is larger than ${MAX_TRUST_BYTES} bytes`);
    const json = (0,_lib_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .R)(bytes);
    if ('why' in json)
        throw unreadable(name, json.why);
    const parsed = trustSchema.safeParse(json.value);
    if (!parsed.success)
        throw unreadable(name, whatIsMissing(parsed.error));
    const document = parsed.data;
    const log = (0,_tlog_note_js__WEBPACK_IMPORTED_MODULE_4__/* .parseVerifierKey */ .z$)(document.log.public_key);
    if (log === null)
        throw unreadable(name, 'log.public_key is no verifier key: expected name+hash+base64');
    if (log.name !== document.log.origin)
        throw unreadable(name, 'log.public_key is the key of another name than log.origin');
    return {
        document,
        issuer: document.issuer,
        log,
        evidenceKeys: parseKeys(document.evidence_keys, name, 'evidence_keys'),
        policyKeys: parseKeys(document.policy_keys, name, 'policy_keys'),
    };
}
function whatIsMissing({ issues: [issue] }) {
    const path = issue?.path.join('.') ?? '';
    return path === '' ? 'it is no JSON object' : `${path} is missing or not of its kind`;
}
function parseKeys(named, name, list) {
    const found = named.map(({ keyid, public_key }, i) => {
        const { algorithm, id, hint, key, verify, isOnlyForm } = parseKey(public_key, name, `${list}.${i}`);
        if (algorithm !== ALGORITHM)
            throw unreadable(name, `${list}.${i} is of type ${algorithm}, expected ${ALGORITHM}`);
        if (keyid !== hint)
            throw unreadable(name, `${list}.${i} has the keyid of another key`);
        return {
            id,
            hint,
            key,
            verify: (data, signature) => verify(data, signature) && isOnlyForm(signature),
        };
    });
    if (new Set(found.map(({ hint }) => hint)).size < found.length)
        throw unreadable(name, `${list} has a key twice`);
    return found;
}
function parseKey(pem, name, where) {
    try {
        return (0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePublicKey */ .ee)(Buffer.from(pem), where);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4)
            throw unreadable(name, error.message);
        throw error;
    }
}
function unreadable(name, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('GATEWAY_TRUST_UNREADABLE', `${name} is no gateway’s discovery document: ${why}`, {
        hint: 'save it anew: `curl -fsS https://GATEWAY/.well-known/countersign.json -o gateway.json`, over a connection you trust',
        cause,
    });
}


/***/ }),

/***/ 4510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ verifierKey),
/* harmony export */   _m: () => (/* binding */ isBy),
/* harmony export */   dZ: () => (/* binding */ checkNote),
/* harmony export */   qO: () => (/* binding */ signNote),
/* harmony export */   se: () => (/* binding */ formatNote),
/* harmony export */   wd: () => (/* binding */ parseNote),
/* harmony export */   y4: () => (/* binding */ decodeBase64),
/* harmony export */   z$: () => (/* binding */ parseVerifierKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const KEY_HASH_BYTES = 4;
const KEY_BYTES = 32;
const ED25519 = 0x01;
const DASH = '\u2014';
const NOTE = /^((?:[^\p{Cc}]*\n)+)\n((?:\u2014 [^\s+\p{Cc}]+ [A-Za-z0-9+/]+={0,2}\n)+)$/u;
const NAME = /^[^\s+\p{Cc}]+$/u;
function parseNote(note) {
    const [, text, lines = ''] = NOTE.exec(note) ?? [];
    if (text === undefined || !note.isWellFormed())
        return null;
    const [first, ...more] = lines.trimEnd().split('\n').map(parseSignature);
    const others = more.filter((signature) => signature !== null);
    if (first === undefined || first === null || others.length !== more.length)
        return null;
    return { text, signatures: [first, ...others] };
}
function formatNote({ text, signatures }) {
    return `${text}\n${signatures.map(formatSignature).join('')}`;
}
function formatSignature({ name, keyHash, signature }) {
    return `${DASH} ${name} ${Buffer.concat([keyHash, signature]).toString('base64')}\n`;
}
function parseSignature(line) {
    const [, name = '', base64 = ''] = line.split(' ');
    const bytes = decodeBase64(base64);
    if (bytes === null || bytes.length <= KEY_HASH_BYTES)
        return null;
    return { name, keyHash: bytes.subarray(0, KEY_HASH_BYTES), signature: bytes.subarray(KEY_HASH_BYTES) };
}
function decodeBase64(text) {
    const bytes = Buffer.from(text, 'base64');
    return bytes.toString('base64') === text ? bytes : null;
}
function isKeyName(name) {
    return NAME.test(name) && name.isWellFormed();
}
function keyHashOf(name, raw) {
    const named = Buffer.from(`${name}\n`);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(named)
        .update(Buffer.of(ED25519))
        .update(raw)
        .digest()
        .subarray(0, KEY_HASH_BYTES);
}
function verifierKey(name, raw) {
    if (!isKeyName(name) || raw.length !== KEY_BYTES)
        throw new RangeError('no Ed25519 key of a note');
    const encoded = Buffer.concat([Buffer.of(ED25519), raw]).toString('base64');
    return `${name}+${keyHashOf(name, raw).toString('hex')}+${encoded}`;
}
function parseVerifierKey(text) {
    const [name = '', , ...rest] = text.split('+');
    const encoded = decodeBase64(rest.join('+'));
    if (encoded === null || encoded.length !== 1 + KEY_BYTES || !isKeyName(name))
        return null;
    const raw = encoded.subarray(1);
    if (verifierKey(name, raw) !== text)
        return null;
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
    return { name, keyHash: keyHashOf(name, raw), key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: jwk, format: 'jwk' }) };
}
function checkNote(note, key) {
    const [own, second] = note.signatures.filter((signature) => isBy(signature, key));
    if (own === undefined)
        return 'unsigned';
    if (second !== undefined)
        return 'twice';
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, Buffer.from(note.text), key.key, own.signature) ? 'signed' : 'forged';
}
function isBy({ name, keyHash }, key) {
    return name === key.name && keyHash.equals(key.keyHash);
}
async function signNote(text, { name, raw, sign }) {
    const signature = await sign(Buffer.from(text));
    return formatNote({ text, signatures: [{ name, keyHash: keyHashOf(name, raw), signature }] });
}


/***/ }),

/***/ 9182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

const DEPTH = 64;
const NAMES = 1_000_000;
function parseStrictJson(bytes, { depth = DEPTH } = {}) {
    const text = typeof bytes === 'string' ? checkText(bytes) : decode(bytes);
    if (typeof text !== 'string')
        return text;
    const why = whyAmbiguous(text, depth);
    if (why !== null)
        return { why };
    try {
        const value = JSON.parse(text);
        return { value };
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return { why: text.trim() === '' ? 'it is empty' : 'it is not JSON' };
        throw error;
    }
}
function decode(bytes) {
    if (bytes.length > node_buffer__WEBPACK_IMPORTED_MODULE_0__.constants.MAX_STRING_LENGTH)
        return { why: 'it is too large' };
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { why: 'it is not UTF-8' };
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    return startsWithMark(text) ? { why: 'it starts with a byte order mark' } : text;
}
function checkText(text) {
    if (startsWithMark(text))
        return { why: 'it starts with a byte order mark' };
    return text.isWellFormed() ? text : { why: 'it holds half a surrogate pair' };
}
function startsWithMark(text) {
    return text.charCodeAt(0) === 0xfeff;
}
const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
function whyAmbiguous(text, depth) {
    const marks = { text, quote: -1, backslash: -1, escaped: false };
    const levels = [];
    let nameIsNext = false;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === QUOTE) {
            const end = endOfString(marks, at);
            const why = whyString(marks, at, end, nameIsNext ? (levels.at(-1) ?? null) : null);
            if (why !== null)
                return why;
            nameIsNext = false;
            at = end - 1;
        }
        else if (code === COMMA) {
            nameIsNext = (levels.at(-1) ?? null) !== null;
        }
        else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
            nameIsNext = code === OPEN_OBJECT;
            if (levels.push(nameIsNext ? new Set() : null) > depth)
                return `it is nested deeper than ${depth} levels at character ${at}`;
        }
        else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
            levels.pop();
            nameIsNext = false;
        }
        else if (code === MINUS || (code >= ZERO && code <= NINE)) {
            const number = numberAt(text, at);
            if (!isInRange(number))
                return `it holds a number out of range at character ${at}`;
            at += number.length - 1;
        }
    }
    return null;
}
function find(text, what, from) {
    const at = text.indexOf(what, from);
    return at === -1 ? text.length : at;
}
function endOfString(marks, start) {
    marks.escaped = false;
    for (let at = start + 1;; at = marks.backslash + 2) {
        if (marks.quote < at)
            marks.quote = find(marks.text, '"', at);
        if (marks.backslash < at)
            marks.backslash = find(marks.text, '\\', at);
        if (marks.quote <= marks.backslash)
            return Math.min(marks.quote + 1, marks.text.length);
        marks.escaped = true;
    }
}
function whyString({ text, escaped }, start, end, names) {
    if (names === null && !escaped)
        return null;
    const value = decodeString(text.slice(start, end), escaped);
    if (value === null)
        return null;
    if (!value.isWellFormed())
        return `it holds half a surrogate pair at character ${start}`;
    if (names === null)
        return null;
    if (value === '__proto__')
        return `it has a name that no object may have at character ${start}`;
    if (names.has(value))
        return `it has a name twice in one object at character ${start}`;
    if (names.size === NAMES)
        return `it has more than ${NAMES} names in one object`;
    names.add(value);
    return null;
}
function decodeString(quoted, escaped) {
    if (!escaped)
        return quoted.slice(1, -1);
    try {
        const value = JSON.parse(quoted);
        return typeof value === 'string' ? value : null;
    }
    catch {
        return null;
    }
}
const NUMBER = /[-+.eE0-9]+/y;
function numberAt(text, at) {
    NUMBER.lastIndex = at;
    return NUMBER.exec(text)?.[0] ?? '';
}
function isInRange(number) {
    if (number.length < 309 && !/e/i.test(number))
        return true;
    return Math.abs(Number(number)) !== Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 38186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTrusted)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);


async function readTrusted(file, { root, directory, readBase }, kind) {
    const name = shownFrom(directory, file);
    const path = (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .pathInside */ ._l)(root, file);
    if (path !== null)
        return { name, bytes: await readFromBase(path, name, readBase, kind), path };
    if ((0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .endsInside */ .Lg)(root, file))
        throw kind.unreadable(name, 'it is a link into the repository, where the change could lead it on');
    return { name, bytes: kind.read(file, name), path: null };
}
async function readFromBase(path, name, readBase, { maxBytes, unreadable }) {
    const found = await readBase(path, maxBytes);
    if (found === null)
        throw unreadable(name, 'the base commit has no such file');
    const { bytes } = found.object;
    if (found.mode.startsWith('100') && bytes !== null)
        return bytes;
    throw unreadable(name, `in the base commit it is no regular file of at most ${maxBytes} bytes`);
}
function shownFrom(directory, path) {
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(directory, path);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(shown) ? path : shown.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}


/***/ }),

/***/ 66780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTrustFile: () => (/* binding */ readTrustFile)
/* harmony export */ });
/* harmony import */ var _attestation_gateway_trust_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44204);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _lib_trusted_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38186);




function readTrustFile(file, places) {
    return (0,_lib_trusted_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readTrusted */ .G)(file, places, DOCUMENT);
}
const DOCUMENT = {
    maxBytes: _attestation_gateway_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TRUST_BYTES */ .SS,
    read: (file, name) => {
        try {
            return (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readAtMost */ .rU)(file, _attestation_gateway_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TRUST_BYTES */ .SS);
        }
        catch (cause) {
            throw unreadable(name, 'the file cannot be read', cause);
        }
    },
    unreadable,
};
function unreadable(name, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('GATEWAY_TRUST_UNREADABLE', `${name} cannot be read as a gateway’s keys: ${why}`, {
        hint: 'name a file outside of the repository, or one that is merged: of a file inside, the base’s copy is read',
        cause,
    });
}


/***/ })

};
