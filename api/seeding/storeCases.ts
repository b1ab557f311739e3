import { caseCategories, rootCauses } from '../../prisma/seed/cases.ts';
import type { DemoCase, DemoCaseLabel } from '../../prisma/seed/caseTypes.ts';
import { demo } from '../../prisma/seed/demo.ts';
import { CaseCategory } from '../../schema/caseCategories/caseCategory.ts';
import { noteCases } from '../../schema/cases/board/noteCases.ts';
import type { Context } from '../../schema/kernel/context.ts';
import { newId } from '../../schema/kernel/id.ts';
import { insertRows } from '../../schema/kernel/rows.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { RootCause } from '../../schema/rootCauses/rootCause.ts';
import { answeredAt, type CaseReferences, caseRows, responseName } from './demoCases.ts';
import type { DemoRows } from './demoRows.ts';
import { demoYear } from './demoYear.ts';
import { promiseCases } from './promiseCases.ts';

/**
 * Stores the cases of the demo, with what was done for them and written about them, in a fixed number of
 * statements. It comes after the answers that the cases are about; a case whose response, customer or team was
 * deleted meanwhile is left out.
 */
export async function storeCases(
  ctx: Context,
  { surveys }: Pick<DemoRows, 'surveys'>,
  seededAt: number,
): Promise<void> {
  const { db, now } = ctx;
  const { cases } = demoYear();
  const references = {
    categories: await made(ctx, CaseCategory, caseCategories),
    rootCauses: await made(ctx, RootCause, rootCauses),
    responses: await answersTo(db, cases, { surveys, seededAt }),
    teams: keysByName(await db.team.findMany({ select: { id: true, name: true } }), demo.teams),
    people: keysByName(
      await db.actor.findMany({ where: { kind: 'PERSON' }, select: { id: true, name: true } }),
      demo.people,
    ),
  };
  const rows = caseRows(cases, references, seededAt);
  await insertRows(db, 'MessageThread', rows.threads);
  await insertRows(db, 'Message', rows.messages);
  await insertRows(db, 'Case', rows.cases);
  await insertRows(db, 'CaseChange', rows.changes);
  await insertRows(db, 'CaseComment', rows.comments);
  await promiseCases(ctx, rows);
  await noteCases(
    db,
    now,
    rows.cases.map(({ id }) => id),
  );
}

/** Makes the entries of one of the workspace's lists; returns their keys by those of the content. */
async function made(
  ctx: Context,
  list: Pick<typeof CaseCategory, 'create'>,
  labels: readonly DemoCaseLabel[],
): Promise<ReadonlyMap<string, string>> {
  const rows = labels.map((label, position) => {
    return { key: newId(), input: { ...label, position }, path: [label.key] };
  });
  await list.create(ctx, rows);
  return new Map(rows.map(({ key, input }) => [input.key, key]));
}

/** The keys of rows by their keys in the content, which has their names. */
function keysByName(
  found: readonly { readonly id: string; readonly name: string }[],
  content: readonly { readonly key: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const ids = new Map(found.map(({ id, name }) => [name, id]));
  return new Map(
    content.flatMap(({ key, name }) => {
      const id = ids.get(name);
      return id === undefined ? [] : [[key, id]];
    }),
  );
}

/** The responses that cases are about, with their customers, whom the worker may not have found yet. */
async function answersTo(
  db: WorkspaceDb,
  cases: readonly DemoCase[],
  { surveys, seededAt }: Pick<DemoRows, 'surveys'> & { readonly seededAt: number },
): Promise<CaseReferences['responses']> {
  const responses = await db.surveyResponse.findMany({
    where: {
      surveyId: { in: Object.values(surveys) },
      startedAt: { in: cases.map((each) => answeredAt(each, seededAt)) },
    },
    select: { id: true, startedAt: true, touchpointId: true, hiddenFields: true },
  });
  const known = await db.customerExternalId.findMany({
    where: { system: 'crm', externalId: { in: cases.map(({ customer }) => customer) } },
  });
  const customerOf = new Map(known.map(({ externalId, entityId }) => [externalId, entityId]));
  return new Map(
    responses.flatMap(({ id, startedAt, touchpointId, hiddenFields }) => {
      const { customer }: { customer?: unknown } = { ...Object(hiddenFields) };
      const customerId = customerOf.get(String(customer));
      if (customerId === undefined) return [];
      return [[responseName(String(customer), startedAt), { id, customerId, touchpointId }]];
    }),
  );
}
