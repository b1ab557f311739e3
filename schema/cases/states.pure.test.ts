import { describe, expect, test } from 'vitest';
import { CaseReason, CaseStatus } from '../../prisma/generated/client/enums.ts';
import { hindranceOf, momentsAt, nextStatuses, openStatuses } from './states.ts';

const statuses = Object.values(CaseStatus);
const reasons = Object.values(CaseReason);

/** The statuses that a case can come to from one of them, over others. */
function reachedFrom(start: CaseStatus): Set<CaseStatus> {
  const reached = new Set<CaseStatus>();
  const walk = (from: CaseStatus) => {
    for (const to of nextStatuses[from]) {
      if (reached.has(to)) continue;
      reached.add(to);
      walk(to);
    }
  };
  walk(start);
  return reached;
}

describe('the statuses of a case', () => {
  test('all follow from OPEN, which follows from none', () => {
    expect([...reachedFrom('OPEN')].sort()).toEqual(
      statuses.filter((status) => status !== 'OPEN').sort(),
    );
    expect(Object.values(nextStatuses).flat()).not.toContain('OPEN');
  });

  test('none follows itself, and none is an end for ever', () => {
    for (const status of statuses) {
      expect(nextStatuses[status]).not.toContain(status);
      expect(nextStatuses[status].length).toBeGreaterThan(0);
    }
  });

  test('only one that is resolved is closed, and only one with nothing left to do is reopened', () => {
    const leadingTo = (to: CaseStatus) =>
      statuses.filter((from) => nextStatuses[from].includes(to));
    expect(leadingTo('CLOSED')).toEqual(['RESOLVED']);
    expect(leadingTo('REOPENED')).toEqual(statuses.filter((each) => !openStatuses.includes(each)));
  });

  test('WAITING, REOPENED and CANCELED need a reason of theirs; the others take none', () => {
    const takenBy = (from: CaseStatus, to: CaseStatus) =>
      reasons.filter((reason) => hindranceOf(from, to, reason) === null);
    expect(takenBy('OPEN', 'WAITING')).toEqual([
      ...['AWAITS_CUSTOMER', 'AWAITS_COLLEAGUE', 'AWAITS_PARTNER', 'OTHER'],
    ]);
    expect(takenBy('CLOSED', 'REOPENED')).toEqual(['NOT_SOLVED', 'CUSTOMER_ANSWERED', 'OTHER']);
    expect(takenBy('WAITING', 'CANCELED')).toEqual([
      ...['DUPLICATE', 'SPAM', 'NOTHING_TO_DO', 'OTHER'],
    ]);
    expect(hindranceOf('OPEN', 'WAITING', null)).toBe('REASON_NEEDED');
    expect(hindranceOf('OPEN', 'RESOLVED', null)).toBeNull();
    expect(hindranceOf('OPEN', 'RESOLVED', 'OTHER')).toBe('OTHER_REASON');
    expect(hindranceOf('OPEN', 'CLOSED', null)).toBe('STATUS');
  });

  test('one that is reopened is neither resolved nor closed; one that is closed stays resolved', () => {
    const at = new Date('2026-03-02T12:00:00Z');
    expect(momentsAt('RESOLVED', at)).toEqual({ resolvedAt: at });
    expect(momentsAt('CLOSED', at)).toEqual({ closedAt: at });
    expect(momentsAt('REOPENED', at)).toEqual({ resolvedAt: null, closedAt: null });
    expect(momentsAt('CANCELED', at)).toEqual({});
  });
});
