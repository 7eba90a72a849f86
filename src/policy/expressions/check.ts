import type { ASTNode } from '@marcbachmann/cel-js';
import { checkProgram } from '../matching/patterns.ts';
import {
  COMPREHENSIONS,
  FUNCTIONS,
  fieldType,
  isRecord,
  KNOWN_VALUES,
  METHODS,
  VARIABLE_NAMES,
  variableType,
} from './language.ts';
import { type Refusal, unknownField, unknownFunction, unknownName } from './words.ts';

/** What the library accepts and we refuse. The types have been checked before: here it is about single words. */

/** Comprehensions in comprehensions: files, their lines, and one list more. */
const MAX_NESTING = 3;
const MAX_INT = 2n ** 63n - 1n;

/** Variables of the comprehensions around a node, with the type of what they stand for where it has a name. */
type Scope = ReadonlyMap<string, string | null>;
type Look = { readonly scope: Scope; readonly used: Set<string> };

/** The first thing that is refused, or null; `used` gets the names of our variables it looks at. */
export function checkNode(node: ASTNode, used: Set<string>): Refusal | null {
  return refusalOf(node, { scope: new Map(), used });
}

function refusalOf(node: ASTNode, look: Look): Refusal | null {
  return ownRefusal(node, look) ?? first(childrenOf(node, look.scope), look);
}

type Child = { readonly node: ASTNode; readonly scope: Scope };

function first(children: readonly Child[], { used }: Look): Refusal | null {
  for (const { node, scope } of children) {
    const refusal = refusalOf(node, { scope, used });
    if (refusal !== null) return refusal;
  }
  return null;
}

/** The parts of a node that are expressions, in the order they are written. */
function childrenOf(node: ASTNode, scope: Scope): readonly Child[] {
  const comprehension = comprehensionOf(node);
  if (comprehension === null) return operandsOf(node).map((operand) => ({ node: operand, scope }));
  const { receiver, name, bodies } = comprehension;
  const inner = new Map(scope).set(name, elementOf(typeOf(receiver, scope)));
  return [{ node: receiver, scope }, ...bodies.map((body) => ({ node: body, scope: inner }))];
}

/** The parts of a node that are expressions, a comprehension's variable among them. */
export function operandsOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case '!_':
    case '-_':
      return [node.args];
    case 'map':
      return node.args.flat();
    case 'list':
    case '?:':
      return [...node.args];
    case '[]':
    case '[?]':
    case '||':
    case '&&':
    case '==':
    case '!=':
    case 'in':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return node.args;
  }
}

type Comprehension = {
  readonly receiver: ASTNode;
  readonly variable: ASTNode;
  readonly name: string;
  readonly bodies: readonly ASTNode[];
};

/** `list.exists(variable, body)` and the like, or null. */
export function comprehensionOf(node: ASTNode): Comprehension | null {
  if (node.op !== 'rcall' || !COMPREHENSIONS.has(node.args[0])) return null;
  const [, receiver, [variable, ...bodies]] = node.args;
  if (variable?.op !== 'id') return null;
  return { receiver, variable, name: variable.args, bodies };
}

function ownRefusal(node: ASTNode, { scope, used }: Look): Refusal | null {
  const refused = (why: string): Refusal => ({ why, offset: node.pos });
  switch (node.op) {
    case 'value':
      if (typeof node.args === 'bigint' && node.args > MAX_INT) return refused('more than 64 bits can hold');
      return ['string', 'bigint', 'number', 'boolean'].includes(typeof node.args)
        ? null
        : refused('only text, numbers, `true` and `false` can be written here');
    case 'id':
      if (scope.has(node.args)) return null;
      if (!VARIABLE_NAMES.has(node.args))
        return { ...unknownName(node.args, scope.keys()), offset: node.pos };
      used.add(node.args);
      return null;
    case '.':
      return refusedField(node, scope);
    case 'map':
      return refused('a map cannot be written here');
    case '[]':
      return isPlainIndex(node.args)
        ? null
        : refused('only a number or the name of a trailer can stand in `[]`');
    case 'call':
      return FUNCTIONS.has(node.args[0])
        ? null
        : { ...unknownFunction(node.args[0], FUNCTIONS), offset: node.pos };
    case 'rcall':
      return refusedCall(node, scope);
    default:
      return refusedComparison(node, scope);
  }
}

/** Anything else could ask an object for a field by a name that no type was checked for. */
function isPlainIndex([receiver, index]: readonly [ASTNode, ASTNode]): boolean {
  if (index.op === 'value' && typeof index.args === 'bigint') return true;
  return receiver.op === '.' && receiver.args[1] === 'trailers';
}

function refusedCall(node: ASTNode & { readonly op: 'rcall' }, scope: Scope): Refusal | null {
  const [name, receiver, args] = node.args;
  const nameAt = Math.max(node.pos, node.input.indexOf(name, receiver.end));
  if (name === 'matches') return refusedPattern(args[0] ?? node);
  const comprehension = comprehensionOf(node);
  if (comprehension === null) {
    const offered = [...METHODS, ...COMPREHENSIONS];
    return METHODS.has(name) ? null : { ...unknownFunction(name, offered), offset: nameAt };
  }
  const { variable, name: own } = comprehension;
  const refused = (why: string): Refusal => ({ why, offset: variable.pos });
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(own)) return refused('a name begins with a letter');
  if (scope.has(own) || VARIABLE_NAMES.has(own))
    return refused('this name already has a meaning: take another one');
  if (scope.size >= MAX_NESTING) return refused(`lists can be searched ${MAX_NESTING} deep, not deeper`);
  return null;
}

/** RE2 as the specification says; the library would backtrack. It has to be known when the policy is loaded. */
function refusedPattern(argument: ASTNode): Refusal | null {
  const refused = (why: string): Refusal => ({ why, offset: argument.pos });
  if (argument.op !== 'value' || typeof argument.args !== 'string')
    return refused('the pattern of `matches` has to be written out');
  if (argument.args.includes('\b'))
    return refused('in a text `\\b` is a backspace: for a word boundary write `\\\\b`');
  const checked = checkProgram(argument.args, 0);
  return checked.status === 'refused' ? refused(checked.why) : null;
}

/** The declared type of a node, where that is easily said; null elsewhere. */
function typeOf(node: ASTNode, scope: Scope): string | null {
  if (node.op === 'id')
    return scope.has(node.args) ? (scope.get(node.args) ?? null) : variableType(node.args);
  if (node.op === '.') return fieldType(typeOf(node.args[0], scope) ?? '', node.args[1]);
  if (node.op === '[]') return elementOf(typeOf(node.args[0], scope));
  if (node.op === 'rcall' && node.args[0] === 'filter') return typeOf(node.args[1], scope);
  return null;
}

function elementOf(type: string | null): string | null {
  return type === null ? null : (/^list<(\w+)>$/.exec(type)?.[1] ?? null);
}

/** The library would say the same, without what there is. */
function refusedField(node: ASTNode & { readonly op: '.' }, scope: Scope): Refusal | null {
  const [owner, field] = node.args;
  const type = typeOf(owner, scope);
  if (type === null || type.startsWith('map<') || fieldType(type, field) !== null) return null;
  return { why: unknownField(owner.input.slice(owner.start, owner.end), field, type), offset: node.pos };
}

function refusedComparison(node: ASTNode, scope: Scope): Refusal | null {
  if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return null;
  const [left, right] = node.args;
  // The library makes a new object each time: none would equal another.
  const whole = [left, right].find((operand) => isRecord(typeOf(operand, scope)));
  if (whole !== undefined) return { why: 'compare its fields: this has many', offset: whole.pos };
  return unknownAmong(left, right, scope) ?? unknownAmong(right, left, scope);
}

/** `actor.kind == "robot"` is never true, and whoever wrote it does not know. */
function unknownAmong(field: ASTNode, literal: ASTNode, scope: Scope): Refusal | null {
  if (field.op !== '.') return null;
  const owner = typeOf(field.args[0], scope);
  const known = owner === null ? undefined : KNOWN_VALUES[`${owner}.${field.args[1]}`];
  if (known === undefined) return null;
  const written = literal.op === 'list' ? literal.args : [literal];
  for (const value of written) {
    if (value.op !== 'value' || typeof value.args !== 'string' || known.includes(value.args)) continue;
    return { why: `this value is never there: it is one of ${known.join(', ')}`, offset: value.pos };
  }
  return null;
}
