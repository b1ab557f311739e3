import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Condition } from '../conditions/condition.ts';
import { readCondition } from '../conditions/readCondition.ts';
import { invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { HiddenField, SurveyDefinition } from './definition/definition.ts';
import { asJson } from './definition/stored.ts';
import { fieldsIn } from './logic/fields.ts';

/** When an app may show a survey, with the kinds of the hidden fields that the condition reads. */
export interface ShowWhen {
  readonly condition: Condition;
  readonly fields: readonly Pick<HiddenField, 'key' | 'kind'>[];
}

/** What a survey stores; null for no condition. Only `showWhenColumn` writes it. */
export function showWhenIn(stored: unknown): ShowWhen | null {
  return stored as ShowWhen | null;
}

interface Changed {
  readonly input: { readonly showWhen?: unknown; readonly hiddenFields?: unknown };
  readonly stored: { readonly showWhen: unknown } | null;
}

/**
 * The column, where the input sets the condition or changes the hidden fields that a stored one reads.
 * Undefined where it stays as it is.
 */
export function showWhenColumn(
  { input, stored }: Changed,
  { hiddenFields }: Pick<SurveyDefinition, 'hiddenFields'>,
) {
  const before = showWhenIn(stored?.showWhen ?? null);
  const isRead = input.showWhen !== undefined || (before && input.hiddenFields !== undefined);
  if (!isRead) return { column: undefined, errors: [] };
  const wanted = input.showWhen === undefined ? before?.condition : input.showWhen;
  // Prisma distinguishes two nulls for JSON columns; new rows are not written by it.
  if (wanted == null) return { column: stored ? Prisma.DbNull : null, errors: [] };
  const read = readCondition(wanted, new Map(hiddenFields.map(({ key, kind }) => [key, kind])));
  const errors = read.errors.map(
    ({ code, path, message }): UserErrorShape => invalid(code, ['showWhen', ...path], message),
  );
  if (!read.condition) return { column: undefined, errors };
  const named = fieldsIn(read.condition);
  const fields = hiddenFields.flatMap(({ key, kind }) => (named.has(key) ? [{ key, kind }] : []));
  return { column: asJson({ condition: read.condition, fields }), errors };
}
