import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FreeKeys } from './keys.ts';
import { asHtml, withoutMarkup } from './markup.ts';

test.each([
  ['plain < text > here', 'plain < text > here', []],
  ['a <b>bold</b> &amp; <i>b</i>', 'a bold & b', ['b', 'i']],
  ['<p>One</p><p class="x>y">Two</p>', 'One\n\nTwo', ['p']],
  ['x<script>alert("<b>")</script>y', 'xy', ['script']],
  ['<script>never closed', '', ['script']],
  ['<!-- hidden -->seen&nbsp;&#233;&#x1F600;&unknown;&#0;', 'seen é😀&unknown;&#0;', ['comment']],
])('%s', (html, text, tags) => {
  expect(withoutMarkup(html)).toEqual({ text, tags });
});

test('a text that is escaped as HTML is read back unchanged', () => {
  const line = fc.string().map((text) => text.replace(/\s+/g, ' ').trim());
  fc.assert(
    fc.property(line, (text) => {
      expect(withoutMarkup(asHtml(text)).text).toBe(text);
    }),
  );
});

test('a million characters of open tags are read in linear time', () => {
  for (const part of ['<script>', '<a href="', '<!--', '<p ', '</style', "<a '"]) {
    const html = part.repeat(100_000);
    expect(withoutMarkup(html).text.length).toBeLessThanOrEqual(html.length);
  }
});

test('keys are free, well-formed, and close to the name', () => {
  const keys = new FreeKeys('other');
  const wanted = ['name', 'Über uns!', '1st', 'name', 'other', '', '__proto__', 'x'.repeat(99)];
  expect(wanted.map((name) => keys.give(name, 'q_'))).toEqual([
    'name',
    'Uber_uns',
    'q_1st',
    'name_2',
    'other_2',
    'q_',
    'proto',
    'x'.repeat(64),
  ]);
  expect(new FreeKeys('other').give('1 & 2', null)).toBe('1_2');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
      const space = new FreeKeys();
      const made = names.map((name) => space.give(name, 'q_'));
      expect(new Set(made).size).toBe(names.length);
      expect(made.filter((key) => !/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(key))).toEqual([]);
    }),
  );
});
