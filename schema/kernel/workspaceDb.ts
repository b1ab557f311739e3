import type { Prisma, PrismaClient } from '../../prisma/generated/client/client.ts';

/** Every stored model, by its Prisma name. */
export type ModelName = Prisma.ModelName;

export type DelegateName = Uncapitalize<ModelName>;

/** What Prisma's `createMany` takes for one row, without the workspace: the door adds that. */
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
 * The workspace door to the database: Prisma, bound to one workspace. It adds `workspaceId` to
 * every `where` and to every new row. Rows are written by their scalar keys alone (no nested
 * writes, so no `connect`), and several rows at a time.
 */
export type WorkspaceDb = { readonly [D in DelegateName]: WorkspaceTable<D> } & {
  /** The workspace this door opens to. */
  readonly $workspaceId: string;
  /**
   * All or nothing. Inside, use only the `db` handed in: a query on the outer one waits for ever
   * on the embedded database. What loses against another transaction (a deadlock, a row
   * deleted under its reference) is tried again, a few times.
   */
  $transaction<T>(work: (db: WorkspaceDb) => Promise<T>): Promise<T>;
  /**
   * Has the workers of this process look for tasks of these topics: at the commit of the transaction,
   * never if it is rolled back, and at once outside of one. Workers elsewhere find tasks by polling.
   */
  $wake(topics: Iterable<string>): void;
  /** SQL by hand, for what Prisma cannot say. It must name the workspace itself. */
  $queryRaw<T>(sql: Prisma.Sql): Promise<T>;
};
