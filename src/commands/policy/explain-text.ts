import { inert } from '../../lib/inert.ts';
import type { Digest, Finding, Scope } from '../../model.ts';
import { describeApprovers } from '../../policy/approvals.ts';
import type { Condition, ExplainedScope, Match } from '../../policy/explain/conditions.ts';
import type { RuleExplanation } from '../../policy/explain/explain.ts';
import type { PlaceExplanation } from '../../policy/explain/place.ts';

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
  /** YAML; null where there is nothing to waive, or no policy of the repository may. */
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

export function renderExplanation(explanation: Explanation): string {
  const { rule, place, policy, waiver } = explanation;
  const rows: readonly Row[] = [
    ...ruleRows(rule),
    ...(place === null ? [] : placeRows(place, explanation.approvals)),
    ['waive', describeWaiving(explanation)],
  ];
  const first = `${rule.id}  ${rule.effect} · ${KINDS[rule.kind]} · policy ${policy.name}`;
  const lines = rows.map(([word, text]) => `  ${word.padEnd(10)}${inert(text)}`.trimEnd());
  // From the first column on, as it has to stand in the policy; it is ASCII already.
  return `${[inert(first), ...lines].join('\n')}\n${waiver === null ? '' : `\n${waiver}`}`;
}

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
    ...conditions.scopes.map((scope): Row => ['where', describeScope(scope)]),
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

function describeScope({ paths, except }: Scope): string {
  const not = except.length === 0 ? '' : `, but not ${except.join(', ')}`;
  return `${paths.includes('**') ? 'every path' : paths.join(', ')}${not}`;
}

function describeWaiving({ rule, waiver }: Explanation): string {
  if (rule.waivable === 'no') return 'it may not be waived';
  if (rule.waivable === 'by-the-gateway') return 'only the gateway may waive it';
  if (waiver === null) return 'it may be, once the policy switches it on';
  return 'add this to the policy, and fill it in:';
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
      return condition.scopes.map(({ held, ...scope }) => [
        held ? 'yes' : 'no',
        `paths: ${describeMatch(scope)}`,
      ]);
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

function describeMatch({ path, matched, excepted }: Omit<ExplainedScope, 'held'>): string {
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
