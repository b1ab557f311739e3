import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ContactWorld, contactWorld, rowKey } from '../../test/support/contacts.ts';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { nps, publish } from '../../test/support/responses.ts';

let graph: TestGraph;
let world: ContactWorld;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  world = await contactWorld(graph);
});

const policy = (input: object) => world.set('workspaceUpdate', input);
const at = (moment: string) => world.decided({}, new Date(moment));

describe('the survey’s own pause', () => {
  beforeEach(() => world.set('surveyUpdate', { id: world.survey, recontactDays: 30 }));

  test('is over when its days of 24 hours are', async () => {
    await world.reached(['2026-03-01T10:00:00Z']);
    const until = 'LATER RECONTACT 2026-03-31T10:00:00.000Z';
    expect(await at('2026-03-31T09:59:59.999Z')).toBe(until);
    expect(await at('2026-03-31T10:00:00Z')).toBe('YES ALLOWED');
  });

  test('is about this survey, and counts from the last of its contacts', async () => {
    const other = await publish(world.workspace, { purpose: world.purpose });
    await world.reached(['2026-03-02T10:00:00Z'], { survey: other });
    expect(await at('2026-03-04T12:00:00Z')).toBe('YES ALLOWED');
    await world.reached(['2026-02-20T10:00:00Z', '2026-02-10T10:00:00Z'], { kind: 'DISMISSED' });
    expect(await at('2026-03-04T12:00:00Z')).toBe('LATER RECONTACT 2026-03-22T10:00:00.000Z');
  });

  test('counts from a response, too', async () => {
    const { workspace, survey, customer } = world;
    await world.set('responseSubmit', { survey, answers: [nps(9)], submissionKey: 'one' });
    await workspace.db.surveyResponse.updateMany({
      where: {},
      data: { customerId: rowKey('Customer', customer), customerMatch: 'MATCHED' },
    });
    const [response] = await workspace.db.surveyResponse.findMany({});
    const after = new Date((response?.startedAt.getTime() ?? 0) + 29 * 24 * 3_600_000);
    expect(await world.decided({}, after)).toMatch(/^LATER RECONTACT/);
  });
});

describe('the pause between surveys', () => {
  test('counts contacts of every survey, channel and kind', async () => {
    await policy({ contactPauseDays: 7 });
    const other = await publish(world.workspace, { purpose: world.purpose });
    await world.reached(['2026-03-01T10:00:00Z'], { survey: other, channel: 'WEB' });
    await world.reached(['2026-03-02T10:00:00Z'], { survey: other, kind: 'STARTED' });
    expect(await at('2026-03-09T09:59:59.999Z')).toBe('LATER COOLDOWN 2026-03-09T10:00:00.000Z');
    expect(await at('2026-03-09T10:00:00Z')).toBe('YES ALLOWED');
  });

  test('of 0 days, or null, is none', async () => {
    await world.reached(['2026-03-04T12:00:00Z']);
    await policy({ contactPauseDays: 0 });
    expect(await at('2026-03-04T12:00:00Z')).toBe('YES ALLOWED');
    await policy({ contactPauseDays: null });
    expect(await at('2026-03-04T12:00:00Z')).toBe('YES ALLOWED');
  });
});

describe('a cap', () => {
  // Monday, Tuesday, Wednesday.
  const three = ['2026-03-02T10:00:00Z', '2026-03-03T10:00:00Z', '2026-03-04T10:00:00Z'];

  test('that is reached lasts until the oldest contact leaves the window', async () => {
    await policy({ contactCaps: [{ contacts: 3, days: 7 }] });
    await world.reached(three.slice(0, 2));
    expect(await at('2026-03-04T10:00:00Z')).toBe('YES ALLOWED');
    await world.reached(three.slice(2));
    expect(await at('2026-03-04T12:00:00Z')).toBe('LATER CAP 2026-03-09T10:00:00.000Z');
    expect(await at('2026-03-09T09:59:59.999Z')).toBe('LATER CAP 2026-03-09T10:00:00.000Z');
    expect(await at('2026-03-09T10:00:00Z')).toBe('YES ALLOWED');
  });

  test('that was lowered lasts until few enough contacts are left', async () => {
    await policy({ contactCaps: [{ contacts: 2, days: 7 }] });
    await world.reached(three);
    expect(await at('2026-03-04T12:00:00Z')).toBe('LATER CAP 2026-03-10T10:00:00.000Z');
  });

  test('of 0 allows none, at any time', async () => {
    await policy({ contactCaps: [{ contacts: 0, days: 1 }] });
    expect(await at('2026-03-04T12:00:00Z')).toBe('NO CAP');
    await policy({ contactCaps: [{ contacts: 0, days: 1, channel: 'SMS' }] });
    expect(await at('2026-03-04T12:00:00Z')).toBe('YES ALLOWED');
  });

  test('of a channel counts its contacts alone; of several that are reached the longest decides', async () => {
    await policy({
      contactCaps: [
        { contacts: 1, days: 2, channel: 'EMAIL' },
        { contacts: 3, days: 7 },
        { contacts: 1, days: 300, channel: 'SMS' },
      ],
    });
    await world.reached(three.slice(0, 2), { channel: 'WEB' });
    expect(await at('2026-03-04T12:00:00Z')).toBe('YES ALLOWED');
    await world.reached(three.slice(2), { channel: 'EMAIL' });
    expect(await at('2026-03-04T12:00:00Z')).toBe('LATER CAP 2026-03-09T10:00:00.000Z');
    expect(await at('2026-03-09T10:00:00Z')).toBe('YES ALLOWED');
  });

  test('counts invitations and surveys shown, and not what came of them', async () => {
    await policy({ contactCaps: [{ contacts: 2, days: 7 }] });
    await world.reached(three, { kind: 'STARTED' });
    await world.reached(three, { kind: 'DISMISSED' });
    await world.reached(three.slice(0, 1), { kind: 'SHOWN' });
    expect(await at('2026-03-04T12:00:00Z')).toBe('YES ALLOWED');
  });
});

describe('quiet hours', () => {
  beforeEach(() =>
    policy({ timeZone: 'Europe/Berlin', quietHours: { from: '21:00', to: '08:00' } }),
  );

  test('are those of the customer’s time zone, or else of the workspace’s', async () => {
    expect(await at('2026-03-08T06:30:00Z')).toBe('LATER QUIET_HOURS 2026-03-08T07:00:00.000Z');
    await world.set('customerUpdate', { id: world.customer, timeZone: 'America/New_York' });
    expect(await at('2026-03-08T06:30:00Z')).toBe('LATER QUIET_HOURS 2026-03-08T12:00:00.000Z');
    expect(await at('2026-03-08T12:00:00Z')).toBe('YES ALLOWED');
  });

  test('do not count for a customer who is asked while present', async () => {
    expect(await world.decided({ channel: 'WEB' }, new Date('2026-03-08T06:30:00Z'))).toBe(
      'YES ALLOWED',
    );
  });
});

test('caps outside their bounds are refused where they stand', async () => {
  const caps = [
    { contacts: 1, days: 7 },
    { contacts: -1, days: 0 },
  ];
  const { errors } = await world.workspace.change('workspaceUpdate', { contactCaps: caps });
  expect(errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'OUT_OF_RANGE input.contactCaps.1.contacts',
    'OUT_OF_RANGE input.contactCaps.1.days',
  ]);
});
