export const id = 2547;
export const ids = [2547];
export const modules = {

/***/ 47870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readAuthority),
/* harmony export */   r: () => (/* binding */ readLeaf)
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
    const x509 = parsing(() => _sigstore_core__WEBPACK_IMPORTED_MODULE_1__.X509Certificate.parse(Buffer.from(der)));
    const extensions = parsing(() => extensionsOf(x509));
    checkUsage(openssl, x509, extensions, profile);
    return {
        x509,
        key: parsing(() => openssl.publicKey),
        issuedBy: organisationOf(openssl.issuer),
        claims: profile === 'fulcio' ? claimsOf(extensions) : { ...NO_CLAIMS, subject: oneLine(openssl.subject) },
    };
}
const NO_CLAIMS = {
    issuer: null,
    sourceRepository: null,
    sourceRepositoryId: null,
    sourceRef: null,
    sourceCommit: null,
    buildSigner: null,
    runnerEnvironment: null,
};
function organisationOf(name) {
    return (/^O=(.*)$/m.exec(name)?.[1] ?? '').replace(/\\(.)/g, '$1');
}
function oneLine(name) {
    return name.split('\n').join(', ');
}
function readAuthority(der) {
    parsing(() => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der));
    return parsing(() => _sigstore_core__WEBPACK_IMPORTED_MODULE_1__.X509Certificate.parse(Buffer.from(der)));
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
    const forCode = (openssl.keyUsage ?? []).includes(CODE_SIGNING);
    const forSignatures = parsing(() => x509.extKeyUsage?.digitalSignature);
    if (!forCode && (profile === 'fulcio' || forSignatures !== true))
        throw invalid('it is not for signing code');
    if (forSignatures === false)
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
        subject: subjectOf(extensions.get(SUBJECT_ALT_NAME)),
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
    if (name.tag.isContextSpecific(EMAIL) || name.tag.isContextSpecific(URI))
        return decode(name.value);
    const [type, value] = name.subs;
    if (name.tag.isContextSpecific(OTHER) && type?.toOID() === OTHER_NAME_FULCIO) {
        const [text] = value?.subs ?? [];
        if (text !== undefined)
            return decode(text.value);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('SIGNER_MISMATCH', 'its subject alternative name is of a kind that names nobody');
}


/***/ }),

/***/ 86228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  by: () => (/* binding */ by),
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/strict-json.js
var strict_json = __webpack_require__(9182);
;// CONCATENATED MODULE: ./build/attestation/checkpoint.js

const NOTE = /^((?:[^\p{Cc}]+\n){3,})\n((?:\u2014 [^\s+\p{Cc}]+ [A-Za-z0-9+/]+={0,2}\n)+)$/u;
const SIZE = /^(?:0|[1-9][0-9]*)$/;
const HINT_BYTES = 4;
function checkCheckpoint({ checkpoint, treeSize, rootHash }, { logID, baseURL }) {
    const [, text = '', lines = ''] = NOTE.exec(checkpoint?.envelope ?? '') ?? [];
    const [, size = '', root = ''] = text.split('\n');
    if (!SIZE.test(size))
        throw unproven('its checkpoint is no signed note');
    const signatures = lines.trimEnd().split('\n').map(signatureOf);
    const own = signatures.filter(({ bytes }) => bytes.subarray(0, HINT_BYTES).equals(logID.subarray(0, HINT_BYTES)));
    if (own.length === 0 || own.some(({ name }) => name !== nameOf(baseURL)))
        throw unproven('its checkpoint is not signed under the name of the log');
    if (size !== treeSize || root !== rootHash.toString('base64'))
        throw unproven('the proof is for another tree than its checkpoint');
}
function signatureOf(line) {
    const [, name = '', text = ''] = line.split(' ');
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length <= HINT_BYTES || bytes.toString('base64') !== text)
        throw unproven('its checkpoint has a signature that is none');
    return { name, bytes };
}
function nameOf(baseURL) {
    return baseURL.replace(/^[a-z]+:\/\//, '').replace(/\/+$/, '');
}
function unproven(why) {
    return new errors/* VerificationError */.mk('LOG_UNPROVEN', why);
}

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
    by('LOG_UNPROVEN', 'its inclusion in the log is not proven', () => (0,tlog.verifyTLogInclusion)(entry, tlogs));
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
    by('LOG_MISMATCH', 'the log entry is about something else', () => (0,tlog.verifyTLogBody)(entry, comparable(bundle, subject)));
    const named = namedSigners(entry);
    if (named.length !== 1 || !named.every((der) => der.equals(signer.der)))
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
const log_text = schemas/* string */.YjP();
const verifier = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ x509Certificate: schemas/* object */.Ikc({ rawBytes: log_text }) }),
    schemas/* object */.Ikc({ publicKey: schemas/* object */.Ikc({ rawBytes: log_text }) }),
]);
function reader(schema, pick) {
    return (body) => {
        const parsed = schema.safeParse(body);
        return parsed.success ? pick(parsed.data) : null;
    };
}
const SIGNERS = new Map([
    [
        'hashedrekord 0.0.1',
        reader(schemas/* object */.Ikc({ spec: schemas/* object */.Ikc({ signature: schemas/* object */.Ikc({ publicKey: schemas/* object */.Ikc({ content: log_text }) }) }) }), ({ spec }) => [derOfPem(spec.signature.publicKey.content)]),
    ],
    [
        'dsse 0.0.1',
        reader(schemas/* object */.Ikc({ spec: schemas/* object */.Ikc({ signatures: schemas/* array */.YOg(schemas/* object */.Ikc({ verifier: log_text })) }) }), ({ spec }) => spec.signatures.map((one) => derOfPem(one.verifier))),
    ],
    [
        'intoto 0.0.2',
        reader(schemas/* object */.Ikc({
            spec: schemas/* object */.Ikc({
                content: schemas/* object */.Ikc({ envelope: schemas/* object */.Ikc({ signatures: schemas/* array */.YOg(schemas/* object */.Ikc({ publicKey: log_text })) }) }),
            }),
        }), ({ spec }) => spec.content.envelope.signatures.map((one) => derOfPem(one.publicKey))),
    ],
    [
        'hashedrekord 0.0.2',
        reader(schemas/* object */.Ikc({ spec: schemas/* object */.Ikc({ hashedRekordV002: schemas/* object */.Ikc({ signature: schemas/* object */.Ikc({ verifier }) }) }) }), ({ spec }) => [derOf(spec.hashedRekordV002.signature.verifier)]),
    ],
    [
        'dsse 0.0.2',
        reader(schemas/* object */.Ikc({ spec: schemas/* object */.Ikc({ dsseV002: schemas/* object */.Ikc({ signatures: schemas/* array */.YOg(schemas/* object */.Ikc({ verifier })) }) }) }), ({ spec }) => spec.dsseV002.signatures.map((one) => derOf(one.verifier))),
    ],
]);
function derOf(one) {
    return Buffer.from('publicKey' in one ? one.publicKey.rawBytes : one.x509Certificate.rawBytes, 'base64');
}
function namedSigners({ canonicalizedBody, kindVersion: { kind, version } }) {
    const parsed = (0,strict_json/* parseStrictJson */.R)(canonicalizedBody);
    if ('why' in parsed)
        throw new errors/* VerificationError */.mk('LOG_MISMATCH', 'the log entry is no JSON that can be read');
    const named = SIGNERS.get(`${kind} ${version}`)?.(parsed.value) ?? null;
    if (named !== null)
        return named;
    throw new errors/* VerificationError */.mk('LOG_MISMATCH', 'the log entry names no signer');
}
function derOfPem(content) {
    const pem = Buffer.from(content, 'base64').toString('utf8');
    return by('LOG_MISMATCH', 'the log entry names a signer that cannot be read', () => pem.includes('BEGIN CERTIFICATE') ? new external_node_crypto_.X509Certificate(pem).raw : derOfKey((0,external_node_crypto_.createPublicKey)(pem)));
}
function derOfKey(key) {
    return key.export({ type: 'spki', format: 'der' });
}
function by(code, message, check) {
    try {
        return check();
    }
    catch (error) {
        if (error instanceof errors/* VerificationError */.mk)
            throw error;
        throw new errors/* VerificationError */.mk(code, message);
    }
}


/***/ }),

/***/ 34101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bundleBytes: () => (/* binding */ bundleBytes),
/* harmony export */   l: () => (/* binding */ serialize),
/* harmony export */   signedBytes: () => (/* binding */ signedBytes)
/* harmony export */ });
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61040);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83917);
/* harmony import */ var _lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60297);



function signedBytes(payload, payloadType) {
    return _sigstore_core__WEBPACK_IMPORTED_MODULE_1__.dsse.preAuthEncoding(payloadType, payload);
}
function bundleBytes({ payload, payloadType, signature }, hint) {
    return serialize((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__.toDSSEBundle)({ artifact: payload, artifactType: payloadType, signature, keyHint: hint }));
}
function serialize(bundle) {
    if (bundle.content.$case === 'dsseEnvelope')
        for (const named of bundle.content.dsseEnvelope.signatures)
            named.keyid = '';
    const json = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__.bundleToJSON)(bundle);
    return (0,_lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({ ...json });
}


/***/ }),

/***/ 42547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSigstoreSigner: () => (/* binding */ openSigstoreSigner)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var dist = __webpack_require__(83917);
// EXTERNAL MODULE: ./node_modules/@sigstore/sign/dist/index.js
var sign_dist = __webpack_require__(15179);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/http.js
var http = __webpack_require__(69874);
// EXTERNAL MODULE: ./build/attestation/bundle.js
var bundle = __webpack_require__(52981);
// EXTERNAL MODULE: ./build/attestation/certificate.js
var attestation_certificate = __webpack_require__(47870);
// EXTERNAL MODULE: ./build/attestation/log.js + 1 modules
var log = __webpack_require__(86228);
// EXTERNAL MODULE: ./build/attestation/signing/envelope.js
var envelope = __webpack_require__(34101);
// EXTERNAL MODULE: ./build/attestation/signing/services.js
var signing_services = __webpack_require__(27353);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/strict-json.js
var strict_json = __webpack_require__(9182);
;// CONCATENATED MODULE: ./build/attestation/signing/token.js



const token_text = schemas/* string */.YjP().min(1).max(4096);
const claimsSchema = schemas/* object */.Ikc({
    iss: token_text,
    sub: token_text.optional(),
    email: token_text.optional(),
    email_verified: schemas/* boolean */.zMY().optional(),
    job_workflow_ref: token_text.optional(),
    ci_config_ref_uri: token_text.optional(),
    federated_claims: schemas/* object */.Ikc({ connector_id: token_text }).optional(),
    repository_visibility: token_text.optional(),
    project_visibility: token_text.optional(),
});
const GITHUB = 'https://token.actions.githubusercontent.com';
const GITHUB_ENTERPRISE = /^https:\/\/token\.actions\.([a-z0-9-]+\.ghe\.com)$/;
function identityOf(token) {
    const claims = claimsOf(token);
    const { iss, sub, email, federated_claims: federated } = claims;
    if (email !== undefined) {
        if (claims.email_verified !== true)
            throw unreadable('its issuer has not verified the email address');
        return { issuer: federated?.connector_id ?? iss, subject: email };
    }
    if (sub === undefined)
        throw unreadable('it names nobody');
    return { issuer: iss, subject: subjectOf(claims) };
}
function isPublic(token) {
    const { repository_visibility: repository, project_visibility: project } = claimsOf(token);
    return (repository ?? project ?? 'public') === 'public';
}
function claimsOf(token) {
    const [, payload, signature, ...more] = token.trim().split('.');
    if (payload === undefined || signature === undefined || more.length > 0)
        throw unreadable('it is no JSON web token');
    const json = (0,strict_json/* parseStrictJson */.R)(Buffer.from(payload, 'base64url'));
    const claims = claimsSchema.safeParse('value' in json ? json.value : null);
    if (!claims.success)
        throw unreadable('it has not the claims of one');
    return claims.data;
}
function subjectOf({ iss, job_workflow_ref: workflow, ci_config_ref_uri: config }) {
    if (workflow !== undefined) {
        if (iss === GITHUB || iss.startsWith(`${GITHUB}/`))
            return `https://github.com/${workflow}`;
        const enterprise = GITHUB_ENTERPRISE.exec(iss)?.[1];
        return enterprise === undefined ? null : `https://${enterprise}/${workflow}`;
    }
    return config === undefined ? null : `https://${config}`;
}
function unreadable(why) {
    return new errors/* RunError */.e4('TOKEN_UNAVAILABLE', `the OIDC token cannot sign: ${why}`, {
        hint: 'give the job a token for the audience `sigstore`; SIGSTORE_ID_TOKEN holds nothing but the token',
    });
}

;// CONCATENATED MODULE: ./build/attestation/signing/sigstore.js











async function openSigstoreSigner({ services, token, publicOnly = false, limits = signing_services/* LIMITS */.b1, }) {
    for (const url of [services.fulcioUrl, services.rekorUrl, services.tsaUrl]) {
        if (url !== null && !(0,http/* isSecureUrl */.z)(url))
            throw failed('a service of Sigstore is not asked: it has no https URL', 'name it as https://HOST');
    }
    const asking = { services, limits };
    const given = await tokenWithin(token, limits);
    if (publicOnly && !isPublic(given))
        throw new errors/* RunError */.e4('SIGNER_REQUIRED', 'the job’s OIDC token says that the repository is not public', {
            hint: 'add --key FILE, or write --sign sigstore if its name may be public',
        });
    const certified = await certify(asking, given);
    return {
        id: certified.subject,
        sign: (payload, payloadType) => signWitnessed(asking, certified, { payload, payloadType }),
    };
}
async function tokenWithin(token, limits) {
    const given = await within(token(signing_services/* AUDIENCE */.Xu), limits.phaseMs);
    if (given !== null)
        return given.trim();
    throw new errors/* RunError */.e4('TOKEN_UNAVAILABLE', 'the OIDC token did not come in time', {
        hint: 'run the job again; nothing was signed',
    });
}
async function certify({ services, limits }, token) {
    const expected = identityOf(token);
    const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const fulcio = new sign_dist/* FulcioSigner */.$o({
        fulcioBaseURL: services.fulcioUrl,
        identityProvider: { getToken: async () => token },
        keyHolder: {
            sign: async (data) => ({
                signature: (0,external_node_crypto_.sign)('sha256', data, privateKey),
                key: { $case: 'publicKey', publicKey: pem },
            }),
        },
        ...fetching(limits),
    });
    const service = `the certificate authority ${hostOf(services.fulcioUrl)}`;
    const { key } = await asked(service, limits, () => fulcio.sign(Buffer.alloc(0)));
    const certificate = wrongIfThrown(service, () => new external_node_crypto_.X509Certificate(key.$case === 'x509Certificate' ? key.certificate : ''));
    const subject = wrongIfThrown(service, () => sigstore_subjectOf(certificate, publicKey, expected));
    return { privateKey, certificate, subject };
}
function sigstore_subjectOf(certificate, publicKey, expected) {
    const { key, claims } = (0,attestation_certificate/* readLeaf */.r)(certificate.raw, 'fulcio');
    if (!key.equals(publicKey))
        throw new errors/* VerificationError */.mk('CHAIN_INVALID', 'it is for another key');
    if (claims.issuer !== expected.issuer)
        throw new errors/* VerificationError */.mk('ISSUER_MISMATCH', 'it names another issuer than the token');
    if (expected.subject !== null && claims.subject !== expected.subject)
        throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', 'it names another identity than the token');
    return claims.subject;
}
async function signWitnessed(asking, certified, artifact) {
    const { privateKey, certificate } = certified;
    const builder = new sign_dist/* DSSEBundleBuilder */.VV({
        signer: {
            sign: async (data) => ({
                signature: (0,external_node_crypto_.sign)('sha256', data, privateKey),
                key: { $case: 'x509Certificate', certificate: certificate.toString() },
            }),
        },
        witnesses: witnessesOf(asking),
    });
    const bundle = await builder.create({ data: artifact.payload, type: artifact.payloadType });
    const bytes = (0,envelope/* serialize */.l)(bundle);
    wrongIfThrown('Sigstore', () => checkWitnessed(bytes, asking.services, certificate, artifact));
    return bytes;
}
function witnessesOf({ services, limits }) {
    const { rekorUrl, tsaUrl } = services;
    const witnesses = [];
    if (rekorUrl !== null) {
        const rekor = new sign_dist/* RekorWitness */.fU({ rekorBaseURL: rekorUrl, entryType: 'dsse', ...fetching(limits) });
        const service = `the log ${hostOf(rekorUrl)}`;
        witnesses.push({ testify: (content, key) => asked(service, limits, () => rekor.testify(content, key)) });
    }
    if (tsaUrl !== null) {
        const tsa = new sign_dist/* TSAWitness */.gs({ tsaBaseURL: tsaUrl, ...fetching(limits) });
        const service = `the timestamp authority ${hostOf(tsaUrl)}`;
        witnesses.push({ testify: (content) => asked(service, limits, () => tsa.testify(content)) });
    }
    return witnesses;
}
function checkWitnessed(bytes, { rekorUrl, tsaUrl }, { raw }, { payload, payloadType }) {
    const [bundle, ...more] = bundlesOf(bytes);
    if (bundle === undefined || more.length > 0)
        throw malformed('it is not one bundle');
    const { content, material, entries, timestamps, signature } = bundle;
    if (content.kind !== 'envelope' || !content.payload.equals(payload) || content.payloadType !== payloadType)
        throw malformed('it is about something else');
    if (material.kind !== 'certificate' || !material.leaf.equals(raw))
        throw malformed('it names another signer');
    const [entry] = entries;
    if (entries.length !== (rekorUrl === null ? 0 : 1))
        throw malformed('it is not in the log once');
    if (entry !== undefined) {
        if (entry.inclusionProof?.checkpoint === undefined)
            throw new errors/* VerificationError */.mk('LOG_UNPROVEN', 'the log proves no inclusion');
        (0,log/* verifyBody */.od)(entry, bundle, { der: raw }, NO_SUBJECT);
    }
    if (timestamps.length !== (tsaUrl === null ? 0 : 1))
        throw malformed('it is not time-stamped once');
    for (const timestamp of timestamps)
        dist.RFC3161Timestamp.parse(Buffer.from(timestamp)).tstInfo.verify(signature);
}
const NO_SUBJECT = { name: '', kind: 'digest', digests: {}, bytes: null };
function bundlesOf(bytes) {
    const bundles = (0,bundle/* parseBundles */.z)(bytes, 'the signed bundle');
    if ('unreadable' in bundles)
        return [];
    return bundles.map((bundle) => {
        if ('malformed' in bundle)
            throw bundle.malformed;
        return bundle;
    });
}
function malformed(why) {
    return new errors/* VerificationError */.mk('BUNDLE_MALFORMED', why);
}
function fetching({ requestMs, retries, firstDelayMs }) {
    return { timeout: requestMs, retry: { retries, minTimeout: firstDelayMs, factor: 2 } };
}
async function asked(service, { phaseMs }, ask) {
    let answer;
    try {
        answer = await within(ask(), phaseMs);
    }
    catch (error) {
        if (error instanceof errors/* RunError */.e4)
            throw error;
        throw failed(`${service} ${whyOf(error)}`);
    }
    if (answer !== null)
        return answer;
    throw failed(`${service} did not answer in time`);
}
async function within(work, milliseconds) {
    let timer;
    const late = new Promise((done) => {
        timer = setTimeout(() => done(null), milliseconds);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
function whyOf(error) {
    let status = null;
    let code = null;
    for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
        if ('statusCode' in at && typeof at.statusCode === 'number')
            status = at.statusCode;
        if ('type' in at && (at.type === 'request-timeout' || at.type === 'body-timeout'))
            return 'did not answer in time';
        if ('code' in at &&
            typeof at.code === 'string' &&
            /^(?:E[A-Z]{2,20}|[A-Z_]*(?:CERT|TLS|SSL)[A-Z_]*)$/.test(at.code))
            code = at.code;
    }
    if (status !== null)
        return `answered with status ${status}`;
    return code === null ? 'answered with something else than was asked for' : `cannot be reached: ${code}`;
}
function wrongIfThrown(service, check) {
    try {
        return check();
    }
    catch (error) {
        const why = error instanceof errors/* VerificationError */.mk ? `: ${error.message}` : '';
        throw failed(`${service} answered with something else than was asked for${why}`);
    }
}
function failed(message, hint = 'run it again later; nothing was signed that could be used') {
    return new errors/* RunError */.e4('SIGNING_FAILED', message, { hint });
}
function hostOf(url) {
    return URL.canParse(url) ? new URL(url).host : 'of no URL';
}


/***/ })

};
