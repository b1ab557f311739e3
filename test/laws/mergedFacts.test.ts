import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { type CustomerReference, customerReferences } from '../../schema/customers/ofCustomer.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { workFor } from '../support/erasures.ts';
import { openTestGraph, type TestGraph } from '../support/graph.ts';
import { invariantFindings } from '../support/invariants.ts';
import { inviteOne, publishLinked } from '../support/invitations.ts';
import { merged, undo } from '../support/merging.ts';
import { writePerson } from './writePerson.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const nameOf = ({ model, relation }: CustomerReference) => `${model}.${relation}`;

/** How many rows refer to a customer, by reference. */
async function rowsOf(
  db: WorkspaceDb,
  references: readonly CustomerReference[],
  customer: string,
): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const reference of references) {
    const [table, column] = [reference.model, reference.column].map((each) =>
      Prisma.raw(`"${each}"`),
    );
    const [row] = await db.$queryRaw<{ count: number }[]>(Prisma.sql`
      SELECT count(*)::int AS count FROM ${table}
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND ${column} = ${decodeId('Customer', customer)}::uuid`);
    counted[nameOf(reference)] = row?.count ?? 0;
  }
  return counted;
}

const allNone = (counted: Record<string, number>) =>
  Object.fromEntries(Object.keys(counted).map((name) => [name, 0]));

test('of all that is recorded of a customer, nothing is left with it after a merge, and all is back after the undoing', async () => {
  const workspace = await graph.workspace();
  const { db } = workspace;
  const { customer } = await writePerson(workspace, () => workFor(workspace, 2));
  await inviteOne(workspace, await publishLinked(workspace), customer);
  const references = customerReferences();
  const following = references.filter(({ merge }) => merge === 'FOLLOW');
  const staying = references.filter(({ merge }) => merge !== 'FOLLOW');
  const before = await rowsOf(db, following, customer);
  expect(Object.entries(before).filter(([, rows]) => rows === 0)).toEqual([]);
  const stayed = await rowsOf(db, staying, customer);
  const survivor = await workspace.make('customer', { name: 'Survivor' });
  const id = await merged(workspace, customer, survivor);
  expect(await rowsOf(db, following, customer)).toEqual(allNone(before));
  expect(await rowsOf(db, following, survivor)).toEqual(before);
  expect(await rowsOf(db, staying, customer)).toEqual({ ...stayed, 'CustomerMerge.merged': 1 });
  await workFor(workspace, 1);
  expect(await invariantFindings(db)).toEqual([]);
  expect((await undo(workspace, id)).failures).toEqual([]);
  await workFor(workspace, 1);
  expect(await rowsOf(db, following, customer)).toEqual(before);
  expect(await rowsOf(db, following, survivor)).toEqual(allNone(before));
  expect(await invariantFindings(db)).toEqual([]);
});
