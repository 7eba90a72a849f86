import { quotePath } from '../lib/names.ts';
import type { JsonValue } from '../lib/strict-json.ts';

/** Looking into JSON whose shape somebody else chose: what is not there, or is of another kind, is null. */

export type JsonObject = { readonly [name: string]: JsonValue };

/** Longer values are cut where they are shown. */
const SHOWN = 200;

/** Whether a value is a JSON object. */
export function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a JSON array. */
export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** What stands under these names, one inside the other; own properties only. */
export function valueAt(value: JsonValue, ...names: readonly string[]): JsonValue {
  let found = value;
  for (const name of names) {
    if (!isObject(found) || !Object.hasOwn(found, name)) return null;
    found = found[name] ?? null;
  }
  return found;
}

/** The text under these names; an empty one says nothing and is null. */
export function textAt(value: JsonValue, ...names: readonly string[]): string | null {
  const found = valueAt(value, ...names);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** The array under these names, or an empty one. */
export function listAt(value: JsonValue, ...names: readonly string[]): readonly JsonValue[] {
  const found = valueAt(value, ...names);
  return isList(found) ? found : [];
}

/** How a text out of an attestation is shown in a message. */
export function shown(text: string): string {
  return quotePath(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}
