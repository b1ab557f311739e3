import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ContactWorld, contactWorld, noon } from '../../test/support/contacts.ts';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { publish } from '../../test/support/responses.ts';

let graph: TestGraph;
let world: ContactWorld;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  world = await contactWorld(graph);
});

interface Next {
  readonly survey: { readonly id: string } | null;
  readonly considered: readonly {
    readonly survey: { readonly id: string };
    readonly decision: { readonly allowed: string; readonly reason: string };
  }[];
}

const document = `query ($input: NextSurveyInput!) { nextSurvey(input: $input) {
  survey { id } considered { survey { id } decision { allowed reason } } } }`;

async function next(input: object = {}, now = noon): Promise<Next> {
  const who = 'visitor' in input ? {} : { customer: { id: world.customer } };
  const variables = { input: { channel: 'WEB', ...who, ...input } };
  return (await world.workspace.ask<{ nextSurvey: Next }>(document, variables, { now })).nextSurvey;
}

/** What was considered, in short. */
const inShort = ({ considered }: Next) =>
  considered.map(({ survey, decision }) => [survey.id, decision.reason]);

const record = (input: object, now = noon) =>
  world.workspace.change<{ contact: { id: string } | null }>(
    'surveyContactRecord',
    { survey: world.survey, channel: 'WEB', kind: 'SHOWN', ...input },
    'contact { id }',
    { now },
  );

const codes = ({ errors }: { errors: readonly { code: string; path: readonly string[] }[] }) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('the survey to show', () => {
  test('is the most important one that may be shown, and those before it say why not', async () => {
    const { workspace, purpose, survey, set } = world;
    const segment = await workspace.make('segment', { name: 'Empty' });
    const first = await publish(workspace, { purpose, priority: 9, segment });
    const second = await publish(workspace, { purpose, priority: 5 });
    expect(inShort(await next())).toEqual([
      [first, 'NOT_IN_SEGMENT'],
      [second, 'ALLOWED'],
    ]);
    expect((await next()).survey?.id).toBe(second);
    await set('surveyPause', { id: second });
    await set('surveyUpdate', { id: survey, samplingPct: 0 });
    const none = await next();
    expect(inShort(none)).toEqual([
      [first, 'NOT_IN_SEGMENT'],
      [survey, 'NOT_SAMPLED'],
    ]);
    expect(none.survey).toBe(null);
  });

  test('is one about the touchpoint, or about the relationship', async () => {
    const { workspace, purpose, survey } = world;
    const touchpoint = await workspace.make('touchpoint', { name: 'Checkout', channel: 'WEB' });
    const other = await workspace.make('touchpoint', { name: 'Help', channel: 'WEB' });
    const there = await publish(workspace, { purpose, target: { touchpoint }, priority: 1 });
    expect((await next({ touchpoint })).survey?.id).toBe(there);
    expect(inShort(await next({ touchpoint: other }))).toEqual([[survey, 'ALLOWED']]);
  });

  test('is not one without a purpose; those come last', async () => {
    const { workspace, survey } = world;
    const bare = await publish(workspace, { priority: 100 });
    await world.set('surveyUpdate', { id: survey, samplingPct: 0 });
    expect(inShort(await next())).toEqual([
      [survey, 'NOT_SAMPLED'],
      [bare, 'NO_CONSENT'],
    ]);
  });

  test('is found in one statement for a customer’s id, however many surveys there are', async () => {
    const { workspace, purpose } = world;
    for (let more = 1; more < 3; more++) {
      await publish(workspace, { purpose, priority: more, samplingPct: 0 });
    }
    const asked = await graph.statementsOf(() => next());
    expect(asked.statements).toEqual([expect.stringContaining('WITH policy')]);
    expect(inShort(asked.value)).toHaveLength(3);
  });

  test('is refused for both, neither, a stranger and a channel that needs an address', async () => {
    const reason = (input: object) =>
      next(input).then(
        () => 'found',
        (error: Error) => /input\.\w+/.exec(error.message)?.[0],
      );
    const customer = { id: world.customer };
    expect(await reason({ customer, visitor: 'v' })).toBe('input.visitor');
    expect(await reason({ customer: undefined })).toBe('input.visitor');
    const stranger = { externalId: { system: 'crm', id: 'none' } };
    expect(await reason({ customer: stranger })).toBe('input.customer');
    expect(await reason({ channel: 'EMAIL' })).toBe('input.channel');
  });
});

describe('a record of what was shown', () => {
  const contacts = () => world.workspace.db.surveyContact.count();

  test('counts for pauses, of a customer by any key', async () => {
    await world.set('workspaceUpdate', { contactPauseDays: 2 });
    const customer = { email: 'ADA@example.com' };
    expect((await record({ customer })).contact).not.toBe(null);
    expect(inShort(await next())).toEqual([[world.survey, 'COOLDOWN']]);
    expect((await next({}, new Date('2026-03-06T12:00:00Z'))).survey?.id).toBe(world.survey);
  });

  test('is stored once for the same moment', async () => {
    const input = { customer: { id: world.customer }, at: '2026-03-04T11:00:00Z' };
    const first = await record(input);
    expect((await record(input)).contact).toEqual(first.contact);
    expect(await contacts()).toBe(1);
    await record({ ...input, kind: 'DISMISSED' });
    expect(await contacts()).toBe(2);
  });

  test('is refused outside of its time, and for a start of an anonymous survey', async () => {
    const customer = { id: world.customer };
    const at = (moment: string) => record({ customer, at: moment }).then(codes);
    expect(await at('2026-03-04T12:01:00Z')).toEqual([]);
    expect(await at('2026-03-04T12:01:00.001Z')).toEqual(['OUT_OF_RANGE input.at']);
    expect(await at('2025-01-01T00:00:00Z')).toEqual(['OUT_OF_RANGE input.at']);
    const survey = await publish(world.workspace, { anonymous: true, hiddenFields: [] });
    expect(codes(await record({ customer, survey, kind: 'STARTED' }))).toEqual([
      'INVALID_VALUE input.kind',
    ]);
    expect(codes(await record({ customer, survey }))).toEqual([]);
    expect(codes(await record({ customer, visitor: 'v' }))).toEqual([
      'INVALID_VALUE input.visitor',
    ]);
    expect(codes(await record({}))).toEqual(['INVALID_VALUE input.visitor']);
  });
});

describe('a visitor', () => {
  const stored = () => world.workspace.db.visitorContact.findMany({});

  test('gets a survey without a segment whose purpose needs no consent', async () => {
    expect(inShort(await next({ visitor: 'v1' }))).toEqual([[world.survey, 'ALLOWED']]);
    await world.set('purposeUpdate', { id: world.purpose, legalBasis: 'CONSENT' });
    expect(inShort(await next({ visitor: 'v1' }))).toEqual([[world.survey, 'NO_CONSENT']]);
    await world.set('purposeUpdate', { id: world.purpose, legalBasis: 'CONTRACT' });
    const segment = await world.workspace.make('segment', { name: 'List' });
    await world.set('surveyUpdate', { id: world.survey, segment });
    expect(inShort(await next({ visitor: 'v1' }))).toEqual([[world.survey, 'NOT_IN_SEGMENT']]);
  });

  test('is left alone after a contact as a customer is, and known by a hash alone', async () => {
    await world.set('workspaceUpdate', { contactCaps: [{ contacts: 1, days: 7 }] });
    expect(codes(await record({ visitor: 'v1' }))).toEqual([]);
    expect(inShort(await next({ visitor: 'v1' }))).toEqual([[world.survey, 'CAP']]);
    expect(inShort(await next({ visitor: 'v2' }))).toEqual([[world.survey, 'ALLOWED']]);
    const [contact] = await stored();
    expect(contact?.visitor).toMatch(/^[\w-]{43}$/);
  });

  test('is drawn the same before and after the first contact', async () => {
    await world.set('surveyUpdate', { id: world.survey, samplingPct: 50 });
    const draw = async () => {
      const reasons = [];
      for (let index = 0; index < 12; index++)
        reasons.push(inShort(await next({ visitor: `v${index}` }))[0]?.[1]);
      return reasons;
    };
    const before = await draw();
    expect(new Set(before)).toEqual(new Set(['ALLOWED', 'NOT_SAMPLED']));
    await record({ visitor: 'another' });
    expect(await draw()).toEqual(before);
  });

  test('is forgotten after 400 days, by the next contact of any', async () => {
    await record({ visitor: 'old' });
    const later = new Date(noon.getTime() + 400 * 24 * 3_600_000);
    await record({ visitor: 'new' }, later);
    expect(await stored()).toHaveLength(2);
    await record({ visitor: 'new' }, new Date(later.getTime() + 1));
    expect((await stored()).map(({ at }) => at.getTime() >= later.getTime())).toEqual([true, true]);
  });
});
