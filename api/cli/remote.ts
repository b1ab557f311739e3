import { type Client, createClient } from '../../client/runtime/client.ts';
import { endpointOf } from '../../client/runtime/endpoint.ts';
import {
  type CxgraphError,
  isCxgraphError,
  NetworkError,
  RequestError,
} from '../../client/runtime/errors.ts';
import { inOptions, optionOf } from './optionNames.ts';
import type { Terminal } from './terminal.ts';

/** Where a running server is, and who asks; options of every remote command. */
export interface RemoteOptions {
  readonly url?: string;
  readonly key?: string;
}

/** A running server. */
export interface Remote {
  /** The GraphQL endpoint, as the client has it. */
  readonly endpoint: string;
  /** What the paths of files begin with: they are beside the endpoint. */
  readonly base: string;
  readonly key: string;
  /** Runs a document and answers with its data; a mistake becomes one sentence. */
  ask<Data extends object>(
    name: string,
    text: string,
    variables: object,
    /** Called before it is told that the server does not answer and is asked again: once. */
    onSilence?: () => void,
  ): Promise<Data>;
}

/** Milliseconds for which a server that does not answer is asked again: it may be starting anew. */
const patience = 60_000;
const pause = 1_000;

/**
 * The server that the options name, or `CXGRAPH_URL` and `CXGRAPH_KEY`.
 *
 * @param terminal where it is told that the server does not answer
 */
export function remote(
  options: RemoteOptions,
  environment: NodeJS.ProcessEnv,
  terminal: Pick<Terminal, 'complain'>,
): Remote {
  const url = options.url ?? environment.CXGRAPH_URL ?? 'http://127.0.0.1:4000';
  const key = options.key ?? environment.CXGRAPH_KEY ?? '';
  const endpoint = addressOf(url);
  if (key === '') throw new Error('This needs a key: give --key cxg_sk_…, or set CXGRAPH_KEY.');
  const client = createClient({ url: endpoint, key });
  return {
    endpoint,
    base: baseOf(endpoint),
    key,
    ask: async <Data extends object>(
      name: string,
      text: string,
      variables: object,
      onSilence = () => {},
    ) => {
      const silence = () => {
        onSilence();
        terminal.complain(`${endpoint} does not answer; it is asked again for a minute.`);
      };
      try {
        return await patiently<Data>(client, { name, text }, variables, silence);
      } catch (error) {
        throw asSentence(error, endpoint);
      }
    },
  };
}

/** Addresses are read as the client reads them, but for a path alone: here is no page. */
function addressOf(url: string): string {
  try {
    const endpoint = endpointOf(url);
    if (!endpoint.startsWith('/')) return endpoint;
  } catch {
    // Told below, in the words of the command line.
  }
  throw new Error(
    '--url, or CXGRAPH_URL, must be the address of a server, such as http://127.0.0.1:4000, or of its GraphQL endpoint, such as https://example.com/api/graphql.',
  );
}

/** The endpoint without the last part of its path. */
function baseOf(endpoint: string): string {
  const { origin, pathname } = new URL(endpoint);
  return origin + pathname.replace(/\/+$/, '').replace(/\/[^/]*$/, '');
}

/** Queries only are asked again; a change that may have been made is not. */
async function patiently<Data extends object>(
  client: Client,
  document: { readonly name: string; readonly text: string },
  variables: object,
  onSilence: () => void,
): Promise<Data> {
  const until = Date.now() + (document.text.startsWith('query') ? patience : 0);
  let silent = false;
  for (;;) {
    try {
      return await client.send<Data>(document, variables);
    } catch (error) {
      if (!(error instanceof NetworkError) || Date.now() > until) throw error;
      if (!silent) onSilence();
      silent = true;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** What the client throws has a name of its own; people need its sentence. */
function asSentence(error: unknown, endpoint: string): unknown {
  return isCxgraphError(error) ? new Error(sentenceOf(error, endpoint), { cause: error }) : error;
}

/** Whether an error of `ask` is that no server answered. */
export function isAway(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof NetworkError;
}

function sentenceOf(error: CxgraphError, endpoint: string): string {
  if (error instanceof RequestError) return error.errors.map(({ message }) => message).join('\n');
  if (error instanceof NetworkError)
    return `${endpoint} does not answer. Is a server running there?`;
  return error.message;
}

/** A mistake in a mutation's input. */
export interface InputError {
  readonly message: string;
  readonly path: readonly string[];
}

/** The entity of a mutation's payload; its mistakes become sentences of the options they came from. */
export function done<T>(
  entity: T | null,
  errors: readonly InputError[],
  optionAt: (path: readonly string[]) => string = (path) => optionOf(path),
): T {
  if (entity !== null && errors.length === 0) return entity;
  throw new Error(
    errors.map(({ path, message }) => `${optionAt(path)}: ${inOptions(message)}`).join('\n'),
  );
}

/** The sentence of a refusal by one of the routes for files. */
export async function refusalOf(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => null);
  const message = /"message":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(body))?.[1];
  return message === undefined
    ? `${answer.url} answered ${answer.status}. Files go there, beside GraphQL: a proxy has to pass that on to the server.`
    : JSON.parse(`"${message}"`);
}
