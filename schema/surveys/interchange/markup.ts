const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  copy: '©',
  euro: '€',
};

/** Tags that begin a new line. */
const blocks = new Set(
  'address article blockquote br div dd dl dt footer h1 h2 h3 h4 h5 h6 header hr li ol p section table tr ul'.split(
    ' ',
  ),
);

/**
 * Matches tags whose content is not text. Like `tag`, it never looks past a `<` for the end of a
 * tag, so that its time is linear in the length of the text.
 */
const unread = /<(script|style)\b[^<>]*>[^<]*(?:<(?!\/\1)[^<]*)*(?:<\/\1[^<>]*>?|$)/gi;
const tag = /<(?:!--[^<>]*|\/?([a-z][a-z0-9-]*)(?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?\/?)>/gi;

/** The text of a piece of HTML, and the names of the tags that were removed. */
export function withoutMarkup(html: string): { text: string; tags: readonly string[] } {
  const tags = new Set<string>();
  const note = (name: string) => tags.add(name.toLowerCase());
  const text = html
    .replace(unread, (_all, name: string) => {
      note(name);
      return '';
    })
    .replace(tag, (_all, name: string | undefined) => {
      note(name ?? 'comment');
      return blocks.has(name?.toLowerCase() ?? '') ? '\n' : '';
    });
  const plain = withoutEntities(text);
  return { text: tags.size === 0 ? plain : tidied(plain), tags: [...tags].sort() };
}

/** The heading at the beginning of a piece of HTML and the rest; null without a heading. */
export function headingOf(html: string): { heading: string; rest: string } | null {
  const found = /^\s*<h([1-6])(?:\s[^<>]*)?>/i.exec(html);
  const begin = found?.[0].length ?? 0;
  const end = found ? html.toLowerCase().indexOf(`</h${found[1]}>`, begin) : -1;
  if (end === -1) return null;
  return { heading: html.slice(begin, end), rest: html.slice(end + '</h1>'.length) };
}

/** Escapes a text as HTML. */
export function asHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>');
}

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (all, ten, hex, name) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? all) : all;
      const code = ten === undefined ? Number.parseInt(hex, 16) : Number(ten);
      const isText = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isText ? String.fromCodePoint(code) : all;
    },
  );
}

function tidied(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== ''))
    .join('\n')
    .trim();
}
