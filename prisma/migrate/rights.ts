import { type Catalogue, quote } from './catalogue.ts';
import type { Statement } from './statements.ts';

/** PostgreSQL's error code for a missing right. */
export const insufficientPrivilege = '42501';

/**
 * Checks that the current user may run the statements.
 *
 * @throws {Error} that names the missing rights, and the statements for an administrator
 */
export function demandRights({ user }: Catalogue, statements: readonly Statement[]): void {
  const denied = statements.filter((statement) => statement.denied !== null);
  if (denied.length === 0) return;
  const reasons = [...new Set(denied.map((statement) => statement.denied))].join(', and ');
  throw rightsError(`The database user ${quote(user.name)} ${reasons}`, denied);
}

/** Statements that an error lists: one for each table and type fits in, but not all policies. */
const shownAtMost = 250;

/** The error that lists the statements for an administrator, one in each line. */
export function rightsError(
  reason: string,
  statements: readonly Statement[],
  cause?: Error,
): Error {
  const shown = statements.length > shownAtMost ? statements.slice(0, 10) : statements;
  const more = statements.length - shown.length;
  const lines = [
    ...shown.map(({ sql }) => `\n  ${sql}`),
    ...(more > 0 ? [`\n  and ${more} more`] : []),
  ].join('');
  return new Error(
    `${reason}. Run this as an administrator of the database, then try again ` +
      `(\`npx cxgraph migrate grants\` prints all roles, grants and policies):${lines}`,
    { cause },
  );
}
