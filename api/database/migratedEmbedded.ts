import { type ApplyOptions, applyMigrations } from '../../prisma/migrate/migrate.ts';
import type { EmbeddedDatabase } from './embedded/embeddedDatabase.ts';
import { embeddedConnection, openEmbedded } from './embedded.ts';
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
}

/** An embedded database with all migrations. */
export interface MigratedEmbedded {
  readonly embedded: EmbeddedDatabase;
  /** Whether it can be used; never rejects. */
  ready(): Promise<Readiness>;
}

/**
 * Opens the embedded database and applies the migrations that are missing. It needs no database client,
 * so that a start does this while the client is generated.
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
  });
  try {
    await embedded.session((session) =>
      applyMigrations(embeddedConnection(session), options.migrations),
    );
    // The database read its array types when it opened, before our enums were made.
    await embedded.refreshArrayTypes();
  } catch (error) {
    await embedded.close();
    throw error;
  }
  return { embedded, ready };
}
