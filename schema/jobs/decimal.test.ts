import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { imported } from '../../test/support/importing.ts';
import { importedEvents, importedRows } from '../../test/support/rowFiles.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const file = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');
const decimal = 'COMMA';

describe('a file with decimal commas', () => {
  test('of events has its values and numbers, and no point in them', async () => {
    const mapping = [
      ...['id', 'source', 'type', 'occurredAt', 'value'].map((to) => ({ column: to, to })),
      { column: 'weight', to: 'properties.weight', kind: 'NUMBER' },
      { column: 'note', to: 'properties.note' },
    ];
    const text = file(
      'id;source;type;occurredAt;value;weight;note',
      '1;shop;VISIT;2026-01-01T00:00:00Z;1,5;0,25;a, b.',
      '2;shop;VISIT;2026-01-01T00:00:00Z;1.500;1;',
    );
    const job = await importedEvents(workspace, { mapping, decimal }, text);
    expect(job.errors.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      '3 value WRONG_TYPE',
    ]);
    const asked = await workspace.ask('{ events { nodes { value properties } } }');
    expect(asked).toEqual({
      events: { nodes: [{ value: 1.5, properties: { weight: 0.25, note: 'a, b.' } }] },
    });
    const pointed = await importedEvents(workspace, { mapping }, text);
    expect(pointed.errors.map(({ line, column }) => `${line} ${column}`)).toContain('2 value');
    expect(pointed.errors[0]?.message).toContain('`decimal: COMMA`');
  });

  test('of rows has numbers of their fields and of attributes', async () => {
    await workspace.make('attributeDefinition', { key: 'size', type: 'NUMBER', name: 'Size' });
    const customers = file('externalId.crm;name;attributes.size', '1;A, B.;2,5');
    const stored = await importedRows(workspace, 'customer', customers, { decimal });
    expect(stored).toMatchObject({ status: 'SUCCEEDED', errors: [] });
    const said = file(
      'externalId.desk;source;channel;text;rating;ratingMax',
      '1;REVIEW;WEB;A, B.;3,5;5',
    );
    expect(await importedRows(workspace, 'feedback', said, { decimal })).toMatchObject({
      ...{ status: 'SUCCEEDED', errors: [] },
    });
    const asked = await workspace.ask(
      '{ customers { nodes { name attributes { number } } } feedbackItems { nodes { text rating } } }',
    );
    expect(asked).toEqual({
      customers: { nodes: [{ name: 'A, B.', attributes: [{ number: 2.5 }] }] },
      feedbackItems: { nodes: [{ text: 'A, B.', rating: 3.5 }] },
    });
  });

  test('of responses has answers to questions of kind NUMBER', async () => {
    const title = [{ locale: 'en', text: 'How much?' }];
    const survey = await workspace.make('survey', {
      name: 'Numbers',
      pages: [{ questions: [{ key: 'spent', kind: 'NUMBER', title }] }],
    });
    await workspace.change('surveyPublish', { id: survey });
    const ended = await imported(workspace, { survey, decimal }, [
      ['_id', 'spent'],
      ['a', '12,75'],
      ['b', '12.75'],
    ]);
    expect(ended.rowErrors).toEqual(['3 spent WRONG_TYPE']);
    const answers = await workspace.db.answer.findMany({ select: { number: true } });
    expect(answers).toEqual([{ number: 12.75 }]);
  });

  test('is CSV: NDJSON has numbers', async () => {
    const { errors } = await workspace.change('eventImport', { format: 'NDJSON', decimal });
    expect(errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'INVALID_VALUE input.decimal',
    ]);
  });
});
