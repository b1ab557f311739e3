import type { Channel } from '../../../prisma/generated/client/enums.ts';
import type { ContactPolicy, ContactSurvey, PastContacts } from '../../contact/decision.ts';
import type { Suppression } from '../../contact/suppressed.ts';
import type { PastContact, PastMove, PastPerson } from './person.ts';

const dayMs = 86_400_000;

/** Changes of a customer and a segment that are stored, at most: see schema/segments/members.ts. */
const storedMoves = 100;

/** The keys of the segments that a customer was in at a moment; null where that is not stored any more. */
export function segmentsAt(
  { moves, memberships }: PastPerson,
  at: Date,
): ReadonlySet<string> | null {
  const belongs = new Set(
    memberships.flatMap(({ segmentId, since }) => (since <= at ? segmentId : [])),
  );
  const bySegment = new Map<string, PastMove[]>();
  for (const move of moves) {
    const own = bySegment.get(move.segmentId);
    if (own) own.push(move);
    else bySegment.set(move.segmentId, [move]);
  }
  for (const [segment, own] of bySegment) {
    const last = own.findLast((move) => move.at <= at);
    if (!last && own.length >= storedMoves) return null;
    // Before the first change it was the other way round.
    const isIn = last ? last.kind === 'ENTERED' : own[0]?.kind === 'LEFT';
    if (isIn) belongs.add(segment);
    else belongs.delete(segment);
  }
  return belongs;
}

interface Asked {
  readonly survey: ContactSurvey;
  readonly policy: ContactPolicy;
  readonly now: Date;
}

/** The contacts that decided at a moment, as schema/contact/factsSql.ts finds those of the present. */
export function contactsAt(
  { id, answered }: PastPerson,
  contacts: readonly PastContact[],
  { survey, policy, now }: Asked,
): PastContacts {
  const within = (at: Date, days: number) =>
    at <= now && at.getTime() > now.getTime() - days * dayMs;
  const { recontactDays } = survey;
  const forSurvey =
    recontactDays === null
      ? []
      : [...contacts, ...answered].flatMap(({ surveyId, at }) =>
          surveyId === survey.id && within(at, recontactDays) ? [at] : [],
        );
  const { pauseDays } = policy;
  const lately =
    pauseDays === null ? [] : contacts.flatMap(({ at }) => (within(at, pauseDays) ? [at] : []));
  const last = latest(forSurvey);
  return {
    subject: id,
    bySurvey: last ? new Map([[survey.id, last]]) : new Map(),
    last: latest(lately),
    reaching: policy.caps.map(({ channel, days, contacts: most }) => {
      const counted = contacts
        .filter(({ kind }) => kind === 'INVITED' || kind === 'SHOWN')
        .filter((each) => (channel === null || each.channel === channel) && within(each.at, days))
        .map(({ at }) => at)
        .sort((a, b) => b.getTime() - a.getTime());
      return counted[Math.max(most, 1) - 1] ?? null;
    }),
  };
}

/** Why an address was not written to at a moment, by what it was asked for: as `PastPerson.suppressed` has it. */
export function suppressionAt(
  { suppressed }: PastPerson,
  { of, channel }: { readonly of: string; readonly channel: Channel },
  at: Date,
): Suppression | null {
  const times = suppressed.get(`${of} ${channel}`) ?? [];
  const blocked = times.find(({ from, until }) => from <= at && (until === null || until > at));
  if (!blocked) return null;
  return blocked.reason === 'BOUNCED' ? 'BOUNCED' : 'OPTED_OUT';
}

/** What a customer had said of a purpose at a moment. */
export function statementsAt(
  { statements }: PastPerson,
  purpose: string | undefined,
  at: Date,
): PastPerson['statements'] {
  return statements.filter(({ purposeId, statusAt }) => purposeId === purpose && statusAt <= at);
}

function latest(moments: readonly Date[]): Date | null {
  return moments.reduce<Date | null>((last, at) => (last && last >= at ? last : at), null);
}
