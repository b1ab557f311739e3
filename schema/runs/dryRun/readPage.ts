import type { Prisma } from '../../../prisma/generated/client/client.ts';
import { predicatesOf } from '../../conditions/eventRule.ts';
import { addressFor } from '../../consents/suppressions/addresses.ts';
import { type SuppressedTime, suppressedTimes } from '../../consents/suppressions/suppressed.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { conditionsOf } from '../../rules/ruleRows.ts';
import {
  comparedOfCustomer,
  comparedOfEvent,
  customerValues,
  eventValues,
} from '../../segments/inMemory.ts';
import type { ActiveRule } from '../start/activeRules.ts';
import { foundFacts } from './foundFacts.ts';
import { pastFacts } from './pastFacts.ts';
import type { DryRunPeriod } from './period.ts';
import type { PastEvent, PastPerson } from './person.ts';
import type { UnreadFacts } from './result.ts';
import { type Settings, stepsOf } from './settings.ts';

/** Customers of a page, at most. */
const pageSize = 100;

/** Facts that one transaction follows, at most; of a customer with more, those beyond are counted alone. */
export const mostFacts = 5_000;

/** Events of a page that are in memory, at most. */
const mostEvents = 20_000;

const dayMs = 86_400_000;

/** Some customers, of whom those with facts are read. */
export interface PastPage {
  readonly people: readonly PastPerson[];
  /** How many customers were looked at, and the last one; null after the last page. */
  readonly looked: number;
  readonly last: string | null;
  /** How many of them have more facts than are read, and the facts that are counted alone. */
  readonly cut: number;
  readonly unread: UnreadFacts;
}

interface Reading {
  readonly rule: ActiveRule;
  readonly settings: Settings;
  readonly period: DryRunPeriod;
  readonly present: Date;
}

/** Reads the customers after one, in the order of their keys; as many statements for a hundred as for one. */
export async function readPage(
  db: WorkspaceDb,
  reading: Reading,
  after: string | null,
): Promise<PastPage> {
  const { rule, settings, period, present } = reading;
  const rows = await db.customer.findMany({
    where: { mergedIntoId: null, ...(after !== null && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: pageSize,
    select: { id: true, archivedAt: true, updatedAt: true, ...comparedOfCustomer },
  });
  const facts = foundFacts(db, rule, { period, timeZone: settings.timeZone });
  const found = await facts.of(rows, mostFacts);
  const withFacts = [...new Set(found.map(({ customerId }) => customerId))];
  const events = await readEvents(db, rule, { customers: withFacts, present });
  const cutAt =
    [cutOf(found, mostFacts), cutOf(events, mostEvents)].filter((id) => id !== null).sort()[0] ??
    null;
  const alone = cutAt !== null && cutAt === withFacts[0] ? cutAt : null;
  const whole = rows
    .map(({ id }) => id)
    .filter((id) => cutAt === null || id < cutAt || id === alone);
  const ids = new Set(whole);
  const past = await pastFacts(
    db,
    rule,
    found.filter(({ customerId }) => ids.has(customerId)),
  );
  const named = withFacts.filter((id) => past.has(id) && ids.has(id));
  const people = await readPeople(db, reading, { named, rows, past });
  const isCut = alone !== null && found.length >= mostFacts;
  const eventsOf = grouped(events, ({ customerId }) => customerId);
  return {
    people: people.map((person) => ({
      ...person,
      events:
        person.id === alone && events.length >= mostEvents
          ? null
          : pastEvents(eventsOf.get(person.id)),
    })),
    looked: whole.length,
    last: rows.length < pageSize && whole.length === rows.length ? null : (whole.at(-1) ?? null),
    cut: isCut ? 1 : 0,
    unread: {
      unowned: after === null ? await facts.count(null) : 0,
      tooMany: isCut ? Math.max(0, (await facts.count(alone)) - found.length) : 0,
    },
  };
}

/** The customer whose rows may not all be there; null if all are. */
function cutOf(
  rows: readonly { readonly customerId: string | null }[],
  most: number,
): string | null {
  return rows.length < most ? null : (rows.at(-1)?.customerId ?? null);
}

type EventRow = Awaited<ReturnType<typeof readEvents>>[number];

/** The events that conditions or waits of the rule ask for. */
async function readEvents(
  db: WorkspaceDb,
  rule: ActiveRule,
  { customers, present }: { readonly customers: readonly string[]; readonly present: Date },
) {
  const isCompared = conditionsOf(rule.definition).some(({ condition }) =>
    predicatesOf(condition).some(({ rule: { field } }) => field === 'events'),
  );
  const awaited = stepsOf(rule, 'WAIT').flatMap(({ step }) => step.event ?? []);
  if (customers.length === 0 || !(isCompared || awaited.length > 0)) return [];
  return db.customerEvent.findMany({
    where: {
      customerId: { in: [...customers] },
      occurredAt: { lte: present },
      ...(!isCompared && { type: { in: awaited } }),
    },
    orderBy: [{ customerId: 'asc' }, { occurredAt: 'asc' }, { id: 'asc' }],
    take: mostEvents,
    select: { id: true, customerId: true, recordedAt: true, live: true, ...comparedOfEvent },
  });
}

function pastEvents(rows: readonly EventRow[] = []): PastEvent[] {
  return rows.map((row) => {
    const { id, type, occurredAt, recordedAt, live } = row;
    // History was not known when it happened; a dry run takes it as if it had been.
    return {
      id,
      type,
      occurredAt,
      knownAt: live ? recordedAt : occurredAt,
      values: eventValues(row),
    };
  });
}

type CustomerRow = Prisma.CustomerGetPayload<{
  select: { id: true; archivedAt: true; updatedAt: true } & typeof comparedOfCustomer;
}>;

interface Named {
  readonly named: readonly string[];
  readonly rows: readonly CustomerRow[];
  readonly past: ReadonlyMap<string, PastPerson['facts']>;
}

async function readPeople(
  db: WorkspaceDb,
  { rule, settings, period, present }: Reading,
  { named, rows, past }: Named,
): Promise<PastPerson[]> {
  const customerId = { in: [...named] };
  const asksSurveys = stepsOf(rule, 'SEND_SURVEY').length > 0 && named.length > 0;
  const moves = await db.segmentChange.findMany({
    where: { customerId },
    orderBy: [{ customerId: 'asc' }, { at: 'asc' }, { id: 'asc' }],
    select: { customerId: true, segmentId: true, kind: true, at: true },
  });
  const memberships = await db.segmentMember.findMany({
    where: { customerId },
    select: { customerId: true, segmentId: true, since: true },
  });
  const since = new Date(period.from.getTime() - longestPause(settings) * dayMs);
  const contacts = asksSurveys
    ? await db.surveyContact.findMany({
        where: { customerId, at: { gte: since, lte: present } },
        select: { customerId: true, surveyId: true, channel: true, kind: true, at: true },
      })
    : [];
  const surveys = [...settings.surveys.keys()];
  const answered = asksSurveys
    ? await db.surveyResponse.findMany({
        where: { customerId, surveyId: { in: surveys }, startedAt: { gte: since, lte: present } },
        select: { customerId: true, surveyId: true, startedAt: true },
      })
    : [];
  const contacting = [...settings.surveys.values(), ...settings.templates.values()];
  const purposes = contacting.flatMap(({ purpose }) => purpose?.id ?? []);
  const statements =
    purposes.length > 0
      ? await db.consent.findMany({
          where: { customerId, purposeId: { in: purposes } },
          select: {
            ...{ id: true, customerId: true, purposeId: true, channel: true, status: true },
            ...{ statusAt: true, expiresAt: true, evidence: true },
          },
        })
      : [];
  const people = rows.filter(({ id }) => past.has(id) && named.includes(id));
  const blocked = await suppressedOf(db, { rule, settings }, people);
  const of = <Row extends { readonly customerId: string | null }>(all: readonly Row[]) =>
    grouped(all, (row) => row.customerId);
  const byCustomer = {
    ...{ moves: of(moves), memberships: of(memberships), contacts: of(contacts) },
    ...{ answered: of(answered), statements: of(statements) },
  };
  return people.map((row): PastPerson => {
    const { id, email, phone, timeZone, archivedAt, updatedAt } = row;
    return {
      ...{ id, email, phone, timeZone, archivedAt, updatedAt, events: [] },
      values: customerValues(row, []),
      facts: past.get(id) ?? [],
      moves: byCustomer.moves.get(id) ?? [],
      memberships: byCustomer.memberships.get(id) ?? [],
      contacts: byCustomer.contacts.get(id) ?? [],
      answered: (byCustomer.answered.get(id) ?? []).flatMap(({ surveyId, startedAt: at }) =>
        at ? [{ surveyId, at }] : [],
      ),
      statements: (byCustomer.statements.get(id) ?? []).map(({ evidence, ...said }) => ({
        ...said,
        hasEvidence: evidence !== null,
      })),
      suppressed: blocked.get(id) ?? new Map(),
    };
  });
}

/** Days for which earlier contacts count, at most. */
function longestPause({ policy, surveys }: Settings): number {
  const again = [...surveys.values()].map(({ recontactDays }) => recontactDays ?? 0);
  return Math.max(policy.pauseDays ?? 0, ...policy.caps.map(({ days }) => days), ...again);
}

/** When customers got nothing, by survey or template and channel; two statements for each step that writes to them. */
async function suppressedOf(
  db: WorkspaceDb,
  { rule, settings }: Pick<Reading, 'rule' | 'settings'>,
  people: readonly CustomerRow[],
): Promise<ReadonlyMap<string, PastPerson['suppressed']>> {
  const { surveys, templates } = settings;
  const asked = [
    ...stepsOf(rule, 'SEND_SURVEY').map(({ step: { survey: of, channel } }) => {
      return { of, channel, purpose: surveys.get(of)?.purpose?.id };
    }),
    ...stepsOf(rule, 'SEND_MESSAGE').flatMap(({ step: { template: of } }) => {
      const template = templates.get(of);
      return template ? [{ of, channel: template.channel, purpose: template.purpose?.id }] : [];
    }),
  ];
  const byCustomer = new Map<string, Map<string, readonly SuppressedTime[]>>();
  for (const { of, channel, purpose } of asked) {
    const column = addressFor(channel);
    if (column === null || purpose === undefined) continue;
    const addresses = people.flatMap(({ [column]: address }) => address ?? []);
    const times = await suppressedTimes(db, { channel, purpose }, addresses);
    for (const { id, [column]: address } of people) {
      const own = byCustomer.get(id) ?? new Map<string, readonly SuppressedTime[]>();
      byCustomer.set(id, own.set(`${of} ${channel}`, times.get(address ?? '') ?? []));
    }
  }
  return byCustomer;
}
