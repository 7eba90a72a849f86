/**
 * Cuts test/fixtures/github-openapi.json, by which our tests judge what we say to GitHub, out of its published
 * description. By hand, when that has a new version:
 *
 *   npm pack @octokit/openapi && tar -xzf octokit-openapi-*.tgz
 *   node scripts/github-openapi.mjs package/generated/api.github.com.json
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SLICE = fileURLToPath(new URL('../test/fixtures/github-openapi.json', import.meta.url));

/** What is asked of GitHub, below `/repos/{owner}/{repo}`: one line for each operation. */
const OPERATIONS = [
  'get /',
  'get /actions/permissions',
  'get /actions/permissions/workflow',
  'get /actions/runs/{run_id}',
  'get /branches/{branch}',
  'get /branches/{branch}/protection',
  'get /check-runs/{check_run_id}',
  'get /check-runs/{check_run_id}/annotations',
  'get /collaborators/{username}/permission',
  'get /commits/{commit_sha}/pulls',
  'get /commits/{ref}',
  'get /commits/{ref}/check-runs',
  'get /commits/{ref}/status',
  'get /commits/{ref}/statuses',
  'get /contents/{path}',
  'get /git/matching-refs/{ref}',
  'get /git/ref/{ref}',
  'get /pulls',
  'get /pulls/{pull_number}',
  'get /pulls/{pull_number}/commits',
  'get /pulls/{pull_number}/reviews',
  'get /rules/branches/{branch}',
  'get /rulesets',
  'get /rulesets/{ruleset_id}',
  'patch /check-runs/{check_run_id}',
  'post /check-runs',
  'post /statuses/{sha}',
];

/** What refuses whatever is asked, also where an operation does not mention it. */
const ALWAYS = ['basic-error', 'validation-error', 'validation-error-simple'];

/** For people; and what would only repeat itself. `discriminator`: the variants themselves tell. */
const DROPPED = ['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'tags'];
const ALSO_DROPPED = ['headers', 'deprecated', 'discriminator', 'operationId'];
/** Whether a parameter may hold a slash: the one extension that says something of a request. */
const KEPT_EXTENSION = 'x-multi-segment';

/** The text of the slice. @param bytes the published description */
function renderSlice(bytes) {
  const whole = JSON.parse(bytes.toString('utf8'));
  const paths = {};
  for (const operation of OPERATIONS) {
    const [method, below] = operation.split(' ');
    const path = `/repos/{owner}/{repo}${below.replace(/\/$/, '')}`;
    const found = whole.paths[path]?.[method];
    if (found === undefined) throw new Error(`the description has no ${operation}`);
    paths[path] = { ...paths[path], [method]: withoutWords(found) };
  }
  const components = componentsOf(whole, [paths, ALWAYS.map((name) => ref('schemas', name))]);
  const { version, license } = whole.info;
  const source = `generated/api.github.com.json of @octokit/openapi ${version}`;
  const digest = createHash('sha256').update(bytes).digest('hex');
  const info = {
    title: 'What Countersign asks of GitHub’s REST API',
    version,
    description: `Cut by scripts/github-openapi.mjs from ${source}, sha256 ${digest}`,
    license,
  };
  return renderDocument({ openapi: whole.openapi, info, paths, components });
}

function withoutWords(node, isOfNames = false) {
  if (Array.isArray(node)) return node.map((item) => withoutWords(item));
  if (typeof node !== 'object' || node === null) return node;
  // Below `properties` stand names of theirs, such as `description`.
  const kept = Object.entries(node).filter(([key]) => isOfNames || !isDropped(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, withoutWords(value, key === 'properties' && !isOfNames)]),
  );
}

function isDropped(key) {
  if (key.startsWith('x-')) return key !== KEPT_EXTENSION;
  return DROPPED.includes(key) || ALSO_DROPPED.includes(key);
}

/** All that is named from there, and what that names in turn; by kind, then by name. */
function componentsOf(whole, from) {
  const found = new Map();
  const visit = (node) => {
    if (typeof node !== 'object' || node === null) return;
    for (const value of Object.values(node)) visit(value);
    if (typeof node.$ref !== 'string' || found.has(node.$ref)) return;
    const [, kind, name] = /^#\/components\/(\w+)\/([^/]+)$/.exec(node.$ref) ?? [];
    const component = whole.components[kind]?.[name];
    if (component === undefined) throw new Error(`the description has no ${node.$ref}`);
    const value = withoutWords(component);
    found.set(node.$ref, { kind, name, value });
    visit(value);
  };
  visit(from);
  const all = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      Object.fromEntries(all.filter((one) => one.kind === kind).map(({ name, value }) => [name, value])),
    ]),
  );
}

function ref(kind, name) {
  return { $ref: `#/components/${kind}/${name}` };
}

/** A line for each operation and each component: what a new version changes can be read in a diff. */
function renderDocument({ openapi, info, paths, components }) {
  const line = ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  const block = (entries, render) => `{\n${entries.map(render).join(',\n')}\n}`;
  const nested = ([key, value]) => `${JSON.stringify(key)}: ${block(Object.entries(value), line)}`;
  const parts = [
    line(['openapi', openapi]),
    nested(['info', info]),
    `"paths": ${block(Object.entries(paths), nested)}`,
    `"components": ${block(Object.entries(components), nested)}`,
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: node scripts/github-openapi.mjs FILE');
writeFileSync(SLICE, renderSlice(readFileSync(file)));
