// Made from client/operations/nodes.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client } from '../runtime/client.ts';
import { run, type Operation } from '../runtime/run.ts';

/** Anything that can be fetched again by its id alone. */
export type NodeFields = {
  __typename: 'Actor' | 'ApiKey' | 'Persona' | 'Stage' | 'Touchpoint' | 'Workspace';
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** What the team calls them. */
  name: string;
} | {
  __typename: 'Answer' | 'Feedback' | 'Job' | 'JobError' | 'Survey' | 'SurveyResponse' | 'SurveyVersion';
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
} | {
  __typename: 'Journey' | 'Step';
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** The customer’s goal, in their words: `I want my bike repaired`. */
  title: string;
};

export interface NodesGetVariables {
  id: string;
}

export type NodesGetResult = NodeFields | null;

const nodesGet: Operation = {
  name: 'NodesGet',
  field: 'node',
  text: 'query NodesGet($id:ID!){node(id:$id){__typename id ...on Actor{name}...on ApiKey{name}...on Journey{title}...on Persona{name}...on Stage{name}...on Step{title}...on Touchpoint{name}...on Workspace{name}}}',
};

/** Anything by its id; null if there is no such row in this workspace. Ask for fields with `... on Persona { … }`. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<NodesGetResult> {
  return run<NodesGetResult>(client, nodesGet, { id }, options);
}

export interface NodesGetManyVariables {
  ids: string[];
}

export type NodesGetManyResult = (NodeFields | null)[];

const nodesGetMany: Operation = {
  name: 'NodesGetMany',
  field: 'nodes',
  text: 'query NodesGetMany($ids:[ID!]!){nodes(ids:$ids){__typename id ...on Actor{name}...on ApiKey{name}...on Journey{title}...on Persona{name}...on Stage{name}...on Step{title}...on Touchpoint{name}...on Workspace{name}}}',
};

/** Several things by their ids, in the same order, with null where there is no such row. At most 100. */
export async function getMany(
  client: Client,
  ids: string[],
  options?: CallOptions,
): Promise<NodesGetManyResult> {
  return run<NodesGetManyResult>(client, nodesGetMany, { ids }, options);
}
