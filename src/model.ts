/**
 * Every type that crosses a folder, in pipeline order. No code.
 * Words are `src/README.md`'s: verdict, finding, subject, provider, change, mandate, evidence, receipt.
 */

/** Environment variables, as handed down from the one place that reads them. */
export type Environment = Readonly<Record<string, string | undefined>>;

// ── context: what the forge says of this run ────────────────────────────────────────────────

export type ProviderName = 'github' | 'gitlab' | 'azure' | 'local';

/** How much the forge enforces what we say: `local` nothing, `advisory` a job's own word, `enforced` the gateway's. */
export type Grade = 'enforced' | 'advisory' | 'local';

/** A commit-ish as typed or as the forge names it; resolved to an object id by `changes/`. */
export type Revision = string;

/** 40 or 64 lower-case hex digits. */
export type ObjectId = string;

/** `sha256:` and 64 lower-case hex digits. */
export type Digest = string;

export type ActorKind = 'human' | 'bot' | 'agent';

/** Who started the run; the login is empty where nobody says. */
export type Actor = { readonly login: string; readonly kind: ActorKind };

/** What somebody may do in a repository; each includes the ones before it. */
export type Permission = 'write' | 'maintain' | 'admin';

/** One person's approval as the forge or the gateway tells it; whether it counts is the policy's. */
export type Approval = {
  readonly by: string;
  readonly kind: ActorKind;
  /** Addresses known to be theirs: who wrote a commit under one of them wrote part of the change. */
  readonly emails: readonly string[];
  /** The one commit that was approved. */
  readonly commit: ObjectId;
  /** Null: less than `write`, or the forge does not say. */
  readonly permission: Permission | null;
  /** Null: this source cannot tell who is in a team. */
  readonly teams: readonly string[] | null;
};

export type Context = {
  readonly provider: ProviderName;
  /** The forge's own word for what started the run; `local` without one. */
  readonly event: string;
  readonly actor: Actor;
  /** Branch names without `refs/heads/`; empty where there is none or nobody says. */
  readonly branches: { readonly base: string; readonly head: string };
  readonly labels: readonly string[];
  /** Logins of who opened the change and of who pushed to it: their approvals never count. */
  readonly authors: readonly string[];
  readonly approvals: readonly Approval[];
  /** `https://host/owner/name`, or null when only the clone can tell. */
  readonly repository: string | null;
  readonly visibility: 'public' | 'private' | 'unknown';
  /** Null: the merge base with the default branch. */
  readonly base: Revision | null;
  /** Null: `HEAD`. */
  readonly head: Revision | null;
  /** The forge's test merge of base and head, when it has made one. */
  readonly merge: ObjectId | null;
  /**
   * Another commit whose approvals hold for the head as well, if it makes the very same change of this base: what was
   * reviewed before a queue merged it. Null: there is none.
   */
  readonly reviewed: ObjectId | null;
  readonly grade: Grade;
  /** What this forge did not tell. */
  readonly unchecked: readonly Unchecked[];
  readonly now: Date;
};

/** What the forge knows that helps to read the change. */
export type ChangeHints = {
  /** The remote a shallow clone is deepened from. */
  readonly remote: string;
  /** The line to add or the command to type when the history is not there. */
  readonly fullHistory: string;
};

/** What a change does to the check itself, as a forge's own files say it. */
export type CheckEdit = {
  /** `removed`: it may no longer run, or no longer be red · `name-reused`: something else may speak in its name. */
  readonly kind: 'removed' | 'name-reused';
  /** Null: the change as a whole, such as its message. */
  readonly path: Path | null;
  readonly line: number | null;
  readonly message: string;
  /** As `Observation`'s. */
  readonly text?: string;
};

/** Looks at nothing but the change: what loads a parser is loaded only where a file asks for it. */
export type ReadCheckEdits = (change: Change) => Promise<readonly CheckEdit[]>;

/** What a run publishes, in this order; each is said once. */
export type Report =
  /**
   * Before anything that can fail: the status check is open. `base`, `head`: named by hand, or null. `asked`: what it
   * is asked with, whatever that looks like; under one name only one question is answered.
   */
  | {
      readonly kind: 'pending';
      readonly base: Revision | null;
      readonly head: Revision | null;
      readonly asked: string;
    }
  /** To the job itself: its outputs and its summary. */
  | {
      readonly kind: 'verdict';
      readonly verdict: Verdict;
      readonly markdown: Markdown;
      readonly evidencePath: string;
    }
  /** To the status check, the last word: green only here. `title`: one short line, inert. */
  | {
      readonly kind: 'conclusion';
      readonly verdict: Verdict;
      readonly title: string;
      readonly markdown: Markdown;
      readonly annotations: readonly Annotation[];
    }
  /** To the status check: it is red, there is no verdict. */
  | {
      readonly kind: 'failure';
      readonly code: string;
      readonly message: string;
      readonly hint: string;
      readonly markdown: Markdown;
    };

/** The summary in at most so many bytes of UTF-8: nothing of anybody's text is more than text in it. */
export type Markdown = (maxBytes: number) => string;

/** What is said at lines of one file, ready to be shown: `path` is the file's own, title and message are inert. */
export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice';
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly title: string;
  readonly message: string;
};

/** The forge and its CI, as one port of four methods. */
export interface Provider {
  readonly name: ProviderName;
  /** A folder of this job's own, outside the work tree; null where there is none. */
  readonly temporary: string | null;
  /**
   * `audience`: of the token that this run will ask for, or null. Where the job has a token, what the run says of
   * itself has to agree with it.
   * @throws RunError CONTEXT_UNREADABLE, CONTEXT_MISMATCH, EVENT_UNSUPPORTED, FORGE_UNAVAILABLE, TOKEN_UNAVAILABLE
   */
  context(audience: string | null): Promise<Context>;
  /**
   * The provider's OIDC token for one audience, the same each time; `fresh`: another one, where the forge gives
   * several to a job.
   * @throws RunError TOKEN_UNAVAILABLE
   */
  idToken(audience: string, which?: 'fresh'): Promise<string>;
  changes(): ChangeHints & { readonly checkEdits: ReadCheckEdits };
  /**
   * Publishes where the forge shows it; before it is green, the head is read again.
   * @throws RunError REPORT_FAILED, HEAD_MOVED
   */
  report(report: Report): Promise<void>;
}

// ── identity: whose run it is, and what the gateway lets it do ──────────────────────────────

export type ForgeName = Exclude<ProviderName, 'local'>;

/** Whose token it was, in one form for every provider; every claim in it has been verified. */
export type Identity = {
  readonly provider: ForgeName;
  readonly issuer: string;
  /** Immutable: GitHub `repository_id`, GitLab `job_project_id`, Azure `org_id/prj_id/def_id`. */
  readonly repositoryId: string;
  /** Mutable: `owner/name`. Shown, never decided by. */
  readonly repositoryName: string;
  /** `https://host/owner/name`: what evidence about it names. */
  readonly repositoryUrl: string;
  /** Null: the provider has no such claim. */
  readonly workflow: { readonly ref: string | null; readonly sha: ObjectId | null };
  /** The provider's own word. */
  readonly event: string;
  /** Whether `sha` may be a test merge, and the head another commit. */
  readonly isPullRequest: boolean;
  readonly isFork: boolean;
  readonly sha: ObjectId;
  readonly ref: string;
  readonly run: { readonly id: string; readonly attempt: string };
  readonly jti: string;
  /** Seconds since the epoch. */
  readonly expires: number;
};

export type MandateScope = 'policy:read' | 'skill:read' | 'evidence:write' | 'check:write';

// ── gateway: what it says of itself, and what it answers ────────────────────────────────────

/** `/.well-known/countersign.json`, or a saved copy of it that pins keys and log. */
export type GatewayTrust = {
  readonly issuer: string;
  readonly token_endpoint: string;
  readonly jwks_uri: string;
  /** `public_key`: a C2SP verifier key, `name+hash+base64`. */
  readonly log: { readonly origin: string; readonly public_key: string };
  readonly evidence_keys: readonly NamedKey[];
  readonly policy_keys: readonly NamedKey[];
};

/** `public_key` is PEM; `keyid` the base64 sha256 of its DER SubjectPublicKeyInfo, as bundles hint at it. */
export type NamedKey = { readonly keyid: string; readonly public_key: string };

/** What a log's entry is: the leaf's bytes are its canonical JSON. */
export type LogLeaf = {
  /** Of the evidence's bundle, in canonical JSON. */
  readonly digest: Digest;
  /** Only when the head is the runner's word alone. */
  readonly headVerified?: false;
  readonly kind: 'evidence';
  /** Random, one for each tenant of a gateway. */
  readonly tenant: string;
  /** RFC 3339, UTC, whole seconds. */
  readonly time: string;
};

/** `proof` is a C2SP tlog-proof with the leaf as its extra data. */
export type Receipt = { readonly index: number; readonly leaf: Buffer; readonly proof: string };

// ── change: facts from git objects ──────────────────────────────────────────────────────────

/**
 * The bytes of a path: valid UTF-8 as it is, every other byte 0xNN as the lone surrogate U+DCNN.
 * Lossless and matched as it is; shown through `quotePath` only.
 */
export type Path = string;

/** Neighbouring lines: `text` holds `count` lines joined by `\n`, without the last line's end. */
export type Hunk = { readonly line: number; readonly count: number; readonly text: string };

export type FileStatus = 'added' | 'modified' | 'deleted' | 'renamed' | 'type-changed';

export type Surface =
  | 'workflow'
  | 'infrastructure'
  | 'agent-instructions'
  | 'mcp-configuration'
  | 'skill'
  | 'lockfile'
  | 'policy'
  | 'source';

/**
 * How the bytes of a blob became lines. `bytes`: not all of it is text we know; what is UTF-8 is read as such,
 * other bytes are lone surrogates (or, in a real binary, every byte is a character).
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'bytes';

/** Why the text of a blob is not what a reader of the file would see. */
export type Opacity = 'nul' | 'utf-16-without-mark' | 'utf-32' | 'utf-7' | 'lfs-pointer';

export type Content =
  /** Lines that were read. `binary`: it holds NUL, and the lines are raw bytes. */
  | {
      readonly kind: 'lines';
      readonly encoding: Encoding;
      readonly binary: boolean;
      readonly opacity: Opacity | null;
    }
  | { readonly kind: 'symlink'; readonly target: Path }
  | { readonly kind: 'submodule' }
  /** Over the cap of one file: listed in `unchecked`, and blocks. */
  | { readonly kind: 'oversized' };

/** One side of a changed file. */
export type FileSide = {
  readonly path: Path;
  /** Six octal digits. */
  readonly mode: string;
  readonly id: ObjectId;
  /** Bytes; 0 for a submodule. */
  readonly size: number;
  readonly content: Content;
};

export type ChangedFile = {
  readonly status: FileStatus;
  /** The head's path, or the base's for a deleted file. */
  readonly path: Path;
  /** The base's path when it was another one. */
  readonly oldPath: Path | null;
  readonly base: FileSide | null;
  readonly head: FileSide | null;
  readonly binary: boolean;
  readonly surface: Surface;
  /** Lines of the head that no merge base has, numbered as in the head. */
  readonly added: readonly Hunk[];
  /** Lines of the merge base that the head lacks, numbered as in the merge base. */
  readonly removed: readonly Hunk[];
  /** All lines of a renamed file, for rules that cover only one of its two paths. */
  readonly whole: { readonly base: readonly Hunk[]; readonly head: readonly Hunk[] } | null;
  /**
   * All text of a file that tells a CI what to run, or that did: of each merge base that has it, and of the head.
   * Null: it is none, or too large to be one.
   */
  readonly texts: { readonly bases: readonly string[]; readonly head: string | null } | null;
  readonly addedLines: number;
  readonly removedLines: number;
  /** Whether the head's text holds what other tools end a line at and git does not, so that they count otherwise. */
  readonly oddLineEnds: boolean;
};

/** A tree entry that git's own diff passes and that no checkout should see. */
export type TreeProblem =
  | { readonly kind: 'unsafe'; readonly path: Path; readonly reason: string }
  | { readonly kind: 'collision'; readonly path: Path; readonly other: Path };

/** One section of the head's `.gitmodules`, as git reads it. */
export type SubmoduleSection = {
  readonly name: string;
  readonly values: readonly { readonly key: string; readonly value: string }[];
};

export type Submodules =
  | { readonly status: 'unchanged' }
  | { readonly status: 'read'; readonly sections: readonly SubmoduleSection[] }
  | { readonly status: 'unreadable' };

export type Person = { readonly name: string; readonly email: string };

/** One commit of the change, as it says of itself: nothing of it has been verified. */
export type Commit = {
  readonly id: ObjectId;
  readonly author: Person;
  readonly committer: Person;
  /** Whether it carries a signature; whose, and whether it is a good one, nobody has checked. */
  readonly signed: boolean;
  readonly message: string;
  /** The trailers at the message's end, in order; keys as `Signed-off-by`, whatever their case. */
  readonly trailers: readonly { readonly key: string; readonly value: string }[];
};

export type Change = {
  readonly base: ObjectId;
  /** Best first; the change is read against each of them. */
  readonly mergeBases: readonly [ObjectId, ...ObjectId[]];
  readonly head: ObjectId;
  /** What the head has and the base lacks, newest first. */
  readonly commits: readonly Commit[];
  /** Over status, modes, blob ids and paths of every file, sorted by path: the same change has the same digest. */
  readonly digest: Digest;
  readonly files: readonly ChangedFile[];
  readonly treeProblems: readonly TreeProblem[];
  readonly submodules: Submodules;
};

// ── policy ──────────────────────────────────────────────────────────────────────────────────

export type Effect = 'warn' | 'require-approval' | 'deny';

/** Where a rule holds: a path that one of `paths` matches and none of `except`. Globs, sorted. */
export type Scope = { readonly paths: readonly string[]; readonly except: readonly string[] };

/** Who may approve: one of the named, or anybody when nobody is named, who has at least the permission. */
export type Approvers = {
  readonly users: readonly string[];
  readonly teams: readonly string[];
  readonly permission: Permission;
  readonly count: number;
};

/** Values of a built-in rule's parameters, all of them. */
export type ParameterValues = Readonly<Record<string, string>>;

/** One rule of a compiled policy. A built-in rule's `added` and `removed` are null. */
export type PolicyRule = {
  readonly id: string;
  readonly kind: 'core' | 'built-in' | 'own';
  readonly title: string;
  readonly effect: Effect;
  readonly hint: string;
  /** One of them must hold, each by itself: a child's lists stand beside its parent's. Never empty. */
  readonly scopes: readonly Scope[];
  /** RE2. */
  readonly added: string | null;
  readonly removed: string | null;
  /** CEL. */
  readonly when: string | null;
  readonly with: ParameterValues;
  readonly approvers: Approvers;
  /** `base`: a rule of the gateway that a waiver of the base may waive. */
  readonly waivable: boolean | 'base';
};

export type PolicySource = {
  readonly name: string;
  readonly digest: Digest;
  readonly from: 'base' | 'file' | 'pack' | 'gateway';
};

/** Weakest first. */
export type SkillLevel = 'untracked' | 'locked' | 'pinned' | 'signed' | 'approved';

/** Who may sign. Roots and keys are the sha256 of the PEM file that the policy names. */
export type PolicySigner =
  | { readonly name: string; readonly kind: 'sigstore'; readonly issuer: string; readonly subject: string }
  | { readonly name: string; readonly kind: 'certificate'; readonly root: Digest }
  | { readonly name: string; readonly kind: 'key'; readonly key: Digest };

export type ScannerPolicy = { readonly name: string; readonly effect: Effect; readonly required: boolean };

/** What the artifacts that some globs match need. Null: it is not asked for. */
export type ReleasePolicy = {
  readonly artifacts: readonly string[];
  readonly predicateType: string;
  readonly signer: PolicySigner;
  /** The builder's id in the provenance. */
  readonly builder: string | null;
  /** `https://host/owner/name`, and a full ref of it. */
  readonly source: { readonly repository: string; readonly ref: string | null } | null;
  readonly level: SlsaBuildLevel | null;
  /** Of a Verification Summary: its age in days, and who may have verified. */
  readonly maxAge: number | null;
  readonly verifiers: readonly string[] | null;
  /** Whether a run without any such artifact may pass. */
  readonly optional: boolean;
};

/** Weakest first. */
export type SlsaBuildLevel = 'SLSA_BUILD_LEVEL_1' | 'SLSA_BUILD_LEVEL_2' | 'SLSA_BUILD_LEVEL_3';

export type Waiver = {
  /** A rule's id; of a scanner its name, or its name, a slash and the tool's own rule id. */
  readonly rule: string;
  readonly paths: readonly string[];
  readonly reason: string;
  readonly owner: string;
  /** The last day it holds, `YYYY-MM-DD`, UTC. */
  readonly expires: string;
};

/** The compiled policy: what `policy.json` holds and what the digest is over. Every list is sorted. */
export type Policy = {
  readonly version: 1;
  readonly name: string;
  /** `ORG_SOURCE_…`: what a PASSED verdict claims in its Verification Summary. */
  readonly level: string;
  readonly rules: readonly PolicyRule[];
  /** Null: the policy asks nothing of skills. A null list is not decided by this policy. */
  readonly skills: {
    readonly minimum: SkillLevel;
    readonly sources: readonly string[] | null;
    readonly signers: readonly PolicySigner[] | null;
  } | null;
  readonly scanners: readonly ScannerPolicy[];
  readonly releases: readonly ReleasePolicy[];
  readonly mcp: { readonly servers: readonly string[] } | null;
  readonly waivers: readonly Waiver[];
};

/** One run of another scanner, as its SARIF says it: decoded, and nothing of it is believed. */
export type Scan = {
  /** `tool.driver.name`. */
  readonly tool: string;
  /** The file as it was named. */
  readonly file: string;
  /** Commits that its `versionControlProvenance` names; empty when it says nothing. */
  readonly revisions: readonly string[];
  /** False when an invocation says that it failed. */
  readonly successful: boolean;
  readonly results: readonly ScanResult[];
};

export type ScanResult = {
  readonly ruleId: string;
  readonly level: 'none' | 'note' | 'warning' | 'error';
  readonly message: string;
  readonly helpUri: string | null;
  /** Null when it names no file of this repository. */
  readonly path: Path | null;
  /** Whether it names a file at all, here or elsewhere. */
  readonly located: boolean;
  readonly startLine: number | null;
  readonly endLine: number | null;
};

/** What is known around the change: expressions look at it. */
export type Circumstances = Pick<Context, 'event' | 'actor' | 'branches' | 'labels'> & {
  readonly repository: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
};

/** One artifact that does not have what one entry of the policy asks for. */
export type ReleaseFailure = {
  /** As its `ReleaseResult` says it. */
  readonly subject: string;
  /** From the root of the repository; null: it is none of its files. */
  readonly path: Path | null;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
};

/** What came of the artifacts that were held against the `releases` of the policy. */
export type CheckedReleases = {
  /** One for each artifact that an entry is about, sorted. */
  readonly results: readonly ReleaseResult[];
  readonly failures: readonly ReleaseFailure[];
  readonly unchecked: readonly Unchecked[];
};

/** What a rule may look at. */
export type Facts = {
  readonly change: Change;
  readonly circumstances: Circumstances;
  readonly scans: readonly Scan[];
  /** Every file of the head, where scans are judged; null: nobody has listed them. */
  readonly headPaths: ReadonlySet<Path> | null;
  /** Null: nobody has held any artifact against the policy. */
  readonly releases: CheckedReleases | null;
  /** Commits that a scanner may have looked at: the head, and the forge's test merge of it. */
  readonly scanned: readonly ObjectId[];
  /** Where this run writes evidence, when that is inside the repository. */
  readonly evidencePath: Path | null;
  /** Files of the repository that the policy in force was read from. */
  readonly policyPaths: readonly Path[];
  /** What the change does to the check itself. */
  readonly checkEdits: readonly CheckEdit[];
};

/** What a rule says of one place; `evaluate` makes it a `Finding`. */
export type Observation = {
  readonly path: Path | null;
  readonly startLine: number | null;
  readonly endLine: number | null;
  readonly message: string;
  /** At most this effect, whatever the policy says of the rule. */
  readonly effect?: Effect;
  readonly hint?: string;
  /** The text the fingerprint is over, trimmed; never shown. */
  readonly text?: string;
};

/** A choice that `with:` makes: weakest first, so that a child may only move on. */
export type Parameter = {
  readonly says: string;
  readonly choices: readonly [string, ...string[]];
  readonly default: string;
};

/** A built-in rule: one file in `policy/rules/`. Pure: facts in, observations out. */
export type Rule = {
  readonly id: string;
  readonly title: string;
  /** What happens where nobody minds. */
  readonly why: string;
  readonly effect: Effect;
  readonly hint: string;
  /** Always on; its effect may be raised, never lowered. */
  readonly core: boolean;
  /** False where a waiver would let anybody loosen the rest, or plant what is believed later. */
  readonly waivable: boolean;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly check: (facts: Facts, parameters: ParameterValues) => readonly Observation[];
};

// ── verdict ─────────────────────────────────────────────────────────────────────────────────

export type Finding = {
  readonly ruleId: string;
  readonly effect: Effect;
  /** As `quotePath` shows it. */
  readonly path: string | null;
  readonly startLine: number | null;
  readonly endLine: number | null;
  readonly message: string;
  readonly hint: string;
  readonly fingerprint: Digest;
  readonly waived?: { readonly reason: string; readonly owner: string; readonly expires: string };
};

export type Unchecked = { readonly what: string; readonly why: string; readonly blocks: boolean };

export type SkillResult = {
  readonly name: string;
  readonly path: string;
  readonly digest: Digest;
  readonly level: string;
  readonly status: string;
  readonly evidence: readonly string[];
  readonly reason?: string;
};

export type ReleaseResult = {
  /** As `quotePath` shows it: the path in the repository, or the way there from its root (`../out/app.tgz`). */
  readonly subject: string;
  readonly digest: Digest;
  /** `verified`: it has what each entry about it asks for. */
  readonly status: 'verified' | 'rejected';
  /** Whose signatures were verified. */
  readonly signer?: string;
  /** The code and the message of what is wrong first. */
  readonly reason?: string;
};

export type RequiredApproval = { readonly ruleId: string } & Approvers;
export type GivenApproval = { readonly ruleId: string; readonly by: string };

export type VerdictSubject = {
  readonly repository: string;
  readonly base: ObjectId;
  readonly mergeBase: ObjectId;
  readonly head: ObjectId;
  readonly digest: Digest;
};

/** The verdict document (`check --format json`); `evidence` is absent from the copy inside the evidence. */
export type Verdict = {
  readonly schema: 'urn:countersign:verdict:v1';
  readonly verdict: 'PASSED' | 'FAILED';
  readonly subject: VerdictSubject;
  readonly grade: Grade;
  readonly policy: {
    readonly name: string;
    readonly digest: Digest;
    readonly sources: readonly PolicySource[];
  };
  readonly findings: readonly Finding[];
  readonly skills: readonly SkillResult[];
  readonly releases: readonly ReleaseResult[];
  readonly approvals: {
    readonly required: readonly RequiredApproval[];
    readonly given: readonly GivenApproval[];
  };
  readonly unchecked: readonly Unchecked[];
  readonly evidence?: EvidenceReference;
  readonly stats: {
    readonly files: number;
    readonly addedLines: number;
    readonly removedLines: number;
    readonly rules: number;
    readonly milliseconds: number;
  };
};

export type EvidenceReference = {
  readonly path: string;
  /** Of `evidence.sigstore.json`; of `verdict.json` when nothing is signed. */
  readonly digest: Digest;
  readonly signer?: string;
  readonly logIndex?: number;
};

// ── configuration: one run, as asked for ────────────────────────────────────────────────────

export type ReportTarget = { readonly format: Format; readonly file: string };

/** A Sigstore of one's own. Null: this instance has no such service. */
export type SigstoreServices = {
  readonly fulcioUrl: string;
  readonly rekorUrl: string | null;
  readonly tsaUrl: string | null;
};

export type Signing =
  | { readonly mode: 'none' }
  | { readonly mode: 'key'; readonly file: string }
  /** `default`: nobody said, in CI: the repository's visibility decides. `services` null: the public instance. */
  | { readonly mode: 'sigstore' | 'default'; readonly services: SigstoreServices | null };

/** The gateway that a check asks for its policy, and that countersigns its evidence. */
export type CheckGateway = {
  /** Without a slash at its end. */
  readonly url: string;
  /** A name or a digest, as typed. */
  readonly policy: string;
  /** Its saved discovery document, absolute; read from the base where it is inside the repository. Null: discovered. */
  readonly trust: string | null;
  /** Of the provider's token. */
  readonly audience: string;
  /** The variable that names a proxy, which nobody here asks; null: none is set. */
  readonly proxy: string | null;
};

export type CheckConfig = {
  /** Absolute; other paths as typed are relative to it. */
  readonly directory: string;
  readonly base: Revision | null;
  readonly head: Revision | null;
  /** As typed: `pack:NAME`, or a file. */
  readonly policies: readonly string[];
  /** `gateway`: it signs, and is asked for by `gateway` below. */
  readonly signing: Signing | { readonly mode: 'gateway' };
  /** Null: there is none. */
  readonly gateway: CheckGateway | null;
  readonly verifierId: string | null;
  /** Null: `.countersign/evidence` of the repository. */
  readonly evidence: string | null;
  readonly reports: readonly ReportTarget[];
  /** Results of other scanners, absolute. */
  readonly sarif: readonly string[];
  /** What was built, absolute: held against the `releases` of the policy. */
  readonly artifacts: readonly string[];
  /** Files of attestations, absolute. */
  readonly bundles: readonly string[];
  /** A trusted root of one's own, absolute; read from the base where it is inside the repository. */
  readonly trustedRoot: string | null;
  /** Whether no socket may be opened. */
  readonly offline: boolean;
  /** Where refreshed trusted roots are kept, absolute; null: nowhere. */
  readonly cache: string | null;
  /** Variables that change what programs do, set before us: named in `unchecked`. */
  readonly plantable: readonly string[];
};

// ── diagnosis: whether a forge enforces the check ───────────────────────────────────────────

/** One setting, as it has to be and as it is. Its strings are as untrusted as whoever wrote them. */
export type DiagnosisRow = {
  readonly what: string;
  readonly wanted: string;
  readonly found: string;
  /** `unknown`: the forge does not tell this token; `found` says what is missing for it. */
  readonly state: 'ok' | 'open' | 'unknown';
  /** Whether the check can be got around where this is open; else it is advice. */
  readonly decides: boolean;
  /** How to set it, or to find out. Null: it is as it has to be. */
  readonly remedy: Remedy | null;
};

export type Remedy = {
  /** In the words of the forge's own pages. */
  readonly words: string;
  /** Where it is set. */
  readonly page: string | null;
  /** The same as one command. */
  readonly command: string | null;
};

export type Diagnosis = {
  /** `https://host/owner/name`. */
  readonly repository: string;
  readonly branch: string;
  /** The name of the status check on that branch. */
  readonly check: string;
  /** `enforced` only where each row that decides is ok. */
  readonly grade: Exclude<Grade, 'local'>;
  readonly rows: readonly DiagnosisRow[];
};

// ── report ──────────────────────────────────────────────────────────────────────────────────

export type Format = 'text' | 'json' | 'markdown' | 'sarif' | 'github';
