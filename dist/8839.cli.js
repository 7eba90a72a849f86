export const id = 8839;
export const ids = [8839];
export const modules = {

/***/ 6137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v0: () => (/* binding */ digestOfFiles),
  Lj: () => (/* binding */ fileMaker),
  Jh: () => (/* binding */ sideOf)
});

// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(60297);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(71576);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/changes/decode.js


const MARKS = [
    { encoding: 'utf-32le', mark: Buffer.from([0xff, 0xfe, 0, 0]) },
    { encoding: 'utf-32be', mark: Buffer.from([0, 0, 0xfe, 0xff]) },
    { encoding: 'utf-16le', mark: Buffer.from([0xff, 0xfe]) },
    { encoding: 'utf-16be', mark: Buffer.from([0xfe, 0xff]) },
];
function decode(bytes) {
    const marked = MARKS.find(({ mark }) => bytes.subarray(0, mark.length).equals(mark));
    if (marked !== undefined)
        return decodeMarked(bytes, marked.encoding);
    return bytes.includes(0) ? decodeBinary(bytes) : decodeText(bytes);
}
function decodeMarked(bytes, encoding) {
    const wide = encoding.startsWith('utf-32');
    const text = wide ? utf32(bytes, encoding === 'utf-32be') : utf16(bytes, encoding === 'utf-16be');
    if (text !== null)
        return { encoding, binary: false, opacity: null, text };
    const opacity = wide ? 'utf-32' : 'utf-16-without-mark';
    return { encoding: 'bytes', binary: bytes.includes(0), opacity, text: bytes.toString('latin1') };
}
function decodeText(bytes) {
    const encoding = (0,external_node_buffer_.isUtf8)(bytes) ? 'utf-8' : 'bytes';
    const text = (0,external_node_buffer_.isAscii)(bytes)
        ? bytes.toString('latin1')
        : encoding === 'utf-8'
            ? bytes.toString('utf8')
            : (0,names/* decodeLossless */.xo)(bytes);
    return { encoding, binary: false, opacity: opacityOfText(text, bytes.length), text };
}
function decodeBinary(bytes) {
    const opacity = opacityOfBinary(bytes);
    const text = opacity === 'nul' ? (0,names/* decodeLossless */.xo)(bytes) : bytes.toString('latin1');
    return { encoding: 'bytes', binary: true, opacity, text };
}
const ASCII_BEHIND_MARK = /^[\t\n\r -~]+$|[\t\n\r -~]{64}/;
function utf16(bytes, bigEndian) {
    if (bytes.length % 2 !== 0 || ASCII_BEHIND_MARK.test(bytes.toString('latin1', 2)))
        return null;
    const text = (bigEndian ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
    return /\p{Surrogate}/u.test(text) ? null : text;
}
function utf32(bytes, bigEndian) {
    if (bytes.length % 4 !== 0)
        return null;
    const units = Buffer.allocUnsafe(bytes.length);
    let length = 0;
    for (let i = 0; i < bytes.length; i += 4) {
        const code = bigEndian ? bytes.readUInt32BE(i) : bytes.readUInt32LE(i);
        if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
            return null;
        if (code > 0xffff)
            length = units.writeUInt16LE(0xd800 + ((code - 0x10000) >> 10), length);
        length = units.writeUInt16LE(code > 0xffff ? 0xdc00 + (code & 0x3ff) : code, length);
    }
    return units.toString('utf16le', 0, length);
}
function census(bytes) {
    const nul = [0, 0, 0, 0];
    const text = [0, 0, 0, 0];
    let high = 0;
    for (let i = 0; i < bytes.length; i++) {
        const byte = bytes[i];
        if (byte === 0)
            nul[i & 3]++;
        else if (byte > 0x7f)
            high++;
        else if ((byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d))
            text[i & 3]++;
    }
    return { nul, text, high };
}
function opacityOfBinary(bytes) {
    const { nul, text, high } = census(bytes);
    const quarter = bytes.length / 4;
    const nuls = sum(nul);
    const only = (at) => nul.every((n, i) => i === at || n >= 0.9 * Math.floor(quarter));
    if (bytes.length >= 4 && text.some((n, at) => n >= 0.5 * quarter && only(at)))
        return 'utf-32';
    const even = (counts) => (counts[0] ?? 0) + (counts[2] ?? 0);
    const asUtf16 = (written, empty) => written >= quarter && empty >= quarter && empty >= 0.9 * nuls;
    if (asUtf16(even(text), nuls - even(nul)))
        return 'utf-16-without-mark';
    if (asUtf16(sum(text) - even(text), even(nul)))
        return 'utf-16-without-mark';
    const readable = sum(text) + ((0,external_node_buffer_.isUtf8)(bytes) ? high : 0);
    const disguised = readable > 0 && readable >= 0.95 * (bytes.length - nuls);
    return disguised || bytes.toString('latin1', 0, 2) === '#!' ? 'nul' : null;
}
function sum(counts) {
    return counts.reduce((total, count) => total + count, 0);
}
const LFS_POINTER = /^version (?:https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1|http:\/\/git-media\.io\/v\/2)\s/;
function opacityOfText(text, size) {
    if (size < 1024 && LFS_POINTER.test(text))
        return 'lfs-pointer';
    return isUtf7(text) ? 'utf-7' : null;
}
const UTF7_MARK = /^\+\/v[89+/]/;
const UTF7_DECLARED = /(?:coding|charset)\s*[:=]\s*["']?(?:utf[-_]?7|unicode[-_]1[-_]1[-_]utf[-_]7)\b/i;
const UTF7_SHIFTED = /\+([A-Za-z0-9+/]{3,})(-?)/g;
function isUtf7(text) {
    if (UTF7_MARK.test(text) || UTF7_DECLARED.test(text.slice(0, 1024)))
        return true;
    if (!text.includes('+A'))
        return false;
    const open = new Set();
    const words = new Set();
    for (const [, run = '', close] of text.matchAll(UTF7_SHIFTED)) {
        if (!hidesAscii(run))
            continue;
        const word = /^[A-Z]{3}$/.test(run);
        if (close === '-' && !word)
            return true;
        if (close === '-')
            words.add(run);
        else if (!word)
            open.add(run);
        if (open.size === 2 || words.size === 3)
            return true;
    }
    return false;
}
function hidesAscii(base64) {
    if (!base64.startsWith('A'))
        return false;
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length % 2 !== 0 || !bytes.toString('base64').startsWith(base64))
        return false;
    for (let i = 0; i < bytes.length; i += 2) {
        const unit = bytes.readUInt16BE(i);
        if ((unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 13) || unit > 0x7e)
            return false;
    }
    return true;
}

// EXTERNAL MODULE: ./build/changes/lines.js
var changes_lines = __webpack_require__(5245);
;// CONCATENATED MODULE: ./build/changes/surface.js
const AGENT_FOLDERS = 'agents|claude|claude-plugin|clinerules|codex|cursor|cursor-plugin|gemini|goose|kiro|opencode|roo|windsurf';
const TABLE = [
    ['policy', [/^\.countersign\//iu, /^countersign\.lock\.json$/iu]],
    [
        'workflow',
        [
            /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/iu,
            /(?:^|\/)action\.ya?ml$/iu,
            /(?:^|\/)(?:[^/]*\.)?gitlab-ci\.ya?ml$/iu,
            /^\.gitlab\/ci\//iu,
            /(?:^|\/)azure-pipelines[^/]*\.ya?ml$/iu,
            /^\.(?:azure-pipelines|buildkite|circleci|semaphore|teamcity|tekton|woodpecker)\//iu,
            /(?:^|\/)jenkinsfile(?:[.-][^/]*)?$/iu,
            /^\.?(?:appveyor|bitbucket-pipelines|cirrus|drone|travis|woodpecker)\.ya?ml$/iu,
            /^\.(?:cirrus|drone)\.(?:star|jsonnet)$/iu,
            /(?:^|\/)cloudbuild\.(?:ya?ml|json)$/iu,
        ],
    ],
    [
        'lockfile',
        [
            /(?:^|\/)(?:package-lock|npm-shrinkwrap|skills-lock|packages\.lock)\.json$/iu,
            /(?:^|\/)(?:yarn|bun|cargo|poetry|uv|pdm|composer|flake|mix|pubspec|deno|pipfile|gemfile|podfile|conda|pixi)\.lock$/iu,
            /(?:^|\/)pylock(?:\.[^/.]+)?\.toml$/iu,
            /(?:^|\/)(?:bun\.lockb|pnpm-lock\.yaml|go\.sum|go\.work\.sum|gradle\.lockfile|buildscript-gradle\.lockfile)$/iu,
            /(?:^|\/)(?:apm\.lock\.ya?ml|toolhive\.lock\.ya?ml|package\.resolved|cartfile\.resolved|\.terraform\.lock\.hcl)$/iu,
            /(?:^|\/)(?:module\.bazel\.lock|jsr\.lock|gems\.locked|chart\.lock|conan\.lock|devbox\.lock|rebar\.lock)$/iu,
        ],
    ],
    [
        'mcp-configuration',
        [/(?:^|\/)\.mcp\.json$/iu, /(?:^|\/)\.(?:agents|cursor|roo|vscode|kiro\/settings)\/mcp\.json$/iu],
    ],
    [
        'skill',
        [
            /(?:^|\/)skill\.md$/iu,
            /(?:^|\/)\.[^/]+\/skills(?:-[^/]+)?\//iu,
            /^(?:agent\/|data\/)?skills\//iu,
        ],
    ],
    [
        'agent-instructions',
        [
            /(?:^|\/)(?:agents|agent|agents\.local|agents\.override|claude|claude\.local|gemini)\.md$/iu,
            /(?:^|\/)\.(?:cursorrules|windsurfrules|clinerules|roorules|roorules-[^/]+|roomodes|goosehints)$/iu,
            /(?:^|\/)opencode\.jsonc?$/iu,
            new RegExp(`(?:^|/)\\.(?:${AGENT_FOLDERS})/`, 'iu'),
            /(?:^|\/)\.github\/(?:agents|chatmodes|hooks|instructions|prompts)\//iu,
            /(?:^|\/)\.github\/copilot-instructions\.md$/iu,
            /(?:^|\/)\.vscode\/settings\.json$/iu,
            /\.code-workspace$/iu,
        ],
    ],
    [
        'infrastructure',
        [
            /\.(?:tf|tf\.json|tofu|tfvars|tfvars\.json|hcl|bicep|bicepparam|nomad|dockerfile)$/iu,
            /(?:^|\/)(?:docker|container)file(?:[._-](?!(?:[^/]*\.)?md$)[^/]*)?$/iu,
            /(?:^|\/)(?:docker-)?compose(?:[._-][^/]*)?\.ya?ml$/iu,
            /(?:^|\/)(?:chart|helmfile|kustomization|skaffold|serverless|pulumi(?:\.[^/]*)?)\.ya?ml$/iu,
            /^(?=(?:.*\/)?(?:charts?|helm)\/).*\/(?:templates\/|values[^/]*\.ya?ml$)/isu,
            /^(?=(?:.*\/)?(?:k8s|kubernetes|cloudformation)\/).*\.(?:ya?ml|json)$/isu,
            /\.(?:cfn|cloudformation)\.(?:ya?ml|json)$/iu,
        ],
    ],
];
function surfaceOf(path, inSkill) {
    const row = TABLE.find(([, patterns]) => patterns.some((pattern) => pattern.test(path)));
    return row?.[0] ?? (inSkill ? 'skill' : 'source');
}

;// CONCATENATED MODULE: ./build/changes/changed-file.js






const SYMLINK = '120000';
function sideOf({ mode, id }, size, bytes) {
    if (bytes === null)
        return { mode, id, size, content: { kind: 'oversized' }, text: '' };
    const { encoding, binary, opacity, text } = decode(bytes);
    const content = mode === SYMLINK
        ? { kind: 'symlink', target: (0,names/* pathFromBytes */.nP)(bytes) }
        : { kind: 'lines', encoding, binary, opacity };
    return { mode, id, size, content, text };
}
function fileMaker() {
    let left = changes_lines/* PER_CHANGE */.nX;
    let texts = MAX_ALL_TEXTS;
    return (path) => {
        const budget = (0,changes_lines/* diffBudget */.bO)(left);
        const before = budget.comparisons;
        const file = changedFile(path, budget);
        left -= before - Math.max(budget.comparisons, 0);
        texts -= sizeOf(file.texts);
        return texts < 0 ? { ...file, texts: null } : file;
    };
}
function changedFile(read, budget) {
    const { path, oldPath, head } = read;
    const base = read.added ? null : (read.bases[0] ?? null);
    const lines = linesOf(read, budget);
    const surface = surfaceOf(path, read.inSkill);
    const binary = [base, head].some((side) => side?.content.kind === 'lines' && side.content.binary);
    return {
        status: statusOf(base, head, oldPath),
        path,
        oldPath,
        base: base === null ? null : fileSide(oldPath ?? path, base),
        head: head === null ? null : fileSide(path, head),
        binary,
        surface,
        ...lines,
        texts: textsOf(read, surface),
        whole: oldPath === null ? null : { base: (0,changes_lines/* wholeText */.r0)(base?.text ?? ''), head: (0,changes_lines/* wholeText */.r0)(head?.text ?? '') },
        addedLines: binary ? 0 : (0,changes_lines/* countLines */.lt)(lines.added),
        removedLines: binary ? 0 : (0,changes_lines/* countLines */.lt)(lines.removed),
        oddLineEnds: ODD_LINE_ENDS.test(head?.text ?? ''),
    };
}
const MAX_TEXTS = 1024 * 1024;
const MAX_ALL_TEXTS = 16 * 1024 * 1024;
function textsOf({ oldPath, bases, head }, surface) {
    if (surface !== 'workflow' && (oldPath === null || surfaceOf(oldPath, false) !== 'workflow'))
        return null;
    const sides = head === null ? bases : [...bases, head];
    if (sides.some(({ content }) => content.kind === 'oversized'))
        return null;
    const texts = { bases: bases.map(({ text }) => text), head: head?.text ?? null };
    return sizeOf(texts) > MAX_TEXTS ? null : texts;
}
function sizeOf(texts) {
    if (texts === null)
        return 0;
    return texts.bases.reduce((sum, { length }) => sum + length, texts.head?.length ?? 0);
}
const ODD_LINE_ENDS = /\r(?!\n|$)|[\v\f\x1c-\x1e\x85\u2028\u2029]/;
function fileSide(path, { mode, id, size, content }) {
    return { path, mode, id, size, content };
}
function statusOf(base, head, oldPath) {
    if (head === null)
        return 'deleted';
    if (base === null)
        return 'added';
    if (oldPath !== null)
        return 'renamed';
    return base.mode.slice(0, 3) === head.mode.slice(0, 3) ? 'modified' : 'type-changed';
}
function linesOf({ bases, head, added }, budget) {
    const after = head?.text ?? '';
    const diffs = bases.map((base) => isAlike(base, head)
        ? (0,changes_lines/* diffLines */.Pp)(base.text, after, budget)
        : { added: (0,changes_lines/* wholeText */.r0)(after), removed: (0,changes_lines/* wholeText */.r0)(base.text) });
    return {
        added: added ? (0,changes_lines/* wholeText */.r0)(after) : (0,changes_lines/* uniteHunks */.ll)(diffs.map((diff) => diff.added)),
        removed: diffs.flatMap(({ removed }) => removed),
    };
}
function isAlike(base, head) {
    return head === null || kindOf(base) === kindOf(head);
}
function kindOf({ content }) {
    return content.kind === 'lines' && content.binary ? 'binary' : content.kind;
}
function digestOfFiles(files) {
    const rows = files.map((file) => ({
        status: file.status,
        path: (0,names/* quotePath */.WG)(file.path),
        oldPath: file.oldPath === null ? null : (0,names/* quotePath */.WG)(file.oldPath),
        base: file.base === null ? null : { mode: file.base.mode, id: file.base.id },
        head: file.head === null ? null : { mode: file.head.mode, id: file.head.id },
    }));
    return (0,digest/* digestOf */.ol)((0,canonical_json/* canonicalJson */.d)(rows));
}


/***/ }),

/***/ 5245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pp: () => (/* binding */ diffLines),
/* harmony export */   bO: () => (/* binding */ diffBudget),
/* harmony export */   ll: () => (/* binding */ uniteHunks),
/* harmony export */   lt: () => (/* binding */ countLines),
/* harmony export */   nX: () => (/* binding */ PER_CHANGE),
/* harmony export */   r0: () => (/* binding */ wholeText)
/* harmony export */ });
/* harmony import */ var diff_sequences__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27999);

const diffSequences = diff_sequences__WEBPACK_IMPORTED_MODULE_0__["default"] ?? diff_sequences__WEBPACK_IMPORTED_MODULE_0__;
const PER_FILE = 20_000_000;
const PER_CHANGE = 400_000_000;
function diffBudget(left = PER_CHANGE) {
    return { comparisons: Math.min(PER_FILE, left) };
}
function wholeText(text) {
    if (text === '')
        return [];
    const lines = splitLines(text);
    return [{ line: 1, count: lines.length, text: joinLines(lines) }];
}
function splitLines(text) {
    const lines = [];
    for (let at = 0; at < text.length;) {
        const end = text.indexOf('\n', at);
        const next = end === -1 ? text.length : end + 1;
        lines.push(text.slice(at, next));
        at = next;
    }
    return lines;
}
function joinLines(lines) {
    return lines.map((line) => line.replace(/\r?\n$/, '')).join('\n');
}
function diffLines(before, after, budget) {
    if (before === after)
        return { added: [], removed: [], addedLines: 0, removedLines: 0 };
    const a = splitLines(before);
    const b = splitLines(after);
    const kept = keptLines(a, b, budget);
    const added = hunksOf(b, kept.b);
    const removed = hunksOf(a, kept.a);
    return { added, removed, addedLines: countLines(added), removedLines: countLines(removed) };
}
function countLines(hunks) {
    return hunks.reduce((sum, hunk) => sum + hunk.count, 0);
}
function keptLines(a, b, budget) {
    const kept = { a: new Uint8Array(a.length), b: new Uint8Array(b.length) };
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start])
        start++;
    let end = 0;
    while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
        end++;
    kept.a.fill(1, 0, start).fill(1, a.length - end);
    kept.b.fill(1, 0, start).fill(1, b.length - end);
    const middle = commonLines(a, b, { start, aEnd: a.length - end, bEnd: b.length - end });
    longestCommon(middle, kept, budget);
    return kept;
}
function commonLines(a, b, range) {
    const ids = new Map();
    for (let i = range.start; i < range.aEnd; i++) {
        const line = a[i] ?? '';
        if (!ids.has(line))
            ids.set(line, ids.size);
    }
    const inB = new Uint8Array(ids.size);
    const bSide = [];
    const bAt = [];
    for (let i = range.start; i < range.bEnd; i++) {
        const id = ids.get(b[i] ?? '');
        if (id === undefined)
            continue;
        inB[id] = 1;
        bSide.push(id);
        bAt.push(i);
    }
    const aSide = [];
    const aAt = [];
    for (let i = range.start; i < range.aEnd; i++) {
        const id = ids.get(a[i] ?? '') ?? 0;
        if (inB[id] !== 1)
            continue;
        aSide.push(id);
        aAt.push(i);
    }
    return {
        a: Uint32Array.from(aSide),
        b: Uint32Array.from(bSide),
        aAt: Uint32Array.from(aAt),
        bAt: Uint32Array.from(bAt),
    };
}
class OverBudget extends Error {
}
function longestCommon(middle, kept, budget) {
    const found = [];
    const isCommon = (i, j) => {
        if (--budget.comparisons < 0)
            throw new OverBudget();
        return middle.a[i] === middle.b[j];
    };
    try {
        diffSequences(middle.a.length, middle.b.length, isCommon, (count, i, j) => found.push([count, i, j]));
    }
    catch (error) {
        if (error instanceof OverBudget)
            return;
        throw error;
    }
    for (const [count, i, j] of found) {
        for (let k = 0; k < count; k++) {
            kept.a[middle.aAt[i + k] ?? 0] = 1;
            kept.b[middle.bAt[j + k] ?? 0] = 1;
        }
    }
}
function hunksOf(lines, kept) {
    const hunks = [];
    for (let i = 0; i < lines.length;) {
        if (kept[i] === 1) {
            i++;
            continue;
        }
        let end = i;
        while (end < lines.length && kept[end] !== 1)
            end++;
        hunks.push({ line: i + 1, count: end - i, text: joinLines(lines.slice(i, end)) });
        i = end;
    }
    return hunks;
}
function uniteHunks(sides) {
    if (sides.length === 1)
        return sides[0] ?? [];
    const lines = new Map();
    for (const hunk of sides.flat()) {
        for (const [i, text] of hunk.text.split('\n').entries())
            lines.set(hunk.line + i, text);
    }
    const hunks = [];
    for (const [line, text] of [...lines].sort(([x], [y]) => x - y)) {
        const last = hunks.at(-1);
        if (last !== undefined && last.line + last.count === line) {
            hunks[hunks.length - 1] = { line: last.line, count: last.count + 1, text: `${last.text}\n${text}` };
        }
        else
            hunks.push({ line, count: 1, text });
    }
    return hunks;
}


/***/ }),

/***/ 32447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ describeApprovers),
/* harmony export */   R: () => (/* binding */ weighApprovals)
/* harmony export */ });
const PERMISSIONS = ['write', 'maintain', 'admin'];
function weighApprovals(change, { approvals, authors }, demand) {
    const writers = writersOf(change, authors);
    const judged = approvals.map((approval) => ({
        by: approval.by,
        why: refusal(approval, change.head, writers, demand),
    }));
    const counted = sortedLogins(judged.filter(({ why }) => why === null).map(({ by }) => by));
    const refused = judged.flatMap(({ by, why }) => why === null || counted.some((login) => sameLogin(login, by)) ? [] : [`${by} ${why}`]);
    return { counted, refused: [...new Set(refused)].sort() };
}
function sortedLogins(logins) {
    const byKey = new Map(logins.map((login) => [login.toLowerCase(), login]));
    return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, login]) => login);
}
const sameLogin = (a, b) => a.toLowerCase() === b.toLowerCase();
function refusal(approval, head, writers, demand) {
    const { by, permission, teams, kind } = approval;
    if (approval.commit !== head)
        return 'approved another commit';
    if (kind !== 'human')
        return `is a ${kind}, not a person`;
    if (wroteIt(approval, writers))
        return 'wrote or pushed a part of it';
    if (permission === null || PERMISSIONS.indexOf(permission) < PERMISSIONS.indexOf(demand.permission))
        return `is not known to have ${demand.permission} access`;
    if (demand.users.length + demand.teams.length === 0)
        return null;
    if (demand.users.some((user) => sameLogin(user, by)))
        return null;
    if (demand.teams.length === 0)
        return 'is not one of the approvers';
    if (teams === null)
        return `is not known to be in ${demand.teams.join(' or ')}: no one here can tell`;
    const within = demand.teams.some((team) => teams.some((one) => sameLogin(one, team)));
    return within ? null : `is not in ${demand.teams.join(' or ')}`;
}
function writersOf({ commits }, authors) {
    const emails = new Set(commits.flatMap(peopleOf).map(({ email }) => email.trim().toLowerCase()));
    const logins = [...emails].flatMap(loginsIn);
    return { emails, logins: new Set([...authors.map((login) => login.toLowerCase()), ...logins]) };
}
function loginsIn(email) {
    const local = /^([^@]+)@users\.noreply\./.exec(email)?.[1];
    return local === undefined ? [] : [local, local.replace(/^\d+[+-]/, '')];
}
function peopleOf({ author, committer, trailers }) {
    const others = trailers
        .filter(({ key }) => key === 'Co-authored-by')
        .map(({ value }) => ({ name: value, email: /<([^<>]*)>/.exec(value)?.[1] ?? value }));
    return [author, committer, ...others];
}
function wroteIt({ by, emails }, writers) {
    return (writers.logins.has(by.toLowerCase()) ||
        emails.some((email) => writers.emails.has(email.trim().toLowerCase())));
}
function describeApprovers({ users, teams, permission, count }) {
    const people = [...users, ...teams.map((team) => `team ${team}`)].join(', ');
    const who = people === '' ? `with ${permission} access` : `of ${people} (with ${permission} access)`;
    return `${count === 1 ? 'one approval' : `${count} approvals`} ${who}`;
}


/***/ }),

/***/ 12520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ MAX_FINDINGS),
  _: () => (/* binding */ evaluate)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(71576);
// EXTERNAL MODULE: ./build/policy/effect.js
var effect = __webpack_require__(72786);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 12 modules
var rules = __webpack_require__(42029);
;// CONCATENATED MODULE: ./build/policy/scanners/scanners.js
const MIN_PREFIX = 7;
function judgeScans({ change, scans, scanned, headPaths }, scanners, waives) {
    const places = placesOf(change.files);
    const judged = scanners.map((scanner) => {
        const own = scans.filter((scan) => isOf(scan, scanner));
        return judgeScanner(scanner, own, { places, scanned, headPaths, waives });
    });
    const strangers = scans.filter((scan) => !scanners.some((scanner) => isOf(scan, scanner)));
    const unchecked = [
        ...judged.flatMap((each) => each.unchecked),
        ...strangers.map(({ tool }) => uncheckedOf(tool, 'the policy names no such scanner', { blocks: false })),
    ];
    return { observed: judged.flatMap(({ observed }) => observed), unchecked: once(unchecked) };
}
function isOf({ tool }, { name }) {
    const [said, wanted] = [tool.toLowerCase(), name.toLowerCase()];
    return said === wanted || said.startsWith(`${wanted} `);
}
function uncheckedOf(name, why, { blocks }) {
    return { what: `scanner ${name}`, why, blocks };
}
function once(unchecked) {
    return [...new Map(unchecked.map((each) => [JSON.stringify(each), each])).values()];
}
function judgeScanner(scanner, scans, ground) {
    const missing = (why) => uncheckedOf(scanner.name, why, { blocks: scanner.required });
    const remark = (why) => uncheckedOf(scanner.name, why, { blocks: false });
    if (scans.length === 0)
        return { observed: [], unchecked: [missing('no results of it were given')] };
    const [of, elsewhere] = partition(scans, (scan) => isOfHead(scan, ground.scanned));
    const placed = of.flatMap(({ results }) => results.map((result) => place(result, scanner, ground)));
    const lost = placed.filter((each) => each === 'unplaced').length;
    const foreign = placed.filter((each) => each === 'foreign').length;
    const unchecked = [
        ...elsewhere.map(() => missing('its results are of another commit')),
        ...of.filter(({ successful }) => !successful).map(() => missing('its run did not succeed')),
        ...of
            .filter(({ revisions }) => revisions.length === 0)
            .map(() => remark('its results do not say which commit they are of')),
        ...(lost === 0 ? [] : [remark(`results that cannot be placed: ${lost}`)]),
        ...(foreign === 0 ? [] : [outside(scanner, foreign)]),
    ];
    return { observed: placed.filter((each) => typeof each !== 'string'), unchecked };
}
function outside(scanner, count) {
    const why = `results that name no file of the head: ${count}; run it in the root of this checkout`;
    return uncheckedOf(scanner.name, why, { blocks: scanner.required });
}
function partition(all, holds) {
    return [all.filter(holds), all.filter((each) => !holds(each))];
}
function isOfHead({ revisions }, scanned) {
    if (revisions.length === 0)
        return true;
    return revisions.some((revision) => {
        const said = revision.toLowerCase();
        return scanned.some((id) => id === said || (said.length >= MIN_PREFIX && id.startsWith(said)));
    });
}
function place(result, scanner, { places, headPaths, waives }) {
    const elsewhere = result.located && !isWeak(result);
    if (result.path === null)
        return elsewhere ? 'foreign' : 'unplaced';
    const found = places.get(result.path);
    if (found === undefined)
        return elsewhere && headPaths?.has(result.path) === false ? 'foreign' : 'old';
    const text = textAt(result, found) ?? movedText(result, found.file, scanner, waives);
    if (text !== null)
        return observe(result, scanner, text);
    if (result.startLine !== null && !isUnread(found.file))
        return 'old';
    return 'unplaced';
}
function textAt({ startLine, endLine }, { file, lineIn }) {
    const line = startLine === null ? null : lineIn(startLine, endLine ?? startLine);
    if (line !== null)
        return line;
    if (file.status === 'added')
        return '';
    return startLine !== null && file.oddLineEnds ? '' : null;
}
function movedText({ ruleId }, { path, oldPath }, scanner, waives) {
    if (oldPath === null)
        return null;
    return waives(scanner, ruleId, oldPath) && !waives(scanner, ruleId, path) ? '' : null;
}
function isUnread({ head }) {
    return head?.content.kind === 'oversized';
}
function observe(result, scanner, text) {
    const { ruleId, helpUri, path, startLine, endLine } = result;
    const message = `${scanner.name}: ${result.message === '' ? ruleId : result.message}`;
    const plain = `read what ${scanner.name} says of ${ruleId}, and change the line`;
    const hint = helpUri === null ? plain : `see ${helpUri}`;
    const observation = { path, startLine, endLine, message, hint, text };
    return { scanner, ruleId, observation: isWeak(result) ? { ...observation, effect: 'warn' } : observation };
}
function isWeak({ level }) {
    return level === 'note' || level === 'none';
}
function placesOf(files) {
    return new Map(files.map((file) => [file.path, placeOf(file)]));
}
function placeOf(file) {
    const lines = new Map();
    return {
        file,
        lineIn: (from, to) => {
            const hunk = firstHunkFrom(file.added, from);
            if (hunk === undefined || hunk.line > to)
                return null;
            const split = lines.get(hunk) ?? hunk.text.split('\n');
            lines.set(hunk, split);
            return split[Math.max(0, from - hunk.line)] ?? '';
        },
    };
}
function firstHunkFrom(hunks, line) {
    let [low, high] = [0, hunks.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        const { line: first = 0, count = 0 } = hunks[middle] ?? {};
        if (first + count <= line)
            low = middle + 1;
        else
            high = middle;
    }
    return hunks[low];
}

// EXTERNAL MODULE: ./build/policy/scope.js
var scope = __webpack_require__(29171);
;// CONCATENATED MODULE: ./build/policy/evaluate.js






const MAX_FINDINGS = 10_000;
async function evaluate(facts, policy) {
    const { holds, unchecked } = await conditions(facts, policy);
    const waiverOf = await waiversFor(facts, policy);
    const own = policy.rules.every(holdsEverywhere) ? null : await Promise.all(/* import() */[__webpack_require__.e(1138), __webpack_require__.e(2856), __webpack_require__.e(2409)]).then(__webpack_require__.bind(__webpack_require__, 32409));
    const judging = {
        covers: own?.coverage() ?? (() => true),
        holds,
        waives: ({ id }, path) => waiverOf(id, null, [path])?.status === 'holds',
    };
    const scanned = judgeScans(facts, policy.scanners, (scanner, ruleId, path) => waiverOf(ruleId, scanner, [path])?.status === 'holds');
    const observed = [
        ...builtInObservations(facts, policy, judging),
        ...scanned.observed.map((one) => ofScanner(one, policy)),
    ];
    let found = 0;
    for (const one of own?.ownObservations(facts, policy, judging) ?? []) {
        observed.push(one);
        if (++found > MAX_FINDINGS)
            break;
    }
    const listed = observed.sort(byPlace).slice(0, MAX_FINDINGS);
    const findings = toFindings(listed, facts.change, waiverOf);
    return {
        findings,
        unlisted: observed.length > MAX_FINDINGS,
        unchecked: [...unchecked, ...scanned.unchecked],
    };
}
function holdsEverywhere({ kind, scopes }) {
    return kind !== 'own' && scopes.every(scope/* isEverywhere */.T4);
}
async function conditions(facts, policy) {
    const unchecked = [];
    if (policy.rules.every(({ when }) => when === null))
        return { holds: () => true, unchecked };
    const { checkExpression, expressionEvaluator } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(7337), __webpack_require__.e(3919), __webpack_require__.e(7333)]).then(__webpack_require__.bind(__webpack_require__, 33919));
    const evaluateRule = expressionEvaluator(facts);
    const known = new Map();
    const unread = facts.change.files.some(({ base }) => base?.content.kind === 'oversized');
    const holds = ({ id, when }) => {
        if (when === null)
            return true;
        const before = known.get(id);
        if (before !== undefined)
            return before;
        const answer = evaluateRule({ id, when });
        known.set(id, answer);
        unchecked.push(...blindSpots(id, checkExpression(when), { facts, policy }));
        if (unread && /\bremoved(?:Lines)?\b/.test(when))
            unchecked.push(unreadBase(id));
        return answer;
    };
    return { holds, unchecked };
}
function unreadBase(id) {
    const why = 'it looks at removed lines, and a file was too large in the base to be read';
    return { what: `rule ${id}`, why, blocks: true };
}
function blindSpots(id, checked, ground) {
    const looksAt = checked.status === 'usable' ? checked.looksAt : new Set();
    const why = [
        looksAt.has('skills') ? 'it looks at skills, and this version has no skills stage' : null,
        looksAt.has('releases') ? whyNoReleases(ground) : null,
    ];
    return why.filter((one) => one !== null).map((one) => ({ what: `rule ${id}`, why: one, blocks: true }));
}
function whyNoReleases({ facts, policy }) {
    if (policy.releases.length > 0 && facts.releases !== null)
        return null;
    return 'it looks at releases, and nothing is held against the policy’s here';
}
function builtInObservations(facts, policy, { covers, holds, waives }) {
    return policy.rules.flatMap((rule) => {
        const within = (path) => rule.scopes.some((scope) => covers(scope, path));
        const arrives = (path, oldPath) => !waives(rule, path) &&
            rule.scopes.some((scope) => covers(scope, path) && (!covers(scope, oldPath) || waives(rule, oldPath)));
        const moved = withMoves(facts, arrives);
        const observations = rules/* BUILT_IN_RULES */.J.get(rule.id)?.check(moved, rule.with) ?? [];
        const covered = observations.filter(({ path }) => path === null || within(path));
        if (covered.length === 0 || !holds(rule))
            return [];
        return strictest(rule, covered).map((observation) => ({ rule, observation }));
    });
}
function withMoves(facts, arrives) {
    const crosses = ({ oldPath, path, whole }) => oldPath !== null && whole !== null && arrives(path, oldPath);
    if (!facts.change.files.some(crosses))
        return facts;
    const files = facts.change.files.map((file) => crosses(file) ? { ...file, added: file.whole?.head ?? file.added } : file);
    return { ...facts, change: { ...facts.change, files } };
}
function ofScanner({ scanner, ruleId, observation }, policy) {
    const taken = rules/* BUILT_IN_RULES */.J.has(ruleId) || policy.rules.some(({ id }) => id === ruleId);
    const id = taken ? `${scanner.name}/${ruleId}` : ruleId;
    return { rule: { id, effect: scanner.effect, hint: observation.hint ?? '' }, scanner, observation };
}
function strictest(rule, observations) {
    if (observations.length <= MAX_FINDINGS)
        return observations;
    const strength = (observation) => effect/* STRENGTH */.Ul[effectOf({ rule, observation })];
    return [...observations].sort((a, b) => strength(b) - strength(a)).slice(0, MAX_FINDINGS + 1);
}
function byPlace(a, b) {
    return (comparePlaces(a.observation.path, b.observation.path) ||
        (a.observation.startLine ?? 0) - (b.observation.startLine ?? 0) ||
        compare(a.rule.id, b.rule.id) ||
        compare(a.observation.message, b.observation.message) ||
        compare(a.observation.text ?? '', b.observation.text ?? ''));
}
const comparePlaces = (a, b) => (a === b ? 0 : compare(shown(a), shown(b)));
const shown = (path) => (path === null ? '' : (0,names/* quotePath */.WG)(path));
const compare = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
function effectOf({ rule, observation }) {
    return (0,effect/* weaker */.mp)(rule.effect, observation.effect ?? rule.effect);
}
async function waiversFor({ circumstances }, { waivers, rules }) {
    if (waivers.length === 0)
        return () => null;
    const { waiverFinder } = await Promise.all(/* import() */[__webpack_require__.e(1138), __webpack_require__.e(8266)]).then(__webpack_require__.bind(__webpack_require__, 58266));
    const taken = new Set(rules.map(({ id }) => id));
    return waiverFinder(waivers, { today: circumstances.today, taken });
}
function toFindings(observed, change, waiverOf) {
    const occurrences = new Map();
    const moved = new Map(change.files.map(({ path, oldPath }) => [path, oldPath]));
    return observed.map((one) => {
        const { rule, observation } = one;
        const path = observation.path === null ? null : (0,names/* quotePath */.WG)(observation.path);
        const key = (0,digest/* hashOfPlace */.V9)(rule.id, path, (observation.text ?? '').trim().toWellFormed());
        const place = key.soFar;
        const occurrence = occurrences.get(place) ?? 0;
        occurrences.set(place, occurrence + 1);
        const places = [observation.path, moved.get(observation.path ?? '') ?? null];
        const found = waiverOf(rule.id, one.scanner ?? null, places.filter((place) => place !== null));
        const hint = observation.hint ?? rule.hint;
        const finding = {
            ruleId: rule.id,
            effect: effectOf(one),
            path,
            startLine: observation.startLine,
            endLine: observation.endLine,
            message: observation.message,
            hint: found?.status === 'ended' ? `${hint}; the waiver of ${found.owner} ended on ${found.expires}` : hint,
            fingerprint: key.with(occurrence),
        };
        if (found?.status !== 'holds')
            return finding;
        const { reason, owner, expires } = found;
        return { ...finding, waived: { reason, owner, expires } };
    });
}


/***/ }),

/***/ 76234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide),
/* harmony export */   z: () => (/* binding */ absentStages)
/* harmony export */ });
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71576);
/* harmony import */ var _approvals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32447);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12520);
/* harmony import */ var _rule_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53244);
/* harmony import */ var _rules_release_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19233);





function decide(input) {
    const { change, policy } = input;
    const approvals = approvalsOf(input);
    const unchecked = [...input.unchecked, ...uncheckedOf(input)].sort(byName);
    const denied = input.evaluation.findings.some(({ effect, waived }) => effect === 'deny' && waived === undefined);
    const failed = denied || approvals.some(({ met }) => !met) || unchecked.some(({ blocks }) => blocks);
    return {
        schema: 'urn:countersign:verdict:v1',
        verdict: failed ? 'FAILED' : 'PASSED',
        subject: {
            repository: input.repository,
            base: change.base,
            mergeBase: change.mergeBases[0],
            head: change.head,
            digest: change.digest,
        },
        grade: input.grade,
        policy: { name: policy.policy.name, digest: policy.digest, sources: sourcesOf(policy.sources) },
        findings: withApprovals(input.evaluation.findings, approvals),
        skills: [],
        releases: input.releases?.results ?? [],
        approvals: {
            required: approvals.map(({ required }) => required),
            given: approvals.flatMap(({ given }) => given),
        },
        unchecked,
        stats: {
            files: change.files.length,
            addedLines: change.files.reduce((sum, file) => sum + file.addedLines, 0),
            removedLines: change.files.reduce((sum, file) => sum + file.removedLines, 0),
            rules: policy.policy.rules.length,
            milliseconds: input.milliseconds,
        },
    };
}
function approvalsOf({ change, policy, evaluation, approving }) {
    const open = evaluation.findings.filter(({ effect, waived }) => effect === 'require-approval' && waived === undefined);
    return [...new Set(open.map(({ ruleId }) => ruleId))].sort().map((ruleId) => {
        const approvers = policy.policy.rules.find(({ id }) => id === ruleId)?.approvers ?? _rule_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .ANYBODY */ .hi;
        const { counted, refused } = (0,_approvals_js__WEBPACK_IMPORTED_MODULE_4__/* .weighApprovals */ .R)(change, approving, approvers);
        const given = counted.map((by) => ({ ruleId, by }));
        return { required: { ruleId, ...approvers }, given, met: given.length >= approvers.count, refused };
    });
}
function withApprovals(findings, demands) {
    return findings.map((finding) => {
        if (finding.effect !== 'require-approval' || finding.waived !== undefined)
            return finding;
        const demand = demands.find(({ required }) => required.ruleId === finding.ruleId);
        if (demand === undefined || demand.met)
            return finding;
        const more = [...(isPlain(demand.required) ? [] : [asks(demand.required)]), ...demand.refused];
        return { ...finding, hint: [finding.hint, ...more].join('; ') };
    });
}
function isPlain({ users, teams, permission, count }) {
    return users.length + teams.length === 0 && permission === _rule_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .ANYBODY */ .hi.permission && count === _rule_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .ANYBODY */ .hi.count;
}
function asks(approvers) {
    const teams = approvers.teams.length === 0
        ? ''
        : '; teams need the App or the gateway, and neither tells them in this version: name users';
    return `it takes ${(0,_approvals_js__WEBPACK_IMPORTED_MODULE_4__/* .describeApprovers */ .Q)(approvers)}${teams}`;
}
function sourcesOf(sources) {
    return sources.map((source) => ({ ...source, name: (0,_lib_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(source.name) }));
}
function uncheckedOf({ change, policy, evaluation, releases }) {
    const oversized = change.files
        .filter(({ head }) => head?.content.kind === 'oversized')
        .map(({ path }) => ({
        what: `file ${(0,_lib_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(path)}`,
        why: 'it is larger than one file may be to be read',
        blocks: true,
    }));
    const more = {
        what: `findings beyond the first ${_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FINDINGS */ .M}`,
        why: 'they are not listed',
        blocks: true,
    };
    const nothing = { what: 'change', why: 'the head holds nothing that the base has not', blocks: false };
    return [
        ...evaluation.unchecked,
        ...(change.files.length === 0 ? [nothing] : []),
        ...oversized,
        ...(evaluation.unlisted ? [more] : []),
        ...(releases?.unchecked ?? []),
        ...untold(releases, evaluation.findings),
        ...absentStages(policy.policy, releases),
    ];
}
function untold(releases, findings) {
    const keyOf = (path, message) => JSON.stringify([path, message]);
    const found = new Set(findings
        .filter(({ ruleId }) => ruleId === _rules_release_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseUntrusted */ .E.id)
        .map(({ path, message }) => keyOf(path, message)));
    const told = new Set((releases?.failures ?? [])
        .filter((one) => found.has(keyOf(one.path === null ? null : (0,_lib_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(one.path), (0,_rules_release_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .failureMessage */ .o)(one))))
        .map(({ subject }) => subject));
    return (releases?.results ?? [])
        .filter(({ subject, status }) => status === 'rejected' && !told.has(subject))
        .map(({ subject }) => ({
        what: `release ${subject}`,
        why: 'it is rejected, and no finding says so',
        blocks: true,
    }));
}
function absentStages({ skills, releases, mcp }, checked) {
    return [
        absentStage('skills', 'skills', skills !== null),
        ...absentReleases(releases, checked),
        ...(mcp === null ? [] : [absentStage('MCP servers', 'mcp', true)]),
    ];
}
function absentReleases(releases, checked) {
    if (releases.length === 0)
        return [{ what: 'releases', why: 'the policy asks for none', blocks: false }];
    if (checked !== null)
        return [];
    return [{ what: 'releases', why: 'the policy asks for some, and none are verified here', blocks: true }];
}
function absentStage(what, stage, asked) {
    const why = `this version has no ${stage} stage`;
    return { what, why: asked ? `${why}, and the policy asks for one` : why, blocks: asked };
}
function byName(a, b) {
    return a.what === b.what ? 0 : a.what < b.what ? -1 : 1;
}


/***/ }),

/***/ 43089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ mayNameCheck),
/* harmony export */   Nk: () => (/* binding */ namesCheck),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aU: () => (/* binding */ editAt),
/* harmony export */   h9: () => (/* binding */ AUTHORED),
/* harmony export */   tv: () => (/* binding */ unescaped)
/* harmony export */ });
const AUTHORED = /\bgithub\.(?:head_ref|ref_name|actor|triggering_actor|event\.(?:pull_request\.(?:title|body|head|user)|head_commit\.message|sender))\b/i;
function folded(text) {
    if (/^[\0-\x7f]*$/.test(text))
        return text.toLowerCase();
    return text
        .normalize('NFKD')
        .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]+/gu, '')
        .toLowerCase();
}
function mayNameCheck(text) {
    return /\{\{|\\[xuU\r\n]/.test(text) || namesCheck(text);
}
function namesCheck(text) {
    if (/countersign|dist\/cli\.js/i.test(text))
        return true;
    return folded(unescaped(text))
        .replace(/[^a-z]+/g, '')
        .includes('countersign');
}
function unescaped(text) {
    return text.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))/gi, (_, two, four, eight) => {
        const code = Number.parseInt(two ?? four ?? eight, 16);
        return code > 0x10ffff ? '' : String.fromCodePoint(code);
    });
}
function editAt(file, kind, { line, message }) {
    const text = file.head.status === 'read' && line !== null ? (file.head.lines[line - 1] ?? '') : message;
    return { kind, path: file.path, line, message, text };
}


/***/ }),

/***/ 78530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ checkEdits)
});

// EXTERNAL MODULE: ./build/providers/github/guard/file.js
var guard_file = __webpack_require__(43089);
;// CONCATENATED MODULE: ./build/providers/github/guard.js

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const ACTION = /(?:^|\/)action\.ya?ml$/;
const MAX_PARSED = 4 * 1024 * 1024;
async function githubCheckEdits(change) {
    const skipped = skipEdits(change);
    const files = change.files.flatMap(guardedFiles);
    const unread = change.files.flatMap(unreadEdits);
    const asked = files.filter(({ kind, bases, head }) => [...bases, textOf(head)].some(kind === 'workflow' ? guard_file/* mayNameCheck */.JR : guard_file/* namesCheck */.Nk));
    if (asked.length === 0)
        return [...skipped, ...unread];
    const sizes = asked.flatMap(({ bases, head }) => [...bases, textOf(head)].map(({ length }) => length));
    if (sizes.reduce((sum, size) => sum + size, 0) > MAX_PARSED)
        return [...skipped, ...unread, ...asked.flatMap(bothEdits)];
    const { compareFiles } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9963)]).then(__webpack_require__.bind(__webpack_require__, 99963));
    const touched = new Set(change.files.flatMap(({ path, oldPath }) => [path, oldPath ?? path]));
    return [...skipped, ...unread, ...compareFiles(asked, touched)];
}
function kindOf(path) {
    if (WORKFLOW.test(path))
        return 'workflow';
    return ACTION.test(path) ? 'action' : null;
}
function guardedFiles({ path, oldPath, texts, head }) {
    const before = texts === null || texts.bases.length === 0 ? null : kindOf(oldPath ?? path);
    const after = texts === null || texts.head === null ? null : kindOf(path);
    const bases = [...new Set(texts?.bases)];
    const now = headOf(texts?.head ?? null, head);
    if (before !== null && before === after)
        return [{ path, kind: before, bases, head: now }];
    const gone = { status: texts?.head === null ? 'deleted' : 'moved' };
    return [
        ...(before === null ? [] : [{ path, kind: before, bases, head: gone }]),
        ...(after === null ? [] : [{ path, kind: after, bases: [], head: now }]),
    ];
}
function headOf(text, side) {
    if (text === null)
        return { status: 'deleted' };
    return side?.content.kind === 'lines' ? { status: 'there', text } : { status: 'replaced' };
}
function textOf(head) {
    return head.status === 'there' ? head.text : '';
}
function unreadEdits(file) {
    const { path, oldPath, texts, base, added } = file;
    if (texts !== null)
        return [];
    const before = base !== null && kindOf(oldPath ?? path) === 'workflow';
    if (before)
        return [tooLarge(path, 'removed')];
    const isNamed = kindOf(path) === 'workflow' && added.some(({ text }) => (0,guard_file/* namesCheck */.Nk)(text) || guard_file/* AUTHORED */.h9.test(text));
    return isNamed ? [tooLarge(path, 'name-reused')] : [];
}
function bothEdits({ path }) {
    return [tooLarge(path, 'removed'), tooLarge(path, 'name-reused')];
}
function tooLarge(path, kind) {
    return { kind, path, line: null, message: 'too large to be compared with what it was', text: 'size' };
}
const SKIP = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/i;
const SKIP_TRAILER = /^skip-checks:[ \t]*true[ \t]*$/im;
function skipEdits({ commits, head }) {
    const { message = '' } = commits.find(({ id }) => id === head) ?? {};
    const last = message
        .trimEnd()
        .split(/\n[ \t]*\n/)
        .at(-1) ?? '';
    const word = SKIP.exec(message)?.[0] ?? SKIP_TRAILER.exec(last)?.[0];
    if (word === undefined)
        return [];
    return [
        {
            kind: 'removed',
            path: null,
            line: null,
            message: `the head commit’s message has \`${word.trim().toLowerCase()}\`: the check is not started for it`,
            text: 'skip',
        },
    ];
}

;// CONCATENATED MODULE: ./build/providers/guards.js

async function checkEdits(change) {
    return githubCheckEdits(change);
}


/***/ })

};
