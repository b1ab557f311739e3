// Messages of errors quote sentences of the server, and messages end up in logs: only sentences are
// quoted that repeat nothing of what the client sent.

/** How many sentences a message quotes at most, so that it can be read. */
export const MOST_SENTENCES = 3;

/** The number of characters that count as a repetition, with the space before: a DateTime's day has 10. */
const BEGINNING = 11;

/**
 * Fields of inputs whose values may be repeated: they are names of the schema or keys of questions,
 * and say nothing about a person.
 */
export const NAMING = /^(question|metric|by|interval|kind|status|channel)$/;

/**
 * Whether a message may quote a sentence: one line of at most 500 characters that repeats no text or
 * number that the client sent, compared by whole words and without case. A sentence repeats a longer
 * text if it has its beginning, since a server may cut what it repeats; it repeats a document if the
 * document contains anything that the sentence has in quotes.
 *
 * @param sent what the client sent, as JSON; undefined when that is not known
 */
export function isQuotable(sentence: string, sent: string | undefined): boolean {
  if (sent === undefined || !/^\P{Cc}{1,500}$/u.test(sentence)) return false;
  const said = words(sentence);
  const quoted = sentence.match(/"[^"]+"/g) ?? [];
  let quotable = true;
  JSON.parse(sent, (key, value: unknown) => {
    const named = NAMING.test(key) && /^\w+$/.test(`${value}`);
    if (!named && (typeof value === 'string' || typeof value === 'number')) {
      const text = words(`${value}`);
      const repeated =
        said.includes(text.slice(0, BEGINNING)) ||
        (text.length > 100 && quoted.some((part) => text.includes(words(part))));
      if (repeated && text !== ' ') quotable = false;
    }
    return value;
  });
  return quotable;
}

function words(text: string): string {
  return ` ${text} `
    .normalize()
    .toLowerCase()
    .replace(/(\\[nrt]|[^\p{L}\p{N}])+/gu, ' ');
}

const sentFor = new WeakMap<object, string>();

/** Records what was sent, as JSON, for each field of an answer: `orThrow` makes errors from a field later. */
export function noteSent(data: object, sent: string): void {
  for (const field of Object.values(data)) {
    if (typeof field === 'object' && field !== null) sentFor.set(field, sent);
  }
}

/** What was sent for a field of an answer, as JSON; undefined when that is not known. */
export function sentForField(field: object): string | undefined {
  return sentFor.get(field);
}
