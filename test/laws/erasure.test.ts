import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimAndDo } from '../../api/worker/claimAndDo.ts';
import { handlers } from '../../api/worker/handlers.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { models } from '../../prisma/generated/datamodel.ts';
import type { Viewer } from '../../schema/kernel/context.ts';
import { fileOf, rank } from '../support/erasures.ts';
import { clientAnswering, type TestWorkspace } from '../support/graph.ts';
import { heardLog } from '../support/log.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import type { Person, PersonWorkspace } from './person.ts';
import { unknownMutations } from './unknownMutations.ts';
import { writePerson } from './writePerson.ts';

const log = heardLog();
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ log: log.logger });
});
afterAll(() => server.stop());

/** A new workspace of the server, asked over HTTP. */
async function opened(): Promise<PersonWorkspace> {
  const { workspaceId, actorId, ownerKey } = await server.otherWorkspace();
  const scopes = new Set(['owner']);
  const verbatimsPersonal = false;
  const viewer: Viewer = { actorId, keyId: null, keyKind: 'SECRET', scopes, verbatimsPersonal };
  const client = clientAnswering(viewer, async (document, variables, options = {}) => {
    const { idempotencyKey } = options;
    const headers =
      idempotencyKey === undefined ? undefined : { 'idempotency-key': idempotencyKey };
    const { body } = await server.request(document, variables, { key: ownerKey, headers });
    return body;
  });
  return { ...client, db: server.database.workspace(workspaceId) };
}

/** Does the tasks of the next minutes as the server's worker does, with its log; an erasure comes first. */
async function work({ db }: PersonWorkspace): Promise<void> {
  const { database } = server;
  const ordered = handlers.toSorted((one, other) => rank(one.topic) - rank(other.topic));
  for (;;) {
    const soon = new Date(Date.now() + 5 * 60_000);
    const due = { state: 'READY' as const, nextAt: { lte: soon } };
    const { count } = await db.outbox.updateMany({ where: due, data: { nextAt: new Date(0) } });
    if (count === 0) return;
    const lane = { log: log.logger, leaseMs: 60_000, count: () => {}, stopping: () => false };
    for (const handler of ordered) await claimAndDo({ ...lane, database, handler });
  }
}

test('it is known of every mutation whether it says something of a person', () => {
  expect(unknownMutations()).toEqual([]);
});

/** Every row of every table of a workspace, as text. */
async function everyText({ db }: Pick<TestWorkspace, 'db'>): Promise<string> {
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
    const person = await writePerson(await opened(), work);
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
    await work(workspace);
    await nothing('after the erasure');
    const { job: ended } = await workspace.ask<{ job: { status: string } }>(
      'query($id: ID!) { job(id: $id) { status } }',
      { id: job },
    );
    expect(ended.status).toBe('SUCCEEDED');
    for (const { mutation: name, input, key } of person.calls) {
      await workspace.change(name, input, '', { idempotencyKey: key }).catch(() => {});
    }
    await work(workspace);
    await nothing('after every call was sent again');
    await expect(fileOf(workspace, workspace, exported)).rejects.toThrow('NO_SUCH_JOB');
    expect(found(person, await fileOf(workspace, workspace, rows))).toEqual([]);
    const logged = log.lines().join('');
    for (const kind of ['"msg":"request"', '"msg":"statement"', 'INSERT INTO \\"CustomerEvent']) {
      expect(logged.includes(kind), kind).toBe(true);
    }
    expect(found(person, logged), 'in the log').toEqual([]);
  },
  // It reads every table several times.
  240_000,
);
