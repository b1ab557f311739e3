import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numberChanges } from '../../schema/changes/number.ts';
import { follow, newSurvey, nextOf, nextSubmitted, submitTo } from '../support/liveResponses.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { drainTasks } from '../support/tasks.ts';

let server: TestServer;
let other: pg.Client;
let operator: pg.Client;
beforeAll(async () => {
  server = await startTestServer({ config: { heartbeat: 60_000 } });
  other = new pg.Client(server.databaseUrl);
  operator = new pg.Client(server.databaseUrl);
  await Promise.all([other.connect(), operator.connect()]);
});
afterAll(async () => {
  await Promise.all([other.end(), operator.end()]);
  await server.stop();
});

test.each([
  ['row', false],
  ['survey, by which it is chosen,', true],
])(
  'an event whose %s cannot be read for now cuts the stream, and comes after that',
  async (_, isNarrowed) => {
    const survey = await newSurvey(server);
    const stream = await follow(server, isNarrowed ? { survey } : {});
    const { seq } = await nextOf(stream);
    const id = await submitTo(server, survey);
    await other.query('BEGIN; LOCK TABLE "SurveyResponse" IN ACCESS EXCLUSIVE MODE');
    await drainTasks(server.database.workspace(server.workspaceId), [numberChanges]);
    let ended = '';
    void stream.ended.then((how) => {
      ended = how;
    });
    await expect
      .poll(
        async () => {
          // As when the database fails over.
          await operator.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`);
          return [ended, ...stream.waiting.map(({ errors }) => errors?.[0])];
        },
        { timeout: 20_000 },
      )
      .toEqual(['LOST']);
    await other.query('ROLLBACK');
    const again = await follow(server, { after: seq });
    expect((await nextSubmitted(again)).response?.id).toBe(id);
    again.close();
  },
  60_000,
);
