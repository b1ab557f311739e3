import { afterAll, beforeAll } from 'vitest';
import {
  type Client,
  type CxgraphError,
  createClient,
  isCxgraphError,
} from '../../client/index.ts';
import { startTestServer, type TestServer, type TestServerOptions } from './server.ts';

/** What `withClient` started for the file of tests that runs. */
export let server: TestServer;
/** Of its graph. */
export let url: string;
/** With the owner's key. */
export let client: Client;

/** A server, and a client of it, for the file of tests that calls it. */
export function withClient(options: TestServerOptions = {}): void {
  beforeAll(async () => {
    server = await startTestServer(options);
    url = `${server.url}/graphql`;
    client = createClient({ url, key: server.ownerKey });
  });
  afterAll(() => server.stop());
}

export async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The client's error with which a call fails. */
export async function errorOf(call: Promise<unknown>): Promise<CxgraphError> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!isCxgraphError(outcome))
    throw new Error('It should have failed with an error of the client.');
  return outcome;
}
