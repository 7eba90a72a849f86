import canonicalize from 'canonicalize';

/**
 * RFC 8785 bytes of a JSON value. The type admits what JSON can hold and nothing else.
 * Lone surrogates are refused (RFC 8785 3.2.2.2): callers show names through `quotePath` first.
 */
export function canonicalJson(value: object): Buffer {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return Buffer.from(text, 'utf8');
}
