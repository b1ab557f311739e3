import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { checkSources } from './checkSources.ts';
import { contentOf, named, render, rendered, settings, workspace } from './render.fixture.ts';
import { renderMessages } from './renderMessages.ts';

const reader = { $workspaceId: workspace, $isTransaction: false };

/** Controls but for tab and line feed, and what turns the direction of text. */
const unsendable = (text: string) =>
  [...text].filter(
    (character) =>
      /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(character) && !/[\t\n]/.test(character),
  );

describe('a value', () => {
  const parts = {
    subject: '{{ customer.name }}',
    text: '{{ customer.name }}',
    html: '<p title="{{ customer.name }}">{{ customer.name }}</p>',
  };

  test('is escaped in HTML, and only there', async () => {
    const { subject, text, html } = await rendered(parts, named(`<script>alert("1")</script>'&`));
    expect(subject).toBe(`<script>alert("1")</script>'&`);
    expect(text).toBe(`<script>alert("1")</script>'&`);
    const safe = '&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt;&#39;&amp;';
    expect(html).toBe(`<p title="${safe}">${safe}</p>`);
  });

  test('is escaped once, also by way of a capture, an assignment, a loop or a cycle', async () => {
    const html = [
      '{% capture a %}<b>{{ customer.name }}</b>{% endcapture %}{{ a }}',
      '{% assign b = customer.name %}{{ b }}',
      '{% for c in data.list %}{{ c }}{% cycle customer.name, "x" %}{% endfor %}',
      '{{ customer.name | newline_to_br }}{{ data.none | default: customer.name }}',
    ].join('|');
    const result = await rendered({ html }, { ...named('A&\nB'), data: { list: ['<i>'] } });
    expect(result.html).toBe(
      '<b>A&amp;\nB</b>|A&amp;\nB|&lt;i&gt;A&amp;\nB|A&amp;<br>\nBA&amp;\nB',
    );
  });

  test('that is Liquid is text', async () => {
    const name = '{{ workspace.name }}{% for i in (1..9) %}{% raw %}';
    expect(await rendered(parts, { ...named(name), workspace: { name: 'Acme' } })).toMatchObject({
      subject: name,
      text: name,
      html: `<p title="${name}">${name}</p>`,
    });
  });

  test('adds no line to a subject', async () => {
    const name = 'Eve\r\nBcc: eve@example.com\n\u2028\u2029\u0085\v\f x';
    const { subject } = await rendered(
      { ...parts, subject: 'Hi {{ customer.name }}' },
      named(name),
    );
    expect(subject).toBe('Hi Eve Bcc: eve@example.com x');
  });

  test('loses control characters, and those that turn the direction of what follows', async () => {
    const name = 'A\0\u0007\u001b[31mB\u202eC\u2066D\u007f\u0090';
    const { subject, text, html } = await rendered(parts, named(name));
    expect([subject, text]).toEqual(['A[31mBCD', 'A[31mBCD']);
    expect(html).toBe('<p title="A[31mBCD">A[31mBCD</p>');
  });

  test('keeps letters of all scripts, emoji and the marks of right-to-left text', async () => {
    const name = 'Zoë 王小明 محمد\u200f 👩‍👩‍👧 ŉ';
    const { subject, text } = await rendered(parts, named(name));
    expect([subject, text]).toEqual([name, name]);
  });

  property.prop([fc.string({ unit: 'binary', maxLength: 200 })])(
    'of any kind adds neither markup, nor a line to the subject, nor a character that no mail can have',
    async (name) => {
      const { subject, html, text } = await rendered(
        {
          subject: 'To {{ customer.name }}',
          text: '-{{ customer.name }}',
          html: '<p>{{ customer.name }}</p>',
        },
        named(name),
      );
      expect(subject).toMatch(/^To( \S+)*$/);
      expect(html).toMatch(/^<p>[^<>"']*<\/p>$/);
      expect(unsendable(`${subject}${html}${text}`)).toEqual([]);
      expect(() => encodeURIComponent(text)).not.toThrow();
    },
  );
});

describe('a template', () => {
  test('is chosen by the language: exact, its parent, the workspace’s default, the first', async () => {
    const contents = ['fr', 'de', 'de-AT', 'en'].map((locale) =>
      contentOf({ locale, text: locale }),
    );
    const shown = async (locale: string | null, all = contents) => {
      const template = { id: null, channel: 'SMS' as const, contents: all };
      const [result] = await renderMessages(workspace, template, [{ locale, data: {} }], settings);
      return result?.locale;
    };
    expect(await shown('de-AT')).toBe('de-AT');
    expect(await shown('de-CH')).toBe('de');
    expect(await shown('it')).toBe('en');
    expect(await shown(null)).toBe('en');
    expect(await shown('it', contents.slice(0, 2))).toBe('fr');
  });

  test('without any language fails, and does not throw', async () => {
    const template = { id: null, channel: 'SMS' as const, contents: [] };
    const results = await renderMessages(
      workspace,
      template,
      [{ locale: 'en', data: {} }],
      settings,
    );
    expect(results).toMatchObject([{ outcome: 'FAILED', reason: 'INVALID', locale: 'en' }]);
  });

  test('writes dates in its language and in the workspace’s time zone', async () => {
    const text = '{{ data.at | date: "%A, %d. %B %Y, %H:%M" }}';
    const { text: german } = await rendered(
      { locale: 'de', text },
      { data: { at: '2026-03-29T01:30:00Z' } },
    );
    expect(german).toBe('Sonntag, 29. März 2026, 03:30');
  });

  test('can count over a range, and over one that a value ends', async () => {
    const text =
      '{% for i in (0..data.n) %}{{ i }} {% endfor %}{% for i in (3..1) %}{% else %}none{% endfor %}';
    expect((await rendered({ text }, { data: { n: 5 } })).text).toBe('0 1 2 3 4 5 none');
  });

  test('counts over no number where an end of a range is none, and leaves out fractions', async () => {
    const text =
      '[{% for i in (1..data.none) %}x{% endfor %}{% for i in (1..data.stars) %}*{% endfor %}]';
    expect((await rendered({ text }, { data: { stars: 4.5 } })).text).toBe('[****]');
  });

  test.each([
    'customer.constructor',
    'customer.__proto__',
    'customer.name.constructor',
    'customer.valueOf',
    'customer.toString',
    'customer["constructor"]["constructor"]',
    'customer[data.key]',
    'data.list.constructor',
    'data.list.push',
    'customer.name | map: "constructor"',
    'data.list | map: "__proto__"',
  ])('does not read what is no value of its data: %s', async (expression) => {
    const data = { ...named('Eve'), data: { list: ['a'], key: '__proto__' } };
    expect(await rendered({ text: `[{{ ${expression} }}]` }, data)).toMatchObject({ text: '[]' });
  });

  test('reads values of any name that are its own', async () => {
    const data = JSON.parse('{"data":{"__proto__":{"constructor":"own"}}}');
    expect((await rendered({ text: '{{ data.__proto__.constructor }}' }, data)).text).toBe('own');
  });

  test('does not change what other recipients read', async () => {
    const text =
      '{% assign customer = "x" %}{% assign seen = data.n %}{{ seen }}{{ other }}{% assign other = 1 %}';
    const recipients = [1, 2, 3].map((n) => ({ locale: 'en', data: { data: { n } } }));
    const template = { id: null, channel: 'SMS' as const, contents: [contentOf({ text })] };
    const results = await renderMessages(workspace, template, recipients, settings);
    expect(results).toMatchObject([{ text: '1' }, { text: '2' }, { text: '3' }]);
  });

  test('is rendered for a thousand recipients, each with their own values', async () => {
    const recipients = Array.from({ length: 1_000 }, (_one, index) => ({
      locale: index % 2 ? 'en' : 'de',
      data: named(`N${index}`),
    }));
    const contents = [
      contentOf({ text: 'Hi {{ customer.name }}' }),
      contentOf({ locale: 'de', text: 'Hallo {{ customer.name }}' }),
    ];
    const results = await renderMessages(
      workspace,
      { id: null, channel: 'SMS', contents },
      recipients,
      settings,
    );
    expect(
      results.map((result) => (result.outcome === 'RENDERED' ? result.text : result.message)),
    ).toEqual(recipients.map((_one, index) => `${index % 2 ? 'Hi' : 'Hallo'} N${index}`));
  });
});

describe('a check', () => {
  test('of fifty languages has an answer for each part, in their order', async () => {
    const sources = Array.from({ length: 50 }, (_one, index) => ({
      part: 'text' as const,
      source: index % 10 === 0 ? '{% nothing %}' : 'Hello {{ customer.name }}',
    }));
    const problems = await checkSources(reader, sources);
    expect(problems.map((problem) => problem?.reason ?? null)).toEqual(
      sources.map((_one, index) => (index % 10 === 0 ? 'INVALID' : null)),
    );
  });

  property.prop([
    fc.string({
      unit: fc.constantFrom(
        '{',
        '%',
        '}',
        ' ',
        'if',
        '|',
        '"',
        "'",
        '(',
        '..',
        ')',
        'a',
        '\n',
        '-',
        '#',
        'raw',
        'for',
        ':',
        ',',
        '[',
        ']',
        '1',
      ),
    }),
  ])('of any text ends with an answer', async (source) => {
    const [problem] = await checkSources(reader, [{ part: 'html', source }]);
    if (problem) expect(problem.message).not.toBe('');
    else {
      const result = await render({ html: source }, named('Eve'));
      expect(['RENDERED', 'FAILED']).toContain(result.outcome);
    }
  });
});
