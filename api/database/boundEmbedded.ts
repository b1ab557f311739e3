import { readRoles } from '../../prisma/migrate/catalogue.ts';
import type { EmbeddedSource, EmbeddedTransaction } from '../../prisma/migrate/embeddedAdapter.ts';
import { secureTables } from '../../prisma/migrate/security.ts';
import { bindingSql, bindingValues, currentSession } from './doorSession.ts';
import type { EmbeddedDatabase } from './embedded/embeddedDatabase.ts';
import { embeddedConnection } from './embedded.ts';

/**
 * The embedded database for the doors. Its one session is a superuser's, whom no policy binds, so that
 * each statement of a bound key runs in a transaction of its own that takes on the role for bound keys:
 * its end takes the role away, whatever happened. Roles and policies are made before the first one.
 */
export function boundEmbedded(embedded: EmbeddedDatabase): EmbeddedSource {
  const role = once(() =>
    embedded.session(async (session) => {
      const sql = embeddedConnection(session);
      const roles = await readRoles(sql);
      await secureTables(sql, roles);
      return roles.bound;
    }),
  );
  const transaction = async <T>(work: (tx: EmbeddedTransaction) => Promise<T>): Promise<T> => {
    const session = currentSession.getStore();
    if (!session?.bound) return embedded.transaction(work);
    const values = bindingValues(session, await role());
    return embedded.transaction(async (tx) => {
      await tx.query(bindingSql(true), values);
      return work(tx);
    });
  };
  const isBound = () => currentSession.getStore()?.bound != null;
  return {
    query: (sql, parameters, options) =>
      isBound()
        ? transaction((tx) => tx.query(sql, parameters, options))
        : embedded.query(sql, parameters, options),
    exec: (sql) => (isBound() ? transaction((tx) => tx.exec(sql)) : embedded.exec(sql)),
    transaction,
  };
}

/** Does work at the first call; after a failure the next call tries again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}
