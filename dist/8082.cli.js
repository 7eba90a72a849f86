export const id = 8082;
export const ids = [8082];
export const modules = {

/***/ 48082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BESIDE: () => (/* binding */ BESIDE),
/* harmony export */   bundlesBeside: () => (/* binding */ bundlesBeside),
/* harmony export */   isAbout: () => (/* binding */ isAbout),
/* harmony export */   loadBundles: () => (/* binding */ loadBundles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79105);




const MAX_BUNDLE_BYTES = 32 * 1024 * 1024;
const MAX_BUNDLES = 10_000;
const BUNDLE_FILE = /\.(?:jsonl?|sigstore)$/;
const BESIDE = ['.sigstore.json', '.sigstore', '.intoto.jsonl'];
function bundlesBeside(subject, directory) {
    return BESIDE.map((end) => subject + end).filter((file) => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .kindAt */ .Ii)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, file)) === 'file');
}
function loadBundles(files, directory) {
    return files.map((file) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, file);
        if ((0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .kindAt */ .Ii)(path) === 'folder')
            return { searched: true, bundles: readFolder(path, file) };
        return { searched: false, bundles: readFile(path, file) };
    });
}
function readFile(path, name) {
    const bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegular */ .VX)(path, MAX_BUNDLE_BYTES);
    if ('why' in bytes)
        throw unreadable(name, bytes.why);
    const bundles = (0,_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBundles */ .z)(bytes, name);
    if ('unreadable' in bundles)
        throw unreadable(name, bundles.unreadable);
    if (bundles.length > MAX_BUNDLES)
        throw unreadable(name, `it holds more than ${MAX_BUNDLES} bundles`);
    return bundles;
}
function readFolder(path, name) {
    const listed = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .listFolder */ .bt)(path);
    if ('why' in listed)
        throw unreadable(name, listed.why);
    const names = listed.filter((file) => BUNDLE_FILE.test(file));
    if (names.length === 0)
        throw unreadable(name, 'the folder holds no .json, .jsonl or .sigstore file');
    if (names.length > MAX_BUNDLES)
        throw unreadable(name, `it holds more than ${MAX_BUNDLES} files`);
    return names.flatMap((file) => readInFolder((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, file), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(name, file)));
}
function readInFolder(path, name) {
    try {
        return readFile(path, name);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4))
            throw error;
        const malformed = new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('BUNDLE_MALFORMED', error.message);
        return [{ source: name, file: name, digest: null, malformed }];
    }
}
function unreadable(name, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('BUNDLE_UNREADABLE', `${name} cannot be read as a bundle: ${why}`, {
        hint: 'name a Sigstore bundle (JSON, or one in each line) with --bundle, as `gh attestation download` or `cosign --bundle` write it',
    });
}
function isAbout(bundle, { digests }) {
    const hexes = Object.values(digests);
    const { content } = bundle;
    if (content.kind === 'message')
        return hexes.includes(content.digest);
    return (content.statement?.subjects.some((one) => Object.values(one.digests).some((hex) => hexes.includes(hex))) === true);
}


/***/ }),

/***/ 79105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ parseBundles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/strict-json.js
var strict_json = __webpack_require__(9182);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./build/attestation/bundle-schema.js

const VERSIONS = {
    'application/vnd.dev.sigstore.bundle+json;version=0.1': '0.1',
    'application/vnd.dev.sigstore.bundle+json;version=0.2': '0.2',
    'application/vnd.dev.sigstore.bundle+json;version=0.3': '0.3',
    'application/vnd.dev.sigstore.bundle.v0.3+json': '0.3',
};
const MEDIA_TYPES = Object.keys(VERSIONS).filter((name) => name in VERSIONS);
const MAX_DER = 65_536;
const MAX_ENTRIES = 32;
function optional(schema) {
    return schema.nullish().transform((value) => value ?? undefined);
}
const base64 = schemas.string().transform((text, context) => {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') === text)
        return bytes;
    context.addIssue({ code: 'custom', message: 'not canonical base64' });
    return core/* NEVER */.tm;
});
const filled = base64.refine((bytes) => bytes.length > 0, 'empty');
const der = filled.refine((bytes) => bytes.length <= MAX_DER, 'too large');
const certificate = schemas.strictObject({ rawBytes: der });
const index = schemas.union([schemas.string().regex(/^(?:0|[1-9][0-9]{0,18})$/), schemas.int().min(0)]);
const signature = schemas.strictObject({ sig: filled, keyid: optional(schemas.string()) });
const envelope = schemas.strictObject({
    payload: base64,
    payloadType: schemas.string(),
    signatures: schemas.array(signature).length(1),
});
const inclusionProof = schemas.strictObject({
    logIndex: optional(index),
    rootHash: filled,
    treeSize: index,
    hashes: optional(schemas.array(filled).max(64)),
    checkpoint: optional(schemas.strictObject({ envelope: schemas.string().max(MAX_DER) })),
});
const logEntry = schemas.strictObject({
    logIndex: optional(index),
    logId: schemas.strictObject({ keyId: filled }),
    kindVersion: schemas.strictObject({ kind: schemas.string(), version: schemas.string() }),
    integratedTime: optional(index),
    inclusionPromise: optional(schemas.strictObject({ signedEntryTimestamp: filled })),
    inclusionProof: optional(inclusionProof),
    canonicalizedBody: filled,
});
const timestamps = schemas.array(schemas.strictObject({ signedTimestamp: der })).max(MAX_ENTRIES);
const bundleSchema = schemas.strictObject({
    mediaType: schemas["enum"](MEDIA_TYPES),
    verificationMaterial: schemas.strictObject({
        certificate: optional(certificate),
        x509CertificateChain: optional(schemas.strictObject({ certificates: schemas.array(certificate).min(1).max(MAX_ENTRIES) })),
        publicKey: optional(schemas.strictObject({ hint: optional(schemas.string()) })),
        tlogEntries: optional(schemas.array(logEntry).max(MAX_ENTRIES)),
        timestampVerificationData: optional(schemas.strictObject({ rfc3161Timestamps: optional(timestamps) })),
    }),
    messageSignature: optional(schemas.strictObject({
        messageDigest: schemas.strictObject({ algorithm: schemas.string(), digest: filled }),
        signature: filled,
    })),
    dsseEnvelope: optional(envelope),
});
const envelopeSchema = envelope.extend({
    signatures: schemas.array(signature.extend({ cert: optional(schemas.string().max(MAX_DER)) })).length(1),
});

// EXTERNAL MODULE: ./build/attestation/json.js
var json = __webpack_require__(43011);
// EXTERNAL MODULE: ./build/attestation/payload-type.js
var payload_type = __webpack_require__(70852);
// EXTERNAL MODULE: ./build/attestation/predicates/npm.js
var npm = __webpack_require__(38337);
// EXTERNAL MODULE: ./build/attestation/statement.js
var statement = __webpack_require__(82128);
;// CONCATENATED MODULE: ./build/attestation/bundle.js









function parseBundles(bytes, file) {
    const digest = (0,lib_digest/* digestOf */.ol)(bytes);
    const whole = (0,strict_json/* parseStrictJson */.R)(bytes);
    const all = { source: file, file, digest };
    if ('value' in whole)
        return bundlesOf(whole.value, all);
    const lines = splitLines(bytes);
    if (lines === null) {
        if (!isJsonWithMore(bytes))
            return { unreadable: whole.why };
        return [{ ...all, malformed: malformed(file, whole.why) }];
    }
    return lines.flatMap(({ text, line }) => {
        const place = { ...all, source: `${file}:${line}` };
        const parsed = (0,strict_json/* parseStrictJson */.R)(text);
        if ('value' in parsed)
            return bundlesOf(parsed.value, place);
        return [{ ...place, malformed: malformed(place.source, parsed.why) }];
    });
}
function splitLines(bytes) {
    const lines = [];
    for (let start = 0, line = 1; start < bytes.length; line++) {
        const end = bytes.indexOf(0x0a, start);
        const text = bytes.subarray(start, end === -1 ? bytes.length : end);
        if (text.some((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0d))
            lines.push({ text, line });
        start = end === -1 ? bytes.length : end + 1;
    }
    const [first] = lines;
    if (first === undefined || lines.length < 2)
        return null;
    return 'value' in (0,strict_json/* parseStrictJson */.R)(first.text) ? lines : null;
}
function isJsonWithMore(bytes) {
    const text = bytes.toString('utf8');
    try {
        JSON.parse(text);
        return true;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return /after JSON|non-whitespace/.test(error.message);
        throw error;
    }
}
function malformed(source, why) {
    return new errors/* VerificationError */.mk('BUNDLE_MALFORMED', `${source} is no bundle: ${why}`);
}
function bundlesOf(value, place) {
    const at = (index) => ({ ...place, source: `${place.source}#${index + 1}` });
    try {
        const announced = (0,npm/* readNpmDocument */.z6)(value);
        if (announced !== null)
            return announced.map((one, index) => received(one.bundle, at(index), one.predicateType));
    }
    catch (error) {
        return [{ ...place, malformed: refusalOf(error) }];
    }
    const several = attestationsIn(value);
    if (several !== null)
        return several.map((one, index) => received(one, at(index)));
    return [received(value, place)];
}
function attestationsIn(value) {
    if (!(0,json/* isObject */.Gv)(value) || 'mediaType' in value)
        return null;
    const { attestations } = value;
    if (attestations === undefined || !(0,json/* isList */.Lv)(attestations))
        return null;
    return attestations.map((one) => ((0,json/* isObject */.Gv)(one) ? (one.bundle ?? null) : null));
}
function received(value, place, announced = null) {
    try {
        return { ...bundleOf(value, place), announced };
    }
    catch (error) {
        return { ...place, malformed: refusalOf(error) };
    }
}
function refusalOf(error) {
    if (error instanceof errors/* VerificationError */.mk)
        return error;
    throw error;
}
function bundleOf(value, place) {
    if ((0,json/* isObject */.Gv)(value) && 'payloadType' in value)
        return envelopeOf(value, place);
    const parsed = bundleSchema.safeParse(value);
    if (!parsed.success)
        throw malformed(place.source, describeIssue(parsed.error, value));
    const { mediaType, verificationMaterial: material, messageSignature, dsseEnvelope } = parsed.data;
    const version = VERSIONS[mediaType];
    if ((messageSignature === undefined) === (dsseEnvelope === undefined))
        throw malformed(place.source, 'it wants one of messageSignature and dsseEnvelope');
    return {
        ...place,
        ...(dsseEnvelope === undefined
            ? messageOf(messageSignature)
            : signedEnvelope(dsseEnvelope, place.source)),
        material: materialOf(material, place.source),
        entries: (material.tlogEntries ?? []).map(entryOf),
        timestamps: (material.timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) => signedTimestamp),
        version,
        announced: null,
    };
}
function envelopeOf(value, place) {
    const parsed = envelopeSchema.safeParse(value);
    if (!parsed.success)
        throw malformed(place.source, describeIssue(parsed.error, value));
    const [first] = parsed.data.signatures;
    return {
        ...place,
        ...signedEnvelope(parsed.data, place.source),
        material: bareMaterial(first, place.source),
        entries: [],
        timestamps: [],
        version: null,
        announced: null,
    };
}
function bareMaterial(named, source) {
    if (named?.cert === undefined || named.cert === '')
        return { kind: 'key', hint: named?.keyid ?? '' };
    try {
        return { kind: 'certificate', leaf: new external_node_crypto_.X509Certificate(named.cert).raw, chain: [] };
    }
    catch {
        throw malformed(source, 'signatures.0.cert: no certificate in PEM');
    }
}
function messageOf(message) {
    const { algorithm = '', digest = Buffer.alloc(0) } = message?.messageDigest ?? {};
    return {
        content: { kind: 'message', algorithm, digest: digest.toString('hex') },
        signature: message?.signature ?? Buffer.alloc(0),
    };
}
function signedEnvelope({ payload, payloadType, signatures }, source) {
    return {
        content: {
            kind: 'envelope',
            payloadType,
            payload,
            statement: payloadType === payload_type/* PAYLOAD_TYPE */.U ? statementOf(payload, source) : null,
        },
        signature: signatures[0]?.sig ?? Buffer.alloc(0),
    };
}
function statementOf(payload, source) {
    try {
        return (0,statement/* parseStatement */.By)(payload);
    }
    catch (error) {
        if (!(error instanceof errors/* VerificationError */.mk))
            throw error;
        throw new errors/* VerificationError */.mk(error.code, `${source}: ${error.message}`);
    }
}
function materialOf({ certificate, x509CertificateChain, publicKey }, source) {
    const given = [certificate, x509CertificateChain, publicKey].filter((one) => one !== undefined);
    if (given.length !== 1)
        throw malformed(source, 'it wants one of certificate, x509CertificateChain and publicKey');
    if (publicKey !== undefined)
        return { kind: 'key', hint: publicKey.hint ?? '' };
    const [leaf, ...chain] = (x509CertificateChain?.certificates ?? [certificate]).flatMap((one) => one === undefined ? [] : [one.rawBytes]);
    return { kind: 'certificate', leaf: leaf ?? Buffer.alloc(0), chain };
}
function entryOf(entry) {
    const { inclusionProof: proof, inclusionPromise: promise } = entry;
    return {
        logIndex: `${entry.logIndex ?? 0}`,
        logId: entry.logId,
        kindVersion: entry.kindVersion,
        integratedTime: `${entry.integratedTime ?? 0}`,
        inclusionPromise: promise,
        inclusionProof: proof === undefined
            ? undefined
            : {
                logIndex: `${proof.logIndex ?? 0}`,
                rootHash: proof.rootHash,
                treeSize: `${proof.treeSize}`,
                hashes: proof.hashes ?? [],
                checkpoint: proof.checkpoint,
            },
        canonicalizedBody: entry.canonicalizedBody,
    };
}
function describeIssue({ issues: [issue] }, value) {
    if ((0,json/* isObject */.Gv)(value) && ('base64Signature' in value || 'rekorBundle' in value))
        return 'it is the old form of cosign: sign with `--new-bundle-format`';
    const path = issue?.path.map(String).join('.') ?? '';
    const extra = issue?.code === 'unrecognized_keys' ? 'fields that a bundle does not have' : issue?.message;
    return path === '' ? `${extra}` : `${path}: ${extra}`;
}


/***/ }),

/***/ 43011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   gT: () => (/* binding */ listAt)
/* harmony export */ });
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71576);

const SHOWN = 200;
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isList(value) {
    return Array.isArray(value);
}
function valueAt(value, ...names) {
    let found = value;
    for (const name of names) {
        if (!isObject(found) || !Object.hasOwn(found, name))
            return null;
        found = found[name] ?? null;
    }
    return found;
}
function textAt(value, ...names) {
    const found = valueAt(value, ...names);
    return typeof found === 'string' && found !== '' ? found : null;
}
function listAt(value, ...names) {
    const found = valueAt(value, ...names);
    return isList(found) ? found : [];
}
function shown(text) {
    return (0,_lib_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}


/***/ }),

/***/ 38337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ NPM_PUBLISH),
/* harmony export */   WK: () => (/* binding */ readPublish),
/* harmony export */   z6: () => (/* binding */ readNpmDocument)
/* harmony export */ });
/* unused harmony export npmSubject */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43011);


const NPM_PUBLISH = 'https://github.com/npm/attestation/tree/main/specs/publish/v0.1';
const PURL = /^pkg:npm\/(?:(?:%40|@)([A-Za-z0-9._~-]+)\/)?([A-Za-z0-9._~!*'()-]+)@(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:(?:\+|%2B)[0-9A-Za-z.-]+)?)$/;
function npmSubject(name) {
    const [, scope, plain, version] = PURL.exec(name) ?? [];
    if (plain === undefined || version === undefined)
        return null;
    return { name: scope === undefined ? plain : `@${scope}/${plain}`, version: version.replace('%2B', '+') };
}
function readPublish(statement) {
    const { predicateType, predicate, subjects } = statement;
    checkType(NPM_PUBLISH, predicateType);
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(predicate, 'name');
    const version = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(predicate, 'version');
    const registry = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(predicate, 'registry');
    if (name === null || version === null || registry === null) {
        throw malformed('expected the publish attestation to have name, version and registry');
    }
    const [subject, ...others] = subjects;
    const stated = npmSubject(subject?.name ?? '');
    if (others.length > 0 || stated === null)
        throw malformed('expected one subject, a package URL of npm');
    if (stated.name !== name || stated.version !== version) {
        const found = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(`${name}@${version}`);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SUBJECT_MISMATCH', `expected the package of the subject, ${stated.name}@${stated.version}, found ${found}`);
    }
    return { name, version, registry };
}
function readNpmDocument(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) || Object.hasOwn(value, 'mediaType'))
        return null;
    const { attestations } = value;
    if (attestations === undefined || !(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(attestations))
        return null;
    if (attestations.length > 0 && attestations.every((one) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(one, 'predicateType') === null))
        return null;
    return attestations.map(readEntry);
}
function readEntry(entry) {
    const predicateType = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(entry, 'predicateType');
    const bundle = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(entry) ? entry.bundle : undefined;
    if (predicateType === null || bundle === undefined || !(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(bundle)) {
        throw malformed('expected each of the attestations to have predicateType and bundle');
    }
    return { predicateType, bundle };
}
function checkType(expected, found) {
    if (expected === found)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('PREDICATE_TYPE', `expected ${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(expected)}, found ${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(found)}`);
}
function malformed(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('BUNDLE_MALFORMED', message);
}


/***/ }),

/***/ 82128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ neededAlgorithms),
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   qv: () => (/* binding */ matchSubject)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9182);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43011);



const TYPES = new Map([
    ['https://in-toto.io/Statement/v0.1', 'v0.1'],
    ['https://in-toto.io/Statement/v1', 'v1'],
]);
const URI = /^[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]{1,2048}$/;
const STRONG = { sha256: 64, sha384: 96, sha512: 128 };
const ALGORITHMS = ['sha256', 'sha384', 'sha512'];
function parseStatement(payload) {
    const parsed = (0,_lib_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(payload);
    if ('why' in parsed)
        throw malformed(parsed.why);
    const { value } = parsed;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        throw malformed('it is no JSON object');
    const type = TYPES.get(value._type ?? null);
    if (type === undefined)
        throw malformed('expected _type to be in-toto Statement v0.1 or v1');
    const { predicateType, predicate } = value;
    if (typeof predicateType !== 'string' || !URI.test(predicateType)) {
        throw malformed('expected predicateType to be a URI');
    }
    if (predicate !== undefined && !(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(predicate))
        throw malformed('expected predicate to be an object');
    return { type, subjects: readSubjects(value.subject ?? null), predicateType, predicate: predicate ?? null };
}
function readSubjects(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value))
        throw malformed('expected subject to be an array');
    return value.map(readSubject);
}
function readSubject(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        throw malformed('expected each subject to be an object');
    const { name, digest = {} } = value;
    if (name !== undefined && typeof name !== 'string')
        throw malformed('expected the name of a subject to be text');
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(digest))
        throw malformed('expected the digest of a subject to be an object');
    const digests = {};
    for (const [algorithm, found] of Object.entries(digest)) {
        if (typeof found !== 'string')
            throw malformed('expected each digest of a subject to be text');
        digests[algorithm] = found;
    }
    return { name: name ?? null, digests };
}
function malformed(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('BUNDLE_MALFORMED', `the statement cannot be read: ${why}`);
}
function neededAlgorithms(statement) {
    const listed = ALGORITHMS.filter((algorithm) => statement.subjects.some(({ digests }) => Object.hasOwn(digests, algorithm)));
    return new Set(['sha256', ...listed]);
}
function matchSubject(statement, subject) {
    if (statement.subjects.some(({ digests }) => isSame(digests, subject.digests)))
        return;
    if (statement.subjects.length === 0)
        throw mismatch(subject, 'the statement names no subject');
    const kinds = new Set(statement.subjects.flatMap(({ digests }) => Object.keys(digests)));
    if (kinds.size === 0)
        throw mismatch(subject, 'no subject of the statement has a digest');
    if (!ALGORITHMS.some((algorithm) => kinds.has(algorithm))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('DIGEST_WEAK', `expected a sha256, sha384 or sha512 digest of ${(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(subject.name)}, found ${(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)([...kinds].slice(0, 5).join(', '))} only`);
    }
    throw mismatch(subject, nearest(statement, subject));
}
function isSame(stated, ours) {
    let compared = 0;
    for (const algorithm of ALGORITHMS) {
        if (!Object.hasOwn(stated, algorithm))
            continue;
        const found = stated[algorithm] ?? '';
        if (!isDigest(algorithm, found))
            return false;
        const own = ours[algorithm];
        if (own === undefined)
            continue;
        if (found !== own)
            return false;
        compared++;
    }
    return compared > 0;
}
function isDigest(algorithm, text) {
    return text.length === STRONG[algorithm] && /^[0-9a-f]+$/.test(text);
}
function nearest({ subjects }, { name, digests }) {
    const plain = name.slice(name.lastIndexOf('/') + 1);
    const named = subjects.find((stated) => stated.name === name || stated.name === plain);
    const entry = named ?? (subjects.length === 1 ? subjects[0] : undefined);
    if (entry === undefined)
        return `none of the ${subjects.length} subjects of the statement`;
    const listed = ALGORITHMS.filter((algorithm) => Object.hasOwn(entry.digests, algorithm));
    const other = listed.find((algorithm) => digests[algorithm] !== entry.digests[algorithm]) ?? listed[0];
    const who = entry.name === null ? 'a subject without name' : (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(entry.name);
    if (other === undefined)
        return `${who} without a strong digest`;
    return `${who} with ${other}:${(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(entry.digests[other] ?? '')}`;
}
function mismatch({ name, digests }, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SUBJECT_MISMATCH', `expected a subject with sha256:${digests.sha256 ?? 'unknown'}, the digest of ${(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name)}, found ${found}`);
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


/***/ })

};
