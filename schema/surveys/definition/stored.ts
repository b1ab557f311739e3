import type { SurveyDefinition } from './definition.ts';
import type { PublishedQuestion } from './definitionRules.ts';

/** The value of `Survey.definition` or `SurveyVersion.definition`. Only this room writes them. */
export function definitionIn(json: unknown): SurveyDefinition {
  return json as SurveyDefinition;
}

/** The value of `Survey.publishedQuestions`. */
export function publishedQuestionsIn(json: unknown): Readonly<Record<string, PublishedQuestion>> {
  return json as Readonly<Record<string, PublishedQuestion>>;
}

/** A definition, or a part of it, as Prisma accepts JSON: a copy without readonly types and undefined. */
export function asJson(value: unknown) {
  return JSON.parse(JSON.stringify(value));
}
