import type { Answers, AnswerValue, ContactAnswer } from '../../schema/surveys/logic/answers.ts';
import type { CompiledSurvey } from '../../schema/surveys/logic/logic.ts';

/** An answer in a result of `responseResume`: the field for its question's kind has the value. */
export interface SavedAnswerContent {
  readonly question: string;
  readonly text: string | null;
  readonly number: number | null;
  readonly boolean: boolean | null;
  readonly date: string | null;
  readonly choices: readonly string[];
  readonly other: string | null;
  readonly matrix: readonly { readonly row: string; readonly columns: readonly string[] }[] | null;
  readonly contact: { readonly [Entry in keyof ContactAnswer]?: string | null } | null;
}

/** Saved answers in the form that `surveyState` and `toAnswerInputs` take. */
export interface SavedAnswers {
  readonly answers: Answers;
  /** The texts that respondents wrote with the choice `other`, by question key. */
  readonly other: Readonly<Record<string, string>>;
}

/** The answers of a response that is resumed, without those to questions that the survey lacks. */
export function savedAnswersOf(
  survey: CompiledSurvey,
  saved: readonly SavedAnswerContent[],
): SavedAnswers {
  const values = saved.flatMap((answer) => {
    const value = valueIn(survey, answer);
    return value === null ? [] : [[answer.question, value] as const];
  });
  const texts = saved.flatMap(({ question, other }) =>
    other === null ? [] : [[question, other] as const],
  );
  return { answers: Object.fromEntries(values), other: Object.fromEntries(texts) };
}

function valueIn(survey: CompiledSurvey, answer: SavedAnswerContent): AnswerValue | null {
  const kind = survey.questions.get(answer.question)?.kind;
  switch (kind) {
    case undefined:
    case 'STATEMENT':
      return null;
    case 'SINGLE_CHOICE':
      return answer.choices[0] ?? null;
    case 'MULTIPLE_CHOICE':
    case 'RANKING':
      return answer.choices;
    case 'MATRIX':
      return {
        rows: Object.fromEntries((answer.matrix ?? []).map(({ row, columns }) => [row, columns])),
      };
    case 'CONTACT':
      return contactOf(answer.contact ?? {});
    case 'DATE':
      return answer.date;
    default:
      return answer.number ?? answer.boolean ?? answer.text;
  }
}

function contactOf(contact: NonNullable<SavedAnswerContent['contact']>): ContactAnswer {
  const { name, email, phone, company } = contact;
  return {
    ...(name != null && { name }),
    ...(email != null && { email }),
    ...(phone != null && { phone }),
    ...(company != null && { company }),
  };
}
