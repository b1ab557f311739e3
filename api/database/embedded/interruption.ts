import { messages } from '@electric-sql/pglite';

/** PostgreSQL's codes for a statement that is ended from outside. */
const codes = {
  /** `query_canceled`: the statement took longer than allowed. */
  tooLong: '57014',
  /** `idle_in_transaction_session_timeout`: a transaction was left open and did nothing. */
  idle: '25P03',
  /** `crash_shutdown`: the thread ended by itself. */
  crashed: '57P02',
  /** `cannot_connect_now`: there is no thread. */
  notOpen: '57P03',
  /** `admin_shutdown`: the database was closed. */
  closed: '57P01',
};

/**
 * The error of a statement that the database neither refused nor finished. It is the one that
 * PostgreSQL would send, so that Prisma's adapter and `protection/failures.ts` treat both engines
 * alike: a request fails as COST_EXCEEDED if its own statement took too long, else as UNAVAILABLE.
 *
 * @param message a sentence that says what happened and what to do
 */
export function interruption(reason: keyof typeof codes, message: string): messages.DatabaseError {
  const error = new messages.DatabaseError(message, 0, 'error');
  error.severity = 'FATAL';
  error.code = codes[reason];
  return error;
}
