import type { z } from 'zod';
import { RunError } from '../../errors.ts';
import { inert } from '../../lib/inert.ts';
import { quotePath } from '../../lib/names.ts';
import type { Scan, ScanResult } from '../../model.ts';
import { pathsOf } from './sarif-paths.ts';
import {
  MAX_RESULTS,
  outlineSchema,
  type SarifMessageStrings,
  type SarifResult,
  type SarifRule,
  type SarifRun,
  sarifSchema,
} from './sarif-schema.ts';

/** Results of another scanner: SARIF 2.1.0 → scans. Decodes only: nothing of it is believed. */

/** A larger file is not to be read. */
export const MAX_SARIF_BYTES = 64 * 1024 * 1024;

/** Objects, lists and their members, which cost more than their bytes; and how deep they are. */
const MAX_VALUES = 4_000_000;
const MAX_DEPTH = 500;
const MAX_MESSAGE = 1000;
const MAX_RULE_ID = 300;
const MAX_TOOL = 100;
const MAX_URI = 1000;

type SarifSource = {
  /** As it was named. */
  readonly file: string;
  /** The repository's folder, absolute: what absolute paths of the results are below. */
  readonly root: string;
};

/** The scans that one file holds, one for each run. @throws RunError SARIF_INVALID */
export function parseSarif(bytes: Uint8Array, { file, root }: SarifSource): readonly Scan[] {
  if (bytes.length === 0) throw sarifInvalid(file, 'it is empty');
  if (bytes.length > MAX_SARIF_BYTES) throw sarifInvalid(file, 'it is larger than 64 MiB');
  const document = parseJson(bytes, file);
  const outline = parseAs(outlineSchema, document, file);
  const count = outline.runs.reduce((sum, { results }) => sum + (results?.length ?? 0), 0);
  if (count > MAX_RESULTS) throw sarifInvalid(file, `it holds more than ${MAX_RESULTS} results`);
  return parseAs(sarifSchema, document, file).runs.map((run) => toScan(run, { file, root }));
}

/** Why a file of results is refused; never a part of its content. */
export function sarifInvalid(file: string, why: string): RunError {
  return new RunError('SARIF_INVALID', `${quotePath(file)} is not taken for scanner results: ${why}`, {
    hint: 'run the scanner again with SARIF 2.1.0 output to a new file, or leave --sarif away',
  });
}

/** RFC 8259 8.1: a byte order mark may be passed over. */
function parseJson(bytes: Uint8Array, file: string): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw sarifInvalid(file, 'it is not UTF-8');
  }
  if (isExcessive(bytes)) throw sarifInvalid(file, 'it is nested too deeply, or holds too many values');
  try {
    return JSON.parse(text);
  } catch {
    throw sarifInvalid(file, 'it is not JSON, or cut off');
  }
}

/** Brackets and commas outside strings: what a parser makes of a bomb is larger than the bomb. */
function isExcessive(bytes: Uint8Array): boolean {
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) inString = !inString;
    else if (inString) at += byte === BACKSLASH ? 1 : 0;
    else if (byte === COMMA) values++;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth++;
      values++;
    }
    if (depth > MAX_DEPTH || values > MAX_VALUES) return true;
  }
  return false;
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

function parseAs<T extends z.ZodType>(schema: T, document: unknown, file: string): z.infer<T> {
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const path = (parsed.error.issues[0]?.path ?? []).map((part) => inert(String(part)).slice(0, 60));
  const where = path.length === 0 ? 'at its top' : `at ${path.join('.')}`;
  throw sarifInvalid(file, `it is not SARIF 2.1.0 ${where}`);
}

// ── one run ─────────────────────────────────────────────────────────────────────────────────

type RuleTable = {
  readonly driver: readonly SarifRule[];
  readonly extensions: readonly {
    readonly name?: string | undefined;
    readonly rules: readonly SarifRule[];
  }[];
  readonly byId: ReadonlyMap<string, SarifRule>;
};

function toScan(run: SarifRun, { file, root }: SarifSource): Scan {
  const rules = ruleTable(run.tool);
  const tool = oneLine(run.tool.driver.name, MAX_TOOL);
  const standing = (run.results ?? []).filter(stands);
  return {
    tool,
    file,
    revisions: (run.versionControlProvenance ?? []).flatMap(({ revisionId = '' }) =>
      revisionId === '' ? [] : [revisionId],
    ),
    // SARIF 3.14.23: without results it is a run that did not scan; one that found nothing has an empty list.
    successful:
      run.results !== undefined &&
      (run.invocations ?? []).every(({ executionSuccessful }) => executionSuccessful !== false),
    results: standing.flatMap((result) => toResults(result, { run, rules, tool, root })),
  };
}

/**
 * Whether a result says that something is wrong. A comment in the source that suppresses it was written by the
 * change's author and does not count; SARIF 3.27.23: one suppression in review or rejected undoes the others.
 */
function stands({ kind, baselineState, suppressions }: SarifResult): boolean {
  if ((kind ?? 'fail') !== 'fail' || baselineState === 'absent') return false;
  const outside = (suppressions ?? []).filter((suppression) => suppression.kind === 'external');
  return outside.length === 0 || outside.some(({ status }) => (status ?? 'accepted') !== 'accepted');
}

function ruleTable({ driver, extensions = [] }: SarifRun['tool']): RuleTable {
  const byId = new Map<string, SarifRule>();
  for (const { rules } of [driver, ...extensions])
    for (const rule of rules ?? []) if (rule.id !== undefined && !byId.has(rule.id)) byId.set(rule.id, rule);
  return {
    driver: driver.rules ?? [],
    extensions: extensions.map(({ name, rules }) => ({ name, rules: rules ?? [] })),
    byId,
  };
}

// ── one result ──────────────────────────────────────────────────────────────────────────────

type Around = {
  readonly run: SarifRun;
  readonly rules: RuleTable;
  readonly tool: string;
  readonly root: string;
};

/** One for each path that one of its locations may name. */
function toResults(result: SarifResult, { run, rules, tool, root }: Around): readonly ScanResult[] {
  const rule = ruleOf(result, rules);
  const id = oneLine(result.ruleId ?? result.rule?.id ?? rule?.id ?? '', MAX_RULE_ID);
  const said = {
    ruleId: id === '' ? tool : id,
    level: result.level ?? rule?.defaultConfiguration?.level ?? 'warning',
    message: messageOf(result.message, [rule?.messageStrings, run.tool.driver.globalMessageStrings]),
    helpUri: linkOf(rule?.helpUri),
  };
  const [...locations] = result.locations ?? [];
  if (locations.length === 0) locations.push({ physicalLocation: undefined });
  return locations.flatMap(({ physicalLocation }) => {
    const { artifactLocation, region } = physicalLocation ?? {};
    const place =
      artifactLocation?.uri === undefined ? artifactAt(run, artifactLocation?.index) : artifactLocation;
    const startLine = region?.startLine ?? null;
    const endLine = startLine === null ? null : Math.max(startLine, region?.endLine ?? startLine);
    const paths = pathsOf(place ?? {}, run.originalUriBaseIds, root);
    // The first is what it means; another way to read the name accuses nobody of being elsewhere.
    return paths.map((path, i) => ({
      ...said,
      path,
      located: i === 0 && place?.uri !== undefined,
      startLine,
      endLine,
    }));
  });
}

function artifactAt({ artifacts }: SarifRun, index: number | undefined) {
  return index === undefined ? undefined : artifacts?.[index]?.location;
}

/**
 * SARIF 3.27.5, 3.52.4: by its index in the component it names, else by its id, else by the id that its own is
 * a part of. An index that leads to another rule's entry is not followed.
 */
function ruleOf(result: SarifResult, { driver, extensions, byId }: RuleTable): SarifRule | undefined {
  const id = result.ruleId ?? result.rule?.id;
  const index = result.rule?.index ?? result.ruleIndex;
  const of = result.rule?.toolComponent;
  const named = of?.name === undefined ? undefined : extensions.find(({ name }) => name === of.name);
  const component = of?.index === undefined ? named : extensions[of.index];
  const found = index === undefined ? undefined : (component?.rules ?? driver)[index];
  if (id === undefined) return found;
  if (found?.id !== undefined && (id === found.id || id.startsWith(`${found.id}/`))) return found;
  return byId.get(id) ?? byId.get(id.slice(0, Math.max(0, id.lastIndexOf('/'))));
}

type Strings = SarifMessageStrings | undefined;

/** SARIF 3.11: its own text, else the string that its id names; `{0}` is its first argument. */
function messageOf(message: SarifResult['message'], strings: readonly Strings[]): string {
  const { id, arguments: values = [] } = message;
  const named =
    id === undefined ? undefined : strings.map((each) => each?.get(id)).find((each) => each !== undefined);
  const template = message.text ?? message.markdown ?? named?.text ?? named?.markdown ?? '';
  let room = MAX_MESSAGE;
  const filled = template.slice(0, MAX_MESSAGE).replace(/\{(\d{1,3})\}/g, (whole, number: string) => {
    const value = (values[Number(number)] ?? whole).slice(0, room);
    room -= value.length;
    return value;
  });
  return oneLine(filled, MAX_MESSAGE);
}

/** What a scanner says may quote the change: no line ends, nothing hidden, and not without end. */
function oneLine(text: string, most: number): string {
  const start = text.slice(0, 4 * most);
  const line = PLAIN.test(start) ? start : inert(start.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Most of all texts, and sooner seen than made inert. */
const PLAIN = /^(?!.*##)[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

function linkOf(uri: string | undefined): string | null {
  if (uri === undefined || uri.length > MAX_URI) return null;
  return /^https?:\/\/[\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]+$/i.test(uri) ? uri : null;
}
