import { TryAgain } from '../../schema/kernel/tryAgain.ts';

/**
 * What an error that we did not throw means for the viewer. `COST_EXCEEDED`: the database stopped a
 * statement for its own time or size.
 */
export type Failure = 'UNAVAILABLE' | 'COST_EXCEEDED' | 'CONFLICT' | 'INTERNAL';

/** Prisma's codes, the adapters' kinds and Node's, for a database that is away. */
const away = new Set([
  'P1000', // it refuses our login
  'P1001', // no database at that address
  'P1002', // it did not answer in time
  'P1003', // the server has no such database
  'P1008', // an operation timed out
  'P1010', // it refuses our user
  'P1017', // it closed the connection
  'P2024', // no connection of the pool came free
  'P2028', // a transaction could not begin, or ran out of time
  'P2037', // too many connections
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/**
 * SQLSTATEs that say "not now", whatever the statement, by their beginnings: connections (08), an
 * idle transaction that was ended (25P03), a login refused (28), a database that is not there (3D),
 * resources such as the disk (53), the server's state: shut down, crashed, starting (57P).
 * 25006: only reads are allowed. 55P03: another session has what is needed locked.
 */
const awayStates = /^(08|25006|25P03|28|3D|53|55P03|57P)/;

/**
 * SQLSTATEs of a statement that is stopped for its own use: its time (57014, a transaction's 25P04),
 * or its temporary files (53400).
 */
const exceeded = new Set(['57014', '25P04', '53400']);

/** Messages of the pool and its driver, which set no code. */
const awayMessages =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Cannot use a pool after calling end|Client has encountered a connection error|Client was closed|the database system is (starting|shutting)/i;

/** Two writers had both checked, and then a key or a lock of the database stopped one of them. */
const raced = new Set(['P2002', 'P2003', 'P2034', '23505', '23503', '40001', '40P01']);

/** Classifies an error, by all of its causes, for what the viewer can do. */
export function failureOf(error: unknown): Failure {
  const chain = causesOf(error);
  if (chain.some((each) => signsOf(each).some((sign) => exceeded.has(sign)))) {
    return 'COST_EXCEEDED';
  }
  if (chain.some(isAway)) return 'UNAVAILABLE';
  if (chain.some(isLostRace)) return 'CONFLICT';
  return 'INTERNAL';
}

function isLostRace(error: object): boolean {
  return error instanceof TryAgain || signsOf(error).some((sign) => raced.has(sign));
}

function isAway(error: object): boolean {
  const signs = signsOf(error);
  return (
    signs.some((sign) => away.has(sign) || (isSqlState(sign) && awayStates.test(sign))) ||
    ('message' in error && awayMessages.test(String(error.message)))
  );
}

/** Not every code of five characters is an SQLSTATE: Prisma has P2010, Node EPIPE. */
function isSqlState(sign: string): boolean {
  return /^(\d[\dA-Z]|F0|HV|P0|XX)[\dA-Z]{3}$/.test(sign);
}

function signsOf(error: object): string[] {
  return ['code', 'originalCode', 'kind'].flatMap((name) => {
    const sign: unknown = Reflect.get(error, name);
    return typeof sign === 'string' ? [sign] : [];
  });
}

/** An error and what it wraps: GraphQL, Prisma, its adapter and Node each wrap in their own way. */
export function causesOf(error: unknown): object[] {
  const found = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || found.has(value)) return;
    found.add(value);
    for (const name of ['originalError', 'cause', 'meta', 'driverAdapterError']) {
      visit(Reflect.get(value, name));
    }
    const several: unknown = Reflect.get(value, 'errors');
    if (Array.isArray(several)) several.forEach(visit);
  };
  visit(error);
  return [...found];
}

/** PostgreSQL's code for what went wrong, whatever wraps it; undefined where the database said none. */
export function sqlStateOf(error: unknown): string | undefined {
  return causesOf(error).flatMap(signsOf).find(isSqlState);
}

/** An error as it is logged. */
export interface FailureDescription {
  /** PostgreSQL's code for what went wrong, whatever wraps it, where the database said so. */
  sqlState?: string;
  /** The error, and what caused it, from the outside in. */
  causes: { type: string; code?: string; message?: string }[];
  /** Lines of the code. */
  stack: string[];
}

/**
 * Describes a failure for the log. Messages of the database and of Prisma repeat the values of the
 * statement, which may be personal: of those errors only the kind and the stack are logged.
 */
export function describeFailure(error: unknown): FailureDescription {
  const chain = causesOf(error);
  const sqlState = sqlStateOf(error);
  return {
    ...(sqlState !== undefined && { sqlState }),
    causes: chain
      .filter((each) => each instanceof Error)
      .map((each) => ({ type: each.name, ...signs(each), message: safeMessage(each) })),
    stack: framesOf(error),
  };
}

function signs(error: object): { code?: string } {
  const [code] = signsOf(error);
  return code === undefined ? {} : { code };
}

/**
 * Prisma's codes whose reasons consist of its own words and of names of the schema. Others, such as
 * P2010 and P2039, quote the database, which quotes values.
 */
const reasonsWithoutValues = new Set([
  'P2002', // a unique constraint, by its columns
  'P2003', // a foreign key, by its name
  'P2021', // a table is missing
  'P2022', // a column is missing
  'P2024', // no connection of the pool came free
  'P2025', // a row is missing
  'P2028', // a transaction could not begin, or ran out of time
  'P2034', // a deadlock or another write conflict
]);

function safeMessage(error: Error): string | undefined {
  if (/^Prisma/.test(error.name)) {
    // Its last line is the reason, the others are the call with its values.
    const reason = error.message.trim().split('\n').at(-1);
    return signsOf(error).every((sign) => reasonsWithoutValues.has(sign)) ? reason : undefined;
  }
  const ofDatabase = signsOf(error).length > 0 || error.name === 'DriverAdapterError';
  return ofDatabase || error.name === 'GraphQLError' ? undefined : error.message;
}

function framesOf(error: unknown): string[] {
  const innermost = causesOf(error)
    .filter((each) => each instanceof Error)
    .at(-1);
  const lines = innermost?.stack?.split('\n') ?? [];
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
}
