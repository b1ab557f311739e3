import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import { describedEnum } from '../toolkit/describedEnum.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { ErrorPolicy, maxBulkRows } from '../toolkit/write/bulk.ts';
import type { Effect } from '../toolkit/write/idempotency.ts';
import { bounded } from '../toolkit/write/input.ts';
import { type MutationOutcome, mutation } from '../toolkit/write/mutation.ts';
import { UserError } from '../toolkit/write/userErrors.graph.ts';
import { type ChangedCase, type NamedCase, throwCaseErrors } from './changeCases.ts';
import { whichCase } from './changeStatus.ts';

/** What the mutations that change many cases have in common. */
export interface BulkInput {
  readonly cases: readonly Omit<NamedCase, 'path'>[];
  readonly errorPolicy: 'REJECT_ALL' | 'REJECT_FAILED';
}

interface CaseResult {
  readonly index: number;
  readonly status: 'CHANGED' | 'UNCHANGED' | 'FAILED';
  readonly case: string | null;
  readonly errors: readonly UserErrorShape[];
}

interface BulkEffect extends Effect {
  readonly results: readonly CaseResult[];
}

const ChangeStatus = describedEnum('CaseBulkStatus', 'The result of a bulk call for one case.', {
  CHANGED: 'It has what the call says, and a change in its history.',
  UNCHANGED: 'It had what the call says already; its revision stays.',
  FAILED: 'It was not changed; its `errors` say why.',
});

const Result = builder.objectRef<CaseResult>('CaseBulkChangeResult').implement({
  description: 'The result of a bulk call for one case.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its position in the input, counted from 0.' }),
    status: t.field({
      type: ChangeStatus,
      description: 'Whether it was changed, was so already, or failed.',
      resolve: ({ status }) => status,
    }),
    case: t.field(
      rowField(
        'Case',
        'The case as it is now; null if it failed.',
        (result: CaseResult) => result.case,
      ),
    ),
    errors: t.field({
      type: [UserError],
      description: 'The user errors of this case; empty if there are none.',
      resolve: ({ errors }) => [...errors],
    }),
  }),
});

const CaseRow = builder.inputRef<Omit<NamedCase, 'path'>>('CaseBulkRow').implement({
  description: 'A case of a bulk call, and the revision that you read.',
  fields: whichCase,
});

/** The fields of an input that names many cases. */
export function whichCases(t: InputFields) {
  return {
    cases: t.field({
      type: [CaseRow],
      ...bounded(
        { maxItems: maxBulkRows },
        {
          required: true,
          description: 'The cases. One that is named twice is refused with `DUPLICATE`.',
        },
      ),
    }),
    errorPolicy: t.field({
      type: ErrorPolicy,
      required: true,
      defaultValue: 'REJECT_ALL',
      description: 'Whether an error in one case also refuses the others.',
    }),
  };
}

/** Adds a mutation that changes up to 1,000 cases, with a result for each. */
export function bulkChange<Input extends BulkInput>(
  name: string,
  {
    change,
    ...options
  }: Pick<Parameters<typeof mutation<Input, BulkEffect>>[1], 'description' | 'input'> & {
    readonly change: (
      ctx: Context,
      named: readonly NamedCase[],
      input: Input,
    ) => Promise<readonly ChangedCase[]>;
  },
): void {
  mutation<Input, BulkEffect>(name, {
    ...options,
    scope: 'cases:write',
    rows: 'cases',
    fields: (t) => ({
      results: t.field({
        type: [Result],
        extensions: { rowsOf: 'cases' },
        description:
          'One result for each case, in the order of the input; empty if all were refused.',
        resolve: ({ effect }: MutationOutcome<BulkEffect>) => [...(effect?.results ?? [])],
      }),
    }),
    resolve: async (ctx, input, failed) => {
      const outcomes = new Map<number, ChangedCase>(
        [...failed].map(([index, errors]) => [index, { errors }]),
      );
      const named = new Map<string, NamedCase & { readonly index: number }>();
      for (const [index, { id, revision }] of input.cases.entries()) {
        if (outcomes.has(index)) continue;
        const path = ['input', 'cases', String(index), 'id'];
        if (named.has(id)) outcomes.set(index, { errors: [namedTwice(path)] });
        else named.set(id, { id, revision, path, index });
      }
      const cases = [...named.values()];
      const changed = await change(ctx, cases, input);
      for (const [at, { index }] of cases.entries()) {
        outcomes.set(index, changed[at] ?? { changed: false });
      }
      if (input.errorPolicy === 'REJECT_ALL') throwCaseErrors([...outcomes.values()]);
      return { results: input.cases.map(({ id }, index) => resultOf(index, id, outcomes)) };
    },
  });
}

function resultOf(
  index: number,
  id: string,
  outcomes: ReadonlyMap<number, ChangedCase>,
): CaseResult {
  const outcome = outcomes.get(index) ?? { changed: false };
  if ('errors' in outcome) return { index, status: 'FAILED', case: null, errors: outcome.errors };
  return { index, status: outcome.changed ? 'CHANGED' : 'UNCHANGED', case: id, errors: [] };
}

function namedTwice(path: InputPath): UserErrorShape {
  return invalid('DUPLICATE', path, 'An earlier entry names this case, too.');
}
