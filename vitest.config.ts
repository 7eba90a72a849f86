import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** In CI the counts also go to a file that `.ci/run` adds up. */
const ciReport = ['json', { outputFile: 'node_modules/.vitest-results.json' }] as const;

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig(({ mode }) => ({
  test: {
    // `npm run test:ci-local` is `vitest run --mode ci-local`, with the tools that it needs
    include: [mode === 'ci-local' ? 'test/ci-local/**/*.test.ts' : 'test/**/*.test.ts'],
    exclude: mode === 'ci-local' ? [] : ['test/ci-local/**'],
    globalSetup: ['test/support/postgres-setup.ts'],
    setupFiles: ['test/support/setup.ts'],
    // One process for many files, and one more than there are cores: many tests wait for a disk, a child or a clock.
    pool: 'forks',
    isolate: false,
    maxWorkers: Math.max(3, availableParallelism()),
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // `npm run threats` is `vitest run --mode threats`: every row of the threat model at full size
    env: mode === 'threats' ? { COUNTERSIGN_THREATS: 'full' } : {},
    reporters: process.env.CI ? ['default', [...ciReport]] : ['default'],
  },
}));
