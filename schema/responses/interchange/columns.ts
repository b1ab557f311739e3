import type { ExchangeFormat } from '../../../prisma/generated/client/enums.ts';
import { ColumnPlan } from '../../files/columnPlan.ts';
import type { MappedColumn } from '../../files/mappedColumn.ts';
import type { Question, SurveyDefinition } from '../../surveys/definition/definition.ts';
import { otherChoice } from '../../surveys/definition/definition.ts';

/** The properties of a response that a column can hold, beside answers and hidden fields. */
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
  'CUSTOMER_EXTERNAL_ID',
  'CUSTOMER_EMAIL',
] as const;
export type ResponseField = (typeof responseFields)[number];

/** Where a column's cells go. */
export type ColumnTarget =
  | { readonly question: string; readonly part: string | null }
  | { readonly field: ResponseField }
  | { readonly hiddenField: string };

/** A column of a file of responses. */
export type ResponseColumn = MappedColumn<ColumnTarget>;

/**
 * The columns that exports write for the properties of a response, and that imports read as these.
 * They begin with `_`, which no key of a question does.
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
  // A value of JSON can have all parts at once; a cell of CSV cannot.
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

/** Every column that maps itself, by its name in an export of this version. */
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

/** The title, in every language, of each question that has a column of its own. */
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

/** The question, or part of one, that `svc.speed` names; null where the survey has none. */
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

/** Whether a column holds days or moments. */
export function holdsDates(definition: SurveyDefinition): (column: ResponseColumn) => boolean {
  const questions = questionsOf(definition).filter(({ kind }) => kind === 'DATE');
  const keys = new Set(questions.map(({ key }) => key));
  return (column) =>
    holdsMoments(column) || ('question' in column.to && keys.has(column.to.question));
}

/** Whether a column holds numbers with a decimal sign. */
export function holdsNumbers(definition: SurveyDefinition): (column: ResponseColumn) => boolean {
  const isNumber = ({ kind }: { readonly kind: string }) => kind === 'NUMBER';
  const questions = new Set(
    questionsOf(definition)
      .filter(isNumber)
      .map(({ key }) => key),
  );
  const hidden = new Set(definition.hiddenFields.filter(isNumber).map(({ key }) => key));
  return ({ to }) =>
    ('question' in to && questions.has(to.question)) ||
    ('hiddenField' in to && hidden.has(to.hiddenField));
}

/** Whether a column holds moments, which have a time zone. */
export function holdsMoments({ to }: ResponseColumn): boolean {
  return 'field' in to && (to.field === 'STARTED_AT' || to.field === 'COMPLETED_AT');
}

/** Which columns of a file of responses are read. */
export function responsePlan(
  mapping: readonly ResponseColumn[] | null,
  known: ReadonlyMap<string, ColumnTarget>,
  titles?: readonly (readonly [title: string, to: ColumnTarget])[],
): ColumnPlan<ColumnTarget> {
  const words = { like: 'a question of the survey', takes: 'The survey takes' };
  return new ColumnPlan({ mapping, known, titles, keyOf: targetKey, words });
}

/** The same text for two targets that are the same part of a response. */
export function targetKey(to: ColumnTarget): string {
  if ('field' in to) return `field ${to.field}`;
  if ('hiddenField' in to) return `hidden ${to.hiddenField}`;
  return `question ${questionColumn(to.question, to.part)}`;
}
