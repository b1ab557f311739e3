import { defineConfig } from 'vitest/config';
import { isErrorOfField } from './api/lateErrors.ts';
import { leftTo } from './test/support/oneEngine.ts';

const everywhere = ['api', 'schema', 'prisma', 'client', 'test'];
const named = (pattern: string) => everywhere.map((room) => `${room}/**/${pattern}`);
const notOurs = ['**/node_modules/**', '**/dist/**'];

/**
 * `x.test.ts` runs on both engines, but for those that `test/support/oneEngine.ts` names;
 * `x.pglite.test.ts` and `x.postgres.test.ts` are about one of them; `x.pure.test.ts` needs no
 * database and runs once.
 */
export default defineConfig({
  // Vite would load graphql's ESM build and Node its CommonJS build; two copies cannot share a schema.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // One more than the two cores of the machine: some tests wait for a process to start, or for a
    // limit to pass. Each worker has the schema, Prisma and an embedded database, up to 1.5 GB.
    maxWorkers: 3,
    // With V8's 16 MB for young objects, a seventh of a worker's time goes into collecting them.
    execArgv: ['--max-semi-space-size=64'],
    // Loading all modules again for each file would take longer than the tests.
    isolate: false,
    // Each project would compile all modules again.
    experimental: { fsModuleCache: true },
    // As a server does. What such a request is answered with, a test sees.
    onUnhandledError: (error) => !isErrorOfField(error),
    reporters: ['default', './test/check/totals.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: named('*.pure.test.ts'), exclude: notOurs },
      },
      {
        extends: true,
        test: {
          name: 'pglite',
          include: named('*.test.ts'),
          exclude: [
            ...[...notOurs, ...named('*.pure.test.ts'), ...named('*.postgres.test.ts')],
            ...leftTo('postgres'),
          ],
          env: { CXGRAPH_TEST_ENGINE: 'pglite' },
          globalSetup: ['test/support/pglite.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: named('*.test.ts'),
          exclude: [
            ...[...notOurs, ...named('*.pure.test.ts'), ...named('*.pglite.test.ts')],
            ...leftTo('pglite'),
          ],
          env: { CXGRAPH_TEST_ENGINE: 'postgres' },
          globalSetup: ['test/support/postgres.ts'],
        },
      },
    ],
  },
});
