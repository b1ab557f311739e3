import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { importedRows, rowJob, uploadRowFile } from '../../../test/support/rowFiles.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { schema } from '../../index.ts';
import { importHandlerOf } from '../importHandler.ts';
import { rowImportsOf } from './rowImports.ts';

const rowImports = rowImportsOf(schema);

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.change('workspaceUpdate', { locales: ['en', 'de'], timeZone: 'Europe/Vienna' });
});
afterAll(() => graph.close());

interface ShownTouchpoint {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly revision: number;
  readonly externalIds: readonly { readonly system: string; readonly id: string }[];
}

async function touchpoint(system: string, id: string): Promise<ShownTouchpoint | null> {
  const { found } = await workspace.ask<{ found: ShownTouchpoint | null }>(
    `query ($externalId: ExternalIdInput!) { found: touchpointByExternalId(externalId: $externalId) {
      id name channel revision externalIds { system id } } }`,
    { externalId: { system, id } },
  );
  return found;
}

const file = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');
const errorsOf = ({
  errors,
}: {
  errors: readonly { line: number; column: string | null; code: string }[];
}) => errors.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe('an import of rows', () => {
  test('makes rows by their external ids, and changes what its cells have', async () => {
    const made = await importedRows(
      workspace,
      'touchpoint',
      file('externalId.shop;Name;CHANNEL;Remark', '1;Booking;in store;x', '2;Phone;PHONE;y'),
    );
    expect(made).toMatchObject({ status: 'SUCCEEDED', rowsDone: 2, rowsUpdated: 0, rowsKnown: 0 });
    const changed = await importedRows(
      workspace,
      'touchpoint',
      file('externalId.shop,name,channel,publicName.de', '1,Booking page,,Buchung', '2,Phone,,'),
    );
    expect(changed).toMatchObject({ status: 'SUCCEEDED', rowsUpdated: 1, rowsKnown: 1 });
    expect(await touchpoint('shop', '1')).toMatchObject({
      name: 'Booking page',
      channel: 'IN_STORE',
      revision: 2,
    });
  });

  test('finds a row by its own id first, and leaves external ids of other systems', async () => {
    const made = {
      name: 'Old',
      channel: 'WEB',
      externalIds: [
        { system: 'crm', id: 'c' },
        { system: 'shop', id: 'old' },
      ],
    };
    const id = await workspace.make('touchpoint', made);
    const job = await importedRows(
      workspace,
      'touchpoint',
      file('_id,externalId.shop,name', `${id},new,New`),
    );
    expect(job).toMatchObject({ rowsUpdated: 1, errors: [] });
    expect(await touchpoint('shop', 'new')).toMatchObject({
      ...{ id, name: 'New' },
      externalIds: [
        { system: 'crm', id: 'c' },
        { system: 'shop', id: 'new' },
      ],
    });
    expect(await touchpoint('shop', 'old')).toBeNull();
    const several = await importedRows(
      workspace,
      'touchpoint',
      file('externalId.crm,externalId.shop', 'c,new;newer'),
    );
    expect(several).toMatchObject({ rowsUpdated: 1, errors: [] });
    expect((await touchpoint('shop', 'newer'))?.id).toBe(id);
    const taken = file('_id,externalId.shop,name', `${id},2,Taken`, `${id},new;1,Taken`);
    expect(errorsOf(await importedRows(workspace, 'touchpoint', taken))).toEqual([
      '2 externalId.shop EXTERNAL_ID_TAKEN',
      '3 externalId.shop EXTERNAL_ID_TAKEN',
    ]);
  });

  test('stores the rows above before a row that repeats one or refers to it', async () => {
    const job = await importedRows(
      workspace,
      'touchpoint',
      file('externalId.shop,name,channel', 'r,First,WEB', 'r,Second,', 'r,First,'),
    );
    expect(job).toMatchObject({ status: 'SUCCEEDED', rowsUpdated: 2, rowsKnown: 0 });
    expect(await touchpoint('shop', 'r')).toMatchObject({ name: 'First', revision: 3 });
    const journeys = await importedRows(
      workspace,
      'journey',
      file(
        'externalId.shop,title,parent',
        'a,Above,',
        'b,Below,shop:a',
        'c,Too early,shop:d',
        'd,D,',
      ),
    );
    expect(errorsOf(journeys)).toEqual(['4 parent NOT_FOUND']);
    expect(journeys).toMatchObject({ status: 'PARTIAL', rowsDone: 4, rowsFailed: 1 });
  });

  test('refuses rows with errors, with the line, the column and the cure of each', async () => {
    const unknown = (await workspace.make('touchpoint', { name: 'Gone', channel: 'WEB' })) ?? '';
    await workspace.change('touchpointDelete', { id: unknown });
    const job = await importedRows(
      workspace,
      'touchpoint',
      file(
        '_id,externalId.e,Title,channel,online,publicName.de',
        ',1,Fine,WEB,yes,',
        ',2,Pigeon,PIGEON,,',
        `,3,${'x'.repeat(201)},WEB,,`,
        ',,Nameless,WEB,,',
        `${unknown},,Unknown,WEB,,`,
        'nonsense,,Nonsense,WEB,,',
        ',7,,WEB,perhaps,',
        ',8,,WEB,,',
        ',9,No channel,,,',
      ),
      {
        mapping: [
          { column: 'Title', to: 'name' },
          ...['_id', 'externalId.e', 'channel', 'online'].map((name) => ({
            column: name,
            to: name,
          })),
        ],
      },
    );
    expect(errorsOf(job)).toEqual([
      '3 channel INVALID_VALUE',
      '4 Title TOO_LONG',
      '5 null REQUIRED',
      '6 _id NOT_FOUND',
      '7 _id INVALID_VALUE',
      '8 online WRONG_TYPE',
      '9 Title REQUIRED',
      '10 channel REQUIRED',
    ]);
    expect(job).toMatchObject({ status: 'PARTIAL', rowsDone: 9, rowsFailed: 8 });
    expect(job.errors.map(({ message }) => message)[2]).toMatch(/`externalId.SYSTEM`/);
    expect(await touchpoint('e', '1')).toMatchObject({ name: 'Fine' });
    expect(await touchpoint('e', '9')).toBeNull();
  });

  test('holds the rules of the type, and reads days as the file writes them', async () => {
    const job = await importedRows(
      workspace,
      'feedback',
      file(
        'externalId.desk,source,channel,text,rating,ratingMax,occurredAt,tags',
        '1,COMPLAINT,PHONE,Loud,2,5,13.01.2026,noise;late',
        '2,COMPLAINT,PHONE,Late,9,5,14.01.2026,',
        '3,COMPLAINT,PHONE,Half,2,,,',
      ),
    );
    expect(errorsOf(job)).toEqual(['3 rating OUT_OF_RANGE', '4 ratingMax REQUIRED']);
    expect(job.notes).toEqual(['Days in the column "occurredAt" were read as DAY_MONTH_YEAR.']);
    const { found } = await workspace.ask<{ found: object }>(
      '{ found: feedbackByExternalId(externalId: { system: "desk", id: "1" }) { occurredAt tags } }',
    );
    expect(found).toEqual({ occurredAt: '2026-01-12T23:00:00.000Z', tags: ['noise', 'late'] });
  });

  test('stores the other rows where a limit is passed after rows were stored', async () => {
    const journey = await workspace.make('journey', { title: 'Full', stages: [{ name: 'Only' }] });
    const personas = await importedRows(
      workspace,
      'persona',
      file('externalId.p,name', ...Array.from({ length: 101 }, (_, index) => `${index},P${index}`)),
    );
    expect(personas).toMatchObject({ rowsDone: 101, rowsFailed: 0 });
    const { journey: row } = await workspace.ask<{
      journey: { stages: { nodes: { id: string }[] } };
    }>('query ($id: ID!) { journey(id: $id) { stages { nodes { id } } } }', { id: journey });
    const stage = row.stages.nodes[0]?.id;
    const those = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => `p:${from + index}`).join(';');
    const job = await importedRows(
      workspace,
      'step',
      file(
        'externalId.s,stage,title,personas',
        `1,${stage},Few,p:0`,
        `2,${stage},Many,${those(0, 101)}`,
      ),
    );
    expect(errorsOf(job)).toEqual(['3 personas TOO_MANY']);
    expect(job).toMatchObject({ status: 'PARTIAL', rowsDone: 2, rowsFailed: 1 });
  });

  test('of a file without a column of the type is refused, and so is a mapping to none', async () => {
    const { key } = await rowJob(workspace, 'touchpointBulkImport', {});
    await expect(uploadRowFile(workspace, key, file('a,b', '1,2'))).rejects.toThrow(
      /No column of the file is named like a column of Touchpoint.*name, /,
    );
    const { job, errors } = await workspace.change<{ job: null }>(
      'touchpointBulkImport',
      {
        format: 'NDJSON',
        delimiter: ';',
        mapping: [
          { column: 'a', to: 'nothing' },
          { column: 'b', to: 'name' },
          { column: 'c', to: 'name' },
          { column: 'd', to: 'channel', dateFormat: 'EXCEL_SERIAL' },
          { column: 'd', to: 'externalId.x' },
        ],
      },
      'job { id }',
    );
    expect(job).toBeNull();
    expect(errors.map(({ code, path }) => `${path.slice(1).join('.')} ${code}`)).toEqual([
      'mapping.0.to UNKNOWN_FIELD',
      'mapping.2.to DUPLICATE',
      'mapping.3.dateFormat INVALID_VALUE',
      'mapping.4.column DUPLICATE',
      'delimiter INVALID_VALUE',
    ]);
  });

  test('whose worker fails while it stores a chunk stores each row once', async () => {
    const { key } = await rowJob(workspace, 'touchpointBulkImport', {});
    const lines = Array.from({ length: 2_100 }, (_, index) => `${index},N${index},WEB`);
    await uploadRowFile(workspace, key, file('externalId.once,name,channel', ...lines));
    let falls = 0;
    const handler = importHandlerOf({
      ...rowImports,
      read: async (db, chunk) => {
        const read = await rowImports.read(db, chunk);
        return (
          read && {
            ...read,
            store: async (tx, now, job) => {
              const stored = await read.store(tx, now, job);
              falls += 1;
              if (falls % 2 === 1) throw new Error('The worker fell');
              return stored;
            },
          }
        );
      },
    });
    for (;;) {
      const done = await drainTasks(workspace.db, [handler]).catch(() => 1);
      await workspace.db.outbox.updateMany({ data: { state: 'READY', nextAt: new Date(0) } });
      if (done === 0) break;
    }
    expect(await workspace.db.job.findFirst({ where: { id: key } })).toMatchObject({
      ...{ status: 'SUCCEEDED', rowsDone: 2_100, rowsUpdated: 0, rowsKnown: 0, chunksDone: 3 },
    });
    expect(await workspace.db.touchpointExternalId.count({ where: { system: 'once' } })).toBe(
      2_100,
    );
  });

  test('takes as many statements for 200 rows as for twenty', async () => {
    const statementsOf = async (system: string, rows: number) => {
      const { key } = await rowJob(workspace, 'touchpointBulkImport', {});
      const lines = Array.from({ length: rows }, (_, index) => `${index},N${index},WEB`);
      await uploadRowFile(workspace, key, file(`externalId.${system},name,channel`, ...lines));
      const handlers = [importHandlerOf(rowImports)];
      const { statements } = await graph.statementsOf(() => drainTasks(workspace.db, handlers));
      return statements.length;
    };
    expect(await statementsOf('many', 200)).toBe(await statementsOf('few', 20));
  });
});
