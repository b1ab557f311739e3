import { replyTokenForm } from './replyToken.ts';

/**
 * The token of a thread in the addresses that an answer was sent to: what stands after the last `+` of
 * `care+TOKEN@acme.example`, or else the whole of `TOKEN@replies.acme.example`.
 *
 * @param addresses each with a name or without: `Acme <care+TOKEN@acme.example>`
 * @returns null where none has one
 */
export function replyTokenIn(addresses: readonly string[]): string | null {
  const locals = addresses.map(localPartOf);
  const labels = locals.filter((local) => local.includes('+')).map(labelOf);
  // Whether it is genuine is for its signature to say.
  const texts = [...labels, ...locals].map((text) => text.toLowerCase());
  return texts.find((text) => replyTokenForm.test(text)) ?? null;
}

function localPartOf(text: string): string {
  const bare = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text;
  return bare.trim().slice(0, Math.max(0, bare.trim().lastIndexOf('@')));
}

function labelOf(local: string): string {
  return local.slice(local.lastIndexOf('+') + 1);
}
