#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 29907:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("cluster");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 82987:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("perf_hooks");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 98253:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util/types");

/***/ }),

/***/ 11493:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("v8");

/***/ }),

/***/ 28167:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("worker_threads");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e4: () => (/* binding */ RunError),
/* harmony export */   mk: () => (/* binding */ VerificationError)
/* harmony export */ });
/* unused harmony export RUN_CODES */
const RUN_CODES = {
    USAGE: 2,
    NOT_A_REPOSITORY: 2,
    REVISION_INVALID: 2,
    REVISION_UNKNOWN: 2,
    BASE_UNKNOWN: 2,
    NO_MERGE_BASE: 2,
    HISTORY_SHALLOW: 2,
    POLICY_NOT_FOUND: 2,
    POLICY_INVALID: 2,
    SARIF_INVALID: 2,
    SIGNER_REQUIRED: 2,
    SIGNER_UNAVAILABLE: 2,
    KEY_UNREADABLE: 2,
    KEY_UNSUPPORTED: 2,
    IDENTITY_REQUIRED: 2,
    SUBJECT_UNREADABLE: 2,
    BUNDLE_UNREADABLE: 2,
    TRUST_ROOT_UNREADABLE: 2,
    PREDICATE_INVALID: 2,
    EVIDENCE_UNREADABLE: 2,
    OUTPUT_UNSAFE: 2,
    OUTPUT_UNWRITABLE: 2,
    GATEWAY_TRUST_UNREADABLE: 2,
    CONFIG_UNREADABLE: 2,
    CONFIG_INVALID: 2,
    DATA_UNUSABLE: 2,
    DATABASE_UNAVAILABLE: 2,
    GIT_NOT_FOUND: 3,
    GIT_FAILED: 3,
    GIT_TIMEOUT: 3,
    OBJECT_MISSING: 3,
    OBJECT_CORRUPT: 3,
    CHANGE_TOO_LARGE: 3,
    POLICY_COST: 3,
    POLICY_FAILED: 3,
    TOKEN_UNAVAILABLE: 3,
    TOKEN_REFUSED: 3,
    GATEWAY_UNAVAILABLE: 3,
    GATEWAY_REFUSED: 3,
    GATEWAY_UNTRUSTED: 3,
    TLS_UNTRUSTED: 3,
    TRUST_ROOT_STALE: 3,
    TRUST_ROOT_INVALID: 3,
    CONTEXT_UNREADABLE: 3,
    CONTEXT_MISMATCH: 3,
    EVENT_UNSUPPORTED: 3,
    FORGE_UNAVAILABLE: 3,
    HEAD_MOVED: 3,
    SIGNING_FAILED: 3,
    REPORT_FAILED: 3,
    STORAGE_UNAVAILABLE: 3,
    LOG_CORRUPT: 3,
    CLOCK_SKEW: 3,
    ISSUER_UNAVAILABLE: 3,
};
class RunError extends Error {
    name = 'RunError';
    code;
    hint;
    constructor(code, message, options) {
        super(message, { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
    }
    get exitCode() {
        return RUN_CODES[this.code];
    }
}
const VERIFICATION_HINTS = {
    EVIDENCE_FILES: 'restore the directory as `countersign check` wrote it: nothing missing, nothing added',
    EVIDENCE_TAMPERED: 'do not trust this directory: fetch the evidence again from where it was published',
    EVIDENCE_MISMATCH: 'the files come from different runs: fetch the whole directory of one run again',
    SIGNER_MISMATCH: 'name the signer you trust exactly, or do not trust what this one signed',
    BUNDLE_MALFORMED: 'fetch the bundle again from where it was published; one that stays so was made to mislead',
    PAYLOAD_TYPE: 'ask for an in-toto attestation: nothing else is read out of an envelope',
    SIGNATURE_INVALID: 'name the key of who signed; if that is the one, bundle or artifact was changed after signing: fetch them again',
    CHAIN_INVALID: 'name the root that issued the certificate with --trusted-root, if you trust it',
    SCT_MISSING: 'do not trust this certificate: its issuer did not log it where the trusted root demands',
    LOG_UNPROVEN: 'ask for a Sigstore bundle with its log entry (an envelope alone has none), or fetch the receipt again; --trusted-root names the root of a private log',
    LOG_UNKNOWN: 'name the discovery document of the gateway that logged it, saved when you began to trust it: --gateway-trust FILE',
    LOG_FORKED: 'do not trust this log: keep both checkpoints and tell its operators, who run `countersign gateway fsck`',
    LOG_MISMATCH: 'do not trust this bundle: its log entry is about something else',
    TIME_UNPROVEN: 'sign again with a log or a timestamp authority of the trusted root; check this machine’s clock',
    ISSUER_MISMATCH: 'pass --certificate-oidc-issuer exactly as the signer’s certificate has it, if you trust it',
    SOURCE_MISMATCH: 'name the repository, ref or workflow you expect, or do not use this artifact',
    SUBJECT_MISMATCH: 'fetch the artifact and its bundle again from one release: they do not belong together',
    DIGEST_WEAK: 'ask for an attestation with sha256 or sha512 digests',
    PREDICATE_TYPE: 'ask for what this attestation is about, or for another attestation of the artifact',
    VSA_REJECTED: 'verify again with the verifier that you trust, and take its newer summary',
};
class VerificationError extends Error {
    name = 'VerificationError';
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
    get hint() {
        return VERIFICATION_HINTS[this.code];
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".cli.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(75919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(19473);


const COMMANDS = {
    check: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7289), __nccwpck_require__.e(3066), __nccwpck_require__.e(7045), __nccwpck_require__.e(3298), __nccwpck_require__.e(8237), __nccwpck_require__.e(6564), __nccwpck_require__.e(8839), __nccwpck_require__.e(7741), __nccwpck_require__.e(1979)]).then(__nccwpck_require__.bind(__nccwpck_require__, 21979))).check,
    verify: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5156), __nccwpck_require__.e(1770), __nccwpck_require__.e(4187), __nccwpck_require__.e(3066), __nccwpck_require__.e(6564), __nccwpck_require__.e(8745), __nccwpck_require__.e(7577), __nccwpck_require__.e(3546)]).then(__nccwpck_require__.bind(__nccwpck_require__, 87680))).verify,
    attest: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5156), __nccwpck_require__.e(6564), __nccwpck_require__.e(1676)]).then(__nccwpck_require__.bind(__nccwpck_require__, 31676))).attest,
    evidence: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5156), __nccwpck_require__.e(1770), __nccwpck_require__.e(5160), __nccwpck_require__.e(3066), __nccwpck_require__.e(6564), __nccwpck_require__.e(1748), __nccwpck_require__.e(1442), __nccwpck_require__.e(4549)]).then(__nccwpck_require__.bind(__nccwpck_require__, 28554))).evidence,
    policy: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(6564), __nccwpck_require__.e(589)]).then(__nccwpck_require__.bind(__nccwpck_require__, 10589))).policy,
    gateway: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5156), __nccwpck_require__.e(1138), __nccwpck_require__.e(8815), __nccwpck_require__.e(3066), __nccwpck_require__.e(6564), __nccwpck_require__.e(8438), __nccwpck_require__.e(5639)]).then(__nccwpck_require__.bind(__nccwpck_require__, 35639))).gateway,
    init: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(3066), __nccwpck_require__.e(6564), __nccwpck_require__.e(7418)]).then(__nccwpck_require__.bind(__nccwpck_require__, 47418))).init,
    doctor: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(3066), __nccwpck_require__.e(6564), __nccwpck_require__.e(4770)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4770))).doctor,
};
const VERBS = new Set(['evidence', 'gateway', 'init', 'policy']);
function withFolder(argv) {
    const [flag, directory = '', name, ...rest] = argv;
    if (flag !== '-C')
        return argv;
    if (name === undefined || name === '-C')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('USAGE', '-C wants one folder, and a command behind it', {
            hint: 'see `countersign --help`',
        });
    const verbs = VERBS.has(name) ? 1 : 0;
    return [name, ...rest.slice(0, verbs), '-C', directory, ...rest.slice(verbs)];
}
function checkFolder() {
    try {
        process.cwd();
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('USAGE', 'the current folder is gone', { hint: 'change to a folder that is there' });
    }
}
async function main(argv) {
    checkFolder();
    const [name, ...rest] = withFolder(argv);
    if (name === '--version' || name === 'version') {
        const { VERSION } = await __nccwpck_require__.e(/* import() */ 6480).then(__nccwpck_require__.bind(__nccwpck_require__, 96480));
        return write(`countersign ${VERSION}\n`, 0);
    }
    const command = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
    const behindVerb = VERBS.has(name ?? '') && rest.length === 2 ? rest[1] : undefined;
    const asksHelp = [name, rest[0], behindVerb].some((arg) => arg === '--help' || arg === '-h');
    if (name === undefined ||
        name === 'help' ||
        (asksHelp && (command !== undefined || name.startsWith('-')))) {
        const { helpText } = await __nccwpck_require__.e(/* import() */ 4012).then(__nccwpck_require__.bind(__nccwpck_require__, 84012));
        return write(helpText(name === 'help' ? rest[0] : name), 0);
    }
    if (command === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('USAGE', `there is no command ${name}`, { hint: 'see `countersign --help`' });
    const run = await command();
    const { stdout, exitCode } = await run({
        argv: rest,
        env: process.env,
        isTerminal: process.stdout.isTTY === true,
        entry: process.argv[1] ?? '',
        progress,
        onStop,
        show,
    });
    clearProgress();
    return write(stdout, exitCode);
}
let step = '';
let ticking;
let shown = false;
const CLEAR_LINE = '\r\u001b[2K';
function progress(next) {
    step = next;
    if (process.stderr.isTTY !== true)
        return;
    ticking ??= setInterval(() => {
        process.stderr.write(`${CLEAR_LINE}countersign: ${step} …`);
        shown = true;
    }, 1000).unref();
}
function clearProgress() {
    clearInterval(ticking);
    if (shown)
        process.stderr.write(CLEAR_LINE);
}
function write(text, code) {
    return new Promise((done) => {
        process.stdout.once('error', () => done(code));
        process.stdout.write(text, () => done(code));
    });
}
async function show(text) {
    clearProgress();
    await write(text, 0);
}
async function fail(error) {
    clearProgress();
    const { renderFailure } = await __nccwpck_require__.e(/* import() */ 3977).then(__nccwpck_require__.bind(__nccwpck_require__, 63977));
    const { stdout, stderr, exitCode } = renderFailure(error, process.argv.slice(2));
    process.stderr.write(stderr);
    return write(stdout, exitCode);
}
let stop = null;
function onStop(asked) {
    stop = asked;
}
function endedBy(code) {
    if (stop === null)
        process.exit(code);
    stop();
    process.once('SIGINT', () => process.exit(130));
    process.once('SIGTERM', () => process.exit(143));
}
async function start() {
    process.once('SIGINT', () => endedBy(130));
    process.once('SIGTERM', () => endedBy(143));
    process.once('beforeExit', () => {
        process.exitCode = 70;
        fail(new Error('it waits for what never comes')).then(process.exit);
    });
    return process.exit(await main(process.argv.slice(2)).catch(fail));
}
if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.isMainThread)
    start();
else
    Promise.all(/* import() */[__nccwpck_require__.e(7289), __nccwpck_require__.e(7045), __nccwpck_require__.e(3298), __nccwpck_require__.e(8839), __nccwpck_require__.e(9708)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7327)).then(({ replayThread }) => replayThread());

