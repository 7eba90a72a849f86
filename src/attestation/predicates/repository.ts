/** How producers write which repository and commit they built, in one form that can be compared exactly. */

/** What one place of a provenance says of the source. Claimed: nothing of it is verified. */
export type SourceClaim = {
  /** `https://host/owner/name` */
  readonly uri: string;
  /** `refs/heads/main`; null: this place does not say. */
  readonly ref: string | null;
  /** 40 or 64 lower-case hex digits. */
  readonly commit: string | null;
};

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** No user, no escapes, no query: what two programs could read as two different repositories is none. */
const REPOSITORY =
  /^(?:git\+)?https:\/\/([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?)((?:\/[A-Za-z0-9._~-]+){2,})\/?$/;

/** `https://host/owner/name` without `git+` and `.git`, the host in lower case; null: no such repository. */
export function normaliseRepository(text: string): string | null {
  const [, host, path] = REPOSITORY.exec(text) ?? [];
  if (host === undefined || path === undefined) return null;
  const plain = path.replace(/\.git$/, '');
  if (plain.split('/').slice(1).some(isNoName)) return null;
  return `https://${host.toLowerCase()}${plain}`;
}

function isNoName(segment: string): boolean {
  return segment === '' || segment === '.' || segment === '..';
}

/** `git+https://host/owner/name@ref` (SPDX download location) or the plain URL; null: neither. */
export function parseSource(text: string): SourceClaim | null {
  const at = text.indexOf('@');
  const uri = normaliseRepository(at === -1 ? text : text.slice(0, at));
  if (uri === null) return null;
  const ref = at === -1 ? null : text.slice(at + 1);
  if (ref === '') return null;
  return ref !== null && COMMIT.test(ref) ? { uri, ref: null, commit: ref } : { uri, ref, commit: null };
}

/** Whether a text is a full git commit id in lower case. */
export function isCommit(text: string): boolean {
  return COMMIT.test(text);
}
