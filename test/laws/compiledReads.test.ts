import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import {
  KnownArgumentNamesRule,
  ProvidedRequiredArgumentsRule,
  parse,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { encodeId } from '../../schema/kernel/id.ts';
import { foldRollups } from '../../schema/scores/rollups/fold.ts';
import { anyResponse, publishedSurvey, storeResponses } from '../support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { sized } from '../support/size.ts';
import { drainTasks } from '../support/tasks.ts';
import { allArguments, type CountedSurvey, documentOf, type Ids } from './documents.ts';
import { listFields } from './lists.ts';
import { seedOrderedRows } from './orderedRows.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let ids: Ids;
let counted: CountedSurvey;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const { lists } = await seedOrderedRows(workspace);
  ids = Object.fromEntries(
    listFields().flatMap(({ name, parent, model }) =>
      parent === 'Query' && lists[name]
        ? [[model, lists[name].rows.map((row) => encodeId(model, row.id))]]
        : [],
    ),
  );
  const survey = await publishedSurvey(workspace.db);
  const responses = fc.sample(anyResponse([]), { numRuns: 60, seed: 7 });
  await storeResponses(workspace.db, survey, responses);
  await drainTasks(workspace.db, [foldRollups]);
  const questions = ['nps', 'csat', 'stars'];
  counted = { survey: encodeId('Survey', survey), question: 'nps', questions, metric: 'counted' };
  await workspace.make('metric', {
    ...{ key: counted.metric, name: 'Counted', formula: 'NPS' },
    questions: [{ survey: counted.survey, question: counted.question }],
  });
  await workspace.make('actor', { name: '"\\\u0001\u2028\u007f' });
});
afterAll(() => graph.close());

/** Prisma's client writes the name of the schema before that of a table. */
const isOfPrisma = (sql: string) => sql.includes('"public".');

/** Waits until no statement runs any more for what was answered before with an error. */
async function readToTheEnd(): Promise<void> {
  const quiet = () => graph.statementsOf(() => sleep(20));
  while ((await quiet()).statements.length > 0);
}

test('a document of compiled fields is answered by one statement, byte for byte as by graphql-js', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (pick) => {
      const { document, variables } = documentOf(pick, ids, counted);
      // Test graphs answer each read both ways, and throw where the answers differ.
      const { errors } = await workspace.answer(document, variables);
      // Some seeded surveys have no valid definition. What stands beside them is still being read.
      if (errors) await readToTheEnd();
      fc.pre(errors === undefined);
      const { statements } = await graph.statementsOf(() => workspace.answer(document, variables));
      // The counts of quotas, and the emotions of a journey, are read beside it, by SQL of their own.
      expect(statements[0], document).toMatch(/^SELECT '\{/);
      expect(statements.filter(isOfPrisma), document).toEqual([]);
    }),
    { numRuns: sized({ suite: 40, soak: 2_000 }), endOnFailure: true },
  );
});

test('there are values of the right types for all arguments of the fields that are compiled', () => {
  const fields = Object.entries(allArguments(ids, counted));
  expect(fields.length).toBeGreaterThan(1_000);
  const fragments = fields.map(([coordinates, written], index) => {
    const [type, field] = coordinates.split('.');
    return `fragment F${index} on ${type} { ${field}${written.length > 0 ? `(${written})` : ''} }`;
  });
  const rules = [KnownArgumentNamesRule, ProvidedRequiredArgumentsRule, ValuesOfCorrectTypeRule];
  expect(validate(schema, parse(fragments.join('\n')), rules)).toEqual([]);
});

test('a document of many fields is answered again and again', async () => {
  const wide = Array.from({ length: 1_500 }, (_, index) => `a${index}: id`).join(' ');
  for (let time = 0; time < 2; time++) {
    const { errors } = await workspace.answer(`{ personas(first: 1) { nodes { ${wide} } } }`);
    expect(errors).toBeUndefined();
  }
});

test.each([
  '{ stages(filter: { journey: { not: { stages: {} } } }) { totalCount } }',
  '{ feedbackItems(filter: { touchpoint: { not: { journeys: {} } } }) { totalCount } }',
  '{ stages(filter: { journey: { or: [{ or: [] }, { touchpoints: {} }] } }) { totalCount } }',
])('an empty filter on related rows means the same both ways: %s', async (document) => {
  expect((await workspace.answer(document)).errors).toBeUndefined();
});

test('a condition that is null is an error of graphql-js', async () => {
  const document =
    'query($x: Boolean = true) { personas(first: 1) { nodes { id @include(if: $x) } } }';
  const { errors } = await workspace.answer(document, { x: null });
  expect(errors?.[0]?.message).toContain('"Boolean!" must not be null');
});

test('a field that fails while others are still read is an error of the request alone', async () => {
  const document = `{
    journeys(first: 2) { nodes { emotionCurve { value } } }
    touchpoints(first: 1) { nodes { publicNameFor(locale: "!!") } }
  }`;
  const { errors } = await workspace.answer(document);
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});
