import { describe, expect, test } from 'vitest';
import { acceptedLanguages, pageLanguage } from './pageLanguage.ts';
import { linkPage } from './preferencesPage.ts';
import { pageLanguages } from './preferencesWords.ts';

/** All sentences of a language, by their paths. */
function sentencesOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]) => {
    const below = `${path}.${name}`;
    return typeof value === 'string' ? [[below, value]] : sentencesOf(value, below);
  });
}

const languages = Object.keys(pageLanguages);
const english = new Map(sentencesOf(pageLanguages.en ?? {}));

describe('the page of a link', () => {
  test.each(languages)(
    'has every sentence in %s, with the names of the English one',
    (language) => {
      const sentences = sentencesOf(pageLanguages[language] ?? {});
      expect(sentences.map(([path]) => path)).toEqual([...english.keys()]);
      const names = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
      for (const [path, text] of sentences) {
        expect([path, text.trim()]).toEqual([path, text]);
        expect([path, text]).not.toEqual([path, '']);
        expect([path, names(text)]).toEqual([path, names(english.get(path))]);
      }
    },
  );

  test('has no sentence twice among its languages, but for words that are the same in both', () => {
    const long = languages.flatMap((language) =>
      sentencesOf(pageLanguages[language] ?? {}).filter(([, text]) => text.length > 20),
    );
    const distinct = new Set(long.map(([path, text]) => `${path} ${text}`));
    expect(distinct.size).toBe(long.length);
  });

  test('shows names as text, whatever is in them', () => {
    const hostile = '<script>alert(1)</script>"\' {about} {company} $& $1';
    for (const language of languages) {
      for (const page of ['OPT_OUT', 'CONFIRM'] as const) {
        const shown = linkPage(
          { page, company: hostile, purposes: [hostile, hostile] },
          pageLanguage([language]),
        );
        expect(shown).toContain(`<html lang="${language}" dir="ltr">`);
        expect(
          shown.match(/<bdi>&lt;script&gt;.*? \{about\} \{company\} \$&amp; \$1<\/bdi>/g),
        ).toHaveLength(3);
        expect(shown.match(/&lt;script&gt;alert/g)).toHaveLength(3);
        expect(shown).not.toMatch(/<script/);
        expect(shown.match(/<button/g)).toHaveLength(1);
      }
    }
  });

  test.each([
    [['de-AT'], 'de'],
    [[null, 'ja', 'pt-BR'], 'pt'],
    [[undefined, 'zh-Hant'], 'en'],
    [['__proto__', 'constructor', 'it'], 'it'],
    [[], 'en'],
  ])('for %j is in %s', (locales, lang) => {
    expect(pageLanguage(locales).lang).toBe(lang);
  });

  test.each([
    ['de-AT, de;q=0.9, en;q=0.5', ['de-AT', 'de', 'en']],
    ['en;q=0.5, fr; Q=0.8, *;q=0.1, nl;q=0', ['fr', 'en']],
    [undefined, []],
    [', ;q=1, es;q=x', []],
    [`${'x,'.repeat(10_000)}de`, Array.from({ length: 20 }, () => 'x')],
  ])('takes of Accept-Language %s what is preferred first', (header, tags) => {
    expect(acceptedLanguages(header)).toEqual(tags);
  });
});
