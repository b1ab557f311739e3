import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { decodeId } from '../../kernel/id.ts';
import { workspaceSecret } from '../../kernel/workspaceSecret.ts';
import { type ConsentLink, linkTokenOf } from './linkToken.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  await workspace.make('purpose', { key: 'newsletter', name: 'Newsletter', description: 'Weekly' });
  await workspace.make('purpose', { key: 'surveys', name: 'Surveys' });
  customer = await workspace.make('customer', { name: 'Ada', email: 'ada@example.com' });
});

const page = () => workspace.as({ keyKind: 'PUBLISHABLE' });

async function linkOf(args = ''): Promise<string> {
  const asked = await workspace.ask<{ customer: { preferencesLink: { token: string } } }>(
    `query ($id: ID!) { customer(id: $id) { preferencesLink(days: 30 ${args}) { token } } }`,
    { id: customer },
  );
  return asked.customer.preferencesLink.token;
}

async function request(input: object = {}) {
  const asked = { customer: { id: customer }, purpose: 'newsletter', channel: 'EMAIL', ...input };
  const { consent, link } = await workspace.change<{
    consent: { id: string; status: string };
    link: { token: string };
  }>('consentRequest', asked, 'consent { id status } link { token }');
  return { consent, token: link.token };
}

/** What a page shows of a link: `newsletter GRANTED true`. */
async function shown(token: string, client = page()) {
  const { preferences } = await client.ask<{
    preferences: {
      kind: string;
      preferences: { purpose: string; channel: string | null; status: string; allows: boolean }[];
    } | null;
  }>(
    `query ($token: String!) { preferences(token: $token) {
      kind preferences { purpose channel status allows } } }`,
    { token },
  );
  return (
    preferences?.preferences.map(
      ({ purpose, channel, status, allows }) => `${purpose} ${channel} ${status} ${allows}`,
    ) ?? null
  );
}

const change = (token: string, preferences: readonly object[], client = page()) =>
  client.change('preferenceChange', { token, preferences });

const confirm = (token: string) =>
  page().change<{ confirmed: boolean }>('consentConfirm', { token }, 'confirmed');

const codes = ({ errors }: { errors: { code: string; path: readonly string[] }[] }) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

/** A token that this workspace signed. */
async function signed(link: Partial<ConsentLink>): Promise<string> {
  const expiresAt = new Date(Date.now() + 60_000);
  return linkTokenOf(await workspaceSecret(workspace.db), {
    ...{ kind: 'PREFERENCES', workspace: workspace.workspaceId, expiresAt },
    ...{ subject: decodeId('Customer', customer) ?? '', purpose: null, channel: null },
    ...link,
  });
}

const count = () => workspace.db.consent.count();

describe('a page of preferences', () => {
  test('shows and changes them by the token, with a publishable key', async () => {
    const token = await linkOf();
    expect(await shown(token)).toEqual([
      'newsletter null UNKNOWN false',
      'surveys null UNKNOWN false',
    ]);
    const wanted = [
      { purpose: 'newsletter', allowed: true },
      { purpose: 'surveys', channel: 'SMS', allowed: false },
    ];
    expect(codes(await change(token, wanted))).toEqual([]);
    expect(await shown(token)).toEqual([
      'newsletter null GRANTED true',
      'surveys null UNKNOWN false',
    ]);
    expect(await shown(await linkOf('channel: SMS'))).toEqual([
      'newsletter SMS GRANTED true',
      'surveys SMS REVOKED false',
    ]);
    const before = await count();
    expect(codes(await change(token, wanted))).toEqual([]);
    expect(await count()).toBe(before);
  });

  test('allows again what was refused, because the link is evidence', async () => {
    const token = await linkOf('purpose: "newsletter"');
    await change(token, [{ purpose: 'newsletter', allowed: false }]);
    expect(await shown(token)).toEqual(['newsletter null REVOKED false']);
    await change(token, [{ purpose: 'newsletter', allowed: true }]);
    expect(await shown(token)).toEqual(['newsletter null GRANTED true']);
    const [last] = await workspace.db.consent.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(last?.evidence).toMatch(/^link [\w-]{16}$/);
  });

  test('changes nothing that its link is not about', async () => {
    const token = await linkOf('purpose: "newsletter", channel: EMAIL');
    const wanted = { purpose: 'newsletter', allowed: false };
    expect(codes(await change(token, [{ ...wanted, purpose: 'surveys' }]))).toEqual([
      'INVALID_VALUE input.preferences.0.purpose',
    ]);
    expect(codes(await change(token, [{ ...wanted, channel: 'SMS' }]))).toEqual([
      'INVALID_VALUE input.preferences.0.channel',
    ]);
    expect(codes(await change(token, [{ ...wanted, purpose: 'fax' }]))).toEqual([
      'NOT_FOUND input.preferences.0.purpose',
    ]);
    expect(codes(await change(token, [wanted, { ...wanted, channel: 'EMAIL' }]))).toEqual([
      'DUPLICATE input.preferences.1',
    ]);
    expect(await count()).toBe(0);
    await change(token, [wanted]);
    expect(await shown(token)).toEqual(['newsletter EMAIL REVOKED false']);
  });

  test('is refused for tokens that expired, are of another workspace, or of another kind', async () => {
    const wanted = [{ purpose: 'newsletter', allowed: false }];
    const other = await graph.workspace();
    const { consent, token: confirmation } = await request();
    const expired = await signed({ expiresAt: new Date(Date.now() - 1_000) });
    const foreign = await signed({ workspace: other.workspaceId });
    for (const token of [expired, foreign, 'no token', '']) {
      expect(await shown(token)).toBeNull();
      expect(codes(await change(token, wanted))).toEqual(['NOT_FOUND input.token']);
      expect(codes(await confirm(token))).toEqual(['NOT_FOUND input.token']);
    }
    const own = await linkOf();
    expect(await shown(own, other.as({ keyKind: 'PUBLISHABLE' }))).toBeNull();
    expect(codes(await change(confirmation, wanted))).toEqual(['NOT_FOUND input.token']);
    expect(codes(await confirm(own))).toEqual(['NOT_FOUND input.token']);
    // The ids of the one kind in links of the other, even if they were signed.
    const subject = decodeId('Consent', consent.id) ?? '';
    expect(codes(await change(await signed({ subject }), wanted))).toEqual([
      'NOT_FOUND input.token',
    ]);
    expect(codes(await confirm(await signed({ kind: 'CONFIRMATION' })))).toEqual([
      'NOT_FOUND input.token',
    ]);
    expect(await count()).toBe(1);
  });

  test('shows nothing of a customer who is gone', async () => {
    const token = await linkOf();
    const { token: confirmation } = await request();
    await workspace.change('customerDelete', { id: customer });
    expect([await shown(token), await shown(confirmation)]).toEqual([null, null]);
    expect(codes(await change(token, [{ purpose: 'surveys', allowed: true }]))).toEqual([
      'NOT_FOUND input.token',
    ]);
  });

  test('stores no token with an idempotency key', async () => {
    const token = await linkOf();
    const preferences = [{ purpose: 'newsletter', allowed: false }];
    const sendIt = () =>
      workspace.change<{ replayed: boolean; result: { kind: string; expiresAt: string } }>(
        'preferenceChange',
        { token, preferences },
        'replayed result { kind expiresAt }',
        { idempotencyKey: 'once' },
      );
    const [one, two] = [await sendIt(), await sendIt()];
    expect([one.replayed, two.replayed, two.result]).toEqual([false, true, one.result]);
    const keys = JSON.stringify(await workspace.db.idempotencyKey.findMany({}));
    expect(keys).not.toContain(token.slice(-43));
  });
});

describe('a consent that is asked for', () => {
  test('is granted by its link, once', async () => {
    const { consent, token } = await request();
    expect(consent.status).toBe('PENDING');
    expect(await shown(token)).toEqual(['newsletter EMAIL PENDING false']);
    expect((await confirm(token)).confirmed).toBe(true);
    expect((await confirm(token)).confirmed).toBe(true);
    expect(await shown(token)).toEqual(['newsletter EMAIL GRANTED true']);
    expect(await count()).toBe(2);
  });

  test('lifts a refusal from before it, and not one from after it', async () => {
    const refuse = () =>
      workspace.change('consentRecord', {
        ...{ customer: { id: customer }, purpose: 'newsletter', status: 'REVOKED' },
      });
    await refuse();
    const { token } = await request();
    expect((await confirm(token)).confirmed).toBe(true);
    await refuse();
    expect((await confirm(token)).confirmed).toBe(false);
    expect(await shown(token)).toEqual(['newsletter EMAIL REVOKED false']);
  });

  test('is of the survivor after a merge', async () => {
    const { token } = await request();
    const survivor = await workspace.make('customer', {});
    await workspace.change('customerMerge', { customer: { id: customer }, into: { id: survivor } });
    expect((await confirm(token)).confirmed).toBe(true);
    const granted = await workspace.db.consent.findMany({ where: { status: 'GRANTED' } });
    expect(granted.map(({ customerId }) => customerId)).toEqual([decodeId('Customer', survivor)]);
  });

  test('expires', async () => {
    const { token } = await request({ days: 1 });
    const later = new Date(Date.now() + 2 * 24 * 60 * 60 * 1_000);
    const { errors } = await page().change('consentConfirm', { token }, '', { now: later });
    expect(codes({ errors })).toEqual(['NOT_FOUND input.token']);
  });

  test('has a link only for keys that may change consents', async () => {
    const reading = workspace.withScopes('customers:read', 'consents:read');
    const { errors = [] } = await reading.answer(
      'query ($id: ID!) { customer(id: $id) { preferencesLink(days: 30) { path } } }',
      { id: customer },
    );
    expect(errors.map(({ extensions }) => extensions?.scope)).toEqual(['consents:write']);
    for (const days of [0, 3_651]) {
      const asked = await workspace.answer(
        'query ($id: ID!, $days: Int!) { customer(id: $id) { preferencesLink(days: $days) { path } } }',
        { id: customer, days },
      );
      expect(asked.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    }
  });
});

test('links of a list take as many statements for many customers as for one', async () => {
  for (const name of ['Bob', 'Cleo', 'Dan']) await workspace.make('customer', { name });
  const read = async (first: number) => {
    const query = `{ customers(first: ${first}) { nodes {
      preferencesLink(days: 30, purpose: "newsletter") { token } } } }`;
    return (await graph.statementsOf(() => workspace.ask(query))).statements.length;
  };
  await read(1);
  expect(await read(4)).toBe(await read(1));
});
