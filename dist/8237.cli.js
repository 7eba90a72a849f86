export const id = 8237;
export const ids = [8237];
export const modules = {

/***/ 25267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ assemblePolicy)
});

// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(60297);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/policy/effect.js
var effect = __webpack_require__(72786);
// EXTERNAL MODULE: ./build/policy/layer.js
var policy_layer = __webpack_require__(29278);
// EXTERNAL MODULE: ./build/policy/order.js
var order = __webpack_require__(36583);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 12 modules
var rules = __webpack_require__(42029);
// EXTERNAL MODULE: ./build/policy/scope.js
var scope = __webpack_require__(29171);
// EXTERNAL MODULE: ./build/policy/sections.js + 1 modules
var policy_sections = __webpack_require__(65118);
;// CONCATENATED MODULE: ./build/policy/combine.js







function combine(a, b) {
    const rules = new Map(a.rules);
    for (const [id, draft] of b.rules) {
        const twin = rules.get(id);
        rules.set(id, twin === undefined ? draft : combineDrafts(twin, draft));
    }
    if (a.level !== null && b.level !== null && a.level !== b.level) {
        throw new errors/* RunError */.e4('POLICY_INVALID', `two policies name different levels: ${a.level} and ${b.level}`, {
            hint: 'keep `level` in one of them',
        });
    }
    return {
        level: a.level ?? b.level,
        rules,
        sections: (0,policy_sections/* combineSections */.wG)(a.sections, b.sections),
        root: a.root ?? b.root,
    };
}
function combineDrafts(a, b) {
    if (a.untouched && (a.first === null || a.first === b.first))
        return b;
    if (b.untouched && (b.first === null || a.first === b.first))
        return a;
    if (a === b)
        return a;
    const [one, other] = [a.rule, b.rule];
    const besidePack = (0,policy_layer/* isOfRoot */.QH)(a) !== (0,policy_layer/* isOfRoot */.QH)(b);
    if (one.kind === 'own' && a.first !== b.first && !(besidePack && isSameRule(one, other)))
        throw b.refuse('id', `the rule \`${one.id}\` is already in another policy`);
    if (one.when !== other.when && !(0,policy_layer/* isOfRoot */.QH)(a) && !(0,policy_layer/* isOfRoot */.QH)(b))
        throw b.refuse('when', `another policy has another \`when\` for \`${one.id}\``);
    return {
        ...a,
        untouched: false,
        ofGateway: a.ofGateway || b.ofGateway,
        rule: {
            ...one,
            effect: (0,effect/* stricter */.Rn)(one.effect, other.effect),
            scopes: (0,scope/* uniteScopes */.nQ)(one.scopes, other.scopes),
            when: eitherWhen(one.when, other.when),
            with: stricterParameters(one, other),
            approvers: stricterApprovers(a, b, besidePack),
            waivable: besidePack ? waivableBesidePack(a, b) : stricterWaivable(one, other),
        },
    };
}
function isSameRule(one, other) {
    return one.added === other.added && one.removed === other.removed;
}
function eitherWhen(one, other) {
    if (one === other)
        return one;
    return one === null || other === null ? null : `(${one}\n) || (${other}\n)`;
}
function stricterWaivable(one, other) {
    return order/* ORDER */.ND.waivable.holds(one.waivable, other.waivable) ? other.waivable : one.waivable;
}
function waivableBesidePack(a, b) {
    const [root, pack] = (0,policy_layer/* isOfRoot */.QH)(a) ? [a.rule, b.rule] : [b.rule, a.rule];
    return pack.waivable === false ? false : root.waivable;
}
function stricterParameters(one, other) {
    const parameters = Object.entries(rules/* BUILT_IN_RULES */.J.get(one.id)?.parameters ?? {});
    return Object.fromEntries(parameters.map(([name, { choices, default: start }]) => {
        const positions = [one, other].map((rule) => choices.indexOf(rule.with[name] ?? start));
        return [name, choices[Math.max(...positions)] ?? start];
    }));
}
function stricterApprovers(a, b, besidePack) {
    const [one, other] = [a.rule.approvers, b.rule.approvers];
    if (order/* ORDER */.ND.approvers.holds(one, other))
        return other;
    if (order/* ORDER */.ND.approvers.holds(other, one))
        return one;
    const both = besidePack ? bothApprovers(one, other) : null;
    if (both !== null)
        return both;
    const why = `another policy names other \`approvers\` for \`${a.rule.id}\`, and neither list is within the other`;
    throw b.refuse('approvers', why);
}
function bothApprovers(one, other) {
    const [few, many] = namesNobody(one) ? [other, one] : [one, other];
    const within = (list, of) => namesNobody(many) ? list : list.filter((name) => of.includes(name));
    const users = within(few.users, many.users);
    const teams = within(few.teams, many.teams);
    const count = Math.max(one.count, other.count);
    const isNobody = users.length + teams.length === 0 && !namesNobody(few);
    if (isNobody || (users.length > 0 && teams.length === 0 && count > users.length))
        return null;
    const isHigher = order/* ORDER */.ND.approvers.holds({ users: [], teams: [], permission: one.permission, count: 1 }, { users: [], teams: [], permission: other.permission, count: 1 });
    return { users, teams, permission: isHigher ? other.permission : one.permission, count };
}
function namesNobody({ users, teams }) {
    return users.length + teams.length === 0;
}

// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
// EXTERNAL MODULE: ./build/policy/rule-entry.js
var rule_entry = __webpack_require__(53244);
// EXTERNAL MODULE: ./build/policy/rules/release-untrusted.js
var release_untrusted = __webpack_require__(19233);
;// CONCATENATED MODULE: ./build/policy/assemble.js











function assemblePolicy(parsed, root = null) {
    const ground = root === null ? (0,policy_layer/* coreLayer */.zW)() : (0,policy_layer/* rootLayer */.c4)(root);
    const known = new Map();
    const layer = parsed.map((one) => layerOf(one, ground, known)).reduce(combine, ground);
    const names = [...(root === null ? [] : [root.policy.name]), ...parsed.map(({ file }) => file.name)];
    const policy = (0,policy_layer/* compiledOf */.Fv)(layer, names.join('+'));
    return {
        policy,
        digest: (0,digest/* digestOf */.ol)((0,canonical_json/* canonicalJson */.d)(policy)),
        sources: [...(root === null ? [] : [sourceOf(root)]), ...sourcesOf(parsed)],
    };
}
function sourceOf({ policy, digest }) {
    return { name: policy.name, digest, from: 'gateway' };
}
function sourcesOf(parsed) {
    const seen = new Set();
    const visit = (one) => {
        if (seen.has(one))
            return;
        seen.add(one);
        for (const parent of one.parents)
            visit(parent);
    };
    for (const one of parsed)
        visit(one);
    return [...seen].map(({ source }) => source);
}
function layerOf(parsed, ground, known) {
    const done = known.get(parsed);
    if (done !== undefined)
        return done;
    const under = parsed.source.from === 'pack' ? (0,policy_layer/* coreLayer */.zW)() : ground;
    const below = parsed.parents.map((parent) => layerOf(parent, ground, known)).reduce(combine, under);
    const rules = new Map(below.rules);
    const seen = new Set();
    for (const [index, entry] of (parsed.file.rules ?? []).entries()) {
        const refuse = (key, why) => (0,position/* invalidPolicy */.U4)(parsed.source.name, parsed.positionOf(['rules', index, key]), why);
        if (seen.has(entry.id))
            throw refuse('id', `the rule \`${entry.id}\` stands twice in this policy`);
        seen.add(entry.id);
        rules.set(entry.id, draftOf(entry, rules.get(entry.id), parsed, refuse));
    }
    const parent = below.root === null ? null : (0,policy_layer/* rootName */.SX)(below.root);
    const sections = (0,policy_sections/* tightenSections */.qA)(below.sections, parsed, parent);
    if ((parsed.file.releases ?? []).length > 0 && !seen.has(release_untrusted/* releaseUntrusted */.E.id))
        rules.set(release_untrusted/* releaseUntrusted */.E.id, draftOfReleases(parsed, rules.get(release_untrusted/* releaseUntrusted */.E.id)));
    const layer = { level: levelOn(below, parsed), rules, sections, root: below.root };
    known.set(parsed, layer);
    return layer;
}
function draftOfReleases(parsed, below) {
    const rule = below?.rule ?? (0,rule_entry/* builtInRule */.eP)(release_untrusted/* releaseUntrusted */.E);
    return {
        rule: { ...rule, effect: (0,effect/* stricter */.Rn)(rule.effect, release_untrusted/* releaseUntrusted */.E.effect) },
        refuse: (_key, why) => (0,position/* invalidPolicy */.U4)(parsed.source.name, parsed.positionOf(['releases']), why),
        first: below?.first ?? parsed,
        untouched: false,
        ofGateway: below?.ofGateway === true || parsed.source.from === 'gateway',
        said: () => placeOf(parsed, ['releases']),
    };
}
function draftOf(entry, below, parsed, refuse) {
    const builtIn = rules/* BUILT_IN_RULES */.J.get(entry.id);
    const ofGateway = below?.ofGateway === true || parsed.source.from === 'gateway';
    const first = below?.first ?? parsed;
    const said = () => placeOf(parsed, ['rules', (parsed.file.rules ?? []).indexOf(entry)]);
    if (below !== undefined && below.first !== null) {
        const refuseHere = (key, why) => refuse(key, `${why} (the parent: ${below.said()})`);
        const rule = (0,rule_entry/* tightened */.Fs)(below.rule, builtIn, entry, refuseHere);
        return { rule, refuse, first, untouched: false, ofGateway, said };
    }
    const rule = builtIn === undefined ? (0,rule_entry/* ownRule */.XR)(entry, refuse) : (0,rule_entry/* switchedOn */.L1)(builtIn, entry, refuse);
    return { rule, refuse, first, untouched: false, ofGateway, said };
}
function placeOf({ source, positionOf }, path) {
    return source.from === 'pack' ? source.name : `${source.name}:${positionOf(path).line}`;
}
function levelOn({ level: below, root }, { file, source, positionOf }) {
    const { level } = file;
    if (level === undefined || below === null || order/* ORDER */.ND.level.holds(below, level))
        return level ?? below;
    throw (0,position/* invalidPolicy */.U4)(source.name, positionOf(['level']), `it is ${below} in ${root === null ? 'a parent' : (0,policy_layer/* rootName */.SX)(root)}, and ${order/* ORDER */.ND.level.says}`);
}


/***/ }),

/***/ 29278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ compiledOf),
/* harmony export */   QH: () => (/* binding */ isOfRoot),
/* harmony export */   SX: () => (/* binding */ rootName),
/* harmony export */   c4: () => (/* binding */ rootLayer),
/* harmony export */   zW: () => (/* binding */ coreLayer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _rule_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53244);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42029);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29171);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65118);





const noPlace = (_key, why) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('POLICY_INVALID', why, { hint: 'mend the policy' });
function coreLayer() {
    const core = [..._rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILT_IN_RULES */ .J.values()].filter((rule) => rule.core);
    return {
        level: null,
        rules: new Map(core.map((rule) => [
            rule.id,
            {
                rule: (0,_rule_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .builtInRule */ .eP)(rule),
                refuse: noPlace,
                first: null,
                untouched: true,
                ofGateway: false,
                said: () => 'core',
            },
        ])),
        sections: _sections_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_SECTIONS */ .je,
        root: null,
    };
}
function rootName({ policy }) {
    return `the gateway’s policy ${policy.name}`;
}
function isOfRoot({ first }) {
    return first !== null && 'policy' in first;
}
function rootLayer(root) {
    const { level, rules, skills, scanners, releases, mcp, waivers } = root.policy;
    const core = coreLayer();
    const drafts = rules.map(normalRule).map((rule) => {
        const untouched = core.rules.get(rule.id);
        if (untouched !== undefined && isSame(untouched.rule, rule))
            return [rule.id, untouched];
        const said = () => rootName(root);
        return [rule.id, { rule, refuse: noPlace, first: root, untouched: true, ofGateway: true, said }];
    });
    return {
        level,
        rules: new Map([...core.rules, ...drafts]),
        sections: {
            minimum: skills?.minimum ?? null,
            sources: skills === null || skills.sources === null ? null : (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .sortedSet */ .Cc)(skills.sources),
            signers: skills === null || skills.signers === null ? null : (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .uniqueSorted */ .pj)(skills.signers),
            scanners: (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .uniqueSorted */ .pj)(scanners),
            releases: (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .uniqueSorted */ .pj)(releases),
            servers: mcp === null ? null : (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .sortedSet */ .Cc)(mcp.servers),
            waivers: (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .uniqueSorted */ .pj)(waivers).map((waiver) => ({ waiver, from: null, index: 0 })),
        },
        root,
    };
}
function normalRule(rule) {
    const { users, teams } = rule.approvers;
    return {
        ...rule,
        scopes: (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .uniteScopes */ .nQ)(rule.scopes.map(_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od), []),
        approvers: { ...rule.approvers, users: (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .sortedSet */ .Cc)(users), teams: (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .sortedSet */ .Cc)(teams) },
    };
}
function isSame(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}
const DEFAULT_LEVEL = 'ORG_SOURCE_COUNTERSIGN';
function compiledOf({ level, rules, sections, root }, name) {
    const { scanners, signers, sources, servers, minimum, releases } = sections;
    return {
        version: 1,
        name,
        level: level ?? DEFAULT_LEVEL,
        rules: [...rules.values()].map(({ rule }) => rule).sort(byId),
        skills: minimum === null ? null : { minimum, sources, signers },
        scanners,
        releases,
        mcp: servers === null ? null : { servers },
        waivers: (0,_sections_js__WEBPACK_IMPORTED_MODULE_4__/* .waiversOf */ .Rh)(sections, rules, root?.policy.scanners ?? []),
    };
}
const byId = (a, b) => (a.id < b.id ? -1 : 1);


/***/ }),

/***/ 8237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tb: () => (/* binding */ loadPolicy),
  PS: () => (/* binding */ loadPolicyAtHand)
});

// UNUSED EXPORTS: loadPack

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/policy/assemble.js + 1 modules
var assemble = __webpack_require__(25267);
;// CONCATENATED MODULE: ./build/policy/packs.generated.js
const PACKS = {
    baseline: {
        text: `# Safe to switch on anywhere: what no repository wants, whatever it holds.
# The core rules (path-unsafe, path-collision, symlink-escape, submodule-unsafe,
# evidence-planted, policy-changed) are always on and need no line here.
version: 1
name: baseline
rules:
  - id: check-name-reused
    effect: deny
  - id: check-removed
    effect: require-approval
  - id: hidden-unicode
    effect: deny
  - id: opaque-content
    effect: require-approval
  - id: submodule-changed
    effect: require-approval
`,
        file: { "version": 1, "name": "baseline", "rules": [{ "id": "check-name-reused", "effect": "deny" }, { "id": "check-removed", "effect": "require-approval" }, { "id": "hidden-unicode", "effect": "deny" }, { "id": "opaque-content", "effect": "require-approval" }, { "id": "submodule-changed", "effect": "require-approval" }] },
    },
};

// EXTERNAL MODULE: ./build/policy/places.js
var policy_places = __webpack_require__(78015);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
// EXTERNAL MODULE: ./build/policy/signers.js
var signers = __webpack_require__(21840);
;// CONCATENATED MODULE: ./build/policy/load.js









const PACK = 'pack:';
const MAX_FILES = 100;
const MAX_DEPTH = 20;
async function loadPolicy(names, places, gateway = null) {
    const { root, directory } = places;
    const base = (0,policy_places/* commitPlace */.XE)(places.readBase, 'base');
    const disk = (0,policy_places/* diskPlace */.$C)({ directory, root: null, closed: root });
    const walk = startWalk();
    if (names.length === 0) {
        const found = await loadDefault(walk, base, (path) => path);
        const isAlone = gateway !== null && found.source.from === 'pack';
        return loaded(walk, isAlone ? [] : [found], [policy_places/* DEFAULT_POLICY */.zj, ...walk.paths], gateway);
    }
    const parsed = [];
    for (const name of names) {
        const full = (0,external_node_path_.resolve)(directory, name);
        const inside = name.startsWith(PACK) ? null : (0,files/* pathInside */._l)(root, full);
        if (name.startsWith(PACK))
            parsed.push(loadPack(name.slice(PACK.length)));
        else if (inside === null)
            parsed.push((await loadFile(walk, disk, full, name)) ?? nowhere(name));
        else
            parsed.push((await loadFile(walk, base, inside)) ?? notInBase(inside));
    }
    return loaded(walk, parsed, walk.paths, gateway);
}
async function loadPolicyAtHand(names, { directory, root, readRevision }) {
    const disk = (0,policy_places/* diskPlace */.$C)({ directory, root: root ?? directory, closed: null });
    const walk = startWalk();
    if (names.length === 0) {
        const found = await loadDefault(walk, disk, (path) => (0,external_node_path_.join)(root ?? directory, path));
        if (root !== null || found.source.from !== 'pack')
            return loaded(walk, [found], []);
        throw new errors/* RunError */.e4('POLICY_NOT_FOUND', `there is no ${policy_places/* DEFAULT_POLICY */.zj} here, and this is no repository`, {
            hint: 'name a file, or a pack such as pack:baseline',
        });
    }
    const parsed = [];
    for (const name of names) {
        if (name.startsWith(PACK))
            parsed.push(loadPack(name.slice(PACK.length)));
        else {
            const [, revision = '', path = ''] = /^([^:]+):(.+)$/.exec(name) ?? [];
            const found = (await loadFile(walk, disk, (0,external_node_path_.resolve)(directory, name), name)) ??
                (path === ''
                    ? null
                    : await loadFile(walk, (0,policy_places/* commitPlace */.XE)(await readRevision(revision), 'file', revision), path));
            parsed.push(found ?? nowhere(name));
        }
    }
    return loaded(walk, parsed, []);
}
async function loadDefault(walk, place, at) {
    const found = await loadFile(walk, place, at(policy_places/* DEFAULT_POLICY */.zj));
    if (found !== null)
        return found;
    for (const path of policy_places/* MISNAMED_POLICIES */.o9) {
        if ((await place.read(at(path))) === null)
            continue;
        throw new errors/* RunError */.e4('POLICY_NOT_FOUND', `there is ${path} and no ${policy_places/* DEFAULT_POLICY */.zj}`, {
            hint: `name it ${policy_places/* DEFAULT_POLICY */.zj}: no other name is read`,
        });
    }
    return loadPack('baseline');
}
function loaded({ materials }, parsed, paths, gateway = null) {
    return {
        policy: (0,assemble/* assemblePolicy */.F)(parsed, gateway),
        paths: [...new Set(paths)],
        parsed,
        materials: new Map([...(gateway?.materials ?? []), ...materials]),
    };
}
function notInBase(path) {
    throw new errors/* RunError */.e4('POLICY_NOT_FOUND', `the base commit has no ${path}`, {
        hint: 'a policy of the repository is read from the base, never from the change: merge it first, or take pack:baseline',
    });
}
function nowhere(name) {
    throw new errors/* RunError */.e4('POLICY_NOT_FOUND', `${name} cannot be read as a policy: there is no such file`, {
        hint: 'name a file that exists, or a pack such as pack:baseline',
    });
}
function loadPack(name) {
    const known = PARSED_PACKS.get(name);
    if (known !== undefined)
        return known;
    const pack = Object.hasOwn(PACKS, name) ? PACKS[name] : undefined;
    if (pack === undefined) {
        const names = Object.keys(PACKS).map((one) => PACK + one);
        throw new errors/* RunError */.e4('POLICY_NOT_FOUND', `there is no pack called ${name}`, {
            hint: `take one of ${names.join(', ')}`,
        });
    }
    const parsed = {
        source: { name: PACK + name, digest: (0,lib_digest/* digestOf */.ol)(pack.text), from: 'pack' },
        file: pack.file,
        positionOf: () => ({ line: 1, column: 1 }),
        parents: (pack.file.extends ?? []).map((parent) => loadPack(parent.slice(PACK.length))),
        files: new Map(),
    };
    PARSED_PACKS.set(name, parsed);
    return parsed;
}
const PARSED_PACKS = new Map();
const startWalk = () => ({ known: new Map(), open: [], paths: [], materials: new Map(), files: 0 });
async function loadFile(walk, place, path, name = place.show(path)) {
    const key = `${place.id}\0${path}`;
    const known = walk.known.get(key);
    if (known !== undefined)
        return known;
    const bytes = await place.read(path);
    if (bytes === null)
        return null;
    if (place.from === 'base')
        walk.paths.push(path);
    const { parsePolicy } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(1138), __webpack_require__.e(8815), __webpack_require__.e(2856), __webpack_require__.e(7337), __webpack_require__.e(3919), __webpack_require__.e(8438), __webpack_require__.e(1246)]).then(__webpack_require__.bind(__webpack_require__, 61246));
    const alone = parsePolicy({ name, bytes, from: place.from });
    walk.open.push({ key, name });
    const files = await readNamed(walk, place, path, alone);
    const parents = [];
    for (const [index, parent] of (alone.file.extends ?? []).entries())
        parents.push(await loadParent(walk, place, path, { alone, index, name: parent }));
    walk.open.pop();
    const parsed = { ...alone, parents, files };
    walk.known.set(key, parsed);
    return parsed;
}
async function loadParent(walk, place, path, { alone, index, name }) {
    const refuse = (why) => (0,position/* invalidPolicy */.U4)(alone.source.name, alone.positionOf(['extends', index]), why);
    if (name.startsWith(PACK)) {
        if (Object.hasOwn(PACKS, name.slice(PACK.length)))
            return loadPack(name.slice(PACK.length));
        const packs = Object.keys(PACKS).map((pack) => PACK + pack);
        throw refuse(`there is no \`${name}\`: take one of ${packs.join(', ')}`);
    }
    const found = await findNamed(place, path, name, refuse);
    const key = `${place.id}\0${found}`;
    const start = walk.open.findIndex((one) => one.key === key);
    if (start !== -1) {
        const round = walk.open.slice(start).map((one) => one.name);
        throw refuse(`it extends itself: ${[...round, round[0]].join(' → ')}`);
    }
    walk.files += 1;
    if (walk.open.length > MAX_DEPTH || walk.files > MAX_FILES)
        throw refuse(`up to here more than ${MAX_DEPTH} policies in a row or ${MAX_FILES} in all are extended`);
    return (await loadFile(walk, place, found)) ?? gone(refuse, name);
}
function gone(refuse, name) {
    throw refuse(`there is no file \`${name}\` where this policy comes from`);
}
async function findNamed(place, path, name, refuse) {
    const candidates = place.lead(path, name);
    if (candidates.length === 0)
        throw refuse(`\`${name}\` leads out of where this policy comes from: name a file there, or a pack`);
    const found = [];
    for (const candidate of candidates) {
        if ((await place.read(candidate)) !== null)
            found.push(candidate);
    }
    const [first, second] = found;
    if (first === undefined)
        return gone(refuse, name);
    if (second === undefined)
        return first;
    throw refuse(`\`${name}\` is two files, from the root and beside this one: write \`./${name}\` for the latter`);
}
async function readNamed(walk, place, path, alone) {
    const files = new Map();
    for (const { name, path: at } of (0,signers/* namedFiles */.VI)(alone.file)) {
        const refuse = (why) => (0,position/* invalidPolicy */.U4)(alone.source.name, alone.positionOf(at), why);
        const found = await findNamed(place, path, name, refuse);
        const bytes = await place.read(found);
        if (bytes === null)
            return gone(refuse, name);
        if (place.from === 'base')
            walk.paths.push(found);
        const digest = (0,lib_digest/* digestOf */.ol)(bytes);
        files.set(name, digest);
        walk.materials.set(digest, bytes);
    }
    return files;
}


/***/ }),

/***/ 78015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ diskPlace),
/* harmony export */   XE: () => (/* binding */ commitPlace),
/* harmony export */   o9: () => (/* binding */ MISNAMED_POLICIES),
/* harmony export */   zj: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4200);





function commitPlace(readAt, from, revision = '') {
    const show = (path) => (revision === '' ? path : `${revision}:${path}`);
    return {
        from,
        id: `commit ${revision}`,
        show,
        lead: (path, name) => uniquePlaces(path, name, node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(path), '.', node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join).filter((lead) => !leaves(lead)),
        read: async (path) => {
            const found = await readAt(path);
            if (found === null)
                return null;
            const { bytes } = found.object;
            if (found.mode.startsWith('100') && bytes !== null)
                return bytes;
            const why = `in the ${from === 'base' ? 'base ' : ''}commit it is no regular file of at most ${_position_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_POLICY_BYTES */ .mk} bytes`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('POLICY_INVALID', `${show(path)}:1:1: ${why}`, {
                hint: 'replace it by a regular file',
            });
        },
    };
}
function diskPlace(options) {
    const { directory, root, closed } = options;
    const show = (path) => shownFrom(directory, path);
    return {
        from: 'file',
        id: 'disk',
        show,
        lead: (path, name) => uniquePlaces(path, name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), root ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), node_path__WEBPACK_IMPORTED_MODULE_1__.resolve),
        read: async (path) => readFromDisk(path, show(path), closed),
    };
}
function shownFrom(directory, path) {
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, path);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(shown) ? path : shown.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
function uniquePlaces(path, name, beside, root, join) {
    if (name.startsWith('/') || name.includes('\0') || name.includes('\\') || path === '')
        return [];
    if (/^\.\.?\//.test(name))
        return [join(beside, name)];
    return [...new Set([join(root, name), join(beside, name)])];
}
function leaves(path) {
    return path === '..' || path.startsWith('../') || path.startsWith('/');
}
function readFromDisk(path, shown, closed) {
    const notFound = (why, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('POLICY_NOT_FOUND', `${shown} cannot be read as a policy: ${why}`, {
        hint: 'name a file that exists, or a pack such as pack:baseline',
        cause,
    });
    const stats = statOrNull(path, notFound);
    if (stats === null)
        return null;
    if (closed !== null && (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .endsInside */ .Lg)(closed, path))
        throw notFound('it is a link into the repository, where the change could lead it on');
    if (!stats.isFile() || stats.size > _position_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_POLICY_BYTES */ .mk)
        throw notFound(`it is no file of at most ${_position_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_POLICY_BYTES */ .mk} bytes`);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (cause) {
        throw notFound('you may not read it', cause);
    }
}
function statOrNull(path, notFound) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }) ?? null;
    }
    catch (cause) {
        throw notFound('there is no such file, or you may not read it', cause);
    }
}
const DEFAULT_POLICY = '.countersign/policy.yaml';
const MISNAMED_POLICIES = ['policy.yml', 'policy.json', 'policies.yaml', 'policies.yml'].map((name) => `.countersign/${name}`);


/***/ }),

/***/ 65118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  je: () => (/* binding */ NO_SECTIONS),
  wG: () => (/* binding */ combineSections),
  qA: () => (/* binding */ tightenSections),
  uI: () => (/* binding */ waiverProblem),
  Rh: () => (/* binding */ waiversOf)
});

// EXTERNAL MODULE: ./build/policy/effect.js
var policy_effect = __webpack_require__(72786);
// EXTERNAL MODULE: ./build/policy/order.js
var order = __webpack_require__(36583);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
// EXTERNAL MODULE: ./build/policy/scope.js
var scope = __webpack_require__(29171);
// EXTERNAL MODULE: ./build/policy/signers.js
var policy_signers = __webpack_require__(21840);
;// CONCATENATED MODULE: ./build/policy/release-entry.js



function releasesOf(parsed) {
    return (parsed.file.releases ?? []).map((entry, i) => {
        const path = ['releases', i];
        refuseUnmeetable(entry, parsed, path);
        return {
            artifacts: listOf(entry.artifacts),
            predicateType: entry.predicateType,
            signer: (0,policy_signers/* signerOf */.Kv)(entry.signer, parsed, [...path, 'signer']),
            builder: entry.builder ?? null,
            source: sourceOf(entry),
            level: entry.level ?? null,
            maxAge: entry.maxAge ?? null,
            verifiers: entry.verifier === undefined ? null : listOf(entry.verifier),
            optional: entry.optional ?? false,
        };
    });
}
const listOf = (one) => (0,scope/* sortedSet */.Cc)(typeof one === 'string' ? [one] : one);
function sourceOf({ source }) {
    if (source === undefined)
        return null;
    if (typeof source === 'string')
        return { repository: source, ref: null };
    return { repository: source.repository, ref: source.ref ?? null };
}
const SAID_IN = {
    builder: ['provenance'],
    level: ['provenance', 'summary'],
    maxAge: ['summary'],
    verifier: ['summary'],
};
const KINDS = {
    provenance: {
        type: /^https:\/\/slsa\.dev\/provenance\/v/,
        says: 'provenance (`https://slsa.dev/provenance/v1`)',
    },
    summary: {
        type: /^https:\/\/slsa\.dev\/verification_summary\/v/,
        says: 'a Verification Summary (`https://slsa.dev/verification_summary/v1`)',
    },
};
function refuseUnmeetable(entry, parsed, path) {
    const refuse = (key, why) => (0,position/* invalidPolicy */.U4)(parsed.source.name, parsed.positionOf([...path, key]), `\`releases[${String(path[1])}].${key}\`: ${why}`);
    for (const key of ['builder', 'level', 'maxAge', 'verifier']) {
        const kinds = SAID_IN[key];
        if (entry[key] === undefined || kinds.some((kind) => KINDS[kind].type.test(entry.predicateType)))
            continue;
        throw refuse(key, `only ${kinds.map((kind) => KINDS[kind].says).join(' or ')} says it`);
    }
    if (entry.source !== undefined && entry.signer.kind === 'key')
        throw refuse('source', 'a bare key names no repository: only a certificate does');
}

;// CONCATENATED MODULE: ./build/policy/sections.js






const NO_SECTIONS = {
    minimum: null,
    sources: null,
    signers: null,
    scanners: [],
    releases: [],
    servers: null,
    waivers: [],
};
const DEFAULT_MINIMUM = 'locked';
function tightenSections(below, parsed, parent) {
    const { file } = parsed;
    const refuse = (path, says) => (0,position/* invalidPolicy */.U4)(parsed.source.name, parsed.positionOf(path), `a child may only tighten \`${path.join('.')}\`: ${says}${parent === null ? '' : ` (the parent: ${parent})`}`);
    return {
        ...tightenSkills(below, parsed, refuse),
        scanners: tightenScanners(below.scanners, file, refuse),
        releases: (0,scope/* uniqueSorted */.pj)([...below.releases, ...releasesOf(parsed)]),
        servers: tightenServers(below.servers, file, refuse),
        waivers: [...below.waivers, ...waiversIn(parsed)],
    };
}
function tightenSkills(below, parsed, refuse) {
    const { skills } = parsed.file;
    if (skills === undefined)
        return below;
    const minimum = skills.minimum ?? below.minimum ?? DEFAULT_MINIMUM;
    if (below.minimum !== null && !order/* ORDER */.ND.minimum.holds(below.minimum, minimum))
        throw refuse(['skills', 'minimum'], order/* ORDER */.ND.minimum.says);
    const sources = skills.sources === undefined ? below.sources : (0,scope/* sortedSet */.Cc)(skills.sources);
    if (!order/* ORDER */.ND.sources.holds(below.sources, sources))
        throw refuse(['skills', 'sources'], order/* ORDER */.ND.sources.says);
    const signers = skills.signers === undefined
        ? below.signers
        : (0,scope/* uniqueSorted */.pj)(skills.signers.map((signer, i) => (0,policy_signers/* signerOf */.Kv)(signer, parsed, ['skills', 'signers', i])));
    if (!order/* ORDER */.ND.signers.holds(below.signers, signers))
        throw refuse(['skills', 'signers'], order/* ORDER */.ND.signers.says);
    return { minimum, sources, signers };
}
function tightenScanners(below, { scanners = [] }, refuse) {
    const byName = new Map(below.map((scanner) => [scanner.name.toLowerCase(), scanner]));
    const seen = new Set();
    for (const [index, { name, effect, required: said }] of scanners.entries()) {
        const key = name.toLowerCase();
        if (seen.has(key))
            throw refuse(['scanners', index, 'name'], `\`${name}\` stands twice`);
        seen.add(key);
        const parent = byName.get(key);
        const required = said ?? parent?.required ?? false;
        const child = { name: parent?.name ?? name, effect, required };
        if (parent !== undefined && !order/* ORDER */.ND.scanners.holds([parent], [child]))
            throw refuse(['scanners', index], order/* ORDER */.ND.scanners.says);
        byName.set(key, child);
    }
    return (0,scope/* uniqueSorted */.pj)([...byName.values()]);
}
function tightenServers(below, { mcp }, refuse) {
    if (mcp === undefined)
        return below;
    const servers = (0,scope/* sortedSet */.Cc)(mcp.servers);
    if (order/* ORDER */.ND.servers.holds(below, servers))
        return servers;
    throw refuse(['mcp', 'servers'], order/* ORDER */.ND.servers.says);
}
function waiversIn(parsed) {
    return (parsed.file.waivers ?? []).map(({ rule, paths, reason, owner, expires }, index) => ({
        waiver: { rule, paths: (0,scope/* scopeOf */.Od)({ paths }).paths, reason: reason.trim(), owner: owner.trim(), expires },
        from: parsed,
        index,
    }));
}
const NAMED = /^[^*?[{\\]/;
function waiversOf({ waivers, scanners }, rules, ofGateway) {
    const held = waivers.filter(({ waiver, from, index }) => {
        if (from === null)
            return rules.get(waiver.rule)?.rule.waivable !== false;
        const why = waiverProblem(waiver, rules, scanners) ?? ofGatewayAlone(waiver, from, rules, ofGateway);
        if (why === null)
            return true;
        throw (0,position/* invalidPolicy */.U4)(from.source.name, from.positionOf(['waivers', index, 'rule']), why);
    });
    return (0,scope/* uniqueSorted */.pj)(held.map(({ waiver }) => waiver));
}
function waiverProblem(waiver, rules, scanners) {
    const waived = rules.get(waiver.rule);
    if (waived === undefined) {
        if (scanners.some((scanner) => isOfScanner(waiver.rule, scanner)))
            return null;
        return `there is no rule \`${waiver.rule}\` in this policy to be waived`;
    }
    if (waived.rule.waivable === false)
        return `the rule \`${waiver.rule}\` may not be waived`;
    if (waived.rule.kind === 'core' && waiver.paths.some((glob) => !NAMED.test(glob)))
        return `\`${waiver.rule}\` is a core rule: it is waived only at \`paths\` that begin with a name`;
    return null;
}
function ofGatewayAlone({ rule }, { source }, rules, scanners) {
    const waived = rules.get(rule);
    if (source.from === 'gateway')
        return null;
    if (waived === undefined && scanners.some((scanner) => isOfScanner(rule, scanner)))
        return `\`${rule}\` is a scanner of the gateway, and waived there alone`;
    if (waived?.ofGateway !== true || waived.rule.waivable === 'base')
        return null;
    return `\`${rule}\` is a rule of the gateway, and waived there alone`;
}
function isOfScanner(rule, { name }) {
    const [waived, own] = [rule.toLowerCase(), name.toLowerCase()];
    return waived === own || waived.startsWith(`${own}/`);
}
function combineSections(a, b) {
    return {
        minimum: stricterMinimum(a.minimum, b.minimum),
        sources: common(a.sources, b.sources),
        signers: common(a.signers, b.signers),
        scanners: combineScanners(a.scanners, b.scanners),
        releases: (0,scope/* uniqueSorted */.pj)([...a.releases, ...b.releases]),
        servers: common(a.servers, b.servers),
        waivers: [...a.waivers, ...b.waivers.filter((waiver) => !a.waivers.includes(waiver))],
    };
}
function stricterMinimum(a, b) {
    if (a === null || b === null)
        return a ?? b;
    return order/* ORDER */.ND.minimum.holds(a, b) ? b : a;
}
function common(a, b) {
    if (a === null || b === null)
        return a ?? b;
    const texts = new Set(b.map((item) => JSON.stringify(item)));
    return a.filter((item) => texts.has(JSON.stringify(item)));
}
function combineScanners(a, b) {
    const byName = new Map(a.map((scanner) => [scanner.name.toLowerCase(), scanner]));
    for (const other of b) {
        const key = other.name.toLowerCase();
        const one = byName.get(key) ?? other;
        const effect = (0,policy_effect/* stricter */.Rn)(one.effect, other.effect);
        byName.set(key, { name: one.name, effect, required: one.required || other.required });
    }
    return (0,scope/* uniqueSorted */.pj)([...byName.values()]);
}


/***/ }),

/***/ 21840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ shownSigner),
/* harmony export */   Kv: () => (/* binding */ signerOf),
/* harmony export */   VI: () => (/* binding */ namedFiles)
/* harmony export */ });
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4200);

function signerOf(signer, parsed, path) {
    const { name = '' } = signer;
    switch (signer.kind) {
        case 'sigstore':
            return { name, kind: 'sigstore', issuer: signer.issuer, subject: signer.subject };
        case 'certificate':
            return { name, kind: 'certificate', root: digestNamed(signer.root, parsed, [...path, 'root']) };
        case 'key':
            return { name, kind: 'key', key: digestNamed(signer.key, parsed, [...path, 'key']) };
    }
}
function shownSigner(signer) {
    const name = signer.name === '' ? '' : `${signer.name}: `;
    switch (signer.kind) {
        case 'sigstore':
            return `${name}${signer.subject} of ${signer.issuer}`;
        case 'certificate':
            return `${name}certificates under ${signer.root}`;
        case 'key':
            return `${name}key ${signer.key}`;
    }
}
const HEX_DIGEST = /^sha256:[0-9a-f]{64}$/;
function namedFiles(file) {
    const signers = [
        ...(file.skills?.signers ?? []).map((signer, i) => ({ signer, path: ['skills', 'signers', i] })),
        ...(file.releases ?? []).map(({ signer }, i) => ({ signer, path: ['releases', i, 'signer'] })),
    ];
    return signers.flatMap(({ signer, path }) => {
        if (signer.kind === 'sigstore')
            return [];
        const [key, name] = signer.kind === 'key' ? ['key', signer.key] : ['root', signer.root];
        return name === undefined || HEX_DIGEST.test(name) ? [] : [{ name, path: [...path, key ?? ''] }];
    });
}
function digestNamed(name, parsed, path) {
    const digest = HEX_DIGEST.test(name) ? name : parsed.files.get(name);
    if (digest !== undefined)
        return digest;
    throw (0,_position_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidPolicy */ .U4)(parsed.source.name, parsed.positionOf(path), `there is no file \`${name}\` beside it`);
}


/***/ })

};
