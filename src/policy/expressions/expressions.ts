import {
  type ASTNode,
  TypeError as CelTypeError,
  type Environment,
  EvaluationError,
  ParseError,
  type ParseResult,
  serialize,
} from '@marcbachmann/cel-js';
import { RunError } from '../../errors.ts';
import type { Facts } from '../../model.ts';
import { checkNode } from './check.ts';
import { MAX_STEPS, MAX_STEPS_OF_ALL, type Meter, meterNodes, meterOf } from './cost.ts';
import { environment, MAX_LENGTH } from './language.ts';
import { type ExpressionValues, expressionValues } from './values.ts';
import { oneLine, type Refusal, refusalIn } from './words.ts';

/** The CEL of a rule's `when`: checked when the policy is loaded, evaluated over the facts, never by the clock. */

export type ExpressionCheck =
  | { readonly status: 'usable'; readonly looksAt: ReadonlySet<string> }
  | ({ readonly status: 'refused' } & Refusal);

/** The part of a rule that is needed here. */
export type Conditional = { readonly id: string; readonly when: string };

/** Whether an expression can be used, and which of our variables it looks at. */
export function checkExpression(text: string): ExpressionCheck {
  const parsed = parse(text);
  if (parsed.status === 'refused') return parsed;
  return { status: 'usable', looksAt: parsed.looksAt };
}

/**
 * Whether rules hold, over the same facts; each expression is compiled once.
 * @throws RunError POLICY_INVALID, POLICY_COST, POLICY_FAILED from the function it returns
 */
export function expressionEvaluator(facts: Facts): (rule: Conditional) => boolean {
  const answerOf = runner(facts);
  return (rule) => {
    const answer = answerOf(rule.when);
    switch (answer.status) {
      case 'value':
        return answer.value;
      case 'failed':
        throw new RunError('POLICY_FAILED', `the expression of ${rule.id} fails: ${answer.why}`, {
          hint: 'ask before you take: `size(list) > 0 && list[0] == …`, `"Name" in trailers && …`',
        });
      case 'over':
        throw new RunError('POLICY_COST', `the expression of ${rule.id} costs too much on this change`, {
          hint: 'search fewer lists inside of each other, and ask the cheap questions first',
        });
      case 'refused':
        throw new RunError('POLICY_INVALID', `the expression of ${rule.id}: ${answer.why}`, {
          hint: 'run `countersign policy compile` on the policy',
        });
    }
  };
}

/** What the parts of an expression that `&&` and `||` join are worth, for a person to read. */
export function explainExpression(
  { when }: Conditional,
  facts: Facts,
): readonly { readonly expression: string; readonly value: string }[] {
  const parsed = parse(when);
  if (parsed.status === 'refused') return [{ expression: short(when), value: `error: ${parsed.why}` }];
  const answerOf = runner(facts);
  return operands(parsed.program.ast).map((operand) => {
    const expression = serialize(operand);
    return { expression: short(expression), value: shown(answerOf(expression)) };
  });
}

type Parsed =
  | { readonly status: 'parsed'; readonly program: ParseResult; readonly looksAt: ReadonlySet<string> }
  | ({ readonly status: 'refused' } & Refusal);

let language: Environment | undefined;

function parse(text: string): Parsed {
  const refused = (why: string, offset = 0): Parsed => ({ status: 'refused', why, offset });
  if (text.length > MAX_LENGTH) return refused(`longer than ${MAX_LENGTH} characters`, MAX_LENGTH);
  language ??= environment();
  try {
    const program = language.parse(text);
    const looksAt = new Set<string>();
    const refusal = checkNode(program.ast, looksAt);
    if (refusal !== null) return { status: 'refused', ...refusal };
    const { type, error } = program.check();
    if (error !== undefined) throw error;
    if (type !== 'bool') return refused(`it has to be true or false, not ${type}`, program.ast.start);
    return { status: 'parsed', program, looksAt };
  } catch (error) {
    if (error instanceof ParseError || error instanceof CelTypeError)
      return { status: 'refused', ...refusalIn(text, error) };
    throw error;
  }
}

type Answer =
  | { readonly status: 'value'; readonly value: boolean }
  | { readonly status: 'failed'; readonly why: string }
  | { readonly status: 'over' }
  | { readonly status: 'refused'; readonly why: string };

/** Answers for texts, over the same facts; each text is compiled and evaluated once. */
function runner(facts: Facts): (text: string) => Answer {
  const known = new Map<string, Answer>();
  let values: ExpressionValues | undefined;
  let left = MAX_STEPS_OF_ALL;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    values ??= expressionValues(facts);
    const meter = meterOf(Math.min(MAX_STEPS, left));
    const answer = run(text, values, meter);
    left -= meter.steps();
    known.set(text, answer);
    return answer;
  };
}

function run(text: string, values: ExpressionValues, meter: Meter): Answer {
  const parsed = parse(text);
  if (parsed.status === 'refused') return parsed;
  meterNodes(parsed.program.ast, meter);
  const answer = evaluated(parsed.program, values, meter);
  // An `||` may have swallowed the error that ended the search.
  if (meter.isOver()) return { status: 'over' };
  if (meter.steps() === 0) throw new Error('the CEL library changed: an evaluation was not counted');
  return answer;
}

function evaluated(program: ParseResult, values: ExpressionValues, meter: Meter): Answer {
  try {
    const value: unknown = program(values);
    return typeof value === 'boolean'
      ? { status: 'value', value }
      : { status: 'failed', why: 'not a truth value' };
  } catch (error) {
    if (meter.isOver()) return { status: 'over' };
    // The code and not the message, which may quote the change.
    if (error instanceof EvaluationError) return { status: 'failed', why: error.code.replaceAll('_', ' ') };
    // What V8 says of a text that would be longer than it can hold.
    if (error instanceof RangeError) return { status: 'over' };
    throw error;
  }
}

function operands(node: ASTNode): readonly ASTNode[] {
  return node.op === '&&' || node.op === '||' ? node.args.flatMap(operands) : [node];
}

function shown(answer: Answer): string {
  switch (answer.status) {
    case 'value':
      return String(answer.value);
    case 'failed':
    case 'refused':
      return `error: ${answer.why}`;
    case 'over':
      return 'error: it costs too much';
  }
}

function short(text: string): string {
  const line = oneLine(text);
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
