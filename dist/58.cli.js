export const id = 58;
export const ids = [58];
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

/***/ 2094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y0: () => (/* binding */ runFolderCase),
/* harmony export */   bS: () => (/* binding */ runInlineTest),
/* harmony export */   parseExpectation: () => (/* binding */ parseExpectation),
/* harmony export */   tC: () => (/* binding */ onlyRule)
/* harmony export */ });
/* unused harmony export pairsUp */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2857);
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1576);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1909);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2786);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2520);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4200);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5760);







async function runInlineTest(rule, policy, test, changeOf) {
    const facts = factsOfCase(changeOf([fileOfTest(test)]), test.given, []);
    const { findings } = await (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluate */ ._)(facts, { ...onlyRule(policy, rule), waivers: [] });
    const effects = findings.map(({ effect }) => effect);
    const strictest = effects.reduce((a, b) => (a !== null && _effect_js__WEBPACK_IMPORTED_MODULE_2__/* .STRENGTH */ .Ul[a] >= _effect_js__WEBPACK_IMPORTED_MODULE_2__/* .STRENGTH */ .Ul[b] ? a : b), null);
    return { expected: test.expect, found: strictest ?? 'pass' };
}
function onlyRule(policy, rule) {
    return { ...policy, rules: [rule], skills: null, scanners: [], releases: [], mcp: null };
}
function fileOfTest({ file = 'example', added, removed }) {
    return {
        path: file,
        before: removed === undefined ? null : Buffer.from(withEnd(removed)),
        after: Buffer.from(withEnd(added ?? '')),
    };
}
function withEnd(text) {
    return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
const SOME_DAY = '1970-01-01';
function factsOfCase(change, given, policyPaths) {
    const circumstances = {
        event: given?.event ?? 'local',
        actor: { login: given?.actor?.login ?? '', kind: given?.actor?.kind ?? 'human' },
        branches: { base: given?.base ?? '', head: given?.head ?? '' },
        labels: given?.labels ?? [],
        repository: given?.repository ?? 'urn:countersign:local',
        today: given?.today ?? SOME_DAY,
    };
    return { change, circumstances, scans: [], scanned: [change.head], evidencePath: null, policyPaths };
}
const given = _schema_js__WEBPACK_IMPORTED_MODULE_5__/* .policySchema */ .w.shape.rules.unwrap().element.shape.tests.unwrap().element.shape.given;
const expectedFinding = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    rule: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).max(400),
    path: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).max(4000).optional(),
    line: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().min(1).optional(),
    effect: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(['warn', 'require-approval', 'deny']),
});
const expectationSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    findings: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(expectedFinding).max(500).optional(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(['PASSED', 'FAILED']).optional(),
    given,
})
    .refine(({ findings, verdict }) => (findings === undefined) !== (verdict === undefined), {
    message: 'it says one of `findings` and `verdict`',
});
function parseExpectation(name, bytes) {
    const { data, positionOf } = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicyDocument */ .X)(name, bytes);
    const result = expectationSchema.safeParse(data);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    const path = issue?.path ?? [];
    const hint = 'a case expects `findings: [{rule, path, line, effect}]` or `verdict: PASSED|FAILED`';
    if (issue?.code === 'unrecognized_keys') {
        const [key = ''] = issue.keys;
        throw (0,_position_js__WEBPACK_IMPORTED_MODULE_4__/* .invalidPolicy */ .U)(name, positionOf([...path, key], 'key'), `unknown key \`${key}\``, hint);
    }
    const where = path.length === 0 ? '' : `\`${path.map(String).join('.')}\`: `;
    throw (0,_position_js__WEBPACK_IMPORTED_MODULE_4__/* .invalidPolicy */ .U)(name, positionOf(path), where + (issue?.message ?? 'it is no case'), hint);
}
async function runFolderCase(policy, files, expectation, options) {
    const facts = factsOfCase(options.changeOf(files), expectation.given, options.policyPaths);
    const { findings, unlisted, unchecked } = await (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluate */ ._)(facts, { ...policy, scanners: [] });
    const open = findings.some(({ effect, waived }) => effect !== 'warn' && waived === undefined);
    const fails = open || unlisted || unchecked.some(({ blocks }) => blocks);
    const verdict = fails ? 'FAILED' : 'PASSED';
    const asExpected = expectation.findings === undefined
        ? expectation.verdict === verdict
        : !unlisted && pairsUp(expectation.findings, findings);
    return { status: asExpected ? 'passed' : 'failed', verdict, findings };
}
function pairsUp(expected, findings) {
    if (expected.length !== findings.length)
        return false;
    const options = expected.map((one) => findings.flatMap((finding, i) => (meets(one, finding) ? [i] : [])));
    const takenBy = new Map();
    const place = (who, tried) => (options[who] ?? []).some((at) => {
        if (tried.has(at))
            return false;
        tried.add(at);
        const other = takenBy.get(at);
        if (other !== undefined && !place(other, tried))
            return false;
        takenBy.set(at, who);
        return true;
    });
    return expected.every((_, who) => place(who, new Set()));
}
function meets({ rule, path, line, effect }, finding) {
    return (finding.ruleId === rule &&
        finding.effect === effect &&
        (path === undefined || finding.path === path || finding.path === (0,_lib_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(path)) &&
        (line === undefined || finding.startLine === line));
}


/***/ }),

/***/ 1909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ parsePolicyDocument)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/policy/plain-data.js

const MAX_ALIASES = 100;
const MAX_REPEATED = 100_000;
function toPlainData(root, refuse) {
    return dataOf(root, { refuse, anchors: new Map(), aliases: 0, size: 0 });
}
function dataOf(node, walk) {
    if (node === null)
        return null;
    if ((0,dist/* isAlias */.Vj)(node))
        return aliased(node.source, offsetOf(node), walk);
    const before = walk.size++;
    refuseTag(node, walk);
    const value = plainValue(node, walk);
    const { anchor } = node;
    if (anchor !== undefined)
        walk.anchors.set(anchor, { value, size: walk.size - before });
    return value;
}
function refuseTag(node, { refuse }) {
    if (node.tag !== undefined)
        throw refuse(`a tag (\`${node.tag}\`) is not allowed`, offsetOf(node));
}
function aliased(source, at, walk) {
    const found = walk.anchors.get(source);
    if (++walk.aliases > MAX_ALIASES)
        throw walk.refuse(`it has more than ${MAX_ALIASES} aliases`, at);
    if (found === undefined)
        throw walk.refuse(`the alias \`*${source}\` names nothing before it`, at);
    walk.size += found.size;
    if (walk.size > MAX_REPEATED)
        throw walk.refuse('its aliases expand to too much', 0);
    return found.value;
}
function plainValue(node, walk) {
    if ((0,dist/* isScalar */.jn)(node))
        return node.value;
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map((item) => dataOf(item, walk));
    if (!(0,dist/* isMap */.jh)(node))
        throw walk.refuse('it is no plain data', offsetOf(node));
    const data = {};
    const keys = new Set();
    for (const { key, value } of node.items) {
        const name = keyOf(key, offsetOf(node), walk);
        if (keys.has(name))
            throw walk.refuse(`the key \`${name}\` stands twice in one place`, offsetOf(key));
        keys.add(name);
        const plain = dataOf(value, walk);
        if (name === '__proto__')
            Object.defineProperty(data, name, { value: plain, enumerable: true });
        else
            data[name] = plain;
    }
    return data;
}
function keyOf(key, mapAt, walk) {
    if (!(0,dist/* isScalar */.jn)(key) || typeof key.value !== 'string')
        throw walk.refuse('a key that is not a plain word', key === null ? mapAt : offsetOf(key, mapAt));
    refuseTag(key, walk);
    dataOf(key, walk);
    return key.value;
}
function offsetOf(node, otherwise = 0) {
    return node.range?.[0] ?? otherwise;
}

// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
;// CONCATENATED MODULE: ./build/policy/document.js



const MAX_DEPTH = 50;
function parsePolicyDocument(name, bytes) {
    const lines = new dist/* LineCounter */.HN();
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const refuse = (why, offset) => (0,position/* invalidPolicy */.U)(name, at(offset), why);
    const text = decodeText(name, bytes);
    const [document, second] = composeDocuments(text, lines, refuse);
    if (document === undefined || document.contents === null)
        throw refuse('it is empty', 0);
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined)
        throw refuse(problem.message, problem.pos[0]);
    if (second !== undefined)
        throw refuse('a second document follows; one file is one policy', second.range[0]);
    const { directives } = document;
    if (directives?.yaml.explicit === true || Object.keys(directives?.tags ?? {}).length > 1) {
        throw refuse('a `%` line changes what the rest means: leave it out', 0);
    }
    const data = toPlainData(document.contents, refuse);
    return {
        name,
        data,
        positionOf: (path, of = 'value') => at(document_offsetOf(document.contents, path, of)),
        positionIn: (path, offset) => {
            const start = document_offsetOf(document.contents, path, 'value');
            const node = document.getIn(path, true);
            return at((0,dist/* isScalar */.jn)(node) ? start + offsetInside(text.slice(start, node.range?.[1]), node, offset) : start);
        },
    };
}
function offsetInside(raw, { value, type }, offset) {
    if (typeof value !== 'string')
        return 0;
    if (type !== 'BLOCK_LITERAL')
        return raw.includes(value) ? raw.indexOf(value) + offset : 0;
    const before = value.slice(0, offset).split('\n');
    const lines = raw.split('\n');
    const indent = /^ */.exec(lines.slice(1).find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
    const above = lines.slice(0, before.length).reduce((sum, line) => sum + line.length + 1, 0);
    return above + indent + (before.at(-1)?.length ?? 0);
}
function decodeText(name, bytes) {
    const start = { line: 1, column: 1 };
    if (bytes.length > position/* MAX_POLICY_BYTES */.m)
        throw (0,position/* invalidPolicy */.U)(name, start, `it is larger than ${position/* MAX_POLICY_BYTES */.m} bytes`);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw (0,position/* invalidPolicy */.U)(name, start, 'it is not valid UTF-8', 'save it as UTF-8');
    }
}
function composeDocuments(text, lines, refuse) {
    const composer = new dist/* Composer */.Dk({
        version: '1.2',
        uniqueKeys: false,
        logLevel: 'silent',
    });
    let first = null;
    const onError = (at, _code, message) => {
        first ??= refuse(message, offsetOfError(at));
        throw first;
    };
    Object.assign(composer, { onError });
    return [...composer.compose(tokensOf(text, lines, refuse))];
}
function offsetOfError(at) {
    if (typeof at === 'number')
        return at;
    return 'offset' in at ? at.offset : at[0];
}
function* tokensOf(text, lines, refuse) {
    const parser = new dist/* Parser */.iX(lines.addNewLine);
    lines.addNewLine(0);
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        yield* parser.next(lexeme);
        if (parser.stack.length > MAX_DEPTH)
            throw refuse('it is nested too deeply', parser.offset);
    }
    yield* parser.end();
}
function document_offsetOf(root, path, of) {
    let node = root;
    let offset = root.range?.[0] ?? 0;
    for (const [i, key] of path.entries()) {
        const child = childOf(node, key);
        if (child === null)
            return offset;
        const wanted = of === 'key' && i === path.length - 1 ? (child.key ?? child.value) : (child.value ?? child.key);
        offset = wanted?.range?.[0] ?? offset;
        if (child.value === null)
            return offset;
        node = child.value;
    }
    return offset;
}
function childOf(node, key) {
    if (!(0,dist/* isCollection */.P3)(node))
        return null;
    if ((0,dist/* isMap */.jh)(node)) {
        const pair = node.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && item.key.value === key);
        return pair === undefined ? null : { key: pair.key, value: pair.value ?? null };
    }
    const value = node.items[Number(key)];
    return value === undefined ? null : { key: null, value: value };
}


/***/ }),

/***/ 7575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ placedEntries)
/* harmony export */ });
function placedEntries(parsed) {
    const seen = new Set();
    let level = parsed;
    while (level.length > 0) {
        const next = level.filter((one) => !seen.has(one));
        for (const one of next)
            seen.add(one);
        level = next.flatMap(({ parents }) => parents);
    }
    return [...seen].flatMap(entriesOf);
}
function entriesOf({ source, file, positionOf }) {
    return (file.rules ?? []).map((entry, index) => ({
        ruleId: entry.id,
        source: source.name,
        line: positionOf(['rules', index]).line,
        from: source.from,
        tests: (entry.tests ?? []).map((test, at) => ({
            test,
            line: positionOf(['rules', index, 'tests', at]).line,
        })),
    }));
}


/***/ }),

/***/ 5760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ policySchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4377);

const effect = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['warn', 'require-approval', 'deny']);
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1000).regex(/\S/, 'something to read');
const pattern = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(4000);
const glob = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(1000);
const globs = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(glob).min(1).max(1000);
const id = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by dashes');
const people = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(200)).min(1).max(200);
const approvers = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    users: people
        .optional()
        .describe('Logins who may approve. With `teams`: either. Neither: everybody with the permission'),
    teams: people.optional().describe('Teams whose members may approve; needs the App or the gateway'),
    permission: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['write', 'maintain', 'admin'])
        .optional()
        .describe('What an approver may at least do in the repository (default `write`)'),
    count: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(20).optional().describe('How many different people (default 1)'),
})
    .describe('Who approves what this rule finds, when its effect is `require-approval`');
const given = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    actor: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        login: text.optional().describe('The login'),
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['human', 'bot', 'agent']).optional().describe('What they are (default `human`)'),
    })
        .optional()
        .describe('Who started the run'),
    event: text.optional().describe('What started it'),
    base: text.optional().describe('The branch the change is for'),
    head: text.optional().describe('The branch it comes from'),
    labels: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).max(100).optional().describe('Labels of the change'),
    repository: text.optional().describe('The repository'),
    today: zod__WEBPACK_IMPORTED_MODULE_1__/* .date */ .p6().optional().describe('The day, `YYYY-MM-DD`'),
})
    .describe('What is known around the change, for `when`');
const ruleTest = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: text.describe('What it shows'),
    file: glob.optional().describe('The path of the one file that changes (default `example`)'),
    added: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100_000).optional().describe('Lines that are added to it'),
    removed: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100_000).optional().describe('Lines that are removed from it'),
    given: given.optional(),
    expect: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['deny', 'require-approval', 'warn', 'pass'])
        .describe('The strictest effect that this rule finds; `pass` when it finds nothing'),
})
    .describe('One small change and what the rule says of it');
const rule = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: id.describe('The id of a built-in rule switches that rule on; any other is a rule of your own'),
    title: text.optional().describe('What is wanted, as the finding says it. A rule of your own needs one'),
    effect: effect.optional().describe('What a finding does. A rule of your own needs one'),
    paths: globs.optional().describe('Globs; one of them must match (default: every path)'),
    except: globs.optional().describe('Globs; none of them may match'),
    added: pattern.optional().describe('RE2; an added line matches it'),
    removed: pattern.optional().describe('RE2; a removed line matches it'),
    when: pattern.optional().describe('CEL; true of the whole change'),
    with: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(100), zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1000), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()]))
        .optional()
        .describe('Parameters of a built-in rule; its section of README.md lists them'),
    approvers: approvers.optional(),
    waivable: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('base')])
        .optional()
        .describe('`false`: no waiver; `base`: a gateway’s rule that the base may waive (default `true`)'),
    hint: text.optional().describe('What to do about a finding'),
    tests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ruleTest).max(200).optional().describe('What `policy test` runs'),
});
const file = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .min(1)
    .max(1000)
    .describe('A PEM file from where the policy itself comes, or its `sha256:HEX`');
const signerName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(100).describe('What reports call them');
const sigstoreSigner = {
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('sigstore').describe('A keyless signature'),
    issuer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(1000).describe('The OIDC issuer, exactly'),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(1000).describe('The certificate’s identity, exactly'),
};
const certificateSigner = {
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('certificate').describe('A certificate under a root'),
    root: file,
};
const keySigner = { kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('key').describe('A public key'), key: file };
const signer = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: signerName, ...sigstoreSigner }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: signerName, ...certificateSigner }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: signerName, ...keySigner }),
]);
const releaseSigner = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: signerName.optional(), ...sigstoreSigner }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: signerName.optional(), ...certificateSigner }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: signerName.optional(), ...keySigner }),
]);
const skills = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    minimum: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['untracked', 'locked', 'pinned', 'signed', 'approved'])
        .optional()
        .describe('The level every changed skill needs (default `locked`)'),
    sources: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .max(1000)
        .regex(/^[a-z][a-z0-9+.-]*:./, 'a URL, with globs'))
        .max(1000)
        .optional()
        .describe('Where skills may come from: URLs with globs'),
    signers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(signer).max(1000).optional().describe('Who may sign skills'),
})
    .describe('What skills in the tree need');
const scanner = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .max(100)
        .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]*$/, 'letters, digits, spaces, `.`, `_` and `-`')
        .describe('The tool’s name as its SARIF says it, case aside'),
    effect: effect.describe('What its results on added lines do; its notes warn at most'),
    required: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .optional()
        .describe('Without results for this head the check fails (default `false`)'),
});
const release = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    artifacts: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([glob, globs]).describe('Globs of files that need an attestation'),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .max(1000)
        .regex(/^[a-z][a-z0-9+.-]*:./, 'a URI')
        .describe('What it has to be'),
    signer: releaseSigner.describe('Who has to have signed it'),
});
const waiver = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(400).describe('The rule; of a scanner its name, or `NAME/RULE`'),
    paths: globs.optional().describe('Globs; findings there are waived (default: everywhere)'),
    reason: text.describe('Why'),
    owner: text.describe('Who answers for it'),
    expires: zod__WEBPACK_IMPORTED_MODULE_1__/* .date */ .p6().describe('The last day it holds, `YYYY-MM-DD` in UTC'),
});
const policySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1).describe('`1`'),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .max(100)
        .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/, 'letters, digits, `.`, `_`, `/` and `-`')
        .describe('Letters, digits, `.`, `_`, `/`, `-`; shown in every verdict'),
    extends: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(1000))
        .min(1)
        .max(50)
        .optional()
        .describe('Packs (`pack:NAME`) and files from where this one comes; this one may only tighten them'),
    level: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .max(100)
        .regex(/^ORG_SOURCE_[A-Z0-9_]+$/, '`ORG_SOURCE_` and upper-case letters: a level of your own, never one of SLSA')
        .optional()
        .describe('What a passed verdict claims in its evidence (default `ORG_SOURCE_COUNTERSIGN`)'),
    rules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(rule).max(5000).optional().describe('Rules, in any order'),
    skills: skills.optional(),
    scanners: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(scanner).max(100).optional().describe('Other tools, whose SARIF comes with `--sarif`'),
    releases: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(release).max(100).optional().describe('Attestations that releases need'),
    mcp: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        servers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(1000))
            .max(1000)
            .describe('Identities of the servers that may be configured'),
    })
        .optional()
        .describe('MCP servers that agents may use'),
    waivers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(waiver).max(1000).optional().describe('Findings that are let pass, for a while'),
});


/***/ })

};
