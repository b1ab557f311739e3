import { deepStrictEqual } from 'node:assert';
import { uuidIn } from '../byHand/publicId.ts';
import type { Engine } from '../engine.ts';
import { ask, type Call, graphqlCall } from '../http.ts';
import { World } from '../world.ts';
import { demandSameRows, ResponseTemplates, storedRows } from './responseRows.ts';
import { publishedSurvey, responseInput } from './survey.ts';

/** Submits a response. */
export const submitMutation =
  'mutation ($input: ResponseSubmitInput!) { it: responseSubmit(input: $input) { response { id } errors { message path } } }';

const bulkMutation =
  'mutation ($input: ResponseBulkSubmitInput!) { it: responseBulkSubmit(input: $input) { errors { message path } } }';

/** Numbers of the responses that the copies are made of: every score, with the answers that follow. */
export const templateNumbers = Array.from({ length: 44 }, (_, number) => number);

/** A database with two surveys of the same questions: one for the product, one for the copies by hand. */
export interface Storing {
  readonly world: World;
  /** Of the product: its id. */
  readonly survey: string;
  /** The keys of both in the database. */
  readonly keys: { readonly graph: string; readonly byHand: string };
  readonly templates: ResponseTemplates;
}

/** A call that submits a response; `key` begins its submission key. */
export function submitCall(survey: string, key: string, number: number): Call {
  const input = { survey, ...responseInput(`${key}-${number}`, number) };
  return graphqlCall(submitMutation, { input });
}

/** @throws Error unless an answer of the graph is free of errors of any kind */
export function demandSuccess(text: string): void {
  const { data, errors } = JSON.parse(text);
  if (errors !== undefined || data.it.errors.length > 0) throw new Error(text.slice(0, 1_000));
}

/**
 * Submits a response of each kind, reads what was stored, and has the server by hand store the same.
 *
 * @param fill makes further rows first
 */
export async function prepareStoring(
  engine: Engine,
  name: string,
  fill: (world: World) => Promise<void> = async () => {},
): Promise<Storing> {
  // Without its worker: both servers do the same work then, and the tasks can be read.
  const world = await World.open(engine, name, { CXGRAPH_WORKER: 'false' });
  await fill(world);
  const survey = await publishedSurvey(world);
  const copied = await publishedSurvey(world);
  const graph = await world.graph();
  for (const number of templateNumbers) {
    demandSuccess(await ask(graph, submitCall(survey, 'template', number)));
  }
  const keys = { graph: uuidIn(survey), byHand: uuidIn(copied) };
  const byHand = await world.byHand();
  const rows = await ResponseTemplates.read(world, keys.graph, keys.byHand);
  await ask(byHand, { path: '/storeMany', body: rows.body(templateNumbers) });
  await demandSameRows(world, keys.graph, keys.byHand);
  return { world, survey, keys, templates: rows };
}

/** The same for work that stores a thousand responses at once. */
export interface BulkStoring extends Storing {
  /** The body of a call that has the server by hand store `batch` responses. */
  readonly bodyOfMany: () => string;
}

/** Responses of a bulk call: as many as it takes. */
export const batch = 1_000;

const numbers = Array.from({ length: batch }, (_, number) => number);

/** A bulk call with the responses of all numbers up to `batch`. */
export function bulkCall(survey: string, key: string): Call {
  const responses = numbers.map((number) => responseInput(`${key}-${number}`, number));
  return graphqlCall(bulkMutation, { input: { survey, responses } });
}

/** Sends a bulk call to a survey of its own: the copies get the tasks that the product made for it. */
export async function prepareBulk(engine: Engine, name: string): Promise<BulkStoring> {
  let example = '';
  const storing = await prepareStoring(engine, name, async (world) => {
    example = await publishedSurvey(world);
    demandSuccess(await ask(await world.graph(), bulkCall(example, 'example')));
  });
  const { Outbox: tasks } = await storedRows(storing.world, uuidIn(example));
  if (tasks.length === 0) throw new Error('A bulk call made no task.');
  return { ...storing, bodyOfMany: () => storing.templates.body(numbers, tasks) };
}

/** @throws AssertionError unless both servers have stored as many responses, answers and calls */
export async function demandSameCounts({ world, keys }: Storing): Promise<void> {
  const count = async (survey: string) => {
    const [row] = await world.rows<object>(
      `SELECT (SELECT count(*) FROM "SurveyResponse" WHERE "surveyId" = $1) AS responses,
         (SELECT count(*) FROM "Answer" WHERE "surveyId" = $1) AS answers,
         (SELECT count(*) FROM "ResponseSubmission" WHERE "surveyId" = $1) AS calls`,
      [survey],
    );
    return row;
  };
  deepStrictEqual(await count(keys.graph), await count(keys.byHand));
}
