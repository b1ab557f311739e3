import type { InputObjectRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import type { Context } from '../../kernel/context.ts';
import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { rowField } from '../read/rowField.ts';
import { maxBulkRows } from './bulk.ts';
import type { Effect } from './idempotency.ts';
import { type FailedRows, mutation } from './mutation.ts';
import { UserError } from './userErrors.graph.ts';

/** A fact of a call, and the path to it in the input. */
export interface SentFact<Input> {
  readonly input: Input;
  readonly path: InputPath;
}

/** What became of a fact that did not fail; `row` is the key of its row. */
export interface RecordedFact {
  readonly status: 'RECORDED' | 'REPLAYED';
  readonly row: string;
}

interface FactResult {
  readonly index: number;
  readonly status: RecordedFact['status'] | 'FAILED';
  readonly row: string | null;
  readonly errors: readonly UserErrorShape[];
}

/** What a bulk call leaves behind: a result for each fact. */
interface BulkEffect extends Effect {
  readonly results: readonly FactResult[];
}

interface BulkRecordOptions<List extends string, Input> {
  /** What the types are called: `Consent` of `ConsentBulkRecordResult`. */
  readonly named: string;
  /** The list of the input: `consents`; and the field of a result with the row: `consent`. */
  readonly list: List;
  readonly field: string;
  readonly model: ModelName;
  readonly scope: string;
  readonly input: InputObjectRef<
    typeof builder.$inferSchemaTypes,
    { readonly [L in List]: readonly Input[] } & {
      readonly errorPolicy: 'REJECT_ALL' | 'REJECT_FAILED';
    }
  >;
  /** What descriptions call a fact: `statement`; and what REPLAYED means. */
  readonly called: string;
  /** More than one of them; with an s by default. */
  readonly plural?: string;
  readonly replayed: string;
  /** What there is to say beside that each is recorded as by the mutation for one. */
  readonly rule: string;
  /** Whether a call is found again by its facts alone, and idempotency keys are ignored. */
  readonly ownRetries?: true;
  record(
    ctx: Context,
    sent: readonly SentFact<Input>[],
    failed: FailedRows,
    options: { readonly rejectsAll: boolean },
  ): Promise<ReadonlyMap<number, RecordedFact>>;
}

/** Adds the mutation that records many facts at once, with a result for each of them. */
export function bulkRecord<List extends string, Input>(
  options: BulkRecordOptions<List, Input>,
): void {
  const {
    named,
    list,
    field,
    called,
    plural = `${called}s`,
    rule,
    scope,
    input,
    ownRetries,
    record,
  } = options;
  const one = `${named[0]?.toLowerCase()}${named.slice(1)}`;
  const Result = resultOf(options, `${one}BulkRecord`);
  mutation<Parameters<typeof sentIn<List, Input>>[0], BulkEffect>(`${one}BulkRecord`, {
    description: `Records up to ${maxBulkRows.toLocaleString('en')} ${plural}, each as \`${one}Record\` does, in as many SQL statements as for one. ${rule}`,
    scope,
    input,
    rows: list,
    fields: (t) => ({
      results: t.field({
        type: [Result],
        extensions: { rowsOf: list },
        description: `One result for each ${called}, in the order of the input; empty if all were refused.`,
        resolve: ({ effect }) => [...(effect?.results ?? [])],
      }),
    }),
    ...(ownRetries && {
      described: {
        replayed: `Whether the whole call was a retry: all its ${plural} were recorded before.`,
        errors: `The user errors, which you can fix. If there are any, nothing was changed. With \`REJECT_FAILED\`, the errors of single ${plural} are in \`results\`.`,
      },
      ownRetries: ({ results }: BulkEffect) => ({
        replayed: results.length > 0 && results.every(({ status }) => status === 'REPLAYED'),
        errors: [],
      }),
    }),
    resolve: async (ctx, call, failed) => {
      const sent = sentIn(call, list);
      const rejectsAll = call.errorPolicy === 'REJECT_ALL';
      const recorded = await record(ctx, sent, failed, { rejectsAll });
      const results = sent.map((_fact, index): FactResult => {
        const found = recorded.get(index);
        if (found) return { index, status: found.status, row: found.row, errors: [] };
        return { index, status: 'FAILED', row: null, errors: failed.get(index) ?? [] };
      });
      return { results };
    },
  });

  function resultOf({ model, replayed }: typeof options, bulk: string) {
    const Status = builder.enumType(`${named}RecordStatus`, {
      description: `The result for one ${called} of a bulk call.`,
      values: {
        RECORDED: { description: 'It was stored.' },
        REPLAYED: { description: replayed },
        FAILED: { description: 'It was not stored; its `errors` say why.' },
      } as const,
    });
    return builder.objectRef<FactResult>(`${named}BulkRecordResult`).implement({
      description: `The result of \`${bulk}\` for one ${called}.`,
      fields: (t) => ({
        index: t.exposeInt('index', {
          description: 'Its position in the input, counted from 0.',
        }),
        status: t.field({
          type: Status,
          description: 'Whether it was recorded, replayed or failed.',
          resolve: ({ status }) => status,
        }),
        [field]: t.field(
          rowField(model, `The ${called}; null if it failed.`, ({ row }: FactResult) => row),
        ),
        errors: t.field({
          type: [UserError],
          description: `The user errors of this ${called}; empty if it is stored.`,
          resolve: ({ errors }) => [...errors],
        }),
      }),
    });
  }
}

/** The facts of a call, with their paths. */
function sentIn<List extends string, Input>(
  call: { readonly [L in List]: readonly Input[] } & {
    readonly errorPolicy: 'REJECT_ALL' | 'REJECT_FAILED';
  },
  list: List,
): SentFact<Input>[] {
  return call[list].map((input, index) => ({ input, path: ['input', list, String(index)] }));
}
