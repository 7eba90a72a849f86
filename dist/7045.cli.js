export const id = 7045;
export const ids = [7045];
export const modules = {

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

/***/ 47626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isDotGit),
/* harmony export */   l: () => (/* binding */ HFS_IGNORED)
/* harmony export */ });
const HFS_IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
function isDotGit(name) {
    const plain = name.replace(HFS_IGNORED, '').toLowerCase();
    return plain === '.git' || /^(?:\.git|git~1)[ .]*(?::.*)?$/s.test(plain);
}


/***/ }),

/***/ 72786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rn: () => (/* binding */ stricter),
/* harmony export */   Ul: () => (/* binding */ STRENGTH),
/* harmony export */   mp: () => (/* binding */ weaker)
/* harmony export */ });
const STRENGTH = { warn: 0, 'require-approval': 1, deny: 2 };
function weaker(a, b) {
    return STRENGTH[a] < STRENGTH[b] ? a : b;
}
function stricter(a, b) {
    return STRENGTH[a] > STRENGTH[b] ? a : b;
}


/***/ }),

/***/ 36583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ND: () => (/* binding */ ORDER),
/* harmony export */   eg: () => (/* binding */ parameterOrder)
/* harmony export */ });
/* unused harmony export ORDER_TABLE */
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72786);

const LEVELS = ['untracked', 'locked', 'pinned', 'signed', 'approved'];
const PERMISSIONS = ['write', 'maintain', 'admin'];
const WAIVABLE = ['base', true, false];
const rises = (order) => (parent, child) => order.indexOf(child) >= order.indexOf(parent);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const isWithin = (list, item) => list.some((one) => same(one, item));
const shortens = (parent, child) => parent === null || (child?.every((item) => isWithin(parent, item)) ?? false);
const keepsAll = (parent, child) => parent.every((item) => isWithin(child, item));
const drops = (parent, child) => child === null || child === parent;
const keepsPaths = (parent, child) => child.includes('**') || keepsAll(parent, child);
const namesNobody = ({ users, teams }) => users.length + teams.length === 0;
const namesFewer = (parent, child) => namesNobody(parent) ||
    (!namesNobody(child) && shortens(parent.users, child.users) && shortens(parent.teams, child.teams));
const effectOrder = (parent, child) => _effect_js__WEBPACK_IMPORTED_MODULE_0__/* .STRENGTH */ .Ul[child] >= _effect_js__WEBPACK_IMPORTED_MODULE_0__/* .STRENGTH */ .Ul[parent];
const scannersHold = (parent, child) => parent.every((before) => child.some((after) => after.name === before.name &&
    effectOrder(before.effect, after.effect) &&
    (after.required || !before.required)));
const order = (field, says, holds) => ({
    field,
    says,
    holds,
});
const UNTOUCHED = 'may not be touched in a parent’s rule';
const ORDER = {
    level: order('level', 'stays as the parent says it', (parent, child) => parent === child),
    rules: order('rules', 'rules may be added; a parent’s rule stays', keepsAll),
    effect: order('rules[].effect', 'may rise: `warn` < `require-approval` < `deny`', effectOrder),
    paths: order('rules[].paths', 'patterns may be added; the parent’s stay', keepsPaths),
    except: order('rules[].except', 'patterns may be taken out', shortens),
    scopes: order('rules[].paths, except', 'together', (parent, child) => parent.every((before) => child.some((after) => keepsPaths(before.paths, after.paths) && shortens(before.except, after.except)))),
    added: order('rules[].added', UNTOUCHED, drops),
    removed: order('rules[].removed', UNTOUCHED, drops),
    when: order('rules[].when', UNTOUCHED, drops),
    text: order('rules[].title, hint', UNTOUCHED, (parent, child) => parent === child),
    approvers: order('rules[].approvers', 'fewer people, a higher `permission` (`write` < `maintain` < `admin`), a higher `count`', (parent, child) => namesFewer(parent, child) &&
        rises(PERMISSIONS)(parent.permission, child.permission) &&
        child.count >= parent.count),
    waivable: order('rules[].waivable', 'may turn `false`; `base` may turn `true`', rises(WAIVABLE)),
    minimum: order('skills.minimum', 'may rise: `untracked` < `locked` < `pinned` < `signed` < `approved`', rises(LEVELS)),
    sources: order('skills.sources', 'may be set where the parent has none, and shortened', shortens),
    signers: order('skills.signers', 'may be set where the parent has none, and shortened; none of them changed', shortens),
    scanners: order('scanners', 'may be added; `effect` may rise, `required` may turn `true`; the parent’s stay', scannersHold),
    releases: order('releases', 'may be added; the parent’s stay', keepsAll),
    servers: order('mcp.servers', 'may be set where the parent has none, and shortened', shortens),
    waivers: order('waivers', 'the one exception: they may be added, with owner, reason and expiry', shortens),
};
const parameterOrder = (rule) => order('rules[].with', 'a parameter may move on in the order that its rule gives', (parent, child) => Object.entries(rule.parameters).every(([name, { choices, default: start }]) => rises(choices)(parent[name] ?? start, child[name] ?? start)));
const ORDER_TABLE = [
    ...Object.values(ORDER).filter((one) => one !== ORDER.scopes),
    parameterOrder({ parameters: {} }),
].map(({ field, says }) => ({ field, says }));


/***/ }),

/***/ 53244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ tightened),
/* harmony export */   L1: () => (/* binding */ switchedOn),
/* harmony export */   XR: () => (/* binding */ ownRule),
/* harmony export */   eP: () => (/* binding */ builtInRule),
/* harmony export */   hi: () => (/* binding */ ANYBODY)
/* harmony export */ });
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72786);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36583);
/* harmony import */ var _rules_release_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19233);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29171);




const ANYBODY = { users: [], teams: [], permission: 'write', count: 1 };
function builtInRule(rule) {
    return {
        id: rule.id,
        kind: rule.core ? 'core' : 'built-in',
        title: rule.title,
        effect: rule.effect,
        hint: rule.hint,
        scopes: [_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .EVERYWHERE */ .Zh],
        added: null,
        removed: null,
        when: null,
        with: defaultsOf(rule),
        approvers: ANYBODY,
        waivable: rule.waivable,
    };
}
function defaultsOf({ parameters }) {
    return Object.fromEntries(Object.entries(parameters).map(([name, one]) => [name, one.default]));
}
function ownRule(entry, refuse) {
    const { id, title, effect } = entry;
    if (title === undefined)
        throw refuse('id', `\`${id}\` is no built-in rule, and a rule of your own needs a \`title\``);
    if (effect === undefined)
        throw refuse('id', `the rule \`${id}\` needs an \`effect\``);
    if (entry.with !== undefined)
        throw refuse('with', `\`${id}\` is a rule of your own: only built-in rules have parameters`);
    const conditions = [entry.paths, entry.added, entry.removed, entry.when];
    if (conditions.every((condition) => condition === undefined)) {
        const why = `the rule \`${id}\` has no condition: give it \`paths\`, \`added\`, \`removed\` or \`when\``;
        throw refuse('id', why);
    }
    return {
        id,
        kind: 'own',
        title: title.trim(),
        effect,
        hint: entry.hint?.trim() ?? 'change it, or ask the owner of the policy',
        scopes: [(0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)(entry)],
        added: entry.added ?? null,
        removed: entry.removed ?? null,
        when: entry.when?.trim() ?? null,
        with: {},
        approvers: approversOf(entry.approvers, refuse),
        waivable: entry.waivable ?? true,
    };
}
function switchedOn(rule, entry, refuse) {
    refusePatterns(rule, entry, refuse);
    refuseConditions(rule, entry, refuse);
    const plain = builtInRule(rule);
    const on = {
        ...plain,
        title: entry.title?.trim() ?? plain.title,
        effect: entry.effect ?? plain.effect,
        hint: entry.hint?.trim() ?? plain.hint,
        scopes: [(0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)(entry)],
        when: entry.when?.trim() ?? null,
        with: { ...plain.with, ...parametersOf(rule, entry, refuse) },
        approvers: approversOf(entry.approvers, refuse),
        waivable: entry.waivable ?? plain.waivable,
    };
    if (rule.core)
        refuseWeakerCore(rule, entry, on, refuse);
    return on;
}
const CONDITIONS = ['paths', 'except', 'when'];
function refusePatterns(rule, entry, refuse) {
    for (const key of ['added', 'removed']) {
        if (entry[key] !== undefined)
            throw refuse(key, `\`${rule.id}\` is a built-in rule: it has no patterns`);
    }
}
function refuseConditions({ id }, entry, refuse) {
    if (id !== _rules_release_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseUntrusted */ .E.id)
        return;
    const why = `\`${id}\` is about whatever \`releases\` asks for: narrow \`releases[].artifacts\` instead`;
    for (const key of CONDITIONS)
        if (entry[key] !== undefined)
            throw refuse(key, why);
}
function refuseWeakerCore(rule, entry, { effect, waivable }, refuse) {
    if (!rule.waivable && waivable !== false)
        throw refuse('waivable', `\`${rule.id}\` is never waived`);
    for (const key of CONDITIONS) {
        if (entry[key] !== undefined)
            throw refuse(key, `\`${rule.id}\` is a core rule: it holds everywhere and always`);
    }
    if (_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .STRENGTH */ .Ul[effect] < _effect_js__WEBPACK_IMPORTED_MODULE_0__/* .STRENGTH */ .Ul[rule.effect]) {
        const why = `\`${rule.id}\` is a core rule: at least \`${rule.effect}\`, it may be raised and never lowered`;
        throw refuse('effect', why);
    }
}
const FIXED = ['title', 'hint', 'added', 'removed', 'when'];
function tightened(parent, builtIn, entry, refuse) {
    if (builtIn !== undefined)
        refuseConditions(builtIn, entry, refuse);
    for (const key of FIXED) {
        if (entry[key] !== undefined)
            throw refuse(key, `\`${parent.id}\` is a rule of a parent: its \`${key}\` ${_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.text.says}`);
    }
    const values = builtIn === undefined ? {} : parametersOf(builtIn, entry, refuse);
    if (builtIn === undefined && entry.with !== undefined)
        throw refuse('with', `\`${parent.id}\` is no built-in rule: only those have parameters`);
    const child = {
        ...parent,
        effect: entry.effect ?? parent.effect,
        scopes: widened(parent.scopes, entry, refuse),
        with: { ...parent.with, ...values },
        approvers: entry.approvers === undefined ? parent.approvers : approversOf(entry.approvers, refuse),
        waivable: entry.waivable ?? parent.waivable,
    };
    const looser = (key, says, shown = '') => refuse(key, `a child may only tighten \`${parent.id}\`: ${shown}\`${key}\` ${says}`);
    if (!_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.effect.holds(parent.effect, child.effect))
        throw looser('effect', `is \`${parent.effect}\` in the parent, and ${_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.effect.says}`);
    if (!_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.approvers.holds(parent.approvers, child.approvers))
        throw looser('approvers', `is more than the parent’s; allowed are ${_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.approvers.says}`);
    if (!_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.waivable.holds(parent.waivable, child.waivable))
        throw looser('waivable', _order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.waivable.says);
    if (builtIn !== undefined && !(0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .parameterOrder */ .eg)(builtIn).holds(parent.with, child.with))
        throw looser('with', 'is less strict than the parent’s');
    return child;
}
function widened(scopes, entry, refuse) {
    if (entry.paths === undefined && entry.except === undefined)
        return scopes;
    const paths = entry.paths ?? scopes.flatMap((scope) => scope.paths);
    const except = entry.except ??
        (scopes[0]?.except ?? []).filter((glob) => scopes.every((one) => one.except.includes(glob)));
    for (const scope of scopes) {
        const lost = scope.paths.find((glob) => !_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.paths.holds([glob], paths));
        if (lost !== undefined)
            throw refuse('paths', `the parent’s \`${lost}\` is missing: in \`paths\` ${_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.paths.says}`);
        const added = except.find((glob) => !scope.except.includes(glob));
        if (added !== undefined)
            throw refuse('except', `\`${added}\` is not excepted by the parent: in \`except\` ${_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.except.says}`);
    }
    return (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .uniteScopes */ .nQ)(scopes, [(0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)({ paths, except })]);
}
function approversOf(entry, refuse) {
    if (entry === undefined)
        return ANYBODY;
    const { users = [], teams = [], permission = 'write', count = 1 } = entry;
    if (users.length > 0 && teams.length === 0 && count > users.length)
        throw refuse('approvers', `it takes ${count} approvals, and only ${users.length} may give one`);
    return { users: (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .sortedSet */ .Cc)(users), teams: (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .sortedSet */ .Cc)(teams), permission, count };
}
function parametersOf(rule, entry, refuse) {
    const given = Object.entries(entry.with ?? {});
    for (const [name, value] of given) {
        const parameter = Object.hasOwn(rule.parameters, name) ? rule.parameters[name] : undefined;
        if (parameter === undefined)
            throw refuse('with', `\`${rule.id}\` has no parameter \`${name}\``);
        if (!parameter.choices.includes(String(value))) {
            const choices = parameter.choices.map((choice) => `\`${choice}\``).join(', ');
            throw refuse('with', `\`${name}\` is one of ${choices}`);
        }
    }
    return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}


/***/ }),

/***/ 42029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ BUILT_IN_RULES)
});

;// CONCATENATED MODULE: ./build/policy/rules/check-removed.js
const checkRemoved = {
    id: 'check-removed',
    title: 'The check keeps running, and what it says keeps counting',
    why: 'A check that is skipped, or whose failure is passed over, counts as a success: then anything may be merged.',
    effect: 'require-approval',
    hint: 'take this edit back, or ask somebody who may approve it; `countersign doctor` says whether the check is still enforced',
    core: false,
    waivable: true,
    parameters: {},
    check: (facts) => observationsOf('removed', facts),
};
function observationsOf(kind, { checkEdits }) {
    return checkEdits
        .filter((edit) => edit.kind === kind)
        .map(({ path, line, message, text }) => ({
        path,
        startLine: line,
        endLine: line,
        message,
        ...(text === undefined ? {} : { text }),
    }));
}

;// CONCATENATED MODULE: ./build/policy/rules/check-name-reused.js

const checkNameReused = {
    id: 'check-name-reused',
    title: 'Nothing but the check speaks in its name',
    why: 'A forge that requires the check asks for its name: whatever succeeds under that name is taken for it.',
    effect: 'deny',
    hint: 'give the job, check or status a name of its own; `countersign doctor` says whether the forge would take it for the check',
    core: false,
    waivable: true,
    parameters: {},
    check: (facts) => observationsOf('name-reused', facts),
};

;// CONCATENATED MODULE: ./build/policy/rules/evidence-planted.js
const evidencePlanted = {
    id: 'evidence-planted',
    title: 'Evidence is written by the check, never committed',
    why: 'Planted there, it would be taken for what the check itself has found.',
    effect: 'deny',
    hint: 'remove it from the change and add `.countersign/evidence/` to .gitignore',
    core: true,
    waivable: false,
    parameters: {},
    check: ({ change, evidencePath }) => change.files.flatMap((file) => file.head !== null && places(evidencePath).some((place) => isAtOrBelow(file.path, place))
        ? [
            {
                path: file.path,
                startLine: null,
                endLine: null,
                message: 'this is where the check writes its own evidence',
            },
        ]
        : []),
};
function places(evidencePath) {
    return ['.countersign/evidence', ...(evidencePath === null ? [] : [evidencePath])];
}
function isAtOrBelow(path, place) {
    const [a, b] = [path.toLowerCase(), place.toLowerCase()];
    return a === b || a.startsWith(`${b}/`);
}

;// CONCATENATED MODULE: ./build/lib/unicode.js
const BIDI = '\\u202a-\\u202e\\u2066-\\u2069';
const INVISIBLE = '\\u034f\\u115f\\u1160\\u180e\\u200b\\u2060-\\u2064\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb';
const JOINER = '\\u200c\\u200d';
const MARK = '\\u00ad\\u061c\\u200e\\u200f\\ufe00-\\ufe0d';
const CONTROL = '\\u0000-\\u0008\\u000b\\u000e-\\u001f\\u007f-\\u009f';
const TAG = '\\u{e0000}-\\u{e007f}';
const SELECTOR = '\\u{e0100}-\\u{e01ef}';
const HIDDEN_CLASS = `[${CONTROL}${MARK}${INVISIBLE}${JOINER}${BIDI}${TAG}${SELECTOR}]`;
const TAG_FLAG = '\\u{1f3f4}\\u{e0067}\\u{e0062}(?:\\u{e0065}\\u{e006e}\\u{e0067}|\\u{e0073}\\u{e0063}\\u{e0074}|\\u{e0077}\\u{e006c}\\u{e0073})\\u{e007f}';
const ANY_HIDDEN = new RegExp(HIDDEN_CLASS, 'u');
const EACH_HIDDEN = new RegExp(`${TAG_FLAG}|${HIDDEN_CLASS}`, 'gu');
const KINDS = [
    [new RegExp(`[${TAG}]`, 'u'), 'tag'],
    [new RegExp(`[${BIDI}]`, 'u'), 'bidi'],
    [new RegExp(`[${SELECTOR}]`, 'u'), 'selector'],
    [new RegExp(`[${INVISIBLE}]`, 'u'), 'invisible'],
    [new RegExp(`[${JOINER}]`, 'u'), 'joiner'],
    [new RegExp(`[${MARK}]`, 'u'), 'mark'],
];
const scripts = (names) => names
    .split(' ')
    .map((name) => `\\p{Script_Extensions=${name}}`)
    .join('');
const JOINING = new RegExp(`(?=[\\p{L}\\p{M}])[${scripts('Arabic Syriac Nko Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala')}]`, 'u');
const VIRAMA = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]/;
const RIGHT_TO_LEFT = new RegExp(`(?=[\\p{L}\\p{M}])[${scripts('Hebrew Arabic Syriac Thaana Nko Samaritan Mandaic Adlam')}]`, 'u');
const PICTOGRAPH = /\p{Extended_Pictographic}/u;
const IDEOGRAPH = /\p{Unified_Ideograph}/u;
function mayHide(text) {
    return ANY_HIDDEN.test(text) || MIXED.test(text);
}
function* hiddenIn(line) {
    if (!ANY_HIDDEN.test(line))
        return;
    for (let match = execFrom(EACH_HIDDEN, line, 0); match !== null;) {
        const { 0: char, index } = match;
        const kind = char.startsWith('\u{1f3f4}') ? null : kindAt(line, index, char);
        if (kind !== null)
            yield { index, code: char.codePointAt(0) ?? 0, kind };
        match = execFrom(EACH_HIDDEN, line, index + char.length);
    }
}
function execFrom(pattern, text, from) {
    pattern.lastIndex = from;
    return pattern.exec(text);
}
function kindAt(line, index, char) {
    if (char < '\u00a0')
        return 'control';
    const kind = KINDS.find(([pattern]) => pattern.test(char))?.[1] ?? 'control';
    const before = charBefore(line, index);
    const after = charAt(line, index + char.length);
    if (kind === 'selector')
        return IDEOGRAPH.test(before) ? 'ideograph-selector' : kind;
    if (kind === 'joiner')
        return joins(line, index, before, after) ? null : kind;
    if (kind === 'mark' && /[\u061c\u200e\u200f]/.test(char)) {
        return RIGHT_TO_LEFT.test(before) || RIGHT_TO_LEFT.test(after) ? null : kind;
    }
    return kind;
}
function joins(line, index, before, after) {
    if (VIRAMA.test(before) || (JOINING.test(before) && JOINING.test(after)))
        return true;
    return line[index] === '\u200d' && PICTOGRAPH.test(after) && PICTOGRAPH.test(baseBefore(line, index));
}
function baseBefore(line, index) {
    let at = index;
    let char = charBefore(line, at);
    while (/^[\ufe0f\u{1f3fb}-\u{1f3ff}]/u.test(char)) {
        at -= char.length;
        char = charBefore(line, at);
    }
    return char;
}
function charAt(line, index) {
    const code = line.codePointAt(index);
    return code === undefined ? '' : String.fromCodePoint(code);
}
function charBefore(line, index) {
    const pair = index >= 2 ? charAt(line, index - 2) : '';
    return pair.length === 2 ? pair : line.slice(Math.max(index - 1, 0), index);
}
const LOOKALIKES = {
    a: '\u0430',
    c: '\u0441',
    d: '\u0501',
    e: '\u0435',
    h: '\u04bb\u0570',
    i: '\u0456\u03b9',
    j: '\u0458',
    l: '\u04cf',
    n: '\u0578',
    o: '\u043e\u03bf\u0585',
    p: '\u0440',
    q: '\u051b',
    s: '\u0455',
    u: '\u057d',
    v: '\u0475\u03bd',
    w: '\u051d',
    x: '\u0445',
    y: '\u0443\u04af',
    A: '\u0410\u0391\u13aa\ua4ee',
    B: '\u0412\u0392\u13f4\ua4d0',
    C: '\u0421\u13df\ua4da',
    D: '\u13a0\ua4d3',
    E: '\u0415\u0395\u13ac\ua4f0',
    F: '\ua4dd',
    G: '\u050c\u13c0\ua4d6',
    H: '\u041d\u0397\u13bb\ua4e7',
    I: '\u0406\u04c0\u0399\ua4f2',
    J: '\u0408\u13ab\ua4d9',
    K: '\u041a\u039a\u13e6\ua4d7',
    L: '\u13de\ua4e1',
    M: '\u041c\u039c\u13b7\ua4df',
    N: '\u039d\ua4e0',
    O: '\u041e\u039f\u0555\ua4f3',
    P: '\u0420\u03a1\u13e2\ua4d1',
    Q: '\u051a',
    R: '\u13a1\u13d2\ua4e3',
    S: '\u0405\u13d5\u13da\u054f\ua4e2',
    T: '\u0422\u03a4\u13a2\ua4d4',
    U: '\u054d\ua4f4',
    V: '\u0474\u13d9\ua4e6',
    W: '\u051c\u13b3\u13d4\ua4ea',
    X: '\u0425\u03a7\ua4eb',
    Y: '\u0423\u04ae\u03a5\ua4ec',
    Z: '\u0396\u13c3\ua4dc',
};
const LETTER_BEHIND = new Map(Object.entries(LOOKALIKES).flatMap(([letter, alike]) => [...alike].map((char) => [char, letter])));
const STYLED = '\\u210a-\\u2134\\uff21-\\uff3a\\uff41-\\uff5a\\u{1d400}-\\u{1d6a5}';
const ALIKE = `[${Object.values(LOOKALIKES).join('')}${STYLED}]`;
const MIXED = new RegExp(`[A-Za-z]${ALIKE}|${ALIKE}[A-Za-z]`, 'u');
const WORD_PIECE = new RegExp(`[0-9\\p{M}${STYLED}${['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Lisu'].map((name) => `\\p{Script=${name}}`).join('')}]{1,4096}`, 'gu');
const GREEK_SYMBOL = /[\u03b9\u03bd]/;
const MATHEMATICAL = /[\u210a-\u2134\u{1d400}-\u{1d6a5}]/u;
const ABBREVIATION = 1000;
const INFLECTED = /^[A-Z][A-Z0-9]+[\u0430\u0435\u043e\u0441\u0443\u0445]{1,2}$/;
const ESCAPE = /^(?:\\(?=[A-Za-z])|%(?=[0-9A-Za-z]))(f[A-Z]|[0-9]*(?:hh?|ll?|[jtz])?[A-Za-z])/;
function* lookalikesIn(line) {
    if (!MIXED.test(line))
        return;
    for (const { start, end } of wordsOf(line)) {
        const skip = ESCAPE.exec(line.slice(Math.max(start - 1, 0), start + 8))?.[1]?.length ?? 0;
        const word = line.slice(Math.min(start + skip, end), end);
        if (MIXED.test(word) && isDisguise(word))
            yield* lookalikesOf(word, start + skip);
    }
}
function* wordsOf(line) {
    let start = 0;
    let end = 0;
    for (let piece = execFrom(WORD_PIECE, line, 0); piece !== null; piece = execFrom(WORD_PIECE, line, end)) {
        if (piece.index > end) {
            if (end > start)
                yield { start, end };
            start = piece.index;
        }
        end = piece.index + piece[0].length;
    }
    if (end > start)
        yield { start, end };
}
function isDisguise(word) {
    let letters = 0;
    let needed = Number.POSITIVE_INFINITY;
    for (const char of word) {
        const { isLetter, looksLike, needs } = characterOf(char);
        if (looksLike === undefined)
            return false;
        if (isLetter)
            letters++;
        needed = Math.min(needed, needs);
    }
    return letters >= needed && !(word.length <= ABBREVIATION && INFLECTED.test(word));
}
function* lookalikesOf(word, start) {
    let index = start;
    for (const char of word) {
        const { looksLike } = characterOf(char);
        if (typeof looksLike === 'string') {
            yield { index, code: char.codePointAt(0) ?? 0, kind: 'lookalike', looksLike };
        }
        index += char.length;
    }
}
const CHARACTERS = new Map();
function characterOf(char) {
    const known = CHARACTERS.get(char);
    if (known !== undefined)
        return known;
    const looksLike = /[A-Za-z]/.test(char) ? null : letterBehind(char);
    const least = GREEK_SYMBOL.test(char) ? 5 : MATHEMATICAL.test(char) ? 4 : 3;
    const needs = typeof looksLike === 'string' ? least : Number.POSITIVE_INFINITY;
    const character = { isLetter: /\p{L}/u.test(char), looksLike, needs };
    CHARACTERS.set(char, character);
    return character;
}
function letterBehind(char) {
    const styled = char.normalize('NFKC');
    const letter = LETTER_BEHIND.get(char) ?? (/^[A-Za-z]$/.test(styled) ? styled : undefined);
    if (letter !== undefined)
        return letter;
    return /[\p{Script=Latin}\p{M}0-9]/u.test(char) ? null : undefined;
}

// EXTERNAL MODULE: ./build/policy/effect.js
var policy_effect = __webpack_require__(72786);
;// CONCATENATED MODULE: ./build/policy/rules/hidden-unicode.js


const AGENT_SURFACES = new Set(['agent-instructions', 'mcp-configuration', 'skill']);
const EFFECTS = {
    tag: { agent: 'deny', elsewhere: 'deny' },
    bidi: { agent: 'deny', elsewhere: 'deny' },
    selector: { agent: 'deny', elsewhere: 'warn' },
    'ideograph-selector': { agent: 'warn', elsewhere: 'warn' },
    invisible: { agent: 'deny', elsewhere: 'warn' },
    joiner: { agent: 'require-approval', elsewhere: 'warn' },
    mark: { agent: 'warn', elsewhere: 'warn' },
    control: { agent: 'warn', elsewhere: 'warn' },
    lookalike: { agent: 'deny', elsewhere: 'warn' },
};
const NAMED = 5;
const LINES = 100;
const COUNTED = 1000;
const hiddenUnicode = {
    id: 'hidden-unicode',
    title: 'No text that readers cannot see or take for other text',
    why: 'A reviewer approves one text; a compiler or an agent reads another.',
    effect: 'deny',
    hint: 'remove the characters or write them as escapes; spell a word in one alphabet',
    core: false,
    waivable: true,
    parameters: {
        strict: {
            says: 'where text is judged as strictly as in the files that agents read',
            choices: ['agents', 'everywhere'],
            default: 'agents',
        },
    },
    check: ({ change }, { strict }) => change.files.flatMap((file) => {
        const column = strict === 'everywhere' || isForAgents(file) ? 'agent' : 'elsewhere';
        return [...checkName(file, column), ...checkContent(file, column)];
    }),
};
function isForAgents({ surface }) {
    return AGENT_SURFACES.has(surface);
}
function checkName(file, column) {
    if ((file.status !== 'added' && file.status !== 'renamed') || !mayHide(file.path))
        return [];
    const hits = tally(file.path, column, ({ kind }) => EFFECTS[kind].agent === 'deny');
    if (hits === null)
        return [];
    return [observe(file, null, `the file's name holds ${describe(file.path, hits)}`, hits.effect)];
}
function checkContent(file, column) {
    const content = file.head?.content;
    if (content?.kind !== 'lines' || content.binary)
        return [];
    const hunks = hunksOf(file);
    const encoding = content.encoding === 'bytes' ? checkEncoding(file, hunks) : [];
    return [...encoding, ...checkLines(file, hunks, column)];
}
function hunksOf(file) {
    return file.whole !== null && isForAgents(file) ? file.whole.head : file.added;
}
function checkEncoding(file, hunks) {
    if (!isForAgents(file) || hunks.length === 0)
        return [];
    return [{ ...observe(file, null, 'not valid UTF-8', 'deny'), hint: 'save the file as UTF-8' }];
}
function checkLines(file, hunks, column) {
    const observations = [];
    let rest = null;
    for (const { line, number } of linesOf(hunks)) {
        const hits = tally(line, column, (hit) => !isByteOrderMark(hit, number));
        if (hits === null)
            continue;
        if (observations.length === LINES)
            rest = rest === null ? hits.effect : (0,policy_effect/* stricter */.Rn)(rest, hits.effect);
        else
            observations.push(observeLine(file, number, line, hits));
        if (rest === 'deny')
            break;
    }
    const more = `hidden or misleading text on more than ${LINES} lines`;
    return rest === null ? observations : [...observations, observe(file, null, more, rest)];
}
function* linesOf(hunks) {
    for (const { text, line: first } of hunks) {
        if (!mayHide(text))
            continue;
        let number = first;
        for (let start = 0; start <= text.length; number++) {
            const found = text.indexOf('\n', start);
            const end = found < 0 ? text.length : found;
            yield { line: text.slice(start, end), number };
            start = end + 1;
        }
    }
}
function isByteOrderMark({ code, index }, number) {
    return code === 0xfeff && index === 0 && number === 1;
}
function tally(text, column, counts) {
    if (!mayHide(text))
        return null;
    const first = { warn: [], 'require-approval': [], deny: [] };
    let count = 0;
    let effect = null;
    for (const find of [hiddenIn, lookalikesIn]) {
        for (const hit of find(text)) {
            if (effect === 'deny' && count > COUNTED)
                break;
            if (!counts(hit))
                continue;
            count++;
            const found = EFFECTS[hit.kind][column];
            effect = effect === null ? found : (0,policy_effect/* stricter */.Rn)(effect, found);
            const named = first[EFFECTS[hit.kind].agent];
            if (named.length < NAMED)
                named.push(hit);
        }
    }
    if (effect === null)
        return null;
    const named = [...first.deny, ...first['require-approval'], ...first.warn].slice(0, NAMED);
    return { count, effect, named: named.sort((a, b) => a.index - b.index) };
}
function observeLine(file, number, line, hits) {
    const message = `hidden or misleading text: ${describe(line, hits)}`;
    return { ...observe(file, number, message, hits.effect), text: line.trim() };
}
function observe(file, line, message, effect) {
    const place = { path: file.path, startLine: line, endLine: line, message };
    return effect === 'deny' ? place : { ...place, effect };
}
function describe(text, { named, count }) {
    const shown = named.map(({ code, index, looksLike }) => {
        const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
        const alike = looksLike === undefined ? '' : ` (looks like ${looksLike})`;
        return `${point}${alike} at column ${columnOf(text, index)}`;
    });
    return `${shown.join(', ')}${andMore(count, named.length)}`;
}
function andMore(count, named) {
    if (count > COUNTED)
        return ` and more than ${COUNTED - named} more`;
    return count > named ? ` and ${count - named} more` : '';
}
function columnOf(text, index) {
    let column = 1;
    for (let at = 0; at < index; column++)
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return column;
}

;// CONCATENATED MODULE: ./build/policy/rules/opaque-content.js
const opaqueContent = {
    id: 'opaque-content',
    title: 'A person looks at what the check cannot read',
    why: 'What cannot be read cannot be judged, and tools pass it over as binary.',
    effect: 'require-approval',
    hint: 'save the file as UTF-8 text',
    core: false,
    waivable: true,
    parameters: {},
    check: ({ change }) => change.files.flatMap(checkFile),
};
const MESSAGES = {
    nul: 'text with NUL bytes in it, which tools pass as binary',
    'utf-16-without-mark': 'UTF-16 that is not marked as such, or that is not valid',
    'utf-32': 'UTF-32 that is not marked as such, or that is not valid',
    'utf-7': 'UTF-7: letters that look like plain text mean other letters',
    'lfs-pointer': 'a Git LFS pointer where the name says text: the content is not in the change',
    binary: 'binary content where the name says text',
};
const HINTS = {
    nul: 'remove the NUL bytes',
    'lfs-pointer': 'commit the text itself, without Git LFS',
    binary: 'save the file as UTF-8 text, or name it after what it holds',
};
function checkFile(file) {
    const disguise = disguiseOf(file.head);
    if (disguise === null || !matters(disguise, file) || !isNew(disguise, file))
        return [];
    const hint = HINTS[disguise];
    const place = { path: file.path, startLine: null, endLine: null, message: MESSAGES[disguise] };
    return [hint === undefined ? place : { ...place, hint }];
}
function disguiseOf(side) {
    if (side?.content.kind !== 'lines')
        return null;
    return side.content.opacity ?? (side.content.binary ? 'binary' : null);
}
function matters(disguise, file) {
    switch (disguise) {
        case 'utf-16-without-mark':
        case 'utf-32':
        case 'utf-7':
            return true;
        case 'nul':
            return !saysBinary(file);
        case 'lfs-pointer':
        case 'binary':
            return saysText(file);
    }
}
function isNew(disguise, file) {
    return file.oldPath !== null || disguiseOf(file.base) !== disguise;
}
const TEXT = new Set(`adoc asm astro awk bash bat bazel bicep bzl c cc cfg cjs clj cmake cmd conf cpp cs csproj css cts cxx dart
  diff dockerfile editorconfig ejs el env erb ex exs fish fs gemspec go gql gradle graphql groovy h haml hbs hcl hh
  hpp hrl hs htm html http hxx inc ini ipynb java jinja jinja2 jl js json json5 jsonc jsonnet jsp jsx kt kts
  less lhs libsonnet lisp lock lua m m4 mak map markdown md mdc mdx mjs mk ml mli mm mod mts nim nix nomad patch php
  pl pm podspec po pot prisma properties props proto ps1 psd1 psm1 pug py pyi pyx r rake rb rego rkt rs rst sass sbt scala
  scss service sh sln sol sql star styl sum svelte svg swift tcl tex tf tfvars toml tpl ts tsx txt vb vbs vim vue wat
  xhtml xml xsd xsl yaml yml zig zsh`.split(/\s+/));
const TEXT_NAMES = /^(?:(?:gnu)?makefile|(?:docker|container|jenkins|vagrant|gem|rake|brew|pod|fast|just|proc|cap|guard|bers|dag|tilt|earth)file|build|workspace|license|licence|copying|notice|authors|changelog|changes|readme|contributing|codeowners|maintainers|version|\.env\..+|\.[a-z-]+rc|\.git(?:ignore|attributes|modules)|\.(?:docker|npm|prettier|eslint)ignore)$/;
const BINARY = new Set(`3gp 7z a aab aac ai apk arw avi avif bin bmp br bz2 cab class com crx cur dat db dds deb dll dmg doc docx dylib ear
  eot exe f4v fbx flac flv gem gguf gif glb gpg gz h5 hdf5 heic icns ico idx img iso jar jks jp2 jpeg jpg keystore
  lib lz lz4 lzma m4a m4v mdb mid mkv mo mobi mov mp3 mp4 mpeg mpg msi mst nib node npy npz o obj odp ods odt ogg ogv
  onnx opus otf p12 pack parquet pb pdb pdf pfx pickle pkl png ppt pptx psd pt pth pyc pyd pyo qm rar raw rds rlib rpm
  safetensors sfd so sqlite sqlite3 swf swp tar tflite tga tgz tif tiff ttc ttf vsix war wasm wav webm webp whl wim
  wma wmv woff woff2 x xapk xcf xls xlsx xz z zip zst`.split(/\s+/));
function saysText(file) {
    const { name, extension } = nameOf(file);
    return (TEXT.has(extension) || TEXT_NAMES.test(name) || (file.surface !== 'source' && !BINARY.has(extension)));
}
function saysBinary(file) {
    const { name, extension } = nameOf(file);
    return BINARY.has(extension) && !TEXT_NAMES.test(name);
}
function nameOf(file) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1).toLowerCase();
    return { name, extension: /\.([^.]*)$/.exec(name)?.[1] ?? '' };
}

// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(71576);
;// CONCATENATED MODULE: ./build/policy/rules/path-collision.js

const pathCollision = {
    id: 'path-collision',
    title: 'No two names are the same on any system',
    why: 'On Windows and macOS one file overwrites the other at checkout (CVE-2021-21300).',
    effect: 'deny',
    hint: 'rename one of them: on Windows and macOS one overwrites the other',
    core: true,
    waivable: true,
    parameters: {},
    check: ({ change }) => change.treeProblems.flatMap((problem) => problem.kind === 'collision'
        ? [
            {
                path: problem.path,
                startLine: null,
                endLine: null,
                message: `the same name as ${(0,names/* quotePath */.WG)(problem.other)} where case and accents do not count`,
            },
        ]
        : []),
};

;// CONCATENATED MODULE: ./build/policy/rules/path-unsafe.js
const pathUnsafe = {
    id: 'path-unsafe',
    title: 'Every name in the tree is safe to check out',
    why: 'Such entries write outside the work tree or into the folder of git itself, and a hook placed there runs (CVE-2014-9390).',
    effect: 'deny',
    hint: 'rename or remove the entry; no git command writes such a name by itself',
    core: true,
    waivable: true,
    parameters: {},
    check: ({ change }) => change.treeProblems.flatMap((problem) => problem.kind === 'unsafe'
        ? [
            {
                path: problem.path,
                startLine: null,
                endLine: null,
                message: `unsafe tree entry: ${problem.reason}`,
            },
        ]
        : []),
};

// EXTERNAL MODULE: ./build/policy/scope.js
var scope = __webpack_require__(29171);
;// CONCATENATED MODULE: ./build/policy/rules/policy-changed.js

const policyChanged = {
    id: 'policy-changed',
    title: 'Somebody else approves a change of the policy',
    why: 'The policy of the base has judged this change; the new one judges every change after it. Who may loosen it alone may then merge anything.',
    effect: 'require-approval',
    hint: 'ask a reviewer with write access who is not an author of this change; the base’s policy decided it, this one holds from the next change on',
    core: true,
    waivable: false,
    parameters: {},
    check: (facts) => facts.change.files.flatMap((file) => {
        const touched = (0,scope/* pathsOf */.wG)(file).some((path) => decides(path, facts));
        return touched
            ? [
                {
                    path: file.path,
                    startLine: null,
                    endLine: null,
                    message: `${WORDS[file.status]} what decides changes`,
                },
            ]
            : [];
    }),
};
const WORDS = {
    added: 'adds',
    modified: 'changes',
    deleted: 'removes',
    renamed: 'moves',
    'type-changed': 'replaces',
};
function decides(path, { policyPaths }) {
    const plain = path.toLowerCase();
    if (plain.startsWith('.countersign/evidence/'))
        return false;
    if (plain === '.countersign' || plain.startsWith('.countersign/') || plain === 'countersign.lock.json')
        return true;
    return policyPaths.some((policyPath) => policyPath.toLowerCase() === plain);
}

// EXTERNAL MODULE: ./build/policy/rules/release-untrusted.js
var release_untrusted = __webpack_require__(19233);
;// CONCATENATED MODULE: ./build/policy/rules/submodule-changed.js
const submoduleChanged = {
    id: 'submodule-changed',
    title: 'Submodules are added and moved on purpose',
    why: 'One line of the change stands for code that is reviewed nowhere.',
    effect: 'require-approval',
    hint: 'have someone look at what the submodule brings between the two commits',
    core: false,
    waivable: true,
    parameters: {},
    check: ({ change }) => change.files.flatMap((file) => {
        if (file.head?.content.kind !== 'submodule')
            return [];
        const from = file.base?.content.kind === 'submodule' ? file.base.id : null;
        const what = from === null
            ? `submodule added at ${file.head.id}`
            : `submodule moved from ${from} to ${file.head.id}`;
        return [{ path: file.path, startLine: null, endLine: null, message: what }];
    }),
};

;// CONCATENATED MODULE: ./build/policy/rules/submodule-unsafe.js
const submoduleUnsafe = {
    id: 'submodule-unsafe',
    title: 'Submodules are safe to clone',
    why: 'A recursive clone obeys it: it runs a program or writes outside the tree (CVE-2018-11235, CVE-2018-17456, CVE-2025-48384).',
    effect: 'deny',
    hint: 'give the submodule a plain name, a path inside the tree and an https URL',
    core: true,
    waivable: true,
    parameters: {},
    check: ({ change }) => {
        const { submodules } = change;
        if (submodules.status === 'unchanged')
            return [];
        if (submodules.status === 'unreadable')
            return [{ ...AT_FILE, message: '`.gitmodules` cannot be read by git' }];
        const lines = headerLines(change);
        return submodules.sections.flatMap((section) => {
            const line = lines.get(section.name) ?? null;
            return problemsOf(section).map((message) => ({ ...AT_FILE, startLine: line, endLine: line, message }));
        });
    },
};
const AT_FILE = { path: '.gitmodules', startLine: null, endLine: null };
function headerLines(change) {
    const lines = new Map();
    const file = change.files.find(({ path }) => path === AT_FILE.path);
    for (const hunk of file?.added ?? []) {
        for (const [i, text] of hunk.text.split('\n').entries()) {
            const [, name] = /^\s*\[\s*submodule\s+"(.*)"\s*\]/.exec(text) ?? [];
            if (name !== undefined)
                lines.set(name, hunk.line + i);
        }
    }
    return lines;
}
const submodule_unsafe_CONTROL = /[\0-\x1f\x7f]/;
function problemsOf({ name, values }) {
    const problems = [];
    if (submodule_unsafe_CONTROL.test(name) || leavesTree(name))
        problems.push('the name of a submodule leaves its folder');
    for (const { key, value } of values) {
        if (submodule_unsafe_CONTROL.test(value))
            problems.push(`\`${key}\` holds a control character`);
        else if (key === 'url' && urlProblem(value) !== null)
            problems.push(`\`url\` ${urlProblem(value)}`);
        else if (key === 'path' && pathProblem(value))
            problems.push('`path` leaves the tree or starts with a dash');
        else if (key === 'update' && value.startsWith('!'))
            problems.push('`update` runs a command');
        else if (key === 'branch' && value.startsWith('-'))
            problems.push('`branch` starts with a dash');
        else if (!KNOWN_KEYS.has(key))
            problems.push('a key that git does not read from `.gitmodules`');
    }
    return problems;
}
const KNOWN_KEYS = new Set([
    'path',
    'url',
    'update',
    'branch',
    'fetchrecursesubmodules',
    'ignore',
    'shallow',
]);
function leavesTree(path) {
    return path === '' || path.split(/[/\\]/).some((part) => part === '..');
}
function pathProblem(path) {
    return (path.startsWith('-') ||
        /^(?:[/\\]|[A-Za-z]:)/.test(path) ||
        leavesTree(path) ||
        /(?:^|[/\\])\.git(?:[/\\]|$)/i.test(path));
}
const SAFE_SCHEMES = new Set(['https', 'http', 'ssh', 'git', 'git+ssh', 'ssh+git']);
function urlProblem(url) {
    if (url.startsWith('-'))
        return 'starts with a dash';
    if (url === '')
        return 'is empty';
    if (/^[A-Za-z0-9+.-]+::/.test(url))
        return 'names a helper program';
    if (/%0a|%0d|%00/i.test(url))
        return 'hides a control character';
    const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(url)?.[1]?.toLowerCase();
    if (scheme !== undefined && !SAFE_SCHEMES.has(scheme))
        return `has the scheme ${scheme}`;
    const host = /^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/)(?:[^/@]*@)?([^/]*)/.exec(url)?.[1] ??
        /^(?:[^/@]*@)?([^/:]*):/.exec(url)?.[1];
    if (host?.startsWith('-') === true)
        return 'has a host that starts with a dash';
    if (url.startsWith('.') && climbs(url))
        return 'climbs out of the remote it is relative to';
    return null;
}
function climbs(url) {
    const ups = url.split(/[/\\]/).filter((part) => part === '..').length;
    return ups > 3 || /^(?:\.{1,2}[/\\])+:/.test(url);
}

// EXTERNAL MODULE: ./build/lib/dot-git.js
var dot_git = __webpack_require__(47626);
;// CONCATENATED MODULE: ./build/policy/rules/symlink-escape.js

const symlinkEscape = {
    id: 'symlink-escape',
    title: 'Symbolic links stay inside the tree',
    why: 'Whoever follows it reads or writes what no reviewer has seen.',
    effect: 'deny',
    hint: 'replace the link by a regular file, or point it at a file of this repository',
    core: true,
    waivable: true,
    parameters: {},
    check: ({ change }) => change.files.flatMap((file) => {
        const why = problemOf(file);
        return why === null ? [] : [{ path: file.path, startLine: null, endLine: null, message: why }];
    }),
};
function problemOf(file) {
    if (file.head?.content.kind !== 'symlink')
        return file.head?.mode === '120000' ? 'its target is too long to be one' : null;
    const why = escapeOf(file.path, file.head.content.target);
    if (why !== null)
        return `symbolic link ${why}`;
    return mustBeFile(file.path, file.surface)
        ? 'symbolic link where a regular file decides what is checked, run or trusted'
        : null;
}
function escapeOf(path, target) {
    if (target === '' || target.includes('\0'))
        return 'with a target that is none';
    if (/^(?:[/\\]|[A-Za-z]:)/.test(target))
        return 'to an absolute path';
    let depth = path.split('/').length - 1;
    let below = false;
    for (const part of target.split(/[/\\]/)) {
        if (part === '' || part === '.')
            continue;
        if (part === '..') {
            if (below)
                return 'with `..` behind a folder, which nobody can resolve without a checkout';
            if (--depth < 0)
                return 'that leaves the tree';
        }
        else {
            below = true;
            if ((0,dot_git/* isDotGit */.G)(part))
                return 'into the folder of git itself';
        }
    }
    return null;
}
const DECIDING_FOLDERS = new Set(['.countersign', '.github', '.github/workflows', '.gitlab', '.circleci']);
function mustBeFile(path, surface) {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    if (surface === 'workflow' || surface === 'policy' || surface === 'lockfile')
        return true;
    if (DECIDING_FOLDERS.has(path.toLowerCase()))
        return true;
    return ['skill.md', 'codeowners', '.gitmodules', '.gitattributes', '.mcp.json'].includes(name);
}

;// CONCATENATED MODULE: ./build/policy/rules/index.js












const BUILT_IN_RULES = new Map([
    checkNameReused,
    checkRemoved,
    evidencePlanted,
    hiddenUnicode,
    opaqueContent,
    pathCollision,
    pathUnsafe,
    policyChanged,
    release_untrusted/* releaseUntrusted */.E,
    submoduleChanged,
    submoduleUnsafe,
    symlinkEscape,
].map((rule) => [rule.id, rule]));


/***/ }),

/***/ 19233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ releaseUntrusted),
/* harmony export */   o: () => (/* binding */ failureMessage)
/* harmony export */ });
const releaseUntrusted = {
    id: 'release-untrusted',
    title: 'Every release artifact carries the attestation that the policy asks for',
    why: 'Whoever installs it takes it for what your build made; without a verified attestation nobody knows who made it, and from what.',
    effect: 'deny',
    hint: 'fetch artifact and attestation again from where they were built, or build them again',
    core: false,
    waivable: true,
    parameters: {},
    check: ({ releases }) => (releases?.failures ?? []).map((failure) => ({
        path: failure.path,
        startLine: null,
        endLine: null,
        message: failureMessage(failure),
        hint: failure.hint,
        ...(failure.path === null ? { text: failure.subject } : {}),
    })),
};
function failureMessage({ subject, path, code, message }) {
    return path === null ? `${code}: ${subject}: ${message}` : `${code}: ${message}`;
}


/***/ }),

/***/ 29171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ sortedSet),
/* harmony export */   Kz: () => (/* binding */ isOfTheWhole),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   T4: () => (/* binding */ isEverywhere),
/* harmony export */   Zh: () => (/* binding */ EVERYWHERE),
/* harmony export */   nQ: () => (/* binding */ uniteScopes),
/* harmony export */   pj: () => (/* binding */ uniqueSorted),
/* harmony export */   wG: () => (/* binding */ pathsOf)
/* harmony export */ });
const EVERYWHERE = { paths: ['**'], except: [] };
function isEverywhere({ paths, except }) {
    return paths.includes('**') && except.length === 0;
}
function isOfTheWhole({ when, added, removed, scopes }) {
    return when !== null && added === null && removed === null && scopes.every(isEverywhere);
}
function pathsOf({ path, oldPath }) {
    return oldPath === null ? [path] : [path, oldPath];
}
function scopeOf({ paths, except }) {
    const all = paths ?? ['**'];
    return { paths: all.includes('**') ? ['**'] : sortedSet(all), except: sortedSet(except ?? []) };
}
function uniteScopes(a, b) {
    return uniqueSorted([...a, ...b]);
}
function sortedSet(list) {
    return [...new Set(list)].sort();
}
function uniqueSorted(list) {
    const byText = new Map(list.map((item) => [JSON.stringify(item), item]));
    return [...byText].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, item]) => item);
}


/***/ })

};
