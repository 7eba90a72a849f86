/** As actions/upload-artifact 4 does it: a name is taken once, and hidden files stay behind unless they are asked for. */
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const { env } = process;
const input = (name) => env[`INPUT_${name.toUpperCase()}`] ?? '';
const artifacts = env.CI_LOCAL_ARTIFACTS ?? '';
const name = input('name');
const place = join(artifacts, name);

function end(message) {
  console.log(`::error::${message}`);
  process.exit(1);
}

if (/["<>|*?:\r\n\\/]/.test(name) || name === '') end(`the artifact name is not valid: ${name}`);
// A test says that the service is away.
if (existsSync(join(artifacts, '.down'))) end('Failed to CreateArtifact: Received non-retryable error');
if (existsSync(place)) end('(409) Conflict: an artifact with this name already exists on the workflow run');

const source = input('path');
const isKept = (path) => input('include-hidden-files') === 'true' || !basename(path).startsWith('.');
const files = existsSync(source)
  ? readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .filter((file) => file.slice(source.length).split('/').filter(Boolean).every(isKept))
  : [];
if (files.length === 0) {
  if (input('if-no-files-found') === 'error') end(`No files were found with the provided path: ${source}`);
  process.exit(0);
}
const hash = createHash('sha256');
for (const file of files.sort()) {
  const to = join(place, file.slice(source.length));
  mkdirSync(dirname(to), { recursive: true });
  cpSync(file, to);
  hash.update(readFileSync(file));
}
const id = String(readdirSync(artifacts).length);
const url = `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}/artifacts/${id}`;
const outputs = { 'artifact-id': id, 'artifact-url': url, 'artifact-digest': hash.digest('hex') };
for (const [key, value] of Object.entries(outputs))
  appendFileSync(env.GITHUB_OUTPUT ?? '', `${key}=${value}\n`);
