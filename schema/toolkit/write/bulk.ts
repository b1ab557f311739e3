import type { InputObjectRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import type { Context } from '../../kernel/context.ts';
import { inWords } from '../../kernel/inWords.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import { type UserErrorShape, UserErrorsThrown } from '../../kernel/userError.ts';
import { rowField } from '../read/rowField.ts';
import {
  type BulkRow,
  type BulkStore,
  externalIdChanges,
  failRow,
  recognise,
  type Status,
  storeRows,
} from './bulkStore.ts';
import { externalIdErrors } from './externalId.ts';
import { bounded } from './input.ts';
import { type FailedRows, mutation } from './mutation.ts';
import { type RowFinder, rowsByKey } from './rowKey.ts';
import { UserError } from './userErrors.graph.ts';

/** Rows of one bulk call, at most. */
export const maxBulkRows = 1000;

interface RowResult {
  index: number;
  status: Status;
  key: string | null;
  errors: readonly UserErrorShape[];
}

export const ErrorPolicy = builder.enumType('BulkErrorPolicy', {
  description: 'Whether an error in one row also refuses the other rows.',
  values: {
    REJECT_ALL: { description: 'Nothing is stored if any row has an error.' },
    REJECT_FAILED: { description: 'Rows without errors are stored, the others are not.' },
  } as const,
});

const RowStatus = builder.enumType('BulkRowStatus', {
  description: 'The result for one row of a bulk call.',
  values: {
    CREATED: { description: 'No row had this external id, or fitted this key; one was created.' },
    UPDATED: { description: 'The row was found and changed.' },
    UNCHANGED: { description: 'The row was found and had these values already.' },
    FAILED: { description: 'The row was not stored; its `errors` say why.' },
  } as const,
});

interface BulkOptions<Row> extends BulkStore<Row> {
  scope: string;
  row: InputObjectRef<typeof builder.$inferSchemaTypes, Row>;
  /** How rows are found that are named by keys of a type of their own. */
  finder?: RowFinder | undefined;
}

const stores = new Map<string, BulkStore<BulkRow>>();

/** How the rows of a type with bulk calls are stored. */
export function bulkStoreOf(model: string): BulkStore<BulkRow> {
  const store = stores.get(model);
  if (!store) throw new Error(`${model} has no bulk calls`);
  return store;
}

/**
 * Makes or changes rows, each found by its external id or by its key in `known`; in as many
 * statements for many as for one. Their errors are added to `failed`.
 *
 * @throws UserErrorsThrown for any error, where one rejects all rows
 */
export async function upsertRows<Row extends BulkRow>(
  ctx: Context,
  store: BulkStore<Row>,
  rows: readonly Row[],
  failed: FailedRows,
  { known, rejectsAll = false }: { known?: ReadonlyMap<number, string>; rejectsAll?: boolean } = {},
): Promise<Map<number, { status: Status; key: string }>> {
  const upserts = await recognise(ctx, store, rows, failed, known);
  const unseen = upserts.filter(({ index }) => !failed.has(index));
  const renamed = await externalIdChanges(ctx, store.model, unseen);
  const misnamed = await externalIdErrors(ctx.db, store.model, renamed);
  // No row had this id when `recognise` looked, so another transaction stored it meanwhile.
  if (
    misnamed.some(({ code, path }) => code === 'EXTERNAL_ID_TAKEN' && path.at(-1) === 'externalId')
  ) {
    throw new TryAgain();
  }
  for (const error of [...(await store.check(ctx, unseen)), ...misnamed]) {
    failRow(failed, Number(error.path[2]), error);
  }
  if (rejectsAll && failed.size > 0) throw new UserErrorsThrown(...[...failed.values()].flat());
  const sound = upserts.filter(({ index }) => !failed.has(index));
  return storeRows(ctx, store, sound, renamed);
}

/**
 * Adds `xBulkUpsert`, which stores up to 1,000 rows by external id, or by their keys, and returns a
 * result for each.
 */
export function bulkUpsert<Row extends BulkRow>(options: BulkOptions<Row>): void {
  const { model, field, finder } = options;
  const name = `${field}BulkUpsert`;
  const named = finder ? 'key' : 'external id';
  const repeated = finder ? `that is the same ${inWords(field)} as` : 'with the external id of';
  // Its rows are read by the type of the input, whichever it is.
  const untyped: unknown = options;
  const store = untyped as BulkStore<BulkRow>;
  stores.set(model, store);

  const Result = builder.objectRef<RowResult>(`${model}BulkUpsertResult`).implement({
    description: `The result of \`${name}\` for one row.`,
    fields: (t) => ({
      index: t.exposeInt('index', {
        description: 'The position of the row in the input, counted from 0.',
      }),
      status: t.field({
        type: RowStatus,
        description: 'Whether the row was created, updated, unchanged or failed.',
        resolve: ({ status }) => status,
      }),
      [field]: t.field(
        rowField(
          model,
          `The ${inWords(field)} as it is now; null if the row failed.`,
          ({ key }: RowResult) => key,
        ),
      ),
      errors: t.field({
        type: [UserError],
        description: 'The user errors of this row; empty if it was stored.',
        resolve: ({ errors }) => [...errors],
      }),
    }),
  });

  const Input = builder.inputType(`${model}BulkUpsertInput`, {
    description: `Rows for \`${name}\`.`,
    fields: (t) => ({
      rows: t.field({
        type: [options.row],
        ...bounded(
          { maxItems: maxBulkRows },
          {
            required: true,
            description: `The rows, each with its ${named}. A row ${repeated} an earlier row is refused with \`DUPLICATE\`.`,
          },
        ),
      }),
      errorPolicy: t.field({
        type: ErrorPolicy,
        required: true,
        defaultValue: 'REJECT_ALL',
        description: 'Whether an error in one row also refuses the other rows.',
      }),
    }),
  });

  mutation<{ rows: Row[]; errorPolicy: 'REJECT_ALL' | 'REJECT_FAILED' }, { results: RowResult[] }>(
    name,
    {
      description: `Creates or updates up to ${maxBulkRows.toLocaleString('en')} rows of type ${model}, each found by its ${named}. A field that is left out does not change; one that is null is cleared.`,
      scope: `${options.scope}:write`,
      input: Input,
      rows: 'rows',
      fields: (t) => ({
        results: t.field({
          type: [Result],
          extensions: { rowsOf: 'rows' },
          description:
            'One result for each row, in the order of the input; empty if all rows were refused.',
          resolve: ({ effect }) => effect?.results ?? [],
        }),
      }),
      resolve: async (ctx, { rows, errorPolicy }, failed) => {
        const found = finder && (await rowsByKey(ctx, finder, rows, failed));
        const statuses = await upsertRows(ctx, store, found?.rows ?? rows, failed, {
          ...(found && { known: found.known }),
          rejectsAll: errorPolicy === 'REJECT_ALL',
        });
        const results = rows.map((_row, index): RowResult => {
          const errors = failed.get(index);
          if (errors) return { index, status: 'FAILED', key: null, errors };
          return {
            index,
            errors: [],
            ...(statuses.get(index) ?? { status: 'UNCHANGED', key: null }),
          };
        });
        return { results };
      },
    },
  );
}
