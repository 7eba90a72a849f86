export const id = 3066;
export const ids = [3066,6480];
export const modules = {

/***/ 73066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bu: () => (/* binding */ outcome),
  gM: () => (/* binding */ renderVerdict),
  Li: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/version.js
var version = __webpack_require__(96480);
// EXTERNAL MODULE: ./build/report/github.js
var github = __webpack_require__(67752);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(68656);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(71576);
// EXTERNAL MODULE: ./build/report/summary.js
var report_summary = __webpack_require__(74611);
;// CONCATENATED MODULE: ./build/report/sarif.js




const RESULTS = 25_000;
const NO_FILE = 'no%20file%20associated%20with%20this%20alert';
function renderSarif(verdict, { version }) {
    const summary = (0,report_summary/* summarize */.eh)(verdict);
    const rules = rulesOf(summary);
    const index = new Map(rules.map(({ id }, i) => [id, i]));
    const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'countersign', version, rules } },
                properties: { verdict: verdict.verdict, grade: verdict.grade },
                invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(summary) }],
                results: summary.findings
                    .slice(0, RESULTS)
                    .map((standpoint) => resultOf(standpoint, index.get((0,inert/* inert */.t)(standpoint.finding.ruleId)) ?? -1)),
            },
        ],
    };
    return (0,json/* inertJson */.n)(log);
}
function rulesOf({ findings }) {
    const hints = new Map();
    for (const { finding } of findings) {
        const id = (0,inert/* inert */.t)(finding.ruleId);
        if ((hints.get(id) ?? '') === '')
            hints.set(id, finding.hint);
    }
    const ids = [...hints.keys()].sort();
    return ids.map((id) => ({
        id,
        shortDescription: { text: plain(id) },
        fullDescription: { text: `countersign rule ${plain(id)}` },
        help: { text: plain(hints.get(id) || `see policies/README.md on ${id}`) },
    }));
}
function resultOf({ finding, standing }, ruleIndex) {
    const uri = finding.path === null ? null : uriOf(finding.path);
    const said = finding.hint === '' ? finding.message : `${finding.message} → ${finding.hint}`;
    const place = uri === null && finding.path !== null ? `${(0,report_summary/* placeOf */.$t)(finding)}: ` : '';
    return {
        ruleId: (0,inert/* inert */.t)(finding.ruleId),
        ruleIndex,
        level: levelOf(finding, standing),
        message: { text: plain(place + said) },
        locations: [locationOf(finding, uri ?? NO_FILE)],
        partialFingerprints: { 'countersign/v1': finding.fingerprint.replace(/^sha256:/, '') },
        ...(finding.waived === undefined
            ? {}
            : {
                suppressions: [
                    { kind: 'external', status: 'accepted', justification: justificationOf(finding.waived) },
                ],
            }),
    };
}
function justificationOf({ reason, owner, expires }) {
    return (0,inert/* inert */.t)(`${reason} (${owner}, until ${expires})`);
}
function levelOf({ effect }, standing) {
    switch (standing) {
        case 'denied':
        case 'open':
            return 'error';
        case 'warned':
            return 'warning';
        case 'approved':
            return 'note';
        case 'waived':
            return effect === 'warn' ? 'warning' : 'error';
    }
}
function locationOf(finding, uri) {
    const artifactLocation = { uri, uriBaseId: '%SRCROOT%' };
    const region = regionOf(finding);
    return { physicalLocation: region === null ? { artifactLocation } : { artifactLocation, region } };
}
function uriOf(shown) {
    const uri = [...(0,names/* unquotePath */.Pf)(shown)].map(encodeByte).join('');
    const leaves = uri.split('/').some((segment) => segment === '.' || segment === '..');
    return uri === '' || uri.startsWith('/') || leaves ? null : uri;
}
function encodeByte(byte) {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9\-._~/]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
function regionOf({ startLine, endLine }) {
    if (startLine === null || startLine < 1)
        return null;
    return { startLine, endLine: Math.max(startLine, endLine ?? startLine) };
}
function notifications({ findings, blocking, skipped }) {
    const say = (level, text) => ({ level, message: { text } });
    const unchecked = ({ what, why }) => plain(`not checked: ${what}: ${why}`);
    const left = findings.length - RESULTS;
    return [
        ...blocking.map((one) => say('error', unchecked(one))),
        ...skipped.map((one) => say('note', unchecked(one))),
        ...(left > 0
            ? [say('error', `over GitHub's limit of ${RESULTS} results, left out: ${(0,report_summary/* plural */.LS)(left, 'finding')}`)]
            : []),
    ];
}
function plain(text) {
    return (0,inert/* inert */.t)(text).replace(/[\\[\]]/g, '\\$&');
}

// EXTERNAL MODULE: ./build/report/paint.js
var report_paint = __webpack_require__(78495);
;// CONCATENATED MODULE: ./build/report/text.js



function renderText(verdict, options) {
    const paint = (0,report_paint/* painter */.C2)(options);
    const summary = (0,report_summary/* summarize */.eh)(verdict);
    const lines = isClean(verdict, summary)
        ? [cleanLine(verdict, summary, paint), ...releaseLines(verdict, paint)]
        : [
            ...heading(verdict, summary, paint),
            ...section(findingLines(summary, paint)),
            ...section([...releaseLines(verdict, paint), ...otherLines(verdict, summary, paint)]),
            ...section(nextLines(verdict, summary, paint)),
        ];
    return `${lines.join('\n')}\n`;
}
function isClean(verdict, summary) {
    const { findings, missing, blocking } = summary;
    const settled = findings.every(({ standing }) => standing === 'approved');
    return (verdict.verdict === 'PASSED' &&
        settled &&
        missing.length + blocking.length + (0,report_summary/* skippedOf */.aL)(summary).reasons.length === 0);
}
function cleanLine(verdict, summary, paint) {
    const parts = [...(0,report_summary/* factsOf */.xS)(verdict, inert/* inert */.t), ...(0,report_summary/* countsOf */.mQ)(summary), report_summary/* GRADES */.F4[verdict.grade]];
    const { names } = (0,report_summary/* skippedOf */.aL)(summary);
    if (names.length > 0)
        parts.push(`not checked: ${names.map(inert/* inert */.t).join(', ')}`);
    return `${word(verdict, paint)}  ${parts.join(' · ')}`;
}
function heading(verdict, summary, paint) {
    const first = `${word(verdict, paint)}    ${(0,report_summary/* factsOf */.xS)(verdict, inert/* inert */.t).join(' · ')}`;
    const counts = (0,report_summary/* countsOf */.mQ)(summary);
    return counts.length === 0 ? [first] : [first, report_paint/* INDENT */.BH + counts.join(' · ')];
}
function word({ verdict }, paint) {
    return paint(verdict, 'bold', verdict === 'PASSED' ? 'green' : 'red');
}
function section(lines) {
    return lines.length === 0 ? [] : ['', ...lines];
}
function findingLines({ findings }, paint) {
    return findings.flatMap((standpoint) => {
        const label = labelOf(standpoint, paint);
        if (label === null)
            return [];
        const { finding } = standpoint;
        const { waived } = finding;
        const lines = [
            `${label}${(0,inert/* inert */.t)(finding.ruleId)}  ${paint((0,inert/* inert */.t)((0,report_summary/* placeOf */.$t)(finding)), 'bold')}`,
            `${report_paint/* INDENT */.BH}│ ${(0,inert/* inert */.t)(finding.message)}`,
        ];
        if (waived !== undefined) {
            const { reason, owner, expires } = waived;
            return [
                ...lines,
                `${report_paint/* INDENT */.BH}${paint(`until ${(0,inert/* inert */.t)(expires)}, ${(0,inert/* inert */.t)(owner)}: ${(0,inert/* inert */.t)(reason)}`, 'dim')}`,
            ];
        }
        return finding.hint === '' ? lines : [...lines, `${report_paint/* INDENT */.BH}${paint(`→ ${(0,inert/* inert */.t)(finding.hint)}`, 'dim')}`];
    });
}
function labelOf({ standing }, paint) {
    switch (standing) {
        case 'denied':
            return label('deny', paint, 'red');
        case 'open':
            return label('approval', paint, 'yellow');
        case 'warned':
            return label('warn', paint, 'yellow');
        case 'waived':
            return label('waived', paint, 'dim');
        case 'approved':
            return null;
    }
}
function releaseLines({ releases }, paint) {
    return releases.map((release) => {
        const word = label(release.status, paint, release.status === 'verified' ? 'green' : 'red');
        return word + (0,report_summary/* describeRelease */.NC)(release, inert/* inert */.t);
    });
}
function otherLines(verdict, summary, paint) {
    const { missing, blocking } = summary;
    const { names, reasons } = (0,report_summary/* skippedOf */.aL)(summary);
    const lines = [
        ...missing.map(({ ruleId, given, count }) => `${label('missing', paint, 'yellow')}approval for ${(0,inert/* inert */.t)(ruleId)}: ${given} of ${count} given`),
        ...blocking.map(({ what, why }) => `${label('blocks', paint, 'red')}not checked: ${(0,inert/* inert */.t)(what)}, ${(0,inert/* inert */.t)(why)}`),
    ];
    for (const { what, why } of reasons)
        lines.push(`${label('note', paint, 'dim')}not checked: ${(0,inert/* inert */.t)(what)}, ${(0,inert/* inert */.t)(why)}`);
    if (names.length > 0)
        lines.push(`${label('note', paint, 'dim')}not checked: ${names.map(inert/* inert */.t).join(', ')}`);
    lines.push(`${label('grade', paint, 'dim')}${report_summary/* GRADES */.F4[verdict.grade]}`);
    return lines;
}
function nextLines(verdict, { findings, missing, blocking }, paint) {
    const next = label('next', paint, 'bold');
    const lines = [];
    if (findings.some(({ standing }) => standing === 'denied')) {
        const again = `countersign check --base ${(0,inert/* inert */.t)(verdict.subject.base.slice(0, 12))}`;
        const same = verdict.releases.length === 0 ? '' : ' with the same --artifact and --bundle';
        lines.push(`${next}fix what is denied, commit, then \`${again}\`${same}`);
    }
    if (missing.length > 0)
        lines.push(`${next}ask for the missing approval of ${(0,inert/* inert */.t)((0,report_summary/* shortHead */.F3)(verdict))}`);
    const scanners = blocking.filter(({ what }) => what.startsWith('scanner '));
    for (const what of new Set(scanners.map((one) => one.what)))
        lines.push(`${next}run ${(0,inert/* inert */.t)(what)} on this head and pass its results with --sarif FILE`);
    const releases = blocking.filter(({ what }) => what.startsWith('release '));
    if (releases.length > 0)
        lines.push(`${next}pass what was built with --artifact FILE, and its attestations with --bundle FILE`);
    if (blocking.length > scanners.length + releases.length)
        lines.push(`${next}take out of the change what could not be checked, or make it checkable`);
    if (lines.length === 0 && verdict.verdict === 'PASSED')
        lines.push(`${next}nothing blocks; read what is listed`);
    return lines;
}
function label(text, paint, style) {
    return paint(text, style) + ' '.repeat(report_paint/* INDENT */.BH.length - text.length);
}

;// CONCATENATED MODULE: ./build/report/render.js





function render(format, verdict, options) {
    switch (format) {
        case 'text':
            return renderText(verdict, options);
        case 'json':
            return (0,json/* renderJson */.h)(verdict);
        case 'markdown':
            return (0,markdown/* renderMarkdown */.G)(verdict);
        case 'sarif':
            return renderSarif(verdict, options);
        case 'github':
            return (0,github/* renderGithub */.u)(verdict);
    }
}

;// CONCATENATED MODULE: ./build/commands/output.js



function outcome(config, root, data, exitCode) {
    const silent = config.quiet && config.format === 'text' && exitCode === 0;
    if (config.output === null)
        return { stdout: silent ? '' : data, exitCode };
    (0,files/* writeOutput */.zh)(root, config.output, data);
    return { stdout: '', exitCode };
}
function renderVerdict(config, verdict) {
    return render(config.format, verdict, { color: config.color, version: version.VERSION });
}
function writeReports(reports, root, verdict) {
    for (const { format, file } of reports)
        (0,files/* writeOutput */.zh)(root, file, render(format, verdict, { color: false, version: version.VERSION }));
}


/***/ }),

/***/ 25478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ documentAt),
/* harmony export */   p: () => (/* binding */ explanationOf)
/* harmony export */ });
function documentAt(path) {
    return `https://github.com/countersign/countersign/blob/main/${path}`;
}
function explanationOf(code) {
    return documentAt(`docs/troubleshooting.md#${code.toLowerCase()}`);
}


/***/ }),

/***/ 13963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ refuseLinksBelow),
/* harmony export */   Fn: () => (/* binding */ refuseOver),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Ii: () => (/* binding */ kindAt),
/* harmony export */   Lg: () => (/* binding */ endsInside),
/* harmony export */   Tl: () => (/* binding */ filesAt),
/* harmony export */   VX: () => (/* binding */ readRegular),
/* harmony export */   _l: () => (/* binding */ pathInside),
/* harmony export */   bt: () => (/* binding */ listFolder),
/* harmony export */   dV: () => (/* binding */ writing),
/* harmony export */   k6: () => (/* binding */ outputUnsafe),
/* harmony export */   kz: () => (/* binding */ writeSecret),
/* harmony export */   nd: () => (/* binding */ lstatOrNull),
/* harmony export */   oG: () => (/* binding */ realPathInside),
/* harmony export */   qf: () => (/* binding */ writeNew),
/* harmony export */   rU: () => (/* binding */ readAtMost),
/* harmony export */   yr: () => (/* binding */ checkOutput),
/* harmony export */   zh: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);




function outputUnsafe(path, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4('OUTPUT_UNSAFE', `${path} is not written: ${why}`, {
        hint: 'remove it if it is not yours, or name another place outside the repository',
    });
}
function outputUnwritable(path, cause) {
    const why = cause instanceof Error ? cause.message.split(',', 1)[0] : 'unknown';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4('OUTPUT_UNWRITABLE', `${path} cannot be written: ${why}`, {
        hint: 'check that its folder exists and that you may write there',
        cause,
    });
}
function lstatOrNull(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false }) ?? null;
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR')
            return null;
        throw error;
    }
}
function pathInside(root, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path);
    const real = realPath(root);
    const top = foldersOf(full).find((folder) => realPath(folder) === real);
    return top === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(top, full).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
}
function endsInside(root, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(realPath(root), realPath(path));
    return inside !== '..' && !inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside);
}
function realPathInside(root, path) {
    if (!endsInside(root, path))
        return null;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(realPath(root), realPath(path)).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
}
function realPath(path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(full);
    }
    catch {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(full) === full ? full : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(realPath((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(full)), full.slice((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(full).length));
    }
}
function refuseLinksBelow(root, path) {
    if (root === null)
        return;
    for (const folder of foldersBelow(realPath(root), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path))) {
        const stats = writing(path, () => lstatOrNull(folder));
        if (stats !== null && !stats.isDirectory())
            throw outputUnsafe(path, `${folder} is not a folder but ${kindOf(stats)}`);
    }
}
function foldersBelow(root, path) {
    const folders = foldersOf(path);
    const index = folders.findIndex((folder) => realPath(folder) === root);
    return index === -1 ? [] : folders.slice(index + 1);
}
function foldersOf(path) {
    const folders = [];
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path); (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at) !== at; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at))
        folders.unshift(at);
    return folders;
}
function refuseOver(output, inputs) {
    const one = identityAt(output);
    const over = one !== null && inputs.map(identityAt).includes(one);
    const into = inputs.some((input) => kindAt(input) === 'folder' && endsInside(input, output));
    if (over || into)
        throw outputUnsafe(output, 'it is read in the same run');
}
function identityAt(path) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { bigint: true, throwIfNoEntry: false });
        return stats === undefined ? null : `${stats.dev}:${stats.ino}`;
    }
    catch (error) {
        if (error instanceof Error && 'code' in error)
            return null;
        throw error;
    }
}
function kindAt(path) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false });
        if (stats === undefined)
            return null;
        return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
    }
    catch (error) {
        if (error instanceof Error && 'code' in error)
            return null;
        throw error;
    }
}
function listFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(path).sort();
    }
    catch (error) {
        if (error instanceof Error && 'code' in error)
            return { why: `it cannot be listed: ${error.code}` };
        throw error;
    }
}
function filesAt(path) {
    if (kindAt(path) !== 'folder')
        return [path];
    const names = listFolder(path);
    return 'why' in names ? [] : names.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name));
}
function kindOf(stats) {
    if (stats.isSymbolicLink())
        return 'a symbolic link';
    if (stats.isDirectory())
        return 'a folder';
    if (stats.isFile())
        return 'a file';
    return 'a special file';
}
function readRegular(path, cap) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false });
        if (stats === undefined)
            return { why: 'there is no such file' };
        return whyUnread(stats, cap) ?? readOpened((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, OPEN_REGULAR), cap);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error)
            return { why: `it cannot be read: ${error.code}` };
        throw error;
    }
}
function readAtMost(path, cap) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    try {
        return readUpTo(file, cap + 1);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
const OPEN_REGULAR = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
function whyUnread(stats, cap) {
    if (!stats.isFile())
        return { why: `it is ${kindOf(stats)}` };
    return stats.size > cap ? { why: `it is larger than ${cap} bytes` } : null;
}
function readOpened(file, cap) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file);
        const why = whyUnread(stats, cap);
        if (why !== null)
            return why;
        const bytes = readUpTo(file, stats.size + 1);
        return bytes.length === stats.size ? bytes : { why: 'it changed while it was read' };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function readUpTo(file, most) {
    const bytes = Buffer.allocUnsafe(most);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
        read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
}
function checkOutput(root, path) {
    refuseLinksBelow(root, path);
    const stats = writing(path, () => lstatOrNull(path));
    if (stats !== null && !stats.isFile())
        throw outputUnsafe(path, `it is ${kindOf(stats)}`);
    writing(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK));
}
function writeOutput(root, path, data) {
    checkOutput(root, path);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.countersign-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
    writing(path, () => {
        try {
            writeNew(temporary, data);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        }
    });
}
function writeSecret(path, data) {
    writeNew(path, data, 0o600);
}
function writeNew(path, data, mode = 0o644) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'wx', mode);
    try {
        const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
        for (let at = 0; at < bytes.length;)
            at += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, bytes, at);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function writing(path, write) {
    try {
        return write();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4)
            throw error;
        throw outputUnwritable(path, error);
    }
}


/***/ }),

/***/ 68656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ inert)
/* harmony export */ });
function inert(text) {
    return text
        .replace(UNSAFE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
        .replace(/##(?=\[|vso\[)/gi, '#\\u{23}');
}
const UNSAFE = /(?!\u200d)(?:\u034f|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0])/gu;


/***/ }),

/***/ 71576:
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

/***/ 96480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERSION: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


/***/ }),

/***/ 46241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   Og: () => (/* binding */ MAX_TITLE),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   h2: () => (/* binding */ MAX_MESSAGE),
/* harmony export */   ro: () => (/* binding */ remarksOf)
/* harmony export */ });
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68656);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74611);


const MAX_MESSAGE = 4096;
const MAX_TITLE = 250;
const MAX_HEADLINE = 140;
const MAX_NAME = 60;
function remarksOf(verdict) {
    const { findings, blocking } = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summarize */ .eh)(verdict);
    const of = (standing, level, before) => findings
        .filter((one) => one.standing === standing)
        .map(({ finding }) => ({
        level,
        finding,
        title: finding.ruleId,
        message: `${before}${finding.message}${afterMessage(finding)}`,
    }));
    const approved = findings
        .filter(({ standing }) => standing === 'approved')
        .map(({ finding }) => ({
        level: 'notice',
        finding,
        title: finding.ruleId,
        message: `approved by ${(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .approversOf */ .U9)(finding, verdict).join(', ')}: ${finding.message}`,
    }));
    const unchecked = blocking.map(({ what, why }) => ({
        level: 'error',
        finding: null,
        title: 'not checked',
        message: `${what}: ${why}`,
    }));
    return [
        ...of('denied', 'error', ''),
        ...unchecked,
        ...of('open', 'error', 'needs approval: '),
        ...of('warned', 'warning', ''),
        ...approved,
        ...of('waived', 'notice', 'waived: '),
    ];
}
function afterMessage({ hint, waived }) {
    if (waived !== undefined)
        return ` (until ${waived.expires}, ${waived.owner}: ${waived.reason})`;
    return hint === '' ? '' : ` → ${hint}`;
}
function fileOf({ path }) {
    return path === null || path === '' || path.startsWith('"') || (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(path) !== path ? null : path;
}
function annotationsOf(verdict) {
    return remarksOf(verdict).flatMap(({ level, finding, title, message }) => {
        const path = finding === null ? null : fileOf(finding);
        if (finding === null || path === null)
            return [];
        const startLine = Math.max(1, finding.startLine ?? 1);
        return [
            {
                level,
                path,
                startLine,
                endLine: Math.max(startLine, finding.endLine ?? startLine),
                title: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(`countersign: ${title}`), MAX_TITLE),
                message: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(message === '' ? title : message), MAX_MESSAGE),
            },
        ];
    });
}
function titleOf(verdict) {
    const counts = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)((0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summarize */ .eh)(verdict)).join(', ');
    const { grade, policy, stats } = verdict;
    const name = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(policy.name), MAX_NAME);
    const facts = `${(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(stats.files, 'file')}, policy ${name}, ${grade}`;
    return (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(`${verdict.verdict}: ${counts === '' ? '' : `${counts}; `}${facts}`, MAX_HEADLINE);
}


/***/ }),

/***/ 67752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ errorAnnotation),
/* harmony export */   u: () => (/* binding */ renderGithub)
/* harmony export */ });
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68656);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46241);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74611);



const ANNOTATIONS = 10;
const LEVELS = ['error', 'warning', 'notice'];
function renderGithub(verdict) {
    const remarks = (0,_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .remarksOf */ .ro)(verdict);
    const kinds = LEVELS.map((level) => remarks.filter((one) => one.level === level));
    const left = kinds.reduce((sum, { length }) => sum + Math.max(0, length - ANNOTATIONS), 0);
    const lines = kinds.flatMap((annotations) => annotations.slice(0, ANNOTATIONS)).map(command);
    if (left > 0)
        lines.push(`countersign: ${left} more not shown here; see the job summary or \`--format json\``);
    lines.push(verdictLine(verdict));
    return `${lines.join('\n')}\n`;
}
function command({ level, finding, title, message }) {
    const place = finding === null ? [] : placeProperties(finding);
    const properties = [...place, `title=${property(`countersign: ${title}`, _annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TITLE */ .Og)}`];
    const prefix = finding === null || finding.path === null || place.length > 0 ? '' : `${(0,_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(finding)}: `;
    return `::${level} ${properties.join(',')}::${data(prefix + message, _annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_MESSAGE */ .h2)}`;
}
function placeProperties(finding) {
    const path = (0,_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .fileOf */ .W7)(finding);
    if (path === null)
        return [];
    const { startLine, endLine } = finding;
    const properties = [`file=${property(path, path.length)}`];
    if (startLine !== null)
        properties.push(`line=${startLine}`, `endLine=${Math.max(startLine, endLine ?? startLine)}`);
    return properties;
}
function data(text, max) {
    return (0,_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .inert */ .t)(text), max).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text, max) {
    return data(text, max).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
function verdictLine(verdict) {
    const summary = (0,_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .summarize */ .eh)(verdict);
    const parts = [...(0,_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .countsOf */ .mQ)(summary), ...(0,_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(verdict, _lib_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .inert */ .t), _summary_js__WEBPACK_IMPORTED_MODULE_1__/* .GRADES */ .F4[verdict.grade]];
    const { names, reasons } = (0,_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .skippedOf */ .aL)(summary);
    const skipped = [...reasons.map(({ what, why }) => `${what} (${why})`), ...names];
    if (skipped.length > 0)
        parts.push(`not checked: ${skipped.map(_lib_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .inert */ .t).join(', ')}`);
    return `countersign: ${verdict.verdict} · ${parts.join(' · ')}`;
}
function errorAnnotation(title, message) {
    return `${command({ level: 'error', finding: null, title, message })}\n`;
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson),
/* harmony export */   n: () => (/* binding */ inertJson)
/* harmony export */ });
function renderJson(verdict) {
    return inertJson(verdict);
}
function inertJson(value) {
    const text = JSON.stringify(value, null, 2);
    const inert = text.replace(INVISIBLE, escapeUnits).replace(/##(?=\[|vso\[)/gi, '#\\u0023');
    return `${inert}\n`;
}
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
function escapeUnits(char) {
    return Array.from({ length: char.length }, (_, i) => `\\u${hex(char.charCodeAt(i))}`).join('');
}
function hex(unit) {
    return unit.toString(16).padStart(4, '0');
}


/***/ }),

/***/ 34902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ renderMarkdown),
/* harmony export */   o: () => (/* binding */ renderFailureMarkdown)
/* harmony export */ });
/* harmony import */ var _lib_documentation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25478);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74611);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57442);



const NOTES = 1024;
function renderMarkdown(verdict, maxBytes = _tables_js__WEBPACK_IMPORTED_MODULE_1__/* .SUMMARY_BYTES */ .R$) {
    const summary = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summarize */ .eh)(verdict);
    const before = heading(verdict, summary);
    const side = Math.floor(maxBytes / 14);
    const after = [
        ...(0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(releases(verdict), side),
        ...(0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(approvals(summary), side),
        ...(0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(unchecked(summary), side),
        ...(0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(waived(summary), side),
    ];
    const left = maxBytes - (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)([...before, ...after].join('\n\n')) - NOTES;
    return `${[...before, ...(0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(findings(summary, verdict), left), ...after].join('\n\n')}\n`;
}
function heading(verdict, summary) {
    const mark = verdict.verdict === 'PASSED' ? '✅' : '❌';
    const counts = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)(summary);
    const facts = [(0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(verdict.subject.repository), ...(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(verdict, _tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)];
    if (verdict.evidence !== undefined)
        facts.push(`evidence ${(0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(verdict.evidence.digest)}`);
    return [
        `### ${mark} Countersign: ${verdict.verdict}`,
        ...(counts.length === 0 ? [] : [`**${counts.join(' · ')}**`]),
        facts.join(' · '),
        _summary_js__WEBPACK_IMPORTED_MODULE_0__/* .GRADES */ .F4[verdict.grade],
    ];
}
function findings({ findings }, verdict) {
    const rows = findings
        .filter(({ standing }) => standing !== 'waived')
        .map((standpoint) => [
        EFFECTS[standpoint.standing],
        (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(standpoint.finding.ruleId),
        (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(standpoint.finding)),
        whatOf(standpoint, verdict),
    ]);
    return { title: 'Findings', columns: ['effect', 'rule', 'where', 'what'], rows };
}
function whatOf({ finding, standing }, verdict) {
    const message = (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(finding.message);
    if (standing === 'approved')
        return `${message}, by ${(0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .approversOf */ .U9)(finding, verdict).join(', '))}`;
    return finding.hint === '' ? message : `${message} → ${(0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(finding.hint)}`;
}
const EFFECTS = {
    denied: '**deny**',
    open: '**needs approval**',
    warned: 'warn',
    approved: 'approved',
    waived: 'waived',
};
function approvals({ missing }) {
    const rows = missing.map(({ ruleId, given, count }) => [(0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(ruleId), `${given} of ${count}`]);
    return { title: 'Missing approvals', columns: ['rule', 'given'], rows };
}
function releases({ releases: results }) {
    const rows = results.map(({ subject, digest, status, signer, reason }) => [
        (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(subject),
        (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(digest),
        status === 'verified' ? 'verified' : '**rejected**',
        (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(reason ?? signer ?? ''),
    ]);
    return { title: 'Releases', columns: ['artifact', 'digest', 'status', 'signer, or why not'], rows };
}
function unchecked({ blocking, skipped }) {
    const rows = [...blocking, ...skipped].map(({ what, why, blocks }) => [
        (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(what),
        (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(why),
        blocks ? '**yes**' : 'no',
    ]);
    return { title: 'Not checked', columns: ['what', 'why', 'blocks'], rows };
}
function waived({ findings }) {
    const rows = findings.flatMap(({ finding }) => {
        if (finding.waived === undefined)
            return [];
        const { reason, owner, expires } = finding.waived;
        return [[(0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(finding.ruleId), (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(finding)), (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(reason), (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(owner), (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(expires)]];
    });
    return { title: 'Waived', columns: ['rule', 'where', 'reason', 'owner', 'until'], rows };
}
function renderFailureMarkdown(failure) {
    return [
        `### ❌ Countersign: no verdict that counts, ${(0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(failure.code)}`,
        (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(failure.message),
        `→ ${(0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(failure.hint)}`,
        `[What this code means, and what else may help](${(0,_lib_documentation_js__WEBPACK_IMPORTED_MODULE_2__/* .explanationOf */ .p)(failure.code)})`,
        '',
    ].join('\n\n');
}


/***/ }),

/***/ 78495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ INDENT),
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   lR: () => (/* binding */ WIDTH)
/* harmony export */ });
const SGR = { red: '31', green: '32', yellow: '33', bold: '1', dim: '2' };
const WIDTH = 10;
const INDENT = ' '.repeat(WIDTH);
function painter({ color }) {
    if (!color)
        return (text) => text;
    return (text, ...styles) => `\u001b[${styles.map((style) => SGR[style]).join(';')}m${text}\u001b[0m`;
}


/***/ }),

/***/ 74611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   F3: () => (/* binding */ shortHead),
/* harmony export */   F4: () => (/* binding */ GRADES),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   NC: () => (/* binding */ describeRelease),
/* harmony export */   U9: () => (/* binding */ approversOf),
/* harmony export */   aL: () => (/* binding */ skippedOf),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
const STANDINGS = ['denied', 'open', 'warned', 'approved', 'waived'];
const GRADES = {
    local: 'local: nobody enforces this run',
    advisory: "advisory: a job's own word, another job can say the same",
    enforced: 'enforced: the gateway stands behind this verdict',
};
function summarize(verdict) {
    const missing = verdict.approvals.required
        .map((required) => progressOf(required, verdict))
        .filter(({ given, count }) => given < count);
    const findings = verdict.findings.map((finding) => ({
        finding,
        standing: standingOf(finding, verdict, missing),
    }));
    return {
        findings: STANDINGS.flatMap((standing) => findings.filter((one) => one.standing === standing)),
        missing,
        blocking: verdict.unchecked.filter(({ blocks }) => blocks),
        skipped: verdict.unchecked.filter(({ blocks }) => !blocks),
    };
}
function progressOf({ ruleId, count }, verdict) {
    const people = verdict.approvals.given.filter((given) => given.ruleId === ruleId).map(({ by }) => by);
    return { ruleId, count, given: new Set(people).size };
}
function standingOf(finding, verdict, missing) {
    if (finding.waived !== undefined)
        return 'waived';
    switch (finding.effect) {
        case 'deny':
            return 'denied';
        case 'warn':
            return 'warned';
        case 'require-approval': {
            const asked = verdict.approvals.required.some(({ ruleId }) => ruleId === finding.ruleId);
            const lacks = missing.some(({ ruleId }) => ruleId === finding.ruleId);
            return asked && !lacks ? 'approved' : 'open';
        }
    }
}
function approversOf({ ruleId }, { approvals }) {
    return [...new Set(approvals.given.filter((given) => given.ruleId === ruleId).map(({ by }) => by))];
}
function countsOf({ findings, missing, blocking }) {
    const of = (standing) => findings.filter((one) => one.standing === standing).length;
    const counts = [
        [of('denied'), `${of('denied')} denied`],
        [missing.length, `${plural(missing.length, 'approval')} missing`],
        [blocking.length, `${blocking.length} could not be checked`],
        [of('warned'), plural(of('warned'), 'warning')],
        [of('approved'), `${of('approved')} approved`],
        [of('waived'), `${of('waived')} waived`],
    ];
    return counts.filter(([count]) => count > 0).map(([, text]) => text);
}
function factsOf(verdict, show) {
    const { files, addedLines, removedLines, rules } = verdict.stats;
    return [
        `${plural(files, 'file')}, +${addedLines} −${removedLines}`,
        show(shortHead(verdict)),
        `policy ${show(verdict.policy.name)}, ${plural(rules, 'rule')}`,
    ];
}
const VARIABLE = 'environment ';
const WITH_REASON = /^(?:scanner|rule|release) /;
function skippedOf({ skipped }) {
    const reasons = skipped.filter(({ what }) => WITH_REASON.test(what));
    const plain = skipped.filter((one) => !reasons.includes(one)).map(({ what }) => what);
    const variables = plain.filter((what) => what.startsWith(VARIABLE));
    const others = plain.filter((what) => !variables.includes(what));
    const folded = variables.length > 1 ? [plural(variables.length, 'environment variable')] : variables;
    return { names: [...folded, ...others], reasons };
}
function describeRelease({ subject, digest, signer }, show) {
    const by = signer === undefined ? '' : `, signed by ${show(signer)}`;
    return `${show(subject)} ${show(digest)}${by}`;
}
function shortHead({ subject }) {
    return subject.head.slice(0, 12);
}
function placeOf({ ruleId, path, startLine, endLine }) {
    if (path === null)
        return ruleId === 'release-untrusted' ? 'outside of the repository' : 'the whole change';
    if (startLine === null)
        return path;
    if (endLine === null || endLine <= startLine)
        return `${path}:${startLine}`;
    return `${path}:${startLine}-${endLine}`;
}
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function clip(text, max) {
    if (text.length <= max)
        return text;
    return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ }),

/***/ 57442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R$: () => (/* binding */ SUMMARY_BYTES),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68656);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74611);


const SUMMARY_BYTES = 900 * 1024;
const STRING = 1000;
function table({ title, columns, rows }, limit) {
    if (rows.length === 0)
        return [];
    const lines = [row(columns), `|${' --- |'.repeat(columns.length)}`];
    let used = bytes(lines.join('\n'));
    let shown = 0;
    for (const cells of rows) {
        const line = row(cells);
        used += bytes(line) + 1;
        if (used > limit)
            break;
        lines.push(line);
        shown += 1;
    }
    const rest = rows.length - shown;
    const note = `**${rest} more do not fit here**: \`--format json\` lists all.`;
    return [`#### ${title}`, lines.join('\n'), ...(rest > 0 ? [note] : [])];
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
function code(text) {
    const shown = (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)((0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, STRING))
        .replace(/\\(?=\|)/g, '\\u{5c}')
        .replaceAll('|', '\\|')
        .replace(/`{8,}/g, (run) => '\\u{60}'.repeat(run.length));
    const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const blank = /^$|^[` ]|[` ]$/.test(shown) ? ' ' : '';
    return fence + blank + shown + blank + fence;
}
function bytes(text) {
    return Buffer.byteLength(text);
}


/***/ })

};
