import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changeFromContents } from '../../src/changes/from-contents.ts';
import { checkEdits } from '../../src/providers/guards.ts';

/** What people do to their workflows every day: none of it is about the check, whether or not it is in there. */

const SHA = 'a'.repeat(40);
const NEW_SHA = 'b'.repeat(40);
/** An expression, as GitHub has it. */
const ex = (inside: string): string => `\${{ ${inside} }}`;

async function quiet(before: string | null, after: string | null, path = '.github/workflows/ci.yml') {
  const bytes = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text));
  const change = changeFromContents([{ path, before: bytes(before), after: bytes(after) }]);
  expect(await checkEdits(change)).toEqual([]);
}

/** Those we run ourselves and those we show, whatever they are by now. */
const OWN = ['.github/workflows', 'docs/examples'].flatMap((folder) => {
  const place = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(place).map(
    (name) => [`${folder}/${name}`, readFileSync(new URL(name, place), 'utf8')] as const,
  );
});

test.each(OWN)('%s is new, and is worked on', async (_, text) => {
  await quiet(null, text);
  await quiet(text, `# ours\n${text}`);
  await quiet(
    text,
    text.replaceAll(/@[0-9a-f]{40} # .*/g, `@${NEW_SHA} # v9`).replaceAll('ubuntu-latest', 'ubuntu-24.04'),
  );
  await quiet(text, `${text}  lint:\n    runs-on: ubuntu-latest\n    steps: [{ run: npm run lint }]\n`);
});

test('a job called as the check is, that runs the change’s own action, may be worked on', async () => {
  const text = `on: pull_request
jobs:
  countersign:
    name: countersign
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@${SHA}
      - uses: ./
        with: { sign: none }
`;
  await quiet(text, text.replace(SHA, NEW_SHA));
  await quiet(text, text.replace('ubuntu-latest', 'ubuntu-24.04'));
});

const CHECK = `  countersign:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      checks: write
      id-token: write
    steps:
      - uses: actions/checkout@${SHA} # v5.0.0
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: countersign/countersign@${SHA} # v1.0.0
`;

/** Workflows as popular projects have them, with our check among their jobs. */
const WORKFLOWS: Readonly<Record<string, string>> = {
  'a matrix of Node': `name: CI
on:
  push: { branches: [main] }
  pull_request: { branches: [main] }
jobs:
  build:
    runs-on: ${ex('matrix.os')}
    strategy:
      matrix:
        os: [ubuntu-latest, windows-latest]
        node: [20, 22, 24]
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v6
        with: { node-version: '${ex('matrix.node')}', cache: npm }
      - run: npm ci
      - run: npm test
${CHECK}`,
  'a build in Go with a service': `on: [push, pull_request]
env:
  GOFLAGS: -mod=readonly
jobs:
  test:
    runs-on: ubuntu-latest
    services:
      postgres:
        image: postgres:17
        env: { POSTGRES_PASSWORD: postgres }
        ports: ['5432:5432']
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-go@v6
        with: { go-version-file: go.mod }
      - run: go test ./...
${CHECK}`,
  'a job that waits for all': `on: { pull_request: , merge_group: }
jobs:
  lint: { runs-on: ubuntu-latest, steps: [{ run: make lint }] }
  test: { runs-on: ubuntu-latest, steps: [{ run: make test }] }
${CHECK}  all-green:
    if: always()
    needs: [lint, test, countersign]
    runs-on: ubuntu-latest
    steps:
      - uses: re-actors/alls-green@release/v1
        with: { jobs: '${ex('toJSON(needs)')}' }
`,
  'a release of a package': `on:
  push:
    tags: ['v*']
  pull_request:
permissions: { contents: read }
jobs:
${CHECK}  publish:
    if: startsWith(github.ref, 'refs/tags/')
    needs: countersign
    runs-on: ubuntu-latest
    environment: npm
    steps:
      - uses: actions/checkout@v5
      - run: npm publish --provenance
        env: { NODE_AUTH_TOKEN: '${ex('secrets.NPM_TOKEN')}' }
`,
};

const EDITS: Readonly<Record<string, (text: string) => string>> = {
  'Dependabot moves pinned versions': (text) =>
    text.replaceAll(SHA, NEW_SHA).replaceAll('# v1.0.0', '# v1.1.0'),
  'Dependabot moves tags of other actions': (text) =>
    text.replaceAll(/(setup-\w+)@v6/g, '$1@v7').replaceAll('checkout@v5', 'checkout@v6'),
  'a job is added': (text) => `${text}  docs:\n    runs-on: ubuntu-latest\n    steps: [{ run: make docs }]\n`,
  'a comment is added': (text) => text.replace('jobs:', '# what runs\njobs:'),
  'the workflow is named': (text) => `name: Continuous integration\n${text.replace(/^name: .*\n/, '')}`,
  'a timeout is set': (text) =>
    text.replaceAll('runs-on: ubuntu-latest\n', 'runs-on: ubuntu-latest\n    timeout-minutes: 15\n'),
  'runners are pinned': (text) => text.replaceAll('ubuntu-latest', 'ubuntu-24.04'),
  'runs are cancelled': (text) =>
    text.replace('jobs:', `concurrency:\n  group: ${ex('github.ref')}\n  cancel-in-progress: true\njobs:`),
  'it is dispatched too': (text) => text.replace('on:\n', 'on:\n  workflow_dispatch:\n'),
  'permissions are named': (text) =>
    text.replace('      contents: read\n', '      contents: read\n      pull-requests: read\n'),
  'lines end as on Windows': (text) => text.replaceAll('\n', '\r\n'),
};

test.each(Object.entries(EDITS))('%s, in workflows of any kind', async (_, edit) => {
  for (const text of Object.values(WORKFLOWS)) await quiet(text, edit(text));
});

test.each(Object.entries(WORKFLOWS))(
  '%s: the check is added to it, or the whole of it is new',
  async (_, text) => {
    await quiet(text.replace(CHECK, ''), text);
    await quiet(null, text);
  },
);

/** Without the check, and near to it in one way or another. */
const NEAR: Readonly<Record<string, string>> = {
  'posts a status of its own': `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    permissions: { statuses: write }
    steps:
      - uses: actions/github-script@v8
        with:
          script: |
            await github.rest.repos.createCommitStatus({ ...context.repo, sha: context.sha, state: 'success', context: 'deploy/preview' });
`,
  'reports tests as a check': `on: pull_request
jobs:
  test:
    runs-on: ubuntu-latest
    permissions: { checks: write }
    steps:
      - run: npx vitest run --reporter=junit --outputFile=junit.xml
      - uses: dorny/test-reporter@v2
        if: always()
        with: { name: vitest, path: junit.xml, reporter: java-junit }
`,
  'waits for the check before it deploys': `on: { push: { branches: [main] } }
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: lewagon/wait-on-check-action@v1.4.1
        with: { ref: '${ex('github.sha')}', check-name: countersign, repo-token: '${ex('secrets.GITHUB_TOKEN')}' }
      - run: ./deploy
`,
  'looks at what the check said': `on: { schedule: [{ cron: '0 6 * * *' }] }
jobs:
  audit:
    runs-on: ubuntu-latest
    steps:
      - run: |
          gh api "repos/$GITHUB_REPOSITORY/commits/$GITHUB_SHA/check-runs" \\
            --jq '.check_runs[] | select(.name == "countersign") | .conclusion'
        env: { GH_TOKEN: '${ex('github.token')}' }
`,
  'verifies what we attested': `on: workflow_dispatch
jobs:
  verify:
    name: Verify with countersign
    runs-on: ubuntu-latest
    steps:
      - run: npx countersign verify dist/app.tgz --certificate-identity x --certificate-oidc-issuer y
`,
  'runs the gateway': `on: workflow_dispatch
jobs:
  gateway:
    name: countersign gateway
    runs-on: ubuntu-latest
    steps:
      - run: docker run --rm ghcr.io/acme/countersign:1 gateway fsck
`,
  'names jobs by a matrix of another job': `on: pull_request
jobs:
  list:
    runs-on: ubuntu-latest
    outputs: { packages: '${ex('steps.l.outputs.p')}' }
    steps: [{ id: l, run: ./list }]
  each:
    name: ${ex('matrix.package.name')}
    needs: list
    strategy: { matrix: { package: '${ex('fromJSON(needs.list.outputs.packages)')}' } }
    runs-on: ubuntu-latest
    steps: [{ run: 'make ${ex('matrix.package.name')}' }]
`,
  'labels by the title': `on: pull_request_target
jobs:
  title:
    name: title
    runs-on: ubuntu-latest
    steps:
      - uses: amannn/action-semantic-pull-request@v6
        env: { TITLE: '${ex('github.event.pull_request.title')}' }
`,
  'is a package with the same name': `on: push
env: { IMAGE: countersign }
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/build-push-action@v6
        with: { context: countersign, tags: 'ghcr.io/acme/countersign:latest' }
      - uses: actions/upload-artifact@v4
        with: { name: countersign, path: out }
`,
  'is a deployment with a status of its own': `on: deployment
jobs:
  countersign-site:
    runs-on: ubuntu-latest
    steps:
      - run: gh api -X POST "repos/$GITHUB_REPOSITORY/deployments/$ID/statuses" -f state=success -f description="countersign site"
`,
};

test.each(Object.entries(NEAR))('a workflow that %s is new, changed or taken away', async (_, text) => {
  await quiet(null, text);
  await quiet(text, `# more\n${text}`);
  await quiet(text, null);
});

test('an action of one’s own, and other YAML, is none of our business', async () => {
  const action = `name: setup\ninputs: { node: { default: '24' } }\nruns:\n  using: composite\n  steps:\n    - run: npm ci\n      shell: bash\n`;
  await quiet(null, action, '.github/actions/setup/action.yml');
  await quiet(action, action.replace('24', '26'), '.github/actions/setup/action.yml');
  await quiet(null, 'countersign: [broken', 'config/countersign.yml');
  await quiet('jobs: { countersign: {} }', null, '.gitea/workflows/countersign.yml');
});
