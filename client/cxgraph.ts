import { bind } from './generated/bound.ts';
import { type Client, type ClientOptions, createClient } from './runtime/client.ts';

/**
 * All functions of all primitives in one object, for scripts. It imports the whole client: the bundle
 * of a front end is smaller with `import * as personas from '@cxgraph/client/personas'`.
 *
 * @example
 * ```ts
 * const cx = cxgraph({ url: 'http://127.0.0.1:4000/graphql', key: 'cxg_sk_…' });
 * for await (const persona of cx.personas.iterate()) console.log(persona.name);
 * ```
 *
 * @throws OptionError when an option cannot be used.
 */
export function cxgraph(options: ClientOptions): Cxgraph {
  const client = createClient(options);
  return { ...bind(client), client };
}

/** The bound functions, and their client, for `request`. */
export interface Cxgraph extends ReturnType<typeof bind> {
  readonly client: Client;
}
