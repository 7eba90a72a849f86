export const id = 8674;
export const ids = [8674];
export const modules = {

/***/ 89715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   Jc: () => (/* binding */ loadAtHand),
/* harmony export */   Q3: () => (/* binding */ namedPolicies),
/* harmony export */   R8: () => (/* binding */ filesOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _changes_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53298);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13963);
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94892);
/* harmony import */ var _policy_load_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8237);
/* harmony import */ var _policy_position_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4200);








function rootOf(directory) {
    try {
        return (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_5__/* .findRepository */ .W1)(directory).root;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4 && error.code === 'NOT_A_REPOSITORY')
            return null;
        throw error;
    }
}
async function loadAtHand(directory, names) {
    const open = [];
    const readRevision = async (revision) => {
        const history = await (0,_changes_history_js__WEBPACK_IMPORTED_MODULE_1__/* .openHistory */ .jC)({ directory, base: revision, head: revision, hints: HINTS });
        open.push(history);
        return (path) => (0,_changes_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readFileAt */ ._T)(history, history.head, path, _policy_position_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_POLICY_BYTES */ .mk);
    };
    try {
        return await (0,_policy_load_js__WEBPACK_IMPORTED_MODULE_6__/* .loadPolicyAtHand */ .PS)(names, { directory, root: rootOf(directory), readRevision });
    }
    finally {
        for (const history of open)
            history.close();
    }
}
const HINTS = { remote: 'origin', fullHistory: 'run `git fetch --unshallow origin`, then again' };
function namedPolicies({ policies, positionals }) {
    if (policies.length > 0 && positionals.length > 0)
        throw (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .CI)('a policy is named twice', 'name it with --policy or as the argument, not both');
    return policies.length > 0 ? policies : positionals;
}
function filesOf({ parsed }, directory, root) {
    if (root === null)
        return [];
    const files = parsed.filter(({ source }) => source.from !== 'pack');
    return files.flatMap(({ source }) => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .pathInside */ ._l)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, source.name)) ?? []);
}


/***/ }),

/***/ 41544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diff: () => (/* binding */ diff)
});

// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(46564);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(68656);
;// CONCATENATED MODULE: ./build/policy/differences.js
function textDifference(field, [from, to]) {
    return from === to ? [] : [{ kind: 'changed', field, from, to }];
}
function byOrder(field, [from, to], { holds }, show = String) {
    const [tighter, looser] = [holds(from, to), holds(to, from)];
    if (tighter && looser)
        return [];
    const text = (value) => (value === null || value === undefined ? null : show(value));
    const kind = tighter ? 'tightened' : looser ? 'loosened' : 'changed';
    return [{ kind, field, from: text(from), to: text(to) }];
}
function lists(field, [from, to], holds) {
    const [tighter, looser] = [holds(from, to), holds(to, from)];
    if (tighter && looser)
        return [];
    const text = (items) => (items?.length === 0 ? 'none' : (items?.join(', ') ?? null));
    const kind = tighter ? 'tightened' : 'loosened';
    const both = { kind, field, from: text(from), to: text(to) };
    if (from === null || to === null)
        return [both];
    const without = (items, others) => items.filter((item) => !others.includes(item));
    return [{ ...both, list: { removed: without(from, to), added: without(to, from) } }];
}
function keyed(field, [from, to], { name, key = name, show, diff }) {
    const before = new Map(from.map((item) => [key(item), item]));
    const after = new Map(to.map((item) => [key(item), item]));
    const at = (item) => `${field}.${name(item)}`;
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((one) => {
        const [old, now] = [before.get(one), after.get(one)];
        if (old !== undefined && now !== undefined)
            return diff(old, now, at(old));
        if (now !== undefined)
            return [{ kind: 'tightened', field: at(now), from: null, to: show(now) }];
        return old === undefined ? [] : [{ kind: 'loosened', field: at(old), from: show(old), to: null }];
    });
}

// EXTERNAL MODULE: ./build/policy/order.js
var order = __webpack_require__(36583);
// EXTERNAL MODULE: ./build/policy/signers.js
var signers = __webpack_require__(21840);
;// CONCATENATED MODULE: ./build/policy/diff-releases.js



function diffReleases([from, to]) {
    const twice = new Set([...repeatedIn(from), ...repeatedIn(to)]);
    return keyed('releases', [from, to], {
        key: (release) => (twice.has(sameOf(release)) ? JSON.stringify(release) : sameOf(release)),
        name: ({ artifacts }) => artifacts.join(', '),
        show: shownRelease,
        diff: diffRelease,
    });
}
const sameOf = ({ artifacts, predicateType, signer }) => JSON.stringify([artifacts, predicateType, signer]);
function repeatedIn(releases) {
    const keys = releases.map(sameOf);
    return keys.filter((key, i) => keys.indexOf(key) !== i);
}
function diffRelease(a, b, field) {
    const sources = [a.source, b.source];
    const refs = [a.source?.ref ?? null, b.source?.ref ?? null];
    return [
        ...byOrder(`${field}.builder`, [a.builder, b.builder], { holds: demands }),
        ...byOrder(`${field}.level`, [a.level, b.level], { holds: (x, y) => (x ?? '') <= (y ?? '') }),
        ...byOrder(`${field}.maxAge`, [a.maxAge, b.maxAge], {
            holds: (x, y) => x === null || (y !== null && y <= x),
        }),
        ...byOrder(`${field}.optional`, [a.optional, b.optional], { holds: (x, y) => x || !y }),
        ...byOrder(`${field}.source`, [sources[0]?.repository ?? null, sources[1]?.repository ?? null], {
            holds: demands,
        }),
        ...byOrder(`${field}.source.ref`, refs, { holds: demands }),
        ...lists(`${field}.verifier`, [a.verifiers, b.verifiers], order/* ORDER */.ND.sources.holds),
    ];
}
const demands = (from, to) => from === null || from === to;
function shownRelease(release) {
    const { predicateType, signer, builder, source, level, maxAge, verifiers, optional } = release;
    const parts = [
        builder === null ? null : `built by ${builder}`,
        source === null ? null : `from ${source.repository}${source.ref === null ? '' : ` at ${source.ref}`}`,
        level === null ? null : `at least ${level}`,
        verifiers === null ? null : `verified by ${verifiers.join(' or ')}`,
        maxAge === null ? null : `at most ${maxAge} days old`,
        optional ? 'optional' : null,
    ];
    return [`${predicateType} of ${(0,signers/* shownSigner */.C_)(signer)}`, ...parts.filter((part) => part !== null)].join(', ');
}

// EXTERNAL MODULE: ./build/policy/explain/scopes.js
var explain_scopes = __webpack_require__(73390);
// EXTERNAL MODULE: ./build/policy/rule-entry.js
var rule_entry = __webpack_require__(53244);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 12 modules
var rules = __webpack_require__(42029);
// EXTERNAL MODULE: ./build/policy/scope.js
var policy_scope = __webpack_require__(29171);
;// CONCATENATED MODULE: ./build/policy/diff-rules.js






function diffRules(a, b, field) {
    return [
        ...byOrder(`${field}.effect`, [a.effect, b.effect], order/* ORDER */.ND.effect),
        ...diffScopes(a, b, field),
        ...['added', 'removed'].flatMap((key) => byOrder(`${field}.${key}`, [a[key], b[key]], order/* ORDER */.ND[key])),
        ...diffWhen(a, b, field),
        ...diffParameters(a, b, `${field}.with`),
        ...diffApprovers(a.approvers, b.approvers, `${field}.approvers`),
        ...byOrder(`${field}.waivable`, [a.waivable, b.waivable], order/* ORDER */.ND.waivable),
        ...textDifference(`${field}.title`, [a.title, b.title]),
        ...textDifference(`${field}.hint`, [a.hint, b.hint]),
    ];
}
function diffWhen(a, b, field) {
    const ofTheWhole = a.kind === 'own' && a.added === null && a.removed === null && a.scopes.every(policy_scope/* isEverywhere */.T4);
    return byOrder(`${field}.when`, [a.when, b.when], order/* ORDER */.ND.when).map((one) => ofTheWhole && one.kind === 'tightened' ? { ...one, kind: 'changed' } : one);
}
function diffParameters(a, b, field) {
    return Object.entries(rules/* BUILT_IN_RULES */.J.get(a.id)?.parameters ?? {}).flatMap(([name, parameter]) => {
        const { holds } = (0,order/* parameterOrder */.eg)({ parameters: { [name]: parameter } });
        const value = ({ with: values }) => values[name] ?? parameter.default;
        return byOrder(`${field}.${name}`, [value(a), value(b)], {
            holds: (x, y) => holds({ [name]: x }, { [name]: y }),
        });
    });
}
function diffApprovers(a, b, field) {
    const alone = (key) => byOrder(`${field}.${key}`, [a[key], b[key]], {
        holds: (x, y) => order/* ORDER */.ND.approvers.holds({ ...rule_entry/* ANYBODY */.hi, [key]: x }, { ...rule_entry/* ANYBODY */.hi, [key]: y }),
    });
    return [
        ...['users', 'teams'].flatMap((key) => diffPeople(key, [a, b], `${field}.${key}`)),
        ...alone('permission'),
        ...alone('count'),
    ];
}
function diffPeople(key, [a, b], field) {
    const isAnybody = ({ users, teams }) => users.length + teams.length === 0;
    const named = (approvers) => approvers[key].map((one) => one.toLowerCase());
    if (isAnybody(a) === isAnybody(b))
        return lists(field, [named(a), named(b)], order/* ORDER */.ND.sources.holds);
    if (a[key].length === b[key].length)
        return [];
    const text = (approvers) => isAnybody(approvers) ? 'anybody' : approvers[key].join(', ');
    return [{ kind: isAnybody(a) ? 'tightened' : 'loosened', field, from: text(a), to: text(b) }];
}
function diffScopes(a, b, field) {
    const where = diffOutermost([(0,explain_scopes/* outermostScopes */.s)(a.scopes), (0,explain_scopes/* outermostScopes */.s)(b.scopes)], field);
    if (where.some(({ kind }) => kind === 'loosened'))
        return where;
    const moves = diffMoves(a, b, `${field}.moves`);
    if (where.length === 0)
        return moves;
    return [...where, ...moves.filter(({ kind }) => kind !== 'tightened').map(changed)];
}
const changed = (one) => ({ ...one, kind: 'changed' });
function diffOutermost([a, b], field) {
    const [[before, ...moreBefore], [after, ...moreAfter]] = [a, b];
    if (before === undefined || after === undefined || moreBefore.length + moreAfter.length > 0) {
        const both = byOrder(`${field}.paths`, [a, b], order/* ORDER */.ND.scopes, shownScopes);
        return both.map((one) => (one.kind === 'changed' ? { ...one, kind: 'loosened' } : one));
    }
    const paths = lists(`${field}.paths`, [before.paths, after.paths], order/* ORDER */.ND.paths.holds);
    const isAny = before.paths.includes('**') || after.paths.includes('**');
    return [
        ...paths.map(({ list, ...one }) => (isAny || list === undefined ? one : { ...one, list })),
        ...lists(`${field}.except`, [before.except, after.except], order/* ORDER */.ND.except.holds),
    ];
}
const WORDS = { paths: 'paths ', except: ' except ', everywhere: 'every path' };
const shownScopes = (scopes) => (0,explain_scopes/* describeScopes */.v)(scopes, WORDS);
function diffMoves(a, b, field) {
    if (b.kind === 'own' && b.added === null && b.removed === null)
        return [];
    const has = (some, scope) => some.some((one) => JSON.stringify(one) === JSON.stringify(scope));
    const keeps = (x, y) => x.every((scope) => (0,policy_scope/* isEverywhere */.T4)(scope) || has(y, scope));
    const into = (some) => `all lines of a file moved into or out of ${shownScopes(some)}`;
    return byOrder(field, [a.scopes, b.scopes], { holds: keeps }, into);
}

;// CONCATENATED MODULE: ./build/policy/diff.js





function diffPolicies(from, to) {
    const all = [
        ...textDifference('name', [from.name, to.name]),
        ...textDifference('level', [from.level, to.level]),
        ...keyed('rules', [from.rules, to.rules], {
            name: ({ id }) => id,
            show: ({ effect }) => effect,
            diff: diffRules,
        }),
        ...diffSkills(from.skills, to.skills),
        ...diffScanners(from, to),
        ...diffReleases([from.releases, to.releases]),
        ...lists('mcp.servers', [from.mcp?.servers ?? null, to.mcp?.servers ?? null], order/* ORDER */.ND.servers.holds),
        ...diffWaivers(from.waivers, to.waivers),
    ];
    return all.sort((a, b) => (a.field < b.field ? -1 : a.field > b.field ? 1 : 0));
}
function diffScanners({ scanners: from }, { scanners: to }) {
    return keyed('scanners', [from, to], {
        name: ({ name }) => name,
        key: ({ name }) => name.toLowerCase(),
        show: ({ effect, required }) => (required ? `${effect}, required` : effect),
        diff: (a, b, field) => [
            ...byOrder(`${field}.effect`, [a.effect, b.effect], order/* ORDER */.ND.effect),
            ...byOrder(`${field}.required`, [a.required, b.required], { holds: (x, y) => y || !x }),
        ],
    });
}
function diffSkills(from, to) {
    const levels = [from?.minimum ?? null, to?.minimum ?? null];
    return [
        ...byOrder('skills.minimum', levels, {
            holds: (x, y) => x === null || (y !== null && order/* ORDER */.ND.minimum.holds(x, y)),
        }),
        ...lists('skills.sources', [from?.sources ?? null, to?.sources ?? null], order/* ORDER */.ND.sources.holds),
        ...lists('skills.signers', [shownSigners(from), shownSigners(to)], order/* ORDER */.ND.sources.holds),
    ];
}
function shownSigners(skills) {
    return skills?.signers?.map(signers/* shownSigner */.C_) ?? null;
}
function diffWaivers(from, to) {
    const keys = (waivers) => new Set(waivers.map(keyOf));
    const [before, after] = [latest(from), latest(to)];
    const isNew = (one) => !keys(before).has(keyOf(one)) && !isCovered(one, before);
    const isGone = (one) => !keys(after).has(keyOf(one)) && !isCovered(one, after);
    const name = ({ rule, paths }) => `waivers.${rule} ${paths.join(' ')}`;
    return [
        ...after.filter(isNew).map((one) => ({
            kind: 'loosened',
            field: name(one),
            from: null,
            to: shownWaiver(one),
        })),
        ...before.filter(isGone).map((one) => ({
            kind: 'tightened',
            field: name(one),
            from: shownWaiver(one),
            to: null,
        })),
        ...before.flatMap((old) => {
            const now = after.find((one) => keyOf(one) === keyOf(old));
            return now === undefined ? [] : diffWaiver(old, now, name(old));
        }),
    ];
}
function diffWaiver(a, b, field) {
    return [
        ...byOrder(`${field} expires`, [a.expires, b.expires], { holds: (x, y) => y <= x }),
        ...textDifference(`${field} owner`, [a.owner, b.owner]),
        ...textDifference(`${field} reason`, [a.reason, b.reason]),
    ];
}
const keyOf = ({ rule, paths }) => JSON.stringify([rule.toLowerCase(), paths]);
function latest(waivers) {
    const sorted = [...waivers].sort((a, b) => (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : 0));
    return [...new Map(sorted.map((waiver) => [keyOf(waiver), waiver])).values()];
}
function isCovered({ rule, paths, expires }, waivers) {
    return waivers.some((other) => other.rule.toLowerCase() === rule.toLowerCase() &&
        order/* ORDER */.ND.paths.holds(paths, other.paths) &&
        expires <= other.expires);
}
function shownWaiver({ expires, owner, reason }) {
    return `until ${expires}, ${owner}: ${reason}`;
}

// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/tables.js
var tables = __webpack_require__(57442);
// EXTERNAL MODULE: ./build/commands/output.js + 3 modules
var output = __webpack_require__(73066);
// EXTERNAL MODULE: ./build/commands/policy/at-hand.js
var at_hand = __webpack_require__(89715);
;// CONCATENATED MODULE: ./build/commands/policy/diff.js







async function diff(config, _invocation) {
    const [a, b, extra] = config.positionals;
    if (a === undefined || b === undefined || extra !== undefined)
        throw (0,build_config/* usage */.CI)('diff compares two policies', '`countersign policy diff main:.countersign/policy.yaml .countersign/policy.yaml`');
    const [from, to] = [await (0,at_hand/* loadAtHand */.Jc)(config.directory, [a]), await (0,at_hand/* loadAtHand */.Jc)(config.directory, [b])];
    const differences = diffPolicies(from.policy.policy, to.policy.policy);
    const compared = {
        from: { name: a, digest: from.policy.digest },
        to: { name: b, digest: to.policy.digest },
        differences,
        counts: {
            tightened: countOf(differences, 'tightened'),
            loosened: countOf(differences, 'loosened'),
            changed: countOf(differences, 'changed'),
        },
    };
    return (0,output/* outcome */.bu)(config, (0,at_hand/* rootOf */.I5)(config.directory), rendered(config, compared), exitCodeOf(config, compared));
}
function countOf(differences, kind) {
    return differences.filter((difference) => difference.kind === kind).length;
}
function exitCodeOf({ failOn }, { counts }) {
    if (failOn === null)
        return 0;
    return counts.loosened > 0 || (failOn === 'changed' && counts.changed > 0) ? 1 : 0;
}
function rendered({ format }, compared) {
    if (format === 'json')
        return (0,json/* inertJson */.n)(compared);
    return format === 'markdown' ? markdownOf(compared) : textOf(compared);
}
const SIGNS = {
    tightened: 'tightened  ',
    loosened: 'LOOSENED   ',
    changed: 'changed    ',
};
const NOTHING = 'no difference in effect';
function countsIn({ counts, differences }) {
    if (differences.length === 0)
        return NOTHING;
    return `${counts.loosened} loosened, ${counts.changed} changed, ${counts.tightened} tightened`;
}
function textOf(compared) {
    const lines = compared.differences.map((one) => {
        const { list, from, to } = one;
        const what = list === undefined ? `${(0,inert/* inert */.t)(from ?? NOT_THERE)} → ${(0,inert/* inert */.t)(to ?? NOT_THERE)}` : signed(list, inert/* inert */.t);
        return `${SIGNS[one.kind]}${(0,inert/* inert */.t)(one.field)}\n           │ ${what}\n`;
    });
    return `${countsIn(compared)}: ${(0,inert/* inert */.t)(compared.from.name)} → ${(0,inert/* inert */.t)(compared.to.name)}\n${lines.join('')}`;
}
const NOT_THERE = '(nothing)';
function signed({ removed, added }, show) {
    return [...removed.map((item) => `−${show(item)}`), ...added.map((item) => `+${show(item)}`)].join(' ');
}
function markdownOf(compared) {
    const order = ['loosened', 'changed', 'tightened'];
    const rows = order.flatMap((kind) => compared.differences
        .filter((difference) => difference.kind === kind)
        .map(({ field, from, to, list }) => [
        kind === 'loosened' ? '**loosened**' : kind,
        (0,tables/* code */.aY)(field),
        list === undefined ? `${cell(from)} → ${cell(to)}` : signed(list, tables/* code */.aY),
    ]));
    const differences = { title: 'Differences', columns: ['what', 'field', 'difference'], rows };
    const heading = `### Policy: ${countsIn(compared)}`;
    const names = `${(0,tables/* code */.aY)(compared.from.name)} → ${(0,tables/* code */.aY)(compared.to.name)}`;
    return `${[heading, names, ...(0,tables/* table */.tp)(differences, MARKDOWN_LIMIT)].join('\n\n')}\n`;
}
const cell = (text) => (text === null ? NOT_THERE : (0,tables/* code */.aY)(text));
const MARKDOWN_LIMIT = 60_000;


/***/ }),

/***/ 73390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ outermostScopes),
/* harmony export */   v: () => (/* binding */ describeScopes)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36583);

function outermostScopes(scopes) {
    const isWithin = (inner, outer) => _order_js__WEBPACK_IMPORTED_MODULE_0__/* .ORDER */ .ND.scopes.holds([inner], [outer]);
    return scopes.filter((scope, at) => !scopes.some((other, index) => index !== at && isWithin(scope, other) && (index < at || !isWithin(other, scope))));
}
function describeScopes(scopes, words) {
    return scopes.map((scope) => describeScope(scope, words)).join(' or ');
}
function describeScope({ paths, except }, words) {
    const globs = paths.includes('**') ? words.everywhere : `${words.paths}${paths.join(', ')}`;
    return except.length === 0 ? globs : `${globs}${words.except}${except.join(', ')}`;
}


/***/ }),

/***/ 4200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ invalidAs),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   U4: () => (/* binding */ invalidPolicy),
/* harmony export */   mk: () => (/* binding */ MAX_POLICY_BYTES)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68656);


const MAX_POLICY_BYTES = 1024 * 1024;
const MAX_WHY = 500;
const invalidPolicy = invalidAs('POLICY_INVALID', 'mend that line, then run `countersign policy validate`');
function invalidAs(code, usual) {
    return (name, { line, column }, why, hint = usual) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4(code, `${name}:${line}:${column}: ${clipped(why, MAX_WHY)}`, { hint });
}
const MAX_WORD = 100;
function quoted(word) {
    return `\`${clipped(word, MAX_WORD)}\``;
}
function clipped(text, max) {
    const shown = (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(text.slice(0, max));
    if (shown.length <= max && text.length <= max)
        return shown;
    return `${shown.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ }),

/***/ 98799:
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
