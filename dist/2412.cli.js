export const id = 2412;
export const ids = [2412,2176];
export const modules = {

/***/ 62176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   globMatcher: () => (/* binding */ globMatcher),
/* harmony export */   globProblem: () => (/* binding */ globProblem)
/* harmony export */ });
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91138);

const MAX_ALTERNATIVES = 200;
const OPTIONS = {
    dot: true,
    nocomment: true,
    nonegate: true,
    noext: true,
    nocase: false,
    matchBase: false,
    normalize: false,
    platform: 'linux',
};
function globProblem(glob) {
    const problem = problemOf(glob);
    if (problem === null)
        return null;
    const { why, mended } = problem;
    const isShown = mended !== undefined && mended.length <= MAX_SHOWN && !/[\p{C}`]/u.test(mended);
    return isShown && problemOf(mended) === null ? `${why}: write \`${mended}\`` : why;
}
const MAX_SHOWN = 100;
function problemOf(glob) {
    if (/[!?+*@]\(/.test(glob))
        return { why: 'extended globs are not supported, `{a,b}` is', ...oneOf(glob) };
    if (/\\(?:[\w/]|$)/.test(glob.replace(/\\\\/g, '')))
        return {
            why: 'folders are parted by `/`, and a backslash only escapes',
            mended: glob.replace(/\\/g, '/'),
        };
    const alternatives = (0,minimatch__WEBPACK_IMPORTED_MODULE_0__/* .braceExpand */ .KA)(glob, { braceExpandMax: MAX_ALTERNATIVES + 1 });
    if (alternatives.length > MAX_ALTERNATIVES)
        return { why: `it has more than ${MAX_ALTERNATIVES} alternatives` };
    const problem = alternatives.map(alternativeProblem).find((one) => one !== null);
    if (problem === undefined)
        return null;
    const { why, mend } = problem;
    return mend === undefined ? { why } : { why, mended: mend(glob) };
}
function alternativeProblem(glob) {
    if (glob.startsWith('/') || glob.startsWith('./'))
        return {
            why: 'paths start at the root of the repository, without `/` or `./`',
            mend: (whole) => whole.replace(/(^|[{,])(?:\.?\/)+/g, '$1'),
        };
    if (glob.endsWith('/'))
        return { why: 'a folder is not a file', mend: (whole) => whole.replace(/\/(?=$|[,}])/g, '/**') };
    if (/\[[^\]]*$/.test(glob.replace(/\\./gs, '_')))
        return { why: 'a class is opened and never closed: write `\\[` for the character' };
    if (glob.startsWith('!'))
        return { why: 'a glob takes nothing out: use `except`' };
    if (/(?:^|\/)\.\.?(?:\/|$)/.test(glob))
        return { why: '`.` and `..` name no file of a repository' };
    if (/[^/]\*\*|\*\*[^/]/.test(glob.replace(/\\./gs, '_')))
        return { why: '`**` means folders only when it stands alone between slashes', mend: partStars };
    return null;
}
function oneOf(glob) {
    const mended = glob.replace(/@\(([^()|{},]+(?:\|[^()|{},]+)+)\)/g, (_, inside) => {
        return `{${inside.replaceAll('|', ',')}}`;
    });
    return mended === glob ? {} : { mended };
}
function partStars(glob) {
    if (/[\\[]/.test(glob))
        return glob;
    return glob
        .split(/([/{},])/)
        .map((part) => {
        const names = part.split(/\*{2,}/);
        if (names.length === 1 || part === '**')
            return part;
        return names
            .map((name, i) => `${i > 0 && name !== '' ? '*' : ''}${name}${i < names.length - 1 && name !== '' ? '*' : ''}`)
            .flatMap((name, i) => (i === 0 ? [name] : ['**', name]))
            .filter((name) => name !== '')
            .join('/');
    })
        .join('');
}
function globMatcher() {
    const answers = new Map();
    const answersFor = (path) => {
        const known = answers.get(path);
        if (known !== undefined)
            return known;
        if (answers.size >= KEPT_PATHS)
            answers.clear();
        const fresh = new Map();
        answers.set(path, fresh);
        return fresh;
    };
    return (globs, path) => {
        let known = null;
        for (const glob of globs) {
            const compiled = COMPILED.get(glob) ?? compileGlob(glob);
            if (!compiled.mayMatch(path))
                continue;
            known ??= answersFor(path);
            const answer = known.get(glob) ?? compiled.matches(path);
            known.set(glob, answer);
            if (answer)
                return true;
        }
        return false;
    };
}
const KEPT_PATHS = 4;
const COMPILED = new Map();
function compileGlob(glob) {
    const compiled = glob === '**' || glob === '**/*' ? EVERY_PATH : partOf(glob);
    COMPILED.set(glob, compiled);
    return compiled;
}
const EVERY_PATH = { mayMatch: () => true, matches: () => true };
function partOf(glob) {
    const minimatch = new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(glob, OPTIONS);
    const matches = (path) => minimatch.match(path);
    if (/\\|\/\//.test(glob))
        return { mayMatch: () => true, matches };
    const start = /^[^*?[{]*/.exec(glob)?.[0] ?? '';
    const end = (/[^*?\]}]*$/.exec(glob)?.[0] ?? '').replace(/^\//, '');
    return { mayMatch: (path) => path.startsWith(start) && path.endsWith(end), matches };
}


/***/ }),

/***/ 90117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ setSearcher),
/* harmony export */   o: () => (/* binding */ searcher)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

const UNITS_PER_STATE = 8;
const INSTRUCTIONS_PER_UNIT = 8;
function searcher(pattern, flags, spend) {
    const compiled = re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.compile(pattern, flags);
    const size = compiled.programSize();
    meterStates(compiled.re2Input.dfa, spend);
    onFallback(compiled.re2Input.dfa, (length) => spend((length * size) / INSTRUCTIONS_PER_UNIT));
    return (text) => compiled.test(text);
}
function setSearcher(patterns, flags, spend, onStall) {
    const set = new re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2Set */ .QG(re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2Set */ .QG.UNANCHORED, flags);
    for (const pattern of patterns)
        set.add(pattern);
    set.compile();
    meterStates(set.dfa, spend);
    onFallback(set.dfa, onStall);
    return (text) => set.match(text);
}
function meterStates(engine, spend) {
    const make = engine.makeState.bind(engine);
    engine.makeState = (places, flag, ids) => {
        const state = make(places, flag, ids);
        spend(UNITS_PER_STATE + places.length + (state?.nfaStates.length ?? 0));
        return state;
    };
}
function onFallback(engine, fallback) {
    const { match, matchSet } = { match: engine.match.bind(engine), matchSet: engine.matchSet.bind(engine) };
    engine.match = (input, at, anchor) => {
        const answer = match(input, at, anchor);
        if (answer === null)
            fallback(input.endPos() - at);
        return answer;
    };
    engine.matchSet = (input, at, anchor) => {
        const answer = matchSet(input, at, anchor);
        if (answer === null)
            fallback(input.endPos() - at);
        return answer;
    };
}


/***/ }),

/***/ 50553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NR: () => (/* binding */ MAX_PROGRAMS),
  rg: () => (/* binding */ checkPattern),
  nf: () => (/* binding */ checkProgram),
  fu: () => (/* binding */ patternSet)
});

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/policy/matching/pattern-meter.js
var pattern_meter = __webpack_require__(90117);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
;// CONCATENATED MODULE: ./build/policy/matching/pattern-words.js


const CONTROL = /[^\P{Cc}\t]/u;
function controlProblem(pattern) {
    const [control] = CONTROL.exec(pattern) ?? [];
    if (control === undefined)
        return null;
    const what = control === '\b'
        ? 'in double quotes `\\b` is a backspace and no word boundary'
        : `the control character ${(0,position/* quoted */.TL)(control)} stands in it`;
    return {
        why: `${what}: write the pattern in single quotes`,
        hint: "put it in single quotes, as in `added: '\\bfoo'`; a control character itself is `\\x` and two digits",
    };
}
const LEFT_OUT = [
    [/^\(\?<?[=!]/, 'RE2 looks neither ahead nor behind'],
    [/^\\[1-9]/, 'RE2 has no backreferences'],
    [/^\\Z/, 'write `$`'],
];
function syntaxProblem(error, flags) {
    if (!(error instanceof build/* RE2JSSyntaxException */.pB) || error.input === null)
        return error.message.replace(/^error parsing regexp: /, '');
    const part = (flags & build/* RE2JS */.L3.MULTILINE) === 0 ? error.input : error.input.replace(/^\(\?m\)/, '');
    const left = LEFT_OUT.find(([begins]) => begins.test(part))?.[1];
    return `${error.error}: ${(0,position/* quoted */.TL)(part)}${left === undefined ? '' : `; ${left}`}`;
}

;// CONCATENATED MODULE: ./build/policy/matching/patterns.js




const MAX_PROGRAM = 2000;
const MAX_PROGRAMS = 250_000;
const TEXT_ENDS = /\\[Az]|\(\?[A-Za-z]*-[A-Za-z]*m[A-Za-z]*[:)]/;
const LINE_FEED = /^(?:[^[\\]|\\[^nx]|\\x(?!0a|\{0*a\})|\[(?:[^\]\\]|\\.)*\])*(?:\\n|\\x0a|\\x\{0*a\}|\n)/is;
function checkPattern(pattern) {
    const refused = (why) => ({ status: 'refused', why });
    if (TEXT_ENDS.test(pattern.replace(/\\[^Az]/gs, '')))
        return refused('`\\A`, `\\z` and `(?-m)` mean nothing here: use `^` and `$`, lines are matched one by one');
    if (LINE_FEED.test(pattern.replace(/\\\\/g, '')))
        return refused('a line holds no line feed, so `\\n` never matches: lines are matched one by one');
    const control = controlProblem(pattern);
    return control === null ? checkProgram(pattern, build/* RE2JS */.L3.MULTILINE) : { status: 'refused', ...control };
}
function checkProgram(pattern, flags) {
    const refused = (why) => ({ status: 'refused', why });
    try {
        const steps = build/* RE2JS */.L3.compile(pattern, flags).programSize();
        if (steps <= MAX_PROGRAM)
            return { status: 'usable', steps };
        return refused(`it is a program of ${steps} steps, more than ${MAX_PROGRAM}: repeat less`);
    }
    catch (error) {
        if (error instanceof build/* RE2JSException */.o_)
            return refused(`not an RE2 pattern: ${syntaxProblem(error, flags)}`);
        throw error;
    }
}
const OTHER_LINE_ENDS = /[\r\v\f\u0085\u2028\u2029\ufeff]/;
function patternSet(patterns, ids = [], work = null) {
    const allowance = allowanceOf(patterns, ids, work);
    const compiled = [];
    const single = (index) => {
        compiled[index] ??= (0,pattern_meter/* searcher */.o)(patterns[index] ?? '', build/* RE2JS */.L3.MULTILINE, allowance.spender(index));
        return compiled[index];
    };
    const search = inGroups([...patterns.keys()], MAX_GROUP, (some) => groupSearch(some, patterns, single));
    return {
        restart: allowance.restart,
        candidates: (text) => {
            allowance.read(text.length);
            return candidatesIn(search, text);
        },
        lines: (pattern, hunk) => matchedLines(single(pattern), hunk),
    };
}
const ONE_PATTERN = { atOnce: 10_000_000, perCharacter: 5 };
const ALL_PATTERNS = { atOnce: 30_000_000, perCharacter: 10 };
function allowanceOf(patterns, ids, shared) {
    const nameOf = (index) => ids[index] ?? shortened(patterns[index] ?? '');
    const spent = new Float64Array(patterns.length);
    const own = { units: 0, characters: 0 };
    const all = shared ?? own;
    const over = (units, { atOnce, perCharacter }, { characters }) => units > atOnce + perCharacter * characters;
    const spender = (index) => (units) => {
        spent[index] = (spent[index] ?? 0) + units;
        all.units += units;
        if (over(spent[index] ?? 0, ONE_PATTERN, own))
            throw stalled(nameOf(index));
        if (over(all.units, ALL_PATTERNS, all))
            throw stalled(nameOf(spent.indexOf(Math.max(...spent))));
    };
    return {
        read: (count) => {
            own.characters += count;
        },
        spender,
        restart: () => {
            spent.fill(0);
            own.units = 0;
            own.characters = 0;
        },
    };
}
function shortened(pattern) {
    return JSON.stringify(pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern);
}
function stalled(name) {
    return new errors/* RunError */.e4('POLICY_COST', `the pattern of ${name} costs too much on this change`, {
        hint: 'a long repetition of a wide class (`.{0,500}`) is what costs: make either smaller, or split the pattern',
    });
}
const MAX_GROUP = 32;
const MIN_GROUP = 4;
const GROUP = { atOnce: 1000, perCharacter: 0.004 };
function inGroups(members, size, search) {
    const groups = Array.from({ length: Math.ceil(members.length / size) }, (_, i) => search(members.slice(i * size, (i + 1) * size)));
    return (text) => groups.flatMap((group) => group(text));
}
function groupSearch(members, patterns, single) {
    if (members.length < MIN_GROUP)
        return (text) => members.filter((index) => single(index)(text));
    let left = members.length * GROUP.atOnce;
    const spend = (units) => {
        left -= units;
        if (left < 0)
            throw GREW;
    };
    const asOne = () => {
        const all = members.map((index) => patterns[index] ?? '');
        const found = (0,pattern_meter/* setSearcher */.I)(all, build/* RE2JS */.L3.MULTILINE, spend, grew);
        return (text) => found(text).map((index) => members[index] ?? 0);
    };
    let parted = false;
    let search = null;
    return (text) => {
        left += members.length * GROUP.perCharacter * text.length;
        try {
            search ??= asOne();
            return search(text);
        }
        catch (error) {
            if (error !== GREW || parted)
                throw error;
            parted = true;
            const half = Math.ceil(members.length / 2);
            search = inGroups(members, half, (some) => groupSearch(some, patterns, single));
            return search(text);
        }
    };
}
const GREW = new Error('the states of a group grow too fast');
function grew() {
    throw GREW;
}
function candidatesIn(search, text) {
    const found = search(text);
    if (!OTHER_LINE_ENDS.test(text))
        return new Set(found);
    return new Set([...found, ...search(text.replace(/[\r\v\f\u0085\u2028\u2029\ufeff]/g, '\n'))]);
}
function* matchedLines(matches, { text, line: first }) {
    for (let line = first, at = 0; at <= text.length; line++) {
        const next = text.indexOf('\n', at);
        const end = next === -1 ? text.length : next;
        const one = text.slice(at, end);
        if (matchesLine(matches, one))
            yield { line, text: one };
        at = end + 1;
    }
}
function matchesLine(matches, line) {
    if (matches(line))
        return true;
    return OTHER_LINE_ENDS.test(line) && line.split(OTHER_LINE_ENDS).some((part) => matches(part));
}


/***/ }),

/***/ 68029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   hJ: () => (/* binding */ distanceOf),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4200);

const MAX_DISTANCE = 2;
function nearest(word, candidates) {
    let best = null;
    for (const candidate of candidates) {
        if (Math.abs(word.length - candidate.length) > MAX_DISTANCE)
            continue;
        const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase());
        if (distance > MAX_DISTANCE || 2 * distance > candidate.length)
            continue;
        if (best === null || distance < best.distance)
            best = { candidate, distance };
    }
    return best?.candidate ?? null;
}
function listed(words) {
    return [...words].map(_position_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL).join(', ');
}
function distanceOf(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, i) => i);
    for (let i = 1; i <= one.length; i++) {
        const next = [i];
        for (let j = 1; j <= other.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[other.length] ?? 0;
}


/***/ }),

/***/ 43040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseRootPolicy: () => (/* binding */ parseRootPolicy)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(60297);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/policy/compiled-schema.js

const compiled_schema_text = (max) => schemas.string().min(1).max(max);
const list = (max) => schemas.array(compiled_schema_text(1000)).max(max);
const compiled_schema_digest = schemas.string().regex(/^sha256:[0-9a-f]{64}$/);
const id = schemas.string()
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const effect = schemas["enum"](['warn', 'require-approval', 'deny']);
const condition = compiled_schema_text(8500).nullable();
const rule = schemas.strictObject({
    id,
    kind: schemas["enum"](['core', 'built-in', 'own']),
    title: compiled_schema_text(1000),
    effect,
    hint: compiled_schema_text(1000),
    scopes: schemas.array(schemas.strictObject({ paths: list(1000).min(1), except: list(1000) }))
        .min(1)
        .max(1000),
    added: condition,
    removed: condition,
    when: condition,
    with: schemas.record(compiled_schema_text(100), compiled_schema_text(1000)),
    approvers: schemas.strictObject({
        users: list(200),
        teams: list(200),
        permission: schemas["enum"](['write', 'maintain', 'admin']),
        count: schemas.int().min(1).max(20),
    }),
    waivable: schemas.union([schemas.boolean(), schemas.literal('base')]),
});
const signerName = schemas.string().max(100);
const signer = schemas.discriminatedUnion('kind', [
    schemas.strictObject({
        name: signerName,
        kind: schemas.literal('sigstore'),
        issuer: compiled_schema_text(1000),
        subject: compiled_schema_text(1000),
    }),
    schemas.strictObject({ name: signerName, kind: schemas.literal('certificate'), root: compiled_schema_digest }),
    schemas.strictObject({ name: signerName, kind: schemas.literal('key'), key: compiled_schema_digest }),
]);
const release = schemas.strictObject({
    artifacts: list(1000).min(1),
    predicateType: compiled_schema_text(1000),
    signer,
    builder: compiled_schema_text(1000).nullable(),
    source: schemas.strictObject({ repository: compiled_schema_text(1000), ref: compiled_schema_text(1000).nullable() }).nullable(),
    level: schemas["enum"](['SLSA_BUILD_LEVEL_1', 'SLSA_BUILD_LEVEL_2', 'SLSA_BUILD_LEVEL_3']).nullable(),
    maxAge: schemas.int().min(1).max(3650).nullable(),
    verifiers: list(100).nullable(),
    optional: schemas.boolean(),
});
const compiledSchema = schemas.strictObject({
    version: schemas.literal(1),
    name: schemas.string()
        .max(1000)
        .regex(/^[A-Za-z0-9][A-Za-z0-9._/+-]*$/),
    level: schemas.string()
        .max(100)
        .regex(/^ORG_SOURCE_[A-Z0-9_]+$/),
    rules: schemas.array(rule).max(6000),
    skills: schemas.strictObject({
        minimum: schemas["enum"](['untracked', 'locked', 'pinned', 'signed', 'approved']),
        sources: list(1000).nullable(),
        signers: schemas.array(signer).max(1000).nullable(),
    })
        .nullable(),
    scanners: schemas.array(schemas.strictObject({ name: compiled_schema_text(100), effect, required: schemas.boolean() })).max(100),
    releases: schemas.array(release).max(100),
    mcp: schemas.strictObject({ servers: list(1000) }).nullable(),
    waivers: schemas.array(schemas.strictObject({
        rule: compiled_schema_text(400),
        paths: list(1000).min(1),
        reason: compiled_schema_text(1000),
        owner: compiled_schema_text(1000),
        expires: iso.date(),
    }))
        .max(1000),
});

// EXTERNAL MODULE: ./build/policy/effect.js
var policy_effect = __webpack_require__(72786);
// EXTERNAL MODULE: ./build/policy/expressions/expressions.js + 5 modules
var expressions = __webpack_require__(33919);
// EXTERNAL MODULE: ./build/policy/layer.js
var policy_layer = __webpack_require__(29278);
// EXTERNAL MODULE: ./build/policy/matching/globs.js
var matching_globs = __webpack_require__(62176);
// EXTERNAL MODULE: ./build/policy/matching/patterns.js + 1 modules
var patterns = __webpack_require__(50553);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 12 modules
var rules = __webpack_require__(42029);
// EXTERNAL MODULE: ./build/policy/rules/release-untrusted.js
var release_untrusted = __webpack_require__(19233);
// EXTERNAL MODULE: ./build/policy/scope.js
var scope = __webpack_require__(29171);
// EXTERNAL MODULE: ./build/policy/sections.js + 1 modules
var sections = __webpack_require__(65118);
;// CONCATENATED MODULE: ./build/policy/root.js














function parseRootPolicy(value) {
    const parsed = compiledSchema.safeParse(value);
    if (!parsed.success)
        throw notUnderstood(parsed.error.issues[0]?.path.map(String).join('.') ?? '');
    const policy = parsed.data;
    const root = { policy, digest: (0,digest/* digestOf */.ol)((0,canonical_json/* canonicalJson */.d)(policy)) };
    const why = problemOf(policy);
    if (why !== null)
        throw notUnderstood(why);
    if (!(0,canonical_json/* canonicalJson */.d)(normalised(root)).equals((0,canonical_json/* canonicalJson */.d)(policy)))
        throw notUnderstood('it is not in its normal form');
    return root;
}
function normalised(root) {
    const ids = new Set(root.policy.rules.map(({ id }) => id));
    const layer = (0,policy_layer/* rootLayer */.c4)(root);
    const rules = new Map([...layer.rules].filter(([id]) => ids.has(id)));
    return (0,policy_layer/* compiledOf */.Fv)({ ...layer, rules }, root.policy.name);
}
function problemOf({ rules, waivers, scanners, releases }) {
    const byId = new Map(rules.map((rule) => [rule.id, { rule }]));
    const globs = [
        ...rules.flatMap(({ scopes }) => scopes.flatMap(({ paths, except }) => [...paths, ...except])),
        ...waivers.flatMap(({ paths }) => paths),
        ...releases.flatMap(({ artifacts }) => artifacts),
    ];
    const problems = [
        () => (byId.size === rules.length ? null : 'a rule stands twice in it'),
        () => firstOf(rules, ruleProblem),
        () => patternsProblem(rules),
        () => firstOf(globs, matching_globs.globProblem),
        () => firstOf(waivers, (waiver) => (0,sections/* waiverProblem */.uI)(waiver, byId, scanners)),
    ];
    return firstOf(problems, (problem) => problem());
}
function firstOf(list, problem) {
    for (const one of list) {
        const why = problem(one);
        if (why !== null)
            return why;
    }
    return null;
}
function ruleProblem(rule) {
    const known = rules/* BUILT_IN_RULES */.J.get(rule.id);
    if (known === undefined)
        return rule.kind === 'own' ? ownProblem(rule) : `it has the built-in rule ${(0,position/* quoted */.TL)(rule.id)}`;
    const kind = known.core ? 'core' : 'built-in';
    if (rule.kind !== kind)
        return `${(0,position/* quoted */.TL)(rule.id)} is a ${kind} rule here`;
    return builtInProblem(rule, known);
}
function ownProblem(rule) {
    return Object.keys(rule.with).length === 0 ? null : `${(0,position/* quoted */.TL)(rule.id)} has parameters`;
}
function builtInProblem(rule, known) {
    const name = (0,position/* quoted */.TL)(rule.id);
    if (rule.added !== null || rule.removed !== null)
        return `${name} has patterns`;
    for (const [parameter, value] of Object.entries(rule.with)) {
        const here = Object.hasOwn(known.parameters, parameter) ? known.parameters[parameter] : undefined;
        if (here === undefined || !here.choices.includes(value))
            return `a parameter of ${name}`;
    }
    const holdsAlways = rule.when === null && rule.scopes.some(scope/* isEverywhere */.T4);
    if ((known.core || known.id === release_untrusted/* releaseUntrusted */.E.id) && !holdsAlways)
        return `${name} does not hold everywhere and always`;
    if (!known.core)
        return null;
    if (policy_effect/* STRENGTH */.Ul[rule.effect] < policy_effect/* STRENGTH */.Ul[known.effect])
        return `${name} is weaker than here`;
    return !known.waivable && rule.waivable !== false ? `${name} may be waived` : null;
}
function patternsProblem(rules) {
    let steps = 0;
    for (const rule of rules) {
        for (const pattern of [rule.added, rule.removed]) {
            if (pattern === null)
                continue;
            const checked = (0,patterns/* checkPattern */.rg)(pattern);
            if (checked.status === 'refused')
                return `a pattern of ${(0,position/* quoted */.TL)(rule.id)}: ${checked.why}`;
            steps += checked.steps;
        }
        if (steps > patterns/* MAX_PROGRAMS */.NR)
            return `its patterns are a program of over ${patterns/* MAX_PROGRAMS */.NR} steps`;
        const expression = rule.when === null ? null : (0,expressions.checkExpression)(rule.when);
        if (expression !== null && expression.status !== 'usable')
            return `the expression of ${(0,position/* quoted */.TL)(rule.id)}: ${expression.why}`;
    }
    return null;
}
function notUnderstood(why) {
    return new errors/* RunError */.e4('GATEWAY_UNTRUSTED', `the gateway’s policy is not one that this version can hold a change to: ${why}`, { hint: 'use the version of countersign that the gateway has: update the older of the two' });
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZodISODate: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate),
/* harmony export */   ZodISODateTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime),
/* harmony export */   ZodISODuration: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration),
/* harmony export */   ZodISOTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime),
/* harmony export */   date: () => (/* binding */ date),
/* harmony export */   datetime: () => (/* binding */ datetime),
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   time: () => (/* binding */ time)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate, params);
}
function time(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoTime */ .Kn(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime, params);
}
function duration(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDuration */ .f2(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration, params);
}


/***/ })

};
