import { describe, expect, test } from 'vitest';
import { classifyReply, type ErrorReply } from './classifyReply.ts';
import { classifyReport } from './classifyReport.ts';
import { classifyStatus } from './classifyStatus.ts';

/** `550 5.1.1 RCPT` as what it means: `REFUSED HARD`. */
function meaning(text: string): string {
  const [code, ...others] = text.split(' ');
  const enhanced = others.find((part) => part.includes('.')) ?? null;
  const command = others.find((part): part is ErrorReply['command'] => /^[A-Z]+$/.test(part));
  const reply = { code: Number(code), enhanced, command: command ?? 'RCPT' };
  const { outcome, refusal } = classifyReply(reply);
  return `${outcome} ${refusal.kind}`;
}

describe('a reply of a mail server', () => {
  test.each(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.4.4'])(
    'with %s is hard',
    (detail) => {
      expect(meaning(`550 ${detail}`)).toBe('REFUSED HARD');
      expect(meaning(`554 ${detail} DATA`)).toBe('REFUSED HARD');
    },
  );

  test('with 5.2.1 refuses the message, and leaves open whether the mailbox is gone', () => {
    expect(classifyReply({ code: 550, enhanced: '5.2.1', command: 'RCPT' })).toEqual({
      outcome: 'REFUSED',
      refusal: { kind: 'MAILBOX', code: '550 5.2.1' },
    });
  });

  test.each([
    ['552 5.2.2', 'LATER MAILBOX'],
    ['552', 'LATER MAILBOX'],
    ['450 4.2.1', 'LATER MAILBOX'],
    ['452 4.2.2', 'LATER MAILBOX'],
    ['450', 'LATER MAILBOX'],
    ['451 4.7.1', 'LATER POLICY'],
    ['421 4.4.2', 'LATER UNREACHABLE'],
    ['421', 'LATER UNREACHABLE'],
    ['451', 'LATER OTHER'],
    ['450 4.0.0', 'LATER MAILBOX'],
  ])('%s is soft: %s', (reply, expected) => {
    expect(meaning(reply)).toBe(expected);
  });

  test.each([
    ['550 5.7.1', 'REFUSED POLICY'],
    ['554 5.7.26 DATA', 'REFUSED POLICY'],
    ['553 5.1.8 MAIL', 'REFUSED POLICY'],
    ['552 5.3.4 DATA', 'REFUSED SIZE'],
    ['552 5.2.3', 'REFUSED SIZE'],
    ['550 5.6.0 DATA', 'REFUSED OTHER'],
    ['555 5.5.4', 'REFUSED OTHER'],
  ])('%s leaves the address as it is: %s', (reply, expected) => {
    expect(meaning(reply)).toBe(expected);
  });

  test.each([550, 551, 553, 521, 556])('%d without a detail is hard for RCPT alone', (code) => {
    expect(meaning(`${code}`)).toBe('REFUSED HARD');
    expect(meaning(`${code} 5.0.0`)).toBe('REFUSED HARD');
    expect(meaning(`${code} 5.1.0`)).toBe('REFUSED HARD');
    expect(meaning(`${code} DATA`)).toBe('REFUSED OTHER');
    expect(meaning(`${code} MAIL`)).toBe('REFUSED OTHER');
  });

  test('about the sender is never hard', () => {
    expect(meaning('550 5.1.1 MAIL')).toBe('REFUSED POLICY');
  });

  test('is the milder of two codes that differ', () => {
    expect(meaning('450 5.1.1')).toBe('LATER OTHER');
    expect(meaning('550 4.7.1')).toBe('LATER POLICY');
  });

  test('about the account of the operator passes', () => {
    for (const reply of ['530 5.7.0 MAIL', '535 5.7.8', '550 5.7.9', '503 5.5.1 MAIL']) {
      expect(meaning(reply)).toBe('LATER OTHER');
    }
  });
});

describe('a report about a message', () => {
  const bounced = (kind: string, code: string | null) => ({
    kind: 'BOUNCED',
    refusal: { kind, code },
  });

  test('of a failure is a bounce', () => {
    expect(classifyReport({ action: 'failed', statusCode: '5.1.1' })).toEqual(
      bounced('HARD', '5.1.1'),
    );
    expect(
      classifyReport({
        reportType: 'delivery-status',
        action: 'Failed',
        statusCode: '5.1.1 (bad destination mailbox address)',
        diagnosticCode: 'smtp; 550-5.1.1 The email account that you tried to reach does not exist.',
      }),
    ).toEqual(bounced('HARD', '550 5.1.1'));
  });

  test('is as exact as its diagnosis, where its status is general', () => {
    const of = (diagnosticCode: string) =>
      classifyReport({ action: 'failed', statusCode: '5.0.0', diagnosticCode });
    expect(of('smtp; 550 5.1.10 RESOLVER.ADR.RecipientNotFound')).toEqual(
      bounced('HARD', '550 5.1.10'),
    );
    expect(of('smtp; 550 No such user')).toEqual(bounced('HARD', '550 5.0.0'));
    expect(of('smtp; 552 5.2.2 Over quota')).toEqual(bounced('MAILBOX', '552 5.2.2'));
    expect(of('X-Postfix; host mx.example[192.0.2.1] said: 550 5.7.1 Spam')).toEqual(
      bounced('POLICY', '550 5.7.1'),
    );
    expect(of('smtp; 5.1.1 unknown')).toEqual(bounced('HARD', '5.1.1'));
    expect(of('X-Postfix; host mx.example[192.0.2.1] said nothing')).toEqual(
      bounced('OTHER', '5.0.0'),
    );
  });

  test('of a failure after long waiting is a soft bounce', () => {
    expect(classifyReport({ action: 'failed', statusCode: '4.4.7' })).toEqual(
      bounced('UNREACHABLE', '4.4.7'),
    );
  });

  test('of a delay is no bounce', () => {
    expect(classifyReport({ action: 'delayed', statusCode: '4.4.1' })).toEqual({
      kind: 'DELAYED',
      refusal: { kind: 'UNREACHABLE', code: '4.4.1' },
    });
    expect(classifyReport({ statusCode: '4.2.2' })).toMatchObject({ kind: 'DELAYED' });
    expect(classifyReport({ action: 'delayed' })).toEqual({
      kind: 'DELAYED',
      refusal: { kind: 'OTHER', code: null },
    });
  });

  test('of spam is a wish, and no bounce, whatever else it says', () => {
    expect(
      classifyReport({ reportType: 'feedback-report', action: 'failed', statusCode: '5.1.1' }),
    ).toEqual({ kind: 'COMPLAINED' });
    expect(classifyReport({ reportType: ' Feedback-Report ' })).toEqual({ kind: 'COMPLAINED' });
  });

  test('of a delivery says so', () => {
    for (const action of ['delivered', 'relayed', 'expanded']) {
      expect(classifyReport({ action, statusCode: '2.0.0' })).toEqual({ kind: 'DELIVERED' });
    }
    expect(classifyReport({ statusCode: '2.1.5' })).toEqual({ kind: 'DELIVERED' });
  });

  test('that says nothing is none', () => {
    expect(classifyReport({})).toBeNull();
    expect(
      classifyReport({ statusCode: 'unknown', diagnosticCode: 'at 10:550 on 5.1' }),
    ).toBeNull();
    expect(classifyReport({ diagnosticCode: 'see 192.0.2.550 and 4550' })).toBeNull();
  });
});

describe('the status of a gateway', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');
  const of = (status: number | null, retryAfter: string | null = null) =>
    classifyStatus({ status, retryAfter, providerId: 'g1' }, now);

  test('of 200 to 299 is a message sent', () => {
    expect(of(202)).toEqual({ outcome: 'SENT', providerId: 'g1' });
  });

  test.each([
    [410, 'HARD'],
    [413, 'SIZE'],
    [403, 'POLICY'],
    [451, 'POLICY'],
    [400, 'OTHER'],
    [422, 'OTHER'],
  ])('%d is a refusal: %s', (status, kind) => {
    expect(of(status)).toEqual({ outcome: 'REFUSED', refusal: { kind, code: String(status) } });
  });

  test.each([301, 401, 404, 408, 429, 500, 503])('%d may pass', (status) => {
    expect(of(status)).toMatchObject({ outcome: 'LATER', refusal: { code: String(status) } });
  });

  test('that is missing may pass', () => {
    expect(of(null)).toEqual({
      outcome: 'LATER',
      refusal: { kind: 'UNREACHABLE', code: null },
      retryAfter: null,
    });
  });

  test.each([
    ['30', 30],
    ['Sun, 01 Mar 2026 12:01:00 GMT', 60],
    ['Sun, 01 Mar 2026 11:00:00 GMT', null],
    ['-5', null],
    ['soon', null],
    [null, null],
  ])('waits for Retry-After %s: %s s', (retryAfter, seconds) => {
    expect(of(503, retryAfter)).toMatchObject({ retryAfter: seconds });
  });
});
