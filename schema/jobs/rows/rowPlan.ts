import type { ExchangeFormat } from '../../../prisma/generated/client/enums.ts';
import { composeText } from '../../conditions/foldText.ts';
import { ColumnMismatch, ColumnPlan } from '../../files/columnPlan.ts';
import { type DefinedColumn, definedColumnsOf } from '../../files/definedColumns.ts';
import { keyColumns, keyPrefix } from '../../files/keyColumns.ts';
import { momentReader } from '../../files/momentCells.ts';
import { externalIdPrefix, primitiveColumns, systemsIn } from '../../files/primitiveColumns.ts';
import { folded, spelling } from '../../files/spelling.ts';
import { listed } from '../../kernel/listed.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { allPrimitives, type Primitive } from '../../toolkit/primitive/registry.ts';
import type { RowColumn, RowTarget } from './rowSettings.ts';

/** What the files of a type depend on in a workspace. */
export interface RowFileWorkspace {
  readonly locales: readonly string[];
  readonly timeZone: string;
  /** The columns that the workspace has defined. */
  readonly defined?: readonly DefinedColumn[];
}

export async function rowFileWorkspace(
  db: WorkspaceDb,
  { model }: Primitive,
): Promise<RowFileWorkspace> {
  const workspace = await db.workspace.findFirst({ select: { locales: true, timeZone: true } });
  if (!workspace) throw new Error('The workspace is gone');
  const defined = await definedColumnsOf(model)?.columnsIn(db, workspace.timeZone);
  return { ...workspace, ...(defined && { defined }) };
}

/** The primitives whose rows can be imported and exported: those with bulk calls. */
export function primitivesWithFiles(): Primitive[] {
  return allPrimitives().filter(({ bulk }) => bulk !== undefined);
}

/** The primitive of a job; null for another type. */
export function primitiveOf(rowType: string): Primitive | null {
  return primitivesWithFiles().find(({ model }) => model === rowType) ?? null;
}

/**
 * The columns of a file of a primitive's rows.
 *
 * @param names of columns that the file has; those of them that any file can have more of, such as
 *   external ids by their system, are among the columns
 */
export function rowColumns(
  primitive: Primitive,
  { locales, timeZone, defined = [] }: RowFileWorkspace,
  names: readonly string[],
): DefinedColumn[] {
  const settings = { systems: systemsIn(names), locales, momentOf: momentReader(timeZone) };
  return [
    ...primitiveColumns(primitive, settings),
    ...keyColumns(primitive),
    ...defined,
    ...names.flatMap((name) => definedColumnsOf(primitive.model)?.named?.(name) ?? []),
  ];
}

/** The columns that an import reads, by name; those that are found by their prefix left out. */
export function importedColumns(
  primitive: Primitive,
  workspace: RowFileWorkspace,
  format: ExchangeFormat,
): string[] {
  return rowColumns(primitive, workspace, [])
    .filter(({ read, isNdjsonAlone }) => read !== null && (format === 'NDJSON' || !isNdjsonAlone))
    .map(({ name }) => name);
}

/** Whether a column of this name is only written. */
export function isWrittenAlone(
  primitive: Primitive,
  workspace: RowFileWorkspace,
  name: string,
): boolean {
  const named = primitiveColumns(primitive, {
    ...workspace,
    systems: [],
    momentOf: momentReader(workspace.timeZone),
  });
  return named.some((column) => column.name === name && column.read === null);
}

/** Whether a column of this name is read from a file. */
export function isImported(
  { model }: Primitive,
  columns: readonly string[],
  name: string,
): boolean {
  return columns.includes(name) || isImportedByPrefix(model, name);
}

function isImportedByPrefix(model: Primitive['model'], name: string): boolean {
  return hasExternalIds(name) || Boolean(definedColumnsOf(model)?.named?.(name));
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
  return ofSystem.test(exact) ? exact : spelling(name);
}

/** `externalId.crm`, `customer.externalId.crm`. */
const ofSystem = /^([a-z]+\.)?externalId\./;

/** Which columns of a file of rows are read. */
export function rowPlan(
  primitive: Primitive,
  columns: readonly string[],
  mapping: readonly RowColumn[] | null,
): ColumnPlan<RowTarget> {
  const { model } = primitive;
  return new ColumnPlan({
    mapping,
    known: new Map(columns.map((name) => [name, { name }])),
    knownByPattern: (name) => {
      if (isImportedByPrefix(model, name)) return { name };
      const unknown = unknownWithin(primitive, name, columns);
      if (unknown) throw new ColumnMismatch(unknown, `The column is "${name.slice(0, 200)}".`);
      return undefined;
    },
    keyOf: ({ name }) => name,
    spellingOf: columnSpelling,
    words: {
      like: `a column of ${model}`,
      takes: `${model} takes ${externalIdPrefix}SYSTEM, and`,
    },
  });
}

/**
 * Why a column is refused that begins like others and is none of them: it would be left out, and with it
 * what rows are found by, or whose they are. Undefined for other names.
 */
function unknownWithin(
  { model, bulk }: Primitive,
  name: string,
  columns: readonly string[],
): string | undefined {
  const begins = (prefix: string) => folded(name).startsWith(folded(prefix));
  const defined = definedColumnsOf(model);
  if (defined && begins(defined.prefix)) return defined.unknown;
  if (!bulk?.find || !begins(keyPrefix)) return undefined;
  const keys = columns.filter((each) => each.startsWith(keyPrefix));
  return `The file has a column of a key that ${model} does not have. There are ${listed(keys)}, and externalId.SYSTEM. Rename the column, or say with a mapping which columns to read.`;
}

/** Whether a column's cells are moments. */
export function hasMoments({ fieldList }: Primitive): (column: RowColumn) => boolean {
  const names = new Set(
    fieldList.filter(({ type }) => type === 'DateTime').map(({ name }) => name),
  );
  return ({ to }) => names.has(to.name);
}

/** Whether a column's cells are moments or days. */
export function hasDates(
  primitive: Primitive,
  { defined = [] }: RowFileWorkspace,
): (column: RowColumn) => boolean {
  const isMoment = hasMoments(primitive);
  const days = new Set(defined.filter(({ isDay }) => isDay).map(({ name }) => name));
  return (column) => isMoment(column) || days.has(column.to.name);
}

/** Whether a column's cells are numbers. */
export function hasNumbers(
  { fieldList }: Primitive,
  { defined = [] }: RowFileWorkspace,
): (column: RowColumn) => boolean {
  const own = fieldList.filter(({ type, isList }) => type === 'Float' && !isList);
  const names = [...own, ...defined.filter(({ isNumber }) => isNumber)].map(({ name }) => name);
  return ({ to }) => names.includes(to.name);
}
