// Mermaid writes HTML character references with "#" for "&": "#58;", "#quot;". They are its only
// escape, so they encode every character that a name can have and a line cannot.

/** The HTML names of the characters 160 to 255, in that order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn ' +
  'sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave ' +
  'Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
  'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN ' +
  'szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute ' +
  'icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml ' +
  'yacute thorn yuml';

/** Names beyond Latin-1 that are common in diagrams, each followed by its character. */
const COMMON =
  'quot " apos \' amp & lt < gt > num # percnt % lpar ( rpar ) comma , period . sol / colon : ' +
  'semi ; equals = quest ? excl ! commat @ dollar $ plus + ast * lsqb [ lbrack [ bsol \\ rsqb ] ' +
  'rbrack ] lowbar _ grave ` lcub { lbrace { verbar | vert | rcub } rbrace } ndash – mdash — ' +
  'lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ ' +
  'prime ′ Prime ″ lsaquo ‹ rsaquo › euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ rArr ⇒ ' +
  'infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ minus − spades ♠ clubs ♣ hearts ♥ diams ♦ check ✓ cross ✗ ' +
  'star ☆ starf ★ phone ☎ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ';

const CHARACTER_OF_NAME = new Map<string, string>();
LATIN_1.split(' ').forEach((name, index) => {
  CHARACTER_OF_NAME.set(name, String.fromCharCode(160 + index));
});
for (const [, name = '', character = ''] of COMMON.matchAll(/(\w+) (\S)/g)) {
  CHARACTER_OF_NAME.set(name, character);
}

const REPLACEMENT = '\uFFFD';

/** The characters of the numbers 128 to 159 in HTML, as in Windows-1252; a blank if there is none. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function characterOfNumber(digits: string): string {
  const code = Number(digits);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return REPLACEMENT;
  return WINDOWS_1252.charAt(code - 0x80).trim() || String.fromCodePoint(code);
}

const code = /#(\w+);/g;
/** Invisible characters, but for white space. */
const invisible = /(?!\s)\p{Cc}/u;

/** The problems of a text's entity codes: unknown names, numbers without a character, invisible characters. */
export function entityProblems(
  text: string,
): ReadonlySet<'unknownEntity' | 'noCharacter' | 'invisible'> {
  const found = new Set<'unknownEntity' | 'noCharacter' | 'invisible'>();
  for (const [, name = ''] of text.matchAll(code)) {
    if (!/^\d+$/.test(name)) {
      if (!CHARACTER_OF_NAME.has(name)) found.add('unknownEntity');
      continue;
    }
    const character = characterOfNumber(name);
    if (character === REPLACEMENT && Number(name) !== 0xfffd) found.add('noCharacter');
    else if (invisible.test(character)) found.add('invisible');
  }
  return found;
}

/**
 * Replaces Mermaid's entity codes by their characters. An unknown name becomes `&name;`, which is what
 * Mermaid draws; a number without a character becomes U+FFFD.
 */
export function decodeEntities(text: string): string {
  return text.replace(code, (_, name: string) =>
    /^\d+$/.test(name) ? characterOfNumber(name) : (CHARACTER_OF_NAME.get(name) ?? `&${name};`),
  );
}

/** The entity codes of all characters of `text`. */
function entities(text: string): string {
  return Array.from(text, (character) => `#${character.codePointAt(0)};`).join('');
}

/** Encodes the white space at both ends, which reading trims, and encodes the rest with `inside`. */
function withEnds(text: string, inside: (body: string) => string): string {
  const withoutStart = text.trimStart();
  const body = withoutStart.trimEnd();
  const start = text.slice(0, text.length - withoutStart.length);
  return entities(start) + inside(body) + entities(withoutStart.slice(body.length));
}

/**
 * Encodes text for Mermaid's grammar, so that {@link decodeEntities} returns it unchanged: `#`, `%%`,
 * `%` at the beginning, `<` (but for the `<br>` that Mermaid draws as a line break), white space at
 * either end of each line, and the characters in `reserved` become entity codes. NUL and halves of
 * surrogate pairs, which no document can contain, become U+FFFD.
 *
 * @param reserved those of `;`, `:`, `,` and `}` that would end the text in its statement
 */
export function encodeEntities(text: string, reserved: string): string {
  const encodeLine = (line: string) =>
    line.replace(/[#;:,}]|^%|%{2,}|<(?!br\s{0,9}\/?>)/gi, (found) =>
      ';:,}'.includes(found) && !reserved.includes(found) ? found : entities(found),
    );
  return withEnds(text.replace(/[\0\p{Surrogate}]/gu, REPLACEMENT), (body) =>
    body
      .split('\n')
      .map((line) => withEnds(line, encodeLine))
      .join('\n'),
  );
}
