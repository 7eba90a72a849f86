/**
 * Whether this is a URL, where `base` is given one relative to it. Not `URL.canParse`: of Node 20, once it is hot, it
 * says no to what holds a letter of Latin-1 such as `https://münchen.example`.
 */
export function isUrl(text: string, base?: string): boolean {
  try {
    return new URL(text, base).href !== '';
  } catch {
    return false;
  }
}
