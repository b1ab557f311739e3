import { type ApplyOptions, applyMigrations } from '../../prisma/migrate/migrate.ts';
import type { EmbeddedDatabase } from './embedded/embeddedDatabase.ts';
import { embeddedConnection, openEmbedded, type WaitForOther } from './embedded.ts';
import { type Readiness, readinessOf } from './readiness.ts';

/** Milliseconds that a statement may take on either engine, unless the settings say otherwise. */
export const statementLimit = 60_000;

interface Opening {
  readonly loadDataDir?: Blob | undefined;
  /** Milliseconds that a statement may take; 60,000 by default. */
  readonly statementTimeout?: number | undefined;
  /** Milliseconds for which `ready` reports a write that was refused; 10,000 by default. */
  readonly refusalMemory?: number | undefined;
  /** Called when the database ended by itself or at the limit, or could not be reopened. */
  readonly onInterruption?: ((failure: Error) => void) | undefined;
  readonly migrations: ApplyOptions;
  /** How long to wait where another process has the directory open; not at all by default. */
  readonly wait?: WaitForOther | undefined;
}

/** An embedded database with all migrations. */
export interface MigratedEmbedded {
  readonly embedded: EmbeddedDatabase;
  /** Whether it can be used; never rejects. */
  ready(): Promise<Readiness>;
}

/**
 * Ends the leases of workers before: the directory's lock shows that none of them lives, so that
 * their tasks need not wait for `WORKER_LEASE_MS`.
 */
const endLeases = `
  UPDATE "Outbox" SET "leaseUntil" = now() - interval '1 ms' WHERE state = 'LEASED'`;

/**
 * Opens the embedded database and applies the migrations that are missing. It needs no database client,
 * so that a start does this while the client is generated. Tasks that a killed worker had claimed can
 * be claimed again.
 *
 * @param directory a path, or `memory`
 */
export async function openMigrated(directory: string, options: Opening): Promise<MigratedEmbedded> {
  const { note, ready } = readinessOf({
    ask: () => embedded.query('SELECT 1').then(() => true),
    remembered: options.refusalMemory,
  });
  const embedded = await openEmbedded(directory, {
    loadDataDir: options.loadDataDir,
    statement: options.statementTimeout ?? statementLimit,
    onInterruption: options.onInterruption,
    onRefusal: note,
    wait: options.wait,
  });
  try {
    await embedded.session((session) =>
      applyMigrations(embeddedConnection(session), options.migrations),
    );
    // The database read its array types when it opened, before our enums were made.
    await embedded.refreshArrayTypes();
    await embedded.exec(endLeases);
  } catch (error) {
    await embedded.close();
    throw error;
  }
  return { embedded, ready };
}
