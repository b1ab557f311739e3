/** Text that an array has without quotes. */
const plain = /^(?!null$)[\w.:+-]+$/i;

/** A text as an element of an array. */
export function quotedElement(text: string): string {
  return plain.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** An array as PostgreSQL writes it, of elements that are quoted where they have to be. */
export function arrayText(elements: readonly string[]): string {
  return `{${elements.join(',')}}`;
}
