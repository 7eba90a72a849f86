export const id = 433;
export const ids = [433];
export const modules = {

/***/ 2433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ BUILT_IN_RULES)
});

;// CONCATENATED MODULE: ./build/policy/rules/evidence-planted.js
const evidencePlanted = {
    id: 'evidence-planted',
    title: 'Evidence is written by the check, never committed',
    effect: 'deny',
    hint: 'remove it from the change and add `.countersign/evidence/` to .gitignore',
    core: true,
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
    for (const { 0: char, index } of line.matchAll(EACH_HIDDEN)) {
        const kind = char.startsWith('\u{1f3f4}') ? null : kindAt(line, index, char);
        if (kind !== null)
            yield { index, code: char.codePointAt(0) ?? 0, kind };
    }
}
function kindAt(line, index, char) {
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
const WORD = new RegExp(`[0-9\\p{M}${STYLED}${['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Lisu'].map((name) => `\\p{Script=${name}}`).join('')}]+`, 'gu');
const GREEK_SYMBOL = /[\u03b9\u03bd]/;
const MATHEMATICAL = /[\u210a-\u2134\u{1d400}-\u{1d6a5}]/u;
const INFLECTED = /^[A-Z][A-Z0-9]+[\u0430\u0435\u043e\u0441\u0443\u0445]{1,2}$/;
const ESCAPE = /^(?:\\(?=[A-Za-z])|%(?=[0-9A-Za-z]))(f[A-Z]|[0-9]*(?:hh?|ll?|[jtz])?[A-Za-z])/;
function* lookalikesIn(line) {
    if (!MIXED.test(line))
        return;
    for (const { 0: run, index } of line.matchAll(WORD)) {
        const skip = ESCAPE.exec(line.slice(Math.max(index - 1, 0), index + 8))?.[1]?.length ?? 0;
        const word = run.slice(skip);
        if (MIXED.test(word))
            yield* lookalikesOf(word, index + skip);
    }
}
function* lookalikesOf(word, start) {
    const found = [];
    let letters = 0;
    let needed = Number.POSITIVE_INFINITY;
    let index = start;
    for (const char of word) {
        if (/\p{L}/u.test(char))
            letters++;
        const looksLike = /[A-Za-z]/.test(char) ? null : letterBehind(char);
        if (looksLike === undefined)
            return;
        if (looksLike !== null) {
            found.push({ index, code: char.codePointAt(0) ?? 0, kind: 'lookalike', looksLike });
            needed = Math.min(needed, GREEK_SYMBOL.test(char) ? 5 : MATHEMATICAL.test(char) ? 4 : 3);
        }
        index += char.length;
    }
    if (letters >= needed && !INFLECTED.test(word))
        yield* found;
}
function letterBehind(char) {
    const styled = char.normalize('NFKC');
    const letter = LETTER_BEHIND.get(char) ?? (/^[A-Za-z]$/.test(styled) ? styled : undefined);
    if (letter !== undefined)
        return letter;
    return /[\p{Script=Latin}\p{M}0-9]/u.test(char) ? null : undefined;
}

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
const ORDER = ['warn', 'require-approval', 'deny'];
const NAMED = 5;
const LINES = 1000;
const hiddenUnicode = {
    id: 'hidden-unicode',
    title: 'No text that readers cannot see or take for other text',
    effect: 'deny',
    hint: 'remove the characters or write them as escapes; spell a word in one alphabet',
    core: false,
    check: ({ change }) => change.files.flatMap((file) => [...checkName(file), ...checkContent(file)]),
};
function checkName(file) {
    if ((file.status !== 'added' && file.status !== 'renamed') || !mayHide(file.path))
        return [];
    const hits = tally(file.path, file, ({ kind }) => EFFECTS[kind].agent === 'deny');
    if (hits === null)
        return [];
    return [observe(file, null, `the file's name holds ${describe(file.path, hits)}`, hits.effect)];
}
function checkContent(file) {
    const content = file.head?.content;
    if (content?.kind !== 'lines' || content.binary)
        return [];
    const hunks = hunksOf(file);
    if (content.encoding !== 'bytes')
        return checkLines(file, hunks, () => true);
    return [...checkEncoding(file, hunks), ...checkLines(file, hunks, ({ code }) => code < 0x80)];
}
function hunksOf(file) {
    return file.whole !== null && AGENT_SURFACES.has(file.surface) ? file.whole.head : file.added;
}
function checkEncoding(file, hunks) {
    if (!AGENT_SURFACES.has(file.surface) || hunks.length === 0)
        return [];
    return [{ ...observe(file, null, 'not valid UTF-8', 'deny'), hint: 'save the file as UTF-8' }];
}
function checkLines(file, hunks, counts) {
    const observations = [];
    let rest = null;
    for (const { line, number } of linesOf(hunks)) {
        const hits = tally(line, file, (hit) => counts(hit) && !isByteOrderMark(hit, number));
        if (hits === null)
            continue;
        if (observations.length === LINES)
            rest = stricter(rest, hits.effect);
        else
            observations.push(observeLine(file, number, line, hits));
    }
    const more = `hidden or misleading text on more than ${LINES} lines`;
    return rest === null ? observations : [...observations, observe(file, null, more, rest)];
}
function* linesOf(hunks) {
    for (const { text, line: first } of hunks) {
        if (!mayHide(text))
            continue;
        let number = first;
        for (const line of text.split('\n'))
            yield { line, number: number++ };
    }
}
function isByteOrderMark({ code, index }, number) {
    return code === 0xfeff && index === 0 && number === 1;
}
function tally(text, file, counts) {
    if (!mayHide(text))
        return null;
    const side = AGENT_SURFACES.has(file.surface) ? 'agent' : 'elsewhere';
    const first = { warn: [], 'require-approval': [], deny: [] };
    let count = 0;
    let effect = null;
    for (const find of [hiddenIn, lookalikesIn]) {
        for (const hit of find(text)) {
            if (!counts(hit))
                continue;
            count++;
            effect = stricter(effect, EFFECTS[hit.kind][side]);
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
function stricter(a, b) {
    return a !== null && ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;
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
    const more = count > named.length ? ` and ${count - named.length} more` : '';
    return `${shown.join(', ')}${more}`;
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
    effect: 'require-approval',
    hint: 'save the file as UTF-8 text',
    core: false,
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
var names = __webpack_require__(1576);
;// CONCATENATED MODULE: ./build/policy/rules/path-collision.js

const pathCollision = {
    id: 'path-collision',
    title: 'No two names are the same on any system',
    effect: 'deny',
    hint: 'rename one of them: on Windows and macOS one overwrites the other',
    core: true,
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
    effect: 'deny',
    hint: 'rename or remove the entry; no git command writes such a name by itself',
    core: true,
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

;// CONCATENATED MODULE: ./build/policy/rules/policy-changed.js
const policyChanged = {
    id: 'policy-changed',
    title: 'Somebody else approves a change of the policy',
    effect: 'require-approval',
    hint: 'ask a reviewer with write access who is not an author of this change; the base’s policy decided it, this one holds from the next change on',
    core: true,
    check: (facts) => facts.change.files.flatMap((file) => {
        const touched = pathsOf(file).some((path) => decides(path, facts));
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
function pathsOf(file) {
    return file.oldPath === null ? [file.path] : [file.path, file.oldPath];
}
function decides(path, { policyPaths }) {
    const plain = path.toLowerCase();
    if (plain.startsWith('.countersign/evidence/'))
        return false;
    if (plain === '.countersign' || plain.startsWith('.countersign/') || plain === 'countersign.lock.json')
        return true;
    return policyPaths.some((policyPath) => policyPath.toLowerCase() === plain);
}

;// CONCATENATED MODULE: ./build/policy/rules/submodule-changed.js
const submoduleChanged = {
    id: 'submodule-changed',
    title: 'Submodules are added and moved on purpose',
    effect: 'require-approval',
    hint: 'have someone look at what the submodule brings between the two commits',
    core: false,
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
    effect: 'deny',
    hint: 'give the submodule a plain name, a path inside the tree and an https URL',
    core: true,
    check: ({ change }) => {
        const { submodules } = change;
        if (submodules.status === 'unchanged')
            return [];
        if (submodules.status === 'unreadable')
            return [{ ...AT_FILE, message: '`.gitmodules` cannot be read by git' }];
        return submodules.sections.flatMap((section) => problemsOf(section).map((message) => submodule_unsafe_observe(change, section, message)));
    },
};
const AT_FILE = { path: '.gitmodules', startLine: null, endLine: null };
function submodule_unsafe_observe(change, { name }, message) {
    const file = change.files.find(({ path }) => path === '.gitmodules');
    for (const hunk of file?.added ?? []) {
        const index = hunk.text.split('\n').findIndex((line) => line.includes('[') && line.includes(name));
        if (index !== -1)
            return { ...AT_FILE, startLine: hunk.line + index, endLine: hunk.line + index, message };
    }
    return { ...AT_FILE, message };
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

;// CONCATENATED MODULE: ./build/policy/rules/symlink-escape.js
const symlinkEscape = {
    id: 'symlink-escape',
    title: 'Symbolic links stay inside the tree',
    effect: 'deny',
    hint: 'replace the link by a regular file, or point it at a file of this repository',
    core: true,
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
            if (/^(?:\.git|git~1)[ .]*$/i.test(part))
                return 'into the folder of git itself';
        }
    }
    return null;
}
function mustBeFile(path, surface) {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    if (surface === 'workflow' || surface === 'policy' || surface === 'lockfile')
        return true;
    return ['skill.md', 'codeowners', '.gitmodules', '.gitattributes', '.mcp.json'].includes(name);
}

;// CONCATENATED MODULE: ./build/policy/rules/index.js









const BUILT_IN_RULES = new Map([
    evidencePlanted,
    hiddenUnicode,
    opaqueContent,
    pathCollision,
    pathUnsafe,
    policyChanged,
    submoduleChanged,
    submoduleUnsafe,
    symlinkEscape,
].map((rule) => [rule.id, rule]));


/***/ })

};
