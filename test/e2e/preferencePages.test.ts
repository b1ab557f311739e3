import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { suppressedAddresses } from '../../schema/consents/suppressions/suppressed.ts';
import { LinkServer } from '../support/linkServer.ts';

let links: LinkServer;
beforeAll(async () => {
  links = await LinkServer.start();
});
afterAll(() => links.server.stop());
beforeEach(() => links.newCustomer());

describe('the page of a link', () => {
  test('speaks the language of the customer, else of the browser, else of the workspace', async () => {
    const langOf = async (path: string, language?: string, method = 'GET') => {
      const headers: Record<string, string> = language ? { 'accept-language': language } : {};
      const { text } = await links.go(path, method, { headers });
      return /<html lang="(.*?)" dir="ltr">/.exec(text)?.[1];
    };
    const { path } = await links.linkOf();
    expect(await langOf(path)).toBe('en');
    expect(await langOf(path, 'ja, pt-BR;q=0.8, nl;q=0.9')).toBe('nl');
    expect(await langOf(path, 'xx;;q=;,"<script>"')).toBe('en');
    expect(await langOf('/preferences/x', 'it-IT')).toBe('it');
    await links.send('customerUpdate', { id: links.customer, locale: 'de-AT' });
    expect(await langOf(path, 'fr')).toBe('de');
    expect(await langOf((await links.confirmationLink()).path, 'fr', 'POST')).toBe('de');
    await links.send('customerUpdate', { id: links.customer, locale: 'ja' });
    expect(await langOf(path, 'fr')).toBe('fr');
    await links.send('workspaceUpdate', { locales: ['en', 'es', 'fr'], defaultLocale: 'es' });
    expect([await langOf(path), await langOf(path, 'fr')]).toEqual(['es', 'fr']);
    await links.send('workspaceUpdate', { defaultLocale: 'en' });
  });

  test('names a purpose in the language of the page, as far as it has a text', async () => {
    await links.send('workspaceUpdate', { locales: ['en', 'es', 'fr'] });
    const publicName = [{ locale: 'fr', text: 'Nos <i>nouvelles</i>' }];
    const { purpose } = await links.send(
      'purposeCreate',
      { key: 'news', name: 'News', publicName },
      'purpose { id }',
    );
    const { path, token } = await links.linkOf('purpose: "news"');
    const shown = async (language: string) =>
      (await links.go(path, 'GET', { headers: { 'accept-language': language } })).text;
    expect(await shown('fr-CA')).toContain('<bdi>Nos &lt;i&gt;nouvelles&lt;/i&gt;</bdi>');
    expect(await shown('es')).toContain('<bdi>News</bdi>');
    const { body } = await links.server.request(
      `query ($token: String!) { preferences(token: $token) {
        preferences { name fr: name(locale: "fr-CH") es: name(locale: "es") bad: name(locale: "!") } } }`,
      { token },
    );
    expect(body.data.preferences.preferences).toEqual([
      { name: 'News', fr: 'Nos <i>nouvelles</i>', es: 'News', bad: 'News' },
    ]);
    await links.send('purposeDelete', { id: purpose.id });
  });
});

describe('a link about a purpose', () => {
  const made = async (key: string): Promise<string> =>
    (await links.send('purposeCreate', { key, name: key }, 'purpose { id }')).purpose.id;

  test('that was archived still opts out of it, and confirms it', async () => {
    const id = await made('retired');
    const { path } = await links.linkOf('purpose: "retired"');
    const link = await links.confirmationLink({ purpose: 'retired', channel: 'SMS' });
    await links.send('purposeArchive', { id });
    expect((await links.go(link.path, 'POST')).text).toContain('Thank you');
    expect(await links.standing('SMS', 'retired')).toBe('GRANTED');
    expect((await links.go(path)).text).toContain('<bdi>retired</bdi>');
    await links.go(path, 'POST');
    expect(await links.standing('SMS', 'retired')).toBe('REVOKED');
  });

  test('that was deleted asks nothing, and is answered as one that was followed', async () => {
    const id = await made('gone');
    const { path } = await links.linkOf('purpose: "gone"');
    await links.send('purposeDelete', { id });
    const before = await links.stored();
    for (const method of ['GET', 'POST']) {
      const { status, text } = await links.go(path, method);
      expect([status, text]).toEqual([200, expect.stringContaining('You are unsubscribed')]);
      expect(text).not.toContain('<button');
    }
    expect(await links.stored()).toBe(before);
  });

  test('opts out under the address that the customer has by then, and whatever address comes later', async () => {
    const { path } = await links.linkOf('purpose: "newsletter", channel: EMAIL');
    const [first, second] = [
      `moved${links.people}@example.com`,
      `again${links.people}@example.com`,
    ];
    await links.send('customerUpdate', { id: links.customer, email: first });
    await links.go(path, 'POST');
    await links.send('customerUpdate', { id: links.customer, email: second });
    expect(await links.standing('EMAIL')).toBe('REVOKED');
    const row = await links.db.purpose.findFirst({ where: { key: 'newsletter' } });
    const asked = { channel: 'EMAIL', purpose: row?.id ?? null } as const;
    expect([...(await suppressedAddresses(links.db, asked, [first, second])).keys()]).toEqual([
      first,
    ]);
  });
});

describe('a stranger', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('changes nothing by %s', async (method) => {
    const { path } = await links.linkOf();
    const before = await links.stored();
    const { status, headers } = await links.go(path, method);
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect(await links.stored()).toBe(before);
  });

  test('opts out by a POST with a body of megabytes, and with a query behind the token', async () => {
    const { path } = await links.linkOf('purpose: "newsletter"');
    const body = 'x'.repeat(3_000_000);
    expect((await links.go(`${path}?utm_source=mail`, 'POST', { body })).status).toBe(200);
    expect(await links.standing()).toBe('REVOKED');
  });

  test('is led to an own page whose token is in the fragment, with the token alone', async () => {
    await links.send('workspaceUpdate', {
      preferencesUrl: 'https://www.example.com/app#/links/{token}?a=1',
    });
    const { path, token } = await links.linkOf();
    const { status, headers } = await links.go(`${path}?next=https://evil.example`);
    expect([status, headers.get('location')]).toEqual([
      302,
      `https://www.example.com/app#/links/${token}?a=1`,
    ]);
    await links.send('workspaceUpdate', { preferencesUrl: null });
  });
});
