import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../../test/support/graph.ts';
import { inShort, nps, publish, send } from '../../../test/support/responses.ts';
import { sized } from '../../../test/support/size.ts';
import { decodeId, newId } from '../../kernel/id.ts';
import { rowTokenOf } from '../../kernel/rowToken.ts';
import { verifyStoredRollups } from '../../scores/rollups/verify.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let page: TestClient;
let survey: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  page = workspace.as({ keyKind: 'PUBLISHABLE', scopes: new Set() });
  survey = await publish(workspace);
});
afterAll(() => graph.close());

let calls = 0;
const start = async (more: object = {}, now?: Date) => {
  const input = { survey, submissionKey: `start ${++calls}`, ...more };
  const started = await send(page, 'responseStart', input, now && { now });
  return { ...started, resumeToken: started.resumeToken ?? '' };
};
const save = (resumeToken: string, answers: object[], now?: Date) =>
  send(page, 'responseSave', { resumeToken, answers }, now && { now });
const finish = (resumeToken: string, answers: object[] = [], now?: Date) =>
  send(
    page,
    'responseSubmit',
    { resumeToken, submissionKey: `finish ${++calls}`, answers },
    now && { now },
  );
const why = (text: string) => ({ question: 'why', value: { text } });

interface Resumed {
  responseResume: {
    response: { status: string };
    answers: { question: string; number: number | null; text: string | null }[];
    progress: object;
    errors: { code: string }[];
  } | null;
}
const resume = async (resumeToken: string, now?: Date) =>
  (
    await page.ask<Resumed>(
      `query ($resumeToken: String!) { responseResume(resumeToken: $resumeToken) {
        response { status } answers { question number text }
        progress { page questions remaining share ending { key } screenedOut }
        errors { code }
      } }`,
      { resumeToken },
      now && { now },
    )
  ).responseResume;

describe('a response that is answered page by page', () => {
  test('continues on another device where it was left', async () => {
    const { resumeToken, response } = await start({ answers: [nps(3)] });
    expect(response?.status).toBe('PARTIAL');
    expect(await resume(resumeToken)).toEqual({
      response: { status: 'PARTIAL' },
      answers: [{ question: 'recommend', number: 3, text: null }],
      progress: {
        page: 'page1',
        questions: ['recommend', 'why'],
        remaining: 8,
        share: 1 / 9,
        ending: null,
        screenedOut: false,
      },
      errors: [],
    });
    await save(resumeToken, [why('Slow.')]);
    await save(resumeToken, [why('Too slow.'), { question: 'spent', value: { number: 5 } }]);
    const state = await resume(resumeToken);
    expect(state?.answers).toEqual([
      { question: 'recommend', number: 3, text: null },
      { question: 'why', number: null, text: 'Too slow.' },
      { question: 'spent', number: 5, text: null },
    ]);
    await save(resumeToken, [{ question: 'spent', value: null }]);
    const done = await finish(resumeToken);
    expect(done.response).toEqual({ id: response?.id, status: 'COMPLETED' });
    const stored = await workspace.db.answer.findMany({
      where: { responseId: decodeId('SurveyResponse', response?.id ?? '') ?? '' },
      orderBy: { question: 'asc' },
    });
    expect(stored.map(({ question }) => question)).toEqual(['recommend', 'why']);
  });

  test('keeps an answer that a later one hides until it is submitted, and then deletes it', async () => {
    const { resumeToken, response } = await start({ answers: [nps(3), why('Slow.')] });
    await save(resumeToken, [nps(9)]);
    expect((await resume(resumeToken))?.answers).toHaveLength(2);
    await save(resumeToken, [nps(4)]);
    expect((await resume(resumeToken))?.answers).toHaveLength(2);
    await save(resumeToken, [nps(10)]);
    expect((await finish(resumeToken)).allErrors).toEqual([]);
    const responseId = decodeId('SurveyResponse', response?.id ?? '') ?? '';
    expect(await workspace.db.answer.count({ where: { responseId } })).toBe(1);
  });

  test('is checked against its survey at every step', async () => {
    const { resumeToken } = await start();
    const wrong = [nps(11), why('x'), { question: 'no', value: { number: 1 } }];
    expect(inShort((await save(resumeToken, wrong)).allErrors)).toEqual([
      'INVALID_ANSWER recommend OUT_OF_RANGE input.answers.0.value',
      'INVALID_ANSWER no UNKNOWN_QUESTION input.answers.2.question',
      'INVALID_ANSWER why HIDDEN input.answers.1.question',
    ]);
    expect(inShort((await finish(resumeToken)).allErrors)).toEqual([
      'INVALID_ANSWER recommend MISSING input.answers',
    ]);
    expect((await resume(resumeToken))?.response.status).toBe('PARTIAL');
  });

  test('stays with the version that it was started with', async () => {
    const own = await publish(workspace);
    const { resumeToken } = await start({ survey: own, answers: [nps(3)] });
    const title = [{ locale: 'en', text: 'Other?' }];
    const pages = [{ questions: [{ key: 'other', kind: 'NPS', title }] }];
    const updated = await workspace.change('surveyUpdate', { id: own, pages, endings: [] });
    expect(updated.errors).toEqual([]);
    await workspace.change('surveyPublish', { id: own });
    expect((await finish(resumeToken, [why('Slow.')])).allErrors).toEqual([]);
  });

  test('expires, and then shows none of its answers', async () => {
    const begun = new Date('2030-01-01T12:00:00Z');
    const { resumeToken } = await start({ answers: [nps(3)] }, begun);
    const still = new Date('2030-01-31T11:59:59Z');
    const late = new Date('2030-01-31T12:00:00Z');
    expect((await save(resumeToken, [why('Slow.')], still)).allErrors).toEqual([]);
    const { allErrors } = await save(resumeToken, [why('Late.')], late);
    expect(allErrors).toMatchObject([
      { code: 'RESPONSE_EXPIRED', expiredAt: '2030-01-31T12:00:00.000Z' },
    ]);
    expect((await finish(resumeToken, [], late)).allErrors).toEqual(allErrors);
    expect(await resume(resumeToken, late)).toMatchObject({
      answers: [],
      errors: [{ code: 'RESPONSE_EXPIRED' }],
    });
  });

  test('takes no more answers once it is finished', async () => {
    const { resumeToken } = await start({ answers: [nps(3)] });
    await finish(resumeToken);
    expect(inShort((await save(resumeToken, [nps(4)])).allErrors)).toEqual([
      'WRONG_STATE input.resumeToken',
    ]);
    expect(inShort((await finish(resumeToken)).allErrors)).toEqual([
      'WRONG_STATE input.resumeToken',
    ]);
    expect(await resume(resumeToken)).toMatchObject({
      response: { status: 'COMPLETED' },
      answers: [],
      progress: { page: null, share: 1, ending: { key: 'thanks' } },
      errors: [{ code: 'WRONG_STATE' }],
    });
  });

  test('is found by its own token alone', async () => {
    const { resumeToken, response } = await start({ answers: [nps(3)] });
    const key = decodeId('SurveyResponse', response?.id ?? '') ?? '';
    const flipped = `${resumeToken.slice(0, -1)}${resumeToken.endsWith('A') ? 'E' : 'A'}`;
    const forged = [
      '',
      'x',
      flipped,
      `${resumeToken} `,
      rowTokenOf('another secret', 'resume', key),
      rowTokenOf('another secret', 'resume', newId()),
      response?.id ?? '',
    ];
    for (const token of forged) {
      expect(await resume(token)).toBeNull();
      expect(inShort((await save(token, [nps(4)])).allErrors)).toEqual([
        'NOT_FOUND input.resumeToken',
      ]);
      expect(inShort((await finish(token)).allErrors)).toEqual(['NOT_FOUND input.resumeToken']);
    }
    const elsewhere = await graph.workspace();
    const { responseResume } = await elsewhere.ask<Resumed>(
      'query ($t: String!) { responseResume(resumeToken: $t) { errors { code } } }',
      { t: resumeToken },
    );
    expect(responseResume).toBeNull();
  });

  test.each<[string, (token: string) => Promise<unknown>]>([
    ['resumed', (token) => resume(token)],
    ['saved', (token) => save(token, [nps(4)])],
    ['finished', (token) => finish(token)],
  ])(
    'is not %s by a wrong token, and a response that does not exist takes the same statements',
    async (_verb, call) => {
      const { response } = await start({ answers: [nps(3)] });
      const key = decodeId('SurveyResponse', response?.id ?? '') ?? '';
      const known = await graph.statementsOf(() =>
        call(rowTokenOf('another secret', 'resume', key)),
      );
      const unknown = await graph.statementsOf(() =>
        call(rowTokenOf('another secret', 'resume', newId())),
      );
      const read = known.statements.filter((sql) => sql.includes('"SurveyResponse"'));
      expect(read).toHaveLength(1);
      expect(read[0]).not.toContain('"Answer"');
      expect(known).toEqual(unknown);
    },
  );

  test('takes no locale and channel when it is submitted: it has those of its start', async () => {
    const { resumeToken } = await start({ answers: [nps(3)] });
    const input = { resumeToken, submissionKey: 'x', locale: 'en', channel: 'WEB' };
    const { allErrors } = await send(page, 'responseSubmit', input);
    expect(inShort(allErrors)).toEqual(['FIXED input.locale', 'FIXED input.channel']);
  });
});

test('start, save and submit make one response, in any order and however often they are retried', async () => {
  const step = fc.constantFrom('start', 'save', 'finish');
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (steps, atOnce) => {
        const own = await publish(workspace);
        // One key for starting and for submitting: they are two calls.
        const begin = { survey: own, submissionKey: 'key', answers: [nps(3)] };
        const { resumeToken, response } = await send(page, 'responseStart', begin);
        const call = {
          start: () => send(page, 'responseStart', begin),
          save: () => save(resumeToken ?? '', [why('Slow.')]),
          finish: () =>
            send(page, 'responseSubmit', { resumeToken, submissionKey: 'key', answers: [nps(2)] }),
        };
        const results = [];
        if (atOnce) results.push(...(await Promise.all(steps.map((each) => call[each]()))));
        else for (const each of steps) results.push(await call[each]());
        const done = steps.includes('finish');
        for (const [index, each] of results.entries()) {
          // Only a save after the end is refused; every other call returns the one response.
          if (each.response === null) expect([steps[index], done]).toEqual(['save', true]);
          else expect(each.response.id).toBe(response?.id);
        }
        const surveyId = decodeId('Survey', own) ?? '';
        const rows = await workspace.db.surveyResponse.findMany({ where: { surveyId } });
        expect(rows.map(({ status }) => status)).toEqual([done ? 'COMPLETED' : 'PARTIAL']);
        const submissions = await workspace.db.responseSubmission.count({ where: { surveyId } });
        expect(submissions).toBe(done ? 2 : 1);
      },
    ),
    { numRuns: sized({ suite: 6, soak: 12 }), seed: 3 },
  );
});

test('the rollups equal a recount of the responses', async () => {
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
});
