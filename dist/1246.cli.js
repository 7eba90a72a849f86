export const id = 1246;
export const ids = [1246];
export const modules = {

/***/ 61246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* unused harmony export compilePolicy */
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _assemble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25267);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82116);
/* harmony import */ var _expressions_expressions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33919);
/* harmony import */ var _matching_globs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62176);
/* harmony import */ var _matching_patterns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50553);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4200);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25760);
/* harmony import */ var _schema_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39951);









function compilePolicy(inputs) {
    const parsed = inputs.map(parsePolicy);
    const standing = parsed.find(({ file }) => file.extends !== undefined);
    if (standing !== undefined)
        throw invalidPolicy(standing.source.name, standing.positionOf(['extends']), 'it does not stand alone');
    return assemblePolicy(parsed);
}
function parsePolicy({ name, bytes, from }) {
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePolicyDocument */ .X)(name, bytes);
    const { positionOf } = document;
    const result = _schema_js__WEBPACK_IMPORTED_MODULE_7__/* .policySchema */ .w.safeParse(document.data);
    if (!result.success)
        throw (0,_schema_error_js__WEBPACK_IMPORTED_MODULE_8__/* .schemaError */ .g)(_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .policySchema */ .w, result.error.issues, document);
    const file = result.data;
    for (const { glob, path } of globsOf(file)) {
        const why = (0,_matching_globs_js__WEBPACK_IMPORTED_MODULE_4__.globProblem)(glob);
        if (why === null)
            continue;
        throw (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidPolicy */ .U4)(name, positionOf(path), `${(0,_schema_error_js__WEBPACK_IMPORTED_MODULE_8__/* .placeName */ .f)(path, file)}: ${(0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(glob)}: ${why}`);
    }
    checkRules(name, file, document);
    return { source: { name, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), from }, file, positionOf, parents: [], files: new Map() };
}
function checkRules(name, file, document) {
    let steps = 0;
    for (const [index, entry] of (file.rules ?? []).entries()) {
        const at = ['rules', index];
        steps += checkPatterns(name, at, entry, document);
        if (steps > _matching_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_PROGRAMS */ .NR) {
            const why = `up to here the patterns are a program of over ${_matching_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_PROGRAMS */ .NR} steps`;
            throw (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidPolicy */ .U4)(name, document.positionOf(at), why);
        }
        checkWhen(name, [...at, 'when'], entry.when, document);
    }
}
function checkWhen(name, at, when, { data, positionIn }) {
    if (when === undefined)
        return;
    const checked = (0,_expressions_expressions_js__WEBPACK_IMPORTED_MODULE_3__.checkExpression)(when);
    if (checked.status === 'usable')
        return;
    const before = when.slice(0, checked.offset).split('\n');
    const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1} of the expression`;
    throw (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidPolicy */ .U4)(name, positionIn(at, checked.offset), `${(0,_schema_error_js__WEBPACK_IMPORTED_MODULE_8__/* .placeName */ .f)(at, data)}, ${place}: ${checked.why}`, checked.hint);
}
function* globsOf({ rules = [], waivers = [], releases = [] }) {
    const placed = (globs, path) => (globs ?? []).map((glob, item) => ({ glob, path: [...path, item] }));
    for (const [i, { paths, except }] of rules.entries()) {
        yield* placed(paths, ['rules', i, 'paths']);
        yield* placed(except, ['rules', i, 'except']);
    }
    for (const [i, { paths }] of waivers.entries())
        yield* placed(paths, ['waivers', i, 'paths']);
    for (const [i, { artifacts }] of releases.entries()) {
        yield* placed(typeof artifacts === 'string' ? [artifacts] : artifacts, ['releases', i, 'artifacts']);
    }
}
function checkPatterns(name, at, entry, { data, positionOf }) {
    let steps = 0;
    for (const key of ['added', 'removed']) {
        const pattern = entry[key];
        if (pattern === undefined)
            continue;
        const checked = (0,_matching_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .checkPattern */ .rg)(pattern);
        if (checked.status === 'refused') {
            const path = [...at, key];
            throw (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidPolicy */ .U4)(name, positionOf(path), `${(0,_schema_error_js__WEBPACK_IMPORTED_MODULE_8__/* .placeName */ .f)(path, data)}: ${checked.why}`, checked.hint);
        }
        steps += checked.steps;
    }
    return steps;
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

/***/ 25760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ policySchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _rules_release_untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19233);


const effect = zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['warn', 'require-approval', 'deny']);
const text = zod__WEBPACK_IMPORTED_MODULE_1__.string().max(1000).regex(/\S/, 'something to read');
const pattern = zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(4000);
const glob = zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(1000);
const globs = zod__WEBPACK_IMPORTED_MODULE_1__.array(glob).min(1).max(1000);
const id = zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by dashes');
const people = zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .max(200)
    .regex(/^[^\s@][^\s]*$/, 'a name without `@` or spaces'))
    .min(1)
    .max(200);
const approvers = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    users: people
        .optional()
        .describe('Logins who may approve. With `teams`: either. Neither: everybody with the permission'),
    teams: people.optional().describe('Teams whose members may approve; needs the App or the gateway'),
    permission: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['write', 'maintain', 'admin'])
        .optional()
        .describe('What an approver may at least do in the repository (default `write`)'),
    count: zod__WEBPACK_IMPORTED_MODULE_1__.int().min(1).max(20).optional().describe('How many different people (default 1)'),
})
    .describe('Who approves what this rule finds, when its effect is `require-approval`');
const given = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    actor: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        login: text.optional().describe('The login'),
        kind: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['human', 'bot', 'agent']).optional().describe('What they are (default `human`)'),
    })
        .optional()
        .describe('Who started the run'),
    event: text.optional().describe('What started it'),
    base: text.optional().describe('The branch the change is for'),
    head: text.optional().describe('The branch it comes from'),
    labels: zod__WEBPACK_IMPORTED_MODULE_1__.array(text).max(100).optional().describe('Labels of the change'),
    repository: text.optional().describe('The repository'),
    today: zod__WEBPACK_IMPORTED_MODULE_2__.date().optional().describe('The day, `YYYY-MM-DD`'),
})
    .describe('What is known around the change, for `when`');
const ruleTest = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    name: text.describe('What it shows'),
    file: glob.optional().describe('The path of the one file that changes (default `example`)'),
    added: zod__WEBPACK_IMPORTED_MODULE_1__.string().max(100_000).optional().describe('Lines that are added to it'),
    removed: zod__WEBPACK_IMPORTED_MODULE_1__.string().max(100_000).optional().describe('Lines that are removed from it'),
    given: given.optional(),
    expect: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['deny', 'require-approval', 'warn', 'pass'])
        .describe('The strictest effect that this rule finds; `pass` when it finds nothing'),
})
    .describe('One small change and what the rule says of it');
const noConditionsOfReleases = {
    not: {
        properties: { id: { const: _rules_release_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseUntrusted */ .E.id } },
        required: ['id'],
        anyOf: ['paths', 'except', 'when'].map((key) => ({ required: [key] })),
    },
};
const rule = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    id: id.describe('The id of a built-in rule switches that rule on; any other is a rule of your own'),
    title: text.optional().describe('What is wanted, as the finding says it. A rule of your own needs one'),
    effect: effect.optional().describe('What a finding does. A rule of your own needs one'),
    paths: globs.optional().describe('Globs; one of them must match (default: every path)'),
    except: zod__WEBPACK_IMPORTED_MODULE_1__.array(glob).max(1000).optional().describe('Globs; none of them may match'),
    added: pattern.optional().describe('RE2; an added line matches it'),
    removed: pattern.optional().describe('RE2; a removed line matches it'),
    when: pattern.optional().describe('CEL; true of the whole change'),
    with: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(100), zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.string().max(1000), zod__WEBPACK_IMPORTED_MODULE_1__.number(), zod__WEBPACK_IMPORTED_MODULE_1__.boolean()]))
        .optional()
        .describe('Parameters of a built-in rule; its section of README.md lists them'),
    approvers: approvers.optional(),
    waivable: zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.boolean(), zod__WEBPACK_IMPORTED_MODULE_1__.literal('base')])
        .optional()
        .describe('`false`: no waiver; `base`: a gateway’s rule that the base may waive (default `true`)'),
    hint: text.optional().describe('What to do about a finding'),
    tests: zod__WEBPACK_IMPORTED_MODULE_1__.array(ruleTest).max(200).optional().describe('What `policy test` runs'),
})
    .meta(noConditionsOfReleases);
const file = zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .min(1)
    .max(1000)
    .describe('A PEM file from where the policy itself comes, or its `sha256:HEX`');
const signerName = zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(100).describe('What reports call them');
const sigstoreSigner = {
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('sigstore').describe('A keyless signature'),
    issuer: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(1000).describe('The OIDC issuer, exactly'),
    subject: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(1000).describe('The certificate’s identity, exactly'),
};
const certificateSigner = {
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('certificate').describe('A certificate under a root'),
    root: file,
};
const keySigner = { kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('key').describe('A public key'), key: file };
const signer = zod__WEBPACK_IMPORTED_MODULE_1__.discriminatedUnion('kind', [
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ name: signerName, ...sigstoreSigner }),
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ name: signerName, ...certificateSigner }),
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ name: signerName, ...keySigner }),
]);
const releaseSigner = zod__WEBPACK_IMPORTED_MODULE_1__.discriminatedUnion('kind', [
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ name: signerName.optional(), ...sigstoreSigner }),
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ name: signerName.optional(), ...certificateSigner }),
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ name: signerName.optional(), ...keySigner }),
]);
const skills = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    minimum: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['untracked', 'locked', 'pinned', 'signed', 'approved'])
        .optional()
        .describe('The level every changed skill needs (default `locked`)'),
    sources: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(1000)
        .regex(/^[a-z][a-z0-9+.-]*:./, 'a URL, with globs'))
        .max(1000)
        .optional()
        .describe('Where skills may come from: URLs with globs'),
    signers: zod__WEBPACK_IMPORTED_MODULE_1__.array(signer).max(1000).optional().describe('Who may sign skills'),
})
    .describe('What skills in the tree need');
const scanner = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    name: zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(100)
        .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]*$/, 'letters, digits, spaces, `.`, `_` and `-`')
        .describe('The tool’s name as its SARIF says it, case aside'),
    effect: effect.describe('What its results on added lines do; its notes warn at most'),
    required: zod__WEBPACK_IMPORTED_MODULE_1__.boolean()
        .optional()
        .describe('Without results for this head the check fails (default `false`, or what the parent says)'),
});
const uri = zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .max(1000)
    .regex(/^[a-z][a-z0-9+.-]*:./, 'a URI');
const repository = zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .max(1000)
    .regex(/^https:\/\/[^\s/?#@*]+(?:\/[^\s/?#*]+){2,}$/, '`https://host/owner/name`');
const release = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    artifacts: zod__WEBPACK_IMPORTED_MODULE_1__.union([glob, globs]).describe('Globs of files that need an attestation'),
    predicateType: uri.describe('What it has to be'),
    signer: releaseSigner.describe('Who has to have signed it'),
    builder: uri.optional().describe('The builder’s id in the provenance; without `@ref` at any ref'),
    source: zod__WEBPACK_IMPORTED_MODULE_1__.union([
        repository,
        zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
            repository: repository.describe('`https://host/owner/name`, exactly'),
            ref: zod__WEBPACK_IMPORTED_MODULE_1__.string()
                .max(1000)
                .regex(/^refs\/[^\s*]+$/, 'a full ref such as `refs/heads/main`')
                .optional()
                .describe('The full ref, exactly; without it every ref'),
        }),
    ])
        .optional()
        .describe('The repository it was built from, as its certificate says'),
    level: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['SLSA_BUILD_LEVEL_1', 'SLSA_BUILD_LEVEL_2', 'SLSA_BUILD_LEVEL_3'])
        .optional()
        .describe('The least build level, of provenance or of a Verification Summary'),
    maxAge: zod__WEBPACK_IMPORTED_MODULE_1__.int().min(1).max(3650).optional().describe('Days that a Verification Summary holds'),
    verifier: zod__WEBPACK_IMPORTED_MODULE_1__.union([uri, zod__WEBPACK_IMPORTED_MODULE_1__.array(uri).min(1).max(100)])
        .optional()
        .describe('Whose Verification Summary counts, exactly: one of them'),
    optional: zod__WEBPACK_IMPORTED_MODULE_1__.boolean()
        .optional()
        .describe('Whether a run without any such artifact may pass (default `false`)'),
});
const waiver = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    rule: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(400).describe('The rule; of a scanner its name, or `NAME/RULE`'),
    paths: globs.optional().describe('Globs; findings there are waived (default: everywhere)'),
    reason: text.describe('Why'),
    owner: text.describe('Who answers for it'),
    expires: zod__WEBPACK_IMPORTED_MODULE_2__.date().describe('The last day it holds, `YYYY-MM-DD` in UTC'),
});
const policySchema = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    version: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1).describe('`1`'),
    name: zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(100)
        .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/, 'letters, digits, `.`, `_`, `/` and `-`')
        .describe('Letters, digits, `.`, `_`, `/`, `-`; shown in every verdict'),
    extends: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(1000))
        .min(1)
        .max(50)
        .optional()
        .describe('Packs (`pack:NAME`) and files from where this one comes; this one may only tighten them'),
    level: zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(100)
        .regex(/^ORG_SOURCE_[A-Z0-9_]+$/, '`ORG_SOURCE_` and upper-case letters: a level of your own, never one of SLSA')
        .optional()
        .describe('What a passed verdict claims in its evidence (default `ORG_SOURCE_COUNTERSIGN`)'),
    rules: zod__WEBPACK_IMPORTED_MODULE_1__.array(rule).max(5000).optional().describe('Rules, in any order'),
    skills: skills.optional(),
    scanners: zod__WEBPACK_IMPORTED_MODULE_1__.array(scanner).max(100).optional().describe('Other tools, whose SARIF comes with `--sarif`'),
    releases: zod__WEBPACK_IMPORTED_MODULE_1__.array(release).max(100).optional().describe('Attestations that releases need'),
    mcp: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        servers: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(1000))
            .max(1000)
            .describe('Identities of the servers that may be configured'),
    })
        .optional()
        .describe('MCP servers that agents may use'),
    waivers: zod__WEBPACK_IMPORTED_MODULE_1__.array(waiver).max(1000).optional().describe('Findings that are let pass, for a while'),
});


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
