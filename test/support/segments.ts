import { expect } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { matchFacts } from '../../schema/customers/match/matchFacts.ts';
import { countTypes } from '../../schema/events/countTypes.ts';
import { eraseCustomersOf } from '../../schema/privacy/erasure.ts';
import {
  lookAtCustomers,
  lookAtDue,
  lookAtSegments,
  lookInZone,
} from '../../schema/segments/looks.ts';
import type { TestGraph, TestWorkspace } from './graph.ts';
import { drainTasks } from './tasks.ts';

export const allOf = (...rules: object[]) => ({ combinator: 'and', rules });
export const predicate = (field: string, operator: string, value?: unknown) => ({
  field,
  operator,
  ...(value !== undefined && { value }),
});
export const inSegment = (...ids: string[]) => predicate('segments', 'includesAny', ids);
export const ofPlan = (plan: string) => allOf(predicate('attributes.plan', 'equals', plan));
export const planned = (choice: string | null) => ({
  attributes: [{ key: 'plan', value: choice && { choice } }],
});
export const eventsThat = (match: object, ...rules: object[]) => ({
  field: 'events',
  operator: '=',
  match,
  value: allOf(...rules),
});

export interface ShownSegment {
  readonly size: number;
  readonly asOf: string | null;
  readonly staleSince: string | null;
  readonly dueAt: string | null;
  readonly customers: { readonly nodes: readonly { readonly id: string }[]; totalCount: number };
}

/** Handlers of all tasks that change who belongs to segments. */
const handlers = [
  lookAtSegments,
  countTypes,
  matchFacts,
  lookAtCustomers,
  lookInZone,
  lookAtDue,
  eraseCustomersOf(null),
];

/** A workspace with the attributes `plan` and `visits`, and what tests of segments do in it. */
export async function openSegments(graph: TestGraph) {
  const workspace = await graph.workspace();
  await workspace.make('attributeDefinition', {
    key: 'plan',
    name: 'Plan',
    type: 'CHOICE',
    choices: ['gold', 'silver'],
  });
  await workspace.make('attributeDefinition', { key: 'visits', name: 'Visits', type: 'NUMBER' });
  let names = 0;
  const drain = (now?: Date) => drainTasks(workspace.db, handlers, now);
  const shown = async (id: string): Promise<ShownSegment> => {
    const answer = await workspace.ask<{ segment: ShownSegment }>(
      `query ($id: ID!) { segment(id: $id) { size asOf staleSince dueAt
        customers(first: 100) { nodes { id } totalCount } } }`,
      { id },
    );
    return answer.segment;
  };
  return {
    workspace,
    drain,
    shown,
    /** A segment, once all customers were looked at. */
    segment: async (condition?: object): Promise<string> => {
      names += 1;
      const id = await workspace.make('segment', { name: `Segment ${names}`, condition });
      await drain();
      return id;
    },
    customer: (input: object = {}) => workspace.make('customer', input),
    /** The members of a segment, whose size has to be their count. */
    members: async (id: string): Promise<readonly string[]> => {
      const { size, customers } = await shown(id);
      expect(size).toBe(customers.totalCount);
      return customers.nodes.map((node) => node.id);
    },
    record: (customer: string, input: object = {}) => {
      names += 1;
      const event = {
        source: 'shop',
        id: `${names}`,
        type: 'PURCHASE',
        customer: { id: customer },
      };
      return workspace.change('eventRecord', { ...event, ...input });
    },
    /** Sizes that are not the count of members. */
    wrongSizes: () => wrongSizes(workspace),
    add: (id: string, ...customers: string[]) =>
      workspace.change('segmentAddCustomers', { segment: id, customers }, 'segment { size }'),
    remove: (id: string, ...customers: string[]) =>
      workspace.change('segmentRemoveCustomers', { segment: id, customers }, 'segment { size }'),
  };
}

function wrongSizes({ db }: TestWorkspace): Promise<object[]> {
  return db.$queryRaw<object[]>(Prisma.sql`
    SELECT name, size FROM "Segment" segment WHERE size <> (
      SELECT count(*) FROM "SegmentMember" member
      WHERE member."workspaceId" = segment."workspaceId" AND member."segmentId" = segment.id)`);
}
