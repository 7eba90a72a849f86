export const id = 7327;
export const ids = [7327];
export const modules = {

/***/ 7327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   replayInThreads: () => (/* binding */ replayInThreads),
/* harmony export */   replayThread: () => (/* binding */ replayThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _providers_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30551);
/* harmony import */ var _replay_share_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77861);



async function replayInThreads(work, options) {
    const counter = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const data = { work, counter };
    const workers = Array.from({ length: options.jobs }, () => new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(options.entry, { workerData: data, argv: [], execArgv: [] }));
    try {
        await Promise.all(workers.map((worker) => finished(worker, options.done)));
    }
    finally {
        await Promise.all(workers.map((worker) => worker.terminate()));
    }
}
function finished(worker, done) {
    return new Promise((resolve, reject) => {
        worker.on('message', ({ index, row }) => done(index, row));
        worker.once('error', reject);
        worker.once('exit', (code) => code === 0 ? resolve() : reject(new Error(`a thread of the replay ended with ${code}`)));
    });
}
async function replayThread() {
    if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.isMainThread || node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort === null)
        throw new Error('this is no thread');
    const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort;
    const { work, counter } = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
    const taken = new Int32Array(counter);
    await (0,_replay_share_js__WEBPACK_IMPORTED_MODULE_1__/* .replayShare */ .t)(work, {
        next: () => Atomics.add(taken, 0, 1),
        done: (index, row) => port.postMessage({ index, row }),
        clock: (0,_providers_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .startClock */ .L)(),
    });
}


/***/ })

};
