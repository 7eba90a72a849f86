export const id = 3970;
export const ids = [3970];
export const modules = {

/***/ 43970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubStarter: () => (/* binding */ githubStarter)
/* harmony export */ });
const ACTION = 'countersign/countersign';
const SOURCE = `https://github.com/${ACTION}`;
const CHECKOUT = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0';
const githubStarter = {
    forge: 'github',
    workflow: (options) => ({
        path: '.github/workflows/countersign.yml',
        text: workflowText(options),
        otherPaths: ['.github/workflows/countersign.yaml'],
    }),
    whereCommits: (version) => `${SOURCE}/releases shows it, and so does \`gh api repos/${ACTION}/commits/${version} --jq .sha\``,
    next: ({ pin, gateway }) => [
        'commit both files and open a pull request: its check asks for one approval, because it brings a policy',
        ...(gateway === null ? [] : [`bind this repository in the configuration of ${gateway}`]),
        `require the status check countersign for the default branch: ${SOURCE}/blob/${pin.commit}/docs/enforcement.md`,
        'run `countersign doctor`: it says whether the check can still be passed by',
    ],
};
function workflowText({ pin, gateway }) {
    return `# The status check countersign, see ${SOURCE}
name: countersign
on:
  pull_request:
    types: [opened, synchronize, reopened, edited] # edited: another base makes it another change
  pull_request_review:
    types: [submitted, dismissed] # an approval counts at once, and one that is taken back no longer
  merge_group:
permissions: {}
# One after the other, so that the latest event has the last word. None is cancelled halfway: it would leave
# the status check pending.
concurrency:
  group: countersign-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: false

jobs:
  # Not named countersign: the action makes the status check of that name, and a job's own would be a second one.
  check:
    name: check
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read # the commits
      checks: write # the status check
      pull-requests: read # reviews, and whether the head has moved
${gateway === null ? '' : '      id-token: write # says to the gateway which job this is\n'}    steps:
      - uses: ${CHECKOUT}
        with:
          fetch-depth: 0 # the change is read from history
          persist-credentials: false
      - uses: ${pinned(pin)}
        with:
${gateway === null ? UNSIGNED : signedBy(gateway)}`;
}
function pinned({ commit, version }) {
    return `${ACTION}@${commit}${version === null ? '' : ` # ${version}`}`;
}
const UNSIGNED = `          # Nobody signs the evidence. To sign it as this job, write \`sign: sigstore\` here and
          # \`id-token: write\` above; the repository's name is then in a public log for good.
          sign: none
`;
function signedBy(gateway) {
    return `          gateway: ${gateway} # its policy holds, and it signs the evidence\n`;
}


/***/ })

};
