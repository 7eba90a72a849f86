export const id = 1254;
export const ids = [1254];
export const modules = {

/***/ 1254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   npmKeys: () => (/* binding */ npmKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4377);
/* harmony import */ var _lib_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9182);
/* harmony import */ var _embedded_generated_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5575);




const schema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    keys: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        keyId: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        keyUsage: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        publicKey: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            rawBytes: zod__WEBPACK_IMPORTED_MODULE_3__/* .base64 */ .K39(),
            validFor: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ start: zod__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$(), end: zod__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$().optional() }),
        }),
    })),
});
function npmKeys() {
    const json = (0,_lib_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .R)(_embedded_generated_js__WEBPACK_IMPORTED_MODULE_2__/* .NPM_KEYS */ .b);
    const { keys } = schema.parse('value' in json ? json.value : null);
    return new Map(keys
        .filter(({ keyUsage }) => keyUsage === 'npm:attestations')
        .map(({ keyId, publicKey: { rawBytes, validFor } }) => [
        keyId,
        {
            id: `registry:npm ${keyId}`,
            key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(rawBytes, 'base64'), format: 'der', type: 'spki' }),
            validFor: {
                start: new Date(validFor.start),
                end: validFor.end === undefined ? null : new Date(validFor.end),
            },
        },
    ]));
}


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
