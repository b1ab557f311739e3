import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ContactWorld, contactWorld, rowKey } from '../../test/support/contacts.ts';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { merge } from '../../test/support/merging.ts';
import { nps } from '../../test/support/responses.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { newId } from '../kernel/id.ts';
import { lookAtCustomers, lookAtSegments } from '../segments/looks.ts';
import { decideContacts } from './decide.ts';

let graph: TestGraph;
let world: ContactWorld;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  world = await contactWorld(graph);
});

const consent = (status: string, rest: object = {}) =>
  world.set('consentRecord', {
    ...{ customer: { id: world.customer }, purpose: 'surveys', status, ...rest },
  });

describe('a customer', () => {
  test('is contacted if nothing speaks against it', async () => {
    expect(await world.decision()).toEqual({
      ...{ allowed: 'YES', reason: 'ALLOWED', rule: 'Nothing forbids it.', until: null },
    });
  });

  test('who was merged is asked about as the survivor', async () => {
    const survivor = await world.workspace.make('customer', { email: 'ada@example.org' });
    await consent('REVOKED');
    expect(await world.decided({ customer: { id: survivor } })).toBe('YES ALLOWED');
    await merge(world.workspace, world.customer, survivor);
    expect(await world.decided()).toBe('NO OPTED_OUT');
    expect(await world.decided({ customer: { id: survivor } })).toBe('NO OPTED_OUT');
    const merged = rowKey('Customer', world.customer);
    const decided = await decideContacts(world.workspace.db, {
      ...{ survey: rowKey('Survey', world.survey), channel: 'EMAIL', customers: [merged] },
      now: new Date(),
    });
    expect(decided.get(merged)?.customer).toBe(rowKey('Customer', survivor));
  });

  test('who is archived is not contacted', async () => {
    await world.set('customerArchive', { id: world.customer });
    expect(await world.decided()).toBe('NO ARCHIVED');
  });

  test('without an address for the channel is not contacted by it', async () => {
    expect(await world.decided({ channel: 'SMS' })).toBe('NO NO_ADDRESS');
    expect(await world.decided({ channel: 'WEB' })).toBe('YES ALLOWED');
    const { customer: id } = world;
    await world.set('customerUpdate', { id, phone: '+43 660 1234567', email: null });
    expect(await world.decided({ channel: 'SMS' })).toBe('YES ALLOWED');
    expect(await world.decided()).toBe('NO NO_ADDRESS');
  });

  test('whom the workspace does not have is refused, and so is such a survey', async () => {
    const id = 'customer_01h455vb4pex5vsknk084sn02q';
    await expect(world.decided({ customer: { id } })).rejects.toThrow(/no such customer/);
    const other = await contactWorld(graph);
    await expect(world.decided({ survey: other.survey })).rejects.toThrow(/no such survey/);
    await expect(world.decided({ customer: { id: other.customer } })).rejects.toThrow(/customer/);
  });

  test('whose address several have is refused, with who they are', async () => {
    await world.workspace.make('customer', { email: 'ada@example.com' });
    const document = `{ canContact(input: { customer: { email: "ada@example.com" },
      survey: "${world.survey}", channel: WEB }) { allowed } }`;
    const { errors } = await world.workspace.answer(document);
    expect(errors?.[0]?.extensions).toMatchObject({ reason: 'AMBIGUOUS_CUSTOMER', total: 2 });
    const blind = world.workspace.withScopes('contacts:read');
    const refused = await blind.answer(document);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('consent', () => {
  test('is needed under the legal basis CONSENT, unexpired and for the channel', async () => {
    await world.set('purposeUpdate', { id: world.purpose, legalBasis: 'CONSENT' });
    expect(await world.decided()).toBe('NO NO_CONSENT');
    await consent('PENDING', { statusAt: '2026-01-01T00:00:00Z' });
    expect(await world.decided()).toBe('NO NO_CONSENT');
    await consent('GRANTED', { statusAt: '2026-01-02T00:00:00Z', channel: 'SMS' });
    expect(await world.decided()).toBe('NO NO_CONSENT');
    const expiresAt = '2026-03-04T12:00:00.001Z';
    await consent('GRANTED', { statusAt: '2026-01-02T00:00:00Z', expiresAt });
    expect(await world.decided()).toBe('YES ALLOWED');
    expect(await world.decided({}, new Date(expiresAt))).toBe('NO NO_CONSENT');
  });

  test('that is refused blocks under every legal basis', async () => {
    await consent('DENIED', { channel: 'EMAIL' });
    expect(await world.decided()).toBe('NO OPTED_OUT');
    expect(await world.decided({ channel: 'WEB' })).toBe('YES ALLOWED');
    await world.set('purposeUpdate', { id: world.purpose, legalBasis: 'LEGAL_OBLIGATION' });
    expect(await world.decided()).toBe('NO OPTED_OUT');
  });

  test('is missing for a survey without a purpose', async () => {
    await world.set('surveyUpdate', { id: world.survey, purpose: null });
    const { reason, rule } = await world.decision();
    expect(reason).toBe('NO_CONSENT');
    expect(rule).toContain('Set its `purpose`.');
  });
});

describe('a survey', () => {
  test('that takes no answers contacts none', async () => {
    await world.set('surveyUpdate', { id: world.survey, closesAt: '2026-03-04T12:00:00.001Z' });
    expect(await world.decided()).toBe('YES ALLOWED');
    expect(await world.decided({}, new Date('2026-03-04T12:00:00.001Z'))).toBe('NO SURVEY_CLOSED');
    await world.set('surveyPause', { id: world.survey });
    const { reason, rule } = await world.decision();
    expect([reason, rule]).toEqual([
      'SURVEY_CLOSED',
      'The survey takes no answers: it is paused. Try again later.',
    ]);
  });

  test('that has as many responses as it takes contacts none', async () => {
    await world.set('surveyUpdate', { id: world.survey, maxResponses: 1 });
    expect(await world.decided()).toBe('YES ALLOWED');
    const { survey } = world;
    await world.set('responseSubmit', { survey, answers: [nps(9)], submissionKey: 'one' });
    expect(await world.decided()).toBe('NO QUOTA_FULL');
  });

  test('for a segment contacts its members', async () => {
    const condition = {
      ...{ combinator: 'and', rules: [{ field: 'locale', operator: 'equals', value: 'de' }] },
    };
    const segment = await world.workspace.make('segment', { name: 'German', condition });
    await world.set('surveyUpdate', { id: world.survey, segment });
    // Who belongs to a new segment is not known before its first look.
    expect(await world.decided()).toMatch(/^LATER SEGMENT_PENDING /);
    await drainTasks(world.workspace.db, [lookAtSegments]);
    expect(await world.decided()).toBe('NO NOT_IN_SEGMENT');
    await world.set('customerUpdate', { id: world.customer, locale: 'de' });
    await drainTasks(world.workspace.db, [lookAtCustomers]);
    expect(await world.decided()).toBe('YES ALLOWED');
  });
});

test('of all that speaks against a contact, what comes first in the order decides', async () => {
  const { workspace, customer, survey, purpose, set, reached } = world;
  const segment = await workspace.make('segment', { name: 'List' });
  const other = { id: customer };
  await set('workspaceUpdate', {
    ...{ quietHours: { from: '00:00', to: '23:59' }, contactPauseDays: 3 },
    contactCaps: [{ contacts: 0, days: 7 }],
  });
  await reached(['2026-03-04T11:00:00Z']);
  await set('purposeUpdate', { id: purpose, legalBasis: 'CONSENT' });
  await set('customerArchive', other);
  await set('surveyUpdate', {
    ...{ id: survey, segment, recontactDays: 30, samplingPct: 0, maxResponses: 1 },
  });
  await set('responseSubmit', { survey, answers: [nps(9)], submissionKey: 'one' });
  await set('surveyClose', { id: survey });
  const lifted: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['NO ARCHIVED', () => set('customerRestore', other)],
    ['NO NO_ADDRESS', () => set('customerUpdate', { ...other, phone: '+436601234567' })],
    ['NO NO_CONSENT', () => consent('REVOKED', { statusAt: '2026-01-01T00:00:00Z' })],
    ['NO OPTED_OUT', () => consent('GRANTED', { evidence: 'form 7' })],
    ['NO SURVEY_CLOSED', () => set('surveyReopen', { id: survey })],
    ['NO QUOTA_FULL', () => set('surveyUpdate', { id: survey, maxResponses: null })],
    ['NO NOT_IN_SEGMENT', () => set('segmentAddCustomers', { segment, customers: [customer] })],
    [
      'LATER RECONTACT 2026-04-03T11:00:00.000Z',
      () => set('surveyUpdate', { id: survey, recontactDays: null }),
    ],
    [
      'LATER COOLDOWN 2026-03-07T11:00:00.000Z',
      () => set('workspaceUpdate', { contactPauseDays: null }),
    ],
    ['NO CAP', () => set('workspaceUpdate', { contactCaps: [] })],
    ['NO NOT_SAMPLED', () => set('surveyUpdate', { id: survey, samplingPct: 100 })],
    [
      'LATER QUIET_HOURS 2026-03-04T23:59:00.000Z',
      () => set('workspaceUpdate', { quietHours: null }),
    ],
  ];
  for (const [expected, lift] of lifted) {
    expect(await world.decided({ channel: 'SMS' })).toBe(expected);
    await lift();
  }
  expect(await world.decided({ channel: 'SMS' })).toBe('YES ALLOWED');
});

test('many customers are decided in as many statements as one', async () => {
  const { workspace, survey } = world;
  const ids = Array.from({ length: 50 }, () => newId());
  await workspace.db.customer.createMany({
    data: ids.map((id) => ({ id, email: `${id}@example.com`, updatedAt: new Date() })),
  });
  const ask = (customers: readonly string[]) =>
    graph.statementsOf(() =>
      decideContacts(workspace.db, {
        ...{ survey: rowKey('Survey', survey), channel: 'EMAIL', customers, now: new Date() },
      }),
    );
  const [one, many] = [await ask(ids.slice(0, 1)), await ask([...ids, newId()])];
  expect(many.statements).toHaveLength(one.statements.length);
  const allowed = [...many.value.values()].filter((each) => each.allowed === 'YES');
  expect([many.value.size, allowed.length]).toEqual([51, 50]);
});
