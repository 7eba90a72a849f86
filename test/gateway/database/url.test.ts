import { describe, expect, test } from 'vitest';
import { RunError } from '../../../src/errors.ts';
import { parseDatabaseUrl } from '../../../src/gateway/database/url.ts';

const codeOf = (url: string): string => {
  try {
    parseDatabaseUrl(url);
    return 'accepted';
  } catch (error) {
    return error instanceof RunError ? error.code : 'crashed';
  }
};

describe('a database’s URL', () => {
  test.each([
    ['postgres://db.example/app', 'verify-full'],
    ['postgresql://u:p@10.0.0.1:5432/app', 'verify-full'],
    ['postgres://db.example/app?sslmode=require', 'verify-full'],
    ['postgres://db.example/app?sslmode=verify-ca&sslrootcert=/ca.pem', 'verify-full'],
    ['postgres://127.0.0.1/app?sslmode=require', 'verify-full'],
    ['postgres://db.example/app?sslmode=disable', 'disable'],
    ['postgres://localhost/app', 'disable'],
    ['postgres://[::1]:5433/app', 'disable'],
    ['postgres://u@/app?host=/run/postgresql', 'disable'],
    ['postgres:///app?host=/run/postgresql', 'disable'],
    ['postgres://%2Frun%2Fpostgresql/app', 'disable'],
    ['postgres://localhost.example/app', 'verify-full'],
    ['postgres://u@/app?host=db.example', 'verify-full'],
    ['postgres://localhost/app?host=db.example', 'verify-full'],
  ])('%s means sslmode=%s', (url, mode) => {
    expect(new RegExp(`sslmode=${mode}(?:&|$)`).test(parseDatabaseUrl(url).connectionString)).toBe(true);
  });

  test.each([
    '',
    'db.example',
    'https://db.example/app',
    'postgres://',
    'postgres:// db.example/app',
    'postgres://u:%zz@db.example/app',
    'postgres://db.example:99999/app',
    'postgres://a.example,b.example/app',
    'postgres://db.example/app?sslmode=prefer',
    'postgres://db.example/app?sslmode=allow',
    'postgres://db.example/app?sslmode=no-verify',
    'postgres://db.example/app?sslmode=disable&sslmode=verify-full',
    'postgres://db.example/app?uselibpqcompat=true&sslmode=require',
    'postgres://db.example/app?ssl=0',
  ])('%s is refused', (url) => {
    expect(codeOf(url)).toBe('DATABASE_UNAVAILABLE');
  });

  test('what is shown has neither user nor password', () => {
    const { shown } = parseDatabaseUrl('postgres://canary-user:canary-password@db.example:5433/app');
    expect(shown).toBe('db.example:5433/app');
  });
});
