import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Access,
  badKey,
  type ClientTests,
  type Created,
  type List,
  namesOf,
  refusedCreate,
  tooLong,
} from './world.ts';

/** The part of the generated module that the tests use. */
interface Generated {
  createClient(access: Access): {
    query(selection: object): Promise<List>;
    mutation(selection: object): Promise<Created>;
  };
}

/** Generates a client from the server's introspection. */
async function generate({ url, headers }: Access, output: string): Promise<Generated> {
  const program = 'node_modules/@genql/cli/dist/cli.js';
  const header = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const options = ['--endpoint', url, '--output', output, '-H', ...header];
  await promisify(execFile)(process.execPath, [program, ...options]);
  return import(join(output, 'index.ts'));
}

const page = (after?: string | null) => ({
  touchpoints: {
    __args: { first: 2, after, orderBy: [{ field: 'NAME' }] },
    edges: { node: { __scalar: true } },
    pageInfo: { hasNextPage: true, endCursor: true },
  },
});

const create = (name: string) => ({
  personaCreate: {
    __args: { input: { name } },
    persona: { id: true, name: true },
    errors: { code: true, path: true },
  },
});

export const genqlTests: ClientTests = (world) =>
  describe('genql', () => {
    let directory: string;
    let generated: Generated;
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'cxgraph-genql-'));
      generated = await generate(world().access, directory);
    });
    afterAll(() => rm(directory, { recursive: true }));

    test('reads a list page by page, with all scalar fields', async () => {
      const client = generated.createClient(world().access);
      const first = await client.query(page());
      const second = await client.query(page(first.touchpoints.pageInfo.endCursor));
      expect([first, second].flatMap(namesOf)).toEqual(world().names.slice(0, 4));
      expect(first.touchpoints.edges[0]?.node).toMatchObject({ channel: 'WEB', revision: 1 });
    });

    test('makes a persona, and shows what is wrong with the input', async () => {
      const client = generated.createClient(world().access);
      expect((await client.mutation(create('Rosa'))).personaCreate).toMatchObject({
        persona: { name: 'Rosa' },
        errors: [],
      });
      expect(await client.mutation(create(''))).toEqual(refusedCreate);
    });

    test('shows why a request is refused: its key, its length, or an argument', async () => {
      const unknown = generated.createClient(world().withoutWorkingKey);
      await expect(unknown.query(page())).rejects.toThrow(badKey);
      const known = generated.createClient(world().access);
      await expect(known.mutation(create(tooLong.text))).rejects.toThrow(tooLong.message);
      const tooMany = { touchpoints: { __args: { first: 1_000 }, nodes: { id: true } } };
      await expect(known.query(tooMany)).rejects.toThrow('first: from 0 to 100 rows a page.');
    });
  });
