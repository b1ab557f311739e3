import { ClientError, GraphQLClient } from 'graphql-request';
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

const clientOf = ({ url, headers }: Access) => new GraphQLClient(url, { headers: { ...headers } });

export const graphqlRequestTests: ClientTests = (world) =>
  describe('graphql-request', () => {
    const create = (client: GraphQLClient, name: string) =>
      client.request<Created>(createDocument, { input: { name } });

    test('reads a list page by page', async () => {
      const client = clientOf(world().access);
      const first = await client.request<List>(listDocument);
      const { endCursor: after } = first.touchpoints.pageInfo;
      const second = await client.request<List>(listDocument, { after });
      expect([first, second].flatMap(namesOf)).toEqual(world().names.slice(0, 4));
    });

    test('makes a persona, and shows what is wrong with the input', async () => {
      const client = clientOf(world().access);
      expect((await create(client, 'Rosa')).personaCreate).toMatchObject({
        persona: { name: 'Rosa' },
        errors: [],
      });
      expect(await create(client, '')).toEqual(refusedCreate);
    });

    test('shows why a request is refused: its key, or its length', async () => {
      const unknown = clientOf(world().withoutWorkingKey);
      const error = await unknown.request(listDocument).catch((reason: unknown) => reason);
      if (!(error instanceof ClientError)) throw error;
      expect(error.response.status).toBe(401);
      expect(error.response.errors).toMatchObject([
        { message: expect.stringMatching(badKey), extensions: { code: 'UNAUTHENTICATED' } },
      ]);
      const long = create(clientOf(world().access), tooLong.text);
      await expect(long).rejects.toThrow(tooLong.message);
    });
  });
