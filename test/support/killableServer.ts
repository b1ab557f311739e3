import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { cxgraph, type Running } from './command.ts';
import { createTestDatabase } from './database.ts';

const adminKey = 'a-key-of-the-administrator-with-48-characters-x';

interface AskOptions {
  /** That of the administrator by default. */
  readonly key?: string;
  /** The page that sends it; none by default. */
  readonly origin?: string;
}

/** `cxgraph start` as a process, on a database that stays when the process is killed. */
export interface KillableServer {
  start(): Promise<void>;
  /** By SIGKILL: nothing is done any more. */
  kill(): Promise<void>;
  /** Answers with the data of a request without errors. */
  ask<Data>(query: string, variables?: object, options?: AskOptions): Promise<Data>;
  /** Calls a mutation, which must have no user errors; answers with its payload. */
  change<Payload>(
    mutation: string,
    input: object,
    selection: string,
    options?: AskOptions,
  ): Promise<Payload>;
  /** Makes a row by a mutation: `create('actor', …)`; answers with its id. */
  create(row: string, input: object): Promise<string>;
  /** Kills it, and removes the database. */
  close(): Promise<void>;
}

/** A server that is still to be started, with an empty workspace and this environment. */
export async function killableServer(
  environment: Readonly<Record<string, string>>,
): Promise<KillableServer> {
  const directory = await mkdtemp(join(tmpdir(), 'cxgraph-killable-'));
  const database = await createTestDatabase(join(directory, 'pglite'));
  let running: Running | undefined;
  let endpoint = '';

  async function kill(): Promise<void> {
    running?.child.kill('SIGKILL');
    await running?.ended;
  }

  async function ask<Data>(
    query: string,
    variables: object = {},
    { key = adminKey, origin }: AskOptions = {},
  ): Promise<Data> {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        ...{ authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(origin !== undefined && { origin }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async function change<Payload>(
    mutation: string,
    input: object,
    selection: string,
    options?: AskOptions,
  ): Promise<Payload> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { payload } = await ask<{ payload: Payload & { errors: object[] } }>(
      `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { ${selection} errors { code message path } } }`,
      { input },
      options,
    );
    expect(payload.errors, mutation).toEqual([]);
    return payload;
  }

  return {
    start: async () => {
      running = cxgraph(['start'], {
        ...{ DATABASE_URL: database.url, CXGRAPH_SEED: 'none', PORT: '0' },
        CXGRAPH_ADMIN_KEY: adminKey,
        ...environment,
      });
      [, endpoint = ''] = await running.said(/GraphQL endpoint {2}(\S+)/);
    },
    kill,
    ask,
    change,
    create: async (row, input) => {
      const { made } = await change<{ made: { id: string } }>(
        `${row}Create`,
        input,
        `made: ${row} { id }`,
      );
      return made.id;
    },
    close: async () => {
      await kill();
      await database.drop();
      await rm(directory, { recursive: true });
    },
  };
}
