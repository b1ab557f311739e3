import type { Outbound } from '../schema/kernel/outbound.ts';
import { type ChannelSettings, channelSettings, channelVariables } from './channels/settings.ts';
import { ConfigError, choice, databaseUrls, integer, outboundRules } from './configValues.ts';
import { databaseVariables } from './database/settings.ts';
import { type LiveConfig, liveVariables, readLiveConfig } from './live/settings.ts';
import { publicUrl, publicUrlVariable } from './publicUrl.ts';

/** The settings of a server; `variables` names the environment variable of each. */
export interface Config extends LiveConfig {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Undefined: the embedded database in its usual directory. */
  readonly databaseUrl: string | undefined;
  /** Undefined: the user of `databaseUrl` serves requests. */
  readonly databaseAppUrl: string | undefined;
  /** Milliseconds a statement of the database may take. */
  readonly statementTimeout: number;
  /** The same for statements of queries. */
  readonly readTimeout: number;
  /** Prepared statements of a connection; 0: none. */
  readonly preparedStatements: number;
  readonly adminKey: string | null;
  /** What a new database is filled with; `automatic` is `demo` when it is embedded, else `none`. */
  readonly seed: 'demo' | 'none' | 'automatic';
  readonly logLevel: LogLevel;
  /** `automatic` is `text` where the log is read in a terminal, else `json`. */
  readonly logFormat: 'text' | 'json' | 'automatic';
  /** Bytes. */
  readonly bodyLimit: number;
  /** Bytes of a file that is sent to `/imports`. */
  readonly importLimit: number;
  /** Points; see `protection/cost.ts`. */
  readonly costBudget: number;
  /** Requests a minute with one publishable key, and from one address with any; 0: no limit. */
  readonly rateLimitKey: number;
  readonly rateLimitAddress: number;
  /** Proxies before the server whose `X-Forwarded-For` is believed. */
  readonly trustProxy: number;
  readonly graphiql: boolean;
  /** Whether the server also does tasks. */
  readonly worker: boolean;
  /** Milliseconds between two looks for tasks. */
  readonly workerPoll: number;
  /** Milliseconds that a worker's claim on a task lasts. */
  readonly workerLease: number;
  /** Days for which backups are stored, which receipts of erasures name; null: not known. */
  readonly backupDays: number | null;
  /** Days for which the log of changes is stored. */
  readonly changeDays: number;
  /** Private hosts that requests may be sent to. */
  readonly outbound: Outbound;
  /** The address under which customers reach the server; null: not known. */
  readonly publicUrl: string | null;
  /** What sends messages. */
  readonly channels: ChannelSettings;
  /** Connections at a time; more are refused. */
  readonly maxConnections: number;
  /** Milliseconds between the signal to stop and the closed port, in which /readyz says 503. */
  readonly shutdownDelay: number;
  /** Milliseconds after the port is closed in which requests under way may finish. */
  readonly shutdownGrace: number;
}

/** An environment variable: its meaning and default, as the README and `--help` print them. */
export interface EnvironmentVariable {
  readonly name: string;
  readonly meaning: string;
  readonly fallback: string;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The fewest characters of `CXGRAPH_ADMIN_KEY`: it is the one secret that a person chooses. */
export const adminKeyMinimum = 32;

/** Every environment variable that the server reads. */
export const variables = [
  {
    name: 'HOST',
    meaning: 'The address to listen on; 0.0.0.0 for all of the machine’s.',
    fallback: '127.0.0.1',
  },
  { name: 'PORT', meaning: 'The port to listen on; 0 takes a free one.', fallback: '4000' },
  ...databaseVariables,
  {
    name: 'CXGRAPH_ADMIN_KEY',
    meaning: `A text of at least ${adminKeyMinimum} characters that is the first workspace’s owner key as long as it is set. Compared by hash, never stored.`,
    fallback: 'none: an owner key is made with the first workspace and printed once',
  },
  {
    name: 'CXGRAPH_SEED',
    meaning: 'What a new database is filled with: demo, or none (one empty workspace).',
    fallback: 'demo on the embedded database, none on PostgreSQL',
  },
  {
    name: 'LOG_LEVEL',
    meaning: `What is logged to stderr, one line each: ${logLevels.join(', ')}. At trace also each SQL statement of the server and the worker, with its milliseconds and rows, without the values in it.`,
    fallback: 'info',
  },
  {
    name: 'LOG_FORMAT',
    meaning:
      'The format of the log: text for people, or json, which says more, for log collectors.',
    fallback: 'text in a terminal, json when piped or when NODE_ENV is production',
  },
  {
    name: 'BODY_LIMIT',
    meaning: 'Bytes a request’s body may have; more is refused with 413.',
    fallback: '1000000',
  },
  {
    name: 'IMPORT_LIMIT',
    meaning: 'Bytes a file that is sent to /imports may have; more is refused with 413.',
    fallback: '1000000000',
  },
  {
    name: 'COST_BUDGET',
    meaning:
      'Points a request may cost. Each object costs 1; a list multiplies the cost of its rows by how many there can be, which is its `first` or `last`, its default, or the most that a parent can have, never by less than 1.',
    fallback: '500000',
  },
  {
    name: 'RATE_LIMIT_KEY',
    meaning:
      'Requests a minute with one publishable key, on each server, each root field of a request counted; more are refused with 429. 0: no limit.',
    fallback: '6000',
  },
  {
    name: 'RATE_LIMIT_ADDRESS',
    meaning:
      'Requests a minute from one address (of IPv6, one /64 network) with publishable keys, without a key, or with one that has not worked since the start; those with what looks like a secret key are counted apart. More are refused with 429. 0: no limit.',
    fallback: '600',
  },
  {
    name: 'TRUST_PROXY',
    meaning:
      'How many proxies of yours stand before the server: that many entries at the end of X-Forwarded-For are believed when addresses are counted.',
    fallback: '0',
  },
  {
    name: 'CXGRAPH_GRAPHIQL',
    meaning: 'Whether a browser that opens /graphql gets the explorer: true or false.',
    fallback: 'true, but false when NODE_ENV is production',
  },
  {
    name: 'CXGRAPH_WORKER',
    meaning:
      'Whether the server also does the work that comes after requests (scores, imports): true or false. If false, run cxgraph worker beside it.',
    fallback: 'true',
  },
  {
    name: 'WORKER_POLL_MS',
    meaning:
      'Milliseconds between two looks for tasks that another process wrote, or that become due. A task that a process writes itself wakes its worker.',
    fallback: '500',
  },
  {
    name: 'WORKER_LEASE_MS',
    meaning:
      'Milliseconds after which the tasks of a killed worker are taken over; on the embedded database, at the next start. Keep it above 30000, the longest a transaction takes.',
    fallback: '60000',
  },
  {
    name: 'CXGRAPH_BACKUP_DAYS',
    meaning:
      'Days after which you delete a backup. Receipts of erasures then say until when backups have what was erased. Set it for every process with a worker.',
    fallback: 'none: receipts say that the operator decides',
  },
  {
    name: 'CXGRAPH_CHANGE_DAYS',
    meaning:
      'Days for which what happened is stored, with the deliveries of webhooks that came to their end: so long it can be sent again. Set it for every process with a worker.',
    fallback: '7',
  },
  {
    name: 'OUTBOUND_ALLOW',
    meaning:
      'Private hosts that webhooks may be sent to, and by plain HTTP: address ranges, each with a port or *, such as 10.1.0.0/16:8443,[fd00::/8]:443,127.0.0.1:*. All others must be public and use https. Set it for every server and worker.',
    fallback: 'none; 127.0.0.1:4100 for the demo on your own machine',
  },
  publicUrlVariable,
  ...channelVariables,
  {
    name: 'MAX_CONNECTIONS',
    meaning:
      'Connections that the server has at a time. Those beyond it are answered with 503 (but /livez, /readyz and /metrics as usual), and dropped beyond a tenth more; the others go on. Raise it where browsers connect without a balancer between.',
    fallback: '4000',
  },
  ...liveVariables,
  {
    name: 'SHUTDOWN_DELAY_MS',
    meaning:
      'Milliseconds after SIGTERM in which /readyz says 503 and requests are still taken, before the port closes. 5000 is right behind a balancer: in that time it learns to send no more.',
    fallback: '0',
  },
  {
    name: 'SHUTDOWN_GRACE_MS',
    meaning:
      'Milliseconds in which requests under way may finish once the port is closed. After SIGINT (Ctrl-C) it is 1000 at most, and there is no delay before.',
    fallback: '10000',
  },
] as const satisfies readonly EnvironmentVariable[];

type Name = (typeof variables)[number]['name'];
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the server's settings; an empty variable counts as unset.
 *
 * @throws {ConfigError} for the first variable with a value that it cannot have
 */
export function readConfig(environment: Environment): Config {
  const read = (name: Name) => environment[name] || undefined;
  const maxConnections = integer('MAX_CONNECTIONS', read('MAX_CONNECTIONS'), 4_000, 1, 1_000_000);
  return {
    host: read('HOST') ?? '127.0.0.1',
    port: integer('PORT', read('PORT'), 4000, 0, 65_535),
    ...databaseUrls(read('DATABASE_URL'), read('DATABASE_APP_URL')),
    statementTimeout: integer(
      'STATEMENT_TIMEOUT_MS',
      read('STATEMENT_TIMEOUT_MS'),
      60_000,
      100,
      3_600_000,
    ),
    readTimeout: integer('READ_TIMEOUT_MS', read('READ_TIMEOUT_MS'), 10_000, 100, 3_600_000),
    preparedStatements: integer('PREPARED_STATEMENTS', read('PREPARED_STATEMENTS'), 100, 0, 10_000),
    adminKey: adminKey(read('CXGRAPH_ADMIN_KEY')),
    seed: choice('CXGRAPH_SEED', read('CXGRAPH_SEED'), ['demo', 'none']) ?? 'automatic',
    logLevel: choice('LOG_LEVEL', read('LOG_LEVEL'), logLevels) ?? 'info',
    logFormat:
      choice('LOG_FORMAT', read('LOG_FORMAT'), ['text', 'json']) ??
      (environment.NODE_ENV === 'production' ? 'json' : 'automatic'),
    bodyLimit: integer('BODY_LIMIT', read('BODY_LIMIT'), 1_000_000, 1_000, 100_000_000),
    importLimit: integer('IMPORT_LIMIT', read('IMPORT_LIMIT'), 1_000_000_000, 1_000, 9_999_999_999),
    costBudget: integer('COST_BUDGET', read('COST_BUDGET'), 500_000, 1, 1_000_000_000),
    rateLimitKey: integer('RATE_LIMIT_KEY', read('RATE_LIMIT_KEY'), 6_000, 0, 1_000_000_000),
    rateLimitAddress: integer(
      'RATE_LIMIT_ADDRESS',
      read('RATE_LIMIT_ADDRESS'),
      600,
      0,
      1_000_000_000,
    ),
    trustProxy: integer('TRUST_PROXY', read('TRUST_PROXY'), 0, 0, 10),
    graphiql:
      (choice('CXGRAPH_GRAPHIQL', read('CXGRAPH_GRAPHIQL'), ['true', 'false']) ??
        String(environment.NODE_ENV !== 'production')) === 'true',
    worker:
      (choice('CXGRAPH_WORKER', read('CXGRAPH_WORKER'), ['true', 'false']) ?? 'true') === 'true',
    workerPoll: integer('WORKER_POLL_MS', read('WORKER_POLL_MS'), 500, 10, 60_000),
    workerLease: integer('WORKER_LEASE_MS', read('WORKER_LEASE_MS'), 60_000, 1_000, 3_600_000),
    backupDays: read('CXGRAPH_BACKUP_DAYS')
      ? integer('CXGRAPH_BACKUP_DAYS', read('CXGRAPH_BACKUP_DAYS'), 0, 0, 36_500)
      : null,
    changeDays: integer('CXGRAPH_CHANGE_DAYS', read('CXGRAPH_CHANGE_DAYS'), 7, 1, 365),
    outbound: outboundRules(read('OUTBOUND_ALLOW')),
    publicUrl: publicUrl(read('PUBLIC_URL')),
    channels: channelSettings(read),
    maxConnections,
    ...readLiveConfig(read, maxConnections),
    shutdownDelay: integer('SHUTDOWN_DELAY_MS', read('SHUTDOWN_DELAY_MS'), 0, 0, 600_000),
    shutdownGrace: integer('SHUTDOWN_GRACE_MS', read('SHUTDOWN_GRACE_MS'), 10_000, 0, 600_000),
  };
}

function adminKey(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (value.length >= adminKeyMinimum && /^[\x21-\x7e]+$/.test(value)) return value;
  throw new ConfigError(
    `CXGRAPH_ADMIN_KEY must have at least ${adminKeyMinimum} characters, printable ASCII without ` +
      'spaces. Make one with: openssl rand -base64 32',
  );
}
