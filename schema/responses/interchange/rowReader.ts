import type { CustomerKeyShape } from '../../customers/customerKey.ts';
import { type Cell, CellError, isEmpty, shortText, textOf } from '../../files/cells.ts';
import { type MomentReader, momentReader } from '../../files/momentCells.ts';
import { cellsOf, type RowError, type WaitingRow } from '../../files/waitingRow.ts';
import type { UserErrorShape } from '../../kernel/userError.ts';
import type { Question } from '../../surveys/definition/definition.ts';
import { localeOf } from '../../toolkit/locale.ts';
import type {
  SubmittedAnswer,
  SubmittedHiddenField,
  SubmittedResponse,
} from '../submit/submitted.ts';
import type { Verb } from '../submit/token.ts';
import { readAnswer } from './answerCells.ts';
import { answerOf, combined, type Draft } from './answerDraft.ts';
import { type ChoiceFinder, choiceFinder } from './choiceFinder.ts';
import { type ResponseColumn, type ResponseField, responseFields, targetKey } from './columns.ts';
import {
  channelOf,
  countryOf,
  customerEmailOf,
  customerIdOf,
  eachOnce,
  pageAddressOf,
  propertyBounds,
  submissionKeyOf,
  tagsOf,
  touchpointOf,
  verbOf,
} from './propertyCells.ts';
import type { ImportDefaults } from './settings.ts';

export interface RowReaderOptions {
  readonly jobId: string;
  readonly columns: readonly ResponseColumn[];
  readonly questions: ReadonlyMap<string, Question>;
  readonly defaults: ImportDefaults;
  /** Of the survey. */
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  readonly timeZone: string;
}

/** A row as the response that it is: a whole one, or the beginning of one. */
export interface ReadRow {
  readonly verb: Verb;
  readonly response: SubmittedResponse;
  /** The fields that the row has itself, not by default. */
  readonly said: ReadonlySet<ResponseField>;
  /** Questions of which it has the text beside "other", but no choice. */
  readonly textAlone: ReadonlySet<string>;
}

/** The cells of one row that are not answers, by field. */
type Fields = { -readonly [F in ResponseField]?: Cell };

/** Reads the rows of a file as submitted responses. */
export class RowReader {
  readonly #options: RowReaderOptions;
  readonly #moment: MomentReader;
  readonly #finders = new Map<string, ChoiceFinder>();
  /** Columns by the key of their target. */
  readonly #columns: ReadonlyMap<string, ResponseColumn>;

  constructor(options: RowReaderOptions) {
    this.#options = options;
    this.#moment = momentReader(options.timeZone);
    this.#columns = new Map(options.columns.map((column) => [targetKey(column.to), column]));
  }

  /**
   * @returns the response, or all that is wrong with the row's cells. A response's `path` is its
   * line, by which `errorOf` finds the column.
   */
  read(row: WaitingRow): ReadRow | readonly RowError[] {
    const [line] = row;
    const cells = cellsOf(row);
    if ('code' in cells) return [cells];
    const errors: RowError[] = [];
    const attempt = <T>(column: string | null, read: () => T): T | undefined => {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        errors.push({ line, column, code: error.code, message: error.message });
        return undefined;
      }
    };
    const fields = this.#fields(cells);
    const labels = this.#labels(fields.LOCALE);
    const drafts = new Map<string, Draft>();
    const hiddenFields: SubmittedHiddenField[] = [];
    this.#options.columns.forEach((column, index) => {
      const cell = cells[index];
      if (cell === undefined || isEmpty(cell)) return;
      const { to } = column;
      attempt(column.column, () => {
        if ('hiddenField' in to)
          hiddenFields.push({ key: to.hiddenField, value: shortText(cell, propertyBounds.hidden) });
        else if ('question' in to) this.#answer(drafts, to.question, column, cell, labels);
      });
    });
    const { verb, ...properties } = this.#properties(line, fields, attempt);
    const response: SubmittedResponse = {
      ...properties,
      answers: [...drafts].map(([question, draft]): SubmittedAnswer => {
        const value = answerOf(draft, this.#options.questions.get(question));
        return { question, value, other: draft.other };
      }),
      hiddenFields,
      path: [String(line)],
    };
    const said = new Set(responseFields.filter((field) => fields[field] !== undefined));
    const alone = [...drafts].filter(([, { value }]) => value === null);
    const textAlone = new Set(alone.map(([question]) => question));
    return errors.length > 0 ? errors : { verb, response, said, textAlone };
  }

  /** What is wrong with a response that `read` made, in terms of the file. */
  errorOf(error: UserErrorShape): RowError {
    const { message, path } = error;
    const [line, field] = path;
    const answer = error.type === 'AnswerError' ? error : null;
    const column = answer ? this.#columnOf(answer.question) : this.#columnNamed(field);
    const code = answer ? answer.problem : error.code;
    const said =
      code === 'IDEMPOTENCY_KEY_REUSED'
        ? 'Another row, of this file or one before, has this key and says something else.'
        : message;
    const cured = `${said}${importCures.get(code) ?? ''}`;
    return {
      line: Number(line),
      column,
      code,
      message: answer && answer.question !== column ? `${answer.question}: ${cured}` : cured,
    };
  }

  /** What is wrong with a row that an export of the same survey wrote. */
  alreadyHere({ response: { path } }: ReadRow): RowError {
    const message =
      'This is the id of a response that the survey has already. Import with `onKnown: UPDATE` to correct it, with `onKnown: SKIP` to leave it.';
    const column = this.#nameOfField('SUBMISSION_KEY');
    return { line: Number(path[0]), column, code: 'DUPLICATE', message };
  }

  /** What is wrong with a row that has another value of what cannot be corrected. */
  fixed({ response: { path } }: ReadRow, field: ResponseField): RowError {
    const message =
      'The response was stored with another value, which an import does not correct. Leave the cell empty, or the column out.';
    return { line: Number(path[0]), column: this.#nameOfField(field), code: 'FIXED', message };
  }

  /** What is wrong with a row whose touchpoint does not exist. */
  lostTouchpoint({ response: { path } }: ReadRow): RowError {
    const message = 'There is no such touchpoint in this workspace.';
    const column = this.#nameOfField('TOUCHPOINT');
    return { line: Number(path[0]), column, code: 'NOT_FOUND', message };
  }

  #fields(cells: readonly Cell[]): Fields {
    const fields: Fields = {};
    this.#options.columns.forEach(({ to }, index) => {
      const cell = cells[index];
      if ('field' in to && cell !== undefined && !isEmpty(cell)) fields[to.field] = cell;
    });
    return fields;
  }

  #labels(locale: Cell | undefined): ChoiceFinder {
    const wanted = typeof locale === 'string' ? locale.trim() : this.#options.defaults.locale;
    // A row in a language that the survey does not have is refused, whatever its labels are.
    const name = localeOf(this.#options, wanted) ?? this.#options.defaultLocale;
    let finder = this.#finders.get(name);
    if (!finder) {
      finder = choiceFinder(name);
      this.#finders.set(name, finder);
    }
    return finder;
  }

  #answer(
    drafts: Map<string, Draft>,
    key: string,
    { to, dateFormat }: ResponseColumn,
    cell: Cell,
    labels: ChoiceFinder,
  ): void {
    const question = this.#options.questions.get(key);
    if (!question) {
      throw new CellError('NOT_FOUND', `The survey has no question ${key} any more.`);
    }
    const part = 'part' in to ? to.part : null;
    const read = readAnswer(
      question,
      { part, dateFormat: dateFormat ?? null, timeZone: this.#options.timeZone },
      cell,
      labels,
    );
    const draft = drafts.get(key) ?? { value: null, other: null };
    drafts.set(key, combined(draft, read));
  }

  #properties(
    line: number,
    fields: Fields,
    attempt: <T>(column: string | null, read: () => T) => T | undefined,
  ) {
    const { defaults, jobId } = this.#options;
    const of = <T>(field: ResponseField, read: (cell: Cell) => T): T | undefined => {
      const cell = fields[field];
      if (cell === undefined) return undefined;
      return attempt(this.#nameOfField(field), () => read(cell));
    };
    const moment = (field: ResponseField) =>
      of(field, (cell) => this.#moment(cell, this.#columnOfField(field)?.dateFormat)) ?? null;
    const key = of('SUBMISSION_KEY', submissionKeyOf);
    return {
      verb: of('STATUS', verbOf) ?? 'SUBMIT',
      submissionKey: key ?? `import:${jobId}:${line}`,
      locale: of('LOCALE', (cell) => textOf(cell).trim()) ?? defaults.locale,
      channel: of('CHANNEL', channelOf) ?? defaults.channel,
      touchpointId: of('TOUCHPOINT', touchpointOf) ?? defaults.touchpointId,
      tags: eachOnce([...defaults.tags, ...(of('TAGS', tagsOf) ?? [])]),
      customer: customerOf(
        of('CUSTOMER_EXTERNAL_ID', customerIdOf),
        of('CUSTOMER_EMAIL', customerEmailOf),
        defaults.customerSystem ?? '',
      ),
      startedAt: moment('STARTED_AT'),
      completedAt: moment('COMPLETED_AT'),
      source: {
        url: of('URL', pageAddressOf) ?? null,
        userAgent: of('USER_AGENT', (cell) => shortText(cell, propertyBounds.userAgent)) ?? null,
        country: of('COUNTRY', countryOf) ?? null,
      },
    };
  }

  #columnOf(question: string): string | null {
    const { columns } = this.#options;
    return columns.find(({ to }) => 'question' in to && to.question === question)?.column ?? null;
  }

  #columnOfField(field: ResponseField): ResponseColumn | undefined {
    return this.#columns.get(targetKey({ field }));
  }

  #nameOfField(field: ResponseField): string | null {
    return this.#columnOfField(field)?.column ?? null;
  }

  /** The column of a property of `SubmittedResponse`. */
  #columnNamed(property: string | undefined): string | null {
    const fields = property === undefined ? undefined : fieldsOfProperty.get(property);
    const column = fields?.map((field) => this.#nameOfField(field)).find((each) => each !== null);
    return column ?? null;
  }
}

/** What a row names its customer by: the id in another system before the address. */
function customerOf(
  id: string | undefined,
  email: string | undefined,
  system: string,
): CustomerKeyShape | null {
  if (id !== undefined) return { externalId: { system, id } };
  return email === undefined ? null : { email };
}

/** The fields that properties of a response come from. One of the two moments stands for the other where that is missing. */
const fieldsOfProperty: ReadonlyMap<string, readonly ResponseField[]> = new Map([
  ['submissionKey', ['SUBMISSION_KEY']],
  ['locale', ['LOCALE']],
  ['channel', ['CHANNEL']],
  ['touchpointId', ['TOUCHPOINT']],
  ['startedAt', ['STARTED_AT', 'COMPLETED_AT']],
  ['completedAt', ['COMPLETED_AT', 'STARTED_AT']],
  ['tags', ['TAGS']],
]);

/** What cures an error beside correcting the row: another option of the import. */
const importCures: ReadonlyMap<string, string> = new Map([
  ['HIDDEN', ' History can keep it: import with `logic: IGNORE`.'],
  [
    'IDEMPOTENCY_KEY_REUSED',
    ' Import with `onKnown: UPDATE` to correct what is stored, with `onKnown: SKIP` to leave it.',
  ],
]);
