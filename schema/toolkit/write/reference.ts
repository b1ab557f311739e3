import { Prisma } from '../../../prisma/generated/client/client.ts';
import { composeText } from '../../conditions/foldText.ts';
import type { Context } from '../../kernel/context.ts';
import { grouped } from '../../kernel/group.ts';
import { inWords } from '../../kernel/inWords.ts';
import { notFound, type UserErrorShape } from '../../kernel/userError.ts';
import type { ModelName, WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { isMergeable, lockUnmerged, survivorSql } from './merged.ts';
import type { Reference } from './readInput.ts';

/** The models whose rows can be found by an external id. */
export type ExternallyKnown = {
  [M in ModelName]: `${M}ExternalId` extends ModelName ? M : never;
}[ModelName];

/**
 * Finds the rows that an input refers to: by their ids with one statement for all models, by external
 * ids with one for each model, however many rows there are. A row of another workspace is not found,
 * like one that does not exist. A row that was merged stands for its survivor, which is locked: call it
 * in a transaction.
 */
export async function resolveReferences(
  db: WorkspaceDb,
  references: readonly Reference[],
): Promise<UserErrorShape[]> {
  const errors: UserErrorShape[] = [];
  const byModel = grouped(references, (reference) => reference.model);
  const existing = await keysThatExist(db, byModel);
  for (const [model, named] of byModel) {
    const known = existing.get(model);
    const external = await keysByExternalId(db, model, named);
    const found = new Set<string>();
    for (const { by, path, assign } of named) {
      const key = 'key' in by ? known?.get(by.key) : external.get(externalKey(by.externalId));
      if (key === undefined) {
        errors.push(notFound(path, inWords(model)));
      } else {
        found.add(key);
        assign(key);
      }
    }
    await lockUnmerged(db, model, found);
  }
  return errors;
}

/** Of each model, the keys among these that rows have, with those of the rows that stand for them. */
async function keysThatExist(
  db: WorkspaceDb,
  byModel: ReadonlyMap<ModelName, readonly Reference[]>,
): Promise<Map<ModelName, Map<string, string>>> {
  // In one order, so that the same models are one statement wherever the input has them.
  const models = [...byModel].sort(([one], [other]) => (one < other ? -1 : 1));
  const statements = models.flatMap(([model, named]) => {
    const keys = new Set(named.flatMap(({ by }) => ('key' in by ? [by.key] : [])));
    if (keys.size === 0) return [];
    return Prisma.sql`
      SELECT ${Prisma.raw(`'${model}'`)} AS model, id, ${Prisma.raw(survivorSql(model, 'named'))} AS key
      FROM ${Prisma.raw(`"${model}"`)} named
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...keys]}::uuid[])`;
  });
  const found = new Map<ModelName, Map<string, string>>();
  if (statements.length === 0) return found;
  const rows = await db.$queryRaw<{ model: ModelName; id: string; key: string }[]>(
    Prisma.join(statements, ' UNION ALL '),
  );
  for (const { model, id, key } of rows) {
    found.set(model, (found.get(model) ?? new Map()).set(id, key));
  }
  return found;
}

async function keysByExternalId(
  db: WorkspaceDb,
  model: ModelName,
  named: readonly Reference[],
): Promise<Map<string, string>> {
  const externalIds = named.flatMap(({ by }) => ('externalId' in by ? [by.externalId] : []));
  return findByExternalIds(db, model as ExternallyKnown, externalIds);
}

/**
 * Keys of the rows that have these external ids, each under the `externalKey` of its id. Ids are
 * compared in NFC: nearly all are stored so and found by the table's primary key, the others by the
 * column that has their system and id in NFC. The id of a row that was merged is that of its survivor.
 */
export async function findByExternalIds(
  db: WorkspaceDb,
  model: ExternallyKnown,
  externalIds: readonly { system: string; id: string }[],
): Promise<Map<string, string>> {
  if (externalIds.length === 0) return new Map();
  const composed = externalIds.map(({ system, id }) => ({
    system: composeText(system),
    id: composeText(id),
  }));
  const table = Prisma.raw(`"${model}ExternalId"`);
  const named = Prisma.sql`
    SELECT system, "externalId", "entityId" FROM ${table}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND (system, "externalId") IN (
      SELECT * FROM unnest(
        ${composed.map(({ system }) => system)}::text[],
        ${composed.map(({ id }) => id)}::text[]
      )
    )
    UNION ALL
    SELECT system, "externalId", "entityId" FROM ${table}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid
      AND "composedKey" = ANY(${composed.map(composedKey)}::text[])`;
  // A join would be a loop over the whole table where it has no statistics yet.
  const rows = isMergeable(model)
    ? Prisma.sql`
        SELECT named.system, named."externalId", (
          SELECT ${Prisma.raw(survivorSql(model, 'entity'))} FROM ${Prisma.raw(`"${model}"`)} entity
          WHERE entity."workspaceId" = ${db.$workspaceId}::uuid AND entity.id = named."entityId"
        ) AS "entityId"
        FROM (${named}) named`
    : named;
  // As one value: Prisma and the driver would go through each of a thousand rows.
  const [found] = await db.$queryRaw<{ rows: ExternalIdRow[] }[]>(Prisma.sql`
    SELECT coalesce(json_agg(found), '[]') AS rows FROM (${rows}) AS found`);
  return new Map(
    found?.rows.map((row) => [
      externalKey({ system: row.system, id: row.externalId }),
      row.entityId,
    ]),
  );
}

/**
 * SQL for the key of the row with an external id; null where there is none. It looks where
 * `findByExternalIds` does.
 *
 * @param parameter returns the name of a parameter with a value; the first is the workspace
 */
export function externalKeySql(
  model: ExternallyKnown,
  externalId: { system: string; id: string },
  parameter: (value: string) => string,
): string {
  const system = composeText(externalId.system);
  const id = composeText(externalId.id);
  const from = `SELECT "entityId" FROM "${model}ExternalId" WHERE "workspaceId" = $1`;
  const named = `(${from} AND system = ${parameter(system)} AND "externalId" = ${parameter(id)}
    UNION ALL ${from} AND "composedKey" = ${parameter(composedKey({ system, id }))} LIMIT 1)`;
  if (!isMergeable(model)) return named;
  return `(SELECT ${survivorSql(model, 'named')} FROM "${model}" named WHERE named."workspaceId" = $1 AND named.id = ${named})`;
}

/**
 * System and id as one string in NFC, by which external ids are compared. The separator cannot be in
 * either, because NUL is refused.
 */
export function externalKey({ system, id }: { system: string; id: string }): string {
  return composeText(`${system}\0${id}`);
}

/**
 * System and id as the database writes them in `composedKey`; the length shows where the system
 * ends.
 */
function composedKey({ system, id }: { system: string; id: string }): string {
  return `${[...system].length}:${system}${id}`;
}

interface ExternalIdRow {
  system: string;
  externalId: string;
  entityId: string;
}

/** The methods that the toolkit uses of a table of any model. */
interface AnyTable {
  findFirst(
    args: object,
  ): Promise<{ id: string; revision: number; archivedAt?: Date | null } | null>;
  findUnique(args: object): Promise<unknown>;
  findMany(args: object): Promise<{ id: string }[]>;
  count(args: object): Promise<number>;
  createMany(args: { data: object[]; skipDuplicates?: boolean }): Promise<{ count: number }>;
  updateManyAndReturn(args: object): Promise<{ id: string; revision: number }[]>;
  deleteMany(args: object): Promise<{ count: number }>;
}

interface ExternalIdTable {
  findMany(args: object): Promise<ExternalIdRow[]>;
  deleteMany(args: object): Promise<{ count: number }>;
}

/** The table of a model known only by name. */
export function tableOf(db: Context['db'], model: ModelName): AnyTable {
  return Reflect.get(db, model[0]?.toLowerCase() + model.slice(1));
}

/** The table of a model's external ids. */
export function externalIdTable(db: Context['db'], model: ExternallyKnown): ExternalIdTable {
  return Reflect.get(db, `${model[0]?.toLowerCase()}${model.slice(1)}ExternalId`);
}
