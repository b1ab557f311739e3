import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportKinds } from '../../api/jobKinds.ts';
import { handlers } from '../../api/worker/handlers.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { models } from '../../prisma/generated/datamodel.ts';
import { beginDownload } from '../../schema/jobs/download.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { drainTasks } from '../support/tasks.ts';
import { Person, surveyOfTexts, unknownMutations, writes } from './writtenOfPerson.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

test('it is known of every mutation whether it says something of a person', () => {
  expect(unknownMutations()).toEqual([]);
});

const later = (minutes = 1) => new Date(Date.now() + minutes * 60_000);
const drain = ({ db }: TestWorkspace) => drainTasks(db, handlers, later());

/** Writes about a person with every mutation that can. */
async function written(): Promise<Person> {
  const workspace = await graph.workspace();
  for (const key of ['note', 'wish']) {
    const definition = { key, type: 'TEXT', name: key, personal: true };
    await workspace.make('attributeDefinition', definition);
  }
  const person = new Person(workspace);
  person.survey = await workspace.make('survey', surveyOfTexts);
  await workspace.change('surveyPublish', { id: person.survey });
  for (const write of Object.values(writes)) await write(person);
  await drain(workspace);
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

async function fileOf({ workspace }: Person, id: string): Promise<string> {
  const { viewer, db } = workspace;
  if (!viewer) throw new Error('Files are for viewers');
  const key = decodeId('Job', id) ?? '';
  const { pages } = await beginDownload({ db, viewer }, exportKinds, key, new Date());
  let file = '';
  for await (const { text } of pages) file += text;
  return file;
}

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
    const file = await fileOf(person, exported);
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
    await drainTasks(workspace.db, handlers.toReversed(), later());
    await drainTasks(workspace.db, handlers, later(2));
    await nothing('after the erasure');
    const { job: ended } = await workspace.ask<{ job: { status: string } }>(
      'query($id: ID!) { job(id: $id) { status } }',
      { id: job },
    );
    expect(ended.status).toBe('SUCCEEDED');
    for (const { mutation: name, input, key } of person.calls) {
      await workspace.change(name, input, '', { idempotencyKey: key }).catch(() => {});
    }
    await drain(workspace);
    await nothing('after every call was sent again');
    await expect(fileOf(person, exported)).rejects.toThrow('NO_SUCH_JOB');
    expect(found(person, await fileOf(person, rows))).toEqual([]);
  },
  // It reads every table several times.
  240_000,
);
