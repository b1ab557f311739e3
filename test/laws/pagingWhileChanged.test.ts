import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId, newId } from '../../schema/kernel/id.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { sized } from '../support/size.ts';
import { listFields } from './lists.ts';
import type { Term } from './order.ts';
import { idsOn, pageOf, walk } from './pages.ts';

/** Few values, so that many rows are equal. */
const anyRow = fc.record({
  text: fc.constantFrom('anna', 'Anna', 'Ä', '😀', '\uffdc'),
  number: fc.constantFrom(null, -1, 0, 1),
  day: fc.integer({ min: 1, max: 3 }),
});
type AnyRow = typeof anyRow extends fc.Arbitrary<infer R> ? R : never;

/** What happens between two pages. */
const anyChange = fc.record({
  added: fc.array(anyRow, { maxLength: 2 }),
  /** Which of the passing rows leave: the first, the one the cursor was made of, … */
  removed: fc.array(fc.nat({ max: 100 }), { maxLength: 2 }),
  removesCursor: fc.boolean(),
});

/** A list that is filled row by row; `remove` takes keys. */
interface ChangingList {
  readonly name: string;
  readonly parentId: string | null;
  readonly add: (rows: readonly ({ key: string } & AnyRow)[]) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
  readonly orders: readonly (readonly Term[])[];
}

let graph: TestGraph;
let workspace: TestWorkspace;
const changing: Record<string, ChangingList> = {};

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const { db } = workspace;
  const journeyId = newId();
  const stageId = newId();
  await db.journey.createMany({ data: { id: journeyId, title: 'J' } });
  await db.stage.createMany({ data: { id: stageId, journeyId, name: 'S', position: 0 } });
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));

  const addPersonas: ChangingList['add'] = async (rows) => {
    await db.persona.createMany({
      data: rows.map(({ key, text, number, day }) => ({
        id: key,
        name: text,
        sharePct: number,
        createdAt: at(day),
      })),
    });
  };
  const removePersonas: ChangingList['remove'] = async (keys) => {
    await db.persona.deleteMany({ where: { id: { in: [...keys] } } });
  };
  const personaOrders = [
    [{ field: 'SHARE_PCT', direction: 'DESC', nulls: 'LAST' }],
    [{ field: 'SHARE_PCT', nulls: 'FIRST' }, { field: 'NAME' }],
    [{ field: 'CREATED_AT', direction: 'DESC' }],
  ] as const;

  // One list of each make: of the root, of a relation, through a link.
  changing.root = {
    name: 'Query.personas',
    parentId: null,
    add: addPersonas,
    remove: removePersonas,
    orders: personaOrders,
  };
  changing.relation = {
    name: 'Stage.steps',
    parentId: encodeId('Stage', stageId),
    add: async (rows) => {
      await db.step.createMany({
        data: rows.map(({ key, text, number, day }) => ({
          id: key,
          journeyId,
          stageId,
          title: text,
          emotion: number,
          position: day,
          createdAt: at(day),
        })),
      });
    },
    remove: async (keys) => {
      await db.step.deleteMany({ where: { id: { in: [...keys] } } });
    },
    orders: [[{ field: 'EMOTION', nulls: 'FIRST' }], [{ field: 'POSITION' }, { field: 'TITLE' }]],
  };
  changing.link = {
    name: 'Journey.personas',
    parentId: encodeId('Journey', journeyId),
    add: async (rows) => {
      await addPersonas(rows);
      await db.journeyPersona.createMany({
        data: rows.map(({ key, day }) => ({ journeyId, personaId: key, position: day })),
      });
    },
    remove: async (keys) => {
      await db.journeyPersona.deleteMany({ where: { personaId: { in: [...keys] } } });
      await removePersonas(keys);
    },
    orders: personaOrders,
  };
});
afterAll(() => graph.close());

test.each(['root', 'relation', 'link'])(
  'while rows come and go between pages, each that stays is seen once (%s)',
  async (make) => {
    const list = changing[make];
    const field = listFields().find(({ name }) => name === list?.name);
    if (!list || !field) throw new Error(`There is no list to change: ${make}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRow, { minLength: 5, maxLength: 12 }),
        fc.array(anyRow, { minLength: 2, maxLength: 8 }),
        fc.array(anyChange, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...list.orders),
        fc.constantFrom('forwards' as const, 'backwards' as const),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
        async (staying, passing, changes, orderBy, way, sizes) => {
          const named = (rows: readonly AnyRow[]) => rows.map((row) => ({ ...row, key: newId() }));
          const constant = named(staying);
          const present = named(passing);
          await list.add([...constant, ...present]);
          const idOf = ({ key }: { key: string }) => encodeId(field.model, key);

          const pages = await walk(
            workspace,
            { list: field, parentId: list.parentId, orderBy },
            way,
            sizes,
            async (seen) => {
              const change = changes[seen.length - 1];
              if (!change) return;
              const gone = new Set(change.removed.map((at) => present[at % present.length]));
              const last = seen.at(-1)?.pageInfo;
              const cursor = way === 'forwards' ? 'endCursor' : 'startCursor';
              const edge = seen.at(-1)?.edges.find((each) => each.cursor === last?.[cursor]);
              const atCursor = present.find((row) => idOf(row) === edge?.node.id);
              if (change.removesCursor) gone.add(atCursor);
              const leaving = present.filter((row) => gone.has(row));
              await list.remove(leaving.map(({ key }) => key));
              for (const row of leaving) present.splice(present.indexOf(row), 1);
              const added = named(change.added);
              await list.add(added);
              present.push(...added);
            },
          );

          const seen = idsOn(pages, way);
          const stayingIds = new Set(constant.map(idOf));
          const open = { list: field, parentId: list.parentId, orderBy };
          const atLast = idsOn([await pageOf(workspace, open, { first: 100 })]);
          const stayed = (ids: readonly string[]) => ids.filter((id) => stayingIds.has(id));
          expect(stayed(seen)).toEqual(stayed(atLast));
          expect(stayed(seen)).toHaveLength(constant.length);
          expect(new Set(seen).size).toBe(seen.length);
          await list.remove([...constant, ...present].map(({ key }) => key));
        },
      ),
      { numRuns: sized({ suite: 5, soak: 15 }) },
    );
  },
);
