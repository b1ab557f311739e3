import type { ExchangeFormat } from '../../../prisma/generated/client/enums.ts';
import { type WrittenRow, writtenSelection } from '../../files/primitiveColumns.ts';
import { rowWriter } from '../../files/rowWriter.ts';
import { hasScope, personalScope } from '../../kernel/scope.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { Primitive } from '../../toolkit/primitive/registry.ts';
import { tableOf } from '../../toolkit/write/reference.ts';
import type { ExportKind, ExportPages } from '../download.ts';
import { externalSystems } from './externalSystems.ts';
import { primitiveOf, rowColumns, rowFileWorkspace } from './rowPlan.ts';
import { type RowExportSettings, rowExportSettings } from './rowSettings.ts';

/** Rows that are read and sent at a time. */
const pageRows = 500;

/**
 * Exports of rows of every primitive with bulk calls, without archived ones, and without columns about a
 * person for viewers who may not see them.
 */
export const rowExports: ExportKind = {
  kind: 'ROW_EXPORT',
  mutationOf: ({ rowType }) => `${primitiveOf(rowType)?.field ?? ''}BulkExport`,
  open: async ({ db, viewer }, { rowType, format, settings }) => {
    const whole = primitiveOf(rowType);
    if (!whole) return null;
    const primitive = hasScope(viewer, personalScope) ? whole : withoutPersonal(whole);
    const where = primitive.list.inUse ?? { archivedAt: null };
    const rowsTotal = await tableOf(db, primitive.model).count({ where });
    return { rowsTotal, pages: pagesOf(db, primitive, format, rowExportSettings(settings), where) };
  },
};

function withoutPersonal(primitive: Primitive): Primitive {
  const fieldList = primitive.fieldList.filter(({ options }) => !options.personal);
  return { ...primitive, fieldList };
}

async function* pagesOf(
  db: WorkspaceDb,
  primitive: Primitive,
  format: ExchangeFormat,
  csv: RowExportSettings,
  where: object,
): ExportPages {
  const workspace = await rowFileWorkspace(db);
  const systems = await externalSystems(db, primitive.model);
  const writer = rowWriter(format, rowColumns(primitive, workspace, systems), csv);
  yield { text: writer.begin, rows: 0 };
  for (let after: string | null = null; ; ) {
    const page = await readPage(db, primitive, where, after);
    const last = page.at(-1);
    if (!last) return;
    yield { text: writer.write(page), rows: page.length };
    if (page.length < pageRows) return;
    after = last.id;
  }
}

async function readPage(
  db: WorkspaceDb,
  primitive: Primitive,
  where: object,
  after: string | null,
): Promise<readonly WrittenRow[]> {
  const rows: unknown = await tableOf(db, primitive.model).findMany({
    where: { AND: [where, after === null ? {} : { id: { gt: after } }] },
    select: writtenSelection(primitive),
    orderBy: { id: 'asc' },
    take: pageRows,
  });
  return rows as readonly WrittenRow[];
}
