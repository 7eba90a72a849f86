import { BlockList, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientAddress, isProxy, limitKey, networks } from '../../src/gateway/address.ts';
import { shares } from '../../src/gateway/crowd.ts';
import { rateLimiter } from '../../src/gateway/rate-limit.ts';
import { originForm } from '../../src/gateway/request-path.ts';

/** Whose request it is, and how much of everything one client gets. */

const PROXIES = networks(['10.0.0.0/8', '192.0.2.7', '2001:db8:ffff::/48', '::ffff:198.51.100.0/120']);
const NOBODY = new BlockList();

const CASES: readonly (readonly [
  why: string,
  peer: string | undefined,
  forwarded: string | null,
  is: string,
])[] = [
  ['without a proxy it is the peer', '203.0.113.9', null, '203.0.113.9'],
  ['a peer that is no proxy of ours is not believed', '203.0.113.9', '198.18.0.1', '203.0.113.9'],
  ['a proxy is believed', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
  [
    'what stands before the proxy’s own word, anybody wrote',
    '10.0.0.1',
    '1.1.1.1, 203.0.113.9',
    '203.0.113.9',
  ],
  ['a chain of proxies', '10.0.0.1', '203.0.113.9, 10.9.9.9, 192.0.2.7', '203.0.113.9'],
  ['a proxy’s address that the client wrote', '10.0.0.1', '10.0.0.2, 203.0.113.9', '203.0.113.9'],
  ['only proxies: the outermost', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
  ['an empty header', '10.0.0.1', '', '10.0.0.1'],
  ['garbage', '10.0.0.1', 'unknown', '10.0.0.1'],
  ['garbage from the client in front', '10.0.0.1', '<script>, 203.0.113.9', '203.0.113.9'],
  ['garbage where the proxy should have written', '10.0.0.1', '203.0.113.9, _hidden', '10.0.0.1'],
  ['an IPv4 address with a port', '10.0.0.1', '203.0.113.9:4711', '203.0.113.9'],
  ['an IPv6 address with a port', '10.0.0.1', '[2001:db8::1]:4711', '2001:db8::1'],
  ['an IPv6 address in brackets', '10.0.0.1', '[2001:db8::1]', '2001:db8::1'],
  ['a mapped peer', '::ffff:203.0.113.9', null, '203.0.113.9'],
  ['a mapped peer in hex digits', '::ffff:cb00:7109', null, '203.0.113.9'],
  ['a mapped peer without zeros left out', '0:0:0:0:0:FFFF:203.0.113.9', null, '203.0.113.9'],
  ['a mapped proxy', '::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['a mapped client', '10.0.0.1', '::FFFF:203.0.113.9', '203.0.113.9'],
  ['a proxy of a mapped network', '198.51.100.20', '203.0.113.9', '203.0.113.9'],
  ['an IPv6 proxy', '2001:db8:ffff::5', '203.0.113.9', '203.0.113.9'],
  ['the name of an interface', 'fe80::1%eth0', null, 'fe80::1'],
  ['leading zeros are no address', '10.0.0.1', '010.0.0.1', '10.0.0.1'],
  ['no peer', undefined, '203.0.113.9', 'unknown'],
];

test.each(CASES)('%s', (_, peer, forwarded, is) => {
  expect(clientAddress(peer, forwarded, PROXIES)).toBe(is);
});

test('without proxies no header changes anything', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.string(), (peer, forwarded) => {
      expect(clientAddress(peer, forwarded, NOBODY)).toBe(peer);
    }),
  );
});

test('behind one proxy a client cannot choose who it is, whatever it writes in front', () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      expect(clientAddress('10.0.0.1', `${written}, 203.0.113.9`, PROXIES)).toBe('203.0.113.9');
    }),
  );
});

test('a network of 64 bits is one client, however its addresses are written', () => {
  const same = [
    '2001:db8:1:2::1',
    '2001:DB8:1:2::ffff',
    '2001:0db8:0001:0002:a:b:c:d',
    '2001:db8:1:2::1.2.3.4',
  ];
  expect(new Set(same.map(limitKey))).toEqual(new Set(['2001:db8:1:2']));
  expect(limitKey('2001:db8:1:3::1')).not.toBe(limitKey('2001:db8:1:2::1'));
  expect([limitKey('::1'), limitKey('::'), limitKey('1::')]).toEqual(['0:0:0:0', '0:0:0:0', '1:0:0:0']);
  expect([limitKey('203.0.113.9'), limitKey('unknown')]).toEqual(['203.0.113.9', 'unknown']);
  fc.assert(
    fc.property(fc.ipV6().filter(isIPv6), (address) => {
      expect(limitKey(address)).toMatch(/^[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){3}$/);
    }),
  );
});

test('a proxy is known in each form of its address, and a neighbour is none', () => {
  for (const address of ['10.255.0.1', '::ffff:10.1.1.1', '192.0.2.7', '2001:db8:ffff:1::1'])
    expect(isProxy(address, PROXIES), address).toBe(true);
  for (const address of ['11.0.0.1', '192.0.2.8', '2001:db8:fffe::1', 'unknown', ''])
    expect(isProxy(address, PROXIES), address).toBe(false);
});

// ── how much ────────────────────────────────────────────────────────────────────────────────

test('never more than the burst and what has come since, whatever the rhythm', () => {
  const rhythm = fc.array(fc.nat({ max: 3_000 }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
      rhythm,
      (rate, burst, pauses) => {
        let now = 0;
        const limit = rateLimiter({ rate, burst }, () => now);
        let passed = 0;
        for (const pause of pauses) {
          now += pause;
          if (limit('a') === 0) passed++;
          expect(passed).toBeLessThanOrEqual(burst + (rate * now) / 1000 + 1e-6);
        }
      },
    ),
  );
});

test('who waits as long as it was told passes; others do not wait for it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 500, noNaN: true }),
      fc.integer({ min: 1, max: 20 }),
      (rate, burst) => {
        let now = 0;
        const limit = rateLimiter({ rate, burst }, () => now);
        for (let i = 0; i < burst; i++) expect(limit('a')).toBe(0);
        const wait = limit('a');
        expect(Number.isInteger(wait) && wait >= 1).toBe(true);
        expect(limit('b')).toBe(0);
        now += wait * 1000;
        expect(limit('a')).toBe(0);
      },
    ),
  );
});

test('keys that are never seen again are forgotten, those in use are not', () => {
  const limit = rateLimiter({ rate: 0.001, burst: 1 }, () => 0);
  expect(limit('kept')).toBe(0);
  for (let i = 0; i < 150_000; i++) {
    limit(`other ${i}`);
    if (i % 1000 === 0) expect(limit('kept')).toBeGreaterThan(0);
  }
  expect(limit('other 149999')).toBeGreaterThan(0);
  expect(limit('other 0')).toBe(0);
});

test('of each key there is so much, and what is given back twice is given back once', () => {
  const take = shares(10);
  const [first, second] = [take('a', 6), take('a', 4)];
  expect([first, second].includes(null)).toBe(false);
  expect(take('a', 1)).toBeNull();
  expect(take('a', 0)).not.toBeNull();
  expect(take('b', 10)).not.toBeNull();
  first?.();
  first?.();
  expect(take('a', 7)).toBeNull();
  expect(take('a', 6)).not.toBeNull();
  expect(take('a', 1)).toBeNull();
});

test.each([
  ['http://countersign.example/healthz', '/healthz'],
  ['HTTPS://countersign.example/v1/evidence?limit=1', '/v1/evidence?limit=1'],
  ['http://countersign.example', '/'],
  ['http://countersign.example?x=1', '/?x=1'],
  ['/healthz', '/healthz'],
  ['//countersign.example/healthz', '//countersign.example/healthz'],
  ['ftp://countersign.example/healthz', 'ftp://countersign.example/healthz'],
])('the target %s is the path %s', (target, path) => {
  expect(originForm(target)).toBe(path);
});
