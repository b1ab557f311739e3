import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
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
  new ApolloClient({
    link: new HttpLink({ uri: url, headers: { ...headers } }),
    cache: new InMemoryCache({
      typePolicies: { Query: { fields: { touchpoints: relayStylePagination() } } },
    }),
  });

const query = gql(listDocument);
const mutation = gql(createDocument);

export const apolloTests: ClientTests = (world) =>
  describe('Apollo Client', () => {
    const create = (client: ApolloClient, name: string) =>
      client.mutate<Created>({ mutation, variables: { input: { name } } });

    test('reads a list page by page into one', async () => {
      const client = clientOf(world().access);
      const { data } = await client.query<List>({ query });
      expect(data && namesOf(data)).toEqual(world().names.slice(0, 2));
      const list = client.watchQuery<List>({ query });
      const subscription = list.subscribe(() => undefined);
      for (const count of [4, 5]) {
        const before = client.readQuery<List>({ query })?.touchpoints.pageInfo;
        expect(before?.hasNextPage).toBe(true);
        await list.fetchMore({ variables: { after: before?.endCursor } });
        const shown = client.readQuery<List>({ query });
        expect(shown && namesOf(shown)).toEqual(world().names.slice(0, count));
      }
      expect(client.readQuery<List>({ query })?.touchpoints.pageInfo.hasNextPage).toBe(false);
      subscription.unsubscribe();
      client.stop();
    });

    test('makes a persona, and shows what is wrong with the input', async () => {
      const client = clientOf(world().access);
      expect((await create(client, 'Rosa')).data?.personaCreate).toMatchObject({
        persona: { name: 'Rosa' },
        errors: [],
      });
      const { data, error } = await create(client, '');
      expect(error).toBeUndefined();
      expect(data).toMatchObject(refusedCreate);
    });

    test('shows why a request is refused: its key, or its length', async () => {
      const unknown = clientOf(world().withoutWorkingKey);
      const reasonOf = async (call: Promise<unknown>) => {
        const error = await call.then(
          () => null,
          (reason: unknown) => reason,
        );
        // Beside it there is `ServerError`, which shows a status and no sentence.
        if (!CombinedGraphQLErrors.is(error)) throw new Error(`GraphQL had no error: ${error}`);
        return error.errors[0];
      };
      expect(await reasonOf(unknown.query({ query }))).toMatchObject({
        message: expect.stringMatching(badKey),
        extensions: { code: 'UNAUTHENTICATED' },
      });
      expect((await reasonOf(create(unknown, 'Rosa')))?.message).toMatch(badKey);
      const long = create(clientOf(world().access), tooLong.text);
      expect((await reasonOf(long))?.message).toMatch(tooLong.message);
    });
  });
