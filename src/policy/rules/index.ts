import type { Rule } from '../../model.ts';
import { checkNameReused } from './check-name-reused.ts';
import { checkRemoved } from './check-removed.ts';
import { evidencePlanted } from './evidence-planted.ts';
import { hiddenUnicode } from './hidden-unicode.ts';
import { opaqueContent } from './opaque-content.ts';
import { pathCollision } from './path-collision.ts';
import { pathUnsafe } from './path-unsafe.ts';
import { policyChanged } from './policy-changed.ts';
import { releaseUntrusted } from './release-untrusted.ts';
import { submoduleChanged } from './submodule-changed.ts';
import { submoduleUnsafe } from './submodule-unsafe.ts';
import { symlinkEscape } from './symlink-escape.ts';

/** Every built-in rule, by id. A new rule is one file here and one line below. */
export const BUILT_IN_RULES: ReadonlyMap<string, Rule> = new Map(
  [
    checkNameReused,
    checkRemoved,
    evidencePlanted,
    hiddenUnicode,
    opaqueContent,
    pathCollision,
    pathUnsafe,
    policyChanged,
    releaseUntrusted,
    submoduleChanged,
    submoduleUnsafe,
    symlinkEscape,
  ].map((rule) => [rule.id, rule]),
);
