import { describe, expect, test } from 'vitest';
import { newId } from '../../kernel/id.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { contentOf, named, render, settings, workspace } from './render.fixture.ts';
import { RenderingThreads } from './renderingThreads.ts';
import { renderMessages } from './renderMessages.ts';

async function failed(text: string, data: JsonObject = {}) {
  const result = await render({ text }, data);
  return result.outcome === 'FAILED' ? result : { ...result, message: `It is "${result.text}"` };
}

describe('a template that takes too much is stopped, and says where', () => {
  test.each([
    ['a range without end', 'One\n{% for i in (1..1000000000) %}x{% endfor %}', 'ERROR', 2],
    [
      'a range of numbers that do not grow',
      '{% for i in (9007199254740992..9007199254740994) %}x{% endfor %}',
      'ERROR',
      1,
    ],
    ['a range of negative numbers', '{% for i in (-1000000000000..5) %}x{% endfor %}', 'ERROR', 1],
    ['a range that a value ends', '{% for i in (1..data.huge) %}x{% endfor %}', 'ERROR', 1],
    ['a range in an assignment', '{% assign a = (1..data.huge) %}{{ a | size }}', 'ERROR', 1],
    ['a range in a condition', '\n{% if (1..data.huge) contains 5 %}x{% endif %}', 'ERROR', 2],
    [
      'loops that write nothing',
      '\n\n{% for i in (1..10000) %}{% for j in (1..10000) %}{% endfor %}{% endfor %}',
      'TIME',
      3,
    ],
    [
      'a list that doubles',
      '{% assign l = "a,b" | split: "," %}\n{% for i in (1..60) %}{% assign l = l | concat: l %}{% endfor %}',
      'ERROR',
      2,
    ],
    [
      'a text that doubles',
      '{% assign s = "aaaaaaaa" %}\n{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}',
      'ERROR',
      2,
    ],
    [
      'a text that doubles in a capture',
      '{% assign s = "aaaaaaaa" %}\n{% for i in (1..60) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}',
      'SIZE',
      2,
    ],
    [
      'a replacement that multiplies',
      '{% assign s = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" %}{% for i in (1..9) %}{% assign s = s | replace: "a", s %}{% endfor %}',
      'ERROR',
      1,
    ],
    ['a search for a long text', '{% if data.long contains data.sought %}x{% endif %}', 'ERROR', 1],
    ['a replacement of a long text', '{{ data.long | replace: data.sought, "" }}', 'ERROR', 1],
    ['a date of a million characters', '{{ 0 | date: "%1000000000Y" }}', 'ERROR', 1],
    [
      'a text that is too long',
      '{% for i in (1..10000) %}12345678901234567890123{% endfor %}',
      'SIZE',
      1,
    ],
    ['a group of values', 'Dear {{ customer }}', 'ERROR', 1],
  ])('%s', async (_what, text, reason, line) => {
    const failure = await failed(text, {
      ...named('Eve'),
      data: {
        ...{ huge: 9_007_199_254_740_992, long: 'a'.repeat(90_000) },
        sought: `${'a'.repeat(20_000)}b${'a'.repeat(20_000)}`,
      },
    });
    expect(failure).toMatchObject({ outcome: 'FAILED', reason, part: 'text', line });
    expect(failure.message).toMatch(new RegExp(`^The template failed in "en", text, line ${line}`));
  });

  test('a message that is empty for a recipient', async () => {
    const failure = await failed('{% if customer.name %}Hi{% endif %} \n', {});
    expect(failure).toMatchObject({ outcome: 'FAILED', reason: 'BLANK', part: 'text' });
  });

  test('a subject that is too long for a mail', async () => {
    const result = await render({ subject: '{{ customer.name }}' }, named('ä'.repeat(500)));
    expect(result).toMatchObject({ outcome: 'FAILED', reason: 'SIZE', part: 'subject' });
  });

  test('with the id of the template and the language', async () => {
    const id = newId();
    const contents = [contentOf({ locale: 'de', html: '<p>\n{{ customer }}' })];
    const [result] = await renderMessages(
      workspace,
      { id, channel: 'EMAIL', contents },
      [{ locale: 'de', data: named('Eve') }],
      settings,
    );
    expect(result).toMatchObject({ outcome: 'FAILED', part: 'html', line: 2, column: 1 });
    expect(result?.outcome === 'FAILED' && result.message).toMatch(
      /^The template messagetemplate_\w{26} failed in "de", html, line 2, column 1: /,
    );
  });

  test('and only for the recipient with such values', async () => {
    const text = '{% for i in (1..data.n) %}x{% endfor %}';
    const recipients = [2, 9e15, 3].map((n) => ({ locale: 'en', data: { data: { n } } }));
    const template = { id: null, channel: 'SMS' as const, contents: [contentOf({ text })] };
    const results = await renderMessages(workspace, template, recipients, settings);
    expect(results).toMatchObject([{ text: 'xx' }, { outcome: 'FAILED' }, { text: 'xxx' }]);
  });

  test('while the event loop goes on', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 10);
    await failed('{% for i in (1..10000) %}{% for j in (1..10000) %}{% endfor %}{% endfor %}');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});

/** A loop that is long for its recipient, and short for the others. */
const loops =
  '\n{% for i in (1..data.n) %}{% for j in (1..data.n) %}{% for k in (1..data.n) %}{% endfor %}{% endfor %}{% endfor %}{{ data.n }}';

/** More than a heap of 10 MB has, for those with a text. */
const lists = Array.from({ length: 21 }, (_one, n) => `\n{% assign a${n} = data.a | split: "" %}`);

describe('a thread that its own limits do not stop', () => {
  const all = async (text: string, data: readonly JsonObject[], threads: RenderingThreads) => {
    const template = { id: null, channel: 'SMS' as const, contents: [contentOf({ text })] };
    const recipients = data.map((values) => ({ locale: 'en', data: { data: values } }));
    return renderMessages(workspace, template, recipients, settings, threads);
  };

  test('is ended after its time, and the other recipients get their messages', async () => {
    const threads = new RenderingThreads({ duration: 2_000, steps: 1e9 });
    const results = await all(loops, [{ n: 1 }, { n: 10_000 }, { n: 2 }], threads);
    expect(results).toMatchObject([
      { text: '\n1' },
      { outcome: 'FAILED', reason: 'TIME', part: 'text', line: 2 },
      { text: '\n2' },
    ]);
  });

  test('is ended when its memory is full, and the other recipients get their messages', async () => {
    const threads = new RenderingThreads({ heap: 10 });
    const data = [{ a: 'x' }, { a: 'x'.repeat(90_000) }, { a: 'y' }];
    const results = await all(`${lists.join('')}{{ data.a }}`, data, threads);
    expect(results.map(({ outcome }) => outcome)).toEqual(['RENDERED', 'FAILED', 'RENDERED']);
    expect(results[1]).toMatchObject({ reason: 'MEMORY', part: 'text' });
  });

  test('is not started again for a template that ended it for three recipients in a row', async () => {
    const threads = new RenderingThreads({ duration: 500, steps: 1e9 });
    const data = Array.from({ length: 40 }, () => ({ n: 10_000 }));
    const results = await all(loops, data, threads);
    expect(results.map((result) => result.outcome === 'FAILED' && result.reason)).toEqual(
      data.map(() => 'TIME'),
    );
  });

  test('is spared a template that reached its limits for three recipients in a row', async () => {
    const threads = new RenderingThreads({ steps: 50 });
    const text = '{% for i in (1..data.n) %}x{% endfor %}';
    const outcomes = async (sizes: readonly number[]) => {
      const results = await all(
        text,
        sizes.map((n) => ({ n })),
        threads,
      );
      return results.map((result) => (result.outcome === 'RENDERED' ? result.text : result.reason));
    };
    expect(await outcomes([99, 1, 99, 99, 1, 99])).toEqual([
      'TIME',
      'x',
      'TIME',
      'TIME',
      'x',
      'TIME',
    ]);
    expect(await outcomes([1, 1, 99, 99, 99, 1])).toEqual([
      'x',
      'x',
      'TIME',
      'TIME',
      'TIME',
      'TIME',
    ]);
  });

  test('does not stop messages of other templates', async () => {
    const threads = new RenderingThreads({ duration: 2_000, steps: 1e9 });
    const [stuck, sound] = await Promise.all([
      all(loops, [{ n: 10_000 }], threads),
      all(
        '{{ data.n }}',
        Array.from({ length: 200 }, (_one, n) => ({ n })),
        threads,
      ),
    ]);
    expect(stuck).toMatchObject([{ outcome: 'FAILED', reason: 'TIME' }]);
    expect(sound.map((result) => result.outcome === 'RENDERED' && result.text)).toEqual(
      sound.map((_one, n) => String(n)),
    );
  });
});
