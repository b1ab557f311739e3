import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Predicate } from '../conditions/condition.ts';
import { type FieldSql, predicateSql, treeSql } from '../conditions/conditionSql.ts';
import { type CustomerCondition, type EventRule, isEventRule } from '../conditions/eventRule.ts';
import type { Present } from '../conditions/moment.ts';
import type { FieldType } from '../conditions/operators.ts';
import { decodeId } from '../kernel/id.ts';
import type { ModelName, WorkspaceDb } from '../kernel/workspaceDb.ts';
import { eventRuleSql } from './eventSql.ts';

/** A field that a condition on customers can compare. */
export interface CustomerField {
  readonly type: FieldType;
  /** Whether it is about a person, so that a condition on it needs the scope `customers:personal`. */
  readonly isPersonal: boolean;
  /** In SQL, for a row of `Customer` that is named `customer`. */
  readonly sql: FieldSql;
}

/** All fields of a workspace's customers, by their names in conditions. */
export type CustomerFields = ReadonlyMap<string, CustomerField>;

const folded = (text: Prisma.Sql): FieldSql => ({
  kind: 'TEXT',
  value: Prisma.sql`"foldText"(${text})`,
});
const column = (name: string) => Prisma.raw(`customer."${name}"`);

const ownFields: readonly (readonly [string, CustomerField])[] = [
  ['name', { type: 'TEXT', isPersonal: true, sql: { kind: 'TEXT', value: column('nameFolded') } }],
  [
    'email',
    { type: 'TEXT', isPersonal: true, sql: { kind: 'TEXT', value: column('emailFolded') } },
  ],
  ['phone', { type: 'TEXT', isPersonal: true, sql: folded(column('phone')) }],
  ['locale', { type: 'TEXT', isPersonal: false, sql: folded(column('locale')) }],
  ['timeZone', { type: 'TEXT', isPersonal: false, sql: folded(column('timeZone')) }],
  [
    'createdAt',
    { type: 'DATE', isPersonal: false, sql: { kind: 'MOMENT', value: column('createdAt') } },
  ],
  [
    'lifecycleStage',
    {
      type: 'CHOICE',
      isPersonal: false,
      sql: folded(Prisma.sql`(SELECT key FROM "LifecycleStage" stage
        WHERE stage."workspaceId" = customer."workspaceId"
          AND stage.id = customer."lifecycleStageId")`),
    },
  ],
  ['account', { type: 'CHOICE', isPersonal: false, sql: { kind: 'IDS', count: accountSql } }],
  ['segments', { type: 'CHOICES', isPersonal: false, sql: { kind: 'IDS', count: segmentsSql } }],
];

function accountSql(ids: readonly string[] | null): Prisma.Sql {
  const named =
    ids === null
      ? Prisma.sql`customer."accountId" IS NOT NULL`
      : Prisma.sql`customer."accountId" = ANY(${keysOf('Account', ids)}::uuid[])`;
  return Prisma.sql`(CASE WHEN ${named} THEN 1 ELSE 0 END)`;
}

function segmentsSql(ids: readonly string[] | null): Prisma.Sql {
  const named =
    ids === null
      ? Prisma.empty
      : Prisma.sql`AND "segmentId" = ANY(${keysOf('Segment', ids)}::uuid[])`;
  return Prisma.sql`(SELECT count(*)::int FROM "SegmentMember"
    WHERE "workspaceId" = customer."workspaceId" AND "customerId" = customer.id ${named})`;
}

function keysOf(model: ModelName, ids: readonly string[]): string[] {
  return ids.flatMap((id) => decodeId(model, id) ?? []);
}

const columns = {
  TEXT: { kind: 'TEXT', column: 'textFolded' },
  CHOICE: { kind: 'TEXT', column: 'textFolded' },
  NUMBER: { kind: 'NUMBER', column: 'number' },
  BOOLEAN: { kind: 'BOOLEAN', column: 'boolean' },
  DATE: { kind: 'DAY', column: 'date' },
} as const;

/** The prefix of the fields that the workspace has defined. */
export const attributePrefix = 'attributes.';

/** The fields that conditions on customers of a workspace can compare; one statement. */
export async function customerFields(db: WorkspaceDb): Promise<CustomerFields> {
  const definitions = await db.attributeDefinition.findMany({
    orderBy: { key: 'asc' },
    select: { id: true, key: true, type: true, personal: true },
  });
  const attributes = definitions.map(({ id, key, type, personal }) => {
    const { kind, column: name } = columns[type];
    const value = Prisma.sql`(SELECT ${Prisma.raw(`"${name}"`)} FROM "CustomerAttribute"
      WHERE "workspaceId" = customer."workspaceId" AND "customerId" = customer.id
        AND "definitionId" = ${id}::uuid)`;
    const field: CustomerField = { type, isPersonal: personal, sql: { kind, value } };
    return [`${attributePrefix}${key}`, field] as const;
  });
  return new Map([...ownFields, ...attributes]);
}

/** A predicate in SQL, for a row of `Customer` that is named `customer`; never NULL. */
export function customerRuleSql(
  rule: Predicate | EventRule,
  fields: CustomerFields,
  present: Present,
): Prisma.Sql {
  if (isEventRule(rule)) return eventRuleSql(rule, present);
  return predicateSql(rule, (field) => fields.get(field)?.sql, present);
}

/** The same for a whole condition. */
export function customerSql(
  condition: CustomerCondition,
  fields: CustomerFields,
  present: Present,
): Prisma.Sql {
  return treeSql(condition, (rule) => customerRuleSql(rule, fields, present));
}

/** A column of a segment's condition, which its declaration alone writes. */
export function segmentCondition(stored: unknown): CustomerCondition | null {
  return stored as CustomerCondition | null;
}
