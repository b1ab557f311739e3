import pino, { type Logger } from 'pino';
import type { Config } from '../../api/config.ts';
import { readConfig } from '../../api/config.ts';
import { type Database, type DatabaseOptions, openDatabase } from '../../api/database/open.ts';
import type { Explorer } from '../../api/graphiql.ts';
import { statementTrace } from '../../api/log/log.ts';
import { type RunningServer, startServer } from '../../api/server.ts';
import { handlers } from '../../api/worker/handlers.ts';
import { type RunningWorker, startWorker, type WorkerOptions } from '../../api/worker/worker.ts';
import { schema } from '../../schema/index.ts';
import { createTestDatabase } from './database.ts';
import { type OpenedDatabase, openedDatabase } from './openedDatabase.ts';

export interface TestServerOptions {
  /**
   * Another one whose database and workspace it shares, which takes much less time than its own; the
   * other has to be stopped last. What concerns the database is the other's to say.
   */
  readonly beside?: TestServer;
  readonly config?: Partial<Config>;
  readonly log?: Logger;
  readonly explorer?: Explorer | null;
  /**
   * The clock by which a checked key is remembered, and the database’s time compared; one that stands still
   * has each done once.
   */
  readonly elapsed?: () => number;
  /** Another address that leads to the test's database. */
  readonly via?: (databaseUrl: string) => Promise<string>;
  /** Called with every statement of the workspace doors, authentication's included. */
  readonly onStatement?: (sql: string) => void;
  /** Connections of the workspace doors, where there is a pool. */
  readonly poolSize?: number;
  /** Of the database, in milliseconds. */
  readonly refusalMemory?: number;
  /** A worker beside the server: `{}` for one that does all tasks and looks often. None by default. */
  readonly worker?: Partial<WorkerOptions>;
}

export interface RequestOptions {
  /** The owner's key of the first workspace by default; null sends none. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly operationName?: string;
}

/** A GraphQL answer, as loosely typed as JSON: tests know what they asked for. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    // biome-ignore lint/suspicious/noExplicitAny: a test reads its own selection
    readonly data?: any;
    readonly errors?: readonly TestError[];
    readonly extensions?: { readonly cost?: { requested: number; budget: number } };
  };
}

export interface TestError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface TestWorkspace {
  readonly workspaceId: string;
  /** The actor that the owner's key acts as. */
  readonly actorId: string;
  readonly ownerKey: string;
}

/** A server of its own, over HTTP on a free port, with an empty workspace. */
export interface TestServer extends TestWorkspace {
  readonly url: string;
  readonly databaseUrl: string;
  readonly database: Database;
  request(query: string, variables?: object, options?: RequestOptions): Promise<TestAnswer>;
  otherWorkspace(name?: string): Promise<TestWorkspace>;
  /** Stops the server alone; `stop` may still be called. */
  readonly server: RunningServer;
  readonly worker: RunningWorker | null;
  stop(): Promise<void>;
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { databaseUrl, database, workspace, close } = options.beside
    ? { ...options.beside, workspace: options.beside, close: async () => {} }
    : await openTestDatabase(options);
  const server = await startServer({
    config: { ...readConfig({ PORT: '0' }), ...options.config },
    schema,
    database,
    log: options.log ?? pino({ level: 'silent' }),
    explorer: options.explorer ?? null,
    elapsed: options.elapsed,
  });
  const worker = options.worker
    ? startWorker({
        database,
        handlers,
        log: options.log ?? pino({ level: 'silent' }),
        pollMs: 20,
        onTasks: server.metrics.countTasks,
        ...options.worker,
      })
    : null;
  return {
    workspaceId: workspace.workspaceId,
    actorId: workspace.actorId,
    ownerKey: workspace.ownerKey,
    url: server.url,
    databaseUrl,
    database,
    server,
    worker,
    request: (query, variables, { key = workspace.ownerKey, headers, operationName } = {}) =>
      ask(`${server.url}/graphql`, { query, variables, operationName }, key, headers),
    otherWorkspace: (name = 'Other') => makeWorkspace(database, name),
    stop: async () => {
      await Promise.all([server.stop(), worker?.stop()]);
      await close();
    },
  };
}

/** An empty database for a server, with a workspace. */
async function openTestDatabase(options: TestServerOptions) {
  const settings = {
    statementTimeout: options.config?.statementTimeout,
    readTimeout: options.config?.readTimeout,
    onStatement: options.onStatement,
    trace: options.log && statementTrace(options.log),
    elapsed: options.elapsed,
    poolSize: options.poolSize,
    refusalMemory: options.refusalMemory,
  };
  const { url, database, close } = isLimited(options)
    ? await databaseOfItsOwn(settings, options.via)
    : await openedDatabase(settings);
  return { databaseUrl: url, database, workspace: await makeWorkspace(database, 'First'), close };
}

/** What limits a database, or lies between, may leave it in a state that the next one would not expect. */
function isLimited({ via, config, refusalMemory }: TestServerOptions): boolean {
  return Boolean(via) || refusalMemory !== undefined || config?.statementTimeout !== undefined;
}

async function databaseOfItsOwn(
  settings: DatabaseOptions,
  via: TestServerOptions['via'] = async (url) => url,
): Promise<OpenedDatabase> {
  const { url: own, drop, ...created } = await createTestDatabase();
  const url = await via(own);
  const database = await openDatabase({ ...settings, ...created, url });
  const close = async () => {
    await database.close();
    await drop();
  };
  return { url, database, close };
}

async function makeWorkspace(database: Database, name: string): Promise<TestWorkspace> {
  return database.platform.createWorkspace(name);
}

async function ask(
  url: string,
  body: object,
  key: string | null,
  headers: Readonly<Record<string, string>> = {},
): Promise<TestAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json',
      'content-type': 'application/json',
      ...(key !== null && { authorization: `Bearer ${key}` }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as TestAnswer['body'],
  };
}
