import { publishLoadedSurvey } from '../failure/loadedSurvey.ts';
import { cxgraph, type Running } from '../support/command.ts';

/** A server in a process of its own on PostgreSQL, with a survey to answer and a map to read. */
export interface SoakServer {
  readonly running: Running;
  readonly url: string;
  /** The owner's. */
  readonly key: string;
  /** Of an imagined shop's pages. */
  readonly publishable: string;
  readonly survey: string;
  ask(
    query: string,
    variables?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  /** Bytes of memory that the process has, as its metrics say. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** `CXGRAPH_ADMIN_KEY` of every soak server. */
export const soakKey = 'the-owner-of-the-soak-test-with-more-than-32-characters';

/** @param environment settings beside the database's */
export async function startSoakServer(
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<SoakServer> {
  const running = cxgraph(['start'], {
    DATABASE_URL: databaseUrl,
    CXGRAPH_ADMIN_KEY: soakKey,
    CXGRAPH_SEED: 'none',
    PORT: '0',
    ...environment,
  });
  const kill = () => running.child.kill('SIGKILL');
  process.once('exit', kill);
  const [, url = ''] = await running.said(/GraphQL endpoint {2}(\S+)\/graphql/);
  const ask: SoakServer['ask'] = (query, variables = {}, headers = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${soakKey}`,
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
  return {
    running,
    url,
    key: soakKey,
    ask,
    survey: await publishLoadedSurvey(`${url}/graphql`, soakKey),
    publishable: await content(ask),
    memory: async () => {
      const text = await (await fetch(`${url}/metrics`)).text();
      return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]);
    },
    stop: async () => {
      running.child.kill('SIGTERM');
      const { code, stderr } = await running.ended;
      process.off('exit', kill);
      if (code !== 0) throw new Error(`The server ended with ${code}:\n${stderr.slice(-2_000)}`);
    },
  };
}

/** The payload of a mutation, of which `it` is the alias. */
async function made(ask: SoakServer['ask'], query: string, input: object): Promise<Made> {
  const response = await ask(query, { input });
  const text = await response.text();
  const { data } = JSON.parse(text) as { data?: { it: Made } };
  if (!data || data.it.errors.length > 0) throw new Error(text.slice(0, 1_000));
  return data.it;
}

interface Made {
  readonly errors: readonly unknown[];
  readonly secret?: string;
}

/** Makes a map to read, and a publishable key. */
async function content(ask: SoakServer['ask']) {
  const stages = Array.from({ length: 5 }, (_, stage) => ({
    name: `Stage ${stage}`,
    steps: Array.from({ length: 5 }, (_, step) => ({
      title: `Step ${step}`,
      layer: 'CUSTOMER',
    })),
  }));
  await made(
    ask,
    'mutation ($input: JourneyCreateInput!) { it: journeyCreate(input: $input) { errors { message } } }',
    { title: 'A journey', stages },
  );
  const { secret } = await made(
    ask,
    'mutation ($input: ApiKeyCreateInput!) { it: apiKeyCreate(input: $input) { secret errors { message } } }',
    { name: 'Shop', kind: 'PUBLISHABLE', allowedOrigins: ['https://shop.example'] },
  );
  return secret ?? '';
}
