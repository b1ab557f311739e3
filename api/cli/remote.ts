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

/** The options of every remote command: the address of a running server, and the key. */
export interface RemoteOptions {
  readonly url?: string;
  readonly key?: string;
}

/** A running server. */
export interface Remote {
  /** The GraphQL endpoint, in the form that the client uses. */
  readonly endpoint: string;
  /** The address that paths of files are appended to; it is the endpoint without its last part. */
  readonly base: string;
  readonly key: string;
  /** Runs a document and returns its data; an error becomes one sentence. */
  ask<Data extends object>(
    name: string,
    text: string,
    variables: object,
    /** Called once, before the message that the server does not answer. */
    onSilence?: () => void,
  ): Promise<Data>;
}

/** Milliseconds for which a query is retried while the server does not answer: it may be restarting. */
const patience = 60_000;
const pause = 1_000;

/**
 * The server that the options name, or `CXGRAPH_URL` and `CXGRAPH_KEY`.
 *
 * @param terminal where the message is printed that the server does not answer
 */
export function remote(
  options: RemoteOptions,
  environment: NodeJS.ProcessEnv,
  terminal: Pick<Terminal, 'complain'>,
): Remote {
  const url = options.url ?? environment.CXGRAPH_URL ?? 'http://127.0.0.1:4000';
  const key = options.key ?? environment.CXGRAPH_KEY ?? '';
  const endpoint = addressOf(url);
  if (key === '') throw new Error('This needs a key: use --key cxg_sk_…, or set CXGRAPH_KEY.');
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
        terminal.complain(`${endpoint} does not answer; retrying for a minute.`);
      };
      try {
        return await patiently<Data>(client, { name, text }, variables, silence);
      } catch (error) {
        throw asSentence(error, endpoint);
      }
    },
  };
}

/** Reads an address as the client does, but refuses a path alone: the command line has no page. */
function addressOf(url: string): string {
  try {
    const endpoint = endpointOf(url);
    if (!endpoint.startsWith('/')) return endpoint;
  } catch {
    // Reported below, in the words of the command line.
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

/** Retries queries only: a mutation may have been done. */
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

/** An error with the sentence alone of the client's error; other errors are returned unchanged. */
function asSentence(error: unknown, endpoint: string): unknown {
  return isCxgraphError(error) ? new Error(sentenceOf(error, endpoint), { cause: error }) : error;
}

/** Whether an error of `ask` means that no server answered. */
export function isAway(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof NetworkError;
}

function sentenceOf(error: CxgraphError, endpoint: string): string {
  if (error instanceof RequestError) return error.errors.map(({ message }) => message).join('\n');
  if (error instanceof NetworkError)
    return `${endpoint} does not answer. Is a server running there?`;
  return error.message;
}

/** A user error in a mutation's input. */
export interface InputError {
  readonly message: string;
  readonly path: readonly string[];
}

/** The entity of a mutation's payload. Throws its user errors, each with the option that it is about. */
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

/** The sentence in which one of the routes for files refuses a request. */
export async function refusalOf(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => null);
  const message = /"message":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(body))?.[1];
  return message === undefined
    ? `${answer.url} answered ${answer.status}. Files go there, beside GraphQL: a proxy has to pass that on to the server.`
    : JSON.parse(`"${message}"`);
}
