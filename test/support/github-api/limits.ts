import { type Answer, DOCUMENTATION, refused } from './answer.ts';
import type { Json, JsonObject } from './openapi.ts';

/**
 * What GitHub refuses with 422 although the description would let it pass, and what it refuses with its own words
 * before anything else is looked at. The sizes of `summary` and `text` are bytes: its documentation says characters,
 * its answers do not.
 */

const MAX_ANNOTATIONS = 50;
const MAX_TEXT = 65_535;
const MAX_ANNOTATION_TEXT = 64 * 1024;
const MAX_ANNOTATION_TITLE = 255;
const MAX_DESCRIPTION = 140;

/** Null: none is passed. */
export function limitPassed(operation: string, body: Json | undefined): Answer | null {
  const object = objectOf(body);
  switch (operation) {
    case 'POST /check-runs':
    case 'PATCH /check-runs/{check_run_id}':
      return checkRunLimit(object, objectOf(object.output));
    case 'POST /statuses/{sha}':
      return statusLimit(object);
  }
  return null;
}

function checkRunLimit(body: JsonObject, output: JsonObject): Answer | null {
  const annotations = Array.isArray(output.annotations) ? output.annotations.map(objectOf) : [];
  if (annotations.length > MAX_ANNOTATIONS)
    return invalid(`No more than ${MAX_ANNOTATIONS} items are allowed; ${annotations.length} were supplied.`);
  const lines = annotations.flatMap((one) => missingOf(one) ?? []);
  if (lines.length > 0) return invalid(lines.join('\n'));
  for (const field of ['summary', 'text']) {
    if (lengthOf(output[field]) > MAX_TEXT)
      return custom('CheckRun', field, `${field} exceeds a maximum bytesize of ${MAX_TEXT}`);
  }
  for (const annotation of annotations) {
    const wrong = annotationProblem(annotation);
    if (wrong !== null) return custom('CheckRun', 'annotations', wrong);
  }
  if (body.status === 'completed' && body.conclusion === undefined)
    return invalid('"conclusion" wasn\'t supplied.');
  if (body.conclusion === 'stale') return custom('CheckRun', 'conclusion', 'conclusion may not be stale');
  return null;
}

const NEEDED = ['annotation_level', 'end_line', 'message', 'path', 'start_line'];

function missingOf(annotation: JsonObject): string | null {
  const missing = NEEDED.filter((name) => annotation[name] === undefined).map((name) => `"${name}"`);
  if (missing.length === 0) return null;
  return `${missing.join(', ')} ${missing.length === 1 ? "wasn't" : "weren't"} supplied.`;
}

function annotationProblem(annotation: JsonObject): string | null {
  const { start_line: start, end_line: end, start_column: from, end_column: to } = annotation;
  if (lengthOf(annotation.message) > MAX_ANNOTATION_TEXT) return 'message is too long';
  if (lengthOf(annotation.raw_details) > MAX_ANNOTATION_TEXT) return 'raw_details is too long';
  if (lettersOf(annotation.title) > MAX_ANNOTATION_TITLE) return 'title is too long';
  if (annotation.message === '' || annotation.path === '') return 'message and path may not be empty';
  if (typeof start !== 'number' || typeof end !== 'number') return null;
  if (start < 1 || end < start) return 'lines begin at 1, and end_line is not before start_line';
  const hasColumns = from !== undefined || to !== undefined;
  return hasColumns && start !== end ? 'columns are for annotations of one line' : null;
}

function statusLimit({ description, target_url: target }: JsonObject): Answer | null {
  if (lettersOf(description) > MAX_DESCRIPTION)
    return custom(
      'Status',
      'description',
      `description is too long (maximum is ${MAX_DESCRIPTION} characters)`,
    );
  const isWeb = typeof target !== 'string' || target === '' || /^https?:\/\//.test(target);
  return isWeb ? null : custom('Status', 'target_url', 'target_url must use http(s) scheme');
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function lengthOf(value: Json | undefined): number {
  return typeof value === 'string' ? Buffer.byteLength(value) : 0;
}

function lettersOf(value: Json | undefined): number {
  return typeof value === 'string' ? [...value].length : 0;
}

function invalid(why: string): Answer {
  return refused(422, `Invalid request.\n\n${why}`);
}

/** As Rails says it. */
export function custom(resource: string, field: string, message: string): Answer {
  return {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource, code: 'custom', field, message }],
      documentation_url: DOCUMENTATION,
      status: '422',
    },
  };
}
