import { Prisma } from '../../../prisma/generated/client/client.ts';
import { isEventRule, predicatesOf } from '../../conditions/eventRule.ts';
import type { Present } from '../../conditions/moment.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { RuleCondition } from '../../rules/definition.ts';
import { type CustomerFields, customerFields, customerSql } from '../../segments/customerFields.ts';
import { zoneOf } from '../../segments/members.ts';
import { isOfFacts, type JudgedRun, readFacts } from './facts.ts';
import { decideBy, reduce } from './reduce.ts';

/** A condition that is asked of a run. */
export interface JudgedCase {
  readonly condition: RuleCondition;
  readonly run: JudgedRun;
}

/** Different conditions on customers that one statement decides, at most: each can have a thousand parameters. */
const together = 10;

/**
 * Whether conditions hold of runs, in their order. It takes a statement for each kind of fact that they
 * compare, and one for each ten different rests that are about customers, however many runs there are.
 */
export async function judge(
  db: WorkspaceDb,
  now: Date,
  cases: readonly JudgedCase[],
): Promise<boolean[]> {
  if (cases.length === 0) return [];
  const present: Present = { now, timeZone: await zoneOf(db) };
  const factsFor = await readFacts(
    db,
    cases.map(({ condition, run }) => ({ run, fields: factFields(condition) })),
  );
  const rests = cases.map(({ condition, run }) =>
    reduce(condition, decideBy(factsFor(run), present)),
  );
  const open = cases.flatMap(({ run }, index) => {
    const rest = rests[index];
    return rest === undefined || typeof rest === 'boolean' ? [] : [{ ...run, index, rest }];
  });
  const met = await judgeCustomers(db, present, open);
  return rests.map((rest, index) => (typeof rest === 'boolean' ? rest : met.has(index)));
}

/** The fields of facts that conditions name, which are read many times. */
const namedFields = new WeakMap<RuleCondition, ReadonlySet<string>>();

/** The fields of facts that a condition compares. */
export function factFields(condition: RuleCondition): ReadonlySet<string> {
  const known = namedFields.get(condition);
  if (known) return known;
  const fields = new Set(
    predicatesOf(condition).flatMap(({ rule }) =>
      !isEventRule(rule) && isOfFacts(rule.field) ? [rule.field] : [],
    ),
  );
  namedFields.set(condition, fields);
  return fields;
}

interface OpenCase {
  readonly index: number;
  readonly customerId: string;
  readonly rest: RuleCondition;
}

/** The indexes of the cases whose rest holds of their customers. */
async function judgeCustomers(
  db: WorkspaceDb,
  present: Present,
  open: readonly OpenCase[],
): Promise<ReadonlySet<number>> {
  const met = new Set<number>();
  if (open.length === 0) return met;
  const fields = await customerFields(db);
  const byRest = new Map<string, OpenCase[]>();
  const texts = new WeakMap<RuleCondition, string>();
  for (const each of open) {
    const text = texts.get(each.rest) ?? JSON.stringify(each.rest);
    texts.set(each.rest, text);
    const same = byRest.get(text);
    if (same) same.push(each);
    else byRest.set(text, [each]);
  }
  const groups = [...byRest.values()];
  for (let from = 0; from < groups.length; from += together) {
    const some = groups.slice(from, from + together);
    const parts = some.map((cases, number) => askedSql(db, { number, cases }, fields, present));
    const rows = await db.$queryRaw<{ number: number; id: string }[]>(
      Prisma.join(parts, ' UNION ALL '),
    );
    const holding = new Set(rows.map(({ number, id }) => `${number} ${id}`));
    some.forEach((cases, number) => {
      for (const { index, customerId } of cases) {
        if (holding.has(`${number} ${customerId}`)) met.add(index);
      }
    });
  }
  return met;
}

/** The customers of cases with the same rest of whom it holds. */
function askedSql(
  db: WorkspaceDb,
  { number, cases }: { readonly number: number; readonly cases: readonly OpenCase[] },
  fields: CustomerFields,
  present: Present,
): Prisma.Sql {
  const customers = [...new Set(cases.map(({ customerId }) => customerId))];
  const [{ rest } = { rest: { combinator: 'and', rules: [] } as const }] = cases;
  // OFFSET has each customer looked up by its key, without statistics, too.
  return Prisma.sql`(
    SELECT ${number}::int AS number, customer.id
    FROM unnest(${customers}::uuid[]) AS asked (id) CROSS JOIN LATERAL (
      SELECT * FROM "Customer"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = asked.id OFFSET 0
    ) customer
    WHERE ${customerSql(rest, fields, present)})`;
}
