import type {
  ChangedFile,
  Facts,
  Hunk,
  ObjectId,
  Observation,
  Path,
  Scan,
  ScannerPolicy,
  ScanResult,
  Unchecked,
} from '../../model.ts';

/**
 * What other scanners found on added lines, and whether those that have to have looked did. Results only ever
 * add findings: nothing here takes one of ours away.
 */

export type ScannerObservation = {
  readonly scanner: ScannerPolicy;
  /** The tool's own. */
  readonly ruleId: string;
  readonly observation: Observation;
};

export type Judgement = {
  readonly observed: readonly ScannerObservation[];
  readonly unchecked: readonly Unchecked[];
};

/** Whether what a scanner's rule finds at a path is let pass, for now. */
type WaivesResult = (scanner: ScannerPolicy, ruleId: string, path: Path) => boolean;

/** An abbreviated commit id is at least this long. */
const MIN_PREFIX = 7;

/** Results of each scanner that the policy names; results of any other are listed, and decide nothing. */
export function judgeScans(
  { change, scans, scanned, headPaths }: Pick<Facts, 'change' | 'scans' | 'scanned' | 'headPaths'>,
  scanners: readonly ScannerPolicy[],
  waives: WaivesResult,
): Judgement {
  const places = placesOf(change.files);
  const judged = scanners.map((scanner) => {
    const own = scans.filter((scan) => isOf(scan, scanner));
    return judgeScanner(scanner, own, { places, scanned, headPaths, waives });
  });
  const strangers = scans.filter((scan) => !scanners.some((scanner) => isOf(scan, scanner)));
  const unchecked = [
    ...judged.flatMap((each) => each.unchecked),
    ...strangers.map(({ tool }) => uncheckedOf(tool, 'the policy names no such scanner', { blocks: false })),
  ];
  return { observed: judged.flatMap(({ observed }) => observed), unchecked: once(unchecked) };
}

/** Tools add their edition to their name: `Semgrep OSS` is `semgrep`. */
function isOf({ tool }: Scan, { name }: ScannerPolicy): boolean {
  const [said, wanted] = [tool.toLowerCase(), name.toLowerCase()];
  return said === wanted || said.startsWith(`${wanted} `);
}

function uncheckedOf(name: string, why: string, { blocks }: { readonly blocks: boolean }): Unchecked {
  return { what: `scanner ${name}`, why, blocks };
}

function once(unchecked: readonly Unchecked[]): readonly Unchecked[] {
  return [...new Map(unchecked.map((each) => [JSON.stringify(each), each])).values()];
}

// ── one scanner ─────────────────────────────────────────────────────────────────────────────

type Ground = Pick<Facts, 'scanned' | 'headPaths'> & {
  readonly places: Places;
  readonly waives: WaivesResult;
};

function judgeScanner(scanner: ScannerPolicy, scans: readonly Scan[], ground: Ground): Judgement {
  const missing = (why: string): Unchecked => uncheckedOf(scanner.name, why, { blocks: scanner.required });
  const remark = (why: string): Unchecked => uncheckedOf(scanner.name, why, { blocks: false });
  if (scans.length === 0) return { observed: [], unchecked: [missing('no results of it were given')] };
  // Lines of another commit are other lines. What a scan found before it failed is there all the same.
  const [of, elsewhere] = partition(scans, (scan) => isOfHead(scan, ground.scanned));
  const placed = of.flatMap(({ results }) => results.map((result) => place(result, scanner, ground)));
  const lost = placed.filter((each) => each === 'unplaced').length;
  const foreign = placed.filter((each) => each === 'foreign').length;
  const unchecked = [
    ...elsewhere.map(() => missing('its results are of another commit')),
    ...of.filter(({ successful }) => !successful).map(() => missing('its run did not succeed')),
    ...of
      .filter(({ revisions }) => revisions.length === 0)
      .map(() => remark('its results do not say which commit they are of')),
    ...(lost === 0 ? [] : [remark(`results that cannot be placed: ${lost}`)]),
    ...(foreign === 0 ? [] : [outside(scanner, foreign)]),
  ];
  return { observed: placed.filter((each) => typeof each !== 'string'), unchecked };
}

/** Run elsewhere, its results may be about lines that are added here: nobody can say that they are not. */
function outside(scanner: ScannerPolicy, count: number): Unchecked {
  const why = `results that name no file of the head: ${count}; run it in the root of this checkout`;
  return uncheckedOf(scanner.name, why, { blocks: scanner.required });
}

function partition<T>(all: readonly T[], holds: (each: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(holds), all.filter((each) => !holds(each))];
}

function isOfHead({ revisions }: Scan, scanned: readonly ObjectId[]): boolean {
  if (revisions.length === 0) return true;
  return revisions.some((revision) => {
    const said = revision.toLowerCase();
    return scanned.some((id) => id === said || (said.length >= MIN_PREFIX && id.startsWith(said)));
  });
}

// ── one result ──────────────────────────────────────────────────────────────────────────────

type FilePlace = {
  readonly file: ChangedFile;
  /** Text of the added line nearest to the start of a range, when the range touches one. */
  readonly lineIn: (from: number, to: number) => string | null;
};
type Places = ReadonlyMap<Path, FilePlace>;

function place(
  result: ScanResult,
  scanner: ScannerPolicy,
  { places, headPaths, waives }: Ground,
): ScannerObservation | 'old' | 'unplaced' | 'foreign' {
  const elsewhere = result.located && !isWeak(result);
  if (result.path === null) return elsewhere ? 'foreign' : 'unplaced';
  const found = places.get(result.path);
  if (found === undefined) return elsewhere && headPaths?.has(result.path) === false ? 'foreign' : 'old';
  const text = textAt(result, found) ?? movedText(result, found.file, scanner, waives);
  if (text !== null) return observe(result, scanner, text);
  if (result.startLine !== null && !isUnread(found.file)) return 'old';
  return 'unplaced';
}

/** The text of the added line it is on, empty when it is on the whole of a new file; null on old lines. */
function textAt({ startLine, endLine }: ScanResult, { file, lineIn }: FilePlace): string | null {
  const line = startLine === null ? null : lineIn(startLine, endLine ?? startLine);
  if (line !== null) return line;
  if (file.status === 'added') return '';
  // An author could move a result to an old line with a line end that only the tool knows.
  return startLine !== null && file.oddLineEnds ? '' : null;
}

/** A file that moves out of a waiver brings what was waived there; its text tells no places apart. */
function movedText(
  { ruleId }: ScanResult,
  { path, oldPath }: ChangedFile,
  scanner: ScannerPolicy,
  waives: WaivesResult,
): string | null {
  if (oldPath === null) return null;
  return waives(scanner, ruleId, oldPath) && !waives(scanner, ruleId, path) ? '' : null;
}

/** Lines of a file over the cap were not read: nobody knows which of them are new. */
function isUnread({ head }: ChangedFile): boolean {
  return head?.content.kind === 'oversized';
}

function observe(result: ScanResult, scanner: ScannerPolicy, text: string): ScannerObservation {
  const { ruleId, helpUri, path, startLine, endLine } = result;
  const message = `${scanner.name}: ${result.message === '' ? ruleId : result.message}`;
  const plain = `read what ${scanner.name} says of ${ruleId}, and change the line`;
  const hint = helpUri === null ? plain : `see ${helpUri}`;
  const observation = { path, startLine, endLine, message, hint, text };
  return { scanner, ruleId, observation: isWeak(result) ? { ...observation, effect: 'warn' } : observation };
}

function isWeak({ level }: ScanResult): boolean {
  return level === 'note' || level === 'none';
}

// ── added lines ─────────────────────────────────────────────────────────────────────────────

function placesOf(files: readonly ChangedFile[]): Places {
  return new Map(files.map((file) => [file.path, placeOf(file)]));
}

function placeOf(file: ChangedFile): FilePlace {
  const lines = new Map<Hunk, readonly string[]>();
  return {
    file,
    lineIn: (from, to) => {
      const hunk = firstHunkFrom(file.added, from);
      if (hunk === undefined || hunk.line > to) return null;
      const split = lines.get(hunk) ?? hunk.text.split('\n');
      lines.set(hunk, split);
      return split[Math.max(0, from - hunk.line)] ?? '';
    },
  };
}

/** The first hunk that does not end before a line; hunks are in the order of their lines. */
function firstHunkFrom(hunks: readonly Hunk[], line: number): Hunk | undefined {
  let [low, high] = [0, hunks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { line: first = 0, count = 0 } = hunks[middle] ?? {};
    if (first + count <= line) low = middle + 1;
    else high = middle;
  }
  return hunks[low];
}
