import { isUrl } from '../../lib/url.ts';
import { databaseUnavailable } from './failure.ts';

/** A database's URL: what of it may be shown, and with TLS that means something. */

export type DatabaseUrl = {
  /** For node-postgres. */
  readonly connectionString: string;
  /** For people: no user, no password. */
  readonly shown: string;
};

/** node-postgres takes an empty host for its default, `URL` does not. */
const NO_HOST = 'countersign-no-host';

/** `require` and `verify-ca` promise less than they seem to: whoever asks for TLS gets a verified peer. */
const VERIFIED = ['verify-full', 'verify-ca', 'require'];

const HINT =
  'expected postgres://user@host:5432/name?sslmode=verify-full, or postgres://user@/name?host=/socket/folder; the password may be in PGPASSWORD or ~/.pgpass';

/**
 * Without `sslmode`, TLS is verified too, but for a socket or a loopback address: a plain connection to another
 * machine has to be asked for with `sslmode=disable`.
 * @throws RunError DATABASE_UNAVAILABLE
 */
export function parseDatabaseUrl(text: string): DatabaseUrl {
  const url = parsed(text);
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol))
    throw databaseUnavailable('the database’s URL does not parse', HINT);
  const { searchParams } = url;
  for (const name of ['ssl', 'uselibpqcompat', 'sslnegotiation'])
    if (searchParams.has(name))
      throw databaseUnavailable(`the database’s URL has \`${name}\``, 'say sslmode=verify-full instead');
  if (new Set(searchParams.keys()).size !== [...searchParams.keys()].length)
    throw databaseUnavailable('the database’s URL says a parameter twice', HINT);
  const host = searchParams.get('host') ?? decodeURIComponent(url.hostname.replace(NO_HOST, ''));
  // An empty one would be PGHOST's; several are libpq's alone.
  if (!/^[^\s,]+$/.test(host))
    throw databaseUnavailable('the database’s URL names no host, or several', HINT);
  searchParams.set('sslmode', sslMode(searchParams.get('sslmode'), host));
  return {
    connectionString: url.href.replace(`@${NO_HOST}`, '@').replace(`//${NO_HOST}`, '//'),
    shown: `${host}${url.port === '' ? '' : `:${url.port}`}${url.pathname}`,
  };
}

function parsed(text: string): URL | null {
  const withHost = text.replace(/^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)(?=[/?#])/, `$1${NO_HOST}`);
  if (/[\s]/.test(text) || !isUrl(withHost)) return null;
  const url = new URL(withHost);
  try {
    decodeURIComponent(`${url.username}${url.password}${url.hostname}${url.pathname}`);
    return url;
  } catch {
    return null;
  }
}

function sslMode(asked: string | null, host: string): string {
  if (asked === null) return isLocal(host) ? 'disable' : 'verify-full';
  if (asked === 'disable') return asked;
  if (VERIFIED.includes(asked)) return 'verify-full';
  throw databaseUnavailable(
    'the database’s URL has an `sslmode` that verifies nothing',
    'say sslmode=verify-full (sslrootcert=FILE names a private authority), or sslmode=disable',
  );
}

function isLocal(host: string): boolean {
  return host.startsWith('/') || /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}
