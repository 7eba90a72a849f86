export const id = 1254;
export const ids = [1254];
export const modules = {

/***/ 1254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   npmKeys: () => (/* binding */ npmKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64377);
/* harmony import */ var _lib_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9182);
/* harmony import */ var _embedded_generated_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35575);




const schema = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    keys: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({
        keyId: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
        keyUsage: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
        publicKey: zod__WEBPACK_IMPORTED_MODULE_3__.object({
            rawBytes: zod__WEBPACK_IMPORTED_MODULE_3__.base64(),
            validFor: zod__WEBPACK_IMPORTED_MODULE_3__.object({ start: zod__WEBPACK_IMPORTED_MODULE_4__.datetime(), end: zod__WEBPACK_IMPORTED_MODULE_4__.datetime().optional() }),
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

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZodISODate: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate),
/* harmony export */   ZodISODateTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime),
/* harmony export */   ZodISODuration: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration),
/* harmony export */   ZodISOTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime),
/* harmony export */   date: () => (/* binding */ date),
/* harmony export */   datetime: () => (/* binding */ datetime),
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   time: () => (/* binding */ time)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate, params);
}
function time(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoTime */ .Kn(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime, params);
}
function duration(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDuration */ .f2(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration, params);
}


/***/ })

};
