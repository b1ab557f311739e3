import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { models } from '../../prisma/generated/datamodel.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import { fileOf, workFor } from '../support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { Person, surveyOfTexts, unknownMutations, writes } from './writtenOfPerson.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

test('it is known of every mutation whether it says something of a person', () => {
  expect(unknownMutations()).toEqual([]);
});

/** Writes about a person with every mutation that can. */
async function written(): Promise<Person> {
  const workspace = await graph.workspace();
  for (const key of ['note', 'wish']) {
    const definition = { key, type: 'TEXT', name: key, personal: true };
    await workspace.make('attributeDefinition', definition);
  }
  await workspace.make('purpose', { key: 'newsletter', name: 'Newsletter' });
  const person = new Person(workspace);
  person.survey = await workspace.make('survey', surveyOfTexts);
  await workspace.change('surveyPublish', { id: person.survey });
  for (const write of Object.values(writes)) await write(person);
  await workFor(workspace, 1);
  // Facts that came without a key of the person.
  const customerId = decodeId('Customer', person.customer);
  const link = { data: { customerId, customerMatch: 'MATCHED' as const } };
  await workspace.db.feedback.updateMany(link);
  await workspace.db.surveyResponse.updateMany(link);
  return person;
}

/** Every row of every table of a workspace, as text. */
async function everyText({ db }: TestWorkspace): Promise<string> {
  const tables = Object.keys(models).filter((model) => model !== 'JourneyTouchpoint');
  const texts: string[] = [];
  for (const table of tables) {
    const key = Prisma.raw(table === 'Workspace' ? 'id' : '"workspaceId"');
    const rows = await db.$queryRaw<{ row: string }[]>(Prisma.sql`
      SELECT to_jsonb(stored)::text AS row FROM ${Prisma.raw(`"${table}"`)} stored
      WHERE ${key} = ${db.$workspaceId}::uuid`);
    texts.push(...rows.map(({ row }) => `${table} ${row}`));
  }
  return texts.join('\n');
}

/** Texts about a person that are in another text. */
const found = ({ texts }: Person, where: string) =>
  [...texts.values()].flat().filter((text) => where.toLowerCase().includes(text));

async function jobOf(person: Person, mutation: string, input: object): Promise<string> {
  const { job } = await person.workspace.change<{ job: { id: string } }>(
    mutation,
    input,
    'job { id }',
  );
  return job.id;
}

test.each(['customerErase', 'customerAnonymise'])(
  'an export has all that is stored about a person, and %s leaves no text of it, nor lets it back',
  async (mutation) => {
    const person = await written();
    const { workspace, customer } = person;
    const stored = found(person, await everyText(workspace));
    for (const [name, texts] of person.texts) {
      expect(
        texts.some((text) => stored.includes(text)),
        `${name} stored a text`,
      ).toBe(true);
    }
    const exported = await jobOf(person, 'customerExport', { customer: { id: customer } });
    const file = await fileOf(workspace, workspace, exported);
    expect(stored.filter((text) => !file.includes(text))).toEqual([]);
    const rows = await jobOf(person, 'customerBulkExport', { format: 'NDJSON' });
    // A file that was sent before the erasure, and is stored after it.
    const late = person.text('late');
    await person.upload('customerBulkImport', [
      { 'externalId.web': person.externalIds[0]?.id, name: late },
      { _id: customer, name: late },
    ]);
    const job = await jobOf(person, mutation, { customer: { id: customer } });
    const nothing = async (moment: string) =>
      expect(found(person, await everyText(workspace)), moment).toEqual([]);
    // The erasure comes before the file, and ends after it.
    await workFor(workspace, 2);
    await nothing('after the erasure');
    const { job: ended } = await workspace.ask<{ job: { status: string } }>(
      'query($id: ID!) { job(id: $id) { status } }',
      { id: job },
    );
    expect(ended.status).toBe('SUCCEEDED');
    for (const { mutation: name, input, key } of person.calls) {
      await workspace.change(name, input, '', { idempotencyKey: key }).catch(() => {});
    }
    await workFor(workspace, 1);
    await nothing('after every call was sent again');
    await expect(fileOf(workspace, workspace, exported)).rejects.toThrow('NO_SUCH_JOB');
    expect(found(person, await fileOf(workspace, workspace, rows))).toEqual([]);
  },
  // It reads every table several times.
  240_000,
);
