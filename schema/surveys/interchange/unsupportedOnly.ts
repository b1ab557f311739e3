import { plural } from '../../kernel/plural.ts';
import type { UserErrorsThrown } from '../../kernel/userError.ts';
import { unreadable } from './part.ts';

/** A question of a document that could not come in. */
export interface LeftOut {
  /** Where the document says it. */
  readonly path: string;
  /** What the document calls it, and its kind. */
  readonly name: string;
  readonly type: string;
  /** A sentence. */
  readonly reason: string;
}

/** Questions that a refusal names; whoever reads it needs no more of them to understand. */
const maxNamed = 20;
/** Names and kinds are the document’s; a message stays readable all the same. */
const maxName = 60;

/** Refuses a document that has questions, but none that can come in: names each and its reason. */
export function unsupportedOnly(leftOut: readonly LeftOut[]): UserErrorsThrown {
  const named = leftOut
    .slice(0, maxNamed)
    .map(
      ({ path, name, type, reason }) =>
        `${path}, "${name.slice(0, maxName)}" (${type.slice(0, maxName) || 'of no kind'}): ${reason}`,
    );
  const more = leftOut.length - named.length;
  return unreadable(
    [
      'None of its questions can come in; ask them in another way first.',
      ...named,
      ...(more > 0 ? [`${more} more ${plural(more, 'is', 'are')} left out.`] : []),
    ].join(' '),
  );
}
