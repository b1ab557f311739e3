import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fc } from '@fast-check/vitest';
import { afterAll, describe, expect, test } from 'vitest';
import type { RowBatch } from '../database/copy/readRows.ts';
import { backupStream, openBackup } from './backupFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'cxgraph-backup-'));
const file = join(folder, 'one.backup');
afterAll(() => rmSync(folder, { recursive: true }));

const header = {
  ...{ version: '0.1.0', madeAt: '2030-01-31T12:00:00.000Z', rows: 3, workspaces: 1 },
  migrations: [{ name: '20260101000000_first', checksum: 'abc' }],
};
const batches: RowBatch[] = [
  {
    workspaceId: 'w',
    table: 'Persona',
    columns: ['id', 'name'],
    rows: [
      ['1', null],
      ['2', 'b'],
    ],
  },
  { workspaceId: 'w', table: 'Step', columns: ['id'], rows: [['3']] },
];

async function* each(content: readonly RowBatch[]) {
  yield* content;
}

async function write(content: readonly RowBatch[]): Promise<Buffer> {
  const bytes = await buffer(backupStream(header, each(content)));
  writeFileSync(file, bytes);
  return bytes;
}

async function read(): Promise<RowBatch[]> {
  const opened = await openBackup(file);
  const found: RowBatch[] = [];
  for await (const batch of opened.batches) found.push(batch);
  return found;
}

describe('a backup', () => {
  test('is read as it was written, whatever the texts', async () => {
    const row = fc.tuple(fc.option(fc.string({ unit: 'binary' })), fc.option(fc.string()));
    const batch = fc.record({
      ...{ workspaceId: fc.uuid(), table: fc.string(), columns: fc.constant(['a', 'b']) },
      rows: fc.array(row, { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { maxLength: 4 }), async (content) => {
        await write(content);
        expect(await read()).toEqual(content);
      }),
      { numRuns: 30 },
    );
    expect((await openBackup(file)).header).toEqual(header);
  });

  test('that breaks off anywhere is refused, with what to do', async () => {
    const bytes = await write(batches);
    for (const length of [
      0,
      20,
      Math.floor(bytes.length / 2),
      bytes.length - 9,
      bytes.length - 1,
    ]) {
      writeFileSync(file, bytes.subarray(0, length));
      await expect(read()).rejects.toThrow(
        /is not whole .* so nothing was restored\. Copy the file/,
      );
    }
    // Whole bytes without all lines: of a disk that was full, compressed again.
    const lines = gunzipSync(bytes).toString().split('\n');
    for (const count of [2, 4, lines.length - 2]) {
      writeFileSync(file, gzipSync(lines.slice(0, count).join('\n')));
      await expect(read()).rejects.toThrow(/is not whole/);
    }
    const missing = lines.filter((line) => line !== '["3"]').join('\n');
    writeFileSync(file, gzipSync(missing));
    await expect(read()).rejects.toThrow(/is not whole/);
  });

  test('with a damaged byte is refused', async () => {
    const bytes = await write(batches);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    writeFileSync(file, bytes);
    await expect(read()).rejects.toThrow(/is not whole/);
  });

  test.each([
    Buffer.from('PGDMP and so on'),
    gzipSync(''),
    gzipSync('{"cxgraph":"export"}\n'),
    gzipSync('{"cxgraph":"backup","format":99}\n'),
    gzipSync('id,name\n1,a\n'),
  ])('is refused where it is another kind of file', async (content) => {
    writeFileSync(file, content);
    await expect(read()).rejects.toThrow(
      `${file} is no backup of cxgraph. Name a file that \`cxgraph backup\` wrote`,
    );
  });

  test('that is not there is a sentence', async () => {
    await expect(openBackup(join(folder, 'none'))).rejects.toThrow(/^There is no file .*none\.$/);
    await expect(openBackup(folder)).rejects.toThrow(/ is a folder; name a file\.$/);
  });

  test('ends with the error of its source', async () => {
    const failing = async function* () {
      yield batches[0] ?? { workspaceId: '', table: '', columns: [], rows: [] };
      throw new Error('The database was lost');
    };
    await expect(buffer(backupStream(header, failing()))).rejects.toThrow('The database was lost');
  });

  test('has texts compressed', async () => {
    const many = { ...batches[1], rows: Array.from({ length: 5_000 }, () => ['the same']) };
    await write([{ workspaceId: 'w', table: 'Step', columns: ['id'], ...many }]);
    expect(readFileSync(file).length).toBeLessThan(5_000);
  });
});
