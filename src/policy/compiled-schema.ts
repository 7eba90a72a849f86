import { z } from 'zod';
import type { Policy } from '../model.ts';

/**
 * A compiled policy as somebody else hands it over. Keys stand in the order in which `compile` makes them: the lists
 * of a policy are sorted and compared by their text.
 */

const text = (max: number) => z.string().min(1).max(max);
const list = (max: number) => z.array(text(1000)).max(max);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const id = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const effect = z.enum(['warn', 'require-approval', 'deny']);
const condition = text(8500).nullable();

const rule = z.strictObject({
  id,
  kind: z.enum(['core', 'built-in', 'own']),
  title: text(1000),
  effect,
  hint: text(1000),
  scopes: z
    .array(z.strictObject({ paths: list(1000).min(1), except: list(1000) }))
    .min(1)
    .max(1000),
  added: condition,
  removed: condition,
  when: condition,
  with: z.record(text(100), text(1000)),
  approvers: z.strictObject({
    users: list(200),
    teams: list(200),
    permission: z.enum(['write', 'maintain', 'admin']),
    count: z.int().min(1).max(20),
  }),
  waivable: z.union([z.boolean(), z.literal('base')]),
});

const signerName = z.string().max(100);
const signer = z.discriminatedUnion('kind', [
  z.strictObject({
    name: signerName,
    kind: z.literal('sigstore'),
    issuer: text(1000),
    subject: text(1000),
  }),
  z.strictObject({ name: signerName, kind: z.literal('certificate'), root: digest }),
  z.strictObject({ name: signerName, kind: z.literal('key'), key: digest }),
]);

const release = z.strictObject({
  artifacts: list(1000).min(1),
  predicateType: text(1000),
  signer,
  builder: text(1000).nullable(),
  source: z.strictObject({ repository: text(1000), ref: text(1000).nullable() }).nullable(),
  level: z.enum(['SLSA_BUILD_LEVEL_1', 'SLSA_BUILD_LEVEL_2', 'SLSA_BUILD_LEVEL_3']).nullable(),
  maxAge: z.int().min(1).max(3650).nullable(),
  verifiers: list(100).nullable(),
  optional: z.boolean(),
});

export const compiledSchema: z.ZodType<Policy> = z.strictObject({
  version: z.literal(1),
  name: z
    .string()
    .max(1000)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/+-]*$/),
  level: z
    .string()
    .max(100)
    .regex(/^ORG_SOURCE_[A-Z0-9_]+$/),
  rules: z.array(rule).max(6000),
  skills: z
    .strictObject({
      minimum: z.enum(['untracked', 'locked', 'pinned', 'signed', 'approved']),
      sources: list(1000).nullable(),
      signers: z.array(signer).max(1000).nullable(),
    })
    .nullable(),
  scanners: z.array(z.strictObject({ name: text(100), effect, required: z.boolean() })).max(100),
  releases: z.array(release).max(100),
  mcp: z.strictObject({ servers: list(1000) }).nullable(),
  waivers: z
    .array(
      z.strictObject({
        rule: text(400),
        paths: list(1000).min(1),
        reason: text(1000),
        owner: text(1000),
        expires: z.iso.date(),
      }),
    )
    .max(1000),
});
