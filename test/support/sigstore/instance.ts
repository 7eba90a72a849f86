import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import {
  fulcioHandler,
  initializeCTLog,
  initializeTLog,
  initializeTSA,
  rekorHandler,
  tsaHandler,
} from '@sigstore/mock';
import {
  certificatesOf,
  makeKeys,
  type SigstoreCertificates,
  type SigstoreKeys,
  type TrustedRootJson,
  trustedRootOf,
} from './authorities.ts';
import { ecPair, type Pair, spki } from './certificates.ts';
import { octets, utf8 } from './der.ts';
import { type Issuing, issueLeaf, type Leaf, wholeSeconds } from './leaf.ts';
import { type Claims, checkCertificateRequest, GITHUB_CLAIMS, makeToken } from './oidc.ts';
import { canonicalEntry } from './rekor.ts';
import { type Asked, type Handlers, type Service, startServices, type Tamper } from './servers.ts';

/**
 * A private Sigstore on loopback: the parts of `@sigstore/mock` (log, CT log, timestamp authority, handlers)
 * behind `node:http`, and a certificate authority that writes any certificate a test wants.
 */

export type SigstoreOptions = {
  /** Over `GITHUB_CLAIMS`: what the token server says of the job. */
  readonly claims?: Partial<Claims>;
};

export type PrivateSigstore = {
  readonly fulcioUrl: string;
  readonly rekorUrl: string;
  readonly tsaUrl: string;
  readonly oidcUrl: string;
  /** `trusted_root.json`. */
  readonly trustedRoot: TrustedRootJson;
  /** Variables a GitHub job gets its token with. */
  readonly env: Record<string, string>;
  /** Every request that came in, in order. */
  readonly asked: readonly Asked[];
  readonly keys: SigstoreKeys;
  readonly certificates: SigstoreCertificates;
  /** A token of this instance's issuer, for the audience `sigstore`. */
  token(claims?: Partial<Claims>, audience?: string): string;
  /** What the token server says from now on. */
  setClaims(claims: Partial<Claims>): void;
  /** From now on this service answers otherwise; null: as it should. */
  tamper(service: Service, how: Tamper | null): void;
  /** Logs an entry as Rekor would: any body is taken as it is. */
  log(entry: object, now: Date): Promise<LoggedEntry>;
  /** DER of an RFC 3161 response over the sha256 of these bytes. */
  timestamp(bytes: Buffer, now: Date): Promise<Buffer>;
  /** The extension's value for a pre-certificate, by the trusted CT log or by one nobody knows. */
  sctList: Issuing['sctList'];
  close(): Promise<void>;
};

export type LoggedEntry = {
  readonly body: string;
  readonly integratedTime: number;
  /** Hex. */
  readonly logID: string;
  readonly logIndex: number;
  readonly inclusionProof: {
    readonly logIndex: number;
    readonly treeSize: number;
    readonly checkpoint: string;
    readonly hashes: readonly string[];
    readonly rootHash: string;
  };
  readonly signedEntryTimestamp: string;
};

/** Each call its own time: the mock asks the clock in the middle of what it does. */
const clock = new AsyncLocalStorage<Date>();
const currentTime = (): Date => wholeSeconds(clock.getStore() ?? new Date());

type Witnesses = Pick<PrivateSigstore, 'log' | 'timestamp' | 'sctList'>;

/** The mock's parts, with our keys, our certificates and a clock that each call has for itself. */
async function makeParts(keys: SigstoreKeys, certificates: SigstoreCertificates) {
  const [ctLog, unknownLog, tlog, tsa] = await Promise.all([
    initializeCTLog(keys.ctLog),
    initializeCTLog(ecPair()),
    initializeTLog('http://rekor.test', keys.rekor),
    initializeTSA(keys.tsa),
  ]);
  for (const log of [ctLog, unknownLog]) Object.assign(log, { getCurrentTime: currentTime });
  Object.assign(tlog, { getCurrentTime: () => currentTime().getTime() });
  // Its own certificates start when it starts: ours let a test sign in the past.
  const replaced = { rootCert: certificates.tsaRoot, intCert: certificates.tsa };
  for (const [field, der] of Object.entries(replaced))
    Object.assign(tsa, { [field]: Reflect.get(tsa, field).constructor.fromBER(der) });
  Object.assign(tsa, { getCurrentTime: currentTime });
  return { ctLog, unknownLog, tlog, tsa };
}

type Parts = Awaited<ReturnType<typeof makeParts>>;

function witnessesOf({ ctLog, unknownLog, tlog, tsa }: Parts): Witnesses {
  return {
    log: async (entry, now) => {
      const [logged] = Object.values(await clock.run(now, () => tlog.log(entry)));
      return loggedEntry(logged);
    },
    timestamp: async (bytes, now) => {
      const request = {
        artifactHash: createHash('sha256').update(bytes).digest(),
        hashAlgorithmOID: '2.16.840.1.101.3.4.2.1',
        nonce: 1234567890,
        policyOID: '1.3.6.1.4.1.57264.2',
      };
      return bufferOf(await clock.run(now, () => tsa.timestamp(request)));
    },
    sctList: async (preCertificate, { now, issuer, log }) => {
      const issuerId = createHash('sha256').update(spki(issuer)).digest();
      const chosen = log === 'trusted' ? ctLog : unknownLog;
      const sct = await clock.run(now, () => chosen.log(exact(preCertificate), exact(issuerId)));
      const length = Buffer.alloc(2);
      length.writeUInt16BE(sct.byteLength);
      return octets(Buffer.concat([length, Buffer.from(sct)]));
    },
  };
}

/** What each service answers. */
function handlersOf(
  parts: Parts,
  issuing: Issuing,
  root: Buffer,
  oidc: Pair,
  claimsNow: () => Claims,
): Handlers {
  const { tlog, tsa } = parts;
  const fulcio = fulcioHandler({
    rootCertificate: view(root),
    issueCertificate: async (request) => view((await issueRequested(issuing, request)).certificate),
  });
  const rekor = rekorHandler({
    publicKey: tlog.publicKey,
    log: (entry) => tlog.log(canonicalEntry(entry)),
    logV2: (entry) => tlog.logV2(entry),
  });
  return {
    fulcio: async (body) => {
      checkCertificateRequest(body, oidc);
      return fulcio.fn(body);
    },
    rekor: (body) => rekor.fn(body),
    tsa: (body) => tsaHandler(tsa).fn(body),
    oidc: async (_, url) => {
      const audience = url.searchParams.get('audience') ?? 'https://github.com/acme';
      const response = JSON.stringify({ count: 1, value: makeToken(claimsNow(), audience, oidc) });
      return { statusCode: 200, response, contentType: 'application/json' };
    },
  };
}

export async function startSigstore(options: SigstoreOptions = {}): Promise<PrivateSigstore> {
  const keys = makeKeys();
  const certificates = certificatesOf(keys);
  const parts = await makeParts(keys, certificates);
  const witnesses = witnessesOf(parts);
  const oidc = ecPair();
  let claims: Claims = { ...GITHUB_CLAIMS, ...options.claims };
  const issuing = { keys, sctList: witnesses.sctList };
  const servers = await startServices(handlersOf(parts, issuing, certificates.root, oidc, () => claims));
  const { urls } = servers;
  // A checkpoint is named after the log's own host, which is known only now.
  Object.assign(parts.tlog, { host: new URL(urls.rekor).host });
  return {
    fulcioUrl: urls.fulcio,
    rekorUrl: urls.rekor,
    tsaUrl: urls.tsa,
    oidcUrl: urls.oidc,
    trustedRoot: trustedRootOf(keys, certificates, urls),
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${urls.oidc}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-of-the-job',
    },
    asked: servers.asked,
    keys,
    certificates,
    token: (more = {}, audience = 'sigstore') => makeToken({ ...claims, ...more }, audience, oidc),
    setClaims: (more) => {
      claims = { ...claims, ...more };
    },
    tamper: servers.tamper,
    ...witnesses,
    close: servers.close,
  };
}

function loggedEntry(entry: unknown): LoggedEntry {
  // The mock's own types make everything optional.
  const { verification, ...rest } = JSON.parse(JSON.stringify(entry));
  return { ...rest, ...verification };
}

// ── certificates ────────────────────────────────────────────────────────────────────────────

type FulcioRequest = {
  readonly publicKey: ArrayBufferView;
  readonly subjectAltName: string;
  readonly extensions?: { oid: string; value: string; legacy?: boolean }[];
};

const BUILD_SIGNER_URI = '1.3.6.1.4.1.57264.1.9';

function issueRequested(issuing: Issuing, request: FulcioRequest): Promise<Leaf> {
  const extensions = (request.extensions ?? []).map(({ oid, value, legacy }) => ({
    oid,
    value: legacy === true ? Buffer.from(value, 'utf8') : utf8(value),
  }));
  // As Fulcio does for a GitHub job: the workflow that signs, not the token's subject.
  const workflow = request.extensions?.find(({ oid }) => oid === BUILD_SIGNER_URI)?.value;
  return issueLeaf(issuing, {
    san: workflow ?? request.subjectAltName,
    extensions,
    publicKey: publicKeyOf(request.publicKey),
  });
}

function publicKeyOf(view: ArrayBufferView): KeyObject {
  return createPublicKey({ key: bufferOf(view), type: 'spki', format: 'der' });
}

/** The mock hands on whole ArrayBuffers, so that nothing else may be in them. */
function exact(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

const view = (bytes: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(exact(bytes));

function bufferOf(bytes: ArrayBufferView): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
