import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { numberChanges } from '../../schema/changes/number.ts';
import { type EventStream, openStream } from '../support/eventStream.ts';
import { exchangeWith } from '../support/exchange.ts';
import { follow, newSurvey, nextOf, nextSubmitted, submitTo } from '../support/liveResponses.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { drainTasks } from '../support/tasks.ts';

let server: TestServer;
let survey = '';
let statements: string[] = [];
beforeAll(async () => {
  server = await startTestServer({
    config: { heartbeat: 60_000 },
    worker: {},
    onStatement: (sql) => statements.push(sql),
  });
  survey = await newSurvey(server);
});
afterAll(() => server.stop());

const opened: EventStream[] = [];
afterEach(() => {
  for (const stream of opened.splice(0)) stream.close();
});

/** Opens a subscription that has begun. */
async function begun(field: string, selection: string): Promise<EventStream> {
  const stream = await openStream(
    server.url,
    server.ownerKey,
    `subscription { event: ${field}(opening: true) { kind seq ${selection} } }`,
  );
  opened.push(stream);
  await stream.next();
  return stream;
}

const mutate = async (mutation: string, input: object, selection: string) => {
  const { body } = await server.request(
    `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { it: ${mutation}(input: $input) { ${selection} errors { code message path } } }`,
    { input },
  );
  expect(body.errors).toBeUndefined();
  expect(body.data.it.errors).toEqual([]);
  return body.data.it;
};

describe('events come', () => {
  test('of feedback that is recorded', async () => {
    const stream = await begun('feedbackRecorded', 'feedback { id text }');
    const text = 'The noise is back.';
    await mutate('feedbackRecord', { source: 'CALL', channel: 'PHONE', text }, 'feedback { id }');
    expect((await stream.next()).data.event.feedback).toMatchObject({ text });
  });

  test('of invitations that are made', async () => {
    const stream = await begun('invitationChanged', 'invitation { state survey { id } }');
    const email = 'jana@example.com';
    const { customer } = await mutate('customerCreate', { name: 'Jana', email }, 'customer { id }');
    const purpose = { key: 'surveys', name: 'Surveys', legalBasis: 'LEGITIMATE_INTEREST' };
    const made = await mutate('purposeCreate', purpose, 'purpose { id }');
    const url = 'https://example.com/s?i={token}';
    const linked = await newSurvey(server, { purpose: made.purpose.id, url });
    const input = { survey: linked, customers: [{ id: customer.id }], channel: 'EMAIL' };
    await mutate('invitationCreate', input, '__typename');
    const { data } = await stream.next();
    expect(data.event.invitation).toMatchObject({ survey: { id: linked } });
  });

  test('of messages that are made', async () => {
    const stream = await begun('messageChanged', 'message { state channel }');
    const email = 'mia@example.com';
    const { customer } = await mutate('customerCreate', { name: 'Mia', email }, 'customer { id }');
    const purpose = { key: 'news', name: 'News', legalBasis: 'LEGITIMATE_INTEREST' };
    const made = await mutate('purposeCreate', purpose, 'purpose { id }');
    const words = { locale: 'en', text: 'Hello {{ customer.name }}' };
    const template = await mutate(
      'messageTemplateCreate',
      {
        ...{ name: 'Hello', channel: 'WEB', kind: 'FOLLOW_UP' },
        ...{ purpose: made.purpose.id, contents: [words] },
      },
      'messageTemplate { id }',
    );
    const input = { template: template.messageTemplate.id, customer: { id: customer.id } };
    await mutate('messageSend', input, '__typename');
    expect((await stream.next()).data.event.message).toMatchObject({ channel: 'WEB' });
  });

  test('of a case that is opened, changed and commented', async () => {
    const stream = await begun('caseChanged', 'case { title status comments { totalCount } }');
    const title = 'The parcel was damaged';
    const opened = await mutate('caseOpen', { title }, 'case { id }');
    const { id } = opened.case;
    const next = async () => (await stream.next()).data.event.case;
    expect(await next()).toEqual({ title, status: 'OPEN', comments: { totalCount: 0 } });
    await mutate('caseStart', { id }, '__typename');
    expect(await next()).toMatchObject({ status: 'IN_PROGRESS' });
    await mutate('caseComment', { id, text: 'On my way' }, '__typename');
    expect(await next()).toMatchObject({ comments: { totalCount: 1 } });
  });

  test('of scores into which a response came', async () => {
    const stream = await begun('scoreChanged', 'survey { id }');
    await submitTo(server, survey);
    expect((await stream.next()).data.event).toMatchObject({
      kind: 'EVENT',
      survey: { id: survey },
    });
  });

  test('of a job from its file to its end', async () => {
    const stream = await begun('jobProgress', 'job { status rowsDone rowsTotal }');
    await exchangeWith(() => server).imported(survey, 'nps\n10\n3\n');
    const seen = [await stream.next(), await stream.next()].map(({ data }) => data.event.job);
    expect(seen.at(-1)).toEqual({ status: 'SUCCEEDED', rowsDone: 2, rowsTotal: 2 });
  });
});

describe('an event', () => {
  test('is read once for all streams that are alike, and events that come together are', async () => {
    const other = await server.otherWorkspace();
    const db = server.database.workspace(other.workspaceId);
    const ofOther: TestServer = {
      ...server,
      ...other,
      request: (query, variables) => server.request(query, variables, { key: other.ownerKey }),
    };
    await server.worker?.stop();
    const there = await newSurvey(ofOther);
    const streams = await Promise.all(Array.from({ length: 20 }, () => follow(ofOther)));
    opened.push(...streams);
    for (const stream of streams) await nextOf(stream);
    const ids: string[] = [];
    for (let time = 0; time < 5; time++) ids.push(await submitTo(ofOther, there));
    await drainTasks(db, [numberChanges]);
    const numbered = statements.length;
    statements = [];
    expect(numbered).toBeGreaterThan(0);
    const seen: (string | undefined)[] = [];
    for (const stream of streams) {
      for (let time = 0; time < 5; time++) seen.push((await nextSubmitted(stream)).response?.id);
    }
    expect(seen).toEqual(streams.flatMap(() => ids));
    const reads = statements.filter((sql) => sql.includes('"SurveyResponse"'));
    expect(reads.length).toBeLessThanOrEqual(1);
  });
});
