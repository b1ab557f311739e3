import { plural } from '../../kernel/plural.ts';
import type { UserErrorsThrown } from '../../kernel/userError.ts';
import { unreadable } from './part.ts';

/** A question of a document that could not be imported. */
export interface LeftOut {
  /** Its path in the document. */
  readonly path: string;
  /** Its name and its kind in the document. */
  readonly name: string;
  readonly type: string;
  /** A sentence. */
  readonly reason: string;
}

/** How many questions an error names; more would not help its reader. */
const maxNamed = 20;
/** Names and kinds in a document can have any length; the message must stay readable. */
const maxName = 60;

/** The error of a document with questions of which none can be imported: names each and its reason. */
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
      'None of its questions can be imported; change them to other kinds first.',
      ...named,
      ...(more > 0 ? [`${more} more ${plural(more, 'is', 'are')} left out.`] : []),
    ].join(' '),
  );
}
