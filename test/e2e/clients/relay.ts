import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  type ConcreteRequest,
  commitMutation,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getSingularSelector,
  Network,
  type ReaderFragment,
  RecordSource,
  Store,
} from 'relay-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { withRelayArtifacts } from '../../support/relayCompiler.ts';
import {
  type Access,
  badKey,
  type ClientTests,
  createDocument,
  type List,
  namesOf,
  refusedCreate,
  tooLong,
} from './world.ts';

const text = `
  graphql\`query AppQuery { ...App_list }\`;
  graphql\`
    fragment App_list on Query
      @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" })
      @refetchable(queryName: "AppPageQuery") {
      touchpoints(first: $count, after: $cursor) @connection(key: "App_touchpoints") {
        edges { node { id name } }
      }
    }
  \`;
  graphql\`${createDocument.replace('mutation Create', 'mutation AppMutation')}\`;
`;

/** The output of Relay's compiler for an application's documents. */
interface App {
  readonly list: ReaderFragment;
  readonly query: ConcreteRequest;
  readonly mutation: ConcreteRequest;
}

const compile = (): Promise<App> =>
  withRelayArtifacts([{ name: 'App', text }], async (directory) => {
    const load = createRequire(join(directory, 'App.js'));
    return {
      list: load('./App_list.graphql'),
      query: load('./AppQuery.graphql'),
      mutation: load('./AppMutation.graphql'),
    };
  });

const environmentOf = ({ url, headers }: Access) =>
  new Environment({
    network: Network.create(async ({ text }, variables) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ query: text, variables }),
      });
      return response.json();
    }),
    store: new Store(new RecordSource()),
  });

export const relayTests: ClientTests = (world) =>
  describe('Relay', () => {
    let app: App;
    beforeAll(async () => {
      app = await compile();
    });

    const create = (environment: Environment, name: string): Promise<unknown> =>
      new Promise((resolve, reject) => {
        commitMutation(environment, {
          mutation: app.mutation,
          variables: { input: { name } },
          onCompleted: resolve,
          onError: reject,
        });
      });

    /** The fragment's data, as `usePaginationFragment` reads it. */
    function shown(environment: Environment): List {
      const { fragment } = createOperationDescriptor(app.query, {});
      const selector = getSingularSelector(app.list, environment.lookup(fragment).data);
      if (!selector) throw new Error('The query does not have the fragment.');
      const data: unknown = environment.lookup(selector).data;
      return data as List;
    }

    test('reads a list page by page into one', async () => {
      const environment = environmentOf(world().access);
      await fetchQuery(environment, app.query, {}).toPromise();
      expect(namesOf(shown(environment))).toEqual(world().names.slice(0, 2));
      const { paginationRequest, paginationMetadata } = getPaginationMetadata(app.list, 'Test');
      for (const count of [4, 5]) {
        const { endCursor, hasNextPage } = shown(environment).touchpoints.pageInfo;
        expect(hasNextPage).toBe(true);
        const next = getPaginationVariables('forward', 2, endCursor, {}, {}, paginationMetadata);
        await fetchQuery(environment, paginationRequest, next).toPromise();
        expect(namesOf(shown(environment))).toEqual(world().names.slice(0, count));
      }
      expect(shown(environment).touchpoints.pageInfo.hasNextPage).toBe(false);
    });

    test('makes a persona, and shows what is wrong with the input', async () => {
      const environment = environmentOf(world().access);
      expect(await create(environment, 'Rosa')).toMatchObject({
        personaCreate: { persona: { name: 'Rosa' }, errors: [] },
      });
      expect(await create(environment, '')).toEqual(refusedCreate);
    });

    test('shows why a request is refused: its key, or its length', async () => {
      const unknown = environmentOf(world().withoutWorkingKey);
      await expect(fetchQuery(unknown, app.query, {}).toPromise()).rejects.toThrow(badKey);
      await expect(create(unknown, 'Rosa')).rejects.toThrow(badKey);
      const long = create(environmentOf(world().access), tooLong.text);
      await expect(long).rejects.toThrow(tooLong.message);
    });
  });
