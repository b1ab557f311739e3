// What the server says goes into the errors' messages, and those end up in logs: only sentences that
// repeat nothing of what was sent.

/** How many sentences a message has: it stays one that can be read. */
export const MOST_SENTENCES = 3;

/** Characters, the space before the first word among them: a day, of a moment that was sent. */
const BEGINNING = 11;

/**
 * Fields of inputs whose values are names of the schema, or keys of questions: they tell of what was
 * built, of no person.
 */
export const NAMING = /^(question|metric|by|interval|kind|status|channel)$/;

/**
 * Whether a message may have a sentence: one line of at most 500 characters, in which no text or
 * number stands that was sent, in whole words and whatever its case. Of a longer text the beginning
 * is enough, since a server may cut what it repeats; of a document, anything that is quoted.
 *
 * @param sent whatever was sent, as JSON; undefined when that is not known
 */
export function isTellable(sentence: string, sent: string | undefined): boolean {
  if (sent === undefined || !/^\P{Cc}{1,500}$/u.test(sentence)) return false;
  const said = words(sentence);
  const quoted = sentence.match(/"[^"]+"/g) ?? [];
  let tellable = true;
  JSON.parse(sent, (key, value: unknown) => {
    const named = NAMING.test(key) && /^\w+$/.test(`${value}`);
    if (!named && (typeof value === 'string' || typeof value === 'number')) {
      const text = words(`${value}`);
      const repeated =
        said.includes(text.slice(0, BEGINNING)) ||
        (text.length > 100 && quoted.some((part) => text.includes(words(part))));
      if (repeated && text !== ' ') tellable = false;
    }
    return value;
  });
  return tellable;
}

function words(text: string): string {
  return ` ${text} `
    .normalize()
    .toLowerCase()
    .replace(/(\\[nrt]|[^\p{L}\p{N}])+/gu, ' ');
}

const sentFor = new WeakMap<object, string>();

/** Notes what was sent, as JSON, for each field of an answer, for errors that are made of a field later. */
export function noteSent(data: object, sent: string): void {
  for (const field of Object.values(data)) {
    if (typeof field === 'object' && field !== null) sentFor.set(field, sent);
  }
}

/** What was sent for a field of an answer, as JSON; undefined when that is not known. */
export function sentForField(field: object): string | undefined {
  return sentFor.get(field);
}
