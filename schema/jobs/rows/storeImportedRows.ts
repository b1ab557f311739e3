import { type GraphQLInputType, GraphQLList } from 'graphql';
import type { UpsertDraft } from '../../files/primitiveColumns.ts';
import { chunkRows, type RowError } from '../../files/waitingRow.ts';
import type { Context } from '../../kernel/context.ts';
import { grouped } from '../../kernel/group.ts';
import { inWords, withArticle } from '../../kernel/inWords.ts';
import {
  invalid,
  notFound,
  type UserErrorShape,
  UserErrorsThrown,
} from '../../kernel/userError.ts';
import type { Primitive } from '../../toolkit/primitive/registry.ts';
import { bulkStoreOf, upsertRows } from '../../toolkit/write/bulk.ts';
import { type BulkRow, failRow, type Status } from '../../toolkit/write/bulkStore.ts';
import {
  type ExternalIdShape,
  externalIdsOf,
  maxExternalIds,
} from '../../toolkit/write/externalId.ts';
import type { FailedRows } from '../../toolkit/write/mutation.ts';
import { type Reference, readInput } from '../../toolkit/write/readInput.ts';
import {
  externalIdTable,
  externalKey,
  findByExternalIds,
  resolveReferences,
  tableOf,
} from '../../toolkit/write/reference.ts';
import { rowsByKey } from '../../toolkit/write/rowKey.ts';
import { type FileRow, fileRowOf, inputOf, keyNames } from './keyedRows.ts';
import { mergingTexts } from './mergedTexts.ts';
import type { DraftedRow } from './rowDrafts.ts';
import { rowErrorOf } from './rowErrors.ts';
import { type PassedRow, passesOf } from './rowPasses.ts';
import type { RowColumn } from './rowSettings.ts';
import { inSavepoint } from './savepoint.ts';

/** Rows of one type that are to be stored. */
export interface RowsToStore {
  readonly primitive: Primitive;
  /** The type of a row of `xBulkUpsert`, which holds the bounds of its fields. */
  readonly rowType: GraphQLInputType;
  readonly columns: readonly RowColumn[];
  readonly rows: readonly DraftedRow[];
}

/** Tries of passes in one transaction, at most: hundreds would exceed its time. */
const maxTries = 20;

/** A row as it is stored, by its index in the chunk. */
interface IndexedRow {
  readonly index: number;
  readonly row: DraftedRow;
  readonly input: FileRow;
  readonly references: readonly Reference[];
}

/**
 * Stores rows with the checks of `xBulkUpsert`, one pass after another: see `passesOf`. A pass whose
 * rows are refused after others of it were stored is undone, and tried again without them.
 *
 * @returns what became of the rows, and those that are left for another transaction
 */
export async function storeImportedRows(
  ctx: Context,
  { primitive, rowType, columns, rows }: RowsToStore,
): Promise<{ errors: RowError[]; statuses: Status[]; left: DraftedRow[] }> {
  const { value, references, errors } = readInput(
    new GraphQLList(rowType),
    rows.map(({ draft }) => inputOf(primitive, draft)),
    { maxItems: chunkRows },
    ['input', 'rows'],
  );
  const inputs = (value as FileRow[]).map((input) => fileRowOf(primitive, input));
  const wrong = grouped(errors, rowIndexOf);
  const ofRow = grouped(references, rowIndexOf);
  const sound = rows.flatMap((row, index): IndexedRow[] => {
    const input = inputs[index];
    if (!input || wrong.has(index)) return [];
    return [{ index, row, input, references: ofRow.get(index) ?? [] }];
  });
  const found: RowError[] = errors.flatMap((error) => {
    const row = rows[rowIndexOf(error)];
    return row ? [rowErrorOf(row, columns, error)] : [];
  });
  const named = sound.map(({ input }) => input);
  const keys = await keysOf(ctx, primitive, named);
  const names = await keyNames(ctx, primitive, named);
  const statuses: Status[] = [];
  const containers = await containersOf(ctx, primitive, sound);
  const passes = passesOf(
    sound.map((row, at) => {
      const passed = passedRow(primitive, row, keys, containers.get(row.index));
      return { ...passed, names: [...passed.names, ...(names[at] ?? [])] };
    }),
  ).map((pass) => pass.flatMap((position) => sound[position] ?? []));
  for (let tries = 0; tries < maxTries; tries++) {
    const passed = passes.shift();
    if (!passed) break;
    const outcome = await inSavepoint(ctx.db, () => storePass(ctx, primitive, passed));
    found.push(...errorsIn(passed, columns, outcome.errors));
    if (outcome instanceof UserErrorsThrown) {
      const refused = new Set(outcome.errors.map(rowIndexOf));
      const others = passed.filter((_row, position) => !refused.has(position));
      if (others.length === passed.length) throw outcome;
      if (others.length > 0) passes.unshift(others);
    } else {
      statuses.push(...outcome.statuses);
    }
  }
  return { errors: found, statuses, left: passes.flat().map(({ row }) => row) };
}

function rowIndexOf({ path }: { readonly path: readonly string[] }): number {
  return Number(path[2]);
}

function errorsIn(
  passed: readonly IndexedRow[],
  columns: readonly RowColumn[],
  errors: readonly UserErrorShape[],
): RowError[] {
  return errors.flatMap((error) => {
    const one = passed[rowIndexOf(error)];
    return one ? [rowErrorOf(one.row, columns, error)] : [];
  });
}

function externalIdsIn({ externalId, externalIds }: UpsertDraft | BulkRow): ExternalIdShape[] {
  return [...(externalId ? [externalId] : []), ...(externalIds ?? [])];
}

/** The keys of rows that are stored already, by external id. */
function keysOf(
  { db }: Context,
  { model }: Primitive,
  rows: readonly BulkRow[],
): Promise<Map<string, string>> {
  return findByExternalIds(db, model, rows.flatMap(externalIdsIn));
}

/** The keys of the containers that rows name, by the index of the row. */
async function containersOf(
  { db }: Context,
  { containers }: Primitive,
  rows: readonly IndexedRow[],
): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  const named = rows.flatMap(({ index, references }) =>
    references
      .filter(({ path }) => path[3] === containers?.[0].name)
      .map((each) => ({ ...each, assign: (key: string) => void found.set(index, key) })),
  );
  // One that is not found refuses its row in its pass.
  await resolveReferences(db, named);
  return found;
}

function passedRow(
  { model }: Primitive,
  { row: { draft }, input, references }: IndexedRow,
  keys: ReadonlyMap<string, string>,
  container: string | undefined,
): PassedRow {
  const external = externalIdsIn(input).map(externalKey);
  const stored = external.flatMap((each) => keys.get(each) ?? []);
  const needs = references.flatMap((each) =>
    each.model === model && 'externalId' in each.by ? [externalKey(each.by.externalId)] : [],
  );
  const own = [...stored, ...(draft.id ? [draft.id] : [])];
  return {
    names: [...external, ...own],
    needs,
    container: own.length > 0 ? undefined : container,
  };
}

async function storePass(
  ctx: Context,
  primitive: Primitive,
  passed: readonly IndexedRow[],
): Promise<{ errors: UserErrorShape[]; statuses: Status[] }> {
  const { model, field } = primitive;
  const failed: FailedRows = new Map();
  const fail = (position: number, error: UserErrorShape) => failRow(failed, position, error);
  const position = new Map(passed.map(({ index }, at) => [index, at]));
  const references = passed.flatMap((each) => each.references);
  for (const error of await resolveReferences(ctx.db, references)) {
    const at = position.get(rowIndexOf(error)) ?? 0;
    fail(at, { ...error, path: pathOf(at, error.path.slice(3)) });
  }
  const found = await foundByKey(ctx, primitive, passed, failed);
  const known = new Map([...(await rowsByOwnId(ctx, primitive, passed)), ...found.known]);
  passed.forEach(({ row: { draft }, input }, at) => {
    if (known.has(at) || input.externalId || draft.id === undefined) return;
    fail(at, { ...notFound(pathOf(at, ['_id']), inWords(field)), message: unknownId(field) });
  });
  const rows = await withMergedExternalIds(ctx, primitive, found.rows, known, fail);
  const store = mergingTexts(primitive, bulkStoreOf(model));
  const statuses = await upsertRows(ctx, store, rows, failed, { known });
  return {
    errors: [...failed.values()].flat(),
    statuses: [...statuses.values()].map(({ status }) => status),
  };
}

/** The rows of a pass without their keys, and which of them are stored, by position. */
async function foundByKey(
  ctx: Context,
  { bulk }: Primitive,
  passed: readonly IndexedRow[],
  failed: FailedRows,
): Promise<{ rows: BulkRow[]; known: ReadonlyMap<number, string> }> {
  const rows = passed.map(({ input }) => input);
  return bulk?.find ? rowsByKey(ctx, bulk.find, rows, failed) : { rows, known: new Map() };
}

/** The path to a field of the row at a position of its pass. */
function pathOf(position: number, path: readonly string[]): string[] {
  return ['input', 'rows', String(position), ...path];
}

const unknownId = (field: string) =>
  `This workspace has no such ${inWords(field)}. Give the row an external id, in a column \`externalId.SYSTEM\`, by which it is made.`;

/** The rows whose own id is one of this workspace, by position. */
async function rowsByOwnId(
  { db }: Context,
  { model }: Primitive,
  passed: readonly IndexedRow[],
): Promise<Map<number, string>> {
  const ids = passed.flatMap(({ row: { draft } }) => draft.id ?? []);
  if (ids.length === 0) return new Map();
  const stored = await tableOf(db, model).findMany({
    where: { id: { in: ids } },
    select: { id: true },
  });
  const there = new Set(stored.map(({ id }) => id));
  return new Map(
    passed.flatMap(({ row: { draft } }, at) =>
      draft.id !== undefined && there.has(draft.id) ? [[at, draft.id] as const] : [],
    ),
  );
}

/**
 * Rows whose external ids are those of the file, and the stored ones of systems that the file has
 * none of: a file need not have a column for every system. Each row is found by the first of its
 * ids that is stored.
 */
async function withMergedExternalIds(
  ctx: Context,
  primitive: Primitive,
  rows: readonly BulkRow[],
  known: ReadonlyMap<number, string>,
  fail: (position: number, error: UserErrorShape) => void,
): Promise<BulkRow[]> {
  const { model, field } = primitive;
  const keys = await keysOf(ctx, primitive, rows);
  const keyed = rows.map((input, at) => {
    const own = input.externalIds ?? (input.externalId ? [input.externalId] : []);
    const ownId = known.get(at);
    // One that its key names is not found by the ids that it is to have.
    const isNamed = ownId !== undefined || input.namedBy !== undefined;
    const found = isNamed ? undefined : own.find((id) => keys.has(externalKey(id)));
    const key = ownId ?? (found && keys.get(externalKey(found)));
    return { input, own, ownId, found, key };
  });
  keyed.forEach(({ own, found, key }, at) => {
    if (!found) return;
    const other = own.findIndex((id) => (keys.get(externalKey(id)) ?? key) !== key);
    if (other < 0) return;
    const message = `This external id is of another ${inWords(field)} than the row's id of the system "${found.system}". Leave one of the two out.`;
    fail(at, invalid('EXTERNAL_ID_TAKEN', pathOf(at, ['externalIds', String(other)]), message));
  });
  const changed = keyed.filter(({ ownId, input }) => ownId ?? input.externalIds);
  const stored = await externalIdTable(ctx.db, model).findMany({
    where: { entityId: { in: changed.flatMap(({ key }) => key ?? []) } },
  });
  const storedOf = grouped(stored, ({ entityId }) => entityId);
  return keyed.map(({ input, own, ownId, found, key }, at) => {
    if (!(ownId ? own.length > 0 : input.externalIds)) return input;
    const systems = new Set(own.map(({ system }) => system));
    const others = externalIdsOf({ externalIds: storedOf.get(key ?? '') ?? [] });
    // Those of the file come first, so that the path of an error leads to one of them.
    const externalIds = [...own, ...others.filter(({ system }) => !systems.has(system))];
    if (externalIds.length > maxExternalIds) {
      const message = `${withArticle(field)} has at most ${maxExternalIds} external ids; with those of systems that this row has none of, there would be ${externalIds.length}. Remove some of the ${inWords(field)}'s first.`;
      fail(at, invalid('TOO_MANY', pathOf(at, ['externalIds']), message));
    }
    return { ...input, externalId: ownId ? undefined : (found ?? input.externalId), externalIds };
  });
}
