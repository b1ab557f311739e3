import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Cell } from '../../files/cells.ts';
import type { DefinedColumn, DefinedColumns } from '../../files/definedColumns.ts';
import type { WrittenColumn } from '../../files/fileColumn.ts';
import { customerKeyFields, firstKey, keyInCell } from '../../files/keyCells.ts';
import type { UpsertDraft, WrittenRow } from '../../files/primitiveColumns.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { Identifier } from './identifiers.ts';

/** What the columns begin with that name the customer of a row. */
const customerPrefix = 'customer.';

const externalIds = `${customerPrefix}externalId.`;

/** Characters of a system's name, at most; `ExternalIdInput` takes no more. */
const maxSystemLength = 100;

/** Systems that an export has a column for, at most. */
const maxSystems = 1_000;

/**
 * Columns of files of facts with what names their customer, as files of events have them:
 * `customer.email`. An export has what a row came with, so that importing it again changes nothing; as in
 * the graph, all but ids of this workspace are for viewers who may see personal data.
 */
export const customerColumns: DefinedColumns = {
  prefix: customerPrefix,
  unknown: `No customer is named by this column. There are ${['id', 'email', 'phone', 'externalId.SYSTEM'].map((name) => `${customerPrefix}${name}`).join(', ')}. Rename the column, or say with a mapping which columns to read.`,
  selection: { identifier: { select: { kind: true, system: true, value: true } } },
  columnsIn: async () => [
    { ...keyColumn('customer', []), isReadAlone: true, isNdjsonAlone: true },
    keyColumn(`${customerPrefix}id`, ['id']),
    { ...keyColumn(`${customerPrefix}email`, ['email']), personal: true },
    { ...keyColumn(`${customerPrefix}phone`, ['phone']), personal: true },
  ],
  named: (name) => {
    const system = name.startsWith(externalIds) ? name.slice(externalIds.length) : '';
    const isSystem = system.trim() !== '' && system.length <= maxSystemLength;
    return isSystem ? { ...keyColumn(name, ['externalId', system]), personal: true } : null;
  },
  namesIn: async (db) => (await systemsOfFacts(db)).map((system) => `${externalIds}${system}`),
};

function keyColumn(name: string, within: readonly string[]): DefinedColumn {
  return {
    name,
    cellOf: (row) => identifierCell(identifierIn(row), within),
    read: (cell, draft) => {
      // An export writes there whose the row is by now, beside what it came with.
      if (within.length === 0 && typeof cell === 'string') return;
      setKey(draft, keyInCell(cell, within, customerKeyFields));
    },
  };
}

function setKey(draft: UpsertDraft, key: object): void {
  draft.customer = firstKey(draft.customer, key, customerKeyFields);
}

/** A row with what it named its customer by. */
interface CameWith {
  readonly identifier: Identifier | null;
}

/**
 * The columns of an export with what its rows named their customers by.
 *
 * @param personal whether the viewer may see personal data
 */
export async function writtenKeyColumns(
  db: WorkspaceDb,
  personal: boolean,
): Promise<WrittenColumn<CameWith>[]> {
  const column = (name: string, within: readonly string[]): WrittenColumn<CameWith> => ({
    name,
    cellOf: ({ identifier }) => identifierCell(identifier, within),
  });
  const byId = column(`${customerPrefix}id`, ['id']);
  if (!personal) return [byId];
  const systems = await systemsOfFacts(db);
  return [
    byId,
    ...systems.map((system) => column(`${externalIds}${system}`, ['externalId', system])),
    column(`${customerPrefix}email`, ['email']),
    column(`${customerPrefix}phone`, ['phone']),
  ];
}

/** What a fact came with, in the column of its kind: `externalId`, `crm`; null in those of others. */
function identifierCell(
  identifier: Identifier | null,
  [field, system = '']: readonly string[],
): Cell {
  if (!identifier || field === undefined) return null;
  const isThis = fieldOf[identifier.kind] === field && identifier.system === system;
  return isThis ? identifier.value : null;
}

const fieldOf = { ID: 'id', EXTERNAL_ID: 'externalId', EMAIL: 'email', PHONE: 'phone' } as const;

function identifierIn({ identifier }: WrittenRow): Identifier | null {
  return (identifier ?? null) as Identifier | null;
}

/** The systems of external ids that facts came with, by name. */
async function systemsOfFacts(db: WorkspaceDb): Promise<string[]> {
  const rows = await db.$queryRaw<{ system: string }[]>(Prisma.sql`
    SELECT DISTINCT system FROM "CustomerIdentifier"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND system <> ''
    ORDER BY system LIMIT ${maxSystems}`);
  return rows.map(({ system }) => system);
}
