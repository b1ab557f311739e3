import { createHash } from 'node:crypto';
import { Channel } from '../../../prisma/generated/client/enums.ts';
import { composeText } from '../../conditions/foldText.ts';
import { type Cell, CellError, shortText, textOf } from '../../files/cells.ts';
import { listOf } from '../../files/listCells.ts';
import { normalEmail } from '../../kernel/contact.ts';
import { decodeId } from '../../kernel/id.ts';
import { isSubmissionKey } from '../submit/prepare.ts';
import type { Verb } from '../submit/token.ts';

/** A key of a response is printable ASCII; any other key of a file is hashed. @throws CellError */
export function submissionKeyOf(cell: Cell): string {
  const text = typeof cell === 'object' ? JSON.stringify(cell) : composeText(textOf(cell)).trim();
  if (isSubmissionKey(text)) return text;
  return `sha256:${createHash('sha256').update(text).digest('base64url')}`;
}

const finished = new Set(['COMPLETED', 'SCREENED_OUT', 'QUOTA_FULL']);

/** Whether a response is completed or only begun; its status follows from answers and quotas. @throws CellError */
export function verbOf(cell: Cell): Verb {
  const status = textOf(cell).trim().toUpperCase();
  if (finished.has(status)) return 'SUBMIT';
  if (status === 'PARTIAL') return 'START';
  throw new CellError(
    'INVALID_VALUE',
    'This takes COMPLETED, PARTIAL, SCREENED_OUT or QUOTA_FULL.',
  );
}

/** A channel in any case, with blanks or hyphens: `email`, `In store`, but not `E-mail`. @throws CellError */
export function channelOf(cell: Cell): Channel {
  const name = textOf(cell).trim().toUpperCase().replaceAll(/[ -]/g, '_');
  const channel = Object.values(Channel).find((each) => each === name);
  if (channel) return channel;
  throw new CellError('INVALID_VALUE', `This takes one of ${Object.values(Channel).join(', ')}.`);
}

/** Bounds of the properties of a response, as in the graph: characters, and how many tags. */
export const propertyBounds = {
  hidden: 1000,
  tags: 50,
  tag: 100,
  address: 2000,
  userAgent: 1000,
  externalId: 200,
  email: 320,
};

/** Tags, separated by `;` or `|`, each once in whichever Unicode form. @throws CellError */
export function tagsOf(cell: Cell): string[] {
  const tags = eachOnce(listOf(cell).filter((tag) => tag.trim() !== ''));
  for (const tag of tags) shortText(tag, propertyBounds.tag);
  if (tags.length <= propertyBounds.tags) return tags;
  throw new CellError('TOO_MANY', `At most ${propertyBounds.tags} tags; there are ${tags.length}.`);
}

/** Tags without repeated ones, in whichever Unicode form. */
export function eachOnce(tags: readonly string[]): string[] {
  const spelled = new Map<string, string>();
  for (const tag of tags) {
    const spelling = composeText(tag);
    if (!spelled.has(spelling)) spelled.set(spelling, tag);
  }
  return [...spelled.values()];
}

/** The page that it was answered on. @throws CellError */
export function pageAddressOf(cell: Cell): string {
  const text = shortText(cell, propertyBounds.address).trim();
  if (/^https?:/i.test(text) && URL.canParse(text)) return text;
  throw new CellError('INVALID_VALUE', 'This takes an absolute address with http or https.');
}

/** Two capital letters. @throws CellError */
export function countryOf(cell: Cell): string {
  const code = textOf(cell).trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code)) return code;
  throw new CellError('INVALID_VALUE', 'This takes a country as ISO 3166 writes it: DE.');
}

/** The key of a touchpoint, which need not exist. @throws CellError */
export function touchpointOf(cell: Cell): string {
  const key = decodeId('Touchpoint', textOf(cell).trim());
  if (key) return key;
  throw new CellError('INVALID_VALUE', 'This takes the id of a touchpoint: touchpoint_….');
}

/** The id of a customer in another system. @throws CellError */
export function customerIdOf(cell: Cell): string {
  return shortText(cell, propertyBounds.externalId).trim();
}

/** The email address of a customer, in its normal form. @throws CellError */
export function customerEmailOf(cell: Cell): string {
  const email = normalEmail(shortText(cell, propertyBounds.email));
  if (email !== null) return email;
  throw new CellError('INVALID_VALUE', 'This takes an email address: name@example.org.');
}
