import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { exportedRows, importedRows, rowJob } from '../../../test/support/rowFiles.ts';
import { schema } from '../../index.ts';
import { beginDownload } from '../download.ts';
import { beginUpload } from '../upload.ts';
import { rowExports } from './rowExports.ts';
import { rowImportsOf } from './rowImports.ts';

const rowImports = rowImportsOf(schema);

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.change('workspaceUpdate', { locales: ['en', 'de'] });
});
afterAll(() => graph.close());

describe('a job of rows', () => {
  test('is shown to keys that may read its rows, and ended by those that may change them', async () => {
    const { id } = await rowJob(workspace, 'touchpointBulkImport', {});
    await rowJob(workspace, 'journeyBulkImport', {});
    await rowJob(workspace, 'feedbackBulkExport', {});
    await rowJob(workspace, 'stepBulkExport', {});
    const seen = async (...scopes: string[]) => {
      const client = workspace.withScopes(...scopes);
      const document = `query ($id: ID!) { job(id: $id) { rowType kind path } }`;
      const { data, errors } = await client.answer<{ job: object | null }>(document, { id });
      return errors?.map(({ extensions }) => extensions?.scope) ?? data?.job;
    };
    expect(await seen('touchpoints:read')).toEqual({
      rowType: 'Touchpoint',
      kind: 'ROW_IMPORT',
      path: `/imports/${id}`,
    });
    expect(await seen('responses:write')).toEqual(['touchpoints:read']);
    const listed = async (...scopes: string[]) => {
      const { jobs } = await workspace
        .withScopes(...scopes)
        .ask<{ jobs: { totalCount: number; nodes: { rowType: string }[] } }>(
          '{ jobs(first: 100) { totalCount nodes { rowType errors { nodes { id } } } } }',
        );
      expect(jobs.totalCount).toBe(jobs.nodes.length);
      return new Set(jobs.nodes.map(({ rowType }) => rowType));
    };
    expect(await listed('feedback:read')).toEqual(new Set(['Feedback']));
    expect(await listed('responses:write')).toEqual(new Set());
    expect(await listed('journeys:write', 'touchpoints:read')).toEqual(
      new Set(['Touchpoint', 'Journey', 'Step']),
    );
    const cancel = async (scope: string) => {
      const { errors } = await workspace
        .withScopes(scope)
        .answer(
          'mutation ($id: ID!) { jobCancel(input: { id: $id }) { job { status } errors { code } } }',
          { id },
        );
      return errors?.map(({ extensions }) => extensions?.scope);
    };
    expect(await cancel('touchpoints:read')).toEqual(['touchpoints:write']);
    expect(await cancel('touchpoints:write')).toBeUndefined();
  });

  test('needs the scope of its rows, and is no other workspace’s', async () => {
    const reading = workspace.withScopes('touchpoints:read');
    await expect(rowJob(reading, 'touchpointBulkImport', {})).rejects.toThrow('touchpoints:write');
    await rowJob(reading, 'touchpointBulkExport', {});
    const imports = await rowJob(workspace, 'touchpointBulkImport', {});
    const exports = await rowJob(workspace, 'touchpointBulkExport', {});
    const other = await graph.workspace();
    const viewer = {
      actorId: '',
      keyId: null,
      keyKind: 'SECRET',
      scopes: new Set(['owner']),
      verbatimsPersonal: false,
    } as const;
    await expect(beginUpload(other, [rowImports], imports.key, new Date())).rejects.toThrow(
      'NO_SUCH_JOB',
    );
    await expect(
      beginDownload({ db: other.db, viewer }, [rowExports], exports.key, new Date()),
    ).rejects.toThrow('NO_SUCH_JOB');
    // Neither is a file for a job of the other way.
    await expect(beginUpload(workspace, [rowImports], exports.key, new Date())).rejects.toThrow(
      'NO_SUCH_JOB',
    );
    const externalIds = [
      { system: 'shop', id: '1' },
      { system: 'crm', id: '2' },
    ];
    await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE', externalIds });
    const text = await exportedRows(workspace, 'touchpoint');
    expect(text.split('\r\n')[0]).toBe(
      '_id,externalId.crm,externalId.shop,name,description,publicName.en,publicName.de,type,channel,online,initiator,ownerDepartment,experienceDimension,owner,team',
    );
    expect(await exportedRows(other, 'touchpoint')).not.toContain('touchpoint_');
    const stolen = await importedRows(other, 'touchpoint', text);
    // The own ids of rows are unknown there: rows are made by their external ids.
    expect(stolen).toMatchObject({
      status: 'SUCCEEDED',
      rowsDone: 1,
      rowsUpdated: 0,
      rowsKnown: 0,
    });
  });
});
