import type { ASTNode } from '@marcbachmann/cel-js';
import { searcher } from '../matching/pattern-meter.ts';
import { comprehensionOf, operandsOf } from './check.ts';

/**
 * The library has no limit on cost, so every step is counted as it is taken: never a clock, so that a rule costs
 * the same everywhere. It also answers what the library would answer otherwise than CEL: `matches` is RE2, and
 * `lowerAscii` leaves everything but ASCII alone.
 */

/** Steps of one expression over one change; one takes 0.05 to 0.1 µs. */
export const MAX_STEPS = 12_000_000;
/** Steps of all expressions of a policy together. */
export const MAX_STEPS_OF_ALL = 60_000_000;

export type Meter = {
  readonly spend: (steps: number) => void;
  readonly isOver: () => boolean;
  readonly steps: () => number;
};

/** Thrown to end an evaluation; the library may swallow it (`error || true`), so `isOver` is what counts. */
const OVER = new Error('over the limit');

export function meterOf(limit: number): Meter {
  let steps = 0;
  return {
    spend: (more) => {
      steps += more;
      if (steps > limit) throw OVER;
    },
    isOver: () => steps > limit,
    steps: () => steps,
  };
}

/** What the library calls for each node; its types do not mention it. */
type Evaluate = (evaluator: unknown, node: MeteredNode, context: unknown) => unknown;
type MeteredNode = ASTNode & {
  readonly meta: { readonly evaluate: Evaluate };
  readonly setMeta: (key: 'evaluate', evaluate: Evaluate) => unknown;
  readonly evaluate: Evaluate;
};

function isMetered(node: ASTNode): node is MeteredNode {
  return 'setMeta' in node && 'meta' in node && 'evaluate' in node;
}

/** Puts the meter on every node of a checked expression. */
export function meterNodes(root: ASTNode, { spend }: Meter): void {
  const visit = (node: ASTNode, weighed: Weighed): void => {
    if (!isMetered(node)) throw new Error('the CEL library changed: its nodes can no longer be counted');
    const steps = node.op === 'list' ? 1 + node.args.length / ITEMS_PER_STEP : 1;
    const evaluate = ownEvaluate(node, spend) ?? node.meta.evaluate;
    node.setMeta('evaluate', (evaluator, self, context) => {
      spend(steps);
      const value = orFailure(() => evaluate(evaluator, self, context), spend);
      if (weighed === 'all') weigh(value, spend);
      else if (weighed === 'text' && typeof value === 'string') weigh(value, spend);
      return value;
    });
    // What is written out costs nothing to look at.
    for (const operand of operandsOf(node)) if (operand.op !== 'value') visit(operand, weighedBy(node));
  };
  visit(root, 'nothing');
}

/** Making and passing on an error, which `||` and `exists` may ask for again and again. */
const STEPS_PER_FAILURE = 50;

function orFailure<T>(work: () => T, spend: Meter['spend']): T {
  try {
    return work();
  } catch (error) {
    if (error !== OVER) spend(STEPS_PER_FAILURE);
    throw error;
  }
}

type Weighed = 'all' | 'text' | 'nothing';

/** What of its operands the work of a node grows with. */
function weighedBy(node: ASTNode): Weighed {
  switch (node.op) {
    case '==':
    case '!=':
    case 'in':
    case '+':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return 'all';
    case 'rcall':
      if (comprehensionOf(node) !== null) return 'nothing';
      return node.args[0] === 'size' ? 'text' : 'all';
    case 'call':
      return node.args[0] === 'size' ? 'text' : 'all';
    default:
      return 'nothing';
  }
}

const CHARACTERS_PER_STEP = 64;
const ITEMS_PER_STEP = 2;

/** Every item of a list is looked at, and so is every character. */
function weigh(value: unknown, spend: Meter['spend']): void {
  if (typeof value === 'string') spend(value.length / CHARACTERS_PER_STEP);
  if (!Array.isArray(value)) return;
  spend(value.length / ITEMS_PER_STEP);
  for (const item of value) weigh(item, spend);
}

/** Methods of text that are ours; the library has checked that they are given text. */
function ownEvaluate(node: ASTNode, spend: Meter['spend']): Evaluate | null {
  if (node.op !== 'rcall') return null;
  const method = ownMethod(node, spend);
  if (method === null) return null;
  const operands = operandsOf(node).filter(isMetered);
  return (evaluator, _, context) => {
    const [text, argument = ''] = operands.map((operand) => operand.evaluate(evaluator, operand, context));
    if (typeof text !== 'string' || typeof argument !== 'string') throw new Error('not text');
    return method(text, argument);
  };
}

type Method = (text: string, argument: string) => unknown;

function ownMethod(node: ASTNode & { readonly op: 'rcall' }, spend: Meter['spend']): Method | null {
  const [name, , args] = node.args;
  switch (name) {
    case 'matches':
      return matches(args[0], spend);
    case 'lowerAscii':
      return (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    case 'upperAscii':
      return (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
    case 'contains':
      return (text, part) => {
        spend(searchSteps(text, part));
        return text.includes(part);
      };
    case 'split':
      if (args.length !== 1) return null;
      return (text, separator) => {
        spend(searchSteps(text, separator));
        const parts = text.split(separator);
        spend(parts.length / ITEMS_PER_STEP);
        return parts;
      };
    default:
      return null;
  }
}

/** The engine's search may look at every place of the text for as long as the part is. */
function searchSteps(text: string, part: string): number {
  return (text.length * part.length) / 512;
}

/** Characters that RE2 reads in one step, when it need not stop to think: that is counted where it happens. */
const MATCHED_PER_STEP = 8;

function matches(pattern: ASTNode | undefined, spend: Meter['spend']): Method {
  const written = pattern?.op === 'value' ? String(pattern.args) : '';
  const search = searcher(written, 0, spend);
  return (text) => {
    spend(text.length / MATCHED_PER_STEP);
    return search(text);
  };
}
