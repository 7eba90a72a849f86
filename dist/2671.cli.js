export const id = 2671;
export const ids = [2671];
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

/***/ 17883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evidence: () => (/* binding */ evidence)
});

// EXTERNAL MODULE: ./build/attestation/gateway-trust.js
var gateway_trust = __webpack_require__(44204);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config.js + 1 modules
var build_config = __webpack_require__(82990);
// EXTERNAL MODULE: ./build/config/identity.js
var identity = __webpack_require__(26773);
;// CONCATENATED MODULE: ./build/config/evidence.js



const EVIDENCE = { ...build_config/* COMMON */.Sq, ...identity/* IDENTITY_FLAGS */.hb, 'gateway-trust': { type: 'string' } };
const WHOM = 'pass --key PEM of the signer you trust, or --certificate-identity and --certificate-oidc-issuer, or --gateway-trust FILE';
function parseEvidence(verb, argv, env, isTerminal) {
    const { values, positionals } = (0,build_config/* parse */.qg)(argv, EVIDENCE, 'evidence');
    const [directory, extra] = positionals;
    if (directory === undefined || extra !== undefined) {
        throw (0,build_config/* usage */.CI)('evidence takes one directory', '`countersign evidence verify DIR --key PEM`');
    }
    const from = (0,external_node_path_.resolve)(values.C ?? '.');
    const config = (0,build_config/* outputOf */.jH)(values, env, isTerminal, from);
    if (config.format !== 'text' && config.format !== 'json')
        throw (0,build_config/* usage */.CI)(`evidence has the formats text and json, not ${config.format}`);
    return {
        ...config,
        directory: (0,external_node_path_.resolve)(from, directory),
        from,
        ...(verb === 'show' ? { signer: null, gateway: null } : askedTrust(values, from)),
        trustedRoot: (0,identity/* given */.gI)('trusted-root', values['trusted-root']),
        offline: values.offline === true,
        cache: (0,build_config/* cacheFolder */.nF)(env),
    };
}
const NAMES_SIGNER = [
    'key',
    'certificate-identity',
    'certificate-identity-regexp',
    'certificate-oidc-issuer',
];
function askedTrust(values, from) {
    const name = (0,identity/* given */.gI)('gateway-trust', values['gateway-trust']);
    if (name === null)
        return { signer: (0,identity/* askedSigner */.B4)(values, from, WHOM), gateway: null };
    const gateway = { file: (0,external_node_path_.resolve)(from, name), name };
    const namesSigner = NAMES_SIGNER.some((flag) => values[flag] !== undefined);
    return { signer: namesSigner ? (0,identity/* askedSigner */.B4)(values, from, WHOM) : null, gateway };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/evidence/keys.js
var keys = __webpack_require__(60114);
// EXTERNAL MODULE: ./build/evidence/read.js
var read = __webpack_require__(96170);
// EXTERNAL MODULE: ./build/attestation/tlog/proof.js
var proof = __webpack_require__(38786);
// EXTERNAL MODULE: ./build/evidence/statement.js
var statement = __webpack_require__(43829);
// EXTERNAL MODULE: ./build/evidence/write.js
var write = __webpack_require__(8487);
;// CONCATENATED MODULE: ./build/evidence/show.js





function describeEvidence({ verdict, bundle, receipt }) {
    const parsed = read/* verdictClaims */.H.safeParse((0,read/* parseJson */.qF)(verdict));
    if (!parsed.success)
        throw new errors/* VerificationError */.mk('EVIDENCE_TAMPERED', `${write/* VERDICT_FILE */.R2} is no verdict`);
    const claims = parsed.data;
    const statement = bundle === null ? null : statementOf(bundle);
    return {
        verdict: claims.verdict,
        head: claims.subject.head,
        base: claims.subject.base,
        repository: claims.subject.repository,
        grade: claims.grade,
        policy: claims.policy,
        findings: claims.findings,
        timeVerified: statement?.predicate.timeVerified ?? null,
        verifier: statement?.predicate.verifier.id ?? null,
        verifiedLevels: statement?.predicate.verifiedLevels ?? [],
        logIndex: receipt === null ? null : ((0,proof/* parseProof */.k)(receipt.toString('utf8'))?.index ?? null),
    };
}
function statementOf(bytes) {
    const bundle = read/* payloadSchema */.Wt.safeParse((0,read/* parseJson */.qF)(bytes));
    if (!bundle.success)
        return null;
    const payload = Buffer.from(bundle.data.dsseEnvelope.payload, 'base64');
    return statement/* statementSchema */.t.safeParse((0,read/* parseJson */.qF)(payload)).data ?? null;
}

// EXTERNAL MODULE: ./build/evidence/verify.js + 1 modules
var verify = __webpack_require__(58176);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(68656);
// EXTERNAL MODULE: ./build/providers/clock.js
var clock = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/commands/output.js
var commands_output = __webpack_require__(78178);
;// CONCATENATED MODULE: ./build/commands/evidence.js













async function evidence({ argv, env, isTerminal }) {
    const [verb = '', ...rest] = argv;
    if (verb !== 'verify' && verb !== 'show') {
        throw (0,build_config/* usage */.CI)(`there is no \`evidence ${verb}\``, 'take `evidence verify DIR --key PEM` or `evidence show DIR`');
    }
    const config = parseEvidence(verb, rest, env, isTerminal);
    const { signer, gateway, output, directory } = config;
    if (output !== null)
        (0,files/* refuseOver */.Fn)(output, [
            directory,
            ...(signer?.kind === 'key' ? [signer.file] : []),
            ...(gateway === null ? [] : [gateway.file]),
        ]);
    const against = await verifierOf(config);
    if (against !== null)
        return evidence_verify(config, against);
    return (0,commands_output/* outcome */.bu)(config, null, renderShown(config, describeEvidence((0,read/* readEvidence */.At)(directory))), 0);
}
async function evidence_verify(config, against) {
    try {
        const files = (0,read/* readEvidence */.At)(config.directory);
        const { signer, receipt } = await against(files);
        const summary = describeEvidence(files);
        const document = { status: 'verified', signer, ...summary, receipt };
        const text = `VERIFIED  ${oneLine(summary)} · by ${(0,inert/* inert */.t)(signer)}${receiptText(receipt)}\n`;
        return (0,commands_output/* outcome */.bu)(config, null, config.format === 'json' ? (0,json/* inertJson */.n)(document) : text, 0);
    }
    catch (error) {
        if (error instanceof errors/* VerificationError */.mk)
            return refused(config, error);
        throw error;
    }
}
function receiptText(receipt) {
    if (receipt === null)
        return '';
    const { status, index, origin, time, headVerified } = receipt;
    switch (status) {
        case 'verified':
            return (0,inert/* inert */.t)(` · entry ${index} of ${origin}, ${time}${headVerified ? '' : ', the head commit by the runner’s word alone'}`);
        case 'unverified':
            return '\nThe log of its receipt was not checked: name the gateway you trust with --gateway-trust FILE';
    }
}
async function verifierOf(config) {
    const { signer: asked, gateway: pinned } = config;
    if (asked === null && pinned === null)
        return null;
    if (config.trustedRoot !== null && (asked === null || asked.kind === 'key'))
        throw (0,build_config/* usage */.CI)('--trusted-root is for certificates, and no identity of one is named', 'leave it out');
    const gateway = pinned === null ? null : (0,gateway_trust/* loadGatewayTrust */.PP)(pinned.file, pinned.name);
    if (asked !== null)
        return signerVerifier(config, asked, gateway);
    return gateway === null ? null : (files) => (0,verify/* verifyGatewayEvidence */.X)(files, gateway);
}
async function signerVerifier(config, asked, gateway) {
    if (asked.kind === 'key') {
        const key = (0,keys/* loadTrustedKey */.p)(asked.file);
        return (files) => (0,verify/* verifyEvidence */.Jm)(files, key, gateway);
    }
    const { readRoot, signerOf } = await __webpack_require__.e(/* import() */ 5548).then(__webpack_require__.bind(__webpack_require__, 35548));
    const signer = await signerOf(asked, null);
    if (!('issuer' in signer))
        throw (0,build_config/* usage */.CI)('evidence is signed by a key or an identity of its own', 'name that one');
    const { trustedRoot, offline, cache, from } = config;
    const roots = { trustedRoot: trustedRoot === null ? null : readRoot(trustedRoot, from), offline, cache };
    const now = (0,clock/* startClock */.L)().now();
    return (files) => (0,verify/* verifyIdentityEvidence */.Tq)(files, { signer, roots, now }, gateway);
}
function refused(config, { code, message, hint }) {
    const reason = { code, message: (0,inert/* inert */.t)(message), hint };
    const text = `REFUSED  ${code}: ${reason.message}\n  → ${hint}\n`;
    return (0,commands_output/* outcome */.bu)(config, null, config.format === 'json' ? (0,json/* inertJson */.n)({ status: 'rejected', reason }) : text, 1);
}
function oneLine({ verdict, head, repository, policy, timeVerified }) {
    const time = timeVerified === null ? 'not signed' : `signed ${timeVerified}`;
    return (0,inert/* inert */.t)(`${verdict} for ${head.slice(0, 12)} of ${repository} · policy ${policy.name} · ${time}`);
}
function renderShown(config, summary) {
    if (config.format === 'json')
        return (0,json/* inertJson */.n)({ status: 'unverified', ...summary });
    const findings = summary.findings.map(({ ruleId, effect, message }) => `  ${(0,inert/* inert */.t)(`${effect}  ${ruleId}  ${message}`)}\n`);
    const logged = summary.logIndex === null ? '' : `Its receipt says: entry ${summary.logIndex} of a log\n`;
    return `${oneLine(summary)}\n${findings.join('')}${logged}Nothing of this has been verified: \`countersign evidence verify DIR --key PEM\`\n`;
}


/***/ }),

/***/ 60114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ loadTrustedKey),
/* harmony export */   v: () => (/* binding */ loadSigner)
/* harmony export */ });
/* harmony import */ var _attestation_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8305);
/* harmony import */ var _attestation_signing_signer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36299);


function loadSigner(path) {
    return (0,_attestation_signing_signer_js__WEBPACK_IMPORTED_MODULE_1__/* .keySigner */ .Y)(ofEvidence(path, (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPrivateKey */ .PM)(path)));
}
function loadTrustedKey(path) {
    const { id, hint, verify, isOnlyForm } = ofEvidence(path, (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPublicKey */ .fg)(path));
    return { id, hint, verify: (data, signature) => verify(data, signature) && isOnlyForm(signature) };
}
const KINDS = ['ECDSA P-256', 'Ed25519'];
function ofEvidence(path, key) {
    if (KINDS.includes(key.algorithm))
        return key;
    throw (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .unsupported */ .qO)(path, `a key of type ${key.algorithm}`, KINDS.join(' or '));
}


/***/ }),

/***/ 60297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);

function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return Buffer.from(text, 'utf8');
}


/***/ })

};
