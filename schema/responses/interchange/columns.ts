import type { ExchangeFormat } from '../../../prisma/generated/client/enums.ts';
import type { DateFormat } from '../../files/writtenDate.ts';
import type { Question, SurveyDefinition } from '../../surveys/definition/definition.ts';
import { otherChoice } from '../../surveys/definition/definition.ts';

/** What a column of a file says of a response, beside its answers and hidden fields. */
export const responseFields = [
  'SUBMISSION_KEY',
  'STATUS',
  'LOCALE',
  'CHANNEL',
  'TOUCHPOINT',
  'STARTED_AT',
  'COMPLETED_AT',
  'TAGS',
  'URL',
  'USER_AGENT',
  'COUNTRY',
] as const;
export type ResponseField = (typeof responseFields)[number];

/** Where a column's cells go. */
export type ColumnTarget =
  | { readonly question: string; readonly part: string | null }
  | { readonly field: ResponseField }
  | { readonly hiddenField: string };

export type MappedColumn = {
  /** As the file's header, or a property of its rows, has it. */
  readonly column: string;
  readonly to: ColumnTarget;
  /** How it writes days, as it was said or guessed. */
  readonly dateFormat?: DateFormat;
};

/**
 * The columns that exports write for the fields of a response. They begin with `_`, which no key of
 * a question does, and an import takes them for the same again.
 */
export const fieldColumns = {
  _id: 'SUBMISSION_KEY',
  _status: 'STATUS',
  _locale: 'LOCALE',
  _channel: 'CHANNEL',
  _touchpoint: 'TOUCHPOINT',
  _startedAt: 'STARTED_AT',
  _completedAt: 'COMPLETED_AT',
  _tags: 'TAGS',
  _url: 'URL',
  _userAgent: 'USER_AGENT',
  _country: 'COUNTRY',
} as const satisfies Readonly<Record<string, ResponseField>>;

/** The column of a hidden field. */
export const hiddenColumn = (key: string) => `_hidden.${key}`;

/** Parts of a contact, each a column of its own. */
export const contactParts = ['name', 'email', 'phone', 'company'] as const;
export type ContactPart = (typeof contactParts)[number];

/**
 * The parts of a question that have columns of their own, `question.part`: rows of a matrix, fields
 * of a contact, the text beside "other". Null stands for the question's own column.
 */
export function partsOf(question: Question, format: ExchangeFormat): (string | null)[] {
  // A value of JSON can hold all parts at once; a cell of CSV cannot.
  const whole = format === 'NDJSON' ? [null] : [];
  switch (question.kind) {
    case 'MATRIX':
      return [...question.rows.map(({ key }) => key), ...whole];
    case 'CONTACT':
      return [...question.fields.map((field) => field.toLowerCase()), ...whole];
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE':
      return question.other ? [null, otherChoice] : [null];
    case 'STATEMENT':
      return [];
    default:
      return [null];
  }
}

/** `svc`, or `svc.speed` for a part. */
export const questionColumn = (key: string, part: string | null) =>
  part === null ? key : `${key}.${part}`;

/** All questions of a survey, in their order. */
export function questionsOf({ pages }: SurveyDefinition): Question[] {
  return pages.flatMap(({ questions }) => questions);
}

/** Every column that maps itself: what an export of this version would call it. */
export function knownColumns(
  definition: SurveyDefinition,
  format: ExchangeFormat,
): Map<string, ColumnTarget> {
  const known = new Map<string, ColumnTarget>();
  for (const [column, field] of Object.entries(fieldColumns)) known.set(column, { field });
  for (const { key } of definition.hiddenFields) {
    known.set(hiddenColumn(key), { hiddenField: key });
  }
  for (const question of questionsOf(definition)) {
    for (const part of partsOf(question, format)) {
      known.set(questionColumn(question.key, part), { question: question.key, part });
    }
  }
  return known;
}

/** What people read above each question that has a column of its own, in every language. */
export function questionTitles(
  definition: SurveyDefinition,
  format: ExchangeFormat,
): [title: string, to: ColumnTarget][] {
  return questionsOf(definition).flatMap((question) => {
    if (!partsOf(question, format).includes(null)) return [];
    const to = { question: question.key, part: null };
    return question.title.map(({ text }): [string, ColumnTarget] => [text, to]);
  });
}

/** What `svc.speed` names: a question, or a part of one; null if the survey has no such thing. */
export function questionTarget(
  definition: SurveyDefinition,
  format: ExchangeFormat,
  name: string,
): ColumnTarget | null {
  const [key = '', ...rest] = name.split('.');
  const part = rest.length === 0 ? null : rest.join('.');
  const question = questionsOf(definition).find((each) => each.key === key);
  return question && partsOf(question, format).includes(part) ? { question: key, part } : null;
}

/** Whether cells for this place hold days or moments. */
export function holdsDates(definition: SurveyDefinition): (column: MappedColumn) => boolean {
  const questions = questionsOf(definition).filter(({ kind }) => kind === 'DATE');
  const keys = new Set(questions.map(({ key }) => key));
  return ({ to }) => {
    if ('field' in to) return to.field === 'STARTED_AT' || to.field === 'COMPLETED_AT';
    return 'question' in to && keys.has(to.question);
  };
}

/** Two targets are one if they fill the same place of a response. */
export function targetKey(to: ColumnTarget): string {
  if ('field' in to) return `field ${to.field}`;
  if ('hiddenField' in to) return `hidden ${to.hiddenField}`;
  return `question ${questionColumn(to.question, to.part)}`;
}
