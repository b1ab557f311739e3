import { definedColumnsOf } from '../../files/definedColumns.ts';
import { type WrittenRow, writtenSelection } from '../../files/primitiveColumns.ts';
import { type RowWriter, rowWriter } from '../../files/rowWriter.ts';
import { hasScope, personalScope } from '../../kernel/scope.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { Primitive } from '../../toolkit/primitive/registry.ts';
import { tableOf } from '../../toolkit/write/reference.ts';
import type { ExportKind, ExportPages } from '../download.ts';
import { externalSystems } from './externalSystems.ts';
import { primitiveOf, rowColumns, rowFileWorkspace } from './rowPlan.ts';
import { rowExportSettings } from './rowSettings.ts';

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
    const showsPersonal = hasScope(viewer, personalScope);
    const primitive = showsPersonal ? whole : withoutPersonal(whole);
    const columns = await writtenColumns(db, primitive, showsPersonal);
    const where = primitive.list.inUse ?? { archivedAt: null };
    const rowsTotal = await tableOf(db, primitive.model).count({ where });
    const writer = rowWriter(format, columns, rowExportSettings(settings));
    return { rowsTotal, pages: pagesOf(db, primitive, writer, where) };
  },
};

function withoutPersonal(primitive: Primitive): Primitive {
  const fieldList = primitive.fieldList.filter(({ options }) => !options.personal);
  return { ...primitive, fieldList };
}

async function writtenColumns(db: WorkspaceDb, primitive: Primitive, showsPersonal: boolean) {
  const workspace = await rowFileWorkspace(db, primitive);
  const systems = await externalSystems(db, primitive.model);
  return rowColumns(primitive, workspace, systems).filter(
    ({ isReadAlone, personal }) => !isReadAlone && (showsPersonal || !personal),
  );
}

async function* pagesOf(
  db: WorkspaceDb,
  primitive: Primitive,
  writer: RowWriter<WrittenRow>,
  where: object,
): ExportPages {
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
    select: { ...writtenSelection(primitive), ...definedColumnsOf(primitive.model)?.selection },
    orderBy: { id: 'asc' },
    take: pageRows,
  });
  return rows as readonly WrittenRow[];
}
