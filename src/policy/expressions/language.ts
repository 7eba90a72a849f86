import { Environment } from '@marcbachmann/cel-js';

/**
 * What an expression may say: CEL, less what could run long, what could look away from the types, and what we
 * would have to answer otherwise than the specification does.
 */

const PERSON = { name: 'string', email: 'string' };
const VARIABLES: Readonly<Record<string, string>> = {
  change: 'Change',
  actor: 'Actor',
  event: 'string',
  base: 'Branch',
  head: 'Branch',
  repository: 'string',
  labels: 'list<string>',
  skills: 'list<Skill>',
  releases: 'list<Release>',
  today: 'string',
};

/** The types with fields, and what each field holds. */
export const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Person: PERSON,
  Commit: {
    author: 'Person',
    committer: 'Person',
    signed: 'bool',
    message: 'string',
    trailers: 'map<string, list<string>>',
  },
  File: {
    path: 'string',
    oldPath: 'string',
    status: 'string',
    mode: 'string',
    size: 'int',
    binary: 'bool',
    surface: 'string',
    added: 'list<string>',
    removed: 'list<string>',
  },
  Change: { files: 'list<File>', addedLines: 'int', removedLines: 'int', commits: 'list<Commit>' },
  Actor: { login: 'string', kind: 'string' },
  Branch: { branch: 'string' },
  Skill: { name: 'string', path: 'string', level: 'string', status: 'string' },
  Release: { subject: 'string', digest: 'string', status: 'string' },
};

/**
 * The library tells types apart by the constructor that their values say they have. It goes into a literal as
 * `__proto__`, so that 100,000 values share one shape: set later, each would have its own, four times as slow.
 * In order: a type is declared before it is used.
 */
export const PROTOTYPES = {
  Person: { constructor: () => 'Person' },
  Commit: { constructor: () => 'Commit' },
  File: { constructor: () => 'File' },
  Change: { constructor: () => 'Change' },
  Actor: { constructor: () => 'Actor' },
  Branch: { constructor: () => 'Branch' },
  Skill: { constructor: () => 'Skill' },
  Release: { constructor: () => 'Release' },
};

/** The names an expression may begin with. */
export const VARIABLE_NAMES: ReadonlySet<string> = new Set(Object.keys(VARIABLES));

/** Functions over lists with a variable of their own, and how many arguments each may have. */
export const COMPREHENSIONS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

export const FUNCTIONS: ReadonlySet<string> = new Set(['size', 'int', 'string']);

export const METHODS: ReadonlySet<string> = new Set([
  'contains',
  'endsWith',
  'join',
  'lowerAscii',
  'matches',
  'size',
  'split',
  'startsWith',
  'trim',
  'upperAscii',
]);

/** What stands in a text field, where that is one of a few words: `File.status` and the like. */
export const KNOWN_VALUES: Readonly<Record<string, readonly string[]>> = {
  'Actor.kind': ['human', 'bot', 'agent'],
  'File.status': ['added', 'modified', 'deleted', 'renamed', 'type-changed'],
  'File.surface': [
    'workflow',
    'infrastructure',
    'agent-instructions',
    'mcp-configuration',
    'skill',
    'lockfile',
    'policy',
    'source',
  ],
  'Release.status': ['verified', 'rejected'],
};

/** The type of a field, as it was declared; null where there is none. */
export function fieldType(type: string, field: string): string | null {
  return fieldsOf(type).includes(field) ? (FIELDS[type]?.[field] ?? null) : null;
}

/** The names of a declared type's fields; none of any other. */
export function fieldsOf(type: string): readonly string[] {
  return Object.hasOwn(FIELDS, type) ? Object.keys(FIELDS[type] ?? {}) : [];
}

/** The type of a variable, as it was declared; null where there is none. */
export function variableType(name: string): string | null {
  return VARIABLE_NAMES.has(name) ? (VARIABLES[name] ?? null) : null;
}

/** Whether a declared type has fields, or is a list of such. */
export function isRecord(type: string | null): boolean {
  return type !== null && Object.hasOwn(FIELDS, /^list<(\w+)>$/.exec(type)?.[1] ?? type);
}

/** Bounds of one expression; the library's own are larger. */
export const MAX_LENGTH = 4000;
const LIMITS = {
  maxAstNodes: 1000,
  maxDepth: 50,
  maxListElements: 500,
  maxMapEntries: 1,
  maxCallArguments: 8,
};

/** The library's environment with our variables and types, and nothing of its own taken away yet. */
export function environment(): Environment {
  const environment = new Environment({ limits: LIMITS });
  for (const [name, prototype] of Object.entries(PROTOTYPES))
    environment.registerType(name, { ctor: prototype.constructor, fields: { ...FIELDS[name] } });
  for (const [name, type] of Object.entries(VARIABLES)) environment.registerVariable(name, type);
  return environment;
}
