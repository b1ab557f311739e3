import { setTimeout } from 'node:timers/promises';
import { Prisma, type PrismaClient } from '../../prisma/generated/client/client.ts';
import { refusal } from '../../schema/kernel/errors.ts';
import { TryAgain } from '../../schema/kernel/tryAgain.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { failureOf, sqlStateOf } from '../protection/failures.ts';
import { currentSession, type DoorSession } from './doorSession.ts';
import { withLongTexts } from './longTexts.ts';
import { UniqueRows } from './uniqueRows.ts';
import { keyChange, type Wake } from './wakes.ts';

type Arguments = Record<string, unknown>;
type Operation = (args: Arguments) => Promise<unknown>;

const filtered = new Set([
  'findFirst',
  'findMany',
  'count',
  'groupBy',
  'aggregate',
  'updateMany',
  'updateManyAndReturn',
  'deleteMany',
]);
const inserting = new Set(['createMany', 'createManyAndReturn']);
const unique = new Set(['findUnique', 'findUniqueOrThrow']);
const models = new Map<string, string>(
  Object.values(Prisma.ModelName).map((name) => [name[0]?.toLowerCase() + name.slice(1), name]),
);

/**
 * How often a transaction is tried before its conflict with another one is thrown. The second try
 * sees what the other one did, such as deleting a row that this one referred to.
 */
const transactionAttempts = 5;
/** The most milliseconds between two tries, times the tries so far; random, so that rivals part. */
const pause = 30;
/** Milliseconds a transaction waits for a connection, and may then run. */
const transactionLimits = { maxWait: 20_000, timeout: 30_000 };

/** PostgreSQL's code for a table that the session's role may not read or write. */
const insufficientPrivilege = '42501';

/** What a door has of the database behind it. */
export interface BehindDoor {
  /** Runs the statement of `$readText`. */
  readonly readText: ReadText;
  /** The time of `$now`. */
  readonly now: () => Date;
  /** What `$database` is; by default, one for all doors of a client. */
  readonly database?: object;
  /** Whether it is that of a transaction; by default it is not. */
  readonly isTransaction?: boolean;
}

/** Runs a statement on a connection that is bound to the current session. */
export type ReadText = (sql: string, parameters: readonly unknown[]) => Promise<string>;

/**
 * Opens the workspace door: `WorkspaceDb` says what it lets through.
 *
 * @param wake is called once a transaction, after its commit
 */
export function workspaceDoor(
  client: PrismaClient,
  session: DoorSession,
  wake: Wake,
  behind: BehindDoor,
): WorkspaceDb {
  const { readText, now, isTransaction = false } = behind;
  // What is cached for a workspace is not for a bound key, whose door is a database of its own.
  const { database = session.bound ? {} : client } = behind;
  const { workspaceId, bound } = session;
  const tables = new Map<string, object>();
  const door = new Proxy(
    {},
    {
      has: (_target, name) => typeof name === 'string' && models.has(name),
      get(_target, name) {
        if (name === '$workspaceId') return workspaceId;
        if (name === '$database') return database;
        if (name === '$binding') return bound?.binding ?? null;
        if (name === '$isTransaction') return isTransaction;
        if (name === '$transaction') return transaction(client, session, wake, { database, now });
        if (name === '$now') return now;
        if (name === '$isAway') return (error: unknown) => failureOf(error) === 'UNAVAILABLE';
        if (name === '$wake') return (topics: Iterable<string>) => wake(new Set(topics));
        if (name === '$queryRaw') {
          return (sql: Prisma.Sql) =>
            within(session, () =>
              withLongTexts(sql, async (statement) => await client.$queryRaw(statement)),
            );
        }
        if (name === '$readText') {
          return (sql: string, parameters: readonly unknown[]) =>
            within(session, () => readText(sql, parameters));
        }
        // Promise resolution and inspection read these of any object.
        if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined;
        let opened = tables.get(name);
        if (!opened) {
          opened = table(client, name, session, wake);
          tables.set(name, opened);
        }
        return opened;
      },
    },
  );
  return door as WorkspaceDb;
}

/** Reads a text on the connection of a transaction, which is Prisma's. */
function textOf(tx: Pick<PrismaClient, '$queryRawUnsafe'>): ReadText {
  return async (sql, parameters) => {
    const [row] = await tx.$queryRawUnsafe<object[]>(sql, ...parameters);
    const [text] = Object.values(row ?? {});
    if (typeof text !== 'string') throw new Error('A statement for one text returned none');
    return text;
  };
}

/**
 * Runs statements in a session.
 *
 * @throws `FORBIDDEN` where the session of a bound key reads what its role may not, or writes
 */
async function within<T>(session: DoorSession, work: () => Promise<T>): Promise<T> {
  if (!session.bound) return currentSession.run(session, work);
  try {
    return await currentSession.run(session, work);
  } catch (error) {
    if (sqlStateOf(error) !== insufficientPrivilege) throw error;
    throw refusal(
      'FORBIDDEN',
      'A key that is bound to segments or touchpoints changes nothing, and reads nothing that cannot be limited to its rows. Use a key that is not bound.',
    );
  }
}

function transaction(
  client: PrismaClient,
  session: DoorSession,
  wake: Wake,
  { database, now }: Pick<BehindDoor, 'now'> & { readonly database: object },
) {
  return async <T>(work: (db: WorkspaceDb) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      const woken = new Set<string>();
      const note: Wake = (topics) => {
        for (const topic of topics) woken.add(topic);
      };
      try {
        const result = await within(session, () =>
          client.$transaction(async (tx) => {
            const behind = { readText: textOf(tx), now, database, isTransaction: true };
            return await work(workspaceDoor(tx as PrismaClient, session, note, behind));
          }, transactionLimits),
        );
        wake(woken);
        return result;
      } catch (error) {
        if (attempt === transactionAttempts || failureOf(error) !== 'CONFLICT') throw error;
        if (error instanceof TryAgain && error.wait) await error.wait();
        else await setTimeout(Math.random() * pause * attempt);
      }
    }
  };
}

function table(client: PrismaClient, name: string, session: DoorSession, wake: Wake): object {
  const { workspaceId } = session;
  const model = models.get(name);
  if (!model) {
    throw new Error(
      `The workspace door knows no model "${name}". Add it to prisma/schema and run npm run generate.`,
    );
  }
  const key = model === 'Workspace' ? 'id' : 'workspaceId';
  const delegate = Reflect.get(client, name) as Record<string, Operation>;
  const run = (operation: string, args: Arguments) =>
    within(session, async () => {
      const result = await delegate[operation]?.(args);
      if (changesKeys(model, operation, args)) wake(new Set([keyChange]));
      return result;
    });
  const rows = new UniqueRows((args) => run('findMany', args), key, workspaceId);

  const operation = (method: string): Operation => {
    if (filtered.has(method)) {
      return async (args = {}) => {
        if (args.data !== undefined) refuseKeys(args.data as Arguments, key, model);
        return run(method, { ...args, where: { [key]: workspaceId, AND: [args.where ?? {}] } });
      };
    }
    if (inserting.has(method)) {
      return async (args) => {
        const data = [args.data].flat() as Arguments[];
        return run(method, { ...args, data: data.map((row) => ({ ...row, [key]: workspaceId })) });
      };
    }
    if (unique.has(method)) {
      return (args) => rows.load(args, model, method === 'findUniqueOrThrow');
    }
    throw new Error(
      `The workspace door does not offer ${name}.${method}: write rows by their keys with createMany, updateMany or deleteMany.`,
    );
  };

  const operations = new Map<string, Operation>();
  return new Proxy(
    {},
    {
      has: (_target, method) => typeof method === 'string' && method in delegate,
      get(_target, method) {
        if (typeof method === 'symbol') return undefined;
        let opened = operations.get(method);
        if (!opened) {
          opened = operation(method);
          operations.set(method, opened);
        }
        return opened;
      },
    },
  );
}

/** Whether an operation changes what keys may do; a note of their last use does not. */
function changesKeys(model: string, operation: string, { data }: Arguments): boolean {
  if (model === 'Workspace') {
    return operation.startsWith('update') && (data as Arguments).verbatimsPersonal !== undefined;
  }
  if (model === 'ActorSegment' || model === 'ActorTouchpoint') return !operation.startsWith('find');
  if (model !== 'ApiKey') return false;
  if (operation.startsWith('update')) {
    return Object.keys(data as Arguments).some((column) => column !== 'lastUsedAt');
  }
  return operation.startsWith('delete');
}

/** A row never changes its workspace, nor its id. */
function refuseKeys(data: Arguments, key: string, model: string) {
  for (const column of [key, 'id']) {
    if (column in data) throw new Error(`${model}.${column} cannot be changed`);
  }
}
