import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cluster, startCluster } from '../support/cluster.ts';
import { inDatabase, run } from '../support/connection.ts';
import { scenarios } from './scenarios.ts';

/** A two-hundredth of the whole. Only `npm run soak` judges the speed. */
const scale = 0.005;

/**
 * What has tests of its own in the suite is left to the soak: floods and junk (test/attack), refusals
 * of what is too much (api/protection/gate), migrators at once (prisma/migrate), an import of events
 * whose worker is killed (test/failure), and breakdowns that are counted beside submits and over a crash
 * (schema/responses/breakdowns).
 */
const { backup, snapshot, versions, fullSize } = scenarios;

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster({ durable: true });
});
afterAll(() => cluster.stop());

describe('a two-hundredth of the soak', () => {
  test.each(Object.entries({ backup, snapshot, versions, fullSize }))(
    '%s: what is not a matter of speed holds',
    async (name, scenario) => {
      await run(cluster.url, `CREATE DATABASE soak_${name}`);
      const databaseUrl = inDatabase(cluster.url, `soak_${name}`);
      const findings = await scenario.run({ cluster, databaseUrl, scale, onProgress: () => {} });
      const untimed = findings.filter(({ timed }) => !timed);
      expect(untimed.length).toBeGreaterThan(0);
      expect(untimed.filter(({ holds }) => !holds)).toEqual([]);
    },
    120_000,
  );
});
