import { describe, expect, test } from 'vitest';
import { customerCount } from '../../prisma/seed/customers.ts';
import type { DemoEvent } from '../../prisma/seed/customerTypes.ts';
import { demo } from '../../prisma/seed/demo.ts';
import { planted } from '../../prisma/seed/planted.ts';
import { responseCounts } from '../../prisma/seed/responses.ts';
import type { DemoResponse } from '../../prisma/seed/types.ts';
import { grouped } from '../../schema/kernel/group.ts';
import { demoYear } from './demoYear.ts';

const { customers, events, responses } = demoYear();
const effort = responses['workshop-effort'];
const byKey = new Map(customers.map((customer) => [customer.key, customer]));
const relationship = responses.relationship.map((response) => ({
  customer: byKey.get(response.customer),
  response,
}));

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const score = (key: string) => (response: DemoResponse) => Number(response.answers[key]);
const ticketOf = ({ properties }: DemoEvent) => properties?.ticket;
const byTicket = grouped(events.filter(ticketOf), ticketOf);

/** How much `y` changes with each unit of `x`: least squares. */
function slope(points: readonly { x: number; y: number }[]): number {
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  const along = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return along / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}

describe('the customers of the demo', () => {
  test('have all answers, a year of events in every channel but the company’s own, and ids of their own', () => {
    expect(customers).toHaveLength(customerCount);
    expect(relationship).toHaveLength(responseCounts.relationship);
    expect(effort).toHaveLength(responseCounts['workshop-effort']);
    expect(byKey.size).toBe(customerCount);
    expect(new Set(events.map(({ source, id }) => `${source} ${id}`)).size).toBe(events.length);
    expect(Math.min(...events.map(({ daysAgo }) => daysAgo))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...events.map(({ daysAgo }) => daysAgo))).toBeLessThanOrEqual(365);
    const used = new Set(events.map(({ touchpoint }) => touchpoint));
    const known = demo.touchpoints.filter(({ key }) => used.has(key));
    expect(known).toHaveLength(used.size);
    expect(new Set(known.map(({ channel }) => channel)).size).toBeGreaterThanOrEqual(10);
  });

  test('answer only after they came', () => {
    const early = relationship.filter(
      ({ customer, response }) => !customer || response.daysAgo > customer.sinceDaysAgo,
    );
    expect(early).toEqual([]);
  });
});

describe('what is planted', () => {
  const [from, to] = [planted.badWeek.fromDaysAgo, planted.badWeek.toDaysAgo];
  const inBadWeek = ({ daysAgo }: DemoResponse) => daysAgo <= from && daysAgo > to;

  test('each day of waiting costs a fifth of a point of CES', () => {
    const collected = grouped(
      events.filter(({ type }) => type === 'REPAIR_COLLECTED'),
      ({ daysAgo }) => daysAgo,
    );
    const points = effort
      .filter((response) => !inBadWeek(response))
      .flatMap((response) => {
        const [repair] = collected.get(response.daysAgo) ?? [];
        const waiting = Number(repair?.properties?.waitingDays);
        // Where the scale does not end.
        return waiting < 20 && waiting > 6 ? [{ x: waiting, y: score('ces')(response) }] : [];
      });
    expect(points.length).toBeGreaterThan(500);
    expect(slope(points)).toBeCloseTo(planted.driver.cesPerDayOfWaiting, 1);
  });

  test('who had to ask three times about one repair cancels', () => {
    const asked = new Set(
      [...byTicket.values()].flatMap((own) =>
        own.filter(({ type }) => type === 'SUPPORT_CONTACT').length >= planted.churn.contacts
          ? own.map(({ customer }) => customer)
          : [],
      ),
    );
    const cancelled = new Set(
      events.flatMap(({ type, customer }) => (type === 'CANCELLATION' ? [customer] : [])),
    );
    const shareThatCancels = (repeated: boolean) => {
      const group = customers.filter(
        ({ key, subscription }) => subscription !== null && asked.has(key) === repeated,
      );
      const gone = group.filter(({ key }) => cancelled.has(key));
      return gone.length / group.length;
    };
    expect(shareThatCancels(true)).toBeCloseTo(planted.churn.cancels, 1);
    expect(shareThatCancels(false)).toBeCloseTo(planted.churn.othersCancel, 1);
  });

  test('who reads mail on a phone calls after the estimate, and approves days later', () => {
    const detours = [...byTicket.values()].flatMap((ticket) => {
      const at = (type: DemoEvent['type']) =>
        ticket.find((event) => event.type === type)?.daysAgo ?? Number.NaN;
      const days = at('ESTIMATE_SENT') - at('ESTIMATE_APPROVED');
      const called = ticket.some(({ properties }) => properties?.reason === 'estimate');
      const device = byKey.get(ticket[0]?.customer ?? '')?.mailDevice;
      return days > 0 ? [{ device, called, days }] : [];
    });
    const share = (device: string) => {
      const of = detours.filter((repair) => repair.device === device);
      return of.filter(({ called }) => called).length / of.length;
    };
    expect(share('phone')).toBeCloseTo(planted.detour.ofPhoneReaders, 1);
    expect(share('computer')).toBeCloseTo(planted.detour.ofOthers, 1);
    const days = (called: boolean) =>
      mean(detours.filter((repair) => repair.called === called).map((repair) => repair.days));
    expect(days(true)).toBeGreaterThan(days(false) + 1.5);
  });

  test('in the bad week, CES falls, and rises again', () => {
    const week = (shift: number) =>
      mean(
        effort
          .filter(({ daysAgo }) => daysAgo <= from + shift && daysAgo > to + shift)
          .map(score('ces')),
      );
    expect(week(0)).toBeLessThan(week(7) - 1);
    expect(week(0)).toBeLessThan(week(-7) - 1);
  });

  test('families recommend Havelschwung least', () => {
    const nps = (riderType: string) => {
      const scores = relationship
        .filter(({ customer }) => customer?.riderType === riderType)
        .map(({ response }) => score('nps')(response));
      const share = (counts: (value: number) => boolean) =>
        scores.filter(counts).length / scores.length;
      return 100 * (share((value) => value >= 9) - share((value) => value <= 6));
    };
    expect(nps(planted.trait.value)).toBeLessThan(nps('commuter') - 5);
    expect(nps(planted.trait.value)).toBeLessThan(nps('leisure') - 10);
  });
});
