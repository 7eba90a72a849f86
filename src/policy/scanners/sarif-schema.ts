import { z } from 'zod';

/**
 * What is read of SARIF 2.1.0, and nothing else of it: other keys are the tools' own affair. Tools write null
 * for what they do not say. Every list has a cap that is looked at before its items are.
 */

const MAX_RUNS = 100;
/** Of all runs together: four times what GitHub takes. */
export const MAX_RESULTS = 100_000;
const MAX_LIST = 100_000;
const MAX_KEYS = 10_000;

function optional<T extends z.ZodType>(type: T) {
  return type.nullish().transform((value) => value ?? undefined);
}

function list<T extends z.ZodType>(item: T, most = MAX_LIST) {
  return optional(z.array(z.unknown()).max(most).pipe(z.array(item)));
}

/** A map of what the object itself holds: no key of it can be taken for a property of all objects. */
function dictionary<T extends z.ZodType>(item: T) {
  const capped = z.custom<object>(isSmallObject).pipe(z.record(z.string(), item));
  return optional(capped).transform((value) => new Map(Object.entries(value ?? {})));
}

function isSmallObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length <= MAX_KEYS;
}

const text = optional(z.string());
/** -1 says the same as nothing. */
const index = optional(z.int().min(-1)).transform((value) => (value === -1 ? undefined : value));
/** Some tools write 0 for "no line". */
const line = optional(z.int().min(0)).transform((value) => (value === 0 ? undefined : value));
const level = optional(z.enum(['none', 'note', 'warning', 'error']));

const artifactLocation = z.object({ uri: text, uriBaseId: text, index });
const messageString = z.object({ text, markdown: text });
const messageStrings = dictionary(messageString);

const rule = z.object({
  id: text,
  helpUri: text,
  defaultConfiguration: optional(z.object({ level })),
  messageStrings,
});

const toolComponent = z.object({ name: text, rules: list(rule), globalMessageStrings: messageStrings });

const suppression = z.object({
  kind: optional(z.enum(['inSource', 'external'])),
  status: optional(z.enum(['accepted', 'underReview', 'rejected'])),
});

const physicalLocation = z.object({
  artifactLocation: optional(artifactLocation),
  region: optional(z.object({ startLine: line, endLine: line })),
});

const result = z.object({
  ruleId: text,
  ruleIndex: index,
  rule: optional(z.object({ id: text, index, toolComponent: optional(z.object({ name: text, index })) })),
  level,
  kind: optional(z.enum(['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'])),
  baselineState: optional(z.enum(['new', 'unchanged', 'updated', 'absent'])),
  message: z.object({ text, markdown: text, id: text, arguments: list(z.string(), 1000) }),
  locations: list(z.object({ physicalLocation: optional(physicalLocation) }), 1000),
  suppressions: list(suppression, 1000),
});

const run = z.object({
  tool: z.object({
    driver: toolComponent.extend({ name: z.string().min(1).max(1000) }),
    extensions: list(toolComponent, 1000),
  }),
  results: list(result, MAX_RESULTS),
  originalUriBaseIds: dictionary(artifactLocation),
  artifacts: list(z.object({ location: optional(artifactLocation) })),
  versionControlProvenance: list(z.object({ revisionId: text }), 1000),
  invocations: list(z.object({ executionSuccessful: optional(z.boolean()) }), 1000),
});

/** How much there is, before it is looked at. */
export const outlineSchema = z.object({
  version: z.literal('2.1.0'),
  runs: z
    .array(z.unknown())
    .max(MAX_RUNS)
    .pipe(z.array(z.object({ results: optional(z.array(z.unknown())) }))),
});

export const sarifSchema = z.object({ runs: z.array(run) });

export type SarifRun = z.infer<typeof run>;
export type SarifResult = z.infer<typeof result>;
export type SarifRule = z.infer<typeof rule>;
export type SarifMessageStrings = z.infer<typeof messageStrings>;
