import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConsentStatement, consentInForce } from './inForce.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const now = day(31);

let made = 0;
function said(
  status: ConsentStatement['status'],
  on: number,
  more: Partial<ConsentStatement> = {},
): ConsentStatement {
  made += 1;
  const id = String(made).padStart(6, '0');
  return {
    id,
    status,
    statusAt: day(on),
    channel: null,
    expiresAt: null,
    hasEvidence: false,
    ...more,
  };
}

const proven = { hasEvidence: true };
const standing = (
  statements: readonly ConsentStatement[],
  channel: ConsentStatement['channel'] = null,
) => consentInForce(statements, channel, now)?.status ?? null;

describe('what is in force', () => {
  test('is nothing where nothing was said', () => {
    expect(standing([])).toBe(null);
  });

  test('is the latest consent, in whatever order they were recorded', () => {
    const [early, late] = [said('GRANTED', 1), said('GRANTED', 2)];
    expect(consentInForce([late, early], null, now)?.statement).toBe(late);
  });

  test('is a refusal until a later consent with evidence', () => {
    const refusal = said('REVOKED', 10);
    expect(standing([refusal, said('GRANTED', 20)])).toBe('REVOKED');
    expect(standing([refusal, said('GRANTED', 9, proven)])).toBe('REVOKED');
    expect(standing([refusal, said('GRANTED', 10, proven)])).toBe('REVOKED');
    expect(standing([refusal, said('GRANTED', 11, proven)])).toBe('GRANTED');
  });

  test('is the refusal again when it is repeated', () => {
    const lifted = [said('DENIED', 1), said('GRANTED', 2, proven)];
    expect(standing([...lifted, said('REVOKED', 3)])).toBe('REVOKED');
  });

  test('is a question only where nothing else was said, and lifts no refusal', () => {
    expect(standing([said('PENDING', 5)])).toBe('PENDING');
    expect(standing([said('DENIED', 1), said('PENDING', 5)])).toBe('DENIED');
    expect(standing([said('GRANTED', 1), said('PENDING', 5)])).toBe('GRANTED');
  });

  test('of a channel is also what was said of all channels, and not of others', () => {
    const [all, mail] = [said('GRANTED', 1), said('REVOKED', 2, { channel: 'EMAIL' })];
    expect(standing([all, mail], 'EMAIL')).toBe('REVOKED');
    expect(standing([all, mail], 'SMS')).toBe('GRANTED');
    expect(standing([all, mail])).toBe('GRANTED');
  });

  test('ends at the moment at which it expires', () => {
    const until = (expiresAt: Date) => said('GRANTED', 1, { expiresAt });
    expect(standing([until(now)])).toBe('EXPIRED');
    expect(standing([until(new Date(now.getTime() + 1))])).toBe('GRANTED');
    expect(standing([said('PENDING', 1, { expiresAt: now })])).toBe('EXPIRED');
  });

  test('does not fall back to an older consent when the latest expires', () => {
    expect(standing([said('GRANTED', 1), said('GRANTED', 2, { expiresAt: day(3) })])).toBe(
      'EXPIRED',
    );
  });
});

const statement = fc.record({
  status: fc.constantFrom<ConsentStatement['status'][]>('GRANTED', 'DENIED', 'REVOKED', 'PENDING'),
  on: fc.integer({ min: 1, max: 30 }),
  channel: fc.constantFrom<ConsentStatement['channel'][]>(null, 'EMAIL', 'SMS'),
  hasEvidence: fc.boolean(),
});
const statements = fc
  .array(statement, { maxLength: 8 })
  .map((all) => all.map(({ status, on, ...more }) => said(status, on, more)));

test('no consent without evidence, and none that is not later, lifts a refusal', () => {
  fc.assert(
    fc.property(statements, (all) => {
      const inForce = consentInForce(all, 'EMAIL', now);
      if (inForce?.status !== 'GRANTED') return;
      const { statement: grant } = inForce;
      const refusals = all.filter(
        ({ status, channel }) => (status === 'DENIED' || status === 'REVOKED') && channel !== 'SMS',
      );
      for (const { statusAt } of refusals) expect(grant.statusAt > statusAt).toBe(true);
      if (refusals.length > 0) expect(grant.hasEvidence).toBe(true);
    }),
  );
});

test('the order in which statements are read makes no difference', () => {
  fc.assert(
    fc.property(statements, (all) => {
      const one = consentInForce(all, 'EMAIL', now);
      expect(consentInForce([...all].reverse(), 'EMAIL', now)).toEqual(one);
    }),
  );
});
