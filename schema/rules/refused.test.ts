import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { publishLinked } from '../../test/support/invitations.ts';
import { publish } from '../../test/support/responses.ts';
import { refusals } from '../../test/support/ruleInputs.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;
let anonymous: string;
let list: string;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  survey = await publishLinked(workspace);
  anonymous = await publish(workspace, { anonymous: true, url: 'https://example.com/s' });
  list = await workspace.make('segment', { name: 'List' });
  await workspace.make('attributeDefinition', { key: 'plan', type: 'TEXT', name: 'Plan' });
  await workspace.make('attributeDefinition', { key: 'seats', type: 'NUMBER', name: 'Seats' });
});
afterAll(() => graph.close());

const refused = (input: object) => refusals(workspace, input);
const step = (kind: string, more: object = {}) => ({ key: 'a', kind, ...more });
const steps = (...all: object[]) => refused({ steps: all });
const only = (kind: string, more: object = {}) => steps(step(kind, more));
const when = (field: string, operator: string, value: unknown) => ({
  combinator: 'and',
  rules: [{ field, operator, value }],
});

describe('a trigger', () => {
  const trigger = (more: object) => refused({ trigger: more, steps: [step('NOTIFY', note)] });
  const note = { to: { kind: 'OWNER_OF', of: 'ACCOUNT' }, text: 'Look' };

  test('has the fields of its kind alone, and those that it needs', async () => {
    expect(await trigger({ kind: 'EVENT_RECORDED' })).toEqual(['trigger.eventType REQUIRED']);
    expect(await trigger({ kind: 'CALL', eventType: 'A' })).toEqual([
      'trigger.eventType INVALID_VALUE',
    ]);
    expect(await trigger({ kind: 'CASE_OVERDUE', target: 'RESOLUTION' })).toEqual([]);
    expect(await trigger({ kind: 'CASE_OVERDUE', channel: 'EMAIL' })).toEqual([
      'trigger.channel INVALID_VALUE',
    ]);
    expect(await trigger({ kind: 'CALL', target: 'RESOLUTION' })).toEqual([
      'trigger.target INVALID_VALUE',
    ]);
  });

  test('is an answer to a question with a scale, within its bounds', async () => {
    const scored = (more: object) => trigger({ kind: 'ANSWER_SCORED', survey, ...more });
    expect(await scored({ question: 'recommend', atMost: 6 })).toEqual([]);
    expect(await scored({ question: 'recommend' })).toEqual(['trigger.atMost REQUIRED']);
    expect(await scored({ question: 'recommend', atLeast: 7, atMost: 6 })).toEqual([
      'trigger.atMost OUT_OF_RANGE',
    ]);
    expect(await scored({ question: 'recommend', atMost: 11 })).toEqual([
      'trigger.atMost OUT_OF_RANGE',
    ]);
    expect(await scored({ question: 'colour', atMost: 6 })).toEqual([
      'trigger.question WRONG_TYPE',
    ]);
    expect(await scored({ question: 'none', atMost: 6 })).toEqual([
      'trigger.question UNKNOWN_FIELD',
    ]);
  });

  test('is of no anonymous survey', async () => {
    expect(await trigger({ kind: 'RESPONSE_COMPLETED', survey: anonymous })).toEqual([
      'trigger.survey WRONG_STATE',
    ]);
  });

  test('is a schedule that comes', async () => {
    const schedule = (cron: string, more: object = {}) =>
      trigger({ kind: 'SCHEDULE', segment: list, cron, ...more });
    expect(await schedule('0 9 * * MON', { timeZone: 'Europe/Vienna' })).toEqual([]);
    expect(await schedule('0 9 30 2 *')).toEqual(['trigger.cron INVALID_VALUE']);
    expect(await schedule('every day')).toEqual(['trigger.cron INVALID_VALUE']);
    expect(await schedule('0 9 * * *', { timeZone: 'Mars' })).toEqual([
      'trigger.timeZone INVALID_VALUE',
    ]);
  });

  test('of another workspace is not found', async () => {
    const other = await graph.workspace();
    const foreign = await other.make('segment', { name: 'Theirs' });
    expect(await trigger({ kind: 'SEGMENT_ENTERED', segment: foreign })).toEqual([
      'trigger.segment NOT_FOUND',
    ]);
  });
});

describe('steps', () => {
  test('have the fields of their kind alone, and those that it needs', async () => {
    expect(await only('TAG', { tags: ['a'], survey })).toEqual(['steps.0.survey INVALID_VALUE']);
    expect(await only('CALL_WEBHOOK')).toEqual(['steps.0.endpoint REQUIRED']);
    expect(await only('TAG', { tags: [] })).toEqual(['steps.0.tags REQUIRED']);
    expect(await only('OPEN_CASE')).toEqual(['steps.0.title REQUIRED']);
    expect(await only('ASSIGN')).toEqual(['steps.0.team REQUIRED']);
    const team = { to: { kind: 'TEAM' }, text: 'Look' };
    expect(await only('NOTIFY', team)).toEqual(['steps.0.to.team REQUIRED']);
  });

  test('follow each other by their keys, without circles, and are all reached', async () => {
    const tag = (key: string, next?: string) => ({ key, kind: 'TAG', tags: ['a'], next });
    expect(await steps(tag('a', 'b'), tag('b'))).toEqual([]);
    expect(await steps(tag('a', 'none'))).toEqual(['steps.0.next UNKNOWN_FIELD']);
    expect(await steps(tag('a'), tag('a'))).toEqual(['steps.1.key DUPLICATE']);
    expect(await steps(tag('a', 'b'), tag('b', 'a'))).toEqual(['steps.1.next CYCLE']);
    expect(await steps(tag('a', 'a'))).toEqual(['steps.0.next CYCLE']);
    expect(await steps(tag('a'), tag('b'))).toEqual(['steps.1 UNREACHABLE']);
    expect(await steps(tag('not a key'))).toEqual(['steps.0.key INVALID_VALUE']);
  });

  test('wait for something, and not for ever', async () => {
    const hour = { amount: 1, unit: 'HOURS' };
    expect(await only('WAIT')).toEqual(['steps.0.for REQUIRED']);
    expect(await only('WAIT', { event: 'PAID' })).toEqual(['steps.0.for REQUIRED']);
    expect(await only('WAIT', { for: { amount: 13, unit: 'MONTHS' } })).toEqual([
      'steps.0.for.amount OUT_OF_RANGE',
    ]);
    expect(await only('WAIT', { until: { time: '09:00', weekdays: ['MONDAY'] } })).toEqual([]);
    expect(await only('WAIT', { until: { time: '09:00' }, event: 'PAID', for: hour })).toEqual([
      'steps.0.until INVALID_VALUE',
    ]);
    const wait = { key: 'b', kind: 'WAIT', for: hour };
    const tag = { key: 'c', kind: 'TAG', tags: ['a'] };
    expect(await steps({ ...wait, onTimeout: 'c' }, tag)).toEqual([
      'steps.0.onTimeout INVALID_VALUE',
    ]);
    const ask = { ...step('SEND_SURVEY', { survey }), next: 'b' };
    expect(await steps(ask, { ...wait, response: 'a' })).toEqual([]);
    expect(await steps({ ...wait, response: 'a', next: 'a' }, { ...ask, next: null })).toEqual([
      'steps.0.response UNKNOWN_FIELD',
    ]);
    const unknown = { ...ask, survey: anonymous };
    expect(await steps(unknown, { ...wait, response: 'a' })).toEqual([
      'steps.1.response WRONG_STATE',
    ]);
  });

  test('split customers into shares of 100 percent in all', async () => {
    const arm = (key: string, sharePct: number) => ({ key, sharePct });
    expect(await only('SPLIT', { arms: [arm('a', 50), arm('b', 50)] })).toEqual([]);
    expect(await only('SPLIT', { arms: [arm('a', 50), arm('b', 40)] })).toEqual([
      'steps.0.arms OUT_OF_RANGE',
    ]);
    expect(await only('SPLIT', { arms: [arm('a', 50), arm('a', 50)] })).toEqual([
      'steps.0.arms.1.key DUPLICATE',
    ]);
    expect(await only('SPLIT', { arms: [arm('a', 100)] })).toEqual(['steps.0.arms OUT_OF_RANGE']);
    const arms = [arm('a', 50), arm('b', 50)];
    expect(await only('SPLIT', { arms, next: 'a' })).toEqual(['steps.0.next INVALID_VALUE']);
    expect(await only('BRANCH', { branches: [] })).toEqual(['steps.0.branches OUT_OF_RANGE']);
  });

  test('send surveys that can be linked to, in a language and by a channel of theirs', async () => {
    const unlinked = await publish(workspace);
    expect(await only('SEND_SURVEY', { survey: unlinked })).toEqual(['steps.0.survey WRONG_STATE']);
    const german = { survey, locale: 'de' };
    expect(await only('SEND_SURVEY', german)).toEqual(['steps.0.locale UNKNOWN_LOCALE']);
    const byText = await publishLinked(workspace, { channels: ['SMS'] });
    expect(await only('SEND_SURVEY', { survey: byText })).toEqual([
      'steps.0.channel INVALID_VALUE',
    ]);
  });

  test('set attributes that there are, to values of their types', async () => {
    const set = (attribute: string, attributeValue: string | null) =>
      only('SET_ATTRIBUTE', { attribute, attributeValue });
    expect(await set('plan', 'gold')).toEqual([]);
    expect(await set('plan', null)).toEqual([]);
    expect(await set('seats', '12.5')).toEqual([]);
    expect(await set('seats', 'many')).toEqual(['steps.0.attributeValue WRONG_TYPE']);
    expect(await set('none', 'a')).toEqual(['steps.0.attribute UNKNOWN_FIELD']);
  });

  test('add to lists, and not to segments with a condition', async () => {
    const condition = when('attributes.plan', 'equals', 'gold');
    const gold = await workspace.make('segment', { name: 'Gold', condition });
    expect(await only('ADD_TO_LIST', { segment: list })).toEqual([]);
    expect(await only('ADD_TO_LIST', { segment: gold })).toEqual(['steps.0.segment WRONG_STATE']);
  });

  test('tag a response or feedback, and reach owners of what the trigger comes with', async () => {
    const trigger = { kind: 'SEGMENT_ENTERED', segment: list };
    expect(await refused({ trigger })).toEqual(['steps.0.kind INVALID_VALUE']);
    const to = { kind: 'OWNER_OF', of: 'SURVEY' };
    expect(await only('NOTIFY', { to, text: 'Look' })).toEqual(['steps.0.to.of INVALID_VALUE']);
    // Feedback can be of a step of a journey.
    for (const of of ['STEP', 'TOUCHPOINT', 'ACCOUNT']) {
      expect(await only('NOTIFY', { to: { kind: 'OWNER_OF', of }, text: 'Look' })).toEqual([]);
    }
  });

  test('record events with a currency only beside a value', async () => {
    const event = { eventType: 'APOLOGY' };
    expect(await only('RECORD_EVENT', { ...event, value: 5, currency: 'EUR' })).toEqual([]);
    expect(await only('RECORD_EVENT', { ...event, currency: 'EUR' })).toEqual([
      'steps.0.value REQUIRED',
    ]);
    expect(await only('RECORD_EVENT', { ...event, value: 5, currency: 'Eur' })).toEqual([
      'steps.0.currency INVALID_VALUE',
    ]);
    const properties = { text: 'x'.repeat(11_000) };
    expect(await only('RECORD_EVENT', { ...event, properties })).toEqual([
      'steps.0.properties TOO_LONG',
    ]);
  });
});
