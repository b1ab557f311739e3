import { type Client, createClient, type ExecutionResult } from 'graphql-sse';
import { describe, expect, test } from 'vitest';
import {
  type Access,
  badKey,
  type ClientTests,
  type Created,
  createDocument,
  type List,
  listDocument,
  namesOf,
  refusedCreate,
  tooLong,
} from './world.ts';

const clientOf = ({ url, headers }: Access) => createClient({ url, headers: { ...headers } });

/** The one result of a query or mutation. */
async function resultOf<T>(
  client: Client,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<ExecutionResult<T, unknown>> {
  const results: ExecutionResult<T, unknown>[] = [];
  for await (const result of client.iterate<T>({ query, variables })) results.push(result);
  const [result] = results;
  if (!result || results.length > 1) throw new Error(`There are ${results.length} results.`);
  return result;
}

export const graphqlSseTests: ClientTests = (world) =>
  describe('graphql-sse', () => {
    const create = (client: Client, name: string) =>
      resultOf<Created>(client, createDocument, { input: { name } });

    test('reads a list page by page', async () => {
      const client = clientOf(world().access);
      const { data: first } = await resultOf<List>(client, listDocument);
      if (!first) throw new Error('There is no answer.');
      const { endCursor: after } = first.touchpoints.pageInfo;
      const { data: second } = await resultOf<List>(client, listDocument, { after });
      if (!second) throw new Error('There is no answer.');
      expect([first, second].flatMap(namesOf)).toEqual(world().names.slice(0, 4));
    });

    test('makes a persona, and shows what is wrong with the input', async () => {
      const client = clientOf(world().access);
      expect((await create(client, 'Rosa')).data?.personaCreate).toMatchObject({
        persona: { name: 'Rosa' },
        errors: [],
      });
      expect((await create(client, '')).data).toEqual(refusedCreate);
    });

    // The client retries for most of a minute after any status but 200, and then shows that status alone.
    test('shows at once why a request is refused: its document, its key, or its length', async () => {
      const known = clientOf(world().access);
      const unknown = clientOf(world().withoutWorkingKey);
      expect((await resultOf(known, '{ absent }')).errors).toMatchObject([
        { message: expect.stringContaining('absent'), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
      expect((await resultOf(unknown, listDocument)).errors).toMatchObject([
        { message: expect.stringMatching(badKey), extensions: { code: 'UNAUTHENTICATED' } },
      ]);
      expect((await create(known, tooLong.text)).errors).toMatchObject([
        { message: expect.stringMatching(tooLong.message) },
      ]);
    });
  });
