import type { PageLanguage } from './pageLanguage.ts';
import type { PageWords } from './preferencesWords.ts';

/** A page behind a customer's link: before the button, after it, or where there is nothing. */
export type LinkPage =
  | {
      readonly page: 'OPT_OUT' | 'CONFIRM';
      /** The name of the workspace. */
      readonly company: string;
      /** The names of the purposes that it is about; empty for all. */
      readonly purposes: readonly string[];
    }
  | { readonly page: 'OPTED_OUT' | 'CONFIRMED' | 'REFUSED' | 'EXPIRED' | 'UNKNOWN' };

/** The page as HTML. It works without scripts and loads nothing; its form posts to its own address. */
export function linkPage(page: LinkPage, { lang, words }: PageLanguage): string {
  if (!('company' in page)) {
    const { title, text } = outcomeOf(page.page, words);
    return html({ lang, dir: words.dir, title }, `<p>${escaped(text)}</p>`);
  }
  const { title, all, some, button } = page.page === 'CONFIRM' ? words.confirm : words.optOut;
  // A name may be written the other way than the sentence.
  const named = (name: string) => `<bdi>${escaped(name)}</bdi>`;
  const text = escaped(page.purposes.length === 0 ? all : some).replaceAll(
    /\{(company|about)\}/g,
    (_, name) => (name === 'company' ? named(page.company) : page.purposes.map(named).join(', ')),
  );
  const form = `<form method="post"><button type="submit">${escaped(button)}</button></form>`;
  return html({ lang, dir: words.dir, title }, `<p>${text}</p>${form}`);
}

function outcomeOf(page: Exclude<LinkPage['page'], 'OPT_OUT' | 'CONFIRM'>, words: PageWords) {
  const { optedOut, confirmed, refused, expired, unknown } = words;
  return {
    OPTED_OUT: optedOut,
    CONFIRMED: confirmed,
    REFUSED: refused,
    EXPIRED: expired,
    UNKNOWN: unknown,
  }[page];
}

interface Head {
  readonly lang: string;
  readonly dir: PageWords['dir'];
  readonly title: string;
}

function html({ lang, dir, title }: Head, body: string): string {
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body><main><h1>${escaped(title)}</h1>${body}</main></body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
