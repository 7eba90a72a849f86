export const id = 966;
export const ids = [966,4101];
export const modules = {

/***/ 8456:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.toMessageSignatureBundle = toMessageSignatureBundle;
exports.toDSSEBundle = toDSSEBundle;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const protobuf_specs_1 = __webpack_require__(9654);
const bundle_1 = __webpack_require__(7742);
// Message signature bundle - $case: 'messageSignature'
function toMessageSignatureBundle(options) {
    return {
        mediaType: options.certificateChain
            ? bundle_1.BUNDLE_V02_MEDIA_TYPE
            : bundle_1.BUNDLE_V03_MEDIA_TYPE,
        content: {
            $case: 'messageSignature',
            messageSignature: {
                messageDigest: {
                    algorithm: protobuf_specs_1.HashAlgorithm.SHA2_256,
                    digest: options.digest,
                },
                signature: options.signature,
            },
        },
        verificationMaterial: toVerificationMaterial(options),
    };
}
// DSSE envelope bundle - $case: 'dsseEnvelope'
function toDSSEBundle(options) {
    return {
        mediaType: options.certificateChain
            ? bundle_1.BUNDLE_V02_MEDIA_TYPE
            : bundle_1.BUNDLE_V03_MEDIA_TYPE,
        content: {
            $case: 'dsseEnvelope',
            dsseEnvelope: toEnvelope(options),
        },
        verificationMaterial: toVerificationMaterial(options),
    };
}
function toEnvelope(options) {
    return {
        payloadType: options.artifactType,
        payload: options.artifact,
        signatures: [toSignature(options)],
    };
}
function toSignature(options) {
    return {
        keyid: options.keyHint || '',
        sig: options.signature,
    };
}
// Verification material
function toVerificationMaterial(options) {
    return {
        content: toKeyContent(options),
        tlogEntries: [],
        timestampVerificationData: { rfc3161Timestamps: [] },
    };
}
function toKeyContent(options) {
    if (options.certificate) {
        if (options.certificateChain) {
            return {
                $case: 'x509CertificateChain',
                x509CertificateChain: {
                    certificates: [{ rawBytes: options.certificate }],
                },
            };
        }
        else {
            return {
                $case: 'certificate',
                certificate: { rawBytes: options.certificate },
            };
        }
    }
    else {
        return {
            $case: 'publicKey',
            publicKey: {
                hint: options.keyHint || '',
            },
        };
    }
}


/***/ }),

/***/ 7742:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.BUNDLE_V03_MEDIA_TYPE = exports.BUNDLE_V03_LEGACY_MEDIA_TYPE = exports.BUNDLE_V02_MEDIA_TYPE = exports.BUNDLE_V01_MEDIA_TYPE = void 0;
exports.isBundleWithCertificateChain = isBundleWithCertificateChain;
exports.isBundleWithPublicKey = isBundleWithPublicKey;
exports.isBundleWithMessageSignature = isBundleWithMessageSignature;
exports.isBundleWithDsseEnvelope = isBundleWithDsseEnvelope;
exports.BUNDLE_V01_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
exports.BUNDLE_V02_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.2';
exports.BUNDLE_V03_LEGACY_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.3';
exports.BUNDLE_V03_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
// Type guards for bundle variants.
function isBundleWithCertificateChain(b) {
    return b.verificationMaterial.content.$case === 'x509CertificateChain';
}
function isBundleWithPublicKey(b) {
    return b.verificationMaterial.content.$case === 'publicKey';
}
function isBundleWithMessageSignature(b) {
    return b.content.$case === 'messageSignature';
}
function isBundleWithDsseEnvelope(b) {
    return b.content.$case === 'dsseEnvelope';
}


/***/ }),

/***/ 7714:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ValidationError = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
class ValidationError extends Error {
    fields;
    constructor(message, fields) {
        super(message);
        this.fields = fields;
    }
}
exports.ValidationError = ValidationError;


/***/ }),

/***/ 1040:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = exports.Qe = __webpack_unused_export__ = exports.ev = exports.vw = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = exports.HM = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = exports.PR = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
var build_1 = __webpack_require__(8456);
Object.defineProperty(exports, "PR", ({ enumerable: true, get: function () { return build_1.toDSSEBundle; } }));
__webpack_unused_export__ = ({ enumerable: true, get: function () { return build_1.toMessageSignatureBundle; } });
var bundle_1 = __webpack_require__(7742);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V01_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V02_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V03_LEGACY_MEDIA_TYPE; } });
Object.defineProperty(exports, "HM", ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V03_MEDIA_TYPE; } }));
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithCertificateChain; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithDsseEnvelope; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithMessageSignature; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithPublicKey; } });
var error_1 = __webpack_require__(7714);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return error_1.ValidationError; } });
var serialized_1 = __webpack_require__(3404);
Object.defineProperty(exports, "vw", ({ enumerable: true, get: function () { return serialized_1.bundleFromJSON; } }));
Object.defineProperty(exports, "ev", ({ enumerable: true, get: function () { return serialized_1.bundleToJSON; } }));
__webpack_unused_export__ = ({ enumerable: true, get: function () { return serialized_1.envelopeFromJSON; } });
Object.defineProperty(exports, "Qe", ({ enumerable: true, get: function () { return serialized_1.envelopeToJSON; } }));
var validate_1 = __webpack_require__(9352);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundle; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleLatest; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleV01; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleV02; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.isBundleV01; } });


/***/ }),

/***/ 3404:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.envelopeToJSON = exports.envelopeFromJSON = exports.bundleToJSON = exports.bundleFromJSON = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const protobuf_specs_1 = __webpack_require__(9654);
const bundle_1 = __webpack_require__(7742);
const validate_1 = __webpack_require__(9352);
const bundleFromJSON = (obj) => {
    const bundle = protobuf_specs_1.Bundle.fromJSON(obj);
    switch (bundle.mediaType) {
        case bundle_1.BUNDLE_V01_MEDIA_TYPE:
            (0, validate_1.assertBundleV01)(bundle);
            break;
        case bundle_1.BUNDLE_V02_MEDIA_TYPE:
            (0, validate_1.assertBundleV02)(bundle);
            break;
        default:
            (0, validate_1.assertBundleLatest)(bundle);
            break;
    }
    return bundle;
};
exports.bundleFromJSON = bundleFromJSON;
const bundleToJSON = (bundle) => {
    return protobuf_specs_1.Bundle.toJSON(bundle);
};
exports.bundleToJSON = bundleToJSON;
const envelopeFromJSON = (obj) => {
    return protobuf_specs_1.Envelope.fromJSON(obj);
};
exports.envelopeFromJSON = envelopeFromJSON;
const envelopeToJSON = (envelope) => {
    return protobuf_specs_1.Envelope.toJSON(envelope);
};
exports.envelopeToJSON = envelopeToJSON;


/***/ }),

/***/ 9352:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.assertBundle = assertBundle;
exports.assertBundleV01 = assertBundleV01;
exports.isBundleV01 = isBundleV01;
exports.assertBundleV02 = assertBundleV02;
exports.assertBundleLatest = assertBundleLatest;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __webpack_require__(7714);
// Performs basic validation of a Sigstore bundle to ensure that all required
// fields are populated. This is not a complete validation of the bundle, but
// rather a check that the bundle is in a valid state to be processed by the
// rest of the code.
function assertBundle(b) {
    const invalidValues = validateBundleBase(b);
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid bundle', invalidValues);
    }
}
// Asserts that the given bundle conforms to the v0.1 bundle format.
function assertBundleV01(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionPromise(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid v0.1 bundle', invalidValues);
    }
}
// Type guard to determine if Bundle is a v0.1 bundle.
function isBundleV01(b) {
    try {
        assertBundleV01(b);
        return true;
    }
    catch (e) {
        return false;
    }
}
// Asserts that the given bundle conforms to the v0.2 bundle format.
function assertBundleV02(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionProof(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid v0.2 bundle', invalidValues);
    }
}
// Asserts that the given bundle conforms to the newest (0.3) bundle format.
function assertBundleLatest(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionProof(b));
    invalidValues.push(...validateNoCertificateChain(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid bundle', invalidValues);
    }
}
function validateBundleBase(b) {
    const invalidValues = [];
    // Media type validation
    if (b.mediaType === undefined ||
        (!b.mediaType.match(/^application\/vnd\.dev\.sigstore\.bundle\+json;version=\d\.\d/) &&
            !b.mediaType.match(/^application\/vnd\.dev\.sigstore\.bundle\.v\d\.\d\+json/))) {
        invalidValues.push('mediaType');
    }
    // Content-related validation
    if (b.content === undefined) {
        invalidValues.push('content');
    }
    else {
        switch (b.content.$case) {
            case 'messageSignature':
                if (b.content.messageSignature.messageDigest === undefined) {
                    invalidValues.push('content.messageSignature.messageDigest');
                }
                else {
                    if (b.content.messageSignature.messageDigest.digest.length === 0) {
                        invalidValues.push('content.messageSignature.messageDigest.digest');
                    }
                }
                if (b.content.messageSignature.signature.length === 0) {
                    invalidValues.push('content.messageSignature.signature');
                }
                break;
            case 'dsseEnvelope':
                if (b.content.dsseEnvelope.payload.length === 0) {
                    invalidValues.push('content.dsseEnvelope.payload');
                }
                if (b.content.dsseEnvelope.signatures.length !== 1) {
                    invalidValues.push('content.dsseEnvelope.signatures');
                }
                else {
                    if (b.content.dsseEnvelope.signatures[0].sig.length === 0) {
                        invalidValues.push('content.dsseEnvelope.signatures[0].sig');
                    }
                }
                break;
        }
    }
    // Verification material-related validation
    if (b.verificationMaterial === undefined) {
        invalidValues.push('verificationMaterial');
    }
    else {
        if (b.verificationMaterial.content === undefined) {
            invalidValues.push('verificationMaterial.content');
        }
        else {
            switch (b.verificationMaterial.content.$case) {
                case 'x509CertificateChain':
                    if (b.verificationMaterial.content.x509CertificateChain.certificates
                        .length === 0) {
                        invalidValues.push('verificationMaterial.content.x509CertificateChain.certificates');
                    }
                    b.verificationMaterial.content.x509CertificateChain.certificates.forEach((cert, i) => {
                        if (cert.rawBytes.length === 0) {
                            invalidValues.push(`verificationMaterial.content.x509CertificateChain.certificates[${i}].rawBytes`);
                        }
                    });
                    break;
                case 'certificate':
                    if (b.verificationMaterial.content.certificate.rawBytes.length === 0) {
                        invalidValues.push('verificationMaterial.content.certificate.rawBytes');
                    }
                    break;
            }
        }
        if (b.verificationMaterial.tlogEntries === undefined) {
            invalidValues.push('verificationMaterial.tlogEntries');
        }
        else {
            if (b.verificationMaterial.tlogEntries.length > 0) {
                b.verificationMaterial.tlogEntries.forEach((entry, i) => {
                    if (entry.logId === undefined) {
                        invalidValues.push(`verificationMaterial.tlogEntries[${i}].logId`);
                    }
                    if (entry.kindVersion === undefined) {
                        invalidValues.push(`verificationMaterial.tlogEntries[${i}].kindVersion`);
                    }
                });
            }
        }
    }
    return invalidValues;
}
// Necessary for V01 bundles
function validateInclusionPromise(b) {
    const invalidValues = [];
    if (b.verificationMaterial &&
        b.verificationMaterial.tlogEntries?.length > 0) {
        b.verificationMaterial.tlogEntries.forEach((entry, i) => {
            if (entry.inclusionPromise === undefined) {
                invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionPromise`);
            }
        });
    }
    return invalidValues;
}
// Necessary for V02 and later bundles
function validateInclusionProof(b) {
    const invalidValues = [];
    if (b.verificationMaterial &&
        b.verificationMaterial.tlogEntries?.length > 0) {
        b.verificationMaterial.tlogEntries.forEach((entry, i) => {
            if (entry.inclusionProof === undefined) {
                invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionProof`);
            }
            else {
                if (entry.inclusionProof.checkpoint === undefined) {
                    invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionProof.checkpoint`);
                }
            }
        });
    }
    return invalidValues;
}
// Necessary for V03 and later bundles
function validateNoCertificateChain(b) {
    const invalidValues = [];
    /* istanbul ignore next */
    if (b.verificationMaterial?.content?.$case === 'x509CertificateChain') {
        invalidValues.push('verificationMaterial.content.$case');
    }
    return invalidValues;
}


/***/ }),

/***/ 4101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bundleBytes: () => (/* binding */ bundleBytes),
/* harmony export */   l: () => (/* binding */ serialize),
/* harmony export */   signedBytes: () => (/* binding */ signedBytes)
/* harmony export */ });
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1040);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3917);
/* harmony import */ var _lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(297);



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

/***/ 6453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSigstoreSigner: () => (/* binding */ openSigstoreSigner)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(1040);
// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var core_dist = __webpack_require__(3917);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/lib/http.js
var http = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/attestation/bundle.js + 1 modules
var attestation_bundle = __webpack_require__(9105);
// EXTERNAL MODULE: ./build/attestation/certificate.js
var attestation_certificate = __webpack_require__(7870);
// EXTERNAL MODULE: ./build/attestation/log.js + 1 modules
var log = __webpack_require__(6228);
// EXTERNAL MODULE: ./build/attestation/refusing.js
var refusing = __webpack_require__(1542);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/lib/strict-json.js
var strict_json = __webpack_require__(9182);
;// CONCATENATED MODULE: ./build/attestation/signing/ask.js




function openService(what, url, limits) {
    return { what, url: url.replace(/\/+$/, ''), limits, signal: AbortSignal.timeout(limits.phaseMs) };
}
function post(service, path, json) {
    const body = JSON.stringify(json);
    const options = { ...optionsOf(service), contentType: 'application/json' };
    return answerOf(service, () => (0,http/* httpPost */.zA)(`${service.url}${path}`, body, options));
}
function get(service, path) {
    const options = { ...optionsOf(service), redirect: 'none' };
    return answerOf(service, () => (0,http/* httpGet */.lx)(`${service.url}${path}`, options));
}
function bodyOf(service, { status, body }) {
    if (status >= 200 && status < 300)
        return body;
    throw signingFailed(`${nameOf(service)} answered with status ${status}`);
}
function parseAnswer(service, schema, bytes) {
    const json = (0,strict_json/* parseStrictJson */.R)(bytes);
    const parsed = schema.safeParse('value' in json ? json.value : undefined);
    if (parsed.success)
        return parsed.data;
    throw wrongAnswer(nameOf(service));
}
function nameOf({ what, url }) {
    return `${what} ${new URL(url).host}`;
}
function wrongIfThrown(who, check) {
    try {
        return check();
    }
    catch (error) {
        throw wrongAnswer(who, error instanceof errors/* VerificationError */.mk ? `: ${error.message}` : '');
    }
}
function signingFailed(message, hint = 'run it again later; nothing was signed that could be used') {
    return new errors/* RunError */.e4('SIGNING_FAILED', message, { hint });
}
function wrongAnswer(who, why = '') {
    return signingFailed(`${who} answered with something else than was asked for${why}`);
}
function optionsOf({ limits, signal }) {
    const { maxBytes, requestMs: timeoutMs } = limits;
    return { maxBytes, timeoutMs, signal, headers: { accept: 'application/json' } };
}
async function answerOf({ what, limits, signal }, send) {
    for (let left = limits.retries, delay = limits.firstDelayMs;; left--, delay *= 2) {
        const result = await send();
        const isLast = left === 0 || signal.aborted || !mayPass(result);
        if (isLast && result.kind === 'answer')
            return result;
        if (isLast && result.kind === 'failure')
            throw signingFailed(`${what} ${result.message}`);
        await (0,promises_.setTimeout)(delay);
    }
}
function mayPass(result) {
    if (result.kind === 'failure')
        return result.why === 'unreachable' || result.why === 'timeout';
    return result.status === 408 || result.status === 429 || result.status >= 500;
}

// EXTERNAL MODULE: ./build/attestation/signing/envelope.js
var envelope = __webpack_require__(4101);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/attestation/signing/token.js



const token_text = schemas/* string */.YjP().min(1).max(4096);
const claimsSchema = schemas/* object */.Ikc({
    iss: token_text,
    sub: token_text.optional(),
    email: token_text.optional(),
    email_verified: schemas/* boolean */.zMY().optional(),
    job_workflow_ref: token_text.optional(),
    ci_config_ref_uri: token_text.optional(),
    federated_claims: schemas/* object */.Ikc({ connector_id: token_text }).optional(),
    repository_visibility: token_text.optional(),
    project_visibility: token_text.optional(),
});
const GITHUB = 'https://token.actions.githubusercontent.com';
const GITHUB_ENTERPRISE = /^https:\/\/token\.actions\.([a-z0-9-]+\.ghe\.com)$/;
function identityOf(token) {
    const claims = claimsOf(token);
    const { iss, sub, email, federated_claims: federated } = claims;
    if (email !== undefined) {
        if (claims.email_verified !== true)
            throw unreadable('its issuer has not verified the email address');
        return { issuer: federated?.connector_id ?? iss, subject: email };
    }
    if (sub === undefined)
        throw unreadable('it names nobody');
    return { issuer: iss, subject: subjectOf(claims) };
}
function possessorOf(token) {
    const { email, sub } = claimsOf(token);
    const possessor = email ?? sub;
    if (possessor === undefined)
        throw unreadable('it names nobody');
    return possessor;
}
function isPublic(token) {
    const { repository_visibility: repository, project_visibility: project } = claimsOf(token);
    return (repository ?? project ?? 'public') === 'public';
}
function claimsOf(token) {
    const [, payload, signature, ...more] = token.trim().split('.');
    if (payload === undefined || signature === undefined || more.length > 0)
        throw unreadable('it is no JSON web token');
    const json = (0,strict_json/* parseStrictJson */.R)(Buffer.from(payload, 'base64url'));
    const claims = claimsSchema.safeParse('value' in json ? json.value : null);
    if (!claims.success)
        throw unreadable('it has not the claims of one');
    return claims.data;
}
function subjectOf({ iss, job_workflow_ref: workflow, ci_config_ref_uri: config }) {
    if (workflow !== undefined) {
        if (iss === GITHUB || iss.startsWith(`${GITHUB}/`))
            return `https://github.com/${workflow}`;
        const enterprise = GITHUB_ENTERPRISE.exec(iss)?.[1];
        return enterprise === undefined ? null : `https://${enterprise}/${workflow}`;
    }
    return config === undefined ? null : `https://${config}`;
}
function unreadable(why) {
    return new errors/* RunError */.e4('TOKEN_UNAVAILABLE', `the OIDC token cannot sign: ${why}`, {
        hint: 'give the job a token for the audience `sigstore`; SIGSTORE_ID_TOKEN holds nothing but the token',
    });
}

;// CONCATENATED MODULE: ./build/attestation/signing/fulcio.js




const issued = schemas/* object */.Ikc({ chain: schemas/* object */.Ikc({ certificates: schemas/* array */.YOg(schemas/* string */.YjP()).min(1).max(16) }) });
const answerSchema = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ signedCertificateEmbeddedSct: issued }).transform((one) => one.signedCertificateEmbeddedSct),
    schemas/* object */.Ikc({ signedCertificateDetachedSct: issued }).transform((one) => one.signedCertificateDetachedSct),
]);
async function requestCertificate(service, token, { privateKey, publicKey }) {
    const answer = await post(service, '/api/v2/signingCert', {
        credentials: { oidcIdentityToken: token },
        publicKeyRequest: {
            publicKey: {
                algorithm: 'ECDSA',
                content: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
            },
            proofOfPossession: (0,external_node_crypto_.sign)('sha256', Buffer.from(possessorOf(token)), privateKey).toString('base64'),
        },
    });
    const { chain } = parseAnswer(service, answerSchema, bodyOf(service, answer));
    return wrongIfThrown(nameOf(service), () => new external_node_crypto_.X509Certificate(chain.certificates[0] ?? ''));
}

;// CONCATENATED MODULE: ./build/attestation/signing/rekor.js



const ENTRIES = '/api/v1/log/entries';
const count = schemas/* int */.Whr().min(0);
const bytes = schemas/* base64 */.K39().min(1);
const hash = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const proofSchema = schemas/* object */.Ikc({
    logIndex: count,
    treeSize: count,
    rootHash: hash,
    hashes: schemas/* array */.YOg(hash).max(64),
    checkpoint: schemas/* string */.YjP().min(1),
});
const entrySchema = schemas/* object */.Ikc({
    body: bytes,
    integratedTime: count,
    logID: hash,
    logIndex: count,
    verification: schemas/* object */.Ikc({ signedEntryTimestamp: bytes.optional(), inclusionProof: proofSchema.optional() })
        .optional(),
});
const rekor_answerSchema = schemas/* record */.g1P(schemas/* string */.YjP(), entrySchema)
    .transform((entries) => Object.values(entries))
    .pipe(schemas/* tuple */.PVZ([entrySchema]));
const bodySchema = schemas/* object */.Ikc({ kind: schemas/* string */.YjP(), apiVersion: schemas/* string */.YjP() });
async function logEnvelope(service, envelope, certificate) {
    const created = await post(service, ENTRIES, {
        apiVersion: '0.0.1',
        kind: 'dsse',
        spec: {
            proposedContent: {
                envelope: JSON.stringify((0,dist/* envelopeToJSON */.Qe)(envelope)),
                verifiers: [Buffer.from(certificate).toString('base64')],
            },
        },
    });
    const known = knownEntry(created);
    const answer = known === null ? created : await get(service, `${ENTRIES}/${known}`);
    const [logged] = parseAnswer(service, rekor_answerSchema, bodyOf(service, answer));
    const body = Buffer.from(logged.body, 'base64');
    return entryOf(logged, body, parseAnswer(service, bodySchema, body));
}
function knownEntry({ status, headers }) {
    if (status !== 409)
        return null;
    return /\/((?:[0-9a-f]{16})?[0-9a-f]{64})$/.exec(headers.get('location') ?? '')?.[1] ?? null;
}
function entryOf({ verification, ...entry }, body, { kind, apiVersion }) {
    const { signedEntryTimestamp: promise, inclusionProof: proof } = verification ?? {};
    return {
        logIndex: String(entry.logIndex),
        logId: { keyId: Buffer.from(entry.logID, 'hex') },
        kindVersion: { kind, version: apiVersion },
        integratedTime: String(entry.integratedTime),
        inclusionPromise: promise === undefined ? undefined : { signedEntryTimestamp: Buffer.from(promise, 'base64') },
        inclusionProof: proof === undefined ? undefined : proofOf(proof),
        canonicalizedBody: body,
    };
}
function proofOf({ logIndex, treeSize, rootHash, hashes, checkpoint }) {
    return {
        logIndex: String(logIndex),
        treeSize: String(treeSize),
        rootHash: Buffer.from(rootHash, 'hex'),
        hashes: hashes.map((one) => Buffer.from(one, 'hex')),
        checkpoint: { envelope: checkpoint },
    };
}

// EXTERNAL MODULE: ./build/attestation/trust/choose.js + 5 modules
var choose = __webpack_require__(8198);
// EXTERNAL MODULE: ./build/attestation/verify.js + 8 modules
var verify = __webpack_require__(1064);
;// CONCATENATED MODULE: ./build/attestation/signing/self-check.js




async function verifyOwn(bytes, signer, { roots, now }) {
    const bundles = (0,attestation_bundle/* parseBundles */.z)(bytes, 'the bundle');
    const [bundle] = 'unreadable' in bundles ? [] : bundles;
    if (bundle === undefined || 'malformed' in bundle)
        throw unverified('it is no bundle');
    const expected = (0,verify/* signedBy */.q)({ kind: 'sigstore', ...signer }, now());
    const trust = await (0,choose/* trustFor */.Q)(bundle, expected.signer, roots, now());
    const { reason, status } = await (0,verify/* verifyBundle */.I)(bundle, null, { expected, trust, now: now() });
    if (status === 'rejected')
        throw unverified(reason === null ? 'not all of it' : `${reason.code}: ${reason.message}`);
}
function unverified(why) {
    return signingFailed(`what was signed does not verify against the trusted root: ${why}`, 'name the root of your own Sigstore with --trusted-root; do not use a log that answers so');
}

// EXTERNAL MODULE: ./build/attestation/signing/services.js
var signing_services = __webpack_require__(7353);
;// CONCATENATED MODULE: ./build/attestation/signing/tsa.js




const GRANTED = [0n, 1n];
async function requestTimestamp(service, signature) {
    const path = new URL(service.url).pathname === '/' ? '/api/v1/timestamp' : '';
    const artifactHash = (0,external_node_crypto_.createHash)('sha256').update(signature).digest('base64');
    const answer = await post(service, path, { artifactHash, hashAlgorithm: 'sha256' });
    const der = Buffer.from(bodyOf(service, answer));
    return wrongIfThrown(nameOf(service), () => {
        if (GRANTED.includes(core_dist.RFC3161Timestamp.parse(der).status))
            return der;
        throw new errors/* VerificationError */.mk('TIME_UNPROVEN', 'it grants no timestamp');
    });
}

;// CONCATENATED MODULE: ./build/attestation/signing/sigstore.js

















async function openSigstoreSigner({ services, token, publicOnly = false, selfCheck = null, limits = signing_services/* LIMITS */.b1, }) {
    for (const url of [services.fulcioUrl, services.rekorUrl, services.tsaUrl]) {
        if (url !== null && !(0,http/* isSecureUrl */.z3)(url))
            throw signingFailed('a service of Sigstore is not asked: it has no https URL', 'name it as https://HOST');
    }
    const asking = { services, limits };
    const given = await tokenWithin(token, limits);
    if (publicOnly && !isPublic(given))
        throw new errors/* RunError */.e4('SIGNER_REQUIRED', 'the job’s OIDC token says that the repository is not public', {
            hint: 'add --key FILE, or write --sign sigstore if its name may be public',
        });
    const certified = await certify(asking, given);
    return {
        id: certified.subject,
        sign: async (payload, payloadType) => {
            const bytes = await signWitnessed(asking, certified, { payload, payloadType });
            if (selfCheck !== null)
                await verifyOwn(bytes, certified, selfCheck);
            return bytes;
        },
    };
}
async function tokenWithin(token, limits) {
    const given = await within(token(signing_services/* AUDIENCE */.Xu), limits.phaseMs);
    if (given !== null)
        return given.trim();
    throw new errors/* RunError */.e4('TOKEN_UNAVAILABLE', 'the OIDC token did not come in time', {
        hint: 'run the job again; nothing was signed',
    });
}
async function certify({ services, limits }, token) {
    const expected = identityOf(token);
    const pair = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const fulcio = openService('the certificate authority', services.fulcioUrl, limits);
    const certificate = await requestCertificate(fulcio, token, pair);
    const subject = wrongIfThrown(nameOf(fulcio), () => sigstore_subjectOf(certificate, pair.publicKey, expected));
    return { privateKey: pair.privateKey, certificate, subject, issuer: expected.issuer };
}
function sigstore_subjectOf(certificate, publicKey, expected) {
    const { key, claims } = (0,attestation_certificate/* readLeaf */.rf)(certificate.raw, 'fulcio');
    if (!key.equals(publicKey))
        throw new errors/* VerificationError */.mk('CHAIN_INVALID', 'it is for another key');
    if (claims.issuer !== expected.issuer)
        throw new errors/* VerificationError */.mk('ISSUER_MISMATCH', 'it names another issuer than the token');
    if (expected.subject !== null && claims.subject !== expected.subject)
        throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', 'it names another identity than the token');
    return claims.subject;
}
async function signWitnessed(asking, certified, artifact) {
    const { privateKey, certificate } = certified;
    const { payload, payloadType } = artifact;
    const signature = (0,external_node_crypto_.sign)('sha256', (0,envelope.signedBytes)(payload, payloadType), privateKey);
    const bundle = (0,dist/* toDSSEBundle */.PR)({
        artifact: payload,
        artifactType: payloadType,
        signature,
        certificate: certificate.raw,
    });
    const [tlogEntries, rfc3161Timestamps] = await Promise.all([
        entriesOf(asking, bundle, certificate),
        timestampsOf(asking, signature),
    ]);
    bundle.verificationMaterial.tlogEntries = tlogEntries;
    bundle.verificationMaterial.timestampVerificationData = { rfc3161Timestamps };
    const bytes = (0,envelope/* serialize */.l)(bundle);
    wrongIfThrown('Sigstore', () => checkWitnessed(bytes, asking.services, certificate, artifact));
    return bytes;
}
async function entriesOf({ services, limits }, { content }, certificate) {
    if (services.rekorUrl === null)
        return [];
    const log = openService('the log', services.rekorUrl, limits);
    return [await logEnvelope(log, content.dsseEnvelope, certificate.toString())];
}
async function timestampsOf({ services, limits }, signature) {
    if (services.tsaUrl === null)
        return [];
    const authority = openService('the timestamp authority', services.tsaUrl, limits);
    return [{ signedTimestamp: await requestTimestamp(authority, signature) }];
}
function checkWitnessed(bytes, { rekorUrl, tsaUrl }, { raw }, { payload, payloadType }) {
    const [bundle, ...more] = bundlesOf(bytes);
    if (bundle === undefined || more.length > 0)
        throw malformed('it is not one bundle');
    const { content, material, entries, timestamps, signature } = bundle;
    if (content.kind !== 'envelope' || !content.payload.equals(payload) || content.payloadType !== payloadType)
        throw malformed('it is about something else');
    if (material.kind !== 'certificate' || !material.leaf.equals(raw))
        throw malformed('it names another signer');
    const [entry] = entries;
    if (entries.length !== (rekorUrl === null ? 0 : 1))
        throw malformed('it is not in the log once');
    if (entry !== undefined) {
        if (entry.inclusionProof?.checkpoint === undefined)
            throw new errors/* VerificationError */.mk('LOG_UNPROVEN', 'the log proves no inclusion');
        (0,log/* verifyBody */.od)(entry, bundle, raw, null);
    }
    if (timestamps.length !== (tsaUrl === null ? 0 : 1))
        throw malformed('it is not time-stamped once');
    for (const timestamp of timestamps)
        (0,refusing/* refusing */.c)('BUNDLE_MALFORMED', 'the timestamp is of something else', () => core_dist.RFC3161Timestamp.parse(Buffer.from(timestamp)).tstInfo.verify(signature));
}
function bundlesOf(bytes) {
    const bundles = (0,attestation_bundle/* parseBundles */.z)(bytes, 'the signed bundle');
    if ('unreadable' in bundles)
        return [];
    return bundles.map((bundle) => {
        if ('malformed' in bundle)
            throw bundle.malformed;
        return bundle;
    });
}
function malformed(why) {
    return new errors/* VerificationError */.mk('BUNDLE_MALFORMED', why);
}
async function within(work, milliseconds) {
    let timer;
    const late = new Promise((done) => {
        timer = setTimeout(() => done(null), milliseconds);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 7130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V9: () => (/* binding */ hashOfPlace),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

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
