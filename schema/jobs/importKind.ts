import type { ExchangeFormat, JobKind } from '../../prisma/generated/client/enums.ts';
import type { FileReading } from '../files/fileReading.ts';
import type { RowError, WaitingRow } from '../files/waitingRow.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** What is stored of an import and its file is read and stored by. */
export interface ImportJob {
  readonly id: string;
  readonly rowType: string;
  readonly surveyId: string | null;
  readonly format: ExchangeFormat;
  /** `Job.settings`, for the kind alone to read. */
  readonly settings: unknown;
  /** Of the workspace. */
  readonly timeZone: string;
}

/** A chunk that waits to be stored, and its job. */
export interface WaitingChunk {
  readonly jobId: string;
  readonly firstLine: number;
  /** The text of `JobChunk.rows`; see `waitingRows`. */
  readonly rows: string;
  readonly rowType: string;
  readonly surveyId: string | null;
  /** The actor that the import acts for; null where that was never known. */
  readonly startedById: string | null;
  readonly settings: unknown;
  /** Of the workspace. */
  readonly timeZone: string;
}

/** What became of the rows of a chunk, beside those that were stored anew. */
export interface StoredChunk {
  readonly errors: readonly RowError[];
  readonly rowsKnown: number;
  readonly rowsUpdated: number;
  /** Rows that were not reached: they stay in the chunk, for another transaction. */
  readonly left?: readonly WaitingRow[];
  /** Other columns of the job that change. */
  readonly job?: { readonly settings: object; readonly notes: string[] };
}

/** A chunk whose rows were read, and not stored yet. */
export interface ReadChunk {
  readonly firstLine: number;
  /** Rows of the file, those that cannot be read included. */
  readonly rows: number;
  /** Stores what can be stored, inside the transaction that ends the chunk. */
  store(db: WorkspaceDb, now: Date, job: StoringJob): Promise<StoredChunk>;
}

/** A job while a chunk is stored: its row is locked. */
export interface StoringJob {
  readonly settings: unknown;
  readonly notes: readonly string[];
  /**
   * Begins to read the next chunk, where its kind can do so ahead. Call it when the database has got the
   * statement that takes it longest.
   */
  readNext(): void;
}

/** How the files of one kind of import are read, and their rows stored. */
export interface ImportKind {
  readonly kind: JobKind;
  /** Topic of the tasks that store chunks; `subjectId` is the job. */
  readonly topic: string;
  /** The mutation that makes such a job, for messages. */
  mutationOf(job: Pick<ImportJob, 'rowType'>): string;
  /** What a row is, where the file has none: `row of answers`. */
  readonly rowCalled: string;
  /** Rows of a chunk, at most, where they cost so little that more than usual are stored together. */
  readonly chunkRows?: number;
  /** How to read the file of a job; null where what its rows belong to was deleted. */
  reading(db: WorkspaceDb, job: ImportJob): Promise<FileReading | null>;
  /** Reads a chunk; null where what its rows belong to was deleted. */
  read(db: WorkspaceDb, chunk: WaitingChunk): Promise<ReadChunk | null>;
  /** The same, for a kind whose chunks are read by nothing but themselves: the next one is read ahead. */
  readAhead?(chunk: WaitingChunk): ReadChunk;
  /** Why a job ends whose chunk cannot be read any more. */
  readonly goneMessage: string;
}
