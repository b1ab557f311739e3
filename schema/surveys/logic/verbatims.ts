import type { QuestionKind, SurveyDefinition } from '../definition/definition.ts';

const verbatimKinds: ReadonlySet<QuestionKind> = new Set(['SHORT_TEXT', 'LONG_TEXT', 'CONTACT']);

/** Whether answers to questions of a kind are in the respondent’s own words. */
export function isVerbatimKind(kind: QuestionKind): boolean {
  return verbatimKinds.has(kind);
}

/**
 * The fields of a survey’s conditions that can have a respondent’s own words, by key: questions that ask for
 * them, and variables of type TEXT, which can repeat an answer.
 */
export function verbatimFieldsOf({
  pages,
  variables,
}: Pick<SurveyDefinition, 'pages' | 'variables'>): ReadonlySet<string> {
  const questions = pages.flatMap((page) => page.questions);
  return new Set(
    [
      ...questions.filter(({ kind }) => isVerbatimKind(kind)),
      ...variables.filter(({ kind }) => kind === 'TEXT'),
    ].map(({ key }) => key),
  );
}
