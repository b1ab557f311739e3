import { type DocumentNode, type GraphQLError, parse, validate } from 'graphql';
import pino from 'pino';
import { contextOf } from '../../api/context.ts';
import type { Database } from '../../api/database/open.ts';
import type { NewWorkspace } from '../../api/database/platformDoor.ts';
import { execution } from '../../api/execution.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { schema } from '../../schema/index.ts';
import type { Binding } from '../../schema/kernel/binding.ts';
import type { Viewer } from '../../schema/kernel/context.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { CompiledReads } from '../../schema/toolkit/read/compiled/compiled.ts';
import { run } from './connection.ts';
import { openedDatabase } from './openedDatabase.ts';

/** The graph in this process, on a database of its own: what `/graphql` does without its HTTP. */
export interface TestGraph {
  readonly database: Database;
  /** The database's own address. On the embedded engine there is nothing else to reach by it. */
  readonly url: string;
  /** Makes an empty workspace through the platform door. */
  workspace(name?: string): Promise<TestWorkspace>;
  /**
   * The statements of the workspace doors while `work` runs, `BEGIN`, `COMMIT` and `ROLLBACK` left
   * out. The binding of a pooled connection to its workspace (`set_config`) is the pool’s and was
   * never among them. Run nothing beside it.
   */
  statementsOf<T>(work: () => Promise<T>): Promise<{ value: T; statements: string[] }>;
  /** Gathers statistics, as autovacuum would in a while: without them a large seed is read badly. */
  analyze(): Promise<void>;
  close(): Promise<void>;
}

export interface TestWorkspace extends TestClient, NewWorkspace {
  readonly db: WorkspaceDb;
  /** The same workspace through a secret key with just these scopes. */
  withScopes(...scopes: string[]): TestClient;
  /** The same workspace through an owner's door that is bound to segments and touchpoints. */
  boundTo(binding: Binding): TestClient & { readonly db: WorkspaceDb };
  /** The same workspace as another viewer; null is a request without a key. */
  as(viewer: Partial<Viewer> | null): TestClient;
}

/** A client that sends documents as one viewer. */
export interface TestClient {
  readonly viewer: Viewer | null;
  /** The whole answer, as it would travel: JSON. Throws if the document does not fit the schema. */
  answer<T>(document: string, variables?: object, options?: AskOptions): Promise<Answer<T>>;
  /** What was asked for; throws if the answer has errors. */
  ask<T>(document: string, variables?: object, options?: AskOptions): Promise<T>;
  /** The payload of one mutation with `errors { … }` and what else is selected; throws like `ask`. */
  change<T = object>(
    mutation: string,
    input: object,
    selection?: string,
    options?: AskOptions,
  ): Promise<T & { errors: TestUserError[] }>;
  /** Runs `<entity>Create` and answers with the new row’s id; throws if it is refused. */
  make(entity: string, input: object): Promise<string>;
}

export interface AskOptions {
  /** The `Idempotency-Key` header. */
  readonly idempotencyKey?: string;
  /** The request’s moment. */
  readonly now?: Date;
  /** Whether it is read without a plan, as what is not compiled. */
  readonly uncompiled?: boolean;
  /** Another door to the same workspace, such as one that is watched. */
  readonly db?: WorkspaceDb;
}

export interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly AnswerError[];
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface TestUserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly current?: number;
  readonly usedBy?: readonly string[];
  readonly total?: number;
  readonly line?: number | null;
}

/** The reads of all test graphs: each is answered both ways, and the answers have to be equal. */
const reads = new CompiledReads(schema);
const execute = execution(schema);
/** Whether statements are counted: then a read is answered once, as the server does. */
let counting = false;

const silent = pino({ level: 'silent' });
const bracketing = /^(BEGIN|COMMIT|ROLLBACK)\b/i;

/** Every field of every error type, for `errors { … }`. */
export const userErrorSelection =
  'code message path ... on StaleRevisionError { current } ... on InUseError { usedBy total }';

/**
 * Opens the graph on a migrated, empty database; `close` it when done.
 *
 * @param options.poolSize connections of its doors, where there is a pool
 */
interface TestGraphOptions {
  readonly poolSize?: number;
  /** What a statement may take, in ms; as a server's by default. */
  readonly statementTimeout?: number;
}

export async function openTestGraph(options: TestGraphOptions = {}): Promise<TestGraph> {
  let statements: string[] = [];
  const { database, url, close } = await openedDatabase({
    ...options,
    onStatement: (sql) => {
      if (counting && !bracketing.test(sql)) statements.push(sql);
    },
  });
  return {
    database,
    url,
    workspace: async (name = 'Acme') => {
      const made = await database.platform.createWorkspace(name);
      return workspaceOf(made, database);
    },
    statementsOf: async (work) => {
      statements = [];
      counting = true;
      try {
        const value = await work();
        return { value, statements };
      } finally {
        counting = false;
      }
    },
    analyze: async () => {
      // Only the tables' owner may, whom the doors are not on PostgreSQL.
      if (database.engine === 'postgres') await run(url, 'ANALYZE');
      else await database.workspace('').$queryRaw(Prisma.sql`ANALYZE`);
    },
    close,
  };
}

function workspaceOf(made: NewWorkspace, database: Database): TestWorkspace {
  const db = database.workspace(made.workspaceId);
  const owner: Viewer = {
    actorId: made.actorId,
    keyId: null,
    keyKind: 'SECRET',
    scopes: new Set(['owner']),
    verbatimsPersonal: false,
  };
  const as = (viewer: Partial<Viewer> | null) =>
    clientOf(viewer && { ...owner, ...viewer }, made.workspaceId, db);
  return {
    ...made,
    ...as(owner),
    db,
    as,
    boundTo: (binding) => {
      const bound = database.workspace(made.workspaceId, binding);
      return { ...clientOf(owner, made.workspaceId, bound), db: bound };
    },
    withScopes: (...scopes) => as({ scopes: new Set(scopes) }),
  };
}

function clientOf(viewer: Viewer | null, workspaceId: string, db: WorkspaceDb): TestClient {
  const answer = async <T>(
    source: string,
    variableValues: object = {},
    { idempotencyKey, uncompiled, ...options }: AskOptions = {},
  ): Promise<Answer<T>> => {
    const exchange = {
      requestId: 'test',
      log: silent,
      address: '',
      startedAt: 0,
      knownKey: null,
      authentication: viewer && { viewer, workspaceId, db, allowedOrigins: [] },
      operationName: null,
      codes: [],
      cost: null,
      turnedAway: false,
    };
    const { document, errors } = checked(source);
    if (errors.length > 0) throw new Error(`${errors.map(({ message }) => message)}: ${source}`);
    const ctx = { ...contextOf(exchange, idempotencyKey ?? null), ...options };
    const variables = { ...variableValues };
    const written =
      options.db || uncompiled ? null : await reads.read({ document, variables, ctx });
    if (written !== null && counting) return { data: JSON.parse(written) };
    const result = await execute({ document, variableValues: variables, contextValue: ctx });
    const ordinary = JSON.stringify(result);
    if (written !== null && ordinary !== `{"data":${written}}`) {
      throw new Error(`Compiled: {"data":${written}}\nOrdinary: ${ordinary}\n${source}`);
    }
    return JSON.parse(ordinary);
  };
  return clientAnswering(viewer, answer);
}

/** A client whose documents are answered by a function: in this process, or by a server. */
export function clientAnswering(viewer: Viewer | null, answer: TestClient['answer']): TestClient {
  const ask = async <T>(document: string, variables?: object, options?: AskOptions): Promise<T> => {
    const { data, errors } = await answer<T>(document, variables, options);
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  };
  const change = async <T>(
    mutation: string,
    input: object,
    selection = '',
    options: AskOptions = {},
  ): Promise<T & { errors: TestUserError[] }> => {
    const document = mutationDocument(mutation, selection);
    const { payload } = await ask<{ payload: T & { errors: TestUserError[] } }>(
      document,
      { input },
      options,
    );
    return payload;
  };
  return {
    viewer,
    answer,
    ask,
    change,
    make: async (entity, input) => {
      const { made, errors } = await change<{ made: { id: string } | null }>(
        `${entity}Create`,
        input,
        `made: ${entity} { id }`,
      );
      if (!made) throw new Error(JSON.stringify(errors));
      return made.id;
    },
  };
}

const documents = new Map<string, { document: DocumentNode; errors: readonly GraphQLError[] }>();

/** A document that tests send a thousand times is parsed and validated once. */
function checked(source: string) {
  let known = documents.get(source);
  if (!known) {
    const document = parse(source);
    known = { document, errors: validate(schema, document) };
    documents.set(source, known);
  }
  return known;
}

/** `mutation($input: …) { payload: personaCreate(input: $input) { … errors { … } } }`. */
export function mutationDocument(mutation: string, selection: string): string {
  const input = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
  if (!input) throw new Error(`There is no mutation ${mutation}`);
  return `mutation($input: ${input}) {
    payload: ${mutation}(input: $input) { ${selection} errors { ${userErrorSelection} } }
  }`;
}
