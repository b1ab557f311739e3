import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type AnnouncedJob,
  announcedJobs,
  begin,
  jobSelection,
} from '../../test/support/announcedJobs.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { sized } from '../../test/support/size.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import type { EffectHandler, EndOfTask } from '../outbox/handler.ts';
import { surveyOfAllKinds } from '../responses/interchange/exchange.fixture.ts';
import { importHandler } from '../responses/interchange/importHandler.ts';
import { dropUpload } from './upload.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.change('workspaceUpdate', { locales: ['en', 'de'] });
});
afterAll(() => graph.close());

const { published, announce, newJob, upload, now } = announcedJobs(() => workspace);

const drain = (handler: EffectHandler = importHandler) => drainTasks(workspace.db, [handler]);
/** The same handler, but ends of tasks are watched. */
const withEnds = (watch: (end: () => Promise<void>) => Promise<void>): EffectHandler => ({
  ...importHandler,
  perform: async (leased): Promise<EndOfTask> => {
    const end = await importHandler.perform(leased);
    return (db, moment) => watch(() => end(db, moment));
  },
});
/** As if the lease of what a crash left had run out. */
const tryAgain = () =>
  workspace.db.outbox.updateMany({
    where: { topic: importHandler.topic },
    data: { state: 'READY', leaseBy: null },
  });
const responses = () => workspace.db.surveyResponse.count({});

describe('announcing a file', () => {
  test('makes a job that waits for it', async () => {
    const survey = await published();
    const { job, errors } = await announce({ survey });
    expect(errors).toEqual([]);
    expect(job).toMatchObject({
      kind: 'RESPONSE_IMPORT',
      status: 'WAITING',
      format: 'CSV',
      path: `/imports/${job?.id}`,
      survey: { id: survey },
      rowsTotal: null,
      rowsDone: 0,
      share: 0,
    });
    const { jobs } = await workspace.ask<{ jobs: { nodes: { id: string }[] } }>(
      'query($id: ID!) { jobs(filter: { survey: { id: { eq: $id } } }) { nodes { id } } }',
      { id: survey },
    );
    expect(jobs.nodes).toEqual([{ id: job?.id }]);
  });

  test('with a retry key makes one job, however often it is sent', async () => {
    const input = { survey: await published(), format: 'CSV' };
    const again = () =>
      workspace.change<{ job: AnnouncedJob }>('responseImport', input, jobSelection, {
        idempotencyKey: 'file 1',
      });
    const [first, second] = [await again(), await again()];
    expect(second.job.id).toBe(first.job.id);
  });

  const mapped = (column: string, to: object) => ({ mapping: [{ column, to }] });
  test.each([
    ['an unknown question', mapped('a', { question: 'nothing' }), 'UNKNOWN_FIELD', 'mapping.0.to'],
    [
      'a whole matrix in CSV',
      mapped('a', { question: 'service' }),
      'UNKNOWN_FIELD',
      'mapping.0.to',
    ],
    ['an unknown row', mapped('a', { question: 'service.x' }), 'UNKNOWN_FIELD', 'mapping.0.to'],
    ['an unknown field', mapped('a', { hiddenField: 'x' }), 'UNKNOWN_FIELD', 'mapping.0.to'],
    ['no column', { mapping: [] }, 'REQUIRED', 'mapping'],
    ['a delimiter that is none', { delimiter: 'x' }, 'INVALID_VALUE', 'delimiter'],
    ['a delimiter of NDJSON', { format: 'NDJSON', delimiter: ';' }, 'INVALID_VALUE', 'delimiter'],
    ['a locale it is not in', { defaults: { locale: 'fr' } }, 'UNKNOWN_LOCALE', 'defaults.locale'],
    [
      'two columns for one target',
      {
        mapping: [
          { column: 'a', to: { question: 'nps' } },
          { column: 'b', to: { question: 'nps' } },
        ],
      },
      'DUPLICATE',
      'mapping.1.to',
    ],
  ])('is refused for %s', async (_what, input, code, path) => {
    const { errors } = await announce({ survey: await published(), ...input });
    expect(errors).toMatchObject([{ code, path: ['input', ...path.split('.')] }]);
  });

  test('is refused for a survey that was never published', async () => {
    const survey = await workspace.make('survey', surveyOfAllKinds);
    expect((await announce({ survey })).errors).toMatchObject([
      { code: 'WRONG_STATE', path: ['input', 'survey'] },
    ]);
  });

  test('takes a whole matrix from NDJSON', async () => {
    const input = { survey: await published(), format: 'NDJSON' };
    const { errors } = await announce({ ...input, ...mapped('a', { question: 'service' }) });
    expect(errors).toEqual([]);
  });
});

describe('a crash', () => {
  test('in the middle of a chunk stores nothing of it, and nothing twice', async () => {
    const { id, key } = await newJob(await published());
    const before = await responses();
    await upload(
      key,
      ['nps'],
      Array.from({ length: 2_200 }, (_, index) => [String(index % 11)]),
    );
    let claims = 0;
    const crashing = withEnds(async (end) => {
      claims += 1;
      await end();
      if (claims === 2) throw new Error('The power is out');
    });
    await expect(drain(crashing)).rejects.toThrow('The power is out');
    expect(await now(id)).toMatchObject({ status: 'RUNNING', rowsDone: 1_000, rowsFailed: 0 });
    expect(await responses()).toBe(before + 1_000);
    await tryAgain();
    await drain();
    expect(await now(id)).toMatchObject({ status: 'SUCCEEDED', rowsDone: 2_200, share: 1 });
    expect(await responses()).toBe(before + 2_200);
    expect(await workspace.db.jobChunk.count({ where: { jobId: key } })).toBe(0);
  });

  test('that happens with every try ends the job, and what was stored stays', async () => {
    const { id, key } = await newJob(await published());
    await upload(key, ['nps'], [['9']]);
    const before = await responses();
    await workspace.db.outbox.updateMany({
      where: { topic: importHandler.topic },
      data: { attempts: 9 },
    });
    await drain();
    const job = await now(id);
    expect(job).toMatchObject({ status: 'FAILED', rowsDone: 0 });
    expect(job.failure).toMatch(/^The rows from line 2 on could not be stored in 9 tries/);
    expect(await responses()).toBe(before);
    expect(await workspace.db.jobChunk.count({ where: { jobId: key } })).toBe(0);
  });
});

describe('canceling', () => {
  const cancel = (id: string) =>
    workspace.change<{ job: AnnouncedJob | null }>('jobCancel', { id }, jobSelection);

  test('drops the rows that were not stored yet', async () => {
    const { id, key } = await newJob(await published());
    const before = await responses();
    await upload(
      key,
      ['nps'],
      Array.from({ length: 1_500 }, () => ['9']),
    );
    let claims = 0;
    const once = withEnds(async (end) => {
      claims += 1;
      if (claims === 2) throw new Error('Later');
      await end();
    });
    await expect(drain(once)).rejects.toThrow('Later');
    expect((await cancel(id)).job).toMatchObject({ status: 'CANCELED', rowsDone: 1_000 });
    await tryAgain();
    await drain();
    expect(await now(id)).toMatchObject({ status: 'CANCELED', rowsDone: 1_000 });
    expect(await responses()).toBe(before + 1_000);
    expect(await workspace.db.jobChunk.count({ where: { jobId: key } })).toBe(0);
  });

  test('can be repeated, and keeps a file from being sent', async () => {
    const { id, key } = await newJob(await published());
    expect((await cancel(id)).job).toMatchObject({ status: 'CANCELED' });
    expect((await cancel(id)).errors).toEqual([]);
    await expect(begin(workspace.db, key, new Date())).rejects.toThrow('NOT_WAITING');
  });

  test('clears the failure of a file, which stays as long as the job waits for another', async () => {
    const { id, key } = await newJob(await published());
    const begun = await begin(workspace.db, key, new Date('2030-01-01T00:00:00Z'));
    await dropUpload(workspace.db, begun, 'The file is empty.');
    const failure = expect.stringMatching(/^The file is empty\. The job waits for another file/);
    expect(await now(id)).toMatchObject({ status: 'WAITING', failure });
    await drainTasks(workspace.db, [importHandler], new Date('2030-01-02T00:00:00Z'));
    expect(await now(id)).toMatchObject({ status: 'WAITING', failure });
    expect((await cancel(id)).job).toMatchObject({ status: 'CANCELED', failure: null });
  });

  test('is refused once the job has ended', async () => {
    const { id, key } = await newJob(await published());
    await upload(key, ['nps'], [['9']]);
    await drain();
    expect((await cancel(id)).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });
});

describe('errors of rows', () => {
  test('are all counted, and a thousand of them stored and listed by line', async () => {
    const { id, key } = await newJob(await published());
    await upload(
      key,
      ['nps', 'csat'],
      Array.from({ length: 1_200 }, () => ['11', 'x']),
    );
    await drain();
    expect(await now(id)).toMatchObject({ rowsFailed: 1_200, status: 'FAILED' });
    const { job } = await workspace.ask<{
      job: { errors: { totalCount: number; nodes: { line: number; column: string }[] } };
    }>(
      'query($id: ID!) { job(id: $id) { errors(last: 2) { totalCount nodes { line column } } } }',
      {
        id,
      },
    );
    expect(job.errors.totalCount).toBe(1_000);
    expect(job.errors.nodes.map(({ line }) => line)).toEqual([1000, 1001]);
  });

  test('name a touchpoint that is not there', async () => {
    const survey = await published();
    const touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
    const other = await graph.workspace('Other');
    const foreign = await other.make('touchpoint', { name: 'Theirs', channel: 'WEB' });
    const { id, key } = await newJob(survey);
    await upload(
      key,
      ['nps', '_touchpoint'],
      [
        ['9', touchpoint],
        ['9', foreign],
        ['9', 'shop'],
      ],
    );
    await drain();
    const { job } = await workspace.ask<{ job: { errors: { nodes: object[] } } }>(
      'query($id: ID!) { job(id: $id) { errors { nodes { line column code } } } }',
      { id },
    );
    expect(job.errors.nodes).toEqual([
      { line: 3, column: '_touchpoint', code: 'NOT_FOUND' },
      { line: 4, column: '_touchpoint', code: 'INVALID_VALUE' },
    ]);
  });
});

/** Rows of a file whose statements are compared with those of a short one. */
const many = sized({ suite: 200, soak: 1_000 });

test(`storing ${many} rows takes as many statements as storing twenty`, async () => {
  const survey = await published();
  const touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
  const statementsFor = async (count: number) => {
    const { key } = await newJob(survey);
    const rows = Array.from({ length: count }, (_, index) => [String(index % 12), touchpoint]);
    await upload(key, ['nps', '_touchpoint'], rows);
    return (await graph.statementsOf(() => drain())).statements.length;
  };
  await statementsFor(1);
  expect(await statementsFor(many)).toBe(await statementsFor(20));
});

test('a job of another workspace is not there', async () => {
  const { id, key } = await newJob(await published());
  const other = await graph.workspace('Other');
  const { job } = await other.ask<{ job: null }>('query($id: ID!) { job(id: $id) { id } }', { id });
  expect(job).toBeNull();
  const { errors } = await other.change('jobCancel', { id });
  expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  await expect(begin(other.db, key, new Date())).rejects.toThrow('NO_SUCH_JOB');
});
