import { inert } from '../../lib/inert.ts';
import type { Digest, Effect, Finding } from '../../model.ts';
import { describeApprovers } from '../../policy/approvals.ts';
import type { Condition, ExplainedScope, Match } from '../../policy/explain/conditions.ts';
import type { RuleExplanation, ScannerExplanation } from '../../policy/explain/explain.ts';
import type { PlaceExplanation } from '../../policy/explain/place.ts';
import { describeScopes } from '../../policy/explain/scopes.ts';
import { isEverywhere } from '../../policy/scope.ts';

/** An explanation for people. Every line starts with a word of ours; what comes from a change is made inert. */

export type ExplainedApprovals = {
  readonly wanted: string;
  readonly given: readonly string[];
  readonly refused: readonly string[];
  readonly met: boolean;
};

export type Explanation = {
  readonly policy: { readonly name: string; readonly digest: Digest };
  readonly rule: RuleExplanation;
  /** YAML, a form where no place was asked for; null where there is nothing to waive, or no policy may. */
  readonly waiver: string | null;
  readonly place: PlaceExplanation | null;
  readonly approvals: ExplainedApprovals | null;
};

/** What is shown of a line of the change. */
const CLIP = 200;

function clip(text: string): string {
  return text.length > CLIP ? `${text.slice(0, CLIP)}…` : text;
}

/** A word of ours in a column, and what follows it. */
type Row = readonly [string, string];

export type ScannerExplained = Pick<Explanation, 'policy'> & {
  readonly scanner: ScannerExplanation;
  readonly waiver: string;
};

export function renderExplanation(explanation: Explanation | ScannerExplained): string {
  const { policy, waiver } = explanation;
  const [what, rows] =
    'scanner' in explanation
      ? [scannerTitle(explanation.scanner), scannerRows(explanation.scanner)]
      : [ruleTitle(explanation.rule), allRows(explanation)];
  const lines = rows.map(([word, text]) => `  ${word.padEnd(10)}${inert(text)}`.trimEnd());
  // From the first column on, as it has to stand in the policy; it is ASCII already.
  const form = waiver === null ? '' : `\n${waiver}`;
  return `${[inert(`${what} · policy ${policy.name}`), ...lines].join('\n')}\n${form}`;
}

function allRows(explanation: Explanation): readonly Row[] {
  const { rule, place } = explanation;
  return [
    ...ruleRows(rule),
    ...(place === null ? [] : placeRows(place, explanation.approvals)),
    ['waive', describeWaiving(explanation)],
  ];
}

// ── a scanner ───────────────────────────────────────────────────────────────────────────────

const scannerTitle = ({ name, rule, effect }: ScannerExplanation): string =>
  `${rule === null ? name : `${name}/${clip(rule)}`}  ${effect} · a scanner`;

const DOES: Readonly<Record<Effect, string>> = {
  deny: 'fails the check',
  'require-approval': 'fails the check until it is approved',
  warn: 'warns, and fails nothing',
};

function scannerRows({ name, rule, effect, required, approvers }: ScannerExplanation): readonly Row[] {
  return [
    ['what', `what ${rule === null ? 'it' : 'this rule of it'} finds on an added line ${DOES[effect]}`],
    ...(effect === 'warn' ? [] : [['notes', 'its notes warn at most'] as const]),
    [
      'required',
      required
        ? 'yes: without results for this head the check fails'
        : 'no: without results nothing is found',
    ],
    ['where', 'lines that the change adds; what it finds on old lines is left out'],
    ['fix', `read what ${name} says of it, and change the line`],
    ['results', 'come from `countersign check --sarif FILE`'],
    ...(approvers === null ? [] : [['approve', describeApprovers(approvers)] as const]),
    ['waive', FORM],
  ];
}

const FORM = 'add this to the policy, and fill it in:';

// ── a rule ──────────────────────────────────────────────────────────────────────────────────

const ruleTitle = ({ id, effect, kind }: RuleExplanation): string => `${id}  ${effect} · ${KINDS[kind]}`;

const KINDS: Readonly<Record<RuleExplanation['kind'], string>> = {
  core: 'a core rule, always on',
  'built-in': 'a built-in rule',
  own: 'a rule of the policy’s own',
};

function ruleRows(rule: RuleExplanation): readonly Row[] {
  const { conditions, askedBy, tests, approvers } = rule;
  const asks = askedBy.map(({ source, line }) => (line === null ? source : `${source}:${line}`)).join(', ');
  return [
    ...(rule.switchedOn
      ? []
      : [['note', 'this policy does not switch it on; this is what it would be'] as const]),
    ['what', rule.title],
    ...(rule.why === null ? [] : [['why', rule.why] as const]),
    ...(asks === '' ? [] : [['asked by', asks] as const]),
    ['where', describeWhere(rule)],
    ...(conditions.added === null ? [] : [['added', `a line matches ${clip(conditions.added)}`] as const]),
    ...(conditions.removed === null
      ? []
      : [['removed', `a line matches ${clip(conditions.removed)}`] as const]),
    ...(conditions.when === null ? [] : [['when', conditions.when] as const]),
    ...conditions.with.map(
      ({ name, value, says, choices }): Row => [
        'with',
        `${name}: ${value} (of ${choices.join(', ')}): ${says}`,
      ],
    ),
    ['fix', rule.hint],
    ...(approvers === null ? [] : [['approve', describeApprovers(approvers)] as const]),
    ['tests', describeTests(tests)],
  ];
}

const LISTED = 10;

function describeTests(tests: RuleExplanation['tests']): string {
  const listed = tests.slice(0, LISTED).map(({ name, expect }) => `${name} (${expect})`);
  const more = tests.length > LISTED ? [`and ${tests.length - LISTED} more`] : [];
  return tests.length === 0 ? 'none' : [...listed, ...more].join(', ');
}

const WORDS = { paths: '', except: ', but not ', everywhere: 'every path' };

/** A core rule looks at what it is about, wherever that is, and not at each path. */
function describeWhere({ kind, conditions: { scopes } }: RuleExplanation): string {
  if (kind === 'core' && scopes.every(isEverywhere)) return 'everywhere it applies';
  return describeScopes(scopes, WORDS);
}

function describeWaiving({ rule, waiver, place }: Explanation): string {
  if (rule.waivable === 'no') return 'it may not be waived';
  if (rule.waivable === 'by-the-gateway') return 'only the gateway may waive it';
  if (!rule.switchedOn) return 'it may be, once the policy switches it on';
  if (waiver !== null) return FORM;
  const isWaived = place?.status === 'in-change' && place.findings.length > 0;
  return isWaived ? 'it is waived there' : 'there is nothing to waive there';
}

// ── a place ─────────────────────────────────────────────────────────────────────────────────

function placeRows(place: PlaceExplanation, approvals: ExplainedApprovals | null): readonly Row[] {
  if (place.status === 'not-in-change') return [['place', `${place.path} is not in the change`]];
  const line = place.line === null ? '' : `:${place.line.number}`;
  return [
    ['place', `${place.path}${line} · ${place.change}${describeLine(place.line)}`],
    ...place.conditions.flatMap(conditionRows),
    ...place.findings.map((finding): Row => ['finding', describeFinding(finding)]),
    ...(place.findings.length === 0 ? [['finding', `none: ${place.because.join('; ')}`] as const] : []),
    ...(approvals === null ? [] : [['approval', describeApprovals(approvals)] as const]),
  ];
}

function describeLine(line: { readonly added: boolean; readonly removed: boolean } | null): string {
  if (line === null) return '';
  if (line.added) return ' · the line is added';
  return line.removed ? ' · a line of this number is removed' : ' · the line is not changed';
}

function conditionRows(condition: Condition): readonly Row[] {
  const row = (text: string): Row => [condition.held ? 'yes' : 'no', `${condition.condition}: ${text}`];
  switch (condition.condition) {
    case 'paths':
      // Where one holds, nobody wants to know which others do not.
      return condition.scopes
        .filter(({ held }) => held === condition.held)
        .map((scope) => row(describeMatch(scope)));
    case 'added':
    case 'removed':
      return [
        ...(condition.matches.length === 0 ? [row('no line matches')] : []),
        ...condition.matches.map((match) => row(describePattern(match))),
        ...(condition.more === 0 ? [] : [row(`and ${condition.more} more`)]),
      ];
    case 'when':
      return [
        row(condition.expression),
        ...condition.values.map(({ expression, value }): Row => ['', `${clip(expression)} = ${clip(value)}`]),
      ];
    case 'rule':
      return condition.messages.length === 0
        ? [row('it objects to nothing there')]
        : condition.messages.map((message) => row(clip(message)));
  }
}

function describeMatch({ path, matched, excepted }: ExplainedScope): string {
  if (matched === null) return `no glob matches ${path}`;
  if (excepted === null) return `${matched} matches ${path}`;
  return `${matched} matches ${path}, and ${excepted} excepts it`;
}

function describePattern({ line, startColumn, endColumn, text }: Match): string {
  if (line === null) return 'the base is too large to be read, so it counts as matched';
  return `line ${line}, columns ${startColumn}-${Math.max(startColumn, endColumn - 1)}: ${clip(text)}`;
}

function describeFinding({ effect, message, startLine, waived }: Finding): string {
  const at = startLine === null ? '' : ` (line ${startLine})`;
  const by =
    waived === undefined ? '' : ` · waived by ${waived.owner} until ${waived.expires}: ${waived.reason}`;
  return `${effect} · ${clip(message)}${at}${by}`;
}

function describeApprovals({ wanted, given, refused, met }: ExplainedApprovals): string {
  const by = given.length === 0 ? '' : `, given by ${given.join(', ')}`;
  const not = refused.length === 0 ? '' : `; ${refused.join('; ')}`;
  return `${met ? 'approved' : 'open'}: it takes ${wanted}${by}${not}`;
}
