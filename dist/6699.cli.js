export const id = 6699;
export const ids = [6699];
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

/***/ 79105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ parseBundles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/strict-json.js
var strict_json = __webpack_require__(9182);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./build/attestation/bundle-schema.js

const VERSIONS = {
    'application/vnd.dev.sigstore.bundle+json;version=0.1': '0.1',
    'application/vnd.dev.sigstore.bundle+json;version=0.2': '0.2',
    'application/vnd.dev.sigstore.bundle+json;version=0.3': '0.3',
    'application/vnd.dev.sigstore.bundle.v0.3+json': '0.3',
};
const MEDIA_TYPES = Object.keys(VERSIONS).filter((name) => name in VERSIONS);
const MAX_DER = 65_536;
const MAX_ENTRIES = 32;
function optional(schema) {
    return schema.nullish().transform((value) => value ?? undefined);
}
const base64 = schemas.string().transform((text, context) => {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') === text)
        return bytes;
    context.addIssue({ code: 'custom', message: 'not canonical base64' });
    return core/* NEVER */.tm;
});
const filled = base64.refine((bytes) => bytes.length > 0, 'empty');
const der = filled.refine((bytes) => bytes.length <= MAX_DER, 'too large');
const certificate = schemas.strictObject({ rawBytes: der });
const index = schemas.union([schemas.string().regex(/^(?:0|[1-9][0-9]{0,18})$/), schemas.int().min(0)]);
const signature = schemas.strictObject({ sig: filled, keyid: optional(schemas.string()) });
const envelope = schemas.strictObject({
    payload: base64,
    payloadType: schemas.string(),
    signatures: schemas.array(signature).length(1),
});
const inclusionProof = schemas.strictObject({
    logIndex: optional(index),
    rootHash: filled,
    treeSize: index,
    hashes: optional(schemas.array(filled).max(64)),
    checkpoint: optional(schemas.strictObject({ envelope: schemas.string().max(MAX_DER) })),
});
const logEntry = schemas.strictObject({
    logIndex: optional(index),
    logId: schemas.strictObject({ keyId: filled }),
    kindVersion: schemas.strictObject({ kind: schemas.string(), version: schemas.string() }),
    integratedTime: optional(index),
    inclusionPromise: optional(schemas.strictObject({ signedEntryTimestamp: filled })),
    inclusionProof: optional(inclusionProof),
    canonicalizedBody: filled,
});
const timestamps = schemas.array(schemas.strictObject({ signedTimestamp: der })).max(MAX_ENTRIES);
const bundleSchema = schemas.strictObject({
    mediaType: schemas["enum"](MEDIA_TYPES),
    verificationMaterial: schemas.strictObject({
        certificate: optional(certificate),
        x509CertificateChain: optional(schemas.strictObject({ certificates: schemas.array(certificate).min(1).max(MAX_ENTRIES) })),
        publicKey: optional(schemas.strictObject({ hint: optional(schemas.string()) })),
        tlogEntries: optional(schemas.array(logEntry).max(MAX_ENTRIES)),
        timestampVerificationData: optional(schemas.strictObject({ rfc3161Timestamps: optional(timestamps) })),
    }),
    messageSignature: optional(schemas.strictObject({
        messageDigest: schemas.strictObject({ algorithm: schemas.string(), digest: filled }),
        signature: filled,
    })),
    dsseEnvelope: optional(envelope),
});
const envelopeSchema = envelope.extend({
    signatures: schemas.array(signature.extend({ cert: optional(schemas.string().max(MAX_DER)) })).length(1),
});

// EXTERNAL MODULE: ./build/attestation/json.js
var json = __webpack_require__(43011);
// EXTERNAL MODULE: ./build/attestation/payload-type.js
var payload_type = __webpack_require__(70852);
// EXTERNAL MODULE: ./build/attestation/predicates/npm.js
var npm = __webpack_require__(38337);
// EXTERNAL MODULE: ./build/attestation/statement.js
var statement = __webpack_require__(82128);
;// CONCATENATED MODULE: ./build/attestation/bundle.js









function parseBundles(bytes, file) {
    const digest = (0,lib_digest/* digestOf */.ol)(bytes);
    const whole = (0,strict_json/* parseStrictJson */.R)(bytes);
    const all = { source: file, file, digest };
    if ('value' in whole)
        return bundlesOf(whole.value, all);
    const lines = splitLines(bytes);
    if (lines === null) {
        if (!isJsonWithMore(bytes))
            return { unreadable: whole.why };
        return [{ ...all, malformed: malformed(file, whole.why) }];
    }
    return lines.flatMap(({ text, line }) => {
        const place = { ...all, source: `${file}:${line}` };
        const parsed = (0,strict_json/* parseStrictJson */.R)(text);
        if ('value' in parsed)
            return bundlesOf(parsed.value, place);
        return [{ ...place, malformed: malformed(place.source, parsed.why) }];
    });
}
function splitLines(bytes) {
    const lines = [];
    for (let start = 0, line = 1; start < bytes.length; line++) {
        const end = bytes.indexOf(0x0a, start);
        const text = bytes.subarray(start, end === -1 ? bytes.length : end);
        if (text.some((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0d))
            lines.push({ text, line });
        start = end === -1 ? bytes.length : end + 1;
    }
    const [first] = lines;
    if (first === undefined || lines.length < 2)
        return null;
    return 'value' in (0,strict_json/* parseStrictJson */.R)(first.text) ? lines : null;
}
function isJsonWithMore(bytes) {
    const text = bytes.toString('utf8');
    try {
        JSON.parse(text);
        return true;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return /after JSON|non-whitespace/.test(error.message);
        throw error;
    }
}
function malformed(source, why) {
    return new errors/* VerificationError */.mk('BUNDLE_MALFORMED', `${source} is no bundle: ${why}`);
}
function bundlesOf(value, place) {
    const at = (index) => ({ ...place, source: `${place.source}#${index + 1}` });
    try {
        const announced = (0,npm/* readNpmDocument */.z6)(value);
        if (announced !== null)
            return announced.map((one, index) => received(one.bundle, at(index), one.predicateType));
    }
    catch (error) {
        return [{ ...place, malformed: refusalOf(error) }];
    }
    const several = attestationsIn(value);
    if (several !== null)
        return several.map((one, index) => received(one, at(index)));
    return [received(value, place)];
}
function attestationsIn(value) {
    if (!(0,json/* isObject */.Gv)(value) || 'mediaType' in value)
        return null;
    const { attestations } = value;
    if (attestations === undefined || !(0,json/* isList */.Lv)(attestations))
        return null;
    return attestations.map((one) => ((0,json/* isObject */.Gv)(one) ? (one.bundle ?? null) : null));
}
function received(value, place, announced = null) {
    try {
        return { ...bundleOf(value, place), announced };
    }
    catch (error) {
        return { ...place, malformed: refusalOf(error) };
    }
}
function refusalOf(error) {
    if (error instanceof errors/* VerificationError */.mk)
        return error;
    throw error;
}
function bundleOf(value, place) {
    if ((0,json/* isObject */.Gv)(value) && 'payloadType' in value)
        return envelopeOf(value, place);
    const parsed = bundleSchema.safeParse(value);
    if (!parsed.success)
        throw malformed(place.source, describeIssue(parsed.error, value));
    const { mediaType, verificationMaterial: material, messageSignature, dsseEnvelope } = parsed.data;
    const version = VERSIONS[mediaType];
    if ((messageSignature === undefined) === (dsseEnvelope === undefined))
        throw malformed(place.source, 'it wants one of messageSignature and dsseEnvelope');
    return {
        ...place,
        ...(dsseEnvelope === undefined
            ? messageOf(messageSignature)
            : signedEnvelope(dsseEnvelope, place.source)),
        material: materialOf(material, place.source),
        entries: (material.tlogEntries ?? []).map(entryOf),
        timestamps: (material.timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) => signedTimestamp),
        version,
        announced: null,
    };
}
function envelopeOf(value, place) {
    const parsed = envelopeSchema.safeParse(value);
    if (!parsed.success)
        throw malformed(place.source, describeIssue(parsed.error, value));
    const [first] = parsed.data.signatures;
    return {
        ...place,
        ...signedEnvelope(parsed.data, place.source),
        material: bareMaterial(first, place.source),
        entries: [],
        timestamps: [],
        version: null,
        announced: null,
    };
}
function bareMaterial(named, source) {
    if (named?.cert === undefined || named.cert === '')
        return { kind: 'key', hint: named?.keyid ?? '' };
    try {
        return { kind: 'certificate', leaf: new external_node_crypto_.X509Certificate(named.cert).raw, chain: [] };
    }
    catch {
        throw malformed(source, 'signatures.0.cert: no certificate in PEM');
    }
}
function messageOf(message) {
    const { algorithm = '', digest = Buffer.alloc(0) } = message?.messageDigest ?? {};
    return {
        content: { kind: 'message', algorithm, digest: digest.toString('hex') },
        signature: message?.signature ?? Buffer.alloc(0),
    };
}
function signedEnvelope({ payload, payloadType, signatures }, source) {
    return {
        content: {
            kind: 'envelope',
            payloadType,
            payload,
            statement: payloadType === payload_type/* PAYLOAD_TYPE */.U ? statementOf(payload, source) : null,
        },
        signature: signatures[0]?.sig ?? Buffer.alloc(0),
    };
}
function statementOf(payload, source) {
    try {
        return (0,statement/* parseStatement */.By)(payload);
    }
    catch (error) {
        if (!(error instanceof errors/* VerificationError */.mk))
            throw error;
        throw new errors/* VerificationError */.mk(error.code, `${source}: ${error.message}`);
    }
}
function materialOf({ certificate, x509CertificateChain, publicKey }, source) {
    const given = [certificate, x509CertificateChain, publicKey].filter((one) => one !== undefined);
    if (given.length !== 1)
        throw malformed(source, 'it wants one of certificate, x509CertificateChain and publicKey');
    if (publicKey !== undefined)
        return { kind: 'key', hint: publicKey.hint ?? '' };
    const [leaf, ...chain] = (x509CertificateChain?.certificates ?? [certificate]).flatMap((one) => one === undefined ? [] : [one.rawBytes]);
    return { kind: 'certificate', leaf: leaf ?? Buffer.alloc(0), chain };
}
function entryOf(entry) {
    const { inclusionProof: proof, inclusionPromise: promise } = entry;
    return {
        logIndex: `${entry.logIndex ?? 0}`,
        logId: entry.logId,
        kindVersion: entry.kindVersion,
        integratedTime: `${entry.integratedTime ?? 0}`,
        inclusionPromise: promise,
        inclusionProof: proof === undefined
            ? undefined
            : {
                logIndex: `${proof.logIndex ?? 0}`,
                rootHash: proof.rootHash,
                treeSize: `${proof.treeSize}`,
                hashes: proof.hashes ?? [],
                checkpoint: proof.checkpoint,
            },
        canonicalizedBody: entry.canonicalizedBody,
    };
}
function describeIssue({ issues: [issue] }, value) {
    if ((0,json/* isObject */.Gv)(value) && ('base64Signature' in value || 'rekorBundle' in value))
        return 'it is the old form of cosign: sign with `--new-bundle-format`';
    const path = issue?.path.map(String).join('.') ?? '';
    const extra = issue?.code === 'unrecognized_keys' ? 'fields that a bundle does not have' : issue?.message;
    return path === '' ? `${extra}` : `${path}: ${extra}`;
}


/***/ }),

/***/ 44204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ loadGatewayTrust),
/* harmony export */   SS: () => (/* binding */ MAX_TRUST_BYTES),
/* harmony export */   _c: () => (/* binding */ parseGatewayTrust)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);
/* harmony import */ var _lib_strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9182);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8305);
/* harmony import */ var _tlog_note_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4510);






const url = zod__WEBPACK_IMPORTED_MODULE_5__.url({ protocol: /^https?$/ });
const keys = zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.object({ keyid: zod__WEBPACK_IMPORTED_MODULE_5__.string().min(1), public_key: zod__WEBPACK_IMPORTED_MODULE_5__.string().min(1) })).min(1);
const trustSchema = zod__WEBPACK_IMPORTED_MODULE_5__.object({
    issuer: url,
    token_endpoint: url,
    jwks_uri: url,
    log: zod__WEBPACK_IMPORTED_MODULE_5__.object({ origin: zod__WEBPACK_IMPORTED_MODULE_5__.string().min(1), public_key: zod__WEBPACK_IMPORTED_MODULE_5__.string().min(1) }),
    evidence_keys: keys,
    policy_keys: keys,
});
const MAX_TRUST_BYTES = 262_144;
const ALGORITHM = 'ECDSA P-256';
function loadGatewayTrust(path, name) {
    let bytes;
    try {
        bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readAtMost */ .rU)(path, MAX_TRUST_BYTES);
    }
    catch (cause) {
        throw unreadable(name, 'the file cannot be read', cause);
    }
    return parseGatewayTrust(bytes, name);
}
function parseGatewayTrust(bytes, name) {
    if (bytes.length > MAX_TRUST_BYTES)
        throw unreadable(name, `it is larger than ${MAX_TRUST_BYTES} bytes`);
    const json = (0,_lib_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .R)(bytes);
    if ('why' in json)
        throw unreadable(name, json.why);
    const parsed = trustSchema.safeParse(json.value);
    if (!parsed.success)
        throw unreadable(name, whatIsMissing(parsed.error));
    const document = parsed.data;
    const log = (0,_tlog_note_js__WEBPACK_IMPORTED_MODULE_4__/* .parseVerifierKey */ .z$)(document.log.public_key);
    if (log === null)
        throw unreadable(name, 'log.public_key is no verifier key: expected name+hash+base64');
    if (log.name !== document.log.origin)
        throw unreadable(name, 'log.public_key is the key of another name than log.origin');
    return {
        document,
        issuer: document.issuer,
        log,
        evidenceKeys: parseKeys(document.evidence_keys, name, 'evidence_keys'),
        policyKeys: parseKeys(document.policy_keys, name, 'policy_keys'),
    };
}
function whatIsMissing({ issues: [issue] }) {
    const path = issue?.path.join('.') ?? '';
    return path === '' ? 'it is no JSON object' : `${path} is missing or not of its kind`;
}
function parseKeys(named, name, list) {
    const found = named.map(({ keyid, public_key }, i) => {
        const { algorithm, id, hint, key, verify, isOnlyForm } = parseKey(public_key, name, `${list}.${i}`);
        if (algorithm !== ALGORITHM)
            throw unreadable(name, `${list}.${i} is of type ${algorithm}, expected ${ALGORITHM}`);
        if (keyid !== hint)
            throw unreadable(name, `${list}.${i} has the keyid of another key`);
        return {
            id,
            hint,
            key,
            verify: (data, signature) => verify(data, signature) && isOnlyForm(signature),
        };
    });
    if (new Set(found.map(({ hint }) => hint)).size < found.length)
        throw unreadable(name, `${list} has a key twice`);
    return found;
}
function parseKey(pem, name, where) {
    try {
        return (0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePublicKey */ .ee)(Buffer.from(pem), where);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4)
            throw unreadable(name, error.message);
        throw error;
    }
}
function unreadable(name, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('GATEWAY_TRUST_UNREADABLE', `${name} is no gateway’s discovery document: ${why}`, {
        hint: 'save it anew: `curl -fsS https://GATEWAY/.well-known/countersign.json -o gateway.json`, over a connection you trust',
        cause,
    });
}


/***/ }),

/***/ 43011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   gT: () => (/* binding */ listAt)
/* harmony export */ });
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71576);

const SHOWN = 200;
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isList(value) {
    return Array.isArray(value);
}
function valueAt(value, ...names) {
    let found = value;
    for (const name of names) {
        if (!isObject(found) || !Object.hasOwn(found, name))
            return null;
        found = found[name] ?? null;
    }
    return found;
}
function textAt(value, ...names) {
    const found = valueAt(value, ...names);
    return typeof found === 'string' && found !== '' ? found : null;
}
function listAt(value, ...names) {
    const found = valueAt(value, ...names);
    return isList(found) ? found : [];
}
function shown(text) {
    return (0,_lib_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}


/***/ }),

/***/ 38337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ NPM_PUBLISH),
/* harmony export */   WK: () => (/* binding */ readPublish),
/* harmony export */   z6: () => (/* binding */ readNpmDocument)
/* harmony export */ });
/* unused harmony export npmSubject */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43011);


const NPM_PUBLISH = 'https://github.com/npm/attestation/tree/main/specs/publish/v0.1';
const PURL = /^pkg:npm\/(?:(?:%40|@)([A-Za-z0-9._~-]+)\/)?([A-Za-z0-9._~!*'()-]+)@(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:(?:\+|%2B)[0-9A-Za-z.-]+)?)$/;
function npmSubject(name) {
    const [, scope, plain, version] = PURL.exec(name) ?? [];
    if (plain === undefined || version === undefined)
        return null;
    return { name: scope === undefined ? plain : `@${scope}/${plain}`, version: version.replace('%2B', '+') };
}
function readPublish(statement) {
    const { predicateType, predicate, subjects } = statement;
    checkType(NPM_PUBLISH, predicateType);
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(predicate, 'name');
    const version = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(predicate, 'version');
    const registry = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(predicate, 'registry');
    if (name === null || version === null || registry === null) {
        throw malformed('expected the publish attestation to have name, version and registry');
    }
    const [subject, ...others] = subjects;
    const stated = npmSubject(subject?.name ?? '');
    if (others.length > 0 || stated === null)
        throw malformed('expected one subject, a package URL of npm');
    if (stated.name !== name || stated.version !== version) {
        const found = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(`${name}@${version}`);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SUBJECT_MISMATCH', `expected the package of the subject, ${stated.name}@${stated.version}, found ${found}`);
    }
    return { name, version, registry };
}
function readNpmDocument(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) || Object.hasOwn(value, 'mediaType'))
        return null;
    const { attestations } = value;
    if (attestations === undefined || !(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(attestations))
        return null;
    if (attestations.length > 0 && attestations.every((one) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(one, 'predicateType') === null))
        return null;
    return attestations.map(readEntry);
}
function readEntry(entry) {
    const predicateType = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(entry, 'predicateType');
    const bundle = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(entry) ? entry.bundle : undefined;
    if (predicateType === null || bundle === undefined || !(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(bundle)) {
        throw malformed('expected each of the attestations to have predicateType and bundle');
    }
    return { predicateType, bundle };
}
function checkType(expected, found) {
    if (expected === found)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('PREDICATE_TYPE', `expected ${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(expected)}, found ${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(found)}`);
}
function malformed(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('BUNDLE_MALFORMED', message);
}


/***/ }),

/***/ 82128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ neededAlgorithms),
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   qv: () => (/* binding */ matchSubject)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9182);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43011);



const TYPES = new Map([
    ['https://in-toto.io/Statement/v0.1', 'v0.1'],
    ['https://in-toto.io/Statement/v1', 'v1'],
]);
const URI = /^[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]{1,2048}$/;
const STRONG = { sha256: 64, sha384: 96, sha512: 128 };
const ALGORITHMS = ['sha256', 'sha384', 'sha512'];
function parseStatement(payload) {
    const parsed = (0,_lib_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(payload);
    if ('why' in parsed)
        throw malformed(parsed.why);
    const { value } = parsed;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        throw malformed('it is no JSON object');
    const type = TYPES.get(value._type ?? null);
    if (type === undefined)
        throw malformed('expected _type to be in-toto Statement v0.1 or v1');
    const { predicateType, predicate } = value;
    if (typeof predicateType !== 'string' || !URI.test(predicateType)) {
        throw malformed('expected predicateType to be a URI');
    }
    if (predicate !== undefined && !(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(predicate))
        throw malformed('expected predicate to be an object');
    return { type, subjects: readSubjects(value.subject ?? null), predicateType, predicate: predicate ?? null };
}
function readSubjects(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value))
        throw malformed('expected subject to be an array');
    return value.map(readSubject);
}
function readSubject(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        throw malformed('expected each subject to be an object');
    const { name, digest = {} } = value;
    if (name !== undefined && typeof name !== 'string')
        throw malformed('expected the name of a subject to be text');
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(digest))
        throw malformed('expected the digest of a subject to be an object');
    const digests = {};
    for (const [algorithm, found] of Object.entries(digest)) {
        if (typeof found !== 'string')
            throw malformed('expected each digest of a subject to be text');
        digests[algorithm] = found;
    }
    return { name: name ?? null, digests };
}
function malformed(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('BUNDLE_MALFORMED', `the statement cannot be read: ${why}`);
}
function neededAlgorithms(statement) {
    const listed = ALGORITHMS.filter((algorithm) => statement.subjects.some(({ digests }) => Object.hasOwn(digests, algorithm)));
    return new Set(['sha256', ...listed]);
}
function matchSubject(statement, subject) {
    if (statement.subjects.some(({ digests }) => isSame(digests, subject.digests)))
        return;
    if (statement.subjects.length === 0)
        throw mismatch(subject, 'the statement names no subject');
    const kinds = new Set(statement.subjects.flatMap(({ digests }) => Object.keys(digests)));
    if (kinds.size === 0)
        throw mismatch(subject, 'no subject of the statement has a digest');
    if (!ALGORITHMS.some((algorithm) => kinds.has(algorithm))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('DIGEST_WEAK', `expected a sha256, sha384 or sha512 digest of ${(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(subject.name)}, found ${(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)([...kinds].slice(0, 5).join(', '))} only`);
    }
    throw mismatch(subject, nearest(statement, subject));
}
function isSame(stated, ours) {
    let compared = 0;
    for (const algorithm of ALGORITHMS) {
        if (!Object.hasOwn(stated, algorithm))
            continue;
        const found = stated[algorithm] ?? '';
        if (!isDigest(algorithm, found))
            return false;
        const own = ours[algorithm];
        if (own === undefined)
            continue;
        if (found !== own)
            return false;
        compared++;
    }
    return compared > 0;
}
function isDigest(algorithm, text) {
    return text.length === STRONG[algorithm] && /^[0-9a-f]+$/.test(text);
}
function nearest({ subjects }, { name, digests }) {
    const plain = name.slice(name.lastIndexOf('/') + 1);
    const named = subjects.find((stated) => stated.name === name || stated.name === plain);
    const entry = named ?? (subjects.length === 1 ? subjects[0] : undefined);
    if (entry === undefined)
        return `none of the ${subjects.length} subjects of the statement`;
    const listed = ALGORITHMS.filter((algorithm) => Object.hasOwn(entry.digests, algorithm));
    const other = listed.find((algorithm) => digests[algorithm] !== entry.digests[algorithm]) ?? listed[0];
    const who = entry.name === null ? 'a subject without name' : (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(entry.name);
    if (other === undefined)
        return `${who} without a strong digest`;
    return `${who} with ${other}:${(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(entry.digests[other] ?? '')}`;
}
function mismatch({ name, digests }, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SUBJECT_MISMATCH', `expected a subject with sha256:${digests.sha256 ?? 'unknown'}, the digest of ${(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name)}, found ${found}`);
}


/***/ }),

/***/ 5470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openMandate: () => (/* binding */ openMandate)
});

// EXTERNAL MODULE: ./build/attestation/gateway-trust.js
var gateway_trust = __webpack_require__(44204);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var http = __webpack_require__(11986);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/lib/strict-json.js
var strict_json = __webpack_require__(9182);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(68656);
;// CONCATENATED MODULE: ./build/mandate/talk.js


const PART_MS = 28_000;
const REQUEST_MS = 10_000;
const TRIES = 3;
const FIRST_DELAY_MS = 500;
const LONGEST_REST_MS = 8_000;
function startPart(talk) {
    return { ...talk, deadline: talk.elapsed() + PART_MS };
}
function timeLeft({ deadline, elapsed }) {
    return Math.max(0, deadline - elapsed());
}
function requestTime(talk) {
    return Math.max(1, Math.min(REQUEST_MS, timeLeft(talk)));
}
async function ask(talk, send) {
    for (let tried = 1;; tried++) {
        const result = await send(requestTime(talk));
        const rest = restBefore(talk, result, tried);
        if (rest === null)
            return answered(talk, result);
        await talk.pause(rest);
    }
}
const PASSING = [429, 502, 503, 504];
function restBefore(talk, result, tried) {
    if (tried >= TRIES || !mayPass(result))
        return null;
    const asked = result.kind === 'answer' ? retryAfter(result) : null;
    const rest = asked ?? FIRST_DELAY_MS * 2 ** (tried - 1);
    return rest <= LONGEST_REST_MS && rest < timeLeft(talk) ? rest : null;
}
function mayPass(result) {
    if (result.kind === 'failure')
        return result.why === 'unreachable' || result.why === 'timeout';
    return PASSING.includes(result.status);
}
function retryAfter({ headers }) {
    const value = headers.get('retry-after') ?? '';
    return /^[0-9]{1,6}$/.test(value) ? Number(value) * 1000 : null;
}
const ANOTHER = ['redirected', 'too-large', 'malformed'];
function answered(talk, result) {
    if (result.kind === 'answer')
        return result;
    if (ANOTHER.includes(result.why))
        throw unavailable(talk, result.message, seeWho(talk));
    if (result.why !== 'tls')
        throw unavailable(talk, result.message);
    throw new errors/* RunError */.e4('TLS_UNTRUSTED', `the gateway ${result.message}`, {
        hint: 'mend its certificate, or name the CA that issued it with NODE_EXTRA_CA_CERTS=FILE in the environment of the job, behind the action with its input ca-certificates',
    });
}
function unavailable(talk, what, hint = null) {
    const usual = `see whether it runs (\`curl -fsS ${talk.url}/healthz\`), then start the job again`;
    const proxy = talk.proxy === null
        ? ''
        : `${talk.proxy} is set, and this program takes no notice of it: let the job reach the gateway directly; `;
    return new errors/* RunError */.e4('GATEWAY_UNAVAILABLE', `the gateway ${what}`, { hint: `${proxy}${hint ?? usual}` });
}
function seeWho({ url }) {
    return `see who answers (\`curl -i ${url}/.well-known/countersign.json\`): a portal, a proxy, or another address than the gateway’s`;
}
function hostOf({ url }) {
    return new URL(url).host;
}
const LONGEST_TOLD = 300;
const PIECE = 12;
const LONG_PIECE = 24;
function told({ secrets }, text) {
    const short = text.slice(0, LONGEST_TOLD).toWellFormed();
    const rest = short.replace(/[\w.~+/=%-]{12,}/g, (word) => (isOfSecret(word, secrets, PIECE) ? '…' : word));
    return isOfSecret(rest.replace(/[^\w.~+/=%-]/g, ''), secrets, LONG_PIECE) ? '…' : (0,inert/* inert */.t)(rest);
}
function isOfSecret(word, secrets, length) {
    const known = secrets.map((secret) => secret.toLowerCase());
    return readingsOf(word).some((reading) => {
        const plain = reading.toLowerCase();
        for (let at = 0; at + length <= plain.length; at++) {
            const piece = plain.slice(at, at + length);
            if (known.some((secret) => secret.includes(piece)))
                return true;
        }
        return false;
    });
}
function readingsOf(word) {
    const as = (encoding, starts) => starts.map((start) => Buffer.from(word.slice(start), encoding).toString('latin1'));
    const unescaped = word.replace(/%([0-9a-f]{2})/gi, (_, code) => Buffer.from(code, 'hex').toString('latin1'));
    return [word, unescaped, ...as('base64', [0, 1, 2, 3]), ...as('hex', [0, 1])];
}

;// CONCATENATED MODULE: ./build/mandate/answer.js




const problemSchema = schemas.object({
    code: schemas.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
    detail: schemas.string().optional(),
    error_description: schemas.string().optional(),
    hint: schemas.string().optional(),
});
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;
function jsonOf(talk, answer, what, refusing = refused) {
    const { status, headers, body } = answer;
    if (status !== 200 && status !== 201)
        throw failed(talk, answer, refusing);
    const json = JSON_TYPE.test(headers.get('content-type') ?? '') ? (0,strict_json/* parseStrictJson */.R)(body) : null;
    if (json === null)
        throw somethingElse(talk, what, 'it is not JSON');
    if ('why' in json)
        throw somethingElse(talk, what, json.why);
    return json.value;
}
function parseAnswer(talk, schema, value, what) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    throw somethingElse(talk, what, place === '' ? 'it is of another shape' : `${place} is not of its kind`);
}
function somethingElse(talk, what, why) {
    return unavailable(talk, `${hostOf(talk)} answers with something that is no ${what}: ${why}`, seeWho(talk));
}
function failed(talk, answer, refusing = refused) {
    const { status, headers } = answer;
    const problem = problemOf(answer);
    const code = problem === null ? '' : ` (${problem.code})`;
    if (status === 429) {
        const seconds = headers.get('retry-after') ?? '';
        const wait = /^[0-9]{1,6}$/.test(seconds) ? `wait ${seconds} seconds` : 'wait a minute';
        return unavailable(talk, `${hostOf(talk)} has had too many requests`, `${wait}, then start the job again`);
    }
    if (problem !== null && status < 500 && status >= 400 && status !== 407)
        return refusing(talk, problem, status);
    const hint = problem === null && status < 500 ? seeWho(talk) : null;
    return unavailable(talk, `${hostOf(talk)} answers with status ${status}${code}`, hint);
}
function problemOf({ headers, body }) {
    const json = JSON_TYPE.test(headers.get('content-type') ?? '') ? (0,strict_json/* parseStrictJson */.R)(body) : null;
    const parsed = problemSchema.safeParse(json !== null && 'value' in json ? json.value : null);
    if (!parsed.success)
        return null;
    const { code, detail, error_description: described, hint } = parsed.data;
    return { code, detail: detail ?? described ?? '', hint: hint ?? '' };
}
const HINTS = {
    mandate_invalid: 'start the job again: its mandate for this gateway is over',
    scope_missing: 'ask the gateway’s operators for the scopes policy:read and evidence:write in this repository’s binding',
    not_found: 'name a policy that the gateway has for this repository: --gateway-policy NAME',
    idempotency_conflict: 'start the job again',
    evidence_refused: 'start the job again for its own change alone: without --base and --head, and with no variable of GITHUB_ that an earlier step has set; with --key or --sign sigstore the gateway has to know that signer',
    body_too_large: 'split the change: its verdict is larger than the gateway takes',
};
function refused(talk, problem, status) {
    return new errors/* RunError */.e4('GATEWAY_REFUSED', refusalText(talk, problem, `with status ${status}`), {
        hint: HINTS[problem.code] ?? (told(talk, problem.hint) || 'ask the gateway’s operators'),
    });
}
function refusalText(talk, { code, detail }, what) {
    const why = detail === '' ? '' : `: ${told(talk, detail)}`;
    return `the gateway ${hostOf(talk)} refuses ${what}: ${code}${why}`;
}
function untrusted(talk, why, hint = null) {
    return new errors/* RunError */.e4('GATEWAY_UNTRUSTED', `the gateway ${hostOf(talk)} is not believed: ${why}`, {
        hint: hint ??
            'ask the gateway’s operators before anything is merged; when they have changed keys, save its discovery document anew for --gateway-trust',
    });
}

;// CONCATENATED MODULE: ./build/mandate/discover.js





const PATH = '/.well-known/countersign.json';
const WHAT = 'discovery document of a gateway';
async function discover(talk, pinned) {
    const trust = pinned === null ? await fetchTrust(talk) : (0,gateway_trust/* parseGatewayTrust */._c)(pinned.bytes, pinned.name);
    const { issuer, document } = trust;
    if (issuer !== talk.url)
        throw untrusted(talk, `${pinned === null ? 'its discovery document' : pinned.name} is of another gateway than ${talk.url}`, 'name the gateway by its `url`, character for character, and the document that was saved from there');
    for (const endpoint of ['token_endpoint', 'jwks_uri']) {
        if (new URL(document[endpoint]).origin !== issuer)
            throw untrusted(talk, `its ${endpoint} is on another host`);
    }
    return trust;
}
async function fetchTrust(talk) {
    const options = {
        maxBytes: gateway_trust/* MAX_TRUST_BYTES */.SS,
        redirect: 'none',
        headers: { accept: 'application/json' },
    };
    const answer = await ask(talk, (timeoutMs) => (0,http/* httpGet */.lx)(`${talk.url}${PATH}`, { ...options, timeoutMs }));
    jsonOf(talk, answer, WHAT);
    try {
        return (0,gateway_trust/* parseGatewayTrust */._c)(answer.body, `${talk.url}${PATH}`);
    }
    catch (error) {
        if (!(error instanceof errors/* RunError */.e4) || error.code !== 'GATEWAY_TRUST_UNREADABLE')
            throw error;
        throw somethingElse(talk, WHAT, error.message);
    }
}

;// CONCATENATED MODULE: ./build/mandate/exchange.js






const SCOPES = ['policy:read', 'evidence:write'];
const MAX_COMMIT = 49_152;
const FRESH_MS = 15_000;
const grantedSchema = schemas.object({
    access_token: schemas.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    issued_token_type: schemas.literal('urn:ietf:params:oauth:token-type:jwt'),
    token_type: schemas.string().regex(/^bearer$/i),
    expires_in: schemas.int().min(1).max(86_400),
    scope: schemas.string().refine((scope) => SCOPES.every((one) => scope.split(' ').includes(one))),
});
const exchange_WHAT = 'mandate';
async function exchange(talk, asked, which) {
    let token = await asked.tokens(which);
    for (let tried = 1;; tried++) {
        talk.secrets.push(token);
        const sentAt = talk.elapsed();
        const result = await send(talk, asked, token);
        const rest = restBefore(talk, result, tried);
        const next = rest === null ? null : await nextToken(talk, asked.tokens, { token, result });
        if (rest === null || next === null)
            return grantedOf(talk, result, { token, sentAt });
        await talk.pause(rest);
        token = next;
    }
}
function send(talk, { endpoint, head, commit }, token) {
    const form = new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token: token,
        subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
        scope: SCOPES.join(' '),
        head,
        ...(commit === null || commit.length > MAX_COMMIT ? {} : { commit: commit.toString('base64') }),
    });
    return (0,http/* httpPost */.zA)(endpoint, form.toString(), {
        maxBytes: 65_536,
        timeoutMs: requestTime(talk),
        contentType: 'application/x-www-form-urlencoded',
        headers: { accept: 'application/json' },
    });
}
async function nextToken(talk, tokens, { token, result }) {
    if (isUnspent(result))
        return token;
    const fresh = timeLeft(talk) < FRESH_MS ? token : await freshToken(tokens, token);
    const mayBeUnspent = result.kind === 'answer' && result.status === 503;
    return fresh !== token || mayBeUnspent ? fresh : null;
}
async function freshToken(tokens, token) {
    try {
        return await tokens('fresh');
    }
    catch (error) {
        if (error instanceof errors/* RunError */.e4 && error.code === 'TOKEN_UNAVAILABLE')
            return token;
        throw error;
    }
}
const NEVER_SENT = [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
];
function isUnspent(result) {
    return result.kind === 'failure' ? NEVER_SENT.includes(result.code) : result.status === 429;
}
function grantedOf(talk, result, { token, sentAt }) {
    const json = jsonOf(talk, answered(talk, result), exchange_WHAT, (_talk, problem, status) => status === 400 ? tokenRefused(talk, problem, token) : refused(talk, problem, status));
    const { access_token: mandate, expires_in: seconds } = parseAnswer(talk, grantedSchema, json, exchange_WHAT);
    talk.secrets.push(mandate);
    return { mandate, until: sentAt + seconds * 1000 };
}
const claimsSchema = schemas.object({
    repository_id: schemas.string()
        .regex(/^[0-9]{1,20}$/)
        .optional(),
    job_project_id: schemas.string()
        .regex(/^[0-9]{1,20}$/)
        .optional(),
    job_workflow_ref: schemas.string().max(300).optional(),
});
function claimsOf(token) {
    const json = (0,strict_json/* parseStrictJson */.R)(Buffer.from(token.split('.')[1] ?? '', 'base64url'));
    return claimsSchema.safeParse('value' in json ? json.value : null).data ?? {};
}
const AGAIN = 'start the job again';
function tokenRefused(talk, problem, token) {
    return new errors/* RunError */.e4('TOKEN_REFUSED', refusalText(talk, problem, 'the token'), {
        hint: hintOf(problem, talk, token),
    });
}
function hintOf({ code, hint }, talk, token) {
    const { repository_id, job_project_id, job_workflow_ref: workflow } = claimsOf(token);
    const id = repository_id ?? job_project_id ?? null;
    switch (code) {
        case 'repository_not_bound':
            return `ask the gateway’s operators to bind the repository id ${id ?? 'of this repository'} to one tenant`;
        case 'workflow_not_allowed':
            return `run the check in a workflow that the gateway’s binding lists, or ask its operators to list ${workflow === undefined ? 'this one' : told({ ...talk, secrets: [] }, workflow)}`;
        case 'audience_mismatch':
            return 'leave --audience out, or name the audience that the gateway’s operators have configured for this CI';
        case 'issuer_unknown':
            return 'ask the gateway’s operators to add the issuer of this CI’s tokens to `issuers`';
        case 'fork_refused':
            return 'run the check in the repository itself: a run from a fork gets no mandate';
        case 'event_refused':
            return 'start the check on pull_request, merge_group or push';
        case 'scope_refused':
            return `ask the gateway’s operators for the scopes ${SCOPES.join(' and ')} in this repository’s binding`;
        case 'head_invalid':
            return 'leave --base and --head out: the gateway countersigns the head that the job is about, and no other';
        case 'token_replayed':
            return `${AGAIN}: each token is good for one exchange`;
        case 'token_expired':
        case 'token_not_yet_valid':
        case 'token_too_old':
            return `${AGAIN}, with the check before anything that takes long; the gateway’s clock may be wrong, too`;
        default:
            return told(talk, hint) || 'ask the gateway’s operators';
    }
}

// EXTERNAL MODULE: ./build/attestation/json.js
var attestation_json = __webpack_require__(43011);
// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(60297);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/attestation/bundle.js + 1 modules
var attestation_bundle = __webpack_require__(79105);
// EXTERNAL MODULE: ./build/attestation/payload-type.js
var payload_type = __webpack_require__(70852);
// EXTERNAL MODULE: ./build/attestation/signing/envelope.js
var envelope = __webpack_require__(34101);
;// CONCATENATED MODULE: ./build/mandate/signed.js



function verifySigned(bytes, keys, refuse) {
    const { content, material, signature } = onlyBundle(bytes, refuse);
    if (content.kind !== 'envelope' || content.payloadType !== payload_type/* PAYLOAD_TYPE */.U || content.statement === null)
        throw refuse('it holds no in-toto Statement');
    if (material.kind !== 'key')
        throw refuse('it is signed by a certificate, expected a key of the gateway');
    const key = keys.find(({ hint }) => hint === material.hint);
    if (key === undefined)
        throw refuse('it is signed by another key than those the gateway is trusted with');
    if (!key.verify((0,envelope.signedBytes)(content.payload, payload_type/* PAYLOAD_TYPE */.U), signature))
        throw refuse('its signature is not by the key that it names');
    return { statement: content.statement, payload: content.payload, signature, key };
}
function onlyBundle(bytes, refuse) {
    const bundles = (0,attestation_bundle/* parseBundles */.z)(bytes, 'the bundle');
    if ('unreadable' in bundles)
        throw refuse(bundles.unreadable);
    const [bundle, second] = bundles;
    if (bundle === undefined || second !== undefined)
        throw refuse('it is not one bundle');
    if ('malformed' in bundle)
        throw refuse(bundle.malformed.message);
    if (bundle.version !== '0.3')
        throw refuse('it is no Sigstore bundle of version 0.3');
    return bundle;
}

;// CONCATENATED MODULE: ./build/mandate/policy.js







const PREDICATE_TYPE = 'urn:countersign:policy:v1';
const MAX_POLICY_BYTES = 16 * 1024 * 1024;
const MAX_MATERIAL_BYTES = 4 * 1024 * 1024;
const MAX_MATERIALS = 200;
async function fetchPolicy(talk, mandate, trust, { name, parse }) {
    const answer = await get(talk, mandate, `/v1/policies/${name}`, MAX_POLICY_BYTES);
    jsonOf(talk, answer, 'signed policy');
    const refuse = (why) => untrusted(talk, `its policy: ${why}`);
    const { statement } = verifySigned(answer.body, trust.policyKeys, refuse);
    if (statement.type !== 'v1' || statement.predicateType !== PREDICATE_TYPE)
        throw refuse('what is signed is no policy');
    const { predicate, subjects } = statement;
    const digest = (0,attestation_json/* isObject */.Gv)(predicate) ? (0,lib_digest/* digestOf */.ol)((0,canonical_json/* canonicalJson */.d)(predicate)) : null;
    const [subject, second] = subjects;
    const { sha256, ...others } = subject?.digests ?? {};
    if (digest === null ||
        second !== undefined ||
        Object.keys(others).length > 0 ||
        `sha256:${sha256}` !== digest)
        throw refuse('it has not the digest that is signed with it');
    const etag = answer.headers.get('etag');
    if (etag !== null && plainTag(etag) !== digest)
        throw refuse('its ETag is the digest of another one');
    if (name.startsWith('sha256:') && name !== digest)
        throw refuse('it has another digest than the one that was asked for');
    const parsed = parse(predicate);
    if (parsed.digest !== digest || subject?.name !== parsed.policy.name)
        throw refuse('it is signed under another name');
    return { ...parsed, materials: await fetchMaterials(talk, mandate, parsed.policy) };
}
function plainTag(etag) {
    const tag = etag.replace(/^W\//, '').replace(/^"(.*)"$/, '$1');
    return tag.replace(/[-;](?:gzip|deflate|br|zstd)$/, '');
}
function get(talk, mandate, path, maxBytes) {
    const headers = { authorization: `Bearer ${mandate}` };
    return ask(talk, (timeoutMs) => (0,http/* httpGet */.lx)(`${talk.url}${path}`, { maxBytes, timeoutMs, headers, redirect: 'none' }));
}
async function fetchMaterials(talk, mandate, policy) {
    const signers = [...(policy.skills?.signers ?? []), ...policy.releases.map(({ signer }) => signer)];
    const digests = [...new Set(signers.flatMap(digestsOf))].sort();
    if (digests.length > MAX_MATERIALS)
        throw untrusted(talk, `its policy names more than ${MAX_MATERIALS} keys and roots`);
    const materials = new Map();
    for (const digest of digests) {
        const answer = await get(talk, mandate, `/v1/materials/${digest}`, MAX_MATERIAL_BYTES);
        if (answer.status === 404)
            continue;
        if (answer.status !== 200)
            throw failed(talk, answer);
        if ((0,lib_digest/* digestOf */.ol)(answer.body) !== digest)
            throw untrusted(talk, 'a key or root of its policy has another digest than the policy says');
        materials.set(digest, answer.body);
    }
    return materials;
}
function digestsOf(signer) {
    switch (signer.kind) {
        case 'sigstore':
            return [];
        case 'certificate':
            return [signer.root];
        case 'key':
            return [signer.key];
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/attestation/tlog/receipt.js
var tlog_receipt = __webpack_require__(77592);
;// CONCATENATED MODULE: ./build/mandate/submit.js













const MAX_SUBMITTED = 8 * 1024 * 1024;
const MAX_ANSWER = 16 * 1024 * 1024;
const submit_WHAT = 'countersigned evidence';
const answerSchema = schemas.object({
    id: schemas.string().min(1).max(200),
    digest: schemas.string(),
    receipt: schemas.object({ index: schemas.int().min(0), leaf: schemas.base64(), proof: schemas.string() }),
});
async function submitEvidence(talk, mandate, trust, submission) {
    const body = bodyOf(submission);
    const headers = { authorization: `Bearer ${mandate}`, 'idempotency-key': (0,external_node_crypto_.randomUUID)() };
    const options = { maxBytes: MAX_ANSWER, contentType: 'application/json', headers };
    const answer = await ask(talk, (timeoutMs) => (0,http/* httpPost */.zA)(`${talk.url}/v1/evidence`, body, { ...options, timeoutMs }));
    const json = jsonOf(talk, answer, submit_WHAT);
    const { digest, receipt } = parseAnswer(talk, answerSchema, json, submit_WHAT);
    const returned = (0,attestation_json/* valueAt */.fK)(json, 'bundle');
    if (!(0,attestation_json/* isObject */.Gv)(returned))
        throw somethingElse(talk, submit_WHAT, 'bundle is not of its kind');
    const bundle = (0,canonical_json/* canonicalJson */.d)(returned);
    const signer = checkBundle(talk, bundle, trust, submission);
    if ((0,lib_digest/* digestOf */.ol)(bundle) !== digest)
        throw untrusted(talk, 'its evidence has another digest than it says');
    const leaf = Buffer.from(receipt.leaf, 'base64');
    const logged = verifying(talk, () => (0,tlog_receipt/* verifyReceiptAnswer */.KR)({ ...receipt, leaf }, { bundleDigest: (0,lib_digest/* digestOf */.ol)(bundle), trust }));
    return { bundle, signer, receipt: Buffer.from(logged.text), index: logged.index };
}
function bodyOf({ payload, bundle, verdict }) {
    const evidence = bundle === null ? `"statement":${payload}` : `"bundle":${bundle}`;
    const whole = `{${evidence},"verdict":${verdict}}`;
    return Buffer.byteLength(whole) <= MAX_SUBMITTED ? whole : `{${evidence}}`;
}
function checkBundle(talk, bundle, { evidenceKeys }, submission) {
    if (submission.bundle !== null) {
        if (bundle.equals(submission.bundle))
            return null;
        throw untrusted(talk, 'it has logged another bundle than the one it was given');
    }
    const refuse = (why) => untrusted(talk, `the evidence it signed: ${why}`);
    const { payload, signature, key } = verifySigned(bundle, evidenceKeys, refuse);
    if (!payload.equals(submission.payload))
        throw refuse('it is another Statement than the one it was given');
    if (!(0,envelope.bundleBytes)({ payload, payloadType: payload_type/* PAYLOAD_TYPE */.U, signature }, key.hint).equals(bundle))
        throw refuse('it is not in the one form of a bundle');
    return key.id;
}
function verifying(talk, verify) {
    try {
        return verify();
    }
    catch (error) {
        if (!(error instanceof errors/* VerificationError */.mk))
            throw error;
        throw untrusted(talk, `its receipt: ${error.message} (${error.code})`);
    }
}

;// CONCATENATED MODULE: ./build/mandate/mandate.js





const MARGIN_MS = 30_000;
async function openMandate(options) {
    const { url, proxy, elapsed, pause, head, commit, tokens } = options;
    const talk = startPart({ url, proxy, elapsed, pause, secrets: [] });
    const trust = await discover(talk, options.trust);
    const asked = { endpoint: trust.document.token_endpoint, head, commit, tokens };
    const granted = await exchange(talk, asked);
    const policy = await fetchPolicy(talk, granted.mandate, trust, options.wanted);
    return {
        issuer: trust.issuer,
        policy,
        submit: async (submission) => {
            const later = startPart(talk);
            const current = isOver(granted, later) ? await exchange(later, asked, 'fresh') : granted;
            return submitEvidence(later, current.mandate, trust, submission);
        },
    };
}
function isOver({ until }, { elapsed }) {
    return elapsed() > until - MARGIN_MS;
}


/***/ })

};
