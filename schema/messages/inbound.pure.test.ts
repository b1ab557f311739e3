import { describe, expect, test } from 'vitest';
import { isAutomatic } from './isAutomatic.ts';
import { isOneAddress } from './oneAddress.ts';
import { replyTokenIn } from './replyTokenIn.ts';

describe('a message that came in', () => {
  test.each([
    ['Return-Path', '<>'],
    ['return-path', ''],
    ['Auto-Submitted', 'auto-replied'],
    ['AUTO-SUBMITTED', 'auto-generated; owner-email="a@b.example"'],
    ['Auto-Submitted', ''],
    ['Precedence', 'bulk'],
    ['Precedence', 'List'],
    ['Precedence', 'junk'],
    ['List-Id', 'News <news.acme.example>'],
    ['List-Unsubscribe', '<https://acme.example/u>'],
    ['X-Auto-Response-Suppress', 'All'],
    ['X-Autoreply', 'yes'],
    ['Content-Type', 'multipart/report; report-type=delivery-status; boundary="x"'],
    ['X-Failed-Recipients', 'rosa@example.com'],
  ])('with %s: %s is automatic', (name, value) => {
    expect(
      isAutomatic([
        { name: 'Subject', value: 'Re: Hello' },
        { name, value },
      ]),
    ).toBe(true);
  });

  test.each([
    ['Return-Path', '<rosa@example.com>'],
    ['Auto-Submitted', 'no'],
    ['Auto-Submitted', 'No (a person)'],
    ['Precedence', 'first-class'],
    ['X-Auto-Reply', 'no'],
    ['Content-Type', 'multipart/alternative; boundary="report"'],
    ['Subject', 'Auto-Submitted: auto-replied'],
  ])('with %s: %s is of a person', (name, value) => {
    expect(isAutomatic([{ name, value }])).toBe(false);
  });
});

describe('the token of an answer', () => {
  const token = '0123456789abcdefghjkmnpqrstvwxyz0123456789';

  test.each([
    [[`care+${token}@acme.example`]],
    [[`Acme Care <care+${token}@acme.example>`]],
    [['other@acme.example', `<care+${token}@acme.example>`]],
    [[`first.second+third+${token}@acme.example`]],
    [[`${token}@replies.acme.example`]],
    [['a-rather-long-name-without-token@acme.example', `care+${token}@acme.example`]],
    [['jana+a-rather-long-label-of-hers@example.com', `care+${token}@acme.example`]],
    [[`care+${token.toUpperCase()}@acme.example`]],
  ])('is found in %j', (addresses) => {
    expect(replyTokenIn(addresses)).toBe(token);
  });

  test.each([
    [[]],
    [['care@acme.example']],
    [['care+short@acme.example']],
    [[`care@${token}.example`]],
    [[token]],
    [[`"care+${token}"@acme.example`]],
    [[`care+${token} @acme.example`]],
  ])('is not found in %j', (addresses) => {
    expect(replyTokenIn(addresses)).toBeNull();
  });
});

describe('one address', () => {
  test.each(['rosa@example.com', '+436601234567', 'U-17.b', 'rosa@beispiel.example'])(
    'is %s',
    (text) => {
      expect(isOneAddress(text)).toBe(true);
    },
  );

  test.each([
    '',
    ' ',
    'a,b',
    'a;b',
    'a b',
    '<a>',
    'a\r\nb',
    'a\0',
    'a\u2028',
    'a\u202eb',
    '"a"',
    'a'.repeat(255),
  ])('is not %j', (text) => {
    expect(isOneAddress(text)).toBe(false);
  });
});
