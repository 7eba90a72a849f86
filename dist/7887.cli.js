export const id = 7887;
export const ids = [7887];
export const modules = {

/***/ 57887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkGateway: () => (/* binding */ checkGateway)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(68656);
// EXTERNAL MODULE: ./build/gateway/bundle-trust.js
var bundle_trust = __webpack_require__(24166);
// EXTERNAL MODULE: ./build/gateway/custody.js
var gateway_custody = __webpack_require__(5718);
// EXTERNAL MODULE: ./build/gateway/database/cluster.js
var cluster = __webpack_require__(9853);
// EXTERNAL MODULE: ./build/gateway/database/embedded.js + 2 modules
var embedded = __webpack_require__(76482);
// EXTERNAL MODULE: ./build/gateway/database/orphan.js
var orphan = __webpack_require__(16441);
// EXTERNAL MODULE: ./build/gateway/database/pool.js + 1 modules
var database_pool = __webpack_require__(35276);
// EXTERNAL MODULE: ./build/gateway/evidence-bundle.js
var evidence_bundle = __webpack_require__(78181);
// EXTERNAL MODULE: ./build/gateway/objects/files.js + 1 modules
var files = __webpack_require__(12607);
// EXTERNAL MODULE: ./build/gateway/store/tiles.js
var store_tiles = __webpack_require__(94666);
;// CONCATENATED MODULE: ./build/gateway/store/fsck/ends.js

async function checkEnds(session, { size }, report) {
    const { rows } = await session.query(`SELECT (SELECT max(index) FROM log_leaves) AS leaf, (SELECT max(size) FROM checkpoints) AS checkpoint`);
    const { leaf = null, checkpoint = null } = rows[0] ?? {};
    const why = 'it lies behind the head';
    if (leaf !== null && leaf >= size)
        report({ what: 'leaf-extra', where: `leaf ${leaf}`, why });
    if (checkpoint !== null && checkpoint > size)
        report({ what: 'checkpoint-extra', where: `checkpoint ${checkpoint}`, why });
    if (checkpoint === null || checkpoint < size)
        report({ what: 'checkpoint-missing', where: `checkpoint ${size}`, why: 'the head has none' });
    await checkTileEnds(session, size, report);
}
async function checkTileEnds(session, size, report) {
    const { rows } = await session.query('SELECT level, max(index) AS index FROM log_tiles GROUP BY level ORDER BY level');
    for (const { level, index } of rows) {
        const why = 'the tree does not fill it';
        if (index >= (0,store_tiles/* countAt */.$v)(size, level + 1))
            report({ what: 'tile-extra', where: `tile ${level}/${index}`, why });
    }
}

// EXTERNAL MODULE: ./build/attestation/tlog/leaf.js
var tlog_leaf = __webpack_require__(64238);
// EXTERNAL MODULE: ./build/attestation/tlog/proof.js
var tlog_proof = __webpack_require__(38786);
// EXTERNAL MODULE: ./build/attestation/tlog/receipt.js
var receipt = __webpack_require__(77592);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/gateway/store/time.js
var store_time = __webpack_require__(92550);
// EXTERNAL MODULE: ./build/gateway/store/walls.js
var walls = __webpack_require__(16778);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(60297);
// EXTERNAL MODULE: ./build/lib/strict-json.js
var strict_json = __webpack_require__(9182);
// EXTERNAL MODULE: ./build/gateway/evidence-statement.js
var evidence_statement = __webpack_require__(47712);
;// CONCATENATED MODULE: ./build/gateway/store/fsck/bundle.js





const bundleSchema = schemas.looseObject({ dsseEnvelope: schemas.looseObject({ payload: schemas.base64() }) });
function whyNotRow(bytes, row) {
    const bundle = parsed(bytes, bundleSchema);
    if (bundle === null)
        return 'the bundle has no envelope';
    const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64');
    const statement = parsed(payload, evidence_statement/* submittedStatement */.p7);
    if (statement === null)
        return 'the bundle holds no Verification Summary';
    if ((0,lib_digest/* digestOf */.ol)((0,canonical_json/* canonicalJson */.d)(statement)) !== row.statement)
        return 'the row names another Statement than the bundle holds';
    const { subject, predicate } = statement;
    if (predicate.resourceUri !== row.repository)
        return 'the row names another repository than the bundle';
    if (predicate.verificationResult !== row.result)
        return 'the row has another result than the bundle';
    if (!subject.some(({ digest }) => digest.gitCommit === row.head))
        return 'the row names another head than the bundle';
    const inputs = (predicate.inputAttestations ?? []).map(({ digest }) => `sha256:${digest.sha256}`);
    if (row.verdict !== null && !inputs.includes(row.verdict))
        return 'the row names another verdict than the bundle';
    return null;
}
function parsed(bytes, schema) {
    const json = (0,strict_json/* parseStrictJson */.R)(bytes);
    return 'value' in json ? (schema.safeParse(json.value).data ?? null) : null;
}

// EXTERNAL MODULE: ./build/attestation/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(78348);
// EXTERNAL MODULE: ./build/lib/merkle.js
var merkle = __webpack_require__(77032);
// EXTERNAL MODULE: ./build/lib/tile-path.js
var tile_path = __webpack_require__(63020);
;// CONCATENATED MODULE: ./build/gateway/store/fsck/tree.js



function growingTree() {
    const frontier = [];
    const levels = [];
    let size = 0;
    const complete = (hash, level) => {
        const hashes = levels[level] ?? [];
        levels[level] = hashes;
        hashes.push(hash);
        if (hashes.length < tile_path/* TILE_WIDTH */.KP)
            return [];
        levels[level] = [];
        const tile = (0,store_tiles/* tileOf */.gD)(level, Math.floor((size - 1) / tile_path/* TILE_WIDTH */.KP ** (level + 1)), hashes);
        return [tile, ...complete(tile.root, level + 1)];
    };
    return {
        size: () => size,
        frontier: () => frontier,
        root: () => (0,merkle/* rootOf */.I5)(size, frontier),
        add: (leafHash) => {
            let hash = leafHash;
            for (let count = size; count % 2 === 1; count = Math.floor(count / 2))
                hash = (0,merkle/* hashChildren */.UA)(frontier.pop() ?? hash, hash);
            frontier.push(hash);
            size++;
            return complete(leafHash, 0);
        },
    };
}

;// CONCATENATED MODULE: ./build/gateway/store/fsck/log.js








const AT_ONCE = 4_096;
async function checkLog(pool, facts, report) {
    const walk = { ...facts, report, tree: growingTree(), whole: true, time: '' };
    const { size } = facts.head;
    for (let from = 0; from === 0 || from < size; from += AT_ONCE) {
        const to = Math.min(from + AT_ONCE, size);
        const read = await (0,database_pool/* withClient */.SV)(pool, (session) => readPart(session, from, to));
        checkPart(walk, { from, to, ...read });
    }
    checkHead(walk);
}
async function readPart(session, from, to) {
    const leaves = await session.query('SELECT index, leaf FROM log_leaves WHERE index >= $1 AND index < $2 ORDER BY index', [from, to]);
    const checkpoints = await session.query('SELECT size, root, note, time FROM checkpoints WHERE size > $1 AND size <= $2 ORDER BY size', [from === 0 ? -1 : from, to]);
    const completed = Array.from({ length: 8 }, (_, level) => [
        (0,store_tiles/* countAt */.$v)(from, level + 1),
        (0,store_tiles/* countAt */.$v)(to, level + 1),
    ]);
    const tiles = await session.query(`SELECT level, index, hashes, root FROM log_tiles
     JOIN unnest($1::smallint[], $2::bigint[], $3::bigint[]) AS part (of_level, first, past)
       ON level = of_level AND index >= first AND index < past`, [
        completed.map((_, level) => level),
        completed.map(([first = 0]) => first),
        completed.map(([, past = 0]) => past),
    ]);
    return { leaves: leaves.rows, checkpoints: checkpoints.rows, tiles: tiles.rows };
}
function checkPart(walk, { from, to, leaves, checkpoints, tiles }) {
    const leafAt = new Map(leaves.map(({ index, leaf }) => [index, leaf]));
    const tileAt = new Map(tiles.map((tile) => [`${tile.level}/${tile.index}`, tile]));
    const checkpointAt = new Map(checkpoints.map((checkpoint) => [checkpoint.size, checkpoint]));
    if (from === 0)
        checkFirst(walk, checkpointAt.get(0));
    for (let index = from; index < to; index++) {
        const leaf = leafAt.get(index);
        if (leaf === undefined) {
            walk.whole = false;
            walk.report({ what: 'leaf-missing', where: `leaf ${index}`, why: 'there is no row of it' });
        }
        else {
            checkLeaf(walk, index, leaf);
            if (walk.whole)
                for (const tile of walk.tree.add((0,merkle/* hashLeaf */.lG)(leaf)))
                    checkTile(walk, tile, tileAt);
        }
        const checkpoint = checkpointAt.get(index + 1);
        if (checkpoint !== undefined)
            checkCheckpoint(walk, checkpoint);
    }
}
function checkFirst(walk, empty) {
    if (empty !== undefined)
        checkCheckpoint(walk, empty);
    else
        walk.report({ what: 'checkpoint-missing', where: 'checkpoint 0', why: 'the log did not begin empty' });
}
function checkLeaf(walk, index, bytes) {
    const where = `leaf ${index}`;
    const leaf = (0,tlog_leaf/* parseLeaf */.o)(bytes);
    if (leaf === null) {
        walk.report({ what: 'leaf-malformed', where, why: 'it is no entry in its one form' });
        return;
    }
    if (leaf.time < walk.time)
        walk.report({ what: 'leaf-time', where, why: 'it is earlier than the one before it' });
    walk.time = leaf.time;
    if (!walk.tenants.has(leaf.tenant))
        walk.report({ what: 'leaf-tenant', where, why: 'there is no such tenant' });
}
function checkTile({ report }, tile, stored) {
    const name = `${tile.level}/${tile.index}`;
    const where = `tile ${name}`;
    const row = stored.get(name);
    if (row === undefined)
        report({ what: 'tile-missing', where, why: 'there is no row of it' });
    else if (!row.hashes.equals(Buffer.concat(tile.hashes)))
        report({ what: 'tile-changed', where, why: 'its hashes are not those of what is below it' });
    else if (!row.root.equals(tile.root))
        report({ what: 'tile-changed', where, why: 'its root is not that of what is below it' });
}
function checkCheckpoint(walk, { size, root, note, time }) {
    const { report, head, key, tree } = walk;
    const where = `checkpoint ${size}`;
    const checkpoint = (0,tlog_checkpoint/* parseCheckpoint */.S7)(note);
    if (checkpoint === null)
        report({ what: 'checkpoint-malformed', where, why: 'its note is no checkpoint in its one form' });
    else if (checkpoint.size !== size || !checkpoint.root.equals(root) || checkpoint.origin !== head.origin)
        report({ what: 'checkpoint-malformed', where, why: 'its note is of another tree than its row' });
    if (checkpoint !== null) {
        const why = refusalOf(() => (0,tlog_checkpoint/* verifyCheckpoint */.om)(checkpoint, key));
        if (why !== null)
            report({ what: 'checkpoint-signature', where, why });
    }
    if (walk.whole && !tree.root().equals(root))
        report({ what: 'checkpoint-root', where, why: 'its root is not that of the leaves before it' });
    if (size > 0 && (0,store_time/* rfc3339 */.ag)(time) !== walk.time)
        report({ what: 'checkpoint-time', where, why: 'its time is not that of its last leaf' });
}
function refusalOf(check) {
    try {
        check();
        return null;
    }
    catch (error) {
        if (error instanceof errors/* VerificationError */.mk)
            return `${error.code}: ${error.message}`;
        throw error;
    }
}
function checkHead({ head, tree, whole, time, report }) {
    const wrong = (why) => report({ what: 'head', where: `head ${head.size}`, why });
    if (whole && !tree.root().equals(head.root))
        wrong('its root is not that of the leaves');
    if (whole && !Buffer.concat(tree.frontier()).equals(Buffer.concat(head.frontier)))
        wrong('its frontier is not that of the leaves');
    if (head.size > 0 && (0,store_time/* rfc3339 */.ag)(head.time) !== time)
        wrong('its time is not that of the last leaf');
}

;// CONCATENATED MODULE: ./build/gateway/store/fsck/evidence.js








const evidence_AT_ONCE = 256;
const OBJECTS_AT_ONCE = 8;
async function checkEvidence(pool, tenant, facts, report) {
    let count = 0;
    for (let last = -1;;) {
        const rows = await (0,walls/* asTenant */.lk)(pool, tenant, (session) => readRows(session, tenant, { last, size: facts.size }));
        for (const row of rows)
            checkRow(row, tenant, { facts, report });
        for (let at = 0; at < rows.length; at += OBJECTS_AT_ONCE)
            await Promise.all(rows.slice(at, at + OBJECTS_AT_ONCE).map((row) => checkObjects(row, facts, report)));
        count += rows.length;
        const end = rows.at(-1);
        if (end === undefined)
            return count;
        last = end.log_index;
    }
}
async function readRows(session, tenant, { last, size }) {
    const { rows } = await session.query(`SELECT e.id, e.statement, e.bundle, e.verdict, e.repository, e.head, e.head_verified, e.result, e.log_index,
       e.time, e.proof, l.leaf,
       (SELECT c.note FROM checkpoints c WHERE c.size > e.log_index ORDER BY c.size LIMIT 1) AS note,
       ARRAY(SELECT a.time FROM audit a WHERE a.tenant = $1 AND a.evidence = e.id
         AND a.action = 'evidence.append') AS audits
     FROM evidence e LEFT JOIN log_leaves l ON l.index = e.log_index
     WHERE e.tenant = $1 AND e.log_index > $2 AND e.log_index < $3 ORDER BY e.log_index LIMIT $4`, [tenant, last, size, evidence_AT_ONCE]);
    return rows;
}
function checkRow(row, tenant, { facts, report }) {
    const where = `evidence ${row.id}`;
    facts.marks.add(row.log_index);
    const why = whyNotLeaf(row, tenant);
    if (why !== null)
        report({ what: 'evidence-leaf', where, why });
    const refused = refusalOf(() => {
        (0,receipt/* checkReceiptForm */.pN)(row.proof, row.bundle);
    });
    if (refused !== null)
        report({ what: 'receipt', where, why: refused });
    const proof = (0,tlog_proof/* parseProof */.k)(row.proof);
    if (proof !== null &&
        (proof.index !== row.log_index || proof.extra?.equals(row.leaf ?? proof.extra) !== true))
        report({ what: 'receipt', where, why: 'it is of another leaf than the row' });
    if (proof !== null && proof.checkpoint !== row.note)
        report({ what: 'receipt-checkpoint', where, why: 'its checkpoint is not the one of the log' });
    if (row.audits.length !== 1 || row.audits[0]?.getTime() !== row.time.getTime())
        report({ what: 'audit', where, why: `expected one record of its time, found ${row.audits.length}` });
}
function whyNotLeaf(row, tenant) {
    if (row.leaf === null)
        return 'its leaf is gone';
    const leaf = (0,tlog_leaf/* parseLeaf */.o)(row.leaf);
    if (leaf === null)
        return 'its leaf is no entry';
    if (leaf.digest !== row.bundle)
        return 'its leaf names another bundle';
    if (leaf.tenant !== tenant)
        return 'its leaf names another tenant';
    if (leaf.time !== (0,store_time/* rfc3339 */.ag)(row.time))
        return 'its leaf has another time';
    if ((leaf.headVerified !== false) !== row.head_verified)
        return 'its leaf says otherwise of the head';
    return null;
}
async function checkObjects(row, facts, report) {
    const bundle = await checkObject(row.bundle, row, { facts, report });
    if (bundle !== null) {
        const where = `evidence ${row.id}`;
        const refused = await facts.verifyBundle(bundle);
        if (refused !== null)
            report({ what: 'bundle-refused', where, why: refused });
        const why = whyNotRow(bundle, row);
        if (why !== null)
            report({ what: 'evidence-statement', where, why });
    }
    if (row.verdict !== null)
        await checkObject(row.verdict, row, { facts, report });
}
async function checkObject(digest, row, { facts, report }) {
    const bytes = await facts.objects.get(digest);
    const where = `object ${digest}`;
    if (bytes === null)
        report({ what: 'object-missing', where, why: `evidence ${row.id} names it` });
    else if ((0,lib_digest/* digestOf */.ol)(bytes) !== digest)
        report({ what: 'object-changed', where, why: 'its bytes have another digest' });
    else
        return bytes;
    return null;
}

;// CONCATENATED MODULE: ./build/gateway/store/fsck/keys.js

const keys_AT_ONCE = 4_096;
async function checkKeys(pool, tenant, report) {
    for (let last = Buffer.alloc(0);;) {
        const { rows } = await (0,walls/* asTenant */.lk)(pool, tenant, (session) => session.query(`SELECT i.key_hash, i.evidence,
           EXISTS (SELECT FROM evidence e WHERE e.tenant = $1 AND e.id = i.evidence) AS is_there
         FROM idempotency i WHERE i.tenant = $1 AND i.key_hash > $2 ORDER BY i.key_hash LIMIT $3`, [tenant, last, keys_AT_ONCE]));
        for (const { evidence } of rows.filter(({ is_there }) => !is_there))
            report({
                what: 'idempotency',
                where: `evidence ${evidence}`,
                why: 'a key stands for it, it is not there',
            });
        const end = rows.at(-1);
        if (end === undefined)
            return;
        last = end.key_hash;
    }
}

;// CONCATENATED MODULE: ./build/gateway/store/fsck/marks.js
function marksOf(size) {
    const bits = new Uint8Array(Math.ceil(size / 8));
    const isSet = (index) => (((bits[index >>> 3] ?? 0) >> (index & 7)) & 1) === 1;
    return {
        add: (index) => {
            if (isSet(index))
                return false;
            bits[index >>> 3] = (bits[index >>> 3] ?? 0) | (1 << (index & 7));
            return true;
        },
        missing: function* () {
            for (let index = 0; index < size; index++)
                if (!isSet(index))
                    yield index;
        },
    };
}

// EXTERNAL MODULE: ./build/gateway/store/head.js
var store_head = __webpack_require__(95913);
// EXTERNAL MODULE: ./build/gateway/store/start.js
var start = __webpack_require__(66247);
;// CONCATENATED MODULE: ./build/gateway/store/fsck.js









async function fsck(pool, objects, options) {
    let discrepancies = 0;
    const report = (discrepancy) => {
        discrepancies++;
        options.report(discrepancy);
    };
    const snapshot = await (0,database_pool/* transaction */.Rn)(pool, (session) => readSnapshot(session, report), {
        isolation: 'repeatable read',
    });
    if (snapshot === null)
        return { leaves: 0, evidence: 0, tenants: 0, discrepancies };
    const { head, tenants } = snapshot;
    const key = (0,start/* logKey */.U)(head.origin, options.log.raw);
    if (head.publicKey !== options.log.publicKey)
        report({ what: 'log-key', where: 'head', why: 'the log was made with another key' });
    await checkLog(pool, { head, key, tenants: new Set(tenants) }, report);
    const marks = marksOf(head.size);
    let evidence = 0;
    for (const tenant of tenants) {
        const facts = { size: head.size, objects, verifyBundle: options.verifyBundle, marks };
        evidence += await checkEvidence(pool, tenant, facts, report);
        await checkKeys(pool, tenant, report);
    }
    for (const index of marks.missing())
        report({
            what: 'leaf-without-evidence',
            where: `leaf ${index}`,
            why: 'no row of any tenant is about it',
        });
    return { leaves: head.size, evidence, tenants: tenants.length, discrepancies };
}
async function readSnapshot(session, report) {
    const head = await (0,store_head/* readHead */.zy)(session);
    if (head === null) {
        report({ what: 'head', where: 'head', why: 'there is no log' });
        return null;
    }
    await checkEnds(session, head, report);
    const { rows } = await session.query('SELECT id FROM tenants ORDER BY id');
    for (const { id } of rows)
        await checkTenant(session, { tenant: id, size: head.size }, report);
    return { head, tenants: rows.map(({ id }) => id) };
}
async function checkTenant(session, { tenant, size }, report) {
    await (0,walls/* actFor */.mf)(session, tenant);
    const behind = await session.query('SELECT id FROM evidence WHERE tenant = $1 AND log_index >= $2 ORDER BY log_index', [tenant, size]);
    for (const { id } of behind.rows)
        report({ what: 'evidence-extra', where: `evidence ${id}`, why: 'its place lies behind the head' });
}

;// CONCATENATED MODULE: ./build/gateway/check.js












const MAX_TOLD = 10_000;
async function checkGateway(config, { env, now, format }) {
    const custody = await (0,gateway_custody/* openCustody */.Wo)(config.data, env);
    const server = config.database === null ? await serverOf(config.data) : null;
    const found = [];
    try {
        const connection = server?.connection ?? null;
        const pool = await (0,database_pool/* openPool */.x5)({ url: config.database, embedded: connection, max: 4, statementTimeout: 0 });
        const trust = { ...(0,bundle_trust/* bundleTrust */.Z)(config, custody, config.tenants), now };
        const summary = await fsck(pool, await (0,files/* openObjects */.d)(config.data), {
            log: custody.log,
            verifyBundle: (bytes) => (0,evidence_bundle/* whyUnsigned */.A)(bytes, trust),
            report: (discrepancy) => {
                if (found.length < MAX_TOLD)
                    found.push(discrepancy);
            },
        }).finally(() => pool.close());
        return { text: render(summary, found, format), exitCode: summary.discrepancies === 0 ? 0 : 1 };
    }
    finally {
        await server?.stop();
    }
}
async function serverOf(data) {
    if (!(0,external_node_fs_.existsSync)((0,cluster/* placesIn */.yN)(data).cluster))
        throw new errors/* RunError */.e4('DATA_UNUSABLE', `${data} has no database: no gateway has run there`, {
            hint: 'name the data folder of the gateway that is to be checked, or its database',
        });
    const running = await (0,orphan/* attachEmbedded */.MY)(data);
    return running === null ? (0,embedded/* startEmbedded */.H)(data) : { connection: running, stop: async () => undefined };
}
function render(summary, found, format) {
    const status = summary.discrepancies === 0 ? 'consistent' : 'inconsistent';
    if (format === 'json')
        return `${JSON.stringify({ status, ...summary, found }, null, 2)}\n`;
    const lines = found.map(({ what, where, why }) => `${what}  ${(0,inert/* inert */.t)(where)}  ${(0,inert/* inert */.t)(why)}\n`);
    const counted = `${summary.leaves} entries, ${summary.evidence} evidence of ${summary.tenants} tenants`;
    if (summary.discrepancies === 0)
        return `CONSISTENT  ${counted}\n`;
    return `${lines.join('')}INCONSISTENT  ${counted}, ${summary.discrepancies} discrepancies\n  → stop appending: keep the newest checkpoint, and restore from a backup that has it\n`;
}


/***/ }),

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


/***/ })

};
