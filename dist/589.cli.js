export const id = 589;
export const ids = [589];
export const modules = {

/***/ 10589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policy: () => (/* binding */ policy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(46564);
;// CONCATENATED MODULE: ./build/config/policy.js


const POLICY = {
    ...build_config/* COMMON */.Sq,
    policy: { type: 'string', multiple: true },
    base: { type: 'string' },
    head: { type: 'string' },
    against: { type: 'string', multiple: true },
    since: { type: 'string' },
    range: { type: 'string' },
    jobs: { type: 'string' },
    'fail-on': { type: 'string' },
};
const POLICY_VERBS = ['validate', 'compile', 'diff', 'test', 'explain', 'replay', 'waivers'];
const POLICY_FLAGS = {
    validate: ['policy'],
    compile: ['policy'],
    diff: ['fail-on'],
    test: ['policy'],
    explain: ['policy', 'base', 'head'],
    replay: ['policy', 'against', 'since', 'range', 'jobs'],
    waivers: ['policy'],
};
const POLICY_FORMATS = {
    validate: ['text', 'json'],
    compile: ['text', 'json'],
    diff: ['text', 'json', 'markdown'],
    test: ['text', 'json'],
    explain: ['text', 'json'],
    replay: ['text', 'json', 'markdown'],
    waivers: ['text', 'json'],
};
function parsePolicyCommand(verb, argv, env, isTerminal) {
    const { values, positionals } = (0,build_config/* parse */.qg)(argv, POLICY, 'policy');
    const foreign = Object.keys(values).find((flag) => !Object.hasOwn(build_config/* COMMON */.Sq, flag) && !takes(verb, flag));
    if (foreign !== undefined)
        throw (0,build_config/* usage */.CI)(`policy ${verb} has no --${foreign}`, 'see `countersign policy --help`');
    const directory = (0,external_node_path_.resolve)(values.C ?? '.');
    const config = (0,build_config/* outputOf */.jH)(values, env, isTerminal, directory);
    if (!POLICY_FORMATS[verb].includes(config.format)) {
        const formats = POLICY_FORMATS[verb].join(', ');
        throw (0,build_config/* usage */.CI)(`policy ${verb} has no format ${config.format}`, `take one of ${formats}`);
    }
    return {
        ...config,
        directory,
        positionals: positionals.map((value) => (0,build_config/* notEmpty */.z2)('argument', value)),
        policies: (values.policy ?? []).map((policy) => (0,build_config/* notEmpty */.z2)('policy', policy)),
        against: (values.against ?? []).map((policy) => (0,build_config/* notEmpty */.z2)('against', policy)),
        base: values.base ?? null,
        head: values.head ?? null,
        since: values.since ?? null,
        range: values.range ?? null,
        jobs: values.jobs === undefined ? null : jobsOf(values.jobs),
        failOn: failOnOf(values['fail-on']),
    };
}
function takes(verb, flag) {
    return POLICY_FLAGS[verb].some((known) => known === flag);
}
function jobsOf(value) {
    if (/^[1-9][0-9]?$/.test(value))
        return Number(value);
    throw (0,build_config/* usage */.CI)(`--jobs wants a number from 1 to 99, not ${value}`);
}
function failOnOf(value) {
    if (value === undefined || value === 'loosened' || value === 'changed')
        return value ?? null;
    throw (0,build_config/* usage */.CI)(`--fail-on wants loosened or changed, not ${value}`);
}

;// CONCATENATED MODULE: ./build/commands/policy.js


const RUNS = {
    validate: async () => (await Promise.all(/* import() */[__webpack_require__.e(3066), __webpack_require__.e(7045), __webpack_require__.e(3298), __webpack_require__.e(8237), __webpack_require__.e(6812)]).then(__webpack_require__.bind(__webpack_require__, 68702))).validate,
    compile: async () => (await Promise.all(/* import() */[__webpack_require__.e(3066), __webpack_require__.e(7045), __webpack_require__.e(3298), __webpack_require__.e(8237), __webpack_require__.e(6761)]).then(__webpack_require__.bind(__webpack_require__, 94511))).compile,
    diff: async () => (await Promise.all(/* import() */[__webpack_require__.e(3066), __webpack_require__.e(7045), __webpack_require__.e(3298), __webpack_require__.e(8237), __webpack_require__.e(8674)]).then(__webpack_require__.bind(__webpack_require__, 41544))).diff,
    test: async () => (await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(1138), __webpack_require__.e(8815), __webpack_require__.e(7289), __webpack_require__.e(3066), __webpack_require__.e(7045), __webpack_require__.e(3298), __webpack_require__.e(8237), __webpack_require__.e(8839), __webpack_require__.e(8438), __webpack_require__.e(1262)]).then(__webpack_require__.bind(__webpack_require__, 61262))).testPolicy,
    explain: async () => (await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(1138), __webpack_require__.e(8815), __webpack_require__.e(2856), __webpack_require__.e(7289), __webpack_require__.e(3066), __webpack_require__.e(7045), __webpack_require__.e(3298), __webpack_require__.e(8237), __webpack_require__.e(8839), __webpack_require__.e(8438), __webpack_require__.e(7741), __webpack_require__.e(3516)]).then(__webpack_require__.bind(__webpack_require__, 13516))).explain,
    replay: async () => (await Promise.all(/* import() */[__webpack_require__.e(7289), __webpack_require__.e(3066), __webpack_require__.e(7045), __webpack_require__.e(3298), __webpack_require__.e(8237), __webpack_require__.e(8839), __webpack_require__.e(7112)]).then(__webpack_require__.bind(__webpack_require__, 17112))).replay,
    waivers: async () => (await Promise.all(/* import() */[__webpack_require__.e(3066), __webpack_require__.e(7045), __webpack_require__.e(3298), __webpack_require__.e(8237), __webpack_require__.e(3697)]).then(__webpack_require__.bind(__webpack_require__, 75063))).waivers,
};
async function policy(invocation) {
    const [name = '', ...rest] = invocation.argv;
    const verb = POLICY_VERBS.find((known) => known === name);
    if (verb === undefined)
        throw (0,build_config/* usage */.CI)(name === '' ? 'policy wants to know what to do' : `there is no \`policy ${name}\``, `take one of ${POLICY_VERBS.join(', ')}`);
    const run = await RUNS[verb]();
    return run(parsePolicyCommand(verb, rest, invocation.env, invocation.isTerminal), invocation);
}


/***/ })

};
