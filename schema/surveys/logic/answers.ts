/**
 * Answers by question key, as the logic, the rollups and the client see them. The form depends on
 * the question's kind: a number (scales, NUMBER), a key (SINGLE_CHOICE), keys (MULTIPLE_CHOICE;
 * RANKING, the best first), column keys by row key (MATRIX), text, `YYYY-MM-DD` (DATE), true or false
 * (BOOLEAN, CONSENT), contact data (CONTACT).
 */
export type Answers = Readonly<Record<string, AnswerValue>>;

export type AnswerValue =
  | number
  | string
  | boolean
  | readonly string[]
  | MatrixAnswer
  | ContactAnswer;

/** The chosen columns of each row. */
export interface MatrixAnswer {
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

export interface ContactAnswer {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly company?: string;
}

/** Values of hidden fields by key, as the page that shows the survey sent them. */
export type HiddenValues = Readonly<Record<string, number | string | boolean>>;
