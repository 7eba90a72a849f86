export const id = 932;
export const ids = [932];
export const modules = {

/***/ 9715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   Jc: () => (/* binding */ loadAtHand),
/* harmony export */   Q3: () => (/* binding */ namedPolicies)
/* harmony export */ });
/* harmony import */ var _changes_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3298);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4892);
/* harmony import */ var _policy_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8237);
/* harmony import */ var _policy_position_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4200);






function rootOf(directory) {
    try {
        return (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_3__/* .findRepository */ .W1)(directory).root;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4 && error.code === 'NOT_A_REPOSITORY')
            return null;
        throw error;
    }
}
async function loadAtHand(directory, names) {
    const open = [];
    const readRevision = async (revision) => {
        const history = await (0,_changes_history_js__WEBPACK_IMPORTED_MODULE_0__/* .openHistory */ .jC)({ directory, base: revision, head: revision, hints: HINTS });
        open.push(history);
        return (path) => (0,_changes_history_js__WEBPACK_IMPORTED_MODULE_0__/* .readFileAt */ ._T)(history, history.head, path, _policy_position_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_POLICY_BYTES */ .m);
    };
    try {
        return await (0,_policy_load_js__WEBPACK_IMPORTED_MODULE_4__/* .loadPolicyAtHand */ .PS)(names, { directory, root: rootOf(directory), readRevision });
    }
    finally {
        for (const history of open)
            history.close();
    }
}
const HINTS = { remote: 'origin', fullHistory: 'run `git fetch --unshallow origin`, then again' };
function namedPolicies({ policies, positionals }) {
    if (policies.length > 0 && positionals.length > 0)
        throw (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)('a policy is named twice', 'name it with --policy or as the argument, not both');
    return policies.length > 0 ? policies : positionals;
}


/***/ }),

/***/ 3774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diff: () => (/* binding */ diff)
});

// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(6564);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(8656);
// EXTERNAL MODULE: ./build/policy/order.js
var order = __webpack_require__(6583);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 10 modules
var rules = __webpack_require__(2433);
;// CONCATENATED MODULE: ./build/policy/diff.js


function diffPolicies(from, to) {
    return [
        ...textDifference('name', from.name, to.name),
        ...textDifference('level', from.level, to.level),
        ...keyed('rules', from.rules, to.rules, {
            key: ({ id }) => id,
            show: ({ effect }) => effect,
            diff: diffRules,
        }),
        ...diffSkills(from.skills, to.skills),
        ...keyed('scanners', from.scanners, to.scanners, {
            key: ({ name }) => name,
            show: shown,
            diff: (a, b, field) => byOrder(field, [a], [b], order/* ORDER */.ND.scanners, ([one]) => shown(one)),
        }),
        ...keyed('releases', from.releases, to.releases, { key: shown, show: shown, diff: () => [] }),
        ...byOrder('mcp.servers', from.mcp?.servers ?? null, to.mcp?.servers ?? null, order/* ORDER */.ND.servers, shown),
        ...keyed('waivers', from.waivers, to.waivers, {
            key: ({ rule, paths }) => `${rule} ${paths.join(' ')}`,
            show: shownWaiver,
            diff: diffWaivers,
        }).map(turned),
    ].sort((a, b) => (a.field < b.field ? -1 : a.field > b.field ? 1 : 0));
}
const shown = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
function textDifference(field, from, to) {
    return from === to ? [] : [{ kind: 'changed', field, from, to }];
}
function byOrder(field, from, to, order, show) {
    const [tighter, looser] = [order.holds(from, to), order.holds(to, from)];
    const text = (value) => (value === null || value === undefined ? null : show(value));
    if (tighter && looser && text(from) === text(to))
        return [];
    const kind = tighter === looser ? 'changed' : tighter ? 'tightened' : 'loosened';
    return [{ kind, field, from: text(from), to: text(to) }];
}
function keyed(field, from, to, { key, show, diff }) {
    const before = new Map(from.map((item) => [key(item), item]));
    const after = new Map(to.map((item) => [key(item), item]));
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
        const [old, now] = [before.get(name), after.get(name)];
        const at = `${field}.${name}`;
        if (old !== undefined && now !== undefined)
            return diff(old, now, at);
        if (now !== undefined)
            return [{ kind: 'tightened', field: at, from: null, to: show(now) }];
        return old === undefined ? [] : [{ kind: 'loosened', field: at, from: show(old), to: null }];
    });
}
function turned(difference) {
    const opposite = { tightened: 'loosened', loosened: 'tightened', changed: 'changed' };
    return { ...difference, kind: opposite[difference.kind] };
}
function diffRules(a, b, field) {
    const builtIn = rules/* BUILT_IN_RULES */.J.get(a.id) ?? { parameters: {} };
    return [
        ...byOrder(`${field}.effect`, a.effect, b.effect, order/* ORDER */.ND.effect, shown),
        ...diffScopes(a.scopes, b.scopes, field),
        ...['added', 'removed', 'when'].flatMap((key) => byOrder(`${field}.${key}`, a[key], b[key], order/* ORDER */.ND[key], shown)),
        ...byOrder(`${field}.with`, a.with, b.with, (0,order/* parameterOrder */.eg)(builtIn), shown),
        ...byOrder(`${field}.approvers`, a.approvers, b.approvers, order/* ORDER */.ND.approvers, shown),
        ...byOrder(`${field}.waivable`, a.waivable, b.waivable, order/* ORDER */.ND.waivable, shown),
        ...textDifference(`${field}.title`, a.title, b.title),
        ...textDifference(`${field}.hint`, a.hint, b.hint),
    ];
}
function diffScopes(a, b, field) {
    const [before, moreBefore] = a;
    const [after, moreAfter] = b;
    if (before === undefined || after === undefined || moreBefore !== undefined || moreAfter !== undefined)
        return byOrder(`${field}.scopes`, a, b, order/* ORDER */.ND.scopes, shown);
    return [
        ...byOrder(`${field}.paths`, before.paths, after.paths, order/* ORDER */.ND.paths, shown),
        ...byOrder(`${field}.except`, before.except, after.except, order/* ORDER */.ND.except, shown),
    ];
}
function diffSkills(a, b) {
    if (a === null && b === null)
        return [];
    if (a === null || b === null) {
        const kind = a === null ? 'tightened' : 'loosened';
        return [{ kind, field: 'skills', from: a && shown(a), to: b && shown(b) }];
    }
    return [
        ...byOrder('skills.minimum', a.minimum, b.minimum, order/* ORDER */.ND.minimum, shown),
        ...byOrder('skills.sources', a.sources, b.sources, order/* ORDER */.ND.sources, shown),
        ...byOrder('skills.signers', a.signers, b.signers, order/* ORDER */.ND.signers, shown),
    ];
}
function diffWaivers(a, b, field) {
    const [from, to] = [shownWaiver(a), shownWaiver(b)];
    if (from === to)
        return [];
    const kind = a.expires === b.expires ? 'changed' : a.expires < b.expires ? 'tightened' : 'loosened';
    return [{ kind, field, from, to }];
}
function shownWaiver({ expires, owner, reason }) {
    return `until ${expires}, ${owner}: ${reason}`;
}

// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/tables.js
var tables = __webpack_require__(7442);
// EXTERNAL MODULE: ./build/commands/output.js
var output = __webpack_require__(8178);
// EXTERNAL MODULE: ./build/commands/policy/at-hand.js
var at_hand = __webpack_require__(9715);
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
    const lines = compared.differences.map(({ kind, field, from, to }) => `${SIGNS[kind]}${(0,inert/* inert */.t)(field)}\n           │ ${(0,inert/* inert */.t)(from ?? '(nothing)')} → ${(0,inert/* inert */.t)(to ?? '(nothing)')}\n`);
    return `${countsIn(compared)}: ${(0,inert/* inert */.t)(compared.from.name)} → ${(0,inert/* inert */.t)(compared.to.name)}\n${lines.join('')}`;
}
function markdownOf(compared) {
    const order = ['loosened', 'changed', 'tightened'];
    const rows = order.flatMap((kind) => compared.differences
        .filter((difference) => difference.kind === kind)
        .map(({ field, from, to }) => [
        kind === 'loosened' ? '**loosened**' : kind,
        (0,tables/* code */.aY)(field),
        from === null ? '–' : (0,tables/* code */.aY)(from),
        to === null ? '–' : (0,tables/* code */.aY)(to),
    ]));
    const differences = { title: 'Differences', columns: ['what', 'field', 'from', 'to'], rows };
    const heading = `### Policy: ${countsIn(compared)}`;
    const names = `${(0,tables/* code */.aY)(compared.from.name)} → ${(0,tables/* code */.aY)(compared.to.name)}`;
    return `${[heading, names, ...(0,tables/* table */.tp)(differences, MARKDOWN_LIMIT)].join('\n\n')}\n`;
}
const MARKDOWN_LIMIT = 60_000;


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
