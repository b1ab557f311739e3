import type { FieldMap, InputObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../../builder.ts';
import type { Context } from '../../kernel/context.ts';
import { declareScope, signedIn } from '../../kernel/scope.ts';
import { type UserErrorShape, UserErrorsThrown } from '../../kernel/userError.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { type KnownColumns, rowField } from '../read/rowField.ts';
import { type Effect, idempotencyKeyOf, once } from './idempotency.ts';
import { refusePersonal } from './personalInput.ts';
import { type Reference, readInput } from './readInput.ts';
import { resolveReferences } from './reference.ts';
import { UserError } from './userErrors.graph.ts';

/** What a mutation's payload is made of: its effect, or the user errors for which it has none. */
export interface MutationOutcome<E extends Effect = Effect> {
  readonly effect: E | null;
  readonly errors: readonly UserErrorShape[];
  /** Whether the effect is that of an earlier call with the same idempotency key. */
  readonly replayed: boolean;
  /** Columns of the entity's row as it was stored: where they are all that is selected, it is not read again. */
  readonly stored?: KnownColumns | undefined;
}

type Types = typeof builder.$inferSchemaTypes;
type PayloadBuilder<E extends Effect> = PothosSchemaTypes.ObjectFieldBuilder<
  Types,
  MutationOutcome<E>
>;

interface MutationOptions<Input, E extends Effect> {
  /** What it does, what it costs, and the errors to expect. The scope is appended. */
  description: string;
  /** The scope that a key needs: `personas:write`. */
  scope: string;
  input: InputObjectRef<Types, Input>;
  /** The row that it returns: the payload's field, its model and its description. */
  entity?: { field: keyof E & string; model: ModelName; description: string };
  /** Further fields of the payload. */
  fields?: (t: PayloadBuilder<E>) => FieldMap;
  /**
   * Makes the change inside a transaction, to which `ctx.db` is bound. The input is within its bounds
   * and refers only to rows that exist; ids are the rows' keys. Throws `UserErrorsThrown` for user
   * errors. What it returns is stored for retries, so it returns keys and counts, not rows.
   */
  resolve: (ctx: Context, input: Input, failed: FailedRows, info: GraphQLResolveInfo) => Promise<E>;
  /**
   * The list of the input whose entries can fail one by one: their user errors are passed to
   * `resolve` and do not refuse the call.
   */
  rows?: string;
  /**
   * For a mutation with a retry rule of its own: idempotency keys are ignored, and nothing is stored
   * of the call. Returns whether an effect is that of an earlier call, and the user errors beside it:
   * only such a mutation can have both an effect and errors.
   */
  ownRetries?: (effect: E) => Pick<MutationOutcome, 'replayed' | 'errors' | 'stored'>;
  /**
   * For a mutation with a retry rule of its own: the descriptions of `replayed` and `errors`; by default
   * those of a mutation with submission keys.
   */
  described?: { replayed: string; errors: string };
  /**
   * For a mutation with a retry rule of its own: makes the whole change without a transaction of the
   * call's own, where that is possible, such as together with other calls. The rows that the input
   * refers to are not looked up yet. Returns null if it changed nothing: then `resolve` is called.
   */
  atOnce?: (ctx: Context, input: Input, references: readonly Reference[]) => Promise<E | null>;
}

/** User errors of single rows, by the row's index. */
export type FailedRows = Map<number, UserErrorShape[]>;

/** Separates the errors of single rows from those of the whole call. */
function byRow(errors: readonly UserErrorShape[], rows: string | undefined) {
  const failed: FailedRows = new Map();
  const whole: UserErrorShape[] = [];
  for (const error of errors) {
    const [, list, index] = error.path;
    if (rows === undefined || list !== rows || index === undefined) whole.push(error);
    else failed.set(Number(index), [...(failed.get(Number(index)) ?? []), error]);
  }
  return { failed, whole };
}

function together(one: FailedRows, other: FailedRows): FailedRows {
  const both: FailedRows = new Map(one);
  for (const [row, errors] of other) both.set(row, [...(both.get(row) ?? []), ...errors]);
  return both;
}

/**
 * Adds a mutation in the form that all of them have: `name(input:) { <entity> errors }`.
 *
 * @example
 * ```ts
 * import { builder } from '../../builder.ts';
 * import { invalid, throwUserErrors } from '../../kernel/userError.ts';
 * import { bounded } from './input.ts';
 *
 * const PersonaRenameInput = builder.inputType('PersonaRenameInput', {
 *   description: 'Another name for a persona.',
 *   fields: (t) => ({
 *     id: t.id(bounded({ reference: 'Persona' }, { required: true, description: 'Its id.' })),
 *     name: t.string(bounded({ maxLength: 200 }, { required: true, description: 'Its name.' })),
 *   }),
 * });
 *
 * mutation<typeof PersonaRenameInput.$inferInput, { persona: string }>('personaRename', {
 *   description: 'Gives a persona another name. `OUT_OF_RANGE` for a name in quotation marks.',
 *   scope: 'personas:write',
 *   input: PersonaRenameInput,
 *   entity: { field: 'persona', model: 'Persona', description: 'The persona; null if there are errors.' },
 *   resolve: async ({ db }, { id, name }) => {
 *     if (/^".*"$/.test(name)) {
 *       throwUserErrors([invalid('OUT_OF_RANGE', ['input', 'name'], 'Leave the quotation marks out.')]);
 *     }
 *     await db.persona.updateMany({ where: { id }, data: { name } });
 *     return { persona: id };
 *   },
 * });
 * ```
 */
export function mutation<Input, E extends Effect>(
  name: string,
  options: MutationOptions<Input, E>,
): void {
  declareScope(options.scope);
  const typeName = `${name[0]?.toUpperCase()}${name.slice(1)}Payload`;
  const payload = builder.objectRef<MutationOutcome<E>>(typeName).implement({
    description: `The result of \`${name}\`: what it changed, or its user errors.`,
    fields: (t) => ({
      ...(options.entity && { [options.entity.field]: changed(t, options.entity) }),
      ...options.fields?.(t),
      replayed: t.boolean({
        description:
          options.described?.replayed ??
          (options.rows && options.ownRetries
            ? 'Whether the whole call was a retry: all its submission keys were used before.'
            : `Whether the call was a retry: its ${options.ownRetries ? 'submission' : 'idempotency'} key was used before, and the payload shows what was changed then. A row that was deleted since is null.`),
        resolve: (outcome) => outcome.replayed,
      }),
      errors: t.field({
        type: [UserError],
        description:
          options.described?.errors ??
          (options.rows
            ? 'The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`.'
            : options.ownRetries
              ? 'The user errors, which you can fix. If there are any, nothing was changed, except for `SCREENED_OUT` and for `QUOTA_FULL` with a quota’s key: they are about a response that was stored.'
              : 'The user errors, which you can fix. If there are any, nothing was changed.'),
        resolve: (outcome) => [...outcome.errors],
      }),
    }),
  });

  builder.mutationField(name, (t) =>
    t.field({
      type: payload,
      description:
        options.scope === signedIn
          ? options.description
          : `${options.description} Scope: \`${options.scope}\`.`,
      authScopes: { scope: options.scope },
      args: {
        input: t.arg({
          type: options.input,
          required: true,
          description: 'All arguments of the mutation.',
        }),
      },
      extensions: { scope: options.scope },
      resolve: async (_root, args, ctx, info): Promise<MutationOutcome<E>> => {
        const { ownRetries } = options;
        const key = ownRetries ? null : idempotencyKeyOf(ctx, info);
        const type = info.schema.getMutationType()?.getFields()[name]?.args[0]?.type;
        if (!type) throw new Error(`The mutation ${name} is not in the schema`);
        const sent: unknown = Reflect.get(args, 'input');
        refusePersonal(ctx, type, sent, ['input']);
        const { value, references, errors } = readInput(type, sent, {}, ['input']);
        const { failed, whole } = byRow(errors, options.rows);
        if (whole.length > 0) return { effect: null, errors: whole, replayed: false };
        const input = value as Input;
        try {
          const effect = await options.atOnce?.(ctx, input, references);
          if (effect && ownRetries) return { effect, ...ownRetries(effect) };
          return await ctx.db.$transaction(async (db) => {
            const work = async () => {
              const missing = byRow(await resolveReferences(db, references), options.rows);
              if (missing.whole.length > 0) throw new UserErrorsThrown(...missing.whole);
              const failedRows = together(failed, missing.failed);
              return options.resolve({ ...ctx, db }, input, failedRows, info);
            };
            const done = key
              ? await once(ctx, db, key, { field: name, args }, work)
              : { effect: await work(), replayed: false };
            return { ...done, errors: [], ...ownRetries?.(done.effect) };
          });
        } catch (error) {
          if (!(error instanceof UserErrorsThrown)) throw error;
          return { effect: null, errors: error.errors, replayed: false };
        }
      },
    }),
  );
}

/**
 * The field for the row of an effect; the row is read again, with the fields that the request
 * selects, unless the mutation knows all of them.
 */
function changed<E extends Effect>(
  t: PayloadBuilder<E>,
  { field, model, description }: { field: keyof E & string; model: ModelName; description: string },
) {
  return t.field(
    rowField(
      model,
      description,
      ({ effect }: MutationOutcome<E>) => {
        const key = effect?.[field];
        return typeof key === 'string' ? key : null;
      },
      ({ stored }) => stored,
    ),
  );
}
