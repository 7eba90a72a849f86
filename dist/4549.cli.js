export const id = 4549;
export const ids = [4549];
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

/***/ 28554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evidence: () => (/* binding */ evidence)
/* harmony export */ });
/* harmony import */ var _attestation_gateway_trust_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44204);
/* harmony import */ var _config_evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58686);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _evidence_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60114);
/* harmony import */ var _evidence_read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96170);
/* harmony import */ var _evidence_show_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44231);
/* harmony import */ var _evidence_verify_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58176);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13963);
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(68656);
/* harmony import */ var _providers_clock_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(30551);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9665);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(73066);













async function evidence(invocation) {
    const { argv, env, isTerminal } = invocation;
    const [verb = '', ...rest] = argv;
    if (verb === 'report') {
        const { evidenceReport } = await __webpack_require__.e(/* import() */ 8020).then(__webpack_require__.bind(__webpack_require__, 38020));
        return evidenceReport({ ...invocation, argv: rest });
    }
    if (verb !== 'verify' && verb !== 'show') {
        throw (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .CI)(`there is no \`evidence ${verb}\``, 'take `evidence verify DIR --key PEM`, `evidence show DIR` or `evidence report DIR`');
    }
    const config = (0,_config_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEvidence */ .v)(verb, rest, env, isTerminal);
    const { signer, gateway, output, directory } = config;
    if (output !== null)
        (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseOver */ .Fn)(output, [
            directory,
            ...(signer?.kind === 'key' ? [signer.file] : []),
            ...(gateway === null ? [] : [gateway.file]),
        ]);
    const against = await verifierOf(config);
    if (against !== null)
        return verify(config, against);
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_9__/* .outcome */ .bu)(config, null, renderShown(config, (0,_evidence_show_js__WEBPACK_IMPORTED_MODULE_6__/* .describeEvidence */ .R)((0,_evidence_read_js__WEBPACK_IMPORTED_MODULE_5__/* .readEvidence */ .At)(directory))), 0);
}
async function verify(config, against) {
    try {
        const files = (0,_evidence_read_js__WEBPACK_IMPORTED_MODULE_5__/* .readEvidence */ .At)(config.directory);
        const { signer, receipt } = await against(files);
        const summary = (0,_evidence_show_js__WEBPACK_IMPORTED_MODULE_6__/* .describeEvidence */ .R)(files);
        const document = { status: 'verified', signer, ...summary, receipt };
        const text = `VERIFIED  ${oneLine(summary)} · by ${(0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_10__/* .inert */ .t)(signer)}${receiptText(receipt)}\n`;
        return (0,_output_js__WEBPACK_IMPORTED_MODULE_9__/* .outcome */ .bu)(config, null, config.format === 'json' ? (0,_report_json_js__WEBPACK_IMPORTED_MODULE_11__/* .inertJson */ .n)(document) : text, 0);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk)
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
            return (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_10__/* .inert */ .t)(` · entry ${index} of ${origin}, ${time}${headVerified ? '' : ', the head commit by the runner’s word alone'}`);
        case 'unverified':
            return '\nThe log of its receipt was not checked: name the gateway you trust with --gateway-trust FILE';
    }
}
async function verifierOf(config) {
    const { signer: asked, gateway: pinned } = config;
    if (asked === null && pinned === null)
        return null;
    if (config.trustedRoot !== null && (asked === null || asked.kind === 'key'))
        throw (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .CI)('--trusted-root is for certificates, and no identity of one is named', 'leave it out');
    const gateway = pinned === null ? null : (0,_attestation_gateway_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .loadGatewayTrust */ .PP)(pinned.file, pinned.name);
    if (asked !== null)
        return signerVerifier(config, asked, gateway);
    return gateway === null ? null : (files) => (0,_evidence_verify_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyGatewayEvidence */ .X)(files, gateway);
}
async function signerVerifier(config, asked, gateway) {
    if (asked.kind === 'key') {
        const key = (0,_evidence_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .loadTrustedKey */ .p)(asked.file);
        return (files) => (0,_evidence_verify_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyEvidence */ .Jm)(files, key, gateway);
    }
    const { readRoot, signerOf } = await __webpack_require__.e(/* import() */ 5548).then(__webpack_require__.bind(__webpack_require__, 35548));
    const signer = await signerOf(asked, null);
    if (!('issuer' in signer))
        throw (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .CI)('evidence is signed by a key or an identity of its own', 'name that one');
    const { trustedRoot, offline, cache, from } = config;
    const roots = { trustedRoot: trustedRoot === null ? null : readRoot(trustedRoot, from), offline, cache };
    const now = (0,_providers_clock_js__WEBPACK_IMPORTED_MODULE_12__/* .startClock */ .L)().now();
    return (files) => (0,_evidence_verify_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyIdentityEvidence */ .Tq)(files, { signer, roots, now }, gateway);
}
function refused(config, { code, message, hint }) {
    const reason = { code, message: (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_10__/* .inert */ .t)(message), hint };
    const text = `REFUSED  ${code}: ${reason.message}\n  → ${hint}\n`;
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_9__/* .outcome */ .bu)(config, null, config.format === 'json' ? (0,_report_json_js__WEBPACK_IMPORTED_MODULE_11__/* .inertJson */ .n)({ status: 'rejected', reason }) : text, 1);
}
function oneLine({ verdict, head, repository, policy, grade, timeVerified }) {
    const time = timeVerified === null ? 'not signed' : `signed ${timeVerified}`;
    return (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_10__/* .inert */ .t)(`${verdict} for ${head.slice(0, 12)} of ${repository} · policy ${policy.name} · ${grade} · ${time}`);
}
function renderShown(config, summary) {
    if (config.format === 'json')
        return (0,_report_json_js__WEBPACK_IMPORTED_MODULE_11__/* .inertJson */ .n)({ status: 'unverified', ...summary });
    const findings = summary.findings.map(({ ruleId, effect, message }) => `  ${(0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_10__/* .inert */ .t)(`${effect}  ${ruleId}  ${message}`)}\n`);
    const logged = summary.logIndex === null ? '' : `Its receipt says: entry ${summary.logIndex} of a log\n`;
    return `${oneLine(summary)}\n${findings.join('')}${logged}Nothing of this has been verified: \`countersign evidence verify DIR --key PEM\`\n`;
}


/***/ }),

/***/ 58686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseReport),
/* harmony export */   v: () => (/* binding */ parseEvidence)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46564);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26773);



const EVIDENCE = { ..._config_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMON */ .Sq, ..._identity_js__WEBPACK_IMPORTED_MODULE_2__/* .IDENTITY_FLAGS */ .hb, 'gateway-trust': { type: 'string' } };
const WHOM = 'pass --key PEM of the signer you trust, or --certificate-identity and --certificate-oidc-issuer, or --gateway-trust FILE';
function parseEvidence(verb, argv, env, isTerminal) {
    const { values, positionals } = (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(argv, EVIDENCE, 'evidence');
    const [directory, extra] = positionals;
    if (directory === undefined || extra !== undefined) {
        throw (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)('evidence takes one directory', '`countersign evidence verify DIR --key PEM`');
    }
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(values.C ?? '.');
    const config = (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .outputOf */ .jH)(values, env, isTerminal, from);
    if (config.format !== 'text' && config.format !== 'json')
        throw (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)(`evidence has the formats text and json, not ${config.format}`);
    return {
        ...config,
        directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(from, directory),
        from,
        ...(verb === 'show' ? { signer: null, gateway: null } : askedTrust(values, from)),
        trustedRoot: (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)('trusted-root', values['trusted-root']),
        offline: values.offline === true,
        cache: (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .cacheFolder */ .nF)(env),
    };
}
function parseReport(argv, env, isTerminal) {
    const { values, positionals } = (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(argv, _config_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMON */ .Sq, 'evidence');
    const [directory, extra] = positionals;
    if (extra !== undefined || directory === '')
        throw (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)('evidence report takes one directory, or none', '`countersign evidence report DIR`');
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(values.C ?? '.');
    const config = (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .outputOf */ .jH)(values, env, isTerminal, from);
    return { ...config, directory: directory === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(from, directory) };
}
const NAMES_SIGNER = [
    'key',
    'certificate-identity',
    'certificate-identity-regexp',
    'certificate-oidc-issuer',
];
function askedTrust(values, from) {
    const name = (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)('gateway-trust', values['gateway-trust']);
    if (name === null)
        return { signer: (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .askedSigner */ .B4)(values, from, WHOM), gateway: null };
    const gateway = { file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(from, name), name };
    const namesSigner = NAMES_SIGNER.some((flag) => values[flag] !== undefined);
    return { signer: namesSigner ? (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .askedSigner */ .B4)(values, from, WHOM) : null, gateway };
}


/***/ }),

/***/ 26773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ askedSigner),
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   hb: () => (/* binding */ IDENTITY_FLAGS)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



const IDENTITY_FLAGS = {
    'certificate-identity': { type: 'string' },
    'certificate-identity-regexp': { type: 'string' },
    'certificate-oidc-issuer': { type: 'string' },
    key: { type: 'string' },
    'trusted-root': { type: 'string' },
    offline: { type: 'boolean' },
};
const NPM_KEYS = 'registry:npm';
function askedSigner(values, directory, whom) {
    const subject = given('certificate-identity', values['certificate-identity']);
    const pattern = given('certificate-identity-regexp', values['certificate-identity-regexp']);
    const issuer = given('certificate-oidc-issuer', values['certificate-oidc-issuer']);
    const workflow = given('signer-workflow', values['signer-workflow']);
    const named = [subject, pattern, workflow].filter((one) => one !== null);
    if (named.length > 1)
        throw (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)('--certificate-identity, --certificate-identity-regexp and --signer-workflow contradict each other', 'keep one of them');
    if (values.key !== undefined) {
        if (named.length > 0 || issuer !== null)
            throw (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)('--key and a certificate’s identity contradict each other', 'keep one of them');
        return keyOf((0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .notEmpty */ .z2)('key', values.key), directory);
    }
    if (subject !== null || pattern !== null)
        return identityOf({ subject, pattern, issuer });
    if (values['source-repository'] !== undefined)
        return { kind: 'source', workflow: workflow === null ? null : workflowOf(workflow), issuer };
    if (issuer !== null)
        throw required('an issuer alone names nobody', 'add --certificate-identity SAN');
    if (workflow !== null || values['source-ref'] !== undefined)
        throw required('a workflow or ref alone names no source', 'add --source-repository https://HOST/OWNER/NAME');
    throw required('it is verified against somebody, and nobody is named', whom);
}
function given(flag, value) {
    return value === undefined ? null : (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .notEmpty */ .z2)(flag, value);
}
function required(message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('IDENTITY_REQUIRED', message, { hint });
}
function identityOf({ subject, pattern, issuer }) {
    if (issuer === null)
        throw required('a certificate’s identity is only as good as its issuer, and no issuer is named', 'add --certificate-oidc-issuer URL, for example https://token.actions.githubusercontent.com');
    if (subject !== null)
        return { kind: 'identity', subject, issuer };
    return { kind: 'pattern', pattern: pattern ?? '', issuer };
}
function keyOf(name, directory) {
    return name === NPM_KEYS ? { kind: 'npm' } : { kind: 'key', file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, name), name };
}
const ON_GITHUB = /^[\w-][\w.-]*\/[\w.-]+\/\.github\/workflows\/\S+$/;
function workflowOf(value) {
    if (value.startsWith('https://'))
        return value;
    if (ON_GITHUB.test(value))
        return `https://github.com/${value}`;
    if (/^[^/\s:.][^/\s:]*\.[^/\s:]+(?:\/[^/\s]+){3,}$/.test(value))
        return `https://${value}`;
    throw (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)(`--signer-workflow wants OWNER/NAME/.github/workflows/FILE or a URL, not ${value}`, 'with @REF behind it for one ref, without for any');
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

/***/ 44231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ describeEvidence)
/* harmony export */ });
/* harmony import */ var _attestation_tlog_proof_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38786);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96170);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43829);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8487);





function describeEvidence({ verdict, bundle, receipt }) {
    const parsed = _read_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictClaims */ .H.safeParse((0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(verdict));
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('EVIDENCE_TAMPERED', `${_write_js__WEBPACK_IMPORTED_MODULE_4__/* .VERDICT_FILE */ .R2} is no verdict`);
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
        logIndex: receipt === null ? null : ((0,_attestation_tlog_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .parseProof */ .k)(receipt.toString('utf8'))?.index ?? null),
    };
}
function statementOf(bytes) {
    const bundle = _read_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadSchema */ .Wt.safeParse((0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes));
    if (!bundle.success)
        return null;
    const payload = Buffer.from(bundle.data.dsseEnvelope.payload, 'base64');
    return _statement_js__WEBPACK_IMPORTED_MODULE_3__/* .statementSchema */ .t.safeParse((0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(payload)).data ?? null;
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


/***/ }),

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V9: () => (/* binding */ hashOfPlace),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}
function digestOf(data) {
    return `sha256:${sha256(data)}`;
}
const PIECE = 65_536;
function hashOfPlace(ruleId, path, text) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`[${JSON.stringify(ruleId)},${JSON.stringify(path)},"`);
    for (let start = 0; start < text.length;) {
        const end = text.codePointAt(start + PIECE - 1) ?? 0;
        const length = end > 0xffff ? PIECE + 1 : PIECE;
        hash.update(JSON.stringify(text.slice(start, start + length)).slice(1, -1));
        start += length;
    }
    hash.update('"');
    return {
        soFar: hash.copy().digest('hex'),
        with: (occurrence) => `sha256:${hash.copy().update(`,${occurrence}]`).digest('hex')}`,
    };
}


/***/ }),

/***/ 30551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ startClock)
/* harmony export */ });
function startClock() {
    const start = performance.now();
    return { now: () => new Date(), elapsed: () => Math.round(performance.now() - start) };
}


/***/ })

};
