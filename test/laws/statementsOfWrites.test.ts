import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { seedEverything } from './everything.ts';
import {
  declared,
  type Everything,
  exampleOf,
  keysOf,
  namedBy,
  otherValue,
  plain,
} from './examples.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let own: Everything;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  own = await seedEverything(workspace);
});
afterAll(() => graph.close());

const range = (length: number) => Array.from({ length }, (_, index) => index);

interface Results {
  results: { status: string }[];
}

describe('a bulk upsert of 200 rows takes as many statements as one of 5', () => {
  /** A row of each entity with all its parts; what is new needs somewhere to be put. */
  const rowOf: Record<string, (index: number, round: string, count: number) => object> = {
    ...Object.fromEntries(
      plain
        .filter(({ bulk }) => bulk)
        .map((primitive) => [
          primitive.field,
          (index: number, round: string, count: number) => ({
            ...exampleOf(primitive, own, { bulk: true }),
            ...otherValue(primitive, round === 'Made' ? index : index + 1),
            ...keysOf(primitive, `of_${count}_${index}`),
            externalIds: [{ system: `shop ${count}`, id: `${index}` }],
          }),
        ]),
    ),
    journey: (index, round) => ({
      title: `${round} ${index}`,
      parent: { id: own.Journey },
      personas: [{ id: own.Persona }],
    }),
    stage: (index, round) => ({
      name: `${round} ${index}`,
      journey: { externalId: { system: 'shops', id: `${Math.floor(index / 50)}` } },
    }),
    step: (index, round) => ({
      title: `${round} ${index}`,
      stage: { externalId: { system: 'shops', id: `${Math.floor(index / 50)}` } },
      personas: [{ id: own.Persona }],
      touchpoints: [{ id: own.Touchpoint }],
      nextSteps: [],
    }),
  };

  beforeAll(async () => {
    for (const index of range(4)) {
      const externalIds = [{ system: 'shops', id: `${index}` }];
      await workspace.make('journey', {
        title: 'J',
        externalIds,
        stages: [{ name: 'S', externalIds }],
      });
    }
  });

  const primitiveOf = (entity: string) => {
    const found = declared.find(({ field }) => field === entity);
    if (!found) throw new Error(`${entity} is not declared`);
    return found;
  };

  const upsert = (entity: string, count: number, round: string) =>
    graph.statementsOf(() =>
      workspace.change<Results>(
        `${entity}BulkUpsert`,
        {
          errorPolicy: 'REJECT_FAILED',
          rows: range(count).map((index) => ({
            ...rowOf[entity]?.(index, round, count),
            ...namedBy(primitiveOf(entity), { system: `erp ${count}`, id: `${index}` }),
          })),
        },
        `results { status ${entity} { id externalIds { id } } }`,
      ),
    );

  /** A workspace has at most 100 of these. */
  const fewer: Readonly<Record<string, number>> = { lifecycleStage: 40, purpose: 40 };

  test.each(Object.keys(rowOf))('%s: new ones, changed ones, unchanged ones', async (entity) => {
    // Rows that are made and those that are changed take different statements.
    for (const [round, status] of [
      ['Made', 'CREATED'],
      ['Changed', 'UPDATED'],
    ] as const) {
      const few = await upsert(entity, 5, round);
      const count = fewer[entity] ?? 200;
      const many = await upsert(entity, count, round);
      for (const { value } of [few, many]) {
        expect(value.errors).toEqual([]);
        expect(new Set(value.results.map((result) => result.status))).toEqual(new Set([status]));
      }
      expect(many.value.results).toHaveLength(count);
      expect(many.statements).toHaveLength(few.statements.length);
    }
  });
});

describe('journeyCreate takes as many statements for a large map as for a small one', () => {
  const map = (stages: number, steps: number) => ({
    title: `A map of ${stages} stages`,
    externalIds: [{ system: 'maps', id: `${stages}` }],
    personas: [own.Persona],
    stages: range(stages).map((stage) => ({
      name: `Stage ${stage}`,
      externalIds: [{ system: `maps ${stages}`, id: `${stage}` }],
      steps: range(steps).map((step) => ({
        key: `${stage} ${step}`,
        title: `Step ${step}`,
        externalIds: [{ system: `maps ${stages}`, id: `${stage} ${step}` }],
        personas: [own.Persona],
        touchpoints: [
          { id: own.Touchpoint },
          {
            new: {
              name: `Touchpoint ${stage} ${step}`,
              channel: 'WEB',
              publicName: [{ locale: 'en', text: 'The site' }],
              externalIds: [{ system: `maps ${stages}`, id: `${stage} ${step}` }],
            },
          },
        ],
        nextSteps: [`${stage} ${(step + 1) % steps}`],
      })),
    })),
  });

  test('and so do journeyDuplicate and journeyImport', async () => {
    const counts: number[][] = [];
    for (const [stages, steps] of [
      [1, 2],
      [10, 20],
    ] as const) {
      const made = await graph.statementsOf(() => workspace.make('journey', map(stages, steps)));
      const id = made.value;
      const copied = await graph.statementsOf(() => workspace.change('journeyDuplicate', { id }));
      const { journey } = await workspace.ask<{ journey: { document: string } }>(
        'query($id: ID!) { journey(id: $id) { document: export(format: JSON) } }',
        { id },
      );
      // What another system calls a stage or a step is the first one's.
      const document = JSON.stringify(
        JSON.parse(journey.document, (name, value) => (name === 'externalIds' ? [] : value)),
      );
      const imported = await graph.statementsOf(() =>
        workspace.change('journeyImport', { format: 'JSON', document }),
      );
      expect([copied.value.errors, imported.value.errors]).toEqual([[], []]);
      counts.push([made, copied, imported].map(({ statements }) => statements.length));
    }
    expect(counts[1]).toEqual(counts[0]);
  });
});

/**
 * Statements of making, archiving and deleting the example of a primitive; COMMITs are not counted. A
 * new primitive needs no figures.
 */
const figures: Readonly<Record<string, readonly [number, number, number]>> = {
  // With a look whether there is its calendar.
  actor: [3, 2, 24],
  // With the log of what happened.
  feedback: [4, 2, 3],
  persona: [5, 2, 4],
  touchpoint: [4, 2, 12],
  journey: [4, 2, 7],
  stage: [5, 2, 9],
  step: [7, 2, 10],
  survey: [4, 2, 12],
};

/** Statements beside the deletion: a notice belongs to its customer, and not to its case alone. */
const deletedBeside: Readonly<Record<string, number>> = { case: 1 };

describe.each(declared)('$field, declared as a primitive', (primitive) => {
  const { model, field, make } = primitive;
  const statementsOf = async (name: string, input: object) => {
    const { value, statements } = await graph.statementsOf(() =>
      workspace.change<Record<string, { id: string }>>(
        name,
        input,
        name.endsWith('Delete') ? '' : `${field} { id }`,
      ),
    );
    expect(value.errors).toEqual([]);
    // The embedded database's COMMIT is reported as a comment.
    return { id: value[field]?.id, statements: statements.filter((sql) => !sql.startsWith('--')) };
  };
  const updates = new RegExp(`^UPDATE .*"${model}"`);

  test('is made without a DELETE, archived by one guarded UPDATE, deleted by one DELETE', async () => {
    const { id, statements: made } = await statementsOf(
      `${field}${make.verb}`,
      exampleOf(primitive, own),
    );
    expect(made.filter((sql) => sql.startsWith('DELETE'))).toEqual([]);

    const { statements: archived } = await statementsOf(`${field}Archive`, { id, revision: 1 });
    expect(archived.filter((sql) => updates.test(sql))).toEqual([
      expect.stringMatching(/"archivedAt" IS NULL .* RETURNING/s),
    ]);
    // Its row, once, for the answer.
    const reading = archived.filter((sql) => /^SELECT .*"id" (IN|=) /s.test(sql));
    expect(reading).toEqual([expect.stringContaining(`"${model}"`)]);

    const { statements: deleted } = await statementsOf(`${field}Delete`, { id });
    expect(deleted.filter((sql) => sql.startsWith('DELETE'))).toHaveLength(
      1 + (deletedBeside[field] ?? 0),
    );
    expect(deleted.filter((sql) => updates.test(sql))).toEqual([]);
    const counted = [made.length, archived.length, deleted.length];
    expect(counted).toEqual(figures[field] ?? counted);
  });
});
