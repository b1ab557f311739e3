import type { Plugin } from 'graphql-yoga';
import type { Exchange } from './exchange.ts';

/** What is known of a request beside what it sent. */
export interface ServerContext {
  exchange: Exchange;
}

/** A stage of the GraphQL endpoint. */
export type EndpointPlugin = Plugin<ServerContext, ServerContext>;
