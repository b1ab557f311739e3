import type { RefusalKind, SendRefusal } from './refusal.ts';

/** A reply of a mail server that took no message. */
export interface ErrorReply {
  /** The basic code of RFC 5321, from 400 to 599. */
  readonly code: number;
  /** The code of RFC 3463, such as `5.1.1`; null for a reply without one. */
  readonly enhanced: string | null;
  /** The command that it answers: after MAIL it is about the sender. */
  readonly command: 'MAIL' | 'RCPT' | 'DATA';
}

/** What such a reply means: REFUSED will stay so, LATER may change. */
export interface Classified {
  /** 5.2.1 is REFUSED, MAILBOX: servers say so of a mailbox that is disabled for now, and of one for good. */
  readonly outcome: 'REFUSED' | 'LATER';
  readonly refusal: SendRefusal;
}

/** Replies that are about the operator's account at the mail server, or about the session. */
const accountCodes = new Set([503, 530, 534, 535, 538]);
const accountDetails = new Set(['5.7.8', '5.7.9', '5.7.11', '5.7.13']);

/** Details of RFC 3463 and 7505 that say there is no such address. */
const noSuchAddress = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.4.4']);

/** Basic codes that say so, in reply to RCPT, where there is no detail. */
const basicHard = new Set([521, 550, 551, 553, 556]);

/**
 * What a reply to MAIL, RCPT or DATA means, by its codes alone: its text is for people, and can name some.
 *
 * @example
 * ```ts
 * const { outcome, refusal } = classifyReply({ code: 550, enhanced: '5.1.1', command: 'RCPT' });
 * // REFUSED, { kind: 'HARD', code: '550 5.1.1' }
 * ```
 */
export function classifyReply({ code, enhanced, command }: ErrorReply): Classified {
  const isDetailed = enhanced !== null && !/^\d\.0\.0$/.test(enhanced);
  const written = enhanced === null ? String(code) : `${code} ${enhanced}`;
  const as = (outcome: Classified['outcome'], kind: RefusalKind): Classified => ({
    outcome,
    refusal: { kind, code: written },
  });
  if (accountCodes.has(code) || accountDetails.has(enhanced ?? '')) return as('LATER', 'OTHER');
  // Where the two codes differ, the milder one is right more often.
  if (code < 500 || enhanced?.startsWith('4.')) {
    return as('LATER', isDetailed ? softKind(enhanced) : softBasicKind(code));
  }
  if (isMailboxFull(code, isDetailed ? enhanced : null)) return as('LATER', 'MAILBOX');
  const kind = isDetailed ? permanentKind(enhanced) : null;
  const byBasic = command === 'RCPT' && basicHard.has(code) ? 'HARD' : 'OTHER';
  const found = kind ?? byBasic;
  return as('REFUSED', command === 'MAIL' && found === 'HARD' ? 'POLICY' : found);
}

function isMailboxFull(code: number, detail: string | null): boolean {
  return detail === null ? code === 552 : detail === '5.2.2';
}

/** Null where the detail says no more than the basic code. */
function permanentKind(detail: string): RefusalKind | null {
  if (noSuchAddress.has(detail)) return 'HARD';
  if (detail === '5.2.3' || detail === '5.3.4') return 'SIZE';
  if (detail.startsWith('5.2.')) return 'MAILBOX';
  if (detail.startsWith('5.7.') || detail === '5.1.7' || detail === '5.1.8') return 'POLICY';
  return detail.startsWith('5.1.') ? null : 'OTHER';
}

function softKind(detail: string): RefusalKind {
  const [, subject] = detail.split('.');
  if (subject === '2') return 'MAILBOX';
  if (subject === '4') return 'UNREACHABLE';
  return subject === '7' ? 'POLICY' : 'OTHER';
}

function softBasicKind(code: number): RefusalKind {
  if (code === 421) return 'UNREACHABLE';
  return code === 450 || code === 452 ? 'MAILBOX' : 'OTHER';
}
