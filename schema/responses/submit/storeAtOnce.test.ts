import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import {
  allAnswers,
  inShort,
  nps,
  publish,
  type SubmitResult,
  submitErrors,
} from '../../../test/support/responses.ts';
import { decodeId } from '../../kernel/id.ts';
import { verifyStoredRollups } from '../../scores/rollups/verify.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
/** Responses to this survey are stored in one statement, once it is remembered. */
let open: string;
/** This one differs only by a cap, so its responses take a transaction. */
let capped: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  open = await remembered(workspace);
  capped = await publish(workspace, { maxResponses: 1_000_000 });
});
afterAll(() => graph.close());

let calls = 0;
const selection = `response {
  id status locale channel startedAt completedAt ending screenedBy version reached tags revision
  createdAt updatedAt source { url userAgent country } hiddenFields { key value } touchpoint { id }
} replayed ${submitErrors}`;

/** The columns of a row or a result, whatever they are. */
type Columns = Record<string, unknown>;

function submit(survey: string, input: object, own = workspace, now?: Date) {
  const all = { survey, submissionKey: `call ${++calls}`, answers: [nps(9)], ...input };
  return own.change<Pick<SubmitResult, 'response' | 'replayed' | 'allErrors'>>(
    'responseSubmit',
    all,
    selection,
    now && { now },
  );
}

/** A survey that has taken a response, and so is remembered. */
async function remembered(own: TestWorkspace, more: object = {}): Promise<string> {
  const survey = await publish(own, more);
  await submit(survey, {}, own);
  return survey;
}

const statementsOf = async (work: () => Promise<unknown>) =>
  (await graph.statementsOf(work)).statements.length;

describe('a submit that is stored in one statement', () => {
  const inputs = fc.record(
    {
      submissionKey: fc.constantFrom('one', 'two', 'three', 'four', ''),
      locale: fc.constantFrom('en', 'en-GB', 'tlh'),
      channel: fc.constantFrom('WEB', 'EMAIL', null),
      version: fc.constantFrom(1, 2),
      answers: fc.constantFrom(
        allAnswers,
        [nps(0)],
        [nps(3), { question: 'why', value: { text: 'Dear, slow, and “late” 🙁\n\t' } }],
        [nps(11)],
        [],
      ),
      hiddenFields: fc.constantFrom([{ key: 'seats', value: '2' }], [{ key: 'no', value: '2' }]),
      source: fc.constant({ url: 'https://shop.example/a', userAgent: 'x', country: 'DE' }),
      tags: fc.constant(['b', 'a', 'b']),
      startedAt: fc.constantFrom('2026-03-01T10:00:00.123Z', '2026-03-01T12:00:00.123Z'),
      timings: fc.constant([{ question: 'again', ms: 5 }]),
    },
    { requiredKeys: ['submissionKey'] },
  );
  const now = new Date('2026-03-01T11:00:00.456Z');

  /** Rows of a survey, without ids and hashes, which differ from survey to survey. */
  async function stored(survey: string): Promise<unknown> {
    const surveyId = decodeId('Survey', survey) ?? '';
    const { db } = workspace;
    const responses = await db.surveyResponse.findMany({
      where: { surveyId },
      include: { answers: { orderBy: { question: 'asc' } }, submissions: true },
      orderBy: { id: 'asc' },
    });
    const without = (row: Columns, ...names: string[]) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
    return responses.map(({ answers, submissions, ...response }) => ({
      ...without(response, 'id', 'surveyId'),
      answers: answers.map((answer) => without(answer, 'id', 'responseId', 'surveyId')),
      submissions: submissions.length,
    }));
  }

  test('has the same rows and the same answer as one in a transaction', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(inputs, { minLength: 1, maxLength: 4 }), async (several) => {
        const run = ++calls;
        const both: Columns[][] = [];
        for (const survey of [open, capped]) {
          const results: Columns[] = [];
          for (const input of several) {
            const submissionKey = input.submissionKey && `${input.submissionKey} ${run}`;
            const result = await submit(survey, { ...input, submissionKey }, workspace, now);
            results.push({
              ...result,
              response: result.response && { ...result.response, id: '' },
            });
          }
          both.push(results);
        }
        expect(both[0]).toEqual(both[1]);
      }),
      { numRuns: 15 },
    );
    const [one, other] = [await stored(open), await stored(capped)];
    // The response that `remembered` made.
    expect((one as unknown[]).slice(1)).toEqual(other);
    expect(await verifyStoredRollups(workspace.db)).toEqual([]);
  });

  test('takes that statement alone, and one more for columns that only the database knows', async () => {
    const input = { survey: open, answers: allAnswers };
    const shown = async (fields: string) =>
      statementsOf(() =>
        workspace.change(
          'responseSubmit',
          { ...input, submissionKey: `call ${++calls}` },
          `response { ${fields} } replayed`,
        ),
      );
    expect(await shown('id status day: startedAt screenedBy tags')).toBe(1);
    expect(await shown('id hiddenFields { key }')).toBe(2);
    expect(await shown('id answers { nodes { id } }')).toBe(2);
  });

  test('shares it with those that come at the same time', async () => {
    const range = Array.from({ length: 60 }, (_, index) => index);
    const where = { topic: 'rollups' };
    const before = await workspace.db.outbox.count({ where });
    const { value, statements } = await graph.statementsOf(() =>
      Promise.all(
        range.map((number) =>
          workspace.change<SubmitResult>(
            'responseSubmit',
            { survey: open, submissionKey: `call ${++calls}`, answers: [nps(number % 11)] },
            'response { id }',
          ),
        ),
      ),
    );
    expect(new Set(value.map(({ response }) => response?.id)).size).toBe(60);
    const batches = statements.length;
    expect(batches).toBeLessThan(10);
    expect(await workspace.db.outbox.count({ where })).toBe(before + batches);
    expect(await verifyStoredRollups(workspace.db)).toEqual([]);
  });
});

describe('of several submits at the same time', () => {
  test('those with one key are one response, and one of them made it', async () => {
    const submissionKey = `call ${++calls}`;
    const others = Array.from({ length: 5 }, () => submit(open, {}));
    const same = Array.from({ length: 5 }, () => submit(open, { submissionKey }));
    const results = await Promise.all(same);
    expect(new Set(results.map(({ response }) => response?.id)).size).toBe(1);
    expect(results.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect((await Promise.all(others)).every(({ replayed }) => !replayed)).toBe(true);
  });

  test('a key with other arguments is refused, and the others are stored', async () => {
    const submissionKey = `call ${++calls}`;
    await submit(open, { submissionKey });
    const again = submit(open, { submissionKey, answers: [nps(1)] });
    const results = await Promise.all([
      submit(open, {}),
      submit(open, {}),
      again,
      submit(open, {}),
    ]);
    expect(results.map(({ allErrors }) => inShort([...allErrors]))).toEqual([
      [],
      [],
      ['IDEMPOTENCY_KEY_REUSED input.submissionKey'],
      [],
    ]);
  });

  test('one about a touchpoint that does not exist is refused, and the others are stored', async () => {
    const gone = await workspace.make('touchpoint', { name: 'Gone', channel: 'WEB' });
    await workspace.change('touchpointDelete', { id: gone });
    const results = await Promise.all(
      [{}, {}, { touchpoint: gone, channel: 'WEB' }, {}, {}].map((input) => submit(open, input)),
    );
    expect(results.map(({ allErrors }) => inShort([...allErrors]))).toEqual([
      [],
      [],
      ['NOT_FOUND input.touchpoint'],
      [],
      [],
    ]);
    expect(results.every(({ response }, index) => (response === null) === (index === 2))).toBe(
      true,
    );
  });

  test('each is stored in its own workspace', async () => {
    const other = await graph.workspace('Other');
    const theirs = await remembered(other);
    const count = async (own: TestWorkspace) => own.db.surveyResponse.count({ where: {} });
    const before = [await count(workspace), await count(other)];
    const results = await Promise.all(
      [0, 1, 2, 3, 4, 5].flatMap(() => [submit(open, {}), submit(theirs, {}, other)]),
    );
    expect(results.flatMap(({ allErrors }) => allErrors)).toEqual([]);
    expect([await count(workspace), await count(other)]).toEqual(before.map((n) => n + 6));
    const foreign = await submit(open, {}, other);
    expect(inShort([...foreign.allErrors])).toEqual(['NOT_FOUND input.survey']);
  });
});

describe('what changed since a survey was remembered counts for the next submit:', () => {
  const change = async (mutation: string, input: object) =>
    expect((await workspace.change(mutation, input)).errors).toEqual([]);

  test.each(['surveyPause', 'surveyClose', 'surveyArchive'])('%s', async (mutation) => {
    const survey = await remembered(workspace);
    await change(mutation, { id: survey });
    const { response, allErrors } = await submit(survey, {});
    expect([response, allErrors.map(({ code }) => code)]).toEqual([null, ['SURVEY_CLOSED']]);
  });

  test('its closing date, also one that passes', async () => {
    const survey = await remembered(workspace);
    await change('surveyUpdate', { id: survey, closesAt: '2100-01-01T00:00:00Z' });
    expect((await submit(survey, {})).allErrors).toEqual([]);
    expect((await submit(survey, {})).allErrors).toEqual([]);
    const late = await submit(survey, {}, workspace, new Date('2100-01-01T00:00:00Z'));
    expect(inShort([...late.allErrors])).toEqual(['SURVEY_CLOSED PAST_CLOSING_DATE input.survey']);
  });

  test('that it does not exist any more', async () => {
    const survey = await remembered(workspace);
    const surveyId = decodeId('Survey', survey) ?? '';
    const { db } = workspace;
    await db.responseSubmission.deleteMany({ where: { surveyId } });
    await db.surveyResponse.deleteMany({ where: { surveyId } });
    await db.survey.deleteMany({ where: { id: surveyId } });
    expect(inShort([...(await submit(survey, {})).allErrors])).toEqual(['NOT_FOUND input.survey']);
  });

  test('its first cap', async () => {
    const survey = await remembered(workspace);
    await change('surveyUpdate', { id: survey, maxResponses: 2 });
    const results = await Promise.all([1, 2, 3, 4].map(() => submit(survey, {})));
    expect(results.filter(({ response }) => response !== null)).toHaveLength(1);
    expect(results.flatMap(({ allErrors }) => [...allErrors].map(({ code }) => code))).toEqual(
      Array.from({ length: 3 }, () => 'QUOTA_FULL'),
    );
  });

  test('a new version', async () => {
    const survey = await remembered(workspace);
    const title = [{ locale: 'en', text: 'How?' }];
    const questions = [{ key: 'recommend', kind: 'NPS', title }];
    await change('surveyUpdate', { id: survey, pages: [{ questions }] });
    await change('surveyPublish', { id: survey });
    expect((await submit(survey, {})).response).toMatchObject({ version: 2 });
    expect((await submit(survey, {})).response).toMatchObject({ version: 2 });
    expect((await submit(survey, { version: 1 })).response).toMatchObject({ version: 1 });
  });

  test('the channel of its touchpoint, and the time zone of the workspace', async () => {
    const own = await graph.workspace('Zones');
    const touchpoint = await own.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
    const survey = await remembered(own, { target: { touchpoint } });
    const now = new Date('2026-03-01T23:30:00Z');
    const last = async () => {
      const { response } = await submit(survey, {}, own, now);
      const row = await own.db.surveyResponse.findFirst({
        where: { id: decodeId('SurveyResponse', response?.id ?? '') ?? '' },
      });
      return [row?.channel, row?.day.toISOString().slice(0, 10)];
    };
    expect(await last()).toEqual(['IN_STORE', '2026-03-01']);
    await own.change('touchpointUpdate', { id: touchpoint, channel: 'PHONE' });
    expect(await last()).toEqual(['PHONE', '2026-03-01']);
    await own.change('workspaceUpdate', { timeZone: 'Europe/Vienna' });
    expect(await last()).toEqual(['PHONE', '2026-03-02']);
  });
});
