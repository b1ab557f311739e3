import { afterAll, beforeAll } from 'vitest';
import { decodeId, newId } from '../../schema/kernel/id.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from './graph.ts';

/** What `withAttributes` opened for the file of tests that runs. */
export let graph: TestGraph;
export let workspace: TestWorkspace;
const definitions: Record<string, string> = {};

const now = new Date('2026-04-26T12:00:00.000Z');
const day = 24 * 60 * 60 * 1000;

/** A workspace whose customers have attributes, for the file of tests that calls it. */
export function withAttributes(): void {
  beforeAll(async () => {
    graph = await openTestGraph();
    workspace = await graph.workspace();
    for (const [key, type, more] of [
      ['age', 'NUMBER', {}],
      ['city', 'TEXT', {}],
      ['member', 'BOOLEAN', {}],
      ['since', 'DATE', {}],
      ['illness', 'TEXT', { personal: true }],
    ] as const) {
      const id = await workspace.make('attributeDefinition', { key, name: key, type, ...more });
      definitions[key] = decodeId('AttributeDefinition', id) ?? '';
    }
  });
  afterAll(() => graph.close());
}

interface Order {
  readonly type: string;
  readonly daysAgo: number;
  readonly value: number | null;
  readonly currency: string | null;
}
export interface Person {
  readonly age?: number;
  readonly city?: string;
  readonly member?: boolean;
  readonly illness?: string;
  readonly orders?: readonly Order[];
}

/** A segment of these customers; none of other segments' customers is like them. */
export async function segmentOf(people: readonly Person[]): Promise<string> {
  const { db } = workspace;
  const id = await workspace.make('segment', { name: 'Real ones' });
  const segmentId = decodeId('Segment', id) ?? '';
  const rows = people.map((person) => ({ id: newId(), person }));
  await db.customer.createMany({ data: rows.map((row) => ({ id: row.id, updatedAt: now })) });
  await db.segmentMember.createMany({
    data: rows.map((row) => ({ segmentId, customerId: row.id, since: now })),
  });
  await db.segment.updateMany({ where: { id: segmentId }, data: { size: people.length } });
  const value = (customerId: string, key: string, columns: object) => ({
    customerId,
    definitionId: definitions[key] ?? '',
    ...columns,
  });
  await db.customerAttribute.createMany({
    data: rows.flatMap(({ id: customer, person: { age, city, member, illness } }) => [
      ...(age === undefined ? [] : [value(customer, 'age', { number: age })]),
      ...(city === undefined ? [] : [value(customer, 'city', { text: city })]),
      ...(member === undefined ? [] : [value(customer, 'member', { boolean: member })]),
      ...(illness === undefined ? [] : [value(customer, 'illness', { text: illness })]),
    ]),
  });
  await db.customerEvent.createMany({
    data: rows.flatMap(({ id: customerId, person: { orders = [] } }) =>
      orders.map(({ type, daysAgo, value, currency }) => {
        const key = newId();
        const occurredAt = new Date(now.getTime() - daysAgo * day);
        const fact = { type, value, currency, occurredAt, customerId, match: 'MATCHED' as const };
        return { ...fact, id: key, source: 'shop', sourceId: key, contentHash: '' };
      }),
    ),
  });
  return id;
}

export interface Validated {
  readonly size: number;
  readonly lookedAt: number;
  readonly segmentSharePct: number | null;
  readonly traits: readonly {
    readonly key: string;
    readonly problem: string | null;
    readonly n: number | null;
    readonly sharePct: number | null;
    readonly suppressed: boolean;
    readonly interval: { low: number; high: number; method: string } | null;
  }[];
}

export const validationSelection = `validation { size lookedAt segmentSharePct
  traits { key problem n sharePct suppressed interval { low high method } } }`;
export const validationQuery = `query ($id: ID!) { persona(id: $id) { ${validationSelection} } }`;

export async function validated(
  segment: string | null,
  traits: readonly object[],
  viewer: Pick<TestWorkspace, 'ask'> = workspace,
): Promise<Validated | null> {
  const id = await workspace.make('persona', { name: 'Jana', segment, traits });
  const { persona } = await viewer.ask<{ persona: { validation: Validated | null } }>(
    validationQuery,
    { id },
    { now },
  );
  return persona.validation;
}

export const trait = (key: string, more: object) => ({
  dimension: 'BEHAVIOURAL',
  label: key,
  key,
  ...more,
});
export const repeat = (count: number, person: Person) =>
  Array.from({ length: count }, () => person);

/** The Wilson interval in percent, by the textbook: the roots of (p − x)² = z² x (1 − x) ÷ n. */
export function wilson(part: number, n: number): readonly [number, number] {
  const [p, z2] = [part / n, 1.959963984540054 ** 2];
  const [a, b, c] = [1 + z2 / n, -2 * p - z2 / n, p * p];
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return [(100 * (-b - root)) / (2 * a), (100 * (-b + root)) / (2 * a)];
}
