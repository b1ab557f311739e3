import type { InputObjectRef } from '@pothos/core';
import { builder } from '../../builder.ts';
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
import { mutation } from './mutation.ts';
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
  description: 'What a mistake in one row means for the others.',
  values: {
    REJECT_ALL: { description: 'Nothing is stored if any row has a mistake.' },
    REJECT_FAILED: { description: 'Rows without a mistake are stored, the others are not.' },
  } as const,
});

const RowStatus = builder.enumType('BulkRowStatus', {
  description: 'What became of one row of a bulk call.',
  values: {
    CREATED: { description: 'No row had this external id; one was made.' },
    UPDATED: { description: 'The row with this external id was changed.' },
    UNCHANGED: { description: 'The row with this external id was like this already.' },
    FAILED: { description: 'The row has a mistake, told in its `errors`; it was not stored.' },
  } as const,
});

interface BulkOptions<Row> extends BulkStore<Row> {
  scope: string;
  row: InputObjectRef<typeof builder.$inferSchemaTypes, Row>;
}

/** Adds `xBulkUpsert`: up to 1000 rows by external id, a result for each. */
export function bulkUpsert<Row extends BulkRow>(options: BulkOptions<Row>): void {
  const { model, field } = options;
  const name = `${field}BulkUpsert`;

  const Result = builder.objectRef<RowResult>(`${model}BulkUpsertResult`).implement({
    description: `What became of one row of \`${name}\`.`,
    fields: (t) => ({
      index: t.exposeInt('index', { description: 'Which row of the input, counted from 0.' }),
      status: t.field({
        type: RowStatus,
        description: 'Whether it was stored, and how.',
        resolve: ({ status }) => status,
      }),
      [field]: t.field(
        rowField(
          model,
          `The ${field} as it is now; null if the row failed.`,
          ({ key }: RowResult) => key,
        ),
      ),
      errors: t.field({
        type: [UserError],
        description: 'What is wrong with this row; empty if it was stored.',
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
            description: 'Each by the external id that it has, or is to have. Each only once.',
          },
        ),
      }),
      errorPolicy: t.field({
        type: ErrorPolicy,
        required: true,
        defaultValue: 'REJECT_ALL',
        description: 'What a mistake in one row means for the others.',
      }),
    }),
  });

  mutation<{ rows: Row[]; errorPolicy: 'REJECT_ALL' | 'REJECT_FAILED' }, { results: RowResult[] }>(
    name,
    {
      description: `Makes or changes up to ${maxBulkRows} rows of type ${model}, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows.`,
      scope: `${options.scope}:write`,
      input: Input as never,
      rows: 'rows',
      fields: (t) => ({
        results: t.field({
          type: [Result],
          extensions: { rows: 100 },
          description: 'One for each row, in the order of the input; empty if nothing was stored.',
          resolve: ({ effect }) => effect?.results ?? [],
        }),
      }),
      resolve: async (ctx, { rows, errorPolicy }, failed) => {
        const upserts = await recognise(ctx, options, rows, failed);
        const unseen = upserts.filter(({ index }) => !failed.has(index));
        const renamed = await externalIdChanges(ctx, model, unseen);
        const misnamed = await externalIdErrors(ctx.db, model, renamed);
        // Nobody had it a moment ago, or the row would have been recognised by it.
        if (
          misnamed.some(
            ({ code, path }) => code === 'EXTERNAL_ID_TAKEN' && path.at(-1) === 'externalId',
          )
        ) {
          throw new TryAgain();
        }
        for (const error of [...(await options.check(ctx, unseen)), ...misnamed]) {
          failRow(failed, Number(error.path[2]), error);
        }
        if (errorPolicy === 'REJECT_ALL' && failed.size > 0) {
          throw new UserErrorsThrown(...[...failed.values()].flat());
        }
        const sound = upserts.filter(({ index }) => !failed.has(index));
        const statuses = await storeRows(ctx, options, sound, renamed);
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
