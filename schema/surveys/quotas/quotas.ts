import { createHash } from 'node:crypto';
import { evaluate } from '../../conditions/evaluate.ts';
import { namesTime } from '../../conditions/moment.ts';
import { canonical } from '../../kernel/canonical.ts';
import type { Quota, SurveyDefinition } from '../definition/definition.ts';
import type { Answers, HiddenValues } from '../logic/answers.ts';
import { fieldsIn, isAnswered, ownValue } from '../logic/fields.ts';
import type { CompiledSurvey } from '../logic/logic.ts';
import type { VariableValue } from '../logic/variables.ts';

/** A completed response as quotas see it: what is stored of it, whichever version it answered. */
export interface QuotaResponse {
  readonly answers: Answers;
  readonly variables: Readonly<Record<string, VariableValue>>;
  readonly hiddenFields: HiddenValues;
  /** What `withinLast` and `olderThan` reckon back from. */
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

/** Questions that the conditions of a definition's quotas look at. */
export function questionsOfQuotas({ pages, quotas }: SurveyDefinition): string[] {
  const fields = new Set(quotas.flatMap(({ when }) => [...fieldsIn(when)]));
  return pages
    .flatMap(({ questions }) => questions.map(({ key }) => key))
    .filter((key) => fields.has(key));
}

/** Raise it when conditions come to mean something else: every quota is then counted anew. */
const meaning = 1;

/**
 * A hash of what a quota counts: its condition, whether the fields of it are questions, variables or
 * hidden fields of the definition and, where it names a time, whose days it counts. Two quotas with
 * the same one have the same count.
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
