import { afterAll, afterEach } from 'vitest';
import { afterEachFile, afterEachTest } from './ends.ts';

/** Runs before each test file (vitest.config.ts), also where modules are shared between files. */

afterEach(async () => {
  for (const end of afterEachTest) await end();
});

afterAll(async () => {
  for (const end of afterEachFile) await end();
});
