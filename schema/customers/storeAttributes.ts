import { Prisma } from '../../prisma/generated/client/client.ts';
import { isStorableDay } from '../conditions/moment.ts';
import type { Context } from '../kernel/context.ts';
import { personalScope, requireScope } from '../kernel/scope.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { AttributeChange, AttributeValue } from './attribute.graph.ts';

/** The new values of one customer, and the path to them in the input. */
export interface AttributeChanges {
  /** The customer's key. */
  readonly key: string;
  readonly path: InputPath;
  readonly changes: readonly AttributeChange[];
}

interface Definition {
  readonly id: string;
  readonly key: string;
  readonly type: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'DATE' | 'CHOICE';
  readonly choices: readonly string[];
  readonly personal: boolean;
}

/** The field of the input, and the column, for the values of each type. */
export const valueFields = {
  TEXT: { field: 'text', column: 'text' },
  NUMBER: { field: 'number', column: 'number' },
  BOOLEAN: { field: 'boolean', column: 'boolean' },
  DATE: { field: 'date', column: 'date' },
  CHOICE: { field: 'choice', column: 'text' },
} as const;

/**
 * The user errors of new values: unknown attributes, values of another type, attributes named twice.
 * Values of personal attributes need their scope.
 */
export async function attributeErrors(
  ctx: Context,
  rows: readonly AttributeChanges[],
): Promise<UserErrorShape[]> {
  const definitions = await definitionsOf(ctx.db, rows);
  return rows.flatMap(({ path, changes }) => {
    const seen = new Set<string>();
    return changes.flatMap(({ key, value }, index) => {
      const at = [...path, String(index)];
      const definition = definitions.get(key);
      if (!definition) {
        const cure = 'No attribute has this key. Define it with attributeDefinitionCreate.';
        return [invalid('UNKNOWN_FIELD', [...at, 'key'], cure)];
      }
      if (definition.personal) requireScope(ctx, personalScope, `The personal attribute "${key}"`);
      if (seen.has(key)) {
        return [invalid('DUPLICATE', [...at, 'key'], 'An earlier entry has this key.')];
      }
      seen.add(key);
      const problem = value ? valueProblem(definition, value) : null;
      return problem ? [invalid(problem.code, [...at, 'value'], problem.message)] : [];
    });
  });
}

/**
 * Stores new values of customers, in one statement for all of them.
 *
 * @returns the keys of the customers whose values changed
 */
export async function storeAttributes(
  { db }: Context,
  rows: readonly AttributeChanges[],
): Promise<ReadonlySet<string>> {
  const definitions = await definitionsOf(db, rows);
  const values: object[] = [];
  const cleared: { customerId: string; definitionId: string }[] = [];
  for (const { key: customerId, changes } of rows) {
    for (const { key, value } of changes) {
      const definition = definitions.get(key);
      if (!definition) continue;
      const definitionId = definition.id;
      if (!value) cleared.push({ customerId, definitionId });
      else {
        const { field, column } = valueFields[definition.type];
        const workspaceId = db.$workspaceId;
        values.push({ workspaceId, customerId, definitionId, [column]: value[field] });
      }
    }
  }
  if (values.length === 0 && cleared.length === 0) return new Set();
  const changed = await db.$queryRaw<{ customerId: string }[]>(Prisma.sql`
    WITH cleared AS (
      DELETE FROM "CustomerAttribute" stored
      USING jsonb_populate_recordset(NULL::"CustomerAttribute", ${JSON.stringify(cleared)}::jsonb) input
      WHERE stored."workspaceId" = ${db.$workspaceId}::uuid
        AND stored."customerId" = input."customerId" AND stored."definitionId" = input."definitionId"
      RETURNING stored."customerId"
    ), written AS (
      INSERT INTO "CustomerAttribute" AS stored
        ("workspaceId", "customerId", "definitionId", text, number, boolean, date)
      SELECT "workspaceId", "customerId", "definitionId", text, number, boolean, date
      FROM jsonb_populate_recordset(NULL::"CustomerAttribute", ${JSON.stringify(values)}::jsonb)
      ORDER BY "customerId", "definitionId"
      ON CONFLICT ("workspaceId", "customerId", "definitionId") DO UPDATE
      SET text = excluded.text, number = excluded.number, boolean = excluded.boolean, date = excluded.date
      WHERE (stored.text, stored.number, stored.boolean, stored.date)
        IS DISTINCT FROM (excluded.text, excluded.number, excluded.boolean, excluded.date)
      RETURNING stored."customerId"
    )
    SELECT "customerId" FROM cleared UNION SELECT "customerId" FROM written`);
  return new Set(changed.map(({ customerId }) => customerId));
}

/** The definitions of all attributes that changes name, by key; archived ones can still be set. */
async function definitionsOf(
  db: WorkspaceDb,
  rows: readonly AttributeChanges[],
): Promise<ReadonlyMap<string, Definition>> {
  const keys = [...new Set(rows.flatMap(({ changes }) => changes.map(({ key }) => key)))];
  if (keys.length === 0) return new Map();
  // Locked, so that no choice is removed before the value that has it is stored.
  const definitions = await db.$queryRaw<Definition[]>(Prisma.sql`
    SELECT id, key, type::text AS type, choices, personal FROM "AttributeDefinition"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND key = ANY(${keys}::text[])
    ORDER BY id FOR SHARE`);
  return new Map(definitions.map((definition) => [definition.key, definition]));
}

/** Why a value is none of an attribute; null if it is one. */
function valueProblem({ type, choices }: Definition, value: AttributeValue) {
  const { field } = valueFields[type];
  if (value[field] == null) {
    const message = `This attribute is of type ${type}: set \`${field}\`.`;
    return { code: 'WRONG_TYPE', message } as const;
  }
  if (type === 'DATE' && !isStorableDay(value.date)) {
    return { code: 'INVALID_VALUE', message: 'This must be a day: 2026-11-21.' } as const;
  }
  if (type === 'CHOICE' && !choices.includes(value.choice ?? '')) {
    const listed = choices.slice(0, 20).join(', ');
    return {
      code: 'INVALID_VALUE',
      message: `This must be one of its choices: ${listed}.`,
    } as const;
  }
  return null;
}
