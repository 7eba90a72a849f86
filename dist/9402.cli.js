export const id = 9402;
export const ids = [9402,5224];
export const modules = {

/***/ 95026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   fZ: () => (/* binding */ treeDigest),
/* harmony export */   ke: () => (/* binding */ seenAs),
/* harmony export */   nT: () => (/* binding */ listTree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71576);




function treeDigest(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('countersign-tree-v1\n');
    const sorted = [...files].sort((a, b) => Buffer.compare(a.path, b.path));
    for (const { mode, sha256, path } of sorted)
        hash.update(`${mode} ${sha256} `).update(path).update('\0');
    return hash.digest('hex');
}
const ENTRIES = 100_000;
const DEPTH = 256;
function seenAs({ dev, ino, mode, size, mtimeNs, ctimeNs }) {
    return [dev, ino, mode, size, mtimeNs, ctimeNs].join(' ');
}
function listTree(root, rootStats) {
    const entries = [{ path: Buffer.alloc(0), mode: null, seen: seenAs(rootStats), size: 0 }];
    const folders = [{ path: Buffer.alloc(0), depth: 0 }];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        if (folder.depth === DEPTH)
            throw tooLarge(`folders more than ${DEPTH} deep`);
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(placeIn(root, folder.path), { encoding: 'buffer' })) {
            if (entries.length > ENTRIES)
                throw tooLarge(`more than ${ENTRIES} files`);
            const path = folder.path.length === 0 ? name : Buffer.concat([folder.path, SLASH, name]);
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(placeIn(root, path), { bigint: true });
            const mode = modeOf(stats, path);
            entries.push({ path, mode, seen: seenAs(stats), size: Number(stats.size) });
            if (mode === null)
                folders.push({ path, depth: folder.depth + 1 });
        }
    }
    return entries;
}
const SLASH = Buffer.from('/');
function placeIn(root, path) {
    return Buffer.concat([Buffer.from(root), SLASH, path]);
}
function modeOf(stats, path) {
    if (stats.isDirectory())
        return null;
    if (stats.isSymbolicLink())
        return '120000';
    if (stats.isFile())
        return (stats.mode & 64n) === 0n ? '100644' : '100755';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('SUBJECT_UNREADABLE', `expected files, folders and links only, found something else at ${(0,_lib_names_js__WEBPACK_IMPORTED_MODULE_3__/* .quotePath */ .WG)((0,_lib_names_js__WEBPACK_IMPORTED_MODULE_3__/* .pathFromBytes */ .nP)(path))}`, { hint: 'remove the pipe, socket or device from the folder: it has no digest' });
}
function tooLarge(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('SUBJECT_UNREADABLE', `the folder holds ${what}`, {
        hint: 'name the archive that was released, or a smaller folder',
    });
}


/***/ }),

/***/ 9402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkReleases: () => (/* binding */ checkReleases)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
;// CONCATENATED MODULE: ./build/releases/expectation.js
function expectationOf(entry, materials, now) {
    const signer = signerOf(entry.signer, materials);
    if (signer === null)
        return null;
    const { predicateType, source, builder, level, maxAge, verifiers } = entry;
    const isSummary = SUMMARY.test(predicateType);
    return {
        signer,
        predicateType,
        sourceRepository: source?.repository ?? null,
        sourceRef: source?.ref ?? null,
        builder,
        level: level === null ? 0 : LEVELS[level],
        summary: isSummary ? { maxAgeDays: maxAge, verifiers, policyDigest: null, levels: [] } : null,
        now,
    };
}
const SUMMARY = /^https:\/\/slsa\.dev\/verification_summary\/v/;
const LEVELS = {
    SLSA_BUILD_LEVEL_1: 1,
    SLSA_BUILD_LEVEL_2: 2,
    SLSA_BUILD_LEVEL_3: 3,
};
function signerOf(signer, materials) {
    const { name } = signer;
    switch (signer.kind) {
        case 'sigstore':
            return { kind: 'sigstore', issuer: signer.issuer, subject: signer.subject };
        case 'certificate': {
            const root = materials.get(signer.root);
            return root === undefined ? null : { kind: 'certificate', name: name || signer.root, root };
        }
        case 'key': {
            const key = materials.get(signer.key);
            return key === undefined ? null : { kind: 'key', name: name || signer.key, key, logged: false };
        }
    }
}

// EXTERNAL MODULE: ./build/lib/names.js
var lib_names = __webpack_require__(71576);
// EXTERNAL MODULE: ./build/releases/head-entry.js
var head_entry = __webpack_require__(75224);
;// CONCATENATED MODULE: ./build/releases/plan.js




function planReleases({ entries, artifacts, root, change, matches }) {
    const given = [...new Set(artifacts)].map((file) => artifactOf(file, root));
    const all = given.map((artifact) => ({
        artifact,
        entries: entries.filter((entry) => artifact.names.some((name) => matches(entry.artifacts, name))),
        touched: placesOf(artifact, root).filter((place) => isTouched(place, change)),
    }));
    const paths = new Set(given.map(({ path }) => path));
    const missing = broughtBy(change, entries, matches).filter((path) => !paths.has(path));
    const used = new Set(all.flatMap((one) => one.entries));
    return {
        asked: all.filter((one) => one.entries.length > 0),
        unchecked: [
            ...entries.filter((entry) => !used.has(entry)).map((entry) => unmatched(entry, given)),
            ...all.filter((one) => one.entries.length === 0).map(({ artifact }) => uncovered(artifact)),
            ...missing.map(notGiven),
        ],
    };
}
function artifactOf(file, root) {
    const path = (0,files/* pathInside */._l)(root, file);
    if (path !== null)
        return { file, path, subject: (0,lib_names/* quotePath */.WG)(path), names: [path] };
    const parts = file.split(external_node_path_.sep).filter((part) => part !== '');
    const names = parts.map((_, i) => parts.slice(i).join('/'));
    const way = (0,external_node_path_.relative)(root, file).split(external_node_path_.sep).join('/') || '.';
    return { file, path: null, subject: (0,lib_names/* quotePath */.WG)(way), names };
}
function placesOf({ file, path }, root) {
    return [...new Set([path, (0,files/* realPathInside */.oG)(root, file)])].filter((place) => place !== null);
}
function isTouched(place, { files }) {
    return files.some(({ path, oldPath }) => [path, oldPath].some((one) => one !== null && (isWithin(one, place) || isWithin(place, one))));
}
const isWithin = (path, folder) => folder === '' || path === folder || path.startsWith(`${folder}/`);
function broughtBy({ files }, entries, matches) {
    const brought = files.filter(({ head }) => head !== null).map(({ path }) => path);
    const folders = new Set(brought.flatMap((path) => (0,head_entry.lineOf)(path).slice(0, -1)));
    const named = entries.map(({ artifacts }) => artifacts.filter((glob) => !/[*?[\]{}\\][^/]*$/.test(glob)));
    return [
        ...brought.filter((path) => entries.some(({ artifacts }) => matches(artifacts, path))),
        ...[...folders].filter((path) => named.some((globs) => globs.length > 0 && matches(globs, path))),
    ];
}
function unmatched({ artifacts, optional }, given) {
    const none = given.length === 0 ? 'no artifact was given' : 'none of the artifacts given is one of these';
    return {
        what: `release ${artifacts.map(lib_names/* quotePath */.WG).join(', ')}`,
        why: `${none}: pass --artifact and --bundle`,
        blocks: !optional,
    };
}
function uncovered({ subject }) {
    return {
        what: `release ${subject}`,
        why: 'the policy asks for no attestation of it',
        blocks: false,
    };
}
function notGiven(path) {
    return {
        what: `release ${(0,lib_names/* quotePath */.WG)(path)}`,
        why: 'the change brings it, and it was not given: pass it with --artifact, and its attestation with --bundle',
        blocks: true,
    };
}

;// CONCATENATED MODULE: ./build/releases/check.js





async function checkReleases(input, ports) {
    const plan = planReleases({ ...input, matches: ports.matches });
    const received = receiving(input, ports);
    const checked = [];
    for (const asked of plan.asked)
        checked.push(await checkArtifact(asked, received, input, ports));
    checked.sort(bySubject);
    const others = [];
    for (const { asked, result } of checked) {
        for (const place of asked.touched) {
            const why = whyAnother(asked.artifact, result.digest, await ports.head(place));
            if (why !== null)
                others.push({ what: `release ${asked.artifact.subject}`, why, blocks: true });
        }
    }
    return {
        results: checked.map(({ result }) => result),
        failures: checked.flatMap(({ failures }) => failures),
        unchecked: once([...plan.unchecked, ...others]),
        bundles: usedOf(checked),
    };
}
function receiving({ bundles, directory }, { loadBundles, bundlesBeside }) {
    const open = (files) => ({
        files,
        bundles: refusalOf(() => loadBundles(files, directory)),
    });
    if (bundles.length === 0)
        return (name) => open(bundlesBeside(name, directory));
    let given = null;
    return () => {
        given ??= open(bundles.map((file) => nameFrom(directory, file)));
        return given;
    };
}
async function checkArtifact(asked, received, input, { verify, digestOf }) {
    const { artifact } = asked;
    const { materials, directory, trust, now } = input;
    const name = nameFrom(directory, artifact.file);
    const { files, bundles } = received(name);
    const wanted = asked.entries.map((entry) => ({ entry, expected: expectationOf(entry, materials, now) }));
    const expectations = wanted.flatMap(({ expected }) => expected ?? []);
    const nameless = wanted.filter(({ expected }) => expected === null);
    const verified = bundles instanceof errors/* VerificationError */.mk
        ? bundles
        : expectations.length === 0 || files.length === 0
            ? []
            : await verify(name, bundles, expectations, { directory, trust, now }).catch(refusal);
    const answers = verified instanceof errors/* VerificationError */.mk ? [] : verified;
    const failures = once([
        ...(files.length === 0 ? [noBundle(artifact)] : []),
        ...(verified instanceof errors/* VerificationError */.mk ? [failureOf(artifact, verified)] : []),
        ...answers.flatMap(({ reason }) => (reason === null ? [] : [failureOf(artifact, reason)])),
        ...nameless.map(({ entry }) => namelessKey(artifact, entry)),
    ]);
    refuseSilence(asked, answers, failures);
    const digest = answers[0]?.subject.digest ?? digestOf(name);
    return {
        asked,
        result: resultOf(artifact, digest, answers, failures),
        failures,
        used: answers.flatMap((one) => one.bundles.flatMap(({ file, digest: of }) => (of === null ? [] : [{ uri: file, digest: of }]))),
    };
}
function refuseSilence({ entries }, answers, failures) {
    const verified = answers.filter(({ status }) => status === 'verified');
    if (failures.length === 0 && verified.length < entries.length)
        throw new Error('expected a verification or a reason for each entry');
}
function resultOf({ subject }, digest, answers, failures) {
    const signers = once(answers.flatMap(({ attestation }) => attestation?.signer?.name ?? []));
    const [first] = failures;
    return {
        subject,
        digest,
        status: first === undefined ? 'verified' : 'rejected',
        ...(signers.length === 0 ? {} : { signer: signers.join(', ') }),
        ...(first === undefined ? {} : { reason: `${first.code}: ${first.message}` }),
    };
}
function refusal(error) {
    if (error instanceof errors/* VerificationError */.mk)
        return error;
    throw error;
}
function refusalOf(read) {
    try {
        return read();
    }
    catch (error) {
        return refusal(error);
    }
}
function failureOf({ subject, path }, { code, message, hint }) {
    return { subject, path, code, message, hint };
}
function noBundle(artifact) {
    return failureOf(artifact, {
        code: 'SUBJECT_MISMATCH',
        message: 'expected an attestation, found none: no --bundle was given, and none stands beside it',
        hint: 'pass its attestation with --bundle, or put it beside the artifact under its name and `.sigstore.json`',
    });
}
function namelessKey(artifact, { signer }) {
    const what = signer.kind === 'certificate' ? 'root' : 'key';
    return failureOf(artifact, {
        code: 'SIGNER_MISMATCH',
        message: `the policy names the ${what} of the expected signer by its digest alone`,
        hint: `put the PEM file beside the policy and name it as \`${what}\`: a digest verifies nothing`,
    });
}
function whyAnother({ file }, digest, head) {
    if (head.kind === 'absent')
        return null;
    if (head.kind === 'other')
        return `the change touches it, and ${head.why}: it cannot be compared`;
    if (head.kind === (0,files/* kindAt */.Ii)(file) && head.digest === digest)
        return null;
    return `the ${head.kind} that was given is not the one that the change brings`;
}
function nameFrom(directory, file) {
    const name = (0,external_node_path_.relative)(directory, file);
    if (name === '' || (0,external_node_path_.isAbsolute)(name))
        return name === '' ? '.' : name;
    const plain = name.split(external_node_path_.sep).join('/');
    return /^sha\d+:/i.test(plain) ? `./${plain}` : plain;
}
function usedOf(checked) {
    const used = checked.flatMap((one) => one.used);
    return [...new Map(used.map((one) => [one.digest, one])).values()].sort((a, b) => compare(a.digest, b.digest));
}
function once(list) {
    return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}
const compare = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
const bySubject = ({ result: a }, { result: b }) => compare(a.subject, b.subject) || compare(a.digest, b.digest);


/***/ }),

/***/ 75224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   headEntry: () => (/* binding */ headEntry),
/* harmony export */   lineOf: () => (/* binding */ lineOf)
/* harmony export */ });
/* harmony import */ var _attestation_tree_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95026);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71576);



const MAX_FILES = 5_000;
const MAX_BYTES = 256 * 1024 * 1024;
async function headEntry(path, { at, paths }) {
    if (path === '')
        return other('it is the repository itself');
    const found = await at(path);
    if (found === null) {
        const listed = new Set(await paths());
        return lineOf(path).some((one) => listed.has(one))
            ? other('in the head it is in a submodule, or below a link or a file')
            : { kind: 'absent' };
    }
    if (found.mode === '040000')
        return folderEntry(path, { at, paths });
    const mode = modeOf(found.mode);
    if (mode === null || mode === '120000')
        return other('in the head it is a link');
    const { bytes } = found.object;
    return bytes === null ? other(TOO_LARGE) : { kind: 'file', digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes) };
}
const TOO_LARGE = 'in the head it is too large to be compared';
const other = (why) => ({ kind: 'other', why });
function lineOf(path) {
    const parts = path.split('/');
    return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
async function folderEntry(folder, { at, paths }) {
    const inside = (await paths()).filter((path) => path.startsWith(`${folder}/`));
    if (inside.length > MAX_FILES)
        return other(TOO_LARGE);
    const files = [];
    let left = MAX_BYTES;
    for (const path of inside) {
        const found = await at(path);
        const mode = found === null ? null : modeOf(found.mode);
        if (found === null || mode === null)
            return other('in the head it holds a submodule');
        const { bytes } = found.object;
        if (bytes === null || bytes.length > left)
            return other(TOO_LARGE);
        left -= bytes.length;
        files.push({ mode, sha256: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes), path: (0,_lib_names_js__WEBPACK_IMPORTED_MODULE_2__/* .pathToBytes */ .iJ)(path.slice(folder.length + 1)) });
    }
    return { kind: 'folder', digest: `sha256:${(0,_attestation_tree_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .treeDigest */ .fZ)(files)}` };
}
function modeOf(mode) {
    if (mode === '120000')
        return mode;
    if (!mode.startsWith('100'))
        return null;
    return mode === '100755' ? mode : '100644';
}


/***/ })

};
