import { type JsonValue, parseStrictJson } from '../../lib/strict-json.ts';
import { isList, listAt, textAt, valueAt } from '../json.ts';
import type { Statement } from '../statement.ts';

/** Bills of materials, SPDX and CycloneDX: facts to show. Nothing is decided by them, so nothing is refused. */

/** As the document has it, unchecked and unquoted; null: it does not say. */
export type Sbom = {
  readonly format: 'SPDX' | 'CycloneDX';
  readonly version: string | null;
  readonly components: number | null;
  readonly name: string | null;
};

const SPDX = /^https:\/\/spdx\.dev\/Document(?:\/v?(\d+(?:\.\d+){0,2}))?$/;
const CYCLONEDX = /^https:\/\/cyclonedx\.org\/(?:bom|schema)(?:\/v?(\d+(?:\.\d+){0,2}))?$/;

/** The facts of an SBOM attestation; null: the statement is about something else. */
export function readSbom({
  predicateType,
  predicate,
}: Pick<Statement, 'predicateType' | 'predicate'>): Sbom | null {
  const spdx = SPDX.exec(predicateType);
  if (spdx !== null) return readSpdx(documentOf(predicate), spdx[1] ?? null);
  const cyclonedx = CYCLONEDX.exec(predicateType);
  if (cyclonedx !== null) return readCycloneDx(documentOf(predicate), cyclonedx[1] ?? null);
  return null;
}

/** cosign 1 wrote `{ Data: … }`, with the document inside or as its text. */
function documentOf(predicate: JsonValue): JsonValue {
  const data = valueAt(predicate, 'Data');
  if (data === null) return predicate;
  if (typeof data !== 'string') return data;
  const parsed = parseStrictJson(data);
  return 'value' in parsed ? parsed.value : null;
}

/** SPDX 2 has packages, SPDX 3 a graph of elements. */
function readSpdx(document: JsonValue, version: string | null): Sbom {
  const graph = listAt(document, '@graph');
  if (graph.length > 0) return readSpdx3(graph, version);
  return {
    format: 'SPDX',
    version: textAt(document, 'spdxVersion')?.replace(/^SPDX-/, '') ?? version,
    components: lengthOf(valueAt(document, 'packages')),
    name: textAt(document, 'name'),
  };
}

function readSpdx3(graph: readonly JsonValue[], version: string | null): Sbom {
  const ofType = (type: string) =>
    graph.filter((element) => (textAt(element, 'type') ?? textAt(element, '@type')) === type);
  return {
    format: 'SPDX',
    version: textAt(ofType('CreationInfo')[0] ?? null, 'specVersion') ?? version,
    components: ofType('software_Package').length,
    name: textAt(ofType('SpdxDocument')[0] ?? null, 'name'),
  };
}

function readCycloneDx(document: JsonValue, version: string | null): Sbom {
  const components = valueAt(document, 'components');
  return {
    format: 'CycloneDX',
    version: textAt(document, 'specVersion') ?? version,
    components: isList(components) ? countNested(components) : null,
    name: textAt(document, 'metadata', 'component', 'name'),
  };
}

function lengthOf(value: JsonValue): number | null {
  return isList(value) ? value.length : null;
}

/** CycloneDX components may hold components. The parser bounds how deep. */
function countNested(components: readonly JsonValue[]): number {
  return components.reduce<number>((sum, one) => sum + 1 + countNested(listAt(one, 'components')), 0);
}
