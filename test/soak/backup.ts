import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../api/database/open.ts';
import '../../schema/index.ts';
import { verifyStoredRollups } from '../../schema/scores/rollups/verify.ts';
import { submitLoad } from '../failure/submitLoad.ts';
import { restoredFromBackup } from './baseBackup.ts';
import type { Finding, Scenario, Setting } from './scenario.ts';
import { startSoakServer } from './server.ts';

/** Seconds of submits before the backup, and submits at once. */
const seconds = 60;
const submitters = 4;

async function run({ cluster, databaseUrl, scale, onProgress }: Setting): Promise<Finding[]> {
  // A task that was claimed when the backup was taken is done in its copy when its lease is over.
  const server = await startSoakServer(databaseUrl, { WORKER_LEASE_MS: '2000' });
  const directory = mkdtempSync(join(tmpdir(), 'cxgraph-soak-'));
  const file = join(directory, 'acknowledged');
  writeFileSync(file, '');
  let endpoint = `${server.url}/graphql`;
  const { key, survey } = server;
  const load = submitLoad({ endpoint: () => endpoint, key, survey, file });
  onProgress('submitting');
  const { stop, ended } = load.run(submitters);
  await sleep(Math.max(1, seconds * scale) * 1_000);
  // A busy machine may have acknowledged nothing yet, and a backup would then prove nothing.
  while (load.acknowledged().size === 0) await sleep(20);
  onProgress('backing up and restoring, while it goes on');
  let before = new Map<string, string>();
  const copy = await restoredFromBackup(cluster, () => {
    before = new Map(load.acknowledged());
  });
  stop();
  await ended;
  await server.stop();

  onProgress('looking at what was restored');
  const url = new URL(copy.url);
  url.pathname = new URL(databaseUrl).pathname;
  const restored = await startSoakServer(url.href);
  endpoint = `${restored.url}/graphql`;
  const replayed: boolean[] = [];
  for (const [submitted, id] of before) {
    const again = await load.submit(submitted);
    replayed.push(again.replayed && again.id === id);
  }
  const database = await openDatabase({ url: url.href });
  const db = database.workspace((await database.platform.firstWorkspaceId()) ?? '');
  for (let waited = 0; waited < 120 && (await db.outbox.count()) > 0; waited++) await sleep(500);
  const [responses, answers, tasks, differences] = await Promise.all([
    db.surveyResponse.count(),
    db.answer.count(),
    db.outbox.count(),
    verifyStoredRollups(db),
  ]);
  await database.close();
  await restored.stop();
  await copy.stop();
  rmSync(directory, { recursive: true });
  return [
    {
      what: 'acknowledged before the end of the backup',
      seen: `${replayed.filter(Boolean).length} of ${before.size} found again under their keys`,
      wanted: 'all',
      holds: before.size > 0 && replayed.every(Boolean),
    },
    {
      what: 'responses',
      seen: `${responses} with ${answers} answers`,
      wanted: 'each whole, with three answers',
      holds: responses >= before.size && answers === 3 * responses,
    },
    {
      what: 'scores',
      seen: `${differences.length} counts differ from the answers, ${tasks} tasks left`,
      wanted: 'none',
      holds: differences.length === 0 && tasks === 0,
    },
  ];
}

/** Whether a backup that was taken while responses were submitted is whole when it is restored. */
export const backup: Scenario = { title: 'A backup under load, restored', run };
