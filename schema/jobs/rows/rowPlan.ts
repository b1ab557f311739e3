import { composeText } from '../../conditions/foldText.ts';
import { ColumnPlan } from '../../files/columnPlan.ts';
import { momentReader } from '../../files/momentCells.ts';
import { externalIdPrefix, primitiveColumns, systemsIn } from '../../files/primitiveColumns.ts';
import { spelling } from '../../files/spelling.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { allPrimitives, type Primitive } from '../../toolkit/primitive/registry.ts';
import type { RowColumn, RowTarget } from './rowSettings.ts';

/** What the files of a workspace depend on. */
export interface RowFileWorkspace {
  readonly locales: readonly string[];
  readonly timeZone: string;
}

export async function rowFileWorkspace(db: WorkspaceDb): Promise<RowFileWorkspace> {
  const workspace = await db.workspace.findFirst({ select: { locales: true, timeZone: true } });
  if (!workspace) throw new Error('The workspace is gone');
  return workspace;
}

/** The primitives whose rows can be imported and exported: those with bulk calls. */
export function primitivesWithFiles(): Primitive[] {
  return allPrimitives().filter(({ bulk }) => bulk !== undefined);
}

/** The primitive of a job; null for another type. */
export function primitiveOf(rowType: string): Primitive | null {
  return primitivesWithFiles().find(({ model }) => model === rowType) ?? null;
}

/** The columns of a file of a primitive's rows that has external ids of these systems. */
export function rowColumns(
  primitive: Primitive,
  { locales, timeZone }: RowFileWorkspace,
  systems: readonly string[],
) {
  return primitiveColumns(primitive, { systems, locales, momentOf: momentReader(timeZone) });
}

/** The columns that an import reads, by name; those of external ids are found by their prefix. */
export function importedColumns(primitive: Primitive, workspace: RowFileWorkspace): string[] {
  const columns = rowColumns(primitive, workspace, []);
  return columns.filter(({ read }) => read !== null).map(({ name }) => name);
}

/** Whether a column of this name is read from a file. */
export function isImported(columns: readonly string[], name: string): boolean {
  return columns.includes(name) || hasExternalIds(name);
}

/** Characters of a system's name, at most; `ExternalIdInput` takes no more. */
const maxSystemLength = 100;

/** Whether a column of this name has external ids: of a system that `ExternalIdInput` takes. */
function hasExternalIds(name: string): boolean {
  const [system = ''] = systemsIn([name]);
  return system.length <= maxSystemLength && system.trim() !== '';
}

/**
 * A column's name as it is compared. Systems differ in each blank and line break, but not in those at
 * their end: they come from people and programs that line up their columns.
 */
function columnSpelling(name: string): string {
  const exact = composeText(name).trim();
  return exact.startsWith(externalIdPrefix) ? exact : spelling(name);
}

/** Which columns of a file of rows are read. */
export function rowPlan(
  { model }: Primitive,
  columns: readonly string[],
  mapping: readonly RowColumn[] | null,
): ColumnPlan<RowTarget> {
  return new ColumnPlan({
    mapping,
    known: new Map(columns.map((name) => [name, { name }])),
    knownByPattern: (name) => (hasExternalIds(name) ? { name } : undefined),
    keyOf: ({ name }) => name,
    spellingOf: columnSpelling,
    words: {
      like: `a column of ${model}`,
      takes: `${model} takes ${externalIdPrefix}SYSTEM, and`,
    },
  });
}

/** Whether a column's cells are moments. */
export function hasMoments({ fieldList }: Primitive): (column: RowColumn) => boolean {
  const names = new Set(
    fieldList.filter(({ type }) => type === 'DateTime').map(({ name }) => name),
  );
  return ({ to }) => names.has(to.name);
}
