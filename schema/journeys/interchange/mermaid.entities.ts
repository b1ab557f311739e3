// Mermaid writes HTML character references with "#" for "&": "#58;", "#quot;". They are the only
// escape its grammar has, so they carry whatever a name may hold and a line may not.

/** The names HTML gives to the characters 160 to 255, in that order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn ' +
  'sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave ' +
  'Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
  'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN ' +
  'szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute ' +
  'icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml ' +
  'yacute thorn yuml';

/** Names beyond Latin-1 that people write in diagrams, each followed by its character. */
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

/** The characters that HTML has for the numbers 128 to 159, as Windows does; a blank for none. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function characterOfNumber(digits: string): string {
  const code = Number(digits);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return REPLACEMENT;
  return WINDOWS_1252.charAt(code - 0x80).trim() || String.fromCodePoint(code);
}

const code = /#(\w+);/g;
/** Characters that are drawn as nothing, but for white space. */
const unseen = /(?!\s)\p{Cc}/u;

/** What is strange about the entity codes of a text: names or numbers that say no character. */
export function strangeEntities(
  text: string,
): ReadonlySet<'unknownEntity' | 'noCharacter' | 'unseen'> {
  const strange = new Set<'unknownEntity' | 'noCharacter' | 'unseen'>();
  for (const [, name = ''] of text.matchAll(code)) {
    if (!/^\d+$/.test(name)) {
      if (!CHARACTER_OF_NAME.has(name)) strange.add('unknownEntity');
      continue;
    }
    const character = characterOfNumber(name);
    if (character === REPLACEMENT && Number(name) !== 0xfffd) strange.add('noCharacter');
    else if (unseen.test(character)) strange.add('unseen');
  }
  return strange;
}

/**
 * Replaces Mermaid's entity codes by the characters they stand for. A name that is not known here
 * becomes `&name;`, which is what Mermaid draws; numbers that are no character become U+FFFD.
 */
export function decodeEntities(text: string): string {
  return text.replace(code, (_, name: string) =>
    /^\d+$/.test(name) ? characterOfNumber(name) : (CHARACTER_OF_NAME.get(name) ?? `&${name};`),
  );
}

/** The entity code of each character of `text`. */
function entities(text: string): string {
  return Array.from(text, (character) => `#${character.codePointAt(0)};`).join('');
}

/** Encodes the white space at both ends, which a reader would trim, and leaves the rest to `inside`. */
function withEnds(text: string, inside: (body: string) => string): string {
  const withoutStart = text.trimStart();
  const body = withoutStart.trimEnd();
  const start = text.slice(0, text.length - withoutStart.length);
  return entities(start) + inside(body) + entities(withoutStart.slice(body.length));
}

/**
 * Writes text so that Mermaid's grammar takes it as it is and {@link decodeEntities} gives it back:
 * `#`, `%%`, `%` at the beginning, `<` (but for the `<br>` that Mermaid draws as a line break),
 * white space at either end of each line, and the characters in `reserved` become entity codes.
 * NUL and halves of surrogate pairs, which no document can carry, become U+FFFD.
 *
 * @param reserved which of `;`, `:`, `,` and `}` would end the text where it is going to stand
 */
export function encodeEntities(text: string, reserved: string): string {
  const carry = (line: string) =>
    line.replace(/[#;:,}]|^%|%{2,}|<(?!br\s{0,9}\/?>)/gi, (found) =>
      ';:,}'.includes(found) && !reserved.includes(found) ? found : entities(found),
    );
  return withEnds(text.replace(/[\0\p{Surrogate}]/gu, REPLACEMENT), (body) =>
    body
      .split('\n')
      .map((line) => withEnds(line, carry))
      .join('\n'),
  );
}
