import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
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

const clientOf = ({ url, headers }: Access) =>
  new Client({
    url,
    exchanges: [
      cacheExchange({ resolvers: { Query: { touchpoints: relayPagination() } } }),
      fetchExchange,
    ],
    fetchOptions: () => ({ headers: { ...headers } }),
  });

export const urqlTests: ClientTests = (world) =>
  describe('urql with graphcache', () => {
    const create = (client: Client, name: string) =>
      client.mutation<Created>(createDocument, { input: { name } }).toPromise();

    test('reads a list page by page into one', async () => {
      const client = clientOf(world().access);
      let after: string | null | undefined;
      for (const count of [2, 4, 5]) {
        const { data, error } = await client.query<List>(listDocument, { after }).toPromise();
        expect(error).toBeUndefined();
        if (!data) throw new Error('There is no answer.');
        expect(namesOf(data)).toEqual(world().names.slice(0, count));
        expect(data.touchpoints.pageInfo.hasNextPage).toBe(count < 5);
        after = data.touchpoints.pageInfo.endCursor;
      }
    });

    test('makes a persona, and shows what is wrong with the input', async () => {
      const client = clientOf(world().access);
      expect((await create(client, 'Rosa')).data?.personaCreate).toMatchObject({
        persona: { name: 'Rosa' },
        errors: [],
      });
      expect(await create(client, '')).toMatchObject({ data: refusedCreate, error: undefined });
    });

    test('shows why a request is refused: its key, or its length', async () => {
      const unknown = clientOf(world().withoutWorkingKey);
      const read = await unknown.query<List>(listDocument, {}).toPromise();
      expect(read.error?.graphQLErrors).toMatchObject([
        { message: expect.stringMatching(badKey), extensions: { code: 'UNAUTHENTICATED' } },
      ]);
      expect((await create(unknown, 'Rosa')).error?.message).toMatch(badKey);
      const long = await create(clientOf(world().access), tooLong.text);
      expect(long.error?.message).toMatch(tooLong.message);
    });
  });
