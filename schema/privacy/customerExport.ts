import { Prisma } from '../../prisma/generated/client/client.ts';
import { findIdentifiers, identifierOf } from '../customers/match/identifiers.ts';
import type { ExportKind, ExportPages } from '../jobs/download.ts';
import { insertJob } from '../jobs/newJob.ts';
import type { Context } from '../kernel/context.ts';
import { isGenerated, storedFields } from '../kernel/datamodel.ts';
import { encodeId } from '../kernel/id.ts';
import { personalScope } from '../kernel/scope.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { type AboutCustomers, classificationOf, tablesAboutCustomers } from './classified.ts';
import { type Labels, labelledReferences, labelsOf } from './labels.ts';
import type { Named } from './personNamed.ts';
import { namedBy, rowsOf, type Whose } from './personRows.ts';
import { personOf } from './persons.ts';

/** Rows that are read and sent at a time. */
const pageRows = 500;

/** What stands for a person in a file about another one. */
const masked = 'MASKED';

/** Creates the job that waits to be fetched. */
export function createCustomerExport(ctx: Context, settings: Named): Promise<string> {
  return insertJob(ctx, {
    kind: 'CUSTOMER_EXPORT',
    format: 'NDJSON',
    rowType: 'Customer',
    settings,
  });
}

/**
 * Everything about one customer: an object a row, `{ type, row, named }`, the customer first. `named` has
 * the names of what the row refers to, by column.
 */
export const customerExports: ExportKind = {
  kind: 'CUSTOMER_EXPORT',
  scope: personalScope,
  mutationOf: () => 'customerExport',
  open: async ({ db }, { settings }) => {
    const { customer, identifiers } = exportSettings(settings);
    const { customers, keys } = await personOf(db, [customer]);
    if (customers.length === 0 && identifiers.length === 0) return null;
    // A fact that waits for a customer with the same address may be of another person.
    const named = await findIdentifiers(db, keys.map(identifierOf));
    const pages = pagesOf(db, { customers, identifiers }, [...named.values()]);
    return { rowsTotal: null, pages };
  },
};

/** Written by `createCustomerExport`. */
function exportSettings(settings: unknown): Named {
  return settings as Named;
}

async function* pagesOf(
  db: WorkspaceDb,
  whose: Whose,
  identifiers: readonly string[],
): ExportPages {
  const { customers } = whose;
  const tables = tablesAboutCustomers();
  const named = new Set([...identifiers, ...whose.identifiers]);
  for (const table of tables.filter(({ owner }) => !owner).toReversed()) {
    for (let after: string | null = null; ; ) {
      const keys: string[] = await rowsOf(db, table, whose, pageRows, after);
      const last = keys.at(-1);
      if (last === undefined) break;
      const lines: string[] = [];
      const write = async (each: AboutCustomers) => {
        const rows = await readRows(db, each, keys);
        const labels = await labelsOf(db, each.model, rows);
        for (const row of rows) {
          const came = each.identifier && row[each.identifier];
          if (typeof came === 'string') named.add(came);
          lines.push(line(each, row, customers, labels));
        }
      };
      await write(table);
      for (const part of tables.filter(({ owner }) => owner?.model === table.model)) {
        await write(part);
      }
      yield { text: lines.join(''), rows: lines.length };
      if (keys.length < pageRows) break;
      after = last;
    }
  }
  const identified: AboutCustomers = { model: 'CustomerIdentifier', customers: [], stays: false };
  const rows = await readRows(db, identified, [...named]);
  yield { text: rows.map((row) => line(identified, row, customers)).join(''), rows: rows.length };
}

type Row = Readonly<Record<string, unknown>>;

async function readRows(
  db: WorkspaceDb,
  table: AboutCustomers,
  keys: readonly string[],
): Promise<Row[]> {
  const rows = await db.$queryRaw<{ row: Row }[]>(Prisma.sql`
    SELECT to_jsonb(stored) AS row FROM ${Prisma.raw(`"${table.model}"`)} stored
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND ${namedBy(table, keys)} ORDER BY 1`);
  return rows.map(({ row }) => row);
}

/** A row as the file has it: ids as the graph has them, what they are, and other persons masked. */
function line(
  { model }: AboutCustomers,
  row: Row,
  customers: readonly string[],
  labels: Labels = new Map(),
): string {
  const { internal = [] } = classificationOf(model) ?? {};
  const fields = storedFields(model);
  const shown = fields.filter(
    (field) =>
      ['scalar', 'enum'].includes(field.kind) &&
      field.name !== 'workspaceId' &&
      !isGenerated(field) &&
      !internal.includes(field.name),
  );
  const written = shown.map(({ name }) => {
    const value = row[name];
    const reference = fields.find(({ column }) => column === name);
    const type = name === 'id' ? model : reference?.type;
    if (typeof value !== 'string' || type === undefined) return [name, value];
    const isOther = type === 'Actor' || (type === 'Customer' && !customers.includes(value));
    return [name, isOther ? masked : encodeId(type, value)];
  });
  const labelled = labelledReferences(model).flatMap(({ column }) => {
    const label = labels.get(String(row[column]));
    return label ? [[column, label] as const] : [];
  });
  const named = labelled.length > 0 && { named: Object.fromEntries(labelled) };
  return `${JSON.stringify({ type: model, row: Object.fromEntries(written), ...named })}\n`;
}
