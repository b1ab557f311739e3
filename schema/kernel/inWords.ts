/**
 * The name of a type or field as words of a sentence.
 *
 * @example
 * ```ts
 * inWords('LifecycleStage') === 'lifecycle stage';
 * withArticle('eventType') === 'An event type';
 * ```
 */
export function inWords(name: string): string {
  return name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}

/** The same with its article, as a sentence begins. */
export function withArticle(name: string): string {
  return `${/^[aeiou]/i.test(name) ? 'An' : 'A'} ${inWords(name)}`;
}
