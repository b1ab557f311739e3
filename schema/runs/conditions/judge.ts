import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Predicate } from '../../conditions/condition.ts';
import { type EventRule, isEventRule, predicatesOf } from '../../conditions/eventRule.ts';
import type { Present } from '../../conditions/moment.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { RuleCondition } from '../../rules/definition.ts';
import { customerFields } from '../../segments/customerFields.ts';
import { eventRuleSql } from '../../segments/eventSql.ts';
import { judgeValue } from '../../segments/inMemory.ts';
import { zoneOf } from '../../segments/members.ts';
import { storedValues } from '../../segments/storedValues.ts';
import { isOfFacts, type JudgedRun, readFacts } from './facts.ts';
import { decideBy, reduce } from './reduce.ts';

/** A condition that is asked of a run. */
export interface JudgedCase {
  readonly condition: RuleCondition;
  readonly run: JudgedRun;
}

/** The answer to a case, or what is left of its condition. */
type Left = boolean | RuleCondition;

/**
 * Whether conditions hold of runs, in their order. Predicates on facts and on fields of customers are
 * compared in memory, those on events in the database. It takes a statement for each kind of fact, three for
 * the customers, and one for each two hundred different predicates on events, however many runs there are.
 */
export async function judge(
  db: WorkspaceDb,
  now: Date,
  cases: readonly JudgedCase[],
): Promise<boolean[]> {
  if (cases.length === 0) return [];
  const present: Present = { now, timeZone: await zoneOf(db) };
  const byFacts = await compareFacts(db, present, cases);
  const byFields = await compareFields(db, present, cases, byFacts);
  const byEvents = await compareEvents(db, present, cases, byFields);
  return byEvents.map((answer) => answer === true);
}

async function compareFacts(
  db: WorkspaceDb,
  present: Present,
  cases: readonly JudgedCase[],
): Promise<readonly Left[]> {
  const factsFor = await readFacts(
    db,
    cases.map(({ condition, run }) => ({ run, fields: factFields(condition) })),
  );
  return cases.map(({ condition, run }) =>
    factFields(condition).size === 0
      ? condition
      : reduce(condition, decideBy(factsFor(run), present)),
  );
}

async function compareFields(
  db: WorkspaceDb,
  present: Present,
  cases: readonly JudgedCase[],
  left: readonly Left[],
): Promise<readonly Left[]> {
  const open = cases.filter((_, index) => typeof left[index] !== 'boolean');
  if (open.length === 0) return left;
  const fields = await customerFields(db);
  const valuesOf = await storedValues(
    db,
    [...new Set(open.map(({ run }) => run.customerId))],
    [...new Set(open.map(({ condition }) => condition))].flatMap(fieldPredicates),
  );
  return left.map((rest, index) => {
    if (typeof rest === 'boolean') return rest;
    const values = valuesOf.get(cases[index]?.run.customerId ?? '');
    if (!values) return false;
    return reduce(rest, (rule) =>
      isEventRule(rule)
        ? rule
        : judgeValue(rule, values.get(rule.field), fields.get(rule.field)?.type, present),
    );
  });
}

/** Parts of one statement, at most, and their parameters: PostgreSQL takes 65,535, and one part has a thousand at most. */
const mostParts = 200;
const mostParameters = 30_000;

/** Parts by the statements that they are together. */
function inStatements(parts: readonly Prisma.Sql[]): Prisma.Sql[][] {
  const statements: Prisma.Sql[][] = [];
  let [last, parameters]: [Prisma.Sql[], number] = [[], Number.POSITIVE_INFINITY];
  for (const part of parts) {
    parameters += part.values.length;
    if (parameters > mostParameters || last.length === mostParts) {
      [last, parameters] = [[], part.values.length];
      statements.push(last);
    }
    last.push(part);
  }
  return statements;
}

/** A predicate on events, and the customers of whom it is asked. */
interface AskedRule {
  readonly rule: EventRule;
  readonly customers: Set<string>;
}

async function compareEvents(
  db: WorkspaceDb,
  present: Present,
  cases: readonly JudgedCase[],
  left: readonly Left[],
): Promise<readonly Left[]> {
  const asked = new Map<string, AskedRule>();
  for (const [index, rest] of left.entries()) {
    const customer = cases[index]?.run.customerId;
    if (typeof rest === 'boolean' || customer === undefined) continue;
    for (const { rule } of predicatesOf(rest)) {
      if (!isEventRule(rule)) continue;
      const same = asked.get(textOf(rule)) ?? { rule, customers: new Set() };
      asked.set(textOf(rule), same);
      same.customers.add(customer);
    }
  }
  if (asked.size === 0) return left;
  const texts = [...asked.keys()];
  const parts = [...asked.values()].map((each, number) => askedSql(db, number, each, present));
  const met = new Map<string, ReadonlySet<string>>();
  for (const some of inStatements(parts)) {
    const rows = await db.$queryRaw<{ number: number; ids: string[] }[]>(
      Prisma.join(some, ' UNION ALL '),
    );
    for (const { number, ids } of rows) met.set(texts[number] ?? '', new Set(ids));
  }
  return left.map((rest, index) => {
    if (typeof rest === 'boolean') return rest;
    const customer = cases[index]?.run.customerId ?? '';
    return reduce(
      rest,
      (rule) => isEventRule(rule) && met.get(textOf(rule))?.has(customer) === true,
    );
  });
}

/** The customers of whom a predicate on events holds. */
function askedSql(
  db: WorkspaceDb,
  number: number,
  { rule, customers }: AskedRule,
  present: Present,
): Prisma.Sql {
  // OFFSET has each customer looked up by its key, without statistics, too.
  return Prisma.sql`(
    SELECT ${number}::int AS number, coalesce(array_agg(customer.id::text), '{}') AS ids
    FROM unnest(${[...customers]}::uuid[]) AS asked (id) CROSS JOIN LATERAL (
      SELECT id, "workspaceId" FROM "Customer"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = asked.id OFFSET 0
    ) customer
    WHERE ${eventRuleSql(rule, present)})`;
}

/** What a condition compares in memory, by the condition: each is asked many times. */
interface Compared {
  /** The fields of facts. */
  readonly facts: ReadonlySet<string>;
  /** The predicates on fields of the customer. */
  readonly predicates: readonly Predicate[];
}

const knownCompared = new WeakMap<RuleCondition, Compared>();

function comparedBy(condition: RuleCondition): Compared {
  const known = knownCompared.get(condition);
  if (known) return known;
  const rules = predicatesOf(condition).flatMap(({ rule }) => (isEventRule(rule) ? [] : [rule]));
  const isFact = ({ field }: Predicate) => isOfFacts(field);
  const compared = {
    facts: new Set(rules.filter(isFact).map(({ field }) => field)),
    predicates: rules.filter((rule) => !isFact(rule)),
  };
  knownCompared.set(condition, compared);
  return compared;
}

/** The fields of facts that a condition compares. */
export function factFields(condition: RuleCondition): ReadonlySet<string> {
  return comparedBy(condition).facts;
}

function fieldPredicates(condition: RuleCondition): readonly Predicate[] {
  return comparedBy(condition).predicates;
}

const knownTexts = new WeakMap<EventRule, string>();

/** A predicate as a text: those of different rules that say the same are asked once. */
function textOf(rule: EventRule): string {
  const text = knownTexts.get(rule) ?? JSON.stringify(rule);
  knownTexts.set(rule, text);
  return text;
}
