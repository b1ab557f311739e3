import { createHash } from 'node:crypto';
import { evaluate } from '../../conditions/evaluate.ts';
import { namesTime } from '../../conditions/moment.ts';
import { canonical } from '../../kernel/canonical.ts';
import type { Quota, SurveyDefinition } from '../definition/definition.ts';
import type { Answers, HiddenValues } from '../logic/answers.ts';
import { fieldsIn, isAnswered, ownValue } from '../logic/fields.ts';
import type { CompiledSurvey } from '../logic/logic.ts';
import type { VariableValue } from '../logic/variables.ts';

/** The stored part of a completed response that quotas look at, whichever version it answered. */
export interface QuotaResponse {
  readonly answers: Answers;
  readonly variables: Readonly<Record<string, VariableValue>>;
  readonly hiddenFields: HiddenValues;
  /** The time from which `withinLast` and `olderThan` count back. */
  readonly judgedAt: Date;
}

/** Keys of a version's quotas that a completed response meets. */
export function quotasMet(
  { definition, questions, variables, timeZone }: CompiledSurvey,
  response: QuotaResponse,
): string[] {
  const valueFor = (field: string) => {
    if (questions.has(field)) {
      const value = ownValue(response.answers, field);
      return isAnswered(value) ? value : undefined;
    }
    return variables.has(field)
      ? ownValue(response.variables, field)
      : ownValue(response.hiddenFields, field);
  };
  return definition.quotas
    .filter(({ when }) => evaluate(when, valueFor, response.judgedAt, timeZone))
    .map(({ key }) => key);
}

/** Keys of the questions in the conditions of a definition's quotas. */
export function questionsOfQuotas({ pages, quotas }: SurveyDefinition): string[] {
  const fields = new Set(quotas.flatMap(({ when }) => [...fieldsIn(when)]));
  return pages
    .flatMap(({ questions }) => questions.map(({ key }) => key))
    .filter((key) => fields.has(key));
}

/** Raise it when the meaning of conditions changes: every quota is then counted anew. */
const meaning = 1;

/**
 * A hash of what a quota counts: its condition; whether each field of the condition is a question, a
 * variable or a hidden field; and the time zone, if the condition names a time. Two quotas of a
 * survey with the same hash have the same count.
 */
export function conditionHash(
  definition: SurveyDefinition,
  { when }: Quota,
  timeZone: string,
): string {
  const questions = new Set(
    definition.pages.flatMap((page) => page.questions.map(({ key }) => key)),
  );
  const variables = new Set(definition.variables.map(({ key }) => key));
  const fields = [...fieldsIn(when)].sort().map((field) => {
    if (questions.has(field)) return [field, 'QUESTION'];
    return [field, variables.has(field) ? 'VARIABLE' : 'HIDDEN_FIELD'];
  });
  const zone = namesTime(when) ? timeZone : null;
  const counted = JSON.stringify(canonical({ meaning, when, fields, zone }));
  return createHash('sha256').update(counted).digest('base64url');
}
