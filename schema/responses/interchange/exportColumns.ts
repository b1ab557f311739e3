import type {
  Channel,
  ExchangeFormat,
  ResponseStatus,
} from '../../../prisma/generated/client/enums.ts';
import type { Cell } from '../../files/cells.ts';
import type { WrittenColumn } from '../../files/fileColumn.ts';
import { encodeId } from '../../kernel/id.ts';
import type { Question, SurveyDefinition } from '../../surveys/definition/definition.ts';
import { otherChoice } from '../../surveys/definition/definition.ts';
import { isVerbatimKind } from '../../surveys/logic/verbatims.ts';
import type { StoredAnswer } from '../answerRow.ts';
import { fieldColumns, hiddenColumn, partsOf, questionColumn, questionsOf } from './columns.ts';

/** The columns of a stored response that are exported. */
export interface ExportedResponse {
  readonly id: string;
  readonly version: number;
  readonly status: ResponseStatus;
  readonly locale: string;
  readonly channel: Channel;
  readonly touchpointId: string | null;
  readonly day: Date;
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  readonly ending: string | null;
  readonly screenedBy: string | null;
  readonly customerId: string | null;
  readonly tags: readonly string[];
  readonly url: string | null;
  readonly userAgent: string | null;
  readonly country: string | null;
  readonly hiddenFields: unknown;
  readonly variables: unknown;
}

/** What an export says of the customer of a response. */
export interface ExportedCustomer {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly externalIds: readonly { readonly system: string; readonly externalId: string }[];
}

/** A response with its answers by question, and whether only its day may be shown. */
export interface ExportedRow {
  readonly response: ExportedResponse;
  readonly answers: ReadonlyMap<string, StoredAnswer>;
  readonly anonymous: boolean;
  /** Null where it is not known, or the viewer may not see it. */
  readonly customer: ExportedCustomer | null;
}

export type ExportColumn = WrittenColumn<ExportedRow>;

const responseColumns: readonly ExportColumn[] = [
  ofResponse('_id', ({ id }) => encodeId('SurveyResponse', id)),
  ofResponse('_version', ({ version }) => version),
  ofResponse('_status', ({ status }) => status),
  ofResponse('_locale', ({ locale }) => locale),
  ofResponse('_channel', ({ channel }) => channel),
  ofResponse(
    '_touchpoint',
    ({ touchpointId }) => touchpointId && encodeId('Touchpoint', touchpointId),
  ),
  ofResponse('_day', ({ day }) => dayOf(day)),
  { name: '_startedAt', cellOf: (row) => momentOf(row, row.response.startedAt) },
  { name: '_completedAt', cellOf: (row) => momentOf(row, row.response.completedAt) },
  { name: '_customer', cellOf: customerId },
  ofResponse('_ending', ({ ending }) => ending),
  ofResponse('_screenedBy', ({ screenedBy }) => screenedBy),
  ofResponse('_tags', ({ tags }) => (tags.length === 0 ? null : tags)),
  ofResponse('_url', ({ url }) => url),
  ofResponse('_userAgent', ({ userAgent }) => userAgent),
  ofResponse('_country', ({ country }) => country),
  { name: '_hiddenByLogic', cellOf: ({ answers }) => listCell(hiddenAnswers(answers)) },
];

/** Whether an export writes a column of this name, which no import reads. */
export function isResponseExportedAlone(name: string): boolean {
  const isOwn = responseColumns.some((column) => column.name === name);
  return /^_(variable|customer)\./.test(name) || (isOwn && !Object.hasOwn(fieldColumns, name));
}

/**
 * The columns of an export: the response's own, its customer's, its hidden fields and variables, then its
 * questions, each in the order in which the survey's versions first had them. Later versions only
 * add columns at the end, so that the columns of two exports match.
 *
 * @param versions the oldest first
 * @param ofCustomers the columns with what is known of customers
 * @param showsVerbatims whether columns with respondents’ own words are among them
 */
export async function exportColumns(
  versions: AsyncIterable<SurveyDefinition>,
  format: ExchangeFormat,
  ofCustomers: readonly ExportColumn[],
  showsVerbatims: boolean,
): Promise<ExportColumn[]> {
  const ofResponses = new Map<string, ExportColumn>();
  const ofQuestions = new Map<string, ExportColumn>();
  const add = (to: Map<string, ExportColumn>, column: ExportColumn) => {
    if (!to.has(column.name)) to.set(column.name, column);
  };
  for await (const definition of versions) {
    for (const { key } of definition.hiddenFields) {
      add(
        ofResponses,
        ofRecord(hiddenColumn(key), ({ hiddenFields }) => hiddenFields, key),
      );
    }
    for (const { key, kind } of definition.variables) {
      // A text can repeat an answer.
      if (kind === 'TEXT' && !showsVerbatims) continue;
      add(
        ofResponses,
        ofRecord(`_variable.${key}`, ({ variables }) => variables, key),
      );
    }
    for (const question of questionsOf(definition)) {
      for (const column of columnsOf(question, format, showsVerbatims)) {
        add(ofQuestions, column);
      }
    }
  }
  return [...responseColumns, ...ofCustomers, ...ofResponses.values(), ...ofQuestions.values()];
}

function ofResponse(name: string, cellOf: (response: ExportedResponse) => Cell): ExportColumn {
  return { name, cellOf: ({ response }) => cellOf(response) };
}

function ofRecord(
  name: string,
  recordOf: (response: ExportedResponse) => unknown,
  key: string,
): ExportColumn {
  return { name, cellOf: ({ response }) => ownCell(recordOf(response), key) };
}

function customerId({ anonymous, response }: ExportedRow): Cell {
  const { customerId: key } = response;
  return anonymous || key === null ? null : encodeId('Customer', key);
}

function columnsOf(
  question: Question,
  format: ExchangeFormat,
  showsVerbatims: boolean,
): ExportColumn[] {
  if (isVerbatimKind(question.kind) && !showsVerbatims) return [];
  // Parts have columns of their own in both formats; the whole has none beside them.
  const whole = question.kind !== 'MATRIX' && question.kind !== 'CONTACT';
  return partsOf(question, format)
    .filter((part) => part !== null || whole)
    .filter((part) => showsVerbatims || question.kind === 'MATRIX' || part !== otherChoice)
    .map((part) => ({
      name: questionColumn(question.key, part),
      cellOf: ({ answers }) => {
        const answer = answers.get(question.key);
        return answer ? answerCell(answer, part) : null;
      },
    }));
}

function answerCell(answer: StoredAnswer, part: string | null): Cell {
  switch (answer.kind) {
    case 'SINGLE_CHOICE':
      return part === otherChoice ? answer.other : (answer.choices[0] ?? null);
    case 'MULTIPLE_CHOICE':
      return part === otherChoice ? answer.other : listCell(answer.choices);
    case 'RANKING':
      return listCell(answer.choices);
    case 'MATRIX': {
      const columns = part === null ? null : ownCell(answer.matrix, part);
      return Array.isArray(columns) && columns.length === 0 ? null : columns;
    }
    case 'CONTACT':
      return part === null ? null : ownCell(answer.contact, part);
    case 'DATE':
      return answer.date && dayOf(answer.date);
    case 'BOOLEAN':
    case 'CONSENT':
      return answer.boolean;
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return answer.text;
    case 'STATEMENT':
      return null;
    default:
      return answer.number;
  }
}

/** Questions whose answers an import stored although the survey's logic hides them. */
function hiddenAnswers(answers: ExportedRow['answers']): string[] {
  return [...answers.values()]
    .filter(({ hiddenByLogic }) => hiddenByLogic)
    .map(({ question }) => question)
    .sort();
}

function listCell(keys: readonly string[]): Cell {
  return keys.length === 0 ? null : keys;
}

/** A value of a stored JSON object; null where it has none. */
function ownCell(record: unknown, key: string): Cell {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, key)) return null;
  return Reflect.get(record, key) ?? null;
}

function momentOf({ anonymous, response }: ExportedRow, moment: Date | null): Cell {
  if (moment === null) return null;
  return anonymous ? dayOf(response.day) : moment.toISOString();
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
