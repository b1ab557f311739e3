import type { SurveyDefinition } from './definition.ts';
import type { PublishedQuestion } from './definitionRules.ts';

/** What `Survey.definition` and `SurveyVersion.definition` hold; they are written by this room alone. */
export function definitionIn(json: unknown): SurveyDefinition {
  return json as SurveyDefinition;
}

/** What `Survey.publishedQuestions` holds. */
export function publishedQuestionsIn(json: unknown): Readonly<Record<string, PublishedQuestion>> {
  return json as Readonly<Record<string, PublishedQuestion>>;
}

/** A definition, or a part of it, as Prisma takes JSON: plain values, without types of their own. */
export function asJson(value: unknown) {
  return JSON.parse(JSON.stringify(value));
}
