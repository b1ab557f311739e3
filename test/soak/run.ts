import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startCluster } from '../support/cluster.ts';
import { inDatabase, run } from '../support/connection.ts';
import type { Finding } from './scenario.ts';
import { scenarios } from './scenarios.ts';

/**
 * `npm run soak`: what is too long or too large for the tests, on a PostgreSQL of its own. The
 * findings are stored in `.data/soak.json`, so that an interrupted run goes on where it was.
 */
const { values: options } = parseArgs({
  options: {
    /** Which scenario; by default all that have not been run yet. */
    only: { type: 'string' },
    /** How much of each: 1 is all, 0.1 a tenth. */
    scale: { type: 'string', default: '1' },
    /** Begins anew. */
    fresh: { type: 'boolean', default: false },
  },
});

const file = '.data/soak.json';
if (options.fresh) rmSync(file, { force: true });
const scale = Number(options.scale);
const seen = read();

const chosen = Object.entries(scenarios).filter(([name]) =>
  options.only === undefined ? !seen[name] : name === options.only,
);
if (options.only !== undefined && chosen.length === 0) {
  throw new Error(`--only takes one of ${Object.keys(scenarios).join(', ')}.`);
}

const cluster = await startCluster({ durable: true });
try {
  for (const [name, { title, run: look }] of chosen) {
    console.log(`\n${title} …`);
    const database = `soak_${name.toLowerCase()}_${Date.now()}`;
    await run(cluster.url, `CREATE DATABASE ${database}`);
    const findings = await look({
      cluster,
      databaseUrl: inDatabase(cluster.url, database),
      scale,
      onProgress: (what) => console.log(`  ${what}`),
    });
    seen[name] = findings;
    mkdirSync('.data', { recursive: true });
    writeFileSync(file, JSON.stringify(seen, null, 2));
  }
} finally {
  await cluster.stop();
}

for (const [name, findings] of Object.entries(seen)) {
  console.log(`\n${name}`);
  console.table(findings.map(({ what, seen, wanted, holds }) => ({ what, seen, wanted, holds })));
}
const broken = Object.values(seen)
  .flat()
  .filter(({ holds }) => !holds);
console.log(broken.length === 0 ? '\nAll of it holds.' : `\n${broken.length} do not hold.`);
process.exitCode = broken.length === 0 ? 0 : 1;

function read(): Record<string, Finding[]> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
