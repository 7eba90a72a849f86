import { z } from 'zod';

/** The policy file, as written. Unknown keys are errors everywhere. */

const effect = z.enum(['warn', 'require-approval', 'deny']);
const text = z.string().min(1).max(1000);
/** A pattern longer than this is a program. */
const pattern = z.string().min(1).max(4000);
const globs = z.array(z.string().min(1).max(1000)).min(1).max(1000);

const rule = z.strictObject({
  id: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by dashes'),
  title: text.optional(),
  effect: effect.optional(),
  paths: globs.optional(),
  except: globs.optional(),
  added: pattern.optional(),
  removed: pattern.optional(),
  hint: text.optional(),
});

export const policySchema = z.strictObject({
  version: z.literal(1),
  name: z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/, 'letters, digits, `.`, `_`, `/` and `-`'),
  level: z
    .string()
    .max(100)
    .regex(
      /^ORG_SOURCE_[A-Z0-9_]+$/,
      '`ORG_SOURCE_` and upper-case letters: a level of your own, never one of SLSA',
    )
    .optional(),
  rules: z.array(rule).max(5000).optional(),
});

export type PolicyFile = z.infer<typeof policySchema>;
export type RuleEntry = z.infer<typeof rule>;
