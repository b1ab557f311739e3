/** What was done with the rows of one table. */
export type ErasedTable = {
  /** The type of the rows, as the graph and the database name it. */
  readonly table: string;
  readonly rows: number;
  readonly action: 'ERASED' | 'ANONYMISED';
};

/** What an erasure did; stored in `Job.receipt`. */
export type Receipt = {
  readonly tables: readonly ErasedTable[];
  /** What is left outside the tables, and until when, in sentences for people. */
  readonly remains: readonly string[];
};

/** Whom an erasure is about, and how far it is; stored in `Job.settings`. */
export type ErasureSettings = {
  /** The keys of the customer and of those that were merged with it when this was asked for. */
  readonly customers: readonly string[];
  readonly anonymises: boolean;
  /** Keys of further identifiers that facts without a customer came with. */
  readonly identifiers: readonly string[];
  /** Rows so far. */
  readonly tables: readonly ErasedTable[];
  /** When the customer was gone, as an ISO time; null before. Then imports that began earlier are waited for. */
  readonly erasedAt: string | null;
};

/** What `startErasure` and the worker stored. */
export function erasureSettings(settings: unknown): ErasureSettings {
  return settings as ErasureSettings;
}

/** What the worker stored when an erasure was done. */
export function storedReceipt(receipt: unknown): Receipt | null {
  return receipt as Receipt | null;
}

/**
 * The receipt of an erasure that is done.
 *
 * @param erasedAt when the customer was gone
 * @param backupDays for which the operator stores backups; null if that is not known
 */
export function receiptOf(
  { tables }: Pick<ErasureSettings, 'tables'>,
  erasedAt: Date,
  backupDays: number | null,
): Receipt {
  return { tables, remains: remainsOf(erasedAt, backupDays) };
}

/** Rows of the same tables, and of the same fate, added up; tables without rows are left out. */
export function addedUp(tables: readonly ErasedTable[]): ErasedTable[] {
  const byFate = new Map<string, ErasedTable>();
  for (const { table, rows, action } of tables) {
    if (rows === 0) continue;
    const key = `${table} ${action}`;
    byFate.set(key, { table, action, rows: rows + (byFate.get(key)?.rows ?? 0) });
  }
  return [...byFate.values()];
}

const dayMs = 24 * 60 * 60 * 1_000;

function remainsOf(erasedAt: Date, backupDays: number | null): string[] {
  return [
    'The id of the customer and keyed hashes of what named it stay, so that nothing about it is stored again.',
    'On PostgreSQL, deleted rows are in the files of the database until autovacuum frees their space, and in its write-ahead log until that is recycled or its archive is deleted. On the embedded database they are there until `cxgraph backup` and `cxgraph restore` make a new one.',
    `${inBackups(erasedAt, backupDays)} After one is restored, \`cxgraph privacy reapply\` erases them again, from the list that \`cxgraph privacy list\` printed.`,
    'Files that were fetched before, and what was sent to other systems, are out of reach.',
  ];
}

function inBackups(erasedAt: Date, backupDays: number | null): string {
  if (backupDays === null) {
    return 'Backups from before the erasure have the rows until these backups are deleted: the operator decides when.';
  }
  const until = new Date(erasedAt.getTime() + backupDays * dayMs).toISOString().slice(0, 10);
  return `Backups from before the erasure have the rows until these backups are deleted, which the operator does after ${backupDays} days: by ${until}.`;
}
