import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimAndDo } from '../../api/worker/claimAndDo.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import type { EffectHandler } from '../../schema/outbox/handler.ts';
import { importHandler } from '../../schema/responses/interchange/importHandler.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let db: WorkspaceDb;
let survey: string;
beforeAll(async () => {
  // Were a connection in use while a file is read, nothing else would get one.
  server = await startTestServer({ poolSize: 1 });
  db = server.database.workspace(server.workspaceId);
  const title = [{ locale: 'en', text: 'How likely?' }];
  const pages = [{ questions: [{ key: 'nps', kind: 'NPS', title }] }];
  const made = await change('surveyCreate', { name: 'Leased', pages }, 'survey { id }');
  survey = made.survey.id;
  await change('surveyPublish', { id: survey });
});
afterAll(() => server.stop());

async function change(mutation: string, input: object, selection = '') {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { body } = await server.request(
    `mutation ($input: ${type}!) { made: ${mutation}(input: $input) { ${selection} errors { message } } }`,
    { input },
  );
  expect(body.errors).toBeUndefined();
  expect(body.data.made.errors).toEqual([]);
  return body.data.made;
}

interface NewJob {
  readonly path: string;
  readonly key: string;
}

async function newJob(): Promise<NewJob> {
  const { job } = await change('responseImport', { survey, format: 'CSV' }, 'job { id path }');
  return { path: job.path, key: decodeId('Job', job.id) ?? '' };
}

/** An upload that can pause. */
function upload({ path }: NewJob) {
  const request = httpRequest(`${server.url}${path}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${server.ownerKey}`, 'content-type': 'text/csv' },
  });
  const answered = once(request, 'response').then(([response]) => {
    response.resume();
    return response.statusCode;
  });
  return { request, answered };
}

/** Rows of 200 characters, so that readers with a buffer have read the first. */
const rows = (count: number) => `9,${'x'.repeat(200)}\n`.repeat(count);

/** A file of three chunks, uploaded. */
async function uploadedJob(): Promise<NewJob> {
  const job = await newJob();
  const { request, answered } = upload(job);
  request.end(`nps,remark\n${rows(2_100)}`);
  expect(await answered).toBe(202);
  return job;
}

const jobOf = ({ key }: NewJob) =>
  db.job.findFirst({
    where: { id: key },
    select: { status: true, rowsDone: true, rowsFailed: true, chunksDone: true },
  });
const done = { status: 'SUCCEEDED', rowsDone: 2_100, rowsFailed: 0, chunksDone: 3 };
const chunksOf = ({ key }: NewJob) => db.jobChunk.count({ where: { jobId: key } });

/** A write, which needs the connection. */
const anotherWrite = () => change('personaCreate', { name: 'Meanwhile' });

const turn = (handler: EffectHandler) =>
  claimAndDo({
    ...{ database: server.database, handler, leaseMs: 60_000 },
    log: pino({ level: 'silent' }),
    count: () => {},
    stopping: () => false,
  });

/** Imports, and runs `meanwhile` when the worker has read its first chunk and stored nothing of it. */
async function importWhile(meanwhile: () => Promise<unknown>): Promise<void> {
  let first = true;
  const handler: EffectHandler = {
    ...importHandler,
    perform: async (leased) => {
      const end = await importHandler.perform(leased);
      if (first) {
        first = false;
        await meanwhile();
      }
      return end;
    },
  };
  while (await turn(handler));
}

test('an upload that pauses uses no connection', async () => {
  const job = await newJob();
  const { request, answered } = upload(job);
  request.write(`nps,remark\n${rows(1_500)}`);
  await expect.poll(() => chunksOf(job), { timeout: 30_000 }).toBe(1);
  await anotherWrite();
  request.end(rows(600));
  expect(await answered).toBe(202);
  await importWhile(async () => {});
  expect(await jobOf(job)).toEqual(done);
});

test('a chunk uses no connection while it is read, and its job can be canceled meanwhile', async () => {
  const before = await db.surveyResponse.count();
  const job = await uploadedJob();
  await importWhile(async () => {
    await anotherWrite();
    const [, id] = job.path.split('/imports/');
    await change('jobCancel', { id });
  });
  expect(await jobOf(job)).toMatchObject({ status: 'CANCELED', rowsDone: 0 });
  expect([await chunksOf(job), await db.surveyResponse.count()]).toEqual([0, before]);
});

test('a worker that lost its lease while it read a chunk stores none of its rows', async () => {
  const before = await db.surveyResponse.count();
  const job = await uploadedJob();
  await importWhile(async () => {
    await db.outbox.updateMany({
      where: { subjectId: job.key, state: 'LEASED' },
      data: { leaseUntil: new Date(0) },
    });
    // Another worker takes the chunk over and stores it.
    expect(await turn(importHandler)).toBe(true);
    expect(await jobOf(job)).toMatchObject({ rowsDone: 1_000, chunksDone: 1 });
  });
  expect(await jobOf(job)).toEqual(done);
  expect([await chunksOf(job), await db.surveyResponse.count()]).toEqual([0, before + 2_100]);
});

test('a survey that is published while a chunk is read has the rows stored to the new version', async () => {
  const job = await uploadedJob();
  const before = await db.surveyResponse.count();
  await importWhile(async () => {
    const title = [{ locale: 'en', text: 'And how likely now?' }];
    const pages = [{ questions: [{ key: 'nps', kind: 'NPS', title }] }];
    await change('surveyUpdate', { id: survey, pages });
    await change('surveyPublish', { id: survey });
  });
  expect(await jobOf(job)).toEqual(done);
  expect(await db.surveyResponse.count({ where: { version: 2 } })).toBe(2_100);
  expect(await db.surveyResponse.count()).toBe(before + 2_100);
});
