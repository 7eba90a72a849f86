export const id = 9402;
export const ids = [9402];
export const modules = {

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
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(71576);
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

// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
;// CONCATENATED MODULE: ./build/releases/plan.js



function planReleases({ entries, artifacts, root, change, matches }) {
    const given = [...new Set(artifacts)].map((file) => artifactOf(file, root));
    const covers = (entry, names) => names.some((name) => matches(entry.artifacts, name));
    const all = given.map((artifact) => ({
        artifact,
        entries: entries.filter((entry) => covers(entry, artifact.names)),
    }));
    const covered = change.files.filter(({ head, path }) => head !== null && entries.some((entry) => covers(entry, [path])));
    const paths = new Set(given.flatMap(({ path, inside }) => (inside ? [path] : [])));
    const [brought, missing] = [
        covered.filter(({ path }) => paths.has(path)),
        covered.filter(({ path }) => !paths.has(path)),
    ];
    const used = new Set(all.flatMap((one) => one.entries));
    return {
        asked: all.filter((one) => one.entries.length > 0),
        brought: new Set(brought.map(({ path }) => path)),
        unchecked: [
            ...entries.filter((entry) => !used.has(entry)).map((entry) => unmatched(entry, given)),
            ...all.filter((one) => one.entries.length === 0).map(({ artifact }) => uncovered(artifact)),
            ...missing.map(notGiven),
        ],
    };
}
function artifactOf(file, root) {
    const inside = (0,files/* pathInside */._l)(root, file);
    if (inside !== null)
        return { file, path: inside, inside: true, names: [inside] };
    const parts = file.split(external_node_path_.sep).filter((part) => part !== '');
    const names = parts.map((_, i) => parts.slice(i).join('/'));
    return { file, path: parts.at(-1) ?? file, inside: false, names };
}
function unmatched({ artifacts, optional }, given) {
    const none = given.length === 0 ? 'no artifact was given' : 'none of the artifacts given is one of these';
    return {
        what: `release ${artifacts.map(names/* quotePath */.WG).join(', ')}`,
        why: `${none}: pass --artifact and --bundle`,
        blocks: !optional,
    };
}
function uncovered({ path }) {
    return {
        what: `release ${(0,names/* quotePath */.WG)(path)}`,
        why: 'the policy asks for no attestation of it',
        blocks: false,
    };
}
function notGiven({ path }) {
    return {
        what: `release ${(0,names/* quotePath */.WG)(path)}`,
        why: 'the change brings it, and it was not given: pass it with --artifact, and its attestation with --bundle',
        blocks: true,
    };
}

;// CONCATENATED MODULE: ./build/releases/check.js





async function checkReleases(input, ports) {
    const plan = planReleases({ ...input, matches: ports.matches });
    const bundles = plan.asked.length === 0 ? [] : openBundles(input, ports);
    const checked = [];
    for (const asked of plan.asked)
        checked.push(await checkArtifact(asked, bundles, input, ports));
    checked.sort(bySubject);
    const others = [];
    for (const { artifact, result } of checked) {
        if (!artifact.inside || !plan.brought.has(artifact.path))
            continue;
        if ((await ports.headDigest(artifact.path)) !== result.digest)
            others.push(anotherFile(artifact));
    }
    return {
        results: checked.map(({ result }) => result),
        failures: checked.flatMap(({ failures }) => failures),
        unchecked: once([...plan.unchecked, ...others]),
        bundles: usedOf(checked, input),
    };
}
function openBundles({ bundles, directory }, ports) {
    const names = bundles.map((file) => nameFrom(directory, file));
    return refusalOf(() => ports.loadBundles(names, directory));
}
async function checkArtifact({ artifact, entries }, bundles, { materials, directory, trust, now }, { verify, digestOf }) {
    const name = nameFrom(directory, artifact.file);
    const asked = entries.map((entry) => ({ entry, expected: expectationOf(entry, materials, now) }));
    const expectations = asked.flatMap(({ expected }) => expected ?? []);
    const nameless = asked.filter(({ expected }) => expected === null);
    const verified = bundles instanceof errors/* VerificationError */.mk
        ? bundles
        : expectations.length === 0
            ? []
            : await verify(name, bundles, expectations, { directory, trust, now }).catch(refusal);
    const answers = verified instanceof errors/* VerificationError */.mk ? [] : verified;
    const failures = once([
        ...(verified instanceof errors/* VerificationError */.mk ? [failureOf(artifact, verified)] : []),
        ...answers.flatMap(({ reason }) => (reason === null ? [] : [failureOf(artifact, reason)])),
        ...nameless.map(({ entry }) => namelessKey(artifact, entry)),
    ]);
    if (failures.length === 0 && answers.filter(({ status }) => status === 'verified').length < entries.length)
        throw new Error('expected a verification or a reason for each entry');
    const digest = answers[0]?.subject.digest ?? digestOf(name);
    return {
        artifact,
        result: resultOf(artifact, digest, answers, failures),
        failures,
        used: answers.flatMap((one) => one.bundles.map(({ source, digest: of }) => ({ uri: source, digest: of }))),
    };
}
function resultOf({ path }, digest, answers, failures) {
    const signers = once(answers.flatMap(({ attestation }) => attestation?.signer?.name ?? []));
    const [first] = failures;
    return {
        subject: (0,names/* quotePath */.WG)(path),
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
function failureOf({ path }, { code, message, hint }) {
    return { path, code, message, hint };
}
function namelessKey({ path }, { signer }) {
    const what = signer.kind === 'certificate' ? 'root' : 'key';
    return {
        path,
        code: 'SIGNER_MISMATCH',
        message: `the policy names the ${what} of the expected signer by its digest alone`,
        hint: `put the PEM file beside the policy and name it as \`${what}\`: a digest verifies nothing`,
    };
}
function anotherFile({ path }) {
    return {
        what: `release ${(0,names/* quotePath */.WG)(path)}`,
        why: 'the file that was given is not the one that the change brings',
        blocks: true,
    };
}
function nameFrom(directory, file) {
    const name = (0,external_node_path_.relative)(directory, file);
    if (name === '' || (0,external_node_path_.isAbsolute)(name))
        return name === '' ? '.' : name;
    const plain = name.split(external_node_path_.sep).join('/');
    return /^sha\d+:/i.test(plain) ? `./${plain}` : plain;
}
function usedOf(checked, { bundles, directory }) {
    const names = bundles.map((file) => nameFrom(directory, file));
    const used = checked
        .flatMap((one) => one.used)
        .map(({ uri, digest }) => ({
        uri: names.find((name) => uri === name || uri.startsWith(`${name}:`)) ?? uri,
        digest,
    }));
    return [...new Map(used.map((one) => [one.digest, one])).values()].sort((a, b) => compare(a.digest, b.digest));
}
function once(list) {
    return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}
const compare = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
const bySubject = ({ result: a }, { result: b }) => compare(a.subject, b.subject) || compare(a.digest, b.digest);


/***/ })

};
