import { z } from 'zod';

/** The gateway's configuration file, key for key (gateway.md, "Configuration"). Unknown keys are errors. */

/** One line: a key that was pasted instead of its file's name is not taken for one. */
const text = z
  .string()
  .min(1)
  .max(2000)
  .regex(/^(?!.*-----BEGIN)[^\p{Cc}]*$/u, 'one line of text');
export const NAME = /^[a-z0-9][a-z0-9._-]{0,62}$/;
export const NAME_FORM = 'a name of lower-case letters, digits, `-`, `_` and `.`';
const name = z.string().regex(NAME, NAME_FORM);
const commit = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id');
const workflow = z
  .string()
  .max(1000)
  .regex(
    /^[\w.-]+(?:\/[\w.-]+)+\/[^\s@]+\.ya?ml(?:@\S+)?$/,
    '`owner/name/.github/workflows/FILE.yml`, with `@refs/…` or without',
  );

const SCOPES = ['policy:read', 'skill:read', 'evidence:write', 'check:write'] as const;

const issuerSchema = z.strictObject({
  issuer: text,
  provider: z.enum(['github', 'gitlab', 'azure']),
  audience: text.optional(),
  /** Where its repositories are, when the issuer's URL does not tell. */
  server: text.optional(),
  /** Whether its address may be a private one: a GitLab or GitHub server in a network of one's own. */
  allowPrivateAddress: z.boolean().optional(),
});

const bindingSchema = z.strictObject({
  issuer: text,
  repositoryId: z.string().regex(/^[\w-]+(?:\/[\w-]+){0,2}$/, 'the id of the repository, in quotes'),
  workflows: z.array(workflow).max(1000).optional(),
  workflowShas: z.array(commit).max(1000).optional(),
  scopes: z.array(z.enum(SCOPES)).min(1),
});

const tenantSchema = z.strictObject({
  name,
  policies: z.record(z.string(), text).optional(),
  bindings: z.array(bindingSchema).max(100_000).optional(),
  /** Public keys that may sign evidence besides the gateway's own. */
  evidenceKeys: z.array(text).max(100).optional(),
});

const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);
const proxy = z
  .string()
  .refine((one) => network.safeParse(one).success, 'expected an address or a network, such as 10.0.0.0/8');

/** Requests a second, and how many at once after a rest. */
const rateSchema = z.strictObject({
  rate: z.number().min(0.001).max(1_000_000),
  burst: z.int().min(1).max(10_000_000),
});

export const gatewaySchema = z.strictObject({
  url: text,
  listen: text.optional(),
  tls: z.strictObject({ certificate: text, key: text }).optional(),
  data: text,
  database: text.optional(),
  objects: text.optional(),
  issuers: z.array(issuerSchema).min(1).max(1000),
  tenants: z.array(tenantSchema).min(1).max(10_000),
  trustedProxies: z.array(proxy).max(1000).optional(),
  limits: z.strictObject({ perAddress: rateSchema.optional(), perBinding: rateSchema.optional() }).optional(),
  /** The `trusted_root.json` of a Sigstore of one's own, for evidence that runs sign themselves. */
  trustedRoot: text.optional(),
  dangerouslyAllowHttpIssuers: z.boolean().optional(),
});

export type GatewayFile = z.infer<typeof gatewaySchema>;

/** The keys that are plain texts: what an option or a variable says is taken as it is. */
export const TEXT_KEYS: ReadonlySet<string> = new Set([
  'url',
  'listen',
  'data',
  'database',
  'objects',
  'trustedRoot',
]);
