/** What is wrong with an answer's value. */
export type AnswerProblemCode =
  | 'WRONG_TYPE'
  | 'REQUIRED'
  | 'OUT_OF_RANGE'
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'TOO_FEW'
  | 'TOO_MANY'
  | 'UNKNOWN_CHOICE'
  | 'DUPLICATE'
  | 'INVALID_VALUE'
  | 'INVALID_CHARACTER';

export interface AnswerProblem {
  readonly code: AnswerProblemCode;
  /** What is wrong and what is right, in English. It never repeats the value. */
  readonly message: string;
}
