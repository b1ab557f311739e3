import {
  type CaseCountDifference,
  repairCaseCounts,
  verifyCaseCounts,
} from '../../schema/cases/board/recountCases.ts';
import { encodeId } from '../../schema/kernel/id.ts';
import {
  type QuotaDifference,
  repairQuotas,
  verifyQuotas,
} from '../../schema/responses/quotas/quotaVerify.ts';
import type { RollupDifference } from '../../schema/scores/rollups/differences.ts';
import { repairStoredRollups } from '../../schema/scores/rollups/repair.ts';
import { verifyStoredRollups } from '../../schema/scores/rollups/verify.ts';
import { allWorkspaces } from '../database/allWorkspaces.ts';
import type { Database } from '../database/open.ts';
import type { Shell } from './shell.ts';
import type { Terminal } from './terminal.ts';
import { countOf } from './words.ts';
import { workspaceKey } from './workspaceKey.ts';

/** `cxgraph rollups verify`: a line for each count that differs; exit code 1 if there are any. */
export async function verifyRollups(workspace: string | undefined, shell: Shell): Promise<void> {
  const only = workspace === undefined ? null : workspaceKey(workspace);
  const different = await shell.withExistingDatabase((database) =>
    listDifferences(database, only, shell.terminal),
  );
  if (different > 0) shell.fail();
}

/** `cxgraph rollups repair`: replaces the stored counts that differ from a recount. */
export async function repairRollups(workspace: string | undefined, shell: Shell): Promise<void> {
  const only = workspace === undefined ? null : workspaceKey(workspace);
  await shell.withExistingDatabase((database) => repairCounts(database, only, shell.terminal));
}

/** Corrects stored counts, and prints how many it corrected in each workspace. */
export async function repairCounts(
  database: Database,
  only: string | null,
  terminal: Terminal,
): Promise<void> {
  for await (const workspaceId of chosen(database, only)) {
    const db = database.workspace(workspaceId);
    const rollups = await repairStoredRollups(db);
    const { repaired, tooLarge } = await repairQuotas(db, db.$now());
    const cases = await repairCaseCounts(db);
    const name = encodeId('Workspace', workspaceId);
    for (const id of tooLarge) terminal.say(`${name}  ${tooLargeLine(id)}`);
    terminal.say(`${name}  ${countOf(rollups + repaired + cases, 'count')} corrected.`);
  }
}

/** One workspace, or all of them, read page by page. */
async function* chosen(database: Database, only: string | null): AsyncGenerator<string> {
  if (only !== null) yield only;
  else for await (const { id } of allWorkspaces(database.platform)) yield id;
}

/**
 * Prints every stored count that differs from a recount.
 *
 * @param only a workspace's key; null for all workspaces
 * @returns the number of counts that differ
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
    const cases = await verifyCaseCounts(db);
    const lines = [
      ...rollups.map(lineOf),
      ...quotas.differences.map(lineOfQuota),
      ...cases.map(lineOfCases),
    ];
    const name = encodeId('Workspace', workspaceId);
    for (const line of lines) terminal.say(`${name}  ${line}`);
    for (const id of quotas.tooLarge) terminal.say(`${name}  ${tooLargeLine(id)}`);
    const compared = quotas.tooLarge.length === 0 ? 'All counts' : 'All counts that were compared';
    terminal.say(
      lines.length === 0
        ? `${name}  ${compared} are those of the responses and cases.`
        : `${name}  ${countOf(lines.length, 'count differs', 'counts differ')}; \`cxgraph rollups repair\` corrects them.`,
    );
    total += lines.length;
  }
  return total;
}

function lineOf({ table, surveyId, stored, recounted, ...cell }: RollupDifference): string {
  const { day, question, measure, bucket, touchpointId, channel, locale, version } = cell;
  const touchpoint = touchpointId && encodeId('Touchpoint', touchpointId);
  const cut = [touchpoint, channel, locale, version, cell.cell];
  const key = [day, question || '(response)', measure, bucket || '(all)', ...cut];
  return [
    table,
    encodeId('Survey', surveyId),
    ...key.filter((part) => part !== null),
    `stored ${countText(stored)}, recounted ${countText(recounted)}`,
  ].join('  ');
}

function tooLargeLine(surveyId: string): string {
  return `${encodeId('Survey', surveyId)} has too many responses: the counts of its quotas were not compared.`;
}

function lineOfQuota({ surveyId, key, stored, recounted }: QuotaDifference): string {
  const counted = key === '' ? 'maxResponses' : key;
  const counts = `stored ${stored}, recounted ${recounted}`;
  return ['SurveyCounter', encodeId('Survey', surveyId), counted, counts].join('  ');
}

function lineOfCases(difference: CaseCountDifference): string {
  const { teamId, ownerId, status, overdue, stored, recounted } = difference;
  return [
    'CaseRollup',
    teamId === null ? '(no team)' : encodeId('Team', teamId),
    ownerId === null ? '(no owner)' : encodeId('Actor', ownerId),
    ...[status, ...(overdue ? ['overdue'] : [])],
    `stored ${stored}, recounted ${recounted}`,
  ].join('  ');
}

function countText({ n, sum, sumOfSquares }: RollupDifference['stored']): string {
  return sum === 0 && sumOfSquares === 0 ? `${n}` : `${n} (Σ ${sum}, Σ² ${sumOfSquares})`;
}
