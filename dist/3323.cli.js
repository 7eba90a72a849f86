export const id = 3323;
export const ids = [3323];
export const modules = {

/***/ 18456:
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
const protobuf_specs_1 = __webpack_require__(19654);
const bundle_1 = __webpack_require__(37742);
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

/***/ 37742:
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

/***/ 47714:
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

/***/ 61040:
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
var build_1 = __webpack_require__(18456);
Object.defineProperty(exports, "PR", ({ enumerable: true, get: function () { return build_1.toDSSEBundle; } }));
__webpack_unused_export__ = ({ enumerable: true, get: function () { return build_1.toMessageSignatureBundle; } });
var bundle_1 = __webpack_require__(37742);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V01_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V02_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V03_LEGACY_MEDIA_TYPE; } });
Object.defineProperty(exports, "HM", ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V03_MEDIA_TYPE; } }));
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithCertificateChain; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithDsseEnvelope; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithMessageSignature; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithPublicKey; } });
var error_1 = __webpack_require__(47714);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return error_1.ValidationError; } });
var serialized_1 = __webpack_require__(23404);
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

/***/ 23404:
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
const protobuf_specs_1 = __webpack_require__(19654);
const bundle_1 = __webpack_require__(37742);
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
const error_1 = __webpack_require__(47714);
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

/***/ 6453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSigstoreSigner: () => (/* binding */ openSigstoreSigner)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var core_dist = __webpack_require__(83917);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var http = __webpack_require__(11986);
// EXTERNAL MODULE: ./build/attestation/bundle.js + 1 modules
var attestation_bundle = __webpack_require__(79105);
// EXTERNAL MODULE: ./build/attestation/certificate.js
var attestation_certificate = __webpack_require__(47870);
// EXTERNAL MODULE: ./build/attestation/log.js + 1 modules
var log = __webpack_require__(86228);
// EXTERNAL MODULE: ./build/attestation/refusing.js
var refusing = __webpack_require__(51542);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
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
var envelope = __webpack_require__(34101);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
;// CONCATENATED MODULE: ./build/attestation/signing/token.js



const token_text = schemas.string().min(1).max(4096);
const claimsSchema = schemas.object({
    iss: token_text,
    sub: token_text.optional(),
    email: token_text.optional(),
    email_verified: schemas.boolean().optional(),
    job_workflow_ref: token_text.optional(),
    ci_config_ref_uri: token_text.optional(),
    federated_claims: schemas.object({ connector_id: token_text }).optional(),
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




const issued = schemas.object({ chain: schemas.object({ certificates: schemas.array(schemas.string()).min(1).max(16) }) });
const answerSchema = schemas.union([
    schemas.object({ signedCertificateEmbeddedSct: issued }).transform((one) => one.signedCertificateEmbeddedSct),
    schemas.object({ signedCertificateDetachedSct: issued }).transform((one) => one.signedCertificateDetachedSct),
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
const count = schemas.int().min(0);
const bytes = schemas.base64().min(1);
const hash = schemas.string().regex(/^[0-9a-f]{64}$/);
const proofSchema = schemas.object({
    logIndex: count,
    treeSize: count,
    rootHash: hash,
    hashes: schemas.array(hash).max(64),
    checkpoint: schemas.string().min(1),
});
const entrySchema = schemas.object({
    body: bytes,
    integratedTime: count,
    logID: hash,
    logIndex: count,
    verification: schemas.object({ signedEntryTimestamp: bytes.optional(), inclusionProof: proofSchema.optional() })
        .optional(),
});
const rekor_answerSchema = schemas.record(schemas.string(), entrySchema)
    .transform((entries) => Object.values(entries))
    .pipe(schemas.tuple([entrySchema]));
const bodySchema = schemas.object({ kind: schemas.string(), apiVersion: schemas.string() });
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
var choose = __webpack_require__(78198);
// EXTERNAL MODULE: ./build/attestation/verify.js + 8 modules
var verify = __webpack_require__(81064);
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
var signing_services = __webpack_require__(27353);
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
