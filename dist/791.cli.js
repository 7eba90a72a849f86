export const id = 791;
export const ids = [791,490];
export const modules = {

/***/ 5164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evidence: () => (/* binding */ evidence)
});

// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(6564);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/evidence/keys.js
var keys = __webpack_require__(114);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(3963);
// EXTERNAL MODULE: ./build/evidence/write.js
var write = __webpack_require__(8487);
;// CONCATENATED MODULE: ./build/evidence/read.js






function readEvidence(directory) {
    const names = new Set(reading(directory, () => (0,external_node_fs_.readdirSync)(directory)));
    for (const name of names) {
        const stats = (0,files/* lstatOrNull */.nd)((0,external_node_path_.join)(directory, name));
        if (!KNOWN.has(name))
            throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `a file that is no evidence: ${name}`);
        if (stats?.isFile() !== true)
            throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `${name} is ${stats === null ? 'gone' : (0,files/* kindOf */.I)(stats)}`);
        if (stats.size > write/* MAX_EVIDENCE_BYTES */.bU)
            throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `${name} is too large to be evidence`);
    }
    for (const name of [write/* VERDICT_FILE */.R2, write/* POLICY_FILE */.CX]) {
        if (!names.has(name))
            throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `${name} is missing`);
    }
    const read = (name) => reading(directory, () => (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, name)));
    return {
        verdict: read(write/* VERDICT_FILE */.R2),
        policy: read(write/* POLICY_FILE */.CX),
        bundle: names.has(write/* BUNDLE_FILE */.Ij) ? read(write/* BUNDLE_FILE */.Ij) : null,
    };
}
const KNOWN = new Set([write/* VERDICT_FILE */.R2, write/* POLICY_FILE */.CX, write/* BUNDLE_FILE */.Ij]);
function reading(directory, read) {
    try {
        return read();
    }
    catch (cause) {
        throw new errors/* RunError */.e4('EVIDENCE_UNREADABLE', `${directory} is no directory that can be read`, {
            hint: `name the directory that holds ${write/* VERDICT_FILE */.R2}, ${write/* POLICY_FILE */.CX} and ${write/* BUNDLE_FILE */.Ij}`,
            cause,
        });
    }
}
function parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}
const verdictClaims = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('urn:countersign:verdict:v1'),
    verdict: schemas/* enum */.k5n(['PASSED', 'FAILED']),
    subject: schemas/* object */.Ikc({ repository: schemas/* string */.YjP(), base: schemas/* string */.YjP(), head: schemas/* string */.YjP() }),
    grade: schemas/* enum */.k5n(['enforced', 'advisory', 'local']),
    policy: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), digest: schemas/* string */.YjP() }),
    findings: schemas/* array */.YOg(schemas/* object */.Ikc({ ruleId: schemas/* string */.YjP(), effect: schemas/* string */.YjP(), message: schemas/* string */.YjP() })),
    stats: schemas/* object */.Ikc({ files: schemas/* number */.aig(), rules: schemas/* number */.aig() }),
});
const policyClaims = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    level: schemas/* string */.YjP(),
    rules: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP() })),
});
const bundleSchema = schemas/* strictObject */.rej({
    mediaType: schemas/* literal */.euz('application/vnd.dev.sigstore.bundle.v0.3+json'),
    verificationMaterial: schemas/* strictObject */.rej({
        publicKey: schemas/* strictObject */.rej({ hint: schemas/* string */.YjP() }),
        timestampVerificationData: schemas/* strictObject */.rej({}),
    }),
    dsseEnvelope: schemas/* strictObject */.rej({
        payload: schemas/* base64 */.K39(),
        payloadType: schemas/* string */.YjP(),
        signatures: schemas/* array */.YOg(schemas/* strictObject */.rej({ sig: schemas/* base64 */.K39(), keyid: schemas/* string */.YjP().optional() })).length(1),
    }),
});

// EXTERNAL MODULE: ./build/evidence/statement.js
var evidence_statement = __webpack_require__(3829);
;// CONCATENATED MODULE: ./build/evidence/show.js




function describeEvidence({ verdict, bundle }) {
    const parsed = verdictClaims.safeParse(parseJson(verdict));
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
    };
}
function statementOf(bytes) {
    const bundle = bundleSchema.safeParse(parseJson(bytes));
    if (!bundle.success)
        return null;
    const payload = Buffer.from(bundle.data.dsseEnvelope.payload, 'base64');
    return evidence_statement.statementSchema.safeParse(parseJson(payload)).data ?? null;
}

// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(297);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/evidence/bundle.js
var bundle = __webpack_require__(4490);
;// CONCATENATED MODULE: ./build/evidence/verify.js







function verifyEvidence(files, key) {
    if (files.bundle === null) {
        throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `${write/* BUNDLE_FILE */.Ij} is missing: this verdict was never signed`);
    }
    const statement = verifyBundle(files.bundle, key);
    const verdict = verifyVerdict(files.verdict, statement);
    verifyPolicy(files.policy, statement, verdict);
    return { statement, verdict, signer: key.id };
}
const tampered = (name) => new errors/* VerificationError */.mk('EVIDENCE_TAMPERED', `${name} is not what was signed`);
const mismatch = (what) => new errors/* VerificationError */.mk('EVIDENCE_MISMATCH', what);
function verifyBundle(bytes, key) {
    const json = parseJson(bytes);
    const parsed = bundleSchema.safeParse(json);
    if (!parsed.success) {
        if (isByCertificate(json))
            throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', 'it is signed by a certificate, expected a key');
        throw tampered(write/* BUNDLE_FILE */.Ij);
    }
    const { dsseEnvelope, verificationMaterial } = parsed.data;
    const [signature] = dsseEnvelope.signatures;
    for (const named of [verificationMaterial.publicKey.hint, signature?.keyid ?? key.hint]) {
        if (isOther(named, key.hint))
            throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', `it names another key than ${key.id}`);
    }
    const payload = Buffer.from(dsseEnvelope.payload, 'base64');
    const signed = Buffer.from(signature?.sig ?? '', 'base64');
    if (!(0,bundle.bundleBytes)(payload, signed, key.hint).equals(bytes))
        throw tampered(write/* BUNDLE_FILE */.Ij);
    if (!key.verify((0,bundle.signedBytes)(payload), signed))
        throw tampered(write/* BUNDLE_FILE */.Ij);
    const statement = evidence_statement.statementSchema.safeParse(parseJson(payload));
    if (!statement.success)
        throw mismatch('the key signed something that is no Verification Summary of this program');
    if (!(0,canonical_json/* canonicalJson */.d)(statement.data).equals(payload))
        throw mismatch('the Statement is not in its canonical form');
    return statement.data;
}
function isByCertificate(json) {
    const material = typeof json === 'object' && json !== null && 'verificationMaterial' in json
        ? json.verificationMaterial
        : null;
    return (typeof material === 'object' &&
        material !== null &&
        ('certificate' in material || 'x509CertificateChain' in material));
}
function isOther(found, expected) {
    const shorter = Math.min(found.length, expected.length);
    let start = 0;
    while (start < shorter && found[start] === expected[start])
        start++;
    let end = 0;
    while (end < shorter - start && found.at(-1 - end) === expected.at(-1 - end))
        end++;
    return Math.max(found.length, expected.length) - start - end > 2;
}
function verifyVerdict(bytes, { subject, predicate }) {
    const parsed = verdictClaims.safeParse(parseJson(bytes));
    const input = predicate.inputAttestations.find(({ uri }) => uri === write/* VERDICT_FILE */.R2);
    if (input === undefined)
        throw mismatch(`the Statement names no ${write/* VERDICT_FILE */.R2}`);
    const intact = (0,digest/* sha256 */.sc)(bytes) === input.digest.sha256;
    if (!parsed.success)
        throw intact ? mismatch(`${write/* VERDICT_FILE */.R2} is no verdict of this program`) : tampered(write/* VERDICT_FILE */.R2);
    const verdict = parsed.data;
    const [head = { digest: { gitCommit: '' } }] = subject;
    const names = [
        ['head', verdict.subject.head, head.digest.gitCommit],
        ['policy', verdict.policy.digest, `sha256:${predicate.policy.digest.sha256}`],
        ['repository', verdict.subject.repository, predicate.resourceUri.replace(/^git\+/, '')],
        ['result', verdict.verdict, predicate.verificationResult],
    ];
    for (const [what, found, signed] of names) {
        if (found === signed)
            continue;
        if (intact || isOther(found, signed))
            throw mismatch(`${write/* VERDICT_FILE */.R2} is about another ${what} than the Statement`);
    }
    if (!intact)
        throw tampered(write/* VERDICT_FILE */.R2);
    if ((0,evidence_statement.policyUri)(verdict.policy.name) !== predicate.policy.uri)
        throw mismatch('the Statement names another policy');
    if ((0,evidence_statement.resourceUri)(verdict.subject.repository) !== predicate.resourceUri)
        throw mismatch('the Statement names another repository');
    return verdict;
}
function verifyPolicy(bytes, { predicate }, verdict) {
    const parsed = policyClaims.safeParse(parseJson(bytes));
    if ((0,digest/* sha256 */.sc)(bytes) === predicate.policy.digest.sha256 && parsed.success) {
        const [level] = (0,evidence_statement.levelsOf)(predicate.verificationResult, parsed.data.level);
        if (predicate.verifiedLevels[0] === level)
            return;
        throw mismatch('the Statement claims a level that the policy does not give');
    }
    const other = parsed.success &&
        (isOther(parsed.data.name, verdict.policy.name) || parsed.data.rules.length !== verdict.stats.rules);
    throw other
        ? mismatch(`${write/* POLICY_FILE */.CX} is another policy than the one that decided`)
        : tampered(write/* POLICY_FILE */.CX);
}

// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(8656);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/commands/output.js
var output = __webpack_require__(8178);
;// CONCATENATED MODULE: ./build/commands/evidence.js









async function evidence({ argv, env, isTerminal }) {
    const [verb = '', ...rest] = argv;
    if (verb !== 'verify' && verb !== 'show') {
        throw (0,build_config/* usage */.CI)(`there is no \`evidence ${verb}\``, 'take `evidence verify DIR --key PEM` or `evidence show DIR`');
    }
    const config = (0,build_config/* parseEvidence */.vf)(rest, env, isTerminal);
    switch (verb) {
        case 'verify':
            return verify(config);
        case 'show':
            return (0,output/* outcome */.bu)(config, null, renderShown(config, describeEvidence(readEvidence(config.directory))), 0);
    }
}
function verify(config) {
    if (config.key === null) {
        throw new errors/* RunError */.e4('IDENTITY_REQUIRED', 'evidence is verified against somebody, and nobody is named', {
            hint: 'pass --key PEM with the public key of the signer you trust',
        });
    }
    const key = (0,keys/* loadTrustedKey */.p)(config.key);
    try {
        const files = readEvidence(config.directory);
        verifyEvidence(files, key);
        const summary = describeEvidence(files);
        const document = { status: 'verified', signer: key.id, ...summary };
        return (0,output/* outcome */.bu)(config, null, config.format === 'json' ? (0,json/* inertJson */.n)(document) : `VERIFIED  ${oneLine(summary)} · by ${key.id}\n`, 0);
    }
    catch (error) {
        if (error instanceof errors/* VerificationError */.mk)
            return refused(config, error);
        throw error;
    }
}
function refused(config, { code, message, hint }) {
    const reason = { code, message: (0,inert/* inert */.t)(message), hint };
    const text = `REFUSED  ${code}: ${reason.message}\n  → ${hint}\n`;
    return (0,output/* outcome */.bu)(config, null, config.format === 'json' ? (0,json/* inertJson */.n)({ status: 'rejected', reason }) : text, 1);
}
function oneLine({ verdict, head, repository, policy, timeVerified }) {
    const time = timeVerified === null ? 'not signed' : `signed ${timeVerified}`;
    return (0,inert/* inert */.t)(`${verdict} for ${head.slice(0, 12)} of ${repository} · policy ${policy.name} · ${time}`);
}
function renderShown(config, summary) {
    if (config.format === 'json')
        return (0,json/* inertJson */.n)({ status: 'unverified', ...summary });
    const findings = summary.findings.map(({ ruleId, effect, message }) => `  ${(0,inert/* inert */.t)(`${effect}  ${ruleId}  ${message}`)}\n`);
    return `${oneLine(summary)}\n${findings.join('')}Nothing of this has been verified: \`countersign evidence verify DIR --key PEM\`\n`;
}


/***/ }),

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ usage),
/* harmony export */   Em: () => (/* binding */ POLICY_VERBS),
/* harmony export */   QB: () => (/* binding */ parseCheck),
/* harmony export */   VP: () => (/* binding */ parsePolicyCommand),
/* harmony export */   vf: () => (/* binding */ parseEvidence)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);



const FORMATS = ['text', 'json', 'markdown', 'sarif', 'github'];
const COMMON = {
    C: { type: 'string', short: 'C' },
    format: { type: 'string' },
    output: { type: 'string' },
    quiet: { type: 'boolean' },
    'no-color': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
};
const CHECK = {
    ...COMMON,
    base: { type: 'string' },
    head: { type: 'string' },
    policy: { type: 'string', multiple: true },
    sign: { type: 'string' },
    key: { type: 'string' },
    'verifier-id': { type: 'string' },
    evidence: { type: 'string' },
    report: { type: 'string', multiple: true },
    sarif: { type: 'string', multiple: true },
};
const POLICY = {
    ...COMMON,
    policy: { type: 'string', multiple: true },
    base: { type: 'string' },
    head: { type: 'string' },
    against: { type: 'string', multiple: true },
    since: { type: 'string' },
    range: { type: 'string' },
    jobs: { type: 'string' },
    'fail-on': { type: 'string' },
};
const EVIDENCE = { ...COMMON, key: { type: 'string' } };
function usage(message, hint = 'see `countersign --help`') {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('USAGE', message, { hint });
}
function parseCheck(argv, env, isTerminal, provider) {
    const { temporary } = provider;
    const { values, positionals } = parse(argv, CHECK, 'check');
    if (positionals[0] !== undefined)
        throw usage(`check takes no argument: ${positionals[0]}`, 'name the change with --base and --head');
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(values.C ?? '.');
    const evidence = values.evidence === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('evidence', values.evidence));
    const check = {
        directory,
        base: values.base ?? null,
        head: values.head ?? null,
        policies: (values.policy ?? []).map((policy) => notEmpty('policy', policy)),
        signing: signingOf(values, provider.name !== 'local', directory),
        verifierId: verifierIdOf(values['verifier-id']),
        evidence: evidence ?? (temporary === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temporary, 'countersign-evidence')),
        reports: (values.report ?? []).map((report) => reportOf(report, directory)),
        sarif: (values.sarif ?? []).map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('sarif', file))),
        plantable: PLANTABLE.filter((name) => env[name] !== undefined && env[name] !== ''),
    };
    return { ...outputOf(values, env, isTerminal, directory), check };
}
const PLANTABLE = [
    'NODE_OPTIONS',
    'NODE_PATH',
    'NODE_EXTRA_CA_CERTS',
    'NODE_TLS_REJECT_UNAUTHORIZED',
    'NODE_REPL_EXTERNAL_MODULE',
    'NODE_V8_COVERAGE',
    'LD_PRELOAD',
    'LD_LIBRARY_PATH',
    'LD_AUDIT',
    'DYLD_INSERT_LIBRARIES',
    'DYLD_LIBRARY_PATH',
    'BASH_ENV',
    'ENV',
    'OPENSSL_CONF',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
];
function parseEvidence(argv, env, isTerminal) {
    const { values, positionals } = parse(argv, EVIDENCE, 'evidence');
    const [directory, extra] = positionals;
    if (directory === undefined || extra !== undefined) {
        throw usage('evidence takes one directory', '`countersign evidence verify DIR --key PEM`');
    }
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(values.C ?? '.');
    const config = outputOf(values, env, isTerminal, from);
    if (config.format !== 'text' && config.format !== 'json')
        throw usage(`evidence has the formats text and json, not ${config.format}`);
    const key = values.key === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(from, notEmpty('key', values.key));
    return { ...config, directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(from, directory), key };
}
const POLICY_VERBS = ['validate', 'compile', 'diff', 'test', 'explain', 'replay', 'waivers'];
const POLICY_FLAGS = {
    validate: ['policy'],
    compile: ['policy'],
    diff: ['fail-on'],
    test: ['policy'],
    explain: ['policy', 'base', 'head'],
    replay: ['policy', 'against', 'since', 'range', 'jobs'],
    waivers: ['policy'],
};
const POLICY_FORMATS = {
    validate: ['text', 'json'],
    compile: ['text', 'json'],
    diff: ['text', 'json', 'markdown'],
    test: ['text', 'json'],
    explain: ['text', 'json'],
    replay: ['text', 'json', 'markdown'],
    waivers: ['text', 'json'],
};
function parsePolicyCommand(verb, argv, env, isTerminal) {
    const { values, positionals } = parse(argv, POLICY, 'policy');
    const foreign = Object.keys(values).find((flag) => !Object.hasOwn(COMMON, flag) && !takes(verb, flag));
    if (foreign !== undefined)
        throw usage(`policy ${verb} has no --${foreign}`, 'see `countersign policy --help`');
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(values.C ?? '.');
    const config = outputOf(values, env, isTerminal, directory);
    if (!POLICY_FORMATS[verb].includes(config.format)) {
        const formats = POLICY_FORMATS[verb].join(', ');
        throw usage(`policy ${verb} has no format ${config.format}`, `take one of ${formats}`);
    }
    return {
        ...config,
        directory,
        positionals: positionals.map((value) => notEmpty('argument', value)),
        policies: (values.policy ?? []).map((policy) => notEmpty('policy', policy)),
        against: (values.against ?? []).map((policy) => notEmpty('against', policy)),
        base: values.base ?? null,
        head: values.head ?? null,
        since: values.since ?? null,
        range: values.range ?? null,
        jobs: values.jobs === undefined ? null : jobsOf(values.jobs),
        failOn: failOnOf(values['fail-on']),
    };
}
function takes(verb, flag) {
    return POLICY_FLAGS[verb].some((known) => known === flag);
}
function jobsOf(value) {
    if (/^[1-9][0-9]?$/.test(value))
        return Number(value);
    throw usage(`--jobs wants a number from 1 to 99, not ${value}`);
}
function failOnOf(value) {
    if (value === undefined || value === 'loosened' || value === 'changed')
        return value ?? null;
    throw usage(`--fail-on wants loosened or changed, not ${value}`);
}
function parse(argv, options, command) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({ args: [...argv], options, strict: true, allowPositionals: true });
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message.split(/\.\s/, 1)[0] : 'these flags cannot be read';
        throw usage(`${message}`, `see \`countersign ${command} --help\``);
    }
}
function outputOf(values, env, isTerminal, directory) {
    const output = values.output === undefined || values.output === '-'
        ? null
        : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('output', values.output));
    const wanted = values['no-color'] !== true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
    return {
        format: formatOf(values.format ?? 'text'),
        output,
        quiet: values.quiet === true,
        color: wanted && isTerminal && output === null,
    };
}
function formatOf(name) {
    const found = FORMATS.find((format) => format === name);
    if (found !== undefined)
        return found;
    throw usage(`there is no format ${name}`, `take one of ${FORMATS.join(', ')}`);
}
function reportOf(report, directory) {
    const split = report.indexOf('=');
    if (report.endsWith('=-'))
        throw usage('--report writes files, not stdout', 'take --format for stdout');
    if (split === -1)
        throw usage(`--report wants FORMAT=FILE, not ${report}`, 'for example --report sarif=countersign.sarif');
    return {
        format: formatOf(report.slice(0, split)),
        file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('report', report.slice(split + 1))),
    };
}
function notEmpty(flag, value) {
    if (value !== '' && !value.includes('\0'))
        return value;
    throw usage(`--${flag} is empty`);
}
function verifierIdOf(id) {
    if (id === undefined)
        return null;
    if (/^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(id))
        return id;
    throw usage(`--verifier-id wants a URI, not ${id}`, 'for example --verifier-id https://ci.example/countersign');
}
function signingOf(values, inCi, directory) {
    const key = values.key === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('key', values.key));
    const mode = values.sign ?? (key !== null ? 'key' : inCi ? null : 'none');
    switch (mode) {
        case 'none':
            if (key !== null)
                throw usage('--sign none and --key contradict each other', 'keep one of them');
            return { mode };
        case 'key':
            if (key === null)
                throw usage('--sign key wants --key FILE', 'name the PEM file of the private key with --key');
            return { mode, file: key };
        case 'sigstore':
        case 'gateway':
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('SIGNER_UNAVAILABLE', `this version cannot sign with ${mode} yet`, {
                hint: 'take --sign key --key FILE, or --sign none',
            });
        case null:
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('SIGNER_REQUIRED', 'in CI a verdict is signed unless you say otherwise, and no signer is named', {
                hint: 'add --key FILE, or write --sign none',
            });
        default:
            throw usage(`there is no signer ${mode}`, 'take one of none, key, sigstore, gateway');
    }
}


/***/ }),

/***/ 4490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bundleBytes: () => (/* binding */ bundleBytes),
/* harmony export */   signBundle: () => (/* binding */ signBundle),
/* harmony export */   signedBytes: () => (/* binding */ signedBytes)
/* harmony export */ });
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1040);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3917);
/* harmony import */ var _lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(297);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3829);




function signedBytes(payload) {
    return _sigstore_core__WEBPACK_IMPORTED_MODULE_1__.dsse.preAuthEncoding(_statement_js__WEBPACK_IMPORTED_MODULE_2__.PAYLOAD_TYPE, payload);
}
function bundleBytes(payload, signature, hint) {
    const bundle = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__/* .toDSSEBundle */ .PR)({ artifact: payload, artifactType: _statement_js__WEBPACK_IMPORTED_MODULE_2__.PAYLOAD_TYPE, signature, keyHint: hint });
    for (const named of bundle.content.dsseEnvelope.signatures)
        named.keyid = '';
    return (0,_lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__/* .bundleToJSON */ .ev)(bundle));
}
function signBundle(payload, signer) {
    return bundleBytes(payload, signer.sign(signedBytes(payload)), signer.hint);
}


/***/ }),

/***/ 114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ loadTrustedKey),
/* harmony export */   v: () => (/* binding */ loadSigner)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);



function loadSigner(path) {
    const key = readKey(path, 'private', node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey);
    const hash = hashOf(key, path);
    const names = namesOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    return {
        ...names,
        sign: (data) => {
            for (;;) {
                const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, data, { key, dsaEncoding: 'der' });
                if (hash === null || hasLowS(signature))
                    return signature;
            }
        },
    };
}
function loadTrustedKey(path) {
    const key = readKey(path, 'public', node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey);
    const hash = hashOf(key, path);
    return {
        ...namesOf(key),
        verify: (data, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, data, { key, dsaEncoding: 'der' }, signature) && (hash === null || hasLowS(signature)),
    };
}
const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
function hasLowS(der) {
    const s = der.subarray(6 + (der[3] ?? 0));
    return BigInt(`0x0${s.toString('hex')}`) <= P256_ORDER / 2n;
}
function readKey(path, kind, create) {
    let pem;
    try {
        pem = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch (cause) {
        throw unreadable(path, `the file cannot be read`, cause);
    }
    if (pem.includes('ENCRYPTED'))
        throw unreadable(path, 'it is encrypted');
    const isPrivate = pem.includes('PRIVATE KEY-----');
    if (kind === 'public' && isPrivate)
        throw unreadable(path, 'it is a private key, and verifying wants the public one');
    try {
        const key = create(pem);
        hashOf(key, path);
        return key;
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4)
            throw cause;
        throw unreadable(path, `it is not a PEM ${kind} key`);
    }
}
function unreadable(path, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('KEY_UNREADABLE', `${path} is no key that can be used: ${why}`, {
        hint: 'make one with `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem` and its public half with `openssl pkey -in key.pem -pubout -out key.pub`',
        cause,
    });
}
function hashOf(key, path) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return null;
    if (type === 'ec' && details?.namedCurve === 'prime256v1')
        return 'sha256';
    const found = type === 'ec' ? `an EC key on ${details?.namedCurve}` : `a key of type ${type}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('KEY_UNSUPPORTED', `${path} is ${found}, expected ECDSA P-256 or Ed25519`, {
        hint: 'make one with `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem`',
    });
}
function namesOf(publicKey) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(publicKey.export({ type: 'spki', format: 'der' }))
        .digest();
    return { id: `urn:countersign:key:sha256:${hash.toString('hex')}`, hint: hash.toString('base64') };
}


/***/ }),

/***/ 3829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PAYLOAD_TYPE: () => (/* binding */ PAYLOAD_TYPE),
/* harmony export */   levelsOf: () => (/* binding */ levelsOf),
/* harmony export */   policyUri: () => (/* binding */ policyUri),
/* harmony export */   resourceUri: () => (/* binding */ resourceUri),
/* harmony export */   statementSchema: () => (/* binding */ statementSchema),
/* harmony export */   toStatement: () => (/* binding */ toStatement)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4377);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);


const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PREDICATE_TYPE = 'https://slsa.dev/verification_summary/v1';
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const hex = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    _type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(STATEMENT_TYPE),
    subject: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ gitCommit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40,64}$/) }) }))
        .min(1),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(PREDICATE_TYPE),
    predicate: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        verifier: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }),
        timeVerified: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$(),
        resourceUri: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
        policy: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ uri: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ sha256: hex }) }),
        inputAttestations: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ uri: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ sha256: hex }) }))
            .min(1),
        verificationResult: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['PASSED', 'FAILED']),
        verifiedLevels: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(?:FAILED|ORG_SOURCE_[A-Z0-9_]+)$/)).length(1),
    }),
});
function toStatement(input) {
    const { verdict } = input;
    const commits = [verdict.subject.head, ...(input.merge === null ? [] : [input.merge])];
    return {
        _type: STATEMENT_TYPE,
        subject: [...new Set(commits)].map((gitCommit) => ({ digest: { gitCommit } })),
        predicateType: PREDICATE_TYPE,
        predicate: {
            verifier: { id: input.verifierId },
            timeVerified: `${input.now.toISOString().slice(0, 19)}Z`,
            resourceUri: resourceUri(verdict.subject.repository),
            policy: { uri: policyUri(verdict.policy.name), digest: { sha256: plain(verdict.policy.digest) } },
            inputAttestations: [{ uri: 'verdict.json', digest: { sha256: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(input.verdictBytes) } }],
            verificationResult: verdict.verdict,
            verifiedLevels: levelsOf(verdict.verdict, input.level),
        },
    };
}
function resourceUri(repository) {
    return repository.startsWith('https://') ? `git+${repository}` : repository;
}
function policyUri(name) {
    return `urn:countersign:policy:${name}`;
}
function levelsOf(result, level) {
    return [result === 'FAILED' ? 'FAILED' : level];
}
function plain(digest) {
    return digest.replace(/^sha256:/, '');
}


/***/ }),

/***/ 8487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ POLICY_FILE),
/* harmony export */   Ij: () => (/* binding */ BUNDLE_FILE),
/* harmony export */   Jg: () => (/* binding */ checkEvidencePlace),
/* harmony export */   R2: () => (/* binding */ VERDICT_FILE),
/* harmony export */   bU: () => (/* binding */ MAX_EVIDENCE_BYTES),
/* harmony export */   nP: () => (/* binding */ writeEvidence)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3963);



const VERDICT_FILE = 'verdict.json';
const POLICY_FILE = 'policy.json';
const BUNDLE_FILE = 'evidence.sigstore.json';
const RECEIPT_FILE = 'receipt.tlog-proof';
const FILES = [VERDICT_FILE, POLICY_FILE, BUNDLE_FILE, RECEIPT_FILE];
const MAX_EVIDENCE_BYTES = 64 * 1024 * 1024;
function checkEvidencePlace(root, directory) {
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseLinksBelow */ .BT)(root, directory);
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(directory, () => {
        const stats = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)(directory);
        if (stats === null)
            return;
        if (!stats.isDirectory())
            throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `it is ${(0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(stats)}`);
        const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory);
        for (const name of names) {
            const entry = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name));
            if (!FILES.includes(name) || entry?.isFile() !== true)
                throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `${name} in it is not ours`);
        }
        if (names.length > 0 && !isVerdict((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, VERDICT_FILE)))
            throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `${VERDICT_FILE} in it is not ours`);
    });
}
function isVerdict(path) {
    const stats = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)(path);
    if (stats?.isFile() !== true || stats.size > MAX_EVIDENCE_BYTES)
        return false;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').includes('"schema":"urn:countersign:verdict:v1"');
}
function writeEvidence(root, directory, files) {
    checkEvidencePlace(root, directory);
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(directory, () => {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(parent, { recursive: true });
        const fresh = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, '.countersign-'));
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(fresh, 0o755);
            (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, VERDICT_FILE), files.verdict);
            (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, POLICY_FILE), files.policy);
            if (files.bundle !== null)
                (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, BUNDLE_FILE), files.bundle);
            replaceFolder(fresh, directory);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(fresh, { recursive: true, force: true });
        }
    });
}
function replaceFolder(fresh, directory) {
    if ((0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)(directory) === null) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(fresh, directory);
        return;
    }
    const aside = `${fresh}-old`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(directory, aside);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(fresh, directory);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(aside, directory);
        throw error;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(aside, { recursive: true, force: true });
}


/***/ }),

/***/ 297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8799);

function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return Buffer.from(text, 'utf8');
}


/***/ }),

/***/ 7130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V9: () => (/* binding */ hashOfPlace),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

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

/***/ 1576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ unquotePath),
/* harmony export */   WG: () => (/* binding */ quotePath),
/* harmony export */   iJ: () => (/* binding */ pathToBytes),
/* harmony export */   nP: () => (/* binding */ pathFromBytes),
/* harmony export */   xo: () => (/* binding */ decodeLossless)
/* harmony export */ });
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function pathFromBytes(bytes) {
    try {
        return strict.decode(bytes);
    }
    catch {
        return decodeLossless(bytes);
    }
}
function decodeLossless(bytes) {
    const units = new Uint16Array(bytes.length);
    let length = 0;
    for (let i = 0; i < bytes.length;) {
        const size = sequenceLength(bytes, i);
        if (size === 0)
            units[length++] = 0xdc00 + (bytes[i] ?? 0);
        else
            length = writeCodePoint(units, length, codePoint(bytes, i, size));
        i += Math.max(size, 1);
    }
    return Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
}
function sequenceLength(bytes, at) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80)
        return 1;
    const size = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (size === 0 || at + size > bytes.length)
        return 0;
    for (let i = 1; i < size; i++)
        if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80)
            return 0;
    const code = codePoint(bytes, at, size);
    if (size === 3)
        return code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 0 : 3;
    return size === 4 && (code < 0x10000 || code > 0x10ffff) ? 0 : size;
}
function codePoint(bytes, at, size) {
    let code = (bytes[at] ?? 0) & (size === 1 ? 0x7f : 0xff >> (size + 1));
    for (let i = 1; i < size; i++)
        code = (code << 6) | ((bytes[at + i] ?? 0) & 0x3f);
    return code;
}
function writeCodePoint(units, at, code) {
    if (code < 0x10000)
        units[at] = code;
    else {
        units[at++] = 0xd800 + ((code - 0x10000) >> 10);
        units[at] = 0xdc00 + (code & 0x3ff);
    }
    return at + 1;
}
function pathToBytes(path) {
    if (!/[\udc80-\udcff]/.test(path))
        return Buffer.from(path, 'utf8');
    const parts = [];
    for (const char of path) {
        const code = char.codePointAt(0) ?? 0;
        parts.push(code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(char, 'utf8'));
    }
    return Buffer.concat(parts);
}
const PLAIN = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;
const HIDDEN = /\u034f|[\u115f\u1160]|[\u17b4\u17b5]|[\u180b-\u180f]|[\u2800\u3164\uffa0]|[\ufe00-\ufe0d]|\u{1d159}|[\u{e0100}-\u{e01ef}]/u;
const ESCAPES = {
    7: '\\a',
    8: '\\b',
    9: '\\t',
    10: '\\n',
    11: '\\v',
    12: '\\f',
    13: '\\r',
    34: '\\"',
    92: '\\\\',
};
function quotePath(path) {
    if (PLAIN.test(path) && !HIDDEN.test(path) && !/["\\]/.test(path))
        return path;
    let out = '"';
    for (const byte of pathToBytes(path)) {
        const short = ESCAPES[byte];
        if (short !== undefined)
            out += short;
        else if (byte < 0x20 || byte > 0x7e)
            out += `\\${byte.toString(8).padStart(3, '0')}`;
        else
            out += String.fromCharCode(byte);
    }
    return `${out}"`;
}
const UNESCAPES = Object.fromEntries(Object.entries(ESCAPES).map(([code, short]) => [short.slice(1), Number(code)]));
function unquotePath(shown) {
    if (!shown.startsWith('"'))
        return Buffer.from(shown, 'utf8');
    const bytes = [];
    for (const match of shown.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\])/gs)) {
        const [, octal, letter, plain] = match;
        if (octal !== undefined)
            bytes.push(Number.parseInt(octal, 8));
        else if (letter !== undefined)
            bytes.push(UNESCAPES[letter] ?? letter.charCodeAt(0));
        else
            bytes.push((plain ?? '').charCodeAt(0));
    }
    return Buffer.from(bytes);
}


/***/ }),

/***/ 8799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}


/***/ })

};
