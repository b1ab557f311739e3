import { deepStrictEqual } from 'node:assert';
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import {
  type Column,
  type Columns,
  columnsOfTables,
  columnTypes,
  quoted,
  type ResponseTable,
  responseTables,
  type StoredColumns,
} from '../byHand/store.ts';
import type { World } from '../world.ts';

export type Row = Readonly<Record<string, string | null>>;

/** A response's rows in each table, as the product stored them, with the values as text. */
type ResponseRows = Readonly<Record<ResponseTable, readonly Row[]>>;

/** What the server by hand stores: copies of what the product stored, under new ids. */
export class ResponseTemplates {
  readonly #responses: readonly ResponseRows[];
  readonly #survey: string;

  private constructor(responses: readonly ResponseRows[], survey: string) {
    this.#responses = responses;
    this.#survey = survey;
  }

  /**
   * Reads the responses of a survey, one task of the outbox for each; so they were submitted one by
   * one, and no worker ran.
   *
   * @param survey the key of another survey, which the copies belong to
   */
  static async read(world: World, from: string, survey: string): Promise<ResponseTemplates> {
    const tables = await storedRows(world, from);
    const tasks = tables.Outbox;
    const responses = tables.SurveyResponse.map((response, index) => {
      const own = (row: Row) => row.responseId === response.id;
      const task = tasks[index];
      return {
        SurveyResponse: [response],
        Answer: tables.Answer.filter(own),
        ResponseSubmission: tables.ResponseSubmission.filter(own),
        Outbox: task ? [task] : [],
      };
    });
    if (tasks.length !== responses.length || responses.length === 0) {
      throw new Error(
        `${responses.length} responses have ${tasks.length} tasks: one each is needed.`,
      );
    }
    return new ResponseTemplates(responses, survey);
  }

  /**
   * The body of a call that stores the responses of these numbers, each with a task, or with the tasks
   * of a bulk call.
   */
  body(numbers: readonly number[], tasks?: readonly Row[]): string {
    const copied: Record<ResponseTable, Row[]> = {
      SurveyResponse: [],
      Answer: [],
      ResponseSubmission: [],
      Outbox: [],
    };
    for (const number of numbers) {
      const rows = this.#responses[number % this.#responses.length];
      if (!rows) continue;
      const id = v7();
      const own = { surveyId: this.#survey, responseId: id };
      const [response] = rows.SurveyResponse;
      copied.SurveyResponse.push({ ...response, id, surveyId: this.#survey });
      for (const answer of rows.Answer) copied.Answer.push({ ...answer, ...own, id: v7() });
      const keyHash = randomBytes(32).toString('base64url');
      for (const call of rows.ResponseSubmission) {
        copied.ResponseSubmission.push({ ...call, ...own, keyHash });
      }
      if (!tasks) copied.Outbox.push(...rows.Outbox.map((task) => this.#task(task)));
    }
    if (tasks) copied.Outbox.push(...tasks.map((task) => this.#task(task)));
    const columns = Object.entries(copied).map(([table, rows]) => [table, byColumn(rows)]);
    return JSON.stringify(Object.fromEntries(columns) as StoredColumns);
  }

  #task(task: Row): Row {
    const id = v7();
    const from = task.subjectId ?? '';
    const payload = (task.payload ?? '').replaceAll(from, this.#survey);
    return { ...task, id, dedupeKey: id, subjectId: this.#survey, payload };
  }
}

/** Rows as a statement with an array for each column takes them. */
export function byColumn(rows: readonly Row[]): Columns {
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
}

/** The rows of a survey's responses and its tasks, in the order of their ids, with values as text. */
export async function storedRows(world: World, survey: string): Promise<ResponseRows> {
  const listed = await world.rows<Column>(columnsOfTables, [quoted(responseTables)]);
  const tables: Record<ResponseTable, Row[]> = {
    SurveyResponse: [],
    Answer: [],
    ResponseSubmission: [],
    Outbox: [],
  };
  for (const [table, types] of columnTypes(responseTables, listed)) {
    const values = [...types.keys()].map((name) => `"${name}"::text AS "${name}"`).join(', ');
    const column = table === 'Outbox' ? 'subjectId' : 'surveyId';
    const order = table === 'ResponseSubmission' ? 'responseId' : 'id';
    tables[table] = await world.rows<Row>(
      `SELECT ${values} FROM "${table}" AS stored
       WHERE "workspaceId" = $1 AND "${column}" = $2 ORDER BY stored."${order}"`,
      [world.workspaceId, survey],
    );
  }
  return tables;
}

/** Ids, hashes and times differ between two calls with the same answers. */
const own = new Set([
  ...['id', 'surveyId', 'responseId', 'subjectId', 'dedupeKey', 'keyHash', 'argumentsHash'],
  ...['startedAt', 'completedAt', 'createdAt', 'updatedAt', 'nextAt', 'day'],
]);

/** @throws AssertionError unless two surveys have responses with the same content, in any order */
export async function demandSameRows(
  world: World,
  one: string,
  other: string,
  tables: readonly ResponseTable[] = responseTables,
): Promise<void> {
  const content = async (survey: string) => {
    const stored = await storedRows(world, survey);
    return tables.map((table) => stored[table].map((row) => contentOf(row, survey)).sort());
  };
  const [first, second] = [await content(one), await content(other)];
  deepStrictEqual(second, first);
  if (first.some((rows) => rows.length === 0)) throw new Error('No rows were compared.');
}

function contentOf(row: Row, survey: string): string {
  const compared = Object.entries(row).filter(([column]) => !own.has(column));
  return JSON.stringify(compared).replaceAll(survey, 'survey');
}
