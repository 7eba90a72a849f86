import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { shared, turns } from '../../../src/gateway/store/turns.ts';

test('of one key only so many run at once, in the order in which they came', async () => {
  const lane = turns(2);
  const order: number[] = [];
  let [running, most] = [0, 0];
  const work = (name: number) => async (): Promise<number> => {
    most = Math.max(most, ++running);
    order.push(name);
    await sleep(1);
    running--;
    return name;
  };
  const names = Array.from({ length: 20 }, (_, i) => i);
  expect(await Promise.all(names.map((name) => lane('acme', work(name))))).toEqual(names);
  expect(most).toBe(2);
  expect(order).toEqual(names);
});

test('one key’s crowd does not hold up another’s', async () => {
  const lane = turns(1);
  let end = (): void => undefined;
  const stuck = lane(
    'acme',
    () =>
      new Promise<void>((done) => {
        end = done;
      }),
  );
  const behind = lane('acme', async () => 'behind');
  expect(await lane('other', async () => 'at once')).toBe('at once');
  end();
  await stuck;
  expect(await behind).toBe('behind');
});

test('work that fails gives its turn on', async () => {
  const lane = turns(1);
  const failing = (): Promise<never> => Promise.reject(new RangeError('x'));
  const all = await Promise.allSettled([
    lane('a', failing),
    lane('a', failing),
    lane('a', async () => 'last'),
  ]);
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  expect(await lane('a', async () => 'again')).toBe('again');
});

test('who asks while it runs gets that answer, who asks later the next', async () => {
  let count = 0;
  const ask = shared(async () => {
    await sleep(1);
    return ++count;
  });
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  expect(await ask()).toBe(2);
});

test('an answer that failed is nobody’s later', async () => {
  let fails = true;
  const ask = shared(async () => {
    if (fails) throw new RangeError('x');
    return 'well';
  });
  await expect(ask()).rejects.toThrow(RangeError);
  fails = false;
  expect(await ask()).toBe('well');
});
