export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
export { type Cxgraph, cxgraph } from './cxgraph.ts';
export {
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
  type Fetch,
  type MutationOptions,
  type OpenAnswer,
  type WireOperation,
} from './runtime/client.ts';
export {
  AbortedError,
  AuthError,
  CxgraphError,
  DocumentError,
  type GraphQLFailure,
  HttpError,
  isCxgraphError,
  NetworkError,
  OptionError,
  PagingError,
  type PathStep,
  RateLimitError,
  RequestError,
  ScalarParseError,
  TimeoutError,
  UnavailableError,
  type UserErrorLike,
  UserErrors,
} from './runtime/errors.ts';
export type { FollowOptions } from './runtime/follow.ts';
export { graphql } from './runtime/graphql.ts';
export { orThrow, type Payload, type Settled } from './runtime/orThrow.ts';
export { request, type TypedDocument } from './runtime/request.ts';
export { dateOf, type IsoDateTime, isoDateTime } from './runtime/scalars.ts';
