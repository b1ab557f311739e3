import { definedColumnsOf } from '../../files/definedColumns.ts';
import {
  externalIdPrefix,
  type WrittenRow,
  writtenSelection,
} from '../../files/primitiveColumns.ts';
import { type RowWriter, rowWriter } from '../../files/rowWriter.ts';
import type { Viewer } from '../../kernel/context.ts';
import { scopeOf } from '../../kernel/entity.ts';
import { hasScope, personalScope } from '../../kernel/scope.ts';
import type { ModelName, WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { nullWithoutOf } from '../../toolkit/primitive/fields.ts';
import type { Primitive } from '../../toolkit/primitive/registry.ts';
import { tableOf } from '../../toolkit/write/reference.ts';
import type { ExportKind, ExportPages } from '../download.ts';
import { externalSystems } from './externalSystems.ts';
import { primitiveOf, rowColumns, rowFileWorkspace } from './rowPlan.ts';
import { rowExportSettings } from './rowSettings.ts';

/** Rows that are read and sent at a time. */
const pageRows = 500;

/**
 * Exports of rows of every primitive with bulk calls, without archived ones, and without columns that
 * the viewer may not see, such as those about a person.
 */
export const rowExports: ExportKind = {
  kind: 'ROW_EXPORT',
  mutationOf: ({ rowType }) => `${primitiveOf(rowType)?.field ?? ''}BulkExport`,
  open: async ({ db, viewer }, { rowType, format, settings }) => {
    const whole = primitiveOf(rowType);
    if (!whole) return null;
    const showsPersonal = hasScope(viewer, personalScope);
    const primitive = shownTo(viewer, whole);
    const columns = await writtenColumns(db, primitive, showsPersonal);
    const where = primitive.list.inUse ?? { archivedAt: null };
    const rowsTotal = await tableOf(db, primitive.model).count({ where });
    const writer = rowWriter(format, columns, rowExportSettings(settings));
    return { rowsTotal, pages: pagesOf(db, primitive, writer, where) };
  },
};

/** Without the fields that a viewer does not see, nor references that were found out and not set by an input. */
function shownTo(viewer: Viewer | null, primitive: Primitive): Primitive {
  const fieldList = primitive.fieldList.filter(({ isReference, type, options }) => {
    const found = isReference && options.readOnly ? scopeOf(type as ModelName) : undefined;
    return [nullWithoutOf(options), found].every(
      (scope) => scope === undefined || hasScope(viewer, scope),
    );
  });
  return { ...primitive, fieldList };
}

async function writtenColumns(db: WorkspaceDb, primitive: Primitive, showsPersonal: boolean) {
  const workspace = await rowFileWorkspace(db, primitive);
  const systems = await externalSystems(db, primitive.model);
  const names = [
    ...systems.map((system) => `${externalIdPrefix}${system}`),
    ...((await definedColumnsOf(primitive.model)?.namesIn?.(db)) ?? []),
  ];
  return rowColumns(primitive, workspace, names).filter(
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
