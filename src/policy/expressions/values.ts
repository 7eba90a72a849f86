import type { ChangedFile, Commit, Facts, Hunk, Person, ReleaseResult } from '../../model.ts';
import { PROTOTYPES } from './language.ts';

/** The facts as an expression sees them: whole numbers are `bigint`, and lines are parted when looked at. */

export type ExpressionValues = Readonly<Record<string, unknown>>;

export function expressionValues({ change, circumstances, releases }: Facts): ExpressionValues {
  const { actor, event, branches, repository, labels, today } = circumstances;
  const lines = { addedLines: 0, removedLines: 0 };
  for (const { addedLines, removedLines } of change.files) {
    lines.addedLines += addedLines;
    lines.removedLines += removedLines;
  }
  return {
    change: {
      __proto__: PROTOTYPES.Change,
      files: change.files.map(fileValue),
      addedLines: BigInt(lines.addedLines),
      removedLines: BigInt(lines.removedLines),
      commits: change.commits.map(commitValue),
    },
    actor: { __proto__: PROTOTYPES.Actor, login: actor.login, kind: actor.kind },
    event,
    base: { __proto__: PROTOTYPES.Branch, branch: branches.base },
    head: { __proto__: PROTOTYPES.Branch, branch: branches.head },
    repository,
    labels: [...labels],
    // Where nobody has looked, the evaluation says so of each rule that does.
    skills: [],
    releases: (releases?.results ?? []).map(releaseValue),
    today,
  };
}

function fileValue(file: ChangedFile): ExpressionValues {
  let added: readonly string[] | null = null;
  let removed: readonly string[] | null = null;
  return {
    __proto__: PROTOTYPES.File,
    path: file.path,
    oldPath: file.oldPath ?? '',
    status: file.status,
    mode: file.head?.mode ?? '',
    size: BigInt((file.head ?? file.base)?.size ?? 0),
    binary: file.binary,
    surface: file.surface,
    get added() {
      added ??= linesOf(file.added);
      return added;
    },
    get removed() {
      removed ??= linesOf(file.removed);
      return removed;
    },
  };
}

function linesOf(hunks: readonly Hunk[]): readonly string[] {
  return hunks.flatMap(({ text }) => text.split('\n'));
}

function commitValue({ author, committer, signed, message, trailers }: Commit): ExpressionValues {
  const byKey = new Map<string, string[]>();
  for (const { key, value } of trailers) {
    const values = byKey.get(key) ?? [];
    values.push(value);
    byKey.set(key, values);
  }
  return {
    __proto__: PROTOTYPES.Commit,
    author: personValue(author),
    committer: personValue(committer),
    signed,
    message,
    trailers: byKey,
  };
}

function releaseValue({ subject, digest, status }: ReleaseResult): ExpressionValues {
  return { __proto__: PROTOTYPES.Release, subject, digest, status };
}

function personValue({ name, email }: Person): ExpressionValues {
  return { __proto__: PROTOTYPES.Person, name, email };
}
