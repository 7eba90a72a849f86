export const id = 1748;
export const ids = [1748];
export const modules = {

/***/ 34101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bundleBytes: () => (/* binding */ bundleBytes),
/* harmony export */   l: () => (/* binding */ serialize),
/* harmony export */   signedBytes: () => (/* binding */ signedBytes)
/* harmony export */ });
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61040);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83917);
/* harmony import */ var _lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60297);



function signedBytes(payload, payloadType) {
    return _sigstore_core__WEBPACK_IMPORTED_MODULE_1__.dsse.preAuthEncoding(payloadType, payload);
}
function bundleBytes({ payload, payloadType, signature }, hint) {
    return serialize((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__/* .toDSSEBundle */ .PR)({ artifact: payload, artifactType: payloadType, signature, keyHint: hint }));
}
function serialize(bundle) {
    if (bundle.content.$case === 'dsseEnvelope')
        for (const named of bundle.content.dsseEnvelope.signatures)
            named.keyid = '';
    const json = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__/* .bundleToJSON */ .ev)(bundle);
    return (0,_lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({ ...json });
}


/***/ }),

/***/ 78348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ signCheckpoint),
/* harmony export */   HQ: () => (/* binding */ readCheckpoint),
/* harmony export */   S7: () => (/* binding */ parseCheckpoint),
/* harmony export */   om: () => (/* binding */ verifyCheckpoint),
/* harmony export */   p4: () => (/* binding */ checkLogNames)
/* harmony export */ });
/* unused harmony export verifyGrowth */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_merkle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77032);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4510);



const SIZE = /^(?:0|[1-9][0-9]*)$/;
function readCheckpoint(text) {
    const note = (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNote */ .wd)(text);
    if (note === null)
        return null;
    const [origin = '', size = '', root = '', ...extensions] = note.text.slice(0, -1).split('\n');
    const isWhole = [origin, size, root, ...extensions].every((line) => line !== '');
    return isWhole && SIZE.test(size) ? { origin, size, root, note } : null;
}
function parseCheckpoint(text) {
    const lines = readCheckpoint(text);
    if (lines === null)
        return null;
    const { origin, note } = lines;
    const [size, root] = [Number(lines.size), (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeBase64 */ .y4)(lines.root)];
    if (!Number.isSafeInteger(size) || root?.length !== _lib_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_BYTES */ .FA)
        return null;
    return checkpointText({ origin, size, root }) === note.text ? { origin, size, root, note } : null;
}
function checkpointText({ origin, size, root }) {
    return `${origin}\n${size}\n${root.toString('base64')}\n`;
}
function signCheckpoint(head, sign, raw) {
    return (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .signNote */ .qO)(checkpointText(head), { name: head.origin, raw, sign });
}
function checkLogNames({ origin, note }, log) {
    if (origin !== log.name)
        throw unknown('the checkpoint is of another log than the trusted one');
    if (!note.signatures.some((signature) => (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .isBy */ ._m)(signature, log)))
        throw unknown('the checkpoint has no signature under the name and key of the trusted log');
}
function verifyCheckpoint(checkpoint, log) {
    checkLogNames(checkpoint, log);
    if ((0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .checkNote */ .dZ)(checkpoint.note, log) !== 'signed')
        throw unknown('the checkpoint’s signature is not the trusted log’s');
}
function verifyGrowth([earlier, later], proof, log) {
    verifyCheckpoint(earlier, log);
    verifyCheckpoint(later, log);
    if (!isBeginning(earlier, later, proof))
        throw new VerificationError('LOG_FORKED', 'the earlier of two checkpoints is not the beginning of the later');
}
function isBeginning(earlier, later, proof) {
    if (earlier.size === 0 && later.size > 0)
        return earlier.root.equals(EMPTY_ROOT) && proof.length === 0;
    const [size1, size2] = [earlier.size, later.size];
    return verifyConsistency({ size1, size2, root1: earlier.root, root2: later.root, proof });
}
function unknown(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('LOG_UNKNOWN', why);
}


/***/ }),

/***/ 64238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ leafBytes),
/* harmony export */   o: () => (/* binding */ parseLeaf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60297);
/* harmony import */ var _lib_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9182);



function isTime(time) {
    const date = new Date(time);
    return !Number.isNaN(date.getTime()) && `${date.toISOString().slice(0, 19)}Z` === time;
}
const leafSchema = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    digest: zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^sha256:[0-9a-f]{64}$/),
    headVerified: zod__WEBPACK_IMPORTED_MODULE_1__.literal(false).exactOptional(),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('evidence'),
    tenant: zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^[0-9A-Za-z_-]{1,64}$/),
    time: zod__WEBPACK_IMPORTED_MODULE_1__.string().refine(isTime),
});
function leafBytes(leaf) {
    return (0,_lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(leaf);
}
function parseLeaf(bytes) {
    const json = (0,_lib_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .R)(bytes);
    const leaf = 'why' in json ? null : leafSchema.safeParse(json.value);
    if (leaf?.success !== true)
        return null;
    return leafBytes(leaf.data).equals(bytes) ? leaf.data : null;
}


/***/ }),

/***/ 4510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ verifierKey),
/* harmony export */   _m: () => (/* binding */ isBy),
/* harmony export */   dZ: () => (/* binding */ checkNote),
/* harmony export */   qO: () => (/* binding */ signNote),
/* harmony export */   se: () => (/* binding */ formatNote),
/* harmony export */   wd: () => (/* binding */ parseNote),
/* harmony export */   y4: () => (/* binding */ decodeBase64),
/* harmony export */   z$: () => (/* binding */ parseVerifierKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const KEY_HASH_BYTES = 4;
const KEY_BYTES = 32;
const ED25519 = 0x01;
const DASH = '\u2014';
const NOTE = /^((?:[^\p{Cc}]*\n)+)\n((?:\u2014 [^\s+\p{Cc}]+ [A-Za-z0-9+/]+={0,2}\n)+)$/u;
const NAME = /^[^\s+\p{Cc}]+$/u;
function parseNote(note) {
    const [, text, lines = ''] = NOTE.exec(note) ?? [];
    if (text === undefined || !note.isWellFormed())
        return null;
    const [first, ...more] = lines.trimEnd().split('\n').map(parseSignature);
    const others = more.filter((signature) => signature !== null);
    if (first === undefined || first === null || others.length !== more.length)
        return null;
    return { text, signatures: [first, ...others] };
}
function formatNote({ text, signatures }) {
    return `${text}\n${signatures.map(formatSignature).join('')}`;
}
function formatSignature({ name, keyHash, signature }) {
    return `${DASH} ${name} ${Buffer.concat([keyHash, signature]).toString('base64')}\n`;
}
function parseSignature(line) {
    const [, name = '', base64 = ''] = line.split(' ');
    const bytes = decodeBase64(base64);
    if (bytes === null || bytes.length <= KEY_HASH_BYTES)
        return null;
    return { name, keyHash: bytes.subarray(0, KEY_HASH_BYTES), signature: bytes.subarray(KEY_HASH_BYTES) };
}
function decodeBase64(text) {
    const bytes = Buffer.from(text, 'base64');
    return bytes.toString('base64') === text ? bytes : null;
}
function isKeyName(name) {
    return NAME.test(name) && name.isWellFormed();
}
function keyHashOf(name, raw) {
    const named = Buffer.from(`${name}\n`);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(named)
        .update(Buffer.of(ED25519))
        .update(raw)
        .digest()
        .subarray(0, KEY_HASH_BYTES);
}
function verifierKey(name, raw) {
    if (!isKeyName(name) || raw.length !== KEY_BYTES)
        throw new RangeError('no Ed25519 key of a note');
    const encoded = Buffer.concat([Buffer.of(ED25519), raw]).toString('base64');
    return `${name}+${keyHashOf(name, raw).toString('hex')}+${encoded}`;
}
function parseVerifierKey(text) {
    const [name = '', , ...rest] = text.split('+');
    const encoded = decodeBase64(rest.join('+'));
    if (encoded === null || encoded.length !== 1 + KEY_BYTES || !isKeyName(name))
        return null;
    const raw = encoded.subarray(1);
    if (verifierKey(name, raw) !== text)
        return null;
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
    return { name, keyHash: keyHashOf(name, raw), key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: jwk, format: 'jwk' }) };
}
function checkNote(note, key) {
    const [own, second] = note.signatures.filter((signature) => isBy(signature, key));
    if (own === undefined)
        return 'unsigned';
    if (second !== undefined)
        return 'twice';
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, Buffer.from(note.text), key.key, own.signature) ? 'signed' : 'forged';
}
function isBy({ name, keyHash }, key) {
    return name === key.name && keyHash.equals(key.keyHash);
}
async function signNote(text, { name, raw, sign }) {
    const signature = await sign(Buffer.from(text));
    return formatNote({ text, signatures: [{ name, keyHash: keyHashOf(name, raw), signature }] });
}


/***/ }),

/***/ 38786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ formatProof),
/* harmony export */   k: () => (/* binding */ parseProof)
/* harmony export */ });
/* harmony import */ var _lib_merkle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77032);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4510);


const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const PROOF = /^c2sp\.org\/tlog-proof@v1\n(?:extra (.*)\n)?index (0|[1-9][0-9]*)\n((?:[^\n]+\n)*)\n([\s\S]+)$/;
const MAX_HASHES = 64;
function parseProof(text) {
    const [, encoded, digits, lines = '', checkpoint = ''] = PROOF.exec(text) ?? [];
    const index = Number(digits ?? Number.NaN);
    if (!Number.isSafeInteger(index))
        return null;
    const extra = encoded === undefined ? null : (0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeBase64 */ .y4)(encoded);
    const named = lines.split('\n').slice(0, -1);
    if (named.length > MAX_HASHES)
        return null;
    const hashes = named.map(_note_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeBase64 */ .y4).filter((hash) => hash?.length === _lib_merkle_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    const proof = { extra, index, hashes: hashes.filter((hash) => hash !== null), checkpoint };
    return formatProof(proof) === text ? proof : null;
}
function formatProof({ extra, index, hashes, checkpoint }) {
    const lines = [
        FIRST_LINE,
        ...(extra === null ? [] : [`extra ${extra.toString('base64')}`]),
        `index ${index}`,
        ...hashes.map((hash) => hash.toString('base64')),
    ];
    return `${lines.join('\n')}\n\n${checkpoint}`;
}


/***/ }),

/***/ 77592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KR: () => (/* binding */ verifyReceiptAnswer),
/* harmony export */   o3: () => (/* binding */ verifyReceipt),
/* harmony export */   pN: () => (/* binding */ checkReceiptForm)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_merkle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77032);
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78348);
/* harmony import */ var _leaf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64238);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4510);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38786);






const MAX_CHARACTERS = 262_144;
function verifyReceipt(text, { bundleDigest, trust }) {
    const read = readReceipt(text);
    (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .checkLogNames */ .p4)(read.checkpoint, trust.log);
    if (read.checkpoint.note.signatures.length > 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('LOG_UNKNOWN', 'the receipt has a signature that nobody here can check');
    return verifyRead(read, { bundleDigest, trust });
}
function verifyReceiptAnswer({ index, leaf, proof }, { bundleDigest, trust }) {
    const read = readReceipt(proof);
    const entry = verifyRead(read, { bundleDigest, trust });
    if (entry.index !== index)
        throw unproven('the answer names another place in the log than its proof');
    if (!(0,_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .leafBytes */ .e)(entry.leaf).equals(leaf))
        throw unproven('the answer has another entry than its proof');
    const { note } = read.checkpoint;
    const [own] = note.signatures.filter((signature) => (0,_note_js__WEBPACK_IMPORTED_MODULE_4__/* .isBy */ ._m)(signature, trust.log));
    const signed = own === undefined ? note : { text: note.text, signatures: [own] };
    return { ...entry, text: (0,_proof_js__WEBPACK_IMPORTED_MODULE_5__/* .formatProof */ .c)({ ...read.proof, checkpoint: (0,_note_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNote */ .se)(signed) }) };
}
function checkReceiptForm(text, bundleDigest) {
    const read = readReceipt(text);
    return aboutBundle(checkInclusion(read), bundleDigest);
}
function verifyRead(read, { bundleDigest, trust }) {
    (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .checkLogNames */ .p4)(read.checkpoint, trust.log);
    const entry = checkInclusion(read);
    (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyCheckpoint */ .om)(read.checkpoint, trust.log);
    return aboutBundle(entry, bundleDigest);
}
function readReceipt(text) {
    const proof = text.length > MAX_CHARACTERS ? null : (0,_proof_js__WEBPACK_IMPORTED_MODULE_5__/* .parseProof */ .k)(text);
    if (proof === null)
        throw unproven('the receipt is no proof in its canonical form');
    const leaf = proof.extra === null ? null : (0,_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLeaf */ .o)(proof.extra);
    if (leaf === null)
        throw unproven('the receipt holds no entry of a gateway’s log');
    const checkpoint = (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCheckpoint */ .S7)(proof.checkpoint);
    if (checkpoint === null)
        throw unproven('the receipt has no checkpoint in its canonical form');
    return { proof, leaf, checkpoint };
}
function checkInclusion({ proof, leaf, checkpoint }) {
    const { index, hashes } = proof;
    const { size, root, origin } = checkpoint;
    if (!(0,_lib_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyInclusion */ .yR)({ index, size, leafHash: (0,_lib_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .hashLeaf */ .lG)((0,_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .leafBytes */ .e)(leaf)), proof: hashes, root }))
        throw unproven('the receipt does not prove that its entry is in the log');
    return { index, leaf, time: leaf.time, origin };
}
function aboutBundle(entry, bundleDigest) {
    if (entry.leaf.digest === bundleDigest)
        return entry;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('EVIDENCE_MISMATCH', 'the receipt is about another bundle than this one');
}
function unproven(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('LOG_UNPROVEN', why);
}


/***/ }),

/***/ 77032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ HASH_BYTES),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   UA: () => (/* binding */ hashChildren),
/* harmony export */   f2: () => (/* binding */ subtreesOf),
/* harmony export */   lG: () => (/* binding */ hashLeaf),
/* harmony export */   rn: () => (/* binding */ appendLeaves),
/* harmony export */   yR: () => (/* binding */ verifyInclusion),
/* harmony export */   zg: () => (/* binding */ EMPTY_ROOT)
/* harmony export */ });
/* unused harmony export verifyConsistency */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const HASH_BYTES = 32;
const EMPTY_ROOT = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').digest();
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);
function hashLeaf(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(LEAF).update(data).digest();
}
function hashChildren(left, right) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(NODE).update(left).update(right).digest();
}
function verifyInclusion({ index, size, leafHash, proof, root }) {
    if (![leafHash, root, ...proof].every(isHash))
        return false;
    const [leaf, count] = [countOf(index), countOf(size)];
    if (leaf === null || count === null || leaf >= count)
        return false;
    let hash = leafHash;
    let [node, last] = [leaf, count - 1n];
    for (const sibling of proof) {
        if (last === 0n)
            return false;
        if (isRight(node) || node === last) {
            hash = hashChildren(sibling, hash);
            while (node !== 0n && !isRight(node))
                [node, last] = [node >> 1n, last >> 1n];
        }
        else
            hash = hashChildren(hash, sibling);
        [node, last] = [node >> 1n, last >> 1n];
    }
    return last === 0n && equal(hash, root);
}
function verifyConsistency({ size1, size2, root1, root2, proof }) {
    const [first, second] = [countOf(size1), countOf(size2)];
    if (first === null || second === null || !proof.every(isHash))
        return false;
    if (first === second) {
        const possible = first !== 0n || equal(root1, EMPTY_ROOT);
        return possible && proof.length === 0 && equal(root1, root2);
    }
    if (first === 0n || first > second)
        return false;
    let [node, last] = [first - 1n, second - 1n];
    while (isRight(node))
        [node, last] = [node >> 1n, last >> 1n];
    const [seed, ...rest] = node === 0n ? [root1, ...proof] : proof;
    if (seed === undefined)
        return false;
    let [hash1, hash2] = [seed, seed];
    for (const sibling of rest) {
        if (last === 0n)
            return false;
        if (isRight(node) || node === last) {
            [hash1, hash2] = [hashChildren(sibling, hash1), hashChildren(sibling, hash2)];
            while (node !== 0n && !isRight(node))
                [node, last] = [node >> 1n, last >> 1n];
        }
        else
            hash2 = hashChildren(hash2, sibling);
        [node, last] = [node >> 1n, last >> 1n];
    }
    return last === 0n && equal(hash1, root1) && equal(hash2, root2);
}
function countOf(value) {
    if (typeof value === 'number' && !Number.isSafeInteger(value))
        return null;
    return value < 0 ? null : BigInt(value);
}
function isRight(node) {
    return (node & 1n) === 1n;
}
function isHash(hash) {
    return hash.length === HASH_BYTES;
}
function equal(a, b) {
    return Buffer.compare(a, b) === 0;
}
function appendLeaves(size, frontier, leafHashes) {
    const newSize = size + leafHashes.length;
    const levels = growLevels(size, frontier, leafHashes);
    const subtrees = subtreesOf(newSize);
    const old = new Map(subtreesOf(size).map(({ level, index }, i) => [`${level}/${index}`, frontier[i]]));
    const grown = subtrees.map(({ level, index }) => nodeAt(levels, level, index) ?? known(old.get(`${level}/${index}`)));
    const rests = foldRight(grown);
    return {
        size: newSize,
        frontier: grown,
        root: rests[0] ?? EMPTY_ROOT,
        proofs: leafHashes.map((_, i) => proofOf(size + i, { levels, subtrees, grown, rests })),
    };
}
function rootOf(size, frontier) {
    if (subtreesOf(size).length !== frontier.length)
        throw new RangeError('the frontier is of another size');
    return foldRight(frontier)[0] ?? EMPTY_ROOT;
}
function subtreesOf(size) {
    if (!Number.isSafeInteger(size) || size < 0)
        throw new RangeError('no size of a tree');
    const found = [];
    for (let [level, count] = [0, size]; count > 0; level++, count = Math.floor(count / 2))
        if (count % 2 === 1)
            found.push({ level, index: count - 1 });
    return found.reverse();
}
function growLevels(size, frontier, leafHashes) {
    if (subtreesOf(size).length !== frontier.length)
        throw new RangeError('the frontier is of another size');
    const smallestFirst = [...frontier].reverse();
    const levels = [];
    for (let [count, fresh] = [size, leafHashes]; fresh.length > 0; count = Math.floor(count / 2)) {
        const isOdd = count % 2 === 1;
        const nodes = isOdd ? [known(smallestFirst.shift()), ...fresh] : fresh;
        levels.push({ first: isOdd ? count - 1 : count, nodes });
        fresh = pairsOf(nodes);
    }
    return levels;
}
function pairsOf(nodes) {
    return Array.from({ length: Math.floor(nodes.length / 2) }, (_, i) => hashChildren(known(nodes[2 * i]), known(nodes[2 * i + 1])));
}
function nodeAt(levels, level, index) {
    const found = levels[level];
    return found?.nodes[index - found.first] ?? null;
}
function foldRight(subtrees) {
    const folded = [];
    for (const hash of [...subtrees].reverse()) {
        const right = folded.at(-1);
        folded.push(right === undefined ? hash : hashChildren(hash, right));
    }
    return folded.reverse();
}
function proofOf(leaf, { levels, subtrees, grown, rests }) {
    const at = subtrees.findIndex(({ level, index }) => Math.floor(leaf / 2 ** level) === index);
    const within = Array.from({ length: subtrees[at]?.level ?? 0 }, (_, level) => {
        const node = Math.floor(leaf / 2 ** level);
        return known(nodeAt(levels, level, node % 2 === 0 ? node + 1 : node - 1));
    });
    const right = rests[at + 1];
    return [...within, ...(right === undefined ? [] : [right]), ...grown.slice(0, at).reverse()];
}
function known(hash) {
    if (hash === undefined || hash === null)
        throw new RangeError('a hash of the tree is missing');
    return hash;
}


/***/ }),

/***/ 9182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

const DEPTH = 64;
const NAMES = 1_000_000;
function parseStrictJson(bytes, { depth = DEPTH } = {}) {
    const text = typeof bytes === 'string' ? checkText(bytes) : decode(bytes);
    if (typeof text !== 'string')
        return text;
    const why = whyAmbiguous(text, depth);
    if (why !== null)
        return { why };
    try {
        const value = JSON.parse(text);
        return { value };
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return { why: text.trim() === '' ? 'it is empty' : 'it is not JSON' };
        throw error;
    }
}
function decode(bytes) {
    if (bytes.length > node_buffer__WEBPACK_IMPORTED_MODULE_0__.constants.MAX_STRING_LENGTH)
        return { why: 'it is too large' };
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { why: 'it is not UTF-8' };
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    return startsWithMark(text) ? { why: 'it starts with a byte order mark' } : text;
}
function checkText(text) {
    if (startsWithMark(text))
        return { why: 'it starts with a byte order mark' };
    return text.isWellFormed() ? text : { why: 'it holds half a surrogate pair' };
}
function startsWithMark(text) {
    return text.charCodeAt(0) === 0xfeff;
}
const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
function whyAmbiguous(text, depth) {
    const marks = { text, quote: -1, backslash: -1, escaped: false };
    const levels = [];
    let nameIsNext = false;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === QUOTE) {
            const end = endOfString(marks, at);
            const why = whyString(marks, at, end, nameIsNext ? (levels.at(-1) ?? null) : null);
            if (why !== null)
                return why;
            nameIsNext = false;
            at = end - 1;
        }
        else if (code === COMMA) {
            nameIsNext = (levels.at(-1) ?? null) !== null;
        }
        else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
            nameIsNext = code === OPEN_OBJECT;
            if (levels.push(nameIsNext ? new Set() : null) > depth)
                return `it is nested deeper than ${depth} levels at character ${at}`;
        }
        else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
            levels.pop();
            nameIsNext = false;
        }
        else if (code === MINUS || (code >= ZERO && code <= NINE)) {
            const number = numberAt(text, at);
            if (!isInRange(number))
                return `it holds a number out of range at character ${at}`;
            at += number.length - 1;
        }
    }
    return null;
}
function find(text, what, from) {
    const at = text.indexOf(what, from);
    return at === -1 ? text.length : at;
}
function endOfString(marks, start) {
    marks.escaped = false;
    for (let at = start + 1;; at = marks.backslash + 2) {
        if (marks.quote < at)
            marks.quote = find(marks.text, '"', at);
        if (marks.backslash < at)
            marks.backslash = find(marks.text, '\\', at);
        if (marks.quote <= marks.backslash)
            return Math.min(marks.quote + 1, marks.text.length);
        marks.escaped = true;
    }
}
function whyString({ text, escaped }, start, end, names) {
    if (names === null && !escaped)
        return null;
    const value = decodeString(text.slice(start, end), escaped);
    if (value === null)
        return null;
    if (!value.isWellFormed())
        return `it holds half a surrogate pair at character ${start}`;
    if (names === null)
        return null;
    if (value === '__proto__')
        return `it has a name that no object may have at character ${start}`;
    if (names.has(value))
        return `it has a name twice in one object at character ${start}`;
    if (names.size === NAMES)
        return `it has more than ${NAMES} names in one object`;
    names.add(value);
    return null;
}
function decodeString(quoted, escaped) {
    if (!escaped)
        return quoted.slice(1, -1);
    try {
        const value = JSON.parse(quoted);
        return typeof value === 'string' ? value : null;
    }
    catch {
        return null;
    }
}
const NUMBER = /[-+.eE0-9]+/y;
function numberAt(text, at) {
    NUMBER.lastIndex = at;
    return NUMBER.exec(text)?.[0] ?? '';
}
function isInRange(number) {
    if (number.length < 309 && !/e/i.test(number))
        return true;
    return Math.abs(Number(number)) !== Number.POSITIVE_INFINITY;
}


/***/ })

};
