import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { exportedRows, importedRows } from '../../../test/support/rowFiles.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const file = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');

interface Shown {
  readonly name: string;
  readonly revision: number;
  readonly publicName: readonly { readonly locale: string; readonly text: string }[];
  readonly externalIds: readonly { readonly system: string; readonly id: string }[];
}

async function touchpoint(id: string | null | undefined): Promise<Shown> {
  const { found } = await workspace.ask<{ found: Shown }>(
    `query ($id: ID!) { found: touchpoint(id: $id) {
      name revision publicName { locale text } externalIds { system id } } }`,
    { id },
  );
  return found;
}

const make = (externalIds: readonly string[], input: object = {}) =>
  workspace.make('touchpoint', {
    ...{ name: 'Old', channel: 'WEB' },
    externalIds: externalIds.map((name) => {
      const [system, id] = name.split(':');
      return { system, id };
    }),
    ...input,
  });

const errorsOf = ({ errors }: Awaited<ReturnType<typeof importedRows>>) =>
  errors.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe('a stored row that a file has a part of', () => {
  test('keeps its texts in languages without a cell, in their order', async () => {
    await workspace.change('workspaceUpdate', { locales: ['en', 'de', 'fr', 'it'] });
    const id = await make(['loc:1'], {
      publicName: [
        { locale: 'fr', text: 'Magasin' },
        { locale: 'de', text: 'Laden' },
        { locale: 'en', text: 'Shop' },
      ],
    });
    await workspace.change('workspaceUpdate', { locales: ['en', 'de', 'it'] });
    const unchanged = await importedRows(
      workspace,
      'touchpoint',
      await exportedRows(workspace, 'touchpoint'),
    );
    expect(unchanged).toMatchObject({ rowsKnown: 1, errors: [] });
    expect((await touchpoint(id)).revision).toBe(1);
    const changed = await importedRows(
      workspace,
      'touchpoint',
      file('externalId.loc,publicName.it,publicName.de', '1,Negozio,Geschäft', '2,,'),
    );
    expect(changed).toMatchObject({ rowsUpdated: 1 });
    expect((await touchpoint(id)).publicName).toEqual([
      { locale: 'fr', text: 'Magasin' },
      { locale: 'de', text: 'Geschäft' },
      { locale: 'en', text: 'Shop' },
      { locale: 'it', text: 'Negozio' },
    ]);
  });

  test('is found by the first of its external ids that is stored', async () => {
    const id = await make(['shop:old1', 'erp:7']);
    const rows = file(
      'externalId.crm,externalId.shop,name,channel',
      'c1,old1,New,',
      'c2,none,Other,WEB',
    );
    const job = await importedRows(workspace, 'touchpoint', rows);
    expect(job).toMatchObject({ rowsDone: 2, rowsUpdated: 1, rowsFailed: 0, errors: [] });
    expect(await touchpoint(id)).toMatchObject({
      name: 'New',
      externalIds: [
        { system: 'crm', id: 'c1' },
        { system: 'erp', id: '7' },
        { system: 'shop', id: 'old1' },
      ],
    });
    expect(await importedRows(workspace, 'touchpoint', rows)).toMatchObject({ rowsKnown: 2 });
  });

  test('is not changed where the external ids of a row are of two rows', async () => {
    const ids = [await make(['shop:x']), await make(['erp:y'])];
    const job = await importedRows(
      workspace,
      'touchpoint',
      file('externalId.crm,externalId.shop,externalId.erp,name', 'new,x,y,Both', 'fine,x,,New'),
    );
    expect(errorsOf(job)).toEqual(['2 externalId.erp EXTERNAL_ID_TAKEN']);
    expect(job.errors[0]?.message).toMatch(/another touchpoint than .*"shop"/);
    const names = await Promise.all(ids.map(async (id) => (await touchpoint(id)).name));
    expect(names).toEqual(['New', 'Old']);
  });

  test('has at most 20 external ids, with those of systems without a cell', async () => {
    const many = Array.from({ length: 19 }, (_, index) => `g${index}`);
    const id = await make(['base:b', ...many.map((system) => `${system}:1`)]);
    const job = await importedRows(
      workspace,
      'touchpoint',
      file('_id,externalId.base,externalId.more,name', `,b,m,One`, `${id},,m,Two`, ',b,,Three'),
    );
    expect(errorsOf(job)).toEqual(['2 externalId.base TOO_MANY', '3 externalId.more TOO_MANY']);
    const { name, externalIds } = await touchpoint(id);
    expect({ name, count: externalIds.length }).toEqual({ name: 'Three', count: 20 });
  });
});
