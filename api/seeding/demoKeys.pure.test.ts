import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoKeyFile, whereKeysAre } from './demoKeys.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-keys-'));
});
afterEach(() => rm(directory, { recursive: true }));

const workspaceId = '018c6d2e-5d5a-7a2f-8b1c-0242ac120002';
const keys = { workspaceId, secret: 's', publishable: 'p' };
const fileAt = (path: string) => demoKeyFile(`pglite://${path}`);

describe('the demo keys', () => {
  test('are stored beside the embedded database, readable for its owner only', async () => {
    const file = fileAt(join(directory, 'new', 'pglite'));
    await file?.write(keys);
    expect(await file?.read()).toEqual(keys);
    const { mode } = await stat(join(directory, 'new', 'demo-keys.json'));
    expect((mode & 0o777).toString(8)).toBe('600');
  });

  test('name their workspace in the file as the command line takes it', async () => {
    const path = join(directory, 'demo-keys.json');
    await fileAt(join(directory, 'pglite'))?.write(keys);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      workspaceId: 'workspace_01hhpjwqatf8qrp7028ap14002',
    });
  });

  test('are read from a file of an earlier version, which has the key of the row', async () => {
    await writeFile(join(directory, 'demo-keys.json'), JSON.stringify(keys));
    expect(await fileAt(join(directory, 'pglite'))?.read()).toEqual(keys);
  });

  test('remove the access of others from their file', async () => {
    const path = join(directory, 'demo-keys.json');
    await writeFile(path, '', { mode: 0o644 });
    await fileAt(join(directory, 'pglite'))?.write(keys);
    expect(((await stat(path)).mode & 0o777).toString(8)).toBe('600');
  });

  test.each(['', '{"secret": "s"', '{"secret": "s"}', 'null'])(
    'are unknown where the file holds %j',
    async (text) => {
      await writeFile(join(directory, 'demo-keys.json'), text);
      expect(await fileAt(join(directory, 'pglite'))?.read()).toBeNull();
    },
  );

  test('are unknown where there is no file', async () => {
    expect(await fileAt(join(directory, 'pglite'))?.read()).toBeNull();
  });

  test.each(['pglite://memory', 'postgres://localhost/x'])('are not stored for %s', (url) => {
    expect(demoKeyFile(url)).toBeNull();
  });
});

test('keys in a file are said to be there, and others to be shown once', () => {
  expect(whereKeysAre('pglite:///srv/cx/database')).toBe(
    'Each start shows the keys again. They are in /srv/cx/demo-keys.json',
  );
  for (const url of ['pglite://memory', 'postgres://u:p@db/x']) {
    expect(whereKeysAre(url)).toBe('Keep the keys now: they are shown this once.');
  }
});
