import type { Context } from '../../kernel/context.ts';
import {
  invalid,
  notFound,
  type UserErrorShape,
  UserErrorsThrown,
} from '../../kernel/userError.ts';
import { workspaceSecret } from '../../kernel/workspaceSecret.ts';
import { findPurposes, type NamedPurpose } from '../../purposes/purposeKeys.ts';
import type { RecordedFact, SentFact } from '../../toolkit/write/bulkRecord.ts';
import { failRow } from '../../toolkit/write/bulkStore.ts';
import type { FailedRows } from '../../toolkit/write/mutation.ts';
import { enqueueRefused } from '../refused.ts';
import { addressFor, addressHash } from './addresses.ts';
import { type NewSuppression, storeSuppressions } from './storeSuppressions.ts';
import type { SuppressionInput } from './suppression.input.ts';

/** How far a clock may be ahead, in milliseconds. */
const clockMs = 60_000;

/**
 * Stores that addresses are not to be written to, in as many statements for many as for one. Call it in a
 * transaction.
 *
 * @param failed user errors by the entry's index; those that are found are added
 * @returns the results of those that did not fail, by their index
 * @throws UserErrorsThrown for any error, where one rejects all
 */
export async function recordSuppressions(
  ctx: Context,
  sent: readonly SentFact<SuppressionInput>[],
  failed: FailedRows,
  { rejectsAll }: { readonly rejectsAll: boolean },
): Promise<Map<number, RecordedFact>> {
  // A text of a failed one may be such that no statement can have it.
  const open = [...sent.entries()].filter(([index]) => !failed.has(index));
  const purposeOf = await findPurposes(
    ctx.db,
    open.flatMap(([, { input }]) => input.purpose ?? []),
  );
  for (const [index, each] of open) {
    const purpose = each.input.purpose == null ? null : purposeOf(each.input.purpose);
    for (const error of errorsOf(each, purpose, ctx.now)) failRow(failed, index, error);
  }
  if (rejectsAll && failed.size > 0) throw new UserErrorsThrown(...[...failed.values()].flat());
  const sound = open.filter(([index]) => !failed.has(index));
  if (sound.length === 0) return new Map();
  const secret = await workspaceSecret(ctx.db);
  const stored = await storeSuppressions(
    ctx,
    sound.map(([, { input }]): NewSuppression => {
      const { address, channel, reason, purpose } = input;
      const at = input.at ?? ctx.now;
      return {
        ...{ channel, reason, hash: addressHash(secret, kindOf(address), textOf(address)) },
        purpose: purpose == null ? null : (purposeOf(purpose)?.id ?? null),
        at: notAfter(ctx.now, at),
      };
    }),
  );
  await enqueueRefused(
    ctx,
    [],
    sound.map(([, { input }]) => input.address),
  );
  const seen = new Set<string>();
  return new Map(
    sound.map(([index], position) => {
      const { id: row = '', isNew = false } = stored[position] ?? {};
      const status = isNew && !seen.has(row) ? 'RECORDED' : 'REPLAYED';
      seen.add(row);
      return [index, { status, row }] as const;
    }),
  );
}

function errorsOf(
  { input, path }: SentFact<SuppressionInput>,
  purpose: NamedPurpose | null,
  now: Date,
): UserErrorShape[] {
  const { address, channel, reason, at } = input;
  const isAhead = at != null && at.getTime() > now.getTime() + clockMs;
  return [
    ...(addressFor(channel) === kindOf(address)
      ? []
      : [invalid('INVALID_VALUE', [...path, 'channel'], noReach)]),
    ...(input.purpose != null && reason !== 'OPTED_OUT'
      ? [invalid('INVALID_VALUE', [...path, 'purpose'], aboutAll)]
      : []),
    ...(input.purpose != null && !purpose ? [notFound([...path, 'purpose'], 'purpose')] : []),
    ...(isAhead ? [invalid('OUT_OF_RANGE', [...path, 'at'], future)] : []),
  ];
}

function kindOf({ email }: SuppressionInput['address']): 'email' | 'phone' {
  return email == null ? 'phone' : 'email';
}

function textOf({ email, phone }: SuppressionInput['address']): string {
  return email ?? phone ?? '';
}

/** A clock that is ahead makes nothing of the future, which a consent of now could not lift. */
function notAfter(now: Date, at: Date): Date {
  return at > now ? now : at;
}

const noReach =
  'This channel does not reach such an address. EMAIL reaches an email address; SMS, PHONE and IVR reach a telephone number.';
const aboutAll = 'Only OPTED_OUT can be about one purpose. Leave `purpose` out.';
const future = 'This is in the future. Record it once it has happened.';
