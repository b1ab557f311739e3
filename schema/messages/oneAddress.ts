const form = /^[^\s\p{C}\p{Z},;<>"]{1,254}$/u;

/**
 * Whether a text can be one address of any channel: without what ends a line, separates two addresses, or
 * cannot be seen.
 */
export function isOneAddress(text: string): boolean {
  return form.test(text);
}
