import type { InvitationState, ResponseStatus } from '../../prisma/generated/client/enums.ts';
import { newId } from '../../schema/kernel/id.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A wave of the demo's tracking study, by its key. */
export interface DemoWave {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The waves from a start until the time of the seed, the last of which is under way. */
export function wavesOf(
  seededAt: number,
  startsAt: Date,
  nextAfter: (moment: Date) => Date,
): DemoWave[] {
  const waves: DemoWave[] = [];
  for (let begins = startsAt; begins.getTime() < seededAt; ) {
    const endsAt = nextAfter(begins);
    waves.push({ id: newId(), startsAt: begins, endsAt });
    begins = endsAt;
  }
  return waves;
}

interface Answered {
  readonly id: string;
  readonly customerId: string | null;
  readonly status: ResponseStatus;
  readonly locale: string;
  readonly startedAt: Date;
  readonly completedAt: Date | null;
}

type Keyed = { readonly id: string };

/** What the invitations of the demo are made of. */
interface DemoInviting {
  readonly survey: string;
  readonly waves: readonly DemoWave[];
  /** The responses to the survey, the earliest first. */
  readonly responses: readonly Answered[];
  readonly customers: readonly Keyed[];
  /** How many customers of a wave answer nothing. */
  readonly silent: number;
}

/** The link of a response to its invitation, by their keys. */
export interface DemoLink {
  readonly id: string;
  readonly invitationId: string;
  readonly waveId: string;
}

/**
 * The invitations that responses answer, others of customers who answered nothing, and the contacts that
 * both were.
 */
export function invitationsOf({ survey, waves, responses, customers, silent }: DemoInviting) {
  const invitations: object[] = [];
  const contacts: object[] = [];
  const links: DemoLink[] = [];
  const add = (wave: DemoWave, customerId: string, fate: Fate): string => {
    const id = newId();
    const at = wave.startsAt;
    const times = { scheduledAt: at, expiresAt: wave.endsAt, createdAt: at, updatedAt: at };
    const fixed = { channel: 'EMAIL', context: {}, maxReminders: 1, remindAfterDays: 7 };
    const keys = { id, surveyId: survey, customerId, waveId: wave.id };
    invitations.push({ ...keys, ...fixed, remindersSent: 0, ...times, ...fate });
    if (fate.queuedAt) {
      const said = { surveyId: survey, channel: 'EMAIL', kind: 'INVITED', at };
      contacts.push({ id: newId(), customerId, ...said });
    }
    return id;
  };
  for (const [index, wave] of waves.entries()) {
    const known = new Set<string>();
    for (const { id, customerId, ...response } of responses) {
      const { startedAt } = response;
      if (customerId === null || startedAt < wave.startsAt || startedAt >= wave.endsAt) continue;
      if (known.has(customerId)) continue;
      known.add(customerId);
      links.push({
        id,
        invitationId: add(wave, customerId, answered(wave, response)),
        waveId: wave.id,
      });
    }
    const others = customers.slice(index * silent, (index + 1) * silent);
    for (const [position, { id }] of others.entries()) {
      const isLast = index === waves.length - 1;
      if (!known.has(id)) add(wave, id, isLast ? underWay(wave, position) : over(wave, position));
    }
  }
  return { invitations, contacts, links };
}

/** What became of an invitation, as its columns. */
interface Fate {
  readonly state: InvitationState;
  readonly locale: string;
  readonly due: 'INVITATION' | null;
  readonly nextAt: Date | null;
  readonly decisionAllowed: string;
  readonly decisionReason: string;
  readonly decisionRule: string;
  readonly queuedAt: Date | null;
  readonly sentAt: Date | null;
  readonly openedAt: Date | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

const allowed = {
  ...{ locale: 'de', due: null, nextAt: null },
  ...{ decisionAllowed: 'YES', decisionReason: 'ALLOWED', decisionRule: 'Nothing forbids it.' },
  ...{ openedAt: null, startedAt: null, endedAt: null },
} as const;

function sent({ startsAt }: DemoWave) {
  return { ...allowed, queuedAt: startsAt, sentAt: new Date(startsAt.getTime() + 5 * minute) };
}

function answered(
  wave: DemoWave,
  { status, locale, startedAt, completedAt }: Omit<Answered, 'id' | 'customerId'>,
): Fate {
  const times = { openedAt: startedAt, startedAt, endedAt: completedAt };
  return { ...sent(wave), state: status, locale, ...times };
}

/** What became of invitations that none answered: of 20, in the order of customers. */
function over(wave: DemoWave, position: number): Fate {
  const openedAt = new Date(wave.startsAt.getTime() + day);
  const refused = refusedOrBounced(wave, position);
  if (refused) return refused;
  const expired = { ...sent(wave), state: 'EXPIRED', endedAt: wave.endsAt } as const;
  return position % 20 < 5 ? { ...expired, openedAt } : expired;
}

/** The same in the wave that is under way. */
function underWay(wave: DemoWave, position: number): Fate {
  const refused = refusedOrBounced(wave, position);
  if (refused) return refused;
  const open = { ...sent(wave), nextAt: wave.endsAt };
  const among = position % 20;
  if (among < 4) return { ...open, state: 'QUEUED', due: 'INVITATION', sentAt: null };
  if (among < 9) return { ...open, state: 'SENT' };
  if (among < 13) return { ...open, state: 'DELIVERED' };
  return { ...open, state: 'OPENED', openedAt: new Date(wave.startsAt.getTime() + day) };
}

function refusedOrBounced(wave: DemoWave, position: number): Fate | null {
  const endedAt = new Date(wave.startsAt.getTime() + 6 * minute);
  if (position % 20 === 19) {
    const rule = 'The customer refused the purpose of the survey: REVOKED.';
    const no = { decisionAllowed: 'NO', decisionReason: 'OPTED_OUT', decisionRule: rule } as const;
    return { ...allowed, state: 'OPTED_OUT', ...no, queuedAt: null, sentAt: null, endedAt };
  }
  return position % 20 === 18 ? { ...sent(wave), state: 'BOUNCED', endedAt } : null;
}

/** What customers said of being asked: most agreed when they became customers, some refused since. */
export function consentsOf(
  customers: readonly Keyed[],
  purposeId: string,
  seededAt: number,
): object[] {
  const statusAt = new Date(seededAt - 300 * day);
  return customers.flatMap(({ id: customerId }, index) => {
    if (index % 10 === 9) return [];
    const status = index % 20 === 18 ? 'REVOKED' : 'GRANTED';
    const said = { channel: null, status, source: 'checkout', statusAt, recordedAt: statusAt };
    return [{ id: newId(), customerId, purposeId, ...said }];
  });
}
