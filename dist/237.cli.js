export const id = 237;
export const ids = [237];
export const modules = {

/***/ 5087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ assemblePolicy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(297);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7130);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4200);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2433);





const DEFAULT_LEVEL = 'ORG_SOURCE_COUNTERSIGN';
function assemblePolicy(parsed) {
    const rules = new Map(coreRules().map((rule) => [rule.id, rule]));
    for (const from of parsed) {
        for (const [index, entry] of (from.file.rules ?? []).entries())
            addRule(rules, entry, { from, index });
    }
    const policy = {
        version: 1,
        name: parsed.map(({ file }) => file.name).join('+'),
        level: levelOf(parsed),
        rules: [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    };
    return { policy, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)((0,_lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(policy)), sources: parsed.map(({ source }) => source) };
}
function levelOf(parsed) {
    const levels = new Set(parsed.flatMap(({ file }) => file.level ?? []));
    const [level = DEFAULT_LEVEL, other] = levels;
    if (other === undefined)
        return level;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('POLICY_INVALID', `two policies name different levels: ${level} and ${other}`, {
        hint: 'keep `level` in one of them',
    });
}
function coreRules() {
    return [..._rules_index_js__WEBPACK_IMPORTED_MODULE_3__/* .BUILT_IN_RULES */ .J.values()]
        .filter(({ core }) => core)
        .map((rule) => builtInRule(rule, rule.effect));
}
function builtInRule(rule, effect) {
    const { id, title, hint } = rule;
    const kind = rule.core ? 'core' : 'built-in';
    return { id, kind, title, effect, hint, paths: ['**'], except: [], added: null, removed: null };
}
const STRENGTH = { warn: 0, 'require-approval': 1, deny: 2 };
function addRule(rules, entry, { from, index }) {
    const refuse = (key, why) => (0,_position_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidPolicy */ .U)(from.source.name, from.positionOf(['rules', index, key]), why);
    const twin = (from.file.rules ?? []).findIndex(({ id }) => id === entry.id);
    if (twin < index)
        throw refuse('id', `the rule \`${entry.id}\` stands twice in this policy`);
    const builtIn = _rules_index_js__WEBPACK_IMPORTED_MODULE_3__/* .BUILT_IN_RULES */ .J.get(entry.id);
    const known = rules.get(entry.id);
    if (builtIn === undefined) {
        if (known !== undefined)
            throw refuse('id', `the rule \`${entry.id}\` is already in another policy`);
        rules.set(entry.id, patternRule(entry, refuse));
        return;
    }
    rules.set(entry.id, switchedOn(builtIn, known, entry, refuse));
}
function patternRule(entry, refuse) {
    if (entry.title === undefined)
        throw refuse('id', `\`${entry.id}\` is no built-in rule, and a rule of your own needs a \`title\``);
    if (entry.effect === undefined)
        throw refuse('id', `the rule \`${entry.id}\` needs an \`effect\``);
    if (entry.paths === undefined && entry.added === undefined && entry.removed === undefined) {
        throw refuse('id', `the rule \`${entry.id}\` has no condition: give it \`paths\`, \`added\` or \`removed\``);
    }
    return {
        id: entry.id,
        kind: 'pattern',
        title: entry.title,
        effect: entry.effect,
        hint: entry.hint ?? 'change it, or ask the owner of the policy',
        paths: sorted(entry.paths ?? ['**']),
        except: sorted(entry.except ?? []),
        added: entry.added ?? null,
        removed: entry.removed ?? null,
    };
}
function switchedOn(rule, known, entry, refuse) {
    if (entry.added !== undefined)
        throw refuse('added', `\`${rule.id}\` is a built-in rule: it has no patterns`);
    if (entry.removed !== undefined)
        throw refuse('removed', `\`${rule.id}\` is a built-in rule: it has no patterns`);
    if (rule.core && (entry.paths ?? entry.except) !== undefined) {
        throw refuse(entry.paths === undefined ? 'except' : 'paths', `\`${rule.id}\` is a core rule: it holds everywhere`);
    }
    const effect = entry.effect ?? known?.effect ?? rule.effect;
    if (rule.core && STRENGTH[effect] < STRENGTH[rule.effect]) {
        throw refuse('effect', `\`${rule.id}\` is a core rule: at least \`${rule.effect}\`, it may be raised and never lowered`);
    }
    if (known !== undefined && STRENGTH[effect] < STRENGTH[known.effect]) {
        throw refuse('effect', `\`${rule.id}\` is \`${known.effect}\` already: it may be raised and never lowered`);
    }
    return {
        ...builtInRule(rule, effect),
        title: entry.title ?? known?.title ?? rule.title,
        hint: entry.hint ?? known?.hint ?? rule.hint,
        paths: sorted([...(known === undefined ? [] : known.paths), ...(entry.paths ?? ['**'])]),
        except: sorted((entry.except ?? []).filter((glob) => known?.except.includes(glob) ?? true)),
    };
}
function sorted(globs) {
    return globs.includes('**') ? ['**'] : [...new Set(globs)].sort();
}


/***/ }),

/***/ 8237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadPack: () => (/* binding */ loadPack),
  loadPolicy: () => (/* binding */ loadPolicy)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(3963);
// EXTERNAL MODULE: ./build/policy/assemble.js
var assemble = __webpack_require__(5087);
;// CONCATENATED MODULE: ./build/policy/packs.generated.js
const PACKS = {
    baseline: {
        text: `# Safe to switch on anywhere: what no repository wants, whatever it holds.
# The core rules (path-unsafe, path-collision, symlink-escape, submodule-unsafe,
# evidence-planted, policy-changed) are always on and need no line here.
version: 1
name: baseline
rules:
  - id: hidden-unicode
    effect: deny
  - id: opaque-content
    effect: require-approval
  - id: submodule-changed
    effect: require-approval
`,
        file: { "version": 1, "name": "baseline", "rules": [{ "id": "hidden-unicode", "effect": "deny" }, { "id": "opaque-content", "effect": "require-approval" }, { "id": "submodule-changed", "effect": "require-approval" }] },
    },
};

// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
;// CONCATENATED MODULE: ./build/policy/load.js








const DEFAULT_POLICY = '.countersign/policy.yaml';
const PACK = 'pack:';
async function loadPolicy(names, places) {
    if (names.length === 0) {
        const found = await fromBase(places, DEFAULT_POLICY);
        const parsed = found === null ? loadPack('baseline') : await parse(found);
        return { policy: (0,assemble/* assemblePolicy */.F)([parsed]), paths: [DEFAULT_POLICY] };
    }
    const parsed = [];
    const paths = [];
    for (const name of names) {
        const inside = name.startsWith(PACK) ? null : (0,files/* pathInside */._l)(places.root, (0,external_node_path_.resolve)(places.directory, name));
        if (inside !== null)
            paths.push(inside);
        parsed.push(await loadNamed(name, inside, places));
    }
    return { policy: (0,assemble/* assemblePolicy */.F)(parsed), paths };
}
async function parse(input) {
    const { parsePolicy } = await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(519), __webpack_require__.e(815), __webpack_require__.e(179)]).then(__webpack_require__.bind(__webpack_require__, 3179));
    return parsePolicy(input);
}
function loadPack(name) {
    const pack = Object.hasOwn(PACKS, name) ? PACKS[name] : undefined;
    if (pack !== undefined) {
        const source = { name: PACK + name, digest: (0,digest/* digestOf */.o)(pack.text), from: 'pack' };
        return { source, file: pack.file, positionOf: () => ({ line: 1, column: 1 }) };
    }
    const known = Object.keys(PACKS).map((pack) => PACK + pack);
    throw new errors/* RunError */.e4('POLICY_NOT_FOUND', `there is no pack called ${name}`, {
        hint: `take one of ${known.join(', ')}`,
    });
}
async function loadNamed(name, inside, places) {
    if (name.startsWith(PACK))
        return loadPack(name.slice(PACK.length));
    if (inside === null)
        return parse(fromFile(name, (0,external_node_path_.resolve)(places.directory, name)));
    const found = await fromBase(places, inside);
    if (found !== null)
        return parse(found);
    throw new errors/* RunError */.e4('POLICY_NOT_FOUND', `the base commit has no ${inside}`, {
        hint: 'a policy of the repository is read from the base, never from the change: merge it first, or take pack:baseline',
    });
}
async function fromBase({ readBase }, path) {
    const found = await readBase(path);
    if (found === null)
        return null;
    const { bytes } = found.object;
    if (found.mode.startsWith('100') && bytes !== null)
        return { name: path, bytes, from: 'base' };
    const why = `in the base commit it is no regular file of at most ${position/* MAX_POLICY_BYTES */.m} bytes`;
    throw new errors/* RunError */.e4('POLICY_INVALID', `${path}:1:1: ${why}`, { hint: 'replace it by a regular file' });
}
function fromFile(name, file) {
    const notFound = (why, cause) => new errors/* RunError */.e4('POLICY_NOT_FOUND', `${name} cannot be read as a policy: ${why}`, {
        hint: 'name a file that exists, or a pack such as pack:baseline',
        cause,
    });
    const stats = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
    if (stats === undefined)
        throw notFound('there is no such file');
    if (!stats.isFile() || stats.size > position/* MAX_POLICY_BYTES */.m)
        throw notFound(`it is no file of at most ${position/* MAX_POLICY_BYTES */.m} bytes`);
    try {
        return { name, bytes: (0,external_node_fs_.readFileSync)(file), from: 'file' };
    }
    catch (cause) {
        throw notFound('you may not read it', cause);
    }
}


/***/ })

};
