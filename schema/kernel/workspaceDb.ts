import type { Prisma, PrismaClient } from '../../prisma/generated/client/client.ts';
import type { Binding } from './binding.ts';

/** Every stored model, by its Prisma name. */
export type ModelName = Prisma.ModelName;

export type DelegateName = Uncapitalize<ModelName>;

/** What Prisma's `createMany` takes for one row, without `workspaceId`, which `WorkspaceDb` adds. */
export type NewRow<D extends DelegateName> = PrismaClient[D] extends { createMany: unknown }
  ? Omit<
      Exclude<
        Prisma.Args<PrismaClient[D], 'createMany'> extends { data: infer Data } ? Data : never,
        readonly unknown[]
      >,
      'workspaceId'
    >
  : never;

type Reads<D extends DelegateName> = Pick<
  PrismaClient[D],
  Extract<
    keyof PrismaClient[D],
    'findFirst' | 'findMany' | 'count' | 'groupBy' | 'aggregate' | 'updateMany' | 'deleteMany'
  > &
    keyof PrismaClient[D]
>;

type Returning<D extends DelegateName> = Pick<
  PrismaClient[D],
  Extract<keyof PrismaClient[D], 'updateManyAndReturn'> & keyof PrismaClient[D]
>;

interface Inserts<D extends DelegateName> {
  createMany(args: {
    data: NewRow<D> | NewRow<D>[];
    skipDuplicates?: boolean;
  }): Promise<{ count: number }>;
  createManyAndReturn(args: {
    data: NewRow<D> | NewRow<D>[];
    skipDuplicates?: boolean;
  }): Promise<Prisma.Result<PrismaClient[D], object, 'findFirstOrThrow'>[]>;
}

type WorkspaceTable<D extends DelegateName> = Reads<D> & Returning<D> & Inserts<D>;

/**
 * The workspace door to the database: Prisma, bound to one workspace. It adds `workspaceId` to every
 * `where` and to every new row. References are written as scalar keys (there are no nested writes,
 * so no `connect`), and rows several at a time.
 */
export type WorkspaceDb = { readonly [D in DelegateName]: WorkspaceTable<D> } & {
  /** The workspace that it is bound to. */
  readonly $workspaceId: string;
  /** What the key of the request is bound to; null for the whole workspace. */
  readonly $binding: Binding | null;
  /** Whether it is that of a transaction, which has a connection for as long as it takes. */
  readonly $isTransaction: boolean;
  /** The database behind it: what outlives a request is cached one a database and workspace. */
  readonly $database: object;
  /**
   * The time of the database, by which all servers do what is due: the clock of a machine may be wrong. It is
   * right to the milliseconds that a statement takes.
   */
  $now(): Date;
  /**
   * Runs `work` in a transaction. Inside, use only the `db` that is passed to it: on the embedded
   * database, a query on the outer one waits for ever. A transaction that fails because of another
   * one (a deadlock, a referred row that was deleted meanwhile) is retried a few times.
   */
  $transaction<T>(work: (db: WorkspaceDb) => Promise<T>): Promise<T>;
  /**
   * Wakes the workers of this process to look for tasks of these topics: when the transaction commits,
   * not at all if it is rolled back, at once outside a transaction. Workers of other processes find
   * the tasks by polling.
   */
  $wake(topics: Iterable<string>): void;
  /**
   * Whether an error says that the database was away. A statement may have been done all the same, if
   * only its answer was lost.
   */
  $isAway(error: unknown): boolean;
  /** Raw SQL, for what Prisma cannot express. It must name the workspace itself. */
  $queryRaw<T>(sql: Prisma.Sql): Promise<T>;
  /**
   * Runs a SELECT and returns the text in the one column of its one row, which costs less than rows
   * of `$queryRaw`. It must name the workspace itself.
   *
   * @param parameters the values of `$1`, `$2`, …
   */
  $readText(sql: string, parameters: readonly unknown[]): Promise<string>;
};
