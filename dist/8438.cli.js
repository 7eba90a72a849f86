export const id = 8438;
export const ids = [8438,2176];
export const modules = {

/***/ 82116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ parsePolicyDocument)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/policy/matching/globs.js
var globs = __webpack_require__(62176);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
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
        throw refuse(`a tag (${(0,position/* quoted */.TL)(node.tag)}) is not allowed: leave it out`, offsetOf(node));
}
function aliased(source, at, walk) {
    const found = walk.anchors.get(source);
    if (++walk.aliases > MAX_ALIASES)
        throw walk.refuse(`it has more than ${MAX_ALIASES} aliases`, at);
    if (found === undefined)
        throw walk.refuse(unknownAlias(`*${source}`), at);
    walk.size += found.size;
    if (walk.size > MAX_REPEATED)
        throw walk.refuse('its aliases expand to too much', 0);
    return found.value;
}
function unknownAlias(written) {
    const inQuotes = `'${written.replaceAll("'", "''")}'`;
    const suggested = (0,globs.globProblem)(written) === null ? `: ${(0,position/* quoted */.TL)(inQuotes)}` : '';
    return /^\*[\w-]+$/.test(written)
        ? `the alias ${(0,position/* quoted */.TL)(written)} names nothing before it, and a glob needs quotes${suggested}`
        : `${(0,position/* quoted */.TL)(written)} begins with a star, an alias to YAML: put quotes around it${suggested}`;
}
function plainValue(node, walk) {
    if ((0,dist/* isScalar */.jn)(node))
        return wellFormed(node.value, offsetOf(node), walk);
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map((item) => dataOf(item, walk));
    if (!(0,dist/* isMap */.jh)(node))
        throw walk.refuse('it is no plain data', offsetOf(node));
    const data = {};
    const keys = new Set();
    for (const { key, value } of node.items) {
        const name = keyOf(key, offsetOf(node), walk);
        if (keys.has(name))
            throw walk.refuse(`the key ${(0,position/* quoted */.TL)(name)} stands twice in one place`, offsetOf(key));
        keys.add(name);
        const plain = dataOf(value, walk);
        if (name === '__proto__')
            Object.defineProperty(data, name, { value: plain, enumerable: true });
        else
            data[name] = plain;
    }
    return data;
}
function wellFormed(value, at, { refuse }) {
    if (typeof value !== 'string' || value.isWellFormed())
        return value;
    throw refuse('half of a surrogate pair', at);
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

;// CONCATENATED MODULE: ./build/policy/yaml-words.js

const EXAMPLES = {
    when: ['expression', `when: 'actor.kind == "agent"'`],
    added: ['pattern', "added: '\\s+$'"],
    removed: ['pattern', "removed: '\\s+$'"],
    paths: ['glob', "paths: ['**/*.tf']"],
    except: ['glob', "except: ['**/*.tf']"],
};
function yamlProblem(stumble) {
    const { text, offset, code, message } = stumble;
    if (code === 'BAD_DQ_ESCAPE') {
        const written = (0,position/* quoted */.TL)(text.slice(offset, offset + 2).replace(/\s$/, ''));
        return { why: `${written} is no escape in double quotes: put ${wholeAt(stumble)} in single quotes` };
    }
    const unquoted = unquotedWhy(stumble);
    if (unquoted !== null)
        return { why: `${unquoted}: put ${wholeAt(stumble)} in single quotes`, ...hintAt(stumble) };
    return { why: OUR_WORDS.find(([theirs]) => theirs.test(message))?.[1] ?? lowerCase(message) };
}
function unquotedWhy({ text, offset, code, message }) {
    if (/^Unexpected .+ at node end/.test(message))
        return 'to YAML the value ends before this';
    if (/^Tags and anchors must be|^A node can have at most one/.test(message))
        return 'a value that begins with `!` or `&` has a tag or an anchor to YAML';
    if (code === 'TAG_RESOLVE_FAILED')
        return 'a tag is not allowed, and a value that begins with `!` has one';
    if (code === 'BAD_SCALAR_START')
        return 'no value begins with this character';
    const line = text.slice(offset, offset + MAX_LINE).split('\n', 1)[0] ?? '';
    return /^Nested mappings/.test(message) && /:(?:\s|$)/.test(line)
        ? 'to YAML a colon and a space end a key'
        : null;
}
const MAX_LINE = 1000;
function keyAt({ text, offset }) {
    const before = text.slice(Math.max(0, offset - MAX_LINE), offset);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    return [...line.matchAll(/(?:^|[\s{,-])(\w+):\s/g)].at(-1)?.[1];
}
function exampleAt(stumble) {
    const key = keyAt(stumble);
    return key !== undefined && Object.hasOwn(EXAMPLES, key) ? EXAMPLES[key] : undefined;
}
function wholeAt(stumble) {
    return `the whole ${exampleAt(stumble)?.[0] ?? 'value'}`;
}
function hintAt(stumble) {
    if (stumble.code === 'TAG_RESOLVE_FAILED' && keyAt(stumble) === 'paths')
        return { hint: "to take paths out of a rule, write them without `!` in `except: ['…']`" };
    const example = exampleAt(stumble)?.[1];
    return example === undefined ? {} : { hint: `as in ${(0,position/* quoted */.TL)(example)}` };
}
const ALIKE = 'the keys of one map, and the items of one list, begin at the same column';
const OUR_WORDS = [
    [/^Tabs are not allowed/, 'a tab indents here: use spaces'],
    [/^Missing closing/, 'a quote is opened and never closed'],
    [
        /^Flow (?:sequence|map) in|^Expected flow/,
        'a list or map in brackets is never closed, or its end is not indented',
    ],
    [/^All (?:mapping|sequence) items must|^Nested mappings|^A block sequence may not/, ALIKE],
    [/^Implicit map keys need/, 'a key needs `: ` behind it'],
    [/^Implicit keys need/, 'a key stands on one line, with `: ` behind it'],
];
function lowerCase(message) {
    const [first = ''] = message.split('\n', 1);
    return first.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

;// CONCATENATED MODULE: ./build/policy/document.js




const MAX_DEPTH = 50;
function parsePolicyDocument(name, bytes, invalid = position/* invalidPolicy */.U4) {
    const lines = new dist/* LineCounter */.HN();
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const refuse = (why, offset, hint) => invalid(name, at(offset), why, hint);
    const text = decodeText(name, bytes, invalid);
    const [document, second] = composeDocuments(text, lines, refuse);
    if (document === undefined || document.contents === null)
        throw refuse('it is empty', 0);
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined) {
        const { why, hint } = yamlProblem({
            text,
            offset: problem.pos[0],
            code: problem.code,
            message: problem.message,
        });
        throw refuse(why, problem.pos[0], hint);
    }
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
function decodeText(name, bytes, invalid) {
    const start = { line: 1, column: 1 };
    if (bytes.length > position/* MAX_POLICY_BYTES */.mk)
        throw invalid(name, start, `it is larger than ${position/* MAX_POLICY_BYTES */.mk} bytes`);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw invalid(name, start, 'it is not valid UTF-8', 'save it as UTF-8');
    }
}
function composeDocuments(text, lines, refuse) {
    const composer = new dist/* Composer */.Dk({
        version: '1.2',
        uniqueKeys: false,
        logLevel: 'silent',
    });
    let first = null;
    const onError = (at, code, message) => {
        if (first !== null)
            throw first;
        const offset = offsetOfError(at);
        const { why, hint } = yamlProblem({ text, offset, code, message });
        first = refuse(why, offset, hint);
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

/***/ 39951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ placeName),
  g: () => (/* binding */ schemaError)
});

// EXTERNAL MODULE: ./build/policy/matching/globs.js
var globs = __webpack_require__(62176);
// EXTERNAL MODULE: ./build/policy/nearest.js
var nearest = __webpack_require__(68029);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
;// CONCATENATED MODULE: ./build/policy/schema-keys.js

function keysAt(schema, path, data) {
    const forms = formsAt(schema, path, data);
    return [...new Set(forms.flatMap((form) => (form instanceof schemas.ZodObject ? Object.keys(form.shape) : [])))];
}
function isAccepted(schema, path, data, value) {
    return formsAt(schema, path, data).some((form) => form instanceof schemas.ZodType && form.safeParse(value).success);
}
function formsAt(schema, path, data) {
    let forms = formsOf(schema, data);
    let value = data;
    for (const key of path) {
        value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
        forms = forms.flatMap((form) => formsOf(childOf(form, key), value));
    }
    return forms;
}
function childOf(form, key) {
    if (form instanceof schemas.ZodArray)
        return form.element;
    if (!(form instanceof schemas.ZodObject) || !Object.hasOwn(form.shape, key))
        return null;
    return form.shape[String(key)] ?? null;
}
function formsOf(schema, value) {
    if (schema instanceof schemas.ZodOptional)
        return formsOf(schema.unwrap(), value);
    if (!(schema instanceof schemas.ZodUnion))
        return schema === null ? [] : [schema];
    return schema.options.flatMap((option) => formsOf(option, value)).filter((form) => fits(form, value));
}
function fits(form, value) {
    if (!(form instanceof schemas.ZodObject) || typeof value !== 'object' || value === null)
        return true;
    return Object.entries(form.shape).every(([key, field]) => !(field instanceof schemas.ZodLiteral) || field.safeParse(Reflect.get(value, key)).success);
}

;// CONCATENATED MODULE: ./build/policy/schema-error.js




function schemaError(schema, issues, document, { what, invalid } = POLICY) {
    const { name, data, positionOf } = document;
    const [first] = issues;
    if (first === undefined)
        return invalid(name, positionOf([]), `it is not ${what}`);
    const issue = settled(first);
    const unknown = unknownKeyIn(issue, { schema, data });
    if (unknown === null)
        return invalid(name, positionOf(issue.path), problemAt(issue, { schema, data }, what));
    const { path, key } = unknown;
    const keys = keysAt(schema, path, data);
    const hint = keys.length === 0 ? undefined : `the keys of this place: ${keys.join(', ')}`;
    return invalid(name, positionOf([...path, key], 'key'), unknownKey(key, keys), hint);
}
const POLICY = { what: 'a policy', invalid: position/* invalidPolicy */.U4 };
function placeName(path, data) {
    const id = path[0] === 'rules' && path.length > 2 && path[2] !== 'id'
        ? valueAt(data, [...path.slice(0, 2), 'id'])
        : null;
    if (typeof id !== 'string' || !/^[a-z0-9-]{1,100}$/.test(id))
        return `\`${joined(path)}\``;
    return `rule ${id}: \`${joined(path.slice(2))}\``;
}
function joined(path) {
    return path
        .map((key, i) => {
        if (typeof key === 'number')
            return `[${key}]`;
        const word = (0,position/* quoted */.TL)(String(key)).slice(1, -1);
        return i === 0 ? word : `.${word}`;
    })
        .join('');
}
function valueAt(data, path) {
    let value = data;
    for (const key of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = Reflect.get(value, key);
    }
    return value;
}
function unknownKeyIn(issue, { schema, data }) {
    if (issue.code === 'unrecognized_keys')
        return { path: issue.path, key: issue.keys[0] ?? '' };
    const missing = issue.path.at(-1);
    if (typeof missing !== 'string' || valueAt(data, issue.path) !== undefined)
        return null;
    const path = issue.path.slice(0, -1);
    const known = [missing, ...keysAt(schema, path, data)];
    const owner = valueAt(data, path);
    const key = Object.keys(typeof owner === 'object' && owner !== null ? owner : {}).find((one) => !known.includes(one) && (0,nearest/* nearest */.pA)(one, known) === missing);
    return key === undefined ? null : { path, key };
}
function settled(issue) {
    if (issue.code !== 'invalid_union')
        return issue;
    const [meant, another] = issue.errors.filter((own) => own.every(isOfTheRightKind));
    const inner = another === undefined ? meant?.[0] : undefined;
    return inner === undefined ? issue : settled({ ...inner, path: [...issue.path, ...inner.path] });
}
function isOfTheRightKind({ code, path }) {
    return path.length > 0 || !['invalid_type', 'invalid_value', 'invalid_union'].includes(code);
}
function unknownKey(key, keys) {
    const meant = (0,nearest/* nearest */.pA)(key, keys);
    const unknown = `unknown key ${(0,position/* quoted */.TL)(key)}`;
    if (meant !== null)
        return `${unknown}: did you mean \`${meant}\`?`;
    return key === '<<' ? `${unknown}: keys are not merged, write them out` : unknown;
}
function problemAt(issue, { schema, data }, what) {
    const { path } = issue;
    const value = valueAt(data, path);
    const key = path.at(-1);
    if (value === undefined && typeof key === 'string') {
        const owner = path.length === 1 ? what.replace(/^a /, 'the ') : placeName(path.slice(0, -1), data);
        return `${owner} has no \`${key}\`${toWrite(key, choicesIn(issue) ?? [])}`;
    }
    const where = path.length === 0 ? '' : `${placeName(path, data)}: `;
    return where + wordsOf(issue, { path, value, takes: (other) => isAccepted(schema, path, data, other) });
}
function toWrite(key, choices) {
    const [first, second] = choices;
    if (first === undefined)
        return '';
    return second === undefined ? `: write \`${key}: ${first}\`` : `: one of ${(0,nearest/* listed */.KE)(choices)}`;
}
function wordsOf(issue, found) {
    switch (issue.code) {
        case 'invalid_type':
            return mistyped(issue.expected, found);
        case 'invalid_value':
        case 'invalid_union':
            return misvalued(issue, found);
        case 'too_small':
            return tooSmall(String(issue.origin), Number(issue.minimum));
        case 'too_big':
            return tooBig(String(issue.origin), Number(issue.maximum));
        case 'invalid_format':
            return `${formatOf(issue)}, found ${kindOf(found.value, found.path)}`;
        case 'invalid_key':
            return 'a name that is empty or too long';
        case 'unrecognized_keys':
        case 'invalid_element':
        case 'not_multiple_of':
        case 'custom':
            return issue.message;
    }
}
function formatOf({ format, message }) {
    return format === 'date' ? 'a day as `YYYY-MM-DD`, e.g. `2026-12-21`' : `expected ${message}`;
}
const TYPE_NAMES = {
    string: 'text',
    array: 'a list',
    object: 'a map of keys',
    record: 'a map of keys',
    int: 'a whole number',
    number: 'a number',
    boolean: '`true` or `false`',
};
function mistyped(expected, found) {
    const { path, value, takes } = found;
    const key = String(path.at(-1));
    if (expected === 'array' && typeof value === 'string') {
        const isWrong = ['paths', 'except'].includes(key) && (0,globs.globProblem)(value) !== null;
        const written = isWrong || !takes([value]) ? null : asYaml(value);
        if (written !== null)
            return `write \`${key}: [${written}]\`: a list`;
    }
    const wanted = `expected ${TYPE_NAMES[expected] ?? expected}, found ${kindOf(value, path)}`;
    if (expected !== 'string' || value === null)
        return wanted;
    if (typeof value !== 'object')
        return takes(String(value)) ? `${wanted}: put quotes around it` : wanted;
    return ['when', 'added', 'removed'].includes(key)
        ? `${wanted}: put the whole of it in single quotes`
        : wanted;
}
function misvalued(issue, found) {
    const among = choicesOf(issue);
    if (among === null)
        return `expected ${schema_error_formsOf(issue)}, found ${kindOf(found.value, found.path)}`;
    const one = issue.code === 'invalid_value' && issue.values.length === 1 ? issue.values[0] : undefined;
    if (typeof one === 'number' && found.value === String(one))
        return `\`${one}\`, without quotes`;
    return `${among}, not ${kindOf(found.value, found.path)}`;
}
function choicesOf(issue) {
    const choices = choicesIn(issue);
    if (choices === null || choices.length === 0)
        return null;
    return choices.length === 1 ? `expected ${(0,nearest/* listed */.KE)(choices)}` : `one of ${(0,nearest/* listed */.KE)(choices)}`;
}
function choicesIn(issue) {
    if (issue.code === 'invalid_value')
        return issue.values.map(String);
    if (issue.code === 'invalid_type' && issue.expected === 'boolean')
        return ['true', 'false'];
    if (issue.code !== 'invalid_union')
        return null;
    if (issue.errors.length === 0 && 'options' in issue && Array.isArray(issue.options))
        return issue.options.map(String);
    const all = issue.errors.map(([first]) => (first === undefined ? null : choicesIn(first)));
    return all.every((some) => some !== null) ? all.flat() : null;
}
function schema_error_formsOf(issue) {
    if (issue.code === 'invalid_union' && issue.errors.length > 0)
        return [...new Set(issue.errors.map(([first]) => (first === undefined ? '' : schema_error_formsOf(first))))].join(' or ');
    return issue.code === 'invalid_type' ? (TYPE_NAMES[issue.expected] ?? issue.expected) : 'something else';
}
function tooSmall(origin, minimum) {
    if (origin === 'array')
        return 'an empty list: it needs at least one item';
    return origin === 'string' ? 'an empty text' : `expected at least ${minimum}`;
}
function tooBig(origin, maximum) {
    if (origin === 'array')
        return `a list of more than ${maximum} items`;
    return origin === 'string' ? `longer than ${maximum} characters` : `expected at most ${maximum}`;
}
const MAX_WORD = 40;
function kindOf(value, path) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a map';
    const word = String(value);
    if (word.trim() === '')
        return 'an empty text';
    return path.length === 0 || word.length > MAX_WORD ? 'other text' : (0,position/* quoted */.TL)(word);
}
function asYaml(text) {
    if (text.length > 80 || /[^\P{C}\u200d]/u.test(text) || text === '')
        return null;
    if (/^[A-Za-z][\w./-]*(?::[\w./-]+)*$/.test(text) && !/^(?:true|false|null)$/i.test(text))
        return text;
    return `'${text.replaceAll("'", "''")}'`;
}


/***/ })

};
