/** Where our documents are for somebody who has nothing of ours but a message. */

/** @param path of a document in this repository, with its heading */
export function documentAt(path: string): string {
  return `https://github.com/countersign/countersign/blob/main/${path}`;
}

/** What a code means, its causes and what to do: every code has a section. */
export function explanationOf(code: string): string {
  return documentAt(`docs/troubleshooting.md#${code.toLowerCase()}`);
}
