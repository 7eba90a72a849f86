export const id = 8745;
export const ids = [8745];
export const modules = {

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

/***/ 47870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ readAuthority),
/* harmony export */   T1: () => (/* binding */ issuedBy),
/* harmony export */   e2: () => (/* binding */ parseX509),
/* harmony export */   rf: () => (/* binding */ readLeaf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83917);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



const FULCIO = {
    buildSigner: '1.3.6.1.4.1.57264.1.9',
    runnerEnvironment: '1.3.6.1.4.1.57264.1.11',
    sourceRepository: '1.3.6.1.4.1.57264.1.12',
    sourceCommit: '1.3.6.1.4.1.57264.1.13',
    sourceRef: '1.3.6.1.4.1.57264.1.14',
    sourceRepositoryId: '1.3.6.1.4.1.57264.1.15',
};
const FULCIO_V1 = {
    issuer: '1.3.6.1.4.1.57264.1.1',
    sourceCommit: '1.3.6.1.4.1.57264.1.3',
    sourceRepository: '1.3.6.1.4.1.57264.1.5',
    sourceRef: '1.3.6.1.4.1.57264.1.6',
};
const ISSUER_V2 = '1.3.6.1.4.1.57264.1.8';
const SUBJECT_ALT_NAME = '2.5.29.17';
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const OTHER_NAME_FULCIO = '1.3.6.1.4.1.57264.1.7';
const UNDERSTOOD = new Set([
    '2.5.29.15',
    '2.5.29.19',
    '2.5.29.37',
    SUBJECT_ALT_NAME,
]);
function readLeaf(der, profile) {
    const openssl = parsing(() => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der));
    if (!openssl.raw.equals(der))
        throw invalid('there are bytes behind it');
    const x509 = parsing(() => parseX509(der));
    const extensions = parsing(() => extensionsOf(x509));
    checkUsage(openssl, x509, extensions, profile);
    return {
        x509,
        key: parsing(() => openssl.publicKey),
        claims: profile === 'fulcio' ? claimsOf(extensions) : { ...NO_CLAIMS, subject: oneLine(openssl.subject) },
    };
}
const NO_CLAIMS = {
    subjectKind: 'other',
    issuer: null,
    sourceRepository: null,
    sourceRepositoryId: null,
    sourceRef: null,
    sourceCommit: null,
    buildSigner: null,
    runnerEnvironment: null,
};
function issuedBy(der) {
    try {
        return (/^O=(.*)$/m.exec(new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der).issuer)?.[1] ?? '').replace(/\\(.)/g, '$1');
    }
    catch {
        return null;
    }
}
function oneLine(name) {
    return name.split('\n').join(', ');
}
function readAuthority(der) {
    parsing(() => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der));
    return parsing(() => parseX509(der));
}
const RAW = new WeakMap();
function parseX509(der) {
    const parsed = _sigstore_core__WEBPACK_IMPORTED_MODULE_1__.X509Certificate.parse(Buffer.from(der));
    RAW.set(parsed, der);
    parsed.equals = (other) => RAW.get(other)?.equals(der) === true;
    parsed.clone = () => parseX509(der);
    return parsed;
}
function invalid(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('CHAIN_INVALID', `the certificate cannot be trusted: ${why}`);
}
function parsing(parse) {
    try {
        return parse();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk)
            throw error;
        throw invalid('it cannot be parsed');
    }
}
function extensionsOf(x509) {
    const found = new Map();
    for (const { subs } of x509.extensions) {
        const oid = subs[0]?.toOID() ?? '';
        const extension = x509.extension(oid);
        if (extension === undefined || found.has(oid))
            throw invalid(`the extension ${oid} stands twice`);
        found.set(oid, extension);
    }
    return found;
}
function checkUsage(openssl, x509, extensions, profile) {
    if (openssl.ca || parsing(() => x509.extBasicConstraints?.isCA) === true)
        throw invalid('it is an authority’s own, expected one that was issued for signing');
    const forCode = openssl.keyUsage?.includes(CODE_SIGNING) ?? profile === 'plain';
    if (!forCode)
        throw invalid('it is not for signing code');
    if (parsing(() => x509.extKeyUsage?.digitalSignature) !== true)
        throw invalid('its key is not for signatures');
    for (const [oid, extension] of extensions) {
        if (parsing(() => extension.critical) && !UNDERSTOOD.has(oid))
            throw invalid(`its extension ${oid} is critical, and nobody here knows it`);
    }
}
function claimsOf(extensions) {
    const text = (oid) => utf8Of(extensions.get(oid));
    const old = (oid) => plainOf(extensions.get(oid));
    return {
        ...subjectOf(extensions.get(SUBJECT_ALT_NAME)),
        issuer: agreeing('issuer', text(ISSUER_V2), old(FULCIO_V1.issuer), 'ISSUER_MISMATCH'),
        sourceRepository: repositoryOf(text(FULCIO.sourceRepository), old(FULCIO_V1.sourceRepository)),
        sourceRepositoryId: text(FULCIO.sourceRepositoryId),
        sourceRef: agreeing('source ref', text(FULCIO.sourceRef), old(FULCIO_V1.sourceRef)),
        sourceCommit: agreeing('source commit', text(FULCIO.sourceCommit), old(FULCIO_V1.sourceCommit)),
        buildSigner: text(FULCIO.buildSigner),
        runnerEnvironment: text(FULCIO.runnerEnvironment),
    };
}
function repositoryOf(now, before) {
    if (before === null || now?.endsWith(`/${before}`) === true)
        return now;
    const whole = before.includes('://') ? before : `https://github.com/${before}`;
    return agreeing('source repository', now, whole);
}
function agreeing(what, now, before, code = 'SIGNER_MISMATCH') {
    if (now === null || before === null || now === before)
        return now ?? before;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk(code, `the certificate names its ${what} twice, and differently`);
}
function utf8Of(extension) {
    if (extension === undefined)
        return null;
    const [inner, ...more] = parsing(() => extension.valueObj.subs);
    if (inner === undefined || more.length > 0 || inner.tag.number !== 0x0c)
        throw invalid(`its extension ${extension.oid} is no text`);
    return decode(inner.value);
}
function plainOf(extension) {
    return extension === undefined ? null : decode(extension.value);
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw invalid('an extension of it is no UTF-8');
    }
}
const EMAIL = 0x01;
const URI = 0x06;
const OTHER = 0x00;
function subjectOf(extension) {
    const names = extension === undefined ? [] : parsing(() => extension.valueObj.subs[0]?.subs ?? []);
    const [name, ...more] = names;
    if (name === undefined || more.length > 0) {
        const found = name === undefined ? 'no subject alternative name' : `${names.length} of them`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('SIGNER_MISMATCH', `expected one subject alternative name, found ${found}`);
    }
    if (name.tag.isContextSpecific(URI))
        return { subject: decode(name.value), subjectKind: 'uri' };
    if (name.tag.isContextSpecific(EMAIL))
        return { subject: decode(name.value), subjectKind: 'email' };
    const [type, value] = name.subs;
    if (name.tag.isContextSpecific(OTHER) && type?.toOID() === OTHER_NAME_FULCIO) {
        const [text] = value?.subs ?? [];
        if (text !== undefined)
            return { subject: decode(text.value), subjectKind: 'other' };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('SIGNER_MISMATCH', 'its subject alternative name is of a kind that names nobody');
}


/***/ }),

/***/ 33039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ checkSource),
/* harmony export */   Z0: () => (/* binding */ checkIdentity),
/* harmony export */   xD: () => (/* binding */ issuerOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

const FORGES = [
    { host: 'https://github.com/', issuer: 'https://token.actions.githubusercontent.com' },
    { host: 'https://gitlab.com/', issuer: 'https://gitlab.com' },
];
function issuerOf(repository) {
    return FORGES.find(({ host }) => repository.startsWith(host))?.issuer ?? null;
}
function checkIdentity(claims, expected) {
    if (claims.issuer !== expected.issuer)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('ISSUER_MISMATCH', `expected the issuer ${expected.issuer}, found ${claims.issuer ?? 'none'}`);
    if (claims.buildSigner !== null && isUrl(claims.subject) && claims.buildSigner !== claims.subject)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SIGNER_MISMATCH', 'the certificate’s name and its build signer differ');
    const found = claims.subject;
    if (isUrl(found) && claims.subjectKind !== 'uri')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SIGNER_MISMATCH', 'the certificate’s name is a URL only by its looks');
    switch (expected.kind) {
        case 'sigstore':
            if (found !== expected.subject)
                throw mismatch(`the signer ${expected.subject}`, found);
            return;
        case 'sigstore-pattern':
            if (!expected.matches(found))
                throw mismatch(`a signer that as a whole matches ${expected.pattern}`, found);
            return;
        case 'sigstore-source':
            if (expected.workflow !== null && !isWorkflow(found, expected.workflow))
                throw mismatch(`the workflow ${expected.workflow}`, found);
    }
}
function isUrl(name) {
    return name.startsWith('https://');
}
function isWorkflow(found, expected) {
    if (expected.includes('@'))
        return found === expected;
    if (!found.startsWith(`${expected}@`))
        return false;
    const ref = found.slice(expected.length + 1);
    return /^(?:refs\/.+|[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref) && !ref.includes('@refs/');
}
function mismatch(expected, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SIGNER_MISMATCH', `expected ${expected}, found ${found}`);
}
function checkSource(claims, expected) {
    const pairs = [
        ['source repository', expected.sourceRepository, claims.sourceRepository],
        ['source ref', expected.sourceRef, claims.sourceRef],
    ];
    for (const [what, wanted, found] of pairs) {
        if (wanted !== null && wanted !== found)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SOURCE_MISMATCH', `expected the ${what} ${wanted}, found ${found ?? 'none'}`);
    }
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

/***/ 86228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cr: () => (/* binding */ checkLogTime),
  Eh: () => (/* binding */ derOfKey),
  od: () => (/* binding */ verifyBody),
  yR: () => (/* binding */ verifyInclusion)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var dist = __webpack_require__(83917);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/tlog/index.js
var tlog = __webpack_require__(38218);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/strict-json.js
var strict_json = __webpack_require__(9182);
// EXTERNAL MODULE: ./build/attestation/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(78348);
;// CONCATENATED MODULE: ./build/attestation/checkpoint.js


function checkCheckpoint({ checkpoint, treeSize, rootHash }, { logID, baseURL }) {
    const read = (0,tlog_checkpoint/* readCheckpoint */.HQ)(checkpoint?.envelope ?? '');
    if (read === null)
        throw unproven('its checkpoint is no signed note');
    const own = read.note.signatures.filter(({ keyHash }) => logID.subarray(0, keyHash.length).equals(keyHash));
    const names = namesOf(baseURL);
    if (own.length === 0 || own.some(({ name }) => !names.includes(name)))
        throw unproven('its checkpoint is not signed under the name of the log');
    if (read.size !== treeSize || read.root !== rootHash.toString('base64'))
        throw unproven('the proof is for another tree than its checkpoint');
}
function namesOf(baseURL) {
    const name = baseURL.replace(/^[a-z]+:\/\//, '').replace(/\/+$/, '');
    return [name, name.replace(/[:/].*$/, '')];
}
function unproven(why) {
    return new errors/* VerificationError */.mk('LOG_UNPROVEN', why);
}

// EXTERNAL MODULE: ./build/attestation/refusing.js
var refusing = __webpack_require__(51542);
;// CONCATENATED MODULE: ./build/attestation/log.js








function verifyInclusion(entry, version, tlogs) {
    const { inclusionProof: proof, inclusionPromise: promise } = entry;
    const wanted = version === '0.1' ? promise : proof?.checkpoint;
    if (wanted === undefined) {
        const what = version === '0.1' ? 'inclusion promise' : 'inclusion proof with a checkpoint';
        throw new errors/* VerificationError */.mk('LOG_UNPROVEN', `the log entry has no ${what}`);
    }
    const log = tlogs.find(({ logID }) => logID.equals(entry.logId.keyId));
    if (log === undefined)
        throw new errors/* VerificationError */.mk('LOG_UNPROVEN', 'its log is none of the trusted root');
    (0,refusing/* refusing */.c)('LOG_UNPROVEN', 'its inclusion in the log is not proven', () => (0,tlog.verifyTLogInclusion)(entry, tlogs));
    if (proof?.checkpoint === undefined)
        return;
    checkCheckpoint(proof, log);
    if (promise === undefined && entry.logIndex !== proof.logIndex)
        throw new errors/* VerificationError */.mk('LOG_UNPROVEN', 'the entry and its proof have different places in the log');
}
function checkLogTime(entry, times, tlogs) {
    if (entry.inclusionPromise !== undefined)
        return;
    const holds = tlogs.some(({ logID, validFor }) => logID.equals(entry.logId.keyId) && times.some((time) => validFor.start <= time && time <= validFor.end));
    if (!holds)
        throw new errors/* VerificationError */.mk('LOG_UNPROVEN', 'the log’s key was not in use when this was signed');
}
function verifyBody(entry, bundle, signer, subject) {
    (0,refusing/* refusing */.c)('LOG_MISMATCH', 'the log entry is about something else', () => (0,tlog.verifyTLogBody)(entry, comparable(bundle, subject)));
    const named = namedSigners(entry);
    if (named.length !== 1 || !named.every((der) => der.equals(signer)))
        throw new errors/* VerificationError */.mk('LOG_MISMATCH', 'the log entry names another signer than the bundle');
}
function comparable({ content, signature }, subject) {
    const equals = (found, wanted) => found.length > 0 && found.equals(wanted);
    const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest();
    const common = {
        signature,
        compareSignature: (found) => equals(found, signature),
        verifySignature: (_key) => false,
    };
    if (content.kind === 'envelope') {
        const { payload, payloadType } = content;
        return {
            ...common,
            compareDigest: (found) => equals(found, sha256(payload)),
            compareSignedDigest: (found) => equals(found, sha256(dist.dsse.preAuthEncoding(payloadType, payload))),
        };
    }
    const known = Object.values(subject?.digests ?? {}).map((hex) => Buffer.from(hex, 'hex'));
    const ofSubject = (found) => known.some((digest) => equals(found, digest));
    return { ...common, compareDigest: ofSubject, compareSignedDigest: ofSubject };
}
const log_text = schemas.string();
const verifier = () => schemas.union([
    schemas.object({ x509Certificate: schemas.object({ rawBytes: log_text }) }),
    schemas.object({ publicKey: schemas.object({ rawBytes: log_text }) }),
]);
function reader(schema, pick) {
    return (body) => {
        const parsed = schema.safeParse(body);
        return parsed.success ? pick(parsed.data) : null;
    };
}
function signersIn(kindVersion) {
    switch (kindVersion) {
        case 'hashedrekord 0.0.1':
            return reader(schemas.object({ spec: schemas.object({ signature: schemas.object({ publicKey: schemas.object({ content: log_text }) }) }) }), ({ spec }) => [derOfPem(spec.signature.publicKey.content)]);
        case 'dsse 0.0.1':
            return reader(schemas.object({ spec: schemas.object({ signatures: schemas.array(schemas.object({ verifier: log_text })) }) }), ({ spec }) => spec.signatures.map((one) => derOfPem(one.verifier)));
        case 'intoto 0.0.2':
            return reader(schemas.object({
                spec: schemas.object({
                    content: schemas.object({ envelope: schemas.object({ signatures: schemas.array(schemas.object({ publicKey: log_text })) }) }),
                }),
            }), ({ spec }) => spec.content.envelope.signatures.map((one) => derOfPem(one.publicKey)));
        case 'hashedrekord 0.0.2':
            return reader(schemas.object({
                spec: schemas.object({ hashedRekordV002: schemas.object({ signature: schemas.object({ verifier: verifier() }) }) }),
            }), ({ spec }) => [derOf(spec.hashedRekordV002.signature.verifier)]);
        case 'dsse 0.0.2':
            return reader(schemas.object({
                spec: schemas.object({ dsseV002: schemas.object({ signatures: schemas.array(schemas.object({ verifier: verifier() })) }) }),
            }), ({ spec }) => spec.dsseV002.signatures.map((one) => derOf(one.verifier)));
        default:
            return null;
    }
}
function derOf(one) {
    return Buffer.from('publicKey' in one ? one.publicKey.rawBytes : one.x509Certificate.rawBytes, 'base64');
}
function namedSigners({ canonicalizedBody, kindVersion: { kind, version } }) {
    const parsed = (0,strict_json/* parseStrictJson */.R)(canonicalizedBody);
    if ('why' in parsed)
        throw new errors/* VerificationError */.mk('LOG_MISMATCH', 'the log entry is no JSON that can be read');
    const named = signersIn(`${kind} ${version}`)?.(parsed.value) ?? null;
    if (named !== null)
        return named;
    throw new errors/* VerificationError */.mk('LOG_MISMATCH', 'the log entry names no signer');
}
function derOfPem(content) {
    const pem = Buffer.from(content, 'base64').toString('utf8');
    return (0,refusing/* refusing */.c)('LOG_MISMATCH', 'the log entry names a signer that cannot be read', () => pem.includes('BEGIN CERTIFICATE') ? new external_node_crypto_.X509Certificate(pem).raw : derOfKey((0,external_node_crypto_.createPublicKey)(pem)));
}
function derOfKey(key) {
    return key.export({ type: 'spki', format: 'der' });
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

/***/ 51542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ refusing)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

function refusing(code, message, check) {
    try {
        return check();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk(code, message);
    }
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

/***/ 56085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ MESSAGE_DIGESTS),
/* harmony export */   Wc: () => (/* binding */ isOtherMessage),
/* harmony export */   jj: () => (/* binding */ checkSubject)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82128);


const MESSAGE_DIGESTS = new Map([
    ['SHA2_256', 'sha256'],
    ['SHA2_384', 'sha384'],
    ['SHA2_512', 'sha512'],
]);
function isMessage({ algorithm, digest }, { digests }) {
    const name = MESSAGE_DIGESTS.get(algorithm);
    return name !== undefined && digests[name] === digest;
}
function isOtherMessage({ content }, subject) {
    return content.kind === 'message' && (subject === null || !isMessage(content, subject));
}
function checkSubject({ content }, subject, signed) {
    if (content.kind === 'message') {
        if (!isMessage(content, subject))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SUBJECT_MISMATCH', `expected the bytes with ${content.algorithm} ${content.digest}, found ${subject.name} with sha256:${subject.digests.sha256 ?? ''}`);
        if (!signed)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SUBJECT_MISMATCH', 'no signature vouches for these bytes');
        return;
    }
    if (content.statement === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('PAYLOAD_TYPE', `expected an in-toto Statement, found the payload type ${content.payloadType}`);
    (0,_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .matchSubject */ .qv)(content.statement, subject);
}


/***/ }),

/***/ 78198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ trustFor)
});

// EXTERNAL MODULE: ./build/attestation/certificate.js
var certificate = __webpack_require__(47870);
// EXTERNAL MODULE: ./build/attestation/keys.js
var keys = __webpack_require__(8305);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var dist = __webpack_require__(19654);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(54187);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/strict-json.js
var strict_json = __webpack_require__(9182);
;// CONCATENATED MODULE: ./build/attestation/trust/trusted-root.js







const MAX_AUTHORITIES = 256;
const many = schemas.array(schemas.looseObject({})).max(MAX_AUTHORITIES).optional();
const schema = schemas.looseObject({
    mediaType: schemas.string()
        .regex(/^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.[12]\+json)$/),
    tlogs: many,
    ctlogs: many,
    certificateAuthorities: many,
    timestampAuthorities: many,
});
function parseTrustedRoot(bytes, facts) {
    const json = (0,strict_json/* parseStrictJson */.R)(bytes);
    if ('why' in json)
        throw unreadable(facts.name, json.why);
    const shape = schema.safeParse(json.value);
    if (!shape.success)
        throw unreadable(facts.name, 'it is no trusted_root.json of Sigstore');
    try {
        const root = dist.TrustedRoot.fromJSON(json.value);
        return {
            ...facts,
            demands: { log: root.tlogs.length > 0, sct: root.ctlogs.length > 0, time: true },
            profile: 'fulcio',
            material: {
                ...(0,verify_dist/* toTrustMaterial */.jO)({
                    ...root,
                    tlogs: root.tlogs.filter(({ publicKey }) => publicKey?.validFor?.start !== undefined),
                    ctlogs: root.ctlogs.filter(({ publicKey }) => publicKey?.validFor?.start !== undefined),
                    certificateAuthorities: [],
                    timestampAuthorities: [],
                }),
                certificateAuthorities: root.certificateAuthorities.flatMap(authorityOf),
                timestampAuthorities: root.timestampAuthorities.flatMap(authorityOf),
            },
        };
    }
    catch {
        throw unreadable(facts.name, 'a key or certificate in it cannot be parsed');
    }
}
function authorityOf({ certChain, validFor }) {
    const start = validFor?.start;
    if (start === undefined || certChain === undefined)
        return [];
    const chain = certChain.certificates.map(({ rawBytes }) => (0,certificate/* parseX509 */.e2)(rawBytes));
    return [{ certChain: chain, validFor: { start, end: validFor?.end ?? FOREVER } }];
}
const FOREVER = new Date(8_640_000_000_000_000);
function parseAuthority(pem, facts) {
    try {
        const root = (0,certificate/* parseX509 */.e2)(new external_node_crypto_.X509Certificate(pem).raw);
        const always = { start: new Date(0), end: FOREVER };
        return {
            ...facts,
            demands: { log: false, sct: false, time: false },
            profile: 'plain',
            material: {
                certificateAuthorities: [{ certChain: [root], validFor: always }],
                timestampAuthorities: [],
                tlogs: [],
                ctlogs: [],
                publicKey: (hint) => {
                    throw new RangeError(`no key ${hint}`);
                },
            },
        };
    }
    catch {
        throw unreadable(facts.name, 'it is no certificate in PEM');
    }
}
function unreadable(name, why) {
    return new errors/* RunError */.e4('TRUST_ROOT_UNREADABLE', `${name} is no trusted root: ${why}`, {
        hint: 'pass the trusted_root.json of your Sigstore instance with --trusted-root, or leave it out for the built-in ones',
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var http = __webpack_require__(11986);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
;// CONCATENATED MODULE: ./build/attestation/trust/tuf-cache.js






const MAX_CACHE = 16 * 1024 * 1024;
const MAX_MARK = 1024;
function readCache(folder, mirror) {
    const path = (0,external_node_path_.join)(folder, cacheName(mirror));
    const stats = (0,lib_files/* lstatOrNull */.nd)(path);
    if (stats === null)
        return { status: 'none' };
    const content = stats.isFile() ? readJson(path, MAX_CACHE) : null;
    const refreshed = dateOf(content?.refreshed);
    const files = filesOf(content?.files);
    if (refreshed === null || files === null)
        return { status: 'unreadable' };
    return { status: 'read', refreshed, files };
}
function writeCache(folder, mirror, { refreshed, files }) {
    const encoded = [...files].map(([path, bytes]) => [path, bytes.toString('base64')]);
    const content = { version: 1, refreshed: refreshed.toISOString(), files: Object.fromEntries(encoded) };
    const text = `${JSON.stringify(content)}\n`;
    return text.length <= MAX_CACHE && replaceFile(folder, cacheName(mirror), text);
}
function readFailure(folder, mirror) {
    const path = (0,external_node_path_.join)(folder, failureName(mirror));
    if ((0,lib_files/* lstatOrNull */.nd)(path)?.isFile() !== true)
        return null;
    return dateOf(readJson(path, MAX_MARK)?.failed);
}
function writeFailure(folder, mirror, now) {
    const text = `${JSON.stringify({ version: 1, failed: now.toISOString() })}\n`;
    return replaceFile(folder, failureName(mirror), text);
}
function cacheName(mirror) {
    return `tuf-${(0,digest/* sha256 */.sc)(mirror).slice(0, 16)}.json`;
}
function failureName(mirror) {
    return `tuf-${(0,digest/* sha256 */.sc)(mirror).slice(0, 16)}.failed.json`;
}
function readJson(path, cap) {
    const bytes = (0,lib_files/* readRegular */.VX)(path, cap);
    if (!Buffer.isBuffer(bytes))
        return null;
    const json = (0,strict_json/* parseStrictJson */.R)(bytes, { depth: 2 });
    return 'value' in json && isObject(json.value) && json.value.version === 1 ? json.value : null;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function dateOf(value) {
    if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value))
        return null;
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? null : date;
}
function filesOf(value) {
    if (!isObject(value))
        return null;
    const files = new Map();
    for (const [path, content] of Object.entries(value)) {
        if (typeof content !== 'string')
            return null;
        files.set(path, Buffer.from(content, 'base64'));
    }
    return files;
}
function replaceFile(folder, name, text) {
    const fresh = (0,external_node_path_.join)(folder, `.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`);
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        if ((0,lib_files/* lstatOrNull */.nd)(folder)?.isDirectory() !== true)
            return false;
        try {
            (0,lib_files/* writeNew */.qf)(fresh, text);
            (0,external_node_fs_.renameSync)(fresh, (0,external_node_path_.join)(folder, name));
        }
        finally {
            (0,external_node_fs_.rmSync)(fresh, { force: true });
        }
        return true;
    }
    catch (error) {
        if (error instanceof Error && 'code' in error)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/attestation/trust/tuf-client.js



const MAX_TARGET = 4 * 1024 * 1024;
const BASE = 'https://mirror.invalid';
function newState(folder, tufRoot) {
    const state = { folder: (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(folder, 'state-')) };
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(state.folder, 'root.json'), tufRoot);
    return state;
}
async function update(state, target, get, now) {
    const [{ Updater }, { DownloadHTTPError }] = await Promise.all([
        __webpack_require__.e(/* import() */ 4706).then(__webpack_require__.t.bind(__webpack_require__, 84706, 19)),
        __webpack_require__.e(/* import() */ 6376).then(__webpack_require__.t.bind(__webpack_require__, 86376, 19)),
    ]);
    const used = new Map();
    const trustedKeys = onlineKeys(state);
    const bytesAt = async (url, maxBytes) => {
        const path = pathOf(url);
        const bytes = await get(path, maxBytes);
        if (bytes === null) {
            if (/^\d+\.root\.json$/.test(path))
                forgetRotated(state, trustedKeys);
            throw new DownloadHTTPError('there is no such file', 404);
        }
        if (bytes.length > maxBytes)
            throw new RangeError('a file is larger than its metadata allows');
        used.set(path, bytes);
        return bytes;
    };
    const updater = new Updater({
        metadataDir: state.folder,
        metadataBaseUrl: BASE,
        targetBaseUrl: `${BASE}/targets`,
        fetcher: fetcherOf(bytesAt, (0,external_node_path_.join)(state.folder, 'download')),
    });
    setClock(updater, now);
    const info = await updater.getTargetInfo(target);
    if (info === undefined || info.length > MAX_TARGET)
        throw new RangeError('there is no such target of a sane size');
    const file = await updater.downloadTarget(info, (0,external_node_path_.join)(state.folder, 'target'));
    return { bytes: (0,external_node_fs_.readFileSync)(file), used, expires: expiresOf(state) };
}
function fetcherOf(bytesAt, download) {
    return {
        downloadBytes: bytesAt,
        downloadFile: async (url, maxBytes, handle) => {
            (0,external_node_fs_.writeFileSync)(download, await bytesAt(url, maxBytes));
            return handle(download);
        },
    };
}
function pathOf(url) {
    if (!url.startsWith(`${BASE}/`))
        throw new RangeError('a file of metadata leads elsewhere');
    return url.slice(BASE.length + 1);
}
function setClock(updater, now) {
    const trusted = Reflect.get(updater, 'trustedSet');
    if (typeof trusted !== 'object' || trusted === null || !Reflect.has(trusted, 'referenceTime'))
        throw new Error('tuf-js keeps its time elsewhere');
    Reflect.set(trusted, 'referenceTime', now);
}
function forgetRotated(state, trustedKeys) {
    if (onlineKeys(state) === trustedKeys)
        return;
    for (const role of ['timestamp', 'snapshot'])
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(state.folder, `${role}.json`), '');
}
function expiresOf(state) {
    const expires = member(signedPart(state, 'timestamp'), 'expires');
    return new Date(typeof expires === 'string' ? expires : Number.NaN);
}
function onlineKeys(state) {
    const roles = member(signedPart(state, 'root'), 'roles');
    return JSON.stringify(['timestamp', 'snapshot'].map((role) => member(member(roles, role), 'keyids')));
}
function signedPart({ folder }, role) {
    const json = (0,strict_json/* parseStrictJson */.R)((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, `${role}.json`)));
    return 'value' in json ? member(json.value, 'signed') : null;
}
function member(value, name) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return null;
    return Reflect.get(value, name);
}

;// CONCATENATED MODULE: ./build/attestation/trust/tuf-mirror.js

const ALL_MS = 10_000;
const ONE_MS = 4_000;
function openMirror(url) {
    const base = url.replace(/\/+$/, '');
    const signal = AbortSignal.timeout(ALL_MS);
    const answers = new Map();
    let failure = null;
    const ask = async (path, maxBytes) => {
        const options = { maxBytes, timeoutMs: ONE_MS, redirect: 'same-host', signal };
        const answer = await (0,http/* httpGet */.lx)(`${base}/${path}`, options);
        if (answer.kind === 'answer' && answer.status === 200)
            return answer.body;
        const missing = answer.kind === 'answer' && [403, 404].includes(answer.status);
        if (missing && /^\d+\.root\.json$/.test(path))
            return null;
        const why = answer.kind === 'answer' ? `${new URL(base).host} answers ${answer.status}` : answer.message;
        if (answer.kind !== 'failure' || answer.why !== 'too-large')
            failure ??= why;
        throw new Error(why);
    };
    return {
        get: async (path, maxBytes) => {
            const known = answers.get(path);
            if (known !== undefined)
                return known;
            const answer = await ask(path, maxBytes);
            answers.set(path, answer);
            return answer;
        },
        files: () => new Map([...answers].flatMap(([path, bytes]) => (bytes === null ? [] : [[path, bytes]]))),
        failure: () => failure,
    };
}

;// CONCATENATED MODULE: ./build/attestation/trust/tuf.js








const REFRESHED_FOR = 24 * 60 * 60 * 1000;
const FAILED_FOR = 5 * 60 * 1000;
const BEFORE_ALL = new Date(0);
async function loadTrustRoot(source, options) {
    if (!(0,http/* isSecureUrl */.z3)(source.mirror))
        throw new errors/* RunError */.e4('TRUST_ROOT_UNREADABLE', 'expected an https URL for the trust root’s mirror', {
            hint: 'name the mirror by an https URL without a password in it',
        });
    const { cache, offline, now } = options;
    const read = cache === null ? { status: 'none' } : readCache(cache, source.mirror);
    if (offline && read.status === 'none')
        return withoutRefresh(source, { status: 'none' }, null, now);
    const work = workFolder();
    if (work === null)
        return withoutRefresh(source, { status: 'none' }, 'not refreshed: there is no temporary folder', now);
    try {
        return await load(source, options, { read, work });
    }
    finally {
        (0,external_node_fs_.rmSync)(work, { recursive: true, force: true });
    }
}
function workFolder() {
    try {
        return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'countersign-tuf-'));
    }
    catch (error) {
        if (error instanceof Error && 'code' in error)
            return null;
        throw error;
    }
}
async function load(source, options, { read, work }) {
    const { cache: folder, now } = options;
    const cache = await verifyCache(source, read, work, now);
    if (options.offline)
        return withoutRefresh(source, cache, null, now);
    if (cache.status === 'fresh' && isRecent(cache.refreshed, now, REFRESHED_FOR))
        return withoutRefresh(source, cache, null, now);
    if (folder !== null && isRecent(readFailure(folder, source.mirror), now, FAILED_FOR))
        return withoutRefresh(source, cache, 'could not be refreshed less than five minutes ago', now);
    const refreshed = await refresh(source, cache, work, now);
    if ('unreachable' in refreshed) {
        if (folder !== null)
            writeFailure(folder, source.mirror, now);
        return withoutRefresh(source, cache, `could not be refreshed: ${refreshed.unreachable}`, now);
    }
    const kept = folder === null || writeCache(folder, source.mirror, { refreshed: now, files: refreshed.used });
    const note = notes(cache.status === 'refused' && 'the cache was refused: it does not verify', !kept && 'the cache could not be written');
    return { bytes: refreshed.bytes, from: 'tuf', date: now.toISOString(), note };
}
async function verifyCache(source, read, work, now) {
    if (read.status === 'none')
        return { status: 'none' };
    if (read.status === 'unreadable')
        return { status: 'refused' };
    const { refreshed, files } = read;
    const fresh = await verifyFiles(source, files, work, now);
    if (fresh !== null)
        return { status: 'fresh', refreshed, ...fresh, newer: true };
    const expired = await verifyFiles(source, files, work, BEFORE_ALL);
    if (expired === null)
        return { status: 'refused' };
    const day = source.builtIn === null ? null : new Date(source.builtIn.date);
    const newer = day !== null && (await verifyFiles(source, files, work, day)) !== null;
    return { status: 'expired', refreshed, ...expired, newer };
}
async function verifyFiles(source, files, work, now) {
    const state = newState(work, source.tufRoot);
    try {
        return { updated: await update(state, source.target, from(files), now), state };
    }
    catch {
        return null;
    }
}
function from(files) {
    return async (path) => files.get(path) ?? null;
}
function isRecent(time, now, span) {
    if (time === null)
        return false;
    const age = now.getTime() - time.getTime();
    return age >= 0 && age < span;
}
function withoutRefresh(source, cache, why, now) {
    if (cache.status === 'fresh' || (cache.status === 'expired' && cache.newer)) {
        const note = notes(why, cache.status === 'expired' && 'the cached root has expired');
        return {
            bytes: cache.updated.bytes,
            from: 'cache',
            date: tuf_dateOf(cache.refreshed, cache.updated, now),
            note,
        };
    }
    const note = notes(why, cache.status === 'refused' && 'the cache was refused: it does not verify', cache.status === 'expired' && 'the cached root has expired');
    if (source.builtIn === null)
        throw stale(source, note ?? 'nothing of it is at hand offline');
    return { ...source.builtIn, from: 'built-in', note };
}
function tuf_dateOf(refreshed, { expires }, now) {
    return new Date(Math.min(refreshed.getTime(), expires.getTime(), now.getTime())).toISOString();
}
async function refresh(source, cache, work, now) {
    const known = 'state' in cache ? cache : null;
    const state = known?.state ?? newState(work, source.tufRoot);
    const mirror = openMirror(source.mirror);
    try {
        await update(state, source.target, mirror.get, now);
        const files = new Map([...(known?.updated.used ?? []), ...mirror.files()]);
        return await update(newState(work, source.tufRoot), source.target, from(files), now);
    }
    catch (cause) {
        const failure = mirror.failure();
        if (failure !== null)
            return { unreachable: failure };
        const frozen = await update(state, source.target, mirror.get, BEFORE_ALL).then(() => true, () => false);
        throw frozen
            ? stale(source, 'its mirror serves nothing that is still valid', cause)
            : invalid(source, cause);
    }
}
function stale(source, why, cause) {
    return new errors/* RunError */.e4('TRUST_ROOT_STALE', `no current trust root from ${hostOf(source)}: ${why}`, {
        hint: 'check this machine’s clock and network, or name a trusted_root.json that you trust with --trusted-root',
        cause,
    });
}
function invalid(source, cause) {
    return new errors/* RunError */.e4('TRUST_ROOT_INVALID', `what ${hostOf(source)} serves as trust root does not verify`, {
        hint: 'do not trust what it serves: try another network, or use the roots at hand with --offline',
        cause,
    });
}
function hostOf({ mirror }) {
    return new URL(mirror).host;
}
function notes(...all) {
    const said = all.filter((note) => typeof note === 'string');
    return said.length === 0 ? null : said.join('; ');
}

;// CONCATENATED MODULE: ./build/attestation/trust/choose.js




async function trustFor(bundle, signer, options, now) {
    switch (signer.kind) {
        case 'sigstore':
        case 'sigstore-pattern':
        case 'sigstore-source':
            return { kind: 'authorities', root: await rootOf(nameFor(bundle), options, now) };
        case 'certificate':
            return {
                kind: 'authorities',
                root: parseAuthority(signer.root, { name: signer.name, date: null, from: 'file', note: null }),
            };
        case 'key': {
            const key = (0,keys/* parsePublicKey */.ee)(signer.key, signer.name);
            const named = options.trustedRoot === null ? null : await rootOf('sigstore', options, now);
            return {
                kind: 'keys',
                find: () => ({ id: key.id, key: key.key, validFor: null }),
                root: named ?? (hasWitness(bundle) ? await rootOf('sigstore', options, now) : null),
                demands: signer.logged && named !== null ? demandsOf(named) : { log: false, time: false },
            };
        }
        case 'npm': {
            const { npmKeys } = await Promise.all(/* import() */[__webpack_require__.e(5575), __webpack_require__.e(1254)]).then(__webpack_require__.bind(__webpack_require__, 1254));
            const keys = npmKeys();
            return {
                kind: 'keys',
                find: (hint) => keys.get(hint) ?? null,
                root: await rootOf('sigstore', options, now),
                demands: { log: true, time: true },
            };
        }
    }
}
function demandsOf({ demands }) {
    return { log: demands.log, time: !demands.log };
}
function hasWitness({ entries, timestamps }) {
    return entries.length + timestamps.length > 0;
}
function nameFor({ material }) {
    return material.kind === 'certificate' && (0,certificate/* issuedBy */.T1)(material.leaf) === 'GitHub, Inc.'
        ? 'github'
        : 'sigstore';
}
const LOADED = new WeakMap();
function rootOf(name, options, now) {
    const loaded = LOADED.get(options) ?? new Map();
    LOADED.set(options, loaded);
    const found = loaded.get(name) ?? loadRoot(name, options, now);
    loaded.set(name, found);
    return found;
}
async function loadRoot(name, options, now) {
    if (options.trustedRoot !== null) {
        const { bytes, name: file } = options.trustedRoot;
        return parseTrustedRoot(bytes, { name: file, date: null, from: 'file', note: null });
    }
    const { BUILT_IN } = await Promise.all(/* import() */[__webpack_require__.e(5575), __webpack_require__.e(4406)]).then(__webpack_require__.bind(__webpack_require__, 4406));
    const source = BUILT_IN[name];
    const { bytes, from, date, note } = await loadTrustRoot(source, { ...options, now });
    return parseTrustedRoot(bytes, { name, date, from, note });
}


/***/ }),

/***/ 87158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   EZ: () => (/* binding */ newLedger),
/* harmony export */   gy: () => (/* binding */ unread),
/* harmony export */   pS: () => (/* binding */ unrelated),
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   zM: () => (/* binding */ verificationOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _subject_match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56085);


const CHECKS = [
    'signature',
    'chain',
    'sct',
    'log',
    'time',
    'identity',
    'subject',
    'predicate',
];
function newLedger() {
    return { outcomes: new Map(), errors: new Map() };
}
async function attempt(ledger, name, check) {
    try {
        const value = await check();
        ledger.outcomes.set(name, 'passed');
        return value;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk))
            throw error;
        ledger.outcomes.set(name, 'failed');
        ledger.errors.set(name, error);
        return undefined;
    }
}
function verificationOf(bundle, { ledger, signer, claims, times, facts }) {
    const checks = { ...NOT_REACHED, ...Object.fromEntries(ledger.outcomes) };
    const reason = reasonOf(ledger);
    const complete = Object.values(checks).every((outcome) => outcome === 'passed' || outcome === 'not-required');
    const { content } = bundle;
    const statement = content.kind === 'envelope' ? content.statement : null;
    return {
        source: bundle.source,
        file: bundle.file,
        digest: bundle.digest,
        status: reason === null && complete ? 'verified' : 'rejected',
        checks,
        reason,
        predicateType: statement?.predicateType ?? null,
        signer,
        claims,
        times: times.map((time) => time.toISOString().replace('.000Z', 'Z')),
        logIndex: bundle.entries[0]?.logIndex ?? null,
        statement,
        facts,
    };
}
function unread({ malformed, ...place }) {
    return { ...NOTHING_KNOWN, ...place, checks: NOT_REACHED, reason: malformed };
}
function unrelated(bundle, subject) {
    const { source, file, digest, content } = bundle;
    const statement = content.kind === 'envelope' ? content.statement : null;
    return {
        ...NOTHING_KNOWN,
        source,
        file,
        digest,
        checks: { ...NOT_REACHED, subject: 'failed' },
        reason: mismatchOf(bundle, subject),
        predicateType: statement?.predicateType ?? null,
        statement,
    };
}
function mismatchOf(bundle, subject) {
    try {
        (0,_subject_match_js__WEBPACK_IMPORTED_MODULE_1__/* .checkSubject */ .jj)(bundle, subject, false);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk)
            return error;
        throw error;
    }
    throw new RangeError('a bundle about something else that is about the subject');
}
const NOTHING_KNOWN = {
    status: 'rejected',
    predicateType: null,
    signer: null,
    claims: null,
    times: [],
    logIndex: null,
    statement: null,
    facts: null,
};
const NOT_REACHED = {
    signature: 'not-reached',
    chain: 'not-reached',
    sct: 'not-reached',
    log: 'not-reached',
    time: 'not-reached',
    identity: 'not-reached',
    subject: 'not-reached',
    predicate: 'not-reached',
};
function reasonOf({ errors }) {
    const all = CHECKS.flatMap((name) => errors.get(name) ?? []);
    return all.find(({ code }) => code === 'PAYLOAD_TYPE') ?? all[0] ?? null;
}


/***/ }),

/***/ 81064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ signedBy),
  I: () => (/* binding */ verifyBundle)
});

// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var dist = __webpack_require__(83917);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/attestation/certificate.js
var certificate = __webpack_require__(47870);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/key/certificate.js
var key_certificate = __webpack_require__(38412);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/key/sct.js
var sct = __webpack_require__(21633);
// EXTERNAL MODULE: ./build/attestation/refusing.js
var refusing = __webpack_require__(51542);
;// CONCATENATED MODULE: ./build/attestation/chain.js





async function checkChain({ bundle, leaf, root, times, now }, attempt, notRequired) {
    const moments = times.length === 0 && !root.demands.time ? [now] : times;
    if (moments.length === 0)
        return;
    const path = await attempt('chain', () => {
        const chain = chainOf(bundle, root);
        return pathOf(leaf, chain, { root, moments });
    });
    if (!root.demands.sct)
        notRequired('sct');
    else if (path !== undefined)
        await attempt('sct', () => checkScts(path, root));
}
function untrusted(why) {
    return new errors/* VerificationError */.mk('CHAIN_INVALID', `the certificate cannot be trusted: ${why}`);
}
function chainOf({ material, version }, root) {
    const chain = (material.kind === 'certificate' ? material.chain : []).map(certificate/* readAuthority */.AS);
    if (root.profile === 'fulcio' && version === '0.3' && chain.length > 0)
        throw untrusted('a bundle of version 0.3 has one certificate');
    const own = root.material.certificateAuthorities.flatMap(({ certChain }) => certChain);
    const brought = chain.filter((one) => !own.some((known) => known.equals(one)));
    if (brought.some((one) => one.subject.equals(one.issuer)))
        throw untrusted('the bundle brings a root of its own');
    return root.profile === 'plain' ? brought : [];
}
function pathOf(leaf, chain, { root, moments }) {
    const when = moments.map((time) => time.toISOString()).join(', ');
    const why = `no authority of ${root.name} has issued the certificate, or not for ${when}`;
    const [path = []] = (0,refusing/* refusing */.c)('CHAIN_INVALID', why, () => moments.map((time) => (0,key_certificate.verifyCertificateChain)(time, leaf.x509, authoritiesAt(time, chain, root).filter(mayHaveIssued(leaf)))));
    return path;
}
function mayHaveIssued({ x509 }) {
    return ({ certChain }) => certChain.some((one) => one.subject.equals(x509.issuer));
}
function authoritiesAt(time, chain, { material: { certificateAuthorities } }) {
    return chain.toReversed().reduce((known, one) => {
        (0,key_certificate.verifyCertificateChain)(time, one, known);
        return known.map(({ certChain, validFor }) => ({ certChain: [one, ...certChain], validFor }));
    }, certificateAuthorities);
}
function checkScts([leaf, issuer], { material }) {
    if (leaf === undefined || issuer === undefined)
        throw new errors/* VerificationError */.mk('CHAIN_INVALID', 'the certificate is its own authority');
    const logs = (0,refusing/* refusing */.c)('SCT_MISSING', 'no certificate log of the trusted root has signed for it', () => (0,sct.verifySCTs)(leaf, issuer, material.ctlogs));
    if (logs.length === 0 || new Set(logs.map((id) => id.toString('hex'))).size < logs.length)
        throw new errors/* VerificationError */.mk('SCT_MISSING', `expected a certificate log’s word, found ${logs.length}`);
}

// EXTERNAL MODULE: ./build/attestation/identity.js
var identity = __webpack_require__(33039);
// EXTERNAL MODULE: ./build/attestation/log.js + 1 modules
var log = __webpack_require__(86228);
// EXTERNAL MODULE: ./build/attestation/predicates/npm.js
var npm = __webpack_require__(38337);
// EXTERNAL MODULE: ./build/attestation/json.js
var json = __webpack_require__(43011);
;// CONCATENATED MODULE: ./build/attestation/predicates/repository.js
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const REPOSITORY = /^(?:git\+)?https:\/\/([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?)((?:\/[A-Za-z0-9._~-]+){2,})\/?$/;
function normaliseRepository(text) {
    const [, host, path] = REPOSITORY.exec(text) ?? [];
    if (host === undefined || path === undefined)
        return null;
    const plain = path.replace(/\.git$/, '');
    if (plain.split('/').slice(1).some(isNoName))
        return null;
    return `https://${host.toLowerCase()}${plain}`;
}
function isNoName(segment) {
    return segment === '' || segment === '.' || segment === '..';
}
function parseSource(text) {
    const at = text.indexOf('@');
    const uri = normaliseRepository(at === -1 ? text : text.slice(0, at));
    if (uri === null)
        return null;
    const ref = at === -1 ? null : text.slice(at + 1);
    if (ref === '')
        return null;
    return ref !== null && COMMIT.test(ref) ? { uri, ref: null, commit: ref } : { uri, ref, commit: null };
}
function isCommit(text) {
    return COMMIT.test(text);
}

;// CONCATENATED MODULE: ./build/attestation/predicates/provenance-check.js



const GENERATOR = 'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/';
const DELEGATORS = ['delegator_generic_slsa3.yml', 'delegator_lowperms-generic_slsa3.yml'];
const ISOLATED = [
    ...DELEGATORS,
    'builder_bazel_slsa3.yml',
    'builder_container-based_slsa3.yml',
    'builder_go_slsa3.yml',
    'builder_gradle_slsa3.yml',
    'builder_maven_slsa3.yml',
    'builder_nodejs_slsa3.yml',
    'generator_container_slsa3.yml',
    'generator_generic_slsa3.yml',
];
const VERSION = /^refs\/tags\/v(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
const RUNNER = 'https://github.com/actions/runner';
const HOSTED = new Set(['github-hosted', 'gitlab-hosted']);
function checkProvenance(provenance, expected, certificate) {
    const { source } = provenance;
    const repository = certificate?.sourceRepository ?? null;
    checkFact('source repository', expected.sourceRepository, repository, source?.uri ?? null, sameRepository);
    const id = certificate?.sourceRepositoryId ?? null;
    checkFact('source repository id', null, id, provenance.repositoryId, sameText);
    const ref = certificate?.sourceRef ?? null;
    checkFact('source ref', expected.sourceRef, ref, source?.ref ?? null, sameText);
    checkFact('source commit', null, certificate?.sourceCommit ?? null, source?.commit ?? null, sameText);
    checkBuilder(provenance.builder, expected.builder, certificate);
}
function checkFact(what, expected, proven, claimed, same) {
    if (proven !== null && claimed !== null && !same(proven, claimed)) {
        throw mismatch(`${what} ${(0,json/* shown */.SP)(proven)} of the certificate`, `${(0,json/* shown */.SP)(claimed)} in the provenance`);
    }
    if (expected === null)
        return;
    const found = proven ?? claimed;
    if (found === null)
        throw mismatch(`${what} ${(0,json/* shown */.SP)(expected)}`, 'none');
    if (!same(expected, found))
        throw mismatch(`${what} ${(0,json/* shown */.SP)(expected)}`, (0,json/* shown */.SP)(found));
}
function sameText(one, other) {
    return one === other;
}
function sameRepository(one, other) {
    return (normaliseRepository(one) ?? one) === (normaliseRepository(other) ?? other);
}
function checkBuilder(builder, expected, certificate) {
    const backing = certificate === null ? 'open' : backingOf(builder, certificate);
    if (backing === 'contradicted') {
        const who = certificate?.buildSigner ?? certificate?.runnerEnvironment ?? 'another';
        throw mismatch(`builder ${(0,json/* shown */.SP)(who)} of the certificate`, `${(0,json/* shown */.SP)(builder)} in the provenance`);
    }
    if (expected === null)
        return;
    if (!isBuilder(builder, expected))
        throw mismatch(`builder ${(0,json/* shown */.SP)(expected)}`, (0,json/* shown */.SP)(builder));
    if (certificate !== null && backing !== 'proven') {
        throw mismatch(`a certificate of builder ${(0,json/* shown */.SP)(expected)}`, 'one that does not name the builder');
    }
}
function isBuilder(builder, expected) {
    if (builder === expected)
        return true;
    if (expected === '' || expected.includes('@') || !builder.startsWith(`${expected}@`))
        return false;
    const ref = builder.slice(expected.length + 1);
    return ref !== '' && !ref.includes('@');
}
function backingOf(builder, certificate) {
    const { buildSigner, runnerEnvironment, sourceRepository } = certificate;
    if (buildSigner !== null && builder === buildSigner)
        return 'proven';
    if (builder === RUNNER || builder.startsWith(`${RUNNER}/`)) {
        if (runnerEnvironment === null)
            return 'open';
        return builder === RUNNER || builder === `${RUNNER}/${runnerEnvironment}` ? 'proven' : 'contradicted';
    }
    if (buildSigner === null)
        return 'open';
    if (isWorkflow(builder))
        return generatorOf(buildSigner, DELEGATORS) ? 'proven' : 'contradicted';
    if (sourceRepository !== null && isRunnerOf(builder, sourceRepository))
        return 'proven';
    return 'open';
}
function isWorkflow(builder) {
    return builder.includes('/.github/workflows/');
}
function isRunnerOf(builder, repository) {
    return builder.startsWith(`${repository}/-/runners/`) && /\/\d+$/.test(builder);
}
function generatorOf(id, files) {
    return files.some((file) => {
        const start = `${GENERATOR}${file}@`;
        return id.startsWith(start) && VERSION.test(id.slice(start.length));
    });
}
function buildLevel(provenance, certificate) {
    if (certificate === null)
        return 1;
    const backing = backingOf(provenance.builder, certificate);
    if (backing === 'contradicted')
        return 0;
    if (backing === 'open' || !HOSTED.has(certificate.runnerEnvironment ?? ''))
        return 1;
    const signer = certificate.buildSigner ?? '';
    return generatorOf(signer, ISOLATED) && generatorOf(provenance.builder, ISOLATED) ? 3 : 2;
}
function mismatch(expected, found) {
    return new errors/* VerificationError */.mk('SOURCE_MISMATCH', `expected ${expected}, found ${found}`);
}

;// CONCATENATED MODULE: ./build/attestation/predicates/provenance.js




const PROVENANCE_V02 = 'https://slsa.dev/provenance/v0.2';
const PROVENANCE_V1 = 'https://slsa.dev/provenance/v1';
const SOURCE_COMES_FIRST = [
    /^https:\/\/slsa-framework\.github\.io\/github-actions-buildtypes\/workflow\/v1$/,
    /^https:\/\/(?:actions\.github\.io|github\.com\/actions)\/buildtypes\/workflow\/v1$/,
    /^https:\/\/github\.com\/slsa-framework\/slsa-github-generator[/@-]/,
    /^https:\/\/github\.com\/npm\/cli\//,
    /^https:\/\/cloud\.google\.com\/build\/gcb-buildtypes\//,
];
const CLOUD_BUILD = /^https:\/\/cloud\.google\.com\/build\/gcb-buildtypes\//;
const WORKFLOW_FILE = /\.ya?ml$/;
function readProvenance(statement) {
    const { predicateType, predicate } = statement;
    if (predicateType === PROVENANCE_V02)
        return readV02(predicate);
    if (predicateType === PROVENANCE_V1)
        return readV1(predicate);
    throw new errors/* VerificationError */.mk('PREDICATE_TYPE', `expected SLSA provenance v0.2 or v1, found ${(0,json/* shown */.SP)(predicateType)}`);
}
function readV02(predicate) {
    const buildType = required(predicate, 'buildType');
    const config = (0,json/* valueAt */.fK)(predicate, 'invocation', 'configSource');
    const entry = (0,json/* textAt */.$6)(config, 'entryPoint');
    return {
        version: 'v0.2',
        builder: required(predicate, 'builder', 'id'),
        buildType,
        source: sourceOf(buildType, { named: descriptor(config), dependencies: (0,json/* listAt */.gT)(predicate, 'materials') }),
        workflow: entry !== null && WORKFLOW_FILE.test(entry) ? entry : null,
        invocation: (0,json/* textAt */.$6)(predicate, 'metadata', 'buildInvocationId') ??
            (0,json/* textAt */.$6)(predicate, 'metadata', 'buildInvocationID'),
        repositoryId: (0,json/* textAt */.$6)(predicate, 'invocation', 'environment', 'GITHUB_REPOSITORY_ID') ??
            (0,json/* textAt */.$6)(predicate, 'invocation', 'environment', 'github_repository_id'),
    };
}
function readV1(predicate) {
    const definition = (0,json/* valueAt */.fK)(predicate, 'buildDefinition');
    const buildType = required(definition, 'buildType');
    const parameters = (0,json/* valueAt */.fK)(definition, 'externalParameters');
    const config = CLOUD_BUILD.test(buildType) ? (0,json/* valueAt */.fK)(parameters, 'buildConfigSource') : null;
    const metadata = (0,json/* valueAt */.fK)(predicate, 'runDetails', 'metadata');
    return {
        version: 'v1',
        builder: required(predicate, 'runDetails', 'builder', 'id'),
        buildType,
        source: sourceOf(buildType, {
            named: [
                ...checkout((0,json/* valueAt */.fK)(parameters, 'workflow')),
                ...checkout(config),
                ...descriptor((0,json/* valueAt */.fK)(parameters, 'source')),
            ],
            dependencies: (0,json/* listAt */.gT)(definition, 'resolvedDependencies'),
        }),
        workflow: (0,json/* textAt */.$6)(parameters, 'workflow', 'path') ?? (0,json/* textAt */.$6)(config, 'path'),
        invocation: (0,json/* textAt */.$6)(metadata, 'invocationId') ?? (0,json/* textAt */.$6)(metadata, 'invocationID'),
        repositoryId: (0,json/* textAt */.$6)(definition, 'internalParameters', 'github', 'repository_id'),
    };
}
function required(value, ...names) {
    const found = (0,json/* textAt */.$6)(value, ...names);
    if (found !== null)
        return found;
    throw new errors/* VerificationError */.mk('BUNDLE_MALFORMED', `expected the provenance to have ${names.join('.')}`);
}
function checkout(value) {
    const repository = (0,json/* textAt */.$6)(value, 'repository');
    if (repository === null)
        return [];
    const claim = parseSource(repository);
    const ref = (0,json/* textAt */.$6)(value, 'ref');
    if (claim === null || (ref !== null && claim.ref !== null && ref !== claim.ref))
        return ['unreadable'];
    return [{ ...claim, ref: ref ?? claim.ref }];
}
function descriptor(value) {
    const uri = typeof value === 'string' ? value : (0,json/* textAt */.$6)(value, 'uri');
    if (uri === null || uri === '')
        return [];
    const claim = parseSource(uri);
    const commits = claim === null ? [] : commitsOf(value, claim);
    if (claim === null || commits.length > 1)
        return ['unreadable'];
    return [{ ...claim, commit: commits[0] ?? null }];
}
function commitsOf(value, claim) {
    const digest = (0,json/* isObject */.Gv)(value) ? (0,json/* valueAt */.fK)(value, 'digest') : null;
    const stated = ['gitCommit', 'sha1', 'sha256'].map((name) => (0,json/* textAt */.$6)(digest, name));
    return [...new Set([claim.commit, ...stated])].filter((text) => text !== null).filter(isCommit);
}
function sourceOf(buildType, { named, dependencies }) {
    const claims = [...named, ...firstGit(buildType, dependencies)];
    const readable = claims.filter((claim) => claim !== 'unreadable');
    const [first, ...others] = readable;
    if (first === undefined)
        return null;
    if (readable.length < claims.length)
        throw disagree(first.uri, 'another that cannot be read');
    const agreed = others.reduce(agree, first);
    const same = dependencies.flatMap(descriptor).find((one) => one !== 'unreadable' && one.uri === agreed.uri);
    return same === undefined || same === 'unreadable' ? agreed : agree(agreed, same);
}
function firstGit(buildType, dependencies) {
    if (!SOURCE_COMES_FIRST.some((pattern) => pattern.test(buildType)))
        return [];
    const git = dependencies.find((one) => (0,json/* textAt */.$6)(one, 'uri')?.startsWith('git+') === true);
    return git === undefined ? [] : descriptor(git);
}
function agree(one, other) {
    if (one.uri !== other.uri)
        throw disagree(one.uri, other.uri);
    for (const part of ['ref', 'commit']) {
        const [a, b] = [one[part], other[part]];
        if (a !== null && b !== null && a !== b)
            throw disagree(`${part} ${a}`, b);
    }
    return { uri: one.uri, ref: one.ref ?? other.ref, commit: one.commit ?? other.commit };
}
function disagree(one, other) {
    return new errors/* VerificationError */.mk('SOURCE_MISMATCH', `expected the provenance to name one source, found ${(0,json/* shown */.SP)(one)} and ${(0,json/* shown */.SP)(other)}`);
}

// EXTERNAL MODULE: ./build/lib/strict-json.js
var strict_json = __webpack_require__(9182);
;// CONCATENATED MODULE: ./build/attestation/predicates/sbom.js


const SPDX = /^https:\/\/spdx\.dev\/Document(?:\/v?(\d+(?:\.\d+){0,2}))?$/;
const CYCLONEDX = /^https:\/\/cyclonedx\.org\/(?:bom|schema)(?:\/v?(\d+(?:\.\d+){0,2}))?$/;
function readSbom({ predicateType, predicate, }) {
    const spdx = SPDX.exec(predicateType);
    if (spdx !== null)
        return readSpdx(documentOf(predicate), spdx[1] ?? null);
    const cyclonedx = CYCLONEDX.exec(predicateType);
    if (cyclonedx !== null)
        return readCycloneDx(documentOf(predicate), cyclonedx[1] ?? null);
    return null;
}
function documentOf(predicate) {
    const data = (0,json/* valueAt */.fK)(predicate, 'Data');
    if (data === null)
        return predicate;
    if (typeof data !== 'string')
        return data;
    const parsed = (0,strict_json/* parseStrictJson */.R)(data);
    return 'value' in parsed ? parsed.value : null;
}
function readSpdx(document, version) {
    const graph = (0,json/* listAt */.gT)(document, '@graph');
    if (graph.length > 0)
        return readSpdx3(graph, version);
    return {
        format: 'SPDX',
        version: (0,json/* textAt */.$6)(document, 'spdxVersion')?.replace(/^SPDX-/, '') ?? version,
        components: lengthOf((0,json/* valueAt */.fK)(document, 'packages')),
        name: (0,json/* textAt */.$6)(document, 'name'),
    };
}
function readSpdx3(graph, version) {
    const ofType = (type) => graph.filter((element) => ((0,json/* textAt */.$6)(element, 'type') ?? (0,json/* textAt */.$6)(element, '@type')) === type);
    return {
        format: 'SPDX',
        version: (0,json/* textAt */.$6)(ofType('CreationInfo')[0] ?? null, 'specVersion') ?? version,
        components: ofType('software_Package').length,
        name: (0,json/* textAt */.$6)(ofType('SpdxDocument')[0] ?? null, 'name'),
    };
}
function readCycloneDx(document, version) {
    const components = (0,json/* valueAt */.fK)(document, 'components');
    return {
        format: 'CycloneDX',
        version: (0,json/* textAt */.$6)(document, 'specVersion') ?? version,
        components: (0,json/* isList */.Lv)(components) ? countNested(components) : null,
        name: (0,json/* textAt */.$6)(document, 'metadata', 'component', 'name'),
    };
}
function lengthOf(value) {
    return (0,json/* isList */.Lv)(value) ? value.length : null;
}
function countNested(components) {
    return components.reduce((sum, one) => sum + 1 + countNested((0,json/* listAt */.gT)(one, 'components')), 0);
}

;// CONCATENATED MODULE: ./build/attestation/predicates/summary.js


const SUMMARY_V02 = 'https://slsa.dev/verification_summary/v0.2';
const SUMMARY_V1 = 'https://slsa.dev/verification_summary/v1';
const NAMES = new Map([
    [
        SUMMARY_V02,
        {
            version: 'v0.2',
            time: 'time_verified',
            resource: 'resource_uri',
            result: 'verification_result',
            levels: 'policy_level',
        },
    ],
    [
        SUMMARY_V1,
        {
            version: 'v1',
            time: 'timeVerified',
            resource: 'resourceUri',
            result: 'verificationResult',
            levels: 'verifiedLevels',
        },
    ],
]);
const GRACE = 5 * 60_000;
const DAY = 24 * 60 * 60_000;
function checkSummary(statement, expected) {
    const { predicateType, predicate } = statement;
    const names = NAMES.get(predicateType);
    if (names === undefined) {
        const found = (0,json/* shown */.SP)(predicateType);
        throw new errors/* VerificationError */.mk('PREDICATE_TYPE', `expected a SLSA Verification Summary, found ${found}`);
    }
    const result = summary_required(predicate, names.result);
    if (result !== 'PASSED')
        throw rejected(`expected ${names.result} to be PASSED, found ${(0,json/* shown */.SP)(result)}`);
    const sha256 = (0,json/* textAt */.$6)(predicate, 'policy', 'digest', 'sha256');
    const summary = {
        version: names.version,
        verifier: summary_required(predicate, 'verifier', 'id'),
        timeVerified: readTime(names.time, summary_required(predicate, names.time)),
        resourceUri: summary_required(predicate, names.resource),
        policy: {
            uri: summary_required(predicate, 'policy', 'uri'),
            digest: sha256 === null ? null : `sha256:${sha256}`,
        },
        levels: readLevels((0,json/* valueAt */.fK)(predicate, names.levels), names),
    };
    checkTime(summary.timeVerified, expected);
    checkOrigin(summary, expected);
    checkLevels(summary.levels, expected.levels);
    return summary;
}
function summary_required(predicate, ...names) {
    const found = (0,json/* textAt */.$6)(predicate, ...names);
    if (found === null)
        throw rejected(`expected the summary to have ${names.join('.')}`);
    return found;
}
const TIME = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
function readTime(name, text) {
    const [, year, month, day] = TIME.exec(text) ?? [];
    const time = new Date(text);
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    if (Number.isNaN(time.getTime()) || date.getUTCDate() !== Number(day)) {
        throw rejected(`expected ${name} to be an RFC 3339 time, found ${(0,json/* shown */.SP)(text)}`);
    }
    return time;
}
function readLevels(value, { version, levels: name }) {
    const levels = version === 'v0.2' ? [value] : (0,json/* isList */.Lv)(value) ? value : [null];
    const texts = levels.filter((level) => typeof level === 'string');
    if (texts.length < levels.length || texts.includes(''))
        throw rejected(`expected ${name} to be levels`);
    return texts;
}
function checkTime(time, { now, maxAgeDays }) {
    const age = now.getTime() - time.getTime();
    if (age < -GRACE)
        throw rejected(`expected a time before ${now.toISOString()}, found ${time.toISOString()}`);
    if (maxAgeDays !== null && !(age <= maxAgeDays * DAY)) {
        throw rejected(`expected a summary of at most ${maxAgeDays} days, found one of ${time.toISOString()}`);
    }
}
function checkOrigin(summary, { verifiers, policyDigest, resourceUri }) {
    const { verifier, policy, resourceUri: resource } = summary;
    if (verifiers !== null && !verifiers.includes(verifier)) {
        throw rejected(`expected a verifier of the list, found ${(0,json/* shown */.SP)(verifier)}`);
    }
    if (policyDigest !== null && policy.digest !== policyDigest) {
        throw rejected(`expected policy ${(0,json/* shown */.SP)(policyDigest)}, found ${(0,json/* shown */.SP)(policy.digest ?? 'none')}`);
    }
    if (resourceUri !== null && resource !== resourceUri) {
        throw rejected(`expected resource ${(0,json/* shown */.SP)(resourceUri)}, found ${(0,json/* shown */.SP)(resource)}`);
    }
}
const LEVEL = /^(SLSA_(?:[A-Z]+_)*LEVEL)_([0-4])$/;
function checkLevels(levels, expected) {
    if (levels.includes('FAILED'))
        throw rejected('expected verified levels, found FAILED beside PASSED');
    const tracks = levels.map((level) => LEVEL.exec(level)?.[1]).filter((track) => track !== undefined);
    if (new Set(tracks).size < tracks.length)
        throw rejected('expected one level per track, found two');
    for (const wanted of expected) {
        if (levels.some((level) => includes(level, wanted)))
            continue;
        const found = levels.length === 0 ? 'none' : (0,json/* shown */.SP)(levels.slice(0, 5).join(', '));
        throw rejected(`expected level ${(0,json/* shown */.SP)(wanted)}, found ${found}`);
    }
}
function includes(level, wanted) {
    if (level === wanted)
        return true;
    const [, track, number] = LEVEL.exec(level) ?? [];
    const [, wantedTrack, wantedNumber] = LEVEL.exec(wanted) ?? [];
    return track !== undefined && track === wantedTrack && Number(number) >= Number(wantedNumber);
}
function rejected(message) {
    return new errors/* VerificationError */.mk('VSA_REJECTED', message);
}

;// CONCATENATED MODULE: ./build/attestation/predicates/check.js





const GRACE_MS = 5 * 60_000;
function checkPredicate({ content, announced }, expected, { claims, times }) {
    const { predicateType } = expected;
    if (content.kind === 'message') {
        if (predicateType !== null)
            throw otherType(predicateType, 'a signature without a predicate');
        refuseUnattested(expected);
        return null;
    }
    const { statement, payloadType } = content;
    if (statement === null)
        throw new errors/* VerificationError */.mk('PAYLOAD_TYPE', `expected an in-toto Statement, found the payload type ${payloadType}`);
    const found = statement.predicateType;
    if (predicateType !== null && found !== predicateType)
        throw otherType(predicateType, found);
    if (announced !== null && announced !== found)
        throw otherType(announced, found);
    return factsOf(statement, expected, { claims, times });
}
function otherType(expected, found) {
    return new errors/* VerificationError */.mk('PREDICATE_TYPE', `expected the predicate type ${expected}, found ${found}`);
}
function factsOf(statement, expected, { claims, times }) {
    switch (statement.predicateType) {
        case PROVENANCE_V02:
        case PROVENANCE_V1:
            return provenanceOf(statement, expected, claims);
        case SUMMARY_V02:
        case SUMMARY_V1:
            return summaryOf(statement, expected, times);
    }
    refuseUnattested(expected);
    if (statement.predicateType === npm/* NPM_PUBLISH */.Cj)
        return { kind: 'npm', npm: (0,npm/* readPublish */.WK)(statement) };
    const sbom = readSbom(statement);
    return sbom === null ? null : { kind: 'sbom', sbom };
}
function refuseUnattested({ builder, level, summary }) {
    const [wanted] = [
        ...(builder === null ? [] : [`the builder ${builder}`]),
        ...(level === 0 ? [] : [`SLSA build level ${level}`]),
        ...wantedOfSummary(summary),
    ];
    if (wanted !== undefined)
        throw new errors/* VerificationError */.mk('PREDICATE_TYPE', `expected ${wanted}, found a predicate that says nothing of it`);
}
function wantedOfSummary(summary) {
    if (summary === null)
        return [];
    const { maxAgeDays, verifiers, policyDigest, levels } = summary;
    return [
        ...(maxAgeDays === null ? [] : [`a summary of at most ${maxAgeDays} days`]),
        ...(verifiers === null ? [] : [`a summary by ${verifiers.join(' or ')}`]),
        ...(policyDigest === null ? [] : [`a summary under the policy ${policyDigest}`]),
        ...levels.map((name) => `the level ${name}`),
    ];
}
const BUILD_LEVEL = /^SLSA_BUILD_LEVEL_[0-3]$/;
function provenanceOf(statement, expected, claims) {
    const { summary } = expected;
    const others = summary && { ...summary, levels: summary.levels.filter((name) => !BUILD_LEVEL.test(name)) };
    refuseUnattested({ ...expected, builder: null, level: 0, summary: others });
    const provenance = readProvenance(statement);
    if (asksForBuild(expected))
        checkProvenance(provenance, expected, claims);
    const level = agrees(provenance, claims) ? buildLevel(provenance, claims) : 0;
    if (level < expected.level)
        throw new errors/* VerificationError */.mk('SOURCE_MISMATCH', `expected SLSA build level ${expected.level}, found ${level}`);
    return { kind: 'provenance', provenance, level };
}
function agrees(provenance, claims) {
    try {
        checkProvenance(provenance, { sourceRepository: null, sourceRef: null, builder: null }, claims);
        return true;
    }
    catch (error) {
        if (error instanceof errors/* VerificationError */.mk)
            return false;
        throw error;
    }
}
function asksForBuild({ sourceRepository, sourceRef, builder, level }) {
    return sourceRepository !== null || sourceRef !== null || builder !== null || level > 0;
}
function summaryOf(statement, expected, times) {
    const { summary: wanted, level, builder, now } = expected;
    refuseUnattested({ ...expected, builder, level: 0, summary: null });
    const levels = [...(wanted?.levels ?? []), ...(level === 0 ? [] : [`SLSA_BUILD_LEVEL_${level}`])];
    const summary = checkSummary(statement, {
        now,
        maxAgeDays: wanted?.maxAgeDays ?? null,
        verifiers: wanted?.verifiers ?? null,
        policyDigest: wanted?.policyDigest ?? null,
        resourceUri: null,
        levels: [...new Set(levels)],
    });
    const latest = Math.max(...times.map((time) => time.getTime()));
    if (times.length > 0 && summary.timeVerified.getTime() > latest + GRACE_MS)
        throw new errors/* VerificationError */.mk('VSA_REJECTED', 'it says that it was decided after it was signed');
    return { kind: 'summary', summary };
}

// EXTERNAL MODULE: ./build/attestation/signature.js
var attestation_signature = __webpack_require__(95143);
// EXTERNAL MODULE: ./build/attestation/subject-match.js
var subject_match = __webpack_require__(56085);
// EXTERNAL MODULE: ./build/attestation/verification.js
var verification = __webpack_require__(87158);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/timestamp/index.js
var timestamp = __webpack_require__(27968);
;// CONCATENATED MODULE: ./build/attestation/witnesses.js







const NO_MATERIAL = {
    tlogs: [],
    timestampAuthorities: [],
};
async function checkWitnesses(ledger, witnessed) {
    const { bundle, root, demands, now } = witnessed;
    const { tlogs, timestampAuthorities } = root?.material ?? NO_MATERIAL;
    const logged = await checkLog(ledger, witnessed, tlogs);
    if (!demands.time && bundle.timestamps.length === 0 && logged.length === 0) {
        ledger.outcomes.set('time', 'not-required');
        return [];
    }
    const times = await (0,verification/* attempt */.CD)(ledger, 'time', () => {
        const stamped = bundle.timestamps.map((der) => timestampOf(der, bundle.signature, timestampAuthorities));
        const all = [...logged, ...stamped];
        checkTimestamps(all, { now, demanded: demands.time });
        return all;
    });
    if (times === undefined)
        return [];
    if (ledger.outcomes.get('log') === 'passed' && times.length > 0)
        await (0,verification/* attempt */.CD)(ledger, 'log', () => {
            for (const entry of bundle.entries)
                (0,log/* checkLogTime */.Cr)(entry, times, tlogs);
        });
    return times;
}
async function checkLog(ledger, { bundle, subject, signer, demands }, tlogs) {
    if (!demands.log && bundle.entries.length === 0) {
        ledger.outcomes.set('log', 'not-required');
        return [];
    }
    const isOther = (0,subject_match/* isOtherMessage */.Wc)(bundle, subject);
    const times = await (0,verification/* attempt */.CD)(ledger, 'log', () => {
        checkEntries(bundle);
        for (const entry of bundle.entries) {
            (0,log/* verifyInclusion */.yR)(entry, bundle.version, tlogs);
            if (!isOther)
                (0,log/* verifyBody */.od)(entry, bundle, signer, subject);
        }
        return integratedTimes(bundle);
    });
    if (isOther && times !== undefined)
        ledger.outcomes.delete('log');
    return times ?? [];
}
function checkEntries({ entries }) {
    if (entries.length === 0)
        throw new errors/* VerificationError */.mk('LOG_UNPROVEN', 'it has no log entry, and the root demands one');
    const places = new Set(entries.map(({ logId, canonicalizedBody }) => `${logId.keyId.toString('hex')} ${canonicalizedBody.toString('base64')}`));
    if (places.size < entries.length)
        throw new errors/* VerificationError */.mk('LOG_MISMATCH', 'it has the same log entry twice');
}
function integratedTimes({ entries }) {
    return entries.flatMap(({ inclusionPromise, integratedTime }) => inclusionPromise === undefined ? [] : [new Date(Number(integratedTime) * 1000)]);
}
function timestampOf(der, signature, authorities) {
    return (0,refusing/* refusing */.c)('TIME_UNPROVEN', 'a timestamp of it is by no authority of the trusted root, or over something else', () => (0,timestamp.getTSATimestamp)(granted(dist.RFC3161Timestamp.parse(Buffer.from(der))), signature, authorities)).timestamp;
}
function granted(timestamp) {
    if (timestamp.status === 0n || timestamp.status === 1n)
        return timestamp;
    throw new errors/* VerificationError */.mk('TIME_UNPROVEN', 'the authority has not granted the timestamp');
}
const witnesses_GRACE_MS = 5 * 60_000;
function checkTimestamps(times, { now, demanded }) {
    if (demanded && times.length === 0)
        throw new errors/* VerificationError */.mk('TIME_UNPROVEN', 'no log or authority of the trusted root says when it was signed');
    const future = times.find((time) => !(time.getTime() <= now.getTime() + witnesses_GRACE_MS));
    if (future === undefined)
        return;
    const when = Number.isNaN(future.getTime()) ? 'no time at all' : future.toISOString();
    throw new errors/* VerificationError */.mk('TIME_UNPROVEN', `it claims to be signed in the future: ${when}`);
}

;// CONCATENATED MODULE: ./build/attestation/verify.js












function signedBy(signer, now) {
    return {
        signer,
        sourceRepository: null,
        sourceRef: null,
        predicateType: null,
        builder: null,
        level: 0,
        summary: null,
        now,
    };
}
async function verifyBundle(bundle, subject, { expected, trust, now }) {
    const ledger = (0,verification/* newLedger */.EZ)();
    const toldBy = trust.kind === 'keys' ? 'identity' : 'chain';
    const signing = await (0,verification/* attempt */.CD)(ledger, toldBy, () => signingOf(bundle, trust, expected.signer));
    if (signing !== undefined)
        ledger.outcomes.delete(toldBy);
    let times = [];
    if (signing !== undefined) {
        await checkSignature(ledger, { bundle, subject, signing });
        const demands = demandsOf(trust, signing);
        const { root } = trust;
        times = await checkWitnesses(ledger, { bundle, subject, signer: signing.der, root, demands, now });
        await checkSigner(ledger, { bundle, signing, trust, times, expected, now });
    }
    const claims = signing?.leaf?.claims ?? null;
    const facts = await checkContent(ledger, { bundle, subject, expected, claims, times });
    const signer = signing === undefined ? null : { name: signing.id, issuer: claims?.issuer ?? null };
    return (0,verification/* verificationOf */.zM)(bundle, { ledger, signer, claims, times, facts });
}
function demandsOf(trust, { validFor }) {
    return trust.kind === 'authorities'
        ? trust.root.demands
        : { ...trust.demands, time: trust.demands.time || validFor !== null };
}
async function checkContent(ledger, { bundle, subject, expected, claims, times }) {
    if (subject === null) {
        ledger.outcomes.set('subject', 'not-required');
        ledger.outcomes.set('predicate', 'not-required');
        return null;
    }
    await (0,verification/* attempt */.CD)(ledger, 'subject', () => (0,subject_match/* checkSubject */.jj)(bundle, subject, ledger.outcomes.get('signature') === 'passed'));
    return ((await (0,verification/* attempt */.CD)(ledger, 'predicate', () => checkPredicate(bundle, expected, { claims, times }))) ?? null);
}
function signingOf({ material }, trust, signer) {
    switch (trust.kind) {
        case 'authorities': {
            if (material.kind === 'key')
                throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', 'it is signed with a bare key, expected a certificate');
            const leaf = (0,certificate/* readLeaf */.rf)(material.leaf, trust.root.profile);
            return { key: leaf.key, der: material.leaf, leaf, id: leaf.claims.subject, validFor: null };
        }
        case 'keys': {
            if (material.kind === 'certificate')
                throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', 'it is signed with a certificate, expected a bare key');
            const found = trust.find(material.hint);
            if (found === null)
                throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', `it is signed with another key than ${nameOf(signer)}`);
            return { key: found.key, der: (0,log/* derOfKey */.Eh)(found.key), leaf: null, id: found.id, validFor: found.validFor };
        }
    }
}
function nameOf(signer) {
    return signer.kind === 'npm' ? 'those of the npm registry' : 'the one that is trusted';
}
const HISTORIC_P1363 = new Set([
    'sha256:f2dc1795c9c57933c48218f71a3f7e91bad43a435cd0cf41537454a2bcb4c8c5',
]);
async function checkSignature(ledger, { bundle: { content, signature }, subject, signing }) {
    if ((0,subject_match/* isOtherMessage */.Wc)({ content }, subject))
        return;
    await (0,verification/* attempt */.CD)(ledger, 'signature', async () => {
        const signed = content.kind === 'envelope'
            ? { bytes: dist.dsse.preAuthEncoding(content.payloadType, content.payload) }
            : subject?.bytes
                ? { bytes: subject.bytes }
                : { digests: subject?.digests ?? {} };
        const valid = (await (0,attestation_signature/* verifySignature */.O)(signing.key, signed, signature)) ||
            (HISTORIC_P1363.has((0,digest/* digestOf */.ol)(signing.der)) &&
                (await (0,attestation_signature/* verifySignature */.O)(signing.key, signed, signature, 'p1363')));
        if (!valid)
            throw new errors/* VerificationError */.mk('SIGNATURE_INVALID', `the signature is not by ${signing.id}, or not over this`);
    });
}
async function checkSigner(ledger, { bundle, signing, trust, times, expected, now }) {
    const { leaf, validFor } = signing;
    if (leaf === null || trust.kind === 'keys') {
        ledger.outcomes.set('chain', 'not-required');
        ledger.outcomes.set('sct', 'not-required');
        if (ledger.outcomes.get('signature') !== 'passed')
            return;
        await (0,verification/* attempt */.CD)(ledger, 'identity', () => {
            checkKeyTime(validFor, times, signing.id);
            if (expected.sourceRepository !== null || expected.sourceRef !== null)
                throw new errors/* VerificationError */.mk('SOURCE_MISMATCH', 'a bare key does not say from which source it signed');
        });
        return;
    }
    await checkChain({ bundle, leaf, root: trust.root, times, now }, (name, check) => (0,verification/* attempt */.CD)(ledger, name, check), (name) => ledger.outcomes.set(name, 'not-required'));
    await (0,verification/* attempt */.CD)(ledger, 'identity', () => {
        const { signer } = expected;
        if ('issuer' in signer)
            (0,identity/* checkIdentity */.Z0)(leaf.claims, signer);
        (0,identity/* checkSource */.As)(leaf.claims, expected);
    });
}
function checkKeyTime(validFor, times, id) {
    if (validFor === null)
        return;
    const { start, end } = validFor;
    const outside = times.length === 0 || times.some((time) => time < start || (end !== null && time > end));
    if (outside)
        throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', `${id} was not in use when this was signed`);
}


/***/ })

};
