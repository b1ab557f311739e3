import { encodeId } from '../../schema/kernel/id.ts';
import {
  type QuotaDifference,
  repairQuotas,
  verifyQuotas,
} from '../../schema/responses/quotas/quotaVerify.ts';
import { repairStoredRollups } from '../../schema/scores/rollups/repair.ts';
import { type RollupDifference, verifyStoredRollups } from '../../schema/scores/rollups/verify.ts';
import { allWorkspaces } from '../database/allWorkspaces.ts';
import type { Database } from '../database/open.ts';
import type { Shell } from './shell.ts';
import type { Terminal } from './terminal.ts';
import { countOf } from './words.ts';
import { workspaceKey } from './workspaceKey.ts';

/** `cxgraph rollups verify`: a line for each count that differs; exit code 1 if there is one. */
export async function verifyRollups(workspace: string | undefined, shell: Shell): Promise<void> {
  const only = workspace === undefined ? null : workspaceKey(workspace);
  const faults = await shell.withExistingDatabase((database) =>
    listDifferences(database, only, shell.terminal),
  );
  if (faults > 0) shell.fail();
}

/** `cxgraph rollups repair`: makes the kept counts those of a recount. */
export async function repairRollups(workspace: string | undefined, shell: Shell): Promise<void> {
  const only = workspace === undefined ? null : workspaceKey(workspace);
  await shell.withExistingDatabase((database) => repairCounts(database, only, shell.terminal));
}

/** Puts kept counts right, and prints of how many rows of each workspace. */
export async function repairCounts(
  database: Database,
  only: string | null,
  terminal: Terminal,
): Promise<void> {
  for await (const workspaceId of chosen(database, only)) {
    const db = database.workspace(workspaceId);
    const rollups = await repairStoredRollups(db);
    const { repaired, tooLarge } = await repairQuotas(db, new Date());
    const name = encodeId('Workspace', workspaceId);
    for (const id of tooLarge) terminal.say(`${name}  ${tooLargeLine(id)}`);
    terminal.say(`${name}  ${countOf(rollups + repaired, 'count')} put right.`);
  }
}

/** One workspace, or all of them, read as they are dealt with. */
async function* chosen(database: Database, only: string | null): AsyncGenerator<string> {
  if (only !== null) yield only;
  else for await (const { id } of allWorkspaces(database.platform)) yield id;
}

/**
 * Prints every kept count that a recount does not find.
 *
 * @param only a workspace's key; null for all workspaces
 * @returns how many differ
 */
export async function listDifferences(
  database: Database,
  only: string | null,
  terminal: Terminal,
): Promise<number> {
  let total = 0;
  for await (const workspaceId of chosen(database, only)) {
    const db = database.workspace(workspaceId);
    const rollups = await verifyStoredRollups(db);
    const quotas = await verifyQuotas(db);
    const faults = [...rollups.map(lineOf), ...quotas.differences.map(lineOfQuota)];
    const name = encodeId('Workspace', workspaceId);
    for (const fault of faults) terminal.say(`${name}  ${fault}`);
    for (const id of quotas.tooLarge) terminal.say(`${name}  ${tooLargeLine(id)}`);
    const compared = quotas.tooLarge.length === 0 ? 'All counts' : 'All counts that were compared';
    terminal.say(
      faults.length === 0
        ? `${name}  ${compared} are those of the responses.`
        : `${name}  ${countOf(faults.length, 'count differs', 'counts differ')}; \`cxgraph rollups repair\` puts them right.`,
    );
    total += faults.length;
  }
  return total;
}

function lineOf({ table, surveyId, stored, recounted, ...cell }: RollupDifference): string {
  const { day, question, measure, bucket, touchpointId, channel, locale, version } = cell;
  const place = [touchpointId && encodeId('Touchpoint', touchpointId), channel, locale, version];
  const key = [day, question || '(response)', measure, bucket || '(all)', ...place];
  return [
    table,
    encodeId('Survey', surveyId),
    ...key.filter((part) => part !== null),
    `kept ${told(stored)}, recounted ${told(recounted)}`,
  ].join('  ');
}

function tooLargeLine(surveyId: string): string {
  return `${encodeId('Survey', surveyId)} has too many responses: what its quotas count was not compared.`;
}

function lineOfQuota({ surveyId, key, stored, recounted }: QuotaDifference): string {
  const counted = key === '' ? 'maxResponses' : key;
  const counts = `kept ${stored}, recounted ${recounted}`;
  return ['SurveyCounter', encodeId('Survey', surveyId), counted, counts].join('  ');
}

function told({ n, sum, sumOfSquares }: RollupDifference['stored']): string {
  return sum === 0 && sumOfSquares === 0 ? `${n}` : `${n} (Σ ${sum}, Σ² ${sumOfSquares})`;
}
