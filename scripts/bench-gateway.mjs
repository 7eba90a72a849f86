/**
 * `npm run bench:gateway`: what dist/cli.js gateway serve does in a second, on the machine at hand. The load comes
 * from this process, on the same cores. `--exchanges N`, `--evidence N`, `--flat N` (submissions for the memory),
 * `--database URL` instead of the embedded one, `--json`, `--strict` (exit 1 when a target is missed).
 */
import { spawn } from 'node:child_process';
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import canonicalize from 'canonicalize';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const CONNECTIONS = 32;
const SHA = '5f3c2d1e0b9a8f7e6d5c4b3a29181706f5e4d3c2';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const TARGETS = {
  exchangesPerSecond: ['at least', 400],
  exchangeP99: ['under', 150],
  evidencePerSecond: ['at least', 200],
  evidenceP99: ['under', 250],
  start: ['under', 3000],
  growth: ['under', 64],
};

const { values } = parseArgs({
  options: {
    exchanges: { type: 'string', default: '4000' },
    evidence: { type: 'string', default: '3000' },
    flat: { type: 'string', default: '10000' },
    database: { type: 'string' },
    json: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  },
});

const work = mkdtempSync(join(tmpdir(), 'countersign-gateway-'));
chmodSync(work, 0o755); // as root the database runs under another uid
mkdirSync(join(work, 'home'));
try {
  const issuer = await startIssuer();
  const results = await measure(issuer);
  issuer.close();
  report(results);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measure(issuer) {
  const gateway = await startGateway(issuer);
  const bare = await bareServer();
  try {
    await exchangeOne(gateway, issuer); // the issuer's keys are fetched once
    const same = form(issuer.token());
    const floor = await load(2000, () => post(bare.url, '/v1/token', same, FORM));
    const tokens = prepared(Number(values.exchanges), () => issuer.token());
    const exchanges = await load(
      tokens.length,
      (i) => post(gateway.url, '/v1/token', form(tokens[i]), FORM),
      200,
    );
    const mandate = await exchangeOne(gateway, issuer);
    const policy = await policyDigest(gateway, mandate);
    const bodies = prepared(Number(values.evidence), () => submission(gateway, policy, 32 * 1024));
    const headers = { authorization: `Bearer ${mandate}`, 'content-type': 'application/json' };
    const evidence = await load(
      bodies.length,
      (i) => post(gateway.url, '/v1/evidence', bodies[i], headers),
      201,
    );
    const flat = await memory(gateway, issuer, policy, Number(values.flat));
    return { start: gateway.start, floor, exchanges, evidence, flat };
  } finally {
    await gateway.stop();
    bare.close();
  }
}

// ── the load ────────────────────────────────────────────────────────────────────────────────

function prepared(count, make) {
  return Array.from({ length: count }, make);
}

/** `count` requests, 32 at a time; every one has to be answered as expected. */
async function load(count, send, expected) {
  const times = [];
  let next = 0;
  const start = performance.now();
  const worker = async () => {
    while (next < count) {
      const i = next++;
      const at = performance.now();
      const { status, body } = await send(i);
      if (expected !== undefined && status !== expected)
        throw new Error(`expected ${expected}, found ${status}: ${body}`);
      times.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { count, perSecond: count / seconds, p50: at(0.5), p99: at(0.99) };
}

function post(base, path, body, headers) {
  return ask('POST', base, path, headers, body);
}

function ask(method, base, path, headers, body) {
  return new Promise((done, fail) => {
    const sent = request(`${base}${path}`, { method, agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () =>
        done({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

function form(token) {
  return new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: token,
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    head: SHA,
  }).toString();
}

async function exchangeOne(gateway, issuer) {
  const { status, body } = await post(gateway.url, '/v1/token', form(issuer.token()), FORM);
  if (status !== 200) throw new Error(`no mandate: ${status} ${body}`);
  return JSON.parse(body).access_token;
}

async function policyDigest(gateway, mandate) {
  const headers = { authorization: `Bearer ${mandate}` };
  const { headers: answered } = await ask('GET', gateway.url, '/v1/policies/default', headers);
  return answered.etag.replaceAll('"', '').replace('sha256:', '');
}

/** What a run submits: a Statement and its verdict, another one each time, in a body of about `size` bytes. */
function submission(gateway, policy, size) {
  const finding = () => ({
    ruleId: 'hidden-unicode',
    effect: 'warn',
    path: `src/${hex(8)}/${hex(8)}.ts`,
    startLine: 12,
    endLine: 12,
    message: 'text that no reader sees: U+200B',
    hint: 'write it as an escape, or remove it',
    fingerprint: `sha256:${hex(32)}`,
  });
  const verdict = {
    schema: 'urn:countersign:verdict:v1',
    verdict: 'PASSED',
    subject: {
      repository: 'https://github.com/acme/widgets',
      base: SHA,
      mergeBase: SHA,
      head: SHA,
      digest: `sha256:${hex(32)}`,
    },
    grade: 'advisory',
    policy: {
      name: 'acme',
      digest: `sha256:${policy}`,
      sources: [{ name: 'acme', digest: `sha256:${policy}`, from: 'gateway' }],
    },
    findings: [finding()],
    skills: [],
    releases: [],
    approvals: { required: [], given: [] },
    unchecked: [],
    stats: { files: 1, addedLines: 1, removedLines: 0, rules: 7, milliseconds: 100 },
  };
  const one = JSON.stringify(finding()).length + 1;
  const more = Math.floor((size - 1024 - JSON.stringify(verdict).length) / one);
  for (let i = 0; i < more; i++) verdict.findings.push(finding());
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ digest: { gitCommit: SHA } }],
    predicateType: 'https://slsa.dev/verification_summary/v1',
    predicate: {
      verifier: { id: gateway.url },
      timeVerified: '2026-11-30T12:00:00Z',
      resourceUri: 'git+https://github.com/acme/widgets',
      policy: { uri: 'urn:countersign:policy:acme', digest: { sha256: policy } },
      inputAttestations: [{ uri: 'verdict.json', digest: { sha256: sha256(canonicalize(verdict)) } }],
      verificationResult: 'PASSED',
      verifiedLevels: ['ORG_SOURCE_COUNTERSIGN'],
    },
  };
  return JSON.stringify({ statement, verdict });
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

function hex(bytes) {
  return randomBytes(bytes).toString('hex');
}

/** Resident memory of the gateway's process after a tenth of the submissions, and after all of them. */
async function memory(gateway, issuer, policy, count) {
  const send = async (amount) => {
    const mandate = await exchangeOne(gateway, issuer);
    const headers = { authorization: `Bearer ${mandate}`, 'content-type': 'application/json' };
    await load(
      amount,
      () => post(gateway.url, '/v1/evidence', submission(gateway, policy, 1024), headers),
      201,
    );
  };
  const part = Math.max(1, Math.floor(count / 10));
  const samples = [];
  for (let done = 0; done < count; done += part) {
    await send(Math.min(part, count - done));
    samples.push(residentMegabytes(gateway.pid));
  }
  return { count, samples, growth: samples.at(-1) - samples[0] };
}

function residentMegabytes(pid) {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
  return Math.round((pages * 4096) / 1024 / 1024);
}

// ── what is loaded ──────────────────────────────────────────────────────────────────────────

async function startIssuer() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'bench', use: 'sig', alg: 'RS256' };
  const server = createServer((asked, answer) => {
    const document = asked.url.endsWith('openid-configuration')
      ? { issuer: url, jwks_uri: `${url}/jwks` }
      : { keys: [jwk] };
    answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document));
  });
  const url = await listening(server);
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = () => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: url,
      aud: null,
      iat: now,
      nbf: now - 600,
      exp: now + 300,
      jti: hex(16),
      sub: 'repo:acme/widgets:ref:refs/heads/main',
      repository: 'acme/widgets',
      repository_id: '123456789',
      repository_owner: 'acme',
      repository_owner_id: '4242',
      repository_visibility: 'private',
      event_name: 'push',
      sha: SHA,
      ref: 'refs/heads/main',
      run_id: '1',
      run_attempt: '1',
      workflow_ref: 'acme/widgets/.github/workflows/ci.yml@refs/heads/main',
      workflow_sha: SHA,
      job_workflow_ref: 'acme/widgets/.github/workflows/ci.yml@refs/heads/main',
      job_workflow_sha: SHA,
      runner_environment: 'github-hosted',
    };
    claims.aud = issuer.audience;
    const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: 'bench' })}.${part(claims)}`;
    return `${signed}.${createSign('sha256').update(signed).sign(privateKey).toString('base64url')}`;
  };
  const issuer = { url, audience: '', token, close: () => server.close() };
  return issuer;
}

/** The same client against a server that only reads and answers: what Node and the sockets take. */
async function bareServer() {
  const server = createServer((asked, answer) => {
    asked.resume().on('end', () => answer.end('{}'));
  });
  return { url: await listening(server), close: () => server.close() };
}

function listening(server) {
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${server.address().port}`)),
  );
}

async function startGateway(issuer) {
  const probe = createServer();
  const url = await listening(probe);
  await new Promise((done) => probe.close(done));
  issuer.audience = url;
  writeFileSync(join(work, 'acme.yaml'), 'version: 1\nname: acme\nrules: []\n');
  const limit = { rate: 1_000_000, burst: 10_000_000 };
  const config = {
    url,
    listen: url.replace('http://', ''),
    data: './data',
    issuers: [{ issuer: issuer.url, provider: 'github' }],
    tenants: [
      {
        name: 'acme',
        policies: { default: './acme.yaml' },
        bindings: [
          { issuer: issuer.url, repositoryId: '123456789', scopes: ['policy:read', 'evidence:write'] },
        ],
      },
    ],
    limits: { perAddress: limit, perBinding: limit },
    dangerouslyAllowHttpIssuers: true,
  };
  writeFileSync(join(work, 'gateway.yaml'), JSON.stringify(config));
  const start = performance.now();
  const child = spawn(process.execPath, [CLI, 'gateway', 'serve', '--config', join(work, 'gateway.yaml')], {
    env: {
      PATH: process.env.PATH,
      HOME: join(work, 'home'),
      ...(values.database === undefined ? {} : { COUNTERSIGN_DATABASE: values.database }),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const took = await new Promise((done, fail) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      if (said === null) return;
      said += chunk;
      if (!said.includes('listening on')) return;
      said = null;
      done(performance.now() - start);
    });
    child.once('exit', (code) => fail(new Error(`the gateway ended with ${code}: ${said}`)));
  });
  const stop = () =>
    new Promise((done) => {
      child.removeAllListeners('exit');
      child.once('exit', done);
      child.kill('SIGTERM');
    });
  return { url, pid: child.pid, start: took, stop };
}

// ── the figures ─────────────────────────────────────────────────────────────────────────────

function report({ start, floor, exchanges, evidence, flat }) {
  const figures = {
    start,
    exchangesPerSecond: exchanges.perSecond,
    exchangeP99: exchanges.p99,
    evidencePerSecond: evidence.perSecond,
    evidenceP99: evidence.p99,
    growth: flat.growth,
  };
  const missed = Object.entries(TARGETS).filter(([name, [kind, target]]) =>
    kind === 'under' ? figures[name] >= target : figures[name] < target,
  );
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
  const ratios = {
    exchangeToBare: floor.perSecond / exchanges.perSecond,
    evidenceToBare: floor.perSecond / evidence.perSecond,
  };
  if (values.json)
    console.log(
      JSON.stringify({
        machine,
        figures,
        ratios,
        floor,
        exchanges,
        evidence,
        flat,
        missed: missed.map(([name]) => name),
      }),
    );
  else {
    const line = (name, { count, perSecond, p50, p99 }) =>
      `${name.padEnd(28)} ${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms   (${count}, ${CONNECTIONS} connections)`;
    console.log(machine);
    console.log(`${'start on an empty directory'.padEnd(28)} ${start.toFixed(0).padStart(6)} ms`);
    console.log(line('bare node answers', floor));
    console.log(`${line('token exchange', exchanges)}   1/${ratios.exchangeToBare.toFixed(1)} of bare node`);
    console.log(
      `${line('evidence of 32 KiB', evidence)}   1/${ratios.evidenceToBare.toFixed(1)} of bare node`,
    );
    console.log(`${'memory'.padEnd(28)} ${flat.samples.join(' → ')} MB over ${flat.count} submissions`);
    for (const [name, [kind, target]] of missed)
      console.log(`MISSED ${name}: ${kind} ${target}, found ${figures[name].toFixed(0)}`);
  }
  if (values.strict && missed.length > 0) process.exitCode = 1;
}
