import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anonymousSurvey,
  surveyOfAllKinds,
} from '../../schema/responses/interchange/exchange.fixture.ts';
import { exchangeWith, refusalOf } from '../support/exchange.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { sized } from '../support/size.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ worker: {} });
  await change('workspaceUpdate', { locales: ['en', 'de'] }, 'workspace { id }');
});
afterAll(() => server.stop());

const { change, published, newExport, call, jobNow, imported, exported } = exchangeWith(
  () => server,
);

describe('exporting', () => {
  test('has all rows, page by page, or those of the filter', async () => {
    const survey = await published(surveyOfAllKinds);
    // Several pages, the last of which is not full.
    const count = sized({ suite: 645, soak: 2_345 });
    const lines = Array.from({ length: count }, (_, index) => {
      const day = new Date(Date.UTC(2026, 0, 1 + (index % 40))).toISOString().slice(0, 10);
      return `${index % 11},${day},k${index}`;
    });
    await imported(survey, `nps,_startedAt,_id\n${lines.join('\n')}\n`);
    const job = await newExport(survey);
    const all = (await (await call('GET', job.path)).text()).trimEnd().split('\r\n').slice(1);
    expect(all.length).toBe(count);
    expect(new Set(all).size).toBe(count);
    expect(await jobNow(job.id)).toMatchObject({
      status: 'SUCCEEDED',
      rowsTotal: count,
      rowsDone: count,
      share: 1,
    });
    const january = await exported(survey, {
      filter: { from: '2026-01-10T00:00:00Z', to: '2026-01-12T00:00:00Z' },
    });
    const days = january
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[6]);
    expect(new Set(days)).toEqual(new Set(['2026-01-10', '2026-01-11']));
    expect(days.length).toBe(lines.filter((line) => /,2026-01-1[01],/.test(line)).length);
  });

  test('of an anonymous survey has the day and no time', async () => {
    const survey = await published(anonymousSurvey);
    await imported(
      survey,
      'nps,_startedAt,_url\n1,2026-03-01T23:59:00Z,https://example.com\n2,2026-03-01T01:00:00Z,\n',
    );
    const [names = '', ...lines] = (await exported(survey)).trimEnd().split('\r\n');
    const cellsOf = (line: string) =>
      Object.fromEntries(names.split(',').map((name, index) => [name, line.split(',')[index]]));
    for (const line of lines) {
      expect(cellsOf(line)).toMatchObject({
        _day: '2026-03-01',
        _startedAt: '2026-03-01',
        _completedAt: '2026-03-01',
        _url: '',
      });
    }
    const ids = lines.map((line) => cellsOf(line)._id);
    expect(lines.length).toBe(2);
    expect(ids).toEqual([...ids].sort());
  });

  test('waits again when its reader disconnects, and is whole the next time', async () => {
    const survey = await published(surveyOfAllKinds);
    // More than the buffers between server and reader take. To import the long texts would take seconds.
    const rows = sized({ suite: 1_440, soak: 1_920 });
    expect((await imported(survey, `nps,why\n${'3,x\n'.repeat(rows)}`)).rowsFailed).toBe(0);
    await server.database.workspace(server.workspaceId).answer.updateMany({
      where: { question: 'why', text: 'x' },
      data: { text: 'x'.repeat(10_000) },
    });
    const job = await newExport(survey);
    const away = new AbortController();
    const answer = await call('GET', job.path, { signal: away.signal });
    await answer.body?.getReader().read();
    away.abort();
    for (;;) {
      const { status } = await jobNow(job.id);
      if (status === 'WAITING') break;
      expect(status).toBe('RUNNING');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const whole = await (await call('GET', job.path)).text();
    expect(whole.trimEnd().split('\r\n').length).toBe(rows + 1);
  });

  test('is refused once it was canceled', async () => {
    const job = await newExport(await published(surveyOfAllKinds));
    await change('jobCancel', { id: job.id }, 'job { id }');
    expect(await refusalOf(await call('GET', job.path))).toMatchObject({ status: 409 });
  });
});
