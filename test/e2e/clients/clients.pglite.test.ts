import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apolloTests } from './apollo.ts';
import { genqlTests } from './genql.ts';
import { graphqlRequestTests } from './graphqlRequest.ts';
import { graphqlSseTests } from './graphqlSse.ts';
import { relayTests } from './relay.ts';
import { urqlTests } from './urql.ts';
import { startWorld, type World } from './world.ts';

let started: World;
beforeAll(async () => {
  started = await startWorld();
});
afterAll(() => started.stop());
const world = () => started;

describe('as its own documentation sets it up, with the address and the key,', () => {
  apolloTests(world);
  genqlTests(world);
  graphqlRequestTests(world);
  graphqlSseTests(world);
  relayTests(world);
  urqlTests(world);
});

test('a page of another origin may send what the clients do', async () => {
  const sent = [...started.sentHeaders];
  const { headers } = await fetch(started.access.url, {
    method: 'OPTIONS',
    headers: { origin: 'https://shop.example' },
  });
  const allowed = headers.get('access-control-allow-headers')?.split(', ');
  expect(allowed).toEqual(expect.arrayContaining(sent));
});
