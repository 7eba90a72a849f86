import type { PolicyConfig } from '../../config/policy.ts';
import { usage } from '../../config.ts';
import { inert } from '../../lib/inert.ts';
import { type Difference, type DifferenceKind, diffPolicies } from '../../policy/diff.ts';
import { inertJson } from '../../report/json.ts';
import { code, type Table, table } from '../../report/tables.ts';
import type { Invocation } from '../invocation.ts';
import { type Outcome, outcome } from '../output.ts';
import { loadAtHand, rootOf } from './at-hand.ts';

/** `countersign policy diff A B`: what each difference does. @throws RunError USAGE, POLICY_INVALID */
export async function diff(config: PolicyConfig, _invocation: Invocation): Promise<Outcome> {
  const [a, b, extra] = config.positionals;
  if (a === undefined || b === undefined || extra !== undefined)
    throw usage(
      'diff compares two policies',
      '`countersign policy diff main:.countersign/policy.yaml .countersign/policy.yaml`',
    );
  const [from, to] = [await loadAtHand(config.directory, [a]), await loadAtHand(config.directory, [b])];
  const differences = diffPolicies(from.policy.policy, to.policy.policy);
  const compared: Compared = {
    from: { name: a, digest: from.policy.digest },
    to: { name: b, digest: to.policy.digest },
    differences,
    counts: {
      tightened: countOf(differences, 'tightened'),
      loosened: countOf(differences, 'loosened'),
      changed: countOf(differences, 'changed'),
    },
  };
  return outcome(config, rootOf(config.directory), rendered(config, compared), exitCodeOf(config, compared));
}

type Side = { readonly name: string; readonly digest: string };
type Compared = {
  readonly from: Side;
  readonly to: Side;
  readonly differences: readonly Difference[];
  readonly counts: Readonly<Record<DifferenceKind, number>>;
};

function countOf(differences: readonly Difference[], kind: DifferenceKind): number {
  return differences.filter((difference) => difference.kind === kind).length;
}

/** Whoever fails on what may loosen fails on what does. */
function exitCodeOf({ failOn }: PolicyConfig, { counts }: Compared): 0 | 1 {
  if (failOn === null) return 0;
  return counts.loosened > 0 || (failOn === 'changed' && counts.changed > 0) ? 1 : 0;
}

function rendered({ format }: PolicyConfig, compared: Compared): string {
  if (format === 'json') return inertJson(compared);
  return format === 'markdown' ? markdownOf(compared) : textOf(compared);
}

const SIGNS: Readonly<Record<DifferenceKind, string>> = {
  tightened: 'tightened  ',
  loosened: 'LOOSENED   ',
  changed: 'changed    ',
};

const NOTHING = 'no difference in effect';

function countsIn({ counts, differences }: Compared): string {
  if (differences.length === 0) return NOTHING;
  return `${counts.loosened} loosened, ${counts.changed} changed, ${counts.tightened} tightened`;
}

function textOf(compared: Compared): string {
  const lines = compared.differences.map((one) => {
    const { list, from, to } = one;
    const what =
      list === undefined ? `${inert(from ?? NOT_THERE)} → ${inert(to ?? NOT_THERE)}` : signed(list, inert);
    return `${SIGNS[one.kind]}${inert(one.field)}\n           │ ${what}\n`;
  });
  return `${countsIn(compared)}: ${inert(compared.from.name)} → ${inert(compared.to.name)}\n${lines.join('')}`;
}

const NOT_THERE = '(nothing)';

type List = NonNullable<Difference['list']>;

/** What a list lost and what it got. */
function signed({ removed, added }: List, show: (item: string) => string): string {
  return [...removed.map((item) => `−${show(item)}`), ...added.map((item) => `+${show(item)}`)].join(' ');
}

/** For a comment on the change: the gravest first. */
function markdownOf(compared: Compared): string {
  const order: readonly DifferenceKind[] = ['loosened', 'changed', 'tightened'];
  const rows = order.flatMap((kind) =>
    compared.differences
      .filter((difference) => difference.kind === kind)
      .map(({ field, from, to, list }) => [
        kind === 'loosened' ? '**loosened**' : kind,
        code(field),
        list === undefined ? `${cell(from)} → ${cell(to)}` : signed(list, code),
      ]),
  );
  const differences: Table = { title: 'Differences', columns: ['what', 'field', 'difference'], rows };
  const heading = `### Policy: ${countsIn(compared)}`;
  const names = `${code(compared.from.name)} → ${code(compared.to.name)}`;
  return `${[heading, names, ...table(differences, MARKDOWN_LIMIT)].join('\n\n')}\n`;
}

const cell = (text: string | null): string => (text === null ? NOT_THERE : code(text));

/** GitHub takes no comment over 65,536 characters. */
const MARKDOWN_LIMIT = 60_000;
