// Made from client/operations/nodes.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client } from '../runtime/client.ts';
import { run, type Operation } from '../runtime/run.ts';

/** A row that `node` can fetch by its id. */
export type NodeFields = {
  __typename: 'Account' | 'Answer' | 'AttributeDefinition' | 'Calendar' | 'Case' | 'CaseCategory' | 'CaseChange' | 'CaseComment' | 'Consent' | 'Customer' | 'CustomerEvent' | 'CustomerEventSource' | 'CustomerMerge' | 'EventMapping' | 'EventType' | 'Feedback' | 'FollowUpPolicy' | 'Invitation' | 'Job' | 'JobError' | 'LifecycleStage' | 'Message' | 'MessageSend' | 'MessageTemplate' | 'MessageThread' | 'Metric' | 'Notice' | 'Purpose' | 'RootCause' | 'Rule' | 'RuleVersion' | 'Run' | 'RunStep' | 'Segment' | 'SegmentChange' | 'SlaPolicy' | 'SuppressedAddress' | 'Survey' | 'SurveyContact' | 'SurveyResponse' | 'SurveyVersion' | 'Team' | 'TrackingStudy' | 'Wave' | 'WebhookDelivery' | 'WebhookEndpoint' | 'WeightScheme';
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
} | {
  __typename: 'Actor' | 'ApiKey' | 'Persona' | 'Stage' | 'Touchpoint' | 'Workspace';
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What the team calls this person or key. */
  name: string;
} | {
  __typename: 'Journey' | 'Step';
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
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

/** The row with this id, of any type; null if this workspace has no such row. Select its fields with `... on Persona { … }`. */
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

/** The rows with these ids, of any types, in the order of `ids`; null where this workspace has no such row. */
export async function getMany(
  client: Client,
  ids: string[],
  options?: CallOptions,
): Promise<NodesGetManyResult> {
  return run<NodesGetManyResult>(client, nodesGetMany, { ids }, options);
}
