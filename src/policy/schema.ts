import { z } from 'zod';
import { releaseUntrusted } from './rules/release-untrusted.ts';

/**
 * The policy file, as written: the one source of its types, of `policies/schema.json` and of
 * `policies/reference.md`. Unknown keys are errors everywhere.
 */

const effect = z.enum(['warn', 'require-approval', 'deny']);
const text = z.string().max(1000).regex(/\S/, 'something to read');
/** A pattern longer than this is a program. */
const pattern = z.string().min(1).max(4000);
const glob = z.string().min(1).max(1000);
const globs = z.array(glob).min(1).max(1000);
const id = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by dashes');
const people = z
  .array(
    z
      .string()
      .max(200)
      .regex(/^[^\s@][^\s]*$/, 'a name without `@` or spaces'),
  )
  .min(1)
  .max(200);

const approvers = z
  .strictObject({
    users: people
      .optional()
      .describe('Logins who may approve. With `teams`: either. Neither: everybody with the permission'),
    teams: people.optional().describe('Teams whose members may approve; needs the App or the gateway'),
    permission: z
      .enum(['write', 'maintain', 'admin'])
      .optional()
      .describe('What an approver may at least do in the repository (default `write`)'),
    count: z.int().min(1).max(20).optional().describe('How many different people (default 1)'),
  })
  .describe('Who approves what this rule finds, when its effect is `require-approval`');

const given = z
  .strictObject({
    actor: z
      .strictObject({
        login: text.optional().describe('The login'),
        kind: z.enum(['human', 'bot', 'agent']).optional().describe('What they are (default `human`)'),
      })
      .optional()
      .describe('Who started the run'),
    event: text.optional().describe('What started it'),
    base: text.optional().describe('The branch the change is for'),
    head: text.optional().describe('The branch it comes from'),
    labels: z.array(text).max(100).optional().describe('Labels of the change'),
    repository: text.optional().describe('The repository'),
    today: z.iso.date().optional().describe('The day, `YYYY-MM-DD`'),
  })
  .describe('What is known around the change, for `when`');

const ruleTest = z
  .strictObject({
    name: text.describe('What it shows'),
    file: glob.optional().describe('The path of the one file that changes (default `example`)'),
    added: z.string().max(100_000).optional().describe('Lines that are added to it'),
    removed: z.string().max(100_000).optional().describe('Lines that are removed from it'),
    given: given.optional(),
    expect: z
      .enum(['deny', 'require-approval', 'warn', 'pass'])
      .describe('The strictest effect that this rule finds; `pass` when it finds nothing'),
  })
  .describe('One small change and what the rule says of it');

/** For editors; the program says it with the place and in words of its own. */
const noConditionsOfReleases = {
  not: {
    properties: { id: { const: releaseUntrusted.id } },
    required: ['id'],
    anyOf: ['paths', 'except', 'when'].map((key) => ({ required: [key] })),
  },
};

const rule = z
  .strictObject({
    id: id.describe('The id of a built-in rule switches that rule on; any other is a rule of your own'),
    title: text.optional().describe('What is wanted, as the finding says it. A rule of your own needs one'),
    effect: effect.optional().describe('What a finding does. A rule of your own needs one'),
    paths: globs.optional().describe('Globs; one of them must match (default: every path)'),
    except: z.array(glob).max(1000).optional().describe('Globs; none of them may match'),
    added: pattern.optional().describe('RE2; an added line matches it'),
    removed: pattern.optional().describe('RE2; a removed line matches it'),
    when: pattern.optional().describe('CEL; true of the whole change'),
    with: z
      .record(z.string().min(1).max(100), z.union([z.string().max(1000), z.number(), z.boolean()]))
      .optional()
      .describe('Parameters of a built-in rule; its section of README.md lists them'),
    approvers: approvers.optional(),
    waivable: z
      .union([z.boolean(), z.literal('base')])
      .optional()
      .describe('`false`: no waiver; `base`: a gateway’s rule that the base may waive (default `true`)'),
    hint: text.optional().describe('What to do about a finding'),
    tests: z.array(ruleTest).max(200).optional().describe('What `policy test` runs'),
  })
  .meta(noConditionsOfReleases);

const file = z
  .string()
  .min(1)
  .max(1000)
  .describe('A PEM file from where the policy itself comes, or its `sha256:HEX`');
const signerName = z.string().min(1).max(100).describe('What reports call them');
const sigstoreSigner = {
  kind: z.literal('sigstore').describe('A keyless signature'),
  issuer: z.string().min(1).max(1000).describe('The OIDC issuer, exactly'),
  subject: z.string().min(1).max(1000).describe('The certificate’s identity, exactly'),
};
const certificateSigner = {
  kind: z.literal('certificate').describe('A certificate under a root'),
  root: file,
};
const keySigner = { kind: z.literal('key').describe('A public key'), key: file };

const signer = z.discriminatedUnion('kind', [
  z.strictObject({ name: signerName, ...sigstoreSigner }),
  z.strictObject({ name: signerName, ...certificateSigner }),
  z.strictObject({ name: signerName, ...keySigner }),
]);
const releaseSigner = z.discriminatedUnion('kind', [
  z.strictObject({ name: signerName.optional(), ...sigstoreSigner }),
  z.strictObject({ name: signerName.optional(), ...certificateSigner }),
  z.strictObject({ name: signerName.optional(), ...keySigner }),
]);

const skills = z
  .strictObject({
    minimum: z
      .enum(['untracked', 'locked', 'pinned', 'signed', 'approved'])
      .optional()
      .describe('The level every changed skill needs (default `locked`)'),
    sources: z
      .array(
        z
          .string()
          .max(1000)
          .regex(/^[a-z][a-z0-9+.-]*:./, 'a URL, with globs'),
      )
      .max(1000)
      .optional()
      .describe('Where skills may come from: URLs with globs'),
    signers: z.array(signer).max(1000).optional().describe('Who may sign skills'),
  })
  .describe('What skills in the tree need');

const scanner = z.strictObject({
  name: z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]*$/, 'letters, digits, spaces, `.`, `_` and `-`')
    .describe('The tool’s name as its SARIF says it, case aside'),
  effect: effect.describe('What its results on added lines do; its notes warn at most'),
  required: z
    .boolean()
    .optional()
    .describe('Without results for this head the check fails (default `false`, or what the parent says)'),
});

const uri = z
  .string()
  .max(1000)
  .regex(/^[a-z][a-z0-9+.-]*:./, 'a URI');
const repository = z
  .string()
  .max(1000)
  .regex(/^https:\/\/[^\s/?#@*]+(?:\/[^\s/?#*]+){2,}$/, '`https://host/owner/name`');

const release = z.strictObject({
  artifacts: z.union([glob, globs]).describe('Globs of files that need an attestation'),
  predicateType: uri.describe('What it has to be'),
  signer: releaseSigner.describe('Who has to have signed it'),
  builder: uri.optional().describe('The builder’s id in the provenance; without `@ref` at any ref'),
  source: z
    .union([
      repository,
      z.strictObject({
        repository: repository.describe('`https://host/owner/name`, exactly'),
        ref: z
          .string()
          .max(1000)
          .regex(/^refs\/[^\s*]+$/, 'a full ref such as `refs/heads/main`')
          .optional()
          .describe('The full ref, exactly; without it every ref'),
      }),
    ])
    .optional()
    .describe('The repository it was built from, as its certificate says'),
  level: z
    .enum(['SLSA_BUILD_LEVEL_1', 'SLSA_BUILD_LEVEL_2', 'SLSA_BUILD_LEVEL_3'])
    .optional()
    .describe('The least build level, of provenance or of a Verification Summary'),
  maxAge: z.int().min(1).max(3650).optional().describe('Days that a Verification Summary holds'),
  verifier: z
    .union([uri, z.array(uri).min(1).max(100)])
    .optional()
    .describe('Whose Verification Summary counts, exactly: one of them'),
  optional: z
    .boolean()
    .optional()
    .describe('Whether a run without any such artifact may pass (default `false`)'),
});

const waiver = z.strictObject({
  rule: z.string().min(1).max(400).describe('The rule; of a scanner its name, or `NAME/RULE`'),
  paths: globs.optional().describe('Globs; findings there are waived (default: everywhere)'),
  reason: text.describe('Why'),
  owner: text.describe('Who answers for it'),
  expires: z.iso.date().describe('The last day it holds, `YYYY-MM-DD` in UTC'),
});

export const policySchema = z.strictObject({
  version: z.literal(1).describe('`1`'),
  name: z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/, 'letters, digits, `.`, `_`, `/` and `-`')
    .describe('Letters, digits, `.`, `_`, `/`, `-`; shown in every verdict'),
  extends: z
    .array(z.string().min(1).max(1000))
    .min(1)
    .max(50)
    .optional()
    .describe('Packs (`pack:NAME`) and files from where this one comes; this one may only tighten them'),
  level: z
    .string()
    .max(100)
    .regex(
      /^ORG_SOURCE_[A-Z0-9_]+$/,
      '`ORG_SOURCE_` and upper-case letters: a level of your own, never one of SLSA',
    )
    .optional()
    .describe('What a passed verdict claims in its evidence (default `ORG_SOURCE_COUNTERSIGN`)'),
  rules: z.array(rule).max(5000).optional().describe('Rules, in any order'),
  skills: skills.optional(),
  scanners: z.array(scanner).max(100).optional().describe('Other tools, whose SARIF comes with `--sarif`'),
  releases: z.array(release).max(100).optional().describe('Attestations that releases need'),
  mcp: z
    .strictObject({
      servers: z
        .array(z.string().min(1).max(1000))
        .max(1000)
        .describe('Identities of the servers that may be configured'),
    })
    .optional()
    .describe('MCP servers that agents may use'),
  waivers: z.array(waiver).max(1000).optional().describe('Findings that are let pass, for a while'),
});

export type PolicyFile = z.infer<typeof policySchema>;
export type RuleEntry = z.infer<typeof rule>;
export type RuleTest = z.infer<typeof ruleTest>;
export type ApproversEntry = z.infer<typeof approvers>;
export type SignerEntry = z.infer<typeof releaseSigner>;
export type ReleaseEntry = z.infer<typeof release>;
