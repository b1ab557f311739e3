/** Half of a surrogate pair without the other. */
const loneSurrogate = /\p{Surrogate}/u;

/** Whether PostgreSQL can store a text: without NUL, and without halves of surrogate pairs. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !loneSurrogate.test(text);
}

/** A text as PostgreSQL can store it: what it cannot store is replaced by `\uFFFD`. */
export function storableText(text: string): string {
  return isStorable(text) ? text : text.replaceAll(/\0|\p{Surrogate}/gu, '\ufffd');
}

/** Whether a moment is in the years that both PostgreSQL and RFC 3339 can write. */
export function isStorableMoment(moment: Date): boolean {
  const year = moment.getUTCFullYear();
  return year >= 1 && year <= 9999;
}
