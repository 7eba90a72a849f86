/** Which targets are looked at at all: a path has one reading, before anybody decodes or joins it. */

/** Null: it may be routed. */
export function whyPathInvalid(target: string): string | null {
  const [path = ''] = target.split('?');
  if (!path.startsWith('/')) return 'expected a path that begins with a slash';
  if (target.length > 8192) return 'expected a shorter target';
  if (!/^[!-~]+$/.test(target) || /[\\<>"^`{|}#]/.test(target)) return 'expected characters of a URL';
  if (/%(?![0-9A-Fa-f]{2})/.test(path)) return 'expected two hex digits behind each %';
  // An escape of what has a meaning of its own in a path, or of a control character, is there to be misread.
  if (/%(?:[01][0-9A-Fa-f]|2[eEfF]|5[cC]|7[fF]|[89A-Fa-f][0-9A-Fa-f]|25)/.test(path))
    return 'expected no escaped dot, slash, percent or control character';
  const segments = path.slice(1).split('/');
  if (segments.some((segment) => segment === '.' || segment === '..'))
    return 'expected no `.` or `..` as a segment';
  if (segments.some((segment, i) => segment === '' && i < segments.length - 1))
    return 'expected no empty segment';
  return null;
}

/** A target as a proxy sends it, `http://host/path`, is the same path (RFC 9112, 3.2.2). */
export function originForm(target: string): string {
  const [absolute, path = ''] = /^https?:\/\/[^/?#]+(.*)$/i.exec(target) ?? [];
  if (absolute === undefined) return target;
  return path.startsWith('/') ? path : `/${path}`;
}
