import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../api/database/open.ts';
import { startWorker } from '../../api/worker/worker.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import type { TaskHandler } from '../../schema/outbox/handler.ts';
import { importHandler } from '../../schema/responses/interchange/importHandler.ts';
import { foldRollups } from '../../schema/scores/rollups/fold.ts';
import { verifyStoredRollups } from '../../schema/scores/rollups/verify.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../support/server.ts';
import { sized } from '../support/size.ts';
import { statementProxy } from '../support/statementProxy.ts';
import { expectNothingUncaught } from '../support/uncaught.ts';
import { cutsThrough, type Struck } from './cutEverywhere.ts';
import { type Answered, plainAnswers } from './plainAnswers.ts';

expectNothingUncaught();

const proxy = statementProxy();
let server: TestServer;
let other: TestWorkspace;
let survey: string;
/** The same database, past the proxy. */
let past: Database;
let db: WorkspaceDb;
beforeAll(async () => {
  let url = '';
  server = await startTestServer({
    // The look-up of a key, or of the time, would be a statement more, whenever some seconds have passed.
    elapsed: () => 0,
    via: (direct) => {
      url = direct;
      return proxy.via(direct);
    },
  });
  other = await server.otherWorkspace();
  past = await openDatabase({ url });
  db = past.workspace(server.workspaceId);
  // Keys' uses are noted beside a request, which would make the statements differ from time to time.
  const lastUsedAt = new Date(Date.now() + 3_600_000);
  for (const id of [server.workspaceId, other.workspaceId]) {
    await past.workspace(id).apiKey.updateMany({ data: { lastUsedAt } });
  }
  survey = await publishedSurvey();
});
afterAll(async () => {
  await past.close();
  await server.stop();
  proxy.close();
});

const { ask, done, file } = plainAnswers(() => server);

const title = [{ locale: 'en', text: 'How likely?' }];

async function publishedSurvey(more: object = {}): Promise<string> {
  const pages = [{ questions: [{ key: 'nps', kind: 'NPS', required: true, title }] }];
  const { made } = await done(
    'mutation ($input: SurveyCreateInput!) { made: surveyCreate(input: $input) { survey { id } errors { message } } }',
    { name: 'Cut', locales: ['en'], pages, ...more },
  );
  const { id } = made.survey;
  await done(
    'mutation ($input: SurveyPublishInput!) { surveyPublish(input: $input) { errors { message } } }',
    { id },
  );
  return id;
}

async function newJob(mutation: 'responseImport' | 'responseExport'): Promise<string> {
  const type = mutation === 'responseImport' ? 'ResponseImportInput' : 'ResponseExportInput';
  const { made } = await done(
    `mutation ($input: ${type}!) { made: ${mutation}(input: $input) { job { path } errors { message } } }`,
    { survey, format: 'CSV' },
  );
  return made.job.path;
}

/** Runs a worker of one topic until all is done; tasks that it had claimed are due after their lease. */
async function drained(handler: TaskHandler): Promise<void> {
  const log = pino({ level: 'silent' });
  // It is poked: a look for what is due would come between the statements that are cut.
  const options = { handlers: [handler], log, pollMs: 3_600_000, leaseMs: 500 };
  const worker = startWorker({ database: server.database, ...options });
  const { topic } = handler;
  const soon = new Date(Date.now() + 3_600_000);
  const waiting = () =>
    db.outbox.count({ where: { topic, state: { not: 'DEAD' }, nextAt: { lt: soon } } });
  while ((await waiting()) > 0) {
    // What failed is put off by a second or more; nothing here has to wait for it.
    const now = new Date();
    await db.outbox.updateMany({
      where: { topic, state: 'READY', nextAt: { gt: now, lt: soon } },
      data: { nextAt: now },
    });
    worker.poke();
    await sleep(50);
  }
  await worker.stop();
}

const read = '{ personas { nodes { id } totalCount } }';

/** Connections are bound to another workspace before, so that the binding is among the statements. */
const cutEverywhere = cutsThrough(proxy, {
  between: async () => {
    expect((await ask(read, {}, other.ownerKey)).status).toBe(200);
  },
  sampled: sized({ suite: true, soak: false }),
});

/** A change was made, and the connection lost when its row was read again: the answer says so. */
function isMade({ result }: Struck<Answered>): boolean {
  return result.status === 200 && result.code === 'UNAVAILABLE' && result.data.it !== null;
}

function expectUnavailable({ result, cut }: Struck<Answered>): void {
  const unavailable = { status: 503, code: 'UNAVAILABLE', retryAfter: '1' };
  expect({ ...result, cut }).toMatchObject({ ...unavailable, cut });
}

const submit = `mutation ($input: ResponseSubmitInput!) {
  it: responseSubmit(input: $input) { response { id } replayed errors { message } } }`;

const responsesTo = (id: string) =>
  db.surveyResponse.count({ where: { surveyId: decodeId('Survey', id) ?? '' } });

const submission = (turn: number, to = survey) => ({
  survey: to,
  submissionKey: `submission-${turn}`,
  answers: [{ question: 'nps', value: { number: turn % 11 } }],
});

describe.each(['statement', 'answer'] as const)('a connection that is lost with a %s', (side) => {
  test('has a read answered with 503, whichever statement was cut, and the next one with 200', async () => {
    const { cuts } = await cutEverywhere(side, {
      run: () => ask(read),
      after: async (struck) => {
        expectUnavailable(struck);
        await done(read);
      },
    });
    expect(cuts).toEqual([
      expect.stringContaining('set_config'),
      expect.stringMatching(/^SELECT '\{/),
    ]);
  });

  test('is the error of the platform door, not the rollback that fails after it', async () => {
    const { cuts } = await cutEverywhere(side, {
      run: () =>
        server.database.platform.createFirstWorkspace('Second').catch((error: Error) => error),
      after: async ({ result }) => {
        expect(String(result)).toMatch(/ECONNRESET|Connection terminated unexpectedly/);
        expect(await server.database.platform.workspaces()).toHaveLength(2);
      },
    });
    const reading = expect.stringContaining('SELECT');
    expect(cuts).toEqual(['BEGIN', reading, reading, 'COMMIT']);
  });

  test('has a change answered with 503; sent again under its key, it is there once', async () => {
    const change = `mutation ($input: PersonaCreateInput!) {
      it: personaCreate(input: $input) { persona { name } errors { message } } }`;
    const send = (turn: number) =>
      ask(change, { name: `Persona ${turn}` }, server.ownerKey, `persona-${turn}`);
    const { cuts } = await cutEverywhere(side, {
      run: send,
      after: async (struck, turn) => {
        if (!isMade(struck)) expectUnavailable(struck);
        const { status, data } = await send(turn);
        const name = `Persona ${turn}`;
        expect([status, data.it]).toEqual([200, { persona: { name }, errors: [] }]);
        expect(await db.persona.count({ where: { name } })).toBe(1);
      },
    });
    expect(cuts).toEqual(expect.arrayContaining(['BEGIN', 'COMMIT']));
  });

  test('has a response answered with 503; submitted again, it is stored and counted once', async () => {
    await done(submit, submission(-1));
    const before = await db.surveyResponse.count();
    const { cuts, runs } = await cutEverywhere(side, {
      // Binds the connection, so that the one statement that stores is the first.
      prepare: (turn) => done(submit, { ...submission(turn), submissionKey: `before-${turn}` }),
      run: (turn) => ask(submit, submission(turn)),
      after: async (struck, turn) => {
        expectUnavailable(struck);
        const { it: first } = await done(submit, submission(turn));
        expect(first).toMatchObject({ response: { id: expect.any(String) }, errors: [] });
        // The one statement that stores it is done if only its answer was lost.
        const isStored = side === 'answer' && struck.cut.includes('INSERT INTO "SurveyResponse"');
        expect([struck.cut, first.replayed]).toEqual([struck.cut, isStored]);
        const { it: again } = await done(submit, submission(turn));
        expect(again).toEqual({ ...first, replayed: true });
      },
    });
    expect(await db.surveyResponse.count()).toBe(before + 2 * runs);
    expect(cuts.at(-1)).toContain('INSERT INTO "SurveyResponse"');
    expect(cuts).not.toContain('BEGIN');
    expect(await verifyStoredRollups(db)).toEqual([]);
  });

  test('has a response that takes a transaction answered with 503; submitted again, it is stored and counted once', async () => {
    const capped = await publishedSurvey({ maxResponses: 1_000_000 });
    const before = await db.surveyResponse.count();
    const { cuts, runs } = await cutEverywhere(side, {
      run: (turn) => ask(submit, submission(turn, capped)),
      after: async (struck, turn) => {
        const made = isMade(struck);
        if (!made) expectUnavailable(struck);
        const { it: first } = await done(submit, submission(turn, capped));
        expect(first).toMatchObject({ response: { id: expect.any(String) }, errors: [] });
        const isStored = made || (side === 'answer' && struck.cut === 'COMMIT');
        expect([struck.cut, first.replayed]).toEqual([struck.cut, isStored]);
        const { it: again } = await done(submit, submission(turn, capped));
        expect(again).toEqual({ ...first, replayed: true });
      },
    });
    expect(await db.surveyResponse.count()).toBe(before + runs);
    expect(cuts).toEqual(expect.arrayContaining(['BEGIN', 'COMMIT']));
    expect(await verifyStoredRollups(db)).toEqual([]);
  });

  test('has a file refused with 503; sent again, all of its rows are stored once', async () => {
    const before = await db.surveyResponse.count();
    const csv = 'nps\n1\n5\n10\n';
    const { cuts, runs } = await cutEverywhere(side, {
      long: true,
      prepare: () => newJob('responseImport'),
      run: (_turn, path = '') => file('PUT', path, csv),
      after: async (struck, _turn, path = '') => {
        expectUnavailable(struck);
        const again = await file('PUT', path, csv);
        // A file whose last COMMIT was not answered was taken, and its job does not wait for another.
        if (again.status === 409) expect([side, struck.cut]).toEqual(['answer', 'COMMIT']);
        else expect(again.status).toBe(202);
      },
    });
    expect(cuts).toEqual(expect.arrayContaining(['BEGIN', 'COMMIT']));
    await drained(importHandler);
    expect(await db.surveyResponse.count()).toBe(before + 3 * runs);
    const jobs = await db.job.findMany({ where: { kind: 'RESPONSE_IMPORT' } });
    const left = jobs.filter(({ status, rowsFailed }) => status !== 'SUCCEEDED' || rowsFailed > 0);
    expect(left).toEqual([]);
  });

  test('has an import’s worker try again, and its rows are stored once', async () => {
    const before = await db.surveyResponse.count();
    const { cuts, runs } = await cutEverywhere(side, {
      long: true,
      prepare: async () => {
        const path = await newJob('responseImport');
        expect((await file('PUT', path, 'nps\n0\n10\n')).status).toBe(202);
      },
      run: () => drained(importHandler),
      after: async () => {},
    });
    expect(cuts.some((text) => text.includes('SKIP LOCKED'))).toBe(true);
    expect(await db.surveyResponse.count()).toBe(before + 2 * runs);
    expect(await db.job.count({ where: { status: 'RUNNING' } })).toBe(0);
  });

  test('has a worker fold again, and each response is counted once', async () => {
    await drained(foldRollups);
    const { cuts } = await cutEverywhere(side, {
      prepare: (turn) => done(submit, submission(turn)),
      run: () => drained(foldRollups),
      after: async () => {},
    });
    expect(cuts).toEqual(expect.arrayContaining(['BEGIN', 'COMMIT']));
    expect(await verifyStoredRollups(db)).toEqual([]);
    const { score } = await done('query ($input: ScoreInput!) { score(input: $input) { n } }', {
      survey,
      question: 'nps',
      metric: 'NPS',
    });
    expect(score.n).toBe(await responsesTo(survey));
  });

  test('ends an export where it is; fetched again, it is whole', async () => {
    const path = await newJob('responseExport');
    const whole = await file('GET', path);
    expect([whole.status, whole.data.split('\r\n').length]).toEqual([
      200,
      (await responsesTo(survey)) + 2,
    ]);
    const { cuts } = await cutEverywhere(side, {
      // A part that was sent ends without its last chunk, for which fetch rejects.
      run: () => file('GET', path).catch((error: Error) => error),
      after: async ({ result, cut }) => {
        if (!(result instanceof Error)) expectUnavailable({ result, cut });
        expect(await file('GET', path)).toEqual(whole);
      },
    });
    expect(cuts.length).toBeGreaterThan(5);
  });
});
