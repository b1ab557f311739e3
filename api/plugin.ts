import type { Plugin } from 'graphql-yoga';
import type { Exchange } from './exchange.ts';

/** What plugins know of a request besides its GraphQL. */
export interface ServerContext {
  exchange: Exchange;
}

/** A stage of the GraphQL endpoint. */
export type EndpointPlugin = Plugin<ServerContext, ServerContext>;
