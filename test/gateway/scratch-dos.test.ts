import { expect, test, beforeAll, afterAll } from 'vitest';
import pg from 'pg';
import { ask, bearer, exchange, mandateFor, policyDigest, startGateway, statementOf, submit, type TestGateway, OTHER_CLAIMS } from '../support/gateway.ts';
import { githubClaims } from '../support/issuer.ts';

let g: TestGateway;
const say = (...x: unknown[]) => process.stderr.write(x.map((y) => typeof y === 'string' ? y : JSON.stringify(y)).join(' ') + '\n');
beforeAll(async () => { g = await startGateway({ config: { limits: undefined } as any }); });
afterAll(() => g?.close());
async function timed(f: () => Promise<any>) { const t = performance.now(); const r = await f(); return [r?.status ?? r, Math.round(performance.now() - t)]; }

test('big bodies', async () => {
  const m = await mandateFor(g);
  const p = await policyDigest(g, m);
  const MB = 1024 * 1024;
  const verdictBase = { schema: 'urn:countersign:verdict:v1', verdict: 'PASSED', subject: { repository: 'https://github.com/acme/widgets', head: githubClaims.sha } };
  const s = JSON.stringify(statementOf(p));
  const v = (extra: string, findings = '[]') => JSON.stringify(verdictBase).slice(0, -1) + `,"findings":${findings}${extra}}`;
  const bodies: Record<string, string> = {
    'ints 499k': `{"statement":${s},"verdict":${v(`,"x":[${'1,'.repeat(499_800)}1]`)}}`,
    'names 499k': `{"statement":${s},"verdict":${v(`,"x":{${Array.from({ length: 499_000 }, (_, i) => `"n${i}":1`).join(',')}}`)}}`,
    'names esc 399k': `{"statement":${s},"verdict":${v(`,"x":{${Array.from({ length: 399_000 }, (_, i) => `"\\u006e${i}":1`).join(',')}}`)}}`,
    'findings 240k': `{"statement":${s},"verdict":${v('', `[${Array.from({ length: 240_000 }, () => `{"effect":"warn"}`).join(',')}]`)}}`,
    'findings bad 240k': `{"statement":${s},"verdict":${v('', `[${Array.from({ length: 240_000 }, () => `{"effect":1}`).join(',')}]`)}}`,
    'empty objs 240k': `{"statement":${s},"verdict":${v(`,"x":[${'{},'.repeat(240_000)}1]`)}}`,
    'escaped string 8M': `{"statement":${s},"verdict":${v(`,"x":"${'\\u0061'.repeat(1_390_000)}"`)}}`,
    'long string': `{"statement":${s},"verdict":${v(`,"x":"${'a'.repeat(8_300_000)}"`)}}`,
    'exp numbers': `{"statement":${s},"verdict":${v(`,"x":[${'1e300,'.repeat(499_800)}1]`)}}`,
    'long number': `{"statement":${s},"verdict":${v(`,"x":${'1'.repeat(8_000_000)}`)}}`,
    'long number e': `{"statement":${s},"verdict":${v(`,"x":0.${'1'.repeat(8_000_000)}e-5`)}}`,
    'strings esc': `{"statement":${s},"verdict":${v(`,"x":[${'"\\n",'.repeat(499_800)}1]`)}}`,
    'garbage unclosed': `{"statement":${s},"verdict":"${'\\"'.repeat(4_000_000)}`,
    'statement inputs': `{"statement":{"a":[${'1,'.repeat(499_800)}1]}}`,
    'bundle hint': `{"bundle":{"mediaType":"x","a":[${'{},'.repeat(240_000)}1]}}`,
  };
  let stop = false; const lag: number[] = [];
  for (const [n, b] of Object.entries(bodies)) {
    // event loop lag
    let last = performance.now(); let max = 0; const iv = setInterval(() => { const t = performance.now(); max = Math.max(max, t - last - 5); last = t; }, 5);
    const r = await submit(g, m, b).catch((e) => ({ status: String(e), text: '' } as any));
    await new Promise((d) => setTimeout(d, 20)); clearInterval(iv);
    say(n, (b.length / MB).toFixed(1), 'MiB', r.status, r.text.slice(0, 90), 'max block', Math.round(max), 'ms', g.lines.at(-1)?.milliseconds);
  }
}, 200_000);
