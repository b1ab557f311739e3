import { TryAgain } from '../../schema/toolkit/tryAgain.ts';

/** What a thrown error that is none of ours means for the caller. */
export type Fault = 'UNAVAILABLE' | 'CONFLICT' | 'INTERNAL';

/** Prisma's codes, PostgreSQL's, the adapters' kinds and Node's, for a database that is away. */
const away = new Set([
  'P1001', // no database at that address
  'P1002', // it did not answer in time
  'P1008', // an operation timed out
  'P1017', // it closed the connection
  'P2024', // no connection of the pool came free
  'P2028', // a transaction could not begin, or ran out of time
  'P2037', // too many connections
  '53300', // too many connections
  '57014', // the statement took longer than allowed
  '57P01', // the database is shutting down
  '57P02', // it crashed
  '57P03', // it is starting up
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

/** PostgreSQL's class 08 is connections. */
const connectionClass = /^08[0-9A-Z]{3}$/;

/** The pool and its driver give these no code. */
const awayMessages =
  /timeout exceeded when trying to connect|Connection terminated|Cannot use a pool after calling end|Client has encountered a connection error|the database system is (starting|shutting)|PGlite is (closed|closing)/i;

/** Keys and foreign keys of the database decided between two writers, after both had checked. */
const raced = new Set(['P2002', 'P2003', 'P2034', '23505', '23503', '40001', '40P01']);

/** Reads an error, and all that it was caused by, for what the caller can do. */
export function faultOf(error: unknown): Fault {
  const chain = causesOf(error);
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
    signs.some((sign) => away.has(sign) || connectionClass.test(sign)) ||
    ('message' in error && awayMessages.test(String(error.message)))
  );
}

function signsOf(error: object): string[] {
  return ['code', 'originalCode', 'kind'].flatMap((name) => {
    const sign: unknown = Reflect.get(error, name);
    return typeof sign === 'string' ? [sign] : [];
  });
}

/** An error and what it wraps: GraphQL, Prisma, its adapter and Node each have their own way. */
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

/** An error as the log keeps it. */
export interface FaultDescription {
  /** The error, and what caused it, from the outside in. */
  causes: { type: string; code?: string; message?: string }[];
  /** Places in the code. */
  stack: string[];
}

/**
 * What the log keeps of a fault. Messages of the database and of Prisma repeat the values of the
 * statement, which may be personal, so of those only the kind and the place in the code are kept.
 */
export function describeFault(error: unknown): FaultDescription {
  return {
    causes: causesOf(error)
      .filter((each) => each instanceof Error)
      .map((each) => ({ type: each.name, ...signs(each), message: safeMessage(each) })),
    stack: framesOf(error),
  };
}

function signs(error: object): { code?: string } {
  const [code] = signsOf(error);
  return code === undefined ? {} : { code };
}

function safeMessage(error: Error): string | undefined {
  if (/^Prisma/.test(error.name)) {
    // Its last line is the reason, the others are the call with its values; a raw query's reason
    // is the database's own message.
    const reason = error.message.trim().split('\n').at(-1);
    return signsOf(error).includes('P2010') ? undefined : reason;
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
