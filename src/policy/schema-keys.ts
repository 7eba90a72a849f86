import { z } from 'zod';

/** What may stand at a place: asked only when something there is wrong. */

/** The keys of the map at a path; none when it is no map of known keys. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): readonly string[] {
  const forms = formsAt(schema, path, data);
  return [...new Set(forms.flatMap((form) => (form instanceof z.ZodObject ? Object.keys(form.shape) : [])))];
}

/** Whether another value would do at a path: asked before it is suggested. */
export function isAccepted(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  data: unknown,
  value: unknown,
): boolean {
  return formsAt(schema, path, data).some(
    (form) => form instanceof z.ZodType && form.safeParse(value).success,
  );
}

function formsAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): readonly z.core.$ZodType[] {
  let forms = formsOf(schema, data);
  let value = data;
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    forms = forms.flatMap((form) => formsOf(childOf(form, key), value));
  }
  return forms;
}

function childOf(form: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | null {
  if (form instanceof z.ZodArray) return form.element;
  if (!(form instanceof z.ZodObject) || !Object.hasOwn(form.shape, key)) return null;
  return form.shape[String(key)] ?? null;
}

/** What a value may be; of variants told apart by a word, those that the word allows. */
function formsOf(schema: z.core.$ZodType | null, value: unknown): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return formsOf(schema.unwrap(), value);
  if (!(schema instanceof z.ZodUnion)) return schema === null ? [] : [schema];
  return schema.options.flatMap((option) => formsOf(option, value)).filter((form) => fits(form, value));
}

function fits(form: z.core.$ZodType, value: unknown): boolean {
  if (!(form instanceof z.ZodObject) || typeof value !== 'object' || value === null) return true;
  return Object.entries(form.shape).every(
    ([key, field]) => !(field instanceof z.ZodLiteral) || field.safeParse(Reflect.get(value, key)).success,
  );
}
