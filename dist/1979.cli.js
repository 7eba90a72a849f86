export const id = 1979;
export const ids = [1979];
export const modules = {

/***/ 21979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46564);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94892);
/* harmony import */ var _providers_clock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30551);
/* harmony import */ var _providers_detect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24542);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75180);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73066);
/* harmony import */ var _reported_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4052);









async function check(invocation) {
    const clock = (0,_providers_clock_js__WEBPACK_IMPORTED_MODULE_8__/* .startClock */ .L)();
    const provider = await (0,_providers_detect_js__WEBPACK_IMPORTED_MODULE_4__/* .detectProvider */ .F)(invocation.env, clock);
    return (0,_reported_js__WEBPACK_IMPORTED_MODULE_7__/* .orReported */ .d7)(provider, () => decideAndReport(invocation, provider, clock));
}
async function decideAndReport({ argv, env, isTerminal, progress }, provider, clock) {
    const config = (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCheck */ .QB)(argv, env, isTerminal, provider);
    const { base, head, directory, reports } = config.check;
    await provider.report({ kind: 'pending', base, head, asked: questionOf(config.check) });
    const { root } = (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_3__/* .findRepository */ .W1)(directory);
    const outputs = config.output === null ? [] : [{ format: config.format, file: config.output }];
    const inputs = await inputsOf(config.check);
    for (const { file } of [...reports, ...outputs]) {
        (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .checkOutput */ .yr)(root, file);
        (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseOver */ .Fn)(file, inputs);
    }
    const { verdict, evidencePath } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .runCheck */ .k_)({ ...config.check, reports: [...reports, ...outputs] }, provider, {
        elapsed: clock.elapsed,
        progress: config.quiet ? () => undefined : progress,
    });
    (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .writeReports */ .Li)(reports, root, verdict);
    await provider.report({ kind: 'verdict', verdict, evidencePath, markdown: (0,_reported_js__WEBPACK_IMPORTED_MODULE_7__/* .markdownOf */ .RQ)(verdict) });
    const ended = (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .outcome */ .bu)(config, root, (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .renderVerdict */ .gM)(config, verdict), verdict.verdict === 'PASSED' ? 0 : 1);
    if (!config.pending)
        await provider.report((0,_reported_js__WEBPACK_IMPORTED_MODULE_7__/* .concludedBy */ .Pp)(verdict));
    return ended;
}
function questionOf({ directory, policies, gateway, artifacts, bundles, sarif, trustedRoot, signing, }) {
    return JSON.stringify([directory, policies, gateway, artifacts, bundles, sarif, trustedRoot, signing.mode]);
}
async function inputsOf(config) {
    const { artifacts, bundles, sarif, policies, signing, trustedRoot, gateway, directory } = config;
    const named = [
        ...artifacts,
        ...bundles.flatMap(_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .filesAt */ .Tl),
        ...sarif,
        ...policies.map((policy) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, policy)),
        ...(signing.mode === 'key' ? [signing.file] : []),
        ...[trustedRoot, gateway?.trust ?? null].filter((file) => file !== null),
    ];
    if (artifacts.length === 0 || bundles.length > 0)
        return named;
    const { bundlesBeside } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8082)]).then(__webpack_require__.bind(__webpack_require__, 48082));
    return [...named, ...artifacts.flatMap((artifact) => bundlesBeside(artifact, directory))];
}


/***/ }),

/***/ 63977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ describe),
/* harmony export */   renderFailure: () => (/* binding */ renderFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68656);
/* harmony import */ var _report_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67752);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9665);




const BUG_HINT = 'this is a bug of countersign: please report it with this text and the output of `countersign --version`';
function renderFailure(error, argv) {
    const { code, message, hint, exitCode } = describe(error);
    const format = askedFormat(argv);
    const text = `countersign: ${code}: ${message}\n  → ${hint}\n`;
    if (format === 'json')
        return { stdout: (0,_report_json_js__WEBPACK_IMPORTED_MODULE_2__/* .inertJson */ .n)({ error: { code, message, hint } }), stderr: text, exitCode };
    if (format === 'github') {
        return { stdout: (0,_report_github_js__WEBPACK_IMPORTED_MODULE_1__/* .errorAnnotation */ .I)(code, `${message} → ${hint}`), stderr: text, exitCode };
    }
    return { stdout: '', stderr: text, exitCode };
}
function describe(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4)
        return safe(error.code, error.message, error.hint, error.exitCode);
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk)
        return safe(error.code, error.message, error.hint, 1);
    const what = error instanceof Error ? `${error.name}: ${error.message}` : 'something that is no error was thrown';
    return safe('INTERNAL_ERROR', `unexpected: ${what}`, BUG_HINT, 70);
}
function safe(code, message, hint, exitCode) {
    return { code, message: (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inert */ .t)(message), hint: (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inert */ .t)(hint), exitCode };
}
function askedFormat(argv) {
    const at = argv.indexOf('--format');
    return (argv.find((arg) => arg.startsWith('--format='))?.slice('--format='.length) ??
        (at === -1 ? undefined : argv[at + 1]));
}


/***/ }),

/***/ 4052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pp: () => (/* binding */ concludedBy),
/* harmony export */   RQ: () => (/* binding */ markdownOf),
/* harmony export */   d7: () => (/* binding */ orReported)
/* harmony export */ });
/* harmony import */ var _report_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46241);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34902);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63977);



async function orReported(provider, work) {
    try {
        return await work();
    }
    catch (error) {
        const { code, message, hint } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q)(error);
        const markdown = () => (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFailureMarkdown */ .o)({ code, message, hint });
        await provider.report({ kind: 'failure', code, message, hint, markdown }).catch(() => undefined);
        throw error;
    }
}
function concludedBy(verdict) {
    return {
        kind: 'conclusion',
        verdict,
        title: (0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(verdict),
        markdown: markdownOf(verdict),
        annotations: (0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsOf */ .Ih)(verdict),
    };
}
function markdownOf(verdict) {
    return (maxBytes) => (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .renderMarkdown */ .G)(verdict, maxBytes);
}


/***/ })

};
