import { expect, test } from 'vitest';
import { linkErrors } from './contents.ts';

const errorsOf = (text: string) =>
  linkErrors('INVITE', [{ locale: 'en', subject: null, text, html: null }], ['input', 'contents']);

test.each([
  ['{{ survey.link }}'],
  ['}} {{{{survey . link}}'],
  ['{% if a %}{% assign link = "{" | append: survey.link %}{% endif %}'],
])('%j has the link of an invitation', (text) => {
  expect(errorsOf(text)).toEqual([]);
});

test.each([
  ['survey.link'],
  ['{{ a }} survey.link'],
  ['{{ survey.linked }}'],
  ['{{ mysurvey.link }}'],
  ['{ { survey.link }'],
])('%j has none', (text) => {
  expect(errorsOf(text)).toMatchObject([
    { code: 'REQUIRED', path: ['input', 'contents', '0', 'text'] },
  ]);
});

test('the link is looked for in linear time, however many tags begin', () => {
  const begun = performance.now();
  expect(errorsOf('{'.repeat(50_000))).toHaveLength(1);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
