import { RE2JS } from 're2js';
import { RunError } from '../errors.ts';

/** RE2 over the whole of an identity, both ends anchored, whatever the pattern says. @throws RunError USAGE */
export function compileIdentity(pattern: string): (subject: string) => boolean {
  try {
    const compiled = RE2JS.compile(pattern);
    return (subject) => compiled.matches(subject);
  } catch {
    throw new RunError('USAGE', '--certificate-identity-regexp is no regular expression in RE2 syntax', {
      hint: 'it has to match the whole identity; a dot that is meant as one is written \\.',
    });
  }
}
