import type { Condition } from '../conditions/condition.ts';
import { evaluate } from '../conditions/evaluate.ts';
import type { HiddenField } from '../surveys/definition/definition.ts';
import { fieldsIn } from '../surveys/logic/fields.ts';
import { hiddenValueOf } from '../surveys/logic/hiddenValue.ts';
import type { ShowWhen } from '../surveys/showWhen.ts';

/** A quota of a survey that is full. */
export interface FullQuota {
  readonly name: string;
  readonly when: Condition;
  /** The hidden fields of its version. */
  readonly hiddenFields: readonly Pick<HiddenField, 'key' | 'kind'>[];
}

/** What is known before a response begins: values of hidden fields by their keys, as texts. */
export type SurveyContext = ReadonlyMap<string, string>;

/**
 * The first full quota that a response would meet whatever its answers are: one whose condition reads
 * nothing, or only hidden fields that are known. The others are decided with the answers.
 */
export function fullQuotaFor(
  quotas: readonly FullQuota[],
  context: SurveyContext,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): FullQuota | null {
  const isMet = ({ when, hiddenFields }: FullQuota) => {
    const values = valuesOf(hiddenFields, context);
    const isKnown = [...fieldsIn(when)].every((key) => values.has(key));
    return isKnown && evaluate(when, (field) => values.get(field), now, timeZone);
  };
  return quotas.find(isMet) ?? null;
}

/** Whether a survey may be shown with what is known; what its condition reads and is not known is missing. */
export function isTargeted(
  showWhen: ShowWhen | null,
  context: SurveyContext,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): boolean {
  if (showWhen === null) return true;
  const values = valuesOf(showWhen.fields, context);
  return evaluate(showWhen.condition, (field) => values.get(field), now, timeZone);
}

/** The values of hidden fields that are known and of the kind of their field. */
function valuesOf(
  fields: FullQuota['hiddenFields'],
  context: SurveyContext,
): ReadonlyMap<string, number | string | boolean> {
  return new Map(
    fields.flatMap((field) => {
      const text = context.get(field.key);
      const value = text === undefined ? null : hiddenValueOf(field, text);
      return value === null ? [] : [[field.key, value] as const];
    }),
  );
}
